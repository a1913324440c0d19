"""A sheet in, a page to print out: one for the role-player, one for raters, one to hand to the candidate. Codes only."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path

from screening.actions.interviews_mine import MODE_WORDS, Sheet
from screening.model.scenario import Dimension, HeatStep, SheetFact

STYLE = (Path(__file__).parent / "interview_sheet.css").read_text(encoding="utf-8")


def sheet_page(sheet: Sheet, part: str) -> str:
    """The whole page; `part` is one of PARTS. Nothing in it comes from a resume."""
    title, body = PARTS[part]
    interview = sheet.interview
    others = " · ".join(
        f'<a href="/interview-sheet/{escape(interview.id)}/{name}">{escape(word)}</a>' for name, (word, _) in PARTS.items() if name != part
    )
    when = f"{interview.starts_at.astimezone():%d %b %Y, %H:%M}".lstrip("0")
    facts = [interview.code, sheet.opening_title, MODE_WORDS[interview.mode], f"form {interview.form_name}", when, interview.place]
    top = f'<h1>{escape(interview.kit.title)}: {escape(title.lower())}</h1><p class="soft">{_said(facts)}</p>'
    head = f'<meta charset="utf-8"><title>{escape(interview.code)}, {escape(title.lower())}</title><style>{STYLE}</style>'
    nav = f'<nav class="soft">Print with Ctrl+P. Other sheets: {others}</nav>'
    return f'<!doctype html><html lang="en"><head>{head}</head><body>{nav}{top}{body(sheet)}</body></html>'


def _player(sheet: Sheet) -> str:
    form, kit = sheet.interview.form, sheet.interview.kit
    steps = "".join(_step(number, step) for number, step in enumerate(form.ladder, 1))
    asked = "".join(f"<li>{escape(each)}</li>" for each in form.hidden.earned_by)
    need = (
        f"<p>{escape(form.hidden.need)}</p><p>Only after one of these, in any words:</p><ul>{asked}</ul>"
        f'<p class="line">{escape(form.hidden.reveal)}</p>'
    )
    return (
        f"<h2>Who you are</h2><p><b>{escape(form.customer)}</b></p><p>{escape(form.play)}</p>"
        f"<h2>What you say, step by step</h2><p class='soft'>Say the lines word for word. The milder wording is for when they named your "
        f"feeling and asked a useful question.</p>{steps}<h2>What you really need</h2>{need}"
        f"<h2>What you know, told when asked</h2>{_table(form.customer_facts)}{_times(sheet)}"
        f"<h2>Adjustments</h2>{_list(kit.accommodations)}"
    )


def _rater(sheet: Sheet) -> str:
    kit = sheet.interview.kit
    rates = "".join(_dimension(each, written=sheet.interview.mode.is_written) for each in sheet.dimensions.rated)
    ask = f"<h2>Ask or test next</h2>{_list(sheet.ask)}" if sheet.ask else ""
    return (
        f"<h2>The scene</h2><p>{escape(kit.setting)}</p><h2>What good looks like</h2>{_list(kit.looks_good)}{ask}"
        f"<h2>Rate alone, what was said and done</h2><p class='soft'>2 and 4 lie between. Not observed is never a 1. Write what was said "
        f"or done at 1, 2 and 5, and always for policy and compliance. Never rate accent, looks, background, or pace that comes from "
        f"assistive technology.</p>{rates}"
        f'<div class="rate"><b>{escape(kit.trap.question)}</b><p><span class="box">yes</span> <span class="box">no</span></p>'
        f'<p class="soft">{escape(kit.trap.why)}</p></div>'
    )


def _candidate(sheet: Sheet) -> str:
    form, kit = sheet.interview.form, sheet.interview.kit
    return (
        f"<h2>The scene</h2><p>{escape(kit.setting)}</p><h2>Your place</h2><p>{escape(form.briefing)}</p>"
        f"<h2>What is on your screen</h2>{_table(form.facts)}<h2>What you may do</h2>{_list(form.may_do)}{_times(sheet)}"
    )


PARTS: dict[str, tuple[str, Callable[[Sheet], str]]] = {
    "role-player": ("Sheet of the role-player", _player),
    "rater": ("Sheet of the raters", _rater),
    "candidate": ("Sheet of the candidate", _candidate),
}


def _step(number: int, step: HeatStep) -> str:
    milder = f'<p class="soft">Milder, once earned:</p><p class="line">{escape(step.milder)}</p>' if step.milder else ""
    how = f'<p class="soft">{escape(step.how)}</p>' if step.how else ""
    return f'<div class="step"><b>{number} {escape(step.name)}</b>{how}<p class="line">{escape(step.line)}</p>{milder}</div>'


def _dimension(each: Dimension, *, written: bool) -> str:
    boxes = "".join(f'<span class="box">{score}</span>' for score in (1, 2, 3, 4, 5, "–"))
    anchors = "".join(f"<div><b>{score}</b> {escape(words)}</div>" for score, words in ((1, each.low), (3, each.middle), (5, each.high)))
    hint = f'<p class="soft">{escape(each.in_writing)}</p>' if written and each.in_writing else ""
    return (
        f'<div class="rate"><b>{escape(each.title)}</b> <span class="soft">{escape(each.question)}</span>{hint}'
        f'<p>{boxes}</p><div class="anchors">{anchors}</div><div class="write"></div></div>'
    )


def _times(sheet: Sheet) -> str:
    timing = sheet.interview.kit.timing
    return f"<h2>Time</h2><p>{timing.prepare} minutes to prepare, {timing.play} to play, {timing.note} for the case note.</p>"


def _table(rows: Iterable[SheetFact]) -> str:
    return f"<table>{''.join(f'<tr><th>{escape(row.label)}</th><td>{escape(row.value)}</td></tr>' for row in rows)}</table>"


def _list(words: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(each)}</li>' for each in words)}</ul>"


def _said(facts: Iterable[str]) -> str:
    return escape(" · ".join(each for each in facts if each))
