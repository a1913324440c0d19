"""Openings, the people who apply to them, and what people decide. Ids are opaque strings made by the store."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

STAGES = ("new", "phone screen", "interview", "offer", "hired")  # where nobody chose others


class FileState(StrEnum):
    """Where an uploaded file is on its way. The last four are terminal."""

    WAITING = "waiting"
    READING = "reading"
    DONE = "done"
    REJECTED = "rejected"
    DUPLICATE = "duplicate"  # the same bytes are already a candidate of this opening
    CANCELLED = "cancelled"  # somebody took it out of the queue before it was read


class Disposition(StrEnum):
    OPEN = "open"
    ADVANCED = "advanced"
    HELD = "held"
    PASSED_OVER = "passed_over"


@dataclass(frozen=True, slots=True)
class Opening:
    """A position being filled, judged by one version of one rubric. A blind one shows codes where names would stand.

    Everybody begins in the first of its `stages`; a move to one of `reason_stages` needs a reason. `received_on` is the day that
    counts as the day every resume was received; None: the day each was handed in.
    """

    id: str
    title: str
    rubric_id: str
    rubric_version: int
    created_at: datetime
    seats: int = 1
    location: str = ""
    starts_on: date | None = None
    is_sample: bool = False
    closed_at: datetime | None = None
    is_blind: bool = False
    stages: tuple[str, ...] = STAGES
    reason_stages: tuple[str, ...] = ()
    received_on: date | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person, known by a code ("C-0148") wherever a name may not be shown."""

    id: str
    code: str
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Application:
    """A candidate meets an opening here, nowhere else. `received_on` is the `as_of` of its evaluations."""

    id: str
    candidate_id: str
    opening_id: str
    document_sha256: str
    received_on: date
    stage: str = STAGES[0]
    disposition: Disposition = Disposition.OPEN


@dataclass(frozen=True, slots=True)
class UploadedFile:
    """One file somebody handed in, durable before the upload answers; it ends in exactly one terminal state."""

    id: str
    opening_id: str
    batch_id: str
    filename: str
    sha256: str
    size: int
    state: FileState
    reason: str = ""
    reason_code: str = ""
    application_id: str | None = None
    tries: int = 0
    uploaded_at: datetime | None = None
    finished_at: datetime | None = None
    source: str = ""
