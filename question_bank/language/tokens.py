"""Words and marks of a text with their offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""(?:[A-Z]\.){2,}(?:-\w+)*   # U.S.  U.S.-led
      | \d+(?:[.,:]\d+)*(?:[-–]\d+)?[a-z%]*   # 20,000  1992-97  201st
      | \w+(?:[-'’.&/]\w+)*['’]?   # Shanghai's  Alma-Ata  states'
      | [^\w\s]""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark: `text` stands at `start`..`end` of the text it was cut from."""

    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()

    @property
    def is_word(self) -> bool:
        """Whether this is a word or number and no mark."""
        return self.text[0].isalnum()

    @property
    def is_capitalised(self) -> bool:
        """Whether the word starts with a capital."""
        return self.text[0].isupper()


def tokenize(text: str) -> list[Token]:
    """Cut `text` into words and marks, in order."""
    return [Token(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text)]
