"""What somebody is, by the first sentence of an article: "was a celebrated Chilean poet" makes a Chilean poet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from question_bank.language.calendar import MONTH
from question_bank.language.people_words import is_personal_noun
from question_bank.language.runs import ORGANISATION_HEADS
from question_bank.language.titles import BRACKET
from question_bank.language.words import is_adjective, is_noun
from question_bank.language.world import country_of

_IS = re.compile(
    r"(?:,? (?:\d+(?:st|nd|rd|th) )?[A-ZÀ-Þ][\w’'.-]*| or [A-ZÀ-Þ][\w’'. -]+){0,4}(?: \([^()]*\)|, [^,]{1,60},|"
    r",? (?:(?:better|best|also|professionally|simply) known|writing|performing) as [^,(]{1,40}?,?)*,? "
    r"(?:is|was) (?:an? |(?=[A-ZÀ-Þ]))(?P<said>(?:[A-Z][\w-]+ and (?=[A-Z]))?[\w’' -]+?)(?=$|[,.;(/]| (?:and|or|who|"
    r"whose|which|that|in|of|from|at|for|by|with|on|to|against|during|under|since|born|active|best|known|noted|"
    r"specialising|specializing|working|based|currently|mainly|primarily|widely|associated|responsible|serving|"
    r"remembered|he|she|has|had|was)\b)"
    r"(?P<more> and (?:[a-z-]+ ){0,2}[a-z-]+)?"
)
_OF_AN_ART = re.compile(r" is (?:an? )[\w -]*\b(?:performer|practitioner|exponent|teacher|master) of ")
"""What says of what somebody is it only behind "of": "a competitive performer of Irish dances"."""
LIFETIME = re.compile(rf"\([^()]*(?:\bborn\b|\b{MONTH}\b)[^()]*\d")
"""When somebody was born, as behind no ship's name."""
_YEARS = re.compile(r"\([^()]*\b1\d{3} ?[-–—]")
"""The years of a life, or of a ship."""
_OF_A_TRADE = re.compile(r"[a-z]{3,}(?:er|or|man|woman|ant|ian|ist|eer|ar)$")
"""How words end for what somebody does, of which no list has all: "weightlifter", "solicitor"."""
_SHORTEST = 4
"""Letters of the shortest word for what somebody does: "poet"."""
_FIELDS = frozenset(
    "stage film television radio theatre theater track road cross-country marathon jazz folk pop rock opera soap "
    "comic music chess race rally car football tennis cricket basketball rugby hockey golf".split()
)
"""Nouns that say where somebody acts or runs, before an "and": "stage and film actress"."""
_SURE_TRADE = re.compile(
    r"(?:wright|filmmaker|writer|blogger|grapher|dancer|rapper|singer|player|baller|cricketer|attorney|academic)$"
)
"""How words end for what no firm and no ship is."""
_OF_ITSELF = re.compile(
    r"\b(?:(?:military|army|[Nn]aval|Navy|police|intelligence|air force) [Oo]fficer|"
    r"(?:film|theatre|theater|stage|television|music video) director|(?:public|civil) servant|"
    r"(?:rebel|union|labou?r|community|guerrilla) leader)$"
)
"""Occupations that end in a noun of `_OF_SOMETHING`."""
_WITHOUT_ENDING = frozenset({"athlete", "figure", "model", "coach"})
_CRAFT = frozenset(
    "tanker steamer liner destroyer schooner cutter freighter trawler tender carrier clipper cruiser fighter "
    "bomber glider trainer tractor reactor computer newspaper river tower character number meteor container".split()
)
"""Words that end so and are none."""
_BEFORE = (
    r"(?:[A-ZÀ-Þ][\w’'.-]* |(?:d[aeiou]|dos|del|von|van|der|den|zu|la|le|e|y|al|el|bin|ibn) |\([^()]*\) |"
    r"[\"“][^\"“”]+[\"”] )*"
)
"""Forenames before a surname, and what is put in brackets or quotation marks among them."""
_BORN_IN = re.compile(r"(\b[A-Z]\w+) born (?=[a-z]+\b)(?!in\b|on\b|to\b|at\b|and\b|as\b)")
_YOUNGER = r",? (?:Jr|Sr)\.?"
_PRAISE = frozenset(
    "prominent notable famous popular leading noted renowned well-known celebrated distinguished influential acclaimed "
    "award-winning pioneering highly avid great important major professional amateur former retired male female senior "
    "active early late century self-taught innovative prolific versatile".split()
)
"""Adjectives that do not say who somebody is, or that age."""
_OF_SOMETHING = frozenset(
    "member founder co-founder son daughter leader head native winner champion president director chairman student "
    "brother sister wife husband widow child partner friend citizen resident person man woman recipient graduate "
    "supporter follower advocate opponent survivor victim owner holder medalist medallist participant adherent "
    "professor minister secretary governor deputy chief candidate specialist expert commander officer official "
    "executive moderator justice pioneer lieutenant general colonel captain sergeant corporal admiral commodore "
    "brigadier".split()
)
"""Nouns that say who somebody is only beside another name, or for some years."""
_FIRM = re.compile(r" (?:AG|GmbH|Inc\.?|Ltd\.?|LLC|plc|Plc|PLC|SA|Co\.?)$")
FIRST_LETTERS = 300
"""Where an article's first sentences, which say who somebody is, have begun; later ones say what else they were."""
_MOST_WORDS = 4


def introduction(name: str, sentences: Iterable[str]) -> str | None:
    """Nationality and occupation, no more, where one of an article's first `sentences` says them; else None.

    >>> introduction("Gabriela Mistral", ["Gabriela Mistral (born 1889) was a celebrated Chilean poet and diplomat."])
    'Chilean poet'
    """
    bare = BRACKET.sub("", name)
    if _FIRM.search(bare):
        return None
    surname = re.escape(re.sub(rf"{_YOUNGER}$", "", bare).split()[-1])
    named = re.compile(rf"{_BEFORE}{surname}\b(?:{_YOUNGER})?")
    as_known = re.compile(rf"[A-ZÀ-Þ][^.;]* known as {re.escape(bare)},?(?= (?:is|was) )")
    for sentence in (_BORN_IN.sub(r"\1-born ", each) for each in sentences):
        if _OF_AN_ART.search(sentence):
            return None
        ends = (found.end() for pattern in (named, as_known) if (found := pattern.match(sentence)) is not None)
        said = next((said for end in ends if (said := _IS.match(sentence, end)) is not None), None)
        if said is not None:
            before = sentence[: said.start("said")]
            born, dated = LIFETIME.search(before) is not None, _YEARS.search(before) is not None
            told = [said["said"], *_joined(said["said"], (said["more"] or "").split())]
            return next((each for text in told if (each := _occupation(text, born=born, dated=dated))), None)
    return None


def _joined(said: str, more: list[str]) -> Iterator[str]:
    """ "Chilean stage" with what follows its "and", up to somebody: "Chilean stage and film actress"."""
    for end in range(len(more), 1, -1):
        last = more[end - 1]
        if _OF_A_TRADE.search(last) or is_personal_noun(last) or last in _WITHOUT_ENDING:
            yield " ".join([said, *more[:end]])


def _occupation(said: str, *, born: bool, dated: bool) -> str | None:
    """ "celebrated Chilean poet" -> "Chilean poet"; None where it is nobody's occupation.

    Who was `born` is a person, whatever word says of what trade; what is only `dated`, by its land and such a word.
    """
    said = said.partition(" - ")[0]  # "artist - sculptor"
    words = [
        word
        for word in said.replace("music musician", "musician").split()
        if (word.lower() not in _PRAISE or word == "Major") and not word[0].isdigit()
    ]
    words = [word.lower() if word.lower() in _FIELDS | {"woman"} else word for word in words]  # "Chess grandmaster"
    if len(words) > 1 and words[-1].endswith("ing"):
        words.pop()  # "mixed martial artist competing"
    most = _MOST_WORDS + born + words.count("and")
    if not words or len(words) > most or "-winning" in said:
        return None
    *before, last = words
    if before and country_of(last) is None and (_OF_A_TRADE.search(last) or is_personal_noun(last)):
        last = last.lower()  # "a Chilean Thermophysicist"
    of_a_land = any(word[0].isupper() for word in before) and last not in _CRAFT
    by_trade = _SURE_TRADE.search(last) is not None or (dated and _OF_A_TRADE.search(last) is not None)
    thing = (
        last in _FIELDS | ORGANISATION_HEADS | {"rights"}
        or len(last) < _SHORTEST
        or (is_adjective(last) and not is_noun(last))
    )
    personal = (born and not thing) or is_personal_noun(last) or (of_a_land and by_trade)
    of_something = last in _OF_SOMETHING and not _OF_ITSELF.search(said)
    if not last.islower() or not personal or of_something or words == ["doctor"] or words[-2:] == ["public", "figure"]:
        return None
    if sum(country_of(word) is not None for word in before[:2]) > 1 and "and" not in before:
        return None  # "an American British Army officer"
    plain = all(word[0].isupper() or is_adjective(word) or is_noun(word) or "-" in word for word in before)
    return " ".join([*before, last]) if born or plain else None
