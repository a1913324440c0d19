"""What was done, by whom, to what: filtered, handed out, checked. For administrators."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pandas as pd
import streamlit as st

from screening.actions.audit import Sought, check_chain, export_audit, list_deeds
from screening.ui.desk import desk, person, today
from screening.ui.parts import count, empty, heading, say_later

COLUMNS = {
    "number": "No.",
    "at": "When",
    "who": "Who",
    "action": "What",
    "subject": "To what",
    "detail": "Details",
    "personal": "Before, after, why",
}
PROGRAM = "worker"


def show() -> None:
    known = list_deeds(desk(), by=person())
    title, actions = st.columns([2, 1], vertical_alignment="center")
    with title:
        heading("Audit", "Rows are only ever added; each is sealed with the one before it")
    sought = _sought(known.actions, {**known.people, PROGRAM: "The program"})
    found = list_deeds(desk(), sought, by=person())
    with actions, st.container(horizontal=True, horizontal_alignment="right"):
        if st.button("Check the chain"):
            checked = check_chain(desk())
            say_later(
                "Every row is as it was written." if checked.broken_at is None else f"Row {checked.broken_at} was changed or is missing."
            )
            st.rerun()
        asking, here = person(), desk()
        st.download_button(
            "Export",
            data=lambda: export_audit(here, sought, by=asking),  # made when asked for, outside this run
            file_name=f"audit-{today().isoformat()}.csv",
            mime="text/csv",
            on_click="ignore",
            help="Every row that fits, as CSV; the export is a row itself",
        )
    if not found.rows:
        empty("Nothing fits.")
        return
    shown = f"The newest {len(found.rows):,} of {found.total:,}" if found.total > len(found.rows) else count(found.total, "row")
    st.html(f'<div class="head">{shown}</div>')
    table = pd.DataFrame([[getattr(row, name) for name in COLUMNS] for row in found.rows], columns=list(COLUMNS.values()))
    table["Who"] = table["Who"].where(table["Who"] != "", "The program")
    table["What"] = table["What"].map(_said)
    table["When"] = [row.at.astimezone().replace(tzinfo=None) for row in found.rows]  # by the clock of this machine, as on every page
    when = st.column_config.DatetimeColumn(format="D MMM YYYY, HH:mm:ss")
    st.dataframe(table, hide_index=True, height=560, key="audit_rows", column_config={"When": when})


def _said(action: str) -> str:
    """ "application.evaluated" as a reader has it: "Application evaluated"."""
    return action.replace(".", " ").replace("_", " ").capitalize()


def _sought(actions: tuple[str, ...], names: dict[str, str]) -> Sought:
    who, what, subject, first, last = st.columns(5)
    by = who.selectbox("Who", ["", *names], format_func=lambda key: names.get(key, "Anybody"), key="audit_who")
    action = what.selectbox("What", ["", *actions], format_func=lambda each: _said(each) or "Anything", key="audit_what")
    about = subject.text_input("To what", placeholder="application:...", key="audit_subject", max_chars=120)
    since = first.date_input("From", value=None, key="audit_from")
    until = last.date_input("To", value=None, key="audit_to")
    return Sought(str(by), str(action), about.strip(), _begins(since), _begins(until, timedelta(days=1)))


def _begins(on: object, later: timedelta = timedelta()) -> datetime | None:
    return datetime.combine(on, time()).astimezone() + later if isinstance(on, date) else None


show()
