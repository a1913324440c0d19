"""Every role, every action, on an opening of theirs and on another one: written out, so that a change has to be said twice."""

from __future__ import annotations

from itertools import product

import pytest

from screening.access.policy import ALLOWED, DESK, DESK_WIDE, Action, Role, Thing, may
from screening.storage.people import Person

OWN, OTHER = "own", "other"
LETTERS = {
    Action.SEE_OPENINGS: "o",
    Action.CREATE_OPENINGS: "c",
    Action.MANAGE_OPENINGS: "m",
    Action.UPLOAD: "u",
    Action.SEE_CANDIDATES: "s",
    Action.UNMASK: "k",
    Action.DECIDE: "d",
    Action.MERGE: "g",
    Action.EXPORT: "x",
    Action.EVALUATE: "e",
    Action.SEE_RUBRICS: "r",
    Action.EDIT_RUBRICS: "w",
    Action.PLAN_INTERVIEWS: "p",
    Action.INTERVIEW: "i",
    Action.MANAGE_PEOPLE: "a",
    Action.SEE_AUDIT: "t",
    Action.BACK_UP: "b",
    Action.CORRECT: "f",
    Action.NOTE: "n",
    Action.REMOVE: "z",
    Action.EDIT_REASONS: "l",
    Action.SEE_SCENARIOS: "y",
    Action.EDIT_SCENARIOS: "v",
    Action.ASK: "A",
    Action.ASSESS: "j",
    Action.ACCOMMODATE: "h",
    Action.SEE_RATERS: "q",
}
EXPECTED = {  # role -> (on an opening of theirs, on another one, on the desk as a whole); interviews stand apart
    Role.ADMINISTRATOR: ("Aocmuskdxerwpatbfnzlgyvjhq", "Aocmuskdxerwpatbfnzlgyvjhq", "Aocmuskdxerwpatbfnzlgyvjhq"),
    Role.RECRUITER: ("Aocmuskdxerwpfnzlgyvjhq", "crwlyv", "crwlyv"),
    Role.HIRING_MANAGER: ("oskdxrpfngyjq", "ry", "ry"),
    Role.INTERVIEWER: ("", "", ""),
    Role.READ_ONLY: ("osry", "ry", "ry"),
}


def person(role: str, *, is_active: bool = True) -> Person:
    return Person("p1", "Ana", role, is_active=is_active, openings=frozenset({OWN}))


@pytest.mark.parametrize(("role", "action"), [*product(Role, Action)])
def test_the_matrix(role: Role, action: Action) -> None:
    for thing, letters in zip((Thing(OWN), Thing(OTHER), DESK), EXPECTED[role], strict=True):
        assert may(person(role), action, thing) is (LETTERS[action] in letters), (role, action, thing)


@pytest.mark.parametrize(("role", "action"), [*product(Role, Action)])
def test_who_left_may_nothing(role: Role, action: Action) -> None:
    mine = Thing(OWN, frozenset({"p1"}))
    assert not may(person(role, is_active=False), action, mine)
    assert not may(person("owner of everything"), action, mine)
    assert not may(person(""), action, mine)


@pytest.mark.parametrize("role", Role)
def test_an_interview_is_held_by_those_who_were_asked(role: Role) -> None:
    holds = role is not Role.READ_ONLY
    for opening in (OWN, OTHER):
        assert may(person(role), Action.INTERVIEW, Thing(opening, frozenset({"p1", "p2"}))) is (holds and role in ALLOWED)
        assert not may(person(role), Action.INTERVIEW, Thing(opening, frozenset({"p2"})))


def test_an_interviewer_needs_no_opening_and_gets_none() -> None:
    allowed = {
        action for action, thing in product(Action, (Thing(OWN, frozenset({"p1"})), DESK)) if may(person("interviewer"), action, thing)
    }
    assert allowed == {Action.INTERVIEW}


def test_every_action_is_in_the_table() -> None:
    assert set(LETTERS) == set(Action)
    assert set(ALLOWED) == set(EXPECTED) == set(Role)
    assert set(Action) > DESK_WIDE
