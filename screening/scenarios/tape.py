"""The taps of a play in, their one order, what the candidate has earned, and the sentences of the debrief out."""

from __future__ import annotations

from collections.abc import Iterable

from screening.model.scenario import HEAT_STEPS, TurnEvent, TurnKind

BREAKS_CALM = (TurnKind.ARGUED, TurnKind.SHARP)


def in_order(events: Iterable[TurnEvent]) -> tuple[TurnEvent, ...]:
    """Every tap once, by time; the same tap sent again (same id) is dropped."""
    once: dict[str, TurnEvent] = {}
    for event in events:
        once.setdefault(event.id, event)
    return tuple(sorted(once.values(), key=lambda event: (event.seconds, event.id)))


def milder_earned(events: Iterable[TurnEvent]) -> bool:
    """The customer may soften once the candidate has named the feeling and asked a useful question."""
    kinds = {event.kind for event in events}
    return {TurnKind.EMPATHY, TurnKind.CLARIFYING} <= kinds


def may_reveal(events: Iterable[TurnEvent]) -> bool:
    """The hidden need is told only when asked."""
    return any(event.kind is TurnKind.CLARIFYING for event in events)


def debrief(events: Iterable[TurnEvent]) -> tuple[str, ...]:
    """Short sentences about the play, as "First useful question at step 3 of 5"."""
    tape = in_order(events)
    if not tape:
        return ("No taps",)
    said = [_of_vent(tape), _of_first(tape, TurnKind.CLARIFYING, "useful question"), _of_calm(tape)]
    broken = sum(event.kind is TurnKind.BROKE_RULE for event in tape)
    if broken:
        said.append("Broke a rule" if broken == 1 else f"Broke a rule {broken} times")
    helps, slips = (sum(event.helpful is way for event in tape) for way in (True, False))
    return (*said, f"{helps} helped, {slips} slipped")


def _of_vent(tape: tuple[TurnEvent, ...]) -> str:
    cut = sum(event.kind is TurnKind.CUT_OFF for event in tape)
    if cut:
        return "Interrupted once" if cut == 1 else f"Interrupted {cut} times"
    heard = any(event.kind is TurnKind.LET_VENT for event in tape)
    return "Let the customer finish" if heard else "No interruption noted"


def _of_first(tape: tuple[TurnEvent, ...], kind: TurnKind, name: str) -> str:
    first = next((event for event in tape if event.kind is kind), None)
    if first is None:
        return f"No {name} noted"
    return f"First {name} at step {first.step} of {HEAT_STEPS}, {clock(first.seconds)}"


def _of_calm(tape: tuple[TurnEvent, ...]) -> str:
    reached = max(event.step for event in tape)
    lost = next((event for event in tape if event.kind in BREAKS_CALM), None)
    if lost is None:
        return f"Calm through step {reached} of {HEAT_STEPS}"
    return f"Calm until step {lost.step} of {HEAT_STEPS}, {clock(lost.seconds)}"


def clock(seconds: float) -> str:
    """3:42"""
    whole = max(0, int(seconds))
    return f"{whole // 60}:{whole % 60:02}"
