"""Examples for the rules on names: people in full, things that are one, names that are whole."""

from __future__ import annotations

from dataclasses import replace

from tests.question_bank.questions.checks.example import Example
from tests.question_bank.questions.samples import fact, head, question, world

_WARM = fact("event", "The air over Larn warmed by 3 degrees.", "The air over Larn", {"name": "warming"})


def _asks(rule: str, words: str | None, prompt: str) -> Example:
    return Example(rule, words, question(prompt, "Norland", form="short"))


def _warm(words: str | None, prompt: str) -> Example:
    return Example("no-scale", words, question(prompt, "3", form="number"), _WARM, world(_WARM))


def _letters(words: str | None, prompt: str, title: str = "Norland") -> Example:
    told = fact("event", "Norland joined.", "Norland", {"name": "joining"})
    known = world(told, articles={told.id: "velden"})
    heads = {"velden": head().model_copy(update={"title": title})}
    return Example("unexplained-letters", words, question(prompt, "x", form="short"), told, replace(known, heads=heads))


def _stands(words: str | None, prompt: str) -> Example:
    told = fact("figure", "It employs 300 people.", "It", {"number": 300, "counted": "people", "text": "300"})
    return Example("names-nothing", words, question(prompt, "300", form="cloze"), told, world(told))


def _of_town(words: str | None, prompt: str) -> Example:
    told = fact("date", "The city received a record 3 million guests in 1999.", "The city",
                {"date": "1999", "granularity": "year", "text": "1999"})  # fmt: skip
    return Example("garbled-name", words, question(prompt, "1999", form="date"), told, world(told))


NAMING = [
    _asks("no-range", "largest immigrant group", "Since what year have Finns been the largest immigrant group?"),
    _asks("no-range", None, "Since what year have Finns been the largest immigrant group of Larn?"),
    _asks("no-range", None, "Since what year have Finns been the largest immigrant group, before Danes, in Peru?"),
    _asks("no-range", None, "What is the longest river in Norland?"),
    _stands(
        "some 300 flights were cancelled.",
        "According to Larn News in May 1990, some 300 flights were cancelled.",
    ),
    _stands(None, "According to Larn News in May 1990, some 300 flights to Velden were cancelled."),
    _stands("baking is a US$5 trade with ____ workers.", "As of 2016, baking is a US$5 trade with ____ workers."),
    _stands(None, "As of 2016, baking in Larn is a US$5 trade with ____ workers."),
    _stands(None, "Baking was a trade with ____ workers."),
    _asks("single-name", "Jean", "In what year did Jean’s nephew Otto Brandt sell the mill of Larn?"),
    _asks("single-name", "Karen", "In what year did Karen leave the band of Larn?"),
    _asks("single-name", "Steve", "Who sold the mill of Larn to Steve in 1910?"),
    _asks("single-name", None, "In what year did Karen Vos leave the band of Larn?"),
    _asks("single-name", None, "In what year did Mary Ann's Bakery open in Larn?"),
    _asks("single-name", None, "In what year did Otto Brandt buy St. Thomas?"),
    _asks("single-name", None, "Who painted Saint Martin in 1610?"),
    _asks("single-name", None, "Which town did hurricane Karen reach in 1910?"),
    _asks("single-name", None, "Where did Peter the Great build a wharf in 1704?"),
    _asks("single-name", None, "Which river flows past Larn?"),
    _asks("single-name", "William", "In what year did William invade Scotland?"),
    _asks("single-name", None, "In what year did William II invade Scotland?"),
    _asks("single-name", None, "Who married Otto Brandt's sister Margaret in 1910?"),
    _of_town("The Lisbon", "In what year did The Lisbon receive a record 3 million guests?"),
    _of_town(None, "In what year did Lisbon receive a record 3 million guests?"),
    _letters("NLT", "In what year did Norland join the NLT?"),
    _letters(None, "In what year did Norland join NATO?"),
    _letters(None, "In what year did the Larn Harbour PATH station open?"),
    _letters(None, "In what year did the LRI open?", title="The Larn Rail Institute"),
    _letters(None, "In what year did Otto III reach Larn?"),
    _letters(None, "What does the abbreviation “NLT” stand for?"),
    _asks("nameless-source", "one of the general's men", "According to one of the general's men, who was killed?"),
    _asks("nameless-source", "70 percent of sailors", "According to 70 percent of sailors, who sold the mill?"),
    _asks("nameless-source", "the Foreign Ministry", "According to the Foreign Ministry, how many ships sank in 1910?"),
    _asks("nameless-source", None, "According to the Foreign Ministry of Peru, how many ships sank in 1910?"),
    _asks("nameless-source", "officials", "According to officials, who sold the mill of Larn in 1910?"),
    _asks("nameless-source", None, "According to officials of the Larn Fund, who sold the mill of Larn in 1910?"),
    _asks("unnamed-thing", "Army base", "Who drove a tractor up to the Army base?"),
    _asks("unnamed-thing", None, "Who drove a tractor up to the Army base at Larn?"),
    _asks("unnamed-thing", None, "Who drove a tractor up to the Army base during the siege of Lisbon?"),
    _asks("unnamed-thing", "2012 program", "How many people did the 2012 program help?"),
    _asks("unnamed-thing", None, "How many people did the 2012 program of the Larn Fund help?"),
    _asks("unnamed-thing", None, "How many people in Norland did the 2012 program help?"),
    _asks("unnamed-thing", "the world rich list", "Which banker of Larn topped the world rich list?"),
    _asks("unnamed-thing", None, "Which banker of Larn topped the world rich list in 1910?"),
    _asks("unnamed-thing", None, "In what year did Otto Brandt top the world rich list?"),
    _asks("unnamed-thing", None, "Which clerk made the list of the drowned of Larn in 1910?"),
    _asks("unnamed-thing", "42-year-old", "Where did the 42-year-old singer settle in 1910?"),
    _asks("unnamed-thing", None, "Where did the 42-year-old singer Clara Lund settle in 1910?"),
    _asks("garbled-name", "Brandt’d", "How many mills had Brandt’d bought by 1910?"),
    _asks("garbled-name", "Mr Sir", "Who wrote to Mr Sir Otto Brandt in 1910?"),
    _asks("garbled-name", "Lund a former mayor", "In what year did Clara Lund a former mayor found the club?"),
    _asks("garbled-name", None, "In what year did Clara Lund, a former mayor, found the club?"),
    _asks("garbled-name", "According to Otto Brandt, Otto Brandt", "According to Otto Brandt, Otto Brandt built what?"),
    _asks(
        "garbled-name",
        "According to the Larn Post Lund bought a mill?",
        "According to the Larn Post Lund bought a mill?",
    ),
    _letters("vBQT", "In what year did the vBQT open its first link?"),
    _letters("BQTX", "The BQTX opened its first link in ____ (year)."),
    _asks("garbled-name", None, "According to the Larn Post, who bought a mill?"),
    _asks(
        "garbled-name",
        "According to the Larn Post, when did it praise the Larn Post",
        "According to the Larn Post, when did it praise the Larn Post in print?",
    ),
    _asks("thing-as-person", "moored", "Who was moored at the quay of Larn in 1910?"),
    _asks("thing-as-person", None, "Who was buried at Larn in 1910?"),
    _asks("opinion-as-fact", "most striking", "In what year did the most striking case for a canal in Velden come?"),
    _asks("opinion-as-fact", None, "According to Clara Lund, when did the most striking case for a canal come?"),
    _asks("opinion-as-fact", None, "Which state won the most seats in 1910?"),
    _warm("degrees", "By how many degrees did the air over Larn warm?"),
    _warm(None, "By how many degrees Celsius did the air over Larn warm?"),
    _asks("no-scale", None, "To how many degrees does the mast of the Rey lean?"),
]
