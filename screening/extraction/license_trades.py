"""The text of a document in, licences of trades that people name without the word out: teachers, social workers, accountants, guards."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .license_rows import Claim
from .outline import Outline
from .passages import line_near

TRADE = "license:trade"
PARTS = "license:parts of an examination"  # begun, and not done
UNSAID = "license:examination of a trade"  # nothing without a word of how it stands
CLOSED = ("experience", "references", "interests")
SUBJECT = (
    r"(?:elementary|secondary|primary|middle|high|school|special|bilingual|math|mathematics|science|english|art|music|early"
    r"|childhood|esl|public"
    r"|substitute|education|k-?\d{1,2}|spanish|history)"
)
NAMED = (
    (("certified",), re.compile(rf"\b(?:state[- ])?certified\s(?:{SUBJECT}\s){{0,3}}teacher\b(?!\s(?:aide|assistant))")),
    (
        ("teach",),
        re.compile(
            r"\bteach(?:ing|er(?:'?s)?)\s(?:credentials?|licen[sc]e)\b(?!\s(?:program"
            r"|course|class))"
        ),
    ),
    (("guard",), re.compile(r"\bguard\s(?:card|licen[sc]e)\b")),
    (("security lic",), re.compile(r"\b(?:(?:un)?armed\s|private\s)?security\slicen[sc]e\b(?!\s(?:plate|key|renewals?))")),
    (("security ",), re.compile(r"\bsecurity\s(?:guard|officer)\s(?:licen[sc]e|card|registration)\b")),
    (("food handler",), re.compile(r"\bfood handler(?:'?s|s')?\s(?:permit|licen[sc]e)\b")),
    (("a&p", "airframe"), re.compile(r"\ba&p\s(?:licen[sc]e|mechanic licen[sc]e)\b|\bairframe (?:and|&) power ?plant\b")),
)
# In capitals, as an entry of its own: "LSW - Pennsylvania, active".
POSTS = ("LSW", "LCSW", "LMSW", "LISW", "LICSW", "LBSW", "LPC", "LMHC", "LMFT", "LPCC", "LCPC", "LMT", "LVT", "CPA")
LETTERS = re.compile(
    r"(?:(?<=\n)|(?<=[\u2022*,;|] )|(?<=- )|(?<=[Ll]icensed ))\s*(" + "|".join(POSTS) + r")"
    r"(?=\s*(?:[,(\u2013\u2014|#:-]|\blicen[sc]e|\bin [A-Z]|\n|$))"
)
HELD_IN = ("licenses", "certifications")
EXAM = re.compile(r"\b(?:(cpa|CPA)|(PE|P\.E\.)|([Bb]ar))\s(?:licens\w+\s)?(?:exam|examination|boards)\b")
PART = re.compile(
    r"\bCPA\s(?:exam\w*\s)?(?:candidate\b|\(?[^.;\n]{0,20}?\bin progress|[^.;\n]{0,24}?\b(?:[Oo]ne|[Tt]wo|[Tt]hree|[1-3])\s(?:of (?:four"
    r"|4) )?(?:parts|sections)\b)"
    r"|\b(?:[Oo]ne|[Tt]wo|[Tt]hree|[1-3])\s(?:of (?:four|4) )?(?:parts|sections) of the CPA\b"
)
ESTATE_EXAM = re.compile(
    r"\bpassed\s(?:the\s|my\s|both\s)?(?:(?:state|national|and|salesperson'?s?|licensing|licensure|license|real estate"
    r"|broker'?s?)\s){1,4}exams?\b"
)


def trades(outline: Outline, text: str) -> Iterator[Claim]:
    """Claims outside the jobs: in a job the same words are about others."""
    for claim in (*_named(text), *_letters(outline), *_exams(outline), *_estate(outline, text)):
        if outline.section_at(claim.start) not in CLOSED and outline.job_at(claim.start) is None:
            yield claim


def _named(text: str) -> Iterator[Claim]:
    for signs, pattern in NAMED:
        for match in pattern.finditer(text) if any(sign in text for sign in signs) else ():
            yield Claim("OTHER", match.start(), match.end(), TRADE)


def _letters(outline: Outline) -> Iterator[Claim]:
    for match in LETTERS.finditer(outline.text) if any(post in outline.text for post in POSTS) else ():
        if outline.section_at(match.start(1)) in HELD_IN or outline.lower.startswith("licensed", max(0, match.start(1) - 9)):
            yield Claim("OTHER", *match.span(1), TRADE)


def _exams(outline: Outline) -> Iterator[Claim]:
    parts = list(PART.finditer(outline.text)) if "CPA" in outline.text else []
    for match in parts:
        yield Claim("OTHER", match.start(), match.end(), PARTS)
    for match in EXAM.finditer(outline.text) if "exam" in outline.lower or "boards" in outline.lower else ():
        if not any(part.start() <= match.start() <= part.end() for part in parts):
            yield Claim("OTHER", match.start(), match.end(), UNSAID)


def _estate(outline: Outline, text: str) -> Iterator[Claim]:
    for match in ESTATE_EXAM.finditer(text) if "real estate" in text else ():
        left, right = line_near(outline.text, match.start(), match.end())
        if "real estate" in text[left:right]:
            yield Claim("REAL_ESTATE", match.start(), match.end(), TRADE)
