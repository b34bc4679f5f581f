"""What one article on a page says, before it has an id and a source."""

from __future__ import annotations

import re
from dataclasses import dataclass

HEADING = "## "
"""What a paragraph that is a heading begins with."""

_END_OF_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]*$")
_FEWEST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Post:
    """An article's paragraphs and what the page itself says of title, publisher, author, date and language."""

    paragraphs: tuple[str, ...]
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = None


def ends_sentence(paragraph: str) -> bool:
    """Whether a paragraph closes like a sentence."""
    return bool(_END_OF_SENTENCE.search(paragraph))


def is_prose(paragraph: str) -> bool:
    """Whether a paragraph reads as running text: at least eight words that close like a sentence."""
    return not paragraph.startswith(HEADING) and len(paragraph.split()) >= _FEWEST_WORDS and ends_sentence(paragraph)
