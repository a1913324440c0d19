"""The cells of one table row, each a list of lines -> lines in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screening.reading.assemble import Plain

_LABEL = re.compile(r":$|(?:19|20)\d\d|\b(?:present|current)\b|\b\d\d?/\d\d\b", re.IGNORECASE)


def table_row(cells: list[list[Plain]]) -> Iterator[Plain]:
    """Cells of one line each, or a date or label beside its text, are read across (a tab between); others one by one."""
    filled = [cell for cell in cells if cell]
    if not filled:
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
