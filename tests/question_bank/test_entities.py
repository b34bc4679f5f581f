"""Who is who across articles: names of one thing come together, and what a teacher corrects stays corrected."""

from __future__ import annotations

from pathlib import Path

import pytest

from question_bank.bank import BankError
from question_bank.entities import Entity, Registry, entities_of, read_registry, write_registry
from question_bank.language import annotate
from tests.question_bank.facts.given import article


def person(name: str, *aliases: str, not_: tuple[str, ...] = ()) -> Entity:
    return Entity.model_validate({"name": name, "kind": "person", "aliases": aliases, "not": not_})


def body(name: str, *aliases: str) -> Entity:
    return Entity.model_validate({"name": name, "kind": "organization", "aliases": aliases})


def test_an_article_gives_its_people_and_bodies_with_their_names() -> None:
    text = "Ana Vidal joined the World Trade Organization (WTO). Vidal left the WTO in 1999."
    found = {entity.name: entity.aliases for entity in entities_of(annotate(article(text)))}
    assert found["Ana Vidal"] == ("Vidal",)
    assert found["World Trade Organization"] == ("WTO",)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("Nikita Khrushchev", "Khrushchev"), person("Nikita Hruschov", "Hruschov")),
        (person("Aleksandr Lukashenko"), person("Alexander Lukashenka", "Lukashenka")),
        (body("World Trade Organization", "WTO"), body("World Trade Organisation", "WTO")),
    ],
)
def test_spellings_and_shared_names_are_one_entity(one: Entity, other: Entity) -> None:
    (joined,) = Registry().joined([one, other]).entities
    assert set(joined.names) == {*one.names, *other.names}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("Islam Karimov", "Karimov"), person("Jamshed Karimov", "Karimov")),
        (person("Ana Vidal", "Vidal"), body("Vidal", "Vidal Group")),
        (body("World Bank", "WB"), body("World Food Programme", "WFP")),
    ],
)
def test_a_shared_surname_or_word_joins_nobody(one: Entity, other: Entity) -> None:
    assert len(Registry().joined([one, other]).entities) == 2


def test_a_name_that_a_teacher_took_off_stays_off() -> None:
    known = Registry((person("Nikita Khrushchev", not_=("Nikita Hruschov",)),))
    joined = known.joined([person("Nikita Hruschov", "Hruschov"), person("Nikita Khrushchev", "Khrushchev")])
    assert joined.entities[0].aliases == ("Khrushchev",)
    assert [entity.name for entity in joined.entities[1:]] == ["Nikita Hruschov"]


def test_entities_that_a_teacher_merged_stay_merged() -> None:
    known = Registry((person("George Orwell", "Eric Blair"),))
    assert known.joined([person("Eric Blair", "Blair")]).aliases() == {"George Orwell": ("Eric Blair", "Blair")}


def test_the_file_keeps_comments_order_and_what_a_person_wrote(tmp_path: Path) -> None:
    text = (
        "schema: 1\nentities:\n  - name: George Orwell  # the pen name\n    kind: person\n"
        "    aliases:\n      - Eric Blair\n"
    )
    path = tmp_path / "_entities.yaml"
    path.write_text(text, encoding="utf-8")
    found = [person("Eric Blair", "Blair"), body("World Trade Organization", "WTO")]
    written = write_registry(text, read_registry(path).joined(found))
    assert written.startswith(text + "      - Blair\n")
    path.write_text(written, encoding="utf-8")
    assert read_registry(path).aliases()["World Trade Organization"] == ("WTO",)
    assert write_registry(written, read_registry(path).joined(found)) == written


def test_a_new_file_says_how_to_correct_it() -> None:
    assert "Correct it by hand" in write_registry(None, Registry((body("World Bank", "WB"),)))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "schema: 1\nentities:\n  - name: A B\n    kind: ship\n",
            "_entities.yaml:4:11: entity A B, kind: found 'ship'",
        ),
        ("schema: 1\nentities:\n  - kind: person\n", "_entities.yaml:3:5: entity number 1, name: found no 'name'"),
        ("schema: 1\nentities: [\n", "_entities.yaml:2:11: found a list in [ that is not closed"),
    ],
)
def test_a_file_that_is_wrong_says_where(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "_entities.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BankError) as raised:
        read_registry(path)
    assert told in str(raised.value)


def test_no_file_is_an_empty_registry(tmp_path: Path) -> None:
    assert read_registry(tmp_path / "_entities.yaml") == Registry()
