"""A folder with a wanted number of born-digital PDF resumes: those of sample_resumes, over and over under other names."""

from __future__ import annotations

import itertools
from pathlib import Path

import pypdfium2

SAMPLES = Path(__file__).resolve().parent.parent / "sample_resumes"
LITTLE = 200  # characters on the first page; a PDF with fewer is a scan


def is_born_digital(path: Path) -> bool:
    document = pypdfium2.PdfDocument(path)
    try:
        return len(document[0].get_textpage().get_text_bounded()) > LITTLE
    finally:
        document.close()


def make_folder(folder: Path, count: int) -> list[Path]:
    """`count` PDFs in `folder`, the same bytes on every run."""
    originals = [path.read_bytes() for path in sorted(SAMPLES.glob("*.pdf")) if is_born_digital(path)]
    paths = []
    for number, content in zip(range(count), itertools.cycle(originals), strict=False):
        path = folder / f"resume-{number:04d}.pdf"
        path.write_bytes(content)
        paths.append(path)
    return paths
