"""A rebuild keeps fifty random edits, twice, byte for byte; and the text may change under them."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from question_bank.bank import load
from question_bank.bank_seals import seal
from question_bank.build import changes
from question_bank.entities import Entity, Registry, write_registry
from question_bank.model import Fact, Question
from question_bank.reading import read
from tests.benchmarks.folder import write_sources

COUNT = 6


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with six articles in `seeds` and the bank made of them in `bank`."""
    folder = tmp_path_factory.mktemp("hands")
    write_sources(folder / "seeds", COUNT)
    registry = Registry((Entity.model_validate({"name": "Fal Bank", "kind": "organization", "aliases": ["FB"]}),))
    (folder / "bank").mkdir()
    (folder / "bank" / "_entities.yaml").write_text(write_registry(None, registry), encoding="utf-8")
    return folder


@pytest.fixture
def folder(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for path in built.rglob("*"):
        if path.is_file():
            copy = tmp_path / path.relative_to(built)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    monkeypatch.chdir(tmp_path)
    build()
    return tmp_path


def build() -> dict[str, bytes]:
    failures: list[str] = []
    sources = sorted(Path("seeds").iterdir())
    for change in changes(sources, Path("bank"), failures, cache_folder=Path("cache"), least=0):
        change.carry_out()
    assert failures == []
    return {path.name: path.read_bytes() for path in Path("bank").iterdir()}


class Teacher:
    """Edits bank files as text, here and there, each entry once."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.paths = [path for path in sorted(Path("bank").iterdir()) if not path.name.startswith("_")]
        self.touched: set[str] = set()

    def entry(self, section: str) -> tuple[Path, Fact | Question, str]:
        """An entry that was not edited yet, and its lines."""
        entries = ((path, each) for path in self.paths for each in getattr(load(path), section))
        path, chosen = self.dice.choice(
            [(path, each) for path, each in entries if each.id not in self.touched and "q_mine" not in each.id]
        )
        self.touched.add(chosen.id)
        text = path.read_text(encoding="utf-8")
        start = text.index(f"  - id: {chosen.id}\n")
        ends = (text.find(mark, start + 1) for mark in ("\n  - id: ", "\ngenerated:", "\nquestions:"))
        end = min((end for end in ends if end > 0), default=len(text) - 1)
        return path, chosen, text[start : end + 1]

    def replace(self, path: Path, lines: str, was: str, now: str) -> None:
        text = path.read_text(encoding="utf-8")
        assert was in lines
        assert lines in text
        path.write_text(text.replace(lines, lines.replace(was, now, 1), 1), encoding="utf-8")

    def change_prompt(self) -> None:
        path, question, lines = self.entry("questions")
        key = next(line for line in lines.splitlines() if line.startswith("    prompt: "))
        prompt = question.prompt.replace("____", "the blank ____")  # type: ignore[union-attr]
        quoted = f"Tell me: {prompt}".replace("'", "''")
        self.replace(path, lines, key, f"    prompt: '{quoted}'")

    def hide_with_a_comment(self) -> None:
        path, _, lines = self.entry("questions")
        self.replace(path, lines, "status: draft", "status: hidden  # too easy for my class")

    def accept(self) -> None:
        path, _, lines = self.entry("questions")
        self.replace(path, lines, "status: draft", "status: ready")

    def write_a_question(self) -> None:
        path, fact, _ = self.entry("facts")
        id_ = f"q_mine{len(self.touched)}"
        asked = f"  - id: {id_}\n    fact: {fact.id}\n    form: short\n    prompt: Why number {id_}?\n    answer: So\n"
        path.write_text(path.read_text(encoding="utf-8") + asked, encoding="utf-8")

    def change_tags(self) -> None:
        path, _, lines = self.entry("questions")
        at = lines.index("    tags:")
        end = lines.index("    status:")
        self.replace(path, lines, lines[at:end], "    tags: [my class, week 3]\n")

    def change_accept(self) -> None:
        path, _, lines = self.entry("questions")
        at, end = lines.index("    accept:"), lines.index("    distractors:")
        self.replace(path, lines, lines[at:end], "    accept:\n      - as some say\n      - so\n")

    def comment(self) -> None:
        path, entry, lines = self.entry(self.dice.choice(["facts", "questions"]))
        self.replace(path, lines, f"  - id: {entry.id}\n", f"  # see page {len(self.touched)}\n  - id: {entry.id}\n")

    def correct_a_fact(self) -> None:
        path, _, lines = self.entry("facts")
        self.replace(path, lines, "    statement: ", "    statement: Truly, ")

    def turn_keys_around(self) -> None:
        path, _, lines = self.entry("questions")
        status = next(line for line in lines.splitlines(keepends=True) if line.startswith("    status: "))
        origin = "    origin: generated\n"
        self.replace(path, lines, status + origin, origin + status)

    def put_quotes(self) -> None:
        path, _, lines = self.entry("questions")
        form = next(line for line in lines.splitlines() if line.startswith("    form: "))
        self.replace(path, lines, form, f'    form: "{form.split()[-1]}"')

    def take_a_name_off(self) -> None:
        registry = Path("bank/_entities.yaml")
        text = registry.read_text(encoding="utf-8")
        new = text.replace("    aliases:\n      - FB\n", "    aliases: []\n    not:\n      - FB\n")
        registry.write_text(new, encoding="utf-8")

    def edit(self, times: int) -> None:
        ways = [self.change_prompt, self.hide_with_a_comment, self.accept, self.write_a_question, self.change_tags]
        ways += [self.change_accept, self.comment, self.correct_a_fact, self.turn_keys_around, self.put_quotes]
        self.take_a_name_off()
        for number in range(times - 1):
            (ways[number] if number < len(ways) else self.dice.choice(ways))()


@pytest.mark.parametrize("seed", range(3))
def test_a_rebuild_keeps_fifty_edits_twice(folder: Path, seed: int) -> None:
    Teacher(seed).edit(50)
    edited = {path.name: path.read_bytes() for path in Path("bank").iterdir()}
    assert build() == edited
    assert build() == edited
    (folder / "cache" / "build.sqlite3").unlink()
    assert build() == edited


@pytest.mark.parametrize("seed", range(3))
def test_fifty_edits_outlast_a_change_of_every_article(folder: Path, seed: int) -> None:
    Teacher(seed).edit(50)
    before = {path.name: load(path) for path in sorted(Path("bank").glob("a*.yaml"))}
    comments = sum(path.read_text(encoding="utf-8").count("#") for path in Path("bank").iterdir())
    for path in Path("seeds").iterdir():
        head, _, body = path.read_text(encoding="utf-8").rpartition("---\n\n")
        body = body.replace("The harbour", "The old harbour").replace(" was opened in ", " was at last opened in ")
        path.write_text(f"{head}---\n\nThis article was looked through and printed again.\n\n{body}", encoding="utf-8")
    once = build()
    assert build() == once
    assert sum(text.decode().count("#") for text in once.values()) == comments
    for name, was in before.items():
        now = load(Path("bank") / name)
        kept = {question.id: question for question in now.questions}
        theirs = [question for question in was.questions if was.generated.get(question.id) != seal(question)]
        assert [kept.get(question.id) for question in theirs] == theirs
        corrected = {fact.statement for fact in was.facts if fact.statement.startswith("Truly, ")}
        assert corrected <= {fact.statement for fact in now.facts}
        (article,) = read(Path("seeds") / name.replace(".yaml", ".md"))
        for fact in now.facts:
            assert article.text[fact.evidence.start : fact.evidence.end] == fact.evidence.quote
