"""A teacher's way: the first admin, curation by keyboard, a question of one's own, history, and the bank's files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from question_bank.bank import load_folder
from question_bank.model import Question
from tests.browser.conftest import DESK, ROOT, Server, Visits, assert_accessible
from tests.browser.quizzing import start_quiz

pytestmark = pytest.mark.browser

NAME, PASSWORD = "Chief", "warm bread at noon"
ARTICLE = "sariev-interview-2022"
TITLE = "Mars Sariev on why Kyrgyzstan is stepping back from Russia"


@pytest.fixture(scope="session")
def admin(server: Server, browser: Browser) -> Server:
    """The server, with its first admin, who came by the link on the console."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(server.first_admin_link())
    page.get_by_label("Name").fill(NAME)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Make the admin's account").click()
    expect(page.get_by_role("link", name=NAME)).to_be_visible()
    context.close()
    return server


@pytest.fixture
def teacher(admin: Server, visits: Visits) -> Page:
    return _sign_in(admin, visits)


def _sign_in(server: Server, visits: Visits) -> Page:
    page = visits.page(viewport=DESK)
    page.goto(f"{server.url}/sign-in")
    page.get_by_label("Name").fill(NAME)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1, name="Today")).to_be_visible()
    return page


def _status(page: Page, name: str) -> None:
    page.get_by_role("navigation", name="Status").get_by_role("link", name=name).click()
    expect(page.get_by_role("navigation", name="Status").locator("[aria-current]")).to_contain_text(name)


def _count(page: Page, name: str) -> int:
    entry = page.get_by_role("navigation", name="Status").get_by_role("link", name=name)
    return int(entry.inner_text().split()[-1])


def test_drafts_are_accepted_and_hidden_by_keyboard_and_taken_back(admin: Server, teacher: Page) -> None:
    teacher.goto(f"{admin.url}/curate?article={ARTICLE}")
    assert_accessible(teacher)
    teacher.get_by_label("Tick all on this page").check()
    teacher.get_by_role("group", name="Ticked questions:").get_by_role("button", name="Back to draft").click()
    _status(teacher, "Draft")
    drafts, ready, hidden = (_count(teacher, name) for name in ("Draft", "Ready", "Hidden"))
    assert drafts >= 4
    rows = teacher.locator("[data-row]")
    ids = [row.get_attribute("id") for row in rows.all()]
    teacher.keyboard.press("j")
    expect(rows.nth(0)).to_be_focused()
    teacher.keyboard.press("j")
    teacher.keyboard.press("k")
    expect(rows.nth(0)).to_be_focused()
    teacher.keyboard.press("a")
    expect(teacher.get_by_text("Accepted: 1 question.")).to_be_visible()
    expect(teacher.locator(f"#{ids[1]}")).to_be_focused()
    teacher.keyboard.press("h")
    expect(teacher.get_by_text("Hidden: 1 question.")).to_be_visible()
    assert (_count(teacher, "Ready"), _count(teacher, "Hidden")) == (ready + 1, hidden + 1)
    assert_accessible(teacher)
    teacher.keyboard.press("u")
    expect(teacher.get_by_text("Undone: 1 question.")).to_be_visible()
    assert (_count(teacher, "Draft"), _count(teacher, "Hidden")) == (drafts - 1, hidden)
    assert_accessible(teacher)


def _edit(page: Page, server: Server, question_id: str) -> None:
    page.goto(f"{server.url}/curate/{question_id}")
    expect(page.get_by_role("heading", level=1, name="Edit a question")).to_be_visible()


def test_an_edit_is_kept_with_its_history_exported_and_can_be_gone_back_on(
    admin: Server, teacher: Page, tmp_path: Path
) -> None:
    edited = next(one for one in _bank(ROOT / "question_bank" / "bank") if one.status == "ready" and one.explanation)
    _edit(teacher, admin, edited.id)
    assert_accessible(teacher)
    teacher.get_by_label("Explanation").fill("Said anew by a teacher.")
    teacher.get_by_role("button", name="Save").click()
    expect(teacher.get_by_text("Saved.")).to_be_visible()
    history = teacher.get_by_role("region", name="History")
    expect(history).to_contain_text(f"Edited by {NAME}")
    expect(history.get_by_role("insertion").last).to_contain_text("edited")
    assert_accessible(teacher)
    assert _exported(admin, tmp_path / "edited")[edited.id].explanation == "Said anew by a teacher."
    history.get_by_role("button", name="Go back to before this").click()
    expect(teacher.get_by_text("The earlier version is back.")).to_be_visible()
    expect(teacher.get_by_label("Explanation")).to_have_value(edited.explanation)
    assert _exported(admin, tmp_path / "reverted")[edited.id].explanation == edited.explanation


def _bank(folder: Path) -> list[Question]:
    return [question for file in load_folder(folder) for question in file.questions]


def _exported(server: Server, folder: Path) -> dict[str, Question]:
    """The questions of the bank that `bank export` writes beside a copy of the shipped one."""
    shutil.copytree(ROOT / "question_bank" / "bank", folder)
    environ = {**os.environ, "FOOTNOTE_DATA": str(server.data)}
    environ.pop("DATABASE_URL", None)
    command = [sys.executable, "-m", "flask", "--app", "webapp", "bank", "export", str(folder)]
    subprocess.run(command, cwd=ROOT, env=environ, check=True, capture_output=True)
    return {question.id: question for question in _bank(folder)}


def test_a_question_is_written_asked_and_once_hidden_no_longer_asked(admin: Server, teacher: Page) -> None:
    offered = _offered(teacher, admin)
    teacher.goto(f"{admin.url}/curate")
    teacher.get_by_role("link", name="Write a question").click()
    teacher.get_by_label("Article").select_option(ARTICLE)
    teacher.get_by_role("button", name="Go on").click()
    assert_accessible(teacher)
    teacher.get_by_label("Fact").select_option(index=1)
    teacher.get_by_label("Form").select_option("Put in order")
    teacher.get_by_label("Question", exact=True).fill("Put these numbers in order, the smallest first.")
    teacher.get_by_label("Right answer").fill("seven\nnine\neleven")
    teacher.get_by_label("Status").select_option("Ready")
    teacher.get_by_role("button", name="Preview").click()
    expect(teacher.get_by_role("region", name="Preview, not saved yet")).to_contain_text("Put these numbers")
    assert_accessible(teacher)
    teacher.get_by_role("button", name="Add to the bank").click()
    expect(teacher.get_by_text("The question is in the bank.")).to_be_visible()
    written = teacher.url
    assert _offered(teacher, admin) == offered + 1
    start_quiz(teacher, {"Kinds of question": "Put in order", "Articles": TITLE}, drawn=1)
    expect(teacher.get_by_role("group", name="Put these numbers in order, the smallest first.")).to_be_visible()
    assert_accessible(teacher)
    teacher.goto(written)
    teacher.get_by_label("Status").select_option("Hidden")
    teacher.get_by_role("button", name="Save").click()
    expect(teacher.get_by_text("Saved.")).to_be_visible()
    assert _offered(teacher, admin) == offered


def _offered(page: Page, server: Server) -> int:
    """How many questions to be put in order a quiz may draw."""
    page.goto(f"{server.url}/quizzes")
    return int(page.locator("label", has_text="Put in order").locator(".count").text_content() or 0)


def test_signing_out_everywhere_ends_the_other_browser_too(admin: Server, visits: Visits) -> None:
    here, there = _sign_in(admin, visits), _sign_in(admin, visits)
    here.goto(f"{admin.url}/account")
    here.get_by_role("button", name="Sign out everywhere").click()
    expect(here.get_by_text("You are signed out everywhere.")).to_be_visible()
    there.goto(f"{admin.url}/curate")
    expect(there.get_by_role("heading", level=1, name="Sign in")).to_be_visible()
