"""Which names and passwords may be chosen, and how they are compared and kept."""

from __future__ import annotations

import pytest
from argon2 import PasswordHasher, extract_parameters
from argon2.low_level import Type

from webapp.accounts import credentials
from webapp.accounts.credentials import UnfitError, fit_name, fit_password, hash_password, is_outdated, is_password


@pytest.mark.parametrize(
    ("typed", "same_as"),
    [
        ("Aida", "AIDA"),
        ("  Aida   Karimova ", "aida karimova"),
        ("Ａｉｄａ", "aida"),
        ("Zoe\u0308", "Zoë"),
        ("STRASSE", "straße"),
        ("Айгүл", "АЙГҮЛ"),
        ("ﬁona", "fiona"),
        ("Aida\u2764\ufe0f", "Aida\u2764"),
    ],
)
def test_case_width_spaces_and_composition_make_no_second_person(typed: str, same_as: str) -> None:
    assert credentials.name_key(typed) == credentials.name_key(same_as)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("Aida", "Aida"), ("  Aida \t K. ", "Aida K."), ("Zoe\u0308", "Zoë"), ("7", "7"), ("Ж" * 40, "Ж" * 40)],
)
def test_a_name_is_kept_as_written_but_for_spaces(typed: str, kept: str) -> None:
    assert fit_name(typed) == kept


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", "Choose a name"),
        (" \t ", "Choose a name"),
        ("x" * 41, "at most 40"),
        ("ﷺ" * 6, "at most 40"),
        ("Aida\u202e", "cannot be seen"),
        ("Ai\u200bda", "cannot be seen"),
        ("Ai\x00da", "cannot be seen"),
        ("Ai\u3164da", "cannot be seen"),
        ("Aida\u115f", "cannot be seen"),
        ("Aida\u2800", "cannot be seen"),
        ("Ai\u034fda", "cannot be seen"),
        ("...", "at least one letter"),
    ],
)
def test_a_name_that_cannot_be_read_or_shown_is_refused(name: str, why: str) -> None:
    with pytest.raises(UnfitError, match=why):
        fit_name(name)


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("seven77", "at least 8"),
        ("x1" * 501, "at most 1000"),
        ("aida karimova", "may not be the name"),
        ("AIDA  KARIMOVA", "may not be the name"),
        ("password123", "among the first"),
        ("Qwerty123", "among the first"),
        ("12345678", "among the first"),
        ("aaaaaaaaaa", "among the first"),
        ("abababababab", "among the first"),
    ],
)
def test_a_password_that_is_short_or_obvious_is_refused(password: str, why: str) -> None:
    with pytest.raises(UnfitError, match=why):
        fit_password(password, "Aida Karimova")


@pytest.mark.parametrize("password", ["warm bread", "x" * 7 + "yz", "нан жана чай", "w" + "x1" * 499])
def test_any_other_password_may_be_chosen(password: str) -> None:
    assert fit_password(password, "Aida") == password


def test_passwords_are_hashed_with_argon2id_at_19_mib_two_passes_one_lane() -> None:
    parameters = extract_parameters(hash_password("warm bread"))
    assert (parameters.type, parameters.memory_cost) == (Type.ID, 19 * 1024)
    assert (parameters.time_cost, parameters.parallelism) == (2, 1)


def test_a_password_is_recognised_however_the_keyboard_composes_its_letters() -> None:
    hashed = hash_password("cafe\u0301 au lait")
    assert is_password("café au lait", hashed)
    assert not is_password("cafe au lait", hashed)


def test_a_hash_of_other_parameters_is_outdated() -> None:
    older = PasswordHasher(time_cost=1, memory_cost=8 * 1024, parallelism=1).hash("warm bread")
    assert is_outdated(older)
    assert not is_outdated(hash_password("warm bread"))


def test_where_nobody_has_the_name_the_work_is_done_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    verified: list[str] = []

    class Watching(PasswordHasher):
        def verify(self, hash: str | bytes, password: str | bytes) -> bool:  # type: ignore[override]
            verified.append(str(hash))
            return super().verify(hash, password)  # type: ignore[return-value]

    monkeypatch.setattr(credentials, "HASHER", Watching(time_cost=2, memory_cost=19 * 1024, parallelism=1))
    assert not is_password("warm bread", None)
    assert not is_password("a password that nobody has", None)
    assert [extract_parameters(hashed).memory_cost for hashed in verified] == [19 * 1024] * 2
