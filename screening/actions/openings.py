"""Openings: the list, a new one, and the sample one to try the product with."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from screening.access.policy import Action, Thing, may
from screening.model.evaluation import Gate
from screening.model.hiring import FileState, Opening
from screening.model.rubric import Rubric
from screening.storage import openings, people

from . import rubrics
from .context import Desk, NotPossible, new_id, permit, somebody
from .intake import accept_file, begin_batch
from .views import OpeningCounts

SAMPLES = Path(__file__).resolve().parent.parent.parent / "sample_resumes"
SAMPLE_TITLE = "Chat customer service (sample)"
SAMPLE_RUBRIC = "chat"
SAMPLE_SEATS = 15
ENDINGS = "pdf docx doc dotx docm rtf odt html htm eml txt md png jpg jpeg tif tiff webp zip"
NO_RESUMES = ("readme.md", "readme.txt")
MOST_SEATS = 10_000


def create_opening(
    desk: Desk, *, title: str, rubric_id: str, by: str, seats: int = 1, location: str = "", starts_on: date | None = None
) -> Opening:
    """A position to fill, judged by the newest version of a rubric, frozen from now on.

    Raises NotAllowed, NotFound (no such rubric), RubricError, NotPossible (no title, no seats).
    """
    permit(desk, by, Action.CREATE_OPENINGS)
    title, location = " ".join(title.split())[:300], " ".join(location.split())[:300]
    if not title:
        raise NotPossible("Give the opening a title.")
    if not 1 <= seats <= MOST_SEATS:
        raise NotPossible(f"The number of seats must be between 1 and {MOST_SEATS:,}.")
    return _create(desk, by, title, rubric_id, seats=seats, location=location, starts_on=starts_on)


def _create(desk: Desk, by: str, title: str, rubric_id: str, **rest: object) -> Opening:
    with desk.change(by) as change:
        rubric = rubrics.use(change, rubric_id)
        opening = Opening(new_id(), title, rubric.id, rubric.version, change.at, **rest)  # type: ignore[arg-type]
        openings.add(change.db, opening)
        people.join(change.db, by, opening.id)
        change.record("opening.created", f"opening:{opening.id}", rubric=rubric.id, version=rubric.version, seats=opening.seats)
    return opening


def list_openings(desk: Desk, *, by: str) -> tuple[OpeningCounts, ...]:
    """Every opening this person works on, with its counts, newest first. Raises NotAllowed when they do not work here."""
    person = somebody(desk, by)
    with desk.store.read() as db:
        theirs = [each for each in openings.every(db) if may(person, Action.SEE_OPENINGS, Thing(each.id))]
        return _counted(theirs, openings.gates(db), openings.states(db))


def counts_of(desk: Desk, opening: Opening) -> OpeningCounts:
    """One opening with its counts."""
    with desk.store.read() as db:
        return _counted([opening], openings.gates(db, opening.id), openings.states(db, opening.id))[0]


def _counted(every: Iterable[Opening], gates: dict[tuple[str, str], int], states: dict[tuple[str, str], int]) -> tuple[OpeningCounts, ...]:
    return tuple(
        OpeningCounts(
            opening,
            passed=gates.get((opening.id, Gate.PASSED), 0),
            review=gates.get((opening.id, Gate.REVIEW), 0),
            failed=gates.get((opening.id, Gate.FAILED), 0),
            waiting=states.get((opening.id, FileState.WAITING), 0) + states.get((opening.id, FileState.READING), 0),
            unreadable=states.get((opening.id, FileState.REJECTED), 0),
        )
        for opening in every
    )


def available_rubrics(desk: Desk, *, by: str) -> tuple[Rubric, ...]:
    """The rubrics an opening may be judged by, by title. Raises NotAllowed."""
    permit(desk, by, Action.SEE_RUBRICS)
    return rubrics.available(desk)


def load_sample_opening(desk: Desk, *, by: str) -> Opening:
    """The sample opening with the sample resumes in its queue; the one that is there already, if it is."""
    permit(desk, by, Action.CREATE_OPENINGS)
    for known in list_openings(desk, by=by):
        if known.opening.is_sample:
            return known.opening
    opening = _create(desk, by, SAMPLE_TITLE, SAMPLE_RUBRIC, seats=SAMPLE_SEATS, is_sample=True)
    batch = begin_batch(desk, opening.id, source="Sample resumes", by=by)
    incoming = desk.data_dir / "incoming"
    incoming.mkdir(parents=True, exist_ok=True)
    for path in sample_files():
        copied = incoming / new_id()
        shutil.copyfile(path, copied)
        accept_file(desk, opening.id, batch, path.name, copied, by=by)
    return opening


def sample_files() -> list[Path]:
    """The resumes that lie directly in `sample_resumes`, by name; what makes and explains them stays out."""
    found = (path for path in SAMPLES.glob("*.*") if path.is_file() and path.name.lower() not in NO_RESUMES)
    return sorted(path for path in found if path.suffix.lower().lstrip(".") in ENDINGS.split())
