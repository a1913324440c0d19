"""The application: `streamlit run app.py` serves the pages and the routes, behind one gate, with its workers beside it."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.middleware import Middleware
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from screening.access.single_sign_on import SettingFault, provider_of
from screening.actions.context import open_desk
from screening.reading.limits import PACKED_BYTES
from screening.web.assess_routes import assess_routes
from screening.web.backup import backup_routes
from screening.web.first_start import setup_code, setup_routes, tell
from screening.web.gate import Gate, content_policy, script_hashes
from screening.web.interview_routes import interview_routes
from screening.web.links import link_routes
from screening.web.people import OPEN_ADDRESS, Doorkeeper, may_listen
from screening.web.routes import routes
from screening.web.scenario_routes import scenario_routes
from screening.web.sign_in import sign_in_routes
from screening.web.single_sign_on import company_routes
from screening.web.workers import worker_count, workers

HERE = Path(__file__).resolve().parent

desk = open_desk()
if not may_listen(desk, st.get_option("server.address")):
    sys.exit(OPEN_ADDRESS)
try:
    provider = provider_of(os.environ)
except SettingFault as fault:
    sys.exit(str(fault))
company = provider.name if provider else ""


@asynccontextmanager
async def lifespan(_: Any) -> AsyncIterator[None]:
    async with workers(desk.data_dir, count=worker_count()):
        gc.collect()
        gc.freeze()
        tell(code)
        yield


# SCREENING_HOSTS: further names a team's server answers to, separated by commas
named = frozenset(name.strip().lower() for name in os.environ.get("SCREENING_HOSTS", "").split(",") if name.strip())
code = setup_code(desk, st.get_option("server.address"), named)
doorkeeper = Doorkeeper(desk, named, by_code=bool(code))
index_page = (Path(st.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
farewell = ForwardMsg()  # takes a browser whose session is over to the sign-in page
farewell.auth_redirect.url = "/sign-in"
gate = Middleware(
    Gate,
    policy=content_policy(script_hashes(index_page)),
    person_of=doorkeeper.person_of,
    hosts=doorkeeper.hosts,
    upload_limit=PACKED_BYTES + 1_000,
    farewell=farewell.SerializeToString(),
)
app = st.App(
    HERE / "screening" / "ui" / "main.py",
    routes=[
        *routes(desk, upload_limit=PACKED_BYTES),
        *setup_routes(desk, code),
        *sign_in_routes(desk, company=company, by_code=bool(code)),
        *company_routes(desk, provider),
        *link_routes(desk),
        *interview_routes(desk),
        *scenario_routes(desk),
        *assess_routes(desk),
        *backup_routes(desk),
    ],
    middleware=[gate],
    lifespan=lifespan,
)
