"""The text of a document in, the licences and registrations the person claims out: code, status, state, dates."""

from __future__ import annotations

import re
from collections.abc import Sequence

from screening.model.dates import PartialDate
from screening.model.profile import License, LicenseStatus
from screening.vocabulary.load import Vocabulary

from .cues import Cue, cues_of
from .license_claims import claims
from .license_doubts import doubt_of, is_given_up, is_licensed_since, is_met_since, is_not_passed, is_only_wished, is_thought_of
from .license_entry import YEARS_OF_IT, has_ended, more_states, names_a_paper, row_of, told_apart
from .license_headings import heading_above
from .license_owner import is_somebody_elses
from .license_rows import EXAMINATION, Claim
from .license_settled import settled
from .license_talk import is_only_talk, is_work_on_it
from .license_trades import PARTS, UNSAID
from .outline import Outline
from .passages import clause_of, compiled, quote
from .states import ROW_GAP, StatePlace, is_elsewhere, states_near
from .words import folded

STATUSES = {status.value: status for status in LicenseStatus}
NOT_OWN = {"requirement", "negated"}
MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
DAY_OF_IT = (
    r"(?:(\d{1,2})/(?:\d{1,2}/)?((?:20)?\d\d)\b"
    rf"|(?:(?P<month>{MONTHS})[a-z]{{0,6}}\.?,?\s(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s)?)?((?:19|20)\d\d)\b)"
)
EXPIRES = rf"\b(?:exp(?:\.|ires?|iration|iring|iry)?|(?<!from )(?:until|till|thru))(?:\s?date)?(?:\son|\sin)?[\s:.]{{0,3}}{DAY_OF_IT}"
EXPIRED_IN = rf"\b(?:expired|lapsed)(?:\sin|\son)?[\s:]{{1,2}}{DAY_OF_IT}"
HEADING_STATUS = 90  # characters: "INACTIVE LICENSES: Series 7, 66, Life and Health, Property and Casualty"
WHILE_AT = r"\b(?:while|when|during|at|with)\b[^;]{0,40}?(?:19|20)\d\d\s?(?:-|to)\s?((?:19|20)\d\d)\b"
FIRM = frozenset(("licensed", "active", "currently active", "registered", "in good standing", "holds", "currently licensed"))
ONCE = frozenset(("obtained", "received", "acquired", "earned", "certified", "renewed"))  # says when it began, not that it lasts
IN_USE = r"\s(?:use|put|bring|apply|leverage|keep|maintain|continue|work|build on|share|add)\b"  # "looking to use my license"
# Before "lapse", "expire": it has not come to that.
NOT_YET = (
    r"\b(?:will|would|may|could|about to|due to|does not|doesn't|not|never|without|no)\s(?:not\s|a\s|any\s)?$"
    r"|\bnever (?:let|allowed)\b[^.;]{0,30}$"
)
# "No lapse in", "never let"
ATTACHED = r"\s?(?:licen[sc]es?\s?)?[:(]\s?"  # "Life: expired", "Life (expired)": the word in its place comes first
HAD = r"\b(?:obtained|earned|received|held|passed)\b"  # "Required license obtained: 4-40"
FORMER = r"\b(?:no longer|former|formerly|previously|once|ex)[\s-](?:an?\s)?(?:\w+\s)?$"
UNBROKEN = r"\s(?:let\b|laps\w+|expir\w+|gaps?\b|breaks?\b|interrupt\w+|complaints?\b|disciplin\w+|suspend\w+|revo\w+)"
STILL_SO = r"[^.;\n]{0,40}\b(?:still|kept|remains|stays)\s(?:active|current|valid)\b"  # "not required by my job, still active"
RENEWED = r"\s(?:been\s)?renew"
FOR_EXAM = (
    r"\s(?:for|to (?:sit|take|write))\b[^.;,\n]{0,30}\b(?:exams?|examination|tests?|course|class|sitting)\b"  # "registered for the exam"
)
PERMIT = r"\b(?:learner'?s?\s)?permit\b"  # of one who may only drive beside a holder
DENIALS = frozenset(("no", "not", "without", "never", "not a"))  # speak of what follows them
ASKED_WITHIN = 4  # words: "must have an active P&C license"
TOUCHES = r"\s?(?:licen[sc]es?\s?)?(?:[(:-]\s?|in\s)"  # between a licence and its states
LISTED_TOGETHER = r"licen[sc]es\b|\band\b|&|/"
HEADING_STATUS_WORD = r"[\W_]{0,4}(inactive|expired|former|previous|lapsed|pending)\s(?:\w+\s){0,2}?(?:licen[sc]es?|registrations?)\b"


def find_licenses(outline: Outline, vocabulary: Vocabulary) -> tuple[License, ...]:
    """Licences claimed, one entry for each code and state, in text order. A claim is always to be verified."""
    places = claims(outline, vocabulary)
    found: list[tuple[Claim, License, float]] = []
    for claim in places:
        if outline.section_at(claim.start) == "references" or is_somebody_elses(outline, vocabulary, claim):
            continue
        if is_only_talk(outline, vocabulary, claim):
            continue
        cue = _nearest(outline, vocabulary, claim, places)
        cue = _doubted(outline, vocabulary, claim, cue)
        if claim.rule == PARTS or (claim.code == "CDL" and compiled(PERMIT).search(folded(outline.lower), claim.start, claim.end + 25)):
            cue = Cue("in_progress", 0, 0, 0)
        if (cue is not None and cue.name in NOT_OWN) or (claim.rule == UNSAID and (cue is None or cue.name == "held")):
            continue
        row = row_of(outline, vocabulary, claim, places)
        if row.status and (cue is None or cue.name == "held"):
            cue = Cue(row.status, 0, 0, 0)
        if (cue is None or cue.name == "held") and has_ended(outline, vocabulary, claim, places):
            cue = Cue("expired", 0, 0, 0)
        if (cue is None or cue.name != "planned") and is_work_on_it(outline, vocabulary, claim):
            continue
        states = (*states_of(outline, vocabulary, claim, places), *row.states, *more_states(outline, vocabulary, claim, places))
        found += [
            (claim, license_, weight)
            for license_, weight in _licenses(outline, vocabulary, claim, cue, tuple(dict.fromkeys(states)), places)
        ]
    return settled(found)


def _doubted(outline: Outline, vocabulary: Vocabulary, claim: Claim, cue: Cue | None) -> Cue | None:
    """The status that the words around leave: a licence is held only where nothing speaks against it."""
    if cue is not None and cue.name == "exam_passed":
        if is_not_passed(outline, claim):
            return Cue("negated", 0, 0, 0)
        return Cue("held", claim.end, claim.end, 0) if is_licensed_since(outline, claim) else cue
    if cue is not None and cue.name == "negated" and cue.start >= claim.end and is_thought_of(outline, vocabulary, claim):
        return cue._replace(name="planned")
    if cue is not None and cue.name == "in_progress" and is_only_wished(outline, vocabulary, cue.start):
        return cue._replace(name="planned")
    if cue is not None and cue.name in ("in_progress", "planned") and is_given_up(outline, vocabulary, claim):
        return Cue("negated", 0, 0, 0)
    if cue is not None and cue.name != "held":
        return cue
    doubt = doubt_of(outline, vocabulary, claim)
    return Cue("negated" if doubt == "drop" else doubt, 0, 0, 0) if doubt else cue


def _licenses(
    outline: Outline, vocabulary: Vocabulary, claim: Claim, cue: Cue | None, states: tuple[str, ...], places: list[Claim]
) -> list[tuple[License, float]]:
    """The licence(s) of one place, one for each state named, and how firmly the status is stated (higher is firmer)."""
    status = STATUSES[cue.name] if cue else LicenseStatus.EXAM_PASSED if claim.note == EXAMINATION else LicenseStatus.HELD
    weight = _weight(outline, claim, cue)
    tail = _tail(outline, claim, places)
    if status is LicenseStatus.HELD and compiled(YEARS_OF_IT).match(tail) and not _dates_a_job(outline, claim):
        status, weight = LicenseStatus.EXPIRED, 3.0
    expires = _date(compiled(EXPIRES).search(tail) or compiled(EXPIRED_IN).search(tail))
    evidence = quote(outline, claim.start, claim.end, claim.rule)
    note = claim.note or _lapse_note(outline, claim, tail, status)
    apart = told_apart(outline, vocabulary, claim) if len(states) > 1 else {}
    return [
        (
            License(claim.code, STATUSES[apart[state]] if state in apart else status, evidence, state, expires=expires, note=note),
            weight + (3 if expires else 0),
        )
        for state in (states or (None,))
    ]


def _dates_a_job(outline: Outline, claim: Claim) -> bool:
    """ "Licensed Insurance Agent 2012-2016" in a job are the years of the job; "P&C license (2012-2016)" are the licence's."""
    job = outline.job_at(claim.start)
    if job is not None and claim.start < outline.employments[job].evidence.end:
        return True
    return outline.section_at(claim.start) == "experience" and "licensed" in outline.lower[max(0, claim.start - 12) : claim.end]


def _weight(outline: Outline, claim: Claim, cue: Cue | None) -> float:
    """How firmly a status is stated: an end before a licence plainly held, that before an exam, that before a bare mention."""
    if cue is None or cue.name == "held":
        firm = outline.section_at(claim.start) == "licenses" or (cue is not None and outline.lower[cue.start : cue.end] in FIRM)
        return (2.5 if cue is None else 2.75) if firm else 0.0 if cue is None else 1.0
    begun = 2.6 if claim.code.startswith("FINRA_") else 2.0  # other licences have states: held in one, studied for in another
    return {"expired": 3.0, "exam_passed": 2.25}.get(cue.name, begun)


def _tail(outline: Outline, claim: Claim, places: list[Claim]) -> str:
    """What the clause says after the licence, up to the next licence (or past it: "Life and P&C licenses, exp. 06/2028")."""
    _, right = clause_of(outline.text, claim.start, claim.end)
    right = min(right, claim.end + HEADING_STATUS)
    text = folded(outline.lower)
    after = (p for p in places if p.start >= claim.end)
    following = min(
        (p.start for p in after if p.code != claim.code or compiled(r", [A-Z]").search(outline.text[claim.end : p.start])), default=right
    )
    if following < right and "licenses" not in text[following:right]:
        right = following
    return text[claim.end : right]


def _lapse_note(outline: Outline, claim: Claim, tail: str, status: LicenseStatus) -> str:
    """Registrations end two years after leaving a firm; a job that ended is stated, today's date is not known here."""
    if not claim.code.startswith("FINRA_") or claim.code == "FINRA_SIE" or status is not LicenseStatus.HELD:
        return ""
    left_in = compiled(WHILE_AT).search(tail)
    job = outline.job_at(claim.start)
    end = outline.employments[job].dates.end if job is not None else None
    when = left_in[1] if left_in else str(end) if end is not None else ""
    return f"named in a job that ended {when}; registrations lapse two years after leaving a firm" if when else ""


def states_of(outline: Outline, vocabulary: Vocabulary, claim: Claim, places: list[Claim]) -> tuple[str, ...]:
    """The states of this licence: a row of states between two licences belongs to the nearer, one at an edge to all."""
    left, right = clause_of(outline.text, claim.start, claim.end)
    here = [place for place in places if left <= place.start and place.end <= right]
    rows: list[list[StatePlace]] = []
    for state in states_near(outline, vocabulary, claim.start, claim.end):
        if rows and state.start - rows[-1][-1].end <= ROW_GAP:
            rows[-1].append(state)
        else:
            rows.append([state])
    text = outline.text
    apart = [row for row in rows if " / " in text[claim.end : row[0].start] or " / " in text[row[-1].end : claim.start]]
    touching = [row for row in rows if claim.end <= row[0].start and compiled(TOUCHES).fullmatch(text, claim.end, row[0].start)]
    if touching and any(place.start >= touching[0][-1].end for place in here):
        return tuple(state.code for state in touching[0])  # "Life & Health (MO), P&C (MO, KS)": each has its own
    own = [row for row in rows if row not in apart and _belongs(text, row[0].start, row[-1].end, claim, here)]
    if any(row[-1].end <= claim.start and not text[row[-1].end : claim.start].strip() for row in own):
        own = [row for row in own if not any(row[-1].end <= place.start and place.end <= claim.start for place in here)]
    return tuple(dict.fromkeys(state.code for row in own for state in row))


def _belongs(text: str, start: int, end: int, claim: Claim, places: list[Claim]) -> bool:
    before = [place.end for place in places if place.end <= start]
    after = [place.start for place in places if place.start >= end]
    if not before or not after:
        return True
    if text[:start].endswith((" in ", " for ", " of ", "(")):
        return max(before) == claim.end
    nearest = max(before) if start - max(before) <= min(after) - end else min(after)
    return nearest in (claim.end, claim.start)


def _date(match: re.Match[str] | None) -> PartialDate | None:
    if match is None:
        return None
    if match[4]:
        return PartialDate(int(match[4]), MONTHS.split("|").index(match["month"]) + 1 if match["month"] else None)
    year = int(match[2])
    month = int(match[1])
    return PartialDate(year if year > 99 else 2000 + year, month) if 1 <= month <= 12 else None


def _nearest(outline: Outline, vocabulary: Vocabulary, claim: Claim, places: list[Claim]) -> Cue | None:
    """The status word that belongs to this licence: the nearest, unless another licence stands between."""
    text = folded(outline.lower)
    cues = cues_of(vocabulary.tables["licenses"]["status"]).around(outline, claim.start, claim.end)
    cues = [c for c in cues if not (claim.code == "NURSING" and claim.start <= c.start < c.end < claim.end)]  # "Registered Nurse"
    cues = [cue for cue in cues if not (_says_nothing(text, cue) or _is_of_another(text, claim, cue, places))]
    cues.sort(key=lambda cue: not compiled(ATTACHED).fullmatch(text, claim.end, max(claim.end, cue.start)))
    asked = next((cue for cue in cues if cue.name == "requirement" and cue.distance <= ASKED_WITHIN), None)
    if asked is not None:
        had = is_met_since(outline, claim) or compiled(HAD).search(text, asked.end, max(asked.end, claim.start))
        return Cue("held", claim.end, claim.end, 0) if had else asked
    for cue in cues:
        word = outline.lower[cue.start : cue.end]
        if cue.name == "negated" and cue.end <= claim.start and cue.distance <= 3 and compiled(RENEWED).match(text, cue.end):
            return cue._replace(name="expired")
        if cue.name == "negated" and (cue.distance > 3 or (cue.start >= claim.end and word in DENIALS)):
            continue
        if cue.name == "held" and (
            denial := next((c for c in cues if c.name == "negated" and c.end <= claim.start and c.distance <= 3), None)
        ):
            return denial
        if cue.name == "held" and compiled(FOR_EXAM).match(text, cue.end):
            return cue._replace(name="in_progress")
        if cue.name == "held" and compiled(FORMER).search(text, max(0, cue.start - 24), cue.start):
            return cue._replace(name="expired")  # "formerly a licensed originator"
        if cue.name == "held" and word in ONCE and (ended := next((c for c in cues if c.name == "expired"), None)) is not None:
            return ended
        if cue.name == "exam_passed" and (ended := _ended_since(cues, cue, claim, places)) is not None:
            return ended
        if cue.name == "held" and cue.distance > 4:
            continue
        if cue.start < claim.end or not _is_parted(outline, vocabulary, claim, cue, places):
            return cue
    return _heading_status(text, outline, claim)


def _is_parted(outline: Outline, vocabulary: Vocabulary, claim: Claim, cue: Cue, places: list[Claim]) -> bool:
    """ "P&C license, Ohio, CPR card (expired)": does another paper or licence stand before the word for a status behind this one?"""
    if names_a_paper(outline, vocabulary, claim.end, cue.start):
        return True
    after = [other for other in places if claim.end <= other.start and other.end <= cue.start]
    if any(o.code == claim.code and is_elsewhere(outline, vocabulary, claim.end, (o.start, o.end)) for o in after):
        return True
    together = compiled(LISTED_TOGETHER).search(folded(outline.lower), claim.end, cue.start)
    return together is None and any(o.code != claim.code for o in after)


def _ended_since(cues: Sequence[Cue], passed: Cue, claim: Claim, places: list[Claim]) -> Cue | None:
    """ "Series 63, passed 2012, lapsed": the end told after the examination, of no other licence."""
    ended = next((cue for cue in cues if cue.name == "expired" and cue.start >= passed.end and passed.start >= claim.end), None)
    others = ended is not None and any(claim.end <= other.start < ended.start and other.code != claim.code for other in places)
    return None if others else ended


def _says_nothing(text: str, cue: Cue) -> bool:
    """ "Looking to use my license" is no wish for one, "will lapse in June" no end yet."""
    if cue.name == "planned":
        return compiled(IN_USE).match(text, cue.end) is not None
    if cue.name == "in_progress":
        return text.endswith(("renewal ", "renewals "), 0, cue.start)
    if cue.name == "negated":
        kept = text[cue.start : cue.end] == "not required" and compiled(STILL_SO).match(text, cue.end)
        return bool(kept) or compiled(UNBROKEN).match(text, cue.end) is not None
    if cue.name == "requirement":
        return text.endswith("if ", 0, cue.start)  # "will sit for it if required"
    return cue.name == "expired" and compiled(NOT_YET).search(text[max(0, cue.start - 44) : cue.start]) is not None


def _is_of_another(text: str, claim: Claim, cue: Cue, places: list[Claim]) -> bool:
    """ "SIE passed in August, Series 7 exam in October": the word stands right after the licence it speaks of."""
    if cue.end > claim.start or not compiled(r"[,;]").search(text[cue.end : claim.start]):
        return False
    before = (text[other.end : cue.start] for other in places if other.end <= cue.start and other.code != claim.code)
    return any(compiled(r"(?:\s(?:exams?|licen[sc]es?|test))?\s?\(?").fullmatch(words) for words in before)


def _heading_status(text: str, outline: Outline, claim: Claim) -> Cue | None:
    """A status in the heading of the line or of the lines: "INACTIVE LICENSES: Series 7, 66"."""
    left = outline.text.rfind("\n", 0, claim.start) + 1
    match = compiled(HEADING_STATUS_WORD).match(text[max(left, claim.start - 2 * HEADING_STATUS) : claim.start])
    match = match or compiled(HEADING_STATUS_WORD).match(heading_above(outline, claim.start) or "")
    return Cue("in_progress" if match[1] == "pending" else "expired", 0, 0, 0) if match else None
