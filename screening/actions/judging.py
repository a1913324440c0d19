"""A profile and a rubric in, an evaluation and its line in the ranking out; and a whole opening judged again."""

from __future__ import annotations

from screening.access.policy import Action
from screening.errors import NotFound, StaleRecord
from screening.evaluation.corrections import corrected
from screening.evaluation.evaluate import evaluate
from screening.evaluation.measured import with_measured
from screening.evaluation.overrides import overridden
from screening.evaluation.wording import headline, why
from screening.model.document import Document
from screening.model.evaluation import Evaluation, Outcome
from screening.model.hiring import Application
from screening.model.profile import CandidateProfile
from screening.model.rubric import Rubric
from screening.storage import assessments, candidates, documents, evaluations, openings, said, stages
from screening.storage.evaluations import Summary
from screening.storage.store import Change

from .context import Desk, new_id, permit
from .rubrics import use

SAID_BY_PEOPLE = "said_by_people"  # among the flags of a list: an outcome rests on somebody's word
OTHERWISE = "Somebody chose another rubric for this opening meanwhile, and everybody is judged by that one. Look again."
AT_ONCE = 50  # applications judged in one transaction: others may write in between


def judge(change: Change, application: Application, rubric: Rubric, document: Document, profile: CandidateProfile) -> Evaluation:
    """Evaluate an application as of the day it was received, and keep the result as the current one.

    `profile` is what was read; what people said about its facts and outcomes counts as well.
    """
    facts = corrected(profile, said.corrections_of(change.db, [application.id]).get(application.id, ()))
    facts = with_measured(facts, assessments.measured_of(change.db, [application.id]).get(application.id, ()))
    found = evaluate(facts, rubric, as_of=application.received_on, candidate_id=application.candidate_id)
    evaluation = overridden(found, rubric, said.overrides_of(change.db, [application.id]).get(application.id, ()))
    summary = summary_of(evaluation, document, profile)
    evaluations.keep(change.db, new_id(), application.id, evaluation, summary, at=change.at)
    change.record(
        "application.evaluated",
        f"application:{application.id}",
        rubric=rubric.id,
        version=rubric.version,
        as_of=str(evaluation.as_of),
        gate=str(evaluation.gate),
        points=evaluation.points,
    )
    return evaluation


def summary_of(evaluation: Evaluation, document: Document, profile: CandidateProfile) -> Summary:
    """What the ranking shows of an evaluation."""
    musts = [finding for finding in evaluation.findings if finding.is_must]
    first = headline(evaluation)
    quoted = next((each for each in first.evidence if not each.is_said), None) if first else None
    said_by_people = sum(
        finding.override is not None or any(each.is_said and not each.is_tested for each in finding.evidence)
        for finding in evaluation.findings
    )
    by_hand = [SAID_BY_PEOPLE] if said_by_people else []
    return Summary(
        musts_met=sum(finding.outcome is Outcome.MET for finding in musts),
        musts_total=len(musts),
        musts_left=tuple((finding.label, str(finding.outcome)) for finding in musts if finding.outcome is not Outcome.MET),
        why=why(evaluation),
        quote=quoted.quote if quoted else "",
        quote_page=quoted.page if quoted else 1,
        flags=tuple(dict.fromkeys([*(str(flag.kind) for flag in (*document.flags, *profile.warnings)), *by_hand])),
        outcomes=tuple((finding.criterion_id, str(finding.outcome)) for finding in evaluation.findings),
        by_people=said_by_people,
    )


def re_evaluate(desk: Desk, opening_id: str, *, by: str) -> int:
    """Judge everybody of an opening by the newest version of its rubric; how many. What was read is not read again."""
    permit(desk, by, Action.EVALUATE, opening_id)
    with desk.change(by) as change:
        rubric = use(change, _judged_by(change, opening_id)[0])
        openings.use_rubric(change.db, opening_id, rubric.version)
        change.record("opening.rubric_used", f"opening:{opening_id}", rubric=rubric.id, version=rubric.version)
    with desk.store.read() as db:
        everybody = candidates.of_opening(db, opening_id)
    for start in range(0, len(everybody), AT_ONCE):
        with desk.change(by) as change:
            if _judged_by(change, opening_id) != (rubric.id, rubric.version):
                raise StaleRecord(OTHERWISE)
            some = everybody[start : start + AT_ONCE]
            here = {each.application_id for each in stages.standing(change.db, [each.id for each in some], lock=True)}
            for application in some:  # nobody puts a fact right until their score is saved, so that it cannot be left out
                if application.id in here:
                    judge_again(change, application, rubric)
            if not here:
                change.abandon()
    return len(everybody)


def _judged_by(change: Change, opening_id: str) -> tuple[str, int]:
    """The rubric of an opening and its version, which nobody changes until the transaction ends. Raises NotFound."""
    found = openings.find(change.db, opening_id, lock=True)
    if found is None:
        raise NotFound("This opening does not exist (any more). Go back to the openings.")
    return found.rubric_id, found.rubric_version


def judge_again(change: Change, application: Application, rubric: Rubric) -> None:
    """Judge what was read once more; nothing where it is gone."""
    read = documents.document(change.db, application.document_sha256)
    profile = documents.profile(change.db, application.document_sha256)
    if read is not None and profile is not None:
        judge(change, application, rubric, read[0], profile)
