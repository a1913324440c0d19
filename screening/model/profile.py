"""What one resume says: facts, each with its evidence; identity kept apart from all that is judged.

Nothing in here knows today's date: "present" stays symbolic and is settled with `as_of` in evaluation.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from .dates import DateRange, PartialDate
from .document import Evidence, Flag
from .measured import MeasuredTyping


class Contact(StrEnum):
    """Was regular direct contact with customers part of the job?"""

    YES = "yes"
    NO = "no"
    UNCLEAR = "unclear"


class EducationLevel(StrEnum):
    """Highest completed level, lowest first (the order counts)."""

    NONE_STATED = "none_stated"
    HIGH_SCHOOL = "high_school"
    CERTIFICATE = "certificate"
    SOME_COLLEGE = "some_college"
    ASSOCIATE = "associate"
    BACHELOR = "bachelor"
    MASTER = "master"
    DOCTORATE = "doctorate"


class LicenseStatus(StrEnum):
    """What the resume claims of a licence; a claim is always to be verified."""

    HELD = "held"
    EXPIRED = "expired"
    EXAM_PASSED = "exam_passed"
    IN_PROGRESS = "in_progress"
    PLANNED = "planned"


class Use(StrEnum):
    """The evidence ladder of a platform claim, weakest first (the order counts)."""

    WISH = "wish"  # course, badge only, "familiar with", "eager to learn"
    GENERIC = "generic"  # "CRM software", "ticketing system"
    LISTED = "listed"  # in a skills list, or an in-house system in a dated job
    NAMED_IN_JOB = "named_in_job"  # in a dated job, no verb of use
    USED_IN_JOB = "used_in_job"  # in a bullet of a dated job with a verb of use


@dataclass(frozen=True, slots=True)
class Found:
    """A piece of identity (name, e-mail, phone, link, location) and where it stands."""

    value: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Identity:
    """Who the person is. Nothing that judges ever sees it. E-mails lower case; phones digits only."""

    name: Found | None = None
    emails: tuple[Found, ...] = ()
    phones: tuple[Found, ...] = ()
    location: Found | None = None
    links: tuple[Found, ...] = ()


@dataclass(frozen=True, slots=True)
class Employment:
    """One job. `evidence` is its heading line(s); `start`/`end` bound the whole block with its bullets in the text.

    `contact_reason` is a plain sentence part ("cashier is a customer-facing title"); `contact_evidence` the words
    that decided it. `mixed` marks a job only partly with customers; `unpaid` volunteers and the like.
    """

    title: str | None
    employer: str | None
    dates: DateRange
    contact: Contact
    evidence: Evidence
    start: int
    end: int
    contact_reason: str = ""
    contact_class: str = ""  # A, B or C of the title; "" unknown
    contact_evidence: tuple[Evidence, ...] = ()
    dates_evidence: Evidence | None = None
    location: str | None = None
    industry: str = ""
    mixed: bool = False
    unpaid: bool = False
    is_lead: bool = False
    hours_per_week: int | None = None


@dataclass(frozen=True, slots=True)
class ExperienceClaim:
    """A total claimed in words ("8+ years of customer service"); bounds the most, never the least."""

    months: int
    customer_facing: bool
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Platform:
    """A named system and the best claim made of it. `jobs` are indexes into `Facts.employments`.

    `name` is None for a generic mention ("CRM software"); its category then says of what.
    `category`: crm, help_desk, ams, record_system, telephony, chat, banking, pos, pms, ehr, erp, office, vendor, other.
    `months` of use only where a person stated them; else they are those of the jobs.
    """

    name: str | None
    category: str
    use: Use
    evidence: tuple[Evidence, ...]
    jobs: tuple[int, ...] = ()
    months: int | None = None


@dataclass(frozen=True, slots=True)
class License:
    """A licence or registration claimed. `code` as in the contract (P&C, FINRA_7 ...). Dates as stated."""

    code: str
    status: LicenseStatus
    evidence: Evidence
    state: str | None = None
    issued: PartialDate | None = None
    expires: PartialDate | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class TypingSpeed:
    """A stated typing speed. `wpm` words a minute; `kph` keystrokes an hour as stated (ten-key apart)."""

    wpm: int | None
    kph: int | None
    evidence: Evidence
    ten_key: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Kpi:
    """A service figure claimed. `kpi`: CSAT, NPS, FCR, AHT, QA, CONTACTS_PER_DAY, SALES_TARGET, RETENTION, OTHER."""

    kpi: str
    value: float
    unit: str  # "%", "min", "sec", "/day", "/5", ""
    evidence: Evidence
    is_team: bool = False
    is_change: bool = False
    has_period: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Study:
    """One piece of education, completed or not."""

    level: EducationLevel
    completed: bool
    evidence: Evidence
    field: str | None = None
    institution: str | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Certification:
    """A named certification or designation. `kind`: designation, training, badge, certificate."""

    name: str
    kind: str
    evidence: Evidence
    in_progress: bool = False
    expires: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Language:
    """A human language other than English, by its English name; `level` in the person's words ("fluent"), or ""."""

    name: str
    evidence: Evidence
    level: str = ""


@dataclass(frozen=True, slots=True)
class Channel:
    """A way the person served customers: phone, chat, email, in_person, social. `inferred` from the job alone."""

    channel: str
    evidence: Evidence
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Concurrency:
    """Conversations held at the same time ("three chats at once" is 3)."""

    count: int
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Statement:
    """A quotable phrase on a topic: leadership, training_others, de_escalation, complaints, escalation,

    knowledge_base, upsell, compliance, appeals, troubleshooting, shifts, remote, travel, typing (claimed without a figure).
    """

    topic: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Section:
    """A named part of the text: `name` is contact, summary, experience, education, skills, licenses, certifications,

    languages, volunteer, awards, projects, references, interests, other.
    """

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text with every character of identity blanked (same length, so offsets hold), its sections,

    and `page_starts`: the offset at which each page begins, page 1 first.
    """

    text: str = ""
    sections: tuple[Section, ...] = ()
    page_starts: tuple[int, ...] = (0,)

    def page_of(self, offset: int) -> int:
        """Number of the page that holds `offset`, from 1."""
        return max(1, sum(1 for start in self.page_starts if start <= offset))

    def section_of(self, offset: int) -> str:
        """Name of the section that holds `offset`, "" for none."""
        return next((s.name for s in self.sections if s.start <= offset < s.end), "")


@dataclass(frozen=True, slots=True)
class Facts:
    """All that may be judged. Tuples in text order; empty where the resume says nothing."""

    source: SourceText = field(default_factory=SourceText)
    employments: tuple[Employment, ...] = ()
    experience_claims: tuple[ExperienceClaim, ...] = ()
    platforms: tuple[Platform, ...] = ()
    licenses: tuple[License, ...] = ()
    typing_speeds: tuple[TypingSpeed, ...] = ()
    kpis: tuple[Kpi, ...] = ()
    studies: tuple[Study, ...] = ()
    certifications: tuple[Certification, ...] = ()
    languages: tuple[Language, ...] = ()
    channels: tuple[Channel, ...] = ()
    concurrency: tuple[Concurrency, ...] = ()
    statements: tuple[Statement, ...] = ()
    measured: tuple[MeasuredTyping, ...] = ()  # by tests, never by the resume


@dataclass(frozen=True, slots=True)
class CandidateProfile:
    """What a document says about a candidate. Timeless; `warnings` are flags found while reading the facts."""

    document_sha256: str
    vocabulary_version: str
    identity: Identity
    facts: Facts
    warnings: tuple[Flag, ...] = ()


def education_level(facts: Facts) -> EducationLevel:
    """The highest completed level; a college begun counts as some college, a certificate completed as more than that."""
    order: list[EducationLevel] = [level for level in EducationLevel if level is not EducationLevel.CERTIFICATE]
    order.insert(order.index(EducationLevel.ASSOCIATE), EducationLevel.CERTIFICATE)
    reached = (study.level if study.completed else _begun(study.level) for study in facts.studies)
    return max(reached, key=order.index, default=EducationLevel.NONE_STATED)


def _begun(level: EducationLevel) -> EducationLevel:
    is_college = list(EducationLevel).index(level) >= list(EducationLevel).index(EducationLevel.SOME_COLLEGE)
    return EducationLevel.SOME_COLLEGE if is_college else EducationLevel.NONE_STATED
