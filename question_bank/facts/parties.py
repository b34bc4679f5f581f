"""The sides and the lands that a phrase means which only counts or calls them: "the two sides", "the country"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from question_bank.facts.known import is_agreement, with_the
from question_bank.facts.relations import preposition_of, sentence_before
from question_bank.facts.written import Written
from question_bank.language.words import word_set
from question_bank.language.world import capitals, countries, country_of, is_of_several_lands
from question_bank.model import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

_TWO = word_set("countries states nations republics neighbors neighbours")
SIDES = word_set("sides parties factions")
_BETWEEN = frozenset({"between", "with", "among", "of", "over", "on"})
TALKS = word_set("talks negotiations")
_SIGNS = word_set("sign conclude reach negotiate make initial draft prepare ratify")
_SPANS = word_set("day week month year")
_VISITS = frozenset({"visit", "trip"})
_TITLE = re.compile(r" (?:[\w-]+ ){0,4}")


def write_parties(written: Written, token: Token, children: list[Token]) -> bool:
    """Write between whom the talks are that the article tells of."""
    own = {c.lower_ for child in children for c in child.children if child.dep_ == "nmod" and c.dep_ == "case"}
    parties = written.story.parties
    if parties is None or own & _BETWEEN or parties in written.text():
        return False
    written.dropped |= lands_of(children, parties)
    behind = (c for c in children if c.dep_ == "nmod" and c.lemma_.lower() not in _SPANS)
    last = max([token, *(t for c in behind for t in c.subtree)], key=lambda t: t.i)
    written.instead[last.i] = f"{written.instead.get(last.i, last.text)} {parties}"
    return True


def lands_of(children: Sequence[Token], parties: str) -> set[int]:
    """The nationality before talks that the parties tell again: "the Tajik talks between the Tajik government and"."""
    return {c.i for c in children if c.dep_ in {"amod", "compound"} and c.text[0].isupper() and f"{c.text} " in parties}


def parties_of(written: Written, token: Token) -> str | None:
    """Between whom an agreement or a round of talks is; None where the statement says so, or nothing tells."""
    parties = written.story.parties
    if parties is None or parties in written.text():
        return None
    if token.lower_ == "round":
        return f"of talks {parties}"
    return parties if is_agreement(token) or token.lower_ in TALKS else None


def write_partner(written: Written, token: Token, det: Token, children: list[Token]) -> None:
    """Write "Peru's treaty with Chile" for "the treaty with Chile" that Peru, by the sentence before, was to sign."""
    other = [c for c in children if preposition_of(c) == "with" and c.i in written.story.known.mention_at]
    before = sentence_before(token.sent)
    if len(other) != 1 or before is None or any(c.dep_ in {"nmod:poss", "compound"} for c in children):
        return
    named = written.story.known.mention_at
    same = [t for t in before if t.lemma_ == token.lemma_ and t.dep_ == "obj" and t.head.lemma_.lower() in _SIGNS]
    with_same = [
        t
        for t in same
        if any(named[c.i].entity == named[other[0].i].entity for c in t.children if c.i in named and c.dep_ == "nmod")
    ]
    who = written.story.known.subject_of(before) if len(with_same) == 1 else None
    if who is not None and who.label in {"place", "organization"}:
        written.instead[det.i] = f"{who.entity}'s"
        written.resolved.append(who.entity)


def write_pair(written: Written, token: Token, det: Token, children: list[Token]) -> bool:
    """Write the names of the two that "the two countries" or "the two sides" are."""
    pair = _pair(written, token, children)
    if pair is None:
        return False
    genitive = next((c for c in children if c.tag_ == "POS"), None)
    if genitive is not None:
        written.instead[genitive.i] = "'s"
    written.write([t for t in written.cut.tokens if det.i <= t.i <= token.i], pair)
    written.resolved += pair.split(" and ")
    return True


def _pair(written: Written, token: Token, children: list[Token]) -> str | None:
    """ "the two countries" as the only two that stand before it, "the two sides" as the parties of the talks."""
    both = token.lower_ in _TWO and any(c.tag_ == "POS" for c in token.children)
    if not both and not any(c.lower_ in {"two", "warring"} for c in children):
        return None
    if token.lower_ in SIDES and written.story.parties is not None:
        return written.story.parties.removeprefix("between ")
    before = written.story.before(written.sentence)
    own = [m for m in written.sentence.mentions if m.end <= token.idx]
    for among in (own, [*(before.mentions if before else ()), *own]):
        lands = list(dict.fromkeys(m.entity for m in among if m.entity in countries()))
        if len(lands) == 2 and token.lower_ in _TWO:
            return f"{with_the(lands[0])} and {with_the(lands[1])}"
    return None


def write_land(written: Written, token: Token, det: Token) -> str | None:
    """ "the country": the only one named before it here, beside the subject, or else in the sentence before."""
    subject = {t.i for t in written.cut.subject}
    doing = {m.entity for m, ts in written.mentioned if {t.i for t in ts} & subject}
    doing |= {land for name in doing if (land := capitals().get(name))}
    own = {
        m.entity
        for m, ts in written.mentioned
        if ts and ts[0].i < det.i and m.label == "place" and m.entity in countries()
    }
    before = written.story.before(written.sentence)
    if any(is_of_several_lands(t.text) for t in written.cut.subject if t.pos_ == "PROPN"):
        return "an object that the sentence does not identify"
    if token.head.lower_ in _VISITS:
        doing |= {land for one in (before, written.sentence) if one for land in _homes(doing, one)}
    earlier = {m.entity for m in before.mentions if m.entity in countries()} if before else set()
    found = (own - doing) or (earlier - doing - {"Soviet Union", "Yugoslavia", "Czechoslovakia"})
    if token.dep_ == "nmod:poss" and not own and _of_nationalities(written, det) - found:
        return "an object that the sentence does not identify"  # "X, a Peruvian, became the country's president"
    if len(found) != 1 or len(own | (doing & set(countries().values()))) > 2:
        return "an object that the sentence does not identify"
    (land,) = found
    written.write([t for t in written.cut.tokens if det.i <= t.i <= token.i], with_the(land))
    written.resolved.append(land)
    return None


def _of_nationalities(written: Written, det: Token) -> set[str]:
    """The lands of the nationalities that a sentence tells before a word."""
    told = (m for m in written.sentence.mentions if m.end <= det.idx and m.label == "nationality")
    return {m.entity for m in told} & set(countries())


def _homes(people: set[str], sentence: Sentence) -> Iterator[str]:
    """The lands of people by the word before their names: nobody visits his own ("Peruvian President Ana Vidal")."""
    for of_land, person in pairwise(sentence.mentions):
        between = sentence.text[of_land.end - sentence.start : person.start - sentence.start]
        land = country_of(of_land.text) if of_land.label == "nationality" else None
        if person.entity in people and land is not None and _TITLE.fullmatch(between):
            yield land
