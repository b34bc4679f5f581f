"""A learner's whole way: guest, article, quiz, result, flashcards, account, and everything there again tomorrow."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Server, Visits, assert_accessible
from tests.browser.quizzing import Answered, answer, place, start_as_guest

pytestmark = pytest.mark.browser

PASSWORD = "warm bread at noon"
RIGHT = (True, False, True, False, False)
"""How the five questions are answered; every other one by keyboard."""


def test_a_guest_learns_registers_and_finds_everything_again(
    server: Server, visits: Visits, page: Page, scheme: str
) -> None:
    page.goto(server.url)
    assert_accessible(page)
    start_as_guest(page, server.url)
    title = _read_an_article(page)
    answered = _take_a_quiz(page, title)
    _study_the_result(page, answered)
    _follow_a_footnote(page, answered)
    _review_the_missed(page)
    seen = _look_at_progress(page)
    name = _register_and_sign_out(page, scheme)

    server.restart()

    again = visits.page(scheme=scheme)
    _sign_in(again, server.url, name)
    assert _look_at_progress(again) == seen
    _everything_is_there(again, title)


def _main(page: Page, entry: str) -> None:
    page.get_by_role("navigation", name="Main").get_by_role("link", name=entry).click()
    assert_accessible(page)


def _figures(page: Page) -> dict[str, str]:
    """The figures at the head of a page, by name."""
    names, values = page.locator(".figures dt"), page.locator(".figures dd")
    return dict(zip(names.all_inner_texts(), values.all_inner_texts(), strict=True))


def _read_an_article(page: Page) -> str:
    _main(page, "Articles")
    page.get_by_label("Search").fill("Merrem Nuri")
    page.get_by_role("button", name="Search").click()
    found = page.get_by_role("main").get_by_role("heading", level=2).get_by_role("link")
    title = found.first.inner_text()
    found.first.click()
    expect(page.get_by_role("heading", level=1, name=title)).to_be_visible()
    assert_accessible(page)
    return title


def _take_a_quiz(page: Page, title: str) -> list[Answered]:
    page.get_by_role("link", name="Quiz me on this article").click()
    expect(page.get_by_role("checkbox", name=title)).to_be_checked()
    page.get_by_role("radio", name="5", exact=True).check()
    assert_accessible(page)
    page.get_by_role("button", name="Start").click()
    answered = []
    for number, right in enumerate(RIGHT, start=1):
        expect(place(page)).to_contain_text(f"{number} of 5")
        answered.append(answer(page, right=right, by_keyboard=number % 2 == 0))
        assert_accessible(page)
        if number < 5:
            page.get_by_role("link", name="Next").click()
    page.keyboard.press("Enter")  # the focus is on the way to the result
    expect(page.get_by_role("heading", level=1, name=title)).to_be_visible()
    return answered


def _line(page: Page, number: int) -> Locator:
    return page.locator(f"#question-{number}")


def _study_the_result(page: Page, answered: list[Answered]) -> None:
    assert_accessible(page)
    assert _figures(page)["Score"] == "2 of 5"
    for number, one in enumerate(answered, start=1):
        line = _line(page, number)
        expect(line).to_contain_text("Right" if one.right else "Not right")
        for shown in (one.said, one.key, one.question.explanation):
            expect(line).to_contain_text(shown)
        if one.right:
            line.get_by_text("From the article").click()
        expect(line.get_by_role("figure").get_by_text(one.evidence)).to_be_visible()
    page.get_by_role("button", name="Add 3 missed to flashcards").click()
    expect(page.get_by_role("status")).to_contain_text("3 flashcards added.")
    assert_accessible(page)


def _follow_a_footnote(page: Page, answered: list[Answered]) -> None:
    missed = RIGHT.index(False) + 1
    _line(page, missed).get_by_role("figure").get_by_role("link").click()
    marked = page.get_by_role("mark")
    expect(marked.first).to_be_in_viewport()
    assert " ".join(marked.all_inner_texts()).startswith(answered[missed - 1].evidence[:30])
    assert_accessible(page)


def _review_the_missed(page: Page) -> None:
    _main(page, "Cards")
    page.get_by_role("link", name="Review 3 cards").click()
    counts = page.locator(".study-counts")
    expect(counts).to_have_text(re.compile(r"3\s+new"))
    assert_accessible(page)
    _rate(page, "1")  # again: it comes back today
    expect(counts).to_have_text(re.compile(r"2\s+new\s+1\s+learning"))
    prompt = page.locator("#prompt").inner_text()
    _rate(page, "4")
    expect(counts).to_have_text(re.compile(r"1\s+new\s+1\s+learning"))
    page.keyboard.press("u")
    expect(page.locator("#prompt")).to_have_text(prompt)
    expect(counts).to_have_text(re.compile(r"2\s+new\s+1\s+learning"))
    for left in ("1 new 1 learning", "0 new 1 learning"):
        _rate(page, "4")
        expect(counts).to_have_text(re.compile(left.replace(" ", r"\s+")))
    _rate(page, "4")
    expect(page.get_by_role("heading", level=1, name="Done for today")).to_be_visible()
    assert_accessible(page)


def _rate(page: Page, key: str) -> None:
    """Turn the card, see its sentence, rate it; all by keyboard."""
    expect(page.get_by_role("button", name="Show answer")).to_be_visible()
    page.wait_for_load_state("domcontentloaded")  # the keys are listened to once the page is whole
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Good")).to_be_visible()
    expect(page.get_by_role("figure")).to_be_visible()
    if key == "1":
        assert_accessible(page)
    page.keyboard.press(key)


def _look_at_progress(page: Page) -> dict[str, str]:
    _main(page, "Today")
    expect(page.get_by_text("1 day in a row")).to_be_visible()
    _main(page, "Progress")
    figures = _figures(page)
    assert (figures["Reviews so far"], figures["Quiz answers so far"]) == ("4", "5")
    page.get_by_text("The same as a table").click()
    assert_accessible(page)
    return figures


def _register_and_sign_out(page: Page, scheme: str) -> str:
    name = f"Gulnora {scheme}"
    page.get_by_role("link", name="Guest").click()
    assert_accessible(page)
    page.get_by_role("main").get_by_role("link", name="Register").click()
    assert_accessible(page)
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Register").click()
    page.get_by_role("link", name=name).click()
    assert_accessible(page)
    page.get_by_role("button", name="Sign out", exact=True).click()
    expect(page.get_by_text("You are signed out.")).to_be_visible()
    assert_accessible(page)
    return name


def _sign_in(page: Page, url: str, name: str) -> None:
    page.goto(f"{url}/sign-in")
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1, name="Today")).to_be_visible()


def _everything_is_there(page: Page, title: str) -> None:
    _main(page, "Cards")
    assert _figures(page)["In all"] == "3"
    _main(page, "Quizzes")
    expect(page.get_by_role("region", name="Finished")).to_contain_text("2 of 5")
    page.get_by_role("link", name=title).click()
    expect(page.get_by_text("3 questions that you missed are now in your flashcards.")).to_be_visible()
    assert page.get_by_text("Not right").count() == 3
