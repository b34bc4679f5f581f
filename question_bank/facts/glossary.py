"""The terms of a subject with what they mean, as a textbook's glossary has them, of things that have no name.

"A tithe is a share of ...", "a star that ... is called a nova", "tithing refers to ...", "nixtamalisation, the process
of ...": the sentence tells what any such thing is, and not what one of them was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from question_bank.facts.drafts import Draft
from question_bank.facts.meanings import meaning_of
from question_bank.facts.relations import NAMED_SUBJECTS, preposition_of
from question_bank.facts.rendering import plain
from question_bank.facts.story import Story
from question_bank.facts.term_phrases import QUOTES, first_phrase, term_of
from question_bank.language.people_words import is_personal_noun
from question_bank.language.words import word_set
from question_bank.model import DefinitionValue, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_NOW = frozenset({"VBZ", "VBP"})
_CALLS = word_set("call term know name refer label dub")
_OFTEN = word_set("often sometimes commonly generally usually typically simply collectively")
_MEANS = word_set("refer denote mean")
_DEFINES = "define"
_LINKS = {"refer": "to", _DEFINES: "as"}
"""The word between a verb of meaning and what is meant."""
_SETS_OFF = frozenset({",", "—", "–", "--", "("})
_ENDS = frozenset({",", "—", "–", "--", "(", ")", ".", ";", ":"})
_SAME_AS = word_set(
    "concept idea notion practice doctrine term form type kind process theory principle study example examples forms "
    "types kinds use system policy method means development rise growth spread creation introduction"
)
"""Of what something is named behind "of" and then explained: "the doctrine of impoundment, the refusal to ..."."""
_DEEDS = word_set("power act practice process move step policy task job duty right effort strategy action")
"""What a deed may be that an infinitive before it tells."""
_GROUPS = word_set("group set class type kind form series system part collection category body family")
"""Of which several things are one: "rules, a set of ..."."""
_NO_OPENING = word_set(
    "contrast addition fact general short essence effect other turn particular summary conclusion practice such this "
    "that these those many some most each both all response theory example case cases"
)


def of_sentence(sentence: Sentence, story: Story) -> Iterator[Draft | str]:
    """The terms that a sentence tells the meaning of."""
    tree = story.tree(sentence)
    if tree is None:
        return
    root = tree.root
    if any(c.dep_ == "cop" and c.tag_ in _NOW for c in root.children):
        yield from _is(root, tree, story)
    elif root.lemma_.lower() in _CALLS and root.tag_ == "VBN":
        yield from _is_called(root, tree, story)
    elif (root.lemma_.lower() in _MEANS and root.tag_ in _NOW) or (root.lemma_ == _DEFINES and root.tag_ == "VBN"):
        yield from _means(root, tree, story)
    for noun in tree:
        if noun.dep_ == "appos" and noun.pos_ == "NOUN" and noun.head.i < noun.i:
            yield from _beside(noun, story)


def _is(noun: Token, tree: Span, story: Story) -> Iterator[Draft]:
    """ "A pay schedule is a chart that shows the wages of each grade"."""
    subject = next((c for c in noun.children if c.dep_ == "nsubj"), None)
    cop = next(c for c in noun.children if c.dep_ == "cop")
    if subject is None or subject.i > cop.i or preposition_of(noun) or not _is_plainly(noun, cop):
        return
    opening = _opening(subject, tree)
    term = term_of(list(subject.subtree), subject, story)
    meaning = meaning_of(noun, [t for t in tree if t.i > cop.i], story)
    if opening is None or term is None or meaning is None:
        return
    yield _draft(term, cop.lower_, meaning, _article(subject), opening)


def _is_plainly(noun: Token, verb: Token) -> bool:
    """Whether nothing stands between a verb and a noun that makes less of what it says, nor denies it."""
    own = {c.lower_ for c in noun.children if c.dep_ in {"aux", "advmod"} and c.i < noun.i}
    return own <= {"simply", "essentially", "basically"} and not any(
        c.lower_ in {"not", "n't", "n’t"} for c in (*noun.children, *verb.children)
    )


def _opening(subject: Token, tree: Span) -> str | None:
    """ "In astronomy, ", the field that a sentence opens with; "" where the subject opens it; None for another."""
    before = [t for t in tree if t.i < subject.left_edge.i and t.text not in QUOTES]
    if not before:
        return ""
    words = before[1:-1]
    told = (
        before[0].text == "In"
        and before[-1].text == ","
        and 0 < len(words) <= 3
        and all(t.pos_ in {"NOUN", "ADJ"} and t.lower_ not in _NO_OPENING for t in words)
        and words[-1].tag_ == "NN"
    )
    return f"{plain(before)} " if told else None


def _is_called(verb: Token, tree: Span, story: Story) -> Iterator[Draft]:
    """ "A star that suddenly grows brighter is called a nova"."""
    subject = next((c for c in verb.children if c.dep_ in NAMED_SUBJECTS), None)
    now = any(c.dep_ == "aux:pass" and c.tag_ in _NOW for c in verb.children)
    adverbs = {c.lower_ for c in verb.children if c.dep_ in {"advmod", "aux"} and c.i < verb.i}
    if subject is None or not now or not adverbs <= _OFTEN or subject.pos_ != "NOUN":
        return
    behind = [t for t in tree if t.i > verb.i and t.text not in QUOTES]
    while behind and behind[0].lower_ in {"to", "as"}:
        behind = behind[1:]
    article = behind[0].lower_ if behind and behind[0].lower_ in {"a", "an"} else ""
    words = behind[1:] if article or (behind and behind[0].lower_ == "the") else behind
    run = first_phrase(words)
    after = words[len(run)].text if len(run) < len(words) else "."
    helper = min(
        (c.i for c in verb.children if c.dep_ in {"aux", "aux:pass", "advmod"} and c.i < verb.i), default=verb.i
    )
    if not run or after not in _ENDS or subject.left_edge.i != tree[0].i or subject.right_edge.i + 1 != helper:
        return
    term = term_of(run, run[-1], story)
    meaning = meaning_of(subject, [t for t in subject.subtree if t.i < verb.i], story)
    if term is not None and meaning is not None:
        yield _draft(term, "are" if run[-1].tag_ == "NNS" else "is", meaning, article, "")


def _means(verb: Token, tree: Span, story: Story) -> Iterator[Draft]:
    """ "Devaluation refers to lowering the value of a currency", "Myth is defined as a story that explains ..."."""
    subject = next((c for c in verb.children if c.dep_ in NAMED_SUBJECTS), None)
    told = next((c for c in verb.children if c.dep_ in {"obl", "obj", "advcl"} and c.i > verb.i), None)
    helpers = [c for c in verb.children if c.dep_ in {"advmod", "aux", "aux:pass"} and c.i < verb.i]
    if subject is None or told is None or not all(c.lower_ in _OFTEN or c.tag_ in _NOW for c in helpers):
        return
    link = next((c.lower_ for c in told.children if c.dep_ in {"case", "mark"}), "")
    opening = _opening(subject, tree)
    if link != _LINKS.get(verb.lemma_, "") or (told.dep_ == "advcl" and told.tag_ != "VBG") or opening is None:
        return
    term = term_of(list(subject.subtree), subject, story)
    meaning = meaning_of(told, [t for t in told.subtree if t.lower_ != link or t.i > told.i], story)
    if term is not None and meaning is not None:
        singular = subject.tag_ not in {"NNS", "NNPS"}
        link = ("refers to" if singular else "refer to") if link == "to" else ("is" if singular else "are")
        yield _draft(term, link, meaning, _article(subject), opening)


def _beside(noun: Token, story: Story) -> Iterator[Draft]:
    """ "Presidents claim executive privilege, the right to withhold papers from the courts", and so in brackets."""
    doc, opens = noun.doc, noun.left_edge.i
    mark = doc[opens - 1] if opens and doc[opens].text not in _SETS_OFF else doc[opens]
    before = [t for t in doc[noun.head.left_edge.i : mark.i] if t.text not in QUOTES]
    while before and before[0].dep_ in {"case", "cc", "mark", "punct"}:
        before = before[1:]
    if mark.text not in _SETS_OFF or not before or before[-1] != noun.head:
        return
    words = _inside([t for t in noun.subtree if t.i > mark.i], mark)
    behind: Sequence[Token] = list(doc[words[-1].i + 1 : words[-1].i + 3]) if words else []
    listed = len(behind) > 1 and behind[0].text == "," and (behind[1].dep_ == "cc" or words[0].dep_ != "det")
    if not words or listed or (len(behind) and behind[0].text not in _ENDS) or not _is_of_any(noun, words):
        return
    term = term_of(before, noun.head, story)
    meaning = meaning_of(noun, words, story)
    if term is not None and meaning is not None:
        yield _draft(term, "are" if noun.head.tag_ == "NNS" else "is", meaning, _article_beside(noun.head, meaning), "")


def _inside(words: Sequence[Token], mark: Token) -> list[Token]:
    """The words of an apposition up to where it ends: at the bracket or the dash that closes it, or with all."""
    ends = {"(": frozenset({")"}), ",": frozenset({"—", "–", "--"})}.get(mark.text, _SETS_OFF - {",", "("})
    at = next((i for i, t in enumerate(words) if t.text in ends), len(words))
    found = list(words[:at])
    while found and (found[-1].is_punct and found[-1].text != ")"):
        found.pop()
    return found


def _is_of_any(noun: Token, words: Sequence[Token]) -> bool:
    """Whether an apposition says what any thing of a term is, not who or what one of them was."""
    term = noun.head
    whose = {c.lower_ for c in term.children if c.dep_ in {"det", "nmod:poss", "nummod"}}
    if whose - {"a", "an", "the"} or any(c.dep_ == "nummod" for c in noun.children) or words[0].pos_ == "ADV":
        return False
    if any(t.tag_ == "VBD" or t.lower_ in {"could", "would"} for t in words):
        return False
    told = any(c.dep_ == "acl:relcl" for c in noun.children)
    if words[0].lower_ != "the" and not told:
        return False  # "the tunic, a garment made of wool" may tell of one only
    if term.dep_ == "obj" and term.head.tag_ == "VB" and noun.lemma_.lower() in _DEEDS:
        return False  # "to regulate trade, a power of Congress" tells what the regulating is
    of = term.head if term.dep_ == "nmod" and preposition_of(term) == "of" else None
    if of is not None and of.lemma_.lower() not in _SAME_AS and (of.tag_ == "NNS") == (noun.tag_ == "NNS"):
        return False  # "the light curve of a binary, a graph that ..." tells what the curve is
    if any(t.lemma_ == noun.lemma_ and t.i < term.left_edge.i for t in noun.sent):
        return False  # "in a society with money, a society that ..."
    plural = term.tag_ == "NNS"
    grouped = noun.lemma_.lower() in _GROUPS and any(preposition_of(c) == "of" for c in noun.children)
    one = not plural and (is_personal_noun(term.lemma_.lower()) or is_personal_noun(noun.lemma_.lower()))
    return not one and (grouped or plural == (noun.tag_ == "NNS"))


def _article_beside(term: Token, meaning: str) -> str:
    """The article of a term that a sentence only names on its way: "the barometer, an instrument" is any of them."""
    the = next((c for c in term.children if c.dep_ == "det" and c.lower_ == "the"), None)
    if the is None or term.tag_ == "NNS":
        return _article(term)
    if not re.match(r"an? ", meaning):
        return "the"
    return "an" if the.nbor().text[:1].lower() in "aeio" else "a"


def _article(noun: Token) -> str:
    return next((c.lower_ for c in noun.children if c.dep_ == "det" and c.lower_ in {"a", "an"}), "")


def _draft(term: str, verb: str, meaning: str, article: str, opening: str) -> Draft:
    whole = f"{article} {term}" if article else term
    text = f"{opening}{whole} {verb} {meaning}."
    text = f"{text[:1].upper()}{text[1:]}"
    value = DefinitionValue(term=term, meaning=meaning)
    return Draft("definition", text, whole, value, None, ("term", term, meaning))
