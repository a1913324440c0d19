"""An application in, everything one screen shows of it out: document, findings, numbered quotations, history."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from screening.access.policy import CHANGES, Action, Thing, may
from screening.errors import NotFound
from screening.evaluation.overrides import stale
from screening.hiring.blind import masked_evaluation
from screening.model.document import Document, boxes_at
from screening.model.evaluation import Evaluation, Finding, Outcome
from screening.model.hiring import Application, Opening
from screening.reading.redrawn import redrawn_page
from screening.storage import candidates, documents, erasure, evaluations, people, said
from screening.storage.blobs import image_path
from screening.storage.erasure import Removal

from .blind import blind_document, note_look, sight
from .context import Desk, opening_of, permit
from .ranking import in_order
from .rubrics import rubric_of
from .timeline import timeline
from .views import CandidateView, Mark

SPEAKS_FIRST = (Outcome.NOT_MET, Outcome.UNCLEAR, Outcome.MET)  # whose colour a quotation has that serves several criteria
OFFERED = (  # what the page has controls for
    Action.DECIDE,
    Action.ASK,
    Action.CORRECT,
    Action.NOTE,
    Action.REMOVE,
    Action.EDIT_REASONS,
    Action.ASSESS,
)
SEEN = "candidate.seen"  # in the audit: looked at under their name
GONE = "This candidate does not exist (any more). Go back to the ranking."


def candidate(desk: Desk, application_id: str, *, by: str) -> CandidateView:
    """All of one application. Raises NotAllowed, NotFound."""
    application = application_of(desk, application_id)
    asking = permit(desk, by, Action.SEE_CANDIDATES, application.opening_id)
    opening = opening_of(desk, application.opening_id)
    seen = sight(desk, asking, opening)
    with desk.store.read() as db:
        person = candidates.find(db, application.candidate_id)
        read = documents.document(db, application.document_sha256)
        profile = documents.profile(db, application.document_sha256)
        judged = evaluations.current(db, application_id)
        words = said.overrides_of(db, [application_id]).get(application_id, ())
        names = people.names(db)
        order = [each.evaluation.candidate_id for each in in_order(opening, evaluations.places(db, opening.id))]
    if person is None or read is None or judged is None:
        raise NotFound(GONE)
    (known, location), (document, images), (evaluation, _) = person, read, judged
    document = replace(document, flags=tuple(dict.fromkeys((*document.flags, *(profile.warnings if profile else ())))))
    here = order.index(application_id) if application_id in order else -1  # a second resume of somebody else here
    rubric = rubric_of(desk, evaluation.rubric_id, evaluation.rubric_version)
    happened = timeline(desk, application, document, rubric)
    gone = stale(words, rubric)
    if seen.hides(application_id):
        document, mask = blind_document(desk, application, document, known.code, rubric)
        known, location, evaluation = replace(known, name=None), None, masked_evaluation(evaluation, document.text, mask)
        happened = tuple(replace(entry, what=mask.words(entry.what)) for entry in happened)
        gone = tuple(replace(each, reason=mask.words(each.reason)) for each in gone)
    else:
        note_look(desk, SEEN, f"application:{application_id}", by=by)
    return CandidateView(
        opening,
        application,
        known,
        location,
        document,
        rubric,
        evaluation,
        marks_of(document, evaluation),
        page_paths(application_id, document, images),
        here + 1,
        len(order),
        order[here - 1] if here > 0 else None,
        order[here + 1] if here + 1 < len(order) else None,
        happened,
        seen.is_blind,
        seen.hides(application_id),
        not seen.is_enforced and may(asking, Action.UNMASK, Thing(opening.id)),
        frozenset(action.name.lower() for action in _offered(opening) if may(asking, action, Thing(opening.id))),
        gone,
        names,
    )


def _offered(opening: Opening) -> Iterable[Action]:
    """What the page has controls for; a closed opening is only read."""
    return (action for action in OFFERED if opening.closed_at is None or action not in CHANGES)


def page_image(desk: Desk, application_id: str, page: int, *, by: str) -> bytes | None:
    """The picture of a page (from 1) as WebP, None where there is none. Raises NotAllowed, NotFound."""
    application = application_of(desk, application_id)
    asking = permit(desk, by, Action.SEE_CANDIDATES, application.opening_id)
    opening = opening_of(desk, application.opening_id)
    if sight(desk, asking, opening).hides(application_id):
        return _blind_page(desk, application, opening, page)
    note_look(desk, SEEN, f"application:{application_id}", by=by)
    path = image_path(desk.data_dir, application.document_sha256, page)
    return path.read_bytes() if path.is_file() else None


def _blind_page(desk: Desk, application: Application, opening: Opening, page: int) -> bytes | None:
    """The page drawn anew from what may be seen of its words: no photo, no letterhead, no hidden text."""
    with desk.store.read() as db:
        read = documents.document(db, application.document_sha256)
    if read is None:
        return None
    rubric = rubric_of(desk, opening.rubric_id, opening.rubric_version)
    return redrawn_page(blind_document(desk, application, read[0], "", rubric)[0], page)


def application_of(desk: Desk, application_id: str) -> Application:
    """The application. Raises NotFound."""
    with desk.store.read() as db:
        found = candidates.application(db, application_id)
        removed = erasure.find(db, application_id) if found is None else None
        names = people.names(db) if removed else {}
    if found is None:
        raise NotFound(deleted_words(removed, names) if removed else GONE)
    return found


def deleted_words(removed: Removal, names: dict[str, str]) -> str:
    """What a link to somebody deleted says."""
    day = f"{removed.removed_at.day} {removed.removed_at:%b %Y}"
    return f"This candidate was deleted on {day} by {names.get(removed.removed_by, 'whoever keeps this program')}. Nothing of them is kept."


def marks_of(document: Document, evaluation: Evaluation) -> tuple[Mark, ...]:
    """Every quotation of the findings once, numbered in the order of the pages and of the words on them."""
    places: dict[tuple[int, int], list[Finding]] = {}
    for finding in evaluation.findings:
        for evidence in (*finding.evidence, *(finding.machine.evidence if finding.machine else ())):
            if document.text[evidence.start : evidence.end] == evidence.quote:  # never mark other words than those quoted
                places.setdefault((evidence.start, evidence.end), []).append(finding)
    return tuple(_mark(number, document, *place, places[place]) for number, place in enumerate(sorted(places), 1))


def _mark(number: int, document: Document, start: int, end: int, findings: Iterable[Finding]) -> Mark:
    by_id = {finding.criterion_id: finding.outcome for finding in findings}
    outcome = min(by_id.values(), key=SPEAKS_FIRST.index)
    return Mark(number, tuple(by_id), outcome, start, end, boxes_at(document, start, end))


def page_paths(application_id: str, document: Document, images: int) -> tuple[str, ...]:
    """A web path for each page, "" for pages without a picture."""
    pages = max(len(document.pages), images)
    return tuple(f"/resume-page/{application_id}/{page}" if page <= images else "" for page in range(1, pages + 1))
