"""Paths as a person named them in, the files to read out; how far their reading is; where a workbook may be written without harm."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

from screening.exchange.terminal import printable, utf8

if TYPE_CHECKING:
    from screening.sandbox import Failure

ALL_GOOD, SOME_FAILED, COULD_NOT_RUN = 0, 1, 2
LINE_EVERY = 100  # files between two progress lines where stderr is not a terminal
LEFT_BY_COMPUTERS = ("__MACOSX", "__pycache__", "Thumbs.db", "desktop.ini")  # found beside people's files, written by nobody
NOT_RESUMES = (".yaml", ".yml", ".json", ".jsonl", ".py", ".pyc", "readme.md", "readme.txt")  # about resumes


def say(message: str) -> None:
    """A line for the person at the terminal."""
    lead = "\r" if sys.stderr.isatty() else ""
    print(lead + "\n".join(printable(line) for line in message.splitlines()), file=sys.stderr, flush=True)


def stop(message: str) -> NoReturn:
    say(message)
    raise typer.Exit(COULD_NOT_RUN)


def files_in(paths: Sequence[Path]) -> list[tuple[str, Path]]:
    """(name as printed, path) of every file in and under `paths`, each once, in path order."""
    missing = [path for path in paths if not os.path.lexists(path) or path == Path()]
    if missing:
        stop("\n".join(f"{path}: no such file or folder. Check the spelling." for path in missing))
    passed: list[str] = []
    found: dict[Path, Path] = {}
    for path in paths:
        for file in walk(path, passed) if path.is_dir() else [path]:
            found.setdefault(Path(os.path.normpath(file)), file)
    if passed:
        say(f"Not looked at, because they cannot be opened or are no ordinary files: {', '.join(sorted(passed))}")
    if not found:
        say("No files to read there.")
    return [(utf8(file.as_posix()), file) for file in sorted(found.values(), key=lambda file: file.parts)]


def walk(folder: Path, passed: list[str]) -> Iterator[Path]:
    """Ordinary files under a folder, but no hidden ones, and none that are plainly no resumes (named outright they are read).

    Links to folders are not followed. What cannot be looked at is added to `passed`.
    """

    def closed(error: OSError) -> None:
        passed.append(str(error.filename))

    for place, folders, names in os.walk(folder, onerror=closed):
        folders[:] = [name for name in folders if is_wanted(name)]
        passed += [str(path) for name in folders if (path := Path(place, name)).is_symlink()]
        for name in filter(is_wanted, names):
            path = Path(place, name)
            if path.is_file():
                yield path
            else:
                passed.append(str(path))


def is_wanted(name: str) -> bool:
    return not name.startswith((".", "~$")) and name not in LEFT_BY_COMPUTERS and not name.lower().endswith(NOT_RESUMES)


def place_for_workbook(wanted: Path, inputs: Sequence[tuple[str, Path]]) -> Path:
    """Where the workbook goes, links followed; stops the run where it would replace something that is no workbook."""
    place = wanted.resolve()
    if place.suffix.lower() != ".xlsx":
        stop(f"{wanted}: a workbook's name ends in .xlsx. Name it that way.")
    if place in {file.resolve() for _, file in inputs}:
        stop(f"{wanted}: this is one of the files to read. Name another place for the workbook.")
    if place.exists() and not place.is_file():
        stop(f"{wanted}: this is no ordinary file. Name another place for the workbook.")
    if not place.parent.is_dir():
        stop(f"{place.parent}: no such folder. Create it, or name another place for the workbook.")
    if not os.access(place.parent, os.W_OK):
        stop(f"{place.parent}: nothing may be written there. Name another place for the workbook.")
    return place


class Progress:
    """How far the reading is, told on stderr, and the files that could not be read."""

    def __init__(self, total: int) -> None:
        self.total, self.done, self.failures = total, 0, list[tuple[str, str]]()

    @property
    def latest(self) -> tuple[str, str]:
        return self.failures[-1]

    def fail(self, failure: Failure) -> None:
        self.failures.append((failure.file, failure.reason))
        say(f"{failure.file}: {failure.reason}" if not failure.reason.startswith(failure.file) else failure.reason)

    def step(self) -> None:
        self.done += 1
        if sys.stderr.isatty():
            print(f"\r{self.done} of {self.total} files read", end="", file=sys.stderr, flush=True)
        elif self.done % LINE_EVERY == 0:
            say(f"{self.done} of {self.total} files read")

    def end(self) -> NoReturn:
        """Say the sums and leave with the exit code they mean."""
        unread = f", {len(self.failures)} could not be read" if self.failures else ""
        say(f"{self.done} of {self.total} files done{unread}")
        raise typer.Exit(SOME_FAILED if self.failures else ALL_GOOD)
