"""Who gets what: for every route the status that each kind of person is answered with.

Each feature lists its routes in the module here that has its name, as `ROWS`. A row is

    Row("GET", "/account", visitor=302, guest=200, student=200, teacher=200, admin=200)

with the rule as the view's decorator has it. Where the rule has a variable, the row says what stands for it, by a
function that is called inside the app's context, commits what it makes and returns the values by name:

    def attempt_of(user_id: int) -> Names: ...; return {"attempt_id": attempt.id}

    Row("GET", "/quizzes/<int:attempt_id>", 302, 200, 200, 200, 200, own=attempt_of)     # somebody's own
    Row("GET", "/articles/<article_id>", 200, 200, 200, 200, 200, shared=some_article)   # the same for everybody

For `own` the five statuses are those that a person gets for what is theirs (a visitor: for anybody's); everybody else,
admins too, must get 404 for it, which the walking test asks without being told. `send` is the form of a POST.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

Names = Mapping[str, Any]
KINDS = ("visitor", "guest", "student", "teacher", "admin")


@dataclass(frozen=True)
class Row:
    """One method of one rule, with the status for each kind of person."""

    method: str
    rule: str
    visitor: int
    guest: int
    student: int
    teacher: int
    admin: int
    own: Callable[[int], Names] | None = None
    """Makes a thing of the user of that id."""
    shared: Callable[[], Names] | None = None
    """Makes a thing that nobody owns."""
    send: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.method} {self.rule}"
