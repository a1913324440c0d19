"""Deleting: shown first, gone from every table and the disk, the chain whole, what others need kept, a crash finished later."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Column, select

from screening.actions.candidates import candidate
from screening.actions.context import Desk
from screening.actions.corrections import correct
from screening.actions.decisions import decide
from screening.actions.leftover_bytes import sweep
from screening.actions.notes import write_note
from screening.actions.openings import create_opening
from screening.actions.overrides import override
from screening.actions.ranking import ranking
from screening.actions.removal import GOES, QUIET, RATED, erase, preview, preview_of, remove
from screening.actions.shortlist import export_shortlist
from screening.actions.tags import tag
from screening.errors import DispositionRequired, NotAllowed, NotFound, StaleRecord
from screening.model.hiring import Opening
from screening.model.said import ContactSaid, FactKind
from screening.storage import audit, blobs
from screening.storage.removal import _references
from screening.storage.tables import applications, candidates, documents, metadata
from tests.actions.readers import hand_in, read_all
from tests.actions.test_corrections import finding, first, opening, type_55
from tests.actions.test_notes import NOTE, add_person
from tests.worker.people import resume

__all__ = ["opening"]
ASKED = "Asked to be deleted"
SECRET = "Sounded tired, call after six"


def talked_about(desk: Desk, opening: Opening) -> str:
    """Somebody about whom everything there is was said."""
    one = first(desk, opening)
    type_55(desk, one)
    correct(desk, one, kind=FactKind.NAME, target="name", fact=ContactSaid("Zebedee Unusual", FactKind.NAME), source=SECRET, by="me")
    override(desk, one, finding(desk, one).criterion_id, outcome="unclear", reason=SECRET, by="me")
    write_note(desk, one, NOTE, SECRET, by="me")
    decide(desk, one, disposition="passed_over", reason=SECRET, by="me")
    tag(desk, [one], "zebedee", by="me")
    return one


def everything(desk: Desk) -> str:
    """All the database holds, as one text."""
    with desk.store.read() as db:
        return "\n".join(str(tuple(row)) for table in metadata.sorted_tables for row in db.execute(select(table)))


def on_disk(desk: Desk, sha256: str) -> list[Path]:
    places = [blobs.upload_path(desk.data_dir, sha256), blobs.image_path(desk.data_dir, sha256, 1)]
    return [place for place in places if place.exists()]


def test_all_of_it_goes_and_the_chain_stays_whole(desk: Desk, opening: Opening) -> None:
    one = talked_about(desk, opening)
    view = candidate(desk, one, by="me")
    name, sha256 = view.document.filename, view.application.document_sha256
    assert len(on_disk(desk, sha256)) == 2
    shown = preview(desk, one, everywhere=True, by="me")
    said = " / ".join(shown.goes)
    for words in ("1 resume", "2 page pictures", "1 note", "1 decision", "2 corrections", "1 override", "1 tag"):
        assert words in said
    remove(desk, one, everywhere=True, reason=ASKED, shown=shown.stamp, by="me")
    assert not on_disk(desk, sha256)
    kept = everything(desk)
    for word in (SECRET, "Zebedee", "zebedee", name, "Asked on the phone"):
        assert word not in kept, word
    with desk.store.read() as db:
        assert audit.first_break(db) is None
    assert one not in [row.application_id for row in ranking(desk, opening.id, by="me").rows]
    assert len(ranking(desk, opening.id, by="me").rows) == 2
    export_shortlist(desk, opening.id, by="me")


def test_the_list_of_what_goes_is_in_words(desk: Desk, opening: Opening) -> None:
    """A table that somebody adds is said in words, or counted as part of what is said."""
    columns = (applications.c.id, candidates.c.id, documents.c.sha256)
    reached = {where.table.name for column in columns for where in hanging_on(column)}
    assert reached <= GOES.keys() | QUIET | RATED | {"likenesses"}, reached


def hanging_on(column: Column[Any]) -> set[Column[Any]]:
    below = {child for child, _ in _references(column.table)}
    return {column} | {each for child in below for each in hanging_on(child)}


def test_a_link_to_somebody_deleted_says_so(desk: Desk, opening: Opening) -> None:
    one = first(desk, opening)
    remove(desk, one, everywhere=True, reason=ASKED, by="me")
    with pytest.raises(NotFound, match="was deleted on 15 Nov 2026 by Ana Ruiz"):
        candidate(desk, one, by="me")
    with pytest.raises(NotFound, match="was deleted"):
        remove(desk, one, everywhere=True, reason=ASKED, by="me")


def test_one_application_leaves_the_person_the_bytes_and_what_is_known(desk: Desk, opening: Opening) -> None:
    one = talked_about(desk, opening)
    number = next(n for n in range(3) if f"typing {35 + n} WPM" in candidate(desk, one, by="me").document.text)
    other = create_opening(desk, title="Chat, evenings", rubric_id="chat", by="me")
    hand_in(desk, other.id, {"again.txt": resume(number)})
    read_all(desk)
    shown = preview(desk, one, everywhere=False, by="me")
    assert not shown.is_whole_person and any("another application has the same file" in words for words in shown.stays)
    remove(desk, one, everywhere=False, reason=ASKED, shown=shown.stamp, by="me")
    left = first(desk, other)
    view = candidate(desk, left, by="me")
    assert len(on_disk(desk, view.application.document_sha256)) == 2
    assert view.candidate.name == "Zebedee Unusual"
    assert finding(desk, left).sentence == "Types 55 words a minute", "what is known of the person stays with them"
    with desk.store.read() as db:
        assert audit.first_break(db) is None


def test_what_was_added_meanwhile_is_shown_first(desk: Desk, opening: Opening) -> None:
    one = first(desk, opening)
    shown = preview(desk, one, everywhere=True, by="me")
    write_note(desk, one, NOTE, SECRET, by="me")
    with pytest.raises(StaleRecord, match="look again"):
        remove(desk, one, everywhere=True, reason=ASKED, shown=shown.stamp, by="me")
    assert candidate(desk, one, by="me")


def test_a_reason_and_the_right_to(desk: Desk, opening: Opening) -> None:
    one = first(desk, opening)
    with pytest.raises(DispositionRequired):
        remove(desk, one, everywhere=True, reason=" ", by="me")
    manager = add_person(desk, "rui", "hiring_manager", opening.id)
    elsewhere = add_person(desk, "nils", "recruiter")
    for nobody in (manager, elsewhere):
        with pytest.raises(NotAllowed):
            preview(desk, one, everywhere=True, by=nobody)
        with pytest.raises(NotAllowed):
            remove(desk, one, everywhere=True, reason=ASKED, by=nobody)
    assert candidate(desk, one, by="me")


def test_a_person_in_somebody_elses_opening_too_is_not_deleted_everywhere(desk: Desk, opening: Opening) -> None:
    one = first(desk, opening)
    number = next(n for n in range(3) if f"typing {35 + n} WPM" in candidate(desk, one, by="me").document.text)
    other = create_opening(desk, title="Other", rubric_id="chat", by="me")
    hand_in(desk, other.id, {"again.txt": resume(number)})
    read_all(desk)
    recruiter = add_person(desk, "nils", "recruiter", opening.id)
    with pytest.raises(NotAllowed):
        remove(desk, one, everywhere=True, reason=ASKED, by=recruiter)
    remove(desk, one, everywhere=False, reason=ASKED, by=recruiter)
    assert ranking(desk, other.id, by="me").rows


def test_the_archive_it_came_in_goes_with_it_and_the_others_stay(desk: Desk) -> None:
    made = create_opening(desk, title="Chat", rubric_id="chat", by="me")
    flat = [resume(n).replace("\n", " ") for n in range(2)]
    hand_in(desk, made.id, {"all.zip": "ARCHIVE\n" + "\n".join(f"{n}.txt: {text}" for n, text in enumerate(flat))})
    read_all(desk)
    uploads = desk.data_dir / "uploads"
    before = [path for path in uploads.rglob("*") if path.is_file()]
    one = ranking(desk, made.id, by="me").rows[0].application_id
    text = candidate(desk, one, by="me").document.text
    remove(desk, one, everywhere=True, reason=ASKED, by="me")
    left = [path for path in uploads.rglob("*") if path.is_file()]
    assert len(before) == 3 and len(left) == 1
    assert text.encode() not in left[0].read_bytes()
    assert candidate(desk, ranking(desk, made.id, by="me").rows[0].application_id, by="me")


def test_the_same_bytes_can_come_again(desk: Desk, opening: Opening) -> None:
    one = first(desk, opening)
    text = candidate(desk, one, by="me").document.text
    remove(desk, one, everywhere=True, reason=ASKED, by="me")
    hand_in(desk, opening.id, {"again.txt": text})
    read_all(desk)
    assert len(ranking(desk, opening.id, by="me").rows) == 3


def test_a_crash_between_the_rows_and_the_disk_is_finished_later(desk: Desk, opening: Opening, monkeypatch: pytest.MonkeyPatch) -> None:
    one = first(desk, opening)
    sha256 = candidate(desk, one, by="me").application.document_sha256

    def power_cut(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("screening.storage.blobs.take_off", power_cut)
    with pytest.raises(KeyboardInterrupt):
        remove(desk, one, everywhere=True, reason=ASKED, by="me")
    monkeypatch.undo()
    assert len(on_disk(desk, sha256)) == 2
    assert sweep(desk) == 1
    assert not on_disk(desk, sha256)
    assert sweep(desk) == 0


def test_a_crash_before_it_is_saved_leaves_everything(desk: Desk, opening: Opening, monkeypatch: pytest.MonkeyPatch) -> None:
    one = talked_about(desk, opening)
    before = everything(desk)

    def power_cut(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("screening.storage.erasure.note", power_cut)
    with pytest.raises(KeyboardInterrupt):
        remove(desk, one, everywhere=True, reason=ASKED, by="me")
    assert everything(desk) == before


def test_by_code_from_the_command_line(desk: Desk, opening: Opening) -> None:
    one = first(desk, opening)
    code = candidate(desk, one, by="me").candidate.code
    assert preview_of(desk, code.lower()).application_ids == (one,)
    erase(desk, code, reason=ASKED)
    with pytest.raises(NotFound, match="whoever keeps this program"):
        candidate(desk, one, by="me")
    with pytest.raises(NotFound, match="no candidate"):
        preview_of(desk, code)
