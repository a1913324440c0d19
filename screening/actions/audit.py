"""The audit trail: what was done by whom, found again, handed out, and checked for holes."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from screening.access.policy import Action
from screening.exchange.cells import safe_text
from screening.hiring.blind import Mask, mask_for, together
from screening.storage import audit, candidates, people, stages
from screening.storage.audit import Sought

from .blind import Sight, masks_said, sight
from .context import Desk, open_desk, opening_of, permit, somebody
from .ratings_seen import sealed_subjects

OF = "application:"  # how subjects that may be codes begin
AT_ONCE = 5_000  # ids in one question to the database
SHOWN = 500  # rows on the page, the newest first
MOST = 1_000_000  # rows in an export
COLUMNS = ("number", "at", "who", "action", "subject", "detail", "personal", "digest")
__all__ = ["Check", "DeedView", "Deeds", "Sought", "check_chain", "export_audit", "list_deeds", "tell_chain"]


@dataclass(frozen=True, slots=True)
class DeedView:
    """One row: `who` is a name ("" for the program), `detail` ids and counts.

    Where rows are kept back, `number` counts those that are not, and `digest` is empty.

    `personal` says what was before and after, "erased" when that is gone.
    """

    number: int
    at: datetime
    who: str
    action: str
    subject: str
    detail: str
    personal: str
    digest: str


@dataclass(frozen=True, slots=True)
class Deeds:
    """What was found: the newest rows, how many there are, and what can be asked for."""

    rows: tuple[DeedView, ...]
    total: int
    actions: tuple[str, ...]
    people: dict[str, str]


@dataclass(frozen=True, slots=True)
class Check:
    """`broken_at` is the number of the first row that was changed or is missing, None when all `rows` are whole."""

    rows: int
    broken_at: int | None


def list_deeds(desk: Desk, sought: Sought = Sought(), *, by: str) -> Deeds:  # noqa: B008 - frozen
    """The newest rows that fit. Raises NotAllowed."""
    permit(desk, by, Action.SEE_AUDIT)
    return _deeds(desk, sought, SHOWN, by)


def export_audit(desk: Desk, sought: Sought = Sought(), *, by: str) -> bytes:  # noqa: B008 - frozen
    """Every row that fits as CSV (UTF-8), newest first; the export is a deed itself. Raises NotAllowed."""
    permit(desk, by, Action.SEE_AUDIT)
    found = _deeds(desk, sought, MOST, by)
    with desk.change(by) as change:
        change.record("audit.exported", "audit", rows=len(found.rows))
    with io.StringIO(newline="") as text:
        writer = csv.writer(text)
        writer.writerow(COLUMNS)
        for row in found.rows:
            writer.writerow([safe_text(str(getattr(row, name))) for name in COLUMNS])
        return text.getvalue().encode("utf-8-sig")


def check_chain(desk: Desk) -> Check:
    """Is every row there, as it was written? For whoever keeps the machine: nothing personal is shown."""
    with desk.store.read() as db:
        return Check(audit.number_of(db, Sought()), audit.first_break(db))


def tell_chain() -> int:
    """Check the desk that the environment names and say how it stands; 0 whole, 1 broken, 2 nothing to check."""
    folder = Path(os.environ.get("SCREENING_DATA_DIR") or "data")
    if not os.environ.get("SCREENING_DATABASE_URL") and not (folder / "screening.db").is_file():
        print(f"There is no data in {folder}. Name its folder in SCREENING_DATA_DIR.")
        return 2
    checked = check_chain(open_desk())
    if checked.broken_at is None:
        print(f"{checked.rows:,} rows, each as it was written.")
        return 0
    print(f"Row {checked.broken_at:,} of {checked.rows:,} is missing or was changed. Rows before it are as they were written.")
    return 1


def _deeds(desk: Desk, wanted: Sought, most: int, by: str) -> Deeds:
    """Without what would tell somebody who has still to rate whether others have."""
    kept_back = sealed_subjects(desk, by=by)
    sought = replace(wanted, kept_back=kept_back)
    with desk.store.read() as db:
        rows = audit.found(db, sought, most=most)
        values = audit.values_of(db, [row.number for row in rows]) if most <= SHOWN else audit.values_of(db, None)
        names, total, kinds = people.names(db), audit.number_of(db, sought), audit.actions(db, Sought(kept_back=kept_back))
    masks = _masks(desk, {row.subject for row in rows if row.number in values}, by)
    views = tuple(_view(row, names, _seen(values.get(row.number, {}), masks.get(row.subject))) for row in rows)
    if kept_back:  # a gap between two numbers would tell how much was kept back, and when
        views = tuple(replace(view, number=total - place, digest="") for place, view in enumerate(views))
    return Deeds(views, total, kinds, names)


def _masks(desk: Desk, subjects: Collection[str], by: str) -> dict[str, Mask]:
    """What hides those who are codes for this person here as well, by subject."""
    person, ids = somebody(desk, by), sorted(each.removeprefix(OF) for each in subjects if each.startswith(OF))
    found: dict[str, Mask] = {}
    sights: dict[str, Sight] = {}
    for start in range(0, len(ids), AT_ONCE):
        some = ids[start : start + AT_ONCE]
        with desk.store.read() as db:
            where, called = stages.standing(db, some), candidates.names(db, some)
        for opening_id in {each.opening_id for each in where} - sights.keys():
            sights[opening_id] = sight(desk, person, opening_of(desk, opening_id))
        hidden = [each.application_id for each in where if sights[each.opening_id].hides(each.application_id)]
        also = masks_said(desk, hidden) if hidden else {}
        found |= {OF + one: together(mask_for(called[one][1], None), also.get(one, Mask())) for one in hidden}
    return found


def _seen(values: dict[str, tuple[str, str]], mask: Mask | None) -> dict[str, tuple[str, str]]:
    return values if mask is None else {field: (mask.words(before), mask.words(after)) for field, (before, after) in values.items()}


def _view(row: audit.AuditRow, names: dict[str, str], values: dict[str, tuple[str, str]]) -> DeedView:
    plain = {name: value for name, value in row.detail.items() if not name.startswith(audit.SEALED)}
    sealed = [name.removeprefix(audit.SEALED) for name in row.detail if name.startswith(audit.SEALED)]
    personal = [f"{field}: {_change(*values[field])}" if field in values else f"{field}: erased" for field in sealed]
    detail = ", ".join(f"{name} {value}" for name, value in plain.items() if value is not None)
    return DeedView(row.number, row.at, names.get(row.by, ""), row.action, row.subject, detail, "; ".join(personal), row.digest)


def _change(before: str, after: str) -> str:
    return f"{before} -> {after}" if before else after
