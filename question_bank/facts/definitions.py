"""Definition facts: what a thing or who a person is: "Kant is a town", "X, a Moscow-based expert on Y", "known as"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from question_bank.facts.clauses import Told
from question_bank.facts.drafts import Draft
from question_bank.facts.story import Story
from question_bank.facts.wording import spell_date
from question_bank.language.roles import ROLE
from question_bank.model import DefinitionValue, Sentence

_IS = re.compile(r"^(?P<term>[A-ZÀ-Þ\"][^,]*?) (?:is|was|are|were) (?P<meaning>(?:an?|the|one of the) [^,]+)\.$")
_JUDGED = re.compile(
    r"\b(?:very|quite|potentially|good|bad|best|great(?:est)?|important|problematic|successful|key|symbol|reaction|worst|"
    r"strange|real|target|same|only|reason|issue|part|question|winner|gain|case|maneuver|result|time|welcome|fact)\b"
)
_APPOSED = re.compile(r"^, (?P<meaning>an? [^,;()]{8,90}?)(?:, |\.$)")
_ONLY_ROLE = re.compile(rf"^an? (?:former )?{ROLE}\b", re.IGNORECASE)
_KNOWN = re.compile(
    r"(?P<term>[A-ZÀ-Þ][^,.();]*?)(?:,| \()(?:also |formerly |better |then |originally )?"
    r"known as (?P<name>(?:the )?[A-ZÀ-Þ][^,.();]*?)"
    r"(?P<until> until [^,.();]+)?[,).]"
)


def of_clause(told: Told, story: Story) -> Iterator[Draft | str]:
    """ "X is a Y" for a named X, where the words are no judgement."""
    match = _IS.match(told.text)
    if match is None or told.statement.speaker is not None:
        return
    named = any(m.text in match["term"] for m in told.statement.sentence.mentions)
    if not named or _JUDGED.search(match["meaning"]):
        yield "an opinion or a manner of speaking"
        return
    value = DefinitionValue(term=match["term"], meaning=match["meaning"])
    as_of = told.time(story)
    yield Draft("definition", told.text, match["term"], value, as_of, (match["term"].lower(), match["meaning"][:20]))


def of_sentence(sentence: Sentence, story: Story) -> Iterator[Draft | str]:
    """What a person is said to be in passing, and other names of bodies and places."""
    for mention in sentence.mentions:
        after = sentence.text[mention.end - sentence.start :]
        match = _APPOSED.match(after)
        if mention.label == "person" and match and " " in mention.entity and not _ONLY_ROLE.match(match["meaning"]):
            meaning = match["meaning"]
            if re.search(r"\b(?:who|which|that|his|her|their|its)\b", meaning) or not _is_person_noun(meaning):
                continue
            spelt = spell_date(story.time_of(sentence) or "")
            statement = f"{mention.entity} was {meaning}{f' (as of {spelt})' if spelt else ''}."
            value = DefinitionValue(term=mention.entity, meaning=meaning)
            yield Draft(
                "definition", statement, mention.entity, value, story.time_of(sentence), (mention.entity, meaning)
            )
    match = _KNOWN.search(sentence.text)
    if match:
        yield from _known(match, sentence)


def _known(match: re.Match[str], sentence: Sentence) -> Iterator[Draft | str]:
    words = match["term"].split(", ")[-1]
    term = next((m.text for m in sentence.mentions if words.endswith(m.text)), None)
    if term is None:
        yield "a name whose bearer is not sure"
        return
    article = "The " if re.search(rf"\b[Tt]he {re.escape(term)}", sentence.text) else ""
    verb = "was" if match["until"] else "is also"
    statement = f"{article}{term} {verb} known as {match['name']}{match['until'] or ''}."
    yield Draft(
        "definition", statement, term, DefinitionValue(term=term, meaning=match["name"]), None, (term, match["name"])
    )


def _is_person_noun(meaning: str) -> bool:
    head = re.split(r" (?:of|on|for|from|at|in|with) ", meaning)[0].split()[-1]
    return (
        re.search(r"(?:er|or|ist|ian|ert|yst|ant|ent|man|woman|figure|hero|poet|author|chief|aide|ally)$", head)
        is not None
    )
