"""Tests by one-time link over real HTTP: nobody needs an account, nobody gets anything but their own test, nothing is believed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette

from screening.actions.assessments import assessments_of, revoke_assessment
from screening.actions.assessments_taken import FINISHED, NOT_COUNTED
from screening.actions.context import Desk, open_desk
from screening.actions.setup import set_up_alone
from screening.model.assessment import AssessmentState
from screening.typing.strokes import TOO_MANY
from screening.web.assess_routes import STRANGE, assess_routes
from screening.web.gate import Gate, content_policy
from tests.actions.assessing import offer
from tests.actions.interviewing import staffed

from .server import Answer, Server, serving


class Room:
    """The routes behind the gate, and a link."""

    def __init__(self, desk: Desk, server: Server, application: str) -> None:
        self.desk, self.server, self.application = desk, server, application
        self.token = offer(desk, application)

    def get(self, token: str = "") -> Answer:
        return self.server.ask("GET", f"/assess/{token or self.token}")

    def post(self, step: str, body: Any, token: str = "", **headers: str) -> Answer:
        own = {"origin": f"http://127.0.0.1:{self.server.port}", **headers}
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        return self.server.ask("POST", f"/assess/{token or self.token}/{step}", content, **own)

    def begun(self) -> str:
        return str(json.loads(self.post("begin", {}).body)["ticket"])

    @property
    def state(self) -> AssessmentState:
        return assessments_of(self.desk, self.application, by="me")[0].assessment.state


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    desk = open_desk(tmp_path / "data", "")
    set_up_alone(desk, name="Ana Ruiz")
    application = staffed(desk)[1][0]
    gate = Gate(
        Starlette(routes=assess_routes(desk)), policy=content_policy([]), person_of=lambda cookie, _: cookie or None, upload_limit=10
    )
    with serving(gate) as server:
        yield Room(desk, server, application)
    desk.store.close()


def test_the_page_says_what_is_done_with_it_and_names_nobody(room: Room) -> None:
    answer = room.get()
    words = answer.body.decode()
    assert answer.status == 200 and "no-store" in answer.headers["cache-control"]
    for told in ("What is measured", "Who sees it", "How long it is kept", "ask whoever sent you the link", "Practise first", "Begin"):
        assert told in words
    assert not any(name in words for name in ("Ada", "Quist", "Ana", "Ruiz", "Chat", "Thank you for calling"))
    assert (
        "<script>" not in words and "style=" not in words and "http://" not in words and "https://" not in words and " onclick" not in words
    )
    for part in ("assess.js", "assess.css"):
        assert room.server.ask("GET", f"/assess-page/{part}").status == 200


def test_taken_once(room: Room) -> None:
    ticket = room.begun()
    assert room.post("begin", {}).status == 422
    kept = room.post("keep", {"ticket": ticket, "first": 0, "edits": [[0, "", 0, 0, "T"]]})
    assert json.loads(kept.body) == {"kept": 1}
    gap = room.post("keep", {"ticket": ticket, "first": 9, "edits": []})
    assert (gap.status, json.loads(gap.body)["kept"]) == (409, 1)
    assert json.loads(room.post("finish", {"ticket": ticket, "first": 1, "edits": [], "pasted": 2, "wpm": 900}).body)["said"] == FINISHED
    after = room.get()
    assert after.status == 404 and FINISHED in after.body.decode() and "Begin" not in after.body.decode()


def test_whatever_is_wrong_with_a_link_the_page_has_one_shape(room: Room) -> None:
    forged = room.get("forged-link")
    made = assessments_of(room.desk, room.application, by="me")[0].assessment.id
    revoke_assessment(room.desk, made, by="me")
    revoked = room.get()
    for answer, words in ((forged, "is not known here"), (revoked, "was taken back")):
        assert (answer.status, words in answer.body.decode(), "<h1>Test</h1>" in answer.body.decode()) == (404, True, True)
    assert forged.body.partition(b'role="alert">')[0] == revoked.body.partition(b'role="alert">')[0]
    assert set(forged.headers) == set(revoked.headers)
    for step in ("begin", "keep", "finish"):
        assert room.post(step, {"ticket": "x", "first": 0, "edits": []}, "forged-link").status == 404
        assert room.post(step, {"ticket": "x", "first": 0, "edits": []}).status == 422


def test_a_link_gives_nothing_but_its_own_test(room: Room) -> None:
    other = offer(room.desk, staffed_again(room.desk))
    ticket = room.begun()
    assert room.post("finish", {"ticket": ticket, "first": 0, "edits": []}, other).status == 422
    for path in ("/", "/ranking", f"/assess-replay/{room.application}", "/_stcore/stream", f"/assess/{room.token}/strokes"):
        assert room.server.ask("GET", path).status == 401, path


def staffed_again(desk: Desk) -> str:
    from screening.actions.openings import create_opening
    from screening.actions.ranking import ranking
    from tests.actions.readers import hand_in, read_all
    from tests.worker.people import resume

    opening = create_opening(desk, title="Second", rubric_id="chat", by="me").id
    hand_in(desk, opening, {"x.txt": resume(5)})
    read_all(desk)
    return ranking(desk, opening, by="me").rows[0].application_id


@pytest.mark.parametrize(
    "edits",
    [
        [[500, "", 0, 0, "a"], [100, "", 1, 0, "b"]],
        [[100, "", 0, 0, "word " * 60]],
        [[place // 50, "", place, 0, "a"] for place in range(500)],
        [[59_000, "", 0, 0, "a"]],  # the test has just begun, by our clock
    ],
)
def test_what_cannot_have_been_typed_is_refused_for_good(room: Room, edits: list[Any]) -> None:
    answer = room.post("finish", {"ticket": room.begun(), "first": 0, "edits": edits})
    assert json.loads(answer.body)["said"] == NOT_COUNTED
    assert room.state is AssessmentState.REFUSED and NOT_COUNTED in room.get().body.decode()


def test_a_hundred_thousand_keystrokes_meet_a_plain_limit(room: Room) -> None:
    ticket = room.begun()
    few = room.post("keep", {"ticket": ticket, "first": 0, "edits": [[1, "", 0, 0, "a"]] * 40_000})
    assert (few.status, json.loads(few.body)["error"]) == (422, TOO_MANY)
    many = room.post("finish", {"ticket": ticket, "first": 0, "edits": [[1, "", 0, 0, "a"]] * 100_000})
    assert many.status == 413 and b"larger than may be sent" in many.body
    assert room.state is AssessmentState.RUNNING


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"null",
        b"{",
        b"\xff",
        b"[" * 9_000,
        {"ticket": 5},
        {"ticket": "\u00e9", "first": 0, "edits": []},
        {"first": 0, "edits": []},
    ],
)
def test_nonsense_is_answered_with_a_sentence_and_ends_nothing(room: Room, body: Any) -> None:
    room.begun()
    for step in ("keep", "finish"):
        answer = room.post(step, body)
        assert answer.status == 400 and json.loads(answer.body)["error"]
    assert room.state is AssessmentState.RUNNING


def test_ten_million_bytes_are_not_taken_and_end_nothing(room: Room) -> None:
    ticket = room.begun()
    for headers in ({}, {"content-type": "text/plain"}):
        assert room.post("finish", b"[" * 10_000_000, **headers).status == 413
    assert room.post("finish", b"ticket=1&first=0", **{"content-type": "application/x-www-form-urlencoded"}).status == 400
    assert room.post("keep", {"ticket": ticket, "first": 0, "edits": []}).status == 200


def test_a_link_that_was_not_copied_well_leads_to_a_sentence(room: Room) -> None:
    assert room.server.ask("GET", f"/assess/{room.token}/").status == 200
    for path in (
        f"{room.token}.",
        f"{room.token})",
        f"{room.token[:-1]}",
        f"{room.token}/begin",
        f"{room.token}%2fkeep",
        "%ff",
        "a" * 9_000,
    ):
        answer = room.server.ask("GET", f"/assess/{path}")
        assert (answer.status, b"is not known here" in answer.body) == (404, True), path


def test_a_page_asks_again_with_its_own_ticket(room: Room) -> None:
    mine = "x" * 43
    first = json.loads(room.post("begin", {"ticket": mine}).body)
    again = json.loads(room.post("begin", {"ticket": mine}).body)
    assert first["ticket"] == again["ticket"] == mine and first["content"]["text"] == again["content"]["text"]
    assert room.post("begin", {"ticket": "y" * 43}).status == 422
    assert room.post("begin", {"ticket": "short"}).status == 400


def test_another_site_begins_nothing(room: Room) -> None:
    assert room.post("begin", {}, origin="http://elsewhere.example").status == 403
    assert room.state is AssessmentState.OFFERED


def test_guessing_waits_and_a_good_link_does_not(room: Room) -> None:
    for number in range(STRANGE):
        assert room.get(f"guess-{number}").status == 404
    assert room.get("guess-more").status == 429
    assert "Too much was asked" in room.get("guess-more").body.decode() and room.post("begin", {}, "guess-more").status == 429
    assert room.get().status == 200 and room.begun()


def test_keystrokes_are_played_again_for_those_who_may(room: Room) -> None:
    ticket = room.begun()
    room.post("finish", {"ticket": ticket, "first": 0, "edits": [[0, "", 0, 0, "T"], [90, "", 1, 0, "h"]]})
    made = assessments_of(room.desk, room.application, by="me")[0].assessment.id
    page = room.server.ask("GET", f"/assess-replay/{made}", cookie="me")
    assert page.status == 200 and b"Ada" not in page.body
    found = json.loads(room.server.ask("GET", f"/assess-replay/{made}/strokes", cookie="me").body)
    assert found == {"fields": [["", "Typed"]], "edits": [[0, "", 0, 0, "T"], [90, "", 1, 0, "h"]]}
    for by in ("rita", "hana"):
        assert room.server.ask("GET", f"/assess-replay/{made}", cookie=by).status == 403
