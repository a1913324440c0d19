"""A licence named in a text in, whether it is somebody else's out: a team's, a firm's, a product's, a job advert's."""

from __future__ import annotations

from screening.vocabulary.load import Vocabulary

from .hearsay import is_of_others
from .license_rows import Claim
from .outline import Outline
from .passages import any_of, clause_of, compiled
from .words import folded

NEAR = 40  # characters
MOST_WORDS = 8  # between a verb and the licence it is about
FIRM_NUMBER = r"\b(?:llc|inc|corp|company|lender|bank|mortgage)\b[\s,.(]{0,4}$"
LICENSED_PEOPLE = r"\blicen[sc]ed\s[\w\s/&-]{0,30}?\b\w+s\b"
LICENSED_OTHERS = r"\blicen[sc]ed\s(?:[\w/&-]+\s){0,2}?(\w+s|people|personnel|staff)\b(?!')"
LICENSED_FOR = r"\blicen[sc]ed\s(?:in|for|to)\b"
OWN_VERBS = (
    r"\b(?:obtain\w*|earn\w*|hold|holds|held|acquired|received|pass\w*|became|got|my|i am|i'm|possess\w*|completed"
    r"|renewed|studying|pursuing|"
    r"working (?:on|toward\w*)|sitting|as (?:a |an )?licen[sc]ed|licen[sc]ed (?:in|to|for|as|by))\b"
)
WITH = r"\bwith\s(?:an?\s|active\s|my\s)?$"
SUBJECT = (
    r"^\W*(?:(?:the|our|my|their|all|each|every)\s)?(?:\w+\s)?(?:company|agency|brokerage|carrier|insurer|firm|manager|supervisor|boss"
    r"|advisor|employer|agents?|team|staff|employees|"
    r"they|office|producers?|branch|bank)"
    r"\s(?:is|are|was|were|has|have|held|holds?|licen[sc]ed|needed|needs|must)\b"
)
THEIRS = r"\b(?:their|his|her|\w+s'|team's|staff's|agent's|employee's)\s(?:[\w&/-]+\s){0,2}$"
# "Mr. Halloran, who had a Series 7", "The witness said that her P&C license ..."
WHO_HAD = r"\b[A-Z][a-z]+, who (?:has |had |also )?(?:has|had|holds?|held|is|was|passed|obtained|been)\b[^.;]{0,40}$"
SAID = r"\b(?:i am told|they say|i hear|said|says|testified|according to|told (?:the|reporters|us))\b"
# "The agency's P&C license", "P&C license number belonged to the agency", "our P&C licensed staff"
FIRMS = r"\b(?:agency|company|firm|broker|brokerage|office|employer|owner|branch|bank)'s\s(?:\w+\s)?$"
BELONGED = r"\W{0,3}(?:\w+\s){0,2}(?:belong(?:ed|s) to|hung (?:by|on)|of (?:the|our) (?:agency|owner|broker|firm))\b"
WITH_IT = r"\W*(?:an?|the|our|one|another)?\s?(?:brokers?|advisors?|agents?|bankers?|colleagues?|traders?) with (?:an? |the )?$"
WITH_VERB = r"(?:\slicen[sc]es?)?\s(?:sat|was|were|worked|helped|joined|trained|took|showed|left|had)\b"
HOLDERS = r"\s?(?:licen[sc]ed?|license)?\s(?:holders|staff|people|colleagues|team|agents|brokers|holder)\b"
# "Verified that callers held a P&C license", "registered 7 students for Series 6"
OTHERS_HELD = (
    r"\b(?:verif\w+|check\w*|confirm\w*|ensur\w+|made sure|proved)\s(?:that\s|whether\s|if\s)?(?:the\s|all\s|each\s|every\s)?(?:\w+\s){1,2}"
    r"(?:held|hold|holds|had|has|have|was|were|is|are)\b"
    r"|\b(?:registered|enrolled|signed up|booked|prepared|coached|tutored)\s(?:\d+|new|all|our|the|several|many)\s(?:\w+\s){0,2}for\s$"
)
PEOPLE_WITH = 2  # words that may stand between people and "with": "advisors in the branch with ..."
SEGMENT = r"[,;:|\u2022\u00b7]|\s-\s|\n"


def is_somebody_elses(outline: Outline, vocabulary: Vocabulary, claim: Claim) -> bool:
    """Agents supervised, candidates trained, software licensed, a company's own licence: none is the person's."""
    table = vocabulary.tables["licenses"]
    text = folded(outline.lower)
    left, right = clause_of(outline.text, claim.start, claim.end)
    near = text[max(left, claim.start - NEAR) : min(right, claim.end + NEAR)]
    if any_of(table["firm_words"]).search(near):
        return True
    if claim.rule == "license:nmls number" and compiled(FIRM_NUMBER).search(text[max(left, claim.start - NEAR) : claim.start]):
        return "safe" not in near and outline.section_at(claim.start) == "experience"
    if compiled(WHO_HAD).search(outline.text, left, claim.start) or compiled(SAID).search(text, left, right):
        return True
    if compiled(FIRMS).search(text[left : claim.start]) or compiled(BELONGED).match(text, claim.end):
        return True
    if compiled(WITH_IT).fullmatch(text[left : claim.start]) and compiled(WITH_VERB).match(text, claim.end):
        return True
    if (
        compiled(HOLDERS).match(text, claim.end)
        and not compiled(WITH).search(text[left : claim.start])
        and not compiled(OWN_VERBS).search(text, left, claim.start)
    ):
        return True
    if compiled(OTHERS_HELD).search(text, left, claim.start) or is_of_others(outline, claim.start, claim.end):
        return True
    if compiled(SUBJECT).match(text[left : min(right, claim.end + 12)]):
        return True
    plural = any_of(table["others_nouns"])
    if compiled(THEIRS).search(text[left : claim.start]):
        return True
    licensed = compiled(LICENSED_OTHERS).search(text, left, claim.start)
    if licensed and plural.fullmatch(licensed[1]) and not compiled(OWN_VERBS).search(text, licensed.end(), claim.start):
        return True  # "worked with licensed brokers who sold property, casualty and life policies"
    beside = plural.match(text, claim.end + 1) or plural.match(text, claim.end)
    if beside and text[claim.end : claim.end + 1] in " -" and not compiled(OWN_VERBS).search(text, left, claim.start):
        return True  # "sat beside Series 7 traders", "the licenses of 40 P&C producers"
    after = compiled(r"[\s\w&/,-]{0,30}").match(text[claim.end : min(right, claim.end + NEAR)])
    people = plural.search(after[0] if after else "") or plural.search(text[claim.start : claim.end])
    if people and any_of(table["others_verbs"]).search(text, left, claim.start):
        return True
    if people and compiled(LICENSED_PEOPLE).search(near) and not compiled(LICENSED_FOR).search(near):
        return True
    segment = compiled(SEGMENT).split(text[left : claim.start])[-1]
    if compiled(WITH).search(segment) and plural.search(" ".join(segment.split()[-PEOPLE_WITH - 1 :])):
        return True  # "supported advisors with Series 65 registrations"
    in_job = outline.section_at(claim.start) == "experience" or outline.job_at(claim.start) is not None
    return in_job and _about_others(text[left : claim.start], vocabulary)


def _about_others(before: str, vocabulary: Vocabulary) -> bool:
    """Is the verb nearest before the licence one that is done for others ("verified agents' licenses")?"""
    table = vocabulary.tables["licenses"]
    segment = " ".join(compiled(SEGMENT).split(before)[-1].split()[-MOST_WORDS:]) + " "
    others = [m.end() for m in any_of(table["others_verbs"]).finditer(segment)]
    if not others or compiled(WITH).search(segment):
        return False
    own = [m.start() for m in compiled(OWN_VERBS).finditer(segment)]
    if own and max(own) > max(others):
        return any_of(table["others_nouns"]).search(segment, max(others), max(own)) is not None
    return True
