"""Facts and the questions written of them."""

from itertools import pairwise

import pytest

from question_bank.model import DateValue, Fact, Question, Rejection
from question_bank.questions import write
from question_bank.questions.edtf import overlaps, spell
from question_bank.questions.words import surnames
from question_bank.questions.world import World
from tests.question_bank.questions.samples import fact, head, leader, world

LUND = leader("Maria Lund", "Prime Minister")
BRANDT = leader("Otto Brandt", "foreign minister")
CABINET = (
    LUND,
    BRANDT,
    leader("Jan Vos", "President"),
    leader("Eva Stern", "finance minister"),
    leader("Ada Kraus", "president", of="Sudland"),
    leader("Piet Maas", "foreign minister", of="Sudland"),
)
PRESIDENTS = (("Jan Vos", "president"), ("Ada Kraus", "president"), ("Rosa Muir", "president"))
TALKS = fact(
    "date",
    "The Velden peace talks were held in Lisbon in March 1999.",
    "The Velden peace talks",
    {"date": "1999-03", "granularity": "month", "text": "March 1999"},
)
HARBOUR = fact(
    "figure",
    "The harbour of Velden employs about 1,200 workers.",
    "The harbour of Velden",
    {"number": 1200, "bound": "about", "text": "about 1,200", "counted": "workers"},
    as_of="2003-03-18",
)
TREATY = fact(
    "agreement",
    "Norland and Sudland signed the Treaty of Velden in Lisbon in May 2000.",
    "Norland and Sudland",
    {"name": "Treaty of Velden", "parties": ["Norland", "Sudland"], "where": "Lisbon", "when": "2000-05"},
)
CITIES = fact(
    "date",
    "The ministers met in Rome, London and Paris in 1998.",
    "The ministers",
    {"date": "1998", "granularity": "year", "text": "1998"},
)


def written(asked: Fact, known: World) -> list[Question]:
    return [item for item in write([asked], known) if isinstance(item, Question)]


def by_form(asked: Fact, known: World, form: str) -> list[Question]:
    return [question for question in written(asked, known) if question.form == form]


def test_an_office_is_asked_by_its_holder_and_the_holder_by_the_office() -> None:
    prompts = [(q.form, q.prompt, q.answer) for q in written(BRANDT, world(*CABINET))]
    assert prompts == [
        ("short", "Who was the foreign minister of Norland in March 2003?", "Otto Brandt"),
        ("short", "Which office did Otto Brandt hold in March 2003?", "foreign minister of Norland"),
        ("choice", "Which office did Otto Brandt hold in March 2003?", "foreign minister of Norland"),
    ]


def test_a_surname_and_other_spellings_are_accepted() -> None:
    short, _ = by_form(BRANDT, world(*CABINET, Otto_Brandt=("Otto Brand", "O. Brandt")), "short")
    assert set(short.accept) == {"Brandt", "Brand", "Otto Brand", "O. Brandt"}


@pytest.mark.parametrize(
    ("person", "accepted"),
    [
        ("Vasco Núñez de Balboa", ("de Balboa", "Balboa", "Núñez", "Núñez de Balboa")),
        ("Federico García Lorca", ("Lorca", "García Lorca")),
        ("Johann Wolfgang von Goethe", ("von Goethe", "Goethe", "Wolfgang von Goethe")),
        ("John F. Kennedy", ("Kennedy",)),
        ("Otto Brandt", ("Brandt",)),
        ("Zhao Mei", ("Mei", "Zhao")),
    ],
)
def test_a_name_is_accepted_as_people_write_it(person: str, accepted: tuple[str, ...]) -> None:
    assert surnames(person) == accepted


def test_a_surname_that_two_share_is_not_enough() -> None:
    other = leader("Lena Brandt", "mayor", of="Velden")
    short, _ = by_form(BRANDT, world(*CABINET, other), "short")
    assert "Brandt" not in short.accept


def test_a_commentator_is_not_asked_for() -> None:
    expert = leader("Bo Alm", "expert")
    assert [item.reason for item in write([expert], world(*CABINET, expert)) if isinstance(item, Rejection)] == [
        "the role is no office worth asking for",
        "the role is no office worth asking for",
        "the office has no one holder at a known time",
    ]


def test_nobody_is_asked_who_held_an_office_that_several_hold_at_once() -> None:
    deputy = leader("Tom Berg", "deputy foreign minister")
    asked = written(deputy, world(*CABINET, deputy, leader("Rosa Muir", "finance minister", of="Westland")))
    assert "Tom Berg" not in {question.answer for question in asked}


def test_the_holder_is_a_choice_where_no_other_office_is_near() -> None:
    vos, kraus, muir = (
        leader(*held, of=of) for held, of in zip(PRESIDENTS, ("Norland", "Sudland", "Westland"), strict=True)
    )
    (choice,) = by_form(vos, world(vos, kraus, muir), "choice")
    assert choice.prompt == "Which office did Jan Vos hold in March 2003?"
    (choice,) = by_form(vos, world(vos, kraus, leader("Rosa Muir", "president", of="Sudland", as_of="1999")), "choice")
    assert (choice.prompt, set(choice.distractors)) == (
        "Who was the president of Norland in March 2003?",
        {"Ada Kraus", "Rosa Muir"},
    )


def test_a_head_of_another_office_elsewhere_is_too_unlike_to_be_chosen() -> None:
    vos, kraus = leader("Jan Vos", "president"), leader("Ada Kraus", "president", of="Sudland")
    assert by_form(vos, world(vos, kraus, leader("Rosa Muir", "prime minister", of="Westland")), "choice") == []


def test_the_president_of_a_body_is_too_unlike_the_president_of_a_country() -> None:
    vos = leader("Jan Vos", "president", of="Chile")
    others = [leader(name, "president", of="Lund Motors") for name in ("Ada Kraus", "Rosa Muir")]
    choices = by_form(vos, world(vos, *others), "choice")
    assert all("Who was" not in choice.prompt for choice in choices)


def test_nobody_of_another_generation_is_a_distractor() -> None:
    early = [leader(name, "finance minister", of="Westland", as_of="1950") for name in ("Bo Alm", "Ida Roth")]
    now = leader("Otto Brandt", "foreign minister")
    choices = by_form(now, world(now, *early), "choice")
    assert choices == []


def test_a_length_needs_no_time() -> None:
    value = {"number": 200, "unit": "miles", "text": "200 miles"}
    border = fact("figure", "Velden lies 200 miles from the border.", "Velden", value, as_of="2003")
    assert written(border, world(border))[0].prompt == "How many miles does Velden lie from the border?"


def test_the_career_of_the_one_interviewed_is_no_question() -> None:
    value = {"date": "1999", "granularity": "year", "text": "1999"}
    career = fact("date", "Ada Kraus has been an expert of the institute since 1999.", "Ada Kraus", value)
    assert written(career, world(career)) == []


def test_what_adds_up_since_a_year_is_no_cloze_on_that_year() -> None:
    value = {"date": "1999", "granularity": "year", "text": "1999"}
    toll = fact("date", "Since late 1999, storms have cost dozens of sailors of Norland their lives.", "storms", value)
    assert written(toll, world(toll)) == []


def test_an_office_with_two_holders_at_one_time_is_not_asked_openly() -> None:
    early, late = leader("Maria Lund", "Prime Minister", as_of="2003"), leader("Jan Vos", "prime minister")
    prompts = [question.prompt for question in by_form(early, world(early, late, BRANDT), "short")]
    assert prompts == ["Which office did Maria Lund hold in 2003?"]


def test_nobody_is_asked_for_an_office_of_no_named_place() -> None:
    head = leader("Tom Berg", "head", of="State Committee for National Security")
    assert {item.reason for item in write([head], world(*CABINET, head)) if isinstance(item, Rejection)} == {
        "nothing says what the office is of",
        "the office has no one holder at a known time",
    }


def test_another_spelling_in_the_bank_is_accepted_and_no_distractor() -> None:
    rahmon, other = leader("Emomali Rahmon", "president"), leader("Imomali Rakhmonov", "president", as_of="1999")
    known = world(rahmon, other, *CABINET[:2], *CABINET[3:])
    short, _ = by_form(rahmon, known, "short")
    assert {"Rakhmonov", "Imomali Rakhmonov"} <= set(short.accept)
    assert all("Imomali Rakhmonov" not in choice.distractors for choice in by_form(rahmon, known, "choice"))


def test_a_date_is_asked_as_a_date_and_among_dates_as_precise() -> None:
    date, choice = written(TALKS, world(TALKS))
    assert (date.form, date.answer) == ("date", "1999-03")
    assert date.prompt == choice.prompt == "In which month and year were the Velden peace talks held in Lisbon?"
    assert choice.answer == "March 1999"
    assert len(choice.distractors) == 3
    assert all(len(distractor.split()) == 2 for distractor in choice.distractors)


def test_no_date_of_the_same_event_is_a_distractor() -> None:
    again = [
        fact(
            "date",
            f"The peace talks resumed in Velden in {spell(date)}.",
            "The peace talks",
            {"date": date, "granularity": "month", "text": spell(date)},
        )
        for date in ("1999-08", "1998-11", "1999-12", "2000-02")
    ]
    (choice,) = by_form(TALKS, world(TALKS, *again), "choice")
    assert not {spell(date) for date in ("1999-08", "1998-11", "1999-12", "2000-02")} & set(choice.distractors)


@pytest.mark.parametrize("date", ["1994", "1994-11", "1994-11-06", "1994-21", "1994/1996"])
def test_wrong_dates_have_the_right_ones_precision_and_share_no_day_with_it(date: str) -> None:
    from question_bank.questions import distractors
    from question_bank.questions.edtf import granularity

    value = {"date": date, "granularity": granularity(date), "text": spell(date)}
    event = fact("date", f"The harbour was rebuilt in {spell(date)}.", "The harbour", value)
    wrong = distractors.dates(event, world(event))
    assert len(wrong) == 3
    assert {granularity(other) for other in wrong} == {granularity(date)}
    assert not any(overlaps(other, date) for other in wrong)


def test_wrong_years_beside_one_before_our_era_lie_before_it_too() -> None:
    from question_bank.questions import distractors

    for year in ("-0043", "-0430", "-0005"):
        event = fact("date", "The wall fell.", "The wall", {"date": year, "granularity": "year", "text": spell(year)})
        wrong = distractors.dates(event, world(event))
        assert len(wrong) == 3
        assert all(spell(other).endswith("BCE") and other != year for other in wrong)


def test_a_year_before_our_era_is_asked_for_with_its_era() -> None:
    value = {"date": "-0043", "granularity": "year", "text": "44 BCE"}
    event = fact("date", "In 44 BCE, Ada Kraus of Larn founded the Velden League.", "Ada Kraus of Larn", value)
    prompts = [question.prompt for question in written(event, world(event)) if question.form == "date"]
    assert prompts == ["In what year BCE did Ada Kraus of Larn found the Velden League?"]


def test_the_right_day_is_not_alone_in_its_year() -> None:
    from question_bank.questions import distractors

    for day in range(1, 29):
        date = f"1935-07-{day:02}"
        value = {"date": date, "granularity": "day", "text": spell(date)}
        later = fact("date", "The pier of Larn fell on 1 August 1935.", "pier", value | {"date": "1935-08-01"})
        event = fact("date", f"Otto Brandt died on {spell(date)}.", "Otto Brandt", value)
        wrong = distractors.dates(event, world(event, later))
        assert not wrong or any(other[:4] == "1935" for other in wrong)


def test_a_lifespan_beside_a_birth_leaves_other_days_of_its_year() -> None:
    from question_bank.questions import distractors

    def born(value: str, granularity: str) -> Fact:
        statement, shown = "Ada Kraus was born in 1909.", {"date": value, "granularity": granularity, "text": "1909"}
        return fact("date", statement, "Ada Kraus", shown).model_copy(update={"id": f"f_{value}"})

    for day in (f"1909-{month:02}-{day:02}" for month in range(1, 13) for day in (2, 4, 21, 28)):
        birth, life = born(day, "day"), born("1909/2006", "range")
        wrong = distractors.dates(birth, world(birth, life))
        assert any(other.startswith("1909") for other in wrong)


def test_a_day_alone_in_its_year_has_another_of_that_year_beside_it() -> None:
    from question_bank.questions.distractors import beside

    key = DateValue(date="1979-01-04", granularity="day", text="4 January 1979")
    chosen = ("1978-04-04", "1978-07-12", "1978-12-13")
    assert beside(key, chosen, [*chosen, "1978-12-24", "1979-02-06"]) == ("1978-07-12", "1978-12-13", "1979-02-06")
    assert beside(key, chosen, [*chosen, "1978-12-24"]) == ()


def test_the_right_year_does_not_stand_apart_from_the_wrong_ones() -> None:
    from question_bank.questions import distractors

    for year in range(1900, 1960):
        value = {"date": f"{year}", "granularity": "year", "text": f"{year}"}
        event = fact("date", f"The harbour was rebuilt in {year}.", "The harbour", value)
        wrong = sorted(int(other) for other in distractors.dates(event, world()))
        assert min(abs(year - other) for other in wrong) <= max(b - a for a, b in pairwise(wrong)) + 1


def test_the_right_date_is_not_always_in_the_middle() -> None:
    from question_bank.questions import distractors

    places = set()
    for year in range(1900, 1940):
        value = {"date": f"{year}-05", "granularity": "month", "text": f"May {year}"}
        event = fact("date", f"The harbour was rebuilt in May {year}.", "The harbour", value)
        places.add(sum(other < f"{year}-05" for other in distractors.dates(event, world())))
    assert places == {0, 1, 2, 3}


def test_no_wrong_date_is_later_than_the_article() -> None:
    from question_bank.questions import distractors

    value = {"date": "2022-09", "granularity": "month", "text": "September 2022"}
    event = fact("date", "The harbour was rebuilt in September 2022.", "The harbour", value)
    written_in = head(published="2022-10")
    bounded = World.of([event], heads={written_in.id: written_in}, article_of={event.id: written_in.id})
    assert all(wrong <= "2022-10" for wrong in distractors.dates(event, bounded))


def test_no_wrong_date_is_later_than_all_that_an_article_without_a_date_tells() -> None:
    from question_bank.questions import distractors

    value = {"date": "2012", "granularity": "year", "text": "2012"}
    event = fact("date", "The harbour was rebuilt in 2012 and shut in 2014.", "The harbour", value)
    undated = head().model_copy(update={"published": None})
    known = World.of([event], heads={undated.id: undated}, article_of={event.id: undated.id})
    assert all(wrong <= "2014" for wrong in distractors.dates(event, known))


def test_a_figure_is_asked_with_its_bound_and_time() -> None:
    number, choice = written(HARBOUR, world(HARBOUR))
    assert number.prompt == "As of March 2003, about how many workers did the harbour of Velden employ?"
    assert (number.form, number.answer, number.accept) == ("number", "1,200", ("1200", "1.2 thousand"))
    assert all(0.4 <= int(d.replace(",", "")) / 1200 <= 2.5 for d in choice.distractors)


def test_sources_that_disagree_are_named_and_are_no_distractors() -> None:
    value = {"number": 1800, "text": "1,800", "counted": "workers"}
    other = fact("figure", "The harbour of Velden employs 1,800 workers.", "The harbour of Velden", value)
    disputed = HARBOUR.model_copy(update={"disputed_by": (other.id,)})
    known = world(disputed, other, articles={other.id: "harbours"})
    number, choice = written(disputed, known)
    assert number.prompt.startswith("According to Norland Post in March 2003, about how many workers")
    assert "1,800" not in choice.distractors
    assert number.explanation.endswith("Sources disagree: Harbour Times in June 2017 gives 1,800.")


def test_a_reported_figure_is_asked_as_a_claim() -> None:
    claim = HARBOUR.model_copy(update={"attributed_to": "Otto Brandt"})
    assert written(claim, world(claim))[0].prompt.startswith("According to Otto Brandt in March 2003, about how many")


def test_a_bound_is_typed_and_never_chosen() -> None:
    value = {"number": 300, "bound": "more_than", "text": "more than 300"}
    bound = fact("figure", "In 1999, more than 300 ships called at Velden.", "ships", value)
    assert {question.form for question in written(bound, world(bound))} == {"number", "cloze"}


def test_the_place_of_an_agreement_is_asked_among_cities_of_the_bank() -> None:
    short, choice, *_ = written(TREATY, world(TREATY, CITIES))
    assert (
        short.prompt == choice.prompt == "In which city did Norland and Sudland sign the Treaty of Velden in May 2000?"
    )
    assert short.answer == choice.answer == "Lisbon"
    assert set(choice.distractors) <= {"Rome", "London", "Paris"}


def test_what_cannot_be_asked_becomes_a_cloze() -> None:
    value = {"date": "2001-05", "granularity": "month", "text": "May 2001"}
    late = fact("date", "Lund said that the strike in May 2001 had surprised the harbour of Velden.", "Lund", value)
    (cloze,) = written(late, world(late))
    assert cloze.prompt == "Lund said that the strike in ____ (month and year) had surprised the harbour of Velden."
    assert cloze.answer == "May 2001"


@pytest.mark.parametrize(
    ("text", "date", "hint"),
    [
        ("May to July 1998", "1998-05/1998-07", "both months and the year"),
        ("1931 to 1934", "1931/1934", "both years"),
        ("the twelfth to the fourteenth century", "1101/1400", "both centuries"),
    ],
)
def test_a_blank_for_a_stretch_of_time_says_how_precise_its_ends_are(text: str, date: str, hint: str) -> None:
    value = {"date": date, "granularity": "range", "text": text}
    governed = fact("date", f"Maria Lund governed Chile from {text}.", "Maria Lund", value)
    prompts = [question.prompt for question in written(governed, world(governed)) if question.form == "cloze"]
    assert prompts == [f"Maria Lund governed Chile from ____ ({hint})."]


@pytest.mark.parametrize(
    ("text", "date", "granularity"),
    [("from 19 to 24 June 2017", "2017-06-19/2017-06-24", "range"), ("in mid-June 2017", "2017-06", "month")],
)
def test_a_blank_never_asks_for_days_that_nobody_keeps(text: str, date: str, granularity: str) -> None:
    value = {"date": date, "granularity": granularity, "text": text.split(maxsplit=1)[1]}
    toured = fact("date", f"Maria Lund toured Chile {text}.", "Maria Lund", value)
    assert [question for question in written(toured, world(toured)) if question.form == "cloze"] == []


def test_what_an_article_says_twice_is_asked_once() -> None:
    first = leader("Maria Lund", "Prime Minister", start=10)
    again = leader("Lund", "prime minister", start=400, as_of="2003-02")
    known = world(first, again, *CABINET[1:], Maria_Lund=("Lund",))
    assert written(first, known)
    assert list(write([again], known)) == [
        Rejection(stage="questions", reason="the article says this twice", text=again.statement)
    ]


def test_an_explanation_says_since_when_an_office_is_known() -> None:
    told = LUND.model_copy(update={"statement": "Maria Lund was the prime minister of Norland (as of March 2003)."})
    assert written(told, world(told, *CABINET[1:]))[0].explanation == (
        "Maria Lund was the prime minister of Norland as of March 2003 (Norland Post, “About velden”, 18 March 2003)."
    )


def test_explanations_cite_the_article() -> None:
    assert written(TALKS, world(TALKS))[0].explanation == (
        "March 1999 is right: the Velden peace talks were held in Lisbon in March 1999 "
        "(Norland Post, “About velden”, 18 March 2003)."
    )


def test_the_same_facts_give_the_same_questions() -> None:
    facts = (*CABINET, TALKS, HARBOUR, TREATY, CITIES)
    first = list(write(facts, world(*facts)))
    assert first == list(write(facts, world(*facts)))
    ids = [item.id for item in first if isinstance(item, Question)]
    assert len(ids) == len(set(ids)) >= 15
