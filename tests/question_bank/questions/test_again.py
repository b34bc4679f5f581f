"""What happens more than once, or at no certain time, is not asked as if one answer were right."""

from __future__ import annotations

import pytest

from question_bank.language.clauses import parse
from question_bank.questions.again import is_repeated_doing, no_certain_time, only_travels


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("Otto Brandt widened his studies to the birds of Chile in 1821.", "what went on for years"),
        ("The cotton trade flourished in Larn in 1821.", "what went on for years"),
        ("The Nordic Canal was widened in 1821.", None),
        ("In 1993, Lund and Vos showed that saving slows growth.", "the date of an argument"),
        ("Ada Kraus presented evidence in 2009 that tides slow the moon.", "the date of an argument"),
        ("Ada Kraus referred to the fire of Larn in 1910.", "the date of what was only said"),
        ("Ada Kraus referred the case to a court in 1910.", None),
        ("Ada Kraus presented a paper to the Royal Society in 1809.", None),
        ("Norland signed a treaty in 1985 giving it a free port.", "nothing says which agreement is meant"),
        ("Norland signed a treaty with Sweden in 1985.", None),
        ("Chile and Peru signed a treaty in Lima in 1883.", None),
        ("The siege of Larn took place in 1883.", "one year of what went on for longer"),
        ("The Battle of Larn took place in 1883.", None),
        ("Norland signed the Treaty of Velden in 1985.", None),
    ],
)
def test_what_has_no_one_date_is_told_why(statement: str, reason: str | None) -> None:
    clause = parse(statement)
    assert clause is not None
    assert no_certain_time(clause, statement) == reason


@pytest.mark.parametrize(
    ("statement", "back"),
    [
        ("Ada Kraus came back to Lima in 1908.", True),
        ("Ada Kraus returned to Lima in 1908.", True),
        ("Ada Kraus returned to Lima from the war in 1908.", False),
        ("The relics were returned to Mongolia in 1954.", False),
        ("Ada Kraus came to Lima in 1908.", False),
        ("Ada Kraus went to Lima in 1908.", True),
        ("Ada Kraus visited the Atacama area in 1908.", True),
        ("Ada Kraus visited Lima in 1908.", False),
        ("Ada Kraus went to Lima in 1908 to found a school.", False),
        ("Captain Ada Kraus sailed from Norland in 1908.", True),
        ("Captain Ada Kraus sailed from Norland to Lima in 1908.", False),
    ],
)
def test_who_only_travelled_may_have_done_so_often(statement: str, back: bool) -> None:
    clause = parse(statement)
    assert clause is not None
    assert only_travels(clause, "1908") is back


@pytest.mark.parametrize(
    ("statement", "again"),
    [
        ("Maria Lund visited Kenya.", True),
        ("Norland gained the islands from Spain.", True),
        ("Norland founded a colony in Chile.", False),
    ],
)
def test_visits_and_conquests_happen_more_than_once(statement: str, again: bool) -> None:
    clause = parse(statement)
    assert clause is not None
    assert is_repeated_doing(clause) is again
