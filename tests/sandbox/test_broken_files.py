"""Broken files of every format through the reading processes: the parent lives, each file ends as words or a reason, within limits."""

from __future__ import annotations

import random
import re
import sys
from pathlib import Path

import pytest

from screening.sandbox import FILE_SECONDS, Failure, Sandbox
from screening.sandbox_child.confine import READ_MEMORY
from screening.sandbox_child.handle import Child
from tests.reading.test_broken import mutated, samples

A_KIND, MORE = 6, 200  # broken files of each kind, in the ordinary run and with -m fuzz


def peak(child: Child) -> int:
    """The most memory that a process held, in bytes."""
    found = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{child.process.pid}/status").read_text(encoding="ascii"))
    return 1024 * int(found.group(1)) if found else 0


def broken(folder: Path, count: int, sandbox: Sandbox) -> tuple[set[str], int]:
    """How so many broken files of each kind end, and the most memory any of them took."""
    path, ends, most = folder / "broken", set(), 0
    for name, content in samples().items():
        chance = random.Random(f"sandbox {name}")
        for _ in range(count):
            path.write_bytes(mutated(content, chance))
            results = sandbox.read(name, path)
            assert results, name
            for result in results:
                ends.add(result.code if isinstance(result, Failure) else "read")
                assert not isinstance(result, Failure) or (result.reason.endswith(".") and result.code != "over_limits"), result
            most = max([most, *(peak(child) for child in list(sandbox._children))])
    return ends, most


@pytest.mark.skipif(sys.platform != "linux", reason="memory is told by /proc")
@pytest.mark.parametrize("count", [A_KIND, pytest.param(MORE, marks=pytest.mark.fuzz)])
def test_broken_files_harm_nobody(tmp_path: Path, count: int) -> None:
    assert FILE_SECONDS <= 20
    with Sandbox(ocr="off") as sandbox:
        ends, most = broken(tmp_path, count, sandbox)
        assert {"read", "damaged"} <= ends
        assert 0 < most < READ_MEMORY
        path = tmp_path / "whole.txt"
        path.write_bytes(samples()["maya.txt"])
        assert not isinstance(sandbox.read("maya.txt", path)[0], Failure)
