"""A statement loses nothing that it leans on, and holds nothing that only another sentence explains."""

import pytest

from tests.question_bank.facts.test_statements import told


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Ana Vidal donated 40 maps and a similar number of coins to the Lima Museum.", "Ana Vidal donated 40 maps."),
        ("Two bridges were built in 1991 and 2002.", "Two bridges were built in 1991 and 2002."),
        ("Early versions were in use by 1851.", "Early versions were in use by 1851."),
        ("An example is the Oslo treaty.", "An example is the Oslo treaty."),
        ("Another plan produced the Lima port.", "Another plan produced the Lima port."),
        ("Peru uses a similar strategy.", "Peru uses a similar strategy."),
        ("By 1956 a new temple was erected there.", "By 1956 a new temple was erected."),
        ("Members of the Labour Party who oppose the war met in Leeds.", "Members of the Labour Party oppose the war."),
        ("Vidal led a mission to Bolivia and Paraguay, which were at war.", "Paraguay were at war."),
        ("There is a unique Chilean table.", "There is a unique Chilean table."),
        ("Ana Vidal was a student of Jon Berg who founded a bank in Oslo.", "Jon Berg founded a bank in Oslo."),
    ],
)  # fmt: skip
def test_what_leans_on_another_sentence_is_not_told(text: str, wrong: str) -> None:
    assert wrong not in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Other founders of the Lima Club included Ana Vidal.", "Founders of the Lima Club included Ana Vidal."),
        ("Fellow chemist Ana Vidal won a prize in 1931.", "Chemist Ana Vidal won a prize in 1931."),
        ("Peru bought another ship from Chile in 1990.", "Peru bought a ship from Chile in 1990."),
        ("Peru gave 40 ships to Chile in 1990.", "Peru gave 40 ships to Chile in 1990."),
        ("Peru lies between Chile and Ecuador.", "Peru lies between Chile and Ecuador."),
        ("Two ships from Peru sank in 1991.", "Two ships from Peru sank in 1991."),
    ],
)  # fmt: skip
def test_what_can_go_without_harm_goes(text: str, expected: str) -> None:
    assert expected in told(text)
