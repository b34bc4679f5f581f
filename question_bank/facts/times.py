"""The times of a clause as a statement can tell them: certain ones written out, the others left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.facts.clause_heads import is_clause
from question_bank.facts.denied import is_denied_deed
from question_bank.facts.dropping import CIRCUMSTANCES, adjunct, drop_time, words_of
from question_bank.facts.rendering import plain, render
from question_bank.facts.wording import spell_date
from question_bank.facts.written import Written
from question_bank.language.calendar import MONTHS
from question_bank.model import DateMention

if TYPE_CHECKING:
    from spacy.tokens import Token

NOW = re.compile(
    r"\b(?:(?<!is )(?<!are )now|currently|(?<!is )(?<!are )today|recent(?:ly)?|so far(?! as\b)|to date|"
    r"(?<!million years )(?<!billion years )(?<!thousand years )(?<!000 years )ago|in future|soon|"
    r"(?<!or )(?<!his )(?<!her )(?<!its )earlier(?! \w+ of the \d)|"
    r"until now|overnight(?=,)|"
    r"(?:past|last|previous) (?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:seasons|games|matches|elections|"
    r"Olympics|races|quarters|meetings|editions|generations)(?! of\b)|"
    r"at present|nowadays|these days|(?<!or )(?<!and )(?<!for )later(?! \w+ of the \d)|previously|afterwards?|shortly|"
    r"meanwhile|since then|"
    r"the day before|the next (?:day|year|month)|in the years that followed|"
    r"(?:past|last|next|coming|previous|same) (?:\w+ )?(?:years?|months?|weeks?|days?|decades?|season|summer|"
    r"winter|spring|autumn|night|morning|evening|time)(?! of\b)(?!(?<=same day) as\b)|"
    r"at (?:the time(?! of\b)|that time)|by then|(?<!was )(?<!and )then|thereafter)\b",
    re.IGNORECASE,
)
"""Words that mean a time only beside another sentence, or beside the day of reading."""
_PRESENT = re.compile(r"\b(?:now(?! on\b)|currently|today|nowadays|at present|presently|these days)\b", re.IGNORECASE)
_ASIDE = re.compile(
    r"(?:in (?:response|turn|return|this way|this context|particular|addition|fact|contrast|short|effect|other words)"
    r"|as (?:a result|well|such)|at the same time|for (?:example|instance|this reason)|of course|too|"
    r"on the other hand|instead|again|once again|among (?:other things|them|others)|by contrast|thereby|therefore|"
    r"in (?:a|another) separate \w+|in the past|nearby|as well|accordingly|at a time|to summari[sz]e|"
    r"for the first time)",
    re.IGNORECASE,
)
_OPENS_MORE = frozenset({"in contrast", "in addition", "in response", "as a result", "by contrast"})
_SPAN = re.compile(
    r"the (?P<way>past|last|next|coming) (?P<span>(?:\w+ )?(?:years?|months?|weeks?|decades?))", re.IGNORECASE
)
_PREVIOUS = re.compile(r"(?:the )?(?:previous|preceding) (?P<span>(?:\w+ )?(?:years?|months?|weeks?|decades?))")
_DAY = re.compile(r"[A-Z][a-z]+ \d{1,2}|\d{1,2} [A-Z][a-z]+")
_NOW_WORDS = frozenset({"now", "currently", "recently", "today", "nowadays", "presently"})
_AHEAD = re.compile(r"\b(?:next|tomorrow|tonight|coming)\b|^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")
"""Times that the present tense tells ahead: "Acme is holding a fair next month"."""
_LEADS = frozenset(
    {"in", "on", "of", "since", "until", "by", "from", "before", "after", "during", "over", "than", "to", "with"}
)
_ANY = frozenset({"a", "each", "every", "first", "second", "third", "fourth", "last"})
"""What stands before a weekday of any week or month."""
_LONGEST_ASIDE = 6


def settle_times(written: Written) -> str | None:
    """Write out or leave out the times of a clause; the reason where a time that it needs cannot be told."""
    gone = {c.lower_ for c in written.cut.head.children if c.i not in written.kept}
    written.lost_time, written.lost_now = bool(gone & _NOW_WORDS), bool(gone & _NOW_WORDS - {"recently"})
    for date, tokens in written.dated:
        if not any(written.stays(t) for t in tokens):
            continue
        spelt = spelt_out(date)
        if date.date is not None and not date.relative:
            continue
        if all(t.dep_ in {"compound", "flat"} and t.head.pos_ == t.pos_ == "PROPN" for t in tokens):
            continue  # "the Sunday Herald", "Lund Today"
        if _tells_itself(date, tokens, written):
            continue
        if spelt is None:
            wrote = _write_span(written, tokens) or _write_before(written, tokens)
            if not wrote and (reason := _left_out(written, tokens)):
                return reason
        elif not _repeats(written, tokens):
            written.write(tokens, spelt if date.granularity == "range" else _with_preposition(tokens, date))
    for token in written.cut.tokens:
        _write_to_date(written, token)
        _drop_aside(written, token)
    return None


def _tells_itself(date: DateMention, tokens: list[Token], written: Written) -> bool:
    """Whether a date stays as it is: one of any year, and "the same day as its release"."""
    if date.relative and (_is_same_as(tokens) or _names_place(tokens)):
        return True
    if any(d.date and not d.relative and 0 < ts[0].i - tokens[-1].i <= 2 for d, ts in written.dates() if ts):
        return tokens[-1].text.endswith("day")  # "Easter Sunday, 23 April 1810"
    at = tokens[0].i
    if date.text in MONTHS and at > 1 and _is_any_weekday([tokens[0].doc[at - 2]], written):
        return True  # "the first Monday in May"
    return date.date is None and (_is_of_any_year(date.text, written) or _is_any_weekday(tokens, written))


def _names_place(tokens: list[Token]) -> bool:
    """Whether "today" only says how a place is called: "in what is today Bergen, Norway"."""
    at = tokens[0].i
    doc = tokens[0].doc
    if len(tokens) != 1 or at < 2 or at + 1 >= len(doc):
        return False
    return doc[at - 1].lower_ in {"is", "are"} and doc[at - 2].lower_ == "what" and doc[at + 1].pos_ == "PROPN"


def _is_of_any_year(date: str, written: Written) -> bool:
    """Whether a date stays without its year: "June 24" always, a month of what is so each year ("floods in May")."""
    return _DAY.search(date) is not None or (date in MONTHS and written.cut.head.tag_ in {"VBZ", "VBP"})


def _is_any_weekday(tokens: list[Token], written: Written) -> bool:
    """Whether a weekday is one of any week, in what is so again and again: "on a Monday", "the first Monday in May"."""
    before = tokens[0].nbor(-1).lower_ if tokens[0].i else ""
    return len(tokens) == 1 and tokens[0].text.endswith("day") and before in _ANY and written.is_general()


def _is_same_as(tokens: list[Token]) -> bool:
    """Whether a clause says itself which day it means: "the same day as its release"."""
    after = tokens[-1].i + 1
    same = any(t.lower_ == "same" for t in tokens)
    return same and after < len(tokens[0].doc) and tokens[0].doc[after].lower_ in {"as", "that"}


def is_relative(written: Written) -> bool:
    """Whether a clause as it is written so far holds a word that means a time only beside another sentence.

    In a name ("the paper Lund Today") it means none; "Vidal joined three earlier theories in 1990" tells when itself.
    """
    if not NOW.search(written.text()):
        return False
    dated = any(d.date and not d.relative for d, _ in written.dates())
    spoken = (t for t in written.cut.tokens if written.stays(t) and t.i not in written.instead)
    harmless = {t.i for t in spoken if _is_harmless(t, written, dated=dated)}
    if not harmless:
        return True
    rest = [w for w in written.words() if isinstance(w, str) or w.i not in harmless]
    return NOW.search(render(rest, written.instead)[0]) is not None


def _is_harmless(word: Token, written: Written, *, dated: bool) -> bool:
    """Whether a word for a time is in a name, or tells only of a thing that it was before."""
    if word.lower_ in _NOW_WORDS and word.pos_ == "PROPN":
        return True
    if word.lower_ == "previously" and word.head.dep_ == "acl:relcl" and word not in written.cut.subject:
        return True
    return dated and _is_before_it(word)


def _is_before_it(word: Token) -> bool:
    """Whether a word tells only of a thing that it was before: "earlier theories", "a town already lost"."""
    if word.lower_ not in {"earlier", "later", "previously", "recently"}:
        return False
    things = word.dep_ == "amod" and word.head.tag_ == "NNS" and not any(c.dep_ == "det" for c in word.head.children)
    return things or (
        word.dep_ == "advmod" and word.head.dep_ in {"acl", "acl:relcl", "amod"} and not is_clause(word.head)
    )


def _left_out(written: Written, tokens: list[Token]) -> str | None:
    """Leave out a time that cannot be told; the reason where the clause cannot do without it."""
    if _is_limit(tokens):
        return "a restriction that was taken off"
    own = any(t.head.i == written.cut.head.i for t in tokens)
    if own and written.is_general() and _AHEAD.search(plain(tokens)):
        return "a relative time"
    written.lost_time = True
    written.lost_now = written.lost_now or _PRESENT.search(plain(tokens)) is not None
    return None if drop_time(written, tokens) else "a relative time"


def _is_limit(tokens: list[Token]) -> bool:
    """Whether a time ends or begins what is told: "untouched until a century ago" is not so without it."""
    first = tokens[0]
    before = first.doc[max(first.sent.start, first.i - 3) : first.i]
    limit = next((t for t in reversed(before) if t.lower_ in {"until", "till", "since"}), None)
    return (
        limit is not None and limit.dep_ in {"case", "mark"} and all(t.dep_ != "punct" for t in before if t.i > limit.i)
    )


def _write_to_date(written: Written, token: Token) -> None:
    """ "The worst storm to date" as that up to the day of the news, or, with a date behind it, "up to that point"."""
    to = token.nbor(-1) if token.lower_ == "date" and token.i else token
    if to.lower_ != "to" or to.head.i != token.i or token.head.i > to.i:
        return
    superlative = any(c.tag_ in {"JJS", "RBS"} for c in token.head.subtree if c.i < to.i)
    after = [tokens[0].i for date, tokens in written.dates() if date.date and tokens[0].i > token.i]
    told = written.story.written
    if superlative and told is not None and not written.story.is_history:
        written.write([to, token], f"up to {spell_date(told[:7])}")
    elif superlative and after and min(after) - token.i < _LONGEST_ASIDE:
        written.write([to, token], "up to that point")


def _repeats(written: Written, tokens: list[Token]) -> bool:
    """Leave out "of that year" behind a date of its own: "in December of that year" is one date already."""
    before = tokens[0].nbor(-1) if tokens[0].i else tokens[0]
    if before.lower_ in {"later", "earlier"} and before.head in tokens:
        written.dropped.add(before.i)
    if before.lower_ != "of" or before.i - 1 not in written.time_words:
        return False
    written.dropped |= {before.i, *(t.i for t in tokens)}
    return True


_PART = re.compile(r"(?:the )?(?P<part>(?:very )?(?:early|late))[ -]", re.IGNORECASE)


def spelt_out(date: DateMention) -> str | None:
    """A date as a statement writes it out; the article's own words where they are no relative ones."""
    if date.date is None or not date.relative:
        return date.text if date.date else None
    if date.granularity == "range":
        first, _, last = date.date.partition("/")
        if len(last) == len("2003-03-18"):
            return f"{int(first[-2:])}–{spell_date(last)}"
        return f"between {str(spell_date(first)).removesuffix(f' {last[:4]}')} and {spell_date(last)}"
    spelt = spell_date(date.date)
    part = _PART.match(date.text)
    if part is not None and spelt is not None and date.granularity in {"month", "year"}:
        return f"{part['part'].lower()} {spelt}"
    ends = date.text.lower().endswith(("year's end", "year’s end"))
    return f"the end of {spelt}" if ends and spelt else spelt


def _with_preposition(tokens: list[Token], date: DateMention) -> str:
    before = tokens[0].nbor(-1).lower_ if tokens[0].i else ""
    spelt = spelt_out(date) or date.text
    if before in _LEADS or _owns(tokens[-1]):
        return spelt
    return f"{'on' if len((date.date or '').split('/')[-1]) == 10 else 'in'} {spelt}"


def _owns(last: Token) -> bool:
    """Whether a date says whose something is: "next year's race"."""
    return last.tag_ == "POS" or (last.i + 1 < len(last.doc) and last.nbor().tag_ == "POS")


def _write_span(written: Written, tokens: list[Token]) -> bool:
    """ "the last year" as "the year before March 2003", "the next five years" as "the following five years"."""
    published = written.story.document.article.head.published
    the = tokens[0].nbor(-1) if tokens[0].i else tokens[0]
    tokens = [the, *tokens] if the.lower_ == "the" else tokens
    match = _SPAN.fullmatch(plain(tokens))
    if match is None or published is None or len(published) < 7:
        return False
    if match["way"].lower() in {"next", "coming"}:
        written.write(tokens, f"the following {match['span']}")
    else:
        written.write(tokens, f"the {match['span']} before {spell_date(published[:7])}")
        has = next((c for c in written.cut.head.children if c.dep_ == "aux" and c.lower_ in {"has", "have"}), None)
        written.instead |= {has.i: "had"} if has is not None else {}  # seen from later, it was so up to then
    return True


def _write_before(written: Written, tokens: list[Token]) -> bool:
    """ "than in the previous year" as "than in the year before", where the clause tells before what year that was."""
    match = _PREVIOUS.fullmatch(plain(tokens))
    if match is None or tokens[0].lower_ != "the":
        return False
    if not any(d.date and not d.relative and ts[0].i < tokens[0].i for d, ts in written.dates()):
        return False
    written.write(tokens, f"the {match['span']} before")
    return True


def _drop_aside(written: Written, token: Token) -> None:
    """Leave out a phrase that only ties the clause to others, or to the time of reading."""
    if not written.stays(token) or token.i in written.instead:
        return
    token = _adverb(token)
    kind = token.dep_.split(":")[0]
    if kind not in {"obl", "nmod", "advmod", "advcl"}:
        return
    phrase = _together([t for t in words_of(token, written.kept) if written.stays(t)], token)
    words = render(phrase, written.instead)[0].strip(" ,")
    opens = any(_opens_participle(t, token) for t in token.children) or _goes_on(words, token, phrase)
    opens = opens or (words.lower() == "in the past" and is_denied_deed(written.cut))  # "had not joined in the past"
    if opens or _keep_without_lately(token, phrase, written):
        return
    span = _SPAN.search(words) or _PREVIOUS.search(words)
    if span is not None and span.end() == len(words) and len(phrase) <= _LONGEST_ASIDE:
        inside = [t for t in phrase if t.dep_ not in {"case", "punct"}]
        if _write_span(written, inside) or _write_before(written, inside):
            return
    if kind != "nmod" and adjunct(written, token) is None:
        return
    if kind == "nmod" and any(c.dep_ == "case" and c.lower_ not in CIRCUMSTANCES for c in token.children):
        return
    pointless = _ASIDE.fullmatch(words) or (len(phrase) <= _LONGEST_ASIDE and NOW.search(words))
    if pointless and not any(t.i in written.time_words for t in phrase):
        written.dropped |= {t.i for t in phrase}
        written.lost_time = written.lost_time or NOW.search(words) is not None
        written.lost_now = written.lost_now or _PRESENT.search(words) is not None
        on = token.right_edge.i + 1
        if words.lower() == "from now" and on < len(token.doc) and token.doc[on].lower_ == "on":
            written.dropped.add(on)


def _keep_without_lately(noun: Token, phrase: list[Token], written: Written) -> bool:
    """Write "during the border clashes" for "during the recent border clashes", which says what was then."""
    lately = next((c for c in noun.children if c.lower_ in {"recent", "latest"} and c.dep_ == "amod"), None)
    kind = any(c.dep_ == "compound" and c.i < noun.i for c in noun.children)
    during = noun.dep_ == "obl" and any(c.lower_ in {"during", "amid"} and c.dep_ == "case" for c in noun.children)
    if lately is None or not (kind and during) or any(t.i in written.time_words for t in phrase):
        return False
    written.dropped.add(lately.i)
    return True


def _goes_on(words: str, token: Token, phrase: list[Token]) -> bool:
    """Whether what looks like a tie opens more: "is as well known as her rival", "In contrast to the rest"."""
    after = phrase[-1].i + 1 if phrase else token.i + 1
    following = token.doc[after] if after < len(token.doc) else token
    if words == "as well":
        return following.tag_ in {"VBN", "JJ"}
    if words.lower() == "for the first time":
        return following.lower_ in {"since", "in"}
    return words.lower() in _OPENS_MORE and following.lower_ in {"to", "of", "with"}


def _adverb(token: Token) -> Token:
    """The adverb that a word only qualifies: "shortly after"; else the word."""
    qualifies = token.dep_ == token.head.dep_ == "advmod" and token.head.lower_ in {"after", "before"}
    return token.head if qualifies else token


def _together(phrase: list[Token], head: Token) -> list[Token]:
    """The words of a phrase without a comma that only another phrase parts from it: "For example, as Vidal says,"."""
    around = {t.i for t in phrase}
    return [t for t in phrase if not t.is_punct or t.i < head.i or t.i - 1 in around]


def _opens_participle(preposition: Token, noun: Token) -> bool:
    """Whether a phrase is what a participle behind it is about: "with the worst storm to date breaking in May"."""
    after = noun.right_edge.i + 1
    if preposition.lower_ != "with" or preposition.dep_ != "case" or after >= len(noun.doc):
        return False
    verb = noun.doc[after]
    return verb.tag_ in {"VBG", "VBN"} and verb.dep_ == "advcl" and verb.head.i == noun.head.i
