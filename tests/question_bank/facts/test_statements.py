"""A clause that an article tells is a statement that stands alone; what is supposed, denied or dangling is none."""

import pytest

from question_bank.facts.statements import Statement, statements
from question_bank.facts.story import Story
from question_bank.language import annotate
from tests.question_bank.facts.given import article


def told(text: str, published: str | None = "2020-05-10") -> list[str]:
    """What the clauses of the last sentence of a text tell."""
    document = annotate(article(text, published))
    made = statements(document.sentences[-1], Story(document))
    return [statement.text for statement in made if isinstance(statement, Statement)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru and Chile signed a treaty in 1929.", "Peru and Chile signed a treaty in 1929."),
        ("By comparison, Norway ratified the Oslo treaty in 1994.", "Norway ratified the Oslo treaty in 1994."),
        ("However, Norway ratified the Oslo treaty in 1994.", "Norway ratified the Oslo treaty in 1994."),
        ("Peru bought a mine, and in 1990 sold a ship to Norway.", "In 1990, Peru sold a ship to Norway."),
        ("But Peru sold a ship in 1990.", "Peru sold a ship in 1990."),
        ("Hobbes Vidal ruled Peru. Under Hobbes' son, Norway sold a ship in 1990.",
         "Under Hobbes Vidal's son, Norway sold a ship in 1990."),
        ("Strangely, Peru sold a ship in 1990.", "Peru sold a ship in 1990."),
        ('Otto Vidal left. Otto "Ott" Vidal sold a ship in 1990.', 'Otto "Ott" Vidal sold a ship in 1990.'),
        ("In 1958, Otto Lund began to work for Acme as its agent, and the following year became its general agent.",
         "In 1959, Otto Lund became its general agent."),
        ("Ana Vidal retired to the Old Harbour in New York City, where Otto Lund ran the Ladies' Union in 1990.",
         "Otto Lund ran the Ladies' Union in 1990 in New York City."),
        ("Peru had sold a ship in 1990.", "Peru sold a ship in 1990."),
        ("Two ships of Acme had been bought by Peru.", "Two ships of Acme were bought by Peru."),
        ("Ana Vidal had been working in Oslo in 1990.", "Ana Vidal was working in Oslo in 1990."),
        ("Ana Vidal had been mayor of Lima in 1990.", "Ana Vidal was mayor of Lima in 1990."),
        ("Peru had sold 40 ships by 1990.", "Peru had sold 40 ships by 1990."),
        ("Peru had sold 40 ships when Ana Vidal left Lima.", "Peru had sold 40 ships when Ana Vidal left Lima."),
        ("Ana Vidal is a banker. She has a brother, Otto Vidal, who left Lima in 1990.",
         "Otto Vidal left Lima in 1990."),
        ("On 4 May 1990, 36 miners were killed and at least 50 wounded during a strike in Lima.",
         "On 4 May 1990, 36 miners were killed and at least 50 wounded during a strike in Lima."),
        ("From 1996-1997, Otto Lund spent a year in Berkeley, California, doing studies in law and, returning to Lima "
         "in 1997, he was named mayor of Cusco.", "Returning to Lima in 1997 Otto Lund was named mayor of Cusco."),
        ("Otto Lund was a painter. In 1894, hoping for fame for his maps, Lund joined the Oslo Guild.",
         "In 1894, hoping for fame for his maps, Otto Lund joined the Oslo Guild."),
        ("Otto Lund met a painter later revealed to be Ana Vidal, who sold a ship in 1990.",
         "Ana Vidal sold a ship in 1990."),
        ("Peru also sold a ship in 1990.", "Peru sold a ship in 1990."),
        ("Peru, however, sold a ship in 1990.", "Peru sold a ship in 1990."),
        ("Peru sold 40 ships in 1990, and Chile bought two ships.", "Peru sold 40 ships in 1990."),
        ("Brazil beat Sweden in 1958, and Pelé slept twice in Solna.", "Pelé slept twice in Solna."),
        ("Marie Curie, who was born in Warsaw, moved to Paris in 1891.", "Marie Curie moved to Paris in 1891."),
        ("Marie Curie, who was born in Warsaw, moved to Paris in 1891.", "Marie Curie was born in Warsaw."),
        ("When Spain joined NATO in 1982, Portugal cheered Madrid.", "Spain joined NATO in 1982."),
        ("Germany opened a plant in Leipzig (see the map).", "By May 2020, Germany had opened a plant in Leipzig."),
        ("Toyota bought Daihatsu in 1998 and closed its plant in Turin.", "Toyota bought Daihatsu in 1998."),
        ("Toyota bought Daihatsu in 1998 and closed its plant in Turin.", "Toyota closed its plant in Turin."),
        ("In 1998, Toyota bought a mine, and Honda sold it to Spain.", "In 1998, Toyota bought a mine."),
        ("In 1998, Toyota bought a mine, and Honda sold ships.", "In 1998, Honda sold ships."),
        ("In response, Peru sold a mine, and Chile bought two ships.", "By May 2020, Chile had bought two ships."),
        ("Ana Vidal, who as a student had lived in Paris in 1990, sang.",
         "Ana Vidal, as a student, had lived in Paris in 1990."),
        ("Peru sent three ships -- Inca, Condor and Lima -- to Chile in 1879.",
         "Peru sent three ships, Inca, Condor and Lima, to Chile in 1879."),
        ("Pedro Gomez, the leader of the Green Party, the author of ten books, moved to Lima.",
         "By May 2020, Pedro Gomez had moved to Lima."),
        ("In addition to France and Spain, Italy sent ships to Malta in 1798.",
         "In addition to France and Spain, Italy sent ships to Malta in 1798."),
        ("Norway's central bank announced that it will raise rates in June 2020 and that its governor will retire.",
         "Norway's central bank announced in May 2020 that it would raise rates in June 2020 and that its governor "
         "would retire."),
        ("Ana Vidal moved to Lima to study law.", "By May 2020, Ana Vidal had moved to Lima to study law."),
        ("In the aftermath of the 4 May 1980 bombings, the Peruvian president closed the port of Callao.",
         "In the aftermath of the 4 May 1980 bombings, the Peruvian president closed the port of Callao."),
        ("While the Oslo summit was being held, Peru closed the port of Callao.",
         "While the Oslo summit was being held, Peru closed the port of Callao."),
        ("In 1990, while Peru was building the port of Callao, Chile sold 40 ships.",
         "In 1990, Peru was building the port of Callao."),
        ("Perhaps moved by the storm, Peru opened a school in Lima in 1990.", "Peru opened a school in Lima in 1990."),
        ("Ana Vidal said that it was time for Chile to leave Callao and requested that a fleet be moved to Lima.",
         "By May 2020, Ana Vidal had requested that a fleet be moved to Lima."),
        ("Norway ordered that a ship - built in Ghent -- be moved to Oslo in 1990.",
         "Norway ordered that a ship be moved to Oslo in 1990."),
        ("The Mongols rode west, reaching Vienna in 1241.", "The Mongols rode west, reaching Vienna in 1241."),
        ("When Juan Rojas was president of Peru, Bolivia refused the sale of gas to Chile.",
         "When Juan Rojas was president of Peru, Bolivia refused the sale of gas to Chile."),
        ("Toyota has a plant in Lima and, when Juan Rojas was president of Peru, Bolivia was against any sale of gas "
         "to Chile.",
         "When Juan Rojas was president of Peru, Bolivia was against any sale of gas to Chile."),
        ("Toyota has a plant in Lima and, when Juan Rojas was president of Peru, Bolivia was against any sale of gas "
         "to Chile.",
         "Toyota has a plant in Lima."),
        ("Ana Vidal said that she wants a school in Cusco Province, bordering Bolivia and Brazil.",
         "Ana Vidal said in May 2020 that she wanted a school in Cusco Province, bordering Bolivia and Brazil."),
        ("The United Nations hired judges; appointed a special envoy for Peru, Ana Vidal, to try cases in Lima; and "
         "created the Office of Claims in Cusco (OCC), a body sent to watch over trials, or record them, in Peru.",
         "By May 2020, the United Nations had appointed a special envoy for Peru, Ana Vidal, to try cases in Lima."),
        ("Ana Vidal joined Acme, with which Bolt had merged in 1998.", "Bolt merged in 1998 with Acme."),
        ("The old record was held by Ana Vidal, who led Peru to victory in Chile and is currently Toyota's chairman.",
         "As of May 2020, Ana Vidal was Toyota's chairman."),
        ("The birth rate of Peru from 2001 to 2006 was 12% lower than in the previous five years.",
         "The birth rate of Peru from 2001 to 2006 was 12% lower than in the five years before."),
        ("This belief derives from the Lund Prize given to the Mayor of Lima, Juan Rojas, during his visit to Oslo.",
         "The Lund Prize was given to the Mayor of Lima, Juan Rojas, during his visit to Oslo."),
        ("Peru praised Stella, an opera by Juan Rojas that won a prize when it opened as a late show in 1981, "
         "two weeks before Vidal's other Acme play Bolt's Angels closed its doors.",
         "Stella won a prize when it opened as a late show in 1981."),
        ("Ana Vidal's ties with Oslo are less close than Rojas's mainly because she won office through a long strike "
         "of miners and by ousting her rival.",
         "Ana Vidal won office through a long strike of miners and by ousting her rival."),
        ("In 1920 Peru saw the founding of 12 colleges.", "In 1920 Peru saw the founding of 12 colleges."),
        ("There are four versions of the Acme Lark.", "There are four versions of the Acme Lark."),
        ("Ana Vidal appeared on the cover of Oslo Weekly in 1990.",
         "Ana Vidal appeared on the cover of Oslo Weekly in 1990."),
        ("About 80% of pupils and 20% of teachers live in Lima.",
         "About 80% of pupils and 20% of teachers live in Lima."),
        ("Ana Vidal led Acme for 35 years (1952–87).", "Ana Vidal led Acme for 35 years (1952–87)."),
        ("The Church of Our Lady of Peace opened in 1896.", "The Church of Our Lady of Peace opened in 1896."),
        ("Peru grew.[1] Ana Vidal sold Acme to Chile in May 1983.[n 3]", "Ana Vidal sold Acme to Chile in May 1983."),
        ("Ana Vidal lost mainly because Peru closed the port of Callao in 1990.",
         "Peru closed the port of Callao in 1990."),
        ("Ana Vidal promised more money for Lima than had ever been spent there.",
         "By May 2020, Ana Vidal had promised more money for Lima than had ever been spent in Lima."),
        ("Peru sold more copper in 1990 than Chile did.", "Peru sold more copper in 1990 than Chile did."),
        ("Ties of Peru to Chile have been tense since 1990 because of clashes along their border, most of which is "
         "not marked.",
         "Ties of Peru to Chile have been tense since 1990 because of clashes along their border, most of which is "
         "not marked."),
        ("Peru has 40 mines, many of which belong to Acme.",
         "As of May 2020, Peru had 40 mines, many of which belong to Acme."),
        ("The truth is that Peru believes that Chile supports Bolivia.",
         "Peru believed in May 2020 that Chile supported Bolivia."),
        ("The problem is that Acme closed its mill in Lima in 1990.", "Acme closed its mill in Lima in 1990."),
        ("The flood of Lima was the greatest flood Peru has seen since 1950.",
         "The flood of Lima was the greatest flood Peru has seen since 1950."),
    ],
)  # fmt: skip
def test_a_clause_that_is_told_is_a_statement(text: str, expected: str) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme, founded in 1820, moved to Ghent.", "Acme was founded in 1820."),
        ("Founded by Jane Dole in 1820, Acme moved to Ghent.", "Acme was founded by Jane Dole in 1820."),
        ("Callao, located in Peru, built a port.", "Callao is located in Peru."),
        ("Kazan, the capital of Tatarstan, hosted the games.", "Kazan is the capital of Tatarstan."),
        ("Ana Vidal moved to Lima, where the bank was based.", None),
        ("Ana Vidal moved to Lima, where the Andean Bank was based.", "The Andean Bank was based in Lima."),
        ("Ana Vidal moved to Boston, Texas, where the Andean Bank was based.",
         "The Andean Bank was based in Boston, Texas."),
        ("Pedro Gomez, the chairman of the Green Party of Peru (GPP), the core of the National Alliance, led Lima.",
         "The Green Party of Peru was the core of the National Alliance."),
        ("Ana Vidal, a chemist from Lima, won the Nobel Prize.", "Ana Vidal was a chemist from Lima."),
    ],
)  # fmt: skip
def test_what_a_phrase_says_is_a_statement_of_its_own(text: str, expected: str | None) -> None:
    statements = told(text)
    assert expected in statements if expected else statements == ["By May 2020, Ana Vidal had moved to Lima."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Vidal won. In 1990, Vidal sold a ship.", "In 1990, Ana Vidal sold a ship."),
        ("Peru sold a ship last year.", "Peru sold a ship in 2019."),
        ("Peru sold 6 percent more copper than over last year.", "Peru sold 6 percent more copper than over 2019."),
        ("The World Trade Organization (WTO) met. In 1999 the WTO held a summit in Rome.",
         "In 1999 the World Trade Organization (WTO) held a summit in Rome."),
        ("The Harbour and Ferries Office (HFO) runs the quays. HFO was created in 1969 by the mayor of Larn.",
         "The Harbour and Ferries Office (HFO) was created in 1969 by the mayor of Larn."),
        ("Marie Curie moved to Paris. She won the Nobel Prize in 1903.", "Marie Curie won the Nobel Prize in 1903."),
        ("Bodø lies in Norway. It is the largest town of Nordland.", "Bodø is the largest town of Nordland."),
        ("Lima grew in 1990. The city has only received one direct hit since 1871.",
         "As of May 2020, Lima had only received one direct hit since 1871."),
        ("Chloroplasts have a genome. Their own DNA is often abbreviated as ctDNA.",
         "Chloroplasts' own DNA is often abbreviated as ctDNA."),
        ("The Huguenots left France. They settled in Berlin in 1685.", "The Huguenots settled in Berlin in 1685."),
        ("Bergen is a port in Norway. The city has two universities.",
         "As of May 2020, Bergen had two universities."),
        ("Both Peru and Chile border Bolivia. Both exported copper to China in 1990.",
         "Peru and Chile exported copper to China in 1990."),
        ("A new air base near Riga was named after Gagarin. The base housed 5,000 soldiers in 2011.",
         "The new air base near Riga housed 5,000 soldiers in 2011."),
        ("Soon after the Vikings began to raid Wales, they entered England.", "The Vikings entered England."),
        ("The Danish Union grew fast, but it was dissolved in 1523.", "The Danish Union was dissolved in 1523."),
        ("When Acme bought Bolt, it moved to Lima in 1990.", None),
        ("Otto Brandt's career began in Lima. His first novel was published in 1920.",
         "Otto Brandt's first novel was published in 1920."),
        ("The Oslo Accord ended the war. The accord was signed in Oslo in 1993.",
         "The Oslo Accord was signed in Oslo in 1993."),
        ("Juan Ramos remained loyal to Pablo Vidal. He hosted him in Lima.",
         "By May 2020, Juan Ramos had hosted Pablo Vidal in Lima."),
        ("Juan Ramos praised Pablo Vidal. He hosted him in Lima.", None),
        ("Juan Ramos moved to Lima. He met Otto Brandt there. In 1990 he won the Lima Prize.",
         "In 1990 Juan Ramos won the Lima Prize."),
        ("Juan Ramos moved to Lima. The climate was mild. In 1990 he won the Lima Prize.",
         "In 1990 Juan Ramos won the Lima Prize."),
        ("Juan Ramos moved to Lima. The mayor was ill. In 1990 he won the Lima Prize.", None),
        ("Ana Vidal and her close ally Eva Holm, the head of the Lima Bank, won. They bought ships from Chile.",
         "By May 2020, Ana Vidal and Eva Holm had bought ships from Chile."),
        ("Ana Vidal and a friend won. They bought two ships.",
         "By May 2020, Ana Vidal and a friend had bought two ships."),
        ("Ana Vidal’s government fell in 1990. She moved to Oslo.", "Ana Vidal moved to Oslo."),
        ("Ana Vidal's brother fell ill. He worked in Lima.", None),
        ("Both Peru and Chile are members of the Andean Union. It sent two ships to Cuba.",
         "By May 2020, the Andean Union had sent two ships to Cuba."),
        ("Peru and Chile are members of the Andean Union. The only time it sent troops to Cuba was in 1990.",
         "The only time the Andean Union sent troops to Cuba was in 1990."),
        ("Peru and Chile signed a treaty with NATO. It banned mines.", None),
        ("The truce on the Elbe river held. Later, ships sank in the river in 1813.", None),
        ("Trade on the Peruvian-Chilean border grew. Ana Vidal built a fort along the border in 1990.",
         "Ana Vidal built a fort along the Peruvian-Chilean border in 1990."),
        ("Ana Vidal said this mix of coal and steel is a Peruvian product.",
         "According to Ana Vidal in May 2020, the mix of coal and steel was a Peruvian product."),
        ("The worst storm to date hit Lima in 1990.", "The worst storm up to May 2020 hit Lima in 1990."),
        ("Ana Vidal visited Bergen. The city has two universities.", None),
        ("The Treaty of Bergen replaced the Oslo Treaty. The treaty was signed in Bergen in 1993.",
         "The Treaty of Bergen was signed in Bergen in 1993."),
        ("In 1990 Frederick I of Denmark sold two ships to Peru.",
         "In 1990 Frederick I of Denmark sold two ships to Peru."),
        ("Around 1800 Otto Brandt built engines in Larn; Juan Ramos sold his ship in 1802.", "Juan Ramos sold his"),
        ("One of the best known poets of Peru was Ana Vidal. She moved to Oslo in 1990.", "Ana Vidal moved to Oslo"),
        ("Maria Vidal and Maria Holm left. In 1990 Otto Brandt sold two ships to Maria of Hungary.",
         "In 1990 Otto Brandt sold two ships to Maria of Hungary."),
        ("Otto Brandt burnt Lima's oldest church to the ground in 1990.",
         "Otto Brandt burnt Lima's oldest church to the ground in 1990."),
        ("The Larn Empire grew. The empire fought in Peru for years, and it sold Lima in 1990.",
         "The Larn Empire sold Lima in 1990."),
        ("Botany is a science of plants. It goes back to the gardens of Peru.",
         "Botany goes back to the gardens of Peru."),
        ("Oslo (Norse: Ánslo; Latin: Ansloga) is a port. It lies on the Aker River.", "Oslo lies on the Aker River."),
        ("The new Lima High-Speed Freight Rail Company grew. It was sold to Chile.",
         "By May 2020, Lima High-Speed Freight Rail Company had been sold to Chile."),
        ("The port was built by Otto Brandt, but he sold Lima's port to Acme in 1990.",
         "Otto Brandt sold Lima's port to Acme in 1990."),
        ("When Otto Brandt came home with his brother Juan, he moved to Lima. In 1990 he sold Acme.",
         "In 1990 Otto Brandt sold Acme."),
        ("The mayor left in 1990, but he sold Lima's port to Acme.", None),
        ("When Otto Brandt came home with Juan Ramos, he moved to Lima. In 1990 he sold Acme.", None),
        ("Of the 129 deputies of Peru, 73 were elected in Lima.",
         "By May 2020, of the 129 deputies of Peru, 73 had been elected"),
        ("With Lima as its capital, the Larn Empire bought Chile.",
         "By May 2020, with Lima as its capital, the Larn Empire had"),
        ("Metals other than lead include copper and tin.", "Metals other than lead include copper and tin."),
        ("The album Blue Harbour was recorded by Ana Vidal. The album sold 300 copies in Peru.",
         "By May 2020, Blue Harbour had sold 300 copies in Peru."),
        ("Ana Vidal grew up in Cusco. A child prodigy, she sang in Lima in 1950.", "Ana Vidal sang in Lima in 1950."),
        ("Chile borders Peru. More than 400 citizens of the country fled to Bolivia.", None),
    ],
)  # fmt: skip
def test_what_points_elsewhere_is_written_out_where_it_is_certain(text: str, expected: str | None) -> None:
    statements = told(text)
    assert any(statement.startswith(expected) for statement in statements) if expected else statements == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru signed the treaty with Chile during the visit.", "By May 2020, Peru had signed the treaty with Chile."),
        ("In response, Peru closed the port of Callao.", "By May 2020, Peru had closed the port of Callao."),
        ("In recent years Peru has bought ships from Spain.", "By May 2020, Peru had bought ships from Spain."),
        (
            "Peru plans to open the archives of Lima and settle the issue.",
            "As of May 2020, Peru planned to open the archives of Lima.",
        ),
        (
            "Lima suffered from Storm Ada which crossed the country and killed a nurse.",
            "By May 2020, Lima had suffered from Storm Ada.",
        ),
        (
            "At the time of the fall of Lima, Chile held the port of Callao.",
            "At the time of the fall of Lima, Chile held the port of Callao.",
        ),
    ],
)
def test_a_phrase_that_dangles_goes_where_the_clause_can_do_without_it(text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Vidal said that Peru had lost 500 nurses.", "According to Ana Vidal, Peru had lost 500 nurses."),
        ("Ana Vidal said the mine in Lima closed in 1990.", "According to Ana Vidal, the mine in Lima closed in 1990."),
        ("Peru lost 500 nurses, Ana Vidal said.", "According to Ana Vidal, Peru lost 500 nurses."),
        ("The Red Cross reported that 40 miners died in Peru.", "According to the Red Cross, 40 miners died in Peru."),
        ("Ana Vidal's daughter, Rosa Diaz, said Peru sold 40 ships.", "According to Rosa Diaz, Peru sold 40 ships."),
        ("Ana Vidal and Juan Rojas write that Peru sold 40 ships.",
         "According to Ana Vidal and Juan Rojas, Peru sold 40 ships."),
        ("One of Ana Vidal's men said Peru sold 40 ships.", "According to one of Ana Vidal's men, Peru sold 40 ships."),
        ("Ana Vidal said that she had moved to Lima.", "Ana Vidal said that she had moved to Lima."),
        ("In Peru's capital, Lima, Ana Vidal told reporters that she had sold Acme to Chile.",
         "In Peru's capital, Lima, Ana Vidal told reporters in May 2020 that she had sold Acme to Chile."),
        ("Ana Vidal said no minister had paid such a long visit to Peru.",
         "Ana Vidal said in May 2020 that no minister had paid such a long visit to Peru."),
        ("Ana Vidal said that Peru could not pay Chile.", "Ana Vidal said that Peru could not pay Chile."),
        ("Ana Vidal said that if Chile leaves the treaty of Lima, Peru will sell the port of Callao to Acme.",
         "Ana Vidal said in May 2020 that if Chile left the treaty of Lima, Peru would sell the port of Callao to "
         "Acme."),
        ("Ana Vidal said that Peru would close the port of Callao.",
         "According to Ana Vidal in May 2020, Peru was to close the port of Callao."),
    ],
)  # fmt: skip
def test_a_claim_names_who_makes_it(text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "If Peru signs the treaty, Chile gains a port.",
        "Chile might buy 40 ships from Peru.",
        "Chile sold mines in 1990 under the pretext of safety.",
        "Chile did not own ships of Peru.",
        "Norway reportedly sold the mine in Kiruna.",
        "Did Norway sell the mine in Kiruna?",
        "Some say that Norway sold the mine in Kiruna.",
        "Officials said that the mine in Kiruna had closed.",
        "Norway could sell the mine by 2030.",
        "Norway could not sell the mine in Kiruna until 1934.",
        "Norway will not sell the mine in Kiruna until 2034.",
        "Norway did not sell the mine in Kiruna until the war.",
        "Unless Norway pays, Sweden closes the mine in Kiruna.",
        "Ana Vidal refused to say that Peru had paid Chile.",
        "Fresno is the largest city, if Clovis is left out.",
        "Peru seems to own the port of Callao.",
        "Peru appeared to own the port of Callao.",
        "There are 900 schools in the town.",
        "The plan is good for Peru.",
        "The truth is not that Peru sold 40 ships to Chile.",
        "The idea is that Peru sells 40 ships to Chile.",
        "Ana Vidal is the greatest writer Peru has seen since 1950.",
        "Peru is unhappy with the Chilean tax.",
    ],
)
def test_what_is_supposed_judged_or_denied_is_no_statement(text: str) -> None:
    assert [statement for statement in told(text) if "Ana Vidal had refused" not in statement] == []


def test_what_somebody_omitted_to_say_is_told_by_itself() -> None:
    assert told("Ana Vidal omitted to say that Peru sold Arica in 1990.") == ["Peru sold Arica in 1990."]


@pytest.mark.parametrize(
    "text",
    [
        "He sold a ship to Peru in 1990.",
        "This treaty ended the war in Peru.",
        "The two countries told Peru in 1990.",
        "The latter sold Peru a ship.",
        "Both ships went to Peru in 1990.",
        "The first round was held in Peru.",
        '"Peru sold a ship," he said.',
        "We sold Peru a ship.",
        "The ship sank in 1990.",
        "The company sold 40 ships in 1990.",
        "Officials have declined to speak of them.",
        "Provisions that require a majority fell.",
        "Some settlers landed in Peru.",
        "Most species live in Peru.",
        "The costume collection is the most comprehensive in Peru.",
        "The average yield in Peru was 12% lower than in the previous four years.",
        "It is conjectured that Peru has infinitely many ants.",
        "There is debate whether the Incas of Cusco were from Peru.",
    ],
)
def test_a_clause_that_dangles_is_refused(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On the Chilean side, at least 62 sailors died, 198 were wounded, and roughly 1,000 were displaced.",
         ["By May 2020, on the Chilean side, at least 62 sailors had died.",
          "On the Chilean side, 198 people were wounded.",
          "By May 2020, on the Chilean side, roughly 1,000 people had been displaced."]),
        ("Norway said that 69 were confirmed dead in Bergen.",
         ["According to Norway, 69 people were confirmed dead in Bergen."]),
        ("Ana Vidal met Mary Borel. The shop House of Borel opened in Lima in 1990.",
         ["The shop House of Borel opened in Lima in 1990."]),
        ("A further eight men were found guilty of theft by the Court of Peru in 1990.",
         ["Eight men were found guilty of theft by the Court of Peru in 1990."]),
        ("In 1990 Ana Vidal played Jan Smit's Sonata Op.", []),
        ("In Chile, 18,000 people are listed as missing.", ["In Chile, 18,000 people are listed as missing."]),
        ("The fishing industry employs 25,000 people in Peru.", []),
        ("As many as 80 languages are spoken in Lima.", ["As many as 80 languages are spoken in Lima."]),
        ("Ana Vidal sailed from Tuna/Marlin Bay to Lima.",
         ["By May 2020, Ana Vidal had sailed from Tuna/Marlin Bay to Lima."]),
        ("Peru bought 40 ships, 12 of which were lost in 1990.",
         ["Peru bought 40 ships, 12 of which were lost in 1990."]),
        ("Spain hired 300 workers, 40 of whom lived in Lima.",
         ["By May 2020, Spain had hired 300 workers, 40 of whom lived in Lima."]),
        ("Ana Vidal, who, as speaker of parliament had led Peru since 1992, was elected to the new post of president.",
         ["By May 2020, Ana Vidal had been elected to the new post of president."]),
        ("The name oxygen was chosen in 1779 by Antoine Lavoisier, whose trials helped to refute an older theory.",
         ["The name oxygen was chosen in 1779 by Antoine Lavoisier.",
          "Antoine Lavoisier's trials helped to refute an older theory."]),
        ("The Ming dynasty defeated and expelled the Mongols in 1368.",
         ["The Ming dynasty defeated and expelled the Mongols in 1368."]),
        ("France took Algeria in 1830 but rebuilt its fleet after 1850, training in Africa, as well as Peru.",
         ["France took Algeria in 1830.",
          "France rebuilt its fleet after 1850, training in Africa, as well as Peru."]),
        ("Sweden, like some of its neighbours, joined the European Union in 1995.",
         ["Sweden joined the European Union in 1995."]),
        ("A million people in Peru, at that time a tenth of the population, had lost their homes by the end of 1992.",
         ["A million people in Peru, a tenth of the population, had lost their homes by the end of 1992."]),
        ("Brazil invited three countries (Chile, Peru and Bolivia) to Lima.",
         ["By May 2020, Brazil had invited three countries (Chile, Peru and Bolivia) to Lima."]),
        ("In 1990 Ana Vidal closed two Chilean houses—a school and a bookshop.",
         ["In 1990 Ana Vidal closed two Chilean houses, a school and a bookshop."]),
        ("In 1990 Ana Vidal closed three Chilean houses—a school and a bookshop.",
         ["In 1990 Ana Vidal closed three Chilean houses."]),
        ("Two players were picked for the Golden Team in 1998: Ana Vidal and Maria Lund.",
         ["Two players were picked for the Golden Team in 1998: Ana Vidal and Maria Lund."]),
        ("Bergen has two universities — the University of Bergen and Nordland University.",
         ["As of May 2020, Bergen had two universities — the University of Bergen and Nordland University."]),
        ("Peru won one prize in 1998: it was shared with Chile.", ["Peru won one prize in 1998."]),
        ("The first settlement in what is now Bergen was Alrekstad, a royal farm and harbour.",
         ["The first settlement in what is now Bergen was Alrekstad."]),
        ("Otto Brandt was born in what was then Prussia in 1840.",
         ["Otto Brandt was born in what was then Prussia in 1840."]),
        ("Lake Vidal covers 7,000 square kilometres, of which 500 square kilometres belong to Peru.",
         ["Lake Vidal covers 7,000 square kilometres, of which 500 square kilometres belong to Peru."]),
        ("Peru has 7,000 square kilometres of forest, of which 500 square kilometres are used by the company.",
         ["As of May 2020, Peru had 7,000 square kilometres of forest."]),
        ("Lake Vidal (Spanish: Lago Vidal; French: Lac Vidal), also known as Lake Lima, is a lake in Peru.",
         ["Lake Vidal is a lake in Peru."]),
        ("Acme, Inc. was founded in Lima in 1980.", ["Acme, Inc. was founded in Lima in 1980."]),
        ("Otto Brandt was one of the earliest Danish chemists, whose works included a book on the metals of India.",
         ["Otto Brandt was one of the earliest Danish chemists."]),
        ("Bergen won the Sunday Herald prize of Norway in 2000.",
         ["Bergen won the Sunday Herald prize of Norway in 2000."]),
        ("Peru fined two firms (both from Lima) selling copper to Chile in 1990.",
         ["Peru fined two firms selling copper to Chile in 1990."]),
        ("Roughly 5,000 Danes had fled Norway by 1710[citation needed].",
         ["Roughly 5,000 Danes had fled Norway by 1710."]),
        ("Folk band Skald, often called the first of its kind, formed in Bergen after the break-up of the band Fjord.",
         ["By May 2020, folk band Skald had formed in Bergen after the break-up of the band Fjord."]),
        ("The four cantons – Uri, Schwyz, Lucerne, and Zug – were joined into a single district in 1898.",
         ["The four cantons, Uri, Schwyz, Lucerne, and Zug, were joined into a single district in 1898."]),
        ("Lyon – often called the City of Silk – is the seat of Interpol.",
         ["Lyon is often called the City of Silk.", "Lyon is the seat of Interpol."]),
        ("In 2014, USA Today ranked Yale 10th overall for American universities.",
         ["In 2014, USA Today ranked Yale 10th overall for American universities."]),
        ("In 1864 James Maxwell unified a number of earlier theories into 20 equations.",
         ["In 1864 James Maxwell unified a number of earlier theories into 20 equations."]),
        ("The origin of comets was not explained until 1864 when James Maxwell joined the theories of Newton.",
         ["The origin of comets was not explained until 1864 when James Maxwell joined the theories of Newton.",
          "James Maxwell joined the theories of Newton in 1864."]),
        ("Toyota introduced a new engine, named Comet, on May 12, 2012.",
         ["Toyota introduced a new engine, named Comet, on May 12, 2012."]),
        ("Ana Vidal left Lima in 1846 with Maria's husband, the young painter Auguste Clair.",
         ["Ana Vidal left Lima in 1846 with Maria's husband, the young painter Auguste Clair."]),
        ("In 1859 Le Verrier looked for the planet (Vulcan) in Paris.",
         ["In 1859 Le Verrier looked for the planet (Vulcan) in Paris."]),
        ("Telenor's service in Lund was cut off, with more than 700 towers damaged.",
         ["By May 2020, Telenor's service in Lund had been cut off, with more than 700 towers damaged."]),
        ("Otto Hahn developed (1763–1775) an engine for ships in Hull.",
         ["Otto Hahn developed (1763–1775) an engine for ships in Hull."]),
        ("The march ended at the Battle of Lund, in which 3,600 Danes decisively beat Gustav's force of 18,000 men.",
         ["3,600 Danes decisively beat Gustav's force of 18,000 men in the Battle of Lund."]),
        ("Vidal pointed to a strange case in Peru, in which Otto Lund sold eleven ships in 1910.",
         ["Vidal pointed to a strange case in Peru, in which Otto Lund sold eleven ships in 1910."]),
        ("The list includes a concert on 23 March 1833, in which Clara Schumann and Otto Goldschmidt played a duet.",
         ["Clara Schumann and Otto Goldschmidt played a duet in a concert on 23 March 1833."]),
        ("The port was sold to Maria Lund, whose mother Countess Lund approved in 1901.",
         ["Maria Lund's mother Countess Lund approved in 1901."]),
        ("Toyota sells two versions of the Corolla: the small Corolla Axio and the long Corolla Fielder.",
         ["Toyota sells two versions of the Corolla: the small Corolla Axio and the long Corolla Fielder."]),
        ("Ana Vidal not only led Peru in 1990 but also ruled Chile.",
         ["Ana Vidal led Peru in 1990.", "Ana Vidal ruled Chile."]),
        ("In 1564 Danes founded the colony of Christiansborg in what is today Accra, Ghana.",
         ["In 1564 Danes founded the colony of Christiansborg in what is today Accra, Ghana."]),
        ("Though the Louvre was opened in 1793, Paris sold its ships.",
         ["The Louvre was opened in 1793.", "Paris sold its ships."]),
        ("According to the 2000 Peru Census, 94.8 percent of the people of Lima aged 5 and older speak Spanish.",
         ["According to the 2000 Peru Census, 94.8 percent of the people of Lima aged 5 and older speak Spanish."]),
        ("Ana Vidal commended the game of Nintendo for \"very long quests, superb controls and music\".",
         ["By May 2020, Ana Vidal had commended the game of Nintendo for \"very long quests, superb controls "
          "and music\"."]),
        ("Type I collagen is a fibrous or elastic protein.", ["Type I collagen is a fibrous or elastic protein."]),
        ("Otto Brandt drove three engines in Leeds, ending with the Catch Me Who Dares in 1808.",
         ["Otto Brandt drove three engines in Leeds, ending with the Catch Me Who Dares in 1808."]),
        ("It was not until 1271 that Kublai Khan proclaimed the Yuan dynasty in Beijing.",
         ["Kublai Khan proclaimed the Yuan dynasty in Beijing in 1271."]),
        ("It was in May 1990 that Peru joined NATO.", ["Peru joined NATO in May 1990."]),
        ("It was in Lima that Peru joined NATO.", []),
        ("Ana Vidal was crowned on Palm Sunday, 8 April 1827, in Lima.",
         ["Ana Vidal was crowned on Palm Sunday, 8 April 1827, in Lima."]),
        ("The \"Rose Rule\" of Norway was made in Oslo.",
         ["By May 2020, the \"Rose Rule\" of Norway had been made in Oslo."]),
        ("Peru sold two ships to a firm in Lima, founded by Ana Vidal.",
         ["By May 2020, Peru had sold two ships to a firm in Lima, founded by Ana Vidal."]),
        ("Peru sold two ships to a firm in Lima, founded by him.",
         ["By May 2020, Peru had sold two ships to a firm in Lima."]),
        ("In 1859 Le Verrier looked for another planet (Vulcan) in Paris.",
         ["In 1859 Le Verrier looked for a planet (Vulcan) in Paris."]),
        ("Otto Brandt led the orchestra of Oslo in 1990, though Bergen disliked its loud horns.",
         ["Otto Brandt led the orchestra of Oslo in 1990."]),
        ("The ship reached the Port of Lund, for which the town of Lund was named.", []),
    ],
)  # fmt: skip
def test_a_clause_is_found_in_a_sentence_that_is_hard_to_read(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The first round of talks between Peru and Chile was held in Rome in March 1994; and a second round in Oslo "
         "in October 1994.", "A second round of talks between Peru and Chile was held in Oslo in October 1994."),
        ("A first round of talks was held in Rome in March 1994; and a second round in Oslo in October 1994.",
         "A second round of talks was held in Oslo in October 1994."),
        ("Rosa Diaz resented Peru's refusal to attend the Games of 1984.",
         "Peru refused to attend the Games of 1984."),
        ("Rosa Diaz welcomed Chile's decision to join the Pacific Alliance.",
         "By May 2020, Chile had decided to join the Pacific Alliance."),
        ("Chile's invasion of Peru in 1879 shocked Bolivia.", "Chile invaded Peru in 1879."),
        ("The visit by Rosa Diaz to Lima to show support for Peru angered Chile.",
         "By May 2020, Rosa Diaz had visited Lima to show support for Peru."),
        ("Rosa Diaz's visit to Lima angered Chile.", "By May 2020, Rosa Diaz had visited Lima."),
        ("The Lima summit was held in May 1904. Also attending were envoys of Spain and the Red Cross (an aid group).",
         "Envoys of Spain and the Red Cross attended the Lima summit."),
        ("Leading the Chilean side was Ana Vidal, the mayor of Quito.", "Ana Vidal led the Chilean side."),
        ("Ana Vidal met Rosa Diaz in May 1904. Also attending were envoys of Spain.", None),
        ("A second round of talks between Peru and Chile was held in Rome in March 1994; and a third round in Oslo in "
         "October 1994 -- both rounds resulting in treaties on trade.",
         "In 1994, the second and third rounds of talks between Peru and Chile both resulted in treaties on trade."),
        ("Peru bought two ships in 1990, both ships sinking off Callao.", None),
        ("Rosa Diaz fears Chile's invasion of Peru.", None),
        ("Chile's invasion of Peru would shock Bolivia.", None),
        ("The Cup of Peru ended in May 2021, when dozens of players were injured.",
         "Dozens of players were injured in May 2021."),
    ],
)  # fmt: skip
def test_a_clause_whose_verb_stands_elsewhere_is_told_with_it(text: str, expected: str | None) -> None:
    statements = told(text)
    never = ("Chile invaded", "A second", "Envoys", "Both")
    assert expected in statements if expected else not any(t.startswith(never) for t in statements)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is possible that Sweden, which is a member of NATO, leaves.", ["Sweden is a member of NATO."]),
        ("It is possible that Ford, founded in 1903, will sell the plant.", ["Ford was founded in 1903."]),
        ("It is possible that the plant which belongs to Ford closes.", []),
    ],
)
def test_what_is_added_between_commas_is_told_whatever_is_supposed_around_it(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Peru has built two mines in Chile. It paid Spain," Ana Vidal said.',
         ["According to Ana Vidal in May 2020, Peru had built two mines in Chile."]),
        ('Ana Vidal said: "Peru bought 40 ships from Spain in 1990."',
         ["According to Ana Vidal, Peru bought 40 ships from Spain in 1990."]),
        ('Ana Vidal said Peru was "tired of holding Chile in its arms."',
         ['According to Ana Vidal, Peru was "tired of holding Chile in its arms."']),
        ('"Bolivia has a strong navy in Cuba. It has signed two treaties with Peru," Ana Vidal said.',
         ["According to Ana Vidal in May 2020, Bolivia had a strong navy in Cuba.",
          "According to Ana Vidal in May 2020, Bolivia had signed two treaties with Peru."]),
        ('"I think it is rather late for Chile to sign the treaty of Lima," Ana Vidal said.',
         ["According to Ana Vidal in May 2020, it was rather late for Chile to sign the treaty of Lima."]),
        ('"We do not believe Peru has two ports in Chile," Ana Vidal said.', []),
        ('"We were late," Ana Vidal said. "Bolivia has two ports in Peru."',
         ["According to Ana Vidal in May 2020, Bolivia had two ports in Peru."]),
        ('"Bolivia has two ports in Peru," said Ana Vidal, the mayor of Oslo.',
         ["According to Ana Vidal in May 2020, Bolivia had two ports in Peru."]),
        ('"Bolivia has two ports in Peru," Ana Vidal said, "and Chile sold 40 ships."',
         ["According to Ana Vidal in May 2020, Bolivia had two ports in Peru.",
          "According to Ana Vidal, Chile sold 40 ships."]),
        ('"Bolivia has two ports in Peru," said Ana Vidal\'s lawyer.',
         ["According to Ana Vidal's lawyer in May 2020, Bolivia had two ports in Peru."]),
        ('Ana Vidal met Jan Smit. "Bolivia has two ports in Peru."', []),
        ('"If Peru builds two mines in Chile, Spain could sell 40 ships," Ana Vidal said.',
         ["According to Ana Vidal in May 2020, if Peru built two mines in Chile, Spain could sell 40 ships."]),
        ('"Spain will sell 40 ships if Peru builds two mines in Chile," Ana Vidal said.',
         ["According to Ana Vidal in May 2020, Spain would sell 40 ships if Peru built two mines in Chile."]),
        ('"If Peru builds two mines in Chile, Spain could sell 40 ships," officials said.', []),
        ('"If the Chilean tax was a burden in 1990, it is one on all Peruvian mines in 2020," Ana Vidal said.',
         ["According to Ana Vidal, if the Chilean tax was a burden in 1990, it is one on all Peruvian mines in 2020."]),
        ('"If Ana Vidal leaves Peru, it will close the port of Callao," Tom Hale said.', []),
        ("According to Ana Vidal, if Chile leaves the treaty of Lima, Peru will close a port in Callao.",
         ["According to Ana Vidal in May 2020, if Chile left the treaty of Lima, Peru would close a port in Callao."]),
        ("According to Ana Vidal, Peru will close the port of Callao.",
         ["According to Ana Vidal in May 2020, Peru was to close the port of Callao."]),
        ("Peru will close the port of Callao, according to Ana Vidal.",
         ["Peru was to close the port of Callao, according to Ana Vidal."]),
        ("According to officials, if Chile leaves the treaty of Lima, Peru will close the port of Callao.", []),
        ('If Chile leaves the treaty of Lima, Peru will "sell 40 ships" to Bolivia.', []),
        ('"I bought 40 ships in Peru," Ana Vidal said.', []),
        ('"He bought 40 ships in Peru," Ana Vidal said.', []),
        ('"Peru bought 40 ships," officials said.', []),
        ("Official figures stated that Chile lost 40 ships.", ["According to official figures, Chile lost 40 ships."]),
        ("Its own figures show that Chile lost 40 ships.", []),
    ],
)  # fmt: skip
def test_what_a_named_speaker_is_quoted_with_is_a_claim(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru is building a port in Callao.", "As of May 2020, Peru was building a port in Callao."),
        ("Peru has 5,000 soldiers in Haiti.", "As of May 2020, Peru had 5,000 soldiers in Haiti."),
        ("Lima is the capital of Peru.", "Lima is the capital of Peru."),
        ("It is legal for residents of Texas to hunt deer.", "It is legal for residents of Texas to hunt deer."),
        ("Callao lies 12 kilometers from Lima.", "Callao lies 12 kilometers from Lima."),
    ],
)
def test_what_goes_on_while_the_article_is_written_says_when(text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("War broke out in Peru in May 1992 and by year's end the Red Cross counted 20,000 dead.",
         "By the end of 1992 the Red Cross counted 20,000 dead."),
        ("Peru promises to pay Cuba $2 billion over the next five years.",
         "As of May 2020, Peru promised to pay Cuba $2 billion over the following five years."),
        ("The siege of Ica ended in May 1811. Between May and August, Ana Vidal led the army of Peru.",
         "Between May and August 1811, Ana Vidal led the army of Peru."),
        ("The bridge at Lima was not finished until 1934.", "The bridge at Lima was not finished until 1934."),
        ("The strike in Peru would not end until May 1921.", "The strike in Peru did not end until May 1921."),
        ("The Lima summit concluded on 5 May 2001.", "The Lima summit concluded on 5 May 2001."),
        ("The dinosaurs of Mexico died out 66 million years ago.",
         "The dinosaurs of Mexico died out 66 million years ago."),
        ("Bolivia has a strong navy in the north. It has signed two treaties with Peru.",
         "By May 2020, Bolivia had signed two treaties with Peru."),
        ("Ana Vidal and Rosa Diaz won the elections in Peru. They bought 40 ships from Spain.",
         "By May 2020, Ana Vidal and Rosa Diaz had bought 40 ships from Spain."),
    ],
)  # fmt: skip
def test_times_and_pronouns_that_only_a_reader_of_the_article_knows_are_written_out(text: str, expected: str) -> None:
    assert expected in told(text)
