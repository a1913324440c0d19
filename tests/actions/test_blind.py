"""A blind opening from end to end: no name leaves by any door, until somebody asks for one and says why."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import timedelta

import pytest
from openpyxl import load_workbook

from screening.actions.audit import export_audit, list_deeds
from screening.actions.blind import BlindReview, blind_review, mask_again, set_blind, set_blind_review, unmask
from screening.actions.candidates import candidate, page_image
from screening.actions.context import Desk, NotPossible
from screening.actions.decisions import decide
from screening.actions.intake import intake
from screening.actions.openings import create_opening
from screening.actions.ranking import ranking
from screening.actions.shortlist import export_shortlist
from screening.errors import DispositionRequired, NotAllowed, StaleRecord
from screening.storage import audit, people
from screening.storage.people import Person
from tests.actions.readers import hand_in, read_all
from tests.stores import MOMENT

RESUME = """{first} {last}
Tampa, FL | {last}.mail@example.org | (813) 555-01{number}

EXPERIENCE
Chat Support Specialist, Blue Heron Utilities
March 2021 - Present
- {first} answered customer chats in Zendesk, typing speed 62 WPM
"""
PEOPLE = {"Petra": "Holloway", "Quinn": "Abara", "Nora": "Quillfeather"}
WORDS = (
    "Petra",
    "Holloway",
    "Quinn",
    "Abara",
    "Nora",
    "Quillfeather",
    "holloway",
    "abara",
    "quillfeather",
    "Tampa",
    "555-01",
    "example.org",
)


@pytest.fixture
def opening(desk: Desk) -> str:
    made = create_opening(desk, title="Chat", rubric_id="chat", by="me").id
    texts = {
        f"{first} {last}.txt": RESUME.format(first=first, last=last, number=40 + at) for at, (first, last) in enumerate(PEOPLE.items())
    }
    hand_in(desk, made, texts | {"Holloway locked.pdf": "LOCKED"})
    read_all(desk)
    set_blind(desk, made, True, by="me")
    return made


def leaks(shown: object) -> list[str]:
    return [word for word in WORDS if word in str(shown)]


def first_of(desk: Desk, opening: str) -> str:
    return ranking(desk, opening, by="me").rows[0].application_id


def test_lists_files_and_screens_show_codes(desk: Desk, opening: str) -> None:
    view = ranking(desk, opening, by="me")
    assert view.is_blind and {row.code for row in view.rows} == {"C-0001", "C-0002", "C-0003"}
    assert {row.filename for row in view.rows} == {"C-0001.txt", "C-0002.txt", "C-0003.txt"}
    assert leaks(view.rows) == []
    files = intake(desk, opening, by="me").files
    assert sorted(file.filename for file in files) == ["C-0001.txt", "C-0002.txt", "C-0003.txt", "File 1.pdf"]
    assert leaks(files) == []
    for row in view.rows:
        decide(
            desk,
            row.application_id,
            disposition="passed_over",
            reason="Petra Holloway, Quinn Abara and Nora Quillfeather withdrew",
            by="me",
        )
        screen = candidate(desk, row.application_id, by="me")
        assert screen.is_masked and screen.is_blind and screen.may_unmask
        assert leaks((screen.document, screen.candidate, screen.location, screen.evaluation, screen.marks)) == []


def test_quotations_are_still_true(desk: Desk, opening: str) -> None:
    for row in ranking(desk, opening, by="me").rows:
        view = candidate(desk, row.application_id, by="me")
        quoted = [evidence for finding in view.evaluation.findings for evidence in finding.evidence]
        assert quoted and all(view.document.text[each.start : each.end] == each.quote for each in quoted)
        assert len(view.marks) > 0


def test_pages_are_drawn_anew(desk: Desk, opening: str) -> None:
    application = first_of(desk, opening)
    shown = page_image(desk, application, 1, by="me")
    assert shown is not None and shown[:4] == b"RIFF" and shown != b"page one"
    set_blind(desk, opening, False, by="me")
    assert page_image(desk, application, 1, by="me") == b"page one"


def test_the_workbook_holds_codes_whoever_was_looked_at(desk: Desk, opening: str) -> None:
    unmask(desk, first_of(desk, opening), reason="To call them in", by="me")
    decide(desk, first_of(desk, opening), disposition="held", reason="Waits for Petra and Holloway", by="me")
    book = load_workbook(io.BytesIO(export_shortlist(desk, opening, by="me")))
    cells = [str(cell.value) for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value is not None]
    links = [cell.hyperlink.target for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    mine = [word for word in leaks(cells) if word not in ("Petra", "Holloway")]
    assert mine == [] and leaks([*links, book.properties.creator, book.properties.title]) == []
    assert not any("Petra Holloway" in cell for cell in cells)
    assert {"C-0001", "C-0002", "C-0003"} <= set(cells)


def test_a_name_needs_a_reason_that_stays(desk: Desk, opening: str) -> None:
    application = first_of(desk, opening)
    with pytest.raises(DispositionRequired):
        unmask(desk, application, reason="  ", by="me")
    assert candidate(desk, application, by="me").is_masked
    unmask(desk, application, reason="To call them in", by="me")
    view = candidate(desk, application, by="me")
    assert not view.is_masked and view.candidate.name and leaks(view.document.text)
    assert [row.name for row in ranking(desk, opening, by="me").rows].count(None) == 2
    (row,) = list_deeds(desk, audit.Sought(action="candidate.unmasked"), by="me").rows
    assert (row.who, row.subject, row.personal) == ("Ana Ruiz", f"application:{application}", "reason: To call them in")
    mask_again(desk, application, by="me")
    assert candidate(desk, application, by="me").is_masked


def test_one_persons_look_is_nobody_elses(desk: Desk, opening: str) -> None:
    with desk.change("me") as change:
        people.add(change.db, Person("h1", "Hugo", "hiring_manager"), password_hash=None, at=MOMENT)
        people.join(change.db, "h1", opening)
        change.record("person.added", "person:h1")
    application = first_of(desk, opening)
    unmask(desk, application, reason="To call them in", by="me")
    assert candidate(desk, application, by="h1").is_masked


def test_a_role_that_never_sees_names(desk: Desk, opening: str) -> None:
    with desk.change("me") as change:
        people.add(change.db, Person("h1", "Hugo", "hiring_manager"), password_hash=None, at=MOMENT)
        people.join(change.db, "h1", opening)
        change.record("person.added", "person:h1")
    application = first_of(desk, opening)
    unmask(desk, application, reason="First", by="h1")
    set_blind(desk, opening, False, by="me")
    with pytest.raises(NotPossible):
        set_blind_review(desk, BlindReview(frozenset(), frozenset({"owner"})), shown=blind_review(desk, by="me"), by="me")
    never = BlindReview(frozenset(), frozenset({"hiring_manager", "interviewer"}))
    set_blind_review(desk, never, shown=blind_review(desk, by="me"), by="me")
    view = candidate(desk, application, by="h1")
    assert view.is_masked and not view.may_unmask and leaks(ranking(desk, opening, by="h1").rows) == []
    with pytest.raises(NotAllowed):
        unmask(desk, application, reason="Please", by="h1")
    assert not candidate(desk, application, by="me").is_masked


def test_a_stale_page_takes_nobody_out_of_blindness(desk: Desk, opening: str) -> None:
    other = create_opening(desk, title="Evening", rubric_id="chat", by="me").id
    shown = blind_review(desk, by="me")
    set_blind(desk, other, True, by="me")
    wanted = BlindReview(shown.openings, frozenset({"interviewer"}))
    with pytest.raises(StaleRecord, match="Evening"):
        set_blind_review(desk, wanted, shown=shown, by="me")
    assert blind_review(desk, by="me") == BlindReview(frozenset({opening, other}), frozenset())
    set_blind_review(desk, wanted, shown=blind_review(desk, by="me"), by="me")
    assert blind_review(desk, by="me") == wanted


def test_seeing_somebody_by_name_stands_in_the_audit_once_a_look(desk: Desk, opening: str) -> None:
    def looks(action: str) -> int:
        with desk.store.read() as db:
            return audit.number_of(db, audit.Sought(action=action))

    application = first_of(desk, opening)
    candidate(desk, application, by="me")
    assert (looks("candidate.seen"), looks("ranking.seen")) == (0, 0)
    set_blind(desk, opening, False, by="me")
    for _ in range(3):
        candidate(desk, application, by="me")
        page_image(desk, application, 1, by="me")
        ranking(desk, opening, by="me")
    assert (looks("candidate.seen"), looks("ranking.seen")) == (1, 1)
    tomorrow = replace(desk, clock=lambda: MOMENT + timedelta(days=1))
    page_image(tomorrow, application, 1, by="me")
    assert looks("candidate.seen") == 2


def test_exports_are_deeds_and_hold_no_formula(desk: Desk, opening: str) -> None:
    export_shortlist(desk, opening, by="me")
    unmask(desk, first_of(desk, opening), reason="=1+1", by="me")
    export_audit(desk, by="me")
    lines = export_audit(desk, by="me").decode("utf-8-sig").splitlines()
    assert lines[0].startswith("number,at,who,action")
    assert any("audit.exported" in line for line in lines) and any("shortlist.exported" in line for line in lines)
    assert any("reason: =1+1" in line for line in lines) and not any(",=1" in line for line in lines)
    assert leaks([line for line in lines if "file." in line or "application." in line]) == []
