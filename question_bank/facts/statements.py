"""A clause as a statement that stands alone, or the reason why it cannot be one.

Names are written in full, a certain relative date is written out, a pronoun or "the base" is replaced by what it
certainly stands for. A phrase that would leave a reader asking "who?", "which?" or "when?" goes where the clause can do
without it; where it cannot, the clause is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from question_bank.facts.adverbials import HEDGES, source_of
from question_bank.facts.around import around, around_main_clause
from question_bank.facts.as_of import as_of, at_least_then, until_then
from question_bank.facts.carried import by_then
from question_bank.facts.cited import cited, cites
from question_bank.facts.clause_heads import is_now
from question_bank.facts.complements import lacks_complement
from question_bank.facts.conflicts import in_conflict
from question_bank.facts.context import in_context
from question_bank.facts.cuts import Cut
from question_bank.facts.cutting import cut
from question_bank.facts.denied import is_denied_deed
from question_bank.facts.done_by import done_by, reported
from question_bank.facts.finishing import SOURCE, as_plan, opens_inside, with_day
from question_bank.facts.furniture import is_furniture
from question_bank.facts.hollow import hollow
from question_bank.facts.identity import Identity
from question_bank.facts.lasting import lasts
from question_bank.facts.leftovers import drop_unsigned_quotation, tidy
from question_bank.facts.loose_ends import loose_end
from question_bank.facts.lost import lost
from question_bank.facts.misnamed import misnamed
from question_bank.facts.mood import REPORTEDLY, is_interest, is_option, is_planned, is_talk, objection
from question_bank.facts.national import name_election, name_its_land, name_nation
from question_bank.facts.own_words import whose_words
from question_bank.facts.phrases import is_patched
from question_bank.facts.plots import in_the_story
from question_bank.facts.rendering import Places, render
from question_bank.facts.round_times import at_its_round
from question_bank.facts.said_when import say_when, when_said
from question_bank.facts.slips import mend_slips
from question_bank.facts.speakers import speaker_name
from question_bank.facts.story import Story
from question_bank.facts.tense import tell_simply
from question_bank.facts.times import settle_times
from question_bank.facts.told import QUOTES, is_conditional, is_own_view, is_quoted, is_saying, is_thinking, speaker_of
from question_bank.facts.unfinished import is_unfinished
from question_bank.facts.unsaid import unsaid
from question_bank.facts.verbless import in_its_time
from question_bank.facts.whole import OF_CUTTING, has_all, leaves_out, whole
from question_bank.facts.written import Written
from question_bank.model import DateMention, Mention, Sentence, Span

if TYPE_CHECKING:
    from spacy.tokens import Span as Tree
    from spacy.tokens import Token

_LONGEST, _SHORTEST = 60, 4
_NOT_SURE = "a sentence whose syntax is not sure"
_EDITORS = re.compile(
    r"(?:(?<=[a-z)])\.?(?::\d+(?:[–-]\d+)?)+|"
    r"\s?\[(?:[a-z]+ needed|not in citation given|dated info|[nN](?:ote)? \d+|\w{1,3})\]?)+$"
)
"""What the editors of an encyclopedia note behind a sentence: "[citation needed]"."""
_COMMA_INSIDE = re.compile(r",(?=[\"”]$)")
"""What stands before the mark that closes a quotation in the middle of a sentence."""
_YEARS_OLD = re.compile(r"(?<=-year) old (?=[a-z])")
"""A hyphen that "a 34-year old son" lacks; it is as long as what stood there."""
_COUNTED = re.compile(r"(First|Second|Third|Fourth|Fifth|Last), ")
"""How a sentence opens that is one of several points."""
_CONNECTIVE = re.compile(
    r"(?:So(?! as\b)|But|And|Yet|Still|Or|Nor|Also|Likewise|Additionally|Separately|"
    r"Even(?! (?:before|after|when|if)\b)|"
    r"As a result(?! of)|By contrast|"
    r"By comparison|Having said that|That (?:being )?said|"
    r"As such|As well|Of course|On the other hand|At the same time|To this end|To summari[sz]e|"
    r"For (?:example|instance|this reason|this purpose)|"
    r"In (?:addition(?! to)|fact|turn|particular|other words|contrast(?! to| with)|general|short|"
    r"summary|a way|this way|this case|this context)),?\s+"
    r"|(?:However|Similarly|Nevertheless|Nonetheless|Moreover|Furthermore|Therefore|Thus|Hence|Instead|Consequently|"
    r"Accordingly|Conversely|Otherwise|Meanwhile|Indeed|Specifically|Notably|Rather|Then|Later|Again|Besides|"
    r"First|Second(?:ly)?|Third(?:ly)?|Lastly|Further|Alternatively|Subsequently|Ultimately|Finally|Eventually|Overall|Together|Importantly|Interestingly|"
    r"Regardless|In all|After|Aside|Though),\s+",
    re.IGNORECASE,
)
_LEGEND = re.compile(
    r"(?:The )?(?:[Ll]egend|[Tt]radition|[Ff]olklore|[Mm]yth|[Rr]umou?r|[Ll]ore)s? "
    r"(?:has|have|holds?|says?|claims?|tells?)(?: it)? that\b"
)
"""What is told by everybody and known to nobody: "Legend holds that"."""
_IF = re.compile(r"\b(?:if|unless|[Ii]n (?:this|that) case|[Oo]therwise)\b", re.IGNORECASE)
"""What makes all that a sentence foretells hang on something else."""
_TWO_ARTICLES = re.compile(r"\b[Tt]he (?:entire|whole|current|former|late|new|old|then|first|second) the [A-Z]")
"""What comes of a name with its article put in for one without."""
_PLANS = frozenset(
    {"budget", "plan", "forecast", "estimate", "proposal", "request", "target", "goal", "bill", "agenda"}
)
"""What carries the year that it is meant for."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What a clause tells, as one sentence, and where in it the article's words stand."""

    text: str
    subject: str
    """The words of the statement that it is about."""
    cut: Cut
    sentence: Sentence
    places: Places
    """Position of a word in the document -> (start, end) in `text`."""
    mentions: tuple[Mention, ...]
    """The names that stand in the statement, in its order; offsets count in the article."""
    dates: tuple[tuple[DateMention, int, int], ...]
    """The dates with their (start, end) in `text`."""
    speaker: str | None = None
    """Who says so, in full, where it is a claim."""
    planned: bool = False
    conditional: bool = False
    """Whether it is so only under a condition that it tells."""
    denied: bool = False
    """Whether it tells what somebody did not do."""
    several: bool = False
    """Whether it tells what several clauses do: a date, a figure or a place in it may be that of any of them."""
    is_in_time: bool = True
    """Whether no time that the article tells of it only relatively was left out ("four years before this")."""
    resolved: tuple[str, ...] = ()
    """Names that were put in for words that point to them."""
    around: str = ""
    """What stands behind it because of the dates around it, or of a citation: " (around 1932)"."""

    @property
    def date_spans(self) -> list[Span]:
        """Where the dates stand in `text`, with its words."""
        return [Span(start, end, self.text[start:end]) for _, start, end in self.dates]

    def _is_in_name(self, date: DateMention) -> bool:
        """Whether a year only tells which is meant: "the 2015 budget", "the jubilee of the 1989 vote"."""
        tokens = [t for t in self.cut.tokens if date.start <= t.idx < date.end]
        top = next((t for t in tokens if t.head not in tokens), None)
        if top is not None and any(c.dep_ == "case" and c.lower_ == "for" for c in top.children):
            return True  # "$150 million for 2015" may be granted long before
        if top is None or top.dep_ not in {"nummod", "compound", "amod"} or top.head.pos_ not in {"NOUN", "PROPN"}:
            return False
        return top.head.dep_ == "nmod" or top.head.lemma_.lower() in _PLANS

    def time(self, story: Story) -> str | None:
        """When the clause is so: its own date, or the time of its sentence unless a date there is another clause's."""
        own = [
            date
            for date, _, _ in self.dates
            if date.date and date.granularity != "range" and date.bound == "on" and not self._is_in_name(date)
        ]
        if own:
            return own[0].date
        if any(d.date for d in self.sentence.dates):
            return None
        return story.time_of_clause(self.sentence, self.cut.head) if self.is_in_time else None


def statements(sentence: Sentence, story: Story) -> Iterator[Statement | str]:
    """The statements of a sentence, clause by clause; a reason for each clause that makes none.

    Where all that someone says is told by itself ("According to X, ..."), that X says it is not told again.
    """
    tree = story.tree(sentence)
    if tree is None or sentence.text.rstrip("\"”')").endswith(("?", "!")):
        yield "a quotation, a question or an exclamation"
        return
    if _LEGEND.match(sentence.text):
        yield "hedged: nobody vouches for it"
        return
    if is_furniture(sentence.text):
        yield "a caption, a headline or another part of a page"
        return
    clauses = [(one, state(one, sentence, story, tree)) for one in cut(tree)]
    told = {one.head.i: statement for one, statement in clauses if isinstance(statement, Statement)}
    clauses = [
        (one, _state(one, sentence, story, tree)) if any(t.i in told for t in one.addition) else (one, statement)
        for one, statement in clauses
    ]
    again = {i for one, statement in clauses if isinstance(statement, Statement) for i in _told_better(one, told)}
    for one, statement in clauses:
        twice = is_saying(one) and _is_told(one, set(told) - again)
        if not twice and one.head.i not in again:
            yield statement
    reasons = {statement for _, statement in clauses if isinstance(statement, str)}
    if not clauses or (not told and _NOT_SURE in reasons):
        yield _as_it_stands(sentence, story, tree)
    elif reasons and reasons <= OF_CUTTING:
        yield from _left_out(sentence, story, tree, [s.text for _, s in clauses if isinstance(s, Statement)])


def _left_out(sentence: Sentence, story: Story, tree: Tree, told: Sequence[str]) -> Iterator[Statement]:
    """The whole sentence, where it stands alone and its clauses leave out a name, a date or a number of it."""
    entire = _as_it_stands(sentence, story, tree) if leaves_out(told, sentence) else None
    if not isinstance(entire, Statement) or not leaves_out(told, sentence, entire.text):
        return
    if has_all(entire.cut, entire.places):
        yield replace(entire, several=True)


def _as_it_stands(sentence: Sentence, story: Story, tree: Tree) -> Statement | str:
    """The whole sentence, where its tree cannot be trusted to cut it."""
    one = whole(tree)
    return _NOT_SURE if one is None else _state(one, sentence, story, tree)


def _told_better(saying: Cut, told: Mapping[int, Statement]) -> Iterator[int]:
    """The heads of what somebody said of themselves, where the saying tells of a place or a day too that it was said.

    "In Lima, Vidal told reporters that she ..." tells more than "Vidal said that she ...".
    """
    said = [c for c in saying.head.children if c.dep_ == "ccomp" and c.i in told]
    if (
        not said
        or not is_saying(saying)
        or not any(_says_where_or_when(c, told[saying.head.i]) for c in saying.head.children)
    ):
        return
    for one in said:
        of_self = f"{told[one.i].speaker} said that "
        if told[one.i].text.startswith(of_self) and len(said) == 1:
            yield one.i


def _says_where_or_when(child: Token, statement: Statement) -> bool:
    """Whether an adverbial of the statement names a place or holds a date."""
    if child.dep_.split(":")[0] != "obl" or child.i not in statement.places:
        return False
    inside = range(child.left_edge.idx, child.right_edge.idx + 1)
    named = any(m.label == "place" and m.start in inside for m in statement.mentions)
    return named or any(d.start in inside for d, _, _ in statement.dates)


def _is_told(saying: Cut, told: set[int]) -> bool:
    """Whether what is said is told by itself: a clause of it, and each that stands beside that with its own "that"."""
    said = [c for c in saying.head.children if c.dep_ in {"ccomp", "parataxis"}]
    beside = [c for one in said for c in one.children if c.dep_ == "conj" and c.i in saying.kept]
    again = [c.i for c in beside if any(m.lower_ == "that" and m.dep_ == "mark" for m in c.children)]
    return any(c.i in told for c in said) and told.issuperset(again)


def state(one: Cut, sentence: Sentence, story: Story, tree: Tree) -> Statement | str:
    """The statement that a clause makes; a reason (a short fixed phrase) where it does not stand alone.

    What only adds something to it is told with it where all of that stands alone.
    """
    if one.kind == "apposition":
        one = in_its_time(one, history=story.is_history)
    if one.addition:
        whole = _state(replace(one, words=(*one.words, *one.addition)), sentence, story, tree)
        if isinstance(whole, Statement) and all(t.i in whole.places for t in one.addition if not t.is_punct):
            return whole
    return _state(one, sentence, story, tree)


def _state(one: Cut, sentence: Sentence, story: Story, tree: Tree) -> Statement | str:
    interviewed = story.interviewee(sentence) is not None
    voucher = speaker_of(one, tree, story.spoken_before(sentence), interviewed=interviewed)
    if isinstance(voucher, str):
        return voucher
    if voucher is not None and any(c.lower_ in HEDGES for c in voucher.head.children):
        return "hedged: nobody vouches for it"  # "he reportedly told her that he was ill"
    quoted = is_quoted(one, tree)
    if quoted:
        one = replace(one, words=tuple(w for w in one.words if isinstance(w, str) or w.text not in QUOTES))
    source = _named_source(one, sentence, story)
    if reason := _untold(one, voucher, source, sentence, story, quoted=quoted):
        return reason
    conditional = is_conditional(one)
    foretells = conditional or is_planned(one)
    voucher = voucher or (source if foretells else None)
    exact = any(t.like_num for t in one.tokens) and not conditional
    predicts = interviewed and voucher is None and source is None and not _IF.search(sentence.text)
    vouched = voucher is not None or exact or predicts or is_option(one.head)
    if foretells and (one.head.dep_ == "acl:relcl" or not vouched):
        return "a forecast, a wish or a condition"
    by_writer = foretells or _is_reported(one) or is_interest(one)
    speaker = speaker_name(voucher, sentence, story, planned=by_writer)
    named = one.first.tag_ == "PRP" or speaker_name(one.first, sentence, story, planned=False) != ""
    publisher = story.document.article.head.publisher
    if foretells and story.written is None and speaker is not None and speaker == publisher:
        return "a forecast, a wish or a condition"  # nobody knows what was still to come when
    if speaker == "" or ((is_thinking(one) or is_saying(one)) and not named):
        return "a claim without a named speaker"
    written = Written(one, sentence, story, speaker, quoted=quoted)
    if reason := _unsettled(written, predicted=foretells and predicts):
        return reason
    own_view = interviewed and is_own_view(one.head)
    if voucher is None and not own_view and interviewed and is_now(one.head) and lasts(one.head, written):
        speaker = None  # anybody may say that Peru is a member of the UN
    planned = (foretells and not predicts) or (voucher is not None and _is_would(one))
    return _finished(written, speaker, planned and not conditional)


def _unsettled(written: Written, *, predicted: bool) -> str | None:
    """Settle when, who and what a clause tells of; the reason where it leaves one of them open."""
    reason = settle_times(written) or Identity(written).settle() or hollow(written) or lacks_complement(written)
    reason = reason or unsaid(written)
    return reason or ("a relative time" if predicted and written.lost_time else None)  # "from now on"


def _named_source(one: Cut, sentence: Sentence, story: Story) -> Token | None:
    """By whose word a clause is so ("According to Ana Vidal"), where the text names them."""
    source = source_of(one.head)
    return source if source is not None and speaker_name(source, sentence, story, planned=False) else None


def _untold(
    one: Cut, voucher: Token | None, source: Token | None, sentence: Sentence, story: Story, *, quoted: bool
) -> str | None:
    """Why a clause tells nothing, by its own words and by what was cut from it."""
    answers = quoted or story.interviewee(sentence) is not None
    claimed, viewed = voucher is not None, answers and is_own_view(one.head)
    told_by_one = claimed or source is not None or _is_told_by_one(one, sentence, story)
    return objection(one, claimed=claimed, viewed=viewed, told_by_one=told_by_one) or loose_end(one)


def _is_told_by_one(one: Cut, sentence: Sentence, story: Story) -> bool:
    """Whether who gives an interview tells a clause, or the publisher what "reportedly" is so."""
    publisher = story.document.article.head.publisher
    return story.interviewee(sentence) is not None or (publisher is not None and _is_reported(one))


def _is_reported(one: Cut) -> bool:
    """Whether a clause tells what is "reportedly" so, or of what "there has been talk"."""
    return any(t.lower_ == REPORTEDLY for t in one.tokens) or is_talk(one)


def _is_would(one: Cut) -> bool:
    return any(t.lower_ == "would" and t.head.i == one.head.i for t in one.tokens)


def _finished(written: Written, speaker: str | None, planned: bool) -> Statement | str:
    one, sentence = written.cut, written.sentence
    mend_slips(written)
    tidy(written)
    name_its_land(written)
    name_nation(written)
    name_election(written)
    drop_unsigned_quotation(written)
    then, now = ("", "") if speaker is not None else _when(written)
    names_source = any(t.lower_ == "according" and written.stays(t) and t.i not in written.instead for t in one.tokens)
    opens = names_source and SOURCE.match(written.text()) is not None
    said = when_said(written, planned=planned) if speaker is not None and (opens or not names_source) else ""
    beside = around_main_clause(written)
    of_story = one.head.dep_ == "conj" and written.story.kept is not None and around(written) != ""
    if reason := lost(written, has_time=bool(said or beside or of_story), as_of=now):
        return reason
    earlier = by_then(written)
    tell_simply(written, led=bool(speaker or earlier or then or now))
    words, instead = written.words(), written.instead
    if written.dropped and is_patched([w for w in words if not isinstance(w, str)], written.dropped):
        return _NOT_SURE
    text, places = render(words, instead)
    text, places = as_plan(text, places, one) if planned else (text, places)
    text, places = with_day(text, places, said) if opens else (text, places)
    text = _YEARS_OLD.sub("-old ", _COMMA_INSIDE.sub("", _EDITORS.sub("", text)))
    verbs = (isinstance(w, str) or w.pos_ in {"VERB", "AUX"} for w in words)
    if opens_inside(words) or not any(verbs) or (not text[:1].isalnum() and text[:1] not in '"“$€£'):
        return _NOT_SURE
    if _TWO_ARTICLES.search(text) or is_unfinished(one, words, text):
        return _NOT_SURE
    if reason := whose_words(text, written) or misnamed(text, written):
        return reason
    counted = _COUNTED.match(sentence.text)
    shift = _CONNECTIVE.match(text) or (re.match(rf"{counted[1]},? ", text) if counted else None)
    text = text[shift.end() :] if shift else text
    if shift:
        places = {
            i: (start - shift.end(), end - shift.end()) for i, (start, end) in places.items() if start >= shift.end()
        }
    length = len(text.split())
    if length > _LONGEST:
        return "too long"
    if length < _SHORTEST:
        return "nothing that is looked for"
    opened = earlier or then or now
    if speaker is not None and not names_source:
        lead = f"{speaker} said{said} that " if written.says_of_self else f"According to {speaker}{said}, "
        opening = next((i for i, (at, _) in places.items() if at == 0), None)
        text = text if written.is_name(opening) else text[:1].lower() + text[1:]
    else:
        lead = opened or in_context(written)
        opening = next((i for i, (at, _) in places.items() if at == 0), None)
        small = lead and not written.is_name(opening)
        text = text[:1].lower() + text[1:] if small else text[:1].upper() + text[1:]
    by = len(lead)
    places = {i: (start + by, end + by) for i, (start, end) in places.items()}
    timed = opened if speaker is None else said
    told_so_far = timed or text.endswith((".", '"', "”"))
    near = "" if told_so_far else beside or around(written) or cited(written)
    near = near or ("" if text.endswith((".", '"', "”")) else in_conflict(written, lead))
    later = "" if told_so_far or near or cites(written) else at_least_then(written) or reported(written)
    end = "" if text.endswith((".", '."', ".”")) else "."
    who = is_thinking(one) or is_saying(one)
    return Statement(
        text=f"{lead}{text}{near}{later}{end}",
        subject=written.subject(),
        cut=one,
        sentence=sentence,
        places=places,
        mentions=written.mentions(),
        dates=tuple(_dates(written, places)),
        speaker=speaker or (written.subject() if who else None),
        planned=planned,
        conditional=is_conditional(one),
        denied=is_denied_deed(one),
        is_in_time=not written.loses_time(),
        resolved=tuple(written.resolved),
        around=near,
    )


def _when(written: Written) -> tuple[str, str]:
    """What leads a clause in that the article tells of its own day: ("By March 2003, ", "") or ("", "As of ...")."""
    then = in_the_story(written) or at_its_round(written) or until_then(written)
    now = "" if then else as_of(written)
    if not then and not now and not say_when(written):
        then = done_by(written)
    return then, now


def _dates(written: Written, places: Places) -> list[tuple[DateMention, int, int]]:
    found = []
    for date, tokens in written.dates():
        spans = [places[t.i] for t in tokens if t.i in places]
        if date.bound == "until" and not any(w.lower_ == "until" for w in written.cut.tokens):
            date = replace(date, bound="on")  # what was not so until 1864 was so in 1864
        if spans and date.date:
            found.append((date, min(s for s, _ in spans), max(e for _, e in spans)))
    return found
