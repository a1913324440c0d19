"""Plain values in, our own pieces of the page out: ranked list, candidate panes, uploader, list of files.

Each is text-only script without a build step. What a resume says reaches the page as text, never as markup.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import streamlit as st

FRONT = Path(__file__).parent / "front"


def _front(name: str) -> str:
    return (FRONT / name).read_text(encoding="utf-8")


def _component(name: str, *parts: str) -> Any:
    """A component from `front/<name>.js` and `.css`, with the shared pieces and its other parts before them."""
    return st.components.v2.component(
        f"screening_{name}",
        html=f'<div class="{name}"></div>',
        css=_front("shared.css") + _front(f"{name}.css"),
        js="".join(_front(f"{each}.js") for each in ("shared", *parts, name)),
    )


STYLE = _front("style.css")
RANKING = _component("ranking", "ranking_tools", "ranking_bulk")
CANDIDATE = _component("candidate", "guard")
UPLOADER = _component("uploader")
FILES = _component("files")
NOTES = _component("notes")
BOARD = _component("board")
RESTORE = _component("restore")
WHOLE_PAGE = _component("whole_page")


def nothing() -> None:
    """A callback that lets an answer be read from the result."""


def ranked_list(data: dict[str, Any], *, key: str, on_want: Callable[[], None]) -> Any:
    """Answers, each None unless just said: `.open` (an application id), `.deed` ({"kind", "to",

    "reason", "shown": {id: [decision, stage]}}), `.every` (tick all), `.view` ({"save", "open" or "remove"}), `.undo` (a token).
    What else to show is said before the page runs: `on_want` finds it in the session, under `key`.
    """
    names = ("open", "deed", "every", "view", "undo")
    return RANKING(key=key, data=data, on_want_change=on_want, **{f"on_{name}_change": nothing for name in names})


def candidate_panes(data: dict[str, Any], *, key: str) -> Any:
    """The resume beside what was asked for. Answers with `.ask` ({"what", "id"}), None unless just said."""
    return CANDIDATE(key=key, data=data, on_ask_change=nothing)


def notes_pane(data: dict[str, Any], *, key: str, on_say: Callable[[], None]) -> None:
    """What people wrote. `on_say` is called when `.say` ({"what", "id", "text", "version"}) is in the session under `key`."""
    NOTES(key=key, data=data, on_say_change=on_say)


def uploader(data: dict[str, Any], *, key: str) -> None:
    """Sends files by itself; the page runs again when the first one is in and when all are."""
    UPLOADER(key=key, data=data, on_started_change=nothing, on_done_change=nothing)


def file_list(data: dict[str, Any], *, key: str) -> Any:
    """Answers with `.retry` or `.open` ({"id"}), each None unless just said."""
    return FILES(key=key, data=data, on_retry_change=nothing, on_open_change=nothing)


def board(data: dict[str, Any], *, key: str) -> Any:
    """Answers with `.open` (an id), `.move` ({"ids", "to", "reason", "shown"}), `.ask` ({"what", "ids"}) or `.undo` (a token)."""
    return BOARD(key=key, data=data, on_open_change=nothing, on_move_change=nothing, on_ask_change=nothing, on_undo_change=nothing)


def restore_form(data: dict[str, Any], *, key: str) -> None:
    """Takes a backup file and sends it; says itself how it went."""
    RESTORE(key=key, data=data)


def whole_page() -> None:
    """What every page needs of the browser: the focus back after a dialog, dialogs as dark or light as the page."""
    WHOLE_PAGE(key="whole_page", data={})
