"""Answering as a learner does: read the question on the page, look its answer up in the shipped bank, say it or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from playwright.sync_api import Locator, Page, expect

from question_bank.bank import load_folder
from question_bank.model import Question
from tests.browser.conftest import ROOT
from webapp.dates import edtf_words

WRONG = {"date": "1700", "number": "123456789012345", "short": "nobody at all", "cloze": "nobody at all"}
"""Answers that are right nowhere in the bank, by form."""


def _heard(text: str) -> str:
    """A prompt as it is read aloud; its gap is called a blank."""
    return " ".join(text.replace("____", "blank").split())


FILES = load_folder(ROOT / "question_bank" / "bank")
QUOTES = {fact.id: fact.evidence.quote for file in FILES for fact in file.facts}
QUESTIONS = {(_heard(question.prompt), question.form): question for file in FILES for question in file.questions}
ASKED_IN_ROWS = [q for file in FILES for q in file.questions if q.form in {"order", "match"}]


@dataclass(frozen=True)
class Answered:
    """A question that was asked, and what the learner said to it."""

    question: Question
    said: str
    right: bool

    @property
    def key(self) -> str:
        """The right answer as pages show it; of several, the first."""
        answer = self.question.answer
        if not isinstance(answer, str):
            return answer[0].rpartition(" = ")[2]
        if self.question.form == "true_false":
            return answer.capitalize()
        return edtf_words(answer) if self.question.form == "date" else answer

    @property
    def evidence(self) -> str:
        return QUOTES[self.question.fact or ""]


def start_quiz(
    page: Page, narrowed: Mapping[str, str] = MappingProxyType({}), *, mode: str = "Practice", drawn: int | None = 5
) -> None:
    """From any page to the first question of five, of the `drawn` that there are, or of however many (`None`).

    `narrowed` names the box to tick in each list that is to be unfolded.
    """
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Quizzes").click()
    for fold, box in narrowed.items():
        page.locator("summary", has_text=fold).click()
        page.get_by_role("checkbox", name=box).check()
    page.get_by_role("radio", name="5", exact=True).check()
    page.get_by_role("radio", name=mode).check()
    page.get_by_role("button", name="Start").click()
    expect(place(page)).to_contain_text(f"1 of {drawn or ''}")


def place(page: Page) -> Locator:
    """Where in the quiz we are, as the page's head says."""
    return page.locator(".quiz-place")


def question_on(page: Page) -> Question:
    """The question of the bank that the page asks."""
    prompt = _heard(page.locator(".quiz .prompt").text_content() or "")
    if page.get_by_role("combobox").count():
        return next(found for found in ASKED_IN_ROWS if _heard(found.prompt) == prompt and _rows(found) == _shown(page))
    if page.get_by_role("checkbox").count():
        forms = ["multiple"]
    else:
        forms = ["choice", "true_false"] if page.get_by_role("radio").count() else list(WRONG)
    return next(QUESTIONS[prompt, form] for form in forms if (prompt, form) in QUESTIONS)


def _rows(question: Question) -> set[str]:
    """What is to be put into the rows of a question in order or in pairs."""
    return {part.rpartition(" = ")[2] for part in question.answer} | set(question.distractors)


def _shown(page: Page) -> set[str]:
    things = page.locator("input[name=thing]")
    if things.count():
        return {str(thing.get_attribute("value")) for thing in things.all()}
    options = page.get_by_role("combobox").first.locator("option").all_text_contents()
    return {text for text in options if text != "Choose"}


def fill_in(page: Page, *, right: bool, by_keyboard: bool = False) -> Answered:
    """Choose or type an answer without sending it."""
    question = question_on(page)
    if isinstance(question.answer, str):
        said = _say(page, question, right=right, by_keyboard=by_keyboard)
    elif question.form == "multiple":
        said = _tick(page, question.answer if right else question.distractors[:1])
    else:
        said = _pick(page, question.answer, right=right)
    return Answered(question, said, right)


def _say(page: Page, question: Question, *, right: bool, by_keyboard: bool) -> str:
    """Give the one answer of a question: pick it or type it."""
    assert isinstance(question.answer, str)
    if question.form in {"choice", "true_false"}:
        wrong = question.distractors[0] if question.distractors else str(question.answer != "true").lower()
        said = question.answer if right else wrong
        shown = page.get_by_role("radio").evaluate_all("options => options.map(option => option.value)")
        option = page.get_by_role("radio").nth(shown.index(said))
        if by_keyboard:
            page.keyboard.press(str(shown.index(said) + 1))
        else:
            option.check()
        expect(option).to_be_checked()
        return said.capitalize() if question.form == "true_false" else said
    said = question.answer if right else WRONG[question.form]
    box = page.get_by_role("textbox")
    if by_keyboard:
        expect(box).to_be_focused()
        page.keyboard.type(said)
    else:
        box.fill(said)
    return said


def _tick(page: Page, options: Sequence[str]) -> str:
    for box in page.get_by_role("checkbox").all():
        box.set_checked(box.get_attribute("value") in options)
    return options[0]


def _pick(page: Page, answer: Sequence[str], *, right: bool) -> str:
    """Fill every row of a question in order or in pairs: each with its own, or with its neighbour's."""
    lefts = [str(left.get_attribute("value")) for left in page.locator(".pair input[name=left]").all()]
    if not lefts:
        places = answer if right else [*answer[1:], answer[0]]
        for thing in answer:
            page.get_by_label(thing, exact=True).select_option(str(places.index(thing) + 1))
        return places[0]
    pairs = dict(part.split(" = ") for part in answer)
    wanted = [pairs[left] for left in lefts]
    wanted = wanted if right else [*wanted[1:], wanted[0]]
    for row, said in zip(page.locator(".pair").all(), wanted, strict=True):
        row.get_by_role("combobox").select_option(said)
    return wanted[0]


def answer(page: Page, *, right: bool, by_keyboard: bool = False) -> Answered:
    """Answer a practice question and see its feedback."""
    given = fill_in(page, right=right, by_keyboard=by_keyboard)
    if by_keyboard and given.question.form in {"order", "match"}:
        page.get_by_role("button", name="Check").press("Enter")  # in a list Enter is the list's own
    elif by_keyboard:
        page.keyboard.press("Enter")
    else:
        page.get_by_role("button", name="Check").click()
    feedback = page.get_by_role("region", name="Feedback")
    expect(feedback).to_contain_text("Right" if right else "Not right")
    expect(feedback).to_contain_text(given.question.explanation)
    expect(feedback.get_by_role("figure").get_by_text(given.evidence)).to_be_visible()
    return given


def start_as_guest(page: Page, url: str) -> None:
    """From the start page into the application."""
    page.goto(url)
    page.get_by_role("button", name="Start as a guest").click()
    expect(page.get_by_role("heading", level=1, name="Today")).to_be_visible()
