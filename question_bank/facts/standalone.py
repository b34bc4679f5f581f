"""A sentence of an article as a statement that stands alone, or the reason why it cannot.

What only ties it to its neighbours is taken off ("However,", "also"), a surname is written in full, a certain relative
date is written out. What would leave a reader asking "who?", "which?" or "when?" is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from question_bank.facts.claims import read_claim
from question_bank.facts.dangling import find_dangling
from question_bank.facts.wording import spell_date
from question_bank.language.clauses import Clause, parse
from question_bank.language.dates import find_dates
from question_bank.model import Document, Sentence

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
_COMMENT = re.compile(r"^(?:Strangely|Sadly|Unfortunately|Fortunately|Surprisingly|Interestingly|Obviously|Clearly),? ")


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
    text = _ANOTHER.sub("", without_connectives(sentence.text))
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
    trouble = find_dangling(claim.text, sentence)
    if trouble:
        return trouble
    dated = absolute(claim.text, document)
    if dated is None:
        return "a relative time"
    full = name_in_full(_first_clause(dated), sentence)
    speaker = full_speaker(claim.speaker, sentence)
    if speaker is not None and "according to" not in full:
        full = f"According to {speaker}, {lowered(full, sentence)}"
    return Statement(full, sentence, parse(full), speaker)


def without_connectives(text: str) -> str:
    """`text` without the words that tie it to the sentence before ("However,", "also")."""
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


def absolute(text: str, document: Document, *, certain: bool = True) -> str | None:
    """`text` with certain relative dates written out; None where one is uncertain.

    Unless `certain`, a day without its year ("June 24") stays as it is.
    """
    for mention in reversed(find_dates(text, document.article.head.published)):
        if not mention.relative or (not certain and mention.date is None and re.search(r"\d", mention.text)):
            continue
        spelt = spell_date(mention.date) if mention.date else None
        if spelt is None:
            return None
        needs_in = not re.search(r"\b(?:in|on|of|since|until|by|from|before|after|during) $", text[: mention.start])
        preposition = ("on " if len(mention.date or "") == 10 else "in ") if needs_in else ""
        text = f"{text[: mention.start]}{preposition}{spelt}{text[mention.end :]}"
    return text


def name_in_full(text: str, sentence: Sentence) -> str:
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


def full_speaker(speaker: str | None, sentence: Sentence) -> str | None:
    """The full name of who says so."""
    if speaker is None:
        return None
    return next((m.entity for m in sentence.mentions if m.text == speaker), speaker)


def lowered(text: str, sentence: Sentence) -> str:
    """`text` as it continues a sentence: its first letter small unless it belongs to a name."""
    first = text.split()[0]
    named = any(first.rstrip("'s’,") in m.entity.split() or m.text.startswith(first) for m in sentence.mentions)
    return text if named or first.isupper() else text[:1].lower() + text[1:]
