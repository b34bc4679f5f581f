"""Examples for the rules on words that only an article's flow explains."""

from __future__ import annotations

from question_bank.questions.world import World
from tests.question_bank.questions.checks.example import Example
from tests.question_bank.questions.samples import fact, head, question


def _asks(rule: str, words: str | None, prompt: str, answer: str = "Norland") -> Example:
    return Example(rule, words, question(prompt, answer, form="short"))


def _as_of(words: str | None, title: str, published: str, quote: str = "About 40 % of the Rey is salt.") -> Example:
    told = fact("figure", quote, "it", {"number": 40, "text": "40 %", "unit": "percent"}, as_of=published)
    named = fact("event", "The Rey at Larn froze; Larn saw the Rey rise.", "it", {"name": "it"})
    again = fact("event", "In 1910 the Rey fell.", "it", {"name": "it"})
    page = head(published=published).model_copy(update={"title": title})
    known = World.of([told, named, again], {}, {"rey": page}, {each.id: "rey" for each in (told, named, again)})
    when = {"2016": "2016", "2016-10-04": "October 2016"}[published]
    asked = question(f"As of {when}, about what percentage of the Rey is salt?", "40", form="number")
    return Example("no-known-day", words, asked, told, known)


def _shares(words: str | None, prompt: str) -> Example:
    told = fact("event", prompt, "it", {"name": "it", "who": ["Norland"]})
    return Example("share-turned-round", words, question(prompt, "Norland", form="short"), told)


LEFTOVERS = [
    _asks("set-off", "Within a short time", "Within a short time, who gave Larn a charter?"),
    _asks("cut-off", "the", "In what year was Ana Ruiz awarded the Larn Medal from the?"),
    _asks("set-off", "nearby", "In what year did Ana Ruiz move to the nearby University of Larn?"),
    _asks("set-off", "did Ana Ruiz even", "In what year did Ana Ruiz even build a second mill?"),
    _asks("set-off", "a separate investigation", "Who led a separate investigation of the fire in Larn?"),
    _asks("set-off", None, "Who signed a separate peace with Norland, even after the fall of Larn?"),
    _asks("set-off", "Brandt next", "In which town did Otto Brandt next spend six weeks?"),
    _asks("set-off", None, "What did Otto Brandt build next to the mill of Larn?"),
    _asks("set-off", "in its place", "In what year was a hall built in its place?"),
    _asks("set-off", "there", "In what year did the Larn Museum open there?"),
    _asks("set-off", "thereto", "Who sent thereto three poems by Ana Ruiz?"),
    _asks("set-off", "the Alpine country", "Who made a film in the Alpine country in 1965?"),
    _asks("set-off", "Following a hiatus of two years", "Following a hiatus of two years, who was hired in Larn?"),
    _asks("set-off", "both parties", "In what year did Norland say that both parties had agreed?"),
    _asks("set-off", "To achieve his goal", "To achieve his goal, how many farms did Otto Brandt buy?"),
    _asks("set-off", "During Brandt’s term", "During Brandt’s term, which firm built the mill of Larn?"),
    _asks("set-off", "near Ruiz's", "In what year did Norland set up a post near Ruiz's for its new line?"),
    _asks("set-off", "the industry", "In what year did the industry of Larn and the industry employ 40 men?"),
    _asks("set-off", None, "In what year did the steel industry of Larn fail during Brandt’s term as mayor?"),
    _asks("list-cut-short", "such as salt, copper",
          "In what year did Larn publish a list of what it sold, such as salt, copper?"),
    _asks("list-cut-short", None, "In what year did Larn sell goods such as salt, copper and tin?"),
    _shares("7.8%", "Which school of Larn had 7.8% of all pupils in 1910?"),
    _shares("8,000 women employed", "In which country were about 8,000 women employed in mills in 1910?"),
    _shares(None, "To which country did 8,000 women flee in 1910?"),
    _asks("opened-by-aside", "Long in conflict", "Long in conflict, in what year did Larn and Norland make peace?"),
    _asks("opened-by-aside", "Together with two ships", "Together with two ships, whom did Ana Ruiz sink off Larn?"),
    _asks("opened-by-aside", None, "During the siege of Larn, whom did Ana Ruiz name as mayor?"),
    _asks("opened-by-aside", None, "Which ship did Ana Ruiz sink?"),
    _asks("opened-by-aside", None, "More than how many ships did Ana Ruiz sink?"),
    _asks("cut-off", "lead him", "In what year did the poor health of Ruiz lead him?"),
    _asks("cut-off", ", the first Dane", "In 1910, who was elected mayor of Larn, the first Dane?"),
    _asks("cut-off", None, "In which land did Larn act in 1910, the only time that it did so?"),
    _asks("opened-by-aside", None, "To the middle of which month were the talks in Larn put off?"),
    _asks("cut-off", ", it,", "In what year was the oldest campus of Larn, it, moved to Velden?"),
    _asks("cut-off", None, "In what year did the poor health of Ruiz lead him to sell Larn?"),
    _asks("clause-behind-verb", "run that hold two million books",
          "How many libraries does Larn run that hold two million books?"),
    _asks("clause-behind-verb", "cover, or LMAs", "How many parts does the county of Larn cover, or LMAs?"),
    _asks("clause-behind-verb", None, "How many libraries that hold two million books does Larn run?"),
    _as_of("As of 2016", "River Rey", "2016"),
    _as_of("As of October 2016", "The Rey", "2016-10-04"),
    _as_of("As of 2016", "Salt", "2016"),
    _as_of(None, "Salt in the Rey worries Larn", "2016"),
    _as_of(None, "Larn votes", "2016"),
    _as_of(None, "Salt in the Rey worries Larn", "2016-10-04"),
    _as_of(None, "River Rey", "2016", "As of 2016 about 40 % of the Rey is salt."),
    _asks("city-of-the-key", "Lima", "Which country rebuilt Lima in 1910?", "Peru"),
    _asks("city-of-the-key", "Bergen", "In 1910, from which country did Ana Ruiz of Bergen sail?", "Norway"),
    _asks("city-of-the-key", None, "In which country is Lima?", "Peru"),
    _asks("city-of-the-key", None, "Which country did Lima Vega rule in 1910?", "Peru"),
    _asks("city-of-the-key", None, "Which country rebuilt Lima in 1910?", "Chile"),
]  # fmt: skip
