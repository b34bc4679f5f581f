"""HTML, PDF, Word and EPUB give the same article as plain text would, and what they say of where it appeared."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import docx
import pytest

from question_bank.model import Article
from question_bank.reading import read
from tests.question_bank.reading import samples
from tests.question_bank.reading.samples import CLOSE, COST, HEADING, LEAD, QUOTE, TEXT, TITLE, TOWER, VOTES

SECOND = (
    "A month later the fishermen of Skerry asked for a lighthouse of their own.",
    "Their harbour has seen seven wrecks since 1880, more than any other on the coast.",
    "The ministry promised an answer by the summer but set aside no money for it.",
)
STRAIGHT = QUOTE.translate({0x201C: '"', 0x201D: '"'})


def articles(folder: Path, name: str, data: bytes | str) -> tuple[Article, ...]:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read(path)


def paragraphs(folder: Path, name: str, data: bytes | str) -> list[str]:
    return articles(folder, name, data)[0].text.split("\n\n")


# --- HTML ----------------------------------------------------------------------------------------------------------


def test_a_web_page_gives_its_article_and_what_it_says_of_it(tmp_path: Path) -> None:
    (article,) = articles(tmp_path, "tarn.html", samples.html())
    head = article.head
    assert article.text.split("\n\n") == TEXT
    assert (head.title, head.publisher, head.author) == (TITLE, "The Tarn Gazette", "Ann Rask")
    assert (head.published, head.language) == ("1904-05-04", "en-GB")


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (f"<p>{LEAD}</p><p>{TOWER}</p>", [LEAD, TOWER]),
        (f"<p>{LEAD.replace('new light', '<b>new</b> <a href=/x>light</a>')}</p><p>{TOWER}</p>", [LEAD, TOWER]),
        (f"<p>{LEAD}<br><br>{TOWER}</p><p>{VOTES}</p>", [LEAD, TOWER, VOTES]),
        (f"<p>{LEAD.replace(' of Tarn', '<br>of Tarn')}</p><p>{TOWER}</p>", [LEAD, TOWER]),
        (f"<p>{LEAD}</p><ul><li>{VOTES}</li><li>{COST}</li></ul><p>{CLOSE}</p>", [LEAD, VOTES, COST, CLOSE]),
        (f"<p>{LEAD}</p><blockquote><p>{QUOTE}</p></blockquote><p>{CLOSE}</p>", [LEAD, QUOTE, CLOSE]),
        (f"<p>{LEAD}</p><table><tr><td>1902</td><td>Fire</td></tr></table><p>{CLOSE}</p>", [LEAD, CLOSE]),
        (f"<p>{LEAD}</p><figure><img src=a.png><figcaption>{VOTES}</figcaption></figure><p>{CLOSE}</p>", [LEAD, CLOSE]),
        (f"<p>{LEAD}<sup><a href='#n1'>[1]</a></sup></p><p>{CLOSE}</p>", [LEAD, CLOSE]),
        (f"<p>{LEAD}</p><script>var a = 'b';</script><p>{CLOSE}</p>", [LEAD, CLOSE]),
        (f"<p>{LEAD}</p><p>{COST} Tarn&nbsp;&amp; Son build it.</p>", [LEAD, f"{COST} Tarn & Son build it."]),
        (f"<p>By Nils Berg</p><p>{LEAD}</p><p>{CLOSE}</p>", [LEAD, CLOSE]),
        (f"<p>Tarn, 4 May 1904 (RT/NN) -- {LEAD}</p><p>{CLOSE}</p>", [LEAD, CLOSE]),
        (f"<p>{LEAD}</p><p>{TOWER}</p><p>{CLOSE}</p><p>WATCH: The Lamp Is Lit</p>", [LEAD, TOWER, CLOSE]),
        (f"<p>{LEAD}</p><p>{TOWER}</p><p>{CLOSE}</p><h3>Related</h3><p>{SECOND[0]}</p>", [LEAD, TOWER, CLOSE]),
    ],
)  # fmt: skip
def test_markup_becomes_paragraphs(tmp_path: Path, markup: str, expected: list[str]) -> None:
    assert paragraphs(tmp_path, "tarn.html", samples.html(markup)) == expected


def test_several_posts_on_a_web_page_are_several_articles(tmp_path: Path) -> None:
    story = "".join(f"<p>{text}</p>" for text in (LEAD, TOWER, CLOSE))
    other = "".join(f"<p>{text}</p>" for text in SECOND)
    teaser = f"<article><h3>More</h3><p>{VOTES}</p></article>"
    page = (
        '<html><head><title>Harbour Notes</title><meta property="og:site_name" content="Radio Tarn"></head><body><main>'
        f"<article><h2>{TITLE}</h2>{story}</article><article><h2>A Light For Skerry</h2>{other}</article>{teaser}"
        "</main></body></html>"
    )
    first, second = articles(tmp_path, "notes.html", page)
    assert (first.text, second.text) == ("\n\n".join((LEAD, TOWER, CLOSE)), "\n\n".join(SECOND))
    assert (first.head.title, second.head.title) == (TITLE, "A Light For Skerry")
    assert (first.head.id, second.head.id, second.head.publisher) == ("notes", "notes-2", "Radio Tarn")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "iso-8859-1"])
def test_a_web_page_is_read_in_the_encoding_it_names(tmp_path: Path, encoding: str) -> None:
    declared = "iso-8859-1" if encoding == "cp1252" else encoding.removesuffix("-sig")
    said = (
        "The café at Tarn – the “Red Lamp” – stayed open."
        if encoding != "iso-8859-1"
        else "The café at Tarn stayed open."
    )
    page = samples.html(f"<p>{LEAD}</p><p>{said}</p><p>{CLOSE}</p>").replace('charset="utf-8"', f'charset="{declared}"')
    assert paragraphs(tmp_path, "tarn.html", page.encode(encoding)) == [LEAD, said, CLOSE]


# --- Word ----------------------------------------------------------------------------------------------------------


def test_a_word_document_gives_its_article_title_and_author(tmp_path: Path) -> None:
    (article,) = articles(tmp_path, "tarn.docx", samples.word())
    assert article.text.split("\n\n") == TEXT
    assert (article.head.title, article.head.author) == (TITLE, "Ann Rask")


def test_the_date_a_document_was_made_is_not_when_its_article_appeared(tmp_path: Path) -> None:
    assert articles(tmp_path, "tarn.docx", samples.word())[0].head.published is None
    assert articles(tmp_path, "tarn.pdf", samples.pdf())[0].head.published is None
    dated = [f"Tarn, 4 May 1904 (RT) -- {LEAD}", *TEXT[1:]]
    assert articles(tmp_path, "dated.docx", samples.word(dated))[0].head.published == "1904-05-04"
    assert articles(tmp_path, "dated.pdf", samples.pdf(dated))[0].head.published == "1904-05-04"


@pytest.mark.parametrize("author", ["python-docx", "Microsoft Office User", ""])
def test_the_name_of_a_program_is_no_author(tmp_path: Path, author: str) -> None:
    assert articles(tmp_path, "tarn.docx", samples.word(author=author))[0].head.author is None


def test_what_tracked_changes_took_away_is_gone_and_what_they_added_stays(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(LEAD)
    paragraph = document.add_paragraph("The tower will stand ")
    paragraph.add_run("39 ")._r.getparent()
    for tag, run in (("w:del", paragraph.runs[-1]), ("w:ins", paragraph.add_run("41 "))):
        change = docx.oxml.OxmlElement(tag)
        run._r.addprevious(change)
        change.append(run._r)
    paragraph.add_run("metres high above the water.")
    document.add_paragraph(CLOSE)
    expected = [LEAD, "The tower will stand 41 metres high above the water.", CLOSE]
    assert paragraphs(tmp_path, "tarn.docx", samples.saved(document)) == expected


def test_tables_captions_and_page_headers_of_a_word_document_are_left_out(tmp_path: Path) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "The Tarn Gazette"
    document.add_paragraph(LEAD)
    document.add_table(1, 1).cell(0, 0).text = VOTES
    document.add_paragraph("The beacon in the year before the fire took it.", style="Caption")
    document.add_paragraph(f"{TOWER[:20]}\t{TOWER[20:]}".replace(" \t", "\t"))
    document.add_paragraph(CLOSE)
    assert paragraphs(tmp_path, "tarn.docx", samples.saved(document)) == [LEAD, TOWER, CLOSE]


# --- PDF -----------------------------------------------------------------------------------------------------------


def test_a_pdf_gives_whole_paragraphs_without_what_stands_on_every_page(tmp_path: Path) -> None:
    (article,) = articles(tmp_path, "tarn.pdf", samples.pdf())
    assert article.text.split("\n\n") == [LEAD, TOWER, f"## {HEADING}", VOTES, COST, STRAIGHT, CLOSE]
    assert article.head.title == TITLE


def test_a_sentence_that_ends_on_a_short_line_ends_its_paragraph(tmp_path: Path) -> None:
    first = [
        "The harbour council of Tarn approved the new lighthouse on 3 May 1904, after it had",
        "sat for eleven hours.",
    ]
    second = [
        "A month later the fishermen of Skerry asked the same council for a light of their own,",
        "and were refused.",
    ]
    found = paragraphs(tmp_path, "tarn.pdf", samples.pdf_lines([*first, *second]))
    assert found == [" ".join(first), " ".join(second)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["The harbour council approved the new light-", "house after eleven hours of debate."],
         "The harbour council approved the new lighthouse after eleven hours of debate."),
        (["The council agreed on a plan for the long-", "term care of the tower and its lamp."],
         "The council agreed on a plan for the long-term care of the tower and its lamp."),
        (["The islands lay between the Franco-", "Spanish border and the open sea for long."],
         "The islands lay between the Franco-Spanish border and the open sea for long."),
        (["The keeper of the Skerryvore was Skerry-", "vore's last, and Skerryvore mourned him."],
         "The keeper of the Skerryvore was Skerryvore's last, and Skerryvore mourned him."),
        (["Ships were guided by the light from 1902 -", "and by the bell in fog that never lifted."],
         "Ships were guided by the light from 1902 - and by the bell in fog that never lifted."),
    ],
)  # fmt: skip
def test_words_broken_at_the_end_of_a_line_are_whole_again(tmp_path: Path, lines: list[str], expected: str) -> None:
    assert paragraphs(tmp_path, "tarn.pdf", samples.pdf_lines(lines)) == [expected]


# --- EPUB ----------------------------------------------------------------------------------------------------------


def test_a_short_book_is_one_article_with_its_chapters_as_headings(tmp_path: Path) -> None:
    (article,) = articles(tmp_path, "lights.epub", samples.epub([("The Plan", TEXT[:2]), ("The Vote", TEXT[3:])]))
    head = article.head
    assert article.text.split("\n\n") == ["## The Plan", LEAD, TOWER, "## The Vote", VOTES, COST, QUOTE, CLOSE]
    assert (head.title, head.publisher, head.author) == ("Lights Of The North", "Skerry Press", "Ann Rask")
    assert (head.published, head.language) == ("1904-05-04", "en-GB")


def test_a_long_book_is_an_article_a_chapter(tmp_path: Path) -> None:
    long = [f"In the year {year} the keepers of Tarn counted the ships that passed the light." for year in range(900)]
    first, second = articles(tmp_path, "lights.epub", samples.epub([("The Plan", long), ("The Vote", TEXT)]))
    assert (first.head.title, second.head.title) == ("Lights Of The North: The Plan", "Lights Of The North: The Vote")
    assert second.text.split("\n\n") == TEXT


# --- all -----------------------------------------------------------------------------------------------------------


def test_no_library_of_a_format_is_loaded_before_a_file_of_it_is_read() -> None:
    code = (
        "import sys, question_bank.reading; print(sorted({'trafilatura', 'pypdf', 'docx', 'lxml'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_ending_of_a_file_s_name_may_be_in_capitals(tmp_path: Path) -> None:
    assert paragraphs(tmp_path, "TARN.HTM", samples.html()) == TEXT
