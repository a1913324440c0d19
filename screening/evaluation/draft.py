"""The text of a job posting in, a draft rubric out: each criterion with the sentence that asked for it, for a person to accept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from screening.model.rubric import (
    AnyParams,
    CertificationParams,
    Criterion,
    EducationParams,
    ExperienceParams,
    Kind,
    LicenseParams,
    Params,
    PhraseParams,
    Rubric,
)
from screening.vocabulary.load import Vocabulary

from .checks import label_of
from .posting_asks import asked, asks_of, joined_choice, names_something, pointed_at
from .posting_cues import MUST, NONE, SKIP, WISH, cues_of, whole_words
from .posting_lines import MIXED, clauses
from .posting_sentences import Clause
from .posting_tables import ticks_lost
from .posting_unsure import may_ask
from .posting_words import Found
from .protected import refused_words

MUST_WEIGHS, WISH_WEIGHS, ALL_POINTS = 2, 1, 100
MANY = 2
LONGEST_TITLE = 80
LONGEST_QUOTE = 500
MOST_TEXT = 60_000  # characters of a posting that are looked at
MANNER = "No resume shows this. Judge it in the interview."
ASK_ALL = "No resume shows this. Ask every applicant the same yes or no question."
NOT_READ = "The rules found nothing here that a resume could show. Add a criterion by hand if there is."
UNSURE = "The rules could not tell whether the posting asks for this or only speaks of it. Add it by hand if it does."
QUOTED_APART = "The posting asks for it in a sentence that also asks for what may not be asked."
TICKS_LOST = (
    "A table of this posting ticks what is required and what is preferred. Which tick stands under which head could not be read: "
    "see the table, and choose for each of its lines."
)
LEADERS = re.compile(r"\.{4,}")  # dots that lead from one cell to the next
TITLE_ENDS = re.compile(r"\s+[-–|,(]\s*.*$")


@dataclass(frozen=True, slots=True)
class DraftLine:
    """One criterion and the words of the posting that asked for it: `sentence` is `posting[start:end]`."""

    criterion: Criterion
    sentence: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something the posting asks for that is no criterion, and why."""

    sentence: str
    reason: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A suggestion, nothing more: a person accepts it line by line.

    `ticks_lost`: a table ticks what is required and what preferred, and which tick stands where could not be read.
    """

    title: str
    lines: tuple[DraftLine, ...]
    left_out: tuple[LeftOut, ...] = ()
    ticks_lost: bool = False

    def rubric(self) -> Rubric:
        """The rubric of all lines, musts first, 100 points in all, each saying what asked for it."""
        return self.taking({line.criterion.id: line.criterion.is_must for line in self.lines})

    def taking(self, chosen: Mapping[str, bool]) -> Rubric:
        """The rubric of the chosen criterion ids; True where a person made it a must-have."""
        kept = [_as_need(line.criterion, chosen[line.criterion.id]) for line in self.lines if line.criterion.id in chosen]
        ordered = [each for each in kept if each.is_must] + [each for each in kept if not each.is_must]
        return Rubric("draft", self.title, 1, tuple(_weighed(ordered)))


def _as_need(criterion: Criterion, is_must: bool) -> Criterion:
    return replace(criterion, is_must=is_must, of=tuple(_as_need(each, is_must) for each in criterion.of))


def draft_rubric(posting: str, vocabulary: Vocabulary) -> Draft:
    """What the posting asks for, as criteria. Duties, pay and benefits ask for nothing."""
    shown = posting[:MOST_TEXT]
    text = LEADERS.sub(lambda found: "\t" + " " * (len(found[0]) - 1), shown)
    lines: dict[Params, DraftLine] = {}
    left_out: dict[str, LeftOut] = {}

    def asks(line: str) -> bool:
        return any(True for _ in asked(Clause(line, 0, len(line), MUST), vocabulary))

    before: Clause | None = None
    title = _title_row(text)
    for said in _in_lists(list(clauses(text, vocabulary, asks=asks)), vocabulary):
        clause, found = (said, ()) if said.need == SKIP else _with_before(said, before, lines, vocabulary)
        quote = " ".join(shown[clause.start : clause.end].split())[:LONGEST_QUOTE]
        refusal = refused_words(said.text, vocabulary)
        if refusal:
            left_out.setdefault(quote, LeftOut(quote, f'"{refusal.word}": {refusal.reason}; {refusal.instead}'))
        before = before if said.need == SKIP else said
        for each in found:
            asking = _row_of(each, replace(clause, need=clause.need or MUST))
            words = " ".join(shown[asking.start : asking.end].split())[:LONGEST_QUOTE]
            _add(lines, each, asking, words, is_refused=refusal is not None)
        if not found and (reason := _why_left_out(clause, quote, vocabulary, is_title=clause.start < title)):
            left_out.setdefault(quote, LeftOut(quote, reason))
    kept = [line for line in lines.values() if not _is_contained(line.criterion, lines.values())]
    return Draft(title_of(text), tuple(_named(kept)), tuple(left_out.values()), ticks_lost(text, cues_of(vocabulary)))


def _why_left_out(clause: Clause, quote: str, vocabulary: Vocabulary, *, is_title: bool) -> str:
    """Why a clause that gave no criterion is shown all the same; "" for one that asks for nothing."""
    if clause.need not in (NONE, SKIP):
        return _reason(quote, vocabulary) if len(quote) > MANY else ""
    return UNSURE if names_something(clause, vocabulary) or (may_ask(clause) and not is_title) else ""


def _title_row(posting: str) -> int:
    """Where the first row ends, if it is the title."""
    row = next((each for each in posting.splitlines() if each.strip(" *#_:")), "")
    return posting.find(row) + len(row) if len(row) <= LONGEST_TITLE and not row.rstrip().endswith((".", "!", "?", ";")) else 0


def _row_of(found: Found | tuple[Found, ...], clause: Clause) -> Clause:
    """Of a cell of several rows the one that asks, not what stands beside them."""
    if len(clause.rows) < MANY:
        return clause
    first = found if isinstance(found, Found) else found[0]
    row = clause.rows[min(clause.text[: first.start].count("\n"), len(clause.rows) - 1)]
    return replace(clause, start=row.start, end=row.end)


def _with_before(
    clause: Clause, before: Clause | None, lines: dict[Params, DraftLine], vocabulary: Vocabulary
) -> tuple[Clause, Sequence[Found | tuple[Found, ...]]]:
    """What a clause asks for; with the one before it where it only points back at that ("knowing either is a plus")."""
    found = asks_of(clause, vocabulary)
    if before is None:
        return clause, found
    if not found and clause.said and (meant := pointed_at(clause, before, vocabulary)):
        _forget(lines, meant, before)
        return replace(clause, start=before.start), meant
    if choice := joined_choice(found, clause, before, vocabulary):
        return replace(clause, start=before.start), choice
    return clause, found


def _in_lists(found: Sequence[Clause], vocabulary: Vocabulary) -> Iterator[Clause]:
    """A list under a heading we do not know is one of musts where an item can be nothing else ("3+ years in hospitality")."""
    bare = [each for each in found if each.need == NONE and each.in_list and each.group != MIXED]
    groups = {each.group for each in bare if asks_of(each, vocabulary)}
    for each in found:
        yield replace(each, need=MUST) if each in bare and each.group in groups else each


def _forget(lines: dict[Params, DraftLine], meant: Sequence[Found | tuple[Found, ...]], before: Clause) -> None:
    """What the sentence behind says of them counts, not the heading above."""
    kinds = tuple(type(each.params) for each in meant if isinstance(each, Found))
    for params in [params for params, line in lines.items() if line.start == before.start and isinstance(params, kinds)]:
        del lines[params]


def _is_contained(criterion: Criterion, lines: Iterable[DraftLine]) -> bool:
    """Work with customers of any length says nothing beside a must of so many months."""
    if criterion.params != ExperienceParams(customer_facing=True):
        return False
    others = (line.criterion for line in lines if line.criterion.is_must)
    return any(isinstance(each.params, ExperienceParams) and each.params.customer_facing and each.params.min_months for each in others)


def title_of(posting: str) -> str:
    """The first short line, without the place behind it."""
    for row in posting.splitlines():
        plain = TITLE_ENDS.sub("", row.strip(" *#_:")).strip()
        if plain:
            return plain if len(plain) <= LONGEST_TITLE and not plain.endswith((".", "!")) else "Draft from a posting"
    return "Draft from a posting"


def _add(lines: dict[Params, DraftLine], found: Found | tuple[Found, ...], clause: Clause, quote: str, *, is_refused: bool) -> None:
    """A thing asked for twice is one line; a must stays a must."""
    each_of = (found,) if isinstance(found, Found) else found
    first = each_of[0]
    known = lines.get(first.params)
    if known is not None and (known.criterion.is_must or clause.need == WISH):
        return
    is_one = len(each_of) == 1
    of = () if is_one else tuple(Criterion(f"x{n}", each.params, clause.need == MUST) for n, each in enumerate(each_of))
    params = first.params if is_one else AnyParams()
    why = QUOTED_APART if is_refused else f'The posting says: "{quote}"'
    criterion = Criterion("", params, clause.need == MUST, why=why, of=of)
    lines[first.params] = DraftLine(criterion, quote, clause.start, clause.end)


def _named(lines: list[DraftLine]) -> Iterator[DraftLine]:
    """Ids that say what is asked, each once; labels for people."""
    taken: set[str] = set()
    for line in lines:
        criterion = line.criterion
        stem = stem_of(criterion)
        name = next(each for each in (stem, *(f"{stem}_{n}" for n in range(2, 1000))) if each not in taken)
        taken.add(name)
        of = tuple(replace(each, id=f"{name}_{n}", label=label_of(each)) for n, each in enumerate(criterion.of, start=1))
        named = replace(criterion, id=name, of=of)
        yield replace(line, criterion=replace(named, label=(_of_field(named) or label_of(named))[:120]))


def _of_field(criterion: Criterion) -> str:
    """ "Experience: veterinary or grooming" for a field of work, "Certificate: food handler" for one no list knows; else ""."""
    params = criterion.params
    if isinstance(params, CertificationParams) and params.any_of and params.any_of[0].islower():
        return f"Certificate: {' or '.join(params.any_of)}"
    first = criterion.of[0].params if criterion.of else None
    return f"Experience: {' or '.join(first.titles)}" if isinstance(first, ExperienceParams) and first.titles else ""


def stem_of(criterion: Criterion) -> str:
    """ "typing", "spanish", "salesforce", "lead": a short id."""
    params = criterion.params
    if isinstance(params, ExperienceParams) and not params.titles:
        return "lead" if params.lead else "customer_experience"
    if criterion.kind is Kind.ANY:
        return stem_of(criterion.of[0])
    if isinstance(params, EducationParams):
        return "education"
    if isinstance(params, PhraseParams) and params.topic:
        return params.topic[0]
    names = [
        *getattr(params, "titles", ()),
        *getattr(params, "any_of", ()),
        *getattr(params, "all_of", ()),
        *getattr(params, "kpi", ()),
        *getattr(params, "category", ()),
    ]
    first = re.sub(r"[^a-z0-9]+", "_", str(names[0]).lower()).strip("_")[:40] if names else ""
    prefix = "license_" if isinstance(params, LicenseParams) else ""
    stem = f"{prefix}{first}" if first else str(criterion.kind)
    return stem if stem[:1].isalpha() else f"{criterion.kind}_{stem}"


def _weighed(criteria: Sequence[Criterion]) -> Iterator[Criterion]:
    """Whole points that add up to 100, a must twice a wish; the remainder goes to the first ones."""
    weights = [MUST_WEIGHS if each.is_must else WISH_WEIGHS for each in criteria]
    total = sum(weights) or 1
    shares = [ALL_POINTS * weight // total for weight in weights]
    rest = ALL_POINTS - sum(shares)
    for place, (criterion, points) in enumerate(zip(criteria, shares, strict=True)):
        yield replace(criterion, points=float(points + (place < rest)))


def _reason(quote: str, vocabulary: Vocabulary) -> str:
    table = vocabulary.tables["postings"]
    lower = quote.lower()
    if whole_words(table["ask_all"]).search(lower):
        return ASK_ALL
    return MANNER if whole_words(table["interview"]).search(lower) else NOT_READ
