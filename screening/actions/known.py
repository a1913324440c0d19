"""The people of an opening in, what is known of each out: read when it is first asked for, because most looks need a few."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from screening.errors import StaleRecord
from screening.evaluation.corrections import corrected
from screening.evaluation.measured import with_measured
from screening.evaluation.settle import settle
from screening.model.hiring import Application
from screening.model.measured import MeasuredTyping
from screening.model.profile import CandidateProfile, Facts
from screening.model.said import Correction
from screening.storage import documents
from screening.storage.store import Store

GONE = "Somebody was removed from this opening meanwhile. Look again."


@dataclass(slots=True)
class Known:
    """`people` are the applications in the order of the bench; what people said and tests showed is that of the laying out."""

    store: Store
    people: Sequence[Application]
    said: dict[str, tuple[Correction, ...]]
    tests: dict[str, tuple[MeasuredTyping, ...]]
    found: dict[int, tuple[CandidateProfile, Facts]] = field(default_factory=dict)

    def read(self, places: Iterable[int]) -> None:
        """All of these in one go. Raises StaleRecord."""
        wanted = [place for place in places if place not in self.found]
        if not wanted:
            return
        with self.store.read() as db:
            read = documents.profiles_of(db, sorted({self.people[place].document_sha256 for place in wanted}))
        for place in wanted:
            one = self.people[place]
            if one.document_sha256 not in read:
                raise StaleRecord(GONE)
            profile = corrected(read[one.document_sha256], self.said.get(one.id, ()))
            profile = with_measured(profile, self.tests.get(one.id, ()))
            self.found[place] = (profile, settle(profile.facts, one.received_on))

    def profile(self, place: int) -> CandidateProfile:
        self.read([place])
        return self.found[place][0]

    def day(self, place: int) -> date:
        """As of when this person is judged."""
        return self.people[place].received_on

    def waiting(self, places: Sequence[int]) -> list[tuple[Facts, date]]:
        """Settled facts and their day. Raises StaleRecord."""
        self.read(places)
        return [(self.found[place][1], self.day(place)) for place in places]
