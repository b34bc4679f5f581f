"""The names in a treebank's mentions."""

from typing import Any

import pytest

from question_bank.language.training.names import Name, gum_names, iob_names


def words(*rows: str) -> list[dict[str, Any]]:
    """Rows are "word/tag/head/relation/mention", the mention as GUM writes it."""
    split = [row.split("/") for row in rows]
    return [
        {
            "form": form,
            "xpos": tag,
            "head": int(head),
            "deprel": relation,
            "misc": {"Entity": mention} if mention else None,
        }
        for form, tag, head, relation, mention in split
    ]


MENTIONS = [
    # a noun phrase around a name
    (words("the/DT/3/det/(1-person-new", "late/JJ/3/amod/", "Ada/NNP/0/root/", "Moss/NNP/3/flat/1)"),
     ["Ada Moss PERSON"]),
    # titles, of one word and of two
    (words("President/NNP/2/nmod:desc/(1-person-new", "Oyelaran/NNP/0/root/1)"), ["Oyelaran PERSON"]),
    (
        words("Prime/NNP/2/amod/(1-person-new", "Minister/NNP/3/nmod:desc/", "Ada/NNP/0/root/", "Moss/NNP/3/flat/1)"),
        ["Ada Moss PERSON"],
    ),
    # a title alone, a group, a common noun: no name
    (words("the/DT/2/det/(1-person-new", "President/NNP/0/root/1)"), []),
    (words("Texans/NNPS/0/root/(1-person-new-n)"), []),
    (words("the/DT/2/det/(1-place-new", "town/NN/0/root/1)"), []),
    # things that are neither person, organisation nor place
    (words("May/NNP/0/root/(1-time-new-n)"), []),
    # parts joined within an organisation's name
    (
        words("Bank/NNP/0/root/(1-organization-new", "of/IN/3/case/", "Norland/NNP/1/nmod/(2-place-new-n)1)"),
        ["Bank of Norland ORG"],
    ),
    (
        words(
            "Air/NNP/4/compound/(1-place-new", "and/CC/3/cc/", "Sea/NNP/1/conj/", "Museum/NNP/0/root/1)"
        ),
        ["Air and Sea Museum LOC"],
    ),
    # two names in one mention
    (
        words("Bly/NNP/0/root/(1-place-new(2-place-new-n)", "and/CC/3/cc/", "Moss/NNP/1/conj/(3-place-new-n)1)"),
        ["Bly LOC", "Moss LOC"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), MENTIONS)
def test_a_mention_is_cut_down_to_its_name(sentence: list[Any], expected: list[str]) -> None:
    found = sorted(gum_names(sentence))
    forms = [token["form"] for token in sentence]
    assert [f"{' '.join(forms[name.start : name.end])} {name.label}" for name in found] == expected


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        (["O", "B-PER", "I-PER", "O"], [Name(1, 3, "PER")]),
        (["B-LOC", "B-LOC"], [Name(0, 1, "LOC"), Name(1, 2, "LOC")]),
        (["B-ORG", "I-LOC"], [Name(0, 1, "ORG")]),
        (["O", "O"], []),
    ],
)
def test_names_are_read_from_iob2_tags(tags: list[str], expected: list[Name]) -> None:
    assert list(iob_names(tags)) == expected
