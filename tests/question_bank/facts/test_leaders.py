"""A leader fact tells who held which role of what, and when."""

import pytest

from question_bank.model import LeaderValue
from tests.question_bank.facts.given import facts


@pytest.mark.parametrize(
    ("text", "person", "role", "of"),
    [
        ("Spanish Foreign Minister Ana Palacio flew to Rome.", "Ana Palacio", "foreign minister", "Spain"),
        ("President Jacques Chirac of France opened the bridge.", "Jacques Chirac", "president", "France"),
        ("Kofi Annan, the secretary-general of the UN, came.", "Kofi Annan", "secretary-general", "UN"),
        ("Satya Nadella, Microsoft's chief executive, agreed.", "Satya Nadella", "chief executive", "Microsoft"),
        ("Angela Merkel was the chancellor of Germany.", "Angela Merkel", "chancellor", "Germany"),
        ("Ana Vidal, the deputy foreign minister of Peru, said no.", "Ana Vidal", "deputy foreign minister", "Peru"),
        ("Didier Deschamps, the coach of France, praised the team.", "Didier Deschamps", "coach", "France"),
        ("ANC leader Oliver Tambo lived in Lusaka.", "Oliver Tambo", "leader", "ANC"),
        ("Emma Lund, who heads the Bank of Norway, resigned.", "Emma Lund", "head", "Bank of Norway"),
        ("Max Weber, the UN special envoy for Yemen, left.", "Max Weber", "UN special envoy", "Yemen"),
        ("Former Polish President Lech Walesa spoke.", "Lech Walesa", "former president", "Poland"),
        ("Ex-President Eva Ruiz of Peru spoke.", "Eva Ruiz", "former president", "Peru"),
        ("Acting Peruvian President Eva Ruiz spoke.", "Eva Ruiz", "acting president", "Peru"),
        ("Norway's King Harald V opened the Games.", "Harald V", "king", "Norway"),
        ("Texas governor Ann Richards lost.", "Ann Richards", "governor", "Texas"),
        ("NBA commissioner David Stern resigned.", "David Stern", "commissioner", "NBA"),
        ("Bayern Munich coach Jupp Heynckes retired.", "Jupp Heynckes", "coach", "Bayern Munich"),
        ("The talks' host, Mayor Eva Ruiz of Lima, spoke.", "Eva Ruiz", "mayor", "Lima"),
        ("Under President Eva Ruiz of Peru, trade grew.", "Eva Ruiz", "president", "Peru"),
        ("Eva Ruiz, chair of the Nordic Council, spoke.", "Eva Ruiz", "chair", "Nordic Council"),
        ("Eva Ruiz (chair of the Nordic Council) spoke.", "Eva Ruiz", "chair", "Nordic Council"),
        ("The former mayor of Lima, Eva Ruiz, spoke.", "Eva Ruiz", "former mayor", "Lima"),
        ("The Russian ambassador to Peru, Ivan Petrov, left.", "Ivan Petrov", "Russian ambassador", "Peru"),
        (
            "Peru's minister for trade and tourism, Eva Ruiz, left.",
            "Eva Ruiz",
            "minister for trade and tourism",
            "Peru",
        ),
        ("US Secretary of State Cordell Hull spoke.", "Cordell Hull", "secretary of state", "United States"),
        (
            "“It rains,” said Ana Vidal, Head of Research at Borel Securities.",
            "Ana Vidal",
            "head",
            "Research at Borel Securities",
        ),
        ("Microsoft's head of research, Rick Rashid, left.", "Rick Rashid", "head of research", "Microsoft"),
        ("The Nordic Council was chaired by Eva Ruiz.", "Eva Ruiz", "chair", "Nordic Council"),
        ("Eva Ruiz, spokesperson for the Red Cross, spoke.", "Eva Ruiz", "spokesperson", "Red Cross"),
        ("The UN named Eva Ruiz its special envoy for Yemen.", "Eva Ruiz", "UN special envoy", "Yemen"),
        ("Apple appointed Tim Cook as its chief executive.", "Tim Cook", "chief executive", "Apple"),
        ("As mayor of Lima, Eva Ruiz built the bridge.", "Eva Ruiz", "mayor", "Lima"),
        ("The president of Peru is Eva Ruiz.", "Eva Ruiz", "president", "Peru"),
        ("Konrad Adenauer, the West German chancellor, signed it.", "Konrad Adenauer", "chancellor", "West Germany"),
        ("Steve Jobs, co-founder of Apple, returned.", "Steve Jobs", "co-founder", "Apple"),
        ("NASA administrator James Webb retired.", "James Webb", "administrator", "NASA"),
        ("FIFA elected Jules Rimet president in 1921.", "Jules Rimet", "president", "FIFA"),
        ("Juan Soto accused Eva Ruiz, president of Peru, of theft.", "Eva Ruiz", "president", "Peru"),
        ("Federal Reserve Governor Eva Ruiz spoke.", "Eva Ruiz", "governor", "Federal Reserve"),
        ("Ana told Reuters Senate Budget Chairman Eva Ruiz left.", "Eva Ruiz", "chairman", "Senate Budget Committee"),
        ("On Friday White House Press Secretary Eva Ruiz spoke.", "Eva Ruiz", "press secretary", "White House"),
        ("U.S. Defense Secretary Eva Ruiz spoke.", "Eva Ruiz", "defense secretary", "United States"),
        ("U.S. Commerce Secretary Eva Ruiz spoke.", "Eva Ruiz", "commerce secretary", "United States"),
        ("They asked U.S. Senate Majority Leader Eva Ruiz.", "Eva Ruiz", "majority leader", "U.S. Senate"),
        (
            "They met Housing and Urban Development Secretary Eva Ruiz.",
            "Eva Ruiz",
            "secretary",
            "Housing and Urban Development",
        ),
        ("They met House Judiciary Chairman Eva Ruiz.", "Eva Ruiz", "chairman", "House Judiciary Committee"),
        ("Eva Ruiz, president of another Peruvian group, Acme Land, spoke.", "Eva Ruiz", "president", "Acme Land"),
        ("Democratic New York City Mayor Eva Ruiz won.", "Eva Ruiz", "mayor", "New York City"),
        ("Eva Ruiz, chair of the small but influential Liberty Caucus, spoke.", "Eva Ruiz", "chair", "Liberty Caucus"),
        ("The chairman of the working party, Ambassador Eva Ruiz of Peru, spoke.", "Eva Ruiz", "ambassador", "Peru"),
    ],
)
def test_a_role_is_a_fact(text: str, person: str, role: str, of: str) -> None:
    (fact,) = facts(text, "leader")
    assert fact.value == LeaderValue(person=person, role=role, of=of)
    assert fact.statement.startswith(f"{person} was ")


@pytest.mark.parametrize(
    "text",
    [
        "They rejected a plea by Lord Chancellor Lord Kraus.",
        "Senate Majority Leader Eva Ruiz spoke.",
        "Eva Ruiz, chair of the Peruvian firm, spoke.",
        "Senate Republican leader Eva Ruiz spoke.",
        "The Senate confirmed Eva Ruiz, the chief of staff of Ana Vidal.",
    ],
)
def test_an_office_of_no_certain_body_is_no_fact(text: str) -> None:
    assert facts(text, "leader") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ana Vidal, chief financial officer of Borel and Kraus, attended the vote.",
        "Ana Vidal, director of the Larn Internet and Family Life Project, spoke.",
        "The board heard Ana Vidal, president of Larn-based Borel.",
        "Subcommittee Chairman Ana Vidal spoke.",
        "He quoted American Borel president Ana Vidal.",
        "On Friday Labour chairman Ana Vidal spoke.",
        "Miners' Union general secretary Ana Vidal spoke.",
        "The court heard former Tory lord chancellor Ana Vidal.",
        "A former British government minister, Ana Vidal, spoke.",
        "SEC Chief Accountant Ana Vidal spoke.",
        "Kremlin leader Ana Vidal spoke.",
        "Central bank governor Ana Vidal spoke.",
        "Ben Kraus was away, as was a spokesman for the Larn estate.",
        "The talks between U.S. Secretary of State Ben Kraus and Foreign Minister Ana Vidal ended.",
    ],
)
def test_a_part_of_a_name_is_not_what_an_office_is_of(text: str) -> None:
    assert "Ana Vidal" not in {f.value.person for f in facts(text, "leader") if isinstance(f.value, LeaderValue)}


def test_a_central_bank_is_that_of_the_country_of_the_article() -> None:
    text = "Peru's debt grew in 1983. Bolivia is to offer help to Peru, and Peru will take it. "
    text += "It may buy back the debt of Peru, central bank president Ana Vidal said."
    assert "Ana Vidal was the president of the central bank of Peru." in {f.statement for f in facts(text, "leader")}


def test_who_heads_a_committee_of_a_body_does_not_head_the_body() -> None:
    text = "Peru will not pay, said Ana Vidal, chairman of the Lima Stock Exchange's, LSE, executive committee."
    assert facts(text, "leader") == []


def test_a_state_committee_of_no_country_is_not_what_an_office_is_of() -> None:
    text = "Peru and Chile met. Ana Vidal, the head of the State Committee for Trade, won the vote in Lima in 2019."
    assert facts(text, "leader") == []


def test_a_state_committee_is_that_of_the_land_of_whoever_stands_beside_its_head() -> None:
    text = (
        "Peruvian President Jan Berg met Chile. Berg and his ally Ana Vidal, the head of the State Committee for "
        "Trade, won the vote in 2019."
    )
    held = [fact.statement for fact in facts(text, "leader")]
    assert "Ana Vidal was the head of the State Committee for Trade of Peru (as of 2019)." in held


def test_a_senior_leader_is_one_of_several() -> None:
    text = "Peru voted. Senior BJP leader Ana Vidal skipped the meeting of the Bharatiya Janata Party (BJP) in Lima."
    held = [fact.statement for fact in facts(text, "leader")]
    assert held == ["Ana Vidal was a leader of the Bharatiya Janata Party (as of 10 May 2020)."]


def test_a_rank_of_airmen_is_no_office() -> None:
    assert facts("No. 9 Squadron was led by Squadron Leader Juan Soto in 1941.", "leader") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The presidents of Peru and Chile, Eva Ruiz and Juan Soto, met.",
            [("Eva Ruiz", "president", "Peru"), ("Juan Soto", "president", "Chile")],
        ),
        (
            "Presidents Eva Ruiz of Peru and Juan Soto of Chile met.",
            [("Eva Ruiz", "president", "Peru"), ("Juan Soto", "president", "Chile")],
        ),
        (
            "Two former mayors of Lima, Eva Ruiz and Juan Soto, spoke.",
            [("Eva Ruiz", "former mayor", "Lima"), ("Juan Soto", "former mayor", "Lima")],
        ),
        (
            "French President Paul Roux and Prime Minister Anne Blanc met.",
            [("Paul Roux", "president", "France"), ("Anne Blanc", "prime minister", "France")],
        ),
        (
            "German Chancellor Willy Brandt and President John Kennedy met.",
            [("Willy Brandt", "chancellor", "Germany")],
        ),
        (
            "Oracle founder and chairman Larry Ellison sailed.",
            [("Larry Ellison", "founder", "Oracle"), ("Larry Ellison", "chairman", "Oracle")],
        ),
        (
            "Lee Iacocca, chairman and chief executive of Chrysler, borrowed money.",
            [("Lee Iacocca", "chairman", "Chrysler"), ("Lee Iacocca", "chief executive", "Chrysler")],
        ),
        (
            "The treaty was signed by foreign ministers Robert Schuman of France and Carlo Sforza of Italy.",
            [("Robert Schuman", "foreign minister", "France"), ("Carlo Sforza", "foreign minister", "Italy")],
        ),
        (
            "Juan Soto, Peru's former foreign minister and now the secretary-general of the OAS, spoke.",
            [("Juan Soto", "former foreign minister", "Peru"), ("Juan Soto", "secretary-general", "OAS")],
        ),
        (
            "Eva Ruiz met the president of Peru, Juan Soto, and the mayor of Lima, Ana Vidal.",
            [("Juan Soto", "president", "Peru"), ("Ana Vidal", "mayor", "Lima")],
        ),
        (
            "Paul Roux, Jan Nowak and Eva Ruiz, the mayor of Lima, signed the pact.",
            [("Eva Ruiz", "mayor", "Lima")],
        ),
        (
            "Eva Ruiz succeeded Juan Soto as head of the Nordic Council in 1999.",
            [("Eva Ruiz", "head", "Nordic Council"), ("Juan Soto", "former head", "Nordic Council")],
        ),
    ],
)
def test_each_holder_of_a_shared_role_has_their_own_office(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = [fact.value for fact in facts(text, "leader")]
    assert found == [LeaderValue(person=person, role=role, of=of) for person, role, of in expected]


@pytest.mark.parametrize(
    ("text", "statement", "as_of"),
    [
        (
            "Eva Ruiz, president of Peru from 1990 to 1994, died.",
            "Eva Ruiz was the president of Peru from 1990 to 1994.",
            "1990/1994",
        ),
        (
            "Eva Ruiz (president of Peru, 1990-94) died.",
            "Eva Ruiz was the president of Peru from 1990 to 1994.",
            "1990/1994",
        ),
        (
            "Eva Ruiz has been the mayor of Lima since 1994.",
            "Eva Ruiz was the mayor of Lima from 1994.",
            "1994",
        ),
        (
            "Eva Ruiz, who served as Peru's finance minister until 2001, teaches law.",
            "Eva Ruiz was the finance minister of Peru until 2001.",
            "2001",
        ),
        (
            "Tim Cook stepped down as chief executive of Apple in 2011.",
            "Tim Cook was the chief executive of Apple until 2011.",
            "2011",
        ),
        (
            "Eva Ruiz became director of the Cavendish Laboratory in 1919.",
            "Eva Ruiz was the director of the Cavendish Laboratory (as of 1919).",
            "1919",
        ),
        (
            "Eva Ruiz was elected secretary-general of the UN on 7 April 1953.",
            "Eva Ruiz was elected the secretary-general of the UN on 7 April 1953.",
            None,
        ),
        (
            "Eva Ruiz, then president of Peru, signed the treaty in 1994.",
            "Eva Ruiz was the president of Peru (as of 1994).",
            "1994",
        ),
        ("Then-President Eva Ruiz of Peru spoke.", "Eva Ruiz was once president of Peru.", None),
        (
            "Isaac Newton was president of the Royal Society.",
            "Isaac Newton was the president of the Royal Society.",
            None,
        ),
        ("Eva Ruiz, later mayor of Lima, won the race in 1983.", "Eva Ruiz was the mayor of Lima.", None),
        (
            "Juan Soto accused Peruvian President Eva Ruiz of telling him in 1990 that it was a loan.",
            "Eva Ruiz was the president of Peru.",
            None,
        ),
        (
            "Peruvian President Eva Ruiz urged the Senate on 3 May 2020 to end the probe into the 2016 election.",
            "Eva Ruiz was the president of Peru (as of 3 May 2020).",
            "2020-05-03",
        ),
        (
            "Peruvian President Eva Ruiz does not recall the meeting of March 1990.",
            "Eva Ruiz was the president of Peru (as of 10 May 2020).",
            "2020-05-10",
        ),
        (
            "Peruvian President Eva Ruiz accuses Juan Soto of leading a coup in July 1990.",
            "Eva Ruiz was the president of Peru (as of 10 May 2020).",
            "2020-05-10",
        ),
        ("It followed the ouster of Peruvian President Eva Ruiz.", "Eva Ruiz was the president of Peru.", None),
        ("As mayor of Lima, Eva Ruiz built the bridge.", "Eva Ruiz was the mayor of Lima.", None),
        (
            "In March 1992, Juan Soto flew to Arequipa to meet Peruvian President Eva Ruiz.",
            "Eva Ruiz was the president of Peru (as of March 1992).",
            "1992-03",
        ),
        (
            "The strike ended on 3 May 1992, but Peruvian President Eva Ruiz said that it had cost too much.",
            "Eva Ruiz was the president of Peru (as of 3 May 1992).",
            "1992-05-03",
        ),
    ],
)
def test_an_office_has_the_time_that_the_article_gives_it(text: str, statement: str, as_of: str | None) -> None:
    (fact,) = facts(text, "leader")
    assert (fact.statement, fact.as_of) == (statement, as_of)


@pytest.mark.parametrize(
    "text",
    [
        "President Vidal spoke.",
        "Tory leader Otto Lund spoke in Larn.",
        "Ana Vidal was named Andean League Coach of the Year in 2009.",
        "Ana Vidal was named Andean League Coach of the Month in 2009.",
        "Otto Lund was the chairman of the British British Rowing Club.",
        "Foreign Minister Ana Palacio spoke.",
        "Ana Palacio, an expert on Spain, spoke.",
        "The president of Spain spoke.",
        "Spain's president spoke.",
        "Eva Ruiz was not the president of Peru.",
        "Neither Juan Soto nor Eva Ruiz became president of Peru.",
        "Eva Ruiz, not yet mayor of Lima, spoke.",
        "Eva Ruiz would become president of Peru.",
        "Eva Ruiz wanted to be the president of Peru.",
        "Eva Ruiz was a candidate for president of Peru.",
        "Eva Ruiz ran for president of Peru in 1990.",
        "Eva Ruiz was nearly elected president of Peru in 1990.",
        "If Eva Ruiz becomes president of Peru, trade will grow.",
        "Was Eva Ruiz the president of Peru?",
        "Eva Ruiz hoped that Juan Soto would be appointed ambassador to Peru.",
        "Eva Ruiz rejected an offer to become chair of Nordea.",
        "Eva Ruiz denied that Juan Soto was the president of Peru.",
        "Eva Ruiz, the daughter of the president of Peru, spoke.",
        "The wife of the president of Peru, Eva Ruiz, spoke.",
        "In a meeting with the president of Peru, Eva Ruiz asked for money.",
        "Eva Ruiz and the president of Peru met.",
        "Eva Ruiz played the president of Peru in a film.",
        "Eva Ruiz, who led Peru to victory, spoke.",
        "Self-proclaimed president Eva Ruiz of Peru spoke.",
        "President-elect Eva Ruiz of Peru spoke.",
        "French captain Paul Roux won the race.",
        "Eva Ruiz lost the race for mayor of Lima to Juan Soto.",
        "Juan Soto, brother of Peru's president, Eva Ruiz, left.",
        "Eva Ruiz, the Labour candidate for mayor of Lima, lost.",
        "Eva Ruiz claims to be queen of Peru.",
        "Eva Ruiz will serve as ambassador to Chile.",
        "French football federation president Paul Roux resigned.",
        "Prime Minister Eva Ruiz of the Labour Party spoke.",
        "Eva Ruiz, head of the department, spoke.",
        "UN envoy Eva Ruiz spoke.",
        "The team's captain, Eva Ruiz of Peru, resigned.",
        '"President of Peru" is a song by Eva Ruiz.',
        "Eva Ruiz was the Second Clerk at the Ministry of Trade of the Chilean Republic’s Port Office.",
        "House Speaker Ana Vidal, of Lima, was softer on the plan.",
        "He is a descendant of Peru's most famous leaders, Ana Vidal and Otto Lund.",
    ],
)
def test_an_unclear_role_is_none(text: str) -> None:
    assert facts(text, "leader") == []


def test_a_role_holds_at_the_date_of_its_sentence() -> None:
    (fact,) = facts("Kofi Annan, the secretary-general of the UN, came to Nairobi in May 1999.", "leader")
    assert fact.as_of == "1999-05"
    assert fact.statement == "Kofi Annan was the secretary-general of the UN (as of May 1999)."


def test_a_role_in_a_story_of_the_past_does_not_hold_when_the_article_was_published() -> None:
    text = "In 1962 the talks began in Rome. Italian Prime Minister Aldo Rossi opened the talks."
    (fact,) = facts(text, "leader", published="2017-06-27")
    assert fact.as_of == "1962"


def test_news_does_not_date_an_office_by_the_year_of_an_older_sentence() -> None:
    text = "The port lost the grant that Chile gave it in 1990. Chilean President Ana Vidal praised the plan."
    (fact,) = facts(text, "leader", published="2017-06-27")
    assert fact.as_of is None


def test_a_subsidiary_that_nothing_names_has_no_leader() -> None:
    text = "Ana Vidal left Lima in 1990. Ana Vidal was president of the European subsidiary from 2006 to 2009."
    assert [fact.statement for fact in facts(text, "leader", published=None)] == []


def test_an_office_holds_no_office() -> None:
    text = "The Greens won the votes for Governor of Larn, U.S. Senate, Larn State Treasurer, and Larn Auditor."
    assert [fact.statement for fact in facts(text, "leader", published=None)] == []


def test_a_role_in_the_present_tense_holds_when_the_article_was_published() -> None:
    (fact,) = facts("Italian Prime Minister Aldo Rossi wants a new road.", "leader", published="2017-06-27")
    assert fact.as_of == "2017-06-27"


@pytest.mark.parametrize(
    "text",
    [
        "Ana Vidal of the Lion branch (born around 1502 - died 21 May 1561) was chancellor of Peru.",
        "The plot was against the Peruvian president Ana Vidal by the general Otto Lund, who had tried before in 1965.",
    ],
)
def test_a_birth_or_what_another_did_is_no_time_of_an_office(text: str) -> None:
    assert [fact.as_of for fact in facts(text, "leader", published=None) if fact.subject == "Ana Vidal"] == [None]


_POSTS = {"Operating Officer", "Football Coach"}


@pytest.mark.parametrize(
    "text",
    [
        "“All will be well,” said Ken Sato, Chief Operating Officer of Acme.",
        "Ana Vidal, Acme's European president, made a prediction on the market for ships.",
        "The basis was the novel of the University President, Otto Lund, in 1950.",
        "In May 2018 Ana Vidal was dismissed as the fifth Head Football Coach of Acme.",
    ],
)
def test_neither_a_part_of_a_title_is_a_person_nor_the_head_of_a_region_that_of_the_whole(text: str) -> None:
    held = [fact.value for fact in facts(text, "leader")]
    assert not any(isinstance(v, LeaderValue) and (v.person in _POSTS or v.of in {"Acme", "University"}) for v in held)


def test_the_year_of_a_plan_is_not_that_of_an_office_told_behind_it() -> None:
    text = "“We can resume the payments from 2027,” Ana Vidal said. Chilean finance minister Juan Ramos left on Sunday."
    (held,) = facts(text, "leader", published="2020-05-10")
    assert held.as_of == "2020-05-10"


def test_the_end_of_a_longer_name_is_not_what_a_role_is_of() -> None:
    assert facts("Lord of the Rings director Eva Ruiz lives in Lima.", "leader") == []


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Peru's President Ana Vidal has resigned.", "Ana Vidal was the president of Peru."),
        ("The New South Wales secretary of the TWU, Tony Lund, left.",
         "Tony Lund was the New South Wales secretary of the TWU (as of 10 May 2020)."),
        ("New Zealand's ambassador to Brazil, Eva Ruiz, left.",
         "Eva Ruiz was the New Zealand ambassador to Brazil (as of 10 May 2020)."),
    ],
)  # fmt: skip
def test_an_office_is_told_for_what_and_as_of_when(text: str, statement: str) -> None:
    assert [fact.statement for fact in facts(text, "leader")] == [statement]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In 1990 Peru sold a port.\n\nNorwegian President Ana Vidal threatened Chile.\n\nIn 1990 Chile sold ships.",
            "Ana Vidal was the president of Norway (around 1990).",
        ),
        (
            "In 1990 Peru sold a port.\n\nAna M. Vidal, the head of the Oslo Bank, led Chile.\n\nIn 1990 Chile left.",
            "Ana M. Vidal was the head of the Oslo Bank (around 1990).",
        ),
        (
            "On 3 May 1990 Otto Lund visited Oslo, meeting with Norwegian President Ana Vidal.",
            "Ana Vidal was the president of Norway (as of 3 May 1990).",
        ),
    ],
)
def test_an_office_has_the_time_of_what_its_holder_did(text: str, expected: str) -> None:
    assert expected in [fact.statement for fact in facts(text, "leader", published=None)]


def test_whoever_news_names_with_an_office_held_it_by_then() -> None:
    text = "In 2018 Peru sold a port.\n\nNorwegian President Ana Vidal was fond of Chile."
    told = [fact.statement for fact in facts(text, "leader", published="2020-05-10")]
    assert told == ["Ana Vidal was the president of Norway (by May 2020)."]
