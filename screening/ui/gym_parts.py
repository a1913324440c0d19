"""A transcript, its key and one's tries in, markup out; and the line that says what an opening still asks for."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from screening.actions.gym import Exercise, owed_by_me
from screening.model.gym import KeyScore, Speaker, Transcript
from screening.model.scenario import Dimension
from screening.scenarios.dimension_file import load_dimensions
from screening.scenarios.gym import Apart, Result

from .desk import desk, person
from .parts import count, day
from .rater_report_parts import raters_style

SPEAKERS = {Speaker.CUSTOMER: "Customer", Speaker.CANDIDATE: "Candidate", Speaker.NOTE: "Case note"}
LEVELS = {1: "Level 1, plain", 2: "Level 2, mixed", 3: "Level 3, subtle"}


def owed_notice() -> None:
    """What this person still has to pass before their ratings can be locked, with the way there; nothing where nothing is owed."""
    owed = [each for each in owed_by_me(desk(), by=person()) if each.missing]
    if not owed:
        return
    said = "; ".join(f"{escape(each.opening.title)} asks for {each.needed}, you have {each.passed}" for each in owed)
    link = '<a href="gym" target="_self">Open the rater gym</a>'
    st.html(raters_style())
    st.html(f'<div class="owes">Before you can lock ratings, pass transcripts of the rater gym: {said}. {link}</div>')


def chat_markup(transcript: Transcript, key: Sequence[KeyScore] = ()) -> str:
    """The contact line by line; with a key, each line that earns a score says which."""
    lines = []
    for place, line in enumerate(transcript.lines):
        earned = [f"{_title(each.dimension)} {each.score}" for each in key if each.line == place]
        tags = "".join(f'<span class="earns">{escape(each)}</span>' for each in earned)
        who = f"<small>{place + 1} · {SPEAKERS[line.speaker]}</small>"
        lines.append(f'<li class="{line.speaker.value}">{who}{escape(line.words)}{f"<div>{tags}</div>" if tags else ""}</li>')
    return f'<ol class="chat">{"".join(lines)}</ol>'


def anchors_markup(dimension: Dimension) -> str:
    """What is asked, and what a 1, a 3 and a 5 look like."""
    steps = zip((1, 3, 5), (dimension.low, dimension.middle, dimension.high), strict=True)
    anchors = "".join(f"<dt>{score}</dt><dd>{escape(words)}</dd>" for score, words in steps)
    return f'<div class="anchors"><h3>{escape(dimension.title)}</h3>{escape(dimension.question)}<dl>{anchors}</dl></div>'


def result_markup(transcript: Transcript, result: Result, *, counts: bool) -> str:
    """What was given beside the key, the line that earns the key, and how far apart they are. `counts`: the key was not known before."""
    heads = "".join(f'<th scope="col">{each}</th>' for each in ("Rated", "You", "Key", "Distance", "The line that earns the key"))
    rows = "".join(_row(transcript, each) for each in result.dimensions)
    missed = "".join(f"<p>{escape(each)}.</p>" for each in result.missed)
    passed = "Passed" if counts else "Passed, as practice: the key was known"
    head = f'<p class="passed">{passed}</p>' if result.passed else f"<h2>Not passed yet</h2>{missed}"
    far = f"<p>{result.distance:.2f} points from the key on average, {result.same} of {len(result.dimensions)} the same.</p>"
    fault = f"<p><b>What this contact is about:</b> {escape(transcript.fault)}</p>"
    return f'<div class="raters">{head}{far}{fault}<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>'


def _row(transcript: Transcript, each: Apart) -> str:
    key = each.key
    far = "the same" if not each.points else f'<span class="off">{abs(each.points)} {"higher" if each.points > 0 else "lower"}</span>'
    quote = f"<blockquote>{escape(transcript.lines[key.line].words)}</blockquote><small>Line {key.line + 1}. {escape(key.why)}</small>"
    cells = "".join(f"<td>{cell}</td>" for cell in (each.given, key.score, far, quote))
    return f'<tr><th scope="row">{escape(_title(key.dimension))}</th>{cells}</tr>'


def tries_words(found: Exercise) -> str:
    """ "3 tries: 0.88, 0.50, 0.25 points from the key (last 18 Nov), passed at first sight"."""
    tries = found.tries
    if not tries:
        return "Not tried yet"
    far = ", ".join(f"{each.distance:.2f}" for each in tries[-8:])
    earlier = "... " if len(tries) > 8 else ""
    practised = ", passed as practice" if any(each.is_passed for each in tries) else ", not passed yet"
    passed = ", passed at first sight" if found.is_passed else practised
    return f"{count(len(tries), 'try', 'tries')}: {earlier}{far} points from the key (last {day(tries[-1].tried_at.astimezone())}){passed}"


def seen_words(found: Exercise) -> str:
    """What a further try is worth to somebody who has seen the key; "" where it counts."""
    if found.counts_from is None or found.counts_from <= desk().clock():
        return ""
    return (
        f"You have seen the key, so a try is practice. One that counts for an opening comes from {day(found.counts_from.astimezone())} on."
    )


def _title(dimension: str) -> str:
    return load_dimensions()[dimension].title
