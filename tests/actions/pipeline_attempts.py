"""What the pipeline lets people do, each with the permission it asks for; `test_roles` tries them all as every role."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from screening.access.policy import Action
from screening.actions.batches import (
    batches_of,
    cancel_waiting,
    hand_on,
    label_batch,
    read_cancelled,
    retry_failed,
)
from screening.actions.context import Desk, opening_of
from screening.actions.duplicates import ask_again, keep_apart, merge, pair_up, split
from screening.actions.likenesses import look_again
from screening.actions.opening_changes import close_opening, colleagues, edit_opening, plan_of, reopen_opening, set_team, team_of
from screening.actions.openings import Plan, open_opening
from screening.actions.pairs import pairs, side_by_side
from screening.actions.stages import move
from screening.actions.tags import tag, tags_of, untag
from screening.actions.taking_back import preview_take_back, sample_contents, take_back

Attempt = tuple[Action, Callable[[Desk, Any, str], object]]


def closing(desk: Desk, place: Any, by: str) -> None:
    reopen_opening(desk, close_opening(desk, opening_of(desk, place.opening), by=by), by=by)


def editing(desk: Desk, place: Any, by: str) -> None:
    shown = opening_of(desk, place.opening)
    edit_opening(desk, shown, plan_of(shown), by=by)


ATTEMPTS: dict[str, Attempt] = {
    "open": (Action.CREATE_OPENINGS, lambda desk, place, by: open_opening(desk, Plan("New"), rubric_id="chat", by=by)),
    "colleagues": (Action.CREATE_OPENINGS, lambda desk, place, by: colleagues(desk, by=by)),
    "edit": (Action.MANAGE_OPENINGS, editing),
    "close": (Action.MANAGE_OPENINGS, closing),
    "team": (Action.MANAGE_OPENINGS, lambda desk, place, by: team_of(desk, place.opening, by=by)),
    "set_team": (Action.MANAGE_OPENINGS, lambda desk, place, by: set_team(desk, place.opening, [by], shown=["nobody"], by=by)),
    "sample": (Action.MANAGE_OPENINGS, lambda desk, place, by: sample_contents(desk, place.opening, by=by)),
    "batches": (Action.SEE_CANDIDATES, lambda desk, place, by: batches_of(desk, place.opening, by=by)),
    "label": (Action.UPLOAD, lambda desk, place, by: label_batch(desk, place.batch, f"Fair {by}", by=by)),
    "cancel": (Action.UPLOAD, lambda desk, place, by: cancel_waiting(desk, place.opening, by=by)),
    "uncancel": (Action.UPLOAD, lambda desk, place, by: read_cancelled(desk, place.opening, by=by)),
    "retry_all": (Action.UPLOAD, lambda desk, place, by: retry_failed(desk, place.opening, by=by)),
    "preview_back": (Action.UPLOAD, lambda desk, place, by: preview_take_back(desk, place.batch, by=by)),
    "take_back": (Action.UPLOAD, lambda desk, place, by: take_back(desk, preview_take_back(desk, place.batch, by="me"), by=by)),
    "hand_on": (Action.UPLOAD, lambda desk, place, by: hand_on(desk, [place.application], place.opening, by=by)),
    "move": (Action.DECIDE, lambda desk, place, by: move(desk, [place.application], to="interview", by=by)),
    "tag": (Action.DECIDE, lambda desk, place, by: tag(desk, [place.application], f"tag {by}", by=by)),
    "untag": (Action.DECIDE, lambda desk, place, by: untag(desk, [place.application], "tag", by=by)),
    "tags": (Action.SEE_CANDIDATES, lambda desk, place, by: tags_of(desk, place.opening, by=by)),
    "pairs": (Action.SEE_CANDIDATES, lambda desk, place, by: pairs(desk, place.opening, by=by)),
    "pair": (Action.SEE_CANDIDATES, lambda desk, place, by: side_by_side(desk, place.pair, by=by)),
    "pair_up": (Action.MERGE, lambda desk, place, by: pair_up(desk, place.application, place.application, by=by)),
    "merge": (Action.MERGE, lambda desk, place, by: merge(desk, place.pair, counts="gone", by=by)),
    "split": (Action.MERGE, lambda desk, place, by: split(desk, place.pair, by=by)),
    "apart": (Action.MERGE, lambda desk, place, by: keep_apart(desk, place.pair, by=by)),
    "ask_again": (Action.MERGE, lambda desk, place, by: ask_again(desk, place.pair, by=by)),
    "look_again": (Action.MERGE, lambda desk, place, by: look_again(desk, place.opening, by=by)),
}
