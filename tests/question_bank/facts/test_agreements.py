"""An agreement fact has the agreement's name, parties, place and date, as far as the sentence tells them."""

import pytest

from question_bank.model import AgreementValue
from tests.question_bank.facts.given import facts

E = ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Treaty of Lausanne was signed in Lausanne on 24 July 1923.",
         ("Treaty of Lausanne", E, "Lausanne", "1923-07-24")),
        ("Norway and Sweden ratified the border treaty in 1905.",
         ("border treaty", ("Norway", "Sweden"), None, "1905")),
        ("Chile and Peru signed a peace agreement in Lima on 4 May 1998.",
         ("peace agreement", ("Chile", "Peru"), "Lima", "1998-05-04")),
        ("The Dayton Accord of 1995 ended the war in Bosnia.", ("Dayton Accord", E, None, "1995")),
        ("In 1920, Latvia and Estonia signed the Riga Convention.",
         ("Riga Convention", ("Latvia", "Estonia"), None, "1920")),
        ("The ceasefire between Iran and Iraq was signed in 1988.", ("ceasefire", ("Iran", "Iraq"), None, "1988")),
        ("The Icelandic trade treaty was ratified by Iceland and Norway in 1976.",
         ("Icelandic trade treaty", ("Iceland", "Norway"), None, "1976")),
        ("Kenya adopted the Nairobi Declaration in March 2000.", ("Nairobi Declaration", E, None, "2000-03")),
        ("Spain and France concluded a trade pact in Paris in 1930.",
         ("trade pact", ("Spain", "France"), "Paris", "1930")),
        ("The Kyoto Protocol set a limit for Japan.", ("Kyoto Protocol", E, None, None)),
        ("An Agreement on Social Policy was added as a protocol in 1992.",
         ("Agreement on Social Policy", E, None, "1992")),
        ("The Charter of Basic Rights of the Lima Union bound Peru.",
         ("Charter of Basic Rights of the Lima Union", E, None, None)),
    ],
)  # fmt: skip
def test_an_agreement_is_a_fact(text: str, expected: tuple[str, tuple[str, ...], str | None, str | None]) -> None:
    (fact,) = facts(text, "agreement")
    assert isinstance(fact.value, AgreementValue)
    assert (fact.value.name, fact.value.parties, fact.value.where, fact.value.when) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Norway will sign the fisheries agreement.",
        "Norway broke the ceasefire in 1990.",
        "After the accord, Norway sold its ships in 1990.",
        "Norway wants a treaty with Sweden.",
        "The agreement was signed.",
        "Norway and Sweden did not sign the border treaty.",
    ],
)
def test_an_agreement_only_mentioned_is_none(text: str) -> None:
    assert facts(text, "agreement") == []
