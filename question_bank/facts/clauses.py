"""The clauses of a sentence as statements that stand alone, each with who says it and how it hangs together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from question_bank.facts.claims import read_claim
from question_bank.facts.context import complete
from question_bank.facts.cuts import Cut, cut, render
from question_bank.facts.dangling import find_dangling
from question_bank.facts.standalone import Statement, absolute, full_speaker, lowered, name_in_full, without_connectives
from question_bank.facts.story import Story
from question_bank.facts.told import is_saying, speaker_of
from question_bank.facts.wording import spell_date
from question_bank.language.clauses import parse
from question_bank.language.words import is_plural_noun
from question_bank.model import Mention, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

_LONGEST, _SHORTEST = 42, 4
_WILL = re.compile(
    r"\b(?:will|would) (?:(?P<be>be) )?(?=[a-z])(?!have\b|not\b|never\b|likely\b|certainly\b|probably\b)"
)
_PLURAL = frozenset({"NNS", "NNPS"})
_SPAN_BEFORE = re.compile(
    r"\b(?P<in>[Dd]uring|[Ii]n|[Oo]ver) the (?:last|past) (?P<span>(?:\w+ )?(?:years?|months?|weeks?))\b"
)
_SPAN_AFTER = re.compile(
    r"\b(?P<in>[Dd]uring|[Ii]n|[Oo]ver) the (?:next|coming) (?P<span>(?:\w+ )?(?:years|months|weeks))\b"
)
_BARE_NUMBER = re.compile(
    r"^(?P<number>(?:(?:[Rr]oughly|[Aa]bout|[Aa]t least|[Mm]ore than|[Nn]early|[Aa]round|[Ss]ome) )?[\d,]+) "
    r"(?P<verb>(?:were|was|had been|have been) (?:\w+ly )?"
    r"(?:wounded|killed|injured|displaced|arrested|detained|hurt)|died)\b"
)
_STRAY = re.compile(
    r"[;:\[\]()]|--|[a-z\d]\.\s+\S|,\s*\.$| (?:and|or|but|that|which|who|of|to|as|than|the|a|in|on|with|by|for)\.$"
)
_DAY = re.compile(r"^(?:[A-Z][a-z]+ \d{1,2}|\d{1,2} [A-Z][a-z]+)")
_BROKEN = re.compile(
    r"^(?:The fact [A-Z]|(?:Is|Are|Was|Were|Has|Have|Had|Remains|Did|Does) |"
    r"Mainly |Where |What |Who |That |Which )"
    r"|\b[a-z]+ed the (?:wish|plan|idea|proposal|decision|move|demand|news)\b(?! (?:of|to|for|that|on)\b)"
    r"|\bha(?:s|ve) [^.]*\bin the past\b"
)
_PRONOUN = re.compile(r"^(?:He|She|It|They)\b")
_OBJECT = re.compile(
    r"\b(?:the|this|that) [a-z]+ (?:on|of|between|with|for) "
    r"(?P<of>(?:the )?[^,.]+)"
)
_DUE = re.compile(r"\b(?:was|were) (?:due|scheduled|to) (?:to )?")
_NOT_NOW = re.compile(r"\b(?:this (?:year|month|week|day|time|one|belief|move|decision))\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """A clause that the article tells as a fact, a claim or a plan, as a statement that stands alone."""

    statement: Statement
    cut: Cut
    planned: bool = False

    @property
    def subject(self) -> str:
        """What the statement is about, in its own words."""
        if self.statement.clause is not None:
            return self.statement.clause.subject
        words = render(list(self.cut.subject))
        if words in self.text:
            return words
        named = (m.entity for m in self.statement.sentence.mentions if m.entity in self.text)
        return next(named, self.text.split()[0])

    def time(self, story: Story) -> str | None:
        """When the clause is so: the sentence's time, unless the date it comes from is another clause's."""
        dates = [d for d in self.statement.sentence.dates if d.date]
        return story.time_of(self.statement.sentence) if all(d.text in self.text for d in dates) else None

    @property
    def text(self) -> str:
        """The statement's words."""
        return self.statement.text


def tell(sentence: Sentence, story: Story) -> Iterator[Told | str]:
    """The clauses of a sentence that can be statements; a reason for each that cannot."""
    tree = story.document.syntax.char_span(sentence.start, sentence.end, alignment_mode="expand")
    if tree is None or sentence.text.rstrip("\"”')").endswith(("?", "!")):
        yield "a quotation, a question or an exclamation"
        return
    found = list(cut(tree, [(d.start, d.end) for d in sentence.dates if d.date is None and not _DAY.search(d.text)]))
    if not found:
        yield "a sentence whose syntax is not sure"
    for one in found:
        if not is_saying(one):
            yield _tell(one, sentence, story, tree.start)


def _tell(one: Cut, sentence: Sentence, story: Story, start: int) -> Told | str:  # noqa: C901  (one refusal a line)
    voucher = speaker_of(one, start)
    if isinstance(voucher, str):
        return voucher
    around = story.around(sentence)
    text = _with_people(_led(one, sentence))
    text = without_connectives(text)
    said = _PRONOUN.match(text) if voucher is not None and one.first.pos_ == "PRON" else None
    name = _speaker(voucher, None, sentence, story, planned=False) if said else None
    if said and name:
        text = name + text[said.end() :]
    text = complete(text[:1].upper() + text[1:], sentence, around)
    text = _toll(text, sentence, around.country)
    text = _spans(text, story.document.article.head.published)
    planned, text = _as_plan(text, one)
    if one.head.tag_ == "VB" and not planned and not re.search(r"\b(?:to|did|do|does) ", text):
        return "a sentence whose syntax is not sure"
    if _STRAY.search(text) or text.count('"') or text.count("“") or not text[0].isalnum() or _BROKEN.search(text):
        return "a sentence whose syntax is not sure"
    if planned and one.head.dep_ == "acl:relcl":
        return "a forecast, a wish or a condition"
    if not _SHORTEST <= len(text.split()) <= _LONGEST:
        return "too long" if len(text.split()) > _LONGEST else "nothing that is looked for"
    claim = read_claim(text, plans=planned or _DUE.search(text) is not None)
    if isinstance(claim, str):
        return claim
    dated = absolute(claim.text, story.document, certain=False)
    if dated is None:
        return "a relative time"
    there = replace(sentence, mentions=(*sentence.mentions, *_added(dated, sentence, story)))
    trouble = _trouble(dated, there)
    if trouble or _NOT_NOW.search(dated):
        return trouble or "a relative time"
    speaker = _speaker(voucher, claim.speaker, sentence, story, planned=planned)
    if speaker == "":
        return "a claim without a named speaker"
    full = name_in_full(dated, there)
    full = _attributed(full, speaker, there, story, planned=planned)
    if said and name:
        full = re.sub(rf"(?<=, ){re.escape(name)}(?= )", said.group().lower(), full, count=1)
    return Told(Statement(full, there, parse(full), speaker), one, planned)


def _trouble(text: str, sentence: Sentence) -> str | None:
    """What a reader would have to ask back; a subject or object with a name in it is known well enough."""
    trouble = find_dangling(text, sentence)
    names = [m.text for m in sentence.mentions if m.label in {"place", "organization", "person"}]
    if trouble == "a subject that the sentence does not identify":
        clause = parse(text)
        subject = clause.subject if clause else ""
        return None if any(name in subject for name in names) or " between " in subject else trouble
    if trouble == "an object that the sentence does not identify":
        known = _OBJECT.search(text)
        return None if known and any(name in known["of"] for name in names) else trouble
    return trouble


def _led(one: Cut, sentence: Sentence) -> str:
    """The clause's text, led by "On the Kyrgyz side," of the first clause where its own subject is a number."""
    lead = re.match(r"On the [A-Z][\w-]+ side, ", sentence.text)
    if lead and not one.text.startswith("On ") and one.first.like_num | any(c.like_num for c in one.first.children):
        return lead.group() + one.text[:1].lower() + one.text[1:]
    return one.text


def _with_people(text: str) -> str:
    lead = re.match(r"On the [A-Z][\w-]+ side, ", text)
    rest = text[lead.end() :] if lead else text
    return (lead.group() if lead else "") + _BARE_NUMBER.sub(r"\g<number> people \g<verb>", rest)


def _toll(text: str, sentence: Sentence, country: str | None) -> str:
    """ "the death toll" as "the death toll of the civil war in Peru", which the clause before it tells of."""
    war = re.match(r"(?:The |A )?(?P<what>[Cc]ivil war|[Ee]arthquake|[Ww]ar|[Ff]lood|[Ff]amine)\b", sentence.text)
    if war is None or country is None or "the death toll" not in text or "the death toll of" in text:
        return text
    return text.replace("the death toll", f"the death toll of the {war['what'].lower()} in {country}")


def _spans(text: str, published: str | None) -> str:
    """ "During the last year" as "in the year before March 2003"."""
    when = spell_date(published[:7]) if published else None
    if when is None:
        return text
    if _SPAN_BEFORE.search(text):
        text = re.sub(r"\b(?:has|have)\b", "had", text, count=1)
    text = _SPAN_BEFORE.sub(lambda m: f"{m['in']} the {m['span']} before {when}", text)
    return _SPAN_AFTER.sub(lambda m: f"{m['in']} the following {m['span']}", text)


def _as_plan(text: str, one: Cut) -> tuple[bool, str]:
    """Whether the clause tells what will be, and its words as seen from later: "was to pay a visit"."""
    first = one.first
    several = (
        first.tag_ in _PLURAL
        or any(c.dep_ == "conj" for c in first.children)
        or text.startswith(("Up to", "More than"))
    )
    match = _WILL.search(text)
    if match is None or not any(c.lower_ in {"will", "would"} for c in one.head.children):
        return False, text
    verb = f"{'were' if several else 'was'} to {'be ' if match['be'] else ''}"
    return True, text[: match.start()] + verb + text[match.end() :]


def _added(text: str, sentence: Sentence, story: Story) -> list[Mention]:
    """Mentions of other sentences whose names the text took up."""
    here = {m.text for m in sentence.mentions}
    before = story.around(sentence).before
    others = [*(before.mentions if before else ()), *story.named]
    found = {m.entity: m for m in others if m.text not in here and re.search(rf"\b{re.escape(m.entity)}\b", text)}
    return [replace_mention(m, m.entity) for m in found.values()]


def replace_mention(mention: Mention, text: str) -> Mention:
    """A mention under the name that a statement gives it."""
    return Mention(mention.start, mention.start + len(text), text, mention.label, mention.entity, mention.title)


def _speaker(
    voucher: Token | None, claimed: str | None, sentence: Sentence, story: Story, *, planned: bool
) -> str | None:
    """Who vouches for the clause, "" where the text does not name them, None for the article itself."""
    head = story.document.article.head
    if claimed is not None:
        return full_speaker(claimed, sentence)
    if voucher is None:
        asked = story.interviewee(sentence)
        return asked or ((head.publisher or "") if planned else None)
    token = voucher
    subtree = [
        t
        for t in token.subtree
        if t.i <= token.i or t.dep_ in {"flat", "nmod", "case", "compound", "det", "conj", "cc"}
    ]
    start, end = subtree[0].idx, max(t.idx + len(t) for t in subtree)
    person = next((m for m in sentence.mentions if m.label == "person" and m.start < end and m.end > token.idx), None)
    if person is not None:
        return person.entity if " " in person.entity else ""
    words = render(subtree)
    if not re.search(r"[A-ZÀ-Þ]", words.removeprefix("The ")) or token.pos_ == "PRON":
        return ""
    named = any(m.start < end and m.end > start for m in sentence.mentions)
    if is_plural_noun(words.removeprefix("The ").split()[0].lower()):
        return ""
    return re.sub(r"^The (?=[a-zA-Z])", "the ", words) if named else ""


def _attributed(text: str, speaker: str | None, sentence: Sentence, story: Story, *, planned: bool) -> str:
    if speaker is None or "ccording to" in text:
        return text
    published = story.document.article.head.published
    when = f" in {spell_date(published[:7])}" if planned and published else ""
    return f"According to {speaker}{when}, {lowered(text, sentence)}"
