"""The text of a document in, certifications, designations, badges and training out; licences are not among them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from screening.model.dates import PartialDate
from screening.model.profile import Certification
from screening.vocabulary.load import Vocabulary

from .hearsay import is_of_others
from .outline import Outline
from .passages import BULLETS, any_of, clause_of, compiled, line_of, one_of, quote
from .words import Hit, find_words, folded

NEAR = 60  # characters: how far the word that explains a short name may stand
STATUS_NEAR = 24  # characters: "CISR, AINS, CPCU candidate" speaks of the last one
LONGEST_ENTRY = 90  # characters of a line that names a certificate of its own
LICENCE = r"(?i)\blicen[sc]|\bseries \d|\bnmls\b|\bnotary\b"
NAMES_ONE = r"(?i)\bcertif\w*|\bcredential\w*|\bdesignation\b|\baccredit\w*"
# "CPCU: two of eight parts"
IN_PARTS = r"\W{1,3}(?:\d|one|two|three|four|five|six|seven) of (?:the )?(?:\w+ )?(?:parts|exams|courses|modules|tests)\b"
EXPIRES = r"\bexp(?:\.|ires?|iration)?[\s:.]{0,3}(?:(\d{1,2})/)?(20\d\d)\b"


def find_certifications(outline: Outline, vocabulary: Vocabulary) -> tuple[Certification, ...]:
    """Named certifications, each once, in text order; then entries under a certifications heading that name their own."""
    found: dict[str, Certification] = {}
    for hit in find_words(outline, vocabulary, "certifications"):
        name = hit.key[2]
        if name not in found and _is_one(outline, vocabulary, hit):
            found[name] = _certification(outline, vocabulary, name, hit.key[1], (hit.start, hit.end))
    known = [(each.evidence.start, each.evidence.end) for each in found.values()]
    for start, end in _own_entries(outline):
        if not any(s < end and e > start for s, e in known):
            name = outline.text[start:end]
            found.setdefault(name, _certification(outline, vocabulary, name, "certificate", (start, end)))
    return tuple(sorted(found.values(), key=lambda each: (each.evidence.start, each.name)))


def _is_one(outline: Outline, vocabulary: Vocabulary, hit: Hit) -> bool:
    section = outline.section_at(hit.start)
    if section == "references":
        return False
    text = folded(outline.lower)
    ended, thought = _not_held(vocabulary)
    if compiled(ended).match(text, hit.end) or compiled(thought).search(text[max(0, hit.start - 40) : hit.start]):
        return False
    if is_of_others(outline, vocabulary, hit.start, hit.end):
        return False
    words = vocabulary.tables["certifications"]["context"].get(hit.key[2])
    short = len(hit.form) <= 5 and hit.form.isalpha()
    if short and not outline.text[hit.start : hit.end].isupper() and hit.form not in ("chfc", "cpht"):
        return False
    if words is None or section in ("certifications", "licenses"):
        return True
    left, right = clause_of(outline.text, hit.start, hit.end)
    around = f"{text[max(left, hit.start - NEAR) : hit.start]}@{text[hit.end : min(right, hit.end + NEAR)]}"
    return any_of(words).search(around if short else around.replace("@", hit.form)) is not None


@cache
def _not_held(vocabulary: Vocabulary) -> tuple[str, str]:
    """ "A+ exam failed", "A+ expired" behind a name; "considering CompTIA A+", "plan to get" before it."""
    table = vocabulary.tables["certifications"]
    return (
        rf"\W{{0,3}}(?:certifi\w+\W{{1,3}})?(?:exams?\s|tests?\s)?(?:has\s|is\s|was\s)?{one_of(table['not_held'])}\b",
        rf"\b(?:{one_of(table['only_thought'])}|{one_of(table['aims'])}(?:\s(?:to|on|for))?(?:\s\w+)?)\s(?:an?\s|the\s|my\s)?$",
    )


def _certification(outline: Outline, vocabulary: Vocabulary, name: str, kind: str, span: tuple[int, int]) -> Certification:
    start, end = span
    text = folded(outline.lower)
    left, right = clause_of(outline.text, start, end)
    pattern = any_of(vocabulary.tables["certifications"]["in_progress"])
    ahead, behind = text[end : min(right, end + STATUS_NEAR)].split(",")[0], text[max(left, start - STATUS_NEAR) : start].split(",")[-1]
    expires = compiled(EXPIRES).search(text, end, min(right, end + NEAR))
    when = PartialDate(int(expires[2]), int(expires[1]) if expires[1] and 1 <= int(expires[1]) <= 12 else None) if expires else None
    in_progress = any((pattern.search(ahead), pattern.search(behind), compiled(IN_PARTS).match(text, end)))
    return Certification(name, kind, quote(outline, start, end, f"certification:{kind}"), in_progress=in_progress, expires=when)


def _own_entries(outline: Outline) -> Iterator[tuple[int, int]]:
    """Lines under a certifications heading that say they are one and are no licence."""
    for line in outline.document.lines:
        if line.end - line.start > LONGEST_ENTRY or outline.section_at(line.start) != "certifications":
            continue
        left, right = line_of(outline.text, line.start, line.end)
        row = outline.text[left:right]
        entry = row.strip(BULLETS + " \t,.;:")
        if compiled(NAMES_ONE).search(entry) and not compiled(LICENCE).search(entry) and len(entry.split()) >= 2:
            at = left + row.index(entry)
            yield at, at + len(entry)
