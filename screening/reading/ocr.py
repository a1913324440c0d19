"""A picture of a page -> its words with their places and how sure the reading is; offline, by rapidocr.

Lines are found level or modestly turned (a photo taken by hand); a page on its side is turned first.
"""

from __future__ import annotations

import math
import re
from importlib.util import find_spec
from statistics import median
from typing import TYPE_CHECKING, Any, NamedTuple

from screening.errors import NoTextFound
from screening.model.document import Flag, FlagKind
from screening.reading.assemble import Placed
from screening.reading.geometry import Piece, Row
from screening.reading.glyphs import bullet_word, clean
from screening.reading.layout import lines_of

if TYPE_CHECKING:
    from PIL import Image

LONGEST = 2_400  # pixels: larger pictures are made smaller before they are read
SURE = 0.5  # lines read with less confidence are left out
UPRIGHT = 0.85  # mean confidence from which a page is the right way up
TRIED = 4  # lines, the longest of a page, from which it is told which way up it is
SMALL = 800  # pixels: the copy on which its lines are looked for first
LEVEL = 0.05  # degrees: a page turned by less is level
REMEDY = "Ask the candidate for a PDF or Word copy with text in it"


_GLUED = re.compile(r"(?<=[,;:])(?=[A-Za-z])|(?<=[A-Za-z\d)])(?=[|•·(])|(?<=[|•·)])(?=[A-Za-z])")  # spaces that the reading drops


Corner = tuple[float, float]


class Reading(NamedTuple):
    """The words of a picture laid level, each word's true corners in the picture, and the mean confidence (0 to 1)."""

    words: list[Piece]
    places: list[tuple[float, float, float, float]]
    confidence: float


class Engine:
    """The reader of pictures that the setting names: "bundled" or "off". Models are loaded at the first picture."""

    def __init__(self, setting: str, filename: str) -> None:
        self.setting, self.filename = setting, filename
        self.loaded: Any = None

    @property
    def is_there(self) -> bool:
        """Whether pictures can be read here at all."""
        return self.setting == "bundled" and find_spec("rapidocr") is not None

    def __call__(self, picture: Any, *, use_det: bool = True, use_rec: bool = True) -> Any:
        """The lines of a picture; only where they stand without `use_rec`, only what the one line says without `use_det`."""
        if self.loaded is None:
            self.loaded = self._load()
        return self.loaded(picture, use_det=use_det, use_rec=use_rec)

    def _load(self) -> Any:
        if self.setting != "bundled":
            raise NoTextFound(self.filename, f"This file is a picture without text, and reading pictures is turned off. {REMEDY}.")
        try:
            from rapidocr import RapidOCR
        except ImportError as error:
            raise NoTextFound(
                self.filename,
                f'This file is a picture without text, and reading pictures is not installed (pip install "screening[ocr]"). {REMEDY}.',
            ) from error
        threads = {f"EngineConfig.onnxruntime.{kind}_op_num_threads": 1 for kind in ("intra", "inter")}
        return RapidOCR(params={**threads, "Global.log_level": "critical", "Global.max_side_len": LONGEST, "Global.use_cls": False})


class Found(NamedTuple):
    """A line as the engine gives it: corners from the top left clockwise, the text, the confidence."""

    quad: list[Corner]
    text: str
    score: float


def read_picture(picture: Image.Image, engine: Engine) -> Reading:
    """The words of one picture, which may lie on its side or upside down."""
    found, turns = _upright(picture, engine)
    if not found:
        return Reading([], [], 0.0)
    angle = _turn([line.quad for line in found])
    words: list[Piece] = []
    places: list[tuple[float, float, float, float]] = []
    for line in found:
        for word, corners in _split(line.quad, _GLUED.sub(" ", line.text)):
            level = [_turned(corner, -angle) for corner in corners] if abs(angle) > LEVEL else corners
            words.append(Piece(word, *_bounds(level), len(places)))
            places.append(_bounds([_back(corner, turns, picture.size) for corner in corners]))
    return Reading(words, places, round(_confidence(found), 3))


def _upright(picture: Image.Image, engine: Engine) -> tuple[list[Found], int]:
    """The lines of the picture and the quarter turns anticlockwise that made it upright; all of it is read once only, as it costs most."""
    turns = _turns(picture, engine)
    found = _sure(_lines(picture.rotate(90 * turns, expand=True) if turns else picture, engine))
    return found, turns


def _turns(picture: Image.Image, engine: Engine) -> int:
    """The quarter turns that make it upright: its lines are found on a small copy, and the longest are read both ways round."""
    scale = min(1.0, SMALL / max(picture.size))
    small = picture.resize((max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))) if scale < 1 else picture
    found = engine(_array(small), use_rec=False).boxes
    quads = [] if found is None else [[(float(x) / scale, float(y) / scale) for x, y in box] for box in found]
    longest = sorted(quads, key=lambda quad: -max(_sides(quad)))[:TRIED]
    lying = 2 * sum(_sides(quad)[1] > 1.5 * _sides(quad)[0] for quad in longest) > len(longest)
    one, other = (1, 3) if lying else (0, 2)
    lines = [_cut_out(picture, quad) for quad in longest]
    return one if _sureness(lines, one, engine) >= _sureness(lines, other, engine) else other


def _sides(quad: list[Corner]) -> tuple[float, float]:
    """How wide and how high a line is."""
    return _length(quad[0], quad[1]), _length(quad[0], quad[3])


def _cut_out(picture: Image.Image, quad: list[Corner]) -> Image.Image:
    """One line of the picture, laid level."""
    from PIL import Image

    (a, b, c, d), (width, height) = quad, _sides(quad)
    corners = (*a, *d, *c, *b)
    return picture.transform((max(8, round(width)), max(8, round(height))), Image.Transform.QUAD, corners, Image.Resampling.BILINEAR)


def _sureness(lines: list[Image.Image], turns: int, engine: Engine) -> float:
    """How sure the reading of these lines is after so many quarter turns, in all."""
    found = [engine(_array(line.rotate(90 * turns, expand=True)), use_det=False).scores for line in lines]
    return sum(float(score) for scores in found for score in scores or ())


def _array(picture: Image.Image) -> Any:
    import numpy

    return numpy.asarray(picture.convert("RGB"))[:, :, ::-1]


def _sure(found: list[Found]) -> list[Found]:
    return [line for line in found if line.score >= SURE]


def _lines(picture: Image.Image, engine: Engine) -> list[Found]:
    scale = min(1.0, LONGEST / max(picture.size))
    small = picture if scale == 1.0 else picture.resize((max(1, round(picture.width * scale)), max(1, round(picture.height * scale))))
    result = engine(_array(small))
    if result.boxes is None or result.txts is None:
        return []
    quads = [[(float(x) / scale, float(y) / scale) for x, y in box] for box in result.boxes]
    return [Found(*line) for line in zip(quads, result.txts, map(float, result.scores), strict=True)]


def _confidence(found: list[Found]) -> float:
    """The mean confidence of the letters."""
    return sum(line.score * len(line.text) for line in found) / max(1, sum(len(line.text) for line in found))


def _length(a: Corner, b: Corner) -> float:
    return math.hypot(b[0] - a[0], b[1] - a[1])


def _back(corner: Corner, turns: int, size: tuple[int, int]) -> Corner:
    """A place in the turned picture -> the place in the picture as it is."""
    (x, y), (width, height) = corner, size
    if turns == 1:
        return width - y, x
    if turns == 2:
        return width - x, height - y
    return (y, height - x) if turns == 3 else (x, y)


def read_from_picture(confidences: list[float]) -> str:
    """What a person is told of pages that were read as pictures."""
    sure = round(100 * sum(confidences) / max(1, len(confidences)))
    return f"Read from a picture, {sure}% sure of the letters: words may be misread. Compare with the page."


def unread_pages(numbers: list[int]) -> Flag:
    """What a person is told of pages that could not be read."""
    detail = "These pages are pictures and were not read: " + ", ".join(map(str, numbers)) + ". Look at the original."
    return Flag(FlagKind.LITTLE_TEXT, detail, numbers[0])


def placed_lines(reading: Reading, page: int, block: int = 0, *, scale: float = 1.0) -> list[Placed]:
    """Lines in reading order; boxes on the picture as it is, times `scale`."""
    lines: list[Placed] = []
    for number, region in enumerate(lines_of(reading.words)):
        for row in region:
            pieces = [piece._replace(**_fields(reading.places[piece.at], scale)) for piece in row.pieces]
            size = max(piece.bottom - piece.top for piece in row.pieces) * scale
            lines.append(Placed(Row(pieces, row.breaks), page, round(size, 1), False, block + number))
    return lines


def _fields(place: tuple[float, float, float, float], scale: float) -> dict[str, Any]:
    return dict(zip(("x0", "top", "x1", "bottom"), (edge * scale for edge in place), strict=True))


def _split(quad: list[Corner], text: str) -> list[tuple[str, list[Corner]]]:
    """The words of a line with their corners, by their share of its letters."""
    total = max(1, len(text))
    found, at = [], 0
    for part in text.split(" "):
        start, stop = at / total, (at + len(part)) / total
        at += len(part) + 1
        word = "".join(clean(bullet_word(part)).split())
        if word:
            a, b, c, d = quad
            found.append((word, [_between(a, b, start), _between(a, b, stop), _between(d, c, stop), _between(d, c, start)]))
    return found


def _between(a: Corner, b: Corner, share: float) -> Corner:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def _turn(quads: list[list[Corner]]) -> float:
    """The angle of the lines in degrees, by the longer ones."""
    angles = []
    for a, b, _, d in quads:
        if abs(b[0] - a[0]) > 3 * abs(d[1] - a[1]):
            angles.append(math.degrees(math.atan2(b[1] - a[1], b[0] - a[0])))
    return median(angles) if angles else 0.0


def _turned(corner: Corner, degrees: float) -> Corner:
    radians = math.radians(degrees)
    return corner[0] * math.cos(radians) - corner[1] * math.sin(radians), corner[0] * math.sin(radians) + corner[1] * math.cos(radians)


def _bounds(corners: list[Corner]) -> tuple[float, float, float, float]:
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs), max(ys)
