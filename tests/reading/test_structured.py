"""Files that are nearly right, made part by part: each ends as a Document whose offsets quote true, or as a typed reason."""

from __future__ import annotations

import io
import zipfile

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from screening.errors import ResumeError
from screening.reading.containers import open_container
from screening.reading.read import read_document

from .test_read import check_offsets

split = str.split
TRIED = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
WORDS = st.text(st.characters(codec="utf-8"), max_size=30) | st.sampled_from(["Dana Reyes", "2019 - 2021", "•", "", "a@b.co", "\t"])
NUMBERS = st.integers(-(2**40), 2**40) | st.sampled_from([0, 1, -1, 255, 32768, 65535, -32768])


def check(content: bytes, name: str) -> None:
    try:
        check_offsets(read_document(content, name, ocr="off"))
    except ResumeError as error:
        assert error.reason.endswith(".")


RTF_WORDS = st.sampled_from(
    split(
        "par cell row trowd intbl pard plain b v cf fs f u uc bin deleted trrh shp shpinst shptxt pict fldinst fldrslt header footer li sl "
        "charscalex expndtw line tab ansicpg colortbl fonttbl stylesheet nestcell nestrow sect page listtext cb highlight s cs"
    )
)


def rtf_groups() -> st.SearchStrategy[str]:
    control = st.tuples(RTF_WORDS, st.none() | NUMBERS).map(lambda pair: f"\\{pair[0]}{'' if pair[1] is None else pair[1]} ")
    letters = st.integers(0, 255).map(lambda code: rf"\'{code:02x}")
    leaf = (
        control
        | letters
        | WORDS.map(lambda text: text.encode("ascii", "ignore").decode())
        | st.sampled_from(["\\*", "\\~", "{", "}", "\\"])
    )
    return st.recursive(leaf, lambda inner: st.lists(inner, max_size=6).map(lambda parts: "{" + "".join(parts) + "}"), max_leaves=40)


@given(st.lists(rtf_groups(), max_size=8))
@TRIED
def test_rich_text(groups: list[str]) -> None:
    check((r"{\rtf1\ansi " + "".join(groups) + "}").encode("latin-1", "replace"), "a.rtf")


STYLES = st.lists(
    st.tuples(
        st.sampled_from(
            split("display color font-size left transform clip-path mask opacity background width overflow translate line-height")
        ),
        st.sampled_from(
            split("none 0 -1px calc(0px) calc(1px*) calc(1/0) 1e9px red #fff rgba(0,0,0,0) hsl(x) var(--a) inset(1%) url(x) %")
        ),
    ).map(":".join),
    max_size=4,
).map(";".join)
SELECTORS = st.lists(
    st.sampled_from(
        split("p .a #b [c] [c=d] :not(p) :is(p,.a) :nth-child(2n+1) > + ~ * ::before :hover :has(p) :lang(x) ( ) , :nth-child(")
    ),
    min_size=1,
    max_size=6,
).map(" ".join)


def elements() -> st.SearchStrategy[str]:
    tags = st.sampled_from(split("p div table tr td ul li br hr b span font pre details dialog svg script select frameset body html a img"))
    return st.recursive(
        WORDS | st.sampled_from(["&nbsp;", "&#0;", "&#1114112;", "<!--", "<![CDATA[", "</p>", "<"]),
        lambda inner: st.tuples(tags, STYLES, st.lists(inner, max_size=5)).map(
            lambda part: f'<{part[0]} class=a id=b style="{part[1]}">{"".join(part[2])}</{part[0]}>'
        ),
        max_leaves=30,
    )


@given(st.lists(st.tuples(SELECTORS, STYLES), max_size=6), st.lists(elements(), max_size=6))
@TRIED
def test_web_pages(rules: list[tuple[str, str]], body: list[str]) -> None:
    sheet = "".join(f"{selector}{{{style}}}" for selector, style in rules)
    check(f"<html><style>:root{{--a:red}}{sheet}</style><body>{''.join(body)}</body></html>".encode("utf-8", "replace"), "a.html")


def xml(names: list[str], attributes: list[str]) -> st.SearchStrategy[str]:
    """Elements of a Word or OpenDocument text, in any order and nesting."""
    text = st.text(st.characters(min_codepoint=32, max_codepoint=0x2FFF, exclude_characters='<&>"'), max_size=12)
    values = NUMBERS.map(str) | st.sampled_from(["", "x", "FFFFFF", "1pt", "none", "-1%"])
    pairs = st.lists(st.tuples(st.sampled_from(attributes), values), max_size=3, unique_by=lambda pair: pair[0])
    said = pairs.map(lambda found: " ".join(f'{name}="{value}"' for name, value in found))
    return st.recursive(
        text,
        lambda inner: st.tuples(st.sampled_from(names), said, st.lists(inner, max_size=5)).map(
            lambda part: f"<{part[0]} {part[1]}>{''.join(part[2])}</{part[0]}>"
        ),
        max_leaves=40,
    )


WORD = xml(
    split(
        "w:p w:r w:t w:tbl w:tr w:tc w:pPr w:rPr w:trPr w:sdt w:sdtContent w:ins w:del w:delText "
        "w:hyperlink w:drawing w:pict w:txbxContent "
        "w:tab w:br w:vanish w:color w:sz w:shd w:ind w:spacing w:trHeight w:numPr w:sym w:fldSimple w:instrText w:sectPr w:w w:framePr"
    ),
    split("w:val w:fill w:left w:line w:lineRule w:hRule w:char w:font w:themeColor w:x w:y"),
)
SHEET = xml(
    split(
        "text:p text:h text:span text:list text:list-item text:s text:tab text:line-break text:a "
        "table:table table:table-row table:table-cell "
        "draw:frame draw:text-box text:note text:tracked-changes text:deletion text:section text:hidden-text"
    ),
    split("text:style-name text:c table:number-columns-repeated text:display table:number-rows-repeated svg:width draw:style-name"),
)


@given(st.lists(WORD, max_size=6))
@TRIED
def test_word_documents(body: list[str]) -> None:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", f"<w:document {space}><w:body>{''.join(body)}</w:body></w:document>")
    check(stream.getvalue(), "a.docx")


@given(st.lists(SHEET, max_size=6))
@TRIED
def test_open_documents(body: list[str]) -> None:
    names = ("office", "text", "table", "style", "draw", "svg")
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names)
    inside = f"<office:body><office:text>{''.join(body)}</office:text></office:body>"
    check(f"<?xml version='1.0'?><office:document {spaces}>{inside}</office:document>".encode(), "a.fodt")


OPERATORS = st.sampled_from(split("BT ET Tf Td Tm Tj TJ T* Tr Tz Tc Tw Ts q Q cm re f S n W g rg k Do sh gs BDC EMC '"))
OPERANDS = st.lists(
    NUMBERS.map(str) | st.sampled_from(["(Dana Reyes)", "[(A) -90 (B)]", "/F1", "/X", "<</MCID 0>>", "1e30", "-.5", "<41"]), max_size=6
)


@given(st.lists(st.tuples(OPERANDS, OPERATORS), max_size=40), st.sampled_from([0, 90, 45, -90]), NUMBERS)
@TRIED
def test_pdf_pages(drawn: list[tuple[list[str], str]], turn: int, width: int) -> None:
    stream = "BT /F1 12 Tf 50 700 Td (Dana Reyes, customer service) Tj ET\n" + "\n".join(f"{' '.join(said)} {what}" for said, what in drawn)
    parts = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width} 792]/Rotate {turn}/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(stream)}>>stream\n{stream}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    body = "".join(f"{number} 0 obj{part}endobj\n" for number, part in enumerate(parts, 1))
    check(f"%PDF-1.4\n{body}trailer<</Root 1 0 R>>".encode("latin-1"), "a.pdf")


HEADS = st.sampled_from(split("Content-Type Content-Transfer-Encoding Content-Disposition Subject From MIME-Version Date"))
SAID = st.sampled_from(
    [
        "text/plain; charset=x",
        "multipart/mixed; boundary=b",
        "multipart/mixed",
        "base64",
        "quoted-printable",
        "=?utf-8?b?x?=",
        "=?x?q?=ff?=",
        'attachment; filename="../a.pdf"',
        "message/rfc822",
        "text/html; charset=utf-16",
        "uuencode",
        "attachment; filename*=utf-8''%ff",
    ]
) | WORDS.map(lambda text: text.encode("ascii", "ignore").decode().replace("\n", " ").replace("\r", " "))


@given(
    st.lists(st.tuples(HEADS, SAID), max_size=8),
    st.lists(WORDS | st.sampled_from(["--b", "--b--", "=3D=\n", "Content-Type: text/html\n\n"]), max_size=9),
)
@TRIED
def test_e_mails(heads: list[tuple[str, str]], body: list[str]) -> None:
    lines = ["From: a@b.co", "To: c@d.co", "Subject: x", *(f"{name}: {said}" for name, said in heads), "", *body]
    try:
        members = open_container("\n".join(lines).encode("utf-8", "replace"), "a.eml") or ()
    except ResumeError as error:
        assert error.reason.endswith(".")
        return
    for member in members:
        assert "/" not in member.path.lstrip("/") or ".." not in member.path
        check(member.content, member.path)
