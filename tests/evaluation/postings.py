"""The invented postings, what each asks for, and how a draft's criteria are written in the same words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from screening.evaluation.draft import Draft, draft_rubric
from screening.model.profile import LicenseStatus
from screening.model.rubric import (
    CertificationParams,
    ChannelParams,
    Criterion,
    EducationParams,
    ExperienceParams,
    KpiParams,
    LanguageParams,
    LicenseParams,
    PhraseParams,
    PlatformParams,
    TypingParams,
)
from screening.reading.read import read_document
from screening.vocabulary.load import load_vocabulary
from tests.reading.papers import column, pdf_of

FOLDER = Path(__file__).parent / "postings"
AS_PDF = ("bank_brokerage_pdf", "clinic_nurse_line_pdf", "claims_pdf", "clinic_phone_pdf", "pt_clinic")


@dataclass(frozen=True)
class Posting:
    name: str
    text: str
    asked: tuple[str, ...]


def postings(kind: str) -> list[Posting]:
    found = []
    for path in sorted((FOLDER / kind).glob("*.txt")):
        text, _, asked = path.read_text(encoding="utf-8").partition("===\n")
        if path.stem in AS_PDF:
            text = read_document(_drawn(text), f"{path.stem}.pdf").text
        if text.lstrip().startswith("<"):
            text = read_document(text.encode(), f"{path.stem}.html").text
        found.append(Posting(path.stem, text, tuple(asked.split("\n")[:-1])))
    return found


def _drawn(text: str) -> bytes:
    return pdf_of(lambda canvas: column(canvas, 50, 40, text.splitlines()))


def in_words(criterion: Criterion) -> str:
    """A criterion as the lists below the postings write it; of alternatives the first."""
    return wordings(criterion)[0]


def wordings(criterion: Criterion) -> list[str]:
    """Each alternative of a criterion as a list may write it: a job as a teller, or the word in the resume."""
    return [f"{'must' if criterion.is_must else 'wish'} {_asked(each.params)}" for each in criterion.of or (criterion,)]


def _asked(params: object) -> str:
    match params:
        case TypingParams():
            return f"typing {params.min_wpm}"
        case ExperienceParams():
            return f"experience {params.min_months or 0}{' lead' if params.lead else ''}"
        case PlatformParams():
            names = "|".join(sorted({*params.any_of, *params.all_of})) or "|".join(params.category) or "crm"
            return f"platform {names}{f' {params.min_months}' if params.min_months else ''}"
        case LicenseParams():
            later = " conditional" if LicenseStatus.PLANNED in params.accept_status else ""
            state = f" {params.state}" if params.state else ""
            return f"license {'|'.join(sorted({*params.any_of, *params.all_of}))}{state}{later}"
        case EducationParams():
            return f"education {params.min_level}"
        case CertificationParams():
            return f"certification {'|'.join(sorted(params.any_of))}"
        case LanguageParams():
            return f"language {'|'.join(sorted({*params.any_of, *params.all_of}))}"
        case ChannelParams():
            return f"channel concurrent {params.concurrent}" if params.concurrent else f"channel {'|'.join(sorted(params.any_of))}"
        case KpiParams():
            bound = f" >={params.min:g}" if params.min is not None else f" <={params.max:g}" if params.max is not None else ""
            return f"kpi {'|'.join(params.kpi)}{bound}"
        case PhraseParams():
            return f"topic {params.topic[0]}" if params.topic else f"phrase {'|'.join(params.any_of)}"
    raise AssertionError(params)


def drafted(posting: Posting) -> tuple[Draft, Counter[str], Counter[str]]:
    """The draft; what it has too much; what it lacks."""
    draft = draft_rubric(posting.text, load_vocabulary())
    extra, lacking = Counter[str](), Counter(_plain(asked) for asked in posting.asked)
    for line in draft.lines:
        said = next((each for each in map(_plain, wordings(line.criterion)) if lacking[each] > 0), None)
        if said is None:
            extra[in_words(line.criterion)] += 1
        else:
            lacking[said] -= 1
    return draft, extra, +lacking


def _plain(asked: str) -> str:
    """The order of alternatives and capitals make no difference."""
    need, kind, *names = asked.lower().split(" ", 2)
    return " ".join([need, kind, *("|".join(sorted(name.split("|"))) for name in names)])


def precision_and_recall(kind: str) -> tuple[float, float]:
    got = wanted = right = 0
    for posting in postings(kind):
        draft, extra, _ = drafted(posting)
        got, wanted, right = got + len(draft.lines), wanted + len(posting.asked), right + len(draft.lines) - extra.total()
    return right / got, right / wanted
