"""A debrief in, its markup out: raters side by side, tapes over one another, what the gate asks. All words from outside are escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from screening.actions.debrief import Debrief, RaterCard, Row, Said, Tape
from screening.actions.ratings import RECOMMENDATIONS
from screening.model.evaluation import Outcome
from screening.model.scenario import TURNS, Dimension, TurnKind
from screening.scenarios.gates import Assessment
from screening.scenarios.tape import clock

from .components import FRONT
from .parts import count

ROOM = 0.08  # of the time shown: as wide as a label
OUTCOME_SIGNS = {Outcome.MET: "✓", Outcome.UNCLEAR: "?", Outcome.NOT_MET: "✕"}


def debrief_style() -> str:
    return f"<style>{(FRONT / 'debrief.css').read_text(encoding='utf-8')}</style>"


def mean_words(found: Assessment, error: float | None = None) -> str:
    """ "3.40 ± 0.31 of 5, 2 raters", with the raw mean beside it; "as given" where nothing was adjusted."""
    if found.adjusted is None:
        return "nothing observed"
    is_moved = found.raw is not None and abs(found.raw - found.adjusted) >= 0.005
    raw = f" (as given {found.raw:.2f})" if is_moved else " as given"
    sure = f" ± {error:.2f}" if error is not None else ""
    return f"{found.adjusted:.2f}{sure} of 5{raw}, {count(found.raters, 'rater')}"


def checks_markup(found: Assessment) -> str:
    """What the stage asks for, each with its sign and its sentence."""
    items = "".join(f'<li class="{each.outcome.value}">{OUTCOME_SIGNS[each.outcome]} {escape(each.sentence)}</li>' for each in found.checks)
    return f'<ul class="checks">{items}</ul>'


def flags_markup(flags: Iterable[str], *, asks: bool, may_ask: bool) -> str:
    """What asks for a third rater, or is to be talked about where enough rated; no score is taken out for it."""
    listed = "".join(f"<li>{escape(each)}</li>" for each in flags)
    who = "" if may_ask else " Whoever plans the interviews can ask them."
    first = f"<b>Ask a third person to rate.</b>{who}" if asks else "<b>Talk about these.</b> As many rated as are needed."
    head = f"<li>{first} Every score stays as it was given.</li>"
    return f'<div class="debrief"><ul class="flags">{head}{listed}</ul></div>' if listed else ""


def anchors_markup(dimension: Dimension) -> str:
    """What 1, 3 and 5 look like, before whoever rates again."""
    words = ((1, dimension.low), (3, dimension.middle), (5, dimension.high))
    return f'<div class="head">{" ".join(f"<b>{score}</b> {escape(said)}" for score, said in words)}</div>'


def table_markup(found: Debrief) -> str:
    """A row a dimension, a column a rater, then the mean and what was agreed on."""
    heads = "".join(f'<th scope="col">{escape(each.rater)}{" (you)" if each.is_mine else ""}</th>' for each in found.raters)
    agreed = '<th scope="col">Agreed on</th>' if found.agreed else ""
    body = "".join(_row(each, bool(found.agreed)) for each in found.rows)
    foot = _foot(found.raters, bool(found.agreed))
    head = f'<thead><tr><th scope="col">Rated</th>{heads}<th scope="col">Mean</th>{agreed}</tr></thead>'
    return f'<div class="debrief"><div class="scroll"><table>{head}<tbody>{body}{foot}</tbody></table></div></div>'


def _row(row: Row, with_agreed: bool) -> str:
    cells = "".join(f"<td>{_cell(each)}</td>" for each in row.said)
    said = (each.removeprefix(f"{row.dimension.title}: ") for each in row.flags)
    apart = f'<span class="apart-word">{escape("; ".join(said))}</span>' if row.flags else ""
    mean = f'<span class="score">{row.mean:.2f}</span>' if row.mean is not None else '<span class="unseen">not observed</span>'
    agreed = f'<td class="person">{row.agreed if row.agreed is not None else ""}</td>' if with_agreed else ""
    title = f'<th scope="row">{escape(row.dimension.title)}<br>{apart}</th>'
    return f'<tr class="{"apart" if row.flags else ""}">{title}{cells}<td>{mean}</td>{agreed}</tr>'


def _cell(said: Said) -> str:
    if said.first is None:
        return ""
    score = '<span class="unseen">not observed</span>' if said.first.score is None else f'<span class="score">{said.first.score}</span>'
    note = f"<p>{escape(said.first.note)}</p>" if said.first.note else ""
    if said.later is None:
        return score + note
    now = "not observed" if said.later.score is None else str(said.later.score)
    return f'{score}{note}<p class="person">After the debrief: {escape(now)}. {escape(said.later.note)} The first one counts.</p>'


def _foot(raters: tuple[RaterCard, ...], with_agreed: bool) -> str:
    totals = "".join(f"<td>{f'{each.total:.2f}' if each.total is not None else 'not observed'}</td>" for each in raters)
    traps = "".join(
        f"<td>{ {True: 'yes', False: 'no'}.get(each.trap_broken, '') if each.trap_broken is not None else '' }</td>" for each in raters
    )
    last = "<td></td>" * (2 if with_agreed else 1)
    rows = [("Together, by weight", totals), ("Broke the rule of this scenario", traps)]
    if any(each.recommendation for each in raters):
        rows.append(
            ("Would go on with them", "".join(f"<td>{escape(RECOMMENDATIONS.get(each.recommendation, ''))}</td>" for each in raters))
        )
    if any(each.amended for each in raters):
        why = (escape("; ".join(each.amended)) for each in raters)
        rows.append(("Why they would rate otherwise now", "".join(f'<td class="person">{words}</td>' for words in why)))
    return "".join(f'<tr><th scope="row">{escape(word)}</th>{cells}{last}</tr>' for word, cells in rows)


def tapes_markup(tapes: tuple[Tape, ...]) -> str:
    """One lane a person over the same time: helps above the line, slips below, the role-player's own moves on it."""
    longest = max((turn.seconds for tape in tapes for turn in tape.turns), default=0.0) or 1.0
    lanes = "".join(_lane(tape, longest) for tape in tapes)
    return f'<div class="debrief"><div class="tapes">{_steps(tapes, longest)}{lanes}</div></div>'


def _steps(tapes: tuple[Tape, ...], longest: float) -> str:
    """Where each step of the ladder began, by the role-player's tape, else the first one."""
    lead = next((tape for tape in tapes if tape.plays), tapes[0])
    begun: dict[int, float] = {}
    for turn in lead.turns:
        begun.setdefault(turn.step, turn.seconds)
    marks, free_from = "", 0.0
    for step, at in sorted(begun.items(), key=lambda each: each[1]):
        words = f"{step} · {clock(at)}" if at >= free_from else ""  # a label needs its room; the line stays
        free_from = at + longest * ROOM if words else free_from
        marks += f'<span style="left:{_at(at, longest)}" title="{step} · {clock(at)}">{words}</span>'
    return f'<div class="lane"><b>Step<small>when it began</small></b><div class="steps-line">{marks}</div></div>'


def _lane(tape: Tape, longest: float) -> str:
    marks = "".join(_mark(turn.kind, turn.seconds, turn.helpful, longest) for turn in tape.turns)
    part = "played the customer" if tape.plays else "rated"
    turns = "".join(f"<li>{clock(turn.seconds)}, step {turn.step}: {escape(TURNS[turn.kind].label)}</li>" for turn in tape.turns)
    return (
        f'<div class="lane"><b>{escape(tape.who)}<small>{part}</small></b><div class="track" aria-hidden="true">{marks}</div></div>'
        f'<div class="said">{escape(_sentences(tape))}</div>'
        f"<details><summary>{count(len(tape.turns), 'tap')}, one by one</summary><ol>{turns}</ol></details>"
    )


def _sentences(tape: Tape) -> str:
    if all(turn.helpful is None for turn in tape.turns):
        return "Tapped the customer's lines only"
    return ". ".join(tape.sentences)


def _mark(kind: TurnKind, seconds: float, helpful: bool | None, longest: float) -> str:
    tone, sign = ("own", "") if helpful is None else ("helps", "+") if helpful else ("slips", "–")
    return f'<i class="{tone}" style="left:{_at(seconds, longest)}" title="{clock(seconds)} {escape(TURNS[kind].label)}">{sign}</i>'


def _at(seconds: float, longest: float) -> str:
    return f"{max(0.0, min(seconds / longest, 1.0)) * 97 + 1:.2f}%"
