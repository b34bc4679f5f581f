"""True or false, order, match, several answers and blanks: facts and the questions of those forms."""

import pytest

from question_bank.model import Fact, Question
from question_bank.questions import edtf, write
from question_bank.questions.world import World
from tests.question_bank.questions.samples import fact, leader, world

CABINET = (
    leader("Maria Lund", "prime minister"),
    leader("Otto Brandt", "foreign minister"),
    leader("Ada Kraus", "president", of="Sudland"),
    leader("Rosa Muir", "president", of="Westland"),
    leader("Jan Vos", "king", of="Eastland"),
)


def dated(statement: str, date: str, text: str, subject: str = "Chile") -> Fact:
    value = {"date": date, "granularity": edtf.granularity(date), "text": text}
    return fact("date", statement, subject, value)


HISTORY = (
    dated("Chile and Peru signed a treaty in Lima in October 1883.", "1883-10", "October 1883"),
    dated("The Chilean navy shelled Callao in May 1880.", "1880-05", "May 1880"),
    dated("In 1911, Ana Ruiz opened the Atacama Canal.", "1911", "1911", "Ana Ruiz"),
    dated("On 4 July 1902, Chile sold the steamer Huáscar.", "1902-07-04", "4 July 1902"),
    dated("Chile joined the Andean Pact in 1969.", "1969", "1969"),
    dated("In 1880, Marie Laval founded the Academy of Lima.", "1880", "1880", "Marie Laval"),
)


def written(facts: tuple[Fact, ...], known: World | None = None) -> list[Question]:
    items = write(facts, known or world(*facts))
    return [item for item in items if isinstance(item, Question)]


def of_form(form: str, facts: tuple[Fact, ...], known: World | None = None) -> list[Question]:
    return [question for question in written(facts, known) if question.form == form]


# --- true or false


def test_an_office_is_judged_with_another_holder_or_the_right_one() -> None:
    for question in of_form("true_false", CABINET):
        assert question.prompt.startswith("In March 2003, the ")
        told = next(each for each in CABINET if each.id == question.fact)
        assert (told.subject in question.prompt) is (question.answer == "true")


def test_the_explanation_of_a_false_statement_gives_the_correction() -> None:
    talks = [
        fact("place", f"The {name} Congress was held in Lisbon in 1999.", f"The {name} Congress",
             {"place": "Lisbon", "of": f"The {name} Congress"})
        for name in ("Alder", "Birch", "Cedar", "Elm", "Fir", "Hazel")
    ]  # fmt: skip
    others = fact(
        "event", "Madrid and Rabat were rebuilt in 1950.", "Madrid", {"name": "x", "who": ["Madrid", "Rabat"]}
    )
    judged = [each for talk in talks for each in of_form("true_false", (talk,), world(talk, others, *CABINET))]
    false = [question for question in judged if question.answer == "false"]
    assert all(
        "Lisbon" not in question.prompt and "it was Lisbon and not" in question.explanation for question in false
    )


@pytest.mark.parametrize(
    "statement",
    [
        "Chile always won the Andean Cup in Lima in 1950.",
        "Every mayor of Lima left Peru in 1950.",
        "Chile moved it to Peru in 1950.",
        "Chile left Peru, Bolivia and Ecuador in 1950.",
        "Chile exports copper to Peru.",
        "The Chilean admiral Ana Ruiz sailed from Callao to Peru.",
    ],
)
def test_absolutes_pointers_lists_states_and_what_has_no_time_are_not_judged(statement: str) -> None:
    told = fact("event", statement, "Chile", {"name": "x", "who": ["Peru"]})
    assert of_form("true_false", (told,)) == []


def test_a_claim_is_not_judged() -> None:
    told = fact("event", "Chile sent Peru an envoy in Lima in 1950.", "Chile", {"name": "x", "who": ["Peru"]},
                attributed_to="Ana Ruiz")  # fmt: skip
    assert of_form("true_false", (told,)) == []


def test_what_is_asked_twice_already_is_not_judged_too() -> None:
    assert of_form("true_false", HISTORY[:1]) == []


# --- events of several facts


def test_events_of_one_time_are_put_in_the_order_of_their_dates() -> None:
    (order,) = of_form("order", HISTORY[:5])
    assert order.answer == (
        "The Chilean navy shelled Callao",
        "Chile and Peru signed a treaty in Lima",
        "Chile sold the steamer Huáscar",
        "Ana Ruiz opened the Atacama Canal",
    )
    assert order.prompt == "Put these events in the history of Chile in order, the earliest first:"
    assert order.explanation.startswith("In order of time: The Chilean navy shelled Callao (May 1880); Chile and Peru ")


def test_events_whose_dates_do_not_decide_are_not_ordered() -> None:
    assert of_form("order", (HISTORY[1], HISTORY[5], HISTORY[0])) == []


def test_an_event_that_is_not_asked_for_by_itself_is_put_in_no_order() -> None:
    odd = dated("Brandt opened a shop in 1911.", "1911", "1911", "Brandt")
    (order,) = of_form("order", (*HISTORY[:2], odd, *HISTORY[3:5]))
    assert "Brandt opened a shop" not in order.answer


def test_one_event_at_most_tells_its_own_place_in_the_order() -> None:
    rounds = (
        dated("The first round of talks was held in Lima in 1900.", "1900", "1900", "the first round of talks"),
        dated("The third round of talks was held in Quito in 1905.", "1905", "1905", "the third round of talks"),
    )
    (order,) = of_form("order", (*rounds, *HISTORY[:3]))
    assert sum("round" in text for text in order.answer) == 1


@pytest.mark.parametrize(
    ("statement", "date", "text"),
    [
        ("Chile exported copper in 1950.", "1950", "1951"),
        ("Chile was the largest port of Peru in 1950.", "1950", "1950"),
        ("A bridge was opened in 1950.", "1950", "1950"),
        ("In 1950, Chile won the cup of 1949 in Lima.", "1950", "1950"),
        ("In 1950, Chile sold 17 steamers to Peru.", "1950", "1950"),
    ],
)
def test_what_is_no_event_that_stands_alone_without_its_date_is_not_ordered(
    statement: str, date: str, text: str
) -> None:
    subject = "a bridge" if statement.startswith("A ") else "Chile"
    odd = dated(statement, date, text, subject)
    assert of_form("order", (*HISTORY[:2], odd)) == []


def test_events_of_one_year_are_told_from_those_of_others() -> None:
    (multiple,) = of_form("multiple", HISTORY)
    assert multiple.prompt == "Which of these events took place in 1880?"
    assert set(multiple.answer) == {"The Chilean navy shelled Callao", "Marie Laval founded the Academy of Lima"}
    assert len(multiple.distractors) == 3


def test_events_are_matched_with_years_that_lie_apart() -> None:
    (match,) = of_form("match", HISTORY)
    years = [int(pair.rpartition(" = ")[2]) for pair in match.answer]
    assert match.prompt == "Match each event with its year:"
    assert len(years) >= 3
    assert all(abs(a - b) > 1 for a in years for b in years if a != b)


# --- pairs


def test_people_are_matched_with_their_offices_in_one_year() -> None:
    (match,) = of_form("match", CABINET)
    assert match.prompt == "Match each person with the office held in 2003:"
    assert match.answer[0] == "Maria Lund = prime minister of Norland"


def test_who_held_the_office_of_another_is_left_out_of_the_pairs() -> None:
    before = leader("Otto Brandt", "prime minister", as_of="1995")
    (match,) = of_form("match", CABINET, world(*CABINET, before))
    assert not any("Lund" in pair or "Brandt" in pair for pair in match.answer)


def test_a_disputed_office_is_in_no_pair() -> None:
    disputed = CABINET[0].model_copy(update={"disputed_by": ("f_1",)})
    (match,) = of_form("match", (disputed, *CABINET[1:]))
    assert not any("Lund" in pair for pair in match.answer)


def test_a_date_that_is_only_a_limit_is_typed_and_never_chosen() -> None:
    value = {"date": "1992-05", "granularity": "month", "text": "May 1992", "bound": "by"}
    told = fact("date", "The sailors of Velden had fled by May 1992.", "the sailors of Velden", value)
    assert [(each.form, each.prompt) for each in written((told,))] == [
        ("date", "By which month and year had the sailors of Velden fled?")
    ]


def test_a_year_by_which_something_had_come_about_is_not_asked_for() -> None:
    value = {"date": "1992", "granularity": "year", "text": "1992", "bound": "by"}
    told = fact("date", "By 1992, the sailors of Velden had fled.", "the sailors of Velden", value)
    assert written((told,)) == []


def test_two_pairs_make_no_match() -> None:
    assert of_form("match", CABINET[:2]) == []


def acronym(short: str, name: str) -> Fact:
    return fact("organization", f"{short} stands for {name}.", short, {"name": name, "acronym": short})


def test_acronyms_that_their_initials_give_away_are_not_matched() -> None:
    bodies = (
        acronym("NTL", "Northern Trade League"),
        acronym("ICM", "International Court of the Mines"),
        acronym("SAV", "Sailors' Association of Velden"),
    )
    assert of_form("match", bodies) == []


def test_what_the_prompt_tells_is_no_wrong_option_for_a_figure() -> None:
    statement = "The Velden War killed 6,000 people in 1911, 4,000 of them at sea."
    value = {"number": 6000, "counted": "people", "text": "6,000"}
    (choice,) = of_form("choice", (fact("figure", statement, "the Velden War", value, as_of="1911"),))
    assert "4,000" not in choice.distractors


@pytest.mark.parametrize(
    ("statement", "asked"),
    [
        ("Chile and Peru signed a treaty in Lima on 24 December 1883.", True),
        ("Chile and Peru signed a treaty in Lima on 24 December 1883, before Christmas.", False),
    ],
)
def test_no_day_is_chosen_beside_a_feast_that_tells_it(statement: str, asked: bool) -> None:
    assert bool(of_form("choice", (dated(statement, "1883-12-24", "24 December 1883"),))) == asked


@pytest.mark.parametrize(
    ("statement", "chosen"),
    [
        ("Chile took the port of Callao in 1881.", True),
        ("Chile took the port of Callao in 1881 during the Pacific War.", False),
    ],
)
def test_no_year_is_chosen_beside_a_war_that_rules_the_others_out(statement: str, chosen: bool) -> None:
    told = dated(statement, "1881", "1881")
    assert bool(of_form("choice", (told,))) == chosen
    assert of_form("date", (told,))


def test_meetings_are_matched_with_their_places() -> None:
    meetings = tuple(
        fact("place", f"The {name} Congress was held in {city}.", f"the {name} Congress",
             {"place": city, "of": f"the {name} Congress"})
        for name, city in (("Alder", "Lisbon"), ("Birch", "Madrid"), ("Cedar", "Rome"))
    )  # fmt: skip
    (match,) = of_form("match", meetings)
    assert match.answer == ("The Alder Congress = Lisbon", "The Birch Congress = Madrid", "The Cedar Congress = Rome")


# --- several right answers of one fact

LISTS = [
    ("Chile, Peru and Ecuador signed the Pact of Velden in 1952.", "Chile, Peru and Ecuador",
     ["Chile", "Peru", "Ecuador"], "Which of these countries signed the Pact of Velden in 1952?",
     ("Chile", "Peru", "Ecuador")),
    ("In 1952, Norland bought the mines of Velden from Chile and Peru.", "Norland", ["Chile", "Peru"],
     "From which of these countries did Norland buy the mines of Velden in 1952?", ("Chile", "Peru")),
    ("In 1952, the Lund Circus travelled to Chile and Peru.", "the Lund Circus", ["Chile", "Peru"],
     "To which of these countries did the Lund Circus travel in 1952?", ("Chile", "Peru")),
    ("Chile and Peru have signed the Pact of Velden.", "Chile and Peru", ["Chile", "Peru"], None, ()),
    ("Chile and Peru met each other in Velden in 1952.", "Chile and Peru", ["Chile", "Peru"], None, ()),
    ("Chile and Maria Lund signed the Pact of Velden in 1952.", "Chile and Maria Lund", ["Chile", "Maria Lund"],
     None, ()),
]  # fmt: skip


@pytest.mark.parametrize(("statement", "subject", "who", "prompt", "answer"), LISTS)
def test_a_list_of_one_kind_is_asked_for_in_full(
    statement: str, subject: str, who: list[str], prompt: str | None, answer: tuple[str, ...]
) -> None:
    told = fact("event", statement, subject, {"name": "x", "who": who})
    found = of_form("multiple", (told,), world(told, *CABINET))
    assert [(question.prompt, question.answer) for question in found] == ([(prompt, answer)] if prompt else [])


# --- blanks


def test_how_long_a_list_is_has_no_blank() -> None:
    value = {"number": 8, "text": "eight", "bound": "exact", "counted": "yards"}
    told = fact(
        "figure", "In 1911 seven of the top eight yards of Norland stood in Larn.", "seven of the top eight", value
    )
    assert of_form("cloze", (told,)) == []


def test_a_blank_for_a_date_stands_in_front_of_a_subject_that_it_would_part_from_its_verb() -> None:
    value = {"date": "1911", "granularity": "year", "text": "1911"}
    told = fact("date", "Otto Brandt in 1911 forbade the sale of ships to Peru.", "Otto Brandt", value)
    prompts = [question.prompt for question in of_form("cloze", (told,))]
    assert prompts == ["In ____ (year), Otto Brandt forbade the sale of ships to Peru."]


@pytest.mark.parametrize(
    ("when", "asked"), [("five days after the fair of 9 April", False), ("long after the fair", True)]
)
def test_a_date_that_is_counted_from_another_has_no_blank(when: str, asked: bool) -> None:
    value = {"date": "1911", "granularity": "year", "text": "1911"}
    told = fact("date", f"In 1911, {when}, Otto Brandt forbade the sale of ships to Peru.", "Otto Brandt", value)
    assert bool(of_form("cloze", (told,))) is asked


BLANKS = [
    ("The Chess Union of Norland beat the students of Ana Ruiz near Hanoi in 1988.", ["Hanoi"],
     "The Chess Union of Norland beat the students of Ana Ruiz near ____ (a city) in 1988."),
    ("Maria Lund bought steam turbines from Sweden and carriages from Denmark in 1911.", ["Denmark"],
     "Maria Lund bought steam turbines from Sweden and carriages from ____ (a country) in 1911."),
    ("In 1911 Maria Lund beat Otto Brandt to captain the Larn Rowers.", ["Larn Rowers"],
     "In 1911 Maria Lund beat Otto Brandt to captain the ____ (a name)."),
    ("In 1911 Maria Lund surveyed the reeds of the Velden Valley.", ["Velden Valley"],
     "In 1911 Maria Lund surveyed the reeds of the ____ (a place)."),
    ("In 1911 Larn honoured Maria Lund with the Lund Hall.", ["Lund Hall"], None),
    ("In 1911 Maria Lund joined the Larn Rowers team of Norland.", ["Larn Rowers"], None),
    ("The Chilean army beat the guards of Chile near Lima in 1891.", ["Chile"], None),
    ("Maria Lund visited Sweden in 1911.", ["Maria Lund"], None),
    ("The Lisbon talks of the League ended in 1911.", ["Lisbon"], None),
    ("The Chess Union of Norland beat the students of Ana Ruiz in Greater Hanoi in 1988.", ["Hanoi"], None),
    ("The Chess Union of Norland beat the students of Lisbon at Maria Lund in 1988.", ["Maria Lund"], None),
    ("The Chess Union of Norland beat former president of Lisbon Maria Lund in 1988.", ["Maria Lund"], None),
    ("Chile joined the League in 1911, Peru in 1920 and Sweden under Maria Lund in 1931.", ["Sweden"], None),
    ("Ada Kraus concluded in 1911 that the tides of Lisbon slow Chile down.", ["Ada Kraus"], None),
    ("Otto Brandt was played by Jan Vos of Norland in the 1951 film Maria Lund.", ["Maria Lund"], None),
    ("On 4 May 2010, Chile marks a century of its treaty with Peru.", ["Peru"], None),
]  # fmt: skip


@pytest.mark.parametrize(("statement", "who", "prompt"), BLANKS)
def test_a_name_is_blanked_with_its_kind_where_the_rest_means_one_event(
    statement: str, who: list[str], prompt: str | None
) -> None:
    told = fact("event", statement, statement.split(" b")[0], {"name": "x", "who": who})
    assert [question.prompt for question in of_form("cloze", (told,))] == ([prompt] if prompt else [])


def test_a_number_of_a_name_is_not_blanked() -> None:
    value = {"number": 500, "text": "500"}
    named = fact("figure", "Many Larn Index 500 mills lie in Velden.", "Many mills", value)
    assert of_form("cloze", (named,)) == []


# --- what other forms ask for now


@pytest.mark.parametrize(
    ("statement", "prompt", "answer"),
    [
        ("Larn Hall was hit by Hurricane Vos on 4 May 1999.",
         "In what year was Larn Hall hit by Hurricane Vos?", "1999"),
        ("Norland declared war on Chile on 4 May 1879.",
         "On what date did Norland declare war on Chile?", "1879-05-04"),
        ("Norland launched an attack on Chile on 4 May 1879.",
         "On what date did Norland launch an attack on Chile?", "1879-05-04"),
        ("The Larn Fund gave a prize to Ana Ruiz on 4 May 2003.",
         "In which month and year did the Larn Fund give a prize to Ana Ruiz?", "2003-05"),
    ],
)  # fmt: skip
def test_a_day_is_asked_for_where_people_keep_it_and_else_its_year_or_month(
    statement: str, prompt: str, answer: str
) -> None:
    year = answer[:4]
    told = dated(statement, f"{year}-05-04", f"4 May {year}", statement.split(" was")[0])
    (question,) = of_form("date", (told,))
    assert (question.prompt, question.answer) == (prompt, answer)
    assert answer == f"{year}-05-04" or f"4 May {year}" in question.accept
    assert {choice.prompt for choice in of_form("choice", (told,))} <= {prompt}


def test_a_visit_is_asked_for_by_its_date_only_beside_other_dates() -> None:
    told = dated("Maria Lund visited Chile in May 1999.", "1999-05", "May 1999", "Maria Lund")
    assert of_form("date", (told,)) == []
    assert [question.prompt for question in of_form("choice", (told,))] == [
        "In which month and year did Maria Lund visit Chile?"
    ]


def test_a_wrong_year_before_1500_lies_farther_off() -> None:
    told = dated("Norland defeated Chile in 1237.", "1237", "1237", "Norland")
    (choice,) = of_form("choice", (told,))
    assert all(abs(int(year) - 1237) >= 5 for year in choice.distractors)


def test_the_year_of_a_season_is_asked_and_the_season_accepted() -> None:
    told = dated(
        "In the spring of 1919, the women of Velden won the vote.",
        "1919-21",
        "the spring of 1919",
        "the women of Velden",
    )
    date, choice = written((told,))[:2]
    assert date.prompt == "In what year did the women of Velden win the vote?"
    assert (date.answer, date.accept) == ("1919", ("1919-21", "spring 1919"))
    assert all(len(distractor) == 4 for distractor in choice.distractors)


@pytest.mark.parametrize(
    ("statement", "text", "unit"),
    [
        ("On 4 May 2010, Chile marks twenty years since its treaty with Peru.", "twenty", "years"),
        ("The mayor of Velden served for only two years, from 1921 to 1923.", "two", "years"),
        ("The mayor of Velden served for two years, from 1921 to 1923.", "two", "years"),
        ("The Charter of 1559 names a second harbour.", "1559", None),
    ],
)
def test_a_number_that_follows_from_a_date_is_not_asked(statement: str, text: str, unit: str | None) -> None:
    number = {"twenty": 20, "two": 2}.get(text, 1559)
    told = fact("figure", statement, "Chile", {"number": number, "unit": unit, "text": text})
    assert written((told,)) == []


def test_a_minister_is_asked_for_the_country_served() -> None:
    questions = of_form("choice", (leader("Rustam Rahimov", "foreign minister", of="Kazakhstan"),))
    assert [question.prompt for question in questions] == [
        "Of which country was Rustam Rahimov the foreign minister in March 2003?"
    ]
    assert questions[0].answer == "Kazakhstan"


@pytest.mark.parametrize(
    ("statement", "text"),
    [
        ("The team of Velden scores six to nine goals in a match.", "six"),
        ("The battery of Velden gave 71 ± 6 volts in 1976.", "6"),
        ("Between 6 and 9 mills stood in Velden in 1911.", "6"),
    ],
)
def test_one_end_of_a_range_is_not_asked_as_the_figure(statement: str, text: str) -> None:
    told = fact("figure", statement, "Velden", {"number": 6, "unit": "percent", "text": text})
    assert written((told,)) == []
