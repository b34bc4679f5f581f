"""The article as a whole: what time a sentence tells of, by its dates, its tense and the dates told before it."""

from __future__ import annotations

import re

from question_bank.facts.context import Surroundings, main_country, parties_named
from question_bank.language.clauses import parse
from question_bank.model import DateMention, Document, Sentence

_LOOKS_BACK = re.compile(r"\bhad (?:\w+ly )?(?:been|begun|gone|come|left|taken|made|\w+ed|\w+en)\b")
_ANOTHER_TIME = re.compile(r"\b(?:[Ss]ince|(?<!week )(?<!days )(?<!weeks )[Bb]efore|[Uu]ntil)\b")
_RECENT = 1200
_INTERVIEW = re.compile(r"(?P<name>[A-ZÀ-Þ][\w-]+ [A-ZÀ-Þ][\w-]+): [\"“]")
_NAME_ENDS = r"(?=[,.;)]|['’]s| (?:is|was|has|had|and|to|in|of|will|would|for|on|at|by|from|with|as|also)\b| \()"


class Story:
    """What the kinds of facts ask of a whole article: the times its sentences tell of, worked out once."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._times: dict[int, str | None] = {}
        self._with_the: dict[str, bool] = {}
        self._around: dict[int, Surroundings] = {}
        self.named = [mention for sentence in document.sentences for mention in sentence.mentions]
        country = main_country(self.named)
        before: Sentence | None = None
        year: str | None = None
        told: str | None = None
        years: list[str] = []
        paragraph = -1
        for sentence in document.sentences:
            if sentence.paragraph != paragraph:
                paragraph, told = sentence.paragraph, None
            recent = document.article.text[max(0, sentence.start - _RECENT) : sentence.start]
            parties = parties_named(document.article.text[: sentence.start])
            self._around[sentence.start] = Surroundings(before, year, country, parties, recent)
            before = sentence
            self._times[sentence.start] = self._time(sentence, told, years)
            for date in _dates(sentence):
                told = str(date.date)[:4]
                years.append(told)
            year = years[-1] if years else None

    def around(self, sentence: Sentence) -> Surroundings:
        """What stands around a sentence."""
        return self._around[sentence.start]

    def interviewee(self, sentence: Sentence) -> str | None:
        """Who speaks in a sentence of an interview: the person of the title, in answers after the first question."""
        article = self.document.article
        asked = _INTERVIEW.search(article.head.title)
        if asked is None or sentence.paragraph < self._first_question():
            return None
        name = asked["name"]
        start, end = article.paragraphs[sentence.paragraph]
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

    def _time(self, sentence: Sentence, told: str | None, years: list[str]) -> str | None:
        own = _dates(sentence)
        if own:
            return own[0].date
        spans = [d.date for d in sentence.dates if d.date and d.granularity == "range"]
        if spans:
            return spans[0][:4] if len({end[:4] for end in spans[0].split("/")}) == 1 else None
        published = self.document.article.head.published
        clause = parse(sentence.text)
        if clause is not None and (clause.finite_tag in {"VBZ", "VBP"} or "will" in clause.auxiliaries):
            return published
        if told is not None:
            return told
        if published is None or (years and years[-1] != published[:4]):
            return None
        return published[:4] if set(years) - {published[:4]} else published

    def writes_the(self, name: str) -> bool:
        """Whether the article writes "the" before the bare name ("of the UN,", but not in "the NATO operation")."""
        if name not in self._with_the:
            pattern = rf"\b[Tt]he {re.escape(name)}{_NAME_ENDS}"
            self._with_the[name] = re.search(pattern, self.document.article.text) is not None
        return self._with_the[name]


def tells(text: str, date: DateMention, at: int) -> bool:
    """Whether a date at offset `at` of a sentence can be the time of what the sentence tells."""
    if date.date is None or date.granularity not in {"day", "month", "year"}:
        return False
    return _ANOTHER_TIME.search(text[:at]) is None


def _dates(sentence: Sentence) -> list[DateMention]:
    """The dates of a sentence that tell when it happened: none of a flashback, no span of years."""
    if _LOOKS_BACK.search(sentence.text):
        return []
    return [d for d in sentence.dates if tells(sentence.text, d, d.start - sentence.start)]
