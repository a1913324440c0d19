"""Who a resume is of, over hundreds of heads: name, e-mail addresses, phones, town and links; and nobody where nobody is named."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable

from screening.extraction.extract import extract_profile
from screening.model.profile import Found, Identity
from screening.vocabulary.load import Vocabulary
from tests.builders import document_of

from .heads import Head, made_heads, written_heads


def words(name: str) -> list[str]:
    """The words of a name in any order and case, without its signs."""
    plain = unicodedata.normalize("NFKC", name.lower()).replace("\u2019", "'").replace("'", " ")
    return sorted(re.sub(r"[^\w-]", " ", plain).split())


def place(town: str) -> list[str]:
    return [word for word in re.sub(r"\W+", " ", town.lower()).split() if word.isalpha()]


def values(found: Iterable[Found]) -> set[str]:
    return {each.value.rstrip("/") for each in found}


def same_name(head: Head, found: Identity) -> bool:
    if found.name is None or not head.names:
        return found.name is None and not head.names
    return words(found.name.value) in [words(name) for name in head.names]


def same_town(head: Head, found: Identity) -> bool:
    if found.location is None or not head.town:
        return found.location is None and not head.town
    read, wanted = place(found.location.value), place(head.town)
    town, _, region = head.town.partition(",")
    return set(place(town)) <= set(read) <= set(wanted) and (not region or len(read) > len(place(town)))


FIELDS: dict[str, Callable[[Head, Identity], bool]] = {
    "name": same_name,
    "emails": lambda head, found: values(found.emails) == {email.lower() for email in head.emails},
    "phones": lambda head, found: values(found.phones) == set(head.phones),
    "town": same_town,
    "links": lambda head, found: values(found.links) == {link.rstrip("/") for link in head.links},
}


def misread(heads: Iterable[Head], vocabulary: Vocabulary) -> list[tuple[str, str, Identity]]:
    wrong = []
    for head in heads:
        found = extract_profile(document_of(head.text), vocabulary).identity
        wrong += [(field, head.text[:160], found) for field, same in FIELDS.items() if not same(head, found)]
    return wrong


def test_heads_as_people_write_them(vocabulary: Vocabulary) -> None:
    heads = list(written_heads())
    wrong = misread(heads, vocabulary)
    assert len(heads) > 200 and len(wrong) <= 1, "\n".join(map(str, wrong))


def test_heads_made_of_parts(vocabulary: Vocabulary) -> None:
    heads = list(made_heads(320))
    wrong = misread(heads, vocabulary)
    for field in FIELDS:
        assert sum(each[0] == field for each in wrong) <= len(heads) * 0.01, "\n".join(map(str, wrong))
