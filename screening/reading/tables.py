"""The cells of one table row, each a list of lines -> lines in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screening.reading.assemble import Plain

_LABEL = re.compile(r":$|(?:19|20)\d\d|\b(?:present|current)\b|\b\d\d?/\d\d\b", re.IGNORECASE)


_MARK = re.compile(r"(?:[xX✓✔☑✅√●•■]|\[[xX]\])\ufe0f?")  # what ticks a column


def table_row(cells: list[list[Plain]]) -> Iterator[Plain]:
    """Cells of one line each, or a date or label beside its text, are read across (a tab between); others one by one."""
    filled = [cell for cell in cells if cell]
    if not filled:
        return
    if _is_ticked(cells):
        yield cells[0][0]._replace(text="\t".join(cell[0].text if cell else "" for cell in cells).rstrip("\t"))
        return
    across = all(len(cell) == 1 for cell in filled)
    if not across and len(filled) == 2:
        few = min(filled, key=len)
        across = len(few) == 1 and len(few[0].text) < 40 and bool(_LABEL.search(few[0].text))
    if across and len(filled) > 1:
        yield filled[0][0]._replace(text="\t".join(cell[0].text for cell in filled))
        for cell in filled:
            yield from cell[1:]
        return
    for cell in filled:
        yield from cell


def _is_ticked(cells: list[list[Plain]]) -> bool:
    """A name and ticks beside it: the empty cells say which column is meant ("Typing", "", "X")."""
    first, *others = cells
    ticks = [cell for cell in others if cell]
    return len(first) == 1 and bool(ticks) and all(len(cell) == 1 and _MARK.fullmatch(cell[0].text) for cell in ticks)
