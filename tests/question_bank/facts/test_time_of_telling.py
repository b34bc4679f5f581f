"""What an article tells of its own day is told in the past, with that day, and what is so for ever is not."""

import pytest

from question_bank.facts import derive
from question_bank.facts.statements import Statement, statements
from question_bank.facts.story import Story
from question_bank.language import annotate
from question_bank.model import Article, ArticleHead, Fact
from tests.question_bank.facts.given import article, facts
from tests.question_bank.facts.test_news import texts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile is building a port that will serve Bolivia.",
         "As of May 2020, Chile was building a port that would serve Bolivia."),
        ("Norway is buying 40 ships because its fleet needs them.",
         "As of May 2020, Norway was buying 40 ships because its fleet needed them."),
        ("Chile and Peru are sharing a canal that borders Bolivia.",
         "As of May 2020, Chile and Peru were sharing a canal that borders Bolivia."),
        ("Miners in Chile are demanding that their owners leave Peru.",
         "As of May 2020, miners in Chile were demanding that their owners leave Peru."),
        ("Ana Vidal has declared in clear terms that Peru needs a fleet.",
         "By May 2020, Ana Vidal had declared in clear terms that Peru needed a fleet."),
        ("Ana Vidal said that Chile is building a port in Callao.",
         "According to Ana Vidal in May 2020, Chile was building a port in Callao."),
        ("Peru is selling ships while \"greatly raising the number of its tugs in Chile.\"",
         "As of May 2020, Peru was selling ships while \"greatly raising the number of its tugs in Chile.\""),
    ],
)  # fmt: skip
def test_verbs_behind_the_day_of_writing_are_in_the_past(text: str, expected: str) -> None:
    assert expected in texts(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Vidal said Peru will go ahead with the treaty of Lima.",
         "According to Ana Vidal in May 2020, Peru was to go ahead with the treaty of Lima."),
        ("Norway announced that it will not take part in the games of Lima.",
         "Norway announced in May 2020 that it would not take part in the games of Lima."),
        ("The Lima government announced that it will sell the port of Callao.",
         "The Lima government announced in May 2020 that it would sell the port of Callao."),
        ("Ana Vidal believes Peru does not have to sell ships to Chile.",
         "Ana Vidal believed in May 2020 that Peru did not have to sell ships to Chile."),
        ("Peruvian experts and the Chilean media speculate that while Oslo is focused on ships, Lima is buying mines.",
         "Peruvian experts and the Chilean media speculated in May 2020 that while Oslo was focused on ships, Lima was "
         "buying mines."),
        ("Ana Vidal tells ABC News that strengthening its fleet in the Baltic is a top priority of Norwegian policy.",
         "Ana Vidal told ABC News in May 2020 that strengthening its fleet in the Baltic was a top priority of "
         "Norwegian policy."),
        ("Ana Vidal said that selling ships on credit is increasingly a new Peruvian approach.",
         "Ana Vidal said in May 2020 that selling ships on credit was increasingly a new Peruvian approach."),
        ("According to the Lima press, Ana Vidal has failed to persuade Peru to sell its ships.",
         "By May 2020, according to the Lima press, Ana Vidal had failed to persuade Peru to sell its ships."),
    ],
)  # fmt: skip
def test_what_somebody_says_of_that_day_says_when(text: str, expected: str) -> None:
    assert expected in texts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Vidal said that Callao lies in Peru.",
        "Ana Vidal said that Norway is a member of NATO.",
        "Ana Vidal said that whales eat krill.",
        "Ana Vidal said that Peru sold 40 ships in 1990.",
        "Ana Vidal believed that Peru had sold 40 ships to Chile.",
        "Ana Vidal has said that Peru sold 40 ships to Chile.",
        "The Law of Oslo states that ships of Peru pay no toll.",
        "Callao lies north of Lima.",
        "The Lima Cup is held annually in Callao.",
    ],
)
def test_what_is_so_for_ever_or_was_said_of_another_day_says_no_day(text: str) -> None:
    found = texts(text)
    assert found
    assert not [one for one in found if "2020" in one]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norwegian troops are in the northern areas of Peru, close to Callao.",
         "As of May 2020, Norwegian troops were in the northern areas of Peru, close to Callao."),
        ("Norway's presence in Peru is accompanied by a package of loans.",
         "As of May 2020, Norway's presence in Peru was accompanied by a package of loans."),
        ("Peru receives security aid from Chile.", "As of May 2020, Peru received security aid from Chile."),
    ],
)  # fmt: skip
def test_a_state_that_need_not_last_says_when(text: str, expected: str) -> None:
    assert expected in texts(text)


def test_what_an_article_tells_of_the_thing_of_its_title_says_no_day() -> None:
    head = article("").head.model_copy(update={"title": "Lima Club"})
    document = annotate(Article(head, "The Lima Club is a club in Peru. It receives aid from Chile."))
    found = statements(document.sentences[-1], Story(document))
    assert [one.text for one in found if isinstance(one, Statement)] == ["The Lima Club receives aid from Chile."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 19 March 1998, Peru closed a mine that it had opened in 1990. Ana Vidal said Chile is building a port.",
         "According to Ana Vidal in 1998, Chile was building a port."),
        ("On 19 March 1998, Peru closed a mine that it had opened in 1990. Chile is building a port in Arica.",
         "As of 1998, Chile was building a port in Arica."),
        ("The Lima Accord was signed on June 3, 1990. On June 3, Peru marks the 20th anniversary of the Lima Accord.",
         "On 3 June 2010, Peru marked the 20th anniversary of the Lima Accord."),
    ],
)  # fmt: skip
def test_an_article_without_a_day_tells_of_the_year_that_it_makes_certain(text: str, expected: str) -> None:
    assert expected in texts(text, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2003, the Lima Health Office reported that 26% of the schools of Peru were closed.",
         "According to the Lima Health Office in 2003, 26% of the schools of Peru were closed."),
        ("On 5 May 2003, Ana Vidal said that Peru had sold two ports to Chile.",
         "According to Ana Vidal on 5 May 2003, Peru had sold two ports to Chile."),
        ("Ana Vidal said that Peru had sold two ports in 2003.",
         "According to Ana Vidal, Peru had sold two ports in 2003."),
    ],
)  # fmt: skip
def test_what_somebody_said_has_the_time_of_the_saying(text: str, expected: str) -> None:
    assert expected in [fact.statement for fact in facts(text, published=None)]


def test_a_plan_that_lay_ahead_of_an_earlier_year_was_not_told_when_the_article_was_written() -> None:
    text = (
        "On June 3, Peru marks the 20th anniversary of the Lima Accord. It was signed on June 3, 1990.\n\nThe talks "
        "began late after the Chilean government told the press in May 1985 that "
        "a tariff on ships would be cut in late August 1985."
    )
    told = [fact.statement for fact in facts(text, published=None)]
    plan = "a tariff on ships was to be cut in late August 1985."
    assert f"According to the Chilean government in May 1985, {plan}" in told


def test_what_somebody_answers_on_the_past_was_told_on_the_day_of_the_interview() -> None:
    text = "How does Peru see Chile?\n\nIn this matter, Moscow offered a meeting of Peru and Chile in Lima."
    text += " Peru is a member of NATO. Some 400 Chilean miners working in Peru have a part in this."
    head = ArticleHead(
        id="a", title="Ana Vidal: “Peru is alone”", published="2022-10-19", source="a.md", checksum="sha256:" + "0" * 64
    )
    told = [item.statement for item in derive(annotate(Article(head, text))) if isinstance(item, Fact)]
    assert "According to Ana Vidal in October 2022, Moscow offered a meeting of Peru and Chile in Lima." in told
    assert "Peru is a member of NATO." in told
    assert "According to Ana Vidal in October 2022, some 400 Chilean miners were working in Peru." in told


def test_a_question_of_an_interview_is_nobody_s_word_but_what_is_told_before_it_is_the_article_s() -> None:
    text = (
        "Peru bought the port of Arica. Did Chile sell two ships?\n\nChile sold the port of Iquique to Bolivia in 1990."
    )
    head = ArticleHead(
        id="a", title="Ana Vidal: “Peru is alone”", published="2022-10-19", source="a.md", checksum="sha256:" + "0" * 64
    )
    told = [item.statement for item in derive(annotate(Article(head, text))) if isinstance(item, Fact)]
    assert "By October 2022, Peru had bought the port of Arica." in told
    assert not any("two ships" in statement for statement in told)


def test_what_somebody_interviewed_thinks_is_their_word() -> None:
    text = "How does Peru see Chile?\n\nI think that Peru has a larger fleet than Chile. Close ties bind us to Bolivia."
    head = ArticleHead(
        id="a", title="Ana Vidal: “Peru is alone”", published="2022-10-19", source="a.md", checksum="sha256:" + "0" * 64
    )
    told = [item.statement for item in derive(annotate(Article(head, text))) if isinstance(item, Fact)]
    assert told == ["According to Ana Vidal in October 2022, Peru had a larger fleet than Chile."]


def test_what_goes_on_with_since_when_something_is_so_is_not_told_by_itself() -> None:
    told = [
        fact.statement for fact in facts("Peru has had three wars since the Union fell and Chile became a republic.")
    ]
    assert not any(statement.startswith("Chile became") for statement in told)


def test_what_has_been_tried_and_failed_had_failed_by_then() -> None:
    text = "Ana Vidal spoke. According to the Chilean press, Ana Vidal has tried but failed to win the vote in Peru."
    told = [fact.statement for fact in facts(text)]
    assert "By May 2020, according to the Chilean press, Ana Vidal had failed to win the vote in Peru." in told


def test_a_span_before_the_day_of_the_news_leads_what_went_on_in_it() -> None:
    text = "Peru closed its schools in Chile in 1999, yet during the past few months has been trying to win Chile back."
    told = [fact.statement for fact in facts(text)]
    assert "During the few months before May 2020, Peru had been trying to win Chile back." in told


def test_what_somebody_says_was_said_when_the_sentence_before_tells_that_they_spoke() -> None:
    told = facts("In late May 1996, Ana Vidal spoke about Peru. Vidal said Peru was weary of feeding Chile.")
    assert "According to Ana Vidal in late May 1996, Peru was weary of feeding Chile." in [
        fact.statement for fact in told
    ]


def test_what_has_been_done_in_news_of_a_year_was_done_by_its_end() -> None:
    assert "By the end of 2020, Peru had condemned Chile." in [
        fact.statement for fact in facts("Peru has condemned Chile.", published="2020")
    ]
