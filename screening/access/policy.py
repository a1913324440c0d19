"""A role and an action in, yes or no out: the one place that says who may do what."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What somebody is here for. The owner is the first administrator."""

    ADMINISTRATOR = "administrator"
    RECRUITER = "recruiter"
    HIRING_MANAGER = "hiring_manager"
    INTERVIEWER = "interviewer"
    READ_ONLY = "read_only"


class Action(StrEnum):
    """Everything that asks first, worded to follow "You may not"."""

    SEE_OPENINGS = "see openings"
    CREATE_OPENINGS = "create openings"
    UPLOAD = "upload resumes"
    SEE_CANDIDATES = "see candidates"
    DECIDE = "decide about candidates"
    EXPORT = "export the shortlist"
    EVALUATE = "evaluate an opening again"


_LOOK = {Action.SEE_OPENINGS, Action.SEE_CANDIDATES}
_MANAGE = _LOOK | {Action.DECIDE, Action.EXPORT}
_RECRUIT = _MANAGE | {Action.CREATE_OPENINGS, Action.UPLOAD, Action.EVALUATE}
ALLOWED: dict[Role, frozenset[Action]] = {
    Role.ADMINISTRATOR: frozenset(Action),
    Role.RECRUITER: frozenset(_RECRUIT),
    Role.HIRING_MANAGER: frozenset(_MANAGE),
    Role.INTERVIEWER: frozenset(),
    Role.READ_ONLY: frozenset(_LOOK),
}


def may(role: str, action: Action) -> bool:
    """May somebody of that role do that? An unknown role may nothing."""
    return role in set(Role) and action in ALLOWED[Role(role)]
