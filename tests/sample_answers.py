"""The key of the sample resumes in, answers with types out; and how an answer is held against a line of `parse`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

SAMPLES = Path(__file__).resolve().parent.parent / "sample_resumes"
NO_RESUMES = ("answers.yaml", "README.md")
QUESTIONS = ("crm_use", "cf_1yr", "typing_40", "pc_license", "finra_6_or_7", "hs_diploma")
# Names that a reader may give to the same thing: both sides are compared after this.
SAME_NAME = {
    "jira": "jira service management",
    "dynamics 365": "microsoft dynamics",
    "microsoft dynamics 365": "microsoft dynamics",
    "connectwise manage": "connectwise",
    "siebel crm": "siebel",
    "oracle siebel": "siebel",
    "mandarin": "chinese",
    "cantonese": "chinese",
}
Job = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a careful reader takes from one file; fields as in `answers.yaml`."""

    file: str
    maker: str
    traits: tuple[str, ...]
    name: str
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    jobs: tuple[Job, ...]
    crm: tuple[str, ...]
    crm_generic: bool
    typing_wpm: int | None
    licenses: tuple[dict[str, str | None], ...]
    education_level: str
    languages: tuple[str, ...]
    outcomes: dict[str, str]
    scan: bool = False
    same_as: str | None = None


def read_answers() -> dict[str, Answer]:
    """File name -> answer. A file that is the same as another shares its answer but for the file's name."""
    answers: dict[str, Answer] = {}
    for row in yaml.safe_load((SAMPLES / "answers.yaml").read_text(encoding="utf-8")):
        original = answers.get(row.get("same_as", ""))
        fields = {name: getattr(original, name) for name in Answer.__slots__} | row if original else row
        fields = {name: tuple(value) if isinstance(value, list) else value for name, value in fields.items()}
        fields["jobs"] = tuple(dict(job, start=_text(job["start"]), end=_text(job["end"])) for job in fields["jobs"])
        answers[row["file"]] = Answer(**fields)
    return answers


def resume_files() -> list[Path]:
    """The files that lie directly in `sample_resumes`, the key and the README aside."""
    return sorted(path for path in SAMPLES.iterdir() if path.is_file() and path.name not in NO_RESUMES)


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def folded(text: str | None) -> str:
    """Letters, digits, `+` and `&` in lower case, words apart by one space; one name for things with several."""
    plain = unicodedata.normalize("NFKC", text or "").casefold().replace("®", " ")
    words = re.sub(r"[^\w&+]+|_", " ", plain).strip()
    return SAME_NAME.get(words, words)


def same_words(ours: str | None, theirs: str | None) -> bool:
    """The same name, whatever the order and case of its words."""
    return sorted(folded(ours).split()) == sorted(folded(theirs).split())


def match_jobs(read: list[Job], labelled: tuple[Job, ...]) -> list[tuple[Job, Job]]:
    """Jobs read beside jobs of the key, each used once: the same title, or else the same dated start."""
    pairs: list[tuple[Job, Job]] = []
    left = list(read)
    for wanted in labelled:
        fits = [job for job in left if folded(job["title"]) == folded(wanted["title"]) and job["start"] == wanted["start"]]
        fits += [job for job in left if folded(job["title"]) == folded(wanted["title"])]
        fits += [job for job in left if wanted["start"] is not None and job["start"] == wanted["start"]]
        if fits:
            left.remove(fits[0])
            pairs.append((fits[0], wanted))
    return pairs


def employer_agrees(read: str | None, labelled: str | None) -> bool:
    """The labelled words stand in what was read, which may carry the place as well."""
    return set(folded(labelled).split()) <= set(folded(read).split())


@dataclass(frozen=True, slots=True)
class Check:
    """One thing held against the key: `got` is what the program says, `expected` what the key says."""

    what: str
    file: str
    ok: bool
    got: object
    expected: object


def compare(answer: Answer, row: dict[str, Any], outcomes: dict[str, str]) -> Iterator[Check]:
    """Every check of one file: what the key has and the program should find, and under "false ..." what it must not say."""

    def check(what: str, ok: bool, got: object, expected: object) -> Check:
        return Check(what, answer.file, ok, got, expected)

    yield check("name", same_words(row["name"], answer.name), row["name"], answer.name)
    yield check("emails", set(row["emails"]) == set(answer.emails), row["emails"], answer.emails)
    yield check("phones", {each[-10:] for each in row["phones"]} == set(answer.phones), row["phones"], answer.phones)
    yield check("education", row["education_level"] == answer.education_level, row["education_level"], answer.education_level)
    yield from (Check(*found) for found in _jobs(answer, row["jobs"]))
    crm, known = {folded(each["name"]) for each in row["crm"]}, {folded(each) for each in answer.crm}
    yield from (check("crm", name in crm, sorted(crm), name) for name in known)
    yield from (check("false crm", False, name, answer.crm) for name in crm - known)
    wpm = (row["typing_wpm"] or {}).get("value")
    if answer.typing_wpm is not None:
        yield check("typing", wpm == answer.typing_wpm, wpm, answer.typing_wpm)
    if wpm is not None and wpm != answer.typing_wpm:
        yield check("false typing", False, wpm, answer.typing_wpm)
    yield from (Check(*found) for found in _licenses(answer, row["licenses"]))
    spoken = {folded(each) for each in row["languages"]}
    yield from (check("languages", folded(each) in spoken, row["languages"], each) for each in answer.languages)
    for question, expected in answer.outcomes.items():
        got = outcomes[question]
        if expected != "unclear":
            yield check(f"outcomes {expected.replace('_', ' ')}", got == expected, f"{question} {got}", expected)
        if got != "unclear" and got != expected:
            yield check(f"false {got.replace('_', ' ')}", False, question, expected)


Found = tuple[str, str, bool, object, object]


def _jobs(answer: Answer, read: list[Job]) -> Iterator[Found]:
    pairs = match_jobs(read, answer.jobs)
    matched = [wanted for _, wanted in pairs]
    for wanted in answer.jobs:
        yield "jobs", answer.file, wanted in matched, [job["title"] for job in read], wanted["title"]
    for job in read:
        if all(job is not ours for ours, _ in pairs):
            yield "jobs", answer.file, False, (job["title"], job["employer"], job["start"]), "no such job"
    for ours, theirs in pairs:
        yield "job titles", answer.file, folded(ours["title"]) == folded(theirs["title"]), ours["title"], theirs["title"]
        yield "job employers", answer.file, employer_agrees(ours["employer"], theirs["employer"]), ours["employer"], theirs["employer"]
        got_dates, dates = ((job["start"], job["end"]) for job in (ours, theirs))
        yield "job dates", answer.file, got_dates == dates, got_dates, dates
        if theirs["cf"] != "unclear":
            got = ours["customer_facing"]
            yield "job contact", answer.file, got == theirs["cf"], (ours["title"], got), theirs["cf"]


def _licenses(answer: Answer, read: list[dict[str, Any]]) -> Iterator[Found]:
    got = [(each["code"], each["status"], each["state"]) for each in read]
    for wanted in answer.licenses:
        fits = [each for each in got if each[:2] == (wanted["code"], wanted["status"])]
        ok = any(wanted["state"] in (None, state) for _, _, state in fits)
        yield "licenses", answer.file, ok, got, tuple(wanted.values())
    known = {(wanted["code"], wanted["status"]) for wanted in answer.licenses}
    for code, status, state in got:
        if code != "OTHER" and (code, status) not in known:
            yield "false license", answer.file, False, (code, status, state), sorted(known, key=str)
