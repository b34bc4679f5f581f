"""Examples for the rule on what only the news of its day tells."""

from __future__ import annotations

from tests.question_bank.questions.checks.example import Example
from tests.question_bank.questions.samples import leader, question, world


def _asks(words: str | None, prompt: str) -> Example:
    return Example("left-to-the-news", words, question(prompt, "Kraus", form="short"))


def _record(words: str | None, prompt: str) -> Example:
    return Example("record-of-no-time", words, question(prompt, "Kraus", form="short"))


def _office(words: str | None, quote: str) -> Example:
    told = leader("Ada Kraus", "prime minister", evidence={"quote": quote, "start": 0, "end": len(quote)})
    asked = question("Who was the prime minister of Norland in March 2003?", "Ada Kraus", form="short")
    return Example("office-that-changed-hands", words, asked, told, world(told))


OF_THE_DAY = [
    _record("the largest chemical company", "Which organisation is the largest chemical company in Norland?"),
    _record("Norland's largest bank", "What was Norland's largest bank?"),
    _record(None, "What was Norland's largest bank in March 2003?"),
    _record("the 15th largest thrift", "Which organisation is the 15th largest thrift in Norland?"),
    _record(None, "What is the largest lake in Norland?"),
    _record(None, "What is the second largest salt lake in Norland?"),
    _office("New Norlander Prime Minister", "New Norlander Prime Minister Ada Kraus met Otto Brandt."),
    _office(None, "Norlander Prime Minister Ada Kraus met Otto Brandt."),
    _asks("a story", "In which month and year did the Larn Post publish a story?"),
    _asks("court papers", "In which month and year did the mayor of Larn file court papers?"),
    _asks("a proposal", "In which month and year did Ada Kraus send a proposal to the White House?"),
    _asks(None, "In what year did the Larn Post publish a story on the flood?"),
    _asks("Democratic president", "In what year was Ada Kraus fired by the Democratic president?"),
    _asks(None, "In what year was Ada Kraus fired by the Democratic president, Otto Brandt?"),
    _asks("Indian firm", "Who led the Indian firm in January 2005?"),
    _asks(None, "Who led the Indian firm Larn Steel in January 2005?"),
    _asks("U.S. territory", "In what year did the U.S. territory declare bankruptcy?"),
    _asks("U.S. student", "In what year was a U.S. student imprisoned in North Korea?"),
    _asks("referendum", "In what year was the constitution of Peru approved in the referendum?"),
    _asks(None, "In what year was the constitution of Peru approved in the referendum on the crown?"),
    _asks("news conference", "In what year did Acme Films organize the news conference in Lima?"),
    _asks("Mr Brandt", "In what year did Mr Brandt take on the Bank of Larn?"),
    _asks("both countries", "In what year did officials of both countries begin talks?"),
    _asks("son", "In which month and year did Otto Brandt’s son meet Ada Kraus?"),
    _asks(None, "In which month and year did Otto Brandt’s son Emil meet Ada Kraus?"),
    _asks("separately", "In what year was Ada Kraus convicted separately of fraud?"),
    _asks("its tax bill", "In which month and year did the Peruvian Congress pass its tax bill?"),
]
