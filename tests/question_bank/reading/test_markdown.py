"""Markdown articles: front matter, headings, paragraphs, and what is wrong with a file."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from question_bank.reading import ReadingError, read

FRONT_MATTER = """---
id: bridge-at-arda
title: A bridge at Arda
publisher: The Valley Post
author: Ilse Brandt
published: 1931-05-09
language: en
tags: [history, bridges]
retells:
  title: Opening of the bridge
  published: 1931-05
---
"""
SENTENCE = "The bridge at Arda was opened on 9 May 1931 by Mayor Otto Lind."


def write(folder: Path, text: str, name: str = "a.md") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_front_matter_becomes_the_head(tmp_path: Path) -> None:
    (article,) = read(write(tmp_path, FRONT_MATTER + SENTENCE), source="seeds/a.md")
    head = article.head
    assert (head.id, head.title, head.publisher, head.author) == (
        "bridge-at-arda",
        "A bridge at Arda",
        "The Valley Post",
        "Ilse Brandt",
    )
    assert (head.published, head.language, head.tags, head.source) == (
        "1931-05-09",
        "en",
        ("history", "bridges"),
        "seeds/a.md",
    )
    assert article.text == SENTENCE


@pytest.mark.parametrize("published", ["1931-05-09", "1931-05", "1931"])
def test_a_date_of_any_precision_stays_text(tmp_path: Path, published: str) -> None:
    (article,) = read(write(tmp_path, f"---\npublished: {published}\n---\n# A title\n\n{SENTENCE}"))
    assert article.head.published == published


def test_the_source_is_relative_to_the_working_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "work").mkdir()
    path = write(tmp_path / "seeds", SENTENCE)
    monkeypatch.chdir(tmp_path)
    assert read(path)[0].head.source == "seeds/a.md"
    monkeypatch.chdir(tmp_path / "work")
    assert read(path)[0].head.source == "../seeds/a.md"


def test_the_checksum_is_of_the_file_s_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"\xef\xbb\xbf" + SENTENCE.encode() + b"\r\n")
    (article,) = read(path)
    assert article.head.checksum == f"sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}"
    assert article.text == SENTENCE


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("A *stone* **bridge** with [two arches](http://x.example) stands `there` today, they say.", None),
        ("A stone bridge with two arches\nstands there   today, they say.", None),
        ("A stone bridge with two arches stands there\u00a0today, they\u200b say.", None),
        ("![A photograph](b.png) A stone bridge with two arches stands there today, they say.", None),
    ],
)
def test_inline_markup_and_line_ends_leave_plain_text(tmp_path: Path, markdown: str, text: str | None) -> None:
    plain = text or "A stone bridge with two arches stands there today, they say."
    assert read(write(tmp_path, markdown))[0].text == plain


def test_headings_list_items_and_quotations_are_paragraphs_and_code_and_tables_are_left_out(tmp_path: Path) -> None:
    text = f"""{SENTENCE}

### The *second* bridge

- One pier was rebuilt in 1940.
- Another in 1951.

> It was never closed.

```
code = 1
```

| year | piers |
|------|-------|
| 1940 | 1     |
"""
    assert read(write(tmp_path, text))[0].text.split("\n\n") == [
        SENTENCE,
        "## The second bridge",
        "One pier was rebuilt in 1940.",
        "Another in 1951.",
        "It was never closed.",
    ]


def test_the_first_top_heading_is_the_title_and_not_part_of_the_text(tmp_path: Path) -> None:
    (article,) = read(write(tmp_path, f"# The bridge\n\n{SENTENCE}"))
    assert (article.head.title, article.text) == ("The bridge", SENTENCE)


@pytest.mark.parametrize(
    ("shown", "title"),
    [("🔎 The bridge", "The bridge"), ("The bridge ✔️", "The bridge"), ("C++ in Arda", "C++ in Arda"), ("🔎", "🔎")],
)
def test_a_picture_is_no_part_of_a_title(tmp_path: Path, shown: str, title: str) -> None:
    (article,) = read(write(tmp_path, f"---\ntitle: {shown}\n---\n{SENTENCE}"))
    assert article.head.title == title


def test_a_top_heading_other_than_the_given_title_stays(tmp_path: Path) -> None:
    (article,) = read(write(tmp_path, f"---\ntitle: Arda\n---\n# The bridge\n\n{SENTENCE}"))
    assert (article.head.title, article.text) == ("Arda", f"## The bridge\n\n{SENTENCE}")


@pytest.mark.parametrize(
    ("name", "article_id"),
    [("Été à Arda.md", "ete-a-arda"), ("003_report.TXT.md", "003-report-txt"), ("a--b__c.md", "a-b-c")],
)
def test_without_an_id_the_file_s_name_gives_one(tmp_path: Path, name: str, article_id: str) -> None:
    assert read(write(tmp_path, SENTENCE, name))[0].head.id == article_id


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "the file is empty"),
        (b" \n\n ", "the file is empty"),
        (b"Caf\xe9 \x81 in the valley", "byte 3 (0xe9) is not UTF-8"),
        (b"%PDF-1.7 \xe2\xe3", "looks like a PDF"),
        (b"abc\x00\x01", "not text"),
        (b"abc \x07 def", "control characters"),
        (b"<!DOCTYPE html><html></html>", "an HTML page"),
        (b"# Only a heading\n\nand a few words", "no paragraph of running text"),
        (b"---\nid: a\n\nno end in sight", "nothing closes it"),
        (b"---\nid: [a\n---\nText.", "the front matter is not YAML"),
        (b"---\njust words\n---\nText.", "not a list of 'key: value' lines"),
    ],
)
def test_what_is_no_article_is_refused_in_words(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(data)
    with pytest.raises(ReadingError) as caught:
        read(path)
    assert str(path) in str(caught.value)
    assert words in str(caught.value)


def test_a_missing_file_and_one_that_is_too_large_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="cannot be opened"):
        read(tmp_path / "none.md")
    with pytest.raises(ReadingError, match="5,000,001 bytes is too large"):
        read(write(tmp_path, "x" * 5_000_001))
    with pytest.raises(ReadingError, match="no id can be made"):
        read(write(tmp_path, SENTENCE, "статья.md"))


def test_every_wrong_key_of_the_front_matter_is_named_at_once(tmp_path: Path) -> None:
    text = f"---\nid: Bad Id\npublishd: 2003\npublished: 18 March\ntags: one\nretells: {{pages: 3}}\n---\n{SENTENCE}"
    with pytest.raises(ReadingError) as caught:
        read(write(tmp_path, text))
    problems = "\n".join(caught.value.problems)
    assert len(caught.value.problems) == 5
    for words in (
        "id is 'Bad Id'; use small letters",
        "unknown key 'publishd'",
        "published is '18 March': '18 March' is not a date: expected YYYY, YYYY-MM or YYYY-MM-DD",
        "tags is 'one'; write a list",
        "unknown key 'retells.pages'",
    ):
        assert words in problems


def test_a_dateline_gives_place_to_the_head(tmp_path: Path) -> None:
    (article,) = read(write(tmp_path, f"# A bridge\n\nARDA, 9 May 1931 (Valley News) - {SENTENCE}"))
    assert (article.text, article.head.publisher, article.head.published) == (SENTENCE, "Valley News", "1931-05-09")
