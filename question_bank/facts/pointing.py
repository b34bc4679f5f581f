"""Whether what the article told before is what a definite phrase means: "the award" need be none of the last three.

The nearer it stands and the fewer like it the article knows, the surer it is. What stands far back is meant only where
the article keeps naming it, and a city, a film or an earthquake of the kind that the article is about is that one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.facts.known import Phrase, head_of, is_said_of_another, of_country, with_the
from question_bank.facts.relations import NAMED_SUBJECTS
from question_bank.facts.written import Written
from question_bank.language.runs import ORGANISATION_HEADS
from question_bank.language.words import word_set
from question_bank.language.world import cities, country_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from question_bank.facts.topic import Topic

_NEXT = 45
"""How many words back "this deal" can mean."""
_FAR, _FAR_IN_WORDS = 120, 170
"""How many words back a name, and a thing told of in words of its own, can be meant."""
_OFTEN = 3
"""How often an article names what it can point back to from afar."""
_PRIZE = re.compile(r"(?:Best|Most|Outstanding|Favou?rite) ")
"""What opens the name of a category of prizes: "the song" is no "Best Rap Song"."""
_PARTS = word_set("corner side end top middle front back edge center centre rest start beginning bottom")
"""Parts that anything has: "the corner" is that of the room at hand."""
_MARKS = frozenset("\"“”'‘’")
_TOWNS = word_set("city town")
_OWN_LANDS = word_set("city state province county island region town district territory borough village municipality")
_OF_LAND = word_set("government population economy")
_LOCAL = word_set("provincial local municipal regional state")
_ABOVE = word_set("federal national central union")
"""What a government is that no city or state has of its own."""
_LINK = r"(?:^|[.,(] |\b(?:[Ii]n|of|to|from|and|[Aa]t|by|for|with|near|as|is|was|that|between|around|across) )"


def can_mean(told: Phrase, token: Token, det: Token | None, written: Written) -> bool:
    """Whether a phrase headed by `token` can point back to `told`."""
    distance = token.i - told.at
    if det is not None and det.lower_ in {"this", "these"} and distance > _NEXT:
        return False
    topic = written.story.topic
    if written.is_in_quotation(token) or (topic is not None and token.lower_ in topic.kinds):
        return False
    return _is_of_words(told, token, written) if told.name is None else _is_of_name(told, told.name, token, written)


def _is_of_name(told: Phrase, name: str, token: Token, written: Written) -> bool:
    """Whether "the treaty" can be what was named as the Treaty of Lima."""
    if name.islower() or _PRIZE.match(name):
        return False  # "central bank" is no bank's name
    body = head_of(name) in ORGANISATION_HEADS and " of " in name  # "the technology" is no Institute of Technology
    if token.lower_ != head_of(name) and (body or token.lower_ != name.split()[-1].lower()):
        return False  # "the colleges" are not the Old College
    late = written.story.known.came_late(told, token.lemma_.lower())
    if late or _tells_of_another_town(told, token, written):
        return False
    return token.i - told.at <= _FAR or written.story.times_named(told.names) >= _OFTEN


def _is_of_words(told: Phrase, token: Token, written: Written) -> bool:
    """Whether "the bridge" can be what was told as a bridge over the Rimac."""
    if token.lower_ in _PARTS or any(t.text in _MARKS and t.tag_ != "POS" for t in (*told.before, *told.after)):
        return False
    if told.before and told.before[0].dep_ in {"cc", "conj"}:
        return False  # "a film and video game"
    return token.i - told.at <= _FAR_IN_WORDS and not _names_another_land(told, token, written)


def _tells_of_another_town(told: Phrase, token: Token, written: Written) -> bool:
    """Whether the article has come to another town since it named one: "took Cusco and wintered in the city"."""
    if token.lower_ not in _TOWNS:
        return False
    named = written.story.known.mention_at
    since = (named[i].entity for i in range(told.at + 1, token.i) if i in named)
    return any(entity in cities() and entity not in told.names for entity in since)


def _names_another_land(told: Phrase, token: Token, written: Written) -> bool:
    """Whether the sentence names another place first: "his work in Peru ended and he left the state"."""
    if token.lower_ not in _OWN_LANDS:
        return False
    named = written.story.known.mention_at
    before = (named[i] for i in range(max(token.sent.start, told.at + 1), token.i) if i in named)
    return any(mention.label == "place" and mention.entity not in told.names for mention in before)


def has_rival(topic: Topic, token: Token, written: Written) -> bool:
    """Whether the paragraph has brought in another thing of the kind of the topic that "the city" may mean."""
    story = written.story
    start, _ = story.document.article.paragraphs[written.sentence.paragraph]
    told = (t for t in story.known.told(token.lemma_.lower(), start) if t.at < token.i and not t.plural)
    return any(_is_another(one, topic, story.document.syntax[one.at]) for one in told)


def _is_another(told: Phrase, topic: Topic, noun: Token) -> bool:
    """Whether a phrase tells of another thing than the topic: "a city", "Cusco City", but not "Lima is a city"."""
    own = set(topic.name.lower().split())
    if told.indefinite:
        says_what = noun if noun.dep_ != "conj" else noun.head
        around = [c for t in (says_what, says_what.head) for c in t.children]
        changed = [c for c in around if c.dep_ == "obj"] or [c for c in around if c.dep_ in NAMED_SUBJECTS]
        of_other = bool(changed) and changed[0].pos_ == "PROPN" and changed[0].lower_ not in own
        return of_other or not is_said_of_another(noun)
    return bool(told.names) and not {t.lower_ for t in (*told.before, noun)} <= own


def home_of(written: Written) -> str | None:
    """The town, island or land that an article is about, where neither the sentence nor the one before names another.

    It is meant by "here", by "there" and by "the area".
    """
    topic = written.story.topic
    if topic is None or not topic.kinds & _OWN_LANDS:
        return None
    title = f"{topic.name} {written.story.document.article.head.title}"
    before = written.story.before(written.sentence)
    opens = before is not None and before.start == written.story.document.sentences[0].start  # it says where that lies
    told = [written.sentence] if before is None or opens else [before, written.sentence]
    near = (m for sentence in told for m in sentence.mentions if m.label == "place")
    others = (m for m in near if m.text not in title and m.entity not in title)
    return None if any(country_of(m.text) is None for m in others) else topic.name


def of_land(token: Token, det: Token | None, written: Written, *, elsewhere: bool) -> str | None:
    """ " of Peru" for "the parliament" in an article about Peru; " of Lima" for "the population" in one about Lima."""
    if det is not None and det.lower_ != "the":
        return None
    if any(c.lower_ in _LOCAL for c in token.children if c.dep_ in {"amod", "compound"}):
        return None  # "the provincial capital"
    topic, country = written.story.topic, written.story.country
    if topic is None or not topic.kinds & _OWN_LANDS or (country is not None and topic.name == with_the(country)):
        return of_country(token, country, elsewhere)
    above = any(c.lower_ in _ABOVE for c in token.children)
    return f"of {topic.name}" if token.lower_ in _OF_LAND and not above else None


def as_written(name: str, text: str) -> str:
    """A name for a phrase with "the", which stays unless the article mostly writes the name without one.

    "The Hudson River" for "the river", but "New York City" for "the city".
    """
    bare = len(re.findall(rf"{_LINK}{re.escape(name)}\b", text))
    the = len(re.findall(rf"\b[Tt]he {re.escape(name)}\b", text))
    opens = head_of(name) == name.split()[0].lower() and " of " not in name  # "Fort Rimac"
    return name if bare > the or opens else f"the {name}"
