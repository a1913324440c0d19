"""Notes: kept as typed, once, by whoever wrote them; edits leave what stood before, deleting leaves a trace."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from screening.actions.context import Desk, NotPossible, opening_of
from screening.actions.notes import delete_note, notes_on, write_note
from screening.actions.opening_changes import close_opening
from screening.errors import NotAllowed, StaleRecord
from screening.model.hiring import Opening
from screening.storage import people
from screening.storage.people import Person
from tests.actions.test_corrections import first, opening
from tests.stores import MOMENT

__all__ = ["opening"]
NOTE, OTHER = "00000000000000aa", "00000000000000bb"


def add_person(desk: Desk, name: str, role: str, *openings: str) -> str:
    with desk.change("me") as change:
        people.add(change.db, Person(name, name.title(), role, f"{name}@example.org"), password_hash=None, at=change.at)
        for opening_id in openings:
            people.join(change.db, name, opening_id)
        change.record("person.let_in", f"person:{name}")
    return name


def test_typed_on_is_one_note_and_saving_twice_keeps_one(desk: Desk, opening: Opening) -> None:
    one = first(desk, opening)
    assert write_note(desk, one, NOTE, "Calm on the ph", by="me") == 1
    assert write_note(desk, one, NOTE, "Calm on the phone\n<b>*not bold*</b>", version=1, by="me") == 2
    assert write_note(desk, one, NOTE, "Calm on the phone\n<b>*not bold*</b>", version=2, by="me") == 2
    kept = notes_on(desk, one, by="me")
    assert [(each.text, each.earlier, each.who) for each in kept] == [("Calm on the phone\n<b>*not bold*</b>", (), "Ana Ruiz")]


def test_an_edit_in_another_sitting_keeps_what_stood_before(desk: Desk, opening: Opening) -> None:
    one = first(desk, opening)
    write_note(desk, one, NOTE, "Free from May", by="me")
    later = replace(desk, clock=lambda: MOMENT + timedelta(hours=3))
    write_note(later, one, NOTE, "Free from June", version=1, by="me")
    kept = notes_on(desk, one, by="me")[0]
    assert (kept.text, [words for words, _ in kept.earlier]) == ("Free from June", ["Free from May"])


def test_a_stale_window_overwrites_nothing(desk: Desk, opening: Opening) -> None:
    one = first(desk, opening)
    write_note(desk, one, NOTE, "One", by="me")
    write_note(desk, one, NOTE, "Two", version=1, by="me")
    with pytest.raises(StaleRecord, match="kept here"):
        write_note(desk, one, NOTE, "One and a half", version=1, by="me")
    assert notes_on(desk, one, by="me")[0].text == "Two"


def test_deleting_leaves_a_trace_and_no_word(desk: Desk, opening: Opening) -> None:
    one = first(desk, opening)
    write_note(desk, one, NOTE, "Secret", by="me")
    delete_note(desk, one, NOTE, by="me")
    kept = notes_on(desk, one, by="me")[0]
    assert kept.is_deleted and not kept.text and not kept.earlier
    with pytest.raises(StaleRecord, match="deleted"):
        write_note(desk, one, NOTE, "Secret again", version=1, by="me")


def test_only_ones_own_and_only_on_ones_openings(desk: Desk, opening: Opening) -> None:
    one = first(desk, opening)
    write_note(desk, one, NOTE, "Mine", by="me")
    colleague = add_person(desk, "rui", "hiring_manager", opening.id)
    stranger = add_person(desk, "tova", "hiring_manager")
    reader = add_person(desk, "lena", "read_only", opening.id)
    with pytest.raises(NotAllowed):
        write_note(desk, one, NOTE, "Yours", version=1, by=colleague)
    with pytest.raises(NotAllowed):
        delete_note(desk, one, NOTE, by=colleague)
    for nobody in (stranger, reader):
        with pytest.raises(NotAllowed):
            write_note(desk, one, OTHER, "Me too", by=nobody)
    with pytest.raises(NotAllowed):
        notes_on(desk, one, by=stranger)
    assert [(each.text, each.is_mine) for each in notes_on(desk, one, by=colleague)] == [("Mine", False)]


@pytest.mark.parametrize(("note_id", "text"), [("x", "words"), (NOTE, " \n "), ("../../etc/passwd0", "words")])
def test_nonsense_is_refused(desk: Desk, opening: Opening, note_id: str, text: str) -> None:
    with pytest.raises(NotPossible):
        write_note(desk, first(desk, opening), note_id, text, by="me")


def test_a_closed_opening_takes_no_note_and_gives_ones_own_back(desk: Desk, opening: Opening) -> None:
    one = first(desk, opening)
    write_note(desk, one, NOTE, "Said before", by="me")
    close_opening(desk, opening_of(desk, opening.id), by="me")
    for note_id, version in ((OTHER, 0), (NOTE, 1)):
        with pytest.raises(NotPossible, match="closed"):
            write_note(desk, one, note_id, "Said after", version=version, by="me")
    assert [each.text for each in notes_on(desk, one, by="me")] == ["Said before"]
    delete_note(desk, one, NOTE, by="me")
    assert notes_on(desk, one, by="me")[0].is_deleted
