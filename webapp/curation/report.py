"""What an import did, for the person who asked for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Conflict:
    """A question that was changed both in the file and here. `place` is `file:line`, or the file it has gone from."""

    question: str
    place: str
    what: str


@dataclass(slots=True)
class ImportReport:
    """What an import did, by id."""

    articles: list[str] = field(default_factory=list)
    """New or changed."""
    retired_articles: list[str] = field(default_factory=list)
    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    returned: list[str] = field(default_factory=list)
    """Retired ones that are in the files again."""
    retired: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    """Changed here alone, and left so."""
    conflicts: list[Conflict] = field(default_factory=list)
    orphans: list[str] = field(default_factory=list)
    """Kept though their fact has gone; they stand on their own now."""
    retired_facts: list[str] = field(default_factory=list)

    def lines(self) -> Iterator[str]:
        """The report for a person, a line each; ids only where they have to be acted upon."""
        counts = {
            "articles new or changed": self.articles,
            "articles retired": self.retired_articles,
            "facts retired": self.retired_facts,
            "new questions": self.added,
            "questions changed": self.changed,
            "questions retired, gone from the files": self.retired,
            "questions back again": self.returned,
            "questions kept as they were changed here": self.kept,
        }
        yield from (f"{words}: {len(ids)}" for words, ids in counts.items() if ids)
        yield from (f"{id_}: kept, but its fact has gone; it stands on its own now" for id_ in self.orphans)
        yield from (f"conflict: {item.place}: question {item.question}: {item.what}" for item in self.conflicts)

    @property
    def changes_nothing(self) -> bool:
        """Whether the database already held all of it."""
        lists = (self.articles, self.retired_articles, self.added, self.changed, self.returned, self.retired)
        return not any((*lists, self.orphans, self.retired_facts))
