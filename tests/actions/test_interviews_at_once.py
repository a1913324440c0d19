"""Several windows and people at the same moment, on both engines: taps once, one scorecard, every change with its row in the audit."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import text

from screening.actions.audit import check_chain
from screening.actions.context import Desk
from screening.actions.interviews_taps import own_taps, record_taps
from screening.actions.ratings import Sent, draft_of, own_scorecard, save_draft, submit_scorecard
from screening.errors import StaleRecord
from tests.actions.interviewing import begin, fields_of, planned, staffed, tap, write


def at_once(times: int, act: Callable[[int], object]) -> list[object]:
    """What each of them got; somebody who came in between may have to try again, as the pages do."""

    def patient(number: int) -> object:
        for _ in range(10):
            try:
                return act(number)
            except StaleRecord:
                continue
        raise AssertionError("it never got through")

    with ThreadPoolExecutor(times) as pool:
        return list(pool.map(patient, range(times)))


def test_the_same_taps_from_several_windows(desk: Desk) -> None:
    made = planned(desk, staffed(desk)[1][0])
    batch = [tap(number) for number in range(1, 101)]
    at_once(4, lambda number: record_taps(desk, made.id, batch[number * 10 :], by="rita"))
    assert [each.sequence for each in own_taps(desk, made.id, by="rita")] == list(range(1, 101))
    assert check_chain(desk).broken_at is None


def test_everybody_taps_begins_and_writes(desk: Desk) -> None:
    made = planned(desk, staffed(desk)[1][0])

    def work(number: int) -> None:
        by = ("rita", "ron", "pia")[number % 3]
        record_taps(desk, made.id, [tap(1, "begin"), *(tap(2 + number * 10 + each) for each in range(10))], by=by)
        save_draft(desk, made.id, {"notes": Sent(f"words of {by}", 0)}, by=by)

    at_once(6, work)
    for by in ("rita", "ron", "pia"):
        assert len(own_taps(desk, made.id, by=by)) == 21
        assert draft_of(desk, made.id, by=by)["notes"].value == f"words of {by}"
    assert check_chain(desk).broken_at is None


def test_locked_from_two_windows_is_locked_once(desk: Desk) -> None:
    made = planned(desk, staffed(desk)[1][0])
    begin(desk, made)
    write(desk, made, fields_of(4), by="rita")
    got = at_once(4, lambda _: submit_scorecard(desk, made.id, by="rita").locked.id)
    assert len(set(got)) == 1
    assert own_scorecard(desk, made.id, by="rita") is not None
    with desk.store.read() as db:
        assert db.execute(text("SELECT count(*) FROM audit WHERE action = 'ratings.locked'")).scalar_one() == 1
