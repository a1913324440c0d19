"""Files handed in together: labelled, cancelled, tried again, taken back without what people said, handed on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from screening.actions.batches import batches_of, cancel_waiting, hand_on, label_batch, read_cancelled, retry_failed
from screening.actions.blind import set_blind
from screening.actions.context import Desk, NotPossible
from screening.actions.decisions import decide
from screening.actions.intake import accept_file, intake, retry_file
from screening.actions.leftover_bytes import sweep_uploads
from screening.actions.openings import Plan, create_opening, open_opening
from screening.actions.ranking import ranking
from screening.actions.stages import move
from screening.actions.tags import tag
from screening.actions.taking_back import preview_take_back, take_back
from screening.errors import NotAllowed, NotFound, StaleRecord
from screening.model.hiring import FileState, Opening
from screening.sandbox import Failure, Member
from screening.storage import audit, removal
from screening.storage.blobs import keep_content, upload_path
from tests.actions.readers import PlainReader, hand_in, read_all
from tests.stores import MOMENT
from tests.worker.people import resume

TABLES = ("openings", "batches", "files", "applications", "evaluations", "decisions", "candidates", "identities", "documents", "profiles")


@pytest.fixture
def opening(desk: Desk) -> Opening:
    return create_opening(desk, title="Chat", rubric_id="chat", by="me")


def size(desk: Desk) -> dict[str, int]:
    """How many rows there are of what a batch brings."""
    with desk.store.read() as db:
        return {table: db.execute(text(f"SELECT count(*) FROM {table}")).scalar_one() for table in TABLES}


def names(desk: Desk, opening: Opening) -> set[str]:
    return {row.filename for row in ranking(desk, opening.id, by="me").rows}


def states(desk: Desk, opening: Opening) -> dict[str, FileState]:
    return {file.filename: file.state for file in intake(desk, opening.id, by="me").files}


def application(desk: Desk, opening: Opening, filename: str) -> str:
    return next(row.application_id for row in ranking(desk, opening.id, by="me").rows if row.filename == filename)


def long_after(desk: Desk) -> Desk:
    """The same desk, on a day after the bytes were written."""
    return replace(desk, clock=lambda: max(MOMENT, datetime.now(MOMENT.tzinfo)) + timedelta(days=2))


def test_each_batch_counts_its_own(desk: Desk, opening: Opening) -> None:
    hand_in(desk, opening.id, {"a.txt": resume(1), "b.pdf": "LOCKED"}, source="Job fair")
    second = hand_in(desk, opening.id, {"again.txt": resume(1), "c.txt": resume(2)})
    read_all(desk)
    hand_in(desk, opening.id, {"d.txt": resume(3)})
    views = {each.batch.source or each.batch.id: each for each in batches_of(desk, opening.id, by="me")}
    assert (views["Job fair"].done, views["Job fair"].rejected, views["Job fair"].total) == (1, 1, 2)
    assert (views[second].done, views[second].duplicates, views[second].total) == (1, 1, 2)
    assert sum(each.waiting for each in views.values()) == 1


@pytest.mark.parametrize("said", ["Job fair", "x" * 500, "<i>fair</i>", "=cmd()", "\u202eriaf", "🙂", "معرض"])
def test_the_source_is_said_afterwards(desk: Desk, opening: Opening, said: str) -> None:
    batch = hand_in(desk, opening.id, {"a.txt": resume(1), "box.zip": f"ARCHIVE\nmarch/b.txt: {resume(2)!r}"})
    read_all(desk)
    label_batch(desk, batch, said, shown="", by="me")
    sources = {row.filename: row.source for row in ranking(desk, opening.id, by="me").rows}
    assert sources["a.txt"] == batches_of(desk, opening.id, by="me")[0].batch.source != ""
    assert len(sources["a.txt"]) <= 120 and "\u202e" not in sources["a.txt"]
    with pytest.raises(StaleRecord):
        label_batch(desk, batch, "Another", shown="", by="me")
    with pytest.raises(NotAllowed):
        label_batch(desk, batch, "Another", by="nobody")
    with pytest.raises(NotFound):
        label_batch(desk, "gone", "Another", by="me")


def test_what_waits_is_cancelled_and_read_after_all(desk: Desk, opening: Opening) -> None:
    first = hand_in(desk, opening.id, {"a.txt": resume(1)})
    hand_in(desk, opening.id, {"b.txt": resume(2)})
    assert cancel_waiting(desk, opening.id, first, by="me") == 1
    assert cancel_waiting(desk, opening.id, first, by="me") == 0
    read_all(desk)
    assert states(desk, opening) == {"a.txt": FileState.CANCELLED, "b.txt": FileState.DONE}
    view = intake(desk, opening.id, by="me")
    assert (view.cancelled, view.rejected, view.waiting, view.total) == (1, 0, 0, 2)
    assert read_cancelled(desk, opening.id, by="me") == 1
    read_all(desk)
    assert names(desk, opening) == {"a.txt", "b.txt"}


def test_one_cancelled_file_is_read_after_all(desk: Desk, opening: Opening) -> None:
    hand_in(desk, opening.id, {"a.txt": resume(1), "b.txt": resume(2)})
    assert cancel_waiting(desk, opening.id, by="me") == 2
    retry_file(desk, next(file.id for file in intake(desk, opening.id, by="me").files if file.filename == "b.txt"), by="me")
    read_all(desk)
    assert names(desk, opening) == {"b.txt"}


def test_failures_are_tried_again_where_that_may_help(desk: Desk, opening: Opening) -> None:
    hand_in(desk, opening.id, {"lie.txt": "LIE" + resume(1), "locked.pdf": "LOCKED"})
    read_all(desk)
    assert retry_failed(desk, opening.id, by="me") == 1
    assert states(desk, opening) == {"lie.txt": FileState.WAITING, "locked.pdf": FileState.REJECTED}
    with pytest.raises(NotAllowed):
        retry_failed(desk, opening.id, by="nobody")


def test_a_batch_taken_back_leaves_no_trace(desk: Desk, opening: Opening) -> None:
    hand_in(desk, opening.id, {"kept.txt": resume(9)})
    read_all(desk)
    before = size(desk)
    archive = "ARCHIVE\nin/b.txt: Someone Else\nin/c.txt: LOCKED"
    batch = hand_in(desk, opening.id, {"a.txt": resume(1), "box.zip": archive, "no.pdf": "LOCKED", "same.txt": resume(9)})
    read_all(desk)
    hand_in_late = accept_late(desk, opening, batch)
    shown = preview_take_back(desk, batch, by="me")
    assert (len(shown.removed), len(shown.who), shown.files, shown.again, shown.kept) == (2, 2, 7, 0, ())
    assert size(desk)["applications"] == 3
    take_back(desk, shown, by="me")
    assert size(desk) == {**before, "batches": before["batches"] + 1}
    assert names(desk, opening) == {"kept.txt"} and hand_in_late not in states(desk, opening)
    assert [each.batch.id for each in batches_of(desk, opening.id, by="me")] != [batch]
    with desk.store.read() as db:
        assert audit.first_break(db) is None
        assert audit.rows_about(db, f"batch:{batch}")[-1].detail == {"removed": 2, "files": 7, "kept": 0}


def accept_late(desk: Desk, opening: Opening, batch: str) -> str:
    """One more file of the batch, which still waits."""
    path = desk.data_dir / "incoming.tmp"
    path.write_text(resume(4), encoding="utf-8")
    return accept_file(desk, opening.id, batch, "late.txt", path, by="me").filename


HANDS: dict[str, tuple[Callable[[Desk, str], object], str]] = {
    "decided": (lambda desk, one: decide(desk, one, disposition="held", by="me"), "a decision"),
    "moved": (lambda desk, one: move(desk, [one], to="interview", by="me"), "a move to another stage"),
    "tagged": (lambda desk, one: tag(desk, [one], "evenings", by="me"), "a tag"),
}


@pytest.mark.parametrize("hand", HANDS)
def test_what_people_said_something_about_stays(desk: Desk, opening: Opening, hand: str) -> None:
    act, words = HANDS[hand]
    archive = "ARCHIVE\nb.txt: Someone Else"
    batch = hand_in(desk, opening.id, {"a.txt": resume(1), "box.zip": archive, "c.txt": resume(2)})
    read_all(desk)
    one = application(desk, opening, "box.zip/b.txt")
    act(desk, one)
    shown = preview_take_back(desk, batch, by="me")
    assert [(kept.application_id, kept.why) for kept in shown.kept] == [(one, (words,))]
    take_back(desk, shown, by="me")
    assert names(desk, opening) == {"box.zip/b.txt"}
    assert set(states(desk, opening)) == {"box.zip", "box.zip/b.txt"}
    assert preview_take_back(desk, batch, by="me").removed == ()


def test_what_was_decided_meanwhile_stays_and_what_was_read_meanwhile_is_shown_first(desk: Desk, opening: Opening) -> None:
    batch = hand_in(desk, opening.id, {"a.txt": resume(1), "b.txt": resume(2)})
    read_all(desk)
    shown = preview_take_back(desk, batch, by="me")
    accept_late(desk, opening, batch)
    read_all(desk)
    with pytest.raises(StaleRecord, match="More"):
        take_back(desk, shown, by="me")
    shown = preview_take_back(desk, batch, by="me")
    decide(desk, application(desk, opening, "a.txt"), disposition="advanced", by="me")
    done = take_back(desk, shown, by="me")
    assert names(desk, opening) == {"a.txt"} and len(done.kept) == 1
    with pytest.raises(NotFound):
        accept_late(desk, opening, batch)
    with pytest.raises(NotAllowed):
        preview_take_back(desk, batch, by="nobody")


def test_the_other_copy_is_read_instead(desk: Desk, opening: Opening) -> None:
    batch = hand_in(desk, opening.id, {"a.txt": resume(1)})
    hand_in(desk, opening.id, {"copy.txt": resume(1)})
    read_all(desk)
    shown = preview_take_back(desk, batch, by="me")
    assert shown.again == 1
    take_back(desk, shown, by="me")
    read_all(desk)
    assert states(desk, opening) == {"copy.txt": FileState.DONE} and names(desk, opening) == {"copy.txt"}


def test_somebody_who_applied_elsewhere_stays_there(desk: Desk, opening: Opening) -> None:
    other = create_opening(desk, title="Phone", rubric_id="phone", by="me")
    batch = hand_in(desk, opening.id, {"a.txt": resume(1)})
    hand_in(desk, other.id, {"a.txt": resume(1)})
    read_all(desk)
    take_back(desk, preview_take_back(desk, batch, by="me"), by="me")
    assert names(desk, opening) == set() and names(desk, other) == {"a.txt"}
    assert (size(desk)["candidates"], size(desk)["documents"]) == (1, 1)


def test_bytes_go_when_nothing_stands_for_them(desk: Desk, opening: Opening) -> None:
    batch = hand_in(desk, opening.id, {"a.txt": resume(1), "b.txt": resume(2)})
    hand_in(desk, opening.id, {"copy.txt": resume(2)})
    read_all(desk)
    digests = {file.filename: file.sha256 for file in intake(desk, opening.id, by="me").files}
    take_back(long_after(desk), preview_take_back(desk, batch, by="me"), by="me")
    assert not upload_path(desk.data_dir, digests["a.txt"]).exists()
    assert upload_path(desk.data_dir, digests["copy.txt"]).exists()
    assert sweep_uploads(long_after(desk)) == 0


def test_bytes_that_a_stopped_program_left_are_swept(desk: Desk, opening: Opening) -> None:
    digest = keep_content(desk.data_dir, b"kept, and then the power went")
    now = replace(desk, clock=lambda: datetime.now(UTC))
    assert sweep_uploads(now) == 0 and upload_path(desk.data_dir, digest).exists()  # its row may be on its way
    assert sweep_uploads(long_after(now)) == 1
    assert not upload_path(desk.data_dir, digest).exists()


def test_an_archive_whose_files_were_taken_off_meanwhile_is_unpacked_again(
    desk: Desk, opening: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed = "ARCHIVE\na.txt: " + resume(1).replace("\n", " ")
    first = hand_in(desk, opening.id, {"all.zip": packed})
    read_all(desk)
    hand_in(desk, opening.id, {"again.zip": packed})
    unpack, turns = PlainReader.unpack, list[int]()

    def meanwhile(self: PlainReader, file: str, path: Path) -> Iterator[Member | Failure]:
        yield from unpack(self, file, path)
        if file == "again.zip" and not turns:
            turns.append(1)
            take_back(desk, preview_take_back(desk, first, by="me"), by="me")

    monkeypatch.setattr(PlainReader, "unpack", meanwhile)
    read_all(desk)
    assert turns and names(desk, opening) == {"again.zip/a.txt"}


def test_a_stop_in_the_middle_changes_nothing(desk: Desk, opening: Opening, monkeypatch: pytest.MonkeyPatch) -> None:
    batch = hand_in(desk, opening.id, {"a.txt": resume(1), "b.txt": resume(2)})
    read_all(desk)
    before, shown = size(desk), preview_take_back(desk, batch, by="me")

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(removal, "remove_documents", stop)
    with pytest.raises(KeyboardInterrupt):
        take_back(desk, shown, by="me")
    assert size(desk) == before and names(desk, opening) == {"a.txt", "b.txt"}


def test_blind_openings_show_codes(desk: Desk, opening: Opening) -> None:
    batch = hand_in(desk, opening.id, {"a.txt": resume(1), "b.txt": resume(2)})
    read_all(desk)
    decide(desk, application(desk, opening, "a.txt"), disposition="held", by="me")
    set_blind(desk, opening.id, True, by="me")
    shown = preview_take_back(desk, batch, by="me")
    assert all(who.startswith("C-0") for who in (*shown.who, *(kept.who for kept in shown.kept)))


def test_people_apply_to_another_opening_as_well(desk: Desk, opening: Opening) -> None:
    hand_in(desk, opening.id, {"a.txt": resume(1), "b.txt": resume(2)})
    read_all(desk)
    other = open_opening(desk, Plan("Phone", received_on=date(2026, 11, 1)), rubric_id="phone", by="me")
    rows = ranking(desk, opening.id, by="me").rows
    hand_on(desk, [row.application_id for row in rows], other.id, by="me")
    read_all(desk)
    there = ranking(desk, other.id, by="me").rows
    assert {row.code for row in there} == {row.code for row in rows}
    assert {(row.source, row.received_on, row.stage) for row in there} == {("From Chat", date(2026, 11, 1), "new")}
    with pytest.raises(NotPossible):
        hand_on(desk, [rows[0].application_id], opening.id, by="me")
    with pytest.raises(NotFound):
        hand_on(desk, ["gone"], other.id, by="me")
    with pytest.raises(NotAllowed):
        hand_on(desk, [rows[0].application_id], other.id, by="nobody")
