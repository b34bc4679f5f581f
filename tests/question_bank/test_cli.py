"""The commands, as a teacher runs them in a folder of articles."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from question_bank import build_sources
from question_bank.bank import load, load_folder
from question_bank.cli import main
from question_bank.model import Article
from question_bank.pipeline import Derived, derived

ACCORD = """---
id: tarn-accord-1904
title: The Tarn Accord
publisher: The Tarn Gazette
published: 1904-11-02
tags: [history]
---

Ann Rask, the mayor of Tarn, and Nils Berg, the governor of Skerry, signed the Tarn Accord in Lund on 3 May 1904. The
Tarn Accord ended a dispute over the harbour that had lasted eleven years.

The harbour of Tarn employed 1,250 people in 1904. The accord gave 30 percent of the harbour's income to Skerry.
Governor Nils Berg died on 12 October 1904.
"""
LIGHT = """---
id: skerry-light-1911
title: The Skerry light
publisher: The Tarn Gazette
published: 1911-08-20
tags: [history]
---

The lighthouse at Skerry was opened on 14 July 1911. Mayor Otto Lind lit the lamp. The tower is 41 metres high and cost
20,000 crowns.

The harbour of Skerry employed 430 people in 1911. Parliament approved the lighthouse in June 1906.
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "accord.md").write_text(ACCORD, encoding="utf-8")
    (tmp_path / "seeds" / "light.md").write_text(LIGHT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FOOTNOTE_CACHE", str(tmp_path / "cache"))
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def build(*arguments: str) -> Result:
    result = run("build", "--least-score", "0", *(arguments or ("seeds",)), "--out", "bank")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((folder / "bank").iterdir())}


def line_of(path: Path, words: str) -> int:
    text = path.read_text(encoding="utf-8")
    return text[: text.index(words)].count("\n") + 1


def test_what_scores_little_is_not_asked_and_the_report_says_so(folder: Path) -> None:
    build()
    everything = sum(data.count(b"- id: q_") for data in files(folder).values())
    said = run("build", "seeds", "--out", "best", "--least-score", "0.99").stdout
    best = sum(path.read_bytes().count(b"- id: q_") for path in (folder / "best").glob("*.yaml"))
    assert best < everything > 3
    assert "questions: a teacher would probably not keep it (--least-score" in said


def test_a_folder_of_articles_becomes_a_file_each(folder: Path) -> None:
    result = build()
    assert result.exit_code == 0
    assert list(files(folder)) == ["_entities.yaml", "skerry-light-1911.yaml", "tarn-accord-1904.yaml"]
    banks = load_folder(folder / "bank")
    assert all(bank.facts and bank.questions for bank in banks)
    assert f"{sum(len(bank.facts) for bank in banks)} facts" in result.stdout
    assert f"{sum(len(bank.questions) for bank in banks)} questions" in result.stdout
    assert "reading seeds/accord.md" in result.stderr


def test_building_twice_gives_the_same_bytes_whatever_the_order(folder: Path) -> None:
    build()
    first = files(folder)
    build()
    assert files(folder) == first
    for path in (folder / "bank").iterdir():
        path.unlink()
    build("seeds/light.md", "seeds/accord.md")
    assert files(folder) == first


def test_several_processes_write_the_same_bytes(folder: Path) -> None:
    build()
    first = files(folder)
    for path in (folder / "bank").iterdir():
        path.unlink()
    build("seeds", "--jobs", "2")
    assert files(folder) == first


def test_a_registry_of_names_that_is_wrong_stops_a_build_and_says_where(folder: Path) -> None:
    build()
    registry = folder / "bank" / "_entities.yaml"
    registry.write_text("schema: 1\nentities:\n  - name: Ann Rask\n    kind: mayor\n", encoding="utf-8")
    result = build()
    assert result.exit_code == 1
    assert "_entities.yaml:4:11: entity Ann Rask, kind" in result.stderr
    assert "_entities.yaml:4:11: entity Ann Rask, kind" in run("check", "bank").stdout


def test_building_one_article_again_leaves_the_others_alone(folder: Path) -> None:
    build()
    first = files(folder)
    (folder / "bank" / "skerry-light-1911.yaml").unlink()
    build("seeds/light.md")
    assert files(folder) == first


def test_a_dry_run_shows_a_diff_and_writes_nothing(folder: Path) -> None:
    result = build("seeds", "--dry-run")
    assert result.exit_code == 0
    assert not (folder / "bank").exists()
    assert "+++ bank/tarn-accord-1904.yaml\n" in result.stdout
    assert "+  id: tarn-accord-1904\n" in result.stdout
    assert "3 of 3 files would change" in result.stderr
    build()
    assert build("seeds", "--dry-run").stdout == ""


def test_what_a_person_did_survives_a_build(folder: Path) -> None:
    build()
    path = folder / "bank" / "tarn-accord-1904.yaml"
    text = path.read_text(encoding="utf-8")
    edited = "# read by Ms Lind\n" + text.replace("status: draft", "status: ready  # good", 1)
    path.write_text(edited, encoding="utf-8")
    result = build()
    assert path.read_text(encoding="utf-8") == edited
    accord = folder / "seeds" / "accord.md"
    accord.write_text(accord.read_text(encoding="utf-8").replace("Lund", "Malmo"), encoding="utf-8")
    result = build()
    kept = next(question for question in load(path).questions if question.status == "ready")
    assert kept.fact in {fact.id for fact in load(path).facts}
    assert "1 entry kept as people left them" in result.stdout
    assert "# read by Ms Lind" in path.read_text(encoding="utf-8")


def test_a_question_whose_fact_is_gone_is_named(folder: Path) -> None:
    build()
    path = folder / "bank" / "skerry-light-1911.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("status: draft", "status: ready"), encoding="utf-8")
    count = len(load(path).questions)
    body = "The lighthouse at Skerry is painted red and white, and can be seen from every house in the village.\n"
    head, _, _ = LIGHT.rpartition("---\n")
    (folder / "seeds" / "light.md").write_text(f"{head}---\n\n{body}", encoding="utf-8")
    result = build()
    assert result.exit_code == 0
    assert len(load(path).questions) == count
    assert result.stderr.count("is kept, but the article no longer gives its fact") == count


def test_one_file_that_cannot_be_read_does_not_hold_up_the_others(folder: Path) -> None:
    (folder / "seeds" / "broken.md").write_bytes(b"caf\xe9\x81")
    result = build()
    assert result.exit_code == 1
    assert "seeds/broken.md: byte 3 (0xe9) is not UTF-8" in result.stderr
    assert len(files(folder)) == 3


def test_one_article_that_the_generator_fails_on_does_not_hold_up_the_others(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(article: Article) -> Derived:
        if article.head.id == "skerry-light-1911":
            raise IndexError("span index out of range")
        return derived(article)

    monkeypatch.setattr(build_sources, "derived", failing)
    result = build()
    assert result.exit_code == 1
    assert "seeds/light.md: the generator failed on this article (IndexError('span index" in result.stderr
    assert len(files(folder)) == 2


def test_two_articles_of_one_id_are_not_mixed(folder: Path) -> None:
    (folder / "seeds" / "zz.md").write_text(
        LIGHT.replace("1911", "1912").replace("light-1912", "light-1911"), encoding="utf-8"
    )
    result = build()
    assert result.exit_code == 1
    assert "the article id 'skerry-light-1911' is taken by seeds/light.md" in result.stderr


def test_a_broken_bank_file_is_reported_and_left_as_it_is(folder: Path) -> None:
    build()
    path = folder / "bank" / "skerry-light-1911.yaml"
    broken = path.read_text(encoding="utf-8").replace("schema: 1", "schema: 9")
    path.write_text(broken, encoding="utf-8")
    result = build()
    assert result.exit_code == 1
    assert "bank/skerry-light-1911.yaml:1:9: schema: found schema 9; expected schema: 1" in result.stderr
    assert path.read_text(encoding="utf-8") == broken


def test_a_build_tells_of_each_article_what_it_gave_and_what_was_declined_and_why(folder: Path) -> None:
    result = build("seeds", "--report", "numbers.json")
    numbers = json.loads((folder / "numbers.json").read_text(encoding="utf-8"))
    for bank, told in zip(load_folder(folder / "bank"), numbers["articles"], strict=True):
        assert told["article"] == bank.article.id
        assert told["facts"] == Counter(fact.kind for fact in bank.facts)
        assert told["questions"] == Counter(question.form for question in bank.questions)
        assert f"{bank.article.id}: {len(bank.facts)} facts, {len(bank.questions)} questions (" in result.stdout
        assert told["refused"]
        assert all(f"{count:6} {reason}\n" in result.stdout for reason, count in told["refused"].items())
    assert sum(numbers["totals"]["facts"].values()) == sum(len(bank.facts) for bank in load_folder(folder / "bank"))


def test_a_dry_run_tells_which_questions_follow_their_sentence_and_which_lost_it(folder: Path) -> None:
    build()
    path = folder / "bank" / "skerry-light-1911.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("status: draft", "status: ready"), encoding="utf-8")
    before = path.read_bytes()
    article = folder / "seeds" / "light.md"
    mended = LIGHT.replace("was opened on", "was at last opened on").replace("430 people", "460 people")
    article.write_text(mended, encoding="utf-8")
    said = build("seeds", "--dry-run").stdout
    assert path.read_bytes() == before
    assert "moves to the sentence as it reads now, and q_" in said
    assert "    - The lighthouse at Skerry was opened on 14 July 1911.\n" in said
    assert "    + The lighthouse at Skerry was at last opened on 14 July 1911.\n" in said
    assert "is kept, but the article no longer gives its fact" in said
    assert "    - The harbour of Skerry employed 430 people in 1911.\n" in said
    assert "    ? The harbour of Skerry employed 460 people in 1911.\n" in said
    assert "+++ bank/skerry-light-1911.yaml\n" in said


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("build", "nowhere", "--out", "bank"), "'nowhere' does not exist"),
        (("build", "seeds"), "Missing option '--out'"),
        (("build", "--out", "bank"), "Missing argument 'PATHS...'"),
        (("build", "empty", "--out", "bank"), "no article in empty: expected files ending in .md, .markdown, .txt"),
        (("check", "nowhere"), "'nowhere' does not exist"),
        (("check", "empty"), "no bank file in empty: expected files ending in .yaml"),
        (("bake",), "No such command 'bake'"),
    ],
)
def test_a_wrong_call_is_explained(folder: Path, arguments: tuple[str, ...], words: str) -> None:
    (folder / "empty").mkdir()
    result = run(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr


def test_a_fresh_bank_passes_the_check() -> None:
    build()
    result = run("check", "bank")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "2 files read: 0 errors, 0 warnings" in result.stderr


def test_evidence_that_the_article_does_not_hold_is_an_error(folder: Path) -> None:
    build()
    path = folder / "bank" / "skerry-light-1911.yaml"
    text = path.read_text(encoding="utf-8").replace("quote: The lighthouse", "quote: Thy lighthouse", 1)
    path.write_text(text, encoding="utf-8")
    result = run("check", "bank")
    assert result.exit_code == 1
    assert f"bank/skerry-light-1911.yaml:{line_of(path, 'quote: Thy')}:14: fact f_" in result.stdout
    assert "evidence.quote: found 'Thy lighthouse" in result.stdout


def test_an_article_changed_since_is_called_stale(folder: Path) -> None:
    build()
    with (folder / "seeds" / "light.md").open("a", encoding="utf-8") as file:
        file.write("\nThe keeper lived beside the tower with his family until the lamp was automated.\n")
    result = run("check", "bank")
    path = folder / "bank" / "skerry-light-1911.yaml"
    assert result.exit_code == 0
    stale = "warning: stale: seeds/light.md has changed; build it again"
    assert f"bank/skerry-light-1911.yaml:{line_of(path, 'checksum')}:13: {stale}" in result.stdout


def test_a_bank_can_be_checked_without_its_articles(folder: Path) -> None:
    build()
    (folder / "seeds" / "light.md").unlink()
    result = run("check", "bank")
    assert result.exit_code == 0
    assert "evidence not compared, the articles are not here: seeds/light.md" in result.stderr


def test_a_question_that_a_teacher_would_object_to_is_a_warning(folder: Path) -> None:
    build()
    path = folder / "bank" / "skerry-light-1911.yaml"
    fields = (
        "id: q_mine, form: short, prompt: What did he do according to the passage?, answer: Nothing, origin: written"
    )
    question = f"  - {{{fields}}}\n"
    path.write_text(path.read_text(encoding="utf-8") + question, encoding="utf-8")
    result = run("check", "bank")
    assert result.exit_code == 0
    at = f"bank/skerry-light-1911.yaml:{line_of(path, 'q_mine')}:5: warning: question q_mine: "
    assert f"{at}a pronoun of the prompt stands for nobody (“he”): name who or what is meant [ambiguous-pronoun]\n" in (
        result.stdout
    )


def test_a_written_question_that_asks_what_is_asked_already_is_a_warning_with_both_places(folder: Path) -> None:
    build()
    path = folder / "bank" / "skerry-light-1911.yaml"
    fields = "form: short, prompt: Who painted the tower of Skerry in 1911?, answer: Ada Kraus, origin: written"
    questions = "".join(f"  - {{id: {id_}, {fields}}}\n" for id_ in ("q_mine", "q_yours"))
    path.write_text(path.read_text(encoding="utf-8") + questions, encoding="utf-8")
    place, name = line_of(path, "q_yours"), "bank/skerry-light-1911.yaml"
    first = f"question q_mine ({name}:{line_of(path, 'q_mine')}:5)"
    warning = f"{name}:{place}:5: warning: question q_yours: much like {first}: keep the better one [near-duplicate]"
    assert warning in run("check", "bank").stdout


def test_a_new_article_that_disputes_another_is_told_of_in_both_files(folder: Path) -> None:
    build()
    rival = LIGHT.replace("skerry-light-1911", "skerry-again").replace("14 July 1911. Mayor", "2 March 1910. Mayor")
    rival = rival.replace("Parliament approved the lighthouse in June 1906.", "Governor Nils Berg died on 9 May 1903.")
    (folder / "seeds" / "again.md").write_text(rival, encoding="utf-8")
    build("seeds/again.md")
    facts = {fact.id: fact for bank in load_folder(folder / "bank") for fact in bank.facts}
    disputed = [fact for fact in facts.values() if fact.disputed_by]
    assert disputed
    assert all(fact.id in facts[other].disputed_by for fact in disputed for other in fact.disputed_by)
    before = files(folder)
    build("seeds/again.md")
    assert files(folder) == before
