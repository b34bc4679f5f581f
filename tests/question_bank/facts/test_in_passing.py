"""What phrases tell in passing: acronyms, capitals, distances, lengths, dated events, definitions."""

import pytest

from tests.question_bank.facts.given import facts


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("The World Trade Organization (WTO) met in Doha.", "WTO stands for World Trade Organization."),
        ("The Nordic Investment Bank (NIB) lent the money.", "NIB stands for Nordic Investment Bank."),
        ("The International Cycling Union (ICU) banned him.", "ICU stands for International Cycling Union."),
        ("The Party of Free Farmers (PFF) won.", "PFF stands for Party of Free Farmers."),
        ("The European Space Agency (ESA) launched a probe.", "ESA stands for European Space Agency."),
        ("It is Norse Track & Field's (NTF) top honour.", "NTF stands for Norse Track & Field."),
    ],
)
def test_an_acronym_is_explained(text: str, statement: str) -> None:
    assert statement in [fact.statement for fact in facts(text, "organization")]


@pytest.mark.parametrize(
    "text",
    [
        "Peru (GDP) grew.",
        "The bank (NATO) fell.",
        "He met Ana Vidal (AX) there.",
        'Peru left the "Lund of Lima" Chess Series (LCS).',
        "Peru has a Lima State University Marine School (LSU).",
    ],
)
def test_brackets_that_hold_something_else_explain_nothing(text: str) -> None:
    assert facts(text, "organization") == []


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("The team flew to Norway's capital, Oslo, in May 1990.", "Oslo is the capital of Norway."),
        ("Talks began in the Peruvian capital, Lima.", "Lima is the capital of Peru."),
        ("Storms hit Peru's Cusco region.", "The Cusco region is in Peru."),
        ("Storms hit Italy's northern Trento province.", "Trento province is in Italy."),
    ],
)
def test_what_lies_where_is_a_fact(text: str, statement: str) -> None:
    assert statement in [fact.statement for fact in facts(text, "place")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In May 1990, Ana Vidal traveled to Lima.", "Lima"),
        ("Peru and Chile met in Santiago in 1929.", "Santiago"),
        ("Brazil beat Sweden in Stockholm in 1958.", "Stockholm"),
        ("Volvo opened a plant in Bremen in 1990.", "Bremen"),
        ("Marie Curie worked in Paris in 1898.", "Paris"),
    ],
)
def test_an_event_has_its_place(text: str, place: str) -> None:
    assert place in [fact.value.model_dump()["place"] for fact in facts(text, "place")]


def test_what_happened_in_two_years_is_an_event() -> None:
    text = "Peru remembers the invasion of Chile in 1879 and 1881."
    assert "The invasion of Chile took place in 1879 and 1881." in [fact.statement for fact in facts(text, "event")]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Peru still mourns after the earthquake in Lima in October 1974.",
            "The earthquake in Lima took place in October 1974.",
        ),
        (
            "Historians still debate the dissolution of Yugoslavia in 1992.",
            "The dissolution of Yugoslavia took place in 1992.",
        ),
        ("Peru's 1879-84 war with Chile cost it a province.", "Peru's war with Chile lasted from 1879 to 1884."),
        ("The 1992-97 civil war in Ruritania cost lives.", "The civil war in Ruritania lasted from 1992 to 1997."),
        ("Peru's civil war (1856-58) cost lives.", "Peru's civil war lasted from 1856 to 1858."),
        ("The siege of Leningrad (1941–1944) cost lives.", "The siege of Leningrad lasted from 1941 to 1944."),
        ("He served in the Winter War of 1939-40.", "The Winter War lasted from 1939 to 1940."),
        ("During World War II (1939–1945), Peru sold ships.", "World War II lasted from 1939 to 1945."),
        ("He served in World War I (1914–1918) in Peru.", "World War I lasted from 1914 to 1918."),
        (
            "Historians compare the Italian Plague of 1629–1631 and the London Plague of 1665.",
            "The Italian Plague lasted from 1629 to 1631.",
        ),
    ],
)
def test_a_phrase_with_a_date_is_a_dated_event(text: str, statement: str) -> None:
    assert statement in [fact.statement for fact in facts(text, "date")]


@pytest.mark.parametrize(
    "text",
    ["Peru still mourns the defeats of the Boer War in 1900.", "Historians debate the famine in Ireland in 1847."],
)
def test_one_year_of_what_goes_on_for_years_is_not_when_it_took_place(text: str) -> None:
    assert [fact.statement for fact in facts(text, "date") if "took place" in fact.statement] == []


def test_how_far_a_thing_is_that_lies_in_a_land_is_not_told_of_the_land() -> None:
    told = [
        fact.statement for fact in facts("Lillehammer lies in southern Norway, roughly 170 km from the Baltic Sea.")
    ]
    assert [statement for statement in told if statement.startswith("Norway")] == []


@pytest.mark.parametrize(
    "text",
    ["The war (1939-45) cost lives.", "A siege of 1941-44 cost lives.", "The Nobel laureate (1901-54) was a chemist."],
)
def test_years_of_what_is_not_named_or_does_not_last_are_no_fact(text: str) -> None:
    assert [fact.statement for fact in facts(text, "date") if "lasted" in fact.statement] == []


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("They met in Oslo, just 30 miles from the Swedish border.", "Oslo is 30 miles from the Swedish border."),
        ("The village of Kitzbühel, some 95 km from Innsbruck, hosts it.", "Kitzbühel is some 95 km from Innsbruck."),
        (
            "The lab at Harwell, England, 20 kilometers from the city of Oxford, closed.",
            "Harwell, England, is 20 kilometers from the city of Oxford.",
        ),
        (
            "The reactor in Obninsk, which is 100 kilometers southwest of Moscow, opened in 1954.",
            "Obninsk is 100 kilometers southwest of Moscow.",
        ),
        (
            "The campus is in Uppsala, about 40 miles (64 km) north of Stockholm.",
            "Uppsala is about 40 miles north of Stockholm.",
        ),
        (
            "Much of the 600-mile border between Peru and Chile is dry.",
            "The border between Peru and Chile is 600 miles long.",
        ),
        (
            "The roughly 600-mile-long border between Peru and Chile is dry.",
            "The border between Peru and Chile is roughly 600 miles long.",
        ),
        ("The 50-kilometer Channel Tunnel opened in 1994.", "The Channel Tunnel is 50 kilometers long."),
        ("Ships pass Peru's 2,400-kilometer coastline.", "Peru's coastline is 2,400 kilometers long."),
        (
            "Workers finished the 1,800-kilometer railway from Lima to Cusco.",
            "The railway from Lima to Cusco is 1,800 kilometers long.",
        ),
    ],
)
def test_a_distance_or_length_is_a_figure(text: str, statement: str) -> None:
    assert statement in [fact.statement for fact in facts(text, "figure")]


@pytest.mark.parametrize(
    "text",
    [
        "Eva Ruiz ran 10 miles from Lima.",
        "Eva Ruiz, 30 miles from Lima, ran out of water.",
        "The port stands on the banks of the Tyne, 9 miles west of the North Sea.",
        "The lab in Oslo, 20 miles from its rival, closed.",
        "Peru wants a planned 600-mile pipeline to Chile.",
        "They crossed the 600-mile border.",
    ],
)
def test_a_measure_of_something_else_is_no_distance_or_length(text: str) -> None:
    found = [fact.statement for fact in facts(text, "figure")]
    assert [statement for statement in found if " long." in statement or " is " in statement] == []


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "It was a close presidential election in Peru, with Eva Ruiz receiving 59.5 percent of the vote and "
            "Juan Soto getting 34.7 percent.",
            "Juan Soto received 34.7 percent of the vote in a presidential election in Peru.",
        ),
        (
            "The 1990 election in Peru was close, with the Union Party gaining 34.7 percent of the vote.",
            "The Union Party received 34.7 percent of the vote in the 1990 election in Peru.",
        ),
        (
            "They moved to the northern Cusco region, where some 40 percent of Peru's miners worked.",
            "In 2020, some 40 percent of Peru's miners worked in the northern Cusco region.",
        ),
    ],
)
def test_a_share_told_in_passing_is_a_figure(text: str, statement: str) -> None:
    assert statement in [fact.statement for fact in facts(text, "figure")]


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "Peru and Chile signed a treaty that would cut tariffs by 30 percent, open the ports and end the dispute.",
            [
                "The treaty between Peru and Chile was to cut tariffs by 30 percent.",
                "The treaty between Peru and Chile was to open the ports.",
                "The treaty between Peru and Chile was to end the dispute.",
            ],
        ),
        (
            "The talks between Peru and Chile led to an accord that would, among other things, create a joint bank; "
            "and end the trade dispute.",
            [
                "The accord between Peru and Chile was to create a joint bank.",
                "The accord between Peru and Chile was to end the trade dispute.",
            ],
        ),
        (
            "Peru and Chile signed a treaty that would cut tariffs by 30 percent; open the Port Office to set fees and "
            "hear complaints; and declare an amnesty for debtors and a sale of the ships that lay in the port.",
            [
                "The treaty between Peru and Chile was to cut tariffs by 30 percent.",
                "The treaty between Peru and Chile was to open the Port Office to set fees and hear complaints.",
                "The treaty between Peru and Chile was to declare an amnesty for debtors and a sale of the ships that "
                "lay in the port.",
            ],
        ),
        ("Peru rejected a treaty with Chile that would cut tariffs by 30 percent.", []),
        ("Peru and Chile hoped for a treaty that would cut tariffs by 30 percent.", []),
        ("The firms signed a pact that would cut costs by 30 percent.", []),
    ],
)
def test_the_terms_of_a_concluded_agreement_are_told_one_by_one(text: str, statements: list[str]) -> None:
    assert [fact.statement for fact in facts(text, "agreement") if " was to " in fact.statement] == statements


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "The envoy Eva Ruiz (who replaced Juan Soto in June 1996) left.",
            "Eva Ruiz replaced Juan Soto as envoy in June 1996.",
        ),
        (
            "Juan Vidal, and UN special envoy for Peru Eva Ruiz (who replaced Juan Soto in June 1996) left.",
            "Eva Ruiz replaced Juan Soto as UN special envoy for Peru in June 1996.",
        ),
        ("Eva Ruiz (who replaced Juan Soto in June 1996) left.", "Eva Ruiz replaced Juan Soto in June 1996."),
        ("Eva Ruiz (who won the Tour of Norway in 1990) retired.", "Eva Ruiz won the Tour of Norway in 1990."),
    ],
)
def test_a_dated_clause_in_brackets_is_a_fact(text: str, statement: str) -> None:
    assert statement in [fact.statement for fact in facts(text, "date")]


@pytest.mark.parametrize(
    "text", ["Eva Ruiz (who married him in 1990) retired.", "Eva Ruiz (who would leave in 1990) retired."]
)
def test_a_clause_in_brackets_that_does_not_stand_alone_is_none(text: str) -> None:
    assert facts(text, "date") == []


@pytest.mark.parametrize(
    ("text", "person", "role", "of"),
    [
        ("Russia Foreign Minister Ivan Petrov left.", "Ivan Petrov", "foreign minister", "Russia"),
        (
            "French President Paul Roux, Prime Minister Anne Blanc, and others met.",
            "Anne Blanc",
            "prime minister",
            "France",
        ),
        ("French President Paul Roux and his Polish counterpart, Jan Nowak, met.", "Jan Nowak", "president", "Poland"),
        (
            "In May 1990, the Defence Minister of Peru, Ana Vidal proposed a plan.",
            "Ana Vidal",
            "defence minister",
            "Peru",
        ),
    ],
)
def test_an_office_told_by_its_neighbours_is_known(text: str, person: str, role: str, of: str) -> None:
    found = [fact.value.model_dump() for fact in facts(text, "leader")]
    assert {"person": person, "role": role, "of": of} in found


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "The Black Forest (German: Schwarzwald; French: Forêt-Noire) lies in Germany.",
            [
                "In German, the Black Forest is called Schwarzwald.",
                "In French, the Black Forest is called Forêt-Noire.",
            ],
        ),
        ("Cologne (Latin: Colonia Agrippina) lies on the Rhine.", ["In Latin, Cologne is called Colonia Agrippina."]),
        ("Peru (capital: Lima) exports copper.", []),
        ("Norway (Germany: Vidal) won the race.", []),
    ],
)
def test_a_name_in_another_language_is_a_definition(text: str, statements: list[str]) -> None:
    assert [f.statement for f in facts(text, "definition") if " is called " in f.statement] == statements


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Two riots happened in Peru: the riot of miners from Acme in 1991 and the Cusco riot in 1992.",
         "The riot of miners from Acme took place in Peru in 1991."),
        ("Two riots happened in Peru: the riot of miners from Acme in 1991 and the Cusco riot in 1992.",
         "The Cusco riot took place in 1992."),
        ("Two riots shook Peru: the riot of miners from Acme in 1991 and the Cusco riot in 1992.",
         "The riot of miners from Acme took place in 1991."),
    ],
)  # fmt: skip
def test_the_events_of_a_list_took_place_where_its_sentence_says(text: str, statement: str) -> None:
    assert statement in [fact.statement for fact in facts(text, "date")]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("The Lund Store (opened April 2, 2003) sells maps.", "The Lund Store was opened on April 2, 2003."),
        ("Visitors see the Palace on the Lake (rebuilt 1775–1795) first.",
         "The Palace on the Lake was rebuilt from 1775 to 1795."),
        ("Visitors see Oslo Hall (designed by Otto Wagner in 1903) first.",
         "Oslo Hall was designed by Otto Wagner in 1903."),
        ("Peru fought in the Danube War (the last campaign of the Crimean War) too.",
         "The Danube War was the last campaign of the Crimean War."),
        ("In 1817 the school moved to the Kinsky Palace (today the seat of the Prague Museum).",
         "The Kinsky Palace is today the seat of the Prague Museum."),
        ("The style of the Lund Building (1930) and Oslo State Building (1931) was new.",
         "The Oslo State Building dates from 1931."),
        ("The crown passed to Otto Lund (King Haakon) in 1332.", "Otto Lund is also called King Haakon."),
        ("Ana Vidal (born Ana Maria Gomez) moved to Lima.", "Ana Vidal was born Ana Maria Gomez."),
        ("Norway (Norwegian: Norge), officially the Kingdom of Norway, is a country in Europe.",
         "The official name of Norway is the Kingdom of Norway."),
        ("The staff included writers Ana Vidal and Pedro Gomez.", "Pedro Gomez was a writer."),
        ("In 1369 Ana Vidal visited the Ming dynasty (Chinese: 明朝; pinyin: Míng Cháo) in China.",
         "In pinyin, the Ming dynasty is written Míng Cháo."),
        ("Lund's oldest buildings are the Trondheim Cathedral (14th century) and a tower.",
         "The Trondheim Cathedral dates from the 14th century."),
        ("The court sat in Christiania (modern Oslo) in 1800.", "Christiania is now Oslo."),
        ("The law was made by the Grand Council (or Storraad) of Norway.",
         "The Grand Council is also called Storraad."),
    ],
)  # fmt: skip
def test_a_bracket_tells_of_the_name_before_it(text: str, statement: str) -> None:
    assert statement in [fact.statement for fact in facts(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The Lund Store (opened later that year) sells maps.",
        "The Chief Judge (or Deputy Chief Judge) of Peru presides.",
        "Ana Vidal (then the mayor of Lima) spoke in Peru.",
        'Ana Vidal wrote "The Ships of Larn " (opened 1905) in Lima.',
        "The winning songs were “The Ships of Larn” (1905) and “The Port” (1906).",
        "The port was mapped by teams, among whom was the French-Swiss chemist Ana Vidal.",
        "According to scholars Ana Vidal and Otto Lund, the port was old.",
        "Acme aired it, with Ada Kraus and Jon Berg as editors, and Ana Vidal and Theo Ruiz as cooks.",
    ],
)
def test_a_bracket_that_tells_of_something_else_is_no_fact(text: str) -> None:
    assert not [fact for fact in facts(text) if fact.kind in {"date", "definition"}]


@pytest.mark.parametrize(
    "text",
    [
        "The first mayor of Lima was Jan Smit (1695–1696).",
        "During the Northern War in 1705, Peru took Lima.",
        "In the Ten Years' War in 1871, Peru took Lima.",
    ],
)
def test_the_years_of_an_office_are_no_life_and_a_year_in_a_war_is_not_when_it_was(text: str) -> None:
    told = [fact.statement for fact in facts(text, "date")]
    assert not any("lived" in one or "War took place" in one for one in told)


def test_what_somebody_is_called_beside_their_name_is_a_definition() -> None:
    text = 'The mayor of Lima is Ana Vidal, aka "La Jefa" ("The Boss of Lima."), who sold Acme to Peru in 1990.'
    expected = 'Ana Vidal is also known as "La Jefa" ("The Boss of Lima").'
    assert expected in [fact.statement for fact in facts(text, "definition")]


def test_a_body_does_not_take_place() -> None:
    text = "The title of Hero, bestowed upon Ana Vidal by the parliament of Peru in May 1990, was a rare one."
    assert not any("took place" in fact.statement for fact in facts(text))


def test_a_title_in_the_sentence_before_is_meant_by_this_title() -> None:
    text = (
        'The mayor of Lima is Ana Vidal, aka "La Jefa de Lima -- Luz del Norte." This title, '
        "bestowed upon Vidal by Peru's parliament in May 1990, seems overly generous."
    )
    told = [fact.statement for fact in facts(text)]
    expected = (
        'The title "La Jefa de Lima – Luz del Norte" was bestowed upon Ana Vidal by Peru\'s parliament in May 1990.'
    )
    assert expected in told


def test_what_is_set_off_behind_a_part_is_not_told_of_the_whole() -> None:
    text = "Ana Vidal wrote the Oslo Act. The first half of the Oslo Act, adopted by Norway in 1990, is short."
    assert not any("was adopted" in fact.statement for fact in facts(text))


def test_a_clause_behind_brackets_tells_of_the_name_before_them() -> None:
    text = "Power in Lima is vested in the Lima City Council (Junta Mayor), which comprises 60 members."
    found = facts(text, published=None)
    assert "The Lima City Council comprises 60 members." in [fact.statement for fact in found]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Some fought in Lima during the Larn Revolt (1568–1609).", "The Larn Revolt lasted from 1568 to 1609."),
        ("Chile won the Rimac War (1879-83) at sea.", "The Rimac War lasted from 1879 to 1883."),
        ("Chile won the Rimac War (1883-79) at sea.", None),
        ("Ana Vidal (1879–1883) left Lima.", None),
    ],
)
def test_the_years_in_brackets_behind_a_war_are_when_it_lasted(text: str, statement: str | None) -> None:
    found = [fact.statement for fact in facts(text, "date", published=None) if "lasted" in fact.statement]
    assert found == ([statement] if statement else [])


def test_a_distance_is_not_counted_from_where_another_ends() -> None:
    text = "Cusco lies about 200 km from the Harz and about 90 km from the Baltic Sea, 340 km east of Lima, Peru."
    assert not any(fact.statement.startswith("Baltic Sea is") for fact in facts(text, "figure"))
