"""Slips of an article's English that a statement does not repeat, and its author's asides that it leaves out.

"A third session of the club were held" is one session; "between the years 1985-1989" is from one to the other; what
an author takes "as a sign of" something is no part of what happened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.clause_heads import auxiliaries
from question_bank.facts.forced import write_forced
from question_bank.facts.mood import document_of
from question_bank.facts.phrases import SAYS
from question_bank.facts.relations import preposition_of
from question_bank.facts.written import Written
from question_bank.language.roles import is_role
from question_bank.language.words import word_set
from question_bank.language.world import countries

if TYPE_CHECKING:
    from spacy.tokens import Token

_ONE_EVENT = word_set("round session meeting phase stage edition election conference summit")
_READINGS = word_set("sign indication proof testament gesture")
_GROUPS = word_set("group team crew band party")
_HARMS = word_set("shell bomb attack raid destroy kill arrest close shut flee suffer ban invade")
"""What is not done well or badly."""
_STOPS = frozenset({",", ".", ";", ":"})
_DASHES = frozenset({"-", "–", "—"})


def mend_slips(written: Written) -> None:
    """Write a clause in the English that its author meant."""
    write_forced(written)
    _rest_on_document(written)
    _agree(written)
    _close_apposition(written)
    _name_it(written)
    _tell_whole(written)
    _list_three(written)
    for token in written.cut.tokens:
        if written.stays(token) and not written.is_in_quotation(token):
            if token.text in _DASHES and token.dep_ == "punct" and not written.stays(token.head):
                written.dropped.add(token.i)  # of an aside that went
            _write_from_to(token, written)
            if token.lower_ == "very" and token.i and token.nbor(-1).text == "," and token.nbor(-2).lower_ == "very":
                written.dropped |= {token.i - 1, token.i}
            _drop_reading(token, written)
            _join_two(token, written)
            _write_land_of(token, written)
            _write_that(token, written)
            _drop_torn(token, written)
            _drop_last(token, written)
            _drop_current(token, written)
            _bring_in(token, written)
            _drop_well(token, written)
            _name_same_body(token, written)


def _rest_on_document(written: Written) -> None:
    """Write "under the Lima Charter" for "according to the Lima Charter" in what somebody who is interviewed says."""
    source = document_of(written.cut.head) if written.speaker is not None else None
    case = next((c for c in source.children if c.lower_ == "according"), None) if source is not None else None
    if case is not None and case.nbor().lower_ == "to":
        written.instead[case.i] = "under"
        written.dropped.add(case.i + 1)


def _drop_well(well: Token, written: Written) -> None:
    """Leave out the "well" that closes "Peru shelled Chilean towns well", which was meant for "as well"."""
    behind = well.doc[well.i + 1 : well.i + 2]
    closes = well.lower_ == "well" and well.dep_ == "advmod" and behind.text in {".", ";"}
    if closes and well.head.i == written.cut.head.i and well.head.lemma_.lower() in _HARMS:
        written.dropped.add(well.i)


def _name_same_body(noun: Token, written: Written) -> None:
    """Write "the planned NATO exercise" for "the planned exercise" behind "the NATO exercise" of its sentence."""
    kinds = {c.dep_ for c in noun.children}
    planned = any(c.lower_ in {"planned", "scheduled"} and c.dep_ == "amod" for c in noun.children)
    if noun.tag_ != "NN" or not planned or "compound" in kinds or noun.i in written.instead:
        return
    same = [t for t in noun.sent if t.i < noun.i and t.lemma_ == noun.lemma_]
    bodies = {
        m.entity
        for t in same
        for c in t.children
        if c.dep_ == "compound" and (m := written.story.known.mention_at.get(c.i)) and m.label == "organization"
    }
    if len(same) == 1 and len(bodies) == 1:
        written.instead[noun.i] = f"{bodies.pop()} {noun.text}"


def _drop_current(current: Token, written: Written) -> None:
    """Leave out the "current" of "the current president Ana Vidal was born", which is true of one day only."""
    words = current.doc[current.i + 1 : current.i + 5]
    title = next((n for n, t in enumerate(words) if is_role(t.text)), None)
    if current.lower_ != "current" or current.dep_ != "amod" or title is None or title + 1 >= len(words):
        return
    person = written.mention(words[title + 1])
    if person is not None and person.label == "person":
        written.dropped.add(current.i)


def _drop_last(last: Token, written: Written) -> None:
    """Leave out the "last" of "was last held in May 2012", which only the day of writing makes true."""
    adverb = last.lower_ == "last" and last.dep_ == "advmod" and last.head.tag_ in {"VBN", "VBD"}
    if adverb and any(d.date and d.bound == "on" for d, _ in written.dates()):
        written.dropped.add(last.i)


def _agree(written: Written) -> None:
    """Write "was" behind one event: "A third session of the club were held"."""
    first, head = written.cut.first, written.cut.head
    one = (
        first.tag_ == "NN" and first.lemma_.lower() in _ONE_EVENT and not any(c.dep_ == "conj" for c in first.children)
    )
    bound = any(c.lower_ in {"a", "an", "the"} and c.dep_ == "det" for c in first.children)
    for verb in (*auxiliaries(head), *(c for c in head.children if c.dep_ == "cop")):
        if one and bound and verb.lower_ == "were" and verb.i not in written.instead and verb.i > first.i:
            written.instead[verb.i] = "was"


def _close_apposition(written: Written) -> None:
    """Write the second comma of "the minister of Peru, Ana Vidal proposed" behind the name."""
    words = [t for t in written.cut.tokens if written.stays(t)]
    verbs = {written.cut.head.i, *(t.i for t in auxiliaries(written.cut.head))}
    at = next((at for at, t in enumerate(words) if t.i in verbs), 0)
    named = written.mention(words[at - 1]) if at > 1 else None
    if named is None or named.label != "person":
        return
    start = next(at for at, t in enumerate(words) if t.idx >= named.start)
    opening = max((at for at in range(start - 1) if words[at].text == ","), default=-1) + 1
    role = words[opening : start - 1]
    described = bool(role) and role[0].lower_ == "the" and any(is_role(t.text) for t in role)
    if start and words[start - 1].text == "," and described and any(t.lower_ == "of" for t in role):
        last = words[at - 1]
        written.instead[last.i] = f"{written.instead.get(last.i, last.text)},"


def _write_from_to(between: Token, written: Written) -> None:
    """Write "from 1985 to 1989" for "between the years 1985-1989"."""
    if between.lower_ != "between" or between.dep_ != "case":
        return
    words = between.doc[between.i + 1 : between.sent.end]
    at = 2 if [t.lower_ for t in words[:2]] == ["the", "years"] else 0
    span = list(words[at : at + 3])
    years = [t for t in span if t.text.isdigit() and len(t) == 4]
    if len(span) == 3 and len(years) == 2 and span[1].text in _DASHES and all(written.stays(t) for t in span):
        written.instead[between.i] = "from"
        written.instead[span[1].i] = " to "
        written.dropped |= {t.i for t in words[:at]}


def _drop_torn(noun: Token, written: Written) -> None:
    """Leave out what the text says of a name that went: "founded Acme, [as well as Peak,] a trading firm"."""
    first = next((c for c in noun.children if c.lower_ in {"a", "an"} and c.i > noun.sent.start + 1), None)
    if noun.pos_ != "NOUN" or first is None:
        return
    comma = first.nbor(-1)
    name = comma.nbor(-1) if comma.text == "," else noun
    before = next((t for t in reversed(written.cut.tokens) if t.i < comma.i and written.stays(t)), None)
    if name.pos_ != "PROPN" or written.stays(name) or before is None or before.pos_ != "PROPN":
        return
    phrase = [t for t in noun.subtree if t.i >= first.i and written.stays(t)]
    if phrase and phrase[-1].i == written.cut.tokens[-1].i:
        written.dropped |= {comma.i, *(t.i for t in phrase)}


def _drop_reading(noun: Token, written: Written) -> None:
    """Leave out what an author takes an event for, where it opens the clause: "As a sign of good will, Vidal left"."""
    if noun.lemma_.lower() not in _READINGS or preposition_of(noun) != "as" or noun.head.i != written.cut.head.i:
        return
    phrase = [t for t in noun.subtree if written.stays(t)]
    last = phrase[-1] if phrase else noun
    comma = last if last.text == "," else last.nbor()
    if phrase and phrase[0].i == written.cut.tokens[0].i and comma.text == "," and last.i < written.cut.first.i:
        written.dropped |= {comma.i, *(t.i for t in phrase)}


def _join_two(between: Token, written: Written) -> None:
    """Write "of" in "cooperation between the mines in Peru with Chile"."""
    if between.lower_ != "between" or between.dep_ != "case":
        return
    stop = next((t.i for t in between.doc[between.i : between.sent.end] if t.text in _STOPS), between.sent.end)
    words = [t for t in between.doc[between.i + 1 : stop] if written.stays(t)]
    second = next((t for t in words if t.lower_ == "with"), None)
    if second is not None and not any(t.lower_ in {"and", "or"} for t in words) and second.head.pos_ == "PROPN":
        written.instead[between.i] = "of"


def _write_land_of(land: Token, written: Written) -> None:
    """Write "Peru's Foreign Minister Ana Vidal" for "Peru Foreign Minister"."""
    mention = written.mention(land)
    alone = mention is not None and mention.text in countries().values() and mention.text == land.text
    if not alone or land.i + 3 >= len(land.doc) or land.text.isupper() or land.nbor().tag_ == "POS":
        return
    title = [t for t in land.doc[land.i + 1 : land.i + 4] if t.text[0].isupper()]
    named = (written.mention(t) for t in title[1:])
    of = land.i and land.nbor(-1).lower_ in {"of", "the"}
    if not of and any(is_role(" ".join(t.text for t in title[:n])) for n in (1, 2)) and any(named):
        written.instead[land.i] = f"{land.text}'s"


def _write_that(verb: Token, written: Written) -> None:
    """Write "said that in ten years nothing had changed": without "that" it could be in ten years that it was said."""
    if verb.lemma_.lower() not in SAYS or verb.tag_ != "VBD" or verb.i in written.instead:
        return
    said = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), None)
    first = said.left_edge if said is not None else verb
    led = said is not None and first.i == verb.i + 1 and first.dep_ == "case" and first.head.head.i == said.i
    if led and not any(c.dep_ == "mark" for c in (said or verb).children):
        written.instead[verb.i] = f"{verb.text} that"


def _name_it(written: Written) -> None:
    """Write "the Lima Forum became a council" of "proposed a Lima Forum, which became a council"."""
    first, head = written.cut.first, written.cut.head
    a = next((c for c in first.children if c.dep_ == "det" and c.lower_ in {"a", "an"}), None)
    told = head.dep_ == "acl:relcl" and head.head.i == first.i and head.tag_ == "VBD"
    if a is not None and told and first.tag_ == "NNP" and first.nbor(-1).pos_ == "PROPN":
        written.instead[a.i] = "the"


def _tell_whole(written: Written) -> None:
    """Write "the fair was held" of "while the fair was being held", told alone."""
    head = written.cut.head
    being = next((c for c in auxiliaries(head) if c.lower_ == "being"), None)
    meanwhile = any(c.dep_ == "mark" and c.lower_ in {"while", "as"} and not written.stays(c) for c in head.children)
    if being is not None and meanwhile and head.tag_ == "VBN":
        written.dropped.add(being.i)


def _list_three(written: Written) -> None:
    """Write "Vidal, Lund, and Ruiz signed" for "Vidal and Lund, and Ruiz signed"."""
    words = [t for t in written.cut.subject if written.stays(t)]
    ands = [at for at, t in enumerate(words) if t.lower_ == "and" and t.dep_ == "cc"]
    if len(ands) != 2 or not ands[0] or words[ands[0] - 1].is_punct or words[ands[1] - 1].text != ",":
        return
    first = words[ands[0] - 1]
    if sum(t.text == "," for t in words) == 1 and all(words[at + 1].text[0].isupper() for at in ands):
        written.instead[first.i] = f"{written.instead.get(first.i, first.text)},"
        written.instead[words[ands[0]].i] = ""


def _bring_in(the: Token, written: Written) -> None:
    """Write "a group of eleven miners" where the article has told of no group before."""
    noun = the.head
    if the.lower_ != "the" or the.dep_ != "det" or noun.lemma_.lower() not in _GROUPS or the.i in written.instead:
        return
    of = (c for c in noun.children if c.dep_ == "nmod" and preposition_of(c) == "of" and c.tag_ == "NNS")
    counted = any(g.dep_ == "nummod" for c in of for g in c.children)
    if counted and not any(told.at < noun.i for told in written.story.known.told(noun.lemma_.lower(), 0)):
        written.instead[the.i] = "a"
