"""The scenario being edited in this session: its values, the steps back, and what the edit is based on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import streamlit as st

from screening.actions.scenarios import open_kit
from screening.scenarios.kit_edit import Values, values_of
from screening.ui.desk import desk, person
from screening.ui.edit_steps import Steps

WORK = "scenario_work"


@dataclass(slots=True, kw_only=True)
class KitWork(Steps):
    """`kit_id` "" is a new one."""

    kit_id: str = ""
    fault: str = ""

    def kept(self, kit_id: str, version: int) -> None:
        """What is in hand stands in the store now."""
        self.kit_id, self.version, self.saved, self.fault = kit_id, version, self.values, ""


def begin_scenario(values: Values) -> None:
    """Edit a scenario that is nowhere yet."""
    st.session_state[WORK] = KitWork(values=values)


def kit_work() -> KitWork | None:
    """The scenario in hand: the one of the address, else the one begun. Raises NotFound, NotAllowed."""
    wanted = st.query_params.get("kit", "")
    found: Any = st.session_state.get(WORK)
    if wanted and (found is None or found.kit_id != wanted or not (found.is_changed or found.fault)):
        opened = open_kit(desk(), wanted, by=person())
        if found is None or (found.kit_id, found.version) != (wanted, opened.version):
            values = values_of(opened.text)
            found = KitWork(values=values, kit_id=wanted, version=opened.version, saved=values)
            st.session_state[WORK] = found
        if st.query_params.get("offer") and opened.offer:
            del st.query_params["offer"]
            found.step(values_of(opened.offer))
    return found if isinstance(found, KitWork) else None


def forget_scenario() -> None:
    st.session_state.pop(WORK, None)
