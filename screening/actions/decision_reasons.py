"""The reasons people choose from when they decide: a list for each decision, the organisation's own."""

from __future__ import annotations

import json
from collections.abc import Iterable

from screening.access.policy import Action
from screening.errors import StaleRecord
from screening.hiring.stages import plain_words
from screening.model.hiring import Disposition
from screening.storage import people

from .context import Desk, NotPossible, permit, somebody

LONGEST, MOST = 120, 30  # characters of a reason; reasons of a list
SHIPPED = {
    Disposition.ADVANCED: ("Every must-have is met", "More with customers than others", "Knows the systems we use"),
    Disposition.HELD: ("One open question first", "For the next class", "Waiting for a test", "Waiting for the license"),
    Disposition.PASSED_OVER: (
        "A must-have is not met",
        "Others meet more of what was asked",
        "Not available for the hours or the place",
        "Withdrew",
        "Could not be reached",
    ),
}


def reasons(desk: Desk, *, by: str) -> dict[Disposition, tuple[str, ...]]:
    """The list of each decision. Raises NotAllowed (who works here no more)."""
    somebody(desk, by)
    with desk.store.read() as db:
        kept = {each: people.setting(db, _name(each)) for each in SHIPPED}
    return {each: tuple(json.loads(words)) if words is not None else SHIPPED[each] for each, words in kept.items()}


def set_reasons(desk: Desk, disposition: str, written: Iterable[str], *, shown: Iterable[str] | None = None, by: str) -> None:
    """Replace one list. What was decided before keeps the words it was decided with.

    `shown` is the list that was edited. Raises NotAllowed, NotPossible (nothing left to choose), StaleRecord.
    """
    permit(desk, by, Action.EDIT_REASONS)
    if disposition not in SHIPPED:
        raise NotPossible("There is no list for this decision.")
    chosen = Disposition(disposition)
    kept = list(dict.fromkeys(words for each in written if (words := plain_words(each, LONGEST))))
    if not kept or len(kept) > MOST:
        raise NotPossible(f"A list holds between one and {MOST} reasons, one a line.")
    with desk.change(by) as change:
        held = people.setting(change.db, _name(chosen))
        now = tuple(json.loads(held)) if held is not None else SHIPPED[chosen]
        if shown is not None and tuple(shown) != now:
            raise StaleRecord("Somebody changed this list meanwhile. Nothing was changed: open it again.")
        if now == tuple(kept):
            change.abandon()
            return
        people.set_setting(change.db, _name(chosen), json.dumps(kept))
        change.record("desk.reasons_set", "desk", personal={"reasons": ("; ".join(now), "; ".join(kept))}, disposition=chosen.value)


def _name(disposition: Disposition) -> str:
    return f"reasons.{disposition.value}"
