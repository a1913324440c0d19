"""Small facts for the tests of this room; every quotation is invented."""

from __future__ import annotations

from datetime import date

from screening.evaluation.evaluate import evaluate
from screening.evaluation.rubric_file import parse_rubric
from screening.model.dates import DateRange, PartialDate
from screening.model.document import Evidence
from screening.model.evaluation import Evaluation, Finding
from screening.model.profile import CandidateProfile, Contact, Employment, Facts, Identity
from screening.model.rubric import Criterion
from screening.vocabulary.load import load_vocabulary

AS_OF = date(2026, 11, 15)


def said(quote: str, start: int = 0) -> Evidence:
    return Evidence(start, start + len(quote), quote)


def day(text: str) -> PartialDate:
    return PartialDate(*map(int, text.split("-")))


def dates(first: str = "", last: str = "", *, stated: int | None = None) -> DateRange:
    """ "2021-3", "2022" or "" for a date that is missing, "now" for the present."""
    return DateRange(day(first) if first else None, day(last) if last and last != "now" else None, last == "now", stated)


def job(
    title: str,
    span: DateRange,
    contact: Contact = Contact.YES,
    *,
    start: int = 0,
    employer: str = "",
    industry: str = "",
    lead: bool = False,
) -> Employment:
    quote = f"{title} at work"
    return Employment(title, employer or None, span, contact, said(quote, start), start, start + 100, industry=industry, is_lead=lead)


def criterion(text: str) -> Criterion:
    """The criterion of one flow-style line, as a rubric file holds it."""
    rubric = parse_rubric(f"title: t\nmust_have:\n  - {{id: it, {text}}}\n", "t.yaml", load_vocabulary())
    return rubric.criteria[0]


def finding(text: str, facts: Facts, as_of: date = AS_OF) -> Finding:
    return evaluation(f"title: t\nmust_have:\n  - {{id: it, {text}}}\n", facts, as_of).findings[0]


def evaluation(rubric: str, facts: Facts, as_of: date = AS_OF) -> Evaluation:
    profile = CandidateProfile("", "", Identity(), facts)
    return evaluate(profile, parse_rubric(rubric, "t.yaml", load_vocabulary()), as_of=as_of)
