"""The text of a document in, the person's e-mail addresses and web addresses out."""

from __future__ import annotations

from collections.abc import Iterator

from screening.model.profile import Found

from .outline import Outline
from .passages import compiled, line_of

WIDEST_ADDRESS = 90  # characters either side of "@" that are looked at: a longer run is not an address
LOCAL = r"([\w+%'-]+(?:\s?\.\s?[\w+%'-]+|[._-])*)\s?$"
LOCAL_TIGHT = r"([\w+%'-][\w.+%'-]*)$"
DOMAIN = r"(?i)(?:[\w-]{1,60}\.){1,5}[a-z]{2,20}(?![\w])"
ENDS = r"com|net|org|edu|gov|mil|io|co\.uk|co|us|uk|ca|info|biz|me|in|de|fr|es|it|nl|ph|au|ng|ke|za|br|mx|ie|nz|eu"
KNOWN_END = rf"(?i)\.(?:{ENDS})$"
DOT = r"\s?(?:\.|\[dot\]|\(dot\)|(?<=\s)dot(?=\s))\s?"
DOMAIN_LOOSE = rf"(?i)\s?[\w-]{{1,40}}(?:{DOT}[\w-]{{1,40}}){{0,3}}{DOT}(?:{ENDS})(?!\w)"
RUN = r"[\w.-]{1,60}"
AT_WORDS = r"(?i)\s?(?:\[at\]|\(at\)|\{at\})\s?|\sat\s(?=[\w-]{1,40}(?:\s(?:dot\s)?[\w-]{1,20}){0,2}\sdot\s)"
SPELLED_DOT = r"(?i)\s?(?:\[dot\]|\(dot\)|(?<=\s)dot(?=\s))\s?"
REST = r"[^\s<>|,;]"
HOST = r"(?:[\w-]{1,40}\.){1,3}"
ENDS_OF_HOSTS = "com|net|org|io|me|dev|co|app|site|page|design"
LINK = (
    rf"(?i)(?<![\w@.])(?:https?://{REST}{{3,120}}|www\.{REST}{{3,120}}|{HOST}(?:{ENDS_OF_HOSTS})/{REST}{{1,100}})"
    r"|(?<!\w)(?:portfolio|web ?site|web|blog|home ?page|site|linkedin|github)\s?:\s{0,2}"
    rf"({HOST}[a-z]{{2,12}}(?:/{REST}{{0,100}})?)(?![\w@])"
)
LINK_SIGNS = ("http", "www.", ".com/")
HEAD_SIGNS = (
    ".net/",
    ".org/",
    ".io/",
    ".me/",
    ".dev/",
    ".co/",
    ".app/",
    ".site/",
    ".page/",
    ".design/",
    "portfolio",
    "site",
    "web",
    "blog",
    "linkedin",
    "github",
)
EITHER_END = 1_000  # characters at the top and the foot in which an address may be spelled out
HEAD_OF_LINKS = 600  # characters from the top in which the rarer signs are looked for
BEFORE_ADDRESS = ("", ":", "|", "\u2022", "\u00b7", "(", "<", "/")
HEAD = 240  # characters at the top, where contacts stand
OUTSIDE = ("references", "experience")


def find_emails(outline: Outline) -> tuple[Found, ...]:
    """E-mail addresses in lower case, also those broken by spaces; not those of referees or employers, if others stand there."""
    return once(_own(outline, list(_emails(outline))))


def _own(outline: Outline, found: list[Found]) -> list[Found]:
    head = head_of(outline)
    own = [each for each in found if outline.section_at(each.evidence.start) not in OUTSIDE or each.evidence.start < head]
    return own or [each for each in found if outline.section_at(each.evidence.start) != "references"]


def head_of(outline: Outline) -> int:
    """Where the first job begins, if near the top: "work: 312 555 0199" above it heads no section of jobs."""
    return min(min((job.start for job in outline.employments), default=0), HEAD)


def once(found: list[Found]) -> tuple[Found, ...]:
    """In text order, each value where it stands first."""
    kept: dict[str, Found] = {}
    for each in sorted(found, key=lambda f: f.evidence.start):
        kept.setdefault(each.value, each)
    return tuple(kept.values())


def _emails(outline: Outline) -> Iterator[Found]:
    text = outline.text
    last = -1
    for start, end in _at_signs(outline):
        if start < last:
            continue
        found = _address(text, start, end)
        if found is None:
            continue
        left, last = found
        value = f"{text[left:start]}@{compiled(SPELLED_DOT).sub('.', text[end:last])}"
        yield Found("".join(value.split()).lower().strip("._-'"), outline.evidence(left, last, "email"))


def _at_signs(outline: Outline) -> list[tuple[int, int]]:
    """Where "@" stands, or is spelled out: "(at)", "dana at example dot com"."""
    text, low = outline.text, outline.lower
    signs, at = [], text.find("@")
    while at >= 0:
        signs.append((at, at + 1))
        at = text.find("@", at + 1)
    ends = low[:EITHER_END] + low[-EITHER_END:]
    if " dot " in ends or "(at)" in ends or "[at]" in ends or "{at}" in ends:
        signs += [match.span() for match in compiled(AT_WORDS).finditer(text)]
    return signs


def _address(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Bounds of the address around the sign at `text[start:end]`; spaces are undone only where the rest is plainly an address."""
    before, after = text[max(0, start - WIDEST_ADDRESS) : start], text[end : end + WIDEST_ADDRESS]
    local, domain = compiled(LOCAL_TIGHT).search(before[-64:]), compiled(DOMAIN).match(after)
    over_break = _over_break(after) if domain is None or not compiled(KNOWN_END).search(domain[0]) else None
    length = over_break or (domain.end() if domain else 0)
    if local and length and local[1].strip(".'-"):
        left = start - len(local[1])
        return _broken_local(text, left + (len(local[1]) - len(local[1].lstrip(".'-")))), end + length
    local, loose = local or compiled(LOCAL).search(before[-64:].rpartition("\n")[2]), compiled(DOMAIN_LOOSE).match(after)
    length = length or (loose.end() if loose else 0)
    if local and length and any(c.isalpha() for c in local[1]):
        return start - len(local[0]), end + length
    return None


def _over_break(after: str) -> int | None:
    """Length of a domain that a line break cut in two ("exa" over "mple.com"); None if it was not."""
    first = compiled(RUN).match(after)
    if first is None or after[first.end() : first.end() + 1] != "\n":
        return None
    second = compiled(RUN).match(after, first.end() + 1)
    joined = first[0] + second[0] if second else ""
    return second.end() if second and compiled(DOMAIN).fullmatch(joined) and compiled(KNOWN_END).search(joined) else None


def _broken_local(text: str, left: int) -> int:
    """Where the address really begins when a line break fell after a dot: "dana.\\nreyes@example.com"; not after "Dana Reyes Jr."."""
    if left < 2 or text[left - 1] != "\n" or text[left - 2] not in "._-":
        return left
    begin = text.rfind("\n", 0, left - 1) + 1
    match = compiled(LOCAL_TIGHT).search(text, max(begin, left - 50), left - 1)
    if match is None or not any(c.isalpha() for c in match[1]) or text[begin : match.start()].rstrip(" \t")[-1:] not in BEFORE_ADDRESS:
        return left
    return match.start()


def find_links(outline: Outline) -> tuple[Found, ...]:
    """Web addresses outside of jobs and references, as written."""
    low = outline.lower
    lines: set[tuple[int, int]] = set()
    for signs, reach in ((LINK_SIGNS, len(low)), (HEAD_SIGNS, HEAD_OF_LINKS)):
        for sign in signs:
            at = low.find(sign, 0, reach)
            while at >= 0:
                lines.add(line := line_of(low, at, at + len(sign)))
                at = low.find(sign, line[1], reach)
    found: list[Found] = []
    for left, right in lines:
        if outline.section_at(left) in OUTSIDE and outline.section_at(right - 1) in OUTSIDE:
            continue
        for match in compiled(LINK).finditer(outline.text, left, right):
            start, end = match.span(match.lastindex or 0)
            link = outline.text[start:end].rstrip(".)")
            found.append(Found(link, outline.evidence(start, start + len(link), "link")))
    return once([each for each in found if each.evidence.section not in OUTSIDE])
