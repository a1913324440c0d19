"""What is done about several people of a list at once, each time in one transaction, and the way back."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from screening.actions.bulk import decide_many, take_back_many
from screening.actions.stages import move, undo_move
from screening.actions.tags import tag, untag
from screening.errors import ScreeningError
from screening.hiring.stages import said_stage
from screening.model.hiring import Disposition

from .desk import desk, person
from .moves import DECIDED, Shown
from .parts import count

MOST_NAMES = 6  # of those who were left as they are


@dataclass(frozen=True, slots=True)
class Done:
    """What became of it: about whom, in words, what went wrong ("" when nothing did), and how to undo it (says what went wrong)."""

    ids: tuple[str, ...]
    words: str
    fault: str
    undo: Callable[[], str]
    token: str


def decide_people(people: Mapping[str, Shown], disposition: Disposition, reason: str = "") -> Done:
    """Decide about everybody in `people` (by application id), as they were shown."""
    wanted = {each: shown.disposition for each, shown in people.items()}
    try:
        made = decide_many(desk(), wanted, disposition=disposition.value, reason=reason, by=person())
    except ScreeningError as error:
        return _nothing(str(error))
    fault = _left({people[each].name: why for each, why in made.left.items()})

    def undo() -> str:
        back = take_back_many(desk(), made.done, shown=disposition.value, by=person())
        left = count(len(back.left), "person was", "people were")
        return f"{left} decided otherwise since then and left as they are." if back.left else ""

    return made_of(made.done, f"{DECIDED[disposition]}: {_people(made.done)}", undo, fault)


def move_people(shown: Mapping[str, str], to: str, reason: str = "") -> Done:
    """Move everybody in `shown` (application id -> the stage they were shown in) to a stage, all of them or none."""
    try:
        made = move(desk(), list(shown), to=to, reason=reason, shown=shown, by=person())
    except ScreeningError as error:
        return _nothing(str(error))
    ids = tuple(each.application_id for each in made.before)

    def undo() -> str:
        undo_move(desk(), made, by=person())
        return ""

    return made_of(ids, f"Moved to {said_stage(to)}: {_people(ids)}", undo)


def tag_people(without: Collection[str], word: str) -> Done:
    """Put a tag on people who do not have it."""
    try:
        tag(desk(), without, word, by=person())
    except ScreeningError as error:
        return _nothing(str(error))
    ids = tuple(without)

    def undo() -> str:
        untag(desk(), ids, word, by=person())
        return ""

    return made_of(ids, f"Tagged “{' '.join(word.split())}”: {_people(ids)}", undo)


def taken_back(done: Done) -> str:
    """Undo it; what went wrong, "" when nothing did."""
    try:
        return done.undo()
    except ScreeningError as error:
        return str(error)


def _people(ids: Collection[str]) -> str:
    return count(len(ids), "person", "people")


def made_of(ids: tuple[str, ...], words: str, undo: Callable[[], str], fault: str = "") -> Done:
    """What became of a deed, told apart from any other."""
    return Done(ids, words, fault, undo, secrets.token_hex(4))


def _nothing(fault: str) -> Done:
    return made_of((), "", lambda: "", fault)


def _left(left: Mapping[str, str]) -> str:
    """Who was left as they are, and why."""
    if not left:
        return ""
    if len(left) == 1:
        ((name, why),) = left.items()
        return f"{name}: {why}"
    names = ", ".join([*left][:MOST_NAMES]) + (f" and {len(left) - MOST_NAMES} more" if len(left) > MOST_NAMES else "")
    return f"Decided otherwise by somebody since this list was drawn, and left as they are: {names}. Look again, then decide about them."
