"""A system named in a text in, whether it is somebody else's, and whether it was used for other things than customers' records, out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from .passages import any_of

NEAR = 70  # characters
TEAM = (
    r"(?:teams?|orgs?|organi[sz]ations?|departments?|depts?\.?|groups?|divisions?|compan(?:y|ies)|agenc(?:y|ies)|vendors?|partners?"
    r"|colleagues?|people|folks|reps|side|staff|office|squad|sales|marketing|support|finance|it)"
)
ANOTHER = (
    rf"(?:another|an?other|other|a different|a separate|a third|someone else|somebody else|the (?:\w+\s)?{TEAM}|{TEAM}"
    rf"|our (?:\w+\s)?{TEAM})"
)
KEEPS = r"(?:owns?|owned|runs?|ran|keeps?|kept|manages?|managed|administers?|administered|maintains?|maintained|looks? after|looked after)"
# "The sales org's Salesforce", but "worked tickets in the client's Zendesk" was work done in it.
THEIRS = re.compile(
    r"\b(?:teams?|orgs?|organi[sz]ations?|departments?|dept|groups?|divisions?|sales|marketing|finance|vendor|partner)"
    r"(?:'s|s')\s(?:\w+\s)?$"
)
DONE_IN_IT = re.compile(
    r"\b(?:in|into|through|via|on|with|using|use|used|uses)\s(?:the\s|our\s|their\s|an?\s)?(?:[\w&-]+\s){0,3}?[\w&-]+(?:'s|s')\s(?:\w+\s)?$"
)
OWNED_AFTER = re.compile(
    rf"\W{{0,3}}(?:\w+\s){{0,2}}?\(?(?:(?:which|that)\s)?(?:(?:is|was|are|were)\s)?(?:"
    rf"{ANOTHER}(?:\s{TEAM})?\s(?:also\s|still\s)?{KEEPS}\b"
    rf"|(?:owned|run|administered|managed|maintained|looked after|kept|used)\s(?:only |solely |mainly |mostly )?by\s"
    rf"(?!me\b|myself)(?:an?other|others|a different|a separate|someone else|somebody else|the (?:\w+\s)?{TEAM}|{TEAM})\b)"
)
NOT_USED_AFTER = re.compile(
    r"[\s,(:\u2013-]{1,4}(?:(?:which|that|but|though)\s)?i\s(?:did not|didn't|do not|don't|never|have not|haven't)\s(?:\w+\s)?"
    r"(?:use|used|touch|touched|work|worked|open|opened|learn|learned|have access)\b"
    r"|[\s,(:\u2013-]{1,4}(?:not|never) (?:used|touched|worked in|my (?:system|tool))\b"
)
NOT_USED_BEFORE = re.compile(
    r"\b(?:(?:did|do|does) not|didn't|don't|doesn't|never(?! used)|not|have not|haven't)\s(?:personally\s|actually\s|yet\s)?"
    r"(?:use|used|using|touch|touched|work in|worked in|worked with|work with|log into|logged into|have access to|had access to|know)\s"
    r"(?:the\s|an?\s|any\s)?(?:\w+\s)?$|\b(?:no|without)\saccess\sto\s(?:the\s)?$"
)


def is_not_used(text: str, start: int, end: int, clause: tuple[int, int]) -> bool:
    """Does the clause say that the system is another team's, or that the person did not use it?"""
    left, right = max(clause[0], start - NEAR), min(clause[1], end + NEAR)
    before, after = text[left:start], text[end:right]
    if NOT_USED_BEFORE.search(before) or NOT_USED_AFTER.match(after) or OWNED_AFTER.match(after):
        return True
    return THEIRS.search(before) is not None and DONE_IN_IT.search(before) is None


def is_a_tool(table: Mapping[str, Any], name: str, text: str, start: int, end: int, clause: tuple[int, int]) -> bool:
    """Is a product that does several things named for one that keeps no customers' records ("NetSuite (GL and AP modules)")?"""
    left, right = max(clause[0], start - NEAR), min(clause[1], end + NEAR)
    around = f"{text[left:start]}@{text[end:right]}"
    if (needed := table["tools_unless"].get(name)) is not None:
        return any_of(needed).search(around) is None
    words = table["tools_when"].get(name)
    return words is not None and any_of(words).search(around) is not None and any_of(table["for_customers"]).search(around) is None
