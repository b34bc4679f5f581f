"""What a saved web page holds besides its article: menus, players, captions, notices, boxes.

Rules are of two kinds. A *line* rule is safe anywhere on a page. A *foot* rule may also fit a sentence of an article,
so it only counts for paragraphs with nothing but furniture after them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from itertools import accumulate, groupby, pairwise

from question_bank.reading.captions import is_caption


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


_LABEL = _any(
    r"accessibility links?|skip to (main )?(content|navigation|search|footer)|(site )?menu|search|close|home",
    r"breaking news|latest news|top stories?|live|trending|most (read|popular|viewed|shared)|editors'? picks?",
    r"(load|show|see|view|read) (more|less|all)( (stories|posts|news|comments))?|next|previous|back to top",
    r"continue reading",
    r"subscribe( (now|here|today|to .+))?|sign (in|up|up for .+)|log ?in|register|follow( us( on .+)?)?|donate( now)?",
    r"share( this( (article|story|post))?)?( on .+)?|print( this page)?|e-?mail|copy link|embed|download|direct link",
    r"facebook|twitter|x|telegram|whatsapp|instagram|youtube|linkedin|reddit|vk|rss|podcasts?|newsletters?",
    r"advertisement|advertising|sponsored( content)?|promoted|cookie (policy|settings)|privacy policy|terms of use",
    r"(blog )?archives?|.{1,60} \(archive\)|\d+ comments?|comments?( \(\d+\))?|leave a (comment|reply)|no comments",
    r"xx?s|sm|md|lg|x+l|\d{1,2}x\d{1,2}( image)?|image|photo|video|audio|gallery|file photo|\d+p",
    r"please wait|loading\.*|no (media )?source (is )?currently available|pop-?out player|auto ?play|mute|full ?screen",
    r"(\d{1,2}:)?\d{1,2}:\d{2}( +(/ *)?(\d{1,2}:)?\d{1,2}:\d{2})*|\d+ (min(ute)?s? read|views|shares)",
    r"page \d+( of \d+)?|(©|\(c\)|copyright (©|\(c\)|\d{4}|by\b)).*|.*\ball rights reserved\.?|[-–—_*=•·|. ]+",
)
_LINE = _any(
    r"^(watch|listen|video|audio|podcast|photos?|gallery|in pictures): ",
    r"^(read more|read also|see also|also read|related|more): ",
    r"^(this|the) (post|article|story|page|text|interview) is (also )?available in\b",
    r"^(also )?available in (other languages|english|russian|french|german|spanish)\b",
    r"\((illustrative |archive |undated )?(file )?photo\)$|\((left|right|center|centre|pictured)\) [^.]*\.?( \(.*\))?$",
    r"^your browser (does not|doesn't) support\b|^(we|this site) use(s)? cookies\b|^(please )?enable javascript\b",
)
_COMMENTS = r"comments?( ?\(\d+\))?:?|leave a (comment|reply)"
_FOOT_HEADING = _any(
    r"about (this|the) (blog|authors?|writer|reporter|podcast|newsletter|site|series|project)|about us|the authors?",
    r"related( (stories|articles|posts|content|news|topics|reading))?|see also|read (also|more|next)|up next",
    r"further reading|more (from|on|in|about|stories|news)\b[^.!?]*|more from [\w .&'-]{2,60}:?|don'?t miss",
    r"(like this\? )?(you )?(may|might) also (like|be interested in|enjoy):?|like this\?|you may also like:?",
    r"recommended( for you| reading)?",
    r"latest (news|posts|stories|articles)|(tags|topics|filed under|categories|keywords)(:.*)?|share this( \w+)?",
    _COMMENTS,
)
_FOOT = _any(
    r"\bclick here\b|\bplease note that you\b|\bsubscribe to (our|the)\b|\bsign up (for|to)\b",
    r"\bfollow .{2,40} on (twitter|x|facebook|telegram)",
    r"\b(declared|designated|labell?ed|listed) (as )?(an? )?[\"“']?(undesirable|foreign agent|extremist)\b",
    r"\bcontributed to this (report|story|article|post)\b",
    r"^\(?(with )?(additional )?(reporting|editing|writing|translation) by\b|^based on reporting by\b",
    r"^(source|sources|via): |^(originally|first) published\b|^(translated|edited|compiled|written|reported) by\b",
    r"^(this|the) (article|story|post|report|interview|text) (was|is|first|originally|has been)\b.*\b"
    r"(published|appeared|reprinted|translated)",
    r"^(tags|topics|filed under): ",
    r"^(we welcome|tell us|send us|contact us|write to)\b|(\.\.\.|…)$|^[•·*]",
)
DISCLAIMER = re.compile(
    r"\b(the )?(views|opinions)( and opinions)? (expressed|presented|given|stated) (in|by|here)[^.]{0,200}?"
    r"(do not|does not|don't|may not) (necessarily )?(reflect|represent|coincide with)"
    r"( (those|the (official )?(views?|opinions?|positions?|polic(y|ies))( or [a-z]+)?) of (?P<whose>[^.]{2,80}))?"
    r"[^.]*\.?",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"\(?(^|(?<=[.!?] ))[^.!?]*(\.[A-Za-z][^.!?]*)*\bcontributed to this (report|story|article|post)\.?\)?", re.I
)
_NAME = re.compile(r"(?:Dr|Prof|Mr|Mrs|Ms)?\.? ?[^\W\d_][\w.'’-]+(?: [^\W\d_][\w.'’-]*){1,3}")
_QUOTE = re.compile(r"[\"“](.+)[\"”] ?[-–—]{1,2} ?\S.*")
_BIOGRAPHY = re.compile(
    r"(?P<name>[^\W\d_][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]*){1,3})(?:, [^,]+,)? (?:is|was|writes|works|covers|teaches)\b[^.]*"
    r"\b(?:author|writer|journalist|editor|reporter|correspondent|columnist|blogger|contributor|director|founder|fellow|"
    r"professor|lecturer|analyst|consultant|researcher|manager|president|partner|strategist|photographer|critic)\b"
)
_FEWEST_BEFORE_BIOGRAPHY = 3
_PARTICLES = frozenset({"de", "van", "von", "der", "bin", "al", "el"})

_FEWEST_WORDS_QUOTED = 5
"""Shorter paragraphs may repeat by chance."""


def is_line(line: str) -> bool:
    """Whether a line is furniture wherever on a page it stands."""
    return bool(_LABEL.fullmatch(line) or _LINE.search(line)) or is_caption(line)


def opens_comments(line: str) -> bool:
    """Whether readers' comments may begin below a line; nothing else says of them that they are not the article."""
    return bool(re.fullmatch(_COMMENTS, line, re.IGNORECASE))


def player_titles(lines: Sequence[str]) -> frozenset[str]:
    """Titles of embedded media, which a page repeats below the line that announces them ("WATCH: ...")."""
    announced = (re.match(r"(?:WATCH|LISTEN|VIDEO|AUDIO|PODCAST|READ MORE): (.+)", line, re.I) for line in lines)
    return frozenset(match[1] for match in announced if match)


def without_captions(lines: Sequence[str]) -> list[str]:
    """The lines without those that stand twice in a row: a picture's caption and the text shown in its place.

    A name that stands twice, as in author boxes, stays: the box is known by it.
    """
    kept: list[str] = []
    for line, run in groupby(lines):
        same = list(run)
        if not line or len(same) == 1 or _is_name(line):
            kept += same if line else same[:1]
    return kept


def split_disclaimer(paragraph: str) -> tuple[str, bool, str | None]:
    """(what stands before a closing disclaimer, whether there is one, whose views it speaks of)."""
    match = DISCLAIMER.search(paragraph)
    if not match or len(paragraph) - match.end() > 3:
        return paragraph, False, None
    before = _CREDIT.sub("", paragraph[: match.start()].rstrip(" (["))
    return before.strip(), True, match["whose"]


def without_foot(paragraphs: Sequence[str], title: str) -> list[str]:
    """The paragraphs up to the article's end: no author box, related stories, notices or credits after it.

    A box about somebody whom the title names belongs to the article: it tells who was interviewed.
    """
    kept = [paragraph for paragraph in paragraphs[: _foot(paragraphs, title)] if not is_line(paragraph)]
    while kept and (_FOOT.search(kept[-1]) or is_line(kept[-1]) or _tells_of_author(kept, title)):
        kept.pop()
    return kept


def _tells_of_author(paragraphs: Sequence[str], title: str) -> bool:
    """Whether the last paragraph introduces somebody by trade whom nothing before it has named: who wrote the text."""
    found = _BIOGRAPHY.match(paragraphs[-1])
    if found is None or found["name"] in title or len(paragraphs) < _FEWEST_BEFORE_BIOGRAPHY:
        return False
    surname = found["name"].split()[-1]
    return not any(surname in paragraph for paragraph in paragraphs[1:-1])


def author_in_box(paragraphs: Sequence[str]) -> str | None:
    """The author, where a box at the foot says "X is a correspondent ..."."""
    for name, text in pairwise(paragraphs):
        if _is_name(name) and re.match(
            rf"{re.escape(name)} is (an?|the) [^.]*\b(correspondent|reporter|journalist|editor|writer|columnist)\b",
            text,
        ):
            return name
    return None


def without_pull_quotes(paragraphs: Sequence[str]) -> list[str]:
    """The paragraphs without those that only repeat what another one says, as pages do to decorate."""
    bare = [_bare(paragraph) for paragraph in paragraphs]
    said = [
        _bare(quote[1]) if (quote := _QUOTE.fullmatch(text)) else words
        for text, words in zip(paragraphs, bare, strict=True)
    ]
    places = _places(bare, {_opening(words) for words in said})
    kept: list[str] = []
    seen: set[str] = set()
    for paragraph, words, quoted in zip(paragraphs, bare, said, strict=True):
        elsewhere = (bare[place] for place in places[_opening(quoted)] if bare[place] != words)
        decorates = words in seen or any(quoted in other for other in elsewhere)
        if quoted.count(" ") + 1 < _FEWEST_WORDS_QUOTED or not decorates:
            kept.append(paragraph)
        seen.add(words)
    return kept


def _bare(paragraph: str) -> str:
    return " ".join(re.findall(r"\w+", paragraph.lower()))


def _opening(words: str) -> str:
    return " ".join(words.split(" ", _FEWEST_WORDS_QUOTED)[:_FEWEST_WORDS_QUOTED])


def _places(bare: Sequence[str], openings: Collection[str]) -> dict[str, list[int]]:
    """Opening -> the paragraphs that hold it. To search all the text for every quotation would take too long."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(paragraph.split(" ") for paragraph in bare):
        for start in range(len(words) - _FEWEST_WORDS_QUOTED + 1):
            opening = " ".join(words[start : start + _FEWEST_WORDS_QUOTED])
            if opening in openings:
                places[opening].append(number)
    return places


def _foot(paragraphs: Sequence[str], title: str) -> int:
    """Where the foot begins: a foot's heading or an author's box in the second half of the words."""
    words = [len(paragraph.split()) for paragraph in paragraphs]
    half = sum(words) / 2
    before = accumulate(words, initial=0)
    for number, (paragraph, above) in enumerate(zip(paragraphs, before, strict=False)):
        if above < half:
            continue
        following = paragraphs[number + 1 : number + 2]
        box = _is_name(paragraph) and _about(paragraph, following) and paragraph not in title
        if _FOOT_HEADING.fullmatch(paragraph) or box:
            return number
    return len(paragraphs)


def _is_name(line: str) -> bool:
    return bool(_NAME.fullmatch(line)) and all(word[0].isupper() or word in _PARTICLES for word in line.split())


def _about(name: str, following: Sequence[str]) -> bool:
    """Whether the text below a name is about its bearer, or the name stands there again."""
    return bool(following) and following[0].startswith(name)
