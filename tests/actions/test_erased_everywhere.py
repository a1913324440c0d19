"""After somebody is deleted, no byte of the data folder says who they were: not merged, moved, kept in a view or in an archive's name."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from screening.actions.batches import read_cancelled
from screening.actions.candidates import candidate
from screening.actions.context import Desk
from screening.actions.corrections import correct
from screening.actions.duplicates import merge
from screening.actions.intake import intake
from screening.actions.notes import delete_note, write_note
from screening.actions.openings import create_opening, list_openings
from screening.actions.pairs import pairs
from screening.actions.ranking import ranking
from screening.actions.removal import preview, remove
from screening.actions.saved_views import save_view
from screening.actions.wanted import Wanted
from screening.errors import NotAllowed
from screening.model.hiring import Opening
from screening.model.said import ContactSaid, FactKind
from screening.sandbox import Result
from screening.storage import audit
from screening.storage.tables import documents
from tests.actions.readers import PlainReader, hand_in, read_all
from tests.actions.test_notes import add_person
from tests.actions.test_removal import ASKED, everything
from tests.worker.people import resume

NOTE = "0123456789abcdef"


@pytest.fixture
def opening(desk: Desk) -> Opening:
    return create_opening(desk, title="Chat", rubric_id="chat", by="me")


def bytes_of(desk: Desk) -> bytes:
    """All of the data folder; SQLite's write-ahead log and free pages included (PostgreSQL gives space back by its own vacuum)."""
    return b"\n".join(path.read_bytes() for path in sorted(desk.data_dir.rglob("*")) if path.is_file())


def test_no_byte_of_the_database_names_them(desk: Desk, opening: Opening) -> None:
    hand_in(desk, opening.id, {f"cv-{n}-Quist.txt": resume(n) + " ".join(f"word{n}x{k}" for k in range(1000)) for n in range(9)})
    read_all(desk)
    one = next(row for row in ranking(desk, opening.id, by="me").rows if row.name == "Ada Quist I").application_id
    correct(desk, one, kind=FactKind.NAME, target="name", fact=ContactSaid("Zebedee Firstname", FactKind.NAME), source="Signed so", by="me")
    correct(desk, one, kind=FactKind.NAME, target="name", fact=ContactSaid("Zebedee Unusual", FactKind.NAME), source="Signed so", by="me")
    write_note(desk, one, NOTE, "Zebedee snores " * 200, by="me")
    write_note(desk, one, NOTE, "Zebedee sings " * 300, version=1, by="me")
    delete_note(desk, one, NOTE, by="me")
    sha256 = candidate(desk, one, by="me").application.document_sha256
    with desk.store.read() as db:
        packed = db.execute(select(documents.c.content).where(documents.c.sha256 == sha256)).scalar_one()
    remove(desk, one, everywhere=True, reason=ASKED, by="me")
    kept = bytes_of(desk)
    words = (b"Zebedee", b"Ada Quist I\n", b"person0@", b"555-0100", b"word0x", b"cv-0-Quist", packed[100:160])
    assert [word for word in words if word in kept] == []


def test_who_was_merged_into_them_goes_too(desk: Desk, opening: Opening) -> None:
    hand_in(desk, opening.id, {"a.txt": resume(0), "b.txt": resume(1).replace("person1@", "person0@"), "c.txt": resume(5)})
    read_all(desk)
    (pair,) = pairs(desk, opening.id, by="me").waiting
    merge(desk, pair.id, counts=pair.first.application_id, by="me")
    assert preview(desk, pair.second.application_id, everywhere=False, by="me").is_whole_person is False
    remove(desk, pair.first.application_id, everywhere=True, reason=ASKED, by="me")
    kept = everything(desk)
    for word in ("Ada Quist", "Ben Okafor", "person0@", "555-0100", "555-0101"):
        assert word not in kept, word
    with desk.store.read() as db:
        assert audit.first_break(db) is None


def test_an_archive_and_a_folder_called_after_them(desk: Desk, opening: Opening) -> None:
    flat = resume(0).replace("\n", " ")
    hand_in(desk, opening.id, {"Ada Quist.zip": f"ARCHIVE\nAda Quist/cv.txt: {flat}\nAda Quist/photo.txt: LOCKED"})
    read_all(desk)
    one = ranking(desk, opening.id, by="me").rows[0].application_id
    correct(desk, one, kind=FactKind.NAME, target="name", fact=ContactSaid("Ada Quist", FactKind.NAME), source="Signed so", by="me")
    remove(desk, one, everywhere=True, reason=ASKED, by="me")
    assert "Quist" not in everything(desk)


def test_views_that_look_for_them(desk: Desk, opening: Opening) -> None:
    hand_in(desk, opening.id, {"a.txt": resume(0), "b.txt": resume(1)})
    read_all(desk)
    save_view(desk, opening.id, "Ada", Wanted(words="ada quist"), by="me")
    save_view(desk, opening.id, "mine", Wanted(words="zendesk"), by="me")
    one = next(row for row in ranking(desk, opening.id, by="me").rows if row.name == "Ada Quist I").application_id
    remove(desk, one, everywhere=True, reason=ASKED, by="me")
    kept = everything(desk)
    assert "quist" not in kept and "zendesk" in kept


def somebody(desk: Desk, name: str) -> str:
    return next(
        row.application_id
        for each in list_openings(desk, by="me")
        for row in ranking(desk, each.opening.id, by="me").rows
        if row.name == name
    )


def names(desk: Desk, opening: Opening) -> set[str | None]:
    return {row.name for row in ranking(desk, opening.id, by="me").rows}


def test_a_copy_that_waits_elsewhere_is_read_no_more(desk: Desk, opening: Opening) -> None:
    hand_in(desk, opening.id, {"a.txt": resume(0), "b.txt": resume(1)})
    read_all(desk)
    other = create_opening(desk, title="Phone", rubric_id="phone", by="me")
    hand_in(desk, other.id, {"Ada Quist.txt": resume(0), "b.txt": resume(1)}, source="Ada Quist's folder")
    hand_in(desk, opening.id, {"again.txt": resume(0)})
    shown = preview(desk, somebody(desk, "Ada Quist I"), everywhere=True, by="me")
    assert "2 copies of the file that waited to be read" in shown.goes
    remove(desk, somebody(desk, "Ada Quist I"), everywhere=True, reason=ASKED, shown=shown.stamp, by="me")
    assert b"Quist I" not in bytes_of(desk) and b"person0@" not in bytes_of(desk)
    read_all(desk)
    assert names(desk, opening) == names(desk, other) == {"Ben Okafor I"}
    gone = [file for each in (opening, other) for file in intake(desk, each.id, by="me").files if file.filename == "deleted"]
    assert [file.reason for file in gone] == ["Deleted together with whom it was about"] * 3
    assert not intake(desk, other.id, by="me").waiting and not read_cancelled(desk, other.id, by="me")
    with desk.store.read() as db:
        assert audit.first_break(db) is None


def test_one_application_leaves_a_copy_that_waits_in_another_opening(desk: Desk, opening: Opening) -> None:
    hand_in(desk, opening.id, {"a.txt": resume(0)})
    read_all(desk)
    other = create_opening(desk, title="Phone", rubric_id="phone", by="me")
    hand_in(desk, other.id, {"a.txt": resume(0)})
    hand_in(desk, opening.id, {"again.txt": resume(0)})
    one = somebody(desk, "Ada Quist I")
    shown = preview(desk, one, everywhere=False, by="me")
    assert "1 copy of the file that waited to be read" in shown.goes
    assert any("waits in another opening" in words for words in shown.stays)
    remove(desk, one, everywhere=False, reason=ASKED, shown=shown.stamp, by="me")
    read_all(desk)
    assert names(desk, opening) == set() and names(desk, other) == {"Ada Quist I"}


def test_a_copy_in_an_opening_of_others_is_theirs(desk: Desk, opening: Opening) -> None:
    hand_in(desk, opening.id, {"a.txt": resume(0)})
    read_all(desk)
    other = create_opening(desk, title="Phone", rubric_id="phone", by="me")
    hand_in(desk, other.id, {"a.txt": resume(0)})
    recruiter = add_person(desk, "nils", "recruiter", opening.id)
    one = somebody(desk, "Ada Quist I")
    with pytest.raises(NotAllowed):
        preview(desk, one, everywhere=True, by=recruiter)
    with pytest.raises(NotAllowed):
        remove(desk, one, everywhere=True, reason=ASKED, by=recruiter)
    assert preview(desk, one, everywhere=False, by=recruiter)


def test_somebody_deleted_while_a_copy_is_being_read_stays_deleted(desk: Desk, opening: Opening, monkeypatch: pytest.MonkeyPatch) -> None:
    hand_in(desk, opening.id, {"a.txt": resume(0)})
    read_all(desk)
    other = create_opening(desk, title="Phone", rubric_id="phone", by="me")
    hand_in(desk, other.id, {"a.txt": resume(0)})
    read = PlainReader.read

    def meanwhile(self: PlainReader, file: str, path: Path, *, images: bool = False, pictures: bool = True) -> tuple[Result, ...]:
        found = read(self, file, path, images=images, pictures=pictures)
        remove(desk, somebody(desk, "Ada Quist I"), everywhere=True, reason=ASKED, by="me")
        return found

    monkeypatch.setattr(PlainReader, "read", meanwhile)
    read_all(desk)
    assert names(desk, other) == set() and b"page one" not in bytes_of(desk)


def test_an_archive_that_waits_is_told(desk: Desk, opening: Opening) -> None:
    packed = "ARCHIVE\ncv.txt: " + resume(0).replace("\n", " ")
    hand_in(desk, opening.id, {"all.zip": packed})
    read_all(desk)
    hand_in(desk, opening.id, {"again.zip": packed})
    one = ranking(desk, opening.id, by="me").rows[0].application_id
    assert any("cancel it, or it is read again" in words for words in preview(desk, one, everywhere=True, by="me").stays)
