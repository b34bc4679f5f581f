"""Questions from facts: `write` gives for every fact the forms that suit it, and says what it declined and why.

A date is asked as a typed date and as a choice, a figure as a typed number and (unless it is a bound) as a choice, an
office's holder as a typed name and a person's office as a choice; what no question can be made of becomes a cloze.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from question_bank.model import Fact, FactKind, Question, Rejection
from question_bank.questions import choice, cloze, date, match, multiple, number, order, short, true_false
from question_bank.questions.drafts import Item, declined
from question_bank.questions.repeats import is_repeated
from question_bank.questions.world import World
from question_bank.questions.worth import not_worth

__all__ = ["World", "write"]

_FIRST: Mapping[FactKind, tuple[Callable[[Fact, World], Iterator[Item]], ...]] = {
    "date": (date.write, choice.write),
    "figure": (number.write, choice.write),
    "leader": (short.write, choice.write),
    "agreement": (short.write, choice.write, multiple.write),
    "event": (short.write, choice.write, multiple.write),
    "place": (short.write, choice.write),
    "organization": (short.write,),
    "definition": (short.write, choice.write),
}
MOST_PER_FACT = 4
ENOUGH = 2
"""Questions on a statement after which it is not asked as true or false or with a blank too."""


def write(facts: Sequence[Fact], world: World) -> Iterator[Question | Rejection]:
    """The questions on `facts`, in their order, each one checked; a `Rejection` for each that was not made.

    `world` is made of all facts of the bank, of which `facts` may be one article's. The same input gives the same
    questions, byte for byte.
    """
    asked: set[tuple[str, str]] = set()
    times: Counter[str] = Counter()
    worth: list[Fact] = []
    asked_alone: set[str] = set()
    for fact in facts:
        if is_repeated(fact, world):
            yield declined("the article says this twice", fact.statement)
            continue
        if (reason := not_worth(fact, world)) is not None:
            yield declined(reason, fact.statement)
            continue
        worth.append(fact)
        for item in _of_fact(fact, times[fact.statement], world):
            if isinstance(item, Question):
                if (item.form, item.prompt) in asked:
                    item = declined("the same question is asked already", item.prompt)
                else:
                    asked.add((item.form, item.prompt))
                    times[fact.statement] += 1
                    asked_alone.add(fact.id)
            yield item
    # An event that cannot be asked for by itself would spoil the others that it is put beside.
    for own in _by_article([fact for fact in worth if fact.kind != "date" or fact.id in asked_alone], world):
        yield from multiple.write_years(own, world)
        yield from order.write(own, world)
        yield from match.write(own, world)


def _by_article(facts: Sequence[Fact], world: World) -> Iterable[Sequence[Fact]]:
    """The facts of each article."""
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        found.setdefault(world.article_of.get(fact.id, ""), []).append(fact)
    return found.values()


def _of_fact(fact: Fact, already: int, world: World) -> Iterator[Item]:
    """The questions on a fact, whose statement was asked `already` times for what other facts find in it."""
    made = 0
    kind: FactKind = fact.kind
    if kind not in _FIRST:
        yield declined("a kind of fact that no form asks for", fact.statement)
        return
    for form in _FIRST.get(kind, ()):
        for item in form(fact, world):
            if isinstance(item, Rejection) or made < MOST_PER_FACT:
                made += isinstance(item, Question)
                yield item
    if made + already < ENOUGH:
        yield from true_false.write(fact, world)
    if made + already == 0 or (made < ENOUGH and kind in {"date", "figure"}):
        yield from cloze.write(fact, world)
