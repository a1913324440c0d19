"""What pages are handed: plain frozen records, ready to show, never rows of the database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from screening.model.document import Box, Document
from screening.model.evaluation import Evaluation, Gate, Outcome
from screening.model.hiring import Application, Candidate, Opening, UploadedFile
from screening.model.rubric import Rubric
from screening.model.said import Override


@dataclass(frozen=True, slots=True)
class OpeningCounts:
    """An opening and how many of its candidates stand where; `waiting` files not yet read, `unreadable` rejected ones."""

    opening: Opening
    passed: int = 0
    review: int = 0
    failed: int = 0
    waiting: int = 0
    unreadable: int = 0

    @property
    def candidates(self) -> int:
        return self.passed + self.review + self.failed


@dataclass(frozen=True, slots=True)
class MustMark:
    """A must-have that is open or missed, by its short label."""

    label: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class RankedRow:
    """A line of the ranking. `why` is our sentence, `quote` the words of the resume behind it (page `quote_page`).

    In its `stage` `since` that day; `source` is where the resume came from, as somebody labelled it.
    """

    application_id: str
    rank: int
    tied: int
    code: str
    name: str | None
    location: str | None
    gate: Gate
    points: float
    open_points: float
    musts_met: int
    musts_total: int
    musts_left: tuple[MustMark, ...]
    why: str
    quote: str
    quote_page: int
    flags: tuple[str, ...]
    received_on: date
    disposition: str
    filename: str
    stage: str
    since: date
    source: str
    tags: tuple[str, ...] = ()
    outcomes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class RankingView:
    """An opening's candidates, best first: gate, then points; equal ones share a rank."""

    counts: OpeningCounts
    rubric: Rubric
    rows: tuple[RankedRow, ...]
    is_blind: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation on the page: `number` is its tag, in page order; `boxes` are (page, box) in page units, empty without places."""

    number: int
    criterion_ids: tuple[str, ...]
    outcome: Outcome
    start: int
    end: int
    boxes: tuple[tuple[int, Box], ...] = ()


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """Something that happened to an application: when, what, and who (None: the program)."""

    at: datetime
    what: str
    who: str | None = None


@dataclass(frozen=True, slots=True)
class CandidateView:
    """All of one application on one screen. `page_images` are web paths, one a page, "" where there is none.

    `is_blind`: this person sees codes here; `is_masked`: also in this application; `may_unmask`: they may ask for the name.
    `allowed`: what else they may do, in lower-case names of actions. `stale` are overrides of criteria that ask something else now.
    `names` are those of colleagues, by id.
    """

    opening: Opening
    application: Application
    candidate: Candidate
    location: str | None
    document: Document
    rubric: Rubric
    evaluation: Evaluation
    marks: tuple[Mark, ...]
    page_images: tuple[str, ...]
    position: int
    total: int
    previous_id: str | None
    next_id: str | None
    timeline: tuple[TimelineEntry, ...] = ()
    is_blind: bool = False
    is_masked: bool = False
    may_unmask: bool = False
    allowed: frozenset[str] = frozenset()
    stale: tuple[Override, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class IntakeView:
    """The files of an opening, newest batch first, and how far they are."""

    files: tuple[UploadedFile, ...]
    done: int
    rejected: int
    duplicates: int
    waiting: int
    cancelled: int = 0

    @property
    def total(self) -> int:
        return self.done + self.rejected + self.duplicates + self.waiting + self.cancelled
