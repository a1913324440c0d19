"""HTTP beside the pages: streamed upload of resumes, pictures of their pages, health."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from screening.actions.candidates import page_image
from screening.actions.context import Desk
from screening.actions.intake import accept_file
from screening.errors import NotAllowed, NotFound, ScreeningError

from .gate import PERSON_HEADER
from .names import safe_name

NAME_HEADER = "x-file-name"  # no form and no foreign page can send it, so a request that has it came from our own page
WEBP = "image/webp"


def routes(desk: Desk, *, upload_limit: int) -> list[Route]:
    """The routes, bound to one desk. `upload_limit` in bytes a file."""

    async def upload(request: Request) -> Response:
        name = request.headers.get(NAME_HEADER)
        if name is None:
            return _sentence("Files can only be added from the page Add resumes.", 403)
        path = await run_in_threadpool(_fresh_file, desk.data_dir)
        try:
            if not await _streamed(request, path, upload_limit):
                return _sentence(f"{safe_name(name)} is larger than {upload_limit // 1_000_000} MB. Send a smaller file.", 413)
            params = request.path_params
            by = request.headers.get(PERSON_HEADER, "")
            stored = await run_in_threadpool(accept_file, desk, params["opening"], params["batch"], safe_name(name), path, by=by)
            return JSONResponse({"id": stored.id, "name": stored.filename, "state": stored.state.value})
        except ClientDisconnect:
            return Response(status_code=400)
        except ScreeningError as error:
            return _sentence(str(error), _status(error))
        finally:
            await run_in_threadpool(path.unlink, True)

    async def picture(request: Request) -> Response:
        params = request.path_params
        by = request.headers.get(PERSON_HEADER, "")
        try:
            content = await run_in_threadpool(page_image, desk, params["application"], params["page"], by=by)
        except ScreeningError as error:
            return _sentence(str(error), _status(error))
        if content is None:
            return _sentence("There is no picture of this page.", 404)
        return Response(content, media_type=WEBP)

    async def health(_: Request) -> Response:
        return JSONResponse({"status": "ok"})

    return [
        Route("/api/upload/{opening}/{batch}", upload, methods=["POST"]),
        Route("/resume-page/{application}/{page:int}", picture, methods=["GET"]),
        Route("/api/health", health, methods=["GET"]),
    ]


def _fresh_file(data_dir: Path) -> Path:
    """A path of our own making, empty and readable by us alone: no name from outside ever becomes a path."""
    folder = data_dir / "incoming"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / secrets.token_hex(16)
    path.touch(mode=0o600, exist_ok=False)
    return path


async def _streamed(request: Request, path: Path, limit: int) -> bool:
    """Write the body to `path` and to the disk itself; False when it is over `limit` bytes."""
    taken = 0
    with path.open("wb") as file:
        async for chunk in request.stream():
            taken += len(chunk)
            if taken > limit:
                return False
            file.write(chunk)
        file.flush()
        await run_in_threadpool(os.fsync, file.fileno())
    return True


def _sentence(words: str, status: int) -> JSONResponse:
    return JSONResponse({"error": words}, status)


def _status(error: ScreeningError) -> int:
    if isinstance(error, NotFound):
        return 404
    return 403 if isinstance(error, NotAllowed) else 422
