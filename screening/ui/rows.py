"""A ranking in, the plain data of the list out."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from screening.actions.views import MustMark, RankedRow, RankingView
from screening.model.evaluation import Gate, Outcome

from .moves import Made
from .parts import FLAG_WORDS


def list_data(view: RankingView, now: date, made: Made | None = None) -> dict[str, Any]:
    """What the list shows on the day `now`; `made` can be undone."""
    return {
        "opening": view.counts.opening.id,
        "rows": [_row(row, now) for row in view.rows],
        "hints": _hints(view.rows),
        "flags": {flag: {"icon": icon, "word": word} for flag, (icon, word) in FLAG_WORDS.items()},
        "made": {"token": made.token, "words": made.words, "moved": list(made.moved)} if made else None,
    }


def _row(row: RankedRow, now: date) -> dict[str, Any]:
    return {
        "id": row.application_id,
        "rank": row.rank,
        "tied": row.tied,
        "code": row.code,
        "name": row.name,
        "place": row.location,
        "gate": row.gate.value,
        "points": row.points,
        "open": row.open_points,
        "met": row.musts_met,
        "of": row.musts_total,
        "left": [{"label": must.label, "outcome": must.outcome.value} for must in sorted(row.musts_left, key=_missed_first)],
        "why": row.why,
        "quote": " ".join(row.quote.split()),
        "page": row.quote_page,
        "flags": list(row.flags),
        "days": max(0, (now - row.received_on).days),
        "decision": str(row.disposition),
        "file": row.filename,
    }


def _missed_first(must: MustMark) -> bool:
    return must.outcome is not Outcome.NOT_MET


def _hints(rows: tuple[RankedRow, ...]) -> dict[str, str]:
    """For those to check: the one open must-have whose answer would move most people."""
    single = Counter(
        row.musts_left[0].label
        for row in rows
        if row.gate is Gate.REVIEW and len(row.musts_left) == 1 and row.musts_left[0].outcome is Outcome.UNCLEAR
    )
    if not single:
        return {}
    label, people = single.most_common(1)[0]
    return {Gate.REVIEW.value: f"“{label}” is all that is open for {people} of these"} if people > 1 else {}
