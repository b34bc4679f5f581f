"""Rules on what a prompt names: each person in full, each thing so that it is one, in names that are whole."""

from __future__ import annotations

import re

from question_bank.language.world import cities, country_of
from question_bank.questions.checks.case import Case
from question_bank.questions.checks.rule import Rule, flaw_of, guideline
from question_bank.questions.letters import KNOWN_LETTERS, LETTERS
from question_bank.questions.soundness import names_in
from question_bank.questions.wording import lower_first, names_a_year
from question_bank.questions.words import STOP_WORDS, begins_words, content_words

_GIVEN = frozenset(
    "Aaron Adam Alan Alice Amanda Amy Andrea Andrew Angela Anna Anne Annie Anthony Barbara Ben Betty Bill Bob Brian "
    "Carol Caroline Chris Christine Daniel Dave David Deborah Dennis Diana Donald Dorothy Edward Emily Emma Eric Frank "
    "Gary Helen Ian Jack Jacob Jane Janet Jason Jeff Jennifer Jessica Jim Joan Joe John Joseph Joshua Judy Julia Julie "
    "Karen Kate Keith Kelly Ken Kevin Kim Larry Laura Linda Lisa Lucy Marc Maria Mark Martha Martin Mary Matthew "
    "Melissa Michael Michelle Mike Nancy Nick Nicole Oliver Pamela Patricia Patrick Paul Peter Philip Rachel Rebecca "
    "Richard Robert Ronald Ruth Sam Samantha Sandra Sara Sarah Scott Sean Sharon Simon Sophie Stephanie Stephen Steve "
    "Steven Susan Taylor Thomas Tim Tom Tony Tyler William Henry Charles George James Louis Frederick Francis "
    "Alexander Margaret Catherine Jean Pierre Juan Pedro José Hans Karl Giovanni Heinrich Friedrich".split()
)
"""The commonest given names that no town, month or thing is called by as well."""
_ROMAN = re.compile(r"[IVXLCDM]+")
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
_WORD = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]+(?![\w-])")
_CAPITAL_BEFORE = re.compile(r"\b(?P<word>[A-ZÀ-Þ][\w’'.-]*) $")
_TITLE_BEFORE = re.compile(
    r"\b(?:hurricane|storm|king|queen|saint|pope|prophet|apostle|prince|princess|duke|emperor|bishop|"
    r"sister|brother|wife|husband|son|daughter|father|mother|widow|(?:gospel|book|epistle|letter) of) $",
    re.IGNORECASE,
)
_NAME_AFTER = re.compile(r"(?:[’']s?)?,? (?:(?:the|[a-z]{2,3}) )?[A-ZÀ-Þ]")
_THE_NAME = re.compile(r"\b[Tt]he (?P<name>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)*)(?! [a-z]+s?\b of)")
_FORCES = "Marine|Army|Navy|Air Force|NATO|UN|Coast Guard|Red Cross|Red Crescent"
_POST = "compound|base|camp|outpost|barracks|headquarters|checkpoint|hospital|depot|post"
_OF_WHERE = r"(?! (?:in|at|near|of|outside|called|named)\b)"
_A_POST = re.compile(rf"\b[Tt]he (?P<words>(?:{_FORCES}) (?:{_POST})){_OF_WHERE}\b")
_OF_A_YEAR = re.compile(
    r"\b[Tt]he (?P<words>(?:1\d|20)\d\d (?:[a-z-]+ )?(?:program|programme|law|act|bill|plan|scheme|policy|measure|"
    r"report|study|survey|poll|deal|order|rule|ruling|decision|project|show|film|season|race|game|match|final|meeting|"
    r"conference|session|campaign|attack|protests?|strike|incident|ceremony|exhibition))\b"
    r"(?! (?:of|on|in|by|for|with|to|against|between|that|which)\b)"
)
_YEARLY = re.compile(
    r"\b(?:topp?(?:ed)?|made|make|head(?:ed)?|led|lead|enter(?:ed)?|join(?:ed)?|(?:named|placed|ranked|listed) \w+|"
    r"first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)) (?:on |in |to |of )?"
    r"(?P<words>the (?:[\w’'-]+ ){0,3}(?:list|rankings?|league table|charts?|index))\b"
)
_AGED = re.compile(r"\b(?:[Tt]he|[Aa]n?) (?P<words>\d{1,2}-year-old)\b(?! (?:[a-z-]+ ){0,4}[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ])")
_CONTRACTED = re.compile(r"\b[A-ZÀ-Þ][\w-]+[’'](?:d|ll|ve|re)\b")
_TWO_TITLES = re.compile(r"\b(?:Mr|Mrs|Ms|Miss)\.? (?:Sir|Dame|Dr|Lord|Lady|Mr|Mrs)\b")
_NO_COMMA = re.compile(r"\b[A-ZÀ-Þ][\w’'-]+ an? (?:former|retired|then) [a-z]+")
_SAYS_OF_HIMSELF = re.compile(r"^According to (?:the )?(?P<name>[A-ZÀ-Þ][^,]+), (?:.*\b)?(?P=name)\b")
_SOME_SOURCE = re.compile(
    r"According to (?P<words>[^,]*\b(?:percent|per cent|majority|\d+%) of [^,]*|"
    r"(?:one|some|several|many) of [^,]*|(?:sources|officials|witnesses|critics|experts)),"
)
_SOME_MINISTRY = re.compile(
    r"According to (?P<words>the (?:[A-Z][a-z]+ Ministry|Ministry of [A-Z][\w ]*|Supreme Court|"
    r"Parliament|Senate)),"
)
"""A part of a government, which every state has."""
_RUNS_ON = re.compile(r"^According to (?!wh)[^,]*$")
_NO_PERSON = re.compile(
    r"^(?:[^?]*, )?[Ww]ho (?:was|were|is|are) (?P<words>perched|located|situated|nestled|housed|erected|constructed|"
    r"demolished|rebuilt|published|printed|moored|manufactured|abbreviated)\b"
)
_OPINION = re.compile(
    r"\b[Tt]he (?P<words>most (?:public|famous|important|popular|notable|beautiful|prominent|dramatic|exciting|"
    r"memorable|striking|interesting|impressive|remarkable|controversial|respected|talented)) (?:[a-z-]+ ){0,2}[a-z]+ "
    r"(?:[a-z]+ )?(?:in|of|for|on|ever|come|came|was|were)\b"
)
_MOST = re.compile(
    r"\bthe (?P<words>(?:second |third )?(?:largest|biggest|smallest|oldest|tallest|longest|highest|busiest|"
    r"most (?:populous|common|numerous))\b[^,;:?.]*)"
)
_RANGE = re.compile(r"\b(?:of|in|among|on|at|for|to|from|than|since|ever|that|which|by|outside)\b|[’']s\b")
_OF_ITS_DAY = re.compile(r"(?:As of|By) [A-Z\d]|According to [^,]* in (?:[A-Z][a-z]+ )?\d{4}, ")
"""How a prompt opens that tells what was so when its article was written."""
_MONEY = re.compile(r"\b(?:US|A|C|NZ|HK)(?=\$)")
_DEGREES = re.compile(
    r"(?:\d|____|how many|[Tt]wo|[Tt]hree|[Ff]our) (?P<words>degrees)\b(?!,? (?:Celsius|Fahrenheit|Kelvin|C\b|F\b|"
    r"north|south|east|west|[NSEW]\b|of (?:latitude|longitude|arc)))"
)
_WARMTH = re.compile(r"\b(?:warm|cool|heat|hot|cold|temperature|climate|freez|fever|thermomet)", re.IGNORECASE)


def single_name(case: Case) -> str | None:
    """A person by a given name alone is nobody, unless the article's title names him."""
    title = case.world.title_words(case.fact)
    for match in _WORD.finditer(case.matter):
        word, before, after = match[0], case.matter[: match.start()], case.matter[match.end() :]
        if word in _GIVEN and word.lower() not in title and not (_is_named(before) or _NAME_AFTER.match(after)):
            return word
    return None


def _is_named(before: str) -> bool:
    """Whether a text ends in a part of a name or a title: "King ", and not in the "In " that opens a sentence."""
    found = _CAPITAL_BEFORE.search(before)
    opens = found is not None and found.start() == 0 and found["word"].lower() in STOP_WORDS
    return _TITLE_BEFORE.search(before) is not None or (found is not None and not opens)


def unexplained_letters(case: Case) -> str | None:
    """Letters that stand for a name are known to all, explained by the article, or the initials of its title."""
    head = case.world.head(case.fact) if case.fact else None
    if head is None or "stand for" in case.prompt:
        return None
    for match in LETTERS.finditer(_QUOTED.sub(lambda quoted: " " * len(quoted[0]), case.matter)):
        short = match[0]
        known = short in KNOWN_LETTERS or _ROMAN.fullmatch(short) or re.search(rf"\b{short}\b", head.title)
        before = _CAPITAL_BEFORE.search(case.matter[: match.start()])
        in_name = before is not None and before["word"].lower() not in STOP_WORDS
        told = case.world.other_names(short) or case.world.index.names_of_acronym(short)
        if not (known or in_name or told or begins_words(short, head.title)):
            return short
    return None


def unnamed_thing(case: Case) -> str | None:
    """An army's camp, a year's programme, a person of an age and a list that comes out again: which one, is said."""
    found = _A_POST.search(case.matter) or _AGED.search(case.matter)
    if found:
        return None if _names_a_place(case.matter) and found.re is _A_POST else found["words"]
    yearly = _YEARLY.search(case.matter)
    if yearly and not names_a_year(case.prompt) and not re.search(r"\b(?:year|decade|date)\b", case.prompt):
        return yearly["words"]
    of_a_year = _OF_A_YEAR.search(case.matter)
    if of_a_year is None:
        return None
    rest = lower_first(f"{case.matter[: of_a_year.start()]}{case.matter[of_a_year.end() :]}".strip())
    return None if names_in(f"- {rest}") else of_a_year["words"]


def garbled_name(case: Case) -> str | None:
    """A name that has run into the words beside it."""
    patterns = (_CONTRACTED, _TWO_TITLES, _NO_COMMA, _SAYS_OF_HIMSELF, _RUNS_ON)
    found = next((found[0] for pattern in patterns if (found := pattern.search(case.prompt))), None)
    return found or _town_with_article(case)


def _town_with_article(case: Case) -> str | None:
    """ "The Lima City", where the sentence has "the city" and no such name."""
    quote = case.fact.evidence.quote.lower() if case.fact else ""
    for match in _THE_NAME.finditer(case.matter):
        name = match["name"]
        if case.matter.startswith(" of ", match.end()):
            continue  # "the Commonwealth of Independent States" is no town
        if (name in cities() or name.removesuffix(" City") in cities()) and f"the {name.lower()}" not in quote:
            return match[0]
    return None


def thing_as_person(case: Case) -> str | None:
    """What is moored, housed or published is no "who"."""
    found = _NO_PERSON.search(case.matter)
    return found["words"] if found else None


def nameless_source(case: Case) -> str | None:
    """A claim is somebody's: "one of the general's men" is nobody."""
    found = _SOME_SOURCE.match(case.prompt) or _SOME_MINISTRY.match(case.prompt)
    return found["words"] if found else None


def opinion_as_fact(case: Case) -> str | None:
    """What is the most striking or popular of its kind is somebody's opinion."""
    found = None if "ccording to" in case.prompt else _OPINION.search(case.prompt)
    return found["words"] if found else None


def no_range(case: Case) -> str | None:
    """What is the largest of its kind is so somewhere, and the prompt says where."""
    found = _MOST.search(case.matter)
    if found is None or _RANGE.search(found["words"]) or _names_a_place(case.matter):
        return None
    if case.world.title_words(case.fact) & content_words(case.matter):
        return None
    return found["words"].strip()


def names_nothing(case: Case) -> str | None:
    """A count that holds for a time is of something that has a name, or of the place that the article is about."""
    head = case.world.head(case.fact) if case.fact else None
    if head is None or not _OF_ITS_DAY.match(case.prompt) or case.form in {"order", "match"}:
        return None
    named = names_in(f"- {lower_first(_MONEY.sub('', case.matter))}") or re.search(r"\b(?:world|global)\b", case.matter)
    return None if named else case.matter


def no_scale(case: Case) -> str | None:
    """Degrees of warmth are of a scale, or two numbers are right."""
    told = f"{case.prompt} {case.fact.evidence.quote if case.fact else ''}"
    found = _DEGREES.search(case.prompt) if _WARMTH.search(told) else None
    return found["words"] if found else None


def _names_a_place(text: str) -> bool:
    return any(country_of(word) is not None or word in cities() for word in re.findall(r"[A-ZÀ-Þ][\w-]+", text))


RULES = (
    Rule(
        "single-name",
        "the prompt names a person by the given name alone",
        "give the full name",
        flaw_of("ambiguous or unclear information"),
        single_name,
    ),
    Rule(
        "unexplained-letters",
        "letters of the prompt stand for a name that nothing explains",
        "write the name in full",
        flaw_of("ambiguous or unclear information"),
        unexplained_letters,
    ),
    Rule(
        "unnamed-thing",
        "the prompt does not say which one is meant",
        "name it, or say where it was",
        flaw_of("ambiguous or unclear information"),
        unnamed_thing,
    ),
    Rule(
        "garbled-name",
        "a name has run into the words beside it",
        "write the name once and in full, with a comma after it where another word follows",
        guideline("12"),
        garbled_name,
    ),
    Rule(
        "thing-as-person",
        "the prompt asks who, of what is no person",
        "ask “What ...” or “Which ...”",
        guideline("12"),
        thing_as_person,
    ),
    Rule(
        "nameless-source",
        "the prompt rests on the word of nobody named",
        "name who says so",
        guideline("6"),
        nameless_source,
    ),
    Rule(
        "opinion-as-fact",
        "the prompt asks an opinion as a fact",
        "begin with “According to ...”, or say what is measured",
        guideline("6"),
        opinion_as_fact,
    ),
    Rule(
        "no-range",
        "the largest of its kind, and nobody says where",
        "name the place, the field or the time in which it is so",
        flaw_of("ambiguous or unclear information"),
        no_range,
    ),
    Rule(
        "names-nothing",
        "a state of things, and nobody says of what or where",
        "name the place or the body of which it is told",
        flaw_of("ambiguous or unclear information"),
        names_nothing,
    ),
    Rule(
        "no-scale",
        "the degrees are of no scale",
        "write “degrees Celsius” or “degrees Fahrenheit”",
        flaw_of("ambiguous or unclear information"),
        no_scale,
    ),
)
