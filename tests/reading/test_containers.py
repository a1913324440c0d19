"""Archives and e-mails open one level; limits hold before and while unpacking; no path from outside is trusted."""

from __future__ import annotations

import io
import zipfile
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.errors import DamagedResume, TooLarge
from screening.reading import containers
from screening.reading.containers import open_container, safe_path
from screening.reading.read import read_document

from .test_read import PLAIN

RESUME = PLAIN.encode()


def zip_of(members: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def mail_of(body: str = "", html: str = "", **attachments: bytes) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "Dana Reyes <dana@example.com>", "jobs@example.org", "Claims role"
    message.set_content(body)
    if html:
        message.add_alternative(html, subtype="html")
    for name, content in attachments.items():
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name.replace("_", "."))
    return message.as_bytes()


def test_folders_are_kept_as_labels_and_litter_is_left() -> None:
    content = zip_of({"north/dana.txt": RESUME, "north/": b"", "__MACOSX/north/._dana.txt": b"x", ".DS_Store": b"x", "ben.txt": RESUME})
    assert [member.path for member in open_container(content, "batch.zip") or ()] == ["north/dana.txt", "ben.txt"]


def test_a_pdf_packed_as_it_is_does_not_hide_the_others() -> None:
    content = zip_of({"dana.pdf": b"%PDF-1.4\n" + RESUME, "ben.txt": RESUME}, zipfile.ZIP_STORED)
    assert [member.path for member in open_container(content, "batch.zip") or ()] == ["dana.pdf", "ben.txt"]


def test_an_ordinary_file_is_no_container() -> None:
    assert open_container(RESUME, "dana.zip") is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("../../etc/passwd", "etc/passwd"),
        ("/etc/passwd", "etc/passwd"),
        ("C:\\Users\\dana.pdf", "Users/dana.pdf"),
        ("..\\..\\dana.pdf", "dana.pdf"),
        ("a/./b/../dana.pdf", "a/b/dana.pdf"),
        ("dana\x00.pdf", "dana.pdf"),
        ("dana\u202efdp.exe", "danafdp.exe"),
        ("..", "unnamed"),
        ("", "unnamed"),
    ],
)
def test_paths_are_only_labels(name: str, expected: str) -> None:
    assert safe_path(name) == expected


@given(st.text(max_size=300))
def test_no_path_ever_leads_out(name: str) -> None:
    path = safe_path(name)
    assert path and not path.startswith("/") and "\\" not in path and "\x00" not in path
    assert ".." not in path.split("/")


def test_too_many_members(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(containers, "ARCHIVE_MEMBERS", 50)
    with pytest.raises(TooLarge):
        open_container(zip_of({f"{n}.txt": b"" for n in range(51)}), "batch.zip")


def test_a_bomb_is_refused_by_what_it_declares() -> None:
    with pytest.raises(TooLarge):
        open_container(zip_of({f"{n}.txt": b"\0" * 20_000_000 for n in range(4)}), "bomb.zip")


def test_a_bomb_that_lies_about_its_size_is_stopped() -> None:
    content = bytearray(zip_of({"dana.txt": b"\0" * 30_000_000}))
    for mark, place in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        at = content.index(mark) + place
        content[at : at + 4] = (1000).to_bytes(4, "little")
    (member,) = open_container(bytes(content), "bomb.zip") or ()
    assert len(member.content) <= 25_000_000
    assert member.error is not None or len(member.content) <= 1000


def test_one_file_over_the_limit_fails_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(containers, "FILE_BYTES", 1000)
    big, small = open_container(zip_of({"big.txt": b"ab" * 5000, "small.txt": RESUME}), "batch.zip") or ()
    assert isinstance(big.error, TooLarge)
    assert (small.content, small.error) == (RESUME, None)


def test_overlapping_members_are_refused() -> None:
    content = bytearray(zip_of({"a.txt": RESUME, "b.txt": RESUME}, zipfile.ZIP_STORED))
    second = content.rindex(b"PK\x01\x02") + 42
    content[second : second + 4] = (0).to_bytes(4, "little")  # both names point at the first file
    with pytest.raises(DamagedResume):
        open_container(bytes(content), "trap.zip")


def test_damaged_archive() -> None:
    with pytest.raises(DamagedResume):
        open_container(zip_of({"a.txt": RESUME})[:-30], "cut.zip")


def test_an_attached_resume_is_taken_and_the_body_left() -> None:
    members = open_container(mail_of("Please find my resume attached.", dana_txt=RESUME, invite_ics=b"BEGIN:VCALENDAR"), "mail.eml") or ()
    assert [(member.path, member.content) for member in members] == [("dana.txt", RESUME)]


def test_the_body_is_the_resume_when_nothing_is_attached() -> None:
    (member,) = open_container(mail_of(PLAIN), "mail.eml") or ()
    assert "Harbor Insurance" in read_document(member.content, member.path).text


def test_an_e_mail_reads_as_its_body() -> None:
    document = read_document(mail_of("", html="<p>Dana Reyes</p><p>Typing 62 WPM</p>"), "mail.eml")
    assert document.text == "Dana Reyes\nTyping 62 WPM\n"


def test_a_forwarded_resume_comes_once() -> None:
    inner = message_from_bytes(mail_of("see below", cv_txt=RESUME), policy=policy.default)
    outer = EmailMessage()
    outer["From"], outer["To"], outer["Subject"] = "desk@example.org", "jobs@example.org", "Fwd: Claims role"
    outer.set_content("Forwarded.")
    outer.add_attachment(inner)
    (forwarded,) = open_container(outer.as_bytes(), "fwd.eml") or ()
    assert forwarded.path.endswith(".eml")
    assert [member.path for member in open_container(forwarded.content, forwarded.path) or ()] == ["cv.txt"]


def test_parts_beyond_the_limit_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(containers, "ARCHIVE_MEMBERS", 5)
    *_, last = open_container(mail_of("see below", "", **{f"cv{n}_txt": RESUME for n in range(9)}), "many.eml") or ()
    assert isinstance(last.error, TooLarge)


@pytest.mark.parametrize("charset", ["zlib", "idna", "punycode", "undefined", "utf-8\x00", "no-such-set"])
def test_character_sets_that_are_none(charset: str) -> None:
    head = f'From: a@example.org\nTo: b@example.org\nSubject: cv\nMIME-Version: 1.0\nContent-Type: text/plain; charset="{charset}"\n\n'
    (body,) = open_container(head.encode() + RESUME + b"\xff\xfe", "cv.eml") or ()
    assert "Dana Reyes" in read_document(body.content, body.path).text
    page = f'<html><head><meta charset="{charset}"></head><body><p>Dana Reyes</p></body></html>'
    assert "Dana Reyes" in read_document(page.encode(), "cv.html").text
