"""A Kit in, the text of its file out: what an editor saves, and what `parse_kit` reads back as the same kit."""

from __future__ import annotations

from typing import Any

import yaml

from screening.model.scenario import Form, HeatStep, Kit, SheetFact

WIDTH = 140


def kit_text(kit: Kit) -> str:
    """YAML in the order of the shipped kits. The id is the file's name and not in it; comments are not kept."""
    values = {
        "title": kit.title,
        "version": kit.version,
        "mode": kit.mode.value,
        "setting": kit.setting,
        "roles": [role.value for role in kit.roles],
        "also_for": [role.value for role in kit.also_for],
        "timing": {"prepare": kit.timing.prepare, "play": kit.timing.play, "note": kit.timing.note},
        "looks_good": list(kit.looks_good),
        "trap": {"question": kit.trap.question, "why": kit.trap.why, "automatic_fail": kit.trap.automatic_fail},
        "accommodations": list(kit.accommodations),
        "forms": [_form(form) for form in kit.forms],
    }
    return yaml.safe_dump(values, sort_keys=False, allow_unicode=True, width=WIDTH)


def _form(form: Form) -> dict[str, Any]:
    return {
        "form": form.name,
        "customer": form.customer,
        "briefing": form.briefing,
        "play": form.play,
        "ladder": [_step(step) for step in form.ladder],
        "hidden_need": {"need": form.hidden.need, "reveal": form.hidden.reveal, "earned_by": list(form.hidden.earned_by)},
        "facts": _sheet(form.facts),
        "may_do": list(form.may_do),
        "customer_facts": _sheet(form.customer_facts),
    }


def _step(step: HeatStep) -> dict[str, str]:
    milder = {"milder": step.milder} if step.milder else {}
    return {"name": step.name, "line": step.line, **milder, "how": step.how}


def _sheet(rows: tuple[SheetFact, ...]) -> dict[str, str]:
    return {row.label: row.value for row in rows}
