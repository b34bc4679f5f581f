"""Clauses whose verb stands elsewhere: in a noun ("Peru's refusal to sign"), or in the clause before ("..., and a third
round in Rome in May").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.clause_heads import auxiliaries, is_clause, is_plural
from question_bank.facts.cuts import Cut
from question_bank.facts.phrases import bare, joins, phrase, tidied
from question_bank.facts.relations import NAMED_SUBJECTS, preposition_of
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

_TO_DO = {
    "refusal": "refused",
    "decision": "decided",
    "pledge": "pledged",
    "promise": "promised",
    "attempt": "attempted",
    "failure": "failed",
    "offer": "offered",
}
"""Nouns that say that somebody did something about doing something else, with the verb for it."""
_DONE = {
    "visit": ("visited", "to"),
    "invasion": ("invaded", "of"),
    "annexation": ("annexed", "of"),
    "occupation": ("occupied", "of"),
    "conquest": ("conquered", "of"),
    "acquisition": ("acquired", "of"),
    "purchase": ("bought", "of"),
    "ratification": ("ratified", "of"),
    "defeat": ("defeated", "of"),
    "discovery": ("discovered", "of"),
    "invention": ("invented", "of"),
    "bombardment": ("bombarded", "of"),
    "withdrawal": ("withdrew", "from"),
    "victory": ("won", "over"),
}
"""Nouns for deeds, with the verb and the preposition before what it was done to."""
_KEPT = frozenset({"from", "over"})
_ONLY_THOUGHT = word_set(
    "plan fear threat prospect possibility risk idea proposal hope talk rumour rumor call demand plot attempt "
    "threaten propose consider oppose prevent ban prohibit seek want expect predict warn avoid discuss prepare "
    "schedule announce cancel postpone"
)
_UNREAL = word_set(
    "planned proposed upcoming possible future next scheduled attempted failed potential eventual alleged"
)
_PARTICIPLES = frozenset({"VBN", "VBD"})


def act(noun: Token, aside: frozenset[int]) -> Cut | None:
    """ "Peru's refusal to sign the treaty" as "Peru refused to sign the treaty"."""
    verb = _TO_DO.get(noun.lower_)
    owner = next((c for c in noun.children if c.dep_ == "nmod:poss" and c.pos_ == "PROPN"), None)
    doing = next((c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VB" and c.i > noun.i), None)
    if verb is None or owner is None or doing is None or doing.left_edge.lower_ != "to":
        return None
    named = [t for t in phrase(owner, aside) if t.tag_ != "POS"]
    body = _until_addition(phrase(doing, aside, clause=True))
    if not joins(named, aside) or not joins(body, aside) or body[0].lower_ != "to":
        return None
    return Cut(noun, tuple(named), (*tidied(named), verb, *tidied(body)), "act")


def deed(noun: Token, aside: frozenset[int]) -> Cut | None:
    """ "Peru's invasion of Chile in 1990", "the visit by Vidal to Lima" as "Peru invaded Chile in 1990"."""
    if noun.lower_ not in _DONE:
        return None
    verb, link = _DONE[noun.lower_]
    doer = next((c for c in noun.children if _does(c)), None)
    done_to = next((c for c in noun.children if c.dep_ == "nmod" and preposition_of(c) == link and c.i > noun.i), None)
    if doer is None or done_to is None or done_to.pos_ != "PROPN" or not _is_real(noun):
        return None
    named = [t for t in bare(phrase(doer, aside)) if t.tag_ != "POS"]
    object_ = phrase(done_to, aside)
    object_ = object_ if link in _KEPT else bare(object_)
    when = next(
        (c for c in noun.children if c.dep_ == "nmod" and preposition_of(c) in {"in", "on"} and _is_date(c)), None
    )
    why = _purpose_behind(done_to if when is None or when.i < done_to.i else when, noun)
    rest = [*object_, *(phrase(when, aside) if when is not None else [])]
    rest += phrase(why, aside, clause=True) if why is not None else []
    if not named or not joins(named, aside) or not joins(rest, aside):
        return None
    return Cut(noun, tuple(named), (*tidied(named), verb, *tidied(rest)), "act")


def _purpose_behind(last: Token, noun: Token) -> Token | None:
    """The "to show support" right behind "the visit by Vidal to Lima", also hung on a verb that only follows it."""
    at = last.right_edge.i + 1
    to = noun.doc[at] if at < len(noun.doc) else noun
    verb = to.head
    if to.lower_ != "to" or to.dep_ != "mark" or verb.tag_ != "VB" or verb.left_edge.i != at:
        return None
    return verb if verb.head.i == noun.i or (verb.dep_ == "advcl" and verb.head.i > verb.right_edge.i) else None


def _does(child: Token) -> bool:
    owns = child.dep_ == "nmod:poss" and child.i < child.head.i
    return child.pos_ == "PROPN" and (owns or (child.dep_ == "nmod" and preposition_of(child) == "by"))


def _is_date(token: Token) -> bool:
    return any(t.tag_ == "CD" and len(t) == 4 for t in token.subtree)


def _is_real(noun: Token) -> bool:
    """Whether a deed was done: nothing around it only plans, fears or supposes it."""
    if any(c.lower_ in _UNREAL or c.lower_ in {"a", "an", "any", "no"} for c in noun.children):
        return False
    around = list(noun.ancestors)
    if any(t.lemma_.lower() in _ONLY_THOUGHT for t in around):
        return False
    verbs = [t for t in around if is_clause(t)]
    modal = any(c.tag_ == "MD" or c.lower_ in {"not", "n't", "if"} for t in verbs for c in t.children)
    return bool(verbs) and not modal


def _until_addition(tokens: list[Token]) -> list[Token]:
    """The tokens up to ", as well as", which may add to the noun."""
    ends = (i for i, t in enumerate(tokens) if t.text == "," and t.i + 1 < len(t.doc) and t.nbor().lower_ == "as")
    return tokens[: next(ends, len(tokens))]


def gapped(noun: Token, aside: frozenset[int]) -> Cut | None:
    """ "..., and a third round in Rome in May" after "A second round was held in Oslo in March".

    The verb is that of the clause before, whose subject is the same noun and whose adverbials open with the same
    prepositions.
    """
    verb = next((t for t in noun.ancestors if is_clause(t)), None)
    link = next((c for c in noun.children if c.dep_ == "cc"), None)
    if noun.dep_ != "conj" or verb is None or link is None or not link.nbor(-1).is_punct or noun.i < verb.i:
        return None
    subject = next((c for c in verb.children if c.dep_ in NAMED_SUBJECTS and c.i < verb.i), None)
    if subject is None or subject.lemma_ != noun.lemma_ or verb.tag_ not in _PARTICIPLES:
        return None
    model = [c for c in verb.children if c.dep_ == "obl" and c.i > verb.i]
    told = [c for c in noun.children if c.dep_ in {"nmod", "obl"} and c.i > noun.i]
    if len(told) < 2 or [preposition_of(c) for c in told] != [preposition_of(c) for c in model]:
        return None
    inside = {t.i for c in told for t in c.subtree}
    named = [t for t in phrase(noun, aside) if t.i not in inside and t.i > link.i]
    if named[-1].i == noun.i:  # "a third round" of the same talks
        named += [t for c in subject.children if c.dep_ == "nmod" and c.i > subject.i for t in phrase(c, aside)]
    rest = [t for c in told for t in phrase(c, aside)]
    return Cut(verb, tuple(named), (*tidied(named), _verb(verb, noun), *tidied(rest)), "gapped")


def _verb(verb: Token, subject: Token) -> str:
    """The verb with its auxiliaries, in the number of another subject."""
    words: Sequence[str] = [*(t.lower_ for t in auxiliaries(verb)), verb.text]
    one = not is_plural(subject) or not any(c.dep_ == "conj" for c in subject.children)
    return " ".join("was" if word == "were" and one and subject.tag_ == "NN" else word for word in words)
