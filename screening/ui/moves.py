"""Decisions as pages make them: about one person or many, each only while they stand as they were shown; and the way back."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from screening.actions.decisions import decide, take_back
from screening.errors import ScreeningError, StaleRecord
from screening.model.hiring import Disposition

from .desk import desk, person
from .parts import count

DECIDED = {
    Disposition.OPEN: "Open again",
    Disposition.ADVANCED: "Advanced",
    Disposition.HELD: "On hold",
    Disposition.PASSED_OVER: "Passed over",
}


@dataclass(frozen=True, slots=True)
class Shown:
    """Somebody as the page showed them: how they are called, and what stood decided."""

    name: str
    disposition: str


@dataclass(frozen=True, slots=True)
class Made:
    """What became of a decision: who was moved (by application id), and what went wrong, "" when nothing did."""

    moved: tuple[str, ...]
    disposition: Disposition
    fault: str
    token: str

    @property
    def words(self) -> str:
        return f"{DECIDED[self.disposition]}: {count(len(self.moved), 'person', 'people')}"


def move(people: Mapping[str, Shown], disposition: Disposition, reason: str = "") -> Made:
    """Decide about everybody in `people` (by application id). Whoever was decided otherwise meanwhile is left as they are."""
    moved: list[str] = []
    changed: list[tuple[str, StaleRecord]] = []
    fault = ""
    for application_id, shown in people.items():
        if shown.disposition == disposition and not reason:
            continue
        try:
            decide(desk(), application_id, disposition=disposition.value, reason=reason, shown=shown.disposition, by=person())
            moved.append(application_id)
        except StaleRecord as error:
            changed.append((shown.name, error))
        except ScreeningError as error:
            fault = str(error)
            break
    return Made(tuple(moved), disposition, _fault(len(moved), changed, fault, len(people)), secrets.token_hex(4))


def undo(made: Made) -> str:
    """Take `made` back; what went wrong, "" when nothing did."""
    changed = 0
    for application_id in made.moved:
        try:
            take_back(desk(), application_id, shown=made.disposition.value, by=person())
        except StaleRecord:
            changed += 1
        except ScreeningError as error:
            return str(error)
    return f"{count(changed, 'person was', 'people were')} decided otherwise since then and left as they are." if changed else ""


def _fault(moved: int, changed: list[tuple[str, StaleRecord]], fault: str, asked: int) -> str:
    if fault:
        return f"{fault} {moved:,} of {asked:,} were moved before." if moved else fault
    if not changed:
        return ""
    if asked == 1:
        return f"{changed[0][0]}: {changed[0][1]}"
    names = ", ".join(name for name, _ in changed[:6]) + (f" and {len(changed) - 6} more" if len(changed) > 6 else "")
    return f"Decided otherwise by somebody since this list was drawn, and left as they are: {names}. Look again, then decide about them."
