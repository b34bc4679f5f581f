"""Whether a bank is right: its files, its evidence against the articles, and what a careful teacher would object to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from question_bank.bank import BankText, Problem, scan
from question_bank.bank_rules import Finding
from question_bank.bank_schema import BankError
from question_bank.entities import FILE, Registry, entities_of, read_registry
from question_bank.language import annotate
from question_bank.model import Article, Evidence, Question
from question_bank.questions import checks
from question_bank.questions.likeness import Likenesses, features
from question_bank.questions.world import World
from question_bank.reading import ReadingError, read


@dataclass(frozen=True, slots=True)
class Audit:
    """What a check found; `warnings` are lines like the problems' own that do not make the bank invalid."""

    files: int
    problems: tuple[Problem, ...]
    warnings: tuple[str, ...]
    unseen: tuple[str, ...] = field(default=())
    """Sources that are not on this machine, so that no evidence could be compared with them."""


def audit(folder: Path) -> Audit:
    """Check every bank file of `folder`; sources are looked for relative to the working directory."""
    texts, between = scan(folder)
    problems, warnings, unseen = list(between), list[str](), list[str]()
    articles: dict[str, Article] = {}
    for text in texts:
        head = text.bank.article
        if not Path(head.source).is_file():
            unseen.append(head.source)
            continue
        article = _article(text)
        if isinstance(article, Finding):
            problems.append(text.problem(article))
        elif article is None:
            warnings.append(_line(text, ("article", "checksum"), f"stale: {head.source} has changed; build it again"))
        else:
            articles[head.id] = article
            problems += [text.problem(finding) for finding in _evidence(text, article)]
    try:
        registry = read_registry(folder / FILE)
    except BankError as error:
        problems += error.problems
        registry = Registry()
    warnings += _objections(texts, articles, registry)
    return Audit(len(texts), tuple(problems), tuple(warnings), tuple(unseen))


def _article(text: BankText) -> Article | Finding | None:
    """The article that a bank file was made from; what is wrong with its source; None where the source has changed."""
    head, at = text.bank.article, ("article", "source")
    try:
        found = read(Path(head.source), source=head.source)
    except ReadingError as error:
        return Finding(
            at, f"a source that cannot be read ({error})", "an article", "put the article back, or build again"
        )
    if found[0].head.checksum != head.checksum:
        return None
    missing = Finding(
        at, f"no article {head.id!r} in {head.source}", "the file that it was read from", "name the article's file here"
    )
    return next((article for article in found if article.head.id == head.id), missing)


def _evidence(text: BankText, article: Article) -> Iterator[Finding]:
    for number, fact in enumerate(text.bank.facts):
        places: list[tuple[tuple[str | int, ...], Evidence]] = [(("evidence",), fact.evidence)]
        places += [(("also", at), evidence) for at, evidence in enumerate(fact.also)]
        for at, evidence in places:
            there = article.text[evidence.start : evidence.end]
            if there != evidence.quote:
                where = ("facts", number, *at, "quote")
                yield Finding(
                    where, repr(evidence.quote), f"what the article has from {evidence.start} on: {there!r}", _GONE
                )


_GONE = "build again to move it; if the article no longer says so, take out the fact and its questions"


def _objections(texts: Sequence[BankText], articles: Mapping[str, Article], registry: Registry) -> Iterator[str]:
    """What the checks of item writing say of the questions that learners may see.

    Which names are one thing's is in the registry; a bank without one is asked of its articles.
    """
    if not registry.entities:
        registry = registry.joined(e for article in articles.values() for e in entities_of(annotate(article)))
    world = World.of_banks([text.bank for text in texts], registry.aliases())
    asked = [
        _Asked(text, number, question)
        for text in texts
        for number, question in enumerate(text.bank.questions)
        if question.status != "hidden"
    ]
    for each in asked:
        for found in checks.problems(each.question, world.facts.get(each.question.fact or ""), world):
            yield each.warning(f"{found.message} [{found.name}]")
    yield from _repetitions(asked, world)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question and where it stands."""

    text: BankText
    number: int
    question: Question

    @property
    def place(self) -> str:
        line, column = self.text.parsed.place(("questions", self.number))
        return f"{self.text.name}:{line}:{column}"

    def warning(self, message: str) -> str:
        return _line(self.text, ("questions", self.number), f"question {self.question.id}: {message}")


def _repetitions(asked: Sequence[_Asked], world: World) -> Iterator[str]:
    """Questions that are much like an earlier one, wherever in the bank that stands."""
    known = {each.question.id: each for each in asked}
    for first, second in Likenesses({id_: features(each.question, world) for id_, each in known.items()}).pairs():
        there = f"question {first} ({known[first].place})"
        yield known[second].warning(f"much like {there}: keep the better one [near-duplicate]")


def _line(text: BankText, at: tuple[str | int, ...], message: str) -> str:
    line, column = text.parsed.place(at)
    return f"{text.name}:{line}:{column}: warning: {message}"
