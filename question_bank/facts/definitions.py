"""Definition facts: what a thing or who a person is: "Kant is a town", "X, a Moscow-based expert on Y", "known as"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from question_bank.facts.drafts import Draft
from question_bank.facts.relations import NAMED_SUBJECTS
from question_bank.facts.statements import Statement
from question_bank.facts.story import Story
from question_bank.facts.wording import spell_date
from question_bank.language.people_words import is_personal_noun
from question_bank.language.roles import ROLE, is_role
from question_bank.language.words import word_set
from question_bank.language.world import country_of
from question_bank.model import DefinitionValue, Mention, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_IS = re.compile(r"^(?P<term>[A-ZÀ-Þ\"][^,]*?) (?:is|was|are|were) (?P<meaning>(?:an?|the|one of the) [^,]+)\.$")
_JUDGED = re.compile(
    r"\b(?:very|quite|potentially|good|bad|best|great(?:est)?|important|problematic|successful|key|symbol|reaction|worst|"
    r"strange|real|target|same|only|reason|issue|part|question|winner|gain|case|maneuver|result|time|welcome|fact)\b"
)
_APPOSED = re.compile(r"^, (?P<meaning>an? [^,;()]{8,90}?)(?:, |\.$)")
_ONLY_ROLE = re.compile(rf"^an? (?:former )?{ROLE}\b", re.IGNORECASE)
_RELATIONS = word_set(
    "successor predecessor son daughter father mother brother sister wife husband friend colleague rival opponent ally "
    "candidate partner uncle aunt nephew cousin student widow assistant aide victim suspect man woman member"
)
_SAYS_LITTLE = word_set(
    "scholar reporter commentator expert spokesman spokeswoman spokesperson observer guest "
    "host star witness official resident student fan teammate volunteer veteran client patient"
)
"""What does not tell who somebody is: "according to scholars Ana Vidal and Otto Lund"."""
_OF_THEN = word_set(
    "former late then fellow own other same new current local following contemporary various famous noted leading "
    "deputy"
)
"""What is true of somebody only beside others, or then."""
_LIVING = "1950"
"""Since when somebody at work may be alive while the article is read."""
_KNOWN = re.compile(
    r"(?P<term>[A-ZÀ-Þ][^,.();]*?)(?:,| \()(?:also |formerly |better |then |originally )?"
    r"known as (?P<name>(?:the )?[A-ZÀ-Þ][^,.();]*?)"
    r"(?P<until> until [^,.();]+)?[,).]"
)
_ALSO_CALLED = re.compile(
    r"(?:, | \()(?:aka|a\.k\.a\.) [\"“](?P<name>[^\"“”]{3,80}?)[,.]?[\"”]"
    r"(?: \([\"“](?P<meaning>[^\"“”]{3,80}?)[,.]?[\"”]\))?"
)
"""What somebody is called beside their name, in quotation marks, and what that means in English."""
_BRACKET = re.compile(r" \((?:[^()]|\([^()]*\))*\)")
_OFFICIAL = re.compile(
    r"(?P<the>The )?(?P<bare>[A-ZÀ-Þ][^,.();]{2,40}), officially "
    r"(?P<name>(?:the )?[A-ZÀ-Þ][^,.();]{2,60}), (?:is|was|are)\b"
)


def of_statement(statement: Statement, story: Story) -> Iterator[Draft | str]:
    """ "X is a Y" for a named X, where the words are no judgement."""
    match = _IS.match(statement.text)
    if match is None or statement.speaker is not None or not _is_subject(match["term"], statement):
        return
    if re.search(r" (?:is|was|are|were|that) ", match["term"]):
        return  # a sentence that stands before an apposition of its last name, or before what somebody found
    named = any(m.text in match["term"] for m in statement.mentions)
    if not named or _JUDGED.search(match["meaning"]):
        yield "an opinion or a manner of speaking"
        return
    value = DefinitionValue(term=match["term"], meaning=match["meaning"])
    key = (match["term"], match["meaning"])
    then = _as_of_news(statement, match["term"], story)
    text = f"{match['term']} was {match['meaning']} (as of {spell_date(then)})." if then else statement.text
    yield Draft("definition", text, match["term"], value, then or statement.time(story), key)


_TOPS = re.compile(r"\b(?:largest|biggest|richest|leading|oldest|most|top) (?!of\b)")
"""What something may not be for ever: "the largest bank"."""


def _as_of_news(statement: Statement, term: str, story: Story) -> str | None:
    """When news says in passing what a person is, or what is the largest, which need not be so for ever; else None."""
    person = any(m.entity == term and m.label == "person" for m in statement.mentions)
    passing = statement.cut.kind == "apposition" and story.topic is None
    tops = _TOPS.search(statement.text) is not None
    return (statement.time(story) or story.written) if passing and (person or tops) else None


def _is_subject(term: str, statement: Statement) -> bool:
    """Whether nothing stands before the subject in what is defined: "Between 1990 and 1995 Ana Vidal" is nobody."""
    return term.lower().startswith(statement.subject.lower())


def of_sentence(sentence: Sentence, story: Story) -> Iterator[Draft | str]:
    """What a person is said to be in passing, and other names of bodies and places."""
    for mention in sentence.mentions:
        after = sentence.text[mention.end - sentence.start :]
        match = _APPOSED.match(after)
        local = match is not None and re.search(r"\b(?:local|fellow|another)\b", match["meaning"]) is not None
        if (
            mention.label == "person"
            and match
            and " " in mention.entity
            and not (_ONLY_ROLE.match(match["meaning"]) or local)
        ):
            meaning = match["meaning"]
            if re.search(r"\b(?:who|which|that|his|her|their|its)\b", meaning) or not _is_person_noun(meaning):
                continue
            time = None if story.is_history and not sentence.dates else story.time_of(sentence)
            spelt = spell_date(time or "")
            statement = f"{mention.entity} was {meaning}{f' (as of {spelt})' if spelt else ''}."
            value = DefinitionValue(term=mention.entity, meaning=meaning)
            yield Draft("definition", statement, mention.entity, value, time, (mention.entity, meaning))
        elif mention.label == "person" and " " in mention.entity:
            yield from _described(mention, story)
        if mention.label == "person" and " " in mention.entity and (also := _ALSO_CALLED.match(after)):
            yield _also_called(mention.entity, also)
    match = _KNOWN.search(sentence.text)
    if match:
        yield from _known(match, sentence, story)
    yield from _official(sentence)


def _described(mention: Mention, story: Story) -> Iterator[Draft]:
    """What a person is by the common noun right before the name: "the German-born physicist Albert Einstein"."""
    span = story.tree(mention)
    if span is None or span.start == span.sent.start:
        return
    noun = _noun_before(span)
    relation = noun.lower_ in _RELATIONS or noun.lemma_.lower() in _RELATIONS
    own = (
        not relation
        and noun.pos_ == "NOUN"
        and (noun.tag_ == "NN" or (noun.tag_ == "NNS" and (noun != span.doc[span.start - 1] or _has_partner(span))))
        and noun.text.islower()
        and is_personal_noun(noun.lemma_)
    )
    if not own or is_role(noun.text) or noun.i - 1 < span.sent.start:
        return
    words = [noun]
    while words[0].i > span.sent.start and (before := words[0].nbor(-1)).dep_ in {"amod", "compound", "punct"}:
        if before.tag_ in {"VBD", "VBN"} and before.i > span.sent.start and before.nbor(-1).pos_ in {"NOUN", "PROPN"}:
            return  # "the Wolves lost defender Ana Vidal"
        if before.head.i not in {t.i for t in span.doc[before.i : span.end]} or before.text in {",", "(", ";", ":"}:
            break
        words.insert(0, before)
    meaning = "".join(t.text_with_ws for t in words).strip()
    if words[0].is_sent_start and words[0].pos_ in {"NOUN", "ADJ", "VERB"} and len(words) > 1:
        meaning = f"{meaning[:1].lower()}{meaning[1:]}" if not story.is_capital_inside(words[0]) else meaning
    meaning = f"{meaning.removesuffix(noun.text)}{noun.lemma_.lower()}" if noun.tag_ == "NNS" else meaning
    if meaning == "author" and noun.nbor(-1).lower_ in {"-", "study", "lead", "senior", "first", "report"}:
        return  # of which study stands elsewhere
    if meaning.lower() in _SAYS_LITTLE or _is_half(words[0]):
        return
    if len(words) > 5 or not _OF_THEN.isdisjoint(meaning.lower().split()) or is_role(noun.lemma_.lower()):
        return
    spoken = "AEFHILMNORSX" if meaning.split()[0].isupper() else "aeioAEIO"  # "an NBA player"
    article = "an" if meaning[0] in spoken else "a"
    value = DefinitionValue(term=mention.entity, meaning=f"{article} {meaning}")
    acts = noun.dep_ in NAMED_SUBJECTS or span.root.dep_ in NAMED_SUBJECTS
    spelt = spell_date((_own_time(mention, story) if acts else None) or "")
    statement = f"{mention.entity} was {article} {meaning}{f' (as of {spelt})' if spelt else ''}."
    yield Draft("definition", statement, mention.entity, value, None, (mention.entity, meaning))


def _is_half(word: Token) -> bool:
    """Whether a word is joined to one before it: the "Swiss" of "the French-Swiss chemist"."""
    return word.i > 0 and word.nbor(-1).text in {"-", "–"} and not word.nbor(-1).whitespace_


def _noun_before(name: Span) -> Token:
    """The word before a name, or before the first of those that it stands with: "writers Ana Vidal and Otto Lund"."""
    root = name.root
    first = root.head if root.dep_ == "conj" and root.head.pos_ == "PROPN" else root
    at = first.left_edge.i if first != root else name.start
    plural = name.doc[at - 1] if at else name.doc[0]
    if name.doc[at].text in {",", "and"}:
        return name.doc[name.start - 1]  # "Dan Lund as editors, and Ana Vidal and Theo Ruiz as reporters"
    between = {t.lower_ for t in name.doc[first.i + 1 : name.start] if t.pos_ != "PROPN"}
    return plural if plural.tag_ == "NNS" and between <= {",", "and"} else name.doc[name.start - 1]


def _has_partner(name: Span) -> bool:
    """Whether another name stands beside a name."""
    return any(c.dep_ == "conj" and c.pos_ == "PROPN" for c in name.root.children)


def _own_time(mention: Mention, story: Story) -> str | None:
    """When the sentence of a name tells of, where that is near enough for the person to live still."""
    sentence = next((s for s in story.document.sentences if s.start <= mention.start < s.end), None)
    time = story.time_of(sentence) if sentence is not None and sentence.dates else None
    return time if time is not None and time[:4] >= _LIVING else None


def _official(sentence: Sentence) -> Iterator[Draft]:
    """The whole name of what a sentence begins with: "Norway, officially the Kingdom of Norway, is"."""
    match = _OFFICIAL.match(_BRACKET.sub("", sentence.text)) if ", officially" in sentence.text else None
    if match is None or not any(m.start == sentence.start + match.start("bare") for m in sentence.mentions):
        return
    term = f"the {match['bare']}" if match["the"] else match["bare"]
    statement = f"The official name of {term} is {match['name']}."
    value = DefinitionValue(term=match["bare"], meaning=match["name"])
    yield Draft("definition", statement, term, value, None, (match["bare"], match["name"]))


def _known(match: re.Match[str], sentence: Sentence, story: Story) -> Iterator[Draft | str]:
    words = match["term"].split(", ")[-1]
    term = next((m.text for m in sentence.mentions if words.endswith(m.text)), None)
    if term is None:
        yield "a name whose bearer is not sure"
        return
    article = "The " if re.search(rf"\b[Tt]he {re.escape(term)}", sentence.text) else ""
    verb = "was" if match["until"] else "was formerly" if "formerly" in match[0] else "is also"
    article = _kind_of(term, sentence, story) or article
    statement = f"{article}{term} {verb} known as {match['name']}{match['until'] or ''}."
    yield Draft(
        "definition", statement, term, DefinitionValue(term=term, meaning=match["name"]), None, (term, match["name"])
    )


def _kind_of(name: str, sentence: Sentence, story: Story) -> str:
    """ "The Chilean enclave " for the Larn of "two Chilean enclaves, Oslo and Larn (known as Lund)"; else ""."""
    named = next((t for t in story.tree(sentence) or () if t.text == name and t.dep_ in {"appos", "conj"}), None)
    row = named.head if named is not None and named.dep_ == "conj" else named
    several = row.head if row is not None and row.dep_ == "appos" else None
    if several is None or several.tag_ != "NNS" or not any(c.dep_ == "nummod" for c in several.children):
        return ""
    lands = [c.text for c in several.children if c.dep_ in {"amod", "compound"} and country_of(c.text)]
    return f"The {lands[0]} {several.lemma_} " if len(lands) == 1 else ""


def _also_called(person: str, match: re.Match[str]) -> Draft:
    """What somebody is called beside their name: "Ana Vidal, aka "La Jefa" ("The Boss")"."""
    name = f'"{match["name"]}"' + (f' ("{match["meaning"]}")' if match["meaning"] else "")
    value = DefinitionValue(term=person, meaning=name)
    return Draft("definition", f"{person} is also known as {name}.", person, value, None, (person, match["name"]))


def _is_person_noun(meaning: str) -> bool:
    head = re.split(r" (?:of|on|for|from|at|in|with) ", meaning)[0].split()[-1]
    return (
        re.search(r"(?:er|or|ist|ian|ert|yst|ant|ent|man|woman|figure|hero|poet|author|chief|aide|ally)$", head)
        is not None
    )
