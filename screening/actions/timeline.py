"""An application in, everything that happened to it out, oldest first: from the rows and from the audit, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from screening.evaluation.fact_words import KIND_WORDS
from screening.evaluation.wording import GATE_WORDS, OUTCOME_WORDS, figure
from screening.hiring.stages import said_stage
from screening.model.assessment import AssessmentKind
from screening.model.document import Document
from screening.model.evaluation import Gate, Outcome
from screening.model.hiring import Application
from screening.model.rubric import Rubric
from screening.model.said import FactKind
from screening.storage import audit, candidates, files, people
from screening.storage.audit import AuditRow

from .assessments_words import KIND_WORDS as KIND_OF_TEST
from .context import Desk
from .views import TimelineEntry

DECIDED = {"open": "Opened again", "advanced": "Advanced", "held": "Put on hold", "passed_over": "Passed over"}
QUIET = frozenset(
    {"candidate.seen", "application.made", "note.edited", "ratings.seen", "order.placed", "order.unplaced"}
)  # in the audit, and nothing a reader waits for
OF_THE_OPENING = {"shortlist.exported": "Shortlist exported", "opening.rubric_changed": "The opening is judged by another rubric"}
Values = Mapping[str, tuple[str, str]]


def timeline(desk: Desk, application: Application, document: Document, rubric: Rubric) -> tuple[TimelineEntry, ...]:
    """What happened to an application. What was erased is left out, that something happened is not."""
    with desk.store.read() as db:
        file_id = candidates.file_of(db, application.id)
        file = files.find(db, file_id) if file_id else None
        rows = [row for row in audit.rows_about(db, f"application:{application.id}") if row.action not in QUIET]
        values = audit.values_of(db, [row.number for row in rows])
        since = rows[0].at if rows else None
        exports = [row for row in audit.rows_about(db, f"opening:{application.opening_id}") if row.action in OF_THE_OPENING]
        names = people.names(db)
    labels = {criterion.id: criterion.label or criterion.id for criterion in rubric.criteria}
    entries: list[TimelineEntry] = []
    if file and file.uploaded_at:
        entries.append(TimelineEntry(file.uploaded_at, f"Received, {file.source}" if file.source else "Received"))
    if file and file.finished_at:
        pages = len(document.pages)
        entries.append(TimelineEntry(file.finished_at, f"Read, {pages} page{'' if pages == 1 else 's'}" if pages else "Read"))
    entries += [TimelineEntry(row.at, what, _who(row, names)) for row, what in _told(rows, values, labels)]
    entries += [TimelineEntry(row.at, OF_THE_OPENING[row.action], names.get(row.by)) for row in exports if since and row.at >= since]
    return tuple(sorted(entries, key=lambda entry: entry.at))


def _who(row: AuditRow, names: Mapping[str, str]) -> str | None:
    """Whose deed it was; a score is the program's, whoever asked for it."""
    return None if row.action == "application.evaluated" else names.get(row.by)


def _told(rows: list[AuditRow], values: Mapping[int, Values], labels: Mapping[str, str]) -> Iterator[tuple[AuditRow, str]]:
    for row in rows:
        tell = WORDS.get(row.action)
        yield row, tell(row, values.get(row.number, {}), labels) if tell else _plainly(row.action)


def _plainly(action: str) -> str:
    """A deed nobody wrote words for: "tag.added" is "Tag added"."""
    words = action.replace(".", " ").replace("_", " ").removeprefix("application ")
    return words[:1].upper() + words[1:]


def _with(what: str, values: Values, field: str = "reason") -> str:
    said = values.get(field, ("", ""))[1]
    return f"{what}: {said}" if said else what


def _evaluated(row: AuditRow, values: Values, labels: Mapping[str, str]) -> str:
    gate, points = GATE_WORDS[Gate(str(row.detail["gate"]))], figure(float(row.detail["points"] or 0))
    return f"Scored, rubric version {row.detail['version']}: {gate}, {points} points"


def _decided(row: AuditRow, values: Values, labels: Mapping[str, str]) -> str:
    return _with(DECIDED.get(str(row.detail["disposition"]), "Decided"), values)


def _moved(row: AuditRow, values: Values, labels: Mapping[str, str]) -> str:
    return _with(f"Moved from {said_stage(str(row.detail['was']))} to {said_stage(str(row.detail['stage']))}", values)


def _corrected(row: AuditRow, values: Values, labels: Mapping[str, str]) -> str:
    source = values.get("source", ("", ""))[1]
    told = f" ({source})" if source else ""
    return f"Corrected: {_fact(row, values)}{told}"


def _uncorrected(row: AuditRow, values: Values, labels: Mapping[str, str]) -> str:
    return f"Correction taken back: {_fact(row, values)}"


def _fact(row: AuditRow, values: Values) -> str:
    kind = KIND_WORDS[FactKind(str(row.detail["kind"]))]
    if "fact" not in values:
        return kind.lower()
    before, after = (words or "nothing" for words in values["fact"])
    return f"{kind.lower()}, {before} → {after}"


def _overridden(row: AuditRow, values: Values, labels: Mapping[str, str]) -> str:
    was, now = (OUTCOME_WORDS[Outcome(str(row.detail[name]))].lower() for name in ("was", "outcome"))
    return _with(f"Seen as {now}, was {was}: {_label(row, labels)}", values)


def _unoverridden(row: AuditRow, values: Values, labels: Mapping[str, str]) -> str:
    return f"Word on {_label(row, labels)} taken back"


def _label(row: AuditRow, labels: Mapping[str, str]) -> str:
    return labels.get(str(row.detail["criterion"]), str(row.detail["criterion"]))


def _test(row: AuditRow) -> str:
    return KIND_OF_TEST[AssessmentKind(str(row.detail["kind"]))]


WORDS: dict[str, Callable[[AuditRow, Values, Mapping[str, str]], str]] = {
    "application.evaluated": _evaluated,
    "application.decided": _decided,
    "application.moved": _moved,
    "decision.asked": lambda row, values, labels: _with("Asked for a decision", values, "note"),
    "decision.ask_taken_back": lambda row, values, labels: "No decision asked for any more",
    "application.tagged": lambda row, values, labels: _with("Tagged", values, "tag"),
    "application.untagged": lambda row, values, labels: f"Tag taken off: {values['tag'][0]}" if "tag" in values else "Tag taken off",
    "fact.corrected": _corrected,
    "fact.correction_taken_back": _uncorrected,
    "outcome.overridden": _overridden,
    "outcome.override_taken_back": _unoverridden,
    "note.written": lambda row, values, labels: "Note written",
    "note.deleted": lambda row, values, labels: "Note deleted",
    "assessment.offered": lambda row, values, labels: f"Link made: {_test(row).lower()}",
    "assessment.revoked": lambda row, values, labels: f"Link taken back: {_test(row).lower()}",
    "assessment.begun": lambda row, values, labels: f"{_test(row)} begun",
    "assessment.done": lambda row, values, labels: _with(_test(row), values, "result"),
    "assessment.refused": lambda row, values, labels: f"{_test(row)} could not be counted",
    "assessment.came_late": lambda row, values, labels: "Keystrokes of a test came in hours after its end; they do not count",
    "assessment.keystrokes_deleted": lambda row, values, labels: "Keystrokes of a test deleted, as its page had said",
    "assessment.set_aside": lambda row, values, labels: _with("Test result set aside", values),
    "assessment.counts_again": lambda row, values, labels: "Test result counts again",
    "assessment.note_ticked": lambda row, values, labels: "Case note looked through",
    "candidate.unmasked": lambda row, values, labels: _with("Name shown", values),
    "candidate.masked": lambda row, values, labels: "Name hidden again",
}
