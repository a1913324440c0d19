"""The text of a job posting in, its clauses out: each with its place, and whether what it says is a must, a wish or neither."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from screening.vocabulary.load import Vocabulary

MUST, WISH, SKIP, NONE = "must", "wish", "skip", ""
LONGEST_HEADING = 9  # words
LONGEST_LABEL = 60  # letters before a colon
BULLET = re.compile(r"\s*(?:(?:[-*•·‣▪–—o>»✓✔→+]\s+|[-•·‣▪*]|\(?\d{1,2}[.)]\s+))+")
DECORATION = re.compile(r"^[\s*_#>=~]+|[\s*_#=~]+$")
LABEL = re.compile(rf"([A-Za-z][^:.;\n]{{1,{LONGEST_LABEL}}}?)\s*[:.](?=\s|\*|$)")
LATER_LABEL = re.compile(r"(?<=[.!?;])\s+([A-Z][^:.;\n]{1,60}?)(?=:)")
SENTENCE_ENDS = re.compile(r"(?<!\b[A-Za-z])(?<!e\.g)(?<!i\.e)(?<!approx)[.!?](?=\s|$)|;|\s-\s(?=[a-z0-9])")
TURNS = re.compile(r",?\s+(?:but|and|while)\s+|,\s+|\s+\+\s+")
LATE_WISH = re.compile(r",\s+(?=(?:ideally|preferably)\b)")


class Span(NamedTuple):
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Clause:
    """`text` is `posting[start:end]`; `need` is MUST, WISH or NONE (nothing asked); `said` tells a cue of its own from a heading's.

    `in_list`: it stands behind a bullet.
    """

    text: str
    start: int
    end: int
    need: str
    said: bool = False
    in_list: bool = False


class _Words(NamedTuple):
    headings: tuple[tuple[str, re.Pattern[str]], ...]
    wish: re.Pattern[str]
    must: re.Pattern[str]
    never: re.Pattern[str]
    firm: re.Pattern[str]
    elsewhere: re.Pattern[str]


def clauses(posting: str, vocabulary: Vocabulary, *, asks: Callable[[str], bool] = bool) -> Iterator[Clause]:
    """Every clause in order. What stands under duties, pay or benefits is left out.

    `asks` tells whether a line alone asks for something: such a line is no heading, however short it is.
    """
    words, state, from_label = _words(vocabulary), NONE, False
    lines = list(_lines(posting, words))
    for number, line in enumerate(lines):
        text = posting[line.start : line.end]
        if not text.strip():
            state, from_label = (NONE, False) if from_label else (state, False)
            continue
        following = posting[lines[number + 1].start : lines[number + 1].end] if number + 1 < len(lines) else ""
        before = posting[lines[number - 1].start : lines[number - 1].end] if number else ""
        found = _heading(text, following, words)
        if found is None and _looks_like_heading(text, before, following) and not asks(text):
            found = NONE, len(text)
        if found is not None:
            state, offset = found
            rest = Span(line.start + offset, line.end)
            from_label = bool(posting[rest.start : rest.end].strip(" *_#"))
            line = rest
        bullet = BULLET.match(text)
        if found is None and bullet:
            line = Span(line.start + bullet.end(), line.end)
        if state != SKIP:
            yield from (replace(each, in_list=bool(bullet)) for each in _clauses_of(posting, line, state, words))


def _lines(posting: str, words: _Words) -> Iterator[Span]:
    """The lines; one is also ended where a label we know follows a sentence ("... all day. Requirements: ...")."""
    start = 0
    for row in posting.split("\n"):
        begin = start
        for found in LATER_LABEL.finditer(row):
            if _kind(found[1], words) is not None:
                yield Span(begin, start + found.start(1))
                begin = start + found.start(1)
        yield Span(begin, start + len(row))
        start += len(row) + 1


def _heading(line: str, following: str, words: _Words) -> tuple[str, int] | None:
    """What a heading or label says of what follows it, and where the rest of the line begins; None for an ordinary line."""
    bullet = BULLET.match(line)
    begin = 0 if line.lstrip().startswith(("**", "__")) or not bullet else bullet.end()
    label = LABEL.match(line, begin) if bullet else LABEL.match(line, _plain_start(line))
    if label and (kind := _kind(label[1], words)) is not None:
        return kind, label.end()
    plain = DECORATION.sub("", line).rstrip(":. ")
    if (bullet and begin) or len(plain.split()) > LONGEST_HEADING:
        return None
    if (kind := _kind(plain, words)) is not None:
        return kind, len(line)
    if not line.rstrip().endswith((".", ";", ",")) and BULLET.match(following) and not any(char.isdigit() for char in plain):
        return _opened(plain, words), len(line)
    return None


def _opened(heading: str, words: _Words) -> str:
    """What a list below a heading we do not know is: what its own words say ("it would be great if you also had"), else nothing."""
    lower = heading.lower().replace("’", "'")
    return NONE if words.elsewhere.search(lower) else _said(lower, words)


def _looks_like_heading(line: str, before: str, following: str) -> bool:
    """A short line in capitals that stands by itself: a heading we do not know, which ends what stood above it."""
    names = [word for word in re.findall(r"[A-Za-z][\w'’-]*", line) if len(word) > 3]
    alone = not before.strip() and not line.rstrip().endswith((".", ";", ",", ":"))
    return alone and bool(names) and len(line.split()) <= LONGEST_HEADING and all(word[0].isupper() for word in names)


def _plain_start(line: str) -> int:
    return len(line) - len(line.lstrip(" *_#\t"))


def _kind(text: str, words: _Words) -> str | None:
    plain = " ".join(re.sub(r"[,/]", " ", DECORATION.sub("", text).lower().replace("’", "'")).split())
    return next((kind for kind, pattern in words.headings if pattern.fullmatch(plain)), None)


def _clauses_of(posting: str, line: Span, state: str, words: _Words) -> Iterator[Clause]:
    for sentence in _cut(posting, line, SENTENCE_ENDS):
        for part in _by_need(posting, sentence, words):
            text = posting[part.start : part.end]
            lower = text.lower().replace("’", "'")
            if not text.strip() or words.never.search(_kept(lower)):
                continue
            need = _said(_kept(lower), words)
            if state == WISH and need == MUST and not words.firm.search(lower):
                need = WISH  # "you have Shopify experience" under "what would be nice"
            start = part.start + len(text) - len(text.lstrip())
            yield Clause(text.strip(), start, start + len(text.strip()), need or state, bool(need))


def _by_need(posting: str, sentence: Span, words: _Words) -> Iterator[Span]:
    """A sentence cut where its need turns ("X is required, Y would be an asset"); whole where it does not."""
    for piece in _cut(posting, sentence, LATE_WISH):
        parts = list(_cut(posting, piece, TURNS))
        needs = [_said(_kept(posting[part.start : part.end].lower()), words) for part in parts]
        if len({need for need in needs if need}) < 2:
            yield piece
            continue
        start = piece.start
        for place, need in enumerate(needs[:-1]):
            if (need and any(later and later != need for later in needs[place + 1 :][:1] or ())) or (need and _turns_later(needs, place)):
                yield Span(start, parts[place].end)
                start = parts[place + 1].start
        yield Span(start, piece.end)


def _turns_later(needs: list[str], place: int) -> bool:
    """Is the next need that is said another one?"""
    following = next((need for need in needs[place + 1 :] if need), "")
    return bool(following) and following != needs[place]


def _cut(posting: str, span: Span, pattern: re.Pattern[str]) -> Iterator[Span]:
    start = span.start
    for found in pattern.finditer(posting, span.start, span.end):
        yield Span(start, found.start())
        start = found.end()
    yield Span(start, span.end)


def _kept(lower: str) -> str:
    """Without "but not required": what is preferred is not also refused."""
    return re.sub(r",?\s*(?:but|though|although)\s+(?:is |are )?not (?:strictly )?(?:required|needed|necessary|essential)", "", lower)


def _said(lower: str, words: _Words) -> str:
    return WISH if words.wish.search(lower) else MUST if words.must.search(lower) else NONE


@cache
def _words(vocabulary: Vocabulary) -> _Words:
    table = vocabulary.tables["postings"]
    beside = "(?:" + _any(table["beside"]) + ")"
    # Wishes first: "preferred qualifications" is no requirement. Then what is to be skipped: "physical requirements".
    headings = []
    for kind in (WISH, SKIP, MUST):
        phrase = f"(?:{_any(table['headings'][kind])})"
        headings.append((kind, re.compile(rf"(?:{beside} )*{phrase}(?: (?:{beside}|{phrase}))*")))
    cues = table["cues"]
    patterns = [whole_words(found) for found in (cues[WISH], cues[MUST], table["not_asked"], table["firm"], table["headings"][SKIP])]
    return _Words(tuple(headings), *patterns)


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word.lower()) for word in sorted(words, key=len, reverse=True))


def whole_words(words: Iterable[str]) -> re.Pattern[str]:
    """Any of the words as a whole word, in lower-case text; longest first."""
    return re.compile(rf"(?<![\w'-])(?:{_any(words)})(?![\w-])")
