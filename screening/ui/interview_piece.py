"""Plain values in, the live page of an interview out: our own piece of script, which sends what is tapped and typed by itself."""

from __future__ import annotations

from typing import Any

import streamlit as st

from .components import FRONT

SCRIPTS = ("shared", "interview_keep", "interview_live", "interview_read", "interview_rating", "interview")


def _read(name: str) -> str:
    return (FRONT / name).read_text(encoding="utf-8")


INTERVIEW = st.components.v2.component(
    "screening_interview",
    html='<div class="interview"></div>',
    css=_read("shared.css") + _read("interview.css"),
    js="\n".join(_read(f"{name}.js") for name in SCRIPTS),
)


def live_interview(data: dict[str, Any], *, key: str) -> None:
    """The whole interview on one screen."""
    INTERVIEW(key=key, data=data)
