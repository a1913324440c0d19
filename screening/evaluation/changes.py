"""A criterion in, every one-step change of its settings out, smallest first: what a what-if may try."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from screening.model.profile import EducationLevel, LicenseStatus
from screening.model.rubric import (
    ChannelParams,
    Criterion,
    EducationParams,
    ExperienceParams,
    KpiParams,
    LicenseParams,
    Params,
    PlatformParams,
    TypingParams,
)

from .check_figures import UNIT_WORDS
from .wording import LEVEL_WORDS, STATUS_WORDS, months_words

SLOWEST_ASKED = 10  # words a minute; a rubric may not ask for less
LONGEST_WINDOW = 50  # years
KPI_STEPS = 20  # a bound of a figure moves by twentieths of itself
A_TOGGLE = 1.0  # the size of a change that is no number: as much as taking a number away altogether
NOT_A_MUST = 2.0  # the last thing to try


@dataclass(frozen=True, slots=True)
class Change:
    """One setting of one criterion, moved. `setting` is "criterion.field"; `words` follow "if".

    `size` compares changes: it is the share of the figure that is given up.
    """

    criterion_id: str
    setting: str
    size: float
    words: str
    after: Criterion


def changes(criterion: Criterion) -> tuple[Change, ...]:
    """Every one-step change that asks for less, smallest first; nested criteria are changed one at a time."""
    found = [*_inside(criterion, criterion.id)]
    if criterion.is_must:
        found.append(Change(criterion.id, "is_must", NOT_A_MUST, "it were a nice-to-have", replace(criterion, is_must=False)))
    return tuple(sorted(found, key=lambda change: change.size))


def _inside(criterion: Criterion, top: str) -> Iterator[Change]:
    for params, size, words in _easier(criterion.params):
        moved = next(name for name in params.__dataclass_fields__ if getattr(params, name) != getattr(criterion.params, name))
        yield Change(top, f"{criterion.id}.{moved}", size, words, replace(criterion, params=params, label=""))
    for place, nested in enumerate(criterion.of):
        for change in _inside(nested, top):
            of = (*criterion.of[:place], change.after, *criterion.of[place + 1 :])
            yield replace(change, after=replace(criterion, of=of, label=""))


Easier = Iterator[tuple[Params, float, str]]


def _easier(params: Params) -> Easier:
    step: Callable[[Any], Easier] | None = STEPS.get(type(params))
    return step(params) if step else iter(())


def _typing(params: TypingParams) -> Easier:
    for speed in range(params.min_wpm - 1, SLOWEST_ASKED - 1, -1):
        yield replace(params, min_wpm=speed), 1 - speed / params.min_wpm, f"{speed} words a minute were asked"


def _months(params: Any) -> Easier:
    asked = params.min_months or 0
    for months in range(asked - 1, 0, -1):
        yield replace(params, min_months=months), 1 - months / asked, f"{months_words(months)} were asked"
    if asked and not getattr(params, "within_years", None):
        yield replace(params, min_months=None), A_TOGGLE, "no number of months were asked"


def _experience(params: ExperienceParams) -> Easier:
    yield from _months(params)
    if params.within_years:
        for years in range(params.within_years + 1, LONGEST_WINDOW + 1):
            size = 1 - params.within_years / years
            yield replace(params, within_years=years), size, f"the last {years} years counted"
        yield replace(params, within_years=None), A_TOGGLE, "all years counted"


def _platform(params: PlatformParams) -> Easier:
    yield from _months(params)
    for count in range(params.count - 1, 0, -1):
        yield replace(params, count=count), 1 - count / params.count, f"{count} of them were enough"
    if not params.accept_generic and not params.all_of and params.count == 1:
        yield replace(params, accept_generic=True), A_TOGGLE, "a system without a name were accepted"


def _license(params: LicenseParams) -> Easier:
    for status in LicenseStatus:
        if status not in params.accept_status:
            words = f'the status "{STATUS_WORDS[status]}" were accepted'
            yield replace(params, accept_status=(*params.accept_status, status)), A_TOGGLE, words
    if params.state:
        yield replace(params, state=None), A_TOGGLE, "any state were accepted"
    if not params.accept_personal_lines and "P&C" in (*params.any_of, *params.all_of):
        yield replace(params, accept_personal_lines=True), A_TOGGLE, "a Personal Lines license were accepted"


def _education(params: EducationParams) -> Easier:
    levels = list(EducationLevel)
    asked = levels.index(params.min_level)
    for place in range(asked - 1, 0, -1):
        yield replace(params, min_level=levels[place]), (asked - place) / asked, f"{LEVEL_WORDS[levels[place]]} were enough"


def _channel(params: ChannelParams) -> Easier:
    if params.concurrent is None:
        return
    for count in range(params.concurrent - 1, 1, -1):
        yield replace(params, concurrent=count), 1 - count / params.concurrent, f"{count} conversations at once were asked"
    if params.any_of or params.all_of:
        yield replace(params, concurrent=None), A_TOGGLE, "no number of conversations were asked"


def _kpi(params: KpiParams) -> Easier:
    unit = UNIT_WORDS.get(params.unit or "", "")
    for twentieths in range(1, KPI_STEPS):
        size = twentieths / KPI_STEPS
        if params.min is not None:
            least = round(params.min * (1 - size), 2)
            yield replace(params, min=least), size, f"at least {least:g}{unit} were asked"
        if params.max is not None:
            most = round(params.max / (1 - size), 2)
            yield replace(params, max=most), size, f"at most {most:g}{unit} were asked"
    for numbers in range(params.numbers - 1, 0, -1):
        yield replace(params, numbers=numbers), 1 - numbers / params.numbers, f"{numbers} figures were enough"


STEPS: dict[type, Callable[[Any], Easier]] = {
    TypingParams: _typing,
    ExperienceParams: _experience,
    PlatformParams: _platform,
    LicenseParams: _license,
    EducationParams: _education,
    ChannelParams: _channel,
    KpiParams: _kpi,
}
