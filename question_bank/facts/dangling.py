"""What a reader of a bare sentence would have to ask back: who? which? when? where?"""

from __future__ import annotations

import re

from question_bank.language.clauses import parse
from question_bank.language.dates import find_dates
from question_bank.language.roles import ROLE
from question_bank.model import Mention, Sentence

_VAGUE_OBJECT = re.compile(
    r"^(?:the|this|that) (?!vote|war|presidency|title|throne|final|election|world)[a-z]+"
    r"(?:$| (?:in|on|at|by|during)\b|,)"
)
_OTHER = re.compile(r"^(?:\w+ )?other [a-z]+s\b")
_PRONOUN = re.compile(
    r"\b(?:he|she|they|it|his|her|him|their|its|them|himself|herself|itself|themselves)\b", re.IGNORECASE
)
_GENDERED = re.compile(r"\b(?:he|she|his|her|him|himself|herself)\b", re.IGNORECASE)
_PERSON_NOUN = re.compile(
    rf"\b(?:{ROLE}|man|woman|boy|girl|son|daughter|wife|husband|\w+(?:er|or|ist|ian))\b", re.IGNORECASE
)
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|us|[Mm]y|me|[Yy]ou|[Yy]our)\b")
_BARE_SUBJECT = r"Others|Both|Neither|Either|Some|All|Many|Most|More|Several|One|Each|Few|Two|Three|Four"
_DEMONSTRATIVE = re.compile(
    r"\b(?:[Tt]his|[Tt]hese|[Tt]hose|[Ss]uch|[Tt]he (?:former|latter|same|other|others|above|said)|[Tt]hereby)\b"
    r"|\b[Tt]hat (?:war|year|month|day|line|visit|plan|agreement|kind|scale|moment|period|country|event)\b|^There\b"
    rf"|^Both (?!.* and )|^(?:{_BARE_SUBJECT})(?: [a-z]+)? (?=[a-z]+ed\b|were|was|are|had|have)"
)
_THE_TWO = re.compile(r"\b[Tt]he (?:two|three|four|five|six|seven) (?!\w+ (?:of|in) [A-Z])(?![A-Z])[a-z]+")
_NOW = re.compile(
    r"\b(?:now|currently|today|recently|so far|to date|ago|earlier|in recent (?:years|months|weeks|days)|in future|"
    r"soon|until now|at present|nowadays|these days|"
    r"(?:in|during|over|for|throughout) the (?:past|last|next|coming) [\w ]*?(?:years?|months?|weeks?|days?)|"
    r"later|previously|afterwards|shortly|meanwhile|since then|the day before|the next day)\b",
    re.IGNORECASE,
)
_THERE_NAMED = re.compile(r"\b(?:to|in|into|at|near) (?:the )?[A-ZÀ-Þ].*\bthere\b")
_THE_SAME_ONE = re.compile(
    r"\b[Tt]he (?:country|nation|republic|company|team|firm|city|party|group|organi[sz]ation|move|deal|decision)\b"
    r"(?! (?:of|that|which|called|named|[A-Z]))"
)
_AT_A_TIME = re.compile(r"\b(?:at that time|at the time|within the (?:past|last) \w*\s?(?:years?|months?))\b")
_DEFINITE = re.compile(r"^(?:The|Its|Their|His|Her) ")
_ORDINAL_HEAD = re.compile(
    r"^The (?:first|second|third|fourth|fifth|sixth|next|last|final|final|original|new)\b(?!.* (?:of|to|for) )"
)


def find_dangling(text: str, sentence: Sentence) -> str | None:
    """What a reader of the bare sentence would have to ask back, as a reason; None where nothing."""
    bare = re.sub(r"[\"“][^\"”]*[\"”]", "", text)
    if _FIRST_PERSON.search(bare):
        return "speaks in the first person"
    names = [m for m in sentence.mentions if m.text in text]
    if not names:
        return "names nobody and nothing"
    pronoun = _PRONOUN.search(bare)
    if pronoun and min(text.index(m.text) for m in names) > pronoun.start():
        return "a pronoun without its noun"
    gendered = _GENDERED.search(bare)
    if gendered and not any(m.label == "person" for m in names) and not _PERSON_NOUN.search(bare[: gendered.start()]):
        return "a pronoun without its noun"
    if _points_back(bare, sentence):
        return "points back to another sentence"
    timeless = not any(date.date for date in sentence.dates)
    if _NOW.search(bare) or (timeless and _AT_A_TIME.search(bare)):
        return "a relative time"
    return _vague_subject(text, names)


def _points_back(text: str, sentence: Sentence) -> bool:
    """Whether "this", "the two sides", "there" and the like find nothing in the sentence that they could mean."""
    places = [m for m in sentence.mentions if m.label == "place"]
    two = _THE_TWO.search(text)
    if two and len({m.entity for m in places if m.end - sentence.start <= two.start()}) < 2:
        return True
    if re.search(r"\bthere\b", text) and not _THERE_NAMED.search(text):
        return True
    return bool(_DEMONSTRATIVE.search(text) or _THE_SAME_ONE.search(text) or _OTHER.search(text[:1].lower() + text[1:]))


def _vague_subject(text: str, names: list[Mention]) -> str | None:
    clause = parse(text)
    subject = clause.subject if clause else " ".join(text.split()[:4])
    if clause and clause.lead and _PRONOUN.search(clause.lead):
        return "a pronoun without its noun"
    if clause and re.match(r"(?:During|After|Before|Under|At|In|By) the [a-z]+$", clause.lead):
        return "points back to another sentence"
    if clause and _VAGUE_OBJECT.match(clause.rest):
        return "an object that the sentence does not identify"
    if not _DEFINITE.match(subject[:1].upper() + subject[1:]):
        return None
    named = any(m.text in subject for m in names) or (find_dates(subject) and len(names) > 0)
    if not named or _ORDINAL_HEAD.match(subject[:1].upper() + subject[1:]):
        return "a subject that the sentence does not identify"
    return None
