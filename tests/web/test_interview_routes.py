"""The routes of a live interview over real HTTP: one's own only, from our own page only, nonsense answered with a sentence."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette

from screening.actions.context import Desk, open_desk
from screening.actions.interviews import change_interview
from screening.actions.interviews_taps import own_taps
from screening.actions.setup import set_up_alone
from screening.model.interview import Interview
from screening.web.gate import Gate
from screening.web.interview_routes import interview_routes
from tests.actions.interviewing import NOTE, begin, fields_of, plan_of, planned, rate, staffed, write
from tests.web.server import Answer, Server, serving


class Room:
    """The routes behind the gate; the cookie of these tests names who asks."""

    def __init__(self, desk: Desk, server: Server, interview: Interview) -> None:
        self.desk, self.server, self.interview = desk, server, interview

    def get(self, path: str, by: str) -> Answer:
        return self.server.ask("GET", path.replace("ID", self.interview.id), cookie=by, x_screening_person="rita")

    def post(self, what: str, body: Any, by: str, **headers: str) -> Answer:
        own = {"x_screening_interview": "1", "origin": f"http://127.0.0.1:{self.server.port}", "cookie": by, **headers}
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        return self.server.ask("POST", f"/api/interviews/{self.interview.id}/{what}", content, **{k: v for k, v in own.items() if v})


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    desk = open_desk(tmp_path / "data", "")
    set_up_alone(desk, name="Ana Ruiz")
    interview = planned(desk, staffed(desk)[1][0], starts_at=desk.clock())
    inside = Starlette(routes=list(interview_routes(desk)))
    gate = Gate(inside, policy="", person_of=lambda cookie, _: cookie or None, upload_limit=10)
    with serving(gate) as server:
        yield Room(desk, server, interview)
    desk.store.close()


TAP = ["tap-00000001", 1, "empathy", 2, 12.5, "", 0.2]


def test_taps_are_kept_once_and_come_back_to_whoever_made_them(room: Room) -> None:
    for _ in range(2):
        answer = room.post("taps", {"taps": [TAP, [*TAP[:2], "nothing", *TAP[3:]]]}, "rita")
        assert json.loads(answer.body)["total"] == 1
    mine = json.loads(room.get("/api/interviews/ID/mine", "rita").body)
    assert mine["taps"] == [["tap-00000001", 1, "empathy", 2, 12.5, ""]]
    assert json.loads(room.get("/api/interviews/ID/mine", "ron").body)["taps"] == []


def test_only_our_own_page_may_send(room: Room) -> None:
    assert room.post("taps", {"taps": [TAP]}, "rita", x_screening_interview="").status == 403
    assert room.post("taps", {"taps": [TAP]}, "rita", origin="https://elsewhere.example").status == 403
    assert room.post("taps", {"taps": [TAP]}, "", cookie="").status == 401
    assert own_taps(room.desk, room.interview.id, by="rita") == ()


@pytest.mark.parametrize("by", ["tom", "hana", "me", "nobody"])
def test_it_is_the_business_of_those_who_hold_it(room: Room, by: str) -> None:
    """A header that claims to be somebody else is dropped by the gate."""
    for path in ("mine", "play"):
        assert room.get(f"/api/interviews/ID/{path}", by).status == 403
    for what, body in (("taps", {"taps": [TAP]}), ("words", {"words": {"notes": ["x", 0]}}), ("lock", {"revisions": {}})):
        assert room.post(what, body, by).status == 403
    is_planner = by in ("me", "hana")
    for path in ("/interview-sheet/ID/rater", "/api/interviews/ID/calendar.ics"):
        assert room.get(path, by).status == (200 if is_planner else 403)
    assert room.get("/api/interviews/no-such-id/mine", by).body == room.get("/api/interviews/ID/mine", by).body


@pytest.mark.parametrize(
    "body",
    [
        b"", b"[]", b"{}", b"null", b'{"taps": 3}', b'{"taps": [3]}', b'{"taps": [[]]}', b'{"taps": {"a": 1}}', b"\xff\xfe", b"[" * 5_000,
        json.dumps({"taps": [["tap-00000001", "1", "line", 1, 0, "", 0]]}).encode(),
        json.dumps({"taps": [["tap-00000001", True, "line", 1, 0, "", 0]]}).encode(),
        b'{"taps": [["tap-00000001", NaN, "line", 1, 0, "", 0]]}', b'{"taps": [["tap-00000001", 1e999, "line", 1, 0, "", 0]]}',
    ],
)  # fmt: skip
def test_nonsense_is_answered_with_a_sentence(room: Room, body: bytes) -> None:
    for what in ("taps", "words", "lock"):
        answer = room.post(what, body, "rita")
        assert answer.status in (200, 400, 422), (what, answer)
        assert answer.status == 200 or json.loads(answer.body)["error"]
    assert own_taps(room.desk, room.interview.id, by="rita") == ()


@pytest.mark.parametrize("value", ["a\0b", "\ud800"])
def test_what_no_database_keeps_is_refused(room: Room, value: str) -> None:
    assert room.post("words", {"words": {"notes": [value, 0]}}, "rita").status == 400


def test_words_locking_and_what_is_missing(room: Room) -> None:
    begin(room.desk, room.interview)
    words = {field: [value, 0] for field, value in fields_of(3).items()}
    assert json.loads(room.post("words", {"words": words}, "rita").body)["clashes"] == {}
    clash = json.loads(room.post("words", {"words": {"D1.note": ["other", 0]}}, "rita").body)
    assert clash["clashes"]["D1.note"] == [NOTE, 1]
    assert room.post("lock", {"revisions": {"D1.note": 7}}, "rita").status == 409
    missing = room.post("lock", {"revisions": {}}, "ron")
    assert missing.status == 422 and ["", json.loads(missing.body)["problems"][-1][1]] == json.loads(missing.body)["problems"][-1]
    assert json.loads(room.post("lock", {"revisions": dict.fromkeys(words, 1)}, "rita").body) == {"locked": True, "sentence": ""}
    assert room.post("words", {"words": {"D1.score": ["1", 1]}}, "rita").status == 422


@pytest.mark.parametrize(
    "path", ["/api/interviews/ID/mine", "/api/interviews/ID/play", "/interview-sheet/ID/rater", "/interview-sheet/ID/role-player"]
)
def test_no_route_tells_that_another_has_rated(room: Room, path: str) -> None:
    begin(room.desk, room.interview)
    before = room.get(path, "ron")
    rate(room.desk, room.interview, 4, by="rita")
    write(room.desk, room.interview, {"notes": "kept to myself"}, by="rita")
    after = room.get(path, "ron")
    if path.endswith(("play", "mine")):
        ours, theirs = json.loads(before.body), json.loads(after.body)
        assert {**ours, "elapsed": 0} == {**theirs, "elapsed": 0}
    else:
        assert before.body == after.body
    assert set(before.headers) == set(after.headers)


def test_sheets_are_pages_of_their_own_with_a_code_and_nothing_of_the_person(room: Room) -> None:
    for part in ("role-player", "rater", "candidate"):
        answer = room.get(f"/interview-sheet/ID/{part}", "rita")
        words = answer.body.decode()
        assert answer.status == 200 and "no-store" in answer.headers["cache-control"]
        assert room.interview.code in words and "@page" in words
        assert "Rita" not in words and "Ron" not in words and "<script" not in words
    assert "the whole bill credited" in room.get("/interview-sheet/ID/role-player", "pia").body.decode()
    assert "the whole bill credited" not in room.get("/interview-sheet/ID/candidate", "pia").body.decode()
    assert room.get("/interview-sheet/ID/points", "rita").status == 404


def test_the_calendar_file_has_a_code_for_its_name(room: Room) -> None:
    answer = room.get("/api/interviews/ID/calendar.ics", "pia")
    assert answer.headers["content-type"].startswith("text/calendar")
    assert answer.headers["content-disposition"] == f'attachment; filename="interview-{room.interview.code}.ics"'
    assert b"You play the customer." in answer.body.replace(b"\r\n ", b"")


def test_being_taken_off_acts_on_the_next_request(room: Room) -> None:
    assert room.post("taps", {"taps": [TAP]}, "rita").status == 200
    change_interview(room.desk, room.interview.id, plan_of(("ron",), starts_at=room.interview.starts_at), shown=1, by="me")
    assert room.post("taps", {"taps": [TAP]}, "rita").status == 403
    assert room.get("/interview-sheet/ID/rater", "rita").status == 403
