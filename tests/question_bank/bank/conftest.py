"""A small valid bank file, by hand, with a person's comments in it."""

from __future__ import annotations

import pytest

TEXT = """\
schema: 1
# checked by hand in May
article:
  id: bridge-at-arda
  title: A bridge at Arda
  publisher: The Valley Post
  author: null
  published: 1931-05-09
  language: en
  tags:
    - history
    - bridges
  source: seeds/bridge-at-arda.md
  checksum: sha256:0000000000000000000000000000000000000000000000000000000000000000
facts:
  - id: f_open
    kind: date
    statement: The bridge at Arda was opened on 9 May 1931.
    subject: The bridge at Arda
    value:
      date: 1931-05-09
      granularity: day
      text: 9 May 1931
    attributed_to: null
    as_of: null
    evidence:
      quote: The bridge at Arda was opened on 9 May 1931.
      start: 0
      end: 44
    disputed_by: []
  - id: f_cost
    kind: figure
    statement: The bridge at Arda cost 20,000 crowns.
    subject: The bridge at Arda
    value:
      number: 20000
      unit: crowns
      bound: exact
      counted: null
      text: 20,000 crowns
    attributed_to: null
    as_of: '1931'
    evidence:
      quote: It cost 20,000 crowns.
      start: 45
      end: 67
    disputed_by: []
questions:
  # the first thing to know
  - id: q_open
    fact: f_open
    form: date
    prompt: When was the bridge at Arda opened?
    answer: 1931-05-09
    accept:
      - 9 May 1931  # as the article has it
    distractors: []
    explanation: ''
    difficulty: 0.3
    tags:
      - history
      - date
    status: draft
    origin: generated
    score: 0.9  # high

  - id: q_cost
    fact: f_cost
    form: choice
    prompt: 'How many crowns did the bridge at Arda cost in 1931: which figure is right?'
    answer: 20,000
    accept: []
    distractors:
      - 15,000
      - 25,000
    explanation: ''
    difficulty: 0.5
    tags: [history, figure]
    status: draft
    origin: generated
    score: 0.8
    # is this too easy?
  # about the blank
  - id: q_year
    fact: f_open
    form: cloze
    prompt: The bridge at Arda was opened in ____.
    answer: '1931'
    accept: []
    distractors: []
    explanation: ''
    difficulty: 0.4
    tags:
      - history
    status: draft
    origin: generated
    score: 0.7
# the end
"""


@pytest.fixture
def text() -> str:
    return TEXT
