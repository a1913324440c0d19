"""Who sees codes where names would stand: per opening, per role, until somebody asks for a name and says why."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from screening.access.policy import Action, Role, plain_role
from screening.errors import DispositionRequired, NotAllowed, NotFound, StaleRecord
from screening.hiring.blind import OLD_YEARS, Mask, mask_for, mask_of, masked, together
from screening.hiring.stages import plain_words
from screening.model.document import Document
from screening.model.hiring import Application, FileState, Opening, UploadedFile
from screening.model.profile import CandidateProfile, Facts, Identity
from screening.model.rubric import Criterion, Rubric
from screening.model.said import FactKind
from screening.storage import audit, candidates, documents, openings, people, said, unmaskings
from screening.storage.evaluations import ListedRow
from screening.storage.people import Person
from screening.storage.store import Change

from .context import Desk, NotPossible, opening_of, permit, somebody

ROLES = "blind_roles"  # the setting that names the roles which never see names
ONE_LOOK = timedelta(minutes=15)  # going back and forth within it is one look, in the audit
LONGEST_REASON = 500  # characters
CHANGED = (
    "Blind review was changed since this page was drawn: the openings are {}, the roles that never see a name are {}. "
    "Nothing was saved: look again, then save."
)
NOBODY = CandidateProfile("", "", Identity(), Facts())


@dataclass(frozen=True, slots=True)
class Sight:
    """What one person may see of one opening: everything, or codes but for the applications in `unmasked`."""

    is_blind: bool
    is_enforced: bool = False
    unmasked: frozenset[str] = frozenset()

    def hides(self, application_id: str) -> bool:
        return self.is_blind and application_id not in self.unmasked


@dataclass(frozen=True, slots=True)
class BlindReview:
    """Where codes stand for names: in which openings, and for which roles in all of them."""

    openings: frozenset[str]
    roles: frozenset[str]


def sight(desk: Desk, person: Person, opening: Opening) -> Sight:
    """What this person sees of this opening. A role that is always blind cannot look behind a code."""
    with desk.store.read() as db:
        is_enforced = person.role in (people.setting(db, ROLES) or "").split(",")
        seen = frozenset() if is_enforced else unmaskings.of_person(db, person.id)
    return Sight(opening.is_blind or is_enforced, is_enforced, seen)


def as_seen(desk: Desk, person: Person, opening: Opening) -> Opening:
    """The opening, blind where it is so for this person."""
    return replace(opening, is_blind=sight(desk, person, opening).is_blind)


def blind_review(desk: Desk, *, by: str) -> BlindReview:
    """Where codes stand for names. Raises NotAllowed."""
    permit(desk, by, Action.MANAGE_PEOPLE)
    with desk.store.read() as db:
        return _review(openings.every(db), people.setting(db, ROLES))


def set_blind_review(desk: Desk, wanted: BlindReview, *, shown: BlindReview, by: str) -> None:
    """Say where codes stand for names; `shown` is how it was set before whoever says so.

    Raises NotAllowed, NotFound, NotPossible (no such role, a closed opening), StaleRecord.
    """
    permit(desk, by, Action.MANAGE_PEOPLE)
    if not wanted.roles <= set(Role):
        raise NotPossible("There is no such role. Choose from the list.")
    for opening_id in shown.openings ^ wanted.openings:
        permit(desk, by, Action.MANAGE_OPENINGS, opening_id)
        opening_of(desk, opening_id)
    with desk.change(by) as change:
        everything = openings.every(change.db)
        now = _review(everything, people.setting(change.db, ROLES))
        if now != shown:
            titles = ", ".join(each.title for each in everything if each.is_blind)
            raise StaleRecord(CHANGED.format(titles or "none", ", ".join(sorted(map(plain_role, now.roles))) or "none"))
        for opening_id in sorted(now.openings ^ wanted.openings):
            _set_blind(change, opening_id, opening_id in wanted.openings)
        if now.roles != wanted.roles:
            roles = ",".join(sorted(wanted.roles))
            people.set_setting(change.db, ROLES, roles)
            change.record("desk.blind_roles", "desk", roles=roles)
        if not change.deeds:
            change.abandon()


def _review(everything: Iterable[Opening], roles: str | None) -> BlindReview:
    return BlindReview(frozenset(each.id for each in everything if each.is_blind), frozenset((roles or "").split(",")) - {""})


def set_blind(desk: Desk, opening_id: str, is_blind: bool, *, by: str) -> None:
    """Show codes instead of names in an opening, or names again. Raises NotAllowed, NotFound."""
    permit(desk, by, Action.MANAGE_OPENINGS, opening_id)
    opening_of(desk, opening_id)
    with desk.change(by) as change:
        _set_blind(change, opening_id, is_blind)


def _set_blind(change: Change, opening_id: str, is_blind: bool) -> None:
    openings.set_blind(change.db, opening_id, is_blind)
    change.record("opening.blind_set", f"opening:{opening_id}", blind=is_blind)


def unmask(desk: Desk, application_id: str, *, reason: str, by: str) -> None:
    """See who an application is from, for a reason that stands in the audit.

    Raises NotAllowed (also when the role is always blind), NotFound, DispositionRequired (no reason).
    """
    with desk.store.read() as db:
        application = candidates.application(db, application_id)
    person = permit(desk, by, Action.UNMASK, application.opening_id if application else "")
    if application is None:
        raise NotFound("This candidate does not exist (any more). Go back to the ranking.")
    seen = sight(desk, person, opening_of(desk, application.opening_id))
    if seen.is_enforced:
        raise NotAllowed(by, Action.UNMASK.value)
    said = plain_words(reason, LONGEST_REASON)
    if not said:
        raise DispositionRequired(application_id, "Say why the name is needed; it stands in the audit.")
    if not seen.hides(application_id):
        return
    with desk.change(by) as change:
        unmaskings.add(change.db, by, application_id, at=change.at)
        change.record("candidate.unmasked", f"application:{application_id}", personal={"reason": ("", said)})


def mask_again(desk: Desk, application_id: str, *, by: str) -> None:
    """Go back to the code. Raises NotAllowed."""
    with desk.store.read() as db:
        application = candidates.application(db, application_id)
    permit(desk, by, Action.SEE_CANDIDATES, application.opening_id if application else "")
    with desk.change(by) as change:
        unmaskings.remove(change.db, by, application_id)
        change.record("candidate.masked", f"application:{application_id}")


def note_look(desk: Desk, action: str, subject: str, *, by: str) -> None:
    """An audit row for seeing somebody by name; going back and forth is one look."""
    with desk.store.read() as db:
        last = audit.last_at(db, by=by, action=action, subject=subject)
    if last is None or desk.clock() - last > ONE_LOOK:
        with desk.change(by) as change:
            change.record(action, subject)


def seen_row(row: ListedRow, seen: Sight, also: Mask = Mask()) -> ListedRow:  # noqa: B008 - frozen
    """A line of a ranking as this person may see it; `also` hides what else they were called.

    Our own sentence may quote the resume, so it is masked as well. A folder is often called after whoever has no name yet.
    """
    if not seen.hides(row.place.application_id):
        return row
    mask = together(row_mask(row), also)
    kept = row.summary
    summary = replace(kept, why=mask.words(kept.why), quote=mask.words(kept.quote))
    name, source = coded(row.code, row.filename), mask.words(row.source) if row.name else ""
    return replace(row, name=None, location=None, filename=name, source=source, summary=summary)


def blind_document(desk: Desk, application: Application, document: Document, code: str, rubric: Rubric) -> tuple[Document, Mask]:
    """A document under its code, and the mask that hides the person in other words."""
    with desk.store.read() as db:
        profile = documents.profile(db, application.document_sha256) or NOBODY
        known = said.known_profile(db, application) or NOBODY
    mask = _whole(desk, profile, known, application)
    asks_for_languages = _asks_for_languages(rubric.criteria)
    year = application.received_on.year
    name = coded(code, document.filename)
    shown = masked(document, profile.identity, profile.facts, year=year, code=name, keep_languages=asks_for_languages, mask=mask)
    return shown, mask


def mask_on(desk: Desk, application: Application) -> Mask:
    """What hides the person of an application in other words: those of colleagues, for one."""
    with desk.store.read() as db:
        read = documents.profile(db, application.document_sha256) or NOBODY
        known = said.known_profile(db, application) or NOBODY
    return _whole(desk, read, known, application)


def hiding(desk: Desk, application: Application, *, reader: str) -> Callable[[str], str]:
    """What to put words about somebody through before this person reads them. Who may see was asked before."""
    seen = sight(desk, somebody(desk, reader), opening_of(desk, application.opening_id))
    return mask_on(desk, application).words if seen.hides(application.id) else str


def _whole(desk: Desk, read: CandidateProfile, known: CandidateProfile, application: Application) -> Mask:
    """What was read, what counts now, and whatever people said in between and before."""
    also = masks_said(desk, [application.id]).get(application.id, Mask())
    years = Mask(until=application.received_on.year - OLD_YEARS)
    return together(together(mask_of(read.identity), mask_of(known.identity)), together(also, years))


def row_mask(row: ListedRow) -> Mask:
    """The same by what a list knows of somebody."""
    return replace(mask_for(row.name, row.location), until=row.received_on.year - OLD_YEARS)


def masks_said(desk: Desk, application_ids: Collection[str]) -> dict[str, Mask]:
    """What hides these people under every name, place and e-mail they ever had here; only those of whom something was put right."""
    with desk.store.read() as db:
        every = said.contacts_said(db, application_ids)
    return {one: mask_called(words) for one, words in every.items()}


def mask_called(words: Iterable[tuple[FactKind, str]]) -> Mask:
    """What hides somebody under these names, places and e-mails."""
    mask = Mask()
    for kind, value in words:
        name, place = (value if kind is each else None for each in (FactKind.NAME, FactKind.LOCATION))
        mask = together(mask, mask_for(name, place, (value,) if kind is FactKind.EMAIL else ()))
    return mask


def _asks_for_languages(criteria: Iterable[Criterion]) -> bool:
    return any(each.kind == "language" or _asks_for_languages(each.of) for each in criteria)


def blind_files(listed: Collection[UploadedFile], codes: dict[str, str]) -> tuple[UploadedFile, ...]:
    """Uploaded files without their names: those of candidates under the code, others under a number."""
    total = len(listed)
    return tuple(_blind_file(file, codes.get(file.application_id or "", ""), total - place) for place, file in enumerate(listed))


def _blind_file(file: UploadedFile, code: str, number: int) -> UploadedFile:
    is_theirs = code and file.state is not FileState.DUPLICATE
    name = coded(code if is_theirs else f"File {number}", file.filename)
    return replace(file, filename=name, reason=file.reason.replace(file.filename, "This file"), source="")


def coded(code: str, filename: str) -> str:
    """A code with the ending of a file's name, where that is an ordinary one: "C-0007.pdf"."""
    ending = filename.rpartition(".")[2]
    return f"{code}.{ending.lower()}" if "." in filename and ending.isalnum() and len(ending) <= 5 else code
