"""Where the thing of an article is, or what, behind a name that a stranger may not know: "Larn Mill in Velden, Peru".

As with who somebody is (`introduced`), an encyclopedia's article says it in its first sentence only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from question_bank.language.people_words import is_personal_noun
from question_bank.language.titles import BRACKET
from question_bank.language.words import PREPOSITIONS, is_noun, verb_tags, word_set
from question_bank.language.world import country_of, is_place
from question_bank.questions.introduced import FEW_NAMES, NAMES, others_in, says_too_much
from question_bank.questions.occupation import LIFETIME
from question_bank.questions.topic import is_event
from question_bank.questions.words import content_words

_IS = re.compile(
    r"(?: \([^()]*\)|, [^,]{1,60},|,? (?:also|formerly|commonly|locally) (?:known|called)(?: as)? [^,(]{1,40}?,?)* "
    r"(?:is|was|are|were) (?:a|an|the) (?P<said>[^;]+)"
)
_KIND = re.compile(
    r"(?P<kind>[\w’'-]+(?: [\w’'-]+)*?)"
    r"(?=$|[,.(]| (?:in|of|near|at|on|from|for|by|with|to|that|which|who|where|and|or|located|situated|based|owned|"
    r"operated|built|founded|established|formed|published|produced|held|used|consisting|serving|designed|\w+ly)\b)"
)
_AND_MORE = re.compile(r" and (?:[\w-]+ )?[a-z-]+")
_PLACE = rf"(?:{NAMES})(?:, (?!(?:and|or)\b)(?:{NAMES}))*"
_WHERE = re.compile(
    rf"\b(?P<link>in|near|on) (?P<place>(?:the )?(?:(?:north|south|east|west|central)[\w-]* )?{_PLACE})"
)
_LOCATED = re.compile(rf"\b(?:located|situated)\b[^;]*? (?P<link>in) (?P<place>{_PLACE})")
_NOT_SAID = word_set(
    "large small big main new old local famous popular notable prominent major important former current defunct "
    "well-known historic historical unique independent privately publicly owned listed"
)
_NO_KINDS = word_set(
    "part member type kind form name term word list set series one result example version group number "
    "line way brick stone wood concrete steel process method family genus species style book song album "
    "film novel single episode game event war battle treaty home"
)
"""Nouns that say too little, and works and events, which are nowhere or named with their time."""
_MADE = re.compile(
    r"\b(?:built|founded|established|formed|made|produced|created|born|developed|designed|launched|started|begun|opened|"
    r"set|written|held|released|recorded|discovered|found|used|organi[sz]ed|introduced|invented|killed|fought)\b"
)
"""What was done to a thing in a place where it need not be now."""
_ONE_OF_ALL = re.compile(
    r"(?:[a-z]+-)?(?:most|first|second|third|(?:four|fif|six|seven|eigh|nin|ten)th|only|last|capital)(?:-[a-z]+)?|[a-z]{3,}est",
    re.IGNORECASE,
)
"""What makes a kind one thing alone, so that "a" cannot stand before it: "the second-most intense cyclone"."""
_FEWEST_WORDS, _MOST_WORDS = 2, 5
_MOST_OF_PLACE = 6


def placement(name: str, sentences: Iterable[str]) -> str | None:
    """What follows a thing's name so that a stranger knows which, where one of an article's first `sentences` says it.

    Its place alone where the name says what it is, else its kind, which has a comma on both sides.

    >>> placement("Larn Mill", ["Larn Mill is a large mill in Velden, Peru."])
    'in Velden, Peru'
    >>> placement("Radio Larn", ["Radio Larn was a Peruvian station that closed in 1990."])
    'a Peruvian station'
    """
    bare = BRACKET.sub("", name)
    if is_place(bare):
        return None
    named = re.compile(rf"(?:The )?{re.escape(bare)}\b(?:,? (?:Inc\.?|LLC|Ltd\.?|Limited|GmbH|plc|AG|SA|Co\.))?")
    for sentence in sentences:
        found = named.match(sentence)
        if LIFETIME.search(sentence) is not None:
            return None  # somebody's
        said = _IS.match(sentence, found.end()) if found else None
        told = _told(re.sub(r" ?\([^()]*\),?", "", said["said"]), bare) if said is not None else None
        located = _LOCATED.search(sentence, found.end()) if found and told is None else None
        if told or (located is not None and (told := _where(located, bare))):
            return told
    return None


def _told(said: str, name: str) -> str | None:
    """ "large mill in Velden, that closed" -> "a mill in Velden", or where alone if a name says the rest."""
    said = re.sub(r"^(?:[\d.,/]+[\w-]*,? )+", "", said)  # "1.79-gigawatt, "
    said = re.sub(r",? (?:best|mostly|mainly|widely|well) known\b.*", "", said)
    kind = _KIND.match(said)
    if kind is None:
        return None
    words = [word for word in kind["kind"].split() if word.lower() not in _NOT_SAID and not re.search(r"\d", word)]
    last = words[-1] if words else ""
    if last.endswith("ing") and (more := _AND_MORE.match(said, kind.end())) is not None:
        words += more[0].split()  # "digital marketing and web company"
        last = words[-1]
    if not last.islower() or len(words) > _MOST_WORDS or not is_noun(last) or last in _NO_KINDS | {"people"}:
        return None
    if is_personal_noun(last) or any(map(_ONE_OF_ALL.fullmatch, words)):
        return None
    place = _WHERE.search(re.split(r"\b(?:that|which|who|where|when)\b", said)[0], kind.end())
    made = place is not None and _MADE.search(said[kind.end() : place.start()])
    where = _where(place, name) if place is not None and not made else ""
    if content_words(last) <= content_words(name):
        return where or None
    if not where and (is_event(name) or (len(words) < _FEWEST_WORDS and not any(map(country_of, words)))):
        return None
    article = "an" if words[0][0].lower() in "aeio" else "a"
    return " ".join([article, *words, where]).rstrip()


def _where(place: re.Match[str], name: str) -> str:
    """ "in Velden, Peru" where the name of the thing does not say it; else ""."""
    where = place["place"].rstrip(".")
    nearest, *_ = where.split(", ")
    lands = {land for word in name.split() if (land := country_of(word)) is not None}
    said = content_words(nearest) & content_words(name) or country_of(nearest.removeprefix("the ")) in lands
    return "" if said or len(where.split()) > _MOST_OF_PLACE else f"{place['link']} {where}"


def placed(prompt: str, name: str, placement: str, told: Iterable[str]) -> str:
    """`prompt` with where or what the thing of `name` is behind it, where it names little else and no town or land.

    >>> placed("In what year did Larn Mill open?", "Larn Mill", "in Velden, Peru", ["1922"])
    'In what year did Larn Mill in Velden, Peru, open?'
    """
    before, found, after = prompt.partition(name)
    others = others_in(before, after)
    if (
        not found
        or name in after
        or len(others) > FEW_NAMES
        or not re.match(r" (?!in\b|of\b|at\b|near\b)[a-z]|[?]", after)
    ):
        return prompt
    following = re.match(r" ([a-z]+)", after)
    if following and is_noun(following[1]) and not verb_tags(following[1]) and following[1] not in PREPOSITIONS:
        return prompt  # "Larn citizens"
    if re.search(r"(?:[A-ZÀ-Þ][\w’'.-]*|[\"“-]|\b[a-z]+(?:er|or|ist)) ?$", before[1:]) or any(map(country_of, others)):
        return prompt
    if says_too_much(placement, (before + after, *told)):
        return prompt
    kind = placement.startswith(("a ", "an "))
    close = "," if (kind or "," in placement) and after[0] == " " else ""
    return f"{before}{name}{',' if kind else ''} {placement}{close}{after}"
