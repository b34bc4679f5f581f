"""Examples for the rules on the options."""

from __future__ import annotations

from tests.question_bank.questions.checks.example import Example
from tests.question_bank.questions.samples import fact, leader, question, world


def _chosen(rule: str, words: str | None, *options: str) -> Example:
    return Example(rule, words, question("What did the catalogue of Velden show in 1910?", *options))


def _several(rule: str, words: str | None, right: tuple[str, ...], *wrong: str) -> Example:
    return Example(rule, words, question("Which towns lie on the Rey?", right, *wrong, form="multiple"))


_LUND, _VOS = leader("Maria Lund", "president"), leader("Jan Vos", "President", as_of="1991")
_MINISTER = leader("Maria Lund", "finance minister", as_of="1991")
_STARS = fact("figure", "The catalogue holds 300 stars.", "The catalogue", {"number": 300, "text": "300"})
_MORE = fact(
    "figure",
    "The catalogue holds more than 300 stars.",
    "The catalogue",
    {"number": 300, "bound": "more_than", "text": "more than 300"},
)
_FAR = fact(
    "figure",
    "Callao is 90,000 kilometers from Lima.",
    "Callao",
    {"number": 90000, "unit": "kilometers", "text": "90,000 kilometers"},
)
_SIGNED = fact(
    "date",
    "The treaty was signed on 4 May 1910.",
    "The treaty",
    {"date": "1910-05-04", "granularity": "day", "text": "4 May 1910"},
)
_PLACE = fact(
    "agreement",
    "Envoys signed the treaty in Lisbon and in Paris.",
    "Envoys",
    {"name": "Treaty of Velden", "where": "Lisbon"},
)
_WHO = question("Who was the president of Norland in March 2003?", "Maria Lund", "Jan Vos", "Ada Kraus")
_WHICH = question(
    "Which office did Maria Lund hold in March 2003?",
    "president of Norland",
    "finance minister of Norland",
    "prime minister of Norland",
)


def _stars(*options: str) -> Example:
    words = options[1] if options[1] == "310" else None
    return Example("more-than-one-correct", words, question("How many stars?", *options), _STARS, world(_STARS))


def _signed(distractor: str, *, is_true: bool) -> Example:
    asked = question("When was the treaty signed?", "on the fourth of May", distractor, "6 June 1911")
    return Example("more-than-one-correct", distractor if is_true else None, asked, _SIGNED, world(_SIGNED))


TRUE = [
    Example("more-than-one-correct", "Jan Vos", _WHO, _LUND, world(_LUND, _VOS)),
    Example("more-than-one-correct", None, _WHO, _LUND, world(_LUND)),
    Example("more-than-one-correct", "finance minister of Norland", _WHICH, _LUND, world(_LUND, _MINISTER)),
    _stars("300", "310", "500"),
    _stars("300", "400", "500"),
    Example("more-than-one-correct", "400", question("How many?", "300", "400", "500"), _MORE, world(_MORE)),
    _signed("May 1910", is_true=True),
    _signed("1910", is_true=True),
    _signed("4 May 1910", is_true=True),
    _signed("spring 1910", is_true=True),
    _signed("5 May 1910", is_true=False),
    Example(
        "more-than-one-correct",
        "Paris",
        question("In which city did envoys sign the treaty?", "Lisbon", "Paris", "Rome"),
        _PLACE,
        world(_PLACE),
    ),
    Example(
        "more-than-one-correct",
        "Paris",
        question("In which cities was it signed?", ("Lisbon", "Kiel"), "Paris", form="multiple"),
        _PLACE,
        world(_PLACE),
    ),
]

OPTIONS = [
    *TRUE,
    _chosen("too-few-distractors", "1 of 2", "Mars", "Venus"),
    _chosen("too-few-distractors", None, "Mars", "Venus", "Saturn"),
    _several("too-few-distractors", "0 of 1", ("Larn", "Ost")),
    _several("too-few-distractors", None, ("Larn", "Ost"), "Kiel"),
    _chosen("repeated-option", "venus", "Mars", "Venus", "venus"),
    _several("repeated-option", "the Larn", ("Larn", "Ost"), "the Larn"),
    _chosen("repeated-option", None, "Mars", "Venus", "Saturn"),
    Example(
        "another-name-of-key",
        "M. K. Lund",
        question("Who won the election of 1988?", "Maria Lund", "M. K. Lund", "Jan Vos"),
        None,
        world(Maria_Lund=("M. K. Lund",)),
    ),
    _chosen("another-name-of-key", None, "Mars", "Venus", "Saturn"),
    _chosen("overlapping-options", "1910 / May 1910", "1910", "May 1910", "1908"),
    _chosen("overlapping-options", "more than 20 / more than 30", "more than 20", "more than 30", "fewer than 9"),
    _chosen("overlapping-options", None, "about 20", "about 30", "about 50"),
    _chosen("overlapping-options", None, "May 1910", "June 1910", "May 1911"),
    _chosen("all-or-none", "All of the above", "Mars", "Venus", "All of the above"),
    _chosen("all-or-none", "none of these", "Mars", "Venus", "none of these"),
    _chosen("all-or-none", "Both", "Both", "Venus", "Mars"),
    _chosen("all-or-none", None, "All Saints", "All Souls", "Michaelmas"),
    _chosen("k-type", "A and C", "Mars", "Venus", "A and C"),
    _chosen("k-type", "Both I and II", "Both I and II", "Venus", "Saturn"),
    _chosen("k-type", "Mars and Venus", "Mars and Venus", "Mars", "Venus"),
    _chosen("k-type", None, "Mars and Venus", "Venus and Saturn", "Saturn and Mars"),
    _chosen("mixed-kinds", "12 / fourteen", "fourteen", "12", "17"),
    _chosen("mixed-kinds", None, "14", "12", "17"),
    _chosen("mixed-kinds", "4 May 1910 / 40 km", "4 May 1910", "40 km", "5 June 1912"),
    _chosen("mixed-kinds", "Mars / 1910", "Mars", "1910", "Venus"),
    _chosen("mixed-kinds", None, "1910", "1912", "1915"),
    _chosen("other-type", "Portugal / Madrid", "Portugal", "Madrid", "Spain"),
    _chosen("other-type", None, "Portugal", "Italy", "Spain"),
    _chosen("other-type", None, "Singapore", "Italy", "Spain"),
    Example(
        "other-type", "Norway", question("Who was president?", "Maria Lund", "Norway", "Jan Vos"), _LUND, world(_LUND)
    ),
    _chosen("k-type", None, "vitamins A and D", "vitamin B", "vitamin C"),
    _chosen("k-type", None, "2 and 3", "4 and 5", "6 and 7"),
    _chosen("k-type", "(1) and (3)", "Mars", "Venus", "(1) and (3)"),
    _chosen("mixed-precision", "4 May 1910 / 1911", "4 May 1910", "1911", "5 June 1912"),
    _chosen("mixed-precision", None, "4 May 1910", "5 June 1912", "6 July 1911"),
    _chosen("lost-sequence", "5 km / 3 miles", "5 km", "3 miles", "9 km"),
    _chosen("lost-sequence", "$5 million / €6 million", "$5 million", "€6 million", "$9 million"),
    _chosen("lost-sequence", "1,000 / 1 thousand", "1,000", "1 thousand", "2 thousand"),
    _chosen("lost-sequence", None, "$330 million", "$1 billion", "$2 billion"),
    _chosen("lost-sequence", None, "Apollo 11", "Soyuz 4", "Gemini 8"),
    Example(
        "implausible-figure",
        "no two places on Earth are more than 20,040 kilometers apart",
        question("How many kilometers is Callao from Lima?", "90,000", form="number"),
        _FAR,
        world(_FAR),
    ),
    Example("implausible-figure", None, question("How many stars?", "300", form="number"), _STARS, world(_STARS)),
    _chosen("odd-magnitude", "9,000", "300", "400", "9,000"),
    _chosen("odd-magnitude", "2", "300", "400", "2"),
    _chosen("odd-magnitude", None, "300", "150", "900"),
    _chosen("odd-magnitude", None, "1910", "1912", "1905"),
    _chosen("far-period", "1789", "1910", "1905", "1789"),
    _chosen("far-period", "4 May 1848", "4 May 1910", "5 May 1908", "4 May 1848"),
    _chosen("far-period", None, "1910", "1905", "1912"),
    _chosen("absolute-option", "It always rains", "It always rains", "It snows in May", "It is dry in June"),
    _chosen("absolute-option", None, "It rains", "All of the above", "It is dry in June"),
    _chosen("absolute-option", None, "It rains", "It snows in May", "It is dry in June"),
    _chosen("absolute-option", None, "the All Norland Party", "the Harbour League", "the Farmers' Union"),
    _chosen("vague-option", "many boats", "twelve boats", "many boats", "two boats"),
    _chosen("vague-option", "it often freezes", "it often freezes", "it melts", "it dries"),
    _chosen("vague-option", None, "twelve boats", "nine boats", "two boats"),
    _chosen("negative-option", "it did not fly", "it flew", "it did not fly", "it sank"),
    _chosen("negative-option", None, "it flew", "it burned", "it sank"),
]
