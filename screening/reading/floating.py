"""Lines of a file without pages, text boxes among them -> the lines in the order a person reads them.

A word processor writes a box where it is anchored, which is seldom where it is seen.
"""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

from screening.reading.assemble import Floating, Plain
from screening.reading.headings import is_heading

LEAST = 2  # lines of a box that is a text of its own, not a heading or a label
TOUCH = 4.0  # points by which boxes may overlap and still be read one after the other
DEPTH = 20  # cuts within cuts


class Group(NamedTuple):
    """Lines that follow each other in one box, or outside of all."""

    box: Floating | None
    lines: list[Plain]

    @property
    def said(self) -> list[Plain]:
        return [line for line in self.lines if line.text]


def in_reading_order(lines: list[Plain]) -> list[Plain]:
    """The lines with boxes that stand together in the order of their places, and none in the middle of a text."""
    if not any(line.box for line in lines):
        return lines
    groups = [Group(box, list(found)) for box, found in groupby(lines, key=lambda line: line.box)]
    return _moved_down(_by_place(groups))


def _by_place(groups: list[Group]) -> list[Group]:
    """Boxes with nothing between them but empty lines, read as the columns of a page are."""
    found: list[Group] = []
    for is_run, some in groupby(groups, key=lambda group: group.box is not None or not group.said):
        run = list(some)
        boxes = [group for group in run if group.box]
        places = [group.box.place for group in boxes if group.box and group.box.place]
        if is_run and len(boxes) > 1 and len(places) == len(boxes) and len({group.box.origin for group in boxes if group.box}) == 1:
            run = [*_cut(boxes, 0), *(group for group in run if not group.box)]
        found += run
    return found


def _cut(boxes: list[Group], depth: int) -> list[Group]:
    """The boxes parted by lines across the page, and where there is none by lines down the page."""
    for low, high in ((1, 3), (0, 2)) if len(boxes) > 1 and depth < DEPTH else ():
        ordered = sorted(boxes, key=lambda group: _edge(group, low))
        reach = _edge(ordered[0], high)
        for number, group in enumerate(ordered[1:], 1):
            if _edge(group, low) >= reach - TOUCH:
                return [*_cut(ordered[:number], depth + 1), *_cut(ordered[number:], depth + 1)]
            reach = max(reach, _edge(group, high))
    return sorted(boxes, key=lambda group: (_edge(group, 1), _edge(group, 0)))


def _edge(group: Group, side: int) -> float:
    return group.box.place[side] if group.box and group.box.place else 0.0


def _moved_down(groups: list[Group]) -> list[Plain]:
    """The lines, those of a box that stands in the middle of a text put after the text: before its next heading or empty line."""
    found: list[Plain] = []
    waiting: list[Plain] = []
    for number, group in enumerate(groups):
        if group.box is None:
            for line in group.lines:
                if waiting and (not line.text or is_heading(line.text)):
                    found += waiting
                    waiting = []
                found.append(line)
        elif waiting or (len(group.said) >= LEAST and _is_amid(groups, number)):
            waiting += group.lines
        else:
            found += group.lines
    return found + waiting


def _is_amid(groups: list[Group], number: int) -> bool:
    """Whether what is before a group is a line of running text."""
    return number > 0 and groups[number - 1].box is None and groups[number - 1].lines[-1].text != ""
