"""How judging works, and what every word on screen means; what a number asked about stands first."""

from __future__ import annotations

from html import escape

import streamlit as st

from screening.ui.glossary import Section, glossary
from screening.ui.page_help import keys_markup
from screening.ui.parts import empty, heading


def show() -> None:
    words = glossary()
    about = st.query_params.get("about", "")
    heading("Help", "How judging works, and what the words mean")
    for section in sorted(words.judging, key=lambda each: each.id != about):
        st.html(_section(section, is_asked=section.id == about))
    st.html('<div class="help"><h2>Keys</h2></div>')
    for page, title in {"ranking": "Ranking", "candidate": "Candidate"}.items():
        st.html(f'<div class="help"><h3>{title}</h3>{keys_markup(words.keys[page])}</div>')
    st.html('<div class="help"><h2>Words</h2></div>')
    sought = st.text_input("Find a word", key="help_word", placeholder="unclear", max_chars=60).strip().casefold()
    found = {term: means for term, means in sorted(words.terms.items(), key=lambda each: each[0].casefold()) if sought in term.casefold()}
    if not found:
        empty("This word is not used here. Try another one.")
        return
    terms = "".join(f"<div><dt>{escape(term)}</dt><dd>{escape(means)}</dd></div>" for term, means in found.items())
    st.html(f'<dl class="terms">{terms}</dl>')


def _section(section: Section, *, is_asked: bool) -> str:
    asked = " asked" if is_asked else ""
    return f'<div class="help{asked}"><h2>{escape(section.title)}</h2><p>{escape(section.words)}</p></div>'


show()
