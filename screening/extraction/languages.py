"""The text of a document in, the human languages other than English that the person claims out, with their level."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from re import Match, Pattern

from screening.model.profile import Language
from screening.vocabulary.load import Vocabulary

from .language_talk import NEAR, is_by_another, is_not_spoken, is_taken_up, is_told_how_well, is_worked_in
from .outline import Outline
from .passages import any_of, clause_of, compiled, line_of, quote
from .words import Hit, find_words, folded

LEVEL_NEAR = 44  # characters: "French - limited working proficiency"
LESSONS_NEAR = 22  # characters: "learning French", "Spanish lessons"
ITEM_EDGE = r"[,;\u2022|\u00b7\n\t:*/()]"
LITTLE = r"\W{0,3}\(?\s?a (?:little|bit)\b"  # said of the language itself
NONE = r"\s?[:(\u2013\u2014-]\s?(?:none|no\b|n/a)"
CLASS_OF_LICENSE = r"\bclass [a-e]\b"  # "hold a Class B CDL" beside a language is no lesson
LEVEL_BEGINS = r"(?:\)|\s?\([^)\n]{1,20}\))?\s?[,|\t]\s?"
LEVEL_ENDS = r"\s*(?:$|[,;.)\n|\t]|in (?:speaking|writing|reading|conversation)\b)"
CLOSED_ROWS = ("experience", "interests", "education", "references")
START = attrgetter("start")
MOST_IN_ROW = 20  # languages
LONGEST_ROW = 240  # characters
OPEN_SECTIONS = ("skills", "languages", "other", "summary", "contact", "interests", "certifications", "")


def find_languages(outline: Outline, vocabulary: Vocabulary) -> tuple[Language, ...]:
    """Languages claimed, each once, in text order."""
    found: dict[str, Language] = {}
    for hit in find_words(outline, vocabulary, "languages"):
        if not outline.text[hit.start : hit.end].islower() and _is_claimed(outline, vocabulary, hit):
            language = Language(hit.key[1], quote(outline, hit.start, hit.end, "language"), _level(outline, vocabulary, hit))
            if hit.key[1] not in found or (language.level and not found[hit.key[1]].level):
                found[hit.key[1]] = language
    if "Haitian Creole" in found:
        found.pop("Creole", None)  # the same, said for short
    return tuple(sorted(found.values(), key=lambda each: each.evidence.start))


def _is_claimed(outline: Outline, vocabulary: Vocabulary, hit: Hit) -> bool:
    table, text = vocabulary.tables["languages"], folded(outline.lower)
    if (hit.form == "asl" and not outline.text[hit.start : hit.end].isupper()) or compiled(NONE).match(text, hit.end):
        return False
    left, right = clause_of(outline.text, hit.start, hit.end)
    if is_not_spoken(outline, vocabulary, hit, left):
        return False
    if is_taken_up(text, hit.end) and outline.section_at(hit.start) != "experience":
        return True
    near = (max(left, hit.start - NEAR), min(right, hit.end + NEAR))
    section = outline.section_at(hit.start)
    before = text[near[0] : hit.start]
    if section in OPEN_SECTIONS and is_told_how_well(vocabulary, text, hit, before):
        return True
    beside = text[max(left, hit.start - LESSONS_NEAR) : min(right, hit.end + LESSONS_NEAR)]
    if any_of(table["not_claims"]).search(compiled(CLASS_OF_LICENSE).sub("", beside)):
        return section == "languages" and any_of(table["levels"]).search(text, *near) is not None
    if section == "languages" or is_worked_in(outline, vocabulary, hit, left):
        return True
    if section not in CLOSED_ROWS and _is_a_row(outline, vocabulary, hit):
        return True
    has_level = any_of(table["levels"]).search(text, *near) is not None
    if not has_level and is_by_another(vocabulary, text, max(left, hit.start - 40), min(right, hit.end + 50)):
        return False
    if compiled(LITTLE).match(text, hit.end) or before.endswith("working "):
        return section in OPEN_SECTIONS
    if any_of(table["claims"]).search(text, *near):
        return section not in ("education", "references") or has_level
    return section in OPEN_SECTIONS and hit.form != "polish" and _is_an_item(outline, hit)


def _is_a_row(outline: Outline, vocabulary: Vocabulary, hit: Hit) -> bool:
    """Does a line hold nothing but languages, two or more ("Kannada, Hindi, English, Tulu", or under skills "Russian and Ukrainian")?"""
    left, right = line_of(outline.text, hit.start, hit.end)
    hits = find_words(outline, vocabulary, "languages")
    first = bisect_left(hits, left, key=START)
    names = [other for other in hits[first : first + MOST_IN_ROW] if other.end <= right]
    if right - left > LONGEST_ROW:
        return False
    rest = list(outline.lower[left:right])
    for other in names:
        rest[other.start - left : other.end - left] = " " * (other.end - other.start)
    return ("english" in outline.lower[left:right] or (len(names) > 1 and outline.section_at(hit.start) == "skills")) and not compiled(
        r"\b(?:and|english)\b|[\W_]"
    ).sub("", "".join(rest))


def _is_an_item(outline: Outline, hit: Hit) -> bool:
    """Does the language stand alone between commas or on a line of its own?"""
    left, right = line_of(outline.text, hit.start, hit.end)
    before = [m.end() for m in compiled(ITEM_EDGE).finditer(outline.text, left, hit.start)]
    after = compiled(ITEM_EDGE).search(outline.text, hit.end, right)
    item = outline.text[before[-1] if before else left : after.start() if after else right].strip(" .-\u2013&")
    return item.lower().removesuffix(" language") == outline.lower[hit.start : hit.end]


def _level(outline: Outline, vocabulary: Vocabulary, hit: Hit) -> str:
    """How well, in the person's words: after the language in its own entry, else before it."""
    text = folded(outline.lower)
    pattern = any_of(vocabulary.tables["languages"]["levels"])
    left, right = clause_of(outline.text, hit.start, hit.end)
    edge = compiled(r",(?![^(]*\))|;|/|\band\b").search(text[hit.end : right])
    stop = hit.end + edge.start() if edge else right
    match = pattern.search(text, hit.end, min(stop, hit.end + LEVEL_NEAR))
    if match is not None and compiled(r"\bwith\b|\bof\b").search(text[hit.end : match.start()]):
        match = None  # "fluent in Czech, some Slovak"
    if match is None and (own := _level_apart(pattern, text, hit.end, line_of(outline.text, hit.start, hit.end)[1])):
        match = own
    if match is None:
        before = [m for m in pattern.finditer(text, max(left, hit.start - NEAR), hit.start) if ")" not in text[m.end() : hit.start]]
        match = before[-1] if before else None
    return outline.text[match.start() : match.end()] if match else ""


def _level_apart(pattern: Pattern[str], text: str, at: int, right: int) -> Match[str] | None:
    """ "Spanish, fluent", "Hindi | Native": the level is all that the next entry says."""
    begun = compiled(LEVEL_BEGINS).match(text, at, right)
    match = pattern.match(text, begun.end(), right) if begun is not None else None
    return match if match is not None and compiled(LEVEL_ENDS).match(text, match.end(), right) else None
