"""A file of any supported format -> articles: Markdown, plain text (raw web pages too), HTML, PDF, DOCX, EPUB.

What an article is called, where and when it appeared comes from what the file says of itself (front matter, metadata),
and otherwise from what the page shows: headline, dateline, byline.
"""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from question_bank.model import Article, ArticleHead
from question_bank.reading.errors import ReadingError
from question_bank.reading.file import one_line, read_bytes
from question_bank.reading.formats import FORMATS, Format, Found, format_of
from question_bank.reading.post import Post, is_prose
from question_bank.reading.tongue import other_language

__all__ = ["SUFFIXES", "ReadingError", "read"]

SUFFIXES = tuple(FORMATS)
"""The endings of files that `read` takes for articles."""

_PICTURES = frozenset({"So", "Sk", "Cf", "Mn"})
"""Unicode's categories of emoji and what modifies them."""
_LONGEST_TITLE = 90
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[\"'“‘A-Z0-9])")


def read(path: Path, *, source: str | None = None) -> tuple[Article, ...]:
    """The articles of a file, in their order on the page; a page of several posts gives several.

    `source` names the file in the articles' heads; without it, it is the path relative to the working directory.
    Raises `ReadingError` for everything that cannot be read as an article, and no other error.
    """
    kind = format_of(path)
    data = read_bytes(path, kind.largest)
    given, found = _read(kind, path, data)
    posts = _in_english(path, found)
    base = given.id or _slug(path)
    texts = tuple("\n\n".join(post.paragraphs) for post in posts)
    return tuple(
        Article(
            head=ArticleHead(
                id=base if number == 1 else f"{base}-{number}",
                title=_title(given.title if number == 1 else None, post),
                publisher=given.publisher or post.publisher,
                author=given.author or post.author,
                published=given.published or post.published,
                language=given.language or post.language or "en",
                tags=given.tags,
                source=source or _relative(path),
                checksum=f"sha256:{hashlib.sha256(data).hexdigest()}",
            ),
            text=texts[number - 1],
            beside=(*texts[: number - 1], *texts[number:]),
        )
        for number, post in enumerate(posts, start=1)
    )


def _read(kind: Format, path: Path, data: bytes) -> Found:
    """What the format's reader finds. The libraries below it raise anything at all on a damaged file."""
    try:
        return kind.read(path, data)
    except ReadingError:
        raise
    except Exception as error:
        problem = f"damaged, or not {kind.name}"
        raise ReadingError(path, f"{problem} ({type(error).__name__}: {error}); get the file again") from error


def _in_english(path: Path, found: Sequence[Post]) -> tuple[Post, ...]:
    """The posts that are articles in English; those in other languages on the same page are left out."""
    posts = [post for post in found if any(map(is_prose, post.paragraphs))]
    english = tuple(post for post in posts if not other_language("\n".join(post.paragraphs)))
    if english:
        return english
    language = other_language("\n".join(paragraph for post in found for paragraph in post.paragraphs))
    if language:
        raise ReadingError(path, f"not in English: it seems to be {language}; use an English version of the article")
    raise ReadingError(path, "not an article: no paragraph of running text in it; check that the text was saved")


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
        return _without_icons(one_line(given or post.title or ""))
    first = next(paragraph for paragraph in post.paragraphs if is_prose(paragraph))
    sentence = next((part for part in _SENTENCE.split(first) if len(part.split()) > 4), first)
    if len(sentence) <= _LONGEST_TITLE:
        return sentence.rstrip(".")
    return sentence[:_LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(",;:-– ") + "…"


def _without_icons(title: str) -> str:
    """A title without the pictures that a page sets before or behind it: "🔎 Trade" is "Trade"; only pictures stay."""
    icons = "".join({c for c in title if unicodedata.category(c) in _PICTURES})
    return title.strip(f"{icons} ") or title


def _relative(path: Path) -> str:
    return Path(os.path.relpath(path)).as_posix()
