"""What a build tells: each article in numbers, what moved with its sentence, what lost it, and all of it added up."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field

from question_bank.build_changes import Change, Counts

_MOST_TOLD = 20


@dataclass(slots=True)
class BuildReport:
    """Adds up the changes of a build as they come."""

    articles: list[Counts] = field(default_factory=list)
    files: int = 0
    changed: int = 0
    kept: int = 0
    left_out: int = 0

    def add(self, change: Change) -> None:
        """Count a change in."""
        self.files += 1
        self.changed += change.is_real
        self.kept += len(change.merged.kept)
        self.left_out += len(change.merged.left_out)
        if change.counts is not None:
            self.articles.append(change.counts)

    def as_json(self) -> str:
        """Every article's numbers, for other programs."""
        articles = [asdict(counts) for counts in self.articles]
        totals = {part: dict(_total(self.articles, part)) for part in ("facts", "questions", "refused")}
        whole = {"files": self.files, "changed": self.changed, "kept": self.kept, "left_out": self.left_out}
        return json.dumps({**whole, "totals": totals, "articles": articles}, indent=1, ensure_ascii=False) + "\n"

    def summary(self, *, is_trial: bool) -> Iterator[str]:
        """The totals, a line each."""
        for title, part in (("facts", "facts"), ("questions", "questions"), ("declined", "refused")):
            counts = _total(self.articles, part)
            yield f"{counts.total()} {title}"
            for name, count in counts.most_common():
                yield f"{count:6} {name}"
        yield f"{self.changed} of {self.files} files {'would change' if is_trial else 'changed'}"
        if self.kept:
            yield f"{self.kept} {'entry' if self.kept == 1 else 'entries'} kept as people left them"
        if self.left_out:
            yield f"{self.left_out} left out that people took out (delete its line under `generated` to have it back)"

    def by_article(self) -> Iterator[str]:
        """Each article's facts, questions by form, and what was declined for which reasons; of a few articles only."""
        for counts in self.articles[:_MOST_TOLD]:
            forms = ", ".join(f"{form} {count}" for form, count in Counter(counts.questions).most_common())
            asked = f"{sum(counts.questions.values())} questions" + (f" ({forms})" if forms else "")
            yield f"{counts.article}: {sum(counts.facts.values())} facts, {asked}"
            for reason, count in Counter(counts.refused).most_common():
                yield f"{count:6} {reason}"
        if (more := len(self.articles) - _MOST_TOLD) > 0:
            yield f"and {more:,} more articles: --report FILE writes the numbers of each"


def told(change: Change) -> Iterator[str]:
    """What a person should look at in a file: questions that follow a sentence, and those that lost it."""
    for moved in change.merged.moved:
        following = ", ".join(moved.questions)
        follows = f", and {following} with it; read again" if following else ""
        yield f"{change.path}: fact {moved.fact} moves to the sentence as it reads now{follows}"
        yield f"    - {moved.was}"
        yield f"    + {moved.now}"
    for orphan in change.merged.orphans:
        what = f"question {orphan.question}" if orphan.question else "your own or changed fact"
        fact = "its fact " if orphan.question else ""
        yield f"{change.path}: {what} is kept, but the article no longer gives {fact}{orphan.fact}; edit or hide it"
        yield f"    {'=' if orphan.is_told else '-'} {orphan.quote}"
        if orphan.nearest:
            yield f"    ? {orphan.nearest}"


def _total(articles: Sequence[Counts], part: str) -> Counter[str]:
    total: Counter[str] = Counter()
    for counts in articles:
        total.update(getattr(counts, part))
    return total
