"""Whether a clause says by itself who and what it means; what it does not say is written out where that is certain.

The words of the clause are read in order. A reader would ask back at a pronoun whose noun is elsewhere, at "this deal",
at "the base" and at "talks" that nothing says between whom.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.dropping import drop, says_enough
from question_bank.facts.known import completed, is_agreement, of_country, with_the
from question_bank.facts.misread import misread_subject
from question_bank.facts.phrases import is_set_off
from question_bank.facts.pronouns import HE, THEY, Told, is_where
from question_bank.facts.times import NOW
from question_bank.facts.written import Written
from question_bank.language.runs import ORGANISATION_HEADS, PLACE_HEADS
from question_bank.language.words import word_set
from question_bank.language.world import capitals, countries
from question_bank.model import Mention

if TYPE_CHECKING:
    from spacy.tokens import Token

_WELL_KNOWN = frozenset({"UN", "EU", "US", "U.S.", "UK", "U.K.", "NATO", "BBC", "NASA", "FBI", "CIA", "USSR"})
_VAGUE = word_set(
    "some many most others other both all none each several few one either neither any much more another someone "
    "something anyone everyone everything nothing anything those these this that such same who what which whoever "
    "whatever first second third last latter former rest"
)
_POINTS_BACK = word_set("such latter aforementioned above-mentioned")
_SOME = word_set("some several many most few certain various numerous")
_LATELY = word_set("recent upcoming ongoing latest recently lately")
_EMPTY = word_set(
    "new other former same entire whole main following previous next last final first second third two three four "
    "five six seven eight nine ten only very original current late early future actual own respective various more "
    "latest old urban adjacent dominant"
)
_UNIQUE = word_set(
    "world sun moon earth sky sea ocean internet public media press universe north south east west environment past "
    "law bible police web atmosphere equator poor rich weather climate night morning "
    "planet universe galaxy globe plague ball sick dead elderly wounded blind deaf unemployed homeless"
)
_OF_NAMED = word_set(
    "army navy military government parliament economy population capital people constitution president opposition "
    "border police throne presidency crown"
)
_CONTESTED = word_set("vote final title presidency throne crown championship")
_CALAMITIES = word_set("war earthquake flood famine epidemic uprising massacre")
_TRUCES = word_set("ceasefire cease-fire truce armistice")
_LAND = word_set("country nation republic")
_TWO = word_set("countries states nations republics neighbors neighbours")
_SIDES = word_set("sides parties factions")
_TALKS = word_set("talks negotiations")
_HAPPENINGS = word_set(
    "clashes fighting violence hostilities talks negotiations tensions speech visit summit meeting exercise ceasefire "
    "cease-fire conference announcement statement attack attacks protests trip"
)
_UTTERED = word_set("speech statement announcement remarks remark")
_KIN = word_set("neighbor neighbour counterpart predecessor ally rival opponent")
_KINDS = word_set("market quadrangles greens metro treaties treaty park school gallery palace bridge")
_SUFFERS = word_set("die kill wound injure displace arrest detain hurt drown evacuate")
_LINKS = frozenset({"compound", "nmod:desc", "flat", "fixed", "goeswith", "nmod:unmarked"})
_OF_AGREEMENTS = frozenset({"of", "on", "between", "with", "for", "to", "about", "against", "among"})
_BETWEEN = frozenset({"between", "with", "among", "of", "over", "on"})


class Identity:
    """The reading of one clause for who and what is meant."""

    def __init__(self, written: Written) -> None:
        self.written, self.cut, self.story = written, written.cut, written.story
        self.told = Told(written)

    def settle(self) -> str | None:
        """Write out or leave out what points elsewhere; the reason where the clause would not stand alone."""
        reason = self._subject()
        if reason:
            return reason
        for token in self.cut.tokens:
            if token.i in self.written.dropped or self._only_describes(token):
                continue
            if token.i not in self.written.instead:
                trouble = self._trouble(token)
                if trouble and not drop(self.written, token):
                    return trouble
            if token.i not in self.written.dropped:
                self.told.note(token)
        if not self._names_something():
            return "names nobody and nothing"
        if not says_enough(self.written):
            return "an event that says too little"
        return "a relative time" if NOW.search(self.written.text()) else None

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
        if first.lower_ == "it" and self.cut.head.lemma_.lower() == "take" and self._has_purpose():
            self.written.instead[first.i] = first.text
            return None
        if first.dep_.startswith("expl"):
            there = first.lower_ == "there" and any(t.i in self.written.by_token for t in self.cut.tokens)
            return None if there else "a pronoun without its noun"
        if first.lower_ == "both" and (pair := self.story.likely(first)) is not None:
            self.written.instead[first.i] = pair
            self.written.resolved.append(pair)
            return None
        if first.pos_ == "NUM" and self.cut.head.lemma_.lower() in _SUFFERS:
            self.written.instead[first.i] = f"{first.text} people"
            return None
        children = [c for c in first.children if c.i in kept]
        complements = [c for c in children if c.dep_ in {"nmod", "acl", "acl:relcl"}]
        joined = any(c.dep_ == "conj" for c in children)
        both = any(c.lower_ == "both" and c.dep_ in {"det", "det:predet"} for c in children) and not joined
        other = any(c.lower_ in {"other", "others"} and c.dep_ == "amod" for c in children) and not complements
        vague = first.lower_ in _VAGUE or first.pos_ in {"NUM", "ADJ"}
        nameless = vague and not complements and not any(c.pos_ == "NOUN" for c in children)
        named = any(t.pos_ == "PROPN" or t.i in self.written.by_token for t in self.cut.subject)
        counted = any(c.lower_ in _SOME and c.dep_ in {"det", "amod"} for c in children)
        plain_noun = not complements and not any(
            c.dep_ in {"amod", "compound"} and c.lower_ not in _SOME for c in children
        )
        if counted and plain_noun and not joined:
            return "a subject that the sentence does not identify"
        if both or other or nameless or (self._narrows() and not named):
            return "a subject that the sentence does not identify"
        return None

    def _has_purpose(self) -> bool:
        """Whether a clause says what "it took" something to do."""
        return any(t.tag_ == "VB" and any(c.lower_ == "to" for c in t.children) for t in self.cut.head.subtree)

    def _narrows(self) -> bool:
        """Whether the clause itself said which thing was meant: "provisions that require a majority"."""
        head = self.cut.head
        relative = head.dep_ == "acl:relcl" and misread_subject(head) is None
        restricts = relative or (self.cut.kind == "participle" and head.dep_ == "acl")
        return restricts and head.head.i == self.cut.first.i and not is_set_off(head)

    def _trouble(self, token: Token) -> str | None:
        """What a reader would ask back at a word; what can be written instead of it is written."""
        mention = self.written.mention(token)
        if self._is_kind_of_place(token, mention):
            return self._capitalised(token)
        if mention is not None:
            self._name(token, mention)
            return None
        if token.tag_ in {"PRP", "PRP$"}:
            return self.told.pronoun(token)
        if token.tag_ == "DT" and token.lower_ in {"this", "these", "those", "that"}:
            return self._demonstrative(token)
        if self._points_back(token):
            return "points back to another sentence"
        if token.lower_ in _LATELY and token.pos_ in {"ADJ", "ADV"}:
            return "a relative time"
        if token.lower_ in {"neighboring", "neighbouring"} and token.dep_ == "amod":
            self.written.dropped.add(token.i)
            return None
        if token.lower_ in {"there", "here"} and token.tag_ != "EX":
            return self._there(token)
        if token.pos_ == "NOUN" and token.dep_ not in _LINKS and token.i not in self.written.time_words:
            return self._noun(token)
        return None

    def _is_kind_of_place(self, token: Token, mention: Mention | None) -> bool:
        """Whether "the University" or "the Council" names a thing by its kind alone."""
        if token.pos_ != "PROPN" or (mention is not None and " " in mention.text):
            return False
        alone = {c.dep_ for c in token.children} <= {"det", "case", "punct", "cc", "conj"}
        the = any(c.lower_ == "the" for c in token.children)
        kinds = ORGANISATION_HEADS | PLACE_HEADS | _KINDS
        return alone and the and {token.lower_, token.lower_.removesuffix("s")} & kinds != set()

    def _capitalised(self, token: Token) -> str | None:
        det = next(c for c in token.children if c.lower_ == "the")
        told = self.story.known.before(token)
        if told is not None and told.name is not None and self._write_name(token, det, told.name, told.names):
            return None
        what = "a subject" if token.i == self.cut.first.i else "an object"
        return f"{what} that the sentence does not identify"

    def _points_back(self, token: Token) -> bool:
        word = token.lower_
        following = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
        if word == "same":
            return not any(t.lower_ in {"as", "that"} and t.i > token.i for t in self.cut.tokens)
        if (
            word in {"one", "ones"}
            and token.pos_ in {"NOUN", "PRON", "NUM"}
            and token.dep_ not in {"nummod", "compound"}
        ):
            return not any(c.dep_ in {"nmod", "acl", "acl:relcl"} for c in token.children)
        if word in {"both", "each", "neither", "either"} and token.dep_ not in {"det", "det:predet", "cc:preconj"}:
            alone = following != "other" and not any(c.dep_ == "nmod" for c in token.children)
            return token.i != self.cut.first.i and alone
        return word in _POINTS_BACK and not (word == "such" and following == "as")

    def _demonstrative(self, token: Token) -> str | None:
        kinds = {c.dep_ for c in token.children}
        own = kinds & {"acl", "acl:relcl", "nmod"} if token.lower_ == "those" else kinds & {"nmod"}
        if own and token.lower_ in {"those", "that"}:
            return None
        if token.dep_ == "det" and token.head.pos_ == "NOUN" and self._complete(token.head, token):
            if token.i not in self.written.instead:
                self.written.instead[token.i] = "The" if token.text[0].isupper() else "the"
            return None
        return "points back to another sentence"

    def _name(self, token: Token, mention: Mention) -> None:
        """Write a person's name in full where it stands first, and an acronym after the name it is short for."""
        tokens = self.written.by_token[token.i][1]
        if token.i != tokens[0].i:
            return
        self.told.reached = mention.end
        told = mention.entity in self.written.resolved
        if mention.label == "person":
            part = tokens[-1].dep_ in {"compound", "amod"} and tokens[-1].head.i > tokens[-1].i  # "the Wright family"
            if mention.entity != mention.text and mention.entity not in self.told.people and not told and not part:
                self.written.write(tokens, mention.entity)
            self.told.people.append(mention.entity)
            return
        short = mention.label == "organization" and mention.text.isupper() and mention.entity != mention.text
        genitive = any(c.tag_ == "POS" for c in tokens[-1].children)
        alone = (
            not genitive
            and tokens[-1].dep_ not in {"compound", "amod", "nmod:desc"}
            and tokens[0].i
            and (tokens[0].nbor(-1).lower_ == "the")
        )
        if short and alone and mention.text not in _WELL_KNOWN and not told:
            self.written.write(tokens, f"{mention.entity} ({mention.text})")
            self.written.resolved.append(mention.entity)

    def _there(self, token: Token) -> str | None:
        places = {m.entity for m, ts in self.written.mentioned if m.label == "place" and ts and ts[0].i < token.i}
        inside = {m.entity for m in self.written.mentions() if m.label == "place" and m.end <= token.idx}
        within = any(ts and m.entity in inside and is_where(ts[-1]) for m, ts in self.written.mentioned)
        if within or any(self.story.label(name) == "place" for name in self.written.resolved):
            return None
        if len(places) == 1 and token.lower_ == "there":
            self.written.instead[token.i] = f"in {next(iter(places))}"
            return None
        return "points back to another sentence"

    # --- noun phrases ----------------------------------------------------------------------------------------------

    def _noun(self, token: Token) -> str | None:
        """Whether a noun phrase says which thing it means, by itself or by what the article told before."""
        children = [c for c in token.children if self.written.stays(c)]
        det = next((c for c in children if c.dep_ in {"det", "det:predet"} and c.lower_ == "the"), None)
        leads = token.i == self.cut.first.i
        if token.lower_ in _TALKS and self._between(token, children):
            return None
        owned = any(c.dep_ == "nmod:poss" for c in children)
        if (
            owned
            and not self._dates_it(token, children)
            and (token.lower_ in _UTTERED or (leads and token.lower_ in _KIN))
        ):
            return "points back to another sentence"
        if owned or self._identifies(token, children):
            return None
        if det is None:
            return self._without_article(token, children, leads=leads)
        return self._definite(token, det, children, leads=leads)

    def _between(self, token: Token, children: list[Token]) -> bool:
        """Write between whom the talks are that the article tells of."""
        own = {c.lower_ for child in children for c in child.children if child.dep_ == "nmod" and c.dep_ == "case"}
        parties = self.story.parties
        if parties is None or own & _BETWEEN or parties in self.written.text():
            return False
        last = max([token, *(t for c in children if c.dep_ == "nmod" for t in c.subtree)], key=lambda t: t.i)
        self.written.instead[last.i] = f"{self.written.instead.get(last.i, last.text)} {parties}"
        return True

    def _definite(self, token: Token, det: Token, children: list[Token], *, leads: bool) -> str | None:
        if token.lemma_.lower() in self.told.nouns:
            return None
        if token.lower_ in _SIDES and self.story.parties and self.story.parties in self.written.text():
            return None
        if self._write_pair(token, det, children) or (leads and self._write_topic(token, det)):
            return None
        certain = self.story.document.resolve(det.idx, token.idx + len(token))
        if certain is not None and not self.told.is_told(certain):
            self.written.write([t for t in self.cut.tokens if det.i <= t.i <= token.i], self._with_the(certain))
            self.written.resolved.append(certain)
            return None
        if token.lower_ in _LAND:
            return self._land(token, det)
        if self._toll(token) or self._complete(token, det) or self._is_unique(token, leads=leads):
            return None
        own = {c.lower_ for c in children if c.dep_ in {"amod", "compound", "nummod"}} - _EMPTY
        compound = any(c.dep_ == "compound" for c in children)
        general = self.written.is_general() and not any(t.tag_ in {"JJS", "RBS"} for t in self.cut.tokens)
        if own and token.lower_ not in _HAPPENINGS and (not leads or (general and compound)):
            return None
        what = "a subject" if leads else "an object"
        return f"{what} that the sentence does not identify"

    def _toll(self, token: Token) -> bool:
        """Write what the death toll is of: the war or disaster told of right before."""
        if token.lower_ != "toll":
            return False
        doc, country = token.doc, self.story.country
        earlier = [t for t in doc[max(0, token.i - _NEXT) : token.i] if t.lemma_.lower() in _CALAMITIES]
        if not earlier or country is None:
            return False
        kind = [t.text.lower() for t in earlier[-1].lefts if t.dep_ in {"amod", "compound"}]
        what = " ".join([*kind, earlier[-1].lower_])
        self.written.instead[token.i] = f"{token.text} of the {what} in {with_the(country)}"
        self.written.resolved.append(country)
        return True

    def _write_topic(self, token: Token, det: Token) -> bool:
        """Write the name of what the sentence before was about for "the city", "the company" that opens this one."""
        name = self.story.likely(token)
        if name is None or self.told.is_told(name):
            return False
        named = name if name.startswith("the ") or not self.story.writes_the(name) else f"the {name}"
        self.written.write([t for t in self.cut.tokens if det.i <= t.i <= token.i], named)
        self.written.resolved.append(name.removeprefix("the "))
        return True

    def _is_unique(self, token: Token, *, leads: bool) -> bool:
        """Whether there is only one: in the world, in the country named, to be won, or at the time that is told."""
        word = token.lower_
        if word in _OF_NAMED:
            return self._names_place(token)
        if word in _TRUCES and not leads:
            det = next((c for c in token.children if c.lower_ == "the"), None)
            if det is not None and not any(True for _ in self.written.dates()):
                self.written.instead[det.i] = "a"
            return True
        return word in _UNIQUE or (word in _CONTESTED and not leads and self._names_something())

    def _without_article(self, token: Token, children: list[Token], *, leads: bool) -> str | None:
        """A noun without article: "Fighting resumed" lacks whose, "Brewers use hops" lacks nothing."""
        of = token.dep_ == "nmod" and any(c.lower_ == "of" for c in children)
        if token.lower_ in _HAPPENINGS and not leads and not of and not any(c.dep_ == "det" for c in children):
            dated = self._dates_or_names_it(token) or any(True for _ in self.written.dates())
            return None if dated else "an object that the sentence does not identify"
        if not leads or any(c.dep_ in {"det", "nummod"} for c in children):
            return None
        if self._complete(token, None):
            return None
        own = any(c.dep_ in {"amod", "compound", "nmod", "acl", "acl:relcl"} for c in children)
        named = any(self.written.mention(t) for t in self.cut.tokens)
        dated = any(True for _ in self.written.dates())
        vague = token.lower_ in _HAPPENINGS and not dated
        if vague or not (own or self.written.is_general() or named):
            return "a subject that the sentence does not identify"
        return None

    def _dates_it(self, token: Token, children: list[Token]) -> bool:
        """Whether a phrase says which speech or visit of someone it means: by a date, a place, a purpose."""
        own = any(c.dep_ in {"nmod", "acl", "acl:relcl", "appos"} for c in children)
        return own or any(t.i in self.written.time_words for t in token.subtree)

    def _dates_or_names_it(self, token: Token) -> bool:
        return any(self.written.mention(t) is not None or t.i in self.written.time_words for t in token.subtree)

    def _identifies(self, token: Token, children: list[Token]) -> bool:
        """Whether a phrase names a thing or a time, or says of what it is."""
        kinds = {c.dep_ for c in children}
        if any(c.tag_ == "JJS" and c.dep_ == "amod" for c in children) and token.i != self.cut.first.i:
            return bool(kinds & {"nmod", "acl", "acl:relcl"})
        return any(self._says_which(child, token) for child in children if child.i != self.cut.head.i)

    def _says_which(self, child: Token, token: Token) -> bool:
        if child.dep_ in {"acl", "acl:relcl", "appos", "nmod:desc"}:
            return True
        if child.dep_ == "nmod":
            case = next((c.lower_ for c in child.children if c.dep_ == "case"), "")
            if child.pos_ == "NUM" and case in {"at", "to"}:
                return False  # "put the toll at 20,000"
            return child.lower_ not in HE | THEY and (not is_agreement(token) or case in _OF_AGREEMENTS)
        if child.pos_ == "PROPN":
            return not self.story.is_common(child)
        if self.written.mention(child) is not None or (child.tag_ == "CD" and len(child) == 4):
            return True
        inside = (t for t in child.subtree if self.written.stays(t))
        return child.dep_ in {"compound", "amod"} and any(self.written.mention(t) is not None for t in inside)

    def _complete(self, token: Token, det: Token | None) -> bool:
        """Write what the article told before of the thing that a phrase points back to."""
        genitive = any(c.dep_ == "case" and c.tag_ == "POS" for c in token.children)
        told = self.story.known.before(token) if token.lower_ not in _OF_NAMED - {"opposition"} else None
        if told is not None and det is not None and det.lower_ in {"this", "these"} and token.i - told.at > _NEXT:
            told = None
        if told is not None and told.name is not None:
            return det is not None and self._write_name(token, det, told.name, told.names)
        if genitive:
            return False
        parties = self._parties(token)
        if parties is not None:
            self.written.instead[token.i] = f"{token.text} {parties}"
            return True
        if told is not None and (det is not None or (token.tag_ == "NNS" and told.after)):
            before, after = completed(token, told)
            if before or after:
                self.written.instead[token.i] = " ".join(filter(None, (before, token.text, after)))
                self.written.resolved += sorted(told.names)
                return True
        return self._complete_by_country(token, det)

    def _write_name(self, token: Token, det: Token, name: str, names: frozenset[str]) -> bool:
        if name in self.written.resolved:
            return False
        self.written.write([t for t in self.cut.tokens if det.i <= t.i <= token.i], f"the {name}")
        self.written.resolved += sorted(names)
        return True

    def _parties(self, token: Token) -> str | None:
        parties = self.story.parties
        if parties is None or parties in self.written.text():
            return None
        if token.lower_ == "round":
            return f"of talks {parties}"
        return parties if is_agreement(token) or token.lower_ in _TALKS else None

    def _complete_by_country(self, token: Token, det: Token | None) -> bool:
        mentions = self.written.mentions()
        lands = {m.entity for m in mentions if m.label in {"place", "nationality"} and m.entity in countries()}
        phrase = of_country(token, self.story.country, bool(lands - {self.story.country}))
        if phrase is None or (det is None and token.i != self.cut.first.i):
            return False
        if self.story.country not in lands | set(self.written.resolved):
            self.written.instead[token.i] = f"{token.text} {phrase}"
            self.written.resolved.append(self.story.country or "")
        return True

    def _write_pair(self, token: Token, det: Token, children: list[Token]) -> bool:
        pair = self._pair(token, children)
        if pair is None:
            return False
        genitive = next((c for c in children if c.tag_ == "POS"), None)
        if genitive is not None:
            self.written.instead[genitive.i] = "'s"
        self.written.write([t for t in self.cut.tokens if det.i <= t.i <= token.i], pair)
        self.written.resolved += pair.split(" and ")
        return True

    def _pair(self, token: Token, children: list[Token]) -> str | None:
        """ "the two countries" as the only two that stand before it, "the two sides" as the parties of the talks."""
        both = token.lower_ in _TWO and any(c.tag_ == "POS" for c in token.children)
        if not both and not any(c.lower_ in {"two", "warring"} for c in children):
            return None
        if token.lower_ in _SIDES and self.story.parties is not None:
            return self.story.parties.removeprefix("between ")
        before = self.story.before(self.written.sentence)
        own = [m for m in self.written.sentence.mentions if m.end <= token.idx]
        for among in (own, [*(before.mentions if before else ()), *own]):
            lands = list(dict.fromkeys(m.entity for m in among if m.entity in countries()))
            if len(lands) == 2 and token.lower_ in _TWO:
                return f"{with_the(lands[0])} and {with_the(lands[1])}"
        return None

    def _land(self, token: Token, det: Token) -> str | None:
        """ "the country": the only one named before it here, beside the subject, or else in the sentence before."""
        subject = {t.i for t in self.cut.subject}
        doing = {m.entity for m, ts in self.written.mentioned if {t.i for t in ts} & subject}
        doing |= {land for name in doing if (land := capitals().get(name))}
        own = {
            m.entity
            for m, ts in self.written.mentioned
            if ts and ts[0].i < det.i and m.label == "place" and m.entity in countries()
        }
        before = self.story.before(self.written.sentence)
        earlier = {m.entity for m in before.mentions if m.entity in countries()} if before else set()
        found = (own - doing) or (earlier - doing - {"Soviet Union", "Yugoslavia", "Czechoslovakia"})
        if len(found) != 1:
            return "an object that the sentence does not identify"
        (land,) = found
        self.written.write([t for t in self.cut.tokens if det.i <= t.i <= token.i], with_the(land))
        self.written.resolved.append(land)
        return None

    def _names_place(self, token: Token) -> bool:
        """Whether the statement names, before a word, the country or body that "the government" is of."""
        kinds = {"place", "nationality", "organization"}
        before = any(m.end <= token.idx and m.label in kinds for m in self.written.mentions())
        return before or any(self.story.label(name) in kinds for name in self.written.resolved)

    def _names_something(self) -> bool:
        written = self.written
        if written.mentions() or written.resolved or written.says_of_self or written.is_general():
            return True
        if any(date.date for date, _ in self.written.dates()):
            return True
        return any(t.pos_ == "PROPN" and self.written.stays(t) for t in self.cut.tokens)

    def _with_the(self, name: str) -> str:
        person = self.story.label(name) == "person"
        return f"the {name}" if not person and self.story.writes_the(name) else name


_NEXT = 45
"""How many words back "this deal" can mean."""
