"""A second reading of sentences whose tree cannot be right.

A parser that reads a paragraph at once makes some trees that no English sentence has: a verb with two subjects or with
none, a clause torn in two by another, one sentence in pieces. Such a sentence is read again by itself, and then with
what confuses parsers most made simple: without what stands in brackets or between two dashes, and with a common short
name for each longer one. The reading with the fewest faults is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from spacy.attrs import DEP, HEAD, LEMMA, POS, TAG
from spacy.tokens import Doc, Token

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.language import Language

_ATTRIBUTES = [TAG, POS, LEMMA, HEAD, DEP]
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_OTHER_SUBJECTS = frozenset({"expl", "expl:pass", "csubj", "csubj:pass", "nsubj:outer"})
_CLAUSES = frozenset({"ROOT", "parataxis", "ccomp", "advcl", "acl:relcl"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OPENERS = frozenset({"WDT", "WP", "WP$", "WRB"})
_SHORT = {"PERSON": "Smith", "ORG": "Acme", "LOC": "London", "GPE": "London"}
_DASHES = frozenset({"—", "--"})
_OPEN, _CLOSE = frozenset("(["), frozenset(")]")
_LONGEST, _SHORTEST = 70, 8
"""Words; longer sentences are mostly lists, which no second reading makes better, but for the parts of one."""


@dataclass(frozen=True)
class _Reading:
    """A reading of a sentence or of a simpler one."""

    doc: Doc
    kept: tuple[int, ...]
    """For each word of `doc` the place in the sentence of the word that it stands for."""

    @cached_property
    def faults(self) -> int:
        return faults(list(self.doc))


def read_again(doc: Doc, sentences: Iterable[tuple[int, int]], nlp: Language) -> None:
    """Replace in `doc` the trees that cannot be right by better ones. `sentences` are (start, end) offsets of its text.

    What is quoted over several sentences is left as it is. All second readings of a document are made together.
    """
    wrong = [(words, count) for words in _sentences(doc, sentences) if (count := faults(words))]
    simpler = [(number, kept) for number, (words, _) in enumerate(wrong) for kept in _simpler(words)]
    texts = (_doc(wrong[number][0], kept, nlp) for number, kept in simpler)
    readings: dict[int, list[_Reading]] = {}
    for (number, kept), read in zip(simpler, nlp.pipe(texts), strict=True):
        readings.setdefault(number, []).append(_Reading(read, tuple(place for place, _ in kept)))
    better = []
    for number, (words, count) in enumerate(wrong):
        found = min(readings[number], key=lambda reading: reading.faults)
        better += [(words, found)] if found.faults < count else []
    if better:
        values = doc.to_array(_ATTRIBUTES).astype(np.uint64)
        for words, found in better:
            _write(values, words, found)
        doc.from_array(_ATTRIBUTES, values)  # type: ignore[arg-type]


def _sentences(doc: Doc, places: Iterable[tuple[int, int]]) -> Iterator[list[Token]]:
    for start, end in places:
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is None or any(t.text in {".", "?", "!"} for t in span[:-2]):
            continue
        words = [token for token in span if not token.is_space]
        if len(span) <= _LONGEST:
            yield words
        else:
            yield from (part for part in _parts(words) if _SHORTEST <= len(part) <= _LONGEST)


def _parts(words: Sequence[Token]) -> list[list[Token]]:
    """What stands between the semicolons of a long sentence, each to be read by itself; none where one is no clause."""
    found: list[list[Token]] = [[]]
    depth = 0
    for word in words:
        depth += (word.text in _OPEN) - (word.text in _CLOSE)
        found[-1].append(word)
        if word.text == ";" and depth <= 0:
            found.append([])
    return found if len(found) > 1 and all(_is_sentence(part) for part in found) else []


def _is_sentence(part: Sequence[Token]) -> bool:
    """Whether words may be a sentence: they have a finite verb, and do not go on with a bare one ("; and sell it")."""
    opening = [word.tag_ for word in part if word.tag_ not in {"CC", "RB", ","}][:1]
    return opening != ["VB"] and any(word.tag_ in _FINITE for word in part)


def faults(words: Sequence[Token]) -> int:
    """How many things about the tree of a sentence no English sentence has."""
    inside = {word.i for word in words}
    roots = sum(word.head.i == word.i or word.head.i not in inside for word in words)
    return max(0, roots - 1) + sum(_faults_of(word, inside) for word in words) + _leans_on_aside(words)


def _leans_on_aside(words: Sequence[Token]) -> bool:
    """Whether something behind two dashes hangs on what they hold: "a boat—which she sold—to the crowd in Lima"."""
    aside = _aside(words)
    held = {words[place].i for place in aside[1:-1]}
    return any(word.head.i in held and not word.is_punct for word in words[aside.stop :])


def _aside(words: Sequence[Token]) -> range:
    """The places of the only two dashes of a sentence, and of all that they hold; none without such."""
    dashes = [place for place, word in enumerate(words) if word.text in _DASHES or _is_spaced(word)]
    return range(dashes[0], dashes[1] + 1) if len(dashes) == 2 and dashes[0] else range(0)


def _is_spaced(word: Token) -> bool:
    return word.text in {"–", "-"} and word.i > 0 and bool(word.whitespace_ and word.nbor(-1).whitespace_)


def _faults_of(word: Token, inside: set[int]) -> int:
    subjects = [child for child in word.children if child.dep_ in _SUBJECTS]
    verbs = [word, *(c for c in word.children if c.dep_ in {"aux", "aux:pass", "cop"})]
    if word.dep_ not in _CLAUSES and not subjects:
        return 0
    if not any(verb.tag_ in _FINITE for verb in verbs):
        return int(len(subjects) > 1)
    opened = any(t.tag_ in _OPENERS for t in word.subtree if t.i < word.i)
    lacking = not subjects and word.dep_ in _CLAUSES and not opened
    lacking = lacking and not any(c.dep_ in _OTHER_SUBJECTS for c in word.children)
    return (len(subjects) > 1) + lacking + _is_torn(word, inside) + _disagrees(subjects, verbs)


def _is_torn(word: Token, inside: set[int]) -> bool:
    covered = {token.i for token in word.subtree if token.i in inside}
    between = range(min(covered), max(covered) + 1)
    return any(i not in covered and not word.doc[i].is_punct and not word.doc[i].is_space for i in between)


def _disagrees(subjects: Sequence[Token], verbs: Sequence[Token]) -> bool:
    """Whether a plain noun and the verb behind it differ in number."""
    subject = subjects[-1] if subjects else None
    if subject is None or subject.i > verbs[0].i or subject.tag_ not in {"NN", "NNS"}:
        return False
    if any(c.dep_ in {"nummod", "nmod"} for c in subject.children):
        return False
    several = subject.tag_ == "NNS" or any(c.dep_ == "conj" for c in subject.children)
    verb = next((v for v in (verbs[1:] or verbs) if v.tag_ in {"VBZ", "VBP"} or v.lower_ in {"was", "were"}), None)
    return verb is not None and several == (verb.tag_ == "VBZ" or verb.lower_ == "was")


def _simpler(words: Sequence[Token]) -> Iterator[Sequence[tuple[int, str]]]:
    """What to read as (place, text): the sentence by itself; without what is in brackets and with names made short.

    A part of a long sentence is read in one way only, since it takes as long as other sentences.
    """
    simple = _simplified(words)
    is_simpler = 0 < len(simple) < len(words)
    is_part = words[-1].text == ";" or (words[0].i > 0 and words[0].nbor(-1).text == ";")
    if not (is_part and is_simpler):
        yield [(place, word.text) for place, word in enumerate(words)]
    if is_simpler:
        yield simple


def _doc(words: Sequence[Token], kept: Sequence[tuple[int, str]], nlp: Language) -> Doc:
    ends = [*(place - 1 for place, _ in kept[1:]), len(words) - 1]
    return Doc(nlp.vocab, words=[text for _, text in kept], spaces=[bool(words[end].whitespace_) for end in ends])


def _simplified(words: Sequence[Token]) -> list[tuple[int, str]]:
    """(place, text) of the words that stay: one for each name, nothing in brackets or between two dashes."""
    found: list[tuple[int, str]] = []
    depth = 0
    aside = _aside(words) if _leans_on_aside(words) else range(0)
    for place, word in enumerate(words):
        depth += word.text in _OPEN
        if not depth and place not in aside and not _continues(words, place):
            long = place + 1 < len(words) and _continues(words, place + 1)
            found.append((place, _SHORT.get(word.ent_type_, "Smith") if long else word.text))
        depth -= word.text in _CLOSE and depth > 0
    return found


def _continues(words: Sequence[Token], place: int) -> bool:
    """Whether a word goes on with the name before it: one that the model knows, or capitals in mid-sentence."""
    word = words[place]
    if word.ent_iob_ == "I":
        return place > 0
    if place < 2 or words[place - 1].ent_type_:
        return False
    return words[place - 1].is_title and word.is_title and words[place - 2].is_lower


def _write(values: NDArray[np.uint64], words: Sequence[Token], reading: _Reading) -> None:
    """Write a reading into the rows of a sentence's words.

    A name that was read as one word keeps its own tree under the word that its relations go to; what stands in
    brackets keeps its own tree under the word before, or the first one that stays.
    """
    strings = reading.doc.vocab.strings
    stands_for = [_top(words, place, reading.kept) for place in reading.kept]
    for word, place, top in zip(reading.doc, reading.kept, stands_for, strict=True):
        _hang(values, words[top], words[stands_for[word.head.i]], word.dep)
        if word.text == words[place].text:
            values[words[place].i, :3] = (word.tag, word.pos, word.lemma)
    kept = set(reading.kept)
    last = reading.kept[0]
    for place, word in enumerate(words):
        if place in kept:
            last = place
        elif _continues(words, place) and stands_for[reading.kept.index(last)] == last:
            _hang(values, word, words[last], strings.add("flat"))
        elif not _continues(words, place) and not _is_between(words, word.head.i, last, kept):
            _hang(values, word, words[last], word.dep)


def _is_between(words: Sequence[Token], head: int, last: int, kept: set[int]) -> bool:
    """Whether a head stands in the same brackets: no word that stays lies between."""
    places = {word.i: place for place, word in enumerate(words)}
    if head not in places or places[head] in kept:
        return False
    return max((k for k in kept if k < places[head]), default=min(kept)) == last


def _top(words: Sequence[Token], place: int, kept: Sequence[int]) -> int:
    """The place of the head of the name that begins at `place`; `place` itself where its words make no one tree."""
    following = kept[kept.index(place) + 1 :]
    end = next((at for at in range(place + 1, len(words)) if at in following or not _continues(words, at)), len(words))
    name = {word.i for word in words[place:end]}
    tops = [at for at in range(place, end) if words[at].head.i not in name or words[at].head.i == words[at].i]
    return tops[0] if len(tops) == 1 else place


def _hang(values: NDArray[np.uint64], word: Token, head: Token, relation: int) -> None:
    values[word.i, 3] = np.int64(head.i - word.i).astype(np.uint64)
    values[word.i, 4] = relation
