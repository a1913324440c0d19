"""HTTP for backups: all of the desk streamed out, and a backup file streamed in and put in place. For administrators."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from screening.actions.backup import make_backup, may_back_up, restore_backup
from screening.actions.context import Desk

from .gate import RESTORE, WHOLE_DESK
from .names import safe_name
from .routes import NAME_HEADER, fresh_file, person, sentence, streamed, told

REPLACE_HEADER = "x-replace"
FOREIGN = "Backups are made and restored from the page Backup."


@dataclass(frozen=True, slots=True)
class Backups:
    """The routes of one desk."""

    desk: Desk

    async def make(self, request: Request) -> Response:
        """The backup as a download, never whole in memory."""
        if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            return sentence(FOREIGN, 403)
        pieces = await run_in_threadpool(make_backup, self.desk, by=person(request))
        name = f"screening-{self.desk.clock():%Y-%m-%d-%H%M}.backup"
        return StreamingResponse(
            pieces, media_type="application/octet-stream", headers={"content-disposition": f'attachment; filename="{name}"'}
        )

    async def restore(self, request: Request) -> Response:
        """The body is the file. It is on the disk, and looked at from end to end, before anything changes."""
        name = request.headers.get(NAME_HEADER)
        if name is None:
            return sentence(FOREIGN, 403)
        await run_in_threadpool(may_back_up, self.desk, by=person(request))
        path = await run_in_threadpool(fresh_file, self.desk.data_dir)
        try:
            await streamed(request, path, WHOLE_DESK)
            replace = request.headers.get(REPLACE_HEADER) == "yes"
            done = await run_in_threadpool(restore_backup, self.desk, path, replace=replace, by=person(request), name=safe_name(name))
            return JSONResponse({"done": f"{done}."})
        except ClientDisconnect:
            return Response(status_code=400)
        finally:
            await run_in_threadpool(path.unlink, True)


def backup_routes(desk: Desk) -> list[Route]:
    """The routes, bound to one desk."""
    service = Backups(desk)
    return [
        Route("/api/backup", told(service.make), methods=["GET"]),
        Route(RESTORE, told(service.restore), methods=["POST"]),
    ]
