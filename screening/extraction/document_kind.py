"""A document with what was found in it in, flags out where it is no resume or is not in English."""

from __future__ import annotations

import re
from functools import cache

from screening.model.document import Flag, FlagKind
from screening.model.profile import Facts, Identity
from screening.vocabulary.load import Vocabulary

from .account import is_an_account
from .outline import Outline
from .passages import any_of

READS_LIKE = "It reads like"
OF_NOBODY = "It reads like something told of others, or of nobody."
LOOKED_AT = 4_000  # letters; a paper shows what it is long before
SIGNS_AROUND = "-.,;:/()'\u2019\"!?&|\u2022"
FOREIGN = re.compile(r"[^\W\d_\u0000-\u024f]")
NEAR_TOP = 200  # letters
TITLED = re.compile(
    r"^\W*(?:resume|r\u00e9sum\u00e9|curriculum vitae|c\.?v\.?|bio-?data)(?:\s(?:of|for)\s[^\n]{2,40})?\W*$", re.M
)  # by its writer
AMOUNT = re.compile(r"\d\.\d\d(?!\d)")  # of money, of credits
FEW_WORDS = 25  # too few to tell a language
FEW_LETTERS = 20  # and of another alphabet: more than a name
ENGLISH = 0.1  # share of small English words from which nothing else is looked for; other languages have a few of them too
OTHER = 0.12  # share of another language's small words that names it
TIMES = 5  # it has so many of them to one English one: resumes in English may have some lines in another
FOREIGN_LETTERS = 0.3  # share of letters outside the Latin alphabet
SIGNS = 2  # different signs of another paper that outweigh a lack of jobs
RECORD_SIGNS = 3  # different signs of a record that outweigh dated lines
MANY_SIGNS = 4  # signs, the same one counted again, that outweigh sections or studies such as a resume has
OWN_SECTIONS = frozenset(("experience", "education", "skills", "summary", "certifications", "licenses", "languages", "references"))


def document_warnings(outline: Outline, vocabulary: Vocabulary, identity: Identity, facts: Facts) -> tuple[Flag, ...]:
    """`not_a_resume` and `language`, each with the words a person reads."""
    language = _language(outline, vocabulary)
    paper = _not_a_resume(outline, vocabulary, identity, facts)
    if language is not None and paper is not None and not is_of_a_paper(paper):
        paper = None  # its jobs and headings could not be read
    return tuple(flag for flag in (paper, language) if flag is not None)


def is_of_a_paper(flag: Flag) -> bool:
    """Whether a flag says that the document is another kind of paper (an advert, an invoice), not merely that little was found."""
    return flag.kind is FlagKind.NOT_A_RESUME and flag.detail.startswith(READS_LIKE)


@cache
def _papers(vocabulary: Vocabulary, kind: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, any_of(", ".join(words))) for name, words in vocabulary.tables["kinds"][kind].items())


@cache
def _small_words(vocabulary: Vocabulary) -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in vocabulary.tables["kinds"]["languages"].items()}


def _not_a_resume(outline: Outline, vocabulary: Vocabulary, identity: Identity, facts: Facts) -> Flag | None:
    dated = sum(1 for job in facts.employments if job.dates.start is not None and job.title)
    own = {section.name for section in outline.sections} & OWN_SECTIONS
    for name, pattern in _papers(vocabulary, "papers") if dated == 0 else ():
        all_signs = [match.group() for match in pattern.finditer(outline.lower, 0, LOOKED_AT)]
        signs = set(all_signs)
        if len(signs) >= SIGNS and len(all_signs) >= (MANY_SIGNS if len(own) > 1 or facts.studies else SIGNS):
            return _reads_like(name, signs)
    for name, pattern in _papers(vocabulary, "records") if not own else ():
        signs = {match.group() for match in pattern.finditer(outline.lower, 0, LOOKED_AT)}
        if len(signs) >= RECORD_SIGNS and len(AMOUNT.findall(outline.text, 0, LOOKED_AT)) >= RECORD_SIGNS:
            return _reads_like(name, signs)
    if dated == 0 and not is_an_account(outline, vocabulary, identity, facts, len(own)):
        return Flag(FlagKind.NOT_A_RESUME, OF_NOBODY)
    if not facts.employments and not facts.studies and not own:
        return None if TITLED.search(outline.lower, 0, NEAR_TOP) else _of_somebody(identity, facts)
    return None


def _reads_like(name: str, signs: set[str]) -> Flag:
    return Flag(FlagKind.NOT_A_RESUME, f"{READS_LIKE} {name}: {', '.join(sorted(signs)[:3])}.")


def _of_somebody(identity: Identity, facts: Facts) -> Flag | None:
    """Without jobs, schools and headings: somebody's few words on their work have a name, an address or several kinds of facts."""
    kinds = (facts.experience_claims, facts.platforms, facts.licenses, facts.typing_speeds, facts.kpis, facts.languages)
    told = sum(map(bool, kinds))
    reached = bool(identity.emails or identity.phones)
    named = identity.name is not None and " " in identity.name.value  # "name: dana" is an entry of a list
    if told > 1 or (told and (named or reached)) or (named and reached):
        return None
    return Flag(FlagKind.NOT_A_RESUME, OF_NOBODY if told or facts.statements else "It names no job, no school and no section of a resume.")


def _language(outline: Outline, vocabulary: Vocabulary) -> Flag | None:
    head = outline.lower[:LOOKED_AT]
    foreign = 0 if head.isascii() else len(FOREIGN.findall(head))
    if foreign > FEW_LETTERS and foreign > FOREIGN_LETTERS * sum(map(str.isalpha, head)):
        return Flag(FlagKind.LANGUAGE, "Mostly in another alphabet; only what is written in English was read.")
    small = _small_words(vocabulary)
    parts = head.split()
    if sum(map(small["English"].__contains__, parts)) >= ENGLISH * (len(parts) + sum(map(head.count, SIGNS_AROUND))):
        return None  # enough of them even if each sign began another word
    for sign in SIGNS_AROUND:  # twice as fast as a pattern
        head = head.replace(sign, " ")
    words = list(filter(str.isalpha, head.split()))
    if len(words) < FEW_WORDS:
        return None
    english = sum(map(small["English"].__contains__, words))
    if english >= ENGLISH * len(words):
        return None
    counts = {name: sum(map(own.__contains__, words)) for name, own in small.items() if name != "English"}
    best = max(counts, key=lambda name: counts[name])
    english = sum(map((small["English"] - small[best]).__contains__, words))  # some stand in both: "i", "in", "a"
    if counts[best] > OTHER * len(words) and counts[best] >= TIMES * english:
        return Flag(FlagKind.LANGUAGE, f"Mostly in {best}; only what is written in English was read.")
    return None
