"""Words of a PDF hidden by its parts: layers switched off, fonts without shapes, masks, patterns, notes laid over them."""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable

import pytest

from screening.model.document import Document, FlagKind
from screening.reading.pdf_layers import has_layers
from screening.reading.read import read_document

from .papers import MAIN
from .tricks import secret_of

POSITIVES = 8  # of each of six kinds


class Parts:
    """One PDF page put together by hand: objects from 1 on; the page's own entries, resources and drawing can be added to."""

    def __init__(self, words: str, chance: random.Random) -> None:
        x, y, size = chance.uniform(40, 150), chance.uniform(60, 300), chance.uniform(8, 13)
        self.secret = f"BT /F {size:.1f} Tf {x:.1f} {y:.1f} Td ({words}) Tj ET"
        self.rect = f"{x - 10:.0f} {y - 10:.0f} 600 {y + size + 6:.0f}"
        self.objects = ["", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "", "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
        self.catalog = self.page = self.resources = self.fonts = self.drawn = ""

    def add(self, text: str) -> int:
        self.objects.append(text)
        return len(self.objects)

    def stream(self, drawn: str, entries: str = "") -> int:
        return self.add(f"<<{entries}/Length {len(drawn)}>>stream\n{drawn}\nendstream")

    def file(self) -> bytes:
        lines = "".join(f"BT /F 10 Tf 40 {732 - 14 * number} Td ({line}) Tj ET " for number, line in enumerate(MAIN))
        drawn = lines + self.drawn
        resources = f"<</Font<</F 5 0 R{self.fonts}>>{self.resources}>>"
        self.objects[0] = f"<</Type/Catalog/Pages 2 0 R{self.catalog}>>"
        self.objects[2] = f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources{resources}/Contents 4 0 R{self.page}>>"
        self.objects[3] = f"<</Length {len(drawn)}>>stream\n{drawn}\nendstream"
        body = "".join(f"{number} 0 obj{text} endobj\n" for number, text in enumerate(self.objects, 1))
        return f"%PDF-1.7\n{body}trailer<</Root 1 0 R/Size {len(self.objects) + 1}>>\n%%EOF".encode()


def layer(parts: Parts, is_on: bool) -> int:
    number = parts.add("<</Type/OCG/Name(notes)>>")
    state = f"/{'ON' if is_on else 'OFF'}[{number} 0 R]"
    parts.catalog = f"/OCProperties<</OCGs[{number} 0 R]/D<<{state}/Order[{number} 0 R]>>>>"
    return number


def in_a_layer(parts: Parts, is_on: bool = False) -> None:
    parts.resources = f"/Properties<</L {layer(parts, is_on)} 0 R>>"
    parts.drawn = f"/OC /L BDC {parts.secret} EMC"


def in_a_form_of_a_layer(parts: Parts, is_on: bool = False) -> None:
    entries = f"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</Font<</F 5 0 R>>>>/OC {layer(parts, is_on)} 0 R"
    parts.resources = f"/XObject<</X {parts.stream(parts.secret, entries)} 0 R>>"
    parts.drawn = "q /X Do Q"


def without_shapes(parts: Parts, shape: str = "500 0 d0") -> None:
    names = "/g" * 95
    glyph = parts.stream(shape)
    to_unicode = parts.stream(
        "begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7e> <0020> endbfrange endcmap"
    )
    font = parts.add(
        f"<</Type/Font/Subtype/Type3/FontBBox[0 0 750 750]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 32/LastChar 126/Widths[{'500 ' * 95}]"
        f"/Encoding<</Differences[32{names}]>>/CharProcs<</g {glyph} 0 R>>/ToUnicode {to_unicode} 0 R/Resources<<>>>>"
    )
    parts.fonts, parts.drawn = f"/G {font} 0 R", parts.secret.replace("/F", "/G")


def masked(parts: Parts, light: int = 0) -> None:
    group = "/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Group<</S/Transparency/CS/DeviceGray>>"
    mask = parts.stream(f"{light} g 0 0 612 792 re f", group)
    parts.resources = f"/ExtGState<</M<</SMask<</S/Luminosity/G {mask} 0 R>>>>>>"
    parts.drawn = f"q /M gs {parts.secret} Q"


def in_a_pattern(parts: Parts, light: int = 1) -> None:
    entries = "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 10 10]/XStep 10/YStep 10/Resources<<>>"
    parts.resources = f"/Pattern<</P {parts.stream(f'{light} g 0 0 10 10 re f', entries)} 0 R>>"
    parts.drawn = f"q /Pattern cs /P scn {parts.secret} Q"


def under_a_note(parts: Parts, shown: str = "1 g 0 0 600 60 re f") -> None:
    look = parts.stream(shown, "/Type/XObject/Subtype/Form/BBox[0 0 600 60]")
    note = parts.add(f"<</Type/Annot/Subtype/Square/F 4/Rect[{parts.rect}]/AP<</N {look} 0 R>>>>")
    parts.page, parts.drawn = f"/Annots[{note} 0 R]", parts.secret


HIDDEN = (in_a_layer, in_a_form_of_a_layer, without_shapes, masked, in_a_pattern, under_a_note)
SEEN: tuple[Callable[[Parts], None], ...] = (
    lambda parts: in_a_layer(parts, True),
    lambda parts: in_a_form_of_a_layer(parts, True),
    lambda parts: without_shapes(parts, "500 0 d0 50 0 400 700 re f"),
    lambda parts: masked(parts, 1),
    lambda parts: in_a_pattern(parts, 0),
    lambda parts: under_a_note(parts, "0 0 1 RG 1 1 598 58 re S"),
)


def hidden(document: Document) -> str:
    return " ".join(flag.detail for flag in document.flags if flag.kind is FlagKind.HIDDEN_TEXT)


@pytest.mark.parametrize("hide", HIDDEN, ids=lambda hide: hide.__name__)
def test_words_that_parts_hide_are_kept_out_and_listed(hide: Callable[[Parts], None]) -> None:
    for seed in range(POSITIVES):
        chance = random.Random(f"{hide.__name__} {seed}")
        words = secret_of(chance)
        parts = Parts(words, chance)
        hide(parts)
        document = read_document(parts.file(), "maya.pdf", ocr="off")
        assert not [word for word in words.split() if word in document.text]
        assert set(words.split()) <= set(hidden(document).split())
        assert "Wrote the macros that the team still uses." in document.text


@pytest.mark.parametrize("number", range(len(SEEN)))
def test_the_same_parts_hide_nothing_when_they_show_it(number: int) -> None:
    for seed in range(POSITIVES):
        chance = random.Random(f"{number} {seed}")
        words = secret_of(chance)
        parts = Parts(words, chance)
        SEEN[number](parts)
        document = read_document(parts.file(), "maya.pdf", ocr="off")
        assert words in document.text and not hidden(document)


def test_layers_are_found_under_other_spellings_and_packed() -> None:
    packed = zlib.compress(b"1 0 <</Type/Catalog/OCProperties<</OCGs[]>>>>")
    assert has_layers(b"<</Type/Catalog/#4fC#50roperties 5 0 R>>")
    assert has_layers(b"5 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length 9>>stream\r\n" + packed + b"\nendstream")
    assert has_layers(b"5 0 obj<</Type/ObjStm/N 1>>stream\nnot to be unpacked\nendstream")
    assert not has_layers(b"<</Type/Catalog/Pages 2 0 R>>" + zlib.compress(b"OCProperties"))
