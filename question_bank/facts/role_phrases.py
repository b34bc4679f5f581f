"""A role as a phrase of the syntax tree tells it: "former deputy foreign minister", "high commissioner for trade"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from question_bank.facts.clause_heads import NOMINAL
from question_bank.facts.rendering import plain
from question_bank.facts.story import Story
from question_bank.language.labels import is_post
from question_bank.language.people_words import is_personal_noun
from question_bank.language.roles import NOT_PRESENT, is_role, may_close_role, title_before
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_UNREAL = word_set(
    "elect designate would-be self-proclaimed self-styled alleged fictional aspiring potential possible future next "
    "prospective proposed candidate presumptive supposed unsuccessful incoming "
    "no not never neither any every another whose"
)
"""Words that say that somebody is not, or not yet, what the role says."""
_RENOWNED = word_set("most famous famed greatest best-known legendary celebrated iconic revered")
"""What is said of leaders long gone as well: it tells no time at which they lead."""
_SELF = re.compile(r"\b(?:self-\w+|so-called|would-be)\b", re.IGNORECASE)
_ENDED = NOT_PRESENT - {"outgoing", "then"} | {"ex", "onetime", "one-time", "erstwhile", "past", "previous", "ousted"}
_ADDS_NOTHING = NOT_PRESENT | word_set(
    "ex current new longtime newly elected co first second third fourth fifth sixth seventh"
) - {"co"}
_LEADS = word_set("acting interim deputy")
"""Words of a role that can stand before what it is of: "acting Peruvian president"."""
_RANKED = word_set("deputy secretary vice lieutenant minister lady sea")
"""What "first" and "second" tell the rank of; before other roles they only count the holders."""
_PORTFOLIOS = word_set(
    "state staff government defense defence treasury interior affairs trade health education justice finance labor "
    "labour agriculture energy transport transportation commerce environment culture war navy economy development "
    "industry security foreign"
)
_HAVE_PORTFOLIOS = word_set("minister secretary head chief undersecretary ministers secretaries")
_OFFICES_OF = {
    "secretary": _PORTFOLIOS | {"press"},
    "minister": _PORTFOLIOS | {"prime"},
    "leader": frozenset({"majority", "minority", "opposition"}),
}
"""What is a part of a title before its last word, though it may end a name: "US Defense Secretary"."""
_ENDS_NAMES = word_set("union club party army police parliament")
"""What may stand in a role, and with a capital before a role in small letters ends a body's name."""
_OF_MANY = frozenset(
    {"government minister", "government spokesman", "project manager", "product manager", "campaign manager"}
)
"""Offices of which there are many at a time."""
_INVERTED = frozenset({"as was", "as is", "as were", "as are", "as did", "as had", "nor was", "nor did", "so was"})
"""What has its subject behind it: "X was away, as was a spokesman for Y"."""
_LONGEST_FIELD = 4
_OF_AIRMEN = frozenset({"Squadron Leader", "Wing Commander", "Group Captain", "Flight Lieutenant"})
"""Ranks that are no office, though they end as one does."""


@dataclass(frozen=True, slots=True)
class Office:
    """A role, what it is of (several bodies where several hold it), and how the text speaks of it."""

    role: str
    of: tuple[str, ...]
    link: str = "of"
    over: bool = False
    """Whether the text says that the role had ended ("former")."""
    then: bool = False
    """Whether the text says that it was held at the time told of, and no longer ("then-President")."""
    one_of_several: bool = False
    plural: bool = False
    written: str = ""
    """The words of the role before anything was added to them: what a second title of the same country repeats."""

    def at(self, index: int) -> Office:
        """The office of one of several holders: of the body that stands in the same place."""
        return replace(self, of=(self.of[index],)) if len(self.of) > 1 and index < len(self.of) else self


def is_plural(noun: Token) -> bool:
    """Whether a noun of a role names several holders."""
    return noun.lower_.endswith("men") or (noun.tag_ in {"NNS", "NNPS"} and noun.lower_ != noun.lemma_.lower())


def _singular(noun: Token) -> str:
    if not is_plural(noun):
        return noun.text
    return f"{noun.text[:-2]}an" if noun.lower_.endswith("men") else noun.lemma_


def role_words(noun: Token, story: Story) -> list[Token]:
    """The words of the role that a noun closes ("first deputy foreign minister"); none where it closes no role."""
    if noun.pos_ not in {"NOUN", "PROPN", "ADJ"} or (noun.lower_ == "general" and noun.dep_ == "amod"):
        return []
    mention = story.known.mention_at.get(noun.i)
    if mention is not None and mention.label == "person":
        return []
    last = _singular(noun)
    if not may_close_role(last) or (noun.i and f"{noun.nbor(-1).text} {last}" in _OF_AIRMEN) or _is_award(noun):
        return []
    role = title_before(f"{noun.doc[noun.sent.start : noun.i].text_with_ws}{last} ")
    if role is None:
        return []
    start = noun.idx + len(last) - len(role)
    # Right before a name the words are a title whatever the tree makes of them, and it often breaks a row of names.
    own = {t.i for t in (noun.sent if is_before_name(noun, story) else noun.subtree)} | _joined_by_hyphen(noun)
    words = [t for t in noun.sent if start <= t.idx and t.i <= noun.i]
    while words and (words[0].i not in own or _in_longer_name(words[0], noun, story) or _ends_name(words)):
        words.pop(0)
    return words if words and words[-1].i == noun.i and title_before(f"{plain(words[:-1])} {last} ") else []


def _ends_name(words: Sequence[Token]) -> bool:
    """Whether the first word of a role is the last of a body's name: "Miners' Union general secretary"."""
    return words[0].text.istitle() and words[0].lower_ in _ENDS_NAMES and words[-1].text.islower()


def _is_award(noun: Token) -> bool:
    """Whether a role is a prize: "Coach of the Year"."""
    return noun.doc[noun.i + 1 : noun.i + 4].text in {
        "of the Year",
        "of the Month",
        "of the Week",
        "of the Decade",
        "of the Century",
    }


def is_person(token: Token, story: Story) -> bool:
    """Whether a word belongs to a person's name, and not to the "Operating Officer" of a "Chief Operating Officer"."""
    mention = story.known.mention_at.get(token.i)
    if mention is None or mention.label != "person" or is_post(mention.text):
        return False
    first = next((t for t in token.sent if t.idx >= mention.start), token)
    return not first.i or not is_role(f"{first.nbor(-1).text} {mention.text}")


def _joined_by_hyphen(noun: Token) -> set[int]:
    """Where the "co" and "-" of "co-founder" stand, which the tree may hang elsewhere."""
    first = noun.i
    while first - 2 >= noun.sent.start and noun.doc[first - 1].text == "-" and not noun.doc[first - 1].whitespace_:
        first -= 2
    return set(range(first, noun.i))


def is_before_name(noun: Token, story: Story) -> bool:
    return noun.i + 1 < noun.sent.end and is_person(noun.nbor(), story)


def _in_longer_name(word: Token, noun: Token, story: Story) -> bool:
    """Whether a word that could be part of a role belongs to a name before it: the "Union" of "Football Union head".

    A "White House Press Secretary" is none of the Press.
    """
    if word.lower_ in _OFFICES_OF.get(noun.lower_, ()):
        return False
    mention = story.known.mention_at.get(word.i)
    return mention is not None and word.i != noun.i and mention.start < word.idx and mention.end <= noun.idx


def behind(noun: Token) -> list[Token]:
    """The words right behind a noun that belong to the role: "of state", "of the Interior", "for human rights"."""
    for child in noun.children:
        link = link_of(child) if child.dep_ in {"nmod", "obl"} and child.i > noun.i else None
        if link not in {"of", "for"} or child.left_edge.i != noun.i + 1:
            continue
        last = max(t.i for t in (child, *child.children) if t.i == child.i or t.dep_ == "conj")
        words = list(noun.doc[noun.i + 1 : last + 1])
        small = len(words) <= _LONGEST_FIELD and all(t.text.islower() and t.dep_ != "det" for t in words)
        office = noun.lemma_.lower() in _HAVE_PORTFOLIOS and child.lower_ in _PORTFOLIOS
        if office or (small and child.pos_ in NOMINAL and not is_personal_noun(child.lemma_)):
            return words
    return []


_AMONG_SEVERAL = word_set("senior top veteran prominent leading")
"""What a leader is of whom there are several: "senior Liberal leader Ana Vidal"."""


def read_role(noun: Token, story: Story) -> Office | None:
    """The role of a noun's phrase, whatever it is of; None where it is none, or nobody holds it."""
    words = role_words(noun, story)
    if not words:
        return None
    around = _described(noun, words, story)
    lowered = {t.lower_ for t in (*around, *noun.lefts)}
    if _is_inverted(around[0]):
        return None
    if lowered & _RENOWNED and _singular(noun).lower() == "leader":
        return None
    if lowered & _UNREAL or _SELF.search(noun.doc[around[0].i : noun.i].text) or _is_something_else(noun, words, story):
        return None
    end = [t.text.lower() if not t.text.isupper() or len(t.text) == 1 else t.text for t in behind(noun)]
    if _singular(noun).lower() == "minister" and len(words) == 1 and not behind(noun):
        return None  # of what?
    led = [t.lower_ for t in around if t.lower_ in _LEADS and t.i < words[0].i]
    role = " ".join([*led, _role_text(words), *end]).strip()
    if not role or role in _OF_MANY or (role == "general" and _link_behind(noun) is None):
        return None
    article = next((t.lower_ for t in noun.children if t.dep_ == "det" and t.i < noun.i), "")
    article = "the" if any(t.dep_ == "nmod:poss" for t in noun.children) else article
    shared = re.match(r"(?:deputy|ambassador|envoy|representative|senator|co-founder|commander)\b", role) is not None
    shared |= bool(lowered & _AMONG_SEVERAL) and role.endswith("leader")
    return Office(
        role,
        (),
        over=bool(lowered & _ENDED),
        then="then" in lowered,
        one_of_several=(shared and article != "the") or role.startswith("deputy") or article in {"a", "an"},
        plural=is_plural(noun),
        written=role,
    )


def _is_inverted(first: Token) -> bool:
    """Whether a phrase is the subject of an inverted clause, and says nothing of the one before."""
    return first.i - 2 >= first.sent.start and first.doc[first.i - 2 : first.i].text.lower() in _INVERTED


def _described(noun: Token, words: Sequence[Token], story: Story) -> list[Token]:
    """The words before and in a role that say something of it, hyphens between them passed over."""
    first = min(words[0].i, noun.left_edge.i)
    if is_before_name(noun, story):  # "Acting Peruvian President X"
        while first > noun.sent.start and _is_of_title(noun.doc[first - 1]):
            first -= 1
    found = [t for t in noun.doc[first : noun.i + 1] if not t.is_punct]
    before = noun.doc[first - 1] if first > noun.sent.start else None
    if before is not None and before.text == "-" and before.i > noun.sent.start:
        found.insert(0, before.nbor(-1))
    elif (
        before is not None and before.lower_ in {"then", "once", "formerly"} and before.head.i in {noun.i, noun.head.i}
    ):
        found.insert(0, before)
    return found


def _is_of_title(word: Token) -> bool:
    return word.pos_ in {"PROPN", "ADJ", "NOUN", "PART"} or word.lower_ in _LEADS | _ENDED


def _is_something_else(noun: Token, words: Sequence[Token], story: Story) -> bool:
    """Whether a common noun before the role says what it is of without a name: "football federation president"."""
    first = words[0].i
    for child in noun.children:
        plain_noun = child.dep_ == "compound" and child.pos_ == "NOUN" and child.i < first
        if plain_noun and child.i not in story.known.mention_at and child.text.islower():
            return "minister" not in noun.lemma_.lower()
    return False


def _role_text(words: Sequence[Token]) -> str:
    """The words in lower case, acronyms as they are, without those that only say when or as which holder."""
    kept = [t for i, t in enumerate(words) if not _adds_nothing(t, words[i + 1 :])]
    while kept and kept[0].is_punct:
        kept.pop(0)
    last = kept[-1]
    lowered = "".join(f"{_small(t)}{t.whitespace_}" for t in kept[:-1])
    return f"{lowered}{_small(last) if not is_plural(last) else _singular(last).lower()}".strip()


def _adds_nothing(word: Token, after: Sequence[Token]) -> bool:
    if word.tag_ == "POS" or (after and after[0].tag_ == "POS"):
        return True  # "the government's chief negotiator"
    counts = word.lower_ in {"first", "second"}
    return word.lower_ in _ADDS_NOTHING and not (counts and any(t.lower_ in _RANKED for t in after[:3]))


def _small(token: Token) -> str:
    return token.text if token.text.isupper() and len(token.text) > 1 else token.lower_


def link_of(noun: Token) -> str | None:
    return next((c.lower_ for c in noun.children if c.dep_ == "case" and c.i < noun.i), None)


def _link_behind(noun: Token) -> str | None:
    return next((link_of(c) for c in noun.children if c.dep_ == "nmod" and c.i > noun.i), None)
