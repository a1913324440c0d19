"""Scans and photos are read in order with places and confidence; page images are drawn for every format."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache

import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from screening.errors import DamagedResume, NoTextFound, TooLarge
from screening.model.document import Document, FlagKind, Format
from screening.reading import ocr
from screening.reading.eyes import ELSEWHERE, PagesWanted, look_at
from screening.reading.pictures import page_images
from screening.reading.read import read_document

from .papers import MAIN, SIDEBAR, column, docx_of, pdf_of, put
from .test_read import check_offsets

pytest.importorskip("rapidocr")
LINES = (
    "DANA REYES",
    "Claims Representative, Harbor Insurance",
    "Answered sixty calls a day and typed 62 WPM",
    "High School Diploma, 2014",
)


def paper(canvas: Canvas) -> None:
    for number, line in enumerate(LINES):
        put(canvas, 60, 80 + 30 * number, line, size=14)


@cache
def picture() -> Image.Image:
    """The upper part of a drawn page, as a scanner gives it."""
    return whole_page().crop((0, 100, 1224, 480))


@cache
def whole_page() -> Image.Image:
    page: Image.Image = pypdfium2.PdfDocument(pdf_of(paper))[0].render(scale=2).to_pil()
    return page


def file_of(image: Image.Image, kind: str) -> bytes:
    stream = io.BytesIO()
    image.save(stream, kind)
    return stream.getvalue()


def similar(document: Document) -> bool:
    return "".join(document.text.split()).lower() == "".join("".join(LINES).split()).lower()


@pytest.mark.parametrize(("degrees", "kind"), [(2.5, "JPEG"), (90, "WEBP"), (180, "TIFF")])
def test_a_photo_is_read_tilted_on_its_side_and_upside_down(degrees: float, kind: str) -> None:
    turned = picture().rotate(degrees, expand=True, fillcolor="white", resample=Image.Resampling.BICUBIC)
    document = read_document(file_of(turned, kind), "scan." + kind.lower())
    assert similar(document), document.text
    assert document.format is Format.IMAGE
    assert FlagKind.OCR in {flag.kind for flag in document.flags}
    assert document.pages[0].confidence is not None and document.pages[0].confidence > 0.9
    for line in document.lines:
        assert line.box is not None
        assert 0 <= line.box.x0 < line.box.x1 <= turned.width + 1 and 0 <= line.box.top < line.box.bottom <= turned.height + 1
    check_offsets(document)


def see_through(image: Image.Image) -> bytes:
    """Black letters on nothing, as design tools export them."""
    letters = Image.new("RGBA", image.size, (0, 0, 0, 0))
    letters.paste("black", mask=image.convert("L").point(lambda shade: 255 - shade))
    return file_of(letters, "PNG")


def deep(image: Image.Image) -> bytes:
    """Sixteen bits a shade, as some scanners give."""
    return file_of(image.convert("L").convert("I").point(lambda shade: shade * 256).convert("I;16"), "TIFF")


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("scan.bmp", lambda image: file_of(image, "BMP")),
        ("scan.gif", lambda image: file_of(image, "GIF")),
        ("scan.png", see_through),
        ("scan.tif", deep),
    ],
)
def test_pictures_of_every_kind_are_read(name: str, make: Callable[[Image.Image], bytes]) -> None:
    content = make(picture().crop((0, 0, 1224, 150)))
    document = read_document(content, name)
    assert "DANA REYES" in document.text and "Harbor Insurance" in document.text
    assert FlagKind.NAME_MISMATCH not in {flag.kind for flag in document.flags}
    (seen,) = page_images(content, document)
    corner = Image.open(io.BytesIO(seen)).convert("L").crop((0, 0, 50, 20))
    assert min(corner.tobytes()) > 240  # paper, not the black of nothing


def test_a_scanned_page_among_ordinary_ones() -> None:
    def scanned(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(picture()), 0, 500, 612, 190)

    document = read_document(pdf_of(scanned, lambda canvas: column(canvas, 40, 60, MAIN)), "dana.pdf")
    assert document.text.startswith("DANA REYES\n")
    assert document.text.endswith(MAIN[-1] + "\n")
    assert [page.confidence is None for page in document.pages] == [False, True]
    box = document.lines[0].box
    assert box is not None and box.x1 < 612 and 100 < box.top < 200


def test_a_scanned_page_that_cannot_be_read_is_named_and_the_rest_is_read() -> None:
    def scanned(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(picture()), 0, 500, 612, 190)

    document = read_document(pdf_of(lambda canvas: column(canvas, 40, 60, MAIN), scanned), "dana.pdf", ocr="off")
    assert document.text.startswith(MAIN[0])
    assert ["2." in flag.detail for flag in document.flags if flag.kind is FlagKind.LITTLE_TEXT] == [True]
    with pytest.raises(NoTextFound):
        read_document(pdf_of(scanned), "dana.pdf", ocr="off")


def test_pages_read_before_are_put_in_their_place() -> None:
    """Pages asked for, read one by one by somebody else, and handed back give the same as reading here."""

    def scanned(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(picture()), 0, 500, 612, 190)

    content = pdf_of(scanned, lambda canvas: column(canvas, 40, 60, MAIN), scanned)
    with pytest.raises(PagesWanted) as caught:
        read_document(content, "dana.pdf", ocr=ELSEWHERE)
    assert caught.value.pages == (1, 3)
    reading = look_at(content, "dana.pdf", 1, ocr.Engine("bundled", "dana.pdf"))
    document = read_document(content, "dana.pdf", ocr={1: reading})
    assert document.text.startswith("DANA REYES\n") and document.text.endswith(MAIN[-1] + "\n")
    assert [page.confidence for page in document.pages] == [reading.confidence, None, None]
    assert ["3." in flag.detail for flag in document.flags if flag.kind is FlagKind.LITTLE_TEXT] == [True]
    assert [f"{round(100 * reading.confidence)}%" in flag.detail for flag in document.flags if flag.kind is FlagKind.OCR] == [True]


def test_a_letterhead_under_ordinary_text_is_no_scan() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(Image.new("RGB", (60, 80), "ivory")), 0, 0, 612, 792)
        column(canvas, 40, 60, MAIN)

    document = read_document(pdf_of(draw), "dana.pdf", ocr=ELSEWHERE)  # no page is asked for
    assert document.text.startswith(MAIN[0]) and document.flags == ()


def scan_with_layer(words: tuple[str, ...]) -> bytes:
    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(whole_page()), 0, 0, 612, 792)
        layer = canvas.beginText(60, 700)
        layer.setFont("Helvetica", 10)
        layer.setTextRenderMode(3)
        for line in words:
            layer.textLine(line)
        canvas.drawText(layer)

    return pdf_of(draw)


def test_a_text_layer_that_says_something_else_is_flagged() -> None:
    other = tuple(line for line in (*MAIN, *SIDEBAR) if line)
    document = read_document(scan_with_layer(other), "dana.pdf")
    assert FlagKind.PICTURE_DISAGREES in {flag.kind for flag in document.flags}
    assert similar(document)  # what a person sees is what is read
    document = read_document(scan_with_layer(LINES), "dana.pdf")
    assert FlagKind.PICTURE_DISAGREES not in {flag.kind for flag in document.flags}
    assert document.text == "\n".join(LINES) + "\n"


def test_without_the_package_a_scan_is_refused_with_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "rapidocr", None)
    with pytest.raises(NoTextFound) as caught:
        read_document(file_of(picture(), "PNG"), "scan.png")
    assert "screening[ocr]" in caught.value.reason
    assert ocr.REMEDY in caught.value.reason


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF"])
def test_a_large_picture_that_cannot_be_opened_may_lack_memory(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Decoders say the same of both, so a large one is not called damaged."""
    content = file_of(Image.effect_noise((900, 900), 80).convert("RGB"), kind)[:-20_000]
    with pytest.raises(DamagedResume):
        read_document(content, "scan", ocr=ELSEWHERE)
    monkeypatch.setattr("screening.reading.image.ROOMY", 800_000)
    with pytest.raises(TooLarge, match="Ask for a smaller copy"):
        read_document(content, "scan", ocr=ELSEWHERE)


def test_a_picture_without_memory_for_it_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_room(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("screening.reading.image.ImageOps.exif_transpose", lambda *_, **__: no_room())
    with pytest.raises(TooLarge, match="memory"):
        read_document(file_of(picture(), "PNG"), "scan.png", ocr=ELSEWHERE)


def test_every_page_of_a_fax_is_read() -> None:
    pages = [whole_page().crop((0, 100 + 60 * n, 1224, 220 + 60 * n)).convert("1") for n in range(2)]
    stream = io.BytesIO()
    pages[0].save(stream, "TIFF", save_all=True, append_images=pages[1:], compression="group4")
    document = read_document(stream.getvalue(), "fax.tiff")
    assert [page.number for page in document.pages] == [1, 2]
    words = "".join(document.text.split()).lower()
    assert [line for line in LINES[:2] if "".join(line.split()).lower() not in words] == []
    assert {line.page for line in document.lines} == {1, 2}


def images_of(content: bytes, name: str) -> list[Image.Image]:
    document = read_document(content, name)
    return [Image.open(io.BytesIO(image)) for image in page_images(content, document)]


def test_page_images() -> None:
    pages = images_of(pdf_of(paper, paper), "dana.pdf")
    assert [(page.format, page.width) for page in pages] == [("WEBP", 1240)] * 2
    drawn = images_of(docx_of(lambda document: document.add_paragraph("Dana Reyes " * 400)), "dana.docx")
    assert [page.size for page in drawn] == [(1240, 1754)] * len(drawn)
    assert drawn[0].convert("L").histogram()[0] > 100  # there is ink on it
