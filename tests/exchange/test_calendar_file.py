"""A calendar file is read back as RFC 5545 says: lines unfolded, text unescaped, times in UTC."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.exchange.calendar_file import Appointment, calendar_file

BEGINS = datetime(2026, 11, 18, 9, 30, tzinfo=timezone(timedelta(hours=-5)))
PLAIN = Appointment("a1", "Interview C-0122: Billing dispute", BEGINS, BEGINS + timedelta(minutes=10), BEGINS)


def read_back(content: bytes) -> dict[str, str]:
    """The properties of the one event. Checks what every line must keep to on the way."""
    assert content.endswith(b"END:VCALENDAR\r\n")
    lines = content.split(b"\r\n")
    assert all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in lines)
    for line in lines:
        line.decode()  # a fold never cuts a letter
    text = content.decode().replace("\r\n ", "")
    rows = [row.split(":", 1) for row in text.split("\r\n") if row]
    assert [row for row in rows if row[0] in ("BEGIN", "END")] == [
        ["BEGIN", "VCALENDAR"], ["BEGIN", "VEVENT"], ["END", "VEVENT"], ["END", "VCALENDAR"],
    ]  # fmt: skip
    names = [row[0] for row in rows if row[0] not in ("BEGIN", "END")]
    assert len(names) == len(set(names))
    return {name: value for name, value in rows if name not in ("BEGIN", "END")}


def unescaped(value: str) -> str:
    result, letters = "", iter(value)
    for letter in letters:
        result += {"n": "\n"}.get(following := next(letters), following) if letter == "\\" else letter
    return result


def test_what_a_calendar_reads() -> None:
    found = read_back(calendar_file(PLAIN))
    assert found["VERSION"] == "2.0" and found["PRODID"]
    assert (found["DTSTART"], found["DTEND"]) == ("20261118T143000Z", "20261118T144000Z")
    assert (found["UID"], found["SEQUENCE"], found["STATUS"], found["METHOD"]) == ("a1@screening", "0", "CONFIRMED", "PUBLISH")
    assert found["DTSTAMP"] == "20261118T143000Z"


def test_called_off_takes_the_place_of_the_first() -> None:
    found = read_back(calendar_file(Appointment("a1", "x", BEGINS, BEGINS, BEGINS.astimezone(UTC), version=3, is_cancelled=True)))
    assert (found["SEQUENCE"], found["STATUS"], found["METHOD"]) == ("2", "CANCELLED", "CANCEL")


@pytest.mark.parametrize(
    "words", ["a;b,c\\d", "two\nlines", "BEGIN:VEVENT\r\nSUMMARY:other", "é" * 100, "😀" * 40, "a" * 75 + " " + "b" * 75]
)
def test_any_words_come_back(words: str) -> None:
    found = read_back(calendar_file(Appointment("a1", words, BEGINS, BEGINS, BEGINS, words, words)))
    assert {unescaped(found[name]) for name in ("SUMMARY", "LOCATION", "DESCRIPTION")} == {words.replace("\r", "")}


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_any_text_comes_back(words: str) -> None:
    assert unescaped(read_back(calendar_file(Appointment("a1", words, BEGINS, BEGINS, BEGINS)))["SUMMARY"]) == words
