"""A document without dated jobs in, whether it is somebody's account of themselves out: else what it tells is nobody's claim."""

from __future__ import annotations

from collections import Counter

from screening.model.profile import Facts, Identity
from screening.vocabulary.load import Vocabulary

from .outline import Outline
from .passages import compiled

LOOKED_AT = 4_000  # letters; who speaks is plain long before
WORD = r"[a-z]+(?:['\u2019][a-z]+)?"
SPEECH = r"[\"\u201c][^\"\u201c\u201d\n]{3,400}[\"\u201d]"
FEW_WORDS = 18  # of a note too short to tell a paper by
FEW_OTHERS = 2  # "Our Town" is a play
OWN_LEAST = 0.03  # share of "I", "my" in what a person tells of themselves
TALK = 0.15  # share of the words of sentences about others; resumes in whole sentences have up to 0.10
SOME_TALK = 0.10  # and with a single heading
LITTLE_TALK = 0.06  # and where a name or an address stands alone
BLANK = r"(?<=[:?(\w]) ?_{3,}|\[ ?\](?= ?\w)|[\u2610\u25a2] ?(?=\w)"
MANY_BLANKS = 4
PRICED = r"(?m)\$ ?\d[\d,]*(?:\.\d\d)?(?= *(?:$|\())"  # at the end of a line
MANY_PRICES = 3
TOLD_SHORT = (
    r"(?m)(?:^|[.;\u2022]\s|\n)\W{0,4}(?:(?:successfully|consistently|currently|also|i)\s)?"
    r"(?:(?!need|indeed|red\b|unit|assort|limit|speed|feed|seed|reserv|attach|enclos|sign|print|revis|updat|publish|post|clos|approv|rat)[a-z]{3,12}ed"
    r"|proficient|fluent|bilingual|skilled|knowledge|able|type|types|speak|sold|led|ran|made|kept|took|experience\b[^\n]{0,40}years)\b"
)
# "Customer service professional with 8 years in telecom": how people begin a few words on themselves.
SELF_TOLD = (
    r"\W*(?:(?!seeking|hiring|wanted|need)[a-z-]+\s){0,4}(?:professional|representative|specialist|associate|clerk|agent|receptionist|manager|worker)"
    r",?\s(?:with\s)?(?:over\s|more than\s)?\d{1,2}\+?\syears\b(?![^\n]{0,80}\b(?:required|preferred|wanted|needed|apply)\b)"
)
MANY_DUTIES = 3
SPEAKER = r"(?m)^\W{0,2}(?:\d\d?:\d\d(?: ?[ap]m)?\W{1,4})?([a-z][a-z .]{1,20}?):\s\S"
MANY_TURNS = 3


def is_an_account(outline: Outline, vocabulary: Vocabulary, identity: Identity, facts: Facts, headings: int) -> bool:
    """`headings`: how many sections such as resumes have. Only asked where no job is dated."""
    head = outline.lower[:LOOKED_AT]
    if len(compiled(BLANK).findall(head)) >= MANY_BLANKS:
        return False  # a form that nobody filled in
    if not headings and _is_a_conversation(head):
        return False
    if not headings and len(compiled(PRICED).findall(head)) >= MANY_PRICES:
        return False
    words = compiled(WORD).findall(compiled(SPEECH).sub(" ", head).replace("\u2019", "'"))
    voices = vocabulary.tables["kinds"]["voices"]
    own, others, sentence = (sum(map(frozenset(voices[name]).__contains__, words)) for name in ("own", "others", "sentences"))
    talk = others + sentence
    if own >= OWN_LEAST * len(words) and own > others:
        return True
    if len(words) <= FEW_WORDS and (headings or others < FEW_OTHERS):
        return True
    if facts.employments or headings > 1:
        return talk < TALK * len(words)
    if talk >= SOME_TALK * len(words):
        return False
    if (identity.name and (identity.emails or identity.phones)) or headings:
        return True
    named = identity.name or identity.emails
    if compiled(SELF_TOLD).match(head) and talk < LITTLE_TALK * len(words):
        return True
    return (bool(named) and talk < LITTLE_TALK * len(words)) or len(compiled(TOLD_SHORT).findall(head)) >= MANY_DUTIES


def _is_a_conversation(head: str) -> bool:
    """Do two speakers take their turns ("Dana: ...", "Support: ...")?"""
    turns = Counter(compiled(SPEAKER).findall(head))
    return len([name for name, count in turns.items() if count >= MANY_TURNS]) > 1
