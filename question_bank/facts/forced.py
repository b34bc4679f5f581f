"""What somebody "had no choice but to" do: that they did it is told, and not what the author thinks of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.language.words import past_of, word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

    from question_bank.facts.written import Written

_CHOICES = word_set("choice option alternative")


def forced_deed(head: Token) -> Token | None:
    """The "sell" of "had no choice but to sell the port"; None of any other verb."""
    choice = next((c for c in head.children if c.dep_ == "obj" and c.lower_ in _CHOICES), None)
    if choice is None or head.lower_ != "had" or not any(c.lower_ == "no" for c in choice.children):
        return None
    deeds = [c for t in (head, choice) for c in t.children if c.tag_ == "VB" and c.i > choice.i]
    behind = choice.doc[choice.i + 1 : choice.i + 3].text.lower()
    return deeds[0] if len(deeds) == 1 and behind == "but to" and deeds[0].i == choice.i + 3 else None


def write_forced(written: Written) -> None:
    """Write "sold the port" for "had no choice but to sell the port"."""
    head = written.cut.head
    deed = forced_deed(head)
    past = past_of(deed.lemma_.lower()) if deed is not None else None
    if deed is None or past is None or not written.stays(deed):
        return
    written.instead[head.i] = past
    written.lemmas[head.i] = deed.lemma_.lower()
    written.dropped |= set(range(head.i + 1, deed.i + 1))
