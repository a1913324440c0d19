"""Words in, the applications whose resumes hold all of them out; the same on every engine."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, delete, insert, select

from .search_tables import search_words
from .tables import applications, documents


def keep(db: Connection, sha256: str, words: str, blind_words: str) -> None:
    """The words of a document, in the place of those it had."""
    db.execute(delete(search_words).where(search_words.c.document_sha256 == sha256))
    db.execute(insert(search_words).values(document_sha256=sha256, words=words, blind_words=blind_words))


def unknown(db: Connection, *, most: int) -> tuple[str, ...]:
    """Documents whose words are not kept yet."""
    joined = documents.outerjoin(search_words, search_words.c.document_sha256 == documents.c.sha256)
    wanted = select(documents.c.sha256).select_from(joined).where(search_words.c.document_sha256.is_(None))
    return tuple(db.execute(wanted.limit(most)).scalars())


def holding(db: Connection, opening_id: str, sought: Collection[str], *, blind: bool) -> frozenset[str]:
    """The applications to an opening whose resumes hold every one of the words; `blind` looks only where nobody is named."""
    column = search_words.c.blind_words if blind else search_words.c.words
    joined = applications.join(search_words, search_words.c.document_sha256 == applications.c.document_sha256)
    wanted = select(applications.c.id).select_from(joined).where(applications.c.opening_id == opening_id)
    for words in sought:
        wanted = wanted.where(column.contains(words, autoescape=True))
    return frozenset(db.execute(wanted).scalars())
