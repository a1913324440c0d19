"""How the first page says what waits: of one, of several, and where it is done (page, and the query of its address)."""

from __future__ import annotations

from screening.actions.home import Wait

LINES = {  # what is said of one, of several, and where it is done
    Wait.ASKED: ("person you are asked to decide about", "people you are asked to decide about", "ranking", "asked=me"),
    Wait.TO_DECIDE: (
        "passed and waits for a decision",
        "passed and wait for a decision",
        "ranking",
        "gate=passed&decision=open",
    ),
    Wait.NEAR: ("person is one answer from passing", "people are one answer from passing", "ranking", "gate=review&decision=open&left=one"),
    Wait.HELD: ("person is on hold", "people are on hold", "ranking", "decision=held"),
    Wait.PAIRS: ("pair may be one person", "pairs may be one person", "same-person", ""),
    Wait.FAILURES: ("file could not be read", "files could not be read", "intake", ""),
    Wait.STALE: ("person was scored by an earlier rubric", "people were scored by an earlier rubric", "ranking", ""),
}
