"""Sentences of a page that tell nothing: captions, credits, entries of a live report, headlines, bylines.

A reader of files takes the furniture of a page away where its markup tells; what is left in the running text gives
itself away by its form.
"""

from __future__ import annotations

import re

from question_bank.reading.captions import is_credited

_ENTRY = re.compile(r"^\[?\d{1,2}[.:]\d{2}(?:\s?[ap]\.?m\.?)?\]?\s+[A-Z]")
"""The time of day that an entry of a live report opens with."""
_SHOWN = re.compile(r"\b(?:is|are) (?:pictured|photographed)\b|\b(?:is|are) (?:seen|shown) .*\b(?:19|20)\d\d\.?$")
"""A sentence that shows; in a line by itself "is seen in" is enough."""
_HEADLINE_VERB = re.compile(
    r"(?<=\w) (?:Has|Have|Had|Is|Are|Was|Were|Be|Been|Will|Can|Does|Did|Gets?|Says?|Makes?) [A-Z\d]"
)
_ANNOUNCES = re.compile(
    r"^(?:Following|Below|Here) (?:is|are)\b|^The following (?:is|are)\b|"
    r"^(?:Screenshot|Photo|Photograph|Image|Picture|Illustration|Map|Chart|Graph) (?:of|by|courtesy)\b"
)
"""What opens a sentence that only says what comes next on the page."""
_SMALL_VERB = re.compile(
    r" (?:is|are|was|were|has|had|have|won|met|led|ran|did|do|be|own|ate|cut|hit|put|set|let|got|saw)\b"
)
"""The verbs of up to three letters, which a sentence of nothing but names may have."""
_SMALL = frozenset({"from", "with", "over", "into", "upon"})
_QUOTED = re.compile(r"[\"“‘][^\"”’]*[\"”’]")
_RUBRIC = re.compile(r"^[A-Z](?:[\w'’-]+ ){1,4}?[\w'’-]+: (?=[A-Z])")
"""What stands before a headline on a page that lists several: "June picture gallery: "."""
_HOURS = re.compile(
    r"\b(?:open|opens|hours)\b.*\b(?:from )?\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\.?)? (?:to|until|-|–) \d", re.IGNORECASE
)


def is_furniture(sentence: str) -> bool:
    """Whether a sentence is a caption, a credit, an entry of a live report, a headline or hours of opening."""
    return (
        any(form.search(sentence) for form in (_ENTRY, _SHOWN, _HOURS, _ANNOUNCES))
        or is_credited(sentence)
        or _is_headline(sentence)
    )


def _is_headline(sentence: str) -> bool:
    """Whether even the verbs have capitals, as in no sentence."""
    bare = _RUBRIC.sub("", _QUOTED.sub("", sentence))
    words = [word for word in re.findall(r"[A-Za-z][\w'’-]*", bare) if len(word) > 3 and word not in _SMALL]
    quotes = _QUOTED.search(sentence) is not None
    verb = _HEADLINE_VERB.search(bare) or (len(words) > 1 and not quotes and not _SMALL_VERB.search(bare))
    return bool(verb) and all(word[0].isupper() for word in words)
