"""Reading in confined children against reading the same files right here, and the memory of the parent over many files.

The goal is meant for resumes as they arrive, two or three pages each; SCREENING_BENCH_PDFS names a folder of them. What every
file costs once weighs several times as much on the samples, which are short.
"""

from __future__ import annotations

import os
import resource
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.resumes import make_folder
from screening.extraction.extract import extract_profile
from screening.model.codec import to_json
from screening.reading.read import read_document
from screening.sandbox import Sandbox
from screening.vocabulary.load import load_vocabulary

BATCH, MANY = 500, 2_000
ROUND = 25  # files read here, then there, in turn: whatever else the machine does hits both


def here(paths: list[Path]) -> float:
    """Seconds of wall time for reading these files in this process."""
    vocabulary = load_vocabulary()
    started = time.perf_counter()
    for path in paths:
        document = read_document(path.read_bytes(), path.name)
        to_json(document)
        to_json(extract_profile(document, vocabulary))
    return time.perf_counter() - started


def there(sandbox: Sandbox, paths: list[Path]) -> float:
    """The same by a child, with what it says checked and put together again."""
    started = time.perf_counter()
    for path in paths:
        sandbox.read(path.name, path)
    return time.perf_counter() - started


def megabytes() -> float:
    """What this process holds now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1e6


def _repeated(paths: list[Path]) -> list[Path]:
    """As many as a batch has, the same ones again where there are fewer."""
    return [paths[number % len(paths)] for number in range(BATCH)]


def run() -> Iterator[tuple[str, str, str]]:
    given = os.environ.get("SCREENING_BENCH_PDFS")
    with tempfile.TemporaryDirectory() as folder, Sandbox(ocr="off") as sandbox:
        paths = _repeated(sorted(Path(given).glob("*.pdf"))) if given else make_folder(Path(folder), BATCH)
        here(paths[:ROUND])
        there(sandbox, paths[:ROUND])
        ours = theirs = 0.0
        for start in range(0, BATCH, ROUND):
            ours += here(paths[start : start + ROUND])
            theirs += there(sandbox, paths[start : start + ROUND])
        yield f"sandbox: {BATCH} files, wall time over reading them here", f"{100 * (theirs / ours - 1):.0f} %", "< 15 %"
        held = []
        for number in range(MANY):
            sandbox.read("again.pdf", paths[number % BATCH])
            if number % BATCH == BATCH - 1:
                held.append(megabytes())
        grown = held[-1] - held[0]
        yield f"sandbox: parent over {MANY:,} files, MB after {BATCH} and grown", f"{held[0]:.0f} +{grown:.1f}", "flat"
