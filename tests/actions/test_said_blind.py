"""What people say stays behind the code of a blind opening, and is saved with everything that follows from it or not at all."""

from __future__ import annotations

import io
import threading
from collections.abc import Callable

import pytest
from openpyxl import load_workbook

from screening.actions.blind import set_blind, unmask
from screening.actions.candidates import candidate
from screening.actions.context import Desk, NotPossible
from screening.actions.corrections import correct, known_facts
from screening.actions.notes import notes_on, write_note
from screening.actions.overrides import override
from screening.actions.shortlist import export_shortlist
from screening.errors import StaleRecord
from screening.model.hiring import Opening
from screening.model.said import ContactSaid, FactKind, TypingSaid
from tests.actions.test_corrections import finding, first, opening, type_55
from tests.actions.test_notes import NOTE, add_person
from tests.actions.test_removal import everything

__all__ = ["opening"]
NAME = "Zebedee Unusual"


def named_everywhere(desk: Desk, opening: Opening) -> str:
    """Somebody whose name stands in every word about them, in an opening that is blind since then."""
    one = first(desk, opening)
    correct(desk, one, kind=FactKind.NAME, target="name", fact=ContactSaid(NAME, FactKind.NAME), source="Signed so", by="me")
    correct(desk, one, kind=FactKind.TYPING, target="typing", fact=TypingSaid(55), source=f"{NAME} said so", by="me")
    override(desk, one, finding(desk, one).criterion_id, outcome="unclear", reason=f"{NAME} was unsure", by="me")
    write_note(desk, one, NOTE, f"{NAME} laughed", by="me")
    set_blind(desk, opening.id, True, by="me")
    return one


def test_behind_a_code_no_word_names_the_person(desk: Desk, opening: Opening) -> None:
    one = named_everywhere(desk, opening)
    colleague = add_person(desk, "rui", "hiring_manager", opening.id)
    view = candidate(desk, one, by=colleague)
    known = known_facts(desk, one, by=colleague)
    lines = [(line.words, line.evidence, line.correction) for line in known.facts]
    for shown in (view.evaluation, view.timeline, view.stale, lines, known.corrections, notes_on(desk, one, by=colleague)):
        assert "Zebedee" not in str(shown) and "Unusual" not in str(shown)
    assert not [line for line in known.facts if line.kind in (FactKind.NAME, FactKind.EMAIL, FactKind.PHONE, FactKind.LOCATION)]
    sheets = load_workbook(io.BytesIO(export_shortlist(desk, opening.id, by=colleague)))
    words = " ".join(str(cell.value) for sheet in sheets for row in sheet.iter_rows() for cell in row)
    assert "Zebedee" not in words and "was unsure" in words
    with pytest.raises(NotPossible, match="blind"):
        correct(desk, one, kind=FactKind.NAME, target="name", fact=ContactSaid("X", FactKind.NAME), source="Guess", by=colleague)
    unmask(desk, one, reason="to call them", by=colleague)
    assert NAME in str(known_facts(desk, one, by=colleague))


@pytest.mark.parametrize("place", ["screening.storage.evaluations.keep", "screening.storage.audit.append"])
@pytest.mark.parametrize("say", ["correct", "override"])
def test_a_power_cut_leaves_all_of_it_or_nothing(
    desk: Desk, opening: Opening, monkeypatch: pytest.MonkeyPatch, place: str, say: str
) -> None:
    one = first(desk, opening)
    criterion = finding(desk, one).criterion_id
    before = everything(desk)

    def power_cut(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    deeds: dict[str, Callable[[], object]] = {
        "correct": lambda: type_55(desk, one),
        "override": lambda: override(desk, one, criterion, outcome="met", reason="Seen", by="me"),
    }
    monkeypatch.setattr(place, power_cut)
    with pytest.raises(KeyboardInterrupt):
        deeds[say]()
    monkeypatch.undo()
    assert everything(desk) == before
    deeds[say]()
    assert finding(desk, one).outcome == "met"


def test_of_two_at_the_same_moment_one_is_told(desk: Desk, opening: Opening) -> None:
    one = first(desk, opening)
    criterion = finding(desk, one).criterion_id
    told: list[str] = []

    def say(outcome: str) -> None:
        try:
            override(desk, one, criterion, outcome=outcome, reason=f"Seen as {outcome}", shown="", by="me")
        except StaleRecord as error:
            told.append(str(error))

    both = [threading.Thread(target=say, args=(outcome,)) for outcome in ("met", "unclear")]
    for each in both:
        each.start()
    for each in both:
        each.join()
    assert len(told) == 1
    now = finding(desk, one).override
    assert now is not None and now.reason in told[0]
