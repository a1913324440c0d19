"""A job posting, pasted or as a file, in; its draft rubric out. Nothing is stored: a person accepts lines first."""

from __future__ import annotations

import re
from pathlib import Path

from screening.access.policy import Action
from screening.batch import read_batch
from screening.errors import UnsupportedFormat
from screening.evaluation.draft import Draft, draft_rubric
from screening.evaluation.posting_grid import text_with_cells
from screening.reading.read import read_document
from screening.sandbox import Failure
from screening.vocabulary.load import load_vocabulary

from .context import Desk, permit

MARKUP = re.compile(r"<(?:html|body|div|p|ul|ol|li|h[1-6]|br|table|span)\b[^>]*>", re.IGNORECASE)


def draft_from_text(desk: Desk, text: str, *, by: str) -> Draft:
    """The draft of a pasted posting; pasted HTML is read as a page. Raises NotAllowed."""
    permit(desk, by, Action.EDIT_RUBRICS)
    plain = read_document(text.encode(), "posting.html").text if MARKUP.search(text) else text
    return draft_rubric(plain, load_vocabulary())


def draft_from_file(desk: Desk, path: Path, filename: str, *, by: str) -> Draft:
    """The draft of a posting as a file of any kind resumes come in. Raises NotAllowed, ResumeError."""
    permit(desk, by, Action.EDIT_RUBRICS)
    return draft_of(path, filename)


def draft_of(path: Path, filename: str) -> Draft:
    """The draft of a file, read in a process of its own; for whoever has the file on the computer itself. Raises ResumeError."""
    for _, outcomes in read_batch([(filename, path)]):
        for outcome in outcomes:
            if isinstance(outcome, Failure):
                raise UnsupportedFormat(filename, outcome.reason.removeprefix(f"{filename}: "))
            return draft_rubric(text_with_cells(outcome.document), load_vocabulary())
    raise UnsupportedFormat(filename, "there is nothing to read in it")
