"""HTTP beside the pages: streamed upload of resumes, pictures of their pages, health."""

from __future__ import annotations

import os
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from screening.actions.candidates import page_image
from screening.actions.context import Desk
from screening.actions.intake import accept_file, begin_batch, refuse_file
from screening.errors import NotAllowed, NotFound, ScreeningError
from screening.model.hiring import UploadedFile

from .gate import PERSON_HEADER
from .names import safe_name

NAME_HEADER = "x-file-name"  # no form and no foreign page can send it, so a request that has it came from our own page
SOURCE_HEADER = "x-batch-source"  # a person's label for the files, percent-encoded
SIZE_HEADER = "x-file-size"  # bytes of a file that is only announced, because it is too large to send
FOREIGN = "Files can only be added from the page Add resumes."
Answering = Callable[[Request], Awaitable[Response]]
WEBP = "image/webp"


@dataclass(frozen=True, slots=True)
class Service:
    """The routes of one desk. `upload_limit` in bytes a file."""

    desk: Desk
    upload_limit: int

    async def begin(self, request: Request) -> Response:
        """A batch for the files that follow."""
        if request.headers.get(NAME_HEADER) is None:
            return sentence(FOREIGN, 403)
        source = unquote(request.headers.get(SOURCE_HEADER, ""), errors="replace")
        batch = await run_in_threadpool(begin_batch, self.desk, request.path_params["opening"], source=source, by=person(request))
        return JSONResponse({"batch": batch})

    async def upload(self, request: Request) -> Response:
        """One file, as it comes off the wire; its row is stored before the answer goes out."""
        name = request.headers.get(NAME_HEADER)
        if name is None:
            return sentence(FOREIGN, 403)
        place = (request.path_params["opening"], request.path_params["batch"])
        said = request.headers.get(SIZE_HEADER, "")
        if said.isascii() and said.isdigit() and self.upload_limit < int(said[:15]):
            refused = await self._refuse(request, place, safe_name(name), int(said[:15]))
            return JSONResponse({"id": refused.id, "name": refused.filename, "state": refused.state.value})
        path = await run_in_threadpool(fresh_file, self.desk.data_dir)
        try:
            if not await streamed(request, path, self.upload_limit):
                refused = await self._refuse(request, place, safe_name(name), self.upload_limit + 1)
                return sentence(f"{refused.filename}: {refused.reason}", 413)
            stored = await run_in_threadpool(accept_file, self.desk, *place, safe_name(name), path, by=person(request))
            return JSONResponse({"id": stored.id, "name": stored.filename, "state": stored.state.value})
        except ClientDisconnect:
            return Response(status_code=400)
        finally:
            await run_in_threadpool(path.unlink, True)

    async def _refuse(self, request: Request, place: tuple[str, str], name: str, size: int) -> UploadedFile:
        """A row for a file that is too large to be taken."""
        return await run_in_threadpool(refuse_file, self.desk, *place, name, size=size, limit=self.upload_limit, by=person(request))

    async def picture(self, request: Request) -> Response:
        """A page of a resume as it looks."""
        place = (request.path_params["application"], request.path_params["page"])
        content = await run_in_threadpool(page_image, self.desk, *place, by=person(request))
        return sentence("There is no picture of this page.", 404) if content is None else Response(content, media_type=WEBP)


async def health(_: Request) -> Response:
    return JSONResponse({"status": "ok"})


def routes(desk: Desk, *, upload_limit: int) -> list[Route]:
    """The routes, bound to one desk. `upload_limit` in bytes a file."""
    service = Service(desk, upload_limit)
    return [
        Route("/api/upload/{opening}", told(service.begin), methods=["POST"]),
        Route("/api/upload/{opening}/{batch}", told(service.upload), methods=["POST"]),
        Route("/resume-page/{application}/{page:int}", told(service.picture), methods=["GET"]),
        Route("/api/health", health, methods=["GET"]),
    ]


def told(answer: Answering) -> Answering:
    """`answer`, with what it raises on purpose said as a sentence."""

    async def telling(request: Request) -> Response:
        try:
            return await answer(request)
        except ScreeningError as error:
            return sentence(str(error), _status(error))

    return telling


def person(request: Request) -> str:
    """Who the gate says is asking."""
    return request.headers.get(PERSON_HEADER, "")


def fresh_file(data_dir: Path) -> Path:
    """A path of our own making, empty and readable by us alone: no name from outside ever becomes a path."""
    folder = data_dir / "incoming"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / secrets.token_hex(16)
    path.touch(mode=0o600, exist_ok=False)
    return path


async def streamed(request: Request, path: Path, limit: int) -> bool:
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


def sentence(words: str, status: int) -> JSONResponse:
    return JSONResponse({"error": words}, status)


def _status(error: ScreeningError) -> int:
    if isinstance(error, NotFound):
        return 404
    return 403 if isinstance(error, NotAllowed) else 422
