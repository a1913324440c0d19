"""Each flag on the files of many writers and producers: all that should be flagged is, and what is ordinary is left in peace."""

from __future__ import annotations

import io
import random
import re

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from screening.model.document import FlagKind
from screening.reading.geometry import Piece
from screening.reading.integrity import _headed
from screening.reading.ocr import Reading
from screening.reading.read import read_document

from .makers import MAKERS, people
from .papers import HEIGHT, WIDTH, pdf_of
from .test_integrity import ORDERS
from .test_integrity_files import misread

ACCUSING = {
    FlagKind.HIDDEN_TEXT, FlagKind.KEYWORD_STUFFING, FlagKind.MACHINE_INSTRUCTIONS, FlagKind.PICTURE_DISAGREES, FlagKind.SEVERAL_PEOPLE,
}  # fmt: skip
POSITIVES = 45
TOLD = re.compile(r"^[\w.+-]+@[\w.-]+\.\w+$")


def made(seed: int, text: str, unseen: str = "") -> tuple[bytes, str]:
    """The text as a file of one maker, and its name."""
    name = list(MAKERS)[seed % len(MAKERS)]
    return MAKERS[name](text, unseen, random.Random(seed)), name


def flags(content: bytes, name: str) -> set[FlagKind]:
    return {flag.kind for flag in read_document(content, name, ocr="off").flags} & ACCUSING


def test_there_are_many_writers() -> None:
    assert 2 * len(people()) >= 200


@pytest.mark.parametrize("part", range(10))
def test_ordinary_files_are_left_in_peace(part: int) -> None:
    """Two files of each writer, by two makers."""
    accused = []
    for number, text in list(enumerate(people()))[part::10]:
        for seed in (number, number + 2):
            content, name = made(seed, text)
            if found := flags(content, name):
                accused.append((number, name, found))
    assert accused == []


@pytest.mark.parametrize("seed", range(POSITIVES))
def test_words_in_the_colour_of_the_paper_are_told(seed: int) -> None:
    chance = random.Random(seed)
    content, name = made(seed, people()[seed], " ".join(f"Kubernetes{chance.randrange(999)}" for _ in range(chance.randint(1, 9))))
    assert flags(content, name) == {FlagKind.HIDDEN_TEXT}


@pytest.mark.parametrize("seed", range(POSITIVES))
def test_orders_are_told_wherever_they_stand(seed: int) -> None:
    chance, order = random.Random(seed), ORDERS[seed % len(ORDERS)]
    lines = people()[-seed - 1].split("\n")
    if seed % 3 == 0:
        content, name = made(seed, "\n".join(lines), order)
        assert FlagKind.HIDDEN_TEXT in flags(content, name)
    else:
        at = chance.choice([0, len(lines) // 2, len(lines)])
        content, name = made(seed, "\n".join([*lines[:at], "", order, "", *lines[at:]]))
    assert FlagKind.MACHINE_INSTRUCTIONS in flags(content, name)


SKILLS = (
    "Zendesk", "Salesforce", "Excel", "call center", "live chat", "bilingual", "P&C license", "data entry", "CRM", "claims", "Outlook",
    "customer success", "Genesys", "de-escalation", "billing", "typing 70 WPM", "quality assurance", "Five9", "retention", "upselling",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(POSITIVES))
def test_stuffing_is_told_of_one_word_or_a_whole_list(seed: int) -> None:
    chance = random.Random(seed)
    block = chance.sample(SKILLS, chance.randint(1, 7))
    glue = chance.choice((" ", ", ", " | ", "; ", " / "))
    times = chance.randint(6, 30)
    stuffed = glue.join(block * times)
    content, name = made(seed, f"{people()[seed + 20]}\n{stuffed}\n")
    assert FlagKind.KEYWORD_STUFFING in flags(content, name)


def addressed() -> list[str]:
    """Resumes with one e-mail address and headings that anyone could tell; some writers have none."""
    told = [text for text in people() if sum(bool(TOLD.match(word)) for word in text.split()) == 1 and len(text) > 900]
    return [text for text in told if len({kind for _, kind in _headed(text)}) >= 4 and "0BJECTIVE" not in text]


@pytest.mark.parametrize("seed", range(POSITIVES))
def test_two_resumes_in_one_file_are_told(seed: int) -> None:
    writers = addressed()
    one, two = writers[seed % len(writers)], writers[(seed * 7 + 3) % len(writers)]
    content, name = made(seed, f"{one}\n\n{two}")
    assert FlagKind.SEVERAL_PEOPLE in flags(content, name)


@pytest.mark.parametrize("part", range(10))
def test_a_second_address_is_not_a_second_person(part: int) -> None:
    """One's own other address at the top, of a referee at the end, of an employer beside a duty, at the foot of the page."""
    accused = []
    for number, text in list(enumerate(people()))[part::10]:
        lines = text.split("\n")
        at = random.Random(number).randrange(len(lines) // 3, len(lines))
        for more in (
            [lines[0], "other.mail@example.net", *lines[1:]],
            [*lines, "", "References", "Ruth Kim, manager, ruth.kim@example.com, 555-010-0111", "Omar Haddad, omar@example.net"],
            [*lines[:at], "Answered what came in at help@example.com within a day", *lines[at:]],
            [*lines, "write.to.me@example.net | page 1"],
        ):
            if FlagKind.SEVERAL_PEOPLE in flags("\n".join(more).encode(), "a.txt"):
                accused.append((number, more[-1]))
    assert len(accused) <= 0.01 * 4 * len(people()) / 10, accused


def scan(words: list[str]) -> bytes:
    """A picture over the whole page, and these words as its text layer."""

    def draw(canvas: Canvas) -> None:
        stream = io.BytesIO()
        Image.effect_noise((60, 80), 40).convert("RGB").save(stream, "PNG")
        stream.seek(0)
        canvas.drawImage(ImageReader(stream), 0, 0, WIDTH, HEIGHT)
        layer = canvas.beginText(40, HEIGHT - 40)
        layer.setFont("Helvetica", 6)
        layer.setTextRenderMode(3)
        for at in range(0, len(words), 14):
            layer.textLine(" ".join(words[at : at + 14]).encode("latin-1", "replace").decode("latin-1"))
        canvas.drawText(layer)

    return pdf_of(draw)


def disagree(layer: list[str], shown: list[str]) -> bool:
    places = [(20.0 * (n % 12), 12.0 * (n // 12), 20.0 * (n % 12) + 15, 12.0 * (n // 12) + 10) for n in range(len(shown))]
    pieces = [Piece(word, *place, n) for n, (word, place) in enumerate(zip(shown, places, strict=True))]
    document = read_document(scan(layer), "scan.pdf", ocr={1: Reading(pieces, places, 0.97)})
    return FlagKind.PICTURE_DISAGREES in {flag.kind for flag in document.flags}


@pytest.mark.parametrize("seed", range(POSITIVES))
def test_a_layer_of_somebody_else_is_told(seed: int) -> None:
    chance = random.Random(seed)
    shown, other = people()[seed].split()[:600], people()[seed + 50].split()[:600]
    assert disagree(other, misread(shown, chance))


@pytest.mark.parametrize("part", range(10))
def test_a_layer_of_the_same_words_is_left_in_peace(part: int) -> None:
    """Every writer twice: the layer and the picture each misread in their own way."""
    wrong = []
    for number, text in list(enumerate(people()))[part::10]:
        for seed in (number, number + 1_000):
            chance, words = random.Random(seed), text.split()[:600]
            if disagree(misread(words, chance, 0.06), misread(words, chance, 0.06)):
                wrong.append((number, seed))
    assert wrong == []
