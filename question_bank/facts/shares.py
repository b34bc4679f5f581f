"""Shares of a whole told in passing: of the vote in an election, of what is counted in a region."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from question_bank.edtf import is_before_our_era
from question_bank.facts.bodies import with_article
from question_bank.facts.distances import figure
from question_bank.facts.drafts import Draft
from question_bank.facts.known import with_the
from question_bank.facts.phrases import noun_phrase, tidied
from question_bank.facts.rendering import plain
from question_bank.facts.story import Story
from question_bank.language.quantities import find_quantities
from question_bank.language.words import word_set
from question_bank.language.world import country_of
from question_bank.model import Quantity, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Span as Tree
    from spacy.tokens import Token

_GETS = word_set("receive win take get earn secure gain poll garner")
_VOTES = frozenset({"vote", "votes", "ballots"})
_KINDS = word_set("presidential parliamentary general mayoral local regional legislative municipal snap gubernatorial")


def of_sentence(sentence: Sentence, story: Story) -> Iterator[Draft | str]:
    """The shares of a sentence that no clause of its own tells."""
    tree = story.tree(sentence)
    if tree is None:
        return
    for quantity in find_quantities(sentence.text, []):
        at = sentence.start + quantity.start
        unit = next((t for t in tree if t.lower_ in {"percent", "%"} and at <= t.idx < at + len(quantity.text)), None)
        if quantity.unit == "percent" and unit is not None:
            yield from _of_vote(unit, quantity, sentence, tree, story)
        yield from _of_region(quantity, sentence, tree, story)


def _of_vote(unit: Token, quantity: Quantity, sentence: Sentence, tree: Tree, story: Story) -> Iterator[Draft]:
    """ "with X receiving 59.5 percent of the vote and Y getting 34.7 percent"."""
    verb = unit.head
    voted = any(t.lower_ in _VOTES and t.dep_ == "nmod" for t in tree if t.i < unit.right_edge.i + 1)
    if verb.tag_ != "VBG" or verb.lemma_.lower() not in _GETS or unit.dep_ != "obj" or not voted:
        return
    if any(c.dep_ in {"aux", "mark"} and c.lower_ != "with" for c in verb.children):
        return
    who, election = _candidate(verb, tree, story), _election(tree, sentence, story)
    if who is not None and election is not None:
        statement = f"{who[:1].upper()}{who[1:]} received {quantity.text} of the vote in {election}."
        yield figure(quantity, statement, who, sentence, story)


def _candidate(verb: Token, tree: Tree, story: Story) -> str | None:
    """Who gets the votes: the subject; the parser often gives it to another verb, so else who is named last before."""
    named = [t for t in tree if t.i < verb.i and t.i in story.known.mention_at]
    told = [t for t in named if story.known.mention_at[t.i].label in {"person", "organization"}]
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.i in story.known.mention_at), None)
    last = subject or (told[-1] if told else None)
    if last is None:
        return None
    mention = story.known.mention_at[last.i]
    return with_article(mention.entity, story, written=False) if mention.label != "person" else mention.entity


def _election(tree: Tree, sentence: Sentence, story: Story) -> str | None:
    """The election of a sentence, with its kind, country and year: "the 1994 presidential election in Tajikistan"."""
    noun = next((t for t in tree if t.lemma_.lower() == "election"), None)
    if noun is None:
        return None
    kind = next((f"{c.lower_} " for c in noun.children if c.lower_ in _KINDS), "")
    around = [t for c in noun.children for t in (c, *c.children)]
    lands = [land for t in around if (land := country_of(t.text)) is not None]
    country = lands[0] if lands else story.country
    if country is None:
        return None
    years = {
        d.date[:4]
        for d in sentence.dates
        if d.date and not is_before_our_era(d.date) and d.granularity in {"day", "month", "year"}
    }
    years = years or _years_elsewhere(kind, story)
    year = f"{years.pop()} " if len(years) == 1 else ""
    article = "the" if year else ("a" if kind and kind[0] not in "aeiou" else "an")
    return f"{article} {year}{kind}election in {with_the(country)}"


def _years_elsewhere(kind: str, story: Story) -> set[str]:
    """The years that the article gives elections of a kind: "the 1994 presidential election"."""
    named = re.finditer(
        rf"\b(?P<before>\d{{4}}) {kind}election\b|\b{kind}election (?:of|in) (?P<behind>\d{{4}})\b",
        story.document.article.text,
    )
    return {match["before"] or match["behind"] for match in named} if kind else set()


def _of_region(quantity: Quantity, sentence: Sentence, tree: Tree, story: Story) -> Iterator[Draft | str]:
    """ "in the northern region of X, where some 40 percent of Peru's population lived", in the year of its sentence."""
    for verb in tree:
        where = next((c for c in verb.children if c.lower_ == "where" and c.i < verb.i and c.i > tree.start), None)
        place = _before(where) if where is not None else None
        if where is None or place is None:
            continue
        subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubj:pass"} and where.i < c.i < verb.i), None)
        if subject is None or not sentence.start + quantity.start < subject.right_edge.idx:
            continue
        clause = tidied([t for t in verb.subtree if t.i > where.i])
        region = [t for t in noun_phrase(place) if t.i < where.i and t.dep_ != "advmod"]
        if _stands_alone(clause, story) and _stands_alone(region, story) and quantity.text in plain(clause):
            words, then = plain(clause), story.time_of(sentence) if verb.tag_ == "VBD" else ""
            if then is None:
                yield "a figure that lost its time"
                continue
            told = f"In {then[:4]}, {words}" if then else f"{words[:1].upper()}{words[1:]}"
            statement = f"{told} in {re.sub(r' *,$', '', plain(tidied(region)))}."
            yield figure(quantity, statement, words, sentence, story)


def _before(where: Token) -> Token | None:
    """The common noun right before "where": the tree often hangs the clause on another word."""
    noun = where.nbor(-1)
    noun = noun.nbor(-1) if noun.text == "," and noun.i else noun
    return noun if noun.pos_ == "NOUN" else None


def _stands_alone(words: list[Token], story: Story) -> bool:
    """Whether words name something and hold no pronoun."""
    named = any(t.i in story.known.mention_at for t in words)
    return named and not any(t.tag_.startswith(("PRP", "W")) or t.text in {'"', "“", ";"} for t in words)
