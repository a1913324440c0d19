"""A profile as it was read and what people said about it in, the profile that is judged out. Neither is changed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, TypeVar

from screening.model.dates import DateRange
from screening.model.document import Evidence
from screening.model.profile import (
    CandidateProfile,
    Certification,
    Channel,
    Employment,
    Facts,
    Found,
    Identity,
    Kpi,
    Language,
    License,
    Platform,
    Study,
    TypingSpeed,
    Use,
)
from screening.model.said import (
    CertificationSaid,
    ChannelSaid,
    ContactSaid,
    Correction,
    EducationSaid,
    FactKind,
    JobSaid,
    KpiSaid,
    LanguageSaid,
    LicenseSaid,
    PlatformSaid,
    TypingSaid,
)

from .fact_words import said_words

PERSON = "person"  # the rule of evidence that a person gave
SHORTEST_HEADING = 12  # letters of a job's heading that tell it from others
T = TypeVar("T")


def in_force(corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """The last word about each fact, oldest first."""
    last = {(each.kind, each.target): each for each in sorted(corrections, key=lambda each: each.number)}
    return tuple(sorted(last.values(), key=lambda each: each.number))


def corrected(profile: CandidateProfile, corrections: Iterable[Correction]) -> CandidateProfile:
    """The profile with the last word about each fact in its place."""
    for each in in_force(corrections):
        if each.kind in _CONTACTS:
            profile = replace(profile, identity=_contact(profile.identity, each))
        else:
            profile = replace(profile, facts=_FACTS[each.kind](profile.facts, each))
    return profile


def statement(correction: Correction) -> Evidence:
    """What the person said, as evidence that no document holds."""
    words = said_words(correction.said) if correction.said else ""
    return Evidence(-correction.number, -correction.number, f"{words}: {correction.source}", rule=PERSON)


def key_of(fact: object) -> str:
    """The name of a fact that survives a new reading: what it is about, never where it stands."""
    match fact:
        case TypingSpeed() | TypingSaid():
            return "typing"
        case Study() | EducationSaid():
            return "education"
        case License() | LicenseSaid():
            return f"{fact.code}/{fact.state or ''}"
        case Platform():
            return fact.name or f"?{fact.category}"
        case PlatformSaid() | Language() | LanguageSaid() | Certification() | CertificationSaid():
            return fact.name
        case Kpi() | KpiSaid():
            return fact.kpi
        case Channel() | ChannelSaid():
            return fact.channel
        case Employment():
            return json.dumps([fact.title or "", fact.employer or "", _plain(fact.evidence.quote)])
        case JobSaid():
            return json.dumps([fact.title, fact.employer, ""])
        case Found() | ContactSaid():
            return fact.value
    raise TypeError(f"no fact: {type(fact).__name__}")


def _typing(facts: Facts, said: Correction) -> Facts:
    kept = [each for each in facts.typing_speeds if each.wpm is None or each.ten_key]
    new = [TypingSpeed(said.said.wpm, None, statement(said))] if isinstance(said.said, TypingSaid) else []
    return replace(facts, typing_speeds=(*kept, *new), statements=tuple(each for each in facts.statements if each.topic != "typing"))


def _license(facts: Facts, said: Correction) -> Facts:
    new = said.said
    made = [License(new.code, new.status, statement(said), new.state, expires=new.expires)] if isinstance(new, LicenseSaid) else []
    return replace(facts, licenses=_instead(facts.licenses, said.target, made))


def _platform(facts: Facts, said: Correction) -> Facts:
    new, made = said.said, []
    if isinstance(new, PlatformSaid):
        jobs = next((each.jobs for each in facts.platforms if key_of(each) == said.target), ()) if new.months is None else ()
        made = [Platform(new.name, new.category, Use.USED_IN_JOB, (statement(said),), jobs, new.months)]
    return replace(facts, platforms=_instead(facts.platforms, said.target, made))


def _study(facts: Facts, said: Correction) -> Facts:
    new = said.said
    return replace(facts, studies=(Study(new.level, new.completed, statement(said)),) if isinstance(new, EducationSaid) else ())


def _language(facts: Facts, said: Correction) -> Facts:
    new = said.said
    made = [Language(new.name, statement(said), new.level)] if isinstance(new, LanguageSaid) else []
    return replace(facts, languages=_instead(facts.languages, said.target, made))


def _kpi(facts: Facts, said: Correction) -> Facts:
    new = said.said
    made = [Kpi(new.kpi, new.value, new.unit, statement(said))] if isinstance(new, KpiSaid) else []
    return replace(facts, kpis=_instead(facts.kpis, said.target, made))


def _certification(facts: Facts, said: Correction) -> Facts:
    new = said.said
    made = [Certification(new.name, "certificate", statement(said))] if isinstance(new, CertificationSaid) else []
    return replace(facts, certifications=_instead(facts.certifications, said.target, made))


def _channel(facts: Facts, said: Correction) -> Facts:
    new = said.said
    made = [Channel(new.channel, statement(said))] if isinstance(new, ChannelSaid) else []
    return replace(facts, channels=_instead(facts.channels, said.target, made))


def _job(facts: Facts, said: Correction) -> Facts:
    """The job the words are about is replaced where it stands, so that what was done in it still points to it."""
    place = next((place for place, job in enumerate(facts.employments) if is_about(said.target, job)), None)
    new = said.said
    if not isinstance(new, JobSaid):
        return facts if place is None else _without_job(facts, place)
    dates = DateRange(new.start, new.end, new.is_current)
    words = statement(said)
    if place is None:
        job = Employment(new.title or None, new.employer or None, dates, new.contact, words, words.start, words.end)
        return replace(facts, employments=(*facts.employments, job))
    old = facts.employments[place]
    job = replace(old, title=new.title or None, employer=new.employer or None, dates=dates, contact=new.contact, evidence=words)
    job = replace(job, dates_evidence=None, contact_evidence=(), contact_reason="", contact_class="", mixed=False)
    return replace(facts, employments=(*facts.employments[:place], job, *facts.employments[place + 1 :]))


def names_a_job(target: str) -> bool:
    """Is it a name that `key_of` gives to a job?"""
    try:
        parts = json.loads(target)
    except (ValueError, RecursionError):
        return False
    return isinstance(parts, list) and len(parts) == 3 and all(isinstance(each, str) for each in parts)


def is_about(target: str, job: Employment) -> bool:
    """Does a statement about the job once known as `target` speak of this one? Headings and names are compared, not places."""
    title, employer, heading = json.loads(target)
    now = _plain(job.evidence.quote)
    if heading and not job.evidence.is_said:
        shorter, longer = sorted((heading, now), key=len)
        if heading == now or (len(shorter) >= SHORTEST_HEADING and shorter in longer):
            return True
    same = (_plain(job.title or ""), _plain(job.employer or "")) == (_plain(title), _plain(employer))
    return same and bool(title or employer)


def _without_job(facts: Facts, gone: int) -> Facts:
    places = {old: old - (old > gone) for old in range(len(facts.employments)) if old != gone}
    platforms = tuple(replace(each, jobs=tuple(places[job] for job in each.jobs if job in places)) for each in facts.platforms)
    return replace(facts, employments=(*facts.employments[:gone], *facts.employments[gone + 1 :]), platforms=platforms)


def _contact(identity: Identity, said: Correction) -> Identity:
    new = said.said
    found = Found(new.value, statement(said)) if isinstance(new, ContactSaid) else None
    if said.kind is FactKind.NAME:
        return replace(identity, name=found)
    if said.kind is FactKind.LOCATION:
        return replace(identity, location=found)
    made = [found] if found else []
    if said.kind is FactKind.EMAIL:
        return replace(identity, emails=_instead(identity.emails, said.target, made))
    return replace(identity, phones=_instead(identity.phones, said.target, made))


def _instead(facts: tuple[T, ...], target: str, new: Iterable[T]) -> tuple[T, ...]:
    """The facts without those of that name, the new one in place of the first, and no second one that says the same."""
    made = list(new)
    names = {target, *(key_of(each) for each in made)}
    kept = [each for each in facts if key_of(each) not in names]
    place = next((place for place, each in enumerate(facts) if key_of(each) in names), len(kept))
    return (*kept[:place], *made, *kept[place:])


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())


_CONTACTS = (FactKind.NAME, FactKind.EMAIL, FactKind.PHONE, FactKind.LOCATION)
_FACTS: dict[FactKind, Callable[[Any, Correction], Facts]] = {
    FactKind.TYPING: _typing,
    FactKind.LICENSE: _license,
    FactKind.PLATFORM: _platform,
    FactKind.JOB: _job,
    FactKind.EDUCATION: _study,
    FactKind.LANGUAGE: _language,
    FactKind.KPI: _kpi,
    FactKind.CERTIFICATION: _certification,
    FactKind.CHANNEL: _channel,
}
