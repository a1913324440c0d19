"""Jobs in, calendar months out: the fewest, the likeliest and the most that the resume's words allow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from screening.model.dates import DateRange, Months, union_months
from screening.model.profile import Contact, Employment, Facts


@dataclass(frozen=True, slots=True)
class Tally:
    """Months worked in the jobs that count. `is_bounded` is False when a job's dates leave the most open."""

    months: Months
    counted: tuple[Employment, ...] = ()
    possible: tuple[Employment, ...] = ()
    is_bounded: bool = True


def customer_facing_months(facts: Facts, as_of: date) -> Months:
    """Months with customers: sure jobs count, doubtful jobs and totals claimed in words raise only the most."""
    sure = [job for job in facts.employments if job.contact is Contact.YES]
    doubtful = [job for job in facts.employments if job.contact is Contact.UNCLEAR]
    claimed = max((claim.months for claim in facts.experience_claims if claim.customer_facing), default=0)
    return tally(sure, doubtful, as_of, claimed=claimed).months


def tally(
    sure: Sequence[Employment], doubtful: Sequence[Employment], as_of: date, *, claimed: int = 0, within_years: int | None = None
) -> Tally:
    """Months of `sure` jobs as low and point; `doubtful` ones and `claimed` months raise high only."""
    certain = count_months([job.dates for job in sure], as_of, within_years)
    most = count_months([job.dates for job in [*sure, *doubtful]], as_of, within_years).high if doubtful else certain.high
    is_bounded = all(has_both_ends(job.dates) for job in [*sure, *doubtful])
    return Tally(Months(certain.low, certain.point, max(most, claimed)), tuple(sure), tuple(doubtful), is_bounded)


def count_months(ranges: Iterable[DateRange], as_of: date, within_years: int | None = None) -> Months:
    """Calendar months of `ranges` together, overlaps once; with `within_years` only the last so many years before `as_of`."""
    ranges = list(ranges)
    if within_years is None:
        return union_months(ranges, as_of)
    first = as_of.year * 12 + as_of.month - 1 - within_years * 12 + 1
    sets: tuple[set[int], set[int], set[int]] = (set(), set(), set())
    placeless = 0  # stated lengths may lie outside the window, so they raise the most only
    for each in ranges:
        if each.months_stated is not None:
            placeless += each.months_stated
            continue
        for months, bound in zip(sets, each.bounds(as_of), strict=True):
            months.update(month for month in bound if month >= first)
    low, point, high = (len(months) for months in sets)
    return Months(min(low, point), point, min(max(point, high) + placeless, within_years * 12))


def months_by_job(jobs: Sequence[Employment], as_of: date, within_years: int | None = None, *, most: bool = False) -> tuple[int, ...]:
    """How many of the months counted come from each job, in the order given; a month of two jobs counts for the earlier one.

    The fewest that the dates allow, or the `most`. The parts add up to what `count_months` says, unless a bare year blurs it.
    """
    taken: set[int] = set()
    earliest = 0 if within_years is None else as_of.year * 12 + as_of.month - within_years * 12
    parts = [0] * len(jobs)
    spans = [job.dates.bounds(as_of)[2 if most else 0] for job in jobs]
    for place in sorted(range(len(jobs)), key=lambda each: (spans[each].start, each)):
        stated = jobs[place].dates.months_stated
        own = set() if stated is not None else {month for month in spans[place] if month >= earliest} - taken
        taken |= own
        parts[place] = len(own) if stated is None else stated
    return tuple(parts)


def has_both_ends(dates: DateRange) -> bool:
    """Can the most months be known? Not when one end is missing: "since"-less "2019" may have been longer."""
    return dates.months_stated is not None or (dates.start is not None and (dates.is_current or dates.end is not None))
