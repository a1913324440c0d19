"""A rubric and ranked candidates in, the bytes of an Excel shortlist out: ranking, evidence, rubric, method."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date

from screening import __version__
from screening.evaluation.wording import GATE_WORDS, OUTCOME_WORDS, why
from screening.model.evaluation import Evaluation, Finding, Gate, Outcome, Ranked
from screening.model.rubric import Criterion, Rubric

from .sheets import Cell, Column, Sheet, workbook_bytes

DECISIONS = ("Advance", "Hold", "Pass over")
FILLS = {
    "Passed": "DCEFF0",
    "To check": "FBF1DA",
    "Falls short": "F8D3C8",
    "Met": "DCEFF0",
    "Unclear": "FBF1DA",
    "Not met": "F8D3C8",
}
HOW_JUDGED = (
    (
        "How it was judged",
        "Each resume was read into facts, each fact with its quotation. Fixed rules tested each criterion on those facts: the same "
        "resume, rubric and day always give the same result. The rules never saw names or contacts.",
    ),
    ("Met", "The resume says so; the quotation is on the sheet Evidence."),
    ("Not met", "The resume says the contrary, and the quotation shows it. Silence is never a failure."),
    ("Unclear", "The resume does not settle it. It earns no points yet; 'Ask or test next' says what would settle it."),
    (GATE_WORDS[Gate.PASSED], "Every must-have is met."),
    (GATE_WORDS[Gate.REVIEW], "No must-have is missed, but at least one is unclear. A person checks."),
    (GATE_WORDS[Gate.FAILED], "At least one must-have is not met. A person still decides."),
    (
        "Order",
        "By gate, then by points: 0 to 100 of what the rubric offers. Equal candidates share a rank; their order inside a tie "
        "means nothing.",
    ),
    ("Months", "Calendar months, overlapping jobs counted once. Where only years are given, the fewest months that fit decide."),
    ("Licenses", "A license on a resume is a claim. Verify it with the regulator before an offer."),
    (
        "Never judged",
        "Age, birth and graduation dates, sex, family, origin, citizenship, accent, religion, health, address, gaps between jobs, "
        "school names, photos, criminal, credit or pay history.",
    ),
    (
        "Simulation",
        "The difficult-customer interview, rated by people alone, each before seeing another's. The mean is after each rater's severity "
        "where that could be told, else as given. Empty while somebody asked has not rated. Do not hand this to anybody "
        "who has still to rate.",
    ),
    ("Combined points", "Resume points and simulation (1 to 5 as 0 to 100), by the weights that the opening states."),
    ("Who decides", "People. Nothing here advances or rejects anyone; the column Decision is for a person."),
)


@dataclass(frozen=True, slots=True)
class Simulation:
    """What raters gave together: means of 1 to 5 as given and after severity, how many rated, the gate, how much asks for a third."""

    raw: float | None
    adjusted: float | None
    raters: int
    gate: Gate
    flags: int
    combined: float | None = None


@dataclass(frozen=True, slots=True)
class ShortlistRow:
    """A candidate of the shortlist: their place, how they are called, and what people decided.

    `code` stands wherever a name may not; `name` is None in a blind export. `decision` and `decided_by` are words as
    they should be read ("Advance", "R. Ito"), empty while nobody decided.
    `why` is the sentence the ranking shows; "" has it made anew.
    """

    ranked: Ranked
    code: str
    name: str | None = None
    decision: str = ""
    reason: str = ""
    decided_by: str = ""
    decided_on: date | None = None
    received_on: date | None = None
    file: str = ""
    flags: tuple[str, ...] = ()
    why: str = ""
    simulation: Simulation | None = None


def shortlist_workbook(
    rubric: Rubric, rows: Sequence[ShortlistRow], *, opening: str = "", made_on: date | None = None, unread: Sequence[tuple[str, str]] = ()
) -> bytes:
    """The workbook as .xlsx bytes; the same input always gives the same bytes.

    `rows` stand in the order given. `unread` are (file, reason) of files that could not be read; they are listed under Method.
    """
    return workbook_bytes(
        [
            _shortlist(rubric, rows),
            _evidence(rows),
            _rubric(rubric),
            _method(rubric, rows, opening, made_on, unread),
        ],
        title=opening or rubric.title,
    )


def _shortlist(rubric: Rubric, rows: Sequence[ShortlistRow]) -> Sheet:
    first = next((row.ranked.evaluation for row in rows if _is_by(rubric, row.ranked.evaluation)), None)
    findings = {finding.criterion_id: finding.label for finding in first.findings} if first else {}
    labels = [findings.get(criterion.id, criterion.label or criterion.id) for criterion in rubric.musts]
    columns = [
        *(Column("Rank", 7), Column("Tie of", 7), Column("Code", 12), Column("Name", 24), Column("Gate", 12)),
        *(Column("Points", 9), Column("Still open", 10), Column("Must-haves met", 11)),
        *(Column(label, 16) for label in labels),
        *(Column("Why", 60), Column("Ask or test next", 44), Column("Decision", 13, choices=DECISIONS), Column("Reason", 30)),
        *(Column("Decided by", 16), Column("Decided on", 12), Column("Received on", 12), Column("To know", 24), Column("File", 30)),
        *(Column("Simulation gate", 14), Column("Simulation, 1 to 5", 12), Column("As given", 10), Column("Raters", 8)),
        *(Column("Asks for a third rater", 12), Column("Combined points", 11)),
    ]
    return Sheet("Shortlist", columns, [_shortlist_row(rubric, row) for row in rows], frozen="E2", fills=FILLS)


def _is_by(rubric: Rubric, evaluation: Evaluation) -> bool:
    return (evaluation.rubric_id, evaluation.rubric_version) == (rubric.id, rubric.version)


def _shortlist_row(rubric: Rubric, row: ShortlistRow) -> list[Cell]:
    evaluation = row.ranked.evaluation
    outcomes = {finding.criterion_id: OUTCOME_WORDS[finding.outcome] for finding in evaluation.findings if _is_by(rubric, evaluation)}
    musts = [finding for finding in evaluation.findings if finding.is_must]
    met = sum(1 for finding in musts if finding.outcome is Outcome.MET)
    asks = dict.fromkeys(finding.ask for finding in evaluation.findings if finding.ask and finding.is_must)
    return [
        *(row.ranked.rank, row.ranked.tied if row.ranked.tied > 1 else None, row.code, row.name, GATE_WORDS[evaluation.gate]),
        *(evaluation.points, evaluation.open_points, f"{met} of {len(musts)}" if musts else "none asked"),
        *(outcomes.get(criterion.id) for criterion in rubric.musts),  # empty where this rubric has not judged them yet
        *(row.why or why(evaluation), "\n".join(asks), row.decision, row.reason, row.decided_by, row.decided_on, row.received_on),
        *(", ".join(flag.replace("_", " ") for flag in row.flags), row.file),
        *_simulation(row.simulation),
    ]


def _simulation(found: Simulation | None) -> list[Cell]:
    if found is None:
        return [None] * 6
    means = (None if mean is None else round(mean, 2) for mean in (found.adjusted, found.raw))
    points = None if found.combined is None else round(found.combined, 1)
    return [GATE_WORDS[found.gate], *means, found.raters, "yes" if found.flags else "no", points]


def _evidence(rows: Sequence[ShortlistRow]) -> Sheet:
    columns = [
        *(Column("Rank", 7), Column("Code", 12), Column("Name", 24), Column("Criterion", 34), Column("Asked as", 13)),
        *(Column("Outcome", 10), Column("Points", 8), Column("Of", 7), Column("What we found", 56)),
        *(Column("Quotation", 64), Column("Page", 7), Column("Further quotations", 40), Column("Ask or test next", 44)),
    ]
    return Sheet("Evidence", columns, [cells for row in rows for cells in _evidence_rows(row)], frozen="E2", fills=FILLS)


def _evidence_rows(row: ShortlistRow) -> Iterable[list[Cell]]:
    for finding in row.ranked.evaluation.findings:
        found = finding.machine.evidence if finding.machine else finding.evidence
        quoted = [each for each in found if not each.is_said]
        first = quoted[0] if quoted else None
        further = "\n".join(f"{each.quote} (page {each.page})" for each in quoted[1:])
        yield [
            *(row.ranked.rank, row.code, row.name, finding.label, "Must-have" if finding.is_must else "Nice-to-have"),
            *(OUTCOME_WORDS[finding.outcome], finding.points, finding.possible, _told(finding)),
            *(first.quote if first else None, first.page if first else None, further, finding.ask),
        ]


def _told(finding: Finding) -> str:
    """What was found, in our words; what a person said about it apart, and never as a quotation."""
    if finding.override and finding.machine:
        was = f"{OUTCOME_WORDS[finding.machine.outcome]}: {finding.machine.sentence}"
        return f"{OUTCOME_WORDS[finding.outcome]}, as a person sees it ({finding.override.reason}). The program found: {was}"
    said = "; ".join(each.quote for each in finding.evidence if each.is_said and not each.is_tested)
    return f"{finding.sentence}. A person said: {said}" if said else finding.sentence


def _rubric(rubric: Rubric) -> Sheet:
    columns = [
        Column("Criterion", 40),
        Column("Asked as", 13),
        Column("Points", 8),
        Column("Kind", 13),
        Column("Settings", 60),
        Column("Why", 70),
    ]
    return Sheet("Rubric", columns, list(_criterion_rows(rubric.criteria, "")), frozen="A2")


def _criterion_rows(criteria: Iterable[Criterion], indent: str) -> Iterable[list[Cell]]:
    for each in criteria:
        asked = "" if indent else "Must-have" if each.is_must else "Nice-to-have"
        yield [f"{indent}{each.label or each.id}", asked, None if indent else each.points, str(each.kind), settings_words(each), each.why]
        yield from _criterion_rows(each.of, indent + "   ")


def settings_words(criterion: Criterion) -> str:
    """The settings that are not empty, as the rubric file writes them."""
    parts = []
    for field in fields(criterion.params):
        value = getattr(criterion.params, field.name)
        if field.name != "kind" and value not in ((), None, False):
            words = ", ".join(map(str, value)) if isinstance(value, tuple) else "yes" if value is True else str(value)
            parts.append(f"{field.name}: {words}")
    return "; ".join(parts)


def _method(rubric: Rubric, rows: Sequence[ShortlistRow], opening: str, made_on: date | None, unread: Sequence[tuple[str, str]]) -> Sheet:
    gates = [row.ranked.evaluation.gate for row in rows]
    counts = ", ".join(f"{gates.count(gate)} {word.lower()}" for gate, word in GATE_WORDS.items())
    lines: list[Sequence[Cell]] = [
        ["Opening", opening or "not named"],
        ["Rubric", f"{rubric.title}, version {rubric.version}"],
        ["Candidates", f"{len(rows)}: {counts}"],
        ["Counted as of", _days([row.ranked.evaluation for row in rows])],
        *([["Made on", made_on.isoformat()]] if made_on else []),
        ["Program", f"screening {__version__}"],
        *HOW_JUDGED,
    ]
    if late := sum(not _is_by(rubric, row.ranked.evaluation) for row in rows):
        lines.append(["Not up to date", f"{late} of them are still scored by another rubric or version. Score them again, then export."])
    lines += [["Could not be read", f"{file}: {reason}"] for file, reason in unread]
    return Sheet("Method", [Column("What", 22), Column("How", 110)], lines, frozen="A2")


def _days(evaluations: Sequence[Evaluation]) -> str:
    days = sorted({evaluation.as_of for evaluation in evaluations})
    if not days:
        return "no candidates"
    return days[0].isoformat() if len(days) == 1 else f"the day each resume was received, {days[0].isoformat()} to {days[-1].isoformat()}"
