"""A newer file that the program brought, beside the version a person made: looked at, taken over, or left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from screening.errors import ScreeningError
from screening.ui.desk import desk, person


@dataclass(frozen=True, slots=True)
class Offers:
    """`editor` is the page to look at it on, told the id as `param`; what `take` and `keep` refuse is left in the session as `fault`."""

    editor: str
    param: str
    take: Callable[..., object]
    keep: Callable[..., object]
    fault: str

    def show(self, name: str, version: int) -> None:
        """The offer about one file; `version` is the person's, as shown here."""
        with st.container(horizontal=True, vertical_alignment="center"):
            st.html('<div class="note"><b>A newer version came with the program.</b> Yours counts until you take it over.</div>')
            if st.button("Look at it", key=f"look-{name}"):
                st.switch_page(self.editor, query_params={self.param: name, "offer": "1"})
            st.button("Take it over", key=f"take-{name}", on_click=self._settle, args=(self.take, name), kwargs={"based_on": version})
            st.button("Keep mine", key=f"keep-{name}", type="tertiary", on_click=self._settle, args=(self.keep, name))

    def _settle(self, action: Callable[..., object], name: str, **asked: int) -> None:
        try:
            action(desk(), name, by=person(), **asked)
        except ScreeningError as error:
            st.session_state[self.fault] = str(error)
