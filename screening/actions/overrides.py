"""Outcomes as people see them: one criterion of one application, with the reason. What was found stays, and is shown beside it."""

from __future__ import annotations

from collections.abc import Callable

from screening.access.policy import Action
from screening.errors import NotFound, StaleRecord
from screening.evaluation.overrides import asked
from screening.evaluation.wording import OUTCOME_WORDS
from screening.model.hiring import Application
from screening.model.rubric import Criterion, Rubric
from screening.model.said import Outcome, Override
from screening.storage import candidates, evaluations, people, said
from screening.storage.store import Change

from .blind import hiding
from .candidates import application_of
from .context import Desk, NotPossible, new_id, opening_of, permit
from .judging import judge_again
from .rubrics import rubric_of

LONGEST_REASON = 500  # characters


def override(desk: Desk, application_id: str, criterion_id: str, *, outcome: str, reason: str, shown: str | None = None, by: str) -> str:
    """Say that a criterion is met, not met or unclear, whatever was found; gate and points follow at once. The id of the statement.

    `shown` is the id of the override that stood before whoever says so ("" for none). It counts until the criterion asks something
    else. Raises NotAllowed, NotFound, NotPossible (no reason, no such outcome), StaleRecord.
    """
    application = application_of(desk, application_id)
    permit(desk, by, Action.CORRECT, application.opening_id)
    why = " ".join("".join(sign for sign in reason if sign.isprintable() or sign.isspace()).split())[:LONGEST_REASON]
    if outcome not in set(Outcome):
        raise NotPossible("Choose met, not met or unclear.")
    if not why:
        raise NotPossible("Say why you see it otherwise: a reason that has to do with the job.")
    hide = hiding(desk, application, reader=by)
    with desk.change(by) as change:
        candidates.application(change.db, application_id, lock=True)
        rubric, criterion = _criterion(desk, application, criterion_id)  # as it stands now that nobody scores anew
        last = _last(change, application_id, criterion_id)
        _refuse_if_stale(change, last, shown, hide)
        if last is not None and (last.outcome, last.reason, last.asked) == (outcome, why, asked(criterion)):
            change.abandon()
            return last.id
        word = Override(new_id(), 0, criterion_id, asked(criterion), Outcome(outcome), why, by, change.at)
        was = _outcome_now(change, application_id, criterion_id)
        said.add_override(change.db, application_id, word, was=was)
        change.record(
            "outcome.overridden",
            f"application:{application_id}",
            personal={"reason": ("", why)},
            criterion=criterion_id,
            override=word.id,
            outcome=outcome,
            was=was.value,
        )
        judge_again(change, application, rubric)
    return word.id


def take_back_override(desk: Desk, application_id: str, override_id: str, *, by: str) -> None:
    """Undo an override: what was said before it, else what was found, counts again. Raises NotAllowed, NotFound, StaleRecord."""
    application = application_of(desk, application_id)
    permit(desk, by, Action.CORRECT, application.opening_id)
    with desk.change(by) as change:
        candidates.application(change.db, application_id, lock=True)
        opening = opening_of(desk, application.opening_id)
        rubric = rubric_of(desk, opening.rubric_id, opening.rubric_version)
        words = said.overrides_of(change.db, [application_id]).get(application_id, ())
        mine = next((each for each in words if each.id == override_id), None)
        if mine is None or not said.take_back(change.db, "overrides", override_id, by=by, at=change.at):
            raise StaleRecord("Somebody took this back already. Nothing was changed: look again.")
        about = f"application:{application_id}"
        change.record("outcome.override_taken_back", about, criterion=mine.criterion_id, override=mine.id, was=mine.outcome.value)
        judge_again(change, application, rubric)


def _criterion(desk: Desk, application: Application, criterion_id: str) -> tuple[Rubric, Criterion]:
    opening = opening_of(desk, application.opening_id)
    rubric = rubric_of(desk, opening.rubric_id, opening.rubric_version)
    found = next((each for each in rubric.criteria if each.id == criterion_id), None)
    if found is None:
        raise NotFound("The rubric does not ask this any more. Reload the page.")
    return rubric, found


def _last(change: Change, application_id: str, criterion_id: str) -> Override | None:
    words = said.overrides_of(change.db, [application_id]).get(application_id, ())
    return next((each for each in reversed(words) if each.criterion_id == criterion_id), None)


def _outcome_now(change: Change, application_id: str, criterion_id: str) -> Outcome:
    found = evaluations.current(change.db, application_id)
    return (
        next((each.outcome for each in found[0].findings if each.criterion_id == criterion_id), Outcome.UNCLEAR)
        if found
        else Outcome.UNCLEAR
    )


def _refuse_if_stale(change: Change, last: Override | None, shown: str | None, hide: Callable[[str], str]) -> None:
    if shown is None or shown == (last.id if last else ""):
        return
    if last is None:
        raise StaleRecord("What you saw was taken back since this page was drawn. Nothing was changed: look again, then save.")
    who = people.names(change.db).get(last.by, "somebody")
    raise StaleRecord(
        f"{who} said {OUTCOME_WORDS[last.outcome].lower()} since this page was drawn: {hide(last.reason)}. Save again to say otherwise."
    )
