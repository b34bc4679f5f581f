"""Names are found, told apart by kind and brought under one canonical name."""

import pytest

from question_bank.language.names import Marked, find_names
from question_bank.model import Mention


def mentions(*sentences: str) -> list[list[Mention]]:
    offset, placed = 0, []
    for sentence in sentences:
        placed.append((offset, sentence))
        offset += len(sentence) + 1
    return [list(row) for row in find_names(placed).mentions]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The talks took place in Norway.", [("Norway", "place")]),
        ("The mayor of Nairobi spoke.", [("Nairobi", "place")]),
        ("French voters stayed at home.", [("French", "nationality")]),
        ("The Kenyans won gold.", [("Kenyans", "nationality")]),
        ("President Jacques Chirac resigned.", [("Jacques Chirac", "person")]),
        ("Spanish Foreign Minister Ana Palacio came.", [("Spanish", "nationality"), ("Ana Palacio", "person")]),
        ("Lise Meitner fled to Sweden.", [("Lise Meitner", "person"), ("Sweden", "place")]),
        ("Ludwig van Beethoven moved to Vienna.", [("Ludwig van Beethoven", "person"), ("Vienna", "place")]),
        ("Kofi Annan, the secretary-general of the UN, agreed.", [("Kofi Annan", "person"), ("UN", "organization")]),
        ("Walt Berry Inc. left Peru.", [("Walt Berry Inc", "organization"), ("Peru", "place")]),
        ("The World Health Organization met.", [("World Health Organization", "organization")]),
        ("The Ministry of Foreign Affairs protested.", [("Ministry of Foreign Affairs", "organization")]),
        ("The Organization for Security and Co-operation in Europe was invited.",
         [("Organization for Security and Co-operation in Europe", "organization")]),
        ("The Po Valley is fertile.", [("Po Valley", "place")]),
        ("They camped near the village of Zermutt.", [("Zermutt", "place")]),
        ("The newspaper Kurier Nowy reported it.", [("Kurier Nowy", "organization")]),
        ("Lawmakers voted.", []),
        ("However, the vote failed.", []),
        ("On Monday the bank closed in March.", []),
        ("Rebel leader John Garang signed.", [("John Garang", "person")]),
        ("Bolivia's parliament met.", [("Bolivia", "place")]),
        ("The U.S. Senate voted.", [("U.S. Senate", "organization")]),
        ("Seven countries signed.", []),
        ("The team flew to St Helier.", [("St Helier", "place")]),
        ("The UN Charter was signed.", [("UN Charter", "other")]),
        ("In Lyon, Marie Dupont opened a shop.", [("Lyon", "place"), ("Marie Dupont", "person")]),
        ("NATO and the EU met.", [("NATO", "organization"), ("EU", "organization")]),
    ],
)  # fmt: skip
def test_names(sentence: str, expected: list[tuple[str, str]]) -> None:
    (found,) = mentions(sentence)
    assert [(m.text, m.label) for m in found] == expected
    assert all(sentence[m.start : m.end] == m.text for m in found)


def test_a_surname_stands_for_the_person_named_in_full() -> None:
    _, (surname,) = mentions("Angela Merkel came.", "Merkel spoke.")
    assert (surname.entity, surname.label) == ("Angela Merkel", "person")


def test_a_surname_of_two_people_stands_for_neither() -> None:
    _, (surname,) = mentions("Lech Walesa met Danuta Walesa.", "Walesa spoke.")
    assert surname.entity == "Walesa"


@pytest.mark.parametrize(
    ("title", "entity"),
    [
        ("Lech Walesa", "Lech Walesa"),
        ("The wife: Danuta Walesa", "Danuta Walesa"),
        ("The Walesa family", "Walesa"),
        ("Jan Walesa", "Jan Walesa"),
    ],
)
def test_a_surname_of_two_people_stands_for_the_one_in_the_title(title: str, entity: str) -> None:
    names = find_names([(0, "Lech Walesa met Danuta Walesa."), (40, "Walesa spoke.")], title=title)
    assert names.mentions[1][0].entity == entity


def test_whoever_is_named_late_and_once_is_not_who_had_the_surname_before() -> None:
    told = ["President Wilson spoke.", "Wilson left.", "His wife, Edith Wilson, stayed.", "Wilson won."]
    *_, (surname,) = mentions(*told)
    assert surname.entity == "Wilson"


def test_a_king_has_no_surname() -> None:
    _, (king,) = mentions("Nur Jahan married in 1611.", "Shah Jahan built it.")
    assert king.entity == "Jahan"


def test_father_and_son_are_told_apart_where_the_title_names_one() -> None:
    title = "From John Quincy Adams to Andrew Jackson"
    texts = ["John Quincy Adams won.", "His father, John Adams, had won too.", "Adams left."]
    names = find_names([(50 * i, text) for i, text in enumerate(texts)], title=title)
    assert [m.entity for row in names.mentions for m in row] == ["John Quincy Adams", "John Adams", "John Quincy Adams"]


def test_the_last_word_of_a_numbered_name_is_no_surname() -> None:
    names = find_names([(0, "The Tenth Keeper met Anna Berg."), (40, "Keeper left the island.")])
    assert "Tenth Keeper" not in [mention.entity for mention in names.mentions[1]]


def test_an_acronym_is_not_short_for_a_name_that_it_begins() -> None:
    names = find_names([(0, "The LBC Board of Control met in Lima."), (40, "The LBC was founded in 1922.")])
    assert "LBC Board of Control" not in [mention.entity for mention in names.mentions[1]]


@pytest.mark.parametrize(
    ("title", "entity"),
    [
        ("Walesa University", "Walesa"),
        ("Walesa Steel Company", "Walesa"),
        ("Walesa Street Riots", "Lech Walesa"),
        ("The history of Gdansk", "Lech Walesa"),
    ],
)
def test_the_word_that_opens_the_name_of_a_body_in_the_title_is_no_person(title: str, entity: str) -> None:
    names = find_names([(0, "Lech Walesa founded it."), (40, "In 1990 Walesa grew.")], title=title)
    assert names.mentions[1][0].entity == entity


def test_what_somebody_was_called_is_no_surname() -> None:
    names = find_names([(0, "Jan Great Vidal sang."), (40, "In 1990 Great Vidal left.")])
    assert "Jan Great Vidal" not in [mention.entity for mention in names.mentions[1]]


def test_a_name_that_opens_the_title_of_a_body_stands_for_that_body() -> None:
    names = find_names([(0, "Paul Wexford gave money."), (40, "Wexford has six schools.")], title="Wexford University")
    assert names.mentions[1][0].entity == "Wexford"


def test_one_known_by_one_name_keeps_it_in_an_article_of_that_title() -> None:
    names = find_names([(0, "Offstage Zaza rests."), (40, "In 1990 Zaza sang.")], title="Zaza")
    assert names.mentions[1][0].entity == "Zaza"


def test_an_acronym_stands_for_the_name_it_was_introduced_with() -> None:
    names = find_names([(0, "The World Trade Organization (WTO) met."), (40, "The WTO agreed.")])
    assert names.mentions[1][0].entity == "World Trade Organization"
    assert names.aliases["World Trade Organization"] == ("WTO",)


def test_a_title_is_kept_with_the_person() -> None:
    ((_, person),) = mentions("Spanish Foreign Minister Ana Palacio came.")
    assert person.title == "Foreign Minister"


def test_names_of_one_country_share_an_entity() -> None:
    ((first, second),) = mentions("America is what the US calls itself.")
    assert first.entity == second.entity == "United States"


def test_offsets_count_in_the_article() -> None:
    names = find_names([(100, "Peru won.")])
    assert (names.mentions[0][0].start, names.mentions[0][0].end) == (100, 104)


@pytest.mark.parametrize(
    ("sentences", "name", "entity"),
    [
        (["Hans de Vries Bakker came.", "De Vries Bakker spoke."], "De Vries Bakker", "Hans de Vries Bakker"),
        (["President Sergei Khrapov came.", "Sergei Khrapov met Sergey Hrapov."], "Sergey Hrapov", "Sergei Khrapov"),
        (["President Sergei Khrapov came.", "President Hrapov spoke."], "Hrapov", "Sergei Khrapov"),
        (["The Northern Miners Union met.", "The NMU struck."], "NMU", "Northern Miners Union"),
        (["President Ana Vidal came.", "President Luis Vidal left.", "Vidal spoke."], "Vidal", "Vidal"),
        (["The Chilean side signed for Chile."], "Chilean", "Chile"),
        (["President Jan Walloons came.", "As a Walloon must, the Walloons paid."], "Walloons", "Walloons"),
        (["Olaf Great Jarl came.", "The title of the Great Jarl, Great Jarl."], "Great Jarl", "Great Jarl"),
        (["President Erik Brun met Erik the Red.", "Erik said no."], "Erik", "Erik"),
        (["President Erik Brun came.", "Erik said no."], "Erik", "Erik Brun"),
        (["Erik Lund Brun met President Erik Brun."], "Erik Brun", "Erik Brun"),
        (["President Erik Lund Brun came.", "Erik Brun spoke."], "Erik Brun", "Erik Lund Brun"),
    ],
)
def test_other_names_of_one_thing_stand_for_it(sentences: list[str], name: str, entity: str) -> None:
    found = {mention.text: mention.entity for row in mentions(*sentences) for mention in row}
    assert found[name] == entity


@pytest.mark.parametrize(
    ("text", "marked", "expected"),
    [
        ("They met Orla in Zell.", [("Orla", "PERSON"), ("Zell", "LOC")], [("Orla", "person"), ("Zell", "place")]),
        ("Professor Tarn won.", [("Professor Tarn", "PERSON")], [("Tarn", "person")]),
        ("She read the Bergen Bulletin.", [("Bergen", "LOC")], [("Bergen Bulletin", "organization")]),
        ("The French mayor came.", [("French", "LOC")], [("French", "nationality")]),
        ("The IQ of Ada Lark is high.", [("Ada Lark", "PERSON")], [("IQ", "other"), ("Ada Lark", "person")]),
        ("It cost US$ 4 million.", [("US$", "LOC")], []),
        (
            "The University of Turin and Milan met.",
            [("University of Turin", "ORG"), ("Milan", "LOC")],
            [("University of Turin", "organization"), ("Milan", "place")],
        ),
        ("They met in the Oval Office.", [("Oval Office", "LOC")], [("Oval Office", "place")]),
        ("She left for the US.", [], [("US", "place")]),
        ("They crowned Erik XII in May.", [("Erik", "PERSON")], [("Erik XII", "person")]),
        ("She joined Acme in May.", [("Acme", "ORG")], [("Acme", "organization")]),
        ("A crowd met in Lord's Square.", [("Lord's Square", "FAC")], [("Lord's Square", "place")]),
    ],
)
def test_rules_and_the_model_are_brought_together(
    text: str, marked: list[tuple[str, str]], expected: list[tuple[str, str]]
) -> None:
    spans = [Marked(text.index(name), text.index(name) + len(name), name, label) for name, label in marked]
    (found,) = find_names([(0, text)], spans).mentions
    assert [(m.text, m.label) for m in found] == expected


def test_a_short_forename_is_no_other_spelling_of_a_surname() -> None:
    found = mentions("Ada Brandt played the daughter, Jane.", "Allison Janney played the mother.", "Jane left.")
    assert "Allison Janney" not in {mention.entity for mention in (*found[0], *found[2])}


@pytest.mark.parametrize(
    ("title", "text", "entity", "label"),
    [
        ("Iron", "Vera Lund Ltd was founded by Ada Vera Lund.", "Vera Lund", "organization"),
        ("Vera Lund (company)", "Ada Vera Lund opened a mill.", "Vera Lund", "organization"),
        ("Vera Lund (1790 ship)", "Ada Vera Lund opened a mill.", "Vera Lund", "other"),
        ("Vera Lund (painter)", "Ada Vera Lund opened a mill.", "Ada Vera Lund", "person"),
        ("Vera Lund", "Vera Lund Ltd was founded by Ada Vera Lund.", "Ada Vera Lund", "person"),
    ],
)
def test_a_firm_or_ship_with_a_person_s_name_is_no_person(title: str, text: str, entity: str, label: str) -> None:
    placed = [(0, text), (len(text) + 1, "In 1910, Vera Lund sailed to Chile.")]
    (found, _) = find_names(placed, title=title).mentions[1]
    assert (found.entity, found.label) == (entity, label)


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Karl Vos was the Bishop of Przem in 1575.", "Przem", "place"),
        ("She married the widowed Count in 1348.", "Count", "other"),
    ],
)
def test_a_see_is_a_place_and_a_rank_is_nobody(text: str, name: str, label: str) -> None:
    at = text.index(name)
    (found,) = find_names([(0, text)], [Marked(at, at + len(name), name, "PERSON")]).mentions
    assert [m.label for m in found if m.text == name] == [label]


@pytest.mark.parametrize(
    ("title", "entity", "label"),
    [
        ("Ada Jordan", "Ada Jordan", "person"),
        ("Ada B. Jordan Jr.", "Ada B. Jordan Jr.", "person"),
        ("Iron", "Jordan", "place"),
    ],
)
def test_a_surname_that_a_country_has_too_is_that_of_the_person_in_the_title(
    title: str, entity: str, label: str
) -> None:
    name = title if " " in title else "Ada Jordan"
    texts = [f"{name} was elected.", "In 1968, Jordan was mayor."]
    placed = [(0, texts[0]), (len(texts[0]) + 1, texts[1])]
    (found,) = find_names(placed, [Marked(0, len(name), name, "PERSON")], title=title).mentions[1]
    assert (found.entity, found.label) == (entity, label)


def test_who_opens_an_article_on_themselves_is_not_a_son_with_one_more_forename() -> None:
    texts = ["Albert Lund was a painter.", "Hans Albert Lund was born in Bern.", "Albert Lund died."]
    placed = [(sum(map(len, texts[:i])) + i, text) for i, text in enumerate(texts)]
    found = find_names(placed, title="Albert Lund").mentions
    assert [one.entity for row in found for one in row if one.label == "person"] == [
        "Albert Lund",
        "Hans Albert Lund",
        "Albert Lund",
    ]


@pytest.mark.parametrize(
    ("text", "long"),
    [
        (
            "The rivals were the People's Movement for the Liberation of Peru (MPLP).",
            "People's Movement for the Liberation of Peru",
        ),
        ("Peru's Farm Front (FF) won.", "Farm Front"),
    ],
)
def test_an_acronym_s_name_keeps_the_people_who_own_it(text: str, long: str) -> None:
    short = text.partition("(")[2].partition(")")[0]
    placed = [(0, text), (len(text) + 1, f"The {short} lost in 1990.")]
    assert [found.entity for found in find_names(placed).mentions[1]] == [long]


@pytest.mark.parametrize(
    ("text", "marked", "label", "name"),
    [
        ("The road is named after M. Theo Lund.", "Theo Lund", "PERSON", "M. Theo Lund"),
        ("Otto the Great left Lima.", "Otto", "PERSON", "Otto the Great"),
        ("Otto the Danes left Lima.", "Otto", "PERSON", "Otto"),
        ("Allow Ana Vidal, the mayor of Lima, to speak.", "Allow Ana Vidal", "PERSON", "Ana Vidal"),
        ("Allow Vidal to speak.", "Allow Vidal", "PERSON", "Allow Vidal"),
        ("St. Anna's Methodist Church left.", "Methodist Church", "ORG", "St. Anna's Methodist Church"),
        ("Lund–Vidal Television Group left.", "Vidal Television Group", "ORG", "Lund–Vidal Television Group"),
        ("Peru borders on the Sea of Grau.", "Sea", "LOC", "Sea of Grau"),
        ("She led the Taskforce of United Danes.", "Taskforce of", "ORG", "Taskforce of United Danes"),
        ("She led the Bank of, in short, Peru.", "Bank of", "ORG", "Bank"),
    ],
)
def test_a_name_is_taken_in_whole_where_a_part_is_marked(text: str, marked: str, label: str, name: str) -> None:
    at = text.index(marked)
    found = find_names([(0, text)], [Marked(at, at + len(marked), marked, label)])
    assert name in [m.text for m in found.mentions[0]]


@pytest.mark.parametrize("marked", ["Ana Vidal Science", "Ana Vidal"])
def test_what_is_called_after_a_person_is_no_person(marked: str) -> None:
    found = find_names([(0, "Ana Vidal Science spoke.")], [Marked(0, len(marked), marked, "PERSON")])
    assert [(m.text, m.label) for m in found.mentions[0]] == [("Ana Vidal Science", "organization")]
