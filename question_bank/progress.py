"""How far a long piece of work has come, told to whoever waits for it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar


class Progress(Protocol):
    """Is told of each step: what it is, how many are done before it, and of how many."""

    def __call__(self, step: str, done: int, of: int) -> None: ...


def silent(step: str, done: int, of: int) -> None:
    """Tell nobody."""


@contextmanager
def told(console: Console, patience: float = 2.0) -> Iterator[Progress]:
    """A progress bar on a terminal for work that takes longer than `patience` seconds; elsewhere a line a step.

    The bar goes when the work is done, so that only results stay on the screen.
    """
    if not console.is_terminal:
        yield lambda step, done, of: console.print(
            f"{step} ({done + 1} of {of})", highlight=False, markup=False, soft_wrap=True
        )
        return
    bar = Bar(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
    )
    task = bar.add_task("", total=None)
    begun, shown = time.monotonic(), False

    def tell(step: str, done: int, of: int) -> None:
        nonlocal shown
        bar.update(task, description=step, completed=done, total=of)
        if not shown and time.monotonic() - begun > patience:
            bar.start()
            shown = True

    try:
        yield tell
    finally:
        if shown:
            bar.stop()
