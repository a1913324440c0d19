"""The command line as a real process on real small files: what it prints, where, and how it ends."""

from __future__ import annotations

import io
import json
import os
import resource
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from docx import Document as WordDocument
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

ROOT = Path(__file__).resolve().parent.parent
CHAT = str(ROOT / "rubrics" / "chat.yaml")
HELP_SECONDS = 0.5  # of CPU

MARA = [
    "Mara Quill",
    "mara.quill@mail.example",
    "Experience",
    "Customer Service Representative, Brightline Telecom, March 2021 - August 2024",
    "- Answered 60 calls a day from customers and logged each case in Zendesk",
    "Skills",
    "Zendesk, typing 55 WPM",
    "Education",
    "High School Diploma, 2018",
]
OTTO = ["Otto Fenn", "Experience", "Warehouse Picker, Crateworks, January 2022 - June 2023", "- Picked orders"]


def write_pdf(path: Path, lines: list[str], password: str | None = None) -> None:
    canvas = Canvas(str(path), encrypt=StandardEncryption(password) if password else None)
    for index, line in enumerate(lines):
        canvas.drawString(72, 760 - 18 * index, line)
    canvas.save()


def write_docx(path: Path, lines: list[str]) -> None:
    document = WordDocument()
    for line in lines:
        document.add_paragraph(line)
    document.save(str(path))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as it arrives: three formats, an archive, broken, empty and locked files, and what computers leave behind."""
    place = tmp_path_factory.mktemp("in")
    write_pdf(place / "a_mara.pdf", MARA)
    (place / "sub").mkdir()
    write_docx(place / "sub" / "otto.docx", OTTO)
    (place / "t.txt").write_text("\n".join(MARA).replace("Mara Quill", "Tess Vane").replace("55 WPM", "35 WPM"), encoding="utf-8")
    (place / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing of a kind")
    (place / "empty.txt").write_bytes(b"")
    write_pdf(place / "locked.pdf", MARA, password="s3cret")
    with zipfile.ZipFile(place / "batch.zip", "w") as archive:
        archive.writestr("team/una.txt", "\n".join(MARA).replace("Mara Quill", "Una Bell"))
    (place / ".DS_Store").write_bytes(b"x")
    (place / "~$otto.docx").write_bytes(b"x")
    return place


def run(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "screening", *arguments]
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd, env=environment, timeout=120, check=False)


def records(done: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture(scope="module")
def parsed(folder: Path) -> subprocess.CompletedProcess[str]:
    return run("parse", folder.name, "--as-of", "2026-11-15", cwd=folder.parent)


@pytest.fixture(scope="module")
def screened(folder: Path) -> subprocess.CompletedProcess[str]:
    return run("screen", folder.name, "--rubric", CHAT, "--as-of", "2026-11-15", "--jsonl", cwd=folder.parent)


def test_a_line_a_file_in_path_order(parsed: subprocess.CompletedProcess[str], folder: Path) -> None:
    names = ["a_mara.pdf", "batch.zip/team/una.txt", "broken.pdf", "empty.txt", "locked.pdf", "sub/otto.docx", "t.txt"]
    assert [each["file"] for each in records(parsed)] == [f"{folder.name}/{name}" for name in names]
    assert parsed.returncode == 1


def test_unreadable_files_say_what_and_what_to_do(parsed: subprocess.CompletedProcess[str]) -> None:
    rejected = {Path(each["file"]).name: each for each in records(parsed) if each["status"] == "rejected"}
    assert set(rejected) == {"broken.pdf", "empty.txt", "locked.pdf"}
    assert all(each["reason"] and set(each) == set(records(parsed)[0]) for each in rejected.values())
    assert "password" in rejected["locked.pdf"]["reason"].lower()


def test_data_on_stdout_progress_on_stderr(parsed: subprocess.CompletedProcess[str]) -> None:
    assert "Counting as of 2026-11-15" in parsed.stderr and "3 could not be read" in parsed.stderr
    assert all(line.startswith("{") for line in parsed.stdout.splitlines())


def test_what_a_resume_says(parsed: subprocess.CompletedProcess[str]) -> None:
    mara = records(parsed)[0]
    assert mara["status"] == "parsed" and mara["reason"] is None
    assert mara["typing_wpm"]["value"] == 55 and "55" in mara["typing_wpm"]["evidence"]["quote"]
    assert mara["customer_facing_months"] == {"low": 42, "point": 42, "high": 42}
    assert [each["name"] for each in mara["crm"]] == ["Zendesk"] and mara["education_level"] == "high_school"


def test_best_first_unreadable_last(screened: subprocess.CompletedProcess[str]) -> None:
    found = records(screened)
    assert [Path(each["file"]).name for each in found[:4]] == ["a_mara.pdf", "una.txt", "otto.docx", "t.txt"]
    assert [each.get("rank") for each in found] == [1, 1, 3, 4, None, None, None]
    assert [each["gate"] for each in found[:4]] == [each["band"] for each in found[:4]] == ["passed", "passed", "review", "failed"]
    assert [set(each) for each in found[4:]] == [{"file", "status", "reason"}] * 3
    assert screened.returncode == 1


def test_a_criterion_says_outcome_points_sentence_and_evidence(screened: subprocess.CompletedProcess[str]) -> None:
    criteria = {each["id"]: each for each in records(screened)[0]["criteria"]}
    typing = criteria["typing_wpm"]
    assert (typing["outcome"], typing["points"], typing["sentence"]) == ("met", 20, "Types 55 words a minute")
    assert "55" in typing["evidence"][0]["quote"] and typing["evidence"][0]["page"] == 1
    assert criteria["multi_chat"]["outcome"] == "unclear" and criteria["multi_chat"]["points"] == 0


def test_the_same_answer_twice(screened: subprocess.CompletedProcess[str], folder: Path) -> None:
    again = run("screen", folder.name, "--rubric", CHAT, "--as-of", "2026-11-15", "--jsonl", "--jobs", "2", cwd=folder.parent)
    assert again.stdout == screened.stdout


def test_table_and_workbook(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "shortlist.xlsx"
    done = run("screen", str(folder / "a_mara.pdf"), str(folder / "t.txt"), "--rubric", CHAT, "--as-of", "2026-11-15", "--excel", str(out))
    assert done.returncode == 0, done.stderr
    assert "Passed (1)" in done.stdout and "Falls short (1)" in done.stdout and "Types 35 words a minute, 40 asked" in done.stdout
    book = openpyxl.load_workbook(io.BytesIO(out.read_bytes()))
    assert [cell.value for cell in book["Shortlist"]["E"]] == ["Gate", "Passed", "Falls short"]
    assert [path.name for path in tmp_path.iterdir()] == ["shortlist.xlsx"]


def test_parse_writes_nothing(folder: Path) -> None:
    before = sorted(folder.rglob("*"))
    assert run("parse", str(folder / "t.txt"), cwd=folder).returncode == 0
    assert sorted(folder.rglob("*")) == before


def test_today_is_said_when_no_day_is_given(folder: Path) -> None:
    assert f"Counting as of {date.today().isoformat()}" in run("parse", str(folder / "t.txt")).stderr


def test_a_broken_rubric_never_starts_a_run(folder: Path, tmp_path: Path) -> None:
    rubric = tmp_path / "bad.yaml"
    rubric.write_text("title: t\nmust_have:\n  - {id: a, kind: licence}\n  - {id: a, kind: typing, points: -1}\n", encoding="utf-8")
    done = run("screen", str(folder), "--rubric", str(rubric), "--jsonl")
    assert (done.returncode, done.stdout) == (2, "")
    assert f'{rubric}, line 3: kind is "licence"; did you mean license?' in done.stderr
    assert f'{rubric}, line 4: points is "-1"; it must be 0 or more' in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("parse", "no/such/place"), "no/such/place: no such file or folder"),
        (("parse", CHAT, "--as-of", "15.11.2026"), "--as-of 15.11.2026: not a date. Write it as 2026-11-15."),
        (("screen", CHAT, "--rubric", "none.yaml"), "none.yaml, no such file or directory"),
        (("screen", CHAT, "--rubric", CHAT, "--excel", "no/such/place/out.xlsx"), "no such folder"),
        (("screen", CHAT), "--rubric"),
        (("parse",), "PATH"),
        (("parse", CHAT, "--jobs", "0"), "--jobs"),
        (("nonsense",), "nonsense"),
        (("rubric", "check", "none.yaml"), "none.yaml"),
    ],
)
def test_could_not_run(arguments: tuple[str, ...], said: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2 and said in done.stderr and done.stdout == "" and "Traceback" not in done.stderr


def test_rubric_check_shows_what_is_asked() -> None:
    done = run("rubric", "check", CHAT)
    assert done.returncode == 0 and "4 must-have, 5 nice-to-have, 100 points in all" in done.stdout
    assert "must    20  Typing, 40 words a minute" in done.stdout


def test_an_empty_folder_is_no_failure(tmp_path: Path) -> None:
    done = run("parse", str(tmp_path))
    assert (done.returncode, done.stdout) == (0, "") and "No files" in done.stderr


def test_a_name_cannot_steer_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "a\x1b[31m.txt").write_bytes(b"")
    done = run("parse", str(tmp_path))
    assert "\x1b" not in done.stderr and "\\x1b" in done.stderr
    assert records(done)[0]["file"].endswith("a\x1b[31m.txt")


def test_a_name_that_is_not_utf8(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xff.txt"
    Path(os.fsdecode(path)).write_text("\n".join(MARA), encoding="utf-8")
    done = run("parse", str(tmp_path))
    assert done.returncode == 0 and records(done)[0]["file"].endswith("/\\udcff.txt")


def test_a_reader_that_stops_listening(folder: Path) -> None:
    command = f'"{sys.executable}" -m screening parse "{folder}" --as-of 2026-11-15 | head -c 10'
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, cwd=ROOT, timeout=120, check=False)
    assert done.stdout == '{"file":"/' and "Traceback" not in done.stderr and "BrokenPipe" not in done.stderr


def test_help_answers_at_once() -> None:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = run("--help")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.returncode == 0 and "parse" in done.stdout and "screen" in done.stdout
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < HELP_SECONDS


@pytest.mark.parametrize("wanted", ["a_mara.pdf", "sub", "shortlist.txt", "", "nowhere/out.xlsx"])
def test_a_workbook_replaces_nothing_but_a_workbook(folder: Path, wanted: str) -> None:
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    ran = run("screen", str(folder), "--rubric", CHAT, "--excel", str(folder / wanted) if wanted else "")
    assert ran.returncode == 2
    assert "Traceback" not in ran.stderr
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before


def test_two_members_of_one_name_stay_two_people(tmp_path: Path) -> None:
    archive, out = tmp_path / "two.zip", tmp_path / "out.xlsx"
    with pytest.warns(UserWarning), zipfile.ZipFile(archive, "w") as members:
        members.writestr("dup.txt", "\n".join(MARA))
        members.writestr("dup.txt", "\n".join(MARA).replace("Mara Quill", "Dora Second"))
    ran = run("screen", str(archive), "--rubric", CHAT, "--as-of", "2026-11-15", "--excel", str(out), "--jsonl")
    assert len({json.loads(line)["file"] for line in ran.stdout.splitlines()}) == 2
    names = {str(cell.value) for row in openpyxl.load_workbook(out).worksheets[0].iter_rows() for cell in row}
    assert {"Mara Quill", "Dora Second"} <= names


def test_what_cannot_be_looked_at_is_named(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("\n".join(MARA))
    (tmp_path / "gone.pdf").symlink_to(tmp_path / "nowhere.pdf")
    ran = run("parse", str(tmp_path), "--as-of", "2026-11-15")
    assert ran.returncode == 0
    assert "gone.pdf" in ran.stderr
    assert len(ran.stdout.splitlines()) == 1


def test_an_empty_path_is_no_path() -> None:
    assert run("parse", "").returncode == 2


def test_the_engine_for_pictures_is_a_setting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from PIL import Image

    Image.new("RGB", (400, 200), "white").save(tmp_path / "photo.png")
    monkeypatch.setenv("SCREENING_OCR", "off")
    ran = run("parse", str(tmp_path), "--as-of", "2026-11-15")
    record = json.loads(ran.stdout)
    assert (ran.returncode, record["status"]) == (1, "rejected")
    assert record["reason"].count(".") >= 1
    monkeypatch.setenv("SCREENING_OCR", "magic")
    ran = run("parse", str(tmp_path), "--as-of", "2026-11-15")
    assert ran.returncode == 2
    assert "SCREENING_OCR" in ran.stderr
    assert "Traceback" not in ran.stderr
