"""Single words of a syntax tree hung where they belong, where the parser's place for them cannot be right.

What a second reading leaves wrong as well: a phrase hung on a clause that only begins after it, a list of subjects
taken for the end of the phrase before, an apposition hung across another name. Each rule moves a few words and leaves
the rest of the tree as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from question_bank.language.hanging import NAMED_SUBJECTS, SUBJECTS, hang, is_finite
from question_bank.language.mending_subjects import mend_subject
from question_bank.language.people_words import is_personal_noun
from question_bank.language.words import verb_tags

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_VERBAL = frozenset({"VERB", "AUX"})
_PAST_OR_PRESENT = frozenset({"VBD", "VBZ"})
_NO_PERSON = frozenset({"ORG", "GPE", "LOC", "FAC"})
_PERSON = frozenset({"PERSON", "PER"})
_OWN = NAMED_SUBJECTS | {"csubj", "expl", "aux", "aux:pass", "cop", "mark"}
_COMPLEMENTS = frozenset({"obj", "ccomp", "xcomp", "obl"})
_SPANS = frozenset({"day", "week", "month", "year", "season", "decade"})
_COUNTED_ON = frozenset({"following", "next", "same", "previous"})
_QUOTES = frozenset("\"'“‘")
_SHARES = frozenset({"half", "most", "many", "some", "all", "several", "none", "majority", "bulk", "rest"})


def mend(doc: Doc) -> None:
    """Hang words of `doc` anew, in place."""
    for token in doc:
        _hang_on_counted(token)
        _make_part_subject(token)
        _make_share_subject(token)
        _hang_on_verb_before(token)
        _hang_on_verb_behind(token)
        _hang_on_participle(token)
        _describe_capital(token)
        _hang_on_finite(token)
        _hang_on_clause(token)
        _hang_on_partner(token)
        _make_subject(token)
        _make_role(token)
        _hang_on_name_before(token)
        _hang_on_role(token)
        _make_relative(token)
        _make_owned_subject(token)
        _hang_on_described(token)
        _head_in_quotation_marks(token)
        _hang_on_quoted_name(token)
        _hang_on_next_clause(token)
        _make_complement(token)
        _make_time(token)
        _hang_on_who(token)
        _make_finite(token)
        _make_infinitive(token)
        mend_subject(token)


def _make_finite(verb: Token) -> None:
    """The bare form of a main verb with a subject and no helper as the past that looks alike: "They then beat Lima"."""
    helped = {c.dep_ for c in verb.children} & {"aux", "aux:pass", "cop", "mark"}
    led = any(c.dep_ in NAMED_SUBJECTS and c.i < verb.i for c in verb.children)
    if verb.dep_ == "ROOT" and verb.tag_ == "VB" and led and not helped and "VBD" in verb_tags(verb.lower_):
        verb.tag_ = "VBD"


def _make_infinitive(verb: Token) -> None:
    """A bare form beside an infinitive as one itself: "campaigns to support the poor and provide food"."""
    beside = verb.dep_ == "conj" and verb.tag_ == "VBP" and verb.head.tag_ == "VB"
    if beside and any(c.lower_ == "to" for c in verb.head.children) and _lacks_subject(verb):
        verb.tag_ = "VB"


def _hang_on_counted(number: Token) -> None:
    """ "Lima has 14 miles (23 km) of beaches": a number counts the noun behind it, not one in brackets."""
    if number.tag_ != "CD" or number.i + 2 >= len(number.doc):
        return
    noun, following = number.head, number.nbor()
    if number.dep_ in NAMED_SUBJECTS and following.dep_ == number.dep_ and following.head.i == noun.i:
        hang(number, following, "nummod")  # "18,000 people are listed": two subjects side by side are one
    bracketed = number.dep_ == "nummod" and noun.i > number.i + 2 and number.nbor(2).text == "("
    if bracketed and following.tag_ == "NNS" and noun.is_ancestor(number):
        hang(number, following, "nummod")


def _make_part_subject(part: Token) -> None:
    """ "Acme has 300 workers, 40 of whom live in Lima": the "40" are who lives there."""
    noun = part.head
    if part.dep_ != "appos" or part.i + 2 >= len(part.doc) or not (part.like_num or part.lower_ in _SHARES):
        return
    of, which = part.nbor(), part.nbor(2)
    verb = next((c for c in noun.children if c.dep_ in {"acl:relcl", "nmod", "appos"} and c.i > which.i), None)
    if of.lower_ == "of" and which.lower_ in {"whom", "which"} and verb is not None and is_finite(verb):
        hang(part, verb, "nsubj:pass" if any(c.dep_ == "aux:pass" for c in verb.children) else "nsubj")
        hang(which, part, "nmod")
        hang(of, which, "case")
        verb.dep_ = "acl:relcl"


def _make_share_subject(share: Token) -> None:
    """ "About 80% of pupils and 20% of teachers live here": the share is no measure of the living but who lives."""
    verb = share.head
    if share.dep_ != "obl:unmarked" or share.lower_ not in {"%", "percent"} or share.i > verb.i:
        return
    told = any(c.dep_ in SUBJECTS for c in verb.children)
    of = any(g.lower_ == "of" for c in share.children if c.dep_ == "nmod" for g in c.children)
    if of and not told and is_finite(verb):
        share.dep_ = "nsubj:pass" if any(c.dep_ == "aux:pass" for c in verb.children) else "nsubj"


def _hang_on_verb_before(verb: Token) -> None:
    """ "Acme moved to found a school in 1990 and the town grew": "in 1990" stands before the "and" of what grew."""
    link = next((c for c in verb.children if c.dep_ == "cc" and c.i < verb.i), None)
    if verb.dep_ != "conj" or link is None or verb.pos_ not in _VERBAL or verb.head.i > link.i:
        return
    for child in list(verb.children):
        if child.dep_.split(":")[0] == "obl" and child.right_edge.i < link.i and child.left_edge.i > verb.head.i:
            before = [t for t in verb.head.subtree if t.pos_ in _VERBAL and t.i < child.left_edge.i]
            hang(child, next((t for t in reversed(before) if t.pos_ == "VERB"), verb.head), child.dep_)


def _hang_on_verb_behind(verb: Token) -> None:
    """ "Acme has a plant and, when Vidal was mayor, it opened a school": "when" stands behind the "and" of "opened"."""
    if verb.dep_ != "conj" or verb.head.i > verb.i:
        return
    subject = next((c for c in verb.children if c.dep_ in NAMED_SUBJECTS), None)
    link = next((t for t in (*verb.lefts, *verb.subtree) if t.dep_ == "cc"), None) if subject is not None else None
    if link is None or subject is None or link.i > subject.left_edge.i:
        return
    for child in list(verb.head.children):
        if child.dep_ in {"obl", "advcl"} and link.i < child.left_edge.i and child.right_edge.i < subject.left_edge.i:
            hang(child, verb, child.dep_)


def _hang_on_participle(noun: Token) -> None:
    """ "The belief rests on the prize given to the mayor, Ana Vidal, during her visit": what is so now is not "during".

    A verb in the present tense does not happen during a visit: the giving before the name did.
    """
    verb, comma = noun.head, noun.left_edge
    if noun.dep_ != "obl" or verb.tag_ not in {"VBZ", "VBP"} or comma.text != "," or comma.nbor().lower_ != "during":
        return
    name = comma.nbor(-1)
    name = name.head if name.dep_ == "flat" else name
    given = next((t for t in name.ancestors if t.tag_ == "VBN"), None) if name.dep_ == "appos" else None
    if given is not None and given.dep_ == "acl" and given.is_ancestor(name) and verb.is_ancestor(given):
        hang(noun, given, "obl")


def _describe_capital(name: Token) -> None:
    """ "In Peru's capital, Lima, Vidal told": a name between commas behind a noun is no second subject."""
    verb, at = name.head, name.left_edge.i - 2
    if name.dep_ != "nsubj" or name.pos_ != "PROPN" or at < name.sent.start:
        return
    noun, rivals = name.doc[at], [c for c in verb.children if c.dep_ == "nsubj" and name.i < c.i < verb.i]
    commas = name.nbor(-1).text == "," and name.right_edge.i + 1 < len(name.doc) and name.right_edge.nbor().text == ","
    if len(rivals) == 1 and commas and noun.pos_ == "NOUN" and noun.dep_ == "obl" and noun.head == verb:
        hang(name, noun, "appos")


def _hang_on_finite(verb: Token) -> None:
    """ "Acme moved to found a school and the town grew": a clause with its subject stands beside no infinitive."""
    other = verb.head
    if verb.dep_ != "conj" or not is_finite(verb) or not any(c.dep_ in SUBJECTS for c in verb.children):
        return
    if other.pos_ == "VERB" and not is_finite(other) and not any(c.dep_ in SUBJECTS for c in other.children):
        main = next((t for t in other.ancestors if is_finite(t)), None)
        if main is not None:
            hang(verb, main, "conj")


def _hang_on_clause(verb: Token) -> None:
    """ "who led Peru to victory and is mayor": a finite verb without subject stands beside a clause, not "victory"."""
    noun = verb.head
    if verb.dep_ != "conj" or noun.pos_ not in {"NOUN", "PROPN"} or noun.i > verb.i or noun.dep_ == "ROOT":
        return
    if not is_finite(verb) or any(c.dep_ in SUBJECTS for c in verb.children) or is_finite(noun):
        return
    if any(c.dep_ == "acl:relcl" for c in noun.children):
        return  # "Vidal, who led Peru and is its envoy"
    clause = next((t for t in noun.ancestors if t.i < noun.i and is_finite(t)), None)
    if clause is not None and any(c.dep_ in SUBJECTS for c in clause.children):
        hang(verb, clause, "conj")


def _hang_on_partner(verb: Token) -> None:
    """ "He said that it was time to go and asked that ...": "asked" goes with "said", which has a subject for it."""
    if verb.dep_ == "conj" and verb.tag_ in _PAST_OR_PRESENT and _lacks_subject(verb) and _is_no_partner(verb.head):
        partner = next((above for above in verb.head.ancestors if _is_partner(above, verb)), None)
        if partner is not None:
            hang(verb, partner, "conj")


def _lacks_subject(verb: Token) -> bool:
    kinds = {child.dep_ for child in verb.children}
    return not kinds & _OWN and bool(kinds & _COMPLEMENTS)


def _is_no_partner(clause: Token) -> bool:
    """Whether a clause has no subject that a finite verb could share: an infinitive, "it was time"."""
    kinds = {child.dep_ for child in clause.children}
    infinitive = clause.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "mark" for c in clause.children)
    return infinitive or (clause.dep_ == "ccomp" and {"expl", "cop"} <= kinds)


def _is_partner(above: Token, verb: Token) -> bool:
    named = any(c.dep_ in NAMED_SUBJECTS and c.i < above.i for c in above.children)
    return above.tag_ == verb.tag_ and above.i < verb.i and named


def _make_subject(verb: Token) -> None:
    """ "Besides Peru, Chile, Bolivia and Cuba signed": the list that ends before a verb without subject is its own."""
    if verb.dep_ != "ROOT" or verb.pos_ != "VERB" or any(c.dep_ in SUBJECTS for c in verb.children):
        return
    first = next((t for t in verb.subtree if t.i < verb.i and _is_besides(t)), None)
    listed = list(_listed(first)) if first is not None else []
    if first is None or len(listed) < 2 or first.nbor().text != ",":
        return
    ends = [t.i for t in listed if any(c.dep_ == "cc" and c.lower_ == "and" for c in t.children)]
    if ends == [listed[-1].i] and listed[-1].i < verb.i:
        hang(listed[0], verb, "nsubj")
        for other in listed[1:]:
            hang(other, listed[0], "conj")


def _is_besides(noun: Token) -> bool:
    """Whether a noun is what others are named beside: "besides Peru", "in addition to Peru"."""
    link = next((c for c in noun.children if c.dep_ == "case"), None)
    if link is None or not link.i:
        return False
    return link.lower_ == "besides" or (link.lower_ == "to" and link.nbor(-1).lower_ == "addition")


def _listed(noun: Token) -> Iterator[Token]:
    """What is coordinated to a noun, however deep, in order."""
    deep = [c for c in noun.children if c.dep_ == "conj"]
    yield from sorted((t for c in deep for t in (c, *_listed(c))), key=lambda t: t.i)


def _make_role(noun: Token) -> None:
    """ "who, as mayor of Lima, had been": what stands behind "as" is no second subject, but what the first one was."""
    link = next((c for c in noun.children if c.dep_ == "case" and c.lower_ == "as"), None)
    verb = noun.head
    if noun.dep_ == "appos" and link is not None:
        around = [c for c in verb.children if c.dep_ == "acl:relcl" and c.left_edge.i < noun.i < c.i]
        if around:
            hang(noun, around[0], "obl")
        return
    mark = next((c for c in verb.children if c.dep_ == "mark" and c.lower_ == "as"), None)
    if noun.dep_ != "nsubj" or mark is None or mark.i + 1 != noun.left_edge.i or verb.i < noun.i:
        return
    if any(c.dep_ in {"nsubj", "nsubj:pass"} and c.i < mark.i for c in verb.children):
        hang(noun, verb, "obl")
        hang(mark, noun, "case")


def _hang_on_name_before(noun: Token) -> None:
    """ "Vidal, the head of Acme, the producer of steel,": what is no person describes the name right before it."""
    named = noun.head
    if noun.dep_ != "appos" or noun.pos_ != "NOUN" or named.ent_type_ not in _PERSON or is_personal_noun(noun.lemma_):
        return
    comma = noun.left_edge if noun.left_edge.is_punct or not noun.left_edge.i else noun.left_edge.nbor(-1)
    role = next((c for c in named.children if c.dep_ == "appos" and named.i < c.i < noun.i), None)
    if comma.text != "," or role is None or not is_personal_noun(role.lemma_):
        return
    owner = next((c for c in role.children if c.dep_ == "nmod" and c.pos_ == "PROPN" and c.i > role.i), None)
    if owner is not None and owner.ent_type_ not in _PERSON and comma.i == owner.right_edge.i + 1:
        hang(noun, owner, "appos")


def _hang_on_role(name: Token) -> None:
    """ "The mayor of Lima, Ana Vidal,": a person's name behind that of a place or body is that of who leads it."""
    owner = name.head
    role = owner.head
    if name.dep_ != "appos" or name.ent_type_ not in _PERSON or owner.dep_ != "nmod" or owner.pos_ != "PROPN":
        return
    if role.tag_ == "NN" and is_personal_noun(role.lemma_) and any(c.lower_ == "the" for c in role.children):
        hang(name, role, "appos")


def _make_relative(verb: Token) -> None:
    """ "Peru won the Battle of Lund, in which 300 men fell": a clause with "in which" is about the name before it."""
    if verb.dep_ != "parataxis":
        return
    which = next((c for c in verb.children if c.lower_ == "which" and c.i < verb.i), None)
    if which is None or which.i < verb.sent.start + 3:
        return
    case, comma, name = which.nbor(-1), which.nbor(-2), which.nbor(-3)
    while name.dep_ in {"flat", "compound", "nmod"} and name.head.i < name.i and name.head.pos_ == "PROPN":
        name = name.head
    if case.dep_ == "case" and comma.text == "," and name.pos_ == "PROPN":
        hang(verb, name, "acl:relcl")


def _make_owned_subject(whose: Token) -> None:
    """ "Vidal, whose sister Maria had left Peru, ruled": the sister is who had left, and nothing that Vidal was."""
    if whose.lower_ != "whose" or (noun := whose.head).dep_ != "appos":
        return
    clauses = [c for c in noun.head.children if c.dep_ == "acl:relcl" and c.i > noun.i]
    if clauses and not any(c.dep_ in SUBJECTS for c in clauses[0].children):
        hang(noun, clauses[0], "nsubj")


def _hang_on_described(verb: Token) -> None:
    """ "The firm hired engineer Ana Vidal, who had left Peru": the clause tells of her whom "engineer" describes."""
    described = verb.head
    if verb.dep_ != "acl:relcl" or described.dep_ != "nmod:desc":
        return
    name = described.head
    if name.ent_type_ in _PERSON and described.i < name.i < verb.left_edge.i:
        hang(verb, name, "acl:relcl")


def _head_in_quotation_marks(word: Token) -> None:
    """ "The suffrage “pilgrimage” to Lima": a plain noun in quotation marks is what the noun before it describes."""
    if word.tag_ not in {"NN", "NNS"} or not word.text.islower() or word.i < 2 or word.nbor(-1).text not in _QUOTES:
        return
    noun = word.nbor(-2)
    beside = word.dep_ == noun.dep_ and word.head.i == noun.head.i
    if noun.tag_ != "NN" or noun.dep_ == "ROOT" or not (beside or (word.dep_ == "appos" and word.head.i == noun.i)):
        return
    before = [child for child in noun.children if child.i < noun.i]
    word.head, word.dep_ = noun.head, noun.dep_
    for child in before:
        hang(child, word, child.dep_)
    hang(noun, word, "compound")


def _hang_on_quoted_name(kind: Token) -> None:
    """ "SS “Otto Lund” was built in 1911": what stands before the name in quotation marks is no subject of its own."""
    if kind.dep_ not in NAMED_SUBJECTS or kind.i + 2 >= len(kind.doc) or kind.nbor().text not in _QUOTES:
        return
    name = kind.nbor(2)
    if (kind.tag_ == "NNP" or kind.text.isupper()) and name.dep_ == kind.dep_ and name.head.i == kind.head.i:
        hang(kind, name, "compound")


def _hang_on_next_clause(participle: Token) -> None:
    """ "Ana Vidal spent a year in Oslo and, returning to Lima, was named mayor": the return opens what comes then."""
    if participle.dep_ != "conj" or participle.tag_ != "VBG" or participle.nbor(-1).text != ",":
        return
    link, last = participle.nbor(-2), participle.right_edge
    behind = (t for t in participle.ancestors if t.pos_ in _VERBAL)
    verbs = (c for above in behind for c in above.children if c.dep_ == "conj" and c.i > last.i and is_finite(c))
    verb = next(verbs, None)
    if link.dep_ == "cc" and verb is not None and last.i + 1 < len(last.doc) and last.nbor().text == ",":
        hang(participle, verb, "advcl")
        hang(link, verb, "cc")


def _make_complement(noun: Token) -> None:
    """ "Ana Vidal made Lima, Peru, her home": what is made of a place is no other word for it."""
    place = noun.head
    owned = any(c.tag_ == "PRP$" and c.i < noun.i for c in noun.children)
    if noun.dep_ == "appos" and owned and place.dep_ == "obj" and place.head.lemma_ == "make":
        hang(noun, place.head, "xcomp")


def _make_time(span: Token) -> None:
    """ "Ana Vidal left the firm, and the following year became mayor": no year becomes a mayor."""
    verb = span.head
    if span.dep_ == "nsubj" and verb.dep_ == "conj" and verb.tag_ == "VBD" and is_next_span(span):
        span.dep_ = "obl:unmarked"


def is_next_span(span: Token) -> bool:
    """Whether a phrase counts from a time told before: "the following year"."""
    return span.lower_ in _SPANS and any(c.lower_ in _COUNTED_ON for c in span.children)


def _hang_on_who(who: Token) -> None:
    """ "Lund was the best pupil of the monk Otto who led the abbey": "who" right behind a name is that person."""
    verb, name = who.head, who.nbor(-1) if who.i > who.sent.start else who
    if who.lower_ != "who" or verb.dep_ != "acl:relcl" or name.pos_ != "PROPN" or name.ent_type_ in _NO_PERSON:
        return
    while name.dep_ in {"flat", "compound"} and name.head.pos_ == "PROPN":
        name = name.head
    if verb.head.i < name.i and any(c.dep_ == "cop" for c in verb.head.children):
        hang(verb, name, "acl:relcl")
