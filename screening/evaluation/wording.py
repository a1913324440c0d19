"""Outcomes, levels, codes and lists in, the words a recruiter reads out."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from screening.model.evaluation import Evaluation, Finding, Gate, Outcome
from screening.model.profile import EducationLevel, LicenseStatus

GATE_WORDS = {Gate.PASSED: "Passed", Gate.REVIEW: "To check", Gate.FAILED: "Falls short"}
OUTCOME_WORDS = {Outcome.MET: "Met", Outcome.NOT_MET: "Not met", Outcome.UNCLEAR: "Unclear"}
CATEGORY_WORDS = {
    "crm": "CRM",
    "help_desk": "help desk",
    "ams": "agency management system",
    "record_system": "customer-record system",
    "telephony": "call-center telephony",
    "chat": "chat platform",
    "banking": "banking system",
    "pos": "point-of-sale system",
    "pms": "hotel system",
    "ehr": "health-record system",
    "erp": "business system",
    "office": "office software",
    "vendor": "vendor",
    "insurance": "insurance core system",
    "other": "system",
}
CHANNEL_WORDS = {"phone": "phone", "chat": "chat", "email": "e-mail", "in_person": "face to face", "social": "social media"}
LEVEL_WORDS = {
    EducationLevel.NONE_STATED: "no education",
    EducationLevel.HIGH_SCHOOL: "high school diploma or GED",
    EducationLevel.CERTIFICATE: "vocational certificate",
    EducationLevel.SOME_COLLEGE: "some college",
    EducationLevel.ASSOCIATE: "associate degree",
    EducationLevel.BACHELOR: "bachelor's degree",
    EducationLevel.MASTER: "master's degree",
    EducationLevel.DOCTORATE: "doctorate",
}
STATUS_WORDS = {
    LicenseStatus.HELD: "held",
    LicenseStatus.EXPIRED: "expired",
    LicenseStatus.EXAM_PASSED: "exam passed, no license stated",
    LicenseStatus.IN_PROGRESS: "in progress",
    LicenseStatus.PLANNED: "planned, not begun",
}
LICENSE_WORDS = {
    "P&C": "Property & Casualty license",
    "PROPERTY": "Property license",
    "CASUALTY": "Casualty license",
    "PERSONAL_LINES": "Personal Lines license",
    "LIFE": "Life license",
    "HEALTH": "Health license",
    "LIFE_HEALTH": "Life & Health license",
    "INSURANCE_OTHER": "other insurance license",
    "ADJUSTER": "adjuster license",
    "FINRA_SIE": "SIE exam",
    "NMLS": "mortgage loan originator license (NMLS)",
    "NOTARY": "notary commission",
    "REAL_ESTATE": "real estate license",
    "CDL": "commercial driver's license",
    "PHARMACY_TECH": "pharmacy technician license",
    "NURSING": "nursing license",
    "OTHER": "other license",
}
KPI_WORDS = {
    "CSAT": "customer satisfaction",
    "NPS": "NPS",
    "FCR": "first-contact resolution",
    "AHT": "handle time",
    "QA": "quality score",
    "CONTACTS_PER_DAY": "contacts a day",
    "SALES_TARGET": "sales target",
    "RETENTION": "retention",
    "OTHER": "other figure",
}
MOST_IN_MONTHS = 24  # a longer time is said in years and months
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def license_words(code: str) -> str:
    """ "FINRA_7" -> "Series 7"; a code nobody knows stays as it is."""
    return LICENSE_WORDS.get(code) or code.replace("FINRA_", "Series ")


def listed(names: Sequence[str], word: str = "or", most: int = 4) -> str:
    """ "Salesforce, Zendesk or Freshdesk"; a long list is cut with "or others"."""
    shown = list(dict.fromkeys(names))
    if len(shown) > most:
        shown = [*shown[: most - 1], "others"]
    if len(shown) < 2:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} {word} {shown[-1]}"


def counted(number: int, thing: str) -> str:
    """ "three dated jobs", "1 month": small numbers of things in words."""
    return f"{NUMBERS[number] if number < len(NUMBERS) else number} {thing}{'' if number == 1 else 's'}"


def months_words(number: int) -> str:
    """ "18 months", "22 years 7 months": beyond two years nobody counts in months."""
    years, months = divmod(number, 12) if number > MOST_IN_MONTHS else (0, number)
    said = [f"{count} {unit}{'' if count == 1 else 's'}" for count, unit in ((years, "year"), (months, "month")) if count]
    return " ".join(said) or "0 months"


def years_words(number: int) -> str:
    """ "year", "three years": behind "the last"."""
    return "year" if number == 1 else counted(number, "year")


def asked_words(asked: int, beside: int) -> str:
    """What is asked, behind what was found: the bare number where both are said in months ("11 months, 12 asked")."""
    return str(asked) if max(asked, beside) <= MOST_IN_MONTHS else months_words(asked)


def between_words(low: int, high: int) -> str:
    """ "between 3 and 14 months", "between 11 months and 2 years 3 months"."""
    return f"between {asked_words(low, high)} and {months_words(high)}"


def capital(text: str) -> str:
    """The first letter in upper case, the rest untouched ("CRM named")."""
    return text[:1].upper() + text[1:]


MOST_TOLD, TOLD_LETTERS = 3, 64  # how much of a passed candidate one line of the ranking can tell


def figure(number: float) -> str:
    """Points as a person reads them, everywhere alike: one decimal at most, halves rounded up ("90.3", "88")."""
    return str(Decimal(str(number)).quantize(Decimal("0.1"), ROUND_HALF_UP)).removesuffix(".0")


def headline(evaluation: Evaluation) -> Finding | None:
    """The finding to read first: a missed must-have, else an open one, else the first that was met and earned points."""
    for outcome in (Outcome.NOT_MET, Outcome.UNCLEAR):
        for finding in evaluation.findings:
            if finding.is_must and finding.outcome is outcome:
                return finding
    return next(iter(_told(evaluation)), evaluation.findings[0] if evaluation.findings else None)


def why(evaluation: Evaluation) -> str:
    """One line: what decides about this person ("No typing speed stated, every other must-have met")."""
    finding = headline(evaluation)
    if finding is None:
        return ""
    left = [each for each in evaluation.findings if each.is_must and each.outcome is not Outcome.MET]
    if len(left) == 1 and any(each.is_must and each is not finding for each in evaluation.findings):
        return f"{finding.sentence}, every other must-have met"
    if len(left) > 1:
        return f"{finding.sentence}, and {counted(len(left) - 1, 'other must-have')} open or missed"
    return " · ".join(each.sentence for each in _told(evaluation)) or finding.sentence


def _told(evaluation: Evaluation) -> list[Finding]:
    """What was met, as much as fits on one line: the tersest sentences, those worth most first."""
    earned = [each for each in evaluation.findings if each.outcome is Outcome.MET and each.points > 0]
    told: list[Finding] = []
    for each in sorted(earned, key=lambda each: len(each.sentence)):
        if each.sentence in {one.sentence for one in told}:
            continue
        if len(told) < MOST_TOLD and sum(len(one.sentence) + 3 for one in told) + len(each.sentence) <= TOLD_LETTERS:
            told.append(each)
    return sorted(told or earned[:1], key=lambda each: -each.points)


def figure_words(value: float) -> str:
    """ "4.93", "24,000": a figure as people write it."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}".rstrip("0")
