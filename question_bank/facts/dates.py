"""Date facts: an event told in a main clause with an absolute date of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from question_bank.facts.clauses import Told
from question_bank.facts.drafts import Draft
from question_bank.facts.standalone import Statement
from question_bank.facts.story import Story
from question_bank.language.clauses import parse
from question_bank.language.dates import find_dates
from question_bank.language.tokens import tokenize
from question_bank.language.words import (
    CONJUNCTIONS,
    FINITE_AUXILIARIES,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    is_noun,
    verb_tags,
)
from question_bank.model import DateMention, DateValue

_AT = re.compile(r"\b(?:in|on|at|during|from|between|since)\s(?:the\s)?$", re.IGNORECASE)
_NOT_AT = re.compile(
    r"\b(?:before|after|until|till|by|of|to|for)\s(?:the\s)?$|\b(?:week|month|day|year|eve)s? (?:before|after|of)\s",
    re.IGNORECASE,
)
_MODIFIES = re.compile(rf" (?!(?:{'|'.join(sorted(PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS))})\b)[a-z]+")
_PARTS = frozenset({"start", "end", "beginning", "middle", "spring", "summer", "autumn", "fall", "winter"})
_OPENS_CLAUSE = re.compile(
    r"\b(?:that|which|who|whom|whose|where|when|while|because|although|though|if|whereas|so|but|than|and then)\b|;|:"
)


def find(statement: Statement, story: Story) -> Iterator[Draft | str]:
    """The date facts of a statement; a reason for each date that is none."""
    for mention in find_dates(statement.text, story.document.article.head.published):
        plain = _without_apposition(statement, mention)
        if plain is not None:
            yield from find(plain, story)
            return
        reason = _objection(statement, mention)
        if reason:
            yield reason
        elif mention.date is not None:
            value = DateValue(date=mention.date, granularity=mention.granularity, text=mention.text)
            yield Draft(
                "date",
                statement.text,
                statement.subject,
                value,
                mention.date,
                key=(mention.date, _head(statement)),
                speaker=statement.speaker,
            )


def of_clause(told: Told, story: Story) -> Iterator[Draft | str]:
    """The date facts of a clause: an event and the time that its verb, by the syntax, happened at."""
    statement = told.statement
    published = story.document.article.head.published
    for mention in find_dates(statement.text, published):
        if mention.date is None or mention.granularity not in {"day", "month", "season", "year"}:
            continue
        if told.planned or not _is_when(told, mention, statement.text):
            continue
        value = DateValue(date=mention.date, granularity=mention.granularity, text=mention.text)
        key = (mention.date, _head(statement))
        yield Draft("date", statement.text, told.subject, value, mention.date, key, statement.speaker)


def _is_when(told: Told, mention: DateMention, text: str) -> bool:
    """Whether the date hangs on the clause's verb, with a preposition that says at what time."""
    head = told.cut.head
    years = {token for token in head.subtree if token.i in told.cut.kept and token.text in mention.text.split()}
    if not years or len(find_dates(text)) > 1 or any(c.tag_ in {"VBZ", "VBP"} for c in (head, *head.children)):
        return False
    before = text[: mention.start]
    inner = [c for c in head.children if c.dep_ in {"xcomp", "ccomp", "advcl"} and c.i in told.cut.kept]
    if any(head.i < c.i < min(y.i for y in years) for c in inner):
        return False
    if len(before.split()) > 1 and mention.start < text.find(head.text):
        return False
    if (
        not re.search(r"(?:^|\b(?:[Ii]n|[Oo]n|[Dd]uring|[Aa]t) (?:the )?)$", before)
        or " due to " in text
        or " was to " in text
    ):
        return False
    top = next((t for t in sorted(years, key=lambda t: t.i) if t.head not in years), None)
    while top is not None and top.dep_ in {"nmod", "nmod:unmarked", "compound", "nummod"} and top.head.lower_ in _PARTS:
        top = top.head
    return top is not None and top.dep_.split(":")[0] == "obl" and top.head.i == head.i


def _without_apposition(statement: Statement, mention: DateMention) -> Statement | None:
    """The statement without what a leading date is explained by: "On 4 May 1990, the day of the vote, ..."."""
    clause = statement.clause
    if clause is None or mention.end >= len(clause.lead) or mention.start > len("At the very "):
        return None
    if not re.match(r", (?:the|an?) ", clause.lead[mention.end :]):
        return None
    text = clause.lead[: mention.end] + "," + statement.text[clause.subject_at - 1 :]
    return replace(statement, text=text, clause=parse(text))


def _objection(statement: Statement, mention: DateMention) -> str | None:
    """Why the date is not when the statement's event happened; None where it is."""
    clause, before = statement.clause, statement.text[: mention.start]
    if mention.date is None:
        return "a date that is not certain"
    if clause is None:
        return "a sentence whose syntax is not sure"
    if clause.finite_tag in {"VBZ", "VBP"} and not clause.auxiliaries:
        return "a state and not an event"
    if re.match(r" (?:and|or) (?:the )?\d{4}s?\b", statement.text[mention.end :]) or re.search(
        r"\d{4} (?:and|or) $", before
    ):
        return "one of several dates"
    rivals = [
        d
        for d in find_dates(statement.text)
        if (d.start >= clause.rest_at or d.end <= len(clause.lead)) and d.date and not d.relative
    ]
    if len(rivals) > 1 and (mention.start >= clause.rest_at or rivals[0].start >= clause.rest_at):
        return "one of several dates"
    if mention.start > clause.verb_at and _MODIFIES.match(statement.text[mention.end :]):
        return "a date inside a name"
    if _NOT_AT.search(before) or not (_AT.search(before) or mention.start == 0):
        return "a date that is not when it happened"
    if mention.end <= clause.subject_at:
        return None if _opens(clause.lead, mention) else "a date inside another clause"
    if mention.start < clause.verb_at:
        return "a date inside the subject"
    between = statement.text[clause.rest_at : mention.start]
    return "a date inside another clause" if _leaves_clause(between) else None


def _opens(lead: str, mention: DateMention) -> bool:
    """Whether the lead is the date itself ("In late May 1990"), at most with a place or what the day was after it."""
    return lead.startswith("According to") or (len(lead) - len(mention.text) < 30 and not _OPENS_CLAUSE.search(lead))


def _leaves_clause(between: str) -> bool:
    """Whether the words between the verb and the date start a clause or a participle that the date may belong to."""
    if re.search(r"\b(?:since|after|before|until)\b(?! (?:the )?$)", between):
        return True
    between = re.sub(r"[\"“][^\"”]*[\"”]", "", between)
    if _OPENS_CLAUSE.search(between) or re.search(r"[\"“”]", between):
        return True
    tokens = tokenize(between)
    for i, token in enumerate(tokens):
        if token.is_capitalised:
            continue
        follows_noun = i > 0 and tokens[i - 1].is_word and tokens[i - 1].lower not in {"the", "a", "an", "newly", "its"}
        tags = verb_tags(token.lower)
        if token.lower in FINITE_AUXILIARIES or (i and token.lower in PRONOUNS - {"him", "her", "it", "them", "one"}):
            return True
        if follows_noun and "VBN" in tags and (token.lower.endswith("ed") or not is_noun(token.lower)):
            return True
        if i and tokens[i - 1].lower == "to" and "VB" in tags:
            return True
    return False


def _head(statement: Statement) -> str:
    clause = statement.clause
    return f"{clause.lemma} {clause.rest[:20]}" if clause else statement.text[:30]
