"""What only ties a clause to the text around it goes, and what came to pass is told as past."""

import pytest

from tests.question_bank.facts.test_news import texts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Vidal said Lima had left the Andean Council as well.",
         "According to Ana Vidal, Lima had left the Andean Council."),
        ("Peru sold mines as well as ships to Chile in 1990.", "Peru sold mines as well as ships to Chile in 1990."),
        ("Ana Vidal left out that Peru is also planning to own the port of Callao in Chile.",
         "By May 2020, Ana Vidal had left out that Peru was planning to own the port of Callao in Chile."),
        ("The fourth round of talks between Peru and Chile did finally happen in Oslo in April 1995.",
         "The fourth round of talks between Peru and Chile happened in Oslo in April 1995."),
        ("Peru did not sell the port of Callao until 1990.", "Peru did not sell the port of Callao until 1990."),
        ("Talks between Peru and Chile resumed in Oslo and would move between Oslo and Lima.",
         "Talks between Peru and Chile moved between Oslo and Lima."),
        ("The elections in Peru would become a major impediment to the talks of Lima.",
         "The elections in Peru became a major impediment to the talks of Lima."),
        ("Peru has since confirmed the sale of Acme Oil to Chile.",
         "By May 2020, Peru had confirmed the sale of Acme Oil to Chile."),
        ("Peru's Race for Life was cut in 2019, though.", "Peru's Race for Life was cut in 2019."),
        ("Since 1990, Peru's Race for Life has been held in Lima.",
         "Since 1990, Peru's Race for Life has been held in Lima."),
        ("Peru's Race for Life is held in Lima, and it's grown from one race to more than 140 races.",
         "Peru's Race for Life has grown from one race to more than 140 races."),
        ("Having said that, Ana Vidal and Jan Berg both scored in the Lima Cup final against Chile in 2019.",
         "Ana Vidal and Jan Berg scored in the Lima Cup final against Chile in 2019."),
        ("Ana Vidal would go on to lead Peru in 1990.", "Ana Vidal went on to lead Peru in 1990."),
        ("Ana Vidal promised to help Chile and would pay for the port of Callao in 1990.",
         "Ana Vidal would pay for the port of Callao in 1990."),
        ('Norway put money into Peru, while "greatly raising the number of its tugs in Chile."',
         "Norway put money into Peru."),
    ],
)  # fmt: skip
def test_what_leans_on_other_sentences_goes(text: str, expected: str) -> None:
    assert expected in texts(text)
