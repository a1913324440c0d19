"""A profile or an evaluation in, one plain dict out, ready for `json.dumps`: the contract of `parse` and `screen --jsonl`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from screening.evaluation.months import count_months, customer_facing_months
from screening.evaluation.settle import completed_level, flags_on, is_current, settle
from screening.model.dates import DateRange
from screening.model.document import Document, Evidence, Format
from screening.model.profile import CandidateProfile, Contact, Employment, Facts, Identity, Platform, Use

if TYPE_CHECKING:
    from screening.model.evaluation import Ranked

CUSTOMER_RECORDS = ("crm", "help_desk", "ams", "record_system")
CHANNELS = ("phone", "chat", "email", "in_person", "social")
USES = tuple(Use)

Record = dict[str, Any]


def profile_record(file: str, document: Document, profile: CandidateProfile, as_of: date) -> Record:
    """One line of `parse`: what the resume says, months and statuses as they stand on `as_of`."""
    facts, identity = settle(profile.facts, as_of), profile.identity
    named = [platform for platform in facts.platforms if platform.name and platform.use is not Use.WISH]
    months = customer_facing_months(facts, as_of)
    return {
        "file": file,
        "status": "parsed",
        "reason": None,
        "flags": list(dict.fromkeys(str(flag.kind) for flag in (*document.flags, *profile.warnings, *flags_on(facts, as_of)))),
        "name": identity.name.value if identity.name else None,
        "emails": [found.value for found in identity.emails],
        "phones": [found.value for found in identity.phones],
        "location": identity.location.value if identity.location else None,
        "jobs": [_job(job, as_of) for job in facts.employments],
        "customer_facing_months": months._asdict(),
        "crm": [_crm(platform, facts, as_of) for platform in named if platform.category in CUSTOMER_RECORDS],
        "crm_generic": any(
            platform.name is None and platform.category in CUSTOMER_RECORDS and platform.use is not Use.WISH for platform in facts.platforms
        ),
        "tools": [
            {"name": platform.name, "category": platform.category, "evidence": _first(platform.evidence)}
            for platform in named
            if platform.category not in CUSTOMER_RECORDS
        ],
        **_typing(facts),
        "licenses": [
            {"code": each.code, "status": str(each.status), "state": each.state, "evidence": _evidence(each.evidence)}
            for each in facts.licenses
        ],
        "education_level": str(completed_level(facts, as_of)),
        "certifications": [
            {"name": each.name, "evidence": _evidence(each.evidence)} for each in facts.certifications if is_current(each, as_of)
        ],
        "languages": list(dict.fromkeys(each.name for each in facts.languages)),
        "kpis": [
            {"kpi": each.kpi, "value": _number(each.value), "unit": each.unit, "evidence": _evidence(each.evidence)} for each in facts.kpis
        ],
        "channels": [channel for channel in CHANNELS if any(each.channel == channel for each in facts.channels)],
    }


def rejected_record(file: str, reason: str) -> Record:
    """The line of a file that could not be read, in `screen --jsonl`."""
    return {"file": file, "status": "rejected", "reason": reason}


def rejected_profile(file: str, reason: str) -> Record:
    """The line of a file that could not be read, in `parse`: every key of the contract, all empty."""
    nothing = CandidateProfile("", "", Identity(), Facts())
    return profile_record(file, Document("", file, Format.TEXT, "", ()), nothing, date.min) | rejected_record(file, reason)


def evaluation_record(file: str, ranked: Ranked) -> Record:
    """One line of `screen --jsonl`. `points` of the whole is 0 to 100, of a criterion in the rubric's own points."""
    evaluation = ranked.evaluation
    return {
        "file": file,
        "rank": ranked.rank,
        "band": str(evaluation.gate),
        "gate": str(evaluation.gate),
        "points": evaluation.points,
        "criteria": [
            {
                "id": finding.criterion_id,
                "outcome": str(finding.outcome),
                "points": finding.points,
                "sentence": finding.sentence,
                "evidence": [_evidence(each) for each in finding.evidence],
            }
            for finding in evaluation.findings
        ],
    }


def _job(job: Employment, as_of: date) -> Record:
    return {
        "title": job.title,
        "employer": job.employer,
        "start": str(job.dates.start) if job.dates.start else None,
        "end": _end(job.dates),
        "customer_facing": {Contact.YES: True, Contact.NO: False, Contact.UNCLEAR: None}[job.contact],
        "months": job.dates.months(as_of).point,
        "evidence": _evidence(job.evidence),
    }


def _end(dates: DateRange) -> str | None:
    if dates.is_current:
        return "present"
    return str(dates.end) if dates.end else None


def _crm(platform: Platform, facts: Facts, as_of: date) -> Record:
    jobs = [facts.employments[index].dates for index in platform.jobs]
    months = count_months(jobs, as_of).point if jobs and USES.index(platform.use) >= USES.index(Use.NAMED_IN_JOB) else None
    return {"name": platform.name, "category": platform.category, "months": months, "evidence": _first(platform.evidence)}


def _typing(facts: Facts) -> Mapping[str, Record | None]:
    speeds = [each for each in facts.typing_speeds if each.wpm is not None]
    strokes = [each for each in facts.typing_speeds if each.kph is not None]
    fastest = max(speeds, key=lambda each: each.wpm or 0, default=None)
    most = max(strokes, key=lambda each: each.kph or 0, default=None)
    return {
        "typing_wpm": {"value": fastest.wpm, "evidence": _evidence(fastest.evidence)} if fastest else None,
        "kph": {"value": most.kph, "evidence": _evidence(most.evidence)} if most else None,
    }


def _number(value: float) -> int | float:
    return int(value) if value == int(value) else value


def _first(evidence: Iterable[Evidence]) -> Record | None:
    return next((_evidence(each) for each in evidence), None)


def _evidence(evidence: Evidence) -> Record:
    return {"page": evidence.page, "quote": evidence.quote}
