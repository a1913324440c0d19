"""Plan and edits of a finished test in, its figures out. Nothing a browser counted is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import fmean, pstdev

from screening.model.assessment import AssessmentKind, AssessmentPlan, Edit, Figures, NoteFigures, TypingFigures

from .chats import chat_set, load_figures
from .passages import text_from
from .score import figures, wrong_words
from .strokes import came_at_once, text_of, within

FASTEST = 200  # net words a minute that a person should look at before it counts
MOST_AT_ONCE = 0.02  # share of letters that may come several at a time
EVEN, EVEN_KEYS = 0.03, 60  # spread of the pauses between so many keys, as a share of their mean: hands are at 0.2 and more
NOTE = "note"


def fields_of(plan: AssessmentPlan) -> tuple[str, ...]:
    """The names of the fields of a test."""
    if plan.kind is AssessmentKind.LOAD:
        return (*(chat.id for chat in chat_set(plan.start).chats), NOTE)
    return (NOTE,) if plan.kind is AssessmentKind.NOTE else ("",)


def figures_of(plan: AssessmentPlan, edits: Sequence[Edit], *, pasted: int = 0) -> Figures:
    """What a test came to."""
    made = within(edits, plan.allowed)
    if plan.kind is AssessmentKind.TYPING:
        return typing_figures(text_from(plan.start), made, plan.allowed, pasted=pasted)
    if plan.kind is AssessmentKind.LOAD:
        return load_figures(chat_set(plan.start), made, pasted=pasted)
    typed = [each.ms for each in made if each.text]
    text = text_of([each for each in made if not each.is_sent], NOTE)
    return NoteFigures(text.strip(), typed[0] / 1000 if typed else None, made[-1].ms / 1000 if made else 0.0, pasted)


def typing_figures(asked: str, edits: Sequence[Edit], allowed: float, *, pasted: int = 0) -> TypingFigures:
    """The figures of a typing test; the time is the whole of it, unless the text was typed to its end before."""
    typed = text_of(edits)
    is_whole = len(typed.split()) >= len(asked.split())
    seconds = max(edits[-1].ms / 1000, 1.0) if is_whole and edits else allowed
    found = figures(len(typed), seconds, wrong_words(asked, typed))
    corrected = sum(each.gone for each in edits)
    return replace(found, corrected=corrected, pasted=pasted, doubts=tuple(_doubts(found, typed, edits)))


def _doubts(found: TypingFigures, typed: str, edits: Sequence[Edit]) -> list[str]:
    """Why a person should look before it counts."""
    doubts = []
    if found.net > FASTEST:
        doubts.append(f"{found.net:.0f} net words a minute, faster than people type")
    if typed and sum(len(each.text) for each in came_at_once(edits)) > MOST_AT_ONCE * len(typed):
        doubts.append("Words came several letters at a time, as the suggestions of a phone do")
    pauses = [late.ms - early.ms for early, late in pairwise(each for each in edits if each.text)]
    if len(pauses) >= EVEN_KEYS and pstdev(pauses) < EVEN * fmean(pauses):
        doubts.append("The keys came as evenly as a machine sends them")
    return doubts
