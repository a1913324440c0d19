"""The text of a document in, the service figures the person claims out: what, how much, whose, level or change."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from re import Pattern

from screening.model.profile import Kpi
from screening.vocabulary.load import Vocabulary

from .contact_volumes import find_volumes
from .kpi_figures import AFTER_MINUTES, BARE, CLOCK, MINUTES, OUT_OF, PERCENT, STARS, Figure, percents
from .kpi_limits import ALLOWED, USUAL, doubted
from .kpi_sayings import MINUTES_SECONDS, NOTHING, RATED, goes_on, is_score, of_quota, surveys, told
from .kpi_sayings import anchors as further
from .outline import Outline
from .passages import any_of, quote, sentence_at
from .words import Hit, find_words, folded

FAR = 75  # characters: beyond this a word no longer says what a figure measures
ROW = 24  # characters between the figures of a row: "2019: 104%, 2020: 118%"
MONEY = re.compile(r"\$?\s?(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)\s?(k|m|mm|million|thousand|b|billion)?\+?(?![\d%,])")
MONEY_GOAL = re.compile(
    r"\$\s?[\d,.]+\s?(?:k|m|mm|million|thousand)?\+?\s(?:\w+\s)?(?:sales|revenue|production)\s(?:goal|target|quota|plan)"
)
GOAL_MONEY = re.compile(
    r"(?:exceed|surpass|beat|over)\w*\s(?:\w+\s){0,3}?(?:sales|revenue)\s(?:goals?|targets?|quotas?)\s(?:to"
    r"|by)\s(?:over\s)?\$?\s?\d[\d,.]*\s?(?:k|m|mm|million)?(?![\d%])"
)
RANKED = re.compile(r"\b(?:top|bottom|highest|upper)\s(?:the\s)?$|\bin the top\s$")
CHANGE_AFTER = re.compile(r"\s?(?:\w+\s)?(?:increase|improvement|reduction|decrease|growth|rise|gain|drop|boost)\b")
MOVED = re.compile(r"\b(?:cut|reduc\w*|lower\w*|decreas\w*|improv\w*|increas\w*|rais\w*|boost\w*|grew)\b")
LEVEL = re.compile(r"(?:\bto|\bat|\bof|:|=)\s(?:an?\s|over\s|above\s|about\s)?$")
BY = re.compile(r"\bby\s(?:over\s|about\s|approximately\s|nearly\s|more than\s|up to\s|at least\s|an average of\s)?$")
GOAL_AFTER = re.compile(
    r"\s(?:of|to|above|over)\s(?:point[ -]of[ -](?:service|sale)\s)?"
    r"(?:(?!sla|csat|quality|qa|attendance|service|satisfaction|the work)[\w-]+\s){0,3}?"
    r"(?:goals?|quotas?|plan|targets?|objectives?)\b(?! of| (?:response|handle|handling|answer|time|sla))"
)
AIMED_AT = re.compile(r"\b(?:goal|target)\s?(?:was|is|of|:|=)?\s?$")  # "QA goal 90%, scored 85%": reached or not, it is no result
REACHED = re.compile(
    r"\b(?:met|meet\w*|exceed\w*|achiev\w*|surpass\w*|hit\w*|beat\w*|above|over|attain\w*|reach\w*|maintain\w*|kept|consistent\w*)\b"
)
NPS_BEFORE = re.compile(r"(?:nps|net promoter(?: score)?s?)(?:\s\(nps\))?(?:\sscore)?\s?(?:of|:|=|at|is|was|to|from|-)?\s?[+]?$")
NPS_POINTS = re.compile(r"\b(?:nps|net promoter(?: score)?s?)(?:\s\w+){0,3}?\sby\s(?:\w+\s)?(\d{1,2}(?:\.\d)?)\s(?:points|pts)\b")
NPS_AFTER = re.compile(r"\s?(?:nps|net promoter)\b")
FROM_TO = re.compile(r"\s?(?:\]|\))?\s?(?:up\s)?to\s(?:over\s|about\s|approximately\s)?\d")
# "Retention of 92% against an agency goal of 88%": the other figure is somebody's wish.
AGAINST = re.compile(r"\b(?:against|versus|vs\.?|compared (?:to|with)|where the)\b[^.;%]{0,40}$")
PERIOD = re.compile(
    r"\b(?:(?:19|20)\d\d|q[1-4]|fy\s?\d{2}|ytd|month|months|monthly|quarter|quarters|quarterly|year|years|yearly|annual\w*|week\w*|day"
    r"|daily|shift|consecutive)\b"
)


def find_kpis(outline: Outline, vocabulary: Vocabulary) -> tuple[Kpi, ...]:
    """Figures claimed, in text order, each (kpi, value, unit) once."""
    text = folded(outline.lower)
    hits = find_words(outline, vocabulary, "kpis")
    anchors = [hit.start for hit in hits if hit.key[1] not in ("OTHER", "none")]
    anchors += [match.start() for match in percents(text)] + further(text)
    found: list[Kpi] = []
    end = -1
    for anchor in sorted(anchors):
        if anchor >= end:
            start, end = sentence_at(outline.text, anchor)
            inside = [hit for hit in hits[bisect_left(hits, (start,)) : bisect_left(hits, (end,))] if hit.end <= end]
            found += _told_in(outline, vocabulary, inside, start, end)
    once: dict[tuple[str, float, str, bool], Kpi] = {}
    for kpi in sorted(found, key=lambda k: k.evidence.start):
        once.setdefault((kpi.kpi, kpi.value, kpi.unit, kpi.is_change), kpi)
    return tuple(doubted(list(once.values())))


def _told_in(outline: Outline, vocabulary: Vocabulary, inside: Sequence[Hit], start: int, end: int) -> Iterator[Kpi]:
    """The figures of one sentence."""
    measures = [hit for hit in inside if hit.key[1] != "rate"]
    measures += surveys(folded(outline.lower), start, end, measures)
    yield from _percents(outline, vocabulary, measures, start, end)
    yield from _others(outline, vocabulary, measures, start, end)
    if len(measures) < len(inside):
        yield from find_volumes(outline, vocabulary, start, end)


def _percents(outline: Outline, vocabulary: Vocabulary, hits: Sequence[Hit], start: int, end: int) -> Iterator[Kpi]:
    text = folded(outline.lower)
    previous: tuple[int, int, str] | None = None
    for match in PERCENT.finditer(text, start, end):
        name = _nearest(text, hits, match.start(), match.end(), end)
        value = float(match[1].replace(",", "."))
        in_row = previous and (match.start() - previous[1] <= ROW or goes_on(text, previous[:2], match.span()))
        if in_row and previous and previous[2] == "SALES_TARGET" and name != NOTHING:
            name = previous[2]
        if name in (None, "OTHER") and of_quota(text, hits, match.span(), value):
            name = "SALES_TARGET"
        previous = (*match.span(), name or "")
        if name is None or name == "none" or RANKED.search(text, max(start, match.start() - 16), match.start()):
            continue
        ahead = text[max(start, match.start() - 56) : match.start()]
        if name != "SALES_TARGET" and AIMED_AT.search(ahead) and not REACHED.search(ahead):
            continue
        if name != "SALES_TARGET" and AGAINST.search(text[max(start, match.start() - 56) : match.start()]):
            continue
        if FROM_TO.match(text, match.end(), min(end, match.end() + 40)) and re.search(
            r"\bfrom\s(?:\w+\s)?$", text[max(start, match.start() - 16) : match.start()]
        ):
            continue
        if value == 100 and name == "CSAT" and any_of(vocabulary.tables["kpis"]["aims"]).search(text, start, match.start()):
            continue
        kpi = _kpi(outline, vocabulary, Figure(name, value, "%", *match.span()), (start, end))
        if kpi is not None:
            yield kpi


def _nearest(text: str, hits: Sequence[Hit], at: int, to: int, end: int) -> str | None:
    """What the word nearest to the figure says it measures; a word of a named kind beats one of no kind at like distance."""
    if (said := told(text, at, to, end)) is not None:
        return said
    best: tuple[float, str] | None = None
    for hit in hits:
        gap = at - hit.end if hit.end <= at else hit.start - to
        if gap > FAR or (
            hit.form.startswith("of ") and re.match(r" (?:of|response|handle|handling|answer|time)\b", text[hit.end : hit.end + 10])
        ):
            continue  # "40% of goal of leads" is a share of leads
        between = text[hit.end : at] if hit.end <= at else text[to : hit.start]
        score = gap + 25 * between.count(",") + 40 * between.count(";") + 30 * (" and " in between) + 60 * between.count("%")
        score += {"OTHER": 12, "none": 6}.get(hit.key[1], 0)
        if best is None or score < best[0]:
            best = (score, hit.key[1])
    goal = GOAL_AFTER.match(text, to, end)  # "118% of my referral goal", whatever the sentence measures besides
    if goal and (best is None or best[1] in ("OTHER", "none") or not any(to <= hit.start < goal.end() for hit in hits)):
        return "SALES_TARGET"
    return best[1] if best else None


def _others(outline: Outline, vocabulary: Vocabulary, hits: Sequence[Hit], start: int, end: int) -> Iterator[Kpi]:
    """Figures that are not percentages: 4.7/5, NPS 62, AHT 6:30, a sales goal in money."""
    text = folded(outline.lower)
    kinds = {hit.key[1] for hit in hits}
    for name, pattern in _patterns() if kinds & REACHES.keys() else ():
        if name not in kinds:
            continue
        near = [hit for hit in hits if hit.key[1] == name]
        for match in pattern.finditer(text, start, end):
            gap = min(_gap(match, hit) for hit in near)
            if _is_of_another(text, match, name, gap, hits):
                continue
            kpi = _measured(outline, vocabulary, name, match, (start, end)) if -40 <= gap <= REACHES[name] else None
            if kpi is not None:
                yield kpi
    for match in RATED.finditer(text, start, end) if text.find("rated", start, end) >= 0 or text.find("reviewed", start, end) >= 0 else ():
        yield Kpi("CSAT", float(match[1]), "/5", quote(outline, *match.span(), "kpi:CSAT"), has_period=_has_period(text, start, end))
    if "NPS" in kinds:
        for match in NPS_POINTS.finditer(text, start, end):
            yield Kpi(
                "NPS",
                float(match[1]),
                "",
                quote(outline, *match.span(), "kpi:NPS"),
                is_change=True,
                has_period=_has_period(text, start, end),
            )
    for pattern in (MONEY_GOAL, GOAL_MONEY) if "SALES_TARGET" in kinds or text.find("$", start, end) >= 0 else ():
        for match in pattern.finditer(text, start, end):
            value = _money(match[0])
            if value >= 500:
                yield Kpi(
                    "SALES_TARGET", value, "", quote(outline, *match.span(), "kpi:SALES_TARGET"), has_period=_has_period(text, start, end)
                )


def _is_of_another(text: str, match: re.Match[str], name: str, gap: int, hits: Sequence[Hit]) -> bool:
    """ "QA 96%, CSAT 4.7/5" is the figure of the other; "AHT 5.8 minutes, FCR 83%" is not: a comma ends what it measures."""
    others = [hit for hit in hits if hit.key[1] in ("CSAT", "NPS", "QA", "AHT", "FCR") and hit.key[1] != name]
    own_side = any(hit.key[1] == name and hit.end <= match.start() and "," not in text[hit.end : match.start()] for hit in hits)
    return any(
        _gap(match, hit) < gap for hit in others if not (own_side and hit.start >= match.end() and "," in text[match.end() : hit.start])
    )


def _gap(match: re.Match[str], hit: Hit) -> int:
    return match.start() - hit.end if hit.end <= match.start() else hit.start - match.end()


REACHES = {"CSAT": 45, "QA": 30, "NPS": 25, "AHT": 40}


@cache
def _patterns() -> tuple[tuple[str, Pattern[str]], ...]:
    return (
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


def _measured(outline: Outline, vocabulary: Vocabulary, name: str, match: re.Match[str], bounds: tuple[int, int]) -> Kpi | None:
    text = folded(outline.lower)
    pattern = match.re
    if AGAINST.search(text[max(bounds[0], match.start() - 56) : match.start()]):
        return None
    if re.search(
        r"\bfrom\s(?:an?\s)?$|\b(?:minimum|target|required)\s(?:score\s)?(?:of\s)?$",
        text[max(bounds[0], match.start() - 20) : match.start()],
    ):
        return None
    if pattern is OUT_OF:
        return _kpi(outline, vocabulary, Figure(name, float(match[1]), f"/{match[2]}", *match.span()), bounds)
    if pattern is STARS:
        return _kpi(outline, vocabulary, Figure(name, float(match[1]), "/5", *match.span()), bounds)
    if pattern in (CLOCK, MINUTES_SECONDS):
        return _kpi(outline, vocabulary, Figure(name, round(int(match[1]) + int(match[2]) / 60, 2), "min", *match.span()), bounds)
    if pattern is MINUTES and AFTER_MINUTES.search(text[max(bounds[0], match.start() - 16) : match.start()]):
        return None  # the seconds of "6 minutes 30 seconds"
    if pattern is MINUTES:
        unit = "min" if match[2].startswith("m") else "sec"
        return _kpi(outline, vocabulary, Figure(name, float(match[1]), unit, *match.span()), bounds)
    value = float(match[1])
    if name == "NPS" and not (
        NPS_BEFORE.search(text[max(bounds[0], match.start() - 24) : match.start()]) or NPS_AFTER.match(text, match.end())
    ):
        return None
    if name == "NPS":
        return (
            _kpi(outline, vocabulary, Figure(name, value, "", *match.span()), bounds)
            if -100 <= value <= 100 and value not in (0.0,)
            else None
        )
    is_mean = "." in match[1] and 2.5 <= value <= 5
    plain_score = (
        name == "QA"
        and 60 <= value <= 100
        and re.search(r"(?:scor\w*|average|avg\.?)\s?(?:of|:|at|=)?\s$", text[max(0, match.start() - 14) : match.start()])
    )
    told_score = name in ("CSAT", "QA") and is_score(text, *match.span(), name, match[1])
    return _kpi(outline, vocabulary, Figure(name, value, "", *match.span()), bounds) if is_mean or plain_score or told_score else None


def _kpi(outline: Outline, vocabulary: Vocabulary, figure: Figure, bounds: tuple[int, int]) -> Kpi | None:
    text = folded(outline.lower)
    name, value, unit, start, end = figure
    before = text[max(bounds[0], start - 60) : start]
    by = BY.search(before) is not None or CHANGE_AFTER.match(text, end, min(bounds[1], end + 40)) is not None
    moved = MOVED.search(before) is not None and LEVEL.search(before) is None
    is_change = unit == "%" and (by or moved) and name != "SALES_TARGET"
    low, high = ALLOWED.get(name, (-1e12, 1e12))
    if unit == "%" and not is_change and (name == "AHT" or not low <= value <= high):
        return None
    is_team = any_of(vocabulary.tables["kpis"]["team"]).search(text, max(bounds[0], start - 80), min(bounds[1], end + 60)) is not None
    usual = USUAL.get((name, unit))
    note = f"outside the usual {usual[0]:g} to {usual[1]:g}" if usual and not is_change and not usual[0] <= value <= usual[1] else ""
    evidence = quote(outline, start, end, f"kpi:{name}")
    return Kpi(name, value, unit, evidence, is_team=is_team, is_change=is_change, has_period=_has_period(text, *bounds), note=note)


def _has_period(text: str, start: int, end: int) -> bool:
    return PERIOD.search(text, start, end) is not None


def _money(words: str) -> float:
    match = next((m for m in MONEY.finditer(words) if any(c.isdigit() for c in m[0])), None)
    if match is None:
        return 0.0
    scale = {"k": 1e3, "thousand": 1e3, "m": 1e6, "mm": 1e6, "million": 1e6, "b": 1e9, "billion": 1e9}.get(match[2] or "", 1.0)
    return float(match[1].replace(",", "")) * scale
