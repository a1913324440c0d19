"""Two candidates who may be one person: suggested when read, merged and split by people, about what they saw."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from screening.actions.batches import hand_on
from screening.actions.blind import set_blind
from screening.actions.candidates import candidate
from screening.actions.context import Desk, NotPossible
from screening.actions.decisions import decide
from screening.actions.duplicates import ask_again, keep_apart, merge, pair_up, split
from screening.actions.likenesses import look_again
from screening.actions.openings import create_opening
from screening.actions.pairs import PairView, pairs, side_by_side
from screening.actions.ranking import ranking
from screening.actions.stages import move
from screening.actions.taking_back import preview_take_back, take_back
from screening.errors import NotAllowed, NotFound, StaleRecord
from screening.model.hiring import Opening
from screening.storage import audit, likenesses, people
from screening.storage.people import Person
from tests.actions.readers import hand_in, read_all
from tests.hiring.test_likeness import story
from tests.stores import MOMENT
from tests.worker.people import resume

TOLD = "\n\nABOUT\n" + " ".join(story(7))
ADA = resume(0) + TOLD
EDITED = ADA.replace("three at once", "four at once").replace("person0@", "ada.q@").replace("555-0100", "555-7700")


@pytest.fixture
def opening(desk: Desk) -> Opening:
    return create_opening(desk, title="Chat", rubric_id="chat", by="me")


def add(desk: Desk, opening: Opening, *texts: str) -> str:
    """One batch: a file each, called by their place."""
    batch = hand_in(desk, opening.id, {f"{place}-{len(text)}.txt": text for place, text in enumerate(texts)})
    read_all(desk)
    return batch


def waiting(desk: Desk, opening: Opening) -> tuple[PairView, ...]:
    return pairs(desk, opening.id, by="me").waiting


def codes(desk: Desk, opening: Opening) -> list[str]:
    return sorted(row.code for row in ranking(desk, opening.id, by="me").rows)


def flagged(desk: Desk, opening: Opening) -> list[str]:
    return sorted(row.code for row in ranking(desk, opening.id, by="me").rows if "same_person" in row.flags)


SAME = {
    "email": (resume(0), resume(1).replace("person1@", "person0@")),
    "phone": (resume(0), resume(1).replace("(813) 555-0101", "+1 813.555.0100")),
    "text": (ADA, EDITED),
}


@pytest.mark.parametrize("kind", SAME)
def test_each_likeness_is_suggested(desk: Desk, opening: Opening, kind: str) -> None:
    add(desk, opening, *SAME[kind], resume(5))
    (pair,) = waiting(desk, opening)
    assert pair.kinds == (kind,) and {pair.first.code, pair.second.code} == {"C-0001", "C-0002"}
    assert (pair.likeness >= 0.7) is (kind == "text")
    assert flagged(desk, opening) == ["C-0001", "C-0002"] and codes(desk, opening) == ["C-0001", "C-0002", "C-0003"]
    seen = side_by_side(desk, pair.id, by="me")
    assert [sheet.text for sheet in seen.documents] == list(SAME[kind][:2]) and seen.may_say
    assert seen.shared == {"email": ("person0@example.org",), "phone": seen.shared, "text": ()}[kind]
    assert len(seen.shared) == (kind != "text")


def test_different_people_are_not_suggested(desk: Desk, opening: Opening) -> None:
    add(desk, opening, *(resume(number) + "\n" + " ".join(story(number)) for number in range(6)))
    assert waiting(desk, opening) == () and flagged(desk, opening) == []


def test_a_form_and_an_office_phone_say_nothing(desk: Desk, opening: Opening) -> None:
    add(desk, opening, *(resume(number).replace(f"555-01{number:02d}", "555-9999") for number in range(9)))
    assert len(waiting(desk, opening)) == 15  # the first six, before so many shared the number
    before = len(waiting(desk, opening))
    add(desk, opening, resume(40).replace("555-0140", "555-9999"))
    assert len(waiting(desk, opening)) == before


def test_merging_makes_one_and_splitting_makes_two_again(desk: Desk, opening: Opening) -> None:
    add(desk, opening, ADA, EDITED)
    before = ranking(desk, opening.id, by="me").rows
    (pair,) = waiting(desk, opening)
    move(desk, [pair.first.application_id], to="interview", by="me")
    merge(desk, pair.id, counts=pair.second.application_id, by="me")
    (row,) = ranking(desk, opening.id, by="me").rows
    assert (row.application_id, row.code, row.flags) == (pair.second.application_id, pair.second.code, ())
    behind = candidate(desk, pair.first.application_id, by="me")
    assert (behind.candidate.code, behind.application.stage, behind.document.text) == (pair.second.code, "interview", ADA)
    said = pairs(desk, opening.id, by="me")
    assert said.waiting == () and (said.said[0].counts, said.said[0].said_by) == (pair.second.application_id, "Ana Ruiz")
    split(desk, pair.id, by="me")
    assert {row.application_id: row.code for row in ranking(desk, opening.id, by="me").rows} == {
        row.application_id: row.code for row in before
    }
    assert waiting(desk, opening)[0].first.stage == "interview"
    with desk.store.read() as db:
        told = [row.action for row in audit.rows_about(db, f"pair:{pair.id}")]
        assert told == ["pair.noted", "pair.merged", "pair.split"] and audit.first_break(db) is None


def test_people_say_so_once(desk: Desk, opening: Opening) -> None:
    add(desk, opening, ADA, EDITED)
    (pair,) = waiting(desk, opening)
    merge(desk, pair.id, counts=pair.first.application_id, by="me")
    acts: list[Callable[[], object]] = [
        lambda: merge(desk, pair.id, counts=pair.second.application_id, by="me"),
        lambda: keep_apart(desk, pair.id, by="me"),
        lambda: ask_again(desk, pair.id, by="me"),
    ]
    for act in acts:
        with pytest.raises(StaleRecord, match="merged"):
            act()
    assert codes(desk, opening) == [pair.first.code]


def test_not_the_same_person_is_remembered(desk: Desk, opening: Opening) -> None:
    add(desk, opening, ADA, EDITED)
    (pair,) = waiting(desk, opening)
    keep_apart(desk, pair.id, by="me")
    other = create_opening(desk, title="Phone", rubric_id="phone", by="me")
    add(desk, other, ADA, EDITED)
    assert waiting(desk, opening) == waiting(desk, other) == () and flagged(desk, opening) == []
    with pytest.raises(StaleRecord, match="not the same"):
        merge(desk, pair.id, counts=pair.first.application_id, by="me")
    ask_again(desk, pair.id, by="me")
    assert len(waiting(desk, opening)) == 1


def test_nonsense_merges_nobody(desk: Desk, opening: Opening) -> None:
    add(desk, opening, ADA, EDITED, resume(5))
    (pair,) = waiting(desk, opening)
    third = next(row.application_id for row in ranking(desk, opening.id, by="me").rows if row.code == "C-0003")
    for counts in (third, "gone", ""):
        with pytest.raises(NotPossible):
            merge(desk, pair.id, counts=counts, by="me")
    with pytest.raises(NotAllowed):
        merge(desk, pair.id, counts=pair.first.application_id, by="nobody")
    with pytest.raises(NotFound):
        pair_up(desk, third, "gone", by="me")
    with pytest.raises(NotPossible):
        pair_up(desk, third, third, by="me")
    assert len(codes(desk, opening)) == 3


def test_across_openings_both_applications_count(desk: Desk, opening: Opening) -> None:
    other = create_opening(desk, title="Phone", rubric_id="phone", by="me")
    add(desk, opening, ADA)
    add(desk, other, EDITED)
    (pair,) = waiting(desk, other)
    assert waiting(desk, opening)[0].id == pair.id
    merge(desk, pair.id, counts=pair.first.application_id, by="me")
    assert codes(desk, opening) == codes(desk, other) == [pair.first.code]


def test_a_chain_is_undone_from_its_end(desk: Desk, opening: Opening) -> None:
    add(desk, opening, resume(0), resume(1), resume(2))
    one, two, three = sorted(ranking(desk, opening.id, by="me").rows, key=lambda row: row.code)
    first = pair_up(desk, one.application_id, two.application_id, by="me")
    merge(desk, first, counts=one.application_id, by="me")
    second = pair_up(desk, one.application_id, three.application_id, by="me")
    third = pair_up(desk, two.application_id, three.application_id, by="me")
    merge(desk, second, counts=three.application_id, by="me")
    assert codes(desk, opening) == [three.code] and third == second
    with pytest.raises(NotPossible, match="Split those"):
        split(desk, first, by="me")
    split(desk, second, by="me")
    split(desk, first, by="me")
    assert codes(desk, opening) == [one.code, two.code, three.code]


def test_two_who_are_one_by_way_of_a_third_are_not_said_to_differ(desk: Desk, opening: Opening) -> None:
    add(desk, opening, resume(0), resume(1), resume(2))
    one, two, three = sorted(ranking(desk, opening.id, by="me").rows, key=lambda row: row.code)
    shown = pair_up(desk, two.application_id, three.application_id, by="me")
    for other in (two, three):
        pair = pair_up(desk, one.application_id, other.application_id, by="me")
        merge(desk, pair, counts=one.application_id, by="me")
    with pytest.raises(StaleRecord, match="one person already"):
        keep_apart(desk, shown, by="me")


def test_taking_a_batch_back_keeps_the_merged(desk: Desk, opening: Opening) -> None:
    add(desk, opening, ADA)
    batch = add(desk, opening, EDITED, resume(5))
    (pair,) = waiting(desk, opening)
    merge(desk, pair.id, counts=pair.second.application_id, by="me")
    shown = preview_take_back(desk, batch, by="me")
    assert [kept.application_id for kept in shown.kept] == [pair.second.application_id]
    take_back(desk, shown, by="me")
    assert codes(desk, opening) == [pair.second.code]


def test_a_suggestion_goes_with_its_batch(desk: Desk, opening: Opening) -> None:
    add(desk, opening, ADA)
    batch = add(desk, opening, EDITED)
    take_back(desk, preview_take_back(desk, batch, by="me"), by="me")
    assert waiting(desk, opening) == () and flagged(desk, opening) == []
    add(desk, opening, EDITED)
    assert len(waiting(desk, opening)) == 1


def test_blind_openings_show_codes(desk: Desk, opening: Opening) -> None:
    add(desk, opening, *SAME["email"])
    set_blind(desk, opening.id, True, by="me")
    (pair,) = waiting(desk, opening)
    assert pair.first.name is None and pair.first.filename == f"{pair.first.code}.txt"
    seen = side_by_side(desk, pair.id, by="me")
    assert seen.shared == ("",)
    assert not any(word in sheet.text for sheet in seen.documents for word in ("Ada", "Quist", "person0", "Ben", "Okafor"))


def test_somebody_who_may_not_see_both_sees_no_pair(desk: Desk, opening: Opening) -> None:
    other = create_opening(desk, title="Phone", rubric_id="phone", by="me")
    with desk.change("me") as change:
        people.add(change.db, Person("ben", "Ben", "recruiter"), password_hash=None, at=MOMENT)
        people.join(change.db, "ben", other.id)
        change.record("test.filled", "desk")
    add(desk, opening, ADA)
    add(desk, other, EDITED)
    (pair,) = waiting(desk, other)
    assert pairs(desk, other.id, by="ben").waiting == ()
    for act in (
        lambda: side_by_side(desk, pair.id, by="ben"),
        lambda: merge(desk, pair.id, counts=pair.first.application_id, by="ben"),
        lambda: keep_apart(desk, pair.id, by="ben"),
    ):
        with pytest.raises(NotAllowed):
            act()


def test_resumes_read_before_there_were_suggestions_are_compared(desk: Desk, opening: Opening) -> None:
    add(desk, opening, ADA, EDITED)
    with desk.change("me") as change:
        for table in ("likeness_keys", "likeness_sketches", "likenesses"):
            change.db.exec_driver_sql(f"DELETE FROM {table}")
        change.record("test.emptied", "desk")
    assert pairs(desk, opening.id, by="me").uncompared == 2
    assert look_again(desk, opening.id, by="me") == 1
    assert len(waiting(desk, opening)) == 1 and pairs(desk, opening.id, by="me").uncompared == 0


def test_a_decision_stays_with_its_application(desk: Desk, opening: Opening) -> None:
    add(desk, opening, ADA, EDITED)
    (pair,) = waiting(desk, opening)
    decide(desk, pair.first.application_id, disposition="held", reason="Waits", by="me")
    merge(desk, pair.id, counts=pair.second.application_id, by="me")
    assert ranking(desk, opening.id, by="me").rows[0].disposition == "open"
    assert candidate(desk, pair.first.application_id, by="me").application.disposition == "held"


def test_a_merged_person_applies_elsewhere_as_one(desk: Desk, opening: Opening) -> None:
    add(desk, opening, ADA, EDITED)
    (pair,) = waiting(desk, opening)
    merge(desk, pair.id, counts=pair.first.application_id, by="me")
    other = create_opening(desk, title="Phone", rubric_id="phone", by="me")
    hand_on(desk, [pair.first.application_id, pair.second.application_id], other.id, by="me")
    read_all(desk)
    assert set(codes(desk, other)) == {pair.first.code}


def test_a_stop_in_the_middle_merges_nobody(desk: Desk, opening: Opening, monkeypatch: pytest.MonkeyPatch) -> None:
    add(desk, opening, ADA, EDITED)
    (pair,) = waiting(desk, opening)

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(likenesses, "change", stop)
    with pytest.raises(KeyboardInterrupt):
        merge(desk, pair.id, counts=pair.first.application_id, by="me")
    assert codes(desk, opening) == [pair.first.code, pair.second.code] and waiting(desk, opening) == (pair,)


def test_two_side_by_side_are_two_looks_at_names(desk: Desk, opening: Opening) -> None:
    add(desk, opening, *SAME["email"])
    (pair,) = waiting(desk, opening)
    side_by_side(desk, pair.id, by="me")
    side_by_side(desk, pair.id, by="me")
    with desk.store.read() as db:
        seen = [audit.rows_about(db, f"application:{side.application_id}") for side in (pair.first, pair.second)]
    assert [sum(row.action == "candidate.seen" for row in rows) for rows in seen] == [1, 1]
