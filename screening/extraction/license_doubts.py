"""A licence named in a text in, what speaks against its being held out: studied for, wished for, paid for, another's, not held."""

from __future__ import annotations

from functools import cache
from re import Pattern
from typing import NamedTuple

from screening.vocabulary.load import Vocabulary

from .license_rows import Claim
from .outline import Outline
from .passages import clause_of, compiled, one_of
from .words import folded

BEFORE, AFTER = 80, 70  # characters
SEGMENT = r"[,;:|\u2022\u00b7(]|\s-\s|\bbut\b"
BESIDE = r"[,;|]"
OF_IT = (
    r"\W{0,3}(?:(?:insurance|licen[sc]ed?|producer|agent|registration|commission|card)\W{1,3}){0,2}"
    r"(?:is |was |were |now |currently |since |later |has been |been ){0,2}"
)
WHAT = r"(?:insurance|licen[sc]\w*|agent|producer|securities|top-off|finra|state|exam|\d+-hour)"
# "P&C license: none"; but "License: No. 12345"
NONE = (
    r"\W{0,2}(?:licen[sc]es?\s?)?(?:[:\u2013\u2014-]\s?|\()(?:none|no\b(?!\.|\s?[#:\d]|\slonger)"
    r"|n/a|never|not (?:yet|held|mine|licen[sc]ed))\b"
)
# "FL 2-15 insurance? Not mine"
ASKED_BACK = r"(?:\s[\w-]+){0,3}\s?\?\s+(?:not?|none|never|nope)\b"
# "Property & casualty - never had it, would obtain it for the right position"
YET_WOULD = r"\b(?:would|will|could|willing to|happy to|ready to)\s(?:gladly\s|happily\s)?(?:obtain|get|earn|take|sit|study|test|pursue)\b"
# "Series 6, I am not"
NOT_I = r"\bi(?:'m| am) not(?: one| licen[sc]ed| one myself)?\s*$"
BROKEN_OFF = r"\s(?:to|for|my|the|an?|of|towards?|sit)\s?$"  # a line that ends so goes on in the next
KEPT_ON = r"\b(?:active|current|kept|keep|maintained|renewed|held|in force|in good standing)\b"
FOR_OTHERS = r"\W{0,3}(?:licen[sc]\w*\s)?(?:exams?|tests?|classes|courses?)\sfor\s(?:new|our|all|other|agents|staff|\d)"
# "Active P&C license within 90 days of hire"; "earned the P&C license within 90 days" is done.
IN_TIME = r"\W{0,3}(?:licen[sc]es?\s|registrations?\s|exams?\s)?(?:with)?in (?:the (?:first|next) )?\w+ (?:days|weeks|months)\b"
NOT_ACTIVE = r"\b(?:not|no longer) (?:currently )?(?:active|current|valid|in force)\b"
LET_GO = r"(?<!never )\blet(?:ting)?\s(?:\w+\s){1,3}$"  # "let my Life license lapse"
GONE = r"\W{0,3}(?:insurance\s)?(?:licen[sc]es?|registrations?|commission)?\W{0,2}(?:go|lapse|expire|run out|drop)\b"
HAS_IT = r"\b(?:i have|i hold|have|hold|held|obtained|earned)\b"
# "The bank required Series 6 and 63; obtained both in 2012", "was required to hold a P&C license and did"
MET_SINCE = (
    r"[^.\n]{0,40}?(?:[;,]\s?(?:which\s|and\s)?(?:i\s)?(?:obtained|earned|got|passed|hold|held|have|received|completed)\s(?:\w+\s)?"
    r"(?:both|it|them|all|each|mine|that|these|those)\b|\band (?:i )?(?:did|do|have it|got it|hold it|held it)\b)"
)
NOT_ON_FIRST = r"\bfail\w*|\bpassed (?:over|up|on(?! (?:the |my )?(?:first|1st|second|2nd)))\b"
NOT_PASSED = (
    r"\b(?:did not|didn't|not|never|yet to|to|hope to|need to|must|if i|once i|once|until|when i|after i|will|would|can"
    r"|could) pass(?:ed|ing)?\b"
)
# "Passed the Life and Health exam and was licensed in Kansas", "CDL school, Class A license obtained 2014"
STILL = r"\bstill\b|\blicen[sc]e\s(?:remains|stays|is|kept)\s(?:\w+\s)?(?:active|current|valid)\b"
LICENSED_SINCE = (
    r"[^.;]{0,45}?(?:\b(?:and|then|now|am|was|became|got|been)\s(?:fully\s)?licen[sc]ed(?! (?:agents|staff|by))"
    r"|,\s(?:fully\s|state\s)?licen[sc]ed\s(?:in|since|\d{4})"
    r"|\blicen[sc]ed?\s(?:was\s)?(?:obtained|earned|received|issued|granted|since|in (?:19|20)\d\d|(?:19|20)\d\d))\b"
)


class Doubts(NamedTuple):
    """The words of `license_doubts.yaml` as patterns: for what stands before a licence, right behind it, and further on."""

    verbs: Pattern[str]
    ended: Pattern[str]
    short: Pattern[str]
    aspires: Pattern[str]
    asked: Pattern[str]
    touching: Pattern[str]
    firm: Pattern[str]
    what: Pattern[str]
    denied: Pattern[str]
    later: Pattern[str]
    abandoned: Pattern[str]
    done: Pattern[str]
    passed: Pattern[str]
    under_way: Pattern[str]
    thought_of: Pattern[str]
    agreed: Pattern[str]
    wished: Pattern[str]


@cache
def _doubts(vocabulary: Vocabulary) -> Doubts:
    table = vocabulary.tables["license_doubts"]
    before, near, after = table["before"], table["touching_before"], table["touching_after"]
    aim = rf"{one_of(before['aims'])}\s(?:up\s)?(?:to|on|for)\s(?!{one_of(before['goes_on'])}\b)(?:\w+\s)?"
    planned = rf"{aim}|{one_of(before['modals'])}\s(?!use\b|work\b)(?:\w+\s)?|{one_of(before['planned'])}\b"
    of_people = rf"{one_of(before['people'])}(?:'s)?(?:\s(?:hold|holds|held|has|had|is|was|holding|having))?\b"
    patterns = (
        rf"\b(?:(?P<own>{one_of(before['own'])}\b)|(?P<planned>{planned})|(?P<in_progress>{one_of(before['in_progress'])}\b)"
        rf"|(?P<drop>{one_of(before['drop'], before['offered'])}\b|(?:train|sponsor)s?\s(?:\w+\s){{1,3}}for\b|{of_people}))",
        rf"\b(?:{one_of(near['ended'])}|(?<!have )(?<!has )had|(?:(?<![a-z] )(?<![a-z])|(?<=\bi ))was(?! the only| one of))\s?"
        r"(?:my\s|an?\s|the\s)?(?:\w+\s)?(?:licen[sc]ed\s(?:in\s|for\s)?)?(?:finra\s)?$",
        rf"\b{one_of(near['short'])}(?:\s.*)?\s(?:the\s|my\s|an?\s)?(?:licen[sc]ed in\s)?$",
        rf"\b{one_of(near['aspires'])}\s(?!(?:\w+\s)*my\b)(?:\w+\s){{0,3}}$",
        rf"\b(?:{one_of(table['askers'])}\s{one_of(table['asks'])}|{one_of(table['not_involved'])}\s{one_of(table['involved'])})\b",
        rf"(?P<drop>{NONE}|{OF_IT}(?:\W?\s?(?:[\w-]+\s){{0,3}}(?:exam|test)\s)?{one_of(after['failed'])}\b|{FOR_OTHERS}"
        rf"|{OF_IT}took (?:it|the (?:exam|test))\b[^.;]{{0,20}}?\b{one_of(after['failed'])}\b"
        rf"|\W{{1,3}}(?:my|our)\s{one_of(before['people'])}\b)"
        rf"|(?P<expired>{OF_IT}(?:{one_of(after['over'])}\b|up to (?:19|20)\d\d|(?:19|20)\d\d only))"
        rf"|(?P<in_progress>{OF_IT}{one_of(after['begun'])}\b)"
        rf"|(?P<planned>{OF_IT}\(?(?:(?:on )?(?:my |the )?{one_of(after['to_come'])}|applied(?! for))\b)",
        rf"\W{{0,3}}(?:(?:insurance|agent|producer|exams?|licen[sc]e)\s?){{0,2}}[\s,:(-]{{0,3}}(?:currently )?{one_of(after['firm'])}\b",
        rf"\W{{0,3}}(?:{one_of(after['took'])}\s(?:an?\s|the\s|my\s)?)?(?:{WHAT}\s){{0,3}}"
        rf"(?:(?P<course>(?!class [a-e]\b){one_of(after['course'])})|(?P<less>{one_of(after['less'])})"
        rf"|(?P<exam>{one_of(after['exam'])}))\b",
        rf"\bnot (?:currently |yet |ever |actually |been )?{one_of(table['not_so'])}\b|\b(?:n't|never) {one_of(table['not_so'])}\b"
        rf"|\bheld by (?!me\b)|\b{one_of(table['denied'])}\b",
        *(rf"\b{one_of(table[name])}\b" for name in ("later", "abandoned", "done", "passed", "under_way", "thought_of", "agreed")),
        rf"(?:\b{one_of(before['aims'])}\s(?:up\s)?(?:to|on|for)|\b{one_of(before['modals'])}|\bi'd)\s(?:be\s|start\s|begin\s)?$",
    )
    return Doubts(*map(compiled, patterns))


def doubt_of(outline: Outline, vocabulary: Vocabulary, claim: Claim) -> str | None:
    """ "drop", "planned", "in_progress", "exam_passed" or "expired" where the words around say that the licence is not held; else None."""
    doubts, text = _doubts(vocabulary), folded(outline.lower)
    left, right = clause_of(outline.text, claim.start, claim.end)
    whole = _line_above(outline, left, claim.start) + text[max(left, claim.start - BEFORE) : claim.start]
    before = compiled(SEGMENT).split(whole)[-1]
    after = text[claim.end : min(right, claim.end + AFTER)]
    if after.count("(") > after.count(")") and outline.text[right : right + 1] == "\n":
        after += text[right : right + AFTER].replace("\n", " ").partition(")")[0]  # a bracket that is closed in the next line
    if compiled(ASKED_BACK).match(text, claim.end):
        return "planned" if compiled(YET_WOULD).search(text, claim.end, claim.end + AFTER) else "drop"
    if compiled(IN_TIME).match(after) and not doubts.done.search(text, left, claim.end):
        return "planned"
    if doubts.asked.search(whole) and not compiled(HAS_IT).search(whole) and not is_met_since(outline, claim):
        return "drop"
    said = _said_plainly(doubts, before, after)
    if said is not None:
        return "planned" if said == "drop" and compiled(YET_WOULD).search(after) else said
    verb = None
    for match in doubts.verbs.finditer(before):
        verb = match
    said = verb.lastgroup if verb is not None else None
    if said == "drop" and doubts.under_way.search(text, claim.end, _line_end(outline, claim)):
        return "in_progress"  # "Employer pays for P&C licensing; I have enrolled in the course"
    if said == "drop" and doubts.agreed.search(after):
        return "planned"  # "they train people for the adjuster license, which is fine with me"
    if said == "in_progress" and doubts.abandoned.search(after):
        return "drop"
    if said not in (None, "own"):
        return said
    return _said_behind(doubts, said, after, text[left:right])


def _line_above(outline: Outline, left: int, start: int) -> str:
    """The end of the line above where it broke off before the licence: "a seat with a training path to / Series 7"."""
    if left == 0 or outline.text[left - 1] != "\n" or len(outline.text[left:start].split()) > 1:
        return ""
    above = outline.lower[max(0, left - BEFORE) : left - 1].rpartition("\n")[2]
    return above + " " if compiled(BROKEN_OFF).search(above) else ""


def _said_plainly(doubts: Doubts, before: str, after: str) -> str | None:
    """By the words that touch the licence."""
    touching = doubts.touching.match(after)
    said = touching.lastgroup if touching is not None else None
    if said == "drop" and touching is not None and doubts.under_way.search(after, touching.end()):
        return "in_progress"  # "exam failed once, retake set for April"
    if said == "drop" or _is_denied(doubts, after) or doubts.short.search(before):
        return "drop"
    if said == "expired" or (doubts.ended.search(before) and not compiled(STILL).search(after)):
        return "expired"
    if said == "in_progress":
        return said
    if said == "planned" or doubts.aspires.search(before):
        return "planned"
    if compiled(NOT_ACTIVE).search(after) or (compiled(LET_GO).search(before) and compiled(GONE).match(after)):
        return "expired"
    return None


def _is_denied(doubts: Doubts, after: str) -> bool:
    """ "Did not take it"; not "kept active though not needed at present"."""
    denied = doubts.denied.search(after)
    if denied is not None and denied[0].endswith(("needed", "required")):
        return compiled(KEPT_ON).search(after, 0, denied.start()) is None and compiled(STILL).search(after, denied.end()) is None
    return denied is not None or compiled(NOT_I).search(after) is not None


def is_thought_of(outline: Outline, vocabulary: Vocabulary, claim: Claim) -> bool:
    """ "Exam date not yet set", "application: not yet filed": nothing is begun, and it is not given up."""
    right = min(_line_end(outline, claim), claim.end + AFTER)
    return _doubts(vocabulary).thought_of.search(folded(outline.lower), claim.end, right) is not None


def is_only_wished(outline: Outline, vocabulary: Vocabulary, start: int) -> bool:
    """Does a wish stand right before the words at `start` ("open to | sitting for the P&C license")?"""
    return _doubts(vocabulary).wished.search(folded(outline.lower), max(0, start - BEFORE), start) is not None


def _said_behind(doubts: Doubts, said: str | None, after: str, clause: str) -> str | None:
    """By what follows the licence: its exam, a course, a book about it."""
    if doubts.firm.match(after) or compiled(LICENSED_SINCE).match(after):
        return None
    match = doubts.what.match(after)
    what = match.lastgroup if match is not None else None
    if said == "own" and what == "exam":
        return "exam_passed"
    beside = compiled(BESIDE).split(after)[0]
    if doubts.thought_of.search(beside) and said != "own":
        return "planned"
    if doubts.later.search(beside):
        return (
            "in_progress"
            if "exam" in beside or "appl" in beside or "paper" in beside or "test" in beside or "process" in beside
            else "planned"
        )
    if what == "course":
        return "drop" if doubts.abandoned.search(after) else "in_progress"
    if what == "less":
        return "drop"
    return "in_progress" if what == "exam" and not doubts.passed.search(clause) else None


def is_not_passed(outline: Outline, claim: Claim) -> bool:
    """Does a word for passing an exam say the opposite ("did not pass", "failed", "hope to pass")?"""
    left, right = clause_of(outline.text, claim.start, claim.end)
    place = (max(left, claim.start - BEFORE), min(right, claim.end + AFTER))
    return any(compiled(pattern).search(folded(outline.lower), *place) is not None for pattern in (NOT_ON_FIRST, NOT_PASSED))


def is_given_up(outline: Outline, vocabulary: Vocabulary, claim: Claim) -> bool:
    """Was what had begun left before its end ("completed pre-licensing but never tested")?"""
    right = min(_line_end(outline, claim), claim.end + AFTER)
    return _doubts(vocabulary).abandoned.search(folded(outline.lower), claim.end, right) is not None


def is_met_since(outline: Outline, claim: Claim) -> bool:
    """Was what somebody asked for had, as the sentence or the next one says?"""
    return compiled(MET_SINCE).match(folded(outline.lower), claim.end, _line_end(outline, claim)) is not None


def is_licensed_since(outline: Outline, claim: Claim) -> bool:
    """Does the clause go on to the licence itself ("passed the exam and was licensed in Kansas")?"""
    _, right = clause_of(outline.text, claim.start, claim.end)
    return compiled(LICENSED_SINCE).match(folded(outline.lower), claim.end, right) is not None


def _line_end(outline: Outline, claim: Claim) -> int:
    end = outline.text.find("\n", claim.end)
    return min(len(outline.text) if end < 0 else end, claim.end + 3 * AFTER)
