"""Whether a noun phrase says which thing it means; what it points back to is written out where that is certain.

"The base" after "a new base in Tajikistan" means that one, "the two sides" the parties of the talks, "the country" the
only one that was named; a phrase that names something, or says of what it is, needs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.clause_heads import is_set_off
from question_bank.facts.conflicts import opponent_of
from question_bank.facts.homeland import write_own_land
from question_bank.facts.known import completed, is_agreement, with_the
from question_bank.facts.more_said import names_region, say_more, write_on_what, write_receiver, write_where
from question_bank.facts.one_of_many import is_one_of_many, is_told_by_land
from question_bank.facts.parties import (
    SIDES,
    TALKS,
    lands_of,
    parties_of,
    write_land,
    write_pair,
    write_parties,
)
from question_bank.facts.pointing import as_written, can_mean, has_rival, home_of, of_land
from question_bank.facts.pronouns import HE, THEY, Told
from question_bank.facts.relations import preposition_of
from question_bank.facts.unnamed import is_count_of_known, lacks_whole, shares_name
from question_bank.facts.written import Written
from question_bank.language.people_words import is_personal_noun
from question_bank.language.words import word_set
from question_bank.language.world import countries, country_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from spacy.tokens import Token

_EMPTY = word_set(
    "new other former same entire whole main following previous next last final first second third two three four "
    "five six seven eight nine ten only very original current late early future actual own respective various more "
    "latest old urban adjacent dominant"
)
_UNIQUE = word_set(
    "world sun moon earth sky sea ocean internet public media press universe north south east west environment past "
    "law bible police web atmosphere equator poor rich weather climate night morning "
    "planet universe galaxy globe plague ball sick dead elderly young old wounded blind deaf unemployed homeless"
)
_SAYS_WHICH = word_set("of in at on between against with near about")
_SAYS_WHERE = frozenset({"to", "from", "into", "for"})
_OF_NAMED = word_set(
    "army navy military government parliament economy population capital people constitution president opposition "
    "border police throne presidency crown"
)
_BODIES = frozenset({"place", "nationality", "organization"})
_LOCAL = word_set("local provincial municipal regional nearby surrounding neighbouring neighboring")
_CONTESTED = word_set("vote final title presidency throne crown championship")
_CALAMITIES = word_set("war earthquake flood famine epidemic uprising massacre")
_TRUCES = word_set("ceasefire cease-fire truce armistice")
_LAND = word_set("country nation republic")
_HAPPENINGS = word_set(
    "clashes fighting violence hostilities talks negotiations tensions speech visit summit meeting exercise ceasefire "
    "cease-fire conference announcement statement attack attacks protests trip moves"
)
_EPISODES = word_set(
    "exchange swap deal trial hearing inquiry investigation probe outage outages footage video photo jaunt tour "
    "contract contest lawsuit case charge charges allegation allegations blaze crash collision rescue robbery shooting "
    "incident verdict ruling impeachment campaign project scandal controversy accident killing murder bombing "
    "explosion resolution"
)
"""What an adjective does not tell from the next of its kind: "the potential exchange", "the criminal charges"."""
_UTTERED = word_set("speech statement announcement remarks remark version edition attitude")
_KIN = word_set("neighbor neighbour counterpart predecessor ally rival opponent visit trip")
_SET_PHRASES = frozenset(
    f"{case} {noun}"
    for noun, cases in {
        "ground": "to on off from under above", "wild": "in", "rise": "on", "decline": "on", "air": "on",
        "market": "on", "spot": "on", "run": "on", "contrary": "to", "clock": "around against", "scenes": "behind",
        "board": "across", "open": "in into", "road": "on by", "death": "to", "full": "to", "start": "from",
    }.items()
    for case in cases.split()
)  # fmt: skip
"""Phrases with "the" that point to nothing: "burnt to the ground", "on the rise"."""
_OF_AGREEMENTS = frozenset({"of", "on", "between", "with", "for", "to", "about", "against", "among"})
_NEXT = 45
"""How many words back "this deal" can mean."""


_BETWEEN_TWO = word_set("relations ties links cooperation")


class Nouns:
    """The reading of the noun phrases of one clause."""

    def __init__(self, written: Written, told: Told) -> None:
        self.written, self.cut, self.story, self.told = written, written.cut, written.story, told

    def read(self, token: Token) -> str | None:
        """Whether a noun phrase says which thing it means, by itself or by what the article told before."""
        children = [c for c in token.children if self.written.stays(c)]
        det = next((c for c in children if c.dep_ in {"det", "det:predet"} and c.lower_ == "the"), None)
        leads = token.i == self.cut.first.i
        if token.lower_ in TALKS and write_parties(self.written, token, children):
            return None
        owned = any(c.dep_ == "nmod:poss" for c in children)
        if (
            owned
            and not self._dates_it(token, children)
            and (token.lower_ in _UTTERED or (leads and token.lower_ in _KIN))
        ):
            return None if write_where(self.written, token, children) else "points back to another sentence"
        if det is not None and f"{preposition_of(token)} {token.lower_}" in _SET_PHRASES:
            return None
        if write_own_land(token, self.written):
            return None
        if leads and det is not None and (reason := lacks_whole(token, children, self.written)):
            return reason
        if is_one_of_many(token, children, self.written):
            return f"{'a subject' if leads else 'an object'} that the sentence does not identify"
        if owned or self._identifies(token, children):
            if det is not None:
                say_more(self.written, token, det, children)
            return None
        if det is None:
            return self._without_article(token, children, leads=leads)
        return self._definite(token, det, children, leads=leads)

    def _definite(self, token: Token, det: Token, children: list[Token], *, leads: bool) -> str | None:
        if token.lemma_.lower() in self.told.nouns:
            return None
        if token.lower_ in SIDES and self.story.parties and self.story.parties in self.written.text():
            return None
        written = self._write_country(token, det) or write_pair(self.written, token, det, children)
        written = written or write_on_what(self.written, token, children)
        if written or ((leads or token.dep_ == "nmod:poss") and self._write_topic(token, det)):
            return None
        certain = self.story.document.resolve(det.idx, token.idx + len(token))
        certain = None if certain is not None and certain.islower() else certain  # "central bank" is no bank's name
        if certain is not None and (shares_name(certain, self.written) or self._is_named_later(certain, token)):
            return "a subject that the sentence does not identify" if leads else "points back to another sentence"
        if certain is not None and not self.told.is_told(certain):
            self.written.write([t for t in self.cut.tokens if det.i <= t.i <= token.i], self._with_the(certain))
            self.written.resolved.append(certain)
            return None
        if token.lower_ in _LAND:
            return write_land(self.written, token, det)
        titled = self._toll(token) or self._write_home(token, children) or self.write_title(token, det, children)
        if titled or self.complete(token, det) or self._is_unique(token, leads=leads):
            return None
        general = self.written.is_general() and not any(t.tag_ in {"JJS", "RBS", "CD"} for t in self.cut.tokens)
        told = (c for c in children if general or c.tag_ != "VBN")  # "the freed men" were told to be freed before
        own = {c.lower_ for c in told if c.dep_ in {"amod", "compound", "nummod"}} - _EMPTY
        placed = token.lower_ != "capital" and self._names_place(token, frozenset({"place"}))
        local = bool(own & _LOCAL) and not placed
        if local or is_count_of_known(token, children, self.written):
            return f"{'a subject' if leads else 'an object'} that the sentence does not identify"
        compound = any(c.dep_ == "compound" for c in children)
        open_ended = token.lower_ in _HAPPENINGS | _EPISODES
        open_ended |= not general and not compound and self.story.known.brought_in(token)
        if own and not open_ended and (not leads or (general and compound)):
            return None
        what = "a subject" if leads else "an object"
        return f"{what} that the sentence does not identify"

    def _is_named_later(self, name: str, token: Token) -> bool:
        """Whether the statement names, behind "the minister", whom that seems to mean: it means somebody else."""
        return any(m.entity == name and m.start > token.idx for m in self.written.mentions())

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

    def _write_name(self, token: Token, det: Token, name: str) -> bool:
        """Write a name for the words from an article to its noun."""
        self.written.write([t for t in self.cut.tokens if det.i <= t.i <= token.i], name)
        self.written.resolved.append(name.removeprefix("the "))
        return True

    def _write_country(self, token: Token, det: Token) -> bool:
        """Write the country that the article is about for "the country", where its sentence has named no other."""
        topic = self.story.topic
        if token.lower_ != "country" or topic is None or "country" not in topic.kinds or self.told.is_told(topic.name):
            return False
        before = {m.entity for m in self.written.sentence.mentions if m.end <= token.idx}
        if before & set(countries().values()) - {topic.name}:
            return False
        return self._write_name(token, det, self._with_the(topic.name))

    def _write_topic(self, token: Token, det: Token) -> bool:
        """Write the name of what the sentence before was about for "the city", "the company" that opens this one."""
        name = self.story.likely(token)
        if name is None or self.told.is_told(name):
            return False
        named = name if name.startswith("the ") or not self.story.writes_the(name) else f"the {name}"
        return self._write_name(token, det, named)

    def _write_home(self, token: Token, children: list[Token]) -> bool:
        """Write "the Lima area" for "the area" in an article about Lima."""
        bare = token.lower_ == "area" and {c.dep_ for c in children} <= {"det", "case"}
        home = home_of(self.written) if bare else None
        if home is None or self.told.is_told(home):
            return False
        self.written.instead[token.i] = f"{home.removeprefix('the ')} {token.text}"
        self.written.resolved.append(home)
        return True

    def write_title(self, token: Token, det: Token, children: list[Token]) -> bool:
        """Write what the article is about for "the city", where its paragraph has brought in no other city."""
        topic = self.story.topic
        if topic is None or token.lower_ not in topic.kinds:
            return False
        name = topic.name.removeprefix("the ")
        described = {c.dep_ for c in children} - {"det", "case", "punct"}
        if described and not _is_without_year(self.cut.tokens, det, token, name):
            return False
        again = any(
            t.lower_ == token.lower_ and self.story.likely(t) == topic.name for t in token.sent if t.i < token.i
        )
        if self.told.is_told(name) or (not again and has_rival(topic, token, self.written)):
            return False
        return self._write_name(token, det, topic.name)

    def _is_unique(self, token: Token, *, leads: bool) -> bool:
        """Whether there is only one: in the world, in the country named, to be won, or at the time that is told."""
        word = token.lower_
        if word == "capital":
            return self._names_place(token, frozenset({"place", "nationality"}), of=countries())
        if word in _OF_NAMED:
            return self._names_place(token)
        if word == "venue":
            return token.dep_ == "conj" and any(c.lower_ == "side" for c in token.head.children)
        if word == "region":
            return names_region(self.written, token)
        if word in _TRUCES and not leads:
            det = next((c for c in token.children if c.lower_ == "the"), None)
            other = opponent_of(self.written)
            if other is not None:
                self.written.instead[token.i] = f"{token.text} with {with_the(other)}"
                self.written.resolved.append(other)
            elif det is not None and not self.written.is_dated():
                self.written.instead[det.i] = "a"
            return True
        if word in {"ball", "morning", "night"} and not self.written.is_general():
            return False
        if word == "law" and token.dep_.startswith("nsubj"):
            return self.written.is_general()  # "the law had little effect": which?
        return word in _UNIQUE or (word in _CONTESTED and not leads and self.written.names_something())

    def _without_article(self, token: Token, children: list[Token], *, leads: bool) -> str | None:
        """A noun without article: "Fighting resumed" lacks whose, "Brewers use hops" lacks nothing."""
        of = token.dep_ == "nmod" and any(c.lower_ == "of" for c in children)
        if token.lower_ in _HAPPENINGS and not leads and not of and not any(c.dep_ == "det" for c in children):
            dated = self._dates_or_names_it(token) or self.written.is_dated()
            known = token.lower_ in TALKS and str(self.story.parties) in self.written.text()
            return None if dated or known else "an object that the sentence does not identify"
        if not leads or any(c.dep_ in {"det", "nummod"} for c in children):
            return None
        own_land = any(c.dep_ in {"nmod", "compound"} or c.pos_ == "PROPN" or country_of(c.text) for c in children)
        with_one = any(preposition_of(c) == "with" for c in self.cut.head.children)
        if token.lower_ in _BETWEEN_TWO and with_one and not own_land:
            return "a subject that the sentence does not identify"  # "close ties bind us with Peru": whose?
        if not self.written.is_general() and self.complete(token, None):
            return None
        own = any(c.dep_ in {"amod", "compound", "nmod", "acl", "acl:relcl"} for c in children)
        named = any(self.written.mention(t) for t in self.cut.tokens)
        dated = self.written.is_dated()
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
        if child.dep_ == "acl:relcl" and is_set_off(child) and token.dep_ == "obj":
            return False  # "founded the firm in 1980, which built ships"
        if child.dep_ in {"acl", "acl:relcl", "appos", "nmod:desc"}:
            return True
        if child.dep_ == "nmod":
            case = preposition_of(child)
            if child.pos_ == "NUM" and case in {"at", "to"}:
                return False  # "put the toll at 20,000"
            if child.pos_ == "NUM" and case == "from":
                return False  # "the rate from 2001 to 2006" may be that of any place
            return child.lower_ not in HE | THEY and (not is_agreement(token) or case in _OF_AGREEMENTS)
        if child.pos_ == "PROPN":
            return not self.story.is_common(child)
        if self.written.mention(child) is not None or (child.tag_ == "CD" and len(child) == 4):
            return True
        if child.dep_ == "compound" and any(t.tag_ == "CD" and len(t) == 4 for t in child.subtree):
            return True  # "the 4 May 1980 attacks"
        inside = (t for t in child.subtree if self.written.stays(t))
        return child.dep_ in {"compound", "amod"} and any(self.written.mention(t) is not None for t in inside)

    def complete(self, token: Token, det: Token | None) -> bool:
        """Write what the article told before of the thing that a phrase points back to."""
        genitive = any(c.dep_ == "case" and c.tag_ == "POS" for c in token.children)
        one = token.lower_ in _UNIQUE or token.lower_ in _OF_NAMED - {"opposition", "border"}
        told = None if one else self.story.known.before(token)
        rival = told is not None and not can_mean(told, token, det, self.written)
        told = None if rival or _is_post(token) else told
        if told is not None and told.name is not None:
            # "The first inn at the Notch" need not be the Notchland Inn.
            of_all = any(c.tag_ == "JJS" or c.lower_ == "first" for c in token.children)
            if det is None or of_all or not self.write_name(token, det, told.name, told.names):
                return False
            write_receiver(self.written, det, told)
            return True
        if genitive:
            return False
        parties = parties_of(self.written, token)
        if parties is not None:
            self.written.dropped |= lands_of(list(token.children), parties)
            self.written.instead[token.i] = f"{token.text} {parties}"
            return True
        if told is not None and (det is not None or (token.tag_ == "NNS" and told.after)):
            before, after = completed(token, told)
            if _in_passing(told.after) or is_told_by_land(token, told.before, after):
                return False  # "the university through its press" is the university still
            if before or after:
                if det is not None and told.before and told.before[0].pos_ == "PROPN" and _is_genitive(told.before):
                    self.written.instead[det.i] = ""  # "the crown" as "Vidal's crown"
                self.written.instead[token.i] = self._with_comma(
                    token, " ".join(filter(None, (before, token.text, after)))
                )
                self.written.resolved += sorted(told.names)
                return True
        return not rival and self._complete_by_country(token, det)

    def _with_comma(self, token: Token, text: str) -> str:
        """What is written for a noun, with the comma that closes an apposition to it: "the film, Cold Sea, was"."""
        follows = min((t for t in self.cut.tokens if t.i > token.i), key=lambda t: t.i, default=None)
        open_ended = " , " in text and follows is not None and not follows.is_punct
        return f"{text.replace(' , ', ', ')}{',' if open_ended else ''}"

    def write_name(self, token: Token, det: Token, name: str, names: frozenset[str]) -> bool:
        if name in self.written.resolved:
            return False
        named = as_written(name, self.story.document.article.text)
        self.written.write([t for t in self.cut.tokens if det.i <= t.i <= token.i], named)
        self.written.resolved += sorted(names)
        return True

    def _complete_by_country(self, token: Token, det: Token | None) -> bool:
        if self.written.quoted:
            return False  # which economy somebody speaks of is for them to say
        mentions = self.written.mentions()
        lands = {m.entity for m in mentions if m.label in {"place", "nationality"} and m.entity in countries()}
        phrase = of_land(token, det, self.written, elsewhere=bool(lands - {self.story.country}))
        if phrase is None or (det is None and token.i != self.cut.first.i):
            return False
        land = phrase.split(" ", 1)[1].removeprefix("the ")
        if land not in {m.entity for m in mentions} | set(self.written.resolved):
            self.written.instead[token.i] = f"{token.text} {phrase}"
            self.written.resolved.append(land)
        return True

    def _names_place(self, token: Token, kinds: frozenset[str] = _BODIES, of: Container[str] | None = None) -> bool:
        """Whether the statement names, before a word, the country or body that "the government" is of."""
        named = [m.entity for m in self.written.mentions() if m.end <= token.idx and m.label in kinds]
        named += [name for name in self.written.resolved if self.story.label(name) in kinds]
        return any(of is None or name in of for name in named)

    def _with_the(self, name: str) -> str:
        person = self.story.label(name) == "person"
        return f"the {name}" if not person and self.story.writes_the(name) else name


def _is_without_year(tokens: Iterable[Token], det: Token, noun: Token, name: str) -> bool:
    """Whether "the" with what follows is a name without the year that opens it: "the oil crisis" of that of 1973."""
    phrase = " ".join(t.text for t in tokens if det.i < t.i <= noun.i)
    return name.partition(" ")[0].isdigit() and name.partition(" ")[2] == phrase


def _is_genitive(words: Sequence[Token]) -> bool:
    """Whether words say whose something is: "Ana Vidal's"."""
    return any(t.tag_ == "POS" for t in words)


def _in_passing(after: Sequence[Token]) -> bool:
    """Whether what stood behind a noun does not say which one it is: "a visit to Peru" does, "the firm through" not."""
    if not after or after[0].dep_ != "case" or after[0].lower_ in _SAYS_WHICH:
        return False
    return not (after[0].lower_ in _SAYS_WHERE and after[0].head.pos_ == "PROPN")


def _is_post(noun: Token) -> bool:
    """Whether a noun is as what somebody serves, somewhere else than before: "joined Larn as the chief engineer"."""
    return preposition_of(noun) == "as" and is_personal_noun(noun.lemma_)
