"""Facts as the resume states them in, facts as they stand on a given day out: licences run out, degrees lie ahead."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from screening.model.dates import PartialDate
from screening.model.document import Flag, FlagKind
from screening.model.profile import Certification, EducationLevel, Facts, License, LicenseStatus, Study, education_level


def has_passed(stated: PartialDate | None, as_of: date) -> bool:
    """True once every day that `stated` can mean lies before `as_of` ("exp 03/2025" holds to the end of March)."""
    if stated is None:
        return False
    if stated.month is not None and stated.day is not None:
        return (stated.year, stated.month, stated.day) < (as_of.year, as_of.month, as_of.day)
    return stated.last_month < as_of.year * 12 + as_of.month - 1


def settle(facts: Facts, as_of: date) -> Facts:
    """The same facts with every status that depends on the day decided for `as_of`; the same object if none does."""
    licenses = tuple(_license(each, as_of) for each in facts.licenses)
    studies = tuple(_study(each, as_of) for each in facts.studies)
    if licenses == facts.licenses and studies == facts.studies:
        return facts
    return replace(facts, licenses=licenses, studies=studies)


def is_current(certification: Certification, as_of: date) -> bool:
    """Neither still being worked on nor run out."""
    return not certification.in_progress and not has_passed(certification.expires, as_of)


def flags_on(facts: Facts, as_of: date) -> tuple[Flag, ...]:
    """What a person should know that depends on the day: jobs that begin or end after it."""
    today = as_of.year * 12 + as_of.month - 1
    ahead = [job for job in facts.employments if any(each and each.first_month > today for each in (job.dates.start, job.dates.end))]
    return tuple(Flag(FlagKind.FUTURE_DATES, job.evidence.quote, job.evidence.page) for job in ahead)


def completed_level(facts: Facts, as_of: date) -> EducationLevel:
    """The highest level completed by `as_of`."""
    return education_level(settle(facts, as_of))


def _license(stated: License, as_of: date) -> License:
    if stated.status is LicenseStatus.HELD and has_passed(stated.expires, as_of):
        return replace(stated, status=LicenseStatus.EXPIRED)
    return stated


def _study(stated: Study, as_of: date) -> Study:
    if stated.completed and stated.year is not None and stated.year > as_of.year:
        return replace(stated, completed=False)
    return stated
