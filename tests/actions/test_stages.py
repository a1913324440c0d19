"""People moved between stages: many at once or nobody, about what was seen, with a way back; and the tags they bear."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import timedelta

import pytest

from screening.actions.candidates import candidate
from screening.actions.context import Desk
from screening.actions.openings import create_opening
from screening.actions.ranking import ranking
from screening.actions.stages import move, undo_move
from screening.actions.tags import tag, tags_of, untag
from screening.actions.views import RankedRow
from screening.errors import DispositionRequired, MoveNotAllowed, NotAllowed, NotFound, ScreeningError, StaleRecord
from screening.model.hiring import Opening
from screening.storage import audit, openings
from screening.storage import stages as stage_rows
from tests.actions.readers import hand_in, read_all
from tests.stores import MOMENT
from tests.worker.people import resume

BAD = ["=HYPERLINK(1)", "<b>late</b>", "**late**", "\u202eetal", "🙂" * 60, "x" * 300, "  late \n shift "]


@pytest.fixture
def opening(desk: Desk) -> Opening:
    """Four candidates of a chat opening that asks for a reason before an offer."""
    made = create_opening(desk, title="Chat", rubric_id="chat", by="me")
    hand_in(desk, made.id, {f"{n}.txt": resume(n) for n in range(4)}, source="Job fair")
    read_all(desk)
    with desk.change("me") as change:
        openings.change(change.db, replace(made, reason_stages=("offer",)))
        change.record("test.changed", "desk")
    return made


def rows(desk: Desk, opening: Opening) -> tuple[RankedRow, ...]:
    return ranking(desk, opening.id, by="me").rows


def ids(desk: Desk, opening: Opening) -> list[str]:
    return [row.application_id for row in rows(desk, opening)]


def stages(desk: Desk, opening: Opening) -> list[str]:
    return [row.stage for row in rows(desk, opening)]


def later(desk: Desk, days: int) -> Desk:
    return replace(desk, clock=lambda: MOMENT + timedelta(days=days))


def test_everybody_begins_in_the_first_stage(desk: Desk, opening: Opening) -> None:
    for row in rows(desk, opening):
        assert (row.stage, row.since, row.source, row.tags) == ("new", MOMENT.date(), "Job fair", ())


def test_several_are_moved_at_once_and_back(desk: Desk, opening: Opening) -> None:
    first, second, third, _ = ids(desk, opening)
    move(desk, [third], to="phone screen", by="me")
    moved = move(later(desk, 3), [first, second, third], to="interview", shown={first: "new", third: "phone screen"}, by="me")
    assert stages(desk, opening) == ["interview"] * 3 + ["new"]
    assert rows(desk, opening)[0].since == (MOMENT + timedelta(days=3)).date()
    undo_move(later(desk, 4), moved, by="me")
    assert stages(desk, opening) == ["new", "new", "phone screen", "new"]
    assert {row.since for row in rows(desk, opening)} == {MOMENT.date()}
    told = [entry.what for entry in candidate(desk, third, by="me").timeline]
    assert "Moved from Phone screen to Interview" in told and "Moved from Interview to Phone screen" in told


def test_each_move_has_its_row(desk: Desk, opening: Opening) -> None:
    first, second, *_ = ids(desk, opening)
    move(desk, [first, second], to="offer", reason="Best of the  day", by="me")
    with desk.store.read() as db:
        for one in (first, second):
            (row,) = (row for row in audit.rows_about(db, f"application:{one}") if row.action == "application.moved")
            assert (row.by, row.detail["was"], row.detail["stage"]) == ("me", "new", "offer")
            assert audit.values_of(db, [row.number]) == {row.number: {"reason": ("", "Best of the day")}}
        assert audit.first_break(db) is None


def test_what_was_moved_meanwhile_is_not_moved_again(desk: Desk, opening: Opening) -> None:
    first, second, *_ = ids(desk, opening)
    mine = move(desk, [first, second], to="interview", by="me")
    with pytest.raises(StaleRecord, match="Interview by Ana Ruiz"):
        move(desk, [first, second], to="offer", reason="Good", shown={first: "new", second: "interview"}, by="me")
    move(desk, [second], to="phone screen", by="me")
    with pytest.raises(StaleRecord):
        undo_move(desk, mine, by="me")
    assert stages(desk, opening)[:2] == ["interview", "phone screen"]


def test_standing_there_already_is_no_move(desk: Desk, opening: Opening) -> None:
    (first, *_) = ids(desk, opening)
    move(desk, [first], to="interview", by="me")
    before = candidate(desk, first, by="me").timeline
    again = move(later(desk, 5), [first], to="interview", by="me")
    undo_move(desk, again, by="me")
    assert again.before == () and candidate(desk, first, by="me").timeline == before


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        ({"to": "garden"}, MoveNotAllowed),
        ({"to": ""}, MoveNotAllowed),
        ({"to": "offer", "reason": " \n"}, DispositionRequired),
        ({"to": "interview", "by": "nobody"}, NotAllowed),
    ],
)
def test_nonsense_moves_nobody(desk: Desk, opening: Opening, wrong: dict[str, str], fault: type[ScreeningError]) -> None:
    with pytest.raises(fault):
        move(desk, ids(desk, opening), **{"by": "me", **wrong})  # type: ignore[arg-type]
    with pytest.raises(NotFound):
        move(desk, [*ids(desk, opening), "gone"], to="interview", by="me")
    assert set(stages(desk, opening)) == {"new"}


@pytest.mark.parametrize("word", BAD)
def test_tags_are_plain_words(desk: Desk, opening: Opening, word: str) -> None:
    first, second, *_ = ids(desk, opening)
    assert tag(desk, [first, second], word, by="me") == 2
    assert tag(desk, [first], word, by="me") == 0
    kept = tags_of(desk, opening.id, by="me")
    assert set(kept) == {first, second} and kept[first] == rows(desk, opening)[0].tags
    assert len(kept[first][0]) <= 40 and kept[first][0].isprintable() and kept[first][0] == " ".join(kept[first][0].split())
    assert untag(desk, [first, second], word, by="me") == 2
    assert tags_of(desk, opening.id, by="me") == {}


def test_tags_need_a_word_and_somebody(desk: Desk, opening: Opening) -> None:
    with pytest.raises(ScreeningError):
        tag(desk, ids(desk, opening), " \u202e ", by="me")
    with pytest.raises(NotFound):
        tag(desk, [*ids(desk, opening), "gone"], "late", by="me")
    with pytest.raises(NotAllowed):
        tag(desk, ids(desk, opening), "late", by="nobody")
    assert tags_of(desk, opening.id, by="me") == {}


def test_of_two_who_move_the_same_people_at_once_one_is_told(desk: Desk, opening: Opening) -> None:
    shown = dict.fromkeys(ids(desk, opening), "new")
    told: list[str] = []

    def moving(to: str) -> None:
        try:
            move(desk, list(shown), to=to, shown=shown, by="me")
            told.append(to)
        except StaleRecord:
            told.append("stale")

    threads = [threading.Thread(target=moving, args=(to,)) for to in ("interview", "phone screen")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    (won,) = set(told) - {"stale"}
    assert told.count("stale") == 1 and set(stages(desk, opening)) == {won}
    with desk.store.read() as db:
        assert audit.first_break(db) is None


def test_a_stop_in_the_middle_moves_nobody(desk: Desk, opening: Opening, monkeypatch: pytest.MonkeyPatch) -> None:
    moved = move(desk, ids(desk, opening)[:2], to="interview", by="me")
    before = stages(desk, opening)

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(stage_rows, "append", stop)
    with pytest.raises(KeyboardInterrupt):
        move(desk, ids(desk, opening), to="phone screen", by="me")
    with pytest.raises(KeyboardInterrupt):
        undo_move(desk, moved, by="me")
    assert stages(desk, opening) == before
