"""A clause of a sentence is a statement of its own, where the article tells it as a fact."""

import pytest

from question_bank.facts.clauses import Told, tell
from question_bank.facts.story import Story
from question_bank.language import annotate
from tests.question_bank.facts.given import article


def told(text: str) -> list[str]:
    """What the clauses of the last sentence of a text tell."""
    document = annotate(article(text))
    return [item.text for item in tell(document.sentences[-1], Story(document)) if isinstance(item, Told)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru and Chile signed a treaty in 1929.", "Peru and Chile signed a treaty in 1929."),
        ("However, Norway ratified the Oslo treaty in 1994.", "Norway ratified the Oslo treaty in 1994."),
        ("Brazil beat Sweden in 1958, and Pelé scored twice in Solna.", "Brazil beat Sweden in 1958."),
        ("Brazil beat Sweden in 1958, and Pelé scored twice in Solna.", "Pelé scored twice in Solna."),
        ("Marie Curie, who was born in Warsaw, moved to Paris in 1891.", "Marie Curie moved to Paris in 1891."),
        ("Marie Curie, who was born in Warsaw, moved to Paris in 1891.", "Marie Curie was born in Warsaw."),
        ("When Spain joined NATO in 1982, Portugal cheered.", "Spain joined NATO in 1982."),
        ("Volvo sold 40 ships to Peru, hoping for more.", "Volvo sold 40 ships to Peru."),
        ("Germany opened a plant in Leipzig (see the map).", "Germany opened a plant in Leipzig."),
        ("Ana Vidal said that Peru had lost 500 nurses.", "According to Ana Vidal, Peru had lost 500 nurses."),
        ("Peru lost 500 nurses, Ana Vidal said.", "According to Ana Vidal, Peru lost 500 nurses."),
        ("Toyota bought Daihatsu in 1998 and closed its plant in Turin.", "Toyota bought Daihatsu in 1998."),
        (
            "Chile has elected three women in the past 12 months.",
            "Chile had elected three women in the 12 months before May 2020.",
        ),
    ],
)
def test_a_clause_that_is_told_is_a_statement(text: str, expected: str) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "If Peru signs the treaty, Chile gains a port.",
        "Chile might buy 40 ships from Peru.",
        "Chile did not buy ships from Peru.",
        "Norway believes that Sweden lost the game.",
        "Norway hopes that Sweden sells the mine.",
        "Did Norway sell the mine in Kiruna?",
        "Norway reportedly sold the mine in Kiruna.",
        "Some say that Norway sold the mine in Kiruna.",
        "He sold the mine in 1990.",
        "The company sold 40 ships in 1990.",
        "Norway could sell the mine by 2030.",
        "Unless Norway pays, Sweden closes the mine in Kiruna.",
    ],
)
def test_what_is_supposed_thought_or_denied_is_no_statement(text: str) -> None:
    assert told(text) == []
