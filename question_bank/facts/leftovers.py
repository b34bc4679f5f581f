"""What a clause keeps of the text around it: "as well", "did happen", "would move", a quotation without its speaker.

"Did" stresses what somebody doubted before, "would" looks ahead from a day that only the story knows, and words in
quotation marks are of somebody whom another sentence names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.clause_heads import auxiliaries
from question_bank.facts.phrases import SAYS
from question_bank.facts.relations import NAMED_SUBJECTS
from question_bank.facts.written import Written
from question_bank.language.words import past_of, word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_CAME_TO_BE = word_set("become remain prove last")
_MEANS_TO = SAYS | word_set("agree decide plan want hope vow intend expect offer threaten swear")
"""Verbs behind which "and would" is what somebody only meant to do."""
_SUPPOSES = word_set("under plan plans proposal bill draft treaty agreement if deal")
_QUOTED = frozenset('"“')
_LONG = 5
"""From how many words on what stands in quotation marks is somebody's word, and not a name or a term."""


def tidy(written: Written) -> None:
    """Leave out what leans on other sentences, and tell as past what had come to pass."""
    for token in written.cut.tokens:
        if _only_adds(token) and written.stays(token) and not written.is_in_quotation(token):
            written.dropped |= {token.i, *(c.i for c in token.children if c.dep_ == "fixed")}
    _drop_lone_comma(written)
    if written.quoted:
        return
    head = written.cut.head
    helper = next((c for c in auxiliaries(head) if c.lower_ in {"did", "would"} and written.stays(c)), None)
    if helper is None or written.is_in_quotation(helper):
        return
    if helper.lower_ == "did" and not _is_denied(head):
        _tell_as_past(helper, head, written)
    elif helper.lower_ == "would" and written.speaker is None and len(auxiliaries(head)) == 1:
        _tell_what_came(helper, head, written)


def _drop_lone_comma(written: Written) -> None:
    """Leave out the only comma before a verb, where nothing stands between it and its subject."""
    words = [t for t in written.words() if not isinstance(t, str)]
    at = next((at for at, t in enumerate(words) if t.text == ","), len(words))
    subject = {t.i for t in written.cut.subject}
    if at + 1 >= len(words) or not all(t.i in subject for t in words[:at]):
        return
    verb = words[at + 1]
    if verb.dep_ in {"aux", "aux:pass", "cop"} and verb.head.i == written.cut.head.i:
        written.dropped.add(words[at].i)


def drop_unsigned_quotation(written: Written) -> None:
    """Leave out a closing clause that is all quotation, where nobody in the statement says it."""
    words = [t for t in written.cut.tokens if written.stays(t)]
    opening = next((at for at, t in enumerate(words) if t.text in _QUOTED), None)
    if opening is None or written.quoted or written.speaker is not None or _says_something(written):
        return
    comma = next((at for at in range(opening - 1, -1, -1) if words[at].text == ","), None)
    closes = [at for at, t in enumerate(words) if t.text in {'"', "”"} and at > opening]
    if comma is None or not closes or closes[-1] < len(words) - 2 or closes[-1] - opening <= _LONG:
        return
    tail = words[comma:]
    verb = next((t for t in tail if t.dep_ == "advcl" and t.head.i == written.cut.head.i and t.pos_ == "VERB"), None)
    whole = verb is not None and all(t.is_punct or t.i == verb.i or verb in t.ancestors for t in tail)
    if whole and opening - comma <= 2 and written.cut.head.i < words[comma].i:
        written.dropped |= {t.i for t in tail}


def _only_adds(token: Token) -> bool:
    """Whether a word only says that the same is so of another: "as well", "also" in what somebody says or plans."""
    if token.lower_ == "as" and token.dep_ == "advmod":
        well = next((c for c in token.children if c.dep_ == "fixed" and c.lower_ == "well"), None)
        following = well.nbor() if well is not None and well.i + 1 < len(well.doc) else None
        return following is not None and (following.is_punct or following.dep_ == "case") and following.lower_ != "as"
    if token.lower_ == "since" and token.dep_ == "advmod" and token.head.tag_ == "VBN":
        return not list(token.children)  # "has since confirmed": after what another sentence tells
    if token.lower_ == "though" and token.dep_ == "advmod":
        return token.i + 1 < len(token.doc) and token.nbor().is_punct
    also = token.lower_ == "also" and token.dep_ == "advmod" and token.head.dep_ in {"ccomp", "xcomp"}
    return also and token.nbor(-1).lower_ != "but"


def _is_denied(verb: Token) -> bool:
    return any(c.lower_ in {"not", "n't", "n’t", "never", "neither", "nor"} for c in verb.children)


def _tell_as_past(helper: Token, head: Token, written: Written) -> None:
    """ "happened" for "did happen" or "would happen", and for the verbs that share the auxiliary."""
    inverted = any(c.dep_ in NAMED_SUBJECTS and helper.i < c.i < head.i for c in head.children)
    shared = [c for c in head.children if c.dep_ == "conj" and c.tag_ == "VB" and written.stays(c)]
    past = {verb.i: past_of(verb.lemma_.lower()) for verb in (head, *shared) if verb.tag_ == "VB"}
    told = {at: form for at, form in past.items() if form is not None}
    if inverted or head.tag_ != "VB" or len(told) < len(past) or helper.i > head.i:
        return
    written.instead |= told | {helper.i: ""}


def _tell_what_came(would: Token, head: Token, written: Written) -> None:
    """Tell what "would" only looks ahead to from the story's day, where the article tells that it came to pass."""
    before = {t.lower_ for t in head.sent if t.i < head.i}
    if head.dep_ not in {"ROOT", "conj"} or before & _SUPPOSES or ":" in before:
        return
    if _is_denied(head):
        if any(c.lower_ == "until" for c in head.subtree):
            written.instead[would.i] = "did"
        return
    went_on = head.lower_ == "go" and any(c.lower_ == "on" for c in head.children)
    if head.lemma_.lower() in _CAME_TO_BE or went_on or _follows_event(head, written):
        _tell_as_past(would, head, written)


def _follows_event(verb: Token, written: Written) -> bool:
    """Whether a verb goes on from what happened, with the same subject: "resumed in Oslo and would move to Lima".

    Where the first has a date, what came of it is not so at any time.
    """
    event = verb.head
    own = any(c.dep_ in NAMED_SUBJECTS for c in verb.children)
    means = {event.lemma_.lower(), *(c.lemma_.lower() for c in event.children if c.dep_ == "xcomp")} & _MEANS_TO
    goes_on = verb.dep_ == "conj" and event.dep_ == "ROOT" and event.tag_ == "VBD" and not own and not means
    return goes_on and (written.is_dated() or not any(d.date for d in written.sentence.dates))


def _says_something(written: Written) -> bool:
    return any(t.lemma_.lower() in SAYS | {"accord", "call"} for t in written.cut.tokens)
