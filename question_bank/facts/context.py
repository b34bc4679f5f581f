"""What a clause takes from the sentences before it, put into its own words where it is certain.

Certain is what leaves one reading: the one person who is the subject of the sentence before, the one other country that
this sentence and the one before it name, the talks whose parties the article has named once.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from question_bank.language.clauses import parse
from question_bank.language.world import capitals, countries, demonyms
from question_bank.model import Mention, Sentence

_THE_COUNTRY = re.compile(
    r"\b(?P<the>[Tt]he) (?:country|nation|republic)(?=['’]s\b|[ .,])(?! (?:of|that|which|called|[A-Z]))"
)
_BETWEEN = re.compile(
    r"\b(?P<head>talks|negotiations|war|match|series|summit) "
    r"(?P<who>between (?:the )?[A-ZÀ-Þ][^,.;()]*? and [^,.;()]*?[A-ZÀ-Þ][\w-]*"
    r"(?: [A-ZÀ-Þ][\w-]*)*)"
)
_ROUND = re.compile(
    r"^(?P<article>The|A) (?P<rank>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|final|last) round"
    r"(?: of (?:the )?(?:peace )?(?P<of>talks|negotiations))?(?! of)\b"
)
_TALKS = re.compile(
    r"^(?P<bare>(?:The )?(?:peace )?(?P<head>talks|negotiations))(?! (?:between|on|of|about|with)\b)", re.I
)
_AGREEMENT = re.compile(
    r"\b(?:signed|ratified|initialled|concluded) the (?:peace )?(?:agreement|accord|treaty)\b"
    r"(?! (?:between|on|of|with|to|for))"
)
_DEFINITE = re.compile(
    r"\b(?P<the>[Tt]he) (?P<noun>base|bridge|plant|project|plan|"
    r"pipeline|railway|dam|deal|treaty|visit|company|stadium|mine|port|factory)"
    r"(?=[.,]| (?:was|is|were|are|had|has|in \d|on \d|by|after|before)\b)"
)
_INTRODUCED = (
    r"\b[Aa]n? (?:new |second |first |planned )?(?P<np>(?:[\w-]+ ){{0,3}}{noun} (?:in|of|at|near|between|with) "
    r"(?:the )?[A-ZÀ-Þ][\w’-]*"
    r"(?: [A-ZÀ-Þ][\w’-]*)*)"
)
_THERE = re.compile(r"(?<=[a-z]) there(?=[.,])")
_PRONOUN = re.compile(r"^(?P<word>He|She|It)(?= )")
_OTHERS = re.compile(r"\b(?:him|her|them|himself|herself|they|their)\b")
_THAT_YEAR = re.compile(r"\b(?:(?:in|of|later) )?that (?:same )?year\b")
_AT_THE_TIME = re.compile(r"(?<!same) at the time(?=[,.])")
_YEARS_END = re.compile(r"\b(?P<by>[Bb]y|[Aa]t) (?:the )?year['’]s end\b")
_BOTH = re.compile(r"^(?:Both|The two) (?P<noun>states|countries|sides|nations|republics)\b")
_BARE_EVENT = re.compile(
    r"^(?P<what>Civil war|Parliamentary elections|A presidential election|"
    r"The civil war|The new constitution)(?! (?:in|of)\b)"
)
_BARE_BODY = re.compile(
    r"\b(?P<what>[Tt]he (?:parliament|constitution|new constitution|"
    r"presidential election|parliamentary elections))(?! (?:in|of)\b)"
)
_TOLL = re.compile(r"\bthe death toll\b(?! (?:of|in|from)\b)")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a sentence: the one before it, the year told of, the country of the article, talks named."""

    before: Sentence | None
    year: str | None
    country: str | None
    parties: str | None
    """ "between A and B", of the only talks that the article has named so far."""
    recent: str = ""
    """The text of the last sentences."""


def main_country(mentions: list[Mention]) -> str | None:
    """The country that an article is about: named, itself or by nationality, twice as often as any other."""
    counted = Counter(c for m in mentions if m.text not in capitals() and (c := _country(m)) is not None)
    ranked = counted.most_common(2)
    if not ranked or ranked[0][1] < 4 or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return ranked[0][0]


def parties_named(text: str) -> str | None:
    """The parties of the talks in a text, if it names the talks of one pair alone; appositions taken out."""
    found = {_NICKNAME.sub("the ", m["who"]) for m in _BETWEEN.finditer(text)}
    return found.pop() if len(found) == 1 else None


_NICKNAME = re.compile(r"(?<=and )(?:[a-z]+ ){1,3}the (?=[A-Z])")


def complete(text: str, sentence: Sentence, around: Surroundings) -> str:
    """`text` with what is certain from its surroundings written out."""
    text = _pronoun(text, sentence, around.before)
    text = _years(text, sentence, around)
    text = _talks(text, around)
    text = _there(_definites(text, around), sentence)
    text = _countries(text, sentence, around)
    return _events(text, sentence, around)


def _pronoun(text: str, sentence: Sentence, before: Sentence | None) -> str:
    match = _PRONOUN.match(text)
    if match is None:
        return text
    person = match["word"] != "It"
    own = [m for m in sentence.mentions if m.label == "person"]
    at = sentence.text.lower().find(f" {match['word'].lower()} ")
    earlier = [m for m in own if 0 <= m.end - sentence.start <= max(at, 0)]
    name: str | None = None
    if person and len({m.entity for m in earlier}) == 1 and not _OTHERS.search(text):
        name = earlier[0].entity
    elif (
        not earlier and before is not None and sentence.text.startswith((match["word"], f"But {match['word'].lower()}"))
    ):
        name = _subject_of(before, person=person)
        persons = {m.entity for m in before.mentions if m.label == "person"}
        if name is None or (person and (len(persons) > 1 or _OTHERS.search(text))):
            return text
    if name is None:
        return text
    return name + text[match.end() :]


def _subject_of(before: Sentence, *, person: bool) -> str | None:
    """The named subject of a sentence, if it is a name alone (a title may stand before a person's)."""
    clause = parse(before.text)
    if clause is None:
        return None
    labels = {"person"} if person else {"place", "organization"}
    for mention in before.mentions:
        if mention.label in labels and re.search(rf"(?:^|\s){re.escape(mention.text)}$", clause.subject):
            return (
                mention.entity
                if person
                else f"{'the ' if clause.subject.lower().startswith('the ') else ''}{mention.text}"
            )
    return None


def _years(text: str, sentence: Sentence, around: Surroundings) -> str:
    own = [d.date[:4] for d in sentence.dates if d.date]
    year = own[0] if own and len(set(own)) == 1 else (None if own else around.year)
    if year is None:
        return text
    text = _YEARS_END.sub(lambda m: f"{m['by']} the end of {year}", text)
    text = _AT_THE_TIME.sub(f" in {year}", text)
    return _THAT_YEAR.sub(lambda m: f"of {year}" if m.group().startswith("of") else f"in {year}", text)


def _talks(text: str, around: Surroundings) -> str:
    if around.parties is None or around.parties in text:
        return text
    text = _AGREEMENT.sub(rf"\g<0> {around.parties}", text, count=1)
    match = _ROUND.match(text)
    if match:
        return f"{match.group()}{'' if match['of'] else ' of talks'} {around.parties}{text[match.end() :]}"
    match = _TALKS.match(text)
    return f"{match['bare']} {around.parties}{text[match.end() :]}" if match else text


def _definites(text: str, around: Surroundings) -> str:
    """ "the base" as "the Russian military base in Tajikistan", which the last sentences introduced as "a new ..."."""
    for match in reversed(list(_DEFINITE.finditer(text))):
        new = _INTRODUCED.format(noun=re.escape(match["noun"]))
        found = {m["np"] for m in re.finditer(new, around.recent) if m["np"] not in text}
        if len(found) == 1:
            text = f"{text[: match.start()]}{match['the']} {found.pop()}{text[match.end() :]}"
    return text


def _there(text: str, sentence: Sentence) -> str:
    """ "there" as "in Peru", the only place that the sentence names before it."""
    match = _THERE.search(text)
    if match is None:
        return text
    at = sentence.text.find(match.group())
    places = {m.entity for m in sentence.mentions if m.label == "place" and m.end - sentence.start < at}
    return text[: match.start()] + f" in {_with_the(places.pop())}" + text[match.end() :] if len(places) == 1 else text


def _countries(text: str, sentence: Sentence, around: Surroundings) -> str:
    match = _BOTH.match(text)
    near = [*(around.before.mentions if around.before else ()), *sentence.mentions]
    if match:
        two = list(dict.fromkeys(c for m in near if (c := _country(m))))
        return f"{two[0]} and {two[1]}{text[match.end() :]}" if len(two) == 2 else text
    match = _THE_COUNTRY.search(text)
    if match is None:
        return text
    if around.before is not None and re.search(r"\b[Tt]he country\b", around.before.text):
        return text
    at = sentence.text.find(match.group())
    own = [m for m in sentence.mentions if at < 0 or m.end - sentence.start <= at]
    opening = " ".join(text.split()[:4])
    doing = {c for m in own if m.text in opening and (c := _country(m))}
    candidates = {c for m in own if (c := _country(m))} - doing
    if not candidates and around.before is not None:
        candidates = {c for m in around.before.mentions if (c := _country(m))} - doing
    if len(candidates) != 1:
        return text
    (country,) = candidates
    return text[: match.start()] + _with_the(country) + text[match.end() :]


def _events(text: str, sentence: Sentence, around: Surroundings) -> str:
    if around.country is None or any(_country(m) not in {None, around.country} for m in sentence.mentions):
        return text
    if around.country in text or any(w in text for w, c in demonyms().items() if c == around.country):
        return _TOLL.sub("the death toll", text)
    match = _BARE_EVENT.match(text)
    if match:
        link = "of" if "constitution" in match.group() else "in"
        return f"{match.group()} {link} {_with_the(around.country)}{text[match.end() :]}"
    match = _BARE_BODY.search(text)
    return f"{text[: match.end()]} of {_with_the(around.country)}{text[match.end() :]}" if match else text


def _country(mention: Mention) -> str | None:
    """The country that a mention names, by itself, its nationality, or its capital where that stands for it."""
    name = mention.entity
    if name in countries() or mention.text in demonyms():
        return demonyms().get(mention.text) or name
    return capitals().get(name) if mention.label == "place" else None


def _with_the(country: str) -> str:
    return f"the {country}" if country.startswith("United ") or country in {"Netherlands", "Philippines"} else country
