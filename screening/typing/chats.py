"""Several customers at once: what they write and when, and what a candidate's replies come to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from screening.model.assessment import ChatFigures, Edit, LoadFigures

from .strokes import sent_texts, text_of

FILE = Path(__file__).with_name("chats.yaml")
NOTE = "note"


@dataclass(frozen=True, slots=True)
class Line:
    """A message, so many seconds after the start."""

    at: int
    text: str


@dataclass(frozen=True, slots=True)
class Chat:
    """A customer. `known` is what the candidate sees of the case; `marks` are words that belong to this customer alone."""

    id: str
    customer: str
    known: str
    marks: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class ChatSet:
    id: str
    chats: tuple[Chat, ...]
    note: str


@cache
def load_chats() -> tuple[ChatSet, ...]:
    """The sets of chats, in the order they are handed out."""
    rows = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return tuple(ChatSet(row["id"], tuple(_chat(each) for each in row["chats"]), row["note"]) for row in rows)


def chat_set(start: int) -> ChatSet:
    known = load_chats()
    return known[start % len(known)]


def is_for_another(text: str, chat: Chat, others: Sequence[Chat]) -> bool:
    """Does a reply name what belongs to another customer, and nothing that belongs to this one?"""
    return not _names(text, chat) and any(_names(text, other) for other in others if other.id != chat.id)


def load_figures(chats: ChatSet, edits: Sequence[Edit], *, pasted: int = 0) -> LoadFigures:
    """Replies, those to the wrong customer, those missing, and how long each customer waited."""
    replies = [(ms, field, " ".join(text.split())) for ms, field, text in sent_texts(edits) if text.strip()]
    found = tuple(_figures(chat, chats.chats, [(ms, text) for ms, field, text in replies if field == chat.id]) for chat in chats.chats)
    note = text_of([each for each in edits if not each.is_sent], NOTE)
    words = sum(len(text.split()) for _, _, text in replies) + len(note.split())
    return LoadFigures(found, note.strip(), words, pasted)


def _figures(chat: Chat, everybody: Sequence[Chat], replies: Sequence[tuple[int, str]]) -> ChatFigures:
    right = [(ms, text) for ms, text in replies if not is_for_another(text, chat, everybody)]
    waits = [next((ms / 1000 - line.at for ms, _ in right if ms / 1000 >= line.at), None) for line in chat.lines]
    answered = [each for each in waits if each is not None]
    texts = tuple(text for _, text in replies)
    return ChatFigures(chat.customer, texts, len(replies) - len(right), waits.count(None), max(answered, default=None))


def _names(text: str, chat: Chat) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(mark)}(?!\w)", text, re.IGNORECASE) for mark in chat.marks)


def _chat(row: dict[str, object]) -> Chat:
    lines, marks = row["lines"], row["marks"]
    assert isinstance(lines, list) and isinstance(marks, list)
    told = tuple(Line(int(each["at"]), str(each["text"])) for each in lines)
    return Chat(str(row["id"]), str(row["customer"]), str(row["known"]), tuple(str(mark) for mark in marks), told)
