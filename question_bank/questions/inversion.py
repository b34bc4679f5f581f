"""A clause turned round into a question: the operator before the subject, or a question word in the subject's place."""

from __future__ import annotations

import re
from dataclasses import replace

from question_bank.language.clauses import Clause
from question_bank.language.words import DETERMINERS, FINITE_AUXILIARIES, verb_tags
from question_bank.questions.wording import lower_first, upper_first

_TAIL = re.compile(
    r"\sas well as [a-z]+ing\b.*$|"
    r",\s(?:which|who|whose|where|when|while|whereas|although|though|because|but|so|saying|including|making|serving|"
    r"becoming|thus)\b.*$|"
    r",\s(?:[a-z]+ly )?(?!(?:during|bring|spring|king)\b)[a-z]{3,}ing "
    r"(?:an?|the|his|her|its|their|him|them|it|to|in|on|at|from|for|with|by|over|[A-ZÀ-Þ\d])\b.*$|"
    r",\s(?:led|followed|accompanied|joined|supported|backed|aided|helped|assisted|seconded) by\b.*$|"
    r",\sas\b(?! (?:an? |the )?(?:[A-ZÀ-Þ]\w+ )+(?:of|for|to|in)\b).*$"
)
_ADDED = re.compile(
    r"(?P<name>\b[A-ZÀ-Þ][\w’-]*|[\"”]) (?:which|where) (?:is|are|its|he|she|it|they) .*$|"
    r"(?P<noun>\b[a-z]+) where (?:he|she|it|they) .*$"
)
"""A clause that adds to a name, written without its comma: "at Lima Street where its former house is listed"."""
_DANGLING_ADVERBS = frozenset(
    "also therefore thus however instead then later too nevertheless again once already".split()
)
_COUNTED = "two|three|four|five|six|seven|eight|nine|ten|both|several"
_DONE = frozenset("born founded established raised educated based located named built known formed".split())
"""What opens a sentence before its subject: "Born in Larn, Ada Kraus moved to Lima"."""
_LISTED = re.compile(
    r", and (?:the )?[A-ZÀ-Þ][^,]*$|"
    r"^(?:(?:the )?(?:[A-ZÀ-Þ][\w.’'-]*(?: (?:of )?(?=[A-ZÀ-Þ])|(?=,| and)))+, ){2,}"
    r"(?:the )?(?:[A-ZÀ-Þ][\w.’'-]* ?)+ ?and (?:the )?(?:[A-ZÀ-Þ][\w.’'-]* ?)+$"
)
"""Several names beside each other, and none that says what another is: "Peru, the United States, and Chile"."""
_NOBODY = frozenset("nobody no none nothing neither few little".split())


def inverted(wh: str, clause: Clause, rest: str, lead: str = "") -> str | None:
    """`wh`, the operator, the subject and what is left of the clause, as a question; `lead` goes in front of all.

    None where do-support would leave a second finite verb behind ("did it open a base and promised"), and for subjects
    that are nobody or a gerund.
    """
    first = clause.subject.split()[0].lower()
    if first in _DONE or first in _NOBODY or _opens_with_a_verb(first):
        return None
    if clause.auxiliaries:
        operator, verbs = clause.auxiliaries[0], [*clause.auxiliaries[1:], clause.verb]
    elif clause.lemma == "be":
        operator, verbs = clause.verb, []
    elif clause.coordinated:
        return None
    else:
        operator, verbs = _do(clause), [clause.lemma]
    adverb = "" if clause.adverb in _DANGLING_ADVERBS else clause.adverb
    words = [wh, operator, _inside(clause.subject), adverb, *verbs, trimmed(rest)]
    return finished(" ".join(word for word in words if word), lead)


def _opens_with_a_verb(first: str) -> bool:
    """Whether a subject opens with what somebody does: "selling the mill", "pre-empting the sale"."""
    return first.endswith("ing") and ("VBG" in verb_tags(first) or first.startswith(("pre-", "re-", "over-", "out-")))


def _inside(subject: str) -> str:
    """The subject as it stands inside a question: small, and with the comma that closes its apposition."""
    head, comma, apposition = subject.partition(", ")
    if _LISTED.search(subject):
        return lower_first(subject)
    listed = " and " in apposition and not re.match(rf"(?:{_COUNTED})\b", head, re.IGNORECASE)
    relative = re.search(r", (?:who|which|whose|then|now|(?:the|an?)(?![^,]* and (?:the|an?) ))\b", subject)
    return lower_first(subject) + ("," if comma and (relative or not listed) else "")


def of_subject(wh: str, clause: Clause) -> str:
    """`wh` before the verb as it stands: "Which agreement ended the war?"."""
    adverb = "" if clause.adverb in _DANGLING_ADVERBS else clause.adverb
    first, rest = clause.auxiliaries[:1], clause.auxiliaries[1:]
    one = re.match(r"Which [a-z]+(?<!s)$", wh) is not None
    first = ("was",) if first == ("were",) and one else first  # "the University of Larn were awarded"
    verbs = [*first, adverb, *rest, clause.verb] if first else [adverb, clause.verb]
    return finished(" ".join(word for word in [wh, *verbs, trimmed(clause.rest)] if word), clause.lead)


def finished(question: str, lead: str) -> str:
    """A question with what leads it, its full stops taken off and its mark set."""
    text = f"{upper_first(lead)}, {lower_first(question)}" if lead else upper_first(question)
    text = text.rstrip()
    if not re.search(r"\b(?:[A-Z]\.){2,}$", text):  # the period of "the U.S." is its own
        text = re.sub(r"[.,]+([\"”’']?)$", r"\1", text)
    text = re.sub(r" (Co|Inc|Bros|Jr|Sr|Ph\.D|Ed\.D|LL\.[BMD]|[BM]\.(?:Sc|Ed|Phil))$", r" \1.", text)
    return re.sub(r"\s+([,.;])", r"\1", text) + "?"


def _do(clause: Clause) -> str:
    if clause.past:
        return "did"
    return "do" if clause.subject_is_plural else "does"


def in_past(clause: Clause) -> Clause:
    """The clause with its pluperfect in the simple past: by itself, "had replaced" asks what it came before.

    Behind "By May 2020," it stays.
    """
    match () if clause.lead.startswith("By ") else clause.auxiliaries:
        case ("had",):
            return replace(clause, auxiliaries=())
        case ("had", "been") if clause.passive:
            return replace(clause, auxiliaries=("were" if clause.subject_is_plural else "was",))
        case _:
            return clause


def trimmed(rest: str) -> str:
    """`rest` without a closing clause that adds to the sentence what the question does not need."""
    rest = _ADDED.sub(lambda found: found["name"] or found["noun"], _TAIL.sub("", rest))
    for comma in re.finditer(r", (?:and|or|yet) (?=\S)", rest):
        if rest.startswith("that ", comma.end()) and re.search(r", that\b", rest[: comma.start()]):
            return rest  # "that he had left, that she had stayed, and that both were well"
        if _holds_a_verb(rest[comma.end() :]):
            return rest[: comma.start()]
    return rest


def _holds_a_verb(words: str) -> bool:
    tokens = words.split()
    return any(
        word in FINITE_AUXILIARIES
        or (
            word[0].islower()
            and verb_tags(word) & {"VBD", "VBZ"}
            and not (i and tokens[i - 1].lower() in DETERMINERS | {"as", "than"})
        )
        for i, word in enumerate(tokens)
    )
