"""A date fact tells an event with an absolute date of its own."""

import pytest

from question_bank.model import DateValue
from tests.question_bank.facts.given import facts, reasons


@pytest.mark.parametrize(
    ("text", "date", "granularity"),
    [
        ("The Treaty of Oslo was signed on 24 July 1923.", "1923-07-24", "day"),
        ("In June 1985, Belgium closed a mine.", "1985-06", "month"),
        ("Marie Curie was born in Warsaw in 1867.", "1867", "year"),
        ("Brazil beat Sweden in the final on 29 June 1958.", "1958-06-29", "day"),
        ("In the spring of 1999, Peru and Chile discussed a canal.", "1999-21", "season"),
        ("The Peruvian president toured Asia from 3 to 9 May 2001.", "2001-05-03/2001-05-09", "range"),
        ("Larry Page and Sergey Brin founded Google in September 1998.", "1998-09", "month"),
        ("Volkswagen sold a plant at the end of 2019.", "2019", "year"),
        ("Spanish workers won the vote in the 1930s.", "193X", "decade"),
        ("Dutch voters elected a new parliament last month.", "2020-04", "month"),
    ],
)
def test_a_dated_event_is_a_fact(text: str, date: str, granularity: str) -> None:
    (fact,) = facts(text, "date")
    assert isinstance(fact.value, DateValue)
    assert (fact.value.date, fact.value.granularity) == (date, granularity)
    assert fact.value.text in fact.statement


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Italy exported wine in the week before 3 May 1980.", "an object that the sentence does not identify"),
        ("Italy praised a man who built a dam in 1980.", "a date inside another clause"),
        ("Italy sold the ships built in 1980.", "a date inside another clause"),
        ("The Italian treaty signed in 1980 pleased Rome.", "a sentence whose syntax is not sure"),
        ("Italy will build a dam in 2031.", "a claim without a named speaker"),
        ("Italy did not own the dam in 1980.", "a negation"),
        ("It opened in 1980.", "a pronoun without its noun"),
        ("The second round was held in Rome in 1980.", "a subject that the sentence does not identify"),
        ("Italy announced the plan in 1980.", "an object that the sentence does not identify"),
        ("In 1999 and 2000, Italian miners went on strike.", "one of several dates"),
        ("In the 1960s and 1970s, Italian miners went on strike.", "one of several dates"),
        ("Italy cut its debt from 40 million euros in 2001 to 20 million euros in 2002.", "one of several dates"),
    ],
)
def test_a_date_that_is_no_fact_says_why(text: str, reason: str) -> None:
    assert facts(text, "date") == []
    assert reason in reasons(text)


@pytest.mark.parametrize(
    ("text", "date", "bound"),
    [
        ("Spain banned bullfights until 1975.", "1975", "until"),
        ("Peru has exported copper since 1900.", "1900", "since"),
        ("Italy had exported wine to Spain before 3 May 1980.", "1980-05-03", "before"),
        ("Norway repaid its loans to Denmark by June 1925.", "1925-06", "by"),
    ],
)
def test_a_date_that_is_only_a_limit_says_so(text: str, date: str, bound: str) -> None:
    (fact,) = facts(text, "date")
    assert isinstance(fact.value, DateValue)
    assert (fact.value.date, fact.value.bound) == (date, bound)


@pytest.mark.parametrize(
    ("text", "statement", "date"),
    [
        ("Spain signed the Treaty of Utrecht (1713) late.", "The Treaty of Utrecht dates from 1713.", "1713"),
        ("Norway mourned the Battle of Hastings (1066) long.", "The Battle of Hastings took place in 1066.", "1066"),
        ('Their song "Ode to the Fjord" (1971) pleased Spain.', "“Ode to the Fjord” dates from 1971.", "1971"),
        (
            "Peru lost to Chile at the Battle of Los Ángeles (1880).",
            "The Battle of Los Ángeles took place in 1880.",
            "1880",
        ),
        ("Ana Vidal designed the Harbour Theatre (1931).", "The Harbour Theatre dates from 1931.", "1931"),
        ("Marie Curie (1867–1934) moved to Paris.", "Marie Curie lived from 1867 to 1934.", "1867/1934"),
        ("The Chola dynasty (1070–1279) ruled Madurai.", "The Chola dynasty lasted from 1070 to 1279.", "1070/1279"),
        ("Jan Smit (born 12 May 1956) lives in Oslo.", "Jan Smit was born on 12 May 1956.", "1956-05-12"),
        ("Jan Smit (yahn SMIT) (born 12 May 1956) lives in Oslo.", "Jan Smit was born on 12 May 1956.", "1956-05-12"),
        ("Jan Smit (born 1956) lives in Oslo.", "Jan Smit was born in 1956.", "1956"),
        (
            "Jan Smit, Ph.D. (2 May 1901 – 3 June 1980) sailed to Oslo.",
            "Jan Smit was born on 2 May 1901.",
            "1901-05-02",
        ),
        ("Jan Pieter Smit FRCP (1901–1980) sailed to Oslo.", "Jan Pieter Smit lived from 1901 to 1980.", "1901/1980"),
        ("Otto XIII (2 May 1901 – 3 June 1980) sailed to Oslo.", "Otto XIII was born on 2 May 1901.", "1901-05-02"),
        ("Jan Smit OBE (1901–1980) sailed to Oslo.", "Jan Smit lived from 1901 to 1980.", "1901/1980"),
        ("Jan Smit (2 May 1901 – 3 June 1980) sailed to Oslo.", "Jan Smit was born on 2 May 1901.", "1901-05-02"),
        ("Jan Smit (2 May 1901 – 3 June 1980) sailed to Oslo.", "Jan Smit died on 3 June 1980.", "1980-06-03"),
        ("Acme Corp (founded 1911) sells ships to Peru.", "Acme Corp was founded in 1911.", "1911"),
        (
            "Today the University of New Haven (founded in May 1920) teaches law.",
            "The University of New Haven was founded in May 1920.",
            "1920-05",
        ),
    ],
)
def test_a_year_in_brackets_dates_the_name_before_it(text: str, statement: str, date: str) -> None:
    found = {fact.statement: fact.value for fact in facts(text, "date")}
    value = found[statement]
    assert isinstance(value, DateValue)
    assert value.date == date


def test_a_bracket_behind_a_person_or_a_plain_noun_founds_nothing() -> None:
    text = "Ana Vidal (founded 1911) moved. The old bridge (opened in 1931) is in Lima. Acme Corp (renamed 1950) grew."
    assert not [fact for fact in facts(text, "date") if " was " in fact.statement]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Banks were split under the Companies Act 1862.", "The Companies Act dates from 1862."),
        ("Ana Vidal drafted the Fair Wages Act of 1938.", "The Fair Wages Act dates from 1938."),
        ("Peru broke the Treaty of Lagos of 1871.", "The Treaty of Lagos dates from 1871."),
        ("Norway cited the Sea Fisheries (Peru) Act 1902.", None),
        ("Norway passed the Ports Act 1902 and 1907.", None),
        ("Spain quoted the Lisbon Convention 1960 times.", None),
    ],
)
def test_a_law_carries_its_year_in_its_name(text: str, statement: str | None) -> None:
    assert [f.statement for f in facts(text, "date") if "dates from" in f.statement] == [statement] * bool(statement)


def test_the_same_event_told_twice_is_one_fact() -> None:
    text = "Marie Curie was born in Warsaw in 1867.\n\nCurie was born in Warsaw in 1867."
    assert len(facts(text, "date")) == 1


def test_an_anchored_relative_date_is_written_out() -> None:
    (fact,) = facts("Dutch voters elected a new parliament last month.", "date")
    assert fact.statement == "Dutch voters elected a new parliament in April 2020."
