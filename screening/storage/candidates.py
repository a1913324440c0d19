"""People who apply: a code each, who they are (apart, so that it can be erased), and what they apply for."""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from screening.model.hiring import Application, Candidate, Disposition
from screening.model.profile import Identity

from .tables import applications, candidates, counters, files, identities

_APPLICATION = tuple(applications.c[name] for name in Application.__dataclass_fields__)


def add(db: Connection, candidate_id: str, identity: Identity, *, at: datetime) -> Candidate:
    """A new candidate under the next code."""
    next_one = update(counters).where(counters.c.name == "candidate").values(value=counters.c.value + 1)
    number = db.execute(next_one.returning(counters.c.value)).scalar_one()
    candidate = Candidate(candidate_id, f"C-{number:04d}", identity.name.value if identity.name else None)
    db.execute(insert(candidates).values(id=candidate_id, code=candidate.code, created_at=at))
    place = identity.location.value if identity.location else None
    contacts = {"emails": _values(identity.emails), "phones": _values(identity.phones)}
    db.execute(insert(identities).values(candidate_id=candidate_id, name=candidate.name, location=place, **contacts))
    return candidate


def of_document(db: Connection, sha256: str) -> str | None:
    """The id of the candidate these bytes already belong to, in whatever opening."""
    found = select(applications.c.candidate_id).where(applications.c.document_sha256 == sha256)
    first: str | None = db.execute(found.order_by(applications.c.created_at).limit(1)).scalar()
    return first


def find(db: Connection, candidate_id: str) -> tuple[Candidate, str | None] | None:
    """The candidate and their location."""
    joined = candidates.outerjoin(identities, identities.c.candidate_id == candidates.c.id)
    wanted = select(candidates.c.id, candidates.c.code, identities.c.name, identities.c.location)
    row = db.execute(wanted.select_from(joined).where(candidates.c.id == candidate_id)).first()
    return None if row is None else (Candidate(row[0], row[1], row[2]), row[3])


def apply(db: Connection, application: Application, *, file_id: str, at: datetime) -> None:
    """A candidate meets an opening. The same bytes meet it once: IntegrityError the second time."""
    row = {name: getattr(application, name) for name in Application.__dataclass_fields__}
    db.execute(insert(applications).values(**row, file_id=file_id, created_at=at, staged_at=at))


def application(db: Connection, application_id: str, *, lock: bool = False) -> Application | None:
    """The application; with `lock` nobody else changes it until the transaction ends."""
    wanted = select(*_APPLICATION).where(applications.c.id == application_id)
    row = db.execute(wanted.with_for_update() if lock else wanted).mappings().first()
    return None if row is None else Application(**{**row, "disposition": Disposition(row["disposition"])})


def application_with(db: Connection, opening_id: str, sha256: str) -> str | None:
    """The id of the application these bytes already are in an opening."""
    this = (applications.c.opening_id == opening_id) & (applications.c.document_sha256 == sha256)
    found: str | None = db.execute(select(applications.c.id).where(this)).scalar()
    return found


def file_of(db: Connection, application_id: str) -> str | None:
    """The id of the file an application came from."""
    found: str | None = db.execute(select(applications.c.file_id).where(applications.c.id == application_id)).scalar()
    return found


def of_batch(db: Connection, batch_id: str) -> tuple[str, ...]:
    """The ids of the applications that came from the files of a batch, by id."""
    theirs = select(files.c.id).where(files.c.batch_id == batch_id)
    return tuple(db.execute(select(applications.c.id).where(applications.c.file_id.in_(theirs)).order_by(applications.c.id)).scalars())


def behind(db: Connection, application_ids: Collection[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The candidates and the documents of these applications."""
    wanted = select(applications.c.candidate_id, applications.c.document_sha256).where(applications.c.id.in_(list(application_ids)))
    rows = db.execute(wanted).all()
    return frozenset(row[0] for row in rows), frozenset(row[1] for row in rows)


def names(db: Connection, application_ids: Collection[str]) -> dict[str, tuple[str, str | None]]:
    """Code and name of each application's candidate, by application id."""
    joined = applications.join(candidates, candidates.c.id == applications.c.candidate_id)
    joined = joined.outerjoin(identities, identities.c.candidate_id == candidates.c.id)
    wanted = select(applications.c.id, candidates.c.code, identities.c.name).select_from(joined)
    return {row[0]: (row[1], row[2]) for row in db.execute(wanted.where(applications.c.id.in_(list(application_ids))))}


def of_opening(db: Connection, opening_id: str) -> tuple[Application, ...]:
    """All applications to an opening, oldest first."""
    rows = db.execute(select(*_APPLICATION).where(applications.c.opening_id == opening_id).order_by(applications.c.created_at))
    return tuple(Application(**{**row, "disposition": Disposition(row["disposition"])}) for row in rows.mappings())


def applications_of(db: Connection, candidate_id: str) -> tuple[Application, ...]:
    """Everything one person applied to, oldest first."""
    rows = db.execute(select(*_APPLICATION).where(applications.c.candidate_id == candidate_id).order_by(applications.c.created_at))
    return tuple(Application(**{**row, "disposition": Disposition(row["disposition"])}) for row in rows.mappings())


def set_identity(db: Connection, candidate_id: str, identity: Identity) -> None:
    """Who the person is, as lists show it."""
    values = {
        "name": identity.name.value if identity.name else None,
        "location": identity.location.value if identity.location else None,
        "emails": _values(identity.emails),
        "phones": _values(identity.phones),
    }
    db.execute(update(identities).where(identities.c.candidate_id == candidate_id).values(**values))


def with_code(db: Connection, code: str) -> str | None:
    """The id of the candidate with that code."""
    found: str | None = db.execute(select(candidates.c.id).where(candidates.c.code == code)).scalar()
    return found


def codes(db: Connection, opening_id: str) -> dict[str, str]:
    """The candidate's code by application id."""
    joined = select(applications.c.id, candidates.c.code).join(candidates, candidates.c.id == applications.c.candidate_id)
    return {row[0]: row[1] for row in db.execute(joined.where(applications.c.opening_id == opening_id))}


def set_disposition(db: Connection, application_id: str, disposition: Disposition, *, stage: str) -> None:
    db.execute(update(applications).where(applications.c.id == application_id).values(disposition=disposition, stage=stage))


def _values(found: tuple[object, ...]) -> str:
    return json.dumps([getattr(each, "value", "") for each in found])
