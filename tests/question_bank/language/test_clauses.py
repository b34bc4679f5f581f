"""A sentence is cut into lead, subject, auxiliaries, verb and rest, or refused."""

import pytest

from question_bank.language.clauses import parse

CUT = [
    # sentence, lead, subject, auxiliaries, verb, rest
    ("The treaty ended the war.", "", "The treaty", (), "ended", "the war"),
    ("On 4 July 1976, the probe landed.", "On 4 July 1976", "the probe", (), "landed", ""),
    ("On May 8, 1945, Germany surrendered.", "On May 8, 1945", "Germany", (), "surrendered", ""),
    ("In 1911 Marie Curie won a second Nobel Prize.", "In 1911", "Marie Curie", (), "won", "a second Nobel Prize"),
    ("The accord was signed in Geneva in 1954.", "", "The accord", ("was",), "signed", "in Geneva in 1954"),
    ("The bank had been founded by two brothers.", "", "The bank", ("had", "been"), "founded", "by two brothers"),
    ("Peace talks resumed in Oslo.", "", "Peace talks", (), "resumed", "in Oslo"),
    ("Norway and Sweden share a long border.", "", "Norway and Sweden", (), "share", "a long border"),
    ("Brazil plans to host the games.", "", "Brazil", (), "plans", "to host the games"),
    ("Kofi Annan, the secretary-general of the UN, visited Nairobi.", "", "Kofi Annan, the secretary-general of the UN",
     (), "visited", "Nairobi"),
    ("Turing, who had studied in Princeton, joined the project in 1938.", "", "Turing, who had studied in Princeton",
     (), "joined", "the project in 1938"),
    ("In Turin, the capital of Piedmont, Cavour met the envoys.", "In Turin, the capital of Piedmont", "Cavour",
     (), "met", "the envoys"),
    ("In the summer of 1914, three powers, France, Russia and Britain, mobilised their armies.",
     "In the summer of 1914", "three powers, France, Russia and Britain", (), "mobilised", "their armies"),
    ("After the war ended, the firm moved to Detroit.", "After the war ended", "the firm", (), "moved", "to Detroit"),
    ("At least 300 runners finished the race.", "", "At least 300 runners", (), "finished", "the race"),
    ("Ada Kraus co-founded the club in 1911.", "", "Ada Kraus", (), "co-founded", "the club in 1911"),
    ("The well-known baker re-opened the shop.", "", "The well-known baker", (), "re-opened", "the shop"),
    ("The newly founded club began playing in Larn.", "", "The newly founded club", (), "began", "playing in Larn"),
    ("The company will cut 400 jobs.", "", "The company", ("will",), "cut", "400 jobs"),
    ("Einstein was a patent clerk in Bern.", "", "Einstein", (), "was", "a patent clerk in Bern"),
    ("The armed men attacked the town.", "", "The armed men", (), "attacked", "the town"),
    ("Kabul fell in 1996.", "", "Kabul", (), "fell", "in 1996"),
    ("Hours after the visit of Kraus to Larn, Norland fell.", "Hours after the visit of Kraus to Larn", "Norland", (),
     "fell", ""),
    ("In 1911 against Norland, Kraus scored twice.", "In 1911 against Norland", "Kraus", (), "scored", "twice"),
    ("The club put the blame on the referee.", "", "The club", (), "put", "the blame on the referee"),
    ("Four years into the crisis, several banks had failed.", "Four years into the crisis", "several banks", ("had",),
     "failed", ""),
    ("The winners of the final received medals.", "", "The winners of the final", (), "received", "medals"),
    ("The United Nations set up a mission.", "", "The United Nations", (), "set", "up a mission"),
    ("The strait remains the busiest in the world since the canal opened.", "", "The strait", (), "remains",
     "the busiest in the world since the canal opened"),
    ("According to the report, the plant emitted sulphur.", "According to the report", "the plant", (), "emitted",
     "sulphur"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "lead", "subject", "auxiliaries", "verb", "rest"), CUT)
def test_a_plain_sentence_is_cut(
    sentence: str, lead: str, subject: str, auxiliaries: tuple[str, ...], verb: str, rest: str
) -> None:
    clause = parse(sentence)
    assert clause is not None
    assert (clause.lead, clause.subject, clause.auxiliaries, clause.verb, clause.rest) == (
        lead,
        subject,
        auxiliaries,
        verb,
        rest,
    )


@pytest.mark.parametrize(("sentence", "lead", "subject", "auxiliaries", "verb", "rest"), CUT)
def test_offsets_point_into_the_sentence(
    sentence: str, lead: str, subject: str, auxiliaries: tuple[str, ...], verb: str, rest: str
) -> None:
    clause = parse(sentence)
    assert clause is not None
    assert sentence[clause.subject_at :].startswith(subject)
    assert sentence[clause.verb_at :].startswith(verb)
    assert sentence[clause.rest_at :].startswith(rest)


@pytest.mark.parametrize(
    "sentence",
    [
        "Did the talks fail?",
        "The senate did not ratify the treaty.",
        "Spain has never won the cup.",
        "The firm reportedly lost 2 million euros.",
        "Austria, Bauer said on Monday, was ready to talk.",
        "There were 5,000 soldiers in the fort.",
        "Asked about the sale, the director declined to comment.",
        "The soldiers captured by the rebels returned in May.",
        "A treaty that nobody had read came into force.",
        "What the parties wanted was unclear.",
        "The plan looks too bold, since the budget was cut.",
        "Higher and higher.",
    ],
)
def test_a_sentence_that_can_mislead_is_refused(sentence: str) -> None:
    assert parse(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "plural"),
    [
        ("The talks of 1997 moved to Rome.", True),
        ("Watson and Crick described the double helix.", True),
        ("The president of the two chambers resigned.", False),
        ("Voters approved the change.", True),
        ("The committee was divided.", False),
        ("The rivals were tired.", True),
    ],
)
def test_number_of_the_subject(sentence: str, plural: bool) -> None:
    clause = parse(sentence)
    assert clause is not None
    assert clause.subject_is_plural is plural


@pytest.mark.parametrize(
    ("sentence", "lemma", "past", "passive", "coordinated"),
    [
        ("The team won the league.", "win", True, False, False),
        ("The museum holds 300 paintings.", "hold", False, False, False),
        ("The law was passed in 1833.", "pass", True, True, False),
        ("The minister opened the bridge and promised a tunnel.", "open", True, False, True),
        ("The explorers found a river.", "find", True, False, False),
        ("Two doctors founded the hospital.", "found", True, False, False),
        ("Greece and Turkey were allies.", "be", True, False, False),
    ],
)
def test_what_a_clause_knows_of_its_verb(
    sentence: str, lemma: str, past: bool, passive: bool, coordinated: bool
) -> None:
    clause = parse(sentence)
    assert clause is not None
    assert (clause.lemma, clause.past, clause.passive, clause.coordinated) == (lemma, past, passive, coordinated)


def test_adverbs_before_the_verb_are_kept_apart() -> None:
    clause = parse("The council finally approved the plan.")
    assert clause is not None
    assert (clause.adverb, clause.verb) == ("finally", "approved")


def test_the_name_of_a_subject_is_no_verb() -> None:
    assert parse("A man named Otto Lund built a mill.") is None
    assert (named := parse("Ada named Otto Lund.")) is not None
    assert named.lemma == "name"
