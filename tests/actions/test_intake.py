"""What is handed in is kept before the answer, and every file ends in one row with a sentence."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from screening.actions.context import Desk, NotPossible
from screening.actions.intake import accept_file, begin_batch, intake, plain_name, retry_file, sweep_incoming
from screening.actions.openings import create_opening, list_openings, load_sample_opening, sample_files
from screening.actions.ranking import ranking
from screening.errors import NotAllowed, NotFound
from screening.model.hiring import FileState, Opening, UploadedFile
from screening.storage import audit
from screening.storage.blobs import image_path, upload_path
from tests.actions.readers import hand_in, read_all
from tests.worker.people import resume


@pytest.fixture
def opening(desk: Desk) -> Opening:
    return create_opening(desk, title="Chat", rubric_id="chat", by="me")


def endings(desk: Desk, opening: Opening) -> dict[str, UploadedFile]:
    return {file.filename: file for file in intake(desk, opening.id, by="me").files}


def test_a_file_is_on_disk_before_the_answer(desk: Desk, opening: Opening) -> None:
    batch = begin_batch(desk, opening.id, source="Job fair", by="me")
    path = desk.data_dir / "incoming.tmp"
    path.write_bytes(b"words")
    file = accept_file(desk, opening.id, batch, "../../a\x00b\u202e.pdf", path, by="me")
    assert not path.exists()
    assert upload_path(desk.data_dir, file.sha256).read_bytes() == b"words"
    assert (file.state, file.size, file.source, file.filename) == (FileState.WAITING, 5, "Job fair", "../../ab.pdf")
    with desk.store.read() as db:
        (row,) = audit.rows_about(db, f"file:{file.id}")
    assert (row.by, row.action) == ("me", "file.received")


def test_a_resume_becomes_a_candidate(desk: Desk, opening: Opening) -> None:
    hand_in(desk, opening.id, {"ada.txt": resume(0)})
    assert intake(desk, opening.id, by="me").waiting == 1
    assert read_all(desk) == 1
    file = endings(desk, opening)["ada.txt"]
    assert file.state is FileState.DONE and file.reason == "" and file.finished_at is not None
    view = ranking(desk, opening.id, by="me")
    assert [(row.code, row.application_id, row.received_on) for row in view.rows] == [("C-0001", file.application_id, date(2026, 11, 15))]
    assert view.counts.candidates == 1 and view.counts.waiting == 0
    assert image_path(desk.data_dir, file.sha256, 2).read_bytes() == b"page two"


def test_a_file_that_cannot_be_read_is_explained_and_may_be_retried(desk: Desk, opening: Opening) -> None:
    hand_in(desk, opening.id, {"locked.pdf": "LOCKED", "ada.txt": resume(0)})
    read_all(desk)
    file = endings(desk, opening)["locked.pdf"]
    assert (file.state, file.reason_code) == (FileState.REJECTED, "encrypted")
    assert file.reason.startswith("This file needs a password.")
    assert list_openings(desk, by="me")[0].unreadable == 1
    retry_file(desk, file.id, by="me")
    assert endings(desk, opening)["locked.pdf"].state is FileState.WAITING
    assert read_all(desk) == 1
    with pytest.raises(NotPossible):
        retry_file(desk, endings(desk, opening)["ada.txt"].id, by="me")


def test_the_same_bytes_are_one_candidate_of_an_opening(desk: Desk, opening: Opening) -> None:
    hand_in(desk, opening.id, {"ada.txt": resume(0), "ada again.txt": resume(0)})
    read_all(desk)
    hand_in(desk, opening.id, {"ada a third time.txt": resume(0)})
    read_all(desk)
    found = endings(desk, opening)
    assert sorted(file.state for file in found.values()) == ["done", "duplicate", "duplicate"]
    assert len({file.application_id for file in found.values()}) == 1
    assert found["ada a third time.txt"].reason == "The same file is already a candidate of this opening."


def test_the_same_bytes_in_another_opening_are_the_same_person(desk: Desk, opening: Opening) -> None:
    other = create_opening(desk, title="Phone", rubric_id="phone", by="me")
    hand_in(desk, opening.id, {"ada.txt": resume(0)})
    hand_in(desk, other.id, {"ada.txt": resume(0), "ben.txt": resume(1)})
    read_all(desk)
    assert [row.code for row in ranking(desk, opening.id, by="me").rows] == ["C-0001"]
    assert sorted(row.code for row in ranking(desk, other.id, by="me").rows) == ["C-0001", "C-0002"]


def test_an_archive_becomes_its_members(desk: Desk, opening: Opening) -> None:
    box = "ARCHIVE\nmarch/a.txt: Ada Quist, chat agent\nb.txt: Ben Okafor, chat agent\nmarch/c.txt: BROKEN"
    hand_in(desk, opening.id, {"box.zip": box}, source="Mail")
    assert read_all(desk) == 3
    found = endings(desk, opening)
    assert found["box.zip"].reason == "3 files taken out of it."
    assert {name: (file.state, file.source) for name, file in found.items() if name != "box.zip"} == {
        "box.zip/march/a.txt": (FileState.DONE, "march"),
        "box.zip/b.txt": (FileState.DONE, "Mail"),
        "box.zip/march/c.txt": (FileState.REJECTED, "march"),
    }
    view = intake(desk, opening.id, by="me")
    assert (view.total, view.done, view.rejected, view.waiting) == (3, 2, 1, 0)
    retry_file(desk, found["box.zip/march/c.txt"].id, by="me")
    read_all(desk)
    assert "Upload it by itself" in endings(desk, opening)["box.zip/march/c.txt"].reason


def test_scans_are_read_after_the_others(desk: Desk, opening: Opening) -> None:
    hand_in(desk, opening.id, {"scan.pdf": "SCAN\n" + resume(0), "ben.txt": resume(1), "cleo.txt": resume(2)})
    assert read_all(desk) == 4  # the scan was looked at twice
    assert {file.state for file in endings(desk, opening).values()} == {FileState.DONE}
    assert [row.filename for row in sorted(ranking(desk, opening.id, by="me").rows, key=lambda row: row.code)] == [
        "ben.txt",
        "cleo.txt",
        "scan.pdf",
    ]
    scan = endings(desk, opening)["scan.pdf"]
    assert (scan.tries, scan.reason, scan.reason_code) == (1, "", "")


def test_an_answer_about_other_bytes_is_not_believed(desk: Desk, opening: Opening) -> None:
    hand_in(desk, opening.id, {"lie.txt": "LIE"})
    read_all(desk)
    assert endings(desk, opening)["lie.txt"].reason_code == "damaged"
    assert ranking(desk, opening.id, by="me").rows == ()


def test_strangers_and_wrong_places_are_refused(desk: Desk, opening: Opening, tmp_path: Path) -> None:
    batch = begin_batch(desk, opening.id, by="me")
    path = tmp_path / "a"
    path.write_bytes(b"words")
    with pytest.raises(NotAllowed):
        accept_file(desk, opening.id, batch, "a.pdf", path, by="nobody")
    with pytest.raises(NotFound):
        accept_file(desk, opening.id, "elsewhere", "a.pdf", path, by="me")
    with pytest.raises(NotPossible):
        accept_file(desk, opening.id, batch, " \x00", path, by="me")
    with pytest.raises(NotFound):
        begin_batch(desk, "nowhere", by="me")
    assert path.exists() and intake(desk, opening.id, by="me").total == 0


def test_what_cut_off_uploads_left_is_swept_after_a_day(desk: Desk) -> None:
    folder = desk.data_dir / "incoming"
    folder.mkdir()
    now = desk.clock().timestamp()
    for name, age in (("old", 90_000), ("new", 60)):
        (folder / name).write_bytes(b"half a resu")
        os.utime(folder / name, (now - age, now - age))
    assert sweep_incoming(desk) == 1
    assert [path.name for path in folder.iterdir()] == ["new"]


def test_names_are_shown_on_one_line() -> None:
    assert plain_name("a\r\nb\tc\u2067.pdf") == "a b c.pdf"
    assert plain_name("x" * 400 + ".pdf").endswith("x.pdf") and len(plain_name("x" * 400)) == 300


def test_the_sample_opening_is_loaded_once(desk: Desk) -> None:
    first, second = load_sample_opening(desk, by="me"), load_sample_opening(desk, by="me")
    assert first == second and first.is_sample
    assert intake(desk, first.id, by="me").waiting == len(sample_files()) >= 48
    names = {path.name for path in sample_files()}
    assert not names & {"README.md", "answers.yaml"}
