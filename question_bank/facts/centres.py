"""What a sentence is about, and whether a pronoun can stand for it.

The centre of a sentence is its named subject; the next sentence goes on with it where its pronoun is of that kind and
number (Grosz, Joshi and Weinstein 1995).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from question_bank.facts.known import head_of
from question_bank.facts.phrases import noun_phrase
from question_bank.facts.rendering import plain
from question_bank.language.people_words import is_personal_noun
from question_bank.language.words import word_set
from question_bank.model import Mention

if TYPE_CHECKING:
    from spacy.tokens import Span as Tree
    from spacy.tokens import Token

HE, SHE = word_set("he his him"), word_set("she her hers")
_IT, _THEY = word_set("it its"), word_set("they their them both")
PLACES = word_set("city town village county state province island region district port")
BODIES = word_set(
    "company band group organization organisation university college school club team party agency bank firm museum "
    "newspaper magazine network channel church league"
)
WORKS = word_set(
    "album song single film movie novel book play opera game series show magazine newspaper painting symphony poem"
)
"""What goes by a title of its own, and is called by its kind in the next sentence."""
_PARTS = word_set("subsidiary branch division unit parliament army government court council laboratory")
"""What a country or a company has that does as much as itself."""
_DEEDS = word_set(
    "sign ratify buy purchase sell establish found invade annex adopt declare announce pledge promise elect ban "
    "recognise recognize appoint hire launch"
)
"""What a country or a company does, and no treaty, bridge or book."""
_LONGEST = 9


@dataclass(frozen=True, slots=True)
class Centre:
    """What a sentence is about."""

    name: str
    person: bool
    plural: bool
    label: str | None
    rivals: frozenset[str]
    """What else it names of a kind: "person", "thing", "things", "what it has"."""
    kind: str | None = None
    """What sort of work it is said to be: "the album Seen in Light", "Seen in Light is an album"."""
    others: tuple[str, ...] = ()
    """The other people whom its sentence names, or tells of without a name."""
    kept: bool = False
    """Whether its sentence calls it by a pronoun already, so that a pronoun goes on with it whoever else is there."""


def fits(pronoun: Token, centre: Centre, genders: dict[str, frozenset[str]]) -> bool:
    """Whether a pronoun, or "the city" for one, can stand for what a sentence was about.

    `genders` keeps by which pronoun each person was called, and takes in a new one.
    """
    word = pronoun.lower_
    if word in HE | SHE:
        same = HE if word in HE else SHE
        return (
            centre.person
            and not centre.plural
            and (centre.kept or "person" not in centre.rivals)
            and (genders.setdefault(centre.name, same) == same)
        )
    if is_kind_of(word, centre):
        return not centre.plural
    if word in PLACES | BODIES:
        return centre.label == ("place" if word in PLACES else "organization") and not centre.plural
    if word in WORKS:
        return centre.kind == word and not centre.plural and "thing" not in centre.rivals
    if word in _IT:
        body = centre.label in {"place", "organization"} and pronoun.tag_ == "PRP" and _is_deed(pronoun.head)
        clear = "thing" not in centre.rivals and ("what it has" not in centre.rivals or body)
        return not centre.person and not centre.plural and (clear or centre.kept)
    if word not in _THEY or not centre.plural:
        return False
    acts = pronoun.dep_ == "nsubj" and any(c.dep_ == "obj" for c in pronoun.head.children)
    return "things" not in centre.rivals or (centre.person and (acts or pronoun.tag_ == "PRP$"))


def is_kind_of(word: str, centre: Centre) -> bool:
    """Whether a name says itself what kind of thing it names: "treaty" of the Treaty of Lima."""
    return not centre.person and " " in centre.name.removeprefix("the ") and head_of(centre.name) == word


def _is_deed(verb: Token) -> bool:
    """Whether a verb in the active voice says what only a body of people does."""
    passive = any(c.dep_ == "aux:pass" for c in verb.children)
    return verb.lemma_.lower() in _DEEDS and not passive and any(c.dep_ == "obj" for c in verb.children)


def centre_of(subject: Token, tree: Tree, mention_at: Mapping[int, Mention]) -> Centre | None:
    """What a sentence is about, by its subject; None where that names nothing."""
    named = _named_behind(subject, mention_at)
    behind_verb, subject = named.i != subject.i, named
    several = subject.tag_ in {"NNPS", "NNS"}
    whole, kind = subject, _kind(subject)
    behind = {"appos"} | ({"compound"} if kind is not None else set())
    names = (c for c in subject.children if c.dep_ in behind and c.pos_ == "PROPN" and not _in_brackets(c, whole))
    subject = next((c for c in names if c.dep_ == "appos" or c.i > whole.i), subject)
    mention = mention_at.get(subject.i)
    if pair := _people(subject, mention_at):
        return with_rivals(Centre(pair, True, True, None, frozenset()), tree, subject, mention_at)
    titled = kind is not None and whole.i != subject.i
    phrase = [t for t in noun_phrase(subject) if t.i >= subject.i or not behind_verb]
    general = _is_general(subject)
    if subject.pos_ != "PROPN" and mention is None and not general and not any(t.i in mention_at for t in phrase):
        return None
    if len(phrase) > _LONGEST or any(t.tag_ in {"PRP", "PRP$"} for t in phrase):
        return None
    person = mention is not None and mention.label == "person"
    joined = any(c.dep_ == "conj" for c in subject.children)
    plural = joined or several or subject.tag_ in {"NNPS", "NNS"}
    text = plain(phrase).rstrip(" ,")
    text = text[:1].lower() + text[1:] if text.startswith("The ") or general else text
    name = mention.entity if person and mention is not None and not joined else text
    name = name.removeprefix("Both ").removeprefix("both ")
    label = mention.label if mention is not None else None
    centre = Centre(name, person, plural, label, frozenset(), None if person else kind)
    return with_rivals(centre, tree, whole if titled else subject, mention_at)


def _named_behind(subject: Token, mention_at: Mapping[int, Mention]) -> Token:
    """The name that a sentence puts behind its description: "One of the best poets of Peru was Ana Vidal"."""
    named = subject.head.pos_ == "PROPN" and subject.head.i in mention_at and subject.head.i > subject.i
    described = subject.pos_ != "PROPN" and subject.i not in mention_at
    own = any(t.tag_ in {"PRP", "PRP$"} for t in subject.subtree)
    is_ = any(c.dep_ == "cop" for c in subject.head.children)
    return subject.head if named and described and is_ and not own else subject


def _in_brackets(name: Token, subject: Token) -> bool:
    """Whether a name behind a subject stands in brackets: "Oslo (Norse: Ánslo) is", which has no other name."""
    return any(t.text == "(" for t in subject.doc[subject.i + 1 : name.i])


def _is_general(subject: Token) -> bool:
    """Whether a bare noun tells of a thing as such in the present: "Botany is a science", "Ferns have no flowers"."""
    if subject.pos_ != "NOUN" or not subject.left_edge.is_sent_start:
        return False
    if not {c.dep_ for c in subject.children} <= {"amod", "compound"} or any(t.tag_ == "DT" for t in subject.subtree):
        return False
    verb = subject.head
    return any(t.tag_ in {"VBZ", "VBP"} for t in (verb, *verb.children)) and not is_personal_noun(subject.lemma_)


def _kind(subject: Token) -> str | None:
    """What sort of work a subject is said to be: by its own noun, or by the predicate of its sentence."""
    if subject.pos_ == "NOUN":
        return subject.lower_ if subject.lower_ in WORKS else None
    said = subject.head if any(c.dep_ == "cop" for c in subject.head.children) else None
    return said.lower_ if said is not None and said.lower_ in WORKS else None


def _people(subject: Token, mention_at: Mapping[int, Mention]) -> str | None:
    """ "Ana Vidal and Juan Ramos" for "Vidal and her close ally Juan Ramos, the head of the bank"."""
    named: list[str] = []
    for one in (subject, *(c for c in subject.children if c.dep_ == "conj")):
        heads = (one, *(c for c in one.children if c.dep_ in {"appos", "flat"}))
        person = next((m for t in heads if (m := mention_at.get(t.i)) is not None and m.label == "person"), None)
        if person is None or person.entity in named:
            return None
        named.append(person.entity)
    return f"{', '.join(named[:-1])} and {named[-1]}" if len(named) > 1 else None


def with_rivals(centre: Centre | None, tree: Tree, subject: Token, mention_at: Mapping[int, Mention]) -> Centre | None:
    """A centre with the kinds of other things that its sentence names as well."""
    if centre is None:
        return None
    inside = {t.i for t in subject.subtree}
    rivals: set[str] = set()
    people = (mention_at.get(t.i) for t in tree if t.i not in inside)
    others = dict.fromkeys(m.entity for m in people if m is not None and m.label == "person")
    if any(t.pos_ == "NOUN" and t.i not in inside and is_personal_noun(t.lemma_) for t in tree):
        others[""] = None
    if any(t.tag_ == "PRP" and t.lower_ in {"him", "her"} and t.i not in inside for t in tree):
        rivals.add("person")
    for token in tree:
        if token.i in inside or token.pos_ not in {"NOUN", "PROPN"} or token.dep_ in {"compound", "flat"}:
            continue
        mention = mention_at.get(token.i)
        if token.dep_ not in {"obj", "iobj", "nsubj", "nsubj:pass"}:
            continue
        if (mention is not None and mention.label == "person") or (
            token.pos_ == "NOUN" and is_personal_noun(token.lemma_)
        ):
            rivals.add("person")
        elif token.tag_ in {"NNS", "NNPS"}:
            rivals.add("things")
        elif mention is not None or token.head.dep_ == "ROOT":
            had = mention is None and token.head.lemma_ == "have" and token.lower_ not in BODIES | _PARTS
            rivals.add("what it has" if had else "thing")
    others.pop(centre.name, None)
    return replace(centre, rivals=frozenset(rivals), others=tuple(others))
