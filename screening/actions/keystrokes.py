"""How long the keystrokes of tests are kept: as every candidate was told before they began, and then they are deleted.

The result stays with the application and goes with it; a record of how somebody's fingers moved has no use for so long.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from screening.access.policy import Action
from screening.errors import StaleRecord
from screening.model.assessment import Assessment
from screening.storage import assessments, erasure, people

from .context import Desk, NotPossible, permit

SETTING = "keystroke_days"
USUAL_DAYS = 90
DAYS = (30, 90, 180, 365, 0)  # to choose from; 0: as long as the application
AT_ONCE = 200  # tests in one transaction: others may write in between


def days_in(db: Any) -> int:
    """Days that links made now promise; 0: as long as the application."""
    found = people.setting(db, SETTING)
    return USUAL_DAYS if found is None else int(found)


def keystroke_days(desk: Desk, *, by: str) -> int:
    """The same for whoever may change it. Raises NotAllowed."""
    permit(desk, by, Action.MANAGE_PEOPLE)
    with desk.store.read() as db:
        return days_in(db)


def set_keystroke_days(desk: Desk, days: int, *, before: int, by: str) -> None:
    """Keep keystrokes for so many days, from the next link on: what was promised before is kept.

    Raises NotAllowed, NotPossible (none of `DAYS`), StaleRecord.
    """
    permit(desk, by, Action.MANAGE_PEOPLE)
    if days not in DAYS:
        raise NotPossible("Choose how long from the list.")
    with desk.change(by) as change:
        if days_in(change.db) != before:
            raise StaleRecord("Somebody changed this in the meantime. Look again, then choose.")
        people.set_setting(change.db, SETTING, str(days))
        change.record("desk.keystrokes_kept", "desk", before=before, days=days)


def forget_keystrokes(desk: Desk, *, by: str) -> int:
    """Delete the keystrokes whose time is over; of how many tests. For the worker, again and again."""
    now = desk.clock()
    with desk.store.read() as db:
        held = assessments.with_strokes(db)
    over = [each for each in held if (end := until(each)) and end <= now]
    for start in range(0, len(over), AT_ONCE):
        with desk.change(by) as change:
            for each in over[start : start + AT_ONCE]:
                assessments.forget_strokes(change.db, each.id)
                change.record("assessment.keystrokes_deleted", f"application:{each.application_id}", assessment=each.id)
    if over:
        erasure.scrub(desk.store.engine)
    return len(over)


def until(found: Assessment) -> datetime | None:
    """When the keystrokes of a test go, None while they stay with the application."""
    last = found.ended_at or found.began_at
    return last + timedelta(days=found.plan.keep_days) if last and found.plan.keep_days else None
