"""Plain text: pages saved from the web with their furniture, wrapped lines, several posts on one page."""

from __future__ import annotations

from pathlib import Path

import pytest

from question_bank.model import Article
from question_bank.reading import read
from question_bank.reading.byline import byline, dateline
from question_bank.reading.date_line import author_beside, date_line
from question_bank.reading.furniture import is_line, split_disclaimer

LEAD = "The harbour council of Tarn approved the new lighthouse on Tuesday after eleven hours of debate."
BODY = "The tower will stand 41 metres high and replace a wooden beacon that burned down in 1902."
VOTES = "Nine members voted for the plan and four against it, the council's clerk announced."
CLOSE = "Work on the foundations begins in April, and the lamp should be lit two years later."
DISCLAIMER = "The views expressed in this column do not necessarily reflect the views of Radio Tarn."
QUESTION = "Tarn: Is A New Lighthouse Worth All That Money?"
SPOKEN = "The keeper Nils Berg: “It is the finest lamp in the north.”"
SECOND = (
    "A month later the fishermen of Skerry asked for a lighthouse of their own.",
    "Their harbour has seen seven wrecks since 1880, more than any other on the coast.",
    "The ministry promised an answer by the summer but set aside no money for it.",
)


def paragraphs(folder: Path, *lines: str) -> list[str]:
    return article(folder, *lines).text.split("\n\n")


def article(folder: Path, *lines: str) -> Article:
    path = folder / "tarn.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    return read(path)[0]


@pytest.mark.parametrize(
    "line",
    [
        "Accessibility links",
        "Breaking News",
        "Harbour Notes (Archive)",
        "Load more",
        "Subscribe",
        "XS",
        "MD",
        "16x9 Image",
        "0:00 0:04:31 0:00",
        "please wait",
        "No media source currently available",
        "WATCH: The Lamp Is Lit",
        "Keepers at the old beacon. (file photo)",
        "Mayor Ann Rask (left) greets the keeper of the Skerry light.",
        "Fishermen mend their nets at the harbour of Tarn (EPA)",
        "The lamp of Tarn is lit for the first time (Ann Rask/AFP)",
        "REUTERS/Ann Rask",
        "Ann Rask/for The Tarn Gazette Keepers pose in the old tower.",
        "Photo: Ann Rask",
        "Credit: Tarn Museum View full size image The beacon in 1890.",
        "A general view of the harbour of Tarn, Norland, December 29, 2014.",
        "The new lamp is seen in Tarn on 3 May 2004.",
        "This post is also available in: Deutsch Norsk",
        "© 2004 Radio Tarn. All rights reserved.",
        "12 comments",
        "* * *",
    ],
)
def test_furniture_is_known_wherever_it_stands(line: str) -> None:
    assert is_line(line)


@pytest.mark.parametrize(
    "line",
    [
        LEAD,
        "Watch keepers were paid 40 crowns a year.",
        "He subscribed to the plan.",
        "Twitter employed 7,500 people in 2022.",
        "Archive photographs show the beacon.",
        "Live music was banned.",
        "Photographers came from the Associated Press (AP).",
        "The lamp is seen as the finest in the north.",
        "The picture was sold by the council in 1911.",
    ],
)
def test_sentences_are_not_taken_for_furniture(line: str) -> None:
    assert not is_line(line)


def test_menus_players_captions_and_size_marks_leave_only_the_article(tmp_path: Path) -> None:
    page = ["Accessibility links", "", "Breaking News", "", "Harbour Notes (Archive)", "", "The beacon before the fire"]
    page += ["The beacon before the fire", "", LEAD, "", "WATCH: The Lamp Is Lit", "", "The Lamp Is Lit", "please wait"]
    page += ["", "No media source currently available", "", "0:00 0:04:31 0:00", "", BODY, "", CLOSE, "", "Load more"]
    page += ["", "About This Blog", "", "Harbour Notes looks at the ports of the north and at the people who run them."]
    page += ["", "Subscribe", "", "Blog Archive", "XS", "SM", "MD", "LG"]
    assert paragraphs(tmp_path, *page) == [LEAD, BODY, CLOSE]


@pytest.mark.parametrize(
    "foot",
    [
        ["(Radio Tarn's coastal desk contributed to this report.)"],
        ["Source: The Tarn Gazette"],
        ["To find out more, click here."],
        ["Ann Rask is the author of three books on lighthouses and teaches at the Tarn Academy."],
        ["Ann Rask, a sailor, is a fellow of the Tarn Institute."],
        ["More from Tarn.com:", "", "Why every harbour on the north coast now wants a lamp of its own."],
        ["You might also be interested in:", "", "The ministry promised a second lighthouse by the summer of 2005."],
        ['Radio Tarn has been declared an "undesirable organization" by the island\'s government.'],
        ["If you live on the island, please note that you could be fined for sharing our reports."],
        ["  • 16x9 Image", "", "    Ann Rask", "", "    Ann Rask is a senior correspondent who covers the coast."],
        ["Ann Rask", "Ann Rask", "Ann Rask was a keeper for twenty years and now writes about ships and storms."],
        ["Related", "", "Another lighthouse story from the north coast", "", "Ships have long been guided by the..."],
        [DISCLAIMER],
    ],
)
def test_what_follows_an_article_is_left_out(tmp_path: Path, foot: list[str]) -> None:
    expected = [LEAD, BODY, VOTES, CLOSE]
    assert paragraphs(tmp_path, "\n\n".join(expected), "", *foot) == expected


def test_a_box_about_whom_the_title_names_belongs_to_the_article(tmp_path: Path) -> None:
    title = "The Keeper Ann Rask: “The lamp will burn again.”"
    about = "Ann Rask has been working as a keeper at the north light since 1909."
    expected = [LEAD, BODY, VOTES, CLOSE, "## Ann Rask", about]
    box = ["Jon Holm", "Jon Holm", "He writes about ships. Before that, Holm was a keeper himself for twenty years."]
    assert paragraphs(tmp_path, title, "", *expected[:4], "", "Ann Rask", "", about, "", *box) == expected


def test_who_was_named_before_is_no_author_in_a_box(tmp_path: Path) -> None:
    named = "The council asked Ann Rask for advice on the lamp in the spring of 1911."
    last = "Ann Rask is the director of the Tarn Institute."
    assert paragraphs(tmp_path, LEAD, "", BODY, "", named, "", last) == [LEAD, BODY, named, last]


def test_a_sentence_like_a_notice_stays_inside_an_article(tmp_path: Path) -> None:
    sentence = 'The club was declared an "undesirable organization" by the council in 1911.'
    assert paragraphs(tmp_path, LEAD, "", sentence, "", CLOSE) == [LEAD, sentence, CLOSE]


def test_pull_quotes_that_repeat_a_sentence_are_left_out(tmp_path: Path) -> None:
    said = '"We have waited forty years for this lamp to burn," the mayor said.'
    pulled = '"We have waited forty years for this lamp to burn" -- Mayor Ann Rask'
    repeated = "The tower will stand 41 metres high"
    assert paragraphs(tmp_path, LEAD, pulled, repeated, said, BODY) == [LEAD, said, BODY]


def test_lines_broken_to_a_width_are_joined_and_run_together_paragraphs_are_not(tmp_path: Path) -> None:
    words = f"{LEAD} {BODY}"
    assert paragraphs(tmp_path, words[:70].rsplit(" ", 1)[0], words[len(words[:70].rsplit(" ", 1)[0]) + 1 :]) == [words]
    assert paragraphs(tmp_path, LEAD, BODY, VOTES) == [LEAD, BODY, VOTES]


def test_section_headings_are_marked(tmp_path: Path) -> None:
    assert paragraphs(tmp_path, LEAD, "", "After The Fire", "", BODY, "", "Loose End") == [
        LEAD,
        "## After The Fire",
        BODY,
    ]


@pytest.mark.parametrize(
    ("top", "title", "text"),
    [
        (["Tarn: Council Approves New Lighthouse"], "Tarn: Council Approves New Lighthouse", [LEAD, BODY]),
        (["News", QUESTION], QUESTION, [LEAD, BODY]),
        ([SPOKEN], SPOKEN, [LEAD, BODY]),
        ([], "The harbour council of Tarn approved the new lighthouse on Tuesday after eleven hours of…", [LEAD, BODY]),
        (["That's it. Tarn will have a lighthouse again."], "Tarn will have a lighthouse again", None),
    ],
)  # fmt: skip
def test_the_headline_is_the_title(tmp_path: Path, top: list[str], title: str, text: list[str] | None) -> None:
    found = article(tmp_path, *(line + "\n" for line in top), LEAD, "", BODY)
    assert found.head.title == title
    assert found.text.split("\n\n") == (text or [*top, LEAD, BODY])


def test_dateline_and_byline_give_place_to_the_head(tmp_path: Path) -> None:
    page = ["Tarn Builds", "", f"By Ann Rask Harbour folk rejoiced. {LEAD}", "", f"Tarn, 3 May 1904 (RT/NN) -- {BODY}"]
    found = article(tmp_path, *page)
    head = found.head
    assert (head.title, head.author, head.publisher, head.published) == (
        "Tarn Builds",
        "Ann Rask",
        "RT/NN",
        "1904-05-03",
    )
    assert found.text == f"Harbour folk rejoiced. {LEAD}\n\n{BODY}"


def test_the_publisher_may_stand_in_a_source_line_or_a_disclaimer(tmp_path: Path) -> None:
    assert article(tmp_path, LEAD, BODY, "Source: The Tarn Gazette").head.publisher == "The Tarn Gazette"
    assert article(tmp_path, LEAD, BODY, VOTES, DISCLAIMER).head.publisher == "Radio Tarn"


@pytest.mark.parametrize(
    ("paragraph", "agency", "published"),
    [
        ("Tarn, 3 May 1904 (RT/NN) -- The", "RT/NN", "1904-05-03"),
        ("Tarn, May 3, 1904 (RT) - The", "RT", "1904-05-03"),
        ("TARN (NN) — The", "NN", None),
        ("NEW TARN, May 3 (NN) - The", "NN", None),
        ("New Tarn, North Island, 31 Dec 1904 – The", None, "1904-12-31"),
        ("TARN/NEW TARN, North Island (NN) - The", "NN", None),
        ("(Tarn News) - The", "Tarn News", None),
        ("(This version of the story corrects the name) By Ada Kraus and Otto Lind TARN (NN) - The", "NN", None),
    ],
)
def test_datelines(paragraph: str, agency: str | None, published: str | None) -> None:
    found = dateline(paragraph)
    assert found is not None
    assert (found.agency, found.published, paragraph[found.length :]) == (agency, published, "The")


@pytest.mark.parametrize("paragraph", ["Tarn -- The old town", "The council (NN) was -- The", LEAD])
def test_a_sentence_is_no_dateline(paragraph: str) -> None:
    assert dateline(paragraph) is None


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("3 May 1904", "1904-05-03"),
        ("Published on May 3, 1904 12:30 GMT", "1904-05-03"),
        ("1904-05-03", "1904-05-03"),
        ("31 February 1904", None),
        ("Tuesday, 3rd May 1904 at 9:15AM", "1904-05-03"),
        ("by Ann Rask on May 3rd, 1904 at 12:30 pm | 4 comments", "1904-05-03"),
        ("Posted by admin in Harbour News on May 3rd, 1904", "1904-05-03"),
        ("The Harbour Desk | 3 May 1904", "1904-05-03"),
        ("3 May 1904 Last updated at 07:12 ET", "1904-05-03"),
        ("updated 4:36 p.m. ET May 3, 1904", "1904-05-03"),
        ("By Ann Rask|Posted Tuesday, May. 3, 1904, at 2:50 PM ET", "1904-05-03"),
        ("Ann Rask on May 3, 1904, 12:43 PM", "1904-05-03"),
        ("TARN, N.I. May 3, 1904 (NN)", None),
        ("TARN May 3, 1904 (NN)", "1904-05-03"),
        ("Tarn: New lamp lit at the harbour Town news, Updated May 03, 1904 at 07:54pm IST", "1904-05-03"),
        ("24/05/1904", "1904-05-24"),
        ("5/24/1904", "1904-05-24"),
        ("03/05/1904", None),
        ("For Immediate Release: May 3, 1904", "1904-05-03"),
        ("The lamp at Tarn, May 3, 1904", None),
        ("Ann Rask lights the lamp on May 3, 1904.", None),
        ("May 3, 1904 saw the lamp lit", None),
        ("Pictures of the storm, October 23-31, 1904", None),
        ("Maria May 3, 1904 at 2:31 pm", None),
        (LEAD, None),
    ],
)
def test_lines_that_hold_a_date(line: str, published: str | None) -> None:
    assert date_line(line) == published


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("by Ann Rask on May 3rd, 1904 at 12:30 pm | 4 comments", "Ann Rask"),
        ("Ann Rask on May 3, 1904, 12:43 PM", "Ann Rask"),
        ("Posted by Nils van Berg - May 3, 1904", "Nils van Berg"),
        ("Posted by admin on May 3, 1904", None),
        ("Originally Published on May 3, 1904", None),
        ("3 May 1904", None),
    ],
)
def test_a_line_with_a_date_may_name_the_author(line: str, author: str | None) -> None:
    assert author_beside(line) == author


def test_a_line_of_date_below_the_first_sentence_dates_the_article(tmp_path: Path) -> None:
    found = article(tmp_path, "Tarn Builds", LEAD, "", "By Ann Rask on May 3, 1904 12:30 pm", "", BODY)
    assert (found.head.author, found.head.published) == ("Ann Rask", "1904-05-03")
    assert found.text.split("\n\n")[-2:] == [LEAD, BODY]


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ann Rask", ("Ann Rask", "")),
        ("By Ann Rask and Nils Berg", ("Ann Rask and Nils Berg", "")),
        ("By May the lamp was lit.", None),
    ],
)
def test_bylines(line: str, author: tuple[str, str] | None) -> None:
    assert byline(line) == author


@pytest.mark.parametrize(
    ("paragraph", "before", "closes"),
    [
        (DISCLAIMER, "", True),
        (f"{CLOSE} {DISCLAIMER}", CLOSE, True),
        (f"Ann Rask (@rask) of Tarn.example contributed to this report. {DISCLAIMER}", "", True),
        ("Opinions expressed here are the author's own and do not represent those of the harbour board.", "", True),
        (LEAD, LEAD, False),
    ],
)
def test_disclaimers_close_an_article(paragraph: str, before: str, closes: bool) -> None:
    assert split_disclaimer(paragraph)[:2] == (before, closes)


def test_two_posts_on_one_page_are_two_articles(tmp_path: Path) -> None:
    path = tmp_path / "tarn.txt"
    path.write_text("\n".join([LEAD, BODY, CLOSE, DISCLAIMER, *SECOND, DISCLAIMER, "Load more"]), encoding="utf-8")
    first, second = read(path)
    assert (first.head.id, second.head.id) == ("tarn", "tarn-2")
    assert first.text == f"{LEAD}\n\n{BODY}\n\n{CLOSE}"
    assert second.text == "\n\n".join(SECOND)
    assert first.head.checksum == second.head.checksum


def test_a_few_lines_after_a_disclaimer_are_the_page_s_foot_and_no_second_post(tmp_path: Path) -> None:
    path = tmp_path / "tarn.txt"
    path.write_text("\n".join([LEAD, BODY, CLOSE, DISCLAIMER, SECOND[0], "More about ports"]), encoding="utf-8")
    assert [found.text for found in read(path)] == [f"{LEAD}\n\n{BODY}\n\n{CLOSE}"]
