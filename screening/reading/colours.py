"""Colours as files write them -> red, green, blue; and whether letters of one can be told from a ground of another."""

from __future__ import annotations

import re

Colour = tuple[int, int, int]
PAPER: Colour = (255, 255, 255)
UNKNOWN: Colour = (-1, -1, -1)  # a ground of many colours, or one that cannot be told
SAME = 31  # of 255: letters that differ from their ground by no more in red, green and blue cannot be seen
_NAMES: dict[str, Colour] = {
    "white": PAPER, "snow": (255, 250, 250), "ivory": (255, 255, 240), "ghostwhite": (248, 248, 255), "whitesmoke": (245, 245, 245),
    "floralwhite": (255, 250, 240), "mintcream": (245, 255, 250), "azure": (240, 255, 255), "aliceblue": (240, 248, 255),
    "seashell": (255, 245, 238), "honeydew": (240, 255, 240), "lightyellow": (255, 255, 224), "black": (0, 0, 0), "navy": (0, 0, 128),
    "darkblue": (0, 0, 139), "blue": (0, 0, 255), "red": (255, 0, 0), "green": (0, 128, 0), "yellow": (255, 255, 0), "gray": (128,) * 3,
    "grey": (128,) * 3, "silver": (192,) * 3, "lightgray": (211,) * 3, "lightgrey": (211,) * 3, "cyan": (0, 255, 255),
    "magenta": (255, 0, 255), "darkred": (139, 0, 0), "darkgreen": (0, 100, 0), "darkcyan": (0, 139, 139), "darkmagenta": (139, 0, 139),
    "darkyellow": (128, 128, 0), "darkgray": (169,) * 3, "darkgrey": (169,) * 3,
}  # fmt: skip
_NUMBERS = re.compile(r"-?\d*\.?\d+%?")


def alike(letters: Colour, ground: Colour) -> bool:
    """Whether letters cannot be told from their ground."""
    if UNKNOWN in {letters, ground}:
        return False
    return max(abs(a - b) for a, b in zip(letters, ground, strict=True)) <= SAME


def hex_colour(text: str) -> Colour | None:
    """The colour of three or six hexadecimal digits, with or without "#"; None for anything else."""
    digits = text.strip().removeprefix("#")
    if len(digits) in {3, 4}:
        digits = "".join(2 * digit for digit in digits)
    if not re.fullmatch(r"(?:[0-9a-fA-F]{2}){3,4}", digits):
        return None
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


def named(name: str) -> Colour | None:
    return _NAMES.get(name.strip().lower())


def css_colour(text: str) -> tuple[Colour, float] | None:
    """Colour and opacity (0 to 1) of a CSS value; None when it says none or cannot be told."""
    value = text.strip().lower()
    if value == "transparent":
        return PAPER, 0.0
    if value.startswith(("rgb", "hsl")):
        return _function(value)
    found = hex_colour(value) if value.startswith("#") else named(value)
    if found is None:
        return None
    digits = value.removeprefix("#") if value.startswith("#") else ""
    alpha = 2 * digits[3] if len(digits) == 4 else digits[6:]
    return found, int(alpha, 16) / 255 if alpha else 1.0


def _function(value: str) -> tuple[Colour, float] | None:
    """Of rgb(...), rgba(...), hsl(...): hue is followed for black, white and greys only."""
    numbers = _NUMBERS.findall(value.partition("(")[2])
    if len(numbers) < 3:
        return None
    opacity = min(max(_share(numbers[3], 1.0), 0.0), 1.0) if len(numbers) > 3 else 1.0
    if value.startswith("rgb"):
        red, green, blue = (round(min(max(_share(number, 255.0), 0.0), 1.0) * 255) for number in numbers[:3])
        return (red, green, blue), opacity
    saturation, lightness = _share(numbers[1], 100.0), _share(numbers[2], 100.0)
    grey = round(min(max(lightness, 0.0), 1.0) * 255)
    is_grey = saturation <= 0.1 or lightness <= 0.05 or lightness >= 0.95
    return ((grey, grey, grey) if is_grey else UNKNOWN), opacity


def _share(number: str, whole: float) -> float:
    return float(number.rstrip("%")) / (100.0 if number.endswith("%") else whole)
