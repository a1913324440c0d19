"""Decisions as pages make them: about one person or many, each only while they stand as they were shown; and the way back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from screening.actions.bulk import decide_many
from screening.actions.decisions import take_back
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


def move(people: Mapping[str, Shown], disposition: Disposition, reason: str = "") -> Made:
    """Decide about everybody in `people` (by application id). Whoever was decided otherwise meanwhile is left as they are."""
    wanted = {each: shown.disposition for each, shown in people.items()}
    try:
        made = decide_many(desk(), wanted, disposition=disposition.value, reason=reason, by=person())
    except ScreeningError as error:
        return Made((), disposition, str(error))
    fault = " ".join(f"{people[each].name}: {why}" for each, why in made.left.items())
    return Made(made.done, disposition, fault)


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
