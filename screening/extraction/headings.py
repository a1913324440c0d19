"""A line of a document in, the section that it heads out: None for an ordinary line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from operator import itemgetter

from rapidfuzz import fuzz, process

from screening.vocabulary.load import Vocabulary

LONGEST_HEADING = 48  # letters; "Certifications, Licenses & Professional Development" is about the longest seen
MOST_WORDS = 6
FUZZY_LETTERS = 8  # shorter headings are one letter away from other words ("sales", "skills")
FUZZY_FLOOR = 90  # "Proffesional Experiance" 91; "Professional Experts" 86
BULLETS = "•●▪■◦‣∙·○□❖➢➤►✓✔»§◆♦⁃▸*~-–—"
LISTED = re.compile(rf"[{re.escape(BULLETS)}]\s*")
CONTINUED = ("continued", "cont", "contd", "d")
INLINE = re.compile(r"^\W{0,3}([A-Za-z][A-Za-z &/]{3,40}?)\s?[:\u2013\u2014](?:\s|\t)")
# "Education Chemeketa Community College AAS 2012": a heading and its first entry on one line.
RUN_ON = re.compile(r"^(Education|EDUCATION)\s(?=[A-Z][^\n]{0,90}?\b(?:University|College|School|Institute|GED|Diploma)\b)")
OF_ITS_OWN = re.compile(r"[@|;!?$%\d]")
FEWEST_SPACES = 3
SPACED = re.compile(r"^\W*(?:[A-Za-z&] {1,4}){3,}[A-Za-z&]\W*$")
NUMBERED = re.compile(r"(?:\d{1,2}|[IVX]{1,4}|[A-Ha-h])[.)]\s+")
IN_ORDER = re.compile(
    r"(?:\s\(|,\s)(?:(?:most\s)?recent|latest|newest|last|past|since|reverse)[^)\n]{0,30}(?:\)|first)(?=:?$)", re.IGNORECASE
)
ASIDE = re.compile(r"\s\([^)\d\n]{2,40}\)(?=:?$)")  # "CLIENTS (freelance, home-based)"
ENDS_OF_ASIDES = (")", ":", ".", "t")
YEARS = re.compile(r"\b(experience|history|employment)\s\((?:(?:19|20)\d\d[^()\n]{0,16}|\d{1,2}\+? years)\)(?=:?$)", re.IGNORECASE)
TWO_TONGUES = re.compile(r"[/|\u2013\u2014]| - ")
WORD = re.compile(r"[a-z]+")
ACCENTS = str.maketrans("áéíóúüñçãõâêôàèëîïùûäöå", "aeiouuncaoaeoaeeiiuuaoa")
CELLS = re.compile(r"\t|[ \xa0]{2,}")
TELLING = re.compile(r"[\d,.]|\w \w+ \w+ \w")  # more than the names of columns
LEADING = frozenset(("experience", "education", "skills", "languages", "certifications", "licenses"))


@dataclass(frozen=True, slots=True, eq=False)
class Headings:
    """The heading words of a vocabulary, ready to look up."""

    phrases: dict[str, str]
    glued: dict[str, str]
    cores: dict[str, str]
    fillers: frozenset[str]
    long_phrases: dict[str, tuple[str, ...]]  # by their first letter
    columns: dict[str, str]
    other_columns: frozenset[str]
    kinds: frozenset[str]
    heads: frozenset[str]
    tails: frozenset[str]
    opens: frozenset[str]
    speaks: frozenset[str]
    about: dict[str, str]


@cache
def headings_of(vocabulary: Vocabulary) -> Headings:
    table = vocabulary.tables["sections"]
    phrases = {phrase: name for name, group in table["phrases"].items() for phrase in group}
    cores = {word: name for name, group in table["cores"].items() for word in group}
    glued = {phrase.replace(" ", ""): name for phrase, name in phrases.items()}
    long = sorted(phrase for phrase in phrases if len(phrase) >= FUZZY_LETTERS)
    by_letter = {letter: tuple(group) for letter, group in groupby(long, itemgetter(0))}
    columns = table["columns"]
    return Headings(
        phrases,
        glued,
        cores,
        frozenset(table["fillers"]),
        by_letter,
        columns["key"],
        frozenset(columns["others"]),
        frozenset(table["kinds"]),
        frozenset(table["heads"]),
        frozenset(table["tails"]),
        frozenset(table["own"]["opens"]),
        frozenset(table["own"]["speaks"]),
        {word: name for name, group in table["own"]["about"].items() for word in group},
    )


def heading_name(line: str, headings: Headings) -> str | None:
    """The section that a line heads, None for an ordinary line."""
    text = line.strip()
    if text[-1:] in ENDS_OF_ASIDES:
        text = _without_aside(text)
    if not 3 <= len(text) <= LONGEST_HEADING:
        return None
    if text.count(" ") >= FEWEST_SPACES and SPACED.match(text):
        return headings.glued.get("".join(WORD.findall(text.lower().replace("&", "and"))))
    listed = LISTED.match(text) if text[0] in BULLETS else None
    if listed and not (text[-1] in BULLETS or text.isupper()):
        return None  # an entry of a list
    if "|" in text:
        return _of_both(text, headings)
    if text[listed.end() if listed else 0 :][:1].islower() or text[-1] in ".," or "\t" in text or OF_ITS_OWN.search(text):
        return None  # the tail of a sentence, or a line with facts of its own
    words = _words_of(text)
    while len(words) > 1 and words[-1] in CONTINUED:
        words.pop()
    words = words[:-2] if words[-2:] == ["with", "dates"] else words
    if not words or len(words) > MOST_WORDS:
        return None
    phrase = " ".join(words)
    known = headings.phrases.get(phrase) or _twofold(text, words, headings) or _built(words, headings)
    return known or _trimmed(words, headings) or _own(words, headings) or _misspelt(phrase, headings)


def _without_aside(text: str) -> str:
    """ "Education ......", "Jobs (newest first)", "Work Experience (2010-2014)", "LICENSE(S)"."""
    if text.endswith(".."):
        return text.rstrip("._ ")
    if "(" in text or "," in text:
        text = YEARS.sub(r"\1", ASIDE.sub("", IN_ORDER.sub("", text)))
    return text.replace("(s)", "s").replace("(S)", "S")


def _built(words: list[str], headings: Headings) -> str | None:
    """ "Relevant Retail Experience": fillers around one core word, the core last."""
    name = headings.cores.get(words[-1])
    kinds = headings.kinds if name in ("experience", "skills") else frozenset[str]()
    if name and len(words) > 1 and all(word in headings.fillers or word in headings.cores or word in kinds for word in words[:-1]):
        return name
    return None


def _twofold(text: str, words: list[str], headings: Headings) -> str | None:
    """ "Skills & Languages" and "SCHOOL & PAPERS" are about their first word, "Volunteer & Work Experience" tells of jobs."""
    if "/" in text or " - " in text or "\u2013" in text or "\u2014" in text:
        return _of_both(text, headings)
    if "and" not in words or set(words) == {"and"}:
        return None
    parts = [word for word in words if word != "and"] if "," in text else [" ".join(half) for half in _halves(words)]
    names = [headings.phrases.get(part) for part in parts]
    if None not in names:
        return next((name for name in ("experience", "education") if name in names), names[0])
    return names[0] if names[0] in LEADING and text.isupper() and len(words) == 3 else None


def _halves(words: list[str]) -> tuple[list[str], list[str]]:
    at = words.index("and")
    return words[:at], words[at + 1 :]


def _of_both(text: str, headings: Headings) -> str | None:
    """ "Langues / Languages" is one heading in two languages."""
    first, second = (" ".join(_words_of(half)) for half in TWO_TONGUES.split(text, maxsplit=1))
    name = headings.phrases.get(first)
    sure = " " in first and " " not in second  # "Work History / Historial"
    return name if name is not None and (sure or name == headings.phrases.get(second)) else None


def _trimmed(words: list[str], headings: Headings) -> str | None:
    """ "Details of Employment", "Career to Date": a heading of its own with little words before or behind it."""
    if words[0] not in headings.heads and words[-1] not in headings.tails:
        return None
    first, last = 0, len(words)
    while first < last and words[first] in headings.heads:
        first += 1
    while last > first and words[last - 1] in headings.tails:
        last -= 1
    if not 0 < last - first < len(words):
        return None
    name = headings.phrases.get(" ".join(words[first:last])) or _built(words[first:last], headings)
    if name == "experience" and words[0] == "my":
        return None  # "My working life" is told in sentences, which are read as well without a heading
    return name if name in LEADING or last == len(words) else None


def _own(words: list[str], headings: Headings) -> str | None:
    """ "Where I've made a difference", "Software I use"."""
    if words[0] not in headings.opens or headings.speaks.isdisjoint(words):
        return None
    return next((headings.about[word] for word in words if word in headings.about), None)


@lru_cache(maxsize=256)  # a resume names a title or a place again and again
def _misspelt(phrase: str, headings: Headings) -> str | None:
    if len(phrase) < FUZZY_LETTERS:
        return None
    found = process.extractOne(phrase, _of_about(len(phrase), phrase[0], headings), scorer=fuzz.ratio, score_cutoff=FUZZY_FLOOR)
    if found is None or phrase.endswith("er") != found[0].endswith("er"):
        return None  # "Social Worker" is who does it
    if phrase.count(" ") > found[0].count(" ") and phrase[-2] != " ":
        return None  # "Community Outreach Inc" has a word more; "Objective Â" has what a broken sign left
    return headings.phrases[found[0]]


@cache
def _of_about(length: int, letter: str, headings: Headings) -> tuple[str, ...]:
    """The long phrases with this first letter that are near enough in length to be misspelt so."""
    most = (200 - FUZZY_FLOOR) / FUZZY_FLOOR  # as many times longer, of which all letters but those agree
    return tuple(phrase for phrase in headings.long_phrases.get(letter, ()) if max(len(phrase), length) <= most * min(len(phrase), length))


def small_heading(line: str, headings: Headings) -> str | None:
    """The section that a line in small letters ("experience", "educAtion") or with a number ("2. Education") heads: whole headings only."""
    text = line.strip()
    if numbered := NUMBERED.match(text):
        return headings.phrases.get(" ".join(_words_of(text[numbered.end() :])))
    if not (3 <= len(text) <= LONGEST_HEADING and text[0].islower() and text.replace(" ", "").replace("&", "").isalpha()):
        return None
    return headings.phrases.get(" ".join(_words_of(text)))


def _words_of(text: str) -> list[str]:
    plain = text.lower().replace("&", " and ").replace("/", " and ").replace("+", " and ").replace("'", "")
    return WORD.findall(plain if plain.isascii() else plain.translate(ACCENTS).replace("’", ""))


def inline_heading(row: str, headings: Headings) -> str | None:
    """The section of a heading whose text begins on its line ("Skills: Excel, Word")."""
    match = RUN_ON.match(row) if row.startswith(("Education", "EDUCATION")) else None
    match = match or INLINE.match(row)
    return headings.phrases.get(" ".join(WORD.findall(match[1].lower().replace("&", " and ")))) if match else None


def cell_heading(row: str, headings: Headings) -> str | None:
    """The section that the first cell of a row heads ("Education TAB A.S., Business"); a row of headings is no such row."""
    first, tab, rest = row.partition("\t")
    first = first.strip().rstrip(":")
    if not tab or not TELLING.search(rest) or not first[:1].isupper() or heading_name(rest.split("\t")[0], headings) is not None:
        return None
    return headings.phrases.get(" ".join(_words_of(first))) if len(first) <= LONGEST_HEADING else None


def table_heading(row: str, headings: Headings) -> str | None:
    """The section that a table's head begins ("Dates TAB Employer and position TAB What I did")."""
    cells = [" ".join(_words_of(cell)) for cell in CELLS.split(row) if cell.strip()]
    keys = {headings.columns[cell] for cell in cells if cell in headings.columns}
    known = all(cell in headings.columns or cell in headings.other_columns for cell in cells)
    return keys.pop() if len(cells) > 1 and len(keys) == 1 and known else None
