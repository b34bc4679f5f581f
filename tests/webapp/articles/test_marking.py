"""The text of the reader: where its footnotes stand and what is highlighted."""

from __future__ import annotations

import pytest

from webapp.articles.marking import Evidence, Note, mark, number_notes

TEXT = "One came. Two left.\n\n## Later\n\nThree stayed."


def shown(evidences: list[Evidence], lit: tuple[int, int] | None = None) -> list[str]:
    """Each block as one string: highlights in [ ], note numbers in ^ ^, headings after #."""
    out = []
    for block in mark(TEXT, number_notes(evidences), lit):
        runs = (
            (f"[{run.text}]" if run.lit else run.text) + "".join(f"^{note.number}^" for note in run.notes)
            for run in block.runs
        )
        out.append(("#" if block.kind == "heading" else "") + "".join(runs))
    return out


@pytest.mark.parametrize(
    ("evidences", "lit", "expected"),
    [
        ([], None, ["One came. Two left.", "#Later", "Three stayed."]),
        ([("a", 0, 9)], None, ["One came.^1^ Two left.", "#Later", "Three stayed."]),
        ([("a", 10, 19), ("b", 0, 9)], None, ["One came.^1^ Two left.^2^", "#Later", "Three stayed."]),
        ([("a", 0, 9), ("b", 0, 9)], (0, 9), ["[One came.]^1^ Two left.", "#Later", "Three stayed."]),
        ([("a", 0, 19), ("b", 4, 9)], (0, 19), ["[One came.]^1^[ Two left.]^2^", "#Later", "Three stayed."]),
        ([("a", 0, 19), ("b", 4, 9)], (4, 9), ["One [came.]^1^ Two left.^2^", "#Later", "Three stayed."]),
        ([("a", 10, 44)], (10, 44), ["One came. [Two left.]", "#[Later]", "[Three stayed.]^1^"]),
        ([("a", 31, 44)], (31, 44), ["One came. Two left.", "#Later", "[Three stayed.]^1^"]),
        ([("a", 24, 29)], (24, 29), ["One came. Two left.", "#[Later]^1^", "Three stayed."]),
    ],
)
def test_the_text_is_cut_where_evidence_stands(
    evidences: list[tuple[str, int, int]], lit: tuple[int, int] | None, expected: list[str]
) -> None:
    assert shown([Evidence(*evidence) for evidence in evidences], lit) == expected


def test_facts_on_one_stretch_share_a_number() -> None:
    notes = number_notes([Evidence("a", 10, 19), Evidence("b", 0, 9), Evidence("c", 10, 19)])
    assert notes == (Note(1, ("b",), 0, 9), Note(2, ("a", "c"), 10, 19))


def test_the_runs_put_together_are_the_text() -> None:
    notes = number_notes([Evidence("a", 0, 19), Evidence("b", 4, 12), Evidence("c", 10, 44)])
    runs = ["".join(run.text for run in block.runs) for block in mark(TEXT, notes, (6, 40))]
    assert runs == ["One came. Two left.", "Later", "Three stayed."]
