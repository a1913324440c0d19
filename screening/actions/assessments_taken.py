"""What whoever holds a one-time link can do: look, begin, have keystrokes kept, finish. Nothing else, and nothing of anybody else.

Every figure is made here from the keystrokes; what a browser says of itself counts for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from screening.access.secrets import digest, fresh
from screening.errors import NotFound, StaleRecord
from screening.model.assessment import Assessment, AssessmentKind, AssessmentPlan, AssessmentState, Edit, Figures
from screening.storage import assessments, candidates, openings, rubrics
from screening.storage.store import Change
from screening.typing.chats import chat_set
from screening.typing.passages import text_from
from screening.typing.strokes import MOST_EDITS, TOO_MANY, Impossible, read_edits, refuse_impossible
from screening.typing.typed import fields_of, figures_of

from .assessments_words import result_words
from .context import Desk, NotPossible
from .judging import judge_again
from .rubrics import rubric_of_text

CANDIDATE = "candidate"  # who the audit names for what was done by link
GRACE = 30.0  # seconds after the end in which the last keystrokes may still come in
ASLEEP = 600.0  # seconds after the end until which a page that slept or had no connection may say that it is done
LATEST = 86_400.0  # seconds after the end until which keystrokes are kept that had no connection before; they count for nothing
TICKET = re.compile(r"[A-Za-z0-9_-]{43}")  # what a browser makes up for itself, 256 bits
LATE = 10.0  # seconds on their way after which a person should look
ASK = "Ask whoever sent it to you for a new one."
UNKNOWN = f"This link is not known here. Look whether it was copied whole. {ASK}"
EXPIRED = f"This link has run out. {ASK}"
REVOKED = f"This link was taken back. {ASK}"
FINISHED = "This test is done. Thank you: there is nothing more to do, and this page can be closed."
LEFT = f"The time for this test is over. What was typed until then is kept. {ASK}"
NOT_COUNTED = f"This test could not be counted. {ASK}"
ELSEWHERE = "This test was begun in another window or on another device. Go on there; it can be taken only once."
NOT_WANTED = f"The position this test was for is closed, so there is nothing to do. {ASK}"


class Gap(StaleRecord):
    """Keystrokes between those kept and those sent are missing; `kept` says how many there are."""

    def __init__(self, kept: int) -> None:
        super().__init__("Some keystrokes did not arrive. They are sent again.")
        self.kept = kept


@dataclass(frozen=True, slots=True)
class Held:
    """A test as the holder of its link sees it; `closed` is the sentence that stands there instead of it, "" while it can be taken."""

    plan: AssessmentPlan
    is_running: bool
    closed: str = ""


def held(desk: Desk, token: str) -> Held:
    """What this link opens. Raises NotFound for one that nobody handed out."""
    with desk.store.read() as db:
        found = assessments.by_digest(db, digest(token))
        if found is None:
            raise NotFound(UNKNOWN)
        closed = closed_words(found, desk.clock()) or (NOT_WANTED if _is_unwanted(db, found) else "")
    return Held(found.plan, found.state is AssessmentState.RUNNING, closed)


def begin_assessment(desk: Desk, token: str, ticket: str = "") -> tuple[str, dict[str, Any]]:
    """Start the clock for one browser: the ticket it shows from now on, and what is to be typed. Raises NotFound, NotPossible, ValueError.

    A browser brings a ticket of its own, so that it can ask again when the answer was lost on its way, or the page was: then it is
    told how long ago it began, and what it typed until then.
    """
    mine = ticket or fresh()
    with desk.change(CANDIDATE) as change:
        found = _open(change, token)
        if not TICKET.fullmatch(mine):
            raise ValueError("no ticket")
        content = {"seconds": found.plan.allowed, **content_of(found.plan)}
        if found.state is AssessmentState.RUNNING:
            _refuse_other_browser(change.db, found, mine)
            change.abandon()
            kept = assessments.strokes(change.db, found.id)
            return mine, {**content, "elapsed": _since(found, change.at), "edits": [list(edit) for _, part in kept for edit in part]}
        if _is_unwanted(change.db, found):
            raise NotPossible(NOT_WANTED)
        if not assessments.begin(change.db, found.id, ticket=digest(mine), at=change.at):
            raise NotPossible(ELSEWHERE)
        _record(change, "assessment.begun", found)
    return mine, {**content, "elapsed": 0.0, "edits": []}


def keep_strokes(desk: Desk, token: str, ticket: str, first: int, sent: Any) -> int:
    """Keep keystrokes as they come, from place `first` on; how many there are now.

    Raises NotFound, NotPossible, Gap, ValueError, TypeError.
    """
    with desk.store.tick() as db:
        at = desk.clock()
        found = assessments.by_digest(db, digest(token), lock=True)
        if found is None:
            raise NotFound(UNKNOWN)
        _refuse_closed(found, at)
        _refuse_other_browser(db, found, ticket)
        return _keep(db, found, first, sent, at)


def finish_assessment(desk: Desk, token: str, ticket: str, first: int, sent: Any, *, pasted: int = 0) -> str:
    """Keep the last keystrokes and score them all; everything this person applied to is judged again. The sentence to show.

    Raises NotFound, NotPossible, Gap, ValueError, TypeError.
    """
    with desk.change(CANDIDATE) as change:
        found = assessments.by_digest(change.db, digest(token), lock=True)
        if found is None:
            raise NotFound(UNKNOWN)
        _refuse_other_browser(change.db, found, ticket)
        if found.state in (AssessmentState.DONE, AssessmentState.REFUSED):  # the answer did not arrive, and it is sent again
            change.abandon()
            return closed_words(found, change.at)
        if not is_left(found, change.at):
            _refuse_closed(found, change.at)
        try:
            before = assessments.kept(change.db, found.id)
            more = _keep(change.db, found, first, sent, change.at) - before
            if _since(found, change.at) > found.plan.allowed + ASLEEP:
                return _came_late(change, found, more)
            figures = _scored(found, assessments.strokes(change.db, found.id), pasted)
        except Impossible as error:
            assessments.end(change.db, found.id, AssessmentState.REFUSED, at=change.at, why=str(error))
            _record(change, "assessment.refused", found)
            return NOT_COUNTED
        assessments.end(change.db, found.id, AssessmentState.DONE, at=change.at, figures=figures)
        _record(change, "assessment.done", found, result=result_words(figures))
        if found.plan.kind is AssessmentKind.TYPING:
            judge_person(change, found.application_id)
    return FINISHED


def _came_late(change: Change, found: Assessment, more: int) -> str:
    """Nothing is counted; keystrokes that could not come in before, for want of a connection, are kept to be looked at."""
    if not more or _since(found, change.at) > found.plan.allowed + LATEST:
        raise NotPossible(LEFT)
    change.record("assessment.came_late", f"application:{found.application_id}", assessment=found.id, keystrokes=more)
    return LEFT


def judge_person(change: Change, application_id: str) -> None:
    """Judge everything again that this person applied to."""
    mine = candidates.application(change.db, application_id, lock=True)
    for each in sorted(candidates.applications_of(change.db, mine.candidate_id), key=lambda one: one.id) if mine else ():
        candidates.application(change.db, each.id, lock=True)
        opening = openings.find(change.db, each.opening_id)
        text = rubrics.find(change.db, opening.rubric_id, opening.rubric_version) if opening else None
        if text is not None:
            judge_again(change, each, rubric_of_text(text))


def closed_words(found: Assessment, now: datetime) -> str:
    """Why it cannot be taken (any more), "" while it can."""
    match found.state:
        case AssessmentState.OFFERED:
            return EXPIRED if now >= found.expires_at else ""
        case AssessmentState.RUNNING:
            return LEFT if is_left(found, now) else ""
        case AssessmentState.REVOKED:
            return REVOKED
        case AssessmentState.REFUSED:
            return NOT_COUNTED
    return FINISHED


def is_left(found: Assessment, now: datetime) -> bool:
    """Was it begun, and never finished?"""
    return found.state is AssessmentState.RUNNING and _since(found, now) > found.plan.allowed + GRACE


def _since(found: Assessment, now: datetime) -> float:
    """Seconds since it was begun, 0 before."""
    return (now - found.began_at).total_seconds() if found.began_at else 0.0


def _is_unwanted(db: Any, found: Assessment) -> bool:
    """Was the opening closed before it was begun? Whoever began one may end it."""
    mine = candidates.application(db, found.application_id)
    opening = openings.find(db, mine.opening_id) if mine else None
    return found.state is AssessmentState.OFFERED and opening is not None and opening.closed_at is not None


def content_of(plan: AssessmentPlan) -> dict[str, Any]:
    """What the candidate is given to work on."""
    if plan.kind is AssessmentKind.TYPING:
        return {"text": text_from(plan.start)}
    if plan.kind is AssessmentKind.LOAD:
        found = chat_set(plan.start)
        chats = [
            {"id": each.id, "customer": each.customer, "known": each.known, "lines": [[line.at, line.text] for line in each.lines]}
            for each in found.chats
        ]
        return {"chats": chats, "note": found.note}
    scene = plan.scene
    return {"title": scene.title, "briefing": scene.briefing, "facts": [[each.label, each.value] for each in scene.facts]} if scene else {}


def _scored(found: Assessment, parts: Sequence[tuple[datetime, tuple[Edit, ...]]], pasted: int) -> Figures:
    """The figures of everything that came in. Raises Impossible."""
    assert found.began_at is not None
    edits = [edit for _, part in parts for edit in part]
    arrived = [((at - found.began_at).total_seconds(), part) for at, part in parts if part]
    refuse_impossible(edits, until_ms=found.plan.allowed * 1000)
    for seconds, part in arrived:
        refuse_impossible([part[-1]._replace(at=0, gone=0, text="x")], until_ms=seconds * 1000)
    figures = figures_of(found.plan, edits, pasted=min(max(pasted, 0), MOST_EDITS))
    latest = max((seconds - part[-1].ms / 1000 for seconds, part in arrived), default=0.0)
    if latest > LATE:
        why = f"Keystrokes came in {latest:.0f} seconds after they were made, by the clock of their browser"
        return replace(figures, doubts=(*figures.doubts, why))
    return figures


def _open(change: Change, token: str) -> Assessment:
    found = assessments.by_digest(change.db, digest(token), lock=True)
    if found is None:
        raise NotFound(UNKNOWN)
    _refuse_closed(found, change.at)
    return found


def _refuse_closed(found: Assessment, now: datetime) -> None:
    if words := closed_words(found, now):
        raise NotPossible(words)


def _refuse_other_browser(db: Any, found: Assessment, ticket: str) -> None:
    if not ticket or assessments.ticket_of(db, found.id) != digest(ticket):
        raise NotPossible(ELSEWHERE)


def _keep(db: Any, found: Assessment, first: int, sent: Any, at: datetime) -> int:
    if type(first) is not int or first < 0:
        raise TypeError("a whole number")
    try:
        edits = read_edits(sent, fields_of(found.plan))
    except Impossible as error:
        raise NotPossible(str(error)) from error
    kept = assessments.kept(db, found.id)
    if first > kept:
        raise Gap(kept)
    if first < kept and edits:
        known = [edit for _, part in assessments.strokes(db, found.id) for edit in part]
        if known[first : first + len(edits)] != list(edits[: kept - first]):
            raise NotPossible(ELSEWHERE)  # the page was copied: two windows show the same ticket
    fresh_ones = edits[kept - first :]
    if kept + len(fresh_ones) > MOST_EDITS:
        raise NotPossible(TOO_MANY)
    if fresh_ones:
        assessments.keep_strokes(db, found.id, kept, fresh_ones, at=at)
    return kept + len(fresh_ones)


def _record(change: Change, deed: str, found: Assessment, **personal: str) -> None:
    told = {name: ("", words) for name, words in personal.items()}
    change.record(deed, f"application:{found.application_id}", personal=told, kind=found.plan.kind.value, assessment=found.id)
