"""A row of a posting in, what it says as a heading or label of what follows it out: musts, wishes, or what is to be skipped."""

from __future__ import annotations

import re

from .posting_cues import NONE, SKIP, WISH, Cues, kept, said
from .posting_rows import BULLET, PICTURES, is_over

LONGEST_HEADING, LONGEST_OPENING = 9, 12  # words; of a heading, of what stands before a colon
LONGEST_LABEL = 60  # letters before a colon
DECORATION = re.compile(rf"^[\s*_#>=~{PICTURES}]+|[\s*_#=~{PICTURES}]+$")
LABEL = re.compile(rf"([A-Za-z][^:.;?\n]{{1,{LONGEST_LABEL}}}?)\s*[:.?](?=\s|\*|$)")
ASIDE = re.compile(r"\s*\([^)]*\)")
BOTH = re.compile(r"(?=.*\b(?:requirements?|qualifications?)\b)(?=.*\b(?:responsibilities|duties)\b)")  # then each line says it itself
ENDS_AS_HEADING = re.compile(r"\b(?:requirements|qualifications|responsibilities|duties)\s*:?\s*$", re.IGNORECASE)
CONDITIONAL = re.compile(r"^(?:it|that|you|we|bonus|extra)(?:'d| would| might| could)\b.*\b(?:if|also|have)$")
IN_WORDS = re.compile(r"(?:here's|here is|here’s) what (?:i|we|you)\b", re.IGNORECASE)  # "Here's what we'd like." over a paragraph
EMPHASIS = re.compile(r"\s*(\*|_)[^*_]+\1:?\s*")


def heading_of(line: str, before: str, following: str, words: Cues) -> tuple[str, int] | None:
    """What a heading or label says of what follows it, and where the rest of the line begins; None for an ordinary line."""
    bullet = BULLET.match(line)
    if is_over(line, before, following):
        kind = kind_of(line, words)
        return (_opened(DECORATION.sub("", line), words) if kind is None else kind), len(line)
    if EMPHASIS.fullmatch(line):
        bullet = None
    begin = 0 if line.lstrip().startswith(("**", "__")) or not bullet else bullet.end()
    label = LABEL.match(line, begin) if bullet else LABEL.match(line, _plain_start(line))
    if label:
        kind = kind_of(label[1], words)
        if kind is None and (line[label.end(1) : label.end()].strip() in (":", "?") or IN_WORDS.match(label[1])):
            kind = leaning(label[1], words, LONGEST_OPENING)
        if kind is not None:
            return kind, label.end()
    plain = DECORATION.sub("", line).rstrip(":. ")
    if (bullet and begin) or len(plain.split()) > LONGEST_HEADING:
        return None
    if (kind := kind_of(plain, words)) is not None:
        return kind, len(line)
    if not line.rstrip().endswith((".", ";", ",")) and BULLET.match(following) and not any(char.isdigit() for char in plain):
        return _opened(plain, words), len(line)
    return None


def is_leaning_label(line: str, offset: int, words: Cues) -> bool:
    """Is the label with something behind it known by some of its words only?"""
    return bool(line[offset:].strip(" *_#")) and kind_of(line[:offset].strip().rstrip(":."), words) is None


def _opened(heading: str, words: Cues) -> str:
    """What a list below a heading we do not know is: what its own words say ("it would be great if you also had"), else nothing."""
    if (lean := leaning(heading, words)) is not None:
        return lean
    lower = heading.lower().replace("’", "'")
    return NONE if words.elsewhere.search(lower) else said(lower, words)


def unknown_heading(line: str, before: str, following: str, state: str, words: Cues) -> str | None:
    """What a short line by itself, with no such heading known, says of the lines below it: at the least it ends what stood above."""
    names = [word for word in re.findall(r"[A-Za-z][\w'’-]*", line) if len(word) > 3]
    ended = not before.strip() or before.rstrip().endswith((".", "!", "?", ":", "|")) or bool(BULLET.match(before))
    if (
        not ended
        or not names
        or len(line.split()) > LONGEST_HEADING
        or line.rstrip().endswith((".", ";", ",", "!"))
        or (BULLET.match(line) and not EMPHASIS.fullmatch(line))
    ):
        return None
    if (lean := leaning(line, words)) is not None:
        return lean
    is_alone = not before.strip() and bool(following.strip()) and not line.rstrip().endswith(":")
    return NONE if is_alone and (state == SKIP or all(word[0].isupper() for word in names)) else None


def leaning(heading: str, words: Cues, longest: int = LONGEST_HEADING) -> str | None:
    """What the words of a heading or label lean to ("Who tends to do well here", "Brownie points"); None: nothing."""
    plain = kept(" ".join(ASIDE.sub("", DECORATION.sub("", heading)).lower().replace("’", "'").split()))
    if len(plain.split()) > longest:
        return None
    if BOTH.search(plain):
        return NONE
    found = next((kind for kind, pattern in words.leans if pattern.search(plain)), None)
    return WISH if found is None and CONDITIONAL.search(plain) else found


def is_topic(line: str, offset: int, words: Cues) -> bool:
    """A label that only says what its own line is about, with something behind it."""
    label = line[:offset].strip(" \t*_#:.-•").lower()
    return bool(line[offset:].strip(" *_#")) and not words.firm.search(label) and bool(words.topic.fullmatch(label))


def _plain_start(line: str) -> int:
    return len(line) - len(line.lstrip(" *_#\t"))


def kind_of(text: str, words: Cues) -> str | None:
    plain = " ".join(re.sub(r"[,/]", " ", DECORATION.sub("", text).lower().replace("’", "'")).split())
    return next((kind for kind, pattern in words.headings if pattern.fullmatch(plain)), None)
