"""Characters as files hold them -> the letters a person reads: ligatures, icon fonts, bullets, odd spaces."""

from __future__ import annotations

import re

BULLET = "•"
BULLETS = frozenset("•●○◦▪▫■□◆◇◊►▶▸▹➢➣➤➔→✓✔✗❖·∙⋅⁃‣※★☆✦✧✪❑❒❏❐◘◙¤»›–—-*o§Ø¨")
ALWAYS_BULLETS = frozenset("•●○◦▪▫■□◆◇►▶▸▹➢➣➤✓✔❖∙⁃‣✦✧❑❒")

TAGS = range(0xE0000, 0xE0080)  # letters that are never drawn, by which words can be slipped in
_TRANSLATION: dict[int, str | None] = {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st",
    0xFFFE: "-", 0x02: "-",  # what pdfium gives for a hyphen at the end of a line
    0x2010: "-", 0x2011: "-", 0x2212: "-",
    0xFFFD: None, 0xFFFF: None, 0xFFFC: None,
}  # fmt: skip
_TRANSLATION |= dict.fromkeys(
    [*TAGS, 0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)
_TRANSLATION |= dict.fromkeys([*range(0x02), *range(0x03, 0x09), *range(0x0E, 0x20), *range(0x7F, 0xA0)])
_TRANSLATION |= dict.fromkeys([0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " ")
PRIVATE = range(0xE000, 0xF900)  # the places where icon fonts have their pictures
ODD_CODES = frozenset([*_TRANSLATION, *PRIVATE])  # characters that `clean` changes
ODD = re.compile("[" + "".join(re.escape(chr(c)) for c in _TRANSLATION) + "\ue000-\uf8ff]")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_FONT_BULLETS = frozenset(
    "\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf06e\uf071\uf0a8\uf06c\uf0e8\uf09f\uf0f0\uf0b2\uf06f\uf077\uf07a\uf0d2\uf0de\uf0fe\uf075"
)
_DASH_BULLET = re.compile(r"^([-–—*])[ \t]+(?=[A-Z0-9])|^(\*)(?=[A-Z])(?!.*\*\s*$)")  # "*2014 to 2016*" is in italics
_SPACED = re.compile(r"(?<!\S)(?:[A-Z&] ){3,}[A-Z](?!\S)")


def clean(text: str) -> str:
    """`text` without characters nobody reads; ligatures as letters; icon-font glyphs dropped. Often shorter or longer."""
    if not ODD.search(text):
        return text
    return _PRIVATE.sub("", text.translate(_TRANSLATION))


def bullet_word(word: str) -> str:
    """`word`, or "•" when it is nothing but a bullet of Symbol or Wingdings, which have no letters of their own."""
    return BULLET if len(word) == 1 and word in _FONT_BULLETS else word


def tidy_line(text: str) -> str:
    """One line of running text (no places to keep): cleaned, its bullet made "•", letter-spaced headings joined."""
    stripped = text.strip()
    if stripped[:1] in _FONT_BULLETS:
        stripped = f"{BULLET} {stripped[1:].lstrip()}"
    stripped = clean(stripped).strip()
    first = stripped[:1]
    if first in ALWAYS_BULLETS:
        stripped = f"{BULLET} {stripped.lstrip(''.join(ALWAYS_BULLETS)).lstrip()}".rstrip()
    elif first in "·o§Ø»" and stripped[1:2] in {" ", "\t"}:
        stripped = f"{BULLET} {stripped[2:].lstrip()}"
    else:
        stripped = _DASH_BULLET.sub(f"{BULLET} ", stripped)
    return join_spaced(stripped)


def join_spaced(text: str) -> str:
    """ "E X P E R I E N C E" -> "EXPERIENCE"; two or more spaces between the letters part words."""
    if not _SPACED.search(re.sub(r" {2,}", "  ", text)):
        return text
    return "  ".join(_SPACED.sub(lambda m: m.group().replace(" ", ""), part) for part in re.split(r" {2,}", text)).replace("  ", " ")
