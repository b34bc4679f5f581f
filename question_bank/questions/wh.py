"""A statement turned into a wh-question, by inversion or do-support; None wherever the result is not surely English.

A statement is asked when it happened (`ask_when`), for the figure in it (`ask_figure`), where (`ask_where`), and what
its subject is (`ask_subject`). A date is only asked for where it belongs to the main verb, and a figure only where it
opens the subject or the object: out of anything deeper ("the treaty signed in 1997", "a group of eleven soldiers")
English does not let a question word move.
"""

from __future__ import annotations

import re

from question_bank.language.clauses import Clause, parse
from question_bank.language.words import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE_AUXILIARIES,
    PREPOSITIONS,
    SUBORDINATORS,
    is_adjective,
    verb_tags,
)
from question_bank.language.world import closes_address
from question_bank.model import DateValue, FigureValue, Granularity
from question_bank.questions import edtf
from question_bank.questions.figures import how_many
from question_bank.questions.inversion import in_past, inverted, of_subject, trimmed
from question_bank.questions.wording import lower_first, upper_first

_STATES = frozenset(
    "be have know want belong lie remain live include own contain consist exist seem rank mean need like fear "
    "constitute comprise believe think hope equal resemble share border depend keep face plan continue link "
    "connect span".split()
)
"""Verbs of states, true before and after the date as well: only since when and until when can be asked.

Of other verbs since when is not asked: what adds up ("has won 14 titles since 1957") is true since earlier as well.
"""
_PASSIVE_STATES = frozenset(
    "base locate station deploy situate know call name inhabit own rule govern surround divide need allow include "
    "support see consider regard house marry involve expect head lead edit manage direct run "
    "intend mean plan suppose engage occupy".split()
)
_LASTS = frozenset("last reign rage rule".split())
_SPAN = re.compile(r"(?:from (?P<first>\d+(?: BCE)?) (?:to|until) (?P<last>\d+(?: BCE)?))(?![\w-])")
"""How long something lasted, right behind its verb: "from 1644 to 1646"."""
_LASTING = frozenset("last take spend serve wait live work need run remain stay rule".split())
_AN_EVENT = re.compile(
    r"(?:its|their|his|her|the) (?:inaugural|first|last|final|maiden) (?:[a-z]+ )?(?:meeting|session|flight|"
    r"performance|premiere|exhibition|election|showing|match|sitting)\b"
)
"""What is had at one time: "had its first meeting in 1911"."""
_MAKES_SO = frozenset("leave make render keep find declare call".split())
_TIME_UNITS = frozenset("years months weeks days hours minutes decades centuries".split())
_SAID = re.compile(
    r",[\"”]? (?:[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*)*|he|she|they) "
    r"(?:said|says|added|adds|noted|notes|argued|argues|recalled|explained|warned|thinks|thought|believes|stressed)\b"
)
_DATE_LEAD_IN = re.compile(
    r"\b(?:(?:very )?(?:early|late) )?(?P<prep>in|on|at|since|until|during|by)(?: the)?"
    r"(?P<part> (?:very )?(?:early|late|mid))?"
    r"(?P<edge> (?:start|beginning|end|middle) of)?(?: the)?(?: (?:spring|summer|autumn|fall|winter|year) of)?[ -]$",
    re.IGNORECASE,
)
_OTHER_COUNT = re.compile(
    r"(?:, (?:and )?(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|"
    r" and \d{1,3}(?:,\d{3})+) (?!of\b)[a-z]",
    re.IGNORECASE,
)
"""What stands beside the count that is asked for, and is no part of it: "five ships, two boats and a barge"."""
_OTHER_SHARE = re.compile(
    r"^[^,]*\band \d[\d,]* [a-z]|\band (?:about |some |over |nearly )?[$€£]?\d[\d.,]*(?:%| percent| per cent)? of\b"
)
_OF_A_NOUN = re.compile(
    r"\b(?:until|since|after|before|following) (?:his|her|its|their|[^,]+['’]s?) (?:death|birth|retirement|closure) $|"
    r"\b(?:until|since|after|before|following|during|despite) (?:the )?"
    r"(?:end|fall|outbreak|start|[a-z]+(?:tion|ment|ing|al|ure|ance|th|se|ge)) of "
    r"[^,]* $"
)
"""What a date behind it belongs to: "until the completion of the canal in 1927"."""
_ADDRESS = re.compile(r"(?<=\w), (?P<place>[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,2})(?:,|$| (?=[a-z]))")
_WHEN: dict[Granularity, tuple[str, str]] = {
    "day": ("{} what date", "on"),
    "month": ("{} which month and year", "in"),
    "season": ("{} what year", "in"),
    "year": ("{} what year", "in"),
    "decade": ("{} which decade", "in"),
}
_NOUNS_IN_ED_OR_ING = frozenset(
    "meeting meetings building buildings signing funding spending training opening beginning evening morning shed bed "
    "speed seed breed need deed feed weed red hundred sacred armed united king ring spring string thing wing sibling "
    "ceiling red-wing bring during indeed exceed proceed succeed banking housing shipping mining engineering".split()
)


def ask_when(statement: str, value: DateValue) -> str | None:
    """ "On what date was the treaty signed?" from a statement that holds `value.text` as an adverbial of its verb.

    >>> ask_when("The treaty was signed on 4 May 1910.", DateValue(date="1910-05-04", granularity="day",
    ...          text="4 May 1910"))
    'On what date was the treaty signed?'
    """
    clause = parse(statement)
    if clause is not None and value.granularity == "range":
        return _ask_span(clause, value)
    date = edtf.bare(value.text)
    if clause is None or value.granularity not in _WHEN or statement.count(date) != 1 or _SAID.search(statement):
        return None
    found = _DATE_LEAD_IN.search(statement[: (at := statement.index(date))])
    if found is None:
        return None
    if _OF_A_NOUN.search(statement[: found.start()]):
        return None
    end = at + len(date)
    prep = found["prep"].lower()
    if prep == "by" and value.granularity == "decade":
        return None
    if prep == "by" and is_state(clause) and clause.auxiliaries[:1] != ("had",):
        return None  # a state was there at any time before as well
    if prep not in {"until", "by"} and is_state(clause) != (prep == "since"):
        return None
    if prep != "since" and clause.auxiliaries[:1] in {("has",), ("have",)}:
        return None  # "has received ... in 2002" is no English to be asked about
    wh = _question_word(prep, found["edge"], value.granularity)
    clause = in_past(clause) if prep in {"in", "on", "at"} else clause
    if clause.lead and end <= len(clause.lead):
        return _with_date_in_lead(wh, clause, found.start(), end)
    rest = without(clause, found.start(), end)
    return None if rest is None else inverted(wh, clause, rest, clause.lead)


def _ask_span(clause: Clause, value: DateValue) -> str | None:
    """ "From what year to what year did the Third Rimac War last?", of what is known by both of its ends."""
    span = _SPAN.match(clause.rest)
    ends = tuple(edtf.spell(end) for end in value.date.split("/"))
    if span is None or clause.lemma not in _LASTS or clause.auxiliaries or clause.lead or clause.coordinated:
        return None
    first = span["first"] if not ends[0].endswith("BCE") or span["first"].endswith("BCE") else f"{span['first']} BCE"
    if (first, span["last"]) != ends:
        return None
    return inverted("From what year to what year", clause, clause.rest[span.end() :].strip(" ,"))


def _question_word(prep: str, edge: str | None, granularity: Granularity) -> str:
    """ "In which month and year", "Since what year", "At the end of which year"."""
    if edge and granularity == "year":
        return f"{prep.capitalize() if prep in {'by', 'since', 'until'} else 'At'} the{edge.lower()} which year"
    pattern, usual = _WHEN[granularity]
    return upper_first(pattern.format(prep if prep in {"since", "until", "by"} else usual))


def _with_date_in_lead(wh: str, clause: Clause, start: int, end: int) -> str | None:
    """The question where the lead is the date, or the speaker and the date ("According to Lund, in May 1910, ...")."""
    others = clause.lead[:start].rstrip(", ")
    if end != len(clause.lead) or not (others == "" or others.startswith("According to ")):
        return None
    return inverted(wh, clause, clause.rest, others)


def ask_figure(statement: str, value: FigureValue) -> str | None:
    """ "More than how many people fled?" from a statement in which the figure opens the subject or the object."""
    clause = parse(statement)
    if clause is None or len(re.findall(rf"(?<![\w.,]){re.escape(value.text)}(?!\w)", statement)) != 1:
        return None
    if _SAID.search(statement) or (value.unit in _TIME_UNITS and clause.lemma not in _LASTING):
        return None
    if clause.subject.lower().startswith(value.text.lower()):
        if "," in clause.subject[len(value.text) :] or _OTHER_SHARE.search(clause.subject[len(value.text) :]):
            return None
        phrase = how_many(value, clause.subject[len(value.text) :].strip(), opens=not clause.lead)
        return phrase and of_subject(phrase, clause)
    found = re.match(rf"(?P<verb>to [a-z]+ |for |to )?{re.escape(value.text)}(?=\s|$)", clause.rest)
    if found is None or clause.lemma == "be":
        return None
    verb = found["verb"] or ""
    object_ = _noun_phrase(clause.rest[found.end() :].strip())
    if object_ is None:
        return None
    counted, after = object_
    if counted.startswith("times the ") or _OTHER_COUNT.search(f"{counted} {after}") or _is_made_so(clause, counted):
        return None
    phrase = how_many(value, counted, opens=not clause.lead)
    if phrase is None:
        return None
    if verb.startswith("to"):
        after, verb = f"{verb}{after}".strip(), ""
    return inverted(
        f"{verb}{phrase}" if not verb else upper_first(f"{verb}{lower_first(phrase)}"), clause, after, clause.lead
    )


def _is_made_so(clause: Clause, counted: str) -> bool:
    """Whether what is counted ends in what it was made: "left 300 people homeless"."""
    return clause.lemma in _MAKES_SO and bool(counted) and is_adjective(counted.split()[-1])


def ask_where(statement: str, place: str, wh: str) -> str | None:
    """`wh` for "in `place`" as an adverbial of the main verb: "In which city did two envoys sign the treaty?"."""
    clause = parse(statement)
    if clause is not None and clause.lead in {f"In {place}", f"In the {place}"}:
        return inverted(wh, clause, clause.rest)
    found = list(re.finditer(rf"\bin (?:the )?{re.escape(place)}(?![\w’'-])", statement))
    if clause is None or len(found) != 1:
        return None
    rest = without(clause, found[0].start(), found[0].end())
    return None if rest is None else inverted(wh, clause, rest, clause.lead)


def ask_subject(statement: str, subject: str, wh: str) -> str | None:
    """`wh` in the place of the subject: "Which agreement ended the civil war in 1997?"."""
    clause = parse(statement)
    if clause is None or clause.subject != subject:
        return None
    return of_subject(wh, in_past(clause) if clause.verb.endswith("ed") else clause)


def is_state(clause: Clause) -> bool:
    """Whether the clause tells of a state or of something under way, which no single date bounds."""
    under_way = clause.verb.endswith("ing") and any(word in BE for word in clause.auxiliaries)
    if clause.lemma == "have" and _AN_EVENT.match(clause.rest):
        return False
    return under_way or clause.lemma in (_PASSIVE_STATES if clause.passive else _STATES)


def without(clause: Clause, start: int, end: int) -> str | None:
    """The rest of the clause without the adverbial at `start`..`end`; None where it may belong to something deeper."""
    start, end = start - clause.rest_at, end - clause.rest_at
    rest = trimmed(clause.rest)
    if start < 0 or end > len(rest):
        return None
    before, after = rest[:start].rstrip(), rest[end:]
    if after.startswith(","):
        after = ""
    addressed = _ADDRESS.sub(_without_comma, before)
    if not _is_plain(addressed) or addressed.endswith(","):
        return None
    following = after.split()
    if following and not (_goes_on(following) and _is_plain(_ADDRESS.sub(_without_comma, after))):
        return None
    return f"{before.rstrip(',')} {after.strip()}".strip()


def _without_comma(address: re.Match[str]) -> str:
    """ "Larn Ohio" for "Larn, Ohio,": where it is belongs to the name before it."""
    return f" {address['place']}" if closes_address(address["place"]) else address[0]


def _goes_on(following: list[str]) -> bool:
    """Whether what stands behind a date may stand without it: an adverbial, or to whom ("to the city")."""
    first = following[0].lower()
    to_whom = first == "to" and len(following) > 1 and (following[1][0].isupper() or following[1] in DETERMINERS)
    return to_whom or first in PREPOSITIONS - {"of", "to"}


def _is_plain(words: str) -> bool:
    """Whether no word here could be a verb of its own that the date belongs to."""
    if re.search(r"[,;:\"“”()]", words):
        return False
    tokens = words.split()
    for i, token in enumerate(tokens):
        word = token.lower().strip("'’")
        if word in SUBORDINATORS - PREPOSITIONS or (word in FINITE_AUXILIARIES and token.islower()):
            return False
        if token[0].isupper() or word in _NOUNS_IN_ED_OR_ING or (i and tokens[i - 1].lower() in DETERMINERS):
            continue
        if i and tokens[i - 1].lower() == "to" and "VB" in verb_tags(word):
            return False
        if re.search(r"(?:ed|ing)$", word) and verb_tags(word):
            return False
    return True


def _noun_phrase(text: str) -> tuple[str, str] | None:
    """The noun phrase that `text` starts with, its "of ..." included, and what follows it.

    None where a conjunction may join two of them ("civilians and officers"): only one of them would move.
    """
    words = text.split()
    for i, word in enumerate(words):
        bare = word.lower()
        if bare in CONJUNCTIONS:
            return None
        if (bare in PREPOSITIONS and bare != "of") or bare in SUBORDINATORS:
            return " ".join(words[:i]), " ".join(words[i:])
        if word.endswith((",", ";")):
            return " ".join(words[: i + 1]).rstrip(",;"), ", " + " ".join(words[i + 1 :])
    return text, ""
