"""Facts that a sentence tells in passing, inside a phrase.

Distances, lengths, shares of a vote, the years of a war, the terms of an agreement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from question_bank.facts.drafts import Draft
from question_bank.facts.story import Story
from question_bank.language.quantities import find_quantities
from question_bank.model import AgreementValue, DateValue, FigureValue, Quantity, Sentence

_NAME = r"[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*)*"
_FROM = re.compile(
    r"^ (?:away )?(?:(?:north|south|east|west)\w* )?(?:from|of|outside) "
    r"(?P<there>(?:the )?(?:[A-Z][\w-]* )?(?:capital,? )?"
    rf"(?:border with )?(?P<name>{_NAME})(?: (?:border|coast))?)"
)
_HERE = re.compile(
    rf"(?P<here>{_NAME}(?:, {_NAME})?)(?:,| ?--| ?[—–])? (?:just |only )?(?:which (?:is|lies),? )?$"
    rf"|(?P<bare>{_NAME}(?:, {_NAME})?)[—–](?:just |only )?$"
)
_LONG = re.compile(
    r"^ (?P<what>border|bridge|tunnel|river|road|railway|pipeline|wall|canal|coastline) (?P<of>between|from|of|with) "
    r"(?P<who>(?:the )?[^,.;]*[A-Z][\w’-]*(?: and [A-Z][\w’-]*)?)"
)
_WHERE = re.compile(
    r"\bin (?P<where>the [^,.;]*?[A-Z][^,.;]*?(?:region|province|district|city|valley|state)),? where $"
)
_LIVE = re.compile(r"^ of [^,.;]*? (?:lived?|worked?)\b")
_SHARE = re.compile(r"\b(?:receiving|winning|taking|getting|earning|securing|gaining|received|won) (?:just |only )?$")
_ELECTION = re.compile(r"\b(?P<kind>presidential|parliamentary|general|mayoral|local)? ?election\b")
_YEARS = re.compile(
    rf"\b(?P<whose>{_NAME})['’]s (?P<first>\d{{4}})[-–](?P<last>\d{{4}}|\d{{2}}) "
    r"(?P<what>(?:[a-z]+ )?(?:war|conflict|uprising|siege|famine|blockade|occupation))\b"
)
_TERMS = re.compile(
    r"\b(?:agreement|treaty|accord|pact|deal) that would,? (?:among other things, )?(?P<terms>[a-z][^.]*)\."
)
_REPLACED = re.compile(
    rf"(?P<who>{_NAME}) \(who (?P<did>replaced|succeeded|defeated|followed) (?P<whom>{_NAME}) "
    r"(?P<when>(?:in|on) [^()]+)\)"
)


def of_sentence(sentence: Sentence, story: Story) -> Iterator[Draft | str]:
    """The facts of a sentence's phrases."""
    for quantity in find_quantities(sentence.text, []):
        yield from _distance(quantity, sentence, story)
        yield from _length(quantity, sentence, story)
        yield from _dwelling(quantity, sentence, story)
        yield from _share(quantity, sentence, story)
    yield from _span(sentence)
    yield from _terms(sentence, story)
    yield from _replaced(sentence)


def _figure(quantity: Quantity, statement: str, subject: str, sentence: Sentence, story: Story) -> Draft:
    value = FigureValue(
        number=quantity.number,
        unit=quantity.unit,
        bound=quantity.bound,
        counted=quantity.counted,
        text=quantity.text,
    )
    key = (f"{quantity.number:g}", quantity.unit or "", subject)
    return Draft("figure", statement, subject, value, story.time_of(sentence), key)


def _distance(quantity: Quantity, sentence: Sentence, story: Story) -> Iterator[Draft]:
    """ "Kant, 25 kilometers from Bishkek"."""
    if quantity.unit not in {"kilometers", "kilometres", "miles", "meters", "metres"}:
        return
    here = _HERE.search(sentence.text[: quantity.start])
    there = _FROM.match(sentence.text[quantity.end :])
    if here is None or there is None:
        return
    name = here["here"] or here["bare"]
    whole = (
        re.match(rf"(?:, {_NAME})", sentence.text[quantity.end + there.end() :])
        if "capital" in there["there"]
        else None
    )
    end = there["there"] + (whole.group() if whole else "")
    if not any(m.text in name and m.label == "place" for m in sentence.mentions):
        return
    comma = "," if "," in name else ""
    yield _figure(quantity, f"{name}{comma} is {quantity.text} from {end}.", name, sentence, story)


def _length(quantity: Quantity, sentence: Sentence, story: Story) -> Iterator[Draft]:
    """ "the 600-mile border between A and B"."""
    match = _LONG.match(sentence.text[quantity.end :])
    if (
        match is None
        or "-" not in quantity.text
        or quantity.unit not in {"kilometers", "kilometres", "miles", "meters", "metres", "feet"}
    ):
        return
    words = quantity.text.replace("-", " ")
    plural = words if words.endswith("s") else f"{words}s"
    subject = f"the {match['what']} {match['of']} {match['who']}"
    yield _figure(quantity, f"{subject[:1].upper()}{subject[1:]} is {plural} long.", subject, sentence, story)


def _dwelling(quantity: Quantity, sentence: Sentence, story: Story) -> Iterator[Draft]:
    """ "in the northern region where some 40 percent of Peru's population lived"."""
    where = _WHERE.search(sentence.text[: quantity.start])
    live = _LIVE.match(sentence.text[quantity.end :])
    if where is None or live is None or not any(m.text in live.group() for m in sentence.mentions):
        return
    words = f"{quantity.text}{live.group()}"
    yield _figure(quantity, f"{words[:1].upper()}{words[1:]} in {where['where']}.", words, sentence, story)


def _share(quantity: Quantity, sentence: Sentence, story: Story) -> Iterator[Draft]:
    """ "with X receiving 59.5 percent of the vote"."""
    before = sentence.text[: quantity.start]
    if quantity.unit != "percent" or not _SHARE.search(before) or "of the vote" not in sentence.text:
        return
    people = [m for m in sentence.mentions if m.label == "person" and m.end - sentence.start <= quantity.start]
    election = _ELECTION.search(sentence.text)
    country = story.country
    if not people or election is None or country is None:
        return
    who = people[-1].entity
    kind = f"{election['kind']} " if election["kind"] else ""
    article = "an" if not kind else "a"
    statement = f"{who} received {quantity.text} of the vote in {article} {kind}election in {country}."
    yield _figure(quantity, statement, who, sentence, story)


def _span(sentence: Sentence) -> Iterator[Draft]:
    """ "Tajikistan's 1992-97 civil war"."""
    for match in _YEARS.finditer(sentence.text):
        last = match["last"] if len(match["last"]) == 4 else match["first"][:2] + match["last"]
        subject = f"{match['whose']}'s {match['what']}"
        date = f"{match['first']}/{last}"
        value = DateValue(date=date, granularity="range", text=f"from {match['first']} to {last}")
        yield Draft(
            "date", f"{subject} lasted from {match['first']} to {last}.", subject, value, date, (date, subject.lower())
        )


def _terms(sentence: Sentence, story: Story) -> Iterator[Draft]:
    """What an agreement between known parties was to bring, term by term."""
    match, parties = _TERMS.search(sentence.text), story.parties
    if match is None or parties is None:
        return
    subject = f"the agreement {parties}"
    for term in match["terms"].split(";"):
        words = re.sub(r"^\s*(?:and )?", "", term).strip().rstrip(",")
        if not re.match(r"[a-z]+ (?:\d|the|an?|[a-z]+ )", words) or len(words.split()) > 25:
            continue
        statement = f"The agreement {parties} was to {words}."
        for quantity in find_quantities(words, []):
            yield _figure(quantity, statement, subject, sentence, story)
        a, _, b = parties.removeprefix("between ").partition(" and ")
        value = AgreementValue(name=f"agreement {parties}", parties=(a.removeprefix("the "), b.removeprefix("the ")))
        yield Draft("agreement", statement, subject, value, None, ("terms", words))


def _replaced(sentence: Sentence) -> Iterator[Draft]:
    """ "X (who replaced Y in June 1996)"."""
    match = _REPLACED.search(sentence.text)
    if match is None:
        return
    words = match["who"].split()
    who = " ".join(words[-2:])
    date = next((d for d in sentence.dates if d.date and d.text in match["when"]), None)
    whom = next((m.entity for m in sentence.mentions if m.text == match["whom"]), match["whom"])
    if date is None or len(words) < 2:
        return
    statement = f"{who} {match['did']} {whom} {match['when']}."
    value = DateValue(date=str(date.date), granularity=date.granularity, text=date.text)
    yield Draft("date", statement, who, value, date.date, (str(date.date), who))
