"""The text of a document in, stated typing and keying speeds out; ten-key speeds are kept apart."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice
from re import Match

from screening.model.profile import TypingSpeed
from screening.vocabulary.load import Vocabulary

from .figure_words import ANY_ONE, ANY_TEN, VALUES
from .outline import Outline
from .passages import clause_of, compiled, quote
from .typing_doubts import SPOKEN_TEST, is_no_speed_of_today, is_of_something_else
from .words import find_words, folded

SLOWEST, FASTEST = 10, 200  # words a minute that a person can type; beyond FAST_CLAIM somebody should look
FAST_CLAIM = 120
LEAST_KPH = 1000  # keystrokes an hour; below it "kph" is a road speed
PER_WPM = 300  # keystrokes an hour for a word a minute: five strokes a word, sixty minutes
UNIT = (
    r"(?:wpm|palabras por minuto|mots par minute|w\.\s?p\.\s?m\b\.?|w/p/m"
    r"|words?[\s-](?:per|a|/)[\s-]min(?:ute|utes|\.)?|words?\s?/\s?min(?:ute)?)"
)
NUMBER = r"(\d(?<![\d.,/$]\d)\d{1,2})(?:\.\d{1,2})?"
WPM_AFTER = rf"{NUMBER}\s?\]?\+?\s?(?:(?:-|to|/)\s?(\d{{2,3}})\s?\+?\s?)?\(?(?:net |gross |adjusted |accurate )?{UNIT}(?![a-z])"
SPOKEN = (
    rf"(?<!hundred )(?<!hundred and )\b({ANY_TEN})(?:[\s-]?({ANY_ONE}))?"
    rf"(?:\s(?:to|or)\s[a-z]+(?:[\s-][a-z]+)?)?\s(?:plus\s)?{UNIT}(?![a-z])(?!{SPOKEN_TEST})"
)
WPM_BEFORE = (
    rf"(?<![a-z]){UNIT}\)?\s?(?:\(net\)\s?)?[:=(-]{{0,2}}\s?(?:of |is |at )?{NUMBER}(?:\s?-\s?\d{{2,3}})?(?!\s?(?:%|/|-key|\d|,\d"
    rf"|wpm|words|{UNIT}))"
)
SPEED = (
    rf"typ(?<=\btyp)(?:ing|e|es|ist)(?: speed| rate| skills?)?(?: is| of| at|:| -|,)?\s?(?:about |approximately |approx\.? |over "
    rf"|up to |~)?\(?{NUMBER}(?!\s?(?:%|/|\d|,\d|years?|yrs?|hours?|courses?|class|letters|pages|documents|forms|\+?\s?years|months|reports"
    rf"|words(?! per)|of\b|correspond|k\b|-key))"
)
BETWEEN = r"\bbetween (\d{2,3}) and $"
STROKES = r"(?:ksph|kph|k\.p\.h\.?|kspm?h|(?:key\s?-?strokes|strokes|keys)(?:\s?(?:per|an|/)\s?(?:hour|hr))|sph)"
FIGURE = r"(\d(?<![\d.,]\d)(?:\d?,?\d{3}|\d?(?:\.\d)?\s?k))"
KPH = rf"{FIGURE}\s?\+?\s?(?:(?:-|to)\s?(?:\d{{1,2}},?\d{{3}}|\d{{1,2}}\s?k)\s?\+?\s?)?{STROKES}(?![a-z])"
KPH_BEFORE = rf"\b(?:key\s?-?strokes\s?[:(-]{{1,2}}\s?{FIGURE}\s?(?:per|an|/)\s?(?:hour|hr)|(?:ksph|kph)\s?[:=-]\s?{FIGURE})\b"
TEN_KEY_SPEED = r"\b(?:10|ten)[\s-]?key\b[^,;]{0,30}?(?<![\d.,])(\d{1,2},\d{3})\b"
CPM = r"(?<![\d.,])(\d{2,3})\s?\+?\s?(?:cpm|characters per minute|strokes per minute|spm)(?![a-z])"
TEN_KEY = r"\b(?:10|ten)[\s-]?key\b"
# What often touches its figure ("60wpm") is no word of its own: looked for as it stands.
TOUCHING = {"words": ("wpm",), "keys": ("kph", "sph"), "characters": ("cpm",)}
MOST_SPEEDS = 300  # of one shape; more is no resume
BEFORE_SIGN, AFTER_SIGN = 100, 60  # characters: a figure stands nearer than this to the unit it is told in


def find_typing_speeds(outline: Outline, vocabulary: Vocabulary) -> tuple[TypingSpeed, ...]:
    """Speeds as stated, in text order. A range counts as its lower end."""
    text = folded(outline.lower)
    near = _near(outline, vocabulary, text)
    found: dict[int, TypingSpeed] = {}
    for sign, pattern in (("words", WPM_AFTER), ("words", WPM_BEFORE), ("words", SPOKEN), ("", SPEED)):
        for match in _stated(text, pattern, near[sign] if sign else [(0, len(text))]):
            if (speed := _words(outline, vocabulary, text, match, pattern)) is not None:
                found.setdefault(match.start(1), speed)
    for sign, pattern in (("keys", KPH), ("keys", KPH_BEFORE), ("ten_key", TEN_KEY_SPEED)):
        for match in _stated(text, pattern, near[sign]):
            if pattern is TEN_KEY_SPEED and "\n" in outline.text[match.start() : match.end()]:
                continue  # "10-key by touch" ends its line, "Served 12,000 members" begins another
            if (speed := _keystrokes(outline, vocabulary, text, match)) is not None:
                found.setdefault(match.start(match.lastindex or 1), speed)
    for match in _stated(text, CPM, near["characters"]):
        if "typ" in text[max(0, match.start() - 40) : match.end() + 20]:
            note = f"{match[1]} characters a minute is about {int(match[1]) // 5} words a minute"
            found.setdefault(match.start(1), TypingSpeed(None, None, quote(outline, *match.span(), "typing:cpm"), note=note))
    return tuple(speed for _, speed in sorted(found.items()) if speed.kph is None or speed.kph >= LEAST_KPH)


def _near(outline: Outline, vocabulary: Vocabulary, text: str) -> dict[str, list[tuple[int, int]]]:
    """The stretches of the text that can state a speed, by kind of sign."""
    places: dict[str, list[int]] = {"words": [], "keys": [], "ten_key": [], "characters": []}
    for hit in find_words(outline, vocabulary, "typing"):
        places[hit.key[1]].append(hit.start)
    for kind, signs in TOUCHING.items():
        for sign in signs:
            at = text.find(sign)
            while at >= 0:
                places[kind].append(at)
                at = text.find(sign, at + 1)
    return {kind: _joined(sorted(at), len(text)) for kind, at in places.items()}


def _joined(places: list[int], length: int) -> list[tuple[int, int]]:
    """Stretches around the places, those that touch made one."""
    found: list[tuple[int, int]] = []
    for place in places:
        left, right = max(0, place - BEFORE_SIGN), min(length, place + AFTER_SIGN)
        if found and left <= found[-1][1]:
            left = found.pop()[0]
        found.append((left, right))
    return found


def _stated(text: str, pattern: str, stretches: list[tuple[int, int]]) -> Iterator[Match[str]]:
    yield from islice(chain.from_iterable(compiled(pattern).finditer(text, left, right) for left, right in stretches), MOST_SPEEDS)


def _words(outline: Outline, vocabulary: Vocabulary, text: str, match: Match[str], pattern: str) -> TypingSpeed | None:
    value = VALUES[match[1]] + VALUES.get(match[2] or "", 0) if pattern is SPOKEN else int(match[1])
    if pattern is WPM_AFTER and match[2] and text.endswith("from ", 0, match.start()):
        value = int(match[2])  # "from 35 to 55 WPM" is where it stands now
    if between := compiled(BETWEEN).search(text, max(0, match.start() - 20), match.start()):
        value = int(between[1])
    if not SLOWEST <= value <= FASTEST:
        return None
    start = match.start(1) if pattern in (WPM_BEFORE, SPEED) else match.start()
    unit = compiled(rf"\s?\+?\s?\(?{UNIT}").match(text, match.end())
    place = (start, unit.end() if unit is not None else match.end())
    left, right = clause_of(outline.text, *match.span())
    item = max(left, text.rfind(",", left, match.start()) + 1)
    if compiled(TEN_KEY).search(text, item, match.start()) or is_of_something_else(
        vocabulary, text, (left, item, start), (place[1], right)
    ):
        return None
    if is_no_speed_of_today(outline, vocabulary, text, place):
        return None
    note = f"over {FAST_CLAIM} words a minute: worth a test" if value > FAST_CLAIM else ""
    return TypingSpeed(value, None, quote(outline, match.start(), match.end(), "typing:wpm"), note=note)


def _keystrokes(outline: Outline, vocabulary: Vocabulary, text: str, match: Match[str]) -> TypingSpeed | None:
    if is_no_speed_of_today(outline, vocabulary, text, match.span()):
        return None
    digits = match[match.lastindex or 1].replace(",", "").replace(" ", "")
    value = int(float(digits[:-1]) * 1000) if digits.endswith("k") else int(digits)
    left, right = clause_of(outline.text, match.start(), match.end())
    ten_key = compiled(TEN_KEY).search(text, max(left, match.start() - 60), min(right, match.end() + 30)) is not None
    note = f"{value:,} keystrokes an hour is about {round(value / PER_WPM, 1):g} words a minute" if not ten_key else "numeric pad"
    return TypingSpeed(None, value, quote(outline, match.start(), match.end(), "typing:kph"), ten_key=ten_key, note=note)
