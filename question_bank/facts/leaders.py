"""Leader facts: who held which role of what ("President X of Y", "X, the head of Y,", "X was elected ... of Y").

`offices` reads what the role is and what it is of, `holders` who holds it and `tenures` when; here they become
statements.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from question_bank.facts.appointments import Held, by_verb, referred
from question_bank.facts.bodies import body_of_name, in_full, with_article
from question_bank.facts.cut_bodies import is_cut, is_of_some_land, names_nobody
from question_bank.facts.drafts import Draft
from question_bank.facts.holders import held_by
from question_bank.facts.homeland import land_of
from question_bank.facts.known import with_the
from question_bank.facts.offices import body_around, read_office
from question_bank.facts.rendering import plain
from question_bank.facts.role_phrases import Office, behind, is_person, read_role
from question_bank.facts.story import Story
from question_bank.facts.tenures import Time, own_time, spell_time, time_around, time_by_then, told_time
from question_bank.facts.wording import spell_date
from question_bank.language.people_words import is_personal_noun
from question_bank.language.roles import is_role
from question_bank.language.words import word_set
from question_bank.language.world import country_of
from question_bank.model import LeaderValue, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

_AN = re.compile(r"(?!un[ai]|united|u\.|UN|US|euro|one\b)[aeiou]", re.IGNORECASE)
_QUOTES = frozenset('"“”')
_OF_A_BOARD = re.compile(r"(?:governor|commissioner)")
"""Of whom a central bank, or a commission, has several."""
_OF_BODIES = re.compile(r"\b(?:leader|chairman|chairwoman|chair|head|director|chief|speaker|founder|CEO|manager)$")
_IN_CONGRESS = re.compile(
    r"(?:U\.S\. )?(?:House|Senate) (?!.*\b(?:Committee|Caucus|Subcommittee|Conference|Office)\b).+"
)
_RANKS = frozenset({"captain", "general", "commander"})
_MEMBERS = frozenset("Tory Democrat Republican Liberal Conservative Socialist Communist Nationalist".split()) | {
    "Lib Dem",
    "Liberal Democrat",
}
"""What one member of a party is called; the party has a name of its own."""
_PARTS = word_set("subsidiary division unit branch company firm affiliate arm")
"""Of what a chief is chief that only the article names: "the European subsidiary"."""
_OF_STATE = re.compile(r"\b(?:minister|premier|chancellor)$")
_A_PARTY = re.compile(r"\b(?:Party|Democratic Union|Social Union|Democrats|Liberals|Conservatives|CDU|CSU|SPD|FDP)$")
"""Whose member a minister of a state is: "CDU Finance Minister Ana Vidal"."""
_IN_HOUSES = re.compile(r"\b(?:senator|representative|congressman|congresswoman|governor|minister)$")
_BUILT = re.compile(r"\b(?:Airport|Station|Bridge|Stadium|Park|University|College|Hospital|Museum)$")
_TWICE = re.compile(r"\b(\w+) \1\b")
_GOES = word_set("resign quit die retire oust depose assassinate sack")
"""What ends an office, told of whoever held it."""


def of_sentence(sentence: Sentence, story: Story) -> Iterator[Draft | str]:
    """The leader facts of a sentence; a reason for each titled person whose office is not clear."""
    tree = story.tree(sentence)
    if tree is None:
        return
    told: list[tuple[Token, Office]] = []
    clear: set[int] = set()
    for token in tree:
        for who, office, held in (*_offices(token, story, told), *by_verb(token, story)):
            told.append((who, office))
            clear.add(_start(who, story))
            yield from _drafts(who, office, held, sentence, story)
    for mention in sentence.mentions:
        if mention.label == "person" and mention.title and mention.start not in clear:
            yield "a title without what it is of"


def _start(who: Token, story: Story) -> int:
    return story.known.mention_at[who.i].start if is_person(who, story) else who.idx


def _offices(token: Token, story: Story, told: list[tuple[Token, Office]]) -> Iterator[tuple[Token, Office, Held]]:
    """Each holder of the role that a word closes, with the office that is theirs."""
    if token.lower_ == "counterpart" and told:
        yield from _counterparts(token, story, told[-1][1])
        return
    if read_role(token, story) is None:
        return
    held = held_by(token, story)
    quoted = held is not None and any(t.text in _QUOTES for t in _between(token, held.people[0]))
    office = read_office(token, story, _giver(held, story)) if held is not None and not quoted else None
    if held is None or office is None:
        return
    for index, who in enumerate(held.people):
        local = _OF_BODIES.search(office.role) is None  # "Liberal leader Ana Vidal of Lima" leads no town
        own = body_of_name(who, story, office.role) if local and _follows(token, held, story) else None
        ranked = own is not None and office.role in _RANKS
        of = (own,) if own and (not office.of or len(held.people) > 1) else office.of
        of = of or tuple(filter(None, [body_around(office, who, token, told, story)]))
        if not of or len(of) not in {1, len(held.people)}:
            continue
        theirs = replace(office, of=of, one_of_several=office.one_of_several or ranked).at(index)
        yield who, theirs, held
        if held.before is not None:
            yield held.before, replace(theirs, over=True), Held((held.before,))


def _follows(token: Token, held: Held, story: Story) -> bool:
    """Whether a name stands right behind its title, or is the next of several: what is behind it is the office's."""
    last = (behind(token) or [token])[-1]
    name = story.known.mention_at.get(held.people[0].i)
    at_once = name is not None and story.known.mention_at.get(last.i + 1) == name
    return held.how == "holds" and at_once


def _between(one: Token, other: Token) -> Iterator[Token]:
    first, last = sorted((one.i, other.i))
    yield from one.doc[first:last]


def _counterparts(token: Token, story: Story, other: Office) -> Iterator[tuple[Token, Office, Held]]:
    """ "French President X and his Polish counterpart, Y": the role is the one told before."""
    land = next(
        (
            country_of(c.text)
            for c in token.children
            if c.dep_ in {"amod", "nmod:poss", "compound"}
            if country_of(c.text)
        ),
        None,
    )
    held = held_by(token, story) if land else None
    if land and held and not other.over:
        yield held.people[0], replace(other, of=(land,), then=False), held


def _giver(held: Held, story: Story) -> str | None:
    """Who appoints somebody to an office, where that is a body."""
    if held.giver is None:
        return None
    mention = story.known.mention_at.get(held.giver.i)
    return mention.entity if mention is not None and mention.label == "organization" else None


def _drafts(who: Token, office: Office, held: Held, sentence: Sentence, story: Story) -> Iterator[Draft | str]:
    person = story.known.mention_at[who.i].entity if is_person(who, story) else referred(who, story)
    if person is None or not _is_full(person):
        yield "a leader without a full name"
        return
    of = _what_of(office, person, sentence, story)
    if of is None:
        yield "a title without what it is of"
        return
    if re.search(rf"\b{re.escape(person.split(' ')[-1])}\b", of):
        return  # a firm or town of the person's own name
    own = own_time(held, sentence, story)
    ended = (office.then and not sentence.dates) or held.how == "leaves" or (held.how == "holds" and held.before_then)
    over = office.over or (ended and own is None)
    gone = own is None and not sentence.dates and _leaves(who)
    time = Time(None) if over or gone else (own or Time(told_time(held, office, sentence, story)))
    if time == Time(None) and not (over or gone):
        time = time_around(who, held, sentence, story)
        time = time if time != Time(None) else time_by_then(held, sentence, story)
    role = f"former {office.role}" if over else office.role
    verb, words = ("was once" if over else "was"), time.words or _as_of(time.as_of)
    if held.how == "elected" and not over:
        verb, words, time = "was elected", _elected(own), Time(None)
    several = _OF_A_BOARD.fullmatch(office.role) is not None and of.endswith(("Reserve", "Fed", "Commission"))
    office = replace(office, one_of_several=office.one_of_several or several)
    article = "" if over else "the " if not office.one_of_several else "an " if _AN.match(office.role) else "a "
    written = office.of[0].startswith("the ") or of.lower().startswith("central bank of")
    named = with_article(of, story, written=written)
    field = role.endswith("secretary of state") and country_of(of) is None
    talks = f" in talks {story.parties}" if role.endswith("negotiator") and story.parties else _in_what_office(held)
    text = f"{person} {verb} {article}{office.role} {'for' if field else office.link} {named}{talks}{words}".rstrip(".")
    value = LeaderValue(person=person, role=role, of=of)
    yield Draft("leader", f"{text}.", person, value, time.as_of, (person.lower(), role, of.lower()))


def _in_what_office(held: Held) -> str:
    """ " as speaker of parliament" behind "was the head of state", where that office made somebody one; else ""."""
    noun = held.anchors[0] if held.anchors else None
    by = [c for c in noun.children if c.dep_ == "obl" and c.i < noun.i and is_role(c.text)] if noun is not None else []
    if len(by) != 1 or not any(c.lower_ == "as" and c.dep_ == "case" for c in by[0].children):
        return ""
    words = list(by[0].subtree)
    return "" if any(t.tag_.startswith(("PRP", "W")) or t.is_punct for t in words) else f" {plain(words)}"


def _leaves(who: Token) -> bool:
    """Whether a sentence tells that somebody has gone: whoever "has resigned" is no president on that day."""
    verb = who.head
    subject = who.dep_ in {"nsubj", "nsubj:pass"} and verb.tag_ in {"VBD", "VBN"}
    return subject and verb.lemma_.lower() in _GOES


_OWNS = re.compile(r"(?!St\.? )[^&]+ [^&]+['’]s")
"""Whose body is meant: "chairman of the Lima Stock Exchange's, LSE, executive committee"."""


def _what_of(office: Office, person: str, sentence: Sentence, story: Story) -> str | None:
    """What an office is of, in full; None where that is no name, or only a part of one."""
    of = in_full(office.of[0].removeprefix("the "), story.document)
    if _IN_CONGRESS.fullmatch(of) and office.role.startswith("chair"):
        of = f"{of} Committee"  # "House Judiciary Chairman"
    if (
        of in _MEMBERS
        or names_nobody(of)
        or is_cut(office.of[0], person, sentence.text)
        or _OWNS.fullmatch(of)
        or _TWICE.search(of)  # "British British Casino Union"
        or of.split()[-1] in _PARTS
        or is_personal_noun(of.split()[-1])  # "the Peruvian loyalist commander Otto Lund"
        or (_IN_HOUSES.search(office.role) and _BUILT.search(of))
        or (_OF_STATE.search(office.role) and _A_PARTY.search(of))
        or story.label(of) == "person"  # "the chief of staff of Ana Vidal": which time, and what of, is not told
    ):
        return None
    if not is_of_some_land(of):
        return of
    land = story.country or _land_of_others(person, sentence, story)
    return f"{of} of {with_the(land)}" if land else None


def _land_of_others(person: str, sentence: Sentence, story: Story) -> str | None:
    """The one country in which the others of a sentence hold office, as the article tells elsewhere."""
    text = story.document.article.text
    others = {m.entity for m in sentence.mentions if m.label == "person"} - {person}
    lands = {land_of(other, text) for other in others}
    return lands.pop() if len(lands) == 1 else None


_OFFICES = word_set("Treasurer Secretary Auditor Commissioner Superintendent Comptroller Senator Congressman Minister")
"""Words that end an office's name, and hardly anybody's."""
_TRADES = word_set("Accountant Economist Scientist Engineer Analyst Strategist Inspector Surgeon")
"""Words of a title that a reading may leave with the name: "Chief Accountant Ana Vidal"."""


def _is_full(name: str) -> bool:
    """Whether a name has a given name and a surname, or a number: "Harald V", but not "Fan S" of "Fan S. Noli"."""
    first, _, rest = name.partition(" ")
    last = rest.split(" ")[-1]
    is_office = last in _OFFICES
    whole = len(last) > 1 or last in {"I", "V", "X"}
    return bool(rest) and first[0].isupper() and first not in _TRADES and not is_role(first) and whole and not is_office


def _as_of(date: str | None) -> str:
    spelt = spell_time(date) if date else None
    return f" {spelt}" if spelt else ""


def _elected(time: Time | None) -> str:
    spelt = spell_date(time.as_of) if time is not None and time.as_of else None
    if spelt is None:
        return ""
    return f" on {spelt}" if spelt[0].isdigit() and " " in spelt else f" in {spelt}"
