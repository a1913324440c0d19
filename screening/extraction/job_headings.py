"""The rows of a job's heading in, its title, employer and place out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import mean

from .job_anchors import Heading
from .job_pieces import STRENGTH, Piece
from .job_rows import Row
from .job_words import JobWords
from .job_wrapping import are_single_lines, unwrapped

MOST_ORDER = 2.0  # how far the order seen in the other jobs can push one job
MISSING = 1.0  # cost of a heading without a title or without an employer
SURE_TITLE = 1.2
PROVEN = 3.5  # an employer's strength that outweighs a hint of a title ("Northwind Traders LLC")
TOWN = 0.5  # an organisation's strength below which a name may be a town
SURE_EMPLOYER = 2.0
OWN_BOSS = frozenset(("self-employed", "self employed", "freelance", "independent contractor"))


@dataclass(frozen=True, slots=True)
class Named:
    """What a heading says: spans of the text, None where it does not say. `blanked`: "Company Name"

    stands for the employer; `lone`: only the title is there; `broken`: a narrow column broke it over lines.
    """

    title: tuple[int, int] | None
    employer: tuple[int, int] | None
    place: tuple[int, int] | None = None
    blanked: bool = False
    lone: bool = False
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Split:
    """One way to read the pieces: the first `at` are one part, the rest the other."""

    at: int
    title_first: bool
    score: float


def name_all(rows: Sequence[Row], headings: Sequence[Heading], words: JobWords) -> tuple[Named, ...]:
    """Titles and employers of all headings; the order that most jobs follow settles the doubtful ones."""
    pieces = [
        [p for k in heading.rows if not _only_dates(heading, k) for p in rows[k].pieces if not _in_dates(p, heading)]
        for heading in headings
    ]
    single_lines = are_single_lines(rows, headings)
    joined = [unwrapped(each, rows, words, single_lines=single_lines) for each in pieces]
    broken = [len({p.row for p in new}) < len({p.row for p in old}) for new, old in zip(joined, pieces, strict=True)]
    pieces = joined
    last = Counter(texts[-1].text for each in pieces if len(texts := _texts(each)) > 2 and _is_town(texts[-1]))
    pieces = [[p._replace(kind="place") if last[p.text] > 1 else p for p in each] for each in pieces]  # the same town after each job
    leanings = [leaning for each in pieces if (leaning := _leaning(_texts(each))) is not None]
    order = max(-MOST_ORDER, min(MOST_ORDER, 2 * mean(leanings))) if leanings else 0.0
    return tuple(replace(_name(each, order), broken=cut) for each, cut in zip(pieces, broken, strict=True))


def _in_dates(piece: Piece, heading: Heading) -> bool:
    """Whether a piece is half of a date broken over two lines."""
    return heading.anchor is not None and any(start <= piece.start < end for start, end in heading.anchor.spans)


def _only_dates(heading: Heading, row: int) -> bool:
    anchor = heading.anchor
    return anchor is not None and anchor.pure and anchor.first <= row <= anchor.last


def _texts(pieces: Sequence[Piece]) -> list[Piece]:
    return [p for p in pieces if p.kind == "text"]


def _leaning(texts: Sequence[Piece]) -> float | None:
    """Above 0 when the title clearly comes first, below 0 when the employer does, None when only one is there."""
    if len(texts) < 2:
        return None
    best = {
        first: max((s.score for s in _splits(texts, 0.0) if s.title_first is first and 0 < s.at < len(texts)), default=0.0)
        for first in (True, False)
    }
    return max(-2.0, min(2.0, best[True] - best[False]))


def _splits(texts: Sequence[Piece], order: float) -> list[Split]:
    lean = [p.title - p.employer for p in texts]
    found: list[Split] = []
    for at in range(len(texts) + 1):
        both = 0 < at < len(texts)
        gap = STRENGTH[_boundary(texts, at)] if both else -MISSING
        inside = sum(STRENGTH[_boundary(texts, k)] for k in range(1, len(texts)) if k != at)
        for title_first in (True, False):
            title, employer = (lean[:at], lean[at:]) if title_first else (lean[at:], lean[:at])
            score = sum(title) - sum(employer) + gap - inside - 0.5 * max(0, len(employer) - 1) - (_both_sides(title, employer))
            if both:
                score += order if title_first else -order
                if texts[at].before == "at":
                    score += 2.5 if title_first else -2.5
            found.append(Split(at, title_first, score))
    return found


def _both_sides(title: Sequence[float], employer: Sequence[float]) -> float:
    """A part made of a title and an organisation is a wrong cut."""
    return (1.0 if title and min(title) < -1.5 else 0.0) + (1.0 if employer and max(employer) > 1.8 else 0.0)


def _boundary(texts: Sequence[Piece], at: int) -> str:
    return "line" if texts[at].row != texts[at - 1].row else texts[at].before


def _name(pieces: Sequence[Piece], order: float) -> Named:
    texts = _texts(pieces)
    place = next(((p.start, p.end) for p in pieces if p.kind == "place"), None)
    if any(p.kind == "placeholder" for p in pieces):
        return _beside_placeholder(pieces, place)
    if not texts:
        return Named(None, None, place)
    if len(texts) == 1:
        only = texts[0]
        if only.employer - only.title > 0.8 and (only.title < SURE_TITLE or only.employer > PROVEN or _ends_as_organisation(only.text)):
            return Named(None, (only.start, only.end), place)
        own = next((p for p in pieces if p.kind == "remark" and p.before == "line" and p.text.lower().strip(" .") in OWN_BOSS), None)
        return Named((only.start, only.end), (own.start, own.end) if own else None, place, lone=own is None)
    if texts[0].employer >= SURE_EMPLOYER and max(p.title for p in texts) <= 0.0 and all(_is_town(p) for p in texts[1:]):
        return Named(None, (texts[0].start, texts[0].end), place or (texts[1].start, texts[1].end))
    if len(texts) == 2 and _two_titles(*texts):
        return Named(_cover(texts), None, place, lone=True)
    best = max(_splits(texts, order), key=lambda s: (s.score, s.title_first))
    first, second = texts[: best.at], texts[best.at :]
    title, employer = (first, second) if best.title_first else (second, first)
    if len(employer) > 1 and _is_town(employer[-1]):
        place, employer = place or (employer[-1].start, employer[-1].end), employer[:-1]
    while employer and len(title) > 1 and title[-1].before == "comma" and title[-1].employer - title[-1].title > SURE_EMPLOYER:
        place, title = place or (title[-1].start, title[-1].end), title[:-1]  # "Counter Sales, Denver Airport" below the employer
    return Named(_cover(title), _cover(employer), place, lone=not employer)


def _two_titles(first: Piece, second: Piece) -> bool:
    """ "Key Holder / Sales Associate": two sides of a slash that are both work, neither of them an organisation."""
    if second.before != "slash" or first.row != second.row or max(first.employer, second.employer) >= SURE_EMPLOYER:
        return False
    return max(first.title, second.title) >= SURE_EMPLOYER and min(first.title, second.title) > 0.0


def _ends_as_organisation(text: str) -> bool:
    """ "Farmers Mutual Insurance Company": whoever is named inside, the last word says what it is."""
    return (
        text.lower().rstrip(" .").endswith((" company", " corporation", " bank", " insurance", " hospital", " university", " association"))
    )


def _is_town(piece: Piece) -> bool:
    """A bare name after the employer's comma is where it is: "Olive Garden, Plano" (but "A. Wong, DDS")."""
    return (
        piece.before == "comma" and piece.employer < TOWN and piece.title <= 0 and not piece.text.isupper() and len(piece.text.split()) <= 2
    )


def _beside_placeholder(pieces: Sequence[Piece], place: tuple[int, int] | None) -> Named:
    """The employer's name is blanked: what is left is the title, unless it names an organisation itself."""
    groups: list[list[Piece]] = [[]]
    for last, piece in pairwise([None, *pieces]):
        if piece is None or piece.kind != "text" or (last is not None and last.row != piece.row):
            groups.append([])
        if piece is not None and piece.kind == "text":
            groups[-1].append(piece)
    ranked = sorted(filter(None, groups), key=lambda group: max(q.title - q.employer for q in group), reverse=True)
    if not ranked:
        return Named(None, None, place, blanked=True)
    title = ranked[0]
    if all(p.before == "comma" and p.employer < PROVEN for p in title[1:]) and title[0].title >= SURE_EMPLOYER:
        return Named(_cover(title), None, place, blanked=True)  # "Account Executive, Mid Market": whose job it was is blanked
    if len(title) > 1 and any(p.employer - p.title > SURE_EMPLOYER for p in title) and any(p.title > SURE_EMPLOYER for p in title):
        named = _name(title, 0.0)  # "Acme Lenders, Loan Officer" beside the blank
        return Named(named.title, named.employer, place, blanked=True)
    others = [p for group in ranked[1:] for p in group if p.employer - p.title > SURE_EMPLOYER]
    if len(ranked) == 1 and all(p.employer - p.title > SURE_EMPLOYER for p in title if p.before != "paren"):
        return Named(None, _cover(title), place, blanked=True)
    return Named(_cover(title), _cover(others[:1]) if others else None, place, blanked=True)


def _cover(pieces: Sequence[Piece]) -> tuple[int, int] | None:
    """From the first to the last of the pieces, those of the row that holds most of the meaning."""
    if not pieces:
        return None
    rows = {p.row for p in pieces}
    if len(rows) > 1:
        best = max(pieces, key=lambda p: abs(p.title - p.employer))
        pieces = [p for p in pieces if p.row == best.row]
    return pieces[0].start, pieces[-1].end
