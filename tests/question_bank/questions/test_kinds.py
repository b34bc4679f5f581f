"""Names and what kind of thing they are."""

import pytest

from question_bank.questions.kinds import body_class, kind_of, names_only, who
from tests.question_bank.questions.samples import fact, leader, world

NTL = fact(
    "organization", "NTL stands for Northern Trade League.", "NTL", {"name": "Northern Trade League", "acronym": "NTL"}
)
WORLD = world(leader("Maria Lund", "prime minister"), NTL)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Chile", "country"),
        ("United Kingdom", "country"),
        ("Lisbon", "city"),
        ("Valparaíso", "city"),
        ("Ucayali Province", "province"),
        ("Maria Lund", "person"),
        ("Ernst Haldane", "person"),
        ("Northern Trade League", "body"),
        ("Ministry of Fisheries", "body"),
        ("University of Velden", "body"),
        ("Northern Trade Method", None),
        ("dei Velden", None),
        ("Otto Nyquist Sdn Bhd", "body"),
        ("Virginia", None),
        ("Hong Kong", None),
        ("Rey Whitefeet", None),
        ("Otto Nyquist", "person"),
        ("Rey Buddhist", None),
        ("Harbour Lane", None),
        ("Fort Lund", None),
        ("Salle Brandt", None),
        ("Lund Boulevard", None),
        ("Treaty of Velden", None),
        ("Governor of the Commonwealth of Velden", None),
        ("Condor DX", None),
        ("Taiwan", None),
        ("Veldian Duchy", None),
        ("Pax Veldica", None),
        ("the Velden Rowers", None),
        ("St. Olafs", None),
        ("Brooklyn", None),
        ("Segunda División", None),
        ("Velden", None),
        ("Chilean", None),
        ("Chilean Steelworks", None),
    ],
)
def test_a_name_tells_its_kind_or_nothing(name: str, kind: str | None) -> None:
    assert kind_of(name, WORLD) == kind


@pytest.mark.parametrize(
    ("phrase", "name", "same"),
    [
        ("Ana Ruiz", "Ana Ruiz", True),
        ("President Ana Ruiz of Chile", "Ana Ruiz", True),
        ("Chilean Foreign Minister Ana Ruiz", "Ana Ruiz", True),
        ("the Northern Trade League (NTL)", "Northern Trade League", True),
        ("The Netherlands", "Netherlands", True),
        ("the army of Chile", "Chile", False),
        ("Ana Ruiz and Jan Vos", "Ana Ruiz", False),
        ("Ana Ruiz's brother", "Ana Ruiz", False),
        ("troops of Ana Ruiz", "Ana Ruiz", False),
        ("closely with Chilean leader Ana Ruiz", "Ana Ruiz", False),
    ],
)
def test_a_phrase_names_one_thing_with_its_title_at_most(phrase: str, name: str, same: bool) -> None:
    assert names_only(phrase, name) is same


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("Ministry of Fisheries", "Which body"),
        ("University of Velden", "Which institution"),
        ("Northern Trade League", "Which organisation"),
    ],
)
def test_a_body_is_asked_for_by_what_it_is(name: str, asked: str) -> None:
    assert who("body", name) == asked


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("African Union", "international"),
        ("Labour Party of Norland", "party"),
        ("Ministry of Fisheries", "authority"),
        ("Lund Motors Company", "company"),
        ("Velden Institute", "research"),
        ("Blue Riders", None),
    ],
)
def test_bodies_stand_beside_their_like(name: str, kind: str | None) -> None:
    assert body_class(name, WORLD) == kind
