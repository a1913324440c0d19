"""A person in, a PDF that Chromium printed from a page of HTML out, its dates set to a fixed day."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from .content import Person
from .page_html import page

STAMP = b"D:20261102091500"


def make(person: Person) -> bytes:
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        raise FileNotFoundError("chromium")
    with tempfile.TemporaryDirectory() as folder:
        source, printed = Path(folder) / "resume.html", Path(folder) / "resume.pdf"
        source.write_text(page(person), encoding="utf-8")
        options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={printed}"]
        subprocess.run([program, *options, source.as_uri()], check=True, capture_output=True, timeout=120)
        return re.sub(rb"D:\d{14}", STAMP, printed.read_bytes())
