"""Jobs: enough months with customers, under a title, in an industry or leading others; doubt is named, never guessed away."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from screening.model.document import Evidence
from screening.model.profile import Contact, Employment, ExperienceClaim, Facts
from screening.model.rubric import ExperienceParams

from .months import Tally, count_months, has_both_ends, months_by_job, tally
from .verdict import Verdict, met, not_met, unclear
from .wording import asked_words, between_words, capital, counted, listed, months_words, years_words

MOST_PARTS, LONGEST_TITLE = 3, 40
ANY_WORK = "of work"
SHORT_TITLES = {
    "rep": "representative",
    "reps": "representative",
    "representatives": "representative",
    "csr": "customer service representative",
    "sr": "senior",
    "jr": "junior",
    "asst": "assistant",
    "mgr": "manager",
    "supv": "supervisor",
    "centre": "center",
    "agents": "agent",
}


def check_experience(facts: Facts, params: ExperienceParams, as_of: date) -> Verdict:
    """Met when the fewest months that the dates allow reach what is asked; without months when one job fits."""
    sure = [job for job in facts.employments if _fits(job, params) is Contact.YES]
    doubtful = [job for job in facts.employments if _fits(job, params) is Contact.UNCLEAR]
    if params.min_months is None:
        return _any_job(sure, doubtful, params)
    claims = [claim for claim in facts.experience_claims if _speaks_of(claim, params)]
    if params.within_years:
        sure, doubtful = (_inside(jobs, as_of, params.within_years) for jobs in (sure, doubtful))
    found = tally(sure, doubtful, as_of, claimed=max((claim.months for claim in claims), default=0), within_years=params.within_years)
    return _enough(found, claims, params, params.min_months, as_of)


def _inside(jobs: list[Employment], as_of: date, years: int) -> list[Employment]:
    """The jobs that may reach into the last so many years; all of them where none does."""
    return [job for job in jobs if count_months([job.dates], as_of, years).high or not has_both_ends(job.dates)] or jobs


def _fits(job: Employment, params: ExperienceParams) -> Contact:
    """YES, NO or UNCLEAR: does this job count? Contact with customers can be in doubt, and the industry where nothing tells it."""
    if params.titles and not any(has_title(job.title or "", title) for title in params.titles):
        return Contact.NO
    if params.industries and job.industry and job.industry not in params.industries:
        return Contact.NO
    if params.lead and not job.is_lead:
        return Contact.NO
    contact = job.contact if params.customer_facing else Contact.YES
    return Contact.UNCLEAR if contact is Contact.YES and params.industries and not job.industry else contact


def has_title(title: str, asked: str) -> bool:
    """Are the asked words in the title, in any place ("Senior Customer Service Rep II" is a customer service representative)?"""
    return _asked_words(asked) <= _title_words(title)


@cache
def _asked_words(asked: str) -> frozenset[str]:
    """Kept, because rubrics ask the same few titles of everybody; what resumes say is not kept."""
    return _title_words(asked)


def _title_words(title: str) -> frozenset[str]:
    words = re.findall(r"[a-z0-9]+", title.lower())
    return frozenset(" ".join(SHORT_TITLES.get(word, word) for word in words).split())


def _speaks_of(claim: ExperienceClaim, params: ExperienceParams) -> bool:
    """A total claimed in words says nothing about titles, industries or recency."""
    return (
        params.customer_facing and claim.customer_facing and not (params.titles or params.industries or params.lead or params.within_years)
    )


def _any_job(sure: list[Employment], doubtful: list[Employment], params: ExperienceParams) -> Verdict:
    which = "" if what(params) == ANY_WORK else f" {what(params)}"
    if sure:
        return met(f"{capital(counted(len(sure), 'job'))}{which or ' stated'}", [job.evidence for job in sure])
    if doubtful:
        evidence = [job.evidence for job in doubtful]
        return unclear(f"Perhaps {counted(len(doubtful), 'job')}{which}", _ask(doubtful, params), evidence)
    return unclear(f"No job{which} found", f"Ask for work{which}." if which else "Ask for jobs so far, with dates.")


def _enough(found: Tally, claims: list[ExperienceClaim], params: ExperienceParams, asked: int, as_of: date) -> Verdict:
    months, jobs = found.months, f"{counted(len(found.counted), 'dated job')}"
    recent = f" in the last {years_words(params.within_years)}" if params.within_years else ""
    quotes = [place for job in found.counted for place in _heading(job)]
    if params.within_years and found.counted and not months.high and found.is_bounded and not found.possible:
        return not_met(f"Work {what(params)} in {jobs}, none of it{recent}; {months_words(asked)} asked", quotes)
    if months.low >= asked:
        least = "" if months.low == months.point else "At least "
        return met(f"{least}{months_words(months.low)} {what(params)} in {jobs}{recent}{_parts(found, params, as_of)}", quotes)
    if found.counted and months.high < asked and found.is_bounded and not found.possible:
        if not months.high:
            return not_met(f"Work {what(params)} in {jobs} is still to begin; {months_words(asked)} asked", quotes)
        return not_met(f"{months_words(months.high)} {what(params)} in {jobs}{recent}, {asked_words(asked, months.high)} asked", quotes)
    return _open(found, claims, params, asked, recent)


def _parts(found: Tally, params: ExperienceParams, as_of: date) -> str:
    """ " (20 months as Cashier + 12 months as Server)": what comes from which job; "" for one job, or where the parts do not add up."""
    parts = months_by_job(found.counted, as_of, params.within_years)
    if len(parts) < 2 or sum(parts) != found.months.low:
        return ""
    told = sorted(zip(parts, found.counted, strict=True), key=lambda each: -each[0])
    named = [f"{months_words(months)} {_at(job)}" for months, job in told[:MOST_PARTS] if months]
    rest = sum(months for months, _ in told[MOST_PARTS:])
    return f" ({' + '.join([*named, f'{months_words(rest)} in others'] if rest else named)})"


def _at(job: Employment) -> str:
    return f"as {_title(job)}" if job.title else f"at {_title(job)}"


def _title(job: Employment) -> str:
    """The title of a job, else where it was, cut between words."""
    title = " ".join((job.title or job.employer or "a place not named").split())
    if len(title) <= LONGEST_TITLE:
        return title
    cut = title[:LONGEST_TITLE]
    return f"{cut.rpartition(' ')[0].rstrip(' ,;&/-') or cut} ..."


def _named(jobs: Sequence[Employment]) -> str:
    """Jobs by title; titles with a comma of their own are kept apart by semicolons."""
    titles = list(dict.fromkeys(_title(job) for job in jobs))
    if not any(sign in title for title in titles for sign in (",", " and ")):
        return listed(titles, "and")
    shown = [*titles[: MOST_PARTS - 1], "others"] if len(titles) > MOST_PARTS else titles
    return "; ".join(shown)


def _heading(job: Employment) -> list[Evidence]:
    """The heading of a job, and its dates where they stand elsewhere."""
    dates = job.dates_evidence
    return [job.evidence, dates] if dates and not job.evidence.start <= dates.start < job.evidence.end else [job.evidence]


def _open(found: Tally, claims: list[ExperienceClaim], params: ExperienceParams, asked: int, recent: str) -> Verdict:
    months, quotes = found.months, [job.evidence for job in (*found.counted, *found.possible)] + [claim.evidence for claim in claims]
    if found.possible:
        sure = f"{capital(months_words(months.low))} {what(params)} for sure{recent}; " if months.low else ""
        work = "work" if sure else "Work"
        sentence = (
            f"{sure}{work} as {_named(found.possible)} may have been {what(params)}, the resume does not say; {months_words(asked)} asked"
        )
        return unclear(sentence, _ask(found.possible, params), quotes)
    if found.counted:
        ask = f"Ask from which month to which month: {_named(found.counted)}."
        if not months.low and not found.is_bounded:
            return unclear(f"Work {what(params)} stated, but not from when to when; {months_words(asked)} asked{recent}", ask, quotes)
        most = between_words(months.low, months.high) if found.is_bounded else f"at least {months_words(months.low)}"
        return unclear(f"{capital(most)} {what(params)}{recent} by the dates given, {asked_words(asked, months.high)} asked", ask, quotes)
    ask = f"Ask for the jobs {what(params)}, with dates."
    if claims:
        return unclear(f"{months_words(max(claim.months for claim in claims))} claimed, no job shows them", ask, quotes)
    return unclear(f"No job {what(params)} found{recent}", ask)


def what(params: ExperienceParams) -> str:
    """ "with customers as supervisor in insurance", "with customers under titles like customer care or customer support"."""
    parts = ["with customers"] if params.customer_facing else []
    if params.titles:
        parts += [f"as {params.titles[0]}" if len(params.titles) == 1 else f"under titles like {listed(params.titles[:2])}"]
    parts += [f"in {listed([name.replace('_', ' ') for name in params.industries])}"] if params.industries else []
    said = " ".join(parts)
    if not params.lead:
        return said or ANY_WORK
    return f"{said}, leading others" if said else "leading others"


def _ask(jobs: tuple[Employment, ...] | list[Employment], params: ExperienceParams) -> str:
    named = _named(jobs)
    if params.industries and all(not job.industry for job in jobs):
        return f"Ask in which industry the work as {named} was."
    return f"Ask how much contact with customers there was as {named}."
