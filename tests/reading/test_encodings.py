"""Plain text in the code pages that people's programs write: read as it was meant, Latin ones never taken for anything else."""

from __future__ import annotations

import pytest

from screening.reading.encodings import decoded
from screening.reading.read import read_document

LATIN = "Zoë Müller-Nuñez, café manager – “naïve” about nothing, from François’s bistro in Århus"
CYRILLIC = "Ирина Петрова\nОПЫТ РАБОТЫ\nСпециалист службы поддержки, 2015-2019"
TEXTS = [
    (LATIN, ("cp1252", "mac_roman", "utf-8", "utf-8-sig", "utf-16", "utf-32")),
    ("ANDRÉ GARÇON, MÜNCHEN", ("cp1252", "mac_roman")),
    ("José Nuñez", ("cp1252", "cp437", "mac_roman")),
    ("Małgorzata Wójcik, doświadczenie: obsługa klienta w Łodzi", ("cp1250", "iso8859_2")),
    (CYRILLIC, ("cp1251", "koi8_r", "cp866")),
    ("山田花子\n職歴\nカスタマーサポート担当 2015年-2019年\n毎日60件の電話に対応しました。", ("cp932", "euc_jp", "iso2022_jp")),
    ("王小明\n工作经历\n客户服务代表 2015年-2019年 每天接听电话", ("gbk", "gb18030")),
    ("王小明\n工作經歷\n客戶服務代表 2015年-2019年 每天接聽電話", ("big5",)),
    ("김민수\n경력\n고객 서비스 담당자 2015년-2019년", ("cp949", "euc_kr")),
]


@pytest.mark.parametrize(("text", "page"), [(text, page) for text, pages in TEXTS for page in pages])
def test_code_pages_are_told_from_each_other(text: str, page: str) -> None:
    assert decoded(text.encode(page)).removeprefix("\ufeff") == text
    assert read_document(f"dana@example.com\n{text}".encode(page), "cv.txt").text.split() == f"dana@example.com {text}".split()


@pytest.mark.parametrize("page", ["utf-8", "cp1252", "utf-16-le"])
@pytest.mark.parametrize("filling", [1, 7, 500, 70_000])
def test_a_text_filled_up_with_nothing_is_read(page: str, filling: int) -> None:
    text = f"dana@example.com\n{LATIN}"
    document = read_document(text.encode(page) + b"\x00" * (2 * filling), "cv.txt")
    assert document.text.split() == text.split() and "\x00" not in document.text


def test_a_text_of_a_mainframe_is_read() -> None:
    text = "Dana Reyes\nClaims Representative, Harbor Insurance\nAnswered sixty calls a day (62 WPM), wrote to josé@example.com"
    assert read_document(text.encode("cp037"), "dana.txt").text == text + "\n"
    assert decoded(("é@x.com\n" * 40).encode("cp1252")).startswith("é@x.com")


def test_a_short_mail_is_a_mail() -> None:
    document = read_document(b"From: dana@example.com\nSubject: resume\n\nDana Reyes\nChat agent", "resume.eml")
    assert document.text.startswith("Dana Reyes") and "name_mismatch" not in {flag.kind.value for flag in document.flags}


WORDS = ("Café", "résumé", "naïve", "São", "Müller", "Ångström", "“quoted”", "it’s", "– 2019", "• calls", "crème", "£12", "½ day", "Zoë’s")


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("other", WORDS)
def test_a_few_accents_are_western(word: str, other: str) -> None:
    text = f"Answered calls at {word}, then at the {other} desk, Tampa"
    assert decoded(text.encode("cp1252")) == text
