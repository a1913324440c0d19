"""Does how long an answer takes, or how long it is, tell a rater that others have locked? Two candidates alike, one of them rated.

Calls alternate between them in an order left to chance, and which one is rated is swapped. Given is the
median of the paired differences as a part of one call, with the range within which it lies in 95 of 100 draws.
"""

from __future__ import annotations

import random
import re
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from screening.actions.context import Desk, open_desk
from screening.actions.debrief import debrief, debriefs_waiting
from screening.actions.home import home
from screening.actions.interviews_mine import interview_sheet, my_interviews
from screening.actions.interviews_played import played, rung_of
from screening.actions.ratings import draft_of, own_scorecard
from screening.actions.ratings_seen import Sealed, scorecards_of
from screening.actions.setup import set_up_alone
from screening.model.interview import Interview
from tests.actions.interviewing import begin, fields_of, planned, rate, staffed, write

ROUNDS = 600
DRAWS = 400
IDS = re.compile(r"[0-9a-f]{16,32}|\d+")
Call = Callable[[Desk, Interview], object]
Side = tuple[Desk, Interview]
OF_ALL = ("my interviews", "debriefs waiting", "the first page")


def _shut(desk: Desk, each: Interview) -> str:
    try:
        return repr(debrief(desk, each.id, by="ron"))
    except Sealed as refused:
        return str(refused)


CALLS: dict[str, Call] = {
    "the debrief, shut": _shut,
    "scorecards": lambda desk, each: scorecards_of(desk, [each.application_id], by="ron"),
    "one's own scorecard": lambda desk, each: own_scorecard(desk, each.id, by="ron"),
    "one's own draft": lambda desk, each: draft_of(desk, each.id, by="ron"),
    "the sheet": lambda desk, each: interview_sheet(desk, each.id, by="ron"),
    "the customer's line": lambda desk, each: rung_of(desk, each.id, by="ron"),
    "what was played": lambda desk, each: played(desk, each.id, by="ron"),
    "my interviews": lambda desk, each: my_interviews(desk, by="ron"),
    "debriefs waiting": lambda desk, each: debriefs_waiting(desk, by="ron"),
    "the first page": lambda desk, each: home(desk, by="ron"),
}


def run() -> Iterator[tuple[str, str, str]]:
    with tempfile.TemporaryDirectory() as folder:
        stores = [made(Path(folder) / "one", {0}), made(Path(folder) / "two", {1})]
        whole = [made(Path(folder) / "all", {0, 1}), made(Path(folder) / "none", set())]
        for name, call in CALLS.items():
            if name in OF_ALL:  # about all interviews of a person: each side in a store of its own
                pairs = [((whole[0][0], each), (whole[1][0], other)) for each, other in zip(whole[0][1], whole[1][1], strict=True)]
            else:
                pairs = [((desk, made[place]), (desk, made[1 - place])) for place, (desk, made) in enumerate(stores)]
            yield f"rated by another or not: {name}", _told(call, pairs), "0 in the range, length the same"


def _told(call: Call, pairs: list[tuple[Side, Side]]) -> str:
    differences: list[float] = []
    usual: list[float] = []
    lengths: dict[bool, set[int]] = {True: set(), False: set()}
    for _ in range(ROUNDS // len(pairs)):
        for locked, waiting in pairs:
            took: dict[bool, float] = {}
            for is_locked, side in random.sample([(True, locked), (False, waiting)], 2):
                began = time.perf_counter()
                answer = call(*side)
                took[is_locked] = time.perf_counter() - began
                lengths[is_locked].add(len(IDS.sub("x", repr(answer))))
            differences.append(took[True] - took[False])
            usual.append(took[False])
    typical, middle, (low, high) = statistics.median(usual), statistics.median(differences), _range(differences)
    same = "the same" if lengths[True] == lengths[False] else "NOT THE SAME"
    return f"{middle / typical:+.2%} of {typical * 1e3:.2f} ms ({low / typical:+.2%} to {high / typical:+.2%}), length {same}"


def _range(differences: list[float]) -> tuple[float, float]:
    medians = sorted(statistics.median(random.choices(differences, k=len(differences))) for _ in range(DRAWS))
    return medians[int(DRAWS * 0.025)], medians[int(DRAWS * 0.975)]


def made(folder: Path, locked: set[int]) -> tuple[Desk, list[Interview]]:
    """Two interviews, each played and drafted alike by both raters; of those in `locked` Rita's ratings are locked."""
    desk = open_desk(folder, "")
    set_up_alone(desk, name="Ana Ruiz")
    made = [planned(desk, application, starts_at=desk.clock()) for application in staffed(desk, 2)[1]]
    for place, each in enumerate(made):
        begin(desk, each)
        for by in ("ron", "rita"):
            write(desk, each, fields_of(3), by=by)
        if place in locked:
            rate(desk, each, 3, by="rita")
    return desk, made
