"""A system named in a text in, whether the words around only speak of it out: shares bought, prices asked for, none used."""

from __future__ import annotations

import re

SHARES = re.compile(r"\s(?:stock|shares?|equity|options|ipo)\b")
SHARES_BEFORE = re.compile(r"\b(?:stock|shares|invest\w*|position) in $")
# "No CRM experience", "read about Salesforce", "asked about Zendesk pricing": nothing that the person used.
NO_SUCH = re.compile(r"\b(?:no|without|never used|never had|lack of)\s(?:an?\s|any\s|prior\s|previous\s)*$")
TALKED_OF = re.compile(
    r"\b(?:read(?:ing)? about|asked about|heard of|competitors? (?:of|to)|competed with|alternatives? to"
    r"|(?:sold|sell|selling)\b[^.;]{0,30} against)\s$"
)
NOT_USED = re.compile(r"[^.;]{0,30}\b(?:did not|didn't|never) (?:actually )?use[d]?\b")


def is_only_talk(text: str, clause: tuple[int, int], place: tuple[int, int], *, generic: bool) -> bool:
    """`text[slice(*place)]` names the system inside its clause; `generic`: without a name ("CRM software")."""
    (left, right), (start, end) = clause, place
    if SHARES.match(text, end) or SHARES_BEFORE.search(text, left, start) or TALKED_OF.search(text, left, start):
        return True
    return (generic and NO_SUCH.search(text, left, start) is not None) or NOT_USED.match(text, end, right) is not None
