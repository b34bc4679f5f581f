"""One build of a folder of the corpus' articles: `python -m tests.benchmarks.folder FOLDER COUNT`.

Prints the seconds of processor time that it and the processes it began took, and the most memory of any, in MB.
"""

from __future__ import annotations

import resource
import sys
from pathlib import Path

from question_bank.build import changes
from tests.benchmarks.corpus import articles


def write_sources(folder: Path, count: int) -> list[Path]:
    """The articles as Markdown files in `folder`, where they are not there already."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for article in articles(count):
        head = article.head
        keys = f"id: {head.id}\ntitle: {head.title}\npublisher: {head.publisher}\npublished: {head.published}"
        path = folder / f"{head.id}.md"
        path.write_text(f"---\n{keys}\n---\n\n{article.text}\n", encoding="utf-8")
        paths.append(path)
    return paths


def main() -> None:
    folder, count = Path(sys.argv[1]), int(sys.argv[2])
    sources = write_sources(folder / "seeds", count)
    failures: list[str] = []
    begun = _seconds()
    for change in changes(sources, folder / "bank", failures, cache_folder=folder / "cache"):
        change.carry_out()
    assert failures == []
    peak = max(resource.getrusage(who).ru_maxrss for who in _BOTH) // 1024
    print(f"{_seconds() - begun:.2f} {peak}")


_BOTH = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)


def _seconds() -> float:
    used = [resource.getrusage(who) for who in _BOTH]
    return sum(one.ru_utime + one.ru_stime for one in used)


if __name__ == "__main__":
    main()
