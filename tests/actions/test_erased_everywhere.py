"""After somebody is deleted, no byte of the data folder says who they were: not merged, moved, kept in a view or in an archive's name."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from screening.actions.candidates import candidate
from screening.actions.context import Desk
from screening.actions.corrections import correct
from screening.actions.duplicates import merge
from screening.actions.notes import delete_note, write_note
from screening.actions.openings import create_opening
from screening.actions.pairs import pairs
from screening.actions.ranking import ranking
from screening.actions.removal import preview, remove
from screening.actions.saved_views import save_view
from screening.actions.wanted import Wanted
from screening.model.hiring import Opening
from screening.model.said import ContactSaid, FactKind
from screening.storage import audit
from screening.storage.tables import documents
from tests.actions.readers import hand_in, read_all
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
