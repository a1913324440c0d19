"""Messages over a pipe: a JSON head and byte strings behind it, every length checked before it is believed."""

from __future__ import annotations

import json
import os
import struct
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

HEAD_LIMIT = 1 << 20  # bytes of JSON in a head; a reason or a path never comes near it
MESSAGE_LIMIT = 96 << 20  # bytes behind a head: 100 page images and the text of 100 pages
PARTS_LIMIT = 256  # byte strings behind a head
PIECE = 1 << 20  # bytes of a file that are held at a time
_LENGTH = struct.Struct("!I")


class WireError(Exception):
    """The other side said something that is not a message, or stopped in the middle of one."""


class Message(NamedTuple):
    """A head (plain JSON values) and the byte strings that belong to it."""

    head: dict[str, Any]
    parts: tuple[bytes, ...]


def send(stream: BinaryIO, head: dict[str, Any], parts: tuple[bytes, ...] = ()) -> None:
    """Write one message and flush it. Raises OSError when the other side is gone."""
    packed = json.dumps({**head, "sizes": [len(part) for part in parts]}).encode()
    stream.write(b"".join((_LENGTH.pack(len(packed)), packed, *parts)))
    stream.flush()


def send_file(stream: BinaryIO, head: dict[str, Any], path: Path, parts: tuple[bytes, ...] = ()) -> None:
    """The same with the content of a file as the first part, never held whole in this process. Raises OSError."""
    with path.open("rb") as content:
        size = os.fstat(content.fileno()).st_size
        packed = json.dumps({**head, "sizes": [size, *(len(part) for part in parts)]}).encode()
        stream.write(_LENGTH.pack(len(packed)) + packed)
        while size > 0 and (piece := content.read(min(size, PIECE))):
            stream.write(piece)
            size -= len(piece)
        stream.write(b"".join(parts))
        stream.flush()


def receive(stream: BinaryIO, limit: int = MESSAGE_LIMIT) -> Message | None:
    """The next message, None at the end of the stream. Raises WireError on anything that breaks the limits."""
    first = stream.read(_LENGTH.size)
    if not first:
        return None
    (length,) = _LENGTH.unpack(first) if len(first) == _LENGTH.size else (HEAD_LIMIT + 1,)
    if length > HEAD_LIMIT:
        raise WireError("head too long")
    try:
        head = json.loads(_exactly(stream, length))
    except (ValueError, RecursionError) as error:
        raise WireError("head is not JSON") from error
    if not isinstance(head, dict):
        raise WireError("head is not an object")
    return Message(head, tuple(_exactly(stream, size) for size in _sizes(head, limit)))


def _sizes(head: dict[str, Any], limit: int) -> list[int]:
    sizes = head.get("sizes")
    if not isinstance(sizes, list) or len(sizes) > PARTS_LIMIT:
        raise WireError("sizes missing")
    if not all(isinstance(size, int) and size >= 0 for size in sizes) or sum(sizes) > limit:
        raise WireError("sizes over the limit")
    return sizes


def _exactly(stream: BinaryIO, length: int) -> bytes:
    content = stream.read(length)
    if len(content) != length:
        raise WireError("message cut short")
    return content
