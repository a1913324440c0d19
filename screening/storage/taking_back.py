"""A batch in, what goes with it and what stays out; and all of it, or all of an opening, removed."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, select

from screening.model.hiring import FileState

from . import batches, candidates, likenesses, removal, stages
from .batches import BatchFile
from .tables import applications, files, openings


@dataclass(frozen=True, slots=True)
class Plan:
    """`removed` are the applications that go, `said` those that stay with what people said of them, `files` all of the batch."""

    removed: tuple[str, ...]
    said: dict[str, tuple[str, ...]]
    files: tuple[BatchFile, ...]

    @property
    def going(self) -> tuple[str, ...]:
        """The files that go: all but those of people who stay, and the archives these came in."""
        parents = {each.id: each.parent_id for each in self.files}
        staying = {each.id for each in self.files if each.state is FileState.DONE and each.application_id in self.said}
        for one in tuple(staying):
            above = parents.get(one)
            while above:
                staying.add(above)
                above = parents.get(above)
        return tuple(each.id for each in self.files if each.id not in staying)


def plan(db: Connection, batch_id: str, *, lock: bool = False) -> Plan:
    """What goes and what stays; with `lock` it stays true until the transaction ends."""
    theirs = batches.files_of(db, batch_id, lock=lock)
    made = candidates.of_batch(db, batch_id)
    if lock:
        stages.standing(db, made, lock=True)
    said = removal.said_about(db, made)
    return Plan(tuple(each for each in made if each not in said), said, theirs)


def take_out(db: Connection, planned: Plan) -> None:
    """Remove what goes, and what was read or known of people only through it."""
    people, sheets = candidates.behind(db, planned.removed)
    batches.free_duplicates(db, planned.removed)
    removal.remove(db, applications.c.id, planned.removed)
    removal.remove(db, files.c.id, planned.going)
    removal.remove_candidates(db, people)
    removal.remove_documents(db, sheets)


def take_out_opening(db: Connection, opening_id: str) -> tuple[str, ...]:
    """Remove an opening with all that is in it; the digests of its files."""
    theirs = [each.id for each in candidates.of_opening(db, opening_id)]
    people, sheets = candidates.behind(db, theirs)
    people |= likenesses.given_up(db, theirs)
    given = tuple(db.execute(select(files.c.sha256).where(files.c.opening_id == opening_id).distinct()).scalars())
    removal.remove(db, openings.c.id, [opening_id])
    removal.remove_candidates(db, people)
    removal.remove_documents(db, sheets)
    return given
