"""From prompt and answer to a checked `Question`, the same way for every form."""

from __future__ import annotations

from dataclasses import dataclass

from question_bank.language.clauses import parse
from question_bank.language.titles import BRACKET
from question_bank.model import Fact, FigureValue, Form, Question, Rejection
from question_bank.questions import acceptance, difficulty
from question_bank.questions.answers import holds, keys
from question_bank.questions.articles import with_articles
from question_bank.questions.checks import problems
from question_bank.questions.edtf import spell
from question_bank.questions.glossary import is_of_term
from question_bank.questions.ids import question_id
from question_bank.questions.introduced import FEW_NAMES, bare_name, introduced
from question_bank.questions.letters import written_out
from question_bank.questions.other_people import is_called, is_on_a_person
from question_bank.questions.placed import placed
from question_bank.questions.soundness import names_event, names_in
from question_bank.questions.topic import SITES, in_full, numbered_in_full, of_topic, says_what
from question_bank.questions.wording import explanation
from question_bank.questions.world import World

Item = Question | Rejection
_MOST_PLACES = 9
"""Names of places and kin that may stand beside a birth and do not say who was born."""
_ENOUGH_NAMES = 2
"""Names by which a prompt stands alone, though none of them is of what its article is about."""
_WORDS_OF_A_NAME = 3
"""Words of a name that can tell what it is of: "Larn Female Labor Association", and not "Larn Association"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a form decides of a question; the rest follows from the fact."""

    form: Form
    prompt: str
    answer: str | tuple[str, ...]
    accept: tuple[str, ...] = ()
    distractors: tuple[str, ...] = ()
    explanation: str | None = None
    """Why the answer is right, where that is more than the fact's statement."""
    variant: str = ""
    """What tells two questions of one form on one fact apart."""
    closeness: float = 0.5
    """How close the distractors lie, 0..1."""
    granularity: str = "year"


def finished(draft: Draft, fact: Fact, world: World) -> Item:
    """The question with id, explanation, difficulty, tags and score; or the first check that it fails."""
    head = world.head(fact)
    question = Question(
        id=question_id(fact.id, draft.form, draft.variant),
        fact=fact.id,
        form=draft.form,
        prompt=draft.prompt,
        answer=draft.answer,
        accept=tuple(dict.fromkeys(form for form in draft.accept if form and form != draft.answer)),
        distractors=draft.distractors,
        explanation=draft.explanation or explanation(fact, world, _shown(draft, fact)),
        difficulty=difficulty.difficulty(
            draft.form,
            closeness=draft.closeness if draft.distractors else 0.0,
            granularity=draft.granularity,
            salience=difficulty.salience_of(fact, world),
        ),
        tags=tuple(dict.fromkeys((*(head.tags if head else ()), fact.kind))),
    )
    prompt = _alone(question, fact, world)
    if prompt is None and not _stands_without_topic(question.prompt, fact):
        return declined("nothing but a heading would say what it is of", draft.prompt)
    prompt = prompt or question.prompt
    question = question.model_copy(update={"prompt": prompt})
    if found := problems(question, fact, world):
        return declined(found[0].reason, draft.prompt)
    made = _introduced(question, fact, world)
    if _is_of_a_stranger(made, fact, world):
        return declined("nothing says who or where that is", made.prompt)
    return made.model_copy(update={"score": acceptance.score(made, fact, world)})


def _stands_without_topic(prompt: str, fact: Fact) -> bool:
    """Whether a prompt says enough, though not what its article is about: by two names, or one that says what it is."""
    names = names_in(prompt)
    if is_of_term(fact) or len(names) >= _ENOUGH_NAMES or names_event(prompt) or fact.kind == "leader":
        return True
    return any(len(name.split()) >= _WORDS_OF_A_NAME and says_what(name) for name in names)


def _alone(question: Question, fact: Fact, world: World) -> str | None:
    """The prompt with letters and the topic's surname written out; None where it does not say what it is of."""
    answers = keys(question)
    prompt = with_articles(written_out(question.prompt, answers, fact, world))
    topic = world.topic(fact)
    if topic is None:
        return prompt
    name = BRACKET.sub("", topic)
    prompt = numbered_in_full(prompt, name)
    names = world.other_names(topic)
    if is_on_a_person(fact, world) and not any(holds(name, answer) for answer in answers):
        own = is_called(fact.subject, name)
        if own and len(fact.subject.split()) > len(name.split()) + 1:
            prompt = prompt.replace(fact.subject, name)  # of all the names of a baptism, those that he goes by
        prompt = in_full(prompt, name)
        names += (fact.subject,) if own else ()
    # What a bracket adds to somebody's name is said by who that is.
    return of_topic(prompt, topic if world.introduction(fact) is None else name, names, answers)


def _introduced(question: Question, fact: Fact, world: World) -> Question:
    """The question with who or where the matter of its article is, where the prompt needs it and no check forbids."""
    topic = world.topic(fact)
    if topic is None:
        return question
    told = (*keys(question), *question.distractors)
    prompt = question.prompt
    if (where := world.placement(fact)) is not None:
        prompt = placed(prompt, BRACKET.sub("", topic), where, told)
    elif (who := world.introduction(fact)) is not None:
        prompt = _with_person(prompt, topic, who, told, fact, world)
    made = question.model_copy(update={"prompt": prompt})
    return question if prompt == question.prompt or problems(made, fact, world) else made


def _is_of_a_stranger(question: Question, fact: Fact, world: World) -> bool:
    """Whether a birth or a death, a church or a mill, is asked of by a bare name, which an encyclopedia has of many.

    What else somebody did tells more, and how much less a bare name is worth there is in the score.
    """
    if world.is_dated(fact) or fact.kind not in {"date", "place"}:
        return False
    clause = parse(fact.statement)
    lived = clause is not None and clause.lemma in {"bear", "die"}
    # Where somebody was born says no more who that is.
    name = bare_name(question.prompt, fact.subject, world.topic(fact), _MOST_PLACES if lived else FEW_NAMES)
    if name is None:
        return False
    return lived or name.split()[-1].lower() in SITES


def _with_person(prompt: str, topic: str, who: str, told: tuple[str, ...], fact: Fact, world: World) -> str:
    """The prompt with who the person of a life is before any of the names that the article uses; else what a bracket
    of the title says."""
    hero = BRACKET.sub("", topic)
    names = {hero, *(name for name in (fact.subject, *world.other_names(hero)) if is_called(name, hero))}
    prompts = (introduced(prompt, name, who, told) for name in sorted(names, key=lambda name: (-len(name), name)))
    return next((each for each in prompts if each != prompt), None) or of_topic(prompt, topic, names, told) or prompt


def _shown(draft: Draft, fact: Fact) -> str | None:
    """The answer in words, as an explanation names it; None where the statement is about nothing else."""
    if not isinstance(draft.answer, str) or fact.kind in {"leader", "organization"}:
        return None
    if isinstance(fact.value, FigureValue):
        return fact.value.text
    return spell(draft.answer) if draft.form == "date" else draft.answer


def declined(reason: str, text: str) -> Rejection:
    """A question not made, and why; `reason` is one fixed phrase a rule."""
    return Rejection(stage="questions", reason=reason, text=text)
