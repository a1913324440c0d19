"""File bytes and their Document -> a picture of each page (WebP), as a person would see it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from textwrap import wrap

from PIL import Image, ImageDraw, ImageFont

from screening.model.document import Document, Format
from screening.reading.assemble import Source
from screening.reading.limits import PAGE_IMAGE_WIDTH, PAGES

A4 = 297 / 210  # height over width
QUALITY = 70  # of WebP, of 100
MARGIN = 90  # pixels
LETTER = 22  # pixels: height of the letters of a drawn text page
SPACING = 32  # pixels from line to line
COLUMNS = 92  # letters in a line
TEXT_PAGES = 20  # drawn text pages at most


def page_images(content: bytes, document: Document) -> tuple[bytes, ...]:
    """One WebP a page, about 1,240 pixels wide. Formats without pages get drawn text pages (places are not in the document)."""
    if document.format is Format.PDF:
        from screening.reading.pdf import rendered_pages

        return tuple(_webp(page) for page in rendered_pages(Source(content, document.filename), PAGE_IMAGE_WIDTH))
    if document.format is Format.IMAGE:
        from screening.reading.image import frames

        return tuple(_webp(frame) for frame in frames(Source(content, document.filename)))
    return tuple(_webp(page) for page in drawn_pages(document.text))


def _webp(picture: Image.Image) -> bytes:
    if picture.width > PAGE_IMAGE_WIDTH:
        picture = picture.resize((PAGE_IMAGE_WIDTH, max(1, round(picture.height * PAGE_IMAGE_WIDTH / picture.width))))
    with io.BytesIO() as stream:
        picture.convert("RGB").save(stream, "WEBP", quality=QUALITY, method=2)
        return stream.getvalue()


def drawn_pages(text: str) -> Iterator[Image.Image]:
    """Pages of paper with the text on them."""
    lines = [part for line in text.expandtabs(8).split("\n") for part in (wrap(line, COLUMNS) or [""])]
    height = round(PAGE_IMAGE_WIDTH * A4)
    count = (height - 2 * MARGIN) // SPACING
    font = ImageFont.load_default(LETTER)
    for start in range(0, min(max(len(lines), 1), count * min(TEXT_PAGES, PAGES)), count):
        page = Image.new("RGB", (PAGE_IMAGE_WIDTH, height), "white")
        draw = ImageDraw.Draw(page)
        for number, line in enumerate(lines[start : start + count]):
            draw.text((MARGIN, MARGIN + number * SPACING), line, "black", font)
        yield page
