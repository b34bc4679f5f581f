"""What an article is about stands for "the city", "the film" in it, where the title names it."""

import pytest

from question_bank.facts import derive
from question_bank.facts.topic import find_topic
from question_bank.language import annotate
from question_bank.model import Article, ArticleHead, Document, Fact

_LIMA = "Lima is the largest city of Peru. It lies on the coast."


def document(title: str, text: str) -> Document:
    return annotate(Article(ArticleHead(id="a", title=title, source="a.md", checksum="sha256:" + "0" * 64), text))


@pytest.mark.parametrize(
    ("title", "text", "name", "kinds"),
    [
        ("Lima", _LIMA, "Lima", {"city"}),
        ("Cape Ray (1988 film)", "Cape Ray is a thriller. The film won.", "Cape Ray", {"film", "thriller"}),
        ("University of Oslo", "The university grew. University of Oslo staff left.", "the University of Oslo",
         {"university"}),
        ("1902 Tuna strike", "The 1902 Tuna strike was a strike of fishers in Peru.", "the 1902 Tuna strike",
         {"strike"}),
        ("1902 Tuna earthquake", "The Tuna earthquake hit Lima. The quake killed 40.", "the 1902 Tuna earthquake",
         {"earthquake", "quake"}),
        ("Ana Vidal", "Ana Vidal is a Chilean poet and a judge.", "Ana Vidal", {"poet", "judge"}),
    ],
)  # fmt: skip
def test_a_title_and_the_first_sentence_tell_the_topic_and_its_kind(
    title: str, text: str, name: str, kinds: set[str]
) -> None:
    topic = find_topic(document(title, text))
    assert topic is not None
    assert (topic.name, topic.kinds) == (name, kinds)


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("Larn", "Ana Vidal left. She sold the county of Larn. The county grew.", "county"),
        ("Lima", "Ana Vidal left Lima. The city grew.", "city"),
    ],
)
def test_what_kind_of_place_a_title_names_is_told_anywhere(title: str, text: str, kind: str) -> None:
    topic = find_topic(document(title, text))
    assert topic is not None
    assert topic.kinds == {kind}


@pytest.mark.parametrize(
    ("title", "told", "expected"),
    [
        ("Lund, Oregon", "Ana Vidal left Lund. The city has two ports.", "Lund has two ports."),
        ("Lund upon Rimac", "Lund upon Rimac grew. The city has two ports.", "Lund upon Rimac has two ports."),
        ("Lund County, Oregon", "Ana Vidal left Lund County. The city has two ports.", None),
        (
            "Lund University",
            "Lund University is a school. The University has two ports.",
            "Lund University has two ports.",
        ),
        (
            "Lund College of Law",
            "The Lund College of Law was built for Otto Brandt. The Royal Colleges grew.\n\nThe College has two ports.",
            "The Lund College of Law has two ports.",
        ),
        ("Lund Road", "Lund Road grew with the Royal Colleges.\n\nThe College has two ports.", None),
    ],
)
def test_the_form_of_a_title_tells_what_the_city_is(title: str, told: str, expected: str | None) -> None:
    found = [fact.statement for fact in derive(document(title, told)) if isinstance(fact, Fact)]
    assert (expected in found) if expected else not any("two ports" in statement for statement in found)


def test_a_part_of_an_article_may_name_a_school_by_its_own_word() -> None:
    topic = find_topic(document("University of Oslo", "The university grew. Ana Vidal left Oslo."))
    assert topic is not None
    assert topic.name == "the University of Oslo"


@pytest.mark.parametrize("title", ["Why Lima grows so fast", "Peru votes", "Quito", "T"])
def test_a_headline_names_no_topic(title: str) -> None:
    assert find_topic(document(title, _LIMA)) is None


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("The city has two ports.", "Lima has two ports."),
        ("Ana Vidal moved to the city in 1990.", "Ana Vidal moved to Lima in 1990."),
        ("Cuzco is a city in Peru. Ana Vidal moved to the city in 1990.", None),
        ("Ana Vidal moved to the old city in 1990.", None),
        ("Lima is a rich city. Ana Vidal moved to the city in 1990.", "Ana Vidal moved to Lima in 1990."),
        ("Acme turned Lima into a big city. Ana Vidal moved to the city in 1990.", "Ana Vidal moved to Lima in 1990."),
        ("Acme trades with cities in Chile. Ana Vidal moved to the city in 1990.", "Ana Vidal moved to Lima in 1990."),
        ("Ana Vidal was born here in 1990.", "Ana Vidal was born in Lima in 1990."),
        ("Peru is rich. The area was settled in 1990.", "The Lima area was settled in 1990."),
        ("In 2006, 300 shops were registered in the city.", "In 2006, 300 shops were registered in Lima."),
        ("Bolt left a city in Chile. Ana Vidal moved to the city in 1990.", None),
    ],
)
def test_the_topic_is_written_for_its_kind_where_no_other_is_meant(told: str, expected: str | None) -> None:
    found = [fact.statement for fact in derive(document("Lima", f"{_LIMA}\n\n{told}")) if isinstance(fact, Fact)]
    assert (expected in found) if expected else not any("Vidal moved to Lima" in statement for statement in found)


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("1973 tin crisis", "Peru sold its ore a few years after the tin crisis.",
         "Peru sold its ore a few years after the 1973 tin crisis."),
        ("University of Oslo", "In 1990 Ana Vidal brought a museum to campus.",
         "In 1990 Ana Vidal brought a museum to the campus of the University of Oslo."),
        ("University of Oslo", "Many old chapels stand throughout the campus.",
         "Many old chapels stand throughout the campus of the University of Oslo."),
        ("University of Oslo", "About 40% of students come from Peru.",
         "About 40% of students at the University of Oslo come from Peru."),
        ("University of Oslo", "The School of Mines was established in 1920.",
         "The School of Mines at the University of Oslo was established in 1920."),
        ("University of Oslo", "The School of Mines at Lima University was established in 1920.",
         "The School of Mines at Lima University was established in 1920."),
        ("University of Oslo", "About 40% of Oslo students come from Peru.",
         "About 40% of Oslo students come from Peru."),
        ("Ohio", "In 1990 Ana Vidal chose a state flower.", "In 1990 Ana Vidal chose an Ohio state flower."),
        ("Ohio", "In 1990 Ana Vidal left the state senate.", "In 1990 Ana Vidal left the Ohio state senate."),
        ("Ohio", "Vidal left the state senate of Ohio in 1990.", "Vidal left the state senate of Ohio in 1990."),
        ("1970 Lima earthquake", "On May 16, Peruvian troops joined the rescue effort.",
         "On May 16, Peruvian troops joined the rescue effort after the 1970 Lima earthquake."),
        ("Ana Vidal", "In 1990 she brought a museum to campus.", "In 1990 Ana Vidal brought a museum to campus."),
    ],
)  # fmt: skip
def test_what_belongs_to_the_topic_is_told_with_its_name(title: str, text: str, expected: str) -> None:
    opens = {
        "University of Oslo": "The University of Oslo is a public university in Oslo, Norway.",
        "1973 tin crisis": "The 1973 tin crisis began when Chile raised its prices.",
        "1970 Lima earthquake": "The 1970 Lima earthquake was an earthquake in Peru.",
        "Ohio": "Ohio is a state in the United States.",
        "Ana Vidal": "Ana Vidal is a Chilean poet.",
    }
    found = derive(document(title, f"{opens[title]}\n\n{text}"))
    assert expected in [fact.statement for fact in found if isinstance(fact, Fact)]


def test_what_a_text_keeps_calling_the_museum_is_the_museum_of_its_title() -> None:
    text = (
        "Ana Vidal gave the museum 30 paintings in 1890. The museum was opened in 1880. "
        "Jan Berg opened the Oslo Museum. In 1910 the museum was sold to Peru."
    )
    told = [fact.statement for fact in derive(document("Lund Arts Museum", text)) if isinstance(fact, Fact)]
    assert "Ana Vidal gave the Lund Arts Museum 30 paintings in 1890." in told
    assert "In 1910 the Lund Arts Museum was sold to Peru." in told


_CAPE = "Cape Ray is a Chilean film. Ana Vidal directed it."


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Diego Ruiz burns two boats in Quito.", "In Cape Ray, Diego Ruiz burns two boats in Quito."),
        ("At night, Diego Ruiz finds two letters.", "In Cape Ray, at night, Diego Ruiz finds two letters."),
        ("Ana Vidal directed Cape Ray in Chile.", "Ana Vidal directed Cape Ray in Chile."),
        ("Cape Ray shows the port of Lima.", "Cape Ray shows the port of Lima."),
        ("In Cape Horn, Diego Ruiz burns two boats in Quito.", "In Cape Horn, Diego Ruiz burns two boats in Quito."),
        ("Carla Soto praises the music of Diego Ruiz.", "Carla Soto praises the music of Diego Ruiz."),
    ],
)
def test_what_goes_on_in_a_story_is_told_of_that_story(told: str, expected: str) -> None:
    found = derive(document("Cape Ray (1988 film)", f"{_CAPE}\n\n{told}"))
    assert expected in [fact.statement for fact in found if isinstance(fact, Fact)]
