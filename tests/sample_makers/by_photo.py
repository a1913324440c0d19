"""A person in, a JPEG out: the page drawn and photographed with a phone."""

from __future__ import annotations

from .content import Person
from .drawn import draw_page, jpeg, photographed


def make(person: Person) -> bytes:
    return jpeg(photographed(draw_page(person, person.look.get("dpi", 170)), person), person.look.get("quality", 50))
