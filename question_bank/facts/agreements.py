"""Agreement facts: treaties, accords, ceasefires, ratifications: their name, parties, place and date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from question_bank.facts.clauses import Told
from question_bank.facts.drafts import Draft
from question_bank.facts.standalone import Statement
from question_bank.facts.story import Story
from question_bank.language.clauses import Clause
from question_bank.language.dates import find_dates
from question_bank.language.words import word_set
from question_bank.language.world import is_place
from question_bank.model import AgreementValue, Mention

_NOUNS = (
    "accords?|treaty|treaties|agreements?|pacts?|declaration|charter|protocol|convention|memorandum|armistice|truce|"
    "cease-?fires?(?: agreements?)?|concordat|entente|covenant"
)
_CAPITALS = r"[A-ZÀ-Þ][\w’'-]*(?: (?:of|on|for|the|and))*"
_KINDS = (
    r"[A-ZÀ-Þ][\w-]*|peace|base|trade|border|general|arms|power-sharing|new|military|climate|joint|interim|final|draft|"
    r"nuclear|fisheries|merger|water|customs|free-trade|collective|test-ban"
)
_NAME = re.compile(
    rf"(?:{_CAPITALS} )*(?:{_NOUNS.title()})\b(?: of [A-ZÀ-Þ][\w-]*| on [A-Z][\w ]*?(?=[,.]))?"
    rf"|(?:(?:{_KINDS}) )*(?:{_NOUNS})\b"
)
_NOUN = re.compile(rf"(?:{_NOUNS}|fires?)", re.IGNORECASE)
_DONE = word_set(
    "sign ratify adopt conclude approve end promise produce reach initial establish create provide restore oblige bind "
    "ban bring settle make give grant regulate set abolish recognise recognize guarantee divide cede"
)
_CONCLUDES = frozenset({"sign", "ratify", "conclude", "reach", "initial"})
_APPOSITION = re.compile(r", (?:the|an?) [^,]+(?:,|$)")
_BETWEEN = re.compile(r"\bbetween (?P<a>[^,.]+?) and (?P<b>[^,.]+?)(?=,|\.| in\b| on\b| of\b| was\b| is\b|$)")
_PLACE = re.compile(r"\b(?:in|at) (?P<place>[A-ZÀ-Þ][\w’-]*(?: [A-Z][\w’-]*)*(?:, [A-Z]\w+)?)(?![\w])")


def mentions_one(text: str) -> bool:
    """Whether a sentence speaks of an agreement at all."""
    return _NAME.search(text) is not None


def find(statement: Statement, story: Story) -> Iterator[Draft | str]:
    """The agreement fact of a statement, if it tells one; a reason where an agreement is only mentioned."""
    match = _NAME.search(statement.text)
    published = story.document.article.head.published
    if match is None:
        return
    clause = statement.clause
    if clause is None:
        yield "a sentence whose syntax is not sure"
        return
    if clause.lemma not in _DONE or not _is_told(clause, match.group()):
        yield "an agreement that is only mentioned"
        return
    value = AgreementValue(
        name=_article_off(match.group()),
        parties=_parties(statement, clause),
        where=_where(statement, clause),
        when=_when(statement, clause, published),
    )
    subject = clause.subject
    yield Draft(
        "agreement",
        statement.text,
        subject,
        value,
        value.when or story.time_of(statement.sentence),
        key=(value.name.lower(), clause.lemma),
        speaker=statement.speaker,
    )


def of_clause(told: Told, story: Story) -> Iterator[Draft | str]:
    """The agreement that a clause tells something of: as its subject, or as what its verb does something to."""
    statement, clause = told.statement, told.statement.clause
    match = _NAME.search(statement.text)
    if match is None:
        return
    nouns = [t for t in told.cut.head.subtree if t.i in told.cut.kept and _NOUN.fullmatch(t.text)]
    if not any(t.head.i == told.cut.head.i and t.dep_.split(":")[0] in {"nsubj", "obj", "obl"} for t in nouns):
        yield "an agreement that is only mentioned"
        return
    identified = _BETWEEN.search(statement.text) or re.match(r" (?:on|of|for|to) ", statement.text[match.end() :])
    if not identified and not re.search(r"[A-Z]", match.group()[1:]) and clause is None:
        yield "an agreement that is only mentioned"
        return
    dates = [d.date for d in find_dates(statement.text, story.document.article.head.published) if d.date]
    value = AgreementValue(
        name=_article_off(match.group()),
        parties=_parties(statement, clause) if clause else (),
        where=_where(statement, clause) if clause else None,
        when=dates[0] if len(dates) == 1 and not told.planned else None,
    )
    key = (value.name.lower(), told.cut.head.lemma_.lower())
    as_of = value.when or told.time(story)
    yield Draft("agreement", statement.text, told.subject, value, as_of, key, statement.speaker)


def _is_told(clause: Clause, name: str) -> bool:
    """Whether the agreement is the clause's subject, or the object right after its verb."""
    opening = clause.rest[: len(name) + 40]
    return name in clause.subject or (
        name in opening and not re.search(r"\b(?:that|which|after|before|under)\b", opening[: opening.find(name)])
    )


def _article_off(name: str) -> str:
    return re.sub(r"^(?:[Tt]he|[Aa]n?|[Aa]n?) ", "", name)


def _parties(statement: Statement, clause: Clause) -> tuple[str, ...]:
    between = _BETWEEN.search(statement.text)
    if between:
        return tuple(_article_off(between[side]) for side in ("a", "b"))
    if clause.passive:
        by = re.search(r"\bby (?P<who>[^.]+)", clause.rest)
        text = by["who"] if by else ""
    else:
        text = clause.subject if clause.lemma in _CONCLUDES else ""
    text = _APPOSITION.sub(" ", text)
    named: list[str] = []
    for mention in statement.sentence.mentions:
        if _is_party(mention) and re.search(rf"\b{re.escape(mention.text)}\b", text) and mention.entity not in named:
            named.append(mention.entity)
    return tuple(named)


def _is_party(mention: Mention) -> bool:
    return mention.label in {"person", "organization"} or (mention.label == "place" and is_place(mention.entity))


def _where(statement: Statement, clause: Clause) -> str | None:
    if clause.lemma not in _CONCLUDES | {"adopt"}:
        return None
    places = {m.text for m in statement.sentence.mentions if m.label == "place"}
    for text in (clause.rest, clause.lead):
        for match in _PLACE.finditer(text):
            if match["place"].split(",")[0] in places:
                return match["place"]
    return None


def _when(statement: Statement, clause: Clause, published: str | None) -> str | None:
    for date in find_dates(statement.text, published):
        in_subject = clause.subject_at <= date.start < clause.verb_at
        if date.date and (not in_subject or statement.text[: date.start].endswith("of ")):
            return date.date
    return None
