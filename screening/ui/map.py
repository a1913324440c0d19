"""Temperament against trainable knowledge: a dot a candidate, and the same as a table."""

from __future__ import annotations

from html import escape

import streamlit as st

from screening.actions.map import Dot, MapView, RateFirst, temperament_map
from screening.evaluation.wording import figure
from screening.scenarios.temperament import CALM_FROM, TRAINED_FROM, Quarter
from screening.ui.desk import desk, person
from screening.ui.parts import chosen_opening, count, empty, heading, no_opening
from screening.ui.rater_report_parts import raters_style

WIDE, HIGH = 680.0, 460.0  # pixels of the plane at the usual width of a window
LETTER, LINE = 7.0, 17.0  # pixels a letter and a line of a name take at most
EAST = 75.0  # points from which a name stands left of its dot
LOWEST, HIGHEST = 1.0, 5.0
SIDES = {  # how the name of each quarter stands in it
    Quarter.CALM_UNTRAINED: "calm",
    Quarter.CALM_TRAINED: "far",
    Quarter.TENSE_UNTRAINED: "low",
    Quarter.TENSE_TRAINED: "low far",
}


def show() -> None:
    chosen = chosen_opening(desk())
    if chosen is None:
        no_opening()
        return
    try:
        view = temperament_map(desk(), chosen.opening.id, by=person())
    except RateFirst as first:
        _nothing(chosen.opening.title, str(first))
        return
    if not view.dots:
        _nothing(chosen.opening.title, "Nobody stands here yet. Whoever played a simulation and was rated by everybody asked does.")
        return
    st.html(raters_style())
    calm = sum(dot.quarter is Quarter.CALM_UNTRAINED for dot in view.dots)
    title, actions = st.columns([3, 1], vertical_alignment="center")
    with title:
        heading(f"Map, {chosen.opening.title}", f"{count(len(view.dots), 'person', 'people')} rated", f"{calm} calm, not yet trained")
    with actions, st.container(horizontal=True, horizontal_alignment="right"):
        if st.button("To the ranking"):
            st.switch_page("ranking.py", query_params={"opening": chosen.opening.id})
    left, right = st.columns([3, 2], gap="medium")
    with left:
        st.html(_plane(view))
    with right:
        st.html(_table(view))


def _nothing(title: str, words: str) -> None:
    heading(f"Map, {title}")
    empty(words)
    if st.button("Go to the interviews", type="primary"):
        st.switch_page("interviews.py")


def _plane(view: MapView) -> str:
    across, down = _left(TRAINED_FROM), _top(CALM_FROM)
    boxes = {
        Quarter.CALM_UNTRAINED: (0.0, 0.0, across, down),
        Quarter.CALM_TRAINED: (across, 0.0, 100 - across, down),
        Quarter.TENSE_UNTRAINED: (0.0, down, across, 100 - down),
        Quarter.TENSE_TRAINED: (across, down, 100 - across, 100 - down),
    }
    parts = "".join(
        f'<div class="part {SIDES[each]}" style="left:{x:.1f}%;top:{y:.1f}%;width:{w:.1f}%;height:{h:.1f}%">{each.value}</div>'
        for each, (x, y, w, h) in boxes.items()
    )
    cuts = f'<div class="cut" style="left:{across:.1f}%;top:0;width:1px;height:100%"></div>'
    cuts += f'<div class="cut" style="left:0;top:{down:.1f}%;width:100%;height:1px"></div>'
    ups = "".join(f'<span class="up" style="top:{_top(each):.1f}%">{each:g}</span>' for each in (1, 2, 3, CALM_FROM, 4, 5))
    acrosses = "".join(f'<span class="across" style="left:{each}%">{each}</span>' for each in (0, 25, 50, 75, 100))
    quiet = _covered(view.dots)
    dots = "".join(_dot(dot, is_quiet=dot.application_id in quiet) for dot in view.dots)
    above = '<div class="axis">Temperament: mean of the simulation, 1 to 5</div>'
    below = '<div class="axis below">Trainable knowledge: points of the resume, 0 to 100</div>'
    return f'{above}<nav class="plane" aria-label="Map">{parts}{cuts}{ups}{acrosses}{dots}</nav>{below}'


def _dot(dot: Dot, *, is_quiet: bool) -> str:
    looks = " ".join(name for name, is_so in {"one": dot.raters < 2, "east": dot.knowledge > EAST, "quiet": is_quiet}.items() if is_so)
    mean = f"simulation {dot.temperament:.2f} of 5, {count(dot.raters, 'rater')}"
    told = f"{dot.called}: {mean}, {figure(dot.knowledge)} points. {dot.quarter.value}"
    place = f"left:{_left(dot.knowledge):.1f}%;top:{_top(dot.temperament):.1f}%"
    link = f'href="candidate?id={escape(dot.application_id)}" target="_self"'
    said = escape(told)
    return f'<a class="{looks}" style="{place}" {link} aria-label="{said}" title="{said}"><span>{escape(dot.called)}</span></a>'


def _covered(dots: tuple[Dot, ...]) -> frozenset[str]:
    """Those whose name would cover another one's: theirs shows when the dot is pointed at or focused."""
    taken: list[tuple[float, float, float]] = []
    covered = set()
    for dot in dots:
        at, high = WIDE * _left(dot.knowledge) / 100, HIGH * _top(dot.temperament) / 100
        long = 22 + LETTER * len(dot.called)
        begin, end = (at - long, at + 8) if dot.knowledge > EAST else (at - 8, at + long)
        if any(begin < right and left < end and abs(high - top) < LINE for left, right, top in taken):
            covered.add(dot.application_id)
        else:
            taken.append((begin, end, high))
    return frozenset(covered)


def _table(view: MapView) -> str:
    heads = "".join(f'<th scope="col">{each}</th>' for each in ("Candidate", "Simulation", "Resume", "Quarter"))
    rows = "".join(_row(dot) for dot in view.dots)
    others = f"<p>{count(view.others, 'other person', 'other people')} without ratings to show yet.</p>" if view.others else ""
    sure = (
        f"How sure the means are: {escape(view.too_few)}. " if view.too_few else "± is one standard error. Nobody in a tie is told apart. "
    )
    cuts = f"{sure}Calm from a mean of {CALM_FROM:g}, trained from {TRAINED_FROM:g} points. A dashed dot was rated by one person only."
    return (
        f'<div class="raters"><table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'
        f"<p style='margin-top:8px'>{cuts} What a calm person lacks can be taught. The map decides nothing.</p>{others}</div>"
    )


def _row(dot: Dot) -> str:
    raw = f", as given {dot.raw:.2f}" if abs(dot.raw - dot.temperament) >= 0.005 else ""
    still = f"<small>{figure(dot.still_open)} still open</small>" if dot.still_open else ""
    name = f'<a href="candidate?id={escape(dot.application_id)}" target="_self">{escape(dot.called)}</a>'
    sure = f" ± {dot.error:.2f}" if dot.error is not None else ""
    tied = f"tie of {dot.tied}, " if dot.tied > 1 else ""
    simulation = f"{dot.temperament:.2f}{sure}<small>{tied}{count(dot.raters, 'rater')}{raw}</small>"
    return f'<tr><th scope="row">{name}</th><td>{simulation}</td><td>{figure(dot.knowledge)}{still}</td><td>{dot.quarter.value}</td></tr>'


def _left(knowledge: float) -> float:
    return min(max(knowledge, 0.0), 100.0)


def _top(temperament: float) -> float:
    return 100 * (HIGHEST - min(max(temperament, LOWEST), HIGHEST)) / (HIGHEST - LOWEST)


show()
