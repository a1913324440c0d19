"""Word 97-2003 bytes (.doc) -> Document: legacy-doc opens the container, the piece table gives the text."""

from __future__ import annotations

import re
import struct
from itertools import pairwise
from typing import NamedTuple

from legacy_doc import ExtractionOptions, LegacyDocError
from legacy_doc.ole import OleReader

from screening.errors import DamagedResume, EncryptedResume, UnsupportedFormat
from screening.model.document import Document, Flag, FlagKind, Format
from screening.reading.assemble import Plain, Source, document_of
from screening.reading.doc_looks import hidden_stretches, list_stretches
from screening.reading.glyphs import BULLET, tidy_line
from screening.reading.limits import FILE_BYTES
from screening.reading.tables import table_row

ENCRYPTED = 0x0100  # bit of the file header
SECOND_TABLE = 0x0200
PIECES = 0x01A2  # where the header tells the place of the piece table
EDGES = 0x00F2  # and of the ends of headers and footers
HIDDEN = "\ufdd0"  # stands before each hidden letter; no text holds it
_HIDDEN = re.compile(f"{HIDDEN}(.)", re.DOTALL)
_FIELD = re.compile("\x13[^\x13\x14\x15]*\x14([^\x13\x14\x15]*)\x15|\x13[^\x13\x14\x15]*\x15")
_LINK = re.compile('\x13\\s*HYPERLINK\\s+"([^"\x13-\x15]{1,1000})"')
_PAGE = re.compile(r"^\W*(?:page\s*)?\d*(?:\s*of\s*\d*)?\W*$", re.IGNORECASE)


def read_doc(source: Source) -> Document:
    """Text and lines: headers, body, footers and text boxes. Raises EncryptedResume, UnsupportedFormat, DamagedResume."""
    damaged = "This old Word document is damaged or cut short. Ask the candidate to save and send it again."
    try:
        ole = OleReader(source.content, options=ExtractionOptions(max_file_bytes=FILE_BYTES))
        streams = {name.casefold() for name in ole.list_streams()}
        if streams & {"encryptedpackage", "encryptioninfo"}:
            raise EncryptedResume(source.filename, "This Word document needs a password. Ask the candidate for an unprotected copy.")
        if "worddocument" not in streams:
            raise UnsupportedFormat(source.filename, "This is an Office file, but not a Word document. Ask for a PDF or Word file.")
        stories = _stories(ole, source)
    except (LegacyDocError, struct.error, IndexError, ValueError, KeyError, RecursionError) as error:
        raise DamagedResume(source.filename, damaged) from error
    flags = [Flag(FlagKind.MACROS, "The file holds macros. They were not run.")] if streams & {"vba", "_vba_project"} else []
    if hidden := " ".join("".join(_HIDDEN.findall(stories.body)).split()):
        flags.append(Flag(FlagKind.HIDDEN_TEXT, hidden))
    stories = Stories(*(_HIDDEN.sub("", story) for story in stories))
    above, below = (_once(story) for story in (stories.headers, stories.footers))
    lines = [*above, *_lines(stories.body), *below]
    return document_of(source, Format.DOC, lines, flags=flags, links=_LINK.findall(stories.body))


class Stories(NamedTuple):
    """The parts of a document: the body; headers; footers and text boxes (foot notes and comments are left out)."""

    body: str
    headers: str
    footers: str


def _stories(ole: OleReader, source: Source) -> Stories:
    head = ole.read_stream("WordDocument")
    flags = struct.unpack_from("<H", head, 0x0A)[0]
    if flags & ENCRYPTED:
        raise EncryptedResume(source.filename, "This Word document needs a password. Ask the candidate for an unprotected copy.")
    table = ole.read_stream("1Table" if flags & SECOND_TABLE else "0Table")
    place, size = struct.unpack_from("<II", head, PIECES)
    letters = _pieces(head, table, table[place : place + size])
    body, notes, edges, _, comments, ends, boxes = struct.unpack_from("<7I", head, 0x4C)
    start = body + notes
    headers, footers = _edges(head, table, letters[start : start + edges])
    after = start + edges + comments + ends
    return Stories("".join(letters[:body]), headers, footers + "\r" + "".join(letters[after : after + boxes]))


def _edges(head: bytes, table: bytes, letters: list[str]) -> tuple[str, str]:
    """Headers and footers: six separators, then for each section even, odd header, even, odd footer, first header, first footer."""
    place, size = struct.unpack_from("<II", head, EDGES)
    ends = struct.unpack_from(f"<{size // 4}I", table, place) if size else ()
    parts: tuple[list[str], list[str]] = ([], [])
    for number, (start, stop) in enumerate(pairwise(ends)):
        if number >= 6:
            parts[(number - 6) % 6 in {2, 3, 5}].append("".join(letters[start:stop]))
    return "\r".join(parts[0]), "\r".join(parts[1])


def _once(story: str) -> list[Plain]:
    """The lines of headers or footers, each once, without page numbers."""
    lines = [line for line in _lines(story) if line.text and not _PAGE.match(line.text)]
    return list({line.text: line for line in reversed(lines)}.values())[::-1]


def _pieces(head: bytes, table: bytes, clx: bytes) -> list[str]:
    """The letters that the piece table puts together; a mark before each hidden one, a bullet before each list paragraph."""
    at = 0
    while at + 3 <= len(clx) and clx[at] == 1:
        at += 3 + struct.unpack_from("<H", clx, at + 1)[0]
    if at + 5 > len(clx) or clx[at] != 2:
        raise ValueError("no piece table")
    size = struct.unpack_from("<I", clx, at + 1)[0]
    pieces = clx[at + 5 : at + 5 + size]
    count = (len(pieces) - 4) // 12
    ends = struct.unpack_from(f"<{count + 1}I", pieces)
    hidden, listed = hidden_stretches(head, table), list_stretches(head, table)
    letters: list[str] = []
    for number, (start, stop) in enumerate(pairwise(ends)):
        place = struct.unpack_from("<I", pieces, 4 * (count + 1) + 8 * number + 2)[0]
        wide = not place & 0x40000000
        begin, width = (place, 2) if wide else ((place & 0x3FFFFFFF) // 2, 1)
        raw = head[begin : begin + width * max(0, stop - start)]
        part = list(raw.decode("utf-16-le", "replace") if wide else raw.decode("cp1252", "replace"))
        for stretch in hidden:
            for place in range(max(0, (stretch.start - begin) // width), min(len(part), (stretch.stop - begin) // width)):
                part[place] = part[place] if part[place] in "\r\x07" else HIDDEN + part[place]
        for stretch in listed:
            place = (stretch.start - begin) // width
            if 0 <= place < len(part):
                part[place] = f"{BULLET} {part[place]}"
        letters += part
    return letters


def _lines(text: str) -> list[Plain]:
    """Paragraphs as lines; cells of a table row (each ends in a mark, the row in one more) read across or one by one."""
    previous = None
    while previous != text:
        previous, text = text, _FIELD.sub(lambda m: m.group(1) or "", text)
    lines: list[Plain] = []
    cells: list[list[Plain]] = []
    cell: list[Plain] = []
    for part in re.split("(\x07|\r)", text):
        if part == "\x07":
            if not cell and cells:
                lines += table_row(cells)
                cells = []
            else:
                cells.append([line for line in cell if line.text])
            cell = []
        elif part == "\r":
            if not cells:
                lines += cell
                cell = []
        else:
            cell += [Plain(re.sub(r"[ \t]*\t[ \t]*", "\t", tidy_line(line))) for line in re.split("[\x0b\x0c\x0e]", part)] if part else []
    lines += table_row(cells)
    return [*lines, *cell]
