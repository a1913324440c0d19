"""A sentence in, its service figures that are no shares out: 4.7/5, NPS 62, AHT 6:30, a sales goal in money."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from screening.model.profile import Kpi

from .kpi_figures import AFTER_MINUTES, BARE, CLOCK, MINUTES, MINUTES_SECONDS, OUT_OF, STARS, Figure, money
from .kpi_sayings import is_score
from .kpi_sentence import Sentence, claimed
from .words import Hit

REACHES = {"CSAT": 45, "QA": 30, "NPS": 25, "AHT": 40}  # characters from a word to its figure
BEFORE_WORD = 40  # and from a figure to its word
KINDS = frozenset(REACHES)
PATTERNS = (
    ("CSAT", OUT_OF),
    ("CSAT", STARS),
    ("CSAT", BARE),
    ("QA", OUT_OF),
    ("QA", BARE),
    ("NPS", BARE),
    ("AHT", CLOCK),
    ("AHT", MINUTES_SECONDS),
    ("AHT", MINUTES),
)
RATED_SIGNS = ("rated", "reviewed", "gave")
LEAST_MONEY = 500  # dollars of a sales goal


def scores(said: Sentence) -> Iterator[Kpi]:
    """Marks, times and goals in money, each near a word for what it measures."""
    text, bounds = said.text, said.bounds
    kinds = {hit.key[1] for hit in said.measures}
    for name, pattern in PATTERNS if kinds & KINDS else ():
        if name not in kinds:
            continue
        near = [hit for hit in said.measures if hit.key[1] == name]
        for match in pattern.finditer(text, *bounds):
            gap = min(_gap(match, hit) for hit in near)
            if -BEFORE_WORD <= gap <= REACHES[name] and not _is_of_another(text, match, name, gap, said):
                figure = _measured(said, name, match)
                kpi = claimed(said, figure) if figure is not None else None
                if kpi is not None:
                    yield kpi
    yield from _by_shape(said, kinds)


def _by_shape(said: Sentence, kinds: set[str]) -> Iterator[Kpi]:
    """Figures that a whole shape tells: rated by customers, points of a score, goals in money."""
    text, bounds = said.text, said.bounds
    figures: list[Figure] = []
    if any(text.find(sign, *bounds) >= 0 for sign in RATED_SIGNS):
        figures += [Figure("CSAT", float(match[1]), "/5", *match.span()) for match in said.told["rated"].finditer(text, *bounds)]
        found = said.told["rated me"].finditer(text, *bounds)
        figures += [Figure("CSAT", float(match[1]), f"/{match[2]}", match.start(1), match.end()) for match in found]
    if "SALES_TARGET" in kinds or text.find("$", *bounds) >= 0:
        goals = [match for name in ("money goal", "goal in money") for match in said.told[name].finditer(text, *bounds)]
        figures += [Figure("SALES_TARGET", money(match[0]), "", *match.span()) for match in goals if money(match[0]) >= LEAST_MONEY]
    yield from (kpi for figure in figures if (kpi := claimed(said, figure)) is not None)
    if "NPS" in kinds:
        for match in said.told["nps points"].finditer(text, *bounds):
            kpi = claimed(said, Figure("NPS", float(match[1]), "", *match.span(1)))
            if kpi is not None:
                yield replace(kpi, is_change=True)


def _is_of_another(text: str, match: re.Match[str], name: str, gap: int, said: Sentence) -> bool:
    """ "QA 96%, CSAT 4.7/5" is the figure of the other; "AHT 5.8 minutes, FCR 83%" is not: a comma ends what it measures."""
    if any(share.start <= match.start() < share.end for share in said.shares):
        return True
    hits = said.measures
    others = [hit for hit in hits if hit.key[1] in ("CSAT", "NPS", "QA", "AHT", "FCR") and hit.key[1] != name]
    own_side = any(hit.key[1] == name and hit.end <= match.start() and "," not in text[hit.end : match.start()] for hit in hits)
    return any(
        _gap(match, hit) < gap for hit in others if not (own_side and hit.start >= match.end() and "," in text[match.end() : hit.start])
    )


def _gap(match: re.Match[str], hit: Hit) -> int:
    return match.start() - hit.end if hit.end <= match.start() else hit.start - match.end()


def _measured(said: Sentence, name: str, match: re.Match[str]) -> Figure | None:
    """The figure as it is written, its unit with it."""
    pattern, (start, end) = match.re, match.span()
    if said.has("from", start - 20, start) or said.has("required before", start - 20, start):
        return None
    if pattern is OUT_OF:
        return Figure(name, float(match[1]), f"/{match[2]}", start, end)
    if pattern is STARS:
        return Figure(name, float(match[1]), "/5", start, end)
    if pattern in (CLOCK, MINUTES_SECONDS):
        return Figure(name, round(int(match[1]) + int(match[2]) / 60, 2), "min", start, end)
    if pattern is MINUTES:
        if AFTER_MINUTES.search(said.text, max(said.start, start - 16), start):
            return None  # the seconds of "6 minutes 30 seconds"
        return Figure(name, float(match[1]), "min" if match[2].startswith("m") else "sec", start, end)
    return _bare(said, name, match)


def _bare(said: Sentence, name: str, match: re.Match[str]) -> Figure | None:
    """A number without a unit, where the words beside it say that it is a score."""
    text, value, (start, end) = said.text, float(match[1]), match.span()
    if name == "NPS":
        beside = said.has("nps before", start - 56, start) or said.told["nps after"].match(text, end)
        return Figure(name, value, "", start, end) if beside and -100 <= value <= 100 and value else None
    is_mean = "." in match[1] and 2.5 <= value <= 5
    plain_score = name == "QA" and 60 <= value <= 100 and said.has("average before", start - 14, start)
    if is_mean or plain_score or is_score(said, (start, end), name, match[1]):
        return Figure(name, value, "", start, end)
    return None
