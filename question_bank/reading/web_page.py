"""HTML pages. Trafilatura tells the article from the furniture; what it leaves, the rules for bare text do."""

from __future__ import annotations

import codecs
import logging
import re
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import trafilatura
from trafilatura.settings import DEFAULT_CONFIG
from trafilatura.utils import load_html

from question_bank.reading import blocks, page
from question_bank.reading.encoding import decode
from question_bank.reading.errors import ReadingError
from question_bank.reading.file import one_line
from question_bank.reading.post import Post, is_prose

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

_CHARSET = re.compile(
    rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{1,100}encoding=[\"']([\w.:-]+)", re.I
)
_EMPTY_LINE = re.compile(r"(?:<br\b[^>]{0,40}>(?:\s|&nbsp;)*){2,}", re.IGNORECASE)
"""How pages without paragraphs part them; extraction takes it for the end of a line."""
_FEWEST_PARAGRAPHS = 3
"""Of prose, for an <article> to be a post of its own and no teaser."""
_NOTE_REFERENCES = "//sup[.//a]"
_ONLY_DATES_THAT_ARE_STATED = {"extensive_search": False, "original_date": True, "min_date": "1500-01-01"}

_SETTINGS = deepcopy(DEFAULT_CONFIG)
_SETTINGS["DEFAULT"]["MIN_EXTRACTED_SIZE"] = "40"
"""Characters. Below this trafilatura takes the page's text as it comes, furniture and all, as one paragraph."""


def posts(path: Path, data: bytes) -> tuple[Post, ...]:
    """The posts of a page. Raises `ReadingError` for what is no HTML or holds no text."""
    text = _decode(path, data)
    if "<" not in text:
        raise ReadingError(path, "no HTML: there is no tag in it; name a text file .txt")
    root = load_html(_EMPTY_LINE.sub("</p><p>", text))
    if root is None:
        raise ReadingError(path, "damaged, or not an HTML page; save the page again")
    several = _articles(root)
    whole = _extract(root)
    if len(several) > 1:
        publisher = whole.sitename if whole else None
        found = [replace(post, publisher=publisher or post.publisher) for part in several for post in _posts(part)]
        return tuple(found)
    return _posts(root, whole)


def _posts(root: Any, extracted: Any = None) -> tuple[Post, ...]:
    found = extracted or _extract(root)
    if found is None or found.body is None:
        return ()
    title = one_line(found.title or "") or None
    first, *others = page.arrange(blocks.paragraphs(found.body), title) or (Post(()),)
    head = replace(
        first,
        title=title or first.title,
        author=one_line((found.author or "").replace(";", ",")) or first.author,
        publisher=found.sitename or first.publisher,
        published=found.date or first.published,
        language=_english(root.get("lang") or ""),
    )
    return (head, *(replace(other, publisher=found.sitename or other.publisher) for other in others))


def _extract(root: Any) -> Any:
    return trafilatura.bare_extraction(
        deepcopy(root),
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        config=_SETTINGS,
        prune_xpath=_NOTE_REFERENCES,
        date_extraction_params=_ONLY_DATES_THAT_ARE_STATED,
    )


def _articles(root: Any) -> list[Any]:
    """The page's <article> elements that each hold a post, those inside another one not counted."""
    found = []
    for element in root.iter("article"):
        outer = next(element.iterancestors("article"), None)
        if outer is None and sum(map(is_prose, blocks.paragraphs(element))) >= _FEWEST_PARAGRAPHS:
            found.append(element)
    return [_page_of(element) for element in found]


def _page_of(element: Any) -> Any:
    """An element as a page of its own, as extraction expects one."""
    html = element.makeelement("html")
    body = element.makeelement("body")
    html.append(body)
    body.append(deepcopy(element))
    return html


def _english(code: str) -> str | None:
    return code if re.fullmatch(r"en(-[A-Za-z0-9]+)*", code) else None


def _decode(path: Path, data: bytes) -> str:
    """The page as text: as it says of itself where that works, and otherwise as any text file."""
    for codec in _declared(data[:4096]):
        try:
            if not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
                return decode(path, data.decode(codec).encode())
        except UnicodeDecodeError:
            continue
    return decode(path, data)


def _declared(start: bytes) -> Sequence[str]:
    match = _CHARSET.search(start)
    name = next(filter(None, match.groups()), b"").decode("ascii", "ignore").lower() if match else ""
    if name in ("iso-8859-1", "latin1", "ascii", "us-ascii"):
        name = "cp1252"  # As browsers read these names: https://encoding.spec.whatwg.org/#names-and-labels
    try:
        return [codecs.lookup(name).name] if name else []
    except LookupError:
        return []
