"""The head of a resume in, where the person lives out: "City, ST" of the USA, or a town abroad."""

from __future__ import annotations

from collections.abc import Iterator

from screening.model.profile import Found
from screening.vocabulary.load import Vocabulary

from .outline import Outline
from .passages import compiled, line_of
from .places import WORD, known_city, town_abroad
from .states import state_pattern

TOWN_REACH = 60  # letters before a state in which its town begins
PLACE = rf"({WORD}(?:[ ](?:{WORD}|de|la|of|or|du)){{0,3}})(?:,?[ ]{{1,2}}|,\n)$"
SMALL_PLACE = r"(?<![a-z])([a-z][a-z .'-]{2,24}), ?([a-z]{2}),? \d{5}\b"  # "milwaukee, wi 53202"
CODE_BEHIND = r",[ ]{1,2}[A-Z]{2}\b"
STREETS = frozenset(
    (
        "street",
        "st",
        "avenue",
        "ave",
        "road",
        "rd",
        "drive",
        "dr",
        "lane",
        "ln",
        "court",
        "ct",
        "boulevard",
        "blvd",
        "apt",
        "suite",
        "box",
        "way",
    )
)
IN_STREET = rf"(?:[\w.']+ ){{1,3}}?(?i:{'|'.join(sorted(STREETS - {'box'}))})\.? (?=[A-Z])"
NO_CITY = frozenset(("Licensed", "LICENSED", "Registered", "Resident", "State", "Active"))


def find_location(outline: Outline, vocabulary: Vocabulary, near: tuple[Found, ...], name: Found | None = None) -> Found | None:
    """Town and state of the head of the resume, or beside the contacts `near`; no part of the name ("Fernandes DE Souza")."""
    named = (name.evidence.start, name.evidence.end) if name is not None else (-1, -1)
    stretches = list(dict.fromkeys(_contact_lines(outline, near)))
    for find in (_in_a_state, _in_small_letters, town_abroad, known_city):
        for start, end in stretches:
            while (place := find(outline.text, start, end, vocabulary)) is not None:
                if not (named[0] < place[1] and place[0] < named[1]):
                    evidence = outline.evidence(*place, "location")
                    return Found(" ".join(evidence.quote.split()), evidence)
                start = place[1]
    return None


def _contact_lines(outline: Outline, near: tuple[Found, ...]) -> Iterator[tuple[int, int]]:
    """Lines of the contact section, then those that hold a contact or stand beside one."""
    for section in outline.sections[:3]:
        if section.name == "contact":
            yield section.start, section.end
    for each in near:
        left, right = line_of(outline.text, each.evidence.start, each.evidence.end)
        before = outline.text.rfind("\n", 0, max(0, left - 1)) + 1
        yield before, min(len(outline.text), max(right, outline.text.find("\n", right + 1)))


def _in_a_state(text: str, start: int, end: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """ "Toledo, OH 43604", "Providence, Rhode Island"; the name of a state is none in "Washington, DC" and "Kansas City"."""
    states = vocabulary.tables["states"]
    for match in state_pattern(vocabulary).finditer(text, start, end):
        if len(match[0]) > 2 and (text.startswith(" City", match.end()) or compiled(CODE_BEHIND).match(text, match.end(), end)):
            continue
        city = compiled(PLACE).search(text, max(start, match.start() - TOWN_REACH), match.start())
        if city is None or len(city[1]) < 2:
            continue
        words = city[1].split()
        if words[-1].lower().strip(".") not in STREETS and words[0] not in states and words[0] not in NO_CITY:
            return city.start(1) + _after_street(city[1], text[max(0, city.start(1) - 2) : city.start(1)]), match.end()
    return None


def _after_street(words: str, before: str) -> int:
    """Letters of a street in front of a town: "14 Oak St Dayton"."""
    if not (before.endswith(" ") and before[-2:-1].isdigit()):
        return 0
    street = compiled(IN_STREET).match(words)
    return street.end() if street else 0


def _in_small_letters(text: str, start: int, end: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    match = compiled(SMALL_PLACE).search(text, start, end)
    return (match.start(1), match.end(2)) if match and match[2].upper() in vocabulary.tables["states"] else None
