"""A licence named in a text in, whether the words around only speak of licences out: of driving, of paperwork, of what one knows of."""

from __future__ import annotations

from functools import cache
from re import Pattern
from typing import NamedTuple

from screening.vocabulary.load import Vocabulary

from .license_owner import owners
from .license_rows import ABROAD, LINES_SOLD, PRODUCT, SAYS_LICENSE, Claim
from .outline import Outline
from .passages import BULLETS, any_of, clause_of, compiled, line_of, one_of
from .words import folded, listed

OF_OFFICES = ("NOTARY", "CDL", "NMLS")
OF_ANY = ("OTHER", "INSURANCE_OTHER")
AROUND = 120  # characters
CLOSE = 25  # characters between "licensed" and the line of business that it is about
PROGRAM = r"(?:\slicen[sc]e)?\squalification\sprogram"  # known by its own name
OF_BROKERS = r"licen[sc]|\bbroker\b|\bagent\b|\bribo\b|\botl\b|\blevel\b"
LINES = r"(?:[,\s]+(?:and\s|&\s)?(?:life|health|casualty|insurance|coverages?|products?|policy)){0,5}"
SEGMENT = r",(?!\d)|[;:|(\u2022\u00b7]|\s-\s|\n"
SAID_OF_IT = (
    r"\s?(?:licen[sc]es?\s|registrations?\s)?(?:licensed|obtained|earned|received|acquired|held|in hand|passed|current|active"
    r"|in good standing|in force|up to date)\b"
)
PAPER = r"(?:\s(?:licen[sc]es?|licensing|exams?|commission|registrations?)){0,2}"


class Talk(NamedTuple):
    """The words of `license_talk.yaml` on papers and goods as patterns."""

    no_proof: Pattern[str]
    knows_of: Pattern[str]
    known: Pattern[str]
    records: Pattern[str]
    papers: Pattern[str]
    work_of: Pattern[str]
    goods: Pattern[str]


@cache
def _talk(vocabulary: Vocabulary) -> Talk:
    table = vocabulary.tables["license_talk"]
    patterns = (
        rf"\b{one_of(table['other_papers'])}\slicen[sc]\w*|\blicen[sc]\w*\s{one_of(table['talk_of'])}\b"
        r"|\b(?:without|no)\s(?:holding\s|having\s|needing\s)?(?:an?\s|any\s)?(?:\w+\s)?licen[sc]\w*",
        rf"\b{one_of(table['knows'])}\s(?:of|in|with|to)\s(?:[\w/&-]+[\s,]+){{0,4}}$",
        rf"{LINES}\s{one_of(table['known'])}\b",
        rf"(?:\slicen[sc]es?)?\s{one_of(table['records'])}\b",
        rf"{PAPER}\s{one_of(table['papers'])}\b",
        rf"\s{one_of(table['work_of'])}\b",
        rf"(?:\s(?:and|&|or)\s(?:series\s)?\d{{1,2}})?\s(?:(?:\w+\s)?{one_of(table['series_goods'])}|{one_of(table['series_business'])})\b",
    )
    return Talk(*map(compiled, patterns))


def is_only_talk(outline: Outline, vocabulary: Vocabulary, claim: Claim) -> bool:
    """Do the words around a licence speak of other papers, of the papers of others, or of knowing the line?"""
    talk, text = _talk(vocabulary), folded(outline.lower)
    in_job = outline.section_at(claim.start) == "experience" or outline.job_at(claim.start) is not None
    if claim.rule.startswith(ABROAD):
        return _is_work_with_it(outline, vocabulary, claim, text, in_job=in_job)
    if (claim.code in OF_ANY and talk.records.match(text, claim.end)) or compiled(PROGRAM).match(text, claim.end):
        return True
    if (
        in_job
        and talk.papers.match(text, claim.end)
        and not compiled(r"\bmy\s(?:\w+\s)?$").search(text, max(0, claim.start - 30), claim.start)
    ):
        return True
    if claim.code in OF_OFFICES and talk.work_of.match(text, claim.end):
        return True
    if claim.code.startswith("FINRA_") and talk.goods.match(text, claim.end):
        return True
    if claim.code not in LINES_SOLD:
        return False
    left, right = line_of(outline.text, claim.start, claim.end)
    before, after = text[max(left, claim.start - AROUND) : claim.start], text[claim.end : min(right, claim.end + AROUND)]
    says = compiled(SAYS_LICENSE)
    if not says.search(before[-CLOSE:]) and (talk.knows_of.search(before) or talk.known.match(after)) and not after.startswith(" licen"):
        return True
    around = before + "@" + after
    said = talk.no_proof.sub("", around)
    return said != around and not says.search(said) and outline.section_at(claim.start) != "licenses"


def is_work_on_it(outline: Outline, vocabulary: Vocabulary, claim: Claim) -> bool:
    """In a job, "emailed license reminders": a deed whose means or aim the licence is not said to be."""
    if outline.section_at(claim.start) != "experience" and outline.job_at(claim.start) is None:
        return False
    table, text = vocabulary.tables["license_talk"], folded(outline.lower)
    left, right = clause_of(outline.text, claim.start, claim.end)
    words = compiled(SEGMENT).split(text[left : claim.start])[-1].strip(BULLETS + " ")
    deed = words.split(" ")[0]
    if not words or not (deed.endswith("ed") or deed in listed(table["deeds"])):
        return False
    doubts = vocabulary.tables["license_doubts"]
    told = (table["means"], doubts["before"]["in_progress"], doubts["touching_before"]["ended"])
    said = owners(vocabulary).own.search(words) or any(any_of(group).search(words) for group in told)
    said = bool(said) or any_of(doubts["before"]["in_progress"]).search(text, claim.end, right) is not None  # "Failed the exam, retaking"
    return not said and compiled(SAID_OF_IT).match(text, claim.end) is None


def _is_work_with_it(outline: Outline, vocabulary: Vocabulary, claim: Claim, text: str, *, in_job: bool) -> bool:
    """ "Sold general insurance level 1 policies", "maintained RIBO licence records": in a job only one's own counts."""
    left, right = clause_of(outline.text, claim.start, claim.end)
    if compiled(PRODUCT).match(text, claim.end) or _talk(vocabulary).records.match(text, claim.end):
        return True
    if text.startswith("other than life", claim.start) and not compiled(OF_BROKERS).search(text, left, right):
        return True
    takes = any_of(vocabulary.tables["license_talk"]["takes"])
    own = owners(vocabulary).own.search(text, left, claim.start) or takes.search(text, left, right)
    return in_job and own is None
