"""A person in, an image-only PDF out: the page drawn, put through a scanner, wrapped by img2pdf."""

from __future__ import annotations

from datetime import UTC, datetime

import img2pdf

from .content import Person
from .drawn import draw_page, jpeg, scanned

STAMP = datetime(2026, 11, 3, tzinfo=UTC)


def make(person: Person) -> bytes:
    dpi = person.look.get("dpi", 150)
    picture = jpeg(scanned(draw_page(person, dpi), person), person.look.get("quality", 45), dpi)
    document: bytes = img2pdf.convert(picture, engine=img2pdf.Engine.internal, creationdate=STAMP, moddate=STAMP, nodate=False)
    return document
