"""Openings: the list, a new one, and the sample one to try the product with."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from dataclasses import fields as dataclass_fields
from datetime import date
from pathlib import Path

from screening.access.policy import Action, Thing, may
from screening.hiring.stages import plain_words, stages_of
from screening.model.evaluation import Gate
from screening.model.hiring import STAGES, FileState, Opening
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
ENDINGS = "pdf docx doc dotx docm rtf odt html htm eml txt md png jpg jpeg tif tiff webp bmp gif zip"
NO_RESUMES = ("readme.md", "readme.txt")
MOST_SEATS = 10_000
LONGEST_WORDS = 300  # characters of a title or a place
FIRST_YEAR, LAST_YEAR = 2000, 2100  # a day outside of them is a slip


@dataclass(frozen=True, slots=True)
class Plan:
    """What people set of an opening, beside its rubric. `received_on` is the day every resume counts as received, None: its upload."""

    title: str
    seats: int = 1
    location: str = ""
    starts_on: date | None = None
    received_on: date | None = None
    is_blind: bool = False
    stages: tuple[str, ...] = STAGES
    reason_stages: tuple[str, ...] = ()


def create_opening(
    desk: Desk, *, title: str, rubric_id: str, by: str, seats: int = 1, location: str = "", starts_on: date | None = None
) -> Opening:
    """A position to fill with everything else as usual. Raises as `open_opening` does."""
    return open_opening(desk, Plan(title, seats, location, starts_on), rubric_id=rubric_id, by=by)


def open_opening(desk: Desk, plan: Plan, *, rubric_id: str, team: Collection[str] = (), by: str) -> Opening:
    """A position to fill, judged by the newest version of a rubric, frozen from now on; `team` works on it, and whoever makes it.

    Raises NotAllowed, NotFound (no such rubric), RubricError, NotPossible (no title, no seats, nonsense).
    """
    permit(desk, by, Action.CREATE_OPENINGS)
    return _create(desk, by, planned(plan), rubric_id, team=team)


def planned(plan: Plan) -> Plan:
    """The plan as it is kept. Raises NotPossible with what to change."""
    title, location = plain_words(plan.title, LONGEST_WORDS), plain_words(plan.location, LONGEST_WORDS)
    if not title:
        raise NotPossible("Give the opening a title.")
    if not 1 <= plan.seats <= MOST_SEATS:
        raise NotPossible(f"The number of seats must be between 1 and {MOST_SEATS:,}.")
    for day in (plan.starts_on, plan.received_on):
        if day is not None and not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise NotPossible(f"A day must lie between the years {FIRST_YEAR} and {LAST_YEAR}.")
    try:
        stages = stages_of(plan.stages)
    except ValueError as error:
        raise NotPossible(str(error)) from error
    asking = {plain_words(each, LONGEST_WORDS).casefold() for each in plan.reason_stages}
    reasons = tuple(stage for stage in stages if stage.casefold() in asking)
    if len(reasons) < len(asking):
        raise NotPossible("A reason can only be asked for before a stage of this opening.")
    return replace(plan, title=title, location=location, stages=stages, reason_stages=reasons)


def _create(desk: Desk, by: str, plan: Plan, rubric_id: str, *, team: Collection[str] = (), is_sample: bool = False) -> Opening:
    fields = {each.name: getattr(plan, each.name) for each in dataclass_fields(plan)}
    with desk.change(by) as change:
        if not set(team) <= set(people.names(change.db)):
            raise NotPossible("Somebody of this team does not work here any more. Choose again.")
        rubric = rubrics.use(change, rubric_id)
        opening = Opening(new_id(), rubric_id=rubric.id, rubric_version=rubric.version, created_at=change.at, is_sample=is_sample, **fields)
        openings.add(change.db, opening)
        for person_id in sorted({by, *team}):
            people.join(change.db, person_id, opening.id)
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
    opening = _create(desk, by, Plan(SAMPLE_TITLE, SAMPLE_SEATS), SAMPLE_RUBRIC, is_sample=True)
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
