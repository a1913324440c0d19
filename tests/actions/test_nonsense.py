"""Every action with nonsense in the place of each word, number and id: it is refused in words, or it is done; it never breaks.

Pages check less than actions do, and whatever a browser sends reaches an action. Nothing is saved here, whatever an action says.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from enum import Enum
from typing import Any

import pytest

from screening.actions.blind import BlindReview
from screening.actions.context import Desk
from screening.actions.wanted import Wanted
from screening.errors import ScreeningError
from screening.storage import audit
from screening.storage.store import Change, Store, translated

from .asked import INSIDE, WHAT
from .test_every_action import OTHERWISE, Place, actions, desk, given, places

__all__ = ["desk", "places"]
WORDS = (
    *("", " \n\t", "x" * 100_000, "\x00", "\ud800", "\u202e\u202d", "🙂" * 500, "../../etc/passwd", "'; DROP TABLE people; --"),
    *("<script>alert(1)</script>", "=1+1", "%s%n{0}", "null", "0", "-1", "1e999", "é" * 400),
)
NUMBERS = (0, -1, 10**6, 10**30, -(10**30))
LEFT = {"setup.become_team", "intake.accept_file"}  # these change more than the database
USUAL: dict[str, dict[str, Any]] = {  # where something else is usual than in the table of who may
    "opening_changes.set_team": {"shown": []},
    "blind.set_blind_review": dict.fromkeys(("wanted", "shown"), BlindReview(frozenset(), frozenset())),
    **{name: {"wanted": Wanted()} for name in ("ranking_page.everybody_wanted", "ranking_page.ranking_page", "saved_views.save_view")},
    "corrections.correct": {"target": '["", "", ""]'},
    "stages.move": {"shown": {}},
}


def nonsense(value: object) -> tuple[Any, ...]:
    """What somebody could send in the place of a value."""
    if isinstance(value, bool | Enum) or value is None:
        return ()
    if isinstance(value, str):
        return WORDS
    if isinstance(value, int):
        return NUMBERS
    if isinstance(value, list):
        return ([], *([word] for word in WORDS), ["gone"] * 2_000)
    if isinstance(value, dict):
        return ({}, *({word: word} for word in WORDS), *(dict.fromkeys(value, word) for word in WORDS[:6]))
    if isinstance(value, BlindReview):
        sets = [frozenset({word}) for word in WORDS]
        return *(BlindReview(each, frozenset()) for each in sets), *(BlindReview(frozenset(), each) for each in sets)
    return ()


@pytest.fixture
def unsaved(monkeypatch: pytest.MonkeyPatch) -> None:
    """Changes are made, written into the audit, and left."""

    @contextmanager
    def change(self: Store, *, by: str, at: datetime) -> Iterator[Change]:
        with translated(), self.writer() as db:
            made = Change(db, by, at)
            yield made
            if not made.is_abandoned and made.deeds:
                audit.append(db, made.deeds, at=at, by=by)
            db.rollback()

    @contextmanager
    def tick(self: Store) -> Iterator[Any]:
        with translated(), self.writer() as db:
            yield db
            db.rollback()

    monkeypatch.setattr(Store, "change", change)
    monkeypatch.setattr(Store, "tick", tick)


@pytest.mark.usefixtures("unsaved")
@pytest.mark.parametrize("name", sorted(name for name, what in WHAT.items() if what != INSIDE and name not in LEFT))
def test_nonsense_is_refused_in_words(desk: Desk, places: tuple[Place, Place], name: str) -> None:
    act = actions()[name]
    known = {**given(desk, places[0]), **(OTHERWISE[name](desk, places[0]) if name in OTHERWISE else {}), **USUAL.get(name, {})}
    other = given(desk, places[1])
    wanted = {each.name: each for each in inspect.signature(act).parameters.values() if each.name not in ("desk", "by", "clock")}
    usual = {each: known[each] for each, parameter in wanted.items() if parameter.default is parameter.empty}
    broken = []
    for each, parameter in wanted.items():
        value = usual.get(each, parameter.default if parameter.default is not None else known.get(each))
        theirs = [other[each]] if each in other and each.endswith("_id") else []
        for bad in (*nonsense(value), *theirs):
            try:
                act(desk, **{**usual, each: bad}, by="me")
            except ScreeningError as error:
                assert str(error).strip(), (each, bad)
            except Exception as error:
                broken.append((each, repr(bad)[:60], f"{type(error).__name__}: {error}"[:160]))
    assert not broken, broken
