"""What a pronoun stands for, where only one thing can be meant.

The rules err towards silence: a pronoun stands for a named thing only where the sentence itself, or the one right
before it, has a single candidate as its subject, and nothing else there could be meant. Nothing inside a quotation is
resolved, nor anything by a name inside one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span, Token

from question_bank.language.descriptions import Holders, describe, is_region
from question_bank.language.people_words import gender_of_title, is_personal_noun
from question_bank.language.protagonist import GENDERS, Protagonist, find_protagonist, named_in_passing, stands_for
from question_bank.model import Mention, Sentence

Offsets = tuple[int, int]
_BODIES = frozenset({"organization", "place"})
_ACTS = frozenset(
    """accept acquire adopt agree announce approve ask back ban begin buy call claim condemn cut decide declare demand
    deny deploy donate elect employ export finance fund help hire host import impose intend invade invest invite join
    launch leave lend lose mediate negotiate offer oppose own pay plan play pledge promise propose protest provide
    publish purchase ratify recognize refuse reject remain request run sell send sign spend spread support supply
    threaten train vote want warn win withdraw work""".split()
)
_DONE_TO_BODIES = frozenset(
    {"acquire", "buy", "fund", "help", "invade", "invite", "recognize", "sell", "threaten", "win"}
)
"""Of these, what is also done to a body: "it was invaded" tells of a country, "it was signed" of a paper."""


@dataclass(slots=True)
class _Told:
    """What a sentence names or certainly refers to, with the word that heads each."""

    sentence: Sentence
    tree: Span
    things: list[tuple[Token, str, str]] = field(default_factory=list)
    """(head word, entity, label), in order."""
    regions: frozenset[str] = frozenset()
    """Parts of the world named up to here, and in it."""
    open_ends: list[Token] = field(default_factory=list)
    """Pronouns that could not be resolved."""

    def before(self, token: Token, labels: frozenset[str]) -> list[tuple[Token, str]]:
        """The things of some kinds named before a word."""
        return [(head, entity) for head, entity, label in self.things if label in labels and head.i < token.i]


def find_references(sentences: Sequence[Sentence], syntax: Doc, title: str = "") -> Mapping[Offsets, str]:
    """Offsets in the article of pronouns and definite descriptions -> the entity that each certainly stands for."""
    lead = find_protagonist(title, sentences, syntax)
    passing = named_in_passing(lead, title, sentences)
    references: dict[Offsets, str] = {}
    holders = Holders(sentences)
    genders: dict[str, str] = {}
    before: _Told | None = None
    regions: frozenset[str] = frozenset()
    for sentence in sentences:
        tree = syntax.char_span(sentence.start, sentence.end, alignment_mode="contract")
        if tree is None:
            before = None
            continue
        regions |= {m.entity for m in sentence.mentions if m.label == "place" and is_region(m.entity)}
        told = _Told(sentence, tree, [*_named(sentence, tree)], regions)
        _learn_genders(sentence, genders)
        holders.learn(sentence, tree)
        for token in tree:
            if not _is_quoted(sentence, token):
                entity, label = _resolve(token, told, before, genders, holders)
                if entity in passing and stands_for(token, lead) and _leads(token):
                    entity = None
                elif entity is None and lead is not None and stands_for(token, lead):
                    entity, label = _lead(token, told, before, lead), "person"
                if entity is not None:
                    told.things.append((token, entity, label))
                    article = next((child for child in token.lefts if child.lower_ == "the"), token)
                    references[article.idx, token.idx + len(token)] = entity
                elif token.lower_ in GENDERS:
                    told.open_ends.append(token)
        told.things.sort(key=lambda thing: thing[0].i)
        before = told
    return references


def _named(sentence: Sentence, tree: Span) -> Iterator[tuple[Token, str, str]]:
    for mention in sentence.mentions:
        span = tree.doc.char_span(mention.start, mention.end, alignment_mode="expand")
        if span is not None and not _is_quoted(sentence, span.root):
            yield span.root, mention.entity, "place" if mention.label == "nationality" else mention.label


def _learn_genders(sentence: Sentence, genders: dict[str, str]) -> None:
    for mention in sentence.mentions:
        gender = _told_gender(sentence, mention) if mention.label == "person" else None
        if gender:
            genders[mention.entity] = gender


def _told_gender(sentence: Sentence, mention: Mention) -> str | None:
    before = sentence.text[: mention.start - sentence.start].split()
    return gender_of_title(mention.title or (before[-1] if before else ""))


def _resolve(
    token: Token, told: _Told, before: _Told | None, genders: dict[str, str], holders: Holders
) -> tuple[str | None, str]:
    if token.lower_ in GENDERS:
        entity = _person(token, told, before, genders)
        if entity is not None:
            genders.setdefault(entity, GENDERS[token.lower_])
        return entity, "person"
    if token.lower_ in {"its", "itself"}:
        return _own_subject(token, told, _BODIES), "organization"
    if token.lower_ == "it":
        return _body(token, told, before), "organization"
    if token.lower_ in {"they", "their"}:
        return _pair(token, told, before), "group"
    if token.tag_ == "NN" and any(child.lower_ == "the" for child in token.children):
        things = [(entity, label) for _, entity, label in (before.things if before else ())]
        things += [(entity, label) for head, entity, label in told.things if head.i < token.i]
        return describe(token, things, holders, told.regions)
    return None, ""


def _person(token: Token, told: _Told, before: _Told | None, genders: dict[str, str]) -> str | None:
    gender = GENDERS[token.lower_]
    people = frozenset({"person"})
    own = [(head, who) for head, who in told.before(token, people) if genders.get(who, gender) == gender]
    if any(other.i < token.i for other in told.open_ends) or _has_rival(told, own, token):
        return None
    if own:
        same_clause = any(token.head == head.head for head, _ in own) and token.dep_ not in {"nsubj", "nsubj:pass"}
        objective = token.tag_ == "PRP" and same_clause and not token.lower_.endswith("self")
        return None if objective else _only_subject(own)
    later = any(label == "person" and head.i > token.i for head, _, label in told.things)
    if before is None or (later and token.head.dep_ != "ROOT") or before.open_ends:
        return None
    told_before = [(head, who) for head, who, label in before.things if label == "person"]
    if before.sentence.paragraph != told.sentence.paragraph and not _leads(token):
        return None
    fitting = [(head, who) for head, who in told_before if genders.get(who, gender) == gender]
    return None if _has_rival(before, fitting, None) else _only_subject(fitting)


def _lead(token: Token, told: _Told, before: _Told | None, lead: Protagonist) -> str | None:
    """Whom the article is about, where nobody else is spoken of before the pronoun, here or in the sentence before."""
    here = told.before(token, frozenset({"person"}))
    if any(other.i < token.i for other in told.open_ends) or _has_rival(told, here, token):
        return None
    if here and token.tag_ == "PRP" and token.head == here[-1][0].head and token.dep_ not in {"nsubj", "nsubj:pass"}:
        return None  # "Ruiz met him" is somebody else
    if before is not None and before.sentence.paragraph == told.sentence.paragraph:
        people = [(head, who) for head, who, label in before.things if label == "person"]
        if before.open_ends or _has_rival(before, people, None):
            return None
        here = [*people, *here]
    return lead.full if all(who in {lead.name, lead.full} for _, who in here) else None


def _only_subject(candidates: Sequence[tuple[Token, str]]) -> str | None:
    """The one entity among the candidates, if it is a subject or owns one ("Vidal's government fell")."""
    entities = {entity for _, entity in candidates}
    subject = any(_is_subject(head) or _owns_subject(head) for head, _ in candidates)
    return next(iter(entities)) if len(entities) == 1 and subject else None


def _is_subject(head: Token) -> bool:
    return head.dep_ in {"nsubj", "nsubj:pass"}


def _owns_subject(head: Token) -> bool:
    """Whether a name is whose the subject is: "Vidal's career", "the end of Vidal's career"."""
    top = head.head if head.dep_ == "nmod:poss" else head
    while top.dep_ == "nmod":
        top = top.head
    return head.dep_ == "nmod:poss" and _is_subject(top)


def _leads(token: Token) -> bool:
    """Whether a pronoun is the subject of its sentence's main verb."""
    return _is_subject(token) and token.head.dep_ == "ROOT"


def _has_rival(told: _Told, candidates: Sequence[tuple[Token, str]], until: Token | None) -> bool:
    """Whether a common noun for a person stands there that is not said of a candidate itself."""
    heads = [head for head, _ in candidates]
    for noun in told.tree:
        if until is not None and noun.i >= until.i:
            break
        if noun.tag_ == "NN" and is_personal_noun(noun.lemma_) and not any(_said_of(noun, head) for head in heads):
            return True
    return False


def _said_of(noun: Token, head: Token) -> bool:
    """Whether a noun is a title, an apposition or a predicate of the name headed by `head`."""
    if head.dep_ != "nmod:poss" and (noun.head == head or head.head == noun):
        return True
    return any(noun.is_ancestor(head) and child.dep_ == "cop" for child in noun.children)


def _own_subject(token: Token, told: _Told, labels: frozenset[str]) -> str | None:
    """The named subject of the clause whose object or adverbial "its" belongs to, nothing like it named between."""
    verb = token.head
    while verb.pos_ not in {"VERB", "AUX"} and verb.dep_ in {"obj", "obl", "nmod", "conj", "iobj", "compound"}:
        verb = verb.head
    before = told.before(token, labels)
    if not before or before[-1][0].head != verb or not _is_subject(before[-1][0]):
        return None
    between = token.doc[verb.i + 1 : token.i]
    return before[-1][1] if verb.i < token.i and not any(word.pos_ in {"NOUN", "PROPN"} for word in between) else None


def _body(token: Token, told: _Told, before: _Told | None) -> str | None:
    """The organisation or country that "it" stands for as the subject of what only such a body does.

    It is the subject of the sentence before; where that is several, the only other body there: "A and B joined C".
    """
    acts = [token.head, *(c for c in token.head.children if c.dep_ == "conj")]
    if not (_leads(token) or _opens(token)) or not any(map(_is_act, acts)) or before is None:
        return None
    if before.sentence.paragraph != told.sentence.paragraph or told.before(token, _BODIES):
        return None
    bodies = [(head, entity) for head, entity, label in before.things if label in _BODIES]
    bodies = [(head, entity) for head, entity in bodies if head.dep_ not in {"compound", "amod", "appos"}]
    subjects = {entity for head, entity in bodies if _is_subject(head) and head.head.dep_ == "ROOT"}
    several = {head.i for head, _ in bodies if _is_subject(head) and any(c.dep_ == "conj" for c in head.children)}
    others = {entity for head, entity in bodies if head.i not in several and head.head.i not in several}
    if several:
        made = any(t.dep_ == "obj" and t.tag_ == "NN" for t in before.tree)  # "signed a treaty with C"
        return next(iter(others)) if len(others) == 1 and not made else None
    return next(iter(subjects)) if len({entity for _, entity in bodies}) == 1 and len(subjects) == 1 else None


def _is_act(verb: Token) -> bool:
    """Whether a body is who does, or suffers, what a verb tells."""
    passive = any(c.dep_ == "aux:pass" for c in verb.children)
    return verb.lemma_ in (_DONE_TO_BODIES if passive else _ACTS)


def _opens(token: Token) -> bool:
    """Whether a pronoun is the subject of a clause that says which the subject is: "The only time it acted was"."""
    clause = token.head
    return _is_subject(token) and clause.dep_ == "acl:relcl" and _is_main_subject(clause.head)


def _is_main_subject(noun: Token) -> bool:
    return noun.dep_ in {"nsubj", "nsubj:pass", "nsubj:outer"} and noun.head.dep_ == "ROOT"


def _pair(token: Token, told: _Told, before: _Told | None) -> str | None:
    """ "Chile and Peru" for "they", where the two are the subject and nothing else of the kind is several."""
    own = [thing for thing in told.things if thing[0].i < token.i]
    source, until = (told, token.i) if own else (before, None)
    if source is None or source.sentence.paragraph != told.sentence.paragraph or (not own and not _is_subject(token)):
        return None
    words = [word for word in source.tree if until is None or word.i < until]
    if any(word.tag_ == "NNS" and (not own or word.dep_ in {"nsubj", "obj"}) for word in words):
        return None
    heads = {head.i: entity for head, entity, _ in source.things if until is None or head.i < until}
    for head, entity, _ in source.things:
        partners = [child for child in head.children if child.dep_ == "conj"]
        if _is_subject(head) and head.head.dep_ == "ROOT" and len(partners) == 1 and len(heads) == 2:
            other = heads.get(partners[0].i)
            return f"{entity} and {other}" if other else None
    return None


def _is_quoted(sentence: Sentence, token: Token) -> bool:
    before = sentence.text[: token.idx - sentence.start]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")
