"""Examples for the rules on what a prompt leaves to its article."""

from __future__ import annotations

from question_bank.model import Evidence
from tests.question_bank.questions.checks.example import Example
from tests.question_bank.questions.samples import fact, question, world


def _asks(rule: str, words: str | None, prompt: str) -> Example:
    return Example(rule, words, question(prompt, "Norland", form="short"))


def _cut(words: str | None, statement: str, sentence: str) -> Example:
    told = fact("event", statement, "Otto Brandt", {"name": "it", "who": ["Otto Brandt"]})
    told = told.model_copy(update={"evidence": Evidence(quote=sentence, start=0, end=len(sentence))})
    asked = question(statement.replace("Otto Brandt", "Who").replace(".", "?"), "Otto Brandt", form="short")
    return Example("purpose-cut-off", words, asked, told, world(told))


ALONE = [
    _asks("unnamed-event", "Filming", "Filming started in ____ (a country) in May 1950."),
    _asks("unnamed-event", "production", "Who revealed that production would begin in May 1950?"),
    _asks("unnamed-event", "voting", "In what year did voting begin in all towns?"),
    _asks("owner-left-out", "its", "In what year was Ada Kraus elected to its council?"),
    _asks("owner-left-out", "him", "In what year did Pope Paul III make him archbishop of Larn?"),
    _asks("owner-left-out", None, "In what year did Ada Kraus sell her share in the mill of Larn?"),
    _asks("unnamed-event", "the law", "In what year did Ana Vidal open a clinic in Larn to test the law?"),
    _asks("unnamed-event", None, "In what year did Ana Vidal vote for the Larn Act to test the law?"),
    _asks("unnamed-event", None, "In what year did Ana Vidal test the law of gravity in Larn?"),
    _asks("unnamed-event", "the technology", "In which decade did Otto Lund develop the technology in Larn?"),
    _asks("unnamed-event", "Group", "In what year was the Group moved to Larn?"),
    _asks("unnamed-event", "Treaty", "On what date did Norland sign the Treaty?"),
    _asks("unnamed-event", None, "In what year did the Council of Larn meet in Velden?"),
    _asks("unnamed-event", "operations", "In what year did a new consul in Norland widen the operations?"),
    _asks("unnamed-event", None, "In what year did voting for the council of Larn begin?"),
    _asks("unnamed-event", None, "In which country did filming of Dawn in Velden start?"),
    _asks("unnamed-event", None, "In what year did production in Norland reach 3 million tons of steel?"),
    _asks("unnamed-event", None, "In what year did steel production begin in Larn?"),
    _asks("unnamed-event", None, "In what year did Norland, with help from Sudland, launch an attack on Larn?"),
    _asks("unnamed-event", "the title", "Who persuaded the king of Norland to grant the title to other monks?"),
    _asks("unnamed-event", None, "Who persuaded the king of Norland to grant the title of abbot to Brandt?"),
    _asks("unnamed-event", "the offer", "Who wrote to Ada Kraus to decline the offer?"),
    _asks("unnamed-event", "war", "On what date did the war in North America end?"),
    _asks("unnamed-event", "siege", "Who sent ships to lift the siege?"),
    _asks("unnamed-event", None, "Who sent ships to lift the siege of Larn?"),
    _asks("unnamed-event", None, "Who won the battle that ended the War of Velden?"),
    _asks("unnamed-event", "five-reel film", "In what year was the five-reel film shown in Larn?"),
    _asks("unnamed-event", None, "In what year was the film Dawn shown in Larn?"),
    _asks("unnamed-event", None, "In what year was the first film by Ada Kraus shown in Larn?"),
    _asks("unnamed-event", "resulting conflict", "In what year did the resulting conflict begin in Larn?"),
    _asks("unnamed-event", "almost identical incident", "In what year did Larn have an almost identical incident?"),
    _asks("owner-left-out", "its", "In 1910 the high price raised its market share to ____%."),
    _asks("owner-left-out", None, "In what year did Larn open its harbour?"),
    _asks("owner-left-out", None, "In what year did a newspaper for sailors print its first page?"),
    _cut("a team of painters", "Otto Brandt hired a team of painters.",
         "Otto Brandt hired a team of painters to restore the hall of Larn."),
    _cut("his post", "Otto Brandt left his post in 1910.", "Otto Brandt left his post to lead the band of Larn."),
    _cut(None, "Otto Brandt left his post in 1910.", "Otto Brandt left his post in 1910."),
    _cut(None, "Otto Brandt sold the mill of Larn.", "Otto Brandt sold the mill of Larn to pay his debts."),
]  # fmt: skip
