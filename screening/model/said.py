"""What a person says about a candidate: a fact put right, an outcome seen otherwise. Kept beside what was computed, never over it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal

from .dates import PartialDate
from .profile import Contact, EducationLevel, LicenseStatus


class Outcome(StrEnum):
    MET = "met"
    NOT_MET = "not_met"
    UNCLEAR = "unclear"


class FactKind(StrEnum):
    """What can be put right."""

    TYPING = "typing"
    LICENSE = "license"
    PLATFORM = "platform"
    JOB = "job"
    EDUCATION = "education"
    LANGUAGE = "language"
    KPI = "kpi"
    CERTIFICATION = "certification"
    CHANNEL = "channel"
    NAME = "name"
    EMAIL = "email"
    PHONE = "phone"
    LOCATION = "location"


@dataclass(frozen=True, slots=True)
class TypingSaid:
    wpm: int
    kind: Literal[FactKind.TYPING] = FactKind.TYPING


@dataclass(frozen=True, slots=True)
class LicenseSaid:
    code: str
    status: LicenseStatus
    state: str | None = None
    expires: PartialDate | None = None
    kind: Literal[FactKind.LICENSE] = FactKind.LICENSE


@dataclass(frozen=True, slots=True)
class PlatformSaid:
    """`months` None: used, nobody knows how long."""

    name: str
    category: str
    months: int | None = None
    kind: Literal[FactKind.PLATFORM] = FactKind.PLATFORM


@dataclass(frozen=True, slots=True)
class JobSaid:
    title: str
    employer: str
    contact: Contact
    start: PartialDate | None = None
    end: PartialDate | None = None
    is_current: bool = False
    kind: Literal[FactKind.JOB] = FactKind.JOB


@dataclass(frozen=True, slots=True)
class EducationSaid:
    """The highest level; `completed` or only begun."""

    level: EducationLevel
    completed: bool = True
    kind: Literal[FactKind.EDUCATION] = FactKind.EDUCATION


@dataclass(frozen=True, slots=True)
class LanguageSaid:
    name: str
    level: str = ""
    kind: Literal[FactKind.LANGUAGE] = FactKind.LANGUAGE


@dataclass(frozen=True, slots=True)
class KpiSaid:
    kpi: str
    value: float
    unit: str
    kind: Literal[FactKind.KPI] = FactKind.KPI


@dataclass(frozen=True, slots=True)
class CertificationSaid:
    name: str
    kind: Literal[FactKind.CERTIFICATION] = FactKind.CERTIFICATION


@dataclass(frozen=True, slots=True)
class ChannelSaid:
    channel: str
    kind: Literal[FactKind.CHANNEL] = FactKind.CHANNEL


@dataclass(frozen=True, slots=True)
class ContactSaid:
    """Who the person is; never judged."""

    value: str
    kind: Literal[FactKind.NAME, FactKind.EMAIL, FactKind.PHONE, FactKind.LOCATION]


FactSaid = (
    TypingSaid
    | LicenseSaid
    | PlatformSaid
    | JobSaid
    | EducationSaid
    | LanguageSaid
    | KpiSaid
    | CertificationSaid
    | ChannelSaid
    | ContactSaid
)


@dataclass(frozen=True, slots=True)
class Correction:
    """One fact as a person states it. `said` None: the resume was misread, there is no such fact.

    `target` names the fact it stands for, in words that survive a new reading; `was` is what stood there before, in words.
    `number` orders statements; `source` says how the person knows. `by` is their id.
    """

    id: str
    number: int
    application_id: str
    kind: FactKind
    target: str
    said: FactSaid | None
    was: str
    source: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Override:
    """An outcome as a person sees it. `asked` is the digest of what the criterion asked; once it asks otherwise this no longer counts."""

    id: str
    number: int
    criterion_id: str
    asked: str
    outcome: Outcome
    reason: str
    by: str
    at: datetime
