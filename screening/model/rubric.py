"""What an opening asks for: criteria with typed settings, must-have or nice-to-have, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from .profile import EducationLevel, LicenseStatus


class Kind(StrEnum):
    """The kinds of criterion a rubric may use."""

    PLATFORM = "platform"
    EXPERIENCE = "experience"
    TYPING = "typing"
    LICENSE = "license"
    EDUCATION = "education"
    CERTIFICATION = "certification"
    LANGUAGE = "language"
    CHANNEL = "channel"
    KPI = "kpi"
    PHRASE = "phrase"
    ANY = "any"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class PlatformParams:
    """Named systems. `count` of them are asked (default 1); `min_months` of use in dated jobs."""

    category: tuple[str, ...] = ()
    any_of: tuple[str, ...] = ()
    all_of: tuple[str, ...] = ()
    count: int = 1
    accept_generic: bool = False
    min_months: int | None = None
    kind: Literal[Kind.PLATFORM] = Kind.PLATFORM


@dataclass(frozen=True, slots=True)
class ExperienceParams:
    """Months worked: with customers, under titles, in industries; only the last `within_years` where given."""

    customer_facing: bool = False
    titles: tuple[str, ...] = ()
    industries: tuple[str, ...] = ()
    lead: bool = False
    min_months: int | None = None
    within_years: int | None = None
    kind: Literal[Kind.EXPERIENCE] = Kind.EXPERIENCE


@dataclass(frozen=True, slots=True)
class TypingParams:
    min_wpm: int = 40
    kind: Literal[Kind.TYPING] = Kind.TYPING


@dataclass(frozen=True, slots=True)
class LicenseParams:
    any_of: tuple[str, ...] = ()
    all_of: tuple[str, ...] = ()
    state: str | None = None
    accept_status: tuple[LicenseStatus, ...] = (LicenseStatus.HELD,)
    accept_personal_lines: bool = False
    kind: Literal[Kind.LICENSE] = Kind.LICENSE


@dataclass(frozen=True, slots=True)
class EducationParams:
    min_level: EducationLevel = EducationLevel.HIGH_SCHOOL
    kind: Literal[Kind.EDUCATION] = Kind.EDUCATION


@dataclass(frozen=True, slots=True)
class CertificationParams:
    any_of: tuple[str, ...] = ()
    kind: Literal[Kind.CERTIFICATION] = Kind.CERTIFICATION


@dataclass(frozen=True, slots=True)
class LanguageParams:
    any_of: tuple[str, ...] = ()
    all_of: tuple[str, ...] = ()
    kind: Literal[Kind.LANGUAGE] = Kind.LANGUAGE


@dataclass(frozen=True, slots=True)
class ChannelParams:
    """`concurrent`: conversations at the same time, at least."""

    any_of: tuple[str, ...] = ()
    all_of: tuple[str, ...] = ()
    concurrent: int | None = None
    kind: Literal[Kind.CHANNEL] = Kind.CHANNEL


@dataclass(frozen=True, slots=True)
class KpiParams:
    """A figure: `kpi` names (empty: any), bounds, unit. `numbers` of them are asked (default 1)."""

    kpi: tuple[str, ...] = ()
    min: float | None = None
    max: float | None = None
    unit: str | None = None
    numbers: int = 1
    kind: Literal[Kind.KPI] = Kind.KPI


@dataclass(frozen=True, slots=True)
class PhraseParams:
    """Words of the resume. `topic` names statements the reader already found (leadership, upsell ...)."""

    any_of: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    fuzzy: bool = False
    kind: Literal[Kind.PHRASE] = Kind.PHRASE


@dataclass(frozen=True, slots=True)
class AnyParams:
    """One of the nested criteria in `Criterion.of` is enough."""

    kind: Literal[Kind.ANY] = Kind.ANY


@dataclass(frozen=True, slots=True)
class AllParams:
    """Every nested criterion in `Criterion.of` is needed."""

    kind: Literal[Kind.ALL] = Kind.ALL


Params = (
    PlatformParams
    | ExperienceParams
    | TypingParams
    | LicenseParams
    | EducationParams
    | CertificationParams
    | LanguageParams
    | ChannelParams
    | KpiParams
    | PhraseParams
    | AnyParams
    | AllParams
)


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing asked for. `params` carries the settings of its kind; `label` is what a person reads; `why` says why it is asked."""

    id: str
    params: Params
    is_must: bool
    points: float = 1.0
    label: str = ""
    why: str = ""
    of: tuple[Criterion, ...] = ()

    @property
    def kind(self) -> Kind:
        return self.params.kind


@dataclass(frozen=True, slots=True)
class Rubric:
    """A version of what one role asks for. Frozen once used; `id` is the stem of its file or its store id."""

    id: str
    title: str
    version: int
    criteria: tuple[Criterion, ...]
    description: str = ""

    @property
    def musts(self) -> tuple[Criterion, ...]:
        return tuple(c for c in self.criteria if c.is_must)

    @property
    def nices(self) -> tuple[Criterion, ...]:
        return tuple(c for c in self.criteria if not c.is_must)
