"""What opened a sentence reads small inside a question, unless it is a name."""

import pytest

from question_bank.questions.wording import lower_first


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("Steam-powered ships", "steam-powered ships"),
        ("Difficult economic times", "difficult economic times"),
        ("Veteran star Ada Kraus", "veteran star Ada Kraus"),
        ("Brothers Ada and Otto Kraus", "brothers Ada and Otto Kraus"),
        ("Composer and pianist Ada Kraus", "composer and pianist Ada Kraus"),
        ("Norwegian captain Ada Kraus", "Norwegian captain Ada Kraus"),
        ("Trade and Rail Guild", "Trade and Rail Guild"),
        ("Larn Harbour", "Larn Harbour"),
        ("Rail & Sea students", "Rail & Sea students"),
        ("Miners' Bank shops", "Miners' Bank shops"),
        ("Farmer's Bank shops", "Farmer's Bank shops"),
        ("Safety lapses in the laboratory", "safety lapses in the laboratory"),
        ("Anger at the tax", "anger at the tax"),
        ("Longtime Peruvian minister Ada Kraus", "longtime Peruvian minister Ada Kraus"),
        ("Superman actor Otto Brandt", "Superman actor Otto Brandt"),
        ("Democrats in Larn", "Democrats in Larn"),
    ],
)
def test_only_a_name_keeps_its_capital(text: str, inside: str) -> None:
    assert lower_first(text) == inside
