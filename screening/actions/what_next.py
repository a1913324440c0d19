"""One application in; out what would take it across the gate, and what to ask or test next, as its rubric stands."""

from __future__ import annotations

from dataclasses import replace

from screening.access.policy import Action
from screening.errors import NotFound
from screening.evaluation.open_questions import OpenQuestion, open_questions
from screening.evaluation.what_if import Flip, what_would_flip
from screening.model.hiring import Application
from screening.model.rubric import Rubric
from screening.storage import candidates, evaluations, said

from .blind import hiding
from .context import Desk, permit
from .rubrics import rubric_of

GONE = "This application does not exist (any more). Go back to the ranking."


def flips_of(desk: Desk, application_id: str, *, by: str) -> tuple[Flip, ...]:
    """The one missing fact and the smallest change of a setting that would help; empty for those who passed.

    Raises NotFound, NotAllowed.
    """
    application, rubric = _judged(desk, application_id, by)
    with desk.store.read() as db:
        profile = said.known_profile(db, application)
        is_overridden = said.overrides_of(db, [application.id])
    if profile is None:
        raise NotFound(GONE)
    if is_overridden:  # what would change a person's word is that person
        return ()
    flips = what_would_flip(profile, rubric, as_of=application.received_on, candidate_id=application.candidate_id)
    hide = hiding(desk, application, reader=by)
    return tuple(replace(each, sentence=hide(each.sentence)) for each in flips)


def questions_of(desk: Desk, application_id: str, *, by: str) -> tuple[OpenQuestion, ...]:
    """The unclear criteria as items to ask or test, the most telling first. Raises NotFound, NotAllowed."""
    application, rubric = _judged(desk, application_id, by)
    with desk.store.read() as db:
        found = evaluations.current(db, application.id)
    hide = hiding(desk, application, reader=by)
    questions = open_questions(found[0], rubric) if found else ()
    return tuple(replace(each, ask=hide(each.ask), known=hide(each.known)) for each in questions)


def _judged(desk: Desk, application_id: str, by: str) -> tuple[Application, Rubric]:
    with desk.store.read() as db:
        application = candidates.application(db, application_id)
        found = evaluations.current(db, application_id)
    if application is None or found is None:
        raise NotFound(GONE)
    permit(desk, by, Action.SEE_CANDIDATES, application.opening_id)
    return application, rubric_of(desk, found[0].rubric_id, found[0].rubric_version)
