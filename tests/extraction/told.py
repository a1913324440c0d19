"""A job that was read in, the row that tables of tests hold of it out."""

from __future__ import annotations

from screening.model.profile import Employment

Told = tuple[str | None, str | None, str | None, str | None]  # title, employer, start, end; "present" for an open end


def told(job: Employment) -> Told:
    dates = job.dates
    end = "present" if dates.is_current else str(dates.end) if dates.end else None
    return job.title, job.employer, str(dates.start) if dates.start else None, end
