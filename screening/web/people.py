"""A request's cookies and address in, the id of the person who asks out."""

from __future__ import annotations

import ipaddress

from screening.actions.context import Desk
from screening.actions.setup import ALONE, is_alone, is_set_up
from screening.actions.sign_in import is_active

from .sessions import Sessions


class Doorkeeper:
    """Knows the people of one desk. On a desk for one, and before it is set up, everyone at this very computer is that person."""

    def __init__(self, desk: Desk, sessions: Sessions) -> None:
        self.desk = desk
        self.sessions = sessions
        self._is_alone: bool | None = None  # None until the desk is set up; it never changes after that

    def person_of(self, cookies: str, client: str) -> str | None:
        """The id of who asks from address `client`; None for a stranger."""
        if self._is_alone is None and is_set_up(self.desk):
            self._is_alone = is_alone(self.desk)
        if self._is_alone is not False:
            return ALONE if is_loopback(client) else None
        person = self.sessions.person_of(cookies)
        return person if person and is_active(self.desk, person) else None


def is_loopback(client: str) -> bool:
    """Is this an address of the computer itself?"""
    try:
        address = ipaddress.ip_address(client)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_loopback
