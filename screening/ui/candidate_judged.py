"""How the person shown was judged: the rubric and the day, each rule with its arithmetic, and how the sum came about."""

from __future__ import annotations

from html import escape

import streamlit as st

from screening.actions.views import CandidateView
from screening.evaluation.wording import OUTCOME_WORDS, figure
from screening.exchange.workbook import settings_words
from screening.model.evaluation import Finding, Gate
from screening.model.rubric import Criterion

from .candidate_dialogs import forget, rule_of

SETTINGS = {  # settings of a rubric as a recruiter says them
    "min_months": "months, at least",
    "min_wpm": "words a minute, at least",
    "within_years": "in the last years",
    "any_of": "one of",
    "all_of": "all of",
    "count": "how many",
    "accept_generic": "without a name counts",
    "accept_status": "counts when",
    "min_level": "at least",
    "concurrent": "at once, at least",
    "numbers": "figures asked",
    "customer_facing": "with customers",
    "lead": "leading others",
}
GATE_WHY = {
    Gate.PASSED: "Passed: every must-have is met.",
    Gate.REVIEW: "To check: no must-have is missed, at least one is unclear. A person checks.",
    Gate.FAILED: "Falls short: at least one must-have is not met. A person still decides.",
}


@st.dialog("How was this judged", width="large", on_dismiss=forget)
def show_judged(view: CandidateView, first: str) -> None:
    """The whole account; the criterion with the id `first` stands first."""
    evaluation = view.evaluation
    day = f"{evaluation.as_of.day} {evaluation.as_of:%b %Y}"
    asked = f"{view.rubric.title}, version {evaluation.rubric_version}"
    st.html(
        f'<div class="judged"><p>Rubric: <b>{escape(asked)}</b>. Counted as of <b>{day}</b>, the day that counts as the day of receipt. '
        "The same resume, rubric and day always give the same result; name and contacts play no part.</p>"
        f"<p>{GATE_WHY[evaluation.gate]} {_sum(view)}</p>{''.join(_one(each, view) for each in _ordered(view, first))}"
        "<p>What is noted about the file, such as hidden text, is shown to people and never scored. "
        "Nobody is advanced or passed over by this.</p></div>"
    )


def _ordered(view: CandidateView, first: str) -> list[Finding]:
    return sorted(view.evaluation.findings, key=lambda each: each.criterion_id != first)


def _sum(view: CandidateView) -> str:
    findings = view.evaluation.findings
    earned, possible = sum(each.points for each in findings), sum(each.possible for each in findings)
    still = f" {figure(view.evaluation.open_points)} are still open." if view.evaluation.open_points else ""
    return f"{figure(earned)} earned of {figure(possible)} possible × 100 = <b>{figure(view.evaluation.points)} points</b>.{still}"


def _one(finding: Finding, view: CandidateView) -> str:
    rule = rule_of(view, finding.criterion_id)
    asked = "must-have" if finding.is_must else "nice to have"
    worth = f"{figure(finding.possible)} × {finding.credit:g} = {figure(finding.points)} points"
    lines = [f"<h3>{escape(finding.label)} <span>{asked}</span></h3>", f"<p>Rule: {escape(_rule(rule))}</p>"]
    lines.append(f"<p><b>{OUTCOME_WORDS[finding.outcome]}</b>: {escape(finding.sentence)}. {worth}.</p>")
    if finding.override and finding.machine:
        who = view.names.get(finding.override.by, "Somebody")
        was = f"{OUTCOME_WORDS[finding.machine.outcome]}: {finding.machine.sentence}"
        lines.append(f'<p class="person">{escape(who)} said so: {escape(finding.override.reason)}. The program found {escape(was)}.</p>')
    found = finding.machine.evidence if finding.machine else finding.evidence
    for each in found:
        words = escape(" ".join(each.quote.split()))
        lines.append(
            f'<p class="person">{"Shown by a test" if each.is_tested else "A person said"}: {words}</p>'
            if each.is_said
            else f"<blockquote>“{words}” page {each.page}</blockquote>"
        )
    return "".join(lines)


def _rule(rule: Criterion | None) -> str:
    if rule is None:
        return "not in the rubric any more"
    inner = "; ".join(f"({_rule(each)})" for each in rule.of)
    words = settings_words(rule)
    for name, said in SETTINGS.items():
        words = words.replace(f"{name}:", f"{said}:")
    settings = ", ".join(part for part in (words.replace("_", " "), inner) if part)
    return f"{rule.kind}{f', {settings}' if settings else ''}{f'. Asked because: {rule.why}' if rule.why else ''}"
