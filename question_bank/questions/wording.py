"""The words around a question: who says it, when it held, and the sentence that explains the answer."""

from __future__ import annotations

import re

from question_bank.language.clauses import parse
from question_bank.language.people_words import is_personal_noun
from question_bank.language.words import DETERMINERS, PREPOSITIONS, is_adjective, is_noun, is_plural_noun, verb_tags
from question_bank.language.world import country_of
from question_bank.model import AgreementValue, DateValue, Fact, FigureValue, LeaderValue
from question_bank.questions import edtf
from question_bank.questions.figures import LENGTHS
from question_bank.questions.world import World, time_of

_OPENERS = (DETERMINERS | PREPOSITIONS) | frozenset(
    "who whom what which where when how more most less fewer almost nearly some roughly approximately up between "
    "half one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty "
    "sixty seventy eighty ninety later earlier shortly thousands hundreds "
    "dozens several same citizens people troops soldiers staff police research "
    "violence sabotage unrest inflation unemployment "
    "officials longtime long-time veteran fellow neighboring neighbouring former approximately".split()
)
_YEAR = re.compile(r"\b1\d{3}\b|\b20\d{2}\b")


def upper_first(text: str) -> str:
    """`text` with a capital first letter."""
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """`text` as it reads inside a sentence: its first letter small, unless its first word is a name."""
    first = re.match(r"([A-Za-z]+)(?![\w.])(?P<name> [A-Z])?", text)
    if first is None:
        return text
    if re.match(r"[A-Z][a-z]+ (?:and [A-Z]\w+|&) [A-Z]|[A-Z][a-z]+(?:[’']s|s[’']) [A-Z]", text):
        return text  # a name of several words: "Trade and Rail Guild", "Miners' Bank", "Rail & Sea"
    word = first[1].lower()
    gerund = word.endswith("ing") and "VBG" in verb_tags(word)
    led = re.match(r"[A-Z][a-z]+ (?P<noun>[a-z]+)", text)
    beside = led is not None and (is_noun(led["noun"]) or is_adjective(led["noun"]))
    describes = beside and is_adjective(word) and country_of(first[1]) is None and word not in _OF_PARTIES
    common = (
        word in _OPENERS
        or (_JOINED.match(text) is not None and (is_noun(word) or is_adjective(word)))
        or (first["name"] and (_BY_TRADE.search(word) is not None or word in {"brothers", "sisters", "twins"}))
        or (_DESCRIBED.match(text) is not None and word in _FIELDS)
        or _OF_MATTER.match(text) is not None
        or (_TWO_TRADES.match(text) is not None and is_personal_noun(word))
        or re.match(r"[A-Z][a-z]+ly,", text) is not None
        or (
            not first["name"]
            and (
                gerund
                or (is_plural_noun(word) and word not in _PARTIES)
                or describes
                or _is_abstract(word)
                or _is_of_things(text)
            )
        )
    )
    return text[:1].lower() + text[1:] if common else text


_DESCRIBED = re.compile(r"[A-Z][a-z]+ (?:star|actor|actress|singer|player|director|captain|coach|artist|writer) [A-Z]")
"""Two plain nouns before a name: "veteran star Ada Kraus"."""
_FIELDS = frozenset(
    "film stage child pop opera television screen movie soap theatre theater rock country folk jazz veteran rugby "
    "football cricket tennis basketball baseball hockey golf snooker chess ballet".split()
)
_PARTIES = frozenset("democrats republicans conservatives liberals tories greens socialists communists".split())
_OF_PARTIES = frozenset("democratic republican conservative liberal labour socialist communist green".split())
_OF_MATTER = re.compile(
    r"(?:Safety|Security|Health|Water|Oil|Gas|Coal|Gold|Copper|Lithium|Steel|Food|Grain|Sugar|Cotton|Coffee|Housing|Tax|"
    r"Energy|Crime|Labour|Labor|Export|Import|Unemployment|Inflation) (?:[a-z]+s|production|output|demand)\b"
)
"""A common noun before another: "oil exports"."""
_JOINED = re.compile(r"[A-Z][a-z]+-[a-z]+(?: (?![A-Z])|$)")
"""A word joined to another, which no name is: "steam-powered ships"."""
_TWO_TRADES = re.compile(r"[A-Z][a-z]+ and [a-z]+ [A-ZÀ-Þ]")
"""Two trades before a name: "composer and pianist Ada Kraus"."""
_BY_TRADE = re.compile(
    r"(?:grapher|ologist|nalist|vist|writer|singer|actress|actor|producer|architect|engineer|screenwriter)$"
)
"""How words for a trade end, which are no title before a name: "photographer Ada Kraus"."""


_GOING_ON = re.compile(
    r"(?:War|Tension|Trade|Fighting|Competition|Pressure|Opposition|Work|Unrest|Anger|Concern|Fear|"
    r"Demand|Interest|Support|Criticism|Speculation|Outrage|Progress|Research|Hope)s? "
    r"(?:with|in|between|over|from|at|about|for|into)\b"
)


def _is_of_things(text: str) -> bool:
    """Whether a common noun with what it is of opens a text: "Study of nuclear physics", not "Duke of Larn"."""
    if _GOING_ON.match(text):
        return True
    found = re.match(r"([A-Z][a-z]+) of (?:the )?[a-z]", text)
    return found is not None and is_noun(found[1].lower())


_ABSTRACT = re.compile(
    r"(?:tion|ment|ship|ness|dance)$|^(?:tour|terror|journal|capital|social|commun|vandal|femin)ism$"
)
"""Endings of words for what is done; those in -ism that no faith or school has for its name."""


def _is_abstract(word: str) -> bool:
    """Whether a word in small letters names what is done or how much of it there is: "attendance", "employment"."""
    return _ABSTRACT.search(word) is not None and is_noun(word) and word != "parliament"


_DATE_FIRST = re.compile(
    r"^(?P<date>(?:In|On) (?:(?:\d{1,2} )?(?:[A-Z][a-z]+,? )?\d{4}|the (?:spring|summer|autumn|winter) of \d{4})),? "
    r"(?P<rest>.+)\.$"
)
_SUBORDINATE = re.compile(r"\b(?:that|which|who|when|where|while|because|after|before|since|until|as)\b|[;:]|\d{4}")


_FEWEST_AT_END = 5
"""Words after a last comma under which they only add something, and a date behind them would be theirs."""


def date_last(statement: str) -> str:
    """The statement with the date that opens it put at its end, as one asks: "Who won the cup in 1930?".

    >>> date_last("On 4 May 1910, Chile and Peru signed the treaty.")
    'Chile and Peru signed the treaty on 4 May 1910.'
    """
    match = _DATE_FIRST.match(statement)
    to_do = match and any("VB" in verb_tags(word) for word in re.findall(r"\bto ([a-z]+)", match["rest"]))
    _, comma, last = match["rest"].rpartition(", ") if match else ("", "", "")
    added = comma and len(last.split()) <= _FEWEST_AT_END
    if match is None or to_do or added or _SUBORDINATE.search(match["rest"]):
        return statement
    return f"{upper_first(match['rest'])} {match['date'][0].lower()}{match['date'][1:]}."


def names_a_year(text: str) -> bool:
    """Whether a year stands in `text`."""
    return bool(_YEAR.search(text))


def source_of(fact: Fact, world: World) -> str | None:
    """The article's publisher and month, "RFE/RL in March 2003"; None where either is not known."""
    head = world.head(fact)
    if head is None or not head.publisher or not head.published:
        return None
    return f"{head.publisher} in {edtf.spell(head.published[:7])}"


_NOBODY = re.compile(
    r"(?:(?:an?|one|two|three|some|several|the) )?(?:[a-z-]+ )*"
    r"(?:person|people|sources?|officials?|aides?)\b(?! [A-ZÀ-Þ])"
)
"""Whom the news does not name: "a person familiar with the talks"."""


def framed(prompt: str, fact: Fact, world: World, *, dated: bool = True) -> str | None:
    """`prompt` with what it needs to stand alone in front: whose claim it is, and (where `dated`) when it held.

    A state is dated by "As of March 2003"; what the past tense tells is dated by the source that tells it, since it
    may have happened at any time before. What was still to come is asked as the source's forecast. None where the
    source has to be named and is not known.
    """
    if _is_told_by_nobody(prompt, fact):
        return None
    clause = parse(fact.statement)
    foretold = clause is not None and "will" in clause.auxiliaries
    speaker = fact.attributed_to if fact.attributed_to and not mentions(prompt, fact.attributed_to) else None
    undated = dated and not names_a_year(prompt) and not is_timeless(fact)
    time = time_of(fact) if undated else None
    source = source_of(fact, world)
    if fact.attributed_to and prompt.startswith(f"According to {fact.attributed_to}, "):
        return _said_when(prompt, fact, source, time)
    if fact.disputed_by:
        if source is None:
            return None
        lead = f"According to {speaker}, as {source} reported" if speaker else f"According to {source}"
    elif speaker:
        lead = f"According to {speaker}" + (f" in {time}" if time else "")
    elif foretold or (undated and fact.kind == "figure" and (time is None or clause is None or clause.past)):
        lead = f"According to {source}" if source else ""
    elif time:
        lead = f"As of {time}"
    else:
        return prompt
    if foretold:
        prompt = re.sub(r"\bwill\b", "would", prompt, count=1)
    if lead.startswith("As of"):
        prompt = _NOW.sub(lambda found: _THEN[found[0]], prompt, count=1)
    return f"{lead}, {lower_first(_without_time(prompt, lead))}" if lead else None


def _is_told_by_nobody(prompt: str, fact: Fact) -> bool:
    """Whether a claim is nobody's, or its figures are another's than the source that would have to date them."""
    if fact.attributed_to:
        return _NOBODY.match(fact.attributed_to) is not None
    return re.search(r"\b[Aa]ccording to\b", prompt) is not None and not names_a_year(prompt)


_THEN = {"does": "did", "do": "did", "is": "was", "are": "were", "has": "had", "have": "had"}
_NOW = re.compile(r"\b(?:does|do|is|are|has|have)\b")
"""The verb of a question on what was so as of a day that has passed."""


def _without_time(prompt: str, lead: str) -> str:
    """`prompt` without an opening "In March 2003," or "As of March 2003," that the lead says already."""
    opening = re.match(r"(?:In|On|As of) ([^,]+), ", prompt)
    return upper_first(prompt[opening.end() :]) if opening and opening[1] in lead else prompt


def is_timeless(fact: Fact) -> bool:
    """Whether a figure is a length told in the present tense: "lies 200 miles from the border"."""
    value, clause = fact.value, parse(fact.statement)
    tense = clause.finite_tag if clause else ""
    return isinstance(value, FigureValue) and value.unit in LENGTHS and tense in {"VBZ", "VBP"}


def _said_when(prompt: str, fact: Fact, source: str | None, time: str | None) -> str | None:
    """A prompt that names its speaker, with the time of the claim, or the source that quotes it where others differ."""
    speaker = f"According to {fact.attributed_to}"
    if fact.disputed_by:
        return prompt.replace(speaker, f"{speaker}, as {source} reported", 1) if source else None
    return prompt.replace(speaker, f"{speaker} in {time}", 1) if time else prompt


def gives_name(text: str, name: str) -> bool:
    """Whether `text` names `name`, the word for its kind apart: "which province" does not give "Ucayali Province"."""
    own = re.sub(r" (?:Province|province|Oblast|Governorate|Prefecture|Voivodeship)$", "", name)
    return mentions(text, own)


def mentions(text: str, name: str) -> bool:
    """Whether `text` names `name`, by the last word of it at least."""
    last = name.split()[-1].strip('"“”') if name.split() else name
    return re.search(rf"\b{re.escape(last)}\b", text, re.IGNORECASE) is not None


_OPENING = 12
"""How far into a statement a word still opens it: behind "In the spring of"."""


def explanation(fact: Fact, world: World, answer: str | None = None) -> str:
    """Why `answer` is right: what the article says, and where; and the other value where sources disagree.

    The answer stands in front unless the statement opens with it, or says it in nearly the same words.
    """
    statement = re.sub(r" \((as of [^)]+)\)$", r" \1", fact.statement.rstrip("."))
    if fact.attributed_to and not mentions(statement, fact.attributed_to):
        statement = f"According to {fact.attributed_to}, {lower_first(statement)}"
    opening = statement.lower()[: len(answer or "") + _OPENING]
    if answer and answer.lower() not in opening:
        statement = f"{upper_first(answer)} is right: {lower_first(statement)}"
    return " ".join([cited(statement, fact, world), *_disagreements(fact, world)])


def cited(sentence: str, fact: Fact, world: World) -> str:
    """`sentence` with the article of `fact` behind it in brackets."""
    citation, bare = _citation(fact, world), sentence.rstrip(".")
    return f"{bare} ({citation})." if citation else f"{bare}."


def _citation(fact: Fact, world: World) -> str:
    head = world.head(fact)
    if head is None:
        return ""
    parts = [head.publisher, f"“{head.title}”", edtf.spell(head.published) if head.published else None]
    return ", ".join(part for part in parts if part)


def _disagreements(fact: Fact, world: World) -> list[str]:
    sentences = []
    for other in world.disputes(fact):
        value, source = value_text(other), source_of(other, world) or "another article"
        if value != value_text(fact):
            sentences.append(f"Sources disagree: {source} gives {value}.")
    return list(dict.fromkeys(sentences))


def value_text(fact: Fact) -> str:
    """A fact's value in words."""
    match fact.value:
        case DateValue(text=text) | FigureValue(text=text):
            return text
        case LeaderValue(person=person, role=role, of=of):
            return f"{person} as {role}" + (f" of {of}" if of else "")
        case AgreementValue(name=name):
            return name
        case _:
            return fact.statement
