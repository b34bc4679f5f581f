"""Agreement facts: treaties, accords, ceasefires, ratifications: their name, parties, place and date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from question_bank.facts.drafts import Draft
from question_bank.facts.statements import Statement
from question_bank.facts.story import Story
from question_bank.facts.told import is_thinking
from question_bank.language.words import word_set
from question_bank.language.world import is_place
from question_bank.model import AgreementValue, Mention

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOUNS = (
    "accords?|treaty|treaties|agreements?|pacts?|declaration|charter|protocol|convention|memorandum|armistice|truce|"
    "cease-?fires?(?: agreements?)?|concordat|entente|covenant"
)
_CAPITALS = r"[A-ZÀ-Þ][\w’'-]*(?: (?:of|on|for|the|and))*"
_KINDS = (
    r"[A-ZÀ-Þ][\w-]*|peace|base|trade|border|general|arms|power-sharing|military|climate|joint|interim|final|draft|"
    r"nuclear|fisheries|merger|water|customs|free-trade|collective|test-ban"
)
_MATTER = r"[A-ZÀ-Þ][\w-]*(?: (?:(?:of|on|for) (?:the )?|and )?[A-ZÀ-Þ][\w-]*)*"
_NAME = re.compile(
    rf"(?:{_CAPITALS} )*(?:{_NOUNS.title()})\b(?: (?:of|on) (?:the )?{_MATTER})?"
    rf"|(?:(?:{_KINDS}) )*(?:{_NOUNS})\b"
)
_NOUN = re.compile(rf"(?:{_NOUNS}|fires?)", re.IGNORECASE)
_CONCLUDES = word_set("sign ratify conclude reach initial")
_BREAKS = word_set("break violate breach reject oppose condemn criticize criticise demand discuss mention praise")
_CONCLUDED_AT = _CONCLUDES | {"adopt"}
_TOGETHER = re.compile(r"\bbetween (?P<a>[^,.]+?) and (?P<b>[^,.]+?)(?=,|\.| in\b| on\b| of\b| was\b| is\b| to\b|$)")
_PLACE = re.compile(r"\b(?:in|at) (?P<place>[A-ZÀ-Þ][\w’-]*(?: [A-Z][\w’-]*)*(?:, [A-Z]\w+)?)(?![\w])")
_PARTS = frozenset({"nsubj", "nsubj:pass", "obj", "obl:agent"})


def of_statement(statement: Statement, story: Story) -> Iterator[Draft | str]:
    """The agreement that a statement tells something of: as its subject, or as what its verb does something to."""
    match = _NAME.search(statement.text)
    if match is None:
        return
    head = statement.cut.head
    if is_thinking(statement.cut):
        yield "an agreement that is only mentioned"
        return
    if head.lemma_.lower() in _BREAKS:
        yield "an agreement that is only mentioned"
        return
    nouns = [t for t in statement.cut.tokens if _NOUN.fullmatch(t.text)]
    if not any(t.head.i == head.i and t.dep_ in _PARTS for t in nouns):
        yield "an agreement that is only mentioned"
        return
    dates = [d.date for d, _, _ in statement.dates if d.granularity != "range" and d.bound == "on"]
    value = AgreementValue(
        name=_article_off(match.group()),
        parties=_parties(statement),
        where=_where(statement),
        when=dates[0] if len(dates) == 1 and not statement.planned else None,
    )
    key = (value.name.lower(), head.lemma_.lower(), statement.subject)
    as_of = value.when or statement.time(story)
    yield Draft("agreement", statement.text, statement.subject, value, as_of, key, statement.speaker)


def _article_off(name: str) -> str:
    return re.sub(r"^(?:[Tt]he|[Aa]n?) ", "", name)


def _parties(statement: Statement) -> tuple[str, ...]:
    """Who concluded it: those it is told to be between, else who signed, as subject or after "by"."""
    between = _TOGETHER.search(statement.text)
    if between:
        return tuple(_article_off(between[side]) for side in ("a", "b"))
    if statement.cut.head.lemma_.lower() not in _CONCLUDES:
        return ()
    passive = any(c.dep_ == "nsubj:pass" for c in statement.cut.head.children)
    wanted = {"obl:agent"} if passive else {"nsubj"}
    doing = [t for t in statement.cut.tokens if _role(t, statement) in wanted]
    here = {t.idx for t in doing}
    named = [m.entity for m in statement.mentions if _is_party(m) and any(m.start <= i < m.end for i in here)]
    return tuple(dict.fromkeys(named))


def _role(token: Token, statement: Statement) -> str:
    """The relation to the clause's verb of the phrase that a word is in."""
    top = token
    while top.head.i != statement.cut.head.i and top.head.i != top.i:
        top = top.head
    return top.dep_


def _is_party(mention: Mention) -> bool:
    return mention.label in {"person", "organization", "nationality"} or (
        mention.label == "place" and is_place(mention.entity)
    )


def _where(statement: Statement) -> str | None:
    if statement.cut.head.lemma_.lower() not in _CONCLUDED_AT:
        return None
    places = {m.text for m in statement.mentions if m.label == "place"}
    for match in _PLACE.finditer(statement.text):
        if match["place"].split(",")[0] in places:
            return match["place"]
    return None
