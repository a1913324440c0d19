"""Tables of many producers, drawn with and without lines, cells centred or level: read row by row, each cell whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from screening.reading.read import read_document

from .papers import pdf_of, put
from .test_read import check_offsets

TABLES = sorted((Path(__file__).parent.parent / "files" / "tables").glob("*.pdf"))


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_table_is_read_row_by_row(path: Path) -> None:
    """Beside each file stand the words of its cells in the order a person reads them."""
    document = read_document(path.read_bytes(), path.name)
    assert document.text.split() == path.with_suffix(".txt").read_text(encoding="utf-8").split()
    check_offsets(document)


def test_there_are_tables_of_many_producers() -> None:
    assert len(TABLES) >= 12


def test_dates_beside_a_role_stand_on_its_line() -> None:
    path = next(path for path in TABLES if path.stem == "word-dates-centred")
    assert "03/2019 - Present\tClaims Representative\nHarbor Insurance\n" in read_document(path.read_bytes(), path.name).text


LABELS = ("Location", "Availability", "Languages", "Work permit", "Transport")
SAID = ("Tampa, Florida", "Evenings and weekends", "English and Spanish", "United States citizen", "Own car")
TOOLS = (("Tool", "Zendesk", "Salesforce", "Excel"), ("Level", "Used daily", "Learned at school", "Reports"),
         ("Where", "Harbor Insurance", "Tampa College", "Blue Mesa Telecom"))  # fmt: skip
LISTS = (("SKILLS", "Zendesk", "Salesforce", "Excel", "Live chat"), ("LANGUAGES", "English", "Spanish", "French", "Polish"))


def written(columns: tuple[tuple[str, ...], ...], *, in_rows: bool) -> list[str]:
    """The lines of a page with these columns, written column by column, or row by row."""

    def draw(canvas: Canvas) -> None:
        put(canvas, 40, 60, "DANA REYES")
        cells = [(number, at, text) for number, column in enumerate(columns) for at, text in enumerate(column)]
        for number, at, text in sorted(cells, key=lambda cell: cell[1]) if in_rows else cells:
            put(canvas, 40 + 150 * number, 100 + 16 * at, text)

    return read_document(pdf_of(draw), "dana.pdf").text.splitlines()[1:]


@pytest.mark.parametrize("columns", [(LABELS, SAID), TOOLS], ids=["labels", "heads of columns"])
@pytest.mark.parametrize("in_rows", [True, False], ids=["row by row", "column by column"])
def test_a_table_of_plain_words_is_read_in_rows(columns: tuple[tuple[str, ...], ...], in_rows: bool) -> None:
    assert written(columns, in_rows=in_rows) == ["\t".join(row) for row in zip(*columns, strict=True)]


@pytest.mark.parametrize("in_rows", [True, False], ids=["row by row", "column by column"])
def test_sections_side_by_side_are_read_one_after_the_other(in_rows: bool) -> None:
    assert written(LISTS, in_rows=in_rows) == [*LISTS[0], *LISTS[1]]


def test_lists_without_labels_that_were_written_one_after_the_other_stay_so() -> None:
    lists = LISTS[0][1:], ("Active listening", "Problem solving", "Team work", "Patience")
    assert written(lists, in_rows=False) == [*lists[0], *lists[1]]
