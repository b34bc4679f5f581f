"""Examples for the rules on plain English."""

from __future__ import annotations

from tests.question_bank.questions.checks.example import Example
from tests.question_bank.questions.samples import fact, question


def _asks(rule: str, words: str | None, prompt: str, quote: str | None = None) -> Example:
    form = "cloze" if "____" in prompt else "short"
    told = fact("event", quote, "it", {"name": "it"}) if quote else None
    return Example(rule, words, question(prompt, "Norland", form=form), told)


def _dated(rule: str, words: str | None, statement: str) -> Example:
    told = fact("date", statement, "it", {"date": "1938", "granularity": "year", "text": "1938"})
    return Example(rule, words, question(statement.replace("1938", "____ (year)"), "1938", form="cloze"), told)


GRAMMAR = [
    _asks("said-twice", "to sink to sink", "Which country expects its debt to sink to sink to 2.9% in 1910?"),
    _asks("said-twice", "Larn Larn", "Who was the chairman of the Larn Larn Guild in 1910?"),
    _asks("said-twice", "Meyer John Charles Meyer", "When was Anton Meyer John Charles Meyer born?"),
    _asks("said-twice", "Ford Madox Ford", "When was Ford Madox Ford born?"),
    _asks("said-twice", None, "When was Ford Madox Ford born?", "Ford Madox Ford was born in Larn."),
    _asks("said-twice", "Larn Stock Exchange",
          "According to the Larn Stock Exchange, when did the Larn Stock Exchange open?"),
    _asks("said-twice", None, "Who told Larn that Larn had won?"),
    _asks("missing-word", "was federal deputy elected", "In what year was federal deputy elected in Larn?"),
    _asks("missing-word", None, "In what year was the federal deputy elected in Larn?"),
    _asks("torn-apart", "did about 1380", "Whom did about 1380 Ada Kraus marry?"),
    _asks("torn-apart", "only", "In what year was the hall of Larn completed only?"),
    _asks("torn-apart", "Until what year did Ada Kraus establish", "Until what year did Ada Kraus establish a line?"),
    _asks("torn-apart", None, "Until what year did Ada Kraus run a line?"),
    _asks("missing-word", "in response", "In what year was the mill of Larn built in response by Otto Brandt?"),
    _asks("missing-word", None, "In what year was the mill of Larn built in response to a fire?"),
    _asks("missing-word", "the new -", "In what year was the new - Larn railway opened?"),
    _asks("missing-word", None, "In what year was the Velden - Larn railway opened?"),
    _asks("missing-word", "co-write along", "In what year did Ada Kraus co-write along with Otto Brandt?"),
    _asks("missing-word", "led by", "Which empire led by King Otto in 1655?"),
    _asks("missing-word", None, "Which empire was led by King Otto in 1655?"),
    _asks("torn-apart", "received in ____", "Ada Kraus received in ____ (year) her prize."),
    _asks("torn-apart", None, "Ada Kraus received in ____ (year) from Larn her prize."),
    _asks("torn-apart", "began her work in Larn from ____", "Ada Kraus began her work in Larn from ____ (both years)."),
    _asks("torn-apart", None, "Ada Kraus led her firm in Larn from ____ (both years)."),
    _asks("missing-word", '" a book about', 'In what year did Ada Kraus publish "Larn" a book about the sea?'),
    _asks("torn-apart", "Until what year did Ada Kraus become", "Until what year did Ada Kraus become a teacher?"),
    _asks("missing-word", "to at", "In what year did Ada Kraus become an aide to at the Larn Clinic?"),
    _asks("missing-word", None, "In what year was Ada Kraus taken from Larn to the mill?"),
    _asks("torn-apart", "build by", "In what year did Ada Kraus build by Otto Brandt in Larn?"),
    _asks("torn-apart", None, "In what year did Ada Kraus build mills by the river Larn?"),
    _asks("torn-apart", "was the mill of Larn like other", "In what year was the mill of Larn like other mills sold?"),
    _asks("two-times", "born and raised", "In what year was Ada Kraus born and raised in Larn?"),
    _asks("owns-nothing", "were Ada Kraus's recognized",
          "In what year were Ada Kraus's recognized at the Larn Academy?"),
    _asks("missing-word", "a collections of", "In what year did Ada Kraus publish a collections of poems?"),
    _asks("missing-word", None, "In what year did Ada Kraus publish a series of poems?"),
    _asks("stray-quotes", 'Larn""', 'In what year did Ada Kraus leave Larn""?'),
    _asks("stray-quotes", '"', 'In what year did Ada Kraus leave "Larn?'),
    _asks("stray-quotes", None, 'In what year did Ada Kraus write "Larn" and "Velden"?'),
    _asks("to-an-office", "appointed to Crown Prince", "In what year was Ada Kraus appointed to Crown Prince?"),
    _asks("to-an-office", None, "In what year was Ada Kraus appointed to Larn?"),
    _asks("to-an-office", None, "In what year was Ada Kraus appointed to the post of Prince?"),
    _asks("said-twice", "Ada Kraus", 'In what year did "Ada Kraus" lose USS Ada Kraus in a storm?'),
    _asks("half-turned", "make commander", "In what year did Ada Kraus make commander in the Order of Larn?"),
    _asks("half-turned", None, "In what year did Ada Kraus make Otto Brandt a commander in the Order of Larn?"),
    _asks("half-turned", "made commander", "Ada Kraus made commander in the Order of Larn in ____ (year)."),
    _asks("half-turned", None, "In what year did Ada Kraus make peace in Larn?"),
    _asks("missing-word", "On in", "On in ____ (year), Ada Kraus left Larn."),
    _asks("glued-words", "____ (a country)-born", "Ana Ruiz met the ____ (a country)-born Otto Brandt in Larn."),
    _asks("glued-words", "1901fetched", "Which house in Larn sold in 1901fetched 40 crowns?"),
    _asks("glued-words", "Ana Ruiz - have"[4:], "How many prizes does Ana Ruiz - have?"),
    _asks("glued-words", None, "Who built most of Larn in the 1990s - the mill, the port and the school?"),
    _asks("owns-nothing", "Peru's is", "To what level did Ana Ruiz say that Peru's is to rise in 1910?"),
    _asks("owns-nothing", "1904's the", "At the start of 1904's the Larn Fair, who gave a talk?"),
    _asks("owns-nothing", None, "Who said in 1910 that Peru's debt is to rise?"),
    _asks("owns-nothing", None, "Who ate at Brandt's in 1910?"),
    _asks("missing-word", "On the 1913", "On the 1913 elections, whom did Ana Ruiz defeat?"),
    _asks("missing-word", "on 1908", "Who was sued by Ana Ruiz on 1908 in Larn?"),
    _asks("missing-word", "was first described", "Which palm was first described Ana Ruiz in 1910?"),
    _asks("missing-word", "struck Netherlands", "Which storm struck Netherlands in 1910?"),
    _asks("missing-word", "order the works being", "Who did order the works being expanded in Larn in 1910?"),
    _asks("missing-word", None, "Who led hundreds of United States and Norland troops in 1910?"),
    _asks("missing-word", None, "Which storm struck the Netherlands in 1910?"),
    _asks("missing-word", "terms the", "Who served in 1910 under the terms the Larn Treaty?"),
    _asks("missing-word", None, "Who was sued on 4 May 1908, on the terms of the Larn Treaty?"),
    _asks("missing-word", None, "Which palm was first described by Ana Ruiz in 1910?"),
    _asks("two-questions", "did Ana Ruiz say", "How many men were lost in the flood did Ana Ruiz say?"),
    _asks("two-questions", None, "According to Ana Ruiz, how many men were lost in the flood?"),
    _dated("two-times", "in the tenth century", "The find of a ship in the tenth century drew scholars in 1938."),
    _dated("two-times", "Larn only saw war", "The ships of Larn only saw war or fire in 1938."),
    _dated("two-times", None, "The stones of Larn drew scholars in 1938."),
    _dated("two-times", None, "Larn won the Norland Cup for the first time since 1972 in 1995."),
    _asks("torn-apart", "negotiated from Larn a truce", "Who negotiated from Larn a truce with Norland in 1910?"),
    _asks("torn-apart", "was determined that", "Which force was determined that Larn would fall?"),
    _asks("torn-apart", None, "Who negotiated a truce with Norland from Larn in 1910?"),
    _asks("after-a-while", "After a gap of two years", "After a gap of two years, who became mayor of Larn?"),
    _asks("after-a-while", "After bubbling under for some time",
          "After bubbling under for some time, what broke out in Larn in 1910?"),
    _asks("after-a-while", None, "After two years as mayor of Larn, who became judge?"),
    Example("after-a-while", "After three years",
            question("Put these in order, the earliest first:", "Larn fell", "After three years, Larn rose",
                     form="order")),
]  # fmt: skip
