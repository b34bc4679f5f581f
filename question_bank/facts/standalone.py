"""A sentence of an article as a statement that stands alone, or the reason why it cannot.

What only ties it to its neighbours is taken off ("However,", "also"), a surname is written in full, a certain relative
date is written out. What would leave a reader asking "who?", "which?" or "when?" is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from question_bank.facts.claims import read_claim
from question_bank.facts.wording import spell_date
from question_bank.language.clauses import Clause, parse
from question_bank.language.dates import find_dates
from question_bank.model import Document, Mention, Sentence

_LONGEST = 45
_WELL_KNOWN = frozenset({"UN", "EU", "US", "U.S.", "UK", "NATO"})
_AFTER_A_NAME = "and|or|in|on|at|of|to|for|from|with|by|as|is|was|has|had|will|took|held|met|began|were|are|then|also"
_DATE_COMMA = re.compile(r"(?<=\d),(?= \d{4})")
_SECOND_CLAUSE = re.compile(r", (?:and|but|while|whereas|so|yet) (?=\S)")
_CONNECTIVES = re.compile(
    r"^(?:But|And|Yet|So|Still|However|Moreover|Furthermore|Meanwhile|Nevertheless|Nonetheless|Also|Then|Therefore|"
    r"Thus|"
    r"In addition|In fact|Indeed|As a result|By contrast|Instead|Besides|Similarly|In turn|For example|Of course|"
    r"On the other hand|At the same time),?\s+"
)
_INNER_CONNECTIVES = re.compile(
    r",? \b(?:however|therefore|moreover|nevertheless|nonetheless|by contrast|in turn|for (?:its|his|her|their) part|"
    r"for example|on the other hand|of course|indeed),"
    r"|(?<=\w) (?:also|therefore|nevertheless|thus)(?= \w)|,? too(?=\.$)|(?<=\w) (?:then|just then)(?= [a-z]+ed\b)"
)
_ANOTHER = re.compile(r"^(?:Another (?=\d)|Neighbou?ring (?=[A-Z]))")
_VAGUE_OBJECT = re.compile(
    r"^(?:the|this|that) (?!vote|war|presidency|title|throne|final|election|world)[a-z]+"
    r"(?:$| (?:in|on|at|by|during)\b|,)"
)
_OTHER = re.compile(r"^(?:\w+ )?other [a-z]+s\b")
_PRONOUN = re.compile(
    r"\b(?:he|she|they|it|his|her|him|their|its|them|himself|herself|itself|themselves)\b", re.IGNORECASE
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
_THERE_NAMED = re.compile(r"\b(?:to|in|into|from|at|near) (?:the )?[A-ZÀ-Þ].*\bthere\b")
_THE_SAME_ONE = re.compile(
    r"\b[Tt]he (?:country|nation|republic|company|team|firm|city|party|group|organi[sz]ation|move|deal|decision)\b"
    r"(?! (?:of|that|which|called|named|[A-Z]))"
)
_COMMENT = re.compile(r"^(?:Strangely|Sadly|Unfortunately|Fortunately|Surprisingly|Interestingly|Obviously|Clearly),? ")
_AT_A_TIME = re.compile(r"\b(?:at that time|at the time|within the (?:past|last) \w*\s?(?:years?|months?))\b")
_DEFINITE = re.compile(r"^(?:The|Its|Their|His|Her) ")
_ORDINAL_HEAD = re.compile(
    r"^The (?:first|second|third|fourth|fifth|sixth|next|last|final|final|original|new)\b(?!.* (?:of|to|for) )"
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence that stands alone, cut into its clause where that is sure."""

    text: str
    sentence: Sentence
    clause: Clause | None
    speaker: str | None = None
    """Who says so, in full, where it is a claim."""

    @property
    def subject(self) -> str:
        """The clause's subject, or the first name where the clause is unsure."""
        return self.clause.subject if self.clause else self.sentence.mentions[0].text


def make_statement(sentence: Sentence, document: Document) -> Statement | str:
    """The statement a sentence makes; a reason (a short fixed phrase) where it does not stand alone."""
    text = _ANOTHER.sub("", _without_connectives(sentence.text))
    text = text[:1].upper() + text[1:]
    if text.startswith(('"', "“", "'")) or not text.endswith((".", '."', ".”")) or text.count('"') % 2:
        return "a quotation, a question or an exclamation"
    if _COMMENT.match(text):
        return "an opinion or a manner of speaking"
    if len(text.split()) > _LONGEST:
        return "too long"
    claim = read_claim(text)
    if isinstance(claim, str):
        return claim
    trouble = _dangling(claim.text, sentence)
    if trouble:
        return trouble
    dated = _absolute(claim.text, document)
    if dated is None:
        return "a relative time"
    full = _name_in_full(_first_clause(dated), sentence)
    speaker = _full_speaker(claim.speaker, sentence)
    if speaker is not None and "according to" not in full:
        full = f"According to {speaker}, {_lowered(full, sentence)}"
    return Statement(full, sentence, parse(full), speaker)


def _without_connectives(text: str) -> str:
    text = _CONNECTIVES.sub("", text)
    return _INNER_CONNECTIVES.sub("", text)


def _first_clause(text: str) -> str:
    """`text` without a second main clause (", and the minister resigned"), which is a statement of its own."""
    for comma in _SECOND_CLAUSE.finditer(text):
        head, tail = f"{text[: comma.start()]}.", text[comma.end() :]
        first = parse(head)
        if (
            first is not None
            and "," not in _DATE_COMMA.sub("", first.rest)
            and parse(tail[:1].upper() + tail[1:]) is not None
        ):
            return head
    return text


def _dangling(text: str, sentence: Sentence) -> str | None:
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


def _absolute(text: str, document: Document) -> str | None:
    """`text` with certain relative dates written out; None where one is uncertain."""
    for mention in reversed(find_dates(text, document.article.head.published)):
        if not mention.relative:
            continue
        spelt = spell_date(mention.date) if mention.date else None
        if spelt is None:
            return None
        needs_in = not re.search(r"\b(?:in|on|of|since|until|by|from|before|after|during) $", text[: mention.start])
        preposition = ("on " if len(mention.date or "") == 10 else "in ") if needs_in else ""
        text = f"{text[: mention.start]}{preposition}{spelt}{text[mention.end :]}"
    return text


def _name_in_full(text: str, sentence: Sentence) -> str:
    """`text` with the first mention of each person by surname written in full."""
    for mention in sentence.mentions:
        if mention.label != "person" or mention.entity == mention.text or mention.entity in text:
            continue
        text = re.sub(rf"(?<![\w-]){re.escape(mention.text)}(?![\w-])", mention.entity, text, count=1)
    return _acronyms_in_full(text, sentence)


def _acronyms_in_full(text: str, sentence: Sentence) -> str:
    """`text` with the first "the UTO" as "the United Tajik Opposition (UTO)", where the acronym stands for itself."""
    for mention in sentence.mentions:
        if mention.label != "organization" or mention.entity in text or mention.text in _WELL_KNOWN:
            continue
        alone = rf"\b([Tt]he ){re.escape(mention.text)}(?=[,.]|['’]s\b| (?:{_AFTER_A_NAME})\b| [a-z]+ed\b)"
        text = re.sub(alone, rf"\g<1>{mention.entity} ({mention.text})", text, count=1)
    return text


def _full_speaker(speaker: str | None, sentence: Sentence) -> str | None:
    if speaker is None:
        return None
    return next((m.entity for m in sentence.mentions if m.text == speaker), speaker)


def _lowered(text: str, sentence: Sentence) -> str:
    """`text` as it continues a sentence: its first letter small unless it belongs to a name."""
    first = text.split()[0]
    named = any(first.rstrip("'s’,") in m.entity.split() or m.text.startswith(first) for m in sentence.mentions)
    return text if named or first.isupper() else text[:1].lower() + text[1:]
