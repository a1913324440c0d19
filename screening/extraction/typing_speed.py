"""The text of a document in, stated typing and keying speeds out; ten-key speeds are kept apart."""

from __future__ import annotations

import re

from screening.model.profile import TypingSpeed
from screening.vocabulary.load import Vocabulary

from .hearsay import is_hoped_for, is_of_others
from .outline import Outline
from .passages import clause_of, quote
from .words import folded

SLOWEST, FASTEST = 10, 200  # words a minute that a person can type; beyond FAST_CLAIM somebody should look
FAST_CLAIM = 120
LEAST_KPH = 1000  # keystrokes an hour; below it "kph" is a road speed
UNIT = (
    r"(?:wpm|palabras por minuto|mots par minute|w\.\s?p\.\s?m\b\.?|w/p/m"
    r"|words?[\s-](?:per|a|/)[\s-]min(?:ute|utes|\.)?|words?\s?/\s?min(?:ute)?)"
)
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
ONES = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
NUMBER = r"(\d(?<![\d.,/$]\d)\d{1,2})(?:\.\d{1,2})?"
WPM_AFTER = re.compile(rf"{NUMBER}\s?\]?\+?\s?(?:(?:-|to|/)\s?(\d{{2,3}})\s?\+?\s?)?\(?(?:net |gross |adjusted |accurate )?{UNIT}(?![a-z])")
SPOKEN = re.compile(
    rf"(?<!hundred )(?<!hundred and )\b({'|'.join(TENS)})(?:[\s-]?({'|'.join(ONES)}))?"
    rf"(?:\s(?:to|or)\s[a-z]+(?:[\s-][a-z]+)?)?\s(?:plus\s)?{UNIT}(?![a-z])"
    r"(?!\s(?:typists?|errors?|agents?|students?|trainees?|staff|tests?|minimum|required|requirement|goal))"
)
WPM_BEFORE = re.compile(
    rf"(?<![a-z]){UNIT}\)?\s?(?:\(net\)\s?)?[:=(-]{{0,2}}\s?(?:of |is |at )?{NUMBER}(?:\s?-\s?\d{{2,3}})?(?!\s?(?:%|/|\d|,\d"
    rf"|wpm|words|{UNIT}))"
)
SPEED = re.compile(
    rf"typ(?<=\btyp)(?:ing|e|es|ist)(?: speed| rate| skills?)?(?: is| of| at|:| -|,)?\s?(?:about |approximately |approx\.? |over "
    rf"|up to |~)?\(?{NUMBER}(?!\s?(?:%|/|\d|,\d|years?|yrs?|hours?|courses?|class|letters|pages|documents|forms|\+?\s?years|months|reports"
    rf"|words(?! per)|of\b|correspond|k\b|-key))"
)
KPH = re.compile(
    r"(?<![\d.,])(\d{1,2},?\d{3}|\d{1,2}(?:\.\d)?\s?k)\s?\+?\s?(?:(?:-|to)\s?(?:\d{1,2},?\d{3}|\d{1,2}\s?k)\s?\+?\s?)?"
    r"(?:ksph|kph|k\.p\.h\.?|kspm?h|(?:key\s?-?strokes|strokes|keys)(?:\s?(?:per|an|/)\s?(?:hour|hr))|sph)(?![a-z])"
)
TEN_KEY_SPEED = re.compile(r"\b(?:10|ten)[\s-]?key\b[^,;\n]{0,30}?(?<![\d.,])(\d{1,2},\d{3})\b")
CPM = re.compile(r"(?<![\d.,])(\d{2,3})\s?\+?\s?(?:cpm|characters per minute|strokes per minute|spm)(?![a-z])")
TEN_KEY = re.compile(r"\b(?:10|ten)[\s-]?key\b")
NOT_TYPING = re.compile(
    r"\b(?:read|reads|reading|reader|speak|speaks|speaking|speech|shorthand|steno\w*|dictation|transcrib\w* at|heart|fan"
    r"|rpm|wi-?fi|handwrit\w*|listen\w*|morse)\b"
)
OTHER_SIGNS = re.compile(r"\b(?:morse|texting|texts?|sign language|finger ?spelling|semaphore|braille|telegraph\w*|narrat\w+)\b")
# "Below 40 WPM", "used to be 55 WPM", "passing was 40 WPM", "class average from 25 to 45 WPM": no speed of today, or not one's own.
NOT_NOW = re.compile(
    r"(?:\b(?:below|under|less than|fewer than|almost|nearly|not yet|not quite|not|close to|approaching|short of|practi[cs]ing (?:to|for)"
    r"|to reach|needed|needs|asked for|wanted:?|once(?: typed)?|used to (?:be|type)|formerly|previously|was once|had been"
    r"|old speed of|as fast as|record (?:was|is|of)|could once type|once type|maybe|perhaps|guess|promising|promised|said|says"
    r"|against an?|in progress:?|train up to|went from \d\d to|from \d\d to|(?:pool|department|room)(?: next door)? averaged"
    r"|machine labell?ed|dictate"
    r"|improving to|building up to"
    r"|(?:typing )?(?:standard|target|requirement|benchmark)(?: is| was|:)?|\bpass|who type|people who type"
    r"|passing (?:was|is|score(?: was)?|mark(?: was)?)|pass mark(?: was)?|standard (?:was|is)|cut-?off (?:was|is)|toward|towards)"
    r"|\b(?:class|students?'?|pupils'?|group|office|staff) average\b[^;.]{0,20})\s(?:about |around |at |a |an )?$"
)
NOT_YET = re.compile(
    r"\W{0,3}(?:not (?:yet )?(?:reached|tested)|(?:is )?expected\b|in training|\(?(?:many |some |\w+ )?years ago|soon\b|is enough"
    r"|would be|as a (?:teen\w*|student|child)|in school\b|impress\w*"
    r"|by (?:june|may|july|spring|summer|fall|winter|next)|(?:is )?(?:my |the )?(?:goal|target|aim|hope)\b|on a good day|at (?:my )?best"
    r"|once\b"
    r"|(?:\w+\s)?(?:before|until) (?:my |the |an? )?(?:\w+\s)?(?:injury|surgery|accident|stroke)|was (?:the )?(?:passing|required|asked"
    r"|needed)"
    r"|(?:my |an? )?(?:friend|sister|brother|mother|father|wife|husband|colleague|co-?worker|supervisor|boss|manager)s?'s?\b)"
)
IN_BRACKETS = re.compile(r"\((?:my\s)?(?:friend|sister|brother|mother|father|wife|husband|colleague|co-?worker|boss|manager)'s\b[^)]*$")
PAST = re.compile(r"\b(?:once|used to|formerly|years ago|back then)\b")
TODAY = re.compile(r"\b(?:today|now|currently|these days)\b")
REQUIRED = re.compile(
    r"\b(?:must|required?|requires|requirement|requirements|minimum|preferred|goal|working (?:toward|towards|on)"
    r"|at least .{0,25}required|learning to|aiming)\b"
)
# A pattern is only tried on a text that holds one of its signs.
WORD_SIGNS = ("wpm", "por min", "par min", "w.p", "w. p", "w/p/m", "per min", "per-min", "a min", "/min", "/ min")
KEY_SIGNS = ("kph", "k.p.h", "ksph", "kspm", "sph", "stroke", "keys per", "keys an", "keys/")
SPEEDS = (
    (WORD_SIGNS, WPM_AFTER),
    (WORD_SIGNS, WPM_BEFORE),
    (WORD_SIGNS, SPOKEN),
    (("typ",), SPEED),
    (KEY_SIGNS, KPH),
    (("10 key", "10-key", "ten key", "ten-key", "10key"), TEN_KEY_SPEED),
)
OTHERS = re.compile(r"\b(?:applicants?|agents|candidates|team|staff|employees|students|typists|trainees|reps|representatives)\b")
ASKED_AFTER = re.compile(r"\b(?:required|preferred|minimum|needed|requirement)\b")
PER_WPM = 300  # keystrokes an hour for a word a minute: five strokes a word, sixty minutes


def find_typing_speeds(outline: Outline, vocabulary: Vocabulary) -> tuple[TypingSpeed, ...]:
    """Speeds as stated, in text order. A range counts as its lower end."""
    text = folded(outline.lower)
    found: dict[int, TypingSpeed] = {}
    held = {signs for signs in {signs for signs, _ in SPEEDS} if any(sign in text for sign in signs)}
    for signs, pattern in SPEEDS:
        if signs in held:
            for match in pattern.finditer(text):
                speed = _keystrokes(outline, text, match) if pattern in (KPH, TEN_KEY_SPEED) else _words(outline, text, match)
                if speed is not None:
                    found.setdefault(match.start(1), speed)
    for match in CPM.finditer(text) if "cpm" in text or "per minute" in text or "spm" in text else ():
        if "typ" in text[max(0, match.start() - 40) : match.end() + 20]:
            note = f"{match[1]} characters a minute is about {int(match[1]) // 5} words a minute"
            found.setdefault(match.start(1), TypingSpeed(None, None, quote(outline, *match.span(), "typing:cpm"), note=note))
    return tuple(speed for _, speed in sorted(found.items()) if speed.kph is None or speed.kph >= LEAST_KPH)


def _words(outline: Outline, text: str, match: re.Match[str]) -> TypingSpeed | None:
    value = _number(match)
    if (
        match.re is not SPOKEN
        and (match.lastindex or 1) > 1
        and match[2]
        and text[max(0, match.start() - 6) : match.start()].endswith("from ")
    ):
        value = int(match[2])  # "from 35 to 55 WPM" is where it stands now
    if not SLOWEST <= value <= FASTEST:
        return None
    left, right = clause_of(outline.text, match.start(), match.end())
    item = max(left, text.rfind(",", left, match.start()) + 1)
    if TEN_KEY.search(text, item, match.start()) or NOT_TYPING.search(text, max(item, match.start() - 40), min(right, match.end() + 12)):
        return None
    if OTHERS.search(text, max(left, match.start() - 40), match.start()) or _is_no_speed_now(outline, text, match, (left, right)):
        return None
    if REQUIRED.search(text, max(left, match.start() - 60), match.start()) or ASKED_AFTER.search(
        text, match.end(), min(right, match.end() + 40)
    ):
        return None
    note = f"over {FAST_CLAIM} words a minute: worth a test" if value > FAST_CLAIM else ""
    return TypingSpeed(value, None, quote(outline, match.start(), match.end(), "typing:wpm"), note=note)


def _is_no_speed_now(outline: Outline, text: str, match: re.Match[str], clause: tuple[int, int]) -> bool:
    """Another's, of another day, wished for, or not of typing."""
    left, right = clause
    start = match.start(1) if match.re is WPM_BEFORE or match.re is SPEED else match.start()
    before, after = text[max(left, start - 60) : start], text[match.end() : min(right, match.end() + 50)]
    if NOT_NOW.search(before) or NOT_YET.match(after) or IN_BRACKETS.search(before) or OTHER_SIGNS.search(text, left, match.start()):
        return True
    if PAST.search(before) and TODAY.search(after):
        return True
    return is_of_others(outline, *match.span()) or is_hoped_for(outline, *match.span())


def _number(match: re.Match[str]) -> int:
    """ "62" or "sixty-two"."""
    return TENS[match[1]] + ONES.get(match[2] or "", 0) if match.re is SPOKEN else int(match[1])


def _keystrokes(outline: Outline, text: str, match: re.Match[str]) -> TypingSpeed:
    digits = match[1].replace(",", "").replace(" ", "")
    value = int(float(digits[:-1]) * 1000) if digits.endswith("k") else int(digits)
    left, right = clause_of(outline.text, match.start(), match.end())
    ten_key = TEN_KEY.search(text, max(left, match.start() - 60), min(right, match.end() + 30)) is not None
    note = f"{value:,} keystrokes an hour is about {round(value / PER_WPM, 1):g} words a minute" if not ten_key else "numeric pad"
    return TypingSpeed(None, value, quote(outline, match.start(), match.end(), "typing:kph"), ten_key=ten_key, note=note)
