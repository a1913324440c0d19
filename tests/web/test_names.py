"""Names of files as browsers send them."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.web.names import LONGEST_NAME, safe_name


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("resume.pdf", "resume.pdf"),
        ("J%C3%BCrgen%20R%C3%ADos.pdf", "Jürgen Ríos.pdf"),
        ("folder/inner/cv.docx", "cv.docx"),
        ("..%2F..%2Fetc%2Fpasswd", "passwd"),
        ("C%3A%5CUsers%5CDana%5Ccv.pdf", "cv.pdf"),
        ("a%00b%0D%0Ac.pdf", "abc.pdf"),
        ("invoice%E2%80%AEfdp.exe", "invoicefdp.exe"),
        ("", "unnamed"),
        ("..", "unnamed"),
        ("%20%20", "unnamed"),
        ("%FF%FE.pdf", "��.pdf"),
        ("%3Cimg%20src%3Dx%3E.pdf", "<img src=x>.pdf"),
    ],
)
def test_name_is_safe_and_still_the_name(sent: str, kept: str) -> None:
    assert safe_name(sent) == kept


def test_long_name_keeps_its_ending() -> None:
    name = safe_name("a" * 500 + ".docx")
    assert len(name) == LONGEST_NAME
    assert name.endswith("a.docx")


@given(st.text())
def test_any_name_stays_one_visible_part(name: str) -> None:
    kept = safe_name(quote(name, errors="replace"))
    assert kept
    assert len(kept) <= LONGEST_NAME
    assert "/" not in kept
    assert "\\" not in kept
    assert kept.isprintable() or " " in kept or any(ord(c) > 127 for c in kept)
    assert kept not in (".", "..")
