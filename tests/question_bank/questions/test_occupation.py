"""The opening of an article says who somebody is."""

import pytest

from question_bank.questions.occupation import introduction


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Ana Vidal (born 1944) is a Chilean painter, lecturer and judge.", "Chilean painter"),
        ("Ana Ruiz Vidal (1 May 1839 – 9 May 1930) was a celebrated poet.", "poet"),
        ("Ana Vidal, known as Nita, was a Danish-born Chilean judge who left.", "Danish-born Chilean judge"),
        ("Vidal is a retired professional civil engineer from Lima.", "civil engineer"),
        ('Ana María "Nita" Vidal (born 4 May 1944) is a Chilean weightlifter from Lima.', "Chilean weightlifter"),
        ("Ana María (Nita Lund) Vidal (1901–1980) was a Peruvian solicitor.", "Peruvian solicitor"),
        ("Vidal writing as A. Lund (1901 – 1980) was a British author.", "British author"),
        ("Ana Lund, Baroness Lund (born 1972), better known as Ana Vidal, is a Peruvian judge.", "Peruvian judge"),
        ("Ana Vidal (1901–1940) was a 20th-century Chilean trader.", "Chilean trader"),
        ("Ana Vidal (1901–1940) was a Chilean steamer.", None),
        ("Ana Vidal (4 May 1901 – 1940) was a Chilean stage and film actress.", "Chilean stage and film actress"),
        ("Ana Vidal (1901–1940) was a 20th century Chilean zoologist.", "Chilean zoologist"),
        ("Ana Vidal (born 4 May 1944) is a Chilean lawyer has served in Lima.", "Chilean lawyer"),
        ("Ana Vidal (born 4 May 1944) is a Chilean medallist in athletics.", None),
        ("Ana Vidal (born 4 May 1944) is a Chilean martial artist competing in Lima.", "Chilean martial artist"),
        (
            "Ana Vidal (born 4 May 1944) is a Chilean political and religious figure.",
            "Chilean political and religious figure",
        ),
        ("Ana Vidal (born 4 May 1944) is a Chilean road and track cyclist.", "Chilean road and track cyclist"),
        ("Ana Vidal (born 1985) is a Chilean gospel music musician.", "Chilean gospel musician"),
        (
            "Ana Vidal (born 1985) is a Chilean professional road and track racing cyclist.",
            "Chilean road and track racing cyclist",
        ),
        ("Ana Vidal (born 1985) is a Chilean Chess grandmaster.", "Chilean chess grandmaster"),
        ("Ana Vidal (born 1985) is a Chilean chess Woman grandmaster.", "Chilean chess woman grandmaster"),
        ("Ana Vidal (born 1985) is a Chilean justice of the peace.", None),
        ("Ana Vidal (born 1985) is a civil rights, poverty, and labour judge.", None),
        ("Ana Vidal (born 1985) is a Chilean-born public figure.", None),
        ("Ana Vidal (born 1985) is a New Zealand born author and judge.", "New Zealand-born author"),
        ("Ana Vidal (2 May 1813 – 1878) was a British Conservative Party and Liberal Party politician.", None),
        ("Ana Vidal (born 1985) is a Hungarian-born Ukrainian who lives in Lima.", None),
        ("Ana Vidal (born 4 May 1944) was a BBC executive and later a director.", None),
        ("Ana Vidal, DSO (4 May 1944 – 2018), was a Chilean Navy officer from Lima.", "Chilean Navy officer"),
        ("Ana Vidal (born 1944, Lima) is a Chilean and Peruvian film director.", "Chilean and Peruvian film director"),
        ("Ana de la Ruiz Vidal (born May 1944) is a Chilean Thermophysicist.", "Chilean thermophysicist"),
        ("Ana Vidal Ruiz (born 4 May 1944) is Chilean rugby player.", "Chilean rugby player"),
        ("Ana Vidal or Anna Widal (4 May 1944 – 2018) was a Norwegian heir.", "Norwegian heir"),
        ("Ana Vidal (born 4 May 1944) is an American student activist against guns.", "American student activist"),
        ("Ana Vidal (born 4 May 1944) is the director of the Lima Guild.", None),
        ("Ana Vidal (1735–1804) was a holder of high office.", None),
        ("Ana Vidal is a Navajo playwright and actor.", "Navajo playwright"),
        ("General Ana Vidal is a Chilean military officer from Lima.", "Chilean military officer"),
        ("Ana Vidal is a Swiss watchmaker.", None),
        ("Ana Vidal is a founder of the Lima Guild.", None),
        ("Ana Vidal was the mayor of Lima.", None),
        ("Ana Vidal (born 4 May 1944) is an active Lima-based goldsmith.", "Lima-based goldsmith"),
        ("Ana Vidal (born 4 May 1944) is a Chilean race and rally car driver.", "Chilean race and rally car driver"),
        ("Ana Vidal (1888 – 1920) was an American British Army intelligence officer.", None),
        ("Ana Vidal (4 May 1944 – 2018) was a Chilean artist - sculptor, poet and painter.", "Chilean artist"),
        ("Ana Vidal (born 4 May 1944) is a competitive performer of Irish dances from Lima.", None),
        ("Ana Vidal is a Grammy Award-winning singer.", None),
        ("Ana Vidal is a ship.", None),
        ("Lima is a city.", None),
    ],
)
def test_the_opening_of_an_article_says_who_somebody_is(sentence: str, said: str | None) -> None:
    assert introduction("Ana Vidal", [sentence]) == said


def test_a_younger_man_of_the_name_is_known_by_his_surname() -> None:
    assert introduction("Otto Lund Jr.", ["Otto Lund Jr. (1943 – 2018) was a Peruvian politician."]) == (
        "Peruvian politician"
    )
