"""A place in a text in, whether a heading such as "Licenses:" governs it out."""

from __future__ import annotations

from .outline import Outline
from .passages import compiled, line_of

HEADING = (
    r"(?m)^[\W_]{0,4}(?:[\w&/-]+\s){0,3}?(?:licen[sc]es?|licensure|licensing|registrations?|credentials)\b[^:\n]{0,30}?(?::"
    r"|\u00b7|\u2022| - |series|\n)"
)
HEADING_LINE = (
    r"[\W_]{0,4}(?:[\w&/-]+\s){0,3}?(?:licen[sc]es?|licensure|licensing|registrations)(?:\s(?:held|and certifications"
    r"|& certifications))?\W{0,3}|licen[sc]es\s(?:in|at|by|i|that)\b[\w ,'-]{0,45}:?"
)
ANNOUNCED = r"\W{0,4}(?:my\s)?(?:\w+\s)?licen[sc]es\b[^.:\n]{0,20}[.:]"  # "My licences, plainly. Kansas Life and Health ..."
PARAGRAPH = 500  # characters
SHORT_LINE = 60  # characters
MOST_LINES_UP = 8


def under_heading(outline: Outline, text: str, start: int, end: int, *, strictly: bool = False) -> bool:
    """Does a heading such as "Licenses:" govern this place? `strictly`: not merely a certifications heading."""
    section = outline.section_at(start)
    left, right = line_of(outline.text, start, end)
    if section == "licenses" or (section == "certifications" and not strictly and right - left <= SHORT_LINE):
        return True
    if compiled(HEADING).match(text, left, start) is not None or heading_above(outline, start) is not None:
        return True
    opening = outline.text.rfind("\n\n", max(0, start - PARAGRAPH), start)
    return opening >= 0 and compiled(ANNOUNCED).match(text, opening + 2, start) is not None


def heading_above(outline: Outline, place: int) -> str | None:
    """The line of its own ("INACTIVE LICENSES") that heads the short lines down to this one, in lower case; not one of another section."""
    begun = max((section.start for section in outline.sections if section.start <= place), default=0)
    right = outline.text.rfind("\n", 0, place)
    for _ in range(MOST_LINES_UP):
        left = outline.text.rfind("\n", 0, max(0, right)) + 1
        if right < 0 or left < begun or right - left > SHORT_LINE:
            return None
        row = outline.lower[left:right]
        if compiled(HEADING_LINE).fullmatch(row):
            return row
        right = left - 1
    return None
