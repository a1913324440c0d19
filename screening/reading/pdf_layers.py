"""The bytes of a PDF -> whether it has layers (optional content), which a reader may never see."""

from __future__ import annotations

import re
import zlib

_NAME = re.compile(rb"/(?:O|#4[fF])(?:C|#43)(?:P|#50)")  # the start of OCProperties, which every file with layers holds
_STREAM = re.compile(rb"/ObjStm\b[^\x00]{0,1000}?stream\r?\n")
UNPACKED = 1_000_000  # bytes of one stream of objects that are looked at
STREAMS = 300


def has_layers(content: bytes) -> bool:
    """Whether layers are spoken of, openly or in a packed stream of objects; where those cannot be unpacked, there may be."""
    if _NAME.search(content):
        return True
    for stream, _ in zip(_STREAM.finditer(content), range(STREAMS), strict=False):
        try:
            if _NAME.search(zlib.decompressobj().decompress(content[stream.end() : stream.end() + UNPACKED], UNPACKED)):
                return True
        except zlib.error:
            return True
    return False
