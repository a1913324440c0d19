"""A zipped office document -> its parts, by name, each checked for size before and while it is unpacked."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from types import TracebackType
from typing import Any

from lxml import etree

from screening.errors import DamagedResume, EncryptedResume, TooLarge
from screening.reading.assemble import Source
from screening.reading.limits import PART_BYTES

_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")  # how "strict" Word documents name what others name, too
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError, OverflowError)


class Package:
    """The parts of one DOCX or ODT. Raises DamagedResume, TooLarge."""

    def __init__(self, source: Source, kind: str) -> None:
        self.source, self.kind = source, kind
        try:
            self.zip = zipfile.ZipFile(io.BytesIO(source.content))
        except BROKEN as error:
            raise self.damaged() from error

    def __enter__(self) -> Package:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.zip.close()

    def names(self) -> list[str]:
        return self.zip.namelist()

    def damaged(self) -> DamagedResume:
        return DamagedResume(
            self.source.filename, f"This {self.kind} is damaged or cut short. Ask the candidate to save and send it again."
        )

    def part(self, name: str) -> bytes | None:
        """The bytes of a part, None if there is no such part."""
        try:
            member = self.zip.getinfo(name)
        except KeyError:
            return None
        if member.flag_bits & 1:
            raise EncryptedResume(self.source.filename, f"This {self.kind} needs a password. Ask the candidate for an unprotected copy.")
        try:
            with self.zip.open(member) as stream:
                content = stream.read(PART_BYTES + 1)
        except (*BROKEN, RuntimeError) as error:
            raise self.damaged() from error
        if len(content) > PART_BYTES:
            raise TooLarge(
                self.source.filename, f"This {self.kind} unpacks to more than {PART_BYTES // 1_000_000} MB. Ask for a plain copy."
            )
        return content

    def tree(self, name: str) -> Any:
        """The root element of an XML part, None if it is missing or empty. No entity is resolved, nothing is fetched."""
        content = self.part(name)
        if not content:
            return None
        try:
            return parse_xml(_STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/", content))
        except etree.XMLSyntaxError as error:
            raise self.damaged() from error


def parse_xml(content: bytes) -> Any:
    """The root element; repairs small faults; entities stay unresolved, DTDs unread."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, recover=True, remove_comments=True, remove_pis=True
    )
    return etree.fromstring(content, parser)
