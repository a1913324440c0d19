"""Every role over real HTTP, at every route of ours, on an opening of theirs and on another one."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

import pytest
from starlette.applications import Starlette

from screening.access.policy import Action, Role
from screening.actions.assessments import Offer, assessments_of, offer_assessment
from screening.actions.context import Desk, open_desk
from screening.actions.intake import intake
from screening.actions.openings import create_opening
from screening.actions.people import change_person, end_sessions, invite, set_active, use_link
from screening.actions.ranking import ranking
from screening.actions.setup import set_up_team
from screening.actions.sign_in import sign_in
from screening.model.assessment import AssessmentKind
from screening.storage import audit, people
from screening.storage.people import Person
from screening.web.assess_routes import assess_routes
from screening.web.backup import backup_routes
from screening.web.gate import Gate
from screening.web.interview_routes import interview_routes
from screening.web.people import Doorkeeper
from screening.web.routes import routes
from screening.web.scenario_routes import scenario_routes
from tests.access.test_policy import EXPECTED, LETTERS
from tests.actions.interviewing import planned
from tests.actions.readers import read_all
from tests.browser.running import ROOT
from tests.worker.people import resume

from .server import Answer, Server, serving

WORDS = "four words in a row"


@dataclass(frozen=True)
class Place:
    opening: str
    application: str
    batch: str
    interview: str = ""
    assessment: str = ""


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
    with desk.change(owner) as change:
        for name in ("rita", "ron", "pia"):
            people.add(change.db, Person(name, name.title(), "interviewer"), password_hash=None, at=change.at)
        change.record("test.people", "desk")
    places = tuple(filled(desk, owner, number) for number in (1, 2))
    cookies, ids = {}, {}
    for role in Role:
        email = f"{role}@example.org"
        use_link(desk, invite(desk, name=role, email=email, role=role, opening_ids=[places[0].opening], by=owner), password=WORDS)
        cookies[role] = f"screening_session={sign_in(desk, email=email, password=WORDS)}"
        with desk.store.read() as db:
            ids[role] = next(each.person.id for each in people.every(db) if each.person.email == email)
    doorkeeper = Doorkeeper(desk)
    rooms = [*interview_routes(desk), *scenario_routes(desk), *assess_routes(desk), *backup_routes(desk)]
    inside = Starlette(routes=[*routes(desk, upload_limit=10_000), *rooms])
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
    application = ranking(desk, opening, by=owner).rows[0].application_id
    return Place(opening, application, batch, planned(desk, application, by=owner).id, offered(desk, application, owner))


def offered(desk: Desk, application: str, owner: str) -> str:
    offer_assessment(desk, application, Offer(AssessmentKind.TYPING, 1), by=owner)
    return assessments_of(desk, application, by=owner)[0].assessment.id


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


HOLDERS, PLANNERS_TOO = "holders", "planners too"
ASKED: dict[tuple[str, str], Action | str] = {  # every route of ours behind the gate, and what it asks for
    ("GET", "/resume-page/{application}/{page:int}"): Action.SEE_CANDIDATES,
    ("POST", "/api/upload/{opening}"): Action.UPLOAD,
    ("POST", "/api/upload/{opening}/{batch}"): Action.UPLOAD,
    ("GET", "/api/backup"): Action.BACK_UP,
    ("POST", "/api/restore"): Action.BACK_UP,
    ("GET", "/api/interviews/{interview}/mine"): HOLDERS,
    ("GET", "/api/interviews/{interview}/play"): HOLDERS,
    ("POST", "/api/interviews/{interview}/taps"): HOLDERS,
    ("POST", "/api/interviews/{interview}/words"): HOLDERS,
    ("POST", "/api/interviews/{interview}/lock"): HOLDERS,
    ("GET", "/api/interviews/{interview}/calendar.ics"): PLANNERS_TOO,
    ("GET", "/interview-sheet/{interview}/{part}"): PLANNERS_TOO,
    ("GET", "/scenario-sheet/{kit}/{form}/{part}"): Action.SEE_SCENARIOS,
    ("GET", "/assess-replay/{assessment}"): Action.ACCOMMODATE,
    ("GET", "/assess-replay/{assessment}/strokes"): Action.ACCOMMODATE,
}
FREE = {
    "/sign-in",
    "/sign-out",
    "/sign-in/company",
    "/sign-in/company/back",
    "/link/{token}",
    "/assess/{token}",
    "/assess/{token}/",
    "/assess/{token}/{step}",
    "/assess/{token}/begin",
    "/assess/{token}/keep",
    "/assess/{token}/finish",
    "/assess-page/assess.css",
    "/assess-page/assess.js",
    "/assess-page/replay.js",
    "/api/health",
    "/set-up",
}  # about nobody else
BODIES = {"taps": b'{"taps": []}', "words": b'{"words": {}}', "lock": b'{"revisions": {}}'}
LIST_OURS = """
import json, app
print(json.dumps([[sorted(set(each.methods) - {"HEAD"}), each.path] for each in app.app._user_routes]))
"""
OWN_HEADERS = {"x_file_name": "c.txt", "x_screening_interview": "1"}


def test_the_table_names_every_route(tmp_path: Path) -> None:
    settings = {**os.environ, "SCREENING_DATA_DIR": str(tmp_path), "SCREENING_DATABASE_URL": "", "SCREENING_HOSTS": "hr.example.com"}
    settings |= {f"SCREENING_OIDC_{name}": "http://127.0.0.1:9" for name in ("ISSUER", "CLIENT_ID", "CLIENT_SECRET")}
    listed = subprocess.run([sys.executable, "-c", LIST_OURS], cwd=ROOT, env=settings, capture_output=True, text=True, check=True)
    found = {(method, path) for methods, path in json.loads(listed.stdout.splitlines()[-1]) for method in methods}
    assert {each for each in found if each[1] not in FREE} == set(ASKED)
    assert {path for _, path in found} >= FREE


def asked(team: Team, route: tuple[str, str], place: Place, cookie: str, **headers: str) -> Answer:
    words = {"application": place.application, "page:int": "1", "opening": place.opening, "batch": place.batch}
    words |= {"interview": place.interview, "assessment": place.assessment, "part": "rater", "kit": "three_chats", "form": "A"}
    path = re.sub(r"\{([^}]*)\}", lambda found: words[found[1]], route[1])
    body = BODIES.get(path.rpartition("/")[2], b"Somebody\nCashier") if route[0] == "POST" else b""
    return team.server.ask(route[0], path, body, cookie=cookie, **headers)


@pytest.mark.parametrize("route", sorted(ASKED))
def test_every_route_by_every_role(team: Team, route: tuple[str, str]) -> None:
    own = {"origin": f"http://127.0.0.1:{team.server.port}", **OWN_HEADERS}
    for role, (where, place) in product(Role, enumerate(team.places)):
        wanted = ASKED[route]
        needed = Action.PLAN_INTERVIEWS if wanted == PLANNERS_TOO else wanted
        is_allowed = isinstance(needed, Action) and LETTERS[needed] in EXPECTED[role][where]
        answer = asked(team, route, place, team.cookies[role], **own)
        assert (answer.status in (200, 422)) if is_allowed else (answer.status == 403), (role, where, answer)
        assert is_allowed or not any(word in answer.body for word in (b"Riley", b"Person", b"Zendesk", b"@")), answer


@pytest.mark.parametrize("route", sorted(route for route in ASKED if route[0] == "POST"))
def test_no_other_site_changes_anything(team: Team, route: tuple[str, str]) -> None:
    """With the cookie of an administrator: from another page, and without the header that only our pages send."""
    own = f"http://127.0.0.1:{team.server.port}"
    with team.desk.store.read() as db:
        before = audit.head(db)
    for headers in (
        {"origin": "http://evil.example", **OWN_HEADERS},
        {"origin": "null", **OWN_HEADERS},
        {"origin": own, "sec_fetch_site": "cross-site", **OWN_HEADERS},
        {"referer": "http://evil.example/", **OWN_HEADERS},
        {**OWN_HEADERS},
        {"origin": own},
        {"origin": own, "content_type": "text/plain"},
    ):
        answer = asked(team, route, team.places[0], team.cookies[Role.ADMINISTRATOR], **headers)
        assert answer.status == 403, (headers, answer)
    with team.desk.store.read() as db:
        assert audit.head(db) == before


@pytest.mark.parametrize("route", sorted(ASKED))
def test_no_route_for_forged_cookies(team: Team, route: tuple[str, str]) -> None:
    good = team.cookies[Role.ADMINISTRATOR]
    for cookie in (good[:-1], good + "x", good.swapcase(), good.replace("session", "Session"), "screening_session=", good.split("=")[1]):
        answer = asked(team, route, team.places[0], cookie, origin=f"http://127.0.0.1:{team.server.port}", **OWN_HEADERS)
        assert answer.status == 401, (cookie[:20], answer)


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
        them = next(each.person for each in people.every(db) if each.person.email == email)
    person, away = them.id, replace(them, openings=frozenset())
    cookie = f"screening_session={sign_in(team.desk, email=email, password=WORDS)}"
    assert ask(team, "picture", team.places[0], cookie).status == 200
    change_person(team.desk, them, role=them.role, opening_ids=[], by=team.owner)
    assert ask(team, "picture", team.places[0], cookie).status == 403
    change_person(team.desk, away, role=them.role, opening_ids=them.openings, by=team.owner)
    assert ask(team, "picture", team.places[0], cookie).status == 200
    end_sessions(team.desk, person, by=team.owner)
    assert ask(team, "picture", team.places[0], cookie).status == 401
    cookie = f"screening_session={sign_in(team.desk, email=email, password=WORDS)}"
    set_active(team.desk, person, False, by=team.owner)
    assert ask(team, "picture", team.places[0], cookie).status == 401
