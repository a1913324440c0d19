"""A data folder in, a desk for one with people in it out, read by the real worker."""

from __future__ import annotations

from pathlib import Path

from screening.actions.context import open_desk
from screening.actions.intake import accept_file, begin_batch
from screening.actions.openings import create_opening
from screening.actions.setup import ALONE, set_up_alone
from screening.sandbox import Sandbox
from screening.worker import Stop, work
from tests.worker.people import resume


def fill_alone(data: Path, *, people: int) -> None:
    """They say that they type 35, 36 and so on words a minute; 40 are asked."""
    desk = open_desk(data, "")
    set_up_alone(desk, name="Dana Reviewer")
    opening = create_opening(desk, title="Chat", rubric_id="chat", by=ALONE)
    batch = begin_batch(desk, opening.id, by=ALONE)
    for number in range(people):
        path = data.parent / f"{number}.txt"
        path.write_text(resume(number), encoding="utf-8")
        accept_file(desk, opening.id, batch, path.name, path, by=ALONE)
    with Sandbox() as sandbox:
        assert work(desk, sandbox, Stop(), until_empty=True) == people
    desk.store.close()
