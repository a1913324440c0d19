"""A criterion in, the facts out that would meet it if a person stated or showed them: smallest first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from screening.model.dates import DateRange, PartialDate
from screening.model.document import Evidence
from screening.model.profile import (
    Certification,
    Channel,
    Concurrency,
    Contact,
    Employment,
    Facts,
    Kpi,
    Language,
    License,
    Platform,
    Statement,
    Study,
    TypingSpeed,
    Use,
)
from screening.model.rubric import (
    CertificationParams,
    ChannelParams,
    Criterion,
    EducationParams,
    ExperienceParams,
    Kind,
    KpiParams,
    LanguageParams,
    LicenseParams,
    PhraseParams,
    PlatformParams,
    TypingParams,
)

from .check_experience import what
from .check_figures import bounds
from .check_licenses import PARTS
from .check_platforms import CUSTOMER_RECORDS
from .check_skills import TOPIC_WORDS
from .wording import CHANNEL_WORDS, KPI_WORDS, LEVEL_WORDS, MOST_IN_MONTHS, license_words, listed, months_words

SAID = Evidence(0, 0, "")  # a fact nobody has stated yet stands nowhere
NOWHERE = 1 << 40  # beyond the end of any document: an imagined job holds no words of the resume
Grown = tuple[Facts, str]


@dataclass(frozen=True, slots=True)
class Missing:
    """Facts with one more thing known. `words` follow "if" ("a typing test shows 40 words a minute")."""

    criterion_id: str
    words: str
    facts: Facts


def missing(criterion: Criterion, facts: Facts, as_of: date) -> tuple[Missing, ...]:
    """What one fact could settle the criterion; the first is the least. Whether it does is for the caller to test."""
    return tuple(Missing(criterion.id, words, grown) for grown, words in _grown(criterion, facts, as_of))


def _grown(criterion: Criterion, facts: Facts, as_of: date) -> Iterator[Grown]:
    if criterion.kind in (Kind.ANY, Kind.ALL):
        for nested in criterion.of:
            yield from _grown(nested, facts, as_of)
        return
    if isinstance(criterion.params, ExperienceParams):
        yield from _experience(facts, criterion.params, as_of)
        return
    grow: Callable[[Facts, Any], Iterator[Grown]] = GROW[type(criterion.params)]
    yield from grow(facts, criterion.params)


def _typing(facts: Facts, params: TypingParams) -> Iterator[Grown]:
    shown = (*facts.typing_speeds, TypingSpeed(params.min_wpm, None, SAID))
    yield replace(facts, typing_speeds=shown), f"a typing test shows {params.min_wpm} words a minute"


def _experience(facts: Facts, params: ExperienceParams, as_of: date) -> Iterator[Grown]:
    """Ever more months up to what is asked: the caller's test finds the least that are enough."""
    title, industry = (params.titles or ("",))[0], (params.industries or ("",))[0]
    for more in range(1, (params.min_months or 1) + 1):
        span = DateRange(months_stated=more) if params.within_years is None else _until_now(more, as_of)
        job = Employment(title or None, None, span, Contact.YES, SAID, NOWHERE, NOWHERE, industry=industry, is_lead=params.lead)
        much = f"{more} more month{'' if more == 1 else 's'}" if more <= MOST_IN_MONTHS else f"{months_words(more)} more"
        months = f"{much} {what(params)} {'is' if more == 1 else 'are'} shown"
        yield replace(facts, employments=(*facts.employments, job)), months if params.min_months else f"a job {what(params)} is shown"


def _until_now(months: int, as_of: date) -> DateRange:
    """The last so many months up to `as_of`: the only place that every window of years holds."""
    first = as_of.year * 12 + as_of.month - months
    return DateRange(PartialDate(first // 12, first % 12 + 1), is_current=True)


def _platform(facts: Facts, params: PlatformParams) -> Iterator[Grown]:
    claimed = {each.name for each in facts.platforms if each.use is not Use.WISH}
    jobs = tuple(range(len(facts.employments))) if params.min_months else ()
    category = (params.category or CUSTOMER_RECORDS)[0]
    lacking = [name for name in params.all_of if name not in claimed] or [name for name in params.any_of if name not in claimed][:1]
    names = lacking or ([*params.all_of, *params.any_of][:1] if params.min_months else ["a named system"])
    if params.all_of and len(lacking) > 1:
        return
    used = Use.USED_IN_JOB if params.min_months else Use.LISTED
    for name in names:
        system = Platform(name, category, used, (SAID,), jobs)
        how = " in every job stated" if params.min_months else ""
        label = listed(params.any_of) if params.any_of and not params.all_of else name
        yield replace(facts, platforms=(*facts.platforms, system)), f"work with {label}{how} is shown"


def _license(facts: Facts, params: LicenseParams) -> Iterator[Grown]:
    for code in params.any_of or params.all_of or ("OTHER",):
        held = License(code, params.accept_status[0], SAID, params.state)
        name = license_words(code) + (f" in {params.state}" if params.state else "")
        yield replace(facts, licenses=(*facts.licenses, held)), f"the {name} is shown"
        for part in PARTS.get(code, ()):
            one = License(part, params.accept_status[0], SAID, params.state)
            yield replace(facts, licenses=(*facts.licenses, one)), f"the {license_words(part)} is shown as well"


def _education(facts: Facts, params: EducationParams) -> Iterator[Grown]:
    study = Study(params.min_level, True, SAID)
    yield replace(facts, studies=(*facts.studies, study)), f"{LEVEL_WORDS[params.min_level]} is shown"


def _certification(facts: Facts, params: CertificationParams) -> Iterator[Grown]:
    for name in params.any_of or ("a certification",):
        held = Certification(name, "designation", SAID)
        yield replace(facts, certifications=(*facts.certifications, held)), f"{name} is shown"


def _language(facts: Facts, params: LanguageParams) -> Iterator[Grown]:
    for name in dict.fromkeys((*params.all_of, *params.any_of)):
        spoken = (*(each for each in facts.languages if each.name != name), Language(name, SAID, "fluent"))
        yield replace(facts, languages=spoken), f"{name} is heard in a short call"


def _channel(facts: Facts, params: ChannelParams) -> Iterator[Grown]:
    for name in dict.fromkeys((*params.all_of, *params.any_of)):
        served = (*facts.channels, Channel(name, SAID))
        yield replace(facts, channels=served), f"service by {CHANNEL_WORDS[name]} is shown"
    if params.concurrent:
        held = (*facts.concurrency, Concurrency(params.concurrent, SAID))
        yield replace(facts, concurrency=held), f"{params.concurrent} conversations at once are shown"


def _kpi(facts: Facts, params: KpiParams) -> Iterator[Grown]:
    name = (params.kpi or ("CSAT",))[0]
    value = params.min if params.min is not None else params.max if params.max is not None else 1.0
    stated = Kpi(name, value, params.unit or "", SAID)
    limit = f" of {bounds(params)}" if params.min is not None or params.max is not None else ""
    yield replace(facts, kpis=(*facts.kpis, stated)), f"one more figure for {KPI_WORDS.get(name, name)}{limit} is stated"


def _phrase(facts: Facts, params: PhraseParams) -> Iterator[Grown]:
    if params.topic:
        told = (*facts.statements, Statement(params.topic[0], SAID))
        yield replace(facts, statements=told), f"{TOPIC_WORDS.get(params.topic[0], params.topic[0])} is shown"
        return
    source = replace(facts.source, text=f"{facts.source.text}\n{params.any_of[0]}")
    yield replace(facts, source=source), f"{listed(params.any_of)} is shown"


GROW: dict[type, Callable[[Facts, Any], Iterator[Grown]]] = {
    TypingParams: _typing,
    PlatformParams: _platform,
    LicenseParams: _license,
    EducationParams: _education,
    CertificationParams: _certification,
    LanguageParams: _language,
    ChannelParams: _channel,
    KpiParams: _kpi,
    PhraseParams: _phrase,
}
