"""Settings of one criterion that pydantic accepts in, faults out: unknown names, contradictions, what may never be asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from screening.vocabulary.load import Vocabulary
from screening.vocabulary.yaml_lines import PLACE, LinedYaml

from . import rubric_models as models
from .protected import refused_words
from .rubric_faults import did_you_mean, shown
from .wording import LICENSE_WORDS, counted

SERIES = re.compile(r"FINRA_\d{1,2}\Z")
SHARES = {"CSAT", "FCR", "QA", "NPS"}  # figures that end at 100% or 5 of 5
UNKNOWN_SYSTEM = "ask for the word itself (kind phrase with any_of), or add it to vocabulary/platforms.yaml first"
WELL_KNOWN_SERIES = ("FINRA_6", "FINRA_7", "FINRA_24", "FINRA_26", "FINRA_63", "FINRA_65", "FINRA_66")


def check_values(settings: models.Settings, place: PLACE, source: LinedYaml, vocabulary: Vocabulary) -> None:
    """Everything about one criterion that only makes sense once its settings are known; resolves names in place."""
    refuse_protected(settings, place, source, vocabulary)
    if (checker := CHECKERS.get(type(settings))) is not None:
        checker(settings, place, source, vocabulary)


def refuse_protected(settings: models.Settings, place: PLACE, source: LinedYaml, vocabulary: Vocabulary) -> None:
    texts: list[tuple[str, int | None, str]] = [("id", None, settings.id), ("label", None, settings.label), ("why", None, settings.why)]
    for name in ("any_of", "all_of", "titles", "industries"):
        texts += [(name, index, text) for index, text in enumerate(getattr(settings, name, ()))]
    for name, index, text in texts:
        if refusal := refused_words(text, vocabulary):
            where: PLACE = (*place, name) if index is None else (*place, name, index)
            source.fault(where, f'{name} asks for "{refusal.word}": {refusal.reason}', refusal.instead)


def _platform(settings: models.Platform, place: PLACE, source: LinedYaml, vocabulary: Vocabulary) -> None:
    known = platform_names(vocabulary)
    for name in ("any_of", "all_of"):
        resolved = []
        for index, written in enumerate(getattr(settings, name)):
            canonical, category = known.get(written.lower(), ("", ""))
            if not canonical:
                remedy = did_you_mean(written, {each for each, _ in known.values()}) or UNKNOWN_SYSTEM
                source.fault((*place, name, index), f"no system is known as {shown(written)}", remedy)
            elif settings.category and category not in settings.category:
                what = f"{canonical} is of category {category}, which the criterion leaves out"
                source.fault((*place, name, index), what, f"add {category} to category, or leave {canonical} out")
            resolved.append(canonical or written)
        setattr(settings, name, resolved)
    names = len({*settings.any_of, *settings.all_of})
    if names and settings.count > names:
        source.fault((*place, "count"), f"{settings.count} systems are asked, but only {names} named", "lower count or name more")
    if settings.accept_generic and (settings.all_of or settings.count > 1):
        source.fault((*place, "accept_generic"), "a system without a name cannot be one of several", "leave accept_generic out")


def _experience(settings: models.Experience, place: PLACE, source: LinedYaml, vocabulary: Vocabulary) -> None:
    if settings.within_years and settings.min_months and settings.min_months > settings.within_years * 12:
        what = f"{settings.min_months} months do not fit into {counted(settings.within_years, 'year')}"
        source.fault((*place, "min_months"), what, f"ask for at most {settings.within_years * 12} months")
    if settings.within_years and not settings.min_months:
        source.fault((*place, "within_years"), "within_years counts months, but none are asked", "add min_months")
    known = vocabulary.tables["industries"]
    for index, name in enumerate(settings.industries):
        if name not in known and not refused_words(name, vocabulary):
            remedy = did_you_mean(name, known) or f"use {', '.join(known)}"
            source.fault((*place, "industries", index), f"no industry is known as {shown(name)}", remedy)


def _license(settings: models.License, place: PLACE, source: LinedYaml, vocabulary: Vocabulary) -> None:
    for name in ("any_of", "all_of"):
        for index, code in enumerate(getattr(settings, name)):
            if code not in LICENSE_WORDS and not SERIES.match(code):
                source.fault((*place, name, index), f"no license has the code {shown(code)}", license_remedy(code))
    if settings.state and settings.state not in vocabulary.tables.get("states", {settings.state: ""}):
        source.fault((*place, "state"), f"no state has the code {shown(settings.state)}", "use the postal code, as TX")


def license_remedy(code: str) -> str:
    """ "Series 7" is FINRA_7; else the nearest code."""
    if number := re.search(r"(?:series|finra|s)[\s_-]*(\d{1,2})\Z", code, re.IGNORECASE):
        return f"did you mean FINRA_{number[1]}?"
    remedy = did_you_mean(code, [*LICENSE_WORDS, *WELL_KNOWN_SERIES])
    return remedy or f"use {', '.join(LICENSE_WORDS)} or FINRA_ and a number"


def _language(settings: models.Language, place: PLACE, source: LinedYaml, vocabulary: Vocabulary) -> None:
    known = language_names(vocabulary)
    for name in ("any_of", "all_of"):
        written = getattr(settings, name)
        for index, language in enumerate(written):
            if language.lower() == "english":
                remedy = "leave it out; the interview lets you hear it"
                source.fault((*place, name, index), "English is not read as a fact from resumes written in it", remedy)
            elif known and language.lower() not in known and not refused_words(language, vocabulary):
                remedy = did_you_mean(language, set(known.values())) or "write its English name, as Spanish"
                source.fault((*place, name, index), f"no language is known as {shown(language)}", remedy)
        setattr(settings, name, [known.get(language.lower(), language) for language in written])
    _needs_one(settings, ("any_of", "all_of"), place, source)


def _channel(settings: models.Channel, place: PLACE, source: LinedYaml, vocabulary: Vocabulary) -> None:
    _needs_one(settings, ("any_of", "all_of", "concurrent"), place, source)


def _kpi(settings: models.Kpi, place: PLACE, source: LinedYaml, vocabulary: Vocabulary) -> None:
    if settings.min is not None and settings.max is not None and settings.min > settings.max:
        source.fault((*place, "min"), f"min {settings.min:g} is above max {settings.max:g}", "exchange them, or leave one out")
    if (settings.min is not None or settings.max is not None) and settings.unit is None:
        remedy = 'add unit, one of "%", "min", "sec", "/day", "/5" or ""'
        source.fault((*place, "min" if settings.min is not None else "max"), "the figure has no unit, and 4.7 of 5 is not 94%", remedy)

    most = {"%": 100, "/5": 5}.get(settings.unit or "")
    if most and settings.min is not None and settings.min > most and settings.kpi and set(settings.kpi) <= SHARES:
        source.fault((*place, "min"), f"min {settings.min:g} is more than there can be", f"ask for {most} or less")


def _phrase(settings: models.Phrase, place: PLACE, source: LinedYaml, vocabulary: Vocabulary) -> None:
    _needs_one(settings, ("any_of", "topic"), place, source)


def _needs_one(settings: models.Settings, names: Sequence[str], place: PLACE, source: LinedYaml) -> None:
    is_wrong = any(where[: len(place) + 1] == (*place, name) for where in source.places for name in names)  # said already
    if not is_wrong and not any(getattr(settings, name) for name in names):
        source.fault(place, "it says nothing to look for", f"add {' or '.join(names)}")


@cache
def platform_names(vocabulary: Vocabulary) -> dict[str, tuple[str, str]]:
    """Each form of each system in lower case -> its own name and category. A name wins over another's form."""
    forms: dict[str, tuple[str, str]] = {}
    names: dict[str, tuple[str, str]] = {}
    for category, systems in vocabulary.tables["platforms"]["forms"].items():
        if category == "generic":
            continue
        for name, others in systems.items():
            names[name.lower()] = (name, category)
            forms |= {form.strip().lower(): (name, category) for form in (others or "").split(",") if form.strip()}
    return forms | names


@cache
def language_names(vocabulary: Vocabulary) -> dict[str, str]:
    """Each form of each language in lower case -> its English name; empty where the vocabulary has none."""
    table: Any = vocabulary.tables.get("languages", {})
    names: dict[str, str] = {}
    for name, others in table.get("forms", {}).items():
        names |= {form.strip().lower(): name for form in (others or "").split(",") if form.strip()} | {name.lower(): name}
    return names


CHECKERS: dict[type[models.Settings], Callable[[Any, PLACE, LinedYaml, Vocabulary], None]] = {
    models.Platform: _platform,
    models.Experience: _experience,
    models.License: _license,
    models.Language: _language,
    models.Channel: _channel,
    models.Kpi: _kpi,
    models.Phrase: _phrase,
}
