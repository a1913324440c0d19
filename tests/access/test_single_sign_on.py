"""Settings of single sign-on, and the role that a claim names."""

from __future__ import annotations

import pytest

from screening.access.policy import Role
from screening.access.secrets import sealed, unsealed
from screening.access.single_sign_on import SettingFault, may_be_asked, provider_of, role_in
from tests.stores import MOMENT

GIVEN = {"SCREENING_OIDC_ISSUER": "https://id.example.org", "SCREENING_OIDC_CLIENT_ID": "app", "SCREENING_OIDC_CLIENT_SECRET": "s"}


def test_nothing_said_means_none() -> None:
    assert provider_of({"PATH": "/bin", "SCREENING_OIDC_ISSUER": " "}) is None


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"SCREENING_OIDC_CLIENT_ID": ""}, "SCREENING_OIDC_CLIENT_ID is missing"),
        ({"SCREENING_OIDC_ISSUER": "http://id.example.org"}, "https://"),
        ({"SCREENING_OIDC_ISSUER": "id.example.org"}, "https://"),
        ({"SCREENING_OIDC_ROLES": "hr=boss"}, '"hr=boss" cannot be used'),
        ({"SCREENING_OIDC_ROLES": "recruiter"}, "Write value=role"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(changed: dict[str, str], words: str) -> None:
    with pytest.raises(SettingFault, match=words):
        provider_of({**GIVEN, **changed})


@pytest.mark.parametrize(
    ("claims", "role"),
    [
        ({"roles": "recruiter"}, Role.RECRUITER),
        ({"roles": ["staff", "read_only", "administrator"]}, Role.ADMINISTRATOR),
        ({"roles": ["staff"]}, None),
        ({"roles": {"administrator": True}}, None),
        ({"roles": None}, None),
        ({"roles": "administrator,recruiter"}, None),
        ({"roles": "Administrator"}, None),
        ({}, None),
    ],
)
def test_the_role_of_a_claim(claims: dict[str, object], role: Role | None) -> None:
    provider = provider_of(GIVEN)
    assert provider is not None
    assert role_in(provider, claims) is role


@pytest.mark.parametrize("claims", [{"realm.access": {"x": "hr=1"}}, {"realm": {"access": {"x": ["hr=1"]}}, "realm.access.x": None}])
def test_a_claim_is_found_step_by_step(claims: dict[str, object]) -> None:
    provider = provider_of({**GIVEN, "SCREENING_OIDC_ROLE_CLAIM": "realm.access.x", "SCREENING_OIDC_ROLES": "hr=1=hiring_manager"})
    assert provider is not None
    assert role_in(provider, claims) is None
    assert role_in(provider, {"realm": {"access": {"x": ["hr=1"]}}}) is Role.HIRING_MANAGER


@pytest.mark.parametrize(
    ("address", "is_fine"),
    [("https://a.example", True), ("http://127.0.0.1:9/x", True), ("http://localhost", True), ("http://a.example", False),
     ("http://localhost.evil.example", False), ("https://", False), ("ftp://localhost", False), ("https://[", False)],
)  # fmt: skip
def test_only_what_nobody_can_listen_to(address: str, is_fine: bool) -> None:
    assert may_be_asked(address) is is_fine


def test_marks_cannot_be_changed_and_do_not_last() -> None:
    seal = sealed("key", {"state": "aB"}, MOMENT)
    earlier = MOMENT.replace(hour=9, minute=0)
    assert unsealed("key", seal, earlier) == {"state": "aB"}
    assert unsealed("key", seal, MOMENT) is None
    assert unsealed("other", seal, earlier) is None
    for at in range(len(seal)):
        changed = seal[:at] + (seal[at].swapcase() if seal[at].isalpha() else "x") + seal[at + 1 :]
        assert unsealed("key", changed, earlier) is None
    for nonsense in ("", ".", "é.é", "a.b.c"):
        assert unsealed("key", nonsense, earlier) is None
