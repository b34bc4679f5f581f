"""What a pronoun that opens a sentence most likely stands for: the named subject of the sentence before it.

`language.references` resolves what only one thing can be meant by. A sentence that opens with "He", "It", "They" or
"Their" and goes on telling of the subject of the sentence before is as sure where that subject is a name of the right
kind and number, and no rival of its kind stands there as an object (Grosz, Joshi and Weinstein 1995: a continued
centre is pronominalised).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from question_bank.facts.centres import BODIES, HE, PLACES, SHE, WORKS, Centre, centre_of, fits, is_kind_of, with_rivals
from question_bank.facts.clause_heads import is_clause
from question_bank.facts.relations import NAMED_SUBJECTS
from question_bank.language.people_words import is_personal_noun
from question_bank.language.protagonist import find_protagonist, named_in_passing, stands_for
from question_bank.model import Document, Mention

if TYPE_CHECKING:
    from spacy.tokens import Span as Tree
    from spacy.tokens import Token


def find_antecedents(document: Document, mention_at: Mapping[int, Mention]) -> Mapping[int, str]:
    """Position of each opening pronoun -> what it stands for."""
    found: dict[int, str] = {}
    genders: dict[str, frozenset[str]] = {}
    centre: Centre | None = None
    person: Centre | None = None
    paragraph = -1
    title = document.article.head.title
    lead = find_protagonist(title, document.sentences, document.syntax)
    passing = named_in_passing(lead, title, document.sentences)
    for sentence in document.sentences:
        tree = document.syntax.char_span(sentence.start, sentence.end, alignment_mode="contract")
        if tree is None or not len(tree):
            centre = None
            continue
        if sentence.paragraph != paragraph:
            paragraph, centre, person = sentence.paragraph, None, None
        found |= dict(_within(tree, mention_at)) | dict(_behind_because(tree, mention_at))
        for part in _parts(tree):
            subject = _subject(part, goes_on=part.start > tree.start)
            pronoun = _opening_pronoun(subject, centre)
            name = None
            centre = _still_open(centre, person, pronoun)
            if (
                pronoun is not None
                and centre is not None
                and fits(pronoun, centre, genders)
                and not (centre.name in passing and stands_for(pronoun, lead))
            ):
                name = document.resolve(pronoun.idx, pronoun.idx + len(pronoun)) or centre.name
                found[pronoun.i] = name
                found |= _other_person(pronoun, centre)
            if subject is not None and pronoun is not None and subject.i == pronoun.i:
                centre = _gone_on(centre, name, pronoun, document)
                centre = with_rivals(centre, part, subject, mention_at)
            else:
                centre = _next_centre(centre, subject, part, mention_at, genders)
            found |= dict(_going_on(part, found, mention_at)) | dict(_only_person(part, found, person, mention_at))
            if centre is None and subject is not None and subject.lower_ in {"he", "she"} and subject.i in found:
                centre = Centre(found[subject.i], True, False, "person", frozenset(), kept=True)
            person = centre if centre is not None and centre.person else _nobody_else(person, part, mention_at)
    return found


def _still_open(centre: Centre | None, person: Centre | None, pronoun: Token | None) -> Centre | None:
    """The person of whom the article told last for a "he", where the sentence between tells of nobody."""
    if pronoun is not None and centre is not None and any(c.lower_ == "then" for c in pronoun.head.children):
        return replace(centre, rivals=frozenset(), others=())  # "They then beat Lima": who did the first thing
    goes_back = pronoun is not None and pronoun.lower_ in HE | SHE and (centre is None or not centre.person)
    return replace(person, rivals=frozenset(), others=()) if person is not None and goes_back else centre


def _nobody_else(person: Centre | None, tree: Tree, mention_at: Mapping[int, Mention]) -> Centre | None:
    """The person of whom the article tells, behind a sentence that tells of nobody else; else None."""
    if person is None:
        return None
    names = {m.entity for t in tree if (m := mention_at.get(t.i)) is not None and m.label == "person"}
    people = any(t.pos_ == "NOUN" and is_personal_noun(t.lemma_) for t in tree)
    return None if people or names - {person.name} else person


def _gone_on(centre: Centre | None, name: str | None, pronoun: Token, document: Document) -> Centre | None:
    """What a sentence is about whose subject is a pronoun: the centre so far, or the person who alone can be meant."""
    if centre is not None and name == centre.name:
        return replace(centre, kept=True)
    certain = document.resolve(pronoun.idx, pronoun.idx + len(pronoun)) if pronoun.lower_ in {"he", "she"} else None
    return Centre(certain, True, False, "person", frozenset(), kept=True) if certain else None


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
        before = _where_from(verb) if before is None and pronoun.lower_ == "they" else before
        subject = next((c for c in before.children if c.dep_ in NAMED_SUBJECTS), None) if before is not None else None
        if subject is None or any(t.tag_ == "PRP" for t in tree.doc[tree.start : pronoun.i]):
            continue
        centre = centre_of(subject, tree.doc[tree.start : pronoun.i], mention_at)
        names = any(t.dep_ == "obj" and t.tag_ == "NNP" for t in tree.doc[tree.start : pronoun.i])
        if centre is not None and fits(pronoun, centre, {}) and not (names and pronoun.lower_ == "it"):
            yield pronoun.i, centre.name


def _where_from(verb: Token) -> Token | None:
    """The verb of the clause that names the place of which a clause with "where" goes on telling."""
    if verb.dep_ != "acl:relcl" or not any(c.lower_ == "where" for c in verb.children):
        return None
    return next((t for t in verb.ancestors if is_clause(t)), None)


def _going_on(tree: Tree, found: Mapping[int, str], mention_at: Mapping[int, Mention]) -> Iterator[tuple[int, str]]:
    """What the "it" of a second clause stands for: what "it" or "the empire", the subject of the first, does."""
    for pronoun in tree:
        verb = pronoun.head
        if pronoun.i in found or pronoun.dep_ not in NAMED_SUBJECTS or pronoun.lower_ not in {"it", "he", "she"}:
            continue
        before = verb.head if verb.dep_ == "conj" and is_clause(verb.head) else None
        if before is None and not any(mention_at[t.i].label == "person" for t in tree if t.i in mention_at):
            before = _where_from(verb)
        subject = next((c for c in before.children if c.dep_ in NAMED_SUBJECTS), None) if before is not None else None
        if subject is None or subject.i not in found or subject.i > pronoun.i:
            continue
        things = any(t.dep_ == "obj" and t.tag_ in {"NN", "NNP"} for t in tree.doc[subject.i : pronoun.i])
        if subject.lower_ == pronoun.lower_ or (subject.tag_ == "NN" and pronoun.lower_ == "it" and not things):
            yield pronoun.i, found[subject.i]


def _only_person(
    tree: Tree, found: Mapping[int, str], before: Centre | None, mention_at: Mapping[int, Mention]
) -> Iterator[tuple[int, str]]:
    """Who "he" is in a clause behind another that names one person: "The port was built by Vidal, and he sold it".

    Whom "his" makes his own is no other: "When Vidal came home with his brother Juan, he".
    """
    for pronoun in tree:
        verb = pronoun.head
        if pronoun.i in found or pronoun.lower_ not in {"he", "she"} or pronoun.dep_ not in NAMED_SUBJECTS:
            continue
        led = any(c.dep_ == "advcl" and c.i < pronoun.i and is_clause(c) for c in verb.children)
        if not led and _where_from(verb) is None and (verb.dep_ != "conj" or not is_clause(verb.head)):
            continue
        earlier = tree.doc[tree.start : pronoun.i]
        tops = {
            t.head if t.dep_ in {"flat", "compound", "appos", "nmod:desc"} else t
            for t in earlier
            if _is_person(t, mention_at)
        }
        others = [t for t in tops if not any(c.tag_ == "PRP$" for c in t.subtree)]
        names = {mention_at[t.i].entity if t.i in mention_at else None for t in others}  # None: "the mayor"
        name = names.pop() if len(names) == 1 else None
        if name is not None and (before is None or before.name == name):
            yield pronoun.i, name


def _is_person(token: Token, mention_at: Mapping[int, Mention]) -> bool:
    mention = mention_at.get(token.i)
    named = mention is not None and mention.label == "person"
    return named or (token.pos_ == "NOUN" and is_personal_noun(token.lemma_))


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
            own = (t for t in verb.subtree if t.tag_ == "PRP$" and t.lower_ in HE | SHE)
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
    return _who_wants(found[0]) if found else None


def _who_wants(subject: Token) -> Token:
    """The "they" of "What they want is a treaty", which the sentence is about; else the subject."""
    verbs = [c for c in subject.children if c.dep_ == "acl:relcl"] if subject.lower_ == "what" else []
    return next((c for verb in verbs for c in verb.children if c.dep_ in NAMED_SUBJECTS and c.i < verb.i), subject)


def _behind_description(root: Token) -> Token | None:
    """The verb of "A gifted child, she wrote an opera", whose opening the parser takes for the sentence."""
    told = [c for c in root.children if c.dep_ == "parataxis" and c.i > root.i and is_clause(c)]
    who = (c.lower_ for c in told[0].children if c.dep_ in NAMED_SUBJECTS) if told else iter(())
    described = root.pos_ == "NOUN" and not is_clause(root) and next(who, "") in {"he", "she"}
    return told[0] if described else None


def _opening_pronoun(subject: Token | None, centre: Centre | None) -> Token | None:
    """The pronoun that is the subject, or whose thing is ("Its name"); also "The city", which says as little."""
    if subject is None:
        return None
    if subject.tag_ == "PRP" or (subject.lower_ == "both" and not list(subject.children)):
        return subject
    kind = subject.lower_ in PLACES | BODIES | WORKS or (centre is not None and is_kind_of(subject.lower_, centre))
    if kind and {c.lower_ for c in subject.children if not c.is_punct} == {"the"}:
        return subject
    return next((c for c in subject.subtree if c.tag_ == "PRP$" or _is_owning_work(c)), None)


def _is_owning_work(noun: Token) -> bool:
    """Whether a noun is "the album" of "The album's lead single", which says as little as "its"."""
    words = {c.lower_ for c in noun.children if c.tag_ != "POS"}
    return (
        noun.lower_ in WORKS and noun.dep_ == "nmod:poss" and words == {"the"} and noun.left_edge.is_sent_start is True
    )


def _other_person(pronoun: Token, centre: Centre) -> dict[int, str]:
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


def _next_centre(
    centre: Centre | None,
    subject: Token | None,
    tree: Tree,
    mention_at: Mapping[int, Mention],
    genders: dict[str, frozenset[str]],
) -> Centre | None:
    """What a sentence is about: its subject; the centre so far where only a pronoun ("their") goes on with that."""
    own = centre_of(subject, tree, mention_at) if subject is not None else None
    if own is not None or centre is None or subject is None:
        return own
    names = any(t.i in mention_at for t in tree)
    pronouns = [t for t in tree if t.tag_ in {"PRP", "PRP$"} and not t.dep_.startswith("expl")]
    goes_on = bool(pronouns) and all(fits(pronoun, centre, genders) for pronoun in pronouns)
    return with_rivals(centre, tree, subject, mention_at) if goes_on and not names else None
