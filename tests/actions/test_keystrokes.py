"""Keystrokes are kept as long as the page of their test said, and not a day longer; results stay."""

from __future__ import annotations

from typing import Any

import pytest

from screening.actions.assessments import assessments_of, strokes_of
from screening.actions.assessments_taken import begin_assessment, held, keep_strokes
from screening.actions.context import Desk, NotPossible
from screening.actions.ingest import WORKER
from screening.actions.keystrokes import USUAL_DAYS, forget_keystrokes, keystroke_days, set_keystroke_days
from screening.errors import NotAllowed, StaleRecord
from screening.storage import assessments, audit
from screening.web.assess_pages import taking_page
from screening.worker import Stop, work

from .assessing import keys, later, offer, take

DAY = 86_400.0


def counted(desk: Desk) -> int:
    with desk.store.read() as db:
        return len(assessments.with_strokes(db))


def test_they_go_when_their_time_is_over_and_the_result_stays(desk: Desk, application: str) -> None:
    token = offer(desk, application)
    assert f"deleted {USUAL_DAYS} days after the test" in taking_page(held(desk, token))
    take(desk, token, 50)
    made = assessments_of(desk, application, by="me")[0]
    assert made.plays
    assert forget_keystrokes(later(desk, USUAL_DAYS * DAY), by=WORKER) == 0  # a minute is left
    after = later(desk, USUAL_DAYS * DAY + 61)
    with pytest.raises(NotPossible, match="kept for 90 days, as the candidate was told"):
        strokes_of(after, made.assessment.id, by="me")  # also before somebody came to delete them
    assert (forget_keystrokes(after, by=WORKER), forget_keystrokes(after, by=WORKER), counted(desk)) == (1, 0, 0)
    view = assessments_of(after, application, by="me")[0]
    assert not view.plays and view.assessment.figures == made.assessment.figures
    with desk.store.read() as db:
        assert audit.rows_about(db, f"application:{application}")[-1].action == "assessment.keystrokes_deleted"


def test_also_those_of_a_test_that_was_never_finished(desk: Desk, application: str) -> None:
    token = offer(desk, application)
    ticket, _ = begin_assessment(desk, token)
    keep_strokes(later(desk, 9), token, ticket, 0, keys("Thank", 5))
    assert forget_keystrokes(later(desk, 91 * DAY), by=WORKER) == 1


def test_what_was_promised_is_kept_whatever_is_set_later(desk: Desk, application: str) -> None:
    first = offer(desk, application)
    set_keystroke_days(desk, 0, before=USUAL_DAYS, by="me")
    take(desk, first, 50)
    second = offer(desk, application)
    assert "as long as your application; so are your keystrokes" in taking_page(held(desk, second))
    take(desk, second, 50, at=99)
    assert (forget_keystrokes(later(desk, 3_000 * DAY), by=WORKER), counted(desk)) == (1, 1)


def test_who_sets_it(desk: Desk, application: str) -> None:
    for ask in (lambda: keystroke_days(desk, by="hana"), lambda: set_keystroke_days(desk, 30, before=90, by="hana")):
        with pytest.raises(NotAllowed):
            ask()
    with pytest.raises(NotPossible, match="from the list"):
        set_keystroke_days(desk, 7, before=90, by="me")
    set_keystroke_days(desk, 30, before=90, by="me")
    with pytest.raises(StaleRecord):
        set_keystroke_days(desk, 365, before=90, by="me")
    assert keystroke_days(desk, by="me") == 30


class Idle:
    """A reader with nothing to read; the second time it rests the worker is told to stop."""

    def __init__(self, stop: Stop) -> None:
        self.stop = stop

    def rest(self) -> None:
        self.stop.ask()

    def __getattr__(self, name: str) -> Any:
        raise AssertionError(name)


def test_the_worker_deletes_them_by_itself(desk: Desk, application: str) -> None:
    take(desk, offer(desk, application), 50)
    stop = Stop()
    work(later(desk, 91 * DAY), Idle(stop), stop)
    assert counted(desk) == 0
