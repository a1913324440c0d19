"""Judging and ranking many profiles, against the same pypdfium2 floor a page of a resume costs to read."""

from __future__ import annotations

import itertools
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from benchmarks.parsing import floor_seconds
from benchmarks.resumes import make_folder
from screening.evaluation.evaluate import evaluate
from screening.evaluation.rank import rank
from screening.evaluation.rubric_file import load_rubric
from screening.extraction.extract import extract_profile
from screening.reading.read import read_document
from screening.vocabulary.load import load_vocabulary

FILES = 40
AS_OF = date(2026, 11, 15)


def run() -> Iterator[tuple[str, str, str]]:
    vocabulary = load_vocabulary()
    rubric = load_rubric(Path(__file__).resolve().parent.parent / "rubrics" / "chat.yaml", vocabulary)
    with tempfile.TemporaryDirectory() as folder:
        paths = make_folder(Path(folder), FILES)
        floor_seconds(paths)
        floor = floor_seconds(paths)
        steps = {"reading (bytes to document)": 0.0, "extraction (document to profile)": 0.0, "evaluation (profile to findings)": 0.0}
        warm = extract_profile(read_document(paths[0].read_bytes(), paths[0].name), vocabulary)
        evaluations = [evaluate(warm, rubric, as_of=AS_OF, candidate_id="warm")]
        for path in paths:
            content = path.read_bytes()
            marks = [time.process_time()]
            document = read_document(content, path.name)
            marks.append(time.process_time())
            profile = extract_profile(document, vocabulary)
            marks.append(time.process_time())
            evaluations.append(evaluate(profile, rubric, as_of=AS_OF, candidate_id=path.stem))
            marks.append(time.process_time())
            for step, (start, end) in zip(steps, itertools.pairwise(marks), strict=True):
                steps[step] += end - start
    goals = ("<= 3.00", "<= 1.00", "")
    for (step, seconds), goal in zip(steps.items(), goals, strict=True):
        yield f"{step}, times pypdfium2 text", f"{seconds / floor:.2f}", goal
    many = evaluations * (10_000 // len(evaluations))
    started = time.process_time()
    rank(many)
    yield f"ranking {len(many)} evaluations, times one resume's text", f"{(time.process_time() - started) / (floor / FILES):.1f}", ""
