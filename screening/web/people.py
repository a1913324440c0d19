"""A request's cookies and address in, the id of the person who asks out."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping

from screening.actions.context import Desk
from screening.actions.setup import is_alone, is_set_up
from screening.actions.sign_in import person_of, who_is_here

from .cookies import SESSION, cookie_in

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
OPEN_ADDRESS = (
    "This desk is set up for one person on this computer, so it listens on this computer only. "
    "Start it without --server.address, or change it to a team on the page People first."
)


class Doorkeeper:
    """Knows the people of one desk. On a desk for one, and before it is set up, everyone at this very computer is that person.

    Where a code is asked for to set it up (`by_code`), nobody is anybody before that.
    """

    def __init__(self, desk: Desk, hosts: frozenset[str] = frozenset(), *, by_code: bool = False) -> None:
        self.desk = desk
        self._hosts = hosts
        self._by_code = by_code
        self._is_team = False  # a team never becomes a desk for one again

    def person_of(self, cookies: str, client: str) -> str | None:
        """The id of who asks from address `client`; None for a stranger. Asked anew at each request."""
        token = cookie_in(cookies, SESSION)
        if self._is_team:
            return person_of(self.desk, token)
        return who_is_here(self.desk, token, is_this_computer=is_loopback(client) and not self._by_code)

    def hosts(self) -> frozenset[str]:
        """The names we answer to: this computer's own; those of the settings only where people sign in, or need a code to set up."""
        self._is_team = self._is_team or is_team(self.desk)
        return LOOPBACK | self._hosts if self._is_team or self._by_code else LOOPBACK


def named_hosts(environment: Mapping[str, str]) -> frozenset[str]:
    """The further names a team's server answers to, out of SCREENING_HOSTS."""
    return frozenset(name.strip().lower() for name in environment.get("SCREENING_HOSTS", "").split(",") if name.strip())


def is_team(desk: Desk) -> bool:
    """Do people sign in here?"""
    return is_set_up(desk) and not is_alone(desk)


def may_listen(desk: Desk, address: str | None) -> bool:
    """May the server listen on this address (None or "": on all)? A desk for one is for this computer only."""
    return not is_alone(desk) or address == "localhost" or is_loopback(address or "")


def is_loopback(client: str) -> bool:
    """Is this an address of the computer itself?"""
    try:
        address = ipaddress.ip_address(client)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_loopback
