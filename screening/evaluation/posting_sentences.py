"""A row of a posting and what stands over it in, its clauses out: each with its place and its need, without what is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .posting_cues import MUST, NONE, WISH, Cues, is_refused, kept, said
from .posting_headings import ASIDE
from .posting_rows import Span
from .posting_turns import IS_WANTED, by_need, cut

SHORTENED = ("approx", "mos", "mo", "yrs", "yr", "min", "incl", "vs", "dept", "cust", "svc", "prev", "ans", "approx", "equiv")
BEFORE_SMALL = ("exp", "pref", "req", "nec", "reqd")  # ...and these only before a small letter
SENTENCE_ENDS = re.compile(
    r"(?<![\s.(][A-Za-z])(?<!e\.g)(?<!i\.e)"
    + "".join(rf"(?<!\b{each})" for each in SHORTENED)
    + "".join(rf"(?<!\b{each}(?=\.\s[a-z]))" for each in BEFORE_SMALL)
    + r"\.(?=\s|$)|[!?](?=\s|$)|;|(?<!\bor)(?<!\bOR)\s-\s(?=[a-z0-9])(?!or\b)(?!\d+\+?\s*(?:yr|year|mo))"
)
SHORT_LABEL = 4  # words of a label in the middle of a line that is known by one of them
SAYS_NO = re.compile(r"(?:no|nope|not|never|neither|don't|doesn't matter|optional|we don't|skip it)\b")
PARTS = re.compile(r":\s+|,?\s+(?:but|and|while|though|although)\s+|,\s+|\s+[–—-]+\s+|;\s+")
REFUSES_ITSELF = re.compile(r"(?:no|not|you|don't|we|without|neither|nor|never)\b")  # and not what stands before it


@dataclass(frozen=True, slots=True)
class Clause:
    """`text` is `posting[start:end]`, or of a cell of several rows what stands in it there.

    `need` is MUST, WISH or NONE (nothing asked); `said` tells a cue of its own from a heading's.

    `in_list`: it stands behind a bullet. `group`: the number of the heading it stands under, 0 for none.
    `rows`: of a cell of several rows, where each of them is.
    """

    text: str
    start: int
    end: int
    need: str
    said: bool = False
    in_list: bool = False
    group: int = 0
    rows: tuple[Span, ...] = ()


def clauses_of(posting: str, line: Span, state: str, words: Cues) -> Iterator[Clause]:
    sentences = list(cut(posting, line, SENTENCE_ENDS))
    for sentence, after in zip(sentences, [*sentences[1:], None], strict=True):
        if after and _is_no(posting[after.start : after.end], words, is_asked=posting[sentence.end : sentence.end + 1] == "?"):
            continue  # "A degree? Not needed."
        for part in by_need(posting, sentence, words):
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


def _is_no(answer: str, words: Cues, *, is_asked: bool) -> bool:
    lower = answer.lower().replace("’", "'").strip()
    if lower.startswith("or not"):
        return True
    return is_asked and (bool(SAYS_NO.match(lower)) or (len(lower.split()) <= SHORT_LABEL and is_refused(lower, words)))


def _beside_refused(posting: str, sentence: Span, state: str, words: Cues) -> Iterator[Clause]:
    """What a sentence that refuses something still asks: "GED (no degree needed)", "no bank experience needed, though it helps"."""
    lower = posting[sentence.start : sentence.end].lower().replace("’", "'")
    if not is_refused(kept(ASIDE.sub("", lower)), words):
        aside = ASIDE.search(posting, sentence.start, sentence.end)
        yield from clauses_of(posting, Span(sentence.start, aside.start() if aside else sentence.end), state, words)
        return
    parts = list(cut(posting, sentence, PARTS))
    says = [posting[part.start : part.end].lower().replace("’", "'").strip() for part in parts]
    refuse = [is_refused(kept(each), words) for each in says]
    if True not in refuse:
        return
    first, last = refuse.index(True), len(refuse) - 1 - refuse[::-1].index(True)
    if first and REFUSES_ITSELF.match(says[first]):
        yield from clauses_of(posting, Span(sentence.start, parts[first - 1].end), state, words)
    if any(words.must.search(each) or words.wish.search(each) for each in says[last + 1 :]) and not IS_WANTED.search(says[last + 1]):
        yield from clauses_of(posting, Span(parts[last + 1].start, sentence.end), state, words)
    elif any(IS_WANTED.search(each) and words.wish.search(each) for each in says[last + 1 :]):
        part = parts[last]
        yield Clause(posting[part.start : part.end].strip(), part.start, part.end, WISH, said=True)
