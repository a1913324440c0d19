"""A clause of a posting that no rule could place in, whether it may ask something of an applicant out: then a person is shown it."""

from __future__ import annotations

import re

from .posting_cues import NONE, SKIP
from .posting_sentences import Clause

FEW_WORDS = 8  # of a fragment: "Clean driving record."
LEAST_LETTERS = 3
APPLICANT = re.compile(
    r"\b(?:you|you've|you're|your|applicants?|candidates?|(?:people|those|anyone|anybody|person|individuals?) (?:who|with|that)"
    r"|someone|somebody|whoever|nobody|everybody|the (?:right|ideal|best) (?:person|one|hire))\b"
)
WANTED = re.compile(
    r"\b(?:we|i) (?:\w+ )?(?:value|expect|want|look|seek|like|love|appreciate|prize|hire|hope|ask|insist|care|count on|rely on)\b"
)
OPENS = re.compile(
    r"(?:\W*(?:able|ability|capable|knowledge|working knowledge|understanding|experience|experienced|familiar\w*|comfort\w*"
    r"|willing\w*|fluent|fluency|proficien\w+|skilled|skills?|strong|solid|good|excellent|proven|prior|previous|valid|own|access|must|background|passion"
    r"|reliable|certifi\w+|licen[sc]e\w*|training in|a \w+ for)\b)"
)
LONG_WORD = re.compile(r"[A-Za-z][\w'’-]{3,}")
DUTY = re.compile(r"\b(?:you'll|you will|you would|you'd) (?!need\b|have\b|hold\b|bring\b|own\b|be (?:a|an|able|comfortable|someone)\b)")
OF_THE_FIRM = re.compile(
    r"\W*(?:we|we're|our|us|founded|at [a-z]|join|about|apply|call|email|e-mail|write to|send|click|visit|reply|contact)\b"
)
FACT = re.compile(
    r"[$£€₹]\s?\d|\b\d+\s?(?:am|pm|a\.m|p\.m|/ ?hr?|k)\b|\b(?:per|an) hour\b|https?:|www\.|\S@\S|^\W*(?:pay|salary|hours|location)\b"
)


def may_ask(clause: Clause) -> bool:
    """Of what stands under duties, pay or benefits only what says "must"; elsewhere whatever is not plainly of the firm or the day."""
    lower = clause.text.lower().replace("’", "'").replace("\n", " ")
    if clause.need == SKIP:
        return True  # only what asks by its own words comes here
    if clause.need != NONE or len(lower.strip()) < LEAST_LETTERS or FACT.search(lower) or lower.rstrip().endswith((":", "?")):
        return False
    if WANTED.search(lower):
        return True
    if DUTY.search(lower):
        return False
    if APPLICANT.search(lower) or OPENS.match(lower):
        return True
    return len(lower.split()) <= FEW_WORDS and not OF_THE_FIRM.match(lower) and (clause.in_list or not _is_name(clause.text))


def _is_name(text: str) -> bool:
    """ "Harbor & Pine Insurance, Boise": a firm, a place or a heading."""
    names = LONG_WORD.findall(text)
    return len(names) > 1 and all(word[0].isupper() for word in names)
