"""What a definition says of one thing alone is asked for; what may be true of others is not."""

import pytest

from question_bank.model import DefinitionValue
from question_bank.questions.kinds import NameKind
from question_bank.questions.only_one import only_one
from tests.question_bank.questions.samples import fact

ALONE: list[tuple[str, str, NameKind | None, str | None]] = [
    ("Velden Arcade", "the largest shopping mall in Larn", None, "What is"),
    ("Heron", "the last Danish battleship to carry masts", None, "What is"),
    ("Meral", "the sole power company in Greater Larn", None, "What is"),
    ("Chile", "the second largest exporter after Peru", "country", "Which country is"),
    ("Jan Vos", "the discoverer of Pluto", "person", "Who is"),
    ("Tiberon", "the adopted son of Maria Lund", None, "Who is"),
    ("Jan Vos", "the mother of Maria Lund", "person", "Who is"),
    ("Jan Vos", "the first to cross Greenland", "person", "Who is"),
    ("Jan Vos", "the first woman elected to the Larn Senate", "person", "Who is"),
    ("Jan Vos", "the first queen of the Larnians", None, "Who is"),
    ("Chile", "the first country in the world to ban whaling", "country", "Which country is"),
    ("Chile", "the last European power to hold Larn", "country", "Which country is"),
    ("Kallia", "the largest moon in the solar system", None, "What is"),
    ("Jan Vos", "the son of Maria Lund", "person", None),
    ("Jan Vos", "the youngest player in Larn", "person", None),
    ("Jan Vos", "the mayor of Larn", "person", None),
    ("Larn Arcade", "the largest arcade in Larn", None, None),
    ("Velden Arcade", "the largest shopping mall", None, None),
    ("Velden Cup", "the 57th tournament of Larn", None, None),
    ("Velden Arcade", "a shopping mall in Larn", None, None),
    ("Velden Arcade", "the two largest malls in Larn", None, None),
    ("Velden Arcade", "the largest mall since its opening in Larn", None, None),
    ("Its arcade in 1990", "the largest shopping mall in Larn", None, None),
]


@pytest.mark.parametrize(("term", "meaning", "kind", "opening"), ALONE)
def test_only_what_is_true_of_one_alone_is_asked_for(
    term: str, meaning: str, kind: NameKind | None, opening: str | None
) -> None:
    told = fact("definition", f"{term} is {meaning}.", term, {"term": term, "meaning": meaning})
    value = told.value
    assert isinstance(value, DefinitionValue)
    assert only_one(told, value, term, kind) == opening


def test_a_definition_out_of_a_longer_sentence_is_not_asked() -> None:
    value = {"term": "Heron", "meaning": "the largest ship of Larn"}
    told = fact("definition", "Ana Lund says that Heron is the largest ship of Larn.", "Heron", value)
    assert isinstance(told.value, DefinitionValue)
    assert only_one(told, told.value, "Heron", None) is None
