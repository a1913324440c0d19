"""All of the desk as one file, and back. For administrators."""

from __future__ import annotations

import streamlit as st

from screening.actions.backup import may_back_up
from screening.ui.components import restore_form
from screening.ui.desk import desk, person
from screening.ui.parts import heading

WHAT = (
    "One file with everything: people, openings, rubrics, resumes, page pictures, decisions, audit. It can be made while others work. "
    "It holds everybody's resumes, so keep it as safe as this computer."
)
BACK = (
    "The file is looked at from end to end before anything changes; one that is damaged, or not ours, changes nothing. "
    "Then all that is here is replaced by what the file holds, and everybody signs in anew."
)


def show() -> None:
    may_back_up(desk(), by=person())
    heading("Backup", "Made and restored here, or by a command on the machine")
    with st.container(border=True):
        st.html(
            f'<div class="card"><h2>Make a backup</h2>{WHAT}'
            '<p><a class="go" href="/api/backup" download target="_self">Download a backup</a></p></div>'
        )
    with st.container(border=True):
        st.html(f'<div class="card"><h2>Restore a backup</h2>{BACK}</div>')
        restore_form({"target": "/api/restore"}, key="restore")


show()
