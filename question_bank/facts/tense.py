"""The verbs of a clause told of a time that has gone: "was building" for "is building", "would pay" for "will pay"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from question_bank.facts.clause_heads import auxiliaries, is_plural
from question_bank.facts.denied import is_denied_deed
from question_bank.facts.relations import NAMED_SUBJECTS
from question_bank.facts.written import Written
from question_bank.language.words import lemma_of, participle_of, past_of, verb_tags, word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_PAST = {
    "is": "was",
    "are": "were",
    "has": "had",
    "have": "had",
    "does": "did",
    "do": "did",
    "will": "would",
    "wo": "would",
    "shall": "would",
    "can": "could",
    "ca": "could",
    "may": "might",
}
_PRESENT = frozenset({"VBZ", "VBP"})
_MODALS = frozenset({"will", "wo", "shall", "can", "ca", "may"})
_SHORT = ("'", "’")
_TELLS_ORDER = word_set(
    "before since until till when after while as already ever never yet earlier previously once just only long for "
    "during than until still would could that which who"
)
"""Words by which one thing is told to have been before another, or for how long it had been so."""
_ASKS = word_set("demand recommend insist request propose suggest require ask urge advise move order")
"""Verbs whose clause keeps the bare form of its verb: "demanded that the mines close"."""


def tell_in_past(written: Written) -> bool:
    """Write the verbs of a clause, and of the clauses that go with it, in the past.

    Nothing is written, and the answer is False, where the past of one of them is not certain.
    """
    past = {verb.i: _past_of(verb, written) for verb in written.cut.tokens if _goes_with_it(verb, written)}
    told = {at: form for at, form in past.items() if form is not None}
    if len(told) < len(past):
        return False
    written.instead |= told
    return True


def tell_simply(written: Written, *, led: bool) -> None:
    """Write "sold the port in 1990" for "had sold the port in 1990", where nothing in the clause comes after it.

    Nor what it is `led` by, as "By May 1990". What an article tells as over by the time that its sentences are about
    simply was so, told alone.
    """
    head = written.cut.head
    had = [c for c in auxiliaries(head) if written.stays(c)]
    been = next((c for c in head.children if c.lower_ == "been" and c.dep_ in {"aux", "aux:pass", "cop"}), None)
    names = [t.lower_ for t in had if been is None or t.i != been.i]
    beside = [c for c in head.children if c.dep_ == "conj" and c.tag_ == "VBN" and c.i in written.kept]
    words = written.cut.tokens
    ordered = any(t.lower_ in _TELLS_ORDER or (t.lower_ == "by" and t.head.i in written.time_words) for t in words)
    if led or ordered or names != ["had"] or had[0].i in written.instead:
        return
    if written.is_in_quotation(head) or any(auxiliaries(c) for c in beside) or had[0].i > head.i:
        return
    was = "were" if is_plural(written.cut.first) else "was"
    told = {had[0].i: was} if been is not None else {t.i: past_of(t.lemma_.lower()) for t in (head, *beside)}
    if any(form is None for form in told.values()) or any(t.i in written.instead for t in (head, *beside)):
        return
    written.instead |= {at: form for at, form in told.items() if form is not None}
    written.dropped.add(been.i if been is not None else had[0].i)


def tell_as_done(written: Written) -> bool:
    """Write "had sold the port" for "sold the port", and "had been sold" for "was sold".

    Nothing is written, and the answer is False, where a clause is told in another tense, or tells by another when.
    """
    if written.cut.kind == "act":
        return _act_as_done(written)
    if is_denied_deed(written.cut):
        return _not_as_done(written)
    head = written.cut.head
    verbs = [head, *(c for c in head.children if c.dep_ == "conj" and written.stays(c))]
    passive = [c for c in auxiliaries(head) if c.dep_ == "aux:pass" and c.lower_ in {"was", "were"}]
    alone = all(auxiliaries(v) == (passive if v.i == head.i else []) for v in verbs)
    past = all(v.tag_ == ("VBN" if passive else "VBD") for v in verbs)
    past = past and not any(v.i in written.instead and v.i not in written.lemmas for v in verbs)
    heads = {verb.i for verb in verbs}
    ordered = any(t.lower_ in _TELLS_ORDER - {"than"} and _of_clause(t).i in heads for t in written.cut.tokens)
    if not alone or not past or ordered:
        return False
    if passive:
        written.instead[passive[0].i] = "had been"
        return True
    told = {verb.i: participle_of(written.lemmas.get(verb.i, verb.lemma_.lower())) for verb in verbs}
    if any(form is None for form in told.values()):
        return False
    written.instead |= {at: form for at, form in told.items() if form is not None}
    before = head.nbor(-1) if head.i > head.sent.start else head
    adverb = before.dep_ == "advmod" and before.head.i == head.i and written.stays(before)
    first = before if adverb and before.i not in written.instead else head
    written.instead[first.i] = f"had {written.instead.get(first.i, first.text)}"
    return True


def _act_as_done(written: Written) -> bool:
    """Write "had visited Lima" for the "visited" that a cut put in."""
    told = next(
        (word for word in written.cut.words if isinstance(word, str) and past_of(lemma_of(word.split()[0]))), ""
    )
    verb, _, rest = told.partition(" ")
    form = participle_of(lemma_of(verb)) if verb else None
    if form is None:
        return False
    done = f"had {form} {rest}".rstrip()
    written.cut = replace(written.cut, words=tuple(done if word == told else word for word in written.cut.words))
    return True


def _not_as_done(written: Written) -> bool:
    """Write "had not visited Lima" for "did not visit Lima", and "had not been asked" for "was not asked"."""
    head = written.cut.head
    helper = next((v for v in auxiliaries(head) if v.lower_ in {"did", "was", "were"}), None)
    denial = next((c for c in head.children if c.lower_ in {"not", "n't", "n’t"}), None)
    form = head.text if helper is not None and helper.lower_ != "did" else participle_of(head.lemma_.lower())
    if helper is None or denial is None or form is None:
        return False
    written.instead |= {helper.i: "had", denial.i: "not" if helper.lower_ == "did" else "not been", head.i: form}
    return True


def _of_clause(word: Token) -> Token:
    """The verb that a word stands beside, or that a clause is about when."""
    opens = word.dep_ == "mark" or word.lower_ == "when"
    return word.head.head if opens and word.head.dep_ == "advcl" else word.head


def work_then(written: Written) -> bool:
    """Write "some 400 miners were working in Chile" for the "are" that a cut put in."""
    if "are" not in written.cut.words:
        return False
    words = tuple("were" if word == "are" else word for word in written.cut.words)
    written.cut = replace(written.cut, words=words)
    return True


def is_present(verb: Token) -> bool:
    """Whether a word is a finite verb of the present, or of what is to come: "builds", "is", "will", "can"."""
    return verb.tag_ in _PRESENT or (verb.tag_ == "MD" and verb.lower_ in _MODALS)


def _goes_with_it(verb: Token, written: Written) -> bool:
    """Whether a verb follows the time of the clause: not one in a quotation, nor what a relative clause says for ever.

    "was holding a port that borders Chile", but "was building a port that would serve Lima".
    """
    if not is_present(verb) or not written.stays(verb) or written.is_in_quotation(verb) or _is_asked_for(verb):
        return False
    return not any(_is_relative(clause) for clause in _clauses_around(verb, written)) or _is_of_its_time(verb)


def _is_relative(clause: Token) -> bool:
    """Whether a clause is about a noun, and not what a noun says: "in clear terms that Peru needs a fleet"."""
    return clause.dep_ == "acl:relcl" and not any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)


def _is_asked_for(verb: Token) -> bool:
    return verb.tag_ == "VBP" and verb.dep_ == "ccomp" and verb.head.lemma_.lower() in _ASKS


def _clauses_around(verb: Token, written: Written) -> list[Token]:
    """The heads between a verb and that of the statement's clause."""
    around = [verb]
    while around[-1].i != written.cut.head.i and around[-1].head.i != around[-1].i:
        around.append(around[-1].head)
    return around[:-1] if around[-1].i == written.cut.head.i else around


def _is_of_its_time(verb: Token) -> bool:
    """Whether a verb tells what goes on, has been done or is to come."""
    return verb.tag_ == "MD" or (verb.dep_ == "aux" and verb.head.tag_ in {"VBG", "VBN"})


def _past_of(verb: Token, written: Written) -> str | None:
    """The past of a verb as it is written so far; None where that is not certain."""
    text = written.instead.get(verb.i, verb.text)
    space = " " if text.startswith(" ") else ""
    word, _, rest = text.strip().partition(" ")
    if word in _PAST.values():
        return text
    if form := _PAST.get(word.lower()):
        return None if _is_joined(verb) else f"{space}{form}{' ' + rest if rest else ''}"
    if verb.i in written.instead or word.startswith(_SHORT) or not verb_tags(verb.lower_) & _PRESENT:
        return None
    if verb.tag_ == "VBP" and not _has_plural_subject(verb):
        return None  # "recommends that Peru pay", or a past tense that looks alike ("put")
    return past_of(verb.lemma_.lower())


def _is_joined(verb: Token) -> bool:
    """Whether a "not" is joined to a verb: "cannot"."""
    return not verb.whitespace_ and verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "not"


def _has_plural_subject(verb: Token) -> bool:
    """Whether a verb's subject takes a plural verb, or stands elsewhere, or is one that the words do not tell of."""
    subject = next((c for c in verb.children if c.dep_ in NAMED_SUBJECTS), None)
    return subject is None or subject.tag_ not in {"NN", "NNP"} or is_plural(subject)
