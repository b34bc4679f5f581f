"""A word that the parser hung where it cannot belong is hung where it does."""

import pytest

from question_bank.language import annotate
from tests.question_bank.facts.given import article


def test_a_main_verb_with_a_subject_and_no_helper_is_finite() -> None:
    text = "The Lima Rovers won in Oslo. They then beat the champion Chile United in the final game of the cup, 20-18."
    verb = next(t for t in annotate(article(text)).syntax if t.text == "beat")
    assert verb.tag_ == "VBD"


def test_a_bare_form_beside_an_infinitive_is_one() -> None:
    text = "Two plans to repair badly damaged harbours and offer cheap ferries came up in Norway."
    verb = next(t for t in annotate(article(text)).syntax if t.text == "offer")
    assert verb.tag_ == "VB"


def place(text: str, word: str) -> tuple[str, str]:
    """The relation of a word and the word that it hangs on."""
    token = next(t for t in annotate(article(text)).syntax if t.text == word)
    return token.dep_, token.head.text


@pytest.mark.parametrize(
    ("text", "word", "relation", "head"),
    [
        ("Acme hired Ana Vidal to build a mine in 2010 and the firm bought a port.", "bought", "conj", "hired"),
        ("Acme has a plant and, when Ana Vidal was mayor, Bolt opened a school in Oslo.", "mayor", "advcl", "opened"),
        ("In Peru's capital, Lima, Vidal told reporters that she had left.", "Lima", "appos", "capital"),
        ("The record was held by Vidal, who led Peru to victory in Chile and is currently Acme's chairman.",
         "chairman", "conj", "led"),
        ("The coach of Ajax, Jan Smit, sold two players in 2019.", "Jan", "appos", "coach"),
        ("Ana Vidal, the director of Acme Steel, the largest producer of steel in Norway, moved to Oslo.",
         "producer", "appos", "Steel"),
        ("Pedro Gomez, the leader of the Green Party, the author of ten books, moved to Lima.",
         "author", "appos", "Pedro"),
        ("In addition to France, Spain, Portugal, and Italy sent ships to Malta in 1798.", "Spain", "nsubj", "sent"),
        ("In addition to France, Spain, Portugal, and Italy sent ships to Malta in 1798.", "Italy", "conj", "Spain"),
        ("In addition to France and Spain, Italy sent ships to Malta in 1798.", "Spain", "conj", "France"),
        ("Ana Vidal, who, as mayor of Lima, had been head of the Green Party since May 1990, was elected.",
         "mayor", "obl", "head"),
        ("King Haakon I of Norway, whose younger brother Eric I had married Ragnhild of Denmark, ruled until 961.",
         "brother", "nsubj", "married"),
        ("Lima has over 28,000 acres (110 km2) of parks and 14 miles (23 km) of beaches.", "14", "nummod", "miles"),
        ("The play was staged by Arc Theatre; it is about former Lima Fire Department engineer Otto Brandt, who moved "
         "to Oslo in 1990 and joined Acme.", "moved", "acl:relcl", "Otto"),
        ("In 1990 Acme sold its chief rival, Bolt, and bought rights to Ana Vidal's designs, the bulk of which were "
         "Otto Lund's.", "bulk", "nsubj", "Otto"),
        ("Peru fears that Chile, one of the lands in Peru leaves its ships, will sell Arica.", "leaves",
         "acl:relcl", "Peru"),
        ('"Yesterday, after a decade of talks, separation and quarrels, finally Peru was handed over to '
         'Chile," Vidal said.', "separation", "conj", "talks"),
        ("Both armies clashed when Brazil, Cuba, and Andean states were gathering at the Lima summit.", "gathering",
         "advcl", "clashed"),
        ("Talks resumed on May 5, 1996, but the firm’s new chief envoy, Mayor Ana Vidal, said talks were near "
         "collapse.", "envoy", "nsubj", "said"),
        ("In 1913 Ana Vidal joined the peace “parade” to Lima.", "peace", "compound", "parade"),
        ("Storm was perhaps the finest mare sired by Lord Vidal's stallion Thunder who finished third in Lima in 1990.",
         "finished", "acl:relcl", "Thunder"),
        ('SS "Otto K. Lund" (Official number 300214) was a steel-hulled yacht built in 1911 by the Lake Docks of Lima.',
         "SS", "compound", "Otto"),
        ("From 1996-1997, Otto Lund spent a year in Berkeley, California, doing studies in law and, returning to Lima "
         "in 1997, he was named mayor of Cusco.", "returning", "advcl", "named"),
    ],
)  # fmt: skip
def test_a_word_hangs_where_it_belongs(text: str, word: str, relation: str, head: str) -> None:
    assert place(text, word) == (relation, head)
