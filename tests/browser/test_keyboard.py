"""By keyboard alone: Tab and Enter lead everywhere, the focus is seen, and the phone's navigation never covers it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Server, Visits
from tests.browser.quizzing import place, start_as_guest, start_quiz

pytestmark = pytest.mark.browser

PASSWORD = "warm bread at noon"
LONGEST_WAY = 120
"""Tab presses: more than any page here has stops."""

FOCUS = """() => {
  const at = document.activeElement;
  const box = (at.closest(".option") ?? at).getBoundingClientRect();
  const covers = [...document.querySelectorAll(".site-nav, .study-bar, .undo-notice")]
    .filter((bar) => !bar.contains(at) && ["fixed", "sticky"].includes(getComputedStyle(bar).position))
    .map((bar) => bar.getBoundingClientRect());
  const seen = [at, at.closest(".option")].filter(Boolean).map((part) => getComputedStyle(part));
  return {
    name: (at.labels?.[0] ?? at).textContent.trim() || at.value || at.id,
    tag: at.tagName,
    marked: seen.some((style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2)
      || (at.matches(".form-control, .form-select") && getComputedStyle(at).boxShadow !== "none"),
    inside: box.bottom > 0 && box.top < innerHeight,
    covered: covers.some((bar) => box.bottom > bar.top + 1 && box.top < bar.bottom - 1),
  };
}"""


def _tab(page: Page) -> str:
    """To the next stop; what it is called. The focus has to be seen there."""
    page.keyboard.press("Tab")
    focus = page.evaluate(FOCUS)
    if focus["tag"] != "BODY":
        assert focus["marked"], f"{page.url}: the focus on {focus} cannot be seen"
        assert focus["inside"], f"{page.url}: {focus} is off the screen"
        assert not focus["covered"], f"{page.url}: {focus} lies under a bar"
    return "" if focus["tag"] == "BODY" else str(focus["name"])


def _tab_to(page: Page, name: str) -> None:
    for _ in range(LONGEST_WAY):
        if _tab(page).startswith(name):
            return
    pytest.fail(f"{page.url}: Tab does not lead to {name!r}")


@pytest.fixture
def page(visits: Visits) -> Page:
    return visits.page()


def test_signing_in_answering_and_the_result_need_only_tab_and_enter(
    server: Server, visits: Visits, page: Page
) -> None:
    _register(visits.page(), server.url, "Keyboard")
    page.goto(f"{server.url}/sign-in")
    _tab_to(page, "Name")
    page.keyboard.type("Keyboard")
    _tab_to(page, "Password")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Today")).to_be_visible()
    _tab_to(page, "Choose a quiz")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Quizzes")).to_be_visible()
    _tab_to(page, "10")
    page.keyboard.press("ArrowUp")
    _tab_to(page, "Start")
    page.keyboard.press("Enter")
    for number in range(1, 6):
        expect(place(page)).to_contain_text(f"{number} of 5")
        _answer(page)
        _tab_to_way_on(page, "See your result" if number == 5 else "Next")
    expect(page.get_by_role("link", name="New quiz")).to_be_visible()
    _tab_to(page, "New quiz")


def _register(page: Page, url: str, name: str) -> None:
    """An account to sign in to, made in another browser."""
    page.goto(f"{url}/register")
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Register").click()
    expect(page.get_by_role("link", name=name)).to_be_visible()


def _answer(page: Page) -> None:
    """Tab to the first option and take it, step each row to one of its own, or type into the box; then Enter."""
    options = page.get_by_role("radio").or_(page.get_by_role("checkbox"))
    rows = page.get_by_role("combobox")
    if options.count():
        _tab_to(page, options.first.evaluate("option => option.labels[0].textContent.trim()"))
        page.keyboard.press("Space")
    elif rows.count():
        for down, row in enumerate(rows.all(), start=1):
            _tab_to(page, row.evaluate("row => row.labels[0].textContent.trim()"))
            for _ in range(down):
                page.keyboard.press("ArrowDown")
        expect(page.locator("select", has=page.locator("option[value='']:checked"))).to_have_count(0)
        _tab_to(page, "Check")
    else:
        expect(page.get_by_role("textbox")).to_be_focused()
        page.keyboard.type("something")
    page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="Feedback")).to_be_visible()


def _tab_to_way_on(page: Page, name: str) -> None:
    """The focus is there already, above the navigation; a round of Tab leads back to it."""
    expect(page.locator("[data-next]")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    _tab_to(page, name)
    page.keyboard.press("Enter")


def test_a_thing_that_steps_past_a_taken_place_leaves_it_taken(server: Server, page: Page) -> None:
    start_as_guest(page, server.url)
    start_quiz(page, {"Kinds of question": "Put in order"}, drawn=None)
    first, second, third = page.get_by_role("combobox").all()[:3]
    first.press("ArrowDown")
    for _ in range(2):
        second.press("ArrowDown")
    for _ in range(2):
        third.press("ArrowDown")
    _show((first, second, third), ("1", "", "2"))
    third.press("ArrowDown")
    _show((first, second, third), ("1", "2", "3"))


def _show(rows: Sequence[Locator], places: Sequence[str]) -> None:
    """Each row has its place, once the page has answered the last key."""
    for row, told in zip(rows, places, strict=True):
        expect(row).to_have_value(told)


def test_every_stop_of_every_page_is_seen(server: Server, page: Page) -> None:
    start_as_guest(page, server.url)
    _miss_everything(page)
    _walk(page)
    for path in (
        "/",
        "/quizzes",
        "/cards",
        "/articles",
        "/articles/putin-tajikistan-visit-2004",
        "/progress",
        "/account",
    ):
        page.goto(server.url + path)
        _walk(page)


def test_every_stop_on_a_turned_card_is_seen(server: Server, page: Page) -> None:
    start_as_guest(page, server.url)
    _miss_everything(page)
    page.set_viewport_size({"width": 320, "height": 480})
    page.goto(f"{server.url}/cards/review")
    page.keyboard.press("Space")
    _tab_to(page, "This card")
    page.keyboard.press("Enter")
    _walk(page)


def _miss_everything(page: Page) -> None:
    """A finished quiz whose five questions are flashcards now."""
    start_quiz(page)
    page.get_by_role("link", name="Overview").click()
    page.get_by_role("button", name="Finish with unanswered questions").click()
    page.get_by_role("button", name="Add 5 missed to flashcards").click()
    expect(page.get_by_text("5 flashcards added.")).to_be_visible()


def _walk(page: Page) -> None:
    """Tab from the top to the end of the page."""
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    for _ in range(LONGEST_WAY):
        if not _tab(page):
            return
    pytest.fail(f"{page.url}: Tab does not come to an end")
