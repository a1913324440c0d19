"""A job title in, its class out: A means customers, B may mean customers, C means none; "" when the words are unknown."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from screening.vocabulary.load import Vocabulary

from .job_words import FUZZY_FLOOR, FUZZY_LETTERS
from .words import listed

TOKEN = re.compile(r"[a-z0-9à-ÿ]+")
PARTS = re.compile(r"[/&,;+|]|\band\b|\s-\s|\(|\)|\bcum\b")
EXECUTIVE = re.compile(r"(?:(?:senior|executive|group|regional)\s)*(?:vice president|[se]?vp|president|head of)\b")
LONGEST_PHRASE = 4  # words
WITH_USERS = ("engineer", "analyst")
GRADES = frozenset(("i", "ii", "iii", "iv", "v", "1", "2", "3", "4", "sr", "jr"))


@dataclass(frozen=True, slots=True)
class TitleClass:
    """`letter` A, B, C or ""; `words` the part of the vocabulary that decided; `mixed`: parts of the title

    disagree; `sells`, `cares`, `teaches`: what a B title is about; `apart`: an A title of somebody who may stand apart from customers;
    `behind`: one of somebody who may work behind the scenes.
    """

    letter: str
    words: str
    mixed: bool = False
    sells: bool = False
    apart: bool = False
    cares: bool = False
    teaches: bool = False
    behind: bool = False
    serves: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Classes:
    letter: dict[str, str]
    sizes: Mapping[str, frozenset[int]]  # of the phrases that a word begins, in words
    leads: frozenset[str]
    sells: frozenset[str]
    care: frozenset[str]
    teaching: frozenset[str]
    generic: frozenset[str]
    apart: frozenset[str]
    behind: frozenset[str]
    makers: frozenset[str]
    for_users: frozenset[str]
    in_front: frozenset[str]
    serves: frozenset[str]
    misspelt: Mapping[str, str]
    known: frozenset[str]
    long_known: Mapping[str, list[str]]  # by first letter, which a misspelt word keeps


@cache
def classes_of(vocabulary: Vocabulary) -> Classes:
    titles = vocabulary.tables["titles"]
    table = {name: listed(words) for name, words in titles.items() if name != "misspelt"}
    letter = {phrase: group.upper() for group in "cba" for phrase in table[group]} | dict.fromkeys(table["traps"], "trap")
    phrases = (phrase for group in "abc" for phrase in table[group])
    known = frozenset(word for phrase in phrases for word in phrase.split()) | frozenset(table["roles"])
    long_known: dict[str, list[str]] = {}
    for word in sorted(known):
        if len(word) >= FUZZY_LETTERS:
            long_known.setdefault(word[0], []).append(word)
    names = ("leads", "sells", "care", "teaching", "generic", "apart", "behind", "makers", "for_users", "in_front", "serves")
    leads, sells, care, teaching, generic, apart, behind, makers, for_users, front, serves = (frozenset(table[name]) for name in names)
    sizes: dict[str, frozenset[int]] = {}
    for phrase in letter:
        words = phrase.split()
        sizes[words[0]] = sizes.get(words[0], frozenset()) | {len(words)}
    return Classes(
        letter,
        sizes,
        leads,
        sells,
        care,
        teaching,
        generic,
        apart,
        behind,
        makers,
        for_users,
        front,
        serves,
        titles["misspelt"],
        known,
        long_known,
    )


@lru_cache(maxsize=4096)
def title_class(title: str, classes: Classes) -> TitleClass:
    """The class of a title; of a title in parts ("Stocker / Cashier") the one closest to customers."""
    lower = title.lower()
    whole = _class_of(lower, classes)
    if whole.letter == "trap":
        return TitleClass("C", whole.words)
    split = PARTS.split(lower)
    parts = [found for part in split if (found := whole if len(split) == 1 else _class_of(part, classes)).letter]
    ranked = sorted([*parts, *([whole] if whole.letter else [])], key=lambda each: (each.letter, -len(each.words)))
    if not ranked:
        return TitleClass("", "")
    letters = {part.letter for part in parts}
    if "(" in title and ranked[0].letter == "A" and (main := _class_of(lower.partition("(")[0], classes)).letter == "C":
        return TitleClass("B", main.words)  # "Quality Analyst (Call Center)": the place is no part of the work
    apart = EXECUTIVE.match(lower) or not classes.apart.isdisjoint(TOKEN.findall(lower))
    if ranked[0].letter == "A" and apart:
        return TitleClass("B", ranked[0].words, mixed=letters == {"A", "C"}, apart=True)
    sells = any(part.letter == "B" and part.words in classes.sells for part in ranked)
    return TitleClass(
        ranked[0].letter,
        ranked[0].words,
        mixed=letters == {"A", "C"},
        sells=sells,
        serves=ranked[0].letter != "A" and any(part.words in classes.serves for part in ranked),
        cares=ranked[0].letter == "B" and ranked[0].words in classes.care,
        teaches=ranked[0].letter != "A" and any(part.words in classes.teaching for part in ranked),
        behind=all(_is_behind(part.words.split(), classes) for part in ranked if part.letter == "A"),
    )


def _is_behind(words: list[str], classes: Classes) -> bool:
    return any(word in classes.behind for word in words) and not any(word in classes.in_front for word in words)


def is_lead(title: str, classes: Classes) -> bool:
    """Whether a title says that the person led others ("Shift Lead", "Call Center Supervisor")."""
    return any(corrected(token, classes) in classes.leads for token in TOKEN.findall(title.lower()))


def _class_of(text: str, classes: Classes) -> TitleClass:
    """The longest known phrase decides; among phrases as long a C word that ends the title, else the closest to customers."""
    tokens = [corrected(token, classes) for token in TOKEN.findall(text)]
    hits: list[tuple[int, int, str, str]] = []
    sizes = {size for token in tokens for size in classes.sizes.get(token, ()) if size <= LONGEST_PHRASE}
    for size in sorted(sizes, reverse=True):
        for at in range(len(tokens) - size + 1):
            phrase = " ".join(tokens[at : at + size])
            letter = classes.letter.get(phrase)
            if letter == "trap":
                return TitleClass("trap", phrase)
            if letter:
                hits.append((size, at, letter, phrase))
        if hits:
            break
    if not hits:
        return TitleClass("", "")
    telling = [hit for hit in hits if hit[3] not in classes.generic] or hits
    last = max(telling, key=lambda hit: hit[1])
    best = last if last[2] == "C" else min(telling, key=lambda hit: hit[2])
    head = next((token for token in reversed(tokens) if token not in GRADES), "")
    if best[2] != "A" and head not in best[3].split() and classes.letter.get(head) == "A":
        return TitleClass("A", head)  # "Print Shop Cashier"
    if best[2] == "A" and _is_made_behind(tokens, best[3], classes):
        return TitleClass("B", best[3], apart=True)
    return TitleClass(best[2], best[3])


def _is_made_behind(tokens: Sequence[str], phrase: str, classes: Classes) -> bool:
    """ "Box Office Accountant", "Snack Shop Baker": the last word says what the person is, the words before only where."""
    head = next((token for token in reversed(tokens) if token not in GRADES), "")
    with_users = head in WITH_USERS and any(words in phrase for words in classes.for_users)
    return head in classes.makers and head not in phrase.split() and not with_users


@lru_cache(maxsize=4096)
def corrected(token: str, classes: Classes) -> str:
    """The known word that a plural or a misspelling means ("assosiates", "costumer"); the word itself when none is near."""
    if token in classes.misspelt:
        return classes.misspelt[token]
    if token in classes.known:
        return token
    if token.endswith("s") and token[:-1] in classes.known:
        return token[:-1]
    if len(token) < FUZZY_LETTERS or token.isdigit():
        return token
    near = process.extractOne(token, classes.long_known.get(token[0], []), scorer=fuzz.ratio, score_cutoff=FUZZY_FLOOR)
    return near[0] if near is not None else token
