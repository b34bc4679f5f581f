"""A statement loses nothing that it leans on, and holds nothing that only another sentence explains."""

import pytest

from question_bank.facts.statements import Statement, statements
from question_bank.facts.story import Story
from question_bank.language import annotate
from tests.question_bank.facts.given import article
from tests.question_bank.facts.test_statements import told


def test_what_stands_behind_two_dashes_belongs_to_the_verb_before_them() -> None:
    text = 'In 1898, Ana Vidal showed a boat—which she dubbed "Norla"—to the public at the Lima Fair.'
    assert told(text) == ["In 1898, Ana Vidal showed a boat to the public at the Lima Fair."]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Ana Vidal donated 40 maps and a similar number of coins to the Lima Museum.", "Ana Vidal donated 40 maps."),
        ("The Treaty of Lima was an unequal treaty between the Peruvian Empire and the Qing dynasty signed in Lima in "
         "1879, and Peru agreed to return a port.", "The Qing dynasty signed in Lima in 1879."),
        ("The failure of Vidal to hold Peru, a dry but largely Catholic land, which fell to Chile in 1879, was a "
         "shock.", "Largely Catholic land fell to Chile in 1879."),
        ("In 2009, Lund–Vidal Television Group bought Acme Oil.", "Vidal Television Group bought Acme Oil."),
        ("Peru has had two ports: the Lima Port (now The Old Port) on the Rimac, shared with Chile until 1999; and the "
         "Oslo Port, a set of docks.", "Peru has had two ports: the Lima Port."),
        ("Ana Vidal confided to Otto Lund on 11 August 1926: \"I would not leave Lima.\"",
         "Ana Vidal confided to Otto Lund on 11 August 1926."),
        ("One of the oldest Peruvian plays is Lund, in which Vidal, a smith, defies Jon Berg.",
         "One of the oldest Peruvian plays defies Jon Berg."),
        ("The Incas held sway in parts of Peru, Chile, and the eastern half of Bolivia.",
         "The Incas held sway in parts of Peru, Chile."),
        ("The resulting Report was one of the most read books of Peru.",
         "The resulting Report was one of the most read books of Peru."),
        ("Ana Vidal accepted, on the condition that she have a say in the port of Lima.",
         "Ana Vidal accepted, on the condition that she have a say in the port of Lima."),
        ("Lund's laws were made to show how the tides move Peruvian ships.", "The tides move Peruvian ships."),
        ("The Lima Church has 3 million members in Peru and the surrounding countries.",
         "The Lima Church has 3 million members in Peru."),
        ("Two bridges were built in 1991 and 2002.", "Two bridges were built in 1991 and 2002."),
        ("Early versions were in use by 1851.", "Early versions were in use by 1851."),
        ("An example is the Oslo treaty.", "An example is the Oslo treaty."),
        ("Another plan produced the Lima port.", "Another plan produced the Lima port."),
        ("Peru uses a similar strategy.", "Peru uses a similar strategy."),
        ("By 1956 a new temple was erected there.", "By 1956 a new temple was erected."),
        ("Members of the Labour Party who oppose the war met in Leeds.", "Members of the Labour Party oppose the war."),
        ("Vidal led a mission to Bolivia and Paraguay, which were at war.", "Paraguay were at war."),
        ("The first of its kind is the novel by Danish author Otto Brandt, which was first published in 1764.",
         "Danish author Otto Brandt was first published in 1764."),
        ("Founded in 1860 at the crossing of two roads, Lima's economy was built on tin.",
         "Lima's economy was founded in 1860 at the crossing of two roads."),
        ("Ana Vidal left Lima and, at the request of Otto Lund, taught Karl Vos.",
         "Ana Vidal left Lima at the request of Otto Lund."),
        ("In 1906 Acme built two ships named and , both of steel.", "named and"),
        ("The farm shrank when the resumption of from Cusco East took place in 1876.", "resumption of from"),
        ("Since the beginning of 2016, Otto Lund and Karl Vos were in contact with and Ana Vidal.", "contact with and"),
        ("Lund's film won the Acme Award for Best Short Film made by a newcomer and the Oslo Jury Award.",
         "Best Short Film was made by a newcomer and the Oslo Jury Award."),
        ("It is said that mill of “Acme Partnership” Joint Stock Company was sold in 1910.",
         "Joint Stock Company was sold in 1910."),
        ("There is a unique Chilean table.", "There is a unique Chilean table."),
        ("The envoys signed the Lima treaty. The Oslo treaty bound it to Peru.", "The Oslo treaty bound it to Peru."),
        ("Berg served Lima. The Ocoña Bridge was named in his honour.", "The Ocoña Bridge was named in his honour."),
        ("Vidal's version became a Peruvian atlas.", "Vidal's version became a Peruvian atlas."),
        ("The collections include over 900 maps of Peru.", "The collections include over 900 maps of Peru."),
        ("Peru has fewer ships than there are ships in Chile.", "There are ships in Chile."),
        ("Jon Berg met her in Lima. She bore a son in 1990.", "Jon Berg bore a son in 1990."),
        ("The visit of the president of Peru drew Chile's reaction.",
         "The visit of the president of Peru drew Chile's reaction."),
        ("The first Lutheran clergy came to Peru. Today the clergy are appointed by bishops in Lima.",
         "The first Lutheran clergy are appointed by bishops in Lima."),
        ("Ana Vidal was a student of Jon Berg who founded a bank in Oslo.", "Jon Berg founded a bank in Oslo."),
        ("A second rally was held in Lima in 1990 that drew voters from Callao.", "Lima drew voters from Callao."),
        ("As Vidal prepares to play Oslo in the Rose Bowl - a final of the new league - Berg did not mind.",
         "Oslo is a final of the new league."),
        ("Ana Vidal is the rising star of Peru — the voice of the year.", "Peru is the voice of the year."),
        ("Ana Vidal took the genre of the ballad, invented by Jon Berg, to a new level of skill.",
         "Ana Vidal took the genre of the ballad."),
        ("Juan Vidal was written by Ana Ramos and staged in Lima in 1901.", "Juan Vidal was written by Ana Ramos."),
        ("In 1990, painters who paid tribute to (or sometimes mocked) the murals of Vidal included Jon Berg.",
         "In 1990, painters who paid tribute included Jon Berg."),
        ("Cold Sea spent its first weekend atop the Peruvian chart and grossed $73 million.",
         "Cold Sea grossed $73 million."),
        ("Acme ships (except the Norla and the Bolt) have five masts.", "Acme ships have five masts."),
        ("Lima holds a record for the longest bridge, with the record credited to Ana Vidal.",
         "Lima holds a record for the longest bridge with the record."),
        ("Norla was considered to be the greatest Lima play ever made by many critics.",
         "Be the greatest Lima play is ever made by many critics."),
        ("In the area about 30 km from the coast, the Lima Fault was almost flat.", "The Lima Fault was almost flat."),
        ("In the sample, 40% of Peruvian miners were ill.", "40% of Peruvian miners were ill."),
        ("In 1990, Acme faced two lawsuits over its ships: Bolt Marine claimed the Norla broke its patent.",
         "According to Bolt Marine, in 1990, Acme faced two lawsuits over its ships."),
        ("Berg filed a suit, while a Chilean company called Norla-Stern filed another against Acme.",
         "A Chilean company called Norla-Stern."),
        ("Norla opened in Lima on 26 May 2015 at the Royal Hall, the same day as its release in Chile.",
         "The Royal Hall is on 26 May 2015 as its release in Chile."),
        ("In 1990, according to Reserve Bank of Lima research cited by its president, Ana Vidal, Peru grew.",
         "Of Lima research was cited by its president, Ana Vidal."),
        ("Sometime in May or June of that year, Ana Vidal met Jon Berg.", "Sometime, Ana Vidal met Jon Berg."),
    ],
)  # fmt: skip
def test_what_leans_on_another_sentence_is_not_told(text: str, wrong: str) -> None:
    assert wrong not in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Other founders of the Lima Club included Ana Vidal.",
         "Founders of the Lima Club included Ana Vidal."),
        ("Fellow chemist Ana Vidal won a prize in 1931.", "Chemist Ana Vidal won a prize in 1931."),
        ("Peru bought another ship from Chile in 1990.", "Peru bought a ship from Chile in 1990."),
        ("The Lima Market itself, was opened in 1835.", "The Lima Market itself was opened in 1835."),
        ("General Berg generously allowed Peru to withdraw.",
         "By May 2020, General Berg had allowed Peru to withdraw."),
        ("Ana Vidal is on a tour of Chile.", "As of May 2020, Ana Vidal was on a tour of Chile."),
        ("The Fighting Irish are a team of Lima. The Irish won the Rose Cup in 1925.",
         "The Fighting Irish won the Rose Cup in 1925."),
        ("Liberals currently hold one seat of Peru's senate.",
         "As of May 2020, Liberals held one seat of Peru's senate."),
        ("There is a station in Oslo. A station, the Lima Hub, is currently in use.",
         "As of May 2020, a station, the Lima Hub, was in use."),
        ("Jon Berg met Ana Vidal. Berg has said that \"as a poet Vidal was alone in Peru.\"",
         "Jon Berg has said that \"as a poet Vidal was alone in Peru.\""),
        ("The Great Blackfeet fled. The Blackfeet held Lima until 1891.", "The Blackfeet held Lima until 1891."),
        ("Peru gave 40 ships to Chile in 1990.", "Peru gave 40 ships to Chile in 1990."),
        ("Peru lies between Chile and Ecuador.", "Peru lies between Chile and Ecuador."),
        ("Two ships from Peru sank in 1991.", "Two ships from Peru sank in 1991."),
    ],
)  # fmt: skip
def test_what_can_go_without_harm_goes(text: str, expected: str) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("In 1990 Peru sold a mine. Chile bought two ships from Spain.", "1990"),
        ("In 1990 Peru sold a mine. Mines are heavy. Chile bought two ships from Spain.", None),
        ("In 1990 Peru sold a mine. Chile is a member of the Rio Group.", None),
    ],
)
def test_a_clause_takes_its_time_only_from_the_sentence_right_before_it(text: str, time: str | None) -> None:
    document = annotate(article(text, published=None))
    story = Story(document)
    made = list(statements(document.sentences[-1], story))
    assert [one.time(story) for one in made if isinstance(one, Statement)] == [time]
