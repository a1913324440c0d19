"""Hidden words, many of each kind and format: all are caught and none is read; what people design and can read is left in peace."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from screening.model.document import Document, FlagKind
from screening.reading.read import read_document

from .office_tricks import PAGES, RICH, SHEETS, WORD_SEEN, WORD_TRICKS, rich, sheet, web, word
from .test_formats import ODT
from .tricks import TRICKS, honest, secret_of, tricked

POSITIVES, NEGATIVES = 40, 200


def hidden(document: Document) -> str:
    return " ".join(flag.detail for flag in document.flags if flag.kind is FlagKind.HIDDEN_TEXT)


def check_caught(content: bytes, name: str, words: str) -> None:
    document = read_document(content, name, ocr="off")
    assert not [word for word in words.split() if word in document.text]
    assert set(words.split()) <= set(hidden(document).split())
    assert "Wrote the macros that the team still uses." in document.text


@pytest.mark.parametrize("kind", TRICKS)
@pytest.mark.parametrize("part", range(4))
def test_hidden_words_of_a_pdf_are_caught(kind: str, part: int) -> None:
    for seed in range(part * POSITIVES // 4, (part + 1) * POSITIVES // 4):
        content, words = tricked(kind, seed)
        check_caught(content, "maya.pdf", words)


@pytest.mark.parametrize("part", range(10))
def test_what_a_pdf_shows_is_read_and_not_flagged(part: int) -> None:
    for seed in range(part * NEGATIVES // 10, (part + 1) * NEGATIVES // 10):
        content, shown = honest(seed)
        document = read_document(content, "maya.pdf", ocr="off")
        assert not hidden(document), seed
        assert [line for line in shown if line not in document.text] == [], seed


def office() -> Iterator[tuple[str, str]]:
    yield from (("docx", name) for name in WORD_TRICKS)
    yield from (("html", name) for name in PAGES)
    yield from (("rtf", name) for name in RICH)
    yield from (("fodt", name) for name in SHEETS)


def office_file(kind: str, name: str, words: str) -> bytes:
    return {"docx": word, "html": web, "rtf": rich, "fodt": sheet}[kind](name, words)


@pytest.mark.parametrize(("kind", "name"), list(office()))
def test_hidden_words_of_other_formats_are_caught(kind: str, name: str) -> None:
    for seed in range(5):  # of each way; there are ten ways and more in every format
        words = secret_of(random.Random(f"{name} {seed}"))
        check_caught(office_file(kind, name, words), f"maya.{kind}", words)


VISIBLE_RICH = (
    r"\trowd\trrh-600\cellx9000\pard\intbl %s\cell\row\pard ",
    r"\trowd\trrh10\cellx9000\pard\intbl %s\cell\row\pard ",
    r"{\shp{\*\shpinst\shpleft0\shptop0\shpright4000\shpbottom900{\sp{\sn fHidden}{\sv 0}}{\shptxt \pard\plain %s\par}}}",
    r"{\shp{\*\shpinst\shpleft-900\shptop100\shpright4000\shpbottom400{\shptxt \pard\plain %s\par}}}",
    r"\trowd\trrh-10\cellx9000\pard\intbl \cell\row\pard %s\par ",
)


@pytest.mark.parametrize("text", VISIBLE_RICH)
def test_what_rich_text_shows_is_read(text: str) -> None:
    for seed in range(40):
        words = secret_of(random.Random(f"{text} {seed}"))
        document = read_document((r"{\rtf1\ansi Maya Okafor\par " + text % words + "}").encode(), "maya.rtf")
        assert words in document.text and not hidden(document)


@pytest.mark.parametrize("name", WORD_SEEN)
def test_what_word_shows_is_read(name: str) -> None:
    for seed in range(4):
        words = secret_of(random.Random(f"{name} {seed}"))
        document = read_document(word(name, words), "maya.docx")
        assert words in document.text and not hidden(document)


VISIBLE_SHEETS = (
    'fo:color="#000000"',
    'fo:color="#777777"',
    'fo:font-size="7pt"',
    'fo:color="#ffffff" fo:background-color="#1f3864"',
    'text:display="true"',
    'fo:color="#c00000" fo:font-weight="bold"',
    'fo:letter-spacing="0.05cm"',
    'fo:font-size="90%"',
    'style:text-scale="80%"',
    'fo:background-color="#ffff00"',
)


@pytest.mark.parametrize("look", VISIBLE_SHEETS)
def test_what_an_open_document_shows_is_read(look: str) -> None:
    for seed in range(20):
        words = secret_of(random.Random(f"{look} {seed}"))
        flat = ODT.replace("document-content", "document").replace('text:display="none"', look).replace(">Salesforce<", f">{words}<")
        document = read_document(flat.encode(), "maya.fodt")
        assert words in document.text and not hidden(document)


VISIBLE_PAGES = (
    '<p style="position:relative;z-index:-1">{}</p>',
    '<div style="background:#eee;position:relative;z-index:0"><p style="position:relative;z-index:-1">{}</p></div>',
    '<h1 style="background:linear-gradient(90deg,#123,#456);-webkit-background-clip:text;color:transparent">{}</h1>',
    '<h1 style="background-image:linear-gradient(#123,#456);background-clip:text;-webkit-text-fill-color:transparent">{}</h1>',
    "<style>:root{{--ink:#222}}</style><p style='color:var(--ink);letter-spacing:-1px;transform:scale(1)'>{}</p>",
    '<div style="background:#222"><p style="color:#fff">{}</p></div>',
    '<div style="color:#fff"><p style="color:#000">{}</p></div>',
    '<div style="font-size:0"><span style="font-size:14px">{}</span></div>',
    "<style>@media print{{.p{{display:none}}}} @media (max-width:600px){{.p{{display:none}}}}</style><p class=p>{}</p>",
    "<style>.menu .p{{display:none}} p:hover{{display:none}}</style><p class=p>{}</p>",
    '<div style="background:linear-gradient(#123,#456);color:white">{}</div>',
    '<p style="color:#bbb;font-size:7px">{}</p>',
    '<p style="position:absolute;left:20px;opacity:.6">{}</p>',
    '<table bgcolor="#000080"><tr><td><font color="white">{}</font></td></tr></table>',
    "<style>p:not(.p){{display:none}}</style><p class=p>{}</p>",
    "<style>.p::first-letter{{display:none}} .p:focus{{display:none}}</style><p class=p>{}</p>",
    "<style>p:nth-child(2){{display:none}}</style><div><p>{}</p></div>",
    '<p style="mask:linear-gradient(black,transparent)">{}</p>',
    '<div style="margin-left:calc(50% - 600px);width:calc(100% - 20px);overflow:hidden">{}</div>',
    '<p style="line-height:1.2;margin-left:calc(4 * 20px)">{}</p>',
    '<p style="position:absolute;left:900px">{}</p>',
    '<div style="overflow:hidden;height:auto;text-indent:-20px;margin-left:30px">{}</div>',
)


@pytest.mark.parametrize("page", VISIBLE_PAGES)
def test_what_a_web_page_shows_is_read(page: str) -> None:
    for seed in range(20):
        words = secret_of(random.Random(f"{page} {seed}"))
        document = read_document(f"<html><body>{page.format(words)}</body></html>".encode(), "maya.html")
        assert words in document.text and not hidden(document)
