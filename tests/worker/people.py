"""Small resumes of invented people, as files and as what a reader would say of them."""

from __future__ import annotations

import io
import zipfile

NAMES = ["Ada Quist", "Ben Okafor", "Cleo Marsh", "Dov Lindgren", "Esra Talbot", "Femi Crane", "Gita Rowe", "Hugo Bell"]


def resume(number: int) -> str:
    """The text of one resume; every number is another person."""
    name = f"{NAMES[number % len(NAMES)]} {'I' * (number // len(NAMES) + 1)}"
    return f"""{name}
Tampa, FL | person{number}@example.org | (813) 555-01{number:02d}

EXPERIENCE
Chat Support Agent, Harbor Utilities
March 2021 - August 2023
- Answered billing chats in Zendesk, {30 + number} a day, three at once
- Customer satisfaction {80 + number % 19}%

SKILLS
Zendesk, Salesforce, typing {35 + number} WPM
"""


def archive(numbers: range) -> bytes:
    """A ZIP of resumes in a folder."""
    with io.BytesIO() as stream:
        with zipfile.ZipFile(stream, "w") as box:
            for number in numbers:
                box.writestr(f"march/{number}.txt", resume(number))
        return stream.getvalue()
