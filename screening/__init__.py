"""Screening: resumes in, ranked candidates with their evidence out."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from screening.evaluation.evaluate import evaluate
    from screening.evaluation.rank import rank
    from screening.evaluation.rubric_file import load_rubric
    from screening.extraction.extract import extract_profile
    from screening.model.document import Document
    from screening.model.evaluation import Evaluation, Ranked
    from screening.model.profile import CandidateProfile
    from screening.model.rubric import Rubric
    from screening.reading.read import read_document
    from screening.vocabulary.load import load_vocabulary

__version__ = "0.1.0"

__all__ = [
    "CandidateProfile",
    "Document",
    "Evaluation",
    "Ranked",
    "Rubric",
    "evaluate",
    "extract_profile",
    "load_rubric",
    "load_vocabulary",
    "rank",
    "read_document",
]

# Where each name lives. Nothing is imported before it is asked for, so that the command line starts at once.
HOMES = {
    "CandidateProfile": "screening.model.profile",
    "Document": "screening.model.document",
    "Evaluation": "screening.model.evaluation",
    "Ranked": "screening.model.evaluation",
    "Rubric": "screening.model.rubric",
    "evaluate": "screening.evaluation.evaluate",
    "extract_profile": "screening.extraction.extract",
    "load_rubric": "screening.evaluation.rubric_file",
    "load_vocabulary": "screening.vocabulary.load",
    "rank": "screening.evaluation.rank",
    "read_document": "screening.reading.read",
}


def __getattr__(name: str) -> Any:
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(HOMES[name]), name)
