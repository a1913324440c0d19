"""A candidate view in, the plain data of its two panes out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from screening.actions.corrections import FactLine, Known
from screening.actions.views import CandidateView, Mark, TimelineEntry
from screening.evaluation.fact_words import KIND_WORDS
from screening.evaluation.what_if import Flip
from screening.evaluation.wording import figure
from screening.model.document import Document, Evidence, Flag
from screening.model.evaluation import Finding, Outcome
from screening.model.hiring import Disposition
from screening.model.said import Correction, Override

from .parts import FLAG_WORDS, count, day

MOST_ASKS = 3  # more are listed with their criteria
NOTHING = Known((), ())
XRAY = {
    "ocr": "This file is a picture. Its words were read from it, and may be misread.",
    "hidden_text": "Words that a reader cannot see stand in this file. They were kept out of what was read.",
    "keyword_stuffing": "Words are repeated or piled up as nobody writes for people.",
    "machine_instructions": "Words in this file speak to programs, not to people. Nothing follows them.",
    "picture_disagrees": "The picture of the page shows other words than the text in the file.",
    "several_people": "More than one resume may be in this file.",
    "name_mismatch": "The file is of another kind than its name says. It was read as what it is.",
    "future_dates": "A job begins or ends after the day this resume was received.",
}
ORDER = {Outcome.NOT_MET: 0, Outcome.UNCLEAR: 1, Outcome.MET: 2}
WORDS = {Outcome.MET: "met", Outcome.UNCLEAR: "unclear", Outcome.NOT_MET: "not met"}


def pane_data(view: CandidateView, now: date, flips: Sequence[Flip] = (), known: Known = NOTHING) -> dict[str, Any]:
    """What the panes show, with a stamp that changes when any of it does."""
    musts = sorted((f for f in view.evaluation.findings if f.is_must), key=lambda finding: ORDER[finding.outcome])
    nices = [finding for finding in view.evaluation.findings if not finding.is_must]
    open_ones = _open_ones(musts, nices)
    data = {
        "id": view.application.id,
        "pages": _pages(view),
        "marks": [_mark(mark, view.document) for mark in view.marks],
        "flags": [_flag(flag) for flag in view.document.flags],
        "segments": segments(view.document.text, view.marks),
        "musts": [_row(finding, view) for finding in musts],
        "nices": [_row(finding, view) for finding in nices],
        "mustsWord": f"{_tally(musts)} · these decide the gate",
        "nicesWord": f"{figure(sum(f.points for f in nices))} of {figure(sum(f.possible for f in nices))}",
        "asks": _asks(open_ones)[:MOST_ASKS],
        "asksWord": _asks_word(len(open_ones)),
        "flips": [{"id": flip.criterion_id, "said": f"{flip.sentence}, with {figure(flip.after.points)} points"} for flip in flips],
        "heads": {finding.criterion_id: finding.label for finding in view.evaluation.findings},
        "timeline": _timeline(view, now),
        "happened": [_entry(entry) | {"time": f"{entry.at.astimezone():%H:%M}"} for entry in reversed(view.timeline)],
        "mayCorrect": "correct" in view.allowed,
        "mayTest": "assess" in view.allowed,
        "mayPlan": "decide" in view.allowed,
        "facts": [_fact(line) for line in known.facts],
        "said": [_said(each, view, known) for each in known.corrections],
        "staleWords": [_stale(each, view) for each in view.stale],
    }
    data["stamp"] = hashlib.sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()
    return data


def segments(text: str, marks: tuple[Mark, ...]) -> list[tuple[str, list[int]]]:
    """The whole text in pieces, each with the numbers of the marks that cover it, the shortest mark last."""
    edges = sorted({0, len(text), *(edge for mark in marks for edge in (mark.start, mark.end))})
    longest_first = sorted(marks, key=lambda mark: mark.start - mark.end)
    return [
        (text[start:end], [mark.number for mark in longest_first if mark.start <= start and end <= mark.end])
        for start, end in pairwise(edges)
    ]


def _pages(view: CandidateView) -> list[dict[str, Any]]:
    sizes = {page.number: (page.width, page.height) for page in view.document.pages}
    return [
        {"src": source.lstrip("/"), "width": sizes.get(number, (612, 792))[0], "height": sizes.get(number, (612, 792))[1]}
        for number, source in enumerate(view.page_images, start=1)
    ]


def _flag(flag: Flag) -> dict[str, Any]:
    icon, word = FLAG_WORDS.get(flag.kind.value, ("flag", flag.kind.value.replace("_", " ")))
    about = XRAY.get(flag.kind.value, "Something about the file that a person should know.")
    return {"icon": icon, "word": word, "detail": " ".join(flag.detail.split()), "page": flag.page, "full": flag.detail, "about": about}


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
    found = finding.machine.evidence if finding.machine else finding.evidence
    quoted = tuple(each for each in found if not each.is_said)
    return {
        "id": finding.criterion_id,
        "label": finding.label,
        "outcome": finding.outcome.value,
        "sentence": _beside(finding.label, finding.sentence),
        "why": criterion.why if criterion else "",
        "points": finding.points,
        "possible": finding.possible,
        "marks": [mark.number for mark in view.marks if finding.criterion_id in mark.criterion_ids],
        "quote": " ".join(quoted[0].quote.split()) if quoted else "",
        "place": _place(quoted),
        "told": next((each.quote for each in finding.evidence if each.is_said and not each.is_tested), "")
        if finding.override is None
        else "",
        "override": _override(finding, view),
    }


def _override(finding: Finding, view: CandidateView) -> dict[str, str] | None:
    """Whose word it is, since when, why, and what was found before it."""
    word, found = finding.override, finding.machine
    if word is None or found is None:
        return None
    was = f"{WORDS[found.outcome].capitalize()}: {_beside(found.label, found.sentence)}"
    return {"id": word.id, "who": view.names.get(word.by, "Somebody"), "day": day(word.at), "reason": word.reason, "was": was}


def _fact(line: FactLine) -> dict[str, Any]:
    evidence = line.evidence if line.evidence and not line.evidence.is_said else None
    place = f"page {evidence.page}" if evidence else ""
    quote = " ".join(evidence.quote.split()) if evidence else ""
    ref = f"{line.kind.value} {line.target}" if line.fact is not None else ""
    return {
        "ref": ref,
        "kind": KIND_WORDS[line.kind],
        "words": line.words,
        "quote": quote,
        "place": place,
        "byhand": line.correction is not None,
    }


def _said(word: Correction, view: CandidateView, known: Known) -> dict[str, str]:
    """A correction as it is shown: what, whose, since when, from where, and what stood there before."""
    return {
        "id": word.id,
        "kind": KIND_WORDS[word.kind],
        "now": known.now.get(word.id, ""),
        "was": word.was or "nothing",
        "who": view.names.get(word.by, "Somebody"),
        "day": day(word.at),
        "source": word.source,
    }


def _stale(word: Override, view: CandidateView) -> dict[str, str]:
    label = next((each.label or each.id for each in view.rubric.criteria if each.id == word.criterion_id), word.criterion_id)
    said = f"{view.names.get(word.by, 'Somebody')} saw it as {WORDS[word.outcome]} on {day(word.at)}: {word.reason}"
    return {"id": word.id, "label": label, "said": said}


def _beside(label: str, sentence: str) -> str:
    """The sentence as it stands beside its label: what only repeats the label is left out ("Badge not stated" -> "not stated")."""
    return sentence[len(label) :].strip() or sentence if sentence.lower().startswith(label.lower()) else sentence


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


def _open_ones(musts: list[Finding], nices: list[Finding]) -> list[Finding]:
    """What an answer would settle: the must-haves that hold the gate, then what is worth most."""
    return [finding for finding in [*musts, *sorted(nices, key=lambda each: -each.possible)] if finding.ask]


def _asks(open_ones: list[Finding]) -> list[dict[str, str]]:
    return [
        {
            "id": finding.criterion_id,
            "label": finding.label,
            "ask": finding.ask,
            "worth": f"Worth {count(round(finding.possible - finding.points), 'point')}",
        }
        for finding in open_ones
    ]


def _asks_word(number: int) -> str:
    if not number:
        return ""
    if number > MOST_ASKS:
        return f"the {MOST_ASKS} that matter most of {number} open questions"
    return "one answer settles everything open" if number == 1 else f"{number} answers settle everything open"


def _timeline(view: CandidateView, now: date) -> list[dict[str, Any]]:
    """The last four things that happened, then today."""
    entries = [_entry(entry) for entry in view.timeline[-4:]]
    waits = view.application.disposition is Disposition.OPEN
    return [*entries, {"day": "Today" if waits else day(now), "what": "Waiting for you" if waits else "Decided", "who": False, "now": True}]


def _entry(entry: TimelineEntry) -> dict[str, Any]:
    return {"day": day(entry.at), "what": f"{entry.who}: {entry.what}" if entry.who else entry.what, "who": bool(entry.who)}
