"""Which facts are not asked for at all, since a teacher would strike every question on them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from question_bank.model import Fact
from question_bank.questions.world import World
from question_bank.questions.worth import not_worth
from tests.question_bank.questions.samples import fact, head, leader, world


def _dated(statement: str, text: str, subject: str = "it") -> Fact:
    day = {"date": "1910-05-04", "granularity": "day", "text": text}
    return fact(
        "date", statement, subject, {"date": text, "granularity": "year", "text": text} if text.isdigit() else day
    )


def _counted(statement: str, text: str, number: float, **more: Any) -> Fact:
    return fact("figure", statement, statement.split(" ", 1)[0], {"number": number, "text": text, **more})


SLIGHT = "what many did, or somebody for a short while"
PASSING = "a count told in passing"
EXACT = "an exact count that nobody need know"
MARKET = "the move of a market on one day"
SUM = "a sum that nobody need know"
ONCE = "a count of what the article names once"


@pytest.mark.parametrize(
    ("counted", "reason"),
    [
        (_counted("The storm hit Larn, leaving the port without light for four days.", "four", 4),
         "a short span told in passing"),
        (_counted("The club of Larn replaced its old stand with three new stands.", "three", 3), PASSING),
        (_counted("Lund flew to Rome, packing winds of 70 miles per hour.", "70 miles", 70, unit="miles"), PASSING),
        (_counted("The war of Velden lasted five years.", "five years", 5, unit="years"), None),
        (_counted("In the 1910 spring term 44 percent of students in Velden were women.", "44 percent", 44,
                  unit="percent"), "a figure of a part of a year"),
        (_counted("Eleven soldiers of Norland crossed the Rey in 1910.", "Eleven", 11), None),
        (_counted("In 1910 Brandt gave the museum of Velden 233 paintings.", "233", 233), EXACT),
        (_counted("In 1910 the strike in Velden cost 233 workers their posts.", "233", 233), None),
        (_counted("The Treaty of Velden was signed by 27 states.", "27", 27), PASSING),
        (_counted("Plague took more than 10 percent of Larn in 1623, 1655 and 1664.", "more than 10 percent", 10,
                  unit="percent", bound="more_than"), "one figure for several times"),
        (_counted("Norland fell by 5 percent, Sudland by 4 percent and Larn by 3 percent.", "4 percent", 4,
                  unit="percent"),
         "a sentence of many figures"),
        (_counted("Three of Lund's novels came out in 1910: Dawn in Velden, Noon, and The Long Night.", "Three", 3),
         "the sentence lists what is counted"),
        (_counted("Velden has three mills, Lund Mill for rye, the old Ost Mill and the Rey Mill.", "three", 3),
         "the sentence lists what is counted"),
        (_counted("Over 300 pupils attend Catholic schools.", "Over 300", 300, bound="more_than"),
         "a figure of nothing named"),
        (_counted("In 1910 the port of Velden had 63,519 sailors.", "63,519", 63519), EXACT),
        (_counted("Larn Hall has 22-inch windows.", "22", 22), "a measure that only describes"),
        (_counted("The sale of Larn Steel would raise $88 million.", "$88 million", 88e6, unit="dollars"),
         "what only would be"),
        (_counted("Velden was on track to have 90,000 beds in 1910.", "90,000", 90000), "what only would be"),
        (_counted("Three sailors have died in the strike of Velden.", "Three", 3), "a toll that may still rise"),
        (_counted("One rescue team reported 3,000 survivors from Larn.", "3,000", 3000), "a figure of nobody named"),
        (_counted("Ada Kraus of Velden is 73 years old.", "73 years", 73, unit="years"),
         "an age, which is another every year"),
        (_counted("Velden is ranked among the top twenty ports.", "twenty", 20),
         "the place in a list, which is another every year"),
        (_counted("In 1910 Velden had about 13,040 sailors.", "about 13,040", 13040, bound="about"), EXACT),
        (_counted("In 1910 Velden Steel told a quarterly loss of $12 million.", "$12 million", 12e6, unit="dollars"),
         MARKET),
        (_counted("Velden Steel earned $900,000 in the first quarter of 1910.", "$900,000", 9e5, unit="dollars"),
         MARKET),
        (_counted("There Are Four Things Every Rider Must Know In Velden.", "Four", 4), "a headline"),
        (_counted("An envoy of Norland counted more than 500 ships.", "more than 500", 500, bound="more_than"),
         "a figure of nobody named"),
        (_counted("Shares of Larn Steel rose 4 percent.", "4 percent", 4, unit="percent"), MARKET),
        (_counted("Exports of Velden rose 4 percent in 1910.", "4 percent", 4, unit="percent"), None),
        (_counted("Oil from Norland is below $59 a barrel.", "$59", 59, unit="dollars"), SUM),
        (_counted("The club of Velden won a grant of $5,000.", "$5,000", 5000, unit="dollars"), SUM),
        (_counted("In 1910 the club of Velden won a prize of $5,000.", "$5,000", 5000, unit="dollars"), None),
        (_counted("The bank of Velden gave $355,760 to schools.", "$355,760", 355_760, unit="dollars"), SUM),
        (_counted("Various friends of Velden gave $3 million.", "$3 million", 3e6, unit="dollars"),
         "a figure of nobody named"),
        (_counted("A licence lasts three years.", "three years", 3, unit="years"),
         "a figure of nothing named"),
        (_counted("In 1910, Norland ranked 12th out of 60 states.", "60", 60),
         "the place in a list, which is another every year"),
        (_counted("In 1910 the Ministry of Works employed 400 guards.", "400", 400), ONCE),
        (_counted("In 1910 the port of Velden employed 400 guards.", "400", 400), None),
        (_counted("The exports of Velden rose by $40 million.", "$40 million", 40e6, unit="dollars"), None),
    ],
    ids=lambda case: case.statement[:40] if isinstance(case, Fact) else None,
)  # fmt: skip
def test_a_count_in_passing_is_not_asked(counted: Fact, reason: str | None) -> None:
    assert not_worth(counted, world(counted)) == reason


UNTOLD = "nothing says which event is meant"


@pytest.mark.parametrize(
    ("dated", "reason"),
    [
        (_dated("The Norland Post reported in 1910 that beer was too dear.", "1910"), "the date of what was only said"),
        (_dated("Ada Kraus of Larn defended the mayor of Velden in 1910.", "1910"), "the date of what was only said"),
        (_dated("In 1910, Norland ranked 12th out of 60 states.", "1910"), "the date of a count"),
        (_dated("The election of the Farmers' League of Velden took place in 1910.", "1910"),
         "an event that takes place again and again"),
        (_dated("A Norland Post survey of voters in Larn was held in 1910.", "1910"), "the date of a count"),
        (_dated("Otto Brandt was born in 1910.", "1910"), UNTOLD),
        (_dated("Ada Kraus of Larn became interested in painting at the Velden Academy in 1910.", "1910"), SLIGHT),
        (_dated("Ada Kraus of Larn hired Otto Brandt of Velden in 1910.", "1910"), SLIGHT),
        (_dated("Otto Brandt died in 1910.", "1910"), None),
        (_dated("A new model of the Nordic Plough was launched by Otto Brandt in 1910.", "1910"), UNTOLD),
        (_dated("In 1910 Otto Brandt expressed anger at Ada Kraus.", "1910"), "the date of what was only said"),
        (_dated("Lund launched a small school in 1910.", "1910"), UNTOLD),
        (_dated("Lund launched a school for the sons of sailors in 1910.", "1910"), None),
        (_dated("Commercial use began in 1910.", "1910"), UNTOLD),
        (_dated("In 1910 the fleet of Velden consisted of 12,179 boats.", "1910"), "the date of a count"),
        (_dated("A great statue of Brandt was completed in 1910.", "1910"), UNTOLD),
        (_dated("The Battle of Larn took place in 1910.", "1910"), None),
        (_dated("The Larn eruption took place in 1910.", "1910"), None),
        (_dated("The Norland Ports Act dates from 1910.", "1910"), None),
        (_dated("The Norland Ports Act was amended in 1910.", "1910"), UNTOLD),
        (_dated("The Nordic Canal was completed in 1910.", "1910"), None),
        (_dated("The Nordic Canal was widened in 1910.", "1910"), UNTOLD),
        (_dated("A strike shook southern Peru in 1910.", "1910"), UNTOLD),
        (_dated("Otto Brandt acted during the winter of 1910.", "1910"), "nothing says what was done"),
        (_dated("Otto Brandt died in the spring of 1910.", "1910"), None),
        (_dated("Otto Brandt married Ada Kraus of Larn in 1910.", "1910"), "a marriage told in passing"),
        (_dated("The songs of Otto Brandt were praised in Larn in 1910.", "1910"), "the date of what was only said"),
        (_dated("In 1910, 304,016 mills stood in Velden.", "1910"), "the date of a count"),
        (_dated("In 1910, the fleet of Velden grew less than that of Larn.", "1910"), "the date of a count"),
        (_dated("Since 1910, the crews of Velden have included Otto Brandt.", "1910"), "the date of a count"),
        (_dated("Over 10% of children in Velden went to private schools in 1910.", "1910"), "the date of a count"),
        (_dated("In 1910 Otto Brandt was quoted by the Larn Post on free trade.", "1910"),
         "the date of what was only said"),
        (_dated("In 1910, the port of Velden was estimated at 3 million crowns.", "1910"), "the date of a count"),
        (_dated("In 1910, the sailors of Larn shipped five thousand tons of sugar to Velden.", "1910"),
         "the date of a count"),
        (_dated("In 1910, it took four days to travel from Larn to Velden.", "1910"), "the date of a count"),
        (_dated("In 1910, Peru bought an old ship.", "1910"), UNTOLD),
        (_dated("In 1910, Peru became a republic.", "1910"), None),
        (_dated("Velden Steel earned $40 million in 1910.", "1910"), "the date of a count"),
        (_dated("The crowd of Velden reached more than 16,000 in 1910.", "1910"), "the date of a count"),
        (_dated("Unrest shook southern Peru in 1910.", "1910"), None),
        (_dated("Otto Brandt came to Larn on 4 May 1910.", "4 May 1910"), None),
        (_dated("Otto Brandt came back to Larn on 4 May 1910.", "4 May 1910"), "a journey told in passing"),
        (_dated("In 1910 Otto Brandt of Larn showed that bees dance.", "1910"), "the date of an argument"),
        (_dated("In 1910 Otto Brandt again won the cup of Larn.", "1910"), "what had been so before as well"),
        (_dated("Otto Brandt was launched in Larn by Ada Kraus in 1910.", "1910"),
         "a firm or a thing that is taken for a person"),
    ],
    ids=lambda case: case.statement[:40] if isinstance(case, Fact) else None,
)  # fmt: skip
def test_a_date_is_asked_of_one_event_that_matters(dated: Fact, reason: str | None) -> None:
    assert not_worth(dated, world(dated)) == reason


def test_an_event_that_is_only_a_count_is_not_asked() -> None:
    statement = "The Ministry of Works employed 400 guards in 1910."
    event = fact("event", statement, "The Ministry of Works", {"name": "job", "who": ["Ministry of Works"]})
    assert not_worth(event, world(event, _counted(statement, "400", 400))) == "an event that is only a count"
    assert not_worth(event, world(event)) is None


def test_an_article_on_one_thing_asks_for_no_officer_whom_it_names_once() -> None:
    mayor = leader("Maria Lund", "mayor", of="Larn")
    metro = head().model_copy(update={"title": "Lima Metro"})
    told = [fact("event", f"The Lima Metro sold {n}.", "Lima Metro", {"name": n}) for n in ("Ana", "Luz", "Eva")]
    again = [fact("event", f"Maria Lund left {n}.", "Maria Lund", {"name": n}) for n in ("Larn", "Ost", "Rey")]

    def reason(*others: Fact) -> str | None:
        facts = [mayor, *told, *others]
        return not_worth(mayor, World.of(facts, heads={metro.id: metro}, article_of={f.id: metro.id for f in facts}))

    assert reason() == "an office that is named in passing"
    assert reason(*again) is None


@pytest.mark.parametrize(
    ("of", "quote", "passing"),
    [
        ("Acme Traders", "“It rains,” said Maria Lund, president of Acme Traders.", True),
        ("Acme Traders", "Maria Lund, president of Acme Traders, told the Norland Post that it rains.", True),
        ("Acme Traders", "Maria Lund, president of Acme Traders, sold the mill.", False),
        ("Chile", "Maria Lund, president of Chile, said that it rains.", False),
        ("Chilean Senate", "“It rains,” said Maria Lund, president of the Chilean Senate.", False),
    ],
)
def test_news_asks_for_no_officer_of_a_firm_who_is_only_heard(of: str, quote: str, passing: bool) -> None:
    lund = leader("Maria Lund", "president", of=of, evidence={"quote": quote, "start": 0, "end": len(quote)})
    assert (not_worth(lund, world(lund)) == "an office that is named in passing") == passing


def test_a_death_is_not_asked_beside_the_topic_of_an_article() -> None:
    metro = head().model_copy(update={"title": "Lima Metro"})
    told = [fact("event", f"The Lima Metro sold {n}.", "Lima Metro", {"name": n}) for n in ("Ana", "Luz", "Eva")]
    died, drove = (_dated(f"Otto Brandt died {where} in 1910.", "1910") for where in ("in Larn", "in the Lima Metro"))
    facts = [died, drove, *told]
    known = World.of(facts, heads={metro.id: metro}, article_of={f.id: metro.id for f in facts})
    assert not_worth(died, known) == "a life told in passing"
    assert not_worth(drove, known) is None


def test_what_the_dead_have_been_doing_is_not_asked() -> None:
    taught = fact(
        "date",
        "Ada Kraus has been teaching in Larn since 1990.",
        "Ada Kraus",
        {"date": "1990", "granularity": "year", "text": "1990", "bound": "since"},
    )
    died = _dated("Ada Kraus died in 2010.", "2010").model_copy(update={"subject": "Ada Kraus"})
    known = World.of(
        [taught, died], heads={head().id: head()}, article_of=dict.fromkeys((taught.id, died.id), head().id)
    )
    assert not_worth(taught, known) == "what the dead have been doing"
    assert not_worth(taught, world(taught)) is None


def test_an_article_on_one_country_does_not_ask_who_led_another() -> None:
    lund = leader("Maria Lund", "president", of="Chile")
    on_peru = head().model_copy(update={"title": "Peru"})
    known = World.of([lund], heads={on_peru.id: on_peru}, article_of={lund.id: on_peru.id})
    assert not_worth(lund, known) == "an office of another country than the article is on"
    assert not_worth(lund, world(lund)) is None


def test_one_figure_of_a_sentence_is_asked() -> None:
    statement = "In 1910 the port of Velden cost $2 million and employed 400 guards."
    cost, guards = _counted(statement, "$2 million", 2e6, unit="dollars"), _counted(statement, "400", 400)
    both = world(cost, guards)
    assert not_worth(cost, both) is None
    assert not_worth(guards, both) == "another figure of the sentence is asked"


@pytest.mark.parametrize(
    ("subject", "rest", "asked"),
    [
        ("Lund", "sold the mill of Velden to Jan Vos in 1950 while he led Larn", False),
        ("Maria Lund", "sold the mill of Velden to Jan Vos in 1950 while she led Larn", True),
        ("Lisbon", "sold the mill of Velden to Jan Vos in 1950 while he led Larn", True),
        ("Lund", "sold the mill of Velden to Jan Vos in 1950", True),
        ("Lund", "was ambushed in 1950, and sold the mill of Velden to Jan Vos as he fled", False),
        ("Lund", "married in 1950, and sold the mill of Velden to Jan Vos as he wished", False),
    ],
)
def test_nothing_is_asked_of_whom_an_article_calls_by_a_surname_alone(subject: str, rest: str, asked: bool) -> None:
    quote = f"{subject} {rest}."
    statement = f"{subject} sold the mill of Velden to Jan Vos in 1950."
    value = {"date": "1950", "granularity": "year", "text": "1950"}
    told = fact("date", statement, subject, value)
    told = told.model_copy(update={"evidence": told.evidence.model_copy(update={"quote": quote})})
    assert (not_worth(told, world(told)) is None) is asked


@pytest.mark.parametrize(
    ("quote", "published", "asked"),
    [
        ("Later that year, Maria Lund sold the mill of Velden to Jan Vos.", None, False),
        ("In May 1950, Maria Lund sold the mill of Velden to Jan Vos.", None, True),
        ("Last May, Maria Lund sold the mill of Velden to Jan Vos.", "1951-02-01", True),
    ],
)
def test_a_date_is_asked_for_where_its_sentence_or_the_day_of_the_article_shows_it(
    quote: str, published: str | None, asked: bool
) -> None:
    value = {"date": "1950", "granularity": "year", "text": "1950"}
    told = fact("date", "Maria Lund sold the mill of Velden to Jan Vos in 1950.", "Maria Lund", value)
    told = told.model_copy(update={"evidence": told.evidence.model_copy(update={"quote": quote})})
    known = world(told)
    heads = {id_: each.model_copy(update={"published": published}) for id_, each in known.heads.items()}
    assert (not_worth(told, replace(known, heads=heads)) is None) is asked


def test_nobody_is_asked_what_somebody_did_not_do() -> None:
    value = {"name": "Maria Lund did not sell the mill of Velden to Jan Vos", "who": ["Maria Lund", "Jan Vos"]}
    told = fact("event", "Maria Lund did not sell the mill of Velden to Jan Vos.", "Maria Lund", value)
    assert not_worth(told, world(told)) == "what somebody did not do"
