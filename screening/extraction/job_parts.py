"""A line in, its parts between separators out: tabs, signs and words that stand between title, employer and place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

ALWAYS = r"\t|•·¦▪●►~\uff0d,;()\[\]–—―@"
# It begins with any sign that can begin a separator, which a search finds many times faster than one separator after the other.
SEPARATOR = re.compile(
    rf"[{ALWAYS}\sïâ.:/-](?:(?<=[{ALWAYS}])[{ALWAYS}]*|(?<=[ \xa0])[ \xa0]{{2,}}|(?<=[a-z\d)][ \xa0])[ \xa0](?=[A-Z(\d])"
    r"|(?<=\s)(?:-{1,2}(?=\s|[A-Z])|(?:\*|/|at|\.{4,})(?=\s))|(?<=:)(?=\s|$)|(?<=\.)\.{3,}(?=\s)|(?<=[a-z]-)(?=\s+[A-Z])|(?<=/)/"
    r"|(?<=ï)¼|(?<=â)€.)"
)
SIGNS = (
    dict.fromkeys("\t \xa0", "tab")
    | dict.fromkeys("|•·¦▪●►~\uff0dïâ", "pipe")
    | dict.fromkeys("–—―", "long")
    | dict.fromkeys("()[]", "paren")
)
SIGNS |= {"@": "at", ",": "comma", ";": "semi", ":": "colon", "/": "pipe", "-": "hyphen"}
WORDED = {" at": "at", "\tat": "at", " --": "long", " *": "pipe", " -": "hyphen", " /": "slash"}
FROM = (" from", " since", " between", " dated")
WHEN = (" period", " duration", " tenure", " dates", " date", " years", " worked")  # before a colon and the dates it tells
TRIM = " \t\xa0|,–—-:;.*_#\u200b"  # around a part; a full stop at its end stays


class Part(NamedTuple):
    """`text[left:right]` of a line, after the separator that `before` names."""

    left: int
    right: int
    before: str


def parts_of(text: str, low: int, high: int, before: str) -> Iterator[Part]:
    """`text[low:high]` cut at its separators, each part trimmed, empty ones left out."""
    at = low
    for match in [*SEPARATOR.finditer(text, low, high), None]:
        left, right = at, match.start() if match else high
        while left < right and text[left] in TRIM:
            left += 1
        while right > left and text[right - 1] in TRIM and text[right - 1] != ".":
            right -= 1
        if text[left:right].lower().endswith(FROM) or (match and match[0][0] == ":" and text[left:right].lower().endswith(WHEN)):
            right = text.rindex(" ", left, right)
        if right > left:
            yield Part(left, right, before)
        if match:
            at, before = match.end(), WORDED.get(match[0]) or SIGNS.get(match[0].lstrip(")]")[:1], "comma")
