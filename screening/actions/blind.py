"""Who sees codes where names would stand: per opening, per role, until somebody asks for a name and says why."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from screening.access.policy import Action, Role
from screening.errors import DispositionRequired, NotAllowed, NotFound
from screening.hiring.blind import Mask, mask_for, mask_of, masked, together
from screening.model.document import Document
from screening.model.hiring import Application, FileState, Opening, UploadedFile
from screening.model.profile import CandidateProfile, Facts, Identity
from screening.model.rubric import Criterion, Rubric
from screening.storage import audit, candidates, documents, openings, people, said, unmaskings
from screening.storage.evaluations import ListedRow
from screening.storage.people import Person

from .context import Desk, NotPossible, opening_of, permit

ROLES = "blind_roles"  # the setting that names the roles which never see names
ONE_LOOK = timedelta(minutes=15)  # going back and forth within it is one look, in the audit
LONGEST_REASON = 500  # characters
NOBODY = CandidateProfile("", "", Identity(), Facts())


@dataclass(frozen=True, slots=True)
class Sight:
    """What one person may see of one opening: everything, or codes but for the applications in `unmasked`."""

    is_blind: bool
    is_enforced: bool = False
    unmasked: frozenset[str] = frozenset()

    def hides(self, application_id: str) -> bool:
        return self.is_blind and application_id not in self.unmasked


def sight(desk: Desk, person: Person, opening: Opening) -> Sight:
    """What this person sees of this opening. A role that is always blind cannot look behind a code."""
    with desk.store.read() as db:
        is_enforced = person.role in (people.setting(db, ROLES) or "").split(",")
        seen = frozenset() if is_enforced else unmaskings.of_person(db, person.id)
    return Sight(opening.is_blind or is_enforced, is_enforced, seen)


def as_seen(desk: Desk, person: Person, opening: Opening) -> Opening:
    """The opening, blind where it is so for this person."""
    return replace(opening, is_blind=sight(desk, person, opening).is_blind)


def blind_roles(desk: Desk, *, by: str) -> tuple[str, ...]:
    """The roles that never see names. Raises NotAllowed."""
    permit(desk, by, Action.MANAGE_PEOPLE)
    with desk.store.read() as db:
        return tuple(role for role in (people.setting(db, ROLES) or "").split(",") if role)


def set_blind_roles(desk: Desk, roles: Collection[str], *, by: str) -> None:
    """Say which roles never see names. Raises NotAllowed, NotPossible (no such role)."""
    permit(desk, by, Action.MANAGE_PEOPLE)
    if not set(roles) <= set(Role):
        raise NotPossible("There is no such role. Choose from the list.")
    wanted = ",".join(sorted(roles))
    with desk.change(by) as change:
        people.set_setting(change.db, ROLES, wanted)
        change.record("desk.blind_roles", "desk", roles=wanted)


def set_blind(desk: Desk, opening_id: str, is_blind: bool, *, by: str) -> None:
    """Show codes instead of names in an opening, or names again. Raises NotAllowed, NotFound."""
    permit(desk, by, Action.MANAGE_OPENINGS, opening_id)
    opening_of(desk, opening_id)
    with desk.change(by) as change:
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
    said = " ".join(reason.split())[:LONGEST_REASON]
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


def seen_row(row: ListedRow, seen: Sight) -> ListedRow:
    """A line of a ranking as this person may see it. Our own sentence may quote the resume, so it is masked as well."""
    if not seen.hides(row.place.application_id):
        return row
    mask = mask_for(row.name, row.location)
    kept = row.summary
    summary = replace(kept, why=mask.words(kept.why), quote=mask.words(kept.quote))
    name, source = coded(row.code, row.filename), mask.words(row.source)
    return replace(row, name=None, location=None, filename=name, source=source, summary=summary)


def blind_document(desk: Desk, application: Application, document: Document, code: str, rubric: Rubric) -> tuple[Document, Mask]:
    """A document under its code, and the mask that hides the person in other words."""
    with desk.store.read() as db:
        profile = documents.profile(db, application.document_sha256) or NOBODY
        known = said.known_profile(db, application) or NOBODY
    mask = together(mask_of(profile.identity), mask_of(known.identity))
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
    return together(mask_of(read.identity), mask_of(known.identity))


def _asks_for_languages(criteria: Iterable[Criterion]) -> bool:
    return any(each.kind == "language" or _asks_for_languages(each.of) for each in criteria)


def blind_files(listed: Collection[UploadedFile], codes: dict[str, str]) -> tuple[UploadedFile, ...]:
    """Uploaded files without their names: those of candidates under the code, others under a number."""
    total = len(listed)
    return tuple(_blind_file(file, codes.get(file.application_id or "", ""), total - place) for place, file in enumerate(listed))


def _blind_file(file: UploadedFile, code: str, number: int) -> UploadedFile:
    is_theirs = code and file.state is not FileState.DUPLICATE
    name = coded(code if is_theirs else f"File {number}", file.filename)
    return replace(file, filename=name, reason=file.reason.replace(file.filename, "This file"))


def coded(code: str, filename: str) -> str:
    """A code with the ending of a file's name, where that is an ordinary one: "C-0007.pdf"."""
    ending = filename.rpartition(".")[2]
    return f"{code}.{ending.lower()}" if "." in filename and ending.isalnum() and len(ending) <= 5 else code
