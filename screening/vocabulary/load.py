"""The YAML files of this folder in, one Vocabulary out."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C loader reads the same language about eight times faster


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """All word lists by the stem of their file (`tables["platforms"]`), and the version every profile names.

    Compared by identity, so that a finder may keep what it compiled from one with `functools.cache`.
    """

    version: str
    tables: Mapping[str, Any]


@cache
def load_vocabulary(folder: Path = HERE) -> Vocabulary:
    """Every *.yaml of `folder`. The version is a digest of their bytes, the same on any machine."""
    digest, tables = hashlib.sha256(), {}
    for path in sorted(folder.glob("*.yaml")):
        content = path.read_bytes()
        digest.update(path.name.encode() + b"\0" + content.replace(b"\r\n", b"\n"))
        tables[path.stem] = yaml.load(content, Loader=_Loader)
    return Vocabulary(digest.hexdigest()[:12], tables)
