"""The shares of a sentence in, the service figures among them out: "94% CSAT", "118% of quota", "9 out of 10 surveys satisfied"."""

from __future__ import annotations

from collections.abc import Iterator

from screening.model.profile import Kpi

from .kpi_figures import Figure, Share
from .kpi_owner import is_missed
from .kpi_sayings import NOTHING, goes_on, of_quota, told_kind
from .kpi_sentence import Sentence, claimed
from .passages import any_of

FAR = 75  # characters: beyond this a word no longer says what a figure measures
ROW = 24  # characters between the figures of a row: "2019: 104%, 2020: 118%"
NOT_OF_GOAL = (" of ", " response ", " handle ", " handling ", " answer ", " time ")


def percentages(said: Sentence) -> Iterator[Kpi]:
    previous: tuple[int, int, str] | None = None
    for share in said.shares:
        name = _share_of(said, share, previous)
        previous = (share.start, share.end, name or "")
        if name is None or name == NOTHING or said.told["top"].search(said.text, max(said.start, share.start - 16), share.start):
            continue
        kpi = claimed(said, Figure(name, share.value, "%", share.start, share.end))
        if kpi is not None and not _is_idle(said, share, name):
            yield kpi


def _share_of(said: Sentence, share: Share, previous: tuple[int, int, str] | None) -> str | None:
    """What a share measures; one in a row of shares of a quota is of the quota too."""
    text, told, place = said.text, said.told, (share.start, share.end)
    name = _nearest(said, *place)
    in_row = previous and (share.start - previous[1] <= ROW or goes_on(text, told, previous[:2], place))
    if in_row and previous and previous[2] == "SALES_TARGET" and name != NOTHING and not _is_named_between(said, previous[1], share.start):
        name = previous[2]
    if name in (None, "OTHER") and of_quota(text, told, said.measures, place, share.value):
        name = "SALES_TARGET"
    return name


def _is_named_between(said: Sentence, start: int, end: int) -> bool:
    """ "Sales at 121% of target, QA at 96%": the second is said to measure something else."""
    return any(start <= hit.start and hit.end <= end and hit.key[1] not in ("OTHER", "SALES_TARGET", NOTHING) for hit in said.measures)


def _is_idle(said: Sentence, share: Share, name: str) -> bool:
    """Is the share where something began ("from 71% to 83%"), one nobody falls short of ("to ensure 100% satisfaction")?"""
    text, told = said.text, said.told
    if told["from to"].match(text, share.end, min(said.end, share.end + 40)) and told["from"].search(
        text, max(said.start, share.start - 16), share.start
    ):
        return True
    if said.has("up from", share.start - 24, share.start):
        return True
    if name == "SALES_TARGET":
        return is_missed(text, told, (share.start, share.end), (said.start, said.end))
    return (
        share.value == 100
        and name == "CSAT"
        and any_of(said.vocabulary.tables["kpis"]["aims"]).search(text, said.start, share.start) is not None
    )


def _nearest(said: Sentence, at: int, to: int) -> str | None:
    """What the word nearest to the figure says it measures; a word of a named kind beats one of no kind at like distance."""
    text, told, end = said.text, said.told, said.end
    if (kind := told_kind(text, told, (at, to), end)) is not None:
        return kind
    best: tuple[float, str] | None = None
    for hit in said.measures:
        gap = at - hit.end if hit.end <= at else hit.start - to
        if gap > FAR or (hit.form.startswith("of ") and text.startswith(NOT_OF_GOAL, hit.end)):
            continue  # "40% of goal of leads" is a share of leads
        between = text[hit.end : at] if hit.end <= at else text[to : hit.start]
        score = gap + 25 * between.count(",") + 40 * between.count(";") + 30 * (" and " in between) + 60 * between.count("%")
        score += {"OTHER": 12, "none": 6}.get(hit.key[1], 0)
        if best is None or score < best[0]:
            best = (score, hit.key[1])
    goal = told["goal after"].match(text, to, end)  # "118% of my referral goal", whatever the sentence measures besides
    if goal and (best is None or best[1] in ("OTHER", "none") or not any(to <= hit.start < goal.end() for hit in said.measures)):
        return "SALES_TARGET"
    return best[1] if best else None
