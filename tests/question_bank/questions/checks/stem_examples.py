"""Examples for the rules on the prompt."""

from __future__ import annotations

from question_bank.model import Form
from tests.question_bank.questions.checks.example import Example
from tests.question_bank.questions.samples import question

_LONG = "Who " + "of the many riders " * 12 + "won?"


def _asked(rule: str, words: str | None, prompt: str, form: Form = "short") -> Example:
    answer: str | tuple[str, ...] = ("a", "b", "c") if form == "order" else "Otto Brandt"
    return Example(rule, words, question(prompt, answer, form=form))


STEM = [
    _asked("malformed-prompt", None, "Who founded the bicycle company in 1898?"),
    _asked("malformed-prompt", None, "“Red Dawn” was painted by:"),
    _asked("malformed-prompt", None, "The Treaty of Velden was signed in 1910.", "true_false"),
    _asked("malformed-prompt", None, "Put these launches in order, earliest first.", "order"),
    _asked("malformed-prompt", "who founded the bicycle c", "who founded the bicycle company in 1898?"),
    _asked("malformed-prompt", "ded the company in 1898 (", "Who founded the company in 1898 ("),
    _asked("malformed-prompt", "he club (of Larn in 1898?", "Who led the club (of Larn in 1898?"),
    _asked("malformed-prompt", None, "Name the town on the Rey where the comet was first seen."),
    _asked("malformed-prompt", "$ ", "The town of Larn owed $ ____ to its banks in 1930.", "cloze"),
    _asked("malformed-prompt", None, "The town of Larn owed $____ to its banks in 1930.", "cloze"),
    _asked("malformed-prompt", "o-____", "The papers of Larn took a pro-____ (a country) line in 1930.", "cloze"),
    _asked("malformed-prompt", None, "The war lasted for a ____-year term.", "cloze"),
    _asked(
        "broken-phrase", "Lund's theory of tides said to have", "Lund's theory of tides said to have told the flood."
    ),
    _asked("broken-phrase", None, "Lund's theory of tides is said to have told the flood of Larn."),
    _asked("broken-phrase", "the and", "In what year did the and mill of Larn burn down?"),
    _asked("broken-phrase", "At in", "At in the fair of Larn, who won the cup in 1930?"),
    _asked("broken-phrase", "a 25%", "By what year did sailors make up a 25% of Larn?"),
    _asked("broken-phrase", None, "In what year did the bank of Larn lend at a 25% rate?"),
    _asked("broken-phrase", "a Fort V", "In what year was a Fort Velden built in Larn?"),
    _asked("broken-phrase", ", stating.", "In ____ (year) Lund wrote to the king, stating.", "cloze"),
    _asked("broken-phrase", None, "Who won the by-election of Larn in 1930?"),
    _asked("broken-phrase", "Larn, the Old Port, the Rey Mills?", "Who bought Larn, the Old Port, the Rey Mills?"),
    _asked(
        "broken-phrase", "does Larn Steel first introduced", "In what year does Larn Steel first introduced cranes?"
    ),
    _asked("broken-phrase", None, "In what year did Larn Steel need cranes?"),
    _asked("broken-phrase", "did the following year", "In what year did the following year, the fleet sink?"),
    _asked("dangling-opener", "The following year", "The following year, Otto Brandt sold ____ (a city).", "cloze"),
    _asked("dangling-opener", "To find out", "To find out, who turned to mice in 1910?"),
    _asked(
        "broken-phrase", "The oldest of which is", "The oldest of which is Larn Hall was built in ____ (year).", "cloze"
    ),
    _asked("broken-phrase", "Fr?", "In what year was a hall built in Larn under Fr?"),
    _asked("dangling-opener", "Before", "Before, in 1910, who sold the mill of Larn?"),
    _asked("broken-phrase", None, "Who bought Larn, the Old Port and the Rey Mills?"),
    _asked("prompt-too-long", None, "Who won the cup of Montevista in 1930?"),
    _asked("prompt-too-long", "50 words", _LONG),
    _asked("ambiguous-pronoun", "he", "In what year did he found the company?"),
    _asked("ambiguous-pronoun", "it", "What did it cost in 1898?"),
    _asked("ambiguous-pronoun", "their", "According to Ada Kraus, who was their captain in 1930?"),
    _asked("ambiguous-pronoun", "he", "Which office of the league did he hold in 1930?"),
    _asked("ambiguous-pronoun", None, "In what year did Otto Brandt found his company?"),
    _asked("ambiguous-pronoun", None, "Which office did Otto Brandt say that he would like?"),
    _asked("ambiguous-pronoun", "it", "In what year did the Larn observatory discover it?"),
    _asked("ambiguous-pronoun", None, "In what year did Norland leave the League and join it?"),
    _asked("ambiguous-pronoun", None, "Which player said that he would retire in 1930?"),
    _asked("ambiguous-pronoun", None, "Put these launches in order, earliest first.", "order"),
    _asked("ambiguous-pronoun", None, "How long does it take the comet to return to Velden?"),
    _asked("points-at-text", "the passage", "Who is named in the passage as founder of the club?"),
    _asked("points-at-text", "above-mentioned", "Who led the above-mentioned club in 1930?"),
    _asked("points-at-text", None, "Who was the author of the novel “Red Dawn”?"),
    _asked("unnamed-country", "the country", "How much was lent to the country in 1998?"),
    _asked("unnamed-country", None, "How much was lent to the country of Norland in 1998?"),
    _asked("relative-time", "last year", "Who won the final last year?"),
    _asked("relative-time", "since then", "Who has led the club since then?"),
    _asked("relative-time", "decades ago", "Who led the club two decades ago?"),
    _asked("relative-time", None, "Who won the final in the last year of the war, 1910?"),
    _asked("relative-time", "in the last two decades", "Who has won most often in the last two decades?"),
    _asked("relative-time", None, "Who scored in the last three minutes of the final of 1930?"),
    _asked("relative-time", None, "Which animals died out 66 million years ago?"),
    _asked("unworded-date", "U.S. 2002", "Who won the cup from the U.S. 2002?"),
    _asked("unworded-date", "the 2002", "Who won the 2002?"),
    _asked("unworded-date", None, "Who won the cup of 4 May 2002, a Sunday?"),
    _asked("unworded-date", None, "Who scored most in the World Cup 2002?"),
    _asked("unworded-date", None, "Who won the cup in spring 2002?"),
    _asked("negative-stem", "NOT", "Who was NOT in the team of 1962?"),
    _asked("negative-stem", "not", "Which state did not sign the Treaty of Velden?"),
    _asked("negative-stem", "EXCEPT", "Norland won the cup in all of these years EXCEPT:"),
    _asked("negative-stem", "didn't", "Which state didn't sign the Treaty of Velden?"),
    _asked("negative-stem", "false", "Which statement on the comet is false?"),
    _asked("negative-stem", None, "Who wrote the song “Never Again” in 1962?"),
    _asked("negative-stem", None, "Which vitamin helps not only the eyes but also the skin?"),
    _asked("negative-stem", None, "The comet was not seen before 1910.", "true_false"),
    _asked("unfocused-stem", "Which is true?", "Which is true?"),
    _asked("unfocused-stem", "Choose the right answer:", "Choose the right answer:"),
    _asked(
        "unfocused-stem",
        "Which of the following statements about Norland is true?",
        "Which of the following statements about Norland is true?",
    ),
    _asked("unfocused-stem", "Did Norland win the cup?", "Did Norland win the cup?"),
    _asked("unfocused-stem", None, "Name the river of Larn:"),
    _asked("unfocused-stem", None, "How many stars does the catalogue hold?"),
    _asked("unfocused-stem", None, "The capital of Norland is:"),
    _asked("dangling-opener", "Nearby", "Nearby, in Larn, who opened a theatre in 1870?"),
    _asked("dangling-opener", "As a result", "As a result, which state left the Treaty of Velden in 1910?"),
    _asked("dangling-opener", None, "In 1910, which state left the Treaty of Velden?"),
    _asked("dangling-opener", None, "Here Comes the Sun was written by:"),
    _asked("unnamed-owner", "lower house", "In what year did the Greens win their first seats in the lower house?"),
    _asked("unnamed-owner", None, "In what year did the Greens win their first seats in the lower house of Norland?"),
    _asked("unnamed-owner", None, "In what year did the lower house vote on the Swiss railways?"),
    _asked("unnamed-owner", "parliament", "Which party left the parliament in 1910?"),
    _asked("unnamed-owner", None, "Which party left Peru's parliament in 1910?"),
    _asked("unnamed-owner", "Near Eastern collections", "How many vases do the Near Eastern collections hold?"),
    _asked("unnamed-owner", None, "How many vases do the Near Eastern collections of Larn hold?"),
    _asked("unnamed-owner", None, "How many vases do the Otto Brandt galleries hold?"),
    _asked("unnamed-owner", "members", "In what year did Otto Brandt invite members into the cabinet of Peru?"),
    _asked("unnamed-owner", None, "In what year did Otto Brandt invite members of the Farmers' League to Larn?"),
    _asked("unnamed-owner", "his former friend", "In what year did Jan Vos march against his former friend?"),
    _asked("unnamed-owner", None, "In what year did Jan Vos march against his former friend Otto Brandt?"),
    _asked("unnamed-owner", "the role", "In which decade did Ada Kraus play the role in Larn?"),
    _asked("unnamed-owner", None, "In which decade did Ada Kraus play the role of Hamlet in Larn?"),
]
