"""Somebody deleted for good: one application, or a person with everything they applied to.

First it is shown what would go; then, with a reason, it goes.
What stays: that it was done, by whom and when, in rows of ids. Bytes that somebody else's application needs stay as well.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass

from screening.access.policy import Action
from screening.errors import DispositionRequired, NotFound, StaleRecord
from screening.hiring.stages import plain_words
from screening.model.hiring import Application
from screening.storage import assessments, candidates, documents, erasure, openings, said
from screening.storage.erasure import Doomed, Removal
from screening.storage.store import Change

from .candidates import application_of
from .context import Desk, permit
from .leftover_bytes import sweep

LONGEST_REASON = 500  # characters
KEEPER = "keeper"  # who the audit names for what was done at the command line
GOES = {
    "evaluations": ("score", "scores"),
    "notes": ("note", "notes"),
    "decisions": ("decision", "decisions"),
    "moves": ("stage move", "stage moves"),
    "tags": ("tag", "tags"),
    "corrections": ("correction", "corrections"),
    "overrides": ("override", "overrides"),
    "interviews": ("interview, with all that was tapped and rated in it", "interviews, with all that was tapped and rated in them"),
    "requests": ("decision somebody was asked for", "decisions somebody was asked for"),
    "assessments": ("typing or note test", "typing or note tests"),
}
RATED = frozenset(
    {"interview_people", "taps", "rating_drafts", "scorecards", "amendments", "agreed", "placings"}
)  # how many would tell who rated
QUIET = frozenset(
    {
        "candidates",
        "identities",
        "applications",
        "documents",
        "profiles",
        "note_versions",
        "unmaskings",
        "likeness_keys",
        "likeness_sketches",
        "search_words",
        "assessment_words",
        "assessment_strokes",
    }
)


@dataclass(frozen=True, slots=True)
class Preview:
    """What would go, in words, and what would stay. `stamp` tells whether it still is so when somebody says yes."""

    application_ids: tuple[str, ...]
    openings: tuple[str, ...]
    is_whole_person: bool
    goes: tuple[str, ...]
    stays: tuple[str, ...]
    stamp: str


def preview(desk: Desk, application_id: str, *, everywhere: bool, by: str) -> Preview:
    """What deleting one application, or everything of its person, would take away. Raises NotAllowed, NotFound."""
    going = _permitted(desk, application_id, everywhere, by)
    return _preview(desk, going, everywhere)


def remove(desk: Desk, application_id: str, *, everywhere: bool, reason: str, shown: str | None = None, by: str) -> Preview:
    """Delete it, with everything that hangs on it, at once or not at all. `shown` is the stamp of the preview that was looked at.

    Raises NotAllowed, NotFound, DispositionRequired (no reason), StaleRecord (something was added since it was shown).
    """
    going = _permitted(desk, application_id, everywhere, by)
    return _remove(desk, going, everywhere, reason, shown, by)


def erase(desk: Desk, named: str, *, reason: str, shown: str | None = None) -> Preview:
    """The same for whoever keeps the machine: `named` is a candidate's code (the person everywhere) or an application's id."""
    found = _named(desk, named)
    return _remove(desk, found, found[0].id != named.strip(), reason, shown, KEEPER)


def preview_of(desk: Desk, named: str) -> Preview:
    """What `erase` would take away. Raises NotFound."""
    found = _named(desk, named)
    return _preview(desk, found, found[0].id != named.strip())


def _named(desk: Desk, named: str) -> tuple[Application, ...]:
    with desk.store.read() as db:
        person = candidates.with_code(db, named.strip().upper())
        one = candidates.application(db, named.strip())
        found = candidates.applications_of(db, person) if person else (one,) if one else ()
    if not found:
        raise NotFound(f'There is no candidate with the code or id "{named}".')
    return found


def _going(desk: Desk, application: Application, *, everywhere: bool) -> tuple[Application, ...]:
    if not everywhere:
        return (application,)
    with desk.store.read() as db:
        return candidates.applications_of(db, application.candidate_id)


def _permitted(desk: Desk, application_id: str, everywhere: bool, by: str) -> tuple[Application, ...]:
    """What goes; whoever deletes it may delete in every opening that it goes from."""
    going = _going(desk, application_of(desk, application_id), everywhere=everywhere)
    for each in going:
        permit(desk, by, Action.REMOVE, each.opening_id)
    with desk.store.read() as db:
        copies = erasure.doomed(db, [each.id for each in going], everywhere=everywhere).copies
    for opening_id in sorted(set(copies.values())):
        permit(desk, by, Action.REMOVE, opening_id)
    return going


def _preview(desk: Desk, going: Iterable[Application], everywhere: bool) -> Preview:
    chosen = tuple(going)
    with desk.store.read() as db:
        doomed = erasure.doomed(db, [each.id for each in chosen], everywhere=everywhere)
        counts = {name: number for name, number in erasure.counts(db, doomed).items() if name not in RATED}
        is_whole = {each.candidate_id for each in chosen} <= set(doomed.candidate_ids)
        if not is_whole:  # what is known of a person stays with them
            counts.pop("corrections", None)
            counts.pop("assessments", None)
        titles = tuple(dict.fromkeys(found.title for each in chosen if (found := openings.find(db, each.opening_id))))
        images = sum((documents.document(db, sha256) or (None, 0))[1] for sha256 in doomed.documents)
        archives = erasure.archives_with(db, doomed)
        elsewhere = erasure.unread(db, doomed.documents).keys() - doomed.copies.keys()
        packed = erasure.unread(db, erasure.bytes_of(db, archives))
    goes = [_counted(len(doomed.application_ids), "application", "applications")]
    goes += [_counted(len(doomed.documents), "resume", "resumes") + ", as uploaded and as read"] if doomed.documents else []
    goes += [_counted(images, "page picture", "page pictures")] if images else []
    goes += ["Name, place, e-mail and phone"] if is_whole else []
    goes += [_counted(number, *GOES.get(name, (_plain(name), _plain(name)))) for name, number in counts.items() if name not in QUIET]
    goes += ["The archive or e-mail it came in (the other files in it were taken out and stay)"] if archives else []
    goes += [_counted(len(doomed.copies), "copy", "copies") + " of the file that waited to be read"] if doomed.copies else []
    stays = ["That this was done: when, by whom, ids and your reason", "Backups made before, until they are deleted"]
    stays += ["The person and their other applications"] if not is_whole else []
    stays += (
        ["The resume: another application has the same file"]
        if len(doomed.documents) < len({each.document_sha256 for each in chosen})
        else []
    )
    stays += ["A copy of the file that waits in another opening: it is read there as a new candidate"] if elsewhere else []
    stays += ["An archive that waits to be read and holds the file: cancel it, or it is read again"] if packed else []
    stamp = hashlib.sha256(json.dumps([doomed.application_ids, sorted(counts.items()), images, sorted(doomed.copies)]).encode()).hexdigest()
    return Preview(doomed.application_ids, titles, is_whole, tuple(goes), tuple(stays), stamp)


def _remove(desk: Desk, going: Iterable[Application], everywhere: bool, reason: str, shown: str | None, by: str) -> Preview:
    chosen, why = tuple(going), plain_words(reason, LONGEST_REASON)
    if not why:
        raise DispositionRequired(chosen[0].id, "Say why: asked to be deleted, kept long enough, added by mistake ...")
    with desk.change(by) as change:
        for each in chosen:
            candidates.application(change.db, each.id, lock=True)
        found = _preview(desk, chosen, everywhere)
        if shown is not None and shown != found.stamp:
            raise StaleRecord("Something was added or changed since this list was drawn. Nothing was deleted: look again at what would go.")
        _take_out(change, chosen, everywhere, why, by)
    sweep(desk)
    return found


def _take_out(change: Change, chosen: tuple[Application, ...], everywhere: bool, why: str, by: str) -> None:
    db = change.db
    doomed = erasure.doomed(db, [each.id for each in chosen], everywhere=everywhere)
    archives = erasure.archives_with(db, doomed)
    digests = {*doomed.documents, *erasure.bytes_of(db, archives)}
    _move_words(change, chosen, doomed)
    erasure.erase(db, doomed)
    erasure.leave(db, digests)
    openings_of = dict.fromkeys(doomed.candidate_ids, chosen[0].opening_id) | {each.id: each.opening_id for each in chosen}
    openings_of |= {each.candidate_id: each.opening_id for each in chosen}
    gone = [(name, "application") for name in doomed.application_ids] + [(name, "candidate") for name in doomed.candidate_ids]
    erasure.note(db, [Removal(name, kind, openings_of[name], by, change.at) for name, kind in gone])
    for name in doomed.copies:
        change.record("file.dropped", f"file:{name}")
    for name, kind in gone:
        change.record(f"{kind}.deleted", f"{kind}:{name}", personal={"reason": ("", why)}, opening=openings_of[name])


def _move_words(change: Change, chosen: tuple[Application, ...], doomed: Doomed) -> None:
    """What people know of somebody who stays is kept with an application that stays."""
    going = {each.id for each in chosen}
    for each in chosen:
        if each.candidate_id in doomed.candidate_ids:
            continue
        other = next((one for one in candidates.applications_of(change.db, each.candidate_id) if one.id not in going), None)
        if other is not None:
            said.rehome(change.db, each.id, other.id)
            assessments.rehome(change.db, each.id, other.id)


def _counted(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _plain(table: str) -> str:
    return table.replace("_", " ")
