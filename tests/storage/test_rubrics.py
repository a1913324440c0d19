"""A rubric version, once stored, is what it is; another text is another version."""

from __future__ import annotations

from dataclasses import replace

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
