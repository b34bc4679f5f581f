"""A small bank about an invented country, for the tests of questions: facts by hand, and the world made of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from question_bank.model import ArticleHead, Fact, FactKind, Form, Question
from question_bank.questions.world import World


def fact(kind: FactKind, statement: str, subject: str, value: Mapping[str, Any], **more: Any) -> Fact:
    """A fact whose id and place follow from its statement, so that a test names only what it is about."""
    number = sum(ord(letter) * (i + 1) for i, letter in enumerate(f"{kind}{statement}{sorted(value.items())}"))
    start = more.pop("start", number % 10_000)
    evidence = more.pop("evidence", {"quote": statement, "start": start, "end": start + len(statement)})
    data = {"id": f"f_{number}", "kind": kind, "statement": statement, "subject": subject, "value": dict(value)}
    return Fact.model_validate({**data, "evidence": evidence, **more})


def head(article: str = "velden", publisher: str = "Norland Post", published: str = "2003-03-18") -> ArticleHead:
    return ArticleHead(
        id=article,
        title=f"About {article}",
        publisher=publisher,
        author="Ada Kraus",
        published=published,
        tags=("history",),
        source=f"seeds/{article}.md",
        checksum="sha256:" + "0" * 64,
    )


def world(*facts: Fact, articles: Mapping[str, str] | None = None, **aliases: tuple[str, ...]) -> World:
    """All `facts` in the article "velden", or where `articles` (fact id -> article id) puts them."""
    article_of = {each.id: (articles or {}).get(each.id, "velden") for each in facts}
    heads = {
        name: head(name, *(() if name == "velden" else ("Harbour Times", "2017-06")))
        for name in {*article_of.values(), "velden"}
    }
    return World.of(facts, {name.replace("_", " "): others for name, others in aliases.items()}, heads, article_of)


def leader(person: str, role: str, of: str | None = "Norland", as_of: str | None = "2003-03-18", **more: Any) -> Fact:
    where = f" of {of}" if of else ""
    value = {"person": person, "role": role, "of": of}
    return fact("leader", f"{person} was the {role}{where}.", person, value, as_of=as_of, **more)


def question(
    prompt: str, answer: str | tuple[str, ...], *distractors: str, form: Form = "choice", **more: Any
) -> Question:
    """A question that a person wrote, unless told otherwise: all rules look at it, advice too."""
    data = {"id": "q_1", "form": form, "prompt": prompt, "answer": answer, "distractors": distractors}
    return Question.model_validate({"origin": "written", **data, **more})
