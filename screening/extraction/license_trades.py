"""The text of a document in, licences of trades that people name without the word out: teachers, social workers, accountants, guards."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from screening.vocabulary.load import Vocabulary

from .license_rows import Claim
from .license_series import Signs
from .outline import Outline
from .passages import any_of, compiled, line_near
from .words import listed

TRADE = "license:trade"
PARTS = "license:parts of an examination"  # begun, and not done
UNSAID = "license:examination of a trade"  # nothing without a word of how it stands
CLOSED = ("experience", "references", "interests")
# In capitals, as an entry of its own: "LSW - Pennsylvania, active".
BEFORE_LETTERS = r"(?:\n|[\u2022*,;|] |- |[Ll]icensed )\s*$"
AFTER_LETTERS = r"\s*(?:[,(\u2013\u2014|#:-]|\blicen[sc]e|\bin [A-Z]|\n|$)"
HELD_IN = ("licenses", "certifications")
EXAM = r"\b(?:(cpa|CPA)|(PE|P\.E\.)|([Bb]ar))\s(?:licens\w+\s)?(?:exam|examination|boards)\b"
PART = (
    r"\bCPA\s(?:exam\w*\s)?(?:candidate\b|\(?[^.;\n]{0,20}?\bin progress|[^.;\n]{0,24}?\b(?:[Oo]ne|[Tt]wo|[Tt]hree|[1-3])\s(?:of (?:four"
    r"|4) )?(?:parts|sections)\b)"
    r"|\b(?:[Pp]ursuing|[Ss]tudying for|[Pp]reparing for|[Ww]orking (?:on|towards?)|[Ss]itting for)\s(?:the\s|my\s|a\s)?CPA\b"
    r"|\b(?:[Oo]ne|[Tt]wo|[Tt]hree|[1-3])\s(?:of (?:four|4) )?(?:parts|sections) of the CPA\b"
)
ESTATE_EXAM = (
    r"passed(?<=\bpassed)\s(?:the\s|my\s|both\s)?(?:(?:state|national|and|salesperson'?s?|licensing|licensure|license|real estate"
    r"|broker'?s?)\s){1,4}exams?\b"
)


def trades(outline: Outline, vocabulary: Vocabulary, text: str, signs: Signs, *, of_homes: bool) -> Iterator[Claim]:
    """Claims outside the jobs: in a job the same words are about others. `of_homes`: real estate is named somewhere."""
    found = [*_named(vocabulary, text, signs), *_letters(outline, signs), *_exams(outline, signs)]
    for claim in (*found, *(_estate(outline, text) if of_homes else ())):
        if outline.section_at(claim.start) not in CLOSED and outline.job_at(claim.start) is None:
            yield claim


def _named(vocabulary: Vocabulary, text: str, signs: Signs) -> Iterator[Claim]:
    table = vocabulary.tables["license_signs"]
    for hit in signs.get("trade", ()):
        if not any_of(table["trade_not"]).match(text, hit.end + 1):
            yield Claim("OTHER", hit.start, hit.end, TRADE)
    for hit in signs.get("certified", ()):
        match = compiled(_teacher(table["subjects"])).match(text, hit.end)
        if match is not None and not any_of(table["trade_not"]).match(text, match.end() + 1):
            yield Claim("OTHER", hit.start, match.end(), TRADE)


@cache
def _teacher(subjects: str) -> str:
    """ "(certified) elementary teacher", up to three words of what is taught."""
    return rf"\s(?:(?:{'|'.join(listed(subjects))}|k-?\d{{1,2}})\s){{0,3}}teacher\b"


def _letters(outline: Outline, signs: Signs) -> Iterator[Claim]:
    text = outline.text
    for start, end, *_ in signs.get("letters", ()):
        if not text[start:end].isupper() or not compiled(AFTER_LETTERS).match(text, end):
            continue
        licensed = outline.lower.startswith("licensed", max(0, start - 9))
        if compiled(BEFORE_LETTERS).search(text, max(0, start - 12), start) and (licensed or outline.section_at(start) in HELD_IN):
            yield Claim("OTHER", start, end, TRADE)


def _exams(outline: Outline, signs: Signs) -> Iterator[Claim]:
    accountant = any(hit.form == "cpa" for hit in signs.get("letters", ()))
    parts = list(compiled(PART).finditer(outline.text)) if accountant else []
    for match in parts:
        yield Claim("OTHER", match.start(), match.end(), PARTS)
    for start, *_ in (*signs.get("letters", ()), *signs.get("exam", ())):
        exam = compiled(EXAM).match(outline.text, start)
        if exam is not None and not any(part.start() <= start <= part.end() for part in parts):
            yield Claim("OTHER", start, exam.end(), UNSAID)


def _estate(outline: Outline, text: str) -> Iterator[Claim]:
    for match in compiled(ESTATE_EXAM).finditer(text):
        left, right = line_near(outline.text, match.start(), match.end())
        if "real estate" in text[left:right]:
            yield Claim("REAL_ESTATE", match.start(), match.end(), TRADE)
