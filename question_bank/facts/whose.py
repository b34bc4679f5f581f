"""Whose a conflict, a presence or an attack is, where what stands right before tells it.

"The recent clashes" are between the only two who are told to be at odds, "the naval presence" is that of the country
whose presence was told of, and "the attack" that of the country condemned for it in the same breath.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from question_bank.facts.conflicts import CONFLICTS, at_odds, year_of_conflict
from question_bank.facts.known import with_the
from question_bank.facts.phrases import SAYS, noun_phrase
from question_bank.facts.relations import NAMED_SUBJECTS, preposition_of, sentence_before
from question_bank.facts.rendering import plain
from question_bank.facts.written import Written
from question_bank.language.words import word_set
from question_bank.language.world import capitals, country_of
from question_bank.model import Mention

if TYPE_CHECKING:
    from spacy.tokens import Token

_ACTS = word_set("aggression attack attacks invasion assault offensive incursion raid shelling bombardment")
_ACCUSES = word_set("condemn accuse blame denounce")
_CHANGES = word_set("changes provisions clauses articles amendments")
_LAWS = word_set("constitution treaty law agreement accord pact act charter")
_LEADERS = "President|Prime Minister|Premier|Chancellor"
_SETTLES = word_set("mediate resolve settle solve")
_LATELY = word_set("recent latest")


def says_whose(token: Token, written: Written) -> bool:
    """Whether a word needs no more, since whose it is could be written out."""
    noun = token.head if token.dep_ == "amod" else token
    border = noun.lower_ == "conflicts" and any(c.lower_ == "border" for c in noun.children)
    if (border or noun.lower_ in CONFLICTS) and _conflict_between(noun, written):
        return True
    known = _KNOWN.get(token.lower_)
    return known is not None and known(token, written)


def _change_in_law(token: Token, written: Written) -> bool:
    """Write in which law or treaty "the changes" are: that of which the sentence before tells."""
    if not _is_bare(token):
        return False
    before = sentence_before(token.sent) or ()
    law = next((t for t in before if t.dep_ in NAMED_SUBJECTS and t.head.dep_ == "ROOT"), None)
    if law is None or law.lemma_.lower() not in _LAWS:
        return False
    words = noun_phrase(law)
    names = sorted({m.entity for t in words if (m := written.story.known.mention_at.get(t.i)) is not None})
    country = written.story.country
    of_country = "" if names or country is None else f" of {with_the(country)}"
    if words[0].lower_ != "the" or not (names or of_country):
        return False
    written.instead[token.i] = f"{token.text} in the {plain(words[1:])}{of_country}"
    written.resolved += names or [str(country)]
    return True


def _regime_of_side(token: Token, written: Written) -> bool:
    """Write whose "the regime" is that a clause tells of which opens with "On the Chilean side"."""
    side = next((t for t in token.sent if t.lower_ == "side" and t.i < token.left_edge.i), None)
    if side is None or preposition_of(side) != "on" or not _is_bare(token) or token.i != written.cut.first.i:
        return False
    lands = [c for c in side.children if c.dep_ in {"amod", "compound"} and country_of(c.text)]
    if len(lands) != 1:
        return False
    comma = {t.i for t in token.sent if t.i == side.right_edge.i + 1 and t.text == ","}
    written.dropped |= {t.i for t in side.subtree} | comma
    written.instead[token.i] = f"{lands[0].text} {token.text}"
    written.resolved.append(str(country_of(lands[0].text)))
    return True


def _government_of_leader(token: Token, written: Written) -> bool:
    """Write of which country "the government" is, where only its leader is named in the sentence before."""
    if not _is_bare(token) or written.quoted:
        return False
    if _regime_of_side(token, written):
        return True
    text = written.story.document.article.text
    lands = {_land(m) for m in written.sentence.mentions} - {None}
    led: set[str] = set()
    for mention in () if lands else _named_before(written):
        title = re.search(rf"\b(\w+) (?:{_LEADERS}) {re.escape(mention.entity)}\b", text)
        led |= {str(country_of(title[1]))} if title is not None else set()
        lands |= {_land(mention)} - {None}
    if len(led) != 1 or len(led | lands) != 1 or "None" in led:
        return False
    (land,) = led
    _place_clashes(token, written)
    written.instead[token.i] = f"{token.text} of {with_the(land)}"
    written.resolved.append(land)
    return True


def _place_clashes(government: Token, written: Written) -> None:
    """Write where people died "in clashes with the government": in the region of which the sentence before tells."""
    clashes = government.head
    where = written.story.known.subject_of(sentence_before(government.sent))
    if clashes.lower_ not in CONFLICTS or preposition_of(clashes) != "in" or where is None or where.label != "place":
        return
    if country_of(where.entity) is None and not any(m.label == "place" for m in written.mentions()):
        written.instead[clashes.i] = f"{clashes.text} in {where.entity}"
        written.resolved.append(where.entity)


def _is_bare(noun: Token) -> bool:
    """Whether nothing but "the" and a preposition stands with a noun."""
    the = any(c.lower_ == "the" for c in noun.children)
    return (
        the
        and {c.dep_ for c in noun.children} <= {"det", "case", "punct"}
        and all(c.tag_ != "POS" for c in noun.children)
    )


def _conflict_between(token: Token, written: Written) -> bool:
    """Write between whom "the clashes" are, the only two told to be at odds so far, who are named beside it.

    A sentence that names both, itself or right before it, speaks of theirs; "recent" goes, for they are named.
    """
    if token.i in written.instead:
        return True
    lately = [c for c in token.children if c.dep_ == "amod" and c.lower_ in _LATELY]
    border = any(c.lower_ == "border" and c.dep_ == "compound" for c in token.children)
    said = [c for c in token.children if c.dep_ not in {"det", "case", "punct"}]
    rest = [c for c in said if c not in lately and c.lower_ != "border"]
    bare = token.lower_ == "fighting" and all(c.dep_ == "amod" for c in rest) and token.i == written.cut.first.i
    if not bare and (rest or not any(c.lower_ == "the" for c in token.children)):
        return False
    pair = at_odds(written.story, token.idx)
    lands = {land for m in (*written.sentence.mentions, *_named_before(written)) if (land := _land(m))}
    if pair is None or not (border or lands.issuperset(pair)):
        return False
    year = "" if bare else year_of_conflict(pair, written.sentence, written.story, lately=bool(lately))
    one, other = map(with_the, pair)
    written.dropped |= {c.i for c in lately}
    written.instead[token.i] = f"{token.text} between {one} and {other}{year}"
    written.resolved += pair
    return True


def _issue_at_hand(token: Token, written: Written) -> bool:
    """Write "the border dispute between Peru and Chile" for "the issue" that somebody is to mediate or settle."""
    solves = token.dep_ == "obj" and token.head.lemma_.lower() in _SETTLES
    pair = at_odds(written.story, token.idx) if solves and _is_bare(token) else None
    text = written.story.document.article.text
    if pair is None or not re.search(r"\bborder (?:disputes?|conflicts?)\b", text):
        return False
    one, other = map(with_the, pair)
    written.instead[token.i] = f"border dispute between {one} and {other}"
    written.resolved += pair
    return True


def _presence_before(token: Token, written: Written) -> bool:
    """Whether one of the two sentences before tells whose presence it is, and where; that is written out."""
    if any(c.dep_ == "nmod" for c in token.children):
        return False
    the = next((c for c in token.children if c.lower_ == "the" and c.dep_ == "det"), None)
    first = sentence_before(token.sent)
    second = sentence_before(first)
    told = [t for t in (*(second or ()), *(first or ())) if t.lower_ == token.lower_]
    if the is None or len(told) != 1:
        return False
    owner = next((c for c in told[0].children if c.dep_ == "nmod:poss" and c.pos_ == "PROPN"), None)
    behind = [t for t in told[0].subtree if t.i > told[0].i and t.ent_type_ in {"GPE", "LOC"}]
    where = [t for t in behind if preposition_of(t) == "in"]
    if owner is None or len(where) != 1:
        return False
    names = [m.entity for t in (owner, where[0]) if (m := written.story.known.mention_at.get(t.i)) is not None]
    if len(names) != 2:
        return False
    written.instead |= {the.i: f"{names[0]}'s", token.i: f"{token.text} in {with_the(names[1])}"}
    written.resolved += names
    return True


def _act_of_accused(token: Token, written: Written) -> bool:
    """Write whose "the attack" is that somebody tells of who in the same breath condemns or accuses a country.

    "Peru condemned Chile for the war and said that the attack was planned": Chile's attack.
    """
    the = next((c for c in token.children if c.lower_ == "the" and c.dep_ == "det"), None)
    says = token.head.head
    if the is None or len(list(token.children)) > 1 or token.head.dep_ != "ccomp":
        return False
    accuses = says.head if says.dep_ == "conj" and says.lemma_.lower() in SAYS else says
    accused = next((c for c in accuses.children if c.dep_ == "obj"), None)
    name = written.mention(accused) if accused is not None else None
    if accuses.lemma_.lower() not in _ACCUSES or name is None or country_of(name.text) is None:
        return False
    if not any(t.lower_ in _ACTS | {"war"} for t in token.doc[accuses.i : says.i]):
        return False
    written.instead[the.i] = f"{name.entity}'s"
    written.resolved.append(name.entity)
    return True


def _named_before(written: Written) -> list[Mention]:
    """The names of the sentence before, also one in a paragraph of its own."""
    before = sentence_before(written.cut.head.sent)
    return [m for t in before or () if (m := written.story.known.mention_at.get(t.i)) is not None]


def _land(mention: Mention) -> str | None:
    """The country that a name names, by itself, its nationality or its capital."""
    return capitals().get(mention.entity) or country_of(mention.text) or country_of(mention.entity)


_KNOWN: dict[str, Callable[[Token, Written], bool]] = {
    "presence": _presence_before,
    **dict.fromkeys(("issue", "dispute", "matter"), _issue_at_hand),
    "government": _government_of_leader,
    **dict.fromkeys(("regime", "leadership", "authorities"), _regime_of_side),
    **dict.fromkeys(_ACTS, _act_of_accused),
    **dict.fromkeys(_CHANGES, _change_in_law),
}
"""What a word may be, and how it is known whose."""
