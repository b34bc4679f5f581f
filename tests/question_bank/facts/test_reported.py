"""What somebody named says of what others feel, want or report is told as that person's word."""

import pytest

from question_bank.facts import derive
from question_bank.language import annotate
from question_bank.model import Article, ArticleHead, Fact
from tests.question_bank.facts.given import facts


def _statements(text: str) -> list[str]:
    return [fact.statement for fact in facts(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tom Hale said Peru is unhappy with the Chilean tax.",
         "According to Tom Hale in May 2020, Peru was unhappy with the Chilean tax."),
        ("According to Tom Hale, the Peruvian government is worried about the fate of the miners in Chile.",
         "According to Tom Hale, the Peruvian government is worried about the fate of the miners in Chile."),
        ('"Peruvians are very, very worried about the tax in Chile," Tom Hale said.',
         "According to Tom Hale in May 2020, Peruvians were very worried about the tax in Chile."),
        ('Tom Hale said Peru had lost 40 ships in 1990.\n\n"Bolivians are worried about the tax in Chile. '
         'What they want to see is a new mine in Sucre."',
         "According to Tom Hale in May 2020, Bolivians were worried about the tax in Chile."),
        ('Tom Hale said Peru had lost 40 ships in 1990.\n\n"Bolivians are worried about the tax in Chile. '
         'What they want to see is a new mine in Sucre."',
         "According to Tom Hale in May 2020, Bolivians wanted to see a new mine in Sucre."),
    ],
)  # fmt: skip
def test_what_a_people_feels_or_wants_is_the_word_of_who_says_so(text: str, expected: str) -> None:
    assert expected in _statements(text)


@pytest.mark.parametrize(
    "text",
    [
        "Peru is unhappy with the Chilean tax.",
        'Tom Hale met Rosa Klein in Lima.\n\n"Bolivians are worried about the tax in Chile."',
    ],
)
def test_a_feeling_that_nobody_vouches_for_is_not_told(text: str) -> None:
    assert not any(word in statement for word in ("happy", "worried") for statement in _statements(text))


def test_what_is_reported_of_something_is_its_publisher_s_word() -> None:
    head = ArticleHead(id="a", title="Title", publisher="The Lima Post", source="a.md", checksum="sha256:" + "0" * 64)
    text = "Ana Vidal is also reportedly planning to sell the port of Callao to Chile."
    told = [fact for fact in derive(annotate(Article(head, text))) if isinstance(fact, Fact)]
    expected = "According to The Lima Post, Ana Vidal is reportedly planning to sell the port of Callao to Chile."
    assert [(fact.statement, fact.attributed_to) for fact in told] == [(expected, "The Lima Post")]
    assert _statements(text) == []
