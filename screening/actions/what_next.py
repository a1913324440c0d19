"""One application in; out what would take it across the gate, and what to ask or test next, as its rubric stands."""

from __future__ import annotations

from dataclasses import dataclass, replace

from screening.access.policy import Action
from screening.errors import NotFound
from screening.evaluation.open_questions import OpenQuestion, open_questions
from screening.evaluation.what_if import Flip, what_would_flip
from screening.storage import candidates, evaluations, said

from .blind import mask_on, sight
from .context import Desk, opening_of, permit
from .rubrics import rubric_of

GONE = "This application does not exist (any more). Go back to the ranking."


@dataclass(frozen=True, slots=True)
class WhatNext:
    """`flips`: the one missing fact and the smallest change of a setting that would help, empty for those who passed.

    `questions`: the unclear criteria as items to ask or test, the most telling first.
    """

    flips: tuple[Flip, ...]
    questions: tuple[OpenQuestion, ...]


def what_next(desk: Desk, application_id: str, *, by: str) -> WhatNext:
    """Both at once, for a list asks it of many. Raises NotFound, NotAllowed."""
    with desk.store.read() as db:
        application = candidates.application(db, application_id)
        found = evaluations.current(db, application_id)
        profile = said.known_profile(db, application) if application else None
        is_overridden = bool(said.overrides_of(db, [application_id]))
    if application is None or found is None:
        raise NotFound(GONE)
    seen = sight(desk, permit(desk, by, Action.SEE_CANDIDATES, application.opening_id), opening_of(desk, application.opening_id))
    if profile is None:
        raise NotFound(GONE)
    rubric = rubric_of(desk, found[0].rubric_id, found[0].rubric_version)
    flips: tuple[Flip, ...] = ()
    if not is_overridden:  # what would change a person's word is that person
        flips = what_would_flip(profile, rubric, as_of=application.received_on, candidate_id=application.candidate_id)
    hide = mask_on(desk, application).words if seen.hides(application_id) else str
    return WhatNext(
        tuple(replace(each, sentence=hide(each.sentence)) for each in flips),
        tuple(replace(each, ask=hide(each.ask), known=hide(each.known)) for each in open_questions(found[0], rubric)),
    )
