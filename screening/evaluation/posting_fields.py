"""One clause of a posting in, the fields of work it asks experience of out ("veterinary experience", "worked in fraud or collections")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from screening.model.rubric import ExperienceParams, PhraseParams

from .posting_words import Found, Words
from .posting_work import SPAN

MOST_WORDS, MOST_FIELDS, SHORTEST = 4, 4, 3  # words of a field, fields of a clause, letters of a field
NAMED_AFTER = re.compile(
    r"\b(?:experience|exp|background|worked|history|time spent)\s+(?:working\s+)?(?:in|with|as|at|for|an?|[a-z]{3,}ing)\s+"
)
NAMED_BEFORE = re.compile(
    r"((?:[a-z0-9&/'+-]+\s+){1,5}?)(?:work\s+)?(?:experience|exp|background)\b(?! check| screen)"
    r"|^\W*((?:[a-z0-9&/'+-]+,?\s+){1,4}?)(?:accounts?|campaigns?)\W*$"
)
ENDS = re.compile(
    r"[.;()]|\s(?:is|are|was|would|will|a plus|a bonus|an asset|plus|preferred|preferably|desirable|desired|helpful|helps|required|"
    r"strongly|highly|ideal|ideally|needed|welcome|nice|beneficial|useful|a must|who|that|which|where|because|since|so|if|when|while|"
    r"but|on|to|at|for|from|within|in|of|including|such as|over|under|via|across)\b"
)
PARTS = re.compile(r"\s*(?:,\s*(?:or|and)?|/|\bor\b|\band\b|&)\s*")
LEADS = re.compile(
    r"^(?:(?:an?|the|any|our|some|prior|previous|recent|proven|strong|solid|direct|relevant|related|similar|hands-on|basic|general|"
    r"additional|other|extensive|demonstrated|past|either|both|your|working|work|at least|of|in|with|also|plus|and|or|you have|have|"
    r"having|we want|preferred|required|must have|bonus|ideally|preferably|professional|practical|real|actual|first-hand|"
    r"prefer|love|like|need|needs|require|requires)\s+)+"
)
TRAILS = re.compile(
    r"\s+(?:environments?|settings?|industry|industries|sector|companies|company|firms?|teams?|roles?|positions?|jobs?|work|field|space|business|clients?|customers?|patients?|guests?|users?|callers?|desks?|apps?|software|tools?)$"
)


def find_fields(clause: str, words: Words) -> Iterator[tuple[Found, ...]]:
    """Experience of a named field: a job whose title has its words, or the words anywhere in the resume."""
    if SPAN.search(clause) or words.people.search(clause):
        return
    for start, text in _said_of(clause):
        names = _fields(text, clause, words)
        if names:
            titles = Found(ExperienceParams(titles=names), start, start + len(text))
            yield titles, Found(PhraseParams(any_of=names), start, start + len(text))
            return


def _said_of(clause: str) -> Iterator[tuple[int, str]]:
    """The words before "experience" and those after "experience in", with where they begin."""
    for found in NAMED_BEFORE.finditer(clause):
        yield found.start(), (found[1] or found[2]).strip()
    for found in NAMED_AFTER.finditer(clause):
        rest = clause[found.end() :]
        ended = ENDS.search(rest)
        yield found.end(), rest[: ended.start()] if ended else rest


def _fields(text: str, clause: str, words: Words) -> tuple[str, ...]:
    parts = PARTS.split(text)
    topics = [part for part in parts if any(pattern.search(part) for pattern in words.topics.values())]
    if (topics and re.search(r"\bor\b|/", text)) or (not topics and any(pattern.search(clause) for pattern in words.topics.values())):
        return ()
    parts = [_field(part) for part in parts if part not in topics]
    if not parts or len(parts) > MOST_FIELDS or not all(_is_field(part, words) for part in parts):
        return ()
    return tuple(dict.fromkeys(parts))


def _field(part: str) -> str:
    return TRAILS.sub("", LEADS.sub("", " ".join(part.split()) + " ").strip())


def _is_field(part: str, words: Words) -> bool:
    names: Sequence[str] = part.split()
    return 0 < len(names) <= MOST_WORDS and len(part) >= SHORTEST and not words.no_field.search(part)
