"""Resumes of invented people, drawn on the spot: the files that the tests of reading read."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from typing import Any

from docx import Document as WordDocument
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = 612.0, 792.0
Draw = Callable[[Canvas], None]


def pdf_of(*pages: Draw, size: tuple[float, float] = (WIDTH, HEIGHT), **options: Any) -> bytes:
    """A PDF; each function draws one page."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=size, invariant=1, **options)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def put(canvas: Canvas, x: float, top: float, text: str, *, size: float = 10, font: str = "Helvetica", right: bool = False) -> None:
    """One line of text, `top` points from the top of the page; `x` is its right edge with `right`."""
    canvas.setFont(font, size)
    (canvas.drawRightString if right else canvas.drawString)(x, canvas._pagesize[1] - top, text)


def column(canvas: Canvas, x: float, top: float, lines: Iterable[str], *, pitch: float = 14, size: float = 10) -> None:
    """Lines under each other; one in capitals is bold."""
    for number, line in enumerate(lines):
        if line:
            put(canvas, x, top + number * pitch, line, size=size, font="Helvetica-Bold" if line.isupper() else "Helvetica")


def docx_of(build: Callable[[Any], None]) -> bytes:
    """A Word document."""
    document = WordDocument()
    build(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


SIDEBAR = (
    "CONTACT",
    "(555) 010-0144",
    "maya.okafor@example.com",
    "Tampa, FL",
    "",
    "SKILLS",
    "Zendesk",
    "Salesforce",
    "Typing 62 WPM",
    "Live chat",
    "",
    "LANGUAGES",
    "English",
    "Spanish",
)
MAIN = (
    "MAYA OKAFOR",
    "Customer Support Specialist",
    "",
    "EXPERIENCE",
    "Support Specialist, Brightwater Retail",
    "Answered forty chats a day about orders,",
    "refunds and late parcels, and kept",
    "customers calm when things went wrong.",
    "Wrote the macros that the team still uses.",
    "",
    "Cashier, Corner Pantry",
    "Served two hundred customers a shift at",
    "the till, balanced the drawer every night",
    "and trained six new cashiers in a year.",
    "",
    "EDUCATION",
    "High School Diploma, Tampa Bay High",
)
