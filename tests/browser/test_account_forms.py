"""The account forms in a real browser: the first admin, a password that can be seen, the time zone, the focus."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import Server, assert_accessible

pytestmark = pytest.mark.browser


@pytest.fixture(params=["light"])
def scheme(request: pytest.FixtureRequest) -> str:
    chosen: str = request.param
    return chosen


def test_the_first_admin_comes_in_by_the_printed_link(new_server: Server, page: Page) -> None:
    page.goto(new_server.first_admin_link())
    assert_accessible(page)
    page.get_by_label("Name").fill("Chief")
    page.get_by_label("Password", exact=True).fill("warm bread at noon")
    page.get_by_role("button", name="Make the admin's account").click()
    for path in ("/account", "/admin/users"):
        page.goto(new_server.url + path)
        assert_accessible(page)
    assert page.get_by_text("Chief").first.is_visible()


def test_a_typed_password_can_be_seen_and_hidden_again(server: Server, page: Page) -> None:
    page.goto(f"{server.url}/register")
    password = page.get_by_label("Password", exact=True)
    password.fill("warm bread at noon")
    page.get_by_role("button", name="Show password").click()
    assert password.get_attribute("type") == "text"
    page.get_by_role("button", name="Hide password").click()
    assert password.get_attribute("type") == "password"


def test_a_guest_has_the_time_zone_of_the_browser(server: Server, page: Page) -> None:
    page.goto(f"{server.url}/sign-in")
    assert_accessible(page)
    page.get_by_role("button", name="Start as a guest").click()
    page.goto(f"{server.url}/account")
    assert page.get_by_label("Time zone").input_value() == "Europe/Berlin"


def test_a_refused_sign_in_puts_the_focus_where_the_error_is(server: Server, context: BrowserContext) -> None:
    page = context.new_page()  # the refusal's status is an error to the console, and expected here
    page.goto(f"{server.url}/sign-in")
    page.get_by_label("Name").fill("nobody")
    page.get_by_label("Password", exact=True).fill("not the one")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_text("The name or the password is not right.")).to_be_visible()
    expect(page.get_by_label("Password", exact=True)).to_be_focused()
    assert_accessible(page)


def test_the_ways_in_work_without_scripts(server: Server, browser: Browser) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{server.url}/sign-in")
    assert not page.locator(".password-toggle").is_visible()
    page.get_by_role("button", name="Start as a guest").click()
    page.goto(f"{server.url}/account")
    assert page.get_by_role("heading", name="Settings").is_visible()
    page.context.close()
