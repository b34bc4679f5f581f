"""Answering as a learner does: read the question on the page, look its answer up in the shipped bank, say it or not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from playwright.sync_api import Locator, Page, expect

from question_bank.bank import load_folder
from question_bank.model import Question
from tests.browser.conftest import ROOT
from webapp.dates import edtf_words

WRONG = {"date": "1700", "number": "987654", "short": "nobody at all", "cloze": "nobody at all"}
"""Answers that are right nowhere in the bank, by form."""


def _heard(text: str) -> str:
    """A prompt as it is read aloud; its gap is called a blank."""
    return " ".join(text.replace("____", "blank").split())


FILES = load_folder(ROOT / "question_bank" / "bank")
QUOTES = {fact.id: fact.evidence.quote for file in FILES for fact in file.facts}
QUESTIONS = {(_heard(question.prompt), question.form): question for file in FILES for question in file.questions}


@dataclass(frozen=True)
class Answered:
    """A question that was asked, and what the learner said to it."""

    question: Question
    said: str
    right: bool

    @property
    def key(self) -> str:
        """The right answer as pages show it."""
        answer = self.question.answer
        assert isinstance(answer, str)
        return edtf_words(answer) if self.question.form == "date" else answer

    @property
    def evidence(self) -> str:
        return QUOTES[self.question.fact or ""]


def start_quiz(
    page: Page, narrowed: Mapping[str, str] = MappingProxyType({}), *, mode: str = "Practice", drawn: int = 5
) -> None:
    """From any page to the first question of five, or of the `drawn` that there are.

    `narrowed` names the box to tick in each list that is to be unfolded.
    """
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Quizzes").click()
    for fold, box in narrowed.items():
        page.locator("summary", has_text=fold).click()
        page.get_by_role("checkbox", name=box).check()
    page.get_by_role("radio", name="5", exact=True).check()
    page.get_by_role("radio", name=mode).check()
    page.get_by_role("button", name="Start").click()
    expect(place(page)).to_contain_text(f"1 of {drawn}")


def place(page: Page) -> Locator:
    """Where in the quiz we are, as the page's head says."""
    return page.locator(".quiz-place")


def question_on(page: Page) -> Question:
    """The question of the bank that the page asks."""
    prompt = _heard(page.locator(".quiz .prompt").text_content() or "")
    forms = ["choice"] if page.get_by_role("radio").count() else list(WRONG)
    return next(QUESTIONS[prompt, form] for form in forms if (prompt, form) in QUESTIONS)


def fill_in(page: Page, *, right: bool, by_keyboard: bool = False) -> Answered:
    """Choose or type an answer without sending it."""
    question = question_on(page)
    assert isinstance(question.answer, str)
    if question.form == "choice":
        said = question.answer if right else question.distractors[0]
        option = page.get_by_role("radio", name=said, exact=True)
        if by_keyboard:
            shown = page.get_by_role("radio").evaluate_all("options => options.map(option => option.value)")
            page.keyboard.press(str(shown.index(said) + 1))
        else:
            option.check()
        expect(option).to_be_checked()
    else:
        said = question.answer if right else WRONG[question.form]
        box = page.get_by_role("textbox")
        if by_keyboard:
            expect(box).to_be_focused()
            page.keyboard.type(said)
        else:
            box.fill(said)
    return Answered(question, said, right)


def answer(page: Page, *, right: bool, by_keyboard: bool = False) -> Answered:
    """Answer a practice question and see its feedback."""
    given = fill_in(page, right=right, by_keyboard=by_keyboard)
    if by_keyboard:
        page.keyboard.press("Enter")
    else:
        page.get_by_role("button", name="Check").click()
    feedback = page.get_by_role("region", name="Feedback")
    expect(feedback).to_contain_text("Right" if right else "Not right")
    expect(feedback).to_contain_text(given.question.explanation)
    expect(feedback.get_by_text(given.evidence)).to_be_visible()
    return given


def start_as_guest(page: Page, url: str) -> None:
    """From the start page into the application."""
    page.goto(url)
    page.get_by_role("button", name="Start as a guest").click()
    expect(page.get_by_role("heading", level=1, name="Today")).to_be_visible()
