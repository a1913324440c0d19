"""A document in, its words kept for search, once as they are and once without who wrote them."""

from __future__ import annotations

from screening.hiring.blind import Mask, mask_of, masked, together
from screening.hiring.search_words import folded, folded_blind
from screening.model.document import Document
from screening.model.profile import CandidateProfile
from screening.storage import documents, search
from screening.storage.store import Change

from .context import Desk

AT_ONCE = 50  # documents in one transaction: others may write in between
LATEST_YEAR = 9_999  # hides every year that could say an age


def index(change: Change, document: Document, profile: CandidateProfile, *, also: Mask = Mask()) -> None:  # noqa: B008 - frozen
    """Keep the words of a document that was just read; `also` hides what else its writer is called."""
    mask = together(mask_of(profile.identity), also)
    hidden = masked(document, profile.identity, profile.facts, year=LATEST_YEAR, code="", mask=mask)
    search.keep(change.db, document.sha256, folded(document.text), folded_blind(hidden.text))


def index_what_is_missing(desk: Desk, *, by: str) -> int:
    """Keep the words of documents that were read by an earlier version; how many."""
    done = 0
    while True:
        with desk.change(by) as change:
            unknown = search.unknown(change.db, most=AT_ONCE)
            for sha256 in unknown:
                read, profile = documents.document(change.db, sha256), documents.profile(change.db, sha256)
                if read and profile:
                    index(change, read[0], profile)
                else:
                    search.keep(change.db, sha256, "", "")
            change.record("documents.indexed", "desk", documents=len(unknown))
            if not unknown:
                change.abandon()
        if not unknown:
            return done
        done += len(unknown)
