"""An outline in, quotable statements by topic out: leadership, complaints, troubleshooting, shifts, typing without a figure ..."""

from __future__ import annotations

from screening.model.profile import Statement
from screening.vocabulary.load import Vocabulary

from .outline import Outline
from .passages import clause_of, quote
from .words import find_words

QUIET = frozenset(("education", "references", "interests"))  # sections whose words claim nothing about work
MOST = 8  # statements a topic; more of them prove nothing more


def find_statements(outline: Outline, vocabulary: Vocabulary) -> tuple[Statement, ...]:
    """In text order, one a clause and topic, the first `MOST` of each topic."""
    found: list[Statement] = []
    reached: dict[str, int] = {}
    count: dict[str, int] = {}
    for hit in find_words(outline, vocabulary, "statements"):
        topic = hit.key[1]
        if hit.start < reached.get(topic, 0) or count.get(topic, 0) >= MOST or outline.section_at(hit.start) in QUIET:
            continue
        reached[topic] = clause_of(outline.text, hit.start, hit.end)[1]
        count[topic] = count.get(topic, 0) + 1
        found.append(Statement(topic, quote(outline, hit.start, hit.end, f"{topic} phrase")))
    return tuple(found)
