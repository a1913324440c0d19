"""Flags on the file itself: its name, macros, how little it says, pages left out, a text layer that is not what its picture shows."""

from __future__ import annotations

import io
import random
import zipfile
from functools import cache
from itertools import product

import pytest

from screening.model.document import FlagKind
from screening.reading.geometry import Piece
from screening.reading.layers import only_in_layer
from screening.reading.limits import LITTLE_TEXT, PAGES
from screening.reading.read import read_document
from screening.reading.sniff import EXTENSIONS

from .papers import MAIN, column, docx_of, pdf_of, put
from .test_containers import zip_of
from .test_formats import HTML, ODT, RTF
from .test_integrity import DUTIES, EMPLOYERS, TITLES, kinds, ordinary
from .test_read import PLAIN


@cache
def files() -> dict[str, bytes]:
    """A resume in each format, by its usual extension."""

    def fill(document: object) -> None:
        for line in PLAIN.split("\n"):
            document.add_paragraph(line)  # type: ignore[attr-defined]

    flat = ODT.replace("document-content", "document")
    return {
        "pdf": pdf_of(lambda canvas: column(canvas, 40, 60, PLAIN.split("\n"))),
        "docx": docx_of(fill),
        "rtf": RTF,
        "html": HTML.encode(),
        "odt": flat.encode(),
        "txt": PLAIN.encode(),
    }


def flags(content: bytes, name: str) -> set[FlagKind]:
    return {flag.kind for flag in read_document(content, name, ocr="off").flags}


SAME = {"docx": {"docm", "dotx", "dotm"}, "html": {"htm", "xhtml"}, "odt": {"ott", "fodt"}, "txt": {"text", "md", "markdown"}}
WRONG = [
    (kind, name)
    for kind, name in product(("pdf", "docx", "rtf", "html", "odt", "txt"), EXTENSIONS)
    if name != kind and name not in SAME.get(kind, ())
]


@pytest.mark.parametrize(("kind", "extension"), WRONG)
def test_wrong_names_are_flagged_and_read(kind: str, extension: str) -> None:
    assert len(WRONG) >= 40
    assert FlagKind.NAME_MISMATCH in flags(files()[kind], f"dana.{extension}")


@pytest.mark.parametrize("kind", ["pdf", "docx", "rtf", "html", "odt", "txt"])
def test_right_and_unknown_names_are_not_flagged(kind: str) -> None:
    ends = [kind, kind.upper(), *SAME.get(kind, ()), "final", "2024", "resume", ""]
    names = [f"{stem}.{end}" for stem in ("dana", "dana.reyes", "my resume (2)", "a.pdf.b", "Résumé", "x" * 200) for end in ends]
    assert 6 * len(names) >= 200
    assert not [name for name in names if FlagKind.NAME_MISMATCH in flags(files()[kind], name)]


def with_parts(parts: dict[str, bytes]) -> bytes:
    """The Word resume with more parts in its package."""
    with zipfile.ZipFile(io.BytesIO(files()["docx"])) as package:
        return zip_of({name: package.read(name) for name in package.namelist()} | parts)


@pytest.mark.parametrize("seed", range(40))
def test_macros_are_flagged(seed: int) -> None:
    name = ("word/vbaProject.bin", "word/vba/vbaProject.bin", "word/VBAPROJECT.BIN", "customUI/vbaProject.bin")[seed % 4]
    assert FlagKind.MACROS in flags(with_parts({name: random.Random(seed).randbytes(200)}), f"dana{seed}.docm")


@pytest.mark.parametrize("seed", range(200))
def test_documents_without_macros_are_left_in_peace(seed: int) -> None:
    chance = random.Random(seed)
    extra = {f"word/media/{chance.choice(('vba notes', 'project', 'bin'))}{seed}.bin": chance.randbytes(50)} if seed % 2 else {}
    assert flags(with_parts(extra), "dana.docx") == set()


@pytest.mark.parametrize("seed", range(40))
def test_little_text_is_flagged(seed: int) -> None:
    text = ordinary(seed).replace("\n", " ")[: 40 + 2 * seed]
    assert FlagKind.LITTLE_TEXT in flags(text.encode(), "dana.txt")
    assert FlagKind.LITTLE_TEXT in flags(pdf_of(lambda canvas: put(canvas, 40, 60, text, size=6)), "dana.pdf")


@pytest.mark.parametrize("seed", range(200))
def test_short_resumes_are_long_enough(seed: int) -> None:
    text = "".join(ordinary(seed).split())[: LITTLE_TEXT + seed]
    assert FlagKind.LITTLE_TEXT not in kinds(text)


def pages(count: int) -> bytes:
    return pdf_of(*[lambda canvas: put(canvas, 40, 60, PLAIN.replace("\n", " ") * 2, size=2.5)] * count)


def paged(count: int) -> set[FlagKind]:
    return flags(pages(count), "long.pdf")


@pytest.mark.parametrize("count", [*range(PAGES + 1, PAGES + 39), 500, 1000])
def test_cut_pages_are_flagged(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("screening.reading.pdf.PAGES", count % 7 + 1)  # counting is the same, and reading 100 pages takes long
    assert FlagKind.PAGES_CUT in paged(count % 7 + 2 + count % 3)


@pytest.mark.parametrize("count", range(1, 21))
def test_whole_files_are_not_said_to_be_cut(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    content = pages(count)
    for limit in range(count, count + 10):  # 200 files and limits in all
        monkeypatch.setattr("screening.reading.pdf.PAGES", limit)
        assert FlagKind.PAGES_CUT not in flags(content, "long.pdf")


def pieces(words: list[str]) -> list[Piece]:
    return [Piece(word, 0.0, 0.0, 1.0, 1.0, number) for number, word in enumerate(words)]


def resume_words(seed: int) -> list[str]:
    return ordinary(seed).split()


@pytest.mark.parametrize("seed", range(40))
def test_a_layer_that_says_something_else_is_told(seed: int) -> None:
    chance = random.Random(seed)
    shown = misread(resume_words(seed), chance)
    match seed % 4:
        case 0:  # another resume altogether
            said = [f"{word}{suffix}" for word in MAIN for suffix in ("", " overseas")]
        case 1:  # the same, with more
            more = "underwriting bilingual notary adjuster licensed phlebotomy Kubernetes stenography actuary paralegal"
            said = [*resume_words(seed), more]
        case 2:  # a short other one
            said = ["Quentin", "Abernathy", "licensed", "adjuster", "underwriting", "notary"]
        case _:  # the same backwards: no word of it stands there
            said = [word[::-1] for word in resume_words(seed)]
    assert only_in_layer(pieces(" ".join(said).split()), pieces(shown))


@pytest.mark.parametrize("seed", range(200))
def test_misreadings_are_no_disagreement(seed: int) -> None:
    chance = random.Random(seed)
    words = [*resume_words(seed), *" ".join(chance.sample([*DUTIES, *TITLES, *EMPLOYERS], 6)).split()]
    assert only_in_layer(pieces(misread(words, chance, 0.15)), pieces(misread(words, chance, 0.05))) == []


def misread(words: list[str], chance: random.Random, share: float = 0.03) -> list[str]:
    """Words as a machine reads them: some letters wrong, some words glued or broken, a few lost."""
    found: list[str] = []
    for word in words:
        trouble = chance.random()
        if trouble < share / 2:
            at = chance.randrange(len(word))
            found.append(word[:at] + chance.choice("lI1oO0rnmeca") + word[at + 1 :])
        elif trouble < share * 0.75 and found:
            found[-1] += word
        elif trouble < share * 0.9:
            found += [word[: len(word) // 2], word[len(word) // 2 :]]
        elif trouble > share:
            found.append(word)
    return found
