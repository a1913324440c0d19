"""The whole `parse` of 100 PDFs, start-up included, and extraction alone, against pypdfium2 taking the text out of the same pages.

The goal is meant for resumes as they arrive, two or three pages each; SCREENING_BENCH_PDFS names a folder of them. The samples
are short, so that on them what every file costs once weighs several times as much.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pypdfium2

from benchmarks.command_line import cpu_seconds
from benchmarks.resumes import make_folder
from screening.extraction.extract import extract_profile
from screening.reading.read import read_document
from screening.sandbox_child.__main__ import GARBAGE
from screening.vocabulary.load import load_vocabulary

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


def extraction_seconds(paths: list[Path]) -> tuple[float, float]:
    """CPU seconds from documents read beforehand to profiles: the first time, word lists and patterns compiled on the way, and again."""
    gc.set_threshold(GARBAGE)  # as in the processes that read
    vocabulary = load_vocabulary()
    documents = [read_document(path.read_bytes(), path.name, ocr="off") for path in paths]
    passes: list[float] = []
    for _ in range(2):
        began = time.process_time()
        for document in documents:
            extract_profile(document, vocabulary)
        passes.append(time.process_time() - began)
    return passes[0], passes[1]


def run() -> Iterator[tuple[str, str, str]]:
    given = os.environ.get("SCREENING_BENCH_PDFS")
    with tempfile.TemporaryDirectory() as folder:
        paths = sorted(Path(given).glob("*.pdf"))[:FILES] if given else make_folder(Path(folder), FILES)
        command = [sys.executable, "-m", "screening", "parse", *map(str, paths), "--as-of", "2026-11-15", "--jobs", "1"]
        first, again = extraction_seconds(paths)
        floor = min(floor_seconds(paths) for _ in range(3))
        ratios = sorted(cpu_seconds(*command) / floor_seconds(paths) for _ in range(5))
    yield f"parse of {len(paths)} PDFs, start-up included, times pypdfium2 text", f"{ratios[2]:.2f}", "<= 4.50"
    yield f"extraction of {len(paths)} documents, patterns compiled on the way, times pypdfium2 text", f"{first / floor:.2f}", "<= 1.00"
    yield f"extraction of {len(paths)} documents once more, times pypdfium2 text", f"{again / floor:.2f}", "<= 1.00"
