"""A simulation mean and resume points in, the quarter of the map out: how somebody treats people against what can still be taught."""

from __future__ import annotations

from enum import StrEnum

CALM_FROM = 3.5  # mean of the ratings, 1 to 5: nearer to the 5s than to the 3s of the anchors
TRAINED_FROM = 50.0  # points of the resume, of 100


class Quarter(StrEnum):
    """The four quarters of the map."""

    CALM_UNTRAINED = "Calm, not yet trained"
    CALM_TRAINED = "Calm and trained"
    TENSE_TRAINED = "Trained, not yet calm"
    TENSE_UNTRAINED = "Neither yet"


def quarter(temperament: float, knowledge: float) -> Quarter:
    """Where somebody stands; a border belongs to the better side."""
    if temperament >= CALM_FROM:
        return Quarter.CALM_TRAINED if knowledge >= TRAINED_FROM else Quarter.CALM_UNTRAINED
    return Quarter.TENSE_TRAINED if knowledge >= TRAINED_FROM else Quarter.TENSE_UNTRAINED
