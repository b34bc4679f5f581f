"""One build of a folder of the corpus' articles: `python -m tests.benchmarks.folder FOLDER COUNT`.

Prints the seconds of processor time that it took and the most memory that it had, in MB.
"""

from __future__ import annotations

import resource
import sys
import time
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
    begun = time.process_time()
    for change in changes(sources, folder / "bank", failures, cache_folder=folder / "cache"):
        change.carry_out()
    assert failures == []
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{time.process_time() - begun:.2f} {peak}")


if __name__ == "__main__":
    main()
