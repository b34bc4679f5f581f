"""Leader facts: who held which role of what, from titles ("President X of Y") and appositions ("X, the head of Y,")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from question_bank.facts.drafts import Draft
from question_bank.facts.known import with_the
from question_bank.facts.story import Story
from question_bank.facts.wording import spell_date
from question_bank.language.roles import NOT_PRESENT, ROLE
from question_bank.language.runs import ORGANISATION_HEADS
from question_bank.language.world import countries, demonyms
from question_bank.model import Document, LeaderValue, Mention, Sentence

_ROLE = rf"(?P<role>(?i:{ROLE}))"
_NAME = r"[A-ZÀ-Þ][\w.&/’'-]*"
_LINK = r"(?:of|for|on|and|in)(?: the)?"
_OF = rf"(?: (?P<link>of|for|at|in) (?P<of>(?:the )?{_NAME}(?: (?:{_LINK} )?{_NAME})*))?"
_LANDS = "|".join(sorted(map(re.escape, {*demonyms(), *countries()}), key=len, reverse=True))
_NATION = rf"(?P<nation>{_LANDS}|[A-Z]{{2,}})"
_OWNER = rf"(?:(?P<owner>{_NAME}(?: {_NAME})*?)['’]s? |{_NATION} )?"
_APPOSITION = re.compile(
    rf"^, (?P<then>then |now )?(?:the |an? )?{_OWNER}{_ROLE}\b{_OF}(?=[,.]| and\b| who\b| \([A-Z])"
)
_HEADS = re.compile(rf"^, who (?:heads|leads|chairs|headed|led|chaired) (?P<of>(?:the )?{_NAME}[^,]*),")
_COPULA = re.compile(
    r"^ (?:also |then )?(?:(?:was|is|has been)(?: (?:named|appointed|elected|chosen))?(?: as)?|"
    r"(?:worked|served|acted)(?: (?:in|at|for) [^,.]{1,30}?)? as|held the (?:post|office) of) (?:also |then )?"
    rf"(?:the |an? )?{_OWNER}{_ROLE}\b{_OF}"
)
_APPOINTED = re.compile(
    rf"\b(?:[Tt]he )?(?P<by>{_NAME}(?: {_NAME})*)(?: \([A-Z]+\))?[^,.;]*? (?:named|appointed|elected) $"
)
_AS_ITS = re.compile(rf"^ (?:as )?(?:its|their|the|his|her) {_ROLE}\b{_OF}")
_SEVERAL = re.compile(rf"(?P<former>[Ff]ormer )?{_ROLE}s of (?P<of>{_NAME}(?: {_NAME})*), (?:{_NAME}|,| |and)*$")
_WHERE = re.compile(rf"\b(?P<land>{_NAME}), where {_ROLE} $")
_OF_AFTER = re.compile(rf"^{_OF}")
_TITLE = re.compile(rf"(?:\b{_OWNER})?(?<![\w-]){_ROLE} $")
_ROLE_OF_BEFORE = re.compile(rf"\b(?:[Tt]he )?{_ROLE}{_OF}, $")


_STATE_OFFICE = re.compile(r"president|minister|premier|chancellor|king|queen", re.IGNORECASE)
_ACTS = re.compile(r"['’]s\b| (?:was|is|has|had|said|\w+ed)\b")
_COUNTERPART = re.compile(rf"\b(?:his|her|their) {_NATION} counterpart,? $")
_LISTED = re.compile(r"(?:,|,? and) (?P<role>(?i:(?:prime|foreign|defen[cs]e|interior|finance|economy) minister)) $")
_GOVERNMENT = re.compile(rf"\bgovernment['’]s [^,.]*, {_ROLE} $")
_FORMER = re.compile(rf"\b[Ff]ormer {_ROLE}s (?:--|—|–) (?:{_NAME}(?: {_NAME})* and )?$")


@dataclass(frozen=True, slots=True)
class _Office:
    role: str
    of: str
    link: str = "of"
    over: bool = False
    """Whether the text says that the role had ended ("former")."""
    span: str | None = None
    """From when to when it was held, where the sentence is about that."""


def of_sentence(sentence: Sentence, story: Story) -> Iterator[Draft | str]:
    """The leader facts of a sentence; a reason for each titled person whose office is not clear."""
    before: _Office | None = None
    for mention in sentence.mentions:
        if mention.label != "person":
            continue
        office = (
            _office(sentence, mention) or _of_body(sentence, mention) or _by_another(sentence, mention, before, story)
        )
        before = office or before
        if office is None:
            if mention.title:
                yield "a title without what it is of"
        elif " " not in mention.entity:
            yield "a leader without a full name"
        else:
            yield _draft(mention, office, sentence, story)


def _office(sentence: Sentence, mention: Mention) -> _Office | None:
    at = mention.start - sentence.start
    before, after = sentence.text[:at], sentence.text[at + len(mention.text) :]
    apposition, copula = _APPOSITION.match(after), _COPULA.match(after)
    if apposition:
        return _from_match(apposition)
    if copula:
        office = _from_match(copula)
        span = next((d.date for d in sentence.dates if d.date and d.granularity == "range"), None)
        return replace(office, span=span) if office else None
    indirect = _appointed(before, after) or _one_of_several(before)
    if indirect:
        return indirect
    heads = _HEADS.match(after)
    if heads:
        return _Office("head", _plain(heads["of"]))
    behind = _ROLE_OF_BEFORE.search(before)
    if behind and behind["of"] and (after[:1] in {",", "."} or _ACTS.match(after)):
        return _Office(_role(behind["role"]), _plain(behind["of"]), behind["link"], _is_over(behind["role"]))
    return _titled(before, after)


def _by_another(sentence: Sentence, mention: Mention, before: _Office | None, story: Story) -> _Office | None:
    """The office that the words before a name take from another person's: "French President X, Prime Minister Y"."""
    text = sentence.text[: mention.start - sentence.start]
    country = story.country
    counterpart, listed = _COUNTERPART.search(text), _LISTED.search(text)
    if counterpart and before is not None:
        nation = _holder(counterpart["nation"])
        return _Office(before.role, nation) if nation else None
    if listed and before is not None and before.of in countries() and not before.over:
        return _Office(_role(listed["role"]), before.of)
    own, several = _GOVERNMENT.search(text), _FORMER.search(text)
    if own and country:
        return _Office(_role(own["role"]), country)
    return _Office(_role(several["role"]), country, over=True) if several and country else None


def _of_body(sentence: Sentence, mention: Mention) -> _Office | None:
    """The office in "Microsoft CEO X", whose body is a name right before the role."""
    text = sentence.text[: mention.start - sentence.start]
    title = _TITLE.search(text)
    if title is None:
        return None
    at = sentence.start + title.start("role")
    body = next((m for m in sentence.mentions if m.end == at - 1 and m.label == "organization"), None)
    return _Office(_role(title["role"]), body.entity) if body is not None and not _is_over(title["role"]) else None


def _appointed(before: str, after: str) -> _Office | None:
    """The office in "The UN named X as its special representative for Y"."""
    by, role = _APPOINTED.search(before), _AS_ITS.match(after)
    if by is None or role is None:
        return None
    link = role["link"] or "of"
    body = _plain(by["by"])
    return (
        _Office(f"{body} {_role(role['role'])}", _plain(role["of"]), link)
        if role["of"]
        else _Office(_role(role["role"]), body)
    )


def _one_of_several(before: str) -> _Office | None:
    """The office in "two former mayors of Lima, X and Y,"."""
    several = _SEVERAL.search(before)
    if several is None:
        return None
    return _Office(_role(several["role"]), several["of"], over=bool(several["former"]) or _is_over(several["role"]))


def _titled(before: str, after: str) -> _Office | None:
    title = _TITLE.search(before)
    if title is None:
        return None
    over = (
        _is_over(title["role"])
        or re.search(r"\b(?:[Ff]ormer|[Ll]ate|[Tt]hen|[Ee]x)[ -]$", before[: title.start()]) is not None
    )
    of_after = _OF_AFTER.match(after)
    if of_after and of_after["of"]:
        return _Office(_role(title["role"]), _plain(of_after["of"]), of_after["link"], over)
    if title["nation"] in countries().keys() | demonyms().keys() and not _STATE_OFFICE.search(title["role"]):
        return None
    where = _WHERE.search(before)
    nation = where["land"] if where else _holder(title["nation"] or title["owner"])
    return _Office(_role(title["role"]), nation, "of", over) if nation else None


def _from_match(match: re.Match[str]) -> _Office | None:
    groups = match.groupdict()
    role, link = _role(groups["role"]), groups["link"] or "of"
    over = _is_over(groups["role"]) or groups.get("then") == "then "
    holder = _holder(groups["owner"] or groups["nation"])
    of = _plain(groups["of"]) if groups["of"] else None
    if of and holder and holder.isupper():  # "the UN special representative for Tajikistan"
        return _Office(f"{holder} {role}", of, link, over)
    named = of or holder
    return _Office(role, named, link if of else "of", over) if named else None


def _holder(word: str | None) -> str | None:
    """The country or body that the word before a role names: "Russian", "UTO", "Peru"."""
    if word is None:
        return None
    bare = re.sub(r"['’]s?$", "", word)
    return demonyms().get(bare) or countries().get(bare) or bare


def _plain(of: str) -> str:
    return (
        re.sub(r" (?:and|of|for|in|on)(?: the)?$", "", re.sub(r"^[Tt]he (?=[A-Z])", "", of))
        .rstrip(".")
        .removesuffix("'s")
    )


def _role(role: str) -> str:
    words = [word if word.isupper() else word.lower() for word in role.split()]
    return " ".join(word for word in words if word not in NOT_PRESENT)


def _is_over(role: str) -> bool:
    return any(word.lower() in NOT_PRESENT for word in role.split())


def _draft(mention: Mention, office: _Office, sentence: Sentence, story: Story) -> Draft:
    office = replace(office, of=_in_full(office.of, story.document))
    as_of = None if office.over else office.span or story.time_of(sentence)
    spelt = _spell_time(as_of) if as_of else None
    article = (
        "a" if office.over or office.role.startswith(("deputy", "ambassador", "envoy", "representative")) else "the"
    )
    role = f"former {office.role}" if office.over else office.role
    article = "an" if article == "a" and role[0] in "aeio" else article
    named = with_the(office.of)
    named = f"the {named}" if named == office.of and _takes_article(office.of, story) else named
    words = f"{mention.entity} was {article} {role} {office.link} {named}{f' {spelt}' if spelt else ''}"
    statement = words if words.endswith(".") else f"{words}."
    value = LeaderValue(person=mention.entity, role=role, of=office.of)
    return Draft("leader", statement, mention.entity, value, as_of, (mention.entity.lower(), role, office.of.lower()))


def _spell_time(as_of: str) -> str | None:
    """ "(as of March 2003)", or "from 1995 to 1997" for a span of years."""
    first, _, last = as_of.partition("/")
    if last:
        return f"from {spell_date(first)} to {spell_date(last)}"
    spelt = spell_date(as_of)
    return f"(as of {spelt})" if spelt else None


def _in_full(name: str, document: Document) -> str:
    """The full name of a body for the acronym that the article introduced it with."""
    return next((entity for entity, names in document.aliases.items() if name in names and name.isupper()), name)


def _takes_article(name: str, story: Story) -> bool:
    """Whether a body's name stands with "the": by its kind of name, or as the article writes it."""
    if name.split(" ")[-1].lower() in ORGANISATION_HEADS and " " in name and "'s " not in name:
        return True
    return story.writes_the(name)
