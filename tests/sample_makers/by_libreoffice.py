"""A person in, a PDF out that LibreOffice exported from a Word file, its dates and ids fixed."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from .by_python_docx import make as word_file
from .content import Person


def make(person: Person) -> bytes:
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise FileNotFoundError("libreoffice")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "resume.docx"
        source.write_bytes(word_file(person))
        profile = f"-env:UserInstallation={Path(folder).as_uri()}/profile"
        command = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        made = source.with_suffix(".pdf").read_bytes()
    dated = re.sub(rb"D:\d{14}", b"D:20261030120000", made)
    dated = re.sub(rb"<[0-9A-F]{32}>", b"<" + b"0" * 32 + b">", dated)
    return re.sub(rb"/DocChecksum /[0-9A-F]{32}", b"/DocChecksum /" + b"0" * 32, dated)
