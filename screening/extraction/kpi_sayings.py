"""A figure in a text in, what the words right beside it say that it measures out, where a list of words could not tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .words import Hit

NOTHING = "none"  # a figure, but no service figure
BEFORE, AFTER = 60, 90  # characters
CUSTOMERS = (
    r"(?:customers?|clients?|callers?|members?|subscribers?|accounts?|policyholders?|policies|leases|residents|tenants|families|donors"
    r"|households|cancell?ations?|renewals?|borrowers|patients|guests|users)"
)
PRIVATE_GOAL = re.compile(
    r"\s(?:of|to|above|over)\s(?:[\w-]+\s){0,2}?(?:rent|savings?|fitness|weight|weight-loss|water|steps?|reading|running|walking|exercise|sleep"
    r"|donations?|mortgage|retirement|debt)\s(?:goals?|targets?|plan)\b"
)
SERVICE_AFTER = re.compile(r"\s(?:customer|client|guest) (?:service|experience)\b(?! (?:calls|representatives?|agents|team|staff|issues))")
RENEWED_AFTER = re.compile(
    r" of (?:my |our |the |those )?(?:\w+ )?(?:clients|customers|members|policyholders|accounts|subscribers|families)"
    r" (?:who )?(?:(?:renewed|stayed|retained)\b"
    r"|kept (?:their |the )?(?:account|polic|coverage|service|subscription|membership|plan|contract)\w*)"
)
# "Kept 64% of the callers who wanted to leave"
KEPT_BEFORE = re.compile(r"\b(?:kept|saved|retained|won back|held on to)\s(?:about |over |nearly |some |roughly |an average of )?$")
KEPT_AFTER = re.compile(rf"\sof\s(?:the |my |our |those |all )?(?:[\w-]+\s){{0,2}}?{CUSTOMERS}\b")
QUALITY_BEFORE = re.compile(r"\bquality[\s:=\u2013-]{1,3}$")
# "10,200 ksph at 99%" is keying, "renewals over 15% increase" what an insurer charges.
KEYED_BEFORE = re.compile(
    r"\b(?:k?sph|kph|kspm|wpm|w\.p\.m\.?|words (?:per|a) minute|keystrokes(?: (?:per|an) hour)?|strokes (?:per|an) hour)"
    r"[\s,(]{1,2}(?:(?:at|with|@|and)\s)?(?:over\s|about\s)?(?:an?\s)?$"
)
CHARGED_AFTER = re.compile(r"\s(?:rate\s|premium\s|price\s)?(?:increase|hike|jump|rise)s?\b")
CHARGED_BEFORE = re.compile(
    r"\b(?:renewals?|remarket\w*|premiums?|rates?|policies)\b[^.;%]{0,40}\b(?:over|above|more than|exceed\w*|with|past)\s(?:an?\s)?$"
)
REVIEWS = r"(?:audits?|audited|qa|quality|monitored|recorded|reviewed|sampled|call reviews?|spot[ -]checks?)"
CHECKED_AFTER = re.compile(rf"\s?(?:[\w-]+\s){{0,3}}?(?:on|in|by|from|across|over|per|at)\s(?:[\w'-]+\s){{0,4}}?{REVIEWS}\b")
EXACT = re.compile(r"\b(?:accura\w+|compliance|compliant|adherence)\b")
AUDITED_BEFORE = re.compile(
    r"\b(?:audited|spot-checked|quality-checked)\s(?:monthly\s|weekly\s|quarterly\s)?(?:at|for)\s(?:over\s|about\s)?$"
)
# "Carry a $900K quota ...; 118% in 2017, 96% in 2018, 104% YTD"
WHEN = (
    r"\s(?:\((?=\d))?(?:(?:in|for|during)\s)?(?:fy\s?'?\d\d|fiscal|(?:19|20)\d\d|q[1-4]|ytd|year[ -]to[ -]date|last (?:year|quarter)"
    r"|this year|the (?:next|following|year after)|h[12])"
)
WHEN_AFTER = re.compile(WHEN)
ROW_BETWEEN = re.compile(r"[^.%\u2022\n]{0,60}?(?:,|;|/|\band\b|\bthen\b|&)\s?(?:\w+\s)?")
LEAST_OF_GOAL, MOST_OF_GOAL = 50, 400  # percent of a quota
FAR_FROM = 20  # characters: a word this near to the figure says itself what it measures
# "Customer relations survey (J.D. style) 8.9 out of 10", "customer loyalty index 88%"
SURVEYED = re.compile(
    r"\b(?:customers?|clients?|guests?|patients?|members?|residents?|tenants?|shoppers?|diners?|visitors?|owners?|riders?|passengers?|parents?|user)"
    r"(?:'s|s'|')?\s(?:[\w&-]+\s){0,2}?(?:surveys?|index|scorecards?|comment cards?|feedback|reviews?|ratings?|scores?|marks?)\b"
    r"(?=[^;%\n]{0,26}?\d{1,3}(?:\.\d{1,2})?\s?(?:%|percent\b|/\s?(?:5|10|100)\b|out of|of a possible|stars?))"
)
NOT_ASKED = re.compile(r"\b(?:response|responses|responded|completed|completion|participation|conversion|sent|collected|returned)\b")
RATED = re.compile(
    r"\b(?:rated|reviewed)\s(?:an?\s)?(?:average\s)?(?:of\s)?([1-5]\.\d{1,2})(?:\s?(?:/5|stars?|out of (?:5|five)))?\s(?:stars?\s)?"
    r"(?:by|on|from)\s(?:\w+\s){0,2}?(?:customers|clients|guests|patients|members|shoppers|diners|passengers|riders|residents|google|yelp"
    r"|tripadvisor)\b"
)
MINUTES_SECONDS = re.compile(
    r"(?<![\d.:])(\d{1,2})\s?(?:minutes?|mins?|m)(?:\sand|,)?\s([0-5]?\d)(?:\s?(?:seconds?|secs?|s)\b|(?![\w%:]|\.\d|\s?(?:%|calls|chats|per)))"
)
SCORE_BEFORE = re.compile(
    r"\b(?:scores?|index|rating|marks?|mystery shops?)(?:\s(?:for|from|on|of)\s(?:[\w'-]+\s){1,8}?)?\s?"
    r"(?:(?:rose|went|grew|up|moved|raised|climbed|brought)\s)?(?:of|at|is|was|were|averag\w+|:|to|from\s\d{1,3}(?:\.\d{1,2})?\sto)?\s?(?:an?\s)?$"
)
SCORE_AFTER = re.compile(r"(?:[.,;)]?\s*$|[.,;)]\s|\s(?:in|for|on|over|last|against|versus|from|this|and)\b|[.,;)]?\n)")


def is_score(text: str, start: int, end: int, name: str, value: str) -> bool:
    """Is a bare number a score of a hundred or, with a decimal, of ten ("arrival survey score from 78 to 86", "review score 9.3")?"""
    out_of_ten = "." in value and 5 < float(value) <= 10
    if not (60 <= float(value) <= 100 or (out_of_ten and name == "CSAT")) or not SCORE_AFTER.match(text, end):
        return False
    return SCORE_BEFORE.search(text[max(0, start - BEFORE) : start]) is not None


def anchors(text: str) -> list[int]:
    """Where figures stand that no word of the list leads to."""
    found = [match.start() for match in RATED.finditer(text)] if "rated" in text or "reviewed" in text else []
    return found + ([match.start() for match in SURVEYED.finditer(text)] if "survey" in text or "index" in text else [])


def told(text: str, at: int, to: int, end: int) -> str | None:
    """The kind that the words right beside a percentage name; `NOTHING` where it measures no service; None where they are silent."""
    before, after = text[max(0, at - BEFORE) : at], text[to : min(end, to + AFTER)]
    if PRIVATE_GOAL.match(after) or KEYED_BEFORE.search(before) or (CHARGED_AFTER.match(after) and CHARGED_BEFORE.search(before)):
        return NOTHING
    if SERVICE_AFTER.match(after):
        return "CSAT"
    if RENEWED_AFTER.match(after) or (KEPT_BEFORE.search(before) and KEPT_AFTER.match(after)):
        return "RETENTION"
    if QUALITY_BEFORE.search(before) or AUDITED_BEFORE.search(before):
        return "QA"
    checked = CHECKED_AFTER.match(after)
    if checked and (EXACT.search(before[-40:]) or EXACT.search(checked[0])):
        return "QA"
    return None


def goes_on(text: str, previous: tuple[int, int], place: tuple[int, int]) -> bool:
    """Is a percentage told of another year than the one before it in the same row ("108% of goal in 2016 and 103% in 2017")?"""
    return WHEN_AFTER.match(text, place[1]) is not None and ROW_BETWEEN.fullmatch(text, previous[1], place[0]) is not None


def of_quota(text: str, hits: Sequence[Hit], place: tuple[int, int], value: float) -> bool:
    """A share of a quota named further before: "Carry a $900K quota selling software to restaurants; 118% in 2017"."""
    if not (LEAST_OF_GOAL <= value <= MOST_OF_GOAL and WHEN_AFTER.match(text, place[1])):
        return False
    before = [hit for hit in hits if hit.end <= place[0]]
    near = any(min(abs(place[0] - hit.end), abs(hit.start - place[1])) <= FAR_FROM for hit in hits)
    return not near and any(hit.key[1] == "SALES_TARGET" for hit in before) and text[place[0] - 2 : place[0]] in ("; ", ": ", ", ", " (")


def surveys(text: str, start: int, end: int, hits: Sequence[Hit]) -> Iterator[Hit]:
    """Customers' surveys and indexes under names of their own, with their figure right behind."""
    for match in SURVEYED.finditer(text, start, end):
        tail = text[match.end() : match.end() + 30]
        if not NOT_ASKED.search(match[0] + tail) and not any(hit.start < match.end() and hit.end > match.start() for hit in hits):
            yield Hit(match.start(), match.end(), ("kpis", "CSAT"), match[0])
