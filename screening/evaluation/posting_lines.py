"""The text of a job posting in, its clauses out: each with its place, and whether what it says is a must, a wish or neither."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from screening.vocabulary.load import Vocabulary

from .posting_cues import MUST, NONE, SKIP, WISH, Cues, cues_of, is_refused, kept, said
from .posting_headings import ASIDE, ENDS_AS_HEADING, heading_of, is_leaning_label, is_topic, kind_of, leaning, unknown_heading
from .posting_rows import BULLET, Span, rows_of
from .posting_tables import Table, tables_of

LATER_LABEL = re.compile(r"(?:(?<=[.!?;])\s+|\s+[|/•]\s+)([A-Z][^:.;?\n]{1,60}?)(?=[:?])")
SHORTENED = ("approx", "mos", "mo", "yrs", "yr", "min", "exp", "pref", "req", "incl", "vs", "dept", "cust", "svc", "nec", "prev")
SENTENCE_ENDS = re.compile(
    r"(?<!\b[A-Za-z])(?<!e\.g)(?<!i\.e)"
    + "".join(rf"(?<!\b{each})" for each in SHORTENED)
    + r"\.(?=\s|$)|[!?](?=\s|$)|;|(?<!\bor)(?<!\bOR)\s-\s(?=[a-z0-9])(?!or\b)"
)
TURNS = re.compile(r",?\s+(?:but|and|while)\s+|,\s+|\s+\+\s+")
SHORT_QUESTION = 8  # words of "So who are we looking for?"
SHORT_LABEL = 4  # words of a label in the middle of a line that is known by one of them
PARTS = re.compile(r":\s+|,?\s+(?:but|and|while|though|although)\s+|,\s+|\s+[–—-]+\s+|;\s+")
REFUSES_ITSELF = re.compile(r"(?:no|not|you|don't|we|without|neither|nor|never)\b")  # and not what stands before it
IS_WANTED = re.compile(r"\b(?:it|it'll|it's|that|that's|this|if you have|if you do)\b")  # what was refused is welcome all the same
WISH_IF = re.compile(r"\s*(?:it(?:'d| would|'s| is)? |we(?:'d| would) |even |extra |bonus |ideally )[^.]{0,60}?\bif\b", re.IGNORECASE)
IF_EVEN_BETTER = re.compile(
    r"\s*if you(?:'ve|'re| are| have| can| know| also| speak| hold)\b", re.IGNORECASE
)  # "If you have Y, even better"
LENGTH_THEN_WISH = re.compile(  # "2 years of customer service experience, e-commerce preferred": only what stands last is a wish
    r"(\s*(?:\d{1,2}\+?|one|two|three|four|five)\s+(?:years?|yrs?|months?)\b[^,;]*),\s+(?!or\b|and\b)"
    r"((?:[\w/&-]+\s+){1,3}(?:preferred|a plus|desirable|desired))\s*",
    re.IGNORECASE,
)
BUT = re.compile(r",?\s+(?:although|though|but)\s+|\s+[—–]\s+")
NO_NAMES = (
    "strongly",
    "highly",
    "very",
    "much",
    "but",
    "not",
    "are",
    "would",
    "will",
    "really",
    "definitely",
    "also",
    "required",
    "the",
    "for",
    "and",
    "this",
    "that",
)
OR_WILLING = re.compile(
    r"\s*or (?:you're |you are |be |are )?(?:ready|willing|happy|keen|able|eager|prepared) to (?:learn|pick)", re.IGNORECASE
)
LATE_WISH = re.compile(r",\s+(?=(?:ideally|preferably)\b)")


@dataclass(frozen=True, slots=True)
class Clause:
    """`text` is `posting[start:end]`, or of a cell of several rows what stands in it there.

    `need` is MUST, WISH or NONE (nothing asked); `said` tells a cue of its own from a heading's.

    `in_list`: it stands behind a bullet.
    """

    text: str
    start: int
    end: int
    need: str
    said: bool = False
    in_list: bool = False


def clauses(posting: str, vocabulary: Vocabulary, *, asks: Callable[[str], bool] = bool) -> Iterator[Clause]:
    """Every clause in order. What stands under duties, pay or benefits is left out.

    `asks` tells whether a line alone asks for something: such a line is no heading, however short it is.
    A list with no heading at all over one of wishes is what must be.
    """
    waiting: list[Clause] | None = []
    for each in _in_order(posting, vocabulary, asks):
        if waiting is not None and isinstance(each, Clause):
            waiting.append(each)
        elif waiting is not None:
            yield from (replace(one, need=MUST) if each == WISH and one.in_list and not one.need else one for one in waiting)
            waiting = None
        elif isinstance(each, Clause):
            yield each
    yield from waiting or ()


def _in_order(posting: str, vocabulary: Vocabulary, asks: Callable[[str], bool]) -> Iterator[Clause | str]:
    """The clauses, and what each heading or label says where it stands."""
    words, state, from_label, is_begun = cues_of(vocabulary), NONE, False, False
    lines, tables = list(_lines(posting, words)), list(tables_of(posting, words))
    for number, line in enumerate(lines):
        if table := next((each for each in tables if each.start < line.end and line.start < each.end), None):
            if table.start >= line.start:
                yield from _clauses_in(table, words)
            state, from_label = NONE, False
            continue
        text = posting[line.start : line.end]
        if not text.strip():
            state, from_label = (NONE, False) if from_label else (state, False)
            continue
        following = posting[lines[number + 1].start : lines[number + 1].end] if number + 1 < len(lines) else ""
        before = posting[lines[number - 1].start : lines[number - 1].end] if number else ""
        found = heading_of(text, before, following, words)
        if found and is_leaning_label(text, found[1], words) and asks(text[: found[1]].rstrip(": ")):
            found = None  # "Excel is a tool you're sharp with: ..."
        if (
            found is None
            and is_begun
            and (ENDS_AS_HEADING.search(text) or not asks(text))
            and (lean := unknown_heading(text, before, following, state, words)) is not None
        ):
            found = lean, len(text)
        if found is not None:
            offset = found[1]
            if not (state == WISH and is_topic(text, offset, words)):  # "Education: ..." among what is preferred
                state = found[0]
                if is_begun:
                    yield state
            rest = Span(line.start + offset, line.end)
            from_label = bool(posting[rest.start : rest.end].strip(" *_#"))
            line = rest
        is_begun = True  # the first line is the title, whatever it leans to
        bullet = BULLET.match(text)
        if found is None and bullet:
            line = Span(line.start + bullet.end(), line.end)
        if state != SKIP:
            yield from (replace(each, in_list=bool(bullet)) for each in _clauses_of(posting, line, state, words))


def _lines(posting: str, words: Cues) -> Iterator[Span]:
    """The lines, wrapped ones as one; also ended where a label we know follows a sentence ("... all day. Requirements: ...")."""
    for span in rows_of(posting):
        begin = span.start
        for found in LATER_LABEL.finditer(posting, span.start, span.end):
            longest = SHORT_LABEL if posting[found.end()] == ":" else SHORT_QUESTION
            lean = leaning(found[1], words) if len(found[1].split()) <= longest else None
            if kind_of(found[1], words) is not None or lean is not None:
                yield Span(begin, found.start(1))
                begin = found.start(1)
        yield Span(begin, span.end)


def _clauses_in(table: Table, words: Cues) -> Iterator[Clause]:
    """The clauses of the cells; each has its place in the posting, which holds the rows between its first and last one."""
    for cell in table.cells:
        for each in _clauses_of(cell.text, Span(0, len(cell.text)), cell.need, words):
            yield replace(each, start=cell.place(each.start), end=cell.place(each.end), in_list=True)


def _clauses_of(posting: str, line: Span, state: str, words: Cues) -> Iterator[Clause]:
    for sentence in _cut(posting, line, SENTENCE_ENDS):
        for part in _by_need(posting, sentence, words):
            text = posting[part.start : part.end]
            lower = text.lower().replace("’", "'")
            if not text.strip():
                continue
            if is_refused(kept(lower), words):
                yield from _beside_refused(posting, part, state, words)
                continue
            need = said(kept(lower), words)
            if words.later_duty.search(lower) and need == MUST:
                need = NONE  # "you will be required to complete our training": what comes after the hiring
                if state != MUST:
                    continue
            if state == WISH and need == MUST and not words.firm.search(lower):
                need = WISH  # "you have Shopify experience" under "what would be nice"
            start = part.start + len(text) - len(text.lstrip())
            yield Clause(text.strip(), start, start + len(text.strip()), need or state, bool(need))


def _beside_refused(posting: str, sentence: Span, state: str, words: Cues) -> Iterator[Clause]:
    """What a sentence that refuses something still asks: "GED (no degree needed)", "no bank experience needed, though it helps"."""
    lower = posting[sentence.start : sentence.end].lower().replace("’", "'")
    if not is_refused(kept(ASIDE.sub("", lower)), words):
        aside = ASIDE.search(posting, sentence.start, sentence.end)
        yield from _clauses_of(posting, Span(sentence.start, aside.start() if aside else sentence.end), state, words)
        return
    parts = list(_cut(posting, sentence, PARTS))
    says = [posting[part.start : part.end].lower().replace("’", "'").strip() for part in parts]
    refuse = [is_refused(kept(each), words) for each in says]
    if True not in refuse:
        return
    first, last = refuse.index(True), len(refuse) - 1 - refuse[::-1].index(True)
    if first and REFUSES_ITSELF.match(says[first]):
        yield from _clauses_of(posting, Span(sentence.start, parts[first - 1].end), state, words)
    if any(words.must.search(each) or words.wish.search(each) for each in says[last + 1 :]) and not IS_WANTED.search(says[last + 1]):
        yield from _clauses_of(posting, Span(parts[last + 1].start, sentence.end), state, words)
    elif any(IS_WANTED.search(each) and words.wish.search(each) for each in says[last + 1 :]):
        part = parts[last]
        yield Clause(posting[part.start : part.end].strip(), part.start, part.end, WISH, said=True)


def _by_need(posting: str, sentence: Span, words: Cues) -> Iterator[Span]:
    """A sentence cut where its need turns ("X is required, Y would be an asset"); whole where it does not."""
    is_if = WISH_IF.match(posting, sentence.start, sentence.end) or IF_EVEN_BETTER.match(posting, sentence.start, sentence.end)
    if is_if and said(kept(posting[sentence.start : sentence.end].lower()), words) == WISH:
        yield sentence  # "It helps if you have ...": all of it is a wish
        return
    if tail := LENGTH_THEN_WISH.fullmatch(posting, sentence.start, sentence.end):
        yield Span(sentence.start, tail.end(1))
        yield Span(tail.start(2), sentence.end)
        return
    for piece in _cut(posting, sentence, LATE_WISH):
        if (turn := _late_turn(posting, piece, words)) is not None:
            yield from (Span(piece.start, turn.start()), Span(turn.end(), piece.end))
            continue
        parts = list(_cut(posting, piece, TURNS))
        if any(OR_WILLING.match(posting, part.start, part.end) for part in parts):
            yield piece
            continue
        needs = [said(kept(posting[part.start : part.end].lower()), words) for part in parts]
        if len({need for need in needs if need}) < 2:
            yield piece
            continue
        start = piece.start
        for place, need in enumerate(needs[:-1]):
            if (need and any(later and later != need for later in needs[place + 1 :][:1] or ())) or (need and _turns_later(needs, place)):
                yield Span(start, parts[place].end)
                start = parts[place + 1].start
        yield Span(start, piece.end)


def _late_turn(posting: str, sentence: Span, words: Cues) -> re.Match[str] | None:
    """Where "X, although Y would be nice" or "EHR skills — NextGen ideally" turns to a wish for something else."""
    for turn in BUT.finditer(posting, sentence.start, sentence.end):
        before, after = (
            kept(posting[start:end].lower().replace("’", "'"))
            for start, end in ((sentence.start, turn.start()), (turn.end(), sentence.end))
        )
        names = [word for word in re.findall(r"[a-z][\w+/-]{2,}", words.wish.sub(" ", after)) if word not in NO_NAMES]
        is_other = bool(names) and not IS_WANTED.match(after.strip())
        if (
            is_other
            and said(after, words) == WISH
            and not said(before, words)
            and not is_refused(before, words)
            and not is_refused(after, words)
        ):
            return turn
    return None


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
