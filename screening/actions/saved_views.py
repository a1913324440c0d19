"""Views of a ranking kept under a name: each person's own, for one opening."""

from __future__ import annotations

from urllib.parse import urlencode

from screening.access.policy import Action
from screening.errors import NotFound
from screening.hiring.stages import plain_words
from screening.storage import saved_views
from screening.storage.saved_views import SavedView

from .context import Desk, NotPossible, new_id, permit
from .wanted import Wanted, query_of

LONGEST_NAME = 60  # characters
MOST = 30  # of one person on one opening
__all__ = ["SavedView", "forget_view", "save_view", "views_of"]


def views_of(desk: Desk, opening_id: str, *, by: str) -> tuple[SavedView, ...]:
    """This person's views of an opening, by name. Raises NotAllowed."""
    permit(desk, by, Action.SEE_CANDIDATES, opening_id)
    with desk.store.read() as db:
        return saved_views.of(db, by, opening_id)


def save_view(desk: Desk, opening_id: str, name: str, wanted: Wanted, *, by: str) -> None:
    """Keep what is wanted under a name; an earlier view of that name makes way. Raises NotAllowed, NotPossible."""
    permit(desk, by, Action.SEE_CANDIDATES, opening_id)
    said = plain_words(name, LONGEST_NAME)
    if not said:
        raise NotPossible("A view needs a name, such as my morning list.")
    query = {key: value for key, value in query_of(wanted).items() if key != "page"}
    with desk.change(by) as change:
        known = saved_views.of(change.db, by, opening_id)
        if len(known) >= MOST and said not in {each.name for each in known}:
            raise NotPossible(f"You have {MOST} views of this opening. Remove one first.")
        view = SavedView(new_id(), said, urlencode(query))
        saved_views.put(change.db, view, person_id=by, opening_id=opening_id, at=change.at)
        change.record("view.saved", f"opening:{opening_id}", personal={"name": ("", said)}, view=view.id)


def forget_view(desk: Desk, opening_id: str, view_id: str, *, by: str) -> None:
    """Remove one of one's own views. Raises NotAllowed, NotFound."""
    permit(desk, by, Action.SEE_CANDIDATES, opening_id)
    with desk.change(by) as change:
        if not saved_views.remove(change.db, view_id, person_id=by, opening_id=opening_id):
            raise NotFound("This view is not there any more.")
        change.record("view.removed", f"opening:{opening_id}", view=view_id)
