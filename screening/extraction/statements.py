"""An outline in, quotable statements by topic out: leadership, complaints, troubleshooting, shifts, typing without a figure ..."""

from __future__ import annotations

import re

from screening.model.profile import Statement
from screening.vocabulary.load import Vocabulary

from .hearsay import is_of_others
from .outline import Outline
from .passages import clause_of, quote
from .words import Hit, find_words

QUIET = frozenset(("education", "references", "interests"))  # sections whose words claim nothing about work
# "Cannot work weekends", "not willing to travel", "was supervised by a team lead": the contrary is no evidence of it.
NOT_SO = re.compile(r"\b(?:not(?! only)|cannot|can't|can\u2019t|no|never|unable to|won't|won\u2019t)\s(?:\w+\s){0,3}$")
OF_ONESELF = frozenset(("shifts", "remote", "travel", "leadership", "training_others", "knowledge_base", "troubleshooting"))
# "Reported to the team lead", "wanted to be one": a title of somebody else, or of nobody yet.
NOT_ONE = re.compile(
    r"\b(?:report(?:ed|ing|s)? (?:directly )?to|(?:wanted|hoped|hoping|asked|trained|applied|training|interviewed) (?:to be(?:come)?|for"
    r"|as)|under"
    r"|supervised by|answer(?:ed|ing)? to)\s(?:an?\s|the\s|my\s|our\s)?(?:\w+\s)?$"
)
ONLY_READ = re.compile(r"\b(?:read|reads|reading|followed|studied|memorized)\s(?:the\s|our\s|from\s)?(?:\w+\s){0,2}$")
NO_SUCH = re.compile(r"\b(?:no|without|lack(?:s|ed|ing)?)\s(?:\w+\s)?$")
OF_TRAINING = re.compile(r"\s(?:training|experience|knowledge|certification|office|building)\b")
WISHED = re.compile(r"\b(?:wish(?:ed)?|hop(?:e|ed|ing)|want(?:ed|ing)?|would (?:love|like)|asked) to\s(?:\w+\s)?$")
WENT = (" position went", " role went", " job went", " position was given")
OF_TITLES = ("lead", "leader", "supervisor")
OF_WORK = frozenset(("knowledge_base", "troubleshooting", "training_others", "upsell", "de_escalation"))
BY_OTHERS = re.compile(r"\bby (?:an?|the|my|our) $")
NOT_REACH = 30  # characters
MOST = 8  # statements a topic; more of them prove nothing more


def find_statements(outline: Outline, vocabulary: Vocabulary) -> tuple[Statement, ...]:
    """In text order, one a clause and topic, the first `MOST` of each topic."""
    found: list[Statement] = []
    reached: dict[str, int] = {}
    count: dict[str, int] = {}
    for hit in find_words(outline, vocabulary, "statements"):
        topic = hit.key[1]
        if hit.start < reached.get(topic, 0) or count.get(topic, 0) >= MOST or outline.section_at(hit.start) in QUIET:
            continue
        before = outline.lower[max(0, hit.start - NOT_REACH) : hit.start].rsplit("\n")[-1]
        if topic in OF_ONESELF and (NOT_SO.search(before) or BY_OTHERS.search(before) or outline.lower.startswith(" by ", hit.end)):
            continue
        if _is_another(outline, vocabulary, topic, before, hit):
            continue
        reached[topic] = clause_of(outline.text, hit.start, hit.end)[1]
        count[topic] = count.get(topic, 0) + 1
        found.append(Statement(topic, quote(outline, hit.start, hit.end, f"{topic} phrase")))
    return tuple(found)


def _is_another(outline: Outline, vocabulary: Vocabulary, topic: str, before: str, hit: Hit) -> bool:
    """Is it somebody else's doing, a title only wished for, or an article only read?"""
    if topic == "leadership" and hit.form.endswith(OF_TITLES) and NOT_ONE.search(before):
        return True
    if topic == "leadership" and (WISHED.search(before) or outline.lower.startswith(WENT, hit.end)):
        return True
    if topic == "knowledge_base" and ONLY_READ.search(before):
        return True
    if (
        topic == "compliance"
        and OF_TRAINING.match(outline.lower, hit.end)
        and (NO_SUCH.search(before) or outline.lower.startswith((" office", " building"), hit.end))
    ):
        return True
    return topic in OF_WORK and is_of_others(outline, vocabulary, hit.start, hit.end)
