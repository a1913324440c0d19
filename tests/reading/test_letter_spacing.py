"""Letters set apart, as headings are, in the files of several producers: read as words, and ordinary small words are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from fpdf import FPDF

from screening.reading.read import read_document

PRINTED = sorted((Path(__file__).parent.parent / "files" / "letter-spacing").glob("*.pdf"))
HEADINGS = (
    "CONTACT", "WORK EXPERIENCE", "AVAILABILITY", "EDUCATION & TRAINING", "SKILLS", "Tools and Platforms", "LANGUAGES", "Dana Avery",
    "TYPING 65 WPM", "P&C LICENSE", "JOB HISTORY IN FULL", "A TYPICAL DAY", "PART-TIME WORK", "TO DO", "LEVEL 2 SUPPORT",
)  # fmt: skip
SENTENCE = "I am a rep of 3 teams: 60 calls a day, 9 of 10 solved, 1 of 4 in a team."


def lines(content: bytes) -> list[str]:
    text = read_document(content, "dana.pdf", ocr="off").text
    return [line.replace("\t", " ") for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize("path", PRINTED, ids=lambda path: path.stem)
def test_headings_are_whole_words_and_small_words_stay_apart(path: Path) -> None:
    """Browsers and word processors kern their letters, so letters of one word stand unevenly far apart."""
    assert lines(path.read_bytes()) == path.with_suffix(".txt").read_text(encoding="utf-8").splitlines()


def test_there_are_files_of_three_producers() -> None:
    assert {path.stem.partition("-")[0] for path in PRINTED} == {"chromium", "libreoffice", "weasyprint"}


@pytest.mark.parametrize("font", ["helvetica", "times", "courier"])
@pytest.mark.parametrize("spacing", [0.5, 1, 2, 3, 4, 6])
def test_letters_moved_apart_by_the_producer_are_one_word(font: str, spacing: float) -> None:
    pdf, expected = FPDF(), []
    pdf.add_page()
    for number, heading in enumerate(HEADINGS):
        pdf.set_font(font, size=(8, 10, 12, 16, 20)[number % 5])
        pdf.set_char_spacing(spacing)
        pdf.cell(0, 8, heading, new_x="LMARGIN", new_y="NEXT")
        pdf.set_char_spacing(0)
        pdf.set_font(font, size=10)
        pdf.cell(0, 6, SENTENCE, new_x="LMARGIN", new_y="NEXT")
        expected += [heading, SENTENCE]
    assert lines(bytes(pdf.output())) == expected
