"""Who is who in one article: the mentions of one person, organisation or place brought under one canonical name.

A surname stands for the one person of the article who bears it, another spelling of a name ("Rahman" for "Rahmon") for
the spelling met most often, an acronym for the name it was introduced with or whose initials it spells, a nationality
for its country. Where two things could be meant a mention stands for itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from question_bank.language.labels import KINDS_IN_TITLES, Label, is_firm
from question_bank.language.people import same_person
from question_bank.language.runs import ORGANISATION_HEADS, PLACE_HEADS
from question_bank.language.words import is_adjective
from question_bank.language.world import aliases_of, capitals, countries, demonyms, is_place
from question_bank.model import Mention

_ACRONYM = re.compile(r"\s?\((?:the\s)?([A-Z][A-Za-z]{1,9})\)")
_OWNER = re.compile(
    r"\b(?:People|Women|Men|Children|Youth|(?:Work|Farm|Teach|Writ|Min)er|Citizen|Student|Veteran)s?['’]s? $"
)
"""The "People's" before what else is taken for a whole name."""
_ORDINALS = frozenset(
    "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth".split()
)
"""What is no forename: whoever is "the Tenth Keeper" is one of ten, and "the Keeper" need not be the tenth."""
_KNOWN_BY_IT = 2
"""How often a surname stands alone before a full name that is not that of its first bearer."""
_MOSTLY_ALONE = 2
"""How many times as often as the full name."""
_FORENAMED = frozenset(
    "King Queen Shah Sultan Emperor Empress Khan Pope Prince Princess Tsar Czar Caliph Saint".split()
)
"""Titles that stand before a forename: "Shah Jahan" is not the Nur Jahan of his court."""
_BUILDINGS = frozenset("church cathedral abbey chapel temple mosque synagogue hospital hall tower theatre".split())
_INITIALS_SKIP = frozenset({"of", "for", "the", "and", "on", "in", "to"})
_SHORTEST_INITIALS = 3
_SHORTEST_SPELLING = 5
"""Letters from which on a name is told by its sound: "Jane" is no "Janney"."""
_AFTER_A_NAME = r"(?=[.,;:)\"”]|['’]s? |\s(?:of|and|in|to|at|by|was|were|is|are|had|have|has)\b)"
"""What follows a name, and not a name that stands before a noun: "the Adamses", but "the Adams house"."""


@dataclass(frozen=True, slots=True)
class Name:
    """A candidate name in a sentence (offsets count there), its label, how much that weighs, and a title before it."""

    start: int
    end: int
    text: str
    label: Label
    weight: int
    title: str | None = None


class Entities:
    """Which name stands for which thing in one article."""

    def __init__(self, texts: Sequence[str], found: Sequence[Sequence[Name]], title: str = "") -> None:
        votes: dict[str, Counter[Label]] = {}
        self._order = [name.text for row in found for name in row]
        self._told = Counter(self._order)
        for name in (name for row in found for name in row):
            votes.setdefault(name.text, Counter())[name.label] += name.weight
        self._firms = _short_names_of_firms(votes, title) | _bracketed_in(title)
        self._labels = {text: self._firms.get(text) or _heaviest(counter) for text, counter in votes.items()}
        self._acronyms = _introduced(texts, found) | self._initials()
        titled = {name.text for row in found for name in row if name.title}
        self._beside = {frozenset((one.text, two.text)) for row in found for one in row for two in row}
        self._text = "\n".join(texts)
        self._people = self._index_people(titled, [word.strip(',:;?!"“”') for word in title.split()])
        self._own = _surname_in(title) if self._labels.get(title) == "person" else None

    def _initials(self) -> dict[str, str]:
        """Acronym -> the only organisation of the article that its letters are the initials of."""
        spelt: dict[str, set[str]] = {}
        for text, label in self._labels.items():
            words = [word for word in re.split(r"[\s-]", text) if word and word.lower() not in _INITIALS_SKIP]
            short = "".join(word[0] for word in words).upper()
            if label == "organization" and len(words) >= _SHORTEST_INITIALS and short not in words:
                spelt.setdefault(short, set()).add(text)
        return {short: next(iter(names)) for short, names in spelt.items() if len(names) == 1}

    def _index_people(self, titled: Set[str], title: Sequence[str]) -> dict[str, str]:
        """Each way to name a person -> the person's canonical name, where no other person can be meant.

        Who is named with a title ("King Harold") is not who bears that as a forename ("Harold Lloyd"). In an article
        with a person in its title (given in words), the surname alone is that person's and no relative's.
        """
        people = [
            text
            for text, label in self._labels.items()
            if label == "person" and " " in text and text.split(" ")[0] not in _ORDINALS and not text.endswith("ism")
        ]
        own = " ".join(title)
        ends = {text: [other for other in people if other.lower().endswith(f" {text.lower()}")] for text in people}
        # Who opens an article on Albert Lund as "Albert Lund" is not the Hans Albert Lund of later.
        leads = own in people and all(people.index(own) < people.index(other) for other in ends[own])
        full = [text for text in people if not ends[text] or (leads and text == own)]
        canonical: dict[str, str] = {}
        for name in sorted(full, key=lambda text: (-self._told[text], full.index(text))):
            spelt = [other for other in dict.fromkeys(canonical.values()) if same_person(name, other)]
            alike = [
                other
                for other in spelt
                if not (leads and _is_kin_of_title(name, other, own))
                and (name in own) == (other in own)
                and not self._are_two(name, other)
            ]
            canonical[name] = alike[0] if len(alike) == 1 else name
        bearers: dict[str, set[str]] = {}
        for name, person in canonical.items():
            words = _without_letters(name.split(" "))
            for k in range(1, len(words)):
                if k < len(words) - 1 and is_adjective(words[k].lower()):
                    continue  # "Great Khan" is what he was called, and not his surname
                bearers.setdefault(" ".join(words[k:]).lower(), set()).add(person)
        alone = {tail: next(iter(people)) for tail, people in bearers.items() if len(people) == 1}
        late = {tail for tail, person in alone.items() if self._comes_late(tail, person)}
        index = {
            tail: person for tail, person in alone.items() if tail not in late and not self._means_another(tail, person)
        }
        index |= _of_title(title, bearers, self._labels)
        shared = {tail for tail, people in bearers.items() if len(people) > 1} | late
        for text, label in self._labels.items():
            if label == "person" and " " not in text and text.lower() not in index.keys() | shared:
                called = [person for person in dict.fromkeys(canonical.values()) if person.startswith(f"{text} ")]
                if called:
                    one = len(called) == 1 and text not in titled and not self._has_namesake(text, called[0])
                    index |= {text.lower(): called[0]} if one else {}
                    continue
                others = dict.fromkeys(canonical.values())
                alike = [person for person in others if _may_be_spelt(text, person) and same_person(text, person)]
                if len(alike) == 1:
                    index[text.lower()] = alike[0]
        bodies = {_body_of_title(title), *(text.lower() for text in self._firms)}
        return {tail: person for tail, person in index.items() if tail not in bodies} | {
            name.lower(): person for name, person in canonical.items()
        }

    def _are_two(self, name: str, other: str) -> bool:
        """Whether a sentence names one with a middle name beside one without: "Ana Lund Vidal met Ana Vidal"."""
        one, two = sorted((name.split(" "), other.split(" ")), key=len)
        middle = len(one) == 2 and len(two) == 3 and (two[0], two[2]) == (one[0], one[1])
        return middle and frozenset((name, other)) in self._beside

    def _means_another(self, tail: str, person: str) -> bool:
        """Whether the end of a person's name means something else when it stands alone.

        "The Great Duke" is a rank, and "the Walloons" in an article that speaks of a Walloon are a people.
        """
        name = person[-len(tail) :]
        many = name.endswith("s") and re.search(rf"\b{re.escape(name[:-1])}\b", self._text) is not None
        if not name[0].isupper() or not (many or " " in name):
            return False
        return re.search(rf"\bthe {re.escape(name)}\b{_AFTER_A_NAME}", self._text) is not None

    def _comes_late(self, tail: str, person: str) -> bool:
        """Whether a surname had stood alone when somebody was named in full with it, and mostly does: "Lund", his wife.

        The one who is known by it is then named nowhere, as in a chapter that goes on from another.
        """
        full, alone = self._told[person], sum(text.lower() == tail for text in self._order)
        before = sum(text.lower() == tail for text in self._order[: self._order.index(person)])
        return before >= _KNOWN_BY_IT and (full == 1 or alone > _MOSTLY_ALONE * full)

    def _has_namesake(self, forename: str, person: str) -> bool:
        """Whether the article names somebody else by a forename: "John the Good", "John II", "Anna (née Berg)"."""
        told = r"the [A-Z][\w-]+|[IVX]+\b|of [A-Z]\w+|\(n[ée]e [A-Z]\w+"
        others = re.findall(rf"\b{re.escape(forename)} (?:{told})", self._text)
        return any(not person.startswith(other) for other in others)

    def mention(self, offset: int, name: Name) -> Mention:
        """The mention of a name whose sentence starts at `offset`, under its canonical name."""
        text, label = name.text, self._labels[name.text]
        person = self._people.get(text.lower())
        if text == self._own and person is not None:
            return Mention(offset + name.start, offset + name.end, text, "person", person, name.title)
        if person is not None and name.title in _FORENAMED and " " not in text and not person.startswith(text):
            person = None
        entity = countries().get(text) or self._acronyms.get(text)
        if label == "nationality":
            entity = demonyms().get(text) or demonyms()[text[:-1]]
        elif entity is None and person is not None and (not is_place(text) or self._is_surname(text, person)):
            entity, label = person, "person"
        if text in self._acronyms and text not in countries():
            label = self._labels.get(self._acronyms[text], "organization")
            label = "organization" if label in {"person", "other"} else label
        title = name.title if label == "person" else None
        return Mention(offset + name.start, offset + name.end, text, label, entity or text, title)

    def _is_surname(self, place: str, person: str) -> bool:
        """Whether what some town is called too is somebody's surname all through: nothing happens in or near it."""
        before, *surname = person.rsplit(" ", maxsplit=1)
        if surname != [place] or before.split(" ")[-1].islower() or place in capitals():
            return False
        name = re.escape(place)
        located = rf"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Aa]round|[Tt]owards?) {name}\b|(?<!\. )\b{name}, [A-Z]"
        if re.search(located, self._text):
            return False
        # What is a town to most readers is told to be somebody before it stands alone.
        introduced = person in self._told and self._order.index(person) < self._order.index(place)
        return self._labels[place] == "person" or introduced

    def aliases(self, mentions: Iterable[Sequence[Mention]]) -> Mapping[str, tuple[str, ...]]:
        """Canonical name -> other names seen in the article or known of the world."""
        names: dict[str, dict[str, None]] = {}
        for mention in (mention for row in mentions for mention in row):
            if mention.label == "nationality":
                continue
            others = names.setdefault(mention.entity, dict.fromkeys(aliases_of(mention.entity)))
            if mention.text != mention.entity:
                others[mention.text] = None
        return {entity: tuple(others) for entity, others in names.items() if others}


def _is_kin_of_title(name: str, other: str, own: str) -> bool:
    """Whether one of two names is the article's title and the other adds a forename: "Hans Albert Lund" is his son."""
    return own in {name, other} and (name.endswith(f" {other}") or other.endswith(f" {name}"))


def _may_be_spelt(name: str, person: str) -> bool:
    """Whether a single name is long enough to be a surname in another spelling, or as long: "Siad" for "Said"."""
    return len(name) >= _SHORTEST_SPELLING or len(name) == len(person.split(" ")[-1])


def _of_title(title: Sequence[str], bearers: Mapping[str, Set[str]], labels: Mapping[str, Label]) -> dict[str, str]:
    """A surname alone, in small letters -> the person of that surname whom the title names, or whose name it is."""
    found = {title[0].lower(): title[0]} if len(title) == 1 else {}
    for tail, sharing in bearers.items():
        meant = [person for person in sharing if {person.split(" ")[0], person.split(" ")[-1]} <= set(title)]
        meant = [person for person in meant if person in " ".join(title)] or meant
        if len(meant) == 1 and tail == meant[0].split(" ")[-1].lower():
            found[tail] = meant[0]
    words = _without_letters(list(title))
    if not found and _is_full_name(words):
        surname = words[-1].lower()
        found |= {surname: " ".join(title)} if surname in bearers or labels.get(words[-1]) == "person" else {}
    return found


def _body_of_title(title: Sequence[str]) -> str | None:
    """The first word, small, of a body's name in the title: in "Brandt University" it is the body, not the founder."""
    is_body = len(title) > 1 and any(word.lower() in ORGANISATION_HEADS for word in title[1:])
    return title[0].lower() if is_body else None


def _short_names_of_firms(votes: Iterable[str], title: str) -> dict[str, Label]:
    """What a firm's name is without its "Ltd": "Vera Lund" where there is a "Vera Lund Ltd" is no person.

    But she is where the article is about her.
    """
    firms = (text.rpartition(" ")[0] for text in votes if is_firm(text, ""))
    return {name: "organization" for name in firms if " " in name and name != title}


def _bracketed_in(title: str) -> dict[str, Label]:
    """What a title says in brackets of the name before them: "Vera Lund (company)", "Caesar (1790 ship)"."""
    match = re.fullmatch(r"(.+) \((?:[^()]* )?(\w+)\)", title)
    kind = KINDS_IN_TITLES.get(match[2].lower()) if match else None
    return {match[1]: kind} if match and kind else {}


def _without_letters(words: list[str]) -> list[str]:
    """A name's words without the "Jr." behind it."""
    return words[:-1] if len(words) > 2 and words[-1] in {"Jr.", "Jr", "Sr.", "Sr"} else words


def _surname_in(title: str) -> str:
    """The surname of a person whose full name is the title: in an article on Ada Jordan, "Jordan" is no country."""
    return _without_letters(title.split())[-1]


def _is_full_name(title: Sequence[str]) -> bool:
    """Whether a title is nothing but a forename and a surname: "Vera Lund", and no "Vera Lund Church"."""
    if title and title[-1].lower() in ORGANISATION_HEADS | PLACE_HEADS | _BUILDINGS:
        return False
    return len(title) in {2, 3} and all(word[0].isupper() and word.isalpha() for word in title)


def _heaviest(votes: Counter[Label]) -> Label:
    decided: list[Label] = [label for label in votes if label != "other"]
    return max(decided, key=lambda label: votes[label]) if decided else "other"


def _introduced(texts: Sequence[str], found: Sequence[Sequence[Name]]) -> dict[str, str]:
    """Acronym -> the name that it follows in brackets: "World Trade Organization (WTO)"."""
    acronyms: dict[str, str] = {}
    for text, row in zip(texts, found, strict=True):
        for name in row:
            match = _ACRONYM.match(text, name.end)
            if match and " " in name.text and name.text[0].upper() == match.group(1)[0].upper():
                owner = _OWNER.search(text[: name.start])
                acronyms.setdefault(match.group(1), f"{owner[0] if owner else ''}{name.text}")
    return acronyms
