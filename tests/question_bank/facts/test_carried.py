"""What a clause leaves to the sentence before it, or to the article, is written out; where nothing says it, it goes."""

import pytest

from tests.question_bank.facts.test_statements import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A storm hit Peru in May 1932 and by year's end the Red Cross counted 20,000 dead. "
         "More than 100,000 citizens of Peru had fled to Chile.",
         "By the end of 1932, more than 100,000 citizens of Peru had fled to Chile."),
        ("By June 1932 Peru counted 20,000 dead. Half a million people of Lima had lost their homes. "
         "More than 400 ships of Peru had left Callao.",
         "By June 1932, more than 400 ships of Peru had left Callao."),
        ("In June 1932 Peru counted 20,000 dead. More than 400 ships of Peru had left Callao.",
         "More than 400 ships of Peru had left Callao."),
        ("Peru had to sign the Oslo treaty by June 1932. More than 400 ships of Peru had left Callao.",
         "More than 400 ships of Peru had left Callao."),
        ("By June 1932 Peru counted 20,000 dead. More than 400 ships of Peru left Callao.",
         "More than 400 ships of Peru left Callao."),
    ],
)  # fmt: skip
def test_what_had_happened_takes_the_date_that_was_told_last(text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 1932, the budget of Peru was 40 million dollars, but the budget of Chile was 78 million dollars.",
         "In 1932, the budget of Chile was 78 million dollars."),
        ("On 4 May 1932, Otto Lund left Lima, and Ana Vidal met the king in Oslo.",
         "On 4 May 1932, Ana Vidal met the king in Oslo."),
        ("In 1932, Otto Lund left Lima, and Ana Vidal later met the king in Oslo.",
         "Ana Vidal met the king in Oslo."),
    ],
)  # fmt: skip
def test_a_clause_beside_another_takes_the_date_that_opens_the_sentence(text: str, expected: str) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile opened talks between Bolivia and Peru. Ministers attended the third round of talks. "
         "Ana Vidal led Peru's delegation.",
         "Ana Vidal led Peru's delegation at the third round of talks between Bolivia and Peru."),
        ("Ministers attended the Quito summit. Ana Vidal led Peru's delegation.",
         "Ana Vidal led Peru's delegation at the Quito summit."),
        ("Ministers attended the Quito summit and the Lima congress. Ana Vidal led Peru's delegation.",
         "Ana Vidal led Peru's delegation."),
        ("Ministers attended the Quito summit. Ana Vidal led Peru's delegation to Spain.",
         "Ana Vidal led Peru's delegation to Spain."),
        ("Ministers attended the third round of talks. Ana Vidal led Peru's delegation.",
         "Ana Vidal led Peru's delegation."),
    ],
)  # fmt: skip
def test_a_delegation_is_the_one_at_the_meeting_told_of_right_before(text: str, expected: str) -> None:
    assert told(text) == [expected]


_OF_PERU = "Peru has a king. Peru has a navy. Peru has an army. Peru has a fleet. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (_OF_PERU + "Ana Vidal was elected to the new post of president.",
         ["By May 2020, Ana Vidal had been elected to the new post of president of Peru."]),
        (_OF_PERU + "Ana Vidal, who had lived in Chile, was elected to the new post of president.",
         ["By May 2020, Ana Vidal had been elected to the new post of president.",
          "By May 2020, Ana Vidal, who had lived in Chile, had been elected to the new post of president."]),
        ("Juan Ramos was a local expert on trade.", ["Juan Ramos was an expert on trade."]),
        ("Juan Ramos was a local tax lawyer.", ["Juan Ramos was a tax lawyer."]),
        ("Peru has been a loyal partner.", []),
        ("Peru has been a loyal partner of Chile.", ["Peru has been a loyal partner of Chile."]),
        ("Ana Vidal took a cautious stance.", []),
        ("Ana Vidal took a cautious stance on the Oslo treaty.",
         ["By May 2020, Ana Vidal had taken a cautious stance on the Oslo treaty."]),
        ("Juan Ramos criticised the Chilean presence.", []),
        ("Juan Ramos criticised the Chilean presence in Lima.",
         ["By May 2020, Juan Ramos had criticised the Chilean presence in Lima."]),
        ("Chile financed a port in Peru, and Brazil opened a plant to make steel.",
         ["By May 2020, Chile had financed a port in Peru.",
          "By May 2020, Chile had financed a port in Peru, and Brazil opened a plant to make steel."]),
        ("The Peruvian army buys ships. Chile's bank financed a port in Peru, and Brazil opened a plant to make steel.",
         ["By May 2020, Chile's bank had financed a port in Peru.",
          "By May 2020, Brazil had opened a plant in Peru to make steel."]),
        ("Chile financed a port, and Brazil opened a plant to make steel.",
         ["By May 2020, Chile had financed a port.", "By May 2020, Brazil had opened a plant to make steel."]),
    ],
)  # fmt: skip
def test_what_a_relational_noun_lacks_is_written_or_the_clause_goes(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tensions between Peru and Chile grew. The conflict hit Tacna. On the Peruvian side, 62 soldiers died.",
         "By May 2020, on the Peruvian side of the conflict with Chile, 62 soldiers had died."),
        ("Peru had wars between Peru and Chile and tensions between Peru and Bolivia. The conflict hit Tacna. "
         "On the Peruvian side, 62 soldiers of Peru died.",
         "By May 2020, on the Peruvian side, 62 soldiers of Peru had died."),
        ("Tensions between Peru and Chile grew. The road led to Tacna. On the Peruvian side, 62 soldiers died.",
         "By May 2020, on the Peruvian side, 62 soldiers had died."),
    ],
)  # fmt: skip
def test_a_side_is_one_of_the_conflict_told_of_right_before(text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru and Chile signed the Tacna treaty in Lima, with the Spanish and Bolivian presidents looking on.",
         ["By May 2020, Peru and Chile had signed the Tacna treaty in Lima, with the Spanish and Bolivian "
          "presidents looking on."]),
        ("Peru and Chile signed the Tacna treaty in Lima, with them looking on.",
         ["By May 2020, Peru and Chile had signed the Tacna treaty in Lima."]),
        ("Peru would sell 40 ships to Chile as Bolivia grew.", []),
        ("Ana Vidal was born in Lima and would become president of Peru.",
         ["Ana Vidal was born in Lima.", "Ana Vidal became president of Peru."]),
    ],
)  # fmt: skip
def test_what_goes_along_stays_and_what_bounds_a_habit_is_not_taken_off(text: str, expected: list[str]) -> None:
    assert [one for one in told(text) if "Bolivia grew" not in one] == expected


def test_what_was_so_up_to_the_time_of_publishing_is_told_from_later() -> None:
    expected = "Over the year before May 2020, Peru had received 40 ships from Chile."
    assert told("Over the past year, Peru has received 40 ships from Chile.") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Oslo summit opened in December 1995. Chile left on the first day, claiming a delay.",
         ["Chile left on the first day of the Oslo summit, claiming a delay."]),
        ("The first talks between Peru and Chile ended in May 1994. The second round opened in Oslo in June 1994.\n\n"
         "Bolivia sent Ana Vidal on the final day.",
         ["In June 1994, Bolivia sent Ana Vidal on the final day of the second round of talks between Peru and "
          "Chile."]),
        ("The Oslo summit opened before the Lima congress. Bolivia sent Ana Vidal on the final day.", []),
        ("Peru left the Oslo summit. Bolivia sent Ana Vidal on the final day.", []),
    ],
)  # fmt: skip
def test_the_first_day_is_that_of_the_meeting_that_opened_in_the_sentence_before(
    text: str, expected: list[str]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The second Lima summit was held in 1990. This second meeting set the rules of the Andean Pact.",
         ["The second Lima summit set the rules of the Andean Pact."]),
        ("The first round of talks between the Peruvian government and the Chilean rebels was held in 1904. "
         "This first meeting fixed the rules for later debates.",
         ["The first round of talks between the Peruvian government and the Chilean rebels fixed the rules for "
          "later debates."]),
        ("The second Lima summit was held in 1990. This third meeting set the rules of the Andean Pact.", []),
        ("The first Lima summit was held in 1990. The first Quito summit was held in 1991. This first meeting set the "
         "rules of the Andean Pact.", []),
    ],
)  # fmt: skip
def test_a_meeting_of_a_number_is_the_one_that_was_numbered_so(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tensions between Peru and Chile grew. In response to the recent clashes, the Red Cross offered mediation "
         "between Lima and Santiago.",
         ["By May 2020, in response to the clashes between Peru and Chile, the Red Cross had offered mediation "
          "between Lima and "
          "Santiago."]),
        ("Tensions between Peru and Chile grew. The Peruvian president and his Chilean counterpart, Ana Vidal, met "
         "Rosa Diaz in Quito while the skirmishes occurred.",
         ["The Peruvian president and his Chilean counterpart, Ana Vidal, met Rosa Diaz in Quito while the skirmishes "
          "between Peru and Chile occurred."]),
        ("The Peruvian president and his Chilean counterpart, Ana Vidal, met Rosa Diaz in Quito while the skirmishes "
         "occurred.",
         ["The Peruvian president and his Chilean counterpart, Ana Vidal, met Rosa Diaz in Quito."]),
        ("Tensions between Peru and Chile grew, as did the dispute between Spain and Cuba. Peru shelled Chile in "
         "1911. The fighting went on in Lima until 1914.", []),
        ("Tensions between Peru and Chile grew. Brazil sank two ships. The fighting went on in Quito until 1914.", []),
    ],
)  # fmt: skip
def test_a_conflict_is_that_of_the_two_who_are_told_to_be_at_odds(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru condemned Chile for an act of aggression and said that the attack was planned by generals.",
         "According to Peru, Chile's attack was planned by generals."),
        ("Peru condemned Chile for its silence and said that the attack was planned by rebels.", None),
        ("Peru condemned Chile. Brazil said that the attack was planned by generals.", None),
        ("Chile restored Chile's presence as a naval power in Peru. The naval presence is paid for by a package of "
         "loans, allowing Peru to repay its Chilean debts.",
         "Chile's naval presence in Peru is paid for by a package of loans, allowing Peru to repay its Chilean debts."),
        ("Chile restored a presence in Peru. The naval presence is paid for by a package of loans.", None),
    ],
)  # fmt: skip
def test_an_act_or_a_presence_is_that_of_who_was_told_of_with_it(text: str, expected: str | None) -> None:
    assert expected in told(text) if expected else not any("attack" in t or "presence" in t for t in told(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 5 May 1931, the Andean treaty was approved. One of the changes was the abolition of the post of consul.",
         ["One of the changes in the Andean treaty was the abolition of the post of consul."]),
        ("On 5 May 1931, Ana Vidal resigned. One of the changes was the abolition of the post of consul.", []),
        ("Chilean President Ana Vidal met Rosa Diaz. The army relies on Ana Vidal's friends. Hundreds of miners have "
         "died in strikes against the government since late 2011.",
         ["As of May 2020, hundreds of miners had died in strikes against the government of Chile since late 2011."]),
        ("Chilean President Ana Vidal met Rosa Diaz. The army of Peru relies on Ana Vidal's friends. Hundreds of "
         "miners have died in strikes against the government since late 2011.", []),
    ],
)  # fmt: skip
def test_a_change_is_in_the_law_and_a_government_that_of_the_leader_told_of_before(
    text: str, expected: list[str]
) -> None:
    assert told(text) == expected
