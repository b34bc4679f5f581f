"""What happens more than once or at no certain time: asked when it was or who did it, several answers are right."""

from __future__ import annotations

import re

from question_bank.language.clauses import Clause

REPEATED = frozenset("visit tour meet host travel go fly come return arrive attend".split())
"""Verbs of what the same people do many times, so that without a year several answers are right."""
_TAKES_MANY = frozenset("elect admit induct recruit draft enrol enroll commission conscript".split())
_INTO_A_BODY = re.compile(r"(?:in)?to (?:the )?[A-ZÀ-Þ]")
"""What many are taken into: "was elected to Congress"."""
_GIVES = frozenset("provide offer send give deliver donate supply".split())
_HELP = re.compile(r"(?:[a-z]+ )?(?:relief|aid|assistance|help|support|funds|funding|supplies|food|troops)\b")
"""What many give after one disaster, or in one war."""
_TIME = re.compile(
    r"(?<!\bfor )(?<!\bagainst )\b1\d{3}s?\b|\b20\d\ds?\b|\b[1-9]\d{2}s? (?:AD|CE|BC|BCE)\b|\bcentur(?:y|ies)\b|"
    r"\b(?:[Dd]uring|[Uu]nder|[Aa]fter|[Bb]efore|[Ff]ollowing|at the time of) "
    r"(?:the )?(?:[a-z]+ (?:of )?)?(?:the )?[A-ZÀ-Þ]"
)
_CHANGES_HANDS = frozenset("gain regain acquire obtain capture recapture seize conquer annex cede lose recover".split())
"""Verbs of what passes from hand to hand: a province is gained and lost again, and only the year says which time."""
_BIT_BY_BIT = frozenset(
    "widen broaden deepen evolve flourish prosper thrive dominate influence inspire struggle focus concentrate".split()
)
"""Verbs of what goes on for years, so that no one of them is its date."""
_LASTS = re.compile(r"\b(?:[Ss]iege|[Ww]ars?|[Rr]evolution|[Cc]ampaign|[Oo]ccupation|[Ff]amine|[Ee]pidemic)\b")
"""What may take more than a year: that it took place in one is only known of its battles."""
_ARGUES = frozenset("show find demonstrate argue suggest conclude estimate predict present hold maintain".split())
_THAT = re.compile(r"(?:(?:evidence|arguments?|figures|data|results) )?(?:in \d{4} )?(?:that|how|why|whether)\b")
_BACK = re.compile(r"back\b")
_ONE_PLACE = r"(?:the )?[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*)*$"
_ONLY_THERE = re.compile(rf"to {_ONE_PLACE}")
_SOME_AREA = re.compile(r"the (?:[A-ZÀ-Þ][\w’'-]* )+(?:area|region|valley|countryside|coast)\b")
_ONE_PORT = re.compile(rf"(?:from|for) {_ONE_PLACE}")
_FROM = re.compile(r"\b(?:from|after|with|as|for)\b")
_SOME_PACT = re.compile(
    r"\b(?:signs?|signed|concluded?|made|reached|enter(?:ed)? into) an? (?:[a-z-]+ )?"
    r"(?:treaty|agreement|deal|contract|accord|pact)\b(?! (?:with|between|to|on|for|of|over|by|that|under|called))",
    re.IGNORECASE,
)


def no_certain_time(clause: Clause, statement: str) -> str | None:
    """Why what a clause tells has no one date to remember; None where it has."""
    if clause.lemma in _BIT_BY_BIT and not clause.passive:
        return "what went on for years"
    if argues(clause):
        return "the date of an argument"
    if _LASTS.search(clause.subject) and " place" in f" {clause.rest}":
        return "one year of what went on for longer"
    if clause.lemma in {"refer", "allude", "point"} and clause.rest.startswith("to "):
        return "the date of what was only said"
    alone = " and " not in clause.subject and not clause.passive
    return "nothing says which agreement is meant" if alone and _SOME_PACT.search(statement) else None


def argues(clause: Clause) -> bool:
    """Whether somebody holds or shows that something is so, as others may have done, and in other years."""
    return clause.lemma in _ARGUES and not clause.passive and _THAT.match(clause.rest) is not None


def only_travels(clause: Clause, when: str = "") -> bool:
    """Whether somebody only came back, or went to a place: from where and why, so which time, nothing says.

    `when` is the date in the clause, which says nothing of that.
    """
    rest = re.sub(rf",? ?(?:in|on)? ?{re.escape(when)}$", "", clause.rest) if when else clause.rest
    if clause.lemma in {"go", "travel"} and _ONLY_THERE.match(rest):
        return True
    if clause.lemma in {"sail", "depart", "embark"} and _ONE_PORT.match(rest):
        return True
    if clause.lemma in {"visit", "tour"} and not clause.passive and _SOME_AREA.match(rest):
        return True
    goes_back = clause.lemma == "return" or (clause.lemma in {"come", "go"} and _BACK.match(clause.rest))
    return bool(goes_back) and not clause.passive and not _FROM.search(clause.rest)


def tells_when(text: str) -> bool:
    """Whether a text names a year, a decade, a century, a reign or an era in which it was."""
    return _TIME.search(text) is not None


_ONE_OF_SEVERAL = re.compile(r"(?:an? )?(?:(?:founding|active|key|leading) )?(?:part|member|ally|party) (?:of|to|in) ")
_WITH_EACH = re.compile(
    r"(?:(?:full|formal|official|diplomatic|its|an?|their) )*(?:relations|embass(?:y|ies)|consulates?|missions?)\b"
)
"""What each of many countries has with one: "established an embassy in Peru"."""


def others_too(clause: Clause) -> bool:
    """Whether what the subject was taken into, gave or was part of is true of others as well."""
    if clause.lemma == "be" and not clause.passive:
        return _ONE_OF_SEVERAL.match(clause.rest) is not None
    if clause.lemma in {"establish", "open", "set", "close"} and not clause.passive and _WITH_EACH.match(clause.rest):
        return True
    if clause.passive and clause.lemma == "bear":
        return True
    if clause.passive:
        return clause.lemma in _TAKES_MANY and _INTO_A_BODY.match(clause.rest) is not None
    return clause.lemma in _GIVES and _HELP.match(clause.rest) is not None


def is_repeated_doing(clause: Clause) -> bool:
    """Whether the verb is of what people do again and again, or of what passes from hand to hand."""
    return clause.lemma in REPEATED | _CHANGES_HANDS
