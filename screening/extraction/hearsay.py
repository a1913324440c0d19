"""A place in a text in, whether its clause tells of somebody else's deed or only of a wish, a plan or what was asked for, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import methodcaller
from re import Pattern

from .outline import Outline
from .passages import clause_of
from .words import folded

REACH = 90  # characters before the place
FAMILY = (
    r"(?:friends?|roommates?|neighbou?rs?|husband|wife|spouse|fianc[e\u00e9]e?|sisters?|brothers?|mother|father|mom|mum|dad|parents"
    r"|grandmother|grandfather|grandparents|son|daughter|uncle|aunt|cousin|in-laws)"
)
AT_WORK = (
    r"(?:dispatchers?|temps?|interns?|contractors?|trainers?|supervisors?|managers?|boss(?:es)?|owners?|co-?workers?|colleagues?|peers"
    r"|deputy|assistants?|predecessor"
    r"|instructor|teacher"
    r"|team lead(?:er)?s?|typist|clerk|agents|reps|representatives|associates|students|trainees|classmates|volunteers)"
)
SERVED = r"(?:clients|customers|callers|guests|patients|members|tenants|users)"
HELPING = r"(?:(?:was|were|had|has|have|could|can|would|did|is|are|already|then|also|only|usually)\s)?"
DID = (
    r"(?:handled|kept|entered|typed|used|uses?|held|holds?|took|takes?|reached|wrote|writes?|spoke|speaks?|knew|knows?|works?|worked|ran"
    r"|runs|open|opened|answered|answers?|did|does|taught|teaches|showed|logged|scored|trained|troubleshoots?|troubleshot|led|leads"
    r"|closed|attends?|interpreted|translated|owned|managed|had|has|could|can|was|were|were allowed to)"
)
SAID = r"(?:complained|asked|wanted|used|use|uses|preferred|owned|said|spoke|speak|had asked)"
START = r"^[\W_]*(?:(?:but|and|while|although|because|as)\s)?"
WHO = r"(?:the|our|my|your|his|her|their|a|an|other|another|all|both|each|most|some|best|fastest|one)\s"
# "My sister, a Salesforce manager, ...", "Friend works at Zendesk", "Google Translate for Spanish"
KIN = re.compile(rf"{START}(?:(?:my|her|his|our|a|an)\s)?(?:\w+\s)?{FAMILY}(?:'s|s'|\u2019s)?(?:[\s,:(]|$)")
# "Our supervisor entered ...", "Only managers could open ...", "Coworker Jane typed ..."
COLLEAGUE = re.compile(rf"{START}(?:{WHO}){{1,2}}(?:[\w-]+\s){{0,2}}?{AT_WORK}(?:\sin (?:the|our) \w+)?,?\s(?:\w+\s)?{HELPING}{DID}\b")
ONLY_THEY = re.compile(rf"{START}only\s(?:the\s)?(?:[\w-]+\s)?{AT_WORK}\s")
BARE = re.compile(
    rf"{START}(?:supervisor|manager|boss|owner|co-?workers?(?:\s[a-z]+)?|colleagues?|other (?:agents|reps|staff|associates))\s"
    rf"(?:\w+ly\s)?{HELPING}{DID}\b"
)
ANOTHER_PLACE = re.compile(
    rf"{START}(?:the\s)?(?:neighbou?ring|other|sister|next|rival|competing)\s\w+\s(?:ran|runs|used|uses|had|has|kept|was|were)\b"
)
BEST = re.compile(rf"{START}(?:the\s)?(?:best|fastest|quickest|top)\s{AT_WORK}\s")
THE_SERVED = re.compile(rf"{START}(?:(?:the|our|my|some|many|most)\s)?(?:\w+\s)?{SERVED}\s{SAID}\b")
YOURS = re.compile(
    r"\b(?:you|your (?:team|company|agents|staff|people))\s(?:use|uses|work|works|run|runs|have|has)\s(?:in\s|on\s|with\s)?$"
)
PLURAL = re.compile(
    rf"{START}(?:agents|reps|representatives|students|trainees|classmates|managers|supervisors|volunteers|other staff"
    rf"|team lead(?:er)?s?)\s{HELPING}(?:handled|kept|entered|typed|held|took|reached|wrote|spoke|ran|answered|trained|scored|had|could)\b"
)
BESIDE = re.compile(
    r"\b(?:beside|alongside|next to|near|behind|across from)\s(?:the|an?|our|another)\s(?:\w+\s)?(?:team|group|people|desk|crew|agents"
    r"|woman"
    r"|man|person|colleague|manager|clerk)\s(?:that|who|which)\b"
)
# Done by others, said after the place: "Tickets in Zendesk were closed by the night shift".
BY_OTHERS = re.compile(
    r"^[^,;.]{0,25}?\b(?:is|was|were|are|got)\s(?:all\s|mostly\s|always\s)?(?:handled|closed|answered|done|kept|entered|worked|logged"
    r"|written"
    r"|run|performed|completed|typed|spoken|covered)\sby\s(?!me\b|myself)(?:it\b|others?\b|another|the|our|my|an?|\w+s\b)"
    r"|^[^,;.]{0,20}?\b(?:was|were|is)\s(?:limited|restricted|reserved|open only)\s(?:to|for)\s(?!me\b)"
)
# What one wishes, plans or is asked for; a word of one's own after it ("a role where my Zendesk skills count") takes it back.
HOPED = re.compile(
    r"\b(?:seeking|looking (?:for|to|forward)|in search of|aspiring|aspires?|aspire to|hop(?:e|es|ing) (?:to|for|that)"
    r"|would (?:love|like|enjoy|be happy|need)|wish(?:es)?|dream\w*|want(?:s|ed|ing)? to|applying (?:to|for|at)|applied (?:to|for|at)"
    r"|interviewed (?:at|with|for)|asked (?:for|to be|about)|calls? for|called for|position (?:requires?|asks|needs)|role (?:requires?"
    r"|asks|needs|where)"
    r"|job (?:requires?|required|needs?|needed|asks|asked)|employer (?:asked|asks|wants|wanted|required|requires)"
    r"|my goal|goal (?:to|is)|if hired|will master|admir\w+|fan of|new to|(?:companies|firms|places) (?:such as|like)"
    r"|your (?:\w+\s)?(?:ad|advert\w*|posting|listing|company)|posting (?:asks|asked|mentions|says)|advert (?:asks|asked|mentions|says)"
    r"|propos(?:ed|ing)|suggested (?:buying|getting|using|moving)|ready to (?:be|learn|start)|to be trained|can learn|could learn"
    r"|will learn"
    r"|quick(?:ly)? (?:learner|learn|pick)|fast learner|to learn|learner of|lack(?:s|ed|ing)?|aim(?:s|ing|ed)? (?:to|for|at)|wanted:)\b"
)
OWN = re.compile(
    r"\bmy\b|\b(?:years?|yrs|months|experience|expertise|background|bring|bringing|with (?:\d|over|my|strong|solid|a )|leverag\w+"
    r"|utiliz\w+|apply|use|using|put|skilled"
    r"|proficient|knowledge|where i (?:can|could|will|may))\b|\bi (?:have|can(?! learn)|am|bring|used|use)\b|[,\u2013\u2014]\s"
)
SKILLS = re.compile(r"^(?:(?:,|/|\s&|\sand|,\sand)\s?[\w&.-]+){0,4}?\s(?:skills?|experience|expertise|knowledge|background)\b")

COLLEAGUES = (ANOTHER_PLACE, ONLY_THEY, BEST, COLLEAGUE, PLURAL, KIN, BARE)
START_OF = methodcaller("start")


def is_of_others(outline: Outline, start: int, end: int) -> bool:
    """Does the clause around `text[start:end]` have somebody else for its subject, or say that others did it?"""
    text = folded(outline.lower)
    left, right = clause_of(outline.text, start, end)
    if YOURS.search(text, left, start) or BY_OTHERS.search(text[end : min(right, end + REACH)]) or BESIDE.search(text, left, start):
        return True
    return _has_subject(outline, start, (left, right), (*COLLEAGUES, THE_SERVED))


def is_done_by_others(outline: Outline, start: int, end: int) -> bool:
    """Does a clause of duties have a colleague for its subject? What customers did there is contact with them."""
    return _has_subject(outline, start, clause_of(outline.text, start, end), COLLEAGUES)


def _has_subject(outline: Outline, start: int, clause: tuple[int, int], whom: Sequence[Pattern[str]]) -> bool:
    if not _begins(outline.text, clause[0], start):
        return False
    said = folded(outline.lower)[slice(*clause)]
    return any(pattern.match(said) for pattern in whom)


def is_hoped_for(outline: Outline, start: int, end: int) -> bool:
    """Is what stands at `text[start:end]` only wished for, planned, proposed or asked for in its clause?"""
    text = folded(outline.lower)
    left, right = clause_of(outline.text, start, end)
    before = text[max(left, start - REACH) : start]
    hoped = max(HOPED.finditer(before), key=START_OF, default=None)
    if hoped is None or SKILLS.match(text[end : min(right, end + REACH)]):
        return hoped is not None and hoped[0].startswith("lack")
    return OWN.search(before, hoped.end()) is None


def _begins(text: str, left: int, start: int) -> bool:
    """Is the clause a whole one? A wrapped line that begins with a small letter goes on from the one above."""
    first = next((letter for letter in text[left:start] if letter.isalnum()), "")
    return first.isupper() or text[left - 1 : left] in (";", ".", "!", "?", "(") or left == 0
