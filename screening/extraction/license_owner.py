"""A licence named in a text in, whether it is somebody else's out: a team's, a firm's, a product's, a job advert's."""

from __future__ import annotations

from functools import cache
from re import Pattern
from typing import NamedTuple

from screening.vocabulary.load import Vocabulary

from .hearsay import is_of_others
from .license_rows import LINE, Claim
from .outline import Outline
from .passages import any_of, clause_of, compiled, one_of
from .words import folded

NEAR = 40  # characters
MOST_WORDS = 8  # between a verb and the licence it is about
FOR_WHOM = rf"\blicenses for (?!{LINE}|both\b|all\b|the\b)"  # not "licenses for Property and for Casualty"
LICENSED_PEOPLE = r"\blicen[sc]ed\s[\w\s/&-]{0,30}?\b\w+s\b"
LICENSED_OTHERS = r"\blicen[sc]ed\s(?:[\w/&-]+\s){0,2}?(\w+s|people|personnel|staff)\b(?!')"
# "Which agents were licensed for health"
LICENSED_IN = r"\b(\w+)\s(?:who\s)?(?:is|are|was|were)\s(?:not\s|also\s)?licen[sc]ed\s(?:in|for|to sell)\s$"
LICENSED_FOR = r"\blicen[sc]ed\s(?:in|for|to)\b"
WITH = r"\bwith\s(?:an?\s|active\s|my\s)?$"
# "Mr. Halloran, who had a Series 7"
WHO_HAD = r"\b[A-Z][a-z]+, who (?:has |had |also )?(?:has|had|holds?|held|is|was|passed|obtained|been)\b[^.;]{0,40}$"
PRE_LICENSING = r"\bpre-?\s?licen[sc]"  # a course of one's own, not of those that a firm runs
WILLING = r"\b(?:willing|ready|happy|open) to (?:obtain|get|earn)\b"  # "who sat beside adjusters, and is willing to obtain ..."
PEOPLE_WITH = 2  # words that may stand between people and "with": "advisors in the branch with ..."
SEGMENT = r"[,;:|\u2022\u00b7]|\s-\s|\n"
PEOPLE = ("NOTARY", "ADJUSTER", "NURSING")
WITH_ONE = r"\bwith\s(?:a|an|the|our)\s(?:\w+\s)?$"  # "counted ballots with a notary present"
AS_ONE = r"\bas\s(?:(?:the|an?|our)\s(?:\w+\s)?\w+'s|its|their|our)\s(?:\w+\s)?$"  # "as the office's 4-40 licensed representative"
TO_ONE = r"\b(?:as|into|promoted to|advanced to|became|become|work|worked|working|serve|served|act|acted)\s"


class Owners(NamedTuple):
    """The words of `license_talk.yaml` on people as patterns, by where they stand to the licence."""

    own: Pattern[str]
    subject: Pattern[str]
    before: Pattern[str]
    belonged: Pattern[str]
    with_it: Pattern[str]
    with_verb: Pattern[str]
    holders: Pattern[str]
    others_held: Pattern[str]
    said: Pattern[str]
    firm_number: Pattern[str]
    licensed_one: Pattern[str]
    served: Pattern[str]
    of_one: Pattern[str]
    came_to: Pattern[str]
    they_do: Pattern[str]


@cache
def owners(vocabulary: Vocabulary) -> Owners:
    """Compiled when the first licence is met."""
    table = vocabulary.tables["license_talk"]
    patterns = (
        rf"\b{one_of(table['own'])}\b",
        rf"^\W*(?:(?:the|our|my|their|all|each|every)\s)?(?:\w+\s)?{one_of(table['subjects'])}\s{one_of(table['subject_verbs'])}\b",
        rf"\b(?:(?:{one_of(table['theirs'])}|(?!workers')\w+s')\s(?:[\w&/-]+\s){{0,2}}|{one_of(table['firms'])}'s\s(?:\w+\s)?"
        rf"|{one_of(table['everybody'])}\s(?:is\s|are\s|was\s|were\s)?)$",
        rf"\W{{0,3}}(?:\w+\s){{0,2}}(?:belong(?:ed|s) to|hung (?:by|on)|of (?:the|our) {one_of(table['firms'])})\b",
        rf"\W*(?:an?|the|our|one|another)?\s?{one_of(table['with_it'])} with (?:an? |the )?$",
        rf"(?:\slicen[sc]es?)?\s{one_of(table['with_verbs'])}\b",
        rf"\s?(?:licen[sc]ed?|license)?\s{one_of(table['holders'])}\b",
        rf"\b{one_of(table['checked'])}\s(?:that\s|whether\s|if\s)?(?:the\s|all\s|each\s|every\s)?(?:\w+\s){{1,2}}"
        r"(?:held|hold|holds|had|has|have|was|were|is|are)\b"
        rf"|\b{one_of(table['signed_up'])}\s(?:\d+|new|all|our|the|several|many)\s(?:\w+\s){{0,2}}for\s$",
        rf"\b{one_of(table['said'])}\b",
        rf"\b{one_of(table['firm_numbers'])}\b[\s,.(]{{0,4}}$",
        rf"\b(?:under|of|by|for|with|to|beside|alongside|from)\s(?:an?|the|our|another)\s(?:\w+\s)?licen[sc]ed\s(?:\w+\s)?"
        rf"{one_of(table['licensed_ones'])}\b",
        rf"\b{one_of(table['served'])}\s(?:our|the|an?|another|other|both|two|three|several)\s(?:\w+\s){{0,2}}$",
        r"\b(?:to|find|for|with|by|from|under|of|see|ask|hire|contact|near|beside)\s(?:an?|the|another|our)\s(?:\w+\s)?(?:licen[sc]ed\s)?$",
        rf"\b{one_of(table['came_to'])}\b",
        rf"\b(\w+)\s(?:who\s|to\s|must\s|can\s)?{one_of(table['they_do'])}\s(?:the\s|their\s|an?\s|all\s)?$",
    )
    return Owners(*map(compiled, patterns))


def is_somebody_elses(outline: Outline, vocabulary: Vocabulary, claim: Claim) -> bool:
    """Agents supervised, candidates trained, software licensed, a company's own licence: none is the person's."""
    of, text = owners(vocabulary), folded(outline.lower)
    left, right = clause_of(outline.text, claim.start, claim.end)
    near = text[max(left, claim.start - NEAR) : min(right, claim.end + NEAR)]
    if (any_of(vocabulary.tables["licenses"]["firm_words"]).search(near) or compiled(FOR_WHOM).search(near)) and not compiled(
        PRE_LICENSING
    ).search(near):
        return True
    in_job = outline.section_at(claim.start) == "experience" or outline.job_at(claim.start) is not None
    if claim.rule == "license:nmls number" and of.firm_number.search(text[max(left, claim.start - NEAR) : claim.start]):
        return "safe" not in near and outline.section_at(claim.start) == "experience"
    if compiled(WHO_HAD).search(outline.text, left, claim.start) or of.said.search(text, left, right):
        return True
    before = text[left : claim.start]
    if (
        (of.before.search(before) and not compiled(AS_ONE).search(before))
        or of.belonged.match(text, claim.end)
        or of.subject.match(text[left : min(right, claim.end + 12)])
    ):
        return True
    if of.with_it.fullmatch(before) and of.with_verb.match(text, claim.end):
        return True
    has_own = of.own.search(before) is not None
    if not has_own and of.holders.match(text, claim.end) and not compiled(WITH).search(before):
        return True
    if _is_one_of_others(vocabulary, text, claim, before):
        return True
    if of.others_held.search(before) or is_of_others(outline, vocabulary, claim.start, claim.end):
        return True
    served = of.served.search(before) and not text.startswith((" licen", " commission", " registration"), claim.end)
    served = served or (
        claim.code in PEOPLE and compiled(WITH_ONE).search(before) and not text.startswith((" licen", " commission"), claim.end)
    )
    if not has_own and in_job and (served or of.licensed_one.search(text, claim.end, right)):
        return compiled(TO_ONE).search(before) is None
    return _is_of_people(vocabulary, text, claim, (left, right), near, has_own=has_own) or (in_job and _about_others(before, vocabulary))


def _is_one_of_others(vocabulary: Vocabulary, text: str, claim: Claim, before: str) -> bool:
    """ "Walked them to a licensed P&C agent", "the life of a Series 7 trader"; not "promoted to a licensed agent"."""
    of = owners(vocabulary)
    if not of.of_one.search(before) or of.came_to.search(before):
        return False
    person = one_of(vocabulary.tables["license_talk"]["licensed_ones"])
    if claim.code in PEOPLE and not text.startswith((" licen", " commission"), claim.end):
        return True
    return compiled(rf"\s(?:insurance\s|licen[sc]ed\s)?{person}\b(?!\s(?:exam|licen|test|course|class))").match(text, claim.end) is not None


def _is_of_people(vocabulary: Vocabulary, text: str, claim: Claim, clause: tuple[int, int], near: str, *, has_own: bool) -> bool:
    """Do people in the plural stand by it ("sat beside Series 7 traders", "the licenses of 40 P&C producers")?"""
    left, right = clause
    table, own = vocabulary.tables["licenses"], owners(vocabulary).own
    plural = any_of(table["others_nouns"])
    licensed = compiled(LICENSED_OTHERS).search(text, left, claim.start)
    if licensed and plural.fullmatch(licensed[1]) and not own.search(text, licensed.end(), claim.start):
        return True  # "worked with licensed brokers who sold property, casualty and life policies"
    said_of = compiled(LICENSED_IN).search(text, left, claim.start)
    does = owners(vocabulary).they_do.search(text, left, claim.start)
    if any(said is not None and plural.fullmatch(said[1]) for said in (said_of, does)):
        return True
    beside = plural.match(text, claim.end + 1) or plural.match(text, claim.end)
    if beside and text[claim.end : claim.end + 1] in " -" and not has_own:
        return True
    after = compiled(r"[\s\w&/,-]{0,30}").match(text[claim.end : min(right, claim.end + NEAR)])
    people = plural.search(after[0] if after else "") or plural.search(text[claim.start : claim.end])
    if people and any_of(table["others_verbs"]).search(text, left, claim.start) and not compiled(WILLING).search(text, left, claim.start):
        return True
    if people and compiled(LICENSED_PEOPLE).search(near) and not compiled(LICENSED_FOR).search(near):
        return True
    segment = compiled(SEGMENT).split(text[left : claim.start])[-1]
    # "supported advisors with Series 65 registrations"
    return compiled(WITH).search(segment) is not None and plural.search(" ".join(segment.split()[-PEOPLE_WITH - 1 :])) is not None


def _about_others(before: str, vocabulary: Vocabulary) -> bool:
    """Is the verb nearest before the licence one that is done for others ("verified agents' licenses")?"""
    table = vocabulary.tables["licenses"]
    segment = " ".join(compiled(SEGMENT).split(before)[-1].split()[-MOST_WORDS:]) + " "
    others = [m.end() for m in any_of(table["others_verbs"]).finditer(segment)]
    if not others or compiled(WITH).search(segment):
        return False
    own = list(owners(vocabulary).own.finditer(segment))
    if own and own[-1].start() > max(others):  # "coached agents to pass ..."; "coached agents as a licensed ..." is one's own
        return not own[-1][0].startswith("as ") and any_of(table["others_nouns"]).search(segment, max(others), own[-1].start()) is not None
    return True
