"""The invented resumes of the other tests, made into files by unlike producers, with fonts and colours that differ from one to the next."""

from __future__ import annotations

import html
import random
from collections.abc import Callable
from functools import cache
from pathlib import Path

from docx.shared import Pt, RGBColor
from fpdf import FPDF
from reportlab.lib.colors import Color
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from .papers import HEIGHT, WIDTH, docx_of, pdf_of

TESTS = Path(__file__).parent.parent
OTHERWISE = {"maddox", "ferrer"}  # one hides an order, one is in Spanish
PAPER, INK = (255, 255, 255), None
Letters = tuple[int, int, int] | None  # a colour, or whatever the maker likes


@cache
def people() -> tuple[str, ...]:
    """Resumes of many writers, as text."""
    files = sorted([*(TESTS / "extraction/resumes/text").glob("*.txt"), *(TESTS / "sample_makers/people").glob("*.txt")])
    return tuple(path.read_text(encoding="utf-8") for path in files if path.stem not in OTHERWISE)


def dark(chance: random.Random) -> tuple[int, int, int]:
    """Some colour that can be read on paper."""
    return chance.randrange(120), chance.randrange(120), chance.randrange(120)


def latin(text: str) -> str:
    return text.encode("latin-1", "replace").decode("latin-1")


def drawn(text: str, unseen: str, chance: random.Random) -> bytes:
    """By reportlab, over as many pages as it takes; `unseen` in the colour of the paper."""
    font, size = chance.choice(("Helvetica", "Times-Roman", "Courier", "Helvetica-Oblique")), chance.uniform(8, 11.5)
    lines = [part for line in latin(text).split("\n") for part in (simpleSplit(line, font, size, WIDTH - 100) or [""])]
    room = int((HEIGHT - 110) / (1.3 * size))
    colour = Color(*(part / 255 for part in dark(chance)))

    def page(number: int) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            canvas.setFillColor(colour)
            canvas.setFont(font, size)
            for row, line in enumerate(lines[number * room : (number + 1) * room]):
                canvas.drawString(50, HEIGHT - 50 - 1.3 * size * row, line)
            canvas.setFillColorRGB(1, 1, 1)
            canvas.drawString(50, 25, unseen if number == 0 else "")

        return draw

    return pdf_of(*(page(number) for number in range(1 + (len(lines) - 1) // room)))


def printed(text: str, unseen: str, chance: random.Random) -> bytes:
    """By fpdf."""
    pdf = FPDF(format=chance.choice(("A4", "Letter")))
    pdf.add_page()
    pdf.set_font(chance.choice(("Helvetica", "Times", "Courier")), size=chance.choice((9, 10, 11)))
    pdf.set_text_color(*dark(chance))
    for line in latin(text).split("\n"):
        pdf.multi_cell(0, 5, line, new_x="LMARGIN", new_y="NEXT")
    pdf.set_text_color(255, 255, 255)
    pdf.multi_cell(0, 5, unseen, new_x="LMARGIN", new_y="NEXT")
    return bytes(pdf.output())


def typed(text: str, unseen: str, chance: random.Random) -> bytes:
    """By Word."""

    def build(document: object) -> None:
        colour, size = dark(chance), chance.choice((9, 10.5, 12))
        for line in [*text.split("\n"), unseen]:
            run = document.add_paragraph().add_run(line)  # type: ignore[attr-defined]
            run.font.name, run.font.size = chance.choice(("Calibri", "Georgia", "Arial")), Pt(size)
            run.font.color.rgb = RGBColor(*(PAPER if line is unseen else colour))

    return docx_of(build)


def web(text: str, unseen: str, chance: random.Random) -> bytes:
    """A web page."""
    tag, ground = chance.choice(("p", "div", "li", "h3")), chance.choice(("#fff", "white", "#fdf6e3"))
    body = "".join(f"<{tag}>{html.escape(line)}</{tag}>" for line in text.split("\n") if line)
    style = f"<style>body{{background:{ground};color:rgb{dark(chance)};font:{chance.randrange(11, 18)}px serif}}</style>"
    return f"<html><head>{style}</head><body>{body}<p style='color:{ground}'>{html.escape(unseen)}</p></body></html>".encode()


def rich(text: str, unseen: str, chance: random.Random) -> bytes:
    """RTF."""
    red, green, blue = dark(chance)
    head = rf"{{\rtf1\ansi{{\colortbl;\red{red}\green{green}\blue{blue};\red255\green255\blue255;}}\fs{chance.randrange(18, 26)}\cf1 "
    body = r"\par ".join(_escaped(line) for line in text.split("\n"))
    return (head + body + rf"\par {{\cf2 {_escaped(unseen)}}}}}").encode("ascii")


def _escaped(line: str) -> str:
    kept = line.replace("\\", r"\\").replace("{", r"\{").replace("}", r"\}").replace("\t", r"\tab ")
    return "".join(c if ord(c) < 128 else rf"\u{ord(c) if ord(c) < 32768 else ord(c) - 65536}?" for c in kept if ord(c) < 65536)


MAKERS: dict[str, Callable[[str, str, random.Random], bytes]] = {
    "a.pdf": drawn,
    "b.pdf": printed,
    "c.docx": typed,
    "d.html": web,
    "e.rtf": rich,
}
