"""A piece of a job heading in, how much it looks like a title, an employer, a place or a sentence out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz

from screening.vocabulary.load import Vocabulary

from .words import listed

WORD = re.compile(r"[a-zà-ÿ0-9&'’.+#-]+")
PLAIN = re.compile(r"[a-zà-ÿ0-9&]+")
FUZZY_LETTERS = 7  # shorter words are one letter from others: "water" and "waiter", "sever" and "server"
LONG_HEADING = 90  # letters
LONGEST_EITHER = 5  # words; "Support Specialist" is a title, "Support the team with daily and weekly reports" a duty
FUZZY_FLOOR = 87  # "assosiate" 89, "costumer" 88 pass; "assistance" for "assistant" 84, "teaches" for "teacher" 86 do not
MOST_TITLE_WORDS = 16
BRACKETS = re.compile(r"\([^)]{0,60}\)")
HEADS = re.compile(r"[,/(|&]| - |- |\b(?:of|for|to|in|at|and|with|w)\b")
POST_CODE = re.compile(r"\b\d{4,6}(?:-\d{4})?\b")
HEAD = re.compile(r"[,|–—\t(/:]|\s-\s|\sat\s")
REMARK = re.compile(
    r"[\d:.\s]*(?:[ap]\.?m\.?)?(?:\s?(?:-|to)\s?[\d:.\s]*[ap]\.?m\.?)?|(?:.{0,16}\b)?\d[\d.,+-]{0,5}\s?h(?:(?:ou)?rs?)?\b.{0,16}|hours\b.{0,20}|\$.{0,30}"
    r"|\d{1,5} .{2,40}\b(?:street|st|avenue|ave|boulevard|blvd|road|rd|drive|dr|lane|ln|highway|hwy|parkway|pkwy|suite|ste)\b.{0,20}"
    r"|\d{1,2}\+?\s?(?:yrs?|years?|months?|mos?)\b.{0,24}"
)
OF_A_COUNTY = re.compile(r"(?:[a-z][a-z.'’-]+ ){1,2}(?:county|parish) [a-z]|office of ")
HAS_DIGIT = re.compile(r"\d")  # or it begins as "am", "pm", "to", "hours" or "$"
LEGAL = frozenset(
    ("inc", "llc", "llp", "lp", "ltd", "limited", "corp", "plc", "gmbh", "pvt", "pty", "bv", "ag", "srl", "pa", "pc", "na", "pllc")
)


@dataclass(frozen=True, slots=True, eq=False)
class JobWords:
    """The word lists that jobs are recognised by, ready to look up."""

    roles: frozenset[str]
    long_roles: Mapping[str, tuple[str, ...]]  # by what a misspelt word keeps of them
    weak: frozenset[str]
    parts: frozenset[str]
    levels: frozenset[str]
    phrases: frozenset[str]
    phrase_starts: frozenset[str]  # the first word of each
    suffixes: frozenset[str]
    starts: tuple[str, ...]
    brands: frozenset[str]
    brand_starts: frozenset[str]  # the first word of each
    places: frozenset[str]
    states: frozenset[str]
    cities: frozenset[str]
    remarks: frozenset[str]
    placeholder: re.Pattern[str]
    labels: Mapping[str, str]
    table_heads: frozenset[str]
    schools: frozenset[str]
    starts_sentence: frozenset[str]
    inside_sentence: frozenset[str]
    not_verbs: frozenset[str]
    either: frozenset[str]


@cache
def job_words_of(vocabulary: Vocabulary) -> JobWords:
    titles, employers, sentences = (vocabulary.tables[name] for name in ("titles", "employers", "sentences"))
    roles = listed(titles["roles"])
    brands, places, states, cities, remarks = (
        frozenset(listed(employers[name])) for name in ("brands", "places", "states", "cities", "remarks")
    )
    phrases = frozenset(phrase for group in "abc" for phrase in listed(titles[group]) if " " in phrase)
    return JobWords(
        frozenset(roles),
        _by_ends(role for role in roles if len(role) >= FUZZY_LETTERS),
        frozenset(listed(titles["weak_roles"])),
        frozenset(listed(titles["parts"])),
        frozenset(listed(titles["levels"])),
        phrases,
        frozenset(phrase.split(" ", 1)[0] for phrase in phrases),
        frozenset(listed(employers["suffixes"])),
        tuple(f"{start} " for start in listed(employers["starts"])),
        brands,
        frozenset(brand.split(" ", 1)[0] for brand in brands),
        places,
        states,
        cities,
        remarks,
        _placeholder(listed(employers["placeholders"])),
        {label: kind for kind, labels in employers["labels"].items() for label in listed(labels)},
        frozenset(listed(employers["table_heads"])),
        frozenset(listed(employers["schools"])),
        *(frozenset(listed(sentences[name])) for name in ("starts", "inside", "not_verbs", "either")),
    )


def _placeholder(words: Sequence[str]) -> re.Pattern[str]:
    """ "Company Name", with the "City, State" that templates put after it."""
    long = "|".join(re.escape(word).replace(r"\ ", r"\s?") for word in sorted(words, key=len, reverse=True) if " " in word)
    return re.compile(
        rf"(?<![a-z])(city\s?,\s?state\s)?(?:{long})(?![a-z])(?!\s?:)[\s,|•·–—ï¼\u200b\uff0dâ€“”-]{{0,6}}(?:city\b\s?)?(?:,?\s?state\b)?"
        rf"(?:\s?,\s?(?:us|usa|united states|country)\b)?"
    )


@lru_cache(maxsize=4096)
def is_role(word: str, words: JobWords) -> bool:
    """Whether one lower-case word names a person who does a job, plural or slightly misspelt too."""
    if word in words.roles or (word.endswith("s") and word[:-1] in words.roles and word != "sales"):
        return True
    if len(word) < FUZZY_LETTERS or word in words.suffixes or word in words.weak or not word.isalpha():
        return False
    alike = () if word.endswith("ng") else words.long_roles.get(_ends(word), ())
    return any(fuzz.ratio(word, role) >= FUZZY_FLOOR for role in alike)  # "purchases" is no misspelt "purchaser"


def _by_ends(roles: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for role in roles:
        found[_ends(role)] = (*found.get(_ends(role), ()), role)
    return found


def _ends(word: str) -> str:
    """What a misspelt word keeps: its first letter and its last two."""
    return word[0] + word[-2:]


@lru_cache(maxsize=4096)
def title_strength(text: str, words: JobWords) -> float:
    """How much a piece looks like a title: 3 and more is sure, 1 is a hint, 0 nothing, below 0 it does not."""
    lower = text.lower()
    tokens = PLAIN.findall(lower)
    if not tokens or len(tokens) > MOST_TITLE_WORDS:
        return -1.0 if tokens else 0.0
    parts = HEADS.split(BRACKETS.sub(" ", lower) if "(" in lower else lower)
    heads = [tokens] if len(parts) == 1 and "(" not in lower else [PLAIN.findall(part) for part in parts if part and not part.isspace()]
    score = 0.0
    for position, head in enumerate(heads):
        score = max(score, _head_strength(head, words, first=position == 0))
    if _is_of_a_county(lower):
        return min(score, 1.0)  # "Duval County Tax Collector" is an office
    if score < 3 and _holds_a_phrase(tokens, words):
        score += 0.8
    return score + (0.4 if score and tokens[0] in words.levels and len(tokens) > 1 else 0.0)


def _is_of_a_county(lower: str) -> bool:
    return ("county " in lower or "parish " in lower or "office of " in lower) and OF_A_COUNTY.match(lower) is not None


def _holds_a_phrase(tokens: Sequence[str], words: JobWords) -> bool:
    if words.phrase_starts.isdisjoint(tokens):
        return False
    return any(" ".join(tokens[i : i + n]) in words.phrases for n in (2, 3) for i in range(len(tokens) - n + 1))


def _head_strength(head: Sequence[str], words: JobWords, *, first: bool) -> float:
    """Of the words of one part of a title: the noun that ends it counts most ("Shift Lead", "Teller II"), plurals little."""
    names = [name for name in head if name not in words.levels or name in words.roles]
    while len(names) > 1 and names[-1].isdigit():
        names.pop()
    if not names:
        return 0.0
    last = names[-1]
    if is_role(last, words):
        plural = last.endswith("s") and last not in words.roles
        return 1.5 if plural else 3.0 if first else 2.5
    for name in names:
        if is_role(name, words):
            return 1.3
    return 1.2 if last in words.weak or last in words.parts else 0.0 if words.weak.isdisjoint(names) else 0.4


@lru_cache(maxsize=4096)
def employer_strength(text: str, words: JobWords) -> float:
    """How much a piece looks like an organisation's name: 3 and more is sure, 0.5 only a capitalised name."""
    lower = text.lower().replace("’", "'").strip(" .")
    tokens = [bare for token in WORD.findall(lower) if (bare := token.strip(".-'"))]
    if not tokens:
        return 0.0
    last = tokens[-1].replace(".", "")
    if last in words.parts:
        return 0.3
    score = 0.0
    if last in LEGAL or " ".join(tokens) in words.brands:
        score = 4.0
    elif tokens[0] in words.brand_starts and any(" ".join(tokens[:n]) in words.brands for n in (3, 2, 1) if n < len(tokens)):
        score = 2.5
    elif last in words.suffixes:
        score = 2.3
    elif not words.suffixes.isdisjoint(tokens[:-1]):
        score = 0.8
    if lower.startswith(words.starts):
        score += 1.2
    if _is_of_a_county(lower):
        score = max(score, 2.5)
    if " & " in lower or ("'s" in lower and any(t.endswith("'s") for t in tokens)):
        score += 0.6
    if score and lower.endswith(")") and "(" in lower:
        score += 0.2
    for token in text.split():
        if len(token) > 3 and not (token[0].isupper() or token[0].isdigit()):
            return score
    return score + 0.3


def is_place(text: str, words: JobWords) -> bool:
    """Whether a piece is a state, a country, a known city, or a remark like "remote"; a post code may follow."""
    plain = text.strip(" .,()").lower()
    plain = POST_CODE.sub("", plain).strip() if plain[-1:].isdigit() or plain[:1].isdigit() else plain
    if not plain:
        return bool(text.strip(" .,()"))
    state, _, country = plain.partition(" ")
    return (
        plain in words.places
        or plain in words.states
        or plain in words.cities
        or (state in words.states and country.strip() in words.places)
    )


def is_remark(text: str, words: JobWords) -> bool:
    """Whether a piece says only how the work was done: "(Full-time)", "8 am - 5 pm", "40 hours a week"."""
    plain = text.strip(" .,()[]-–|:").lower()
    if plain in words.remarks:
        return True
    may_begin = plain[:1] in ("", "a", "p", "t", "h", "$") or plain[0].isspace()
    return (may_begin or HAS_DIGIT.search(plain) is not None) and REMARK.fullmatch(plain) is not None


def _may_name_a_job(first: str, text: str, words: JobWords) -> bool:
    """ "Support Specialist", "Balance of Plant Engineer": short, and the verb is half of a name."""
    head = PLAIN.findall(HEAD.split(text, 1)[0].lower())
    if not 1 < len(head) <= LONGEST_EITHER or any(word.isdigit() for word in head[1:-1]):
        return False  # "Led 60 staff"
    names = is_role(head[-1], words) and not any(word in words.inside_sentence for word in head if word not in ("of", "and"))
    return first in words.either or names


@lru_cache(maxsize=8192)
def sentence_likeness(text: str, words: JobWords) -> float:
    """How much a line reads as a sentence or a duty rather than a heading: above 1 it does."""
    stripped = text.strip()
    tokens = WORD.findall(stripped.lower())
    if not tokens:
        return 0.0
    first = tokens[0].strip(".-'")
    score = 0.0
    begins = first in words.starts_sentence and not _may_name_a_job(first, stripped, words)
    if begins or (len(first) > 4 and first.endswith(("ed", "ing")) and first not in words.not_verbs):
        score += 1.6
    if stripped[0].islower():
        score += 0.8
    if stripped.endswith((".", ";", "!")) and not stripped.endswith("..") and tokens[-1].strip(".") not in LEGAL and len(tokens) > 3:
        score += 1.4
    score += 0.45 * max(0, sum(map(words.inside_sentence.__contains__, tokens)) - 1)
    return score + (0.8 if len(stripped) > LONG_HEADING else 0.0)
