"""A place in a text in, what its clause tells of it out: somebody else's deed, only a wish, a plan, what was asked for, or mere talk."""

from __future__ import annotations

from screening.vocabulary.load import Vocabulary

from .clauses import Clause, Talk, read_clause, said_of, talk_of
from .outline import Outline
from .passages import clause_of
from .phrases import WORD
from .subjects import has_others
from .words import folded

COLUMNS = "   "  # between what stands in the margin and the sentence beside it
HOPED = frozenset(("hoped", "asked"))


def told_of(outline: Outline, vocabulary: Vocabulary, start: int, end: int) -> set[str]:
    """The names of the lists of `talk.yaml` whose phrases speak of `text[start:end]`; "others" too where they are the subject."""
    clause = read_clause(folded(outline.lower), *clause_of(outline.text, start, end))
    return told_in(clause, outline, vocabulary, clause.place(start, end))


def told_in(clause: Clause, outline: Outline, vocabulary: Vocabulary, place: tuple[int, int]) -> set[str]:
    """The same of the words `place` of a clause that is read already."""
    talk = talk_of(vocabulary)
    said = said_of(clause, *place, talk.phrases)
    first = place[0]
    if clause.words[first - 1 : first] == ("my",):
        said.discard("others")  # "managers pulled my Salesforce notes"
    elif "others" not in said and _has_others(clause, outline, talk, first):
        said.add("others")
    return said


def _has_others(clause: Clause, outline: Outline, talk: Talk, first: int) -> bool:
    if talk.people.isdisjoint(clause.words[:first]):
        return False
    whole = begins(outline.text, clause.left, clause.starts[first])
    return has_others(clause.words, first, talk, whole=whole, served=True)


def is_of_others(outline: Outline, vocabulary: Vocabulary, start: int, end: int) -> bool:
    """Does the clause around `text[start:end]` have somebody else for its subject, or say that others did it?"""
    text, talk = folded(outline.lower), talk_of(vocabulary)
    left, right = clause_of(outline.text, start, end)
    has_people = not talk.people.isdisjoint(_roughly(text, left, start))
    tells = not talk.tells.isdisjoint(_roughly(text, left, right))
    if not has_people and not tells:
        return False
    clause = read_clause(text, left, right)
    place = clause.place(start, end)
    return (has_people and _has_others(clause, outline, talk, place[0])) or (tells and bool(said_of(clause, *place, talk.of_others)))


def is_done_by_others(outline: Outline, vocabulary: Vocabulary, start: int, end: int) -> bool:
    """Does a clause of duties have a colleague for its subject? What customers did there is contact with them."""
    left, _ = clause_of(outline.text, start, end)
    text, talk = folded(outline.lower), talk_of(vocabulary)
    if talk.workmates.isdisjoint(_roughly(text, left, end)):
        return False
    if (column := text.rfind(COLUMNS, left, start)) >= 0:
        left = column + len(COLUMNS)  # "May 2009     The loan officers spoke with the borrowers"
    words = tuple(WORD.findall(text, left, end))
    return has_others(words, len(words), talk, whole=begins(outline.text, left, start), served=False)


def is_hoped_for(outline: Outline, vocabulary: Vocabulary, start: int, end: int) -> bool:
    """Is what stands at `text[start:end]` only wished for, planned, proposed or asked for in its clause?"""
    return not HOPED.isdisjoint(told_of(outline, vocabulary, start, end))


def _roughly(text: str, left: int, right: int) -> list[str]:
    """The words of a clause, most of them: a quick look at who may be in it."""
    return text[left:right].replace(",", " ").split()


def begins(text: str, left: int, start: int) -> bool:
    """Is the clause a whole one? A wrapped line that begins with a small letter goes on from the one above."""
    first = next((letter for letter in text[left:start] if letter.isalnum()), "")
    return first.isupper() or text[left - 1 : left] in (";", ".", "!", "?", "(") or left == 0
