"""The small "Help" in the corner of every page: what the page is for, its keys, and the way to more."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

import streamlit as st

from .glossary import glossary


def page_help(path: str) -> None:
    """What is said of the page at this path; nothing where nothing is known of it."""
    words = glossary()
    if path not in words.pages:
        return
    with st.container(key="pagehelp"), st.popover("Help", icon=":material/help:", type="tertiary"):
        keys = keys_markup(words.keys[path]) if path in words.keys else ""
        more = '<p><a href="help" target="_self">How judging works, and all words</a></p>'
        st.html(f'<div class="help"><p>{escape(words.pages[path])}</p>{keys}{more}</div>')


def keys_markup(keys: Iterable[tuple[str, str]]) -> str:
    """The keys of a page, as markup."""
    rows = (f"<li>{''.join(f'<kbd>{escape(key)}</kbd> ' for key in names.split())}{escape(word)}</li>" for names, word in keys)
    return f'<ul class="keys">{"".join(rows)}</ul>'
