"""Tests of candidates as those who hire see them: make a link, take it back, results, keystrokes, what people say of a result."""

from __future__ import annotations

import json
import secrets
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from screening.access.policy import Action, Thing, may
from screening.access.secrets import digest, fresh
from screening.errors import NotFound
from screening.hiring.blind import Mask
from screening.hiring.stages import plain_words
from screening.model.assessment import (
    Assessment,
    AssessmentKind,
    AssessmentPlan,
    AssessmentState,
    Edit,
    Layout,
    LoadFigures,
    NoteFigures,
    Scene,
    TypingFigures,
)
from screening.model.interview import Interview, InterviewState
from screening.storage import assessments, candidates, interviews, people
from screening.storage.assessments import ASIDE, BACK, TICKS, Said
from screening.storage.store import Change

from .assessments_taken import content_of, is_left, judge_person
from .assessments_words import KIND_WORDS
from .blind import mask_on, sight
from .candidates import application_of
from .context import Desk, NotPossible, new_id, opening_of, permit
from .keystrokes import days_in, until

LASTS = timedelta(days=7)  # a link nobody used
MOST_TESTS = 2  # finished tests of a kind in so many days: the better one counts, more would train the test
WITHIN = timedelta(days=30)
LONGEST_REASON = 500  # characters
MINUTES = {AssessmentKind.TYPING: (1, 3, 5), AssessmentKind.LOAD: (3, 5), AssessmentKind.NOTE: (2, 3, 5)}
EXTRAS = (1.0, 1.25, 1.5, 2.0)
PARTS = ("inquiry", "action", "resolution", "follow-up")  # of a case note, ticked by a person
GONE = "This test does not exist (any more). Reload the page."
STANDING = {
    AssessmentState.OFFERED: "link handed out, not begun",
    AssessmentState.RUNNING: "running now",
    AssessmentState.DONE: "done",
    AssessmentState.REFUSED: "could not be counted",
    AssessmentState.REVOKED: "link taken back",
}


@dataclass(frozen=True, slots=True)
class AssessmentView:
    """A test in the list of a candidate. `extra` and `layout` only for those who set them; `aside` and `ticks` are people's words.

    `plays`: its keystrokes are still here.
    """

    assessment: Assessment
    title: str
    standing: str
    is_open: bool
    aside: Said | None
    ticks: Said | None
    adjusted: str
    names: dict[str, str]
    plays: bool

    @property
    def ticked(self) -> tuple[str, ...]:
        """The parts of the note that a person found."""
        return tuple(json.loads(self.ticks.words)) if self.ticks else ()


@dataclass(frozen=True, slots=True)
class Offer:
    """The test a link is for. `extra`, `layout` None: as this candidate had them last. `interview_id`: whose case a note is about."""

    kind: AssessmentKind
    minutes: int
    extra: float | None = None
    layout: Layout | None = None
    interview_id: str = ""


def offer_assessment(desk: Desk, application_id: str, offer: Offer, *, by: str) -> str:
    """The token of a new link; one for the same kind of test that nobody used stops working.

    Raises NotAllowed, NotFound, NotPossible (tested often enough, no such length, no such interview).
    """
    application = application_of(desk, application_id)
    permit(desk, by, Action.ASSESS, application.opening_id)
    if offer.extra is not None or offer.layout is not None:
        permit(desk, by, Action.ACCOMMODATE, application.opening_id)
    if offer.minutes not in MINUTES[offer.kind] or (offer.extra is not None and offer.extra not in EXTRAS):
        raise NotPossible("There is no such length. Choose one of the list.")
    with desk.change(by) as change:
        return put_offer(change, application_id, offer)


def put_offer(change: Change, application_id: str, offer: Offer) -> str:
    """The token of a new link, made in this change by somebody who may. Raises NotPossible."""
    token, db, kind = fresh(), change.db, offer.kind
    earlier = assessments.of_person(db, application_id)
    _refuse_too_many(earlier, kind, change.at)
    scene = _scene(interviews.of_applications(db, [application_id]), offer.interview_id) if kind is AssessmentKind.NOTE else None
    last = next((each.plan for each in reversed(earlier)), AssessmentPlan(kind, 0))
    extra = last.extra if offer.extra is None else offer.extra
    plan = AssessmentPlan(kind, offer.minutes * 60, _start(earlier, kind), extra, offer.layout or last.layout, scene, days_in(db))
    for each in earlier:
        if each.plan.kind is kind and each.state is AssessmentState.OFFERED and assessments.revoke(db, each.id):
            change.record("assessment.revoked", f"application:{each.application_id}", kind=kind.value, assessment=each.id)
    made = Assessment(new_id(), application_id, plan, AssessmentState.OFFERED, change.by, change.at, change.at + LASTS)
    assessments.add(db, made, digest=digest(token))
    change.record("assessment.offered", f"application:{application_id}", kind=kind.value, minutes=offer.minutes, assessment=made.id)
    return token


def revoke_assessment(desk: Desk, assessment_id: str, *, by: str) -> None:
    """Take a link back; what was typed stays. Raises NotAllowed, NotFound, NotPossible."""
    found = _known(desk, assessment_id)
    permit(desk, by, Action.ASSESS, application_of(desk, found.application_id).opening_id)
    with desk.change(by) as change:
        if not assessments.revoke(change.db, assessment_id):
            raise NotPossible("This link was used up or taken back already. Reload the page.")
        change.record("assessment.revoked", f"application:{found.application_id}", kind=found.plan.kind.value, assessment=assessment_id)


def assessments_of(desk: Desk, application_id: str, *, by: str) -> tuple[AssessmentView, ...]:
    """Every test of this person, the newest first. Raises NotAllowed, NotFound."""
    application = application_of(desk, application_id)
    asking = permit(desk, by, Action.SEE_CANDIDATES, application.opening_id)
    adjusts = may(asking, Action.ACCOMMODATE, Thing(application.opening_id))
    hides = sight(desk, asking, opening_of(desk, application.opening_id)).hides(application_id)
    mask = mask_on(desk, application) if hides else None
    now = desk.clock()
    with desk.store.read() as db:
        found = assessments.of_person(db, application_id)
        words = assessments.said_of(db, [each.id for each in found])
        names, plays = people.names(db), assessments.played(db, [each.id for each in found])
    views = []
    for each in reversed(found):
        shown = _masked(each, mask) if mask else each
        told = tuple(replace(one, words=mask.words(one.words)) if mask and one.what == ASIDE else one for one in words.get(each.id, ()))
        views.append(replace(_view(shown, told, names, now, adjusts=adjusts), plays=adjusts and each.id in plays))
    return tuple(views)


def strokes_of(desk: Desk, assessment_id: str, *, by: str) -> tuple[Assessment, tuple[Edit, ...], dict[str, object]]:
    """A test, its keystrokes and what was to be typed, to be played again; not for raters, since it shows how much time there was.

    Raises NotAllowed, NotFound, NotPossible (hidden words).
    """
    found = _known(desk, assessment_id)
    application = application_of(desk, found.application_id)
    asking = permit(desk, by, Action.ACCOMMODATE, application.opening_id)
    hides = sight(desk, asking, opening_of(desk, application.opening_id)).hides(application.id)
    if hides and found.plan.kind is not AssessmentKind.TYPING:
        raise NotPossible("This opening is blind, and a candidate's own words may give a name away. Ask for the name first.")
    with desk.store.read() as db:
        parts = assessments.strokes(db, assessment_id)
    if (end := until(found)) and end <= desk.clock():
        days = f"{found.plan.keep_days} days"
        raise NotPossible(
            f"The keystrokes of this test were kept for {days}, as the candidate was told, and then deleted. The result stays."
        )
    return found, tuple(edit for _, part in parts for edit in part), content_of(found.plan)


def code_of(desk: Desk, found: Assessment) -> str:
    """The code of whoever took it; names stand nowhere on pages of tests."""
    with desk.store.read() as db:
        known = candidates.find(db, application_of(desk, found.application_id).candidate_id)
    return known[0].code if known else ""


def set_aside(desk: Desk, assessment_id: str, *, reason: str, by: str) -> None:
    """Have a result count no longer, with the reason; it stays to be seen. Raises NotAllowed, NotFound, NotPossible."""
    why = plain_words(reason, LONGEST_REASON)
    _say(desk, assessment_id, ASIDE, why, by)


def count_again(desk: Desk, assessment_id: str, *, by: str) -> None:
    """Undo setting aside. Raises NotAllowed, NotFound, NotPossible."""
    _say(desk, assessment_id, BACK, "", by)


def tick_note(desk: Desk, assessment_id: str, *, parts: Collection[str], by: str) -> None:
    """Say which parts of a case note are there and true to the facts. Raises NotAllowed, NotFound, NotPossible."""
    _say(desk, assessment_id, TICKS, json.dumps([part for part in PARTS if part in parts]), by)


def _say(desk: Desk, assessment_id: str, what: str, words: str, by: str) -> None:
    found = _known(desk, assessment_id)
    permit(desk, by, Action.CORRECT, application_of(desk, found.application_id).opening_id)
    if found.state is not AssessmentState.DONE or (what == TICKS) is not (found.plan.kind is AssessmentKind.NOTE):
        raise NotPossible("There is no result of this kind to say that of. Reload the page.")
    if what == ASIDE and not words:
        raise NotPossible("Say why it should not count: another person typed, the keyboard was broken ...")
    with desk.change(by) as change:
        assessments.say(change.db, assessment_id, Said(what, words, by, change.at))
        deed = {ASIDE: "assessment.set_aside", BACK: "assessment.counts_again", TICKS: "assessment.note_ticked"}[what]
        personal = {"reason": ("", words)} if words else None
        change.record(deed, f"application:{found.application_id}", personal=personal, assessment=assessment_id)
        if found.plan.kind is AssessmentKind.TYPING:
            judge_person(change, found.application_id)


def _masked(found: Assessment, mask: Mask) -> Assessment:
    """What a candidate wrote, without what would give their name away."""
    match found.figures:
        case NoteFigures(text=text):
            return replace(found, figures=replace(found.figures, text=mask.words(text)))
        case LoadFigures(note=note, chats=chats):
            told = tuple(replace(each, replies=tuple(map(mask.words, each.replies))) for each in chats)
            return replace(found, figures=replace(found.figures, note=mask.words(note), chats=told))
    return found


def _view(found: Assessment, words: tuple[Said, ...], names: dict[str, str], now: datetime, *, adjusts: bool) -> AssessmentView:
    ran_out = found.state is AssessmentState.OFFERED and now >= found.expires_at
    standing = "link ran out" if ran_out else "begun, never finished" if is_left(found, now) else STANDING[found.state]
    is_open = found.state in (AssessmentState.OFFERED, AssessmentState.RUNNING) and not ran_out and not is_left(found, now)
    ticks = next((each for each in reversed(words) if each.what == TICKS), None)
    parts = [f"{found.plan.extra:g} times the time" if found.plan.extra != 1 else "", LAYOUT_WORDS[found.plan.layout]]
    shown = found if adjusts else _plain(found)
    title = f"{KIND_WORDS[found.plan.kind]}, {found.plan.seconds // 60} min"
    return AssessmentView(
        shown,
        title,
        standing,
        is_open,
        assessments.aside(words),
        ticks,
        ", ".join(each for each in parts if each) if adjusts else "",
        names,
        plays=False,
    )


LAYOUT_WORDS = {Layout.USUAL: "", Layout.LARGE: "large letters", Layout.NO_CLOCK: "no clock"}


def _plain(found: Assessment) -> Assessment:
    """As those see it who may rate: nothing of what makes the test fair for this candidate."""
    figures = found.figures
    if isinstance(figures, TypingFigures):
        figures = replace(figures, seconds=min(figures.seconds, float(found.plan.seconds)))
    return replace(found, plan=replace(found.plan, extra=1.0, layout=Layout.USUAL), figures=figures)


def _known(desk: Desk, assessment_id: str) -> Assessment:
    with desk.store.read() as db:
        found = assessments.find(db, assessment_id)
    if found is None:
        raise NotFound(GONE)
    return found


def _refuse_too_many(earlier: Collection[Assessment], kind: AssessmentKind, now: datetime) -> None:
    same = [each for each in earlier if each.plan.kind is kind and each.state is AssessmentState.DONE]
    taken = [each.ended_at for each in same if each.ended_at and not (each.figures and each.figures.doubts)]  # in doubt: once more
    recent = sorted(each for each in taken if each > now - WITHIN)
    if kind is not AssessmentKind.NOTE and len(recent) >= MOST_TESTS:
        day = (recent[-MOST_TESTS] + WITHIN).astimezone()
        raise NotPossible(f"Tested twice in {WITHIN.days} days already; the better of the two counts. Next on {day.day} {day:%b %Y}.")


def _start(earlier: Collection[Assessment], kind: AssessmentKind) -> int:
    """Another passage than last time."""
    same = [each.plan.start for each in earlier if each.plan.kind is kind]
    return same[-1] + 1 if same else secrets.randbelow(12)


def _scene(held: Collection[Interview], interview_id: str) -> Scene:
    """The scenario of an interview, as the candidate met it."""
    for each in held:
        if each.id == interview_id and each.state is not InterviewState.CANCELLED:
            return Scene(each.kit.id, each.form.name, each.kit.title, each.form.briefing, each.form.facts)
    raise NotPossible("Choose the interview whose case the note is about. Plan one first, if there is none.")
