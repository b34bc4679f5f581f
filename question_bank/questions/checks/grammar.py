"""Rules on plain English: words that stand twice, that are glued together, or that miss their neighbour."""

from __future__ import annotations

import re

from question_bank.language.people_words import is_personal_noun
from question_bank.language.titles import BRACKET
from question_bank.language.words import is_plural_noun
from question_bank.language.world import country_of
from question_bank.questions.checks.case import Case
from question_bank.questions.checks.rule import Rule, guideline

_TWICE = re.compile(r"\b(?P<words>[A-Za-z]{2,}(?: [A-Za-z]{2,})*) (?P=words)\b(?!-)")
_NAME_IN_NAME = re.compile(
    r"(?P<words>\b(?P<name>[A-ZÀ-Þ][\w’-]+) (?:[A-ZÀ-Þ][\w’-]+ ){1,3}(?P=name)\b(?! [A-ZÀ-Þ])|"
    r"[\"“](?P<nick>\w+)[\"”] (?P=nick)\b)"
)
_LONG_NAME = re.compile(r"[A-ZÀ-Þ][\w’-]+(?: (?:of|for|the|and|&|[A-ZÀ-Þ][\w’-]+)){1,8} [A-ZÀ-Þ][\w-]+")
_SHORTEST_TOPIC = 4
_QUOTED = re.compile(r"[\"“](?P<name>[A-ZÀ-Þ][^\"”]{3,})[\"”]")
_STRAY_QUOTES = re.compile(r"(?P<words>\"\"[\w ]*|\w+\"\"|[“”]{2})")
_TO_AN_OFFICE = re.compile(
    r"(?P<words>\b(?:appointed|promoted|elected) to (?:[A-ZÀ-Þ][a-z]+ )*"
    r"(?P<office>[A-ZÀ-Þ][a-z]+))(?=\?| in (?:____|\d))"
)
_FEWEST_WORDS = 3
"""Words from which on a name is not said a second time in one sentence."""
_GLUED = re.compile(
    r"(?P<words>____ \([^)]*\)[\w-]\w*|\b(?:1\d|20)\d\d(?!s\b|th\b)[a-z]+|"
    r"\w+ [-–—] (?:have|has|do|does|did|be|is|was)\b)"
)
_OWNS_NOTHING = re.compile(
    r"(?P<words>\b(?P<owner>(?:the )?[A-ZÀ-Þ]\w+)['’]s (?:is|are|was|were|has|had|in|on|at|by|to|from|for|with)\b)"
)
_NO_ARTICLE = re.compile(
    r"(?P<words>\b(?:was|did|is) (?!the\b|an?\b|his\b|her\b|its\b|their\b|no\b|one\b)(?:[a-z]+ )?(?P<who>[a-z]+) "
    r"(?:elected|appointed|named|chosen|born))\b"
)
_TWO_PREPOSITIONS = re.compile(
    r"(?P<words>\b(?:of|from|the|an?|to) (?:at|of|with|to|from|in)(?= (?:the|an?|[A-ZÀ-Þ]|____)))"
)
_BY_WHOM = re.compile(
    r"\bdid [^?]*?\b(?P<words>(?:build|design|direct|produce|write|publish|found|own|make|paint|create|invent|compose|"
    r"record|form) by) (?:the )?[A-ZÀ-Þ]"
)
"""A passive that was turned as if it were none."""
_DATE_BEFORE_OBJECT = re.compile(
    r"(?P<words>\b[a-z]+ (?:in|on) ____) \((?:year|month and year|day, month and year)\) "
    r"(?:the|his|her|its|an?|their) [a-zA-Z]"
)
_BEGINS_FROM = re.compile(
    r"(?P<words>\b(?:began|started|founded|established|joined|opened|moved|married|born)\b[^.]* from ____) \(both"
)
"""What happens at one time, told of a stretch of it."""
_LIKE_OTHERS = re.compile(r"(?P<words>\b(?:did|was|were|had) [A-ZÀ-Þ\w][^?,]*? like (?:other|many|most)) ")
_ALONG_WITH = re.compile(r"\bdid [^?,]*? (?P<words>(?:along|together) with) (?:[A-ZÀ-Þ][\w’'.-]* )+[a-z]+\b")
_OWNER_ACTS = re.compile(
    r"(?P<words>\b(?P<owner>[A-ZÀ-Þ][\w-]+)['’]s "
    r"(?:was|were|began|became|did|had|has|joined|moved|won|went|took|made|left)) "
)
_UNTIL = re.compile(
    r"(?P<words>\b[Uu]ntil what year did [^?]*?\b(?:establish|found|open|build|create|join|win|marry|publish|introduce|"
    r"launch|become|buy|sell|leave|arrive|discover|graduate|begin|start|form|sign|adopt))\b"
)
_NO_OBJECT = re.compile(
    r"^(?:In what year|In which (?:month and year|decade)|On what date) did [^?]*? "
    r"(?P<words>(?:found|obtain|establish|acquire|construct|earn)(?= (?:with|together|along|in)\b|\?)(?: \w+){0,2})"
)
"""What somebody founded is said right behind the verb, and is said at all."""
_IN_RESPONSE = re.compile(r"(?P<words>\bin (?:response|addition|contrast|reaction|order))(?! to\b)(?=[ ?][a-z]|\?)")
_PLURAL = re.compile(r"\b(?P<words>an? (?P<noun>[a-z]+s) of)\b")
_ALIKE = frozenset("series means species works barracks headquarters crossroads".split())
"""Nouns whose plural is spelt like the singular."""
_BORN_AND_RAISED = re.compile(r"(?P<words>\bborn and (?:raised|brought up))\b")
_LEFT_OWNER = re.compile(
    r"(?P<words>\b(?:was|were) (?:[A-ZÀ-Þ][\w.-]* )+[A-ZÀ-Þ][\w-]*[’']s [a-z]+ed) (?:at|in|by|as|to|for)\b"
)
_TORN_VERB = re.compile(r"(?P<words>\b(?:did|was|were) (?:about|around|circa) (?:1\d|20)\d\d|\bonly(?=\?))")
_MAKES = re.compile(
    r"\bdid [^?]*?\b(?P<words>(?:make|(?:ordain|elect|appoint|crown|consecrate|name)(?= an?\b)) (?:[a-z]+ )?"
    r"(?P<whom>[a-z]+))(?: (?:in|of|for|by|at)\b|\?)"
)
_MADE = re.compile(
    r"(?:[Tt]he [\w -]*?)?(?:[A-ZÀ-Þ][\w’'.-]* |d[aeu] |v[ao]n )+"
    r"(?P<words>(?:made|(?:ordained|elected|appointed|crowned|consecrated|named)(?= an?\b)) (?:[a-z]+ )?"
    r"(?P<whom>[a-z]+)) (?:in|of|for|by|at) "
)
_OF_A_YEAR = re.compile(r"(?P<words>\b(?:1\d|20)\d\d['’]s the\b)")
_MISSES_A_WORD = re.compile(
    r"(?P<words>\b(?:[Tt]he|an?) [a-z]+ [-–] (?=[A-ZÀ-Þ])|[\"”] an? [a-z]+ (?:about|on|of)\b|"
    r"\b(?:co-author|co-write|write|publish|produce) (?:along|together) (?=with\b)|"
    r"\b[Oo]n in (?=____|\d)|\b[Oo]n (?:the )?(?:1\d|20)\d\d\b(?! [A-ZÀ-Þ])(?= (?:[a-z]|,)|[,.?])|"
    r"\b(?:was|were) (?:first |originally )?(?:described|discovered|invented|written|designed|built|directed|composed) "
    r"(?=____ \(a person\)|[A-ZÀ-Þ][\w’-]+ [A-ZÀ-Þ])|"
    r"\b(?:strike|struck|hit|in|to|from|of|by|with|for|leave|left|reach|reached|visit|visited|invade|invaded) "
    r"(?:Philippines|Netherlands|Maldives|Bahamas|United (?:States|Kingdom))\b(?=[,.?]|[’']s| in \d)|"
    r"\b(?:order|ordered|request|requested|demand|demanded) (?:the )?(?:[a-z]+ )+?being (?=[a-z]+ed\b)|"
    r"\b(?:terms|rules|conditions) the (?=[A-ZÀ-Þ][\w’-]+ (?:Treaty|Agreement|Pact|Accord|Act|Convention)\b))"
)
_SLIPS = re.compile(
    r"(?P<words>\bgraduated? the\b|\b(?:study|studies|graduation|schooling|education) from\b|"
    r"\bbag(?:ged)? an? (?=[a-z])|\bborn (?=[A-ZÀ-Þ])|\bfamily (?=[A-ZÀ-Þ][\w’-]+[?,.])|"
    r"\b(?:Bachelors|Masters|Doctors) of (?=[A-Z])|\bmarr(?:y|ied) (?:(?:his|her) )?(?:husband|wife)\b|"
    r"\bwas (?:[^?]* )?graduated(?=\?| in\b| from\b)|\baward (?:[A-ZÀ-Þ][\w’'.-]* )+with an?\b|\bsoprano singer\b|"
    r"\baccomplish(?:ed)? (?:his|her) (?:Ph|[Dd]egree|[Dd]octorate|[Bb]achelor|[Mm]aster)|"
    r"\belected into\b|"
    r"\b(?:appointed|named) (?:as )?(?:puisne|assistant|deputy|associate) [A-Z][a-z]+ (?=in|at|of)|"
    r"\bdid [^?]*? marry to\b|\bpracti[sc](?:e|ed|ing) the law\b|\bto (?:[a-z]+ ){1,2}parents\b|"
    r"\bfinish(?:ed)? (?:the )?(?:[A-ZÀ-Þ]\w+ )*(?:Faculty|School|College|Institute|Academy|Gymnasium|University)\b|"
    r"^Since what (?:year|month|date) (?:was|were)\b|\bdegree (?=[A-ZÀ-Þ]\w+ (?:College|University))|"
    r"\b[A-Z]{2,}[’']s of\b|\b(?:at|in the) [A-ZÀ-Þ]\w+ (?:village|town|district)\b|"
    r"\bfrom [A-ZÀ-Þ][\w’'.-]+ from [A-ZÀ-Þ]|\b(?:through|by|with|of) Government[’']s\b|\b[A-ZÀ-Þ]\w+[’']s(?=\?|\.$)|"
    r"[A-ZÀ-Þ]\w+ (?:ilçe|rayon|oblast|kommune|powiat|gmina)\b|"
    r"[a-z]+ in [A-ZÀ-Þ]\w+ suburbs\b|\b(?:appointed|elected|named) as the (?=Secretariat\b))"
)
"""Slips of an article's English: a small word lost or taken for another, a possessive that owns nothing."""
_DEGREE = re.compile(
    r"(?P<words>\b(?:earn|receive|obtain|complete|gain|hold|take|pass|award|incorporate)(?:ed|d|s|es)? "
    r"(?:Ph\.?D|M\.?A|B\.?A|M\.?Sc|B\.?Sc|M\.?D|LL\.?[BM]|MBA|degree|doctorate|first class honou?rs)\b)"
)
_GLUED_NAME = re.compile(r"(?P<words>\b(?:the|of|and|from|with|at)[A-ZÀ-Þ][a-z]{2,}\b|[{}])")
_TWO_QUESTIONS = re.compile(
    r"\b(?:how (?:many|much)|what percentage)\b[^?]* "
    r"(?P<words>(?:did|does|do) [^?]*\b(?:say|claim|suggest|believe|find))\b",
    re.IGNORECASE,
)
_TORN_APART = re.compile(
    r"^(?:Who|Which [a-z]+) (?P<words>[a-z]+ed (?:from|in|at|with) (?:the )?[A-ZÀ-Þ]\w+ (?:an?|the) [a-z]+)\b"
)
_TORN = (_ALONG_WITH, _TORN_VERB, _UNTIL, _BY_WHOM, _DATE_BEFORE_OBJECT, _BEGINS_FROM, _LIKE_OTHERS)
_AFTER_A_WHILE = re.compile(
    r"\b(?P<words>[Aa]fter (?:an? (?:[a-z]+ )?(?:gap|break|pause|interval|delay|absence|hiatus|while)\b[^,]*|"
    r"(?:several|some|a few|two|three|four|five|six|\d+) (?:days|weeks|months|years)|"
    r"[a-z]+ing [^,]*\bfor some time)(?=,))"
)
_TWO_TIMES = re.compile(
    r"(?P<words>(?<!first )(?<!time )\b(?:since|until) \d{4}\b(?=\?)|\bin the [a-z-]+ century\b|"
    r"\b[\w’'-]+ only (?:see|saw|seen|take|took) [a-z]+)(?= (?!of\b)|\?)"
)
"""A time, or a span of it, that stands beside the year which is asked for."""
_NO_FINITE_VERB = re.compile(
    r"^(?:Who|Which [a-z]+) (?P<words>(?:led|headed|founded|built|made|backed|owned|run) by)\b"
)
_MISSES = (_MISSES_A_WORD, _NO_OBJECT, _SLIPS, _DEGREE, _IN_RESPONSE, _TWO_PREPOSITIONS, _NO_FINITE_VERB)
_SURE_OF = re.compile(r"^Which [a-z]+ (?P<words>(?:was|were) (?:determined|convinced|confident|adamant) that)\b")


_PILED_UP = re.compile(
    r"(?P<words>^At (?:the )?age (?:of )?\d+, (?:in|on) (?:what|which)\b|"
    r"(?<=year )(?:was|were|did) an? [a-z][^?]* since \d{4}(?=,? [A-ZÀ-Þ]))"
)


def said_twice(case: Case) -> str | None:
    """ "To fall to fall to" and "the Rail Board said that the Rail Board": a sentence says a thing or a name once."""
    found = _TWICE.search(case.matter) or _NAME_IN_NAME.search(case.matter)
    if found is not None and not (case.fact and found[0] in case.fact.evidence.quote and found[0][0].isupper()):
        return found[0]
    quoted = next(
        (match["name"] for match in _QUOTED.finditer(case.prompt) if case.prompt.count(match["name"]) > 1), None
    )
    if quoted is not None:
        return quoted
    topic = BRACKET.sub("", (case.world.topic(case.fact) if case.fact else None) or "")
    if len(topic) >= _SHORTEST_TOPIC and len(re.findall(rf"(?<![\w-]){re.escape(topic)}(?![\w-])", case.prompt)) > 1:
        return topic
    names = [match[0] for match in _LONG_NAME.finditer(case.prompt) if len(match[0].split()) >= _FEWEST_WORDS]
    return next((name for name in names if case.prompt.count(name) > 1), None)


def glued_words(case: Case) -> str | None:
    """A blank is a whole word, a year ends before the next word, and a dash does not part a subject from its verb."""
    return _words(_GLUED, case.matter) or _words(_GLUED_NAME, case.matter)


def owns_nothing(case: Case) -> str | None:
    """ "Norland's is to rise" has lost what of Norland's is."""
    found = _OF_A_YEAR.search(case.matter) or _LEFT_OWNER.search(case.matter)
    if found is None:
        lands = (each for each in _OWNS_NOTHING.finditer(case.matter) if country_of(each["owner"].removeprefix("the ")))
        found = next(lands, None)
    title = head.title if case.fact and (head := case.world.head(case.fact)) else ""
    if found is None:
        bare = (each for each in _OWNER_ACTS.finditer(case.matter) if re.search(rf"\b{each['owner']}\b(?!['’])", title))
        found = next(bare, None)
    return found["words"] if found else None


def missing_word(case: Case) -> str | None:
    """ "On 2008", "was described Ana Ruiz", "was deputy elected": a "by", an "a" or a noun is lost."""
    plural = _PLURAL.search(case.matter)
    if plural and is_plural_noun(plural["noun"]) and plural["noun"] not in _ALIKE:
        return plural["words"]
    office = _NO_ARTICLE.search(case.matter)
    if office and is_personal_noun(office["who"]):
        return office["words"]
    return next(
        (words for pattern in _MISSES for text in _told(case) if (words := _words(pattern, text)) is not None), None
    )


def stray_quotes(case: Case) -> str | None:
    """Quotation marks stand in pairs, and none beside another."""
    found = _words(_STRAY_QUOTES, case.matter)
    return found if found or case.matter.count('"') % 2 == 0 else '"'


def to_an_office(case: Case) -> str | None:
    """Somebody is appointed a minister, or to the post of one; "appointed to Minister" is no English."""
    found = _TO_AN_OFFICE.search(case.matter)
    return found["words"] if found and is_personal_noun(found["office"].lower()) else None


def half_turned(case: Case) -> str | None:
    """ "In what year did Vidal make commander?": whom somebody makes a commander is said, or they were made one."""
    found = _MAKES.search(case.matter) or _MADE.match(case.matter)
    return found["words"] if found and is_personal_noun(found["whom"]) else None


def two_questions(case: Case) -> str | None:
    """ "How many men were lost did Ruiz say?": a speaker stands in front, behind "According to"."""
    return _words(_TWO_QUESTIONS, case.matter)


def two_times(case: Case) -> str | None:
    """ "The find of a stone in the eleventh century drew scholars": in what year, leaves open what of it is asked."""
    if (found := _words(_BORN_AND_RAISED, case.matter)) is not None and re.search(r"year|____", case.matter):
        return found
    return _words(_TWO_TIMES, case.matter) if case.fact is not None and case.fact.kind == "date" else None


def torn_apart(case: Case) -> str | None:
    """A verb stands beside its object, and no place or time between them."""
    torn = (_words(pattern, case.matter) for pattern in _TORN)
    if (found := next((words for words in torn if words), None)) is not None:
        return found
    return _words(_TORN_APART, case.matter) or _words(_SURE_OF, case.matter)


def after_a_while(case: Case) -> str | None:
    """ "After a gap of two years," counts from what another sentence tells; so it does in a list of events."""
    return next((words for text in _told(case) if (words := _words(_AFTER_A_WHILE, text)) is not None), None)


def piled_up(case: Case) -> str | None:
    """What leads a prompt in, or says who its subject is, does not stand between the question and its verb."""
    return _words(_PILED_UP, case.matter)


def _told(case: Case) -> tuple[str, ...]:
    """The texts of a question that are sentences or events."""
    events = (*case.keys, *case.distractors) if case.form in {"order", "match", "multiple"} else ()
    return (case.matter, *events)


def _words(pattern: re.Pattern[str], text: str) -> str | None:
    found = pattern.search(text)
    return found["words"].strip() if found else None


RULES = (
    Rule("said-twice", "the prompt says a thing twice", "say it once", guideline("13"), said_twice),
    Rule("glued-words", "two words are glued together", "part them", guideline("12"), glued_words),
    Rule("owns-nothing", "a possessive has lost its noun", "say what of it is meant", guideline("12"), owns_nothing),
    Rule("missing-word", "a small word is missing or wrong", "write it in full", guideline("12"), missing_word),
    Rule("stray-quotes", "quotation marks without their partner", "write them in pairs", guideline("12"), stray_quotes),
    Rule(
        "to-an-office",
        "an office without its article",
        "say “appointed” or “to the post of”",
        guideline("12"),
        to_an_office,
    ),
    Rule("piled-up", "too much stands before the verb", "say it behind, or leave it out", guideline("13"), piled_up),
    Rule("half-turned", "a verb has lost whom it was done to", "say “was made”", guideline("12"), half_turned),
    Rule(
        "two-questions",
        "a question stands inside another",
        "put the speaker in front: “According to ...”",
        guideline("14"),
        two_questions,
    ),
    Rule("two-times", "two times stand in the prompt", "leave one of them out", guideline("14"), two_times),
    Rule(
        "torn-apart",
        "the words stand in no natural order",
        "put the place behind the object",
        guideline("14"),
        torn_apart,
    ),
    Rule(
        "after-a-while",
        "a time counts from what is not told",
        "give the date, or leave it out",
        guideline("14"),
        after_a_while,
    ),
)
