"""Files as people send them: good ones and broken ones, all invented."""

from __future__ import annotations

import io
from pathlib import Path

from reportlab.lib.pagesizes import LETTER
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

PERSON = """Petra Holloway
Tampa, FL | petra.holloway@example.com | (813) 555-0190

EXPERIENCE
Chat Support Specialist, Blue Heron Utilities
March 2021 - October 2026
- Answered customer chats in Zendesk, three conversations at once
- CSAT 96% over the last four quarters
- Typing speed 62 WPM

EDUCATION
High school diploma, Bayside High School, 2014

SKILLS
Zendesk, Salesforce, Excel
"""


def pdf(text: str, *, password: str = "") -> bytes:
    """One page with these lines; locked when a password is given."""
    target = io.BytesIO()
    lock = StandardEncryption(password, canPrint=0) if password else None
    canvas = Canvas(target, pagesize=LETTER, encrypt=lock)
    canvas.setFont("Helvetica", 11)
    for place, line in enumerate(text.splitlines()):
        canvas.drawString(72, 720 - 16 * place, line)
    canvas.save()
    return target.getvalue()


def write_some(folder: Path) -> list[Path]:
    """A good PDF, a good text with a hostile name, and four that cannot be read: cut, empty, locked, no resume format."""
    folder.mkdir()
    contents = {
        "Petra Holloway.pdf": pdf(PERSON),
        "<img src=x onerror=alert(1)> **Quinn**.txt": PERSON.replace("Petra", "Quinn").replace("petra", "quinn").encode(),
        "cut-short.pdf": pdf(PERSON)[:300],
        "empty.docx": b"",
        "locked.pdf": pdf(PERSON, password="open sesame"),
        "program.exe": b"MZ" + bytes(range(256)) * 20,
    }
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in contents]
