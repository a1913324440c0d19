"""A place in a text in, what its clause tells of it out: somebody else's deed, only a wish, a plan, what was asked for, or mere talk."""

from __future__ import annotations

from screening.vocabulary.load import Vocabulary

from .clauses import read_clause, said_of, talk_of
from .outline import Outline
from .passages import clause_of
from .phrases import WORD
from .subjects import has_others
from .words import folded

HOPED = frozenset(("hoped", "asked"))


def told_of(outline: Outline, vocabulary: Vocabulary, place: tuple[int, int], row: tuple[int, int] | None = None) -> set[str]:
    """The names of the lists of `talk.yaml` whose phrases speak of the place; "others" too where they are the subject.

    `row`: the names that "and" joins with this one; what stands beside them is said of each.
    """
    start, end = place
    clause = read_clause(folded(outline.lower), *clause_of(outline.text, start, end))
    first, last = clause.place(*(row or place))
    if row and end < row[1] and last < len(clause.words) and not clause.words[last][0].isalnum():
        last = clause.place(start, end)[1]  # "Salesforce and Zendesk (trial)" is said of the last
    talk = talk_of(vocabulary)
    said = said_of(clause, first, last, talk.phrases)
    if has_others(clause.words, first, talk, whole=begins(outline.text, clause.left, start), served=True):
        said.add("others")
    return said


def is_of_others(outline: Outline, vocabulary: Vocabulary, start: int, end: int) -> bool:
    """Does the clause around `text[start:end]` have somebody else for its subject, or say that others did it?"""
    clause = read_clause(folded(outline.lower), *clause_of(outline.text, start, end))
    first, last = clause.place(start, end)
    talk = talk_of(vocabulary)
    if has_others(clause.words, first, talk, whole=begins(outline.text, clause.left, start), served=True):
        return True
    return bool(said_of(clause, first, last, talk.of_others))


def is_done_by_others(outline: Outline, vocabulary: Vocabulary, start: int, end: int) -> bool:
    """Does a clause of duties have a colleague for its subject? What customers did there is contact with them."""
    left, _ = clause_of(outline.text, start, end)
    words = WORD.findall(folded(outline.lower), left, end)
    return has_others(words, len(words), talk_of(vocabulary), whole=begins(outline.text, left, start), served=False)


def is_hoped_for(outline: Outline, vocabulary: Vocabulary, start: int, end: int) -> bool:
    """Is what stands at `text[start:end]` only wished for, planned, proposed or asked for in its clause?"""
    return not HOPED.isdisjoint(told_of(outline, vocabulary, (start, end)))


def begins(text: str, left: int, start: int) -> bool:
    """Is the clause a whole one? A wrapped line that begins with a small letter goes on from the one above."""
    first = next((letter for letter in text[left:start] if letter.isalnum()), "")
    return first.isupper() or text[left - 1 : left] in (";", ".", "!", "?", "(") or left == 0
