"""A small OpenID Connect provider, as a process of its own: `python -m tests.web.sign_in_service PORT`.

People type who they are, it asks no password; it checks the client, the code, the redirect address and the PKCE proof as a
real one does. What it says wrongly on purpose is set by POST /wrong with one of the names in `_token`.
"""

from __future__ import annotations

import base64
import hashlib
import secrets
import sys
import time
from html import escape
from typing import Any
from urllib.parse import urlencode

import uvicorn
from joserfc import jwt
from joserfc.jwk import KeySet, OctKey, RSAKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

CLIENT = ("screening-app", "a secret: with/odd=signs")
PEOPLE: dict[str, dict[str, Any]] = {
    "olive": {"email": "Olive@example.org", "email_verified": True, "roles": ["everybody", "administrator"]},
    "ray": {"email": "ray@example.org", "email_verified": True, "roles": ["recruiter"]},
    "rose": {"email": "rose@example.org", "email_verified": True, "groups": {"all": ["hr"]}},
    "nora": {"email": "ray@example.org", "email_verified": False, "roles": ["administrator"]},
    "noel": {"email": "ray@example.org", "roles": ["administrator"]},
    "stu": {"email": "stranger@example.org", "email_verified": True, "roles": ["administrator"]},
    "gus": {"email": "gone@example.org", "email_verified": True, "roles": ["administrator"]},
    "uma": {"email": "ray@example.org", "email_verified": True, "roles": ["janitor"]},
    "una": {"email": "ray@example.org", "email_verified": True},
    "dee": {"email": "olive@example.org", "email_verified": True, "roles": ["read_only"]},
}
FORM = '<!doctype html><title>Company</title><form method="post"><label for="who">Who are you?</label><input id="who" name="who">{}</form>'


class Service:
    def __init__(self, address: str) -> None:
        self.address = address
        self.key = RSAKey.generate_key(2048, {"kid": "k1", "use": "sig"})
        self.other = RSAKey.generate_key(2048, {"kid": "k1", "use": "sig"})
        self.codes: dict[str, dict[str, str]] = {}
        self.tokens: dict[str, str] = {}
        self.wrong = ""

    async def known(self, _: Request) -> Response:
        places = {"authorization_endpoint": "authorize", "token_endpoint": "token", "jwks_uri": "keys", "userinfo_endpoint": "userinfo"}
        issuer = "http://127.0.0.1:1" if self.wrong == "discovery" else self.address
        return JSONResponse({"issuer": issuer, **{name: f"{self.address}/{path}" for name, path in places.items()}})

    async def authorize(self, request: Request) -> Response:
        asked = dict(request.query_params)
        assert asked["response_type"] == "code" and asked["code_challenge_method"] == "S256" and asked["client_id"] == CLIENT[0], asked
        if request.method == "GET":
            return HTMLResponse(FORM.format("<button>Go on</button>", escape(asked["state"])))
        who = str((await request.form())["who"])
        if who not in PEOPLE:
            return RedirectResponse(f"{asked['redirect_uri']}?{urlencode({'error': 'access_denied', 'state': asked['state']})}", 303)
        code = secrets.token_urlsafe(16)
        self.codes[code] = {**asked, "who": who}
        return RedirectResponse(f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state'], 'iss': self.address})}", 303)

    async def token(self, request: Request) -> Response:
        form = await request.form()
        asked = self.codes.pop(str(form["code"]), None)
        shown = hashlib.sha256(str(form.get("code_verifier", "")).encode()).digest()
        proof = base64.urlsafe_b64encode(shown).decode().rstrip("=")
        known = "Basic " + base64.b64encode(b"screening-app:a%20secret%3A%20with%2Fodd%3Dsigns").decode()
        if asked is None or asked["code_challenge"] != proof or asked["redirect_uri"] != form["redirect_uri"]:
            return JSONResponse({"error": "invalid_grant"}, 400)
        if request.headers.get("authorization") != known:
            return JSONResponse({"error": "invalid_client"}, 401)
        access = secrets.token_urlsafe(16)
        self.tokens[access] = asked["who"]
        return JSONResponse({"access_token": access, "token_type": "Bearer", "id_token": self._token(asked)})

    def _token(self, asked: dict[str, str]) -> str:
        now = int(time.time())
        about = {"iss": self.address, "aud": CLIENT[0], "sub": asked["who"], "iat": now, "exp": now + 300, "nonce": asked["nonce"]}
        claims: dict[str, Any] = {**about, **PEOPLE[asked["who"]]}
        claims.pop("groups", None)  # told only to who asks for more
        changed: dict[str, dict[str, Any]] = {
            "nonce": {"nonce": "another"}, "audience": {"aud": "another-app"}, "issuer": {"iss": "http://127.0.0.1:1"},
            "expired": {"iat": now - 4000, "exp": now - 3600}, "future": {"iat": now + 4000, "exp": now + 8000},
            "party": {"aud": [CLIENT[0], "another-app"], "azp": "another-app"}, "parties": {"aud": [CLIENT[0], "another-app"]},
        }  # fmt: skip
        claims |= changed.get(self.wrong, {})
        for missing in ("nonce", "exp", "aud", "sub"):
            if self.wrong == f"no {missing}":
                del claims[missing]
        if self.wrong == "none":
            return _unsigned({"alg": "none", "kid": "k1"}, claims)
        if self.wrong == "shared":  # signed with what everybody can read, as if it were a secret
            return jwt.encode({"alg": "HS256", "kid": "k1"}, claims, OctKey.import_key(self.key.as_pem(private=False)))
        if self.wrong == "changed":
            head, _, seal = jwt.encode({"alg": "RS256", "kid": "k1"}, claims, self.key).split(".")
            return f"{head}.{_unsigned({}, {**claims, 'roles': ['administrator']}).split('.')[1]}.{seal}"
        key = self.other if self.wrong == "key" else self.key
        return "nonsense" if self.wrong == "nonsense" else jwt.encode({"alg": "RS256", "kid": str(key.kid)}, claims, key)

    async def keys(self, _: Request) -> Response:
        return JSONResponse(KeySet([self.key]).as_dict(private=False))

    async def userinfo(self, request: Request) -> Response:
        who = self.tokens.get(request.headers.get("authorization", "").removeprefix("Bearer "))
        if who is None:
            return JSONResponse({"error": "invalid_token"}, 401)
        return JSONResponse({"sub": "another" if self.wrong == "userinfo" else who, **PEOPLE[who]})

    async def be_wrong(self, request: Request) -> Response:
        self.wrong = (await request.body()).decode()
        if self.wrong == "rotate":
            self.key = RSAKey.generate_key(2048, {"kid": "k2", "use": "sig"})
        return Response(status_code=204)


def _unsigned(header: dict[str, Any], claims: dict[str, Any]) -> str:
    import json

    parts = [base64.urlsafe_b64encode(json.dumps(each).encode()).decode().rstrip("=") for each in (header, claims)]
    return f"{parts[0]}.{parts[1]}."


def application(address: str) -> Starlette:
    service = Service(address)
    return Starlette(
        routes=[
            Route("/.well-known/openid-configuration", service.known),
            Route("/authorize", service.authorize, methods=["GET", "POST"]),
            Route("/token", service.token, methods=["POST"]),
            Route("/keys", service.keys),
            Route("/userinfo", service.userinfo),
            Route("/wrong", service.be_wrong, methods=["POST"]),
        ]
    )


if __name__ == "__main__":
    number = int(sys.argv[1])
    uvicorn.run(application(f"http://127.0.0.1:{number}"), host="127.0.0.1", port=number, log_level="error")
