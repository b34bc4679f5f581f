"""What pronouns of a statement stand for: what it has named itself, or what is written instead of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.facts.adverbials import supposes
from question_bank.facts.cuts import Cut
from question_bank.facts.homeland import owns_land, write_homeland
from question_bank.facts.relations import NAMED_SUBJECTS
from question_bank.facts.same_object import object_before
from question_bank.facts.written import Written
from question_bank.language.people_words import gender_of_title, is_personal_noun
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

HE = word_set("he him his himself she her hers herself")
THEY = word_set("they them their theirs themselves")
_SITES = frozenset("Memorial Monument Museum Bridge Road Street Park Square Tower Castle Palace Cemetery".split())
"""How places are called that nobody lives in as a people: "their" is of others."""
_HONOURS = word_set("honor honour memory")
_NUMBERED = frozenset({"Type", "Class", "Phase", "Stage", "Category", "Part", "War", "Volume"})
_INDEFINITE = re.compile(r"An? ")
FIRST_PERSON = word_set("i we you me us my our your myself ourselves mine ours yours")


class Told:
    """What a statement has told so far, word by word."""

    def __init__(self, written: Written) -> None:
        self._written = written
        self.people: list[str] = []
        self.nouns: set[str] = set()
        self.reached = 0
        """Offset in the article up to which names were read."""
        self._singular: list[Token] = []
        self._several: set[int] = set()

    def note(self, token: Token) -> None:
        """Take in a word."""
        if self._is_people(token):
            self._several.add(token.i)
        if token.pos_ in {"NOUN", "PROPN"}:
            self.nouns.add(token.lemma_.lower())
            mention = self._written.mention(token)
            person = (mention is not None and mention.label == "person") or is_personal_noun(token.lemma_.lower())
            if token.tag_ in {"NNS", "NNPS"}:
                self._several.add(token.i)
            elif not person:
                self._singular.append(token)
            if person and mention is None:
                self.people.append(token.text)  # "the envoy", "the Doctor"
            if token.dep_ == "conj":
                self._several.add(token.i)

    def _is_people(self, token: Token) -> bool:
        """Whether a word is a people with its article, which does and has things as many: "The British"."""
        mention = self._written.mention(token)
        return (
            mention is not None
            and mention.label == "nationality"
            and token.dep_ in NAMED_SUBJECTS | {"obj", "obl", "obl:agent", "conj"}
            and any(c.lower_ == "the" for c in token.children)
        )

    def pronoun(self, token: Token) -> str | None:
        """None where a reader knows what a pronoun stands for, or where that is written now; else the reason."""
        written, word = self._written, token.lower_
        if token.dep_.startswith("expl") or _is_of_name(token):
            return None
        if token.tag_ == "PRP$" and token.head.lower_ in _HONOURS and not self._is_certain(token):
            return "a pronoun without its noun"  # nothing is named in its own honour
        if word in FIRST_PERSON:
            return "speaks in the first person"
        leads = token.i == written.cut.first.i
        if (leads and _goes_on_from_condition(token, written.cut)) or self._is_subject_to_come(token):
            return None
        if written.quoted:
            return self._quoted(token, leads=leads)
        if owns_land(token) and write_homeland(token, self._only_person(), written):
            return None
        return self._unquoted(token, leads=leads)

    def _quoted(self, token: Token, *, leads: bool) -> str | None:
        """What "it" or "they" stand for that go on with what the speaker has just named."""
        likely = self._written.story.likely(token) if leads and token.lower_ in {"it", "they"} else None
        if likely is not None:
            self._put(token, likely)
            return None
        return None if not leads and self._has_antecedent(token, None) else "a pronoun without its noun"

    def _unquoted(self, token: Token, *, leads: bool) -> str | None:
        written, word = self._written, token.lower_
        certain = written.story.document.resolve(token.idx, token.idx + len(token))
        nobody = leads and ((word == "it" and _announces(token.head)) or self._names_again(token, certain))
        if nobody or (certain is None and not written.story.likely(token) and _is_somebody_else(token)):
            return "a pronoun without its noun"
        if certain is not None and certain == written.speaker and (leads or written.says_of_self):
            written.says_of_self = True
            return None
        own = token.tag_ == "PRP$" and written.speaker is not None
        if certain is not None and not self.is_told(certain) and not (own and certain == written.speaker):
            self._put(token, certain)
            return None
        if not leads and (self._has_antecedent(token, certain) or self._names_subject_later(token)):
            return None
        if word in HE and written.speaker and self._is_speaker(token):
            written.says_of_self = written.says_of_self or leads
            if not written.says_of_self:
                self._put(token, written.speaker)
            return None
        if (
            word == "it"
            and leads
            and written.speaker
            and written.story.label(written.speaker) in {"place", "organization"}
        ):
            written.says_of_self = True
            return None
        likely = self._object_before(token) or (written.story.likely(token) if certain is None else None)
        if token.tag_ == "PRP$" and written.speaker in {certain, likely} - {None}:
            return None  # "According to Vidal, her partner left"
        again = leads and self._names_again(token, likely)
        if likely is not None and not again and (not self.is_told(likely) or set(self.people) == {likely}):
            self._put_once(token, likely)
            return None
        return "a pronoun without its noun"

    def _only_person(self) -> str | None:
        """The one person whom the statement has told of so far, or who is its speaker."""
        named = set(self.people) | {m.entity for m in self._written.mentions() if m.label == "person"}
        named |= {self._written.speaker} if self._written.speaker else set()
        return named.pop() if len(named) == 1 else None

    def _object_before(self, token: Token) -> str | None:
        """The name of the one thing that the predicate before is about: "founded Acme and sold it"."""
        thing = object_before(token)
        mention = self._written.mention(thing) if thing is not None else None
        return mention.entity if mention is not None and not self.is_told(mention.entity) else None

    def _names_again(self, token: Token, name: str | None) -> bool:
        """Whether the statement names, behind a "he", the one whom that stands for: then it is another's clause."""
        later = (m for m in self._written.mentions() if m.start > token.idx)
        return name is not None and token.lower_ in HE and any(m.entity == name for m in later)

    def _is_certain(self, token: Token) -> bool:
        return self._written.story.document.resolve(token.idx, token.idx + len(token)) is not None

    def is_told(self, name: str) -> bool:
        """Whether the statement has named a thing already; of "A and B", both."""
        written = self._written
        here = {m.entity for m in written.mentions() if m.start < self.reached} | set(written.resolved)
        return name in here or (" and " in name and set(name.split(" and ")) <= here)

    def _has_antecedent(self, token: Token, certain: str | None) -> bool:
        """Whether the statement itself names before a pronoun what it stands for, and nothing else was cut away."""
        if certain is not None or self._is_of_first(token) or self._is_of_own_subject(token):
            return True
        word, objective = token.lower_, token.tag_ == "PRP" and token.dep_ not in NAMED_SUBJECTS
        if word in HE and self._is_of_doer(token):
            return True
        if word in HE:
            if objective and not word.endswith("self") and len(set(self.people)) < 2:
                return False
            named = self._written.mentioned
            others = {m.entity for m, ts in named if m.label == "person" and ts and ts[0].i < token.i}
            addressed = {_gender(ts[0]) for m, ts in named if m.entity in others and ts}
            if others and not addressed & {None, "f" if word.startswith(("sh", "her")) else "m"}:
                return False  # "Mrs Vidal signed his letter"
            return bool(self.people) and others <= set(self.people)
        if word in THEY:
            if objective or self._written.quoted:
                return bool(self._several - {self._written.cut.first.i})
            return bool(self._several) or self._names_body()
        first = self._written.cut.first
        if word == "its" and first.lower_ == "it" and first.i in self._written.instead and not self._singular:
            return True  # what the subject "it" stands for is written: "It sold 5,000 copies in its first week"
        if objective and not word.endswith("self"):
            inside = self._beside(token)
            apart = any(one.i not in inside and not one.is_ancestor(token) for one in self._singular)
            return apart and not self._passes_over(token)
        return any(not one.is_ancestor(token) for one in self._singular)

    def _beside(self, token: Token) -> set[int]:
        """The words of the subject and the object beside an objective pronoun, which it does not stand for."""
        inside = {t.i for t in _own_subject(token)} | {c.i for c in token.head.children if c.dep_ == "obj"}
        own = token.head.i == self._written.cut.head.i
        return inside | ({t.i for t in self._written.cut.subject} if own else set())

    def _is_of_first(self, token: Token) -> bool:
        """Whether a possessive is that of the name which its noun stands beside: "Vidal and his men"."""
        first = token.head.head
        beside = token.tag_ == "PRP$" and token.head.dep_ == "conj" and first.i < token.i
        return beside and self._written.stays(first) and self._written.mention(first) is not None

    def _is_of_own_subject(self, token: Token) -> bool:
        """Whether a reflexive goes back to the named subject of the clause: "The Danes established themselves"."""
        first = self._written.cut.first
        own = [c for c in token.head.children if c.dep_ in NAMED_SUBJECTS]
        return token.lower_.endswith(("self", "selves")) and own == [first] and first.tag_ != "PRP"

    def _is_of_doer(self, token: Token) -> bool:
        """Whether "his" is that of the person who does what a main clause tells: "Vidal left; Ramos sold his ship"."""
        doer, verb = self._written.cut.first, token.head.head
        mention = self._written.mention(doer)
        person = mention is not None and mention.label == "person"
        owned = token.dep_ == "nmod:poss" and token.head.dep_ == "obj" and doer.head.i == verb.i
        return person and owned and doer.i < verb.i < token.i and verb.dep_ in {"ROOT", "parataxis"}

    def _passes_over(self, token: Token) -> bool:
        """Whether a place or body that the sentence names before a pronoun, in another clause, went."""
        written = self._written
        clause = [t for t in written.cut.head.subtree if t.i < token.i]
        gone = {written.mention(t) for t in token.sent if t.i < token.i and not written.stays(t) and t not in clause}
        return any(m is not None and m.label in {"place", "organization"} for m in gone)

    def _names_body(self) -> bool:
        """Whether what the statement has named so far includes a body of people: a company, a country, a team."""
        mentions = self._written.mentions()
        return any(
            m.start < self.reached
            and (m.label == "organization" or (m.label == "place" and m.text.split()[-1] not in _SITES))
            for m in mentions
        )

    def _names_subject_later(self, token: Token) -> bool:
        """Whether a possessive in what leads the clause stands for its subject, a name: "In his book, Darwin"."""
        first = self._written.cut.first
        mention = self._written.mention(first)
        inside = any(t.i == token.i for t in self._written.cut.subject)  # "their own DNA" is not the DNA's
        if token.tag_ != "PRP$" or token.i > first.i or inside:
            return False
        if mention is None:
            return first.tag_ == "NNP" and token.lower_ == "its"  # "the Ottoman Empire", of which only a part is known
        return (token.lower_ in HE) == (mention.label == "person")

    def _is_subject_to_come(self, token: Token) -> bool:
        """Whether it is certain that a possessive stands for the subject behind it, which is written in full."""
        if not self._names_subject_later(token):
            return False
        subject = self._written.mention(self._written.cut.first)
        certain = self._written.story.document.resolve(token.idx, token.idx + len(token))
        return certain is not None and subject is not None and subject.entity == certain and not self.is_told(certain)

    def _is_speaker(self, token: Token) -> bool:
        """Whether only the speaker of a claim can be meant by "he" in it: no other person stands before it."""
        named = self._written.mentioned
        people = {m.entity for m, ts in named if m.label == "person" and ts and ts[0].i < token.i}
        return people == {self._written.speaker}

    def _put_once(self, token: Token, name: str) -> None:
        """Write a name for a pronoun, but where the statement has named that person and nobody else."""
        if not self.is_told(name):
            self._put(token, name)

    def _put(self, token: Token, name: str) -> None:
        story = self._written.story
        named = f"{name}{_genitive(name)}" if token.tag_ == "PRP$" else name
        if story.label(name) == "person":
            self.people.append(name)
        elif not name.startswith("the ") and story.writes_the(name):
            named = f"the {named}"
        if _INDEFINITE.match(named):
            named = f"{named[:1].lower()}{named[1:]}"
        self._written.instead[token.i] = named
        verb = token.nbor() if token.i + 1 < len(token.doc) else token
        if not token.whitespace_ and (full := _in_full(verb)):
            self._written.instead[verb.i] = f" {full}"  # "Vidal has gone" for "she's gone"
        self._written.resolved.append(name)


def _is_somebody_else(token: Token) -> bool:
    """Whether a "her" is not the "she" who is the subject of its verb: "She would bring her back"."""
    doer = next((c.lower_ for c in token.head.children if c.dep_ in NAMED_SUBJECTS), "")
    return token.tag_ == "PRP" and (token.lower_, doer) in {("her", "she"), ("him", "he")}


def _is_of_name(token: Token) -> bool:
    """Whether a capital inside a sentence makes a pronoun a part of a name: "Our Lady of Peace", "Type I"."""
    if token.text == "I" and token.i and token.nbor(-1).text in _NUMBERED:
        return True
    capital = (
        token.lower_ in FIRST_PERSON
        and token.text.istitle()
        and token.text != "I"
        and not token.is_sent_start
        and token.i + 1 < len(token.doc)
    )
    return capital and token.nbor().text[0].isupper()


def _announces(verb: Token) -> bool:
    """Whether "it" only announces a clause: "It is thought that", "It was clear that"."""
    words = [verb, *(c for c in verb.children if c.dep_ == "xcomp")]  # "it is becoming clear that"
    return any(
        word.tag_ in {"VBN", "JJ"} and c.dep_ in {"ccomp", "csubj"} and c.i > word.i
        for word in words
        for c in word.children
    )


def _goes_on_from_condition(subject: Token, cut: Cut) -> bool:
    """Whether "it" is the subject of the condition before it: "if the tax is a burden, it is one on all"."""
    clauses = [c for c in cut.head.children if c.i in cut.kept and c.i < subject.i and supposes(c, cut.head)]
    before = next((c for clause in clauses for c in clause.children if c.dep_ in NAMED_SUBJECTS), None)
    if before is None or before.pos_ not in {"NOUN", "PROPN"}:
        return False
    several = before.tag_ in {"NNS", "NNPS"}
    person = before.ent_type_ in {"PERSON", "PER"} or is_personal_noun(before.lemma_)
    return (subject.lower_ == "they") if several else (subject.lower_ == "it" and not person)


def _own_subject(pronoun: Token) -> list[Token]:
    """The words of the subject of the verb whose object a pronoun is: it would be "itself" if it meant that."""
    verb = next((t for t in pronoun.ancestors if t.pos_ in {"VERB", "AUX"}), pronoun)
    subject = next((c for c in verb.children if c.dep_ in NAMED_SUBJECTS), None)
    return list(subject.subtree) if subject is not None else []


def is_where(token: Token) -> bool:
    """Whether a name is where something is or goes, for a "there" after it to mean."""
    top = token.head if token.dep_ in {"flat", "compound"} else token
    cases = {c.lower_ for c in top.children if c.dep_ == "case"}
    return top.dep_ in {"obl", "nmod"} and bool(cases & {"in", "to", "at", "into", "across", "near", "from"})


def _genitive(name: str) -> str:
    return "'" if name.endswith("s") and " and " not in name else "'s"


def _gender(name: Token) -> str | None:
    """ "m" or "f" where what stands before a name tells it: "Mrs"."""
    return gender_of_title(name.nbor(-1).text) if name.i else None


_NEVER_PASSIVE = word_set("go come become grow fall rise arrive die happen sink emerge recover")


def _in_full(verb: Token) -> str | None:
    """The auxiliary that is written short behind a pronoun: "has" for "'s" before "gone"; None for another word."""
    short = verb.text.replace("’", "'").lower()
    done = verb.head.tag_ in {"VBN", "VBD"} and (verb.dep_ == "aux" or verb.head.lemma_.lower() in _NEVER_PASSIVE)
    longer = {
        "'s": "has" if done else "is",
        "'d": "had" if done else "would",
        "'ll": "will",
        "'re": "are",
        "'ve": "have",
    }
    return longer.get(short) if verb.dep_ in {"aux", "aux:pass", "cop"} else None
