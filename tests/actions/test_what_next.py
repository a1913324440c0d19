"""What a single candidate needs: the flip that is true, the questions that are open."""

from __future__ import annotations

import pytest

from screening.actions.candidates import candidate
from screening.actions.context import Desk
from screening.actions.openings import create_opening
from screening.actions.ranking import ranking
from screening.actions.what_next import what_next
from screening.errors import NotAllowed, NotFound
from screening.model.evaluation import Gate, Outcome
from tests.actions.readers import hand_in, read_all

RESUME = """Petra Holloway
Tampa, FL | petra@example.com

EXPERIENCE
Chat Support Specialist, Blue Heron Utilities
March 2021 - October 2026
- Answered customer chats in Zendesk and logged every case
{typing}
"""


@pytest.fixture
def ids(desk: Desk) -> dict[str, str]:
    """Application ids by file: fast, slow and silent about typing."""
    opening = create_opening(desk, title="Chat", rubric_id="chat", by="me")
    texts = {"fast.txt": "- Typing speed 62 WPM", "slow.txt": "- Typing speed 31 WPM", "silent.txt": "- Kept calm"}
    hand_in(desk, opening.id, {name: RESUME.format(typing=line) for name, line in texts.items()})
    read_all(desk)
    return {row.filename: row.application_id for row in ranking(desk, opening.id, by="me").rows}


def test_what_would_flip_each_of_three(desk: Desk, ids: dict[str, str]) -> None:
    assert what_next(desk, ids["fast.txt"], by="me").flips == ()
    test = "Passed if a typing test shows 40 words a minute"
    assert what_next(desk, ids["silent.txt"], by="me").flips[0].sentence == test
    slow = what_next(desk, ids["slow.txt"], by="me").flips
    assert [each.sentence.split(" (")[0] for each in slow] == [test, "Passed if 31 words a minute were asked"]
    assert all(each.after.gate is Gate.PASSED for each in slow)


def test_the_open_questions_are_the_unclear_criteria(desk: Desk, ids: dict[str, str]) -> None:
    for application_id in ids.values():
        findings = candidate(desk, application_id, by="me").evaluation.findings
        unclear = {each.criterion_id for each in findings if each.outcome is Outcome.UNCLEAR}
        assert {each.criterion_id for each in what_next(desk, application_id, by="me").questions} == unclear
    first = what_next(desk, ids["silent.txt"], by="me").questions[0]
    assert (first.criterion_id, first.is_test, first.is_must) == ("typing_wpm", True, True)


def test_strangers_and_nobody(desk: Desk, ids: dict[str, str]) -> None:
    with pytest.raises(NotAllowed):
        what_next(desk, ids["slow.txt"], by="nobody")
    with pytest.raises(NotFound):
        what_next(desk, "nothing", by="me")
