"""Markdown -> title and plain paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from question_bank.reading import byline
from question_bank.reading.file import one_line
from question_bank.reading.post import HEADING, Post

_MARKDOWN = MarkdownIt("commonmark").enable("table").enable("strikethrough")
_OPENING_TABLE, _CLOSING_TABLE = "table_open", "table_close"


def post(text: str, *, title: str | None) -> Post:
    """The article that `text` holds. Code, HTML, pictures and tables are left out: no sentence can be cited from them.

    `title` is the one that front matter gives; without it the first `# ` heading is the title. A first heading that
    says the title is not part of the text, nor are byline and dateline.
    """
    paragraphs: list[str] = []
    for level, paragraph in _blocks(_MARKDOWN.parse(text)):
        if level == 1 and not paragraphs and title in (None, paragraph):
            title = paragraph
        else:
            paragraphs.append(f"{HEADING}{paragraph}" if level else paragraph)
    body, published, agency, author = byline.take_dateline(paragraphs)
    return Post(tuple(body), title, publisher=agency, author=author, published=published)


def _blocks(tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """(heading level or 0, text) of every block of text outside tables."""
    level, in_table = 0, False
    for token in tokens:
        if token.type in (_OPENING_TABLE, _CLOSING_TABLE):
            in_table = token.type == _OPENING_TABLE
        elif token.type == "heading_open":
            level = int(token.tag[1:])
        elif token.type == "heading_close":
            level = 0
        elif token.type == "inline" and not in_table:
            text = one_line("".join(_words(token.children or ())))
            if text:
                yield level, text


def _words(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("text", "code_inline"):
            yield token.content
        elif token.type in ("softbreak", "hardbreak"):
            yield " "
