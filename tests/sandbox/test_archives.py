"""Archives within archives: size and number of files are counted over all of them, and each trap ends in a sentence."""

from __future__ import annotations

import zipfile
from itertools import islice

import pytest

from screening.sandbox_child import work
from tests.reading.test_containers import zip_of

PLAIN = b"Dana Reyes, claims representative"


def rows(content: bytes) -> list[tuple[str, str]]:
    """(file, code of the failure or "") of each leaf."""
    return [(leaf.file, leaf.error.code if leaf.error else "") for leaf in work._leaves("box.zip", content)]


def test_archives_are_opened_two_deep() -> None:
    inner = zip_of({"c.txt": PLAIN, "deep.zip": zip_of({"d.txt": PLAIN})})
    found = rows(zip_of({"a.txt": PLAIN, "in/b.zip": inner}))
    assert found == [("box.zip/a.txt", ""), ("box.zip/in/b.zip/c.txt", ""), ("box.zip/in/b.zip/deep.zip", "too_large")]


def test_files_are_counted_over_all_archives(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "ARCHIVE_MEMBERS", 50)
    inner = zip_of({f"{number}.txt": PLAIN for number in range(30)})
    found = rows(zip_of({"one.zip": inner, "two.zip": inner, "three.zip": inner}))
    assert len(found) == 51 and found[-1] == ("box.zip", "too_large")
    assert [code for _, code in found[:-1]] == [""] * 50


def test_bytes_are_counted_over_all_archives(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "ARCHIVE_BYTES", 100_000)
    inner = zip_of({"a.txt": b"ab" * 20_000, "b.txt": PLAIN})
    found = rows(zip_of({f"{number}.zip": inner for number in range(5)}))
    assert ("box.zip/0.zip/a.txt", "") in found and ("box.zip/1.zip/a.txt", "") in found
    assert found[-1] == ("box.zip/4.zip", "too_large")


def test_a_bomb_in_a_bomb_is_refused_before_it_is_unpacked() -> None:
    core = zip_of({"zeros.txt": bytes(24_000_000)})
    found = rows(zip_of({f"{number}.zip": core for number in range(100)}, zipfile.ZIP_STORED))
    assert len([code for _, code in found if code == ""]) <= 21  # 500 MB in all
    assert found[-1][1] == "too_large"


def test_ten_thousand_files_are_refused_by_their_number() -> None:
    assert rows(zip_of({f"{number}.txt": b"" for number in range(10_000)})) == [("box.zip", "too_large")]


def test_an_archive_that_holds_itself_ends() -> None:
    content = zip_of({"a.txt": PLAIN})
    for _ in range(30):
        content = zip_of({"a.txt": PLAIN, "b.zip": content})
    found = list(islice(work._leaves("box.zip", content), 100))
    assert len(found) == 3 and found[-1].error is not None
