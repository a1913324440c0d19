"""What every test may ask for."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, settings

from screening.vocabulary.load import Vocabulary, load_vocabulary
from tests.stores import desk, postgres, store, url

__all__ = ["desk", "postgres", "store", "url"]

# No test fails because a machine is slow or busy.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return load_vocabulary()


@pytest.fixture(scope="session")
def as_of() -> date:
    """The day on which every test's resumes were received."""
    return date(2026, 11, 15)
