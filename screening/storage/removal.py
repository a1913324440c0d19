"""Rows taken out together with everything that hangs on them, whichever room added the table; and what people said stays known.

A table that refers to another is found by its foreign keys, so a new one needs no line here. What it holds counts as
something a person said, unless it is named in `COMPUTED`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import Column, Connection, Table, delete, or_, select, update

from .pipeline_tables import likenesses
from .tables import applications, candidates, documents, files, metadata

COMPUTED = frozenset({"applications", "evaluations", "unmaskings", "identities", "likenesses"})  # what the program made, or a mere look
SAID = {
    "decisions": "a decision",
    "moves": "a move to another stage",
    "tags": "a tag",
    "notes": "a note",
    "requests": "a decision somebody was asked for",
    "corrections": "a corrected fact",
    "overrides": "an outcome that somebody set",
    "interviews": "an interview",
    "assessments": "a test",
    "likenesses": "a person said who they are the same as",
}
OTHERWISE = "something a person added"
AT_ONCE = 500  # values in one statement


def below(db: Connection, column: Column[Any], values: Collection[Any]) -> Iterator[tuple[Column[Any], list[Any]]]:
    """The rows whose `column` has one of these values, after all that refers to them: a column and some of its values at a time."""
    for some in _pieces(values):
        for child, parent in _references(column.table):
            held = db.execute(select(parent).where(column.in_(some), parent.is_not(None))).scalars().all()
            yield from below(db, child, held)
        yield column, some


def remove(db: Connection, column: Column[Any], values: Collection[Any]) -> int:
    """Delete the rows whose `column` has one of these values, and before them all that refers to them; how many of the first kind."""
    removed = 0
    for where, some in below(db, column, values):
        if where is applications.c.id:  # whoever stood behind one of them counts again
            db.execute(update(applications).where(applications.c.behind_id.in_(some)).values(behind_id=None))
        gone = db.execute(delete(where.table).where(where.in_(some))).rowcount
        removed += gone if where is column else 0
    return removed


def said_about(db: Connection, application_ids: Collection[str]) -> dict[str, tuple[str, ...]]:
    """What people said of these applications, in words, by application id; those nobody touched are left out."""
    found: dict[str, list[str]] = {}
    theirs = applications.join(candidates, candidates.c.id == applications.c.candidate_id)
    for some in _pieces(application_ids):
        for child, parent in (*_references(applications), *_references(candidates)):
            if child.table.name in COMPUTED:
                continue
            wanted = select(applications.c.id).select_from(theirs.join(child.table, child == parent))
            _note(found, db.execute(wanted.where(applications.c.id.in_(some)).distinct()).scalars(), child.table.name)
        one_of_two = or_(likenesses.c.first_id == candidates.c.id, likenesses.c.second_id == candidates.c.id)
        merged = select(applications.c.id).select_from(theirs.join(likenesses, one_of_two & (likenesses.c.state == "merged")))
        _note(found, db.execute(merged.where(applications.c.id.in_(some)).distinct()).scalars(), "likenesses")
    return {one: tuple(words) for one, words in found.items()}


def orphans(db: Connection, sha256s: Collection[str]) -> tuple[str, ...]:
    """Those of the documents that no application counts on any more."""
    left: list[str] = []
    for some in _pieces(sha256s):
        used = set(db.execute(select(applications.c.document_sha256).where(applications.c.document_sha256.in_(some))).scalars())
        left += [each for each in some if each not in used]
    return tuple(left)


def remove_documents(db: Connection, sha256s: Collection[str]) -> None:
    """Delete what was read of documents that no application counts on any more; the others stay."""
    remove(db, documents.c.sha256, orphans(db, sha256s))


def remove_candidates(db: Connection, candidate_ids: Collection[str]) -> int:
    """Delete those of the candidates who apply for nothing any more; how many."""
    gone: list[str] = []
    for some in _pieces(candidate_ids):
        used = set(db.execute(select(applications.c.candidate_id).where(applications.c.candidate_id.in_(some))).scalars())
        gone += [each for each in some if each not in used]
    return remove(db, candidates.c.id, gone)


def unused_bytes(db: Connection, sha256s: Collection[str]) -> tuple[str, ...]:
    """Those of the uploads that no file stands for any more, and nothing that was read."""
    left: list[str] = []
    for some in _pieces(set(sha256s) - {""}):
        used = set(db.execute(select(files.c.sha256).where(files.c.sha256.in_(some))).scalars())
        used |= set(db.execute(select(documents.c.sha256).where(documents.c.sha256.in_(some))).scalars())
        left += [each for each in some if each not in used]
    return tuple(left)


def _references(table: Table) -> list[tuple[Column[Any], Column[Any]]]:
    """The columns of other tables that refer to this one, each with the column it refers to."""
    return [(key.parent, key.column) for each in metadata.sorted_tables for key in each.foreign_keys if key.column.table is table]


def _pieces(values: Collection[Any]) -> Iterator[list[Any]]:
    known = sorted(set(values))
    for start in range(0, len(known), AT_ONCE):
        yield known[start : start + AT_ONCE]


def _note(found: dict[str, list[str]], application_ids: Iterable[str], table: str) -> None:
    words = SAID.get(table, OTHERWISE)
    for one in application_ids:
        if words not in found.setdefault(one, []):
            found[one].append(words)
