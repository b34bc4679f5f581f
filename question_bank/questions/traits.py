"""What can be counted of a question, as named numbers: its form, its wording, its fact, its place in the article.

No trait makes a question good or bad by itself; `acceptance` weighs them together, as teachers' verdicts taught it to.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from question_bank.language.clauses import parse
from question_bank.language.words import word_set
from question_bank.model import DateValue, DefinitionValue, Fact, FigureValue, Question
from question_bank.questions.checks import BLANK
from question_bank.questions.difficulty import salience_of
from question_bank.questions.glossary import is_of_term
from question_bank.questions.introduced import bare_name
from question_bank.questions.soundness import anchors, names_in
from question_bank.questions.words import content_words, plain
from question_bank.questions.world import World

Traits = Mapping[str, float]

_ASKS = (
    "in what year",
    "on what date",
    "in which month",
    "who",
    "whom",
    "in which",
    "how many",
    "how",
    "which",
    "what",
    "where",
)
_LANDMARKS = word_set(
    "found establish discover invent conquer capture occupy annex cede defeat win elect appoint crown abolish adopt "
    "ratify declare sign assassinate kill execute flee exile develop award break land surrender publish introduce "
    "become begin end unite liberate secede vote pass issue form"
)
"""What turns the course of a matter, so that its time and its people are learnt."""
_PASSING = word_set(
    "join order remain produce replace deliver reach convert send place donate serve travel buy purchase submit "
    "excavate drop close resign transfer appear play list discontinue attend host enroll occur option strike visit "
    "receive announce say state report describe stay spend decide request"
)
"""What comes and goes in the course of it."""
_SMALL_THINGS = re.compile(
    r"\b(?:contract|deal|extension|season|game|match|episode|loan|letter|campaign|tour|single|video|interview|report|"
    r"meeting|visit|trip|plan|proposal|attempt|request|squad|team|role|copy|edition|review|show|appearance|flight)s?\b"
)
_GREAT_THINGS = re.compile(
    r"\b(?:war|battle|treaty|accord|empire|king|queen|emperor|president|independence|revolution|constitution|prize|"
    r"medal|championship|university|church|capital|government|company|novel|poem|law|republic|kingdom|army|disease|"
    r"theory|species|planet)s?\b"
)
_WHICH_SORT = re.compile(
    r"\b[Ww]hich (?!of|these|month|date|decade|year|country|city|province|body|organisation|institution|force|office)"
    r"[a-z]+"
)
"""Asks for a treaty, a war, a river by that word."""
_BEHIND = re.compile(r"(?!according to)[^,?]+(?:, [^,?]+)*?, (?:in|on|by|at) (?:what|which|whom)\b")
"""What is asked behind a phrase of time or place: "during the war, in what year did ..."."""
_RELATIVE = re.compile(
    r"(?<=[\w\"”] )(?:who|whom|which|where|that) (?:[a-z]+ed|he|she|it|they|was|were|is|are|had|has)\b"
)
_FIRST_OR_MOST = re.compile(r"\b(?:first|last|only|most|best|main|final|original|[a-z]{3,}est)\b")
_ALONE = re.compile(r"the (?:[a-z]+ )?(?:first|last|only|[a-z]{3,}est)\b")
_ONE_OF_MANY = re.compile(r"(?:an?|another|some|several|many|most|two|three|four|five|\d+) ", re.IGNORECASE)
_NUMBERS = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b")
_FEWEST_LETTERS = 3


def traits(question: Question, fact: Fact, world: World) -> Traits:
    """The traits of a question that are not 0, by name; shares lie in 0..1, all others are counts or logarithms."""
    if is_of_term(fact):
        return {name: float(value) for name, value in _of_term(question, fact) if value}
    found = (
        *_of_form(question),
        *_of_prompt(question, fact, world),
        *_of_fact(fact),
        (f"{fact.kind} in {question.form}", 1.0),
        *_in_article(question, fact, world),
    )
    return {name: round(float(value), 4) for name, value in found if value}


def _of_term(question: Question, fact: Fact) -> Iterator[tuple[str, float]]:
    """What is counted of a question on a term: little of what tells other questions apart tells these."""
    if not isinstance(fact.value, DefinitionValue):
        return
    term, meaning = re.escape(fact.value.term), fact.value.meaning
    told = rf"{term}\W{{0,2}} (?:is|are|refers?)\b|(?:called|termed|known as|referred to as) \W?(?:an? |the )?\W?{term}"
    yield f"a term in {question.form}", 1
    yield "a meaning with an article", meaning.startswith(("a ", "an "))
    yield "a term told in passing", re.search(told, fact.evidence.quote, re.IGNORECASE) is None


def _of_form(question: Question) -> Iterator[tuple[str, float]]:
    prompt = question.prompt.lower()
    asked = next((words for words in _ASKS if prompt.startswith(words) or f", {words} " in prompt), "nothing")
    yield f"form: {question.form}", 1
    yield f"asks {asked}", 1
    yield "asks which sort", _WHICH_SORT.search(prompt) is not None
    yield "a blank", BLANK in prompt
    yield "wrong options", len(question.distractors)
    yield "words of the answer", len(_answer(question).split())
    yield "an abbreviation", "stand for" in prompt
    yield "behind a phrase", _BEHIND.match(prompt) is not None


def _answer(question: Question) -> str:
    return question.answer if isinstance(question.answer, str) else " ; ".join(question.answer)


def _of_prompt(question: Question, fact: Fact, world: World) -> Iterator[tuple[str, float]]:
    prompt = question.prompt
    words = prompt.split()
    yield "words", len(words)
    yield "commas", prompt.count(",")
    yield "names", len(names_in(prompt))
    yield "a bare name", bare_name(prompt, fact.subject, world.topic(fact)) is not None
    yield "off the topic", world.topic(fact) is not None and not world.names_title(prompt, fact)
    yield "nothing named", (named := anchors(prompt)) == 0
    yield "anchors", named
    yield "names the title", world.names_title(prompt, fact)
    yield "as of a time", prompt.startswith(("As of ", "By "))
    yield "digits", len(re.findall(r"\b\d", prompt))
    yield "numbers", len(_NUMBERS.findall(prompt.lower()))
    yield "nouns that point", len(re.findall(r"\bthe [a-z]+(?! of)\b", prompt))
    yield "the first or the most of all", _is_first_of_all(fact)
    yield "first or most", len(_FIRST_OR_MOST.findall(prompt))
    yield "small things", len(_SMALL_THINGS.findall(prompt.lower()))
    yield "great things", len(_GREAT_THINGS.findall(prompt.lower()))
    yield "prepositions", len(re.findall(r"\b(?:of|in|on|by|for|with|from|to|at)\b", prompt))
    yield "ands", prompt.count(" and ")
    yield "a clause behind a noun", _RELATIVE.search(prompt) is not None
    yield "whose", len(re.findall(r"\b(?:his|her|its|their)\b", prompt))


def _of_fact(fact: Fact) -> Iterator[tuple[str, float]]:
    statement, quote = len(fact.statement.split()), len(fact.evidence.quote.split())
    subject = fact.subject.split()
    yield f"kind: {fact.kind}", 1
    yield "words of the statement", statement
    yield "words of the sentence", quote
    yield "share of the sentence", min(1.0, statement / quote)
    yield "words added", len(content_words(fact.statement) - content_words(fact.evidence.quote))
    yield "word for word", fact.statement.rstrip(".") in fact.evidence.quote
    yield "words that met anew", _met_anew(fact)
    yield "a claim", fact.attributed_to is not None
    yield "has a time", fact.as_of is not None
    yield "words of the subject", len(subject)
    yield "subject is a name", all(word[0].isupper() for word in subject if word != "the")
    yield "subject is one of many", _ONE_OF_MANY.match(fact.subject) is not None
    yield "subject points", fact.subject.lower().startswith("the ")
    if isinstance(fact.value, DateValue):
        yield f"a {fact.value.granularity}", 1
        year = fact.value.date[:4].replace("X", "0")
        yield "years since 1000", int(year) - 1000 if year.isdigit() else 0
    if isinstance(fact.value, FigureValue):
        yield "size of the figure", math.log10(abs(fact.value.number) + 1)
        yield "a unit", fact.value.unit is not None
        yield "a bound", fact.value.bound != "exact"
    clause = parse(fact.statement)
    if clause is None:
        yield "no plain clause", 1
        return
    yield "passive", clause.passive
    yield "two verbs", clause.coordinated
    yield "a landmark", clause.lemma in _LANDMARKS
    yield "in passing", clause.lemma in _PASSING
    yield "is or was", clause.lemma == "be"
    yield "birth or death", clause.lemma in {"bear", "die"}
    yield f"verb: {clause.lemma}", 1
    yield "words behind the verb", len(clause.rest.split())
    yield "an opening phrase", bool(clause.lead)


def _is_first_of_all(fact: Fact) -> bool:
    """Whether a fact says of one thing alone that it is the first or the largest; "the most" may be an opinion."""
    return isinstance(fact.value, DefinitionValue) and _ALONE.match(fact.value.meaning) is not None


def _met_anew(fact: Fact) -> int:
    """How often two words of the sentence stand side by side in the statement that did not in the sentence."""
    told, cited = _bare_words(fact.statement), _bare_words(fact.evidence.quote)
    beside, known = set(pairwise(cited)), set(cited)
    return sum(pair not in beside and known.issuperset(pair) for pair in pairwise(told))


def _bare_words(text: str) -> list[str]:
    return re.findall(r"[\w’'-]+", re.sub(r"\([^()]*\)", "", text).lower())


def _in_article(question: Question, fact: Fact, world: World) -> Iterator[tuple[str, float]]:
    told, facts, length = world.index.told_beside(fact)
    yield "in a dated article", world.is_dated(fact)
    yield f"{fact.kind} in a dated article", world.is_dated(fact)
    yield "of the article's year", isinstance(fact.value, DateValue) and world.is_of_its_year(fact, fact.value.date[:4])
    yield "an article on no one thing", world.topic(fact) is None
    yield f"{fact.kind} in {question.form}, in an article on no one thing", world.topic(fact) is None
    yield "salience", salience_of(fact, world)
    yield "place in the article", fact.evidence.start / max(1, length)
    yield "facts of the article", math.log1p(facts)
    yield "facts of its kind", math.log1p(len(world.index.of_article(fact)))
    title, own = set(plain(world.topic(fact) or "").split()), set(plain(fact.subject).split())
    yield "subject is the topic", bool(own) and own <= title
    yield "introduced", (world.introduction(fact) or world.placement(fact)) is not None
    yield "subject is in the title", bool(content_words(fact.subject) & world.title_words(fact))
    answer = _answer(question).lower()
    yield "answer told often", math.log1p(told.count(answer)) if len(answer) >= _FEWEST_LETTERS else 0
    last = fact.subject.split()[-1].lower() if fact.subject.split() else ""
    yield "subject told often", math.log1p(told.count(last)) if last else 0
    words = content_words(question.prompt)
    yield "words told often", sum(math.log1p(told.count(word)) for word in words) / max(1, len(words))
    named = [told.count(name.lower()) for name in names_in(f"- {question.prompt}") if len(name) >= _FEWEST_LETTERS]
    yield "name told least", math.log1p(min(named, default=0))
    yield "name told most", math.log1p(max(named, default=0))
    yield "names told once", sum(times <= 1 for times in named)
