"""Everything that a learner does works in a browser that runs no scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Server, Visits
from tests.browser.quizzing import answer, place, start_as_guest, start_quiz

pytestmark = pytest.mark.browser


def test_a_quiz_is_taken_and_its_cards_reviewed_without_scripts(server: Server, visits: Visits) -> None:
    page = visits.page(java_script_enabled=False)
    start_as_guest(page, server.url)
    start_quiz(page)
    for number in range(1, 6):
        expect(place(page)).to_contain_text(f"{number} of 5")
        answer(page, right=number > 2)
        page.get_by_role("button" if number == 5 else "link", name="See your result" if number == 5 else "Next").click()
    page.get_by_role("button", name="Add 2 missed to flashcards").click()
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Cards").click()
    page.get_by_role("link", name="Review 2 cards").click()
    for _ in range(2):
        page.get_by_role("button", name="Show answer").click()
        expect(page.get_by_role("figure")).to_be_visible()
        page.get_by_role("button", name="Easy").click()
    expect(page.get_by_role("heading", level=1, name="Done for today")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("button", name="Show answer")).to_be_visible()
