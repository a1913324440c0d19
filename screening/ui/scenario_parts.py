"""A scenario in, the markup of its preview out: the lines as the interviewer will see them, the need, the facts, the rule. All escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from screening.model.scenario import Form, HeatStep, Kit, SheetFact

from .components import FRONT

SHEETS = {"role-player": "role-player", "rater": "raters", "candidate": "candidate"}


def scenario_style() -> str:
    return f"<style>{(FRONT / 'scenario.css').read_text(encoding='utf-8')}</style>"


def preview_markup(kit: Kit, form: Form) -> str:
    """One form as it will be played and rated."""
    rungs = "".join(_rung(number, step) for number, step in enumerate(form.ladder, 1))
    minutes = f"{kit.timing.prepare} minutes to prepare, {kit.timing.play} to play, {kit.timing.note} for the case note"
    fails = " A yes fails compliance whatever else went well." if kit.trap.automatic_fail else ""
    return (
        f'<div class="kit"><h2>The scene</h2><p>{escape(kit.setting)}</p><p class="soft">{minutes}</p>'
        f"<h2>The customer</h2><p><b>{escape(form.customer)}</b> {escape(form.play)}</p>{rungs}"
        f"<h2>What the customer really needs</h2><p>{escape(form.hidden.need)}</p>"
        f"<p class='soft'>Told only after one of these, in any words:</p>"
        f"{_list(form.hidden.earned_by)}<p class='line'>{escape(form.hidden.reveal)}</p>"
        f"<h2>What the customer knows</h2>{_sheet(form.customer_facts)}"
        f"<h2>What the candidate reads</h2><p>{escape(form.briefing)}</p>{_sheet(form.facts)}<h2>What they may do</h2>{_list(form.may_do)}"
        f"<h2>What good looks like</h2>{_list(kit.looks_good)}"
        f'<h2>The rule</h2><div class="trap">{escape(kit.trap.question)}<p class="soft">{escape(kit.trap.why)}{fails}</p></div>'
        f"<h2>Adjustments to offer</h2>{_list(kit.accommodations)}</div>"
    )


def print_links(kit_id: str, form: str) -> str:
    """The sheets as they are printed, of what is saved."""
    links = " · ".join(
        f'<a href="/scenario-sheet/{escape(kit_id)}/{escape(form)}/{part}" target="_blank">for the {word}</a>'
        for part, word in SHEETS.items()
    )
    return f'<div class="kit">Sheets to print, as saved: {links}</div>'


def _rung(number: int, step: HeatStep) -> str:
    milder = f'<div class="milder">Milder, once earned: {escape(step.milder)}</div>' if step.milder else "<div></div>"
    how = f"<small>{escape(step.how)}</small>" if step.how else ""
    return f'<div class="rung"><b>{number} {escape(step.name)}{how}</b><div class="line">{escape(step.line)}</div>{milder}</div>'


def _list(words: Iterable[str]) -> str:
    listed = "".join(f"<li>{escape(each)}</li>" for each in words)
    return f"<ul>{listed}</ul>" if listed else '<p class="soft">Nothing yet.</p>'


def _sheet(rows: Iterable[SheetFact]) -> str:
    listed = "".join(f"<dt>{escape(row.label)}</dt><dd>{escape(row.value)}</dd>" for row in rows)
    return f"<dl>{listed}</dl>" if listed else '<p class="soft">Nothing beyond the lines.</p>'
