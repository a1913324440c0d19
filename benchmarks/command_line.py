"""How much processor time the command line takes before it does anything."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator


def cpu_seconds(*command: str) -> float:
    """User and system time of the command and all its children."""
    before = os.times()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def run() -> Iterator[tuple[str, str, str]]:
    seconds = min(cpu_seconds(sys.executable, "-m", "screening", "--help") for _ in range(5))
    yield "python -m screening --help, CPU seconds", f"{seconds:.2f}", "< 0.50"
