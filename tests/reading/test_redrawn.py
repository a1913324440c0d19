"""Pages drawn anew: words where they stood, hidden ones as bars, nothing else."""

from __future__ import annotations

import io
from dataclasses import replace

from PIL import Image

from screening.model.document import Document, Format, Line, Page, Word
from screening.reading.limits import PAGE_IMAGE_WIDTH
from screening.reading.redrawn import redrawn_page
from tests.builders import document_of

TEXT = "Dana Chat"
PLACED = Document(
    "0" * 64,
    "a.pdf",
    Format.PDF,
    TEXT,
    (Line(0, 9, 1, None, (Word(0, 4, 100, 100, 160, 120), Word(5, 9, 300, 100, 360, 120))),),
    (Page(1, 620, 800),),
)


def pixels(document: Document, number: int = 1) -> Image.Image:
    content = redrawn_page(document, number)
    assert content is not None
    return Image.open(io.BytesIO(content)).convert("L")


def inked(page: Image.Image, left: int, right: int) -> int:
    """How many dark points there are between two places (in page units) of the line."""
    return sum(page.crop((left * 2, 190, right * 2, 250)).histogram()[:120])


def test_words_stand_where_they_stood() -> None:
    page = pixels(PLACED)
    assert page.size == (PAGE_IMAGE_WIDTH, 1600)
    assert inked(page, 95, 165) > 50 and inked(page, 295, 365) > 50
    assert inked(page, 170, 290) == 0


def test_hidden_words_are_bars_without_letters() -> None:
    page = pixels(replace(PLACED, text="████ Chat"))
    assert inked(page, 95, 165) == 0 and inked(page, 295, 365) > 50
    assert 180 < page.getpixel((260, 220)) < 220  # type: ignore[operator]


def test_formats_without_places_get_a_page_of_text() -> None:
    document = document_of("one\ntwo")
    assert redrawn_page(document, 1) is not None
    assert redrawn_page(document, 2) is None and redrawn_page(document, 0) is None
    assert redrawn_page(PLACED, 2) is None
