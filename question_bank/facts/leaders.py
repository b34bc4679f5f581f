"""Leader facts: who held which role of what, from titles ("President X of Y") and appositions ("X, the head of Y,")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from question_bank.facts.drafts import Draft
from question_bank.facts.when import told_of
from question_bank.facts.wording import spell_date
from question_bank.language.roles import NOT_PRESENT, ROLE
from question_bank.language.world import countries, demonyms
from question_bank.model import Document, LeaderValue, Mention, Sentence

_ROLE = rf"(?P<role>(?i:{ROLE}))"
_NAME = r"[A-ZÀ-Þ][\w.&/’'-]*"
_LINK = r"(?:of|for|on|and|in)(?: the)?"
_OF = rf"(?: (?P<link>of|for|at|in) (?P<of>(?:the )?{_NAME}(?: (?:{_LINK} )?{_NAME})*))?"
_NATION = rf"(?P<nation>{'|'.join(sorted(map(re.escape, demonyms()), key=len, reverse=True))}|[A-Z]{{2,}})"
_OWNER = rf"(?:(?P<owner>{_NAME}(?: {_NAME})*?)['’]s? |{_NATION} )?"
_APPOSITION = re.compile(rf"^, (?P<then>then |now )?(?:the |an? )?{_OWNER}{_ROLE}\b{_OF}(?=[,.]| and\b| who\b)")
_HEADS = re.compile(rf"^, who (?:heads|leads|chairs|headed|led|chaired) (?P<of>(?:the )?{_NAME}[^,]*),")
_COPULA = re.compile(rf"^ (?P<verb>was|is|has been) (?:also |then )?(?:the |an? )?{_OWNER}{_ROLE}\b{_OF}")
_OF_AFTER = re.compile(rf"^{_OF}")
_TITLE = re.compile(rf"(?:\b{_OWNER})?(?<![\w-]){_ROLE} $")
_ROLE_OF_BEFORE = re.compile(rf"\b(?:[Tt]he )?{_ROLE}{_OF}, $")


@dataclass(frozen=True, slots=True)
class _Office:
    role: str
    of: str
    link: str = "of"
    over: bool = False
    """Whether the text says that the role had ended ("former")."""


def find(sentence: Sentence, document: Document) -> Iterator[Draft | str]:
    """The leader facts of a sentence; a reason for each titled person whose office is not clear."""
    for mention in sentence.mentions:
        if mention.label != "person":
            continue
        office = _office(sentence, mention)
        if office is None:
            if mention.title:
                yield "a title without what it is of"
        elif " " not in mention.entity:
            yield "a leader without a full name"
        else:
            yield _draft(mention, office, sentence, document)


def _office(sentence: Sentence, mention: Mention) -> _Office | None:
    at = mention.start - sentence.start
    before, after = sentence.text[:at], sentence.text[at + len(mention.text) :]
    for match in (_APPOSITION.match(after), _COPULA.match(after)):
        if match:
            return _from_match(match)
    heads = _HEADS.match(after)
    if heads:
        return _Office("head", _plain(heads["of"]))
    behind = _ROLE_OF_BEFORE.search(before)
    if behind and behind["of"] and after[:1] in {",", "."}:
        return _Office(_role(behind["role"]), _plain(behind["of"]), behind["link"], _is_over(behind["role"]))
    return _titled(before, after)


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
    nation = _holder(title["nation"] or title["owner"])
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


def _draft(mention: Mention, office: _Office, sentence: Sentence, document: Document) -> Draft:
    office = replace(office, of=_in_full(office.of, document))
    as_of = None if office.over else told_of(sentence, document)
    spelt = spell_date(as_of) if as_of else None
    article = (
        "a" if office.over or office.role.startswith(("deputy", "ambassador", "envoy", "representative")) else "the"
    )
    role = f"former {office.role}" if office.over else office.role
    article = "an" if article == "a" and role[0] in "aeio" else article
    of = f"{office.link} {'the ' if _takes_article(office.of, document) else ''}{office.of}"
    statement = f"{mention.entity} was {article} {role} {of}{f' (as of {spelt})' if spelt else ''}."
    value = LeaderValue(person=mention.entity, role=role, of=office.of)
    return Draft("leader", statement, mention.entity, value, as_of, (mention.entity.lower(), role, office.of.lower()))


def _in_full(name: str, document: Document) -> str:
    """The full name of a body for the acronym that the article introduced it with."""
    return next((entity for entity, names in document.aliases.items() if name in names and name.isupper()), name)


def _takes_article(name: str, document: Document) -> bool:
    """Whether the article writes "the" before the bare name ("of the UN,", but not in "the NATO operation")."""
    follows = r"(?=[,.;)]|['’]s| (?:is|was|has|had|and|to|in|of|will|would|for|on|at|by|from|with|as|\(|also)\b| \()"
    return re.search(rf"\b[Tt]he {re.escape(name)}{follows}", document.article.text) is not None
