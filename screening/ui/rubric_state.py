"""The rubric being edited in this session: its values, the steps back, and what the edit is based on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from screening.actions.rubric_versions import open_rubric
from screening.errors import Fault
from screening.evaluation.rubric_edit import Values, values_of
from screening.ui.desk import desk, person
from screening.vocabulary.yaml_lines import PLACE

MOST_STEPS = 50  # that can be undone
WORK = "rubric_work"


@dataclass(slots=True)
class Work:
    """`rubric_id` "" is a new one. `generation` renews the fields after a step that is no typing; `open` is the row unfolded."""

    values: Values
    rubric_id: str = ""
    version: int = 0
    saved: Values | None = None
    steps: list[Values] = field(default_factory=list)
    generation: int = 0
    open: PLACE = ()
    text_faults: tuple[Fault, ...] = ()
    stale: str = ""
    has_comments: bool = False

    @property
    def is_changed(self) -> bool:
        return self.values != self.saved

    def step(self, values: Values, *, renew: bool = True) -> None:
        """Take over new values; the ones before can be brought back."""
        if values == self.values:
            return
        self.steps = [*self.steps[-MOST_STEPS + 1 :], self.values]
        self.values = values
        self.generation += renew

    def undo(self) -> None:
        if self.steps:
            self.values = self.steps.pop()
            self.generation += 1
            self.open = ()


def begin_new(text: str) -> None:
    """Edit a rubric that is nowhere yet."""
    st.session_state[WORK] = Work(values_of(text))


def begin_with(values: Values, rubric_id: str, version: int, saved: Values | None) -> None:
    """Go on with values somebody already changed elsewhere."""
    st.session_state[WORK] = Work(values, rubric_id, version, saved)


def work() -> Work | None:
    """The rubric in hand: the one of the address, else the one begun. Raises NotFound."""
    wanted = st.query_params.get("rubric", "")
    found: Any = st.session_state.get(WORK)
    if wanted and (found is None or found.rubric_id != wanted or not (found.is_changed or found.stale)):
        opened = open_rubric(desk(), wanted, by=person())
        if found is None or (found.rubric_id, found.version) != (wanted, opened.version):
            values = values_of(opened.text)
            found = Work(values, wanted, opened.version, values, has_comments="#" in opened.text)
            st.session_state[WORK] = found
        if st.query_params.get("offer") and opened.offer:
            del st.query_params["offer"]
            found.step(values_of(opened.offer))
    return found if isinstance(found, Work) else None
