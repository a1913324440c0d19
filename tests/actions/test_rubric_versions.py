"""Rubrics as people keep them: what was used stays, an edit is the next version, and nobody's edit is lost under another's."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from screening.actions import rubrics
from screening.actions.audit import check_chain
from screening.actions.context import Desk, NotPossible
from screening.actions.numbered_texts import numbered
from screening.actions.openings import available_rubrics, create_opening
from screening.actions.ranking import ranking
from screening.actions.rescoring import rescore
from screening.actions.rubric_versions import (
    RubricCard,
    create_rubric,
    keep_mine,
    open_rubric,
    rubric_cards,
    save_rubric,
    take_shipped,
)
from screening.errors import NotAllowed, NotFound, RubricError, StaleRecord
from screening.model.evaluation import Gate
from screening.model.hiring import Opening
from screening.storage import audit
from screening.storage import rubrics as stored
from screening.storage.store import open_store
from tests.actions.readers import hand_in, read_all
from tests.worker.people import resume

OWN = """title: Own rubric
must_have:
  - {id: typing, kind: typing, min_wpm: 40, points: 60}  # asked by Lee
  - {id: crm, kind: platform}
"""


@pytest.fixture
def opening(desk: Desk) -> Opening:
    made = create_opening(desk, title="Chat", rubric_id="chat", by="me")
    hand_in(desk, made.id, {f"{n}.txt": resume(n) for n in range(6)})
    read_all(desk)
    return made


def harder(text: str) -> str:
    return text.replace("min_wpm: 40", "min_wpm: 119")


def test_an_edit_of_a_used_version_is_the_next_one_and_the_used_one_stays(desk: Desk, opening: Opening) -> None:
    before = open_rubric(desk, "chat", by="me")
    saved = save_rubric(desk, "chat", harder(before.text), based_on=before.version, by="me")
    assert (saved.id, saved.version) == ("chat", before.version + 1)
    after = open_rubric(desk, "chat", by="me")
    assert "min_wpm: 119" in after.text and f"version: {saved.version}" in after.text
    assert after.text.count("#") == before.text.count("#")
    assert open_rubric(desk, "chat", before.version, by="me").text == before.text
    assert [each.version for each in after.earlier] == [saved.version, before.version]
    assert after.earlier[1].used_at and not after.earlier[0].used_at
    assert next(each for each in available_rubrics(desk, by="me") if each.id == "chat").version == saved.version
    assert ranking(desk, opening.id, by="me").rubric.version == before.version


def test_openings_of_an_earlier_version_are_named_and_judged_again_with_a_diff(desk: Desk, opening: Opening) -> None:
    before = open_rubric(desk, "chat", by="me")
    passed = sum(row.gate is not Gate.FAILED for row in ranking(desk, opening.id, by="me").rows)
    assert not next(card for card in rubric_cards(desk, by="me") if card.rubric.id == "chat").behind
    save_rubric(desk, "chat", harder(before.text), based_on=before.version, by="me")
    card = next(card for card in rubric_cards(desk, by="me") if card.rubric.id == "chat")
    assert [each.opening_id for each in card.behind] == [opening.id]
    changes = rescore(desk, opening.id, by="me")
    assert (changes.from_version, changes.to_version, changes.people) == (before.version, before.version + 1, 6)
    assert sum(changes.before.values()) == sum(changes.after.values()) == 6
    assert changes.after[Gate.FAILED] > changes.before[Gate.FAILED]
    now = {row.application_id: row for row in ranking(desk, opening.id, by="me").rows}
    for each in changes.moved:
        row = now[each.application_id]
        assert (row.rank, row.gate, row.points) == (each.after.rank, each.after.gate, each.after.points)
        assert each.before != each.after
    assert [each.crossed for each in changes.moved] == sorted((each.crossed for each in changes.moved), reverse=True)
    assert sum(row.gate is not Gate.FAILED for row in now.values()) < passed
    assert not next(card for card in rubric_cards(desk, by="me") if card.rubric.id == "chat").behind


def test_the_second_of_two_editors_is_told_and_nothing_is_half_saved(desk: Desk) -> None:
    base = open_rubric(desk, "chat", by="me")
    save_rubric(desk, "chat", harder(base.text), based_on=base.version, by="me")
    with pytest.raises(StaleRecord, match=f"Somebody else saved version {base.version + 1}"):
        save_rubric(desk, "chat", base.text.replace("min_wpm: 40", "min_wpm: 20"), based_on=base.version, by="me")
    assert "min_wpm: 119" in open_rubric(desk, "chat", by="me").text
    assert len(open_rubric(desk, "chat", by="me").earlier) == 2


def test_of_many_who_save_at_once_one_wins(desk: Desk) -> None:
    made = create_rubric(desk, OWN, by="me")
    text = open_rubric(desk, made.id, by="me").text
    outcomes: list[str] = []

    def save(speed: int) -> None:
        try:
            save_rubric(desk, made.id, text.replace("min_wpm: 40", f"min_wpm: {speed}"), based_on=1, by="me")
            outcomes.append("saved")
        except StaleRecord:
            outcomes.append("told")

    threads = [threading.Thread(target=save, args=(50 + n,)) for n in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["saved", "told", "told", "told", "told"]
    assert open_rubric(desk, made.id, by="me").version == 2


def test_two_editors_at_two_machines_at_the_same_moment(desk: Desk, url: str, tmp_path: Path) -> None:
    """One is saved whole, the other is told and has left nothing behind; what they then save on top counts."""
    made = create_rubric(desk, OWN, by="me")
    other = open_store(url, data_dir=tmp_path / "data")
    text, told, begin = open_rubric(desk, made.id, by="me").text, [], threading.Barrier(2)
    with desk.store.read() as db:
        deeds_before, _ = audit.head(db)

    def save(at: Desk, speed: int) -> None:
        begin.wait()
        try:
            save_rubric(at, made.id, text.replace("min_wpm: 40", f"min_wpm: {speed}"), based_on=1, by="me")
        except StaleRecord as stale:
            told.append((speed, str(stale)))

    tables = [desk, replace(desk, store=other)]
    threads = [threading.Thread(target=save, args=(at, 50 + n)) for n, at in enumerate(tables)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    ((lost, words),) = told
    assert "Somebody else" in words  # at the very same moment only "try again", and then:
    with pytest.raises(StaleRecord, match="Somebody else saved version 2"):
        save_rubric(desk, made.id, text.replace("min_wpm: 40", f"min_wpm: {lost}"), based_on=1, by="me")
    now = open_rubric(desk, made.id, by="me")
    assert (now.version, len(now.earlier)) == (2, 2)
    assert f"min_wpm: {101 - lost}" in now.text and f"min_wpm: {lost}" not in now.text and "# asked by Lee" in now.text
    with desk.store.read() as db:
        assert audit.head(db)[0] == deeds_before + 1
    assert check_chain(desk).broken_at is None
    save_rubric(tables[1], made.id, now.text.replace(f"min_wpm: {101 - lost}", f"min_wpm: {lost}"), based_on=2, by="me")
    assert open_rubric(desk, made.id, by="me").version == 3
    other.close()


def test_faults_are_all_told_and_nothing_is_saved(desk: Desk) -> None:
    base = open_rubric(desk, "chat", by="me")
    broken = base.text.replace("kind: typing", "kind: typin").replace("min_months: 12", "min_months: -1")
    with pytest.raises(RubricError) as told:
        save_rubric(desk, "chat", broken, based_on=base.version, by="me")
    assert len(told.value.faults) >= 2
    assert open_rubric(desk, "chat", by="me") == base


def test_no_change_is_no_version(desk: Desk) -> None:
    base = open_rubric(desk, "chat", by="me")
    with pytest.raises(NotPossible, match="Nothing was changed"):
        save_rubric(desk, "chat", numbered(base.text, 7), based_on=base.version, by="me")


def test_going_back_to_the_first_text_is_a_version_too(desk: Desk) -> None:
    made = create_rubric(desk, OWN, by="me")
    first = open_rubric(desk, made.id, by="me").text
    save_rubric(desk, made.id, harder(first), based_on=1, by="me")
    back = save_rubric(desk, made.id, first, based_on=2, by="me")
    assert back.version == 3
    assert create_opening(desk, title="t", rubric_id=made.id, by="me").rubric_version == 3


def test_an_own_rubric_gets_an_id_of_its_own_and_keeps_its_comments(desk: Desk) -> None:
    one, other = create_rubric(desk, OWN, by="me"), create_rubric(desk, OWN, by="me")
    assert (one.id, other.id, one.version) == ("own_rubric", "own_rubric_2", 1)
    assert "# asked by Lee" in open_rubric(desk, one.id, by="me").text
    assert {"own_rubric", "own_rubric_2", "chat"} <= {card.rubric.id for card in rubric_cards(desk, by="me")}


def test_a_newer_file_of_ours_counts_where_nobody_edited(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    base = open_rubric(desk, "chat", by="me")
    create_opening(desk, title="first", rubric_id="chat", by="me")
    newer = stored.RubricText("chat", 0, "", base.text.replace("min_wpm: 40", "min_wpm: 45"))
    monkeypatch.setattr(rubrics, "shipped", lambda: {"chat": newer})
    opening = create_opening(desk, title="t", rubric_id="chat", by="me")
    assert opening.rubric_version == base.version + 1


def test_who_may_not_and_what_is_not_there(desk: Desk) -> None:
    with pytest.raises(NotAllowed):
        save_rubric(desk, "chat", OWN, based_on=1, by="nobody")
    with pytest.raises(NotAllowed):
        create_rubric(desk, OWN, by="nobody")
    with pytest.raises(NotFound):
        open_rubric(desk, "nothing", by="me")
    with pytest.raises(NotFound):
        save_rubric(desk, "nothing", OWN, based_on=1, by="me")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("title: a\nversion: 3\n", "title: a\nversion: 8\n"),
        ("title: a\nmust_have: []\n", "title: a\nversion: 8\nmust_have: []\n"),
        ("# c\ntitle: a\n", "# c\ntitle: a\nversion: 8\n"),
    ],
)
def test_the_version_is_written_and_nothing_else(text: str, found: str) -> None:
    assert numbered(text, 8) == found


MANY = "".join(f"  - {{id: c{number}, kind: typing}}\n" for number in range(10_000))
BOMB = "title: t\na: &a [x, x]\nb: &b [*a, *a]\nmust_have: [*b, *b]\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"title: t\nmust_have:\n{MANY}", "10,000 criteria; keep it to 100 or fewer"),
        (BOMB, "repeats another part of the file"),
        ("title: !!python/object/apply:os.system [ls]\nmust_have: []\n", "is a tag"),
        ("title: t\nmust_have:\n  - {id: a, kind: typing}\n  - {id: a, kind: typing}\n", "a is also the id in line 3"),
        ("title: t\nmust_have:\n  - {id: a, kind: typing, points: -1}\n", "it must be 0 or more"),
        ("title: t\nmust_have:\n  - {id: a, kind: kpi, kpi: CSAT, min: 95, max: 90, unit: '%'}\n", "min 95 is above max 90"),
        ("title: t\nmust_have:\n  - {id: a, kind: phrase, any_of: [recent graduate]}\n", "age"),
        ("\x00\x01", "a sign in it that is no text"),
        ("", "not a rubric"),
    ],
)
def test_bad_input_is_told_in_full_and_nothing_is_stored(desk: Desk, text: str, said: str) -> None:
    before = rubric_cards(desk, by="me")
    with pytest.raises(RubricError) as made:
        create_rubric(desk, text, by="me")
    with pytest.raises(RubricError) as edited:
        save_rubric(desk, "chat", text, based_on=1, by="me")
    assert said in str(made.value) and said in str(edited.value)
    assert rubric_cards(desk, by="me") == before
    assert open_rubric(desk, "chat", by="me").earlier == ()


def ship(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """As an update of the program would."""
    ours = rubrics.shipped() | {"chat": stored.RubricText("chat", 0, "", text)}
    monkeypatch.setattr("screening.actions.rubric_versions.shipped", lambda: ours)
    monkeypatch.setattr("screening.actions.rubrics.shipped", lambda: ours)


def chat(desk: Desk) -> RubricCard:
    return next(card for card in rubric_cards(desk, by="me") if card.rubric.id == "chat")


def test_an_update_of_the_program_never_displaces_what_a_person_wrote(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    before = open_rubric(desk, "chat", by="me")
    saved = save_rubric(desk, "chat", harder(before.text), based_on=before.version, by="me")
    newer = before.text.replace("min_wpm: 40", "min_wpm: 44")
    ship(monkeypatch, newer)
    card = chat(desk)
    assert (card.rubric.version, card.has_offer, card.is_ours) == (saved.version, True, False)
    opened = open_rubric(desk, "chat", by="me")
    assert "min_wpm: 119" in opened.text and opened.offer == newer
    with pytest.raises(StaleRecord):
        take_shipped(desk, "chat", based_on=before.version, by="me")
    taken = take_shipped(desk, "chat", based_on=saved.version, by="me")
    assert taken.version == saved.version + 1
    assert (chat(desk).has_offer, chat(desk).is_ours, chat(desk).rubric.version) == (False, True, taken.version)
    assert "min_wpm: 119" in open_rubric(desk, "chat", saved.version, by="me").text
    with pytest.raises(NotFound):
        keep_mine(desk, "chat", by="me")


def test_an_offer_can_be_put_away(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    before = open_rubric(desk, "chat", by="me")
    save_rubric(desk, "chat", harder(before.text), based_on=before.version, by="me")
    ship(monkeypatch, before.text + "# of next year\n")
    assert chat(desk).has_offer
    keep_mine(desk, "chat", by="me")
    assert not chat(desk).has_offer and "min_wpm: 119" in open_rubric(desk, "chat", by="me").text


def test_what_is_imported_is_exported_letter_for_letter_but_for_the_version(desk: Desk) -> None:
    text = OWN.replace("title: Own rubric", "# from Lee\ntitle:   'Own rubric'   # ours\nversion: 7")
    made = create_rubric(desk, text, by="me")
    exported = open_rubric(desk, made.id, by="me").text
    assert exported == text.replace("version: 7", "version: 1")
    again = open_rubric(desk, create_rubric(desk, exported, by="me").id, by="me").text
    assert again == exported.replace("'Own rubric'", "'Own rubric (2)'")
