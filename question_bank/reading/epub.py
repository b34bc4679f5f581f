"""EPUB books: the chapters in reading order, one article with headings or, for a longer book, an article a chapter."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from lxml import etree
from lxml import html as lxml_html

from question_bank.reading import blocks
from question_bank.reading.archive import open_archive
from question_bank.reading.errors import ReadingError
from question_bank.reading.file import one_line
from question_bank.reading.post import HEADING, Post, is_prose

LONGEST_ARTICLE = 10_000
"""Words. A book of more is an article a chapter."""
_NAMESPACES = {
    "c": "urn:oasis:names:tc:opendocument:xmlns:container",
    "o": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
    "e": "http://www.w3.org/2001/04/xmlenc#",
}
_PAGES = frozenset({"application/xhtml+xml", "text/html"})
_NO_CHAPTER = frozenset("cover titlepage copyright-page toc landmarks loi lot index colophon dedication".split())
"""What `epub:type` calls the pages that are not the text."""
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_EVENT = "{http://www.idpf.org/2007/opf}event"


@dataclass(frozen=True, slots=True)
class _Chapter:
    title: str | None
    paragraphs: tuple[str, ...]


def posts(path: Path, data: bytes) -> tuple[Post, ...]:
    """The book's articles. Raises `ReadingError` for a damaged book and for one with copy protection."""
    with open_archive(path, data) as archive:
        _refuse_protected(path, archive)
        try:
            container = _xml(archive.read("META-INF/container.xml"))
            package_name = str(container.xpath("string(//c:rootfile/@full-path)", namespaces=_NAMESPACES))
            package = _xml(archive.read(package_name))
        except KeyError as error:
            raise ReadingError(path, f"not an EPUB, or damaged ({error.args[0]}); get the file again") from error
        chapters = [*_chapters(archive, package, posixpath.dirname(package_name))]
    book = _book(package)
    if sum(len(text.split()) for chapter in chapters for text in chapter.paragraphs) <= LONGEST_ARTICLE:
        return (_with(book, book.title, [*_run_together(chapters, book.title)]),)
    return tuple(_with(book, _chapter_title(book, chapter), chapter.paragraphs) for chapter in chapters)


def _refuse_protected(path: Path, archive: zipfile.ZipFile) -> None:
    """Books whose fonts alone are obfuscated are not protected."""
    try:
        encryption = _xml(archive.read("META-INF/encryption.xml"))
    except KeyError:
        return
    locked = encryption.xpath("//e:CipherReference/@URI", namespaces=_NAMESPACES)
    if any(str(name).lower().endswith((".xhtml", ".html", ".htm", ".opf")) for name in locked):
        raise ReadingError(path, "the book has copy protection (DRM) and cannot be read; use one without")


def _chapters(archive: zipfile.ZipFile, package: Any, folder: str) -> Iterator[_Chapter]:
    """The pages of the spine that hold running text."""
    items = {item.get("id"): item for item in package.xpath("//o:manifest/o:item", namespaces=_NAMESPACES)}
    for reference in package.xpath("//o:spine/o:itemref", namespaces=_NAMESPACES):
        item = items.get(reference.get("idref"))
        if item is None or item.get("media-type") not in _PAGES or "nav" in (item.get("properties") or "").split():
            continue
        name = posixpath.normpath(posixpath.join(folder, unquote(item.get("href", ""))))
        body = _body(archive.read(name))
        if body is None or _kinds(body) & _NO_CHAPTER:
            continue
        if chapter := _chapter(blocks.paragraphs(body)):
            yield chapter


def _chapter(paragraphs: Sequence[str]) -> _Chapter | None:
    """What a page holds, its first headings taken together as its title; None for a page without running text."""
    if not any(map(is_prose, paragraphs)):
        return None
    above = next((at for at, text in enumerate(paragraphs) if not text.startswith(HEADING)), 0)
    title = ": ".join(text.removeprefix(HEADING) for text in paragraphs[:above])
    return _Chapter(title or None, tuple(paragraphs[above:]))


def _run_together(chapters: Sequence[_Chapter], book: str | None) -> Iterator[str]:
    for chapter in chapters:
        if chapter.title and chapter.title != book:
            yield f"{HEADING}{chapter.title}"
        yield from chapter.paragraphs


def _chapter_title(book: Post, chapter: _Chapter) -> str | None:
    return ": ".join(filter(None, (book.title, chapter.title))) or None


def _with(book: Post, title: str | None, paragraphs: Sequence[str]) -> Post:
    return Post(tuple(paragraphs), title, book.publisher, book.author, book.published, book.language)


def _book(package: Any) -> Post:
    """What the book says of itself. Dates of conversion or change are no dates of publication."""

    def stated(name: str) -> list[Any]:
        return list(package.xpath(f"//o:metadata//dc:{name}", namespaces=_NAMESPACES))

    def first(name: str) -> str | None:
        return next(filter(None, (one_line(element.text or "") for element in stated(name))), None)

    dates = [
        element for element in stated("date") if element.get(_EVENT) in (None, "publication", "original-publication")
    ]
    published = next(filter(None, (_DATE.match((element.text or "").strip()) for element in dates)), None)
    authors = [one_line(element.text or "") for element in stated("creator")]
    language = first("language") or ""
    return Post(
        paragraphs=(),
        title=first("title"),
        publisher=first("publisher"),
        author=", ".join(filter(None, authors)) or None,
        published=published[0] if published else None,
        language=language if re.fullmatch(r"en(-[A-Za-z0-9]+)*", language) else None,
    )


def _xml(data: bytes) -> Any:
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))


def _body(data: bytes) -> Any:
    """The page's body, or None. Pages are XHTML; those that are not well-formed are read as HTML."""
    try:
        root = _xml(data)
    except etree.XMLSyntaxError:
        root = lxml_html.fromstring(data)
    return next((element for element in root.iter("{*}body")), None)


def _kinds(body: Any) -> set[str]:
    """The `epub:type` of the page, given on its body or on the one section in it."""
    elements = [body, *body[:1]] if len(body) == 1 else [body]
    return {
        word
        for element in elements
        for name, value in element.attrib.items()
        if name.endswith("}type")
        for word in value.split()
    }
