"""Figures: typing speed and service results. A stated figure is compared as stated; units are never converted or mixed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from screening.model.profile import Facts, Kpi
from screening.model.rubric import KpiParams, TypingParams

from .measured import measured_verdict
from .verdict import Verdict, met, not_met, unclear
from .wording import KPI_WORDS, capital, counted, figure_words, listed

FASTEST_PLAUSIBLE = 120  # words a minute; above this a test decides
SLOWEST_PLAUSIBLE = 10
BARE_FIGURE = 0.5  # credit of a figure that says nothing about when
UNIT_WORDS = {"%": "%", "min": " min", "sec": " sec", "/day": " a day", "/5": " of 5"}
WITH_A_PERIOD = 0.25  # more credit for each of the first two figures that name a period


def check_typing(facts: Facts, params: TypingParams, as_of: date) -> Verdict:
    """A test of ours decides, beside what is stated. Else met by the best stated words a minute.

    Keystrokes an hour and the ten-key pad are shown, never converted.
    """
    if facts.measured:
        return measured_verdict(facts.measured, params.min_wpm, [each.evidence for each in facts.typing_speeds])
    ask = f"Give a typing test, {params.min_wpm} words a minute."
    stated = sorted((each for each in facts.typing_speeds if each.wpm is not None and not each.ten_key), key=lambda each: -(each.wpm or 0))
    usual = [each for each in stated if SLOWEST_PLAUSIBLE <= (each.wpm or 0) <= FASTEST_PLAUSIBLE]
    if usual and (usual[0].wpm or 0) >= params.min_wpm:
        return met(f"Types {usual[0].wpm} words a minute", [usual[0].evidence])
    if len(usual) < len(stated):
        return unclear(f"{stated[0].wpm} words a minute stated, which is unusual", ask, [each.evidence for each in stated])
    if usual:
        return not_met(f"Types {usual[0].wpm} words a minute, {params.min_wpm} asked", [each.evidence for each in usual])
    strokes = [each for each in facts.typing_speeds if each.kph is not None]
    if strokes:
        sentence = f"{strokes[0].kph:,} keystrokes an hour stated, words a minute not"
        return unclear(sentence, ask, [each.evidence for each in strokes])
    claims = [each.evidence for each in facts.statements if each.topic == "typing"]
    return unclear("Typing claimed without a speed" if claims else "No typing speed stated", ask, claims)


def check_kpis(facts: Facts, params: KpiParams, as_of: date) -> Verdict:
    """With bounds: met by a figure of the person's own inside them. Without: met by so many figures, better with a period."""
    named = [each for each in facts.kpis if (each.kpi in params.kpi if params.kpi else each.kpi != "OTHER")]
    same_unit = [each for each in named if params.unit is None or each.unit == params.unit]
    sought = listed([KPI_WORDS.get(name, name) for name in params.kpi]) or "service figure"
    if params.min is None and params.max is None:
        return _any_figures(same_unit, params, sought)
    own = [each for each in same_unit if not each.is_team and not each.is_change]
    inside = [each for each in own if _is_inside(each, params)]
    ask = f"Ask for the person's own {sought}, and over which period."
    if len(inside) >= params.numbers:
        return met(f"{capital(_figures(inside))} stated, {bounds(params)} asked", [each.evidence for each in inside])
    if inside:
        return unclear(f"{capital(_figures(inside))} stated, {params.numbers} figures asked", ask, [each.evidence for each in inside])
    if own and len(own) == len(named):
        return not_met(f"{capital(_figures(own))} stated, {bounds(params)} asked", [each.evidence for each in own])
    if named:
        note = "not the person's own" if named[0].is_team else "a change, not a level" if named[0].is_change else "in another unit"
        return unclear(f"{capital(_figures(named[:1]))} stated, {note}", ask, [each.evidence for each in named])
    return unclear(f"No figure stated for {sought}" if params.kpi else "No service figure stated", ask)


def bounds(params: KpiParams) -> str:
    """ "at least 90%", "at most 6 min", "between 4 and 8 min"."""
    unit = UNIT_WORDS.get(params.unit or "", "")
    if params.min is not None and params.max is not None:
        return f"between {params.min:g} and {params.max:g}{unit}"
    return f"at least {params.min:g}{unit}" if params.min is not None else f"at most {params.max:g}{unit}"


def _any_figures(stated: Sequence[Kpi], params: KpiParams, sought: str) -> Verdict:
    evidence = [each.evidence for each in stated]
    ask = f"Ask for figures: {sought}, and over which period." if params.kpi else "Ask for service figures, and over which period."
    if len(stated) >= params.numbers:
        periods = sum(1 for each in stated if each.has_period)
        others = len(stated) - len({each.kpi for each in stated}) if params.numbers > 1 else 0
        more = f", and {counted(others, 'more figure')}" if others else ""
        return met(f"{capital(_figures(stated))}{more} stated", evidence, BARE_FIGURE + WITH_A_PERIOD * min(periods, 2))
    if stated:
        return unclear(f"{capital(_figures(stated))} stated, {params.numbers} figures asked", ask, evidence)
    return unclear(f"No figure stated for {sought}" if params.kpi else "No service figure stated", ask)


def _is_inside(stated: Kpi, params: KpiParams) -> bool:
    return (params.min is None or stated.value >= params.min) and (params.max is None or stated.value <= params.max)


def _figures(stated: Sequence[Kpi]) -> str:
    """ "customer satisfaction 97% and 75 contacts a day": one figure a name, the person's own before a team's."""
    own_first = sorted(stated, key=lambda each: (each.is_team, each.is_change))
    best: dict[str, Kpi] = {}
    for each in own_first:
        best.setdefault(each.kpi, each)
    return listed([_figure(each) for each in best.values()], "and")


def _figure(stated: Kpi) -> str:
    if stated.kpi == "CONTACTS_PER_DAY":
        return f"{figure_words(stated.value)} contacts a day"
    owner = "team's " if stated.is_team else ""
    return f"{owner}{KPI_WORDS.get(stated.kpi, stated.kpi)} {figure_words(stated.value)}{UNIT_WORDS.get(stated.unit, '')}"
