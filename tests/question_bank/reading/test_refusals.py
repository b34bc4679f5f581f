"""What cannot be read is refused in words that say what is wrong and what to do; damage never gets further."""

from __future__ import annotations

import contextlib
import os
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from question_bank.reading import SUFFIXES, ReadingError, archive, read
from tests.question_bank.reading import samples

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
GERMAN = "Der Rat des Hafens von Tarn hat den neuen Leuchtturm nach elf Stunden und mit neun Stimmen gebilligt."
LOCK = "META-INF/encryption.xml"
DRM = '<c xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:CipherReference URI="OPS/text/1.xhtml"/></c>'
CHINESE = "塔恩港口委员会经过十一个小时的辩论后批准了新灯塔。"
SAMPLES: dict[str, Callable[[], bytes]] = {
    "a.txt": lambda: "\n\n".join(samples.TEXT).encode(),
    "a.md": lambda: f"---\ntitle: {samples.TITLE}\ntags: [a, b]\n---\n{samples.LEAD}".encode(),
    "a.html": lambda: samples.html().encode(),
    "a.docx": samples.word,
    "a.pdf": samples.pdf,
    "a.epub": lambda: samples.epub([(samples.TITLE, samples.TEXT)]),
}


def refusal(folder: Path, name: str, data: bytes) -> str:
    path = folder / name
    path.write_bytes(data)
    with pytest.raises(ReadingError) as caught:
        read(path)
    assert str(caught.value).startswith(f"{path}: ")
    return str(caught.value)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.pdf", lambda: samples.pdf(password="lamp"), "encrypted; print it to a PDF without a password"),
        ("a.pdf", samples.scan, "no text on its 1 pages: it is a scan, or pictures; run text recognition (OCR)"),
        ("a.pdf", lambda: b"Only text.", "not a PDF"),
        ("a.pdf", lambda: samples.pdf()[:300], "damaged"),
        ("a.pdf", lambda: samples.pdf_lines([GERMAN]), "seems to be German"),
        ("a.docx", lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "protected with a password; open it in Word"),
        ("a.docx", lambda: OLE, "an old Word document (.doc); open it in Word and save it as .docx"),
        ("a.docx", lambda: samples.word()[:900], "damaged or cut off"),
        ("a.docx", lambda: samples.zipped({"a.xml": "<a/>"}), "not a Word document"),
        ("a.docx", lambda: samples.word(["Loose end"]), "no paragraph of running text"),
        ("a.epub", lambda: samples.zipped({"a.xml": "<a/>"}), "not an EPUB, or damaged"),
        ("a.epub", lambda: samples.epub([("One", [])]), "no paragraph of running text"),
        ("a.epub", lambda: samples.epub([("1", samples.TEXT)], extra={LOCK: DRM}), "copy protection"),
        ("a.html", lambda: b"Only text, and no more than that.", "no HTML: there is no tag in it; name a text"),
        ("a.html", lambda: b"<html><body><nav>Home</nav></body></html>", "no paragraph of running text"),
        ("a.html", lambda: samples.html(f"<p>{GERMAN}</p><p>{GERMAN} Und das.</p>").encode(), "seems to be German"),
        ("a.html", samples.word, "looks like a zip archive or an office document"),
        ("a.txt", lambda: GERMAN.encode(), "not in English: it seems to be German; use an English version"),
        ("a.txt", lambda: CHINESE.encode(), "seems to be Chinese or Japanese"),
        ("a.txt", samples.pdf, "looks like a PDF; name the file .pdf"),
        ("a.txt", lambda: samples.html().encode(), "an HTML page; name the file .html"),
        ("a.txt", lambda: b"def light(lamp):\n    return lamp.on\n", "not an article"),
        ("a.txt", lambda: bytes(4000), "the file is empty"),
        ("a.odt", samples.word, "files ending in '.odt' are not read; save the article as one of .md"),
        ("a", lambda: samples.LEAD.encode(), "files without an ending are not read"),
    ],
)  # fmt: skip
def test_each_refusal_says_what_is_wrong(tmp_path: Path, name: str, data: Callable[[], bytes], words: str) -> None:
    assert words in refusal(tmp_path, name, data())


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_file_of_200_megabytes_is_refused_by_its_size_alone(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    with path.open("wb") as file:
        os.truncate(file.fileno(), 200_000_000)
    with pytest.raises(ReadingError, match="200,000,000 bytes is too large for an article"):
        read(path)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "a.txt"
    folder.mkdir()
    with pytest.raises(ReadingError, match="a folder; name the articles in it"):
        read(folder)


@pytest.mark.parametrize("suffix", [".docx", ".epub"])
def test_an_archive_that_packs_too_well_is_not_unpacked(
    tmp_path: Path, suffix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    bomb = samples.zipped({"word/document.xml": " " * 20_000_000})
    monkeypatch.setattr(zipfile.ZipFile, "read", lambda *_: pytest.fail("unpacked"))
    assert "as in a zip bomb" in refusal(tmp_path, f"a{suffix}", bomb)


def test_an_archive_of_many_files_or_much_text_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "an archive of 5,001 files" in refusal(tmp_path, "a.epub", samples.zipped({f"{n}": "" for n in range(5001)}))
    monkeypatch.setattr(archive, "LARGEST_TEXT", 1_000)
    assert "bytes of text (at most 1,000); split the document" in refusal(tmp_path, "a.docx", samples.word())
    monkeypatch.setattr(archive, "MOST_UNPACKED", 1_000)
    assert "would unpack to" in refusal(tmp_path, "a.docx", samples.word())


def test_an_entity_of_a_book_opens_no_file_and_grows_to_nothing(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("The keeper's secret is in the lamp room.")
    page = (
        f'<!DOCTYPE html [<!ENTITY s SYSTEM "{secret.as_uri()}">]><html xmlns="http://www.w3.org/1999/xhtml"><body>'
        f"<p>{samples.LEAD}</p><p>&s;</p></body></html>"
    )
    path = tmp_path / "a.epub"
    path.write_bytes(samples.epub([("1", samples.TEXT)], extra={"OPS/text/chapter 0.xhtml": page}))
    assert "secret" not in read(path)[0].text


def readable_or_refused(path: Path, data: bytes) -> None:
    """Any other error than a refusal fails the test by itself."""
    path.write_bytes(data)
    with contextlib.suppress(ReadingError):
        assert all(article.text for article in read(path))


@pytest.mark.parametrize("name", SAMPLES)
def test_a_file_cut_off_anywhere_is_read_or_refused(tmp_path: Path, name: str) -> None:
    whole = SAMPLES[name]()
    for part in range(12):
        readable_or_refused(tmp_path / name, whole[: len(whole) * part // 12])


@pytest.mark.parametrize("name", SAMPLES)
def test_a_file_with_wrong_bytes_in_it_is_read_or_refused(tmp_path: Path, name: str) -> None:
    whole = SAMPLES[name]()
    for seed in range(25):
        chance = random.Random(seed)
        data = bytearray(whole)
        for _ in range(chance.randrange(1, 40)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        readable_or_refused(tmp_path / name, bytes(data))


@pytest.mark.parametrize("name", SAMPLES)
def test_random_bytes_are_refused(tmp_path: Path, name: str) -> None:
    for seed in range(20):
        chance = random.Random(seed)
        start = chance.choice((b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<html>", b"---\n", b"\xff\xfe"))
        refusal(tmp_path, name, start + chance.randbytes(chance.randrange(1, 3000)))
