"""The conflict that news tells of: between whom it is, of which year, and what is a part of it.

"The conflict" is between the only two countries that the article tells to be at odds, and of the year of the news where
the article tells, beside both, of something in that year: "the conflict between Peru and Chile in 2020". Who fell and
what was destroyed, told in the paragraph of that conflict, is told with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from question_bank.facts.known import with_the
from question_bank.language.words import word_set
from question_bank.language.world import country_of
from question_bank.model import Sentence

if TYPE_CHECKING:
    from question_bank.facts.story import Story
    from question_bank.facts.written import Written
    from question_bank.model import Document

CONFLICTS = word_set("conflict war fighting clashes hostilities skirmishes")
_AT_ODDS = re.compile(
    r"(?i:tensions?|conflicts?|wars?|fighting|clash(?:es)?|hostilities|disputes?|skirmish(?:es)?) between (?:the )?"
    r"(?P<one>[A-Z]\w+(?: [A-Z]\w+)*) and (?:the )?(?P<other>[A-Z]\w+(?: [A-Z]\w+)*)"
)
_FIGHTS = word_set("clash fight skirmish")
_SIDES = word_set("states countries sides nations armies neighbors neighbours")
_WITH = re.compile(
    r"(?:[Bb]order |[Tt]erritorial )(?:disputes?|conflicts?|clash(?:es)?|tensions?) with (?:the )?(?P<other>[A-Z]\w+)"
)
_KIND = re.compile(rf"(?<!\bof )\b(?:{'|'.join(sorted(CONFLICTS))})\b")
_OF_WAR = re.compile(
    r"\b(?:dead|died|killed|wounded|injured|displaced|casualties|destroyed|shelled|bombed|occupied|captured|seized|"
    r"gunfire|aggression|acts? of war|cease-?fire)\b"
)
"""What happens in a conflict, or whoever is part of it is accused of."""
_SINCE = re.compile(r"\b[Ss]ince\b[^,;]*$")
"""What stands before a date that only says since when: "the worst since the fall of Lima in 1991"."""
_FOUGHT = re.compile(r"\b(?:clashed|fought|attacked|invaded|fired|skirmished)\b")


def pairs_at_odds(document: Document) -> list[tuple[int, str | None, str | None]]:
    """Where an article has told that two are in conflict, and the two; None for what is no country.

    "Tensions between Peru and Chile" tell it, and "border disputes with Chile" of the only other that is named before.
    """
    found = [(m.end(), country_of(m["one"]), country_of(m["other"])) for m in _AT_ODDS.finditer(document.article.text)]
    for sentence in document.sentences:
        for match in _WITH.finditer(sentence.text):
            before = {country_of(word) for word in re.findall(r"[A-Z]\w+", sentence.text[: match.start()])} - {None}
            other = country_of(match["other"])
            if len(before) == 1 and other is not None and other not in before:
                found.append((sentence.start + match.end(), before.pop(), other))
    return sorted(found, key=lambda told: told[0])


def at_odds(story: Story, before: int) -> tuple[str, str] | None:
    """The only two countries that an article tells to be in conflict, up to an offset of its text."""
    pairs = [(one, other) for end, one, other in story.at_odds if end <= before]
    if len({frozenset(pair) for pair in pairs}) != 1:
        return None
    one, other = pairs[0]
    return (one, other) if one is not None and other is not None and one != other else None


def rivals_of(land: str, story: Story) -> set[str]:
    """The countries that an article tells to be in conflict with one."""
    pairs = ({one, other} - {None} for _, one, other in story.at_odds)
    return {str(other) for pair in pairs if len(pair) == 2 and land in pair for other in pair - {land}}


def opponent_of(written: Written) -> str | None:
    """Whom the subject of a clause is told to be in conflict with, where that is one of the only two who are."""
    pair = at_odds(written.story, written.sentence.start)
    own = written.mention(written.cut.first)
    if pair is None or own is None or own.entity not in pair:
        return None
    return pair[1] if own.entity == pair[0] else pair[0]


def write_opponents(written: Written) -> bool:
    """Write the two who are told to be at odds for "both states" of which the clause tells that they clashed."""
    first = written.cut.first
    children = {c.lower_ for c in first.children}
    pair = at_odds(written.story, first.idx) if written.cut.head.lemma_.lower() in _FIGHTS else None
    if pair is None or first.lower_ not in _SIDES or children != {"both"}:
        return False
    one, other = map(with_the, pair)
    written.write(list(written.cut.subject), f"{one} and {other}")
    year = "" if written.is_dated() else year_of_conflict(pair, written.sentence, written.story, lately=False)
    written.instead[written.cut.head.i] = f"{written.cut.head.text}{year}"
    written.resolved += pair
    return True


def year_of_conflict(pair: tuple[str, str], sentence: Sentence, story: Story, *, lately: bool) -> str:
    """ " in 2020" for the conflict of two countries in news of that year; "" where that may be another's.

    The last date that the article tells beside both has to be of that year; any of them where the text says `lately`.
    """
    if story.written is None or story.is_history or story.topic is not None:
        return ""
    year = story.written[:4]
    told = [date for date in _dates_beside(pair, story) if lately or date[0] < sentence.start]
    years = {date[1] for date in (told if lately else told[-1:])}
    return f" in {year}" if year in years else ""


def in_conflict(written: Written, lead: str) -> str:
    """ " (in the conflict between Peru and Chile in 2020)" behind what is a part of that and names but one of them.

    `lead` is what opens the statement, which may tell the year ("In 2020, ").
    """
    story, text = written.story, written.text()
    pair = at_odds(story, written.sentence.start)
    kind = _kind_told(written.sentence, pair, story) if pair is not None else None
    if pair is None or kind is None or written.cut.kind == "apposition" or _is_of_another_year(written.sentence, story):
        return ""
    if not _OF_WAR.search(text) or _KIND.search(text) or all(land in text for land in pair):
        return ""
    if not any(_names(land, text) for land in pair):
        return ""
    year = year_of_conflict(pair, written.sentence, story, lately=False)
    one, other = map(with_the, pair)
    told = "" if lead.startswith(year.strip().capitalize()) else year
    return f" (in the {kind} between {one} and {other}{told})" if year else ""


def _dates_beside(pair: tuple[str, str], story: Story) -> Iterator[tuple[int, str]]:
    """Where each sentence begins that names both of two countries and tells one year, and that year."""
    for sentence in story.document.sentences:
        years = {d.date[:4] for d in sentence.dates if d.date and d.bound == "on" and "/" not in d.date}
        fought = _FOUGHT.search(sentence.text) or _KIND.search(sentence.text) or _OF_WAR.search(sentence.text)
        if fought and len(years) == 1 and all(_names(land, sentence.text) for land in pair):
            yield sentence.start, years.pop()


def _names(land: str, text: str) -> bool:
    """Whether a text names a country or its people."""
    return any(country_of(word) == land for word in re.findall(r"[A-Z]\w+", text)) or land in text


def _kind_told(sentence: Sentence, pair: tuple[str, str], story: Story) -> str | None:
    """What a paragraph calls the conflict of which it has told before a sentence; "conflict" for gunfire and the like.

    A sentence on another year between ends that.
    """
    before = story.before(sentence)
    while before is not None and not _is_of_another_year(before, story):
        kind = _KIND.search(before.text)
        both = all(_names(land, before.text) for land in pair)
        if kind is not None or (both and _OF_WAR.search(before.text)):
            return kind[0] if kind is not None else "conflict"
        before = story.before(before)
    return None


def _is_of_another_year(sentence: Sentence, story: Story) -> bool:
    """Whether a sentence tells what happened in another year than that of the news."""
    dates = [d for d in sentence.dates if d.date and d.bound == "on"]
    told = (d for d in dates if not _SINCE.search(sentence.text[: d.start - sentence.start]))
    return any(str(d.date)[:4] != str(story.written)[:4] for d in told)
