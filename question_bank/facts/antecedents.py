"""What a pronoun that opens a sentence most likely stands for: the named subject of the sentence before it.

`language.references` resolves what only one thing can be meant by. A sentence that opens with "He", "It", "They" or
"Their" and goes on telling of the subject of the sentence before is as sure where that subject is a name of the right
kind and number, and no rival of its kind stands there as an object (Grosz, Joshi and Weinstein 1995: a continued
centre is pronominalised).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from question_bank.facts.phrases import is_clause, noun_phrase
from question_bank.facts.relations import NAMED_SUBJECTS
from question_bank.facts.rendering import plain
from question_bank.language.people_words import is_personal_noun
from question_bank.language.words import word_set
from question_bank.model import Document, Mention

if TYPE_CHECKING:
    from spacy.tokens import Span as Tree
    from spacy.tokens import Token

_HE, _SHE = word_set("he his him"), word_set("she her hers")
_IT, _THEY = word_set("it its"), word_set("they their them both")
_PLACES = word_set("city town village county state province island region district port")
_BODIES = word_set(
    "company band group organization organisation university college school club team party agency bank firm museum "
    "newspaper magazine network channel church league"
)
_WORKS = word_set(
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
_LONGEST = 6


@dataclass(frozen=True, slots=True)
class _Centre:
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


def find_antecedents(document: Document, mention_at: Mapping[int, Mention]) -> Mapping[int, str]:
    """Position of each opening pronoun -> what it stands for."""
    found: dict[int, str] = {}
    genders: dict[str, frozenset[str]] = {}
    centre: _Centre | None = None
    paragraph = -1
    for sentence in document.sentences:
        tree = document.syntax.char_span(sentence.start, sentence.end, alignment_mode="contract")
        if tree is None or not len(tree):
            centre = None
            continue
        if sentence.paragraph != paragraph:
            paragraph, centre = sentence.paragraph, None
        found |= dict(_within(tree, mention_at)) | dict(_behind_because(tree, mention_at))
        for part in _parts(tree):
            subject = _subject(part, goes_on=part.start > tree.start)
            pronoun = _opening_pronoun(subject)
            name = None
            if pronoun is not None and centre is not None and _fits(pronoun, centre, genders):
                name = document.resolve(pronoun.idx, pronoun.idx + len(pronoun)) or centre.name
                found[pronoun.i] = name
                found |= _other_person(pronoun, centre)
            if subject is not None and pronoun is not None and subject.i == pronoun.i:
                centre = _gone_on(centre, name, pronoun, document)
                centre = _with_rivals(centre, part, subject, mention_at)
            else:
                centre = _next_centre(centre, subject, part, mention_at, genders)
    return found


def _gone_on(centre: _Centre | None, name: str | None, pronoun: Token, document: Document) -> _Centre | None:
    """What a sentence is about whose subject is a pronoun: the centre so far, or the person who alone can be meant."""
    if centre is not None and name == centre.name:
        return centre
    certain = document.resolve(pronoun.idx, pronoun.idx + len(pronoun)) if pronoun.lower_ in {"he", "she"} else None
    return _Centre(certain, True, False, "person", frozenset()) if certain else None


def _parts(tree: Tree) -> list[Tree]:
    """The sentences of a quotation of several; else the sentence."""
    quoted = len(tree) > 1 and tree[0].text in {'"', "“"}
    parts = [s for s in tree.doc.sents if tree.start <= s.start < tree.end] if quoted else []
    return parts or [tree]


def _within(tree: Tree, mention_at: Mapping[int, Mention]) -> Iterator[tuple[int, str]]:
    """What the subject "it" or "they" of a clause stands for: the named subject of the clause right before it.

    "After the Danes took Bergen, they sailed home", "Acme grew, but it closed in 1990". Of people "he" may be another.
    """
    for pronoun in tree:
        verb = pronoun.head
        if pronoun.lower_ not in {"it", "they"} or pronoun.dep_ not in NAMED_SUBJECTS or pronoun.i > verb.i:
            continue
        led = [c for c in verb.children if c.dep_ == "advcl" and c.i < pronoun.i and is_clause(c)]
        before = led[-1] if led else verb.head if verb.dep_ == "conj" and verb.head.dep_ == "ROOT" else None
        subject = next((c for c in before.children if c.dep_ in NAMED_SUBJECTS), None) if before is not None else None
        if subject is None or any(t.tag_ == "PRP" for t in tree.doc[tree.start : pronoun.i]):
            continue
        centre = _centre(subject, tree.doc[tree.start : pronoun.i], mention_at)
        names = any(t.dep_ == "obj" and t.tag_ == "NNP" for t in tree.doc[tree.start : pronoun.i])
        if centre is not None and _fits(pronoun, centre, {}) and not (names and pronoun.lower_ == "it"):
            yield pronoun.i, centre.name


def _behind_because(tree: Tree, mention_at: Mapping[int, Mention]) -> Iterator[tuple[int, str]]:
    """Who "he" is in "Vidal's debts are larger than Diaz's because he came late": why tells of the one compared."""
    for pronoun in tree:
        if pronoun.lower_ not in {"he", "she"} or pronoun.dep_ != "nsubj" or pronoun.head.dep_ != "advcl":
            continue
        verb = pronoun.head
        if verb.i < verb.head.i or not any(c.lower_ == "because" and c.dep_ == "mark" for c in verb.children):
            continue
        subject = next((c for c in verb.head.children if c.dep_ == "nsubj"), None)
        inside = {t.i for t in subject.subtree} if subject is not None else set()
        people = {m.entity: t for t in tree if t.i < pronoun.i and (m := mention_at.get(t.i)) and m.label == "person"}
        doers = [name for name, t in people.items() if t.i in inside]
        compared = all(t.i in inside or _is_compared(t) for t in people.values())
        if len(doers) == 1 and compared and any(_is_compared(t) for t in people.values()):
            own = (t for t in verb.subtree if t.tag_ == "PRP$" and t.lower_ in _HE | _SHE)
            yield from ((t.i, doers[0]) for t in (pronoun, *own))


def _is_compared(name: Token) -> bool:
    top = name.head if name.dep_ in {"flat", "compound"} else name
    return any(c.lower_ == "than" and c.dep_ == "case" for c in top.children)


def _subject(tree: Tree, *, goes_on: bool) -> Token | None:
    """The subject of a sentence; of the last one that is quoted ("It grew," Vidal said), not of who says it."""
    root = next((t for t in tree if t.dep_ == "ROOT"), None)
    root = _behind_description(root) or root if root is not None else None
    said = [c for c in root.children if c.dep_ == "ccomp" and c.i < root.i] if root is not None and goes_on else []
    root = said[0] if said else root
    found = [c for c in root.children if c.dep_ in NAMED_SUBJECTS and c.i < root.i] if root is not None else []
    return found[0] if found else None


def _behind_description(root: Token) -> Token | None:
    """The verb of "A gifted child, she wrote an opera", whose opening the parser takes for the sentence."""
    told = [c for c in root.children if c.dep_ == "parataxis" and c.i > root.i and is_clause(c)]
    who = (c.lower_ for c in told[0].children if c.dep_ in NAMED_SUBJECTS) if told else iter(())
    described = root.pos_ == "NOUN" and not is_clause(root) and next(who, "") in {"he", "she"}
    return told[0] if described else None


def _opening_pronoun(subject: Token | None) -> Token | None:
    """The pronoun that is the subject, or whose thing is ("Its name"); also "The city", which says as little."""
    if subject is None:
        return None
    if subject.tag_ == "PRP" or (subject.lower_ == "both" and not list(subject.children)):
        return subject
    if subject.lower_ in _PLACES | _BODIES and {c.lower_ for c in subject.children if not c.is_punct} == {"the"}:
        return subject
    if subject.lower_ in _WORKS and {c.lower_ for c in subject.children if not c.is_punct} == {"the"}:
        return subject
    return next((c for c in subject.subtree if c.tag_ == "PRP$" or _is_owning_work(c)), None)


def _is_owning_work(noun: Token) -> bool:
    """Whether a noun is "the album" of "The album's lead single", which says as little as "its"."""
    words = {c.lower_ for c in noun.children if c.tag_ != "POS"}
    return (
        noun.lower_ in _WORKS and noun.dep_ == "nmod:poss" and words == {"the"} and noun.left_edge.is_sent_start is True
    )


def _fits(pronoun: Token, centre: _Centre, genders: dict[str, frozenset[str]]) -> bool:
    word = pronoun.lower_
    if word in _HE | _SHE:
        same = _HE if word in _HE else _SHE
        return (
            centre.person
            and not centre.plural
            and "person" not in centre.rivals
            and (genders.setdefault(centre.name, same) == same)
        )
    if word in _PLACES | _BODIES:
        return centre.label == ("place" if word in _PLACES else "organization") and not centre.plural
    if word in _WORKS:
        return centre.kind == word and not centre.plural and "thing" not in centre.rivals
    if word in _IT:
        body = centre.label in {"place", "organization"} and pronoun.tag_ == "PRP" and _is_deed(pronoun.head)
        clear = "thing" not in centre.rivals and ("what it has" not in centre.rivals or body)
        return not centre.person and not centre.plural and clear
    if word not in _THEY or not centre.plural:
        return False
    acts = pronoun.dep_ == "nsubj" and any(c.dep_ == "obj" for c in pronoun.head.children)
    return "things" not in centre.rivals or (centre.person and (acts or pronoun.tag_ == "PRP$"))


def _other_person(pronoun: Token, centre: _Centre) -> dict[int, str]:
    """The "him" of "He hosted him": the only other person whom the sentence before tells of."""
    if (
        pronoun.lower_ not in {"he", "she"}
        or pronoun.dep_ != "nsubj"
        or len(centre.others) != 1
        or not centre.others[0]
    ):
        return {}
    objects = [c for c in pronoun.head.children if c.dep_ in {"obj", "iobj"} and c.lower_ in {"him", "her"}]
    return {c.i: centre.others[0] for c in objects if c.tag_ == "PRP"}


def _is_deed(verb: Token) -> bool:
    """Whether a verb in the active voice says what only a body of people does."""
    passive = any(c.dep_ == "aux:pass" for c in verb.children)
    return verb.lemma_.lower() in _DEEDS and not passive and any(c.dep_ == "obj" for c in verb.children)


def _next_centre(
    centre: _Centre | None,
    subject: Token | None,
    tree: Tree,
    mention_at: Mapping[int, Mention],
    genders: dict[str, frozenset[str]],
) -> _Centre | None:
    """What a sentence is about: its subject; the centre so far where only a pronoun ("their") goes on with that."""
    own = _centre(subject, tree, mention_at) if subject is not None else None
    if own is not None or centre is None or subject is None:
        return own
    names = any(t.i in mention_at for t in tree)
    pronouns = [t for t in tree if t.tag_ in {"PRP", "PRP$"} and not t.dep_.startswith("expl")]
    goes_on = bool(pronouns) and all(_fits(pronoun, centre, genders) for pronoun in pronouns)
    return _with_rivals(centre, tree, subject, mention_at) if goes_on and not names else None


def _centre(subject: Token, tree: Tree, mention_at: Mapping[int, Mention]) -> _Centre | None:
    several = subject.tag_ in {"NNPS", "NNS"}
    whole, kind = subject, _kind(subject)
    behind = {"appos"} | ({"compound"} if kind is not None else set())
    names = (c for c in subject.children if c.dep_ in behind and c.pos_ == "PROPN")
    subject = next((c for c in names if c.dep_ == "appos" or c.i > whole.i), subject)
    mention = mention_at.get(subject.i)
    if pair := _people(subject, mention_at):
        return _with_rivals(_Centre(pair, True, True, None, frozenset()), tree, subject, mention_at)
    titled = kind is not None and whole.i != subject.i
    phrase = noun_phrase(subject)
    if subject.pos_ != "PROPN" and mention is None and not any(t.i in mention_at for t in phrase):
        return None
    if len(phrase) > _LONGEST or any(t.tag_ in {"PRP", "PRP$"} for t in phrase):
        return None
    person = mention is not None and mention.label == "person"
    joined = any(c.dep_ == "conj" for c in subject.children)
    plural = joined or several or subject.tag_ in {"NNPS", "NNS"}
    text = plain(phrase).rstrip(" ,")
    text = text[:1].lower() + text[1:] if text.startswith("The ") else text
    name = mention.entity if person and mention is not None and not joined else text
    name = name.removeprefix("Both ").removeprefix("both ")
    label = mention.label if mention is not None else None
    centre = _Centre(name, person, plural, label, frozenset(), None if person else kind)
    return _with_rivals(centre, tree, whole if titled else subject, mention_at)


def _kind(subject: Token) -> str | None:
    """What sort of work a subject is said to be: by its own noun, or by the predicate of its sentence."""
    if subject.pos_ == "NOUN":
        return subject.lower_ if subject.lower_ in _WORKS else None
    said = subject.head if any(c.dep_ == "cop" for c in subject.head.children) else None
    return said.lower_ if said is not None and said.lower_ in _WORKS else None


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


def _with_rivals(
    centre: _Centre | None, tree: Tree, subject: Token, mention_at: Mapping[int, Mention]
) -> _Centre | None:
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
            had = mention is None and token.head.lemma_ == "have" and token.lower_ not in _BODIES | _PARTS
            rivals.add("what it has" if had else "thing")
    others.pop(centre.name, None)
    return replace(centre, rivals=frozenset(rivals), others=tuple(others))
