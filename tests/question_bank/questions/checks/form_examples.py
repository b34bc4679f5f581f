"""Examples for the rules that belong to one form."""

from __future__ import annotations

from tests.question_bank.questions.checks.example import Example
from tests.question_bank.questions.samples import question, world


def _cloze(rule: str, words: str | None, prompt: str, answer: str = "1930") -> Example:
    return Example(rule, words, question(prompt, answer, form="cloze"))


def _judged(rule: str, words: str | None, prompt: str, answer: str = "true", explanation: str = "") -> Example:
    return Example(rule, words, question(prompt, answer, form="true_false", explanation=explanation))


def _ordered(rule: str, words: str | None, *items: str, prompt: str = "Put these in order, earliest first.") -> Example:
    return Example(rule, words, question(prompt, items, form="order"))


def _matched(rule: str, words: str | None, pairs: tuple[str, ...], *wrong: str) -> Example:
    known = world(Lisbon=("Lisboa",))
    return Example(rule, words, question("Match each team with its town.", pairs, *wrong, form="match"), None, known)


def _stands_for(words: str | None, letters: str, name: str) -> Example:
    asked = question(f"What does the abbreviation “{letters}” stand for?", name, form="short")
    return Example("letters-of-other-words", words, asked)


FORMS = [
    _cloze("blank-count", None, "The stadium of Montevista opened in the year ____."),
    _cloze("blank-count", "2 blanks", "The stadium opened in ____ and closed in ____."),
    _cloze("blank-count", "0 blanks", "The stadium opened in 1930."),
    _cloze("blank-count", "1 blanks", "The stadium opened in the year __."),
    Example("blank-count", "1 blanks", question("In what year did ____ open?", "1930", form="short")),
    _cloze(
        "blank-at-start", "____ scored the first goa", "____ scored the first goal of the final in 1930.", "Jan Vos"
    ),
    _cloze("blank-at-start", None, "The first goal of the final in 1930 was scored by ____.", "Jan Vos"),
    _cloze("open-blank", "in ____", "The stadium of Montevista opened in ____."),
    _cloze("open-blank", None, "The stadium of Montevista opened in ____ (year)."),
    _cloze("open-blank", None, "The stadium of Montevista holds ____ people.", "12,000"),
    _cloze("open-blank", None, "The stadium of Montevista stands in ____.", "Larn"),
    _judged("negated-statement", "not", "Norland did not sign the Treaty of Velden."),
    _judged("negated-statement", "never", "Norland has never won the cup."),
    _judged("negated-statement", "wasn't", "Norland wasn't a party to the Treaty of Velden."),
    _judged("negated-statement", None, "Norland signed the Treaty of Velden in 1910."),
    _judged("negated-statement", None, "Ada Kraus wrote “Not for Sale” in 1910."),
    _judged("absolute-statement", "always", "The comet always appears in May."),
    _judged("absolute-statement", "All", "All ships of Larn burn oil."),
    _judged("absolute-statement", None, "The comet appeared in May 1910."),
    _judged("vague-statement", "often", "The comet is often seen from Velden."),
    _judged("vague-statement", None, "The comet was seen from Velden in May 1910."),
    _judged("no-correction", "no explanation", "Norland won the cup of 1930.", "false"),
    _judged(
        "no-correction",
        "Norland won the cup of 1930.",
        "Norland won the cup of 1930.",
        "false",
        "Norland won the cup of 1930.",
    ),
    _judged("no-correction", None, "Norland won the cup of 1930.", "false", "Montevista won it."),
    _judged("no-correction", None, "Norland won the cup of 1930.", "true"),
    _ordered("repeated-item", "the first flight", "first flight", "moon landing", "the first flight"),
    _ordered("repeated-item", None, "first flight", "first satellite", "moon landing"),
    _ordered("dated-item", "the flight of 1903", "the flight of 1903", "the satellite", "the landing"),
    _ordered("dated-item", None, "the flight", "the satellite", "the landing"),
    _ordered("unnamed-order", "Put these in order.", "a", "b", "c", prompt="Put these in order."),
    _ordered("unnamed-order", None, "a", "b", "c"),
    _matched("not-one-to-one", None, ("Harriers = Larn", "Rovers = Ost"), "Kiel"),
    _matched("not-one-to-one", "Larn", ("Harriers = Larn", "Rovers = Larn")),
    _matched("not-one-to-one", "Rovers", ("Rovers = Larn", "Rovers = Ost")),
    _matched("not-one-to-one", "Lisboa", ("Harriers = Lisbon", "Rovers = Ost"), "Lisboa"),
    _matched("pair-tells-itself", "larn", ("Larn Harriers = Larn", "Rovers = Ost")),
    _matched("pair-tells-itself", None, ("Harriers = Larn", "Rovers = Ost")),
    _matched(
        "matched-by-letters",
        "NTL = Northern Trade League",
        ("NTL = Northern Trade League", "SAV = Sailors' Association of Velden"),
    ),
    _matched("matched-by-letters", None, ("PT = Sailors' Association", "RK = Court of the Mines")),
    _stands_for("PT / Sailors' Association", "PT", "Sailors' Association"),
    _stands_for(None, "NTL", "Northern Trade League"),
    _stands_for(None, "Benelux", "Belgium, the Netherlands and Luxembourg"),
    _matched("mixed-kinds", "Larn / 1910", ("Harriers = Larn", "Rovers = 1910")),
]
