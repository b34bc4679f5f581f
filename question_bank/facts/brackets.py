"""Dates that stand in brackets behind a name.

"the Edict of Fontainebleau (1685)", "X (who replaced Y in June 1996)"; when a person lived tells `lifetimes`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from question_bank.facts.drafts import Draft
from question_bank.facts.rendering import render
from question_bank.facts.story import Story
from question_bank.language.roles import ROLE
from question_bank.model import DateMention, DateValue, Mention, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

_YEAR = re.compile(r"[\"”]? \((?P<year>1\d{3}|20\d\d)\)")
_CENTURY = re.compile(r" \((?P<century>(?:(?:early|late) |mid-)?\d\d?(?:st|nd|rd|th) century)\)")
_WORK = re.compile(r"[\"“](?P<name>[A-Z][^\"”“]{2,60})[\"”] \((?P<year>1\d{3}|20\d\d)\)")
_WORK_NAMED = re.compile(
    r"\b(?P<work>album|film|movie|novel|opera|musical|play|poem|symphony|memoir|documentary|painting),? "
    r"(?P<name>[A-ZÀ-Þ][\w’'!-]*(?: (?:of|in|the|and|to|a|for|on|with|[A-ZÀ-Þ][\w’'!-]*))*) \((?P<year>1\d{3}|20\d\d)\)"
)
_DATED = re.compile(
    r" .*\b(?:Act|Accords?|Agreement|Charter|Code|Constitution|Convention|Declaration|Law|Pact|Protocol|Report|Statute|"
    r"Treaty)$|^(?:Act|Charter|Constitution|Convention|Declaration|Edict|Peace|Statute|Treaty|Battle|Siege) of "
)
"""Names of what is made in a year, or took place in one: not every name before a year is."""
_EVENT_OF = re.compile(
    r"(?P<the>\b[Tt]he )?\b(?P<name>(?:Battle|Siege|Edict|Treaty|Peace|Declaration) of(?: the)?(?: [\w'’-]+){1,4}) "
    r"\((?P<year>1\d{3}|20\d\d)\)"
)
_YEARS_OF = re.compile(
    r"(?P<the>\b[Tt]he )?\b(?P<name>(?:[A-ZÀ-Þ][\w'’-]* )+(?:Wars?|Revolt|Rebellion|Revolution|Uprising|Crusade|"
    r"Campaign|[Dd]ynasty|Siege|Occupation)) \((?P<years>(?P<from>1\d{3}|20\d\d) ?[–-] ?(?P<to>1\d{3}|20\d\d|\d\d))\)"
)
"""What lasted for years that stand in brackets: "the Dutch Revolt (1568–1609)"."""
_SMALL = frozenset({"of", "the", "de", "la", "le", "del", "and", "on", "upon", "von", "der", "al"})
_BUILT = re.compile(
    r" (?:Arena|Bridge|Building|Cathedral|Center|Centre|Church|Hall|Hospital|House|Library|Museum|Opera|Palace|Plaza|"
    r"Residence|Stadium|Station|Theater|Theatre|Tower)$"
)
_BUILDS = re.compile(
    r"\b(?:build|built|buildings?|design(?:ed|s)?|construct(?:ed|s)?|erect(?:ed|s)?|opened|architect)\b"
)
_THE = re.compile(r"\b[Tt]he $")
_AWARDED = re.compile(r"\b(?:winn(?:ing|ers?)|won|awards?|awarded|prizes?|nominat(?:ed|ions?|ees?))\b", re.IGNORECASE)


def of_sentence(sentence: Sentence, story: Story) -> Iterator[Draft | str]:
    """What the years in brackets of a sentence date."""
    taken: set[int] = set()
    for match in _WORK.finditer(sentence.text):
        taken.add(match.end())
        if _AWARDED.search(sentence.text):
            continue  # "the winning songs were “Lund” (2007) and “Oslo” (2008)": when they won
        yield _dated(f"“{match['name']}”", match["year"])
    for match in _WORK_NAMED.finditer(sentence.text) if "(" in sentence.text else ():
        taken.add(match.end())
        yield _dated(f"the {match['work']} {match['name']}", match["year"])
    beside = the = False
    for mention in sentence.mentions:
        end = mention.end - sentence.start
        year = _YEAR.match(sentence.text, end)
        if year and year.end() not in taken and _is_made(mention, sentence, beside=beside):
            goes_on = beside and the and _BUILT.search(mention.text)
            the, beside = bool(goes_on) or _has_the(mention, sentence), True
            yield _dated(f"{'the ' if the else ''}{mention.text}", year["year"])
    yield from _of_centuries(sentence)
    for match in _EVENT_OF.finditer(sentence.text):
        if all(word in _SMALL or word[0].isupper() for word in match["name"].split()):
            yield _dated(f"{'the ' if match['the'] else ''}{match['name']}", match["year"])
    for match in _YEARS_OF.finditer(sentence.text) if "(" in sentence.text else ():
        yield _lasted(f"{'the ' if match['the'] else ''}{match['name']}", match["from"], match["to"], match["years"])
    yield from _clauses(sentence, story)


def _lasted(name: str, first: str, last: str, text: str) -> Draft | str:
    last = f"{first[: 4 - len(last)]}{last}"
    if last <= first:
        return "a span of years that ends before it begins"
    date = f"{first}/{last}"
    value = DateValue(date=date, granularity="range", text=text)
    statement = f"{name[:1].upper()}{name[1:]} lasted from {first} to {last}."
    return Draft("date", statement, name, value, date, (date, name.lower()))


def _of_centuries(sentence: Sentence) -> Iterator[Draft]:
    """The buildings that a century in brackets dates: "St. Olaf's Church (14th century)"."""
    for match in _CENTURY.finditer(sentence.text) if "century)" in sentence.text else ():
        begin = sentence.start + match.start("century")
        date = next((d for d in sentence.dates if d.date and begin <= d.start < sentence.start + match.end()), None)
        mention = next((m for m in sentence.mentions if m.end == sentence.start + match.start()), None)
        if date is None or mention is None or not _is_made(mention, sentence, beside=False):
            continue
        name = f"{'the ' if _has_the(mention, sentence) else ''}{mention.text}"
        value = DateValue(date=str(date.date), granularity=date.granularity, text=match["century"])
        statement = f"{name[:1].upper()}{name[1:]} dates from the {match['century']}."
        yield Draft("date", statement, name, value, date.date, (str(date.date), name.lower()))


def _has_the(mention: Mention, sentence: Sentence) -> bool:
    return _THE.search(sentence.text[: mention.start - sentence.start]) is not None


def _is_made(mention: Mention, sentence: Sentence, *, beside: bool) -> bool:
    """Whether a name is of a law or treaty, or of a building in a sentence about building, or `beside` another one."""
    built = (
        _BUILT.search(mention.text)
        and mention.label != "person"
        and (beside or _BUILDS.search(sentence.text) or _has_the(mention, sentence))
    )
    return _DATED.search(mention.text) is not None or bool(built)


def _clauses(sentence: Sentence, story: Story) -> Iterator[Draft]:
    """What a dated clause in brackets tells of the name before it: "X (who replaced Y in June 1996)"."""
    tree = story.tree(sentence)
    for start in (t for t in tree or () if t.lower_ in {"who", "which"} and t.i > t.sent.start + 1):
        end = next((t.i for t in start.doc[start.i : start.sent.end] if t.text == ")"), None)
        name = story.known.mention_at.get(start.i - 2)
        if start.nbor(-1).text != "(" or start.dep_ not in {"nsubj", "nsubj:pass"} or end is None or name is None:
            continue
        words = list(start.doc[start.i + 1 : end])
        date = next((d for d in sentence.dates if d.date and words[0].idx <= d.start < words[-1].idx + 1), None)
        if date is not None and date.granularity != "range" and date.bound == "on" and _stand_alone(start, words):
            yield _of_clause(name.entity, words, date, _title_of(name.start, sentence), story)


def _stand_alone(relative: Token, words: list[Token]) -> bool:
    """Whether a clause is a told one without pronouns."""
    verb = relative.head
    told = any(t.tag_ in {"VBD", "VBZ", "VBP"} for t in (verb, *verb.children))
    return told and not any(t.tag_.startswith(("PRP", "W", "MD")) or t.lower_ in {"not", "never"} for t in words)


_TITLE = re.compile(
    r"(?:^|^The |,? (?:and|the|then) |, )"
    rf"(?P<title>(?!The )(?:[A-Z][\w.]* )?(?i:{ROLE})(?: (?:for|of|to) (?:the )?[A-Z]\w+)?) $"
)


def _title_of(start: int, sentence: Sentence) -> str:
    """ " as envoy for Peru" for who replaced another and has that title before the name; else ""."""
    before = sentence.text[: start - sentence.start]
    found = _TITLE.search(before)
    return f" as {found['title']}" if found is not None else ""


def _of_clause(subject: str, words: list[Token], date: DateMention, title: str, story: Story) -> Draft:
    instead: dict[int, str] = {}
    for token in words:
        mention = story.known.mention_at.get(token.i)
        if mention is not None and mention.label == "person":
            instead[token.i] = mention.entity if token.idx == mention.start else ""
    told = render(words, instead)[0]
    replaces = words[0].lemma_.lower() in {"replace", "succeed"}
    told = f"{told.removesuffix(f' in {date.text}')}{title} in {date.text}" if replaces and title else told
    statement = f"{subject} {told}."
    value = DateValue(date=str(date.date), granularity=date.granularity, text=date.text)
    return Draft("date", statement, subject, value, date.date, (str(date.date), subject))


def _dated(name: str, year: str) -> Draft:
    value = DateValue(date=year, granularity="year", text=year)
    verb = "took place in" if re.match(r"(?:the )?(?:Battle|Siege) ", name) else "dates from"
    return Draft("date", f"{name[:1].upper()}{name[1:]} {verb} {year}.", name, value, year, (year, name.lower()))
