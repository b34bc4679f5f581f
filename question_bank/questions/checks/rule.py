"""What a rule of item writing is, what it finds, and where the rules come from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from question_bank.questions.checks.case import Case


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a rule can be read about; a link where it is known."""

    text: str
    link: str | None = None


def guideline(number: str) -> Reference:
    """One of the 31 guidelines of the review that most textbooks follow."""
    return Reference(
        f"Haladyna, Downing and Rodriguez (2002), A Review of Multiple-Choice Item-Writing Guidelines, no. {number}",
        "https://doi.org/10.1207/S15324818AME1503_5",
    )


def flaw_of(name: str) -> Reference:
    """One of the 19 item-writing flaws that SAQUET looks for (the rubric of Tarrant, Ware and Mohammed 2006)."""
    return Reference(
        f"Moore, Costello, Nguyen and Stamper (2024), An Automatic Question Usability Evaluation Toolkit: {name}",
        "https://arxiv.org/abs/2405.20529",
    )


THREE_OPTIONS = Reference(
    "Rodriguez (2005), Three Options Are Optimal for Multiple-Choice Items",
    "https://doi.org/10.1111/j.1745-3992.2005.00006.x",
)
TRUE_FALSE = Reference("Frisbie and Becker (1990), An Analysis of Textbook Advice about True-False Tests")
OTHER_FORMS = Reference(
    "Haladyna and Rodriguez (2013), Developing and Validating Test Items", "https://doi.org/10.4324/9780203850381"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of item writing."""

    name: str
    """Short and stable: what `check` prints and a teacher can search for."""
    flaw: str
    """What is wrong, as one fixed phrase: refusals are counted by it."""
    remedy: str
    """What to do about it, as an order."""
    reference: Reference
    find: Callable[[Case], str | None]
    """The words at fault; None where the rule is kept."""
    advice: bool = False
    """Whether a person may have a reason to break it: no ground to refuse a generated question."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that a question breaks, and the words that break it."""

    rule: Rule
    words: str

    @property
    def name(self) -> str:
        return self.rule.name

    @property
    def reason(self) -> str:
        """The fixed phrase by which refusals are counted."""
        return self.rule.flaw

    @property
    def reference(self) -> Reference:
        return self.rule.reference

    @property
    def message(self) -> str:
        """One line for a teacher: what is wrong, where, and what to do."""
        return f"{self.rule.flaw} (“{self.words}”): {self.rule.remedy}"
