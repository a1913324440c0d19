"""The lines of a document in, its named sections out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import groupby, islice, pairwise
from operator import itemgetter

from rapidfuzz import fuzz, process

from screening.model.profile import Section
from screening.vocabulary.load import Vocabulary

from .job_words import JobWords, employer_strength, job_words_of, title_strength
from .outline import Outline

LONGEST_HEADING = 48  # letters; "Certifications, Licenses & Professional Development" is about the longest seen
MOST_WORDS = 6
FULL_LINE = 85  # letters
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
SPACED = re.compile(r"^\W*(?:[A-Za-z&] ){3,}[A-Za-z&]\W*$")
IN_ORDER = re.compile(r"\s\((?:(?:most\s)?recent|latest|newest|last|past|since|reverse)[^)\n]{0,30}\)(?=:?$)", re.IGNORECASE)
ASIDE = re.compile(r"\s\([^)\d\n]{3,40}\)(?=:?$)")  # "CLIENTS (freelance, home-based)"
WORD = re.compile(r"[a-z]+")
ACCENTS = str.maketrans("áéíóúüñçãõâêôàèëîïùû", "aeiouuncaoaeoaeeiiuu")
CELLS = re.compile(r"\t|[ \xa0]{2,}")
TELLING = re.compile(r"[\d,.]|\w \w+ \w+ \w")  # more than the names of columns
MAIN = frozenset(("summary", "experience", "education", "skills", "licenses", "certifications", "languages"))
LEADING = frozenset(("experience", "education", "skills", "languages", "certifications", "licenses"))
DEGREE = re.compile(
    r"\b(?:B\.?A\b|B\.?Sc\b|BTEC|NVQ|HND|GCSE|A[- ][Ll]evels?|[Dd]iploma|[Dd]egree|[Uu]niversity|[Cc]ollege|Bachelor|High School)"
    r"[^\n]{0,80}\b(?:19|20)\d\d\b"
)
OWN_WORDS = 2  # lines at the top that are the person's name and address
SURE_NAME = 2.0  # strength of an organisation's name there
NEAR_DATES = 260  # letters below it in which a job is dated
DATED = re.compile(r"(?:(?:19|20)|['\u2019])\d\d\s?[-\u2013\u2014]|(?:19|20)\d\d to\b")
SURE_TITLE = 2.5  # strength of a title below an unknown heading
SMALL_LINE = 60  # letters; a longer line above may go on in a heading's word


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
    )


def heading_name(line: str, headings: Headings) -> str | None:
    """The section that a line heads, None for an ordinary line."""
    text = line.strip()
    if "(" in text:
        text = ASIDE.sub("", IN_ORDER.sub("", text))
    if not 3 <= len(text) <= LONGEST_HEADING:
        return None
    if text.count(" ") >= FEWEST_SPACES and SPACED.match(text):
        return headings.glued.get("".join(WORD.findall(text.lower().replace("&", "and"))))
    listed = LISTED.match(text) if text[0] in BULLETS else None
    if listed and not (text[-1] in BULLETS or text.isupper()):
        return None  # an entry of a list
    if text[listed.end() if listed else 0 :][:1].islower() or text[-1] in ".," or "\t" in text or OF_ITS_OWN.search(text):
        return None  # the tail of a sentence, or a line with facts of its own
    words = _words_of(text)
    while len(words) > 1 and words[-1] in CONTINUED:
        words.pop()
    words = words[:-2] if words[-2:] == ["with", "dates"] else words
    if not words or len(words) > MOST_WORDS:
        return None
    phrase = " ".join(words)
    return headings.phrases.get(phrase) or _built(words, headings) or _twofold(text, words, headings) or _misspelt(phrase, headings)


def _built(words: list[str], headings: Headings) -> str | None:
    """ "Relevant Retail Experience": fillers around one core word, the core last."""
    name = headings.cores.get(words[-1])
    kinds = headings.kinds if name == "experience" else frozenset[str]()
    if name and len(words) > 1 and all(word in headings.fillers or word in headings.cores or word in kinds for word in words[:-1]):
        return name
    return None


def _twofold(text: str, words: list[str], headings: Headings) -> str | None:
    """ "Langues / Languages" is one heading in two languages; "SCHOOL & PAPERS" is about its first word."""
    first, slash, second = text.partition("/")
    if slash:
        names = {headings.phrases.get(" ".join(_words_of(half))) for half in (first, second)}
        return names.pop() if len(names) == 1 else None
    name = headings.phrases.get(words[0])
    return name if name in LEADING and text.isupper() and len(words) == 3 and words[1] == "and" else None


def _misspelt(phrase: str, headings: Headings) -> str | None:
    if len(phrase) < FUZZY_LETTERS:
        return None
    found = process.extractOne(phrase, _of_about(len(phrase), phrase[0], headings), scorer=fuzz.ratio, score_cutoff=FUZZY_FLOOR)
    if found is None or phrase.endswith("er") != found[0].endswith("er"):
        return None  # "Social Worker" is who does it
    return headings.phrases[found[0]]


@cache
def _of_about(length: int, letter: str, headings: Headings) -> tuple[str, ...]:
    """The long phrases with this first letter that are near enough in length to be misspelt so."""
    most = (200 - FUZZY_FLOOR) / FUZZY_FLOOR  # as many times longer, of which all letters but those agree
    return tuple(phrase for phrase in headings.long_phrases.get(letter, ()) if max(len(phrase), length) <= most * min(len(phrase), length))


def small_heading(line: str, headings: Headings) -> str | None:
    """The section that a line in small letters or small capitals ("experience", "educAtion") heads: whole headings only."""
    text = line.strip()
    if not (3 <= len(text) <= LONGEST_HEADING and text[0].islower() and text.replace(" ", "").replace("&", "").isalpha()):
        return None
    return headings.phrases.get(" ".join(_words_of(text)))


def _words_of(text: str) -> list[str]:
    plain = text.lower().replace("&", " and ").replace("/", " and ").replace("'", "")
    return WORD.findall(plain if plain.isascii() else plain.translate(ACCENTS).replace("’", ""))


def _inline_heading(row: str, headings: Headings) -> str | None:
    """The section of a heading whose text begins on its line ("Skills: Excel, Word")."""
    match = None
    if ":" in row or "\u2013" in row or "\u2014" in row:
        match = INLINE.match(row)
    if match is None and row.startswith(("Education", "EDUCATION")):
        match = RUN_ON.match(row)
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


def _writes_small(outline: Outline, headings: Headings) -> frozenset[int]:
    """Where headings in small letters begin; one alone may be the end of a sentence, jobs or studies and another are a style."""
    found: dict[int, str] = {}
    above, bold = "", False
    for line in outline.document.lines:
        row = outline.text[line.start : line.end].strip()
        if (
            row[:1].islower()
            and (line.bold or len(above) < SMALL_LINE or above[-1] in ".!?")
            and (name := small_heading(row, headings)) in MAIN
        ):
            found[line.start] = name or ""
            bold = bold or line.bold
        above = row
    names = set(found.values())
    return frozenset(found) if (bold or len(names) > 1) and names & {"experience", "education"} else frozenset()


def find_sections(outline: Outline, vocabulary: Vocabulary) -> tuple[Section, ...]:
    """Sections in text order, without gaps; text before the first heading is `contact`.

    "Skills: Excel, Word" inside the jobs is a section of its own only as far as its paragraph goes.
    """
    headings = headings_of(vocabulary)
    starts: list[tuple[int, str]] = [(0, "contact")]
    aside, above = False, ""
    small = _writes_small(outline, headings)
    for line in outline.document.lines:
        row = outline.text[line.start : line.end]
        name = small_heading(row, headings) if line.start in small else heading_name(row, headings)
        if name is None and ("\t" in row or "  " in row):
            name = cell_heading(row, headings) or table_heading(row, headings)
        if name == "volunteer" and starts[-1][1] == "experience" and _is_title(outline, line.end):
            name = None
        if name is not None:
            starts.append((line.start, name))
            aside = False
        elif aside and not _goes_on(above):
            starts.append((line.start, "experience"))
            aside = False
        if name is None and (name := _inline_heading(row, headings)) is not None:
            aside = starts[-1][1] == "experience" and name != "experience"
            starts.append((line.start, name))
        above = row
    if all(name != "experience" for _, name in starts):
        starts = [(start, "experience" if name == "volunteer" and _is_work(outline, start) else name) for start, name in starts]
        ends = [start for start, _ in starts[1:]] + [len(outline.text)]
        starts = [
            (at, "experience" if name == "summary" and _lists_jobs(outline, at, end) else name)
            for (at, name), end in zip(starts, ends, strict=True)
        ]
    if all(name != "experience" for _, name in starts) and (own := _own_heading(outline, headings, job_words_of(vocabulary))) is not None:
        starts = sorted([*starts, (own, "experience")])
    if all(name != "education" for _, name in starts):
        starts = [(start, "education" if name == "skills" and _is_studies(outline, start, starts) else name) for start, name in starts]
    edges = [*starts, (len(outline.text), "")]
    return tuple(Section(name, start, end) for (start, name), (end, _) in pairwise(edges) if end > start)


# A line that begins or ends with the years of a job.
FROM_TO = re.compile(
    r"^(?:\S{1,12}\s)?\S{0,8}(?:19|20)\d\d\S{0,6}\s?(?:-|–|—|to)\s?(?:\S{1,12}\s)?(?:\S{0,8}(?:19|20)\d\d|present|current|now)\b"
    r"|\b(?:19|20)\d\d\s?(?:-|–|—|to)\s?(?:\S{1,12}\s)?(?:\S{0,8}(?:19|20)\d\d|present|current|now)\s*$",
    re.M,
)


def _is_studies(outline: Outline, start: int, starts: list[tuple[int, str]]) -> bool:
    """Whether "Qualifications" heads degrees with their years, as it does in Britain, and not skills."""
    if not outline.lower.startswith("qualification", start):
        return False
    text = outline.text[start : min([at for at, _ in starts if at > start], default=len(outline.text))]
    return DEGREE.search(text) is not None


def _is_work(outline: Outline, start: int) -> bool:
    """Whether "Community work" is all the work that a resume tells of."""
    row = outline.lower[start : outline.lower.find("\n", start)]
    return "volunt" not in row and ("work" in row or "experience" in row)


def _is_title(outline: Outline, at: int) -> bool:
    """Whether "Volunteer" among the jobs is what one of them was: the firm that a template blanks stands on the next line."""
    below = outline.lower[at : at + NEAR_DATES].lstrip().partition("\n")[0]
    return "company name" in below


def _lists_jobs(outline: Outline, start: int, end: int) -> bool:
    """Whether "Career summary" heads lines that begin or end with ranges of years."""
    return len(FROM_TO.findall(outline.lower[start:end])) > 1


def _own_heading(outline: Outline, headings: Headings, words: JobWords) -> int | None:
    """Where a resume without any known heading of jobs begins them: capitals alone on a line ("TRAVEL TRADE") above a sure title."""
    rows = [(line.start, row) for line in outline.document.lines if (row := outline.text[line.start : line.end].strip())]
    for (start, row), (_, below) in islice(pairwise(rows), OWN_WORDS, None):
        plain = row.replace(" ", "").replace("&", "").replace(",", "")
        if not (plain.isalpha() and plain.isupper() and len(row) <= LONGEST_HEADING) or heading_name(row, headings) is not None:
            continue
        if len(below) <= LONGEST_HEADING and title_strength(below, words) >= SURE_TITLE:
            return start
        if employer_strength(below.split(",")[0], words) >= SURE_NAME and DATED.search(outline.text, start, start + NEAR_DATES):
            return start
    return None


def _goes_on(row: str) -> bool:
    """Whether a line fills its width and does not end a sentence, so that the next one belongs to it."""
    text = row.rstrip()
    return len(text) > FULL_LINE and text[-1] not in ".:;"
