"""Any text in, text that a terminal and a pipe take as it is out."""

from __future__ import annotations


def printable(text: str) -> str:
    """Text that cannot steer a terminal: control characters are escaped."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in utf8(text))


def utf8(text: str) -> str:
    """The text with what is not UTF-8 in it (bytes of an odd file name) escaped."""
    return text.encode("utf-8", "backslashreplace").decode()
