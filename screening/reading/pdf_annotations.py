"""What lies on top of a page of a PDF: the targets of its links, and fields, notes and stamps made part of the page."""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as raw

LINKS = 100  # of one page at most
LINK_BYTES = 2_000
ANNOTATIONS = 500  # of one page that are looked at
_UNPAINTED = frozenset({raw.FPDF_ANNOT_UNKNOWN, raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_POPUP})


def flatten_fields(page: Any) -> bool:
    """Makes form fields, notes and stamps part of the page. Whether there was any: then the page must be opened again."""
    count = raw.FPDFPage_GetAnnotCount(page)
    if count <= 0 or all(_kind(page, i) in _UNPAINTED for i in range(min(count, ANNOTATIONS))):
        return False
    return bool(raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS)


def _kind(page: Any, number: int) -> int:
    annotation = raw.FPDFPage_GetAnnot(page, number)
    if not annotation:
        return 0
    kind = int(raw.FPDFAnnot_GetSubtype(annotation))
    raw.FPDFPage_CloseAnnot(annotation)
    return kind


def links_of(pdf: Any, page: Any) -> list[str]:
    """Web and mail addresses that the page links to."""
    found: list[str] = []
    if raw.FPDFPage_GetAnnotCount(page) <= 0:
        return found
    place, link = ctypes.c_int(0), raw.FPDF_LINK()
    while len(found) < LINKS and raw.FPDFLink_Enumerate(page, place, link):
        action = raw.FPDFLink_GetAction(link)
        if action and raw.FPDFAction_GetType(action) == raw.PDFACTION_URI:
            buffer = ctypes.create_string_buffer(LINK_BYTES)
            if 0 < raw.FPDFAction_GetURIPath(pdf, action, buffer, LINK_BYTES) <= LINK_BYTES:
                found.append(buffer.value.decode("utf-8", "replace"))
    return found
