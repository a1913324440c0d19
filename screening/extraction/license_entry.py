"""A licence named in a text in, what the rest of its entry says out: cells of its row, an end told behind, its years, other states."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from screening.vocabulary.load import Vocabulary

from .license_rows import Claim
from .outline import Outline
from .passages import compiled, line_of, one_of
from .states import states_near
from .words import find_words, folded, listed

START = attrgetter("start")
CELL = r"[|\t]"
PLANNED_CELL = r"\b(?:study plan|planned|wish list)\b"
MOST_CELLS = 5  # behind the licence: state, number, status, from, to
PLACE = r"(?:state of )?[a-z.]{2,}(?: [a-z]+){0,2}(?:\s?[,/&]\s?[a-z.]{2,}(?: [a-z]+)?)*(?:\s?\((?:non-?)?resident\))?"
DATED = (
    r"(?:no\.?|#|lic(?:ense)?\.?|(?:non-?)?resident|issued|since|exp(?:ires|iration|\.)?|[a-z]{3,9}\.?)?[\s:#]{0,3}[\d./,#\s-]*"
    r"|[a-z]{0,2}\d[\w-]*"
)
MONTH = r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|fall|winter)[a-z]{0,6}\.?\s)?"
YEARS = rf"{MONTH}(?:19|20)\d\d\s?(?:-|to|through)\s?{MONTH}(?:19|20)\d\d"
YEARS_OF_IT = (
    r"(?:\s?(?:insurance|producer|agent|licen[sc]es?|registrations?|exams?|#\s?\w+|no\.?\s?\w*\d\w*|\([a-z]{2}(?:,\s?[a-z]{2}){0,4}\)))"
    r"{0,4}(?:\sfrom)?[\s(,:-]{1,4}"
    rf"{MONTH}((?:19|20)\d\d)\s?(?:-|to|through)\s?{MONTH}((?:19|20)\d\d)\b"
)
UNTIL = r"[(\[,;\u2013-]\s?(?:held\s)?(?:until|till)\s(?:[a-z]+\s)?((?:19|20)\d\d)\b"  # past where a job of the text is later
# "Registered until I left", "kept active until 2019"
UNTIL_I = r"\buntil\s(?:i|we|my|the|leaving|moving|retir\w+)\b|\b(?:kept|held|was|were)\s(?:\w+\s){0,2}until\s(?:\w+\s)?(?:19|20)\d\d\b"
# "...; non-resident in UT, WY", "(Ohio resident; IN and WV non-resident)", "(license current in WI)"
BRACKETS = r"\s?\(([^)\n]{3,30})\)"
OTHER_STATES = (
    r"[^.\n]{0,60}?;\s*(?:also\s|and\s)?(?:licen[sc]ed\s)?(?:non-?resident\b[^.;\n]{0,80}|[^.;\n]{0,60}?\bnon-?resident\b)"
    r"|[^.;\n]{0,60}?\blicen[sc]ed?\s(?:is\s)?(?:current|active|valid|held)\sin\s[^.;\n]{0,40}"
)
LONGEST_ENTRY = 200  # characters behind a licence that are asked how it ended


class Row(NamedTuple):
    """What the cells beside a licence in a table say: its states, and the name of its status ("" for none)."""

    states: tuple[str, ...] = ()
    status: str = ""


def row_of(outline: Outline, vocabulary: Vocabulary, claim: Claim, places: Sequence[Claim]) -> Row:
    """ "P&C | TX | Active | 2027": cells that hold a state, a status or a date and nothing else."""
    left, right = outline.text.rfind("\n", 0, claim.start) + 1, outline.text.find("\n", claim.end)
    left, right = max(left, claim.start - LONGEST_ENTRY), min(len(outline.text) if right < 0 else right, claim.end + LONGEST_ENTRY)
    first = compiled(CELL).search(outline.text, claim.end, right)  # "SIE / Series 7 | passed": the cells are of all in the first
    own = first.end() if first is not None else claim.end
    together = {place.code for place in places if claim.start <= place.start < own} | {claim.code}
    right = min((place.start for place in places if own <= place.start < right and place.code not in together), default=right)
    if not compiled(CELL).search(outline.text, left, right):
        return Row()
    in_job = outline.section_at(claim.start) == "experience"  # there the years and "current" are the job's
    states: list[str] = []
    status = ""
    at = claim.end
    cells = compiled(CELL).split(outline.text[claim.end : right])
    for number, cell in enumerate(cells[: MOST_CELLS + 1]):
        start, at = at, at + len(cell) + 1
        if number == 0:
            if compiled(r"[\s\w&.,/()+-]{0,40}").fullmatch(cell) is None:
                break  # it goes on about something else
            continue
        words = cell.strip(" .").lower()
        named = states_of_cell(outline, vocabulary, (start, start + len(cell)))
        told = _status_of_cell(vocabulary, words)
        if named:
            states += named
        elif not in_job and (told or compiled(YEARS).fullmatch(words)):
            status = status or told or "expired"
        elif words and not compiled(DATED).fullmatch(words):
            break
    if not states and left < claim.start:
        ahead = outline.text[left : claim.start].rstrip()
        if ahead.endswith(("|", "\t")) and len(compiled(CELL).findall(ahead)) == 1:
            states = states_of_cell(outline, vocabulary, (left, left + len(ahead) - 1))
    return Row(tuple(dict.fromkeys(states)), status)


def states_of_cell(outline: Outline, vocabulary: Vocabulary, cell: tuple[int, int]) -> list[str]:
    """The states of a cell that holds nothing else."""
    words = outline.text[slice(*cell)].strip(" .")
    if not words or not compiled(PLACE).fullmatch(words.lower()):
        return []
    by_name = _by_name(vocabulary)
    parts = compiled(r"\s?[,/&]\s?|\sand\s").split(compiled(r"(?i)^state of |\s?\((?:non-?)?resident\)$").sub("", words))
    codes = [part if part in by_name.values() else by_name.get(part.lower(), "") for part in parts if part]
    return [code for code in codes if code] if all(codes) else []


@cache
def _by_name(vocabulary: Vocabulary) -> dict[str, str]:
    return {name: code for code, words in vocabulary.tables["states"].items() for name in listed(words)}


def _status_of_cell(vocabulary: Vocabulary, words: str) -> str:
    for name, forms in vocabulary.tables["licenses"]["status"].items():
        if name not in ("requirement", "negated") and any(
            words == form or words.startswith((form + " ", form + ",")) for form in listed(forms)
        ):
            return str(name)
    return "planned" if compiled(PLANNED_CELL).search(words) else ""


def more_states(outline: Outline, vocabulary: Vocabulary, claim: Claim, places: Sequence[Claim]) -> list[str]:
    """ "P&C, Colorado; non-resident in UT, WY": the states told behind it."""
    match = compiled(OTHER_STATES).match(folded(outline.lower), claim.end, entry_end(outline.text, claim.end))
    if match is None or any(claim.end <= place.start < match.end() for place in places):
        return []
    at = max(match[0].rfind(";"), match[0].rfind(" in ")) + claim.end
    return [place.code for place in states_near(outline, vocabulary, at, match.end()) if at < place.start < match.end()]


def told_apart(outline: Outline, vocabulary: Vocabulary, claim: Claim) -> dict[str | None, str]:
    """ "Adjuster: FL (expired), TX (active)": the status that each state has in brackets of its own."""
    found: dict[str | None, str] = {}
    for place in states_near(outline, vocabulary, claim.start, claim.end):
        match = compiled(BRACKETS).match(outline.lower, place.end)
        if match is not None and (told := _status_of_cell(vocabulary, match[1])):
            found[place.code] = told
    return found


def has_ended(outline: Outline, vocabulary: Vocabulary, claim: Claim, places: Sequence[Claim]) -> bool:
    """Does the entry say further on that it is over ("..., held since spring 2012 (not renewed)", "; both have since lapsed")?"""
    text = folded(outline.lower)
    since, behind = _ends(vocabulary)
    told = compiled(since).match(text, claim.end, entry_end(outline.text, claim.end))
    if told is not None:
        following = min((place.start for place in places if place.start >= claim.end), default=len(text))
        if following >= told.end() or any(word in told[0] for word in ("both", "all", "each")):
            return True
    _, right = line_of(outline.text, claim.start, claim.end)
    right = min(right, claim.end + LONGEST_ENTRY, *(place.start for place in places if place.start >= claim.end))
    until = compiled(UNTIL).search(text, claim.end, right)
    if (until is not None and int(until[1]) < _latest_year(outline)) or compiled(UNTIL_I).search(text, claim.end, right):
        return True
    match = compiled(behind).search(text, claim.end, right)
    if match is None:
        return False
    return not names_a_paper(outline, vocabulary, claim.end, match.start())


def _latest_year(outline: Outline) -> int:
    """The latest year that a job of the text began or ended in; today's is not known here."""
    return max((day.year for job in outline.employments for day in (job.dates.start, job.dates.end) if day is not None), default=0)


def names_a_paper(outline: Outline, vocabulary: Vocabulary, start: int, end: int) -> bool:
    """Is a certificate named there, of which the words behind it speak?"""
    papers = find_words(outline, vocabulary, "certifications")
    first = bisect_left(papers, start, key=START)
    return first < len(papers) and papers[first].start < end


def entry_end(text: str, at: int) -> int:
    """The end of the line, or of the text where the line goes on in the next ("Held Series 6 from 2011 to / 2016; both lapsed")."""
    end = text.find("\n", at)
    first = text[end + 1 : end + 6].split(" ")[0]
    return len(text) if end < 0 or not first[:1].isupper() or first in ("Both", "All", "Each", "These", "They") else end


@cache
def _ends(vocabulary: Vocabulary) -> tuple[str, str]:
    """An end in a clause that takes the licence up again; an end set off at the close of the entry."""
    over = one_of(vocabulary.tables["license_doubts"]["ended"])
    since = (
        r"[^.\u2022]{0,60}?[;,:\u2013\u2014-]\s*(?:but\s|and\s|though\s)?(?:both|all|each|it|they|these|which|since|now|has|have|that"
        rf"|(?:the |my )?(?:licen[sc]es?|registrations?|commission))\b[^.;\u2022]{{0,40}}?(?<!not )(?<!never )\b{over}\b"
    )
    behind = (
        rf"(?:[(\[]|[,;|\u2013\u2014]\s|\s-\s)(?:(?:now|since|later|currently|was|is|has|been|licen[sc]e)\s){{0,3}}{over}\b"
        r"[^.;|,()\n]{0,25}(?=[)\]]|[.;|]|\s*$|\s*\n)"
    )
    return since, behind
