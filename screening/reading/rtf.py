"""RTF bytes -> Document: words, tables, lists, headers and footers; pictures and objects are passed over."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from screening.model.document import Document, Flag, FlagKind, Format
from screening.reading.assemble import Plain, Source, document_of
from screening.reading.colours import PAPER, UNKNOWN, Colour, alike
from screening.reading.glyphs import tidy_line
from screening.reading.rtf_tables import codepage_of, colours_of, fonts_of, hidden_styles_of, is_unseen_drawing
from screening.reading.tables import table_row

_TOKEN = re.compile(
    rb"\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.IGNORECASE | re.DOTALL
)
_SKIPPED = frozenset(
    b"fonttbl colortbl stylesheet info pict object objdata themedata colorschememapping latentstyles datastore listtable listoverridetable"
    b" revtbl rsidtbl generator xmlnstbl fldinst filetbl bkmkstart bkmkend template userprops docvar nonshppict sp sn sv"
    b" pgptbl annotation atnid atnauthor formfield wgrffmtfilter mmathPr footnote pntext pnseclvl".split()
)
_KEPT = frozenset(b"shptxt shpinst shp shprslt fldrslt listtext header headerl headerr headerf footer footerl footerr footerf".split())
_EDGES = {b"header": 0, b"headerl": 0, b"headerr": 0, b"headerf": 0, b"footer": 2, b"footerl": 2, b"footerr": 2, b"footerf": 2}
_SIGNS = {
    b"tab": "\t", b"line": "\n", b"emdash": "—", b"endash": "–", b"bullet": "•", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“",
    b"rdblquote": "”", b"emspace": " ", b"enspace": " ", b"qmspace": " ", b"~": " ", b"_": "-", b"softline": "\n",
}  # fmt: skip
DRAWING = 4_000  # bytes of a drawing in which its place and looks are told
DEPTH = 500  # nested groups
TINY = 4  # half points
NARROW = 10  # per cent of their width: nobody reads letters squeezed to this
FARTHEST = 10_000  # twentieths of a point: what is indented by more is off the page
DENSE = 120  # twentieths of a point that letters are drawn together by: they stand on top of each other
LOWEST = 40  # twentieths of a point: a line of exactly this height at most shows nothing
_MOST = 10**10
_AWAY = {  # from and to which figure nothing of it is seen
    b"charscalex": (1, NARROW), b"expndtw": (-_MOST, -DENSE), b"expnd": (-_MOST, -DENSE // 5), b"li": (-_MOST, -FARTHEST),
    b"lin": (-_MOST, -FARTHEST), b"posx": (-_MOST, -FARTHEST), b"posnegx": (-_MOST, -FARTHEST), b"fi": (-_MOST, -FARTHEST),
    b"sl": (-LOWEST, -1),
}  # fmt: skip
_OF_LETTERS = frozenset({b"charscalex", b"expndtw", b"expnd"})


@dataclass
class State:
    """What holds within the current group."""

    skip: bool = False
    bold: bool = False
    hidden: bool = False
    half_points: int = 24
    colour: Colour = UNKNOWN
    grounds: tuple[Colour | None, Colour | None] = (None, None)  # of the letters, of the paragraph
    away: frozenset[bytes] = frozenset()  # words that squeeze letters to nothing, or set the paragraph off the page
    codec: str = ""
    after_unicode: int = 1
    gone: bool = False  # within a drawing that nobody sees
    place: int = 1  # 0 header, 1 body, 2 footer
    star: bool = field(default=False)

    @property
    def is_unseen(self) -> bool:
        """Whether nobody sees letters set so."""
        ground = next((ground for ground in self.grounds if ground is not None), PAPER)
        return self.hidden or self.gone or bool(self.away) or self.half_points <= TINY or alike(self.colour, ground)


def read_rtf(source: Source) -> Document:
    """Text and lines of an RTF file."""
    reader = Reader(source.content)
    reader.run()
    hidden = re.sub(r"\s+", " ", "".join(reader.hidden)).strip()
    flags = [Flag(FlagKind.HIDDEN_TEXT, hidden)] if hidden else []
    return document_of(source, Format.RTF, [line for part in reader.lines for line in part], flags=flags, links=reader.links)


class Reader:
    """One pass over the tokens of a file."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.lines: tuple[list[Plain], list[Plain], list[Plain]] = ([], [], [])
        self.hidden: list[str] = []
        self.links = [m.decode("latin-1") for m in re.findall(rb'HYPERLINK\s+\\?"?((?:https?|mailto):[^"\\\s}]{1,1000})', content)]
        self.codec = codepage_of(content)
        self.fonts, self.colours, self.unseen_styles = fonts_of(content), colours_of(content), hidden_styles_of(content)
        self.parts: list[str] = []
        self.raw = bytearray()
        self.look: tuple[bool, float] | None = None
        self.cell: list[Plain] = []
        self.cells: list[list[Plain]] = []
        self.in_table = False
        self.is_flat = False  # whether the rows of the table have no height to speak of
        self.ignore = 0
        self.state = State()

    def run(self) -> None:
        stack: list[State] = []
        at, size = 0, len(self.content)
        while at < size and (token := _TOKEN.match(self.content, at)):
            at = token.end()
            word, number, code, sign, brace, text = token.groups()
            if brace == b"{":
                self.decode()
                stack.append(self.state)
                self.state = replace(self.state, star=False)
                if len(stack) > DEPTH:
                    break
            elif brace == b"}":
                self.decode()
                self.state = stack.pop() if stack else State()
            elif word == b"bin":
                at += max(0, int(number or 0))
            elif word == b"shpinst":
                self.state.gone |= is_unseen_drawing(self.content[at : at + DRAWING])
                self.state.star = False
            elif word:
                self.word(word, int(number) if number else None)
            elif code:
                self.take(bytes([int(code, 16)]))
            elif sign:
                self.sign(sign)
            elif text:
                self.take(text)
        self.end_paragraph()
        self.end_row()

    def sign(self, sign: bytes) -> None:
        if sign == b"*":
            self.state.star = True
        elif sign in _SIGNS:
            self.text(_SIGNS[sign])
        elif sign in b"\\{}":
            self.take(sign)
        elif sign in b"\r\n":
            self.end_paragraph()

    def take(self, raw: bytes) -> None:
        if self.ignore:
            raw, self.ignore = raw[self.ignore :], max(0, self.ignore - len(raw))
        if not self.state.skip:
            self.raw += raw

    def decode(self) -> None:
        """Turns the bytes gathered so far into letters, by the code page of their font."""
        if self.raw:
            codec = self.state.codec or self.codec
            raw, self.raw = bytes(self.raw), bytearray()
            if codec == "symbol":
                self.text("".join(chr(0xF000 + byte) if byte > 0x20 else " " for byte in raw))
            else:
                self.text(raw.decode(codec, "replace"))

    def text(self, text: str) -> None:
        if self.raw:
            self.decode()
        state = self.state
        if state.skip:
            return
        if state.is_unseen or (self.is_flat and self.in_table):
            self.hidden.append(text)
            return
        if self.look is None and re.search(r"\w", text):
            self.look = (state.bold, state.half_points / 2)
        self.parts.append(text)

    def word(self, word: bytes, number: int | None) -> None:
        self.decode()
        state = self.state
        if word in _SKIPPED or (state.star and word not in _KEPT):
            state.skip = True
        elif word == b"u" and number is not None:
            self.text(chr(number % 65536) if not 0xD800 <= number % 65536 <= 0xDFFF else "")
            self.ignore = state.after_unicode
            return
        elif word in _SIGNS:
            self.text(_SIGNS[word])
        elif not state.skip:
            self.format(word, number)
        state.star = False
        self.ignore = 0

    def format(self, word: bytes, number: int | None) -> None:
        """Control words that end something or change the looks."""
        state = self.state
        if word in _ENDS:
            _ENDS[word](self)
        elif word in _EDGES:
            self.end_paragraph()
            state.place = _EDGES[word]
        elif word == b"intbl":
            self.in_table = True
        elif word in {b"trowd", b"trrh"}:
            self.is_flat = word == b"trrh" and -LOWEST <= (number or 0) < 0
        elif word == b"pard":
            self.in_table = False
            state.away, state.grounds = state.away & _OF_LETTERS, (state.grounds[0], None)
        elif word == b"plain":
            state.bold, state.hidden, state.half_points, state.colour, state.codec = False, False, 24, UNKNOWN, ""
            state.away, state.grounds = state.away - _OF_LETTERS, (None, state.grounds[1])
        elif word == b"b":
            state.bold = number != 0
        elif word in {b"v", b"deleted"}:
            state.hidden = number != 0
        elif number is not None:
            self.measure(word, number)

    def measure(self, word: bytes, number: int) -> None:
        state = self.state
        if word == b"fs":
            state.half_points = number
        elif word == b"uc":
            state.after_unicode = max(0, min(number, 10))
        elif word == b"f":
            state.codec = self.fonts.get(number, "")
        elif word == b"cf":
            state.colour = self.colours.get(number, UNKNOWN)
        elif word in {b"cb", b"chcbpat", b"highlight"}:
            state.grounds = (self.colours.get(number), state.grounds[1])
        elif word in {b"cbpat", b"clcbpat"}:
            state.grounds = (state.grounds[0], self.colours.get(number))
        elif word in _AWAY:
            low, high = _AWAY[word]
            state.away = state.away | {word} if low <= number <= high else state.away - {word}
        elif word in {b"s", b"cs"} and (word, number) in self.unseen_styles:
            state.hidden = True

    def end_paragraph(self) -> None:
        self.decode()
        bold, size = self.look or (False, None)
        for part in "".join(self.parts).split("\n"):
            line = Plain(re.sub(r"[ \t]*\t[ \t]*", "\t", tidy_line(part)), bold, size)
            if self.in_table:
                self.cell.append(line)
            else:
                self.end_row()
                self.lines[self.state.place].append(line)
        self.parts, self.look = [], None

    def end_cell(self) -> None:
        self.in_table = True
        self.end_paragraph()
        self.cells.append([line for line in self.cell if line.text])
        self.cell = []

    def end_row(self) -> None:
        if self.cell:
            self.cells.append([line for line in self.cell if line.text])
            self.cell = []
        cells, self.cells = self.cells, []
        self.lines[self.state.place].extend(table_row(cells))


_ENDS = {
    b"par": Reader.end_paragraph, b"sect": Reader.end_paragraph, b"page": Reader.end_paragraph, b"cell": Reader.end_cell,
    b"nestcell": Reader.end_cell, b"row": Reader.end_row, b"nestrow": Reader.end_row, b"column": Reader.end_paragraph,
}  # fmt: skip
