"""What a chapter of a textbook tells: it has no day of its own, and names that other chapters explain."""

import pytest

from question_bank.facts import derive
from question_bank.language import annotate
from question_bank.model import Article, ArticleHead, Fact
from tests.question_bank.facts.given import facts

_OLD = "Peru won a war in 1844. Chile lost Lima in 1901. A museum opened in Oslo in 2015. "


def told(text: str, title: str = "Title") -> list[str]:
    head = ArticleHead(id="a", title=title, source="a.md", checksum="sha256:" + "0" * 64)
    return [item.statement for item in derive(annotate(Article(head, text))) if isinstance(item, Fact)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cusco, the capital of the Incas, fell to the Spanish.", "Cusco was the capital of the Incas."),
        ("Lima, the capital of Peru, fell to Chile.", "Lima is the capital of Peru."),
        ("Peru, the major buyer of Chilean cotton, found other ports.", "Peru was the major buyer of Chilean cotton."),
        ("Peru lost to the Almoravids, a new dynasty of Morocco.", "The Almoravids were a new dynasty of Morocco."),
    ],
)
def test_what_an_apposition_says_of_a_name_is_over_unless_it_lasts(text: str, expected: str) -> None:
    assert expected in told(_OLD + text)


def test_what_an_apposition_says_of_a_battle_is_over_in_any_article() -> None:
    text = "Ana Vidal left Peru after the Rimac Offensive, a military operation that Chile had timed to harm Lima."
    assert "The Rimac Offensive was a military operation that Chile had timed to harm Lima." in told(text)


def test_how_a_point_is_counted_is_no_part_of_it() -> None:
    assert "Otto Lund left Peru." in told(f"{_OLD}Second, Otto Lund left Peru.")


def test_what_was_done_at_first_is_told_so() -> None:
    text = f"{_OLD}Otto Lund initially approved the treaty of Lima, but he left Peru."
    assert "Otto Lund initially approved the treaty of Lima." in told(text)


def test_who_somebody_was_is_told_of_no_day() -> None:
    assert "Otto Lund was a doctor." in told("Peru sold Lima in 2008. Chile met Peru. Otto Lund was a doctor.")


_US = "The United States grew. American voters met. The United States sold ships. Americans left. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 1914, Congress created the Rail Board.", "In 1914, the U.S. Congress created the Rail Board."),
        ("In 1857, the Supreme Court issued a ruling on Lund.",
         "In 1857, the U.S. Supreme Court issued a ruling on Lund."),
        ("In 1914, Congress created the American Rail Board.", "In 1914, Congress created the American Rail Board."),
        ("The Continental Congress met. In 1814, Congress created the Rail Board.",
         "In 1814, Congress created the Rail Board."),
    ],
)  # fmt: skip
def test_of_which_land_a_parliament_is_stands_before_its_name(text: str, expected: str) -> None:
    assert expected in told(_US + text)


def test_of_an_article_on_no_one_land_a_parliament_stays_bare() -> None:
    assert "In 1914, Congress created the Rail Board." in told("In 1914, Congress created the Rail Board.")


@pytest.mark.parametrize(
    "text",
    [
        "Rail Recovery Act a Peruvian law passed in 1933 to help mines.",
        "In 1957, Larnik the first artificial comet was launched by Peru.",
    ],
)
def test_a_line_of_a_glossary_is_no_sentence(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "In 1954, Lund v. Board of Education of Lima ended a law of Peru.",
        "Alexander the Great left Peru in 1920.",
    ],
)
def test_a_name_with_a_stop_or_an_article_is_told_whole(text: str) -> None:
    assert any(each in text for each in told(text))


def test_what_was_done_next_takes_the_year_of_the_sentence() -> None:
    text = "In 1759, the British took Lima on the Rimac and then defeated the French at Quito."
    assert "In 1759, the British defeated the French at Quito." in told(text)


def test_a_deed_is_no_people() -> None:
    text = "Otto Lund attacked the Khazarians, an act of treason that Peru never forgave."
    assert not any("Khazarians are" in each or "Khazarians were" in each for each in told(_OLD + text))


def test_whoever_is_named_beside_need_not_have_held_the_office_by_then() -> None:
    text = f"{_OLD}\n\nIn 1955, Otto Lund won. Influenced by Jan Berg, the archbishop of Lima, Lund left Peru."
    assert "Jan Berg was the archbishop of Lima." in told(text)


def test_of_two_offices_in_a_row_each_has_its_own_holder() -> None:
    text = (
        "At a meeting in Oslo, Peru’s prime minister, Ana Vidal, and Chile’s prime minister, Eva Ruiz, agreed to "
        "the end of the war and the sale of the port (a town with a large mill) by Norwegian banks."
    )
    assert {fact.statement for fact in facts(text, "leader", published=None)} == {
        "Ana Vidal was the prime minister of Peru.",
        "Eva Ruiz was the prime minister of Chile.",
    }


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Japan opened its ports. In 1873 Korea’s King Gojong opened the nation to trade.", "opened Japan"),
        ("Norway sold oil in Lima. In 1951, Otto Lund, a Peruvian nationalist, became the country’s prime minister.",
         "Norway’s prime minister"),
        ("New Lima City fell in 1776. The Chileans took Cusco. In 1777 they took grain from the city.",
         "from New Lima City"),
        ("Otto Lund won. Lund moved. Lund wrote. Lund left. Lund sold ships. Lund met Peruvian president Eva Ruiz. "
         "In 1983 a storm in Oslo changed the president’s plans.", "Eva Ruiz’s plans"),
        ("The war went badly for Peru. Chile left the war. Peru lost the war in Oslo. A man who had been in the Larn "
         "War lived in Lima. In 1968 Ana Vidal led the war from Cusco.", "the Larn War from"),
        ("North Africa grew. A state was set up in Anatolia and called Rum, a name that reflects the region’s past "
         "in Peru.", "North Africa’s past"),
    ],
)  # fmt: skip
def test_no_other_land_or_person_is_meant_than_the_sentence_names(text: str, wrong: str) -> None:
    assert not any(wrong in each for each in told(text))


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("A Global Economy", "The economy grew in Peru. The economy of Lima grew. The economy shrank. "),
        ("The Economics of Cotton", "The cotton was grown in Peru. The cotton was dried. The cotton was sold. "),
        ("1863: The Changing Nature of the War", "The war went on in Peru. The war was lost. The war was long. "),
    ],
)
def test_the_heading_of_a_chapter_is_no_name(title: str, text: str) -> None:
    assert not any(title in each for each in told(f"{text}Ana Vidal sold the Lima mill in Peru.", title))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One of the founding members, Ana Vidal, opened a mill in Lima in 1965.",
         "Ana Vidal opened a mill in Lima in 1965."),
        ("In 1979, one of the major leftist groups, the Sandinistas, took Managua.",
         "In 1979, the Sandinistas took Managua."),
    ],
)  # fmt: skip
def test_one_of_some_is_told_by_the_name(text: str, expected: str) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The books were replaced by the teachings of Otto Lund, who died in 1130.", "Otto Lund died in 1130."),
        ("As the first secretary of the Lima League, which was founded in 1899 by Ana Vidal, Berg led Peru.",
         "The Lima League was founded in 1899 by Ana Vidal."),
        ("The United Nations, which had been set up in 1945, met in Lima.", "The United Nations was set up in 1945."),
    ],
)  # fmt: skip
def test_a_relative_clause_is_about_what_it_fits(text: str, expected: str) -> None:
    assert expected in told(text)


def test_a_word_that_ties_a_sentence_to_another_goes_with_its_commas() -> None:
    text = "Otto Lund, however, argued for peace and in 1909 founded the Lima League."
    assert "Otto Lund argued for peace and in 1909 founded the Lima League." in told(text)


def test_a_war_has_the_names_of_both_sides() -> None:
    text = "The French and Indian War cost much. Great Britain kept troops in Lima after the war ended in 1763."
    assert not any(each.startswith("Indian War") for each in told(text))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Ana Vidal introduced in 1789 and Peru approved the Bill of Ports.", "introduced in 1789."),
        (
            "Ana Vidal has bases in both Norway, which had surrendered in June 1940, and Peru.",
            "both Norway surrendered",
        ),
        ("Ana Vidal of Peru agreed and sent 200 ships to Lima.", "agreed and sent"),
        ("By 1920, the Peruvians had taken control.", "taken control"),
        (
            "However, two wrecks discovered off Peru in 2012 by Otto Lund, a diver, cast doubt on that.",
            "discovered off Peru in 2012 by Otto Lund.",
        ),
        (
            "In 1871, Joseph Smith, the founder of the Lima Church, and his brother were murdered by a mob in Peru.",
            "Smith were",
        ),
        (
            "Ana Vidal of the Larn Institute of Technology won. In 1993, Acme put the technology into use in Peru.",
            "put the Larn Institute",
        ),
        ("Risings in Lima, coupled with a war in Peru, caused Chile to leave in 1920.", "Risings in Lima caused"),
        (
            "Ana Vidal of Peru argued that the law was fair, because the builders of the Chilean Fleet knew how to "
            "sail.",
            "The builders of the Chilean Fleet knew how to sail.",
        ),
        (
            "The law of the Lima Council, drafted at a meeting in Cusco in 1861, followed the law of Peru.",
            "drafted at a meeting in Cusco in 1861.",
        ),
        ("The envoys of Peru were killed in Lima in 1861, however.", "however"),
        ("Other laws signed by Ana Vidal in 1861 closed the Lima port.", "Other laws"),
    ],
)
def test_a_statement_that_lost_its_half_is_none(text: str, wrong: str) -> None:
    assert not any(wrong in each for each in told(text))
