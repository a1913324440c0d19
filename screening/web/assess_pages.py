"""A test in, its pages out: the page a link opens, the sentence that stands there instead, and the keystrokes played again."""

from __future__ import annotations

from html import escape
from pathlib import Path
from string import Template

from screening.actions.assessments_taken import Held
from screening.actions.assessments_words import KIND_WORDS, minutes_words, result_words
from screening.evaluation.wording import counted
from screening.model.assessment import Assessment, AssessmentKind, TypingFigures

HERE = Path(__file__).parent
FRAME = Template((HERE / "assess.html").read_text(encoding="utf-8"))
INTRO = Template((HERE / "assess_intro.html").read_text(encoding="utf-8"))
SCRIPT = '<script src="/assess-page/{name}.js" defer></script>'
PRACTISE = '<button type="button" id="practise">Practise first</button>'
WHAT = {
    AssessmentKind.TYPING: "You type a short text about everyday service calls.",
    AssessmentKind.LOAD: "You answer several customers who write at the same time, and leave a note.",
    AssessmentKind.NOTE: "You write the note on the case you just worked on.",
}
MEASURED = {
    AssessmentKind.TYPING: "Words a minute after taking off wrong words, and how much of the text is right. A word counts as five letters.",
    AssessmentKind.LOAD: "Whether every customer got an answer, whether it was theirs, how long they waited, and your note.",
    AssessmentKind.NOTE: "A person reads your note for what was asked, done, settled and still to do. The time it took is shown.",
}
SEEN = {
    AssessmentKind.TYPING: "see the result in figures",
    AssessmentKind.LOAD: "see your replies, your note and the figures",
    AssessmentKind.NOTE: "read your note and see how long it took",
}


def taking_page(held: Held) -> str:
    """The page of a test that can be taken (or goes on in the window it was begun in)."""
    plan = held.plan
    words = {
        "title": KIND_WORDS[plan.kind],
        "what": WHAT[plan.kind],
        "measured": MEASURED[plan.kind],
        "time": minutes_words(plan.allowed).removesuffix(" 00 s"),
        "seen": SEEN[plan.kind],
        "kept": _kept(plan.keep_days),
        "practise": PRACTISE if plan.kind is AssessmentKind.TYPING else "",
    }
    return _frame(
        words["title"],
        INTRO.substitute(words),
        script="assess",
        kind=plan.kind.value,
        seconds=f"{plan.allowed:g}",
        layout=plan.layout.value,
    )


def _kept(days: int) -> str:
    """What is done afterwards, as it is done: `actions.keystrokes` deletes."""
    strokes = "; so are your keystrokes" if not days else f". Your keystrokes are deleted {counted(days, 'day')} after the test"
    return f"The result is kept as long as your application{strokes}."


def sentence_page(words: str) -> str:
    """The same page with a sentence in place of a test, whatever the reason."""
    return _frame("Test", f'<section><h1>Test</h1><p role="alert">{escape(words)}</p></section>')


def replay_page(found: Assessment, code: str) -> str:
    """Keystrokes to play again, under a code."""
    day = f"{found.began_at.astimezone():%d %b %Y}".lstrip("0") if found.began_at else ""
    facts = [code, day, result_words(found.figures) if found.figures else found.why]
    if isinstance(found.figures, TypingFigures):
        facts += [f"pasting tried {counted(found.figures.pasted, 'time')}" if found.figures.pasted else "nothing pasted"]
    body = (
        f'<section><h1>{KIND_WORDS[found.plan.kind]}</h1><p class="soft">{escape(" · ".join(each for each in facts if each))}</p>'
        '<p class="row"><button type="button" id="play" class="first">Play</button>'
        '<label for="speed">Speed</label><select id="speed"><option value="1">as typed</option><option value="4">4 times</option>'
        '<option value="16">16 times</option></select><input type="range" id="moment" min="0" value="0" step="10" aria-label="Moment">'
        '<span id="time" class="soft"></span></p><div id="fields"></div></section>'
    )
    return _frame(f"{KIND_WORDS[found.plan.kind]}, {code}", body, script="replay")


def _frame(title: str, body: str, *, script: str = "", kind: str = "", seconds: str = "", layout: str = "") -> str:
    tag = SCRIPT.format(name=script) if script else ""
    return FRAME.substitute(title=escape(title), body=body, script=tag, kind=kind, seconds=seconds, layout=layout)
