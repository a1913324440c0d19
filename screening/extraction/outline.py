"""What every finder is handed: the document, its sections and its jobs, found once."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from operator import attrgetter

from screening.model.document import Document, Evidence
from screening.model.profile import Employment, Section

START = attrgetter("start")


@dataclass(frozen=True, slots=True)
class Outline:
    """A document with its sections and jobs. `lower` is `document.text` in lower case at the SAME length.

    Sections and jobs stand in text order and never overlap.
    """

    document: Document
    lower: str
    sections: tuple[Section, ...] = ()
    employments: tuple[Employment, ...] = ()
    text: str = field(init=False, repr=False)  # the document's own
    starts: tuple[int, ...] = field(init=False, repr=False)  # of its lines

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.document.text)
        object.__setattr__(self, "starts", tuple(map(START, self.document.lines)))

    def section_at(self, offset: int) -> str:
        """Name of the section that holds `offset`, "" for none."""
        at = bisect_right(self.sections, offset, key=START) - 1
        return self.sections[at].name if at >= 0 and offset < self.sections[at].end else ""

    def job_at(self, offset: int) -> int | None:
        """Index of the job whose block holds `offset`."""
        at = bisect_right(self.employments, offset, key=START) - 1
        return at if at >= 0 and offset < self.employments[at].end else None

    def evidence(self, start: int, end: int, rule: str, confidence: float = 1.0) -> Evidence:
        """Evidence for `text[start:end]`, its page and section filled in."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no text at {start}..{end}")
        line = max(0, bisect_right(self.starts, start) - 1)
        page = self.document.lines[line].page if self.starts else 1
        return Evidence(start, end, self.text[start:end], page, self.section_at(start), rule, confidence)


def lower_same_length(text: str) -> str:
    """Lower case with every offset kept (`str.lower` alone can change the length)."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
