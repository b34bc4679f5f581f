"""Plain text, raw web pages saved as text included -> the posts on it, without the page's furniture."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from question_bank.reading import byline, furniture
from question_bank.reading.date_line import author_beside, date_line
from question_bank.reading.file import one_line
from question_bank.reading.post import HEADING, Post, ends_sentence, is_prose

_MARKER = re.compile(r"(?:[•·▪*‣-]|\(?\d{1,2}[.)])\s+(?=\S)")
_WRAPPED = range(40, 111)
"""Lengths of lines that an editor or mail program has broken, in characters."""
_LINES_TO_A_SENTENCE = 3
"""Of lines broken to a width, hardly one in ten ends where a sentence does; of paragraphs, nearly all."""
_FEWEST_PARAGRAPHS = 3
"""Of prose, after a disclaimer, for it to be a post of its own and not the page's foot."""
_LONGEST_HEADLINE = 25
_LONGEST_HEADING = 12


def posts(text: str) -> tuple[Post, ...]:
    """The posts of a page in order. Text that is no page at all is one post with all its paragraphs."""
    return arrange(_paragraphs(text))


def arrange(paragraphs: Sequence[str], title: str | None = None) -> tuple[Post, ...]:
    """The posts that a page's paragraphs make up; those that are known to be headings begin with `HEADING`.

    `title` is the first post's, where the file says it: it is not part of the text then.
    """
    headings = frozenset(paragraph.removeprefix(HEADING) for paragraph in paragraphs if paragraph.startswith(HEADING))
    plain = furniture.without_captions([paragraph.removeprefix(HEADING) for paragraph in paragraphs])
    parts = _split([paragraph for paragraph in plain if not _goes(paragraph)])
    found = [_post(part, whose, headings, title if number == 0 else None) for number, (part, whose) in enumerate(parts)]
    return tuple(post for post in found if post.paragraphs)


# --- lines -> paragraphs -------------------------------------------------------------------------------------------


def _paragraphs(text: str) -> list[str]:
    lines = furniture.without_captions([one_line(line) for line in text.split("\n")])
    titles = furniture.player_titles(lines)
    kept = [line if not _goes(_MARKER.sub("", line)) and line not in titles else "" for line in lines]
    blocks = [list(block) for filled, block in groupby(kept, key=bool) if filled]
    return [one_line(_MARKER.sub("", line, count=1)) if _MARKER.match(line) else line for line in _joined(blocks)]


def _goes(line: str) -> bool:
    """Whether a line is furniture that is not needed to know where the article ends."""
    return furniture.is_line(line) and not furniture.opens_comments(line)


def _joined(blocks: Sequence[Sequence[str]]) -> Iterator[str]:
    """Every block as one paragraph where its lines were broken to a width, else every line as one."""
    for block in blocks:
        broken = block[:-1]
        ends = sum(map(ends_sentence, broken))
        if broken and all(len(line) in _WRAPPED for line in broken) and ends * _LINES_TO_A_SENTENCE <= len(broken):
            yield " ".join(block)
        else:
            yield from block


# --- paragraphs -> posts -------------------------------------------------------------------------------------------


def _split(paragraphs: Sequence[str]) -> list[tuple[list[str], str | None]]:
    """The page cut after closing disclaimers, where enough prose follows to be a post of its own."""
    parts: list[tuple[list[str], str | None]] = []
    current: list[str] = []
    for number, paragraph in enumerate(paragraphs):
        before, closes, whose = furniture.split_disclaimer(paragraph)
        if before:
            current.append(before)
        if closes and sum(map(is_prose, current)) >= _FEWEST_PARAGRAPHS:
            parts.append((current, whose))
            current = []
            if sum(map(is_prose, paragraphs[number + 1 :])) < _FEWEST_PARAGRAPHS:
                return parts
    return [*parts, (current, None)] if current else parts


def _post(paragraphs: Sequence[str], whose: str | None, headings: Collection[str], title: str | None) -> Post:
    publisher = next(filter(None, map(byline.credited_source, paragraphs[-5:])), None) or _organisation(whose)
    author = furniture.author_in_box(paragraphs)
    body = furniture.without_pull_quotes(furniture.without_foot(paragraphs, title or paragraphs[0]))
    title, published, named, body = _head(body, headings, title)
    body, date, agency, run_on = byline.take_dateline(body)
    return Post(
        paragraphs=tuple(_with_headings(body, headings)),
        title=title,
        publisher=agency or publisher,
        author=named or run_on or author,
        published=date or published,
    )


def _organisation(whose: str | None) -> str | None:
    """Who a disclaimer speaks for, where it names them: "Radio Somewhere", not "the editors"."""
    name = (whose or "").removeprefix("the ").strip()
    return name if name[:1].isupper() else None


def _head(
    paragraphs: Sequence[str], headings: Collection[str], given: str | None
) -> tuple[str | None, str | None, str | None, list[str]]:
    """(title, date, author, the rest): what stands above the first running text, and a headline that looks like it.

    A heading right above the text stays with it where it is not the title.
    """
    start = next((number for number, paragraph in enumerate(paragraphs) if is_prose(paragraph)), 0)
    above, body = paragraphs[:start], list(paragraphs[start:])
    published = next(filter(None, map(date_line, above)), None)
    signed = (by[0] for by in map(byline.byline, above) if by)
    author = next(signed, None) or next(filter(None, map(author_beside, above)), None)
    lines = [line for line in above if not date_line(line) and not byline.byline(line) and len(line.split()) > 1]
    title = given or max(lines, key=lambda line: len(line.split()), default=None)
    if above and above[-1] in headings and above[-1] != title:
        body.insert(0, above[-1])
    if title is None and len(body) > 1 and _is_headline(body[0]) and is_prose(body[1]):
        title = body.pop(0)
    return title, published, author, body


def _is_headline(paragraph: str) -> bool:
    """A headline that closes like a sentence: a question, an exclamation, or "Who: “what they said.”"."""
    closes = re.search(r"[?!]$|: ?[\"“‘'].+[\"”’']$", paragraph)
    return bool(closes) and len(paragraph.split()) <= _LONGEST_HEADLINE and not byline.dateline(paragraph)


def _with_headings(paragraphs: Sequence[str], known: Collection[str]) -> Iterator[str]:
    """The paragraphs, those that head a section marked; a heading needs text below it."""
    last = max((number for number, paragraph in enumerate(paragraphs) if is_prose(paragraph)), default=len(paragraphs))
    for number, paragraph in enumerate(paragraphs):
        if number > last and (paragraph in known or not ends_sentence(paragraph)):
            continue
        yield f"{HEADING}{paragraph}" if paragraph in known or _is_heading(paragraph) else paragraph


def _is_heading(paragraph: str) -> bool:
    starts = paragraph.lstrip("\"“‘'")[:1]
    closed = re.search(r"[.!?…,;:][\"'”’)]*$", paragraph)
    return len(paragraph.split()) <= _LONGEST_HEADING and not closed and (starts.isupper() or starts.isdigit())
