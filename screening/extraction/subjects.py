"""The words of a clause in, whether somebody else is the subject of what it tells out: a colleague, a team, a relative, those served."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from .clauses import Talk
from .phrases import Words

OWN = ("i", "we", "me")
TO_ME = frozenset(("me", "us", ":"))
IN_ROLE = ("as", "while", "when")
PLACES = ("in", "at", "from", "on", "of")
MOST_WHO = 2  # "all our", "one of the"
MOST_OF_NAME = 3  # words of a group of people: "night shift supervisors"


def has_others(words: Sequence[str], first: int, talk: Talk, *, whole: bool, served: bool) -> bool:
    """Is somebody else the subject of what is said right before `words[first]`? `whole`: the clause has its own beginning."""
    for i, is_first in _beginnings(words, first, talk.words["begins"], whole=whole):
        theirs = _is_theirs(words, i, first, talk.words, served=served and is_first, is_first=is_first)
        if theirs is not None:
            return theirs
    return False


def _beginnings(words: Sequence[str], first: int, begins: Words, *, whole: bool) -> Iterator[tuple[int, bool]]:
    """Where parts of a clause begin that may have a subject of their own, the nearest first; is it the beginning of all?"""
    start = next((i for i, word in enumerate(words) if word[0].isalnum()), 0)
    while start < first and words[start] in begins:
        start += 1
    for i in range(first - 1, start, -1):
        if words[i] in begins or words[i] in OWN:
            yield i + (words[i] in begins), False
    if whole:
        yield start, True


def _is_theirs(words: Sequence[str], i: int, first: int, table: Mapping[str, Words], *, served: bool, is_first: bool) -> bool | None:
    """Who is the subject that begins at `words[i]`? None: nobody is named."""
    if i >= first:
        return None
    if words[i] in OWN:
        return False
    if i and _is_aside(words, i, first, table["begins"]):
        return None
    if words[i] == "only":
        return True if any(word in table["colleague"] or word in table["crews"] for word in words[i + 1 : i + 4]) else None
    at = i
    while at < first and at - i < MOST_WHO and words[at] in table["who"]:
        at += 1
    for person in range(at, min(first, at + MOST_OF_NAME)):
        if not words[person][0].isalnum():
            return None
        of_a_team = words[person - 1] in table["side"] or words[person - 1] in table["team"]
        if person > at == i and not of_a_team and (served or words[person] not in table["family"]):
            return None  # "sales reps", but not "helped students"; "contacted parents" is no contact with customers
        if _is_subject(words, (at, person, first), table, named=at > i, served=served):
            is_own = not is_first and (at == i or (words[person] in table["family"] and not _did(words, person + 1, table, is_open=True)))
            return None if is_own else True  # "interviewed applicants and their parents"
    return None


def _is_aside(words: Sequence[str], i: int, first: int, begins: Words) -> bool:
    """ "As an agent answered", "so that managers could see", "if a manager was needed, escalated": the person's own deed all the same."""
    if words[i] in ("a", "an") and words[i - 1] in IN_ROLE:
        return True
    if words[i - 1] == "so" or words[i - 2 : i] == ("so", "that"):
        return True
    return words[i - 1] in begins and "," in words[i:first]


def _is_subject(words: Sequence[str], name: tuple[int, int, int], table: Mapping[str, Words], *, named: bool, served: bool) -> bool:
    """Do the words from `name[0]` to `name[1]` name others, with a deed right behind, before `name[2]`? `named`: with "the" or "our"."""
    at, person, first = name
    word, plain = words[person], words[person].removesuffix("'s").rstrip("'")
    if plain in table["family"]:
        return person - at <= 1
    if word in table["served"]:
        return served and person - at <= 1 and _said(words, person + 1, first, table)
    if word in table["colleague"]:
        named = named or word in table["several"] or (word in table["bare"] and person == at)
    elif word in table["elsewhere"]:
        named = person == at
    elif word in table["crews"] and named and person > at:
        named = True  # "the overnight crew"; one's own is "our team" or "the team"
    else:
        named = word in table["team"] and person > 0 and words[person - 1] in table["side"]
    return named and words[at] not in table["own_team"] and _did(words, person + 1, table, is_open=at > 0 and words[at - 1] in table["who"])


def _said(words: Sequence[str], at: int, first: int, table: Mapping[str, Words]) -> bool:
    """Those served said or did it; but "customers who phoned were verified in Salesforce"."""
    if words[at : at + 1] in (("who",), ("that",)):
        at += 1
        if not table["be"].isdisjoint(words[at:first]):
            return False
    return at < len(words) and words[at] not in table["be"] and (words[at] in table["said"] or _is_deed(words, at, table, is_open=False))


def _did(words: Sequence[str], at: int, table: Mapping[str, Words], *, is_open: bool) -> bool:
    """Does a deed follow, with at most one word between: "in the back office usually handled", "who could open"?"""
    if at + 2 < len(words) and words[at] in PLACES:
        at += 3 if words[at + 1] in table["who"] else 2
    at += words[at : at + 1] in ((",",), ("who",), ("that",))
    spare = 1
    while at < len(words) and words[at][0].isalnum():
        if _is_deed(words, at, table, is_open=is_open):
            return True
        if words[at] not in table["helping"]:
            spare -= 1
        if spare < 0:
            break
        at += 1
    return False


def _is_deed(words: Sequence[str], at: int, table: Mapping[str, Words], *, is_open: bool) -> bool:
    """`is_open`: any word in -ed is one; else only with an object behind, for "clients onboarded in HubSpot" were so by the person."""
    word, after = words[at], words[at + 1 : at + 3]
    if not TO_ME.isdisjoint(after):
        return False  # "wrote to us", "asked me"
    if word in table["did"]:
        return True
    has_object = bool(after) and after[0][0].isalpha() and after[0] not in table["no_object"]
    return word.endswith("ed") and word not in table["of_me"] and (is_open or has_object)
