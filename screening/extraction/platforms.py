"""The text of a document in, the systems the person claims to have used out, each with the best claim made of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from screening.model.document import Evidence
from screening.model.profile import Platform, Use
from screening.vocabulary.load import Vocabulary

from .clauses import read_clause
from .outline import Outline
from .passages import clause_of, quote, unwrapped
from .platform_names import find_names
from .platform_use import is_a_tool, use_of
from .words import Hit, folded

# "Salesforce and Zendesk": what is said of a row is said of each of it.
JOINED = (" and ", " or ", " nor ", " & ", "/", " / ")
# Ships' bridges, aircraft and digs: "crew resource management (CRM)".
OTHER_CRM_SIGNS = ("crew", "cockpit", "cultural", "coastal", "risk")
OTHER_CRM = re.compile(
    r"\b(?:crew|cockpit|cultural|cultural heritage|coastal|composite risk|certified risk) (?:resources? )?manage(?:ment|r)\b"
)
# "Microsoft Dynamics till": a system of another kind that bears the maker's name.
OTHER_KIND = re.compile(
    r"\s(?:tills?|pos|point of sale|erp|accounting|ledger|payroll|warehouse|stock control|inventory)\b(?! (?:and )?crm)"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One place that names a system."""

    name: str | None
    category: str
    use: Use
    job: int | None
    evidence: Evidence


def find_platforms(outline: Outline, vocabulary: Vocabulary) -> tuple[Platform, ...]:
    """Named systems, then unnamed customer-record systems (name None), in order of first mention."""
    hits = find_names(outline, vocabulary)
    rows = {hit: (row[0].start, row[-1].end) for row in _rows(outline.text, hits) for hit in row}
    mentions = [mention for hit in hits if (mention := _mention(outline, vocabulary, hit, rows[hit]))]
    grouped: dict[tuple[str | None, str], list[Mention]] = {}
    tools = {mention.name for mention in mentions if mention.category == "other"}
    for mention in sorted(mentions, key=lambda m: m.evidence.start):
        if mention.name in tools and mention.use is Use.LISTED:
            mention = replace(mention, category="other")  # "Comparative raters (EZLynx)", and EZLynx in a list of skills
        grouped.setdefault((mention.name, mention.category), []).append(mention)
    return tuple(_platform(name, category, found) for (name, category), found in grouped.items())


def _rows(text: str, hits: Sequence[Hit]) -> Iterator[list[Hit]]:
    """Names in text order, those that "and" joins together."""
    row: list[Hit] = []
    for hit in sorted(hits):
        if row and text[row[-1].end : hit.start].lower() not in JOINED:
            yield row
            row = []
        row.append(hit)
    if row:
        yield row


def _platform(name: str | None, category: str, mentions: list[Mention]) -> Platform:
    """One platform counts once: its strongest mention first, the jobs that name it."""
    order = list(Use)
    best = sorted(mentions, key=lambda m: (-order.index(m.use), m.evidence.start))
    evidence = tuple(dict.fromkeys(m.evidence for m in best))
    jobs = tuple(sorted({m.job for m in mentions if m.job is not None and m.use is not Use.WISH}))
    return Platform(name, category, best[0].use, evidence, jobs)


def _mention(outline: Outline, vocabulary: Vocabulary, hit: Hit, row: tuple[int, int]) -> Mention | None:
    text = folded(outline.lower)
    clause = clause_of(outline.text, hit.start, hit.end)
    _, group, name = hit.key[:3]
    generic = group == "generic"
    if generic and hit.form.startswith("crm") and any(sign in text for sign in OTHER_CRM_SIGNS) and OTHER_CRM.search(text):
        return None
    job = outline.job_at(hit.start)
    if _is_employer(outline, hit, job):
        return None
    use = use_of(outline, vocabulary, hit, row, read_clause(text, *unwrapped(outline.text, *clause)))
    if use is None:
        return None
    if (group == "crm" and OTHER_KIND.match(text, hit.end)) or is_a_tool(vocabulary, name, text, (hit.start, hit.end), clause):
        group = "other"
    evidence = quote(outline, hit.start, hit.end, f"platform:{hit.form}", clause=clause)
    return Mention(None if generic else name, name if generic else group, use, job, evidence)


def _is_employer(outline: Outline, hit: Hit, job: int | None) -> bool:
    """Somebody who worked at a maker of software did not therefore use it."""
    if job is None:
        return False
    employment = outline.employments[job]
    in_heading = employment.evidence.start <= hit.start < employment.evidence.end
    return in_heading and outline.lower[hit.start : hit.end] in (employment.employer or "").lower()
