"""Words as questions compare them: names without their article, words that carry meaning, words that tell an event."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
STOP_WORDS = frozenset(
    "a an and are as at be been between both but by did do does for from had has have he her his how if in into is it "
    "its many more most much name named of on or over since than that the their them they this to under until up was "
    "were what when where which who whom whose why will with would year month date about some after before during "
    "first second third fourth fifth sixth seventh eighth ninth tenth according".split()
)


@lru_cache(maxsize=20_000)
def content_words(text: str) -> frozenset[str]:
    """The words of `text` in lower case that carry meaning: no function words, possessives without their ending."""
    words = (re.sub(r"['’]s?$", "", word.lower()) for word in _WORD.findall(text))
    return frozenset(word for word in words if word not in STOP_WORDS and len(word) > 1)


@lru_cache(maxsize=20_000)
def plain(name: str) -> str:
    """A name as it is compared: lower case, no leading article, one space between words."""
    return re.sub(r"^(?:the|a|an) ", "", " ".join(name.casefold().replace("’", "'").split()))


def begins_words(letters: str, name: str) -> bool:
    """Whether each of `letters` begins a word of `name`, in order: "NTL" and "Northern Trade League"."""
    initials = "".join(word[0].lower() for word in re.findall(r"[^\W_]+", name))
    return _in_order(letters.lower(), initials)


def holds_letters(letters: str, name: str) -> bool:
    """Whether `letters` stand in `name` in order, the first of them at the start of a word."""
    wanted = re.sub(r"[\W\d_]", "", letters).lower()
    starts = (match.start() for match in re.finditer(r"\b[^\W\d_]", name))
    return not wanted or any(
        _in_order(wanted[1:], name.lower()[at + 1 :]) for at in starts if name[at].lower() == wanted[0]
    )


def _in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)


SAME_EVENT = 0.6
"""The share of the shorter statement's words that two statements of one event have in common."""
ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())
_TIME_WORDS = frozenset(
    "january february march april may june july august september october november december early late mid end start "
    "spring summer autumn winter".split()
)


@lru_cache(maxsize=20_000)
def event_words(text: str) -> frozenset[str]:
    """The words that tell one event from another: ordinals count, numbers and words of time do not."""
    ordinals = frozenset(word for word in text.lower().split() if word in ORDINALS)
    return frozenset(w for w in content_words(text) if not w.isdigit() and w not in _TIME_WORDS) | ordinals


_PARTICLES = frozenset("de del della der den di du al el bin ibn la le van von ter zu".split())
_FAMILY_NAME_FIRST = frozenset(
    "xi li hu wen deng jiang mao zhou chiang kim park moon lee yoon nguyen tran ho vo".split()
)


def surname(person: str) -> str:
    """The family name: the last word with its particles ("de Hoop Scheffer"), or the first where that is the custom."""
    words = person.split()
    if len(words) == 2 and words[0].lower() in _FAMILY_NAME_FIRST:
        return words[0]
    for i, word in enumerate(words[1:], start=1):
        if word.lower() in _PARTICLES:
            return " ".join(words[i:])
    return words[-1]


MAY_COME_FIRST = _FAMILY_NAME_FIRST | frozenset(
    "cai cao chang chen cheng choi choe cui deng ding dong du fang feng gao gu guo han hong huang jang jia jin jung "
    "kang kim kwon liang lim lin liu lu luo ma mao meng ngo ouyang pan peng pham phan qian qin shao shen shi shin song "
    "sun tang wang wei wu xia xiao xie xu yan yang yao ye yuan zeng zhang zhao zheng zhong zhu zhuge".split()
)


def surnames(person: str) -> tuple[str, ...]:
    """Every form that people write for a person without the given name, the usual one first.

    A particle is often left out ("de Hoop Scheffer" and "Hoop Scheffer"), a double name is written in full ("García
    Lorca"), and a Spanish one known by its part in -ez as well: "Núñez de Balboa", "Núñez" and "Balboa". Where a family
    name may come first ("Zhao Mei"), either word is accepted.
    """
    family = surname(person)
    words, bare = person.split(), family.split()
    while len(bare) > 1 and bare[0].lower() in _PARTICLES:
        bare = bare[1:]
    forms = [family, " ".join(bare)]
    before = words[-len(family.split()) - 1] if len(words) > len(family.split()) + 1 else ""
    if before.endswith("ez") and bare != family.split():
        forms.append(before)
    if len(words) > 2 and words[0].lower() not in _PARTICLES and not words[1].endswith("."):
        forms.append(" ".join(words[1:]))
    if len(words) == 2 and words[0].lower() in MAY_COME_FIRST:
        forms.append(words[0])
    return tuple(dict.fromkeys(forms))
