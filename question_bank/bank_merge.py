"""Changes to a bank file that leave the rest of it alone: a person's edits, and a rebuild that respects them."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from question_bank import bank_layout
from question_bank.bank_carry import found_again, nearest_sentence
from question_bank.bank_editor import Editor, Section
from question_bank.bank_rules import Finding
from question_bank.bank_schema import BankError, BankText, read_text
from question_bank.bank_seals import hands, sealed
from question_bank.model import BankFile, Fact, Question


@dataclass(frozen=True, slots=True)
class Orphan:
    """A fact kept for a person's sake, alone or for a question, that the article no longer gives."""

    question: str | None
    fact: str
    quote: str
    is_told: bool
    """Whether its sentence still stands in the article, and only the generator makes nothing of it."""
    nearest: str | None = None
    """The sentence that reads most like it now."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A fact whose sentence reads differently now, with the questions of a person's that follow it."""

    fact: str
    was: str
    now: str
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MergeResult:
    """A bank file's text after a rebuild, and what became of its entries, by id."""

    text: str
    kept: tuple[str, ...] = ()
    """Questions, and facts, that stay as a person left them, whatever the generator says now."""
    added: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    """Generated drafts that read differently now."""
    dropped: tuple[str, ...] = ()
    """Generated drafts that are no longer generated."""
    left_out: tuple[str, ...] = ()
    """What the generator gives and a person took out."""
    moved: tuple[Moved, ...] = ()
    orphans: tuple[Orphan, ...] = ()


def apply(
    text: str,
    changes: Mapping[str, Mapping[str, Any]],
    added: Sequence[Question] = (),
    removed: Collection[str] = (),
) -> str:
    """A bank file's text with fields of questions changed, questions added at the end and questions taken out.

    All else stays byte for byte: comments, order, spacing. Raises `BankError` for a question that is not there and for
    changes that would leave the file invalid.
    """
    source = _unix(text)
    index = {question.id: number for number, question in enumerate(source.bank.questions)}
    unknown = [id_ for id_ in (*changes, *removed) if id_ not in index]
    if unknown:
        raise BankError(
            source.problem(Finding(("questions",), f"no question {id_}", "a question to change")) for id_ in unknown
        )
    editor, edited = Editor(source), False
    for id_, fields in changes.items():
        question = source.bank.questions[index[id_]]
        whole = _changed(source, index[id_], question, fields)
        edited |= _set(editor, "questions", index[id_], question, whole)
    for id_ in removed:
        editor.remove("questions", index[id_])
    for question in added:
        editor.insert("questions", len(source.bank.questions) - 1, question)
    if not (edited or removed or added):
        return text
    return _like(text, editor.text())


def merge(old_text: str | None, new: BankFile, article_text: str = "") -> MergeResult:
    """The old file's text brought up to what the generator gives now, what a person did kept.

    A fact or question that a person wrote, changed or noted something on stays as it is, and a question's fact stays
    with it; only its evidence follows the text (`article_text`, where the fact itself is no longer given). What a
    person took out stays out. Raises `BankError` for an invalid old file.
    """
    if old_text is None:
        text = bank_layout.dump(sealed(new))
        return MergeResult(_like("", text), added=tuple(question.id for question in new.questions))
    return _Merge(_unix(old_text), new, article_text).result(old_text)


class _Merge:
    """One rebuild of one file."""

    def __init__(self, source: BankText, new: BankFile, article_text: str) -> None:
        self._old, self._new, self._article_text = source.bank, new, article_text
        self._editor = Editor(source)
        self._hands = hands(source.bank, [tag for question in new.questions for tag in question.tags])
        self._given_facts = {fact.id: fact for fact in new.facts}
        self._given = {question.id: question for question in new.questions}
        old, noted = source.bank, noted_in(source)
        self._theirs = self._hands.questions | {
            q.id for q in old.questions if q.id in noted and q.id not in self._given
        }
        bound = {question.fact for question in old.questions if question.id in self._theirs and question.fact}
        noted_facts = {fact.id for fact in old.facts if fact.id in noted and fact.id not in self._given_facts}
        self._kept_facts = self._hands.facts | bound | noted_facts
        self._written_facts = {fact.id for fact in old.facts if old.generated and fact.id not in old.generated}

    def result(self, old_text: str) -> MergeResult:
        old, new, given = self._old, self._new, self._given
        present = {question.id: question for question in old.questions}
        _set_head(self._editor, old, new)
        facts = [self._with_hands(fact) for fact in new.facts if fact.id not in self._hands.gone]
        facts += self._orphaned()
        without = {fact.id for fact in new.facts} - {fact.id for fact in facts}
        questions = [q for q in new.questions if q.id not in self._hands.gone and q.fact not in without]
        _sync(self._editor, "facts", old.facts, facts, keep=(), untouched=())
        _sync(self._editor, "questions", old.questions, questions, keep=self._theirs, untouched=self._theirs)
        if (seals := self._seals()) != old.generated:
            self._editor.set_generated(seals)
        left_out = self._hands.gone & (given.keys() | self._given_facts.keys())
        theirs = [q.id for q in old.questions if q.id in self._theirs]
        return MergeResult(
            text=_like(old_text, self._editor.text()),
            kept=(*(fact.id for fact in old.facts if fact.id in self._hands.facts), *theirs),
            added=tuple(question.id for question in questions if question.id not in present),
            updated=tuple(q.id for q in questions if q.id not in self._theirs and present.get(q.id, q) != q),
            dropped=tuple(id_ for id_ in present if id_ not in given and id_ not in self._theirs),
            left_out=tuple(sorted(left_out)),
            moved=tuple(self._moved()),
            orphans=tuple(self._orphans()),
        )

    def _with_hands(self, fact: Fact) -> Fact:
        """A fact as the generator gives it, or as a person left it with the evidence of now."""
        if fact.id not in self._hands.facts:
            return fact
        theirs = next(old for old in self._old.facts if old.id == fact.id)
        return theirs.model_copy(update={key: getattr(fact, key) for key in ("evidence", "also", "disputed_by")})

    def _orphaned(self) -> Iterator[Fact]:
        """The kept facts that the generator does not give, at their place in the text where they have one."""
        for fact in self._old.facts:
            if fact.id in self._kept_facts and fact.id not in self._given_facts:
                evidence = found_again(fact.evidence, self._article_text) or fact.evidence
                places = (found_again(place, self._article_text) for place in fact.also)
                also = tuple(place for place in places if place is not None) if self._article_text else fact.also
                yield fact.model_copy(update={"evidence": evidence, "also": also})

    def _seals(self) -> dict[str, str]:
        """The checksums of what the generator gives, and those of what is kept without it."""
        old = self._old.generated
        kept = [id_ for id_ in (*self._kept_facts, *self._theirs) if id_ in old]
        seals = sealed(self._new).generated
        return {**seals, **{id_: old[id_] for id_ in sorted(kept) if id_ not in seals}}

    def _moved(self) -> Iterator[Moved]:
        for fact in self._old.facts:
            now = self._given_facts.get(fact.id)
            if now is not None and now.evidence.quote != fact.evidence.quote:
                following = [q.id for q in self._old.questions if q.fact == fact.id and q.id in self._theirs]
                yield Moved(fact.id, fact.evidence.quote, now.evidence.quote, tuple(following))

    def _orphans(self) -> Iterator[Orphan]:
        for fact in self._old.facts:
            if fact.id not in self._kept_facts or fact.id in self._given_facts:
                continue
            quote = fact.evidence.quote
            is_told = quote in self._article_text
            if is_told and fact.id in self._written_facts:
                continue  # a person's own: the generator never gave it, and its sentence stands
            nearest = None if is_told else nearest_sentence(quote, self._article_text)
            asking: list[str | None] = [q.id for q in self._old.questions if q.id in self._theirs and q.fact == fact.id]
            for question in asking or [None]:
                yield Orphan(question, fact.id, quote, is_told, nearest)


def noted_in(source: BankText) -> frozenset[str]:
    """The facts and questions that a person put a comment to, by id."""
    editor, bank = Editor(source), source.bank
    facts = {bank.facts[number].id for number in editor.noted("facts")}
    return frozenset(facts | {bank.questions[number].id for number in editor.noted("questions")})


def relink(text: str, known: Container[str], disputes: Mapping[str, tuple[str, ...]] | None = None) -> str:
    """The text with the disputes of now. `known` are the facts of the whole bank, `disputes` those they are in, by id.

    Without `disputes`, or for a fact that is not known itself, only those entries go that name a fact not in `known`.
    """
    source = _unix(text)
    editor, edited = Editor(source), False
    for number, fact in enumerate(source.bank.facts):
        if disputes is not None and fact.id in known:
            links = disputes.get(fact.id, ())
        else:
            links = tuple(id_ for id_ in fact.disputed_by if id_ in known)
        edited |= _set(editor, "facts", number, fact, fact.model_copy(update={"disputed_by": links}))
    return _like(text, editor.text()) if edited else text


def _sync(
    editor: Editor,
    section: Section,
    old: Sequence[Fact | Question],
    new: Sequence[Fact | Question],
    *,
    keep: Collection[str | None],
    untouched: Collection[str],
) -> None:
    """Make a section hold what `new` has, and what is in `keep`; entries that stay keep their order."""
    given = {entry.id: entry for entry in new}
    index = {entry.id: number for number, entry in enumerate(old)}
    for number, entry in enumerate(old):
        if entry.id not in given and entry.id not in keep:
            editor.remove(section, number)
        elif entry.id in given and entry.id not in untouched:
            _set(editor, section, number, entry, given[entry.id])
    last = -1
    for entry in new:
        if entry.id in index:
            last = index[entry.id]
        else:
            editor.insert(section, last, entry)


def _set(editor: Editor, section: Section, number: int, old: Fact | Question, new: Fact | Question) -> bool:
    before, after = bank_layout.plain(old), bank_layout.plain(new)
    changed = {key: value for key, value in after.items() if key not in before or before[key] != value}
    changed |= {key: [] for key in before.keys() - after.keys()}
    if changed:
        editor.set_entry(section, number, changed, new)
    return bool(changed)


def _set_head(editor: Editor, old: BankFile, new: BankFile) -> None:
    before, after = bank_layout.plain(old.article), bank_layout.plain(new.article)
    changed = {key: value for key, value in after.items() if before[key] != value}
    if changed:
        editor.set_article(changed)


def _changed(source: BankText, number: int, question: Question, fields: Mapping[str, Any]) -> Question:
    try:
        return Question.model_validate({**question.model_dump(), **fields})
    except ValidationError as error:
        raise BankError(
            source.problem(Finding(("questions", number, *problem["loc"]), repr(problem["input"]), problem["msg"]))
            for problem in error.errors()
        ) from error


def _unix(text: str) -> BankText:
    return read_text(text.replace("\r\n", "\n"))


def _like(text: str, edited: str) -> str:
    """`edited`, checked to be a valid bank file, with the line ends of `text`."""
    read_text(edited)
    return edited.replace("\n", "\r\n") if "\r\n" in text else edited
