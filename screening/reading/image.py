"""PNG, JPEG, TIFF, WebP, BMP or GIF bytes -> Document, read as a picture."""

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

ROOMY = 40 * MEGABYTE  # pixels: more may need more memory than there is
KINDS = ("PNG", "JPEG", "TIFF", "WEBP", "BMP", "GIF")  # two pictures of a phone in one file are a kind of JPEG
DEEP = 256  # shades of a sixteen-bit scan that are one of an ordinary picture


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
    pixels = 0
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(source.content), formats=KINDS) as picture:
                alone = getattr(picture, "n_frames", 1) == 1
                for number, frame in enumerate(ImageSequence.Iterator(picture)):
                    if number >= OCR_PAGES:
                        return
                    _check_size(frame, source)
                    pixels = frame.width * frame.height
                    yield _upright(frame, alone)
    except MemoryError as error:
        raise _no_room(source, pixels) from error
    except Image.DecompressionBombError as error:
        raise _too_large(source, "very many") from error
    except (OSError, SyntaxError, ValueError, EOFError, KeyError, TypeError, IndexError, AttributeError, ZeroDivisionError) as error:
        if pixels > ROOMY:
            raise _no_room(source, pixels) from error
        raise DamagedResume(source.filename, "This picture is damaged or cut short. Ask the candidate to send it again.") from error


def _upright(frame: Image.Image, alone: bool) -> Image.Image:
    """The picture as the camera was held; one that stands alone in its file is not copied: large ones have no room for that."""
    if not alone:
        return _on_paper(ImageOps.exif_transpose(frame))
    frame.load()
    ImageOps.exif_transpose(frame, in_place=True)
    return frame if frame.mode == "RGB" else _on_paper(frame)


def _on_paper(frame: Image.Image) -> Image.Image:
    """The picture in ordinary colours; what is see-through shows white paper, as viewers show it."""
    if frame.mode.startswith("I"):
        frame = frame.convert("I").point(lambda shade: shade / DEEP).convert("L")
    if not frame.has_transparency_data:
        return frame.convert("RGB")
    seen = frame.convert("RGBA")
    paper = Image.new("RGB", frame.size, "white")
    paper.paste(seen, mask=seen.getchannel("A"))
    return paper


def _check_size(frame: Image.Image, source: Source) -> None:
    if frame.width * frame.height > PIXELS:
        raise _too_large(source, f"{frame.width * frame.height // MEGABYTE}")


def _no_room(source: Source, pixels: int) -> TooLarge:
    """Some decoders say the same of a large picture for which there is no memory as of a damaged one."""
    reason = f"This picture has {pixels // MEGABYTE} megapixels, and it could not be opened in the memory there is. Ask for a smaller copy."
    return TooLarge(source.filename, reason)


def _too_large(source: Source, many: str) -> TooLarge:
    return TooLarge(source.filename, f"This picture has {many} megapixels; the limit is {PIXELS // MEGABYTE}. Ask for a smaller copy.")
