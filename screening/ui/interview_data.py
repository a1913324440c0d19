"""An interview in, the plain data of its live page out: the kit, one's part, nothing about the candidate but the code."""

from __future__ import annotations

from typing import Any

from screening.actions.context import Desk
from screening.actions.interviews_mine import MODE_WORDS, PART_WORDS, Sheet, interview_sheet
from screening.actions.interviews_played import Moment, played
from screening.actions.interviews_taps import holder_of, own_taps
from screening.actions.ratings import RECOMMENDATIONS, own_scorecard
from screening.model.scenario import TURNS, Dimension, HeatStep
from screening.scenarios.ratings import SHORTEST_NOTE
from screening.scenarios.tape import clock


def live_data(desk: Desk, interview_id: str, *, by: str) -> dict[str, Any]:
    """Raises NotAllowed."""
    holder_of(desk, interview_id, by)
    sheet = interview_sheet(desk, interview_id, by=by)
    interview, part = sheet.interview, sheet.part
    taps = own_taps(desk, interview_id, by=by)
    plays, rates = (part.plays, part.rates) if part else (False, False)
    told = played(desk, interview_id, by=by)
    return {
        "interview": interview.id,
        "person": by,
        "stamp": f"{interview.version}{plays}{rates}{told is not None}",
        "target": f"/api/interviews/{interview.id}",
        "last": max((tap.sequence for tap in taps), default=0),
        "state": interview.state.value,
        "locked": own_scorecard(desk, interview_id, by=by) is not None,
        "plays": plays,
        "rates": rates,
        "title": interview.kit.title,
        "mode": MODE_WORDS[interview.mode],
        "facts": f"Candidate {interview.code} · form {interview.form_name} · you {PART_WORDS[plays, rates]}" if part else "",
        "writes": interview.mode.is_written,
        "seconds": interview.kit.timing.play * 60,
        "ask": list(sheet.ask) if rates else [],
        "told": None if told is None else [_moment(each) for each in told],
        **_form(sheet),
        **_rated(sheet),
    }


def _form(sheet: Sheet) -> dict[str, Any]:
    form = sheet.interview.form
    return {
        "steps": [_step(step) for step in form.ladder],
        "reveal": form.hidden.reveal,
        "earned": list(form.hidden.earned_by),
        "customer": form.customer,
        "play": form.play,
        "knows": [[row.label, row.value] for row in form.customer_facts],
        "turns": {kind.value: {"label": turn.label, "helpful": turn.helpful} for kind, turn in TURNS.items()},
    }


def _rated(sheet: Sheet) -> dict[str, Any]:
    trap = sheet.interview.kit.trap
    return {
        "dimensions": [_dimension(each, written=sheet.interview.mode.is_written) for each in sheet.dimensions.rated],
        "notRated": [[list(each.words), each.remedy] for each in sheet.dimensions.not_rated],
        "shortest": SHORTEST_NOTE,
        "good": list(sheet.interview.kit.looks_good),
        "advice": [list(each) for each in RECOMMENDATIONS.items()],
        "trap": {"question": trap.question, "why": trap.why, "fails": trap.automatic_fail},
    }


def _moment(each: Moment) -> list[str]:
    return [clock(each.seconds), "customer" if each.is_customer else "candidate", each.words]


def _step(step: HeatStep) -> dict[str, str]:
    return {"name": step.name, "line": step.line, "milder": step.milder, "how": step.how}


def _dimension(each: Dimension, *, written: bool) -> dict[str, Any]:
    words = {"id": each.id, "title": each.title, "question": each.question, "low": each.low, "middle": each.middle, "high": each.high}
    return {**words, "writing": each.in_writing if written else "", "always": each.note_always}
