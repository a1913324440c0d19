"""The pages as a test sees them: run one, press a button, read what stands there."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from streamlit.runtime.context import ContextProxy
from streamlit.testing.v1 import AppTest

import screening.ui
from screening.web.gate import PERSON_HEADER


def sit(monkeypatch: pytest.MonkeyPatch, person: str) -> None:
    """Let this person work at the pages, named as the gate names them.

    No function is exchanged: a page imported meanwhile would keep the other one for the tests after it.
    """
    monkeypatch.setattr(ContextProxy, "headers", {PERSON_HEADER: person})
    monkeypatch.setattr("screening.ui.desk.may_stay", lambda: True)


class Pages:
    """One session of one person."""

    def __init__(self) -> None:
        self.test = AppTest.from_file(str(Path(screening.ui.__file__).parent / "main.py"), default_timeout=30)

    def open(self, page: str = "", **params: str) -> Pages:
        """Go to a page of `screening/ui` with these query parameters."""
        for name, value in params.items():
            self.test.query_params[name] = value
        if page:
            self.test.run()
            self.test.switch_page(page)
            for name, value in params.items():
                self.test.query_params[name] = value
        self.test.run()
        return self._sound()

    def press(self, label: str) -> Pages:
        button = next(each for each in self.test.button if each.label == label)
        button.click().run()
        return self._sound()

    def fill(self, label: str, value: str) -> Pages:
        field = next(each for each in self.test.text_input if each.label == label)
        field.set_value(value)
        return self

    def choose(self, option: str) -> Pages:
        group: Any = next(each for each in self.test.get("button_group") if option in getattr(each, "options", ()))
        group.set_value(option).run()
        return self._sound()

    @property
    def markup(self) -> list[str]:
        """Everything handed over as HTML, without the stylesheet."""
        return [each.proto.body for each in self.test.get("html") if "<style>" not in each.proto.body]

    @property
    def words(self) -> str:
        """The visible text: of HTML, of plain text, of labels."""
        html = " ".join(unescape(re.sub(r"<[^>]+>", " ", body)) for body in self.markup)
        plain = [each.value for each in self.test.text]
        labels = [each.label for each in [*self.test.button, *self.test.text_input, *self.test.selectbox]]
        return " ".join(" ".join([html, *plain, *labels]).split())

    def data(self, name: str) -> dict[str, Any]:
        """What a component of ours was handed."""
        handed = [each.proto for each in self.test.get("bidi_component") if each.proto.component_name == f"screening_{name}"]
        assert handed, f"no {name} on this page"
        found: dict[str, Any] = json.loads(handed[-1].json)
        return found

    def _sound(self) -> Pages:
        assert not self.test.exception, self.test.exception
        return self
