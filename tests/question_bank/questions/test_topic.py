"""A prompt says what its article is about, where the title names that; what does not is not asked."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from question_bank.model import Question, Rejection
from question_bank.pipeline import ask
from question_bank.questions.giving_away import gives_away
from question_bank.questions.topic import find_topic, in_full, of_topic, says_what, split
from question_bank.questions.world import World
from tests.question_bank.questions.samples import fact, head, question


@pytest.mark.parametrize(
    ("prompt", "topic", "expected"),
    [
        ("In what year was Eliza built?", "Eliza (1800 ship)", None),
        ("In what year did the ship Eliza sink?", "Eliza (1800 ship)", "In what year did the ship Eliza sink?"),
        (
            "In what year did Ada Kraus die?",
            "Ada Kraus (painter)",
            "In what year did the painter Ada Kraus die?",
        ),
        (
            "In what year was the Larn Steam Society founded?",
            "Larn Rail and Steam Society",
            "In what year was the Larn Steam Society founded?",
        ),
        ("In what year was Caesar shown?", "Caesar (film)", "In what year was the film Caesar shown?"),
        ("Ada Kraus died in Larn.", "Ada Kraus (painter)", "The painter Ada Kraus died in Larn."),
        (
            "When was Ada Kraus born?",
            "Ada Kraus (Lord Provost)",
            None,
        ),
        (
            "In what year was Larn founded?",
            "Larn (internet forum)",
            "In what year was the internet forum Larn founded?",
        ),
        ("When was Ada Kraus born?", "Ada Kraus (footballer)", "When was the footballer Ada Kraus born?"),
        ("In what year was Ada Kraus born?", "Ada Kraus (tenor)", "In what year was the tenor Ada Kraus born?"),
        (
            "In what year was Julius Caesar shown?",
            "Caesar (film)",
            None,
        ),
        ("In what year did Ada Kraus die?", "Ada Kraus (born 1805)", "In what year did Ada Kraus die?"),
        (
            "In what year was Kraus House built?",
            "Kraus House, Velden",
            "In what year was Kraus House in Velden built?",
        ),
        (
            "In what year was Kraus House in Velden built?",
            "Kraus House, Velden",
            "In what year was Kraus House in Velden built?",
        ),
        ("In what year was Larn built?", "Larn, Norland", "In what year was Larn built?"),
        ("Where did the Kraus family live?", "Ada Kraus", None),
    ],
)
def test_a_bare_name_has_its_kind_in_front(prompt: str, topic: str, expected: str | None) -> None:
    assert of_topic(prompt, topic, [], ["1800"] if "ship" not in topic else []) == expected


@pytest.mark.parametrize(
    ("title", "sentences", "topic"),
    [
        ("Lima Metro", ["The Lima Metro opened in 2011.", "In 2014 the Lima Metro grew."], "Lima Metro"),
        ("Lima Metro", ["The Lima Metro opened in 2011."], None),
        ("War of the Pacific", ["Chile won the War of the Pacific."], "War of the Pacific"),
        (
            "2010 Maule earthquake",
            ["The Maule earthquake struck Chile.", "A Maule earthquake fund began."],
            "2010 Maule earthquake",
        ),
        ("Gabriela Mistral", ["In 1945 Mistral won.", "Critics praised Mistral."], "Gabriela Mistral"),
        ("Larn, Norland", ["The port of Larn closed.", "In Larn, 300 left."], "Larn, Norland"),
        (
            "Larn: The Last Ferry",
            ["Ruiz sang in The Last Ferry.", "In 1990 The Last Ferry won."],
            "Larn: The Last Ferry",
        ),
        ("Copper", ["Chile mines copper.", "The price of copper rose."], None),
        (
            "Trade of Norland during the War of the Reeds",
            ["Norland sold reeds.", "In 1910 Norland built a port.", "A ship left Norland."],
            "Trade of Norland during the War of the Reeds",
        ),
        (
            "Paddle steamer",
            ["Paddle steamers crossed the bay.", "The steamer left Larn.", "A paddle broke."],
            "Paddle steamer",
        ),
        ("Trade of Norland", ["Norland sold reeds.", "In 1910 Larn built a port.", "A ship left."], None),
        ("Storm hits Larn", ["A storm hit Larn.", "The mayor of Larn spoke.", "In Larn 3 fell."], None),
        ("Storm Hits Larn", ["A storm hit Larn.", "The mayor of Larn spoke."], None),
    ],
)
def test_a_topic_is_a_name_that_the_sentences_speak_of(title: str, sentences: list[str], topic: str | None) -> None:
    assert find_topic(title, sentences) == topic


@pytest.mark.parametrize(
    ("prompt", "written"),
    [
        ("In what year did Ruiz race for Larn?", "In what year did Ana Ruiz race for Larn?"),
        ("In what year did de la Ruiz race for Larn?", "In what year did de la Ruiz race for Larn?"),
        ("In what year did Ana race for Larn?", "In what year did Ana Ruiz race for Larn?"),
        ("In what year did Ana Lund race for Larn?", "In what year did Ana Lund race for Larn?"),
        ("In what year was Ruiz's mill built?", "In what year was Ana Ruiz's mill built?"),
        ("In what year did Otto Ruiz race for Larn?", "In what year did Otto Ruiz race for Larn?"),
        ("In what year did the Ruiz family leave Larn?", "In what year did the Ruiz family leave Larn?"),
        ("In what year did Ruiz Mining open?", "In what year did Ruiz Mining open?"),
        ("In what year did Ana Ruiz race for Larn?", "In what year did Ana Ruiz race for Larn?"),
    ],
)
def test_whom_an_article_is_about_is_named_in_full(prompt: str, written: str) -> None:
    assert in_full(prompt, "Ana Ruiz") == written


def test_a_name_with_a_particle_is_written_in_full() -> None:
    assert in_full("In what year did Van Lund die?", "Otto van Lund") == "In what year did Otto van Lund die?"


def test_a_title_behind_the_name_is_closed_by_a_comma() -> None:
    asked = in_full("In what year did Ruiz die?", "Ana Ruiz, Countess Ruiz")
    assert asked == "In what year did Ana Ruiz, Countess Ruiz, die?"


def test_one_sentence_that_says_what_the_title_is_makes_a_topic() -> None:
    assert find_topic("Ada Kraus", ["Ada Kraus (born 1953) is a dancer.", "She left Larn."]) == "Ada Kraus"
    assert find_topic("Ada Kraus", ["In 1953 Ada Kraus danced.", "She left Larn."]) is None


def test_the_opening_of_a_life_may_give_a_longer_name() -> None:
    told = ["Ada Ruth Kraus (born 4 May 1953) is a dancer.", "She left Larn."]
    assert find_topic("Ada Kraus", told) == "Ada Kraus"
    assert find_topic("A. Kraus", told) == "A. Kraus"
    assert find_topic("Otto Kraus", told) is None
    assert find_topic("Nita Velden", ["Ada Kraus (born 1953), known as Nita Velden, is a dancer."]) == "Nita Velden"


def test_the_opening_says_what_a_thing_of_a_longer_name_is() -> None:
    assert find_topic("Larn Energy Services", ["Larn Energy Services is a Peruvian firm."]) == "Larn Energy Services"


def test_a_dated_article_has_a_headline_unless_its_title_is_a_name() -> None:
    told = ["Norland sold reeds.", "In 1910 Norland built a port.", "A ship left Norland."]
    assert find_topic("Norland and Larn seal trade deal", told, dated=True) is None
    assert find_topic("Norland", told, dated=True) == "Norland"


@pytest.mark.parametrize(
    ("prompt", "answer", "written"),
    [
        ("Who drove the first train?", "Ana Ruiz", None),
        ("Who opened the Lima Metro?", "Ana Ruiz", "Who opened the Lima Metro?"),
        ("Who opened the Electric Train?", "Ana Ruiz", "Who opened the Electric Train?"),
        ("In which city is Grau station?", "Lima", "In which city is Grau station?"),
    ],
)
def test_a_prompt_that_names_its_topic_or_asks_for_it_stays(prompt: str, answer: str, written: str | None) -> None:
    assert of_topic(prompt, "Lima Metro", ("Electric Train",), (answer,)) == written


def test_a_topic_that_would_tell_the_answer_need_not_be_named() -> None:
    prompt = "In what year did Ruiz sing Ana?"
    assert of_topic(prompt, "Larn (1990 film)", (), ("1990",)) is None
    assert of_topic(prompt, "1990 Larn fire", (), ("1990",)) == prompt


@pytest.mark.parametrize(
    ("prompt", "parts"),
    [
        ("Lima Metro: Who drove the first train?", ("Lima Metro", "Who drove the first train?")),
        ("Larn: The Movie: Who played Ana?", ("Larn: The Movie", "Who played Ana?")),
        ("Put these events in order, the earliest first:", ("", "Put these events in order, the earliest first:")),
        ("The treaty had one aim: Norland was to disarm.", ("", "The treaty had one aim: Norland was to disarm.")),
        ("Lima Metro: 40 trains left Lima in ____ (year).", ("Lima Metro", "40 trains left Lima in ____ (year).")),
    ],
)
def test_what_stands_before_the_prompt_is_told_from_it(prompt: str, parts: tuple[str, str]) -> None:
    assert split(prompt) == parts


def test_a_question_that_only_a_heading_would_make_plain_is_not_asked() -> None:
    made, refused = _asked_in_an_article_on_the_lima_metro("The Grau line was opened in 2011.", "the Grau line")
    assert made == []
    assert {each.reason for each in refused} >= {"nothing but a heading would say what it is of"}


def test_a_name_that_tells_what_it_is_of_needs_no_heading() -> None:
    statement = "The Grau Women’s Rail Association was founded in 2011."
    made, _ = _asked_in_an_article_on_the_lima_metro(statement, "the Grau Women’s Rail Association")
    assert "In what year was the Grau Women’s Rail Association founded?" in [question.prompt for question in made]


def _asked_in_an_article_on_the_lima_metro(
    statement: str, subject: str
) -> tuple[Sequence[Question], Sequence[Rejection]]:
    value = {"date": "2011", "granularity": "year", "text": "2011"}
    opened = fact("date", statement, subject, value)
    others = [fact("event", f"The Lima Metro carried {n} in Lima.", "Lima Metro", {"name": n}) for n in ("Ana", "Luz")]
    metro = head("metro").model_copy(update={"title": "Lima Metro"})
    facts = [opened, *others]
    known = World.of(facts, {}, {"metro": metro}, {each.id: "metro" for each in facts})
    return ask([opened], known, least=0)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("Larn Mill Museum", True),
        ("Siege of Larn", True),
        ("2010 Larn reed race", True),
        ("Larn Breweries plc", True),
        ("Logical Larn", False),
        ("A. C. Brandt", False),
        ("Larn (ship)", False),
    ],
)
def test_some_names_say_what_they_are_of(name: str, says: bool) -> None:
    assert says_what(name) == says


def test_a_shared_topic_makes_no_question_answer_another() -> None:
    def on_metro(prompt: str, answer: str) -> Question:
        return question(f"Lima Metro: {prompt}", answer, form="short")

    assert not gives_away(on_metro("Who drove the last train?", "Ana Ruiz"), on_metro("Who sold Grau?", "Ana Ruiz"))


@pytest.mark.parametrize(
    ("prompt", "written"),
    [
        ("In what year was P. Ruiz born?", "In what year was Ana P. Ruiz born?"),
        ("In what year did Ana Paula move?", "In what year did Ana Paula Ruiz move?"),
        ("In what year was Otto P. Ruiz born?", "In what year was Otto P. Ruiz born?"),
        ("In what year was Otto vom Ruiz born?", "In what year was Otto vom Ruiz born?"),
    ],
)
def test_a_part_of_a_name_is_written_in_full(prompt: str, written: str) -> None:
    assert in_full(prompt, "Ana Paula Ruiz" if "Paula" in prompt else "Ana P. Ruiz") == written
