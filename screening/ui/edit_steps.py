"""Values being edited in this session -> the steps that lead back, and whether anything is unsaved."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Values = dict[str, Any]
MOST_STEPS = 50  # that can be undone


@dataclass(slots=True, kw_only=True)
class Steps:
    """`version` is what the edit is based on. `generation` renews the fields after a step that is no typing."""

    values: Values
    version: int = 0
    saved: Values | None = None
    steps: list[Values] = field(default_factory=list)
    generation: int = 0

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
