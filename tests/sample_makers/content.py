"""Text of one invented person in, the pieces of a resume out: the same for every maker, before any looks.

A person's file opens with YAML between two `---` lines (file, maker, look) and goes on line by line:
`# name`, `> contact`, `## heading` (`## > heading` stands in the side column), `### part || part || part` the head
of a job, `- bullet`, `| cell | cell |` a table row; any other line is a paragraph of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
PEOPLE = HERE / "people"
SAMPLES = HERE.parent.parent / "sample_resumes"


@dataclass(frozen=True, slots=True)
class Piece:
    """One line of a resume. `kind`: name, contact, heading, strong, slant, plain, bullet, cells.

    `right` is what stands at the right edge of the same line; `side` marks the side column.
    """

    kind: str
    text: str
    right: str = ""
    side: bool = False
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """One person's resume before it has a look: the file it becomes, its maker, the look asked for, its pieces."""

    slug: str
    file: str
    maker: str
    look: dict[str, Any]
    pieces: tuple[Piece, ...]

    def main(self) -> tuple[Piece, ...]:
        return tuple(piece for piece in self.pieces if not piece.side)

    def side(self) -> tuple[Piece, ...]:
        return tuple(piece for piece in self.pieces if piece.side)

    @property
    def name(self) -> str:
        return next((piece.text for piece in self.pieces if piece.kind == "name"), "")

    @property
    def contact(self) -> tuple[str, ...]:
        return tuple(piece.text for piece in self.pieces if piece.kind == "contact")

    def body(self) -> tuple[Piece, ...]:
        """The pieces of the main column below name and contact."""
        return tuple(piece for piece in self.main() if piece.kind not in ("name", "contact"))


def read_person(path: Path) -> Person:
    """The person in one file of `people/`."""
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    settings = yaml.safe_load(front)
    look = settings.get("look") or {}
    return Person(path.stem, settings["file"], settings["maker"], look, tuple(_pieces(body, look)))


def read_people() -> list[Person]:
    """Every person, in the order of their files' names."""
    return [read_person(path) for path in sorted(PEOPLE.glob("*.txt"))]


def _pieces(body: str, look: dict[str, Any]) -> list[Piece]:
    pieces: list[Piece] = []
    side = False
    for line in body.splitlines():
        if not line.strip():
            continue
        if line.startswith("## "):
            side = line.startswith("## > ")
            pieces.append(Piece("heading", line.removeprefix("## ").removeprefix("> "), side=side))
        elif line.startswith("### "):
            pieces += _head(line.removeprefix("### "), look.get("head", ["!{0}", "{1}", "{2}"]), side)
        else:
            pieces.append(_line(line, side))
    return pieces


def _line(line: str, side: bool) -> Piece:
    for mark, kind in (("# ", "name"), ("> ", "contact"), ("- ", "bullet")):
        if line.startswith(mark):
            return Piece(kind, line.removeprefix(mark), side=side and kind == "bullet")
    if line.startswith("| "):
        cells = tuple(cell.strip() for cell in line.strip("| ").split(" | "))
        return Piece("cells", "   ".join(cells), side=side, cells=cells)
    return Piece("plain", line, side=side)


def _head(line: str, templates: list[str], side: bool) -> list[Piece]:
    """The head of a job as the look's templates lay it out: `!` bold, `~` slanted, a tab before what stands right."""
    parts = [part.strip() for part in line.split("||")] + [""] * 4
    pieces = []
    for template in templates:
        kind = {"!": "strong", "~": "slant"}.get(template[0], "plain")
        left, _, right = template.lstrip("!~").format(*parts).partition("\t")
        left = re.sub(r"^[\s,|·–-]+|[\s,|·–-]+$", "", left)
        if left or right:
            pieces.append(Piece(kind, left, right.strip(), side))
    return pieces
