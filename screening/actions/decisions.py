"""What a person decides about an application. Nothing in this product decides on its own."""

from __future__ import annotations

from screening.access.policy import Action
from screening.errors import DispositionRequired, MoveNotAllowed
from screening.model.hiring import Disposition
from screening.storage import candidates, decisions
from screening.storage.decisions import DecisionRow

from .candidates import application_of
from .context import Desk, permit

LONGEST_REASON = 2_000  # characters


def decide(desk: Desk, application_id: str, *, disposition: str, reason: str = "", by: str) -> None:
    """Advance, hold, pass over, or open again. Passing over needs a job-related reason.

    Raises NotAllowed, NotFound, DispositionRequired (no reason), MoveNotAllowed (no such disposition).
    """
    permit(desk, by, Action.DECIDE, application_of(desk, application_id).opening_id)
    if disposition not in set(Disposition):
        raise MoveNotAllowed(application_id, f'"{disposition}" is no decision. Choose advance, hold or pass over.')
    chosen, said = Disposition(disposition), " ".join(reason.split())[:LONGEST_REASON]
    if chosen is Disposition.PASSED_OVER and not said:
        raise DispositionRequired(application_id, "Say why this person is passed over: a reason that has to do with the job.")
    with desk.change(by) as change:
        now = candidates.application(change.db, application_id, lock=True)
        if now is None or (now.disposition is chosen and not said):
            change.abandon()
            return
        decisions.append(change.db, DecisionRow(application_id, now.stage, now.stage, chosen, said, by, change.at))
        candidates.set_disposition(change.db, application_id, chosen, stage=now.stage)
        change.record("application.decided", f"application:{application_id}", disposition=chosen.value, was=now.disposition.value)
