"""A page under the keyboard alone: what has the focus, whether that can be seen, and Tab to somewhere."""

from __future__ import annotations

from playwright.sync_api import Page

from .running import settled

DEEPEST = """() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}"""
FOCUSED = f"""() => {{
  const at = ({DEEPEST})();
  let said = at ? at.getAttribute('aria-label') || at.labels?.[0]?.innerText || at.innerText || at.tagName : '';
  for (const sign of at?.querySelectorAll('[aria-hidden="true"]') ?? []) said = said.replace(sign.textContent, '');
  return said;
}}"""
# an outline, a shadow or a border in the first colour, on it or on what it is drawn in
RINGED = f"""() => {{
  const primary = /rgba?\\((42, 71, 143|157, 180, 245)/;
  for (let at = ({DEEPEST})(), far = 0; at && far < 6; at = at.parentElement ?? at.getRootNode().host, far += 1) {{
    const style = getComputedStyle(at);
    if (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) return true;
    if (primary.test(style.boxShadow) || primary.test(style.borderTopColor)) return true;
  }}
  return false;
}}"""


def focused(page: Page) -> str:
    """How what has the focus is called."""
    return str(page.evaluate(FOCUSED)).strip()


def reach(page: Page, name: str, *, back: bool = False) -> None:
    """Press Tab (or its way back) until what is so called has the focus, and see that one sees it."""
    for _ in range(60):
        page.keyboard.press("Shift+Tab" if back else "Tab")
        if focused(page).startswith(name):
            assert page.evaluate(RINGED), f"nobody sees that {name} has the focus"
            return
    raise AssertionError(f"{name} was not reached by Tab")


def press(page: Page, name: str, *, back: bool = False) -> None:
    """Tab to what is so called, and Enter."""
    reach(page, name, back=back)
    page.keyboard.press("Enter")
    settled(page)
