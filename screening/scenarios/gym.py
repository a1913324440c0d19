"""What somebody rated and the key in; how far apart they are, dimension by dimension, and whether the try is passed, out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from screening.model.gym import KeyScore, Transcript

from .dimension_file import Dimensions, load_dimensions
from .flags import ACCEPTABLE

FARTHEST = 1  # points; two apart is what would ask for a third rater in a real interview
ON_THE_KEY = 4  # of the eight dimensions; one point off everywhere is a habit, not a reading of the anchors
FORGOTTEN = timedelta(days=90)  # since a key was last seen; raters are calibrated anew each quarter
CRITERION = (
    f"A try is passed when no score lies more than {FARTHEST} point from the key, at least {ON_THE_KEY} of the 8 are the same as the key, "
    f"and policy and compliance lies on the same side of {ACCEPTABLE} as the key."
)

ONCE = f"A key is shown after each try, so only a first try counts for an opening; the next that counts comes {FORGOTTEN.days} days later."


@dataclass(frozen=True, slots=True)
class Apart:
    """One dimension: what was given beside the key."""

    given: int
    key: KeyScore

    @property
    def points(self) -> int:
        """Above 0: higher than the key."""
        return self.given - self.key.score


@dataclass(frozen=True, slots=True)
class Result:
    """A try against the key. `distance` is the mean distance in points; `missed` says in words what kept it from being passed."""

    dimensions: tuple[Apart, ...]
    distance: float
    same: int
    missed: tuple[str, ...]

    @property
    def passed(self) -> bool:
        return not self.missed


def compare(transcript: Transcript, scores: Mapping[str, int], dimensions: Dimensions | None = None) -> Result:
    """The try held against the key; `scores` has one for every dimension. Raises KeyError."""
    known = dimensions or load_dimensions()
    apart = tuple(Apart(scores[each.dimension], each) for each in transcript.key)
    same = sum(each.points == 0 for each in apart)
    far = [known[each.key.dimension].title for each in apart if abs(each.points) > FARTHEST]
    missed = []
    if far:
        missed.append(f"{', '.join(far)}: more than {FARTHEST} point from the key")
    if same < ON_THE_KEY:
        missed.append(f"{same} of {len(apart)} scores are the same as the key, {ON_THE_KEY} are asked")
    for each in apart:
        title = known[each.key.dimension].title
        if each.key.dimension in known.compliance and (each.given < ACCEPTABLE) != (each.key.score < ACCEPTABLE):
            missed.append(f"{title}: {each.given} and {each.key.score} lie on both sides of what is acceptable ({ACCEPTABLE})")
    return Result(apart, sum(abs(each.points) for each in apart) / len(apart), same, tuple(missed))


def passed_unseen(tries: Iterable[tuple[datetime, bool]]) -> bool:
    """Was a try of a transcript passed by somebody who did not know its key? Each is (when, passed), oldest first; all end with the key."""
    seen: datetime | None = None
    for at, passed in tries:
        if passed and (seen is None or at - seen >= FORGOTTEN):
            return True
        seen = at
    return False
