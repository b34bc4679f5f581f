"""Nouns that say little without what they relate to: a partner of whom, a presence where, a post of which state.

What the article makes certain is written out; where the clause leaves it open, a reader would ask back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.carried import at_meeting
from question_bank.facts.conflicts import CONFLICTS, rivals_of, year_of_conflict
from question_bank.facts.known import with_the
from question_bank.facts.relations import preposition_of, sentence_before
from question_bank.facts.written import Written
from question_bank.language.people_words import is_personal_noun
from question_bank.language.words import word_set
from question_bank.language.world import countries, country_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_POSTS = word_set("post office position job")
_OF_STATES = word_set("president premier chancellor king queen emperor")
_PARTNERS = word_set("partner ally opponent rival counterpart")
_AID = word_set("aid assistance help support grants loans funding")
_RECEIVES = word_set("receive get obtain")
_GIVES = word_set("increase give provide offer promise raise grant send expand boost double extend")
_TOWARDS = frozenset({"to", "toward", "towards", "over", "on", "against"})
_STANCES = word_set("stance attitude approach")
_WITH = frozenset({"of", "to", "with", "for", "in", "against", "between", "on", "toward", "towards"})
_PLACES = frozenset({"in", "at", "on", "along", "near", "across", "within", "throughout", "off", "around"})
_SITES = word_set("plant factory base facility mine school office branch hospital embassy consulate laboratory")
_FOUNDS = word_set("open build launch found establish set start inaugurate")


def lacks_relation(token: Token, written: Written) -> bool:
    """Whether a noun lacks what it relates to; what the article makes certain is written behind it."""
    if token.pos_ != "NOUN":
        return False
    if (meeting := at_meeting(written, token)) is not None:
        written.instead[token.i] = f"{token.text} {meeting}"
        return False
    _place_side(token, written)
    _place_post(token, written)
    _leave_local(token, written)
    _name_giver(token, written)
    _place_investment(token, written)
    return (
        _reacts_to_nothing(token, written)
        or _has_no_other(token, written)
        or _is_nowhere(token, written)
        or _is_founded_nowhere(token, written)
    )


def _place_side(token: Token, written: Written) -> None:
    """Write of which conflict "the Kyrgyz side" is a side, where the sentence before tells of that conflict.

    The other country is the only one that the article tells to be in conflict with this one.
    """
    if token.lower_ != "side" or preposition_of(token) != "on" or any(c.dep_ == "nmod" for c in token.children):
        return
    kind = next((t.lower_ for t in sentence_before(token.sent) or () if t.lower_ in CONFLICTS), None)
    own = {country_of(c.text) for c in token.children if c.dep_ in {"amod", "compound"}} - {None}
    land = str(next(iter(own))) if len(own) == 1 else ""
    others = rivals_of(land, written.story)
    if kind is None or len(others) != 1 or written.story.before(written.sentence) is None:
        return
    (other,) = others
    year = year_of_conflict((land, other), written.sentence, written.story, lately=False)
    written.instead[token.i] = f"{token.text} of the {kind} with {with_the(other)}{year}"
    written.resolved.append(other)


def _place_post(token: Token, written: Written) -> None:
    """Write the country of the article behind "the post of president", where the sentence names no other."""
    country = written.story.country
    bare = all(c.dep_ == "case" for c in token.children)
    post = token.lower_ in _OF_STATES and token.head.lower_ in _POSTS and preposition_of(token) == "of" and bare
    named = {m.entity for m in written.sentence.mentions if m.entity in countries()}
    inside = {m.entity for m in written.mentions()} | set(written.resolved)
    if post and country is not None and named <= {country} and country not in inside:
        written.instead[token.i] = f"{token.text} of {with_the(country)}"
        written.resolved.append(country)


def _leave_local(noun: Token, written: Written) -> None:
    """Leave out the "local" of "a local expert", who is an expert: the place is another sentence's."""
    local = next((c for c in noun.children if c.lower_ == "local" and c.dep_ == "amod" and written.stays(c)), None)
    if local is None or not is_personal_noun(noun.lemma_) or noun.i != written.cut.head.i:
        return
    written.dropped.add(local.i)
    before = local.nbor(-1) if local.i else local
    if before.lower_ in {"a", "an"}:
        written.instead[before.i] = "an" if local.nbor().lower_[:1] in "aeiou" else "a"


def _name_giver(aid: Token, written: Written) -> None:
    """Write from whom a country "received $100 million in assistance": the only one that gives any right before."""
    verb = next((t for t in aid.ancestors if t.pos_ == "VERB"), aid)
    if aid.lower_ not in _AID or verb.lemma_.lower() not in _RECEIVES or not written.stays(aid):
        return
    if any(t.lower_ == "from" and t.dep_ == "case" for t in written.cut.tokens):
        return
    before = sentence_before(aid.sent)
    if before is None or before.root.lemma_.lower() not in _GIVES or not any(t.lower_ in _AID for t in before):
        return
    giver = written.story.known.subject_of(before)
    if giver is not None and giver.label == "place":
        written.instead[aid.i] = f"{aid.text} from {with_the(giver.entity)}"
        written.resolved.append(giver.entity)


def _place_investment(noun: Token, written: Written) -> None:
    """Write in which country the "investment" is that one promises beside what it does for the only other it names."""
    amounting = noun.dep_ == "compound" and noun.head.lower_.endswith("ing")  # "investment amounting to $2 billion"
    top = noun.head if amounting else noun
    if noun.lower_ not in {"investment", "investments"} or top.dep_ != "obj" or not written.stays(noun):
        return
    if any(t.lower_ in {"in", "into"} and t.dep_ == "case" and t.i > noun.i for t in written.cut.tokens):
        return
    named = written.sentence.mentions
    lands = {land for m in named if m.start < noun.idx and (land := country_of(m.text) or country_of(m.entity))}
    doers = [c for t in noun.ancestors for c in t.children if c.dep_ == "nsubj"]
    told = (written.story.known.mention_at.get(c.i) for c in doers)
    others = lands - {country_of(m.entity) for m in told if m is not None}
    if len(lands) == 2 and len(others) == 1:
        (land,) = others
        written.instead[noun.i] = f"{noun.text} in {with_the(land)}"
        written.resolved.append(land)


def _reacts_to_nothing(noun: Token, written: Written) -> bool:
    """Whether a reaction is told of, and nothing says to what."""
    if noun.lower_ not in {"reaction", "reactions"} or noun.i != written.cut.first.i:
        return False
    around = [*noun.subtree, *(t for c in written.cut.head.children if c.dep_ == "obl" for t in c.children)]
    return not any(t.lower_ in _TOWARDS and t.dep_ == "case" for t in around)


def _has_no_other(token: Token, written: Written) -> bool:
    """Whether somebody is "a partner", or takes "an impartial stance", and nothing says of or towards whom."""
    if not any(c.lower_ in {"a", "an"} for c in token.children):
        return False
    predicate = token.i == written.cut.head.i and token.lower_ in _PARTNERS
    if not (predicate or (token.lower_ in _STANCES and token.dep_ == "obj")):
        return False
    sided = any(c.lower_.startswith(("pro-", "anti-")) for c in token.children)
    return not sided and not any(t.i > token.i and (t.dep_ == "acl" or t.lower_ in _WITH) for t in written.cut.tokens)


def _is_nowhere(token: Token, written: Written) -> bool:
    """Whether nothing says where somebody's presence is."""
    if token.lower_ != "presence" or any(c.dep_ == "nmod" for c in token.children):
        return False
    placed = any(t.dep_ == "case" and t.lower_ in _PLACES and t.i > token.i for t in written.cut.tokens)
    there = any(t.lower_ in {"there", "here"} for t in written.cut.tokens)
    return not (placed or there or any(m.label == "place" and m.start > token.idx for m in written.mentions()))


def _is_founded_nowhere(token: Token, written: Written) -> bool:
    """Whether "and Chile opened a plant" stands behind a clause that says where, and may mean there or at home."""
    verb = written.cut.head
    if token.lower_ not in _SITES or token.dep_ != "obj" or token.head.i != verb.i:
        return False
    if verb.dep_ != "conj" or verb.lemma_.lower() not in _FOUNDS or not any(c.lower_ == "a" for c in token.children):
        return False
    where = any(t.dep_ == "case" and t.lower_ in _PLACES and t.i > verb.i for t in written.cut.tokens)
    first = [t for t in verb.head.subtree if t.i < verb.i and t.i > verb.head.i]
    places = [t for t in first if t.ent_type_ in {"GPE", "LOC"} and preposition_of(t) in _PLACES]
    if not places or where:
        return False
    land = _land_at_hand(places[0], written) if len(places) == 1 else None
    if land is not None:
        written.instead[token.i] = f"{token.text} in {with_the(land)}"
        written.resolved.append(land)
    return land is None


def _land_at_hand(place: Token, written: Written) -> str | None:
    """The land in which one foreign land builds beside another, where the sentence before tells of that land alone."""
    named = written.story.known.mention_at
    mention = named.get(place.i)
    land = country_of(mention.entity) if mention is not None else None
    before = sentence_before(place.sent)
    told = [m for t in before or () if (m := named.get(t.i)) is not None]
    first = next((country_of(m.text) for m in told if country_of(m.text)), None)
    doers = {country_of(t.text) for t in place.sent if t.dep_ in {"nsubj", "nmod:poss"}} - {None}
    return land if land is not None and first == land and len(doers) > 1 and land not in doers else None
