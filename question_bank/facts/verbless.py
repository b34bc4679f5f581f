"""What a phrase says of a noun without a finite verb, as a clause with the verb put in.

"Acme, founded in 1820," says that Acme was founded in 1820, "Kazan, the capital of Tatarstan," that Kazan is it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from question_bank.facts.clause_heads import NOMINAL, SUBJECTS, auxiliaries, is_clause, is_plural, is_set_off
from question_bank.facts.cuts import Cut, is_whole
from question_bank.facts.phrases import bare, joins, phrase, tidied
from question_bank.facts.pronouns import HE
from question_bank.facts.stops import DASHES, until_stop
from question_bank.facts.subjects import named_by, subject_of
from question_bank.language.people_words import is_personal_noun
from question_bank.language.roles import is_role
from question_bank.language.words import verb_tags, word_set
from question_bank.language.world import country_of

if TYPE_CHECKING:
    from spacy.tokens import Span as Tree
    from spacy.tokens import Token

_NAMES = frozenset({"name", "call", "title"})
_STILL_SO = word_set("locate situate base know call name title spell pronounce make compose comprise")
_HOLDS = {
    "featuring": ("features", "feature"),
    "starring": ("stars", "star"),
    "comprising": ("comprises", "comprise"),
    "containing": ("contains", "contain"),
    "depicting": ("depicts", "depict"),
}
"""What is always so of a work or a body, though it stands in a phrase: "the opera, starring Ana Vidal,"."""
_PARTS_OF = frozenset({"part", "half"})
_FOR_A_TIME = word_set("backbone core mainstay ally rival partner sponsor supplier owner opponent holder")
_PAST_OF = {"is": "was", "are": "were"}
_COMES_AND_GOES = word_set(
    "consumer producer exporter importer buyer colony capital empire kingdom dynasty ally outfit stronghold regime "
    "confederacy city-state outpost"
)
"""What an apposition may say of a name that is so only for a time."""
_HAPPENINGS = word_set(
    "operation campaign battle war siege massacre offensive raid invasion strike riot uprising rebellion revolt march "
    "boycott incident scandal crisis election skirmish mutiny expedition"
)
"""What an apposition may say that is over once it has happened, in an article of any time."""
_COLLECTIVE = word_set(
    "dynasty people group tribe clan confederation confederacy branch order movement family sect party team club band "
    "faction nation race army force class caste guild society community league alliance couple pair trio population "
    "minority majority denomination outfit religion organization organisation union association federation brotherhood"
)
"""What several are together: "the Abbasids, a dynasty"."""
_MADE_OF_PEOPLE = word_set("mission commission committee council delegation force team brigade")
_LONGEST_BEHIND = 12
_SENT = word_set("observers monitors troops peacekeepers inspectors")
_NO_BODIES = word_set(
    "adviser advisor strategist analyst professor lawyer attorney writer author journalist actor actress singer fellow "
    "politician student graduate man woman lecturer economist banker engineer scientist"
)
"""What no firm or party is, but only a person."""
_GROUPS = word_set("population people minority family tribe nation community ethnicity")


def participle(head: Token, tree: Tree, aside: frozenset[int]) -> Cut | None:
    """ "Acme, founded in 1820," and "Founded in 1820, Acme" as "Acme was founded in 1820"."""
    subject = _described(head) if head.dep_ == "acl" else _led_by(head, tree)
    in_name = head.text[0].isupper() and not head.is_sent_start  # "The Book Left on the Table"
    if (
        subject is None
        or in_name
        or any(child.dep_ in {"aux", "mark", *SUBJECTS} for child in head.children)
        or not is_whole(head, aside)
    ):
        return None
    named = [t for t in bare(phrase(subject, aside, relative=head)) if t.i != head.i]
    while named and named[0].dep_ == "case":
        named.pop(0)
    body = [t for t in until_stop(phrase(head, aside, clause=True), head) if t not in named]
    while body and body[0].is_punct:
        body.pop(0)
    if not body or not named or not joins(named, aside) or not joins(body, aside) or subject.lower_ == "one":
        return None
    kinds = {child.dep_.split(":")[0] for child in head.children}
    owns = "obj" in kinds and not is_misread(subject, head)  # with an object it is a verb of its own
    aims = any(c.dep_ == "advcl" and c.left_edge.lower_ == "to" and c.i > head.i for c in head.children)
    if owns or not (aims or kinds & {"obl", "xcomp", "obj"}):
        return None
    if is_misread(subject, head):
        return Cut(head, tuple(named), (*tidied(named), *tidied(body)))
    if head.lemma_.lower() in _NAMES and not _is_after(head):
        body = [t for t in body if t.i <= max((c.right_edge.i for c in head.children if c.dep_ == "xcomp"), default=0)]
        if is_plural(subject) or len(body) < 2:
            return None
    past = aims or head.lemma_.lower() not in _STILL_SO
    several = is_plural(subject)
    verb = ("were" if several else "was") if past else ("are" if several else "is")
    return Cut(head, tuple(named), (*tidied(named), verb, *tidied(body)), "participle")


def _is_after(named: Token) -> bool:
    """Whether a "named" tells after whom: "named after Ana Vidal", "named in honour of Ana Vidal"."""
    behind = named.nbor().lower_ if named.i + 1 < len(named.doc) else ""
    return behind in {"after", "for", "in"} and any(c.dep_.startswith("obl") for c in named.children)


def at_work(head: Token, aside: frozenset[int]) -> Cut | None:
    """ "some 400 miners working in Chile" as "Some 400 miners were working in Chile": only where they are counted."""
    noun = head.head
    counted = noun.tag_ == "NNS" and any(c.dep_ == "nummod" for c in noun.children)
    if not counted or is_set_off(head) or any(c.dep_ in {"aux", "mark", *SUBJECTS} for c in head.children):
        return None
    named = [t for t in bare(phrase(noun, aside, relative=head)) if t.i < head.i]
    body = phrase(head, aside, clause=True)
    if not named or not joins(named, aside) or not any(c.dep_ in {"obl", "obj"} for c in head.children):
        return None
    root = next((t for t in head.ancestors if is_clause(t)), head)
    words = [root, *auxiliaries(root)]
    verb = "are" if any(t.tag_ in {"VBZ", "VBP"} for t in words) else "were"
    return Cut(head, tuple(named), (*tidied(named), verb, *tidied(body)), "participle")


def holding(head: Token, aside: frozenset[int]) -> Cut | None:
    """ "The opera, starring Ana Vidal," as "The opera stars Ana Vidal"."""
    subject, verb = head.head, _HOLDS.get(head.lower_)
    told = verb is not None and subject.pos_ in NOMINAL and is_set_off(head) and _ends_before(subject, head, aside)
    if not told or verb is None or subject.dep_ in {"nmod", "conj"} or is_clause(subject) or not is_whole(head, aside):
        return None
    named = [t for t in bare(phrase(subject, aside, relative=head)) if t.i < head.i]
    body = tidied(until_stop(phrase(head, aside, clause=True), head))
    if not named or body[:1] != [head] or not any(c.dep_ == "obj" for c in head.children) or not joins(named, aside):
        return None
    if any(c.dep_ in {"aux", "mark", *SUBJECTS} for c in head.children) or not joins(body, aside):
        return None
    return Cut(head, tuple(named), (*tidied(named), verb[is_plural(subject)], *body[1:]), "participle")


def _ends_before(noun: Token, clause: Token, aside: frozenset[int]) -> bool:
    """Whether a noun, or the name it brings in, ends before a clause: "the single “Sea” (1990), featuring"."""
    at = clause.left_edge.i
    at = at if clause.doc[at].is_punct else at - 1
    while at > noun.i and (clause.doc[at].is_punct or at in aside):
        at -= 1
    word = clause.doc[at]
    while word.i > noun.i and word.dep_ in {"flat", "compound", "amod", "appos"} and word.pos_ != "NOUN":
        word = word.head
    return word.i == noun.i


def _described(participle: Token) -> Token | None:
    """The noun that a participle behind it describes, where it can be no other one."""
    noun = participle.head
    if noun.pos_ not in NOMINAL or participle.i < noun.i or is_clause(named_by(noun)):
        return None
    if is_misread(noun, participle) and "VBD" not in verb_tags(participle.lower_):
        return None
    whole = next((c for c in noun.children if _is_whole_of(noun, c) and is_set_off(participle)), None)
    if whole is not None and any(c.lower_ in {"first", "second", "last"} for c in noun.children):
        return noun  # "the first part of the title, bestowed in 1990": so was the part, if not the whole
    if whole is not None:
        return whole
    nested = noun.dep_ == "nmod" and noun.head.pos_ == "NOUN" and not is_set_off(participle)
    return None if nested or not _stands_before(noun, participle.left_edge) else named_by(noun)


def is_misread(noun: Token, participle: Token) -> bool:
    """Whether the parser took a finite verb for a participle: its noun is then left without a verb behind it."""
    verbless = noun.dep_ == "ROOT" and not is_clause(noun)
    there = any(c.dep_.startswith("expl") for c in noun.head.children)  # "there is no permit needed"
    before = noun.dep_ in SUBJECTS and noun.head.i < noun.i and not there
    verb = participle.tag_ in {"VBN", "VBD"} and participle.dep_ == "acl" and participle.lower_ != "aged"
    return verb and participle.head == noun and (verbless or before) and not is_set_off(participle)


def _led_by(participle: Token, tree: Tree) -> Token | None:
    """The subject of the clause that a participle opens: "Founded in 1820, Acme moved"."""
    main = participle.head
    opens = main.i > participle.i and participle.i == tree.start and is_clause(main)
    subject = subject_of(main) if opens else None
    owned = subject is not None and any(c.dep_ == "nmod:poss" and c.pos_ == "PROPN" for c in subject.children)
    return None if owned else subject  # "Founded in 1820, Larn's port grew" may mean that Larn was


def _stands_before(noun: Token, start: Token) -> bool:
    """Whether a noun or its name ends right before a phrase: else the phrase may be about another noun."""
    at = start.i if start.is_punct else start.i - 1
    while at > noun.i and noun.doc[at].is_punct:
        at -= 1
    before = noun.doc[at]
    while before.i > noun.i and (before.dep_ in {"flat", "compound", "nummod"} or _is_named_of(noun, before)):
        before = before.head
    return before.i <= noun.i or _is_whole_of(noun, before)


def _is_whole_of(noun: Token, word: Token) -> bool:
    """Whether what is told of the whole is told of its part: "the first part of the title, given in 1990"."""
    return noun.lower_ in _PARTS_OF and word.dep_ == "nmod" and word.head.i == noun.i and word.pos_ == "NOUN"


def _is_named_of(noun: Token, word: Token) -> bool:
    """Whether a word is the end of a name that a noun opens: "the Order of Merit", "the Centre for the Arts"."""
    opens = noun.text[0].isupper() and word.pos_ == "PROPN" and word.head.i == noun.i
    return opens and any(c.lower_ in {"of", "for"} for c in word.children)


def apposition(head: Token, aside: frozenset[int]) -> Cut | None:
    """ "Kazan, the capital of Tatarstan," as "Kazan is the capital of Tatarstan"."""
    subject = head.head
    if head.pos_ != "NOUN" or subject.pos_ != "PROPN" or not is_set_off(head) or subject.i > head.i:
        return None
    body = tidied(phrase(head, aside))
    if body[0].lower_ not in {"a", "an", "the"} or not joins(body, aside) or len(body) < 3:
        return None
    if subject.ent_type_ == "ORG" and head.lemma_.lower() in _NO_BODIES:
        return None  # in "Ana Vidal is a banker at Acme, a former adviser to Peru" she is the adviser
    others = [c for c in (*head.children, *subject.children) if c.i != head.i and c.i not in aside]
    if any(child.dep_ in {"conj", "appos"} for child in others):
        return None
    named = [t for t in bare(phrase(subject, aside)) if t.i < head.left_edge.i]
    last = head.left_edge.nbor(-2) if head.left_edge.i > 1 else head
    inner = last.head if last.dep_ in {"flat", "compound"} else last
    if (
        not is_personal_noun(head.lemma_)
        and inner.pos_ == "PROPN"
        and inner.dep_ == "nmod"
        and inner.head.i == subject.i
    ):
        return None  # in "Director of Sales for Acme, a firm" the firm is Acme
    if not named or head.sent.end - head.i < 2 or subject.dep_ == "appos":
        return None
    if is_role(head.text) or (not is_personal_noun(head.lemma_) and any(t.lower_ in HE for t in body)):
        return None  # "a law begun by his father" is nobody, whatever the names in it are taken for
    several = head.lower_ in _GROUPS and named[-1].text.endswith("s")
    the = any(c.lower_ == "the" for c in subject.children)
    if the and is_plural(subject) and not any(c.dep_ == "conj" for c in subject.children):
        if not is_plural(head) and head.lemma_.lower() not in _COLLECTIVE:
            return None  # "attacked the Incas, an act of treason"
        several = True
    person = any(t.ent_type_ in {"PERSON", "PER"} for t in named)
    main = next((t for t in head.ancestors if is_clause(t)), head)
    now = any(t.tag_ in {"VBZ", "VBP"} for t in (main, *auxiliaries(main)))
    person = person and (is_personal_noun(head.lemma_) or not now)  # "Opal, the gem of Peru, is blue"
    past = person or (head.lemma_.lower() in _FOR_A_TIME and main.tag_ == "VBD")
    return Cut(head, tuple(named), (*tidied(named), _be(past=past, several=several), *body), "apposition")


def members(head: Token, aside: frozenset[int]) -> Cut | None:
    """ "The Lima Mission (LM), observers sent to watch the truce," as "The Lima Mission consisted of observers ..."."""
    body = head.head
    who = is_personal_noun(head.lemma_) or head.lower_ in _SENT
    people = head.tag_ == "NNS" and who and not any(c.dep_ == "det" for c in head.children)
    one = body.pos_ == "PROPN" and body.lower_ in _MADE_OF_PEOPLE and body.i < head.i
    told = [c for c in head.children if c.dep_ == "acl" and c.tag_ == "VBN" and c.i > head.i]
    if not (people and one and told) or head.dep_ != "appos" or not is_set_off(head):
        return None
    words = tidied(phrase(head, aside))
    named = [t for t in bare(phrase(body, aside)) if t.i < head.left_edge.i]
    if not named or not joins(words, aside):
        return None
    return Cut(head, tuple(named), (*tidied(named), "consisted", "of", *words, *_behind_aside(words[-1])), "participle")


def _behind_aside(last: Token) -> list[Token]:
    """What goes on behind words between two dashes: "watch the rebels -- or feed them -- in keeping the truce"."""
    rest = list(last.doc[last.i + 1 : last.sent.end])
    dashes = [at for at, token in enumerate(rest) if token.text in DASHES]
    after = [t for t in rest[dashes[1] + 1 :] if not t.is_punct] if len(dashes) == 2 and dashes[0] == 0 else []
    return after if after and after[0].tag_ == "IN" and len(after) <= _LONGEST_BEHIND else []


def in_its_time(one: Cut, *, history: bool) -> Cut:
    """An apposition in the past where what it says is over: "Cusco, the capital of the Incas, fell", in a `history`.

    What happened is over in any article. What a place is by its lie, and a capital of today, stays in the present.
    """
    head = one.head
    passing = _COMES_AND_GOES | _HAPPENINGS if history else _HAPPENINGS
    main = next((t for t in head.ancestors if is_clause(t)), head)
    over = main.tag_ == "VBD" or any(t.tag_ == "VBD" for t in auxiliaries(main))
    today = any(c.dep_ == "nmod" and country_of(c.text) is not None for c in head.children)
    if not over or head.lemma_.lower() not in passing or (today and head.lemma_.lower() == "capital"):
        return one
    return replace(one, words=tuple(_PAST_OF.get(w, w) if isinstance(w, str) else w for w in one.words))


def _be(*, past: bool, several: bool) -> str:
    now = "are" if several else "is"
    return _PAST_OF[now] if past else now
