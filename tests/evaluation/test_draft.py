"""Postings become drafts: those of the first set exactly, those of the others to a stated share, and never what nobody asked for."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screening.evaluation.draft import QUOTED_APART, Draft, draft_rubric
from screening.evaluation.posting_grid import text_with_cells
from screening.evaluation.rubric_file import parse_rubric
from screening.evaluation.rubric_text import rubric_text
from screening.model.document import Document, Format, Line, Word
from screening.model.rubric import PlatformParams
from screening.vocabulary.load import load_vocabulary
from tests.evaluation.postings import Posting, drafted, in_words, postings, precision_and_recall

SETS = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
)


def draft(text: str) -> Draft:
    return draft_rubric(text, load_vocabulary())


def asked(text: str) -> list[str]:
    return [in_words(line.criterion) for line in draft(text).lines]


@pytest.mark.parametrize("posting", postings("first"), ids=lambda posting: posting.name)
def test_postings_at_hand(posting: Posting) -> None:
    _, extra, lacking = drafted(posting)
    assert not extra and not lacking


NOT_YET_LEARNT_FROM = {"twelfth": (0.94, 0.92)}  # what a set nobody has mended for reaches: it may only rise


@pytest.mark.parametrize("kind", SETS)
def test_what_was_reached_is_kept(kind: str) -> None:
    precision, recall = precision_and_recall(kind)
    least_precision, least_recall = NOT_YET_LEARNT_FROM.get(kind, (0.95, 0.93))
    assert precision >= least_precision and recall >= least_recall, (precision, recall)


@pytest.mark.parametrize("posting", [each for kind in SETS for each in postings(kind)], ids=lambda posting: posting.name)
def test_every_line_quotes_the_posting(posting: Posting) -> None:
    for line in drafted(posting)[0].lines:
        assert " ".join(posting.text[line.start : line.end].split()) == line.sentence
        assert line.sentence in line.criterion.why or line.criterion.why == QUOTED_APART


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Requirements:\n- 2+ years in retail\n- 45 WPM", ["must experience 24", "must typing 45"]),
        ("Requirements:\n- Six months of customer service experience", ["must experience 6"]),
        ("Requirements:\n- Salesforce or similar CRM", ["must platform crm"]),
        ("Requirements:\n- Salesforce and Zendesk experience", ["must platform Salesforce|Zendesk"]),
        ("A bachelor's degree is preferred but not required.", ["wish education bachelor"]),
        ("Must have a P&C license or be willing to obtain one within 60 days.", ["must license P&C conditional"]),
        ("Series 6 or 7 required.", ["must license FINRA_6|FINRA_7"]),
        ("High school diploma required, some college preferred", ["must education high_school", "wish education some_college"]),
        ("Requirements:\n- Associate degree or 2 years of support experience", ["must education associate"]),
        ("Requirements:\n- Average handle time under 6 minutes", ["must kpi AHT <=6"]),
        ("No experience required. We train you.", []),
        ("Requirements:\n- No diploma needed, we train you", []),
        ("A degree isn't needed.", []),
        ("You won't need: a degree, a car.", []),
        ("Requirements:\n- Multitasking across CRM, knowledge base and conversation", []),
        ("Requirements:\n- Bachelor's degree\n- OR\n- 4 years of customer service experience", ["must education bachelor"]),
        ("Requirements:\n4 years of customer service experience OR\nBachelor's degree", ["must experience 48"]),
        ("Requirements:\n- 2 years of customer service experience, e-commerce preferred", ["must experience 24"]),
        ("Preferred Skills: Spanish\nRequired Skills: Excel", ["wish language Spanish", "must platform Excel"]),
        ("Requirements:\n- Six months to one year of retail experience", ["must experience 6"]),
        ("Requirements:\n- NetX360\n- Patience", ["must phrase NetX360"]),
        ("Requirements:\n- QuickBooks or Xero", ["must platform QuickBooks|Xero"]),
        ("Dentrix a must (1 yr min).", ["must platform Dentrix 12"]),
        ("Requirements:\n- P&C license or personal lines license", ["must license P&C|PERSONAL_LINES"]),
        ("If you've used Verafin before, even better.", ["wish platform Verafin"]),
        ("Requirements:\n- NPS or CSAT results", ["must kpi CSAT|NPS"]),
        (
            "REQUIREMENT | REQUIRED | PREFERRED\n----|----|----\nGED | X |\nSpanish | | X\n",
            ["must education high_school", "wish language Spanish"],
        ),
        ("| NEEDED | NICE |\n| 1 yr of tech support | Zendesk |\n| by phone | |\n", ["must experience 12", "wish platform Zendesk"]),
        ("ESSENTIAL            DESIRABLE\nMS Excel and Word    SAP\n", ["must platform Excel|Word", "wish platform SAP"]),
        ("Grade 12 ............ Required\nSpanish ............. Asset\n", ["must education high_school", "wish language Spanish"]),
        (
            "✨ What you'll bring\n✅ A year or more at a hotel front desk\n\n✨ Bonus points\n⭐ Spanish",
            ["must experience 12", "wish language Spanish"],
        ),
        ("Our practice runs on Epic; knowing it is a plus.", ["wish platform Epic"]),
        ("Requirements:\n- High school diploma or GED (no degree needed)", ["must education high_school"]),
        ("Requirements:\n- A degree? Not needed.", []),
        ("It's great, but not required, if you have\n- Spanish", ["wish language Spanish"]),
        ("What makes you a match:\n- 3+ years in hospitality\n- Excel", ["must experience 36", "must platform Excel"]),
        ("Requirements:\n- 0-2 years of retail experience", []),
        ("Requirements:\n- 240 characters a minute", ["must typing 48"]),
        ("Nice to have:\n- CHAA or CMAA certification", ["wish certification CHAA|CMAA"]),
        ("Requirements:\n- Proficiency in Excel experi-\nence required", ["must platform Excel"]),
        ("We have been in business for 22 years and our CSAT is 95%.", []),
        ("Requirements:\n- BE/BTech pls do not apply", []),
        ("Requirements:\n- A year on a service desk in an ITIL environment", ["must experience 12"]),
        ("Desired:\n- Reading proficiency in Spanish/English", ["wish language Spanish"]),
        ("Selection criteria\n1. Year 12 certificate or equivalent", ["must education high_school"]),
        ("Applicants must be at least 18 years of age.", []),
        ("Our benefits:\n- Life and health insurance after 2 years of service", []),
        ("Duties:\n- Log 60 cases a day in Salesforce\n- Keep CSAT above 90%", []),
        ("We must polish the counters and excel at service.", []),
        ("We require a clean driver's license.", []),
        ("You will need a positive outlook and must act fast at the front desk.", []),
    ],
)
def test_what_is_asked(text: str, found: list[str]) -> None:
    assert asked(text) == found


def test_alternatives_stay_alternatives() -> None:
    line = draft("Requirements:\n- Associate degree or 2 years of support experience").lines[0]
    assert [str(each.kind) for each in line.criterion.of] == ["education", "experience"]


def test_and_asks_for_both_or_for_one() -> None:
    both, one = draft("Must: Zendesk and Slack.").lines, draft("Must know Zendesk or Freshdesk.").lines
    assert both[0].criterion.params == PlatformParams(all_of=("Zendesk", "Slack"))
    assert one[0].criterion.params == PlatformParams(any_of=("Zendesk", "Freshdesk"))


def test_what_may_not_be_asked_is_left_out_with_the_reason() -> None:
    found = draft(
        "Requirements:\n- native English speakers\n- recent graduates welcome\n- 40 WPM\n- Friendly and patient\n- Weekend shifts"
    )
    assert [in_words(line.criterion) for line in found.lines] == ["must typing 40"]
    reasons = {each.sentence: each.reason for each in found.left_out}
    assert "accent" in reasons["native English speakers"]
    assert "interview" in reasons["Friendly and patient"]
    assert "every applicant" in reasons["Weekend shifts"]


def test_what_may_not_be_asked_beside_what_may_still_gives_a_rubric_that_can_be_saved() -> None:
    found = draft("Requirements:\n- 2 years of call center experience, recent graduates under 30 only\n- Typing 40 WPM")
    assert [in_words(line.criterion) for line in found.lines] == ["must experience 24", "must typing 40"]
    assert parse_rubric(rubric_text(found.rubric()), "draft.yaml", load_vocabulary()).criteria


def test_a_person_takes_the_lines_they_want() -> None:
    found = draft("Call agent\n\nRequirements:\n- 40 WPM\n- Spanish\n- 1 year of customer service")
    assert found.title == "Call agent"
    kept = found.taking({"typing": False, "spanish": True})
    assert [(each.id, each.is_must) for each in kept.criteria] == [("spanish", True), ("typing", False)]
    assert sum(each.points for each in kept.criteria) == 100


def test_what_may_be_asked_is_shown_where_the_rules_cannot_tell() -> None:
    left = draft("Our practice runs on Epic and Phreesia.").left_out
    assert [each.sentence for each in left] == ["Our practice runs on Epic and Phreesia"]
    assert "could not tell" in left[0].reason


ASKING = """Clean driving record. Own transportation. Comfortable standing for eight hours. Ability to lift 40 pounds. You thrive.
A thick skin. You are a night owl. A valid passport. Good handwriting. Working knowledge of local bus routes. You can read a map.
Negative TB test on file. Punctuality counts. Fluent in sarcasm. The right person speaks up. Willing to relocate. We care about spelling.
Whoever joins us knows how to drive a van. Current CPR card. No felony convictions. Bring a sense of wonder. Residents of Ohio.
Confident around horses. Good with numbers. A car is handy. The role requires travel to Ohio. Must love dogs. We value a steady hand.
Legally able to serve alcohol. Strong stomach. This job calls for stamina. Nobody here is shy on the phone. Steel-toed boots."""


@pytest.mark.parametrize("around", ["{}", "- {}", "Things that matter here\n\n- {}", "Requirements:\n{}", "We sell kites. {} Pay is fair."])
def test_whatever_asks_is_drafted_or_listed_as_left_out(around: str) -> None:
    for sentence in re.split(r"(?<=\.)\s+", ASKING):
        found = draft(f"Kite agent\n\nWe have sold kites for years.\n\n{around.format(sentence)}\n")
        shown = [*(each.sentence for each in found.lines), *(each.sentence for each in found.left_out)]
        assert any(sentence.rstrip(".") in each for each in shown), sentence


def test_what_says_must_under_duties_or_pay_is_listed_and_not_drafted() -> None:
    found = draft("Agent\n\nDuties:\n- Answer calls\n- Must be able to lift 40 lbs\n- Spanish required\n\nPay:\n- A bonus every spring\n")
    assert not found.lines
    assert [each.sentence for each in found.left_out] == ["Must be able to lift 40 lbs", "Spanish required"]


def test_what_is_plainly_of_the_firm_is_not_listed() -> None:
    text = "Kite agent\n\nWe have sold kites since 1990. You will answer calls all day. Pay is $20 an hour.\n\nAcme Kites, Boise\n"
    assert not draft(text).left_out


def test_a_row_of_a_cell_is_quoted_without_what_stands_beside_it() -> None:
    found = draft("| NEEDED | NICE |\n| Router / Wi-Fi | Spanish |\n| troubleshooting | |\n").lines
    assert [each.sentence for each in found] == ["troubleshooting", "Spanish"]


TICKED = "{head}\nHigh school diploma\tX\nP&C license\t\tX\nTyping 45 WPM\tX\nBilingual Spanish\t\t\u2713\n"


@pytest.mark.parametrize("head", ["Skill\tRequired\tPreferred", "\tRequired\tPreferred", "Required\tPreferred"])
def test_a_tick_is_under_its_head_where_empty_cells_are_kept(head: str) -> None:
    lines = draft_rubric(TICKED.format(head=head), load_vocabulary()).lines
    assert {line.criterion.label: line.criterion.is_must for line in lines} == {
        "High school diploma or GED": True,
        "Property & Casualty license": False,
        "Typing, 45 words a minute": True,
        "Spanish": False,
    }


@pytest.mark.parametrize("head", ["Skill\tRequired\tPreferred", "Skill\t\tRequired\tPreferred"])
def test_a_tick_that_may_stand_under_either_head_is_a_wish(head: str) -> None:
    lines = draft_rubric(f"{head}\nHigh school diploma\tX\nTyping 45 WPM\tX\n", load_vocabulary()).lines
    assert [line.criterion.is_must for line in lines] == [False, False]


def test_nothing_in_gives_an_empty_draft() -> None:
    for text in ("", "   \n\n", "Hello.", "\x00" * 50):
        assert draft(text).lines == ()
        assert draft(text).rubric().criteria == ()


@settings(max_examples=150)
@given(st.text(max_size=400) | st.lists(st.sampled_from([each for p in postings("first") for each in p.text.splitlines()])).map("\n".join))
def test_any_text_gives_a_draft_and_the_same_one_twice(text: str) -> None:
    first = draft(text)
    assert first == draft(text)
    assert len({line.criterion.id for line in first.lines}) == len(first.lines)
    for line in first.lines:
        assert 0 <= line.start < line.end <= len(text)


def placed(rows: list[tuple[tuple[str, float], ...]]) -> Document:
    """Rows of cells with where they begin, as a page gives them: an empty cell leaves nothing."""
    text, lines = "", []
    for number, row in enumerate(rows):
        begin, words = len(text), []
        for cell, x0 in row:
            words.append(Word(len(text), len(text) + len(cell), x0, 12.0 * number, x0 + 5 * len(cell), 12.0 * number + 10))
            text += f"{cell}\t"
        text = f"{text[:-1]}\n"
        lines.append(Line(begin, len(text) - 1, 1, words=tuple(words)))
    return Document("0" * 64, "posting.pdf", Format.PDF, text, tuple(lines))


TICKED_ROWS = [
    (("High school diploma", 10.0), ("X", 210.0)),
    (("P&C license", 10.0), ("X", 310.0)),
    (("Bilingual Spanish", 10.0), ("X", 310.0)),
]


@pytest.mark.parametrize(
    "head", [(("Skill", 30.0), ("Required", 200.0), ("Preferred", 300.0)), (("Required", 230.0), ("Preferred", 330.0))]
)
@pytest.mark.parametrize("size", [1, 2, 3])
def test_a_tick_of_a_page_is_under_its_head(head: tuple[tuple[str, float], ...], size: int) -> None:
    found = draft(text_with_cells(placed([head, *TICKED_ROWS[:size]])))
    assert [line.criterion.is_must for line in found.lines] == [True, False, False][:size]
    assert not found.ticks_lost


def test_ticks_whose_head_cannot_be_told_are_said() -> None:
    assert draft("Skill\tRequired\tPreferred\nHigh school diploma\tX\nTyping 45 WPM\tX\n").ticks_lost
    assert draft("Skill\nSpanish\nTyping 45 WPM\nRequired\tPreferred\nX\nX\n").ticks_lost
    assert not draft("Skill\tRequired\tPreferred\nSpanish\tX\tX\n").ticks_lost
    assert not draft("Requirements:\n- Spanish\n- Typing 45 WPM\n").ticks_lost
