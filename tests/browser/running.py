"""The real program as a process of its own, and a real browser that keeps what it should not have to say."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
LOCAL = re.compile(r"^(http://127\.0\.0\.1[:/]|ws://127\.0\.0\.1[:/]|blob:|data:|chrome|about:)")
# On a deep link the page first asks below the link where its server is; that one answer is 404 by design.
LOOKING_FOR_THE_SERVER = re.compile(r"/[a-z-]+/_stcore/(health|host-config)")
STARTS_WITHIN = 120.0  # seconds, as the next: enough for a slow machine that does other things too
COMES_WITHIN = 60.0


def chromium() -> str | None:
    """A Chromium on this machine, None when there is none."""
    named = [os.environ.get("SCREENING_CHROMIUM", ""), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    return next((path for path in named if path and Path(path).exists()), None)


IN_A_BROWSER = [
    pytest.mark.browser,
    pytest.mark.skipif(chromium() is None, reason="no Chromium: install it, or name one in SCREENING_CHROMIUM"),
]


@dataclass
class Program:
    """`streamlit run app.py` over a data folder; it can be ended and started again."""

    data_dir: Path
    port: int = 0
    process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        if not self.port:
            with socket.socket() as free:
                free.bind(("127.0.0.1", 0))
                self.port = free.getsockname()[1]
        command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(self.port), "--server.headless", "true"]
        environment = {**os.environ, "SCREENING_DATA_DIR": str(self.data_dir)}
        environment.pop("SCREENING_DATABASE_URL", None)
        log = (self.data_dir.parent / "server.log").open("ab")
        self.process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log, start_new_session=True)
        log.close()
        deadline = time.monotonic() + STARTS_WITHIN
        while not self._answers():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise AssertionError((self.data_dir.parent / "server.log").read_text(errors="replace")[-3000:])
            time.sleep(0.2)

    def stop(self) -> None:
        """As a person does: ask it to end, and see that it does."""
        if self.process is None:
            return
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            raise
        finally:
            self.process = None

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.address}/_stcore/health", timeout=2) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False


@contextmanager
def started(data_dir: Path) -> Iterator[Program]:
    """The program over a data folder, ended at the end unless it was before."""
    data_dir.mkdir(exist_ok=True)
    program = Program(data_dir)
    program.start()
    yield program
    program.stop()


@dataclass
class Watch:
    """What a page must not do: ask elsewhere, or complain."""

    elsewhere: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> None:
        context.on("request", self._request)
        context.on("console", self._console)
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))

    def _request(self, request: Request) -> None:
        if not LOCAL.match(request.url):
            self.elsewhere.append(request.url)

    def _console(self, message: ConsoleMessage) -> None:
        where = message.location.get("url", "")
        expected = LOOKING_FOR_THE_SERVER.search(where)
        if not expected and (message.type == "error" or "Content Security Policy" in message.text):
            self.complaints.append(f"{message.text} {where}")

    def check(self) -> None:
        assert not self.elsewhere, self.elsewhere
        assert not self.complaints, self.complaints


@contextmanager
def browsing(watch: Watch, shots: Path, *, scheme: str = "light") -> Iterator[Page]:
    """A page of 1280 x 800 in a fresh browser; what it showed when a test failed is kept in `shots`."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        context = browser.new_context(viewport={"width": 1280, "height": 800}, color_scheme=scheme, accept_downloads=True)  # type: ignore[arg-type]
        context.set_default_timeout(1000 * COMES_WITHIN)
        watch.over(context)
        page = context.new_page()
        try:
            yield page
        except Exception:
            page.screenshot(path=shots / "failed.png")
            raise
        browser.close()


def settled(page: Page) -> None:
    """Wait until the page has drawn what it was asked for."""
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
    page.wait_for_timeout(250)
