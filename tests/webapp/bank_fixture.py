"""A small bank for tests: two short articles on an invented harbour, with every kind of status and the common forms.

    load_bank(app)        puts it into the database
    write_bank(folder)    writes it as files: bank/*.yaml, and the articles in sources/*.md

Ids are readable: the tests of other features may name them.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

from flask import Flask

from question_bank.bank import dump
from question_bank.model import ArticleHead, BankFile, Fact, Question
from webapp.articles.models import Article
from webapp.articles.models import Fact as FactRow
from webapp.articles.models import Question as QuestionRow
from webapp.articles.records import article_columns, fact_columns, question_columns
from webapp.clock import now
from webapp.database import db

TREATY, HARBOUR = "treaty-of-larn-1998", "harbour-of-larn"

TREATY_TEXT = """\
The Treaty of Larn was signed on 14 May 1998 in the old customs house of Larn. \
Veldania and Ostmark agreed in it to share the harbour for 40 years.

## The new pier

Prime Minister Mira Halden of Veldania opened the new pier in June 2001. \
The pier is 620 metres long, and building it cost $12 million."""

HARBOUR_TEXT = """\
Larn's pier, 650 metres long, is the longest on the coast. \
More than 20,000 containers passed through the harbour in 2019.

Harbour master Tomás Rey of Larn retired in 2020. \
The Ferry Workers' Union (FWU) named a ship after him."""

HEADS: dict[str, dict[str, Any]] = {
    TREATY: {
        "title": "How Larn got its treaty",
        "publisher": "The Coast Review",
        "author": "Ada Brink",
        "published": "2008-05-14",
        "tags": ("treaties", "harbours"),
    },
    HARBOUR: {"title": "A harbour at work", "publisher": "Larn Gazette", "published": "2021", "tags": ("harbours",)},
}
TEXTS = {TREATY: TREATY_TEXT, HARBOUR: HARBOUR_TEXT}


def _fact(text: str, id_: str, kind: str, quote: str, statement: str, subject: str, **rest: Any) -> Fact:
    start = text.index(quote)
    evidence = {"quote": quote, "start": start, "end": start + len(quote)}
    fields = {"id": id_, "kind": kind, "statement": statement, "subject": subject, "evidence": evidence, **rest}
    return Fact.model_validate(fields)


def _question(id_: str, fact: str, form: str, prompt: str, answer: Any, **rest: Any) -> Question:
    fields = {"score": 0.9, "status": "ready", **rest}
    return Question.model_validate(
        {"id": id_, "fact": fact, "form": form, "prompt": prompt, "answer": answer, **fields}
    )


SIGNED = "The Treaty of Larn was signed on 14 May 1998 in the old customs house of Larn."
SHARED = "Veldania and Ostmark agreed in it to share the harbour for 40 years."
OPENED = "Prime Minister Mira Halden of Veldania opened the new pier in June 2001."
LENGTH = "The pier is 620 metres long, and building it cost $12 million."
LONGEST = "Larn's pier, 650 metres long, is the longest on the coast."
TRAFFIC = "More than 20,000 containers passed through the harbour in 2019."
MASTER = "Harbour master Tomás Rey of Larn retired in 2020."

FACTS: dict[str, tuple[Fact, ...]] = {
    TREATY: (
        _fact(
            TREATY_TEXT, "f_signed", "date", SIGNED, "The Treaty of Larn was signed on 14 May 1998.",
            "the Treaty of Larn", value={"date": "1998-05-14", "granularity": "day", "text": "14 May 1998"},
        ),
        _fact(
            TREATY_TEXT, "f_treaty", "agreement", SIGNED, "Veldania and Ostmark signed the Treaty of Larn in 1998.",
            "the Treaty of Larn",
            value={"name": "Treaty of Larn", "parties": ("Veldania", "Ostmark"), "where": "Larn", "when": "1998-05-14"},
        ),
        _fact(
            TREATY_TEXT, "f_years", "figure", SHARED, "Veldania and Ostmark share the harbour of Larn for 40 years.",
            "the harbour of Larn", value={"number": 40, "unit": "years", "text": "40 years"},
        ),
        _fact(
            TREATY_TEXT, "f_halden", "leader", OPENED, "Mira Halden was Prime Minister of Veldania in June 2001.",
            "Mira Halden", as_of="2001-06",
            value={"person": "Mira Halden", "role": "Prime Minister", "of": "Veldania"},
        ),
        _fact(
            TREATY_TEXT, "f_pier620", "figure", LENGTH, "The pier of Larn is 620 metres long.", "the pier of Larn",
            value={"number": 620, "unit": "metres", "text": "620 metres"}, disputed_by=("f_pier650",),
        ),
    ),
    HARBOUR: (
        _fact(
            HARBOUR_TEXT, "f_pier650", "figure", LONGEST, "The pier of Larn is 650 metres long.", "the pier of Larn",
            value={"number": 650, "unit": "metres", "text": "650 metres"}, disputed_by=("f_pier620",),
        ),
        _fact(
            HARBOUR_TEXT, "f_traffic", "figure", TRAFFIC,
            "More than 20,000 containers passed through the harbour of Larn in 2019.", "the harbour of Larn",
            as_of="2019",
            value={"number": 20000, "bound": "more_than", "counted": "containers", "text": "more than 20,000"},
        ),
        _fact(
            HARBOUR_TEXT, "f_rey", "leader", MASTER, "Tomás Rey was harbour master of Larn until 2020.", "Tomás Rey",
            value={"person": "Tomás Rey", "role": "harbour master", "of": "Larn"},
        ),
    ),
}  # fmt: skip

QUESTIONS: dict[str, tuple[Question, ...]] = {
    TREATY: (
        _question(
            "q_signeddate", "f_signed", "date", "When was the Treaty of Larn signed?", "1998-05-14",
            difficulty=0.5, tags=("treaties",),
        ),
        _question(
            "q_signedchoice", "f_signed", "choice", "On what day was the Treaty of Larn signed?", "14 May 1998",
            distractors=("14 March 1998", "4 May 1999"), explanation="It was signed on 14 May 1998.", difficulty=0.3,
        ),
        _question(
            "q_treatyshort", "f_treaty", "short", "Which treaty did Veldania and Ostmark sign in 1998?",
            "Treaty of Larn", accept=("Larn Treaty",), difficulty=0.4,
        ),
        _question(
            "q_treatyparties", "f_treaty", "multiple", "Which two states signed the Treaty of Larn in 1998?",
            ("Veldania", "Ostmark"), distractors=("Sundmark", "Norrland"), status="draft",
        ),
        _question(
            "q_yearsnumber", "f_years", "number",
            "For how many years do Veldania and Ostmark share the harbour of Larn under the treaty of 1998?", "40",
            difficulty=0.5,
        ),
        _question(
            "q_yearschoice", "f_years", "choice",
            "For how long do Veldania and Ostmark share the harbour of Larn under the treaty of 1998?", "40 years",
            distractors=("30 years", "50 years"), status="draft",
        ),
        _question(
            "q_haldenshort", "f_halden", "short", "Who was Prime Minister of Veldania in June 2001?", "Mira Halden",
            accept=("Halden",), difficulty=0.6,
        ),
        _question(
            "q_haldencloze", "f_halden", "cloze", "In June 2001 the Prime Minister of Veldania was ____.",
            "Mira Halden", accept=("Halden",), difficulty=0.6,
        ),
        _question(
            "q_pier620number", "f_pier620", "number",
            "How many metres long is the pier of Larn, as The Coast Review gives it?", "620", status="hidden",
        ),
    ),
    HARBOUR: (
        _question(
            "q_trafficnumber", "f_traffic", "number",
            "More than how many containers passed through the harbour of Larn in 2019?", "20,000", difficulty=0.7,
        ),
        _question(
            "q_trafficchoice", "f_traffic", "choice",
            "How many containers passed through the harbour of Larn in 2019?", "more than 20,000",
            distractors=("more than 2,000", "more than 30,000"), difficulty=0.4,
        ),
        _question(
            "q_reyshort", "f_rey", "short", "Which harbour master of Larn retired in 2020?", "Tomás Rey",
            accept=("Rey",), difficulty=0.5,
        ),
        _question(
            "q_reycloze", "f_rey", "cloze", "The harbour master of Larn who retired in 2020 was ____.", "Tomás Rey",
            accept=("Rey",), status="draft", score=0.6,
        ),
    ),
}  # fmt: skip


@cache
def source_text(article_id: str) -> str:
    """The article as a Markdown file with front matter."""
    head = {"id": article_id, **HEADS[article_id], "tags": list(HEADS[article_id]["tags"])}
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in head.items()]
    return "\n".join(["---", *lines, "---", "", TEXTS[article_id], ""])


@cache
def bank_file(article_id: str) -> BankFile:
    """One article's part of the bank, as it is read from its YAML file."""
    checksum = f"sha256:{hashlib.sha256(source_text(article_id).encode()).hexdigest()}"
    head = ArticleHead(id=article_id, source=f"sources/{article_id}.md", checksum=checksum, **HEADS[article_id])
    return BankFile(article=head, facts=FACTS[article_id], questions=QUESTIONS[article_id])


@cache
def bank_text(article_id: str) -> str:
    """The YAML file of one article."""
    return dump(bank_file(article_id))


def write_bank(folder: Path) -> Path:
    """Write the small bank's files below `folder`; returns the folder of the YAML files."""
    (folder / "sources").mkdir(exist_ok=True)
    (folder / "bank").mkdir(exist_ok=True)
    for article_id in TEXTS:
        (folder / "sources" / f"{article_id}.md").write_text(source_text(article_id), encoding="utf-8")
        (folder / "bank" / f"{article_id}.yaml").write_text(bank_text(article_id), encoding="utf-8")
    return folder / "bank"


def load_bank(app: Flask) -> None:
    """Put the small bank into the app's database, as an import of its files would."""
    with app.app_context():
        add_bank()


def add_bank() -> None:
    """Within an app's context: the small bank, unless it is there already."""
    if db.session.get(Article, TREATY) is not None:
        return
    for article_id, text in TEXTS.items():
        columns = article_columns(bank_file(article_id).article)
        yaml = bank_text(article_id)
        db.session.add(Article(**columns, text=text, bank_text=yaml, imported_at=now(), retired=False))
        db.session.flush()
        place = {"article_id": article_id}
        for at, fact in enumerate(FACTS[article_id]):
            db.session.add(FactRow(**fact_columns(fact), **place, position=at))
        db.session.flush()
        for at, item in enumerate(QUESTIONS[article_id]):
            db.session.add(QuestionRow(**question_columns(item), **place, position=at))
    db.session.commit()
