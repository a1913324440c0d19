"""Style sheets and style attributes -> what they do to one element: hidden, bold, set aside, a block of its own."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from screening.reading.colours import PAPER, UNKNOWN, Colour, alike, css_colour
from screening.reading.css_rules import SHEET, Path, Selector, declarations, rules_of

SIDES = ("left", "top", "right", "bottom", "margin-left", "margin-top", "margin-right", "text-indent", "inset")
SMALL = ("height", "width", "max-height", "max-width")
FAR = 3_000  # pixels: what begins further right, or further down by itself, than this is looked at by nobody
AWAY = 500  # pixels: what is set further off than this cannot be scrolled to
TINY = 2.0  # pixels or points: nobody reads letters up to this size
FAINT = 0.1  # of 1: opacity up to which letters cannot be seen
_LENGTH = re.compile(r"^(-?[\d.]+)(px|pt|em|rem|%|vw|vh|ch|in|cm)?$")
_FONT = re.compile(r"(?:^|\s)(-?[\d.]+(?:px|pt|em|rem|%)|0)(?:/\S+)?(?=\s)")
_MOVED = re.compile(r"translate(?:x|y|3d)?\(\s*(-?[\d.]+(?:px|em|rem|vw|vh)?)(?:\s*,\s*(-?[\d.]+(?:px|em|rem|vw|vh)?))?")
_GONE = re.compile(r"scale(?:x|y|3d)?\(\s*0?(?:\.0\d*)?\s*[,)]|rotate[xy]\(\s*90deg")
_CUT = re.compile(r"inset\((?:50|100)%\)|circle\(0|polygon\((?:\s*0(?:px|%)?[\s,]*)+\)")
_NOTHING = re.compile(r"0?(?:\.0\d*)?%?")
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,[^()]*)?\)")
_SET = re.compile(r"(--[\w-]+)\s*:\s*([^;{}]{1,200})")
DENSE = -8.0  # pixels between letters from which they stand on top of each other
_NO_INK = r"(?:transparent|rgba?\(0[\s,]+0[\s,]+0[\s,/]+0\)|#0{4}|#0{8})"
_CLEAR = re.compile(rf"(?:linear|radial)-gradient\((?:(?:to [a-z ]+|[\d.]+deg),)?\s*(?:{_NO_INK}[\s\d%,]*)+\)")
_SUM = re.compile(r"calc\(([^()]{1,60})\)")
_TERM = re.compile(r"([+-]?)\s*([\d.]+)(px|pt|em|rem)?((?:\s*[*/]\s*-?[\d.]+)*)\s*(px)?")
_FILTER = re.compile(r"opacity\(\s*0?(?:\.0\d*)?%?\s*\)")


class Style(NamedTuple):
    """What is known of an element's looks; `unseen` with all that is in it.

    `ground` is what its letters stand on: paper as long as nobody says otherwise.
    """

    bold: bool = False
    unseen: bool = False
    colour: Colour = (0, 0, 0)
    opacity: float = 1.0
    ground: Colour = PAPER
    tiny: bool = False
    is_pre: bool = False
    is_block: bool = False
    is_aside: bool = False
    lays_out: str = ""  # "flex" or "grid": how it places what is in it
    is_painted: bool = False  # whether what is set behind it lies under a ground of its own

    @property
    def is_pale(self) -> bool:
        """Whether letters right in the element cannot be seen; elements in it may say otherwise."""
        return self.tiny or self.opacity <= FAINT or alike(self.colour, self.ground)


class Rules:
    """The rules of the style sheets of a page, whose elements stand below `root`."""

    def __init__(self, sheet: str, root: Any) -> None:
        self.rules: dict[str, list[tuple[Selector, dict[str, str]]]] = {}
        self.picked: dict[Any, list[tuple[Path, dict[str, str]]]] = {}  # by the element they are about
        self.variables = {name: value.strip().lower() for name, value in _SET.findall(sheet[:SHEET])}
        for selector, body in rules_of(sheet):
            if isinstance(selector, Selector):
                self.rules.setdefault(selector.key, []).append((selector, body))
                continue
            for element in selector.elements(root):
                self.picked.setdefault(element, []).append((selector, body))

    def style(self, element: Any, outer: Style) -> Style:
        """The looks of an element within `outer`."""
        said: dict[str, str] = {}
        found: list[tuple[Selector | Path, dict[str, str]]] = [*self.picked.get(element, ())]
        if self.rules:
            names = element.get("class", "").lower().split()[:20]
            keys = [element.tag, "*", *(f".{name}" for name in names), f"#{element.get('id', '').lower()}"]
            found += [rule for key in dict.fromkeys(keys) for rule in self.rules.get(key, ()) if rule[0].matches(element)]
        for _, body in sorted(found, key=lambda rule: rule[0].weight):
            said.update(body)
        said.update(declarations(element.get("style", "")))
        if "bgcolor" in element.attrib or "background" in element.attrib:
            said.setdefault("background-color", element.get("bgcolor", "image").lower())
        if element.tag == "font" and element.get("color"):
            said.setdefault("color", element.get("color").lower())
        if self.variables:
            said = {name: _VARIABLE.sub(lambda m: self.variables.get(m.group(1), m.group()), value) for name, value in said.items()}
        said = {name: _SUM.sub(_summed, value) if "calc(" in value else value for name, value in said.items()}
        return _style(element, said, outer)


def _style(element: Any, said: dict[str, str], outer: Style) -> Style:
    ground = _ground(said, outer.ground)
    colour, opacity = _ink(said) or (outer.colour, outer.opacity)
    tiny = _is_tiny(said) if "font-size" in said or "font" in said else outer.tiny
    closed = element.get("hidden") is not None or (element.tag == "dialog" and element.get("open") is None)
    behind = outer.is_painted and said.get("z-index", "").startswith("-") and said.get("position", "static") != "static"
    unseen = outer.unseen or closed or behind or _is_gone(said) or _is_away(said)
    weight = said.get("font-weight", "")
    bold = outer.bold if not weight else weight in {"bold", "bolder"} or (weight.isdecimal() and int(weight) >= 600)
    pre = element.tag == "pre" or said.get("white-space", "").startswith("pre") or (outer.is_pre and "white-space" not in said)
    display = said.get("display", "")
    aside = said.get("float") == "right" or said.get("margin-left") == "auto" or outer.lays_out == "flex"
    block = display in {"block", "flex", "grid", "table", "list-item"} or outer.lays_out == "grid"
    lays_out = display if display in {"flex", "grid"} else ""
    return Style(bold, unseen, colour, opacity, ground, tiny, pre, block, aside, lays_out, _is_painted(element, said, outer))


def _ink(said: dict[str, str]) -> tuple[Colour, float] | None:
    """Colour and opacity of letters; None where nothing is said. Letters cut out of their ground show that."""
    if "text" in {said.get("background-clip"), said.get("-webkit-background-clip")}:
        return UNKNOWN, 1.0
    name = "-webkit-text-fill-color" if _says(said, "-webkit-text-fill-color") else "color"
    return css_colour(said[name]) or (UNKNOWN, 1.0) if _says(said, name) else None


def _is_painted(element: Any, said: dict[str, str], outer: Style) -> bool:
    """Whether a ground covers what the element sets behind itself: its own, or one around it that nothing in between lifts it over."""
    lifts = said.get("z-index", "auto") != "auto" or "transform" in said or "filter" in said or said.get("isolation") == "isolate"
    if lifts or element.tag in {"html", "body"}:
        return False
    ground = said.get("background-color") or said.get("background") or said.get("background-image") or "none"
    return outer.is_painted or ground not in {"none", "transparent", "inherit", "initial", "unset", "0", "0 0"}


def _says(said: dict[str, str], name: str) -> bool:
    return said.get(name, "inherit") not in {"inherit", "initial", "unset", "revert", "currentcolor"}


def _ground(said: dict[str, str], outer: Colour) -> Colour:
    if _says(said, "background-image") and said["background-image"] != "none":
        return UNKNOWN
    value = said.get("background-color") or said.get("background") or ""
    if value in {"", "none", "inherit", "initial", "unset", "0", "0 0", "transparent"}:
        return outer
    if "url(" in value or "gradient(" in value:
        return UNKNOWN
    found = css_colour(value) or css_colour(value.split()[0])
    if found is None:
        return UNKNOWN
    return found[0] if found[1] > 0.9 else outer if found[1] < 0.05 else UNKNOWN


def _is_gone(said: dict[str, str]) -> bool:
    """Whether the element takes no part in what is drawn."""
    if said.get("display") == "none" or said.get("visibility") in {"hidden", "collapse"} or said.get("content-visibility") == "hidden":
        return True
    cut = said.get("clip", "").startswith("rect(") and not re.search(r"[2-9]|\d{2}|auto", said["clip"])
    cut = cut or bool(_CUT.match(said.get("clip-path", ""))) or _pixels(said.get("letter-spacing", "")) <= DENSE
    hides = said.get("overflow", said.get("overflow-y", said.get("overflow-x", ""))) in {"hidden", "clip"}
    small = hides and any(name in said and said[name] != "auto" and _pixels(said[name], 99) <= TINY for name in (*SMALL, "line-height"))
    masked = any(_CLEAR.fullmatch(said.get(f"{maker}mask{part}", "")) for maker in ("", "-webkit-") for part in ("", "-image"))
    return cut or small or masked or _is_zero(said.get("opacity", "1")) or bool(_FILTER.search(said.get("filter", "")))


def _is_away(said: dict[str, str]) -> bool:
    """Whether the element is set off the page, or shrunk to nothing."""
    if any(_pixels(part) <= -AWAY for side in SIDES if side in said for part in said[side].split()[:4]):
        return True
    if any(_pixels(said.get(side, "")) >= FAR for side in ("left", "margin-left", "text-indent", "padding-left")):
        return True
    if any(_is_far(part) for part in said.get("translate", "").split()[:3]):
        return True
    moved = _MOVED.search(said.get("transform", ""))
    far = moved is not None and any(_is_far(part) for part in moved.groups() if part)
    shrunk = any(said.get(name) and _NOTHING.fullmatch(said[name]) for name in ("scale", "zoom"))
    return far or shrunk or bool(_GONE.search(said.get("transform", "")))


def _is_far(moved: str) -> bool:
    return not -AWAY < _pixels(moved) < FAR


def _summed(match: re.Match[str]) -> str:
    """What a calculation of fixed lengths comes to; as it stands where it depends on the page."""
    total, at, said = 0.0, 0, match.group(1).strip()
    while at < len(said):
        term = _TERM.match(said, at)
        if term is None or not term.group():
            return match.group()
        sign, figure, unit, factors, _ = term.groups()
        value = _pixels(f"{figure}{unit or 'px'}", float("nan"))
        for mark, factor in re.findall(r"([*/])\s*(-?[\d.]+)", factors):
            value = value * float(factor) if mark == "*" else value / float(factor) if float(factor) else float("nan")
        total += -value if sign == "-" else value
        at = term.end()
        at += len(said[at:]) - len(said[at:].lstrip())
    return f"{total:f}px" if total == total else match.group()


def _is_zero(value: str) -> bool:
    try:
        return float(value.rstrip("%")) / (100 if value.endswith("%") else 1) <= FAINT
    except ValueError:
        return False


def _is_tiny(said: dict[str, str]) -> bool:
    value = said.get("font-size", "")
    if not value and (found := _FONT.search(said.get("font", ""))):
        value = found.group(1)
    match = _LENGTH.match(value)
    if not match:
        return False
    try:
        size = float(match.group(1))
    except ValueError:
        return False
    unit = match.group(2) or "px"
    return size <= (TINY if unit in {"px", "pt"} else 0.15 if unit in {"em", "rem"} else 15 if unit == "%" else 0.05)


def _pixels(value: str, unknown: float = 0.0) -> float:
    match = _LENGTH.match(value)
    try:
        scale = {"em": 16, "rem": 16, "vw": 12, "vh": 8, "in": 96, "cm": 38}.get(match.group(2) or "", 1) if match else 1
        return float(match.group(1)) * scale if match else unknown
    except ValueError:
        return unknown
