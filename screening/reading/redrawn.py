"""A document in, its pages drawn anew from its words alone out: no photo, no letterhead, nothing that was not read.

Words that are hidden (blocks) become grey bars. It is how pages look in a blind opening.
"""

from __future__ import annotations

import io
from functools import lru_cache

from PIL import Image, ImageDraw, ImageFont

from screening.model.document import Document, Line, Word
from screening.reading.limits import PAGE_IMAGE_WIDTH
from screening.reading.pictures import QUALITY, drawn_pages

HIDDEN = "█"
BAR = "#c9c9c9"
LETTERS = 0.78  # of a word's height: how high its letters are set
SMALLEST = 6  # pixels


def redrawn_page(document: Document, number: int) -> bytes | None:
    """Page `number` (from 1) as WebP, None where there is none. Formats without places get a page of text."""
    size = next(((page.width, page.height) for page in document.pages if page.number == number), None)
    lines = [line for line in document.lines if line.page == number]
    if size is None or not any(line.words for line in lines):
        pages = list(drawn_pages(document.text))
        return _webp(pages[number - 1]) if 1 <= number <= len(pages) else None
    scale = PAGE_IMAGE_WIDTH / size[0] if size[0] > 0 else 1.0
    page = Image.new("RGB", (PAGE_IMAGE_WIDTH, max(1, min(4 * PAGE_IMAGE_WIDTH, round(size[1] * scale)))), "white")
    draw = ImageDraw.Draw(page)
    for line in lines:
        for word in line.words:
            _draw(draw, document.text[word.start : word.end], word, line, scale)
    return _webp(page)


def _draw(draw: ImageDraw.ImageDraw, text: str, word: Word, line: Line, scale: float) -> None:
    left, top, right, bottom = (edge * scale for edge in (word.x0, word.top, word.x1, word.bottom))
    if right <= left or bottom <= top:
        return
    if HIDDEN in text:
        draw.rectangle((left, top, right, bottom), fill=BAR)
        return
    height = max(SMALLEST, round((bottom - top) * LETTERS))
    width = draw.textlength(text, _font(height))
    if width > right - left:
        height = max(SMALLEST, int(height * (right - left) / width))
    draw.text((left, bottom - height * 0.2), text, "black", _font(height), anchor="ls")


@lru_cache(maxsize=128)
def _font(height: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(height)


def _webp(page: Image.Image) -> bytes:
    with io.BytesIO() as stream:
        page.save(stream, "WEBP", quality=QUALITY, method=2)
        return stream.getvalue()
