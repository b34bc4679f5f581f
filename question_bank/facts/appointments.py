"""Who a clause says holds a role: "X was / became / was elected / served as ... of Y", "X, who heads Y"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from question_bank.facts.bodies import named
from question_bank.facts.clause_heads import auxiliaries, predicate
from question_bank.facts.phrases import RELATIVES, noun_phrase
from question_bank.facts.role_phrases import Office, is_person, is_plural, role_words
from question_bank.facts.story import Story
from question_bank.language.people_words import is_personal_noun
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

How = Literal["holds", "takes", "elected", "leaves"]
_HOLDS = word_set("serve work act remain reign rule continue stay function practice")
_TAKES = word_set("become appoint name choose crown install select proclaim inaugurate swear succeed replace take make")
_ELECTS = word_set("elect reelect re-elect")
_LEAVES = word_set("resign step retire oust dismiss fire sack remove depose quit overthrow topple")
_GIVES = word_set(
    "appoint name elect choose crown install select proclaim make reelect dismiss fire sack remove oust overthrow "
    "topple"
)
"""Verbs whose object is who holds the role."""
_POSTS = word_set("post office position role job title")
_HAVE_POST = word_set("hold win take assume get serve occupy fill")
_BARE = frozenset({"become", "remain"})
_GO_ON = word_set("go come rise return appoint elect choose live")
_DOUBTED = word_set(
    "deny doubt hope want believe think expect suggest claim dream imagine fear pretend wish demand propose suppose "
    "predict forecast speculate"
)
_NOT_SO = word_set("not never n't n’t no nearly almost neither nor")
_MODAL = word_set("will would could can may might shall should must")
_IF = word_set("if unless whether lest")
_HEADS = {"head": "head", "lead": "head", "chair": "chair", "command": "commander", "coach": "coach"}
"""Verbs that say that their subject has a role of their object: "X, who chairs Y"."""
_WITH_LEAD = word_set("obl xcomp advcl advmod ccomp")


@dataclass(frozen=True, slots=True)
class Held:
    """That people hold a role: the words that head their names, how that is told, and the words a date may hang on."""

    people: tuple[Token, ...]
    how: How = "holds"
    anchors: tuple[Token, ...] = ()
    giver: Token | None = None
    """Who appoints them."""
    before: Token | None = None
    """Who held the role before them and was replaced."""
    past: bool = False
    """Whether a clause in the past tense says so: the role was held then, and need not be when the article is read."""
    before_then: bool = False
    """Whether the past perfect says that it was over already ("had been ambassador")."""


def predicated(noun: Token, story: Story) -> Held | None:
    """Who a clause says holds, takes or leaves the role: "X was / became / was elected / served as ... of Y"."""
    if any(c.dep_ == "cop" for c in noun.children):
        return _copular(noun, story)
    if noun.dep_ in {"nsubj"} and is_person(noun.head, story) and any(c.dep_ == "cop" for c in noun.head.children):
        return Held((noun.head,), anchors=(noun, noun.head)) if _is_told(noun.head) else None
    verb, post = noun.head, noun
    if noun.dep_ in {"nmod", "appos"} and verb.lower_ in _POSTS and _has_case(noun, {"of", "as"} | {""}):
        verb, post = verb.head, verb
        if verb.lemma_.lower() in _HAVE_POST and post.dep_ in {"obj", "obl"} and _is_told(verb):
            how: How = "takes" if verb.lemma_.lower() in {"win", "take", "assume", "get"} else "holds"
            return _held(verb, noun, how, story, given=False)
    elif not _is_predicate(noun, story):
        return None
    lemma = verb.lemma_.lower()
    if _leads(noun) and _is_told(verb):
        return _held(verb, noun, "holds", story, given=False)
    how_ = _how(lemma)
    if how_ is None or not _is_told(verb) or (lemma == "take" and not _is_taking_over(verb)):
        return None
    return _held(verb, noun, how_, story, given=lemma in _GIVES)


def _copular(noun: Token, story: Story) -> Held | None:
    """ "X was the president of Peru"; also "appointed X to be president of Peru"."""
    verb = noun.head
    if noun.dep_ == "xcomp" and any(c.lower_ == "to" and c.dep_ == "mark" for c in noun.children):
        how = _how(verb.lemma_.lower())
        fits = how is not None and verb.lemma_.lower() in _GIVES and _is_told(verb)
        return _held(verb, noun, how, story, given=True) if fits and how else None
    if not _is_told(noun):
        return None
    return _held(noun, noun, "holds", story, given=False)


def _is_predicate(noun: Token, story: Story) -> bool:
    """Whether a role stands where a verb says what its subject or object becomes: "became R", "served as R"."""
    verb = noun.head
    if noun.dep_ == "xcomp":
        return True
    if noun.dep_ in {"obl", "advcl", "nmod"} or noun.dep_.startswith("obl:"):
        return _has_case(noun, {"as"})
    given = verb.lemma_.lower() in _GIVES and _named_before(noun, story) is not None
    return noun.dep_ == "obj" and (verb.lemma_.lower() in _BARE or given)


def _leads(noun: Token) -> bool:
    """Whether a role opens its sentence as what the subject was: "As mayor of Lima, X built"."""
    subject = subject_head(noun.head)
    opens = noun.left_edge.i == noun.sent.start and noun.left_edge.lower_ == "as"
    return opens and subject is not None and subject.i > noun.i and subject.left_edge.nbor(-1).text == ","


def _has_case(noun: Token, cases: set[str]) -> bool:
    found = {c.lower_ for c in noun.children if c.dep_ in {"case", "mark"} and c.i < noun.i}
    return bool(found & cases) or (not found and "" in cases)


def _is_taking_over(verb: Token) -> bool:
    """Whether "take" is "take over as" or "take office as"."""
    return any(c.lower_ in {"over", "office", "power", "charge"} for c in verb.children)


def _how(lemma: str) -> How | None:
    kinds: tuple[tuple[frozenset[str], How], ...] = (
        (_HOLDS, "holds"),
        (_TAKES, "takes"),
        (_ELECTS, "elected"),
        (_LEAVES, "leaves"),
    )
    return next((how for lemmas, how in kinds if lemma in lemmas), None)


def _held(verb: Token, noun: Token, how: How, story: Story, *, given: bool) -> Held | None:
    """Who a verb's role goes to: its object where somebody gives it, else its subject."""
    passive = _is_passive(verb)
    subject = subject_head(verb)
    giver = None
    if given and not passive:
        giver, target = subject, _given_to(verb, noun, story)
    else:
        target = subject
        giver = next((c for c in verb.children if c.dep_ == "obl:agent"), None) if given else None
    who = _who(target, story) if target is not None else None
    if who is None or target is None or any(c.lower_ in {"neither", "either"} for c in target.children):
        return None
    before = None
    if verb.lemma_.lower() in {"succeed", "replace"} and not passive:
        before = next((c for c in verb.children if c.dep_ == "obj" and is_person(c, story)), None)
    people = [who, *others_of(who, story)] if is_plural(noun) and is_person(who, story) else [who]
    return Held(tuple(people), how, (noun, verb), giver, before, _is_past(verb), _is_before_then(verb))


def _given_to(verb: Token, noun: Token, story: Story) -> Token | None:
    """The object of a verb of appointing, also where the tree makes a second complement of it."""
    named = [c for c in verb.children if c.dep_ == "xcomp" and verb.i < c.i < noun.i and is_person(c, story)]
    given = next((c for c in verb.children if c.dep_ in {"obj", "iobj"} and c.i != noun.i), None)
    return given or next(iter(named), None) or _named_before(noun, story)


def _named_before(noun: Token, story: Story) -> Token | None:
    """The person named right before a role, of whom the tree makes part of it: "elected X president"."""
    words = role_words(noun, story)
    before = words[0].nbor(-1) if words and words[0].i > noun.sent.start else None
    return before if before is not None and is_person(before, story) else None


def _is_before_then(verb: Token) -> bool:
    return any(c.lower_ == "had" and c.dep_ == "aux" for c in verb.children)


def _is_passive(verb: Token) -> bool:
    if any(c.dep_ == "aux:pass" for c in verb.children):
        return True
    if verb.tag_ != "VBN" or any(c.dep_ == "obj" for c in verb.children) or auxiliaries(verb):
        return False
    return verb.dep_ in {"acl", "advcl"} or (verb.dep_ == "conj" and _is_passive(verb.head))


def _is_past(verb: Token) -> bool:
    return any(word.tag_ == "VBD" for word in predicate(verb))


def chooser(noun: Token) -> Token | None:
    """Who appoints "an envoy for Yemen, X" that is the object of a verb of appointing."""
    chosen = noun.dep_ == "obj" and noun.head.lemma_.lower() in _GIVES and _is_told(noun.head)
    return subject_head(noun.head) if chosen else None


def by_verb(verb: Token, story: Story) -> Iterator[tuple[Token, Office, Held]]:
    """ "X, who heads Y", "Y is chaired by X"."""
    role = _HEADS.get(verb.lemma_.lower())
    if role is None or verb.pos_ != "VERB":
        return
    words = {c.lower_ for c in verb.children if c.dep_ in {"aux", "aux:pass", "advmod"}}
    agent = next((c for c in verb.children if c.dep_ == "obl:agent"), None)
    subject = subject_head(verb)
    who, what = (
        (agent, subject) if agent is not None else (subject, next((c for c in verb.children if c.dep_ == "obj"), None))
    )
    if who is None or what is None or not is_person(who, story):
        return
    if words & word_set("will would could may might should must not never") or verb.tag_ == "VB":
        return
    if verb.lemma_.lower() == "lead" and any(
        c.dep_.split(":")[0] in _WITH_LEAD and c.i > verb.i and c.ent_type_ != "DATE" and not _is_dated(c)
        for c in verb.children
        if c.dep_ != "obl:agent"
    ):
        return
    mention = story.known.mention_at.get(what.i)
    if mention is None or mention.label != "organization":
        return
    name = next(named(noun_phrase(what), story), None)
    if name is not None:
        yield who, Office(role, (name,)), Held((who,), anchors=(verb,), past=_is_past(verb))


def _is_dated(token: Token) -> bool:
    return any(t.tag_ == "CD" for t in token.subtree)


def person_of(token: Token, story: Story) -> Token | None:
    """The head of the person's name that a word is in, or that stands beside its noun: "his rival, X, a judge"."""
    if is_person(token, story):
        return token
    if not is_personal_noun(token.lemma_):
        return None
    return next(
        (c for c in token.children if c.dep_ in {"appos", "flat"} and c.i > token.i and is_person(c, story)), None
    )


def others_of(first: Token, story: Story) -> list[Token]:
    return [c for c in first.children if c.dep_ == "conj" and c.i > first.i and is_person(c, story)]


def _who(token: Token, story: Story) -> Token | None:
    """The word that names a person, or a pronoun or description that certainly stands for one."""
    return person_of(token, story) or (token if referred(token, story) else None)


def referred(token: Token, story: Story) -> str | None:
    """The person that a pronoun or a description ("the president") certainly stands for."""
    end = token.idx + len(token)
    name = story.document.references.get((token.idx, end))
    name = name or story.document.references.get((token.left_edge.idx, end))
    return name if name is not None and story.label(name) == "person" else None


def subject_head(verb: Token) -> Token | None:
    """The head of who does or is what a verb says, also where that stands outside its clause."""
    own = [c for c in verb.children if c.dep_ in {"nsubj", "nsubj:pass", "nsubj:outer"} and c.i < verb.i]
    if own:
        relative = own[-1].lower_ in RELATIVES and verb.dep_ == "acl:relcl"
        return _antecedent(verb.head, own[-1]) if relative else own[-1]
    if verb.dep_ in {"conj", "xcomp", "advcl", "parataxis"} and verb.head.i != verb.i:
        return subject_head(verb.head)
    return verb.head if verb.dep_ == "acl" and verb.tag_ in {"VBN", "VBG"} else None


def _antecedent(noun: Token, relative: Token) -> Token | None:
    """Whom "who" means; none for the X of "a pupil of X who became ..."."""
    nested = noun.dep_ == "nmod" and noun.head.pos_ == "NOUN" and is_personal_noun(noun.head.lemma_)
    return None if nested and not relative.nbor(-1).is_punct else noun


def _is_told(verb: Token) -> bool:
    """Whether a clause says that something is or was so: no plan, denial, condition or wish."""
    words = {c.lower_ for c in verb.children if c.dep_ in {"aux", "aux:pass", "advmod", "mark", "det", "cc"}}
    if words & (_NOT_SO | _MODAL | _IF) or verb.sent.text.rstrip().endswith("?"):
        return False
    governor = verb.head if verb.head.i != verb.i else None
    if governor is None:
        return True
    if "to" in words and verb.dep_ in {"xcomp", "advcl", "acl", "ccomp"}:
        return governor.lemma_.lower() in _GO_ON and _is_told(governor)
    if verb.dep_ == "ccomp" and governor.lemma_.lower() in _DOUBTED:
        return False
    if verb.tag_ == "VBG" and verb.dep_ in {"xcomp", "ccomp"}:
        return False
    return _is_told(governor) if verb.dep_ in {"conj", "ccomp", "xcomp"} and governor.pos_ == "VERB" else True
