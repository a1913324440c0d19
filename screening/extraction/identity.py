"""The text of a document in, who the person is out. Nothing that judges ever sees it."""

from __future__ import annotations

from screening.model.profile import Identity
from screening.vocabulary.load import Vocabulary

from .contacts import find_emails, find_links, find_location, find_phones
from .names import find_name
from .outline import Outline


def find_identity(outline: Outline, vocabulary: Vocabulary) -> Identity:
    """Name, e-mails, phones, place and links as far as they are stated."""
    emails, phones = find_emails(outline), find_phones(outline)
    name = find_name(outline, vocabulary, emails, phones)
    return Identity(name, emails, phones, find_location(outline, vocabulary, (*emails, *phones), name), find_links(outline))
