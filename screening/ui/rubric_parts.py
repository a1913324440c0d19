"""Pieces of the rubric pages: their stylesheet, the people to try on, gate counts before and after, who moved."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from html import escape

import streamlit as st

from screening.actions.bench import Bench, Trial, lay_out, state_of, try_rubric
from screening.actions.openings import list_openings
from screening.actions.rescoring import Moved, RankingDiff
from screening.actions.rubric_versions import RubricCard, UsedBy
from screening.actions.views import OpeningCounts
from screening.errors import Fault
from screening.evaluation.wording import GATE_WORDS, capital, figure
from screening.model.evaluation import Gate
from screening.model.rubric import Rubric
from screening.ui.components import FRONT
from screening.ui.desk import desk, person
from screening.ui.parts import chip, count, unlinked

MOST_IDLE = 3  # criteria that decide nothing are named up to so many; each row says it as well
MOST_MOVED = 12  # people listed; the rest is counted
BENCHES = 2  # openings kept laid out; one of 5,000 people takes about 100 MB
MINUTES = 10
MOST_FAULTS = 12  # lines shown of a file; whoever mends those finds the rest
MANY = 500  # people: the facts of fewer are no burden


def begin_rubrics() -> None:
    """The stylesheet of the rubric pages."""
    st.html(f"<style>{(FRONT / 'rubrics.css').read_text(encoding='utf-8')}</style>")


@st.cache_resource(max_entries=BENCHES, ttl=60 * MINUTES, show_spinner="Laying out the candidates...")
def _bench(data_dir: str, opening_id: str, version: int, is_blind: bool, state: str, by: str) -> Bench:
    """One bench a person and state of the opening: the arguments are what makes it stale."""
    with _uncollected():
        return lay_out(desk(), opening_id, by=by)


@contextmanager
def _uncollected() -> Iterator[None]:
    """What is made here stays: walking it over and over while it grows takes a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def reading(bench: Bench) -> Iterator[None]:
    """Whatever is read of people here is taken out of what the collector walks, or every few steps would wait for it."""
    before = len(bench.known.found)
    with _uncollected():
        yield
    if len(bench.known.found) - before > MANY:
        gc.collect()
        gc.freeze()


def bench_of(counts: OpeningCounts) -> Bench:
    """The people of an opening, laid out once."""
    opening = counts.opening
    state = f"{counts.candidates} {state_of(desk(), opening.id, by=person())}"
    return _bench(str(desk().data_dir), opening.id, opening.rubric_version, opening.is_blind, state, person())


def tried(bench: Bench, rubric: Rubric) -> Trial:
    """Everybody's place under this rubric."""
    with reading(bench):
        return try_rubric(bench, rubric)


def openings_with_people() -> list[OpeningCounts]:
    return [each for each in list_openings(desk(), by=person()) if each.candidates]


def choose_opening(label: str, preferred: str, *, key: str) -> OpeningCounts | None:
    """Whose candidates to look at: those of an opening that uses this rubric first; None where nobody has applied."""
    found = sorted(openings_with_people(), key=lambda each: each.opening.rubric_id != preferred)
    if not found:
        return None
    known = {each.opening.id: each for each in found}
    wanted = st.query_params.get("opening")
    index = list(known).index(wanted) if wanted in known else 0
    chosen = st.selectbox(label, list(known), index=index, format_func=lambda each: _opening_words(known[each]), key=key)
    return known[str(chosen)]


def _opening_words(counts: OpeningCounts) -> str:
    return f"{counts.opening.title}, {count(counts.candidates, 'candidate')}"


def gate_table(changes: RankingDiff) -> str:
    """Gate counts as markup: the word, how many now, how many before."""
    rows = []
    for gate in Gate:
        now, before = changes.after.get(gate, 0), changes.before.get(gate, 0)
        note = f"was {before:,}" if now != before else "as before"
        rows.append(f"{chip(gate)}<b>{now:,}</b><i>{note}</i>")
    return f'<div class="tally">{"".join(rows)}</div>'


def behind_words(card: RubricCard, used: UsedBy) -> str:
    """By what an opening's people were scored, and by what they would be today."""
    if used.version < card.rubric.version:
        return f"Scored with version {used.version} of the rubric, now {card.rubric.version}."
    people = count(used.others, "person is", "people are")
    return f"{people} still scored by another rubric or version, now {card.rubric.title}, version {card.rubric.version}."


def moved_list(changes: RankingDiff, *, most: int = MOST_MOVED) -> str:
    """Those who cross the gate as markup, then the best of those who only change place; how many others there are of each sort."""
    crossed = [each for each in changes.moved if each.crossed]
    placed = [each for each in changes.moved if not each.crossed and each.before.rank != each.after.rank]
    room = max(0, most - len(crossed))
    lines = "".join(f"<li>{_moved_words(each)}</li>" for each in (*crossed[:most], *placed[:room]))
    rest = (
        (len(crossed) - most, "more crosses", "more cross"),
        (len(placed) - room, "more changes place", "more change place"),
        (len(changes.moved) - len(crossed) - len(placed), "has other points in the same place", "have other points in the same place"),
    )
    said = " · ".join(count(number, one, many) for number, one, many in rest if number > 0)
    return f'<ul class="steps">{lines}</ul><div class="note">{said or ("" if lines else "Nobody moves.")}</div>'


def _moved_words(each: Moved) -> str:
    same = each.before.rank == each.after.rank
    place = f"rank {each.before.rank:,}" if same else f"rank {each.before.rank:,} to {each.after.rank:,}"
    words = f'<span class="push"><b>{escape(each.name or each.code)}</b> <small>{place}</small></span>'
    if each.crossed:
        return f"{words}{GATE_WORDS[each.before.gate]} to {chip(each.after.gate)}"
    return f"{words}<small>{figure(each.before.points)} to {figure(each.after.points)} points</small>"


def decides_nothing(trial: Trial) -> str:
    """The criteria on which everybody stands alike, in words; "" where each decides something."""
    labels = [each.label for each in trial.rubric.criteria if each.id in trial.idle]
    if not labels:
        return ""
    named = f": {escape('; '.join(labels))}" if len(labels) <= MOST_IDLE else ""
    decide = "criterion decides" if len(labels) == 1 else "criteria decide"
    return f'<div class="note"><b>{len(labels)} {decide} nothing here</b>{named}. Everybody stands alike on that.</div>'


def must_counts(trial: Trial) -> str:
    """How many meet each must-have, fewest first, as markup."""
    people = trial.changes.people
    musts = sorted(trial.rubric.musts, key=lambda each: trial.passing[each.id])
    lines = "".join(
        f'<li><span class="nr">{trial.passing[each.id]:,}</span><span class="push">{escape(each.label)}</span></li>' for each in musts
    )
    return f'<div class="band">Met by, of <b>{people:,}</b></div><ul class="steps">{lines}</ul>' if musts else ""


def not_taken(head: str, faults: Iterable[Fault]) -> None:
    """Why a file was not taken: each fault on a line of its own, once."""
    said = list(dict.fromkeys(capital(str(each)) for each in faults))
    more = [f"And {count(len(said) - MOST_FAULTS, 'other')} like these."] if len(said) > MOST_FAULTS else []
    lines = "".join(f"<li>{escape(each)}</li>" for each in [*said[:MOST_FAULTS], *more])
    st.html(f'<div class="trouble" role="alert"><b>{escape(head)}</b><ul class="faults">{lines}</ul></div>')


def literal(words: str) -> str:
    """Words from outside for a widget that reads Markdown, with its signs taken as they are."""
    return "".join("\\" + sign if sign in "\\`*_[]<>$:~!#" else sign for sign in unlinked(words))
