"""Forms without script: a page out, what somebody typed in."""

from __future__ import annotations

from html import escape
from pathlib import Path
from string import Template
from urllib.parse import parse_qs, quote

from starlette.requests import Request
from starlette.responses import HTMLResponse

HERE = Path(__file__).parent
STYLE = (HERE / "forms.css").read_text(encoding="utf-8")
FRAME = Template((HERE / "frame.html").read_text(encoding="utf-8"))
BODIES = {name: Template((HERE / f"{name}.html").read_text(encoding="utf-8")) for name in ("sign_in", "sign_out", "link", "set_up")}
COMPANY = Template('<a class="other" href="/sign-in/company?next=$next">Sign in with $name</a>')
TITLES = {"sign_in": "Sign in", "sign_out": "Sign out", "link": "Choose a password", "set_up": "Set up"}
MOST_FIELDS = 20


async def fields(request: Request) -> dict[str, str]:
    """What was typed, the first value of each name; nothing when it is no form."""
    typed = (await request.body()).decode("utf-8", "replace")
    try:
        return {name: values[0] for name, values in parse_qs(typed, max_num_fields=MOST_FIELDS).items()}
    except ValueError:
        return {}


def page(form: str, said: str = "", status: int = 200, **words: str) -> HTMLResponse:
    """One of our forms with a sentence above it; everything put in is shown as text. Never kept by a browser."""
    note = f'<p role="alert">{escape(said)}</p>' if said else ""
    company = COMPANY.substitute(name=escape(words["company"]), next=quote(words["next"], safe="")) if words.get("company") else ""
    body = BODIES[form].substitute({name: escape(word) for name, word in words.items()} | {"company": company}, said=note)
    html = FRAME.substitute(title=TITLES[form], style=STYLE, body=body)
    return HTMLResponse(html, status, headers={"Cache-Control": "no-store"})


def sign_in_page(said: str = "", status: int = 200, *, email: str, company: str, following: str) -> HTMLResponse:
    """The sign-in form; who is known to it begins at the password."""
    at_email, at_password = ("", " autofocus") if email else (" autofocus", "")
    return page("sign_in", said, status, email=email, at_email=at_email, at_password=at_password, company=company, next=following)


def sentence(words: str, status: int) -> HTMLResponse:
    """A page of one sentence."""
    html = FRAME.substitute(title="Screening", style=STYLE, body=f'<form><p role="alert">{escape(words)}</p></form>')
    return HTMLResponse(html, status, headers={"Cache-Control": "no-store"})


def inside(following: str) -> str:
    """Where to go after signing in: a path of ours, never another site."""
    is_ours = following.startswith("/") and not following.startswith(("//", "/\\")) and following.isprintable()
    return following if is_ours else "/"
