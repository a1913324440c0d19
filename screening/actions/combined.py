"""What an opening states about its stages, and the order that follows from it: resume points and simulation by stated weights.

The order is worked out, never judged. A person may put somebody at another place, with a reason; that stands beside the arithmetic.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from screening.access.policy import Action
from screening.errors import StaleRecord
from screening.model.evaluation import Gate
from screening.model.interview import InterviewState
from screening.model.scenario import Kit
from screening.scenarios.gates import StageWeights, as_points, combined
from screening.scenarios.ratings import LOWEST
from screening.scenarios.severity import tied_bands
from screening.storage import agreed, candidates, interviews, kits, openings, people
from screening.storage.agreed import Placing
from screening.storage.kits import StageSettings

from .blind import hiding
from .candidates import application_of
from .context import Desk, NotPossible, allowed, new_id, opening_of, permit, refuse_closed
from .debrief_means import Assessed, Sureness, assessed, note_means_seen, sureness
from .interviews_kits import kits_for
from .ranking import ranking
from .views import RankedRow

RESUME_WEIGHT = 33  # of 100: the resume counts half of what the simulation does
LONGEST_REASON = 500  # characters
WORST = (Gate.PASSED, Gate.REVIEW, Gate.FAILED)
CHANGED = "Somebody changed this since the page was drawn. Nothing was changed: look again."


@dataclass(frozen=True, slots=True)
class StagesView:
    """What an opening states. `kits` are those to choose from, the fitting one first; `version` counts the changes."""

    kit: Kit
    kits: tuple[Kit, ...]
    resume_weight: int
    version: int
    is_stated: bool
    weights_stand: bool
    may_change: bool


@dataclass(frozen=True, slots=True)
class CombinedRow:
    """One candidate: `place` in the list, `by_points` where the arithmetic puts them, `placing` what a person said instead.

    `error` is the standard error of the simulation's mean, None below the minimums; `tied`: how many of the same gate, this one
    included, lie within one standard error of the difference, so that their order says nothing.
    """

    row: RankedRow
    found: Assessed
    points: float
    simulation: float
    gate: Gate
    by_points: int
    place: int
    placing: Placing | None = None
    placed_by: str = ""
    error: float | None = None
    tied: int = 1


@dataclass(frozen=True, slots=True)
class CombinedView:
    """Those with ratings, in order; `others` how many have none that may be shown yet. `too_few` says why there are no standard errors."""

    resume_weight: int
    rows: tuple[CombinedRow, ...]
    others: int
    is_blind: bool
    may_place: bool
    too_few: str = ""


def stages_view(desk: Desk, opening_id: str, *, by: str) -> StagesView:
    """The scenario and the weights of an opening. Raises NotAllowed, NotFound."""
    permit(desk, by, Action.SEE_CANDIDATES, opening_id)
    opening = opening_of(desk, opening_id)
    every = kits_for(desk, opening)
    with desk.store.read() as db:
        stated = kits.stages_of(db, opening_id)
        begun = any(each.state in (InterviewState.RUNNING, InterviewState.DONE) for each in interviews.of_opening(db, opening_id))
    weight, version = (stated.resume_weight, stated.version) if stated else (RESUME_WEIGHT, 0)
    chosen = bool(stated and stated.kit_id == every[0].id)
    may_change = opening.closed_at is None and allowed(desk, by, Action.MANAGE_OPENINGS, opening_id)
    return StagesView(every[0], every, weight, version, chosen, begun, may_change)


def set_stages(desk: Desk, opening_id: str, *, kit_id: str, resume_weight: int, shown: int, by: str) -> None:
    """State the scenario ("" for the one that fits the role) and how much of 100 the resume counts. `shown` is the version seen.

    Raises NotAllowed, NotFound, NotPossible (no such scenario or weight, or interviews have begun), StaleRecord.
    """
    permit(desk, by, Action.MANAGE_OPENINGS, opening_id)
    refuse_closed(desk, opening_id)
    opening = opening_of(desk, opening_id)
    if kit_id and kit_id not in {kit.id for kit in kits_for(desk, opening)}:
        raise NotPossible("There is no such scenario. Choose one from the list.")
    if not 0 <= resume_weight <= 100:
        raise NotPossible("The resume counts from 0 to 100 of 100; the simulation counts the rest.")
    with desk.change(by) as change:
        openings.find(change.db, opening_id, lock=True)
        now = kits.stages_of(change.db, opening_id)
        if (now.version if now else 0) != shown:
            raise StaleRecord(CHANGED)
        then = StageSettings(kit_id, resume_weight, shown + 1)
        if now is not None and replace(then, version=shown) == now:
            change.abandon()
            return
        if resume_weight != (now.resume_weight if now else RESUME_WEIGHT):
            held = interviews.of_opening(change.db, opening_id)
            if any(each.state in (InterviewState.RUNNING, InterviewState.DONE) for each in held):
                raise NotPossible("Interviews of this opening have begun, so what counts how much stays as it was stated before them.")
        kits.set_stages(change.db, opening_id, then)
        change.record("opening.stages_stated", f"opening:{opening_id}", kit=kit_id, resume=resume_weight, version=then.version)


def combined_order(desk: Desk, opening_id: str, *, by: str) -> CombinedView:
    """Everybody with ratings this person may see, by combined points; that they saw them is kept. Raises NotAllowed, NotFound."""
    view = ranking(desk, opening_id, by=by)
    found = assessed(desk, opening_id, by=by)
    weight = stages_view(desk, opening_id, by=by).resume_weight
    rows = [made for row in view.rows if (made := _row(row, found.get(row.application_id), weight)) is not None]
    rows.sort(key=lambda each: (WORST.index(each.gate), -each.points, each.row.code.rjust(20)))
    with desk.store.read() as db:
        placed, names = agreed.placed(db, [each.row.application_id for each in rows]), people.names(db)
    note_means_seen(desk, [each.row.application_id for each in rows], by=by)
    may_place = allowed(desk, by, Action.DECIDE, opening_id)
    sure = sureness(desk, {each.row.application_id: each.found.assessment.raters for each in rows}, by=by)
    rows = _with_errors(rows, sure, (100 - weight) / 100)
    ordered = _placed(_ranked(rows), _seen(desk, placed, by) if view.is_blind else placed, names)
    return CombinedView(weight, tuple(ordered), len(view.rows) - len(rows), view.is_blind, may_place, sure.too_few)


def place(desk: Desk, application_id: str, at_place: int, *, reason: str, shown: str = "", by: str) -> str:
    """Put somebody at a place of the combined order, for a reason; the id of the statement. `shown` is the one seen, "" for none.

    Raises NotAllowed, NotFound, NotPossible (no ratings to see, no such place, no reason), StaleRecord.
    """
    application = application_of(desk, application_id)
    permit(desk, by, Action.DECIDE, application.opening_id)
    view = combined_order(desk, application.opening_id, by=by)
    why = " ".join("".join(sign for sign in reason if sign.isprintable() or sign.isspace()).split())[:LONGEST_REASON]
    if application_id not in {each.row.application_id for each in view.rows}:
        raise NotPossible("This person stands in no combined order yet. Once everybody has rated them, they do.")
    if not 1 <= at_place <= len(view.rows):
        raise NotPossible(f"Choose a place from 1 to {len(view.rows)}.")
    if not why:
        raise NotPossible("Say why: a reason that has to do with the job.")
    with desk.change(by) as change:
        candidates.application(change.db, application_id, lock=True)
        now = agreed.placed(change.db, [application_id]).get(application_id)
        if (now.id if now else "") != shown:
            raise StaleRecord(CHANGED)
        if now is not None:
            agreed.unplace(change.db, now.id, by=by, at=change.at)
        made = Placing(new_id(), application_id, at_place, why, by, change.at)
        agreed.place(change.db, made)
        change.record("order.placed", f"application:{application_id}", personal={"reason": ("", why)}, placing=made.id, place=at_place)
    return made.id


def unplace(desk: Desk, application_id: str, placing_id: str, *, by: str) -> None:
    """Take it back: the arithmetic counts again. Raises NotAllowed, NotFound, StaleRecord."""
    application = application_of(desk, application_id)
    permit(desk, by, Action.DECIDE, application.opening_id)
    with desk.change(by) as change:
        candidates.application(change.db, application_id, lock=True)
        now = agreed.placed(change.db, [application_id]).get(application_id)
        if now is None or now.id != placing_id or not agreed.unplace(change.db, placing_id, by=by, at=change.at):
            raise StaleRecord("Somebody took this back already. Nothing was changed: look again.")
        change.record("order.unplaced", f"application:{application_id}", placing=placing_id)


def _seen(desk: Desk, placed: dict[str, Placing], by: str) -> dict[str, Placing]:
    """Why somebody was put at a place, without the name of whoever is a code for this person."""
    hide = {one: hiding(desk, application_of(desk, one), reader=by) for one in placed}
    return {one: replace(each, reason=hide[one](each.reason)) for one, each in placed.items()}


def combined_points(resume_weight: int, resume: float, found: Assessed) -> float | None:
    """From 0 to 100; None where nothing was observed."""
    weights = StageWeights(resume_weight, 100 - resume_weight, 0)
    return combined(weights, resume=resume, simulation=found.mean, interview=None).points


def _row(row: RankedRow, found: Assessed | None, weight: int) -> CombinedRow | None:
    points = combined_points(weight, row.points, found) if found else None
    if found is None or found.mean is None or points is None:
        return None
    gate = max(row.gate, found.assessment.gate, key=WORST.index)
    return CombinedRow(row, found, points, as_points(found.mean), gate, 0, 0)


def _with_errors(rows: list[CombinedRow], sure: Sureness, share: float) -> list[CombinedRow]:
    """How sure each is, and who cannot be told apart; `share` is what the simulation counts."""
    if sure.widest is None:
        return rows
    tied: dict[str, int] = {}
    for gate in WORST:
        points = {each.row.application_id: each.points for each in rows if each.gate is gate}
        for band in tied_bands(points, as_points(LOWEST + sure.widest) * share):
            tied |= dict.fromkeys(band, len(band))
    return [replace(each, error=sure.errors.get(each.row.application_id), tied=tied[each.row.application_id]) for each in rows]


def _ranked(rows: list[CombinedRow]) -> list[CombinedRow]:
    """Equal points in one gate share a number."""
    ranked: list[CombinedRow] = []
    for number, each in enumerate(rows, 1):
        last = ranked[-1] if ranked else None
        is_tie = last is not None and last.gate is each.gate and abs(last.points - each.points) < 1e-9
        ranked.append(replace(each, by_points=last.by_points if last is not None and is_tie else number))
    return ranked


def _placed(rows: list[CombinedRow], placed: dict[str, Placing], names: dict[str, str]) -> list[CombinedRow]:
    """The same with those a person put elsewhere taken out and set in, in the order it was said."""
    ordered = [each for each in rows if each.row.application_id not in placed]
    said = sorted((each for each in rows if each.row.application_id in placed), key=lambda each: placed[each.row.application_id].said_at)
    for each in said:
        placing = placed[each.row.application_id]
        ordered.insert(placing.place - 1, replace(each, placing=placing, placed_by=names.get(placing.said_by, "")))
    return [replace(each, place=number if placed else each.by_points) for number, each in enumerate(ordered, 1)]
