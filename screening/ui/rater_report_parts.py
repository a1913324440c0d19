"""Figures of raters in, tables with dots and intervals out; whatever rests on too little says so in place of a figure."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path

from screening.actions.rater_report import AgreementRow, RaterReportView
from screening.scenarios.agreement import Estimate
from screening.scenarios.alpha import read_alpha
from screening.scenarios.rater_report import RaterReport
from screening.scenarios.severity import FEWEST_PER_RATER

from .parts import count

FRONT = Path(__file__).parent / "front"
FARTHEST = 2.0  # points; severity beyond is drawn at the edge, its figure stands beside
RATERS = (
    "Rater",
    "As given and adjusted",
    "Severity",
    "Spread",
    "Within a point of others",
    "Same on all",
    "From play to lock",
    "Asks for a look",
)
AGREEMENT = ("Rated", "Agreement of one rating", "ICC, one rating", "ICC, mean of the raters", "G", "Alpha", "Within a point", "From")
LEGEND = (
    '<div class="key"><span><span class="track"><u></u></span>as given: their mean beside everybody\'s</span>'
    '<span><span class="track"><i></i></span>adjusted for whom they rated</span>'
    '<span><span class="track"><b></b></span>two standard errors each way</span></div>'
)


def raters_style() -> str:
    return f"<style>{(FRONT / 'raters.css').read_text(encoding='utf-8')}</style>"


def raters_markup(view: RaterReportView) -> str:
    """A row a rater: a drawing, and every figure of it in words beside."""
    return LEGEND + _table("How each person rates", RATERS, (_rater(each, view) for each in view.raters))


def agreement_markup(rows: Iterable[AgreementRow]) -> str:
    """A row a dimension, totals first."""
    return _table("How well raters agree", AGREEMENT, (_agreement(each) for each in rows))


def _table(name: str, heads: Iterable[str], rows: Iterable[str]) -> str:
    head = "".join(f'<th scope="col">{escape(each)}</th>' for each in heads)
    scroll = f'<div class="scroll" role="region" aria-label="{escape(name)}" tabindex="0">'
    return f'<div class="raters">{scroll}<table><thead><tr>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table></div></div>'


def _rater(each: RaterReport, view: RaterReportView) -> str:
    is_enough = each.candidates >= FEWEST_PER_RATER and each.mean is not None
    few = f'<span class="few">too few</span><small>{each.candidates} of {FEWEST_PER_RATER} candidates</small>'
    flags = "".join(f'<div class="flag">{escape(flag.sentence)}</div>' for flag in each.flags)
    cells = [
        f'<td class="plot">{_severity_track(each, view) if is_enough else few}</td>',
        f"<td>{_severity(each, view) if is_enough else few}</td>",
        f"<td>{f'{each.spread:.2f}' if is_enough and each.spread is not None else few}</td>",
        f"<td>{_share(each.within_one, each.pairs) if is_enough else few}</td>",
        f"<td>{each.alike}<small>of {count(each.candidates, 'candidate')}</small></td>",
        f"<td>{_wait(each)}</td>",
        f"<td>{flags or '<small>nothing</small>'}</td>",
    ]
    name = f"{escape(each.interviewer)}<small>{count(each.candidates, 'candidate')}, {count(each.notes, 'note')}</small>"
    return f'<tr><th scope="row">{name}</th>{"".join(cells)}</tr>'


def _severity_track(each: RaterReport, view: RaterReportView) -> str:
    raw = None if each.mean is None or view.mean is None else each.mean - view.mean
    effect = each.effect if each.effect and view.comparable else None
    wide = 2 * effect.error if effect and effect.error is not None else None
    drawn = _track(effect.effect if effect else None, wide, raw, FARTHEST)
    return f'{drawn}<div class="ends"><span>lower</span><span>as the others</span><span>higher</span></div>'


def _severity(each: RaterReport, view: RaterReportView) -> str:
    raw = f"as given {each.mean - view.mean:+.2f}" if each.mean is not None and view.mean is not None else ""
    mean = f" (mean {each.mean:.2f})" if each.mean is not None else ""
    if not view.comparable or each.effect is None:
        return f'<span class="few">not told apart</span><small>{raw}{mean}</small>'
    error = f" ± {2 * each.effect.error:.2f}" if each.effect.error is not None else ""
    taken = "nothing taken off" if view.not_adjusted else f"taken off {each.effect.shrunk:+.2f}"
    return f"{each.effect.effect:+.2f}{error}<small>{raw}{mean}</small><small>{taken}</small>"


def _wait(each: RaterReport) -> str:
    if each.minutes is None:
        return '<span class="few">not timed</span>'
    said = f"{each.minutes:.0f} min" if each.minutes < 120 else f"{each.minutes / 60:.0f} h"
    return f"{said}<small>median of {each.timed}</small>"


def _share(share: float | None, pairs: int) -> str:
    return '<span class="few">nobody beside</span>' if share is None else f"{share:.0%}<small>of {count(pairs, 'pair')}</small>"


def _agreement(row: AgreementRow) -> str:
    found = row.found
    counts = f"{count(found.candidates, 'candidate')}<small>{count(found.ratings, 'rating')}, {count(found.raters, 'rater')}</small>"
    close = f"{found.within_one:.0%}" if found.within_one is not None and not found.too_few else '<span class="few">too few</span>'
    if found.too_few:
        middle = f'<td colspan="5"><span class="few">{escape(found.too_few.capitalize())}</span></td>'
    else:
        one = found.single
        drawn = _track(one.value, None, None, 1.0, low=max(one.low, 0.0), high=one.high, floor=0.0) if one else ""
        ends = '<div class="ends"><span>0</span><span>0.5</span><span>1</span></div>' if one else ""
        cells = (f"{drawn}{ends}", _estimate(one), _estimate(found.mean), _plain(found.g), _alpha(found.alpha))
        middle = "".join(f'<td class="{"plot" if place == 0 else ""}">{each}</td>' for place, each in enumerate(cells))
    return f'<tr><th scope="row">{escape(row.title)}</th>{middle}<td>{close}</td><td>{counts}</td></tr>'


def _estimate(found: Estimate | None) -> str:
    if found is None:
        return '<span class="few">nothing varies</span>'
    low = f"{found.low:.2f}" if found.low > -10 else "no bound"
    return f"{found.value:.2f}<small>{found.form.value}, {low} to {found.high:.2f}</small><small>{found.reading}</small>"


def _plain(value: float | None) -> str:
    return f"{value:.2f}" if value is not None else '<span class="few">not told apart</span>'


def _alpha(value: float | None) -> str:
    return f"{value:.2f}<small>{read_alpha(value)}</small>" if value is not None else f'<span class="few">{read_alpha(value)}</span>'


def _track(
    value: float | None,
    wide: float | None,
    raw: float | None,
    far: float,
    *,
    low: float | None = None,
    high: float | None = None,
    floor: float | None = None,
) -> str:
    """A dot on its interval between -far (or `floor`) and far; what lies outside stands at the edge. The figures stand beside."""
    begin = -far if floor is None else floor

    def at(point: float) -> float:
        return 100 * (min(max(point, begin), far) - begin) / (far - begin)

    if value is not None and wide is not None:
        low, high = value - wide, value + wide
    band = f'<b style="left:{at(low):.1f}%;width:{at(high) - at(low):.1f}%"></b>' if low is not None and high is not None else ""
    given = f'<u style="left:{at(raw):.1f}%"></u>' if raw is not None else ""
    dot = f'<i style="left:{at(value):.1f}%"></i>' if value is not None else ""
    middle = f'<s style="left:{at((begin + far) / 2):.1f}%"></s>'
    return f'<div class="track" aria-hidden="true">{middle}{band}{given}{dot}</div>'
