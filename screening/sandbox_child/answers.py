"""What a reading process said in, nouns out: nothing of it is believed before it was checked."""

from __future__ import annotations

import json
from dataclasses import dataclass
from types import NoneType
from typing import TYPE_CHECKING, Any

from screening.errors import ScreeningError

from .wire import Message

if TYPE_CHECKING:
    from screening.model.document import Document
    from screening.model.profile import CandidateProfile

DAMAGED = "This file made the reader stop: it is damaged, or made to do harm. Ask for another copy."


# Every key of a line of `parse`, in order, and what may stand behind it.
SHAPE: dict[str, tuple[type, ...]] = {
    **dict.fromkeys(("file", "status"), (str,)),
    "reason": (NoneType,),
    "flags": (list,),
    "name": (str, NoneType),
    **dict.fromkeys(("emails", "phones"), (list,)),
    "location": (str, NoneType),
    "jobs": (list,),
    "customer_facing_months": (dict,),
    "crm": (list,),
    "crm_generic": (bool,),
    "tools": (list,),
    **dict.fromkeys(("typing_wpm", "kph"), (dict, NoneType)),
    "licenses": (list,),
    "education_level": (str,),
    **dict.fromkeys(("certifications", "languages", "kpis", "channels"), (list,)),
}


class SandboxError(ScreeningError):
    """No reading process can be started on this machine."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A file that was read: `file` as it was named by the caller, with the path inside an archive behind it."""

    file: str
    document: Document
    profile: CandidateProfile
    images: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that was not read: the stable name of the reason, and the sentence for a person."""

    file: str
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Member:
    """A file taken out of an archive or e-mail."""

    file: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Record:
    """A file that was read, as its line of `parse`: the values by their key."""

    file: str
    values: dict[str, Any]


Result = Reading | Failure


def result_of(message: Message) -> Result:
    if message.head["kind"] != "reading" or len(message.parts) < 2:
        return failure_of(message)
    from screening.model.codec import from_json
    from screening.model.document import Document
    from screening.model.profile import CandidateProfile

    document, profile, *images = message.parts
    try:
        return Reading(text_of(message, "file"), from_json(Document, document), from_json(CandidateProfile, profile), tuple(images))
    except ValueError:
        return Failure(text_of(message, "file"), "damaged", DAMAGED)


def record_of(message: Message) -> Record | Failure:
    if message.head["kind"] != "record" or len(message.parts) != 1:
        return failure_of(message)
    file = text_of(message, "file")
    try:
        values = json.loads(message.parts[0])
    except (ValueError, RecursionError):
        values = None
    fits = isinstance(values, dict) and list(values) == list(SHAPE) and all(isinstance(values[key], kinds) for key, kinds in SHAPE.items())
    return Record(file, {**values, "file": file}) if fits and values["status"] == "parsed" else Failure(file, "damaged", DAMAGED)


def failure_of(message: Message) -> Failure:
    return Failure(text_of(message, "file"), text_of(message, "code") or "damaged", text_of(message, "reason") or DAMAGED)


def failed(file: str, code: str, reason: str) -> Message:
    return Message({"kind": "failure", "file": file, "code": code, "reason": reason}, ())


def text_of(message: Message, key: str) -> str:
    value = message.head.get(key)
    return value[:2000] if isinstance(value, str) else ""
