"""Predicates that leave open what somebody was made, came to be or decided, read without the sentences around.

"Ana Vidal was appointed" lacks the office, "became the lead singer" the band, "finished third" the race, "voted
unanimously" what for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.relations import preposition_of
from question_bank.facts.rendering import plain
from question_bank.facts.written import Written
from question_bank.language.people_words import is_personal_noun
from question_bank.language.words import past_of, verb_tags, word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_LITTLE = "an event that says too little"
_MADE = word_set("appoint elect reelect re-elect name nominate promote transfer assign admit award induct")
_AGREES = word_set("vote agree decide resolve conspire")
_SHOWS = word_set("show demonstrate prove note say tell see know explain argue report mention point suggest write")
_BECOMES = word_set("become be remain")
_TOGETHER = word_set("cooperate collaborate")
_NEEDS_OBJECT = word_set("draft patent found establish create design build construct compose produce introduce")
_SHARES = _NEEDS_OBJECT | word_set("propose adopt approve sign write publish support oppose reject ratify")
"""Verbs whose object two may share: "Vidal proposed and Peru approved the bill"."""
_SEES = word_set(
    "view regard describe portray depict interpret perceive treat define recognize identify conceive dismiss"
)
_PUTS = word_set("appoint name nominate elect designate choose select install accredit")
"""Verbs that say what somebody is made behind "as": "appointed its ambassador, Ana Vidal, as its envoy"."""
_RANKS = word_set("finish place")
_PLACES = word_set("first second third fourth fifth sixth seventh eighth ninth tenth last runner-up joint")
_OF_WHAT = frozenset({"nmod", "nmod:poss", "acl", "acl:relcl", "appos"})
_LINKS = frozenset({"of", "for", "at", "in", "with", "to"})
_UNITS = word_set("day month year term")
_AMONG = frozenset({"in", "among", "on", "with", "as"})
_NAMES = frozenset({"compound", "amod", "nmod:desc", "flat"})


def lacks_complement(written: Written) -> str | None:
    """Why a predicate leaves open what it is about; None where it does not."""
    head = written.cut.head
    word = head.lemma_.lower()
    passive = any(c.dep_ == "aux:pass" for c in head.children)
    if ((passive and word in _MADE) or word in _AGREES) and not _goes_on(head, written):
        return _LITTLE
    if head.dep_ == "advcl" and word in _SHOWS and _is_as(head) and not _has_matter(head):
        return _LITTLE
    if word in _TOGETHER and not _says_with_whom(head, written) and not _tell_how(head, written):
        return _LITTLE
    if any(_is_bare_number(token, written) for token in written.cut.tokens):
        return "a number that counts nothing named"
    if word == "include" and _is_somebodys(head, written) and not _says_in_what(head, written):
        return _LITTLE
    if (reason := _lacks_object(head, written)) is not None:
        return reason
    if word in _SEES | _PUTS and _loses_as_what(head, written):
        return _LITTLE
    if word in _RANKS and head.tag_ == "VBD" and _is_ranked(head, written):
        return _LITTLE
    if any(_is_one_of_some(token, written) for token in written.cut.tokens):
        return "an object that the sentence does not identify"
    role = _role(head, written)
    return "a title without what it is of" if role is not None and not _is_of_something(role, written) else None


def _loses_as_what(verb: Token, written: Written) -> bool:
    """Whether what somebody took a thing for was left out: "viewed the response as a threat"."""
    return any(
        c.dep_ in {"obl", "advcl", "xcomp", "conj", "nmod"}
        and not written.stays(c)
        and any(g.lower_ == "as" and g.i < c.i for g in c.children)
        for c in verb.children
    )


def _is_as(clause: Token) -> bool:
    return any(c.lower_ == "as" and c.i < clause.i for c in clause.children)


def _has_matter(verb: Token) -> bool:
    """Whether a verb of showing or saying has what is shown or said: "as Vidal showed in Lima" has not."""
    return any(c.dep_ in {"obj", "ccomp", "xcomp"} for c in verb.children)


def _goes_on(verb: Token, written: Written) -> bool:
    """Whether a verb has more behind it than when, where and how it was done."""
    behind = (c for c in verb.children if c.i > verb.i and written.stays(c) and not c.is_punct)
    return any(
        c.dep_.split(":")[0] in {"obj", "xcomp", "ccomp", "advcl", "conj", "obl", "iobj"} and not _is_when(c, written)
        for c in behind
    )


def _says_with_whom(verb: Token, written: Written) -> bool:
    """Whether a verb for what two do together has the other, or several who do it."""
    several = any(c.dep_ == "conj" for c in written.cut.first.children) or written.cut.first.tag_ in {"NNS", "NNPS"}
    return several or any(preposition_of(c) == "with" and written.stays(c) for c in verb.children)


def _tell_how(verb: Token, written: Written) -> bool:
    """Write "Peru allowed flights" for "Peru cooperated by allowing flights", beside what it did so for."""
    how = next((c for c in verb.children if c.dep_ == "advcl" and c.tag_ == "VBG" and written.stays(c)), None)
    by = next((c for c in how.children if c.lower_ == "by" and c.i == verb.i + 1), None) if how is not None else None
    past = past_of(how.lemma_.lower()) if how is not None else None
    if how is None or by is None or past is None or how.i != by.i + 1 or verb.dep_ != "conj" or verb.tag_ != "VBD":
        return False
    written.instead[verb.i] = past
    written.lemmas[verb.i] = how.lemma_.lower()
    written.dropped |= {by.i, how.i}
    backed = next((c for c in verb.head.children if c.dep_ == "obl"), None)
    if verb.head.lower_ == "supportive" and backed is not None:
        last = max((t for t in how.subtree if written.stays(t) and not t.is_punct), key=lambda t: t.i)
        words = [t for t in backed.subtree if t.dep_ != "case" or t.head.i != backed.i]
        written.instead[last.i] = f"{last.text} in support of {plain(words)}"
    return True


def _is_bare_number(counted: Token, written: Written) -> bool:
    """Whether a number stands for things of the sentence before: "found ten in the park"."""
    if counted.tag_ != "CD" or not counted.lower_.isalpha() or not written.stays(counted):
        return False
    if counted.dep_ == "nummod":  # "found ten set in Lima", where "set" is read as a noun
        noun = counted.head
        return counted.lower_ != "one" and noun.tag_ == "NN" and "VBN" in verb_tags(noun.lower_)
    behind = counted.i > written.cut.head.i and counted.dep_ in {"obj", "nsubj", "nsubj:pass"}
    return behind and not any(c.dep_ in {"nmod", "appos"} for c in counted.children)


def _is_somebodys(verb: Token, written: Written) -> bool:
    """Whether a person does what a verb says: "Vidal included Peru", and in what?"""
    mention = written.mention(written.cut.first)
    return verb.tag_ == "VBD" and mention is not None and mention.label == "person"


def _says_in_what(verb: Token, written: Written) -> bool:
    return any(preposition_of(c) in _AMONG and written.stays(c) for c in verb.children)


def _shares_lost_object(verb: Token, written: Written) -> bool:
    """Whether the object of a verb went with a second one: "is capable of finding" of "finding and using tools"."""
    if verb.pos_ != "VERB" or verb.i == written.cut.head.i or not written.stays(verb):
        return False
    following = verb.doc[verb.i + 1 : verb.i + 2]
    second = next((c for c in verb.children if c.dep_ == "conj" and c.pos_ == "VERB" and c.i > verb.i), None)
    if second is None or written.stays(second) or not len(following) or following[0].dep_ != "cc":
        return False
    return any(c.dep_ in {"obj", "ccomp", "xcomp"} for c in second.children)


def _lacks_object(head: Token, written: Written) -> str | None:
    """Why a verb of making has nothing that is made, or its object stands in another clause."""
    if head.lemma_.lower() in _NEEDS_OBJECT and _has_no_object(head, written):
        return "a sentence whose syntax is not sure"  # "the plan, drafted in Lima, opened"
    if _is_done_by_another(head, written) or _lost_other_subject(head, written):
        return "a sentence whose syntax is not sure"
    waits = _waits_for_object(head, written) or any(_shares_lost_object(t, written) for t in written.cut.tokens)
    return "an object that the sentence does not identify" if waits else None


def _is_done_by_another(verb: Token, written: Written) -> bool:
    """Whether a verb without an object tells by whom it was done: "paintings discovered in 2012 by Otto Lund"."""
    if written.cut.kind != "finite" or verb.tag_ not in {"VBD", "VBN"} or _has_matter(verb):
        return False
    if any(c.dep_ in {"aux:pass", "cop"} for c in verb.children):
        return False
    doers = (c for c in verb.children if preposition_of(c) == "by" and written.stays(c))
    return any((m := written.mention(doer)) is not None and m.label == "person" for doer in doers)


def _lost_other_subject(verb: Token, written: Written) -> bool:
    """Whether a plural verb has one person left for its subject: "Lund were killed" of Lund and his brother."""
    first = written.cut.first
    mention = written.mention(first)
    plural = any(c.lower_ in {"were", "are"} and written.stays(c) for c in (verb, *verb.children))
    several = any(c.dep_ in {"conj", "nmod"} and written.stays(c) for c in first.children)
    return plural and mention is not None and mention.label == "person" and not several and first.tag_ == "NNP"


def _has_no_object(verb: Token, written: Written) -> bool:
    """Whether a finite verb of making has nothing that is made; it may be a participle that was misread."""
    active = written.cut.kind == "finite" and not any(c.dep_ == "aux:pass" for c in verb.children)
    made = any(c.dep_ in {"obj", "ccomp", "xcomp", "obl"} and not _is_when(c, written) for c in verb.children)
    thing = not is_personal_noun(written.cut.first.lemma_.lower()) and written.mention(written.cut.first) is None
    return active and thing and verb.tag_ in {"VBD", "VBN"} and not (made and _has_matter(verb))


def _waits_for_object(verb: Token, written: Written) -> bool:
    """Whether the object of a clause stands in the next: "Vidal introduced and Peru approved the bill"."""
    has = any(c.dep_ in {"obj", "ccomp", "xcomp"} and written.stays(c) for c in verb.children)
    if verb.tag_ != "VBD" or verb.lemma_.lower() not in _SHARES or has:
        return False
    second = next((c for c in verb.children if c.dep_ == "conj" and c.tag_ == "VBD" and c.i > verb.i), None)
    if (
        second is None
        or written.stays(second)
        or not all(_is_when(c, written) for c in verb.children if verb.i < c.i < second.left_edge.i)
    ):
        return False
    own = any(c.dep_ == "nsubj" for c in second.children)
    return own and any(c.dep_ == "obj" for c in second.children)


def _is_when(phrase: Token, written: Written) -> bool:
    length = phrase.lemma_.lower() in _UNITS and preposition_of(phrase) == "for"  # "was re-elected for five years"
    return length or all(
        t.i in written.time_words or t.is_punct or t.pos_ == "ADP" or t.pos_ == "DET" for t in phrase.subtree
    )


def _is_ranked(verb: Token, written: Written) -> bool:
    """Whether somebody came third, and neither a name nor "in the race" says in what."""
    behind = [t for t in written.cut.tokens if t.i > verb.i and written.stays(t)]
    ranked = any(t.lower_ in _PLACES for t in behind[:3])
    named = any(written.mention(t) is not None for t in behind)
    dated = all(t.i in written.time_words for t in behind if preposition_of(t) in {"in", "at"})
    return ranked and dated and not named


def _is_one_of_some(one: Token, written: Written) -> bool:
    """Whether somebody became "one of the deputies", and nothing says of what."""
    if one.lower_ != "one" or one.i < written.cut.head.i or one.i + 1 >= len(one.doc) or one.nbor().lower_ != "of":
        return False
    several = next((c for c in one.children if c.dep_ == "nmod" and c.tag_ in {"NNS", "NN"} and written.stays(c)), None)
    if several is None or not any(c.lower_ == "the" for c in several.children):
        return False
    if not is_personal_noun(several.lemma_.lower().replace("men", "man")):
        return False
    own = [c for c in several.children if written.stays(c)]
    told = any(c.pos_ == "PROPN" or c.like_num or c.tag_ == "JJS" or written.mention(c) is not None for c in own)
    return not told and not any(c.dep_ in _OF_WHAT for c in own)


def _role(head: Token, written: Written) -> Token | None:
    """The "singer" of "became the lead singer"; None where a name or a count already says which."""
    if any(c.dep_ == "cop" for c in head.children):
        role: Token | None = head
    elif head.lemma_.lower() in _BECOMES:
        role = next((c for c in head.children if c.dep_ in {"xcomp", "obj"} and written.stays(c)), None)
    else:
        role = None
    first = written.cut.first
    if role is None or role.tag_ != "NN" or (written.mention(first) is None and first.i not in written.instead):
        return None
    the = any(c.lower_ == "the" and c.dep_ == "det" for c in role.children)
    return role if the and is_personal_noun(role.lemma_) else None


def _is_of_something(role: Token, written: Written) -> bool:
    """Whether anything in the statement says of what a role is: "the singer of Acme", "the Acme singer"."""
    own = [c for c in role.children if written.stays(c)]
    if any(c.dep_ in _OF_WHAT or c.tag_ in {"JJS", "RBS"} or c.like_num or c.lower_ == "first" for c in own):
        return True
    if any(c.dep_ in _NAMES and (c.pos_ == "PROPN" or c.text[:1].isupper()) for c in own):
        return True
    behind = [t for t in written.cut.tokens if t.i > role.i and written.stays(t)]
    return any(
        preposition_of(t) in _LINKS and (written.mention(t) is not None or t.i in written.instead) for t in behind
    )
