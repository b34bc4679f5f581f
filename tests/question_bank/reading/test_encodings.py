"""Text is read in the encodings that English is saved in; what cannot be told for certain is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from question_bank.reading import ReadingError, read
from question_bank.reading.tongue import other_language
from tests.question_bank.reading.samples import CLOSE, LEAD

CYRILLIC = "a language in Cyrillic letters, such as Russian"
ARABIC = "a language in Arabic letters, such as Arabic or Persian"
GERMAN = "Der Rat des Hafens von Tarn hat den neuen Leuchtturm nach elf Stunden mit neun Stimmen gebilligt."
ACCENTS = "The café “Red Lamp” – near Orléans – was Zoë’s, and the naïve façade cost €20 to paint."


def saved(folder: Path, data: bytes) -> Path:
    path = folder / "tarn.txt"
    path.write_bytes(data)
    return path


def test_letters_that_a_font_has_joined_are_read_as_two(tmp_path: Path) -> None:
    text = "\n".join((LEAD, "The \ufb01rst o\ufb03ce of the Tarn In\ufb01rmary cost ½ crown.", CLOSE))
    read_as = "The first office of the Tarn Infirmary cost ½ crown."
    assert read(saved(tmp_path, text.encode()))[0].text == "\n\n".join((LEAD, read_as, CLOSE))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_english_is_read_in_every_usual_encoding(tmp_path: Path, encoding: str) -> None:
    text = "\n".join((LEAD, ACCENTS, CLOSE))
    assert read(saved(tmp_path, text.encode(encoding)))[0].text == "\n\n".join((LEAD, ACCENTS, CLOSE))


def test_utf_16_of_either_byte_order_is_read(tmp_path: Path) -> None:
    for mark, codec in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        assert read(saved(tmp_path, mark + LEAD.encode(codec)))[0].text == LEAD


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (f"{LEAD} {ACCENTS}".encode("mac_roman"), "is not UTF-8"),
        ("Совет порта Тарна утвердил новый маяк после долгих споров.".encode("cp1251"), "is not UTF-8"),
        ("Совет порта Тарна утвердил новый маяк после долгих споров.".encode("koi8_r"), "is not UTF-8"),
        (f"{ACCENTS} {LEAD}".encode() + b"\xe2\x80", "is not UTF-8"),
        (LEAD.encode() + b" \x81\x8d", "is not UTF-8"),
        (b"\xff\xfe" + LEAD.encode("utf-16-le") + b"\x00", "marked as UTF-16 but damaged"),
        (LEAD.encode("utf-16-le"), "it holds zero bytes"),
        (f"{LEAD}\n{ACCENTS}".encode().decode("cp1252", "replace").encode(), "line 2 holds"),
        (LEAD.replace("o", "\ufffd").encode(), "characters were lost"),
    ],
)
def test_nothing_is_mangled_silently(tmp_path: Path, data: bytes, words: str) -> None:
    with pytest.raises(ReadingError) as caught:
        read(saved(tmp_path, data))
    assert words in str(caught.value)
    assert "UTF-8" in str(caught.value)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (LEAD, None),
        (ACCENTS, None),
        ("Lamp lit. Keeper paid. Ships pass.", None),
        ("Nils Berg, Ann Rask, Otto Lind and Ilse Brandt won gold.", None),
        (GERMAN, "German"),
        ("Le conseil du port de Tarn a approuvé le nouveau phare dans la nuit et les pêcheurs chantent.", "French"),
        ("El consejo del puerto de Tarn aprobó la nueva torre y los pescadores se alegraron de eso.", "Spanish"),
        ("Il consiglio del porto di Tarn ha approvato il nuovo faro e i pescatori non dormono più.", "Italian"),
        ("De havenraad van Tarn heeft het plan voor een nieuwe toren met negen stemmen aangenomen.", "Dutch"),
        ("Tarn liman konseyi yeni deniz feneri için bir karar aldı ve bu kule daha yüksek.", "Turkish"),
        ("Rada portu w Tarn przyjęła plan na nową latarnię i nie jest to jak było przez lata z inną.", "Polish"),
        ("Совет порта Тарна утвердил новый маяк после одиннадцати часов споров.", CYRILLIC),
        ("شورای بندر تارن پس از یازده ساعت گفتگو فانوس دریایی تازه را تصویب کرد.", ARABIC),
        ("塔恩港口委员会经过十一个小时的辩论后批准了新灯塔。", "Chinese or Japanese"),
        ("Το συμβούλιο του λιμανιού ενέκρινε τον νέο φάρο.", "Greek"),
        ("lorem ipsum dolor sit amet consectetur adipiscing elit " * 10, "another language"),
    ],
)  # fmt: skip
def test_english_is_told_from_other_languages(text: str, language: str | None) -> None:
    assert other_language(text) == language


def test_an_english_post_stays_where_its_translation_stands_on_the_same_page(tmp_path: Path) -> None:
    notice = "The views expressed in this column do not necessarily reflect the views of Radio Tarn."
    english = [LEAD, CLOSE, "He read every one of the letters to the council."]
    german = [GERMAN, GERMAN.replace("Hafens", "Meeres"), GERMAN.replace("Leuchtturm", "Turm")]
    page = "\n\n".join([*english, notice, *german])
    assert [article.text for article in read(saved(tmp_path, page.encode()))] == ["\n\n".join(english)]
