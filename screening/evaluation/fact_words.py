"""One fact in, read or said, the words a recruiter knows it by out ("55 words a minute", "Zendesk, 14 months")."""

from __future__ import annotations

from screening.model.dates import DateRange
from screening.model.profile import (
    Certification,
    Channel,
    Contact,
    Employment,
    Found,
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
    EducationSaid,
    FactKind,
    JobSaid,
    KpiSaid,
    LanguageSaid,
    LicenseSaid,
    PlatformSaid,
    TypingSaid,
)

from .check_figures import UNIT_WORDS
from .wording import CATEGORY_WORDS, CHANNEL_WORDS, KPI_WORDS, LEVEL_WORDS, STATUS_WORDS, capital, license_words, months_words

KIND_WORDS = {
    FactKind.TYPING: "Typing speed",
    FactKind.LICENSE: "License",
    FactKind.PLATFORM: "System used",
    FactKind.JOB: "Job",
    FactKind.EDUCATION: "Education",
    FactKind.LANGUAGE: "Language",
    FactKind.KPI: "Service figure",
    FactKind.CERTIFICATION: "Certification",
    FactKind.CHANNEL: "Way of serving customers",
    FactKind.NAME: "Name",
    FactKind.EMAIL: "E-mail",
    FactKind.PHONE: "Phone",
    FactKind.LOCATION: "Place",
}
USE_WORDS = {
    Use.WISH: "mentioned, not as used",
    Use.GENERIC: "mentioned",
    Use.LISTED: "listed",
    Use.NAMED_IN_JOB: "named in a job",
    Use.USED_IN_JOB: "used in a job",
}
CONTACT_WORDS = {Contact.YES: "with customers", Contact.NO: "not with customers", Contact.UNCLEAR: "perhaps with customers"}


def said_words(fact: object) -> str:
    """The fact in words; the same words whether it was read or said."""
    match fact:
        case TypingSpeed():
            return f"{fact.wpm} words a minute" if fact.wpm is not None else f"{fact.kph:,} keystrokes an hour"
        case TypingSaid():
            return f"{fact.wpm} words a minute"
        case License() | LicenseSaid():
            until = f", until {fact.expires}" if fact.expires else ""
            return f"{capital(license_words(fact.code))}{f' in {fact.state}' if fact.state else ''}, {STATUS_WORDS[fact.status]}{until}"
        case Platform():
            return f"{fact.name or f'an unnamed {CATEGORY_WORDS[fact.category]}'}, {_used(fact)}"
        case PlatformSaid():
            return f"{fact.name}, used" if fact.months is None else f"{fact.name}, {months_words(fact.months)}"
        case Employment():
            return _job(fact.title, fact.employer, fact.dates, fact.contact)
        case JobSaid():
            return _job(fact.title, fact.employer, DateRange(fact.start, fact.end, fact.is_current), fact.contact)
        case Study() | EducationSaid():
            return f"{capital(LEVEL_WORDS[fact.level])}{'' if fact.completed else ', not completed'}"
        case Language() | LanguageSaid():
            return f"{fact.name}, {fact.level}" if fact.level else fact.name
        case Kpi() | KpiSaid():
            return f"{capital(KPI_WORDS.get(fact.kpi, fact.kpi))} {fact.value:g}{UNIT_WORDS.get(fact.unit, '')}"
        case Channel() | ChannelSaid():
            return capital(CHANNEL_WORDS.get(fact.channel, fact.channel))
        case Certification() | CertificationSaid():
            return fact.name
        case Found() | ContactSaid():
            return fact.value
    raise TypeError(f"no fact: {type(fact).__name__}")


def _used(platform: Platform) -> str:
    return USE_WORDS[platform.use] if platform.months is None else months_words(platform.months)


def _job(title: str | None, employer: str | None, dates: DateRange, contact: Contact) -> str:
    what = ", ".join(part for part in (title, employer) if part) or "A job"
    end = "now" if dates.is_current else str(dates.end or "")
    when = " to ".join(part for part in (str(dates.start or ""), end) if part)
    return f"{what}{f', {when}' if when else ''}, {CONTACT_WORDS[contact]}"
