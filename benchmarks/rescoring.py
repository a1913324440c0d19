"""100,000 candidates by 15 criteria: ranked again after a points change, one criterion judged again, the memory it takes."""

from __future__ import annotations

import gc
import random
import resource
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import date

import numpy as np

from screening.evaluation.evaluate import judge
from screening.evaluation.matrix import Column, Matrix, rerank
from screening.evaluation.settle import settle
from screening.model.dates import DateRange, PartialDate
from screening.model.document import Evidence
from screening.model.profile import Contact, Employment, Facts, Platform, SourceText, TypingSpeed, Use
from screening.model.rubric import Criterion, ExperienceParams, Params, PhraseParams, PlatformParams, TypingParams

PEOPLE, CRITERIA, SEED = 100_000, 15, 7
AS_OF = date(2026, 11, 15)
SYSTEMS = (("Salesforce", "crm"), ("Zendesk", "help_desk"), ("HubSpot", "crm"), ("Freshdesk", "help_desk"))
TEXT = "Answered sixty calls a day, logged every case, trained new colleagues and kept the queue short. "
CHANGED: dict[str, Params] = {
    "typing": TypingParams(45),
    "months with customers": ExperienceParams(customer_facing=True, min_months=18),
    "months of a system": PlatformParams(any_of=("Salesforce", "Zendesk"), min_months=12),
    "words of the resume": PhraseParams(any_of=("Excel", "queue short")),
}
GIGABYTE = 1_000_000  # ru_maxrss counts in thousands of bytes


def run() -> Iterator[tuple[str, str, str]]:
    chance = np.random.default_rng(SEED)
    matrix, criteria = _matrix(chance), [Criterion(f"c{i}", TypingParams(), i < 5, 7.0) for i in range(CRITERIA)]
    keys = chance.integers(0, 30_000, PEOPLE)
    sort = _best(lambda: np.argsort(keys, kind="stable"))
    moved = [replace(each, points=each.points + i) for i, each in enumerate(criteria)]
    seconds = _best(lambda: rerank(matrix, moved))
    size = f"{PEOPLE:,} x {CRITERIA}"
    yield f"{size} ranked again, milliseconds", f"{seconds * 1000:.1f}", "< 100"
    yield f"{size} ranked again, times one argsort", f"{seconds / sort:.1f}", ""
    people = [_facts(random.Random(number)) for number in range(PEOPLE)]
    global _PEOPLE
    gc.collect()
    gc.freeze()  # children share these pages as long as nobody writes to them
    _PEOPLE = people
    for name in CHANGED:
        with ProcessPoolExecutor(2) as pool:
            halves = list(pool.map(_judged, [(name, 0), (name, 1)]))
        judged, busiest = sum(count for count, _ in halves), max(seconds for _, seconds in halves)
        yield f"{judged:,} judged again on {name}, seconds on 2 cores", f"{busiest:.1f}", "< 5"
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / GIGABYTE
    yield f"memory with {PEOPLE:,} profiles and the matrix, GB", f"{peak:.2f}", "< 1.5"


_PEOPLE: list[Facts] = []


def _judged(task: tuple[str, int]) -> tuple[int, float]:
    """Judge one half of the people in a child process; how many, and how long this core worked on it."""
    name, half = task
    criterion = Criterion("it", CHANGED[name], True, 10.0, name)
    mine = _PEOPLE[half::2]
    started = time.process_time()
    count = len([judge(criterion, settle(facts, AS_OF), AS_OF) for facts in mine])
    return count, time.process_time() - started


def _best(work: Callable[[], object], times: int = 7) -> float:
    seconds = []
    for _ in range(times):
        started = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - started)
    return min(seconds)


def _matrix(chance: np.random.Generator) -> Matrix:
    levels = (0.0, 1.0, 0.85, 0.75, 0.6, 0.5, 0.3)
    columns = []
    for number in range(CRITERIA):
        level = chance.integers(0, len(levels), PEOPLE).astype(np.uint32)
        outcome = np.where(level > 0, 0, chance.integers(1, 3, PEOPLE)).astype(np.uint8)
        columns.append(Column(f"c{number}", outcome, level, levels))
    return Matrix(tuple(f"{number:06}" for number in range(PEOPLE)), tuple(columns))


def _facts(chance: random.Random) -> Facts:
    """An invented person of usual size: three jobs, three systems, a typing speed, a page of words."""
    jobs = []
    for number in range(3):
        start = chance.randint(2010, 2024)
        span = DateRange(PartialDate(start, chance.randint(1, 12)), PartialDate(start + 1, chance.randint(1, 12)))
        contact = chance.choice((Contact.YES, Contact.YES, Contact.NO))
        place = number * 900
        jobs.append(Employment("Agent", "Acme", span, contact, Evidence(place, place + 5, "Agent"), place, place + 800))
    used = [
        Platform(name, category, chance.choice(list(Use)), (Evidence(40, 50, name),), (chance.randrange(3),))
        for name, category in chance.sample(SYSTEMS, 3)
    ]
    speed = (TypingSpeed(chance.randint(20, 90), None, Evidence(7, 13, "wpm")),) if chance.random() < 0.4 else ()
    text = SourceText(f"{chance.random()} " + TEXT * 30)
    return Facts(source=text, employments=tuple(jobs), platforms=tuple(used), typing_speeds=speed)
