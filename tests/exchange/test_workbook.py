"""The shortlist, reopened as a spreadsheet program would."""

from __future__ import annotations

import io
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook

from screening.evaluation.evaluate import evaluate
from screening.evaluation.rank import rank
from screening.evaluation.rubric_file import load_rubric
from screening.exchange.cells import LONGEST_CELL, safe_text
from screening.exchange.workbook import ShortlistRow, shortlist_workbook
from screening.model.document import Evidence
from screening.model.profile import CandidateProfile, Facts, Identity, TypingSpeed
from screening.vocabulary.load import Vocabulary

RUBRICS = Path(__file__).resolve().parents[2] / "rubrics"
HOSTILE = '=HYPERLINK("http://x","y")\x07\ud800 & <b>'


def people() -> dict[str, Facts]:
    fast, slow = "types 55 wpm", "types 20 wpm"
    return {
        "C-0001": Facts(typing_speeds=(TypingSpeed(55, None, Evidence(0, len(fast), fast)),)),
        "C-0002": Facts(),
        "C-0003": Facts(typing_speeds=(TypingSpeed(20, None, Evidence(5, 5 + len(slow), slow, page=2)),)),
        "C-0004": Facts(),
    }


@pytest.fixture(scope="module")
def content(vocabulary: Vocabulary) -> bytes:
    return made(vocabulary)


def made(vocabulary: Vocabulary) -> bytes:
    rubric = load_rubric(RUBRICS / "chat.yaml", vocabulary)
    ranking = rank(
        evaluate(CandidateProfile("", "", Identity(), facts), rubric, as_of=date(2026, 11, 15), candidate_id=code)
        for code, facts in people().items()
    )
    rows = [
        ShortlistRow(each, each.evaluation.candidate_id, HOSTILE, "Hold", "+1 for tone", "R. Ito", date(2026, 11, 18), date(2026, 11, 15),
                     "a.pdf", ("hidden_text", "ocr"))
        for each in ranking
    ]  # fmt: skip
    return shortlist_workbook(rubric, rows, opening="Chat class, January", made_on=date(2026, 11, 20), unread=[("b.pdf", "It is empty.")])


@pytest.fixture(scope="module")
def book(content: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def column(book: Workbook, sheet: str, title: str) -> list[object]:
    page = book[sheet]
    index = [cell.value for cell in page[1]].index(title) + 1
    return [page.cell(row, index).value for row in range(2, page.max_row + 1)]


def test_four_sheets(book: Workbook) -> None:
    assert book.sheetnames == ["Shortlist", "Evidence", "Rubric", "Method"]


def test_shortlist_says_place_gate_and_why(book: Workbook) -> None:
    assert column(book, "Shortlist", "Rank") == [1, 2, 2, 4]
    assert column(book, "Shortlist", "Tie of") == [None, 2, 2, None]
    assert column(book, "Shortlist", "Code") == ["C-0001", "C-0002", "C-0004", "C-0003"]
    assert column(book, "Shortlist", "Gate") == ["To check", "To check", "To check", "Falls short"]
    assert column(book, "Shortlist", "Points") == [20, 0, 0, 0]
    assert column(book, "Shortlist", "Typing, 40 words a minute") == ["Met", "Unclear", "Unclear", "Not met"]
    assert column(book, "Shortlist", "Must-haves met")[0] == "1 of 4"
    assert str(column(book, "Shortlist", "Why")[3]).startswith("Types 20 words a minute, 40 asked")
    assert "Give a typing test, 40 words a minute." in str(column(book, "Shortlist", "Ask or test next")[1])
    assert column(book, "Shortlist", "Decided on")[0] == datetime(2026, 11, 18)
    assert column(book, "Shortlist", "To know")[0] == "hidden text, ocr"


def test_evidence_criterion_by_criterion(book: Workbook) -> None:
    assert book["Evidence"].max_row == 1 + 4 * 9
    quotes = list(
        zip(column(book, "Evidence", "Code"), column(book, "Evidence", "Quotation"), column(book, "Evidence", "Page"), strict=True)
    )
    assert [each for each in quotes if each[1]] == [("C-0001", "types 55 wpm", 1), ("C-0003", "types 20 wpm", 2)]
    assert set(column(book, "Evidence", "Outcome")) == {"Met", "Unclear", "Not met"}


def test_rubric_and_method(book: Workbook) -> None:
    assert sum(float(str(points)) for points in column(book, "Rubric", "Points")) == 100
    assert "min_wpm: 40" in column(book, "Rubric", "Settings")
    method = dict(zip(column(book, "Method", "What"), column(book, "Method", "How"), strict=True))
    assert method["Opening"] == "Chat class, January" and method["Counted as of"] == "2026-11-15"
    assert method["Rubric"] == "Chat customer service representative, version 1"
    assert method["Candidates"] == "4: 0 passed, 3 to check, 1 falls short"
    assert method["Could not be read"] == "b.pdf: It is empty." and "People" in str(method["Who decides"])
    assert {"Passed", "To check", "Falls short", "Never judged", "Program"} <= set(method)


def test_nothing_is_a_formula(book: Workbook) -> None:
    assert {cell.data_type for page in book for row in page.iter_rows() for cell in row} <= {"s", "n", "d"}
    assert column(book, "Shortlist", "Name")[0] == '\'=HYPERLINK("http://x","y") & <b>'
    assert column(book, "Shortlist", "Reason")[0] == "'+1 for tone"


def test_ready_to_work_in(book: Workbook) -> None:
    for page in book:
        assert page.freeze_panes and page.print_title_rows == "$1:$1" and page.page_setup.orientation == "landscape"
        assert page.auto_filter.ref == page.dimensions
        assert all(page.column_dimensions[get_column_letter(index)].width >= 7 for index in range(1, page.max_column + 1))
        assert all(cell.font.bold for cell in page[1])
    (offered,) = book["Shortlist"].data_validations.dataValidation
    assert offered.formula1 == '"Advance,Hold,Pass over"'
    met = next(cell for row in book["Evidence"].iter_rows() for cell in row if cell.value == "Met")
    assert met.fill.fgColor.rgb == "00DCEFF0" and met.alignment.wrap_text


def test_same_input_same_bytes(content: bytes, vocabulary: Vocabulary) -> None:
    assert made(vocabulary) == content


def test_nobody_applied(vocabulary: Vocabulary) -> None:
    rubric = load_rubric(RUBRICS / "lead.yaml", vocabulary)
    book = openpyxl.load_workbook(io.BytesIO(shortlist_workbook(rubric, [])))
    assert book["Shortlist"].max_row == 1 and book["Rubric"].max_row > 9


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r"])
def test_every_formula_beginning_is_defused(begin: str) -> None:
    assert safe_text(f"{begin}1").startswith(f"'{begin.strip()}")


def test_a_cell_holds_what_excel_can() -> None:
    assert len(safe_text("x" * 99_999)) == LONGEST_CELL and len(safe_text("=" + "x" * 99_999)) == LONGEST_CELL
    assert safe_text(None) == "" and safe_text("a\x00b\r\nc\ufffe") == "ab\nc"
