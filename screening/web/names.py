"""A file's name as the browser sent it in, a name that is safe to store and to show out."""

from __future__ import annotations

import unicodedata
from urllib.parse import unquote

LONGEST_NAME = 180  # characters; longer ones keep their ending


def safe_name(header: str) -> str:
    """The last part of a percent-encoded path, without control or direction-changing characters; "unnamed" if nothing is left."""
    spelled = unicodedata.normalize("NFC", unquote(header, errors="replace"))
    last = spelled.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
    visible = "".join(c for c in last if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")).strip()
    if visible.strip(".") == "":
        return "unnamed"
    if len(visible) <= LONGEST_NAME:
        return visible
    stem, dot, ending = visible.rpartition(".")
    tail = dot + ending if dot and len(ending) <= 10 else ""
    return (stem if tail else visible)[: LONGEST_NAME - len(tail)] + tail
