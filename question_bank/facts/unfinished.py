"""Whether the words of a statement show that something is missing from it, whatever the tree of its sentence tells.

A parser that goes wrong hides what a clause lost, but the words that stay often betray it: a preposition that ends a
statement, a "not only" without its "but", a verb without the phrase that it needs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.language.sentences import RANKS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Token

    from question_bank.facts.cuts import Cut

_SHORT = (*RANKS, "v", "Gen", "Sen", "Gov", "Rep", "Adm", "Rev", "Hon", "Prof", "Inc", "Corp", "Ltd", "Bros")
_NOT_SHORT = "".join(rf"(?<!\b{word})" for word in _SHORT)
"""Behind what a full stop does not end a sentence."""
_STRAY = re.compile(
    r"^(?:Such|Well) as |^(?:The|An?) [^,]+, (?:it|he|she|they) (?:was|were|is|are|had|has|[a-z]+ed)\b|"
    r"[A-Z][a-z]+ \d{4} of [A-Z][a-z]+ \d{4}|' [A-Z] '|^[Gg]uest [a-z]+ed\b|^(?:Bhd|Inc|Ltd|LLC|GmbH|plc|Corp|Pty)\.? |"
    r"^The more than |\d{4},? \w+ (?:months|years|weeks|days)\.$|[a-z]- |"
    rf"[;|\[\]]|--|\(\s|\?|!|(?<![A-Z])[a-z\d]{_NOT_SHORT}\.\s+\S|,\s*\.$|"
    r"^(?:A|Another) (?:second|third|fourth|fifth|sixth) (?:in|was|is|had|has|came|took|featured|followed|opened|of) |"
    r"\bas (?:many|much|few|little) (?!as\b)(?:(?!\bas\b)[^,.])+\.$|"
    r"^The (?:table|figure|chart|diagram|graph|list)\b[^.]* (?:below|above) |"
    r"\bchanged (?:his|her|their|its) minds?\.$|"
    r"^(?:The )?[A-Z][\w ]+(?<!never) (?:took|takes) hold\.$|"
    r"\bsaid among other things\.$|\bthat (?:reads?|says|said|states?|begins|runs)\.$|"
    r", (?:stating|saying|declaring|writing|adding|claiming|noting|arguing|announcing|proclaiming)\.$|"
    r"\bit is worth \w+ing\b|\b[Bb]oth (?:the )?[A-ZÀ-Þ][\w’'-]*(?<!s) (?:(?!\band\b)[^.])*\.$|"
    r"(?<!\bwas )(?<!\bbeen )\b(?:agreed|complied|obliged|consented) and [a-z]|"
    r"\bwhile [\"“][A-Z][^\"”]*[\"”]\.$|\bfound (?:itself|himself|herself|themselves)\.$|"
    r"\b(?:when|where|while|whereas), (?:despite|after|before|with|during|in|on|by|following) [^,]*\.$|"
    r"\bfrom in [A-Z]|, however\.$|^(?:Other|Further|Additional) [a-z]+ (?!than\b)|^As in other |"
    r"\b(?:took|taken|gained|regained|assumed) (?:control|command)\.$|"
    r"\b(?:completed|ended|began|started|opened|died|founded|signed|arrived) (?:\w+ ){1,3}"
    r"(?:years|months|weeks|days|hours)\.$|"
    r"\bas (?:early|late|soon|recently)\.$|^Sometime,|[A-Z][a-z]+ [A-Z]\.$|\b(?:Op|Opp|Nos?|v|vs)\.$|\bsince, \w|"
    r"\b(?:his|her|its|their) [A-Z]\w+, [A-Z][\w ]+\.$|"
    r" (?:and|or|but|that|which|who|whose|where|when|because|while|if|how|why|what|of|to|as|than|the|a|an|with|is|are|"
    r"was|were|be|has|have|had)\.$"
)
_SUBORDINATES = re.compile(
    r"(?:(?:[Ee]ven )?[Ww]hen|While|Whereas|Whenever|Wherever|Although|Though|Because|Unless|If|Just as|Not|"
    r"As(?! (?:for|of|part|to|an?|many|much|few)\b)) "
)
_THAN_WHAT = re.compile(r"(?:percent|%|million|billion|\d),? (?:less|fewer|higher|lower)\.?$")
"""A comparison of numbers that lost with what: "are $175 million, or 4 percent less"."""
_NOT_AT_ALL = re.compile(r"Not (?:all|every|until|everyone|everything|one|far|long|surprisingly)\b")
_AS_MUCH = re.compile(r"\bas (?:much|many|often|far|long|well as)$|\bnot only\b(?!.*\bbut\b)|\bboth$", re.IGNORECASE)
_NEEDS: Mapping[str, frozenset[str]] = {
    "invite": frozenset({"to", "for", "into", "as"}),
    "accuse": frozenset({"of"}),
    "blame": frozenset({"on", "for"}),
    "entrust": frozenset({"with", "to"}),
    "view": frozenset({"as", "in", "with", "by"}),
    "equip": frozenset({"with"}),
    "deprive": frozenset({"of"}),
    "tend": frozenset({"to"}),
    "consist": frozenset({"of", "in"}),
    "depend": frozenset({"on", "upon"}),
    "belong": frozenset({"to"}),
}
"""Verbs that say nothing without a phrase that one of some prepositions opens."""
_DONE_TO = frozenset({"laid", "renamed", "optioned", "appointed", "nominated", "commissioned", "ratified", "sentenced"})
"""What somebody does to a thing or a person, and never alone."""
_CALLED = frozenset({"branded", "labelled", "labeled", "dubbed", "deemed"})


def is_unfinished(cut: Cut, words: Sequence[Token | str], text: str) -> bool:
    """Whether the words of a statement, written as `text`, are not all that belongs to it."""
    if _is_torn(text) or _AS_MUCH.search(text):
        return True
    if _SUBORDINATES.match(text) and "," not in text and not _NOT_AT_ALL.match(text):
        return True
    tokens = [word for word in words if not isinstance(word, str)]
    kept = {t.i for t in tokens}
    return (
        _hangs(tokens)
        or _compares_with_nothing(tokens)
        or _needs_more(cut, kept)
        or _has_open_relative(cut, tokens)
        or _lacks_object(cut)
        or _lost_what_leads(cut, kept)
        or _is_of_next_verb(cut, tokens)
        or _opens_with_bare_participle(tokens)
        or _is_bared(tokens, kept)
        or _calls_nothing(cut, kept)
        or _explains_without_mark(cut)
    )


def _explains_without_mark(cut: Cut) -> bool:
    """Whether a name stands right before what explains it, as lists of terms have it: "Recovery Act a law passed"."""
    name = cut.head.doc[cut.first.left_edge.i : cut.head.i]
    pairs = ((one, one.nbor()) for one in name if one.pos_ == "PROPN" and one.i + 1 < cut.head.i)
    return any(
        article.text in {"a", "an", "the"}
        and article.head.dep_ in {"appos", "nsubj", "nsubj:pass"}
        and article.head.i < cut.head.i
        and not (article.text == "the" and article.nbor().text.istitle())
        for _, article in pairs
    )


def _is_torn(text: str) -> bool:
    """Whether a text ends in the air, has marks of another's sentence, or opens a quotation that it does not close."""
    pairs = any(text.count(opens) != text.count(closes) for opens, closes in ("“”", "()"))
    open_end = _THAN_WHAT.search(text) is not None
    return pairs or open_end or text.count('"') % 2 == 1 or _STRAY.search(f"{text}.") is not None


def _hangs(tokens: Sequence[Token]) -> bool:
    """Whether a preposition ends the words, and more stood behind it: "was entered in | and won the race"."""
    last = tokens[-1]
    if last.i + 2 >= len(last.doc):
        return False
    if last.nbor().text in {"!", "?"} and last.nbor(2).text.islower():
        return True  # "joined the Norla! | brand"
    if last.dep_ == "acl:relcl" and last.nbor().dep_ in {"mark", "case"} and last.nbor() in last.subtree:
        return True  # "an article that opened | as follows"
    if last.tag_ != "IN":
        return False
    return not last.nbor().is_punct or last.nbor().text not in {".", ",", ";", '"', "”", ")"}


def _compares_with_nothing(tokens: Sequence[Token]) -> bool:
    """Whether "as strong" has lost its "as the other"."""
    firsts = [t for t in tokens if t.lower_ == "as" and t.dep_ == "advmod" and t.head.pos_ in {"ADJ", "ADV"}]
    return any(not any(t.lower_ == "as" and t.i > first.i for t in tokens) for first in firsts)


def _needs_more(cut: Cut, kept: set[int]) -> bool:
    """Whether a verb has lost the phrase without which it says nothing: "accused the ministry | of lying"."""
    needed = _NEEDS.get(cut.head.lemma_.lower())
    if needed is None or cut.kind != "finite":
        return False
    behind = cut.head.doc[cut.head.i : cut.head.sent.end]
    opens = [t for t in behind if t.i in kept and t.lower_ in needed]
    return not any(t.head.head.i == cut.head.i or t.dep_ == "mark" or t.head.pos_ == "NOUN" for t in opens)


def _lacks_object(cut: Cut) -> bool:
    """Whether a verb tells nobody what was done to: the navy "laid down in 1873" a ship that another clause names."""
    head = cut.head
    first = head.head if head.dep_ == "conj" and head.head.lower_ in _DONE_TO else head
    if cut.kind != "finite" or first.lower_ not in _DONE_TO or any(t.dep_ == "aux:pass" for t in cut.tokens):
        return False
    wanted = {"obj"} if head.lower_ == "renamed" else {"obj", "iobj", "ccomp", "xcomp"}
    behind = head.doc[head.i + 1 : head.sent.end]
    after = next((t for t in behind if t.dep_ != "compound:prt" and t.tag_ != "RB"), head)
    apart = after.is_punct or after.tag_ in {"IN", "TO", "CC"}
    return apart and not any(c.dep_ in wanted for c in head.children)


def _lost_what_leads(cut: Cut, kept: set[int]) -> bool:
    """Whether a pronoun before the subject was what something was done to: "This he achieved with ease"."""
    leads = (c for c in cut.head.children if c.dep_ in {"obj", "obl"} and c.i < cut.first.i and c.tag_ in {"DT", "PRP"})
    before = (c for c in leads if not any(g.dep_ == "case" for g in c.children))
    return cut.kind == "finite" and any(c.i not in kept for c in before)


def _is_of_next_verb(cut: Cut, tokens: Sequence[Token]) -> bool:
    """Whether the last noun is what the verb right behind it tells of: "maintain the sale | broke the law"."""
    last = max(tokens, key=lambda t: t.i)
    if last.i + 1 >= len(last.doc) or last.pos_ not in {"NOUN", "PROPN"}:
        return False
    verb = last.nbor()
    lone = not any(c.dep_.startswith("nsubj") for c in verb.children)
    return verb.tag_ == "VBD" and lone and verb.dep_ in {"advcl", "ccomp", "parataxis"} and verb.head.i == cut.head.i


def _opens_with_bare_participle(tokens: Sequence[Token]) -> bool:
    """Whether what a participle that leads a sentence is of has gone: "Facing | , the team lost"."""
    first = tokens[0]
    helper = first.lower_ == "having" and len(tokens) > 1
    comma = tokens[2:3] if helper else tokens[1:2]
    verb = first.head if helper else first
    return verb.dep_ == "advcl" and verb.tag_ in {"VBG", "VBN"} and bool(comma) and comma[0].text == ","


def _is_bared(tokens: Sequence[Token], kept: set[int]) -> bool:
    """Whether a participle behind a noun has lost all that it had: "a poll taken | found"."""
    behind = (t for t in tokens if t.tag_ == "VBN" and t.dep_ == "acl" and t.i > t.head.i)
    own = ([c for c in t.children if not c.is_punct] for t in behind)
    return any(children and not any(c.i in kept for c in children) for children in own)


def _calls_nothing(cut: Cut, kept: set[int]) -> bool:
    """Whether somebody branded a plan, and what they branded it is gone."""
    if cut.kind != "finite" or cut.head.lower_ not in _CALLED:
        return False
    behind = cut.head.doc[cut.head.i + 1 : cut.head.sent.end]
    return not any(t.i in kept and (t.lower_ == "as" or t.dep_ in {"xcomp", "ccomp"}) for t in behind)


def _has_open_relative(cut: Cut, tokens: Sequence[Token]) -> bool:
    """Whether a relative clause that has a second verb is taken for a whole one: "A ship that sank and drowned 40"."""
    verb = cut.head.head
    if cut.head.dep_ != "conj" or cut.kind != "finite" or verb.dep_ not in {"acl", "acl:relcl"}:
        return False
    return any(t.tag_ in {"WDT", "WP"} and t.head.i == verb.i for t in tokens)
