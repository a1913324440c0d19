"""A rubric version, once stored, is what it is; another text is another version."""

from __future__ import annotations

from dataclasses import replace

import pytest

from screening.errors import StaleRecord
from screening.storage import rubrics
from screening.storage.rubrics import RubricText
from screening.storage.store import Store
from tests.stores import MOMENT

CHAT = RubricText("chat", 3, "Chat", "title: Chat\n")


def keep(store: Store, rubric: RubricText) -> int:
    with store.tick() as db:
        return rubrics.keep(db, rubric, at=MOMENT)


def test_the_same_text_is_kept_once(store: Store) -> None:
    assert keep(store, CHAT) == keep(store, CHAT) == 3


def test_another_text_becomes_the_next_version_and_the_old_one_stays(store: Store) -> None:
    assert keep(store, CHAT) == 3
    edited = replace(CHAT, text="title: Chat, edited\n")
    assert keep(store, edited) == 4
    with store.read() as db:
        assert rubrics.find(db, "chat", 3) == CHAT
        assert rubrics.newest(db) == (replace(edited, version=4),)
        assert rubrics.find(db, "chat", 5) is None


def test_going_back_to_an_old_text_finds_its_version(store: Store) -> None:
    keep(store, CHAT)
    keep(store, replace(CHAT, text="other"))
    assert keep(store, CHAT) == 3


def test_a_file_may_skip_versions(store: Store) -> None:
    keep(store, CHAT)
    assert keep(store, replace(CHAT, version=9, text="nine")) == 9


def test_an_edit_needs_the_newest_version_as_its_base(store: Store) -> None:
    keep(store, CHAT)
    edited = replace(CHAT, version=4, text="title: Chat, edited\n")
    with store.tick() as db:
        rubrics.add_next(db, edited, based_on=3, at=MOMENT, by="lee")
    for stale in (replace(edited, version=5), replace(edited, version=4)):
        with pytest.raises(StaleRecord, match="version 4"), store.tick() as db:
            rubrics.add_next(db, stale, based_on=3, at=MOMENT, by="lee")
    with store.read() as db:
        assert [each.version for each in rubrics.versions(db, "chat")] == [4, 3]
        assert rubrics.holds_text(db, "chat", CHAT.text) and not rubrics.holds_text(db, "email", CHAT.text)


def test_a_file_of_ours_counts_until_a_person_edits_it_and_a_newer_one_is_offered_then(store: Store) -> None:
    ours = {"chat": replace(CHAT, version=0), "email": RubricText("email", 0, "", "title: E-mail\n")}
    newer = {"chat": replace(CHAT, version=0, text="title: Chat of next year\n")}
    with store.tick() as db:
        assert rubrics.current(db, ours) == ours
        rubrics.keep(db, CHAT, at=MOMENT)
        assert rubrics.current(db, newer)["chat"] == newer["chat"] and not rubrics.offered(db, newer)
        edited = replace(CHAT, version=4, text="title: Chat, edited\n")
        rubrics.add_next(db, edited, based_on=3, at=MOMENT, by="lee", beside=CHAT.text)
        assert rubrics.current(db, ours)["chat"] == rubrics.current(db, newer)["chat"] == edited
        assert not rubrics.offered(db, ours) and rubrics.offered(db, newer) == newer
        assert [each.written_by for each in rubrics.versions(db, "chat")] == ["lee", None]


def test_an_offer_lasts_through_edits_until_it_is_settled(store: Store) -> None:
    newer = {"chat": replace(CHAT, version=0, text="title: Chat of next year\n")}
    with store.tick() as db:
        rubrics.keep(db, CHAT, at=MOMENT)
        rubrics.add_next(db, replace(CHAT, version=4, text="four"), based_on=3, at=MOMENT, by="lee", beside=CHAT.text)
        rubrics.add_next(db, replace(CHAT, version=5, text="five"), based_on=4, at=MOMENT, by="lee", beside=newer["chat"].text)
        assert rubrics.offered(db, newer) == newer
        rubrics.keep_mine(db, "chat", newer["chat"].text)
        assert not rubrics.offered(db, newer)
        rubrics.add_next(db, replace(CHAT, version=6, text="six"), based_on=5, at=MOMENT, by="lee")
        assert not rubrics.offered(db, newer)
        later = {"chat": replace(CHAT, version=0, text="title: Chat of the year after\n")}
        assert rubrics.offered(db, later) == later
