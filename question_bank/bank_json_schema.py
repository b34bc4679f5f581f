"""The layout of a bank file as a JSON Schema, for editors that complete and check YAML as one types.

Made from the models that read the files. It is looser where YAML reads an unquoted 1931 or true as something else than
the text that `check` takes it for, and says nothing of rules that need the whole file or the article: `check` does.
"""

from __future__ import annotations

import json
from typing import Any

from question_bank.model import VALUE_TYPES, BankFile

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT = ["string", "number", "boolean"]
_LISTS = ["multiple", "order", "match"]
_PARTIAL_DATE = {"type": ["string", "integer"], "pattern": r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"}


def json_schema() -> dict[str, Any]:
    """The schema of one bank file, its keys described, a fact's `value` by its `kind` and an answer by its form."""
    schema: dict[str, Any] = _tidied(BankFile.model_json_schema(by_alias=True))
    definitions = schema["$defs"]
    fact, question = definitions["Fact"], definitions["Question"]
    fact["properties"]["value"] = {"type": "object", "description": "What the fact says, typed by its kind."}
    fact["allOf"] = [
        _when({"kind": {"const": kind}}, {"properties": {"value": {"$ref": f"#/$defs/{model.__name__}"}}})
        for kind, model in VALUE_TYPES.items()
    ]
    question["allOf"] = [*_answers(), _FACT_UNLESS_WRITTEN]
    published = definitions["ArticleHead"]["properties"]["published"]
    published |= {**_PARTIAL_DATE, "type": [*_PARTIAL_DATE["type"], "null"]}
    for section in ("facts", "questions"):
        schema["properties"][section]["type"] = ["array", "null"]
    about = {"$schema": DIALECT, "title": "A Footnote bank file", "description": "One article's facts and questions."}
    return about | {key: value for key, value in schema.items() if key not in about}


def as_text() -> str:
    """The schema as it is written to a file."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


_FACT_UNLESS_WRITTEN = {
    "if": {"properties": {"origin": {"const": "written"}}, "required": ["origin"]},
    "else": {"required": ["fact"], "properties": {"fact": {"type": "string"}}},
}


def _answers() -> list[dict[str, Any]]:
    """What an answer and the wrong options have to be, by the question's form."""
    one, several = {"type": _TEXT}, {"type": "array"}
    return [
        _when({"form": {"enum": _LISTS}}, {"properties": {"answer": several}})
        | {"else": {"properties": {"answer": one}}},
        _when(
            {"form": {"const": "choice"}}, {"required": ["distractors"], "properties": {"distractors": _at_least(2)}}
        ),
        _when(
            {"form": {"const": "multiple"}}, {"required": ["distractors"], "properties": {"distractors": _at_least(1)}}
        ),
        _when({"form": {"const": "true_false"}}, {"properties": {"answer": {"enum": ["true", "false", True, False]}}}),
        _when({"form": {"const": "cloze"}}, {"properties": {"prompt": {"pattern": "^[^_]*____[^_]*$"}}}),
    ]


def _when(properties: dict[str, Any], then: dict[str, Any]) -> dict[str, Any]:
    return {"if": {"properties": properties, "required": list(properties)}, "then": then}


def _at_least(fewest: int) -> dict[str, Any]:
    return {"minItems": fewest}


def _tidied(part: Any) -> Any:
    """Without the titles that only repeat a key, and with the types that YAML gives to unquoted text."""
    if isinstance(part, list):
        return [_tidied(item) for item in part]
    if not isinstance(part, dict):
        return part
    tidy = {key: _named(key, value) for key, value in part.items() if not (key == "title" and isinstance(value, str))}
    if "description" in tidy:
        tidy["description"] = " ".join(str(tidy["description"]).replace("`", "").split())
    if tidy.get("type") == "string" and not tidy.keys() & {"const", "enum", "pattern"}:
        tidy["type"] = list(_TEXT)
    choices = tidy.get("anyOf", [])
    types = [choice.get("type") for choice in choices if choice.keys() <= {"type"}]
    if choices and len(types) == len(choices):
        del tidy["anyOf"]
        flat = [name for kind in types for name in (kind if isinstance(kind, list) else [kind])]
        tidy["type"] = list(dict.fromkeys(flat))
    return tidy


def _named(key: str, value: Any) -> Any:
    """Below `properties` and `$defs` the keys are names, not keywords."""
    if key in ("properties", "$defs"):
        return {name: _tidied(inner) for name, inner in value.items()}
    return value if key in ("default", "const", "enum", "required") else _tidied(value)
