"""Who is whose sister, pupil or first novel, as a name behind the noun tells: "Vidal's sister, Ana", "his pupil Ana".

Whatever the clause around it tells, such a phrase says that the one named is it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from question_bank.facts.drafts import Draft
from question_bank.facts.story import Story
from question_bank.language.words import word_set
from question_bank.model import EventValue, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

KIN = word_set(
    "father mother brother sister son daughter child wife husband widow fiancé fiancée uncle aunt nephew niece cousin "
    "grandfather grandmother grandson granddaughter stepfather stepmother half-brother half-sister twin teacher tutor "
    "pupil student mentor apprentice disciple biographer successor predecessor heir lover mistress"
)
_WORKS = word_set("album single song novel film book play opera symphony poem memoir autobiography biography musical")
_OPEN = word_set(
    "then late own next new current fellow other same future alleged supposed former upcoming latest recent possible "
    "would-be"
)
"""What goes with a noun that is so for a time, or not surely."""
_OWN = frozenset({"amod", "compound", "nmod:poss", "appos", "punct", "case", "nummod", "det", "cc"})
_TITLE = re.compile(
    r",? (?P<name>[\"“][A-ZÀ-Þ][^\"“”]{1,60}?,?[\"”]|"
    r"[A-ZÀ-Þ][\w’'!-]*(?: (?:of|in|the|and|to|a|for|on|[A-ZÀ-Þ][\w’'!-]*))*)"
    r"(?=,| \(|\.$|;)"
)
_IMAGINES = re.compile(r"\b(?:[Ii]magine|[Ss]uppose)\b")


def of_sentence(sentence: Sentence, story: Story) -> Iterator[Draft]:
    """What the names of a sentence are to somebody whom it names, and does not only imagine."""
    if _IMAGINES.search(sentence.text):
        return
    for noun in story.tree(sentence) or ():
        kin = noun.lower_ in KIN
        if noun.tag_ != "NN" or not (kin or noun.lower_ in _WORKS):
            continue
        owner = next((c for c in noun.children if c.dep_ == "nmod:poss" and c.i < noun.i), None)
        who = _owner(owner, story) if owner is not None and _is_plain(noun, owner) else None
        name = (_bearer(noun, story) if kin else _title(noun, sentence)) if who is not None else None
        if owner is None or who is None or name is None or name == who or who in name:
            continue
        words = "".join(t.text_with_ws for t in noun.doc[_end(owner) : noun.i + 1]).strip()
        statement = f"{name} {'was' if kin else 'is'} {who}{_genitive(who)} {words}."
        value = EventValue(name=statement.rstrip("."), who=(name.strip("“”"), who))
        yield Draft("event", statement, name, value, None, (statement.lower(),))


def _is_plain(noun: Token, owner: Token) -> bool:
    """Whether a noun is one person's or thing's kind and no more: no "former", no "teacher of music and friend"."""
    before = noun.doc[_end(owner) : noun.i]
    if any(t.lower_ in _OPEN or t.is_punct or t.tag_.startswith("VB") for t in before):
        return False
    joined = any(c.dep_ == "conj" and c.pos_ == "NOUN" and c.tag_ == "NN" for c in noun.children)
    return not joined and all(c.dep_ in _OWN for c in noun.children if c.i < noun.i)


def _end(owner: Token) -> int:
    """Where what stands behind "Vidal's" begins."""
    return max([owner.i, *(c.i for c in owner.children if c.tag_ == "POS")]) + 1


def _owner(owner: Token, story: Story) -> str | None:
    """Whose it is, by name."""
    if owner.tag_ == "PRP$":
        name = story.document.resolve(owner.idx, owner.idx + len(owner)) or story.likely(owner)
        return name if name is not None and name[:1].isupper() and story.label(name) == "person" else None
    mention = story.known.mention_at.get(owner.i)
    if mention is None or mention.label != "person" or any(c.dep_ == "conj" for c in owner.children):
        return None
    return None if " " not in mention.entity and story.is_shared(mention.entity) else mention.entity


def _bearer(noun: Token, story: Story) -> str | None:
    """The person whose name follows: "his fiancé, the sculptor Juan Diaz"."""
    named = [c for c in noun.children if c.dep_ == "appos" and c.i > noun.i]
    named += [g for c in named if c.pos_ == "NOUN" for g in c.children if g.dep_ == "appos" and g.i > c.i]
    people = [m for c in named if (m := story.known.mention_at.get(c.i)) is not None and m.label == "person"]
    if len({m.entity for m in people}) != 1 or any(g.dep_ == "conj" for c in named for g in c.children):
        return None
    between = noun.doc[noun.i + 1 : max(c.i for c in named if c.i in story.known.mention_at)]
    if any(t.tag_.startswith(("VB", "W")) or t.text in {"(", ";", ":"} for t in between):
        return None
    given = " " not in people[0].text  # whose first name it is too need not be the same
    return people[0].text if given else people[0].entity


def _title(noun: Token, sentence: Sentence) -> str | None:
    """The name of a work that follows: "her first novel, Red Sea,"."""
    match = _TITLE.match(sentence.text, noun.idx + len(noun) - sentence.start)
    if match is None:
        return None
    name = match["name"].strip('"“”').rstrip(",")
    if len(name.split()) < 2 and match["name"][0] not in '"“' and not match[0].startswith(","):
        return None
    return f"“{name}”" if match["name"][0] in '"“' else name


def _genitive(name: str) -> str:
    return "'" if name.endswith("s") else "'s"
