"""Rules on the prompt alone: it is one clear sentence that stands by itself."""

from __future__ import annotations

import re

from question_bank.language.words import PREPOSITIONS, verb_tags
from question_bank.questions import edtf
from question_bank.questions.checks.case import BLANK, Case
from question_bank.questions.checks.rule import Rule, flaw_of, guideline
from question_bank.questions.words import content_words

MOST_WORDS = 45
_STATEMENT_ENDS = (".", "?", "!", '"', "”")
_ENDS = {
    "cloze": _STATEMENT_ENDS,
    "true_false": (*_STATEMENT_ENDS, ":"),
    "multiple": ("?", ":", "."),
    "order": ("?", ":", "."),
    "match": ("?", ":", "."),
}
_PRONOUN = re.compile(
    r"^(?:\W|(?:in|on|by|at|according to|as of|when|what|who|which|did|was|were|how many|"
    r"year|month|and|date|city|country) )*"
    r"(?P<word>he|she|it|they|him|them|his|her|their|its|this|these|those)\b(?! (?:true|following|in order))",
    re.IGNORECASE,
)
_EXPLETIVE = re.compile(
    r"\bit (?=take|call|known|common|usual|possible|necessary|likely|important|easy|hard|rain|snow)", re.IGNORECASE
)
"""The "it" of "does it take" and "is it called" stands for nothing."""
_ASKED_OF_NOBODY = re.compile(
    r"^\W*\w[^A-Z]*?\b(?:did|does|do|was|were|is|are|had|has|have|would|could|will|can) (?P<word>he|she|it|they)\b"
)
"""A pronoun as the subject of the question before any name: "Which office did he hold?"."""
_LEFT_OPEN = re.compile(r"^(?!.*\b(?:and|or|when|before|after|while|that|who|which|if)\b).* (?P<word>it|them)\?$")
"""A pronoun as the last word of one plain clause: "In what year did Galle discover it?"."""
_POINTING = re.compile(
    r"\b(?:the|this) (?:passage|text|article|author|excerpt|paragraph|above(?!-)|following (?:text|passage|article))\b"
    r"(?! of\b)"
    r"|\b(?:above|below)-mentioned\b",
    re.IGNORECASE,
)
_RELATIVE_TIME = re.compile(
    r"\b(?:yesterday|today|tomorrow|nowadays|currently|recently|lately|(?<!the )(?:last|this|next) (?:week|"
    r"month|year|spring|summer|autumn|fall|winter|decade|century)|"
    r"(?:days?|weeks?|months?|(?<!ion )(?<!thousand )years?|decades?) ago|so far|"
    r"to date|just now|since then|(?:during|over|in) the (?:past|last|coming|next) (?:\w+ ){0,2}"
    r"(?:days?|weeks?|months?|seasons?|years?|decades?|century|centuries)\b(?! of\b)|in recent \w+)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:According to [^,]*, )?(?P<word>(?:Nearby|Elsewhere|Separately|Overall|Indeed|Finally|Meanwhile|However|"
    r"Before|Earlier|Collectively|To find out|To do (?:so|this)|To th(?:is|at) end|"
    r"The (?:following|next) (?:year|month|week|day)|"
    r"Moreover|Furthermore|Similarly|Likewise|Additionally|Afterwards?|Thereafter|Subsequently|Therefore|Thus|Instead|"
    r"There|Here|Then|Also|(?:In|As a) (?:response|reaction|consequence|reply)|In (?:addition|contrast|turn|doing so)|"
    r"By then|At (?:that|this) (?:time|point)|For (?:example|instance)|At the same time|"
    r"On the other hand|As a result|After that|Before that)(?=,))",
    re.IGNORECASE,
)
_LOOSE_SIGN = re.compile(r"[$€£] (?=[\d_])|\w-____|____-[A-Z]")
"""A currency sign that its figure has lost, and a blank that is only a part of a word."""
_BROKEN = re.compile(
    r"\bv\. ____|____ [^?]{0,9}v\. |\((?:reported|around|as of) (?:did|does|do|was|were|is|are)\b|"
    r"\b(?:[Tt]he|[Aa]n?) (?:and|or|of|in|on|at|by|to|for|from|with)\b(?![-’'])|\b[AIi][tn] in\b(?!-)|\bat in\b|"
    r"\b[Aa]n? \d+(?:\.\d+)?(?:%| per ?cent)(?! (?!of\b)[a-z])|"
    r"\ban? (?:Fort|Mount|Lake|Cape|Saint|Pope|Castle) [A-Z]|"
    r"\b(?:Fr|Op|Opp|No|Nos|vs|Dr|Mr|Mrs|Gen|Col|Prof|Rev|Capt|Lt|Sgt|Vol|ca)[.?]$|"
    r"\b(?:does|did|do) (?:(?:the|an?) )?(?:[A-Z][\w’'-]* )+(?:[a-z]+ly |first |also |then |later )?"
    r"(?!need|feed|breed|speed|proceed|succeed|exceed|embed|bleed|heed|shed|wed\b)[a-z]{3,}ed\b|"
    r"\bdid (?:the )?(?:following|next|same) (?:year|month|week|day)\b|\b[Tt]here[’']s\b|"
    r"^[^,?]*\bof which (?:is|was|are|were)\b|"
    r"^(?!.*\b(?:is|are|was|were|been|be|being|who|which|that) (?:\w+ )?said to)[^,]* said to (?:have|be)\b|"
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten), (?:two|three|four|five|six|seven|eight|nine|ten), (?!and\b)|"
    r"\bdid [^?,]*, [a-z]{3,}ed (?:the|an?|his|her|its|their) (?!.*\band\b)|"
    r"\b(?:was|were|did) (?:B?CE|AD|BC)\b|\b(?:when|where|that|which|who), [^,]*[?.]$|"
    r"\b(?:was|did|were) (?:[A-ZÀ-Þ][a-z]+ ){1,3}(?:Treaty|Pact|Accord|Convention|Agreement) [a-z]|"
    r"\bwas [A-ZÀ-Þ][^,?]*, (?:the )?[A-ZÀ-Þ][^?]* and [^?,]*, [a-z]+ed\b|"
    r"^(?:\d{1,2} [A-Z][a-z]+ \d{4}|[A-Z][a-z]+ \d{1,2}, \d{4}), |^Of the [A-ZÀ-Þ][^,]*, |"
    r"(?:\bdid the|^The) [a-z ]*\bof (?:[A-ZÀ-Þ][\w’'-]+ )+[$€£]|"
    r"\d{4}\b.*, between \d[^,]*[?.]$|, as (?:was|were|did) |"
    r"\bby [A-ZÀ-Þ][^,?]* and The [A-ZÀ-Þ]|\bincluding \d[\d,.]* (?:in|on|at)\b|"
    r"\bin \d{4}, (?:the )?[A-ZÀ-Þ][^,?]* in \d{4}\b|"
    r", (?:on|in|at|by|to|from|of|with),|^Who(?:m did \S+)? only\b|"
    r"\beither\b(?!.*\bor\b)|"
    r"\b(?:and|or)\?$|\b(?:did|was|were) (?P<name>[A-ZÀ-Þ]\w+) [^,?]* (?:in|at|near) (?P=name)\b(?! [A-ZÀ-Þ])|"
    r"^Who (?:became|was|is) (?:the|an?) (?:[a-z]+ )?"
    r"(?:album|song|single|film|book|novel|play|poem|game|episode|series)\b|"
    r"\b(?:did|was|were|had|has|have) (?:Apart|Prior|Besides|Except|Despite|Following|Upon|Together|Along|Due|Unlike|"
    r"Because|Since|Until|After|Before|During|Within|Throughout|Under) |"
    r"\b(?:did|was|were) (?:an?|just|only|some|shortly|barely) [^,?]*\b(?:days|weeks|months|years) [^,?]*, [A-ZÀ-Þ]|"
    r"^In which (?:city|country|province|state|region|county)\b[^?]* (?:born|die|died|buried) in [A-ZÀ-Þ]|"
    r"\b(?:did|was|were) Present-day\b|\bby the [A-ZÀ-Þ]\w+ by [A-ZÀ-Þ]|"
    r"\bborn during (?:the )?[A-ZÀ-Þ][^?]*\bas the\b|\bfor in the\b|\bin the under\b|\bto an? [a-z]+ed (?:for|by|in)\b|"
    r"\b(?:did|was|were) (?:onwards?|afterwards|again)\b|^An? [^,]*, (?:from|in|on) ____|\band then\?$|"
    r"\b(?:after|before) (?:former|then|current|late) [^,?]*\?$|"
    r"^[A-ZÀ-Þ][^,]* (?:on|in) ____ \([^)]*\), [a-z]+ed\b|\bafter\b[^?.;]*\bafter (?:the|an?)\b|\b(?:en)?titled\.$|"
    r", (?:stating|saying|adding|noting|writing|claiming|arguing|declaring)[.?]$"
)
_LIST_WITHOUT_END = re.compile(
    r"(?<![,\d]) [a-z]+s, [a-z]+s\?$|"
    r"[A-ZÀ-Þ][\w’'-]*, the (?:(?!\b(?:and|or)\b)[^,?])+, the (?:(?!\b(?:and|or)\b)[^,?])+\?$"
)
_VERB_AT_END = re.compile(
    r"(?!.*\b(?:and|or|but|who|which|that|when|where)\b)[^,]*(?P<words>, (?P<verb>[a-z]+) (?:an?|the) )[^,]*[?.]$"
)
_VERB_AFTER_DID = re.compile(
    r"\bdid (?:(?!\b(?:who|which|that|when|where|was|were|be|been|being|had|has|have)\b)[^?,])* and "
    r"(?P<verb>[a-z]{2,}ed)(?:\?| (?:the|an?|its|his|her|their|to|in|on|by|from|for|with|at)\b)"
)
_SOME_COUNTRY = re.compile(r"\bthe (?:country|nation)\b(?! of)", re.IGNORECASE)
_YEAR_AT_END = re.compile(r"(\S+) (?:1\d|20)\d\d(?=[,.?]|$)")
_BEFORE_A_YEAR = PREPOSITIONS | edtf.CALENDAR_WORDS | {"and", "or", "early", "late", "mid", "to", "year"}
_NEGATIVE = re.compile(
    r"\b(?:(?<!or )not(?! only\b| until\b| least\b)|except|never|seldom|rarely|hardly|scarcely)\b|"
    r"\b\w+n['’]t\b|\b(?:untrue|incorrect|false)\b",
    re.IGNORECASE,
)
_ASKING = re.compile(r"\b(?:who|whom|whose|what|which|when|where|why|how)\b|^(?:name|give|state)\b", re.IGNORECASE)
_ORDER = re.compile(r"(?:Name|Give|State) ")
_WHICH_IS_TRUE = re.compile(
    r"\bwhich\b(?: (?:one|ones|statements?|sentences?|options?|of (?:the following|these|them)))*(?: (?:about|on) .+)? "
    r"(?:is|are|was|were) (?:true|correct|right|accurate)\b",
    re.IGNORECASE,
)
_EMPTY = frozenset(
    "following these true correct right statement statements answer option options best describes described "
    "choose select pick say tell about can could said".split()
)


def malformed_prompt(case: Case) -> str | None:
    """A prompt starts with a capital or a figure and ends as a question or a statement; marks and signs stand right."""
    prompt = case.prompt
    opening = prompt.lstrip("\"“'‘(")[:1]
    balanced = prompt.count('"') % 2 == 0 and all(prompt.count(a) == prompt.count(b) for a, b in ("()", "“”", "[]"))
    starts = opening.isupper() or opening.isdigit() or opening in "_$€£"
    ends = _STATEMENT_ENDS if _ORDER.match(prompt) else _ENDS.get(case.form, ("?", ":"))
    if loose := _LOOSE_SIGN.search(prompt):
        return loose[0]
    if not prompt.endswith(ends) or not balanced:
        return prompt[-25:]
    return None if starts else prompt[:25]


def broken_phrase(case: Case) -> str | None:
    """Words that no sentence puts beside each other: what stood between them is lost."""
    found = _words(_BROKEN, _unquoted(case.matter)) or _words(_LIST_WITHOUT_END, case.matter)
    return found or _verbs_cut(case.matter) or _past_after_did(case.matter)


def _verbs_cut(matter: str) -> str | None:
    """A second verb behind a comma, with nothing that joins it: "set up a court to rule, built a palace in Larn?"."""
    found = _VERB_AT_END.match(matter)
    tags = verb_tags(found["verb"]) if found else frozenset()
    return found["words"] if found and "VBD" in tags and "VB" not in tags else None


def _past_after_did(matter: str) -> str | None:
    """The second of two verbs left in the past: "did Acme sell its arm and recapitalised?"."""
    found = _VERB_AFTER_DID.search(matter)
    return f"and {found['verb']}" if found and "VB" not in verb_tags(found["verb"]) else None


def prompt_too_long(case: Case) -> str | None:
    """A prompt that takes more than one breath tests reading."""
    words = len(case.prompt.split())
    return f"{words} words" if words > MOST_WORDS else None


def ambiguous_pronoun(case: Case) -> str | None:
    """No pronoun before any noun that it could stand for."""
    matter = _EXPLETIVE.sub("", case.matter)
    found = _PRONOUN.match(matter) or _ASKED_OF_NOBODY.match(matter) or _LEFT_OPEN.match(matter)
    return found["word"] if found else None


def pointing_at_the_text(case: Case) -> str | None:
    """The article is not beside the question."""
    return _words(_POINTING, case.matter)


def unnamed_country(case: Case) -> str | None:
    """Which country is meant cannot be told from the question."""
    return _words(_SOME_COUNTRY, case.matter)


def relative_time(case: Case) -> str | None:
    """A question is read for years: "last year" has to be a year."""
    return _words(_RELATIVE_TIME, case.prompt)


def unworded_date(case: Case) -> str | None:
    """A year that ends a phrase follows a preposition, a month or a season: not "the 2002" nor "from the U.S. 2002"."""
    for match in _YEAR_AT_END.finditer(case.prompt):
        word = match[1].lstrip('(“"')
        if re.fullmatch(r"[a-z]+|(?:\w\.)+", word) and word not in _BEFORE_A_YEAR:
            return match[0]
    return None


def dangling_opener(case: Case) -> str | None:
    """No word that goes on from a sentence before: "Nearby, ..." and "However, ..." stand alone badly."""
    found = _GOES_ON.match(case.matter)
    return found["word"] if found else None


def negative_stem(case: Case) -> str | None:
    """Asks for what is so, never for what is not. (A negated statement has a rule of its own.)"""
    return None if case.form == "true_false" else _words(_NEGATIVE, _unquoted(case.prompt))


def unfocused_stem(case: Case) -> str | None:
    """The prompt alone says what is asked: it asks, and of something."""
    if case.form in {"cloze", "true_false"}:
        return None
    is_question = case.form in {"choice", "short", "number", "date"} and case.prompt.endswith("?")
    if _WHICH_IS_TRUE.search(case.prompt) or (is_question and not _ASKING.search(case.prompt)):
        return case.prompt
    return None if content_words(case.prompt) - _EMPTY else case.prompt


def _words(pattern: re.Pattern[str], text: str) -> str | None:
    found = pattern.search(text)
    return found[0] if found else None


def _unquoted(text: str) -> str:
    """`text` without what it quotes: a title may be negative."""
    return re.sub(r"[“\"][^”\"]*[”\"]", BLANK, text)


RULES = (
    Rule(
        "malformed-prompt",
        "the prompt is not one well-formed sentence",
        "start it with a capital, end it with ? (a statement with a full stop), and close every bracket and quotation",
        guideline("12"),
        malformed_prompt,
    ),
    Rule(
        "broken-phrase",
        "words are missing from the prompt",
        "write the sentence in full",
        guideline("12"),
        broken_phrase,
    ),
    Rule(
        "prompt-too-long",
        "the prompt is too long",
        f"ask it in at most {MOST_WORDS} words",
        guideline("13 and 16"),
        prompt_too_long,
    ),
    Rule(
        "ambiguous-pronoun",
        "a pronoun of the prompt stands for nobody",
        "name who or what is meant",
        flaw_of("ambiguous or unclear information"),
        ambiguous_pronoun,
    ),
    Rule(
        "points-at-text",
        "the prompt points at a text that is not shown",
        "say what is meant in the question itself",
        flaw_of("ambiguous or unclear information"),
        pointing_at_the_text,
    ),
    Rule(
        "unnamed-country",
        "the prompt does not name the country",
        "name it",
        flaw_of("ambiguous or unclear information"),
        unnamed_country,
    ),
    Rule(
        "relative-time",
        "the prompt uses a relative time",
        "give the date or the year",
        flaw_of("ambiguous or unclear information"),
        relative_time,
    ),
    Rule(
        "unworded-date",
        "a date is not put into words",
        "write it as one says it: “in 2002”, “in May 2002”",
        guideline("12"),
        unworded_date,
    ),
    Rule(
        "dangling-opener",
        "the prompt goes on from a sentence that is not shown",
        "leave the word out, or say what it points at",
        flaw_of("ambiguous or unclear information"),
        dangling_opener,
    ),
    Rule(
        "negative-stem",
        "the prompt asks for what is not so",
        "ask for what is so",
        guideline("17"),
        negative_stem,
    ),
    Rule(
        "unfocused-stem",
        "the prompt alone does not say what is asked",
        "put the question into the prompt, so that one can answer it without the options",
        guideline("14 and 15"),
        unfocused_stem,
    ),
)
