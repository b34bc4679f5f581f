"""Where a clause was torn: words stay whose neighbours went, or its end lost what it leans on.

A parser that hangs a phrase on the wrong word leaves a clause that reads whole and says something else: "an airport
[...] by passengers" keeps the end of an aside, "the envoy had a meeting [...] with the prince" loses with whom. The
words that went tell: an aside that opens with a comma closes with one, and no phrase with a preposition can be cut off
right behind the last word without a mark between.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from question_bank.facts.cuts import Cut
from question_bank.facts.phrases import goes_on_meanwhile
from question_bank.facts.relations import NAMED_SUBJECTS
from question_bank.language.people_words import is_personal_noun
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

_NOT_SURE = "a sentence whose syntax is not sure"
_CONTRASTS = word_set("but though although whereas while")
_GIVES = word_set("donate give grant sell present lend bequeath transfer offer award cede hand return")
_OF_WORKS = word_set("set adapt publish premiere bottle brew price")
_SPANS = word_set("year month week day hour decade century")
_OPENS = frozenset({",", "--", "—", "–"})


def loose_end(cut: Cut) -> str | None:
    """Why the words of a clause do not hang together; None where they do."""
    first = cut.subject[0]
    torn = (
        first.i > first.sent.start and first.pos_ == first.nbor(-1).pos_ == "PROPN" and first.nbor(-1).i not in cut.kept
    )
    if torn and first.nbor(-1).head.i == cut.first.i:
        return _NOT_SURE
    if _dangles(cut):
        return _NOT_SURE
    if cut.kind != "finite":
        return None
    opening = min(cut.tokens, key=lambda t: t.i)
    after = opening.doc[opening.i + 1 : opening.i + 2]
    if opening.dep_ == "advmod" and any(t.dep_ == "mark" and t.i not in cut.kept for t in after):
        return _NOT_SURE  # "long after the bank closed", "just as it closed"
    if any(_is_torn(before, gap, after) for before, gap, after in _gaps(cut)):
        return _NOT_SURE
    if any(_is_one_sided(token, cut) for token in cut.tokens) or _loses_receiver(cut):
        return _NOT_SURE
    if any(c.dep_ == "xcomp" and _is_that_clause(c) for c in cut.head.children):
        return _NOT_SURE  # "much hope when Vidal was elected that she would ..." told what the hope was
    return _broken_off(cut)


def _gaps(cut: Cut) -> Iterator[tuple[Token, Sequence[Token], Token]]:
    """The words that went from between two that stay, with those two; not what stood between subject and predicate.

    A subject may stand in another clause, with words of that between; a subject of the verb's own may not.
    """
    own = any(child.dep_ in NAMED_SUBJECTS and child.i == cut.first.i for child in cut.head.children)
    subject = {token.i for token in cut.subject}
    words = sorted((t for t in cut.tokens if not t.is_punct), key=lambda t: t.i)
    for before, after in pairwise(words):
        gap = [before.doc[i] for i in range(before.i + 1, after.i) if before.doc[i].text not in "()[]"]
        across = (before.i in subject) != (after.i in subject)
        if any(not t.is_punct for t in gap) and (own or not across):
            yield before, gap, after


def _is_torn(before: Token, gap: Sequence[Token], after: Token) -> bool:
    """Whether an aside that went has no end, a contrast went without what it opens, or a name lost its beginning."""
    words = [token for token in gap if not token.is_punct]
    last = gap[-1]
    if words[-1].lower_ in _CONTRASTS and after.dep_ != "conj" and not _joins(words[-1], after):
        return True
    if last.is_punct or last.dep_ == "cc" or after.dep_ == "cc":
        return False
    if before.lower_ in {"the", "a", "an"} and last.pos_ == after.pos_ == "PROPN":
        return True
    opened = gap[0].text in _OPENS and len(words) > 1
    return opened and words[-1].dep_ not in {"advmod", "mark"} and not _describes(words, after)


def _dangles(cut: Cut) -> bool:
    """Whether what can only be told of a work is told of a person: "Set in Lima, Vidal plays a spy"."""
    first, head = cut.first, cut.head
    leading = [c for c in (*head.children, *first.children) if c.i < first.i and c.dep_ in {"advcl", "acl"}]
    told = [head] if cut.kind == "participle" else [c for c in leading if c.tag_ in {"VBN", "VBD"}]
    person = first.ent_type_ in {"PERSON", "PER"} or is_personal_noun(first.lemma_)
    return person and any(participle.lemma_.lower() in _OF_WORKS for participle in told)


def _is_that_clause(verb: Token) -> bool:
    marked = any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children)
    return marked and any(c.dep_ in NAMED_SUBJECTS for c in verb.children)


def _joins(link: Token, after: Token) -> bool:
    """Whether a conjunction ties the clause that stays to the one before it, or to what leads both."""
    beside = link.head.dep_ == "conj" or goes_on_meanwhile(link.head)
    return link.head.i == after.i or (any(t.i == link.head.i for t in after.ancestors) and beside)


def _describes(words: Sequence[Token], after: Token) -> bool:
    """Whether what went is an apposition to a subject, before whose verb the second comma was forgotten."""
    inside = {token.i for token in words}
    top = next((token for token in words if token.head.i not in inside), words[0])
    return top.dep_ == "appos" and after.pos_ in {"VERB", "AUX"} and after.tag_ != "VBN"


def _is_one_sided(token: Token, cut: Cut) -> bool:
    """Whether "between" stands before one thing: what it was between went with the rest."""
    if token.lower_ != "between" or token.dep_ != "case" or token.head.tag_ not in {"NN", "NNP", "CD"}:
        return False
    return not any(t.lower_ == "and" and t.i > token.i for t in cut.tokens)


def _loses_receiver(cut: Cut) -> bool:
    """Whether the "to" of a gift or a sale stands elsewhere in the sentence: on another thing that was given."""
    if cut.head.lemma_.lower() not in _GIVES or any(t.lower_ == "to" and t.i > cut.head.i for t in cut.tokens):
        return False
    behind = cut.head.doc[cut.head.i : cut.head.sent.end]
    return any(t.lower_ == "to" and t.dep_ == "case" and t.head.dep_ == "nmod" and t.i not in cut.kept for t in behind)


def _broken_off(cut: Cut) -> str | None:
    """Why a clause cannot end where it ends: the sentence goes on with what the last word needs, without a mark."""
    last = max(cut.tokens, key=lambda t: t.i)
    after = last.doc[last.i + 1] if last.i + 1 < len(last.doc) else last
    if last.is_punct or after.i == last.i or after.is_punct or after.sent != last.sent:
        return None
    if after.lower_ in {"if", "unless"} and after.dep_ == "mark":
        return "a restriction that was taken off"
    if after.lower_ in {"since", "until"} and after.dep_ == "case":
        return "a restriction that was taken off"  # "has had one flood" is not so before the time that went
    if cut.head.dep_ in {"ROOT", "conj"} and after.tag_ in {"VBD", "VBZ"} and after.dep_ == "advcl":
        return _NOT_SURE  # "was slowed as effects of the storm" lost what these did
    if after.lower_ in {"after", "before"} and after.dep_ == "mark" and last.lemma_.lower() in _SPANS:
        return _NOT_SURE  # "stayed in Lima 18 years | after the war ended"
    case = after.dep_ == "case" and after.lower_ != "as" and not _is_time(after.head)
    to = after.dep_ == "mark" and (after.lower_ == "that" or (after.tag_ == "TO" and after.head.dep_ != "advcl"))
    return _NOT_SURE if case or to else None


def _is_time(token: Token) -> bool:
    return any(t.tag_ == "CD" or t.ent_type_ in {"DATE", "TIME"} for t in token.subtree)
