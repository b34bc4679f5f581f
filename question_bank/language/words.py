"""Closed word classes of English, and what the inflection tables know of a word.

Nothing here looks at context: a word that can be a noun or a verb is reported as both, and the caller decides.
"""

from __future__ import annotations

import re
from functools import lru_cache

import lemminflect


def word_set(text: str) -> frozenset[str]:
    """The words of `text` as a set."""
    return frozenset(text.split())


DETERMINERS = word_set(
    "a an the this that these those its his her their our my your each every some any no both all several "
    "many few another other such neither either"
)
PREPOSITIONS = word_set(
    "of in on at by for from to with within without into onto over under between among during after before "
    "since until through throughout against across along around about near behind beyond beside besides "
    "despite towards toward upon via amid following like alongside unlike as than per above below inside outside off "
    "up down out"
)
PRONOUNS = word_set("he she it they we i you him them us me himself herself itself themselves who there one")
SUBORDINATORS = word_set(
    "that which who whom whose where when while because although though if unless whether since until before "
    "after so than how why what whereas once as"
)
CONJUNCTIONS = word_set("and or but nor yet")
BE = word_set("am is are was were be been being")
HAVE = word_set("have has had having")
DO = word_set("do does did")
MODALS = word_set("will would can could may might shall should must")
FINITE_AUXILIARIES = (BE - {"be", "been", "being"}) | (HAVE - {"having"}) | DO | MODALS
NEGATIONS = word_set("not never no-one nobody neither nor cannot hardly barely scarcely n't")
ADVERBS = word_set(
    "also then now soon later first once again still already even just only often always sometimes ever "
    "almost nearly thus therefore however instead indeed further twice together today yet long far too since "
    "meanwhile here there nevertheless nonetheless afterwards not never back seldom rather quite perhaps so"
)
INTRANSITIVE = word_set(
    "arrive die appear disappear happen occur emerge live work travel go come rise fall resume meet begin end "
    "start collapse remain stay return vanish exist last expire graduate retire compete belong agree sit "
    "stand speak talk look lie erupt depart escape flee wait"
)
NUMBER_WORDS = word_set(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion "
    "half dozens hundreds thousands scores much more less several"
)
IRREGULAR_PLURALS = word_set("people police troops women men children media data")


_READ_AS_PAST = {
    "found": frozenset({"VBD", "VBN"}),
    "fell": frozenset({"VBD"}),
    "saw": frozenset({"VBD"}),
    "lay": frozenset({"VBD"}),
    "felt": frozenset({"VBD", "VBN"}),
    "left": frozenset({"VBD", "VBN"}),
    "rose": frozenset({"VBD"}),
    "founded": frozenset({"VBD", "VBN"}),
}
"""Forms that the tables also know as rarer verbs ("to found", "to fell"); in a retelling they are past tenses."""
_PAST_LEMMAS = {"found": "find", "fell": "fall", "saw": "see", "lay": "lie", "felt": "feel", "founded": "found"}


_PREFIX = re.compile(r"(?:co|re|pre|over|out|under|mis|un|cross|counter)-(?=[a-z]{3})")


def is_hyphened(word: str) -> bool:
    """Whether a word, in lower case, has a hyphen that does not only join a prefix to a verb ("co-founded")."""
    return "-" in _PREFIX.sub("", word)


@lru_cache(maxsize=50_000)
def verb_tags(word: str) -> frozenset[str]:
    """Penn tags (VB, VBD, VBN, VBG, VBP, VBZ) that `word`, in lower case, can carry as a verb; empty where none."""
    word = _PREFIX.sub("", word)
    if word in _READ_AS_PAST:
        return _READ_AS_PAST[word]
    tags: set[str] = set()
    for lemma in lemminflect.getAllLemmas(word, upos="VERB").get("VERB", ()):
        for tag, forms in lemminflect.getAllInflections(lemma, upos="VERB").items():
            if word in forms:
                tags.add(tag)
    if "VBD" in tags and word.endswith("ed"):  # the tables give a regular verb's participle only as its past
        tags.add("VBN")
    return frozenset(tags)


@lru_cache(maxsize=50_000)
def past_of(lemma: str) -> str | None:
    """The past tense of a verb: "ended" of "end"; None where it is no verb."""
    if prefix := _PREFIX.match(lemma):
        past = past_of(lemma[prefix.end() :])
        return past and f"{prefix[0]}{past}"
    forms: tuple[str, ...] = tuple(lemminflect.getInflection(lemma, tag="VBD"))
    return forms[0] if forms and lemma in lemminflect.getAllLemmas(lemma, upos="VERB").get("VERB", ()) else None


@lru_cache(maxsize=50_000)
def participle_of(lemma: str) -> str | None:
    """The past participle of a verb: "given" of "give"; None where it is no verb."""
    forms: tuple[str, ...] = tuple(lemminflect.getInflection(lemma, tag="VBN"))
    return forms[0] if forms and past_of(lemma) is not None else None


@lru_cache(maxsize=50_000)
def lemma_of(word: str) -> str:
    """The verb lemma of `word`, in lower case: "signed" -> sign, "found" -> find, "were" -> be."""
    if word in BE:
        return "be"
    if word in HAVE:
        return "have"
    if word in _PAST_LEMMAS:
        return _PAST_LEMMAS[word]
    if prefix := _PREFIX.match(word):
        return f"{prefix[0]}{lemma_of(word[prefix.end() :])}"
    lemmas: tuple[str, ...] = tuple(lemminflect.getAllLemmas(word, upos="VERB").get("VERB", ()))
    return lemmas[0] if lemmas else word


@lru_cache(maxsize=50_000)
def is_noun(word: str) -> bool:
    """Whether the tables know `word`, in lower case, as a common noun."""
    return bool(lemminflect.getAllLemmas(word, upos="NOUN"))


@lru_cache(maxsize=50_000)
def is_adjective(word: str) -> bool:
    """Whether the tables know `word`, in lower case, as an adjective."""
    return bool(lemminflect.getAllLemmas(word, upos="ADJ"))


@lru_cache(maxsize=50_000)
def is_plural_noun(word: str) -> bool:
    """Whether `word`, in lower case, is a plural noun ("treaties", "people")."""
    if word in IRREGULAR_PLURALS:
        return True
    for lemma in lemminflect.getAllLemmas(word, upos="NOUN").get("NOUN", ()):
        if lemma != word and word in lemminflect.getInflection(lemma, "NNS"):
            return True
    return False


def is_adverb(word: str) -> bool:
    """Whether `word`, in lower case, can stand between an auxiliary and its verb ("finally", "also")."""
    if word in ADVERBS:
        return True
    return (word.endswith("ly") and bool(lemminflect.getAllLemmas(word, upos="ADV"))) or word == "early"
