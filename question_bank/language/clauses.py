"""The shallow syntax of one sentence that stands alone: who, auxiliaries, verb, rest.

Questions are made from it by putting an auxiliary before the subject, so a wrong split makes a wrong question: wherever
the word classes leave two readings, `parse` gives None.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from question_bank.language.tokens import Token, tokenize
from question_bank.language.verb_readings import is_verb_start
from question_bank.language.verbs import VerbGroup, find_verb_group
from question_bank.language.words import NUMBER_WORDS, PREPOSITIONS, SUBORDINATORS, is_adverb, is_plural_noun, verb_tags

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_FULL_DATE = rf"\d{{1,2}}\s{_MONTH}(?:\s\d{{4}})?|{_MONTH}\s\d{{1,2}},\s\d{{4}}|(?:{_MONTH}\s)?\d{{4}}"
_BARE_DATE_LEAD = re.compile(
    rf"(?:In|On|By|Since|During)\s(?:(?:early|mid|late)[- ])?(?:{_FULL_DATE})(?=\s(?!and\b|or\b|to\b|\d{{4}})[\w\"])"
)
_GOES_ON = re.compile(r"\s(?:against|with|under|despite|during|after|before|at|in|on|for|from|by)\s")
"""What leads a clause together with its date: "In 1910 against Norland, Vidal scored"."""
_BOUND = (
    r"(?:at (?:least|most)|(?:more|less|fewer) than|over|under|about|around|nearly|almost|approximately|roughly|only|"
    r"up to)"
)
_SPELT = (
    r"(?:half|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|"
    r"ninety|one|a|hundreds|thousands|dozens)"
)
_NUMBER_START = re.compile(
    rf"(?:{_BOUND}|between(?!\s\d{{4}}\sand\s\d{{4}},))\s[\w$€£]*\d|{_BOUND}\s{_SPELT}\b", re.IGNORECASE
)
_TIME_UNITS = frozenset(
    ["year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "decade", "decades"]
)
_DATE_COMMA = re.compile(rf"{_MONTH}\s\d{{1,2}}$")
_LEAD_WORDS = PREPOSITIONS | SUBORDINATORS | {"later", "earlier", "today", "soon", "shortly", "instead", "according"}


@dataclass(frozen=True)
class Clause:
    """One declarative sentence cut as `lead, subject [adverb] auxiliaries [adverb] verb rest.`

    `lead` is "" or the adverbial before the subject without its comma; `auxiliaries` are as written, the finite one
    first; where the main verb is "be" it is `verb` itself ("was"), with no auxiliary. `rest` is all after the verb
    without the final period. `adverb` holds adverbs that stand between subject and verb ("finally", "also"). `*_at` are
    offsets into the parsed text.
    """

    lead: str
    subject: str
    subject_is_plural: bool
    auxiliaries: tuple[str, ...]
    verb: str
    lemma: str
    rest: str
    adverb: str = ""
    passive: bool = False
    coordinated: bool = False
    """Whether a second finite verb shares the subject ("opened a base and promised aid"): do-support would break it."""
    finite_tag: str = "VBD"
    """Penn tag of the finite word: VBD, VBZ, VBP or MD."""
    subject_at: int = 0
    verb_at: int = 0
    rest_at: int = 0

    @property
    def past(self) -> bool:
        """Whether the finite verb is in the past tense."""
        return self.finite_tag == "VBD"


@lru_cache(maxsize=4096)
def parse(text: str) -> Clause | None:
    """Cut a declarative sentence into a `Clause`; None where it is not one, is negated, or can be read in two ways."""
    tokens = tokenize(text)
    if len(tokens) < 3 or text[-1] in "?!:;" or not tokens[0].text[0].isalnum():
        return None
    start = _subject_start(text, tokens)
    if start is None or start >= len(tokens):
        return None
    group = find_verb_group(tokens, start)
    if group is None or group.negated or group.first == start or _is_name_of_subject(text, tokens, group):
        return None
    return _clause(text, tokens, start, group)


def _is_name_of_subject(text: str, tokens: list[Token], group: VerbGroup) -> bool:
    """Whether a "named" says what the subject is called, and the verb comes behind: "a man named Otto Lund built"."""
    verb = tokens[group.verb]
    named = not group.auxiliaries and verb.lower in {"named", "called", "nicknamed"}
    behind = re.match(r" (?:[A-ZÀ-Þ][\w.’'-]* )+(?P<next>[a-z]+)\b", text[verb.end :]) if named else None
    return behind is not None and "VBD" in verb_tags(behind["next"])


def _clause(text: str, tokens: list[Token], start: int, group: VerbGroup) -> Clause | None:
    subject = text[tokens[start].start : tokens[group.first - 1].end].rstrip(",").rstrip()
    if not _is_noun_phrase(tokens[start : group.first]):
        return None
    verb = tokens[group.verb]
    end = len(text) - 1 if text.endswith(".") and not re.search(r"\b(?:[A-Z]\.){2,}$", text) else len(text)
    rest = text[verb.end : end]
    if (
        re.match(r"\s*[,;:]", rest)
        or (group.lemma == "say" and not rest)
        or tokens[group.first - 1].lower in {"both", "each"}
    ):
        return None
    lead_tokens = [token for token in tokens[:start] if token.text != ","]
    lead = text[tokens[0].start : lead_tokens[-1].end] if lead_tokens else ""
    return Clause(
        lead=lead,
        subject=subject,
        subject_is_plural=_is_plural(tokens[start : group.first], group),
        auxiliaries=tuple(tokens[i].text for i in group.auxiliaries),
        verb=verb.text,
        lemma=group.lemma,
        rest=rest.strip(),
        adverb=" ".join(tokens[i].text for i in group.adverbs),
        passive=group.passive,
        coordinated=_is_coordinated(tokens, group.verb + 1),
        finite_tag=group.finite_tag,
        subject_at=tokens[start].start,
        verb_at=verb.start,
        rest_at=verb.end + len(rest) - len(rest.lstrip()),
    )


def _subject_start(text: str, tokens: list[Token]) -> int | None:
    """Index of the token where the subject starts; None where the lead's end is unsure."""
    bare = _BARE_DATE_LEAD.match(text)
    if bare and not _GOES_ON.match(text[bare.end() :]):
        return next(i for i, token in enumerate(tokens) if token.start >= bare.end())
    first = tokens[0].lower
    commas = [i for i, t in enumerate(tokens) if t.text == "," and not _DATE_COMMA.search(text[: t.start])]
    if _NUMBER_START.match(text) or not (first in _LEAD_WORDS or is_adverb(first) or _is_time_phrase(tokens)):
        return 0
    for comma, following in pairwise([*commas, len(tokens)]):
        if comma + 1 >= len(tokens) or is_verb_start(tokens, comma + 1):
            return None
        group = find_verb_group(tokens, comma + 1)
        if group is None:
            return None
        if group.first < following:
            return comma + 1
        # The segment holds no verb: the subject's first part where a comma stands right before the verb ("three men,
        # A, B and C, founded"), else an apposition or list that still belongs to the lead ("In Kazan, the capital,").
        if tokens[group.first - 1].text == ",":
            inside = [i for i in commas if comma < i < group.first]
            apposed_lead = tokens[comma + 1].lower in {"the", "a", "an"} and tokens[comma - 1].is_capitalised
            return None if len(inside) > 1 and apposed_lead else comma + 1
    return None


def _is_time_phrase(tokens: list[Token]) -> bool:
    """Whether the sentence opens with "Four years into the war," or "Three days later,"."""
    if tokens[0].lower in _TIME_UNITS and tokens[1].lower in {"after", "before", "later", "earlier", "into"}:
        return any(token.text == "," for token in tokens)
    counted = tokens[0].lower in NUMBER_WORDS | {"a", "one"} or tokens[0].text.isdigit()
    return counted and tokens[1].lower in _TIME_UNITS and any(token.text == "," for token in tokens)


def _is_noun_phrase(tokens: list[Token]) -> bool:
    first = tokens[0].lower
    if _opens_with_participle(tokens[0]):
        return False
    if first in {"there", "here", "nor", "that", "what", "how", "and", "but"} or tokens[-1].lower in PREPOSITIONS:
        return False
    return any(token.text[0].isalnum() for token in tokens)


def _opens_with_participle(token: Token) -> bool:
    """ "Asked whether ..." has its subject elsewhere."""
    return token.lower.endswith("ed") and "VBN" in verb_tags(token.lower)


def _is_plural(subject: list[Token], group: VerbGroup) -> bool:
    if group.number is not None:
        return group.number == "plural"
    head: list[Token] = []
    for i, token in enumerate(subject):
        if token.lower in {"and"} and token.lower not in PREPOSITIONS:
            return True
        if i and (token.lower in PREPOSITIONS or token.text == ","):
            rest_has_list = token.text == "," and any(t.lower == "and" for t in subject[i:]) and i <= 3
            if rest_has_list and subject[i + 1].is_capitalised:
                return True
            break
        head.append(token)
    last = head[-1]
    return (
        last.lower in {"they", "we", "you"}
        or (not last.is_capitalised and is_plural_noun(last.lower))
        or (last.is_capitalised and len(head) == 1 and is_plural_noun(last.lower))
    )


def _is_coordinated(tokens: list[Token], start: int) -> bool:
    """Whether "and / but / or" (with an adverb at most) leads straight to another finite verb."""
    for i in range(start, len(tokens) - 1):
        if tokens[i].lower in {"and", "but", "or", "then"}:
            after = i + 1
            while after < len(tokens) and is_adverb(tokens[after].lower):
                after += 1
            if is_verb_start(tokens, after):
                return True
    return False
