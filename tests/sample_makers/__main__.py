"""`python -m tests.sample_makers [WORD...]`: people in, resume files out; with words, only the files whose names hold one."""

from __future__ import annotations

import importlib
import shutil
import sys

from .content import SAMPLES, Person, read_people
from .makers import MAKERS

COPIES = {"Priya_Raghunathan_Resume (1).pdf": "Priya_Raghunathan_Resume.pdf"}


def make(person: Person) -> str:
    """Write the person's file; the answer is one line for the screen. A tool that is not installed leaves the file as it is."""
    try:
        module = importlib.import_module(f".{MAKERS[person.maker]}", __package__)
        content: bytes = module.make(person)
    except (ImportError, FileNotFoundError) as missing:
        return f"kept    {person.file}: {person.maker} is not here ({missing})"
    (SAMPLES / person.file).write_bytes(content)
    return f"made    {person.file} ({person.maker}, {len(content) / 1024:.0f} kB)"


def main(words: list[str]) -> None:
    for person in read_people():
        if not words or any(word.lower() in f"{person.file} {person.maker}".lower() for word in words):
            print(make(person))
    for copy, original in COPIES.items():
        shutil.copyfile(SAMPLES / original, SAMPLES / copy)


if __name__ == "__main__":
    main(sys.argv[1:])
