"""Examples for the rules on what a sentence settles."""

from __future__ import annotations

from question_bank.model import Evidence, Form
from tests.question_bank.questions.checks.example import Example
from tests.question_bank.questions.samples import fact, question, world


def _asks(rule: str, words: str | None, prompt: str, form: Form = "short") -> Example:
    return Example(rule, words, question(prompt, "Norland", form=form))


def _told(words: str | None, statement: str, prompt: str, answer: str, form: Form = "short") -> Example:
    told = fact("event", statement, "it", {"name": "it", "who": [answer]})
    return Example("example-of-many", words, question(prompt, answer, form=form), told, world(told))


def _until(words: str | None, sentence: str) -> Example:
    value = {"date": "1967", "granularity": "year", "text": "1967", "bound": "until"}
    told = fact("date", "Until 1967, Larn was led by a council.", "Larn", value)
    told = told.model_copy(update={"evidence": Evidence(quote=sentence, start=0, end=len(sentence))})
    asked = question("Until what year was Larn led by a council?", "1967", form="date")
    return Example("span-from-nowhere", words, asked, told, world(told))


def _dated(words: str | None, sentence: str, text: str = "1910") -> Example:
    told = fact("date", f"Larn was founded in {text}.", "Larn", {"date": text, "granularity": "year", "text": text})
    told = told.model_copy(update={"evidence": Evidence(quote=sentence, start=0, end=len(sentence))})
    asked = question("In what year was Larn founded?", text, form="date")
    return Example("guessed-date", words, asked, told, world(told))


SETTLED = [
    _told("for example", "The pact leaves out some ports, for example Larn.",
          "The pact leaves out some ports, for example ____ (a city).", "Larn", "cloze"),
    _told("such as", "The pact leaves out ports such as Velden, Ost and Larn.",
          "The pact leaves out ports such as Velden, Ost and ____ (a city).", "Larn", "cloze"),
    _told("including", "Several lands, including Norland, signed the pact.",
          "Which country signed the pact?", "Norland"),
    _told(None, "The pact, including its annex, was signed by Norland.", "Which country signed the pact?", "Norland"),
    _told("One of the oldest ports of the Rey was ", "One of the oldest ports of the Rey was Larn.",
          "One of the oldest ports of the Rey was ____ (a city).", "Larn", "cloze"),
    _told(None, "Norland signed the pact.", "Which country signed the pact?", "Norland"),
    _dated("traditionally", "Larn was traditionally founded in 1910 by sailors."),
    _dated("c.", "Larn (founded c. 1910) is a port."),
    _dated("or 1912", "Larn was founded in 1910 or 1912 by sailors."),
    _dated("is believed to", "Larn is believed to have been founded in 1910."),
    _dated(None, "Larn was founded in 1910 by sailors, some scholars of whom nobody knows."),
    _dated(None, "Nobody knows who, perhaps for lack of papers; Larn was founded in 1910."),
    _asks("day-of-no-year", "3 May", "On 3 May, between 2,000 and 3,000 sailors left Larn.", "true_false"),
    _asks("day-of-no-year", "May 3–4", "Who led the raid on Larn on May 3–4?"),
    _asks("day-of-no-year", None, "On 3 May 1910, 2,000 sailors left Larn.", "true_false"),
    _asks("day-of-no-year", None, "In what year did the sailors of Larn leave on 3 May?"),
    _asks("span-from-nowhere", "two years later", "Who bought the mill of Larn two years later?"),
    _asks("span-from-nowhere", "In a few years", "In a few years, Brandt had sold ____ mills in Larn.", "cloze"),
    _until("Until", "From then until 1967, Larn was led by a council."),
    _until(None, "Until 1967, Larn was led by a council."),
    _asks("span-from-nowhere", None, "Who bought the mill of Larn two years later than Brandt?"),
    _asks("year-told-twice", "in 1910", "In 1910, who bought the mill of Larn in 1910?"),
    _asks("year-told-twice", None, "In 1910, who bought the mill that Larn lost in 1905?"),
]  # fmt: skip
