"""A folder of born-digital PDFs -> how many times pdfium's own text extraction reading takes, on one core, in the same run.

python benchmarks/reading_speed.py FOLDER
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import pypdfium2

from screening.reading.read import read_document

ROUNDS = 7  # the best of so many counts: the machine may be busy


def pdfium_alone(content: bytes, _: str) -> None:
    """The cheapest full parse of the pages there is."""
    with pypdfium2.PdfDocument(content) as pdf:
        for page in pdf:
            textpage = page.get_textpage()
            textpage.get_text_bounded()
            textpage.close()
            page.close()


def reading(content: bytes, filename: str) -> None:
    read_document(content, filename, ocr="off")


def best(run: Callable[[bytes, str], None], content: bytes, filename: str) -> float:
    """Least CPU seconds of a few rounds."""
    found = []
    for _ in range(ROUNDS):
        start = time.process_time()
        run(content, filename)
        found.append(time.process_time() - start)
    return min(found)


def main(folder: Path) -> None:
    floor = ours = 0.0
    for path in sorted(folder.glob("*.pdf")):
        content = path.read_bytes()
        floor += best(pdfium_alone, content, path.name)
        ours += best(reading, content, path.name)
    print(f"pdfium alone {floor:.3f} s, bytes to Document {ours:.3f} s: {ours / floor:.2f} times (goal: 3 at most)")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
