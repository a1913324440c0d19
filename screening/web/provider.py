"""Talks to the organisation's sign-in service: where to send a browser, and what a code that came back says about a person.

The answer counts only when its ID token is signed by a key the service publishes, is for us, is not over, and names the
number (nonce) that this browser was sent away with. Neither "none" nor a shared secret counts as a signature.
"""

from __future__ import annotations

import base64
import hashlib
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import quote, urlencode

import httpx
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from screening.access.single_sign_on import Claims, Provider, may_be_asked
from screening.errors import ScreeningError

SIGNATURES = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519")
PATIENCE = 10.0  # seconds for one question
LEEWAY = 60  # seconds that two clocks may differ
ASK_AGAIN = 3600.0  # seconds until its addresses are asked for anew
SILENT = "The sign-in service does not answer as it should. Try again in a minute, or sign in with your password."
UNTRUSTED = (
    "What the sign-in service said could not be verified, so nobody was signed in. Try again; if it stays so, tell an administrator."
)
UNVERIFIED = "The sign-in service did not say that your e-mail address is verified. Have it verified there, then try again."


class NotVouched(ScreeningError):
    """Nobody came back from the sign-in service; the message says why and what to do. `code` is for the log."""

    def __init__(self, sentence: str, code: str) -> None:
        super().__init__(sentence, code)
        self.code = code
        self.status = {SILENT: 502, UNTRUSTED: 401}.get(sentence, 403)

    def __str__(self) -> str:
        return str(self.args[0])


@dataclass
class Talk:
    """One sign-in service, asked over HTTP. `clock` is the desk's."""

    provider: Provider
    clock: Callable[[], datetime]
    _places: dict[str, object] = field(default_factory=dict)
    _asked_at: float = 0.0

    async def address(self, *, back: str, state: str, nonce: str, verifier: str) -> str:
        """Where to send the browser. Raises NotVouched."""
        asked = {
            "response_type": "code",
            "client_id": self.provider.client_id,
            "redirect_uri": back,
            "scope": self.provider.scope,
            "state": state,
            "nonce": nonce,
            "code_challenge": challenge(verifier),
            "code_challenge_method": "S256",
        }
        place = await self._place("authorization_endpoint")
        return f"{place}{'&' if '?' in place else '?'}{urlencode(asked)}"

    async def claims(self, code: str, *, back: str, nonce: str, verifier: str) -> Claims:
        """What the service says about who came back with this code; "email" is verified. Raises NotVouched."""
        form = {"grant_type": "authorization_code", "code": code, "redirect_uri": back, "code_verifier": verifier}
        given = await self._ask("POST", await self._place("token_endpoint"), form, {"Authorization": self._basic()})
        claims = await self._verified(str(given.get("id_token", "")), nonce)
        if "email" not in claims or self.provider.role_claim.split(".")[0] not in claims:
            claims = {**await self._more(str(given.get("access_token", "")), str(claims["sub"])), **claims}
        if claims.get("email_verified") is not True or not isinstance(claims.get("email"), str):
            raise NotVouched(UNVERIFIED, "email")
        return claims

    async def _verified(self, token: str, nonce: str) -> Claims:
        """The claims of an ID token that is what it has to be."""
        must = jwt.JWTClaimsRegistry(
            now=int(self.clock().timestamp()),
            leeway=LEEWAY,
            iss={"essential": True, "value": self.provider.issuer},
            aud={"essential": True, "value": self.provider.client_id},
            nonce={"essential": True, "value": nonce},
            exp={"essential": True},
            iat={"essential": True},
            sub={"essential": True},
        )
        try:
            keys = KeySet.import_key_set(await self._ask("GET", await self._place("jwks_uri")))  # type: ignore[arg-type]
            claims = jwt.decode(token, keys, algorithms=SIGNATURES).claims
            must.validate(claims)
        except (JoseError, ValueError, TypeError, KeyError) as error:
            raise NotVouched(UNTRUSTED, type(error).__name__) from error
        several = isinstance(claims["aud"], list) and len(claims["aud"]) > 1
        if claims.get("azp", None if several else self.provider.client_id) != self.provider.client_id:
            raise NotVouched(UNTRUSTED, "azp")
        return claims

    async def _more(self, access_token: str, subject: str) -> Claims:
        """What the service tells beside the ID token, if it has a place for that, about the same person."""
        if not access_token or not (await self._known()).get("userinfo_endpoint"):
            return {}
        said = await self._ask("GET", await self._place("userinfo_endpoint"), None, {"Authorization": f"Bearer {access_token}"})
        if said.get("sub") != subject:
            raise NotVouched(UNTRUSTED, "userinfo")
        return said

    async def _place(self, name: str) -> str:
        """An address of the service, as it publishes it."""
        place = (await self._known()).get(name)
        if not isinstance(place, str) or not may_be_asked(place):
            raise NotVouched(SILENT, f"no {name}")
        return place

    async def _known(self) -> Mapping[str, object]:
        if not self._places or time.monotonic() - self._asked_at > ASK_AGAIN:
            found = await self._ask("GET", self.provider.issuer.rstrip("/") + "/.well-known/openid-configuration")
            if found.get("issuer") != self.provider.issuer:
                raise NotVouched(SILENT, "another issuer")
            self._places, self._asked_at = found, time.monotonic()
        return self._places

    async def _ask(
        self, method: str, place: str, form: dict[str, str] | None = None, headers: dict[str, str] | None = None
    ) -> dict[str, object]:
        """One question, its answer as JSON."""
        try:
            async with httpx.AsyncClient(timeout=PATIENCE) as client:
                answer = await client.request(method, place, data=form, headers=headers)
            said = answer.json() if answer.status_code == 200 else None
        except (httpx.HTTPError, ValueError) as error:
            raise NotVouched(SILENT, type(error).__name__) from error
        if not isinstance(said, dict):
            raise NotVouched(UNTRUSTED if method == "POST" else SILENT, f"status {answer.status_code}")
        return said

    def _basic(self) -> str:
        """Who we are, as the specification spells it."""
        pair = f"{quote(self.provider.client_id, safe='')}:{quote(self.provider.client_secret, safe='')}"
        return "Basic " + base64.b64encode(pair.encode()).decode()


def challenge(verifier: str) -> str:
    """What the service is told of a secret that only we know, so that a stolen code is worth nothing (PKCE)."""
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
