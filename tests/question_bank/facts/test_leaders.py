"""A leader fact tells who held which role of what, and when."""

import pytest

from question_bank.model import LeaderValue
from tests.question_bank.facts.given import facts


@pytest.mark.parametrize(
    ("text", "person", "role", "of"),
    [
        ("Spanish Foreign Minister Ana Palacio flew to Rome.", "Ana Palacio", "foreign minister", "Spain"),
        ("President Jacques Chirac of France opened the bridge.", "Jacques Chirac", "president", "France"),
        ("Kofi Annan, the secretary-general of the UN, came.", "Kofi Annan", "secretary-general", "UN"),
        ("Satya Nadella, Microsoft's chief executive, agreed.", "Satya Nadella", "chief executive", "Microsoft"),
        ("Angela Merkel was the chancellor of Germany.", "Angela Merkel", "chancellor", "Germany"),
        ("Ana Vidal, the deputy foreign minister of Peru, said no.", "Ana Vidal", "deputy foreign minister", "Peru"),
        ("Didier Deschamps, the coach of France, praised the team.", "Didier Deschamps", "coach", "France"),
        ("ANC leader Oliver Tambo lived in Lusaka.", "Oliver Tambo", "leader", "ANC"),
        ("Emma Lund, who heads the Bank of Norway, resigned.", "Emma Lund", "head", "Bank of Norway"),
        ("Max Weber, the UN special envoy for Yemen, left.", "Max Weber", "UN special envoy", "Yemen"),
        ("Former Polish President Lech Walesa spoke.", "Lech Walesa", "former president", "Poland"),
    ],
)
def test_a_role_is_a_fact(text: str, person: str, role: str, of: str) -> None:
    (fact,) = facts(text, "leader")
    assert fact.value == LeaderValue(person=person, role=role, of=of)
    assert fact.statement.startswith(f"{person} was ")


@pytest.mark.parametrize(
    "text",
    [
        "President Vidal spoke.",
        "Foreign Minister Ana Palacio spoke.",
        "Ana Palacio, an expert on Spain, spoke.",
        "The president of Spain spoke.",
        "Spain's president spoke.",
    ],
)
def test_an_unclear_role_is_none(text: str) -> None:
    assert facts(text, "leader") == []


def test_a_role_holds_at_the_date_of_its_sentence() -> None:
    (fact,) = facts("Kofi Annan, the secretary-general of the UN, came to Nairobi in May 1999.", "leader")
    assert fact.as_of == "1999-05"
    assert fact.statement == "Kofi Annan was the secretary-general of the UN (as of May 1999)."


def test_a_role_in_a_story_of_the_past_does_not_hold_when_the_article_was_published() -> None:
    text = "In 1962 the talks began in Rome. Italian Prime Minister Aldo Rossi opened the talks."
    (fact,) = facts(text, "leader", published="2017-06-27")
    assert fact.as_of == "1962"


def test_a_role_in_the_present_tense_holds_when_the_article_was_published() -> None:
    (fact,) = facts("Italian Prime Minister Aldo Rossi wants a new road.", "leader", published="2017-06-27")
    assert fact.as_of == "2017-06-27"
