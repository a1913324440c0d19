"""One row of a job heading in, its pieces out: the parts between separators, places and remarks told from names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from .dates import Stated
from .job_words import JobWords, employer_strength, is_place, is_remark, sentence_likeness, title_strength

SURE = 8.0  # strength of what a label names
LONGEST_PIECE = 140  # letters of a title or an organisation's name
LONGEST_BRACKET = 30  # letters that may belong to the name before them
PROSE = 1.5  # sentence likeness above which a long piece is a duty run into the heading
SEPARATOR = re.compile(
    r"[\t|•·¦▪●►~\uff0d,;()\[\]–—―@]+|ï¼|â€.|[ \xa0]{3,}|:(?=\s|$)|\s-{1,2}(?=\s|[A-Z])|(?<=[a-z])-(?=\s+[A-Z])|\s/(?=\s)|//|\sat(?=\s)"
)
SIGNS = (
    dict.fromkeys("\t \xa0", "tab")
    | dict.fromkeys("|•·¦▪●►~\uff0dïâ", "pipe")
    | dict.fromkeys("–—―", "long")
    | dict.fromkeys("()[]", "paren")
)
SIGNS |= {"@": "at", ",": "comma", ";": "semi", ":": "colon", "/": "pipe", "-": "hyphen"}
WORDED = {" at": "at", "\tat": "at", " --": "long", " -": "hyphen", " /": "slash"}
STRENGTH = {
    "line": 1.6,
    "date": 1.3,
    "placeholder": 1.3,
    "tab": 1.2,
    "pipe": 1.0,
    "at": 1.0,
    "long": 0.8,
    "hyphen": 0.5,
    "semi": 0.5,
    "colon": 0.4,
    "paren": 0.3,
    "comma": 0.25,
    "slash": -0.2,
}


FROM = (" from", " since", " between", " dated")
CLOSING = (")", "]")
JOINING = re.compile(r"\s(?:in|with|for|as(?=\s(?:an?|the)\s))\s(?:the\s|an?\s)?")
ASIDE = re.compile(r"(?:contract|temp|temporary|seasonal|part|full|permanent|promoted|formerly|acquired|via|through|on call|on-call)\b")
CITY_STATE = re.compile(r"([A-Z][A-Za-z.' -]{1,30}) ([A-Z]{2})(?: \d{5})?$")


class Piece(NamedTuple):
    """A part of a row between two separators. `kind`: text, place, remark, placeholder; `before` names the separator before it."""

    start: int
    end: int
    text: str
    kind: str
    before: str
    row: int
    title: float = 0.0
    employer: float = 0.0


def pieces_of(text: str, start: int, row: int, dates: tuple[Stated, ...], words: JobWords) -> tuple[Piece, ...]:
    """The row without its dates, cut at separators; city and state are told apart from names."""
    cuts = [(date.start - start, date.end - start, "date", "") for date in dates if date.start - start < len(text)]
    lower = text.lower()
    if "company" in lower or "name" in lower:
        cuts += [(m.start(), m.end(), "placeholder", "placeholder") for m in words.placeholder.finditer(lower)]
    found: list[Piece] = []
    at, before = 0, "line"
    for low, high, name, kind in sorted(cuts):
        if low < at:
            continue
        _cut(text, at, low, start, row, before, words, found)
        if kind:
            found.append(Piece(start + low, start + high, text[low:high], kind, before if not found else name, row))
        at, before = high, name
    _cut(text, at, len(text), start, row, before, words, found)
    return _places(_labelled(found, words), words)


def _cut(text: str, low: int, high: int, start: int, row: int, before: str, words: JobWords, found: list[Piece]) -> None:
    at = low
    for match in [*SEPARATOR.finditer(text, low, high), None]:
        end = match.start() if match else high
        left, right = at, end
        while left < right and text[left] in " \t\xa0|,–—-:;.*_#\u200b":
            left += 1
        while right > left and text[right - 1] in " \t\xa0|,–—-:;*_#\u200b":
            right -= 1
        if text[left:right].lower().endswith(FROM):
            right = text.rindex(" ", left, right)
        if right > left:
            body = text[left:right]
            if found and found[-1].row == row and before in ("comma", "paren") and _is_legal(body):
                last = found.pop()
                body = text[last.start - start : right]
                found.append(_piece(last.start, start + right, body, last.before, row, words))
            elif (inside := _bracketed(found, row, before, body, words) if text[right : right + 1] in CLOSING else None) is not None:
                found.append(
                    inside._replace(
                        end=start + right + (text[right : right + 1] in (")", "]")), text=text[inside.start - start : right + 1]
                    )
                )
            else:
                found.extend(_joined_by_a_word(_piece(start + left, start + right, body, before, row, words), words))
        if match:
            at, before = match.end(), WORDED.get(match[0]) or SIGNS.get(match[0].lstrip(")]")[:1], "comma")


def _bracketed(found: list[Piece], row: int, before: str, body: str, words: JobWords) -> Piece | None:
    """The piece that a bracket belongs to ("Credit Analyst (BBRC)"), taken from `found`; None for a bracket that says its own."""
    if before != "paren" or not found or found[-1].row != row or found[-1].kind != "text":
        return None
    if is_remark(body, words) or is_place(body, words) or _is_aside(body):
        return None
    lean, last = title_strength(body, words) - employer_strength(body, words), found[-1]
    if len(body) > LONGEST_BRACKET or (lean > 1.5 and last.employer > last.title) or (lean < -1.5 and last.title > last.employer):
        return None
    return found.pop()


def _joined_by_a_word(piece: Piece, words: JobWords) -> Iterator[Piece]:
    """ "Cashier in Spar Supermarket", "Agent with Aegis Ltd" as two pieces; "Associate in Claims" stays one."""
    match = JOINING.search(piece.text) if piece.kind == "text" and piece.text.count(" ") > 1 else None
    if match is not None and match[0].strip().startswith("as"):
        employer, title = piece.text[: match.start()], piece.text[match.end() :]
        if title_strength(title, words) >= 2.5 and title_strength(employer, words) < 1.0:
            yield _piece(piece.start, piece.start + match.start(), employer, piece.before, piece.row, words)
            yield _piece(piece.start + match.end(), piece.end, title, "long", piece.row, words)
            return
    if match is not None:
        title, employer = piece.text[: match.start()], piece.text[match.end() :]
        if title_strength(title, words) >= 2.5 and employer_strength(employer, words) >= 2.0 > title_strength(employer, words):
            yield _piece(piece.start, piece.start + match.start(), title, piece.before, piece.row, words)
            yield _piece(piece.start + match.end(), piece.end, employer, "at", piece.row, words)
            return
    yield piece


def _is_aside(text: str) -> bool:
    """ "(Contract via an agency)", "(promoted twice)": how the job came about, not what it was."""
    return bool(ASIDE.match(text.lower()))


def _is_legal(text: str) -> bool:
    return not (text.isupper() and len(text) == 2) and text.lower().replace(".", "") in {
        "inc",
        "llc",
        "ltd",
        "llp",
        "corp",
        "co",
        "plc",
        "pc",
        "pa",
        "na",
        "pvt ltd",
        "gmbh",
        "lp",
        "pllc",
    }


def _piece(start: int, end: int, text: str, before: str, row: int, words: JobWords) -> Piece:
    if len(text) > LONGEST_PIECE or ((len(text) > LONGEST_PIECE / 3 or before == "date") and sentence_likeness(text, words) > PROSE):
        return Piece(start, end, text, "prose", before, row)
    if is_remark(text, words) or (before == "paren" and _is_aside(text)):
        return Piece(start, end, text, "remark", before, row)
    if is_place(text, words):
        return Piece(start, end, text, "place", before, row)
    return Piece(start, end, text, "text", before, row, title_strength(text, words), employer_strength(text, words))


def _labelled(found: list[Piece], words: JobWords) -> list[Piece]:
    """ "Position: Cashier": the label goes, and what follows it is sure."""
    pieces = list(found)
    for i, piece in enumerate(found):
        kind = words.labels.get(piece.text.lower().strip(" .")) if piece.kind in ("text", "remark", "place") else None
        follows = found[i + 1] if i + 1 < len(found) else None
        if kind is None or (kind != "date" if follows is None else follows.before not in ("colon", "date", "hyphen")):
            continue
        pieces[i] = piece._replace(kind="label" if kind != "aside" else "remark")
        if kind == "aside":
            pieces[i + 1 :] = [p._replace(kind="remark") for p in pieces[i + 1 :]]
            break
        if follows is not None and kind in ("title", "employer"):
            sure = SURE if kind == "title" else -SURE
            pieces[i + 1] = follows._replace(kind="text", title=sure, employer=-sure)
        elif follows is not None and kind == "place" and follows.kind == "text":
            pieces[i + 1] = follows._replace(kind="place")
    return pieces


def _is_city_and_state(piece: Piece, words: JobWords) -> bool:
    """ "Bronx NY", "Dallas TX 75201"."""
    if piece.kind != "text" or piece.before == "line" or piece.title >= 1.2 or not piece.text[-2:].isupper() | piece.text[-2:].isdigit():
        return False
    match = CITY_STATE.match(piece.text)
    return bool(match and match[2].lower() in words.states and len(match[1].split()) <= 3)


def _places(found: list[Piece], words: JobWords) -> tuple[Piece, ...]:
    """A short name before ", ST" is its city, unless it looks like a title or an organisation."""
    if len(found) < 2:
        return tuple(found)
    pieces = [p._replace(kind="place", title=0.0, employer=0.0) if _is_city_and_state(p, words) else p for p in found]
    for i in range(1, len(pieces)):
        here, last = pieces[i], pieces[i - 1]
        if here.kind != "place" or here.before != "comma" or last.kind != "text" or last.title >= 1.2 or last.text.count(" ") > 2:
            continue
        if not is_place(here.text, words) or here.text.lower().strip(" .") in words.cities:
            continue
        others = any(p.kind in ("text", "placeholder") for j, p in enumerate(pieces) if j != i - 1)
        apart = others and last.before in ("comma", "tab", "long", "hyphen", "paren", "pipe", "date")
        if last.employer < (3.0 if apart else 1.0):
            pieces[i - 1] = last._replace(kind="place", title=0.0, employer=0.0)
    return tuple(pieces)
