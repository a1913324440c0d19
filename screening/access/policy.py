"""A person, an action and what it is done to in, yes or no out: the one place that says who may do what."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Role(StrEnum):
    """What somebody is here for. The owner is the first administrator."""

    ADMINISTRATOR = "administrator"
    RECRUITER = "recruiter"
    HIRING_MANAGER = "hiring_manager"
    INTERVIEWER = "interviewer"
    READ_ONLY = "read_only"


def plain_role(role: str) -> str:
    """ "hiring manager", as it stands in a sentence."""
    return role.replace("_", " ")


class Action(StrEnum):
    """Everything that asks first, worded to follow "You may not"."""

    SEE_OPENINGS = "see this opening"
    CREATE_OPENINGS = "create openings"
    MANAGE_OPENINGS = "change this opening"
    UPLOAD = "upload resumes"
    SEE_CANDIDATES = "see candidates"
    UNMASK = "see the names of a blind opening"
    DECIDE = "decide about candidates"
    ASK = "ask somebody to decide"
    CORRECT = "correct what was read about candidates"
    NOTE = "write notes about candidates"
    REMOVE = "delete candidates"
    EDIT_REASONS = "change the list of reasons"
    MERGE = "say which candidates are one person"
    EXPORT = "export the shortlist"
    EVALUATE = "evaluate an opening again"
    SEE_RUBRICS = "see rubrics"
    EDIT_RUBRICS = "change rubrics"
    SEE_SCENARIOS = "see scenarios"
    EDIT_SCENARIOS = "change scenarios"
    PLAN_INTERVIEWS = "plan interviews"
    INTERVIEW = "hold this interview"
    SEE_RATERS = "see how people rate"
    ASSESS = "give tests to candidates"
    ACCOMMODATE = "see or set what a candidate is given to make a test fair"
    MANAGE_PEOPLE = "manage people"
    SEE_AUDIT = "see the audit"
    BACK_UP = "make or restore backups"


DESK_WIDE = frozenset(
    {
        Action.CREATE_OPENINGS,
        Action.SEE_RUBRICS,
        Action.EDIT_RUBRICS,
        Action.SEE_SCENARIOS,
        Action.EDIT_SCENARIOS,
        Action.MANAGE_PEOPLE,
        Action.SEE_AUDIT,
        Action.BACK_UP,
        Action.EDIT_REASONS,
    }
)
CHANGES = frozenset(
    {Action.UPLOAD, Action.DECIDE, Action.ASK, Action.CORRECT, Action.EVALUATE, Action.PLAN_INTERVIEWS, Action.ASSESS}
)  # rest once an opening is closed
_LOOK = {Action.SEE_OPENINGS, Action.SEE_CANDIDATES, Action.SEE_RUBRICS, Action.SEE_SCENARIOS}
_MANAGE = _LOOK | {
    Action.UNMASK,
    Action.DECIDE,
    Action.MERGE,
    Action.CORRECT,
    Action.NOTE,
    Action.EXPORT,
    Action.PLAN_INTERVIEWS,
    Action.INTERVIEW,
    Action.SEE_RATERS,
    Action.ASSESS,
}
_RECRUIT = _MANAGE | {Action.CREATE_OPENINGS, Action.MANAGE_OPENINGS, Action.UPLOAD, Action.EVALUATE, Action.EDIT_RUBRICS}
_RECRUIT |= {Action.ASK, Action.REMOVE, Action.EDIT_REASONS, Action.EDIT_SCENARIOS, Action.ACCOMMODATE}
ALLOWED: dict[Role, frozenset[Action]] = {
    Role.ADMINISTRATOR: frozenset(Action),
    Role.RECRUITER: frozenset(_RECRUIT),
    Role.HIRING_MANAGER: frozenset(_MANAGE),
    Role.INTERVIEWER: frozenset({Action.INTERVIEW}),
    Role.READ_ONLY: frozenset(_LOOK),
}


class Asker(Protocol):
    """Who wants to do something; a `storage.people.Person` is one."""

    @property
    def id(self) -> str: ...
    @property
    def role(self) -> str: ...
    @property
    def is_active(self) -> bool: ...
    @property
    def openings(self) -> Collection[str]: ...


@dataclass(frozen=True, slots=True)
class Thing:
    """What something is done to: an opening ("" for the desk as a whole), and for an interview those who hold it."""

    opening: str = ""
    interviewers: frozenset[str] = frozenset()


DESK = Thing()


def may(person: Asker, action: Action, thing: Thing = DESK) -> bool:
    """May they do that to this? An unknown role, or somebody who left, may nothing.

    An administrator may everything everywhere. Anybody else only what their role allows, on the openings they work on,
    and only the interviews that are theirs to hold.
    """
    if not person.is_active or person.role not in set(Role):
        return False
    role = Role(person.role)
    if action is Action.INTERVIEW:
        return action in ALLOWED[role] and person.id in thing.interviewers
    if role is Role.ADMINISTRATOR:
        return True
    return action in ALLOWED[role] and (action in DESK_WIDE or thing.opening in person.openings)
