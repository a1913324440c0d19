"""The text of a job posting in, its clauses out: each with its place, and whether what it says is a must, a wish or neither."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from screening.vocabulary.load import Vocabulary

from .posting_rows import BULLET, Span, rows_of

MUST, WISH, SKIP, NONE = "must", "wish", "skip", ""
LONGEST_HEADING, LONGEST_OPENING = 9, 12  # words; of a heading, of what stands before a colon
LONGEST_LABEL = 60  # letters before a colon
DECORATION = re.compile(r"^[\s*_#>=~]+|[\s*_#=~]+$")
LABEL = re.compile(rf"([A-Za-z][^:.;\n]{{1,{LONGEST_LABEL}}}?)\s*[:.](?=\s|\*|$)")
LATER_LABEL = re.compile(r"(?<=[.!?;])\s+([A-Z][^:.;\n]{1,60}?)(?=:)")
SENTENCE_ENDS = re.compile(r"(?<!\b[A-Za-z])(?<!e\.g)(?<!i\.e)(?<!approx)[.!?](?=\s|$)|;|(?<!\bor)(?<!\bOR)\s-\s(?=[a-z0-9])(?!or\b)")
TURNS = re.compile(r",?\s+(?:but|and|while)\s+|,\s+|\s+\+\s+")
NO_NEED = (
    r"(?:(?:it |that )?(?:is |are |it's )?not|(?:it |that |they )?(?:isn't|aren't)) (?:strictly )?(?:required|needed|necessary|essential)"
)
NOT_NEEDED = re.compile(rf",?\s*(?:but|though|although)\s+{NO_NEED},?")
REFUSED = re.compile(
    rf"\b(?:no (?:\w+[ -]){{1,3}}?(?:is |are )?(?:required|needed|necessary|expected)|{NO_NEED}"
    r"|(?:needn't|need not|don't have to|do not have to)"
    r"|(?:don't|do not|doesn't|does not|won't|will not) (?:need|require|expect|ask for|insist on|care))\b"
)
NOT_NEEDED_BUT = re.compile(rf"{NO_NEED},?\s+(?=but\b)")
ASIDE = re.compile(r"\s*\([^)]*\)")
BOTH = re.compile(r"(?=.*\b(?:requirements?|qualifications?)\b)(?=.*\b(?:responsibilities|duties)\b)")  # then each line says it itself
ENDS_AS_HEADING = re.compile(r"\b(?:requirements|qualifications|responsibilities|duties)\s*:?\s*$", re.IGNORECASE)
CONDITIONAL = re.compile(r"^(?:it|that|you|we|bonus|extra)(?:'d| would| might| could)\b.*\b(?:if|also|have)$")
ROW_WISH = re.compile(r"[|\t]\s*(?:nice|wish|want|plus|optional|bonus|d|n)\s*\|?\s*$")  # the last cell of a row
ROW_MUST = re.compile(r"[|\t]\s*(?:yes|m|r)\s*\|?\s*$")
EMPHASIS = re.compile(r"\s*(\*|_)[^*_]+\1:?\s*")
WISH_IF = re.compile(r"\s*(?:it(?:'d| would|'s| is)? |we(?:'d| would) |even |extra |bonus |ideally )[^.]{0,60}?\bif\b", re.IGNORECASE)
IF_EVEN_BETTER = re.compile(
    r"\s*if you(?:'ve|'re| are| have| can| know| also| speak| hold)\b", re.IGNORECASE
)  # "If you have Y, even better"
LENGTH_THEN_WISH = re.compile(  # "2 years of customer service experience, e-commerce preferred": only what stands last is a wish
    r"(\s*(?:\d{1,2}\+?|one|two|three|four|five)\s+(?:years?|yrs?|months?)\b[^,;]*),\s+(?!or\b|and\b)"
    r"((?:[\w/&-]+\s+){1,3}(?:preferred|a plus|desirable|desired))\s*",
    re.IGNORECASE,
)
LATE_WISH = re.compile(r",\s+(?=(?:ideally|preferably)\b)")


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
    topic: re.Pattern[str]
    leans: tuple[tuple[str, re.Pattern[str]], ...]
    later_duty: re.Pattern[str]


def clauses(posting: str, vocabulary: Vocabulary, *, asks: Callable[[str], bool] = bool) -> Iterator[Clause]:
    """Every clause in order. What stands under duties, pay or benefits is left out.

    `asks` tells whether a line alone asks for something: such a line is no heading, however short it is.
    """
    words, state, from_label, is_begun = _words(vocabulary), NONE, False, False
    lines = list(_lines(posting, words))
    for number, line in enumerate(lines):
        text = posting[line.start : line.end]
        if not text.strip():
            state, from_label = (NONE, False) if from_label else (state, False)
            continue
        following = posting[lines[number + 1].start : lines[number + 1].end] if number + 1 < len(lines) else ""
        before = posting[lines[number - 1].start : lines[number - 1].end] if number else ""
        found = _heading(text, following, words)
        if (
            found is None
            and is_begun
            and (ENDS_AS_HEADING.search(text) or not asks(text))
            and (lean := _unknown_heading(text, before, following, state, words)) is not None
        ):
            found = lean, len(text)
        if found is not None:
            offset = found[1]
            if not (state == WISH and _is_topic(text, offset, words)):  # "Education: ..." among what is preferred
                state = found[0]
            rest = Span(line.start + offset, line.end)
            from_label = bool(posting[rest.start : rest.end].strip(" *_#"))
            line = rest
        is_begun = True  # the first line is the title, whatever it leans to
        bullet = BULLET.match(text)
        if found is None and bullet:
            line = Span(line.start + bullet.end(), line.end)
        if state != SKIP:
            yield from (replace(each, in_list=bool(bullet)) for each in _clauses_of(posting, line, state, words))


def _lines(posting: str, words: _Words) -> Iterator[Span]:
    """The lines, wrapped ones as one; also ended where a label we know follows a sentence ("... all day. Requirements: ...")."""
    for span in rows_of(posting):
        begin = span.start
        for found in LATER_LABEL.finditer(posting, span.start, span.end):
            if _kind(found[1], words) is not None or _leaning(found[1], words) is not None:
                yield Span(begin, found.start(1))
                begin = found.start(1)
        yield Span(begin, span.end)


def _heading(line: str, following: str, words: _Words) -> tuple[str, int] | None:
    """What a heading or label says of what follows it, and where the rest of the line begins; None for an ordinary line."""
    bullet = BULLET.match(line)
    if EMPHASIS.fullmatch(line):
        bullet = None
    begin = 0 if line.lstrip().startswith(("**", "__")) or not bullet else bullet.end()
    label = LABEL.match(line, begin) if bullet else LABEL.match(line, _plain_start(line))
    if label:
        kind = _kind(label[1], words)
        if kind is None and line[label.end(1) : label.end()].strip() == ":":
            kind = _leaning(label[1], words, LONGEST_OPENING)
        if kind is not None:
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
    if (lean := _leaning(heading, words)) is not None:
        return lean
    lower = heading.lower().replace("’", "'")
    return NONE if words.elsewhere.search(lower) else _said(lower, words)


def _unknown_heading(line: str, before: str, following: str, state: str, words: _Words) -> str | None:
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
    if (lean := _leaning(line, words)) is not None:
        return lean
    is_alone = not before.strip() and bool(following.strip()) and not line.rstrip().endswith(":")
    return NONE if is_alone and (state == SKIP or all(word[0].isupper() for word in names)) else None


def _leaning(heading: str, words: _Words, longest: int = LONGEST_HEADING) -> str | None:
    """What the words of a heading or label lean to ("Who tends to do well here", "Brownie points"); None: nothing."""
    plain = " ".join(ASIDE.sub("", DECORATION.sub("", heading)).lower().replace("’", "'").split())
    if len(plain.split()) > longest:
        return None
    if BOTH.search(plain):
        return NONE
    found = next((kind for kind, pattern in words.leans if pattern.search(plain)), None)
    return WISH if found is None and CONDITIONAL.search(plain) else found


def _is_topic(line: str, offset: int, words: _Words) -> bool:
    """A label that only says what its own line is about, with something behind it."""
    label = line[:offset].strip(" \t*_#:.-•").lower()
    return bool(line[offset:].strip(" *_#")) and not words.firm.search(label) and bool(words.topic.fullmatch(label))


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
            if not text.strip() or _is_refused(_kept(lower), words):
                continue
            need = _said(_kept(lower), words)
            if words.later_duty.search(lower) and need == MUST:
                need = NONE  # "you will be required to complete our training": what comes after the hiring
                if state != MUST:
                    continue
            if state == WISH and need == MUST and not words.firm.search(lower):
                need = WISH  # "you have Shopify experience" under "what would be nice"
            start = part.start + len(text) - len(text.lstrip())
            yield Clause(text.strip(), start, start + len(text.strip()), need or state, bool(need))


def _is_refused(lower: str, words: _Words) -> bool:
    return bool(words.never.search(lower) or REFUSED.search(lower))


def _by_need(posting: str, sentence: Span, words: _Words) -> Iterator[Span]:
    """A sentence cut where its need turns ("X is required, Y would be an asset"); whole where it does not."""
    is_if = WISH_IF.match(posting, sentence.start, sentence.end) or IF_EVEN_BETTER.match(posting, sentence.start, sentence.end)
    if is_if and _said(_kept(posting[sentence.start : sentence.end].lower()), words) == WISH:
        yield sentence  # "It helps if you have ...": all of it is a wish
        return
    if tail := LENGTH_THEN_WISH.fullmatch(posting, sentence.start, sentence.end):
        yield Span(sentence.start, tail.end(1))
        yield Span(tail.start(2), sentence.end)
        return
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
    """Without "but not required", "not needed but": what is preferred is not also refused."""
    return NOT_NEEDED.sub("", NOT_NEEDED_BUT.sub("", lower))


def _said(lower: str, words: _Words) -> str:
    if ROW_WISH.search(lower) or words.wish.search(lower):
        return WISH
    return MUST if ROW_MUST.search(lower) or words.must.search(lower) else NONE


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
    leans = tuple((kind, whole_words(table["leaning"][kind])) for kind in (WISH, SKIP, MUST))
    topic = re.compile(rf"(?:{beside} )*(?:{_any(table['topic_labels'])})(?: (?:{beside}|{_any(table['topic_labels'])}))*")
    wish, must = whole_words(cues[WISH]), whole_words(cues[MUST])
    never, firm, elsewhere = whole_words(table["not_asked"]), whole_words(table["firm"]), whole_words(table["headings"][SKIP])
    return _Words(tuple(headings), wish, must, never, firm, elsewhere, topic, leans, whole_words(table["later_duty"]))


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word.lower()) for word in sorted(words, key=len, reverse=True))


def whole_words(words: Iterable[str]) -> re.Pattern[str]:
    """Any of the words as a whole word, in lower-case text; longest first."""
    return re.compile(rf"(?<![\w'-])(?:{_any(words)})(?![\w-])")
