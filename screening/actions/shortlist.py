"""An opening in, the Excel shortlist a manager can work in offline out."""

from __future__ import annotations

from dataclasses import replace

from screening.access.policy import Action
from screening.exchange.workbook import ShortlistRow, shortlist_workbook
from screening.model.evaluation import Evaluation, Ranked
from screening.model.hiring import Disposition, FileState
from screening.storage import decisions, evaluations, files, people
from screening.storage.decisions import DecisionRow
from screening.storage.evaluations import ListedRow

from .context import Desk, opening_of, permit
from .ranking import in_order
from .rubrics import rubric_of

WORDS = {Disposition.OPEN: "", Disposition.ADVANCED: "Advance", Disposition.HELD: "Hold", Disposition.PASSED_OVER: "Pass over"}


def export_shortlist(desk: Desk, opening_id: str, *, by: str) -> bytes:
    """The workbook (.xlsx) of everybody in the opening, best first. Raises NotAllowed, NotFound."""
    permit(desk, by, Action.EXPORT, opening_id)
    opening = opening_of(desk, opening_id)
    with desk.store.read() as db:
        listed = {row.place.application_id: row for row in evaluations.listed(db, opening_id)}
        whole = evaluations.current_of(db, opening_id)
        decided = decisions.last_of(db, opening_id)
        names = people.names(db)
        unread = [(file.filename, file.reason) for file in files.of_opening(db, opening_id) if file.state is FileState.REJECTED]
    ordered = in_order(opening, (row.place for row in listed.values() if row.place.application_id in whole))
    rows = [_row(each, whole, listed, decided, names) for each in ordered]
    rubric = rubric_of(desk, opening.rubric_id, opening.rubric_version)
    with desk.change(by) as change:
        change.record("shortlist.exported", f"opening:{opening_id}", candidates=len(rows))
    return shortlist_workbook(rubric, rows, opening=opening.title, made_on=desk.clock().date(), unread=unread)


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
    )
