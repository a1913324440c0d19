"""A transcript file in, a Transcript out, or one KitError with every fault: line, what, remedy."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import Field

from screening.errors import KitError
from screening.model.gym import KeyScore, Line, Speaker, Transcript
from screening.vocabulary.yaml_lines import LinedYaml, read_lined_yaml

from .dimension_file import load_dimensions
from .kit_faults import checked
from .kit_file import read_text
from .kit_models import Id, Part, Text, Words
from .ratings import HIGHEST, LOWEST

TRANSCRIPTS = Path(__file__).parent / "transcripts"
HARDEST = 3
FEWEST_TURNS = 25  # shorter contacts show too little of the later beats to rate composure and clarity


class KeyPart(Part):
    score: Annotated[int, Field(ge=LOWEST, le=HIGHEST)]
    line: Words
    why: Text


class TranscriptPart(Part):
    id: Id
    title: Words
    level: Annotated[int, Field(ge=1, le=HARDEST)]
    setting: Words
    fault: Words
    script: Annotated[str, Field(min_length=1)]
    key: dict[str, KeyPart]


@cache
def shipped_transcripts() -> tuple[Transcript, ...]:
    """The transcripts that come with the product, the plain ones first."""
    found = (parse_transcript(read_text(path), str(path)) for path in sorted(TRANSCRIPTS.glob("*.yaml")))
    return tuple(sorted(found, key=lambda each: (each.level, each.title)))


def parse_transcript(text: str, path: str) -> Transcript:
    """The transcript of a text; `path` names it in faults. Raises KitError with all faults."""
    source = read_lined_yaml(text)
    part = None if source.faults else checked(TranscriptPart, source)
    made = _made(part, source) if part is not None else None
    if made is None or source.faults:
        raise KitError(path, tuple(sorted(source.faults, key=lambda fault: fault.line or 0)))
    return made


def _made(part: TranscriptPart, source: LinedYaml) -> Transcript | None:
    lines = tuple(line for each in part.script.splitlines() if (line := _line(each, source)))
    wanted = load_dimensions().ids
    for dimension in dict.fromkeys([*wanted, *part.key]):
        if dimension not in part.key or dimension not in wanted:
            source.fault(("key",), f"{dimension} has no key score, or is not a dimension", f"give one to each of {', '.join(wanted)}")
    key = tuple(_key(name, part.key[name], lines, source) for name in wanted if name in part.key)
    made = Transcript(part.id, part.title, part.level, part.setting, part.fault, lines, key)
    if made.turns < FEWEST_TURNS:
        source.fault(("script",), f"the contact has {made.turns} turns", f"write {FEWEST_TURNS} or more")
    return made


def _line(written: str, source: LinedYaml) -> Line | None:
    mark, _, words = written.partition(": ")
    if mark not in set(Speaker) or not words.strip():
        source.fault(("script",), f'"{written[:40]}" has no speaker', "begin each line with C: (customer), A: (candidate) or N: (note)")
        return None
    return Line(Speaker(mark), words.strip())


def _key(dimension: str, part: KeyPart, lines: tuple[Line, ...], source: LinedYaml) -> KeyScore:
    places = [place for place, line in enumerate(lines) if line.speaker is not Speaker.CUSTOMER and part.line in line.words]
    if len(places) != 1:
        found = f"the line of {dimension} stands {len(places)} times in what the candidate said or wrote"
        source.fault(("key", dimension, "line"), found, "quote words of exactly one line")
    return KeyScore(dimension, part.score, places[0] if places else 0, part.why)
