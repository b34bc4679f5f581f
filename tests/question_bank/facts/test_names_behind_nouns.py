"""What a name behind a noun or a bracket behind a name tells: kin, first novels, reigns, dynasties, casts."""

import pytest

from question_bank.facts import kin
from question_bank.facts.story import Story
from question_bank.language import annotate
from tests.question_bank.facts.given import article, facts


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Juan Vidal lived in Lima with his wife, Ana Ruiz.", "Ana Ruiz was Juan Vidal's wife."),
        ("In 1900 Ana Ruiz's teacher Carl Zimmer played in Paris.", "Carl Zimmer was Ana Ruiz's teacher."),
        ("Talks failed over Ana Ruiz's fiancé, the young sculptor Carl Diaz.", "Carl Diaz was Ana Ruiz's fiancé."),
        ("Ana Ruiz's youngest sister, Emilia, died in 1920.", "Emilia was Ana Ruiz's youngest sister."),
        ("Ana Ruiz's debut novel, Seen in Light (2003), won an award.", "Seen in Light is Ana Ruiz's debut novel."),
    ],
)
def test_a_name_behind_a_noun_says_who_is_whose(text: str, statement: str) -> None:
    assert statement in [fact.statement for fact in facts(text, "event")]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz's former teacher Carl Zimmer played in Paris.",
        "Ana Ruiz's brothers, Carl and Otto Ruiz, played in Paris.",
        "Ana Ruiz's teacher, who knew Carl Zimmer, played in Paris.",
        "The critic's wife, Ana Ruiz, played in Paris.",
        "Juan Vidal met Otto Diaz and his pupil Ana Ruiz.",
    ],
)
def test_where_it_is_not_sure_who_is_whose_nothing_is_told(text: str) -> None:
    document = annotate(article(text))
    assert [draft for sentence in document.sentences for draft in kin.of_sentence(sentence, Story(document))] == []


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Few bronzes are left from the Tang dynasty (618–907).", "The Tang dynasty lasted from 618 to 907."),
        ("The poet praised Duke Otto Vidal (r. 1402–24).", "Duke Otto Vidal reigned from 1402 to 1424."),
        ("Johann Meier (/maɪə/; 21 March 1685 – 28 July 1750) wrote operas.", "Johann Meier died on 28 July 1750."),
        ("Her second album, Seen in Light (2003), sold well.", "The album Seen in Light dates from 2003."),
    ],
)
def test_years_in_a_bracket_date_what_stands_before_it(text: str, statement: str) -> None:
    assert statement in [fact.statement for fact in facts(text, "date")]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Red Harbour, starring Ana Vidal, won two awards in 1990.", "Red Harbour stars Ana Vidal."),
        ("The Vidal Suite, depicting Lake Titicaca, is in Lima.", "The Vidal Suite depicts Lake Titicaca."),
    ],
)
def test_who_is_in_a_work_is_told_by_itself(text: str, statement: str) -> None:
    assert statement in [fact.statement for fact in facts(text)]
