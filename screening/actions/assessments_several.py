"""Several people of a list in, a link to the same test for each of them out, in one transaction; and the way back."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from screening.access.policy import Action
from screening.access.secrets import digest
from screening.errors import NotFound
from screening.model.assessment import AssessmentKind, AssessmentState
from screening.storage import assessments, stages

from .assessments import LASTS, MINUTES, Offer, put_offer
from .context import Desk, NotPossible, permit

MOST = 500  # people at once
KINDS = (AssessmentKind.TYPING, AssessmentKind.LOAD)  # a case note is about one person's interview


@dataclass(frozen=True, slots=True)
class Links:
    """A token for each application, shown once; and why others have none. All work until `until`."""

    tokens: dict[str, str]
    left: dict[str, str]
    until: datetime


def offer_to_many(desk: Desk, application_ids: Collection[str], *, kind: AssessmentKind, minutes: int, by: str) -> Links:
    """A link for everybody who can be tested now; a link nobody used for the same kind of test stops working.

    More time and other forms stay as they were set for each. Raises NotAllowed, NotFound, NotPossible (no such test, too many).
    """
    ids = sorted(set(application_ids))
    with desk.store.read() as db:
        known = stages.standing(db, ids)
    for opening_id in {each.opening_id for each in known} or {""}:
        permit(desk, by, Action.ASSESS, opening_id)
    if len(known) < len(ids):
        raise NotFound("Some of these people are not here any more. No link was made: look again.")
    if kind not in KINDS or minutes not in MINUTES[kind]:
        raise NotPossible("There is no such test for several people. Choose one of the list.")
    if len(ids) > MOST:
        raise NotPossible(f"Links are made for {MOST} people at once at most. Choose fewer, then the others.")
    tokens, left, offer = dict[str, str](), dict[str, str](), Offer(kind, minutes)
    with desk.change(by) as change:
        for one in ids:
            try:
                tokens[one] = put_offer(change, one, offer)
            except NotPossible as error:
                left[one] = str(error)
        if not tokens:
            change.abandon()
        return Links(tokens, left, change.at + LASTS)


def take_back_links(desk: Desk, tokens: Collection[str], *, by: str) -> int:
    """Take back links that nobody began yet; how many. Raises NotAllowed."""
    with desk.store.read() as db:
        found = [each for token in tokens if (each := assessments.by_digest(db, digest(token)))]
        openings = {each.opening_id for each in stages.standing(db, [each.application_id for each in found])}
    for opening_id in openings or {""}:
        permit(desk, by, Action.ASSESS, opening_id)
    taken = 0
    with desk.change(by) as change:
        for each in sorted(found, key=lambda one: one.id):
            if each.state is AssessmentState.OFFERED and assessments.revoke(change.db, each.id):
                change.record("assessment.revoked", f"application:{each.application_id}", kind=each.plan.kind.value, assessment=each.id)
                taken += 1
        if not taken:
            change.abandon()
    return taken
