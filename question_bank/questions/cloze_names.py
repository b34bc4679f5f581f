"""A name blanked in a statement, with its kind behind the blank: "Peru bought two cruisers from ____ (a country)."."""

from __future__ import annotations

import re

from question_bank.language.clauses import Clause, parse
from question_bank.language.runs import PLACE_HEADS
from question_bank.language.world import cities, is_place
from question_bank.model import Fact
from question_bank.questions.again import argues, others_too
from question_bank.questions.alternatives import has_rival, names_people
from question_bank.questions.checks import BLANK
from question_bank.questions.drafts import Draft, Item, declined, finished
from question_bank.questions.events import IN_THE_MIND, MANY_DO, accepted, is_done_again, is_placed, is_product
from question_bank.questions.ids import dice
from question_bank.questions.kinds import NameKind, kind_of
from question_bank.questions.soundness import (
    anchors,
    has_certain_subject,
    has_year_behind,
    is_cut_short,
    is_vague,
    stands_by_itself,
    told_in_the_present,
)
from question_bank.questions.wording import framed, mentions, names_a_year
from question_bank.questions.words import content_words
from question_bank.questions.world import World

_KINDS: dict[NameKind, str] = {
    "person": "a person",
    "country": "a country",
    "city": "a city",
    "body": "an organisation",
    "province": "a province",
}
_NAME_OF_A_THING = re.compile(r"(?!The )[A-ZÀ-Þ][\w’'-]+(?: (?:of (?:the )?)?[A-ZÀ-Þ][\w’'-]+){1,4}")
"""A name of several words: of a team, a ship or a prize, which no list tells what it is of."""
_AFTER_A_NAME = (
    r"(?:$|[,.](?! ?[A-ZÀ-Þ]|\w)|,? (?:in|on|at|to|of|by|for|from|with|as|and|or|after|before|during|until|since|was|"
    r"were|is|had|has|who|which|that|between|into|over|under|against|near|while|when|where)\b)"
)
"""What no name goes on with."""
_CLAIMED = frozenset("be become use seem remain".split())
"""Verbs with which a speaker claims a state, and reports no event."""
_LASTS = frozenset({"lie", "border"})
"""Verbs of what lies there in any year."""
_UNFIT = re.compile(
    r"[\"“”;:]|, according to|[a-z] according to|'s (?:view|summary|opinion)|"
    r"\b\d{4}, (?:and )?(?:the )?[A-Z][^,]{0,40} in \d{4}\b|"
    r"\b(?:opinion|view|belief|claim|argument|fear|hope) that\b|"
    r"\b(?:some|few|will|would|may|might|could|should)\b",
    re.IGNORECASE,
)
_A_FORMER = re.compile(r"\bformer (?:[\w’'-]+ ){1,7}$")
"""What several people were: "former minister ____"."""
_OF_SOMEBODY = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Justice|Judge|President|Senator|Minister|Secretary|Chancellor)\.? $"
)
"""Titles, behind which a town's name is a person's."""
_OF_A_WORK = re.compile(
    r"\b(?:film|movie|novel|novella|book|play|song|album|single|series|opera|musical|game|ship|episode|poem|drama|"
    r"documentary|painting|sitcom) $"
)
"""What stands before a title, which may read like a person's name: "the film ____"."""
_CONTESTS = frozenset(
    "Award Awards Prize Prizes Guide Series Championship Championships Cup Games Tournament Bowl Open Olympics "
    "Playoffs".split()
)
"""How names of contests, prizes and books end, which are no organisations."""
_MOST_WORDS = 28
_BEGINNING = 5
"""Letters by which two words are told to be of one stem."""


def blank_of_name(fact: Fact, names: tuple[str, ...], world: World) -> Item:
    """A cloze for one of `names` that the rest of the sentence tells: by three other names, or the year and a name.

    None is blanked beside a word for its people ("the Chilean guards of ____"), nor where the bank has another for it.
    """
    clause = parse(fact.statement)
    reason = _is_unfit(fact, clause) if clause else "a sentence that cannot be read for sure"
    if clause is None or reason:
        return declined(reason or "", fact.statement)
    for name in sorted(
        names, key=lambda name: (kind_of(name, world) is None, name in clause.subject, dice(fact.id, name))
    ):
        kind = kind_of(name, world)
        if (
            (kind is None and not _NAME_OF_A_THING.fullmatch(name))
            or not stands_by_itself(name, fact.statement)
            or fact.statement.count(name) != 1
        ):
            continue
        blanked = fact.statement.replace(name, f"{BLANK} ({_kind_of_thing(name, kind, fact, world)})")
        if kind is None and (not _ends_here(name, fact) or _is_hinted_at(name, blanked)):
            continue
        if not _is_whole(name, kind, fact.statement) or has_year_behind(name, fact.statement):
            continue
        if kind == "city" and re.search(rf"\bthe {re.escape(name)}", fact.statement):
            continue  # "the Rio Grande" is no city
        if kind == "body" and is_product(clause, name, fact.evidence.quote):
            continue
        many_do = name in clause.subject and (clause.lemma in MANY_DO or others_too(clause))
        if (
            many_do
            or (clause.past and not is_placed(blanked, fact, world))
            or is_done_again(clause, f"- {blanked}")
            or not _tells_one(blanked, name)
            or has_rival(blanked, fact, name, world)
        ):
            continue
        prompt = framed(blanked, fact, world, dated=not clause.past and clause.lemma not in _LASTS)
        if prompt is not None:
            accept = accepted(name, kind, world) if kind else world.other_names(name)
            return finished(Draft(form="cloze", prompt=prompt, answer=name, accept=accept), fact, world)
    return declined("no name of the sentence can be asked for", fact.statement)


def _ends_here(name: str, fact: Fact) -> bool:
    """Whether nothing behind a name may belong to it, here and in the sentence: "the Naktong River line"."""
    whole = re.compile(rf"{re.escape(name)}{_AFTER_A_NAME}")
    return all(whole.search(text) for text in (fact.statement.rstrip("."), fact.evidence.quote))


def _is_hinted_at(name: str, blanked: str) -> bool:
    """Whether a word of a name, or one that begins as it does, stands in the rest: "Napoleon" for a war of his."""
    beginnings = {word[:_BEGINNING] for word in content_words(blanked)}
    return any(word[:_BEGINNING] in beginnings for word in content_words(name))


def _kind_of_thing(name: str, kind: NameKind | None, fact: Fact, world: World) -> str:
    """The hint behind a blank; what a city's own article names may be a part of it."""
    if kind is None:
        return "a place" if is_place(name) or name.split()[-1].lower() in PLACE_HEADS else "a name"
    head = world.head(fact)
    return "a place" if kind == "city" and head is not None and head.title in cities() else _KINDS[kind]


def _is_whole(name: str, kind: NameKind | None, statement: str) -> bool:
    """Whether a name is no part of another ("Congress Poland"), and a person's not where a place stands ("in ____")."""
    before, _, after = statement.partition(name)
    if re.match(r" of (?:1\d|20)\d\d\b", after):
        return False  # "the Congress of Larn of 1815" is a meeting
    if before.endswith(f" {name.split()[0]} ") or _A_FORMER.search(before):
        return False
    if _OF_A_WORK.search(before) or (kind == "body" and name.split()[-1] in _CONTESTS):
        return False
    if kind != "person" and _OF_SOMEBODY.search(before):
        return False
    if kind == "person":
        return re.search(r"\b(?:in|at|near|under|inside|outside|the) (?:the )?$", before, re.IGNORECASE) is None
    return re.search(r"(?<![.,;]) [A-ZÀ-Þ][\w-]+ $", before) is None


def _is_unfit(fact: Fact, clause: Clause) -> str | None:
    if not has_certain_subject(fact):
        return "the subject is no certain thing"
    if is_vague(fact) or is_cut_short(fact) or _UNFIT.search(fact.statement) or clause.coordinated:
        return "the statement points at what only its article tells"
    if told_in_the_present(fact):
        return "a past event told in the present"
    if clause.lemma != "show" and argues(clause):
        return "what somebody thinks or says"
    if fact.attributed_to and (not clause.past or clause.lemma in _CLAIMED):
        return "a claim that is no event"
    if len(fact.statement.split()) > _MOST_WORDS or (clause.lemma in IN_THE_MIND and not clause.passive):
        return "what somebody thinks or says"
    return None


def _tells_one(blanked: str, name: str) -> bool:
    """Whether a statement without `name` still means one event, and does not give the name away."""
    told = anchors(f"- {blanked}") >= 3 - names_a_year(blanked)
    return told and not names_people(blanked, name) and not mentions(blanked, name)
