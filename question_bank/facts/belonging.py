"""What belongs to what an article is about: "campus" and "37% of students" in an article on a university are its own.

Read alone, a statement would not tell of which university, or of which state, it tells.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.facts.relations import NAMED_SUBJECTS, preposition_of
from question_bank.facts.topic import Topic
from question_bank.facts.written import Written
from question_bank.language.titles import distinctive
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_SCHOOLS = word_set("university college school academy institute polytechnic")
_LEARNERS = word_set("students undergraduates alumni freshmen graduates undergraduate")
_UNITS = word_set("school college faculty department institute")
_HALLS = word_set("hall dormitory")
_OTHER_SCHOOL = re.compile(r"\b(?:University|College|Institute|Academy)\b")
_DISASTERS = word_set("earthquake flood hurricane typhoon cyclone tsunami eruption famine wildfire tornado landslide")
_RELIEF = word_set("rescue relief recovery reconstruction cleanup")
_EFFORTS = word_set("effort efforts operation operations work")
_WHOSE = frozenset({"nmod", "nmod:poss", "acl", "acl:relcl", "appos"})


def name_topic(written: Written) -> None:
    """Write, once, the name of what the article is about behind what is its own, where the clause does not name it."""
    topic = written.story.topic
    if topic is None or written.quoted or not topic.kinds & (_SCHOOLS | _DISASTERS | {"state"}):
        return
    if distinctive(topic.name.removeprefix("the ")) in " ".join(t.text for t in written.cut.tokens):
        return
    if topic.kinds & _SCHOOLS:
        _name_school(topic, written)
    elif topic.kinds & _DISASTERS:
        _name_disaster(topic, written)
    else:
        _name_state(topic, written)


def _name_school(topic: Topic, written: Written) -> None:
    if any(t.lower_ in topic.kinds and t.pos_ == "NOUN" for t in written.cut.tokens):
        return  # "the university" is written out where it stands
    for token in written.cut.tokens:
        text = _belongs(token, topic, written)
        if text is not None:
            written.instead[token.i] = text
            written.resolved.append(topic.name.removeprefix("the "))
            return


def _belongs(token: Token, topic: Topic, written: Written) -> str | None:
    """What to write for a word that is the school's own; None for another."""
    children = [c for c in token.children if c.i in written.kept]
    if written.is_in_quotation(token) or any(c.dep_ in _WHOSE for c in children):
        return None
    the = any(c.dep_ == "det" for c in children)
    if token.lower_ == "campus" and token.dep_ != "compound" and {c.dep_ for c in children} <= {"det", "case", "punct"}:
        return f"{'' if the else 'the '}campus of {topic.name}"
    if token.lower_ in _LEARNERS and token.tag_ == "NNS":
        whole = token.i == written.cut.first.i or preposition_of(token) == "of"
        return f"{token.text} at {topic.name}" if whole and not the else None
    return _unit(token, topic, written)


def _unit(token: Token, topic: Topic, written: Written) -> str | None:
    """ "Engineering of the University of Lima" for the last word of "the School of Engineering"."""
    first = written.cut.first
    if token.i not in {t.i for t in written.cut.subject} or first.dep_ not in NAMED_SUBJECTS or first.pos_ != "PROPN":
        return None
    named = [t for t in written.cut.subject if t.pos_ == "PROPN" or t.lower_ in {"of", "and", "the"}]
    if not named or token.i != named[-1].i or named[-1].i != written.cut.subject[-1].i:
        return None
    of = any(c.dep_ == "nmod" and c.pos_ == "PROPN" and preposition_of(c) == "of" for c in first.children)
    mention = written.mention(first)
    place = any(
        m.label == "place" for m, ts in written.mentioned if ts and {t.i for t in ts} & {t.i for t in named[2:]}
    )
    unit = first.lower_ in _UNITS and of and not place
    hall = first.lower_ in _HALLS and len(named) > 1 and (mention is None or mention.label != "person")
    elsewhere = any(
        _OTHER_SCHOOL.search(m.text)
        for m in written.mentions()
        if m.start > first.idx + len(first) and m.end > token.idx
    )
    return f"{token.text} at {topic.name}" if (unit or hall) and not elsewhere else None


def _name_disaster(topic: Topic, written: Written) -> None:
    """ "The rescue effort after the 1970 flood" for "the rescue effort"."""
    if any(t.lower_ in topic.kinds for t in written.cut.tokens):
        return
    for token in written.cut.tokens:
        told = {c.lower_ for c in token.children if c.dep_ in {"compound", "amod"}}
        own = any(c.dep_ in _WHOSE for c in token.children)
        if token.lower_ in _EFFORTS and told & _RELIEF and not own and not written.is_in_quotation(token):
            written.instead[token.i] = f"{token.text} after {topic.name}"
            written.resolved.append(topic.name.removeprefix("the "))
            return


def _name_state(topic: Topic, written: Written) -> None:
    """ "The Larn state senate" for "the state senate"."""
    for token in written.cut.tokens:
        own = token.lower_ == "state" and token.dep_ in {"compound", "amod"} and token.head.i > token.i
        if own and not written.is_in_quotation(token) and token.nbor(-1).lower_ in {"the", "a"}:
            written.instead[token.i] = f"{topic.name} {token.lower_}"
            if token.nbor(-1).lower_ == "a" and topic.name[:1] in "AEIO":
                written.instead[token.i - 1] = f"{token.nbor(-1).text}n"
            written.resolved.append(topic.name.removeprefix("the "))
            return
