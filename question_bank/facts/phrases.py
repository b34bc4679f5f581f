"""What belongs to a phrase of the syntax tree, and what only adjoins it."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from question_bank.facts.adverbials import adverbial_stays
from question_bank.facts.bracketed import CLOSE, OPEN, behind_brackets, brackets
from question_bank.facts.clause_heads import NOMINAL, SUBJECTS, is_clause, is_set_off
from question_bank.facts.misread import is_subject_elsewhere, misread_subject
from question_bank.facts.relations import NAMED_SUBJECTS
from question_bank.language.calendar import MONTHS
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

RELATIVES = frozenset({"who", "which", "that"})
_TIES = word_set(
    "also however then therefore thus moreover meanwhile instead too indeed still already now later soon finally "
    "rather eventually subsequently likewise recently currently once again yet initially originally "
    "furthermore nevertheless nonetheless similarly consequently hence today nowadays additionally besides similarly "
    "otherwise accordingly conversely notably ultimately previously presently afterwards alternatively"
)
_HARD_TIES = word_set(
    "strangely sadly unfortunately fortunately surprisingly interestingly hopefully "
    "however therefore thus moreover furthermore nevertheless nonetheless consequently hence meanwhile"
)
_DROPPED = frozenset({"parataxis", "advcl", "discourse", "vocative", "dep", "list", "advcl:relcl", "dislocated"})
SAYS = word_set(
    "say tell argue note add explain report claim state recall confirm announce stress insist acknowledge admit "
    "estimate conclude comment point remark write declare testify allege maintain reaffirm emphasize underline promise "
    "pledge assert observe suggest"
)
"""Verbs whose clause is what their subject says: a claim."""
SHARES = word_set("most much many some half all part few several none")
_OF_WHICH = frozenset({"of which", "of whom"})
_LIES = frozenset({"border", "adjoin", "overlook", "straddle"})
_ALIKE = frozenset({"like", "unlike", "rather"})
_RESULTS = word_set("allow enable let help force prompt lead")
_NAMINGS = word_set("call name dub title nickname term")
_NAMED = frozenset({"appos", "flat", "nmod:desc"})
_KEPT_MARKS = frozenset("\"“”'‘’-–%")
_OPENING_QUOTES = frozenset('"“‘')
_MARKS = frozenset({",", ".", ";", ":", "-", "–", "—", "--"})


def noun_phrase(head: Token, aside: frozenset[int] = frozenset()) -> list[Token]:
    """A noun with what belongs to it, without brackets, clauses and appositions between commas, in order."""
    return bare(phrase(head, aside or frozenset(brackets(head.sent))))


def phrase(head: Token, aside: frozenset[int], *, clause: bool = False, relative: Token | None = None) -> list[Token]:
    """The tokens of a phrase in order, without what adjoins it."""
    found: list[Token] = [head] if head.i not in aside else []
    if not head.n_lefts + head.n_rights:
        return found
    apposition = False
    for child in head.children:
        if child.i in aside or (relative is not None and child.i == relative.i):
            continue
        goes = _goes(child, head, clause=clause) or (apposition and (child.dep_ == "nmod" or _goes_with_it(child)))
        apposition = apposition or (goes and child.dep_ == "appos" and child.i > head.i)
        if not goes:
            found += phrase(child, aside)
    return sorted(found, key=lambda token: token.i)


def _goes_with_it(conjunct: Token) -> bool:
    """Whether a coordinated noun belongs to the apposition right before it: "Alrekstad, a royal farm and harbour"."""
    first = conjunct.left_edge
    return conjunct.dep_ == "conj" and conjunct.pos_ == "NOUN" and first.dep_ == "cc" and not first.nbor(-1).is_punct


def bare(named: list[Token]) -> list[Token]:
    """A subject taken from elsewhere in its sentence, without the preposition it stood with there."""
    inside = {token.i for token in named}
    root = next((token for token in named if token.head.i not in inside), named[0] if named else None)
    if root is None:
        return []
    links = [t for t in named if t.dep_ in {"case", "cc", "mark"} and t.head.i == root.i and t.tag_ != "POS"]
    gone = {t.i for link in links for t in link.subtree}
    return [t for t in named if t.i not in gone]


def tidied(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without the marks of punctuation whose neighbours are gone."""
    found: list[Token] = []
    for i, token in enumerate(tokens):
        before = tokens[i - 1] if i else None
        after = tokens[i + 1] if i + 1 < len(tokens) else None
        if token.is_punct and token.text not in _KEPT_MARKS and not _still_divides(token, before, after, found):
            continue
        if token.is_punct and token.text in {"-", "–"} and (before is None or after is None):
            continue
        found.append(token)
    while found and found[0].is_punct and found[0].text not in _OPENING_QUOTES:
        found.pop(0)
    while found and found[-1].text in _MARKS:
        found.pop()
    return found


def _still_divides(mark: Token, before: Token | None, after: Token | None, found: Sequence[Token]) -> bool:
    """Whether a mark still stands between its neighbours, or a comma closes what another comma opened."""
    if mark.text in OPEN | CLOSE:
        opens = [t.text for t in found if t.text in OPEN | CLOSE]
        return after is not None if mark.text in OPEN else bool(opens) and opens[-1] in OPEN
    if before is None or after is None:
        return False
    if after.i != mark.i + 1:
        stands = mark.text == "," and before.i == mark.i - 1 and not after.is_punct
        return stands and after.nbor(-1).text not in {",", ")", ";"}
    if before.i == mark.i - 1 or mark.nbor(-1).text in CLOSE:
        return True
    if mark.text != ",":
        return False
    if not before.is_punct and behind_brackets(before).text != ",":
        return True  # what went out stood without commas: this one opens what follows
    opened = sum(token.text == "," for token in found) % 2 == 1 and behind_brackets(before).text != ","
    return opened or after.dep_ == "advcl" or after.dep_ in SUBJECTS or _opens_subject(after)


def joins(tokens: list[Token], aside: frozenset[int]) -> bool:
    """Whether what follows a phrase that was taken out can follow what stands before it."""
    for one, other in pairwise(token for token in tokens if not token.is_punct):
        taken = any(not one.doc[i].is_punct and i not in aside for i in range(one.i + 1, other.i))
        if _opens_subject(other):
            continue
        if taken and one.pos_ in {"NOUN", "PROPN", "NUM"} and other.pos_ in {"NOUN", "PROPN", "ADJ", "PRON"}:
            return False
    return True


def is_patched(words: Sequence[Token], dropped: Container[int]) -> bool:
    """Whether a noun stands right before another because what parted them was left out: "the mayor [...] Ana Vidal"."""
    for one, other in pairwise(token for token in words if not token.is_punct):
        gap = range(one.i + 1, other.i)
        torn = one.pos_ in NOMINAL and other.pos_ in NOMINAL
        if torn and any(i in dropped for i in gap) and not any(one.doc[i].is_punct and i not in dropped for i in gap):
            return not _opens_subject(other)
    return False


def _opens_subject(token: Token) -> bool:
    """Whether a subject begins with a word behind a comma: "In 1990, while Peru grew, the ministry moved"."""
    behind = token.i > 0 and token.nbor(-1).text == ","
    return behind and any(t.dep_ in SUBJECTS and t.left_edge.i == token.i for t in (token, *token.ancestors))


def _goes(child: Token, head: Token, *, clause: bool) -> bool:
    dep = child.dep_
    stays = dep == "advcl" and adverbial_stays(child, head, clause=clause)
    if stays or (dep in {"acl:relcl", "parataxis"} and tells_parts(child)):
        return False
    if dep in _DROPPED or (dep in NAMED_SUBJECTS and is_no_subject(child, head)):
        return True
    if _likens(child) or (dep in {"cc", "mark"} and clause and child.i < head.i and child.lower_ != "to"):
        return True
    if dep == "conj" and is_clause(child):
        return _is_own_clause(child, head, clause=clause)
    if dep == "cc" and clause and child.head.dep_ == "conj" and is_clause(child.head):
        return True
    if dep == "advmod" and (_ties(child, clause=clause) or (clause and _is_not_only(child))):
        return True
    if dep == "acl:relcl":
        return is_set_off(child) or misread_subject(child) is not None
    if dep == "appos" and any(t.dep_ in {"nummod", "det"} and t.like_num for t in child.subtree if t.i < child.i):
        return False
    if dep in {"acl", "appos"}:
        return is_set_off(child) and not any(tells(child, head) for tells in _TELL)
    return False


def _is_day(child: Token, _head: Token) -> bool:
    """Whether an apposition is a date: "on Easter Sunday, 23 April 1810"."""
    words = [child, *child.children] if child.dep_ == "appos" else []
    return any(t.text in MONTHS for t in words) and any(t.tag_ == "CD" for t in words)


def _names(child: Token, head: Token) -> bool:
    """Whether a participle says what a thing without a name is called: "a new port, named Lund Harbour"."""
    naming = child.tag_ == "VBN" and child.lemma_.lower() in _NAMINGS and child.dep_ == "acl"
    return naming and head.pos_ == "NOUN" and any(c.pos_ == "PROPN" and c.i > child.i for c in child.children)


def _leads_to(child: Token, _head: Token) -> bool:
    """Whether a participle that closes a sentence says what came of it all: "a loan, allowing Peru to buy ships"."""
    end = child.right_edge.i + 1
    last = end < len(child.doc) and child.doc[end].text == "." and child.left_edge.i >= child.i - 1
    behind = child.i > child.head.i and child.head.dep_.split(":")[0] in {"obj", "obl", "nmod"}
    return child.tag_ == "VBG" and child.lemma_.lower() in _RESULTS and behind and last


def tells_parts(child: Token) -> bool:
    """Whether a clause says how many of what was counted before: "40 ships, of which 12 were lost", "12 of which".

    "Most of which" tells that of anything.
    """
    first = child.left_edge
    first = first.nbor() if first.is_punct and first.i < child.i else first
    if first.lower_ in SHARES and first.doc[first.i + 1 : first.i + 3].text.lower() in _OF_WHICH:
        return True
    first = first.nbor() if first.tag_ == "CD" and first.i < child.i else first
    things = [child.head, *(c for c in child.head.children if c.dep_ == "obj" and c.i < first.i)]
    counted = any(c.dep_ == "nummod" for thing in things for c in thing.children)
    numbered = any(t.tag_ == "CD" and t.i < child.i for t in child.subtree)
    return counted and numbered and first.doc[first.i : first.i + 2].text.lower() in _OF_WHICH


def _is_own_clause(child: Token, head: Token, *, clause: bool) -> bool:
    """Whether a coordinated clause is told by itself; also a second about a name: "Vidal, who led Peru and is ..."."""
    of_name = head.pos_ == "PROPN" and not is_clause(head)
    return of_name or (clause and not _shares_all(child) and not shares_object(child, head))


def is_no_subject(noun: Token, head: Token) -> bool:
    """Whether a subject is another verb's, or stands behind the verb and a comma as only an apposition does."""
    return is_subject_elsewhere(noun) or (noun.i > head.i and is_set_off(noun))


def _is_not_only(adverb: Token) -> bool:
    """Whether an adverb is of the "not only" right before a verb: "Vidal not only led Peru but also ruled Chile"."""
    if adverb.lower_ not in {"not", "only"}:
        return False
    if adverb.head.pos_ != "VERB" or not adverb.i < adverb.head.i <= adverb.i + 2:
        return False
    first = adverb.i if adverb.lower_ == "not" else adverb.i - 1
    return [t.lower_ for t in adverb.doc[max(first, 0) : first + 2]] == ["not", "only"]


def _ties(adverb: Token, *, clause: bool) -> bool:
    """Whether an adverb by itself only ties a clause to others."""
    ties = adverb.lower_ in _HARD_TIES or (clause and adverb.lower_ in _TIES)
    if adverb.lower_ == "just" and adverb.head.tag_ == "VBN" and adverb.i + 1 == adverb.head.i:
        return True  # "had just won" is "won" to whoever reads it later
    if adverb.lower_ == "initially" and adverb.i + 1 == adverb.head.i:
        return False  # "initially approved" may have been rejected later
    if adverb.lower_ in {"rather", "too"} and adverb.head.tag_ == "JJ" and adverb.i + 1 == adverb.head.i:
        return False  # "too late" is not "late"
    return ties and all(c.is_punct for c in adverb.children)


def _likens(child: Token) -> bool:
    """Whether a phrase between commas only compares: "Peru, like some of its neighbours, grew", "rather than sell"."""
    if not is_set_off(child):
        return False
    words = {c.lower_ for c in child.children if c.dep_ in {"case", "cc"}}
    return child.dep_ in {"nmod", "obl", "conj"} and bool(words & _ALIKE)


def _shares_all(verb: Token) -> bool:
    """Whether a coordinated verb has nothing of its own: what follows belongs to both ("led and won the race")."""
    return all(child.dep_ in {"cc", "advmod"} for child in verb.children) and verb.right_edge.i == verb.i


def shares_object(verb: Token, head: Token) -> bool:
    """Whether a verb has no object of its own and the one coordinated to it has: "designed and built a bridge"."""
    beside = all(t.dep_ in {"cc", "advmod"} or t.is_punct for t in head.doc[head.i + 1 : verb.i])
    own = any(c.dep_ in {"obj", "xcomp", "ccomp"} for c in head.children)
    taken = any(c.dep_ in {"obj", "obl", "obl:agent"} for c in verb.children)
    return (
        beside and taken and not own and head.tag_ == verb.tag_ and not any(c.dep_ in SUBJECTS for c in verb.children)
    )


def _says_beside_what(child: Token, _head: Token) -> bool:
    """Whether a participle says where a place lies: "in the Vale Province, bordering Peru"."""
    beside = child.tag_ == "VBG" and child.lemma_.lower() in _LIES
    return beside and any(c.dep_ == "obj" and c.pos_ == "PROPN" for c in child.children)


def _identifies(child: Token, head: Token) -> bool:
    """Whether an apposition says who or where: "the capital, Bishkek", "Ashgabat, Turkmenistan".

    Also where the name has a description before it: "her brother, the painter Jan Smit".
    """
    if child.dep_ != "appos":
        return False
    if child.pos_ == head.pos_ == "NOUN":
        return any(c.i > child.i and c.ent_type_ in {"PERSON", "PER"} and c.dep_ in _NAMED for c in child.children)
    if child.pos_ != "PROPN":
        return False
    return head.pos_ == "NOUN" or child.ent_type_ in {"LOC", "GPE"} or head.ent_type_ == ""


_TELL = (_identifies, _is_day, _says_beside_what, _leads_to, _names)
"""What an apposition or a participle between commas tells that the phrase before cannot do without."""
