"""Captions and credits of pictures: they tell what a photograph shows, in the present tense, and who took it."""

from __future__ import annotations

import re

_AGENCY = (
    r"(?:AP|EPA(?:-EFE)?|AFP|ANSA|DPA|PA|Reuters|REUTERS|Getty(?:\sImages)?|Rex|REX|Alamy|Shutterstock|Corbis|iStock\w*|"
    r"TASS|Xinhua|Bloomberg|Associated\sPress|Press\sAssociation|Wikimedia(?:\sCommons)?|CC\sBY[\w\s.-]*)"
)
_PERSON = r"[A-ZÀ-Þ][\w.'’-]*(?:\s[A-ZÀ-Þ][\w.'’-]*){1,3}"
_CAPTION = re.compile(
    rf"""^(?i:(?:photo|photograph|image|picture|credit|photo\scredit|file\sphoto|caption)s?\s?(?:by\s|:|courtesy\b))
      | ^\((?i:file|photo|image)\b[^)]*\)
      | \b(?i:view\sfull[-\s]?sized?(?:\simage)?|click\sto\senlarge|file\sphoto)\b
      | \((?i:(?:(?:file|handout|undated)\s)?(?:photo|picture|image)(?:\sby|\scourtesy|:|/))[^)]*\)\.?$
      | \((?:{_PERSON}\s?/\s?)?{_AGENCY}(?:\s?/\s?[^)]*)?\)$
      | (?:^|[.!?]\s){_AGENCY}/{_PERSON}(?:\s\([^)]*\))?$
      | \w/\s?[Ff]or\s(?:the\s)?[A-Z]
      | ^{_PERSON}\s?/\s?{_AGENCY}\b
      | \((?:(?:far|top|bottom|cent(?:er|re)|back|front|above|below),?\s?)?(?:left|right|above|below|pictured|shown)\)
      | ^An?\s(?:general|file|aerial|combination|undated|handout|screen)\s(?:view|photo|picture|image|grab|shot)\b
    """,
    re.VERBOSE,
)
_SHOWN = re.compile(
    r"^[^.!?]*\b(?:is|are) (?:seen|pictured|shown) (?:in|at|on|during|after|before|here|with|outside)\b[^!?]*$"
)


def is_caption(line: str) -> bool:
    """Whether a line is a picture's caption or credit: `is_credited`, or "X is seen in ..."."""
    return is_credited(line) or _SHOWN.match(line) is not None


def is_credited(text: str) -> bool:
    """Whether a text tells who took a picture, or where in it something is: "(far left)"."""
    return _CAPTION.search(text) is not None
