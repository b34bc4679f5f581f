"""Examples for the rules on what gives the key away."""

from __future__ import annotations

from question_bank.questions.world import World
from tests.question_bank.questions.checks.example import Example
from tests.question_bank.questions.samples import fact, head, question, world

_SIGNED = fact(
    "date",
    "The treaty was signed on 4 May 1910.",
    "The treaty",
    {"date": "1910-05-04", "granularity": "day", "text": "4 May 1910"},
)


def _cue(rule: str, words: str | None, prompt: str, *options: str) -> Example:
    return Example(rule, words, question(prompt, *options))


def _typed(words: str | None, prompt: str, answer: str) -> Example:
    return Example("answer-in-prompt", words, question(prompt, answer, form="short"))


def _titled(words: str | None, prompt: str, answer: str, title: str) -> Example:
    of_article = head().model_copy(update={"title": title})
    known = World.of([_SIGNED], heads={of_article.id: of_article}, article_of={_SIGNED.id: of_article.id})
    return Example("answer-in-title", words, question(prompt, answer, form="short"), _SIGNED, known)


CUES = [
    _typed("Lisbon", "In which city was the Lisbon Treaty of 2007 signed?", "Lisbon"),
    _typed(None, "In which city was the Treaty of Velden signed?", "Lisbon"),
    _typed("Kuala Lumpur", "In which country was the car shown at the Kuala Lumpur Fair?", "Malaysia"),
    _typed(None, "In which country is Kuala Lumpur?", "Malaysia"),
    _typed(None, "How many of the 1,200 stars of Velden are red?", "200"),
    Example(
        "answer-in-prompt",
        "1910",
        question("On what day in 1910 was the treaty signed?", "4 May 1910", form="date"),
        _SIGNED,
        world(_SIGNED),
    ),
    Example(
        "answer-in-prompt",
        "days after the April 29",
        question(
            "On ____ (day, month and year), five days after the April 29 vote, it was signed.",
            "4 May 1910",
            form="cloze",
        ),
        _SIGNED,
        world(_SIGNED),
    ),
    Example("answer-in-prompt", None, question("Velden lies in Norland.", "true", form="true_false")),
    _cue(
        "longest-option-correct",
        "because the banks refused any further loan",
        "Why did the company close in 1911?",
        "because the banks refused any further loan",
        "a strike",
        "a fire",
    ),
    _cue(
        "longest-option-correct",
        None,
        "Why did the company close in 1911?",
        "because the banks refused any further loan",
        "because the workers struck for higher wages",
        "a fire",
    ),
    _cue("longest-option-correct", None, "Who won?", "Bartholomew Featherstone", "Jo Po", "Al Bo"),
    _cue(
        "word-repeated-in-key",
        "harbour",
        "Which treaty ended the harbour war in 1910?",
        "the Harbour Treaty",
        "the Treaty of Rome",
        "the Treaty of Kiel",
    ),
    _cue(
        "word-repeated-in-key",
        None,
        "Which treaty ended the harbour war in 1910?",
        "the Treaty of Rome",
        "the Harbour Treaty",
        "the Treaty of Kiel",
    ),
    _cue(
        "grammatical-cue", "an", "The instrument that Velden built in 1910 was an", "altimeter", "barometer", "sextant"
    ),
    _cue("grammatical-cue", None, "The instrument that Velden built was an", "altimeter", "odometer", "anemometer"),
    _cue("grammatical-cue", "Who were", "Who were the first on the peak?", "Lund and Vos", "Ada Kraus", "Bo Alm"),
    _cue("grammatical-cue", "Who was", "Who was the first on the peak?", "Ada Kraus", "Lund and Vos", "Bo Alm"),
    _cue("grammatical-cue", None, "Who were the first on the peak?", "Lund and Vos", "Kraus and Maas", "Alm and Ost"),
    _cue(
        "grammatical-cue", "the Treaty of Kiel", "What ended the war?", "the Treaty of Kiel", "Lisbon Pact", "Rome Act"
    ),
    _cue("grammatical-cue", "digging peat", "How did Larn earn its wealth?", "digging peat", "wool", "salt"),
    _cue("grammatical-cue", None, "In which season was it found?", "spring 1910", "autumn 1910", "summer 1911"),
    Example("grammatical-cue", "an ____", question("Clara Immerwald was an ____.", "astronomer", form="cloze")),
    Example("grammatical-cue", None, question("Clara Immerwald studied the ____.", "stars", form="cloze")),
    _cue("convergence", "red iron", "What did Larn ship in 1910?", "red iron", "red clay", "old iron"),
    _cue("convergence", None, "What did Larn ship in 1910?", "red iron", "red clay", "old wool"),
    _cue("convergence", None, "What did Larn ship in 1910?", "red iron", "red clay", "old iron", "old clay"),
    _titled("1910", "In what year was the treaty signed?", "1910", "The crisis of 1910"),
    _titled(None, "On what day was the treaty signed?", "4 May 1910", "The crisis of 1910"),
    _titled("Larn", "Which port was closed by the strike?", "Larn", "Larn, Norland"),
    _titled("Larn", "Which port was closed by the strike?", "Larn", "The long strike of the dockers in Larn"),
    _titled(None, "How was the port shut?", "the strike", "The long strike of the dockers in Larn"),
    _titled("Peru", "Which country closed its ports?", "Peru", "The long strike of the dockers in Peru"),
    _titled(None, "Which country closed its ports?", "Peru", "Peru, Chile and the long strike of the dockers"),
    _titled("The treaty signed in May 1910", "Who signed?", "Lund", "The treaty signed in May 1910"),
    Example("answer-in-title", None, question("Which port was closed by the strike?", "Larn", form="short")),
]
