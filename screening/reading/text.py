"""Plain text or Markdown bytes, in any encoding -> Document."""

from __future__ import annotations

import re

from screening.model.document import Document, Format
from screening.reading.assemble import Plain, Source, document_of
from screening.reading.encodings import decoded
from screening.reading.glyphs import tidy_line
from screening.reading.limits import TEXT_CHARACTERS

_PARTS = re.compile(r"(?<=\S)(?: {3,}| *\t[ \t]*)(?=\S)")
_BREAKS = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")


def read_text(source: Source) -> Document:
    """One line a line; parts set far apart by spaces get a tab between them."""
    return document_of(source, Format.TEXT, plain_lines(decoded(source.content)[: TEXT_CHARACTERS + 1]))


_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_LINK = re.compile(r"!?\[([^\[\]]{0,500})\]\((\S{0,1000}?)\)")


def read_markdown(source: Source) -> Document:
    """The same for Markdown, its marks taken off: headings and strong lines are bold, links keep their words."""
    lines, links = [], []
    for line in plain_lines(decoded(source.content)[: TEXT_CHARACTERS + 1]):
        heading = _HEADING.match(line.text)
        text = heading.group(1) if heading else line.text
        links += [target for _, target in _LINK.findall(text)]
        words = _STRONG.sub(r"\2", _LINK.sub(r"\1", text))
        lines.append(Plain(words, bool(heading) or bool(_STRONG.match(text))))
    return document_of(source, Format.MARKDOWN, lines, links=links)


def plain_lines(text: str) -> list[Plain]:
    """Lines of plain text, tidied; more than one empty line in a row is one."""
    lines: list[Plain] = []
    for raw in _BREAKS.split(text):
        line = _PARTS.sub("\t", tidy_line(raw.expandtabs(8) if raw[:1] == "\t" else raw))
        if line or (lines and lines[-1].text):
            lines.append(Plain(line))
    while lines and not lines[-1].text:
        lines.pop()
    return lines
