"""Any text in, text that a spreadsheet shows as it is out: never a formula, never a character that breaks the file."""

from __future__ import annotations

import re

FORMULA_BEGINS = ("=", "+", "-", "@", "\t", "\r")
LONGEST_CELL = 32_767  # characters; Excel's own limit
NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def safe_text(text: str | None) -> str:
    """The text with an apostrophe before anything a spreadsheet would calculate, cut at what a cell can hold."""
    clean = NOT_IN_XML.sub("", text or "")
    if clean.startswith(FORMULA_BEGINS):
        clean = f"'{clean}"
    return clean.replace("\r\n", "\n").replace("\r", "\n")[:LONGEST_CELL]
