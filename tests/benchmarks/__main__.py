"""Speed as ratios against a floor measured in the same run: `make bench`.

Absolute times say more of the machine than of the program; the ratio of a page to Flask's "hello", or of the generator
to merely splitting the same text into words, travels. Each figure is the median of several rounds, taken in turn.
`python -m tests.benchmarks 10000` reads so many articles to see how the time for each grows with their number.
"""

from __future__ import annotations

import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from flask import Flask
from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 7


def median_seconds(*actions: Callable[[], object]) -> list[float]:
    """Median seconds of each action; they take turns, so that a slow moment of the machine strikes them all."""
    times: list[list[float]] = [[] for _ in actions]
    for _ in range(ROUNDS):
        for action, kept in zip(actions, times, strict=True):
            begun = time.perf_counter()
            action()
            kept.append(time.perf_counter() - begun)
    return [statistics.median(kept) for kept in times]


def generator() -> tuple[str, float, float]:
    """(what, floor in seconds, ours in seconds) for building the bank of all seeds."""
    from question_bank.pipeline import build
    from question_bank.reading import read

    sources = sorted((ROOT / "seeds").glob("*.md"))
    texts = [path.read_text(encoding="utf-8") for path in sources]
    words = sum(len(text.split()) for text in texts)

    def floor() -> None:
        for text in texts:
            re.findall(r"\w+|[^\w\s]", text)

    low, ours = median_seconds(floor, lambda: build([article for path in sources for article in read(path)]))
    return f"seeds to questions, {words:,} words ({words / ours:,.0f} words/s)", low, ours


def growth(most: int) -> Iterator[tuple[str, float, float]]:
    """(what, floor, ours) for how the time an article takes grows with their number; the floor is 100 articles' time.

    Each build has a process of its own, so that its memory can be told; the last is one where nothing changed.
    """
    with tempfile.TemporaryDirectory() as folder:
        low, _ = _built(Path(folder) / "few", 100)
        for count in (most // 10, most):
            ours, peak = _built(Path(folder) / str(count), count)
            yield f"building {count:,} articles, each ({ours * 1000:.0f} ms; {peak} MB)", low, ours
        ours, peak = _built(Path(folder) / str(most), most)
        yield f"building the {most:,} again, each ({ours * 1000:.0f} ms; {peak} MB)", low, ours


def _built(folder: Path, count: int) -> tuple[float, int]:
    """Seconds of processor time for each article, and the most memory in MB, of building them into a folder."""
    command = [sys.executable, "-m", "tests.benchmarks.folder", str(folder), str(count)]
    said = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT).stdout
    seconds, peak = said.split()
    return float(seconds) / count, int(peak)


def pages() -> list[tuple[str, float, float]]:
    """(what, floor, ours) per page: an empty Flask app's "hello" against pages of a loaded database."""
    from webapp import create_app
    from webapp.serve import prepare

    hello = Flask("hello")
    hello.add_url_rule("/", view_func=lambda: "hello")
    floor_client = hello.test_client()
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/bench.sqlite3"
        app = create_app(
            {"SQLALCHEMY_DATABASE_URI": url, "DATA_DIR": Path(folder), "SECRET_KEY": "b", "WTF_CSRF_ENABLED": False}
        )
        with app.app_context():
            prepare()
        client = app.test_client()
        client.post("/guest")
        rows = []
        for name, path in (
            ("Today", "/"),
            ("article list", "/articles"),
            ("quiz chooser", "/quizzes"),
            ("cards", "/cards"),
        ):
            assert client.get(path).status_code == 200, path
            low, ours = median_seconds(
                lambda: [floor_client.get("/") for _ in range(20)],
                lambda path=path: [client.get(path) for _ in range(20)],  # type: ignore[misc]
            )
            rows.append((f"page: {name} ({ours / 20 * 1000:.1f} ms)", low, ours))
    return rows


def main() -> None:
    title = "Floors: splitting the text into words; Flask's hello; an article among 100"
    table = Table("what", "times the floor", title=title)
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    for what, low, ours in [generator(), *pages(), *growth(most)]:
        table.add_row(what, f"{ours / low:,.1f}")
    Console().print(table)


if __name__ == "__main__":
    main()
