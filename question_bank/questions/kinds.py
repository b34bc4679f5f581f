"""What kind of thing a name is, so that a question asks with the right word and wrong options are of one kind."""

from __future__ import annotations

import re
from typing import Literal

from question_bank.language.labels import label_of
from question_bank.language.people_words import is_personal_noun
from question_bank.language.roles import ROLE
from question_bank.language.runs import ORGANISATION_HEADS, PLACE_HEADS, Run
from question_bank.language.words import is_noun, is_plural_noun, verb_tags
from question_bank.language.world import cities, countries, country_of
from question_bank.questions.words import plain
from question_bank.questions.world import World

NameKind = Literal["person", "country", "city", "province", "body"]

_PROVINCE = re.compile(r" (?:Province|province|Oblast|Governorate|Prefecture|Voivodeship)$")
_ACRONYM = re.compile(r"[A-Z]{2,}")
_COURTS = frozenset("court tribunal".split())
_PARLIAMENTS = frozenset("parliament senate assembly congress legislature chamber".split())
_COUNCILS = frozenset("council committee commission board".split())
_OFFICES = frozenset("ministry administration authority office department agency service bureau".split())
_AUTHORITIES = _COURTS | _PARLIAMENTS | _COUNCILS | _OFFICES - {"agency", "service", "bureau"}
_FORCES = frozenset("army navy fleet corps legion".split())
_SCHOOLS = frozenset("university college school academy".split())
BodyClass = Literal[
    "international", "party", "court", "parliament", "council", "authority", "school", "company", "research"
]
_BODY_CLASSES: dict[BodyClass, frozenset[str]] = {
    "court": _COURTS,
    "parliament": _PARLIAMENTS,
    "council": _COUNCILS,
    "authority": _OFFICES,
    "school": _SCHOOLS,
    "party": frozenset("party movement opposition front".split()),
    "research": frozenset("center centre institute foundation laboratory observatory".split()),
    "company": frozenset("company corporation group bank exchange airlines motors".split()),
    "international": frozenset("organization organisation nations treaty".split()),
}
INTERNATIONAL = (
    "African Union",
    "Arab League",
    "Association of Southeast Asian Nations",
    "Commonwealth of Independent States",
    "Council of Europe",
    "Eurasian Economic Union",
    "European Union",
    "International Monetary Fund",
    "North Atlantic Treaty Organization",
    "Organization for Security and Co-operation in Europe",
    "Organization of American States",
    "Organization of the Petroleum Exporting Countries",
    "Shanghai Cooperation Organisation",
    "United Nations",
    "World Bank",
    "World Health Organization",
    "World Trade Organization",
)
"""Organisations of states that everybody may have heard of."""
_TITLE = re.compile(rf"(?:(?:then )?(?:[A-ZÀ-Þ][\w’'.-]* ){{0,3}}{ROLE} )?", re.IGNORECASE)
_OF = re.compile(r"(?: of (?:the )?[A-ZÀ-Þ][\w’'.-]*(?: [A-ZÀ-Þ][\w’'.-]*)*)?")
_OF_THINGS = re.compile(
    r"^(?:Empire|Dynasty|Kingdom|Republic|Duchy|Principality|Confederation|Revolution|Treaty|División|Liga|Ligue|Speedway)$|[a-z]{2}(?<!u)ist$|(?:ism|ship|hood|tion|dome?|ology|ography|(?:khan|emir|sultan|caliph|protector)ate|-[a-z]+(?:ive|ed|ing))$"
)
"""How words end that no person's name has: "Buddhism", "Khanate", "Superdome"."""
_OF_A_LAND = re.compile(r"(?:[a-z]{2}tan|alian|avian|erial|[st]ional|[io]pean|ese|ish)$")
"""How adjectives of lands and ranks end: "Tibetan", "Imperial"."""
_STATES_AND_TERRITORIES = frozenset(
    "Delaware|Indiana|Virginia|Washington|Nevada|Oregon|Ontario|Victoria|Alberta|Manitoba|Hong Kong|Macau|Macao|"
    "Taiwan|Faroe Islands|Puerto Rico|Gibraltar|Guam|Bermuda|Greenland|Falkland Islands|French Guiana|Guadeloupe|"
    "Martinique|Réunion|"
    "New Caledonia|Aruba|Curaçao|Western Sahara|Antarctica|Jersey|Guernsey|Isle of Man|Brooklyn|Manhattan|Queens|"
    "Bronx|Staten Island".split("|")
)
"""What no one word for a kind fits: states that share the name of a town, and lands that are no country."""
_PLACE_BEFORE = frozenset("Pax Fort Mount Lake Cape Camp Castle Port Villa Salle Plaza Casa Rue Avenue".split())
_CLUBS = frozenset(
    "Dinamo Dynamo Lokomotiv Spartak Partizan Hapoel Maccabi Sporting Atlético Atletico Real Inter Borussia Bayer "
    "Olympique Racing Deportivo Slavia Sparta Zenit Crvena Hajduk Legia Panathinaikos".split()
)
"""How the names of clubs begin."""
_FIRM_ENDS = frozenset("Bhd Ltd Limited Inc Incorporated Corp GmbH LLC Plc PLC AG SA SpA BV Oy AB".split())
"""How the names of firms end."""
_NO_BODIES = frozenset(
    "technique method process system test index standard protocol language disease syndrome theory scale programme "
    "program algorithm model act treaty agreement accord convention code map survey study report list".split()
)
"""What letters are short for as often as for a body: "the Objective Dvorak Technique (ODT)"."""
_BRACKET = re.compile(r" \((?P<acronym>[A-Z][\w&/-]+)\)$")


_LONGEST_TRADE = 4
_OFFICE = re.compile(r"(?:Governor|President|Prime Minister|Minister|Secretary|Ambassador|Chancellor)\b")
"""How an office begins."""


def kind_of(name: str, world: World) -> NameKind | None:
    """The kind of thing that a full name is of, by what the bank and the world know; None where it is not sure."""
    no_thing = name in _STATES_AND_TERRITORIES or _OFFICE.match(name)  # an office has a body in its name
    no_body = name.split(" ")[-1].lower() in _NO_BODIES or not name[:1].isupper()
    return None if no_thing or no_body else _kind_of(name, world)


def _kind_of(name: str, world: World) -> NameKind | None:
    if countries().get(name) or country_of(name) == name:
        return "country"
    if plain(name) in world.index.bodies:
        return "body"
    if plain(name) in world.index.people and _is_like_a_person(name.split(), known=True):
        return "person"
    if _PROVINCE.search(name):
        return "province"
    if name in cities():
        return "city"
    if _ACRONYM.fullmatch(name):
        return "body" if world.other_names(name) else None
    words = name.split()
    if words and words[0] in _PLACE_BEFORE | _CLUBS:
        return None
    if len(words) < 2 or country_of(words[0]) == words[0]:
        return None
    return _kind_of_words(name, words)


def _kind_of_words(name: str, words: list[str]) -> NameKind | None:
    """The kind of thing that the words of a name tell: by how it ends, and how a name of its label looks."""
    if words[-1].strip(".") in _FIRM_ENDS:
        return "body"
    label, _ = label_of(name, Run(0, name))
    if label == "organization" and any(word.lower() in ORGANISATION_HEADS for word in words):
        return "body"
    return "person" if label == "person" and _is_like_a_person(words) else None


def _is_like_a_person(words: list[str], *, known: bool = False) -> bool:
    """Whether no word of a name is a common noun, a land or a people: "Harbour Lane" and "Chilean Andes" are places.

    Of one who is `known` as a person, only what no person's name starts or ends with is asked.
    """
    if words[0].lower() in {"the", "st.", "st", "saint"} or len(words[-1]) < 2:
        return False
    if words[-1].isupper() and not re.fullmatch(r"[IVX]+|(?:[A-Z]\.)+", words[-1]):
        return False  # "Condor DX" is a thing
    if known:
        return not is_plural_noun(words[-1].lower()) and not _OF_THINGS.search(words[-1])
    if re.search(r"(?:ics|ists|ians|ites|ots|feet)$", words[-1]) or any(_OF_THINGS.search(word) for word in words):
        return False
    if words[0] in cities():
        return False
    for word in words:
        common = is_noun(word.lower()) or is_plural_noun(word.lower()) or country_of(word) is not None
        if (common and word not in {"de", "van", "von", "bin"}) or not (word[0].isupper() or len(word) <= 3):
            return False
    return not any(word.lower() in PLACE_HEADS for word in words)


def is_surely_a_person(name: str, world: World) -> bool:
    """Whether a full name is a person's beyond doubt, as a wrong option has to be: by the bank, or by every word."""
    if kind_of(name, world) != "person":
        return False
    words = name.split()
    known = plain(name) in world.index.people
    return len(words) > 1 and (known or not (_OF_A_LAND.search(words[0]) or verb_tags(words[-1].lower()) == {"VBZ"}))


def body_class(name: str, world: World) -> BodyClass | None:
    """The class of an organisation by the words of its name: a party is no bank; None where they do not tell."""
    if any(world.same_name(name, known) for known in INTERNATIONAL):
        return "international"
    words = {word.lower() for word in name.split()}
    return next((found for found, heads in _BODY_CLASSES.items() if words & heads), None)


def who(kind: NameKind, name: str) -> str:
    """The words that ask for a name in the place of a subject: "Who", "Which country", "Which university"."""
    if kind == "person":
        return "Who"
    if kind != "body":
        return f"Which {kind}"
    words = {word.lower() for word in name.split()}
    if words & _SCHOOLS:
        return "Which institution"
    if words & _FORCES:
        return "Which force"
    return "Which body" if words & _AUTHORITIES else "Which organisation"


def whom(kind: NameKind, name: str) -> str:
    """The words that ask for a name in the place of an object, small: "whom", "which country"."""
    return "whom" if kind == "person" else who(kind, name).replace("Which", "which")


_WHO = re.compile(r", (?:the|an?) [^,]+,?$")
"""Who somebody is, behind the name."""


def names_only(phrase: str, name: str) -> bool:
    """Whether a noun phrase names `name` and no more: with a title, a land, an office or letters in brackets at most.

    "President Ana Ruiz of Chile" is Ana Ruiz, and "the Northern Trade League (NTL)" the Northern Trade League; "the
    army of Chile" is not Chile. "Ana Ruiz, the mayor of Lima" is Ana Ruiz.
    """
    bare = _BRACKET.sub("", phrase)
    bare = _WHO.sub("", bare) if bare.startswith(name) else bare
    bare = re.sub(r"^[Tt]he ", "", bare)
    if plain(bare) == plain(name):
        return True
    before, found, after = bare.partition(name)
    if not {"with", "to", "from", "by", "at", "in"}.isdisjoint(before.split()):
        return False
    return bool(found and (_TITLE.fullmatch(before) or _is_trade(before)) and _OF.fullmatch(after))


def _is_trade(before: str) -> bool:
    """Whether what stands before a name says what the person is: "American palaeontologist ", "stage director "."""
    words = before.split()
    if not words or len(words) > _LONGEST_TRADE or not is_personal_noun(words[-1]):
        return False
    opened = len(words) == 1 or words[-1].islower()
    return opened and all(word.islower() or country_of(word) is not None for word in words[1:])
