"""When what a name names began and ended, as the bracket behind the name tells.

"Marie Curie (1867–1934)", "Ana Vidal (born 12 May 1956)", "Acme Steel (founded 1911)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from question_bank.facts.drafts import Draft
from question_bank.facts.story import Story
from question_bank.facts.wording import spell_date
from question_bank.language.people import without_letters
from question_bank.language.words import word_set
from question_bank.model import DateValue, Granularity, Mention, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

_YEAR = r"(?:1\d{3}|20\d\d)"
_YEARS = re.compile(rf" \((?:born )?(?P<first>{_YEAR}) ?[-–] ?(?P<last>{_YEAR})\)")
_OPENS = re.compile(r" \((?:[^()\d]*; )?(?P<born>born |b\. )?$")
"""What stands between a name and the date of a birth, with how the name is spoken: "(/bax/; 21 March 1685"."""
_SPOKEN = re.compile(r" \([^()\d]*\)(?= \()")
"""How a name is spoken, before the bracket that dates it."""
_LETTERS = re.compile(r"(?:,? (?:[A-Z]{2,4}|(?:[A-Z][a-z]?\. ?){2,3}|[SJ]r\.))+(?= \()")
"""The letters behind a name: "Otto Lund, Ph.D. (1821-1886)", "Ana Vidal OBE FRS (1910-1980)"."""
_SHORTEST_LIFE = 15
"""How many years a life in brackets has at least: nobody is known by name who lived from 1695 to 1696."""
_BORN_IN = re.compile(rf" \((?:born|b\.)(?: in)? (?P<year>{_YEAR})\)")
_DEED = re.compile(r"(?P<verb>[a-z]+ed|built|begun)(?: (?P<link>in|on))? (?P<when>[^(),;]+)")
_DEEDS = word_set(
    "founded established opened built completed introduced launched released published formed created signed dissolved "
    "closed abolished adopted ratified incorporated chartered demolished constructed discovered invented begun enacted"
)
_REIGN = re.compile(r"\((?:[^()]*[;,] )?r(?:eigned|uled)?\.? (?P<first>\d{3,4}) ?[-–] ?(?P<last>\d{2,4})[);]")
_ERA = re.compile(r"\((?P<first>\d{3,4}) ?[-–] ?(?P<last>\d{3,4})\)")
_ERAS = word_set("dynasty period era kingdom empire sultanate caliphate khanate shogunate republic regime reign")
_JOINS = frozenset({"of", "for", "the", "and", "de", "du", "la", "&", "'s", "’s", "-"})


def of_sentence(sentence: Sentence, story: Story) -> Iterator[Draft]:
    """The births, deaths, foundings and the like that stand in brackets behind the names of a sentence."""
    if " (" not in sentence.text:
        return
    for mention in sentence.mentions:
        own = set(mention.text.split()) & set(mention.entity.split())  # not a dynasty taken for a man
        named = any(len(word) > 2 for word in own)  # not the "D. D." behind a name
        if mention.label == "person" and " " in mention.entity and named:
            yield from _life(mention, sentence)
    yield from _deeds(sentence, story)
    yield from _reigns(sentence, story)


def _life(person: Mention, sentence: Sentence) -> Iterator[Draft]:
    name = without_letters(person.entity)
    end = person.end - sentence.start
    if letters := _LETTERS.match(sentence.text, end):
        end = letters.end()
    if spoken := _SPOKEN.match(sentence.text, end):
        end = spoken.end()
    if years := _YEARS.match(sentence.text, end):
        if int(years["last"]) - int(years["first"]) < _SHORTEST_LIFE:
            return  # the years of an office
        span = f"{years['first']}/{years['last']}"
        value = DateValue(date=span, granularity="range", text=f"from {years['first']} to {years['last']}")
        statement = f"{name} lived {value.text}."
        yield Draft("date", statement, name, value, span, (span, name))
    elif born := _BORN_IN.match(sentence.text, end):
        yield _dated(name, "was born", born["year"], "year")
    else:
        for date in sentence.dates:
            opens = _OPENS.fullmatch(sentence.text[end : max(end, date.start - sentence.start)])
            if opens is None or date.date is None or sentence.text[date.end - sentence.start] not in "),;":
                continue
            first, _, last = date.date.partition("/")
            if last and len(first) == len(last) == len("1810-03-01"):
                yield _dated(name, "was born", first, "day")
                yield _dated(name, "died", last, "day")
            elif opens["born"] and date.granularity == "day":
                yield _dated(name, "was born", first, "day")


def _deeds(sentence: Sentence, story: Story) -> Iterator[Draft]:
    """ "The Tate Bridge (opened in 1931)": what was done to or with what a name names, and when."""
    tree = story.tree(sentence)
    for bracket in (t for t in tree or () if t.text == "(" and t.i > t.sent.start):
        start = bracket.idx + 1 - sentence.start
        deed = _DEED.match(sentence.text, start)
        if deed is None or deed["verb"] not in _DEEDS or sentence.text[deed.end()] != ")":
            continue
        at = sentence.start + deed.start("when")
        dates = [(d.date, d.granularity) for d in sentence.dates if d.date and d.start == at]
        if re.fullmatch(_YEAR, deed["when"]):
            dates = [(deed["when"], "year")]
        name = _name_before(bracket, sentence)
        if name and len(dates) == 1 and dates[0][1] in {"day", "month", "year"}:
            yield _dated(name, f"was {deed['verb']}", *dates[0])


def _reigns(sentence: Sentence, story: Story) -> Iterator[Draft]:
    """From when to when somebody ruled, or a dynasty did: "Duke Otto (r. 1402-1424)", "the Sun dynasty (960-1279)"."""
    tree = story.tree(sentence)
    for bracket in (t for t in tree or () if t.text == "(" and t.i > t.sent.start):
        start = bracket.idx - sentence.start
        reign, era = _REIGN.match(sentence.text, start), _ERA.match(sentence.text, start)
        years = reign or (era if bracket.nbor(-1).lower_ in _ERAS else None)
        name = _name_before(bracket, sentence, people=True) if years is not None else None
        if years is None or name is None:
            continue
        first, last = years["first"], years["last"]
        last = first[: max(0, len(first) - len(last))] + last
        if int(first) < int(last):
            yield _lasted(name, "reigned" if reign else "lasted", first, last)


def _lasted(name: str, verb: str, first: str, last: str) -> Draft:
    span = f"{first:0>4}/{last:0>4}"
    value = DateValue(date=span, granularity="range", text=f"from {first} to {last}")
    return Draft("date", f"{name[:1].upper()}{name[1:]} {verb} {value.text}.", name, value, span, (span, name.lower()))


def _name_before(bracket: Token, sentence: Sentence, *, people: bool = False) -> str | None:
    """The name that ends right before a bracket, with its "the"; None where it is no thing's, nor of a person meant."""
    words = [bracket.nbor(-1)]
    era = people and words[0].lower_ in _ERAS
    while words[0].i > bracket.sent.start and _goes_on(words[0].nbor(-1)):
        words.insert(0, words[0].nbor(-1))
    while words and words[0].text in _JOINS - {"the"}:
        words.pop(0)
    named = [m for m in sentence.mentions if words and words[0].idx <= m.start and m.end <= bracket.idx]
    if not words or (words[-1].pos_ != "PROPN" and not era) or words[0].text in _JOINS - {"the"}:
        return None
    if era:
        name = _whole(words, bracket, sentence)
        named_so = any(t.pos_ == "PROPN" for t in words)
        return (name if name.startswith("the ") else f"the {name}") if named_so else None
    if not named or (not people and any(m.label in {"person", "nationality"} for m in named)):
        return None
    return _whole(words, bracket, sentence)


def _whole(words: list[Token], bracket: Token, sentence: Sentence) -> str:
    text = sentence.text[words[0].idx - sentence.start : bracket.idx - sentence.start].strip()
    return f"{text[:1].lower()}{text[1:]}" if text.startswith("The ") else text


def _goes_on(before: Token) -> bool:
    """Whether a word belongs to the name behind it."""
    capital = before.is_title and (before.i > before.sent.start or before.text == "The")
    return capital or before.pos_ == "PROPN" or before.text in _JOINS


def _dated(name: str, deed: str, date: str, granularity: Granularity) -> Draft:
    value = DateValue(date=date, granularity=granularity, text=spell_date(date))
    link = "on" if granularity == "day" else "in"
    statement = f"{name[:1].upper()}{name[1:]} {deed} {link} {value.text}."
    return Draft("date", statement, name, value, date, (date, name, deed))
