"""`make screenshot`: the picture of the README, taken of the served application with the shipped bank.

A practice question, answered, with the sentence behind it. Chance draws a quiz, so quizzes are begun until one opens
with the question that is wanted; its options are dates, which stand in order, so that the picture is always the same.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import Page, ViewportSize, sync_playwright

from tests.browser.conftest import Server, launch
from tests.browser.quizzing import answer, question_on, start_as_guest, start_quiz

TARGET = Path(__file__).with_name("screenshot.png")
SIZE: ViewportSize = {"width": 1280, "height": 800}
MOST_BYTES = 150_000
ARTICLE = "Atambaev wants another Russian base"
QUESTION = "interethnic violence shake southern Kyrgyzstan"
MOST_QUIZZES = 200


def main() -> None:
    """Serve on data of its own, take the picture, stop. Raises RuntimeError where there is none that fits."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as data, sync_playwright() as playwright:
        server = Server(Path(data))
        server.start()
        try:
            browser = launch(playwright)
            page = browser.new_page(viewport=SIZE, color_scheme="light", reduced_motion="reduce")
            start_as_guest(page, server.url)
            picture = _take(page)
            browser.close()
        finally:
            server.stop()
    if len(picture) > MOST_BYTES:
        raise RuntimeError(
            f"The picture has {len(picture):,} bytes; {MOST_BYTES:,} is the most the README should load."
        )
    TARGET.write_bytes(picture)
    print(f"{TARGET}: {len(picture):,} bytes")


def _take(page: Page) -> bytes:
    for _ in range(MOST_QUIZZES):
        start_quiz(page, {"Articles": ARTICLE, "Kinds of question": "Multiple choice"})
        if QUESTION in question_on(page).prompt:
            answer(page, right=True)
            page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
            return page.screenshot()
    raise RuntimeError(f"No quiz on {ARTICLE!r} began with the question {QUESTION!r}: is it still in the bank?")


if __name__ == "__main__":
    main()
