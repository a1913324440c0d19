"""An opening in, the kits that fit its role out, the fitting one first; and the form that this candidate has not played yet."""

from __future__ import annotations

from screening.model.hiring import Opening
from screening.model.scenario import Kit, Role
from screening.scenarios.kit_file import fitting_kits, shipped_kits
from screening.storage import interviews

from .context import Desk, NotPossible

ANY_ROLE = Role.ENTRY  # a rubric of one's own names no role: the kits for beginners suit everybody


def kits_for(opening: Opening) -> tuple[Kit, ...]:
    """Every kit, those that fit the role of the opening's rubric first. The first one is the one to preselect."""
    kits = shipped_kits()
    role = Role(opening.rubric_id) if opening.rubric_id in set(Role) else ANY_ROLE
    fitting = fitting_kits(role, kits)
    return fitting + tuple(kit for kit in kits if kit not in fitting)


def kit_of(opening: Opening, kit_id: str) -> Kit:
    """The kit of that id as it stands now. Raises NotPossible."""
    found = next((kit for kit in kits_for(opening) if kit.id == kit_id), None)
    if found is None:
        raise NotPossible("There is no such scenario. Choose one from the list.")
    return found


def next_form(desk: Desk, application_id: str, kit: Kit) -> str:
    """The first form of the kit that this candidate has not been given yet, else the first."""
    with desk.store.read() as db:
        played = {each.form_name for each in interviews.of_applications(db, [application_id]) if each.kit.id == kit.id}
    return next((form.name for form in kit.forms if form.name not in played), kit.forms[0].name)
