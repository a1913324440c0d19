"""Every role at every action, on an opening of theirs and on another one: what the table does not allow is refused and changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product

import pytest
from sqlalchemy import text

from screening.access.policy import Action, Role
from screening.actions import audit as audit_actions
from screening.actions.backup import make_backup, restore_backup
from screening.actions.blind import mask_again, set_blind, unmask
from screening.actions.candidates import candidate, page_image
from screening.actions.context import Desk, new_id
from screening.actions.corrections import correct, known_facts, take_back_correction
from screening.actions.decision_reasons import set_reasons
from screening.actions.decisions import decide
from screening.actions.duplicates import pair_up
from screening.actions.intake import accept_file, begin_batch, intake, retry_file
from screening.actions.interviews import Plan, plan_interview, possible_holders
from screening.actions.judging import re_evaluate
from screening.actions.notes import delete_note, notes_on, write_note
from screening.actions.openings import available_rubrics, create_opening, list_openings
from screening.actions.overrides import override, take_back_override
from screening.actions.people import list_people
from screening.actions.ranking import ranking
from screening.actions.removal import preview, remove
from screening.actions.shortlist import export_shortlist
from screening.errors import NotAllowed
from screening.model.said import FactKind, TypingSaid
from screening.storage import openings, people
from screening.storage.people import Person
from tests.access.test_policy import EXPECTED, LETTERS
from tests.actions import pipeline_attempts
from tests.actions.readers import hand_in, read_all
from tests.stores import MOMENT
from tests.worker.people import resume


@dataclass(frozen=True)
class Place:
    """An opening with one candidate, one file that could not be read, and a batch."""

    opening: str
    application: str
    rejected: str
    batch: str
    pair: str


def accept(desk: Desk, place: Place, by: str) -> None:
    path = desk.data_dir / "given"
    path.write_text("x", encoding="utf-8")
    accept_file(desk, place.opening, place.batch, "a.txt", path, by=by)


def put_right(desk: Desk, place: Place, by: str) -> None:
    fact = TypingSaid(40 + len(by))
    correct(desk, place.application, kind=FactKind.TYPING, target="typing", fact=fact, source="Tested", by=by)


PLAN = Plan(MOMENT, "phone", "interviewer", ("recruiter", "interviewer"))
ATTEMPTS: dict[str, tuple[Action, Callable[[Desk, Place, str], object]]] = {
    "ranking": (Action.SEE_CANDIDATES, lambda desk, place, by: ranking(desk, place.opening, by=by)),
    "intake": (Action.SEE_CANDIDATES, lambda desk, place, by: intake(desk, place.opening, by=by)),
    "candidate": (Action.SEE_CANDIDATES, lambda desk, place, by: candidate(desk, place.application, by=by)),
    "page_image": (Action.SEE_CANDIDATES, lambda desk, place, by: page_image(desk, place.application, 1, by=by)),
    "decide": (Action.DECIDE, lambda desk, place, by: decide(desk, place.application, disposition="held", by=by)),
    "facts": (Action.SEE_CANDIDATES, lambda desk, place, by: known_facts(desk, place.application, by=by)),
    "notes": (Action.SEE_CANDIDATES, lambda desk, place, by: notes_on(desk, place.application, by=by)),
    "correct": (Action.CORRECT, put_right),
    "uncorrect": (Action.CORRECT, lambda desk, place, by: take_back_correction(desk, place.application, "none", by=by)),
    "override": (
        Action.CORRECT,
        lambda desk, place, by: override(desk, place.application, "typing", outcome="met", reason=f"Seen by {by}", by=by),
    ),
    "unoverride": (Action.CORRECT, lambda desk, place, by: take_back_override(desk, place.application, "none", by=by)),
    "write": (Action.NOTE, lambda desk, place, by: write_note(desk, place.application, new_id(), "Calm", by=by)),
    "unwrite": (Action.NOTE, lambda desk, place, by: delete_note(desk, place.application, "none", by=by)),
    "preview": (Action.REMOVE, lambda desk, place, by: preview(desk, place.application, everywhere=True, by=by)),
    "remove": (Action.REMOVE, lambda desk, place, by: remove(desk, place.application, everywhere=True, reason="", by=by)),
    "reasons": (Action.EDIT_REASONS, lambda desk, place, by: set_reasons(desk, "held", [f"Asked by {by}"], by=by)),
    "export": (Action.EXPORT, lambda desk, place, by: export_shortlist(desk, place.opening, by=by)),
    "begin": (Action.UPLOAD, lambda desk, place, by: begin_batch(desk, place.opening, by=by)),
    "accept": (Action.UPLOAD, accept),
    "retry": (Action.UPLOAD, lambda desk, place, by: retry_file(desk, place.rejected, by=by)),
    "evaluate": (Action.EVALUATE, lambda desk, place, by: re_evaluate(desk, place.opening, by=by)),
    "blind": (Action.MANAGE_OPENINGS, lambda desk, place, by: set_blind(desk, place.opening, True, by=by)),
    "unmask": (Action.UNMASK, lambda desk, place, by: unmask(desk, place.application, reason="to call them", by=by)),
    "mask": (Action.SEE_CANDIDATES, lambda desk, place, by: mask_again(desk, place.application, by=by)),
    "create": (Action.CREATE_OPENINGS, lambda desk, place, by: create_opening(desk, title="New", rubric_id="chat", by=by)),
    "rubrics": (Action.SEE_RUBRICS, lambda desk, place, by: available_rubrics(desk, by=by)),
    "people": (Action.MANAGE_PEOPLE, lambda desk, place, by: list_people(desk, by=by)),
    "audit": (Action.SEE_AUDIT, lambda desk, place, by: audit_actions.list_deeds(desk, by=by)),
    "backup": (Action.BACK_UP, lambda desk, place, by: make_backup(desk, by=by)),
    "restore": (Action.BACK_UP, lambda desk, place, by: restore_backup(desk, desk.data_dir / "nothing", replace=True, by=by)),
    "audit_export": (Action.SEE_AUDIT, lambda desk, place, by: audit_actions.export_audit(desk, by=by)),
    "plan": (Action.PLAN_INTERVIEWS, lambda desk, place, by: plan_interview(desk, place.application, "billing_dispute", PLAN, by=by)),
    "holders": (Action.PLAN_INTERVIEWS, lambda desk, place, by: possible_holders(desk, place.application, by=by)),
    **pipeline_attempts.ATTEMPTS,
}


@pytest.fixture
def places(desk: Desk) -> tuple[Place, Place]:
    made = []
    for title in ("Own", "Other"):
        opening = create_opening(desk, title=title, rubric_id="chat", by="me").id
        number = 1 if title == "Own" else 2
        batch = hand_in(desk, opening, {"a.txt": resume(number), "b.pdf": f"LOCKED {title}", "c.txt": resume(number + 10)})
        read_all(desk)
        rejected = next(file.id for file in intake(desk, opening, by="me").files if file.filename == "b.pdf")
        first, second = (row.application_id for row in ranking(desk, opening, by="me").rows)
        made.append(Place(opening, first, rejected, batch, pair_up(desk, first, second, by="me")))
    with desk.change("me") as change:
        for role in Role:
            people.add(change.db, Person(role, role, role), password_hash=None, at=MOMENT)
            people.join(change.db, role, made[0].opening)
        people.add(change.db, Person("gone", "Gone", "administrator", is_active=False), password_hash=None, at=MOMENT)
        openings.set_blind(change.db, made[0].opening, True)
        openings.set_blind(change.db, made[1].opening, True)
        change.record("test.filled", "desk")
    return made[0], made[1]


def rows(desk: Desk) -> list[int]:
    """How much there is in every table that an action could change."""
    tables = [
        "interviews",
        "corrections",
        "overrides",
        "notes",
        "settings",
        "removals",
        "openings",
        "batches",
        "files",
        "applications",
        "evaluations",
        "decisions",
        "audit",
        "people",
        "memberships",
        "unmaskings",
        "moves",
        "tags",
        "likenesses",
    ]
    with desk.store.read() as db:
        return [db.execute(text(f"SELECT count(*) FROM {table}")).scalar_one() for table in tables]


@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_the_matrix_at_the_actions(desk: Desk, places: tuple[Place, Place], attempt: str) -> None:
    action, act = ATTEMPTS[attempt]
    for role, (where, place) in product(Role, enumerate(places)):
        is_allowed = LETTERS[action] in EXPECTED[role][where]
        before = rows(desk)
        try:
            act(desk, place, role)
        except NotAllowed:
            assert not is_allowed, (role, where)
            assert rows(desk) == before, (role, where)
        except Exception as error:
            assert is_allowed, (role, where, error)  # it got past the question, and then there was nothing to do
        else:
            assert is_allowed, (role, where)


@pytest.mark.parametrize("by", ["", "nobody", "gone", "worker", "system"])
def test_nobody_may_nothing(desk: Desk, places: tuple[Place, Place], by: str) -> None:
    before = rows(desk)
    for _, act in ATTEMPTS.values():
        with pytest.raises(NotAllowed):
            act(desk, places[0], by)
    assert rows(desk) == before


def test_lists_hold_only_what_is_theirs(desk: Desk, places: tuple[Place, Place]) -> None:
    seen = {role: {each.opening.id for each in list_openings(desk, by=role)} for role in Role}
    own, other = places[0].opening, places[1].opening
    assert seen == {
        Role.ADMINISTRATOR: {own, other},
        Role.RECRUITER: {own},
        Role.HIRING_MANAGER: {own},
        Role.INTERVIEWER: set(),
        Role.READ_ONLY: {own},
    }


def test_removal_acts_at_the_next_click(desk: Desk, places: tuple[Place, Place]) -> None:
    candidate(desk, places[0].application, by=Role.RECRUITER)
    with desk.change("me") as change:
        people.leave(change.db, Role.RECRUITER, places[0].opening)
        change.record("test.left", "desk")
    for attempt in ("ranking", "candidate", "page_image", "decide", "export", "accept"):
        with pytest.raises(NotAllowed):
            ATTEMPTS[attempt][1](desk, places[0], Role.RECRUITER)
