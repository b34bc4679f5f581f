"""Examples for the rules on what is asked of a fact."""

from __future__ import annotations

from question_bank.model import Fact
from tests.question_bank.questions.checks.example import Example
from tests.question_bank.questions.samples import fact, leader, question, world

_LUND = leader("Maria Lund", "president")
_STARS = {"number": 300, "text": "300"}
_CLAIM = fact("figure", "The catalogue holds 300 stars.", "The catalogue", _STARS, attributed_to="Clara Immerwald")
_PLAIN = fact("figure", "The catalogue holds 300 stars.", "The catalogue", _STARS)
_DISPUTED = fact("figure", "The catalogue holds 300 stars.", "The catalogue", _STARS, disputed_by=("f_2",))
_AUTHOR = leader("Ada Kraus", "columnist", "the Harbour Times")
_LENGTH = fact(
    "figure",
    "Larn lies 200 miles from the border.",
    "Larn",
    {"number": 200, "unit": "miles", "text": "200 miles"},
    as_of="2003",
)


def _on(rule: str, words: str | None, of: Fact, prompt: str) -> Example:
    return Example(rule, words, question(prompt, "300", form="number"), of, world(of))


def _plain(rule: str, words: str | None, prompt: str) -> Example:
    return Example(rule, words, question(prompt, "Jan Vos", form="short"))


def _owned(words: str | None, prompt: str) -> Example:
    told = fact("event", "It was founded.", "It", {"name": "x"})
    return Example("unnamed-owner", words, question(prompt, "1910", form="date"), told, world(told))


def _ordered(words: str | None, *events: str) -> Example:
    told = fact("event", "It was founded.", "It", {"name": "x"})
    prompt = "Put these events in order, the earliest first:"
    return Example("unnamed-owner", words, question(prompt, events, form="order"), told, world(told))


SUBSTANCE = [
    _plain("passing-score", "6-3, 7-6", "Who beat Otto Brandt 6-3, 7-6?"),
    _plain("passing-score", "touchdown", "Who ran for a touchdown against Larn?"),
    _plain("passing-score", None, "Who beat Otto Brandt 6-3, 7-6 in 1990?"),
    _plain("passing-score", None, "Who ran for a touchdown in the World Cup of Larn?"),
    _plain("offer-of-the-day", "coupon code", "Which shop of Larn gives a coupon code?"),
    _plain("offer-of-the-day", "off retail", "How many dollars does the shop of Larn take off retail models?"),
    _plain("offer-of-the-day", None, "Who took off from Larn in 1910?"),
    _owned("university", "In what year did study of the stars at the university begin?"),
    _owned("university", "Which hall was built at the university in 1910?"),
    _owned(None, "Which hall was built at the university in Velden?"),
    _owned(None, "In what year did study of the stars at the university of Larn begin?"),
    _owned("College of Law", "In what year was the College of Law established?"),
    _owned("The five firms", "The five firms joined nine others in ____ (year)."),
    _owned(None, "The five firms of Larn joined nine others in ____ (year)."),
    _owned("campus", "Who brought the choir to campus in 1955?"),
    _owned("football team", "In what year did the football team win the cup of Chile?"),
    _owned(None, "In what year did the football team of Larn win the cup of Chile?"),
    _owned("act", "In what year was the first claim under the act made by Otto Brandt?"),
    _owned(None, "In what year was the first claim under the act of Larn made by Otto Brandt?"),
    _owned("The university band", "The university band began in ____ (year)."),
    _owned("a campus rally", "Who spoke at a campus rally in 1955?"),
    _owned(None, "The university band of Larn began in ____ (year)."),
    _ordered("university", "A hall was built at the university", "Larn fell", "Otto Brandt left Peru"),
    _ordered(None, "A hall was built at the university of Larn", "Larn fell", "Otto Brandt left Peru"),
    _owned("students", "What percentage of students come from Chile?"),
    _owned(None, "What percentage of students of Larn come from Chile?"),
    _owned("female graduate", "In what year did Ada Kraus become the first female graduate?"),
    _owned(None, "In what year was the College of Law at Velden established?"),
    _owned(None, "In what year was the Velden College of Law established?"),
    _on("no-time", "as of 2003-03-18", _LUND, "Who was the president of Norland?"),
    _on("no-time", None, _LUND, "Who was the president of Norland in March 2003?"),
    _on("no-time", None, _LENGTH, "How many miles does Larn lie from the border?"),
    _on("unnamed-source", "How many stars does it hold?", _DISPUTED, "How many stars does it hold?"),
    _on("unnamed-source", None, _DISPUTED, "According to Ada Kraus, how many stars does it hold?"),
    _on("claim-as-fact", "Clara Immerwald", _CLAIM, "How many stars does the catalogue hold?"),
    _on("claim-as-fact", None, _CLAIM, "According to Clara Immerwald, how many stars does the catalogue hold?"),
    _on("claim-as-fact", None, _PLAIN, "How many stars does the catalogue hold?"),
    _on("page-furniture", "photograph", _PLAIN, "Who is shown in the photograph of 1962?"),
    _on("page-furniture", "subscribe now", _PLAIN, "What do readers get who subscribe now?"),
    _on("page-furniture", "www.l", _PLAIN, "Who made the map of Larn with numbers from www.larn.example?"),
    _on("page-furniture", "our readers", _PLAIN, "Which port do our readers like best?"),
    _on("page-furniture", None, _PLAIN, "Who was the editor of the Harbour Times in 1910?"),
    _on("page-furniture", None, _PLAIN, "How many states did subscribe to the Treaty of Velden?"),
    _on("page-furniture", None, _PLAIN, "Who painted the mural of 1962?"),
    _on("private-harm", "molested", _PLAIN, "In what year was Ada Kraus molested in Larn?"),
    _on("private-harm", None, _PLAIN, "In what year was Ada Kraus arrested in Larn?"),
    _on("by-line", "Ada Kraus", _AUTHOR, "Which office did Ada Kraus hold in 2003?"),
    _on("by-line", None, _LUND, "Which office did Maria Lund hold in 2003?"),
]
