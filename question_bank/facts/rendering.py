"""Words of a syntax tree written out as text again, some of them replaced, with the place of each in the new text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_LEFT = frozenset(",.;:!?%)]”’")
_CURRENCIES = frozenset("$€£")
_RIGHT = frozenset("([“‘$€£")
Places = Mapping[int, tuple[int, int]]


def render(words: Sequence[Token | str], instead: Mapping[int, str] | None = None) -> tuple[str, Places]:
    """The words as text, and (start, end) in it of each token by its position in the document.

    `instead` gives other text for tokens by position; an empty one leaves the token out (it then has no place).
    """
    text, places = "", dict[int, tuple[int, int]]()
    before: Token | str | None = None
    open_quote = False
    for word in words:
        written = word if isinstance(word, str) else (instead or {}).get(word.i, _plain_text(word, first=not text))
        if not written.strip():
            continue
        closes = written in {'"', "'"} and open_quote
        if written == '"':
            open_quote = not open_quote
        if text and _gap(before, word, written, closes=closes):
            text += " "
        if not isinstance(word, str):
            places[word.i] = (len(text), len(text) + len(written))
        text += written
        before = word
    return text, places


def _plain_text(token: Token, *, first: bool) -> str:
    """A word as it is written inside a sentence: a capital that only opened the article's sentence goes."""
    letters = token.text.isupper() and token.text != "A"
    opened = token.is_sent_start and not first and token.pos_ not in {"PROPN", "PRON"} and not letters
    return token.text[:1].lower() + token.text[1:] if opened else token.text


def plain(words: Sequence[Token | str]) -> str:
    """The words as text."""
    return render(words)[0]


def _gap(before: Token | str | None, word: Token | str, written: str, *, closes: bool) -> bool:
    """Whether a space stands between two words; none before a comma, whatever the article's typing."""
    if written in {",", "”"}:
        return False
    if not isinstance(before, str) and before is not None and not isinstance(word, str) and word.i == before.i + 1:
        return bool(before.whitespace_) and not (before.text in _CURRENCIES and word.like_num)
    if closes or written[0] in _LEFT or written in {"'s", "’s", "n't", "n’t"}:
        return False
    last = before if isinstance(before, str) else (before.text if before is not None else "")
    return last[-1:] not in _RIGHT
