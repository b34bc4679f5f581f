"""What a class need not know: the dates of reports and counts, events that nothing tells apart, offices elsewhere.

A fact that is refused here is true and may be well said; a teacher would still strike each question on it.
"""

from __future__ import annotations

import re

from question_bank.language.calendar import MONTH
from question_bank.language.clauses import Clause, parse
from question_bank.language.world import cities, country_of
from question_bank.model import DateValue, EventValue, Fact, FigureValue, LeaderValue
from question_bank.questions import edtf
from question_bank.questions.again import no_certain_time, only_travels
from question_bank.questions.aside import beside_the_matter, is_about
from question_bank.questions.figures import number_is_known
from question_bank.questions.kinds import kind_of
from question_bank.questions.other_people import of_another
from question_bank.questions.passing import FEW, RANK, in_passing
from question_bank.questions.soundness import EVENTS, is_told_apart, names_in
from question_bank.questions.wording import lower_first
from question_bank.questions.words import content_words, surname
from question_bank.questions.world import World

_REPORTS = frozenset(
    "discuss report hear say claim note comment complain quip mention express observe remark allege joke ask".split()
)
"""Verbs of what is only said: the day on which it was said is no date to remember."""
_OF_THE_DAY = frozenset(
    "defend espouse welcome praise tout urge speak tweet heat rally defy blast hail thank face hit greet draw vow vent "
    "reiterate echo address discuss meet brief appeal dismiss downplay stress weigh signal".split()
)
"""Verbs of what is done and said day after day, and is no date once the news is old."""
_LIKES = frozenset("acclaim praise admire criticise criticize ridicule quote interview mention".split())
_BEGINS_OR_ENDS = frozenset(
    "found establish create set build complete open launch introduce invent discover coin patent design name rename "
    "form dissolve abolish disband close end begin start break adopt sign ratify enter pass enact elect crown die "
    "kill assassinate execute collapse fall destroy sink join win host".split()
)
"""Verbs of what happens to a thing once, so that its name alone says which event is meant."""
_AGAIN = re.compile(r"^the (?:re-?election|election|visit|return|arrival|meeting) of ", re.IGNORECASE)
_TEN_THOUSAND = 10_000
_SURVEY = re.compile(r"an? (?:[\w/&.-]+ ){0,5}(?:survey|poll|census|study|group)\b", re.IGNORECASE)
_TIMES = frozenset(
    "in on at by during the of early late mid winter spring summer autumn fall beginning end middle start later again "
    "there soon".split()
)
_WHEN = re.compile(r"(?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:\d{1,2}, )?(?:1\d|20)\d\d")
_SOME_THING = re.compile(r"an? (?:[a-z-]+ ){0,2}[a-z-]+(?: (?:in|on))?\.?$")
"""An object that any of its kind may be: "launched a repair program"."""
_ONCE_A_LAND = re.compile(r"\b(?:republic|democracy|monarchy|colony|protectorate|member|kingdom|dominion|part|state)$")
"""What a land becomes once: "became a republic"."""
_MADE_ONCE = frozenset("date pass sign enact adopt ratify approve".split())
_NUMBERS = re.compile(r"\b(?:consisted of|comprised|numbered|totall?ed|averaged) (?:\w+ )?\d")
_COUNTED = re.compile(r"\b(?:employed|numbered|owned|ranked|placed|comprised|contained|donated)\b")
"""Verbs of how many there were, where nothing else is told."""


_EARNS = frozenset(
    "emit earn gross make spend receive raise lose pay cost total sell donate invest generate collect reach exceed "
    "surpass".split()
)
_MADE_OR_SHIPPED = frozenset("ship export import produce manufacture mine harvest take".split())
"""Verbs of what is done in other years too, where how much is all that tells them apart."""
_A_SUM = re.compile(
    r"(?:(?:over|about|around|nearly|almost|some|approximately|roughly|(?:more|less|fewer) than|"
    r"an? (?:average|total|estimated|all-time high|record)(?: of)?) )?"
    r"(?:US|A|C)?(?:[$€£]\d|\d[\d,.]*(?:%|,\d{3}| percent)|"
    r"(?:[a-z-]+ )?(?:hundred|thousand|million|billion)\b)"
)
"""A sum as the object of such a verb: the year of it is no date to remember."""
_EXACT = re.compile(r"(?:[a-z]+ (?:than )?)?\d+,\d*[1-9]\d* [a-z]")
"""A subject that counts to the last one: "304,016 firms"."""
_SHARE = re.compile(
    r"(?:(?:[Oo]ver|[Aa]bout|[Nn]early|[Aa]lmost|[Ss]ome|[Rr]oughly|[Aa]pproximately|(?:[Mm]ore|[Ll]ess) than) )?"
    r"\d[\d.]*(?:%| per ?cent) of "
)
_MOVES = frozenset("grow rise fall increase decrease decline".split())
_LISTS = frozenset("include comprise consist feature".split())
_SETS_UP = frozenset("initiate launch start begin run hold organise organize stage".split())
"""Verbs whose object has to have a name, or any of its kind may be meant: "initiated a reading programme"."""
_ENOUGH_ALONE = _BEGINS_OR_ENDS | frozenset(
    "retire resign abdicate surrender crash explode erupt merge separate divorce bankrupt capitulate debut reopen "
    "expire split defect convert wed secede flee emigrate".split()
)
"""Verbs that tell enough with nothing but their subject: "Brandt resigned"."""


_SPEAKS = "said|says|told|tells|added|adds|noted|notes|warned|warns|argued|argues|explained|explains|commented"
_OF_STATE = re.compile(
    r"\b(?:House|Senate|Congress|Parliament|Party|Court|Union|United Nations|UN|NATO|EU|Federal|Ministry|Reserve|"
    r"Department|Police|Army|Force|Navy|Government|Commission|Committee|Caucus)\b"
)
"""What has offices that a class may know, whoever spoke."""
_OF_PEOPLE = frozenset("marry wed graduate ambush murder wound imprison elect appoint promote bury".split())
"""Verbs of what people do, or is done to them alone."""
_FOUNDED = frozenset("found establish launch release build open dissolve merge".split())
"""Verbs of what is done to a firm or a thing, and to no person of its name."""
_COMES_OF_IT = frozenset("result contribute culminate lead".split())
_FOR_A_WHILE = re.compile(
    r"\bgraduated from [^.]*\b[Hh]igh(?: [Ss]chool)?\b|\benrolled in an? [^.]*\bschool\b|"
    r"\bfor (?:a few|several|some|two|three|a couple of) (?:days|weeks|months)\b|"
    r"\bbecame (?:more )?(?:interested|fascinated|acquainted|aware|friends)\b|\b(?:began|started) (?:at|with) |\bhired "
)


_NOT = re.compile(r"\b(?:did|had|was|were) not\b|\b(?:did|had|was|were)n['’]t\b")


def not_worth(fact: Fact, world: World) -> str | None:
    """Why a fact is not asked for at all; None where it is worth a question."""
    if isinstance(fact.value, EventValue) and _NOT.search(fact.statement) and "until" not in fact.statement:
        return "what somebody did not do"
    if (reason := beside_the_matter(fact, world)) is not None:
        return reason
    if fact.kind in {"date", "event", "place"} and (reason := _of_passers_by(fact, world)) is not None:
        return reason
    if fact.kind in {"date", "event"} and (reason := _of_no_matter(fact, world)) is not None:
        return reason
    match fact.value:
        case FigureValue() as value:
            return in_passing(fact, value, world)
        case DateValue() as value:
            return _undated(fact, value, world)
        case EventValue() if _COUNTED.search(fact.statement) and _has_count(fact, world):
            return "an event that is only a count"
        case LeaderValue(of=str() as land) if _is_elsewhere(land, fact, world):
            return "an office of another country than the article is on"
        case LeaderValue() as value if _is_beside_the_topic(value, fact, world) or _is_only_heard(value, fact, world):
            return "an office that is named in passing"
    return None


def _of_passers_by(fact: Fact, world: World) -> str | None:
    """Why a deed is not asked for by who did it, or by its being no more than a journey."""
    if _is_by_one_name(fact, world):
        return "somebody of whom only one name is told"
    clause = parse(fact.statement)
    if clause and clause.passive and clause.lemma in _FOUNDED and kind_of(clause.subject, world) == "person":
        return "a firm or a thing that is taken for a person"
    if clause and {"has", "have"} & set(clause.auxiliaries) and _is_dead(fact, world):
        return "what the dead have been doing"
    lived = clause is not None and clause.lemma in {"bear", "die"} and world.topic(fact) is not None
    if lived and _is_off_title(fact, world):
        return "a life told in passing"
    return "a journey told in passing" if _only_travels(fact) else of_another(fact, world)


def _is_dead(fact: Fact, world: World) -> bool:
    """Whether the article tells of the death of somebody of whom it tells, written before, what they have been."""
    dates = (other for other in world.index.of_article(fact, "date") if other.subject == fact.subject)
    return any(re.search(r"\bdied\b|\blived from\b", other.statement) for other in dates)


def _is_off_title(fact: Fact, world: World) -> bool:
    """Whether a statement has no word of the title of its article."""
    return not world.title_words(fact) & content_words(fact.statement)


def _is_by_one_name(fact: Fact, world: World) -> bool:
    """Whether somebody does it whom the article calls by a surname alone: "In what year did Noble appoint him?"."""
    if not re.fullmatch(r"[A-ZÀ-Þ][a-zà-ÿ’'-]+", fact.subject) or world.names_title(fact.subject, fact):
        return False
    clause = parse(fact.statement)
    person = re.search(r"\b(?:he|she|his|her|himself|herself)\b", fact.evidence.quote) is not None
    person |= clause is not None and clause.lemma in _OF_PEOPLE
    return person and kind_of(fact.subject, world) is None


def _is_beside_the_topic(value: LeaderValue, fact: Fact, world: World) -> bool:
    """Whether an article on one thing names an officer once, and neither him nor his office in its title."""
    if world.topic(fact) is None or not _is_off_title(fact, world):
        return False
    return not is_about(value.person, fact, world)


def _is_only_heard(value: LeaderValue, fact: Fact, world: World) -> bool:
    """Whether news names an officer of a firm or an association for what he said: not of a state, nor of a title."""
    of = value.of or ""
    if not world.is_dated(fact) or country_of(of) or _OF_STATE.search(of) or not _is_off_title(fact, world):
        return False
    name = re.escape(surname(value.person))
    speaks = rf"\b{name}\b[^.;]{{0,90}}\b(?:{_SPEAKS})\b|\b(?:{_SPEAKS}|according to)\b [^.;]{{0,40}}\b{name}\b"
    return re.search(speaks, fact.evidence.quote) is not None


def _only_travels(fact: Fact) -> bool:
    clause = parse(fact.statement)
    found = _WHEN.search(fact.statement)
    return clause is not None and only_travels(clause, found[0] if found else "")


def _is_elsewhere(land: str, fact: Fact, world: World) -> bool:
    """Whether an article has one country for its title, and `land` is another one."""
    head = world.head(fact)
    of, own = country_of(land), country_of(head.title) if head else None
    return of is not None and own is not None and own != of


def _undated(fact: Fact, value: DateValue, world: World) -> str | None:
    if not _shows_its_year(fact, value, world):
        return "a date that the sentence itself does not show"
    clause, quote = parse(fact.statement), fact.evidence.quote
    if clause is None:
        return "the date of a count" if _NUMBERS.search(fact.statement) else None
    if (reason := no_certain_time(clause, fact.statement)) is not None:
        return reason
    if clause.lemma in _COMES_OF_IT and not clause.passive:
        return "what came of an event"
    if re.search(rf"\b{re.escape(clause.verb)} (?:[\w’'-]+ ){{0,3}}again\b|\bagain {re.escape(clause.verb)}\b", quote):
        return "what had been so before as well"
    if _FOR_A_WHILE.search(fact.statement):
        return "what many did, or somebody for a short while"
    if _is_of_a_count(fact, clause, world):
        return "the date of a count"
    if _is_only_said(fact, clause, value, world):
        return "the date of what was only said"
    if _AGAIN.match(clause.subject) and "place" in clause.rest:
        return "an event that takes place again and again"
    return None if _is_one_event(fact, clause, value, world) else "nothing says which event is meant"


def _shows_its_year(fact: Fact, value: DateValue, world: World) -> bool:
    """Whether the sentence has the digits of its year, or its article a day by which "last May" can be told."""
    digits = value.date[:3] if value.granularity == "decade" else edtf.year_digits(value.date)
    return digits in fact.evidence.quote or not digits.isdigit() or world.is_dated(fact)


def _is_of_a_count(fact: Fact, clause: Clause, world: World) -> bool:
    found = _NUMBERS.search(fact.statement) or RANK.search(fact.statement) or _SURVEY.match(clause.subject)
    return bool(found) or _tells_an_amount(clause) or _has_count(fact, world)


def _is_only_said(fact: Fact, clause: Clause, value: DateValue, world: World) -> bool:
    """Whether a date is the day of a report, of praise or of a question, or of what fills a day's news."""
    if clause.passive:
        return clause.lemma in _LIKES
    if clause.lemma in _OF_THE_DAY and world.topic(fact) is None:
        return True
    said = rf"\b{re.escape(clause.verb)} (?:[a-z]+ )?(?:in|on) (?:the )?{re.escape(value.text)}"
    is_when_said = value.text in clause.lead or re.search(said, fact.statement) is not None
    return clause.lemma in _REPORTS and is_when_said


def _tells_an_amount(clause: Clause) -> bool:
    """Whether a clause says how much there was: an exact count, an estimate, what was earned or spent."""
    counted = _EXACT.match(clause.subject) or (clause.passive and clause.lemma in {"estimate", "value", "rate"})
    shared = _SHARE.match(clause.subject) or (clause.lemma in _MOVES and re.search(r"\bthan\b", clause.rest))
    return (
        bool(counted or shared)
        or clause.lemma in _LISTS
        or (clause.subject.lower() == "it" and clause.lemma == "take")
        or (clause.lemma in _EARNS | _MADE_OR_SHIPPED and _A_SUM.match(clause.rest) is not None)
    )


def _of_no_matter(fact: Fact, world: World) -> str | None:
    """Whether a verb has nothing behind it but a time ("Brandt acted in 1756"), or tells the marriage of one beside."""
    clause = parse(fact.statement)
    if clause is None or not clause.past or clause.passive:
        return None
    if clause.lemma in {"marry", "wed"} and _is_off_title(fact, world):
        return "a marriage told in passing"
    rest = set(re.findall(r"[^\W\d_][\w’'-]*", re.sub(MONTH, "", clause.rest).lower()))
    nothing = not rest - _TIMES and clause.lemma not in _ENOUGH_ALONE and not clause.subject.endswith(" place")
    return "nothing says what was done" if nothing else None


def _has_count(fact: Fact, world: World) -> bool:
    """Whether a statement counts things, exactly, and says when: when it was so is not what one learns from it."""
    counts = (
        other.value
        for other in world.index.of_article(fact, "figure")
        if other.statement == fact.statement and isinstance(other.value, FigureValue)
    )
    return any(
        count.unit is None
        and count.bound == "exact"
        and FEW < count.number < _TEN_THOUSAND
        and not number_is_known(fact.statement.partition(count.text)[0])
        for count in counts
    )


def _is_one_event(fact: Fact, clause: Clause, value: DateValue, world: World) -> bool:
    """Whether what is left without the date still means one event: by its names, or the one name and what is done.

    One name is enough for a country, for what the title names, and for what happens to a thing once.
    """
    if re.match(r"(?:an? (?:new|second|third|further)|another) [a-z]", clause.subject, re.IGNORECASE):
        return False
    if _is_named_event(clause):
        return True
    left = fact.statement.replace(value.text, "")
    rest = clause.rest.replace(value.text, "").strip(" .,")
    if clause.lemma in _SETS_UP and _SOME_THING.fullmatch(rest):
        return False
    if (
        country_of(clause.subject.removeprefix("the "))
        and _SOME_THING.fullmatch(rest)
        and not _ONCE_A_LAND.search(rest)
    ):
        return False  # a land does such things more than once: "detonated an atomic bomb"
    if is_told_apart(f"- {left}"):
        return True
    if re.match(r"an? ", clause.subject, re.IGNORECASE):
        return False
    title = world.title_words(fact)
    if clause.lemma in _BEGINS_OR_ENDS and (names_in(f"- {lower_first(left)}") or title & content_words(left)):
        return clause.passive or not _SOME_THING.match(clause.rest.replace(value.text, "").strip())
    names = [name.rstrip(".") for name in names_in(f"- {left}")]
    return any(content_words(name) & title or _is_of_a_land(name) for name in names)


def _is_named_event(clause: Clause) -> bool:
    """Whether a subject is the whole name of what happened once: "the Battle of Larn", "the Larn eruption"."""
    words = clause.subject.removeprefix("the ").removeprefix("The ").split()
    named = all(word[0].isupper() or word in {"of", "the", "and", "in", "at", "for"} for word in words)
    took_place = clause.lemma == "take" and clause.rest.startswith("place") and words[0][0].isupper()
    made = clause.lemma in _MADE_ONCE and words[-1] in {"Act", "Amendment", "Constitution", "Declaration", "Charter"}
    return len(words) > 1 and (took_place or (named and (made or not EVENTS.isdisjoint(words))))


def _is_of_a_land(name: str) -> bool:
    return any(country_of(part) is not None or part in cities() for part in (name, *name.split()))
