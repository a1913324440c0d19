"""A person in, an image-only PDF out: typed with ReportLab, printed (rasterised by pypdfium2), scanned, saved by Pillow."""

from __future__ import annotations

import io
import time

import pypdfium2

from .by_reportlab_canvas import make as typed
from .content import Person
from .drawn import scanned

STAMP = time.struct_time((2026, 10, 19, 10, 4, 0, 0, 292, 0))


def make(person: Person) -> bytes:
    dpi = person.look.get("dpi", 140)
    printed = pypdfium2.PdfDocument(typed(person))
    pages = [scanned(page.render(scale=dpi / 72).to_pil().convert("RGB"), person) for page in printed]
    out = io.BytesIO()
    first, rest = pages[0], pages[1:]
    first.save(out, "PDF", resolution=dpi, save_all=True, append_images=rest, quality=45, creationDate=STAMP, modDate=STAMP)
    return out.getvalue()
