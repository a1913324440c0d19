"""A desk in, every route beside the pages out."""

from __future__ import annotations

from starlette.routing import Route

from screening.access.single_sign_on import Provider
from screening.actions.context import Desk
from screening.reading.limits import PACKED_BYTES

from .assess_routes import assess_routes
from .backup import backup_routes
from .first_start import setup_routes
from .interview_routes import interview_routes
from .links import link_routes
from .routes import routes
from .scenario_routes import scenario_routes
from .sign_in import sign_in_routes
from .single_sign_on import company_routes


def every_route(desk: Desk, provider: Provider | None, code: str) -> list[Route]:
    """`provider` signs people in for their company, None where none is set; `code` opens the first start, "" where it is not asked."""
    company = provider.name if provider else ""
    return [
        *routes(desk, upload_limit=PACKED_BYTES),
        *setup_routes(desk, code),
        *sign_in_routes(desk, company=company, by_code=bool(code)),
        *company_routes(desk, provider),
        *link_routes(desk),
        *interview_routes(desk),
        *scenario_routes(desk),
        *assess_routes(desk),
        *backup_routes(desk),
    ]
