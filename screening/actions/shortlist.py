"""An opening in, the Excel shortlist a manager can work in offline out."""

from __future__ import annotations

from dataclasses import replace

from screening.access.policy import Action
from screening.exchange.workbook import ShortlistRow, Simulation, shortlist_workbook
from screening.hiring.blind import Mask, masked_evaluation
from screening.model.evaluation import Evaluation, Ranked
from screening.model.hiring import Disposition, FileState
from screening.model.rubric import Rubric
from screening.storage import candidates, decisions, documents, evaluations, files, people
from screening.storage.decisions import DecisionRow
from screening.storage.evaluations import ListedRow

from .blind import Sight, blind_document, blind_files, masks_said, seen_row, sight
from .combined import combined_points, stages_view
from .context import Desk, opening_of, permit
from .debrief import asks_for_more
from .debrief_means import assessed, note_means_seen
from .ranking import in_order
from .rubrics import rubric_of

WORDS = {Disposition.OPEN: "", Disposition.ADVANCED: "Advance", Disposition.HELD: "Hold", Disposition.PASSED_OVER: "Pass over"}


def export_shortlist(desk: Desk, opening_id: str, *, by: str) -> bytes:
    """The workbook (.xlsx) of everybody in the opening, best first. Raises NotAllowed, NotFound."""
    person = permit(desk, by, Action.EXPORT, opening_id)
    opening = opening_of(desk, opening_id)
    is_blind = sight(desk, person, opening).is_blind
    with desk.store.read() as db:
        listed = {row.place.application_id: row for row in evaluations.listed(db, opening_id)}
        whole = evaluations.current_of(db, opening_id)
        decided = decisions.last_of(db, opening_id)
        names = people.names(db)
        handed_in = files.of_opening(db, opening_id)
    ordered = in_order(opening, (row.place for row in listed.values() if row.place.application_id in whole))
    rubric = rubric_of(desk, opening.rubric_id, opening.rubric_version)
    if is_blind:
        listed, whole, decided = _blind(desk, rubric, listed, whole, decided)
        handed_in = blind_files(handed_in, {})
    rated = _simulations(desk, opening_id, {each.evaluation.candidate_id: each.evaluation.points for each in ordered}, by)
    rows = [_row(each, whole, listed, decided, names) for each in ordered]
    rows = [replace(row, simulation=rated.get(each.evaluation.candidate_id)) for row, each in zip(rows, ordered, strict=True)]
    unread = [(file.filename, file.reason) for file in handed_in if file.state is FileState.REJECTED]
    with desk.change(by) as change:
        change.record("shortlist.exported", f"opening:{opening_id}", candidates=len(rows), blind=is_blind)
    return shortlist_workbook(rubric, rows, opening=opening.title, made_on=desk.clock().date(), unread=unread)


def _simulations(desk: Desk, opening_id: str, points: dict[str, float], by: str) -> dict[str, Simulation]:
    """What raters gave together, for those whose ratings this person may see; that they saw them is kept."""
    found = {one: each for one, each in assessed(desk, opening_id, by=by).items() if one in points}
    weight = stages_view(desk, opening_id, by=by).resume_weight
    note_means_seen(desk, sorted(found), by=by)
    return {
        one: Simulation(
            judged.raw,
            judged.adjusted,
            judged.raters,
            judged.gate,
            len(judged.flags) if asks_for_more(judged) else 0,
            combined_points(weight, points[one], each),
        )
        for one, each in found.items()
        for judged in (each.assessment,)
    }


def _blind(
    desk: Desk, rubric: Rubric, listed: dict[str, ListedRow], whole: dict[str, Evaluation], decided: dict[str, DecisionRow]
) -> tuple[dict[str, ListedRow], dict[str, Evaluation], dict[str, DecisionRow]]:
    """The same under codes, whoever was looked at by name: a workbook is passed on."""
    masked: dict[str, Evaluation] = {}
    spoken = dict(decided)
    for application_id, evaluation in whole.items():
        with desk.store.read() as db:
            application = candidates.application(db, application_id)
            read = documents.document(db, application.document_sha256) if application else None
        if application is None or read is None or application_id not in listed:
            continue
        document, mask = blind_document(desk, application, read[0], listed[application_id].code, rubric)
        masked[application_id] = masked_evaluation(evaluation, document.text, mask)
        if application_id in spoken:
            spoken[application_id] = replace(spoken[application_id], reason=mask.words(spoken[application_id].reason))
    also = masks_said(desk, listed)
    return {key: seen_row(row, Sight(is_blind=True), also.get(key, Mask())) for key, row in listed.items()}, masked, spoken


def _row(
    ranked: Ranked, whole: dict[str, Evaluation], listed: dict[str, ListedRow], decided: dict[str, DecisionRow], names: dict[str, str]
) -> ShortlistRow:
    application_id = ranked.evaluation.candidate_id
    row, last = listed[application_id], decided.get(application_id)
    return ShortlistRow(
        replace(ranked, evaluation=whole[application_id]),
        row.code,
        row.name,
        WORDS[Disposition(row.disposition)],
        last.reason if last else "",
        names.get(last.decided_by, "") if last else "",
        last.decided_at.date() if last else None,
        row.received_on,
        row.filename,
        row.summary.flags,
        row.summary.why,
    )
