"""What can be asked of what happened: who did it, whom or what it was done to, with whom and where.

Only of the past, and only where the sentence says enough to mean one event: its year and a name, or two names besides
the answer. What many do (visiting, saying, wishing) is not asked by who did it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from question_bank.language.clauses import Clause, parse
from question_bank.language.roles import title_before
from question_bank.language.runs import ORGANISATION_HEADS
from question_bank.language.words import word_set
from question_bank.language.world import aliases_of
from question_bank.model import EventValue, Fact, PlaceValue
from question_bank.questions.again import argues, is_repeated_doing, others_too, tells_when
from question_bank.questions.alternatives import alternatives, has_rival
from question_bank.questions.asked import Asked
from question_bank.questions.bodies import other_forms
from question_bank.questions.inversion import trimmed
from question_bank.questions.kinds import NameKind, kind_of, names_only, who, whom
from question_bank.questions.lands import existed, year_of
from question_bank.questions.names import accepted_names
from question_bank.questions.parts import ask_agent, ask_object, ask_phrase
from question_bank.questions.soundness import (
    anchors,
    has_certain_subject,
    is_cut_short,
    is_told_apart,
    is_vague,
    stands_by_itself,
)
from question_bank.questions.things import names_thing, others, thing
from question_bank.questions.wh import ask_subject, ask_where, is_state
from question_bank.questions.wording import date_last, framed, gives_name, names_a_year
from question_bank.questions.words import content_words
from question_bank.questions.world import World

MANY_DO = frozenset(
    "visit travel go leave meet arrive come attend fly return talk speak say tell ask hold see hear live stay lie "
    "stand work include contain comprise "
    "get receive take make continue try begin start need use help move study join oppose support face suffer praise "
    "criticise criticize condemn welcome endorse congratulate thank graduate "
    "enrol enroll enlist volunteer serve compete participate perform sail depart embark emigrate migrate immigrate "
    "qualify pass coincide co-found belong apply train practise practice debut appear".split()
)
IN_THE_MIND = frozenset(
    "think believe expect hope fear want wish consider regard find warn compare suggest view predict feel suppose "
    "argue know understand ask add claim note call name deserve stress sense worry see tell say propose express "
    "voice".split()
)
_BRINGS_OUT = frozenset("launch air broadcast release publish premiere unveil market sell produce issue".split())
_REACHES = frozenset(
    "visit capture enter leave invade occupy reach shell attack seize cross besiege conquer liberate bomb destroy "
    "found ravage hit devastate storm".split()
)
"""What is done to cities: other verbs mean something else that has a city's name."""
_OF_PEOPLE = frozenset("marry wed meet appoint hire nominate elect divorce date coach teach".split())
"""What is done to people, whatever their surname says: "married Ada Bridge"."""
_EVERYWHERE = frozenset("practice practise speak use grow find know celebrate read play see sell wear".split())
"""Verbs of what is done in many places at a time: "is spoken in Peru" is true of Chile as well."""
_SOLD = frozenset("release sell broadcast air publish distribute market screen".split())
_PREPOSITIONS = ("to", "from", "with", "against", "into")
_SUM = re.compile(r"[$€£]\d[\d.,]*")
_OF_BODIES = ORGANISATION_HEADS | word_set("national international state royal federal central first society trust")
"""Words that the names of many bodies have."""
_ONLY_ONE = re.compile(r"the (?:first|only|last|youngest|oldest|second|third)\b(?! of\b)")
"""What one is alone: "was the first president of Larn"."""
_MOST_WORDS = 28
_ENOUGH_OF_MANY = 3
_COLONIES = range(1500, 1900)
"""The years in which a land that became a country later is called none: "which country" did France cede in 1763?"""
_NAMES_BESIDE = 2
"""Names that tell what was done in a place besides the place itself, where no year does."""


def asked(fact: Fact, world: World) -> Iterator[Asked | str]:
    """The questions that an event or a place allows, in a fixed order; or why there is none."""
    clause = parse(date_last(fact.statement))
    reason = "a sentence that cannot be turned round for sure" if clause is None else _is_unfit(fact, clause)
    if clause is None or reason:
        yield reason or ""
        return
    found: list[Asked | str] = []
    if isinstance(fact.value, EventValue):
        for name, written in _names(fact, fact.value, world):
            found += _of_name(fact, clause, name, written, world)
    elif isinstance(fact.value, PlaceValue):
        found += _where(fact, fact.value, world)
    yield from found if found else ("no name of the sentence can be asked for",)


def _is_unfit(fact: Fact, clause: Clause) -> str | None:
    """Why nothing is asked of a statement; None where it tells plainly of what happened."""
    if not clause.past or (clause.lemma == "be" and re.match(r"(?:\w+ )?to [a-z]", clause.rest)):
        return "a state or a plan, true of others as well"
    if clause.lemma == "be" and re.match(r"the (?:[a-z]+ )?name\b", clause.rest):
        return "what is only a name"
    if clause.lemma in IN_THE_MIND and not clause.passive:
        return "what somebody thinks or says"
    if clause.lemma != "show" and argues(clause):
        return "what somebody thinks or says"
    if is_vague(fact) or is_cut_short(fact) or not has_certain_subject(fact):
        return "the statement points at what only its article tells"
    if len(fact.statement.split()) > _MOST_WORDS:
        return "the statement is too long"
    added = trimmed(clause.rest) != clause.rest and re.search(r", (?:and|or|yet) ", clause.rest)
    if clause.coordinated or added or re.search(r"[\"“”;:]|, ,", fact.statement):
        return "the statement tells too much at once"
    return None


def _names(fact: Fact, value: EventValue, world: World) -> Iterator[tuple[str, str]]:
    """The names that take part, each with how the statement writes it."""
    for name in value.who:
        written = next((each for each in (name, *world.other_names(name)) if each in fact.statement), None)
        if written is not None:
            yield name, written


def _of_name(fact: Fact, clause: Clause, name: str, written: str, world: World) -> Iterator[Asked | str]:
    kind, sort = kind_of(name, world), None if clause.lemma in _OF_PEOPLE else thing(name)
    if not (kind or sort) or not _stands_once(fact.statement, written, kind):
        return
    reason = _no_such_thing(fact, clause, written, kind)
    if reason:
        yield reason
        return
    subject, other = (who(kind, name), whom(kind, name)) if kind else (f"Which {sort}", f"which {sort}")
    prompt, variant = None, ""
    if names_only(clause.subject, written) and kind != "city":
        if others_too(clause):
            yield "others did so or were so as well"
            return
        prompt, variant = _ask_doer(fact, clause, subject), "subject"
    elif written in clause.rest and not is_state(clause):
        asks = kind != "city" or clause.lemma in _REACHES
        prompt, variant = (ask_object(date_last(fact.statement), written, other) if asks else None), "object"
        if prompt is None and clause.passive and kind != "city":
            prompt, variant = ask_agent(date_last(fact.statement), written, subject), "subject"
        if prompt is None:
            links = (p for p in _PREPOSITIONS if kind != "city" or p not in {"with", "against"})  # those are of a team
            found = (ask_phrase(date_last(fact.statement), p, written, other) for p in links)
            prompt, variant = next((each for each in found if each), None), "phrase"
    if prompt is not None and is_done_again(clause, prompt):
        yield "people do this again and again"
        return
    yield from _finished(fact, prompt, variant, name, kind, world, written)


def _stands_once(statement: str, written: str, kind: NameKind | None) -> bool:
    """Whether a statement writes a name once, and no ruler's: "Queen Elizabeth" is no city."""
    times = len(re.findall(rf"{re.escape(written)}(?![\w-])", statement))
    return times == 1 and (kind == "person" or not title_before(statement.partition(written)[0]))


def _no_such_thing(fact: Fact, clause: Clause, written: str, kind: NameKind | None) -> str | None:
    """Why a name is not of the kind that it seems to be, or was not then."""
    year = year_of(fact)
    if kind == "country" and year in _COLONIES and not existed(written, year):
        return "a land that was no country then"
    if kind == "body" and is_product(clause, written, fact.evidence.quote):
        return "what is launched or released is no body"
    if kind == "body" and clause.lemma == "win" and not clause.passive and written in clause.rest:
        return "what is won is no body"  # "won the National College Player of the Year"
    return None


def _ask_doer(fact: Fact, clause: Clause, which: str) -> str | None:
    """The question for the subject; None where others may do so, or be in that state, as well."""
    dated = re.search(r"\d", _SUM.sub("", clause.rest)) is not None
    lasting = is_state(clause) and not dated and not (clause.lemma == "be" and _ONLY_ONE.match(clause.rest))
    if lasting or (clause.lemma in MANY_DO and not clause.passive):
        return None
    return ask_subject(date_last(fact.statement), clause.subject, which)


def is_product(clause: Clause, name: str, quote: str) -> bool:
    """Whether a name is of what is made and brought out, and of no body: a channel that is launched.

    Or of no one body ("French forces"), or only the beginning of a name: "Guild List" of the "Guild List by Size
    (GLS)", as the letters behind it tell.
    """
    longer = rf"\b{re.escape(name)} (?:of|for|by|on|in) (?:the )?[A-ZÀ-Þ][^,()]* \([A-Z]{{3,}}\)"
    if name.split()[-1].islower() or re.search(longer, quote):
        return True
    brought_out = re.sub(r"^(?:[Tt]he|an?) ", "", clause.subject if clause.passive else clause.rest)
    return clause.lemma in _BRINGS_OUT and brought_out.startswith(name)


def is_done_again(clause: Clause, prompt: str) -> bool:
    """Whether what a prompt asks of may have happened at other times: a visit or a conquest without its year."""
    return is_repeated_doing(clause) and anchors(prompt) < _ENOUGH_OF_MANY and not names_a_year(prompt)


def _where(fact: Fact, value: PlaceValue, world: World) -> Iterator[Asked | str]:
    city = value.place.split(",")[0]
    kind = kind_of(city, world)
    clause = parse(fact.statement)
    if kind not in {"city", "country", "province"} or clause is None:
        return
    if clause.lead != f"In {value.place}" and not stands_by_itself(value.place, fact.statement):
        return
    if clause.lemma == "be" and not clause.passive:
        return
    elsewhere = fact.statement.replace(f"In {value.place}, ", "- ", 1)
    if clause.lead == f"In {value.place}" and anchors(elsewhere) < _NAMES_BESIDE and not names_a_year(elsewhere):
        yield "the statement is true of other places as well"
        return
    if kind == "country" and clause.lead == f"In {value.place}" and _names_a_person(clause.subject, world):
        yield "the land goes with the person's name"
        return
    if clause.passive and clause.lemma in (_EVERYWHERE | _SOLD if kind == "country" else _EVERYWHERE):
        yield "the statement is true of other places as well"
        return
    if re.search(rf"\b{re.escape(value.place)}(?:, [A-ZÀ-Þ][\w ]+)?;", fact.evidence.quote):
        yield "the statement is true of other places as well"
        return
    prompt = ask_where(date_last(fact.statement), value.place, f"In which {kind}")
    yield from _finished(fact, prompt, "where", city, kind, world)


def _names_a_person(subject: str, world: World) -> bool:
    """Whether a subject ends in a person's name: "the astronomer Jan Vos"."""
    words = subject.split()
    return any(kind_of(" ".join(words[i:]), world) == "person" for i in range(max(0, len(words) - 3), len(words) - 1))


def _finished(
    fact: Fact, prompt: str | None, variant: str, name: str, kind: NameKind | None, world: World, written: str = ""
) -> Iterator[Asked | str]:
    """The questions for a name; a country is called what the statement calls it, as Burma was not yet Myanmar."""
    if prompt is None:
        return
    vague = kind is None and anchors(prompt) < _NAMES_BESIDE and not names_a_year(prompt)
    if vague or not is_told_apart(prompt) or (gives_name(prompt, name) if kind else names_thing(prompt, name)):
        yield "nothing says which event is meant"
        return
    if kind == "body" and _own_words(name) & content_words(prompt):
        yield "the prompt gives a word of the name"
        return
    if re.match(r"\w+ (?:the|its|his|her|their) ", prompt) and "," in prompt and not names_a_year(prompt):
        yield "nothing says which event is meant"
        return
    if kind == "person" and variant == "subject" and not _says_which(prompt, fact, world):
        yield "nothing says which event is meant"
        return
    if has_rival(prompt, fact, name, world):
        yield "the bank tells the same of another"
        return
    asked, found, told = prompt.partition("hich body")
    if found and re.search(r"\bbody\b", told):
        prompt = f"{asked}hich organisation{told}"
    dated = framed(prompt, fact, world, dated=False)
    if dated is None:
        yield "sources disagree and the article names none"
        return
    key = written if kind == "country" and written else name
    known = accepted(name, kind, world) if kind else world.other_names(name)
    accept = tuple(each for each in dict.fromkeys((name, *known)) if each != key)
    wrong = alternatives(fact, name, kind, dated, world) if kind else others(fact, name, world)
    yield Asked("short", f"{variant} {name}", dated, key, accept=accept)
    yield Asked("choice", f"{variant} {name}", dated, key, wrong)


def _own_words(name: str) -> frozenset[str]:
    """The words of a body's name that are its own: "Whitener" of "Whitener Company"."""
    capitals = " ".join(word for word in name.split() if word[:1].isupper() and word.lower() not in _OF_BODIES)
    return content_words(capitals)


def _says_which(prompt: str, fact: Fact, world: World) -> bool:
    """Whether a prompt that asks who says when it was, names two things, or one of the article's title."""
    return anchors(prompt) >= _NAMES_BESIDE or is_placed(prompt, fact, world)


def is_placed(text: str, fact: Fact, world: World) -> bool:
    """Whether a prompt, or a statement without a name, says when it was, or that it is of what the title names."""
    return tells_when(text) or world.names_title(text, fact)


def accepted(name: str, kind: NameKind, world: World) -> tuple[str, ...]:
    """Other names that are right for a name of `kind`."""
    if kind == "person":
        return accepted_names(name, world)
    short = aliases_of(name) if kind == "country" else other_forms(name)
    found = dict.fromkeys((*world.other_names(name), *short))
    return tuple(each for each in found if each != "Russian Federation")  # there was none before 1991
