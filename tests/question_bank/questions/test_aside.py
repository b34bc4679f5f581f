"""Which facts are told beside an article's matter, or have lost the day that their sentence told."""

from __future__ import annotations

import pytest

from question_bank.model import Evidence, Fact
from question_bank.questions.aside import beside_the_matter
from question_bank.questions.world import World
from tests.question_bank.questions.samples import fact, head, leader, world


def _event(statement: str, quote: str | None = None) -> Fact:
    return _quoted(fact("event", statement, statement.split(" ", 1)[0], {"name": "event"}), quote)


def _figure(statement: str, quote: str | None = None) -> Fact:
    return _quoted(fact("figure", statement, "it", {"number": 300, "text": "300"}), quote)


def _place(name: str, land: str) -> Fact:
    return fact("place", f"{name} is in {land}.", name, {"place": name, "of": land})


def _quoted(told: Fact, quote: str | None) -> Fact:
    if quote is None:
        return told
    return told.model_copy(update={"evidence": Evidence(quote=quote, start=0, end=len(quote))})


def _chair(quote: str) -> Fact:
    return _quoted(leader("Ada Kraus", "chair", "the Larn Fund", as_of="1911"), quote)


def _staff(quote: str) -> Fact:
    return _quoted(leader("Ada Kraus", "head of sales", "Larn Steel", as_of="1911"), quote)


def _jubilee(statement: str) -> Fact:
    value = {"date": "1910-05-04", "granularity": "day", "text": "4 May 1910"}
    return fact("date", statement, "it", value)


DAY, SOME, CAPTION = "the day on which it was is lost", "what some did at some time", "the caption of a picture"
PARTLY = "a name that its sentence tells only in part"
TURNED = "a word that turns the meaning is lost"
PLACE, OFFICE = "where a place lies that is named in passing", "the year of an office is that of something else"


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        (_event("The port of Larn shut its gates.", "The port of Larn shut its gates on Friday."), DAY),
        (_event("The port of Larn shut its gates.", "The port of Larn shut its gates two weeks ago."), DAY),
        (_event("The port of Larn shut its gates in 1910.", "On Friday the port of Larn shut its gates."), None),
        (_event("The port of Larn shut its gates.", "The Sunday Times says the port of Larn shut its gates."), None),
        (_event("The port of Larn shut its gates."), None),
        (_figure("The port of Larn loads 300 ships.", "These days, the port of Larn loads 300 ships."), DAY),
        (_figure("The port of Larn loads 300 ships.", "The port of Larn, said Lund on Friday, loads 300 ships."), None),
        (_event("Pilots were trained by the hundreds of the Guild.",
                "Pilots were trained by the hundreds of schools the Guild founded."), "a word of the sentence is lost"),
        (_event("Pilots were trained by the Guild."), None),
        (_event("Otto Brandt had been replaced by Lund."), None),
        (_event("Otto Brandt had been replaced by Lund.", "He had been replaced by Lund."),
         "a pronoun of what was before"),
        (_quoted(_jubilee("On 4 May 1910, Larn got a medal for the Siege of Larn."),
                 "On 4 May 1910, Larn got a medal for the Siege of Larn (1908)."),
         "the year of what is told beside it is lost"),
        (_quoted(_jubilee("On 4 May 1910, Larn got a medal for the Siege of Larn."),
                 "On 4 May 1910, Larn got a medal for the Siege of Larn (1910)."), None),
        (_chair("In 1911 Lund was shot in revenge for the death of Ada Kraus, chair of the Fund, two months earlier."),
         OFFICE),
        (_event("Bakers in Norland burnt their bread."), SOME),
        (_event("Angry bakers in Norland burnt their bread."), SOME),
        (_event("Strikes were held in Larn."), SOME),
        (_event("Strikes were held in Larn in 1910."), None),
        (_event("Angry bakers in Norland burnt their bread in the late 1980s."), None),
        (_event("Strikes were held in Larn by the Bakers' League of Norland."), None),
        (_event("The bakers of Norland burnt their bread."), None),
        (_event("Soviet engineers built the dam of Larn."), None),
        (_event("Composer and teacher Ada Kraus founded the choir of Larn."), None),
        (_event("Ada Kraus hands Otto Brandt the cup.", "Ada Kraus (far left) hands Otto Brandt the cup."), CAPTION),
        (_event("Otto Brandt left the hall.", "Otto Brandt left the hall."), None),
        (_event("Harbour technology fund, Lund gave Larn a crane.",
                "For the Our.Harbour technology fund, Lund gave Larn a crane."),
         "a sentence that begins in the middle of a name"),
        (_event("A Sailor's Guide was printed in Larn.",
                "According to Harbour Songs: A Sailor's Guide printed in Larn, the song is old."),
         "the second half of a title"),
        (_figure("Larn lies 300 miles to the south."), "a distance from where nobody knows"),
        (_figure("Larn lies 300 miles to the south of Velden."), None),
        (_event("Otto Brandt sent to schools in Larn."), "a verb has lost its object"),
        (_event("Otto Brandt sent envoys to Larn."), None),
        (_event("Otto Brandt described the idea."), "a verb has lost its object"),
        (_event("Otto Brandt described the idea as absurd."), None),
        (_staff("“It rains,” said Ada Kraus, head of sales for Larn Steel."), "an office told only to say who speaks"),
        (_chair("In 1911 Ada Kraus was chair of the Larn Fund & Partners."), "a name that is cut short"),
        (leader("Ada Kraus", "governor", "Larn Territorial", as_of="1911"), "an office of nothing named"),
        (_staff("In 1911 Ada Kraus, head of sales for Larn Steel, left."), None),
        (_event("Lund kept her gold in the central bank.", "Lund kept her gold in the bank."),
         "a bank that may be another"),
        (_event("Lund kept her gold in the central bank."), None),
        (_event("The club met in the hall used as a prison.", "The club met in the hall previously used as a prison."),
         TURNED),
        (_event("Otto Brandt's brother sailed to Larn.", "Otto's brother sailed to Larn."), PARTLY),
        (_event("Otto Brandt's brother sailed to Larn.", "His brother sailed to Larn."), None),
        (_event("Tolui Khan's brother sailed to Larn.", "Tolui's brother sailed to Larn."), None),
        (_event("Otto Velden's brother sailed to Larn.", "Otto's brother sailed to Larn."), None),
        (_event("Lund sang on the main Pyramid stage.", "Lund sang on the stage of Larn."), PARTLY),
        (_event("Lund sang on the main Pyramid stage.", "Lund sang on the main Pyramid stage."), None),
        (_event("The case was opened in 1910.", "The case was re-opened in 1910."), TURNED),
        (_event("The case was re-opened in 1910.", "The case was re-opened in 1910."), None),
        (_event("Lund sold the House of Otto Brandt.", "Lund sold the House of Brandt."), PARTLY),
        (_event("Otto Brandt sold a house.", "Brandt sold a house."), None),
        (_event("Lund and Otto Brandt sold a house.", "Lund and Brandt sold a house."), None),
        (_event("Offstage Brandt sold a house.", "Brandt sold a house."), PARTLY),
        (_event("Larn was built in 1825.", "Built in 1825, Fort Rey is a museum."), PARTLY),
        (_event("Fort Rey was built in 1825.", "Built in 1825, Fort Rey is a museum."), None),
        (_event("Lund was born in 1525.", "Lund was born in 1525 [sic!]."), "a sentence that is marked as wrong"),
        (_event("Lund was listed on the board.", "Lund was listed again on the board."), None),
        (_quoted(_jubilee("Lund was elected on 4 May 1910."), "Lund had once again been elected on 4 May 1910."),
         TURNED),
        (_quoted(_jubilee("Lund voted no on 4 May 1910."), "Lund, as she did in 1901, voted no on 4 May 1910."),
         TURNED),
        (_event("The Larn Elf was drawn by Brandt.", "Drawn by Brandt, the elf was a hit."), None),
        (_quoted(_jubilee("Lund was listed here on 4 May 1910."), "Lund was listed again here on 4 May 1910."), TURNED),
        (_event("The court sent an envoy.", "The court sent another envoy."), TURNED),
        (_figure("300 girls spun wool.", "The Fund estimated in 1906 that 300 girls spun wool."),
         "the year of a figure is lost"),
        (_event("The law was passed.", "The law, praised by many, was nearly not passed."), None),
        (_event("Two clubs met in Larn the Foxes and the Kings.", "Two clubs met in Larn — the Foxes and the Kings."),
         TURNED),
        (_event("Two clubs met in Larn.", "Two clubs met in Larn — the Foxes and the Kings."), None),
        (_figure("Up to 300 girls spun wool.", "In 1906, the Fund said that up to 300 girls spun wool."),
         "the year of a figure is lost"),
        (_figure("Up to 300 girls spun wool in 1906.", "In 1906, up to 300 girls spun wool."), None),
        (_chair("Ada Kraus, chair of the Larn Fund, opens the Velden 1911 fair."), OFFICE),
        (_chair("Ada Kraus, chair of the Larn Fund, asked for $3 million for 1911."), OFFICE),
        (_chair("In 1911 Ada Kraus was chair of the Larn Fund."), None),
        (_chair("In May 1911 Ada Kraus was chair of the Larn Fund."), None),
        (_chair("Ada Kraus was chair of the Larn Fund."), None),
        (_jubilee("The fair began before the 25th anniversary of the great fire of Larn on 4 May 1910."),
         "a date of what is remembered"),
        (_jubilee("On 4 May 1910 Larn kept the 25th anniversary of the great fire."), None),
    ],
    ids=lambda case: case.statement[:40] if isinstance(case, Fact) else None,
)  # fmt: skip
def test_what_is_beside_the_matter_is_refused_with_its_reason(told: Fact, reason: str | None) -> None:
    assert beside_the_matter(told, world(told)) == reason


def test_where_a_place_lies_is_asked_of_what_the_article_is_about() -> None:
    lima, velden = _place("Lima", "Peru"), _place("Velden", "Austria")
    assert beside_the_matter(lima, world(lima)) == PLACE
    assert beside_the_matter(velden, world(velden)) is None, "the title names it"
    often = (_event("Lima built a wall."), _event("Otto Brandt came to Lima."))
    assert beside_the_matter(lima, world(lima, *often)) is None
    assert beside_the_matter(lima, world(lima, often[0])) == PLACE


def test_how_far_a_place_lies_is_asked_of_what_the_article_is_about() -> None:
    larn = fact("figure", "Larn is 30 miles north of Ost.", "Larn", {"number": 30, "unit": "miles", "text": "30 miles"})
    assert beside_the_matter(larn, world(larn)) == "how far a place lies that is named in passing"
    assert beside_the_matter(larn, world(larn, _event("Larn built a wall."), _event("Otto came to Larn."))) is None


def test_a_capital_is_asked_of_an_article_on_its_land_or_on_the_town() -> None:
    told = fact(
        "definition", "Lima is the capital of Peru.", "Lima", {"term": "Lima", "meaning": "the capital of Peru"}
    )
    assert beside_the_matter(told, world(told)) == PLACE
    on_peru = head().model_copy(update={"title": "The long peace of Peru"})
    known = World.of([told], heads={on_peru.id: on_peru}, article_of={told.id: on_peru.id})
    assert beside_the_matter(told, known) is None
