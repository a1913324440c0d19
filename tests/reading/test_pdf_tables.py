"""Tables of many producers, drawn with and without lines, cells centred or level: read row by row, each cell whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from screening.reading.read import read_document

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
