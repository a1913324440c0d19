"""What a reader cannot see stays out of the text and is flagged; what can be seen, however small or pale, stays."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from PIL import Image, ImageDraw
from reportlab.lib.colors import Color, HexColor, black, white
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from screening.model.document import Document, FlagKind
from screening.reading.read import read_document

from .papers import MAIN, column, pdf_of, put

SECRET = "Salesforce Zendesk HubSpot expert"


def flagged(document: Document) -> list[str]:
    return [flag.detail for flag in document.flags if flag.kind is FlagKind.HIDDEN_TEXT]


def picture(colour: str = "navy", size: tuple[int, int] = (60, 60)) -> ImageReader:
    stream = io.BytesIO()
    Image.new("RGB", size, colour).save(stream, "PNG")
    stream.seek(0)
    return ImageReader(stream)


def painted(canvas: Canvas, colour: Color, *, size: float = 10, x: float = 40, top: float = 400) -> None:
    canvas.setFillColor(colour)
    put(canvas, x, top, SECRET, size=size)
    canvas.setFillColor(black)


def white_on_white(canvas: Canvas) -> None:
    painted(canvas, white)


def almost_white(canvas: Canvas) -> None:
    painted(canvas, HexColor("#FAFAFA"))


def tiny(canvas: Canvas) -> None:
    painted(canvas, black, size=1)


def off_the_page(canvas: Canvas) -> None:
    painted(canvas, black, x=-900)


def below_the_page(canvas: Canvas) -> None:
    painted(canvas, black, top=900)


def transparent(canvas: Canvas) -> None:
    painted(canvas, Color(0, 0, 0, alpha=0))


def invisible(canvas: Canvas) -> None:
    unpainted(canvas, 40, 392, SECRET)


def unpainted(canvas: Canvas, x: float, y: float, text: str) -> None:
    words = canvas.beginText(x, y)
    words.setFont("Helvetica", 10)
    words.setTextRenderMode(3)
    words.textLine(text)
    words.setTextRenderMode(0)
    canvas.drawText(words)


def under_a_white_box(canvas: Canvas) -> None:
    painted(canvas, black)
    canvas.setFillColor(white)
    canvas.rect(30, 380, 300, 30, stroke=0, fill=1)
    canvas.setFillColor(black)


def under_a_picture(canvas: Canvas) -> None:
    painted(canvas, black)
    canvas.drawImage(picture(), 30, 375, 300, 40)


def same_as_its_ground(canvas: Canvas) -> None:
    canvas.setFillColor(HexColor("#1F3864"))
    canvas.rect(30, 380, 300, 30, stroke=0, fill=1)
    painted(canvas, HexColor("#203965"))


HIDDEN: tuple[Callable[[Canvas], None], ...] = (
    white_on_white, almost_white, tiny, off_the_page, below_the_page, transparent, invisible, under_a_white_box, under_a_picture,
    same_as_its_ground,
)  # fmt: skip


@pytest.mark.parametrize("hide", HIDDEN, ids=lambda hide: hide.__name__)
@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize("ground", [False, True])
def test_hidden_words_are_kept_out_and_listed(hide: Callable[[Canvas], None], before: bool, ground: bool) -> None:
    def draw(canvas: Canvas) -> None:
        if ground:  # paper drawn as a white box
            canvas.setFillColor(white)
            canvas.rect(0, 0, 612, 792, stroke=0, fill=1)
            canvas.setFillColor(black)
        if before:
            hide(canvas)
        column(canvas, 40, 60, MAIN)
        if not before:
            hide(canvas)

    document = read_document(pdf_of(draw), "maya.pdf")
    assert "HubSpot" not in document.text
    assert "Wrote the macros that the team still uses." in document.text
    assert [" ".join(sorted(words.split())) for words in flagged(document)] == [" ".join(sorted(SECRET.split()))]


def white_on_a_box(canvas: Canvas) -> None:
    canvas.setFillColor(HexColor("#1F3864"))
    canvas.rect(30, 380, 300, 30, stroke=0, fill=1)
    painted(canvas, white)


def white_on_a_picture(canvas: Canvas) -> None:
    canvas.drawImage(picture(), 30, 375, 300, 40)
    painted(canvas, white)


def black_on_a_pale_picture(canvas: Canvas) -> None:
    canvas.drawImage(picture("lightyellow"), 0, 0, 612, 792)
    painted(canvas, black)


def grey(canvas: Canvas) -> None:
    painted(canvas, HexColor("#BBBBBB"))


def small_print(canvas: Canvas) -> None:
    painted(canvas, black, size=4)


def underlined(canvas: Canvas) -> None:
    painted(canvas, black)
    canvas.rect(40, 388, 200, 1, stroke=0, fill=1)


def under_glass(canvas: Canvas) -> None:
    painted(canvas, black)
    canvas.setFillColor(Color(1, 1, 0, alpha=0.3))
    canvas.rect(30, 380, 300, 30, stroke=0, fill=1)
    canvas.setFillColor(black)


def framed(canvas: Canvas) -> None:
    painted(canvas, black)
    canvas.rect(30, 380, 300, 30, stroke=1, fill=0)


def a_text_layer_on_a_scan(canvas: Canvas) -> None:
    scan = Image.new("RGB", (612, 792), "white")
    ink = ImageDraw.Draw(scan)
    for top in (400, *range(60, 60 + 14 * len(MAIN), 14)):
        ink.rectangle((40, top - 6, 240, top), "black")
    canvas.drawImage(ImageReader(scan), 0, 0, 612, 792)
    for number, line in enumerate(MAIN):
        unpainted(canvas, 40, 792 - 60 - 14 * number, line)
    invisible(canvas)


SEEN: tuple[Callable[[Canvas], None], ...] = (
    white_on_a_box, white_on_a_picture, black_on_a_pale_picture, grey, small_print, underlined, under_glass, framed, a_text_layer_on_a_scan,
)  # fmt: skip


@pytest.mark.parametrize("show", SEEN, ids=lambda show: show.__name__)
def test_what_can_be_seen_stays(show: Callable[[Canvas], None]) -> None:
    def draw(canvas: Canvas) -> None:
        show(canvas)
        if show is not a_text_layer_on_a_scan:
            column(canvas, 40, 60, MAIN)

    document = read_document(pdf_of(draw), "maya.pdf", ocr="off")
    assert SECRET in document.text
    assert flagged(document) == []
