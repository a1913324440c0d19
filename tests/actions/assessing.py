"""A candidate at a test: keystrokes as a browser sends them, and a clock that goes on."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from screening.actions.assessments import Offer, offer_assessment
from screening.actions.assessments_taken import begin_assessment, finish_assessment
from screening.actions.context import Desk
from screening.model.assessment import AssessmentKind
from tests.stores import MOMENT

Sent = list[list[Any]]


def later(desk: Desk, seconds: float) -> Desk:
    """The same desk some time on."""
    return replace(desk, clock=lambda: MOMENT + timedelta(seconds=seconds))


def keys(text: str, seconds: float, field: str = "", start: float = 0) -> Sent:
    """A text typed within so many seconds, as unevenly as hands do."""
    pause = seconds * 1000 / max(1, len(text))
    return [[int(start * 1000 + pause * (place + place * 7 % 5 / 15)), field, place, 0, sign] for place, sign in enumerate(text)]


def offer(desk: Desk, application: str, minutes: int = 1, kind: AssessmentKind = AssessmentKind.TYPING, **more: Any) -> str:
    return offer_assessment(desk, application, Offer(kind, minutes, **more), by="me")


def take(desk: Desk, token: str, words_a_minute: float, *, at: float = 0, wrong: int = 0) -> str:
    """Take a typing test of a minute, so many seconds from now, with so many wrong words; what the page says."""
    ticket, content = begin_assessment(later(desk, at), token)
    text = content["text"][: round(words_a_minute * 5)]
    words = text.split(" ")
    typed = " ".join("q" * len(word) if place < wrong else word for place, word in enumerate(words))
    return finish_assessment(later(desk, at + 60.5), token, ticket, 0, keys(typed, 59.9))
