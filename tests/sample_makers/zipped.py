"""Members of a ZIP in, its bytes out with one fixed time stamp, so that the same content gives the same file."""

from __future__ import annotations

import io
import zipfile

STAMP = (2026, 10, 26, 8, 0, 0)


def zipped(members: dict[str, bytes], stored: tuple[str, ...] = ()) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            kind = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name, STAMP), content, kind)
    return out.getvalue()


def rezipped(content: bytes) -> bytes:
    """The same archive with every member's time fixed."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return zipped({info.filename: archive.read(info) for info in archive.infolist()}, ("mimetype",))
