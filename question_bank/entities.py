"""Who is who in the whole bank: each person, body and place with the names that it goes by.

The registry is one YAML file in the bank, `_entities.yaml`, that a teacher can correct: what they change stays. A name
that was taken off an entity is listed under `not`, so that it is not found again; entities are merged by giving one the
names of the other.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from question_bank.bank_schema import BankError, Problem, faults_of, in_order, problem_of, record_of
from question_bank.language.people import same_person, surname_key
from question_bank.model import Document, Record
from question_bank.yaml_text import parse_what_can_be

FILE = "_entities.yaml"
_HEAD = (
    "Who is who in this bank. Correct it by hand: a build only adds names that are new to it.\n"
    "A name that is wrong for an entity goes from `aliases` to `not`, and stays away."
)
_Name = Annotated[str, Field(min_length=1)]
Kind = Literal["person", "organization", "place"]


class Entity(Record):
    """One thing and its names."""

    name: _Name
    kind: Kind
    aliases: tuple[_Name, ...] = ()
    """Other names of the same thing, spellings of other scripts included."""
    not_: tuple[_Name, ...] = Field(default=(), alias="not")
    """Names that look like this thing's and are another's."""

    @property
    def names(self) -> tuple[str, ...]:
        """All its names, the canonical one first."""
        return (self.name, *self.aliases)


class _File(Record):
    schema_: Literal[1] = Field(default=1, alias="schema")
    entities: tuple[Entity, ...] = ()


@dataclass(frozen=True, slots=True)
class Registry:
    """The entities of a bank, in their order in the file."""

    entities: tuple[Entity, ...] = ()

    def joined(self, found: Iterable[Entity]) -> Registry:
        """With the entities that articles name: an entity known by one of its names gains the others.

        Persons are the same where their full names are spellings of one name and no third person's; what is listed
        under `not` is never joined. The order of the known entities stays; new ones follow in order of name.
        """
        index = Index(self.entities)
        for entity in found:
            index.add(entity)
        return index.registry()

    def aliases(self) -> Mapping[str, tuple[str, ...]]:
        """Canonical name -> its other names."""
        return {entity.name: entity.aliases for entity in self.entities if entity.aliases}


def entities_of(document: Document) -> tuple[Entity, ...]:
    """The persons, bodies and places that an article names, each with the names it gives them, in order of name."""
    labels: dict[str, Counter[str]] = {}
    for sentence in document.sentences:
        for mention in sentence.mentions:
            labels.setdefault(mention.entity, Counter())[mention.label] += 1
    found = []
    for name, told in labels.items():
        kind = told.most_common(1)[0][0]
        if kind in {"person", "organization", "place"} and _is_name(name):
            aliases = tuple(alias for alias in document.aliases.get(name, ()) if _is_name(alias) and alias != name)
            found.append(Entity.model_validate({"name": name, "kind": kind, "aliases": aliases}))
    return tuple(sorted(found, key=lambda entity: entity.name))


def read_registry(path: Path) -> Registry:
    """The registry of a file; empty where there is none. Raises `BankError` with everything that is wrong in it."""
    if not path.is_file():
        return Registry()
    try:
        parsed = parse_what_can_be(path.read_text(encoding="utf-8"), numbers=frozenset({"schema"}))
    except UnicodeDecodeError as error:
        raise BankError([Problem(str(path), 1, "", "bytes that are not UTF-8", "a file saved as UTF-8")]) from error
    problems, entities = faults_of(parsed, str(path)), list[Entity]()
    data = parsed.data if isinstance(parsed.data, dict) else {}
    rows = data.get("entities") or []
    for number, row in enumerate(rows if isinstance(rows, list) else []):
        entity, wrong = record_of(Entity, row, ("entities", number))
        name = row.get("name") if isinstance(row, dict) else None
        for finding in wrong:
            where = ", ".join(map(str, (f"entity {name or f'number {number + 1}'}", *finding.at[2:])))
            problems.append(problem_of(str(path), parsed, finding, where))
        entities += [entity] if isinstance(entity, Entity) else []
    whole = {"schema": 1, **data, "entities": ()} if isinstance(rows, list) else data
    _, wrong = record_of(_File, whole if isinstance(parsed.data, dict | None) else parsed.data, ())
    problems += [problem_of(str(path), parsed, finding, "") for finding in wrong]
    if problems:
        raise BankError(in_order(problems))
    return Registry(tuple(entities))


def write_registry(old_text: str | None, registry: Registry) -> str:
    """The file's text with the registry's entities; comments, order and spacing of what was there stay."""
    yaml = YAML()
    yaml.width = 10**6
    yaml.indent(mapping=2, sequence=4, offset=2)
    whole: Any = yaml.load(old_text) if old_text else CommentedMap(schema=1, entities=CommentedSeq())
    if not old_text:
        whole.yaml_set_start_comment(_HEAD)
    rows: Any = whole.setdefault("entities", CommentedSeq())
    for row, entity in zip(rows, registry.entities, strict=False):
        missing = [alias for alias in entity.aliases if alias not in row.get("aliases", ())]
        if missing:
            row.setdefault("aliases", CommentedSeq()).extend(missing)
    for entity in registry.entities[len(rows) :]:
        row = CommentedMap(name=entity.name, kind=entity.kind)
        row["aliases"] = CommentedSeq(entity.aliases)
        rows.append(row)
    text = StringIO()
    yaml.dump(whole, text)
    return text.getvalue()


class Index:
    """A registry that grows: entities, found by any of their names or by a spelling of a person's."""

    def __init__(self, entities: Iterable[Entity] = ()) -> None:
        self.entities: list[Entity] = []
        self._places: dict[tuple[str, str], set[int]] = defaultdict(set)
        for entity in entities:
            self._put(entity)
        self._known = len(self.entities)

    def registry(self) -> Registry:
        """What was known, and of what is new the entities that have several names, in order of name."""
        known, fresh = self.entities[: self._known], self.entities[self._known :]
        told = (entity for entity in fresh if entity.aliases)
        return Registry((*known, *sorted(told, key=lambda entity: (entity.kind, entity.name))))

    def add(self, entity: Entity) -> None:
        """Join an entity to the one that is the same; put it beside the others where none is, or several may be."""
        at = self._same(entity)
        if at is None:
            self._put(entity)
        else:
            self.entities[at] = _with_names(self.entities[at], entity)
            self._list(at)

    def _put(self, entity: Entity) -> None:
        self.entities.append(entity)
        self._list(len(self.entities) - 1)

    def _list(self, at: int) -> None:
        entity = self.entities[at]
        for name in _telling(entity):
            self._places[entity.kind, name].add(at)
        if entity.kind == "person" and " " in entity.name:
            self._places["spelling", surname_key(entity.name)].add(at)

    def _same(self, entity: Entity) -> int | None:
        named = {at for name in _telling(entity) for at in self._places.get((entity.kind, name), ())}
        found = {at for at in named if not set(_telling(entity)) & set(self.entities[at].not_)}
        if not found and entity.kind == "person" and " " in entity.name:
            spelt = self._places.get(("spelling", surname_key(entity.name)), set())
            found = {at for at in spelt if self._is_spelling(entity, self.entities[at])}
        return found.pop() if len(found) == 1 else None

    @staticmethod
    def _is_spelling(one: Entity, other: Entity) -> bool:
        return same_person(one.name, other.name) and not set(one.names) & set(other.not_)


def _telling(entity: Entity) -> Iterator[str]:
    """The names that tell an entity from others: of a person, none that is a surname alone."""
    return (name for name in entity.names if entity.kind != "person" or " " in name)


def _with_names(known: Entity, found: Entity) -> Entity:
    new = (name for name in found.names if name not in known.names and name not in known.not_)
    return known.model_copy(update={"aliases": tuple(dict.fromkeys((*known.aliases, *new)))})


def _is_name(text: str) -> bool:
    return re.search(r"[A-ZÀ-Þ]", text) is not None and "\n" not in text
