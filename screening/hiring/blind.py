"""A document and what it says about who wrote it in, the same document without that out: every hidden letter becomes a block.

Nothing moves: the masked text is as long as the text, so evidence, marks and places on the page still fit.
When in doubt more is hidden than need be.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from screening.model.document import Document, Evidence
from screening.model.evaluation import Evaluation, Finding
from screening.model.profile import Facts, Identity

from .blind_words import ANY_CASE, AS_WRITTEN, HIDDEN_SECTIONS, YEAR

BLOCK = "█"
OLD_YEARS = 10  # what lies further back says age, not skill
TOP_LINES = 2  # hidden when no name was found: it mostly stands there
SHORTEST_NAME = 2  # letters; shorter parts of a name are hidden only beside another part
NOT_NAMES = frozenset({"the", "and", "resume", "cv", "curriculum", "vitae", "info", "mail", "email", "contact", "hello", "jobs", "work"})
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Mask:
    """Hides one person in any words. `names` are the parts of their name, `places` those of where they live.

    Years up to `until` say age, not skill, and are hidden as well (0: none).
    """

    names: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    until: int = 0

    def words(self, text: str) -> str:
        """The text with the person hidden, as long as before."""
        return _words(self, text)

    def spans(self, text: str) -> Iterator[Span]:
        """Where the person shows in a text."""
        for pattern in (ANY_CASE, AS_WRITTEN, *self._own()):
            for found in pattern.finditer(text):
                yield found.span()
        yield from (found.span() for found in YEAR.finditer(text) if int(found.group()) <= self.until)

    def _own(self) -> Iterator[re.Pattern[str]]:
        parts = "|".join(re.escape(part) for part in sorted(self.names, key=len, reverse=True))
        if parts:
            initial = r"(?:\b[A-Z]\.?[ \t]+)?"
            yield re.compile(rf"{initial}(?<![^\W_])(?i:{parts})(?:'s)?(?![^\W_])(?:[ \t]+[A-Z]\.(?=\s))?")
        places = "|".join(re.escape(part) for part in self.places)
        if places:
            yield re.compile(rf"(?<!\w)(?:{places})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=1 << 17)
def _words(mask: Mask, text: str) -> str:
    """Kept: a ranking of thousands is shown again and again."""
    return hidden(text, mask.spans(text))


def mask_for(name: str | None, location: str | None, emails: Iterable[str] = ()) -> Mask:
    """The mask of somebody by what is known of them; parts of an e-mail's own half count as parts of the name."""
    spelled = [name or "", *(email.split("@")[0] for email in emails)]
    parts = {part for words in spelled for part in re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", words)}
    parts |= {piece for part in parts for piece in re.split(r"['’-]", part)}
    city = (location or "").split(",")[0].strip()
    names = {part for part in parts if len(part) >= SHORTEST_NAME and part.lower() not in NOT_NAMES}
    return Mask(tuple(sorted(names)), (city,) if len(city) > SHORTEST_NAME else ())


def masked(
    document: Document, identity: Identity, facts: Facts, *, year: int, code: str, keep_languages: bool = False, mask: Mask | None = None
) -> Document:
    """The document as raters see it in the year `year`, under the person's code; `mask` where more is known than was read."""
    mask = mask or mask_of(identity)
    spans = [*mask.spans(document.text), *_of_identity(identity), *_of_facts(document, facts, year, keep_languages)]
    if identity.name is None:
        spans += _top_of(document)
    flags = tuple(replace(flag, detail=mask.words(flag.detail)) for flag in document.flags)
    return replace(document, text=hidden(document.text, spans), filename=code, flags=flags, links=())


def mask_of(identity: Identity) -> Mask:
    emails = [found.value for found in identity.emails]
    return mask_for(identity.name.value if identity.name else None, identity.location.value if identity.location else None, emails)


def together(one: Mask, other: Mask) -> Mask:
    """What either of them hides."""
    places = tuple(dict.fromkeys((*one.places, *other.places)))
    return Mask(tuple(sorted({*one.names, *other.names})), places, max(one.until, other.until))


def masked_evaluation(evaluation: Evaluation, text: str, mask: Mask) -> Evaluation:
    """The evaluation with its quotations taken from the masked text, so that they still quote it truly."""
    return replace(evaluation, findings=tuple(_masked_finding(each, text, mask) for each in evaluation.findings))


def _masked_finding(finding: Finding, text: str, mask: Mask) -> Finding:
    """The same with what a person said about it masked as well."""
    return replace(
        finding,
        sentence=mask.words(finding.sentence),
        ask=mask.words(finding.ask),
        evidence=tuple(_quoting(each, text, mask) for each in finding.evidence),
        override=replace(finding.override, reason=mask.words(finding.override.reason)) if finding.override else None,
        machine=_masked_finding(finding.machine, text, mask) if finding.machine else None,
    )


def hidden(text: str, spans: Iterable[Span]) -> str:
    """The text with a block for every letter, digit and sign inside the spans; spaces and line ends stay."""
    letters = list(text)
    for start, end in spans:
        for place in range(start, end):
            if not letters[place].isspace():
                letters[place] = BLOCK
    return "".join(letters)


def _of_identity(identity: Identity) -> Iterator[Span]:
    single = (each for each in (identity.name, identity.location) if each is not None)
    for found in (*single, *identity.emails, *identity.phones, *identity.links):
        yield found.evidence.start, found.evidence.end


def _of_facts(document: Document, facts: Facts, year: int, keep_languages: bool) -> Iterator[Span]:
    """Other people, free time, languages nobody asked for, when somebody was at school, and how long ago the past is."""
    for section in facts.source.sections:
        is_hidden = section.name in HIDDEN_SECTIONS or (section.name == "languages" and not keep_languages)
        if is_hidden:
            yield section.start, section.end
    if not keep_languages:
        for language in facts.languages:
            yield from ((evidence.start, evidence.end) for evidence in _evidence(language.evidence))
    schools = [(section.start, section.end) for section in facts.source.sections if section.name == "education"]
    for found in YEAR.finditer(document.text):
        in_school = any(start <= found.start() < end for start, end in schools)
        if in_school or int(found.group()) <= year - OLD_YEARS:
            yield found.span()


def _evidence(held: Evidence | tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    return held if isinstance(held, tuple) else (held,)


def _top_of(document: Document) -> Iterator[Span]:
    written = [line for line in document.lines if document.text[line.start : line.end].strip()]
    for line in written[:TOP_LINES]:
        yield line.start, line.end


def _quoting(evidence: Evidence, text: str, mask: Mask) -> Evidence:
    if evidence.is_said:
        return replace(evidence, quote=mask.words(evidence.quote))
    return replace(evidence, quote=text[evidence.start : evidence.end])
