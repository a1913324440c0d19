"""Accounts from invitation to leaving: links that work once, sessions that end, a desk for one that becomes a team's."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from screening.access.policy import Action, Role
from screening.access.secrets import IDLE, LINK_LASTS, LONGEST
from screening.actions import people as people_actions
from screening.actions.context import Desk, NotPossible, permit
from screening.actions.openings import create_opening, list_openings
from screening.actions.people import (
    change_password,
    change_person,
    end_sessions,
    invite,
    link_owner,
    list_people,
    new_link,
    set_active,
    use_link,
)
from screening.actions.setup import become_team, is_alone, new_password
from screening.actions.sign_in import own_sessions, person_of, sign_in, sign_out, sign_out_everywhere, who_is_here
from screening.errors import NotAllowed, NotFound, StaleRecord
from screening.storage import audit
from screening.storage.people import Person, find
from tests.stores import MOMENT

OWNER = {"email": "ana@example.org", "password": "a quiet green river"}
WORDS = "four words in a row"


@pytest.fixture
def team(desk: Desk) -> Desk:
    become_team(desk, by="me", **OWNER)
    return desk


def later(desk: Desk, passed: timedelta) -> Desk:
    return replace(desk, clock=lambda: MOMENT + passed)


def person_id(desk: Desk, email: str) -> str:
    return next(each.person.id for each in list_people(desk, by="me") if each.person.email == email)


def seen(desk: Desk, somebody: str) -> Person:
    with desk.store.read() as db:
        found = find(db, somebody)
    assert found is not None
    return found


def audit_rows(desk: Desk) -> int:
    with desk.store.read() as db:
        return audit.head(db)[0]


def joined(desk: Desk, role: str = "recruiter", *openings: str) -> str:
    use_link(desk, invite(desk, name="Bo Lind", email="bo@example.org", role=role, opening_ids=openings, by="me"), password=WORDS)
    return person_id(desk, "bo@example.org")


def test_a_desk_for_one_becomes_a_teams_and_keeps_everything(desk: Desk) -> None:
    opening = create_opening(desk, title="Chat", rubric_id="chat", by="me")
    assert who_is_here(desk, "", is_this_computer=True) == "me"
    with pytest.raises(NotPossible, match="for one person"):
        invite(desk, name="Bo", email="bo@example.org", role="recruiter", by="me")
    with pytest.raises(NotPossible):
        become_team(desk, email="no address", password=WORDS, by="me")
    assert is_alone(desk)
    become_team(desk, by="me", **OWNER)
    assert not is_alone(desk)
    assert who_is_here(desk, "", is_this_computer=True) is None
    token = sign_in(desk, **OWNER)
    assert token is not None and who_is_here(desk, token, is_this_computer=False) == "me"
    assert [each.opening.id for each in list_openings(desk, by="me")] == [opening.id]
    with pytest.raises(NotPossible):
        become_team(desk, by="me", **OWNER)


def test_an_invitation_is_a_link_that_works_once(team: Desk) -> None:
    token = invite(team, name=" Bo  Lind ", email="Bo@Example.org", role="recruiter", by="me")
    owner = link_owner(team, token)
    assert owner is not None and (owner.name, owner.email, owner.role) == ("Bo Lind", "bo@example.org", "recruiter")
    assert sign_in(team, email="bo@example.org", password="") is None
    with pytest.raises(NotPossible, match="12 characters"):
        use_link(team, token, password="short")
    use_link(team, token, password=WORDS)
    assert sign_in(team, email="bo@example.org", password=WORDS) is not None
    assert link_owner(team, token) is None
    with pytest.raises(NotFound):
        use_link(team, token, password="another four words here")
    assert sign_in(team, email="bo@example.org", password=WORDS) is not None


def test_links_run_out_are_replaced_and_cannot_be_made_up(team: Desk) -> None:
    first = invite(team, name="Bo", email="bo@example.org", role="recruiter", by="me")
    bo = person_id(team, "bo@example.org")
    assert link_owner(later(team, LINK_LASTS), first) is None
    second = new_link(team, bo, by="me")
    assert link_owner(team, first) is None and link_owner(team, second) is not None
    for forged in ("", "x", second[:-1], second + "x"):
        assert link_owner(team, forged) is None
    set_active(team, bo, False, by="me")
    assert link_owner(team, second) is None
    with pytest.raises(NotPossible):
        new_link(team, bo, by="me")


def test_a_reset_ends_what_was_open(team: Desk) -> None:
    bo = joined(team)
    token = sign_in(team, email="bo@example.org", password=WORDS)
    assert token is not None and person_of(team, token) == bo
    use_link(team, new_link(team, bo, by="me"), password="another four words here")
    assert person_of(team, token) is None
    assert sign_in(team, email="bo@example.org", password=WORDS) is None


def test_sessions_end_by_time_by_hand_and_everywhere(team: Desk) -> None:
    tokens = [sign_in(team, **OWNER) or "" for _ in range(3)]
    assert len({*tokens}) == 3 and len(own_sessions(team, by="me")) == 3
    assert person_of(later(team, IDLE), tokens[0]) is None
    busy = IDLE - timedelta(minutes=1)
    for hours in range(1, 5):
        if busy * hours < LONGEST:
            assert person_of(later(team, busy * hours), tokens[0]) == "me"  # being here counts as use
    assert person_of(later(team, LONGEST), tokens[0]) is None
    sign_out(team, tokens[1])
    assert person_of(team, tokens[1]) is None and person_of(team, tokens[2]) == "me"
    assert sign_out_everywhere(team, by="me") == 2
    assert person_of(team, tokens[2]) is None


def test_signing_in_again_in_the_same_browser_is_a_new_session(team: Desk) -> None:
    first = sign_in(team, **OWNER) or ""
    second = sign_in(team, **OWNER, before=first) or ""
    assert second not in ("", first)
    assert person_of(team, first) is None and person_of(team, second) == "me"


def test_a_person_who_is_sent_away_may_nothing_at_once(team: Desk) -> None:
    opening = create_opening(team, title="Chat", rubric_id="chat", by="me")
    bo = joined(team, "recruiter", opening.id)
    token = sign_in(team, email="bo@example.org", password=WORDS) or ""
    permit(team, bo, Action.UPLOAD, opening.id)
    set_active(team, bo, False, by="me")
    assert person_of(team, token) is None
    assert sign_in(team, email="bo@example.org", password=WORDS) is None
    with pytest.raises(NotAllowed):
        permit(team, bo, Action.UPLOAD, opening.id)
    set_active(team, bo, True, by="me")
    assert person_of(team, token) is None
    permit(team, bo, Action.UPLOAD, opening.id)


def test_role_and_openings_count_from_the_next_click(team: Desk) -> None:
    one, other = (create_opening(team, title=title, rubric_id="chat", by="me").id for title in ("One", "Other"))
    bo = joined(team, "recruiter", one)
    assert [each.opening.id for each in list_openings(team, by=bo)] == [one]
    change_person(team, seen(team, bo), role="recruiter", opening_ids=[other], by="me")
    assert [each.opening.id for each in list_openings(team, by=bo)] == [other]
    change_person(team, seen(team, bo), role="read_only", opening_ids=[other], by="me")
    with pytest.raises(NotAllowed):
        permit(team, bo, Action.UPLOAD, other)
    with pytest.raises(NotFound):
        change_person(team, seen(team, bo), role="recruiter", opening_ids=[other, "nowhere"], by="me")
    assert [each.opening.id for each in list_openings(team, by=bo)] == [other]
    assert seen(team, bo).role == "read_only"


def test_what_somebody_else_changed_is_said_and_not_overwritten(team: Desk) -> None:
    one, other = (create_opening(team, title=title, rubric_id="chat", by="me").id for title in ("One", "Other"))
    bo = joined(team, "recruiter", one)
    shown = seen(team, bo)
    change_person(team, shown, role="hiring_manager", opening_ids=[other], by="me")
    with pytest.raises(StaleRecord, match="hiring manager now, on Other"):
        change_person(team, shown, role="read_only", opening_ids=[one], by="me")
    now = seen(team, bo)
    assert (now.role, now.openings) == ("hiring_manager", frozenset({other}))
    rows = audit_rows(team)
    change_person(team, now, role="hiring_manager", opening_ids=[other], by="me")
    assert audit_rows(team) == rows
    change_person(team, now, role="read_only", opening_ids=[one], by="me")
    assert (seen(team, bo).role, seen(team, bo).openings) == ("read_only", frozenset({one}))
    assert audit_rows(team) == rows + 3


def test_somebody_can_always_let_others_in(team: Desk) -> None:
    with pytest.raises(NotPossible, match="let others in"):
        set_active(team, "me", False, by="me")
    with pytest.raises(NotPossible, match="let others in"):
        change_person(team, seen(team, "me"), role="recruiter", opening_ids=[], by="me")
    bo = joined(team, "administrator")
    change_person(team, seen(team, "me"), role="recruiter", opening_ids=[], by=bo)
    with pytest.raises(NotPossible):
        set_active(team, bo, False, by=bo)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_only_administrators_manage_people(team: Desk, role: Role) -> None:
    bo = joined(team, role)
    for attempt in (
        lambda: list_people(team, by=bo),
        lambda: invite(team, name="X", email="x@example.org", role="administrator", by=bo),
        lambda: new_link(team, "me", by=bo),
        lambda: change_person(team, seen(team, bo), role="administrator", opening_ids=[], by=bo),
        lambda: set_active(team, "me", False, by=bo),
        lambda: end_sessions(team, "me", by=bo),
        lambda: become_team(team, by=bo, **OWNER),
    ):
        with pytest.raises(NotAllowed):
            attempt()
    assert len(list_people(team, by="me")) == 2


def test_what_cannot_be_is_said_and_nothing_is_saved(team: Desk) -> None:
    joined(team)
    for name, email, role in (("", "x@example.org", "recruiter"), ("X", "x", "recruiter"), ("X", "x@example.org", "owner")):
        with pytest.raises(NotPossible):
            invite(team, name=name, email=email, role=role, by="me")
    with pytest.raises(NotPossible, match="already"):
        invite(team, name="Twin", email="BO@example.org", role="recruiter", by="me")
    with pytest.raises(NotFound):
        end_sessions(team, "nobody", by="me")
    assert len(list_people(team, by="me")) == 2


def test_ones_own_password(team: Desk) -> None:
    token = sign_in(team, **OWNER) or ""
    with pytest.raises(NotPossible, match="does not fit"):
        change_password(team, old="wrong", new=WORDS, by="me")
    change_password(team, old=OWNER["password"], new=WORDS, by="me")
    assert person_of(team, token) is None
    assert sign_in(team, email=OWNER["email"], password=WORDS) is not None


def test_the_audit_says_what_was_done_without_names(team: Desk) -> None:
    bo = joined(team)
    sign_in(team, email="bo@example.org", password="wrong")
    sign_in(team, email="nobody@example.org", password="wrong")
    with team.store.read() as db:
        rows = audit.found(db, audit.Sought(), most=100)
        values = audit.values_of(db, [row.number for row in rows])
        assert audit.first_break(db) is None
    assert {row.action for row in rows} >= {
        "desk.became_team",
        "person.invited",
        "person.link_made",
        "person.password_set",
        "sign_in.refused",
    }
    assert "Bo" not in str(rows) and "example.org" not in str(rows)
    invited = next(row for row in rows if row.action == "person.invited")
    assert (invited.subject, values[invited.number]["email"]) == (f"person:{bo}", ("", "bo@example.org"))
    refused = [row.subject for row in rows if row.action == "sign_in.refused"]
    assert sorted(refused) == sorted([f"person:{bo}", "person:unknown"])


def test_two_at_once_use_a_link_once(team: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    token = invite(team, name="Bo", email="bo@example.org", role="recruiter", by="me")
    real = new_password

    def meanwhile(password: str) -> str:
        monkeypatch.setattr(people_actions, "new_password", real)
        use_link(team, token, password="the other one was first")
        return real(password)

    monkeypatch.setattr(people_actions, "new_password", meanwhile)
    with pytest.raises(NotFound):
        use_link(team, token, password=WORDS)
    assert sign_in(team, email="bo@example.org", password="the other one was first") is not None
