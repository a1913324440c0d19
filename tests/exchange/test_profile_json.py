"""The contract of `parse`, key by key, on profiles built by hand."""

from __future__ import annotations

import json
from datetime import date

from screening.exchange.profile_json import profile_record, rejected_profile
from screening.model.dates import DateRange, PartialDate
from screening.model.document import Document, Evidence, Flag, FlagKind, evidence_at
from screening.model.profile import (
    CandidateProfile,
    Certification,
    Channel,
    Contact,
    EducationLevel,
    Employment,
    ExperienceClaim,
    Facts,
    Found,
    Identity,
    Kpi,
    Language,
    License,
    LicenseStatus,
    Platform,
    Study,
    TypingSpeed,
    Use,
)
from tests.builders import document_of

KEYS = [
    "file",
    "status",
    "reason",
    "flags",
    "name",
    "emails",
    "phones",
    "location",
    "jobs",
    "customer_facing_months",
    "crm",
    "crm_generic",
    "tools",
    "typing_wpm",
    "kph",
    "licenses",
    "education_level",
    "certifications",
    "languages",
    "kpis",
    "channels",
]
TEXT = """Mara Quill  mara@quill.example  (305) 555-0142
Support Agent, Brightline, Mar 2021 - Aug 2022: logged 60 cases a day in Salesforce
Server, Blue Spoon, Jun 2022 - Jan 2023
Office Aide, Town Hall, 2019 - 2020
Front of Five9; familiar with Zendesk; our own CRM
Types 45-50 wpm, 55 wpm on a test; 9,000 KPH
P&C license (exp 03/2025), FL
Spanish; CSAT 97%; CISR, CPCU candidate; phone
8 years of customer service"""


def at(document: Document, quote: str) -> Evidence:
    start = document.text.index(quote)
    return evidence_at(document, start, start + len(quote))


def job(document: Document, quote: str, dates: DateRange, contact: Contact) -> Employment:
    evidence = at(document, quote)
    return Employment(quote.split(",")[0], quote.split(", ")[1], dates, contact, evidence, evidence.start, evidence.end)


def months(first: str, last: str) -> DateRange:
    start, end = (PartialDate(*map(int, each.split("-"))) for each in (first, last))
    return DateRange(start, end)


def the_profile(document: Document) -> CandidateProfile:
    facts = Facts(
        employments=(
            job(document, "Support Agent, Brightline", months("2021-3", "2022-8"), Contact.YES),
            job(document, "Server, Blue Spoon", months("2022-6", "2023-1"), Contact.YES),
            job(document, "Office Aide, Town Hall", months("2019", "2020"), Contact.UNCLEAR),
        ),
        experience_claims=(ExperienceClaim(96, True, at(document, "8 years of customer service")),),
        platforms=(
            Platform("Salesforce", "crm", Use.USED_IN_JOB, (at(document, "logged 60 cases a day in Salesforce"),), (0,)),
            Platform("Five9", "telephony", Use.LISTED, (at(document, "Five9"),)),
            Platform("Zendesk", "help_desk", Use.WISH, (at(document, "familiar with Zendesk"),)),
            Platform(None, "crm", Use.GENERIC, (at(document, "our own CRM"),)),
        ),
        licenses=(License("P&C", LicenseStatus.HELD, at(document, "P&C license (exp 03/2025)"), "FL", expires=PartialDate(2025, 3)),),
        typing_speeds=(TypingSpeed(45, None, at(document, "45-50 wpm")), TypingSpeed(55, None, at(document, "55 wpm")),
                       TypingSpeed(None, 9000, at(document, "9,000 KPH"), ten_key=True)),
        kpis=(Kpi("CSAT", 97.0, "%", at(document, "CSAT 97%")),),
        studies=(Study(EducationLevel.BACHELOR, True, at(document, "Mara Quill"), year=2031),
                 Study(EducationLevel.HIGH_SCHOOL, True, at(document, "Mara Quill"))),
        certifications=(Certification("CISR", "designation", at(document, "CISR")),
                        Certification("CPCU", "designation", at(document, "CPCU candidate"), in_progress=True)),
        languages=(Language("Spanish", at(document, "Spanish")),),
        channels=(Channel("phone", at(document, "phone")), Channel("in_person", at(document, "Server"), inferred=True)),
    )  # fmt: skip
    identity = Identity(
        Found("Mara Quill", at(document, "Mara Quill")),
        (Found("mara@quill.example", at(document, "mara@quill.example")),),
        (Found("3055550142", at(document, "(305) 555-0142")),),
    )
    return CandidateProfile(document.sha256, "v", identity, facts, (Flag(FlagKind.LANGUAGE, "mostly Spanish"),))


def record(as_of: date) -> dict[str, object]:
    document = document_of(TEXT)
    made = profile_record("in/quill.txt", document, the_profile(document), as_of)
    assert json.loads(json.dumps(made)) == made
    return made


def test_every_key_of_the_contract_in_its_order(as_of: date) -> None:
    assert list(record(as_of)) == KEYS


def test_identity_and_flags(as_of: date) -> None:
    made = record(as_of)
    assert made["name"] == "Mara Quill" and made["emails"] == ["mara@quill.example"] and made["phones"] == ["3055550142"]
    assert made["flags"] == ["language"] and made["location"] is None


def test_jobs_carry_dates_as_stated_and_months(as_of: date) -> None:
    jobs = record(as_of)["jobs"]
    assert isinstance(jobs, list)
    assert jobs[0] == {
        "title": "Support Agent", "employer": "Brightline", "start": "2021-03", "end": "2022-08", "customer_facing": True, "months": 18,
        "evidence": {"page": 1, "quote": "Support Agent, Brightline"},
    }  # fmt: skip
    assert (jobs[2]["start"], jobs[2]["end"], jobs[2]["customer_facing"]) == ("2019", "2020", None)


def test_overlapping_months_count_once_and_claims_raise_only_the_most(as_of: date) -> None:
    assert record(as_of)["customer_facing_months"] == {"low": 23, "point": 23, "high": 96}


def test_present_means_the_day_given() -> None:
    document = document_of("Barista, Cup")
    current = DateRange(PartialDate(2025, 6), is_current=True)
    facts = Facts(employments=(job(document, "Barista, Cup", current, Contact.YES),))
    profile = CandidateProfile("", "v", Identity(), facts)
    for as_of, expected in ((date(2026, 11, 15), 18), (date(2025, 6, 30), 1), (date(2025, 5, 1), 0)):
        made = profile_record("x", document, profile, as_of)
        assert made["jobs"][0]["end"] == "present"
        assert made["customer_facing_months"] == {"low": expected, "point": expected, "high": expected}


def test_platforms_go_where_they_belong(as_of: date) -> None:
    made = record(as_of)
    assert made["crm"] == [
        {"name": "Salesforce", "category": "crm", "months": 18, "evidence": {"page": 1, "quote": "logged 60 cases a day in Salesforce"}}
    ]
    assert made["crm_generic"] is True
    assert made["tools"] == [{"name": "Five9", "category": "telephony", "evidence": {"page": 1, "quote": "Five9"}}]


def test_best_stated_typing_speed(as_of: date) -> None:
    made = record(as_of)
    assert made["typing_wpm"] == {"value": 55, "evidence": {"page": 1, "quote": "55 wpm"}}
    assert made["kph"] == {"value": 9000, "evidence": {"page": 1, "quote": "9,000 KPH"}}


def test_statuses_and_degrees_as_they_stand_on_the_day() -> None:
    before, after = record(date(2025, 3, 31)), record(date(2025, 4, 1))
    assert [each["status"] for each in before["licenses"]] == ["held"]  # type: ignore[attr-defined]
    assert [each["status"] for each in after["licenses"]] == ["expired"]  # type: ignore[attr-defined]
    assert after["education_level"] == "some_college" and record(date(2031, 1, 1))["education_level"] == "bachelor"


def test_dates_ahead_are_flagged() -> None:
    assert record(date(2023, 1, 31))["flags"] == ["language"]
    assert record(date(2022, 12, 31))["flags"] == ["language", "future_dates"]


def test_designations_languages_figures_channels(as_of: date) -> None:
    made = record(as_of)
    assert [each["name"] for each in made["certifications"]] == ["CISR"]  # type: ignore[attr-defined]
    assert made["languages"] == ["Spanish"] and made["channels"] == ["phone", "in_person"]
    assert made["kpis"] == [{"kpi": "CSAT", "value": 97, "unit": "%", "evidence": {"page": 1, "quote": "CSAT 97%"}}]


def test_a_file_that_was_not_read_has_every_key() -> None:
    made = rejected_profile("a.pdf", "It is empty.")
    assert list(made) == KEYS
    assert (made["file"], made["status"], made["reason"]) == ("a.pdf", "rejected", "It is empty.")
    assert not any(made[key] for key in ("flags", "emails", "jobs", "crm", "licenses", "typing_wpm"))
