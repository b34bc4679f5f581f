"""Figures that an article tells in passing: too small, too exact, taken for granted, or about nothing that is named."""

from __future__ import annotations

import re

from question_bank.language.clauses import Clause, parse
from question_bank.language.people_words import is_personal_noun
from question_bank.language.words import is_noun, verb_tags
from question_bank.model import Fact, FigureValue
from question_bank.questions.figures import CURRENCY_SIGNS, is_listed, is_too_small, number_is_known
from question_bank.questions.soundness import names_in
from question_bank.questions.wording import names_a_year
from question_bank.questions.words import content_words
from question_bank.questions.world import World

FEW = 12
"""Up to here a count may be exact and still be remembered."""
RANK = re.compile(
    r"\b(?:among|in) the top (?:\d+|five|ten|twenty|thirty|fifty|hundred)\b|"
    r"\b(?:rank|place)(?:d|s|ed)? \d+(?:st|nd|rd|th)\b|\b\d+(?:st|nd|rd|th) out of\b"
    r"|\b\d+(?:st|nd|rd|th) (?:on|in|among) (?:[\w-]+ ){1,4}(?:list|ranking|table|index)\b"
)
_FAITHS = frozenset("catholic protestant christian orthodox muslim islamic jewish buddhist hindu sikh".split())
"""Words with a capital that name nobody: "Catholic schools"."""
_SMALL, _MIDDLING = 100, 1000
_SHORT = frozenset({"weeks", "days", "hours", "minutes", "seconds"})
_PART_OF_A_YEAR = re.compile(
    r"\b(?:first|second|third|fourth|spring|summer|autumn|fall|winter) (?:quarter|semester|term)\b", re.IGNORECASE
)
_SHORT_AFTER = re.compile(r"[ -](?:weeks?|days?|hours?|minutes?|seconds?)\b")
_IN_TIME = frozenset({"years", "months", "decades", *_SHORT})
_MOVES = frozenset("gain rise fall drop trade close end add slip jump climb slide soar tumble".split())
_MARKET = re.compile(
    r"[$€£]\d[\d.,]* an? (?:barrel|share|ounce|tonne|ton)\b|\bat [\d.,]+ points\b|"
    r"\b(?:first|second|third|fourth|fiscal) quarter (?:of|\d)|"
    r"\b(?:quarterly|(?:first|second|third|fourth)[- ]quarter) (?:revenue|sales|profit|earnings|loss|income)"
)
_NOBODY = re.compile(
    r"\b(?:various|numerous|several|certain|unnamed) [a-z]|\bby \d+(?:%| percent) to\b|"
    r"\bone (?:[a-z]+ )?(?:team|group|study|report|survey|source|witness|man|woman)\b",
    re.IGNORECASE,
)
_LEAST_SUM, _MOST_DIGITS, _MOST_DIGITS_OF_A_COUNT = 100_000, 4, 3
"""A sum under this is small beer where no year says that it once was much; more digits than these nobody keeps."""
_LEAD = re.compile(r"(?:(?:As of|In|By|On|Since) [^,]*, )?")
_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
_NUMBER = re.compile(r"(?<![\w.,-])[$€£]?\d+(?:,\d{3})*(?:\.\d+)?(?![\w-])")
_MOST_YEARS, _MOST_NUMBERS = 2, 2
_DESCRIBES = re.compile(r"\D*[\d.,]+(?:-| (?=cubic))(?:inch|foot|acre|seat|storey|story|room|page|minute|cubic)\b")
_FORESEEN = re.compile(
    r"\b(?:was|were) (?:on (?:track|course)|expected|projected|forecast|set|scheduled|due|slated) to\b"
)
_STILL_RISING = re.compile(
    r"\b(?:has|have) (?:died|been (?:killed|injured|wounded|arrested|detained|infected|hospitali[sz]ed|"
    r"allocated|deployed|sent|evacuated|rescued|displaced|recovered))\b"
)
_PRICELESS = frozenset({"percent", *CURRENCY_SIGNS})
"""Units of shares and sums, which matter wherever they stand."""
_IN_CAPITALS, _HEADLINE_WORDS = 0.75, 5


def in_passing(fact: Fact, value: FigureValue, world: World) -> str | None:
    """Why a figure is not asked for; None where a teacher would want it known."""
    reason = _trivial(fact, value) or _of_a_sentence(fact, value, world) or _of_a_clause(fact, value, world)
    of_a_part = _PART_OF_A_YEAR.search(fact.statement)
    return reason or ("a figure of a part of a year" if of_a_part else None)


def _trivial(fact: Fact, value: FigureValue) -> str | None:
    """Taken for granted ("the two powers"), listed in full, or one or two."""
    before, found, after = fact.statement.partition(value.text)
    if is_too_small(value):
        return "a count of one or two says too little"
    if found and (value.unit in _SHORT or (value.unit is None and _SHORT_AFTER.match(after))):
        return "a short span told in passing"
    if found and number_is_known(before):
        return "the number is taken for granted"
    return "the sentence lists what is counted" if found and is_listed(after, value) else None


def _of_a_sentence(fact: Fact, value: FigureValue, world: World) -> str | None:
    """Why no figure of a sentence is asked for."""
    if _is_headline(fact.statement):
        return "a headline"
    if not _names_something(fact, world):
        return "a figure of nothing named"
    if _NOBODY.search(fact.statement):
        return "a figure of nobody named"
    if value.unit in CURRENCY_SIGNS and _is_small_or_exact(fact, value):
        return "a sum that nobody need know"
    if _is_one_of_many(fact):
        return "a sentence of many figures"
    if _comes_after(fact, value, world):
        return "another figure of the sentence is asked"
    if len(set(_YEAR.findall(fact.statement))) > _MOST_YEARS:
        return "one figure for several times"
    return None


def _of_a_clause(fact: Fact, value: FigureValue, world: World) -> str | None:
    """Whether what is told is something else than the figure."""
    clause = parse(fact.statement)
    before, found, after = fact.statement.partition(value.text)
    if not found:
        return None
    if (reason := _not_settled(fact, value, clause, after)) is not None:
        return reason
    if clause is None:
        is_plain = _LEAD.fullmatch(before) or value.unit in _PRICELESS or _follows_a_verb(before)
        return None if is_plain else "a sentence that cannot be read for sure"
    if re.match(r"an? ", clause.subject, re.IGNORECASE) and not clause.subject.lower().startswith(value.text.lower()):
        return "a figure of nobody named"
    if _MARKET.search(fact.statement) or _moves_a_market(clause, value, fact):
        return "the move of a market on one day"
    if value.unit not in _PRICELESS and re.search(r", [a-z]+ing [^,]*$", before):
        return "a count told in passing"
    if value.unit not in {None, *_IN_TIME}:
        return None
    if RANK.search(fact.statement):
        return "the place in a list, which is another every year"
    small = value.number < _SMALL and value.number % 1 == 0
    if small and not _is_told_of(clause, value, before):
        return "a count told in passing"
    return _of_a_count(fact, value, clause, world) if value.unit is None and value.bound == "exact" else None


def _is_too_exact(value: FigureValue, after: str) -> bool:
    """Whether a count has more digits than anybody keeps: "13,040 speakers", but not "3,248 votes"."""
    return len(f"{value.number:.0f}".rstrip("0")) > _MOST_DIGITS_OF_A_COUNT and not _VOTES.match(after)


def _not_settled(fact: Fact, value: FigureValue, clause: Clause | None, after: str) -> str | None:
    """Whether a figure is too exact, only describes a thing ("a 22-inch wheel"), is supposed or was still growing."""
    words = f"{value.text}{after}"
    if value.unit is None and _is_too_exact(value, after):
        return "an exact count that nobody need know"
    if re.match(r"\D*\d+(?: years?)?[ -](?:years? )?old\b", words):
        return "an age, which is another every year"
    if _DESCRIBES.match(words):
        return "a measure that only describes"
    foreseen = _FORESEEN.search(fact.statement)
    if clause is not None and (clause.auxiliaries[:1] == ("would",) or foreseen) and not fact.attributed_to:
        return "what only would be"
    rises = _STILL_RISING.search(fact.statement) and not names_a_year(fact.statement)
    return "a toll that may still rise" if rises else None


def _of_a_count(fact: Fact, value: FigureValue, clause: Clause, world: World) -> str | None:
    """Whether an exact count is of what nobody would count for a reason."""
    _, _, after = fact.statement.partition(value.text)
    if value.number > FEW and value.number % 10 and not _counts_people(after):
        return "an exact count that nobody need know"
    opens = clause.subject.lower().startswith(value.text.lower())
    if value.number < _MIDDLING and not opens and _is_aside(fact, clause, world):
        return "a count of what the article names once"
    return None


def _moves_a_market(clause: Clause, value: FigureValue, fact: Fact) -> bool:
    return value.unit == "percent" and clause.lemma in _MOVES and not names_a_year(fact.statement)


def _is_told_of(clause: Clause, value: FigureValue, before: str) -> bool:
    """Whether a clause is about a figure: it opens the subject, or follows a verb."""
    if clause.subject.lower().startswith(value.text.lower()) or not before.strip():
        return True
    return _follows_a_verb(before)


def _follows_a_verb(before: str) -> bool:
    last = re.search(r"([\w’'-]+) (?:(?:about|around|some|nearly|almost|roughly|only|just|a total of) )?$", before)
    return last is not None and bool(verb_tags(last[1].lower()) & {"VBD", "VBN", "VBZ", "VBP", "VB"})


_VOTES = re.compile(r"^ (?:[a-z-]+ ){0,3}?(?:votes|deaths|casualties|lives|victims)\b")
_PEOPLE = re.compile(
    r"^ (?:[a-z-]+ ){0,4}?(?:people|men|women|children|civilians|troops|soldiers|personnel|others|votes|seats|"
    r"deaths|casualties|lives|states|countries|nations|species|times|goals|titles|medals|points|percent)\b"
)


def _counts_people(after: str) -> bool:
    """Whether people are counted, or votes, states or the like, which are counted one by one for a reason."""
    words = re.findall(r"[a-z]+", after)[:4]
    return bool(_PEOPLE.match(after)) or any(is_personal_noun(word.removesuffix("s")) for word in words)


def _is_aside(fact: Fact, clause: Clause, world: World) -> bool:
    """Whether nothing else in an article, its title included, names whom or what the count is told of."""
    head = world.head(fact)
    names = content_words(clause.subject)
    if head is None or not names or content_words(head.title) & content_words(fact.statement):
        return False
    name = content_words(clause.subject.split()[-1])
    others = (each for each in world.index.all_of_article(fact) if each.statement != fact.statement)
    return not any(name <= content_words(each.statement) for each in others)


def _is_headline(statement: str) -> bool:
    words = [
        word for word in re.findall(r"[A-Za-z][\w’'-]*", statement.partition(", ")[2] or statement) if len(word) > 2
    ]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= _HEADLINE_WORDS and capitals >= _IN_CAPITALS * len(words)


def _names_something(fact: Fact, world: World) -> bool:
    """Whether a name, or a word of the title, says of what the figure is."""
    first = re.match(r"[A-ZÀ-Þ][\w’'-]+", fact.statement)
    opens_with_name = first is not None and not is_noun(first[0].lower().removesuffix("s")) and first[0][1:].islower()
    names = names_in(fact.statement) or (opens_with_name and names_in(f"- {fact.statement}"))
    named = [name for name in names or () if name.lower() not in _FAITHS]
    return bool(named) or bool(world.title_words(fact) & content_words(fact.statement))


def _is_small_or_exact(fact: Fact, value: FigureValue) -> bool:
    digits = f"{value.number:.0f}".rstrip("0")
    small = value.number < _LEAST_SUM and not names_a_year(fact.statement)
    return small or len(digits) > _MOST_DIGITS


def _comes_after(fact: Fact, value: FigureValue, world: World) -> bool:
    """Whether the sentence tells another figure before this one."""
    others = (other for other in world.index.of_article(fact) if other.statement == fact.statement)
    texts = (other.value.text for other in others if isinstance(other.value, FigureValue))
    return any(0 <= fact.statement.find(text) < fact.statement.find(value.text) for text in texts)


def _is_one_of_many(fact: Fact) -> bool:
    """Whether a sentence tells so many numbers, years left out, that none of them is what it is about."""
    numbers = [number for number in _NUMBER.findall(fact.statement) if not _YEAR.fullmatch(number)]
    return len(numbers) > _MOST_NUMBERS
