"""Which language a text is in, as far as it takes to tell English from others: by script, and by its small words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping

_SMALL_WORDS: Mapping[str, frozenset[str]] = {
    "English": frozenset(
        "the of and to in is was that for with by it he from at his were which had has an are".split()
    ),
    "French": frozenset(
        "le la les des du et une est que qui dans pour par sur avec pas au aux ce ont été sont".split()
    ),
    "German": frozenset(
        "der die das und ist nicht ein eine von mit den dem des im für auf sich als auch wurde".split()
    ),
    "Spanish": frozenset("el la los las de que y una en por con para del se su más fue como está pero al".split()),
    "Italian": frozenset("il la che di e un una per non del della sono con dei nel alla gli le è più anche".split()),
    "Portuguese": frozenset("o os a as que do da em um uma não para com dos das por mais foi ao são pelo".split()),
    "Dutch": frozenset("de het een van en dat niet is op te zijn met voor aan door werd ook naar bij".split()),
    "Polish": frozenset("i w na z że się nie do jest to przez od po jak był ale dla za została oraz".split()),
    "Turkish": frozenset("ve bir bu da de için ile olarak çok daha olan ne gibi kadar sonra en ancak ise".split()),
    "Swedish": frozenset("och att det som en är på av för med den till inte har ett om var de från".split()),
    "Norwegian or Danish": frozenset(
        "og det at er på som en til av for med ikke den har de et var fra blev ble".split()
    ),
    "Finnish": frozenset("ja on ei se että oli mutta joka ovat kun myös niin hän sen mukaan sekä ole".split()),
    "Romanian": frozenset("și în de la cu că pe din nu este care un o pentru mai sunt a fost prin".split()),
    "Czech": frozenset("a v se na je že s z do to o by jako ale byl jsou pro po který také".split()),
    "Hungarian": frozenset("a az és hogy nem is egy volt meg csak de ez már mint azt el vagy ki".split()),
    "Indonesian or Malay": frozenset(
        "yang dan di itu dengan untuk tidak dari dalam akan pada ini ke juga oleh".split()
    ),
}
_SCRIPTS = {
    "CYRILLIC": "a language in Cyrillic letters, such as Russian",
    "ARABIC": "a language in Arabic letters, such as Arabic or Persian",
    "GREEK": "Greek",
    "HEBREW": "Hebrew",
    "CJK": "Chinese or Japanese",
    "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
    "HANGUL": "Korean",
    "DEVANAGARI": "Hindi or another language in Devanagari",
    "GEORGIAN": "Georgian",
    "ARMENIAN": "Armenian",
    "THAI": "Thai",
}
_SAMPLE = 20_000
_FEWEST_WORDS = 60
"""Below these a text may be English with hardly any small word."""
_ENGLISH_SHARE = 0.08
"""Of the words: running English has 20 to 35 % of those above; word lists and other languages next to none."""


def other_language(text: str) -> str | None:
    """The language that `text` seems to be in where that is not English ("German", "another language"); else None."""
    sample = text[:_SAMPLE]
    if script := _script(sample):
        return script
    words = re.findall(r"[^\W\d_]+", sample.lower())
    counts = {name: sum(word in small for word in words) for name, small in _SMALL_WORDS.items()}
    english = counts.pop("English")
    name = max(counts, key=lambda name: counts[name])
    if counts[name] > max(3, 1.5 * english):
        return name
    return "another language" if len(words) >= _FEWEST_WORDS and english < _ENGLISH_SHARE * len(words) else None


def _script(sample: str) -> str | None:
    """The language of a text more than half of whose letters are not Latin."""
    letters = [character for character in sample if character.isalpha()]
    foreign = Counter(unicodedata.name(letter, "?").split()[0] for letter in letters if letter > "\u036f")
    foreign.pop("LATIN", None)
    if foreign.total() * 2 <= len(letters):
        return None
    return _SCRIPTS.get(foreign.most_common(1)[0][0], "a language in other letters")
