"""Who vouches for a clause: the article, someone who says it, or nobody. Its place in the tree tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.adverbials import supposes
from question_bank.facts.clause_heads import is_clause, is_set_off
from question_bank.facts.cuts import Cut
from question_bank.facts.phrases import SAYS
from question_bank.facts.subjects import subject_of
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Span as Tree
    from spacy.tokens import Token

_THINKS = word_set(
    "think believe expect predict fear hope suggest warn see consider doubt want propose suspect feel assume imagine "
    "reckon wish prefer wonder like love seek"
)
_STRESSES = word_set("emphasize emphasise stress note mention say add point underline remember")
_VIEWS = word_set("think believe feel know")
_WITHHOLDS = word_set("omit refuse decline fail forget deny avoid neglect")
_LEAVES_OUT = frozenset({"omit", "neglect"})
_CONDITIONS = frozenset({"if", "unless", "whether", "lest", "until", "till", "once", "provided"})
_SUPPOSING = frozenset({"assuming", "supposing"})
_NOUNS_THAT_VOUCH = frozenset({"fact"})
QUOTES = frozenset('"“”')
NEGATIONS = word_set("not n't n’t never nobody none nor neither hardly scarcely barely no")


def speaker_of(cut: Cut, tree: Tree, before: Tree | None = None, *, interviewed: bool = False) -> Token | str | None:
    """The head of who says the clause; None where the article itself does; a reason where nobody vouches for it.

    `before` is what stands before a sentence that is all quotation: who spoke there goes on speaking. Who is
    `interviewed` says all of it, and what they "think" is their view.

    What a relative clause, a participle or an apposition adds between commas is told by the article, whatever the
    clause around it supposes or denies. Who says a quotation is the subject of the only verb of saying beside it.
    """
    head = cut.head
    if (reason := _conditions(cut)) is not None:
        return reason
    speaker: Token | None = None
    quoted = is_quoted(cut, tree)
    token = head
    while token.dep_ not in {"ROOT", ""} and token.head.i != token.i:
        if _only_adds(token):
            return speaker
        found = None if interviewed and _is_stressed(token) else _governor(token)
        if isinstance(found, str):
            if not ((quoted or interviewed) and is_own_view(token)):
                return found
            found = None
        speaker = speaker or found
        token = token.head
    if quoted:
        return _who_says(tree) or _who_goes_on(before) or "a quotation, a question or an exclamation"
    inserted = next((c for c in token.children if c.dep_ == "parataxis" and c.lemma_.lower() in SAYS), None)
    if speaker is None and inserted is not None and inserted.i != head.i and not _says_itself(inserted):
        speaker = subject_of(inserted)
        if speaker is not None and head in speaker.subtree:
            return None  # '"...," said Vidal, who wrote a book called "Lima"': the article tells that of her
    return speaker


def _says_itself(verb: Token) -> bool:
    """Whether a verb of saying beside a clause has words of its own: "Acme faced a suit: Bolt claimed that it ..."."""
    before = verb.left_edge
    colon = before.text == ":" or (before.i > 0 and before.nbor(-1).text == ":")
    return colon and any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)


def _who_says(tree: Tree) -> Token | None:
    """The subject of the only verb of saying that stands beside the quotations of a sentence."""
    verbs = [t for t in tree if t.lemma_.lower() in SAYS and is_clause(t) and _in_quotes(t, tree) % 2 == 0]
    return _sayer(verbs[0]) if len(verbs) == 1 else None


def _sayer(verb: Token) -> Token | None:
    """The subject of a verb of saying, which may stand behind it: "Peru has two ports," said Ana Vidal."""
    said = any(c.dep_ == "ccomp" and c.i < verb.i for c in verb.children)
    behind = [c for c in verb.children if c.dep_ == "nsubj" and c.i > verb.i and said]
    return subject_of(verb) or (behind[0] if behind else None)


def _who_goes_on(before: Tree | None) -> Token | None:
    """The person who said something in the sentence before."""
    who = _who_says(before) if before is not None else None
    if who is None:
        return None
    says = any(c.dep_ in {"ccomp", "parataxis"} for c in who.head.children)
    return who if says and (who.ent_type_ in {"PERSON", "PER"} or who.lower_ in {"he", "she"}) else None


def _is_stressed(clause: Token) -> bool:
    """Whether whoever speaks only stresses a clause: "It should be noted that Peru is alone"."""
    parent = clause.head
    words = {c.dep_: c.lower_ for c in parent.children}
    it = "it" in {words.get("nsubj:pass"), words.get("expl"), words.get("expl:pass")}
    return (
        clause.dep_ == "ccomp" and it and parent.lemma_.lower() in _STRESSES and words.get("aux") in {"should", "must"}
    )


def is_own_view(clause: Token) -> bool:
    """Whether a clause in quotation marks is what its speaker thinks: "I think it is late"."""
    parent = clause.head
    modals = {c.lower_ for c in clause.children if c.tag_ == "MD"}
    if clause.dep_ != "ccomp" or parent.lemma_.lower() not in _VIEWS or modals - {"will"}:
        return False
    who = subject_of(parent)
    denied = any(c.lower_ in NEGATIONS for c in parent.children)
    return who is not None and who.lower_ in {"i", "we"} and not denied


def is_quoted(cut: Cut, tree: Tree) -> bool:
    """Whether a clause stands in quotation marks with its subject; a term in them ("the “Rose Rule” holds") is none."""
    if _in_quotes(cut.first, tree) % 2 == 0:
        return False
    return cut.kind != "finite" or cut.head.i < cut.first.i or _in_quotes(cut.head, tree) % 2 == 1


def _in_quotes(token: Token, tree: Tree) -> int:
    return sum(t.text in QUOTES for t in token.doc[tree.start : token.i])


def is_conditional(cut: Cut) -> bool:
    """Whether a clause holds the condition under which it is told to be so."""
    return any(c.i in cut.kept and supposes(c, cut.head) for c in cut.head.children)


def _conditions(cut: Cut) -> str | None:
    head = cut.head
    supposed = not is_conditional(cut) and any(
        c.dep_ == "advcl" and (c.lower_ in _SUPPOSING or any(m.lower_ in {"if", "unless"} for m in c.children))
        for c in head.children
    )
    marks = [c for c in head.children if c.dep_ == "mark"]
    in_case = any(c.lower_ == "case" and c.i and c.nbor(-1).lower_ == "in" for m in marks for c in (m, *m.children))
    likened = in_case or any(
        c.lower_ in {"than", "like"} or (c.lower_ in {"if", "though"} and c.nbor(-1).lower_ == "as")
        for c in marks
        if c.i
    )
    asked = any(c.lower_ == "whether" and c.i < head.i for c in head.children)
    then = head.tag_ in {"VBZ", "VBP"} and any(c.text == "Then" and c.is_sent_start for c in head.children)
    return "a forecast, a wish or a condition" if supposed or asked or likened or then else None


def _only_adds(token: Token) -> bool:
    """Whether a phrase only adds something about a name: "Norway, which is a member of NATO,"."""
    return token.dep_ in {"acl:relcl", "acl", "appos"} and token.head.pos_ == "PROPN" and is_set_off(token)


def is_saying(cut: Cut) -> bool:
    """Whether the clause itself says that someone says something."""
    return cut.head.lemma_.lower() in SAYS and any(
        child.dep_ in {"ccomp", "parataxis"} and is_clause(child) for child in cut.head.children
    )


def is_thinking(cut: Cut) -> bool:
    """Whether the clause tells what someone thinks, hopes, wants or proposes."""
    lemma = cut.head.lemma_.lower()
    return lemma in _THINKS and not (lemma == "see" and _is_scene(cut.head))


def _is_scene(verb: Token) -> bool:
    """Whether what something "saw" only happened then: "The reform saw the founding of two colleges"."""
    things = [c for c in verb.children if c.dep_ == "obj" and c.pos_ in {"NOUN", "PROPN"}]
    seen_as = any(c.lower_ == "as" and c.dep_ in {"case", "mark"} for t in verb.children for c in t.children)
    return bool(things) and not seen_as and not any(c.dep_ in {"ccomp", "xcomp"} for c in verb.children)


def _governor(token: Token) -> Token | str | None:
    parent, dep = token.head, token.dep_
    if dep == "advcl" and (reason := _suspends(token)) is not None:
        return reason
    if dep in {"csubj", "csubj:pass", "csubj:outer"}:
        return "an opinion, a wish or a proposal"
    if dep == "acl" and is_clause(token):
        return None if parent.lemma_.lower() in _NOUNS_THAT_VOUCH else "hedged: nobody vouches for it"
    if dep not in {"ccomp", "xcomp"}:
        return None
    if parent.pos_ == "NOUN":
        return "hedged: nobody vouches for it"
    if dep == "xcomp":
        return None
    if parent.lemma_.lower() not in SAYS:
        return "an opinion, a wish or a proposal"
    above = parent.head if parent.dep_ == "xcomp" else parent
    if above.lemma_.lower() in _LEAVES_OUT and above.i != parent.i:
        return None  # whoever "omitted to say" that it was so had it to say
    if above.lemma_.lower() in _WITHHOLDS or any(c.lower_ in NEGATIONS for c in (*parent.children, *above.children)):
        return "a negation"
    return _sayer(parent) or _controller(parent) or "a claim without a named speaker"


def _suspends(clause: Token) -> str | None:
    """Why an adverbial clause tells nothing by itself: it supposes, is to come, or speaks of the clause around it."""
    if any(c.lower_ in _CONDITIONS and c.i < clause.i for c in clause.children) or _is_to_come(clause):
        return "a forecast, a wish or a condition"
    return "a pronoun without its noun" if _is_of_main(clause) else None


def _is_of_main(clause: Token) -> bool:
    """Whether "its" in a clause with "though" may be the main clause's: "a fine song, though Acme disliked its end"."""
    though = any(c.lower_ == "though" and c.i < clause.i for c in clause.children)
    return though and any(t.lower_ in {"its", "their"} for t in clause.subtree)


def _is_to_come(clause: Token) -> bool:
    """Whether a clause in the present tense tells a time to come, or a case: "will stay after the Danes leave"."""
    link = clause.left_edge.lower_
    if link not in {"after", "before", "when"} or any(c.tag_ == "VBD" for c in (clause, *clause.children)):
        return False
    present = any(c.tag_ in {"VBZ", "VBP"} for c in (clause, *clause.children))
    above = (clause.head, clause.head.head)
    return present and (
        link == "when" or any(c.tag_ == "MD" or c.lower_ == "likely" for t in above for c in (t, *t.children))
    )


def _controller(verb: Token) -> Token | None:
    """The subject of the clause that a participle belongs to: "He left, claiming that ..."."""
    return subject_of(verb.head) if verb.dep_ in {"advcl", "xcomp", "conj"} and verb.head.i != verb.i else None
