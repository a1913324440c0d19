"""A page of a ranking in, the plain data of the list out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from typing import Any

from screening.actions.ranking_page import Next, RankingPage
from screening.actions.saved_views import SavedView
from screening.actions.views import MustMark, RankedRow
from screening.actions.wanted import SORTS
from screening.evaluation.checks import label_of
from screening.hiring.stages import said_stage
from screening.model.evaluation import Gate, Outcome

from .bulk import Done
from .debrief_parts import mean_words
from .parts import FLAG_WORDS


def list_data(
    page: RankingPage,
    now: date,
    made: Done | None = None,
    *,
    views: Iterable[SavedView] = (),
    every: dict[str, Any] | None = None,
    may_ask: bool = False,
    may_test: bool = False,
    may_decide: bool = True,
) -> dict[str, Any]:
    """What the list shows on the day `now`; `made` can be undone, `every` are all that are wanted, to be ticked."""
    opening = page.view.counts.opening
    return {
        "opening": opening.id,
        "want": {**asdict(page.wanted), "criteria": [list(each) for each in page.wanted.criteria]},
        "found": page.found,
        "everybody": page.everybody,
        "pages": page.pages,
        "groups": [
            {
                "gate": group.gate.value,
                "total": group.total,
                "rows": [{**_row(row, page.next.get(row.application_id), now), "rated": _rated(page, row)} for row in group.rows],
            }
            for group in page.groups
        ],
        "hints": _hints(page),
        "choices": _choices(page),
        "sorts": [[key, word] for key, word in SORTS.items()],
        "stages": [[stage, said_stage(stage), stage in opening.reason_stages] for stage in opening.stages],
        "views": [{"id": view.id, "name": view.name, "query": view.query} for view in views],
        "flags": {flag: {"icon": icon, "word": word} for flag, (icon, word) in FLAG_WORDS.items()},
        "made": {"token": made.token, "words": made.words, "moved": list(made.ids)} if made else None,
        "every": every,
        "mayAsk": may_ask,
        "mayTest": may_test,
        "may": may_decide,
    }


def _choices(page: RankingPage) -> dict[str, list[list[Any]]]:
    """By what it is called in the address: value, words, how many."""
    choices = page.choices
    return {
        "stage": [[value, said_stage(value), number] for value, number in choices.stages],
        "source": [[value, value, number] for value, number in choices.sources],
        "flag": [[value, FLAG_WORDS.get(value, ("", value))[1], number] for value, number in choices.flags],
        "tag": [[value, value, number] for value, number in choices.tags],
        "criteria": [[each.id, label_of(each)] for each in page.view.rubric.criteria],
    }


def _row(row: RankedRow, next_: Next | None, now: date) -> dict[str, Any]:
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
        "ask": next_.ask if next_ else "",
        "flip": next_.flip if next_ else "",
        "flags": list(row.flags),
        "tags": list(row.tags),
        "stage": row.stage,
        "staged": said_stage(row.stage),
        "days": max(0, (now - row.received_on).days),
        "since": max(0, (now - row.since).days),
        "decision": str(row.disposition),
        "file": row.filename,
    }


def _rated(page: RankingPage, row: RankedRow) -> str:
    """ "3.40 of 5, 2 raters", "" where there is nothing this person may see."""
    found = page.means.get(row.application_id)
    return mean_words(found.assessment) if found else ""


def _missed_first(must: MustMark) -> bool:
    return must.outcome is not Outcome.NOT_MET


def _hints(page: RankingPage) -> dict[str, str]:
    """For those to check: the one open must-have whose answer would move most people."""
    if page.hint is None or page.wanted.is_filtered:
        return {}
    label, people = page.hint
    return {Gate.REVIEW.value: f"“{label}” is all that is open for {people:,} of these"}
