"""A file of any supported format -> articles: Markdown with front matter, or plain text, raw web pages included.

What an article is called, where and when it appeared comes from the front matter where there is one, and otherwise from
what the page shows: headline, dateline, byline.
"""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from pathlib import Path

from question_bank.model import Article, ArticleHead
from question_bank.reading import front_matter, markdown, page
from question_bank.reading.errors import ReadingError
from question_bank.reading.file import decode, one_line, read_bytes
from question_bank.reading.post import Post, is_prose

__all__ = ["SUFFIXES", "ReadingError", "read"]

SUFFIXES = (".md", ".markdown", ".txt")
"""The endings of files that `read` takes for articles."""

_LONGEST_TITLE = 90
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[\"'“‘A-Z0-9])")


def read(path: Path, *, source: str | None = None) -> tuple[Article, ...]:
    """The articles of a file, in their order on the page; a page of several posts gives several.

    `source` names the file in the articles' heads; without it, it is the path relative to the working directory.
    Raises `ReadingError` for everything that cannot be read as an article.
    """
    data = read_bytes(path)
    given, body = front_matter.split(path, decode(path, data))
    posts = page.posts(body) if path.suffix == ".txt" else (markdown.post(body, title=given.title),)
    posts = tuple(post for post in posts if any(is_prose(paragraph) for paragraph in post.paragraphs))
    if not posts:
        raise ReadingError(path, "not an article: no paragraph of running text in it; check that the text was saved")
    base = given.id or _slug(path)
    return tuple(
        Article(
            head=ArticleHead(
                id=base if number == 1 else f"{base}-{number}",
                title=_title(given.title if number == 1 else None, post),
                publisher=given.publisher or post.publisher,
                author=given.author or post.author,
                published=given.published or post.published,
                language=given.language,
                tags=given.tags,
                source=source or _relative(path),
                checksum=f"sha256:{hashlib.sha256(data).hexdigest()}",
            ),
            text="\n\n".join(post.paragraphs),
        )
        for number, post in enumerate(posts, start=1)
    )


def _slug(path: Path) -> str:
    """An id from a file's name: "Été 2003.txt" -> `ete-2003`."""
    plain = unicodedata.normalize("NFKD", path.stem).encode("ascii", "ignore").decode().lower()
    slug = "-".join(re.findall(r"[a-z0-9]+", plain))
    if not slug:
        raise ReadingError(
            path, "no id can be made from the file's name; add front matter with a line 'id: my-article'"
        )
    return slug


def _title(given: str | None, post: Post) -> str:
    """The title given or shown; else the first sentence of some length, shortened."""
    if given or post.title:
        return one_line(given or post.title or "")
    first = next(paragraph for paragraph in post.paragraphs if is_prose(paragraph))
    sentence = next((part for part in _SENTENCE.split(first) if len(part.split()) > 4), first)
    if len(sentence) <= _LONGEST_TITLE:
        return sentence.rstrip(".")
    return sentence[:_LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(",;:-– ") + "…"


def _relative(path: Path) -> str:
    return Path(os.path.relpath(path)).as_posix()
