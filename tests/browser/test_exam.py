"""An exam: nothing is given away before the end, an answer can be changed, a question skipped and come back to."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Server, Visits, assert_accessible
from tests.browser.quizzing import fill_in, place, start_as_guest, start_quiz

pytestmark = pytest.mark.browser


def _send(page: Page, *, right: bool, button: str = "Answer") -> None:
    fill_in(page, right=right)
    page.get_by_role("button", name=button).click()


def _cell(page: Page, number: int, state: str) -> None:
    page.get_by_role("link", name=f"Question {number} {state}").click()
    expect(place(page)).to_contain_text(f"{number} of 5")


def test_an_exam_is_answered_changed_and_finished(server: Server, visits: Visits) -> None:
    page = visits.page()
    start_as_guest(page, server.url)
    start_quiz(page, mode="Exam")
    _send(page, right=False)
    expect(place(page)).to_contain_text("2 of 5")
    assert page.get_by_text("Not right").count() == 0
    page.get_by_role("link", name="Skip", exact=True).click()
    for number in (3, 4):
        expect(place(page)).to_contain_text(f"{number} of 5")
        _send(page, right=True)
    expect(place(page)).to_contain_text("5 of 5")
    page.get_by_role("link", name="Overview").click()
    expect(page.get_by_text("2 questions are not answered.")).to_be_visible()
    assert_accessible(page)
    _cell(page, 1, "answered")
    _send(page, right=True, button="Change answer")
    expect(place(page)).to_contain_text("2 of 5")
    _cell_by_overview(page, 2)
    _send(page, right=True)
    expect(place(page)).to_contain_text("5 of 5")
    page.get_by_role("link", name="Overview").click()
    page.get_by_role("button", name="Finish with unanswered questions").click()
    expect(page.get_by_text("Not answered")).to_have_count(1)
    assert page.locator(".figures dd").first.inner_text() == "4 of 5"
    assert_accessible(page)


def _cell_by_overview(page: Page, number: int) -> None:
    page.get_by_role("link", name="Overview").click()
    _cell(page, number, "not answered")


def test_an_exam_goes_on_in_another_tab_where_it_was_left(server: Server, visits: Visits) -> None:
    page = visits.page()
    start_as_guest(page, server.url)
    start_quiz(page, mode="Exam")
    _send(page, right=True)
    expect(place(page)).to_contain_text("2 of 5")
    other = visits.page(page.context)
    other.goto(server.url)
    other.get_by_role("link", name="Resume").click()
    expect(place(other)).to_contain_text("2 of 5")
