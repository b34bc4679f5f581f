"""What a role is of, as the tree tells it: the owner before it ("Peruvian", "Peru's", "Acme") or the body behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from question_bank.facts.cut_bodies import AGENCIES
from question_bank.facts.known import with_the
from question_bank.facts.phrases import bare, noun_phrase, phrase
from question_bank.facts.rendering import plain
from question_bank.facts.role_phrases import behind, is_before_name, is_person, is_plural, link_of, role_words
from question_bank.facts.story import Story
from question_bank.language.calendar import MONTHS
from question_bank.language.roles import is_role
from question_bank.language.runs import ORGANISATION_HEADS
from question_bank.language.words import is_plural_noun, word_set
from question_bank.language.world import countries, country_of, demonyms
from question_bank.model import Document, Mention

if TYPE_CHECKING:
    from spacy.tokens import Token

_NATIONAL = re.compile(
    r"\b(?:president|minister|premier|chancellor|king|queen|emperor|empress|sultan|shah|tsar|regent|ambassador|"
    r"secretary of state|attorney general|opposition leader|head of state|"
    r"(?:defen[cs]e|foreign|home|commerce|treasury|homeland security|interior|energy|education|health|labou?r) "
    r"secretary|"
    r"head of government|chief negotiator|governor[- ]general|chief justice)\b"
)
"""Offices of a country that a nationality before them is enough for: a "French captain" need not be France's."""
_LOCAL = re.compile(r"\b(?:mayor|governor|bishop|archbishop|patriarch|police chief)\b")
_OF_MEN = re.compile(r"\b(?:captain|general|commander|king|queen|emperor|minister|president)$")
"""Roles before which a capitalised word that nothing is known of may be a rank or a party: "Major General"."""
_RULES = re.compile(r"\b(?:prime minister|minister|premier|king|queen|emperor|empress|mayor|governor)\b")
"""Offices that no organisation has, so that "of" a party behind the name does not tell whose they are."""
_FIRMS = word_set(
    "motors airlines airways industries holdings systems studios pictures records brothers foods technologies labs "
    "laboratories communications services partners enterprises electronics instruments sports associates works"
)
_KINDS = word_set("firm company group bank club team party club union agency maker giant carrier airline army navy")
"""What a body is with no name but its land's: "the Indian firm"."""
_PRAISE = word_set(
    "influential powerful embattled troubled beleaguered struggling giant fledgling nascent controversial"
)
"""What news says of a body before its name."""
_SPELT = word_set("UN EU AU OSCE WHO WTO IMF OECD OAS IOC ICC IPCC IAEA ECB NBA NFL NHL FBI CIA ANC")
"""Acronyms that are read letter by letter and stand with "the"."""
_WITH_THE = frozenset({"Reserve", "Fed", "Treasury", "Senate", "Pentagon", "Kremlin"})
"""Last words of names that always stand with "the"."""
_HOUSES = frozenset({"House", "Senate", "Assembly", "Parliament"})
"""Of which land or state, a title that begins so does not say: "House Speaker Ana Vidal"."""
_DIRECTIONS = frozenset({"North", "South", "East", "West"})
_PARTIES = frozenset("Democratic Republican Conservative Labour Socialist Communist Liberal".split())
"""Whose a town or a committee is in the news, and no part of its name: "Democratic New York City"."""
_OF_CONGRESS = ("Republican House ", "Republican Senate ", "Democratic House ", "Democratic Senate ")
_RANKS = frozenset("Lord Lady Sir Vice Lieutenant Major Rear".split())
"""What begins a title that is no body's: "Lord Chancellor"."""
_NAME_DESCRIBES = frozenset({"New Zealand", "Luxembourg", "Liechtenstein"})
"""Lands whose name is the adjective too: "the New Zealand ambassador"."""
_LINKS = ("of", "for", "to", "at", "in")
_LONGEST = 12


def bodies_behind(noun: Token, role: str, story: Story) -> tuple[tuple[str, ...], str]:
    """What stands behind the role as what it is of, and the preposition: ("Peru", "Chile"), "of"."""
    hosts = [noun, *(t for t in behind(noun) if t.head.i == noun.i)]
    found = [c for host in hosts for c in host.children if c.dep_ in {"nmod", "obl"} and c.i > noun.i]
    for child in sorted(found, key=lambda c: c.i):
        link = link_of(child)
        if link not in _LINKS or child.i in {t.i for t in behind(noun)}:
            continue
        names = () if _goes_on(child) else tuple(_names(child, story, several=is_plural(noun)))
        names = (
            (f"{names[0]}{house}",) if len(names) == 1 and (house := _house(child, story)) not in names[0] else names
        )
        if names and not (link in {"in", "at"} and not _is_body(child, names[0], story)):
            national = link == "in" and names[0] in countries().values() and _NATIONAL.search(role)
            return names, "of" if national else link
    return (), "of"


def _goes_on(child: Token) -> bool:
    """Whether what a body is of was hung elsewhere: "the Ministry of Trade | of Peru"."""
    after = child.right_edge.i + 1
    return after < child.sent.end and child.doc[after].lower_ == "of"


def _house(field: Token, story: Story) -> str:
    """ " at Acme Bank" behind a field that a role is of there: "head of research at Acme Bank"; else ""."""
    mention = story.known.mention_at.get(field.i)
    if (mention is not None and mention.label != "other") or field.i + 2 >= field.sent.end:
        return ""
    house = story.known.mention_at.get(field.i + 2) if field.nbor().lower_ == "at" else None
    return f" at {house.text}" if house is not None and house.label == "organization" else ""


def _is_body(child: Token, name: str, story: Story) -> bool:
    mention = story.known.mention_at.get(child.i)
    return name in countries().values() or (mention is not None and mention.label == "organization")


def body_of_name(name: Token, story: Story, role: str) -> str | None:
    """What a title is of where that stands behind the name: "President Ana Vidal of Peru"."""
    mention = story.known.mention_at.get(name.i)
    own = [t for t in name.sent if mention is not None and mention.start <= t.idx < mention.end] or [name]
    for child in (c for t in own for c in t.children):
        apart = child.left_edge.i > 0 and child.left_edge.nbor(-1).is_punct  # "Speaker Ana Vidal, of Lima," lives there
        if child.dep_ == "nmod" and child.i > name.i and link_of(child) in {"of", "for"} and not apart:
            found = next(_names(child, story, several=False), None)
            mention = story.known.mention_at.get(child.i)
            party = mention is not None and mention.label == "organization" and found not in countries().values()
            return None if party and _RULES.search(role) else found
    return None


def _names(child: Token, story: Story, *, several: bool) -> Iterator[str]:
    """A body behind a role in full; one by one where `several` hold the role of several bodies."""
    parts = [child]
    while (following := next((c for c in parts[-1].children if c.dep_ == "conj"), None)) is not None:
        parts.append(following)
    parts += [c for c in child.children if c.dep_ == "conj" and c.i not in {p.i for p in parts}]
    parts.sort(key=lambda t: t.i)
    stop = next((p.left_edge.i for p in parts if is_person(p, story) or role_words(p, story)), None)
    if stop is not None and stop <= child.i:
        return
    kept = [p for p in parts if stop is None or p.i < stop]
    if several and len(kept) > 1:
        for part in kept:
            yield from named([t for t in _phrase(part) if t.i < _next_part(part, kept)], story)
        return
    yield from named([t for t in _phrase(child) if stop is None or t.i < stop], story)


def _phrase(noun: Token) -> list[Token]:
    """A noun's phrase, also where it stands in brackets itself."""
    return noun_phrase(noun) or bare(phrase(noun, frozenset()))


def _next_part(part: Token, parts: Sequence[Token]) -> int:
    after = [p.left_edge.i for p in parts if p.i > part.i]
    return min(after, default=part.doc[-1].i + 1)


def named(words: list[Token], story: Story) -> Iterator[str]:
    """A body's phrase as a name that stands alone: none without a proper name, none with a pronoun or a verb."""
    clause = min((t.left_edge.i for t in words if t.dep_ in {"acl", "acl:relcl", "advcl"}), default=None)
    gone = {"(", ")"} if any(t.dep_ == "conj" for t in words) else {",", "(", ")"}
    phrase = [t for t in words if t.text not in gone and (clause is None or t.i < clause)]
    while phrase and (phrase[-1].dep_ == "cc" or phrase[-1].is_punct):
        phrase.pop()
    the = bool(phrase) and phrase[0].lower_ == "the"
    phrase = _without_praise(phrase[1:] if the else phrase)
    own = any(t.text[0].isupper() and (t.pos_ == "PROPN" or t.i in story.known.mention_at) for t in phrase)
    odd = any(t.tag_.startswith(("V", "PRP", "W")) or t.tag_ in {"CD", "MD"} for t in phrase)
    described = bool(phrase) and len(phrase) > 1 and phrase[-1].lower_ in _KINDS and not _has_name(phrase[:-1])
    if not phrase or not own or odd or described or len(phrase) > _LONGEST or phrase[-1].text in MONTHS:
        return
    name = _canonical(phrase, story)
    yield f"the {name}" if (the or _is_team(phrase[-1])) and name not in countries().values() else name


def _without_praise(phrase: list[Token]) -> list[Token]:
    """A phrase without what is said of its name: "the small but influential Freedom Caucus"."""
    name = next((n for n, t in enumerate(phrase) if t.text[0].isupper() and country_of(t.text) is None), 0)
    said = phrase[:name]
    return phrase[name:] if any(t.lower_ in {"but", "another"} or t.lower_ in _PRAISE for t in said) else phrase


def _has_name(words: Sequence[Token]) -> bool:
    """Whether words name more than a land: the "Acme" of "Acme group", but not the "Indian" of "the Indian firm"."""
    return any(t.text[0].isupper() and country_of(t.text) is None for t in words)


def _canonical(phrase: Sequence[Token], story: Story) -> str:
    """A phrase as its thing's one name where it is a name and nothing else, else as it is written."""
    mention = story.known.mention_at.get(phrase[-1].i)
    text = plain(phrase)
    if mention is None or mention.text != text:
        return countries().get(text, text)
    return mention.entity


def owner_before(
    noun: Token, words: Sequence[Token], role: str, story: Story, giver: str | None
) -> tuple[str | None, str | None]:
    """What stands before a role as what it is of, and the adjective that says so: ("Russia", "Russian")."""
    possessor = next((c for c in noun.children if c.dep_ == "nmod:poss"), None)
    if possessor is not None:
        region = noun.doc[possessor.right_edge.i + 1 : words[0].i]
        if any(t.text[0].isupper() for t in region):
            return None, None  # "Acme's European president" is not Acme's
        owner = _possessor(possessor, story) or (giver if possessor.tag_ == "PRP$" else None)
        return owner, adjective_of(owner)
    first = words[0].i
    title = is_before_name(noun, story)
    start = noun.sent.start if title else noun.left_edge.i
    before = [t for t in noun.doc[start:first] if t.dep_ != "det"]
    if before and before[-1].tag_ == "POS":
        possessor = before[-1].head
        owner = _possessor(possessor, story)
        return owner, adjective_of(owner)
    last = before[-1] if before and before[-1].i == first - 1 and not before[-1].is_punct else None
    if last is None or last.pos_ not in {"PROPN", "NOUN", "ADJ"} or is_person(last, story):
        return giver, adjective_of(giver)
    return _beside(last, before, role, story)


def _beside(last: Token, before: Sequence[Token], role: str, story: Story) -> tuple[str | None, str | None]:
    """What a word right before a role says that it is of: a nationality, a body, a town, a name nothing is known of."""
    mention = story.known.mention_at.get(last.i)
    if mention is not None and (mention.end > last.idx + len(last) or mention.label == "other"):
        mention = None  # part of the role itself was taken for a name, or nothing is known of it
    whole = _in_whole(last, before, mention, story)
    if whole is not None:
        return whole or None, None
    word = mention.text if mention else last.text
    country = country_of(word)
    if country is not None and len(before) > 1 and before[-2].text in _DIRECTIONS and " " not in word:
        word = f"{before[-2].text} {word}"  # "West German": another state, or one that is not known
        country = countries().get(f"{before[-2].text} {country}", "")
    if country is not None:
        return (country, word) if country and _NATIONAL.search(role) else (None, None)
    if mention is None:
        capitals = _capitals(before)
        if len(before) > len(capitals) and before[-len(capitals) - 1].lower_ == "of":
            return None, None  # the end of a longer name: "The Hall of Mirrors director"
        name = _bare_name(capitals)
        known = name and name not in _HOUSES and not _OF_MEN.search(role)
        return (name if known else None), None
    if mention.label == "person" or (mention.label == "place" and not _LOCAL.search(role)):
        return None, None
    name = mention.entity
    if name in _HOUSES:
        return None, None  # of which land or state?
    if name.partition(" ")[0] in _PARTIES and (mention.label == "place" or name.startswith(_OF_CONGRESS)):
        name = name.partition(" ")[2]
    return f"the {name}" if _is_team(last) and mention.label == "organization" else name, None


def _in_whole(last: Token, before: Sequence[Token], mention: Mention | None, story: Story) -> str | None:
    """The body that a row of capitals before a role names, of which only the end was taken for a name.

    "Federal Reserve", "Housing and Urban Development"; None where the name is whole, "" where it is nobody's.
    """
    if country_of(mention.text if mention is not None else last.text) is not None:
        return None
    start = mention.start if mention is not None and mention.label != "person" else last.idx
    run = [t for t in before if t.idx >= start]
    for token in reversed([t for t in before if t.idx < start]):
        joins = token.lower_ in {"and", "&"} and token.i > token.sent.start and token.nbor(-1).text[0].isupper()
        capital = token.text[0].isupper() and token.text.isalpha() and country_of(token.text) is None
        if not (joins or capital) or not token.whitespace_ or token.text in _PARTIES or is_role(token.text):
            break
        if is_person(token, story) or token.text in AGENCIES:
            break
        run.insert(0, token)
    if run and run[0].lower_ in {"and", "&"}:
        run.pop(0)
    if (mention is None and plain(run) in _RANKS) or last.text in _PARTIES:
        return ""
    return plain(run) if len(run) > 1 and run[0].idx < start and not run[0].is_sent_start else None


def _is_team(last: Token) -> bool:
    """Whether a body's name is a plural that takes "the": "the Chicago Cubs", but "General Motors"."""
    return last.tag_ == "NNPS" and last.lower_ not in _FIRMS


def _bare_name(run: Sequence[Token]) -> str:
    if not run or (len(run) == 1 and country_of(run[0].text)):
        return ""
    return f"the {plain(run)}" if _is_team(run[-1]) or country_of(run[0].text) else plain(run)


def _capitals(before: Sequence[Token]) -> list[Token]:
    run: list[Token] = []
    for token in reversed(before):
        name = token.pos_ == "PROPN" and token.text[0].isupper() and token.text.isalpha()
        if not (name or country_of(token.text)) or not token.whitespace_:
            break
        run.insert(0, token)
    return run


def _possessor(possessor: Token, story: Story) -> str | None:
    """Whose an office is, as a name: "Peru's", "its", "the company's"; None where that is not sure."""
    start = possessor.left_edge.idx
    told = story.document.references.get((possessor.idx, possessor.idx + len(possessor)))
    told = told or story.document.references.get((start, possessor.idx + len(possessor)))
    if told is not None:
        return told
    if possessor.tag_ == "PRP$":
        return _joined(possessor, story)
    if possessor.lower_ == "government" and story.country is not None:
        return story.country
    phrase = [t for t in _phrase(possessor) if t.tag_ != "POS"]
    return next(named(phrase, story), None)


def _joined(its: Token, story: Story) -> str | None:
    """What "its" is in "Acme and its chief executive" and "Under its president, Peru grew"."""
    noun = its.head
    tops = [noun, *([noun.head] if is_person(noun.head, story) else [])]
    for top in tops:
        if top.dep_ == "conj" and (name := _body_name(top.head, story)):
            return name
        leads = top.dep_ == "obl" and top.i < top.head.i
        subject = next((c for c in top.head.children if c.dep_ in {"nsubj", "nsubj:pass"} and c.i > top.i), None)
        if leads and subject is not None and (name := _body_name(subject, story)):
            return name
    return None


def _body_name(token: Token, story: Story) -> str | None:
    mention = story.known.mention_at.get(token.i)
    land = mention is not None and mention.label == "place" and mention.entity in countries().values()
    return mention.entity if mention is not None and (land or mention.label == "organization") else None


def adjective_of(owner: str | None) -> str | None:
    """The adjective of a land: "Peruvian"; its name where only a noun is known of its people, as "New Zealander"."""
    if owner in _NAME_DESCRIBES:
        return owner
    return next((word for word, country in demonyms().items() if country == owner), None)


def in_full(name: str, document: Document) -> str:
    """The full name of a body for the acronym that the article introduced it with."""
    return next((entity for entity, names in document.aliases.items() if name in names and name.isupper()), name)


def with_article(name: str, story: Story, *, written: bool) -> str:
    """A body's name as a sentence writes it: with "the" where it is `written` so, or its kind of name takes it."""
    named = with_the(name)
    return f"the {name}" if named == name and (written or _takes_article(name, story)) else named


def _takes_article(name: str, story: Story) -> bool:
    """Whether a body's name stands with "the": by its kind of name, or as the article writes it."""
    if is_plural_noun(name.lower()) and " " not in name and name.lower() not in _FIRMS:
        return True  # a team: "the Lions"
    if name.replace(".", "") in _SPELT or name.split(" ")[-1] in _WITH_THE or name.endswith("White House"):
        return True
    first = name.split(" ")[0]
    if " " in name and first in demonyms() and first not in countries().values():
        return True
    if name.split(" ")[-1].lower() in ORGANISATION_HEADS and " " in name and "'s " not in name and "’s " not in name:
        return True
    return story.writes_the(name)
