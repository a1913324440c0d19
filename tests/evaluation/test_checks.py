"""Every kind of criterion by table: settings, facts, the outcome, the credit, and what a recruiter reads."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from screening.model.document import Evidence
from screening.model.evaluation import Outcome
from screening.model.profile import (
    Certification,
    Channel,
    Concurrency,
    Contact,
    EducationLevel,
    Employment,
    ExperienceClaim,
    Facts,
    Kpi,
    Language,
    License,
    LicenseStatus,
    Platform,
    SourceText,
    Statement,
    Study,
    TypingSpeed,
    Use,
)
from tests.evaluation.facts import dates, day, finding, job, said

MET, NOT, OPEN = Outcome.MET, Outcome.NOT_MET, Outcome.UNCLEAR
HELD = LicenseStatus.HELD


class Row(NamedTuple):
    settings: str
    facts: Facts
    outcome: Outcome
    sentence: str
    credit: float | None = None


def text(words: str) -> Facts:
    return Facts(source=SourceText(words))


def platform(name: str | None, use: Use, *jobs: int, category: str = "crm", at: int = 0) -> Platform:
    return Platform(name, category, use, (said(f"{name} here", at),), jobs)


def licensed(code: str, status: LicenseStatus = HELD, state: str | None = None, expires: str = "") -> License:
    return License(code, status, said(code), state, expires=day(expires) if expires else None)


def speeds(*wpm: int, kph: int | None = None) -> Facts:
    stated = tuple(TypingSpeed(each, None, said(f"{each} wpm")) for each in wpm)
    return Facts(typing_speeds=stated + ((TypingSpeed(None, kph, said(f"{kph} kph")),) if kph else ()))


def kpi(name: str, value: float, unit: str = "%", *, team: bool = False, change: bool = False, period: bool = False) -> Kpi:
    return Kpi(name, value, unit, said(f"{name} {value}"), team, change, period)


def used(jobs: tuple[Employment, ...], *platforms: Platform) -> Facts:
    return Facts(employments=jobs, platforms=platforms)


ACME = job("Support Agent", dates("2021-3", "2022-8"), employer="Acme")
LONG = job("Care Agent", dates("2020-1", "2022-12"), start=200)
CRM_12 = "kind: platform, any_of: [Salesforce, Zendesk], min_months: 12"

PLATFORMS = (
    Row("kind: platform, any_of: [Salesforce]", Facts(), OPEN, "No Salesforce named", 0),
    Row("kind: platform, any_of: [Salesforce]", Facts(platforms=(platform("Zendesk", Use.LISTED),)), OPEN, "No Salesforce named", 0),
    Row(
        "kind: platform, any_of: [salesforce.com]",
        used((ACME,), platform("Salesforce", Use.USED_IN_JOB, 0)),
        MET,
        "Used Salesforce for 18 months at Acme (2021-2022)",
        1,
    ),
    Row(
        "kind: platform, any_of: [Salesforce]",
        used((ACME,), platform("Salesforce", Use.NAMED_IN_JOB, 0)),
        MET,
        "Salesforce named in a job at Acme",
        0.85,
    ),
    Row("kind: platform", Facts(platforms=(platform("HubSpot", Use.LISTED),)), MET, "HubSpot named, in no dated job", 0.6),
    Row(
        "kind: platform",
        Facts(platforms=(platform("Avaya", Use.LISTED, category="telephony"),)),
        OPEN,
        "No CRM or other customer-record system named",
    ),
    Row(
        "kind: platform",
        Facts(platforms=(platform("Zendesk", Use.WISH, category="help_desk"),)),
        OPEN,
        "Zendesk mentioned, but not as used",
        0,
    ),
    Row("kind: platform", Facts(platforms=(platform(None, Use.GENERIC),)), OPEN, "No CRM or other customer-record system named"),
    Row("kind: platform, accept_generic: true", Facts(platforms=(platform(None, Use.GENERIC),)), MET, "An unnamed CRM mentioned", 0.3),
    Row(
        "kind: platform, accept_generic: true",
        used((ACME,), platform(None, Use.USED_IN_JOB, 0)),
        MET,
        "Used an unnamed CRM for 18 months at Acme (2021-2022)",
        0.6,
    ),
    Row(
        "kind: platform, all_of: [Salesforce, Zendesk]",
        used((ACME,), platform("Salesforce", Use.USED_IN_JOB, 0), platform("Zendesk", Use.LISTED)),
        MET,
        "Used Salesforce for 18 months at Acme (2021-2022). Zendesk named, in no dated job",
        0.8,
    ),
    Row(
        "kind: platform, min_months: 12",
        used((job("Agent", dates()),), platform("Zendesk", Use.USED_IN_JOB, 0)),
        OPEN,
        "Zendesk in a job without dates; 12 months asked",
        0,
    ),
    Row(
        "kind: platform, accept_generic: true, min_months: 12",
        Facts(platforms=(platform(None, Use.GENERIC),)),
        OPEN,
        "An unnamed CRM mentioned, but not in a dated job; 12 months asked",
        0,
    ),
    Row(
        "kind: platform, category: telephony",
        Facts(platforms=(platform("Avaya", Use.LISTED, category="telephony"),)),
        MET,
        "Avaya named",
        0.6,
    ),
    Row(
        "kind: platform, all_of: [Salesforce, Zendesk]",
        Facts(platforms=(platform("Salesforce", Use.LISTED),)),
        OPEN,
        "Salesforce named, Zendesk not",
        0,
    ),
    Row(
        "kind: platform, all_of: [Salesforce, Zendesk]",
        used((ACME,), platform("Salesforce", Use.LISTED), platform("Zendesk", Use.USED_IN_JOB, 0, category="help_desk")),
        MET,
        "Used Zendesk for 18 months at Acme",
        0.8,
    ),
    Row(
        "kind: platform, any_of: [Salesforce, Zendesk], count: 2",
        Facts(platforms=(platform("Salesforce", Use.LISTED),)),
        OPEN,
        "Salesforce named, 2 asked",
        0,
    ),
    Row(CRM_12, used((ACME,), platform("Salesforce", Use.USED_IN_JOB, 0)), MET, "Salesforce for 18 months at Acme", 1),
    Row(
        CRM_12, Facts(platforms=(platform("Salesforce", Use.LISTED),)), OPEN, "Salesforce named, but not in a dated job; 12 months asked", 0
    ),
    Row(
        CRM_12,
        used((job("Agent", dates("2021-3", "2021-8")),), platform("Salesforce", Use.USED_IN_JOB, 0)),
        NOT,
        "Salesforce for 6 months, 12 asked",
        0,
    ),
    # Also listed outside the job: nothing says that the six months are all.
    Row(
        CRM_12,
        used(
            (job("Agent", dates("2021-3", "2021-8")),),
            Platform("Salesforce", "crm", Use.USED_IN_JOB, (said("in Salesforce"), Evidence(900, 910, "Salesforce")), (0,)),
        ),
        OPEN,
        "Salesforce for at least 6 months, 12 asked",
        0,
    ),
    Row(
        CRM_12,
        used((job("Agent", dates("2021", "2022")),), platform("Salesforce", Use.USED_IN_JOB, 0)),
        OPEN,
        "Salesforce for at least 2 months, 12 asked",
        0,
    ),
    # The union of both systems' months, overlaps once.
    Row(
        "kind: platform, any_of: [Salesforce, Zendesk], min_months: 36",
        used(
            (ACME, LONG), platform("Salesforce", Use.USED_IN_JOB, 0), platform("Zendesk", Use.NAMED_IN_JOB, 1, category="help_desk", at=210)
        ),
        MET,
        "Salesforce and Zendesk for 3 years",
        1,
    ),
)

MONTHS_12 = "kind: experience, customer_facing: true, min_months: 12"
CLAIM = (ExperienceClaim(96, True, said("8 years in customer service")),)
EXPERIENCE = (
    Row(MONTHS_12, Facts(), OPEN, "No job with customers found", 0),
    Row(MONTHS_12, Facts(employments=(job("Barista", dates("2025-6", "now")),)), MET, "18 months with customers in one dated job", 1),
    Row(MONTHS_12, Facts(employments=(job("Server", dates("2024", "2025")),)), OPEN, "Between 2 and 24 months", 0),
    Row(MONTHS_12, Facts(employments=(job("Cashier", dates("2022")), job("Host", dates("2023-6", "2023-8")))), OPEN, "At least 4 months"),
    Row(
        MONTHS_12,
        Facts(employments=(job("CSR", dates("2021-3", "2022-8")), job("Server", dates("2022-6", "2023-1")))),
        MET,
        "23 months with customers in two dated jobs (18 months as CSR + 5 months as Server)",
        1,
    ),
    Row(
        MONTHS_12,
        Facts(employments=(job("Stocker", dates("2020-1", "2023-12"), Contact.NO), job("Cashier", dates("2023-11", "2024-1")))),
        NOT,
        "3 months with customers in one dated job, 12 asked",
        0,
    ),
    Row(
        MONTHS_12,
        Facts(employments=(job("CSR", dates("2027-3", "2027-8")),)),
        NOT,
        "Work with customers in one dated job is still to begin; 12 months asked",
    ),
    Row(MONTHS_12, Facts(experience_claims=CLAIM), OPEN, "8 years claimed, no job shows them", 0),
    Row(
        MONTHS_12,
        Facts(employments=(job("Cashier", dates("2023-11", "2024-1")),), experience_claims=CLAIM),
        OPEN,
        "Between 3 months and 8 years",
    ),
    Row(
        MONTHS_12,
        Facts(employments=(job("Admin Assistant", dates("2023-1", "2024-12"), Contact.UNCLEAR),)),
        OPEN,
        "Work as Admin Assistant may have been with customers, the resume does not say; 12 months asked",
        0,
    ),
    Row(MONTHS_12, Facts(employments=(job("Retail Associate", dates("2019-1", "2019-12")),)), MET, "12 months with customers"),
    Row(MONTHS_12, Facts(employments=(job("Cashier", dates(stated=6)),)), NOT, "6 months with customers in one dated job, 12 asked"),
    Row(MONTHS_12, Facts(employments=(job("Cashier", dates()),)), OPEN, "Work with customers stated, but not from when to when"),
    Row(MONTHS_12, Facts(employments=(job("Stocker", dates("2020-1", "2023-12"), Contact.NO),)), OPEN, "No job with customers found"),
    Row(
        f"{MONTHS_12}, within_years: 2",
        Facts(employments=(job("Cashier", dates("2015-1", "2019-12")),)),
        NOT,
        "Work with customers in one dated job, none of it in the last two years; 12 months asked",
    ),
    Row(f"{MONTHS_12}, within_years: 2", Facts(employments=(job("Cashier", dates("2015-1", "2025-11")),)), MET, "12 months with customers"),
    Row(
        "kind: experience, customer_facing: true, min_months: 6, within_years: 1",
        Facts(employments=(job("Cashier", dates("2015-1", "2025-12")),)),
        NOT,
        "1 month with customers in one dated job in the last year, 6 asked",
    ),
    Row(
        MONTHS_12,
        Facts(
            employments=tuple(job(title, dates("2023-1", "2024-12"), Contact.UNCLEAR) for title in ("Director, Client Services", "Teacher"))
        ),
        OPEN,
        "Work as Director, Client Services; Teacher may have been with customers",
    ),
    Row(
        "kind: experience, titles: [customer service, customer care, support], customer_facing: true",
        Facts(),
        OPEN,
        "No job with customers under titles like customer service or customer care found",
    ),
    Row(
        "kind: experience, titles: [customer service representative], min_months: 12",
        Facts(employments=(job("Senior Customer Service Rep II", dates("2021-1", "2022-6")),)),
        MET,
        "18 months as customer service representative",
    ),
    Row(
        "kind: experience, titles: [teller]",
        Facts(employments=(job("Storyteller", dates("2021-1", "2022-6")),)),
        OPEN,
        "No job as teller found",
    ),
    Row(
        "kind: experience, industries: [insurance]",
        Facts(employments=(job("Agent", dates(), industry="insurance"),)),
        MET,
        "One job in insurance",
    ),
    Row(
        "kind: experience, industries: [insurance]",
        Facts(employments=(job("Agent", dates(), industry="retail"),)),
        OPEN,
        "No job in insurance found",
    ),
    Row(
        "kind: experience, industries: [insurance, food_service]",
        Facts(employments=(job("Agent", dates()),)),
        OPEN,
        "Perhaps one job in insurance or food service",
    ),
    Row("kind: experience, lead: true", Facts(employments=(job("Shift Lead", dates(), lead=True),)), MET, "One job leading others"),
    Row("kind: experience", Facts(employments=(job("Cook", dates(), Contact.NO),)), MET, "One job stated"),
)

FIGURES = (
    Row("kind: typing, min_wpm: 40", Facts(), OPEN, "No typing speed stated", 0),
    Row("kind: typing, min_wpm: 40", speeds(45, 55), MET, "Types 55 words a minute", 1),
    Row("kind: typing, min_wpm: 40", speeds(40), MET, "Types 40 words a minute", 1),
    Row("kind: typing, min_wpm: 40", speeds(38), NOT, "Types 38 words a minute, 40 asked", 0),
    Row("kind: typing, min_wpm: 40", speeds(150), OPEN, "150 words a minute stated, which is unusual"),
    Row("kind: typing, min_wpm: 40", speeds(150, 60), MET, "Types 60 words a minute", 1),
    Row("kind: typing, min_wpm: 40", speeds(kph=12000), OPEN, "12,000 keystrokes an hour stated, words a minute not"),
    Row("kind: typing", Facts(statements=(Statement("typing", said("fast typist")),)), OPEN, "Typing claimed without a speed"),
    Row("kind: kpi, kpi: CSAT, min: 90, unit: '%'", Facts(), OPEN, "No figure stated for customer satisfaction", 0),
    Row(
        "kind: kpi, kpi: CSAT, min: 90, unit: '%'",
        Facts(kpis=(kpi("CSAT", 97),)),
        MET,
        "Customer satisfaction 97% stated, at least 90% asked",
        1,
    ),
    Row("kind: kpi, kpi: CSAT, min: 90, unit: '%'", Facts(kpis=(kpi("CSAT", 85),)), NOT, "Customer satisfaction 85% stated", 0),
    Row("kind: kpi, kpi: CSAT, min: 90, unit: '%'", Facts(kpis=(kpi("CSAT", 4.8, "/5"),)), OPEN, "in another unit", 0),
    Row("kind: kpi, kpi: CSAT, min: 90, unit: '%'", Facts(kpis=(kpi("CSAT", 97, team=True),)), OPEN, "not the person's own", 0),
    Row("kind: kpi, kpi: CSAT, min: 10, unit: '%'", Facts(kpis=(kpi("CSAT", 12, change=True),)), OPEN, "a change, not a level", 0),
    Row(
        "kind: kpi, kpi: AHT, max: 6, unit: min",
        Facts(kpis=(kpi("AHT", 5.5, "min"),)),
        MET,
        "Handle time 5.5 min stated, at most 6 min asked",
        1,
    ),
    Row("kind: kpi, kpi: AHT, min: 4, max: 6, unit: min", Facts(kpis=(kpi("AHT", 8, "min"),)), NOT, "between 4 and 6 min asked", 0),
    Row(
        "kind: kpi, kpi: CONTACTS_PER_DAY, min: 40, unit: /day",
        Facts(kpis=(kpi("CONTACTS_PER_DAY", 80, "/day"),)),
        MET,
        "80 contacts a day stated, at least 40 a day asked",
    ),
    Row("kind: kpi, kpi: [CSAT, QA]", Facts(kpis=(kpi("CSAT", 97),)), MET, "Customer satisfaction 97% stated", 0.5),
    Row(
        "kind: kpi, kpi: [CSAT, QA]",
        Facts(kpis=(kpi("CSAT", 97, period=True), kpi("QA", 98, period=True))),
        MET,
        "and quality score 98% stated",
        1,
    ),
    Row("kind: kpi, numbers: 2", Facts(kpis=(kpi("CSAT", 97),)), OPEN, "Customer satisfaction 97% stated, 2 figures asked", 0),
    Row("kind: kpi, numbers: 3", Facts(kpis=(kpi("CSAT", 97),) * 3), MET, "Customer satisfaction 97%, and two more figures stated"),
    Row("kind: kpi", Facts(kpis=(kpi("OTHER", 20),)), OPEN, "No service figure stated", 0),
)

P_AND_C = 'kind: license, any_of: ["P&C"]'
LICENSES = (
    Row(P_AND_C, Facts(), OPEN, "No Property & Casualty license stated", 0),
    Row(P_AND_C, Facts(licenses=(licensed("P&C", state="TX"),)), MET, "Property & Casualty license (TX) stated; verify before an offer", 1),
    Row(P_AND_C, Facts(licenses=(licensed("P&C", LicenseStatus.EXPIRED),)), NOT, "Property & Casualty license expired", 0),
    Row(P_AND_C, Facts(licenses=(licensed("P&C", expires="2025-3"),)), NOT, "Property & Casualty license expired"),
    Row(P_AND_C, Facts(licenses=(licensed("P&C", expires="2026-11"),)), MET, "Property & Casualty license stated"),
    Row(P_AND_C, Facts(licenses=(licensed("P&C", LicenseStatus.PLANNED),)), NOT, "planned, not begun"),
    Row(P_AND_C, Facts(licenses=(licensed("P&C", LicenseStatus.IN_PROGRESS),)), NOT, "in progress"),
    Row(P_AND_C, Facts(licenses=(licensed("P&C", LicenseStatus.EXAM_PASSED),)), OPEN, "exam passed, no license stated"),
    Row(
        f"{P_AND_C}, accept_status: [held, in_progress]", Facts(licenses=(licensed("P&C", LicenseStatus.IN_PROGRESS),)), MET, "in progress"
    ),
    Row(P_AND_C, Facts(licenses=(licensed("P&C", LicenseStatus.EXPIRED, "FL"), licensed("P&C", state="TX"))), MET, "(TX)"),
    Row(P_AND_C, Facts(licenses=(licensed("PROPERTY"), licensed("CASUALTY"))), MET, "Property license and Casualty license stated"),
    Row(P_AND_C, Facts(licenses=(licensed("PROPERTY"),)), OPEN, "Property license (held) stated, Property & Casualty license asked"),
    Row(P_AND_C, Facts(licenses=(licensed("PERSONAL_LINES", state="OH"),)), OPEN, "Personal Lines license (held) stated"),
    Row(f"{P_AND_C}, accept_personal_lines: true", Facts(licenses=(licensed("PERSONAL_LINES"),)), MET, "Personal Lines license stated"),
    Row("kind: license, any_of: [PERSONAL_LINES]", Facts(licenses=(licensed("P&C"),)), MET, "Property & Casualty license stated"),
    Row(f"{P_AND_C}, state: TX", Facts(licenses=(licensed("P&C", state="FL"),)), OPEN, "stated for FL, TX asked"),
    Row(f"{P_AND_C}, state: TX", Facts(licenses=(licensed("P&C"),)), OPEN, "stated without a state, TX asked"),
    Row("kind: license, all_of: [LIFE, HEALTH]", Facts(licenses=(licensed("LIFE_HEALTH"),)), MET, "Life & Health license stated"),
    Row(
        "kind: license, any_of: [LIFE_HEALTH]",
        Facts(licenses=(licensed("LIFE"), licensed("HEALTH"))),
        MET,
        "Life license and Health license",
    ),
    Row("kind: license, any_of: [LIFE_HEALTH]", Facts(licenses=(licensed("LIFE"),)), OPEN, "Life license (held) stated"),
    Row("kind: license, all_of: [LIFE, HEALTH]", Facts(licenses=(licensed("LIFE"),)), OPEN, "No Health license stated"),
    Row("kind: license, any_of: [FINRA_6, FINRA_7]", Facts(licenses=(licensed("FINRA_7"),)), MET, "Series 7 stated"),
    Row("kind: license, any_of: [FINRA_6, FINRA_7]", Facts(licenses=(licensed("FINRA_66"),)), OPEN, "No Series 6 or Series 7 stated"),
    Row("kind: license, all_of: [FINRA_63, FINRA_65]", Facts(licenses=(licensed("FINRA_66"),)), MET, "Series 66 stated"),
    Row("kind: license", Facts(licenses=(licensed("NOTARY"),)), MET, "Notary commission stated"),
)


def study(level: EducationLevel, *, completed: bool = True, year: int | None = None) -> Facts:
    return Facts(studies=(Study(level, completed, said(f"{level} here"), year=year),))


def certified(name: str, *, in_progress: bool = False, expires: str = "") -> Facts:
    return Facts(certifications=(Certification(name, "designation", said(name), in_progress, day(expires) if expires else None),))


def speaks(name: str, level: str = "") -> Facts:
    return Facts(languages=(Language(name, said(name), level),))


CHATS = (Channel("chat", said("chat")),)
SKILLS = (
    Row("kind: education", Facts(), OPEN, "No education stated", 0),
    Row("kind: education", study(EducationLevel.HIGH_SCHOOL), MET, "High school diploma or GED stated", 1),
    Row("kind: education", study(EducationLevel.BACHELOR, completed=False), MET, "Some college stated"),
    Row("kind: education", study(EducationLevel.CERTIFICATE), OPEN, "Vocational certificate stated, high school diploma or GED asked"),
    Row("kind: education, min_level: bachelor", study(EducationLevel.ASSOCIATE), NOT, "Associate degree stated, bachelor's degree asked"),
    Row(
        "kind: education, min_level: bachelor",
        study(EducationLevel.BACHELOR, completed=False),
        NOT,
        "Bachelor's degree stated, not completed",
    ),
    Row("kind: education, min_level: bachelor", study(EducationLevel.BACHELOR, year=2027), NOT, "not completed"),
    Row("kind: education, min_level: certificate", study(EducationLevel.SOME_COLLEGE), OPEN, "Some college stated"),
    Row("kind: certification, any_of: [CISR, CPCU]", Facts(), OPEN, "CISR or CPCU not stated"),
    Row("kind: certification, any_of: [CISR]", certified("CISR Elite"), MET, "CISR Elite stated", 1),
    Row("kind: certification, any_of: [CIC]", certified("CISR"), OPEN, "CIC not stated"),
    Row("kind: certification, any_of: [CPCU]", certified("CPCU", in_progress=True), NOT, "CPCU in progress"),
    Row("kind: certification, any_of: [HDI]", certified("HDI-CSR", expires="2025-1"), NOT, "HDI-CSR expired"),
    Row("kind: certification", certified("CISR"), MET, "CISR stated"),
    Row("kind: language, any_of: [Spanish]", Facts(), OPEN, "Spanish not stated"),
    Row("kind: language, any_of: [Spanish, French]", speaks("Spanish", "fluent"), MET, "Speaks Spanish (fluent)", 1),
    Row("kind: language, any_of: [Spanish]", speaks("Spanish", "basic"), OPEN, "Spanish (basic) stated"),
    Row("kind: language, all_of: [Spanish, French]", speaks("Spanish"), OPEN, "French not stated"),
    Row("kind: channel, any_of: [chat]", Facts(), OPEN, "Service by chat not stated"),
    Row("kind: channel, any_of: [chat, phone]", Facts(channels=CHATS), MET, "Served customers by chat", 1),
    Row("kind: channel, any_of: [in_person]", Facts(channels=(Channel("in_person", said("cashier"), True),)), MET, "face to face", 0.6),
    Row("kind: channel, all_of: [chat, phone]", Facts(channels=CHATS), OPEN, "Service by phone not stated"),
    Row(
        "kind: channel, any_of: [chat], concurrent: 2",
        Facts(channels=CHATS, concurrency=(Concurrency(3, said("three at once")),)),
        MET,
        "Three conversations at once",
    ),
    Row(
        "kind: channel, concurrent: 4",
        Facts(concurrency=(Concurrency(2, said("two at once")),)),
        NOT,
        "Two conversations at once stated, 4 asked",
    ),
    Row("kind: channel, any_of: [chat], concurrent: 2", Facts(channels=CHATS), OPEN, "Conversations at once not stated"),
    Row("kind: phrase, any_of: [Google Sheets]", text("Word, google  sheets and more"), MET, "Google sheets mentioned", 1),
    Row("kind: phrase, any_of: [SLA]", text("translated slang"), OPEN, "SLA not mentioned"),
    Row("kind: phrase, any_of: [Excel]", text("Skills: Word, excel, Outlook"), MET, "Excel mentioned"),
    Row("kind: phrase, any_of: [Excel]", text("Built reports in Excel and Word"), MET, "Excel mentioned"),
    Row("kind: phrase, any_of: [Excel]", text("an opportunity to excel"), OPEN, "Excel not mentioned"),
    Row("kind: phrase, any_of: [Excel]", text("- Excel in a busy shop"), OPEN, "Excel not mentioned"),
    Row("kind: phrase, any_of: [refunds]", text("No experience with refunds"), OPEN, "Refunds not mentioned"),
    Row("kind: phrase, any_of: [Excel]", text("Familiar with Excel"), OPEN, "Excel not mentioned"),
    Row("kind: phrase, any_of: [Google Sheets]", text("eager to learn Google Sheets"), OPEN, "Google Sheets not mentioned"),
    Row("kind: phrase, any_of: [Excel]", text("not only Excel but Access"), MET, "Excel mentioned"),
    Row("kind: phrase, any_of: [authorization]", text("prior authorisation"), OPEN, "Authorization not mentioned"),
    Row("kind: phrase, any_of: [authorization], fuzzy: true", text("prior authorisation"), MET, "Authorisation mentioned"),
    Row("kind: phrase, any_of: [AHT], fuzzy: true", text("ate"), OPEN, "AHT not mentioned"),
    Row("kind: phrase, topic: leadership", Facts(statements=(Statement("leadership", said("led a team")),)), MET, "Leading others stated"),
    Row(
        "kind: phrase, topic: upsell",
        Facts(statements=(Statement("leadership", said("led a team")),)),
        OPEN,
        "Cross-selling or upselling not mentioned",
    ),
)

TYPING, CRM = "{kind: typing, min_wpm: 40}", "{kind: platform, any_of: [Salesforce]}"
NESTED = (
    Row(f"kind: any, of: [{TYPING}, {CRM}]", speeds(50), MET, "Types 50 words a minute", 1),
    Row(f"kind: any, of: [{TYPING}, {CRM}]", speeds(30), OPEN, "No Salesforce named", 0),
    Row(f"kind: any, of: [{TYPING}, {TYPING}]", speeds(30), NOT, "Types 30 words a minute, 40 asked", 0),
    Row(f"kind: all, of: [{TYPING}, {CRM}]", speeds(50), OPEN, "No Salesforce named", 0),
    Row(f"kind: all, of: [{TYPING}, {CRM}]", speeds(30), NOT, "Types 30 words a minute, 40 asked", 0),
    Row(
        f"kind: all, of: [{TYPING}, {CRM}]",
        Facts(platforms=(platform("Salesforce", Use.LISTED),), typing_speeds=speeds(50).typing_speeds),
        MET,
        "Types 50 words a minute. Salesforce named, in no dated job",
        0.8,
    ),
    Row(f"kind: any, of: [{{kind: all, of: [{TYPING}, {CRM}]}}, {TYPING}]", speeds(50), MET, "Types 50 words a minute", 1),
)

ALL_ROWS = (*PLATFORMS, *EXPERIENCE, *FIGURES, *LICENSES, *SKILLS, *NESTED)


@pytest.mark.parametrize("row", ALL_ROWS, ids=[f"{index}: {row.settings}" for index, row in enumerate(ALL_ROWS)])
def test_kind(row: Row) -> None:
    found = finding(row.settings, row.facts)
    assert (found.outcome, row.sentence in found.sentence) == (row.outcome, True), found
    if row.credit is not None:
        assert found.credit == pytest.approx(row.credit)
    assert found.evidence or found.outcome is OPEN
    assert bool(found.ask) is (found.outcome is OPEN)
    assert found.points == pytest.approx(found.credit * found.possible)
    assert found.outcome is MET or found.credit == 0


def test_a_phrase_is_quoted_where_it_stands() -> None:
    words = "Skills\nExcel, Word"
    found = finding("kind: phrase, any_of: [Excel]", text(words))
    assert [words[each.start : each.end] for each in found.evidence] == ["Excel"] == [each.quote for each in found.evidence]
