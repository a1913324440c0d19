"""Taps of a live interview in, each kept once whatever is sent again, in any order; the tape in its one order out."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import accumulate
from typing import Any

from screening.access.policy import Action
from screening.errors import NotFound
from screening.model.interview import Control, Interview, InterviewState, Tap
from screening.model.scenario import HEAT_STEPS, TurnEvent, TurnKind
from screening.storage import interviews, tapes
from screening.storage.store import Change

from .context import Desk, NotPossible, permit

MOST_AT_ONCE = 500  # taps in one message
MOST_TAPS = 20_000  # of one person in one interview: a tap a second for five hours
LONGEST = 86_400.0  # seconds; nothing is played longer than a day
TAP_ID = re.compile(r"[A-Za-z0-9-]{8,40}")
KINDS: Mapping[str, TurnKind | Control] = {each.value: each for each in (*TurnKind, *Control)}


@dataclass(frozen=True, slots=True)
class SentTap:
    """A tap as a device sent it: plain values nobody has checked. `age`: seconds between the tap and the sending, by the device."""

    id: str
    sequence: int
    kind: str
    step: int
    seconds: float
    age: float = 0.0
    of: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """`kept` and `refused` are ids of what was sent: the device may forget both. `total` and `last` are those of all taps kept."""

    kept: tuple[str, ...]
    refused: tuple[str, ...]
    total: int
    last: int


def record_taps(desk: Desk, interview_id: str, sent: Iterable[SentTap], *, by: str) -> Kept:
    """Keep what is not kept yet. Sent again, late or out of order, a tap counts once. Raises NotAllowed, NotPossible (too many)."""
    holder_of(desk, interview_id, by)
    batch = list(sent)
    if len(batch) > MOST_AT_ONCE:
        raise NotPossible(f"Send {MOST_AT_ONCE} taps at a time at most.")
    now = desk.clock()
    good = {each.id: tap for each in reversed(batch) if (tap := _checked(each, now)) is not None}
    with desk.change(by) as change:
        found = interviews.find(change.db, interview_id, lock=True)
        if found is None:
            raise NotFound("This interview does not exist (any more).")
        room = MOST_TAPS - tapes.count(change.db, interview_id, by)[0]
        fresh = tapes.add(change.db, interview_id, by, list(good.values())[:MOST_AT_ONCE] if room > 0 else (), at=change.at)
        total, last = tapes.count(change.db, interview_id, by)
        if fresh:
            settle_play(change, found)
            change.record("interview.tapped", f"interview:{interview_id}", taps=fresh)
        else:
            change.abandon()
    kept = tuple(good) if room > 0 else ()
    return Kept(kept, tuple(dict.fromkeys(each.id for each in batch if each.id not in kept)), total, last)


def own_taps(desk: Desk, interview_id: str, *, by: str) -> tuple[Tap, ...]:
    """What this person tapped, in the order they did. Raises NotAllowed."""
    holder_of(desk, interview_id, by)
    with desk.store.read() as db:
        return tapes.of_person(db, interview_id, by)


def holder_of(desk: Desk, interview_id: str, by: str) -> Interview:
    """The interview, if it is this person's to hold. Whoever is not asked, or no more, learns nothing. Raises NotAllowed."""
    with desk.store.read() as db:
        found = interviews.find(db, interview_id)
    permit(desk, by, Action.INTERVIEW, found.opening_id if found else "", interviewers=found.holders if found else ())
    if found is None:
        raise NotFound("This interview does not exist (any more).")
    return found


def tape_of(taps: Iterable[Tap]) -> tuple[TurnEvent, ...]:
    """The turns of one person's tape in the order of their sequence, without what was taken back.

    Time never runs backwards in it, whatever a clock did; ids follow the order, so that sorting by time and id keeps it.
    """
    ordered = sorted(taps, key=lambda tap: (tap.sequence, tap.id))
    undone = _undone(ordered)
    turns = [tap for tap in ordered if isinstance(tap.kind, TurnKind) and tap.id not in undone]
    seconds = accumulate((tap.seconds for tap in turns), max)
    return tuple(
        TurnEvent(f"{place:06d}-{tap.id}", TurnKind(tap.kind), at, tap.step)
        for place, (tap, at) in enumerate(zip(turns, seconds, strict=True))
    )


def taken_back(taps: Iterable[Tap]) -> frozenset[str]:
    """The ids of taps that were taken back."""
    return _undone(sorted(taps, key=lambda tap: (tap.sequence, tap.id)))


def _undone(ordered: Iterable[Tap]) -> frozenset[str]:
    return frozenset(tap.of for tap in ordered if tap.kind is Control.UNDO and tap.of)


def _checked(sent: SentTap, now: datetime) -> Tap | None:
    """The tap, if it can be one. A clock ahead of ours, or turned back in between, puts it at now."""
    plain: tuple[Any, ...] = (sent.sequence, sent.step, sent.seconds, sent.age)
    if sent.kind not in KINDS or not TAP_ID.fullmatch(sent.id) or (sent.of and not TAP_ID.fullmatch(sent.of)):
        return None
    if not all(math.isfinite(each) for each in plain) or not 0 < sent.sequence < 2**31 or not 1 <= sent.step <= HEAT_STEPS:
        return None
    seconds, age = min(max(float(sent.seconds), 0.0), LONGEST), min(max(float(sent.age), 0.0), LONGEST)
    return Tap(sent.id, sent.sequence, KINDS[sent.kind], sent.step, seconds, now - timedelta(seconds=age), sent.of)


def settle_play(change: Change, interview: Interview) -> None:
    """Whether the play runs or is over, from all that was tapped about it by now, in whatever order it came."""
    if interview.state is InterviewState.CANCELLED:
        return
    begun: list[datetime] = []
    ended: list[datetime] = []
    for mine in tapes.controls(change.db, interview.id).values():
        undone = _undone(mine)
        counted = [tap for tap in mine if tap.kind is not Control.UNDO and tap.id not in undone]
        begun += [tap.at for tap in counted if tap.kind is Control.BEGIN][:1]
        if counted and counted[-1].kind is Control.END:
            ended.append(counted[-1].at)
    state = InterviewState.DONE if ended else InterviewState.RUNNING if begun else InterviewState.PLANNED
    began_at, ended_at = min(begun, default=None), max(ended, default=None)
    if (state, began_at, ended_at) != (interview.state, interview.began_at, interview.ended_at):
        interviews.set_play(change.db, interview.id, state, began_at=began_at, ended_at=ended_at)
