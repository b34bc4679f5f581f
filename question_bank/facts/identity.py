"""Whether a clause says by itself who and what it means; what it does not say is written out where that is certain.

The words of the clause are read in order. A reader would ask back at a pronoun whose noun is elsewhere, at "this deal",
at "the base" and at "talks" that nothing says between whom.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.facts.acronyms import in_long_form
from question_bank.facts.apposed import one_of_bare, write_apposed
from question_bank.facts.belonging import name_topic
from question_bank.facts.carried import day_of_meeting, meeting_around, same_in_order, turn
from question_bank.facts.clause_heads import is_set_off
from question_bank.facts.conflicts import write_opponents
from question_bank.facts.dropping import drop, says_enough
from question_bank.facts.kin import KIN
from question_bank.facts.misread import misread_subject
from question_bank.facts.nominals import both_of, deed_before, write_equalled
from question_bank.facts.nouns import Nouns
from question_bank.facts.pointing import home_of
from question_bank.facts.pronouns import Told, is_where
from question_bank.facts.quoted_names import write_quoted_name
from question_bank.facts.relational import lacks_relation
from question_bank.facts.relations import preposition_of
from question_bank.facts.times import is_relative
from question_bank.facts.unnamed import counts_anywhere, has_name_behind, is_open_group, left_over, unnamed_subject
from question_bank.facts.whose import says_whose
from question_bank.facts.written import Written
from question_bank.language.people_words import is_personal_noun
from question_bank.language.runs import ORGANISATION_HEADS, PLACE_HEADS
from question_bank.language.words import word_set
from question_bank.model import Mention

if TYPE_CHECKING:
    from spacy.tokens import Token

_VAGUE = word_set(
    "some many most others other both all none each several few one either neither any much more another someone "
    "something anyone everyone everybody somebody anybody nobody everything nothing anything those these this that "
    "such same who what which whoever "
    "whatever first second third last latter former rest"
)
_BODIES = word_set("company firm group bank club team party agency organization organisation union chain")
_POINTS_BACK = word_set("such latter aforementioned above-mentioned resulting ensuing")
_SOME = word_set("some several many most few certain various numerous")
_LATELY = word_set("recent upcoming ongoing latest recently lately")
_GENITIVES = frozenset({"'", "’"})
_ADDRESSES = frozenset({"Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss"})
"""What a surname stands with and a full name can do without."""
_KINDS = word_set(
    "market quadrangles greens metro treaties treaty park school gallery palace bridge brotherhood edict act report "
    "mall tower abbey festival expedition accord pact"
)
_NAMED_FOR = frozenset(
    "Corps Division Brigade Regiment Battalion Camp Fort Mount Lake Port Cape Hotel Villa Hurricane Typhoon Operation "
    "Mission Fortress Station".split()
)
"""What stands before a surname and is called so: "Corps Vidal"."""
_CALLED = frozenset(
    "Treaty Law Act Plan Doctrine Rebellion Revolt War Bay Island Islands River Point Creek Ferry Landing Comet".split()
)
"""What is called after a surname that stands before it: "Jay's Treaty"."""
_SUFFERS = word_set("die kill wound injure displace arrest detain hurt drown evacuate")
_LEFT = frozenset({"dead", "missing", "homeless", "injured", "wounded"})
_INSIDE = frozenset({"acl", "acl:relcl", "advcl", "ccomp"})
_LINKS = frozenset({"compound", "nmod:desc", "flat", "fixed", "goeswith", "nmod:unmarked"})


class Identity:
    """The reading of one clause for who and what is meant."""

    def __init__(self, written: Written) -> None:
        self.written, self.cut, self.story = written, written.cut, written.story
        self.told = Told(written)
        self.nouns = Nouns(written, self.told)

    def settle(self) -> str | None:
        """Write out or leave out what points elsewhere; the reason where the clause would not stand alone."""
        reason = self._subject()
        apart = self._is_somebody_s_kin() or one_of_bare(self.cut.first) is not None
        if (reason or apart) and not write_apposed(self.written, self.told) and reason:
            return reason
        name_topic(self.written)
        self._drop_ties()
        self._drop_not_elsewhere()
        for token in self.cut.tokens:
            if token.i in self.written.dropped or self._only_describes(token):
                continue
            if token.i not in self.written.instead:
                trouble = self._trouble(token)
                if trouble and self._is_of_subject(token) and write_apposed(self.written, self.told):
                    continue
                if trouble and (not drop(self.written, token) or self._lost_place(token)):
                    return trouble
            if token.i not in self.written.dropped:
                self.told.note(token)
        return self._says_nothing()

    def _drop_ties(self) -> None:
        """Leave out a "however" inside the clause, with its commas."""
        for token in self.cut.tokens[1:]:
            if token.lower_ == "however":
                leads = token.i < self.cut.first.i  # "After the war, however, Peru left" keeps one comma
                around = token.doc[token.i - 1 : token.i + (1 if leads else 2)]
                self.written.dropped |= {t.i for t in around if t.i == token.i or t.text == ","}

    def _drop_not_elsewhere(self) -> None:
        """Leave out the "but not at the main site" behind where something was, since nothing says which site."""
        for token in self.cut.tokens:
            if token.dep_ != "conj" or not token.head.dep_.startswith("obl"):
                continue
            elsewhere = all(
                c.lower_ != "side" for c in token.head.children
            )  # "at a side meeting but not in the main hall"
            named = any(self.written.mention(t) for t in token.subtree)
            if elsewhere and not named and {"but", "not", "the"} <= {c.lower_ for c in token.children}:
                self.written.dropped |= {t.i for t in token.subtree}

    def _is_somebody_s_kin(self) -> bool:
        """Whether a subject does not say whose it is, as a clause about it did: "has a brother, Jan, who left"."""
        first = self.cut.first
        return first.lower_ in KIN and any(c.lower_ in {"a", "an", "another"} for c in first.children)

    def _is_of_subject(self, token: Token) -> bool:
        return any(t.i == token.i for t in self.cut.subject)

    def _says_nothing(self) -> str | None:
        """Why a clause, read to its end, tells nothing of anything that a reader knows."""
        if counts_anywhere(self.written) or (self._is_share() and not self.written.stays(self._opening())):
            return "a subject that the sentence does not identify"
        if not self.written.names_something():
            return "names nobody and nothing"
        if self.cut.first.dep_.startswith("expl") and self.cut.first.lower_ == "there" and not self._is_there():
            return "a pronoun without its noun"
        if not says_enough(self.written):
            return "an event that says too little"
        return "a relative time" if is_relative(self.written) else None

    def _lost_place(self, token: Token) -> bool:
        """Whether a "there" that went was the only word that said where."""
        place = token.lower_ in {"there", "here"}
        narrows = bool(token.i) and token.nbor(-1).i in {t.i for t in self.cut.subject}  # "Mines there have closed"
        return place and (narrows or not any(m.label == "place" for m in self.written.mentions()))

    def _only_describes(self, token: Token) -> bool:
        """Leave out a plural right before the name that it describes: "its old rivals the United Party"."""
        following = token.doc[token.i + 1 : token.i + 4]
        names = len(following) > 1 and following[0].lower_ == "the" and following[1].text[0].isupper()
        if token.tag_ != "NNS" or not names or any(c.dep_ == "det" for c in token.children):
            return False
        before = {c.i for c in token.lefts if c.dep_ in {"amod", "compound", "nmod:poss"}}
        if not self.cut.kept >= {token.i, token.i + 1, *before}:
            return False
        self.written.dropped |= {token.i, *before}
        return True

    def _subject(self) -> str | None:
        first, kept = self.cut.first, self.cut.kept
        if self.cut.kind in {"inverted", "both"} and not turn(self.written):
            return "an object that the sentence does not identify"
        if self.cut.kind == "both":
            return None
        if first.lower_ == "it" and (self._takes() or self._judges_deed() or self._is_hearsay()):
            self.written.instead[first.i] = first.text
            return None
        if first.dep_.startswith("expl"):
            return None if first.lower_ == "there" else "a pronoun without its noun"
        if self._write_both(first):
            return None
        if first.pos_ == "NUM" and self._is_of_people():
            self.written.instead[first.i] = f"{first.text} people"
            return None
        children = [c for c in first.children if c.i in kept]
        name = self.written.mention(first)
        genitive = self.cut.subject[-1].tag_ == "POS" and (name is None or "'" not in name.text.replace("’", "'"))
        if genitive or self._is_compatriot(first, children):  # "Peru's was the highest"
            return "a subject that the sentence does not identify"
        complements = [c for c in children if c.dep_ in {"nmod", "acl", "acl:relcl"} and c.i != self.cut.head.i]
        joined = any(c.dep_ == "conj" for c in children)
        both = any(c.lower_ == "both" and c.dep_ in {"det", "det:predet"} for c in children) and not joined
        other = (
            any(c.lower_ in {"other", "others"} and c.dep_ == "amod" and c.i < first.i for c in children)
            and not complements
        )
        vague = first.lower_ in _VAGUE or (first.pos_ in {"NUM", "ADJ"} and self.written.mention(first) is None)
        nameless = vague and not complements and not any(c.pos_ == "NOUN" for c in children) and not self._is_share()
        named = any(t.pos_ == "PROPN" or t.i in self.written.by_token for t in self.cut.subject)
        number = any(c.dep_ == "nummod" for c in children)  # "as many as 800 languages" says how many
        counted = not number and any(c.lower_ in _SOME and c.dep_ in {"det", "amod"} for c in children)
        plain_noun = not complements and not any(
            c.dep_ in {"amod", "compound"} and c.lower_ not in _SOME for c in children
        )
        if counted and plain_noun and not joined and not (named and first.tag_ in {"NNPS", "NNS"}):
            return "a subject that the sentence does not identify"
        if (
            both
            or other
            or nameless
            or (self._narrows() and (not named or is_open_group(first) or self._is_some_body()))
        ):
            return "a subject that the sentence does not identify"
        return unnamed_subject(self.written, named=named)

    def _write_both(self, first: Token) -> bool:
        """Write the two that "both" means, or "both states" that clashed."""
        pair = self.story.likely(first) if first.lower_ == "both" else None
        if pair is not None:
            self.written.instead[first.i] = pair
            self.written.resolved.append(pair)
        return pair is not None or write_opponents(self.written)

    def _is_there(self) -> bool:
        """Whether a clause with "there is" says where or of what something is, by a name."""
        told = {m.label for m in self.written.mentions()} - {"nationality"}
        named = any(t.pos_ == "PROPN" and not t.text.islower() and self.written.stays(t) for t in self.cut.tokens)
        added = any(t.lower_ == "additional" and t.head.dep_ in {"nsubj", "nsubj:pass"} for t in self.cut.tokens)
        return bool(told or self.written.resolved or named) and not added

    def _is_share(self) -> bool:
        """Whether the clause opens with what its number is of: "Of the 129 members, 73 are elected"."""
        opening = self._opening()
        of = opening.lower_ == "of" and opening.dep_ == "case" and opening.head.tag_ in {"NNS", "NNPS"}
        return of and opening.head.i < self.cut.first.i and self.cut.first.pos_ == "NUM"

    def _opening(self) -> Token:
        return min(self.cut.tokens, key=lambda token: token.i)

    def _is_of_people(self) -> bool:
        """Whether only people can be what a bare number counts: "40 were killed", "40 were confirmed dead"."""
        head = self.cut.head
        return head.lemma_.lower() in _SUFFERS or any(c.lower_ in _LEFT and c.i > head.i for c in head.children)

    def _is_compatriot(self, first: Token, children: list[Token]) -> bool:
        """Whether one person is called by nationality alone: "The Argentine was linked to Oslo"."""
        mention = self.written.mention(first)
        if mention is None or mention.label != "nationality" or first.tag_ not in {"NN", "NNP", "JJ", "NNPS", "NNS"}:
            return False
        the = len(children) == 1 and children[0].lower_ == "the"
        if not the or self._write_team(first) or first.tag_ in {"NNPS", "NNS"}:
            return False
        return any(t.tag_ == "VBZ" or t.lower_ == "was" for t in (self.cut.head, *self.cut.head.children))

    def _write_team(self, people: Token) -> bool:
        """Write a team's name for its people: "the Irish" in an article on the Fighting Irish."""
        team = re.search(rf"\b[A-Z]\w+ing {people.text}\b", self.story.document.article.text)
        if team is not None:
            self.written.instead[people.i] = team[0]
        return team is not None

    def _judges_deed(self) -> bool:
        """Whether "it" only announces what somebody may do: "It is legal for residents to hunt"."""
        deeds = [c for c in self.cut.head.children if c.tag_ == "VB" and c.i in self.cut.kept and c.i > c.head.i]
        doers = [g for c in deeds for g in c.children if g.dep_ == "nsubj"]
        return self.cut.head.tag_ == "JJ" and bool(doers)

    def _is_hearsay(self) -> bool:
        """Whether somebody who is interviewed tells what "was claimed" by nobody that they name."""
        head = self.cut.head
        claimed = head.lemma_.lower() in {"claim", "report", "announce"} and head.tag_ == "VBN"
        told = any(c.dep_ == "ccomp" and c.i in self.cut.kept for c in head.children)
        return claimed and told and bool(self.story.interviewee(self.written.sentence))

    def _takes(self) -> bool:
        """Whether a clause says what "it took" something to do."""
        return self.cut.head.lemma_.lower() == "take" and any(
            t.tag_ == "VB" and any(c.lower_ == "to" for c in t.children) for t in self.cut.head.subtree
        )

    def _narrows(self) -> bool:
        """Whether the clause itself said which thing was meant: "provisions that require a majority"."""
        head = self.cut.head
        relative = head.dep_ == "acl:relcl" and misread_subject(head) is None
        restricts = relative or (self.cut.kind == "participle" and head.dep_ == "acl")
        return restricts and head.head.i == self.cut.first.i and not is_set_off(head)

    def _is_some_body(self) -> bool:
        """Whether a clause tells of one of many that only the article means: "a firm that runs ports in Peru"."""
        first = self.cut.first
        one = any(c.lower_ in {"a", "an", "one"} for c in first.children)
        if one and first.pos_ == "PROPN":
            return True  # "a Peru that sells ships" is none that there is
        one = one and first.tag_ == "NN"
        kind = is_personal_noun(first.lemma_.lower()) or first.lower_ in _BODIES
        return one and kind and not any(c.dep_ in {"appos", "flat"} for c in first.children)

    def _trouble(self, token: Token) -> str | None:
        """What a reader would ask back at a word; what can be written instead of it is written."""
        mention = self.written.mention(token)
        if self._is_kind_of_place(token, mention):
            return self._capitalised(token)
        if mention is not None:
            return self._named(token, mention)
        if token.tag_ in {"PRP", "PRP$"}:
            return self.told.pronoun(token)
        if token.tag_ == "DT" and token.lower_ in {"this", "these", "those", "that"}:
            return self._demonstrative(token)
        if says_whose(token, self.written) or has_name_behind(token, self.written):
            return None
        if self._points_back(token) or left_over(token, self.written) or lacks_relation(token, self.written):
            return "points back to another sentence"
        if token.lower_ in _LATELY and token.pos_ in {"ADJ", "ADV"}:
            return "a relative time"
        if token.lower_ in {"neighboring", "neighbouring"} and token.dep_ == "amod":
            self.written.dropped.add(token.i)
            return None
        if token.lower_ in {"there", "here"} and token.tag_ != "EX":
            return self._there(token)
        return self._noun(token)

    def _noun(self, token: Token) -> str | None:
        """What a reader would ask back at a noun that is no part of a name."""
        if (meeting := day_of_meeting(self.written, token) or meeting_around(self.written, token)) is not None:
            goes_on = any(c.dep_ == "conj" and self.written.stays(c) for c in token.children)
            self.written.instead[token.i] = f"{token.text} {meeting}{',' if ', ' in meeting and goes_on else ''}"
            return None
        own_word = token.i == 0 or token.nbor(-1).text != "-" or bool(token.nbor(-1).whitespace_)  # not "break-up"
        if token.pos_ == "NOUN" and own_word and token.dep_ not in _LINKS and token.i not in self.written.time_words:
            return self.nouns.read(token)
        return None

    def _is_kind_of_place(self, token: Token, mention: Mention | None) -> bool:
        """Whether "the University" or "the Council" names a thing by its kind alone."""
        if not token.text[0].isupper() or (mention is not None and " " in mention.text):
            return False
        kept = (c for c in token.children if c.i in self.written.kept)
        alone = {c.dep_ for c in kept} <= {"det", "case", "punct", "cc", "conj"}
        the = any(c.lower_ == "the" for c in token.children)
        kinds = ORGANISATION_HEADS | PLACE_HEADS | _KINDS | (self.story.topic.kinds if self.story.topic else set())
        return alone and the and {token.lower_, token.lower_.removesuffix("s")} & kinds != set()

    def _capitalised(self, token: Token) -> str | None:
        det = next(c for c in token.children if c.lower_ == "the")
        told = self.story.known.before(token)
        if told is not None and told.name is not None and self.nouns.write_name(token, det, told.name, told.names):
            return None
        if self.nouns.write_title(token, det, [c for c in token.children if self.written.stays(c)]):
            return None
        named = (m.text.split() for m in self.written.mentions() if m.end < token.idx)
        if any(token.text in words and len(words) > 1 for words in named):
            return None  # "the Lund Society and the Society's house"
        what = "a subject" if token.i == self.cut.first.i else "an object"
        return f"{what} that the sentence does not identify"

    def _points_back(self, token: Token) -> bool:
        word = token.lower_
        following = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
        if word == "same":
            return following not in {"name", "title"} and not any(
                t.lower_ in {"as", "that"} and t.i > token.i for t in self.cut.tokens
            )
        if (
            word in {"one", "ones"}
            and token.pos_ in {"NOUN", "PRON", "NUM"}
            and token.dep_ not in {"nummod", "compound"}
        ):
            return not any(c.dep_ in {"nmod", "acl", "acl:relcl"} for c in token.children)
        if word in {"both", "each", "neither", "either"} and token.dep_ not in {"det", "det:predet", "cc:preconj"}:
            alone = following != "other" and not any(c.dep_ == "nmod" for c in token.children)
            return token.i != self.cut.first.i and alone
        if word == "opposite" and token.dep_ == "amod":
            links = {c.dep_: c.lower_ for c in token.head.children}
            return links.get("det") == "the" and "nmod" not in links
        if word == "such" and _has_no_equal(token):
            write_equalled(self.written, token)
            return False
        if word in {"former", "latter"} and token.dep_ in {"obj", "obl", "nmod", "conj"}:
            return True
        return word in _POINTS_BACK and not (word == "such" and following == "as")

    def _demonstrative(self, token: Token) -> str | None:
        if write_quoted_name(self.written, token):
            return None
        kinds = {c.dep_ for c in token.children}
        own = kinds & {"acl", "acl:relcl", "nmod"} if token.lower_ == "those" else kinds & {"nmod"}
        if own and token.lower_ in {"those", "that"}:
            return None
        deed = deed_before(self.written, token.head) if token.dep_ == "det" else None
        if deed is not None:
            self.written.write([t for t in self.cut.tokens if token.i <= t.i <= token.head.i], deed[0])
            self.written.resolved.append(deed[1])
            return None
        pair = both_of(token.head) if token.dep_ == "det" else None
        if pair is not None:
            self.written.write([t for t in token.head.subtree if t.dep_ != "case" and t.i <= token.head.i], pair)
            self.written.resolved.append(pair)
            return None
        meeting = same_in_order(self.written, token.head) if token.dep_ == "det" else None
        if meeting is not None:
            self.written.write([t for t in self.cut.tokens if token.i <= t.i <= token.head.i], meeting)
            return None
        describes = token.dep_ == "det" and token.lower_ == "this" and _joins_two(token.head)
        if describes or (token.dep_ == "det" and token.head.pos_ == "NOUN" and self.nouns.complete(token.head, token)):
            if token.i not in self.written.instead:
                self.written.instead[token.i] = "The" if token.text[0].isupper() else "the"
            return None
        return "points back to another sentence"

    def _named(self, token: Token, mention: Mention) -> str | None:
        """Write a name as a reader knows it; a reason where it may be that of one or the other: which Wright?"""
        of = any(c.dep_ == "nmod" and c.pos_ == "PROPN" and preposition_of(c) == "of" for c in token.children)
        alone = mention.label == "person" and " " not in mention.entity and token.tag_ == "NNP" and not of
        if alone and token.dep_ not in {"compound", "flat"} and self.story.is_shared(mention.entity):
            return "a name that two people share"
        self._name(token, mention)
        return None

    def _name(self, token: Token, mention: Mention) -> None:
        """Write a person's name in full where it stands first, and an acronym after the name it is short for."""
        tokens = self.written.by_token[token.i][1]
        if token.i != tokens[0].i:
            return
        self.told.reached = mention.end
        told = mention.entity in self.written.resolved
        if mention.label == "person":
            part = self._is_part_of_name(tokens, mention)
            part = (
                part
                or self._heads_article(mention)
                or self.written.is_in_quotation(token)
                or (token.i > 0 and token.nbor(-1).lower_ in {"the", "a", "an"})
            )
            if mention.entity != mention.text and mention.entity not in self.told.people and not told and not part:
                self.written.write(tokens, mention.entity)
                after = tokens[-1].nbor() if tokens[-1].i + 1 < len(token.doc) else token
                if after.tag_ == "POS" and after.text in _GENITIVES and not mention.entity.endswith("s"):
                    self.written.instead[after.i] = "'s"  # "Hobbs' son" is "Hobbs Vidal's son" in full
                before = token.nbor(-1) if token.i else token
                if before.text in _ADDRESSES and before.i and before.nbor(-1).text != "The":
                    self.written.dropped.add(before.i)
            self.told.people.append(mention.entity)
            return
        spelt = None if told else in_long_form(mention, tokens, self.written)
        if spelt is not None:
            self.written.write(tokens, spelt)
            self.written.resolved.append(mention.entity)
            self._fit_article(tokens[0], spelt)

    def _fit_article(self, first: Token, name: str) -> None:
        """Write "a National Bank (NB) loan" for "an NB loan"."""
        before = first.nbor(-1) if first.i else first
        if before.lower_ in {"a", "an"}:
            self.written.instead[before.i] = "an" if name[0] in "AEIOU" else "a"

    def _heads_article(self, mention: Mention) -> bool:
        """Whether a word is what the article is about, and not the person that it is named after: "Gary, Indiana"."""
        title = self.story.document.article.head.title
        return re.match(rf"{re.escape(mention.text)}(?:, [A-Z]|['’]s )", title) is not None

    def _is_part_of_name(self, tokens: list[Token], person: Mention) -> bool:
        """Whether a person's name is part of another's: "the Wright family", "House of Vidal", the "Jay" of "Jay Z"."""
        first, last = tokens[0], tokens[-1]
        if last.dep_ in {"compound", "amod"} and last.head.i > last.i:
            return True
        rest = person.entity.removeprefix(person.text).split()
        follows = [t.text.removesuffix(".") for t in last.doc[last.i + 1 : last.i + 1 + len(rest)]]
        if (
            rest
            and person.entity.startswith(f"{person.text} ")
            and follows == [word.removesuffix(".") for word in rest]
        ):
            return True
        quoted = first.i > 2 and first.nbor(-1).text in {'"', "”"} and first.nbor(-2).pos_ == "PROPN"
        if (rest and follows and follows[0] in {'"', "“"}) or quoted:
            return True  # 'Ana "Nan" Vidal'
        behind = last.doc[last.i + 1 : last.i + 3]
        if len(tokens) == 1 and len(behind) == 2 and behind[0].tag_ == "POS" and behind[1].text in _CALLED:
            return True  # "Jay's Treaty"
        if first.i and first.nbor(-1).lower_ in {"née", "nee", "né"}:
            return True
        if first.i and len(tokens) == 1 and first.nbor(-1).text in _NAMED_FOR:
            return True
        if first.i > 1 and first.nbor(-1).lower_ in {"i", "y", "e"} and first.nbor(-2).text[0].isupper():
            return True  # "Francesc Pi i Margall"
        named = first.i > 1 and first.nbor(-1).lower_ in {"of", "for"} and first.nbor(-2).text[0].isupper()
        return named and len(tokens) == 1 and first.nbor(-2).i > first.sent.start

    def _there(self, token: Token) -> str | None:
        deeper = any(t.dep_ in _INSIDE and t.i != self.cut.head.i and t.i in self.cut.kept for t in token.ancestors)
        doer = set[int]() if deeper else {t.i for t in self.cut.subject}  # "Lund built a fort there": not in himself
        named = ((m, ts) for m, ts in self.written.mentioned if m.label == "place" and ts and ts[0].i < token.i)
        places = {m.entity for m, ts in named if ts[-1].i not in doer}
        inside = {m.entity for m in self.written.mentions() if m.label == "place" and m.end <= token.idx}
        within = any(ts and m.entity in inside and is_where(ts[-1]) for m, ts in self.written.mentioned)
        if within or any(self.story.label(name) == "place" for name in self.written.resolved):
            return None
        if len(places) == 1 and token.lower_ == "there":
            self.written.instead[token.i] = f"in {next(iter(places))}"
            return None
        home = home_of(self.written)
        if home is not None and not self.written.quoted and not self.told.is_told(home):
            self.written.instead[token.i] = f"in {home}"
            self.written.resolved.append(home)
            return None
        return "points back to another sentence"


def _has_no_equal(such: Token) -> bool:
    """Whether what nobody had done before says what it is: "no minister had paid such a long visit to Peru"."""
    noun, verb = such.head, such.head.head
    told = any(c.dep_ == "nmod" and c.pos_ == "PROPN" for c in noun.children)
    described = any(c.dep_ == "amod" for c in noun.children) and noun.dep_ == "obj"
    none = any(c.dep_ in {"nsubj", "nsubj:pass"} and any(g.lower_ == "no" for g in c.children) for c in verb.children)
    return told and described and none


def _joins_two(noun: Token) -> bool:
    """Whether a noun says what it joins: "this coupling of steam and sail"."""
    joined = (c for c in noun.children if c.dep_ == "nmod" and preposition_of(c) == "of" and c.tag_ == "NN")
    return noun.tag_ == "NN" and any(t.dep_ == "conj" for c in joined for t in c.subtree)
