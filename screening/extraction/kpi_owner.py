"""A figure in a sentence in, whose it is and whether it is a result at all out: the person's own, a team's, others', or only a goal."""

from __future__ import annotations

import re

from .patterns import Patterns

OWN, TEAM, OTHERS = "own", "team", "others"
BEST = "best"  # the first among others, whoever that is
WHOSE = (OWN, TEAM, OTHERS)
GOAL_REACH = 56  # characters before a figure that may call it a goal
FURTHEST = 240  # characters before a figure that may say whose it is
AHEAD = 60  # characters after a figure that may say whose it is
MISSED_REACH = 48


def whose(text: str, told: Patterns, place: tuple[int, int], bounds: tuple[int, int], *, counted: bool = False) -> str:
    """The word nearest before the figure in its own part of the sentence decides, then one behind it, then one of the parts before.

    Of what was `counted` a day only a word before it speaks, and no place of work: "60 calls a day in a center" are one's own.
    """
    if told["of others"].match(text, place[1], bounds[1]):
        return OTHERS
    first = max(bounds[0], place[0] - FURTHEST)
    start, end = part_of(text, told, place, bounds)
    parts = ((start, place[0]), (place[1], place[1] if counted else end), (first, start))
    for left, right in parts:
        found = (match for match in told["whose"].finditer(text, left, right))
        named = [who for match in found if (who := _who(text, told, match, counted=counted))]
        plain = [who for who in named if who != BEST]
        if plain:
            return plain[0] if left == place[1] else plain[-1]
        if named:
            return OWN
    return OWN


def _who(text: str, told: Patterns, match: re.Match[str], *, counted: bool) -> str:
    """ "Highest on the team", "praised by the company" speak of the person; "team lead" of nobody's figure."""
    start, end = match.span()
    who = WHOSE[(match.lastindex or 1) - 1]
    if who != TEAM:
        return who
    if told["no team after"].match(text, end) or told["named by"].search(text, max(0, start - 16), start):
        return ""
    before = max(0, start - AHEAD)
    if counted and told["part before"].search(text, before, start):
        return ""  # "on a team of twelve"
    if counted and told["a place"].match(text, start) and told["place before"].search(text, before, start):
        return ""
    return BEST if told["best before"].search(text, before, start) else TEAM


def part_of(text: str, told: Patterns, place: tuple[int, int], bounds: tuple[int, int]) -> tuple[int, int]:
    """Bounds of the part of a sentence that holds the figure: "Team 88%; | mine 97%"."""
    first = max(bounds[0], place[0] - FURTHEST)
    start = max((match.end() for match in told["ends"].finditer(text, first, place[0])), default=first)
    stop = told["ends"].search(text, place[1], min(bounds[1], place[1] + AHEAD))
    return start, stop.start() if stop else min(bounds[1], place[1] + AHEAD)


def is_no_result(text: str, told: Patterns, place: tuple[int, int], bounds: tuple[int, int]) -> bool:
    """Is the figure only a goal, a wish or a standard ("QA goal 90%, scored 85%", "had to reach 95%")?"""
    at = place[0]
    start, end = part_of(text, told, place, bounds)
    ahead = text[max(start, at - GOAL_REACH) : at]
    reached = told["reached"].search(ahead)
    wished = told["wished"].search(ahead)
    if (wished and (reached is None or reached.start() > wished.start())) or told["wished behind"].match(text, place[1], end):
        return True
    if told["apart"].match(text, place[1]) or told["set at"].search(text, max(start, at - GOAL_REACH), at):
        return True
    if told["before one"].search(text, max(bounds[0], at - 2 * GOAL_REACH), at):
        return True
    if told["against"].search(text, max(bounds[0], at - GOAL_REACH), at):
        return True
    if reached is not None:
        return False
    return told["goal before"].search(text, max(bounds[0], at - GOAL_REACH), at) is not None or (
        told["goal behind"].match(text, place[1], end) is not None
    )


def is_missed(text: str, told: Patterns, place: tuple[int, int], bounds: tuple[int, int]) -> bool:
    """Is the share of a quota one that was not reached, set or paid for ("missed quota, 80%", "bonus paid at 110% of quota")?"""
    ahead = text[max(bounds[0], place[0] - MISSED_REACH) : place[0]]
    if told["missed behind"].match(text, place[1], bounds[1]):
        return True
    return told["missed"].search(ahead) is not None or told["wished"].search(ahead) is not None
