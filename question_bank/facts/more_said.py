"""What more the article has said of a thing that a clause only calls: whose treaty, which base, a speech given where.

Each rule writes it where only one such thing has been told of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.bodies import adjective_of
from question_bank.facts.known import Phrase, completed, is_agreement
from question_bank.facts.parties import write_partner
from question_bank.facts.relations import preposition_of
from question_bank.facts.rendering import plain
from question_bank.facts.written import Written
from question_bank.language.world import country_of, is_of_several_lands

if TYPE_CHECKING:
    from spacy.tokens import Token

_REGIONS = frozenset({"Central Asia", "South Asia", "Southeast Asia", "Middle East", "Latin America", "Balkans"})


def say_more(written: Written, token: Token, det: Token, children: list[Token]) -> None:
    """Write whose "the treaty with Chile" is, and which new base somebody is told to want in Arica."""
    if is_agreement(token):
        write_partner(written, token, det, children)
    wants = token.dep_ == "obj" and token.head.lemma_.lower() in {"want", "seek", "prefer"}
    placed = any(preposition_of(c) in {"in", "at", "near"} for c in children)
    if not wants or not placed or any(c.dep_ in {"amod", "compound", "nmod:poss"} for c in children):
        return
    told = [t for t in written.story.known.told(token.lemma_.lower(), 0) if t.at < token.i and t.indefinite]
    before = plain(told[0].before) if told else ""
    if before and not any(t.tag_ in {"CD", "PRP$"} for t in told[0].before):
        first, _, rest = before.partition(" ")
        written.instead[token.i] = " ".join(filter(None, (first, _whose(told[0], written), rest, token.text)))


def _whose(told: Phrase, written: Written) -> str:
    """The "Chilean" of what somebody was told to want Chile to build; "" where no land was to."""
    verb = written.story.document.syntax[told.at].head
    doers = [c for c in verb.children if c.dep_ == "nsubj"] or [c for c in verb.head.children if c.dep_ == "obj"]
    doer = next((c for c in doers if c.i < verb.i), None)
    mention = written.story.known.mention_at.get(doer.i) if doer is not None else None
    land = country_of(mention.entity) if mention is not None and mention.label == "place" else None
    named = any(country_of(t.text) for t in told.before)
    return (adjective_of(land) or "") if land is not None and not named else ""


def write_where(written: Written, token: Token, children: list[Token]) -> bool:
    """Write "Vidal's speech in Oslo" for "Vidal's speech", the only one that the article has told of so far."""
    named = written.story.known.mention_at
    owner = next((named[c.i].entity for c in children if c.dep_ == "nmod:poss" and c.i in named), None)
    told = [one for one in written.story.known.told(token.lemma_.lower(), 0) if one.at < token.i and one.after]
    same = [one for one in told if owner is not None and owner in one.names]
    where = {plain(one.after) for one in same if one.after[0].lower_ in {"in", "at"} and len(one.names) > 1}
    if len(where) != 1 or len(same) != len(told):
        return False
    written.instead[token.i] = f"{token.text} {where.pop()}"
    return True


def write_on_what(written: Written, token: Token, children: list[Token]) -> bool:
    """Write "the agreement on the new naval base in Peru" for "the base agreement", where that base was told of."""
    what = [c for c in children if c.dep_ in {"compound", "amod"} and c.i < token.i]
    if not is_agreement(token) or len(what) != 1 or what[0].tag_ != "NN" or token.i - what[0].i != 1:
        return False
    (thing,) = what
    told = written.story.known.before(thing)
    before, after = completed(thing, told) if told is not None and told.name is None else ("", "")
    if not after:
        return False
    written.instead[thing.i] = ""
    written.instead[token.i] = " ".join(filter(None, (token.text, "on the", before, thing.text, after)))
    return True


def write_receiver(written: Written, det: Token, told: Phrase) -> None:
    """Write "the Order of Lima given to Ana Vidal" for an award that the article has told to be given to her."""
    noun = written.story.document.syntax[told.at]
    given = [c for t in (noun, noun.head) for c in t.children if c.dep_ == "acl" and c.lower_ in {"given", "awarded"}]
    people = {
        m.entity
        for verb in given
        for c in verb.children
        if c.dep_ == "obl" and preposition_of(c) == "to"
        for t in c.subtree
        if (m := written.story.known.mention_at.get(t.i)) is not None and m.label == "person"
    }
    if len(people) == 1 and not people & {m.entity for m in written.mentions()}:
        (person,) = people
        written.instead[det.i] += f" given to {person}"
        written.resolved.append(person)


def names_region(written: Written, token: Token) -> bool:
    """Whether a clause has named one region of several lands before "in the region"."""
    named = {m.entity for m in written.mentions() if m.label == "place" and m.end <= token.idx}
    regions = {name for name in named if is_of_several_lands(name) or name in _REGIONS}
    return len(regions) == 1 and preposition_of(token) == "in"
