"""Tests and their results in words, for pages and the history."""

from __future__ import annotations

from math import floor

from screening.evaluation.wording import counted
from screening.model.assessment import AssessmentKind, Figures, LoadFigures, NoteFigures, TypingFigures

KIND_WORDS = {
    AssessmentKind.TYPING: "Typing test",
    AssessmentKind.LOAD: "Several chats at once",
    AssessmentKind.NOTE: "Case note",
}


def result_words(figures: Figures) -> str:
    """One line: "47 net words a minute, 98 % accuracy (52 gross, 6 wrong words)"."""
    match figures:
        case TypingFigures():
            wrong = counted(figures.errors, "wrong word")
            return (
                f"{floor(figures.net)} net words a minute, {floor(figures.accuracy * 100)} % accuracy ({figures.gross:.0f} gross, {wrong})"
            )
        case LoadFigures():
            replies = sum(len(each.replies) for each in figures.chats)
            astray, missing = sum(each.wrong for each in figures.chats), sum(each.unanswered for each in figures.chats)
            answers = f"{replies} replies" if replies != 1 else "1 reply"
            return f"{answers}, {astray} to the wrong customer, {counted(missing, 'question')} left open, {counted(figures.words, 'word')}"
        case NoteFigures():
            return f"{counted(len(figures.text.split()), 'word')} in {minutes_words(figures.seconds)}"


def minutes_words(seconds: float) -> str:
    """ "2 min 05 s"."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest:02d} s" if minutes else f"{rest} s"
