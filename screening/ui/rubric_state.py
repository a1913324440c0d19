"""The rubric being edited in this session: its values, the steps back, and what the edit is based on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import streamlit as st

from screening.actions.rubric_versions import open_rubric
from screening.errors import Fault
from screening.evaluation.rubric_edit import Values, values_of
from screening.ui.desk import desk, person
from screening.ui.edit_steps import Steps
from screening.vocabulary.yaml_lines import PLACE

WORK = "rubric_work"


@dataclass(slots=True, kw_only=True)
class Work(Steps):
    """`rubric_id` "" is a new one. `open` is the row unfolded."""

    rubric_id: str = ""
    open: PLACE = ()
    text_faults: tuple[Fault, ...] = ()
    stale: str = ""
    has_comments: bool = False

    def undo(self) -> None:
        if self.steps:
            self.open = ()
        Steps.undo(self)


def begin_new(text: str) -> None:
    """Edit a rubric that is nowhere yet."""
    st.session_state[WORK] = Work(values=values_of(text))


def begin_with(values: Values, rubric_id: str, version: int, saved: Values | None) -> None:
    """Go on with values somebody already changed elsewhere."""
    st.session_state[WORK] = Work(values=values, rubric_id=rubric_id, version=version, saved=saved)


def work() -> Work | None:
    """The rubric in hand: the one of the address, else the one begun. Raises NotFound."""
    wanted = st.query_params.get("rubric", "")
    found: Any = st.session_state.get(WORK)
    if wanted and (found is None or found.rubric_id != wanted or not (found.is_changed or found.stale)):
        opened = open_rubric(desk(), wanted, by=person())
        if found is None or (found.rubric_id, found.version) != (wanted, opened.version):
            values = values_of(opened.text)
            found = Work(values=values, rubric_id=wanted, version=opened.version, saved=values, has_comments="#" in opened.text)
            st.session_state[WORK] = found
        if st.query_params.get("offer") and opened.offer:
            del st.query_params["offer"]
            found.step(values_of(opened.offer))
    return found if isinstance(found, Work) else None
