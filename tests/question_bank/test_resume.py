"""A build that is killed goes on where it was, and ends with the same bytes; one that has nothing to do is short."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from question_bank import build_cache, build_sources
from question_bank.bank import merge
from question_bank.build import changes
from question_bank.build_cache import Cache, key, opened
from question_bank.fact_store import FactStore
from question_bank.pipeline import build as build_in_memory
from question_bank.reading import read
from tests.benchmarks.corpus import articles
from tests.benchmarks.folder import write_sources

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_sources(tmp_path / "seeds", 8)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def build(out: str = "bank", cache: str | None = "cache") -> dict[str, bytes]:
    folder = None if cache is None else Path(cache)
    for change in changes(sorted(Path("seeds").iterdir()), Path(out), [], cache_folder=folder, least=0):
        change.carry_out()
    return {path.name: path.read_bytes() for path in sorted(Path(out).iterdir())}


def started(out: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "question_bank", "build", "seeds", "--out", out, "--cache", "cache"]
    command += ["--least-score", "0"]
    return subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.DEVNULL, stderr=-3)


def kept() -> int:
    with opened(Path("cache")) as cache:
        return int(cache._database.execute("SELECT count(*) FROM made").fetchone()[0])


@pytest.mark.parametrize("moment", ["the third article is read", "the third file is written"])
def test_a_build_that_is_killed_goes_on(moment: str, monkeypatch: pytest.MonkeyPatch) -> None:
    process = started("bank")
    try:
        until = time.monotonic() + 120
        while time.monotonic() < until and process.poll() is None:
            written = len(list(Path("bank").glob("*.yaml"))) if moment.endswith("written") else 0
            if written > 2 or (moment.endswith("read") and Path("cache/build.sqlite3").exists() and kept() > 2):
                break
            time.sleep(0.01)
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()
    half = {path.name: path.read_bytes() for path in Path("bank").glob("[!.]*")} if Path("bank").exists() else {}
    assert kept() > 2
    read_again: list[Path] = []
    tell = build_sources.tell
    monkeypatch.setattr(build_sources, "tell", lambda path: read_again.append(path) or tell(path))  # type: ignore[func-returns-value]
    whole = build()
    assert len(read_again) < 8
    fresh = build("fresh", None)
    assert {name: data for name, data in whole.items() if not name.startswith(".")} == fresh
    assert half.items() <= fresh.items()


def test_a_folder_s_build_gives_what_a_build_in_memory_gives() -> None:
    made = build_in_memory([article for path in sorted(Path("seeds").iterdir()) for article in read(path)], least=0)
    written = list(changes(sorted(Path("seeds").iterdir()), Path("bank"), [], least=0))
    assert [change.merged.text for change in written[:-1]] == [merge(None, bank).text for bank in made.banks]


def test_nothing_is_read_or_asked_again_where_nothing_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    first = build()
    build()

    def never(*_: object) -> None:
        raise AssertionError("this was worked out already")

    monkeypatch.setattr(build_sources, "tell", never)
    monkeypatch.setattr("question_bank.build.ask", never)
    monkeypatch.setattr("question_bank.bank.merge", never)
    assert build() == first


def test_what_another_version_worked_out_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    before = key("told", "one")
    monkeypatch.setattr(build_cache, "version", lambda: "another")
    assert key("told", "one") != before


def test_the_version_changes_with_the_source_and_with_the_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "package"
    (package / "language").mkdir(parents=True)
    (package / "bank").mkdir()
    for name in ("a.py", "language/model.bin", "bank/one.yaml"):
        (package / name).write_text("x", encoding="utf-8")
    monkeypatch.setattr(build_cache, "_PACKAGE", package)
    seen = []
    for name in ("a.py", "language/model.bin", "language/new.tsv", "bank/one.yaml"):
        (package / name).write_text("y", encoding="utf-8")
        build_cache.version.cache_clear()
        seen.append(build_cache.version())
    build_cache.version.cache_clear()
    assert [seen.count(version) for version in seen] == [1, 1, 2, 2]


def test_an_article_that_changed_is_read_again() -> None:
    before = build()
    article = Path("seeds/article-00003.md")
    article.write_text(article.read_text(encoding="utf-8").replace(" May ", " June "), encoding="utf-8")
    after = build()
    assert after["article-00003.yaml"] != before["article-00003.yaml"]
    assert after == build("fresh", None) | {"_entities.yaml": after["_entities.yaml"]}


@pytest.mark.parametrize("spoilt", [b"", b"not a database at all, but some other file" * 40])
def test_a_spoilt_cache_is_begun_anew(spoilt: bytes) -> None:
    first = build()
    Path("cache/build.sqlite3").write_bytes(spoilt)
    assert build() == first


def test_a_cache_that_keeps_nothing_costs_time_only(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Cache, "put", lambda *_: None)
        nothing = build("one", None)
    assert nothing == build("other", None)


def test_stored_facts_come_back_as_they_were() -> None:
    made = build_in_memory(list(articles(3)), least=0).banks
    store = FactStore()
    for bank in made:
        store.add(bank.article.id, bank.facts)
    assert list(store.values()) == [fact for bank in made for fact in bank.facts]
    assert store.of(made[1].article.id) == list(made[1].facts)
    assert {id_: store.article_of[id_] for id_ in store} == {
        fact.id: bank.article.id for bank in made for fact in bank.facts
    }
    store.disputes = {made[0].facts[0].id: ("f_other",)}
    assert store[made[0].facts[0].id].disputed_by == ("f_other",)


@pytest.mark.parametrize(("seed", "jobs", "kernel"), [("0", "1", "Haswell"), ("1", "2", "Prescott")])
def test_another_machine_gives_the_same_bytes(folder: Path, seed: str, jobs: str, kernel: str) -> None:
    """`kernel`: how OpenBLAS multiplies on that processor; each rounds in another way."""
    names = [f"seeds/{path.name}" for path in sorted(Path("seeds").iterdir(), reverse=seed == "1")]
    command = [
        sys.executable,
        "-m",
        "question_bank",
        "build",
        *names,
        "--out",
        "other",
        "--least-score",
        "0",
        "--jobs",
        jobs,
        "--cache",
        seed,
    ]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed, "OPENBLAS_CORETYPE": kernel}
    subprocess.run(command, env=environment, check=True, capture_output=True)
    assert {path.name: path.read_bytes() for path in Path("other").iterdir()} == build()
