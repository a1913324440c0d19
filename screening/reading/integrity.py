"""A Document -> flags for what a person should know about its words: stuffing, orders to machines, several people.

Flags are shown, never scored. Each rule prefers to miss a case over accusing an ordinary resume.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from operator import eq

from screening.model.document import Document, Flag, FlagKind
from screening.reading.headings import heading_kind

REPEATS = 5  # times that a phrase stands directly after itself before it is stuffing
SHORT = 4  # words of a phrase that is always looked for
LIST = 24  # words of the longest list that is noticed when it is repeated
SHARE = 0.12  # of all words: one word or phrase this frequent is stuffing
COUNT = 30  # times at least
SENTENCE = 4  # words in small letters that make a line a sentence
SHOWN = 200  # letters of a quotation in a flag

_MACHINE = (
    r"(?:chat ?gpt|gpt-?\d?|llms?|(?:large )?language models?"
    r"|ai (?:models?|assistants?|systems?|recruiters?|reviewers?|screeners?|tools?|agents?)"
    r"|ats|bots?|algorithms?|parsers?|screening (?:software|systems?|tools?))"
)
_TO_MACHINE = (
    r"\b(?:note|message|instructions?|attention|important|dear|hello|hi|to|if you are)(?: (?:to|for|an?|the|any|all))*[ :,]+"
    + _MACHINE
    + r"\b"
    r"(?=[^.\n]{0,120}\b(?:you|this (?:candidate|applicant|resume|person)|must|should|please|rank|rate|score|recommend|respond"
    r"|return|say)\b)"
)
_FORGET = (
    r"\b(?:ignore|disregard|forget|override|bypass)\b[^.\n]{0,30}?\b(?:previous|prior|above|earlier|preceding|other|your|all|any)\b"
    r"[^.\n]{0,30}?\b(?:instructions?|prompts?|rules|criteria|guidelines|directions?|commands?)\b"
)
_RANK = (
    r"\b(?:rank|rate|score|mark|list|place|classify)\b[^.\n]{0,12}\b(?:this|the|me|my)\b[^.\n]{0,25}"
    r"\b(?:candidate|applicant|resume|cv|application|profile)\b"
    r"[^.\n]{0,25}\b(?:first|highest|at the top|top of the list|as (?:the )?(?:best|top|perfect|ideal|number one)|10/10|100|maximum"
    r"|perfect|qualified)(?!\w)"
)
_ORDERS = re.compile(
    "|".join(
        (
            _FORGET,
            r"\b(?:system|hidden|developer) prompt\s*:",
            r"\bif you are an? (?:ai|machine|robot|computer)\b",
            _TO_MACHINE,
            r"\byou are (?:now )?(?:an? |the )?(?:helpful |impartial |expert )?" + _MACHINE + r"\b",
            _RANK,
            r"\b(?:recommend|hire|select|shortlist|approve|advance)\b[^.\n]{0,15}\bthis (?:candidate|applicant)\b",
            r"\b(?:respond|reply|answer|output|return|print)\b[^.\n]{0,15}\b(?:with|that)\b[^.\n]{0,40}\b(?:candidate|applicant|qualified|perfect|hire)\b",
            r"\bthis (?:candidate|applicant) (?:is|must be|should be) (?:exceptionally |highly |extremely )?(?:well[- ])?"
            r"(?:qualified|recommended|the best|ranked|hired|the top)\b",
        )
    )
)
_CUES = (  # one of these stands in every order above; looking for them first is much faster
    "ignore", "disregard", "forget", "override", "bypass", "prompt", "gpt", "llm", "language model", " ai ", " ats", "you are", "algorithm",
    "parser", " bot", "screening s", "screening t", "rank ", "rate ", "score ", "mark ", "place ", "list ", "classify", "candidate",
    "applicant",
)  # fmt: skip

_EVERYBODYS = frozenset({"summary", "experience", "education"})  # sections that a resume has once
_RUNNING = re.compile(r"\b[a-z]{2,}\b")
_LETTER = re.compile(r"[^\W\d_]")
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
_REFERENCES = re.compile(
    r"^\W*(?:professional |personal )?(?:references?|referees?)\W*$|\b(?:reference|referee|supervisor|manager)\b[^\n]*\Z",
    re.IGNORECASE | re.MULTILINE,
)

_SMALL = frozenset(  # words that any text has many of
    (
        "the", "and", "of", "to", "in", "with", "for", "on", "as", "at", "by", "from", "an", "is", "was", "are", "i", "my", "their", "our",
        "were", "that", "this", "all", "have", "which", "including", "or",
    )
)  # fmt: skip


def text_flags(document: Document) -> Iterator[Flag]:
    """Flags that the words of a document give rise to."""
    text = document.text
    words = text.lower().split()
    if found := orders_to_machines(text):
        yield Flag(FlagKind.MACHINE_INSTRUCTIONS, found)
    for flag in document.flags:
        if flag.kind is FlagKind.HIDDEN_TEXT and (order := orders_to_machines(flag.detail)):
            yield Flag(FlagKind.MACHINE_INSTRUCTIONS, order, flag.page)
    if stuffed := stuffing(words):
        yield Flag(FlagKind.KEYWORD_STUFFING, stuffed)
    if people := several_people(text):
        yield Flag(FlagKind.SEVERAL_PEOPLE, f"More than one resume may be in this file: {', '.join(people)}.")


def orders_to_machines(text: str) -> str:
    """The words that tell a program what to do with this candidate; "" if there are none."""
    low = text.lower()
    if not any(cue in low for cue in _CUES):
        return ""
    flat = " ".join(low.split())
    match = _ORDERS.search(flat)
    return flat[max(0, match.start() - 20) : match.end() + 60][:SHOWN].strip() if match else ""


def stuffing(words: list[str]) -> str:
    """The word or phrase repeated beyond reason; "" if there is none."""
    for length in range(1, LIST + 1):
        apart = length * (REPEATS - 1)  # one word in so many is among any repetition
        if length > SHORT and not any(map(eq, words[::apart], words[length::apart])):
            continue
        same = bytes(map(eq, words, words[length:]))  # 1 where a word is the same as the one so many places on
        place = same.find(b"\x01" * length * (REPEATS - 1))
        if place >= 0:
            return f"“{' '.join(words[place : place + length])}” again and again"
    frequent = [word for word, count in Counter(words).most_common(20) if count >= COUNT and word not in _SMALL and _LETTER.search(word)]
    for length in (1, 2, 3) if frequent else ():
        grams = Counter(gram for gram in zip(*(words[i:] for i in range(length)), strict=False) if gram[0] in frequent)
        for gram, count in grams.most_common(1):
            if count >= COUNT and count * length > SHARE * len(words):
                return f"“{' '.join(gram)}” {count} times in {len(words)} words"
    return ""


def several_people(text: str) -> list[str]:
    """E-mail addresses between which a resume ends and another begins; [] unless there are two or more.

    Another begins where sections are headed after an address that were headed before it, or a summary follows what it sums up.
    """
    if text.count("@") < 2:
        return []
    mails = list({match.group().lower(): match for match in reversed(list(_MAIL.finditer(text)))}.values())[::-1]
    if len(mails) < 2:
        return []
    heads = list(_headed(text))
    people = [mails[0].group().lower()]
    for number, match in enumerate(mails[1:], 1):
        before, after = ({kind for at, kind in heads if (at < match.start()) is is_before} for is_before in (True, False))
        near = text[max(mails[number - 1].end(), match.start() - 300) : match.start()]
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        if len(_RUNNING.findall(line)) >= SENTENCE:  # an address that a sentence is about
            continue
        both = before & after
        again = both & _EVERYBODYS or ("summary" in after and before & _EVERYBODYS) or (both and min(len(before), len(after)) >= 3)
        if again and len(after) >= 2 and (len(after) >= 3 or not _REFERENCES.search(near)):
            people.append(match.group().lower())
    return people if len(people) >= 2 else []


def _headed(text: str) -> Iterator[tuple[int, str]]:
    """Where each section is headed, and of what kind it is."""
    for line in re.finditer(r"^.{3,48}$", text, re.MULTILINE):
        if kind := heading_kind(line.group()):
            yield line.start(), kind
