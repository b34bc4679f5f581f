"""What an article says beside its matter: where a place lies that it names once, what a photo shows, when it was said.

Such facts are true, and no reader of the article would be asked for them; or their sentence had a day that is lost.
"""

from __future__ import annotations

import re

from question_bank.language.clauses import Clause, parse
from question_bank.language.words import is_adjective, is_noun, is_plural_noun
from question_bank.language.world import country_of
from question_bank.model import DateValue, Fact, FigureValue, LeaderValue
from question_bank.questions.edtf import year_digits
from question_bank.questions.figures import LENGTHS
from question_bank.questions.wording import names_a_year
from question_bank.questions.words import MAY_COME_FIRST, content_words, plain
from question_bank.questions.world import World

_BARE = re.compile(
    r"(?P<place>(?:\S+ ){1,5})(?:(?:is|lies) in (?:the )?[A-ZÀ-Þ][^,]*|"
    r"(?:is|was) the (?:[A-ZÀ-Þ]\w+ capital|capital(?: city)? of (?:the )?(?P<land>[A-ZÀ-Þ][^,]*)))\.$"
)
"""A statement that says no more than where a place lies, or of what land it is the capital."""
_OFTEN = 2
"""In how many sentences, besides the one that says where it lies, an article names a place that it is about."""
_DAY = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?! (?:Times|Telegraph|Mirror|Herald|Night|Post|Express))s?|"
    r"yesterday|today|tonight|tomorrow|this (?:week|month|year|season|morning|afternoon|evening)|"
    r"(?:last|next) (?:week|month|year|night|season)|(?:earlier|later) this \w+|(?:days?|weeks?|months?) ago|"
    r"(?<!most )recently)\b",
    re.IGNORECASE,
)
"""A time that only the day of the article can tell."""
_NOW = re.compile(r"\b(?:already|these days|nowadays|currently|at present|right now)\b", re.IGNORECASE)
_DESCRIBES = frozenset("describe regard portray characterise characterize".split())
"""Verbs that say what somebody takes a thing for."""
_NEEDS_AN_OBJECT = frozenset("send bring put lend deport appoint".split())
_TO_NOWHERE = re.compile(
    r"\b(?:miles|kilometres|kilometers|km) to the (?:north|south|east|west)(?:-?(?:east|west))?\.$"
)
_CAPTION = re.compile(
    r"^\W*File\b|\((?:far |top |bottom )?(?:left|right|centre|center)\)|, (?:left|right|centre|center),|"
    r"\b(?:AP|AFP|Reuters|Getty|EPA)(?: Photo| Images)?/|\(AP Photo|\b[Pp]hoto(?:graph)?s? (?:by|courtesy)\b|"
    r"\bIn this (?:\w+ )?(?:image|photo|picture|file)\b|\b(?:is|are) (?:seen|pictured|silhouetted|shown)\b"
)
_NAMED_YEAR = r"[A-ZÀ-Þ][\w’'-]* {year}\b|\b{year} (?:conference|summit|budget|season|edition|annual)"
_MEANT_FOR = r"\bfor (?:fiscal |the (?:fiscal |financial )?year )?{year}\b"
_OTHER_TIME = re.compile(r"\b(?:days|weeks|months|years) (?:earlier|later|before|previously|afterwards?)\b")
"""What says that a sentence tells of two times, so that its year may not be when an office was held."""
_OF_THE = re.compile(r"\b(?P<of>of|by|for|with|from) the (?P<name>[A-ZÀ-Þ][\w’'-]+)")
_ITS_YEAR = re.compile(
    r"(?P<name>\b(?:Siege|Battle|War|Revolution|Uprising|Congress|Treaty) of [^(),]{2,30}) \((?P<year>\d{4})\)"
)
_BEFORE_THAT = re.compile(r"(?:He|She|It|They) had (?:been )?[a-z]+")
_ERA = re.compile(r"\b\d{3,4}s\b|\bcentur(?:y|ies)\b|\bera\b")
_DETERMINED = re.compile(
    r"(?:the|an?|both|all|every|each|no|half|his|her|their|its|\S*\d\S*|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"about|almost|nearly|over|roughly|around|more than|[A-ZÀ-Þ][\w-]*[’']s?) ",
    re.IGNORECASE,
)
_MONTHS = frozenset(
    "January February March April May June July August September October November December Spring Summer Autumn Fall "
    "Winter In By Since During From To Until Between Before After And Of".split()
)
_TURNS = re.compile(r"\b(?P<word>previously|formerly|initially|originally|nearly|almost)(?= (?P<after>\w+ \w+))")
_DASHED = re.compile(r"(?P<before>\w+) ?(?:—|–|--) ?(?P<after>[^\W\d]\w* \w+)")
_FULL_NAME = re.compile(
    r"\b(?P<first>[A-ZÀ-Þ][a-zà-ÿ]+) (?:(?:[A-ZÀ-Þ][\w’-]+|de|van|von|of) )*(?P<last>[A-ZÀ-Þ][a-zà-ÿ’-]+)(?![\w-])"
)
_TWO_NAMES = re.compile(r"\b(?P<first>[A-ZÀ-Þ][\w’-]+) (?=(?P<last>[A-ZÀ-Þ][\w’-]+))")
_NO_SURNAME = frozenset("khan pasha bey emperor king queen city river university college".split())
_OPENS = frozenset("the in on at by for from since until after before during as according when while with".split())
_DESCRIBED = re.compile(r"\bthe (?:[a-z-]+ )?(?:[A-ZÀ-Þ][\w’&-]* ){1,3}(?:[a-z]+ ){0,2}(?P<noun>[a-z]+)\b")
_OPENS_WITH_PARTICIPLE = re.compile(r"[A-Z][a-z]+(?:ed|en|wn|lt|ght) (?:in|on|by|at|as|from|to)\b")
_OF_STAFF = re.compile(
    r"\b(?:head|director|manager|vice president|officer|co-?founder|partner|fellow)\b", re.IGNORECASE
)
_SPEAKS = re.compile(r"\b(?:said|says|told|tells|according to|added|adds|noted|notes|explained|explains)\b")
_YEAR_LEAD = re.compile(r"(?:In|By|As of|Since) (?:\w+ )?(?:1\d|20)\d\d,? ")
_YEAR_SAID = re.compile(
    r"\b(?:estimated|reported|found|said|showed|stated|claimed|calculated|suggested) in (?:1\d|20)\d\d\b"
)
_AWAY = re.compile(r"\b(?:north|south|east|west)\w* of\b|\baway from\b|\b(?:miles|kilomet(?:er|re)s|km) from\b")
_SINCE_THEN = re.compile(r"\b(?:anniversary|centenary|bicentenary|jubilee) of\b", re.IGNORECASE)


def beside_the_matter(fact: Fact, world: World) -> str | None:
    """Why a fact is not asked for, by where and how its article tells it; None where it may be."""
    if (reason := _cut_wrongly(fact, world)) is not None:
        return reason
    clause = parse(fact.statement)
    if clause is not None and fact.kind in {"event", "place", "figure"} and _has_lost_its_day(fact, clause):
        return "the day on which it was is lost"
    if clause is not None and fact.kind in {"event", "place"} and _is_of_some(fact, clause):
        return "what some did at some time"
    bare = _BARE.match(fact.statement)
    if bare and not any(is_about(name, fact, world) for name in (bare["place"], bare["land"]) if name):
        return "where a place lies that is named in passing"
    match fact.value:
        case FigureValue() if _has_lost_its_year(fact):
            return "the year of a figure is lost"
        case FigureValue(unit=unit) if unit in LENGTHS and _AWAY.search(fact.statement):
            return None if is_about(_first_name(fact), fact, world) else "how far a place lies that is named in passing"
        case LeaderValue() as value:
            return _of_an_office(fact, value)
        case DateValue() as value if _SINCE_THEN.search(fact.statement.partition(value.text)[0]):
            return "a date of what is remembered"
    return None


def _of_an_office(fact: Fact, value: LeaderValue) -> str | None:
    """Whether an office is told of somebody who only speaks, in a name that breaks off, or for another year."""
    if _OF_STAFF.search(value.role) and _SPEAKS.search(fact.evidence.quote):
        return "an office told only to say who speaks"
    last = value.of.split()[-1].lower() if value.of else ""
    if last and is_adjective(last) and not is_noun(last) and country_of(value.of or "") is None:
        return "an office of nothing named"
    if value.of and f"{value.of} & " in fact.evidence.quote:
        return "a name that is cut short"
    if fact.as_of and (_year_is_of_something_else(fact) or _OTHER_TIME.search(fact.evidence.quote)):
        return "the year of an office is that of something else"
    return None


def _cut_wrongly(fact: Fact, world: World) -> str | None:
    """Why a statement says something else than its sentence, or belongs to a picture."""
    statement, quote = fact.statement, fact.evidence.quote
    if _CAPTION.search(quote):
        return "the caption of a picture"
    if "[sic" in quote:
        return "a sentence that is marked as wrong"
    begins = re.escape(" ".join(statement.split()[:3]))
    if re.search(rf"\w[.’']{begins}", quote):
        return "a sentence that begins in the middle of a name"
    if statement.startswith(("A ", "An")) and re.search(rf"[A-ZÀ-Þ]\w+: {begins}", quote):
        return "the second half of a title"
    if _TO_NOWHERE.search(statement):
        return "a distance from where nobody knows"
    if re.search(r"\bcentral bank\b", statement) and not re.search(r"\bcentral\b", quote, re.IGNORECASE):
        return "a bank that may be another"
    if (reason := _has_lost(fact)) is not None:
        return reason
    if _is_filled_in_doubt(fact, world):
        return "a name that its sentence tells only in part"
    if _has_lost_a_turn(statement, quote) or (fact.kind == "date" and _happened_again(statement, quote)):
        return "a word that turns the meaning is lost"
    clause = parse(statement)
    return "a verb has lost its object" if clause is not None and _lacks_its_object(clause) else None


def _is_filled_in_doubt(fact: Fact, world: World) -> bool:
    """Whether a statement writes more of a name than its sentence has, and it may be another's.

    A given name alone ("Otto's brother") may be anybody's of the article, and "the stage" any of its stages.
    """
    statement, quote = fact.statement, fact.evidence.quote
    if statement in quote:
        return False
    sure = _NO_SURNAME | world.title_words(fact)
    for match in _FULL_NAME.finditer(statement):
        first, last = match["first"], match["last"]
        partly = re.search(rf"\b{re.escape(first)}\b", quote) and not re.search(rf"\b{re.escape(last)}\b", quote)
        if partly and last.lower() not in sure and first.lower() not in MAY_COME_FIRST | _OPENS:
            return True
    if any(_is_put_into(match["first"], match["last"], quote) for match in _TWO_NAMES.finditer(statement)):
        return True
    if _OPENS_WITH_PARTICIPLE.match(quote) and (named := re.match(r"(?:The )?((?:[A-ZÀ-Þ][\w’-]* )+)", statement)):
        return named[1].split()[-1].lower() not in quote.lower()
    return any(
        match[0].lower() not in quote.lower() and re.search(rf"\bthe {match['noun']}\b", quote, re.IGNORECASE)
        for match in _DESCRIBED.finditer(statement)
    )


def _is_put_into(first: str, last: str, quote: str) -> bool:
    """Whether a word stands in a statement before a name that its sentence has in another name, or as an adverb.

    "House of Otto Brandt" of a "House of Brandt", "Offstage Brandt" of "Brandt".
    """
    if re.search(rf"\b{re.escape(first)}\b", quote):
        return False
    owned = re.search(rf"\b[A-ZÀ-Þ]\w+ (?:of|for|&) {re.escape(last)}\b", quote)
    common = is_adjective(first.lower()) and not is_noun(first.lower()) and country_of(first) is None
    return bool(owned) or (common and re.search(rf"\b{re.escape(last)}\b", quote) is not None)


def _has_lost(fact: Fact) -> str | None:
    """What a statement has lost of its sentence: a word, a year that stood in brackets, whom a pronoun meant."""
    statement, quote = fact.statement, fact.evidence.quote
    if fact.kind == "date" and _has_lost_another_year(fact):
        return "the year of what is told beside it is lost"
    if _BEFORE_THAT.match(quote) and statement.split()[0] not in quote:
        return "a pronoun of what was before"
    lost = any(_has_lost_a_word(match, quote) for match in _OF_THE.finditer(statement))
    return "a word of the sentence is lost" if lost else None


def _has_lost_another_year(fact: Fact) -> bool:
    """Whether an event beside has a year of its own in brackets, which is not that of the fact."""
    year = year_digits(fact.value.date) if isinstance(fact.value, DateValue) else ""
    beside = _ITS_YEAR.finditer(fact.evidence.quote)
    return any(match["name"] in fact.statement and match["year"] != year for match in beside)


def _has_lost_a_word(phrase: re.Match[str], quote: str) -> bool:
    """Whether a plural stood between: "thousands of the Guild" of the "thousands of schools the Guild founded"."""
    lost = re.search(rf"\b{phrase['of']} (?P<word>[a-z]+) the {re.escape(phrase['name'])}", quote)
    return phrase[0] not in quote and lost is not None and is_plural_noun(lost["word"])


def _has_lost_its_year(fact: Fact) -> bool:
    """Whether the sentence opens with the year of a figure, and neither the statement nor the fact has kept it."""
    told = _YEAR_LEAD.match(fact.evidence.quote) or _YEAR_SAID.search(fact.evidence.quote)
    if fact.attributed_to and told is None:
        told = re.search(
            r"\b[A-Z][a-z]+ \d{1,2}, (?:1\d|20)\d\d\b|\b\d{1,2} [A-Z][a-z]+ (?:1\d|20)\d\d\b", fact.evidence.quote
        )
    return told is not None and not fact.as_of and not names_a_year(fact.statement)


def _first_name(fact: Fact) -> str:
    found = re.match(r"(?:The )?(?:[A-ZÀ-Þ][\w’'-]*(?: |$))+", fact.statement)
    return found[0].strip() if found else fact.subject


def _has_lost_a_turn(statement: str, quote: str) -> bool:
    """Whether "used as a prison" stands for "formerly used as a prison", or two names for "two — Larn and Velden"."""
    if any(re.search(rf"\ban? {match[1]}\b", statement) for match in re.finditer(r"\banother (\w+)", quote)):
        return True
    again = (match[1] for match in re.finditer(r"\bre-(\w+)", quote))
    if any(re.search(rf"(?<!re-)\b{word}\b", statement) and f"re-{word}" not in statement for word in again):
        return True
    turns = (f"{match['word']} " for match in _TURNS.finditer(quote) if match["after"] in statement)
    if any(turn not in statement for turn in turns):
        return True
    return any(f"{match['before']} {match['after']}" in statement for match in _DASHED.finditer(quote))


def _happened_again(statement: str, quote: str) -> bool:
    """Whether the sentence says that it was not the first time, so that another date is right as well."""
    if re.search(r"\bas (?:he|she|they|it) (?:had )?(?:did|done) in (?:1\d|20)\d\d\b", quote):
        return True
    once_more = re.finditer(r"\bonce (?:again|more) (?:been |be )?(\w+)", quote)
    if any(re.search(rf"\b{match[1]}\b", statement) for match in once_more):
        return True
    more = (match[1] for match in re.finditer(r"\b(\w+) again\b", quote))
    return any(f" {word} " in statement and f"{word} again" not in statement for word in more)


def is_about(name: str, fact: Fact, world: World) -> bool:
    """Whether the title of a fact's article names a place, or several of its sentences do."""
    head = world.head(fact)
    if head is None or content_words(plain(name)) & content_words(head.title):
        return True
    return world.index.times_named_elsewhere(name, fact) >= _OFTEN


def _has_lost_its_day(fact: Fact, clause: Clause) -> bool:
    """Whether a past event's sentence tells a day that the statement, without any date, has lost."""
    if names_a_year(fact.statement):
        return False
    lost = _DAY if clause.past else _NOW
    return lost.search(fact.evidence.quote) is not None


def _lacks_its_object(clause: Clause) -> bool:
    """ "Brandt sent to schools in Larn", of a sentence that says whom before."""
    follows = re.match(r"(?:to|from|into|in|on|at)\b", clause.rest)
    if clause.lemma in _DESCRIBES and not clause.passive and not re.search(r"\b(?:as|how|to be)\b", clause.rest):
        return True
    return clause.lemma in _NEEDS_AN_OBJECT and not clause.passive and follows is not None


def _is_of_some(fact: Fact, clause: Clause) -> bool:
    """Whether nobody certain did it, at no certain time: "Hungry people in Norland bought bread"."""
    if not clause.past or names_a_year(fact.statement) or _ERA.search(fact.statement):
        return False
    if clause.passive and re.search(r"\bby (?:the )?[A-ZÀ-Þ]", clause.rest):
        return False
    if _DETERMINED.match(clause.subject):
        return False
    head, *of_where = re.split(r" (?:of|in|from|at|on|with|for|by|to|who|that)\b", clause.subject, maxsplit=1)
    first, *others = head.split()
    if not all(word.islower() for word in others) or first.isupper() or country_of(first) is not None:
        return False
    return bool(others) or is_plural_noun(first.lower()) or (bool(of_where) and first.endswith("s"))


def _year_is_of_something_else(fact: Fact) -> bool:
    """Whether the year in an office's sentence is a part of a name, or what money is meant for."""
    year, quote = year_digits(fact.as_of) if fact.as_of else "", fact.evidence.quote
    found = [match.start() for match in re.finditer(rf"\b{year}\b", quote)]
    if not found:
        return False
    other = re.compile(f"{_NAMED_YEAR}|{_MEANT_FOR}".replace("{year}", year))
    spoken = [match for match in other.finditer(quote) if match[0].split()[0].strip(",") not in _MONTHS]
    return len(spoken) >= len(found)
