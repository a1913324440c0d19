"""The table of criterion kinds: how each is tested, and what it is called when the rubric gives it no label."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from screening.model.evaluation import Outcome
from screening.model.profile import Facts
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

from .check_experience import check_experience, what
from .check_figures import bounds, check_kpis, check_typing
from .check_licenses import check_licenses
from .check_platforms import check_platforms, sought
from .check_skills import TOPIC_WORDS, check_certifications, check_channels, check_education, check_languages, check_phrases
from .verdict import Verdict, first_quotes, unclear
from .wording import CHANNEL_WORDS, KPI_WORDS, LEVEL_WORDS, capital, counted, license_words, listed, months_words, years_words


def label_platform(params: PlatformParams) -> str:
    months = f", {months_words(params.min_months)}" if params.min_months else ""
    if params.count > 1 and not params.any_of:
        return f"{counted(params.count, 'system')} ({sought(params)}){months}"
    count = f"{params.count} of " if params.count > 1 else ""
    return f"{count}{sought(params)}{months}"


def label_experience(params: ExperienceParams) -> str:
    months = months_words(params.min_months) if params.min_months else "work"
    recent = f", last {years_words(params.within_years)}" if params.within_years else ""
    return f"{months} {what(params)}{recent}".replace("work of work", "any work")


def label_typing(params: TypingParams) -> str:
    return f"typing, {params.min_wpm} words a minute"


def label_license(params: LicenseParams) -> str:
    names = listed([license_words(code) for code in params.all_of], "and") or listed([license_words(code) for code in params.any_of])
    return f"{names or 'a license'}{f' in {params.state}' if params.state else ''}"


def label_education(params: EducationParams) -> str:
    return LEVEL_WORDS[params.min_level]


def label_certification(params: CertificationParams) -> str:
    return listed(params.any_of) or "a certification"


def label_language(params: LanguageParams) -> str:
    return listed(params.all_of, "and") or listed(params.any_of)


def label_channel(params: ChannelParams) -> str:
    names = listed([CHANNEL_WORDS[name] for name in params.all_of], "and") or listed([CHANNEL_WORDS[name] for name in params.any_of])
    at_once = f"{params.concurrent} conversations at once" if params.concurrent else ""
    return ", ".join(part for part in (f"service by {names}" if names else "", at_once) if part)


def label_kpi(params: KpiParams) -> str:
    names = listed([KPI_WORDS.get(name, name) for name in params.kpi])
    many = f"{counted(params.numbers, 'figure')} for " if params.numbers > 1 else ""
    if params.min is not None or params.max is not None:
        return f"{many}{names or 'a service figure'}, {bounds(params)}"
    if not names:
        return counted(params.numbers, "service figure") if params.numbers > 1 else "a service figure"
    return f"{many}{names}" if many else f"{names}, with a number"


def label_phrase(params: PhraseParams) -> str:
    return listed([*params.any_of, *(TOPIC_WORDS.get(topic, topic) for topic in params.topic)])


@dataclass(frozen=True, slots=True)
class Check:
    """A kind: `test` answers facts, params and the day with a verdict; `label` names the criterion from its params.

    `silence` is the sentence where the resume says nothing, for kinds whose label says it better than their list of words.
    """

    test: Callable[[Facts, Any, date], Verdict]
    label: Callable[[Any], str]
    silence: str = ""


CHECKS: dict[Kind, Check] = {
    Kind.PLATFORM: Check(check_platforms, label_platform),
    Kind.EXPERIENCE: Check(check_experience, label_experience),
    Kind.TYPING: Check(check_typing, label_typing),
    Kind.LICENSE: Check(check_licenses, label_license),
    Kind.EDUCATION: Check(check_education, label_education),
    Kind.CERTIFICATION: Check(check_certifications, label_certification, "{label} not stated"),
    Kind.LANGUAGE: Check(check_languages, label_language),
    Kind.CHANNEL: Check(check_channels, label_channel),
    Kind.KPI: Check(check_kpis, label_kpi),
    Kind.PHRASE: Check(check_phrases, label_phrase, "{label} not mentioned"),
}


def check(criterion: Criterion, facts: Facts, as_of: date) -> Verdict:
    """The verdict on one criterion, nested ones included."""
    if criterion.kind is Kind.ANY:
        return any_of([check(each, facts, as_of) for each in criterion.of])
    if criterion.kind is Kind.ALL:
        return all_of([check(each, facts, as_of) for each in criterion.of])
    kind = CHECKS[criterion.kind]
    verdict = kind.test(facts, criterion.params, as_of)
    is_silent = verdict.outcome is Outcome.UNCLEAR and not verdict.evidence
    if kind.silence and is_silent and criterion.label not in ("", capital(plain_label(criterion))):
        return unclear(kind.silence.format(label=label_of(criterion)), verdict.ask)
    return verdict


def label_of(criterion: Criterion) -> str:
    """The rubric's own label, else one made from the settings ("Typing, 40 words a minute")."""
    return criterion.label or capital(plain_label(criterion))


def plain_label(criterion: Criterion) -> str:
    """The label made from the settings, as it stands in the middle of a sentence."""
    return _group_label(criterion) if criterion.kind in (Kind.ANY, Kind.ALL) else CHECKS[criterion.kind].label(criterion.params)


def _inner_label(criterion: Criterion) -> str:
    """A label in the middle of a sentence: one made from the settings begins as they do, one that a person wrote as they wrote it."""
    whole, plain = label_of(criterion), plain_label(criterion)
    if whole != capital(plain):
        return whole
    return f"({plain})" if len(criterion.of) > 1 else plain


def _group_label(criterion: Criterion) -> str:
    return _joined([_inner_label(each) for each in criterion.of], "or" if criterion.kind is Kind.ANY else "and")


def _joined(parts: list[str], word: str) -> str:
    """Parts that hold commas or an "or" of their own are kept apart by semicolons."""
    is_plain = all(part.startswith("(") or not any(sign in part for sign in (",", ";", " or ", " and ")) for part in parts)
    return listed(parts, word) if is_plain else f"; {word} ".join(parts)


def any_of(verdicts: list[Verdict]) -> Verdict:
    """The best of them: one that is met is enough, all must be to the contrary for not met."""
    order = (Outcome.NOT_MET, Outcome.UNCLEAR, Outcome.MET)
    best = max(verdicts, key=lambda verdict: (order.index(verdict.outcome), verdict.credit))
    if best.outcome is Outcome.MET:
        return best
    alike = [verdict for verdict in verdicts if verdict.outcome is best.outcome]
    return _together(alike, best.outcome, 0.0)


def all_of(verdicts: list[Verdict]) -> Verdict:
    """Every one is needed: one to the contrary decides, else one that is open; the credit is their mean."""
    for outcome in (Outcome.NOT_MET, Outcome.UNCLEAR):
        if alike := [verdict for verdict in verdicts if verdict.outcome is outcome]:
            return _together(alike, outcome, 0.0)
    return _together(verdicts, Outcome.MET, sum(verdict.credit for verdict in verdicts) / len(verdicts))


def _together(verdicts: list[Verdict], outcome: Outcome, credit: float) -> Verdict:
    sentence = ". ".join(dict.fromkeys(verdict.sentence for verdict in verdicts))
    ask = " ".join(dict.fromkeys(verdict.ask for verdict in verdicts if verdict.ask))
    return Verdict(outcome, credit, sentence, first_quotes(place for verdict in verdicts for place in verdict.evidence), ask)
