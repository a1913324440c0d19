"""Which module makes the files of which maker; each has `make(person) -> bytes`."""

from __future__ import annotations

MAKERS = {
    "cairo": "by_cairo",
    "chromium": "by_chromium",
    "fpdf2": "by_fpdf",
    "groff": "by_groff",
    "hand-html": "by_hand_html",
    "hand-pdf": "by_hand_pdf",
    "hand-rtf": "by_hand_rtf",
    "html4docx": "by_html4docx",
    "libreoffice": "by_libreoffice",
    "matplotlib": "by_matplotlib",
    "odfpy": "by_odfpy",
    "pillow-img2pdf": "by_scan",
    "pillow-photo": "by_photo",
    "pypdfium2-scan": "by_rescan",
    "plain-text": "by_text",
    "python-docx": "by_python_docx",
    "reportlab-canvas": "by_reportlab_canvas",
    "reportlab-platypus": "by_platypus",
    "typst": "by_typst",
    "weasyprint": "by_weasyprint",
    "wordml": "by_wordml",
}
