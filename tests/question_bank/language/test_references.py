"""Pronouns and definite descriptions stand for a named thing only where nothing else can be meant."""

import pytest

from question_bank.language import annotate
from question_bank.model import Article, ArticleHead, Document

HEAD = ArticleHead(id="a", title="A", source="a.md", checksum="sha256:" + "0" * 64)


def read(text: str) -> Document:
    return annotate(Article(HEAD, text))


def resolved(text: str, words: str) -> str | None:
    start = text.rindex(f" {words}") + 1
    return read(text).resolve(start, start + len(words))


@pytest.mark.parametrize(
    ("text", "words", "entity"),
    [
        ("President Jacques Chirac resigned in 1999. He moved to Lyon.", "He", "Jacques Chirac"),
        ("President Jacques Chirac visited Rome. He signed the treaty there.", "He", "Jacques Chirac"),
        ("Marie Curie won the prize in 1903. She won it again in 1911.", "She", "Marie Curie"),
        ("Angela Merkel opened the fair and praised her party.", "her", "Angela Merkel"),
        ("President Jacques Chirac sold his house.", "his", "Jacques Chirac"),
        ("President Jacques Chirac said he was tired.", "he", "Jacques Chirac"),
        ("President Jacques Chirac spoke. He was tired. He left.", "He", "Jacques Chirac"),
        ("Russia closed its base.", "its", "Russia"),
        ("Norway raised its budget in 2003.", "its", "Norway"),
        ("Norway won the vote. It signed the accord in May.", "It", "Norway"),
        ("Chile and Peru ended the dispute. They signed a treaty in Lima.", "They", "Chile and Peru"),
        ("Chilean President Ricardo Lagos came to Rome. The vote was close. The Chilean president left in May.",
         "The Chilean president", "Ricardo Lagos"),
        ("President Ricardo Lagos came to Rome. The vote was close. In May, the president left.", "the president",
         "Ricardo Lagos"),
        ("Ricardo Lagos, the president of Chile, came to Rome. In May, the president left.", "the president",
         "Ricardo Lagos"),
        ("Norway sent aid to Central Asia. Peru sent ships. In May, Chile left the region.", "the region",
         "Central Asia"),
        ("Norway held an election. Voters in the country wanted change.", "the country", "Norway"),
        ("The World Bank lent money in May. A month later, the bank closed the office.", "the bank", "World Bank"),
    ],
)  # fmt: skip
def test_what_can_mean_one_thing_only_is_resolved(text: str, words: str, entity: str) -> None:
    assert resolved(text, words) == entity


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("President Jacques Chirac met President Vladimir Putin. He signed the treaty.", "He"),
        ("President Jacques Chirac met the mayor. He signed the treaty.", "He"),
        ("The mayor met Jacques Chirac. He signed the treaty.", "He"),
        ("Jacques Chirac left power to his son. He moved to Lyon.", "He"),
        ("In a letter to Jacques Chirac, he thanked France.", "he"),
        ("After he won, President Jacques Chirac thanked France.", "he"),
        ("Mr. Chirac resigned. She moved to Lyon.", "She"),
        ('President Jacques Chirac came. "It is clear that he won," a voter said.', "he"),
        ("He resigned in May. He moved to Lyon.", "He"),
        ("Norway signed the treaty. It entered into force in May.", "It"),
        ("Norway welcomed the treaty. It was signed in May.", "It"),
        ("Norway beat Sweden. It won the cup.", "It"),
        ("Norway won the vote. It was clear that nobody cared.", "It"),
        ("Norway, Sweden and Chile met. They signed a treaty.", "They"),
        ("Chile and Peru sent soldiers. They signed a treaty.", "They"),
        ("Chilean President Ricardo Lagos met the Peruvian president. In May, the president left.", "the president"),
        ("President Ricardo Lagos met President Vladimir Putin. In May, the president left.", "the president"),
        ("Former President Ricardo Lagos came to Rome. In May, the president left.", "the president"),
        ("Norway met Sweden. Voters in the country wanted change.", "the country"),
        ("Norway sent aid to Central Asia and East Africa. In May, Chile left the region.", "the region"),
        ("Norway sent aid to Peru. In May, Chile left the region.", "the region"),
        ("Jan Berg, the prime minister of Peru, came to Lima. On Tuesday, Chile met the minister.", "the minister"),
        ("Norway spoke of war. The Chilean Navy said that ships from outside the country may not land.", "the country"),
        ("The World Bank met the Bank of England. A month later, the bank closed.", "the bank"),
        ("The World Bank lent money. In May, the party closed the office.", "the party"),
        (
            "Solicitor General Ada Kraus left. Otto Brandt dismissed questions about the attorney general's advice.",
            "the attorney general",
        ),
    ],
)
def test_what_can_mean_two_things_is_left_alone(text: str, words: str) -> None:
    assert resolved(text, words) is None


def test_a_name_resolves_to_its_canonical_name() -> None:
    assert resolved("President Jacques Chirac came. Voters liked Chirac.", "Chirac") == "Jacques Chirac"


def test_nothing_carries_over_a_heading() -> None:
    text = "President Jacques Chirac and President Vladimir Putin met.\n\n# Lyon\n\nIn Lyon he spoke."
    assert resolved(text, "he") is None


LIFE = "Ana Ruiz was born in Lima. She studied law. Ruiz met Ruth Lund.\n\nRuiz moved to Quito. Ruiz wrote two books."


@pytest.mark.parametrize(
    ("text", "words", "entity"),
    [
        (f"{LIFE}\n\nIn 1920, she opened a school.", "she", "Ana Ruiz"),
        (f"{LIFE}\n\nThe school opened in 1920. Her second book was a novel.", "Her", "Ana Ruiz"),
        (f"{LIFE}\n\nRuth Lund opened a school. In 1920, she left.", "she", "Ruth Lund"),
        (f"{LIFE}\n\nA school opened for Ruth Lund. In 1920, she left.", "she", None),
        (f"{LIFE}\n\nThe mayor opened a school. In 1920, she left.", "she", None),
        (f"{LIFE}\n\nIn 1920, he opened a school.", "he", None),
        (f"{LIFE}\n\nRuiz met her in 1920.", "her", None),
        ("Ana Ruiz met Ruth Lund in Lima. The weather was fine.\n\nIn 1920, she left.", "she", None),
    ],
)  # fmt: skip
def test_in_an_article_about_one_person_a_pronoun_is_that_person_unless_another_is_spoken_of(
    text: str, words: str, entity: str | None
) -> None:
    assert resolved(text, words) == entity


@pytest.mark.parametrize(
    ("title", "who", "entity"),
    [
        ("Ana Ruiz", "Judge Eva Brandt", None),
        ("Ana Ruiz", "Judge Eva Ruiz", "Eva Ruiz"),
        ("Judge opens a school", "Judge Eva Brandt", "Eva Brandt"),
    ],
)
def test_a_life_goes_on_with_nobody_whom_it_names_once(title: str, who: str, entity: str | None) -> None:
    text = f"{LIFE}\n\n{who} opened a school. She left in 1920."
    document = annotate(Article(HEAD.model_copy(update={"title": title}), text))
    assert document.resolve(text.rindex("She"), text.rindex("She") + 3) == entity


def test_who_is_taken_by_half_a_name_is_written_in_full() -> None:
    text = (
        "Night Hawk was a horse. Hawk won in 1910 and Hawk lost in 1911.\n\nThe race was long.\n\nIn 1914, he was sold."
    )
    document = annotate(Article(HEAD.model_copy(update={"title": "Night Hawk (horse)"}), text))
    people = {mention.entity for sentence in document.sentences for mention in sentence.mentions}
    assert document.resolve(text.index("he was"), text.index("he was") + 2) == "Night Hawk", people


@pytest.mark.parametrize(("title", "full"), [("Jan XIII", "Jan XIII"), ("Jan Smit", "Jan Smit")])
def test_a_king_keeps_his_number_and_nobody_the_letters_behind_a_name(title: str, full: str) -> None:
    name = title if title == "Jan XIII" else f"{title} FRCP"
    text = f"{name} was born in Oslo. He sailed in 1910. He died in 1980.\n\nThe weather was fine. He had a ship."
    document = annotate(Article(HEAD.model_copy(update={"title": title}), text))
    assert document.resolve(text.rindex("He"), text.rindex("He") + 2) == full


def test_a_life_is_of_the_person_of_its_title_however_often_it_names_another() -> None:
    text = (
        "Ana Luz Ruiz OBE was a judge. She was born in Lima.\n\nOtto Ruiz sold ships. Otto Ruiz died in 1950.\n\n"
        "The weather was fine. She opened a school in 1951."
    )
    document = annotate(Article(HEAD.model_copy(update={"title": "Ana Ruiz"}), text))
    assert document.resolve(text.rindex("She"), text.rindex("She") + 3) == "Ana Luz Ruiz"
