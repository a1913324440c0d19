"""PNG, JPEG, TIFF or WebP bytes -> Document, read as a picture."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator

from PIL import Image, ImageOps, ImageSequence

from screening.errors import DamagedResume, NoTextFound, TooLarge
from screening.model.document import Document, Flag, FlagKind, Format, Page
from screening.reading.assemble import Source, document_of
from screening.reading.eyes import Eyes, Pictures
from screening.reading.limits import MEGABYTE, OCR_PAGES, PIXELS
from screening.reading.ocr import placed_lines, read_from_picture, unread_pages

KINDS = ("PNG", "JPEG", "TIFF", "WEBP", "MPO")


def read_image(source: Source, ocr: Pictures) -> Document:
    """Text, lines and places (in pixels) of a scan or photo. Raises NoTextFound when pictures cannot be read here."""
    eyes = Eyes(ocr, source.filename)
    lines, pages, block = [], [], 0
    unread: list[int] = []
    refusal = NoTextFound(source.filename, "No words could be made out in this picture. Ask the candidate for a PDF or Word copy.")
    for number, frame in enumerate(frames(source), start=1):
        try:
            reading = eyes.read(number, lambda frame=frame: frame)  # type: ignore[misc]
        except NoTextFound as error:
            refusal = error
            unread.append(number)
            continue
        pages.append(Page(number, frame.width, frame.height, reading.confidence))
        placed = placed_lines(reading, number, block)
        block = placed[-1].block + 1 if placed else block
        lines += placed
    eyes.ask()
    if not lines:
        raise refusal
    flags = [Flag(FlagKind.OCR, read_from_picture([page.confidence or 0.0 for page in pages]))]
    flags += [unread_pages(unread)] if unread else []
    return document_of(source, Format.IMAGE, lines, pages=pages, flags=flags)


def frames(source: Source) -> Iterator[Image.Image]:
    """The pictures in the file, upright as the camera says. Size is checked before anything is unpacked."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(source.content), formats=KINDS) as picture:
                for number, frame in enumerate(ImageSequence.Iterator(picture)):
                    if number >= OCR_PAGES:
                        return
                    _check_size(frame, source)
                    yield ImageOps.exif_transpose(frame).convert("RGB")
    except Image.DecompressionBombError as error:
        raise _too_large(source, "very many") from error
    except (OSError, SyntaxError, ValueError, EOFError, KeyError, TypeError, IndexError, AttributeError, ZeroDivisionError) as error:
        raise DamagedResume(source.filename, "This picture is damaged or cut short. Ask the candidate to send it again.") from error


def _check_size(frame: Image.Image, source: Source) -> None:
    if frame.width * frame.height > PIXELS:
        raise _too_large(source, f"{frame.width * frame.height // MEGABYTE}")


def _too_large(source: Source, many: str) -> TooLarge:
    return TooLarge(source.filename, f"This picture has {many} megapixels; the limit is {PIXELS // MEGABYTE}. Ask for a smaller copy.")
