"""The terms of an agreement: what "a treaty that would cut tariffs and open the ports" was to bring."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from question_bank.facts.distances import figure
from question_bank.facts.drafts import Draft
from question_bank.facts.known import is_agreement, with_the
from question_bank.facts.phrases import RELATIVES
from question_bank.facts.rendering import plain
from question_bank.facts.story import Story
from question_bank.facts.subjects import subject_of
from question_bank.language.quantities import find_quantities
from question_bank.language.words import word_set
from question_bank.model import AgreementValue, Mention, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

_UNSURE = word_set(
    "reject refuse want seek oppose propose demand hope need urge fail favor favour call block veto lack prevent"
)
"""Verbs of what may never have been agreed."""
_DISCUSSED = word_set("issue one topic idea goal aim question point proposal demand subject")
"""What an agreement is that has still to be reached: "one of the issues was a treaty that would"."""
_CONCLUDES = word_set("sign conclude reach ratify negotiate initial make agree")
_LONGEST, _SHORTEST = 25, 3
_YEAR = re.compile(r"\b\d{4}\b")
_PRONOUNS = ("PRP", "WP")


def of_sentence(sentence: Sentence, story: Story) -> Iterator[Draft | str]:
    """What the agreements of a sentence were to bring, term by term."""
    tree = story.tree(sentence)
    for verb in tree or ():
        noun = verb.head
        if verb.dep_ != "acl:relcl" or not is_agreement(noun) or not _is_to_bring(verb) or not _is_sure(noun):
            continue
        told = _agreement(noun, story)
        if told is None:
            yield "an agreement whose parties are not told"
            continue
        name, parties = told
        for term in _terms(verb):
            yield from _drafts(name, parties, term, sentence, story)


def _is_to_bring(verb: Token) -> bool:
    """Whether a clause says what the agreement itself would do."""
    subject = any(c.dep_ == "nsubj" and c.lower_ in RELATIVES for c in verb.children)
    words = {c.lower_ for c in verb.children if c.dep_ in {"aux", "advmod"}}
    return subject and "would" in words and not words & {"not", "never", "have"}


def _is_sure(noun: Token) -> bool:
    """Whether nothing says that there may be no such agreement."""
    verb = noun if any(c.dep_ == "cop" for c in noun.children) else noun.head
    words = {c.lower_ for c in (*verb.children, *noun.children)}
    mood = {c.lower_ for c in verb.children if c.dep_ in {"aux", "advmod", "mark"}}
    doubted = {"no", "any", "not", "never", "if", "proposed", "possible", "draft"} & words
    discussed = any(c.lemma_.lower() in _DISCUSSED and c.dep_ == "nsubj" for c in verb.children)
    return (
        verb.lemma_.lower() not in _UNSURE
        and not (doubted or discussed)
        and not mood & {"would", "could", "might", "may", "to"}
    )


def _agreement(noun: Token, story: Story) -> tuple[str, tuple[str, ...]] | None:
    """The agreement's name with its parties: of its own phrase, of who signs it, or of the article's only talks."""
    relative = next((c.left_edge.i for c in noun.children if c.dep_ == "acl:relcl"), noun.i + 1)
    own = [c for c in noun.children if c.dep_ in {"compound", "amod", "nmod", "flat"} and c.i < relative]
    phrase = sorted([noun, *(t for c in own for t in c.subtree)], key=lambda t: t.i)
    kind = plain([t for t in phrase if t.i <= noun.i])
    if noun.pos_ == "PROPN" or any(t.lower_ == "between" for t in phrase):
        return plain(phrase), ()
    parties = _parties(noun, story)
    if len(parties) == 2:
        one, other = (with_the(party) for party in parties)
        return f"{kind} between {one} and {other}", parties
    if story.parties is None:
        return None
    a, _, b = story.parties.removeprefix("between ").partition(" and ")
    return f"{kind} {story.parties}", (a.removeprefix("the "), b.removeprefix("the "))


def _parties(noun: Token, story: Story) -> tuple[str, ...]:
    """Who concludes the agreement, where it is the object of that."""
    if noun.dep_ != "obj" or noun.head.lemma_.lower() not in _CONCLUDES:
        return ()
    subject = subject_of(noun.head)
    if subject is None:
        return ()
    heads = [subject, *(c for c in subject.children if c.dep_ == "conj")]
    mentions = [story.known.mention_at.get(t.i) for t in heads]
    return tuple(m.entity for m in mentions if m is not None and _is_party(m)) if all(mentions) else ()


def _is_party(mention: Mention) -> bool:
    return mention.label in {"place", "organization"}


def _terms(verb: Token) -> Iterator[list[Token]]:
    """The words of each term.

    The parser often hangs the later ones on another verb of the sentence, so that bare infinitives that go on behind
    a comma, semicolon or "and" count as terms too.
    """
    heads = [verb, *(t for t in verb.doc[verb.i + 1 : verb.sent.end] if _goes_on(t))]
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        end = following.left_edge.i if following is not None else verb.sent.end
        end = min(end, following.i) if following is not None else end
        words = [t for t in verb.doc[head.i : end] if t.sent == verb.sent]
        while words and (words[-1].is_punct or words[-1].is_space or words[-1].dep_ == "cc"):
            words.pop()
        yield words


def _goes_on(token: Token) -> bool:
    if token.tag_ != "VB" or token.dep_ not in {"conj", "parataxis"}:
        return False
    own = any(c.dep_ in {"aux", "mark", "nsubj", "nsubj:pass"} for c in token.children)
    infinitive = any(c.lower_ == "to" and c.dep_ == "mark" for c in token.head.children)
    before = token.nbor(-1)
    return not own and not infinitive and (before.is_punct or before.dep_ == "cc")


def _drafts(
    name: str, parties: tuple[str, ...], term: Sequence[Token], sentence: Sentence, story: Story
) -> Iterator[Draft]:
    if not _SHORTEST <= len(term) <= _LONGEST or any(t.tag_.startswith(_PRONOUNS) for t in term):
        return
    if any(t.text in {";", ":", '"', "“", "(", "--"} for t in term):
        return
    words = plain(term)
    years = {str(d.date)[:4] for d in sentence.dates if d.date and not d.relative}
    subject = f"the {years.pop()} {name}" if len(years) == 1 and not _YEAR.search(name) else f"the {name}"
    statement = f"T{subject[1:]} was to {words}."
    for quantity in find_quantities(words, []):
        yield figure(quantity, statement, subject, sentence, story)
    value = AgreementValue(name=name, parties=parties, term=words)
    yield Draft("agreement", statement, subject, value, None, ("terms", words))
