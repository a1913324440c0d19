"""Words for a degree or a row of education in, whether they name no study of the person out: another thing or person, still to win."""

from __future__ import annotations

import re

from .outline import Outline
from .passages import line_near

FAR_BACK = 40  # characters
# "Bachelor parties host", "Master of the (?:month|week|year|quarter)|of ceremonies": no study at all.
NO_STUDY = re.compile(
    r"(?:'?s)?\s(?:part(?:y|ies)|pad|auction|flat|apartment|buttons?|chef|plumber|of ceremon\w+|of the house|bedroom|suite|musical"
    r"|copies|keys?"
    r"|(?:\w+ )?(?:instructor|tutor|proctor|examiner|coordinator)"
    r"|list)\b"
    r"|\s?\.?\sin (?:street|life\b|common sense|hard knocks|hustle|people\b|fun\b)"
)
# "Failed GED math", "will get my GED next year", "GED scheduled for fall": still to be won.
STILL_TO_WIN = re.compile(
    r"\b(?:fail(?:ed|ing)|will (?:\w+ly )?(?:get|earn|finish|complete|take|have|receive)"
    r"|(?:hop|plan|want|need|aim|intend|try|expect|willing|able|like|wish)\w* (?:to"
    r"|on) (?:get|getting"
    r"|earn\w*|finish\w*|complet\w*|tak\w+|obtain\w*|pass\w*)|schedul\w+|registered for|signed up for|await\w+|retak\w+|going for"
    r"|prepar\w+ for"
    r"|study(?:ing)? for|(?:one|two|three|[1-4]) of (?:the )?(?:four|five|[45]))\s(?:my\s|an?\s|the\s)?$"
)
ON_THE_WAY = re.compile(
    r"\s?[:,(\u2013-]?\s?(?:exams?\s|tests?\s|diploma\s|math\s|program\s)?(?:is\s|was\s|to be\s)?(?:scheduled|planned|booked|failed"
    r"|not passed|next (?:year"
    r"|month|spring|fall|summer)|to come|soon|:?\s?(?:\d|one|two|three) tests? (?:left|to go)|\(?not yet|passed (?:one|two|three|\d) of"
    r"|hopefully|started|prep\b)"
)
# "Three of my kids graduated high school"
OF_KIN = re.compile(
    r"\b(?:my|our)\s(?:\w+\s){0,2}(?:kids?|children|child|sons?|daughters?|husband|wife|brothers?|sisters?|mother|father)\s[^.;,]*$"
)
# Rows under education that tell of somebody else, of work at a school, or of a school only applied to.
KIN_ROW = re.compile(
    r"[\W_]*(?:(?:my|our)\s(?:\w+\s)?(?:teacher|boss|friend|neighbou?r|son|daughter|wife|husband|spouse|partner|sister|brother"
    r"|mother|father|mom|dad|children|child|kids?|parents?)\b|(?:teacher|boss|friend|neighbou?r|son|daughter|wife|husband|sister|brother|mother|father|children|child|kids?"
    r"|parents?)(?:'s)?\s"
    r"(?!(?:\w+\s){0,2}(?:high|college|university)\b))"
)
NONE_NAMED = re.compile(r"[\W_]*(?:name of )?(?:college|university|school|degree)[^:\n]{0,20}:\s?(?:n/?a|none|no|nil|-+)\W*$")
# Work at a school, a school only applied to, a grade before the last.
NO_ROW = re.compile(
    r"\b(?:coach(?:ed|ing)?|janitor|custodian|cook|cafeteria|lunch lad(?:y|ies)|bus driver|crossing guard|booster club|students? tutored"
    r"|groundskeeper|security guard|secretary at|ushered|bookstore|reading group|walked dogs|collector|sweatshirt|fan of"
    r"|volunteer(?:ed)?\s*(?:at\b.*)?$"
    r"|applied (?:to|for admission)|rejected (?:by|from)|did not (?:attend|enroll|go)|never (?:attended|enrolled|went)|wait-?listed"
    r"|campus (?:tours?|visits?)|library card|(?:university|college) (?:avenue|ave|street|st|road|drive|station|park|place|boulevard|blvd)"
    r"|(?:ninth|tenth|eleventh|9th|10th|11th)(?:\s(?:and|to|-)\s(?:tenth|eleventh|10th|11th))?\sgrade|grades? (?:9|10|11))\b"
)
TOOK_IT = re.compile(r"\b(?:diploma|graduat\w*|degree|ged|gpa|b\.?[as]\.?|m\.?[as]\.?|class of|major\w*|certificat\w+|(?:19|20)\d\d)\b")


JUNIOR = re.compile(r"\b(?:junior|middle|elementary|primary) $")


def is_no_row(row: str) -> bool:
    """Does a row in lower case tell of somebody else's school, of work at one, or of one never attended?"""
    if KIN_ROW.match(row) or NONE_NAMED.match(row):
        return True
    return TOOK_IT.search(row) is None and NO_ROW.search(row) is not None


def is_no_study(text: str, start: int, end: int) -> bool:
    """Is the word for a degree at `text[start:end]` part of another thing's name, or the degree still to be won?"""
    if JUNIOR.search(text, max(0, start - FAR_BACK), start):
        return True
    if OF_KIN.search(text, max(0, start - FAR_BACK), start):
        return True
    won = STILL_TO_WIN.search(text, max(0, start - FAR_BACK), start) is None and ON_THE_WAY.match(text, end) is None
    return NO_STUDY.match(text, end) is not None or not won


def row_of(outline: Outline, start: int, end: int) -> str:
    """The row that holds `start`, in lower case."""
    return outline.lower[slice(*line_near(outline.text, start, end))]
