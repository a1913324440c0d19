"""Whatever is asked of a ranking is what comes; the words of resumes are found, and in a blind opening nobody is found by who they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from screening.actions import ranking as rankings
from screening.actions.bulk import decide_many, take_back_many
from screening.actions.context import Desk, NotPossible
from screening.actions.decisions import decide
from screening.actions.indexing import index_what_is_missing
from screening.actions.openings import create_opening
from screening.actions.ranking import ranking
from screening.actions.ranking_page import FIRST, PAGE, RankingPage, everybody_wanted, ranking_page
from screening.actions.saved_views import forget_view, save_view, views_of
from screening.actions.stages import move
from screening.actions.tags import tag
from screening.actions.views import RankedRow
from screening.actions.wanted import SORTS, Wanted, query_of, wanted_in
from screening.errors import DispositionRequired, NotAllowed, NotFound
from screening.model.evaluation import Gate
from screening.storage import openings, people
from screening.storage.people import Person
from tests.actions.readers import hand_in, read_all
from tests.stores import MOMENT
from tests.worker.people import resume

HOSTILE = ["%", "_", "'", '"', "\\", "' OR 1=1 --", "%%%%", "\x00", "🙂", "\u202e", "=1+1", "<b>", '"phrase without end']


@pytest.fixture
def opening(desk: Desk) -> str:
    """Thirty candidates from two sources."""
    made = create_opening(desk, title="Chat", rubric_id="chat", by="me", seats=15).id
    hand_in(desk, made, {f"{n}.txt": resume(n) for n in range(15)}, source="Job fair")
    hand_in(desk, made, {f"{n}.txt": resume(n) for n in range(15, 30)}, source="Referral")
    read_all(desk)
    return made


def page(desk: Desk, opening: str, **wanted: object) -> RankingPage:
    return ranking_page(desk, opening, Wanted(**wanted), by="me")  # type: ignore[arg-type]


def names(desk: Desk, opening: str, **wanted: object) -> set[str]:
    return {row.name or row.code for row in everybody_wanted(desk, opening, Wanted(**wanted), by="me")}  # type: ignore[arg-type]


def test_the_first_of_each_gate_or_one_gate_by_pages(desk: Desk, opening: str) -> None:
    everybody = ranking(desk, opening, by="me").rows
    of = Counter(row.gate for row in everybody)
    view = page(desk, opening)
    assert [(group.gate, group.total) for group in view.groups] == [(gate, of[gate]) for gate in Gate]
    assert [len(group.rows) for group in view.groups] == [min(of[gate], FIRST[gate]) for gate in Gate]
    assert (view.everybody, view.found) == (30, 30)
    gate = max(of, key=lambda each: of[each])
    seen = []
    pages = page(desk, opening, gate=str(gate)).pages
    for number in range(1, pages + 1):
        rows = next(group.rows for group in page(desk, opening, gate=str(gate), page=number).groups if group.gate is gate)
        assert 0 < len(rows) <= PAGE
        seen += [row.application_id for row in rows]
    assert seen == [row.application_id for row in everybody if row.gate is gate]
    assert page(desk, opening, gate=str(gate), page=99).groups == page(desk, opening, gate=str(gate), page=pages).groups


def test_every_filter_keeps_exactly_those(desk: Desk, opening: str) -> None:
    rows = ranking(desk, opening, by="me").rows
    move(desk, [rows[0].application_id, rows[3].application_id], to="interview", by="me")
    tag(desk, [rows[1].application_id], "evening shift", by="me")
    decide(desk, rows[2].application_id, disposition="held", by="me")
    rows = ranking(desk, opening, by="me").rows
    met = Counter(each for row in rows for each in row.outcomes)
    criterion, outcome = next(each for each, number in met.items() if number < len(rows))
    asked: dict[str, tuple[Any, Callable[[RankedRow], bool]]] = {
        "stage": ("interview", lambda row: row.stage == "interview"),
        "source": ("Referral", lambda row: row.source == "Referral"),
        "tag": ("evening shift", lambda row: row.tags == ("evening shift",)),
        "decision": ("held", lambda row: row.disposition == "held"),
        "criteria": (((criterion, outcome),), lambda row: (criterion, outcome) in row.outcomes),
        "gate": ("failed", lambda row: row.gate is Gate.FAILED),
        "flag": ("ocr", lambda row: "ocr" in row.flags),
    }
    for name, (value, fits) in asked.items():
        kept = {row.application_id for row in everybody_wanted(desk, opening, Wanted(**{name: value}), by="me")}
        assert kept == {row.application_id for row in rows if fits(row)}, name
        assert name == "flag" or 0 < len(kept) < 30, name
    assert names(desk, opening, stage="interview", tag="evening shift") == set()
    choices = page(desk, opening).choices
    assert dict(choices.stages)["interview"] == 2 and dict(choices.sources) == {"Job fair": 15, "Referral": 15}


def test_sorting_moves_rows_and_leaves_ranks(desk: Desk, opening: str) -> None:
    ranks = {row.application_id: row.rank for row in ranking(desk, opening, by="me").rows}
    for sort in SORTS:
        rows = everybody_wanted(desk, opening, Wanted(sort=sort), by="me")
        assert {row.application_id: row.rank for row in rows} == ranks
    by_name = [row.name for row in everybody_wanted(desk, opening, Wanted(sort="name"), by="me")]
    assert by_name == sorted(by_name, key=str)


def test_words_of_the_resume_find_it(desk: Desk, opening: str) -> None:
    assert names(desk, opening, words="harbor UTIL") and len(names(desk, opening, words="harbor UTIL")) == 30
    assert len(names(desk, opening, words='"typing 41"')) == 1
    assert names(desk, opening, words='"41 typing"') == set()
    assert names(desk, opening, words="quist") == {name for name in names(desk, opening) if "Quist" in name} != set()
    assert names(desk, opening, words="uist") == set()  # words are found by how they begin
    for words in HOSTILE:
        assert len(names(desk, opening, words=words)) in (0, 30), words


def test_a_blind_opening_gives_nobody_away(desk: Desk, opening: str) -> None:
    with desk.store.read() as db:
        known = openings.find(db, opening)
    assert known is not None
    with desk.change("me") as change:
        openings.set_blind(change.db, opening, True)
        change.record("test.blind", "desk")
    for words in (
        "quist",
        "Ada",
        "person3",
        "example",
        "example.org",
        "813",
        "555",
        "0103",
        '"555 0103"',
        "(813) 555-0103",
        "Tampa",
        "1.txt",
    ):
        assert names(desk, opening, words=words) == set(), words
    assert len(names(desk, opening, words="harbor zendesk")) == 30
    assert len(names(desk, opening, words="C-0003")) == 1
    shown = [row for group in page(desk, opening, words="harbor").groups for row in group.rows]
    assert shown and not any(row.name or row.location for row in shown)


def test_documents_of_an_earlier_version_are_found_once_their_words_are_kept(desk: Desk, opening: str) -> None:
    from sqlalchemy import text

    with desk.store.writer() as db:
        db.execute(text("DELETE FROM search_words"))
        db.commit()
    assert names(desk, opening, words='"typing 41"') == set()
    assert index_what_is_missing(desk, by="worker") == 30
    assert index_what_is_missing(desk, by="worker") == 0
    assert len(names(desk, opening, words='"typing 41"')) == 1


def test_what_to_ask_next_stands_beside_those_who_have_not_passed(desk: Desk, opening: str) -> None:
    view = page(desk, opening, gate="failed")
    rows = next(group.rows for group in view.groups if group.gate is Gate.FAILED)
    assert rows and all(view.next[row.application_id].flip for row in rows)
    assert not page(desk, opening, gate="passed").next


def test_a_view_is_its_address(desk: Desk) -> None:
    wanted = Wanted(
        "review",
        "type & 'quoted' 🙂",
        "phone screen",
        "Job fair",
        "ocr",
        "a, b",
        "held",
        (("a:b", "met"), ("c", "unclear")),
        "one",
        "open",
        3,
    )
    assert wanted_in(query_of(wanted)) == wanted
    assert query_of(Wanted()) == {} and wanted_in({}) == Wanted()


@pytest.mark.parametrize(
    "query",
    [
        {"gate": "rejected"}, {"sort": "salary"}, {"decision": "x"}, {"page": "0"}, {"page": "-1"}, {"page": "١"}, {"page": "9" * 30},
        {"criteria": "typing"}, {"criteria": "typing:maybe"}, {"secret": "1"}, {"left": "two"}, {"by": "me"}, {"words": "x" * 1000},
        {"role": "administrator"},
    ],
)  # fmt: skip
def test_an_address_that_asks_for_what_there_is_not_is_refused_plainly(query: dict[str, str]) -> None:
    with pytest.raises(NotPossible, match="This address") as refused:
        wanted_in(query)
    assert len(str(refused.value)) < 200


def test_views_are_each_persons_own(desk: Desk, opening: str) -> None:
    with desk.change("me") as change:
        people.add(change.db, Person("rec", "Rec", "recruiter"), password_hash=None, at=MOMENT)
        people.join(change.db, "rec", opening)
        change.record("test.filled", "desk")
    save_view(desk, opening, "  my\nmorning list ", Wanted(gate="review", page=4), by="me")
    save_view(desk, opening, "my morning list", Wanted(sort="open"), by="me")
    (view,) = views_of(desk, opening, by="me")
    assert (view.name, view.query) == ("my morning list", "sort=open")
    assert views_of(desk, opening, by="rec") == ()
    with pytest.raises(NotFound):
        forget_view(desk, opening, view.id, by="rec")
    with pytest.raises(NotAllowed):
        save_view(desk, opening, "x", Wanted(), by="nobody")
    with pytest.raises(NotPossible):
        save_view(desk, opening, " \u202e ", Wanted(), by="me")
    forget_view(desk, opening, view.id, by="me")
    assert views_of(desk, opening, by="me") == ()


def test_many_are_decided_at_once_and_those_who_changed_are_left(desk: Desk, opening: str) -> None:
    rows = ranking(desk, opening, by="me").rows
    shown = {row.application_id: row.disposition for row in rows[:10]}
    decide(desk, rows[4].application_id, disposition="advanced", by="me")
    with pytest.raises(DispositionRequired):
        decide_many(desk, shown, disposition="passed_over", by="me")
    made = decide_many(desk, shown, disposition="held", by="me")
    assert len(made.done) == 9 and list(made.left) == [rows[4].application_id]
    assert Counter(row.disposition for row in ranking(desk, opening, by="me").rows) == {"held": 9, "advanced": 1, "open": 20}
    decide(desk, made.done[0], disposition="advanced", by="me")
    back = take_back_many(desk, made.done, shown="held", by="me")
    assert len(back.done) == 8 and list(back.left) == [made.done[0]]
    assert Counter(row.disposition for row in ranking(desk, opening, by="me").rows) == {"advanced": 2, "open": 28}
    with pytest.raises(NotAllowed):
        decide_many(desk, shown, disposition="held", by="nobody")
    with pytest.raises(NotFound):
        decide_many(desk, {**shown, "gone": "open"}, disposition="held", by="me")


def test_on_a_large_desk_the_workers_count_a_little_later_and_people_at_once(
    desk: Desk, opening: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [100.0]
    monkeypatch.setattr(rankings, "LARGE", 1)
    monkeypatch.setattr(rankings, "monotonic", lambda: now[0])
    rows = ranking(desk, opening, by="me").rows
    hand_in(desk, opening, {"new.txt": resume(40)})
    assert len(ranking(desk, opening, by="me").rows) == len(rows) == 30
    read_all(desk)
    assert len(ranking(desk, opening, by="me").rows) == 30
    rankings.look_anew(desk)
    assert len(ranking(desk, opening, by="me").rows) == 31
    hand_in(desk, opening, {"next.txt": resume(42)})
    ranking(desk, opening, by="me")
    read_all(desk)
    now[0] += rankings.A_WHILE
    assert len(ranking(desk, opening, by="me").rows) == 32
    hand_in(desk, opening, {"newer.txt": resume(41)})
    ranking(desk, opening, by="me")
    read_all(desk)
    decide(desk, rows[0].application_id, disposition="held", by="me")
    seen = ranking(desk, opening, by="me").rows
    assert len(seen) == 33 and next(row for row in seen if row.application_id == rows[0].application_id).disposition == "held"
