"""One row of a job heading in, its pieces out: the parts between separators, places and remarks told from names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from .dates import Stated
from .job_parts import Part, parts_of
from .job_towns import places_apart, towns_apart
from .job_words import LEGAL, JobWords, employer_strength, is_place, is_remark, is_role, sentence_likeness, title_strength

SURE = 8.0  # strength of what a label names
LONGEST_PIECE = 140  # letters of a title or an organisation's name
LONGEST_BRACKET = 30  # letters that may belong to the name before them
PROSE = 1.5  # sentence likeness above which a long piece is a duty run into the heading
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


MOST_RUN = 8  # words of a title with duties run on behind it
SURE_EMPLOYER = 2.0
SURE_TITLE = 2.5  # strength of a title after which a running text is its duties
RUN_IN = re.compile(r"\s?\.\s+(?=[A-Z(])")  # after the dates the heading's sentence ends, and duties follow on its line
STOP = re.compile(r"(?<=[a-z]{3})\.\s+(?=[A-Z])")
MOST_STOPPED = 6  # words of a title or an employer before a full stop
ABBREVIATED = frozenset(
    (
        *("corp", "bros", "dept", "assoc", "univ", "intl", "natl", "mgmt", "hosp", "messrs", "asst", "admin", "supt", "supv", "tech"),
        *("cust", "serv", "exec", "prof", "govt", "acct", "temp", "serg", "capt"),
    )
)
HOURS = re.compile(r"\d{1,2}\s?(?:hrs?|hours)\b", re.IGNORECASE)
TOLD_AFTER = re.compile(r"\s?:\s+(?=[A-Za-z])")  # "Nurse, Acme, 2019 to Present: takes 30 calls a day"
DASHED_AFTER = re.compile(r"\s[-–—]\s+(?=[a-z])")  # "Host, Highland Rail, since 2018 - sells tickets on board"
DASHED_LIST = re.compile(r"\s[–—-]\s+(?=[A-Za-z\d][^,\n]{2,}[,;])")  # "Acme, UK — Chat agent — 2016 to 2018 — LiveChat, Zoho Desk"
CLOSING = (")", "]")
JOINING = re.compile(r"\s(?:in|with|for|as(?=\s(?:an?|the)\s|\s[A-Z]))\s(?:the\s|an?\s)?")
KINDS_OF_JOB = frozenset(  # of the title
    (
        *("contract", "temp", "temporary", "seasonal", "part time", "full time", "permanent", "on call"),
        *("casual", "fixed term", "zero hours"),
    )
)
ASIDE = re.compile(r"(?:contract|temp|temporary|seasonal|part|full|permanent|promoted|formerly|acquired|via|through|on call|on-call)\b")


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


class Line(NamedTuple):
    """A row's text, where it starts in the document, its number, the words to know names by, and whether dates stand on it or above it."""

    text: str
    start: int
    row: int
    words: JobWords
    dated: bool


def pieces_of(
    text: str, start: int, row: int, dates: tuple[Stated, ...], words: JobWords, *, dated_above: bool = False
) -> tuple[Piece, ...]:
    """The row without its dates, cut at separators; city and state are told apart from names."""
    line = Line(text, start, row, words, bool(dates) or dated_above)
    cuts = [(date.start - start, date.end - start, "date", "") for date in dates if date.start - start < len(text)]
    if cuts and ". " in text[: (first := min(cuts)[0])]:
        cuts += _stops(text[:first], words)
    lower = text.lower()
    cuts += [(m.start(), m.end(), "placeholder", "placeholder") for m in placeholders_in(lower, words)]
    found: list[Piece] = []
    at, before = 0, "line"
    for low, high, name, kind in [*sorted(cuts), (len(text), len(text), "", "")]:
        if low < at:
            continue
        for part in parts_of(text, at, low, before):
            _take(line, part, found)
        if name == "date" and (duties := _duties_after(text, high, found)):
            found.append(Piece(start + duties.end(), start + len(text), text[duties.end() :], "prose", "date", row))
            break
        if kind:
            found.append(Piece(start + low, start + high, text[low:high], kind, before if not found else name, row))
        at, before = high, name
    if "(" in text:
        found = [piece._replace(kind="remark") if _is_told_in_brackets(piece, text, start) else piece for piece in found]
    found = _labelled(found, words)
    found = _after_hours(found) if "\t" in text and ("hr" in lower or "hours" in lower) else found
    return places_apart(towns_apart(found, words), words)


def _after_hours(found: list[Piece]) -> list[Piece]:
    """ "Deli Clerk", "24 hrs", "V. Nez" in the columns of a form: who stands behind the hours was the supervisor."""
    at = next((i for i, piece in enumerate(found) if piece.kind == "remark" and i and HOURS.match(piece.text)), len(found))
    return [
        piece._replace(kind="remark") if i > at and piece.before == "tab" and max(piece.title, piece.employer) < 1.0 else piece
        for i, piece in enumerate(found)
    ]


def _is_told_in_brackets(piece: Piece, text: str, start: int) -> bool:
    """ "Night Auditor (2014 - 2016; closed the books)": what a bracket tells after its dates names nobody."""
    at = piece.start - start
    return piece.kind == "text" and piece.text[:1].islower() and text.rfind("(", 0, at) > text.rfind(")", 0, at)


def placeholders_in(lower: str, words: JobWords) -> Iterator[re.Match[str]]:
    """Where a template says "Company Name"; each of its phrases holds one of the two words."""
    return words.placeholder.finditer(lower) if "company" in lower or "name" in lower else iter(())


def _duties_after(text: str, at: int, found: list[Piece]) -> re.Match[str] | None:
    """Where the duties begin that follow the dates on their line."""
    duties = RUN_IN.match(text, at) or (TOLD_AFTER.match(text, at) if any(piece.kind != "remark" for piece in found) else None)
    if duties is None and len(found) > 1 and max(piece.title for piece in found) >= SURE_TITLE:
        whose = any(piece.kind == "text" and piece.title < 1.0 for piece in found)  # title and employer are told: duties are left
        return (DASHED_LIST if whose else DASHED_AFTER).match(text, at)
    return duties


def _stops(head: str, words: JobWords) -> list[tuple[int, int, str, str]]:
    """ "Switchboard Operator. Saint Vincent Tower. 2015 - 2019": the full stop that parts a title from whose job it was."""
    stops = list(STOP.finditer(head))
    if len(stops) != 1 or len(head) > LONGEST_PIECE or not head.rstrip().endswith("."):
        return []
    sides = head[: stops[0].start()], head[stops[0].end() :].rstrip(" .")
    strengths = sorted(title_strength(side, words) for side in sides)
    short = all(len(side.split()) <= MOST_STOPPED for side in sides)
    return [(*stops[0].span(), "pipe", "")] if short and strengths[1] >= SURE_TITLE and strengths[0] < 1.0 else []


def _take(line: Line, part: Part, found: list[Piece]) -> None:
    """One part added to `found`: as pieces of its own, or to the name before it ("Robotics, Inc.", "Analyst (BBRC)")."""
    body = line.text[part.left : part.right]
    last = found[-1] if found and found[-1].row == line.row else None
    if part.before == "placeholder" and (title := _title_run_on(body, line.words)):
        cut = part.left + len(title)
        found.append(_piece(line, Part(part.left, cut, part.before)))
        found.append(Piece(line.start + cut + 1, line.start + part.right, line.text[cut + 1 : part.right], "prose", "run", line.row))
    elif part.before == "tab" and (_is_running(body) or _are_named(found)) and any(piece.title >= SURE_TITLE for piece in found):
        found.append(Piece(line.start + part.left, line.start + part.right, body, "prose", "tab", line.row))
    elif last is not None and last.kind == "prose" and part.before not in ("tab", "date"):
        found[-1] = last._replace(end=line.start + part.right, text=line.text[last.start - line.start : part.right])
    elif last is not None and part.before in ("comma", "paren") and _is_legal(body):
        found[-1] = _piece(line, Part(last.start - line.start, part.right, last.before))
    elif last is not None and _is_bracketed(line, part, last):
        right = part.right + 1
        found[-1] = last._replace(end=line.start + right, text=line.text[last.start - line.start : right])
    elif line.dated and (stop := _told_after(body, found, line)):
        found.extend(_joined_by_a_word(line, Part(part.left, part.left + stop.start(), part.before)))
        start = part.left + stop.end()
        found.append(Piece(line.start + start, line.start + part.right, line.text[start : part.right], "prose", "stop", line.row))
    else:
        found.extend(_joined_by_a_word(line, part))


def _told_after(body: str, found: list[Piece], line: Line) -> re.Match[str] | None:
    """ "2012 to 2019, Acme Quarries, tipper driver. Quarry to site and back": the full stop after title and employer ends the heading."""
    stop = STOP.search(body) if ". " in body else None
    head = body[: stop.start()] if stop else ""
    if stop is None or len(head.split()) > MOST_STOPPED or head.split()[-1].lower() in ABBREVIATED:
        return None
    titled = title_strength(head, line.words) >= SURE_TITLE
    return stop if titled or any(piece.row == line.row and piece.title >= SURE_TITLE for piece in found) else None


def _are_named(found: list[Piece]) -> bool:
    """Whether the cell before holds title and employer together: the cell after it tells the duties."""
    if len(found) < 2:
        return False
    before, last = found[-2:]
    pair = last.kind == before.kind == "text" and last.before in ("comma", "at", "long", "pipe")
    return pair and max(last.title, before.title) >= SURE_TITLE and max(last.employer, before.employer) >= SURE_EMPLOYER


def _title_run_on(body: str, words: JobWords) -> str:
    """ "Staff Accountant" of "Staff Accountant Close the books of three entities": duties run on behind a title."""
    tokens = body.split(" ")
    for i in range(1, min(len(tokens), MOST_RUN)):
        title, rest = " ".join(tokens[:i]), tokens[i:]
        if not is_role(tokens[i - 1].lower(), words) or not all(token[:1].isupper() for token in tokens[:i]):
            continue
        first = rest[0].lower()
        if is_role(first, words) or not rest[0][:1].isupper():
            continue
        running = len(rest) > 2 and 2 * sum(token[:1].islower() for token in rest) >= len(rest)
        verb = first in words.starts_sentence or (first.endswith("ed") and len(first) > 4 and first not in words.not_verbs)
        if verb or running:
            return title
    return ""


def _is_bracketed(line: Line, part: Part, last: Piece) -> bool:
    """Whether a bracket belongs to the name before it ("Credit Analyst (BBRC)") rather than saying something of its own."""
    body, words = line.text[part.left : part.right], line.words
    if part.before != "paren" or last.kind != "text" or line.text[part.right : part.right + 1] not in CLOSING:
        return False
    if last.title >= SURE_TITLE and body.lower().replace("-", " ") in KINDS_OF_JOB:
        return True  # "Survey Interviewer (Seasonal)"
    if len(body) > LONGEST_BRACKET or is_remark(body, words) or is_place(body, words) or _is_aside(body):
        return False
    lean = title_strength(body, words) - employer_strength(body, words)
    return not ((lean > 1.5 and last.employer > last.title) or (lean < -1.5 and last.title > last.employer))


def _joined_by_a_word(line: Line, part: Part) -> Iterator[Piece]:
    """ "Cashier in Spar Supermarket", "Kmart as a cashier" as two pieces; "Associate in Claims" stays one."""
    whole, words = _piece(line, part), line.words
    match = JOINING.search(whole.text) if whole.kind == "text" and whole.text.count(" ") > 1 else None
    if match is None:
        yield whole
        return
    first, second = Part(part.left, part.left + match.start(), part.before), Part(part.left + match.end(), part.right, "at")
    title, employer = (line.text[each.left : each.right] for each in (first, second))
    if match[0].strip().startswith("as"):
        parted = title_strength(employer, words) >= 2.5 and title_strength(title, words) < 1.0
        second = second._replace(before="long")
    else:
        parted = title_strength(title, words) >= 2.5 and employer_strength(employer, words) >= 2.0 > title_strength(employer, words)
    yield from (_piece(line, first), _piece(line, second)) if parted else (whole,)


def _is_aside(text: str) -> bool:
    """ "(Contract via an agency)", "(promoted twice)": how the job came about, not what it was."""
    return bool(ASIDE.match(text.lower()))


def _is_legal(text: str) -> bool:
    """ "Inc.", "LLC", "P.C." after a comma; "CO" and "PA" in capitals are states."""
    plain = text.lower().replace(".", "")
    return (plain in LEGAL or plain in ("co", "pvt ltd")) and not (text.isupper() and len(text) == 2)


def _piece(line: Line, part: Part) -> Piece:
    body, words = line.text[part.left : part.right], line.words
    start, end = line.start + part.left, line.start + part.right
    long = len(body) > LONGEST_PIECE / 3 or part.before == "date" or (part.before == "tab" and _is_running(body))
    if len(body) > LONGEST_PIECE or (long and sentence_likeness(body, words) > PROSE):
        return Piece(start, end, body, "prose", part.before, line.row)
    if is_remark(body, words) or (part.before == "paren" and _is_aside(body)):
        return Piece(start, end, body, "remark", part.before, line.row)
    if is_place(body, words):
        return Piece(start, end, body, "place", part.before, line.row)
    return Piece(start, end, body, "text", part.before, line.row, title_strength(body, words), employer_strength(body, words))


def _is_running(body: str) -> bool:
    """ "Loaded and unloaded trailers with a forklift": small words make a sentence; "Caring Hands Agency" is a name."""
    words = body.split()
    return len(words) > 3 and 2 * sum(word[:1].islower() for word in words) >= len(words)


def _labelled(found: list[Piece], words: JobWords) -> list[Piece]:
    """ "Position: Cashier": the label goes, and what follows it is sure."""
    pieces = list(found)
    for i, piece in enumerate(found):
        follows = found[i + 1] if i + 1 < len(found) else None
        if follows is not None and follows.before not in ("colon", "date", "hyphen"):
            continue
        kind = words.labels.get(piece.text.lower().strip(" .")) if piece.kind in ("text", "remark", "place") else None
        if kind is None or (follows is None and kind != "date"):
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
