"""A name is right in any of its usual shapes, and never right when it is somebody or something else's."""

from __future__ import annotations

import pytest

from webapp.quizzes.grading import confusable, grade

WHO = "Who was president of Tajikistan in 2003?"

PEOPLE = [
    ("Emomali Rahmon", "Emomali Rahmon", "right"),
    ("Emomali Rahmon", "emomali rahmon", "right"),
    ("Emomali Rahmon", "Rahmon", "right"),
    ("Emomali Rahmon", "RAHMON!", "right"),
    ("Emomali Rahmon", "E. Rahmon", "right"),
    ("Emomali Rahmon", "E Rahmon", "right"),
    ("Emomali Rahmon", "President Rahmon", "right"),
    ("Emomali Rahmon", "President Emomali Rahmon", "right"),
    ("Emomali Rahmon", "Mr. Rahmon", "right"),
    ("Emomali Rahmon", "Rahmon, Emomali", "right"),
    ("Emomali Rahmon", "Rahmon E.", "right"),
    ("Emomali Rahmon", "Emomali Sharipovich Rahmon", "right"),
    ("Emomali Rahmon", "It was Rahmon", "right"),
    ("Emomali Rahmon", "Rahmon was the president of Tajikistan", "right"),
    ("Emomali Rahmon", "not Emomali Rahmon", "wrong"),
    ("Emomali Rahmon", "anybody but Rahmon", "wrong"),
    ("Emomali Rahmon", "Rahmonn", "right"),
    ("Emomali Rahmon", "Emomalii Rahmon", "right"),
    ("Emomali Rahmon", "Imomali Rakhmonov", "right"),
    ("Emomali Rahmon", "A. Rahmon", "wrong"),
    ("Emomali Rahmon", "Askar Rahmon", "wrong"),
    ("Emomali Rahmon", "Emomali", "wrong"),
    ("Emomali Rahmon", "Emomali Akayev", "wrong"),
    ("Emomali Rahmon", "Askar Akayev", "wrong"),
    ("Emomali Rahmon", "President", "wrong"),
    ("Emomali Rahmon", "nobody", "wrong"),
    ("Vladimir Putin", "V. V. Putin", "right"),
    ("Vladimir Putin", "Vladimir Vladimirovich Putin", "right"),
    ("Vladimir Putin", "V.V. Putin", "right"),
    ("Vladimir Putin", "Putin", "right"),
    ("Vladimir Putin", "Puttin", "right"),
    ("Vladimir Putin", "Rutin", "wrong"),
    ("Tomás Rey", "Tomas Rey", "right"),
    ("Tomás Rey", "Rey", "right"),
    ("Tomás Rey", "Ray", "wrong"),
    ("Sayid Abdulloh Nuri", "Nuri", "right"),
    ("Sayid Abdulloh Nuri", "Abdulloh Nuri", "right"),
    ("Sayid Abdulloh Nuri", "S.A. Nuri", "right"),
    ("Temir Sariev", "Prime Minister Temir Sariev", "right"),
    ("Temir Sariev", "former Prime Minister Sariev", "right"),
    ("Temir Sariev", "the president of Tajikistan Temir Sariev", "right"),
    ("Putin", "Vladimir Putin", "right"),
]


@pytest.mark.parametrize(("answer", "response", "verdict"), PEOPLE)
def test_a_person_is_known_by_the_surname(answer: str, response: str, verdict: str) -> None:
    assert grade("short", answer, (), response, prompt=WHO).verdict == verdict


def test_a_misspelled_surname_is_right_with_a_note() -> None:
    assert grade("short", "Askar Akayev", (), "Akaev", prompt=WHO).note == "It is spelled Akayev."


def test_a_wrong_first_name_is_told() -> None:
    found = grade("short", "Emomali Rahmon", (), "Imran Rahmon", prompt=WHO)
    assert found.note == "The surname is right, the first name is not."


@pytest.mark.parametrize(
    ("answer", "response", "others", "verdict"),
    [
        ("Igor Ivanov", "Ivanov", ("Sergei Ivanov",), "partly"),
        ("Igor Ivanov", "Igor Ivanov", ("Sergei Ivanov",), "right"),
        ("Igor Ivanov", "I. Ivanov", ("Sergei Ivanov",), "right"),
        ("Igor Ivanov", "Sergei Ivanov", ("Sergei Ivanov",), "wrong"),
        ("Igor Ivanov", "Ivanova", ("Nina Ivanova",), "wrong"),
        ("Igor Ivanov", "Ivanof", (), "right"),
    ],
)
def test_nobody_else_passes_for_the_right_person(
    answer: str, response: str, others: tuple[str, ...], verdict: str
) -> None:
    assert grade("short", answer, (), response, prompt=WHO, others=others).verdict == verdict


NAMES = [
    ("Treaty of Larn", "treaty of larn", "right"),
    ("Treaty of Larn", "The Treaty of Larn", "right"),
    ("Treaty of Larn", "  the   treaty of LARN. ", "right"),
    ("Treaty of Larn", "“Treaty of Larn”", "right"),
    ("Treaty of Larn", "Larn Treaty", "right"),
    ("Treaty of Larn", "Treaty of Lern", "wrong"),
    ("Treaty of Larn", "Traety of Larn", "right"),
    ("Treaty of Larn", "Treaty", "wrong"),
    ("Collective Security Treaty", "Collective Securty Treaty", "right"),
    ("Collective Security Treaty", "Collective Security", "partly"),
    ("Collective Security Treaty", "Security", "wrong"),
    ("Ferry Workers' Union", "ferry workers union", "right"),
    ("Ferry Workers' Union", "Ferry Workers’ Union", "right"),
    ("Inter-Tajik talks", "inter tajik talks", "right"),
    ("Inter-Tajik talks", "intertajik talks", "right"),
    ("peacekeepers", "peace keepers", "right"),
    ("U.S. forces", "US forces", "right"),
    ("201st Motorized Rifle Division", "201st motorized rifle division", "right"),
    ("201st Motorized Rifle Division", "202nd Motorized Rifle Division", "wrong"),
    ("Organisation of States", "Organization of States", "right"),
    ("Ministry of Defence", "Ministry of Defense", "right"),
    ("five villages", "5 villages", "right"),
    ("Moscow", "in Moscow", "right"),
    ("Moscow", "Moscow, Russia", "right"),
    ("Moscow", "Moscow or Tehran", "wrong"),
    ("Moscow", "Tehran", "wrong"),
    ("Moscow", "not Moscow", "wrong"),
    ("Moscow", "Mosocw", "right"),
    ("Moscow", "Moskau", "wrong"),
    ("Osh", "Ash", "wrong"),
    ("Batken Province", "Batken", "right"),
    ("Batken", "Batken region", "right"),
    ("Tajikistan", "Tajikstan", "right"),
    ("Tajikistan", "Republic of Tajikistan", "right"),
    ("Tajikistan", "Pakistan", "wrong"),
    ("Russia", "Russian Federation", "right"),
    ("United States", "USA", "right"),
    ("Iran", "Iraq", "wrong"),
    ("Iceland", "Ireland", "wrong"),
    ("Austria", "Australia", "wrong"),
    ("Slovenia", "Slovakia", "wrong"),
    ("North Korea", "South Korea", "wrong"),
    ("North Korea", "Korea", "wrong"),
    ("Bishkek", "Бишкек", "wrong"),
    ("Dushanbe", "Dushanbé", "right"),
    ("Kant", "Kent", "wrong"),
]


@pytest.mark.parametrize(("answer", "response", "verdict"), NAMES)
def test_a_name_is_read_as_a_teacher_reads_it(answer: str, response: str, verdict: str) -> None:
    assert grade("short", answer, (), response).verdict == verdict


@pytest.mark.parametrize(
    ("answer", "accept", "response", "verdict"),
    [
        ("Commonwealth of Independent States", ("CIS",), "CIS", "right"),
        ("Commonwealth of Independent States", ("CIS",), "C.I.S.", "right"),
        ("CIS", ("Commonwealth of Independent States",), "commonwealth of independent states", "right"),
        ("CIS", ("Commonwealth of Independent States",), "CSI", "wrong"),
        ("Emomali Rahmon", ("Emomali Rakhmonov",), "Rakhmonov", "wrong"),
    ],
)
def test_accepted_spellings_count(answer: str, accept: tuple[str, ...], response: str, verdict: str) -> None:
    assert grade("short", answer, accept, response).verdict == verdict


def test_an_accepted_persons_name_counts_by_its_surname() -> None:
    found = grade("short", "Emomali Rahmon", ("Emomali Rakhmonov",), "Rakhmonov", prompt=WHO)
    assert found.verdict == "right"


@pytest.mark.parametrize(
    ("response", "verdict"),
    [("Putin", "right"), ("Puttin", "right"), ("V. Putin", "right"), ("John Putin", "wrong"), ("not Putin", "wrong")],
)
def test_a_surname_that_is_accepted_alone_does_not_make_any_first_name_right(response: str, verdict: str) -> None:
    assert grade("short", "Vladimir Putin", ("Putin",), response, prompt=WHO).verdict == verdict


def test_a_distractor_never_passes_for_a_misspelling() -> None:
    assert grade("short", "Kazakhstan", (), "Kazakstan").verdict == "right"
    assert grade("short", "Lavrova", (), "Lavrov", others=("Lavrov",)).verdict == "wrong"


def test_a_word_of_the_question_may_be_repeated_or_left_out() -> None:
    prompt = "At which air base near Bishkek were the troops stationed?"
    assert [grade("short", "Kant air base", (), said, prompt=prompt).verdict for said in ("Kant", "air base")] == [
        "right",
        "wrong",
    ]


def test_names_that_could_be_taken_for_the_answer_are_found() -> None:
    names = ["Sergei Ivanov", "Nina Ivanova", "Vladimir Putin", "Igor Ivanov"]
    assert confusable("Igor Ivanov", names) == ["Nina Ivanova", "Sergei Ivanov"]
