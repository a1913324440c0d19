"""The text of a document in, who the person is out. Nothing that judges ever sees it."""

from __future__ import annotations

from screening.model.profile import Identity
from screening.vocabulary.load import Vocabulary

from .contacts import find_emails, find_links
from .location import find_location
from .names import find_name
from .outline import Outline
from .phones import find_phones


def find_identity(outline: Outline, vocabulary: Vocabulary) -> Identity:
    """Name, e-mails, phones, place and links as far as they are stated."""
    emails, links = find_emails(outline), find_links(outline)
    phones = find_phones(outline, emails)
    name = find_name(outline, vocabulary, emails=emails, phones=phones, links=links)
    return Identity(name, emails, phones, find_location(outline, vocabulary, (*emails, *phones), name), links)
