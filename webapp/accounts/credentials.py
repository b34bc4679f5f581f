"""Names and passwords: what may be chosen, how a name is compared, how a password is kept."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

LONGEST_NAME = 40
LONGEST_NAME_KEY = 80
SHORTEST_PASSWORD = 8
LONGEST_PASSWORD = 1000

HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
"""Argon2id at OWASP's recommendation: 19 MiB, two passes, one lane."""

OBVIOUS = frozenset(
    """
    password password1 password12 password123 password1234 passw0rd p@ssword p@ssw0rd passwort motdepasse
    12345678 123456789 1234567890 0123456789 87654321 987654321 12341234 11223344 abcd1234 1234abcd abc12345
    123456ab a1234567 1q2w3e4r 1q2w3e4r5t 1qaz2wsx qazwsxedc qwertyui qwertyuiop qwerty12 qwerty123 qwerty1234
    asdfghjk asdfghjkl zxcvbnm1 zaq12wsx iloveyou iloveyou1 sunshine princess football baseball superman
    letmein1 letmein123 welcome1 welcome123 trustno1 changeme changeme1 computer internet whatever dragon123
    monkey123 admin123 admin1234 administrator testtest test1234 guestguest student1 student123 teacher1
    teacher123 школа123 пароль123 парольпароль йцукенгш footnote footnote1 footnote123
    """.split()
)
"""The passwords that a stranger tries first, as name keys. Short on purpose: length and throttling do the rest."""


_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0d\uffa0\U000e0100-\U000e01ef]"
)
"""Blanks that Unicode counts among letters, signs and accents. An emoji's two styles are left: phones type them."""
_EMOJI_STYLES = dict.fromkeys((0xFE0E, 0xFE0F))


class UnfitError(ValueError):
    """A name or password that may not be chosen; the text says why and what would do."""

    field = "password"
    """What the person has to choose anew."""


class UnfitNameError(UnfitError):
    field = "name"


def name_key(name: str) -> str:
    """What names are compared by: case, width, spaces and the composition of letters make no second person."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    folded = folded.translate(_EMOJI_STYLES)
    return " ".join(folded.split())


def fit_name(text: str) -> str:
    """The name as it is kept: composed, with single spaces.

    Raises `UnfitNameError` for an empty or too long one, and for characters that do not show or turn the line around.
    """
    name = " ".join(unicodedata.normalize("NFC", text).split())
    if not name:
        raise UnfitNameError("Choose a name.")
    if len(name) > LONGEST_NAME or len(name_key(name)) > LONGEST_NAME_KEY:
        raise UnfitNameError(f"A name has at most {LONGEST_NAME} characters.")
    if _UNSEEN.search(name) or any(unicodedata.category(character).startswith("C") for character in name):
        raise UnfitNameError("The name holds a character that cannot be seen. Type it again, without pasting.")
    if not any(character.isalnum() for character in name):
        raise UnfitNameError("A name needs at least one letter or digit.")
    return name


def fit_password(password: str, name: str) -> str:
    """The password, if it may be chosen by the person of that name; raises `UnfitError` otherwise."""
    key = name_key(password)
    if len(password) < SHORTEST_PASSWORD:
        raise UnfitError(f"That is too short: use at least {SHORTEST_PASSWORD} characters.")
    if len(password) > LONGEST_PASSWORD:
        raise UnfitError(f"Use at most {LONGEST_PASSWORD} characters.")
    if key == name_key(name):
        raise UnfitError("The password may not be the name.")
    if key in OBVIOUS or len(set(key)) <= 2:
        raise UnfitError("That password is among the first that anybody would try. Choose another.")
    return password


def hash_password(password: str) -> str:
    """An Argon2id hash with its salt and parameters. The form in which a keyboard composes letters does not count."""
    return HASHER.hash(unicodedata.normalize("NFKC", password))


def is_password(password: str, hashed: str | None) -> bool:
    """Whether `password` is the one that was hashed.

    Without a hash (nobody has that name, or a guest) the work is done all the same, so that the time tells nothing.
    """
    try:
        HASHER.verify(hashed or _nobodys_hash(), unicodedata.normalize("NFKC", password[:LONGEST_PASSWORD]))
    except (VerificationError, InvalidHashError):
        return False
    return hashed is not None


def is_outdated(hashed: str) -> bool:
    """Whether the hash was made with other parameters than today's."""
    return HASHER.check_needs_rehash(hashed)


@cache
def _nobodys_hash() -> str:
    return hash_password("a password that nobody has")
