"""The whole `parse` of 100 PDFs, start-up included, against pypdfium2 taking the text out of the same pages.

The goal is meant for resumes as they arrive, two or three pages each; SCREENING_BENCH_PDFS names a folder of them. The samples
are short, so that on them what every file costs once weighs several times as much.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2

from benchmarks.command_line import cpu_seconds
from benchmarks.resumes import make_folder

FILES = 100


def floor_seconds(paths: list[Path]) -> float:
    """CPU seconds pypdfium2 needs for the text of every page, in this process and nothing else."""
    before = os.times()
    for path in paths:
        document = pypdfium2.PdfDocument(path)
        for page in document:
            text = page.get_textpage()
            text.get_text_bounded()
            text.close()
            page.close()
        document.close()
    after = os.times()
    return after.user + after.system - before.user - before.system


def run() -> Iterator[tuple[str, str, str]]:
    given = os.environ.get("SCREENING_BENCH_PDFS")
    with tempfile.TemporaryDirectory() as folder:
        paths = sorted(Path(given).glob("*.pdf"))[:FILES] if given else make_folder(Path(folder), FILES)
        command = [sys.executable, "-m", "screening", "parse", *map(str, paths), "--as-of", "2026-11-15", "--jobs", "1"]
        floor_seconds(paths)
        ratios = sorted(cpu_seconds(*command) / floor_seconds(paths) for _ in range(5))
    yield f"parse of {len(paths)} PDFs, start-up included, times pypdfium2 text", f"{ratios[2]:.2f}", "<= 6.00"
