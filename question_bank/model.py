"""The frozen types that flow between the stages of the pipeline.

    file --reading--> Article --language--> Document --facts--> Fact --questions--> Question --bank--> YAML

A stage that declines to produce something yields a `Rejection` with its reason instead, so that what was left out can
be counted and read. Everything kept in a bank file is a pydantic model and is validated by it; what only lives between
two stages (`Document` and its spans) is a plain frozen dataclass.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Any, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

if TYPE_CHECKING:
    from spacy.tokens import Doc

SCHEMA_VERSION = 1

FactKind = Literal["date", "leader", "agreement", "figure", "place", "organization", "event", "definition"]
Form = Literal["choice", "multiple", "short", "number", "date", "cloze", "true_false", "order", "match"]
Status = Literal["draft", "ready", "hidden"]
Origin = Literal["generated", "edited", "written"]
Granularity = Literal["day", "month", "season", "year", "decade", "range"]
DateBound = Literal["on", "by", "before", "after", "since", "until"]
Bound = Literal["exact", "about", "more_than", "at_least", "less_than", "at_most", "almost"]

_PARTIAL_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def _partial_date(text: str) -> str:
    if not _PARTIAL_DATE.fullmatch(text):
        raise ValueError(f"{text!r} is not a date: expected YYYY, YYYY-MM or YYYY-MM-DD")
    return text


PartialDate = Annotated[str, AfterValidator(_partial_date)]
"""An ISO 8601 date that is as precise as is known: `2017`, `2017-06` or `2017-06-27`."""


class Record(BaseModel):
    """Base of all that a bank file holds: immutable, and no field that the schema does not name."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


# --- the bank file -------------------------------------------------------------------------------------------------


class ArticleHead(Record):
    """What a bank file says of the article it was made from."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    title: str = Field(min_length=1)
    publisher: str | None = None
    author: str | None = None
    published: PartialDate | None = None
    language: str = "en"
    tags: tuple[str, ...] = ()
    source: str
    """The article's file, relative to the folder that `build` ran in, with forward slashes."""
    checksum: str = Field(pattern=r"^sha256:[0-9a-f]{64}$")
    """Of the source file's bytes."""


class Evidence(Record):
    """Where a fact stands in its article: `article.text[start:end] == quote`, in characters (code points)."""

    quote: str = Field(min_length=1)
    start: int = Field(ge=0)
    end: int = Field(gt=0)


class DateValue(Record):
    """A date in EDTF level 0/1: `1997-06-27`, `1997-06`, `1999-21` (spring 1999), `1997`, `199X`, `1995/1997`.

    Years have four digits, those before our era a sign: `0718`, `-0043` (44 BCE, since 1 BCE is `0000`).
    """

    date: str
    granularity: Granularity
    text: str
    """The date as the article writes it, made absolute: "27 June 1997", "late October 1994"."""
    bound: DateBound = Field(default="on", exclude_if=lambda bound: bound == "on")
    """Whether it was then, or the date is only a limit: "since 1994"."""


class FigureValue(Record):
    """A number with its unit (`percent`, `kilometers`, `US dollars`, or None for a count) and what it counts."""

    number: float | int
    unit: str | None = None
    bound: Bound = "exact"
    counted: str | None = None
    text: str
    """The figure as the article writes it: "more than 20,000", "$330 billion"."""
    upper: float | int | None = Field(default=None, exclude_if=lambda upper: upper is None)
    """The upper end of a range, whose lower end is `number`."""
    per: str | None = Field(default=None, exclude_if=lambda per: per is None)
    """What the figure recurs with, in the singular: "year"."""


class LeaderValue(Record):
    """Who held which role of what."""

    person: str
    role: str
    of: str | None = None


class AgreementValue(Record):
    """An agreement: its name or nature, and what the text says of its parties, signing, place and date."""

    name: str
    parties: tuple[str, ...] = ()
    where: str | None = None
    when: str | None = None
    """EDTF, as in `DateValue.date`."""
    term: str | None = Field(default=None, exclude_if=lambda term: term is None)
    """What it was to bring, where one of its terms is told: "cut tariffs on grain"."""


class PlaceValue(Record):
    """Where an event took place or a thing lies."""

    place: str
    of: str | None = None


class OrganizationValue(Record):
    """An organisation's full name and its acronym."""

    name: str
    acronym: str | None = None


class EventValue(Record):
    """Something that happened or is so, told by a clause, with those who take part in it."""

    name: str
    when: str | None = None
    """EDTF, as in `DateValue.date`."""
    where: str | None = None
    who: tuple[str, ...] = ()
    """The persons, bodies, places and works that the clause names, in its order."""
    dates: tuple[str, ...] = Field(default=(), exclude_if=lambda dates: not dates)
    """The dates that it names besides, in its order (EDTF): of two events in one clause, in what it is named after."""
    figures: tuple[str, ...] = Field(default=(), exclude_if=lambda figures: not figures)
    """The numbers that it gives, as it writes them, in its order."""
    times: tuple[str, ...] = Field(default=(), exclude_if=lambda times: not times)
    """The times that it names, as it writes them, in its order: "between 1500 and 1850" of "1500/1850"."""
    lists: tuple[str, ...] = Field(default=(), exclude_if=lambda lists: not lists)
    """The names that it lists side by side, as it writes them: "Lima, Ica and Puno"."""
    about: str | None = Field(default=None, exclude_if=lambda about: about is None)
    """What it tells of, where that has no name: "students", "inflammation"."""


class DefinitionValue(Record):
    """A term and what the article says it means."""

    term: str
    meaning: str


Value = (
    DateValue
    | FigureValue
    | LeaderValue
    | AgreementValue
    | PlaceValue
    | OrganizationValue
    | EventValue
    | DefinitionValue
)
VALUE_TYPES: Mapping[str, type[Record]] = {
    "date": DateValue,
    "leader": LeaderValue,
    "agreement": AgreementValue,
    "figure": FigureValue,
    "place": PlaceValue,
    "organization": OrganizationValue,
    "event": EventValue,
    "definition": DefinitionValue,
}


class Fact(Record):
    """One thing an article says, that stands alone, with the sentence it comes from."""

    id: str = Field(pattern=r"^f_[a-z0-9]+$")
    kind: FactKind
    statement: str = Field(min_length=1)
    """One sentence that stands alone: no dangling pronoun, no relative date."""
    subject: str
    """What the statement is about, as a noun phrase of the statement."""
    value: Value
    attributed_to: str | None = None
    """Who says so, where the article reports a claim and not a fact."""
    as_of: str | None = None
    """When it was true or was said (EDTF)."""
    evidence: Evidence
    also: tuple[Evidence, ...] = Field(default=(), exclude_if=lambda also: not also)
    """Where else the article says the same."""
    disputed_by: tuple[str, ...] = ()
    """Ids of facts anywhere in the bank that give another value for the same thing."""

    @model_validator(mode="before")
    @classmethod
    def _type_value_by_kind(cls, data: Any) -> Any:
        if isinstance(data, dict) and data.get("kind") in VALUE_TYPES and isinstance(data.get("value"), dict):
            return {**data, "value": VALUE_TYPES[data["kind"]].model_validate(data["value"])}
        return data

    @model_validator(mode="after")
    def _value_fits_kind(self) -> Self:
        if not isinstance(self.value, VALUE_TYPES[self.kind]):
            raise ValueError(f"a {self.kind} fact needs a {VALUE_TYPES[self.kind].__name__}")
        return self


class Question(Record):
    """One question on one fact.

    `answer` is a string for single answers; a list for `multiple`, `order` and `match` (for `match` each entry is
    "left = right"); "true" or "false" for `true_false`. For `number` it is the number as the article writes it and for
    `date` an EDTF date. A `cloze` prompt holds one blank, written `____`.
    """

    id: str = Field(pattern=r"^q_[a-z0-9]+$")
    fact: str | None = Field(default=None, pattern=r"^f_[a-z0-9]+$")
    """None only for questions that a person wrote."""
    form: Form
    prompt: str = Field(min_length=1)
    answer: str | tuple[str, ...]
    accept: tuple[str, ...] = ()
    distractors: tuple[str, ...] = ()
    explanation: str = ""
    difficulty: float = Field(default=0.5, ge=0, le=1)
    tags: tuple[str, ...] = ()
    status: Status = "draft"
    origin: Origin = "generated"
    score: float | None = Field(default=None, ge=0, le=1)
    """The generator's own confidence; None for written questions."""


class BankFile(Record):
    """One article's part of the bank: one YAML file."""

    schema_: Literal[1] = Field(default=1, alias="schema")
    article: ArticleHead
    facts: tuple[Fact, ...] = ()
    generated: dict[str, str] = Field(default_factory=dict, exclude_if=lambda generated: not generated)
    """Fact or question id -> checksum of the entry as the generator wrote it: what differs is a person's doing."""
    questions: tuple[Question, ...] = ()


# --- between the stages --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Article:
    """An article as read: its head, and its text as paragraphs joined by blank lines, furniture removed.

    `text` is what every offset counts in; the web reader shows exactly this text.
    """

    head: ArticleHead
    text: str
    beside: tuple[str, ...] = ()
    """The texts of the other articles on its page."""

    @property
    def paragraphs(self) -> tuple[tuple[int, int], ...]:
        """(start, end) offsets of the paragraphs in `text`."""
        spans: list[tuple[int, int]] = []
        start = 0
        for part in self.text.split("\n\n"):
            spans.append((start, start + len(part)))
            start += len(part) + 2
        return tuple(spans)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an article's text: `text == article.text[start:end]`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class DateMention(Span):
    """A date expression with its normal form (EDTF); `date` is None where it cannot be anchored with certainty."""

    date: str | None
    granularity: Granularity
    relative: bool = False
    """Whether the words themselves are relative ("last month") and were anchored to the article's or story's date."""
    bound: DateBound = "on"
    """Whether it was then, or the date is only a limit: "since 1994", "by the end of May"."""


@dataclass(frozen=True, slots=True)
class Quantity(Span):
    """A number with its unit, bound and the noun phrase it counts."""

    number: float | int
    unit: str | None
    bound: Bound
    counted: str | None
    per: str | None = None
    """What the number recurs with, in the singular: "year" for "$2 million a year", "person"."""
    upper: float | int | None = None
    """The upper end of a range; `number` is then its lower end."""
    vague: bool = False
    """Whether the words give no number ("dozens of"); `number` is then the least they can mean."""


@dataclass(frozen=True, slots=True)
class Mention(Span):
    """A named thing. `entity` is the canonical name that all mentions of one thing in the article share."""

    label: Literal["person", "organization", "place", "nationality", "other"]
    entity: str
    title: str | None = None
    """A role right before a person's name: "Foreign Minister"."""


@dataclass(frozen=True, slots=True)
class Sentence(Span):
    """A sentence with what was recognised in it, in order of position."""

    paragraph: int
    dates: tuple[DateMention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """An article with its sentences annotated."""

    article: Article
    sentences: tuple[Sentence, ...]
    syntax: Doc
    """The language model's reading of `article.text`: tags, trees (Universal Dependencies), lemmas, names. Its offsets
    are the article's own: `syntax.char_span(sentence.start, sentence.end)` is a sentence's tree."""
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Canonical name -> the other names the article (or the packaged world knowledge) gives the same thing."""
    references: Mapping[tuple[int, int], str] = field(default_factory=dict)
    """(start, end) in the article of a pronoun ("he", "its") or definite description ("the Tajik president") -> the
    canonical name of what it certainly stands for. What could mean two things, or is quoted, is left out."""
    written: PartialDate | None = None
    """When the article was written: the day of publishing, or the year that its text makes certain."""

    def resolve(self, start: int, end: int) -> str | None:
        """The canonical name of what the words at `start`..`end` of the article certainly name or refer to, else None.

        The offsets are those of a mention, of a pronoun, or of a definite description with its article. A pair comes as
        "Chile and Peru". Possessives ("his") give the bare name too.
        """
        if (start, end) in self.references:
            return self.references[start, end]
        mentions = (mention for sentence in self.sentences for mention in sentence.mentions)
        return next((mention.entity for mention in mentions if (mention.start, mention.end) == (start, end)), None)


@dataclass(frozen=True, slots=True)
class Rejection:
    """Something that a stage declined to produce, and why. `stage` is facts, questions or distractors."""

    stage: Literal["facts", "questions", "distractors"]
    reason: str
    """A short fixed phrase, the same for all cases of one rule, so that refusals can be counted."""
    text: str
    """The sentence or question concerned."""
