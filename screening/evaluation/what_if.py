"""A profile and a rubric in, the smallest single change that takes the person across the gate out, tried and found to do so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from screening.model.evaluation import Evaluation, Gate, Outcome
from screening.model.profile import CandidateProfile, Facts
from screening.model.rubric import Criterion, Rubric, TypingParams

from .changes import Change, changes
from .checks import label_of, plain_label
from .evaluate import assemble, evaluate, gate_of, judge
from .missing import missing
from .rank import GATE_ORDER
from .settle import settle
from .wording import GATE_WORDS, capital

Waiting = tuple[Facts, date]  # settled facts and their day
MOST_TIPPING = 3  # figures shown for one setting of a group


@dataclass(frozen=True, slots=True)
class Flip:
    """One change that takes a person across. `rubric` is the changed rubric, None when a fact is missing; `after` what then holds."""

    criterion_id: str
    sentence: str
    gate: Gate
    size: float
    after: Evaluation
    rubric: Rubric | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """How many are held up by this one open must-have alone: one question or test would settle them."""

    criterion_id: str
    sentence: str
    people: int


@dataclass(frozen=True, slots=True)
class Tipping:
    """How many more would pass if one setting were moved this far."""

    criterion_id: str
    sentence: str
    size: float
    people: int


def what_would_flip(profile: CandidateProfile, rubric: Rubric, *, as_of: date, candidate_id: str = "") -> tuple[Flip, ...]:
    """The smallest change of a setting and the one missing fact that take this person across the gate, where there are such.

    Across means passed; where no single change gets there, from falling short to check. Nothing for those who passed.
    """
    now = evaluate(profile, rubric, as_of=as_of, candidate_id=candidate_id)
    lines = [gate for gate in (Gate.PASSED, Gate.REVIEW) if GATE_ORDER[gate] < GATE_ORDER[now.gate]]
    for line in lines:
        found = [_missing_fact(profile, rubric, now, line), smallest_change(profile, rubric, now, line)]
        if flips := tuple(flip for flip in found if flip is not None):
            return flips
    return ()


def smallest_change(profile: CandidateProfile, rubric: Rubric, now: Evaluation, line: Gate) -> Flip | None:
    """The smallest one-step change of a setting after which the gate is `line` or better; None where no single one does it."""
    facts, best = settle(profile.facts, now.as_of), None
    for place, criterion in _holding_up(rubric, now, line):
        for change in changes(criterion):
            if best is not None and change.size >= best[1].size:
                break
            if _reaches(now, place, change.after, facts, line):
                best = (place, change)
                break
    return _as_flip(profile, rubric, now, *best) if best else None


def _holding_up(rubric: Rubric, now: Evaluation, line: Gate) -> list[tuple[int, Criterion]]:
    """The must-haves that alone stand between the person and the line; none when more than one does."""
    beyond = (Outcome.NOT_MET, Outcome.UNCLEAR) if line is Gate.PASSED else (Outcome.NOT_MET,)
    found = [
        (place, criterion)
        for place, (criterion, finding) in enumerate(zip(rubric.criteria, now.findings, strict=True))
        if finding.is_must and finding.outcome in beyond
    ]
    return found if len(found) == 1 else []


def _reaches(now: Evaluation, place: int, after: Criterion, facts: Facts, line: Gate) -> bool:
    findings = list(now.findings)
    findings[place] = judge(after, facts, now.as_of)
    return GATE_ORDER[gate_of(findings)] <= GATE_ORDER[line]


def _as_flip(profile: CandidateProfile, rubric: Rubric, now: Evaluation, place: int, change: Change) -> Flip:
    criteria = (*rubric.criteria[:place], replace(change.after, label=label_of(change.after)), *rubric.criteria[place + 1 :])
    changed = replace(rubric, criteria=criteria)
    after = evaluate(profile, changed, as_of=now.as_of, candidate_id=now.candidate_id)
    label = rubric.criteria[place].label or label_of(rubric.criteria[place])
    return Flip(change.criterion_id, f"{GATE_WORDS[after.gate]} if {change.words} ({label})", after.gate, change.size, after, changed)


def _missing_fact(profile: CandidateProfile, rubric: Rubric, now: Evaluation, line: Gate) -> Flip | None:
    """The first fact that would take the person across, had it been stated; each is tried on the whole rubric."""
    facts = settle(profile.facts, now.as_of)
    left = [
        criterion
        for criterion, finding in zip(rubric.criteria, now.findings, strict=True)
        if finding.is_must and finding.outcome is not Outcome.MET
    ]
    for criterion in left:
        for each in missing(criterion, facts, now.as_of):
            findings = [judge(one, each.facts, now.as_of) for one in rubric.criteria]
            if GATE_ORDER[gate_of(findings)] <= GATE_ORDER[line]:
                after = assemble(findings, rubric, as_of=now.as_of, candidate_id=now.candidate_id)
                return Flip(criterion.id, f"{GATE_WORDS[after.gate]} if {each.words}", after.gate, 0.0, after)
    return None


def settled_by_asking(evaluations: Iterable[Evaluation], rubric: Rubric) -> tuple[Settled, ...]:
    """For everybody to check: which single open must-have holds up how many, most first."""
    alone: Counter[str] = Counter()
    for evaluation in evaluations:
        if evaluation.gate is Gate.REVIEW:
            left = [finding.criterion_id for finding in evaluation.findings if finding.is_must and finding.outcome is not Outcome.MET]
            alone.update(left if len(left) == 1 else ())
    return settled_counts(alone, rubric)


def settled_counts(alone: Mapping[str, int], rubric: Rubric) -> tuple[Settled, ...]:
    """The same from how many each open must-have holds up alone, by criterion id."""
    found = [Settled(each.id, _asking(each, alone[each.id]), alone[each.id]) for each in rubric.criteria if alone.get(each.id)]
    return tuple(sorted(found, key=lambda each: (-each.people, each.criterion_id)))


def _asking(criterion: Criterion, count: int) -> str:
    how = "A typing test" if isinstance(criterion.params, TypingParams) else f"Asking about {_named(criterion)}"
    return f"{how} would settle {count:,}"


def _named(criterion: Criterion) -> str:
    """A label made from the settings in the middle of a sentence; one that a person wrote as they wrote it."""
    own = plain_label(criterion)
    return own if criterion.label in ("", capital(own)) else f'"{criterion.label}"'


def tipping_points(
    people: Sequence[tuple[CandidateProfile, Evaluation]], rubric: Rubric, *, most: int = MOST_TIPPING
) -> tuple[Tipping, ...]:
    """For settings that are figures: how many more would pass at each of the nearest figures where somebody does.

    Most people first. Every count is found by judging again. Taking a must-have out of the gate is no figure.
    """
    waiting: dict[str, list[Waiting]] = {}
    for profile, now in people:
        for _, criterion in _holding_up(rubric, now, Gate.PASSED):
            waiting.setdefault(criterion.id, []).append((settle(profile.facts, now.as_of), now.as_of))
    return tips_for(waiting, rubric, most=most)


def tips_for(waiting: Mapping[str, Sequence[Waiting]], rubric: Rubric, *, most: int = MOST_TIPPING) -> tuple[Tipping, ...]:
    """The same from those whom one must-have alone holds up: their settled facts and day, by criterion id."""
    tips = [tip for each in rubric.criteria if waiting.get(each.id) for tip in _tips(each, waiting[each.id], most)]
    return tuple(sorted(tips, key=lambda tip: (-tip.people, tip.size)))


def _tips(criterion: Criterion, waiting: Sequence[Waiting], most: int) -> list[Tipping]:
    found: list[Tipping] = []
    tried = [change for change in changes(criterion) if change.size < 1]
    furthest = {change.setting: change for change in tried}  # whoever does not pass there passes nowhere on the way
    within = {name: [each for each in waiting if _meets(change.after, each)] for name, change in furthest.items()}
    passed: dict[str, int] = {}  # how many the last shown figure of a setting lets pass: the next must let more
    for change in tried:
        if len(found) == most:
            break
        count = sum(_meets(change.after, each) for each in within[change.setting])
        if count > passed.get(change.setting, 0):
            passed[change.setting] = count
            found.append(Tipping(criterion.id, f"If {change.words}, {count:,} more would pass", change.size, count))
    return found


def _meets(criterion: Criterion, person: Waiting) -> bool:
    return judge(criterion, *person).outcome is Outcome.MET
