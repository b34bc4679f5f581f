"""Every main page on a desk's screen and at 320 px, which is a desk's screen enlarged to 400 %."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.conftest import DESK, Server, Visits, assert_accessible
from tests.browser.quizzing import answer, start_as_guest, start_quiz

pytestmark = pytest.mark.browser

NARROW: ViewportSize = {"width": 320, "height": 640}
PAGES = (
    "/",
    "/quizzes",
    "/cards",
    "/cards/review",
    "/articles",
    "/articles?q=nothing+of+the+kind",
    "/articles/tajik-peace-accord-1997",
    "/progress",
    "/account",
    "/register",
    "/sign-in",
)


@pytest.fixture(params=[DESK, NARROW], ids=["1280", "320"])
def page(request: pytest.FixtureRequest, visits: Visits) -> Page:
    return visits.page(viewport=request.param)


def test_every_page_fits_its_screen(server: Server, page: Page) -> None:
    for way_in in ("/", "/sign-in", "/register"):
        page.goto(server.url + way_in)
        assert_accessible(page)
    start_as_guest(page, server.url)
    start_quiz(page)
    assert_accessible(page)
    answer(page, right=False)
    assert_accessible(page)
    page.get_by_role("link", name="Overview").click()
    page.get_by_role("button", name="Finish with unanswered questions").click()
    page.get_by_role("button", name="Add 5 missed to flashcards").click()
    expect(page.get_by_text("5 flashcards added.")).to_be_visible()
    assert_accessible(page)
    for path in PAGES:
        page.goto(server.url + path)
        assert_accessible(page)
    nowhere = page.context.new_page()  # its status is an error to the console, and expected here
    nowhere.goto(f"{server.url}/nowhere")
    assert_accessible(nowhere)
