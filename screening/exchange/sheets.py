"""Plain sheets of text, numbers and dates in, the bytes of one .xlsx file out; the same sheets always give the same bytes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from .cells import safe_text

Cell = str | float | int | date | None
EPOCH = datetime(2000, 1, 1)  # every file claims to be this old: a clock would change its bytes
ZIP_EPOCH = (2000, 1, 1, 0, 0, 0)
TOP = Alignment(vertical="top", wrap_text=True)
HEAD_FONT, HEAD_FILL = Font(bold=True), PatternFill("solid", fgColor="F4F2ED")


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
    rows: Iterable[Sequence[Cell]]
    frozen: str = "A2"
    fills: Mapping[str, str] = field(default_factory=dict)


def workbook_bytes(sheets: Sequence[Sheet], *, title: str) -> bytes:
    """All sheets with headings, widths, filters and print settings."""
    book = Workbook(write_only=True)
    for sheet in sheets:
        _write(book, sheet)
    book.properties.title, book.properties.creator = safe_text(title), "screening"
    book.properties.created = EPOCH
    written = io.BytesIO()
    book.save(written)
    return _same_bytes(written.getvalue())


def _write(book: Any, sheet: Sheet) -> None:
    page = book.create_sheet(sheet.name)
    page.freeze_panes = sheet.frozen
    page.page_setup.orientation, page.page_setup.fitToHeight = "landscape", 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_title_rows = "1:1"
    page.oddFooter.center.text = "&A, page &P of &N"
    for index, column in enumerate(sheet.columns, start=1):
        page.column_dimensions[get_column_letter(index)].width = column.width
    page.append([_head(page, column.title) for column in sheet.columns])
    fills = {word: PatternFill("solid", fgColor=color) for word, color in sheet.fills.items()}
    last = 1
    for row in sheet.rows:
        page.append([_cell(page, value, fills) for value in row])
        last += 1
    page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}{last}"
    for index, column in enumerate(sheet.columns, start=1):
        if column.choices and last > 1:
            letter, choices = get_column_letter(index), ",".join(column.choices)
            offered = DataValidation("list", formula1=f'"{choices}"', allow_blank=True, showErrorMessage=False)
            offered.add(f"{letter}2:{letter}{last}")
            page.data_validations.append(offered)


def _head(page: Any, title: str) -> Any:
    cell = WriteOnlyCell(page, safe_text(title))
    cell.data_type, cell.font, cell.fill, cell.alignment = "s", HEAD_FONT, HEAD_FILL, TOP
    return cell


def _cell(page: Any, value: Cell, fills: Mapping[str, PatternFill]) -> Any:
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        cell: Any = WriteOnlyCell(page, value)  # type: ignore[arg-type]
        cell.alignment = TOP
        return cell
    cell = WriteOnlyCell(page, safe_text(value))
    cell.data_type, cell.alignment = "s", TOP
    if value in fills:
        cell.fill = fills[value]
    return cell


def _same_bytes(content: bytes) -> bytes:
    """The archive again without the moment it was made."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as made, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as again:
        for member in made.infolist():
            data = made.read(member)
            if member.filename == "docProps/core.xml":
                data = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + EPOCH.isoformat().encode() + b"Z", data)
            again.writestr(zipfile.ZipInfo(member.filename, ZIP_EPOCH), data, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
