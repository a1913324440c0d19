"""A request's scope in, whether it came over TLS out."""

from __future__ import annotations

import os

from starlette.types import Scope


def is_secure(scope: Scope) -> bool:
    """Did it come over TLS, here or (SCREENING_HTTPS=1) at a proxy before us?"""
    return scope.get("scheme") in ("https", "wss") or os.environ.get("SCREENING_HTTPS", "") == "1"
