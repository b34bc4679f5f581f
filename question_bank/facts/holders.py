"""Who holds the role that a noun of the syntax tree tells: by title, apposition, a clause, or a role beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from question_bank.facts.appointments import Held, chooser, others_of, person_of, predicated
from question_bank.facts.role_phrases import behind, is_person, is_plural, read_role, role_words
from question_bank.facts.story import Story
from question_bank.language.people_words import is_personal_noun
from question_bank.language.roles import is_role

if TYPE_CHECKING:
    from spacy.tokens import Token

_MARKS = frozenset({",", "--", "—", "–", "(", ":"})
_BETWEEN = frozenset({",", "and", "&"})


def held_by(noun: Token, story: Story) -> Held | None:
    """Who holds the role that a noun closes; None where the tree does not tell it with certainty."""
    if noun.dep_ == "nmod" and is_personal_noun(noun.head.lemma_) and not is_person(noun.head, story):
        return None  # "the wife of the president of Peru, X": X may be either
    found = _titled(noun, story) or _apposed(noun, story)
    if found:
        return Held(tuple(found), anchors=(noun,), giver=chooser(noun))
    return predicated(noun, story) or _beside(noun, story) or _shared(noun, story)


def _titled(noun: Token, story: Story) -> list[Token]:
    """The people whose names stand right behind the role: "President X", "Presidents X of Peru and Y of Chile"."""
    last = (behind(noun) or [noun])[-1]
    if last.i + 1 >= noun.sent.end:
        return []
    name = last.nbor()
    if not is_person(name, story):
        return []
    mention = story.known.mention_at[name.i]
    inside = {t.i for t in noun.sent if mention.start <= t.idx < mention.end}
    root = next((t for t in noun.sent if t.i in inside and t.head.i not in inside), name)
    tied = noun.head.i in inside or root.head.i in {noun.i, *(t.i for t in behind(noun))}
    if not tied and not _is_plainly_title(noun, story):
        return []
    return [root, *others_of(root, story)] if is_plural(noun) else [root]


def _is_plainly_title(noun: Token, story: Story) -> bool:
    """Whether a role right before a name is its title whatever the tree says, which often breaks such a row of names.

    It has a capital, or a body or nationality stands before it ("NBA commissioner X").
    """
    words = role_words(noun, story)
    before = words[0].nbor(-1) if words and words[0].i > noun.sent.start else None
    return noun.text[0].isupper() or (before is not None and before.i in story.known.mention_at)


def _apposed(noun: Token, story: Story) -> list[Token]:
    """The people who an apposition, on either side, says hold the role."""
    people = [c for c in noun.children if c.dep_ == "appos" and c.i > noun.i and is_person(c, story)]
    if people and _is_of_another(noun, people[0]):
        return []
    if people and not is_plural(noun):
        return people[:1] if _closes(people[0], noun, story) else []
    if people:
        return [people[0], *others_of(people[0], story)]
    if noun.dep_ not in {"appos", "list"} or noun.head.i > noun.i:
        return []
    who = _right_before(noun, story) or person_of(noun.head, story)
    if who is None or _another_between(who, noun, story):
        return []
    if not is_plural(noun):
        return [who]
    others = others_of(who, story)
    return [who, *others] if others else []


def _is_of_another(noun: Token, person: Token) -> bool:
    """Whether another role stands before a name: of "Peru's president, X, and Chile's president, Y," the Y is hers."""
    between = noun.doc[noun.i + 1 : person.i]
    roles = [t.i for t in between if is_role(t.text)]
    return bool(roles) and any(t.is_punct and t.i > roles[-1] for t in between)


def _closes(person: Token, noun: Token, story: Story) -> bool:
    """Whether nothing but a mark stands behind a name beside "a new mayor, ": else the two may be items of a list."""
    name = story.known.mention_at[person.i]
    last = person
    while last.i + 1 < len(last.doc) and last.nbor().idx < name.end:
        last = last.nbor()
    one = any(c.lower_ in {"a", "an"} for c in noun.children) and person.nbor(-1).text == ","
    return not one or last.i + 1 >= len(last.doc) or last.nbor().is_punct


def _right_before(noun: Token, story: Story) -> Token | None:
    """The person whose name ends at the mark before an apposition: of "X, Y and Z, the mayor of Lima," it is Z."""
    at = noun.left_edge.i - 1
    first = at if noun.doc[at].text in _MARKS else noun.left_edge.i
    if first <= noun.sent.start or noun.doc[first].text not in _MARKS:
        return None
    return noun.doc[first - 1] if is_person(noun.doc[first - 1], story) else None


def _another_between(who: Token, noun: Token, story: Story) -> bool:
    entity = story.known.mention_at[who.i].entity
    return any(
        is_person(t, story) and story.known.mention_at[t.i].entity != entity and t.dep_ != "conj"
        for t in noun.doc[who.i + 1 : noun.left_edge.i]
    )


def _beside(noun: Token, story: Story) -> Held | None:
    """The people named right behind a role between commas.

    The tree is often wrong here: it takes "the minister of Peru, X, said" for two subjects, and the X of "the
    presidents of Peru and Chile, X and Y," for a third country.
    """
    doc, end = noun.doc, noun.sent.end
    own = {t.i for t in noun.subtree}
    at = noun.i + 1
    while at + 1 < end and not is_person(doc[at + 1], story) and at in own and not doc[at].tag_.startswith("V"):
        at += 1
    if at + 1 >= end or doc[at].text not in _MARKS or not is_person(doc[at + 1], story):
        return None
    people = list(_row(doc[at + 1], story))
    if is_plural(noun):
        return Held(tuple(people), anchors=(noun,)) if len(people) > 1 else None
    after = _after(people[0], story)
    closed = after is None or after.is_punct or after.lower_ in {"’s", "'s"}
    same = people[0].dep_ in {"nsubj", "nsubj:pass"} and noun.dep_ == people[0].dep_ and people[0].head == noun.head
    inside = noun.dep_ in {"appos", "nmod:desc"} or noun.head == people[0]
    inside = inside or (noun.dep_ == "conj" and not _opens_anew(noun))
    related = same or (closed and (people[0].head.i in own or noun.dep_ in {"nmod", "obl", "conj"}))
    return Held((people[0],), anchors=(noun,)) if related and (same or not inside) else None


def _row(first: Token, story: Story) -> Iterator[Token]:
    """The people named one after the other: "X, Y and Z"."""
    at: Token | None = first
    while at is not None and is_person(at, story):
        yield at
        at = _after(at, story)
        while at is not None and at.text in _BETWEEN and at.i + 1 < at.sent.end:
            at = at.nbor()


def _after(name: Token, story: Story) -> Token | None:
    """The word behind a person's name."""
    mention = story.known.mention_at[name.i]
    return next((t for t in name.doc[name.i : name.sent.end] if t.idx >= mention.end), None)


def _shared(noun: Token, story: Story) -> Held | None:
    """The holder of the role that another is joined with: "the mayor of Lima and chair of the league, X"."""
    if noun.dep_ == "conj" and not is_plural(noun):
        first = noun.head
        if is_person(first, story):
            first = _role_of(first, noun) or first
        if not is_person(first, story) and read_role(first, story) is not None:
            found = held_by(first, story)
            return _of_second(noun, found)
        # The parser often hangs the second role on what the first is of: "minister of Peru and ambassador to Chile".
        if first.dep_ == "nmod" and read_role(first.head, story) is not None and _opens_anew(noun):
            found = held_by(first.head, story)
            return _of_second(noun, found)
    return _led(noun, story)


def _of_second(noun: Token, found: Held | None) -> Held | None:
    """What holds of a first role, said of the second."""
    if found is None or len(found.people) != 1:
        return None
    return replace(found, anchors=(noun, *found.anchors[1:]), before=None)


def _role_of(who: Token, noun: Token) -> Token | None:
    """The apposition that a second role goes on with, where the tree hangs it on the name: "X, the mayor and chair"."""
    cc = next((c for c in noun.children if c.dep_ == "cc"), None)
    if cc is None or cc.nbor(-1).is_punct:
        return None
    return next((c for c in who.children if c.dep_ == "appos" and c.i < noun.i), None)


def _opens_anew(noun: Token) -> bool:
    """Whether a role has an article or preposition of its own."""
    return any(c.dep_ in {"det", "nmod", "nmod:poss"} for c in noun.children)


def _led(noun: Token, story: Story) -> Held | None:
    """The holder of two roles before one name: "Acme founder and chairman X"."""
    after = noun.i + 1
    if after + 1 >= noun.sent.end or noun.doc[after].lower_ not in {"and", "&"}:
        return None
    second = next((t for t in noun.doc[after + 1 : min(after + 4, noun.sent.end)] if read_role(t, story)), None)
    if second is None or any(t.dep_ == "det" for t in noun.doc[after : second.i]):
        return None
    people = _titled(second, story)
    joined = noun.i in {a.i for a in (second.head, second.head.head, *second.ancestors)}
    return Held(tuple(people), anchors=(noun,)) if len(people) == 1 and joined else None
