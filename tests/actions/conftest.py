"""What tests of actions may ask for."""

from __future__ import annotations

import pytest

from screening.actions.context import Desk

from .interviewing import staffed


@pytest.fixture
def application(desk: Desk) -> str:
    """One candidate of an opening that has its interviewers."""
    return staffed(desk)[1][0]
