"""The YAML block at the top of an article, between two lines of `---`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import frontmatter
from frontmatter.default_handlers import YAMLHandler
from pydantic import Field, ValidationError

from question_bank.model import PartialDate, Record
from question_bank.reading.errors import ReadingError
from question_bank.yaml_text import YamlError, parse


class Retold(Record):
    """The original that an article retells in other words."""

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: PartialDate | None = None
    url: str | None = None


class FrontMatter(Record):
    """What an article's file may say of the article; all of it may be left out."""

    id: str | None = Field(default=None, pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    title: str | None = Field(default=None, min_length=1)
    publisher: str | None = None
    author: str | None = None
    published: PartialDate | None = None
    language: str | None = Field(default=None, pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")
    tags: tuple[str, ...] = ()
    retells: Retold | None = None


class _PlainYaml(YAMLHandler):
    """Front matter with every scalar as the text that stands there: a date stays `2017-06-27`."""

    def load(self, fm: str, **_: object) -> Any:
        keys = parse(fm).data
        if not isinstance(keys, dict | None):
            raise TypeError("front matter is a mapping")
        return keys or {}


def split(path: Path, text: str) -> tuple[FrontMatter, str]:
    """The front matter and the text below it. Raises `ReadingError` naming every wrong key at once."""
    handler = _PlainYaml()
    if not text.startswith("---"):
        return FrontMatter(), text
    if not handler.detect(text) or text.count("\n---") < 1:
        raise ReadingError(
            path, "line 1 opens front matter with '---' and nothing closes it; add a line '---' below it"
        )
    try:
        keys, body = frontmatter.parse(text, handler=handler)
    except YamlError as error:
        raise ReadingError(
            path, f"line {error.line + 1}: the front matter is not YAML: found {error.found}; expected {error.expected}"
        ) from error
    except (TypeError, ValueError) as error:
        raise ReadingError(path, "the front matter is not a list of 'key: value' lines; write one a line") from error
    try:
        return FrontMatter.model_validate({key: value for key, value in keys.items() if value is not None}), body
    except ValidationError as error:
        raise ReadingError(path, *(_in_words(dict(problem)) for problem in error.errors())) from error


def _in_words(problem: dict[str, Any]) -> str:
    where = ".".join(str(part) for part in problem["loc"])
    if problem["type"] == "extra_forbidden":
        known = ", ".join(Retold.model_fields if where.startswith("retells") else FrontMatter.model_fields)
        return f"front matter: unknown key {where!r}; the keys are {known}"
    if where == "id":
        return (
            f"front matter: id is {problem['input']!r}; use small letters, digits and single hyphens: my-article-2003"
        )
    if where == "tags":
        return f"front matter: tags is {problem['input']!r}; write a list: [history, tajikistan]"
    return f"front matter: {where} is {problem['input']!r}: {problem['msg'].removeprefix('Value error, ')}"
