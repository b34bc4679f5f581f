"""The JSON Schema for editors accepts what `check` accepts, and marks what an editor should mark."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from ruamel.yaml import YAML

from question_bank.bank import files
from question_bank.bank_json_schema import json_schema
from question_bank.bank_schema import read_text
from question_bank.cli import main
from question_bank.model import VALUE_TYPES

jsonschema = pytest.importorskip("jsonschema")
CLOZE = "form: cloze\n    prompt: The bridge at Arda was opened in ____.\n    answer: '1931'"
SHIPPED = Path(__file__).parents[3] / "question_bank" / "bank"


def as_an_editor_reads(text: str) -> Any:
    """YAML 1.2 with its own types, dates left as text, as the YAML language server has it."""
    yaml = YAML(typ="safe", pure=True)
    yaml.constructor.add_constructor("tag:yaml.org,2002:timestamp", lambda _, node: str(node.value))
    return yaml.load(text)


def faults(text: str) -> list[str]:
    validator = jsonschema.Draft202012Validator(json_schema())
    return [error.message for error in validator.iter_errors(as_an_editor_reads(text))]


def test_the_schema_is_a_valid_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())


@pytest.mark.parametrize("path", files(SHIPPED), ids=lambda path: path.stem)
def test_every_shipped_file_fits(path: Path) -> None:
    assert faults(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("was", "typed"),
    [
        ("answer: '1931'", "answer: 1931"),
        ("author: null", "author: 1984"),
        ("tags: [history, figure]", "tags: [1931, true, no]"),
        ("published: 1931-05-09", "published: 1931"),
        ("    explanation: ''\n    difficulty: 0.3\n", ""),
        (CLOZE, "form: true_false\n    prompt: Is it?\n    answer: true"),
    ],
)
def test_what_check_accepts_fits(text: str, was: str, typed: str) -> None:
    changed = text.replace(was, typed, 1)
    assert changed != text
    read_text(changed)
    assert faults(changed) == []


@pytest.mark.parametrize(
    ("was", "typed"),
    [
        ("schema: 1", "schema: 2"),
        ("  title: A", "  titel: A"),
        ("kind: figure", "kind: figures"),
        ("kind: figure", "kind: date"),
        ("number: 20000", "number: many"),
        ("bound: exact", "bound: precise"),
        ("      unit: crowns", "      units: crowns"),
        ("status: draft", "status: redy"),
        ("difficulty: 0.5", "difficulty: 1.5"),
        ("form: choice", "form: riddle"),
        ("form: choice", "form: multiple"),
        ("      - 15,000\n", ""),
        ("in ____.", "in the end."),
        ("    fact: f_cost\n", ""),
        ("- id: q_year", "- id: year"),
        ("published: 1931-05-09", "published: May"),
        ("    answer: 20,000\n", ""),
        ("questions:\n", "questoins:\n"),
    ],
)
def test_what_is_wrong_is_marked(text: str, was: str, typed: str) -> None:
    changed = text.replace(was, typed, 1)
    assert changed != text
    assert faults(changed)


def test_every_kind_of_fact_has_its_own_value() -> None:
    rules = json_schema()["$defs"]["Fact"]["allOf"]
    assert {rule["if"]["properties"]["kind"]["const"] for rule in rules} == set(VALUE_TYPES)


def test_keys_are_described_where_a_person_needs_it() -> None:
    definitions = json_schema()["$defs"]
    for name, key in (("Question", "fact"), ("Question", "score"), ("Fact", "as_of"), ("Evidence", None)):
        described = definitions[name]["properties"][key] if key else definitions[name]
        assert described["description"]


def test_the_command_prints_it_or_writes_it(tmp_path: Path) -> None:
    printed = CliRunner().invoke(main, ["schema"])
    written = CliRunner().invoke(main, ["schema", "--out", str(tmp_path / "bank.schema.json")])
    assert json.loads(printed.stdout) == json_schema()
    assert (tmp_path / "bank.schema.json").read_text(encoding="utf-8") == printed.stdout
    assert "yaml-language-server: $schema=file://" in written.stdout
