"""Place facts: where an event took place, and what lies where ("Tatarstan's capital, Kazan")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from question_bank.facts.drafts import Draft
from question_bank.facts.statements import Statement
from question_bank.facts.story import Story
from question_bank.language.world import capitals, countries, demonyms
from question_bank.model import Mention, PlaceValue, Sentence

_AT = frozenset({"in", "at", "near", "around", "outside", "inside", "across", "along", "throughout"})
_GOALS = frozenset({"to", "into", "from", "through", "for", "toward", "towards"})
_MOVES = frozenset(
    "go travel flee move fly return withdraw deploy send arrive come march head migrate transfer spread sail".split()
)
_REACHES = frozenset(
    {"visit", "capture", "enter", "leave", "invade", "occupy", "reach", "shell", "attack", "seize", "cross"}
)
_NAME = r"[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*)*"
_CAPITAL = re.compile(
    rf"(?P<of>{_NAME})['’]s capital,? (?:city,? )?(?P<place>{_NAME})\b"
    rf"|\b[Tt]he (?P<nation>[A-Z]\w+) capital,? (?:city,? )?(?:of )?(?P<its>{_NAME})"
)
_REGIONS = r"(?:(?:northern|southern|eastern|western|southernmost|northernmost|central|remote) )?"
_REGION = re.compile(
    rf"\b(?P<of>{_NAME})['’]s {_REGIONS}(?P<place>{_NAME}"
    r"(?: (?:[a-z]+ ){0,1}(?:region|province|district|valley|oblast))?)"
)
_IN_LAND = re.compile(rf"\b(?:in|at|near) (?P<place>{_NAME}), (?P<land>{_NAME})(?=[,.;—–-]| --|$)(?!, (?:and|{_NAME}))")
_REGION_WORD = re.compile(r"(?:[Rr]egion|[Pp]rovince|[Dd]istrict|[Vv]alley|[Oo]blast|[Ss]tate|[Cc]ounty)$")


def of_statement(statement: Statement, story: Story) -> Iterator[Draft | str]:
    """Where, by the syntax, a statement's event took place."""
    if statement.cut.head.lemma_.lower() in {"be", "have"} or statement.planned:
        return
    for mention in statement.mentions:
        if mention.label != "place" or not is_where(statement, mention) or mention.text not in statement.text:
            continue
        value = PlaceValue(place=_with_land(mention.text, statement.text), of=statement.subject)
        key = (mention.entity, statement.cut.head.lemma_.lower(), statement.subject)
        yield Draft("place", statement.text, statement.subject, value, statement.time(story), key, statement.speaker)


def of_sentence(sentence: Sentence, _story: Story) -> Iterator[Draft | str]:
    """What lies where, as a sentence says in passing: capitals, and the regions of a country."""
    for match in _CAPITAL.finditer(sentence.text):
        place = (match["place"] or match["its"]).removesuffix("’s").removesuffix("'s")
        country = demonyms().get(match["nation"] or "") or match["of"]
        if country is not None and place in _names(sentence):
            country = country.removeprefix("In ")
            yield _lies(place, f"{place} is the capital of {country}.", country, "capital")
    yield from _lands(sentence)
    for match in _REGION.finditer(sentence.text):
        place, of = match["place"], match["of"]
        of = of.removeprefix("In ")
        if of in countries() and _REGION_WORD.search(place) and place.split()[0] in sentence.text:
            name = f"the {place}" if place.split()[-1][0].islower() and "region" in place else place
            yield _lies(place, f"{name[:1].upper()}{name[1:]} is in {of}.", of, "region")


def _lands(sentence: Sentence) -> Iterator[Draft]:
    """ "in Ashgabat, Turkmenistan,"."""
    for match in _IN_LAND.finditer(sentence.text):
        place, land = match["place"], match["land"]
        known = any(m.text == place and m.label == "place" for m in sentence.mentions)
        if known and land in countries() and place not in countries():
            yield _lies(place, f"{place} is in {land}.", land, "land")


def _lies(place: str, statement: str, of: str, what: str) -> Draft:
    return Draft("place", statement, place, PlaceValue(place=place, of=of), None, (place, of, what))


def _names(sentence: Sentence) -> set[str]:
    return {m.text for m in sentence.mentions} | set(capitals())


def is_where(statement: Statement, mention: Mention) -> bool:
    """Whether a mention is an adverbial of place on the statement's verb, or what a verb of going reaches."""
    head = statement.cut.head
    inside = [t for t in statement.cut.tokens if mention.start <= t.idx < mention.end]
    top = next((t for t in inside if t.head not in inside), None)
    if top is None or top.head.i != head.i:
        return False
    lemma = head.lemma_.lower()
    if top.dep_ == "obj":
        return lemma in _REACHES and head.tag_ != "VBG"
    cases = {c.lower_ for c in top.children if c.dep_ == "case"}
    return top.dep_ == "obl" and bool(cases & _AT or (cases & _GOALS and lemma in _MOVES))


def _with_land(place: str, text: str) -> str:
    """ "Ashgabat, Turkmenistan", where the text says it so and is not merely going on after a comma."""
    match = re.search(rf"\b{re.escape(place)}, (?P<land>{_NAME})(?=[,.]|$)(?!,? (?:and|{_NAME}))", text)
    is_told = match is not None and match["land"] in countries() and place not in countries()
    return f"{place}, {match['land']}" if match and is_told else place
