"""The parent's hand on one reading process: start it, speak, listen, kill it with all it started."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from typing import Any, BinaryIO, cast

from .wire import Message, WireError, receive, send_file

ROOT = Path(__file__).resolve().parent.parent.parent
LONGEST = 100.0  # times its limit that a child waits for a core at most: on a machine so busy nothing is read


class Child:
    """One confined process. `deadline` is the moment (monotonic seconds) after which it is killed.

    The time it waited for a core meanwhile is added to it: a busy machine is no fault of the file.
    """

    def __init__(self, home: SimpleQueue[Child], *arguments: str) -> None:
        self.home = home  # where it waits while it has nothing to do
        self.process = subprocess.Popen(
            [sys.executable, "-m", *arguments],
            cwd=ROOT,
            env=_bare_environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=os.name == "posix",
        )
        self.deadline = float("inf")
        self.limit = 0.0  # seconds allowed for what it does now
        self.used = 0.0  # seconds of a core it had used when that began
        self.begun: dict[str, float] = {}  # seconds each of its threads had waited for a core when that began
        self.waits: dict[str, float] = {}  # and since
        self.files = 0
        self.timed_out = False
        self.is_ready = False
        self.is_garbled = False
        self.last_words = ""

    def say(self, head: dict[str, Any], path: Path, parts: tuple[bytes, ...] = ()) -> None:
        """A request with the content of the file it is about. Raises OSError when the child or the file is gone."""
        send_file(cast(BinaryIO, self.process.stdin), head, path, parts)

    def hear(self) -> Message | None:
        """The next message; None when the child is gone or talks nonsense."""
        try:
            message = receive(cast(BinaryIO, self.process.stdout))
            if not self.is_ready and message is not None and message.head.get("kind") == "ready":
                self.is_ready = True
                message = receive(cast(BinaryIO, self.process.stdout))
        except (WireError, OSError):
            self.is_garbled = True
            return None
        return message

    def allow(self, seconds: float) -> None:
        """It may take so long from now on."""
        self.limit, self.used, self.waits = seconds, self._used(), {}
        self.begun = self._waits()
        self.deadline = time.monotonic() + seconds

    def is_late(self) -> bool:
        """Whether it used up its time, at work or doing nothing; what it waited for a core is not counted. To be asked again and again."""
        self.waits |= self._waits()  # a thread that has ended since is remembered
        over = time.monotonic() - self.deadline
        waited = sum(seconds - self.begun.get(thread, 0.0) for thread, seconds in self.waits.items())
        return over > 0 and (over > min(waited, LONGEST * self.limit) or self._used() - self.used > self.limit)

    def _used(self) -> float:
        """Seconds of a core it has used in all; 0 where the system does not say."""
        try:
            fields = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
            return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        except (OSError, ValueError, IndexError):
            return 0.0

    def _waits(self) -> dict[str, float]:
        """Seconds in all that each of its threads was ready to run and had no core; {} where the system does not say."""
        return {str(path): _waited(path) for path in Path(f"/proc/{self.process.pid}/task").glob("*/schedstat")}

    def kill(self) -> None:
        """End the child and everything it started; safe to call twice, and from the watching thread."""
        if self.process.returncode is None:
            with suppress(ProcessLookupError, PermissionError):
                if os.name == "posix":
                    os.killpg(self.process.pid, signal.SIGKILL)
                else:
                    self.process.kill()

    def close(self) -> str:
        """Kill, forget, and give back what it last wrote to standard error (only a child that never started writes there)."""
        self.kill()
        self.process.wait()
        words = b"" if self.process.stderr is None or self.is_ready else self.process.stderr.read(4000)
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            with suppress(OSError):  # bytes meant for a child that is gone
                if stream is not None:
                    stream.close()
        return words.decode(errors="replace").strip()


def _waited(thread: Path) -> float:
    try:
        return int(thread.read_text(encoding="ascii").split()[1]) / 1e9
    except (OSError, ValueError, IndexError):
        return 0.0


def _bare_environment() -> dict[str, str]:
    """Nothing of ours: no secrets, no proxies, no paths; one thread a library."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "PATHEXT") if name in os.environ}
    threads = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OPENCV_FOR_THREADS_NUM"), "1")
    return {**kept, **threads, "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1" if sys.dont_write_bytecode else ""}
