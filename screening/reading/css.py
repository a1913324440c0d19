"""Style sheets and style attributes -> what they do to one element: hidden, bold, set aside, a block of its own."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

SIDES = ("left", "top", "right")
TINY = 2.0  # pixels or points: nobody reads letters up to this size
_RULE = re.compile(r"([^{}]{1,500})\{([^{}]{0,3000})\}")
_COMMENT = re.compile(r"/\*.{0,5000}?\*/", re.DOTALL)
_SIMPLE = re.compile(r"^[\w-]*(?:[.#][\w-]+)?$")
_LENGTH = re.compile(r"^(-?[\d.]+)(px|pt|em|rem|%)?$")
_WHITE = re.compile(r"^(?:#f{3}|#f{6}|#f[a-f]f[a-f]f[a-f]|white|rgba?\(25[0-5],\s*25[0-5],\s*25[0-5].*\))$")


class Style(NamedTuple):
    """What is known of an element's looks; colours of paper count as long as nobody says otherwise."""

    bold: bool = False
    unseen: bool = False
    white: bool = False
    shaded: bool = False
    tiny: bool = False
    is_pre: bool = False
    is_block: bool = False
    is_aside: bool = False
    lays_out: str = ""  # "flex" or "grid": how it places what is in it


class Rules:
    """The simple rules of a page's style sheets: one tag, class or id each; anything finer is not followed."""

    def __init__(self, sheet: str) -> None:
        self.rules: dict[str, dict[str, str]] = {}
        flat = re.sub(r"@[^{};]{0,300}\{", "{", _COMMENT.sub("", sheet[:200_000]))
        for selectors, body in _RULE.findall(flat):
            for selector in selectors.split(","):
                if _SIMPLE.match(name := selector.strip().lower()):
                    self.rules.setdefault(name, {}).update(declarations(body))

    def style(self, element: Any, outer: Style) -> Style:
        """The looks of an element within `outer`."""
        said: dict[str, str] = {}
        if self.rules:
            tag, names = element.tag, element.get("class", "").lower().split()[:20]
            keys = [tag, *(f".{n}" for n in names), *(f"{tag}.{n}" for n in names), f"#{element.get('id', '').lower()}"]
            for key in keys:
                said.update(self.rules.get(key, {}))
        said.update(declarations(element.get("style", "")))
        if "bgcolor" in element.attrib or "background" in element.attrib:
            said.setdefault("background-color", element.get("bgcolor", "image"))
        if element.tag == "font" and element.get("color"):
            said.setdefault("color", element.get("color").lower())
        return _style(element, said, outer)


def declarations(body: str) -> dict[str, str]:
    """The declarations of a rule, names and values in lower case."""
    pairs = (part.split(":", 1) for part in body[:3000].lower().split(";") if ":" in part)
    return {name.strip(): value.replace("!important", "").strip() for name, value in pairs}


def _style(element: Any, said: dict[str, str], outer: Style) -> Style:
    ground = said.get("background-color") or said.get("background") or ""
    shaded = outer.shaded or bool(ground and not _WHITE.match(ground) and ground not in {"none", "transparent", "inherit", "initial"})
    white = bool(_WHITE.match(said["color"])) if "color" in said else outer.white
    tiny = _is_tiny(said["font-size"]) if "font-size" in said else outer.tiny
    away = said.get("position") in {"absolute", "fixed"} and any(_pixels(said.get(side, "")) <= -500 for side in SIDES)
    gone = said.get("display") == "none" or said.get("visibility") in {"hidden", "collapse"} or _is_zero(said.get("opacity", "1"))
    away = away or _pixels(said.get("text-indent", "")) <= -500
    unseen = outer.unseen or element.get("hidden") is not None or gone or away or tiny or (white and not shaded)
    weight = said.get("font-weight", "")
    bold = outer.bold if not weight else weight in {"bold", "bolder"} or (weight.isdecimal() and int(weight) >= 600)
    pre = element.tag == "pre" or said.get("white-space", "").startswith("pre") or (outer.is_pre and "white-space" not in said)
    display = said.get("display", "")
    aside = said.get("float") == "right" or said.get("margin-left") == "auto" or outer.lays_out == "flex"
    block = display in {"block", "flex", "grid", "table", "list-item"} or outer.lays_out == "grid"
    return Style(bold, unseen, white, shaded, tiny, pre, block, aside, display if display in {"flex", "grid"} else "")


def _is_zero(value: str) -> bool:
    try:
        return float(value.rstrip("%")) <= 0.02
    except ValueError:
        return False


def _is_tiny(value: str) -> bool:
    match = _LENGTH.match(value)
    if not match:
        return False
    try:
        size = float(match.group(1))
    except ValueError:
        return False
    unit = match.group(2) or "px"
    return size <= (TINY if unit in {"px", "pt"} else 0.15 if unit in {"em", "rem"} else 15)


def _pixels(value: str) -> float:
    match = _LENGTH.match(value)
    try:
        return float(match.group(1)) * (16 if match.group(2) in {"em", "rem"} else 1) if match else 0.0
    except ValueError:
        return 0.0
