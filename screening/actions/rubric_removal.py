"""A rubric of one's own that nobody was ever judged by in, gone with all its versions; any other stays, and why is said."""

from __future__ import annotations

from screening.access.policy import Action
from screening.errors import NotFound, StaleRecord
from screening.storage import rubrics

from .context import Desk, NotPossible, permit
from .rubrics import shipped

WAS_USED = (
    "This rubric stays: people were scored by it, or an opening was made with it, and what they were judged by must be there to read. "
    "Openings can be judged by another one."
)
COMES_ALONG = "This rubric comes with the program, so it stays. Openings need not use it."
SAVED = "Somebody saved version {version} of this rubric since it was shown. Nothing was deleted: look at it first."


def delete_rubric(desk: Desk, rubric_id: str, *, shown: int, by: str) -> None:
    """Delete a rubric; `shown` is the version whoever deletes it saw as the newest.

    Raises NotAllowed, NotFound, NotPossible (it was used, or comes with the program), StaleRecord.
    """
    permit(desk, by, Action.EDIT_RUBRICS)
    if rubric_id in shipped():
        raise NotPossible(COMES_ALONG)
    with desk.change(by) as change:
        stored = rubrics.versions(change.db, rubric_id)
        if not stored:
            raise NotFound("This rubric does not exist (any more). Somebody else may have deleted it.")
        if rubrics.was_used(change.db, rubric_id):
            raise NotPossible(WAS_USED)
        if stored[0].version != shown:
            raise StaleRecord(SAVED.format(version=stored[0].version))
        rubrics.delete(change.db, rubric_id)
        change.record("rubric.deleted", f"rubric:{rubric_id}", version=shown, versions=len(stored))
