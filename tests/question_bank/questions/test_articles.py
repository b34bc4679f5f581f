"""Names that end in a common noun have "the" before them inside a prompt."""

import pytest

from question_bank.questions.articles import with_articles


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("In what year did Larn Harbour Commission build a quay?",
         "In what year did the Larn Harbour Commission build a quay?"),
        ("In what year was Ada Kraus awarded National Rail Board Fellowship?",
         "In what year was Ada Kraus awarded the National Rail Board Fellowship?"),
        ("In what year was Commission against Fire in Larn founded?", None),
        ("In what year was Saint Olaf Court House built?", "In what year was the Saint Olaf Court House built?"),
        ("In what year was Commission of Larn against Fire in Velden Region founded?",
         "In what year was Commission of Larn against Fire in the Velden Region founded?"),
        ("In what year did the old Larn Party form?", None),
        ("In what year did Ada Kraus found the Women in Rail and Steam Committee?", None),
        ("In what year did Ada Kraus join King's Council?", None),
        ("In what year did Larn Motor Company Ltd open?", None),
        ("Larn Harbour Commission: Who built the quay?", None),
        ("Who sold the mills of USSR in 1910?", "Who sold the mills of the USSR in 1910?"),
        ("Who sold the mills of UK Steel in 1910?", None),
        ("Who won the University of Velden Press Medal?", None),
        ("Who attended University of Velden in 1910?", "Who attended the University of Velden in 1910?"),
        ("Who came to University of Velden in 1910?", "Who came to the University of Velden in 1910?"),
        ("In what year did government of Velden resign?", "In what year did the government of Velden resign?"),
        ("Who led Velden Party in 1910?", "Who led the Velden Party in 1910?"),
        ("In what year did Ada Kraus earn a MA at Larn?", "In what year did Ada Kraus earn an MA at Larn?"),
        ("In what year did Ada Kraus earn a BA at Larn?", None),
        ("In what year did Ada Kraus earn a degree in Business Administration?", None),
        ("Who led Public Works Administration in 1910?", "Who led the Public Works Administration in 1910?"),
    ],
)  # fmt: skip
def test_a_name_that_takes_an_article_has_one(prompt: str, expected: str | None) -> None:
    assert with_articles(prompt) == (expected or prompt)
