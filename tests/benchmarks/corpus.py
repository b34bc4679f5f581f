"""Any number of short articles, each about places and people of its own, to measure how work grows with a bank."""

from __future__ import annotations

import random
from collections.abc import Iterator

from question_bank.model import Article, ArticleHead

_STARTS = "Tar Ske Lun Vel Kar Od Bren Hal Ro Sel Mor Gri Fal Ast Ber Dov Ein Gal Hov Ing".split()
_MIDDLES = "an er il on ur em av ol is ed".split()
_ENDS = "dal vik stad holm by ness fjord borg heim sund".split()
_NAMES = "Ann Nils Otto Ida Lars Karin Sven Marta Olaf Greta".split()


def articles(count: int) -> Iterator[Article]:
    """`count` articles of some sixty words; the same ones every time."""
    dice = random.Random(7)
    for number in range(count):
        town, other, family = (_word(dice) for _ in range(3))
        year = dice.randrange(1600, 1990)
        text = (
            f"{dice.choice(_NAMES)} {family}, the mayor of {town}, signed the {town} Accord in {other} on "
            f"{dice.randrange(1, 29)} May {year}. The harbour of {town} employed {dice.randrange(200, 9000):,} people "
            f"in {year + 3}.\n\nA bridge between {town} and {other} was opened in June {year + 9}. The {other} Museum "
            f"is one of the oldest museums in {town}. {family} died in {other} in {year + 21}."
        )
        head = ArticleHead(
            id=f"article-{number:05}",
            title=f"The {town} Accord",
            publisher="The Gazette",
            published=f"{year + 30}-01-10",
            source=f"{number}.md",
            checksum="sha256:" + "0" * 64,
        )
        yield Article(head, text)


def _word(dice: random.Random) -> str:
    return dice.choice(_STARTS) + "".join(dice.choice(_MIDDLES) for _ in range(2)) + dice.choice(_ENDS)
