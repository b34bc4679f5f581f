"""An article becomes a document whose spans all point into its text."""

import pytest

from question_bank.language import annotate
from question_bank.model import Article, ArticleHead

TEXT = (
    "## The accord\n\n"
    "On 4 May 1998, Chile and Peru signed an accord in Lima. About 300 guests came.\n\n"
    "President Ana Vidal praised it. Vidal had promised it last year."
)
HEAD = ArticleHead(id="an-accord", title="An accord", published="1998-06", source="a.md", checksum="sha256:" + "0" * 64)


def test_headings_hold_no_sentences() -> None:
    assert [s.paragraph for s in annotate(Article(HEAD, TEXT)).sentences] == [1, 1, 2, 2]


def test_every_span_is_what_stands_at_its_offsets() -> None:
    for sentence in annotate(Article(HEAD, TEXT)).sentences:
        for span in (sentence, *sentence.dates, *sentence.quantities, *sentence.mentions):
            assert TEXT[span.start : span.end] == span.text


def test_a_document_knows_dates_figures_and_aliases() -> None:
    document = annotate(Article(HEAD, TEXT))
    first, second, _, last = document.sentences
    assert [d.date for d in first.dates] == ["1998-05-04"]
    assert [q.number for q in second.quantities] == [300]
    assert [(d.date, d.relative) for d in last.dates] == [("1997", True)]
    assert document.aliases["Ana Vidal"] == ("Vidal",)


def test_a_numeral_belongs_to_the_name_of_a_ruler() -> None:
    text = "His successor Louis XV, under the regency of his mother Marie Lund, moved to Paris."
    assert "Louis XV" in [m.text for m in annotate(Article(HEAD, text)).sentences[0].mentions]


@pytest.mark.parametrize(
    ("told", "entity"),
    [
        ("Newton was born in Peru, and Newton won the prize.", "Adam Newton"),
        ("He grew up in Newton and won the prize.", "Newton"),
    ],
)
def test_a_surname_that_some_town_has_too_is_that_of_the_person(told: str, entity: str) -> None:
    text = f"Captain Adam Newton sang in Lima. {told} Newton told Anna Berg that he sang."
    assert annotate(Article(HEAD, text)).sentences[-1].mentions[0].entity == entity


@pytest.mark.parametrize(
    ("told", "entity"),
    [
        ("The lands of Berkeley loyalists were sold. Berkeley fled.", "William Berkeley"),
        ("Ships came to Berkeley, California. Berkeley grew.", "Berkeley"),
        ("The ships in Berkeley burned. Berkeley grew.", "Berkeley"),
    ],
)
def test_what_is_a_town_to_most_is_whoever_was_named_in_full_before(told: str, entity: str) -> None:
    document = annotate(Article(HEAD, f"Governor William Berkeley ruled Lima. {told}"))
    assert document.sentences[-1].mentions[0].entity == entity


def test_a_wife_told_by_her_forename_is_nobody_else_of_that_name() -> None:
    text = (
        "Jon Berg was born to Otto and his wife Margarethe (née Lund) in Lima. Margarethe Vidal met Jon Berg in Quito."
    )
    assert "Margarethe Vidal" not in [m.entity for m in annotate(Article(HEAD, text)).sentences[0].mentions]


def test_the_last_word_of_a_church_in_the_title_is_no_surname() -> None:
    head = ArticleHead(id="a", title="United Lima Church", source="a.md", checksum="sha256:" + "0" * 64)
    text = "The United Lima Church met in Quito. Ana Vidal was licensed by St. Anna's Church."
    assert "United Lima Church" not in [m.entity for m in annotate(Article(head, text)).sentences[1].mentions]
