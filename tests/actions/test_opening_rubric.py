"""An opening judged by another rubric: everybody follows, what people said stays, and what was seen meanwhile counts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from screening.actions import opening_rubric
from screening.actions.blind import set_blind
from screening.actions.candidates import candidate
from screening.actions.context import Desk, NotPossible, opening_of
from screening.actions.corrections import correct, known_facts
from screening.actions.decisions import decide
from screening.actions.home import Wait, home
from screening.actions.judging import re_evaluate
from screening.actions.opening_changes import close_opening, edit_opening, plan_of, reopen_opening
from screening.actions.opening_rubric import change_rubric, other_rubrics
from screening.actions.openings import create_opening
from screening.actions.overrides import override
from screening.actions.ranking import ranking
from screening.actions.ranking_page import ranking_page
from screening.actions.rescoring import RankingDiff
from screening.actions.rubric_versions import open_rubric, rubric_cards, save_rubric
from screening.actions.shortlist import export_shortlist
from screening.actions.wanted import Wanted
from screening.errors import StaleRecord, StorageError
from screening.model.hiring import Opening
from screening.model.rubric import Rubric
from screening.model.said import FactKind, TypingSaid
from screening.storage import audit
from tests.actions.readers import hand_in, read_all
from tests.worker.people import resume


@pytest.fixture
def opening(desk: Desk) -> Opening:
    made = create_opening(desk, title="Chat", rubric_id="chat", by="me")
    hand_in(desk, made.id, {f"{n}.txt": resume(n) for n in range(4)})
    read_all(desk)
    return made


def rubric(desk: Desk, opening: Opening, name: str = "phone") -> Rubric:
    return next(each for each in other_rubrics(desk, opening, by="me") if each.id == name)


def judged_by(desk: Desk, opening: Opening) -> set[str]:
    return {candidate(desk, row.application_id, by="me").evaluation.rubric_id for row in ranking(desk, opening.id, by="me").rows}


def test_everybody_is_judged_by_the_other_rubric_at_once(desk: Desk, opening: Opening) -> None:
    assert "chat" not in {each.id for each in other_rubrics(desk, opening, by="me")}
    changes = change_rubric(desk, opening, rubric(desk, opening), by="me")
    now = opening_of(desk, opening.id)
    assert now.rubric_id == "phone" and now == replace(opening, rubric_id="phone", rubric_version=now.rubric_version)
    assert judged_by(desk, opening) == {"phone"} and changes.people == 4
    assert "version" in changes.from_rubric and changes.from_rubric != changes.to_rubric
    assert {row.application_id for row in ranking(desk, opening.id, by="me").rows} >= {each.application_id for each in changes.moved}
    with desk.store.read() as db:
        (row,) = (each for each in audit.rows_about(db, f"opening:{opening.id}") if each.action == "opening.rubric_changed")
        assert (row.by, row.detail["was"], row.detail["rubric"]) == ("me", f"chat {opening.rubric_version}", "phone")
        assert audit.first_break(db) is None
    shown = candidate(desk, ranking(desk, opening.id, by="me").rows[0].application_id, by="me")
    assert "The opening is judged by another rubric" in {each.what for each in shown.timeline}


def test_what_people_said_stays_and_comes_back_with_the_rubric(desk: Desk, opening: Opening) -> None:
    one = ranking(desk, opening.id, by="me").rows[0].application_id
    decide(desk, one, disposition="passed_over", reason="No evenings", by="me")
    fixed = correct(desk, one, kind=FactKind.TYPING, target="typing", fact=TypingSaid(99), source="Tested", by="me")
    word = override(desk, one, "crm_used", outcome="unclear", reason="Could not be heard", by="me")
    first = candidate(desk, one, by="me")
    change_rubric(desk, opening, rubric(desk, opening), by="me")
    then = candidate(desk, one, by="me")
    assert then.application.disposition == "passed_over"
    told = {each.override.id for each in then.evaluation.findings if each.override} | {each.id for each in then.stale}
    assert told == {word}
    assert [each.id for each in known_facts(desk, one, by="me").corrections] == [fixed]
    assert "99 words a minute" in {each.sentence.removeprefix("Types ") for each in then.evaluation.findings}
    back = next(each for each in other_rubrics(desk, opening_of(desk, opening.id), by="me") if each.id == "chat")
    change_rubric(desk, opening_of(desk, opening.id), back, by="me")
    assert candidate(desk, one, by="me").evaluation.findings == first.evaluation.findings


def test_a_stale_tab_changes_nothing(desk: Desk, opening: Opening) -> None:
    phone, bank = rubric(desk, opening), rubric(desk, opening, "insurance")
    change_rubric(desk, opening, phone, by="me")
    with pytest.raises(StaleRecord, match="the rubric it is judged by"):
        change_rubric(desk, opening, bank, by="me")
    now = opening_of(desk, opening.id)
    edited = edit_opening(desk, now, replace(plan_of(now), seats=7), by="me")
    with pytest.raises(StaleRecord, match="its seats"):
        change_rubric(desk, now, bank, by="me")
    base = open_rubric(desk, "insurance", by="me")
    save_rubric(desk, "insurance", base.text.replace("title:", "title: New"), based_on=base.version, by="me")
    with pytest.raises(StaleRecord, match="another version"):
        change_rubric(desk, edited, bank, by="me")
    assert opening_of(desk, opening.id) == edited and judged_by(desk, opening) == {"phone"}


def test_nonsense_and_a_closed_opening_are_refused(desk: Desk, opening: Opening) -> None:
    phone = rubric(desk, opening)
    with pytest.raises(NotPossible, match="already"):
        change_rubric(desk, opening, replace(phone, id="chat"), by="me")
    closed = close_opening(desk, opening, by="me")
    for act in (lambda: change_rubric(desk, closed, phone, by="me"), lambda: other_rubrics(desk, closed, by="me")):
        with pytest.raises(NotPossible, match="Open it again"):
            act()
    assert reopen_opening(desk, closed, by="me") == opening


def test_where_it_stopped_on_the_way_it_is_said_and_done_by_one_click(
    desk: Desk, opening: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object, **__: object) -> RankingDiff:
        raise StorageError("The power went.")

    with monkeypatch.context() as patched:
        patched.setattr(opening_rubric, "rescore", stop)
        with pytest.raises(StorageError):
            change_rubric(desk, opening, rubric(desk, opening), by="me")
    assert judged_by(desk, opening) == {"chat"}
    (card,) = (each for each in rubric_cards(desk, by="me") if each.rubric.id == "phone")
    assert [(used.opening_id, used.others) for used in card.behind] == [(opening.id, 4)]
    assert dict(home(desk, by="me").openings[0].waiting)[Wait.STALE] == 4
    assert ranking_page(desk, opening.id, Wanted(), by="me").found == 4  # what to ask next still follows from what judged them
    assert export_shortlist(desk, opening.id, by="me")
    re_evaluate(desk, opening.id, by="me")
    assert judged_by(desk, opening) == {"phone"} and not any(each.behind for each in rubric_cards(desk, by="me"))
    assert Wait.STALE not in dict(home(desk, by="me").openings[0].waiting)


def test_who_moves_is_told_under_codes_where_it_is_blind(desk: Desk, opening: Opening) -> None:
    set_blind(desk, opening.id, True, by="me")
    changes = change_rubric(desk, opening_of(desk, opening.id), rubric(desk, opening), by="me")
    assert changes.moved and all(each.name is None for each in changes.moved)
