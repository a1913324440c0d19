"""A timeline as a browser sent it in, edits that hands can have made out, or the reason why they cannot; and the text at any moment."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

from screening.model.assessment import Edit

MOST_EDITS = 30_000  # ten minutes at 600 words a minute; nobody gets there
LONGEST_INSERT = 24  # letters at once: a phone's suggestion of a word; more were never typed
MOST_PUT_BACK = 50  # times that Undo may bring a longer text back
MOST_TEXT = 20_000  # letters in a field
BURST, BURST_MS = 20, 300  # so many keys take longer than that
SLACK_MS = 1_500  # clocks of two machines run differently, and an answer takes its way
TOO_MANY = f"More than {MOST_EDITS:,} keystrokes were sent, more than anybody types in this time. What was kept until then stays."


class Impossible(ValueError):
    """This cannot have been typed; the message says why."""


def read_edits(sent: Any, fields: Iterable[str]) -> tuple[Edit, ...]:
    """[[ms, field, at, gone, text], ...] as nouns. Raises TypeError or ValueError on anything else, Impossible when there are too many."""
    if not isinstance(sent, list):
        raise TypeError("no list")
    if len(sent) > MOST_EDITS:
        raise Impossible(TOO_MANY)
    return tuple(_edit(each, frozenset(fields)) for each in sent)


def _edit(sent: Any, fields: frozenset[str]) -> Edit:
    ms, field, at, gone, text = sent
    if any(type(each) is not int or abs(each) > 2**40 for each in (ms, at, gone)):
        raise TypeError("whole numbers")
    if not isinstance(text, str) or not isinstance(field, str) or field not in fields:
        raise TypeError("words")
    return Edit(ms, field, at, gone, "".join(map(_sign, text)))


def _sign(sign: str) -> str:
    """A sign that is newer than our tables stays one sign, and a wrong one. Raises ValueError on one that no field holds."""
    if sign == "\n" or (sign.isprintable() and not "\ud800" <= sign <= "\udfff"):
        return sign
    if unicodedata.category(sign) == "Cn":
        return "\ufffd"
    raise ValueError("signs")


def refuse_impossible(edits: Sequence[Edit], *, until_ms: float) -> None:
    """Raises Impossible unless hands can have made these edits between 0 and `until_ms`, by our clock, in this order."""
    if len(edits) > MOST_EDITS:
        raise Impossible(TOO_MANY)
    last, lengths = 0, dict.fromkeys((each.field for each in edits), 0)
    for edit in edits:
        if edit.ms < last:
            raise Impossible("The times of the keystrokes run backwards.")
        last = edit.ms
        if edit.is_sent:
            lengths[edit.field] = 0
            continue
        if edit.gone < 0 or edit.at + edit.gone > lengths[edit.field] or (not edit.gone and not edit.text):
            raise Impossible("The keystrokes do not fit the text they change.")
        lengths[edit.field] += len(edit.text) - edit.gone
        if lengths[edit.field] > MOST_TEXT:
            raise Impossible(f"The text is longer than {MOST_TEXT:,} letters.")
    if last > until_ms + SLACK_MS:
        raise Impossible("Keystrokes carry times after the end, by our clock.")
    _refuse_pasted(edits)
    typed = [each.ms for each in edits if each.text]
    if any(late - early < BURST_MS for early, late in zip(typed, typed[BURST - 1 :], strict=False)):
        raise Impossible(f"{BURST} keys came in less than {BURST_MS} milliseconds.")


def _refuse_pasted(edits: Sequence[Edit]) -> None:
    """More letters at once than a word has are only what Undo and Redo bring back."""
    large = [each for each in edits if len(each.text) > LONGEST_INSERT]
    if len(large) > MOST_PUT_BACK:
        raise Impossible(f"Longer texts appeared at once {len(large):,} times.")
    for each in came_at_once(edits) if large else ():
        if len(each.text) > LONGEST_INSERT:
            raise Impossible(f"{len(each.text):,} letters appeared at once.")


def came_at_once(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """What came several letters at a time; not where a field stands again as it stood before, as after Undo."""
    texts: dict[str, str] = {}
    stood: set[tuple[str, int, int]] = set()
    found = []
    for each in edits:
        text = texts[each.field] = "" if each.is_sent else applied(texts.get(each.field, ""), each)
        state = (each.field, len(text), hash(text))
        if len(each.text) > 1 and state not in stood:
            found.append(each)
        stood.add(state)
    return tuple(found)


def within(edits: Iterable[Edit], seconds: float) -> tuple[Edit, ...]:
    """The edits made before the time was over."""
    return tuple(each for each in edits if each.ms <= seconds * 1000)


def text_of(edits: Iterable[Edit], field: str = "") -> str:
    """What stands in a field after these edits."""
    text = ""
    for each in edits:
        if each.field == field:
            text = "" if each.is_sent else applied(text, each)
    return text


def applied(text: str, edit: Edit) -> str:
    return text[: edit.at] + edit.text + text[edit.at + edit.gone :]


def sent_texts(edits: Iterable[Edit]) -> tuple[tuple[int, str, str], ...]:
    """(ms, field, text) of everything that was sent, in order."""
    texts: dict[str, str] = {}
    found = []
    for each in edits:
        standing = texts.get(each.field, "")
        if each.is_sent:
            found.append((each.ms, each.field, standing))
        texts[each.field] = "" if each.is_sent else applied(standing, each)
    return tuple(found)
