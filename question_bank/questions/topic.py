"""What an article is about, and whether a prompt says so: "Who drove the first train?" says nothing of the Lima Metro.

An encyclopedia's article leaves unsaid, sentence by sentence, what all of it is about: which museum's gallery, whose
season, which war. Its title says so; what only a heading over the question would make plain is not asked, since
teachers kept none of the questions that had one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from question_bank.language.people_words import is_personal_noun
from question_bank.language.runs import ORGANISATION_HEADS, PLACE_HEADS
from question_bank.language.titles import BRACKET, distinctive, is_name, is_phrase
from question_bank.language.words import is_adjective, is_noun
from question_bank.questions.answers import holds
from question_bank.questions.words import content_words

_FEWEST = 2
"""Sentences that name a thing, so that an article is sure to be about it.

One does for a name of more than a pair, and one that says what it is: "Larn is a town".
"""
_PAIR = 2
"""Words of a forename and a surname."""
_NEARLY_ALL = 0.6
"""The share of a title's words by which a prompt names it, though not word for word."""
_SHARE = 0.1
"""The share of an article's sentences that name what its title is of."""
_OF_ANY_TITLE = frozenset("world war history list state new".split())
_KINDS = ORGANISATION_HEADS | PLACE_HEADS
SITES = frozenset(
    "church chapel cathedral house hall inn hotel station school park hospital bridge mill castle street road square "
    "cemetery temple palace tower library theatre theater farm abbey".split()
)
"""Of what there is one of the name in many a town."""
_EVENTS = frozenset(
    "war battle siege treaty accord agreement convention declaration act bill law earthquake fire storm hurricane "
    "flood massacre riot revolution uprising election referendum championship championships cup games olympics "
    "tournament trophy festival award awards prize expedition crisis trial case conference summit dynasty empire "
    "kingdom".split()
)
_WORKS = frozenset(
    "film album song single novel book play opera poem painting magazine newspaper journal band ship yacht horse "
    "locomotive railway series game comics company restaurant store publisher forum website software charity".split()
)
"""What a title adds in brackets that can stand before its name: "the film Caesar"."""
_MORE_KINDS = frozenset(
    "inc ltd limited plc llc gmbh ag sa brewery bros brothers mill studio corps project programme program channel "
    "radio television trust initiative airline airways railroad line ensemble quartet choir records entertainment "
    "pictures productions technologies clinic store bakery factory works monastery convent synagogue mosque "
    "estate farm mine lighthouse fort stadium arena racecourse cinema monument memorial statue subdistrict parish "
    "township village town prison jail archive archives magazine review team brigade faculty department "
    "conservatory seminary".split()
)
"""What else says in a name what it is of."""
_PARTICLES = frozenset(
    "the de la le du di da del der den van von vom zu zum zur y e dos das des ter ten af av of al el bin ibn".split()
)
"""What stands before a surname inside a longer name, or before a family or a ship."""
_NUMBERED = re.compile(r"\b[A-ZÀ-Þ][a-z]+ \d+[A-Z]?$")
"""How the name of a road or a flight ends, of which there are many: "Route 29"."""
_COLON = re.compile(r": (?=[A-ZÀ-Þ\d“\"_$€£])")


def find_topic(title: str, sentences: Iterable[str], *, dated: bool = False) -> str | None:
    """The name or phrase that heads an article, where its `sentences` speak of it; None for a headline.

    What is `dated` is news, whose headlines read like phrases ("Egypt and Peru seal trade deal"): only names head it.

    >>> find_topic("Lima Metro (railway)", ["The Lima Metro opened in 2011.", "In 2014 Lima Metro was extended."])
    'Lima Metro (railway)'
    """
    told = list(dict.fromkeys(sentences))
    if is_name(title):
        names = _short_names(title)
        if any(map(_opening(names[0]).match, told)):
            return title
        is_sure = len(names[0].split()) > _PAIR
        if sum(any(name in sentence[1:] for name in names) for sentence in told) >= (1 if is_sure else _FEWEST):
            return title
    if dated or not is_phrase(title):
        return None
    words = _own_words(title)
    speaking = sum(bool(words & _singular(content_words(sentence))) for sentence in told)
    return title if speaking >= max(_FEWEST + 1, _SHARE * len(told)) else None


def _opening(name: str) -> re.Pattern[str]:
    """How a sentence begins that says what the thing of a name is, as the first of its article does.

    A life may open by a longer name than that of its title: "Ana Ruiz Vidal (born 1944)" of Ana Vidal.
    """
    first, *_, surname = name.split() if " " in name else ("", "")
    longer = rf"{re.escape(first[:1])}[\w’'.-]* (?:[A-ZÀ-Þ][\w’'.-]* ){{1,3}}{re.escape(surname)}"
    life = rf"(?:{longer}|[A-ZÀ-Þ][^.;()]*) \([^()]*\d{{4}}[^()]*\)"
    known = rf"{life},? [a-z]* ?known as {re.escape(name)}\b"
    said = rf"(?:The )?{re.escape(name)}(?: \([^()]*\))?,? (?:is|was|are|were)\b"
    return re.compile(rf"{said}|{known}|{longer} \([^()]*\d{{4}}" if surname else said)


def _own_words(title: str) -> frozenset[str]:
    """The words that say what a title of several words is of: the names in it, else all."""
    words = BRACKET.sub("", title).split()
    names = [
        w for i, w in enumerate(words) if w[0].isupper() and (i or not (is_noun(w.lower()) or is_adjective(w.lower())))
    ]
    return content_words(" ".join(names or words)) - _OF_ANY_TITLE if len(words) > 1 else frozenset()


def _singular(words: frozenset[str]) -> frozenset[str]:
    return words | {word.removesuffix("s") for word in words}


def _short_names(title: str) -> tuple[str, ...]:
    """What sentences call the thing of a title: "Lima" for "Lima, Peru", "Mistral" for "Gabriela Mistral".

    The whole name comes first.
    """
    name = distinctive(BRACKET.sub("", title))
    town, comma, _ = name.partition(", ")
    words = name.split()
    person = len(words) == _PAIR and words[-1][0].isupper() and words[-1].lower() not in _KINDS
    short = words[-1] if person else name.removesuffix(" City").rpartition(": ")[2]
    return tuple(dict.fromkeys((town if comma else name, short)))


def of_topic(prompt: str, topic: str | None, names: Iterable[str], answers: Iterable[str]) -> str | None:
    """`prompt` where it names the topic of its article (by one of `names`), or an answer does, with the kind that the
    title adds before a bare name; None where nothing in it says what it is of.
    """
    if topic is None:
        return prompt
    told = re.sub(r"\b[A-ZÀ-Þ][\w’'-]+ (?:family|brothers|sisters)\b", "", prompt)  # "the Decker family" may be any
    if not _needs_kind(topic, prompt) and any(holds(told, name) for name in (*_short_names(topic), *names)):
        return prompt
    own = content_words(topic) if "," not in topic and "(" not in topic else frozenset()
    if len(own) > _PAIR and len(own & content_words(prompt)) >= _NEARLY_ALL * len(own):
        return prompt  # "the Larn Steam Society" is that of "Larn Rail and Steam Society"
    right = frozenset(word for answer in answers for word in content_words(answer))
    if (said := _with_kind(topic, prompt, right)) is not None:
        return said
    return prompt if content_words(BRACKET.sub("", topic)) & right else None


def _needs_kind(topic: str, prompt: str) -> bool:
    """Whether a title says in brackets what a bare name is of, and the prompt does not: "Caesar (ship)", "Larn (film)".

    Where it does there are others of the name; who was born when tells nobody apart. So it is with the town of a house.
    """
    house, town = _house_and_town(topic)
    if house and town.split()[0].strip(",") not in prompt:
        return True
    bracket = BRACKET.search(topic)
    words = bracket["kind"].lower().split() if bracket else []
    if not words or "born" in words:
        return False
    return not any(word in prompt.lower() for word in words if not word.isdigit())


def _house_and_town(topic: str) -> tuple[str, str]:
    """A title such as "Kraus House, Velden" in its two parts; ("", "") where it is of no house with its town."""
    house, _, town = topic.partition(", ")
    return (house, town) if town and house.split()[-1].lower() in SITES else ("", "")


def says_what(name: str) -> bool:
    """Whether a name tells what it is the name of: "Larn Mill Museum" does, "Larn" and "Logical Larn" do not."""
    words = [word for word in BRACKET.sub("", name).split() if word not in _PARTICLES]
    kinds = _KINDS | SITES | _WORKS | _EVENTS | _MORE_KINDS
    own = {word.lower().strip(".,") for word in words}
    return not words or any(word[0].islower() for word in words) or bool((own | _singular(frozenset(own))) & kinds)


def is_event(name: str) -> bool:
    """Whether a name says that it is of an event: "1933 Larn hurricane"."""
    return bool({word.lower() for word in name.split()} & _EVENTS)


_BY_TRADE = re.compile(r"[a-z]{3}(?:er|or|ist|ian|man|woman)$")
"""How words end for what somebody does, some of which no list of people has: "footballer"."""
_VOICES = frozenset("soprano mezzo-soprano contralto alto countertenor tenor baritone bass".split())
"""Singers by their voice, whom no ending tells for people."""


def _with_kind(topic: str, prompt: str, right: frozenset[str]) -> str | None:
    """A prompt that has the bare name of a topic, with the kind that the title adds: "the film Caesar"."""
    house, town = _house_and_town(topic)
    if house and prompt.count(house) == 1 and not content_words(town) & right:
        placed = f"{house} in {town.partition(',')[0]}"
        return re.sub(rf"{re.escape(house)}(?![\w’'-]| [A-ZÀ-Þ(]|,? in\b)", lambda _: placed, prompt)
    bracket, name = BRACKET.search(topic), BRACKET.sub("", topic)
    kind = bracket["kind"] if bracket else ""
    last = kind.split()[-1] if kind.split() else ""
    if (
        not kind.replace(" ", "").isalpha()
        or not kind.islower()
        or not (last in _WORKS | _VOICES or is_personal_noun(last) or _BY_TRADE.search(last))
    ):
        return None
    before, found, after = prompt.partition(name)
    alone = not before or (before.endswith(" ") and not re.search(r"(?:\b[Tt]he|[A-ZÀ-Þ][\w’'.-]*|[\"“-]) ?$", before))
    if not found or name in after or not alone or re.match(r"[\w’'-]| [A-ZÀ-Þ]", after) or content_words(kind) & right:
        return None
    return f"{before}{'the' if before else 'The'} {kind} {name}{after}"


_YOUNGER = re.compile(r",? (?:Jr|Sr)\.?$")


def in_full(prompt: str, person: str) -> str:
    """`prompt` with the whole name of the person that its article is about, where only one name stands in it.

    >>> in_full("In what year did Mistral win the prize?", "Gabriela Mistral")
    'In what year did Gabriela Mistral win the prize?'
    """
    if person in prompt:
        return prompt
    *_, surname = names = _YOUNGER.sub("", person).split()
    parts = [" ".join(names[i:]) for i in range(1, len(names) - 1)] + [
        " ".join(names[:i]) for i in range(len(names) - 1, 1, -1)
    ]
    parts += [f"{part[0].upper()}{part[1:]}" for part in parts if part.split()[0] in _PARTICLES]  # "Van Daele"
    for name in dict.fromkeys((*parts, surname, names[0])):
        found = list(re.finditer(rf"\b{re.escape(name)}\b(?!,? [A-ZÀ-Þ]|-)", prompt))
        before = prompt[: found[0].start()].split() if found else []
        last = before[-1] if before else ""
        joined = last[:1].isupper() or last.endswith("-") or last in _PARTICLES
        if len(found) == 1 and not joined and name != person:
            after = prompt[found[0].end() :]
            close = "," if ", " in person and re.match(r" [a-z]", after) else ""  # "Ana Ruiz, Countess Ruiz, die"
            return f"{prompt[: found[0].start()]}{person}{close}{after}"
    return prompt


def numbered_in_full(prompt: str, name: str) -> str:
    """`prompt` with the whole name of a numbered thing where only its end stands in it.

    >>> numbered_in_full("In what year was Route 29 opened?", "New Norland Route 29")
    'In what year was New Norland Route 29 opened?'
    """
    short = _NUMBERED.search(name)
    if short is None or not short.start() or name in prompt:
        return prompt
    alone = rf"(?<![A-ZÀ-Þ\d] )(?<![a-z][-/])\b{re.escape(short[0])}(?![\w-]| and \d)"
    found = [m for m in re.finditer(alone, prompt) if not prompt[: m.start()].rstrip().split(" ")[-1][:1].isupper()]
    one = len(found) == 1 or (bool(found) and found[0].start() == 0)
    return f"{prompt[: found[0].start()]}{name}{prompt[found[0].end() :]}" if one else prompt


@lru_cache(maxsize=1_000)
def split(prompt: str) -> tuple[str, str]:
    """The topic in front of a prompt, "" where there is none, and the prompt without it.

    >>> split("Lima Metro: Who drove the first train?")
    ('Lima Metro', 'Who drove the first train?')
    """
    found = [match for match in _COLON.finditer(prompt) if _may_head(prompt[: match.start()])]
    return (prompt[: found[-1].start()], prompt[found[-1].end() :]) if found else ("", prompt)


def _may_head(text: str) -> bool:
    return is_name(text) or is_phrase(text)
