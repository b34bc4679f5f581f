"""The article as a whole: when its sentences tell of, which country it is about, what it has named so far."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from question_bank.edtf import is_before_our_era
from question_bank.facts.antecedents import find_antecedents
from question_bank.facts.clause_heads import is_now, predicate
from question_bank.facts.conflicts import pairs_at_odds
from question_bank.facts.context_name import is_spoken_of, name_of_context
from question_bank.facts.earliest import earliest_year, tells_history
from question_bank.facts.kept import kept_by
from question_bank.facts.known import Known
from question_bank.facts.numbered import numbered_names
from question_bank.facts.rounds import dates_of_rounds
from question_bank.facts.topic import Topic, find_topic
from question_bank.language.clauses import parse
from question_bank.language.world import capitals, countries, country_of
from question_bank.model import DateMention, Document, Mention, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Span as Tree
    from spacy.tokens import Token

_LOOKS_BACK = re.compile(r"\bhad (?:\w+ly )?(?:been|begun|gone|come|left|taken|made|\w+ed|\w+en)\b")
_ANOTHER_TIME = re.compile(r"\b(?:[Ss]ince|(?<!week )(?<!days )(?<!weeks )[Bb]efore|[Uu]ntil)\b")
_FROM_PUBLISHING = re.compile(r"(?:this|last|next|yesterday|today|tonight|tomorrow)\b|.* ago$", re.IGNORECASE)
"""Relative dates that count from the day of publishing, wherever the story stands."""
_FOR = re.compile(r"(?:[$€£]|\bmillion\b|\bbillion\b|\bbudget\b)[^,;]* for (?:the )?$")
_PLAYS = re.compile(r"^Set in [^,]*$")
_OF_NAME = re.compile(r"(?:\b[Tt]he|\b[A-Z]\w*|['’]s) $")
_PLAN = re.compile(
    r" (?:(?:presidential )?(?:election|campaign)|conference|meeting|budget|plan|forecast|estimate|proposal|season|"
    r"fiscal|agreement|accord|treaty|deal|pact|law|constitution|decree|resolution|"
    r"[A-Z]\w+ (?:St|Street|Ave|Avenue|Road|Rd|Blvd))\b"
)
"""What a year or a number before it only names: "the 2020 campaign", "1119 Eighth St."."""
_INTERVIEW = re.compile(r"(?P<name>[A-ZÀ-Þ][\w-]+ [A-ZÀ-Þ][\w-]+): [\"“]")
_QUOTATION = re.compile(r"\"[^\"]+\"|“[^”]+”")
_NAME_ENDS = r"(?=[,.;)]|['’]s| (?:is|was|has|had|and|to|in|of|will|would|for|on|at|by|from|with|as|also)\b| \()"
_BETWEEN = re.compile(
    r"\b(?:talks|negotiations|war|match|series|summit) "
    r"(?P<who>between (?:the )?[A-ZÀ-Þ][^,.;()]*? and [^,.;()]*?[A-ZÀ-Þ][\w-]*(?: [A-ZÀ-Þ][\w-]*)*)"
)
_DESCRIBED = re.compile(r"(?<=and )(?:[a-z]+ ){1,3}the (?=[A-Z])")
"""What only describes the second of two before its name: "and its old rivals the United Party"."""
_OWNED = re.compile(r"\b(?:his|her|its|their)\b")
"""What says whose the second of two is, and has no name: "between Peru and its Andean partners"."""
_MAIN = 4
_SIDE = 2
"""Dates on each side of a sentence that have to be in the order of time."""
_NEAR = 8
"""Sentences from a date to one that it tells around when it was."""
_SAME = 3
"""So many where the next date is of the same year, and may be of something else."""
_MONTHS = 6
"""Months between two dates of one year that are surely of one story."""


class Story:
    """What the kinds of facts ask of a whole article, worked out once."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.known = Known(document)
        self._antecedents = find_antecedents(document, self.known.mention_at)
        self.country = _main_country([m for sentence in document.sentences for m in sentence.mentions])
        self._labels = {m.entity: m.label for sentence in document.sentences for m in sentence.mentions}
        self._small = frozenset(token.text for token in document.syntax if token.text[0].islower())
        self._times: dict[int, str | None] = {}
        self._reached: dict[int, str | None] = {}
        self._with_the: dict[str, bool] = {}
        self._before: dict[int, Sentence | None] = {}
        sentences = document.sentences
        self._behind = {later.start: earlier for earlier, later in pairwise(sentences)}
        before: Sentence | None = None
        told: str | None = None
        years: list[str] = []
        paragraph = -1
        for sentence in sentences:
            if sentence.paragraph != paragraph:
                paragraph, told, before = sentence.paragraph, None, None
            self._before[sentence.start] = before
            before = sentence
            self._times[sentence.start] = self._time(sentence, told, years)
            self._reached[sentence.start] = told or (years[-1] if years else None)
            for date in _dates(sentence):
                published = document.article.head.published
                if published is not None and str(date.date)[:4] > published[:4]:
                    continue  # what was still to come is not when what is told next happened
                told = str(date.date)[:4]
                is_recent = date.relative and date.granularity == "day"  # "on 8 December" in news of January
                years += [] if is_recent else [told]

    @cached_property
    def topic(self) -> Topic | None:
        """What the article is about, where its title names that."""
        return find_topic(self.document)

    @cached_property
    def context(self) -> str | None:
        """What the article is about, as it is written behind "in the context of"."""
        return None if self.topic is None else name_of_context(self.document, self.topic.name)

    @cached_property
    def kept(self) -> str | None:
        """What the article keeps the anniversary of, with its year."""
        return kept_by(self.document)

    @cached_property
    def at_odds(self) -> list[tuple[int, str | None, str | None]]:
        """Where the article has told that two countries are in conflict, and the two."""
        return pairs_at_odds(self.document)

    @cached_property
    def speaks_of_topic(self) -> bool:
        """Whether the text speaks of what its title names, so that its statements stand in that context."""
        return self.topic is not None and is_spoken_of(self.topic.name, self.document.article.text)

    @cached_property
    def numbered(self) -> frozenset[str]:
        """The names of things that the article tells apart by a number."""
        return numbered_names(self.document.article.text)

    @cached_property
    def written(self) -> str | None:
        """When the article was written (EDTF): the day of publishing, or a year that its text makes certain.

        What an article tells of the thing that its title names says nothing of its own year.
        """
        published = self.document.article.head.published
        return published or (self.document.written if self.topic is None else None)

    @cached_property
    def earliest(self) -> str | None:
        """The year in which the article was written, or after which; None where nothing tells."""
        return earliest_year(self.document)

    @cached_property
    def is_history(self) -> bool:
        """Whether the article has no day of its own and mostly tells of times long before the last it tells of."""
        return self.document.article.head.published is None and tells_history(self.document)

    @cached_property
    def rounds(self) -> Mapping[str, str]:
        """When each numbered round of the article's talks was: "fifth" -> "1995-12"."""
        return dates_of_rounds(self.document)

    def before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before one in its paragraph."""
        return self._before[sentence.start]

    def right_before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before one, also in the paragraph before."""
        return self._behind.get(sentence.start)

    def tree(self, part: Sentence | DateMention | Mention) -> Tree | None:
        """The syntax of a sentence, or of a date or name in it."""
        return self.document.syntax.char_span(part.start, part.end, alignment_mode="expand")

    def spoken_before(self, sentence: Sentence) -> Tree | None:
        """The syntax of what stands before a sentence that is all quotation, as do the sentences between.

        A quotation that is a paragraph by itself goes on with the one before, as news is written.
        """
        before: Sentence | None = sentence
        while before is not None and _QUOTATION.fullmatch(before.text):
            before = self.right_before(before)
        if before is None or before is sentence:
            return None
        return self.tree(before)

    def times_named(self, names: frozenset[str]) -> int:
        """How often the article names one of some things, by any name of it."""
        return sum(self._named[name] for name in names)

    @cached_property
    def _named(self) -> Counter[str]:
        return Counter(m.entity for sentence in self.document.sentences for m in sentence.mentions)

    def label(self, name: str) -> str | None:
        """What kind of thing a canonical name names."""
        return self._labels.get(name)

    def is_shared(self, name: str) -> bool:
        """Whether a single name is that of two people or more whom the article names in full, not in its title."""
        if name == self.document.article.head.title:
            return False
        bearers = (one.split(" ") for one, label in self._labels.items() if label == "person" and " " in one)
        return sum(name in {words[0], words[-1]} for words in bearers) > 1

    def is_common(self, token: Token) -> bool:
        """Whether a capital letter only opens a sentence: the article writes the word small elsewhere."""
        return token.is_sent_start is True and token.lower_ in self._small

    def is_capital_inside(self, token: Token) -> bool:
        """Whether the article writes a word with its capital and the next word inside a sentence too."""
        following = token.nbor().text if token.i + 1 < len(token.doc) else ""
        inside = rf"[a-z,;] {re.escape(token.text)} {re.escape(following)}\b"
        return re.search(inside, self.document.article.text) is not None

    @cached_property
    def parties(self) -> str | None:
        """ "between A and B", of the only talks that the article names."""
        text = self.document.article.text
        named = (m for m in _BETWEEN.finditer(text) if not _OWNED.search(m["who"]))
        found = {_DESCRIBED.sub("the ", f"{m['who']}{_whose(m, text)}") for m in named}
        return found.pop() if len(found) == 1 else None

    def likely(self, token: Token) -> str | None:
        """What a pronoun that opens its sentence most likely stands for."""
        return self._antecedents.get(token.i)

    def interviewee(self, sentence: Sentence) -> str | None:
        """Who speaks in a sentence of an interview: the person of the title, in answers after the first question.

        "" in a question: nobody vouches for what it takes for granted. What is told before it is the article's word.
        """
        article = self.document.article
        asked = _INTERVIEW.search(article.head.title)
        if asked is None or sentence.paragraph < self._first_question():
            return None
        name = asked["name"]
        start, end = article.paragraphs[sentence.paragraph]
        if article.text[start:end].rstrip().endswith("?"):
            return "" if sentence.text.rstrip().endswith("?") else None
        return None if name.split()[-1] in article.text[start:end] else name

    def _first_question(self) -> int:
        paragraphs = self.document.article.paragraphs
        text = self.document.article.text
        asked = (i for i, (start, end) in enumerate(paragraphs) if text[start:end].rstrip().endswith("?"))
        return next(asked, len(paragraphs))

    def time_of(self, sentence: Sentence) -> str | None:
        """The time (EDTF) at which what a sentence says in passing was so; None where the article leaves that open.

        The sentence's own date; the day of publishing for the present tense; else the year that the paragraph is in;
        else the year of publishing where that is where the story stands, and its day where no other year was told of.
        """
        return self._times[sentence.start]

    def year_reached(self, sentence: Sentence) -> str | None:
        """The year that the article told last before a sentence, in its paragraph or before; None before any."""
        return self._reached[sentence.start]

    def years_around(self, sentence: Sentence) -> tuple[int, int] | None:
        """The years that the article tells last before and next after a sentence without a date.

        None where those two, and the ones before and after them, are not in the order of time or not near.
        """
        at = bisect_left(self._dated, (sentence.start, ""))
        if self._dated[at : at + 1] and self._dated[at][0] == sentence.start:
            return None
        before, after = self._dated[max(0, at - _SIDE) : at], self._dated[at : at + _SIDE]
        years = [int(date[:4]) for _, date in (*before, *after)]
        if not before or not after or years != sorted(years):
            return None
        behind = self._places[sentence.start] - self._places[before[-1][0]]
        ahead = self._places[after[0][0]] - self._places[sentence.start]
        first, last = before[-1][1], after[0][1]
        sure = first[:4] < last[:4] or _are_months_apart(first, last)
        near = behind <= (_NEAR if sure else _SAME) and ahead <= _NEAR
        return (int(first[:4]), int(last[:4])) if near else None

    def is_nearer_to_last(self, sentence: Sentence) -> bool:
        """Whether the date that the article told last stands as near to a sentence as the next one, or nearer."""
        at = bisect_left(self._dated, (sentence.start, ""))
        if not 0 < at < len(self._dated):
            return False
        here, last, following = (self._places[s] for s in (sentence.start, self._dated[at - 1][0], self._dated[at][0]))
        return here - last <= following - here

    @cached_property
    def _dated(self) -> list[tuple[int, str]]:
        """Where each sentence begins whose own clause says when what it tells was, and the date (EDTF) of that."""
        found = (
            (s.start, next(filter(None, map(self._date_of_clause, s.dates)), None)) for s in self.document.sentences
        )
        return [(start, date) for start, date in found if date is not None]

    def _date_of_clause(self, date: DateMention) -> str | None:
        """A date on which the main clause of its sentence hangs; None of any other."""
        span = self.tree(date)
        if span is None or date.date is None or date.granularity not in {"day", "month", "year"} or date.bound != "on":
            return None
        if is_before_our_era(date.date) or not span.root.dep_.startswith("obl"):
            return None
        way = (span.root.head, *span.root.head.ancestors)
        main = all(token.dep_ in {"ROOT", "conj"} for token in way)
        return date.date if main and span.root.head.tag_ in {"VBD", "VBN"} else None

    @cached_property
    def _places(self) -> Mapping[int, int]:
        """Where a sentence begins -> which of the article's sentences it is."""
        return {sentence.start: at for at, sentence in enumerate(self.document.sentences)}

    def time_of_clause(self, sentence: Sentence, head: Token) -> str | None:
        """The time of a clause of a sentence without a date: that of its sentence where the clause goes on telling.

        What is so in the present tense is so on the day of publishing. What a paragraph's year says of a clause is sure
        where the sentence before tells it, and the clause tells the next event.
        """
        time, published = self.time_of(sentence), self.document.article.head.published
        if is_now(head):
            return self.written
        if time is None or time == published or (published is not None and time == published[:4]):
            return time
        before = self.before(sentence)
        follows = before is not None and any(str(d.date)[:4] == time[:4] for d in _dates(before))
        event = not any(v.dep_ == "cop" or v.lower_ in {"had", "would", "used"} for v in predicate(head))
        return time if _dates(sentence) or (follows and event) else None

    def _time(self, sentence: Sentence, told: str | None, years: list[str]) -> str | None:
        own = _dates(sentence)
        published = self.document.article.head.published
        if own:
            future = published is not None and str(own[0].date) > published
            return published if future else own[0].date
        spans = [d.date for d in sentence.dates if d.date and d.granularity == "range"]
        if spans:
            return spans[0][:4] if len({end[:4] for end in spans[0].split("/")}) == 1 else None
        clause = parse(sentence.text)
        if clause is not None and (clause.finite_tag in {"VBZ", "VBP"} or "will" in clause.auxiliaries):
            return self.written
        if told is not None and not any(_FROM_PUBLISHING.match(d.text) for d in sentence.dates if d.date is None):
            return told
        if published is None:
            own_year = None if self.is_history else self.document.written
            return own_year if not years or years[-1] == own_year else None
        if len(published) < 7 or (years and years[-1] != published[:4]):
            return None  # what is published in some year may tell of any time
        return published[:4] if set(years) - {published[:4]} else published

    def writes_the(self, name: str) -> bool:
        """Whether the article mostly writes "the" before the bare name ("of the UN,", not in "the NATO operation")."""
        if name not in self._with_the:
            found = re.findall(rf"(\b[Tt]he (?:\w+-\w+ )?)?\b{re.escape(name)}{_NAME_ENDS}", self.document.article.text)
            self._with_the[name] = sum(map(bool, found)) * 2 > len(found)
        return self._with_the[name]


def _are_months_apart(first: str, last: str) -> bool:
    """Whether two dates of one year are months, half a year apart at most, in their order."""
    if min(len(first), len(last)) < len("2003-05"):
        return False
    return 0 <= int(last[5:7]) - int(first[5:7]) <= _MONTHS


def _whose(match: re.Match[str], text: str) -> str:
    """The " rebels" behind a match that ends with "the Chilean"."""
    last = match["who"].split(" ")[-1]
    noun = re.match(r" [a-z]+\b", text[match.end() :])
    return noun[0] if noun and country_of(last) and last not in countries() else ""


def tells(text: str, date: DateMention, at: int) -> bool:
    """Whether a date at offset `at` of a sentence can be the time of what the sentence tells."""
    if date.date is None or date.granularity not in {"day", "month", "year"}:
        return False
    return _ANOTHER_TIME.search(text[:at]) is None


def _dates(sentence: Sentence) -> list[DateMention]:
    """The dates of a sentence that tell when it happened: none of a flashback, no span of years."""
    if _LOOKS_BACK.search(sentence.text):
        return []
    ours = (d for d in sentence.dates if d.date is None or not is_before_our_era(d.date))
    told = (d for d in ours if d.bound != "by" and tells(sentence.text, d, d.start - sentence.start))
    return [d for d in told if not _is_meant_for(sentence.text, d.start - sentence.start, d.end - sentence.start)]


def _is_meant_for(text: str, start: int, end: int) -> bool:
    """Whether a year only tells for when something is meant, or when a story plays: "the 2015 meeting", "for 2015"."""
    before = text[:start]
    return bool(_FOR.search(before) or (_PLAYS.search(before)) or (_OF_NAME.search(before) and _PLAN.match(text, end)))


def _main_country(mentions: list[Mention]) -> str | None:
    """The country that an article is about: named, itself or by nationality, twice as often as any other."""
    counted = Counter(c for m in mentions if m.text not in capitals() and (c := _country(m)) is not None)
    ranked = counted.most_common(2)
    if not ranked or ranked[0][1] < _MAIN or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return ranked[0][0]


def _country(mention: Mention) -> str | None:
    """The country that a mention names, by itself, its nationality, or its capital where that stands for it."""
    name = mention.entity
    if name in countries() or country_of(mention.text):
        return country_of(mention.text) or name
    return capitals().get(name) if mention.label == "place" else None
