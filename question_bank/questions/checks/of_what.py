"""Rules on what a prompt leaves open: what somebody resigned from, in which match he scored, whose profits rose."""

from __future__ import annotations

import re

from question_bank.language.world import cities, closes_address, country_of
from question_bank.questions.checks.case import BLANK, Case
from question_bank.questions.checks.envoys import ENVOYS
from question_bank.questions.checks.rule import Rule, flaw_of, guideline

_OFFICES = (
    r"(?:president|director|chairman|chair|secretary|treasurer|captain|manager|head|chief|leader|member|vice-president)"
)
_HEADS = r"(?:[Pp]resident|[Dd]irector|[Cc]hairman|[Dd]ean|[Hh]ead|CEO|[Cc]hief [Ee]xecutive(?: [Oo]fficer)?)"
_OF_A_TOWN = (
    r"(?:[Mm]ayor|[Pp]rovost|[Gg]overnor|[Ss]heriff|[Bb]ishop|[Aa]bbot|[Rr]ector|[Vv]icar|[Hh]eadmaster|[Pp]rincipal|"
    r"[Mm]agistrate|[Aa]lderman|[Dd]ean(?: of [Ss]tudents)?|"
    r"(?:[Pp]resident|[Ss]peaker|[Mm]ember) of the (?:Legislative|State|City|Municipal) (?:Council|Assembly))"
)
_ENVOYS = (
    rf"(?:(?i:{ENVOYS})|[Cc]onsul(?:[- ][Gg]eneral)?|[Rr]epresentative)"
    r"(?: (?:[Rr]esident|[Ee]xtraordinary|[Pp]lenipotentiary|and|ad interim))*"
)
_BY_NAMES = r"(?:[A-ZÀ-Þ][\w’'.-]* ?)+"
_ENDS = (
    # what somebody won, left, or stood for
    r"resign",
    r"win",
    r"win re-?election(?: with [^?]*)?",
    r"win an? (?:Grammy|Oscar|Emmy|Tony|BAFTA|Bafta|Academy Award)(?: Award)?",
    r"(?:run|stand) for (?:re-?)?election",
    r"stand in the [A-ZÀ-Þ]\w+ (?:[Ww]ard|[Cc]onstituency|[Dd]istrict|[Dd]ivision)",
    r"(?:re-?)?elected (?:with|by) an? [a-z ]*majority",
    r"(?:first |re-?)?elected",
    r"tipped off",
    r"change (?:his|her|its|their) minds?",
    r"renamed",
    r"invited to participate",
    r"(?:awarded|given|receive) an? (?:[a-z]+ ){1,2}[a-z]+",
    # an office, but not of what
    rf"(?:appointed|nominated) by (?:former )?(?:President |Governor )?{_BY_NAMES}(?:to an? [\w-]+ term)?",
    rf"(?:appointed|confirmed)(?: by (?:the )?{_BY_NAMES})?",
    r"appoint (?:[A-ZÀ-Þ][\w’'.-]*,? ?|and |son,? )+",
    rf"become (?:the )?{_OFFICES}",
    rf"(?:become|sworn in|elected|appointed|named|made)(?: as)? (?:an? |the )?(?:[a-z]+ ){{0,2}}"
    rf"(?:[Mm]ember|{_OFFICES}|full [Pp]rofessor)",
    rf"(?:(?:succeed|appointed|elected|named|serve)(?: as)? |become )(?:the )?(?:[Vv]ice[- ])?{_HEADS}"
    rf"(?: (?:&|and) {_HEADS}| of (?:Studies|Students|Research|Education|Operations|Sales|Music))?",
    rf"succeed [^?]* as (?:the )?(?:acting |interim )?{_HEADS}",
    rf"(?:become|as|elected|appointed|ordained) (?:the )?(?:[Dd]eputy |[Ll]ord )?{_OF_A_TOWN}",
    r"(?:elected|named|appointed|become)(?: as)? (?:the )?deputy leader",
    r"(?:appointed|employed|hired|engaged) as (?:an? )?[a-z]+",
    r"become an? (?:senior |chief |principal )?(?:consultant|advis[eo]r|researcher|research fellow|partner)",
    r"(?:appointed|become) (?:as )?an? (?:(?:[Ss]enior|[Aa]ssistant|[Aa]ssociate|[Ff]ull) )?"
    r"(?:[Ll]ecturer|[Pp]rofessor|[Rr]eader)(?: (?:in|of) [A-Z]\w+)?",
    r"(?:become|made|created|appointed) an? (?:Knight|Officer|Commander|Companion|Dame)"
    r"(?: (?:1st|2nd|First|Second) Class)?",
    # an envoy, but not whose or where
    rf"(?:appointed|nominated|named|commissioned|confirmed|accredited|become)(?: as)?(?: an?| the)?(?: first)? "
    rf"{_ENVOYS}",
    rf"appoint [^?]* as (?:its )?{_ENVOYS}",
    r"present (?:his|her|its|their) credentials(?: to [^?]*)?",
    rf"lose to {_BY_NAMES}",
    r"retire",
    r"take office",
    r"(?:been|become) the [A-ZÀ-Þ][a-z]+",
    r"(?:begin|conclude|finish|complete|pass) (?:his|her|their|the) (?:course|exams?|training course)"
    r"(?: with a degree in [A-Z][a-z]+)?",
    r"set out to follow the example of [^?]*",
    # a degree, but not where
    r"graduate(?: (?!from\b|at\b|in\b)[\w.]+)*",
    r"graduate with (?:his|her|an?) (?:[A-Z][\w.]*|degree|diploma)",
    r"graduate with (?:his|her|an?) [^?]*\b(?:degree|diploma)(?: in (?:(?! at | from )[^?])*)?",
    r"(?:get|receive|earn|obtain|complete) (?:his|her|their) (?:degree|diploma|doctorate|studies)",
    r"(?:start|begin|finish|complete|resume) (?:his|her|their) (?:work|studies|education|training|career|service)",
    r"go on to [A-ZÀ-Þ]\w+",
)
"""How a prompt ends on a deed of which the sentence before said what it was."""
_NOTHING_BEHIND = re.compile(
    rf"^(?:In|On) (?:what|which) .*?\b(?P<words>{'|'.join(_ENDS)})\?$|"
    r"^[Ww]hich country .*?\b(?P<host>host)(?: (?:in|on) [\w ]+)?\?$|"
    r"\b(?:start|beg[iau]n|started) (?P<start>competing)(?= in (?:what|____|\d)|\?$)"
)
_TIMED_DEED = re.compile(r"^(?:[A-ZÀ-Þ][\w’'.-]*,? )+(?P<words>resigned|won|lost|returned|retired)$")
"""An event to be matched or put in order that is no more than such a deed."""
_TOLD_DEED = re.compile(
    r"^(?:In (?:____ \([a-z]+\)|\d{4}),? )?(?:(?:[Tt]he )?[A-ZÀ-Þ][\w’'.-]*,? )+"
    r"(?P<words>resigned|won|was (?:first )?tipped off|was renamed|was invited to participate|"
    r"became (?:the )?(?:president|director|chairman|secretary|captain|manager|chief)|"
    r"graduated(?: in ____ \(year\))? with (?:his|her|an?) (?:[A-Z][\w.]*|degree)|"
    r"(?:earned|received|got|completed) (?:his|her|their) (?:degree|diploma|doctorate)|"
    r"was (?:first |re-?)?elected(?: (?:as )?(?:the )?(?:deputy |vice[- ]|Lord )?"
    r"(?:leader|president|chairman|captain|Provost))?|won re-?election|"
    r"(?:was )?(?:appointed|nominated) by (?:former )?(?:President |Governor )?(?:[A-ZÀ-Þ][\w’'.-]* ?)+|"
    r"changed (?:his|her|its) mind)(?: (?:in|on) (?:____ \([a-z, ]+\)|[A-Z\d][\w ]*?))?[.,]"
)
"""The same as a sentence with a blank, or one that is true or false."""
_HOSTS = re.compile(
    r"\b(?P<words>host(?:ed)? (?:the )?(?P<guest>[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*)*|"
    r"____ \(a country\)))(?= (?:in|on) [A-Z\d_]|[?.]$)"
)
"""Two lands, and nothing says whether it was a match or a visit."""
_SUCCEEDS = re.compile(r"\b(?P<words>succeed(?:ed)?)\b(?! in [a-z]+ing\b)")
_TO_WHAT = re.compile(
    r"\bas\b|\bthrone\b|\b[IVX]+\b|\b(?:[Kk]ing|[Qq]ueen|[Ee]mperor|[Ee]mpress|[Pp]ope|[Dd]uke|[Ss]ultan|[Tt]sar|Khan|"
    r"[Pp]resident|[Mm]inister|[Bb]ishop|[Mm]ayor|[Gg]overnor|[Cc]hair\w*|[Dd]irector|[Cc]oach|[Mm]anager)\b"
)
"""What says in which office one person follows another."""
_NOMINATED = re.compile(
    r"\b(?P<words>nominated for (?:a |an |the )?(?:[A-ZÀ-Þ]\w+|the film [A-Z]\w+)|"
    r"nominations (?:did|does|do|had) [^?]* (?:have|receive|get|earn)|"
    r"(?:has|had|have) (?:____|\w+) nominations(?! for\b)|won for playing|took (?:____|\w+) prizes)"
)
_PRIZE = re.compile(
    r"\b(?:Awards?|Prizes?|Oscars?|Gramm(?:y|ies)|Emm(?:y|ys|ies)|Baftas?|BAFTAs?|Globes?|Medals?|Festival|Honou?rs?|"
    r"Brits?|Tony|Best|best|presidency|[Pp]resident|Senate|[Cc]ouncil|Congress|office|seat|post|title)\b"
)
_HIS_TITLE = re.compile(
    r"\b(?:defend|retain|regain|win|lose)(?:ed|s)? (?P<words>(?:his|her|their) (?:championship|title|crown))\b"
    r"(?! (?:of|in|as|at)\b)|"
    r"\b(?:receive|sign|earn|get)(?:d|ed|s)? (?P<deal>an? (?:contract extension|(?:new )?contract))\b"
    r"(?! (?:with|from|at|to|for)\b)"
)
_SOME_WORK = re.compile(
    r"(?:\b(?:publish|present|complete|finish|write|release)(?:ed|s|es)? (?P<words>(?:his|her|their) (?:work|findings|"
    r"results|theory|paper|study|report|book|novel|film|album))|"
    r"\b(?:edition|volume|part|version) of (?P<again>(?:his|her|their) (?:work|book|novel|film|album|report))|"
    r"\bwork(?:ing|ed)? on (?P<made>(?:his|her|their) (?:[\w-]+ )?(?:work|book|novel|film|album|opera|painting))|"
    r"\b(?:request|seek|want|demand)(?:ed|ing|s)? (?P<move>an? (?:transfer|loan|divorce|promotion)))"
    r"(?:(?: in| on) (?:____ \([a-z, ]+\)|[A-Z\d][\w ]*))?[?.]$|"
    rf"\bnew (?P<boss>(?:head )?(?:coach|manager|captain|boss|trainer)) {BLANK} \(a person\)(?! of\b)"
)
"""What somebody published, wanted or leads, where nothing names it."""
_SOME_CRAFT = (
    "boats|ships|vessels|submarines|tanks|aircraft|biplanes|planes|guns|vehicles|prototypes|locomotives|engines|"
    "helicopters|missiles"
)
_OF_A_KIND = re.compile(
    rf"\b(?P<words>(?:[Tt]he )?(?:surviving|remaining|initial|first) (?:\w+ )?(?:{_SOME_CRAFT})|"
    rf"[Tt]he (?:initial|surviving|remaining) (?:[\w-]+ ){{1,3}}(?:{_SOME_CRAFT})|"
    rf"each (?:boat|ship|vessel|submarine|tank|plane|gun)|"
    rf"(?:two|three|four|five|six|\d+) prototypes?(?: models?)?|an additional pair of (?:{_SOME_CRAFT}))\b"
    r"(?! (?:of|called|named|in the [A-Z]\w+ class|for the [A-Z])\b)"
)
"""Craft of a class or model that nothing names."""
_PLAYED = re.compile(
    r"\b(?P<words>penalt(?:y|ies)|last (?:16|eight|four)|(?:quarter|semi)-?finals?|reverse singles|skipper|winger|"
    r"first-team|half-time|full-time|drop goals?|hat-trick|league and cup goals|qualifying mark|"
    r"\d{4} GMT|\d-\d \d-\d(?: \d-\d)*)(?=\b|$)"
)
_CONTEST = (
    r"\b(?:Cup|League|Championships?|Open|Olympics?|Games|Trophy|Series|Grand Slam|Masters|Nations|Bowl|Tournament|"
    r"tournament|Premiership|season|Test)\b"
)
_OCCASION = re.compile(rf"{_CONTEST}|\b(?:against|over|for|beat|between|with|versus|at) (?:the )?[A-ZÀ-Þ]")
"""What says in which match or for which team something was done."""
_FINAL = re.compile(r"\bin (?P<words>(?:an?|the) (?:[\w-]+ )?final)\b(?! (?:of|at|year|stage|round|days?)\b)")
_ADDS = re.compile(
    r"\b(?P<words>(?:win|won|sell|sold|buy|bought|build|built|add|added|open|opened|sign|signed|appoint|appointed) "
    r"(?:an|two|three|four|five|six|seven|eight|nine|ten|several|\d+) (?:additional|further|other) [a-z]+)\b"
)
_ADAPTS = re.compile(
    r"\b(?P<words>(?:an?|the) (?:film|movie|screen|stage|television|TV) (?:version|adaptation|rights))\b(?! of\b)"
)
"""What was filmed, which only the sentence before says."""
_ACCOUNTS = re.compile(
    r"^(?:(?:In|By|On|According|As|During|Despite)\b[^,]*, |[Dd]espite .*?, )?(?P<words>(?:(?:[Uu]nderlying|[Nn]et|"
    r"[Pp]re-tax|[Gg]ross|[Oo]perating|[Oo]verall|[Tt]otal|[Aa]nnual|[a-z]+) ){0,3}(?:[Pp]rofits?|[Ss]ales|"
    r"[Rr]evenues?|[Tt]urnover|[Ee]arnings|[Ll]osses|[Tt]akings|[Gg]rowth))(?: for the year)? "
    r"(?:rose|fell|were|was|grew|dropped|jumped|slipped|increased|declined|climbed|hit|reached|met)\b"
)
"""A firm's figures that stand without the firm."""
_LIFE = re.compile(
    r"^(?:In [^,]*\d{4}, )?[Ww]ho "
    r"(?P<words>(?:was born|grew up|studied|was raised|was educated|lived|settled|died|was buried|worked) "
    r"(?:and \w+ \w+ )?(?:in|at)) (?:the )?(?:city of )?(?P<where>[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*)*)"
    r"(?!, [A-Z]|,? (?:who|and|as|by)\b)"
)
_ON_STAGE = re.compile(
    r"^(?:By [^,]*, )?[Ww]ho (?:had )?(?P<words>appeared on (?:the West End stage|Broadway|television|stage))\?$"
)
_MANY_SIGN = re.compile(
    r"^(?:In [^,]*, )?[Ww]ho (?P<words>signed (?:the )?(?:[A-Z]\w+ )*"
    r"(?:Articles|Declaration|Constitution|Charter|Covenant))\b"
)
_POST = re.compile(
    r"\bthe (?P<words>(?:[Tt]reasury|[Pp]ensions?|[Hh]ome|[Ff]oreign|[Dd]efen[cs]e|[Ee]ducation|[Hh]ealth|[Tt]rade|"
    r"[Ff]inance|[Ii]nterior|[Ee]nergy|[Ww]ork|[Hh]ousing|[Ii]ndustry|"
    r"[Cc]ommerce|[Tt]ransport|[Aa]griculture|[Cc]ulture|[Ll]abou?r) "
    r"(?:secretary|minister))\b(?! of\b| for\b)"
)
_MINISTRY = re.compile(r"\b(?:of|at) the (?P<words>(?:[A-Z][a-z]+ (?:and )?){1,3}Ministry)\b(?! (?:of|for)\b)")
_PARTY = re.compile(
    r"\bleader of the (?P<words>(?:opposition )?(?:Labour|Conservative|Liberal|Socialist|Communist|Green) "
    r"(?:Party|group))\b"
)
_TRAINS = re.compile(
    r"\b(?P<words>(?:coach|manager|captain|technical director|trainer) of (?:the )?"
    r"(?P<land>[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ]\w+)?))"
)
_SPORT = re.compile(
    r"\b(?:football|soccer|rugby|cricket|hockey|basketball|volleyball|handball|tennis|athletics|swimming|netball|polo|"
    r"baseball|cycling|ski|Cup|League|Olympic)"
)
_FACES = re.compile(
    rf"\b(?P<words>(?:fac(?:e[sd]?|ing)|beat(?:en|ing)?|defeat(?:ed|ing|s)?|lost to|top-seeded|against) (?:[a-z-]+ )*"
    rf"{BLANK} \(a city\))"
)


_OTHER_SORT = re.compile(
    rf"\b(?P<words>(?:side|club|team|band|newspaper|company|representative of|town of|city of) {BLANK} \(a person\)|"
    rf"(?:state|province|county|region|island|river|lake|kingdom) of {BLANK} \(a city\)|"
    rf"residents of {BLANK} \(a city\)|\d(?:st|nd|rd|th) {BLANK} \(an organisation\))"
)
"""A blank whose hint is of another sort of thing than the word before it."""


def deed_of_nothing(case: Case) -> str | None:
    """ "In what year did Vidal resign?": from what, a learner cannot know; nor in what she succeeded somebody."""
    found = _NOTHING_BEHIND.search(case.matter) or _HIS_TITLE.search(case.matter) or _host_of_a_land(case.matter)
    found = found or _SOME_WORK.search(case.matter) or _TOLD_DEED.match(case.matter)
    if found is None and case.form in {"order", "match", "multiple"}:
        found = next((match for key in case.keys if (match := _TIMED_DEED.match(key.partition(" = ")[0]))), None)
    found = found or _ADDS.search(case.matter) or _ADAPTS.search(case.matter)
    if found is None and not _PRIZE.search(case.matter):
        found = _NOMINATED.search(case.matter)
    if found is None and not _TO_WHAT.search(f"{case.matter} {case.fact.subject if case.fact else ''}"):
        found = _SUCCEEDS.search(case.matter)
    return (
        next((words for name, words in found.groupdict().items() if words and name != "guest"), None) if found else None
    )


def _host_of_a_land(text: str) -> re.Match[str] | None:
    found = None if _OCCASION.search(text) else _HOSTS.search(text)
    return found if found and (found["guest"].startswith(BLANK) or country_of(found["guest"])) else None


def craft_of_no_kind(case: Case) -> str | None:
    """Boats and prototypes are of a class or a model: which, is said."""
    found = _OF_A_KIND.search(case.matter)
    return found["words"] if found else None


def no_occasion(case: Case) -> str | None:
    """A penalty is missed in a match, and a semi-final is one of a cup: which, is said; and a land has many coaches."""
    trains = _TRAINS.search(case.matter)
    if trains and _is_of_a_land(trains["land"]) and not _SPORT.search(case.prompt):
        return trains["words"]
    final = None if re.search(_CONTEST, case.matter) else _FINAL.search(case.matter)
    found = final or (None if _OCCASION.search(case.matter) else _PLAYED.search(case.matter))
    return found["words"] if found else None


def _is_of_a_land(name: str) -> bool:
    british = {"England", "Scotland", "Wales"}
    return closes_address(name) or any(country_of(each) or each in british for each in (name, name.split()[0]))


def nobodys_accounts(case: Case) -> str | None:
    """Profits and sales are somebody's."""
    found = _ACCOUNTS.search(case.matter)
    return found["words"] if found else None


def many_answers(case: Case) -> str | None:
    """Many are born in a large town and many sign a declaration: who did, has more than one right answer."""
    lived = _LIFE.match(case.matter)
    if lived and (lived["where"] in cities() or country_of(lived["where"]) or lived["where"].endswith("City")):
        return lived["words"]
    found = _ON_STAGE.match(case.matter) or _MANY_SIGN.match(case.matter)
    return found["words"] if found else None


def post_of_no_land(case: Case) -> str | None:
    """Every country has a finance minister, and many a Labour Party."""
    found = _POST.search(case.matter) or _PARTY.search(case.matter) or _MINISTRY.search(case.matter)
    if found is None or re.search(r"['’]s\b|\b[Ww]hich country\b", case.matter):
        return None
    words = re.findall(r"[A-ZÀ-Þ][\w-]+", case.prompt)
    return None if any(country_of(word) for word in words) else found["words"]


def team_as_city(case: Case) -> str | None:
    """Whom a team faces is a team, though it is called by its town."""
    found = _FACES.search(case.matter) if case.form == "cloze" else None
    return found["words"] if found else None


def other_sort(case: Case) -> str | None:
    """The hint of a blank fits the word before it: a club is no person, a state no city, a unit more than its name."""
    found = _OTHER_SORT.search(case.matter) if case.form == "cloze" else None
    return found["words"] if found else None


_UNCLEAR = flaw_of("ambiguous or unclear information")
RULES = (
    Rule("deed-of-nothing", "the prompt does not say what the deed was on", "say it", _UNCLEAR, deed_of_nothing),
    Rule("craft-of-no-kind", "the prompt does not say of which class they are", "name it", _UNCLEAR, craft_of_no_kind),
    Rule("no-occasion", "the prompt names no match and no contest", "name it", _UNCLEAR, no_occasion),
    Rule(
        "nobodys-accounts",
        "the prompt does not say whose figures they are",
        "name the firm",
        _UNCLEAR,
        nobodys_accounts,
    ),
    Rule(
        "many-answers",
        "what is asked is true of many",
        "ask for what only one of them did",
        guideline("3"),
        many_answers,
    ),
    Rule(
        "post-of-no-land", "the prompt does not say in which country the post is", "name it", _UNCLEAR, post_of_no_land
    ),
    Rule("team-as-city", "a team is asked for as a city", "ask for the team", guideline("12"), team_as_city),
    Rule("other-sort", "the hint of the blank does not fit", "give another hint", guideline("12"), other_sort),
)
