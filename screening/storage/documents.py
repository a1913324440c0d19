"""What was read: documents and profiles, whole, as compressed JSON. The same bytes are kept once."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from screening.model.codec import from_json, to_json
from screening.model.document import Document
from screening.model.profile import CandidateProfile

from .tables import documents, profiles

AT_ONCE = 500  # profiles in one statement
LEVEL = 6  # of compression: a third of the size; more costs time and saves little


def keep(db: Connection, document: Document, profile: CandidateProfile, *, images: int, at: datetime) -> None:
    """Store or replace what one file says; `images` is how many pictures of its pages are kept beside the upload."""
    sha256 = document.sha256
    row = {"format": document.format, "content": _pack(document), "images": images, "read_at": at}
    if db.execute(update(documents).where(documents.c.sha256 == sha256).values(**row)).rowcount == 0:
        db.execute(insert(documents).values(sha256=sha256, **row))
    db.execute(delete(profiles).where(profiles.c.document_sha256 == sha256))
    version = profile.vocabulary_version
    db.execute(insert(profiles).values(document_sha256=sha256, vocabulary_version=version, content=_pack(profile)))


def document(db: Connection, sha256: str) -> tuple[Document, int] | None:
    """The document and how many page pictures it has."""
    row = db.execute(select(documents.c.content, documents.c.images).where(documents.c.sha256 == sha256)).first()
    return None if row is None else (from_json(Document, zlib.decompress(row[0])), row[1])


def profile(db: Connection, sha256: str) -> CandidateProfile | None:
    content = db.execute(select(profiles.c.content).where(profiles.c.document_sha256 == sha256)).scalar()
    return None if content is None else _unpacked(content)


def profiles_of(db: Connection, digests: Sequence[str]) -> dict[str, CandidateProfile]:
    """Many at once, by the digest of their document; those that were never read are left out."""
    found: dict[str, CandidateProfile] = {}
    for start in range(0, len(digests), AT_ONCE):
        wanted = profiles.c.document_sha256.in_(digests[start : start + AT_ONCE])
        rows = db.execute(select(profiles.c.document_sha256, profiles.c.content).where(wanted))
        found |= {sha256: _unpacked(content) for sha256, content in rows}
    return found


def were_read(db: Connection, digests: Sequence[str]) -> set[str]:
    """Those of the digests whose profile is stored."""
    found: set[str] = set()
    for start in range(0, len(digests), AT_ONCE):
        wanted = profiles.c.document_sha256.in_(digests[start : start + AT_ONCE])
        found |= set(db.execute(select(profiles.c.document_sha256).where(wanted)).scalars())
    return found


def _unpacked(content: bytes) -> CandidateProfile:
    return from_json(CandidateProfile, zlib.decompress(content))


def _pack(noun: object) -> bytes:
    return zlib.compress(to_json(noun), LEVEL)
