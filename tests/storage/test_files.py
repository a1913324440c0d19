"""The queue: every file is held by one worker at a time and ends once."""

from __future__ import annotations

import threading
from datetime import date

import pytest

from screening.model.hiring import FileState, Opening
from screening.storage import batches, files, openings
from screening.storage.batches import Batch
from screening.storage.files import Claim, Ending, NewFile
from screening.storage.store import Store
from tests.stores import MOMENT

NOW = 1_000.0
LEASE = 60.0


@pytest.fixture
def queue(store: Store) -> Store:
    """Twelve files waiting, f0 to f11."""
    with store.change(by="p1", at=MOMENT) as change:
        openings.add(change.db, Opening("o1", "Chat", "chat", 1, MOMENT))
        batches.add(change.db, Batch("b1", "o1", "Mail", MOMENT))
        new = [NewFile(f"f{n}", "o1", "b1", f"{n}.pdf", f"{n:064x}", 10, "Mail", date(2026, 11, 15)) for n in range(12)]
        files.add(change.db, new, at=MOMENT)
        change.record("batch.begun", "batch:b1")
    return store


def claim(store: Store, owner: str = "w1", now: float = NOW) -> Claim:
    with store.tick() as db:
        claimed = files.claim(db, owner=owner, now=now, until=now + LEASE)
    assert claimed is not None
    return claimed


def claim_all(store: Store, number: int = 12) -> list[Claim]:
    return [claim(store) for _ in range(number)]


def end(store: Store, claimed: Claim, ending: Ending) -> bool:
    with store.tick() as db:
        return files.end(db, claimed, ending, at=MOMENT)


def state(store: Store, file_id: str) -> FileState:
    with store.read() as db:
        found = files.find(db, file_id)
    assert found is not None
    return found.state


def test_the_oldest_comes_first(queue: Store) -> None:
    assert [claim(queue).id for _ in range(3)] == ["f0", "f1", "f2"]
    assert state(queue, "f0") is FileState.READING and state(queue, "f3") is FileState.WAITING


def test_a_file_that_stopped_its_worker_waits_behind_the_others(queue: Store) -> None:
    claim(queue, "w1")
    assert claim(queue, "w2", NOW + LEASE + 1).id == "f1"


def test_an_empty_queue_gives_nothing(queue: Store) -> None:
    claim_all(queue)
    with queue.tick() as db:
        assert files.claim(db, owner="w1", now=NOW, until=NOW + LEASE) is None


def test_racing_workers_never_share_a_file(queue: Store) -> None:
    taken: list[str] = []
    start = threading.Barrier(4)

    def race(owner: str) -> None:
        start.wait()
        while True:
            with queue.tick() as db:
                claimed = files.claim(db, owner=owner, now=NOW, until=NOW + LEASE)
            if claimed is None:
                return
            taken.append(claimed.id)

    threads = [threading.Thread(target=race, args=(f"w{n}",)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(taken) == sorted(f"f{n}" for n in range(12))


def test_a_stale_lease_is_taken_over_and_the_late_worker_saves_nothing(queue: Store) -> None:
    late, *_ = claim_all(queue)
    fresh = claim(queue, "w2", NOW + LEASE + 1)
    assert fresh.id == late.id and fresh.tries == 2
    assert not end(queue, late, Ending(FileState.REJECTED, "Late.", "damaged"))
    with queue.tick() as db:
        assert not files.extend(db, late, until=NOW + 999)
        assert not files.is_mine(db, late)
    assert end(queue, fresh, Ending(FileState.DONE))
    assert not end(queue, fresh, Ending(FileState.DONE))
    assert state(queue, "f0") is FileState.DONE


def test_a_heart_beat_keeps_the_lease(queue: Store) -> None:
    mine, *_ = claim_all(queue)
    with queue.tick() as db:
        assert files.extend(db, mine, until=NOW + 10 * LEASE)
    assert claim(queue, "w2", NOW + 2 * LEASE).id == "f1"


def test_a_dead_owner_is_freed_at_once_and_the_try_counts(queue: Store) -> None:
    claim(queue, "dead")
    claim_all(queue, 11)
    with queue.tick() as db:
        assert sorted(files.owners(db)) == ["dead", "w1"]
        assert files.free_owners(db, ["dead"]) == 1
    again = claim(queue, "w2")
    assert (again.id, again.tries) == ("f0", 2)


def test_letting_go_costs_no_try(queue: Store) -> None:
    mine = claim(queue)
    with queue.tick() as db:
        files.let_go(db, mine)
    assert claim(queue).tries == 1


def test_only_a_rejected_file_is_queued_again(queue: Store) -> None:
    mine = claim(queue)
    with queue.tick() as db:
        assert not files.retry(db, mine.id)
    end(queue, mine, Ending(FileState.REJECTED, "This file needs a password.", "encrypted"))
    with queue.tick() as db:
        assert files.retry(db, mine.id)
    again = claim(queue)
    assert (again.id, again.tries) == ("f0", 1)


def test_an_opened_archive_counts_through_its_members(queue: Store) -> None:
    mine = claim(queue)
    with queue.change(by="worker", at=MOMENT) as change:
        member = NewFile("m1", "o1", "b1", "0.zip/a.pdf", "a" * 64, 5, "Mail", date(2026, 11, 15), "f0", 0)
        files.add(change.db, [member], at=MOMENT)
        files.end(change.db, mine, Ending(FileState.DONE, "1 file taken out of it.", files.ARCHIVE), at=MOMENT)
        change.record("file.ended", "file:f0")
    with queue.read() as db:
        assert openings.states(db) == {("o1", FileState.WAITING): 12}
        assert len(files.of_opening(db, "o1")) == 13
