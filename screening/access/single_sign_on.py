"""Settings of the environment in, the organisation's own sign-in service (OpenID Connect) out; its claims in, a role out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from screening.errors import ScreeningError

from .policy import Role

PREFIX = "SCREENING_OIDC_"
NEEDED = ("ISSUER", "CLIENT_ID", "CLIENT_SECRET")
LOCAL_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})
Claims = Mapping[str, object]


class SettingFault(ScreeningError):
    """A setting that cannot be used; the message says which, and what to write."""


@dataclass(frozen=True, slots=True)
class Provider:
    """Who vouches for people, and what is read from what it says: `roles` maps values of the claim `role_claim` to ours."""

    issuer: str
    client_id: str
    client_secret: str
    name: str
    scope: str
    role_claim: str
    roles: Mapping[str, Role]


def provider_of(environment: Mapping[str, str]) -> Provider | None:
    """The sign-in service that the settings name, None where there is none. Raises SettingFault."""
    said = {name.removeprefix(PREFIX): value.strip() for name, value in environment.items() if name.startswith(PREFIX) and value.strip()}
    if not said:
        return None
    if missing := [PREFIX + name for name in NEEDED if name not in said]:
        raise SettingFault(f"{', '.join(missing)} is missing. Single sign-on needs {', '.join(PREFIX + name for name in NEEDED)}.")
    if not may_be_asked(said["ISSUER"]):
        raise SettingFault(f"{PREFIX}ISSUER has to begin with https:// (http:// only for a service on this computer).")
    return Provider(
        issuer=said["ISSUER"],
        client_id=said["CLIENT_ID"],
        client_secret=said["CLIENT_SECRET"],
        name=said.get("NAME", "your organization"),
        scope=said.get("SCOPE", "openid email profile"),
        role_claim=said.get("ROLE_CLAIM", "roles"),
        roles=_roles(said.get("ROLES", "")),
    )


def may_be_asked(address: str) -> bool:
    """Is this an address that nobody on the way can listen to?"""
    try:
        parts = urlsplit(address)
        return bool(parts.hostname) and (parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOCAL_NAMES))
    except ValueError:
        return False


def role_in(provider: Provider, claims: Claims) -> Role | None:
    """The role that the claim names: of several the one that may most, None where none of its values is known."""
    said = _claim(claims, provider.role_claim)
    values = {str(each) for each in said} if isinstance(said, list) else {str(said)} if isinstance(said, str) else set()
    found = {provider.roles[value] for value in values & provider.roles.keys()}
    return next((role for role in Role if role in found), None)


def _claim(claims: Claims, name: str) -> object:
    """The claim of this name; "realm_access.roles" is also looked for step by step."""
    if name in claims:
        return claims[name]
    found: object = claims
    for step in name.split("."):
        found = found.get(step) if isinstance(found, Mapping) else None
    return found


def _roles(said: str) -> dict[str, Role]:
    """ "hr-leads=administrator, hr=recruiter" -> what each value of the claim means; without a setting the roles' own names."""
    if not said:
        return {str(role): role for role in Role}
    pairs = [tuple(part.strip() for part in each.rpartition("=")[::2]) for each in said.split(",") if each.strip()]
    if wrong := [f"{value}={role}" for value, role in pairs if not value or role not in set(Role)]:
        known = ", ".join(Role)
        raise SettingFault(f'{PREFIX}ROLES: "{wrong[0]}" cannot be used. Write value=role, with a role of {known}.')
    return {value: Role(role) for value, role in pairs}
