"""A desk goes into one file and comes back the same, on either engine; a file that is not right changes nothing."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import MetaData, select, text

from screening.actions import backup as backups
from screening.actions.backup import make_backup, restore_backup
from screening.actions.candidates import candidate, page_image
from screening.actions.context import Desk
from screening.actions.decisions import decide
from screening.actions.openings import create_opening
from screening.actions.ranking import ranking
from screening.actions.setup import set_up_alone
from screening.errors import BackupRefused, NotAllowed
from screening.storage import audit
from screening.storage.backup import LEFT_OUT
from screening.storage.migrate import upgrade
from screening.storage.store import Store, open_store
from tests.actions.readers import hand_in, read_all
from tests.stores import MOMENT
from tests.worker.people import resume


@pytest.fixture
def filled(desk: Desk) -> Desk:
    opening = create_opening(desk, title="Chat 🙂 \u202eevening", rubric_id="chat", by="me", seats=3)
    hand_in(desk, opening.id, {**{f"{n}.txt": resume(n) for n in range(4)}, "locked.pdf": "LOCKED"})
    read_all(desk)
    rows = ranking(desk, opening.id, by="me").rows
    decide(desk, rows[0].application_id, disposition="passed_over", reason="Hours do not fit", by="me")
    return desk


@pytest.fixture
def other(request: pytest.FixtureRequest, url: str, tmp_path: Path) -> Iterator[Desk]:
    """An empty desk on the other engine: what was backed up on PostgreSQL is restored on SQLite, and back again by `desk`."""
    store = open_store("", data_dir=tmp_path / "other")
    yield Desk(store, tmp_path / "other", lambda: MOMENT)
    store.close()


def written(desk: Desk, place: Path) -> Path:
    place.write_bytes(b"".join(make_backup(desk, by="me")))
    return place


def everything(store: Store, *, but_last: bool = False) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables but sessions; `but_last` leaves out the audit row of a restore."""
    found = MetaData()
    with store.read() as db:
        found.reflect(db)
        rows = {
            table.name: [
                tuple(value.replace(tzinfo=None) if hasattr(value, "tzinfo") else value for value in row)  # UTC on both engines
                for row in db.execute(select(table).order_by(*table.primary_key.columns))
            ]
            for table in found.sorted_tables
            if table.name not in LEFT_OUT - {"alembic_version"}
        }
    if but_last:
        rows["audit"] = rows["audit"][:-1]
        rows.pop("audit_head")
    return rows


def blobs(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for name in ("uploads", "pages") for p in (folder / name).rglob("*") if p.is_file()}


def test_there_and_back(filled: Desk, other: Desk, tmp_path: Path) -> None:
    file = written(filled, tmp_path / "all.backup")
    done = restore_backup_as_keeper(other, file)
    before = everything(filled.store)
    before.pop("audit_head")
    assert same(everything(other.store, but_last=True), before)
    assert blobs(other.data_dir) == blobs(filled.data_dir) and done.files == len(blobs(filled.data_dir))
    with other.store.read() as db:
        assert audit.first_break(db) is None
        assert [row.action for row in audit.rows_about(db, "desk")][-2:] == ["desk.backed_up", "desk.restored"]
    (opening,) = [row[0] for row in before["openings"]]
    assert ranking(other, str(opening), by="me").rows == ranking(filled, str(opening), by="me").rows
    # and back again, over what is there: from SQLite to the engine under test
    first = ranking(other, str(opening), by="me").rows[1].application_id
    decide(other, first, disposition="held", by="me")
    restore_backup(filled, written(other, tmp_path / "again.backup"), replace=True, by="me")
    assert candidate(filled, first, by="me").application.disposition == "held"
    assert page_image(filled, first, 1, by="me") == b"page one"
    hand_in(filled, str(opening), {"new.txt": resume(9)})  # numbers go on after those that came back
    assert read_all(filled) == 1
    assert len(ranking(filled, str(opening), by="me").rows) == 5
    with filled.store.read() as db:
        assert audit.first_break(db) is None


def restore_backup_as_keeper(desk: Desk, file: Path) -> backups.Restored:
    return backups._restore(desk, file, replace=False, by=backups.KEEPER, name="")


def same(one: dict[str, list[tuple[object, ...]]], two: dict[str, list[tuple[object, ...]]]) -> bool:
    assert one.keys() == two.keys()
    for name in one:
        assert sorted(map(repr, one[name])) == sorted(map(repr, two[name])), name
    return True


def test_a_desk_that_is_not_empty_is_left_alone(filled: Desk, tmp_path: Path) -> None:
    file = written(filled, tmp_path / "all.backup")
    before, files = everything(filled.store), blobs(filled.data_dir)
    with pytest.raises(BackupRefused, match="here already"):
        restore_backup(filled, file, replace=False, by="me")
    assert (everything(filled.store), blobs(filled.data_dir)) == (before, files)


def test_what_is_replaced_leaves_no_file_behind(filled: Desk, tmp_path: Path) -> None:
    file = written(filled, tmp_path / "all.backup")
    opening = create_opening(filled, title="Later", rubric_id="chat", by="me").id
    hand_in(filled, opening, {"later.txt": resume(30)})
    before = set(blobs(filled.data_dir))
    restore_backup(filled, file, replace=True, by="me")
    assert len(before - set(blobs(filled.data_dir))) == 1


def remade(file: Path, change: dict[str, bytes | None]) -> Path:
    """The same backup with members replaced, left out (None) or added."""
    made = file.with_name("remade.backup")
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            content = change.get(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
        for name in change.keys() - set(old.namelist()):
            new.writestr(name, change[name] or b"")
    return made


def test_a_file_that_is_not_right_changes_nothing(filled: Desk, tmp_path: Path) -> None:
    file = written(filled, tmp_path / "all.backup")
    content = file.read_bytes()
    manifest = zipfile.ZipFile(file).read("manifest.json")
    upload = next(name for name in zipfile.ZipFile(file).namelist() if name.startswith("uploads/"))
    before, kept = everything(filled.store), blobs(filled.data_dir)
    wrong = {
        "cut short": content[: len(content) // 2],
        "one byte": content[:200] + bytes([content[200] ^ 1]) + content[201:],
        "a resume": b"%PDF-1.4 hello",
        "nothing": b"",
        "another zip": None,
        "newer": remade(file, {"manifest.json": manifest.replace(b'"version": "00', b'"version": "99')}).read_bytes(),
        "no manifest": remade(file, {"manifest.json": None}).read_bytes(),
        "changed row": remade(file, {"tables/people.jsonl": b""}).read_bytes(),
        "missing blob": remade(file, {upload: None}).read_bytes(),
        "stranger": remade(file, {"../../etc/passwd": b"x"}).read_bytes(),
    }
    with zipfile.ZipFile(tmp_path / "z.zip", "w") as strange:
        strange.writestr("a.txt", "a")
    wrong["another zip"] = (tmp_path / "z.zip").read_bytes()
    words = {
        "newer": "newer version",
        "a resume": "not a backup",
        "another zip": "not a backup",
        "nothing": "not a backup",
        "no manifest": "not a backup",
    }
    for name, bytes_ in wrong.items():
        (tmp_path / "wrong").write_bytes(bytes_ or b"")
        with pytest.raises(BackupRefused, match=words.get(name, "Nothing was changed")) as refused:
            restore_backup(filled, tmp_path / "wrong", replace=True, by="me", name="my.backup")
        assert "my.backup" in str(refused.value), name
        assert everything(filled.store) == before and blobs(filled.data_dir) == kept, name


def test_a_change_hidden_from_the_sums_is_found_by_the_chain(filled: Desk, tmp_path: Path) -> None:
    import hashlib
    import json

    file = written(filled, tmp_path / "all.backup")
    with zipfile.ZipFile(file) as old:
        rows, manifest = old.read("tables/audit.jsonl"), json.loads(old.read("manifest.json"))
    forged = rows.replace(b"passed_over", b"advanced", 1)
    assert forged != rows
    manifest["members"]["tables/audit.jsonl"] = {"sha256": hashlib.sha256(forged).hexdigest(), "size": len(forged)}
    made = remade(file, {"tables/audit.jsonl": forged, "manifest.json": json.dumps(manifest).encode()})
    before = everything(filled.store)
    with pytest.raises(BackupRefused, match="audit"):
        restore_backup(filled, made, replace=True, by="me")
    assert everything(filled.store) == before


def test_nobody_else_may(filled: Desk, tmp_path: Path) -> None:
    with pytest.raises(NotAllowed):
        make_backup(filled, by="nobody")
    with pytest.raises(NotAllowed):
        restore_backup(filled, written(filled, tmp_path / "a"), replace=True, by="nobody")


def test_what_is_written_meanwhile_is_in_it_or_not_but_never_half(filled: Desk, other: Desk, tmp_path: Path) -> None:
    pieces = make_backup(filled, by="me")
    taken = [next(pieces)]
    create_opening(filled, title="While it was made", rubric_id="chat", by="me")
    (tmp_path / "b").write_bytes(b"".join([*taken, *pieces]))
    restore_backup_as_keeper(other, tmp_path / "b")
    with other.store.read() as db:
        assert audit.first_break(db) is None


def test_a_backup_of_an_older_version_comes_up_to_this_one(desk: Desk, tmp_path: Path) -> None:
    import json

    file = written(desk, tmp_path / "new.backup")
    store = open_store("", data_dir=tmp_path / "old")
    with store.writer() as db:
        for name in reversed([row[0] for row in db.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'"))]):
            if not name.startswith("sqlite_"):
                db.execute(text(f"DROP TABLE {name}"))
        upgrade(db, "0002")
        tables = {row[0] for row in db.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'"))}
        db.rollback()
    store.close()
    with zipfile.ZipFile(file) as new:
        manifest = json.loads(new.read("manifest.json"))
        names = new.namelist()
    gone = {f"tables/{name}.jsonl": None for name in manifest["rows"] if name not in tables}
    manifest |= {"version": "0002", "rows": {name: number for name, number in manifest["rows"].items() if name in tables}}
    manifest["members"] = {name: noted for name, noted in manifest["members"].items() if name not in gone}
    assert set(names) > set(gone)
    old = remade(file, {**gone, "manifest.json": json.dumps(manifest).encode()})
    fresh = Desk(open_store("", data_dir=tmp_path / "fresh"), tmp_path / "fresh", lambda: MOMENT)
    backups._restore(fresh, old, replace=False, by=backups.KEEPER, name="")
    with fresh.store.read() as db:
        assert audit.first_break(db) is None
    fresh.store.close()


def test_by_command(filled: Desk, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from typer.testing import CliRunner

    from screening.cli import app

    monkeypatch.setenv("SCREENING_DATABASE_URL", url)
    monkeypatch.setenv("SCREENING_DATA_DIR", str(filled.data_dir))
    out = tmp_path / "all.backup"
    assert CliRunner().invoke(app, ["backup", str(out)]).exit_code == 0
    assert out.stat().st_mode & 0o077 == 0
    assert isinstance(CliRunner().invoke(app, ["backup", str(out)]).exception, BackupRefused)
    assert isinstance(CliRunner().invoke(app, ["restore", str(out)]).exception, BackupRefused)
    monkeypatch.setenv("SCREENING_DATABASE_URL", "")
    monkeypatch.setenv("SCREENING_DATA_DIR", str(tmp_path / "moved"))
    assert CliRunner().invoke(app, ["restore", str(out)]).exit_code == 0
    moved = Desk(open_store("", data_dir=tmp_path / "moved"), tmp_path / "moved", lambda: MOMENT)
    assert blobs(moved.data_dir) == blobs(filled.data_dir)
    moved.store.close()
    shutil.rmtree(tmp_path / "moved")
    monkeypatch.setenv("SCREENING_DATA_DIR", str(tmp_path / "nowhere"))
    assert isinstance(CliRunner().invoke(app, ["backup", str(tmp_path / "b")]).exception, BackupRefused)


def test_a_restored_desk_can_be_set_up_no_more(filled: Desk, other: Desk, tmp_path: Path) -> None:
    from screening.actions.context import NotPossible

    restore_backup_as_keeper(other, written(filled, tmp_path / "a"))
    with pytest.raises(NotPossible):
        set_up_alone(other, name="Somebody else")
