"""What axe says about a page, light or dark: only what is serious or critical."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Page

AXE = (Path(axe_playwright_python.__file__ or "").parent / "axe.min.js").read_text(encoding="utf-8")
GRAVE = ("serious", "critical")
IS_SHOWN = """scheme => {
  const [red] = getComputedStyle(document.querySelector('[data-testid="stApp"]')).backgroundColor.match(/\\d+/g);
  return (Number(red) > 128) === (scheme === 'light');
}"""
LOOKS, BETWEEN = 6, 500  # a page half way from light to dark is looked at again, after so many milliseconds


def grave_faults(page: Page) -> list[str]:
    """What axe finds that is serious or critical, a line each, and still finds once the page has come to rest."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE)
    found = _look(page)
    for _ in range(LOOKS - 1):
        if not found:
            break
        page.wait_for_timeout(BETWEEN)
        found = _look(page)
    return found


def _look(page: Page) -> list[str]:
    found: list[dict[str, Any]] = page.evaluate("async () => (await axe.run(document, {resultTypes: ['violations']})).violations")
    return [
        f"{each['id']} ({each['impact']}): {node['target']} {node['html'][:120]}"
        for each in found
        if each["impact"] in GRAVE
        for node in each["nodes"]
    ]


def faults_in_both_themes(page: Page) -> list[str]:
    """Dark first, so that the page stays light."""
    faults = []
    for scheme in ("dark", "light"):
        page.emulate_media(color_scheme=scheme)
        page.wait_for_function(IS_SHOWN, arg=scheme)
        faults += [f"{scheme}: {fault}" for fault in grave_faults(page)]
    return faults
