"""A fact as a person typed it in, the same fact tidied out; or what is wrong with it, in a sentence. Pages are never trusted."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from screening.model.dates import PartialDate
from screening.model.profile import EducationLevel
from screening.model.said import ContactSaid, EducationSaid, FactKind, FactSaid, JobSaid, KpiSaid, LicenseSaid, PlatformSaid, TypingSaid

from .wording import CATEGORY_WORDS, CHANNEL_WORDS, KPI_WORDS

LONGEST = 200  # characters of one piece of a fact
FASTEST_TYPED = 250  # words a minute; nobody types faster
MOST_MONTHS = 720
FIRST_YEAR, LAST_YEAR = 1940, 2100
UNITS = ("%", "min", "sec", "/day", "/5", "")


def tidy(said: FactSaid) -> FactSaid:
    """The same fact with every word of it on one line and no longer than is kept."""
    cleaned = {field.name: _clean(getattr(said, field.name)) for field in fields(said) if field.name != "kind"}
    if isinstance(said, ContactSaid):
        cleaned["value"] = _contact(said.kind, str(cleaned["value"]))
    return replace(said, **cleaned)


def fault_in(said: FactSaid) -> str:
    """What is wrong with a fact, and what to do; "" when it can be kept."""
    match said:
        case TypingSaid():
            return "" if 1 <= said.wpm <= FASTEST_TYPED else f"Words a minute are between 1 and {FASTEST_TYPED}."
        case PlatformSaid():
            return _platform(said)
        case JobSaid():
            return _job(said)
        case KpiSaid():
            is_known = said.kpi in KPI_WORDS and said.unit in UNITS and abs(said.value) < 1_000_000
            return "" if is_known else "Choose a figure of the list, its unit, and a number."
        case EducationSaid():
            return "" if said.level is not EducationLevel.NONE_STATED else "Choose a level, or take the fact out."
        case LicenseSaid():
            return _license(said)
        case ContactSaid():
            return "" if said.value else "Write what it is."
        case _:
            name = getattr(said, "name", "") or getattr(said, "channel", "")
            is_known = said.kind is not FactKind.CHANNEL or name in CHANNEL_WORDS
            return "" if name and is_known else "Write its name."


def _platform(said: PlatformSaid) -> str:
    if not said.name or said.category not in CATEGORY_WORDS:
        return "Write the name of the system, and choose what it is."
    if said.months is not None and not 1 <= said.months <= MOST_MONTHS:
        return f"Months of use are between 1 and {MOST_MONTHS}; leave them empty where nobody knows."
    return ""


def _license(said: LicenseSaid) -> str:
    if not said.code:
        return "Choose the license."
    if said.state is not None and not (len(said.state) == 2 and said.state.isalpha() and said.state.isupper()):
        return "Write the state as two letters: FL."
    return _year(said.expires)


def _job(said: JobSaid) -> str:
    if not said.title and not said.employer:
        return "Write the title or the employer."
    if fault := _year(said.start) or _year(said.end):
        return fault
    if said.is_current and said.end is not None:
        return "A job that goes on has no end."
    if said.start and said.end and said.end.last_month < said.start.first_month:
        return "The job ends before it begins."
    return ""


def _year(stated: PartialDate | None) -> str:
    if stated is None:
        return ""
    is_fine = FIRST_YEAR <= stated.year <= LAST_YEAR and (stated.month is None or 1 <= stated.month <= 12)
    return "" if is_fine else "Write a date as 2023-04, or a year as 2023."


def _contact(kind: FactKind, value: str) -> str:
    if kind is FactKind.EMAIL:
        return value.lower()
    return "".join(sign for sign in value if sign.isdigit()) if kind is FactKind.PHONE else value


def _clean(value: Any) -> Any:
    if type(value) is not str:  # members of closed lists stay what they are
        return value
    return " ".join("".join(sign for sign in value if sign.isprintable() or sign.isspace()).split())[:LONGEST]
