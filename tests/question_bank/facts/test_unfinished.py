"""A statement whose own words show that something is missing from it is none."""

import pytest

from tests.question_bank.facts.test_hollow import told


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("In 1907 Berg built the Norla which was entered in and won the Oslo Race.", "The Norla was entered in."),
        ("Ana Vidal bought the ship that carried grain to Peru and brought ore to Oslo.",
         "The ship that carried grain to Peru and brought ore to Oslo."),
        ("In 1964 the Acme Bank of Lima found itself, as Ana Vidal wrote, \"in the middle of a war\".",
         "In 1964 the Acme Bank of Lima found itself."),
        ("Acts of the Lima Council begin with a phrase that reads: \"The bill was passed\".",
         "Acts of the Lima Council begin with a phrase that reads."),
        ("A third in 2009 featured Ana Vidal of Peru.", "A third in 2009 featured Ana Vidal of Peru."),
        ("At that time, Acme Oil was the principal bank in Peru.", "Acme Oil was the principal bank in Peru."),
        ("Ana Vidal took command of the Lima fleet, determined to tie down as many Chilean ships as possible.",
         "Ana Vidal took command of the Lima fleet, determined to tie down as many Chilean ships."),
        ("The table under Schools in Peru below shows the structure of the Lima system.",
         "The table under Schools in Peru below shows the structure of the Lima system."),
        ("In a separate action, the Lima Bridge became famous.",
         "In a separate action, the Lima Bridge became famous."),
        ("But Ana Vidal changed her mind and left Peru.", "Ana Vidal changed her mind."),
        ("The refusal of the Peruvian crown may help to explain that colony's slow growth compared to that of the "
         "Chilean ports, which opened trade to Norway.",
         "According to the refusal of the Peruvian crown, the Chilean ports opened trade to Norway."),
        ("Otto Lund and, separately, Ana Vidal in 1801 built a port in Peru.",
         "Separately, Ana Vidal in 1801 built a port in Peru."),
        ("Assuming a third ship does sail in May, the Acme Oil analyst Ana Vidal is expecting heavy losses.",
         "Assuming, the Acme Oil analyst Ana Vidal is expecting heavy losses."),
        ("The fad grew in July when singers such as Ana Vidal, Jan Berg and Otto Lund drew more attention to it.",
         "Singers such as Ana Vidal, Jan Berg and Otto Lund drew more attention to it."),
        ("“There is interest in it,” said Ana Vidal, the leader on the rescue team for Acme Oil, Inc., which owns the "
         "ports Lima and Callao.",
         "The leader on the rescue team for Acme Oil, Inc. owns the ports Lima and Callao."),
        ("There is a chance that Peru could win the Lima Cup in 2021.",
         "There is a chance that Peru could win the Lima Cup in 2021."),
        ("Despite years of effort, Peru has yet to build a port in Lima.",
         "Despite years of effort, Peru has to build a port in Lima."),
        ("Chile is far less willing to sell copper to Peru.", "Chile is far less willing to sell copper to Peru."),
        ("Peru has 40 ports, and a Chilean firm that runs ports in Peru has bought Acme Oil.",
         "A Chilean firm runs ports in Peru."),
        ("Judge Ana Vidal of Peru reached the opposite conclusion.",
         "By May 2020, Judge Ana Vidal of Peru had reached the opposite conclusion."),
        ("Peru has lost three of the past four games in Lima.", "Peru has lost three of the past four games in Lima."),
        ("But as Ana Vidal demonstrated at the Peru Olympic trials, she is not ready to leave.",
         "Ana Vidal demonstrated at the Peru Olympic trials."),
        ("So as to reach Lima, the Norla sails by night in Peru.",
         "As to reach Lima, the Norla sails by night in Peru."),
        ("Bob Vidal would've been worth a point in Peru, said Ana Vidal.",
         "According to Ana Vidal, Bob Vidal was to've been worth a point in Peru."),
        ("The Ship Left on the Shore came to Ana Vidal after a visit to Peru.", "The Ship was Left on the Shore."),
        ("Then Ana Vidal wins the Peru vote with 271 seats.", "Ana Vidal wins the Peru vote with 271 seats."),
        ("Readers of a Lima poll taken as the court met in Peru in March 2019 found that 47 percent liked the law.",
         "Readers of a Lima poll taken found that 47 percent liked the law (reported in 2019 or later)."),
        ("Peru says that Japan's is the highest in the world.",
         "According to Peru, Japan's is the highest in the world."),
        ("Peru's revenues grew in the first three months of the year that began in July but are $175 million, or 4 "
         "percent, less than Ana Vidal projected.",
         "Peru's revenues are $175 million, or 4 percent less."),
        ("The Egyptian queen Ana Vidal died in 30 B.C. in Lima.",
         "By May 2020, the Egyptian queen Ana Vidal had died in 30 B.C. in Lima."),
        ("Peru argued that the taxes of Lima were not helping Callao as much as they should.",
         "Peru argued that the taxes of Lima were not helping Callao as much."),
        ("Whenever a ship of Peru enters Lima, the port rings a bell.", "Whenever a ship of Peru enters Lima."),
        ("Peru accused the ministry of Chile, although nobody was asked, of lying.",
         "Peru accused the ministry of Chile."),
        ("Lima suffered in the war, though it is worth noting that the Vidal Plan of Peru was a success.",
         "Lima suffered in the war, though it is worth noting that the Vidal Plan of Peru was a success."),
        ("In 1990, Otto Lund was convicted of theft in Lima one week before the election.",
         "In 1990, Otto Lund was convicted of theft in Lima one week."),
        ("In 1998, Otto Lund won five titles and leapt from world no. 110 to no. 6, the highest jump into the top 10 "
         "made by any player in a year.",
         "In 1998, Otto Lund won five titles, the highest jump into the top 10 made by any player in a year."),
        ("Otto Lund signed the Ramos Act of Peru. The law had little effect in Peru.",
         "The law had little effect in Peru."),
        ("Ana Vidal reportedly told Otto Lund that Peru had sold its ships.",
         "According to Ana Vidal, Peru had sold its ships."),
        ("Juan Vidal led Peru in 1970. Ramos and Vidal stated that Peru was ready and that Chile had sold ships.",
         "According to Juan Vidal, Chile had sold ships."),
        ("In 1933 Otto Lund returned to Peru and took up a post at a school, noted for having become a refuge.",
         "In 1933 Otto Lund returned to Peru, noted for having become a refuge."),
        ("Ana Vidal of Peru issued two edicts, stating: \"Farms are good.\"",
         "Ana Vidal of Peru issued two edicts, stating."),
        ("Judaism is the main religion in Peru (75.6%), which has a population of 6 million.",
         "Judaism has a population of 6 million."),
        ("The move followed an ambush on a bus in Lima that killed 10 people.", "A bus in Lima killed 10 people."),
        ("Peru's forces have arrested a fighter, but seven others with weapons remain barricaded in a port in Lima.",
         "By May 2020, Peru's forces had barricaded in a port in Lima."),
        ('"We had to come because losing Otto is like losing one of us," said Elsie Ruiz, who joined the crowd in '
         "paying tribute to the Beatle known as the Silent One.",
         "According to Elsie Ruiz, the Beatle is known as the Silent One."),
        ("The testimony by Brandt and GAO Associate Director Otto Lund comes as banks intensify their efforts to save.",
         "Brandt and GAO Associate Director Otto Lund."),
    ],
)  # fmt: skip
def test_what_is_unfinished_is_not_told(text: str, wrong: str) -> None:
    assert wrong not in told(text)


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("In 1840, Lt. Col. Otto Lund met Maj. Gen. Ana Ruiz.", "In 1840, Lt. Col. Otto Lund met Maj. Gen. Ana Ruiz."),
        ("In 1840 Lund ordered Brig. Gen. Ana Vidal to take Lima.",
         "In 1840 Lund ordered Brig. Gen. Ana Vidal to take Lima."),
        ("Gov. Ana Vidal of Oregon left Lima in 2005.", "Gov. Ana Vidal of Oregon left Lima in 2005."),
        ("As of 1990 Peru had four ports.", "As of 1990 Peru had four ports."),
        ("Ana Vidal is as well known in Peru as Jon Berg.", "Ana Vidal is as well known in Peru as Jon Berg."),
        ("Peru accused Chile of being a bully.", "Peru accused Chile of being a bully."),
        ("As a result of the Oslo Treaty, Peru lost Lima.", "As a result of the Oslo Treaty, Peru lost Lima."),
        ("In contrast to Chile, Peru has two ports.", "In contrast to Chile, Peru has two ports."),
    ],
)  # fmt: skip
def test_what_only_looks_unfinished_is_told(text: str, statement: str) -> None:
    assert statement in told(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Erik left Lima after Jon the Bold's conquest of Peru.", "The Bold conquered Peru."),
        ("Peru owned Lima and Callao, and Chile chose to keep the former.", "Chile chose to keep the former."),
    ],
)
def test_half_a_name_and_one_of_two_are_not_told(text: str, wrong: str) -> None:
    assert wrong not in told(text)


def test_the_number_of_a_source_s_page_is_not_told() -> None:
    assert told("The port of Lima is a part of Peru.:116") == ["The port of Lima is a part of Peru."]
