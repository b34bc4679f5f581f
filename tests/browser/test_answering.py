"""Answering a question in a browser: by keyboard, through a dropped connection, and in forced colours."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Thread

import pytest
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page, expect
from werkzeug.serving import make_server

from tests.conftest import People
from tests.webapp.bank_fixture import load_bank
from webapp.database import db
from webapp.quizzes.models import Response

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("app", ["sqlite"], indirect=True)]


@pytest.fixture
def address(app: Flask) -> Iterator[str]:
    load_bank(app)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture
def learner(browser: Browser, address: str, people: People) -> Iterator[BrowserContext]:
    cookie = people.client().get_cookie("footnote")
    assert cookie is not None
    context = browser.new_context(base_url=address, reduced_motion="reduce")
    context.set_default_timeout(10_000)
    context.add_cookies([{"name": "footnote", "value": cookie.value, "url": address}])
    yield context
    context.close()


def begin(context: BrowserContext, form: str) -> Page:
    """The first question of a practice quiz of one form."""
    page = context.new_page()
    page.goto("/quizzes")
    page.locator("summary", has_text="Kinds of question").click()
    page.check(f"[name=forms][value={form}]")
    page.get_by_role("button", name="Start").click()
    expect(page.locator("[data-keys]")).to_be_visible()
    return page


def test_a_choice_is_made_and_sent_by_keyboard(learner: BrowserContext) -> None:
    page = begin(learner, "choice")
    page.keyboard.press("2")
    expect(page.locator("[name=answer]").nth(1)).to_be_checked()
    page.keyboard.press("Enter")
    expect(page.locator("[data-feedback]")).to_be_visible()
    expect(page.locator("[data-next]")).to_be_focused()
    assert page.locator("[data-said]").inner_text() != ""


def test_digits_are_typed_and_not_taken_for_shortcuts(learner: BrowserContext) -> None:
    page = begin(learner, "date")
    page.keyboard.type("14.5.1998")
    page.keyboard.press("Enter")
    expect(page.locator(".feedback-verdict")).to_have_text("Right")


def test_an_answer_survives_a_dropped_connection_and_counts_once(app: Flask, learner: BrowserContext) -> None:
    page = begin(learner, "date")
    page.fill("[name=answer]", "May 1998")
    learner.set_offline(True)
    page.keyboard.press("Enter")
    expect(page.locator("[data-trouble]")).to_contain_text("Your answer is kept")
    learner.set_offline(False)
    expect(page.locator(".feedback-verdict")).to_have_text("Partly right")
    with app.app_context():
        assert db.session.query(Response).count() == 1


def test_an_answer_not_yet_sent_is_there_after_a_reload(learner: BrowserContext) -> None:
    page = begin(learner, "short")
    page.fill("[name=answer]", "half an ans")
    page.reload()
    expect(page.locator("[name=answer]")).to_have_value("half an ans")


@pytest.mark.parametrize(("scheme", "forced"), [("light", "none"), ("dark", "none"), ("light", "active")])
def test_the_chosen_option_looks_chosen(learner: BrowserContext, scheme: str, forced: str) -> None:
    page = begin(learner, "choice")
    page.emulate_media(color_scheme=scheme, forced_colors=forced)  # type: ignore[arg-type]
    page.locator(".option").first.click()
    page.evaluate("document.activeElement.blur()")
    borders = page.locator(".option").evaluate_all(
        "rows => rows.map(row => getComputedStyle(row).borderTopColor + getComputedStyle(row).borderTopWidth)"
    )
    assert borders[0] not in borders[1:]
