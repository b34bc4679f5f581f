"""Who says so, and whether what is said is a fact at all.

A sentence whose main verb reports speech tells what someone said, not what is so: it becomes a claim with its speaker
or nothing. Opinions, forecasts, wishes, conditions and negations never become facts of the thing supposed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from question_bank.language.clauses import parse
from question_bank.language.words import DETERMINERS, PRONOUNS, is_plural_noun

_SAYS = (
    "said|says|told|tells|argued|argues|noted|notes|added|adds|explained|explains|reported|reports|claimed|claims|"
    "stated|states|recalled|recalls|confirmed|confirms|announced|announces|stressed|stresses|insisted|insists|"
    "acknowledged|admitted|estimated|estimates|concluded|concludes|commented|pointed out|remarked|wrote|writes|"
    "declared|testified|alleged|maintained|maintains"
)
_THINKS = (
    "thinks?|thought|believes?|believed|expects?|expected|predicts|predicted|fears|feared|hopes?|hoped|suggests|suggested|"
    "warns|warned|sees|saw|considers|considered|doubts|doubted|wants|wanted|proposed|proposes|suspects|suspected|feels|felt|"
    "assumes|assumed|imagines|reckons|finds|compares|takes|senses|sense|"
    "pointed to|points to|described [^.]+ as|describes [^.]+ as|referred to|listed"
)
_NAME = r"[A-ZÀ-Þ\"“][^,;]*?"
_TOLD = r"(?P<told> (?!that\b)[\w/ ]{1,40}?(?= that\b))?"
_REPORTING = re.compile(
    rf"^(?P<who>(?:{_NAME}|The [^,;]*?))(?:, [^,]+,)? (?:also |later |then |openly )?(?P<verb>{_SAYS})\b{_TOLD},?"
    r"(?: that)? (?P<what>.+)$"
)
_THINKING = re.compile(
    rf"^(?:{_NAME}|The [^,;]*?)(?:, [^,]+,)? (?:(?:also|then|is|was|were|are|\w+ly|nevertheless) )*"
    rf"(?:{_THINKS}|confident|sure|convinced)\b"
)
_INSERTED = re.compile(rf",[\"”]? (?:as )?(?P<who>{_NAME}) (?P<verb>{_SAYS}|{_THINKS})(?=[,.]|$)[^,.]*[,.]?")
_ACCORDING = re.compile(r"^According to (?P<who>[^,]+), (?P<what>.+)$")
_ACCORDING_LAST = re.compile(r"^(?P<what>.+), according to (?P<who>[A-Z][^,.;]+)\.$")
_ACCORDING_INSIDE = re.compile(r", according to (?P<who>[^,]+),")
_WHOSE = r"(?:[A-Z][\w.’' -]*['’]s?|his|her|their|its own|his own|the \w+['’]s)"
_IN_WORDS = re.compile(
    rf"\b(?:[Ii]n|[Bb]y|[Tt]o|[Oo]n) {_WHOSE} (?:own )?(?:view|words|opinion|summary|account|eyes|estimate|reading)\b"
)
_HEDGED = re.compile(
    r"\b(?:reportedly|allegedly|supposedly|apparently|probably|perhaps|possibly|presumably|rumou?red|accusations?|"
    r"is said to|are said to|was said to|there is talk|likely|unlikely)\b"
)
_SUPPOSED = re.compile(
    r"\b(?:will|would|could|may|might|should|shall|must|can|cannot|[Ii]f|[Uu]nless|[Ww]hether|as though)\b"
)
_NEGATED = re.compile(r"\b(?:not|never|no|nobody|none|nor|neither|without|hardly|failed to)\b|n['’]t\b")
_MEANT = re.compile(r"\b(?:is|are|was|were) (?:meant|to|about to|set to|due to|expected|supposed|likely) (?:to )?\w+\b")


@dataclass(frozen=True, slots=True)
class Claim:
    """What a sentence asserts, and who asserts it: None for the article itself."""

    text: str
    speaker: str | None = None


def read_claim(text: str, *, plans: bool = False) -> Claim | str:
    """What a sentence asserts; a reason (a short fixed phrase) where it asserts nothing that happened or is so.

    `plans` lets through what was planned at the time ("was due to start").
    """
    if _HEDGED.search(text):
        return "hedged: nobody vouches for it"
    if _IN_WORDS.search(text):
        return "an opinion or a manner of speaking"
    claim = _reported(text)
    if isinstance(claim, str):
        return claim
    main = _without_quotations(claim.text)
    if _SUPPOSED.search(main) or (not plans and _MEANT.search(main)):
        return "a forecast, a wish or a condition"
    if _NEGATED.search(main):
        return "a negation"
    return claim


def _reported(text: str) -> Claim | str:
    for pattern in (_ACCORDING, _ACCORDING_LAST):
        match = pattern.match(text)
        if match:
            return _attributed(match["who"], match["what"].rstrip(".") + ".")
    inside = _ACCORDING_INSIDE.search(text)
    if inside and re.search(r"[A-ZÀ-Þ]|\bestimates$", inside["who"]):
        return Claim(text, inside["who"])
    match = _INSERTED.search(text)
    if match:
        if re.fullmatch(_THINKS, match["verb"]):
            return "an opinion or a manner of speaking"
        what = f"{text[: match.start()]} {text[match.end() :]}".strip().rstrip(".,")
        return _attributed(match["who"], what + ".")
    if _THINKING.match(text):
        return "an opinion, a wish or a proposal"
    match = _REPORTING.match(text)
    if match and _reports_clause(match):
        return _attributed(match["who"], match["what"])
    return Claim(text)


def _reports_clause(match: re.Match[str]) -> bool:
    """Whether what follows the verb is a clause ("said the talks had failed"), not a thing ("announced a visit")."""
    return " that " in match.group() or parse(match["what"][:1].upper() + match["what"][1:]) is not None


def _attributed(who: str, what: str) -> Claim | str:
    first = who.removeprefix("The ").split(" ")[0].lower()
    if first in PRONOUNS | DETERMINERS or is_plural_noun(first) or not re.search(r"[A-ZÀ-Þ]", who.removeprefix("The ")):
        return "a claim without a named speaker"
    return Claim(what[:1].upper() + what[1:], re.sub(r"^[Tt]he (?=[A-Z])", "", who))


def _without_quotations(text: str) -> str:
    return re.sub(r"[\"“][^\"”]*[\"”]", "", text)
