"""A candidate view in, the plain data of its two panes out."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from typing import Any

from screening.actions.views import CandidateView, Mark
from screening.model.document import Document, Evidence
from screening.model.evaluation import Finding, Outcome
from screening.model.hiring import Disposition

from .parts import count, day

ORDER = {Outcome.UNCLEAR: 0, Outcome.NOT_MET: 1, Outcome.MET: 2}
WORDS = {Outcome.MET: "met", Outcome.UNCLEAR: "unclear", Outcome.NOT_MET: "not met"}


def pane_data(view: CandidateView, now: date) -> dict[str, Any]:
    """What the panes show, with a stamp that changes when any of it does."""
    musts = sorted((f for f in view.evaluation.findings if f.is_must), key=lambda finding: ORDER[finding.outcome])
    nices = [finding for finding in view.evaluation.findings if not finding.is_must]
    data = {
        "id": view.application.id,
        "pages": _pages(view),
        "marks": [_mark(mark, view.document) for mark in view.marks],
        "segments": segments(view.document.text, view.marks),
        "musts": [_row(finding, view) for finding in musts],
        "nices": [_row(finding, view) for finding in nices],
        "mustsWord": f"{_tally(musts)} · these decide the gate",
        "nicesWord": f"{sum(f.points for f in nices):g} of {sum(f.possible for f in nices):g}",
        "asks": _asks(musts, nices),
        "heads": {finding.criterion_id: finding.label for finding in view.evaluation.findings},
        "timeline": _timeline(view, now),
    }
    data["stamp"] = hashlib.sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()
    return data


def segments(text: str, marks: tuple[Mark, ...]) -> list[tuple[str, int | None]]:
    """The whole text in pieces, each with the number of its mark or None; where marks overlap, the first one in page order wins."""
    pieces: list[tuple[str, int | None]] = []
    at = 0
    for mark in sorted(marks, key=lambda each: (each.start, -each.end)):
        start = max(mark.start, at)
        if start >= mark.end:
            continue
        if start > at:
            pieces.append((text[at:start], None))
        pieces.append((text[start : mark.end], mark.number))
        at = mark.end
    if at < len(text):
        pieces.append((text[at:], None))
    return pieces


def _pages(view: CandidateView) -> list[dict[str, Any]]:
    sizes = {page.number: (page.width, page.height) for page in view.document.pages}
    return [
        {"src": source.lstrip("/"), "width": sizes.get(number, (612, 792))[0], "height": sizes.get(number, (612, 792))[1]}
        for number, source in enumerate(view.page_images, start=1)
    ]


def _mark(mark: Mark, document: Document) -> dict[str, Any]:
    """Places in percent of the page, so that they hold at any size."""
    sizes = {page.number: (page.width, page.height) for page in document.pages}
    boxes = []
    for number, box in mark.boxes:
        width, height = sizes.get(number, (0.0, 0.0))
        if width <= 0 or height <= 0:
            continue
        boxes.append(
            {
                "page": number,
                "left": round(100 * box.x0 / width, 3),
                "top": round(100 * box.top / height, 3),
                "width": round(100 * (box.x1 - box.x0) / width, 3),
                "height": round(100 * (box.bottom - box.top) / height, 3),
            }
        )
    return {"number": mark.number, "ids": list(mark.criterion_ids), "outcome": mark.outcome.value, "boxes": boxes}


def _row(finding: Finding, view: CandidateView) -> dict[str, Any]:
    criterion = next((each for each in view.rubric.criteria if each.id == finding.criterion_id), None)
    return {
        "id": finding.criterion_id,
        "label": finding.label,
        "outcome": finding.outcome.value,
        "sentence": finding.sentence,
        "why": criterion.why if criterion else "",
        "points": finding.points,
        "possible": finding.possible,
        "marks": [mark.number for mark in view.marks if finding.criterion_id in mark.criterion_ids],
        "quote": " ".join(finding.evidence[0].quote.split()) if finding.evidence else "",
        "place": _place(finding.evidence),
    }


def _place(evidence: tuple[Evidence, ...]) -> str:
    if not evidence:
        return ""
    pages = sorted({each.page for each in evidence})
    where = f"page {pages[0]}" if len(pages) == 1 else f"pages {', '.join(map(str, pages))}"
    more = len(evidence) - 1
    return f"and {'one' if more == 1 else more} more, {where}" if more else where


def _tally(findings: list[Finding]) -> str:
    parts = [(sum(f.outcome is outcome for f in findings), words) for outcome, words in WORDS.items()]
    return ", ".join(f"{number} {words}" for number, words in parts if number)


def _asks(musts: list[Finding], nices: list[Finding]) -> list[dict[str, str]]:
    """What to ask next: the must-haves that hold the gate, then what is worth most; at most four."""
    open_ones = [finding for finding in [*musts, *sorted(nices, key=lambda each: -each.possible)] if finding.ask]
    unmet = [finding for finding in musts if finding.outcome is not Outcome.MET]
    asks = []
    for finding in open_ones[:4]:
        worth = count(round(finding.possible - finding.points), "point")
        settles = "If so: passed" if unmet == [finding] else f"Worth {worth}"
        asks.append({"id": finding.criterion_id, "label": finding.label, "ask": finding.ask, "worth": settles})
    return asks


def _timeline(view: CandidateView, now: date) -> list[dict[str, Any]]:
    """The last four things that happened, then today."""
    entries = [
        {"day": day(entry.at), "what": f"{entry.who}: {entry.what}" if entry.who else entry.what, "who": bool(entry.who)}
        for entry in view.timeline[-4:]
    ]
    waits = view.application.disposition is Disposition.OPEN
    return [*entries, {"day": "Today" if waits else day(now), "what": "Waiting for you" if waits else "Decided", "who": False, "now": True}]
