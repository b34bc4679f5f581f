"""Who made a work, asked of the sentence that opens its article: "The Harbour is a novella by Ana Vidal".

What the work is called is not asked, since the title above a quiz on the article would tell it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from question_bank.language.titles import BRACKET
from question_bank.model import Fact
from question_bank.questions.alternatives import alternatives
from question_bank.questions.asked import Asked
from question_bank.questions.events import accepted
from question_bank.questions.kinds import kind_of, who
from question_bank.questions.words import content_words
from question_bank.questions.world import World

_OPENING = 600
"""Characters of an article in which its thing is introduced."""
_MAKERS = {
    **dict.fromkeys(("novel", "novella", "book", "poem", "play", "memoir", "essay", "short story", "fable"), "wrote"),
    **dict.fromkeys(("song", "album", "single", "EP", "mixtape"), "recorded"),
    **dict.fromkeys(("painting", "fresco", "triptych", "mural", "altarpiece"), "painted"),
    **dict.fromkeys(("opera", "symphony", "concerto", "sonata", "cantata", "oratorio", "ballet"), "composed"),
}
_BY = re.compile(
    rf"^[^,]+? (?:is|was) (?:an?|the) [^,]*?\b(?P<work>{'|'.join(_MAKERS)}) by (?:the )?(?:(?!and |by )[\w-]+ )*?"
    r"(?P<name>(?!(?:[A-Z][a-z]+-)?[A-Z]\w+ [a-z])[A-ZÀ-Þ][\w.’'-]+(?: (?:[A-ZÀ-Þ][\w.’'-]+|de|van|von))*)"
    r"(?=,|\.$| in | from | for | published | released | and [a-z])"
)


def asked(fact: Fact, world: World) -> Iterator[Asked]:
    """ "Who wrote the novella “The Harbour”?", where an article's title is the work's; nothing of any other fact."""
    topic, made = world.topic(fact), _BY.match(fact.statement)
    if topic is None or made is None or fact.evidence.start > _OPENING or fact.attributed_to:
        return
    title, name = BRACKET.sub("", topic), made["name"]
    kind = kind_of(name, world) or "person"
    own = content_words(fact.subject) == content_words(title) and not content_words(name) & content_words(title)
    if not own or kind not in {"person", "body"} or len(name.split()) < 2:
        return
    verb, work = _MAKERS[made["work"]], made["work"]
    what = f"“{title}”" if work.startswith(verb.removesuffix("ed")) else f"the {work} “{title}”"
    prompt = f"{'Who' if kind == 'person' else who(kind, name)} {verb} {what}?"
    yield Asked("short", "maker", prompt, name, accept=accepted(name, kind, world))
    yield Asked("choice", "maker", prompt, name, alternatives(fact, name, kind, prompt, world))
