"""Ways to put words into a resume that nobody sees, each drawn anew for every chance: places, sizes, colours and words differ."""

from __future__ import annotations

import io
import random
from collections.abc import Callable

from PIL import Image
from reportlab.lib.colors import CMYKColor, Color, black, white
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from .papers import HEIGHT, MAIN, WIDTH, column, pdf_of

WORDS = ("Salesforce", "Zendesk", "bilingual", "insurance", "licensed", "supervisor", "claims", "Genesys", "escalations", "retention")
Trick = Callable[[Canvas, random.Random, str], None]


def secret_of(chance: random.Random) -> str:
    """A few words that stand nowhere else."""
    return " ".join(f"{word}{chance.randrange(100, 999)}" for word in chance.sample(WORDS, chance.randint(3, 6)))


def place(chance: random.Random) -> tuple[float, float, float]:
    """Left edge and base line in the free lower half, and a size."""
    return chance.uniform(40, 150), chance.uniform(60, 440), chance.uniform(8, 13)


def write(canvas: Canvas, x: float, y: float, size: float, words: str, mode: int = 0) -> None:
    text = canvas.beginText(x, y)
    text.setFont("Helvetica", size)
    text.setTextRenderMode(mode)
    text.textOut(words)
    text.setTextRenderMode(0)
    canvas.drawText(text)


def noise(chance: random.Random, mode: str = "RGB") -> ImageReader:
    """A busy picture."""
    stream = io.BytesIO()
    image = Image.frombytes("L", (40, 12), chance.randbytes(480)).resize((200, 60)).convert(mode)
    image.save(stream, "PNG")
    stream.seek(0)
    return ImageReader(stream)


def coloured(canvas: Canvas, colour: Color, x: float, y: float, size: float, words: str) -> None:
    canvas.setFillColor(colour)
    write(canvas, x, y, size, words)
    canvas.setFillColor(black)


def white_on_white(canvas: Canvas, chance: random.Random, words: str) -> None:
    shade = 1 - chance.uniform(0, 0.1)
    colour = chance.choice((white, Color(shade, shade, shade), Color(1, 1, shade), CMYKColor(0, 0, 0, 1 - shade)))
    coloured(canvas, colour, *place(chance), words)


def white_within_a_form(canvas: Canvas, chance: random.Random, words: str) -> None:
    canvas.beginForm("Form")
    coloured(canvas, white, *place(chance), words)
    canvas.endForm()
    canvas.doForm("Form")


def same_as_ground(canvas: Canvas, chance: random.Random, words: str) -> None:
    x, y, size = place(chance)
    red, green, blue = (chance.random() for _ in range(3))
    canvas.setFillColorRGB(red, green, blue)
    canvas.rect(x - 10, y - 10, 550, size + 20, stroke=0, fill=1)
    coloured(canvas, Color(min(1, red + 0.03), green, blue), x, y, size, words)


def white_between_lines(canvas: Canvas, chance: random.Random, words: str) -> None:
    line = chance.randrange(4, 12)
    coloured(canvas, white, 40 + chance.uniform(0, 20), HEIGHT - 60 - 14 * line - chance.uniform(-7, 7), 10, words)


def tiny(canvas: Canvas, chance: random.Random, words: str) -> None:
    x, y, _ = place(chance)
    write(canvas, x, y, chance.uniform(0.2, 1.8), words)


def shrunk(canvas: Canvas, chance: random.Random, words: str) -> None:
    x, y, size = place(chance)
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(*chance.choice(((0.1, 0.1), (0.02, 1), (1, 0.1))))
    write(canvas, 0, 0, size, words)
    canvas.restoreState()


def off_page(canvas: Canvas, chance: random.Random, words: str) -> None:
    x, y, size = place(chance)
    x, y = chance.choice(((-900 - x, y), (WIDTH + x, y), (x, -y), (x, HEIGHT + y)))
    write(canvas, x, y, size, words)


def under_a_box(canvas: Canvas, chance: random.Random, words: str) -> None:
    x, y, size = place(chance)
    write(canvas, x, y, size, words)
    canvas.setFillColorRGB(*(chance.random() for _ in range(3)))
    canvas.rect(x - 5, y - 5, 560, size + 12, stroke=0, fill=1)
    canvas.setFillColor(black)


def under_a_picture(canvas: Canvas, chance: random.Random, words: str) -> None:
    x, y, size = place(chance)
    write(canvas, x, y, size, words)
    kind = chance.choice(("RGB", "RGBA", "L"))
    canvas.drawImage(noise(chance, kind), x - 5, y - 5, 560, size + 12, mask="auto" if kind == "RGBA" else None)


def under_a_form(canvas: Canvas, chance: random.Random, words: str) -> None:
    x, y, size = place(chance)
    write(canvas, x, y, size, words)
    canvas.beginForm("Cover")
    if chance.random() < 0.5:
        canvas.drawImage(noise(chance), x - 5, y - 5, 560, size + 12)
    else:
        canvas.setFillColor(white)
        canvas.rect(x - 5, y - 5, 560, size + 12, stroke=0, fill=1)
    canvas.endForm()
    canvas.doForm("Cover")


def under_the_page_picture(canvas: Canvas, chance: random.Random, words: str) -> None:
    write(canvas, *place(chance), words)
    stream = io.BytesIO()
    Image.new("RGB", (60, 80), (255, 255, chance.randrange(240, 256))).save(stream, "PNG")
    stream.seek(0)
    canvas.drawImage(ImageReader(stream), 0, 0, WIDTH, HEIGHT)


def see_through(canvas: Canvas, chance: random.Random, words: str) -> None:
    coloured(canvas, Color(0, 0, 0, alpha=chance.uniform(0, 0.05)), *place(chance), words)


def unpainted(canvas: Canvas, chance: random.Random, words: str) -> None:
    canvas.saveState()
    write(canvas, *place(chance), words, mode=chance.choice((3, 7)))
    canvas.restoreState()


def outlined_in_white(canvas: Canvas, chance: random.Random, words: str) -> None:
    canvas.setStrokeColor(white)
    write(canvas, *place(chance), words, mode=1)
    canvas.setStrokeColor(black)


def cut_away(canvas: Canvas, chance: random.Random, words: str) -> None:
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(0, 0, 3, 3)
    canvas.clipPath(path, stroke=0)
    write(canvas, *place(chance), words)
    canvas.restoreState()


def under_a_broad_line(canvas: Canvas, chance: random.Random, words: str) -> None:
    x, y, size = place(chance)
    write(canvas, x, y, size, words)
    canvas.setStrokeColor(white)
    canvas.setLineWidth(2 * size)
    canvas.line(x - 10, y + size / 3, WIDTH, y + size / 3)
    canvas.setStrokeColor(black)
    canvas.setLineWidth(1)


def under_strips(canvas: Canvas, chance: random.Random, words: str) -> None:
    x, y, size = place(chance)
    write(canvas, x, y, size, words)
    canvas.setFillColor(white)
    width = chance.uniform(6, 15)
    for number in range(int(WIDTH / width)):
        canvas.rect(x - 5 + number * width, y - 5, width + 0.2, size + 10, stroke=0, fill=1)
    canvas.setFillColor(black)


TRICKS: dict[str, tuple[Trick, ...]] = {
    "white on white": (white_on_white, same_as_ground, white_between_lines, white_within_a_form),
    "tiny": (tiny, shrunk),
    "off the page": (off_page,),
    "behind something": (under_a_box, under_a_picture, under_a_form, under_the_page_picture, under_a_broad_line, under_strips),
    "see-through": (see_through,),
    "not painted": (unpainted, outlined_in_white, cut_away),
}


def tricked(kind: str, seed: int) -> tuple[bytes, str]:
    """A resume with words hidden by one of the tricks of that kind, and the words."""
    chance = random.Random(f"{kind} {seed}")
    trick, words = TRICKS[kind][seed % len(TRICKS[kind])], secret_of(chance)
    first = trick is under_the_page_picture or chance.random() < 0.5

    def draw(canvas: Canvas) -> None:
        if first:
            trick(canvas, chance, words)
        column(canvas, 40, 60, MAIN)
        if not first:
            trick(canvas, chance, words)

    return pdf_of(draw), words


def honest(seed: int) -> tuple[bytes, list[str]]:
    """A resume as people design them: banners, pale notes, small print, shaded tables, pictures; and lines that must be read."""
    chance = random.Random(seed)
    shown = [secret_of(chance) for _ in range(4)]

    def draw(canvas: Canvas) -> None:
        dark = Color(*(chance.uniform(0, 0.45) for _ in range(3)))
        x, y, size = 60.0, 420.0, chance.uniform(9, 12)
        match seed % 5:
            case 0:  # light letters on a dark banner, drawn twice to look bold
                canvas.setFillColor(dark)
                canvas.rect(0, y - 30, WIDTH, 80, stroke=0, fill=1)
                coloured(canvas, white, x, y, size, shown[0])
                coloured(canvas, white, x + 0.2, y, size, shown[0])
            case 1:  # light letters on a picture, dark ones on a pale one
                canvas.drawImage(ImageReader(flat(dark)), 0, y - 10, WIDTH, 40)
                coloured(canvas, white, x, y, size, shown[0])
            case 2:  # a letterhead over the whole page
                canvas.drawImage(ImageReader(flat(Color(1, 1, chance.uniform(0.9, 1)))), 0, 0, WIDTH, HEIGHT)
                coloured(canvas, dark, x, y, size, shown[0])
            case 3:  # within a form, and a frame around it
                canvas.beginForm("Head")
                coloured(canvas, dark, x, y, size, shown[0])
                canvas.rect(x - 10, y - 10, 400, 40, stroke=1, fill=0)
                canvas.endForm()
                canvas.doForm("Head")
            case _:  # marked with a see-through pen
                coloured(canvas, black, x, y, size, shown[0])
                canvas.setFillColor(Color(1, 1, 0, alpha=0.3))
                canvas.rect(x - 5, y - 5, 400, 20, stroke=0, fill=1)
        grey = chance.uniform(0.3, 0.8)
        coloured(canvas, Color(grey, grey, grey), x, 330, size, shown[1])
        coloured(canvas, black, x, 300, chance.uniform(3.2, 6), shown[2])  # small print
        canvas.setFillColor(Color(*(chance.uniform(0.8, 1) for _ in range(3))))
        canvas.rect(x - 10, 250, 300, 24, stroke=0, fill=1)
        coloured(canvas, dark, x, 258, size, shown[3])
        column(canvas, 40, 60, MAIN)
        canvas.line(40, 255, 500, 255)

    return pdf_of(draw), shown


def flat(colour: Color) -> io.BytesIO:
    """A picture all of one colour."""
    stream = io.BytesIO()
    Image.new("RGB", (60, 60), tuple(round(255 * part) for part in (colour.red, colour.green, colour.blue))).save(stream, "PNG")
    stream.seek(0)
    return stream
