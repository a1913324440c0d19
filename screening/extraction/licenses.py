"""The text of a document in, the licences and registrations the person claims out: code, status, state, dates."""

from __future__ import annotations

import re
from collections.abc import Sequence

from screening.model.dates import PartialDate
from screening.model.profile import License, LicenseStatus
from screening.vocabulary.load import Vocabulary

from .cues import Cue, cues_of
from .license_claims import INSURANCE, claims
from .license_doubts import doubt_of, is_licensed_since, is_not_passed
from .license_headings import heading_above
from .license_owner import is_somebody_elses
from .license_rows import ABROAD, EXAMINATION, Claim
from .license_talk import entry_end, is_only_talk
from .license_trades import PARTS, UNSAID
from .outline import Outline
from .passages import clause_of, compiled, quote
from .states import StatePlace, is_elsewhere, states_near
from .words import folded

STATUSES = {status.value: status for status in LicenseStatus}
NOT_OWN = {"requirement", "negated"}
YEARS_AFTER = (
    r"\s?(?:licen[sc]es?|registrations?|exams?|#\s?\w+)?(?:\sfrom)?[\s(,:-]{1,4}"
    r"(?:[a-z]{3,9}\.?\s)?((?:19|20)\d\d)\s?(?:-|to|through)\s?(?:[a-z]{3,9}\.?\s)?((?:19|20)\d\d)\b"
)
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
# "Held Series 6 and 63 registrations; both have since lapsed": what the next clause says of all of them.
ENDED_SINCE = (
    r"[^.\u2022]{0,60}?[;,:\u2013\u2014-]\s*(?:but\s|and\s|though\s)?(?:both|all|each|it|they|these|which|since|now|has|have|that)\b"
    r"[^.;\u2022]{0,40}?\b(?:expired|lapsed|inactive|surrendered|terminated)\b"
)
IN_USE = r"\s(?:use|put|bring|apply|leverage|keep|maintain|continue|work|build on|share|add)\b"  # "looking to use my license"
NOT_YET = r"\b(?:will|would|may|could|about to|due to|does not|doesn't|never|without)\s(?:not\s)?$"  # before "lapse", "expire"
RENEWED = r"\s(?:been\s)?renew"
DENIALS = frozenset(("no", "not", "without", "never", "not a"))  # speak of what follows them
ASKED_WITHIN = 4  # words: "must have an active P&C license"
ROW_GAP = 6  # characters between the states of a row: ", " or " and "
LISTED_TOGETHER = r"licen[sc]es\b|\band\b|&|/"
HEADING_STATUS_WORD = r"[\W_]{0,4}(inactive|expired|former|previous|lapsed|pending)\s(?:\w+\s){0,2}?(?:licen[sc]es?|registrations?)\b"
TO_SELL = ("FINRA_", "NMLS", "REAL_ESTATE", "ADJUSTER", *INSURANCE)
OF_INSURANCE = r"(?i)\blicen[sc]ed\s(?:\w+\s){0,2}?(?:benefits?|insurance|medicare|enrollment)\b"
SELLER = r"(?i)\b(?:agent|representative|rep|producer|advisor|broker|banker|sales|financial)\b"


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
        if claim.rule == PARTS:
            cue = Cue("in_progress", 0, 0, 0)
        if (cue is not None and cue.name in NOT_OWN) or (claim.rule == UNSAID and (cue is None or cue.name == "held")):
            continue
        states = states_of(outline, vocabulary, claim, places)
        found += [(claim, license_, weight) for license_, weight in _licenses(outline, claim, cue, states, places)]
    return _settled(found)


def _doubted(outline: Outline, vocabulary: Vocabulary, claim: Claim, cue: Cue | None) -> Cue | None:
    """The status that the words around leave: a licence is held only where nothing speaks against it."""
    if cue is not None and cue.name == "exam_passed":
        if is_not_passed(outline, claim):
            return Cue("negated", 0, 0, 0)
        return Cue("held", claim.end, claim.end, 0) if is_licensed_since(outline, claim) else cue
    if cue is not None and cue.name != "held":
        return cue
    doubt = doubt_of(outline, vocabulary, claim)
    return Cue("negated" if doubt == "drop" else doubt, 0, 0, 0) if doubt else cue


def _licenses(outline: Outline, claim: Claim, cue: Cue | None, states: tuple[str, ...], places: list[Claim]) -> list[tuple[License, float]]:
    """The licence(s) of one place, one for each state named, and how firmly the status is stated (higher is firmer)."""
    status = STATUSES[cue.name] if cue else LicenseStatus.EXAM_PASSED if claim.note == EXAMINATION else LicenseStatus.HELD
    weight = _weight(outline, claim, cue)
    tail = _tail(outline, claim, places)
    if status is LicenseStatus.HELD and compiled(YEARS_AFTER).match(tail) and not _dates_a_job(outline, claim):
        status, weight = LicenseStatus.EXPIRED, 3.0
    expires = _date(compiled(EXPIRES).search(tail) or compiled(EXPIRED_IN).search(tail))
    if status is LicenseStatus.HELD and compiled(ENDED_SINCE).match(folded(outline.lower), claim.end, entry_end(outline.text, claim.end)):
        status, weight = LicenseStatus.EXPIRED, 3.0
    evidence = quote(outline, claim.start, claim.end, claim.rule)
    note = claim.note or _lapse_note(outline, claim, tail, status)
    return [
        (License(claim.code, status, evidence, state, expires=expires, note=note), weight + (3 if expires else 0))
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
        return 2.5 if firm else 0.0 if cue is None else 1.0
    return 3.0 if cue.name == "expired" else 2.0


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
    asked = next((cue for cue in cues if cue.name == "requirement" and cue.distance <= ASKED_WITHIN), None)
    if asked is not None:
        return asked
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
        if cue.name == "held" and word in ONCE and (ended := next((c for c in cues if c.name == "expired"), None)) is not None:
            return ended
        if cue.name == "exam_passed" and (ended := _ended_since(cues, cue, claim, places)) is not None:
            return ended
        if cue.name == "held" and cue.distance > 4:
            continue
        if cue.start >= claim.end:
            after = [other for other in places if claim.end <= other.start and other.end <= cue.start]
            if any(o.code == claim.code and is_elsewhere(outline, vocabulary, claim.end, (o.start, o.end)) for o in after):
                continue
            if any(o.code != claim.code for o in after) and not compiled(LISTED_TOGETHER).search(text, claim.end, cue.start):
                continue
        return cue
    return _heading_status(text, outline, claim)


def _ended_since(cues: Sequence[Cue], passed: Cue, claim: Claim, places: list[Claim]) -> Cue | None:
    """ "Series 63, passed 2012, lapsed": the end told after the examination, of no other licence."""
    ended = next((cue for cue in cues if cue.name == "expired" and cue.start >= passed.end and passed.start >= claim.end), None)
    others = ended is not None and any(claim.end <= other.start < ended.start and other.code != claim.code for other in places)
    return None if others else ended


def _says_nothing(text: str, cue: Cue) -> bool:
    """ "Looking to use my license" is no wish for one, "will lapse in June" no end yet."""
    if cue.name == "planned":
        return compiled(IN_USE).match(text, cue.end) is not None
    if cue.name == "requirement":
        return text.endswith("if ", 0, cue.start)  # "will sit for it if required"
    return cue.name == "expired" and compiled(NOT_YET).search(text[max(0, cue.start - 12) : cue.start]) is not None


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


def _settled(found: list[tuple[Claim, License, float]]) -> tuple[License, ...]:
    """One licence for each code and state: the firmest status wins, then the first; vague codes give way to exact ones."""
    codes = {license_.code for _, license_, _ in found}
    held = {license_.code for _, license_, _ in found if license_.status is LicenseStatus.HELD}
    drop: set[str] = set()
    if codes & (INSURANCE | {"ADJUSTER"}):
        drop.add("INSURANCE_OTHER")
    if "LIFE_HEALTH" in codes:
        drop |= {"LIFE", "HEALTH"}
    if "P&C" in codes:
        drop |= {"PROPERTY", "CASUALTY"}
    best: dict[tuple[str, str | None], tuple[License, float]] = {}
    for claim, license_, weight in found:
        code = license_.code
        if code in drop and license_.note[:7] != "Florida" and not claim.rule.startswith(ABROAD):
            continue
        if (
            claim.rule == "license:licensed"
            and compiled(SELLER).search(license_.evidence.quote)
            and any(c.startswith(TO_SELL) for c in codes)
        ):
            continue  # "Licensed Sales Agent" beside the licence that makes one
        if code == "OTHER" and compiled(OF_INSURANCE).search(license_.evidence.quote) and codes & (INSURANCE | {"ADJUSTER"}):
            continue  # "Licensed Benefits Counselor", likewise
        if {"PROPERTY", "CASUALTY"} <= held and code in ("PROPERTY", "CASUALTY"):
            license_ = License("P&C", license_.status, license_.evidence, license_.state, expires=license_.expires, note=license_.note)
        key = (license_.code, license_.state)
        if key not in best or weight > best[key][1]:
            best[key] = (license_, weight)
    return _without_stateless(tuple(license_ for license_, _ in best.values()), {k: w for k, (_, w) in best.items()})


def _without_stateless(licenses: tuple[License, ...], weights: dict[tuple[str, str | None], float]) -> tuple[License, ...]:
    """A mention without a state says nothing beside one with a state, unless its status is stated more firmly."""
    kept = []
    for license_ in licenses:
        twins = [other for other in licenses if other.code == license_.code and other.state is not None]
        if license_.state is None and twins:
            firmer = [t for t in twins if weights[(t.code, t.state)] >= weights[(license_.code, None)]]
            if firmer or license_.status is twins[0].status:
                continue
        kept.append(license_)
    return tuple(kept)
