"""Whole pages saved as text, each as a table of what stands on it and what is its article."""

from __future__ import annotations

from pathlib import Path

import pytest

from question_bank.reading import read
from tests.question_bank.reading.samples import CLOSE, COST, LEAD, QUOTE, TOWER, VOTES

STORY = [LEAD, TOWER, VOTES, COST, CLOSE]
CAPTION = "The wooden beacon at Tarn in the spring before the fire"


def paragraphs(folder: Path, page: list[str], between: str) -> list[str]:
    path = folder / "page.txt"
    path.write_text(between.join(page), encoding="utf-8")
    return read(path)[0].text.split("\n\n")


@pytest.mark.parametrize("between", ["\n", "\n\n", "\r\n\r\n", "\n\n\n\n", "\n \n"])
@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (STORY, STORY),
        (["Skip to main content", "Menu", "Search", "Sign in", *STORY, "Back to top"], STORY),
        (["Home", "News", "Most read", "Tarn Builds A Light", "4 May 1904", *STORY], STORY),
        (["Tarn Builds A Light", "By Ann Rask", "3 min read", "Share this article", *STORY], STORY),
        (["Tarn Builds A Light", "Published on 4 May 1904", *STORY, "Comments (12)", "Lovely lamp!"], STORY),
        ([LEAD, CAPTION, CAPTION, *STORY[1:]], STORY),
        ([LEAD, "Photo by Nils Berg", "16x9 Image", *STORY[1:]], STORY),
        ([LEAD, "Advertisement", TOWER, "Sponsored content", *STORY[2:]], STORY),
        ([LEAD, "Read more: Seven wrecks in a year", *STORY[1:]], STORY),
        ([LEAD, "Seven wrecks in a year (file photo)", *STORY[1:]], STORY),
        ([LEAD, "VIDEO: A Night At The Beacon", "A Night At The Beacon", "0:00 0:03:10 0:00", *STORY[1:]], STORY),
        ([LEAD, "No media source currently available", "please wait", "Pop-out player", *STORY[1:]], STORY),
        ([LEAD, "Subscribe now", "Sign up for our newsletter", *STORY[1:]], STORY),
        ([*STORY, "Subscribe to our newsletter to read every story of the coast in the morning."], STORY),
        ([*STORY, "Follow Ann Rask on Twitter and write to her about ships."], STORY),
        ([*STORY, "Tags: harbours, lights"], STORY),
        ([*STORY, "Related articles", "Seven wrecks in a year at Skerry", "The bell of Lund is cast anew"], STORY),
        ([*STORY, "You may also like", "Seven wrecks in a year", "The bell of Lund is silent at last."], STORY),
        ([*STORY, "Read next", "The fishermen of Skerry asked for a lighthouse of their own that year."], STORY),
        ([*STORY, "Copyright 1904 The Tarn Gazette. All rights reserved."], STORY),
        ([*STORY, "This article was first published in the Tarn Almanac and is shown here with leave."], STORY),
        ([*STORY, "Blog Archive", "XS", "SM", "MD", "LG"], STORY),
        ([*STORY, "Privacy policy", "Terms of use", "Cookie settings", "Facebook", "RSS"], STORY),
        ([*STORY, "Otto Lind", "Otto Lind is a reporter who has written of ships for thirty years."], STORY),
        ([*STORY, "About the author", "Otto Lind has written of ships and the sea for thirty years."], STORY),
        ([*STORY, "Reporting by Ann Rask; editing by Nils Berg"], STORY),
        ([LEAD, "After The Fire", *STORY[1:]], [LEAD, "## After The Fire", *STORY[1:]]),
        (["TARN (NN) — " + LEAD, *STORY[1:]], STORY),
        (["Tarn, 4 May 1904 (RT/NN) -- " + LEAD, *STORY[1:]], STORY),
        (["By Ann Rask", "Tarn, May 4, 1904 (RT) - " + LEAD, *STORY[1:]], STORY),
        ([LEAD, QUOTE, "“It is the finest lamp in the north” -- the keeper", CLOSE], [LEAD, QUOTE, CLOSE]),
        ([LEAD, "1. " + TOWER, "2. " + VOTES, CLOSE], [LEAD, TOWER, VOTES, CLOSE]),
        ([LEAD, "• " + TOWER, "• " + VOTES, CLOSE], [LEAD, TOWER, VOTES, CLOSE]),
        ([LEAD, "* * *", TOWER, "-----", CLOSE], [LEAD, TOWER, CLOSE]),
    ],
)  # fmt: skip
def test_a_page_gives_its_article_alone(tmp_path: Path, page: list[str], expected: list[str], between: str) -> None:
    assert paragraphs(tmp_path, page, between) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Related industries of the coast, such as rope and sail, grew as well.",
        "The council's members were told to follow the keeper on his rounds.",
        "Visitors were asked to sign in the keeper's book at the gate.",
        "Advertising for the work began in the spring of 1904.",
        "The source of the fire was never found, the clerk said.",
        "Copyright law of 1886 protected the maker of the map.",
        "Tags of brass were given to every worker on the tower.",
        "More than forty ships were lost on that coast in a year.",
        "Comments from the benches were loud enough to stop the debate twice.",
        "Share this with your children, the keeper told them, and they did.",
        "More about the wreck was learned when the tide went out.",
        "Home was far away for the men who built the tower.",
    ],
)
def test_a_sentence_with_a_page_s_words_stays_in_the_article(tmp_path: Path, sentence: str) -> None:
    assert paragraphs(tmp_path, [LEAD, TOWER, sentence, CLOSE], "\n\n") == [LEAD, TOWER, sentence, CLOSE]
