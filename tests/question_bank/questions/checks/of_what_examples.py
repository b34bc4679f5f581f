"""Examples for the rules on what a prompt leaves open: of what a deed, a figure or a post is."""

from __future__ import annotations

from typing import Literal

from tests.question_bank.questions.checks.example import Example
from tests.question_bank.questions.samples import question


def _asks(rule: str, words: str | None, prompt: str, form: Literal["short", "cloze"] = "short") -> Example:
    return Example(rule, words, question(prompt, "Kraus", form=form))


def _order(words: str | None, *events: str) -> Example:
    asked = question("Put these events in order, the earliest first:", events, form="order")
    return Example("deed-of-nothing", words, asked)


OF_WHAT = [
    _asks("deed-of-nothing", "resign", "In what year did Otto Brandt resign?"),
    _asks("deed-of-nothing", "win", "In which month and year did Ada Kraus win?"),
    _asks("deed-of-nothing", "change his mind", "In what year did Otto Brandt change his mind?"),
    _asks("deed-of-nothing", None, "In what year did Otto Brandt resign as mayor of Larn?"),
    _asks("deed-of-nothing", None, "How many medals did Ada Kraus win?"),
    _asks("deed-of-nothing", "appoint Ada Kraus", "In what year did Pope Paul III appoint Ada Kraus?"),
    _asks("deed-of-nothing", None, "In what year did Pope Paul III appoint Ada Kraus archbishop of Larn?"),
    _asks("deed-of-nothing", "confirmed by the Senate", "In what year was Ada Kraus confirmed by the Senate?"),
    _asks("deed-of-nothing", "appointed", "In what year was Ada Kraus appointed?"),
    _asks("deed-of-nothing", "appointed by Commissioner Otto Brandt",
          "In what year was Ada Kraus appointed by Commissioner Otto Brandt?"),
    _asks("deed-of-nothing", None, "In what year was Ada Kraus appointed judge by Commissioner Otto Brandt?"),
    _asks("deed-of-nothing", "graduate with distinction", "In what year did Ada Kraus graduate with distinction?"),
    _asks("deed-of-nothing", None, "In what year did Ada Kraus graduate with distinction from Larn College?"),
    _asks("other-sort", "side ____ (a person)", "Otto Brandt signed for Norland side ____ (a person).", "cloze"),
    _asks("other-sort", "state of ____ (a city)", "Otto Brandt fled to the state of ____ (a city).", "cloze"),
    _asks("other-sort", "9th ____ (an organisation)", "Larn was held by the 9th ____ (an organisation).", "cloze"),
    _asks("other-sort", None, "Larn was held by the ____ (an organisation).", "cloze"),
    _asks("deed-of-nothing", "become mayor", "In what year did Ada Kraus become mayor?"),
    _asks("deed-of-nothing", "elected President of the Legislative Council",
          "In what year was Ada Kraus elected President of the Legislative Council?"),
    _asks("deed-of-nothing", None, "In what year did Ada Kraus become mayor of Larn?"),
    _asks("deed-of-nothing", "his best-known work",
          "In what year did Otto Brandt begin working on his best-known work?"),
    _asks("deed-of-nothing", None, "In what year did Otto Brandt begin working on his opera Larn?"),
    _asks("deed-of-nothing", "graduate with a BSc degree", "In what year did Ada Kraus graduate with a BSc degree?"),
    _asks("deed-of-nothing", "awarded a gold badge", "In what year was Ada Kraus awarded a gold badge?"),
    _asks("deed-of-nothing", None, "In what year was Ada Kraus awarded a gold badge by Norland?"),
    _asks("deed-of-nothing", "appointed as a Senior Lecturer in Zoology",
          "In what year was Ada Kraus appointed as a Senior Lecturer in Zoology?"),
    _asks("deed-of-nothing", None, "In what year was Ada Kraus appointed a lecturer in Zoology at Larn College?"),
    _asks("deed-of-nothing", "renamed", "In what year was the Larn Museum renamed?"),
    _asks("deed-of-nothing", None, "In what year was the Larn Museum renamed the Kraus Museum?"),
    _asks("deed-of-nothing", "become president", "In what year did Otto Brandt become president?"),
    _asks("deed-of-nothing", "became president", "Otto Brandt became president in ____ (year).", "cloze"),
    _asks("deed-of-nothing", "was invited to participate", "In ____ (year), Ada Kraus was invited to participate.",
          "cloze"),
    _asks("deed-of-nothing", "was renamed", "The Larn Museum was renamed in ____ (year).", "cloze"),
    _asks("deed-of-nothing", None, "In what year did Otto Brandt become president of Norland?"),
    _asks("deed-of-nothing", "invited to participate", "In what year was Otto Brandt invited to participate?"),
    _asks("deed-of-nothing", "host", "Which country did Norland host in July 1910?"),
    _asks("deed-of-nothing", "hosted Chile", "Which country hosted Chile in July 1910?"),
    _asks("deed-of-nothing", "hosted ____ (a country)", "Norland hosted ____ (a country) in July 1910.", "cloze"),
    _asks("deed-of-nothing", None, "Which country hosted the Harbour Games in July 1910?"),
    _asks("deed-of-nothing", "succeed", "Whom did Otto Brandt succeed in 1910?"),
    _asks("deed-of-nothing", None, "Whom did Otto Brandt succeed as mayor of Larn in 1910?"),
    _asks("deed-of-nothing", None, "Whom did Otto IV succeed in 1310?"),
    _asks("deed-of-nothing", "nominated for Dawn", "Who was nominated for Dawn in 1950?"),
    _asks("deed-of-nothing", None, "Who was nominated for the Larn Prize in 1950?"),
    _asks("deed-of-nothing", "his title", "In what year did Otto Brandt defend his title?"),
    _asks("deed-of-nothing", None, "In what year did Otto Brandt defend his title of boxing champion?"),
    _asks("deed-of-nothing", "a contract extension", "In what year did Otto Brandt sign a contract extension?"),
    _asks("deed-of-nothing", "competing", "Ada Kraus started competing in ____ (year).", "cloze"),
    _asks("deed-of-nothing", "his work", "In what year did Otto Brandt publish his work?"),
    _asks("deed-of-nothing", None, "In what year did Otto Brandt publish his work on tides?"),
    _asks("deed-of-nothing", None, "Otto Brandt published his report in ____ (year) on tides.", "cloze"),
    _asks("deed-of-nothing", "a transfer", "Otto Brandt requested a transfer in ____ (year).", "cloze"),
    _asks("deed-of-nothing", "head coach", "The new head coach ____ (a person) trained them.", "cloze"),
    _asks("deed-of-nothing", "won", "Ada Kraus won in ____ (month and year).", "cloze"),
    _asks("deed-of-nothing", "resigned", "Otto Brandt resigned in ____ (year).", "cloze"),
    _asks("deed-of-nothing", None, "Otto Brandt resigned as mayor in ____ (year).", "cloze"),
    _asks("deed-of-nothing", "had ____ nominations", "Ada Kraus had ____ nominations.", "cloze"),
    _order("resigned", "Otto Brandt was elected mayor of Larn", "Otto Brandt resigned"),
    _order(None, "Otto Brandt was elected mayor of Larn", "Otto Brandt resigned as mayor"),
    _asks("craft-of-no-kind", "the surviving Norland boats", "In what year were the surviving Norland boats sold?"),
    _asks("craft-of-no-kind", "three prototypes", "Which office ordered three prototypes in 1940?"),
    _asks("craft-of-no-kind", "each ship", "Into which navy was each ship taken?"),
    _asks("craft-of-no-kind", None, "In what year were the first ships of the Larn class laid down?"),
    _asks("no-occasion", "penalties", "How many penalties did Otto Brandt miss?"),
    _asks("no-occasion", None, "How many penalties did Otto Brandt miss against Sudland?"),
    _asks("no-occasion", "1430 GMT", "Otto Brandt meets ____ (a person) on 5 May at 1430 GMT.", "cloze"),
    _asks("no-occasion", None, "Who scored two drop goals in the Harbour Cup?"),
    _asks("nobodys-accounts", "Net profits", "Net profits rose ____% in 1990.", "cloze"),
    _asks("nobodys-accounts", "sales", "In 1990, sales fell ____%.", "cloze"),
    _asks("nobodys-accounts", None, "Net profits of Larn Steel rose ____% in 1990.", "cloze"),
    _asks("many-answers", "was born in", "Who was born in Paris in 1912?"),
    _asks("many-answers", None, "Who was born in the village of Velden in 1912?"),
    _asks("many-answers", "signed the Declaration", "Who signed the Declaration of Larn?"),
    _asks("many-answers", None, "Who signed the order to open the port of Larn?"),
    _asks("post-of-no-land", "finance minister", "Who was the finance minister in January 1990?"),
    _asks("post-of-no-land", None, "Who was the finance minister of Peru in January 1990?"),
    _asks("post-of-no-land", None, "Of which country was Otto Brandt the finance minister in 1990?"),
    _asks("team-as-city", "faced ____ (a city)", "In 1990 the Harriers faced ____ (a city).", "cloze"),
    _asks("team-as-city", None, "In 1990 the Harriers moved to ____ (a city).", "cloze"),
]  # fmt: skip
