"""Articles of our own in every format that is read, made when a test asks for them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

import docx
from fpdf import FPDF

TITLE = "Tarn Builds A Light"
LEAD = "The harbour council of Tarn approved the new lighthouse on 3 May 1904 after eleven hours of debate."
TOWER = "The tower will stand 41 metres high and replace a wooden beacon that burned down in 1902."
HEADING = "After The Fire"
VOTES = "Nine members voted for the plan and four against it, the council's clerk announced."
COST = "The work costs 20,000 crowns, of which the ministry pays a third and the merchants of the town the rest."
QUOTE = "“It is the finest lamp in the north,” the keeper said to those who had come up with him to see it lit."
CLOSE = "Work on the foundations begins in April, and the lamp should be lit two years later."
TEXT = [LEAD, TOWER, f"## {HEADING}", VOTES, COST, QUOTE, CLOSE]
"""What every sample says: the paragraphs of its article."""


def html(body: str = "", head: str = "", *, title: str = TITLE) -> str:
    """A page with a menu above its article, related stories beside it and a notice below."""
    story = body or "".join(f"<h2>{text[3:]}</h2>" if text.startswith("## ") else f"<p>{text}</p>" for text in TEXT)
    return f"""<!DOCTYPE html><html lang="en-GB"><head><title>{title} - The Tarn Gazette</title>
<meta charset="utf-8"><meta property="og:site_name" content="The Tarn Gazette"><meta name="author" content="Ann Rask">
<meta property="article:published_time" content="1904-05-04T08:00:00Z">{head}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/ships">Ships</a></li></ul></nav>
<article><h1>{title}</h1><div class="share"><a href="#">Share</a></div>{story}</article>
<aside><h3>Related</h3><ul><li><a href="/a">Seven wrecks in a year at Skerry</a></li></ul></aside>
<footer><p>© 1904 The Tarn Gazette. All rights reserved.</p></footer></body></html>"""


def word(paragraphs: Sequence[str] = TEXT, *, title: str | None = TITLE, author: str = "Ann Rask") -> bytes:
    """A Word document with the title in its own style and the author in its properties."""
    document = docx.Document()
    document.core_properties.author = author
    if title:
        document.add_heading(title, level=0)
    for text in paragraphs:
        if text.startswith("## "):
            document.add_heading(text[3:], level=1)
        else:
            document.add_paragraph(text)
    return saved(document)


def saved(document: docx.document.Document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


class _Gazette(FPDF):
    def header(self) -> None:
        self.set_font("helvetica", size=8)
        self.cell(0, 8, "The Tarn Gazette, 4 May 1904", align="C")
        self.ln(14)

    def footer(self) -> None:
        self.set_y(-14)
        self.set_font("helvetica", size=8)
        self.cell(0, 8, f"Page {self.page_no()} of {{nb}}", align="C")


def pdf(paragraphs: Sequence[str] = TEXT, *, title: str = TITLE, password: str | None = None) -> bytes:
    """A PDF on small pages, so that paragraphs run over them, with a header and a footer on each."""
    document = _Gazette(format=(110, 90))
    document.set_auto_page_break(True, margin=16)
    if password:
        document.set_encryption(owner_password="keeper", user_password=password)
    document.add_page()
    document.set_font("times", style="B", size=18)
    document.multi_cell(0, 8, title, align="L", new_x="LMARGIN", new_y="NEXT")
    for text in paragraphs:
        heading = text.startswith("## ")
        document.ln(3)
        document.set_font("times", style="B" if heading else "", size=13 if heading else 11)
        latin = text.removeprefix("## ").translate({0x201C: '"', 0x201D: '"'})
        document.multi_cell(0, 5.5, latin, align="L", new_x="LMARGIN", new_y="NEXT")
    return bytes(document.output())


def pdf_lines(lines: Sequence[str]) -> bytes:
    """A PDF of one page with exactly these lines."""
    document = FPDF()
    document.add_page()
    document.set_font("times", size=11)
    for line in lines:
        document.cell(0, 5, line, new_x="LMARGIN", new_y="NEXT")
    return bytes(document.output())


def scan() -> bytes:
    """A PDF with a drawing on its page and no text."""
    document = FPDF()
    document.add_page()
    document.rect(20, 20, 60, 80)
    return bytes(document.output())


def epub(chapters: Sequence[tuple[str, Sequence[str]]], *, extra: dict[str, str] | None = None) -> bytes:
    """A book of chapters (title, paragraphs), with a cover page and a table of contents that are not its text."""
    names = [f"text/chapter%20{number}.xhtml" for number in range(len(chapters))]
    items = "".join(
        f'<item id="c{number}" href="{name}" media-type="application/xhtml+xml"/>' for number, name in enumerate(names)
    )
    spine = "".join(f'<itemref idref="c{number}"/>' for number in range(len(chapters)))
    files = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        "OPS/book.opf": '<package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Lights Of The North</dc:title>'
        "<dc:creator>Ann Rask</dc:creator><dc:publisher>Skerry Press</dc:publisher><dc:language>en-GB</dc:language>"
        "<dc:date>1904-05-04</dc:date></metadata><manifest>"
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        f'<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>{items}</manifest>'
        f'<spine><itemref idref="cover"/><itemref idref="nav"/>{spine}</spine></package>',
        "OPS/nav.xhtml": _xhtml(f"<nav><p>{LEAD}</p></nav>"),
        "OPS/cover.xhtml": _xhtml(
            f'<section epub:type="titlepage"><h1>Lights Of The North</h1><p>{LEAD}</p></section>'
        ),
    }
    for number, (title, paragraphs) in enumerate(chapters):
        text = "".join(f"<h2>{p[3:]}</h2>" if p.startswith("## ") else f"<p>{p}</p>" for p in paragraphs)
        files[f"OPS/text/chapter {number}.xhtml"] = _xhtml(f"<h1>{title}</h1>{text}")
    return zipped(files | (extra or {}))


def zipped(files: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def _xhtml(body: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" '
        f'xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body>{body}</body></html>'
    )
