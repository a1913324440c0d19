"""A person in, a text page formatted by groff for a terminal out: justified lines, two spaces after a stop."""

from __future__ import annotations

import shutil
import subprocess

from .content import Person, Piece


def make(person: Person) -> bytes:
    program = shutil.which("groff")
    if program is None:
        raise FileNotFoundError("groff")
    source = ".pl 200\n.ll 72n\n.nh\n.ad b\n" + "\n".join(_request(piece) for piece in person.pieces) + "\n.pl \\n[nl]u\n"
    done = subprocess.run([program, "-Tutf8", "-Kutf8", "-P-cbou"], input=source.encode(), check=True, capture_output=True)
    return done.stdout.strip() + b"\n"


def _request(piece: Piece) -> str:
    text = piece.text.replace("\\", "\\e")
    text = f"\\&{text}" if text.startswith((".", "'")) else text
    if piece.kind == "name":
        return f".ce\n{text}"
    if piece.kind == "contact":
        return f".ce\n{text}"
    if piece.kind == "heading":
        return f".sp\n{text.upper()}\n.br"
    if piece.kind == "bullet":
        return f".in 6n\n.ti 3n\n+  {text}\n.in 0\n.br"
    if piece.right:
        return f".ta 72nR\n{text}\t{piece.right}\n.br"
    return f"{text}\n.br"
