"""Facts put right: judged at once, kept through new readings, about what was seen, and taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from screening.actions.bench import lay_out, try_rubric
from screening.actions.candidates import candidate
from screening.actions.context import Desk, NotPossible
from screening.actions.corrections import FactLine, correct, known_facts, take_back_correction
from screening.actions.judging import re_evaluate
from screening.actions.openings import create_opening
from screening.actions.ranking import ranking
from screening.actions.rubrics import rubric_of
from screening.errors import StaleRecord
from screening.model.dates import PartialDate
from screening.model.evaluation import Finding, Outcome
from screening.model.hiring import Opening
from screening.model.profile import Contact
from screening.model.said import ContactSaid, FactKind, JobSaid, LanguageSaid, PlatformSaid, TypingSaid
from screening.storage import audit, documents
from tests.actions.readers import hand_in, read_all
from tests.worker.people import resume

PHONE = "Asked on the phone"


@pytest.fixture
def opening(desk: Desk) -> Opening:
    """Three candidates of a chat opening: 35, 36 and 37 words a minute, 40 asked."""
    made = create_opening(desk, title="Chat", rubric_id="chat", by="me")
    hand_in(desk, made.id, {f"{n}.txt": resume(n) for n in range(3)})
    read_all(desk)
    return made


def first(desk: Desk, opening: Opening) -> str:
    return ranking(desk, opening.id, by="me").rows[0].application_id


def finding(desk: Desk, application_id: str, kind: str = "typing") -> Finding:
    view = candidate(desk, application_id, by="me")
    wanted = next(each.id for each in view.rubric.criteria if each.kind == kind)
    return next(each for each in view.evaluation.findings if each.criterion_id == wanted)


def line(desk: Desk, application_id: str, kind: FactKind) -> FactLine:
    return next(each for each in known_facts(desk, application_id, by="me").facts if each.kind is kind)


def type_55(desk: Desk, one: str, shown: str | None = "") -> str:
    return correct(desk, one, kind=FactKind.TYPING, target="typing", fact=TypingSaid(55), source=PHONE, shown=shown, by="me")


def test_a_correction_is_judged_at_once_and_is_a_persons(desk: Desk, opening: Opening) -> None:
    one = first(desk, opening)
    before = candidate(desk, one, by="me").evaluation
    assert finding(desk, one).outcome is Outcome.NOT_MET
    type_55(desk, one)
    now = finding(desk, one)
    assert now.outcome is Outcome.MET and now.sentence == "Types 55 words a minute"
    assert [each.is_said for each in now.evidence] == [True]
    assert now.evidence[0].quote == f"55 words a minute: {PHONE}"
    view = candidate(desk, one, by="me")
    assert view.evaluation.points > before.points
    assert all(mark.start >= 0 for mark in view.marks), "a statement stands on no page"
    assert view.timeline[-1].who == "Ana Ruiz" or view.timeline[-2].who == "Ana Ruiz"
    assert any("words a minute → 55 words a minute (Asked on the phone)" in entry.what for entry in view.timeline)
    said = line(desk, one, FactKind.TYPING)
    assert said.correction and said.correction.was.endswith("words a minute") and said.words == "55 words a minute"
    row = next(row for row in ranking(desk, opening.id, by="me").rows if row.application_id == one)
    assert row.points == view.evaluation.points
    assert [each.application_id for each in ranking(desk, opening.id, by="me").rows if "said_by_people" in each.flags] == [one]


def test_taken_back_everything_is_as_it_was(desk: Desk, opening: Opening) -> None:
    one = first(desk, opening)
    before = candidate(desk, one, by="me").evaluation
    made = type_55(desk, one)
    take_back_correction(desk, one, made, by="me")
    assert candidate(desk, one, by="me").evaluation == before
    assert not any("said_by_people" in row.flags for row in ranking(desk, opening.id, by="me").rows)
    with pytest.raises(StaleRecord, match="already"):
        take_back_correction(desk, one, made, by="me")


def test_a_new_reading_and_a_new_score_keep_it(desk: Desk, opening: Opening) -> None:
    one = first(desk, opening)
    type_55(desk, one)
    sha256 = candidate(desk, one, by="me").application.document_sha256
    with desk.change("worker") as change:
        read, profile = documents.document(change.db, sha256), documents.profile(change.db, sha256)
        assert read is not None and profile is not None
        slower = replace(profile.facts, typing_speeds=tuple(replace(each, wpm=20) for each in profile.facts.typing_speeds))
        documents.keep(change.db, read[0], replace(profile, vocabulary_version="newer", facts=slower), images=read[1], at=change.at)
        change.record("file.read_again", "file:x")
    re_evaluate(desk, opening.id, by="me")
    assert finding(desk, one).sentence == "Types 55 words a minute"
    rubric = rubric_of(desk, opening.rubric_id, opening.rubric_version)
    assert not try_rubric(lay_out(desk, opening.id, by="me"), rubric).changes.moved, "the bench knows it too"


def test_it_counts_in_every_opening_of_the_person_also_later_ones(desk: Desk, opening: Opening) -> None:
    one = first(desk, opening)
    type_55(desk, one)
    text = next(resume(n) for n in range(3) if f"typing {35 + n} WPM" in candidate(desk, one, by="me").document.text)
    other = create_opening(desk, title="Chat, evenings", rubric_id="chat", by="me")
    hand_in(desk, other.id, {"again.txt": text})
    read_all(desk)
    assert finding(desk, first(desk, other)).sentence == "Types 55 words a minute"
    correct(desk, first(desk, other), kind=FactKind.TYPING, target="typing", fact=TypingSaid(61), source="Tested", by="me")
    assert finding(desk, one).sentence == "Types 61 words a minute"


def test_what_was_not_seen_is_not_overwritten(desk: Desk, opening: Opening) -> None:
    one = first(desk, opening)
    made = type_55(desk, one)
    with pytest.raises(StaleRecord, match="55 words a minute"):
        correct(desk, one, kind=FactKind.TYPING, target="typing", fact=TypingSaid(50), source=PHONE, shown="", by="me")
    correct(desk, one, kind=FactKind.TYPING, target="typing", fact=TypingSaid(50), source=PHONE, shown=made, by="me")
    assert finding(desk, one).sentence == "Types 50 words a minute"


def test_saying_it_again_changes_nothing(desk: Desk, opening: Opening) -> None:
    one = first(desk, opening)
    made = type_55(desk, one)
    before = candidate(desk, one, by="me").timeline
    assert type_55(desk, one, shown=made) == made
    assert candidate(desk, one, by="me").timeline == before


def test_a_job_is_put_right_where_it_stands_and_months_follow(desk: Desk, opening: Opening) -> None:
    one = first(desk, opening)
    job = line(desk, one, FactKind.JOB)
    shorter = JobSaid("Chat Support Agent", "Harbor Utilities", Contact.YES, PartialDate(2023, 6), PartialDate(2023, 8))
    correct(desk, one, kind=FactKind.JOB, target=job.target, fact=shorter, source="Misread", by="me")
    jobs = [each for each in known_facts(desk, one, by="me").facts if each.kind is FactKind.JOB]
    assert [each.words for each in jobs] == ["Chat Support Agent, Harbor Utilities, 2023-06 to 2023-08, with customers"]
    assert jobs[0].target == job.target, "the same job can be put right again"
    correct(desk, one, kind=FactKind.JOB, target=job.target, fact=None, source="Another person's", by="me")
    assert not [each for each in known_facts(desk, one, by="me").facts if each.kind is FactKind.JOB]


def test_a_fact_the_resume_does_not_say_is_added_and_taken_out(desk: Desk, opening: Opening) -> None:
    one = first(desk, opening)
    correct(desk, one, kind=FactKind.LANGUAGE, target="", fact=LanguageSaid("Spanish", "fluent"), source=PHONE, by="me")
    assert line(desk, one, FactKind.LANGUAGE).words == "Spanish, fluent"
    correct(desk, one, kind=FactKind.PLATFORM, target="Zendesk", fact=None, source="Saw it used, never used it", by="me")
    systems = [each.words for each in known_facts(desk, one, by="me").facts if each.kind is FactKind.PLATFORM]
    assert systems and not any("Zendesk" in words for words in systems)
    assert any(each.said is None for each in known_facts(desk, one, by="me").corrections)


def test_months_of_a_system_are_those_said(desk: Desk, opening: Opening) -> None:
    one = first(desk, opening)
    fact = PlatformSaid("Zendesk", "help_desk", 6)
    correct(desk, one, kind=FactKind.PLATFORM, target="Zendesk", fact=fact, source=PHONE, by="me")
    assert "Zendesk, 6 months" in [each.words for each in known_facts(desk, one, by="me").facts]


def test_a_name_is_put_right_in_the_list_and_stays_hidden_where_it_is_blind(desk: Desk, opening: Opening) -> None:
    one = first(desk, opening)
    said = ContactSaid("Adelaide Quist", FactKind.NAME)
    made = correct(desk, one, kind=FactKind.NAME, target="name", fact=said, source="Signed so", by="me")
    names = [row.name for row in ranking(desk, opening.id, by="me").rows]
    assert "Adelaide Quist" in names
    take_back_correction(desk, one, made, by="me")
    assert "Adelaide Quist" not in [row.name for row in ranking(desk, opening.id, by="me").rows]


@pytest.mark.parametrize(
    ("fact", "source"),
    [
        (TypingSaid(0), PHONE),
        (TypingSaid(9_999), PHONE),
        (TypingSaid(55), "  \u202e "),
        (PlatformSaid("", "crm"), PHONE),
        (PlatformSaid("Zendesk", "spaceship"), PHONE),
        (PlatformSaid("Zendesk", "crm", -3), PHONE),
        (JobSaid("", "", Contact.YES), PHONE),
        (JobSaid("Agent", "", Contact.YES, PartialDate(2023, 4), PartialDate(2021, 1)), PHONE),
        (JobSaid("Agent", "", Contact.YES, PartialDate(2023, 14)), PHONE),
        (ContactSaid(" \n ", FactKind.NAME), PHONE),
    ],
)
def test_nonsense_is_refused_here_too(desk: Desk, opening: Opening, fact: TypingSaid, source: str) -> None:
    one = first(desk, opening)
    with pytest.raises(NotPossible):
        correct(desk, one, kind=fact.kind, target="", fact=fact, source=source, by="me")
    assert not known_facts(desk, one, by="me").corrections


def test_the_audit_holds_no_word_of_it(desk: Desk, opening: Opening) -> None:
    one = first(desk, opening)
    type_55(desk, one)
    with desk.store.read() as db:
        rows = audit.rows_about(db, f"application:{one}")
        assert audit.first_break(db) is None
    assert not any(PHONE in str(row.detail) or "55 words" in str(row.detail) for row in rows)
