"""Named systems: which of those asked for the resume claims, how well it shows them used, and for how long."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from screening.model.dates import DateRange, Months
from screening.model.document import Evidence
from screening.model.profile import Facts, Platform, Use
from screening.model.rubric import PlatformParams

from .months import count_months
from .verdict import Verdict, met, not_met, unclear
from .wording import CATEGORY_WORDS, asked_words, capital, listed, months_words

CUSTOMER_RECORDS = ("crm", "help_desk", "ams", "record_system")  # what a criterion without names and categories means
CREDIT = {Use.USED_IN_JOB: 1.0, Use.NAMED_IN_JOB: 0.85, Use.LISTED: 0.6, Use.GENERIC: 0.3, Use.WISH: 0.0}
IN_A_JOB = (Use.NAMED_IN_JOB, Use.USED_IN_JOB)


def check_platforms(facts: Facts, params: PlatformParams, as_of: date) -> Verdict:
    """Met when enough of the systems are claimed as used, and for long enough where months are asked."""
    wanted = [each for each in facts.platforms if is_wanted(each, params)]
    claimed = sorted((each for each in wanted if each.use is not Use.WISH), key=lambda each: -_grade(each))
    missing = [name for name in params.all_of if name not in {each.name for each in claimed}]
    names = {each.name for each in claimed}
    if missing or len(names) < params.count:
        return _too_few(facts, params, claimed or wanted, bool(claimed))
    if params.min_months is not None:
        return _long_enough(facts, params, claimed, params.min_months, as_of)
    sentence = _claims(claimed, facts, as_of) if params.all_of or params.count > 1 else _claim(claimed, facts, as_of)
    return met(sentence, _quotes(claimed, facts), _credit(params, claimed))


def is_wanted(platform: Platform, params: PlatformParams) -> bool:
    """Does the criterion speak of this system? A system without a name only where generic claims are accepted."""
    names = (*params.any_of, *params.all_of)
    if platform.name is None:
        return params.accept_generic and platform.category in (params.category or CUSTOMER_RECORDS)
    if names:
        return platform.name in names
    return platform.category in (params.category or CUSTOMER_RECORDS)


def sought(params: PlatformParams) -> str:
    """ "Salesforce, Zendesk or Freshdesk", "CRM or help desk"."""
    if params.all_of:
        return listed(params.all_of, "and")
    if params.any_of:
        return listed(params.any_of)
    if not params.category or set(params.category) >= set(CUSTOMER_RECORDS):
        return "CRM or other customer-record system"
    return listed([CATEGORY_WORDS[category] for category in params.category])


def _too_few(facts: Facts, params: PlatformParams, found: Sequence[Platform], is_claimed: bool) -> Verdict:
    what, names = sought(params), [_name(each) for each in found]
    missing = [name for name in params.all_of if name not in names]
    asked = listed(missing, "and") or (what if params.any_of else "")
    ask = f"Ask about work with {asked}: for what, and how long." if asked else f"Ask which {what} was used, for what, and how long."
    if not found:
        return unclear(f"{capital(what)} not named" if params.all_of else f"No {what} named", ask)
    if not is_claimed:
        return unclear(f"{capital(listed(names, 'and'))} mentioned, but not as used", ask, _quotes(found, facts))
    lacking = f"{listed(missing, 'and')} not" if missing else f"{params.count} asked"
    return unclear(f"{capital(listed(names, 'and'))} named, {lacking}", ask, _quotes(found, facts))


def _long_enough(facts: Facts, params: PlatformParams, claimed: Sequence[Platform], asked: int, as_of: date) -> Verdict:
    """Months of use are the months of the dated jobs whose own words name the system."""
    groups = [[each for each in claimed if each.name == name] for name in params.all_of] or [list(claimed)]
    counts = [_months(group, facts, as_of) for group in groups]
    months = Months(*(min(each[i] for each in counts) for i in range(3)))
    used = [each for each in claimed if _is_dated(each)]
    what = _names(used or claimed)
    if months.low >= asked:
        told = f"used {what} for" if any(each.use is Use.USED_IN_JOB for each in used) else f"{what} mentioned in work of"
        return met(f"{capital(told)} {months_words(months.low)}{_where(used, facts)}", _quotes(used, facts), _credit(params, claimed))
    is_named = any(each.name for each in claimed)
    ask = f"Ask how long {what} was used, and for what." if is_named else "Ask which system it was, how long it was used, and for what."
    if not used:
        return unclear(
            f"{capital(what)} {'named' if is_named else 'mentioned'}, but not in a dated job; {months_words(asked)} asked",
            ask,
            _quotes(claimed, facts),
        )
    if months.high < asked and _is_whole_story(claimed, facts):
        return not_met(f"{capital(what)} for {months_words(months.high)}, {asked_words(asked, months.high)} asked", _quotes(used, facts))
    if not months.low:
        return unclear(f"{capital(what)} in a job without dates; {months_words(asked)} asked", ask, _quotes(used, facts))
    return unclear(
        f"{capital(what)} for at least {months_words(months.low)}, {asked_words(asked, months.low)} asked", ask, _quotes(used, facts)
    )


def _months(claimed: Sequence[Platform], facts: Facts, as_of: date) -> Months:
    """Months by the jobs; those a person stated may lie inside them, so that together they raise the most only."""
    dated = count_months(_dates(claimed, facts), as_of)
    stated = [each.months for each in claimed if each.months is not None]
    if not stated:
        return dated
    most = max(stated)
    return Months(max(dated.low, most), max(dated.point, most), dated.high + sum(stated))


def _is_whole_story(claimed: Sequence[Platform], facts: Facts) -> bool:
    """True when every mention lies in a job with both dates, so that nothing leaves room for more months."""
    return all(
        each.months is not None
        or (
            _is_dated(each)
            and all(_is_in_a_job(evidence, facts) for evidence in each.evidence)
            and all(_is_bounded(facts.employments[index].dates) for index in each.jobs)
        )
        for each in claimed
    )


def _is_dated(platform: Platform) -> bool:
    """Is the claim made in a job, so that the job's months are its months?"""
    return platform.months is not None or (bool(platform.jobs) and (platform.use in IN_A_JOB or platform.name is None))


def _is_in_a_job(evidence: Evidence, facts: Facts) -> bool:
    return any(job.start <= evidence.start < job.end for job in facts.employments)


def _is_bounded(dates: DateRange) -> bool:
    return dates.months_stated is not None or (dates.start is not None and (dates.is_current or dates.end is not None))


def _dates(platforms: Sequence[Platform], facts: Facts) -> list[DateRange]:
    jobs = {index for each in platforms if _is_dated(each) for index in each.jobs}
    return [facts.employments[index].dates for index in sorted(jobs)]


def _claims(claimed: Sequence[Platform], facts: Facts, as_of: date) -> str:
    """Where several systems are asked, what is claimed of each."""
    uses = dict.fromkeys(each.use for each in claimed)
    return ". ".join(_claim([each for each in claimed if each.use is use], facts, as_of) for use in uses)


def _claim(claimed: Sequence[Platform], facts: Facts, as_of: date) -> str:
    best = claimed[0]
    same = [each for each in claimed if each.use is best.use]
    what = _names(same)
    months = _months(same, facts, as_of).low
    long = f" for {months_words(months)}" if months > 1 and len({each.name for each in same}) == 1 else ""
    if best.use is Use.USED_IN_JOB:
        return f"Used {what}{long}{_where(same, facts)}"
    if best.use is Use.NAMED_IN_JOB:
        return f"{capital(what)} {'named' if best.name else 'mentioned'} in a job{_where(same, facts)}"
    return f"{capital(what)} named, in no dated job" if best.use is Use.LISTED and best.name else f"{capital(what)} mentioned"


def _name(platform: Platform) -> str:
    return platform.name or f"an unnamed {CATEGORY_WORDS[platform.category]}"


def _names(platforms: Sequence[Platform]) -> str:
    """Systems with a name before those without."""
    return listed([_name(each) for each in sorted(platforms, key=lambda each: each.name is None)], "and")


def _where(platforms: Sequence[Platform], facts: Facts) -> str:
    """ " at Acme (2021-2022)" when it is one job with a known employer, else ""."""
    jobs = {index for each in platforms for index in each.jobs}
    if len(jobs) != 1:
        return ""
    job = facts.employments[jobs.pop()]
    return f" at {job.employer}{_years(job.dates)}" if job.employer else ""


def _years(dates: DateRange) -> str:
    """ " (2021-2022)", " (2021)", " (since 2021)"; "" where an end is missing."""
    if dates.start is None or not (dates.is_current or dates.end):
        return ""
    first = dates.start.year
    if dates.end is None:
        return f" (since {first})"
    return f" ({first})" if first == dates.end.year else f" ({first}-{dates.end.year})"


def _credit(params: PlatformParams, claimed: Sequence[Platform]) -> float:
    """The ladder: the mean of the best claims that are needed."""
    best = {name: max(_grade(each) for each in claimed if each.name == name) for name in {each.name for each in claimed}}
    needed = [best[name] for name in params.all_of if name in best] or sorted(best.values(), reverse=True)[: params.count]
    return round(sum(needed) / len(needed), 4) if needed else 0.0


def _grade(platform: Platform) -> float:
    """A system without a name earns at most what a bare name does, however it was used."""
    return CREDIT[platform.use] if platform.name else min(CREDIT[platform.use], CREDIT[Use.LISTED])


def _quotes(platforms: Sequence[Platform], facts: Facts) -> list[Evidence]:
    """The words of jobs before those of lists, one quotation a system first."""
    ordered = [sorted(each.evidence, key=lambda evidence: not _is_in_a_job(evidence, facts)) for each in platforms]
    return [evidence[0] for evidence in ordered if evidence] + [more for evidence in ordered for more in evidence[1:]]
