"""Every role over real HTTP, at every route of ours, on an opening of theirs and on another one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import pytest
from starlette.applications import Starlette

from screening.access.policy import Action, Role
from screening.actions.context import Desk, open_desk
from screening.actions.intake import intake
from screening.actions.openings import create_opening
from screening.actions.people import end_sessions, invite, set_active, set_openings, use_link
from screening.actions.ranking import ranking
from screening.actions.setup import set_up_team
from screening.actions.sign_in import sign_in
from screening.storage import people
from screening.web.gate import Gate
from screening.web.people import Doorkeeper
from screening.web.routes import routes
from tests.access.test_policy import EXPECTED, LETTERS
from tests.actions.readers import read_all
from tests.worker.people import resume

from .server import Answer, Server, serving

WORDS = "four words in a row"


@dataclass(frozen=True)
class Place:
    opening: str
    application: str
    batch: str


@dataclass(frozen=True)
class Team:
    desk: Desk
    server: Server
    owner: str
    ids: dict[Role, str]
    cookies: dict[Role, str]
    places: tuple[Place, Place]


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Team]:
    desk = open_desk(tmp_path_factory.mktemp("roles") / "data", "")
    set_up_team(desk, name="Olive", email="olive@example.org", password=WORDS)
    with desk.store.read() as db:
        owner = people.every(db)[0].person.id
    places = tuple(filled(desk, owner, number) for number in (1, 2))
    cookies, ids = {}, {}
    for role in Role:
        email = f"{role}@example.org"
        use_link(desk, invite(desk, name=role, email=email, role=role, opening_ids=[places[0].opening], by=owner), password=WORDS)
        cookies[role] = f"screening_session={sign_in(desk, email=email, password=WORDS)}"
        with desk.store.read() as db:
            ids[role] = next(each.person.id for each in people.every(db) if each.person.email == email)
    doorkeeper = Doorkeeper(desk)
    inside = Starlette(routes=list(routes(desk, upload_limit=10_000)))
    with serving(Gate(inside, policy="", person_of=doorkeeper.person_of, hosts=doorkeeper.hosts, upload_limit=11_000)) as server:
        yield Team(desk, server, owner, ids, cookies, (places[0], places[1]))


def filled(desk: Desk, owner: str, number: int) -> Place:
    from screening.actions.intake import accept_file, begin_batch

    opening = create_opening(desk, title=f"Opening {number}", rubric_id="chat", by=owner).id
    batch = begin_batch(desk, opening, by=owner)
    given = desk.data_dir / "given"
    Path(given).write_text(resume(number), encoding="utf-8")
    accept_file(desk, opening, batch, "a.txt", given, by=owner)
    read_all(desk)
    return Place(opening, ranking(desk, opening, by=owner).rows[0].application_id, batch)


def ask(team: Team, route: str, place: Place, cookie: str) -> Answer:
    own = f"http://127.0.0.1:{team.server.port}"
    if route == "picture":
        return team.server.ask("GET", f"/resume-page/{place.application}/1", cookie=cookie)
    path = f"/api/upload/{place.opening}" + ("" if route == "begin" else f"/{place.batch}")
    return team.server.ask("POST", path, b"Somebody\nCashier", cookie=cookie, origin=own, x_file_name="b.txt")


ROUTES = {"picture": Action.SEE_CANDIDATES, "begin": Action.UPLOAD, "upload": Action.UPLOAD}


@pytest.mark.parametrize(("route", "role"), [*product(ROUTES, Role)])
def test_the_matrix_over_http(team: Team, route: str, role: Role) -> None:
    for where, place in enumerate(team.places):
        is_allowed = LETTERS[ROUTES[route]] in EXPECTED[role][where]
        before = intake(team.desk, place.opening, by=team.owner).total
        answer = ask(team, route, place, team.cookies[role])
        assert answer.status == (200 if is_allowed else 403), (where, answer)
        changed = intake(team.desk, place.opening, by=team.owner).total - before
        assert changed == (1 if is_allowed and route == "upload" else 0)
        assert is_allowed or b"You may not" in answer.body


def test_with_somebody_elses_ids(team: Team) -> None:
    mixed = Place(team.places[0].opening, "nobody", team.places[1].batch)
    assert ask(team, "upload", mixed, team.cookies[Role.RECRUITER]).status == 404
    assert ask(team, "picture", mixed, team.cookies[Role.RECRUITER]).status == 404
    assert ask(team, "picture", mixed, "screening_session=forged").status == 401


def test_removal_acts_on_the_next_request(team: Team) -> None:
    email = "late@example.org"
    token = invite(team.desk, name="Late", email=email, role="recruiter", opening_ids=[team.places[0].opening], by=team.owner)
    use_link(team.desk, token, password=WORDS)
    with team.desk.store.read() as db:
        person = next(each.person.id for each in people.every(db) if each.person.email == email)
    cookie = f"screening_session={sign_in(team.desk, email=email, password=WORDS)}"
    assert ask(team, "picture", team.places[0], cookie).status == 200
    set_openings(team.desk, person, [], by=team.owner)
    assert ask(team, "picture", team.places[0], cookie).status == 403
    set_openings(team.desk, person, [team.places[0].opening], by=team.owner)
    assert ask(team, "picture", team.places[0], cookie).status == 200
    end_sessions(team.desk, person, by=team.owner)
    assert ask(team, "picture", team.places[0], cookie).status == 401
    cookie = f"screening_session={sign_in(team.desk, email=email, password=WORDS)}"
    set_active(team.desk, person, False, by=team.owner)
    assert ask(team, "picture", team.places[0], cookie).status == 401
