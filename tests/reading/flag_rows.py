"""Rows of the printed figures about whole documents: cut short, read from a picture, no resume, not in English, dates to come."""

from __future__ import annotations

import io
import random
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import product

import pypdfium2
from reportlab.pdfgen.canvas import Canvas

from screening.evaluation.settle import flags_on
from screening.extraction.extract import extract_profile
from screening.model.document import FlagKind
from screening.reading.limits import PAGES
from screening.reading.read import read_document
from screening.vocabulary.load import load_vocabulary
from tests.builders import document_of
from tests.extraction.abroad import TONGUES, resume_in
from tests.extraction.test_papers import PAPERS

from .makers import MAKERS, people
from .papers import pdf_of, put

POSITIVES, NEGATIVES = 40, 200
BRIEF = 600  # letters: a shorter resume with a few lines in Spanish is mostly in Spanish
AS_OF = date(2026, 11, 15)  # the resumes of the tests end before
Told = Iterable[bool]
OWN_SPANISH = (
    "Idiomas: español (nativo), inglés (avanzado)",
    "Atención al cliente en español e inglés, por teléfono y por chat, para la línea de los Estados Unidos",
    "Hablo español con los clientes y con el equipo de la tienda",
    "Traducción de cartas y de llamadas para las familias de la escuela",
)
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
JOBS = ("Support Agent, Example Retail", "Claims Representative, Example Mutual", "Teller, Example Bank", "Front Desk Clerk, Example Inn")


def flagged(kind: FlagKind, text: str) -> bool:
    return kind in {flag.kind for flag in extract_profile(document_of(text), load_vocabulary()).warnings}


def read(kind: FlagKind, content: bytes, name: str) -> bool:
    return kind in {flag.kind for flag in read_document(content, name).flags}


def abroad() -> Told:
    return (flagged(FlagKind.LANGUAGE, resume_in(language, seed)) for language, seed in product(TONGUES, range(6)))


def with_some_spanish() -> Iterator[str]:
    for number, text in enumerate(people()):
        yield text
        if len(text) < BRIEF:
            continue
        chance, lines = random.Random(number), text.split("\n")
        for line in chance.sample(OWN_SPANISH, chance.randint(1, len(OWN_SPANISH))):
            lines.insert(chance.randrange(len(lines) // 2, len(lines) + 1), line)
        yield "\n".join(lines)


def paged(count: int, seed: int) -> bytes:
    """A PDF of so many pages, a line of a resume on each."""
    lines = [line for line in people()[seed].encode("latin-1", "replace").decode("latin-1").split("\n") if line.strip()]

    def page(number: int) -> Callable[[Canvas], None]:
        return lambda canvas: put(canvas, 50, 60, lines[number % len(lines)][:90])

    return pdf_of(*(page(number) for number in range(count)))


def cut() -> Told:
    return (read(FlagKind.PAGES_CUT, paged(PAGES + 1 + 3 * seed, seed), "a.pdf") for seed in range(POSITIVES))


def uncut() -> Told:
    yield from (read(FlagKind.PAGES_CUT, paged(PAGES - seed % 7, seed), "a.pdf") for seed in range(10))
    yield from written(FlagKind.PAGES_CUT)


def written(kind: FlagKind) -> Told:
    """Files with text in them, of all makers."""
    for number, text in enumerate(people()):
        name = list(MAKERS)[number % len(MAKERS)]
        yield read(kind, MAKERS[name](text, "", random.Random(number)), name)


def scanned() -> Told:
    """The top of a page as a picture alone, and as a page of a PDF."""
    for seed in range(POSITIVES):
        lines = [line for line in people()[seed].encode("latin-1", "replace").decode("latin-1").split("\n") if len(line) > 20][:3]

        def draw(canvas: Canvas, lines: list[str] = lines) -> None:
            for number, line in enumerate(lines):
                put(canvas, 20, 30 + 20 * number, line[:60])

        image = pypdfium2.PdfDocument(pdf_of(draw, size=(420, 110)))[0].render(scale=2).to_pil()
        kind = ("PNG", "JPEG", "TIFF", "WEBP", "BMP", "PDF")[seed % 6]
        stream = io.BytesIO()
        image.convert("RGB").save(stream, kind)
        yield read(FlagKind.OCR, stream.getvalue(), f"scan.{kind.lower()}")


def dated(seed: int, ahead: bool) -> str:
    """Jobs up to the day we count with; `ahead` lets the last one end, or begin, a few months later or more."""
    chance = random.Random(f"{seed} {ahead}")
    months = AS_OF.year * 12 + AS_OF.month - 1 + (chance.randint(1, 30) if ahead else -chance.randint(0, 40))
    lines = ["Robin Vale", "robin.vale@example.com", "", "EXPERIENCE"]
    style = chance.randrange(3)
    for number, job in enumerate(chance.sample(JOBS, 3)):
        start = months - chance.randint(3, 40) if number or chance.random() < 0.7 else months
        words = [
            (f"{MONTHS[at % 12]} {at // 12}", f"{at % 12 + 1:02}/{at // 12}", f"{MONTHS[at % 12]}. {at // 12}")[style]
            for at in (start, months)
        ]
        lines += [f"{job}", f"{words[0]} - {words[1]}", "- Answered calls and chats of customers", ""]
        months = start - chance.randint(0, 6)
    return "\n".join([*lines, "EDUCATION", "High School Diploma, 2012"])


def ahead_of(text: str) -> bool:
    return bool(flags_on(extract_profile(document_of(text), load_vocabulary()).facts, AS_OF))


def to_come() -> Told:
    return (ahead_of(dated(seed, True)) for seed in range(2 * POSITIVES))


def been() -> Told:
    yield from (ahead_of(dated(seed, False)) for seed in range(NEGATIVES // 2))
    yield from (ahead_of(text) for text in people())


def rows() -> Iterable[tuple[str, Callable[[], Told], Callable[[], Told]]]:
    yield "pages cut", cut, uncut
    yield "read from a picture", scanned, lambda: written(FlagKind.OCR)
    paper = FlagKind.NOT_A_RESUME
    yield "no resume", lambda: (flagged(paper, text) for text in PAPERS.values()), lambda: (flagged(paper, text) for text in people())
    yield "not in English", abroad, lambda: (flagged(FlagKind.LANGUAGE, text) for text in with_some_spanish())
    yield "dates to come", to_come, been
