"""The words of one clause on their way to a statement: what is written instead of them, and what is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from question_bank.facts.clause_heads import is_now
from question_bank.facts.cuts import Cut
from question_bank.facts.phrases import tidied
from question_bank.facts.rendering import render
from question_bank.facts.story import Story
from question_bank.language.roles import is_role
from question_bank.language.words import PREPOSITIONS
from question_bank.model import DateMention, Mention, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token


class Written:
    """A clause being written: `instead` holds other words for some of the article's, `dropped` those that go.

    `lost_time` tells that a time was left out that only another sentence or the day of writing tells, `lost_now` that
    it was the day of writing ("currently"). `quoted` tells
    that the words are the speaker's own, `says_of_self` that the speaker of a claim speaks of themselves ("X said
    that he ..."). `resolved` are the names put in for words that point to them, `lemmas` the verbs put in for others.
    """

    def __init__(
        self, cut: Cut, sentence: Sentence, story: Story, speaker: str | None, *, quoted: bool = False
    ) -> None:
        self.cut, self.sentence, self.story, self.speaker = cut, sentence, story, speaker
        self.quoted = quoted
        self.kept = cut.kept
        self.instead: dict[int, str] = {}
        self.dropped: set[int] = set()
        self.resolved: list[str] = []
        self.lemmas: dict[int, str] = {}
        self.says_of_self = False
        self.lost_time = False
        self.lost_now = False

    def write(self, tokens: Sequence[Token], text: str) -> None:
        """Write `text` for some words that stand together."""
        self.instead |= {token.i: "" for token in tokens}
        self.instead[tokens[0].i] = text

    def words(self) -> list[Token | str]:
        """The words of the statement in order, without what was dropped."""
        found: list[Token | str] = []
        run: list[Token] = []
        for word in self.cut.words:
            if isinstance(word, str):
                found += tidied(run)
                found += [word] if found or word != "," else []  # nothing is left of what led the clause
                run = []
            elif word.i not in self.dropped:
                run.append(word)
        return [*found, *tidied(run)]

    def text(self) -> str:
        """The words as they are written so far."""
        return render(self.words(), self.instead)[0]

    def subject(self) -> str:
        """The subject as it is written."""
        text = render([t for t in self.cut.subject if t.i not in self.dropped], self.instead)[0].strip(" ,")
        article = re.match(r"(?:The|A|An) ", text)
        return text[:1].lower() + text[1:] if article else text

    def stays(self, token: Token) -> bool:
        """Whether a word of the article is in the statement, as itself or as what is written for it."""
        return token.i in self.kept and token.i not in self.dropped

    def mentions(self) -> tuple[Mention, ...]:
        """The sentence's names that stand in the statement."""
        return tuple(m for m, tokens in self.mentioned if tokens and all(self.stays(t) for t in tokens))

    def mention(self, token: Token) -> Mention | None:
        """The name that a word belongs to."""
        found = self.by_token.get(token.i)
        return found[0] if found else None

    def dates(self) -> Iterator[tuple[DateMention, list[Token]]]:
        """The dates that stand in the statement, with their words."""
        for date, tokens in self.dated:
            if tokens and all(self.stays(t) for t in tokens if not t.is_punct):
                yield date, tokens

    def is_dated(self) -> bool:
        """Whether a date stands in the statement."""
        return any(True for _ in self.dates())

    def is_in_quotation(self, token: Token) -> bool:
        """Whether a word stands between quotation marks: those words are another's, and stay as they are."""
        if self.quoted:
            return False  # its marks are gone
        before = self.sentence.text[: token.idx - self.sentence.start]
        return before.count("“") > before.count("”") or before.count('"') % 2 == 1

    def loses_time(self) -> bool:
        """Whether a time years away from what another sentence tells was left out: "four years before this"."""
        return any(
            d.date is None and re.search(r"year|decade|centur", d.text) and not all(self.stays(t) for t in tokens)
            for d, tokens in self.dated
        )

    def has_figure(self) -> bool:
        """Whether the statement gives a number in digits that is no date and no part of a name."""
        numbers = (t for t in self.cut.tokens if t.text[0].isdigit() and self.stays(t))
        return any(t.i not in self.time_words and self.mention(t) is None for t in numbers)

    def is_name(self, position: int | None) -> bool:
        """Whether a word of the statement has a capital wherever it stands."""
        if position is None:
            return False
        token = self.story.document.syntax[position]
        if token.i in self.instead:
            return self.instead[token.i][:1].isupper() and self.instead[token.i] != token.text
        if token.lower_ in PREPOSITIONS:
            return False
        mention = self.mention(token)
        described = token.tag_ == "JJ" and token.is_sent_start and mention is not None and mention.label == "other"
        named = mention is not None and not (described and mention.text == token.text)  # "Grassroots campaigns"
        behind = token.doc[token.i + 1 : token.i + 3]
        titles = len(behind) > 0 and self.mention(behind[0]) is not None  # "President Vidal"
        capitals = len(behind) > 1 and all(t.text.istitle() for t in behind)
        titles = titles or (capitals and is_role(f"{token.text} {behind.text}"))  # "First Deputy Chairman"
        if not (named or titles) and self.story.is_common(token):
            return False
        named = named or token.pos_ == "PROPN" or (token.text.isupper() and len(token) > 1)
        joined = len(behind) > 1 and behind[0].text == "&" and behind[1].is_title  # "Systems & Control"
        return named or joined or (token.pos_ == "ADJ" and self.story.is_capital_inside(token))

    def names_something(self) -> bool:
        """Whether the statement names anybody or anything, or a time, or tells what is always so."""
        if self.mentions() or self.resolved or self.says_of_self or self.is_general():
            return True
        if any(date.date for date, _ in self.dates()):
            return True
        return any(t.pos_ == "PROPN" and self.stays(t) for t in self.cut.tokens)

    def is_general(self) -> bool:
        """Whether the clause tells what is always so: the verb is in the present tense."""
        return is_now(self.cut.head)

    @cached_property
    def mentioned(self) -> list[tuple[Mention, list[Token]]]:
        """The sentence's names with their words."""
        return [(m, self._inside(m.start, m.end)) for m in self.sentence.mentions]

    @cached_property
    def by_token(self) -> dict[int, tuple[Mention, list[Token]]]:
        """Position of each word of a name -> the name and all its words."""
        return {t.i: (m, ts) for m, ts in self.mentioned for t in ts}

    @cached_property
    def dated(self) -> list[tuple[DateMention, list[Token]]]:
        """The sentence's dates with their words."""
        return [(d, self._inside(d.start, d.end)) for d in self.sentence.dates]

    @cached_property
    def time_words(self) -> frozenset[int]:
        """Positions of the words of dates."""
        return frozenset(t.i for _, tokens in self.dated for t in tokens)

    def _inside(self, start: int, end: int) -> list[Token]:
        span = self.story.document.syntax.char_span(start, end, alignment_mode="expand")
        return list(span) if span is not None else []
