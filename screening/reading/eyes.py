"""What the setting says about pages that are pictures -> who reads them: the bundled engine, nobody, or another process."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from screening.errors import NoTextFound
from screening.model.document import Format
from screening.reading.limits import OCR_PAGES
from screening.reading.ocr import REMEDY, Engine, Reading, read_picture

if TYPE_CHECKING:
    from PIL import Image

ELSEWHERE = "elsewhere"  # the setting under which pages are not read, but asked for with PagesWanted
NOT_READ = f"The pages of this file are pictures, and they could not be read in the time and memory there is. {REMEDY}."

Pictures = str | Mapping[int, Reading]  # the name of an engine, or pages that were read before, by their numbers


class PagesWanted(NoTextFound):
    """These pages have to be read as pictures first, by somebody who may take more time and memory."""

    def __init__(self, filename: str, reason: str, pages: tuple[int, ...] = ()) -> None:
        super().__init__(filename, reason)
        self.args = (filename, reason, pages)
        self.pages = pages


class Eyes:
    """Reads the pages of one file that are pictures, as far as the setting allows and the limit of pages goes."""

    def __init__(self, setting: Pictures, filename: str) -> None:
        self.filename = filename
        self.given = None if isinstance(setting, str) else setting
        self.engine = Engine(setting if isinstance(setting, str) else "off", filename)
        self.wanted: list[int] = []
        self.count = 0

    def can_read(self, page: int) -> bool:
        """Whether that page could be read as a picture at all."""
        if self.count >= OCR_PAGES:
            return False
        return page in self.given if self.given is not None else self.engine.is_there or self.engine.setting == ELSEWHERE

    def read(self, page: int, draw: Callable[[], Image.Image]) -> Reading:
        """The words of that page, which `draw` gives. Raises NoTextFound where it cannot be read."""
        self.count += 1
        if self.count > OCR_PAGES:
            raise NoTextFound(self.filename, f"Only the first {OCR_PAGES} pictured pages of a file are read. {REMEDY}.")
        if self.given is not None:
            if page not in self.given:
                raise NoTextFound(self.filename, NOT_READ)
            return self.given[page]
        if self.engine.setting == ELSEWHERE:
            self.wanted.append(page)
            return Reading([], [], 0.0)
        return read_picture(draw(), self.engine)

    def ask(self) -> None:
        """Raises PagesWanted when pages were met that somebody else has to read."""
        if self.wanted:
            raise PagesWanted(self.filename, "Pages of this file are pictures.", tuple(self.wanted))


def look_at(content: bytes, filename: str, page: int, engine: Any) -> Reading:
    """One page of a PDF, or one picture of an image file, read as a picture; pages count from 1. Raises ResumeError."""
    from screening.reading.assemble import Source
    from screening.reading.image import frames
    from screening.reading.pdf import page_picture
    from screening.reading.sniff import sniff

    source = Source(content, filename)
    if sniff(content, filename) is Format.PDF:
        picture = page_picture(source, page)
    else:
        picture = next((frame for number, frame in enumerate(frames(source), 1) if number == page), None)
    if picture is None:
        raise NoTextFound(filename, f"This file has no page {page}. {REMEDY}.")
    return read_picture(picture, engine)
