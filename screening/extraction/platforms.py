"""The text of a document in, the systems the person claims to have used out, each with the best claim made of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from re import Pattern
from typing import Any

from rapidfuzz.distance import DamerauLevenshtein

from screening.model.document import Evidence
from screening.model.profile import Platform, Use
from screening.vocabulary.load import Vocabulary

from .hearsay import is_hoped_for, is_of_others
from .outline import Outline
from .passages import any_of, clause_of, line_of, quote, sentence_at
from .platform_talk import is_linked, is_only_talk
from .platform_use import is_a_tool, is_not_used
from .words import Hit, find_words, folded, listed

NEAR = 60  # characters: how far a cue may stand from an ambiguous word
WISH_REACH = 60  # characters: "familiar with Excel, Word and Salesforce"
BETWEEN_ITEMS = re.compile(r"[\s,;/|&()*\u2022\u00b7:+-]*(?:and|or)?[\s,;/|&()*\u2022\u00b7+-]*")
# "Corrected customers' details in the database", "client health insurance database"; never across a comma.
STORES = ("database", "data base", "tracking software", "record system", "records system")
STORE = re.compile(r"data ?bases?\b|tracking software\b|records? system\b")
WHOSE = re.compile(
    r"\b(?:customers?|clients?|members?|consumers?|donors?|borrowers?|policyholders?|subscribers?|accounts?|applicants?)(?:'s|s'|')?"
    r"(?: (?!patients?\b|products? \w)[\w&'-]{1,20}){0,3}? $"
)
WHOSE_REACH = 90  # characters
IN_IT = re.compile(r"\b(?:in|into|through|via|on|with|using)\s(?:the\s)?$")
FOR_IT = re.compile(r"(?=\s(?:for\s|(?:inbox|queue|tickets?|cases?|chats?|contacts?)\b))")
NAME_BEFORE = re.compile(r"(?<=[\w,;:(/&\u2022-] )((?:[A-Z][\w.&]{1,20} ){1,2})$")
# Ships' bridges, aircraft and digs: "crew resource management (CRM)".
OTHER_CRM = re.compile(
    r"\b(?:crew|cockpit|cultural|cultural heritage|coastal|composite risk|certified risk) (?:resources? )?manage(?:ment|r)\b"
)
# "Microsoft Dynamics till": a system of another kind that bears the maker's name.
OTHER_KIND = re.compile(
    r"\s(?:tills?|pos|point of sale|erp|accounting|ledger|payroll|warehouse|stock control|inventory)\b(?! (?:and )?crm)"
)
CAPITAL_TOKEN = re.compile(r"[A-Z](?<!\w[A-Z])[A-Za-z]{6,15}\b")


@dataclass(frozen=True, slots=True)
class Mention:
    """One place that names a system."""

    name: str | None
    category: str
    use: Use
    job: int | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Guard:
    """When an ordinary word is the name of a system. Patterns see the text with the word replaced by "@"."""

    surely: Pattern[str] | None
    never: Pattern[str] | None
    cue: Pattern[str] | None
    lower: bool
    capitals: bool

    @classmethod
    def of(cls, row: Mapping[str, str]) -> Guard:
        cue = row.get("cue", "")
        return cls(
            _around(row.get("is", "")),
            _around(row.get("not", "")),
            any_of(cue) if cue else None,
            bool(row.get("lower")),
            bool(row.get("caps")),
        )


def _around(words: str) -> Pattern[str] | None:
    parts = [word if "@" in word else rf"\b{word}\b" for word in listed(words)]
    return re.compile("|".join(rf"(?<![a-z]){p}(?![a-z])" if p[-1].isalpha() else rf"(?<![a-z]){p}" for p in parts)) if parts else None


@cache
def _guard(vocabulary: Vocabulary, form: str) -> Guard:
    """Compiled when the word is first met: most of them never are."""
    return Guard.of(vocabulary.tables["platforms"]["guards"][form])


def find_platforms(outline: Outline, vocabulary: Vocabulary) -> tuple[Platform, ...]:
    """Named systems, then unnamed customer-record systems (name None), in order of first mention."""
    hits = _named(outline, vocabulary)
    mentions = [_mention(outline, vocabulary, hit) for hit in hits]
    grouped: dict[tuple[str | None, str], list[Mention]] = {}
    tools = {m.name for m in mentions if m and m.category == "other"}
    for mention in sorted((m for m in mentions if m), key=lambda m: m.evidence.start):
        if mention.name in tools and mention.use is Use.LISTED:
            mention = replace(mention, category="other")  # "Comparative raters (EZLynx)", and EZLynx in a list of skills
        grouped.setdefault((mention.name, mention.category), []).append(mention)
    return tuple(_platform(name, category, found) for (name, category), found in grouped.items())


def _platform(name: str | None, category: str, mentions: list[Mention]) -> Platform:
    """One platform counts once: its strongest mention first, the jobs that name it."""
    order = list(Use)
    best = sorted(mentions, key=lambda m: (-order.index(m.use), m.evidence.start))
    evidence = tuple(dict.fromkeys(m.evidence for m in best))
    jobs = tuple(sorted({m.job for m in mentions if m.job is not None and m.use is not Use.WISH}))
    return Platform(name, category, best[0].use, evidence, jobs)


def _named(outline: Outline, vocabulary: Vocabulary) -> list[Hit]:
    """Hits that stand for a system: plain names, then ordinary words that their surroundings make names."""
    hits = find_words(outline, vocabulary, "platforms")
    guards = vocabulary.tables["platforms"]["guards"]
    sure = [hit for hit in hits if hit.form not in guards]
    for hit in hits:
        if hit.form in guards and _is_meant(outline, hit, _guard(vocabulary, hit.form), sure):
            sure.append(hit)
    taken = {(hit.start, hit.end) for hit in hits}
    sure += [hit for hit in _misspelt(outline, vocabulary) if (hit.start, hit.end) not in taken]
    sure = _named_crm(outline, vocabulary, sure)
    sure += _record_systems(outline, sure)
    return sure


def _is_meant(outline: Outline, hit: Hit, guard: Guard, sure: list[Hit]) -> bool:
    text = folded(outline.lower)
    left, right = line_of(outline.text, hit.start, hit.end)
    left, right = max(left, hit.start - NEAR), min(right, hit.end + NEAR)
    around = f"{text[left : hit.start]}@{text[hit.end : right]}"
    if guard.never and guard.never.search(around):
        return False
    if guard.surely and guard.surely.search(around):
        return True
    written = outline.text[hit.start : hit.end]
    capital = written.isupper() if guard.capitals else written[0].isupper()
    if guard.cue and (capital or guard.lower) and guard.cue.search(around):
        return True
    return capital and any(_neighbours(text, hit, other) for other in sure if other.key[1] not in ("generic", "vendor"))


def _neighbours(text: str, one: Hit, other: Hit) -> bool:
    start, end = (one.end, other.start) if one.start < other.start else (other.end, one.start)
    return 0 < end - start <= 12 and BETWEEN_ITEMS.fullmatch(text, start, end) is not None


def _misspelt(outline: Outline, vocabulary: Vocabulary) -> list[Hit]:
    """Long names one letter off ("Saleforce"), as capitalised words only."""
    names = _long_names(vocabulary)
    found = []
    for match in CAPITAL_TOKEN.finditer(outline.text):
        word = match[0].lower()
        near = [
            n
            for n in names.get(word[:2], ())
            if n != word and abs(len(n) - len(word)) <= 1 and DamerauLevenshtein.distance(word, n, score_cutoff=1) <= 1
        ]
        if near:
            found.append(Hit(match.start(), match.end(), names_key(vocabulary, near[0]), near[0]))
    return found


@cache
def _long_names(vocabulary: Vocabulary) -> dict[str, tuple[str, ...]]:
    names: dict[str, list[str]] = {}
    for name in listed(vocabulary.tables["platforms"]["misspelt"]):
        names.setdefault(name[:2], []).append(name)
    return {letters: tuple(group) for letters, group in names.items()}


@cache
def names_key(vocabulary: Vocabulary, lower: str) -> tuple[str, ...]:
    """The key of the platform whose name is `lower` in lower case."""
    forms = vocabulary.tables["platforms"]["forms"]
    return next(("platforms", category, name) for category, group in forms.items() for name in group if name.lower() == lower)


def _named_crm(outline: Outline, vocabulary: Vocabulary, sure: list[Hit]) -> list[Hit]:
    """ "Bullhorn CRM": a product that no list knows, in place of the bare word "CRM" in it."""
    if not any(hit.key[1] == "generic" for hit in sure):
        return sure
    words = frozenset(listed(vocabulary.tables["platforms"]["not_a_name"]))
    found = []
    for hit in sure:
        name = (
            NAME_BEFORE.search(outline.text, max(0, hit.start - 40), hit.start)
            if hit.key[1] == "generic" and hit.form.startswith("crm")
            else None
        )
        tokens = (
            []
            if name is None
            else [t for t in name[1].split() if t.lower().strip(".,") not in words and not t.lower().endswith(("ed", "ing"))]
        )
        if not tokens or name is None or tokens != name[1].split()[-len(tokens) :]:
            found.append(hit)
            continue
        start = hit.start - len(" ".join(tokens)) - 1
        found.append(Hit(start, hit.end, ("platforms", "crm", f"{' '.join(tokens)} CRM"), outline.lower[start : hit.end]))
    return found


def _record_systems(outline: Outline, sure: list[Hit]) -> list[Hit]:
    """Customer databases that have no name; a place already named does not count twice."""
    text = folded(outline.lower)
    taken = [(hit.start, hit.end) for hit in sure]
    found = []
    for store in STORE.finditer(text) if any(sign in text for sign in STORES) else ():
        whose = WHOSE.search(text[max(0, store.start() - WHOSE_REACH) : store.start()])
        if whose is None:
            continue
        start, end = store.start() - len(whose[0]), store.end()
        if "\n" not in outline.text[start:end] and not any(s < end and e > start for s, e in taken):
            found.append(Hit(start, end, ("platforms", "generic", "crm"), text[start:end]))
    return found


def _mention(outline: Outline, vocabulary: Vocabulary, hit: Hit) -> Mention | None:
    table = vocabulary.tables["platforms"]
    text = folded(outline.lower)
    left, right = clause_of(outline.text, hit.start, hit.end)
    group, name = hit.key[1], hit.key[2]
    generic = group == "generic"
    if generic and hit.form.startswith("crm") and OTHER_CRM.search(text):
        return None
    if generic and any_of(table["generic_not"]).search(text, left, right):
        return None
    vendor = any_of(table["vendors"]).search(text, max(0, hit.start - 3 * NEAR), hit.start) if group != "office" else None
    if vendor is not None and vendor.start() >= _sentence_start(outline, hit.start):
        return None
    if is_only_talk(text, (left, right), (hit.start, hit.end), generic=generic):
        return None
    if group != "office" and (is_not_used(text, hit.start, hit.end, (left, right)) or is_of_others(outline, hit.start, hit.end)):
        return None
    if (group == "crm" and OTHER_KIND.match(text, hit.end)) or is_a_tool(table, name, text, hit.start, hit.end, (left, right)):
        group = "other"
    job = outline.job_at(hit.start)
    if _is_employer(outline, hit, job):
        return None
    use = _use(outline, vocabulary, hit, job, (left, right))
    if generic and use is Use.LISTED:
        use = Use.GENERIC
    evidence = quote(outline, hit.start, hit.end, f"platform:{hit.form}", clause=(left, right))
    return Mention(None if generic else name, name if generic else group, use, job, evidence)


def _is_employer(outline: Outline, hit: Hit, job: int | None) -> bool:
    """Somebody who worked at a maker of software did not therefore use it."""
    if job is None:
        return False
    employment = outline.employments[job]
    in_heading = employment.evidence.start <= hit.start < employment.evidence.end
    return in_heading and outline.lower[hit.start : hit.end] in (employment.employer or "").lower()


def _sentence_start(outline: Outline, at: int) -> int:
    """Start of the sentence that holds `at`: "vendors" may stand a wrapped line before the names."""
    return sentence_at(outline.text, at)[0]


def _use(outline: Outline, vocabulary: Vocabulary, hit: Hit, job: int | None, clause: tuple[int, int]) -> Use:
    """The step of the ladder that this mention stands on."""
    table = vocabulary.tables["platforms"]
    text = folded(outline.lower)
    left, right = clause
    if any_of(table["wishes"]).search(text, max(left, hit.start - WISH_REACH), min(right, hit.end + WISH_REACH // 2)):
        return Use.WISH
    if _is_asked_for(table["requirements"], text, left, right) or is_hoped_for(outline, hit.start, hit.end):
        return Use.WISH
    if job is None:
        return Use.WISH if outline.section_at(hit.start) in ("education", "interests") else Use.LISTED
    if not outline.employments[job].dates.is_dated:
        return Use.LISTED
    if any_of(table["uses"]).search(text, left, right) or _keeps_records(table, text, hit, clause):
        return Use.USED_IN_JOB
    return Use.NAMED_IN_JOB if is_linked(text, left, hit.start) else Use.WISH


@lru_cache(maxsize=64)
def _is_asked_for(words: str, text: str, left: int, right: int) -> bool:
    """Asked once a clause: a list of skills names a dozen systems in one."""
    return any_of(words).search(text, left, right) is not None


def _keeps_records(table: Mapping[str, Any], text: str, hit: Hit, clause: tuple[int, int]) -> bool:
    """ "30 tickets a day in ConnectWise", "Zendesk for all tickets", "Kustomer inbox": customers' records live in it."""
    left, right = clause
    if any_of(table["not_uses"]).search(text, left, right):
        return False
    inside = IN_IT.search(text[max(left, hit.start - 14) : hit.start]) is not None
    behind = FOR_IT.match(text, hit.end) is not None
    return (inside and any_of(table["records"]).search(text, left, hit.start) is not None) or (
        behind and any_of(table["records"]).search(text, hit.end, min(right, hit.end + WISH_REACH)) is not None
    )
