"""One's own interviews: what is due, overdue and done; and everything the live page and the sheets show. Codes only, no points."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from screening.access.policy import Action, Thing, may
from screening.evaluation.open_questions import open_questions
from screening.exchange.calendar_file import Appointment, calendar_file
from screening.model.interview import Assignment, Interview, InterviewState
from screening.model.rubric import Criterion, Kind
from screening.model.scenario import Mode
from screening.scenarios.dimension_file import Dimensions, load_dimensions
from screening.storage import audit, candidates, evaluations, interviews, openings, ratings

from .context import Desk, opening_of, somebody
from .interviews_taps import holder_of
from .rubrics import rubric_of

GRACE = timedelta(minutes=30)  # after the planned end; then it is overdue
TO_READ = timedelta(days=1)  # for whoever is asked to rate a play that is over
PLANS = ("interview.planned", "interview.changed")  # in the audit: who is asked to rate
MOST_QUESTIONS = 5
MODE_WORDS = {Mode.PHONE: "by phone", Mode.CHAT: "in chat", Mode.EMAIL: "by e-mail", Mode.IN_PERSON: "in person"}
PART_WORDS = {(True, True): "play the customer and rate", (True, False): "play the customer", (False, True): "rate"}


class Standing(StrEnum):
    """Where an interview stands for one person."""

    OVERDUE = "overdue"
    DUE = "due"
    DONE = "done"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class MyInterview:
    """One of one's own interviews. `has_rated`: one's own ratings are locked; of others' nothing is said."""

    interview: Interview
    opening_title: str
    part: Assignment
    has_rated: bool
    standing: Standing


@dataclass(frozen=True, slots=True)
class Sheet:
    """What role-player and raters need on paper or on screen. `ask` are questions the resume left open, without what it says."""

    interview: Interview
    opening_title: str
    dimensions: Dimensions
    part: Assignment | None
    ask: tuple[str, ...]


def my_interviews(desk: Desk, *, by: str) -> tuple[MyInterview, ...]:
    """The interviews this person holds: overdue, due, done, cancelled, each by time. Raises NotAllowed (nobody)."""
    somebody(desk, by)
    now = desk.clock()
    with desk.store.read() as db:
        mine, rated = interviews.of_person(db, by), ratings.has_locked(db, by)
        titles = {each.id: each.title for each in openings.every(db)}
        late = [each.id for each in mine if each.id not in rated and by in each.raters and now > _ends(each) + GRACE]
        asked = {each: audit.named_since(db, by, field="rates", subject=f"interview:{each}", actions=PLANS) for each in late}
    listed = [_mine(each, by, titles.get(each.opening_id, ""), each.id in rated, now, asked.get(each.id)) for each in mine]
    order = list(Standing)
    return tuple(sorted((each for each in listed if each is not None), key=lambda each: order.index(each.standing)))


def waiting_for_me(desk: Desk, *, by: str) -> tuple[int, int]:
    """How many interviews are overdue and how many are due: for the first page. Raises NotAllowed (nobody)."""
    mine = my_interviews(desk, by=by)
    return sum(each.standing is Standing.OVERDUE for each in mine), sum(each.standing is Standing.DUE for each in mine)


def interview_sheet(desk: Desk, interview_id: str, *, by: str) -> Sheet:
    """The sheet of an interview, for those who hold it and those who plan it. Raises NotAllowed."""
    with desk.store.read() as db:
        found = interviews.find(db, interview_id)
    person = somebody(desk, by)
    if found is None or not may(person, Action.PLAN_INTERVIEWS, Thing(found.opening_id)):
        found = holder_of(desk, interview_id, by)
    return Sheet(found, opening_of(desk, found.opening_id).title, load_dimensions(), found.part_of(by), _questions(desk, found))


def calendar_of(desk: Desk, interview_id: str, *, by: str) -> tuple[str, bytes]:
    """The appointment as a file for a calendar: its name and its bytes. A code, no names. Raises NotAllowed."""
    sheet = interview_sheet(desk, interview_id, by=by)
    interview = sheet.interview
    part = sheet.part
    told = "You plan this interview." if part is None else f"You {PART_WORDS[part.plays, part.rates]}."
    content = calendar_file(
        Appointment(
            interview.id,
            f"Interview {interview.code}: {interview.kit.title}",
            interview.starts_at,
            interview.starts_at + timedelta(minutes=interview.kit.timing.total),
            desk.clock(),
            interview.place,
            f"{sheet.opening_title}, {MODE_WORDS[interview.mode]}, form {interview.form_name}. {told}",
            interview.version,
            interview.state is InterviewState.CANCELLED,
        )
    )
    return f"interview-{interview.code}.ics", content


def _mine(interview: Interview, by: str, title: str, has_rated: bool, now: datetime, asked: datetime | None) -> MyInterview | None:
    part = interview.part_of(by)
    if part is None:
        return None
    return MyInterview(interview, title, part, has_rated, _standing(interview, part, has_rated, now, asked))


def _standing(interview: Interview, part: Assignment, has_rated: bool, now: datetime, asked: datetime | None) -> Standing:
    if has_rated or (not part.rates and interview.state is InterviewState.DONE):
        return Standing.DONE
    if interview.state is InterviewState.CANCELLED:
        return Standing.CANCELLED
    ends = _ends(interview)
    until = asked + TO_READ if asked is not None and asked > ends else ends + GRACE
    return Standing.OVERDUE if now > until else Standing.DUE


def _ends(interview: Interview) -> datetime:
    return interview.starts_at + timedelta(minutes=interview.kit.timing.total)


def _questions(desk: Desk, interview: Interview) -> tuple[str, ...]:
    """What the resume left open, in the order of the rubric: the question alone, no outcome, no points, no word of the resume."""
    with desk.store.read() as db:
        application = candidates.application(db, interview.application_id)
        found = evaluations.current(db, interview.application_id)
    if application is None or found is None:
        return ()
    rubric = rubric_of(desk, found[0].rubric_id, found[0].rubric_version)
    asks = {each.criterion_id: each for each in open_questions(found[0], rubric)}
    told = [_question(each, asks[each.id].label, asks[each.id].ask) for each in rubric.criteria if each.id in asks]
    return tuple(dict.fromkeys(told))[:MOST_QUESTIONS]


def _question(criterion: Criterion, label: str, ask: str) -> str:
    """A question about jobs names them in the resume's words: those who rate get it without."""
    if _is_about_jobs(criterion):
        return f"{label}: ask which jobs, and from which month to which month."
    return f"{label}: {ask[:1].lower()}{ask[1:]}"


def _is_about_jobs(criterion: Criterion) -> bool:
    return criterion.kind is Kind.EXPERIENCE or any(_is_about_jobs(each) for each in criterion.of)
