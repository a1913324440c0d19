"""Every action there is, by every role, on an opening of theirs and on another one: what is asked, and that the answer is kept to.

The actions are found, not listed: one that is new fails here until the table says what it asks for.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import product
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import func, select

import screening.actions
from screening.access import policy
from screening.access.policy import Action, Role, Thing
from screening.actions import context
from screening.actions.assessments import Offer
from screening.actions.context import Desk, new_id, opening_of
from screening.actions.intake import intake
from screening.actions.opening_changes import plan_of as opening_plan
from screening.actions.openings import create_opening
from screening.actions.people import end_session
from screening.actions.ranking import ranking
from screening.actions.setup import set_up_alone
from screening.errors import NotAllowed
from screening.model.assessment import AssessmentKind
from screening.model.said import FactKind
from screening.storage import people, requests
from screening.storage.people import Person
from screening.storage.requests import Request
from screening.storage.sessions import Session
from screening.storage.store import open_store
from screening.storage.tables import metadata
from tests.access.test_policy import EXPECTED, LETTERS
from tests.stores import MOMENT
from tests.worker.people import resume

from .asked import A_LIST, ASKED, HOLDERS, INSIDE, PLANNERS_TOO, WHAT, WHEN_RATED
from .interviewing import plan_of, planned
from .readers import hand_in, read_all

Attempt = Callable[[str], object]


@dataclass(frozen=True)
class Place:
    """An opening with two candidates, one file that could not be read, a pair, an interview that nobody here holds."""

    opening: str
    applications: tuple[str, ...]
    file: str
    batch: str
    pair: str
    interview: str
    assessment: str
    request: str


TOKENS: dict[str, str] = {}  # of tests, by id


class Passed(Exception):
    """The question was asked and the answer was yes; nothing more is done."""


def actions() -> dict[str, Callable[..., object]]:
    """Everything a person can do: the functions of the room that are told who asks."""
    found = {}
    for module in pkgutil.iter_modules(screening.actions.__path__):
        loaded = importlib.import_module(f"screening.actions.{module.name}")
        for name, each in inspect.getmembers(loaded, inspect.isfunction):
            if (
                each.__module__ == loaded.__name__
                and not name.startswith("_")
                and {"desk", "by"} <= inspect.signature(each).parameters.keys()
            ):
                found[f"{module.name}.{name}"] = each
    return {name: each for name, each in found.items() if not name.startswith("context.")}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("actions") / "data"
    made = Desk(open_store("", data_dir=folder), folder, lambda: MOMENT)
    set_up_alone(made, name="Ana Ruiz")
    yield made
    made.store.close()


@pytest.fixture(scope="module")
def places(desk: Desk) -> tuple[Place, Place]:
    with desk.change("me") as change:
        for name, role in (
            ("rita", "interviewer"),
            ("ron", "interviewer"),
            ("pia", "interviewer"),
            ("target", "recruiter"),
            *((r, r) for r in Role),
        ):
            people.add(change.db, Person(name, name, role, f"{name}@example.org"), password_hash=None, at=MOMENT)
        people.add(change.db, Person("gone", "Gone", "administrator", is_active=False), password_hash=None, at=MOMENT)
        change.record("test.people", "desk")
    own, other = place(desk, 1), place(desk, 3)
    with desk.change("me") as change:
        for role in Role:
            people.join(change.db, role, own.opening)
        change.record("test.joined", "desk")
    return own, other


def place(desk: Desk, number: int) -> Place:
    opening = create_opening(desk, title=f"Opening {number}", rubric_id="chat", by="me").id
    batch = hand_in(desk, opening, {"a.txt": resume(number), "b.txt": resume(number + 1), "c.pdf": f"LOCKED {number}"})
    read_all(desk)
    rejected = next(file.id for file in intake(desk, opening, by="me").files if file.filename == "c.pdf")
    rows = tuple(row.application_id for row in ranking(desk, opening, by="me").rows)
    return Place(
        opening, rows, rejected, batch, paired(desk, rows), planned(desk, rows[0]).id, offered(desk, rows[0]), request(desk, rows[0])
    )


def offered(desk: Desk, application: str) -> str:
    from screening.actions.assessments import assessments_of, offer_assessment

    token = offer_assessment(desk, application, Offer(AssessmentKind.TYPING, 3), by="me")
    made = assessments_of(desk, application, by="me")[0].assessment.id
    TOKENS[made] = token
    return made


def request(desk: Desk, application_id: str) -> str:
    """A decision somebody is asked for, whoever may ask."""
    made = Request(new_id(), application_id, "hiring_manager", "me", MOMENT, "", "open")
    with desk.change("me") as change:
        requests.add(change.db, made)
        change.record("test.asked", "desk")
    return made.id


def paired(desk: Desk, rows: tuple[str, ...]) -> str:
    from screening.actions.duplicates import pair_up

    return pair_up(desk, rows[0], rows[1], by="me")


def given(desk: Desk, place: Place) -> dict[str, Any]:
    """A value for each parameter that has none of its own. What is asked comes before what is done, so most need not make sense."""
    opening, one = opening_of(desk, place.opening), place.applications[0]
    ids = {"opening_id": place.opening, "application_id": one, "file_id": place.file, "batch_id": place.batch, "pair_id": place.pair}
    ids |= {
        "assessment_id": place.assessment,
        "interview_id": place.interview,
        "other_id": place.applications[1],
        "person_id": "target",
        "rubric_id": "chat",
    }
    words = dict.fromkeys(
        ("name", "text", "title", "reason", "tag", "source", "target", "filename", "note_id", "view_id", "kit_id", "note", "placing_id"),
        "a word",
    )
    words |= dict.fromkeys(("correction_id", "override_id", "criterion_id", "counts", "to", "outcome", "email"), "a word")
    words |= {"old": "a quiet green river", "new": "four words in a row", "password": "four words in a row", "role": "recruiter"}
    shown = SimpleNamespace(**{name: getattr(opening, name) for name in opening.__slots__})
    shown.batch, shown.opening = SimpleNamespace(id=place.batch, opening_id=place.opening), opening
    moved = SimpleNamespace(to="", at=MOMENT, before=(SimpleNamespace(application_id=one),))
    several = {
        "request_ids": [place.request],
        "of": "nobody",
        "application_ids": [one],
        "opening_ids": [],
        "roles": [],
        "sent": [],
        "fields": {},
        "changed": [],
        "written": [],
        "parts": [],
        "rubric": SimpleNamespace(id="phone"),
    }
    return {
        **ids, **words, **several, "shown": shown, "moved": moved, "plan": plan_of(), "wanted": [], "is_active": False, "is_blind": True,
        "everywhere": True, "replace": True, "page": 1, "size": 1, "limit": 1, "based_on": 1, "fact": None, "kind": FactKind("job"),
        "disposition": "held", "at_place": 1, "resume_weight": 33, "scores": {"D1": 3}, "path": desk.data_dir / "nothing",
        "interview": SimpleNamespace(id=place.interview, opening_id=place.opening, holders=frozenset()),
        "session": Session("d" * 64, "target", MOMENT, MOMENT, MOMENT),
    }  # fmt: skip


OTHERWISE: dict[str, Callable[[Desk, Place], dict[str, Any]]] = {  # where the same name means something else
    "bulk.decide_many": lambda desk, place: {"shown": {place.applications[0]: ""}},
    "combined.set_stages": lambda desk, place: {"shown": 0},
    "assessments.offer_assessment": lambda desk, place: {"offer": Offer(AssessmentKind.TYPING, 3)},
    "assessments_several.offer_to_many": lambda desk, place: {"kind": AssessmentKind.TYPING, "minutes": 3},
    "assessments_several.take_back_links": lambda desk, place: {"tokens": [TOKENS[place.assessment]]},
    "opening_changes.edit_opening": lambda desk, place: {"plan": opening_plan(opening_of(desk, place.opening))},
    "debrief_means.sureness": lambda desk, place: {"raters": {}},
    "gym.ask_for_practice": lambda desk, place: {"number": 1, "before": 0},
    "keystrokes.set_keystroke_days": lambda desk, place: {"days": 30, "before": 90},
    "gym.exercise": lambda desk, place: {"transcript_id": "first_bill"},
    "gym.practise": lambda desk, place: {"transcript_id": "first_bill", "scores": {}},
    "openings.open_opening": lambda desk, place: {"plan": opening_plan(opening_of(desk, place.opening))},
}


def attempt(desk: Desk, name: str, place: Place) -> Attempt:
    """The action with everything it wants to know, but for who asks."""
    act = actions()[name]
    known = {**given(desk, place), **(OTHERWISE[name](desk, place) if name in OTHERWISE else {})}
    wanted = [each for each in inspect.signature(act).parameters.values() if each.name not in ("desk", "by") and each.default is each.empty]
    arguments = {each.name: known[each.name] for each in wanted}
    return lambda by: act(desk, **arguments, by=by)


def counted(desk: Desk) -> list[tuple[str, int]]:
    """How many rows there are in every table."""
    with desk.store.read() as db:
        return [(table.name, db.execute(select(func.count()).select_from(table)).scalar_one()) for table in metadata.sorted_tables]


@pytest.fixture
def questions(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Action, Thing]]:
    """What is asked, as it is asked. After a yes nothing more is done."""
    asked: list[tuple[Action, Thing]] = []

    def may(person: Person, action: Action, thing: Thing = policy.DESK) -> bool:
        asked.append((action, thing))
        if policy.may(person, action, thing):
            raise Passed
        return False

    monkeypatch.setattr(context, "may", may)
    return asked


def answer(act: Attempt, by: str) -> object:
    """What came of it: Passed, NotAllowed, or whatever was handed back or raised."""
    try:
        return act(by)
    except Passed:
        return Passed
    except NotAllowed:
        return NotAllowed
    except Exception as error:
        return error


def test_the_table_names_every_action() -> None:
    assert set(WHAT) == set(actions()), f"say in tests/actions/asked.py what these ask for: {sorted(set(WHAT) ^ set(actions()))}"
    assert len(WHAT) == sum(len(names.split()) for names in ASKED.values())


@pytest.mark.parametrize("name", sorted(name for name, what in WHAT.items() if isinstance(what, Action)))
def test_every_role_at_every_action(desk: Desk, places: tuple[Place, Place], questions: list[tuple[Action, Thing]], name: str) -> None:
    action, before = WHAT[name], counted(desk)
    assert isinstance(action, Action)
    for role, (where, place) in product(Role, enumerate(places)):
        questions.clear()
        found = answer(attempt(desk, name, place), role)
        is_allowed = LETTERS[action] in EXPECTED[role][where]
        assert found is (Passed if is_allowed else NotAllowed), (role, where, found)
        asked, thing = questions[0]
        assert (asked, thing.opening) == (action, "" if action in policy.DESK_WIDE else place.opening), (role, where)
    assert counted(desk) == before


@pytest.mark.parametrize("name", sorted(name for name, what in WHAT.items() if what in (HOLDERS, WHEN_RATED, PLANNERS_TOO)))
def test_interviews_are_for_those_who_hold_them(
    desk: Desk, places: tuple[Place, Place], questions: list[tuple[Action, Thing]], name: str
) -> None:
    before = counted(desk)
    for role, (where, place) in product(Role, enumerate(places)):
        plans = WHAT[name] == PLANNERS_TOO and LETTERS[Action.PLAN_INTERVIEWS] in EXPECTED[role][where]
        assert (answer(attempt(desk, name, place), role) is NotAllowed) is not plans, (role, where)
    assert answer(attempt(desk, name, places[0]), "rita") is (NotAllowed if WHAT[name] == WHEN_RATED else Passed)
    assert counted(desk) == before


@pytest.mark.parametrize("name", sorted(name for name, what in WHAT.items() if what == A_LIST))
def test_a_list_holds_nothing_for_who_has_nothing(desk: Desk, places: tuple[Place, Place], name: str) -> None:
    for place in places:
        found: Any = attempt(desk, name, place)(Role.INTERVIEWER)
        assert not found or not any(found)


@pytest.mark.parametrize("by", ["", "nobody", "gone", "worker"])
def test_nobody_may_nothing_at_all(desk: Desk, places: tuple[Place, Place], by: str) -> None:
    before = counted(desk)
    for name in (each for each, what in WHAT.items() if what != INSIDE):
        assert answer(attempt(desk, name, places[0]), by) is NotAllowed, name
    assert counted(desk) == before


def test_nobody_ends_the_session_of_somebody_else(desk: Desk, places: tuple[Place, Place]) -> None:
    from screening.storage import sessions

    theirs = Session("f" * 64, "target", MOMENT, MOMENT, MOMENT.replace(year=2030))
    with desk.store.tick() as db:
        sessions.begin(db, theirs)
    for role in Role:
        if role is not Role.ADMINISTRATOR:
            with pytest.raises(NotAllowed):
                end_session(desk, replace(theirs, person_id=role), by=role)  # what the page says of whose it is counts for nothing
    with desk.store.read() as db:
        assert sessions.find(db, theirs.digest) is not None
