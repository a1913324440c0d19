"""The sample opening: removed as a whole, after what goes was shown; nothing else can be."""

from __future__ import annotations

import pytest

from screening.actions import openings as opening_actions
from screening.actions.context import Desk, NotPossible
from screening.actions.decisions import decide
from screening.actions.openings import create_opening, list_openings, load_sample_opening
from screening.actions.ranking import ranking
from screening.actions.taking_back import remove_sample, sample_contents
from screening.errors import NotAllowed, NotFound, StaleRecord
from screening.model.hiring import Opening
from screening.storage import audit
from tests.actions.readers import hand_in, read_all
from tests.actions.test_batches import size
from tests.worker.people import resume


@pytest.fixture
def sample(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Opening:
    """The sample opening, with resumes a plain reader can read."""
    monkeypatch.setattr(opening_actions, "sample_files", list)
    made = load_sample_opening(desk, by="me")
    hand_in(desk, made.id, {f"{n}.txt": resume(n) for n in range(3)} | {"no.pdf": "LOCKED"})
    read_all(desk)
    return made


def test_it_goes_with_all_that_is_in_it(desk: Desk, sample: Opening) -> None:
    own = create_opening(desk, title="Chat", rubric_id="chat", by="me")
    hand_in(desk, own.id, {"0.txt": resume(0)})
    read_all(desk)
    decide(desk, ranking(desk, sample.id, by="me").rows[0].application_id, disposition="passed_over", reason="Withdrew", by="me")
    shown = sample_contents(desk, sample.id, by="me")
    assert (shown.people, shown.files, shown.decided) == (3, 4, 1)
    remove_sample(desk, shown, by="me")
    assert [each.opening for each in list_openings(desk, by="me")] == [own]
    assert {name: count for name, count in size(desk).items() if name not in ("openings", "batches")} == {
        "files": 1,
        "applications": 1,
        "evaluations": 1,
        "decisions": 0,
        "candidates": 1,
        "identities": 1,
        "documents": 1,
        "profiles": 1,
    }
    with desk.store.read() as db:
        assert audit.first_break(db) is None
    with pytest.raises(NotFound):
        ranking(desk, sample.id, by="me")
    assert load_sample_opening(desk, by="me").id != sample.id


def test_work_on_it_since_is_seen_first(desk: Desk, sample: Opening) -> None:
    shown = sample_contents(desk, sample.id, by="me")
    decide(desk, ranking(desk, sample.id, by="me").rows[0].application_id, disposition="held", by="me")
    with pytest.raises(StaleRecord):
        remove_sample(desk, shown, by="me")
    assert size(desk)["applications"] == 3


def test_only_the_sample_is_removed(desk: Desk, sample: Opening) -> None:
    own = create_opening(desk, title="Chat", rubric_id="chat", by="me")
    with pytest.raises(NotPossible):
        sample_contents(desk, own.id, by="me")
    with pytest.raises(NotAllowed):
        sample_contents(desk, sample.id, by="nobody")
