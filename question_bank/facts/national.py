"""Of which land a parliament or a court is that an article on that land only calls by its kind: "the U.S. Congress".

Read alone, "Congress declared war" may be of any country. The article is about one, and names no other such body.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.facts.bodies import adjective_of
from question_bank.facts.known import with_the
from question_bank.language.words import word_set
from question_bank.language.world import country_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from question_bank.facts.written import Written

_BODIES = frozenset({"Congress", "Senate", "Supreme Court", "House of Representatives"})
_OTHERS = re.compile(
    r"\b(?:Continental|Confederation|Confederate|Provincial|Stamp Act|Constitutional|National|State|World|Party) "
    r"(?:Congress|Senate|House)|\bCongress (?:Party|of (?!the United States))|"
    r"\b[Ss]tate (?:[Ss]upreme [Cc]ourts?|[Ss]enates?)|\bSupreme Court of [A-Z]"
)
"""What else a text may mean by "Congress" or "the Supreme Court"."""
_NATIONAL = frozenset("Forum Council Commission Committee Assembly Front Guard Bank Movement".split())
"""What many a land has one of that is called national."""
_VOTES = word_set("presidential parliamentary general legislative")
_ADJECTIVES = {"United States": "U.S."}
_BESIDE = word_set("of for in on")


def name_its_land(written: Written) -> None:
    """Write whose "Congress" or "the Senate" is, where the statement names nothing of that land."""
    land = written.story.country
    adjective = _ADJECTIVES.get(land) or adjective_of(land) if land is not None else None
    tokens = next((ts for m, ts in written.mentioned if m.text in _BODIES and _stands_alone(ts, written)), None)
    if land is None or adjective is None or tokens is None or _is_named(land, written):
        return
    if not _OTHERS.search(written.story.document.article.text):
        the = "" if _has_the(tokens) else "the "
        written.instead[tokens[0].i] = f"{the}{adjective} {tokens[0].text}"


def name_nation(written: Written) -> None:
    """Write of which land "a National Unity Council" is, in an article on one, where the statement does not name it."""
    land = written.story.country
    called = any(t.text == "National" for t in written.cut.tokens)
    if land is None or not called or written.quoted or _is_named(land, written):
        return
    for first in written.cut.tokens:
        if first.text == "National" and written.stays(first) and first.i not in written.instead:
            last = _last_of_name(first)
            name = first.doc[first.i : last.i + 1].text if last is not None else ""
            brought_in = re.search(rf"\ba {re.escape(name)}\b", written.story.document.article.text) is not None
            if last is not None and brought_in and written.stays(last) and last.i not in written.instead:
                written.instead[last.i] = f"{last.text} of {with_the(land)}"
                return


def name_election(written: Written) -> None:
    """Write where "the 1994 presidential election" was, in an article on one land, where the statement names none."""
    land = written.story.country
    if land is None or written.quoted or all(t.lower_ != "election" for t in written.cut.tokens):
        return
    if _is_named(land, written) or any(map(_land_in, _capitals(written))):
        return
    for token in written.cut.tokens:
        kinds = {c.lower_ for c in token.children}
        dated = any(c.like_num and len(c) == len("1994") for c in token.children)
        if token.lower_ == "election" and dated and kinds & _VOTES and written.stays(token):
            written.instead[token.i] = f"{written.instead.get(token.i, token.text)} in {with_the(land)}"
            return


def _capitals(written: Written) -> list[str]:
    return re.findall(r"[A-Z][\w.’'-]*", written.text())


def _land_in(word: str) -> str | None:
    """The land that a word of a statement names, by itself or by nationality."""
    return country_of(re.sub(r"[’']s?$", "", word))


def _last_of_name(first: Token) -> Token | None:
    """The last word of a body's name that begins with "National", where nothing before or behind tells whose it is."""
    doc = first.doc
    before = doc[first.i - 1] if first.i > first.sent.start else None
    last = first
    while last.i + 1 < first.sent.end and doc[last.i + 1].text.istitle() and doc[last.i + 1].pos_ in {"PROPN", "NOUN"}:
        last = doc[last.i + 1]
    behind = doc[last.i + 1] if last.i + 1 < first.sent.end else None
    whose = before is not None and (before.pos_ == "PROPN" or before.text[0].isupper() or before.tag_ == "POS")
    known = behind is not None and (behind.lower_ in _BESIDE or behind.text == "(")
    return last if last.text in _NATIONAL and last.i - first.i > 1 and not (whose or known) else None


def _is_named(land: str, written: Written) -> bool:
    """Whether a statement names a land or its people: then a reader may tell whose body it is."""
    return land in written.text() or any(_land_in(word) == land for word in _capitals(written))


def _stands_alone(tokens: list[Token], written: Written) -> bool:
    """Whether a name stays as it is, and nothing before or behind it says more of whose it is."""
    if not tokens or not all(written.stays(t) and t.i not in written.instead for t in tokens):
        return False
    if not _has_the(tokens) and tokens[0].text != "Congress":
        return False
    first, last = tokens[0], tokens[-1]
    described = first.i > first.sent.start and first.nbor(-1).pos_ in {"PROPN", "ADJ", "NOUN", "NUM"}
    behind = last.nbor() if last.i + 1 < len(last.doc) else last
    return not described and not behind.text.istitle() and behind.lower_ not in _BESIDE


def _has_the(tokens: list[Token]) -> bool:
    return tokens[0].i > 0 and tokens[0].nbor(-1).lower_ == "the"
