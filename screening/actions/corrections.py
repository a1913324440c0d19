"""Facts put right: what a person knows better than what was read, with where they know it from. Nothing that was read is changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from screening.access.policy import Action
from screening.errors import NotFound, StaleRecord
from screening.evaluation.corrections import corrected, in_force, is_about, key_of, names_a_job
from screening.evaluation.fact_words import said_words
from screening.evaluation.said_rules import fault_in, tidy
from screening.hiring.blind import Mask
from screening.model.document import Evidence
from screening.model.hiring import Application
from screening.model.profile import CandidateProfile, Employment
from screening.model.rubric import Rubric
from screening.model.said import Correction, FactKind, FactSaid
from screening.storage import candidates, documents, likenesses, people, said
from screening.storage.store import Change

from .blind import mask_called, mask_on, sight
from .context import Desk, NotPossible, new_id, opening_of, permit
from .indexing import index
from .judging import judge_again
from .rubrics import rubric_of

LONGEST_SOURCE = 500  # characters
LONGEST_TARGET = 5_000  # characters of what names a fact
GONE = "This candidate does not exist (any more). Go back to the ranking."
SINGLE = (FactKind.NAME, FactKind.LOCATION)  # a person has one
HIDDEN = frozenset({FactKind.NAME, FactKind.EMAIL, FactKind.PHONE, FactKind.LOCATION, FactKind.LANGUAGE})  # in a blind opening
CONTACTS = (FactKind.NAME, FactKind.EMAIL, FactKind.PHONE, FactKind.LOCATION)


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact as it counts now: `fact` is the noun, `words` say it, `evidence` shows it. `correction` where a person said it.

    Where the words name somebody who is a code, `fact` is None and `target` "": it is put right once the name is shown.
    """

    kind: FactKind
    target: str
    words: str
    fact: Any
    evidence: Evidence | None
    correction: Correction | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a person: every fact, and every correction in force (also those that took a fact out).

    `now` says by id what each correction says, as it may be shown.
    """

    facts: tuple[FactLine, ...]
    corrections: tuple[Correction, ...]
    now: Mapping[str, str] = field(default_factory=dict)


def known_facts(desk: Desk, application_id: str, *, by: str) -> Known:
    """Every fact of an application as it counts now; without name and contacts where they are hidden. Raises NotAllowed, NotFound."""
    application = _application(desk, application_id)
    asking = permit(desk, by, Action.SEE_CANDIDATES, application.opening_id)
    hides = sight(desk, asking, opening_of(desk, application.opening_id)).hides(application_id)
    with desk.store.read() as db:
        profile = documents.profile(db, application.document_sha256)
        words = in_force(said.corrections_of(db, [application_id]).get(application_id, ()))
    if profile is None:
        raise NotFound(GONE)
    lines = _lines(corrected(profile, words), words)
    now = {word.id: said_words(word.said) if word.said else "taken out" for word in words}
    if hides:
        mask = mask_on(desk, application)
        lines = [_hidden(line, mask) for line in lines if line.kind not in HIDDEN]
        words = tuple(_hidden_word(word, mask) for word in words if word.kind not in HIDDEN)
        now = {word.id: mask.words(now[word.id]) for word in words}
    return Known(tuple(lines), words, now)


def _hidden(line: FactLine, mask: Mask) -> FactLine:
    """A fact as it is shown under a code: in words without the person, and without the place it was read from."""
    correction = _hidden_word(line.correction, mask) if line.correction else None
    seen = replace(line, words=mask.words(line.words), evidence=None, correction=correction)
    is_plain = mask.words(line.target) == line.target and seen.words == line.words
    return seen if is_plain else replace(seen, target="", fact=None)


def _hidden_word(word: Correction, mask: Mask) -> Correction:
    return replace(word, was=mask.words(word.was), source=mask.words(word.source))


def correct(
    desk: Desk, application_id: str, *, kind: FactKind, target: str, fact: FactSaid | None, source: str, shown: str | None = None, by: str
) -> str:
    """Put a fact right, or add one: `target` names the fact as `known_facts` does ("" for a new one), `fact` None takes it out.

    Everything this person applied to is judged again at once. `shown` is the id of the correction the page showed ("" for none).
    Returns the id of the correction. Raises NotAllowed, NotFound, NotPossible (nonsense, no source), StaleRecord.
    """
    application = _application(desk, application_id)
    asking = permit(desk, by, Action.CORRECT, application.opening_id)
    hides = sight(desk, asking, opening_of(desk, application.opening_id)).hides(application_id)
    if kind in CONTACTS and hides:
        raise NotPossible("This opening is blind. Ask for the name first.")
    fact, known_from = _sound(kind, target, fact), _line(source)
    if not known_from:
        raise NotPossible("Say how you know: asked on the phone, a document was shown, misread ...")
    hide = mask_on(desk, application).words if hides else str
    statement_id = new_id()
    with desk.change(by) as change:
        judged = _locked(desk, change, application)
        profile = documents.profile(change.db, application.document_sha256)
        words = in_force(said.corrections_of(change.db, [application_id]).get(application_id, ()))
        if profile is None:
            raise NotFound(GONE)
        aim = target or (kind.value if kind in SINGLE else key_of(fact))
        last = next((each for each in words if (each.kind, each.target) == (kind, aim)), None)
        _refuse_if_stale(change, last, shown, hide)
        was = next((line.words for line in _lines(corrected(profile, words), words) if (line.kind, line.target) == (kind, aim)), "")
        if last is not None and (last.said, last.source) == (fact, known_from):
            change.abandon()
            return last.id
        said.add_correction(change.db, Correction(statement_id, 0, application_id, kind, aim, fact, was, known_from, by, change.at))
        personal = {"fact": (was, said_words(fact) if fact else ""), "source": ("", known_from)}
        change.record("fact.corrected", f"application:{application_id}", personal=personal, kind=kind.value, correction=statement_id)
        _judge_all(change, judged, kind)
    return statement_id


def take_back_correction(desk: Desk, application_id: str, correction_id: str, *, by: str) -> None:
    """Undo a correction: what counted before counts again. Raises NotAllowed, NotFound; StaleRecord when it was taken back already."""
    application = _application(desk, application_id)
    permit(desk, by, Action.CORRECT, application.opening_id)
    with desk.change(by) as change:
        judged = _locked(desk, change, application)
        words = said.corrections_of(change.db, [application_id]).get(application_id, ())
        mine = next((each for each in words if each.id == correction_id), None)
        if mine is None or not said.take_back(change.db, "corrections", correction_id, by=by, at=change.at):
            raise StaleRecord("Somebody took this back already. Nothing was changed: look again.")
        change.record(
            "fact.correction_taken_back",
            f"application:{application_id}",
            personal={"fact": (said_words(mine.said) if mine.said else "", mine.was)},
            kind=mine.kind.value,
            correction=correction_id,
        )
        _judge_all(change, judged, mine.kind)


def _sound(kind: FactKind, target: str, fact: FactSaid | None) -> FactSaid | None:
    if len(target) > LONGEST_TARGET or (kind is FactKind.JOB and target and not names_a_job(target)):
        raise NotPossible("There is no such fact (any more). Reload the page.")
    if fact is None:
        if not target:
            raise NotPossible("There is no such fact to take out. Reload the page.")
        return None
    if fact.kind is not kind:
        raise NotPossible("This is a fact of another kind. Reload the page.")
    fact = tidy(fact)
    if fault := fault_in(fact):
        raise NotPossible(fault)
    return fact


def _refuse_if_stale(change: Change, last: Correction | None, shown: str | None, hide: Callable[[str], str]) -> None:
    if shown is None or shown == (last.id if last else ""):
        return
    if last is None:
        raise StaleRecord("What you saw was taken back since this page was drawn. Nothing was changed: look again, then save.")
    who = people.names(change.db).get(last.by, "somebody")
    now = said_words(last.said) if last.said else "taken out"
    raise StaleRecord(f"{who} put this right since this page was drawn: {hide(f'{now} ({last.source})')}. Save again to say otherwise.")


def _rubrics(desk: Desk, application: Application) -> dict[Application, Rubric]:
    """Every application of the same person, with the rubric its opening judges by."""
    with desk.store.read() as db:
        theirs = candidates.applications_of(db, application.candidate_id)
    openings = {each: opening_of(desk, each.opening_id) for each in theirs}
    return {each: rubric_of(desk, opening.rubric_id, opening.rubric_version) for each, opening in openings.items()}


def _locked(desk: Desk, change: Change, application: Application) -> dict[Application, Rubric]:
    """Everything this person applied to, and what judges it now: nobody else says or scores anything of it until this is saved."""
    for each in likenesses.applied(change.db, [application.candidate_id], lock=True):
        candidates.application(change.db, each.id, lock=True)
    now = candidates.application(change.db, application.id)
    if now is None:
        raise NotFound(GONE)
    return _rubrics(desk, now)


def _judge_all(change: Change, judged: dict[Application, Rubric], kind: FactKind) -> None:
    if kind in CONTACTS:
        first = next(iter(judged))
        known = said.known_profile(change.db, first)
        if known is not None:
            candidates.set_identity(change.db, first.candidate_id, known.identity)
        for application in judged:
            _find_behind_codes(change, application)
        return
    for application, rubric in judged.items():
        judge_again(change, application, rubric)


def _find_behind_codes(change: Change, application: Application) -> None:
    """Nobody is found behind a code by a name that somebody put right."""
    read, profile = documents.document(change.db, application.document_sha256), documents.profile(change.db, application.document_sha256)
    if read is not None and profile is not None:
        ever = said.contacts_said(change.db, [application.id]).get(application.id, ())
        index(change, read[0], profile, also=mask_called(ever))


def _lines(profile: CandidateProfile, words: tuple[Correction, ...]) -> list[FactLine]:
    by_number = {each.number: each for each in words}
    found = []
    for kind, fact, evidence in _all(profile):
        correction = by_number.get(-evidence.start) if evidence and evidence.is_said else None
        target = correction.target if correction else _target(fact, kind, words)
        found.append(FactLine(kind, target, said_words(fact), fact, evidence, correction))
    return found


def _target(fact: Any, kind: FactKind, words: tuple[Correction, ...]) -> str:
    """Names that stand for one thing only are those things' own; a job keeps the name it was first corrected under."""
    if kind in SINGLE:
        return kind.value
    if isinstance(fact, Employment):
        return next((each.target for each in words if each.kind is kind and is_about(each.target, fact)), key_of(fact))
    return key_of(fact)


def _all(profile: CandidateProfile) -> Iterator[tuple[FactKind, Any, Evidence | None]]:
    facts, identity = profile.facts, profile.identity
    single = ((FactKind.NAME, identity.name), (FactKind.LOCATION, identity.location))
    yield from ((kind, found, found.evidence) for kind, found in single if found)
    yield from ((FactKind.EMAIL, found, found.evidence) for found in identity.emails)
    yield from ((FactKind.PHONE, found, found.evidence) for found in identity.phones)
    yield from ((FactKind.JOB, job, job.evidence) for job in facts.employments)
    yield from ((FactKind.TYPING, each, each.evidence) for each in facts.typing_speeds)
    yield from ((FactKind.PLATFORM, each, next(iter(each.evidence), None)) for each in facts.platforms)
    yield from ((FactKind.LICENSE, each, each.evidence) for each in facts.licenses)
    yield from ((FactKind.EDUCATION, each, each.evidence) for each in facts.studies)
    yield from ((FactKind.CERTIFICATION, each, each.evidence) for each in facts.certifications)
    yield from ((FactKind.LANGUAGE, each, each.evidence) for each in facts.languages)
    yield from ((FactKind.KPI, each, each.evidence) for each in facts.kpis)
    yield from ((FactKind.CHANNEL, each, each.evidence) for each in facts.channels)


def _application(desk: Desk, application_id: str) -> Application:
    with desk.store.read() as db:
        found = candidates.application(db, application_id)
    if found is None:
        raise NotFound(GONE)
    return found


def _line(words: str) -> str:
    return " ".join("".join(sign for sign in words if sign.isprintable() or sign.isspace()).split())[:LONGEST_SOURCE]
