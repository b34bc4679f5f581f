"""Changes to a bank file that leave the rest of it alone: a person's edits, and a rebuild that respects them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from question_bank import bank_layout
from question_bank.bank_editor import Editor, Section
from question_bank.bank_rules import Finding
from question_bank.bank_schema import BankError, BankText, read_text
from question_bank.model import BankFile, Fact, Question


@dataclass(frozen=True, slots=True)
class Orphan:
    """A question kept for a person's sake whose fact the article no longer gives. Both are still in the file."""

    question: str
    fact: str


@dataclass(frozen=True, slots=True)
class MergeResult:
    """A bank file's text after a rebuild, and what became of its questions, by id."""

    text: str
    kept: tuple[str, ...] = ()
    """Questions that stay as a person left them, whatever the generator says now."""
    added: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    """Generated drafts that read differently now."""
    dropped: tuple[str, ...] = ()
    """Generated drafts that are no longer generated."""
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


def merge(old_text: str | None, new: BankFile) -> MergeResult:
    """The old file's text brought up to what the generator gives now, what a person did kept.

    A question stays as it is when it was edited or written by a person, is hidden or ready, or carries tags that the
    generator did not give; the fact of such a question stays with it. Raises `BankError` for an invalid old file.
    """
    if old_text is None:
        return MergeResult(_like("", bank_layout.dump(new)), added=tuple(question.id for question in new.questions))
    source = _unix(old_text)
    old, editor = source.bank, Editor(source)
    given = {question.id: question for question in new.questions}
    theirs = {
        question.id: question for question in old.questions if _is_a_persons(question, old, given.get(question.id))
    }
    facts = {fact.id for fact in new.facts}
    bound = {question.fact for question in theirs.values() if question.fact}
    _set_head(editor, old, new)
    _sync(editor, "facts", old.facts, new.facts, keep=bound, untouched=frozenset())
    _sync(editor, "questions", old.questions, new.questions, keep=theirs.keys(), untouched=theirs.keys())
    present = {question.id: question for question in old.questions}
    return MergeResult(
        text=_like(old_text, editor.text()),
        kept=tuple(theirs),
        added=tuple(id_ for id_ in given if id_ not in present),
        updated=tuple(
            id_ for id_, new_one in given.items() if id_ not in theirs and present.get(id_, new_one) != new_one
        ),
        dropped=tuple(id_ for id_ in present if id_ not in given and id_ not in theirs),
        orphans=tuple(Orphan(q.id, q.fact) for q in theirs.values() if q.fact and q.fact not in facts),
    )


def relink(text: str, known: Collection[str]) -> str:
    """The text with every `disputed_by` entry taken out that names a fact not in `known`, the ids of the whole bank."""
    source = _unix(text)
    editor, edited = Editor(source), False
    for number, fact in enumerate(source.bank.facts):
        linked = fact.model_copy(update={"disputed_by": tuple(id_ for id_ in fact.disputed_by if id_ in known)})
        edited |= _set(editor, "facts", number, fact, linked)
    return _like(text, editor.text()) if edited else text


def _is_a_persons(question: Question, bank: BankFile, generated: Question | None) -> bool:
    if question.origin != "generated" or question.status != "draft":
        return True
    known = {*bank.article.tags, *(generated.tags if generated else ()), *(fact.kind for fact in bank.facts)}
    return not known.issuperset(question.tags)


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
