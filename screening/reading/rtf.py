"""RTF bytes -> Document: words, tables, lists, headers and footers; pictures and objects are passed over."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from screening.model.document import Document, Flag, FlagKind, Format
from screening.reading.assemble import Floating, Source, document_of
from screening.reading.colours import PAPER, UNKNOWN, Colour, alike
from screening.reading.floating import in_reading_order
from screening.reading.rtf_flow import Flow
from screening.reading.rtf_tables import codepage_of, colours_of, fonts_of, hidden_styles_of, is_unseen_drawing, place_of_drawing

_TOKEN = re.compile(
    rb"\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.IGNORECASE | re.DOTALL
)
_SKIPPED = frozenset(
    b"fonttbl colortbl stylesheet info pict object objdata themedata colorschememapping latentstyles datastore listtable listoverridetable"
    b" revtbl rsidtbl generator xmlnstbl fldinst filetbl bkmkstart bkmkend template userprops docvar nonshppict sp sn sv"
    b" pgptbl annotation atnid atnauthor formfield wgrffmtfilter mmathPr footnote pntext pnseclvl".split()
)
_BOXES = frozenset({b"shptxt", b"dptxbxtext"})  # what stands apart from the paragraph it is anchored in
_EDGES = {b"header": 0, b"headerl": 0, b"headerr": 0, b"headerf": 0, b"footer": 2, b"footerl": 2, b"footerr": 2, b"footerf": 2}
_KEPT = frozenset({b"shpinst", b"shp", b"shprslt", b"do", b"fldrslt", b"listtext", *_BOXES, *_EDGES})
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
    lines = in_reading_order(reader.flow.closed(reader.state.place))
    return document_of(source, Format.RTF, lines, flags=flags, links=reader.links)


class Reader:
    """One pass over the tokens of a file."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.hidden: list[str] = []
        self.links = [m.decode("latin-1") for m in re.findall(rb'HYPERLINK\s+\\?"?((?:https?|mailto):[^"\\\s}]{1,1000})', content)]
        self.codec = codepage_of(content)
        self.fonts, self.colours, self.unseen_styles = fonts_of(content), colours_of(content), hidden_styles_of(content)
        self.raw = bytearray()
        self.ignore = 0
        self.state = State()
        self.stack: list[State] = []
        self.flow = Flow()
        self.around: list[Flow] = []  # what the box that is being read is anchored in, the body first
        self.boxes = 0
        self.place: tuple[bool, tuple[float, float, float, float] | None] = (False, None)  # of the drawing, and whether on the page
        self.is_boxed = False  # whether the words of the drawing were read already

    def run(self) -> None:
        at, size = 0, len(self.content)
        while at < size and (token := _TOKEN.match(self.content, at)):
            at = token.end()
            word, number, code, sign, brace, text = token.groups()
            if brace == b"{":
                self.decode()
                self.stack.append(self.state)
                self.state = replace(self.state, star=False)
                if len(self.stack) > DEPTH:
                    break
            elif brace == b"}":
                self.decode()
                if self.around and len(self.stack) == self.flow.depth:
                    self.close_box()
                self.state = self.stack.pop() if self.stack else State()
            elif word == b"bin":
                at += max(0, int(number or 0))
            elif word == b"shpinst":
                head = self.content[at : at + DRAWING]
                self.state.gone |= is_unseen_drawing(head)
                self.place = place_of_drawing(head)
                self.state.star = False
            elif word:
                self.word(word, int(number) if number else None)
            elif code:
                self.take(bytes([int(code, 16)]))
            elif sign:
                self.sign(sign)
            elif text:
                self.take(text)
        self.decode()
        while self.around:
            self.close_box()

    def sign(self, sign: bytes) -> None:
        if sign == b"*":
            self.state.star = True
        elif sign in _SIGNS:
            self.text(_SIGNS[sign])
        elif sign in b"\\{}":
            self.take(sign)
        elif sign in b"\r\n":
            self.decode()
            self.flow.end_paragraph(self.state.place)

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
        if state.is_unseen or (self.flow.is_flat and self.flow.in_table):
            self.hidden.append(text)
        else:
            self.flow.add(text, (state.bold, state.half_points / 2))

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
            _ENDS[word](self.flow, state.place)
        elif word in _BOXES:
            self.boxes += 1
            by_page, place = self.place if word == b"shptxt" else (False, None)
            floating = Floating(self.boxes, 0 if by_page else 1 + len(self.flow.lines[1]), place)
            self.around.append(self.flow)
            self.flow, self.is_boxed = Flow(len(self.stack), box=floating), True
        elif word == b"shp":
            self.is_boxed = False
        elif word == b"shprslt":
            state.skip = self.is_boxed  # the same words again, for older programs
        elif word in _EDGES:
            self.flow.end_paragraph(state.place)
            state.place = _EDGES[word]
        elif word == b"intbl":
            self.flow.in_table = True
        elif word in {b"trowd", b"trrh"}:
            self.flow.is_flat = word == b"trrh" and -LOWEST <= (number or 0) < 0
        elif word == b"pard":
            self.flow.in_table = False
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

    def close_box(self) -> None:
        """Goes on with the paragraph that the box is anchored in."""
        box, found = self.flow.box, self.flow.closed(self.state.place)
        self.flow = self.around.pop()
        self.flow.boxed += [line._replace(box=box) for line in found if line.text]


_ENDS = {
    b"par": Flow.end_paragraph, b"sect": Flow.end_paragraph, b"page": Flow.end_paragraph, b"cell": Flow.end_cell,
    b"nestcell": Flow.end_cell, b"row": Flow.end_row, b"nestrow": Flow.end_row, b"column": Flow.end_paragraph,
}  # fmt: skip
