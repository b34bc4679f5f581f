"""Of which land a parliament or a court is that an article on that land only calls by its kind: "the U.S. Congress".

Read alone, "Congress declared war" may be of any country. The article is about one, and names no other such body.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.facts.bodies import adjective_of
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
_ADJECTIVES = {"United States": "U.S."}
_BESIDE = word_set("of for in on")


def name_its_land(written: Written) -> None:
    """Write whose "Congress" or "the Senate" is, where the statement names nothing of that land."""
    land = written.story.country
    if land is None or _is_named(land, written) or _OTHERS.search(written.story.document.article.text):
        return
    adjective = _ADJECTIVES.get(land) or adjective_of(land)
    if adjective is None:
        return
    for mention, tokens in written.mentioned:
        if (
            mention.text in _BODIES
            and tokens
            and all(written.stays(t) for t in tokens)
            and _stands_alone(tokens, written)
        ):
            bare = tokens[0].i == 0 or tokens[0].nbor(-1).lower_ != "the"
            if bare and mention.text != "Congress":
                continue
            written.instead[tokens[0].i] = f"{'the ' if bare else ''}{adjective} {tokens[0].text}"
            return


def _is_named(land: str, written: Written) -> bool:
    """Whether a statement names a land or its people: then a reader may tell whose body it is."""
    words = re.findall(r"[A-Z][\w.’'-]*", written.text())
    return land in written.text() or any(country_of(re.sub(r"[’']s?$", "", word)) == land for word in words)


def _stands_alone(tokens: list[Token], written: Written) -> bool:
    """Whether nothing before or behind a name says more of whose it is."""
    first, last = tokens[0], tokens[-1]
    if any(t.i in written.instead for t in tokens):
        return False
    before = first.nbor(-1) if first.i else first
    behind = last.nbor() if last.i + 1 < len(last.doc) else last
    described = before.pos_ in {"PROPN", "ADJ", "NOUN", "NUM"} and before.i + 1 == first.i and not before.is_sent_end
    return not (described and before.sent == first.sent) and not behind.text.istitle() and behind.lower_ not in _BESIDE
