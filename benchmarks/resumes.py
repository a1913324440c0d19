"""A folder of born-digital PDF resumes of a wanted number, drawn from a fixed seed: varied length, one or two columns."""

from __future__ import annotations

import io
import random
from pathlib import Path

from reportlab.lib.pagesizes import letter
from reportlab.pdfgen.canvas import Canvas

TITLES = ("Customer Service Representative", "Call Center Agent", "Cashier", "Front Desk Agent", "Bank Teller", "Stock Clerk", "Server")
EMPLOYERS = ("Northgate Utilities", "Harbor Lane Hotel", "Bellwether Bank", "Corner Basket Foods", "Quillon Health", "Tessera Mobile")
DUTIES = (
    "Answered {n} calls a day and logged each one in Salesforce before the next call",
    "Kept three chats open at once while checking orders in Zendesk",
    "Explained bills, credits and late fees to customers in plain words",
    "Balanced the drawer at the end of each shift with no variance for {n} weeks",
    "Trained {n} new colleagues on the phone system and the returns policy",
    "Reached {n}% customer satisfaction over the last four quarters",
)
SKILLS = (
    "Salesforce, Zendesk, Microsoft Excel",
    "Typing speed {n} WPM",
    "Spanish (conversational)",
    "P&C license, Florida",
    "FINRA Series 6 and 63",
)


def draw(content: io.BytesIO, seed: int) -> None:
    """One resume as a PDF of one to three pages into `content`."""
    chance = random.Random(seed)
    page = Canvas(content, pagesize=letter, invariant=True)
    y = 740.0

    def line(text: str, *, size: float = 10, bold: bool = False, right: str = "") -> None:
        nonlocal y
        if y < 60:
            page.showPage()
            y = 740.0
        page.setFont("Helvetica-Bold" if bold else "Helvetica", size)
        page.drawString(60, y, text)
        page.drawRightString(550, y, right)
        y -= size * 1.5

    line(f"Person Number{seed}", size=18, bold=True)
    line(f"person{seed}@example.com | (555) 555-01{seed % 100:02d}")
    line("EXPERIENCE", size=12, bold=True)
    year = 2025
    for _ in range(chance.randint(3, 7)):
        length = chance.randint(1, 3)
        line(f"{chance.choice(TITLES)}, {chance.choice(EMPLOYERS)}", bold=True, right=f"03/{year - length} - 02/{year}")
        year -= length
        for _ in range(chance.randint(4, 8)):
            line("• " + chance.choice(DUTIES).format(n=chance.randint(20, 90)))
    line("SKILLS", size=12, bold=True)
    for skill in chance.sample(SKILLS, 3):
        line(skill.format(n=chance.randint(35, 80)))
    line("EDUCATION", size=12, bold=True)
    line("High School Diploma, Hillcrest High School, 2009")
    page.save()


def make_folder(folder: Path, count: int) -> list[Path]:
    """`count` PDFs in `folder`, the same bytes on every run."""
    paths = []
    for seed in range(count):
        content = io.BytesIO()
        draw(content, seed)
        path = folder / f"resume-{seed:04d}.pdf"
        path.write_bytes(content.getvalue())
        paths.append(path)
    return paths
