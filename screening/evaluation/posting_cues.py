"""The word lists of postings in, what a stretch of one says by its own words out: a must, a wish, or that nothing is asked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from screening.vocabulary.load import Vocabulary

MUST, WISH, SKIP, NONE = "must", "wish", "skip", ""
NO_NEED = (
    r"(?:(?:it |that )?(?:is |are |it's )?not|(?:it |that |they )?(?:isn't|aren't)) (?:strictly )?(?:required|needed|necessary|essential)"
)
NOT_NEEDED = re.compile(rf",?\s*(?:but|though|although)\s+{NO_NEED},?")
REFUSED = re.compile(
    rf"\b(?:no (?:\w+[ -]){{1,3}}?(?:is |are )?(?:required|needed|necessary|expected)|{NO_NEED}"
    r"|(?:needn't|need not|don't have to|do not have to)"
    r"|(?:don't|do not|doesn't|does not|won't|will not) (?:need|require|expect|ask for|insist on|care))\b"
    r"|\b(?:do not|don't|need not|needn't|should not|shouldn't|cannot|can't) apply\b(?! unless| without| until)|\bdon't mind\b(?! wh)"
)
NOT_NEEDED_BUT = re.compile(rf"{NO_NEED},?\s+(?=but\b)")
WISHED = r"nice|nice to have|wish|want|plus|optional|bonus|desirable|desired|preferred|pref|asset|an asset"
NEEDED = r"yes|must|must have|required|essential|mandatory|needed|req"
LAST_WISH, LAST_MUST = (
    re.compile(rf"[|\t]\s*(?:{cell})(?:,[^|\t]*)?\s*\|?\s*$") for cell in (f"{WISHED}|d|n|p", f"{NEEDED}|m|r|e")
)  # the last cell of a row
ROW_WISH, ROW_MUST = (re.compile(rf"\s*\|?\s*(?:{cell})\s*[|\t]") for cell in (WISHED, NEEDED))  # its first
AND = re.compile(r"(?<!\ba )\bplus(?= (?:an?|one|two|three|four|five|six|\d+|at least|the|some|good)\b)")  # "a diploma plus two years"
ONLY_IF = re.compile(r"\bif you(?: have|'ve| know| hold| speak| bring)\b")  # no must by itself
SURE_WISH = re.compile(
    r"\s*(?:it|that|we)(?:'s|'d be| is| would be| will be|'ll be|'re| are)? (?:an? |even |really |so |also |very |all the )*"
    r"(?:great|nice|good|lovely|happy|happier|better|big|super|wonderful|brilliant"
    r"|thrilled|delighted|pleased|over the moon)\b[^.]{0,40}\bif\b"
)


class Cues(NamedTuple):
    headings: tuple[tuple[str, re.Pattern[str]], ...]
    wish: re.Pattern[str]
    must: re.Pattern[str]
    never: re.Pattern[str]
    firm: re.Pattern[str]
    elsewhere: re.Pattern[str]
    topic: re.Pattern[str]
    leans: tuple[tuple[str, re.Pattern[str]], ...]
    later_duty: re.Pattern[str]


def is_refused(lower: str, words: Cues) -> bool:
    lower = lower.replace("\n", " ")
    return bool(words.never.search(lower) or REFUSED.search(lower))


def kept(lower: str) -> str:
    """Without "but not required", "not needed but": what is preferred is not also refused."""
    return NOT_NEEDED.sub("", NOT_NEEDED_BUT.sub("", lower))


def said(lower: str, words: Cues) -> str:
    lower = AND.sub("and", lower.replace("\n", " ").replace("should you", "if you").replace("medicare advantage", "medicare"))
    if ROW_MUST.match(lower) or ROW_WISH.match(lower):
        return MUST if ROW_MUST.match(lower) else WISH
    if SURE_WISH.match(lower):
        return WISH
    if LAST_WISH.search(lower) or words.wish.search(lower):
        return WISH
    return MUST if LAST_MUST.search(lower) or words.must.search(ONLY_IF.sub("if", lower)) else NONE


@cache
def cues_of(vocabulary: Vocabulary) -> Cues:
    table = vocabulary.tables["postings"]
    beside = "(?:" + any_of(table["beside"]) + ")"
    # Wishes first: "preferred qualifications" is no requirement. Then what is to be skipped: "physical requirements".
    headings = []
    for kind in (WISH, SKIP, MUST):
        phrase = f"(?:{any_of(table['headings'][kind])})"
        headings.append((kind, re.compile(rf"(?:{beside} )*{phrase}(?: (?:{beside}|{phrase}))*")))
    cues = table["cues"]
    leans = tuple((kind, whole_words(table["leaning"][kind])) for kind in (WISH, SKIP, MUST))
    topic = re.compile(rf"(?:{beside} )*(?:{any_of(table['topic_labels'])})(?: (?:{beside}|{any_of(table['topic_labels'])}))*")
    wish, must = whole_words(cues[WISH]), whole_words(cues[MUST])
    never, firm, elsewhere = whole_words(table["not_asked"]), whole_words(table["firm"]), whole_words(table["headings"][SKIP])
    return Cues(tuple(headings), wish, must, never, firm, elsewhere, topic, leans, whole_words(table["later_duty"]))


def any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word.lower()) for word in sorted(words, key=len, reverse=True))


def whole_words(words: Iterable[str]) -> re.Pattern[str]:
    """Any of the words as a whole word, in lower-case text; longest first."""
    return re.compile(rf"(?<![\w'-])(?:{any_of(words)})(?![\w-])")
