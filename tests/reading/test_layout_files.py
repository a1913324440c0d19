"""Layouts of many producers: columns, sidebars, tables, icons, letter-spacing, each read in the order a person reads it."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from screening.reading.read import read_document

from .test_read import check_offsets

LAYOUTS = sorted((Path(__file__).parent.parent / "files" / "layouts").glob("*.pdf"))
ALIKE = 0.98  # of the words, in order
_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFKC", text).lower())


@pytest.mark.parametrize("path", LAYOUTS, ids=lambda path: path.stem)
def test_a_layout_is_read_in_order(path: Path) -> None:
    """Beside each file stands its text in the order of reading."""
    document = read_document(path.read_bytes(), path.name)
    expected = words(path.with_suffix(".txt").read_text(encoding="utf-8"))
    assert SequenceMatcher(None, words(document.text), expected, autojunk=False).ratio() >= ALIKE, document.text
    assert not document.flags
    check_offsets(document)


def test_there_are_layouts_of_many_producers() -> None:
    assert len(LAYOUTS) >= 25


@pytest.mark.parametrize("name", ["weasyprint-icons-material", "weasyprint-icons-fa"])
def test_icons_are_no_words(name: str) -> None:
    path = next(path for path in LAYOUTS if path.stem == name)
    lines = read_document(path.read_bytes(), path.name).text.splitlines()
    assert lines[2:6] == ["(555) 012-7788", "imani.castellano@example.com", "Tucson, AZ 85701", "linkedin.com/in/imani-castellano"]
    assert {"Profile", "Experience", "Education", "Skills"} <= set(lines)
