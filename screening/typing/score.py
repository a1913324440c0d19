"""A text that was asked for and one that was typed in; gross, net and accuracy out, by one printed rule.

A word is five keystrokes, spaces included. What counts are the characters that stand at the end: what was taken out again neither
helps nor hurts. Gross = keystrokes / 5 / minutes. Net = gross - wrong words / minutes, never below 0 (the same as taking five
keystrokes off for each wrong word). Accuracy = (keystrokes - 5 x wrong words) / keystrokes, never below 0.
"""

from __future__ import annotations

from collections.abc import Sequence

from screening.model.assessment import TypingFigures

KEYSTROKES_A_WORD = 5
LOOK_AHEAD = 40  # words that may be left out in a row; whoever skips more has skipped the rest


def figures(keystrokes: int, seconds: float, errors: int) -> TypingFigures:
    """The figures of a count. Raises ValueError on time that is none."""
    if seconds <= 0:
        raise ValueError("no time")
    minutes = seconds / 60
    gross = keystrokes / KEYSTROKES_A_WORD / minutes
    net = max(0.0, gross - errors / minutes)
    accuracy = max(0.0, (keystrokes - KEYSTROKES_A_WORD * errors) / keystrokes) if keystrokes else 0.0
    return TypingFigures(keystrokes, seconds, errors, round(gross, 2), round(net, 2), round(accuracy, 4))


def wrong_words(asked: str, typed: str) -> int:
    """How many words differ from the text asked for: changed, left out or put in. Case and punctuation count.

    The text may go on; the last word typed may be only begun.
    """
    words = typed.split()
    if not words:
        return 0
    text = asked.split()[: len(words) + LOOK_AHEAD]
    cut_off = "" if typed[-1].isspace() else words[-1]
    whole = words[:-1] if cut_off else words
    row = _distances(whole, text)
    if not cut_off:
        return min(row)
    return min(
        min(row[place] + (not text[place].startswith(cut_off)) for place in range(len(text))),
        min(row) + 1,
    )


def _distances(words: Sequence[str], text: Sequence[str]) -> list[int]:
    """For each length of the beginning of `text`, the fewest changes that make `words` of it."""
    row = list(range(len(text) + 1))
    for number, word in enumerate(words, 1):
        above, row = row, [number]
        for place, wanted in enumerate(text, 1):
            row.append(min(above[place - 1] + (word != wanted), above[place] + 1, row[place - 1] + 1))
    return row
