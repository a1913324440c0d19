"""What a person decides about an application. Nothing in this product decides on its own."""

from __future__ import annotations

from screening.access.policy import Action
from screening.errors import DispositionRequired, MoveNotAllowed, StaleRecord
from screening.hiring.stages import plain_words
from screening.model.hiring import Application, Disposition
from screening.storage import candidates, decisions, people
from screening.storage.decisions import DecisionRow
from screening.storage.store import Change

from .candidates import application_of
from .context import Desk, permit

LONGEST_REASON = 2_000  # characters
NOW = {
    Disposition.OPEN: "opened again",
    Disposition.ADVANCED: "advanced",
    Disposition.HELD: "put on hold",
    Disposition.PASSED_OVER: "passed over",
}


def decide(desk: Desk, application_id: str, *, disposition: str, reason: str = "", shown: str | None = None, by: str) -> None:
    """Advance, hold, pass over, or open again. Passing over needs a job-related reason. Saying the same again changes nothing.

    `shown` is the disposition that stood before whoever decides; None where nobody looked at one.
    Raises NotAllowed, NotFound, DispositionRequired (no reason), MoveNotAllowed (no such disposition), StaleRecord (it was
    decided otherwise since it was shown).
    """
    permit(desk, by, Action.DECIDE, application_of(desk, application_id).opening_id)
    chosen, said = checked(application_id, disposition, reason)
    with desk.change(by) as change:
        if not put_decision(change, application_id, chosen, said, shown):
            change.abandon()


def take_back(desk: Desk, application_id: str, *, shown: str, by: str) -> None:
    """Undo the last decision: what was decided before it holds again, with its reason. Raises as `decide` does."""
    permit(desk, by, Action.DECIDE, application_of(desk, application_id).opening_id)
    with desk.change(by) as change:
        if not put_back(change, application_id, shown):
            change.abandon()


def checked(application_id: str, disposition: str, reason: str) -> tuple[Disposition, str]:
    """The decision and its reason as they are kept. Raises MoveNotAllowed, DispositionRequired."""
    if disposition not in set(Disposition):
        raise MoveNotAllowed(application_id, f'"{disposition}" is no decision. Choose advance, hold or pass over.')
    chosen, said = Disposition(disposition), plain_words(reason, LONGEST_REASON)
    if chosen is Disposition.PASSED_OVER and not said:
        raise DispositionRequired(application_id, "Say why this person is passed over: a reason that has to do with the job.")
    return chosen, said


def put_decision(change: Change, application_id: str, chosen: Disposition, said: str, shown: str | None) -> bool:
    """Make it hold, in a change that may hold more; whether there was anything to do. Raises StaleRecord."""
    now = candidates.application(change.db, application_id, lock=True)
    if now is None or (now.disposition is chosen and said in ("", _last_reason(change, application_id))):
        return False
    _refuse_if_stale(change, now, shown)
    _record(change, now, chosen, said)
    return True


def put_back(change: Change, application_id: str, shown: str) -> bool:
    """Make what was decided before the last decision hold again; whether there was one. Raises StaleRecord."""
    now = candidates.application(change.db, application_id, lock=True)
    earlier = decisions.about(change.db, application_id)
    if now is None or not earlier:
        return False
    _refuse_if_stale(change, now, shown)
    before = earlier[-2] if len(earlier) > 1 else None
    _record(change, now, before.disposition if before else Disposition.OPEN, before.reason if before else "")
    return True


def _refuse_if_stale(change: Change, now: Application, shown: str | None) -> None:
    if shown is None or now.disposition == shown:
        return
    last = decisions.about(change.db, now.id)[-1:]
    who = people.names(change.db).get(last[0].decided_by, "") if last else ""
    what = f"{NOW[now.disposition]}{f' by {who}' if who else ''}"
    raise StaleRecord(f"This person was {what} since this page was drawn. Nothing was changed: look again, then decide.")


def _last_reason(change: Change, application_id: str) -> str:
    return "".join(each.reason for each in decisions.about(change.db, application_id)[-1:])


def _record(change: Change, now: Application, chosen: Disposition, said: str) -> None:
    decisions.append(change.db, DecisionRow(now.id, now.stage, now.stage, chosen, said, change.by, change.at))
    candidates.set_disposition(change.db, now.id, chosen, stage=now.stage)
    why = {"reason": ("", said)} if said else None
    change.record("application.decided", f"application:{now.id}", personal=why, disposition=chosen.value, was=now.disposition.value)
