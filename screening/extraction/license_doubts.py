"""A licence named in a text in, what speaks against its being held out: studied for, wished for, paid for, another's, not held."""

from __future__ import annotations

from .license_rows import Claim
from .outline import Outline
from .passages import clause_of, compiled
from .words import folded

BEFORE, AFTER = 80, 70  # characters
SEGMENT = r"[,;:|\u2022\u00b7(]|\s-\s|\bbut\b"
# What stands before the licence: the last of these is the one that speaks of it. The name of the group is the status.
AIMS = (
    r"hop(?:e|es|ing)|want(?:s|ing)?|wish(?:es)?|plan(?:s|ning)?|look(?:ing)?|aim(?:s|ing)?|ready|able|going|willing|need(?:s|ed|ing)?"
    r"|intend(?:s|ing)?|like|love|happy|due|yet|set|set up"
)
VERBS = (
    r"(?P<own>\b(?:hold|holds|held|holding|have|has|possess\w*|obtained|earned|received|acquired|got|completed|passed|gained"
    r"|maintain\w*|active"
    r"|current|currently|licen[sc]ed (?:in|as|for|with|under|by)|use|used|using|with|became|renewed|added|as an?)\b)"
    rf"|(?P<planned>\b(?:{AIMS})\s(?:up\s)?(?:to|on|for)\s(?!(?:use|put|bring|leverage|keep|maintain|continue|work)\b)(?:\w+\s)?"
    r"|\b(?:will|would|can|could|may|might|should)\s(?!use\b|work\b)(?:\w+\s)?|\binterest(?:ed)?\s(?:in\s)?|\bgoals?\b|\beligible\b"
    r"|\bdream\w*|\bnext(?:\sstep)?\b)"
    r"|(?P<in_progress>\b(?:prepar\w+|prep|stud(?:y|ies|ying|ied)|sit|sits|sat|sitting|sign(?:ed|ing)? up|register(?:ed|ing) (?:for|to)"
    r"|book(?:ed|ing)"
    r"|schedul\w+|enrol\w*|attend\w*|taking|take|takes|retak\w*|appl(?:ied|ying|y) for|applications? for|pursu\w+|working (?:on"
    r"|toward\w*)|learning (?:for|toward\w*)"
    r"|training (?:for|toward\w*)|revising|cramming|finishing|starting|started|begun|awaiting|waiting for|obtaining|getting)\b)"
    r"|(?P<drop>\b(?:read|reads|reading|curious|curiosity|learn|learned|learning|heard|watch\w*|bought|think\w*|thought|consider\w*"
    r"|explor\w*|research\w*|fail\w*"
    r"|took|wrote|attempt\w*|tried|pays?|paid|paying|payment|sponsor\w*|reimburs\w*|funds?|funded|funding|covers?|covering|offers?"
    r"|offered|shadow\w*"
    r"|(?:work|works|worked|working) (?:for|under|beside|near)|(?:husband|wife|spouse|father|mother|brother|sister|dad|mom|mum|friend"
    r"|colleague|coworker|co-worker"
    r"|boss|owner|partner|son|daughter|uncle|aunt)(?:'s)?(?:\s(?:hold|holds|held|has|had|is|was|holding|having))?)\b)"
)
PASSED = r"\b(?:pass|passes|passed|passing|cleared|licen[sc]ed|registered|active|held|holds|hold|scored|score)\b|\d\s?%"
NOT_PASSED = (
    r"\bfail\w*|\b(?:did not|didn't|not|never|yet to|to|hope to|need to|must|if i|once i|once|until|when i|after i|will|would|can"
    r"|could) pass(?:ed|ing)?\b|\bpassed (?:over|up|on(?! (?:the |my )?(?:first|1st|second|2nd)))\b"
)
EXAM_AFTER = r"\W{0,3}(?:(?:insurance|licen[sc]\w*|agent|producer|securities|top-off|finra|state)\s){0,3}(?:exams?|examinations?|tests?)\b"
COURSE_AFTER = (
    r"\W{0,3}(?:(?:insurance|licen[sc]\w*|agent|producer|state|exam)\s){0,3}(?:pre-?licensing|class(?! [a-e]\b)|classes|course|courses"
    r"|coursework|prep|study|studies)\b"
)
LESS_AFTER = (
    r"\W{0,3}(?:(?:insurance|licen[sc]\w*|agent|producer|state|exam)\s){0,3}(?:books?|textbook|training|workshops?|seminars?|webinars?"
    r"|materials?|videos?|podcasts?)\b"
)
LATER = (
    r"\b(?:next (?:month|year|week|spring|summer|fall|autumn|winter|on|in line)|would be|will be(?! (?:util|use|put|an asset|of use))"
    r"|is next|applied for|application (?:filed|sent|pending|submitted|in)"
    r"|in (?:the )?process|booked|scheduled|upcoming|(?:test|exam|exam(?:ination)?) (?:date|in\b|on\b|set|booked)|soon|to come)\b"
)
# "Active P&C license within 90 days of hire"; "earned the P&C license within 90 days" is done.
IN_TIME = r"\W{0,3}(?:licen[sc]es?\s|registrations?\s|exams?\s)?(?:with)?in (?:the (?:first|next) )?\w+ (?:days|weeks|months)\b"
DONE = r"\b(?:obtained|earned|received|got|passed|acquired|completed|secured|gained|licen[sc]ed|became)\b"
NONE = r"\W{0,2}(?:licen[sc]es?\s?)?(?:[:\u2013\u2014-]\s?|\()(?:none|no\b(?!\.|\s?[#:\d])|n/a|never|not (?:yet|held|licen[sc]ed))\b"
DENIED = (
    r"\bnot (?:currently |yet |ever |actually |been )?(?:registered|licen[sc]ed|held|taken|needed|required|passed|pursued|pursuing"
    r"|completed|obtained|finished|mine|yet)\b"
    r"|\b(?:n't|never) (?:registered|licen[sc]ed|held|taken|passed|obtained|finished|completed)\b|\bheld by (?!me\b)"
    r"|\bout of curiosity\b|\bdid not (?:pass|finish|take|complete|get)\b"
)
NOT_ACTIVE = r"\b(?:not|no longer) (?:currently )?(?:active|current|valid|in force)\b"
FIRM_AFTER = (
    r"\W{0,3}(?:(?:insurance|agent|producer|exams?|licen[sc]e)\s?){0,2}[\s,:(-]{0,3}(?:currently )?(?:active|licen[sc]ed|held"
    r"|in good standing|registered)\b"
)
LET_GO = r"\blet(?:ting)?\s(?:\w+\s){1,3}$"  # "let my Life license lapse"
GONE = r"\W{0,3}(?:insurance\s)?(?:licen[sc]es?|registrations?|commission)?\W{0,2}(?:go|lapse|expire|run out|drop)\b"
# "P&C license suspended", "P&C license if hired", "Ex-licensed P&C", "gave up my Series 6": said right beside it.
OF_IT = (
    r"\W{0,3}(?:(?:insurance|licen[sc]ed?|producer|agent|registration)\W{1,3}){0,2}(?:is |was |were |now |currently |since |later "
    r"|has been |been ){0,2}"
)
OVER = (
    rf"{OF_IT}(?:suspended|void(?:ed)?\b|cancel+ed|dormant|on hold|dropped\b|withdrawn|retired\b|(?:voluntarily )?given up|handed in"
    rf"|returned\b|lost\b|pulled\b|gone\b|ran out\b|runs out\b|ended\b|taken away|up to (?:19|20)\d\d|until\b|(?:19|20)\d\d only)"
)
TO_COME = (
    rf"{OF_IT}(?:planned|hopefully|if hired|once hired|upon hire|to be (?:obtained|earned|taken|completed)|to follow|sponsored trainee"
    rf"|trainee\b|some ?day|one day\b|\(?not sponsored|(?:on )?(?:my |the )?to[ -]do\b|on my list|top of my|applied\b(?! for)|offered\b"
    rf"|promised|sponsorship)"
)
ENDED_BEFORE = (
    r"\b(?:lost|(?<!have )(?<!has )had|(?<![a-z] )(?<![a-z])was|(?:gave|give|given|giving) up|retir(?:ed|ing)|once (?:held|had"
    r"|licen[sc]ed)|used to (?:be"
    r"|hold|have)|handed in|turned in"
    r"|withdrew"
    r"|relinquish\w*|allowed|ex-?)\s?(?:my\s|an?\s|the\s)?(?:\w+\s){0,1}?(?:licen[sc]ed\s(?:in\s|for\s)?)?(?:finra\s)?$"
)
FAILED = rf"{OF_IT}(?:attempt\s)?(?:(?:exam|test)\s)?(?:failed|unsuccessful\w*|not passed)|{OF_IT}exam fee\b"
FELL_SHORT = (
    r"\b(?:how to (?:get|obtain|earn|renew|hold)|fell short (?:on|of)|almost|nearly|not quite|recruiters? (?:tell|told"
    r"|say)\b.*)\s(?:the\s|my\s|an?\s)?(?:licen[sc]ed in\s)?$"
)
ASPIRES = (
    r"\b(?:aspiring|aim is|aspir(?:e|es) to|seeking to (?:become|be|earn|get|obtain)|(?:hop|want|wish|look|work)\w* to (?:become|be)|future"
    r"|to become"
    r"|would-be)\s(?!(?:\w+\s)*my\b)(?:\w+\s){0,3}$"
)
FOR_OTHERS = r"\W{0,3}(?:licen[sc]\w*\s)?(?:exams?|tests?|classes|courses?)\sfor\s(?:new|our|all|other|agents|staff|\d)"
UNDER_WAY = (
    r"\bretak\w*|\benrol\w*|\bsit(?:s|ting)? (?:for )?(?:the|my) exam|\bpre-?licensing|\bstudying\b"
    r"|\bexam (?:is )?(?:booked|scheduled|set|in)\b"
)


def doubt_of(outline: Outline, claim: Claim) -> str | None:
    """ "drop", "planned", "in_progress", "exam_passed" or "expired" where the words around say that the licence is not held; else None."""
    text = folded(outline.lower)
    left, right = clause_of(outline.text, claim.start, claim.end)
    before = compiled(SEGMENT).split(text[max(left, claim.start - BEFORE) : claim.start])[-1]
    after = text[claim.end : min(right, claim.end + AFTER)]
    beside = compiled(r"[,;|]").split(after)[0]
    if compiled(IN_TIME).match(after) and not compiled(DONE).search(text, left, claim.end):
        return "planned"
    if compiled(NONE).match(after) or compiled(DENIED).search(after):
        return "drop"
    if compiled(FAILED).match(after) or compiled(FELL_SHORT).search(before):
        return "drop"
    if compiled(FOR_OTHERS).match(after):
        return "drop"
    if compiled(OVER).match(after) or compiled(ENDED_BEFORE).search(before):
        return "expired"
    if compiled(TO_COME).match(after) or compiled(ASPIRES).search(before):
        return "planned"
    if compiled(NOT_ACTIVE).search(after) or (compiled(LET_GO).search(before) and compiled(GONE).match(after)):
        return "expired"
    verb = None
    for match in compiled(VERBS).finditer(before):
        verb = match
    said = verb.lastgroup if verb is not None else None
    if said == "drop" and compiled(UNDER_WAY).search(text, claim.end, _line_end(outline, claim)):
        return "in_progress"  # "Employer pays for P&C licensing; I have enrolled in the course"
    if said not in (None, "own"):
        return said
    if compiled(FIRM_AFTER).match(after):
        return None
    if said == "own" and compiled(EXAM_AFTER).match(after):
        return "exam_passed"
    if compiled(LATER).search(beside):
        return "in_progress" if "exam" in beside or "appl" in beside or "test" in beside or "process" in beside else "planned"
    if compiled(COURSE_AFTER).match(after):
        return "in_progress"
    if compiled(LESS_AFTER).match(after):
        return "drop"
    if compiled(EXAM_AFTER).match(after) and not compiled(PASSED).search(text, left, right):
        return "in_progress"
    return None


def is_not_passed(outline: Outline, claim: Claim) -> bool:
    """Does a word for passing an exam say the opposite ("did not pass", "failed", "hope to pass")?"""
    left, right = clause_of(outline.text, claim.start, claim.end)
    return compiled(NOT_PASSED).search(folded(outline.lower), max(left, claim.start - BEFORE), min(right, claim.end + AFTER)) is not None


def _line_end(outline: Outline, claim: Claim) -> int:
    end = outline.text.find("\n", claim.end)
    return min(len(outline.text) if end < 0 else end, claim.end + 3 * AFTER)
