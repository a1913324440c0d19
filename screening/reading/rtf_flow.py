"""Words of an RTF file one after the other -> lines: paragraphs, rows of a table, and the boxes anchored in them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from screening.reading.assemble import Floating, Plain
from screening.reading.glyphs import tidy_line
from screening.reading.tables import table_row

Lines = tuple[list[Plain], list[Plain], list[Plain]]  # of headers, of the body, of footers


@dataclass
class Flow:
    """Text that runs on: the body with its headers and footers, or one text box."""

    depth: int = 0  # groups that it stands in
    box: Floating | None = None  # None for the body
    lines: Lines = field(default_factory=lambda: ([], [], []))
    parts: list[str] = field(default_factory=list)  # of the paragraph that is being read
    look: tuple[bool, float] | None = None  # of that paragraph
    cell: list[Plain] = field(default_factory=list)
    cells: list[list[Plain]] = field(default_factory=list)
    in_table: bool = False
    is_flat: bool = False  # whether the rows of the table have no height to speak of
    boxed: list[Plain] = field(default_factory=list)  # lines of boxes anchored in that paragraph: they follow it

    def add(self, text: str, look: tuple[bool, float]) -> None:
        if self.look is None and re.search(r"\w", text):
            self.look = look
        self.parts.append(text)

    def end_paragraph(self, place: int) -> None:
        bold, size = self.look or (False, None)
        found = [
            Plain(re.sub(r"[ \t]*\t[ \t]*", "\t", tidy_line(part)), bold, size) for part in "".join(self.parts).split("\n")
        ] + self.boxed
        self.parts, self.look, self.boxed = [], None, []
        if self.in_table:
            self.cell += [line._replace(box=None) for line in found]
        else:
            self.end_row(place)
            self.lines[place].extend(found)

    def end_cell(self, place: int) -> None:
        self.in_table = True
        self.end_paragraph(place)
        self.cells.append([line for line in self.cell if line.text])
        self.cell = []

    def end_row(self, place: int) -> None:
        if self.cell:
            self.cells.append([line for line in self.cell if line.text])
            self.cell = []
        cells, self.cells = self.cells, []
        self.lines[place].extend(table_row(cells))

    def closed(self, place: int) -> list[Plain]:
        """All its lines, at its end."""
        self.end_paragraph(place)
        self.end_row(place)
        return [line for part in self.lines for line in part]
