"""A person in, a PDF that WeasyPrint laid out from HTML and CSS out."""

from __future__ import annotations

import weasyprint

from .content import Person
from .page_html import page


def make(person: Person) -> bytes:
    document: bytes = weasyprint.HTML(string=page(person)).write_pdf(pdf_identifier=person.slug.encode())
    return document
