"""A backup over HTTP: streamed out, streamed in, and for administrators only."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware

from screening.actions.context import Desk
from screening.actions.openings import create_opening, list_openings
from screening.storage import people
from screening.storage.people import Person
from screening.web.backup import backup_routes
from screening.web.gate import Gate
from tests.stores import MOMENT

from .server import Answer, serving


@pytest.fixture
def url() -> str:
    return ""  # the store itself is tested on both engines


def app(desk: Desk, by: str) -> Starlette:
    gate = Middleware(Gate, policy="", person_of=lambda cookies, client: by, upload_limit=10)
    return Starlette(routes=backup_routes(desk), middleware=[gate])


def ask(desk: Desk, by: str, method: str, path: str, body: bytes = b"", **headers: str) -> Answer:
    with serving(app(desk, by)) as server:
        return server.ask(method, path, body, origin=f"http://127.0.0.1:{server.port}", **headers)


def test_out_and_in(desk: Desk, tmp_path: Path) -> None:
    create_opening(desk, title="Chat", rubric_id="chat", by="me")
    out = ask(desk, "me", "GET", "/api/backup")
    assert out.status == 200 and out.headers["content-disposition"].startswith('attachment; filename="screening-2026')
    assert out.headers["cache-control"] == "private, no-store"
    create_opening(desk, title="Later", rubric_id="chat", by="me")
    kept = ask(desk, "me", "POST", "/api/restore", out.body, x_file_name="a.backup")
    assert kept.status == 422 and b"here already" in kept.body and len(list_openings(desk, by="me")) == 2
    done = ask(desk, "me", "POST", "/api/restore", out.body, x_file_name="a.backup", x_replace="yes")
    assert done.status == 200 and b"in place" in done.body
    assert [each.opening.title for each in list_openings(desk, by="me")] == ["Chat"]
    assert not list((desk.data_dir / "incoming").iterdir())


def test_what_is_no_backup_is_refused_with_a_sentence(desk: Desk) -> None:
    answer = ask(desk, "me", "POST", "/api/restore", b"%PDF hello", x_file_name="%3Cb%3Ecv.pdf", x_replace="yes")
    assert answer.status == 422 and b"is not a backup of this program" in answer.body
    assert ask(desk, "me", "POST", "/api/restore", b"x").status == 403
    assert ask(desk, "me", "GET", "/api/backup", sec_fetch_site="cross-site").status == 403


@pytest.mark.parametrize("role", ["recruiter", "hiring_manager", "interviewer", "read_only"])
def test_for_administrators_only(desk: Desk, role: str) -> None:
    with desk.change("me") as change:
        people.add(change.db, Person(role, role, role), password_hash=None, at=MOMENT)
        change.record("test.filled", "desk")
    assert ask(desk, role, "GET", "/api/backup").status == 403
    assert ask(desk, role, "POST", "/api/restore", b"x", x_file_name="a", x_replace="yes").status == 403
    assert not (desk.data_dir / "incoming").exists()
