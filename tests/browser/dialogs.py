"""Every dialog and menu of the pages, and how a person opens it."""

from __future__ import annotations

import re

from playwright.sync_api import Page

from .running import settled

DIALOGS = (  # a page, and what is pressed there one after the other: a button by its name, a [key]
    ("", "Help"),
    ("", "Administration"),
    ("openings", "New opening..."),
    ("openings", "More"),
    ("openings", "More", "Settings and team..."),
    ("openings", "More", "Rubric..."),
    ("intake", "Handed in together", "Source..."),
    ("intake", "Take back..."),
    ("ranking", "Filters"),
    ("ranking", "[x]", "[m]"),
    ("ranking", "[t]"),
    ("ranking", "[p]"),
    ("ranking", "[q]"),
    *(("candidate", f"[{key}]") for key in "ptimweo"),
    *(("candidate", name) for name in ("Ask...", "Say why...", "Reasons...", "Delete...")),
    ("candidate", "Facts", "Add a fact..."),
    ("pipeline", "[x]", "Another opening..."),
    ("interviews", "Plan an interview..."),
    ("interviews", "Change..."),
    ("combined-order", "Scenario and weights..."),
    ("combined-order", "Other place..."),
    ("rubrics", "Import..."),
    ("rubrics", "Delete..."),
    ("scenarios", "Import..."),
)
OPENED = '[role="dialog"], [role="menu"], .bulk, .filters select'
CLOSED = '[role="dialog"], [role="menu"]'


def take(page: Page, step: str) -> None:
    """Press the key in brackets (in a list, on its first person), or what is so called, and wait for what it opens."""
    key = re.fullmatch(r"\[(.)\]", step)
    if not key:
        page.get_by_role("button", name=re.compile(f"^{re.escape(step)}")).or_(
            page.get_by_text(re.compile(f"^{re.escape(step)}"))
        ).first.click()
        page.mouse.move(0, 400)
        settled(page)
        return
    if page.locator(".row, .card[role=option]").count():
        page.locator(".row, .card[role=option]").first.focus()
    for _ in range(4):  # a key pressed before somebody could be seen does not count, as it should not
        page.keyboard.press(key[1])
        settled(page)
        if page.locator(OPENED).first.is_visible():
            return
        page.wait_for_timeout(400)
