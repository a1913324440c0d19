"""A place in a text in, the states of the USA named beside it out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from re import Pattern
from typing import NamedTuple

from screening.vocabulary.load import Vocabulary

from .outline import Outline
from .passages import clause_of, compiled
from .words import folded, listed

REACH = 40  # characters
LONGEST_STATE = 20
WORDS_TOO = ("IN", "OR", "ME", "OK", "HI", "OH", "AL", "LA", "PA", "MA", "CO", "DE", "ID", "MS", "MD", "AS", "PR", "CT")
IN_BRACKETS = re.compile(r"\((?:[A-Z]{2}(?:,\s?|/|\s)?){1,12}\)")  # in a line of capitals only "(OK, TX)" is sure to be states
IN_ROW = re.compile(r"\b[A-Z]{2},? (?:and|or) $")  # "TX, OK and LA"
ROW_GAP = 6  # characters between the states of a row: ", " or " and "
CITY = re.compile(r"[A-Z][a-z]+, $")  # "Tampa, FL" in a job is where the job was


@cache
def _names(vocabulary: Vocabulary) -> tuple[Pattern[str], dict[str, str]]:
    by_name = {name: code for code, words in vocabulary.tables["states"].items() for name in listed(words)}
    longest = sorted(by_name, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(n) for n in longest)})(?!\w)"), by_name


@cache
def _codes(vocabulary: Vocabulary) -> Pattern[str]:
    return re.compile(rf"(?<![\w&])(?:{'|'.join(vocabulary.tables['states'])})(?![\w&]|\.\w)")


class StatePlace(NamedTuple):
    """A state by postal code, and where it stands."""

    start: int
    end: int
    code: str


def states_near(outline: Outline, vocabulary: Vocabulary, start: int, end: int) -> tuple[StatePlace, ...]:
    """The states named in the same clause within REACH characters, and those in a row with them, in text order; () for none."""
    left, right = clause_of(outline.text, start, end)
    pattern, by_name = _names(vocabulary)
    text = folded(outline.lower)
    if right < len(text) and outline.text[right] == "\n" and re.search(r"\bstates? of\s*$", text[end:right]):
        right = min(len(text), right + 20)
    places = [StatePlace(*m.span(), by_name[m[0]]) for m in pattern.finditer(text, left, right) if outline.text[m.start()].isupper()]
    around = (max(left, start - REACH - LONGEST_STATE), min(right, end + REACH + LONGEST_STATE))
    if not outline.text[slice(*around)].isupper():
        places += [StatePlace(*m.span(), m[0]) for m in _codes(vocabulary).finditer(outline.text, left, right) if _is_code(outline.text, m)]
    else:
        rows = [*IN_BRACKETS.finditer(outline.text, *around), *_rows_beside(outline.text, vocabulary, (left, start), (end, right))]
        codes = (m for row in rows for m in _codes(vocabulary).finditer(outline.text, *row.span()))
        places += {StatePlace(*m.span(), m[0]) for m in codes}
    in_job = outline.section_at(start) == "experience"
    found: list[StatePlace] = []
    for place in sorted(places):
        in_row = bool(found) and place.start - found[-1].end <= ROW_GAP
        if (place.start - end <= REACH or in_row) and start - place.end <= REACH:
            found.append(place)
    return tuple(place for place in found if not (in_job and CITY.search(outline.text, max(0, place.start - 30), place.start)))


def _rows_beside(text: str, vocabulary: Vocabulary, before: tuple[int, int], after: tuple[int, int]) -> Iterator[re.Match[str]]:
    """In a line of capitals, the codes right behind or before a licence and nothing else there: "P&C: TX, OK", "TX, OK - P&C"."""
    code = f"(?:{'|'.join(vocabulary.tables['states'])})"
    row = rf"{code}(?:(?:\s?[,/&]\s?(?:AND\s)?|\sAND\s){code})*"
    if behind := compiled(rf"[\s:,(\u2013-]{{1,4}}(?:IN\s)?{row}(?=\s*(?:[)\n;|.,#\d(]|$|EXP|LIC|ACTIVE))").match(text, *after):
        yield behind
    if ahead := compiled(rf"(?:^|[\n|;\u2022])\s*{row}[\s:,-]{{1,4}}$").search(text, max(0, before[0] - 1), before[1]):
        yield ahead


def is_elsewhere(outline: Outline, vocabulary: Vocabulary, end: int, other: tuple[int, int]) -> bool:
    """ "Texas adjuster license, Florida adjuster (lapsed)": is what stands at `other` of a state of its own, behind a comma?"""
    return "," in outline.text[end : other[0]] and any(end <= state.start < other[0] for state in states_near(outline, vocabulary, *other))


def _is_code(text: str, match: re.Match[str]) -> bool:
    """Two capital letters that are also a word count only set off as a code: "(OH)", ", OH", "OH license", "OH, PA", "TX and OK"."""
    if match[0] not in WORDS_TOO:
        return True
    before, after = text[max(0, match.start() - 9) : match.start()], text[match.end() : match.end() + 9]
    if before.rstrip().endswith((",", "(", "/", "-", ":", "&")) or IN_ROW.search(before):
        return True
    return re.match(r"\s*(?:[,)/&;#]|licen|lic\b|$)", after, re.I) is not None or re.match(r" (?:and|or) [A-Z]{2}\b", after) is not None


@cache
def state_pattern(vocabulary: Vocabulary) -> Pattern[str]:
    """A state by code or full name in ordinary capitals, a ZIP code after it left out."""
    table = vocabulary.tables["states"]
    names = sorted(
        {name.title() for words in table.values() for name in listed(words) if "." not in name and len(name) > 3}, key=len, reverse=True
    )
    return re.compile(rf"(?<![\w&-])(?:{'|'.join([*names, *table])})(?![\w&])(?=[ ]{{0,2}}(?:\d{{5}}|[|,;\t\n\u2022]|\.[ ]|$)|[ ])")
