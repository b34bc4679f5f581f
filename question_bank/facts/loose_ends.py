"""Where a clause was torn: words stay whose neighbours went, or its end lost what it leans on.

A parser that hangs a phrase on the wrong word leaves a clause that reads whole and says something else: "an airport
[...] by passengers" keeps the end of an aside, "the envoy had a meeting [...] with the prince" loses with whom. The
words that went tell: an aside that opens with a comma closes with one, and no phrase with a preposition can be cut off
right behind the last word without a mark between.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from question_bank.facts.adverbials import goes_on_meanwhile
from question_bank.facts.centres import WORKS
from question_bank.facts.clause_heads import is_set_off
from question_bank.facts.cuts import Cut
from question_bank.facts.relations import NAMED_SUBJECTS, preposition_of
from question_bank.facts.torn_names import tears_list, tears_name
from question_bank.language.people_words import is_personal_noun
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

_NEAR = 6
_HARMS = word_set("kill injure wound hurt claim damage destroy")
_ATTACKS = word_set("attack ambush assault raid bombing shooting fire crash explosion accident strike collision blast")
_NOT_SURE = "a sentence whose syntax is not sure"
_CONTRASTS = word_set("but though although whereas while")
_GIVES = word_set("donate give grant sell present lend bequeath transfer offer award cede hand return")
_MADE_PUBLIC = word_set("release record produce broadcast")
_OF_WORKS = word_set("set adapt publish premiere bottle brew price")
_TAKES = word_set("take bring lead turn transform raise lift elevate reduce carry push convert cut drive put")
_DASHES = frozenset({"-", "--", "—", "–"})
_OF_TEXTS = word_set("write compose premiere serialise serialize")
_TAKES_AS = word_set("describe regard characterize characterise portray depict")
_PARTS = word_set("part half third quarter section portion chapter rest most one majority number variety handful")
_SPANS = word_set("year month week day hour decade century")
_EXCEPT = word_set("except excepting excluding unless")
_LINKS = word_set("when where while because although")
_OPENS = frozenset({",", "--", "—", "–"})
_SAYS_TO = word_set("confide remark retort exclaim quip reply boast lament accept decline refuse")
_HAPPENS = word_set("result occur happen ensue elapse")


def loose_end(cut: Cut) -> str | None:
    """Why the words of a clause do not hang together; None where they do."""
    if tears_name(cut):
        return _NOT_SURE
    if _loses_exception(cut):
        return "a restriction that was taken off"
    if (
        tears_list(cut)
        or _is_half(cut)
        or _dangles(cut)
        or _is_between(cut)
        or _is_done_and_doing(cut)
        or _is_crossed(cut)
        or _lacks_goal(cut)
        or _lacks_whose(cut)
        or _is_no_deed(cut)
        or _is_of_part(cut)
        or _is_after_another_verb(cut)
        or _kills_unawares(cut)
        or _may_be_of_place(cut)
        or _confides_nothing(cut)
        or _is_how(cut)
    ):
        return _NOT_SURE
    if cut.kind != "finite":
        return None
    if _lacks_link(cut):
        return _NOT_SURE
    opening = min(cut.tokens, key=lambda t: t.i)
    after = opening.doc[opening.i + 1 : opening.i + 2]
    if opening.dep_ == "advmod" and any(t.dep_ == "mark" and t.i not in cut.kept for t in after):
        return _NOT_SURE  # "long after the bank closed", "just as it closed"
    if any(_is_torn(before, gap, after) for before, gap, after in _gaps(cut)):
        return _NOT_SURE
    if any(_is_one_sided(token, cut) for token in cut.tokens) or _loses_receiver(cut):
        return _NOT_SURE
    if any(c.dep_ == "xcomp" and _is_that_clause(c) for c in cut.head.children):
        return _NOT_SURE  # "much hope when Vidal was elected that she would ..." told what the hope was
    return _broken_off(cut)


def _is_of_part(cut: Cut) -> bool:
    """Whether a participle that is set off may be told of a part of its noun: "half of the act, read in May"."""
    part = cut.first.head
    partial = cut.first.dep_ == "nmod" and part.lemma_.lower() in _PARTS and preposition_of(cut.first) == "of"
    return cut.kind == "participle" and partial and is_set_off(cut.head)


def _is_after_another_verb(cut: Cut) -> bool:
    """Whether a participle completes the verb right before it, of a clause between: "..., but two remain trapped"."""
    head = cut.head
    if head.dep_ != "conj" or head.tag_ != "VBN" or head.i == head.sent.start or head.nbor(-1).i == head.head.i:
        return False
    alone = not any(c.dep_ in {"aux", "aux:pass", "cop", "cc", *NAMED_SUBJECTS} for c in head.children)
    return alone and head.nbor(-1).pos_ == "VERB" and head.nbor(-1).tag_ in {"VBZ", "VBP", "VBD"}


def _may_be_of_place(cut: Cut) -> bool:
    """Whether "which" may be the place before it, not what something is: "Islam is the religion of Peru, which has"."""
    noun = cut.head.head
    which = any(c.lower_ == "which" for c in cut.head.children)
    if cut.head.dep_ != "acl:relcl" or not which or not any(c.dep_ == "cop" for c in noun.children):
        return False
    between = cut.head.doc[noun.i + 1 : cut.head.left_edge.i + 1]
    return any(t.pos_ == "PROPN" for t in between[-_NEAR:]) and any(t.text == "," for t in between)


def _is_how(cut: Cut) -> bool:
    """Whether a clause only tells how or why something is, which another describes: "to show how forces act"."""
    return cut.head.dep_ == "advcl:relcl" and cut.head.head.lower_ in {"how", "why"}


def _confides_nothing(cut: Cut) -> bool:
    """Whether what somebody said or took is not told: "Vidal confided to Lund in 1526", "Vidal accepted"."""
    told = {c.dep_ for c in cut.head.children if c.i in cut.kept} & {"obj", "ccomp", "xcomp", "aux:pass"}
    declines = cut.head.lemma_.lower() == "decline" and cut.first.pos_ != "PROPN"  # prices do
    return cut.head.lemma_.lower() in _SAYS_TO and not told and not declines


def _kills_unawares(cut: Cut) -> bool:
    """Whether a thing is told to have killed where an event beside it did: "an ambush on a bus that killed 10"."""
    head, thing = cut.head, cut.first
    if head.dep_ != "acl:relcl" or head.lemma_.lower() not in _HARMS or thing.dep_ not in {"nmod", "obl"}:
        return False
    before = thing.doc[max(thing.sent.start, thing.left_edge.i - 2) : thing.i]
    return any(t.lemma_.lower() in _ATTACKS for t in before)


def _lacks_link(cut: Cut) -> bool:
    """Whether a conjunction went from between words that stay, or from a clause that is nothing without it.

    "months | after the bank closed", "as Acme planned", and "a ship Acme sails", where the noun is no subject.
    """
    marks = [c for c in cut.head.children if c.dep_ == "mark" and c.i not in cut.kept]
    times = [mark for mark in marks if mark.lower_ in {"after", "before", "since", "until"}]
    if any(t.i < mark.i < cut.head.i for mark in times for t in cut.tokens if t.head.i == cut.head.i):
        return True
    if any(mark.lower_ == "as" for mark in marks) and _is_followed(cut.head, ","):
        return True
    name = cut.first.nbor() if cut.first.i + 1 < len(cut.first.doc) else cut.first
    any_one = any(c.lower_ in {"a", "an"} for c in cut.first.children)
    return any_one and name.dep_ == "appos" and name.pos_ == "PROPN" and name.i + 1 == cut.head.i


def _is_followed(token: Token, mark: str) -> bool:
    return token.i + 1 < len(token.doc) and token.nbor().text == mark


def _gaps(cut: Cut) -> Iterator[tuple[Token, Sequence[Token], Token]]:
    """The words that went from between two that stay, with those two; not what stood between subject and predicate.

    A subject may stand in another clause, with words of that between; a subject of the verb's own may not.
    """
    own = any(child.dep_ in NAMED_SUBJECTS and child.i == cut.first.i for child in cut.head.children)
    subject = {token.i for token in cut.subject}
    words = sorted((t for t in cut.tokens if not t.is_punct), key=lambda t: t.i)
    for before, after in pairwise(words):
        gap = [before.doc[i] for i in range(before.i + 1, after.i) if before.doc[i].text not in "()[]"]
        across = (before.i in subject) != (after.i in subject)
        if any(not t.is_punct for t in gap) and (own or not across):
            yield before, gap, after


def _is_torn(before: Token, gap: Sequence[Token], after: Token) -> bool:
    """Whether an aside that went has no end, a contrast went without what it opens, or a name lost its beginning."""
    words = [token for token in gap if not token.is_punct]
    last = gap[-1]
    if gap[0].lower_ == "to" and before.dep_ == "obj" and words == list(gap):
        return True  # "paid homage | to the king | included"
    if words[-1].lower_ in _CONTRASTS and after.dep_ != "conj" and not _joins(words[-1], after):
        return True
    if after.dep_ == "cc" and any(t.tag_ in {"WRB", "WDT", "WP"} for t in gap):
        listed = after.head
        return is_personal_noun(listed.lemma_) and not is_personal_noun(before.lemma_)  # "a post in Oslo | and dean"
    if last.is_punct or last.dep_ == "cc" or after.dep_ == "cc":
        return False
    if before.lower_ in {"the", "a", "an"} and last.pos_ == after.pos_ == "PROPN":
        return True
    opened = gap[0].text in _OPENS and len(words) > 1
    return opened and words[-1].dep_ not in {"advmod", "mark"} and not _describes(words, after)


def _dangles(cut: Cut) -> bool:
    """Whether what can only be told of a work is told of a person: "Set in Lima, Vidal plays a spy"."""
    first, head = cut.first, cut.head
    leading = [c for c in (*head.children, *first.children) if c.i < first.i and c.dep_ in {"advcl", "acl"}]
    told = [head] if cut.kind == "participle" else [c for c in leading if c.tag_ in {"VBN", "VBD"}]
    person = first.ent_type_ in {"PERSON", "PER"} or is_personal_noun(first.lemma_)
    text = head.tag_ == "VBN" and head.lemma_.lower() in _OF_TEXTS  # the opera "Vidal was written by Ramos"
    passive = text and first.dep_ == "nsubj:pass" and first.head.i == head.i
    of_work = any(t.lower_ in WORKS and t.dep_ == "ROOT" for t in head.ancestors)  # "an album with Vidal, released by"
    works = _OF_WORKS | (_MADE_PUBLIC if of_work else set())
    return person and (passive or any(participle.lemma_.lower() in works for participle in told))


def _is_between(cut: Cut) -> bool:
    """Whether a subject is the second of two: "a treaty between Peru and | Chile signed in Lima"."""
    noun = cut.head.head
    if cut.head.dep_ != "conj" or cut.head.tag_ not in {"VBD", "VBN"} or noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    opened = any(t.lower_ in {"between", "both"} for t in noun.doc[noun.i + 1 : cut.first.left_edge.i])
    return opened and cut.first.left_edge.i > 0 and cut.first.left_edge.nbor(-1).lower_ == "and"


def _loses_exception(cut: Cut) -> bool:
    """Whether a bracket that went makes an exception: "All ships (except the Norla) have five masts"."""
    first, last = min(cut.kept), max(cut.kept)
    words = cut.first.doc[first:last]
    return any(t.text == "(" and t.i not in cut.kept and t.nbor().lower_ in _EXCEPT for t in words)


def _is_half(cut: Cut) -> bool:
    """Whether a clause has half of another: "be the greatest game", a day said of a name, a "when" without its verb."""
    if cut.kind != "finite":
        predicate = any(c.dep_ == "cop" and c.i in cut.kept for c in cut.first.children)
        predicate |= cut.kind == "participle" and cut.subject[0].lower_ == "of"  # "Bank | of Lima research"
        return predicate or (cut.kind == "apposition" and cut.head.lemma_.lower() in _SPANS)
    called = cut.head.lower_ == "called" and cut.head.dep_ != "conj"
    if called and not any(c.dep_ in {"obj", "aux:pass", "ccomp"} for c in cut.head.children):
        return True  # "a company called Norla" is no clause
    links = (t for t in cut.tokens if t.lower_ in _LINKS and t.dep_ in {"advmod", "mark"})
    return any(t.head.i not in cut.kept for t in links)


def _is_done_and_doing(cut: Cut) -> bool:
    """Whether what was done is joined to what something is doing: "was sold in May and standing empty"."""
    joined = (c for c in cut.head.children if c.dep_ == "conj" and c.i in cut.kept)
    return cut.kind == "participle" and cut.head.tag_ == "VBN" and any(c.tag_ == "VBG" for c in joined)


def _is_crossed(cut: Cut) -> bool:
    """Whether words of another phrase part a name from what is said of it in passing: it is said of something else.

    "A rally was held in Lima in 1990 that drew thousands" tells of the rally, "beat Ohio at the Rose Bowl - a final"
    of the Bowl; behind a dash "the star of Peru - the voice of the year" is the star.
    """
    name, told = cut.first, cut.head
    if told.head.i != name.i or told.dep_ not in {"appos", "acl:relcl"} or name.i > told.i:
        return False
    own = {t.i for t in name.subtree}
    opens = told.left_edge
    before = opens if opens.is_punct or not opens.i else opens.nbor(-1)
    if told.dep_ == "appos" and before.text in _DASHES and name.dep_ == "nmod" and name.pos_ == "PROPN":
        return True
    between = name.doc[name.i + 1 : opens.i]
    return name.pos_ == "PROPN" and any(t.i not in own and not t.is_punct for t in between)


def _is_no_deed(cut: Cut) -> bool:
    """Whether a person is told to "result in" something: it is another word that does."""
    first = cut.subject[0]
    person = first.ent_type_ in {"PERSON", "PER"} or first.lower_ in {"he", "she"}
    return person and cut.head.lemma_.lower() in _HAPPENS


def _lacks_whose(cut: Cut) -> bool:
    """Whether a clause keeps a relative clause without the words that open it: "Vidal [whose brother] led Peru won"."""
    told = (t for t in cut.tokens if t.dep_ == "acl:relcl" and t.i != cut.head.i)
    return any(t.tag_ == "WP$" and t.i not in cut.kept for one in told for t in one.doc[one.head.i + 1 : one.i])


def _lacks_goal(cut: Cut) -> bool:
    """Whether what somebody took or brought somewhere lost the where: "took the form | to a new level"."""
    gone = (c for c in cut.head.children if c.dep_ == "obl" and c.i > cut.head.i and c.i not in cut.kept)
    return cut.head.lemma_.lower() in _TAKES and any(preposition_of(c) in {"to", "into"} for c in gone)


def _is_that_clause(verb: Token) -> bool:
    marked = any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children)
    return marked and any(c.dep_ in NAMED_SUBJECTS for c in verb.children)


def _joins(link: Token, after: Token) -> bool:
    """Whether a conjunction ties the clause that stays to the one before it, or to what leads both."""
    beside = link.head.dep_ == "conj" or goes_on_meanwhile(link.head)
    return link.head.i == after.i or (any(t.i == link.head.i for t in after.ancestors) and beside)


def _describes(words: Sequence[Token], after: Token) -> bool:
    """Whether what went is an apposition to a subject, before whose verb the second comma was forgotten."""
    inside = {token.i for token in words}
    top = next((token for token in words if token.head.i not in inside), words[0])
    return top.dep_ == "appos" and after.pos_ in {"VERB", "AUX"} and after.tag_ != "VBN"


def _is_one_sided(token: Token, cut: Cut) -> bool:
    """Whether "between" stands before one thing: what it was between went with the rest."""
    if token.lower_ != "between" or token.dep_ != "case" or token.head.tag_ not in {"NN", "NNP", "CD"}:
        return False
    return not any(t.lower_ == "and" and t.i > token.i for t in cut.tokens)


def _loses_receiver(cut: Cut) -> bool:
    """Whether the "to" of a gift or a sale stands elsewhere in the sentence: on another thing that was given."""
    if cut.head.lemma_.lower() not in _GIVES or any(t.lower_ == "to" and t.i > cut.head.i for t in cut.tokens):
        return False
    behind = cut.head.doc[cut.head.i : cut.head.sent.end]
    return any(t.lower_ == "to" and t.dep_ == "case" and t.head.dep_ == "nmod" and t.i not in cut.kept for t in behind)


def _broken_off(cut: Cut) -> str | None:
    """Why a clause cannot end where it ends: the sentence goes on with what the last word needs, without a mark."""
    last = max(cut.tokens, key=lambda t: t.i)
    if last.dep_ == "advmod" and last.head.i not in cut.kept:
        return _NOT_SURE  # "there is absolutely | no room"
    behind = last.doc[last.i + 1 : last.sent.end]
    if cut.head.lemma_.lower() in _TAKES_AS and any(t.lower_ == "as" for t in behind):
        return _NOT_SURE
    after = last.doc[last.i + 1] if last.i + 1 < len(last.doc) else last
    if after.tag_ == "VBN" and after.dep_ == "acl" and after.head.i == last.i and preposition_of(last) == "with":
        return _NOT_SURE  # "holds a record, with the record | credited to Vidal"
    if last.is_punct or after.i == last.i or after.is_punct or after.sent != last.sent:
        return None
    if after.lower_ in {"if", "unless"} and after.dep_ == "mark":
        return "a restriction that was taken off"
    if after.lower_ in {"since", "until"} and after.dep_ == "case":
        return "a restriction that was taken off"  # "has had one flood" is not so before the time that went
    if cut.head.dep_ in {"ROOT", "conj"} and after.tag_ in {"VBD", "VBZ"} and after.dep_ == "advcl":
        return _NOT_SURE  # "was slowed as effects of the storm" lost what these did
    if after.lower_ in {"after", "before"} and after.dep_ == "mark" and last.lemma_.lower() in _SPANS:
        return _NOT_SURE  # "stayed in Lima 18 years | after the war ended"
    case = after.dep_ == "case" and after.lower_ != "as" and not _is_time(after.head)
    to = after.dep_ == "mark" and (after.lower_ == "that" or (after.tag_ == "TO" and after.head.dep_ != "advcl"))
    return _NOT_SURE if case or to else None


def _is_time(token: Token) -> bool:
    return any(t.tag_ == "CD" or t.ent_type_ in {"DATE", "TIME"} for t in token.subtree)
