"""The YAML files of this folder in, one Vocabulary out."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
OF_POSTINGS = ("postings", "protected")  # a third of the work of reading them all, and no resume asks for them
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C loader reads the same language about eight times faster


class Tables(Mapping[str, Any]):
    """The files by their stem, read at once but for those `later`, each of which is read when it is first asked for."""

    def __init__(self, files: Mapping[str, bytes], *, later: Collection[str] = ()) -> None:
        self.files = dict(files)
        self.read = {name: yaml.load(content, Loader=_Loader) for name, content in files.items() if name not in later}

    def __getitem__(self, name: str) -> Any:
        if name not in self.read:
            self.read[name] = yaml.load(self.files[name], Loader=_Loader)
        return self.read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.files)

    def __len__(self) -> int:
        return len(self.files)

    def holding(self, key: str) -> Iterator[str]:
        """Names of the files with this key at their top, told without reading the others."""
        return (name for name, content in self.files.items() if b"\n%s:" % key.encode() in b"\n" + content)


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """All word lists by the stem of their file (`tables["platforms"]`), and the version every profile names.

    Compared by identity, so that a finder may keep what it compiled from one with `functools.cache`.
    """

    version: str
    tables: Tables


@cache
def load_vocabulary(folder: Path = HERE) -> Vocabulary:
    """Every *.yaml of `folder`. The version is a digest of their bytes, the same on any machine."""
    digest, files = hashlib.sha256(), {}
    for path in sorted(folder.glob("*.yaml")):
        content = path.read_bytes()
        digest.update(path.name.encode() + b"\0" + content.replace(b"\r\n", b"\n"))
        files[path.stem] = content
    return Vocabulary(digest.hexdigest()[:12], Tables(files, later=OF_POSTINGS))
