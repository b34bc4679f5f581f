"""Whether a clause tells what happened, is so or is planned, by its own words: its auxiliaries, adverbs, negations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.facts.adverbials import HEDGES, source_of
from question_bank.facts.clause_heads import auxiliaries, is_clause, is_now, is_set_off
from question_bank.facts.cuts import Cut
from question_bank.facts.denied import is_denied_deed
from question_bank.facts.forced import forced_deed
from question_bank.facts.rules import is_rule
from question_bank.facts.told import NEGATIONS, QUOTES, is_conditional, is_saying
from question_bank.language.people_words import is_personal_noun
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_SEEMS = word_set("seem appear tend likely unlikely possible impossible")
_COMMENTS = word_set(
    "very quite rather too extremely remarkably surprisingly unfortunately sadly fortunately strangely interestingly "
    "obviously clearly certainly surely inevitably understandably drastically deeply notoriously overly really "
    "undoubtedly hugely particularly simply merely essentially basically"
)
_JUDGEMENTS = word_set(
    "good bad best worst great greatest important significant problematic successful strange interesting key crucial "
    "vital real true right wrong fair unfair difficult hard easy clear unclear surprising natural necessary late "
    "afraid aware happy unhappy concerned sure ready welcome weak strong incapable unable beautiful excellent poor "
    "remarkable essential critical controversial notable impressive complicated unwarranted consistent reluctant "
    "ill deficient slow "
    "dilapidated robust severe worried bright promising chaotic emotional keen eager powerful tolerant decent fine "
    "grim cheap awful horrible terrible fantastic amazing wonderful dreadful ridiculous absurd silly stupid awesome "
    "risky tough gorgeous stunning delicious magical philosophical heartbroken striking"
)
_GUSHES = word_set(
    "amazing amazingly awesome stellar unparalleled unrivalled unrivaled gorgeous stunning breathtaking dazzling "
    "incredible incredibly fabulous fantastic phenomenal spectacular superb sublime marvellous marvelous magnificent "
    "perfectly beautifully wonderfully wonderful flawlessly flawless masterful masterfully whopping devastatingly "
    "unbelievable "
    "unbelievably insanely ridiculously hilarious hilariously mesmerizing mesmerising delightful adorable terrific "
    "thrilling atrocious barbarous appalling outrageous laughable pathetic ludicrous hideous horrific horrendous "
    "undisputed enviable shameless shamelessly"
)
"""Praise and blame that no reporter measures, wherever they stand in a clause."""
_ACCUSES = word_set("rhetoric pretense pretence pretext demagoguery hypocrisy fearmongering scaremongering")
"""What a writer makes of somebody's words or reasons: "under the pretext of safety"."""
_FEELINGS = word_set(
    "afraid unhappy happy concerned worried apprehensive angry alarmed dissatisfied satisfied sceptical skeptical wary "
    "nervous uneasy disappointed"
)
_MEASURED = word_set(
    "violence war battle flood famine drought fire earthquake storm eruption explosion epidemic disaster crisis loss "
    "defeat rise fall increase drop migration exodus strike"
)
_SEES = word_set("see know experience suffer endure witness record have")
REPORTEDLY = "reportedly"
"""What leaves a clause the word of who writes it, that others say so: it stays in the statement."""
_ABOUT = frozenset({"about", "of", "with", "over", "at", "by"})
_LOOKS = word_set("look sound stand")
_SCENES = word_set(
    "steer curse wear sit smile nod laugh grin walk lean stare glance sip shrug sigh frown wave whisper pace slouch"
)
"""What a reporter sees somebody do, and nobody needs to know of them."""
_JESTS = word_set("joke quip jest")
_SHOWS = word_set("reveal show illustrate underscore underline highlight demonstrate")
_STANDS_FOR = word_set("symbolize symbolise epitomize epitomise")
"""What only whoever speaks sees in a thing."""
_BY_LAW = word_set("consistent lawful legal unlawful illegal legitimate")
_DOCUMENTS = word_set("declaration charter treaty constitution convention accord agreement law statute protocol")
_RUMOURS = word_set("talk rumours rumors")
_CHANCES = word_set("chance possibility risk danger likelihood probability hope")
_OF_TIME = word_set("earlier later sooner more less further")
_NO_CHOICE = re.compile(r"\b(?:no|little) (?:other )?(?:choice|option|alternative) but\b")
_FUTURE = frozenset({"will", "shall", "'ll", "’ll"})
_POSSIBLE = word_set("may might could can cannot ca should must ought")


def objection(cut: Cut, *, claimed: bool = False, viewed: bool = False, told_by_one: bool = False) -> str | None:
    """Why a clause tells nothing that happened, is so or is planned; None where it tells it.

    Of what someone claims it need not be said when it was. What someone is told to have said may be denied, hoped or
    judged: only the saying itself must be told; and what someone thinks, in words of their own (`viewed`), may judge.
    What a land or a people feels, or is reported of something, is told where somebody is named who says so
    (`told_by_one`).
    """
    if is_saying(cut):
        return "a negation" if _is_unsaid(cut) else None
    denied = is_denied_deed(cut)
    if _is_yet_to(cut) or (not denied and any(_negates(token, cut) for token in cut.tokens)):
        return "a negation"
    if _is_hedged(cut, told_by_one=told_by_one):
        return "hedged: nobody vouches for it"
    if _is_scene(cut):
        return "a passing scene"
    if _is_supposed(cut) and not is_conditional(cut) and (claimed or not is_rule(cut)):
        return "a forecast, a wish or a condition"
    if not claimed and not (denied and told_by_one) and (_is_unmoored(cut) or _goes_on_since(cut)):
        return "an event that only sets another's time"
    if _loses_restriction(cut):
        return "a restriction that was taken off"
    gushes = not claimed and _has_word(cut, _GUSHES, "ADJ", "ADV", "VERB")
    vouched = told_by_one and (_is_felt_by_many(cut) or document_of(cut.head) is not None)
    judges = (_comments(cut) or _judges(cut) or _comes_across(cut)) and not vouched
    forced = not claimed and _NO_CHOICE.search(" ".join(t.lower_ for t in cut.tokens)) is not None
    forced = forced and forced_deed(cut.head) is None
    how = not (claimed or told_by_one) and cut.head.lemma_.lower() in _SHOWS and _says_how(cut)
    accuses = not claimed and _has_word(cut, _ACCUSES, "NOUN")
    means = told_by_one and cut.head.lemma_.lower() in _STANDS_FOR
    if gushes or forced or means or how or accuses or _compares(cut) or (not viewed and judges):
        return "an opinion or a manner of speaking"
    return None


def _is_hedged(cut: Cut, *, told_by_one: bool) -> bool:
    """Whether a clause tells a rumour or a chance, or what only seems so: "there is talk", "looks unmatched"."""
    verb = cut.head.lemma_.lower()
    seems = verb in _SEEMS and not _shows_up(cut.head)
    looks = verb in _LOOKS and any(c.dep_ == "xcomp" for c in cut.head.children)
    told = [t for t in cut.tokens if t.lower_ in _RUMOURS or (t.lower_ in _CHANCES and t.head.i == cut.head.i)]
    hedges = (t for t in cut.tokens if t.lower_ in HEDGES and not _is_about(t))
    hedged = any(not (told_by_one and t.lower_ == REPORTEDLY) for t in hedges)
    vouched = told_by_one and is_talk(cut)
    there = cut.first.lower_ == "there" or any(c.dep_ == "expl" for t in told for c in t.head.children)
    return seems or looks or hedged or (there and bool(told) and not vouched)


def is_talk(cut: Cut) -> bool:
    """Whether a clause tells that "there has been talk of" something, which is the word of who writes it."""
    there = any(c.dep_ == "expl" for c in cut.head.children)
    talk = next((c for c in cut.head.children if c.lower_ == "talk" and c.dep_ == "nsubj"), None)
    return there and talk is not None and any(c.dep_ == "nmod" for c in talk.children)


def _is_yet_to(cut: Cut) -> bool:
    """Whether something "has yet to open"."""
    links = {c.dep_: c.lower_ for c in cut.head.children}
    return links.get("advmod") == "yet" and "xcomp" in links


def _says_how(cut: Cut) -> bool:
    """Whether something is made to mean something: "the delay shows how weak the union is"."""
    behind = cut.head.doc[cut.head.i + 1 : cut.head.i + 2]
    return any(t.lower_ == "how" for t in behind)


def _has_word(cut: Cut, words: frozenset[str], *kinds: str) -> bool:
    """Whether a clause has one of some words, as that kind of word, and outside quotation marks."""
    return any(t.lower_ in words and t.pos_ in kinds and not _is_quoted_word(t) for t in cut.tokens)


def _comes_across(cut: Cut) -> bool:
    """Whether somebody is only taken for something: "they come across as weak"."""
    return cut.head.lemma_.lower() == "come" and {"across", "as"} <= {t.lower_ for t in cut.tokens}


def _is_about(word: Token) -> bool:
    """Whether a word only says that a number is no exact one: "perhaps 40,000 people"."""
    return word.lower_ == "perhaps" and word.i + 1 < len(word.doc) and word.nbor().tag_ == "CD"


def _is_quoted_word(word: Token) -> bool:
    """Whether a word stands in quotation marks: whoever is told of says it."""
    before = word.doc[word.sent.start : word.i]
    return sum(t.text in QUOTES for t in before) % 2 == 1


def _shows_up(verb: Token) -> bool:
    """Whether something only appeared somewhere: "The song appeared on an album in 1990"."""
    if verb.lemma_.lower() != "appear" or verb.tag_ not in {"VBD", "VBN"}:
        return False
    kinds = {c.dep_.split(":")[0] for c in verb.children}
    places = (c for c in verb.children if c.dep_ == "obl" and c.i > verb.i and c.pos_ in {"NOUN", "PROPN"})
    put = any(g.lower_ in {"in", "on", "at", "under"} for c in places for g in c.children if g.dep_ == "case")
    return put and not kinds & {"xcomp", "ccomp", "expl"}


def is_planned(cut: Cut) -> bool:
    """Whether the clause tells what will be ("will open"), or was to be ("was due to open")."""
    head = cut.head
    if any(token.lower_ in _FUTURE and token.tag_ == "MD" for token in auxiliaries(head)) or is_option(head):
        return True
    passive = any(child.dep_ in {"aux:pass", "cop"} for child in head.children)
    meant = head.lower_ in {"due", "scheduled", "set", "expected", "planned", "slated"} and passive
    return meant and any(child.dep_ == "xcomp" and child.tag_ == "VB" for child in head.children)


def is_option(head: Token) -> bool:
    """Whether a verb tells what could be done beside what will be: "will hold 500 and could be widened later"."""
    could = any(t.lower_ == "could" and t.tag_ == "MD" for t in auxiliaries(head))
    passive = any(c.dep_ == "aux:pass" for c in head.children)
    beside = head.dep_ == "conj" and any(t.lower_ in _FUTURE and t.tag_ == "MD" for t in auxiliaries(head.head))
    return could and passive and beside and head.tag_ == "VBN"


def _is_unsaid(cut: Cut) -> bool:
    """Whether it is denied or only possible that someone says something."""
    said = {t.i for c in cut.head.children if c.dep_ in {"ccomp", "parataxis"} for t in c.subtree}
    own = [token for token in cut.tokens if token.i not in said]
    return any(t.lower_ in NEGATIONS | HEDGES or (t.tag_ == "MD" and t.lower_ in _POSSIBLE) for t in own)


def _is_supposed(cut: Cut) -> bool:
    """Whether a modal verb makes it possible ("may"), wanted ("should") or unreal ("would have")."""
    modals = [t for t in cut.tokens if t.tag_ == "MD" and t.head.i == cut.head.i]
    would = any(t.lower_ in {"would", "'d"} for t in modals)
    unreal = would and any(t.lower_ in {"have", "'ve", "’ve"} for t in auxiliaries(cut.head))
    # "would meet in Oslo as the war went on" tells of no habit or plan without the clause that bounds it
    bounded = would and any(c.dep_ == "advcl" and is_clause(c) and c.i not in cut.kept for c in cut.head.children)
    return unreal or bounded or (any(t.lower_ in _POSSIBLE for t in modals) and not is_option(cut.head))


def _is_scene(cut: Cut) -> bool:
    """Whether a reporter tells what one person is seen doing ("Vidal steers her car along the road"), or a joke."""
    person = cut.first.ent_type_ in {"PERSON", "PER"} or cut.first.lower_ in {"he", "she"}
    if cut.head.lemma_.lower() in _JESTS:
        return True
    return person and cut.head.tag_ in {"VBZ", "VBP"} and cut.head.lemma_.lower() in _SCENES


def _comments(cut: Cut) -> bool:
    """Whether an adverb judges ("very", "unfortunately")."""
    return any(t.lower_ in _COMMENTS and t.pos_ == "ADV" and _is_near(t, cut.head) for t in cut.tokens)


def _judges(cut: Cut) -> bool:
    """Whether the predicate is a judgement: "was important", "is a good plan"."""
    head = cut.head
    copular = any(child.dep_ == "cop" for child in head.children)
    described = [c for c in head.children if c.dep_ == "amod"]
    described += [c for one in described for c in one.children if c.dep_ == "conj"]
    judged = [head, *described] if copular or cut.kind == "apposition" else []
    felt = head.tag_ in {"VBN", "JJ"} and head.lower_ in _JUDGEMENTS
    return felt or any(token.lower_ in _JUDGEMENTS and not _is_ranked(token) for token in judged)


def _is_ranked(word: Token) -> bool:
    """Whether a superlative only ranks what can be measured: "the greatest flood Peru has seen since 1950"."""
    noun = word.head
    if word.tag_ != "JJS" or word.dep_ != "amod" or noun.lemma_.lower() not in _MEASURED:
        return False
    seen = [c for c in noun.children if c.dep_ == "acl:relcl" and c.lemma_.lower() in _SEES]
    return any(t.lower_ in {"has", "have", "had"} for c in seen for t in c.children)


def document_of(head: Token) -> Token | None:
    """The treaty or charter by which something is told to be consistent or lawful; None of any other clause."""
    source = source_of(head) if head.lower_ in _BY_LAW else None
    return source if source is not None and source.lemma_.lower() in _DOCUMENTS else None


def _is_felt_by_many(cut: Cut) -> bool:
    """Whether a clause tells what a land, a people or a body feels about something: "Peru is afraid of a war"."""
    head, who = cut.head, cut.first
    feels = head.lower_ in _FEELINGS and any(c.dep_ in {"cop", "aux:pass"} for c in head.children)
    one = who.ent_type_ in {"PERSON", "PER"} or (who.tag_ == "NN" and is_personal_noun(who.lemma_))
    many = who.pos_ in {"NOUN", "PROPN"} and not one
    things = (c for c in head.children if c.dep_.split(":")[0] == "obl" and c.i > head.i and c.i in cut.kept)
    about = any(g.lower_ in _ABOUT for c in things for g in c.children if g.dep_ == "case")
    that = any(c.dep_ == "ccomp" and c.i in cut.kept for c in head.children)
    return feels and many and (about or that)


def _negates(token: Token, cut: Cut) -> bool:
    if token.lower_ not in NEGATIONS:
        return False
    nearest = token.head
    if nearest.i == cut.head.i and (_waits(cut) or token.doc[token.i : token.i + 2].text.lower() == "not only"):
        return False  # "not only led Peru but also ..."
    if nearest.lower_ == "choice" and any(t.lower_ == "but" and t.i > nearest.i for t in cut.tokens):
        return False  # "had no choice but to allow"
    if token.doc[token.i : token.i + 2].text.lower() == "no longer" and is_planned(cut):
        return False  # "will no longer sell ships": it is to stop
    if token.lower_ == "no":
        return nearest.head.i == cut.head.i or nearest.i == cut.head.i
    return nearest.i == cut.head.i or token.i == cut.head.i or nearest.dep_ in {"aux", "nsubj", "nsubj:pass"}


def _waits(cut: Cut) -> bool:
    """Whether a clause tells until when something did not happen, and so when it did: "did not close until 1934"."""
    modal = any((c.tag_ == "MD" and c.lower_ != "would") or c.lower_ == "because" for c in cut.head.children)
    dated = (
        c for c in cut.head.children if c.i > cut.head.i and any(t.tag_ == "CD" and len(t) == 4 for t in c.subtree)
    )
    until = any(t.lower_ == "until" and t.dep_ == "case" and t.i in cut.kept for c in dated for t in c.children)
    past = any(v.tag_ == "VBD" or v.lower_ == "would" for v in auxiliaries(cut.head))
    return until and not modal and past


def _is_unmoored(cut: Cut) -> bool:
    """Whether a clause only tells what was going on, or had gone before, when something else happened.

    "The fleet was sailing" and "Washington had returned" need a date or a number to say something by themselves.
    """
    verbs = auxiliaries(cut.head)
    going_on = cut.head.tag_ == "VBG" and any(v.lower_ in {"was", "were"} for v in verbs)
    gone_before = cut.head.tag_ == "VBN" and any(v.lower_ == "had" for v in verbs)
    told = any(t.tag_ == "CD" or t.like_num or t.text[0].isdigit() for t in cut.tokens)
    return (going_on or gone_before) and not told


def _goes_on_since(cut: Cut) -> bool:
    """Whether a clause only goes on with since when something is so: "since the union fell and Peru became free"."""
    above = cut.head.head
    since = cut.head.dep_ == "conj" and above.dep_ == "advcl" and any(c.lower_ == "since" for c in above.children)
    return since and not any(t.tag_ == "CD" for t in cut.tokens)


def _compares(cut: Cut) -> bool:
    """Whether the clause compares without saying with what ("must be older"), or likens in the present tense."""
    words = {t.lower_ for t in cut.tokens}
    if (
        any(t.tag_ in {"JJR", "RBR"} and t.lower_ not in _OF_TIME - {"more"} and not _is_bound(t) for t in cut.subject)
        and "than" not in words
    ):
        return True
    if "than" not in words and any(
        t.tag_ in {"JJR", "RBR"} and t.lower_ not in _OF_TIME and _is_near(t, cut.head) and not _is_bound(t)
        for t in cut.tokens
    ):
        return True
    if "than" not in words and any(_is_more_so(t, cut) for t in cut.tokens):
        return True
    present = cut.head.tag_ in {"VBZ", "VBP"} or any(
        t.tag_ in {"VBZ", "VBP"} and t.head.i == cut.head.i for t in cut.tokens
    )
    mostly = bool(words & {"unlike", "mostly", "primarily"}) and not is_interest(cut)
    return present and (cut.head.lemma_.lower() == "resemble" or mostly)


def is_interest(cut: Cut) -> bool:
    """Whether a clause tells in what a land or a body "is interested", which is the word of who writes it."""
    told = cut.head.lower_ == "interested" and any(c.dep_ in {"cop", "aux:pass"} for c in cut.head.children)
    one = cut.first.ent_type_ in {"PERSON", "PER"} or is_personal_noun(cut.first.lemma_)
    return told and is_now(cut.head) and cut.first.pos_ == "PROPN" and not one


def _is_more_so(word: Token, cut: Cut) -> bool:
    """Whether something is "far less willing" or "even more widely used", and nothing says than what."""
    described = word.head
    of_predicate = described.i == cut.head.i or (described.pos_ == "ADV" and described.head.i == cut.head.i)
    degree = any(c.lower_ in {"far", "much", "even", "still", "a"} for c in word.children) or (
        word.i > 0 and word.nbor(-1).lower_ in {"far", "much", "even", "still"}
    )
    return word.lower_ in {"more", "less"} and described.pos_ in {"ADJ", "ADV"} and of_predicate and degree


def _is_bound(word: Token) -> bool:
    """Whether a comparative only ends a range or a time: "people aged 65 and older", "40 tons or more", "no longer"."""
    link = word.nbor(-1) if word.i else word
    if link.lower_ == "no" and word.lower_ == "longer":
        return word.head.pos_ == "VERB"
    behind = word.doc[word.i + 1 : word.i + 3]
    if word.lower_ == "closer" and behind.text.startswith("to ") and behind[-1].pos_ == "PROPN":
        return True  # "will get closer to Chile" than it was
    return link.lower_ in {"and", "or"} and any(t.tag_ == "CD" for t in word.doc[max(0, link.i - 2) : link.i])


def _is_near(token: Token, head: Token) -> bool:
    """Whether an adverb comments on the clause itself, not on a phrase that only follows it."""
    return token.head.i == head.i or token.head.head.i == head.i


def _is_at_least(token: Token) -> bool:
    return any(c.lower_ == "at" for c in token.children)


def _loses_restriction(cut: Cut) -> bool:
    """Whether "the largest city not linked to a motorway" lost what narrows it, or a verb its "only if"."""
    kept = cut.kept
    limited = any(c.dep_ == "advcl" and c.i not in kept for c in cut.head.children)
    if limited and any(t.tag_ in {"JJS", "RBS"} and not _is_at_least(t) for t in cut.subject):
        return True
    for token in cut.tokens:
        if token.tag_ == "JJS" and token.i == cut.head.i and not any(c.dep_ in {"nmod", "obl"} for c in token.children):
            return True
        if token.tag_ in {"JJS", "RBS"} or token.lower_ in {"first", "only", "last"}:
            noun = token.head if token.dep_ in {"amod", "advmod"} else token
            noun = noun.head if noun.tag_ in {"JJ"} and noun.dep_ == "amod" else noun
            for child in noun.children:
                gone = child.i > noun.i and child.dep_ in {"acl", "acl:relcl", "advcl", "nmod"} and child.i not in kept
                if gone and not is_set_off(child):
                    return True
    if any(t.lower_ == "long" and t.nbor(-1).lower_ == "as" for t in cut.tokens if t.i and t.dep_ == "advmod"):
        return True
    return any(
        child.dep_ == "advcl" and child.i not in kept and any(c.lower_ in {"provided", "until"} for c in child.children)
        for child in cut.head.children
    )
