"""The application: `streamlit run app.py` serves the pages and the routes, behind one gate, with its workers beside it."""

from __future__ import annotations

import gc
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.middleware import Middleware

from screening.actions.context import open_desk
from screening.reading.limits import FILE_BYTES
from screening.web.gate import LOOPBACK, Gate, content_policy, script_hashes
from screening.web.people import Doorkeeper
from screening.web.routes import routes
from screening.web.sessions import SESSIONS
from screening.web.sign_in import sign_in_routes
from screening.web.workers import worker_count, workers

HERE = Path(__file__).resolve().parent

desk = open_desk()


@asynccontextmanager
async def lifespan(_: Any) -> AsyncIterator[None]:
    async with workers(desk.data_dir, count=worker_count()):
        gc.collect()
        gc.freeze()
        yield


def hosts() -> frozenset[str]:
    """The names we answer to: this machine's own, and those of SCREENING_HOSTS (separated by commas)."""
    return LOOPBACK | {name.strip().lower() for name in os.environ.get("SCREENING_HOSTS", "").split(",") if name.strip()}


index_page = (Path(st.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
gate = Middleware(
    Gate,
    policy=content_policy(script_hashes(index_page)),
    person_of=Doorkeeper(desk, SESSIONS).person_of,
    hosts=hosts(),
    upload_limit=FILE_BYTES + 1_000,
)
app = st.App(
    HERE / "screening" / "ui" / "main.py",
    routes=[*routes(desk, upload_limit=FILE_BYTES), *sign_in_routes(desk, SESSIONS)],
    middleware=[gate],
    lifespan=lifespan,
)
