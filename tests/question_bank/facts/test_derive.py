"""Facts carry their evidence and stable ids."""

import pytest

from tests.question_bank.facts.given import article, facts

TEXT = "## Peru\n\nPeru sold 40 ships in May 1990. It was late.\n\nAna Vidal, the mayor of Lima, praised it."


def test_evidence_is_the_whole_sentence_at_its_offsets() -> None:
    for fact in facts(TEXT):
        assert article(TEXT).text[fact.evidence.start : fact.evidence.end] == fact.evidence.quote


def test_every_kind_in_a_sentence_is_found_in_order() -> None:
    assert [fact.kind for fact in facts(TEXT)] == ["date", "figure", "event", "leader"]


def test_building_again_gives_the_same_facts() -> None:
    assert facts(TEXT) == facts(TEXT)


def test_ids_differ_between_articles_and_facts() -> None:
    ids = [fact.id for fact in [*facts(TEXT), *facts(TEXT, id_="another-article")]]
    assert len(ids) == len(set(ids))


def test_an_id_does_not_change_when_other_text_does() -> None:
    assert {fact.id for fact in facts(TEXT)} <= {fact.id for fact in facts(TEXT + "\n\nChile bought 12 ships in 1991.")}


@pytest.mark.parametrize(
    ("text", "published", "as_of"),
    [
        ("Peru and Chile met at the 1998 games. This year, Chile closed the port of Callao.", None, None),
        ("Peru and Chile met at the 1998 games. This year, Chile closed the port of Callao.", "2020-05-10", "2020"),
        ("Peru and Chile met at the 1998 games. Two weeks later, Chile closed the port of Callao.", None, "1998"),
    ],
)
def test_what_counts_from_an_unknown_day_of_publishing_has_no_time(
    text: str, published: str | None, as_of: str | None
) -> None:
    assert facts(text, published=published)[-1].as_of == as_of


_LONG = (
    "With 3,000 to 5,000 ships lost, Maria Lund, whose mother had not only sold the port but also moved to Lima, "
    "in which 300 men fell in 1864, when Ana Vidal was warned not"
)


def test_a_text_may_begin_and_break_off_anywhere() -> None:
    words = _LONG.split()
    for at in range(1, len(words)):
        for part in (words[:at], words[at:]):
            text = " ".join(part)
            assert all(fact.evidence.quote in text for fact in facts(text))
