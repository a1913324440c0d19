"""Our cookies: the session of who is signed in, a known browser, who just chose a password, what goes to another sign-in."""

from __future__ import annotations

from http.cookies import CookieError, SimpleCookie
from urllib.parse import quote, unquote

from starlette.responses import Response

from screening.access.secrets import LONGEST

SESSION = "screening_session"
BROWSER = "screening_browser"
AWAY_FROM = "screening_away"
WHO = "screening_who"
COMPANY = "/sign-in/company"
LONGEST_EMAIL = 320  # letters
YEAR = 365 * 24 * 3600  # seconds
AWAY_LASTS = 600  # seconds
WHO_LASTS = 600  # seconds


def cookie_in(cookies: str, name: str) -> str:
    """The value of a cookie in a Cookie header, "" for none."""
    try:
        held = SimpleCookie(cookies).get(name)
    except CookieError:
        return ""
    return held.value if held else ""


def set_session(response: Response, token: str, *, is_secure: bool) -> None:
    """No script can read it, no other site's form sends it, and it ends with the session at the latest."""
    seconds = int(LONGEST.total_seconds())
    response.set_cookie(SESSION, token, max_age=seconds, httponly=True, samesite="lax", secure=is_secure)


def set_browser(response: Response, mark: str, *, is_secure: bool) -> None:
    response.set_cookie(BROWSER, mark, max_age=YEAR, path="/sign-in", httponly=True, samesite="lax", secure=is_secure)


def set_who(response: Response, email: str, *, is_secure: bool) -> None:
    """Whose password was chosen a moment ago, for the form to name: not in an address, which is written down in many places."""
    response.set_cookie(WHO, quote(email, safe=""), max_age=WHO_LASTS, path="/sign-in", httponly=True, samesite="lax", secure=is_secure)


def who_in(cookies: str) -> str:
    return unquote(cookie_in(cookies, WHO))[:LONGEST_EMAIL]


def drop_who(response: Response) -> None:
    response.delete_cookie(WHO, path="/sign-in", httponly=True, samesite="lax")


def drop_session(response: Response) -> None:
    response.delete_cookie(SESSION, httponly=True, samesite="lax")


def set_away(response: Response, marks: str, *, is_secure: bool) -> None:
    """Lax, because the way back begins at the other service's page."""
    response.set_cookie(AWAY_FROM, marks, max_age=AWAY_LASTS, path=COMPANY, httponly=True, samesite="lax", secure=is_secure)


def drop_away(response: Response) -> None:
    response.delete_cookie(AWAY_FROM, path=COMPANY, httponly=True, samesite="lax")
