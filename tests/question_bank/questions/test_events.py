"""What happened, where things lie and what they are called: facts and the questions on them, or why there are none."""

from dataclasses import replace

import pytest

from question_bank.model import Evidence, Fact, Question, Rejection
from question_bank.questions import write
from tests.question_bank.questions.samples import fact, leader, world

CABINET = (
    leader("Maria Lund", "prime minister", as_of="1990"),
    leader("Otto Brandt", "foreign minister", as_of="1990"),
    leader("Ada Kraus", "president", of="Sudland", as_of="1990"),
    leader("Eva Stern", "finance minister", as_of="1990"),
    leader("Rosa Muir", "president", of="Westland", as_of="1990"),
    leader("Jan Vos", "king", of="Eastland", as_of="1990"),
)


def event(statement: str, subject: str, who: list[str], **more: object) -> Fact:
    return fact("event", statement, subject, {"name": statement.rstrip("."), "who": who}, **more)


def asked(told: Fact, *others: Fact) -> list[tuple[str, str, str]]:
    found = write([told], world(told, *CABINET, *others))
    return [
        (item.form, item.prompt, str(item.answer))
        for item in found
        if isinstance(item, Question) and item.form in {"short", "choice"}
    ]


def refused(told: Fact, *others: Fact) -> set[str]:
    return {item.reason for item in write([told], world(told, *CABINET, *others)) if isinstance(item, Rejection)}


EVENTS = [
    ("Maria Lund hosted Ada Kraus in Lisbon in June 1990.", "Maria Lund", ["Maria Lund", "Ada Kraus", "Lisbon"],
     {("Who hosted Ada Kraus in Lisbon in June 1990?", "Maria Lund"),
      ("Whom did Maria Lund host in Lisbon in June 1990?", "Ada Kraus")}),
    ("In 1883, Chile signed the Treaty of Ancón with Peru.", "Chile", ["Chile", "Peru"],
     {("Which country signed the Treaty of Ancón with Peru in 1883?", "Chile"),
      ("With which country did Chile sign the Treaty of Ancón in 1883?", "Peru")}),
    ("The University of Velden admitted Marie Laval in 1903.", "the University of Velden",
     ["University of Velden", "Marie Laval"],
     {("Which institution admitted Marie Laval in 1903?", "University of Velden"),
      ("Whom did the University of Velden admit in 1903?", "Marie Laval")}),
    ("President Ana Ruiz of Chile opened the Atacama Canal in 1911.", "President Ana Ruiz of Chile",
     ["Ana Ruiz", "Chile"],
     {("Who opened the Atacama Canal in 1911?", "Ana Ruiz")}),
    ("Chile opened a plant that makes Condor sounding rockets for weather balloons.", "Chile", ["Chile"],
     {("Which country opened a plant that makes Condor sounding rockets for weather balloons?", "Chile")}),
]  # fmt: skip


@pytest.mark.parametrize(("statement", "subject", "who", "expected"), EVENTS)
def test_an_event_is_asked_by_who_and_whom(
    statement: str, subject: str, who: list[str], expected: set[tuple[str, str]]
) -> None:
    assert {
        (prompt, answer) for form, prompt, answer in asked(event(statement, subject, who)) if form == "short"
    } == expected


REFUSED = [
    ("Spain gained Canada from Portugal by the Treaty of Velden in 1763.", "Spain", ["Canada"],
     "a land that was no country then"),
    ("Maria Lund wrote the first rules for the weaving guilds of southern Chile.", "Maria Lund", ["Maria Lund"],
     "nothing says which event is meant"),
    ("Chile provided emergency relief following the Peru flood in 1940.", "Chile", ["Chile"],
     "others did so or were so as well"),
    ("Ana Ruiz formed the Ruiz Company in Santiago in 1940.", "Ana Ruiz", ["Ruiz Company"],
     "the prompt gives a word of the name"),
    ("Larn College was the first name of the University of Lima.", "Larn College",
     ["Larn College", "University of Lima"], "what is only a name"),
    ("Chile opened an embassy in Peru in 1940.", "Chile", ["Chile", "Peru"], "others did so or were so as well"),
    ("Chile was part of the Andean Union in 1990.", "Chile", ["Chile"], "others did so or were so as well"),
    ("Ana Ruiz competed in the 1936 Winter Games in Lima.", "Ana Ruiz", ["Ana Ruiz"],
     "no name of the sentence can be asked for"),
    ("Ana Ruiz co-founded the Andean Union in Lima in 1940.", "Ana Ruiz", ["Ana Ruiz"],
     "no name of the sentence can be asked for"),
    ("Ana Ruiz was born in Chile in 1940.", "Ana Ruiz", ["Ana Ruiz", "Chile"], "others did so or were so as well"),
    ("In 1940, Ana Ruiz was elected to Congress in Santiago.", "Ana Ruiz", ["Ana Ruiz", "Santiago"],
     "others did so or were so as well"),
    ("Chile was the largest donor to Peru, giving $3,000,000.", "Chile", ["Chile", "Peru"],
     "no name of the sentence can be asked for"),
    ("Chile has a long border with Peru.", "Chile", ["Chile", "Peru"], "a state or a plan, true of others as well"),
    ("Chile was to join the Andean Union in 1990.", "Chile", ["Chile"], "a state or a plan, true of others as well"),
    ("Maria Lund expected Chile to leave Peru in 1990.", "Maria Lund", ["Maria Lund", "Chile"],
     "what somebody thinks or says"),
    ("Chile cancelled the one planned with Peru in 1990.", "Chile", ["Chile", "Peru"],
     "the statement points at what only its article tells"),
    ('Chile called Peru "a friend" in 1990.', "Chile", ["Chile", "Peru"], "what somebody thinks or says"),
    ("Chile opened a mine.", "Chile", ["Chile"], "nothing says which event is meant"),
    ("Maria Lund visited Chile in 1990 and met Ada Kraus.", "Maria Lund", ["Maria Lund", "Chile"],
     "the statement tells too much at once"),
    ("Copper rose in price in 1990.", "Copper", [], "no name of the sentence can be asked for"),
]  # fmt: skip


@pytest.mark.parametrize(("statement", "subject", "who", "reason"), REFUSED)
def test_what_means_no_one_event_is_refused(statement: str, subject: str, who: list[str], reason: str) -> None:
    told = event(statement, subject, who)
    assert asked(told) == []
    assert reason in refused(told)


def test_who_visits_is_not_asked_since_many_do() -> None:
    told = event("Maria Lund visited Chile in June 1990.", "Maria Lund", ["Maria Lund", "Chile"])
    assert [prompt for _, prompt, _ in asked(told)][:1] == ["Which country did Maria Lund visit in June 1990?"]


def test_a_party_is_accepted_without_the_letters_of_its_land() -> None:
    told = event("The UK Farmers Party signed the Velden Pact in 1910.", "The UK Farmers Party", ["UK Farmers Party"])
    (short,) = (item for item in write([told], world(told)) if isinstance(item, Question) and item.form == "short")
    assert (short.answer, short.accept) == (
        "UK Farmers Party",
        ("Farmers Party", "Farmers", "United Kingdom Farmers Party"),
    )


def test_what_is_launched_is_no_organisation() -> None:
    told = event("The BBC launched the Larn Radio Service in 1950.", "The BBC", ["Larn Radio Service"])
    assert "what is launched or released is no body" in refused(told)
    founded = event("The BBC established the Larn Radio Service in 1950.", "The BBC", ["Larn Radio Service"])
    assert asked(founded) == [("short", "Which organisation did the BBC establish in 1950?", "Larn Radio Service")]


def test_what_the_bank_tells_of_two_is_not_asked() -> None:
    told = event("Chile signed the Treaty of Velden in Lisbon in 1990.", "Chile", ["Chile"])
    other = event("Peru signed the Treaty of Velden in Lisbon in 1990.", "Peru", ["Peru"])
    assert asked(told, other) == []
    assert "the bank tells the same of another" in refused(told, other)


def test_no_wrong_country_takes_part_anywhere_in_the_bank() -> None:
    told = event("In 1883, Chile signed the Treaty of Velden with Peru.", "Chile", ["Chile", "Peru"])
    also = event("Bolivia watched Chile sign the Treaty of Velden with Peru in 1883.", "Bolivia", ["Bolivia", "Chile"])
    choices = [
        item for item in write([told], world(told, also)) if isinstance(item, Question) and item.form == "choice"
    ]
    assert choices
    assert all("Bolivia" not in choice.distractors for choice in choices)


def test_wrong_people_hold_comparable_offices() -> None:
    told = event("Maria Lund hosted Jan Vos in Lisbon in June 1990.", "Maria Lund", ["Maria Lund"], as_of="1990-06")
    (choice,) = [
        item for item in write([told], world(told, *CABINET)) if isinstance(item, Question) and item.form == "choice"
    ]
    assert set(choice.distractors) == {"Ada Kraus", "Rosa Muir"}


def test_the_land_of_a_person_s_work_is_not_asked() -> None:
    told = place("In Chile, the astronomer Ana Ruiz computed the path of the Larn comet.", "Chile", "Chile")
    assert "the land goes with the person's name" in refused(told)


def place(statement: str, where: str, of: str) -> Fact:
    return fact("place", statement, of, {"place": where, "of": of})


PLACES = [
    ("Velden is in Austria.", "Velden", "Austria", "In which country is Velden?", "Austria"),
    ("The Velden peace talks were held in Lisbon in 1999.", "Lisbon", "the Velden peace talks",
     "In which city were the Velden peace talks held in 1999?", "Lisbon"),
    ("In Lisbon, Maria Lund met Ada Kraus and Otto Brandt.", "Lisbon", "Maria Lund",
     "In which city did Maria Lund meet Ada Kraus and Otto Brandt?", "Lisbon"),
]  # fmt: skip


@pytest.mark.parametrize(("statement", "where", "of", "prompt", "answer"), PLACES)
def test_a_place_is_asked_for_by_its_kind(statement: str, where: str, of: str, prompt: str, answer: str) -> None:
    fair = event("The Velden fair of 1910 drew Otto Brandt.", "the Velden fair of 1910", ["Otto Brandt"])
    forms = asked(place(statement, where, of), fair)
    assert forms == [("short", prompt, answer), ("choice", prompt, answer)]


def test_one_of_several_places_is_not_asked() -> None:
    told = place("The Velden peace talks were held in Lisbon in 1999.", "Lisbon", "the Velden peace talks")
    quote = "The Velden peace talks were held in Lisbon, Portugal; Velden; and Larn in 1999."
    several = told.model_copy(update={"evidence": told.evidence.model_copy(update={"quote": quote})})
    assert "the statement is true of other places as well" in refused(several)


def test_the_land_of_a_place_that_is_named_in_passing_is_not_asked() -> None:
    told = place("Velden is in Austria.", "Velden", "Austria")
    assert asked(told) == []
    assert "a place that the article names in passing" in refused(told)


@pytest.mark.parametrize(
    ("statement", "where", "of"),
    [
        ("Troops of Norland were based in Lisbon, Rome and Paris in 1999.", "Lisbon", "troops of Norland"),
        ("Amalfi was in Italy under Norland.", "Italy", "Amalfi"),
        ("The fair took place in Lisbon.", "Lisbon", "the fair"),
        ("In Lisbon, Kraus met painters and other guests of rank and fame.", "Lisbon", "Kraus"),
        ("The film Red Dawn was released in Italy in 1999.", "Italy", "the film Red Dawn"),
    ],
)
def test_one_of_several_places_or_of_no_certain_event_is_not_asked(statement: str, where: str, of: str) -> None:
    assert asked(place(statement, where, of)) == []


def definition(term: str, meaning: str, statement: str = "") -> Fact:
    return fact("definition", statement or f"{term} is {meaning}.", term, {"term": term, "meaning": meaning})


def test_one_of_many_capitals_of_provinces_is_not_asked() -> None:
    assert asked(definition("Chengdu", "the provincial capital of China")) == []


def test_a_battle_is_no_other_name_of_a_town() -> None:
    assert asked(definition("Larn", "Battle of Larne", "Larn is also known as the Battle of Larne.")) == []


DEFINITIONS = [
    ("Northern Trade Bank", "the tallest building of Norland", "", "What is the tallest building of Norland?",
     "Northern Trade Bank"),
    ("Lima", "the capital of Peru", "", "Which city is the capital of Peru?", "Lima"),
    ("Lima", "the Peruvian capital", "", "Which city is the capital of Peru?", "Lima"),
    ("Ucayali Province", "the largest province of Norland", "", "What is the largest province of Norland?",
     "Ucayali Province"),
    ("Lolland", "Lillemark", "The isle of Lolland is also known as Lillemark.",
     "By what other name is the isle of Lolland known?", "Lillemark"),
]  # fmt: skip


@pytest.mark.parametrize(("term", "meaning", "statement", "prompt", "answer"), DEFINITIONS)
def test_what_alone_is_so_is_asked_for(term: str, meaning: str, statement: str, prompt: str, answer: str) -> None:
    often = (event(f"Maria Lund {did} {term} in 1911.", "Maria Lund", ["Maria Lund"]) for did in ("left", "saw"))
    assert asked(definition(term, meaning, statement), *often)[:1] == [("short", prompt, answer)]


@pytest.mark.parametrize(
    ("term", "meaning"),
    [("Lima", "a city in Peru"), ("Cusco", "the capital of Peru"), ("Kant", "one of the towns of Norland")],
)
def test_what_others_are_too_is_not_asked(term: str, meaning: str) -> None:
    assert asked(definition(term, meaning)) == []


def test_a_name_in_another_language_is_not_asked() -> None:
    assert asked(definition("Lolland", "Lillemark", "In Danish, Lolland is called Lillemark.")) == []


def acronym(short: str, name: str) -> Fact:
    return fact("organization", f"{short} stands for {name}.", short, {"name": name, "acronym": short})


LEAGUE = event("The Northern Trade League opened a school in Larn in 1910.", "the Northern Trade League", ["Larn"])


def test_an_acronym_is_asked_for_what_it_stands_for() -> None:
    told = acronym("PRTL", "Peruvian Rail and Trade League")
    league = event("The Peruvian Rail and Trade League met in Larn in 1910.", "the league", ["Larn"])
    assert ("short", "What does the abbreviation “PRTL” stand for?", "Peruvian Rail and Trade League") in asked(
        told, league
    )


def test_three_letters_off_a_topic_are_not_asked() -> None:
    told = acronym("NTL", "Northern Trade League")
    assert asked(told, LEAGUE) == []
    assert "letters that stand for many things" in refused(told)


def test_an_acronym_that_the_article_gives_in_passing_is_not_asked() -> None:
    told = acronym("PRTL", "Peruvian Rail Trade League")
    assert asked(told) == []
    assert "an acronym that the article gives in passing" in refused(told)


def test_letters_that_little_is_known_of_are_asked_in_their_context() -> None:
    told = acronym("NTL", "Northern Trade League")
    known = replace(world(told, LEAGUE), topics={"velden": "Velden"})
    prompts = [item.prompt for item in write([told], known) if isinstance(item, Question)]
    assert prompts == ["In the context of Velden, what does the abbreviation “NTL” stand for?"]


def test_more_letters_off_any_topic_are_asked_unless_they_spell_a_word() -> None:
    assert "letters that stand for many things" not in refused(acronym("NRTL", "Northern Rail and Trade League"))
    assert "letters that stand for many things" in refused(acronym("CORE", "Council of Rail Engineers"))
    assert "letters that stand for many things" not in refused(
        acronym("CORE", "Commonwealth Organisation of Rail Engineers")
    )


def test_three_letters_are_asked_in_their_land() -> None:
    value = {"name": "Northern Trade League", "acronym": "NTL"}
    told = fact("organization", "In Norland, NTL stands for Northern Trade League.", "NTL", value)
    prompt = "In Norland, what does the abbreviation “NTL” stand for?"
    assert asked(told, LEAGUE) == [("short", prompt, "Northern Trade League")]


def test_an_acronym_of_what_only_describes_something_else_is_not_asked() -> None:
    peruvian = event("The Peruvian Trade League met in Larn in 1910.", "the league", ["Larn"])
    told = acronym("PerTL", "Peruvian Trade League")
    quoted = [
        told.model_copy(update={"evidence": Evidence(quote=quote, start=0, end=len(quote))})
        for quote in (
            "Lund wrote the Peruvian Trade League (PerTL) code.",
            "The Peruvian Trade League (PerTL) was founded.",
        )
    ]
    prompts = [[prompt for _, prompt, _ in asked(each, peruvian)] for each in quoted]
    assert [any("stand for" in prompt for prompt in each) for each in prompts] == [False, True]


def test_what_is_only_another_name_is_not_asked() -> None:
    value = {"term": "Larn College", "meaning": "the original name of Larn University"}
    told = fact("definition", "Larn College was the original name of Larn University.", "Larn College", value)
    assert asked(told) == []


def test_an_acronym_is_asked_only_of_a_name_that_it_opens() -> None:
    assert "letters that the name does not begin with" in refused(acronym("NRTL", "Northern Trade League"))
    assert "letters that the name does not begin with" in refused(acronym("NTLA", "Northern Trade League Area Guild"))


def test_an_acronym_that_two_share_or_everybody_knows_is_not_asked() -> None:
    told = acronym("NTL", "Northern Trade League")
    assert asked(told, acronym("NTL", "National Theatre of Lisbon")) == []
    assert asked(acronym("UN", "United Nations")) == []


def test_who_is_in_a_state_is_not_asked_since_others_may_be_too() -> None:
    statement = "Chile had a strong navy in the South Pacific in the days of Ana Ruiz."
    assert asked(event(statement, "Chile", ["Chile", "Ana Ruiz"])) == []


def test_no_country_is_offered_beside_its_own_people() -> None:
    body = "The Peruvian Ministry of Mines"
    told = event(f"{body} condemned Chile for theft in 1911.", body, ["Chile"])
    others = event("Bolivia, Peru and Argentina grew.", "Bolivia", ["Bolivia", "Peru", "Argentina"])
    items = write([told], world(told, others))
    choices = [item for item in items if isinstance(item, Question) and item.form == "choice"]
    assert choices
    assert all("Peru" not in choice.distractors for choice in choices)


def test_a_country_is_called_what_the_statement_calls_it() -> None:
    told = event("Ana Ruiz won a naval battle against Burma in 1287.", "Ana Ruiz", ["Ana Ruiz", "Myanmar"])
    known = world(told, Myanmar=("Burma",))
    found = [item for item in write([told], known) if isinstance(item, Question) and "Against" in item.prompt]
    assert {(item.answer, item.accept) for item in found if item.form == "short"} == {("Burma", ("Myanmar",))}


def test_a_team_is_no_city_to_play_with() -> None:
    assert asked(event("Ada Kraus began the 1988 season with Lisbon.", "Ada Kraus", ["Ada Kraus", "Lisbon"])) == []
