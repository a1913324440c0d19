"""An opening in, the kits that fit its role out, the fitting one first; and the form that this candidate has not played yet."""

from __future__ import annotations

from screening.model.hiring import Opening
from screening.model.interview import InterviewState
from screening.model.scenario import Kit, Role
from screening.scenarios.kit_file import fitting_kits
from screening.storage import interviews, kits

from .context import Desk, NotPossible
from .scenarios import available

ANY_ROLE = Role.ENTRY  # a rubric of one's own names no role: the kits for beginners suit everybody


def role_of(opening: Opening) -> Role:
    """The role whose scenarios fit the opening."""
    return Role(opening.rubric_id) if opening.rubric_id in set(Role) else ANY_ROLE


def kits_for(desk: Desk, opening: Opening) -> tuple[Kit, ...]:
    """Every kit: the one the opening states, those that fit the role of its rubric, the others. The first one is to be preselected."""
    every = available(desk)
    with desk.store.read() as db:
        stated = kits.stages_of(db, opening.id)
    fitting = fitting_kits(role_of(opening), every)
    first = tuple(kit for kit in every if stated and kit.id == stated.kit_id)
    return tuple(dict.fromkeys((*first, *fitting, *every)))


def kit_of(desk: Desk, opening: Opening, kit_id: str) -> Kit:
    """The kit of that id as it stands now. Raises NotPossible."""
    found = next((kit for kit in kits_for(desk, opening) if kit.id == kit_id), None)
    if found is None:
        raise NotPossible("There is no such scenario. Choose one from the list.")
    return found


def next_form(desk: Desk, application_id: str, kit: Kit) -> str:
    """The first form of the kit that this candidate has not been given yet, else the first."""
    with desk.store.read() as db:
        given = [each for each in interviews.of_applications(db, [application_id]) if each.kit.id == kit.id]
    played = {each.form_name for each in given if each.began_at or each.state is not InterviewState.CANCELLED}  # not called off before
    return next((form.name for form in kit.forms if form.name not in played), kit.forms[0].name)
