"""What every finder is handed: the document, its sections and its jobs, found once."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from operator import attrgetter

from screening.model.document import Document, Evidence, evidence_at
from screening.model.profile import Employment, Section

START = attrgetter("start")


@dataclass(frozen=True, slots=True)
class Outline:
    """A document with its sections and jobs. `lower` is `document.text` in lower case at the SAME length.

    Sections stand in text order and never overlap.
    """

    document: Document
    lower: str
    sections: tuple[Section, ...] = ()
    employments: tuple[Employment, ...] = ()
    text: str = field(init=False, repr=False)  # the document's own

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.document.text)

    def section_at(self, offset: int) -> str:
        """Name of the section that holds `offset`, "" for none."""
        at = bisect_right(self.sections, offset, key=START) - 1
        return self.sections[at].name if at >= 0 and offset < self.sections[at].end else ""

    def job_at(self, offset: int) -> int | None:
        """Index of the job whose block holds `offset`."""
        return next((i for i, job in enumerate(self.employments) if job.start <= offset < job.end), None)

    def evidence(self, start: int, end: int, rule: str, confidence: float = 1.0) -> Evidence:
        """Evidence for `text[start:end]`, its page and section filled in."""
        return evidence_at(self.document, start, end, section=self.section_at(start), rule=rule, confidence=confidence)


def lower_same_length(text: str) -> str:
    """Lower case with every offset kept (`str.lower` alone can change the length)."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
