"""Statements and the questions made of them: (statement, date or figure, question or None)."""

import pytest

from question_bank.model import DateValue, FigureValue
from question_bank.questions import edtf
from question_bank.questions.wh import ask_figure, ask_subject, ask_when


def date(edtf_date: str, text: str) -> DateValue:
    return DateValue(date=edtf_date, granularity=edtf.granularity(edtf_date), text=text)


WHEN = [
    # treaties
    (
        "The Treaty of Velden was signed on 4 May 1910.",
        date("1910-05-04", "4 May 1910"),
        "On what date was the Treaty of Velden signed?",
    ),
    (
        "On 4 May 1910, two envoys signed the Treaty of Velden in Lisbon.",
        date("1910-05-04", "4 May 1910"),
        "On what date did two envoys sign the Treaty of Velden in Lisbon?",
    ),
    (
        "The second round of the talks was held in Geneva in September 1921.",
        date("1921-09", "September 1921"),
        "In which month and year was the second round of the talks held in Geneva?",
    ),
    (
        "The third round was held in March 1922 in Vienna.",
        date("1922-03", "March 1922"),
        "In which month and year was the third round held in Vienna?",
    ),
    ("The hall was completed late in 1923.", date("1923", "1923"), "In what year was the hall completed?"),
    (
        "In 1910 Otto Brandt became mayor of Larn as well as becoming a judge.",
        date("1910", "1910"),
        "In what year did Otto Brandt become mayor of Larn?",
    ),
    (
        "In 1910 Otto Brandt wrote “Larn” which is a clear guide to the port.",
        date("1910", "1910"),
        "In what year did Otto Brandt write “Larn”?",
    ),
    (
        "In 1548 Pope Paul III appointed Otto Brandt, as Archbishop of Larn.",
        date("1548", "1548"),
        "In what year did Pope Paul III appoint Otto Brandt, as Archbishop of Larn?",
    ),
    (
        "In 1923, Trade and Rail Guild listed Larn as a port.",
        date("1923", "1923"),
        "In what year did Trade and Rail Guild list Larn as a port?",
    ),
    ("Record-keeping began in Larn in 1923.", date("1923", "1923"), "In what year did record-keeping begin in Larn?"),
    (
        "Membership of the club fell in 1923.",
        date("1923", "1923"),
        "In what year did membership of the club fall?",
    ),
    (
        "Parliament voted for the canal in 1923.",
        date("1923", "1923"),
        "In what year did Parliament vote for the canal?",
    ),
    (
        "The museum bought the clock from the U.S. in 1923.",
        date("1923", "1923"),
        "In what year did the museum buy the clock from the U.S.?",
    ),
    ("Parliament ratified the treaty in 1923.", date("1923", "1923"), "In what year did Parliament ratify the treaty?"),
    (
        "Both states had ratified the convention by 1924.",
        date("1924", "1924"),
        "By what year had both states ratified the convention?",
    ),
    (
        "Since the end of 1923, the line has been running to Larn.",
        date("1923", "the end of 1923"),
        "Since the end of which year has the line been running to Larn?",
    ),
    (
        "The convention entered into force at the end of June 1925.",
        date("1925-06", "end of June 1925"),
        "In which month and year did the convention enter into force?",
    ),
    ("The treaty signed in 1910 ended the war.", date("1910", "1910"), None),
    ("In 1910 Ruiz sold the Larn Ice Co.", date("1910", "1910"), "In what year did Ruiz sell the Larn Ice Co.?"),
    (
        "In 1910 Ruiz was appointed head of the home where she remained for years.",
        date("1910", "1910"),
        "In what year was Ruiz appointed head of the home?",
    ),
    ("Ruiz kept her seat until the end of the empire on 4 May 1910.", date("1910-05-04", "4 May 1910"), None),
    ("Lawmakers rejected the treaty signed by two envoys in 1910.", date("1910", "1910"), None),
    (
        "The island has belonged to Norland since May 1931.",
        date("1931-05", "May 1931"),
        "Since which month and year has the island belonged to Norland?",
    ),
    (
        "Until December 1934, the league bore the name Union of Ports.",
        date("1934-12", "December 1934"),
        "Until which month and year did the league bear the name Union of Ports?",
    ),
    ("The border was closed after 3 March 1936.", date("1936-03-03", "3 March 1936"), None),
    ("The pact of 3 March 1936 divided the valley.", date("1936-03-03", "3 March 1936"), None),
    ("The delegates said that the pact had failed in 1938.", date("1938", "1938"), None),
    # elections
    (
        "On 6 November 1994, voters approved the new constitution in a referendum.",
        date("1994-11-06", "6 November 1994"),
        "On what date did voters approve the new constitution in a referendum?",
    ),
    (
        "Maria Lund won the presidential election in October 1988.",
        date("1988-10", "October 1988"),
        "In which month and year did Maria Lund win the presidential election?",
    ),
    (
        "Maria Lund was elected mayor of Arnhem in 1976.",
        date("1976", "1976"),
        "In what year was Maria Lund elected mayor of Arnhem?",
    ),
    (
        "Women first voted in Norland in the spring of 1919.",
        date("1919-21", "the spring of 1919"),
        "In what year did women first vote in Norland?",
    ),
    ("In May 1990, the council dissolved itself and called an election.", date("1990-05", "May 1990"), None),
    ("The parliament was dissolved and replaced by a council in 1991.", date("1991", "1991"), None),
    (
        "The party will hold its congress in June 2031.",
        date("2031-06", "June 2031"),
        "In which month and year will the party hold its congress?",
    ),
    (
        "At the end of 1992, the commission published the final count.",
        date("1992", "1992"),
        "At the end of which year did the commission publish the final count?",
    ),
    ("Late in 1992, the count, which took a month, ended.", date("1992", "1992"), None),
    (
        "In 1895, Lund founded the Larn Union, serving as its secretary.",
        date("1895", "1895"),
        "In what year did Lund found the Larn Union?",
    ),
    ("Lund planned to retire in 1999.", date("1999", "1999"), None),
    (
        "In December 1999, Lund, who led the Greens, became chancellor of Norland.",
        date("1999-12", "December 1999"),
        "In which month and year did Lund, who led the Greens, become chancellor of Norland?",
    ),
    # the history of science
    (
        "Clara Immerwald discovered the comet on 12 March 1843.",
        date("1843-03-12", "12 March 1843"),
        "On what date did Clara Immerwald discover the comet?",
    ),
    (
        "The observatory was finally completed in 1851.",
        date("1851", "1851"),
        "In what year was the observatory finally completed?",
    ),
    (
        "In 1869, a chemist from Kazan published a table of the elements.",
        date("1869", "1869"),
        "In what year did a chemist from Kazan publish a table of the elements?",
    ),
    (
        "The academy had elected Immerwald a member in June 1846.",
        date("1846-06", "June 1846"),
        "In which month and year did the academy elect Immerwald a member?",
    ),
    ("The prize had been awarded in 1903.", date("1903", "1903"), "In what year was the prize awarded?"),
    (
        "Immerwald was director of the observatory in 1855.",
        date("1855", "1855"),
        None,
    ),
    ("Nobody repeated the experiment in 1870.", date("1870", "1870"), None),
    ("The lens was not ready in 1849.", date("1849", "1849"), None),
    (
        "In July 1969, the probe landed on the moon, where it stayed for a week.",
        date("1969-07", "July 1969"),
        "In which month and year did the probe land on the moon?",
    ),
    ("In June 1846, Immerwald was working on a catalogue of stars.", date("1846-06", "June 1846"), None),
    ("In 1851, the academy still had 40 members.", date("1851", "1851"), None),
    ("The lens broke in 1852, Immerwald said.", date("1852", "1852"), None),
    ("In 1853, two telescopes were stationed on the coast.", date("1853", "1853"), None),
    ("The comet has cost dozens of astronomers their sleep since 1854.", date("1854", "1854"), None),
    (
        "In 1860, three chemists, Ada Roth, Bo Alm and Eva Stern, founded the society.",
        date("1860", "1860"),
        "In what year did three chemists, Ada Roth, Bo Alm and Eva Stern, found the society?",
    ),
    # sport
    (
        "The club won its first title in May 1957.",
        date("1957-05", "May 1957"),
        "In which month and year did the club win its first title?",
    ),
    (
        "The stadium opened on 17 August 1930 in Montevista.",
        date("1930-08-17", "17 August 1930"),
        "On what date did the stadium open in Montevista?",
    ),
    (
        "The relay team broke the record in early July 1984.",
        date("1984-07", "early July 1984"),
        "In which month and year did the relay team break the record?",
    ),
    (
        "The final was played in Montevista in mid-June 1962.",
        date("1962-06", "mid-June 1962"),
        "In which month and year was the final played in Montevista?",
    ),
    (
        "The league has had eighteen clubs since 1963.",
        date("1963", "1963"),
        "Since what year has the league had eighteen clubs?",
    ),
    ("He won the cup twice, in 1961 and 1962.", date("1961", "1961"), None),
    # business
    (
        "In 1898, Otto Brandt founded the bicycle company.",
        date("1898", "1898"),
        "In what year did Otto Brandt found the bicycle company?",
    ),
    (
        "The merger was announced on 2 February 1999.",
        date("1999-02-02", "2 February 1999"),
        "On what date was the merger announced?",
    ),
    (
        "The company moved its head office to Rotterdam in autumn 2004.",
        date("2004-23", "autumn 2004"),
        "In what year did the company move its head office to Rotterdam?",
    ),
    (
        "Brandt's heirs sold the factory in the 1950s.",
        date("195X", "1950s"),
        "In which decade did Brandt's heirs sell the factory?",
    ),
    (
        "More than 100,000 citizens of Norland had fled by the end of 1992.",
        date("1992", "the end of 1992"),
        "By the end of which year had more than 100,000 citizens of Norland fled?",
    ),
    (
        "By March 2003, the yard had delivered 40 ships.",
        date("2003-03", "March 2003"),
        "By which month and year had the yard delivered 40 ships?",
    ),
    (
        "The mill had burned down by 4 May 1910.",
        date("1910-05-04", "4 May 1910"),
        "By what date had the mill burned down?",
    ),
    ("Larn was the seat of the league until the completion of the canal in 1927.", date("1927", "1927"), None),
    (
        "The league of Larn had its first meeting in 1911.",
        date("1911", "1911"),
        "In what year did the league of Larn have its first meeting?",
    ),
    ("The league of Larn had its seat there in 1911.", date("1911", "1911"), None),
    (
        "Ada Kraus was born in Larn, South Dakota, on 4 May 1910.",
        date("1910-05-04", "4 May 1910"),
        "On what date was Ada Kraus born in Larn, South Dakota?",
    ),
    (
        "Two ships were sold in 1911 to the navy of Peru.",
        date("1911", "1911"),
        "In what year were two ships sold to the navy of Peru?",
    ),
    (
        "The regiment reached Larn in 1911, led by General Otto Vos.",
        date("1911", "1911"),
        "In what year did the regiment reach Larn?",
    ),
    (
        "Ada Kraus left Larn in 1911, selling the mill to her brother.",
        date("1911", "1911"),
        "In what year did Ada Kraus leave Larn?",
    ),
    ("Ada Kraus met Otto, Rosa, in 1911.", date("1911", "1911"), None),
    ("Pre-empting the sale of the mill, Ada Kraus and Otto Vos left Larn in 1911.", date("1911", "1911"), None),
    ("The sale was expected to be held in Larn in 1911.", date("1911", "1911"), None),
    ("Ada Kraus sold the mill, moving to Larn in 1911.", date("1911", "1911"), None),
    ("The canal was built by 1910 workers.", date("1910", "1910"), None),
    ("The strike began around 1911.", date("1911", "1911"), None),
    (
        "Norway, the Netherlands, and Sweden signed a treaty in 1922.",
        date("1922", "1922"),
        "In what year did Norway, the Netherlands, and Sweden sign a treaty?",
    ),
    (
        "Norway, Sweden, the Netherlands and Denmark signed a treaty in 1922.",
        date("1922", "1922"),
        "In what year did Norway, Sweden, the Netherlands and Denmark sign a treaty?",
    ),
    (
        "In 1922, Norland promised peace in the isles, its trade in Larn, and the end of the tax as told in the pact.",
        date("1922", "1922"),
        "In what year did Norland promise peace in the isles, its trade in Larn, and the end of the tax as told in the "
        "pact?",
    ),
    ("During the 1940s, Norland was heavily engaged in the rebuilding of Larn.", date("194X", "1940s"), None),
    (
        "The Third Larn War lasted from 1644 to 1646.",
        date("1644/1646", "1644 to 1646"),
        "From what year to what year did the Third Larn War last?",
    ),
    (
        "The Larn Empire lasted from 326 BCE to 184 BCE.",
        date("-0325/-0183", "326 BCE to 184 BCE"),
        "From what year to what year did the Larn Empire last?",
    ),
    (
        "Queen Vera of Larn reigned from 359 to 336 BCE.",
        date("-0358/-0335", "359 to 336 BCE"),
        "From what year to what year did Queen Vera of Larn reign?",
    ),
    ("Ada Kraus taught in Larn from 1644 to 1646.", date("1644/1646", "1644 to 1646"), None),
    ("The Third Larn War lasted until 1646.", date("1644/1646", "1644 to 1646"), None),
]


@pytest.mark.parametrize(("statement", "value", "question"), WHEN)
def test_a_date_is_asked_for_where_it_belongs_to_the_main_verb(
    statement: str, value: DateValue, question: str | None
) -> None:
    assert ask_when(statement, value) == question


def figure(number: float, text: str, unit: str | None = None, bound: str = "exact") -> FigureValue:
    return FigureValue.model_validate({"number": number, "unit": unit, "bound": bound, "text": text})


FIGURES = [
    # treaties
    (
        "More than 100,000 people had fled by the end of 1922.",
        figure(100_000, "More than 100,000", bound="more_than"),
        "More than how many people had fled by the end of 1922?",
    ),
    ("The treaty limited the army to 12,000 soldiers in 1921.", figure(12_000, "12,000"), None),
    (
        "At least 62 villages changed hands in 1921.",
        figure(62, "At least 62", bound="at_least"),
        "At least how many villages changed hands in 1921?",
    ),
    (
        "Norland planned to station up to 500 soldiers in Velden in 1924.",
        figure(500, "up to 500", bound="at_most"),
        "Up to how many soldiers did Norland plan to station in Velden in 1924?",
    ),
    ("Eight rounds of talks were held in 1923.", figure(8, "Eight"), "How many rounds of talks were held in 1923?"),
    ("A group of eleven envoys left Geneva in 1922.", figure(11, "eleven"), None),
    # elections
    (
        "Lund received 59.5 percent of the vote in the election of 1988.",
        figure(59.5, "59.5 percent", "percent"),
        "What percentage of the vote did Lund receive in the election of 1988?",
    ),
    (
        "In 1988, some 40 percent of the voters stayed at home.",
        figure(40, "some 40 percent", "percent", "about"),
        "In 1988, about what percentage of the voters stayed at home?",
    ),
    (
        "In March 2003, Norland still had more than 25,000 polling stations.",
        figure(25_000, "more than 25,000", bound="more_than"),
        "In March 2003, more than how many polling stations did Norland still have?",
    ),
    ("The turnout was 71 percent in 1988.", figure(71, "71 percent", "percent"), None),
    ("The Greens lost 14 seats and won 3 in 1992.", figure(14, "14"), None),
    # the history of science
    (
        "The observatory bought about 300 lenses from Kazan in 1851.",
        figure(300, "about 300", bound="about"),
        "About how many lenses did the observatory buy from Kazan in 1851?",
    ),
    ("Immerwald catalogued 1,204 stars.", figure(1204, "1,204"), "How many stars did Immerwald catalogue?"),
    (
        "The comet passed 40 million kilometers from the sun in 1843.",
        figure(40_000_000, "40 million", "kilometers"),
        "How many kilometers did the comet pass from the sun in 1843?",
    ),
    ("The expedition lasted five years.", figure(5, "five", "years"), "How many years did the expedition last?"),
    # sport
    ("The stadium holds 81,000 spectators.", figure(81_000, "81,000"), "How many spectators does the stadium hold?"),
    ("The stadiums hold 81,000 spectators.", figure(81_000, "81,000"), "How many spectators do the stadiums hold?"),
    (
        "Almost 11,000 of the tickets were sold abroad in 1962.",
        figure(11_000, "Almost 11,000", bound="almost"),
        "About how many of the tickets were sold abroad in 1962?",
    ),
    ("The club has won 14 titles since 1957.", figure(14, "14"), "How many titles has the club won since 1957?"),
    # business
    (
        "The company borrowed around $120 million from two banks in 2002.",
        figure(120_000_000, "around $120 million", "US dollars", "about"),
        "About how many US dollars did the company borrow from two banks in 2002?",
    ),
    (
        "Brandt sold 30 percent of the shares in 1911.",
        figure(30, "30 percent", "percent"),
        "What percentage of the shares did Brandt sell in 1911?",
    ),
    ("200 mills and 350 bakeries stood in Larn in 1910.", figure(200, "200"), None),
    ("62% of the sailors and 70% of the cooks in Larn left in 1910.", figure(62, "62%", "percent"), None),
    ("The loan rose from $40 million to $70 million in 2002.", figure(70_000_000, "$70 million", "US dollars"), None),
    (
        "The factory employed fewer than 90 workers in 1900.",
        figure(90, "fewer than 90", bound="less_than"),
        "Fewer than how many workers did the factory employ in 1900?",
    ),
]


@pytest.mark.parametrize(("statement", "value", "question"), FIGURES)
def test_a_figure_is_asked_for_where_it_opens_subject_or_object(
    statement: str, value: FigureValue, question: str | None
) -> None:
    assert ask_figure(statement, value) == question


def test_no_other_count_stands_beside_the_one_that_is_asked_for() -> None:
    value = FigureValue(number=9, text="nine", counted="ships")
    assert ask_figure("Norland lost nine ships, six boats and two barges.", value) is None


@pytest.mark.parametrize(
    ("statement", "subject", "question"),
    [
        (
            "The Treaty of Velden ended the war in 1910.",
            "The Treaty of Velden",
            "Which agreement ended the war in 1910?",
        ),
        (
            "In 1910, the Treaty of Velden ended the war.",
            "the Treaty of Velden",
            "In 1910, which agreement ended the war?",
        ),
        (
            "The Treaty of Velden was later signed by Norland.",
            "The Treaty of Velden",
            "Which agreement was signed by Norland?",
        ),
        (
            "The Treaty of Velden were signed by Norland.",
            "The Treaty of Velden",
            "Which agreement was signed by Norland?",
        ),
        ("Norland signed the Treaty of Velden.", "the Treaty of Velden", None),
    ],
)
def test_the_subject_is_asked_for_in_its_own_place(statement: str, subject: str, question: str | None) -> None:
    assert ask_subject(statement, subject, "Which agreement") == question
