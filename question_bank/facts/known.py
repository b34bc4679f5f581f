"""What an article has told of a thing that it later only points back to: "the base" after "a new base in Tajikistan".

A definite phrase is completed by an earlier phrase with the same noun that names something, where only one such phrase
can be meant. What is told of a whole country ("the parliament") is completed by the country that the article is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from question_bank.facts.phrases import noun_phrase
from question_bank.facts.relations import preposition_of
from question_bank.facts.rendering import plain
from question_bank.language.words import word_set
from question_bank.language.world import capital_of
from question_bank.model import Document, Mention

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_LONGEST = 14
_NEAR = 260
"""How many words back an earlier phrase is looked for first."""
_YEAR = 4
"""Digits of a year, which is no part of a name that stands before it."""
_WIDE = word_set("new peace first second third fourth fifth sixth final last next further same current")
"""Words before a noun that do not tell two things of its kind apart for good."""
_KEPT_SAYING = 2
_ORDINALS = word_set("first second third last final former original early earlier")
_NOT_PLAIN = frozenset({"VERB", "PRON", "AUX"})
_MARKS = frozenset('.;:"“”()?!')
_BECOMES = word_set("become grow turn transform convert develop evolve")
_LEADS = word_set("fort lake camp operation project hurricane typhoon cyclone castle")
"""What stands before a name and says what it names: "Fort Rimac"."""
_NEVER = frozenset({"acl", "acl:relcl", "advcl", "advmod", "parataxis"})
_OF_COUNTRY = word_set("parliament constitution government population economy capital army opposition throne border")
_IN_COUNTRY = word_set("war election elections referendum revolution famine coup")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of the article: where its noun stands, what stands before and after the noun, what it names."""

    at: int
    before: tuple[Token, ...]
    after: tuple[Token, ...]
    names: frozenset[str]
    name: str | None = None
    """The thing's proper name, where the noun is its last word ("the Tajik Peace Accord")."""
    indefinite: bool = False
    plural: bool = False


class Known:
    """The phrases of an article by their noun, in order."""

    def __init__(self, document: Document) -> None:
        self.mention_at = dict(_by_token(document))
        self._syntax = document.syntax
        self._text = document.article.text
        self._paragraphs = document.article.paragraphs
        self._told: dict[str, list[Phrase]] = {}
        for token in document.syntax:
            for lemma, told in self._read(token):
                self._told.setdefault(lemma, []).append(told)

    def subject_of(self, tree: Span | None) -> Mention | None:
        """The name that is the subject of a sentence's main clause; None where that is no name, and of no sentence."""
        subject = next((c for c in tree.root.children if c.dep_ == "nsubj"), None) if tree is not None else None
        return self.mention_at.get(subject.i) if subject is not None else None

    def _read(self, token: Token) -> Iterator[tuple[str, Phrase]]:
        mention = self.mention_at.get(token.i)
        if mention is not None and " " in mention.text and _heads(token, mention, self._text):
            number = _number_behind(token, mention)
            yield _singular(token), Phrase(token.i, (), (), frozenset({mention.entity + number}), mention.text + number)
        if mention is None and token.pos_ == "PROPN" and token.dep_ not in {"compound", "flat"}:
            phrase = [t for t in noun_phrase(token) if t.i <= token.i and t.dep_ != "det"]
            if len(phrase) > 1 and all(t.pos_ == "PROPN" for t in phrase):
                yield _singular(token), Phrase(token.i, (), (), frozenset({plain(phrase)}), plain(phrase))
        if token.pos_ != "NOUN" or mention is not None:
            return
        phrase = noun_phrase(token)
        names = frozenset(self.mention_at[t.i].entity for t in phrase if t.i in self.mention_at)
        odd = any(t.dep_ in _NEVER or (t.tag_ == "DT" and t.lower_ not in {"the", "a", "an"}) for t in phrase)
        joined = any(t.dep_ in {"conj", "nummod"} for t in phrase) and not any(t.lower_ == "between" for t in phrase)
        if odd or joined or len(phrase) > _LONGEST or any(t.pos_ in _NOT_PLAIN or t.text in _MARKS for t in phrase):
            names = frozenset()
        det = next((t.lower_ for t in phrase if t.dep_ == "det" and t.head.i == token.i), "")
        before = tuple(t for t in phrase if t.i < token.i and t.dep_ != "det")
        after = tuple(t for t in phrase if t.i > token.i)
        yield (
            token.lemma_.lower(),
            Phrase(token.i, before, after, names, None, det in {"a", "an", "another"}, _is_plural(token)),
        )

    def told(self, lemma: str, start: int) -> Iterator[Phrase]:
        """The phrases with a noun that stand behind an offset of the article, in order."""
        return (told for told in self._told.get(lemma, ()) if self._syntax[told.at].idx >= start)

    def before(self, token: Token) -> Phrase | None:
        """The only earlier phrase that a definite phrase headed by `token` can point back to."""
        earlier = [told for told in self._told.get(token.lemma_.lower(), ()) if told.at < token.i]
        narrow = {c.lower_ for c in token.children if c.dep_ in {"amod", "compound", "nummod"}} - _WIDE
        fitting = [told for told in earlier if narrow <= _words(told) and self._is_as_many(token, told)]
        last = token.sent.start and token.nbor(token.sent.start - token.i - 1).sent.start
        right_before = [told for told in fitting if told.at >= last]
        if len(right_before) == 1 and right_before[0].names:
            return right_before[0]
        if (only := self._only_named(token, fitting)) is not None:
            return only
        near = [told for told in fitting if token.i - told.at < _NEAR]
        for among in (near, fitting):
            named = [told for told in among if told.names]
            if named and len({told.names for told in named}) == 1:
                other = any(told.indefinite and not told.names and told.at > named[0].at for told in among)
                return None if other else max(named, key=lambda told: (told.name is not None, len(told.after)))
        return None

    def _is_as_many(self, token: Token, told: Phrase) -> bool:
        """Whether both are one or both several: "the college" is none of the Royal Colleges."""
        if told.name is None:
            return told.plural == _is_plural(token)
        return token.tag_ in {"NNS", "NNPS"} or self._syntax[told.at].tag_ != "NNPS"

    def _only_named(self, token: Token, fitting: Sequence[Phrase]) -> Phrase | None:
        """The only thing of its kind that the paragraph names so far, where it brings in no other without a name."""
        start = max((start for start, _ in self._paragraphs if start <= token.idx), default=0)
        here = [told for told in fitting if self._syntax[told.at].idx >= start]
        named = [told for told in here if told.name is not None]
        others = (told for told in here if told.indefinite and not is_said_of_another(self._syntax[told.at]))
        return named[-1] if len({told.names for told in named}) == 1 and not any(others) else None

    def came_late(self, told: Phrase, lemma: str) -> bool:
        """Whether an article kept saying "the war" before it named one: it means another, which it names nowhere."""
        same = self._told.get(lemma, ())
        first = next((one.at for one in same if one.names == told.names), told.at)
        bare = (one for one in same if one.at < first and not (one.names or one.before or one.after or one.plural))
        return sum(any(c.lower_ == "the" for c in self._syntax[one.at].children) for one in bare) >= _KEPT_SAYING

    def brought_in(self, token: Token) -> bool:
        """Whether a definite phrase points back to what was brought in: "the forged letter" after "a letter"."""
        own = {c.lower_ for c in token.children if c.dep_ in {"amod", "compound"}}
        earlier = (told for told in self._told.get(token.lemma_.lower(), ()) if told.at < token.i and told.indefinite)
        return any(not (words := _words(told)) or words & own for told in earlier)


_AGREEMENTS = word_set("agreement accord treaty pact deal")


def is_agreement(token: Token) -> bool:
    """Whether a noun is one for an agreement."""
    return token.lemma_.lower() in _AGREEMENTS


def of_country(token: Token, country: str | None, elsewhere: bool) -> str | None:
    """ " of Peru" for "the parliament" in an article about Peru whose sentence names no other country."""
    if country is None or elsewhere:
        return None
    noun = token.lower_
    if noun == "army" and any(c.dep_ == "amod" for c in token.children):
        return None  # "the papal army" is another's
    if noun == "capital" and any(_is_another_town(c, country) for c in token.children):
        return None
    if noun in _OF_COUNTRY:
        return f"of {with_the(country)}"
    return f"in {with_the(country)}" if noun in _IN_COUNTRY else None


def _is_another_town(child: Token, country: str) -> bool:
    """Whether an apposition names a capital that is not the country's: "the capital, Dali" of an older land."""
    named = child.dep_ == "appos" and child.text[0].isupper() and child.i > child.head.i
    return named and capital_of().get(country) not in {child.text, None}


def completed(token: Token, told: Phrase) -> tuple[str, str]:
    """What to write before and after the noun to say what it points back to."""
    own = [c for c in token.children if c.dep_ in {"amod", "compound", "nummod"}]
    if not own and any(t.tag_ in {"JJS", "RBS"} or t.lower_ in _ORDINALS for t in told.before):
        return "", ""  # "the clergy" need not be "the first Methodist clergy"
    before = "" if own or not told.before else plain(told.before).lstrip(" ,")
    return before, plain(_without_descriptions([t for t in told.after if t.tag_ != "POS"])).rstrip(" ,")


def _without_descriptions(tokens: Sequence[Token]) -> Sequence[Token]:
    """The words without a noun that only describes the name right after it ("opponents the United Party")."""
    gone: set[int] = set()
    for token in tokens:
        if token.pos_ == "NOUN":
            following = [t for t in tokens if t.i > token.i]
            if following and following[0].lower_ == "the" and any(t.pos_ == "PROPN" for t in following[:4]):
                gone |= {
                    t.i
                    for t in tokens
                    if t.i == token.i or (t.head.i == token.i and t.i < token.i and t.dep_ != "cc" and t.dep_ != "case")
                }
    return [token for token in tokens if token.i not in gone]


def is_said_of_another(noun: Token) -> bool:
    """Whether a noun only says what something else is or becomes: "Lima is a city", "grew into a city"."""
    noun = noun if noun.dep_ != "conj" else noun.head
    if any(c.dep_ == "cop" or (c.dep_ == "case" and c.lower_ == "as") for c in noun.children):
        return True
    return preposition_of(noun) == "into" and noun.head.lemma_ in _BECOMES


def head_of(name: str) -> str:
    """The word of a name that says what it names, small: "treaty" of "Treaty of Lima", "fort" of "Fort Rimac"."""
    words = name.lower().removeprefix("the ").split()
    if len(words) > 1 and words[0] in _LEADS:
        return words[0]
    return words[words.index("of") - 1] if "of" in words[1:-1] else words[-1]


def _heads(token: Token, mention: Mention, text: str) -> bool:
    """Whether a word of a name, its last or the one before "of", says what it names."""
    if token.idx + len(token) == mention.end:
        shared = re.search(r" (?:and|or) $", text[max(0, mention.start - 5) : mention.start])
        return token.tag_ != "NNPS" or not (shared or mention.text.startswith("United "))  # "Hyde and Green Parks"
    if token.i + 1 < len(token.doc) and token.idx == mention.start and token.lower_ in _LEADS:
        return head_of(mention.text) == token.lower_
    if token.i + 1 == len(token.doc) or token.nbor().lower_ != "of" or head_of(mention.text) != token.lower_:
        return False
    return not re.match(r",? and [A-Z]", text[mention.end : mention.end + 8])  # "College of Law" and Art


def _number_behind(token: Token, mention: Mention) -> str:
    """ " 5" of "Lima Monument 5": the number by which a name is told from others of its kind."""
    following = token.nbor() if token.i + 1 < len(token.doc) else token
    counts = following.text.isdigit() and len(following) < _YEAR and following.idx == mention.end + 1
    return f" {following.text}" if counts else ""


def _singular(name: Token) -> str:
    """The key of a name's last word: "island" for the Falkland Islands."""
    return name.lower_.removesuffix("s") if name.tag_ == "NNPS" else name.lower_


def _is_plural(token: Token) -> bool:
    return token.tag_ in {"NNS", "NNPS"}


def _words(told: Phrase) -> set[str]:
    words = {t.lower_ for t in told.before}
    return words | ({word.lower() for word in told.name.split()} if told.name else set())


def _by_token(document: Document) -> Iterator[tuple[int, Mention]]:
    for sentence in document.sentences:
        for mention in sentence.mentions:
            span = document.syntax.char_span(mention.start, mention.end, alignment_mode="expand")
            if span is not None:
                yield from ((token.i, mention) for token in span)


_WITH_THE = frozenset(
    {"Netherlands", "Philippines", "Soviet Union", "Bahamas", "Maldives", "Gambia", "Czech Republic"}
    | {"Dominican Republic", "Central African Republic", "Solomon Islands", "Marshall Islands"}
)
"""Countries, besides the United ones, whose names stand with the article."""


def with_the(country: str) -> str:
    """A country's name as a sentence writes it: "the United States"."""
    return f"the {country}" if country.startswith("United ") or country in _WITH_THE else country
