"""An appointment in, the bytes of an iCalendar file (RFC 5545) out, for any calendar program to take in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

LINE = 75  # octets of a line at most, without its end
ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


@dataclass(frozen=True, slots=True)
class Appointment:
    """`version` counts from 1: a calendar takes a later one in the place of an earlier one of the same `id`."""

    id: str
    title: str
    starts_at: datetime
    ends_at: datetime
    made_at: datetime
    place: str = ""
    about: str = ""
    version: int = 1
    is_cancelled: bool = False


def calendar_file(appointment: Appointment) -> bytes:
    """One event, times in UTC."""
    each = appointment
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Screening//Interviews//EN",
        "CALSCALE:GREGORIAN",
        f"METHOD:{'CANCEL' if each.is_cancelled else 'PUBLISH'}",
        "BEGIN:VEVENT",
        f"UID:{_words(each.id)}@screening",
        f"DTSTAMP:{_moment(each.made_at)}",
        f"DTSTART:{_moment(each.starts_at)}",
        f"DTEND:{_moment(each.ends_at)}",
        f"SEQUENCE:{each.version - 1}",
        f"STATUS:{'CANCELLED' if each.is_cancelled else 'CONFIRMED'}",
        f"SUMMARY:{_words(each.title)}",
    ]
    lines += [f"LOCATION:{_words(each.place)}"] if each.place else []
    lines += [f"DESCRIPTION:{_words(each.about)}"] if each.about else []
    lines += ["END:VEVENT", "END:VCALENDAR"]
    return b"".join(_folded(line) for line in lines)


def _moment(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _words(text: str) -> str:
    """Text with its special signs escaped and without control characters."""
    return "".join(letter for letter in text if letter >= " " or letter == "\n").translate(ESCAPES)


def _folded(line: str) -> bytes:
    """The line cut where it is too long, never inside a letter; what follows a cut begins with a space."""
    parts, now = [], b""
    for letter in line:
        encoded = letter.encode()
        if len(now) + len(encoded) > LINE:
            parts.append(now)
            now = b" "
        now += encoded
    return b"\r\n".join([*parts, now]) + b"\r\n"
