"""Plain sheets of text, numbers and dates in, the bytes of one .xlsx file out; the same sheets always give the same bytes.

openpyxl makes the book, its styles and settings; the rows below the headings are written here, because 5,000 candidates are
half a million cells and openpyxl takes 20 microseconds for each.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from .cells import safe_text

Cell = str | float | int | date | None
EPOCH = datetime(2000, 1, 1)  # every file claims to be this old: a clock would change its bytes
TOP = Alignment(vertical="top", wrap_text=True)
DAY = "yyyy-mm-dd"
DAY_ZERO = date(1899, 12, 30)  # spreadsheets count days from here


@dataclass(frozen=True, slots=True)
class Column:
    """`width` in characters; `choices` are offered in a list, other words stay allowed."""

    title: str
    width: int
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """`frozen` is the first cell that scrolls; `fills` gives a cell with exactly that word its color (RRGGBB)."""

    name: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    frozen: str = "A2"
    fills: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Styles:
    """Numbers under which the book keeps its styles."""

    plain: int
    day: int
    filled: Mapping[str, int]


def workbook_bytes(sheets: Sequence[Sheet], *, title: str) -> bytes:
    """All sheets with headings, widths, filters and print settings."""
    book = Workbook()
    book.remove(book.worksheets[0])
    styles = [_set_up(book.create_sheet(sheet.name), sheet) for sheet in sheets]
    book.properties.title, book.properties.creator, book.properties.created = safe_text(title), "screening", EPOCH
    frame = io.BytesIO()
    book.save(frame)
    return _filled(frame, {f"xl/worksheets/sheet{i}.xml": pair for i, pair in enumerate(zip(sheets, styles, strict=True), start=1)})


def _set_up(page: Any, sheet: Sheet) -> _Styles:
    """Everything about a page but its rows."""
    last = f"{get_column_letter(len(sheet.columns))}{len(sheet.rows) + 1}"
    page.freeze_panes, page.auto_filter.ref, page.print_title_rows = sheet.frozen, f"A1:{last}", "1:1"
    page.page_setup.orientation, page.page_setup.fitToHeight = "landscape", 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.oddFooter.center.text = "&A, page &P of &N"
    for index, column in enumerate(sheet.columns, start=1):
        letter = get_column_letter(index)
        page.column_dimensions[letter].width = column.width
        head = page.cell(1, index, safe_text(column.title))
        head.data_type, head.font, head.fill, head.alignment = "s", Font(bold=True), PatternFill("solid", fgColor="F4F2ED"), TOP
        if column.choices and sheet.rows:
            offered = DataValidation("list", formula1=f'"{",".join(column.choices)}"', allow_blank=True, showErrorMessage=False)
            offered.add(f"{letter}2:{letter}{len(sheet.rows) + 1}")
            page.add_data_validation(offered)
    filled = {word: _style(page, fill=PatternFill("solid", fgColor=color)) for word, color in sheet.fills.items()}
    return _Styles(_style(page), _style(page, number_format=DAY), filled)


def _style(page: Any, **settings: Any) -> int:
    """The number of a style, made on a cell that is empty again afterwards."""
    cell = page.cell(1, 1)
    before = cell._style
    cell._style = type(before)(before)
    cell.font, cell.fill, cell.alignment = Font(), settings.get("fill", PatternFill()), TOP
    cell.number_format = settings.get("number_format", "General")
    number, cell._style = int(cell.style_id), before
    return number


def _filled(frame: io.BytesIO, pages: Mapping[str, tuple[Sheet, _Styles]]) -> bytes:
    """The book with its rows, without the moment it was made."""
    packed = io.BytesIO()
    with zipfile.ZipFile(frame) as made, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as book:
        for name in made.namelist():
            member = zipfile.ZipInfo(name, EPOCH.timetuple()[:6])
            member.compress_type = zipfile.ZIP_DEFLATED
            content = made.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + EPOCH.isoformat().encode() + b"Z", content)
            with book.open(member, "w") as target:
                head, end, tail = content.partition(b"</sheetData>")
                target.write(head)
                if name in pages:
                    for row in _rows(*pages[name]):
                        target.write(row.encode())
                target.write(end + tail)
    return packed.getvalue()


def _rows(sheet: Sheet, styles: _Styles) -> Iterator[str]:
    letters = [get_column_letter(index) for index in range(1, len(sheet.columns) + 1)]
    for number, row in enumerate(sheet.rows, start=2):
        yield f'<row r="{number}">{"".join(_cells(row, number, letters, styles))}</row>'


def _cells(row: Iterable[Cell], number: int, letters: Sequence[str], styles: _Styles) -> Iterator[str]:
    """Text is written as text, whatever it begins with; only numbers and dates are numbers."""
    for letter, value in zip(letters, row, strict=True):
        if value is None or value == "":
            continue
        if isinstance(value, str):
            style = styles.filled.get(value, styles.plain)
            yield f'<c r="{letter}{number}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{escape(safe_text(value))}</t></is></c>'
        elif isinstance(value, date):
            yield f'<c r="{letter}{number}" s="{styles.day}"><v>{(value - DAY_ZERO).days}</v></c>'
        else:
            yield f'<c r="{letter}{number}" s="{styles.plain}"><v>{value!r}</v></c>'
