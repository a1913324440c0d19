"""The pages of the rater gym, the raters and the map: what they say empty and full, and what they ask for before ratings are locked."""

from __future__ import annotations

from screening.actions.blind import set_blind
from screening.actions.context import Desk
from screening.actions.gym import ask_for_practice, exercise, practice_rules, practise
from screening.actions.interviews import Plan, plan_interview
from screening.actions.openings import create_opening, list_openings
from screening.actions.ranking import ranking
from screening.actions.setup import ALONE
from screening.ui.parts import plain
from tests.actions.interviewing import rated_by_two
from tests.scenarios.test_transcripts import ALL, key_of

from .pages import Pages

FIRST = ALL[0]


def opening_of(desk: Desk) -> str:
    return list_openings(desk, by=ALONE)[0].opening.id


def rate_all(pages: Pages, scores: dict[str, int]) -> Pages:
    for radio, score in zip(pages.test.radio, scores.values(), strict=True):
        radio.set_value(score)
    return pages.press("Compare with the key")


def test_the_name_of_an_opening_is_no_markup(desk: Desk, pages: Pages) -> None:
    create_opening(desk, title="**Chat** https://x.example ![i](http://x.example/p.png)", rubric_id="chat", by=ALONE)
    (label,) = (each.label for each in pages.open("gym.py").test.selectbox if "Chat\\*" in each.label)
    assert label == plain("**Chat** https://x.example ![i](http://x.example/p.png)")
    assert "\\*\\*Chat" in label and "http://" not in label and "https://" not in label


def test_practising_shows_the_key_only_after_a_try(desk: Desk) -> None:
    assert "0 of 6 transcripts passed" in Pages().open("gym.py").words
    page = Pages().open("gym.py", id=FIRST.id)
    assert FIRST.lines[0].words in page.words and "Not tried yet" in page.words
    assert FIRST.fault not in page.words and not any(key.why in page.words for key in FIRST.key)
    assert "Still to rate, 1 to 5: Active listening" in page.press("Compare with the key").words
    rate_all(page, dict.fromkeys(key_of(FIRST), 2))
    assert "Not passed yet" in page.words and FIRST.fault in page.words
    assert all(key.why in page.words and FIRST.lines[key.line].words in page.words for key in FIRST.key)
    assert "You have seen the key, so a try is practice." in page.press("Try again").words
    again = rate_all(page, key_of(FIRST))
    assert "Passed, as practice: the key was known" in again.words and "0.00 points from the key on average, 8 of 8 the same" in again.words
    assert len(exercise(desk, FIRST.id, by=ALONE).tries) == 2
    shown = Pages().open("gym.py").words
    assert "2 tries:" in shown and "passed as practice" in shown and "0 of 6 transcripts passed" in shown


def test_a_try_in_another_window_empties_no_form(desk: Desk) -> None:
    one, other = Pages().open("gym.py", id=FIRST.id), Pages().open("gym.py", id=FIRST.id)
    for page in (one, other):
        assert "Not passed yet" in rate_all(page, dict.fromkeys(key_of(FIRST), 2)).words
    assert len(exercise(desk, FIRST.id, by=ALONE).tries) == 2


def test_a_transcript_that_is_not_there_leads_back(desk: Desk, pages: Pages) -> None:
    assert "This transcript does not exist (any more)" in pages.open("gym.py", id="nothing").words


def test_what_an_opening_asks_for_is_set_here_and_said_to_who_rates(desk: Desk) -> None:
    opening = opening_of(desk)
    page = Pages().open("gym.py")
    page.test.selectbox[0].set_value(2).run()
    assert [number for _, number in practice_rules(desk, by=ALONE)] == [2]
    row = ranking(desk, opening, by=ALONE).rows[0]
    assert "Before you can lock ratings" not in Pages().open("interviews.py").words
    made = plan_interview(desk, row.application_id, "billing_dispute", Plan(desk.clock(), "phone", ALONE, (ALONE,)), by=ALONE)
    for page in (Pages().open("interviews.py"), Pages().open("interview.py", id=made.id), Pages().open("gym.py")):
        assert "Chat representative asks for 2, you have 0" in page.words
        assert 'href="gym"' in " ".join(page.markup)
    for each in ALL[:2]:
        practise(desk, each.id, key_of(each), by=ALONE)
    assert "Before you can lock ratings" not in Pages().open("interviews.py").words


def test_somebody_else_changed_what_is_asked(desk: Desk) -> None:
    page = Pages().open("gym.py")
    ask_for_practice(desk, opening_of(desk), 3, before=0, by=ALONE)
    page.test.selectbox[0].set_value(1).run()
    assert "Somebody changed this in the meantime" in page.words
    assert [number for _, number in practice_rules(desk, by=ALONE)] == [3]


def test_raters_say_too_few_plainly(desk: Desk) -> None:
    assert "No ratings to show yet" in Pages().open("rater_report.py").words
    rated_by_two(desk, [row.application_id for row in ranking(desk, opening_of(desk), by=ALONE).rows], by=ALONE)
    words = Pages().open("rater_report.py").words
    assert "6 scorecards of 3 candidates" in words and "Nothing is adjusted: fewer than 5 candidates rated by Rita, Ron" in words
    assert words.count("too few 3 of 5 candidates") == 8  # four figures of two raters
    assert words.count("Too few: 3 of 10 candidates with two ratings or more") == 9 and "ICC(" not in words


def test_the_map_links_to_candidates_and_shows_codes_where_it_is_blind(desk: Desk) -> None:
    assert "Nobody stands here yet" in Pages().open("map.py").words
    row, *others = ranking(desk, opening_of(desk), by=ALONE).rows
    rated_by_two(desk, [row.application_id], by=ALONE)
    page = Pages().open("map.py")
    assert row.name is not None and len(others) == 2
    assert "Calm, not yet trained" in page.words and row.name in page.words and "2 other people without ratings" in page.words
    assert " ".join(page.markup).count(f'href="candidate?id={row.application_id}"') == 2  # the dot and its row
    set_blind(desk, opening_of(desk), is_blind=True, by=ALONE)
    masked = Pages().open("map.py").words
    assert row.code in masked and row.name not in masked


def test_who_owes_a_rating_sees_no_map(desk: Desk) -> None:
    first, second, *_ = ranking(desk, opening_of(desk), by=ALONE).rows
    rated_by_two(desk, [first.application_id], by=ALONE)
    plan_interview(desk, second.application_id, "billing_dispute", Plan(desk.clock(), "phone", "pia", (ALONE,)), by=ALONE)
    page = Pages().open("map.py")
    assert "You have ratings of this opening still to lock" in page.words and "href" not in " ".join(page.markup[1:])
