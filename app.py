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
from screening.web.every_route import every_route
from screening.web.first_start import setup_code, tell
from screening.web.gate import Gate, content_policy, script_hashes
from screening.web.people import OPEN_ADDRESS, Doorkeeper, may_listen, named_hosts
from screening.web.workers import worker_count, workers

desk, address, hosts = open_desk(), st.get_option("server.address"), named_hosts(os.environ)
if not may_listen(desk, address):
    sys.exit(OPEN_ADDRESS)
try:
    provider = provider_of(os.environ)
except SettingFault as fault:
    sys.exit(str(fault))
code = setup_code(desk, address, hosts)


@asynccontextmanager
async def lifespan(_: Any) -> AsyncIterator[None]:
    async with workers(desk.data_dir, count=worker_count()):
        gc.collect()
        gc.freeze()
        tell(code)
        yield


doorkeeper = Doorkeeper(desk, hosts, by_code=bool(code))
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
pages = Path(__file__).resolve().parent / "screening" / "ui" / "main.py"
app = st.App(pages, routes=every_route(desk, provider, code), middleware=[gate], lifespan=lifespan)
