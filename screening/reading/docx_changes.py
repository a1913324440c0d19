"""A part of a Word document with tracked changes -> the same part as it reads once they are accepted, where paragraphs are joined."""

from __future__ import annotations

from typing import Any

from screening.reading.docx_styles import W

_GONE = (f"{W}pPr/{W}rPr/{W}del", f"{W}pPr/{W}rPr/{W}moveFrom")
_BETWEEN = frozenset(W + name for name in ("bookmarkStart", "bookmarkEnd", "proofErr", "commentRangeStart", "commentRangeEnd",
                     "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"))  # fmt: skip


def join_paragraphs(root: Any) -> None:
    """Puts what a paragraph holds before what the next one holds, where the mark between them was deleted or moved away."""
    for paragraph in [p for p in root.iter(W + "p") if any(p.find(path) is not None for path in _GONE)]:
        following = paragraph.getnext()
        while following is not None and following.tag in _BETWEEN:
            following = following.getnext()
        if following is None or following.tag != W + "p":
            continue  # before a table or at the end of a cell there is nothing to join
        place = 1 if len(following) and following[0].tag == W + "pPr" else 0
        for number, child in enumerate([child for child in paragraph if child.tag != W + "pPr"]):
            following.insert(place + number, child)
        paragraph.getparent().remove(paragraph)
