"""What a YAML reader stumbled over in; the line, what is wrong and what to do, in words of a person who does not program, out."""

from __future__ import annotations

import yaml

from screening.errors import Fault

TEXT_FILE = "save it as plain text (UTF-8)"
# (words of the reader's context, words of its problem, take the line the thing began in?, what, remedy), first fit wins.
EXPLAINED = (
    ("", "tab character", False, "a tab stands at the beginning", "indent with spaces; the tab key does not count in such a file"),
    ("quoted scalar", "end of stream", True, "a quotation mark opens here and is never closed", "close it at the end of the same line"),
    ("quoted scalar", "escape", False, "a backslash stands inside double quotes", "use single quotes around this text"),
    ("flow sequence", "", True, "a list opens here with [ and is not closed, or lacks a comma", "write [one, two] and close it"),
    ("flow mapping", "", True, "a group opens here with { and is not closed, or lacks a comma", "write {name: value, other: value}"),
    ("block scalar", "", True, "| and > have a meaning of their own here", "put the text in quotes"),
    (
        "",
        "mapping values are not",
        False,
        "a colon stands where none can",
        "put text with a colon in quotes, and end the line above with one",
    ),
    ("simple key", "", True, "this line is not of the form 'name: value'", "write a name, a colon, a space and the value"),
    ("block mapping", "", False, "this line does not fit the ones above it", "begin it with as many spaces as the line it belongs to"),
    ("block collection", "", False, "this line does not fit the list above it", "begin it with '- ' below the dash above, or line it up"),
)


def explained(error: yaml.YAMLError, text: str) -> Fault:
    """The one thing the reader could not get past."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return Fault(_bad_line(text), "there is a sign in it that is no text", f"take it out, and {TEXT_FILE}")
    mark, began, problem = error.problem_mark or error.context_mark, error.context_mark, str(error.problem or "")
    line = mark.line + 1 if mark else None
    sign = _sign(text, mark)
    if "cannot start any token" in problem:
        if sign == "\t":
            return Fault(line, *EXPLAINED[0][3:])
        return Fault(line, f"a value may not begin with {sign or 'this sign'}", 'put the whole value in quotes, as "..."')
    for context, words, is_begin, what, remedy in EXPLAINED:
        if context in str(error.context or "") and words in problem:
            return Fault(began.line + 1 if is_begin and began else line, what, remedy)
    return Fault(line, f"this is not YAML: {problem or 'it cannot be read'}", "check the indentation, quotes and brackets here")


def _sign(text: str, mark: yaml.Mark | None) -> str:
    rows = text.splitlines()
    row = rows[mark.line] if mark and mark.line < len(rows) else ""
    return row[mark.column : mark.column + 1] if mark else ""


def _bad_line(text: str) -> int | None:
    """The line of the first control sign."""
    place = next((at for at, sign in enumerate(text) if (sign < " " and sign not in "\t\n\r") or sign in "\x7f\ufffe\uffff"), None)
    return None if place is None else text.count("\n", 0, place) + 1
