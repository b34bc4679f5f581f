"""What is done, told apart from what is so, goes on or is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_IS_SO = word_set(
    "be have know want believe think like love hate need seem appear remain stay live lie stand own belong contain "
    "consist depend exist mean fear hope expect enjoy face lack resemble border speak feel look sound cost weigh last "
    "base locate situate call name compose surround divide support oppose lead head rule dominate serve work continue "
    "go come bear include hold number total comprise feature represent "
    "plan intend aim doubt disagree agree see regard view prefer demand"
)
"""Verbs for what is so or goes on, and not for what is done."""
_SAYS = word_set("say tell add note write report explain state warn answer reply ask argue point")


def is_deed(head: Token) -> bool:
    """Whether a verb tells a deed: no state, no habit, and not what somebody said, who may have said it at any time."""
    out = any(c.dep_ == "compound:prt" for c in head.children)
    state = (head.lemma_.lower() in _IS_SO and not out) or any(c.dep_ == "cop" for c in head.children)
    says = head.lemma_.lower() in _SAYS
    used_to = head.lemma_.lower() == "use" and any(c.dep_ == "xcomp" for c in head.children)
    return not (state or says or used_to)
