"""How a licence stands by the words and cells beside it: asked back, only thought of, wished for, taught, surrendered, kept."""

from __future__ import annotations

import pytest

from screening.extraction.languages import find_languages
from screening.extraction.licenses import find_licenses
from screening.extraction.typing_speed import find_typing_speeds
from screening.vocabulary.load import Vocabulary

from .outlines import in_skills, outline_of

STANDING = [
    # asked and answered
    ("Licenses\nFL 2-20 agent license? Not mine, the office has one", set()),
    ("Licenses\nFL 2-20 agent license. Not a day lapsed", {("P&C", "held")}),
    # somebody near
    ("Licenses\nNotary Public: my sister, two doors down", set()),
    ("Licenses\nNotary Public: my commission runs to 2027", {("NOTARY", "held")}),
    # a course, and no more
    ("Licenses\nSeries 7: took an evening prep class, did not sit for it", set()),
    ("Licenses\nSeries 7: attended a review course last month", {("FINRA_7", "in_progress")}),
    ("Licenses\nSeries 7: took and passed it", {("FINRA_7", "exam_passed")}),
    # thought of
    ("Licenses\nSeries 66: on my bucket list", {("FINRA_66", "planned")}),
    ("Licenses\nOhio Life license: would be interested at a later date", {("LIFE", "planned")}),
    ("Licenses\nTexas P&C license: exam date not yet set", {("P&C", "planned")}),
    ("Licenses\nTexas P&C license: exam date is May 3", {("P&C", "in_progress")}),
    ("Considering a P&C license for next year", {("P&C", "planned")}),
    # a wish before a course or an exam
    ("Summary\nI'd be open to sitting for the Series 6 exam", {("FINRA_6", "planned")}),
    ("Summary\nI'd study for a life and health license if it were paid", {("LIFE_HEALTH", "planned")}),
    ("Summary\nSitting for the Series 6 exam in May", {("FINRA_6", "in_progress")}),
    ("Summary\nCarriers train people for the P&C license, which is fine with me", {("P&C", "planned")}),
    ("Summary\nCarriers train people for the P&C license and pay well", set()),
    ("Summary\nHoping for a desk with a clear path to Series 7", set()),
    ("Summary\nAdvisor desk with an active Series 7", {("FINRA_7", "held")}),
    ("Summary\nLooking for an investment desk in a bank with a real training path to\nSeries 7 and 66", set()),
    ("Summary\nLooking for an investment desk in a bank, and I bring my own\nSeries 7 and 66", {("FINRA_7", "held"), ("FINRA_66", "held")}),
    ("Summary\nI hold the Idaho insurance licenses for Property and for Casualty", {("P&C", "held")}),
    ("Summary\nProcessed insurance licenses for new agents", set()),
    # on its way
    ("Licenses\nNotary Public: paperwork submitted", {("NOTARY", "in_progress")}),
    ("Licenses\nLLQP - registered for the May exam", {("LIFE", "in_progress")}),
    ("Licenses\nFINRA Series 7 - registered since May", {("FINRA_7", "held")}),
    ("Licenses\nSeries 66 (failed once, retake booked)", {("FINRA_66", "in_progress")}),
    ("Licenses\nSeries 66 (failed twice)", set()),
    ("Licenses\nSeries 66 (exam failed in May,\nretake set for June)", {("FINRA_66", "in_progress")}),
    ("Licenses\nNY Excess Lines Broker, active\nNY Property & Casualty Broker, active", {("P&C", "held"), ("INSURANCE_OTHER", "held")}),
    ("Summary\nStudying for the CPA; two sections behind me", {("OTHER", "in_progress")}),
    ("Summary\nHelped the CPA with the books", set()),
    ("Licenses\nPA Health: active\nPA Life: would be interested at a later time", {("HEALTH", "held"), ("LIFE", "planned")}),
    ("Licenses\nPA Life: none", set()),
    ("Summary\nWorked alongside licensed adjusters, and willing to obtain the Property & Casualty producers license", {("P&C", "planned")}),
    ("Summary\nWorked alongside the Property & Casualty license producers", set()),
    ("Licenses\nP&C\tOH\tSurrendered 2016\nLife\tOH\tActive", {("P&C", "expired"), ("LIFE", "held")}),
    ("Summary\nEmployers in this trade train their staff for the Series 6", set()),
    ("Summary\nTrained staff while I held the Series 6", {("FINRA_6", "held")}),
    ("Licenses\nSeries 6: took it twice, failed twice", set()),
    ("Licenses\nSeries 6: took it twice, passed in June", {("FINRA_6", "exam_passed")}),
    ("Licenses\nP&C license? No, but I would get one", {("P&C", "planned")}),
    ("Licenses\nP&C license? Yes, and active", {("P&C", "held")}),
    ("Licenses\nSIE / Series 7\n\nSummary\nMy Series 7 study plan begins in May", {("FINRA_SIE", "held"), ("FINRA_7", "planned")}),
    ("Licenses\nSeries 7, active\n\nSummary\nStudying for the Series 7 refresher", {("FINRA_7", "held")}),
    ("Ohio P&C license (not required by my present job, still active)", {("P&C", "held")}),
    # not had, would be
    ("Licenses\nProperty & casualty license - never had one, would get it for the right firm", {("P&C", "planned")}),
    ("Licenses\nProperty & casualty license - never had one", set()),
    # over
    ("Licenses\nLife & Health, Iowa - no longer", {("LIFE_HEALTH", "expired")}),
    ("Licenses\nMaine Life & Health agent: allowed to expire in 2011", {("LIFE_HEALTH", "expired")}),
    ("Licenses\nMaine Life & Health agent: never allowed to expire", {("LIFE_HEALTH", "held")}),
    ("Licences at a glance, as people ask\nLife & Health, Iowa - active", {("LIFE_HEALTH", "held")}),
    # kept though nobody asks for it
    ("Maine Property / Casualty license, kept active though not needed today", {("P&C", "held")}),
    ("Maine P&C license not needed for this work", set()),
    ("Licenses\nFormerly Series 7 / 66 (my life in another world)", {("FINRA_7", "expired"), ("FINRA_66", "expired")}),
    ("We watched every World Series 7 times", set()),
    # cells
    ("Licenses\nFINRA Series 7 (General Securities)\tStudying, test in May\t-", {("FINRA_7", "in_progress")}),
    ("Licenses\nSecurities Industry Essentials (SIE)\tPassed\tMay 2019", {("FINRA_SIE", "exam_passed")}),
    ("Licenses\nFINRA Series 7 (General Securities)\tActive\tMay 2019", {("FINRA_7", "held")}),
    ("Licenses\nP&C, Personal Lines\tExpired\t2016", {("P&C", "expired"), ("PERSONAL_LINES", "expired")}),
    ("Licenses\nSIE / Series 7\tSeries 7 study plan starts in May", {("FINRA_SIE", "planned"), ("FINRA_7", "planned")}),
    # told without the word
    ("Certificates\nNevada resident producer: Property (2016), Casualty (2017)", {("P&C", "held")}),
    ("Summary\nIowa life and health producer; property and casualty lines added 2015", {("LIFE_HEALTH", "held"), ("P&C", "held")}),
    ("Summary\nAgency of life and health; property and casualty lines sold daily", set()),
    ("Summary\nAll-lines adjuster, Georgia, active since 2012", {("ADJUSTER", "held")}),
    ("Summary\nAll-lines adjuster, volleyball, active outdoors", set()),
    ("Summary\nLicensed agent inside small offices, personal lines mostly, some bonds", set()),
    ("Licenses\nRDA, Dental Board of Nevada, active", {("OTHER", "held")}),
    ("Licenses\nIllinois PERC card, out of date", {("OTHER", "expired")}),
]


@pytest.mark.parametrize(("text", "expected"), STANDING)
def test_standing(text: str, expected: set[tuple[str, str]], vocabulary: Vocabulary) -> None:
    assert {(each.code, each.status.value) for each in find_licenses(outline_of(text, vocabulary), vocabulary)} - {
        ("OTHER", "held") if ("OTHER", "held") not in expected else ("", "")
    } == expected


SPEEDS = [
    ("My father was a court clerk and typed 90 words a minute.", None),
    ("My father taught me and I type 90 words a minute.", 90),
    ("These desks ask for 45 words per minute, which I would practice for", None),
    ("I type 45 words per minute, which these desks ask for", 45),
    ("Typing 65 WPM\n10-key by touch", 65),
]


@pytest.mark.parametrize(("text", "expected"), SPEEDS)
def test_whose_speed(text: str, expected: int | None, vocabulary: Vocabulary) -> None:
    found = [each.wpm for each in find_typing_speeds(outline_of(f"Summary\n{text}\n", vocabulary), vocabulary)]
    assert found == ([] if expected is None else [expected])


LANGUAGES = [
    ("Marathi, Urdu (fluent); Punjabi (understand)", {"Marathi", "Urdu"}),
    ("Portuguese (reads menus)", set()),
    ("Portuguese (reads and writes)", {"Portuguese"}),
    ("French a little (not fluent)", set()),
    ("French a little", {"French"}),
    ("German (restaurant level)", {"German"}),
    ("Duolingo Italian (beginner, 40 days)", set()),
    ("Italian (beginner)", {"Italian"}),
    ("German, native; some ASL", {"German", "American Sign Language"}),
]


@pytest.mark.parametrize(("words", "expected"), LANGUAGES)
def test_spoken(words: str, expected: set[str], vocabulary: Vocabulary) -> None:
    assert {each.name for each in find_languages(outline_of(in_skills(words), vocabulary), vocabulary)} == expected


TAKEN_UP = [
    ("Minor in German, a term in Graz. I speak it with clients.", {"German"}),
    ("Minor in German, a term in Graz. I liked it.", set()),
]


@pytest.mark.parametrize(("words", "expected"), TAKEN_UP)
def test_taken_up_in_the_next_sentence(words: str, expected: set[str], vocabulary: Vocabulary) -> None:
    text = f"Education\nB.A. History, Ashford College, 2012\n{words}\n"
    assert {each.name for each in find_languages(outline_of(text, vocabulary), vocabulary)} == expected


ABOVE = [
    (
        "LICENSE\nTexas General Lines - Property and Casualty, active\nEXPERIENCE\nAccount Manager, Personal Lines Aug 2015 - Present\n",
        {"P&C"},
    ),
    ("SKILLS\nExcel\nMy licenses\nPersonal Lines, Texas\n", {"PERSONAL_LINES"}),
]


@pytest.mark.parametrize(("text", "codes"), ABOVE)
def test_a_heading_ends_with_its_section(text: str, codes: set[str], vocabulary: Vocabulary) -> None:
    outline = outline_of(f"Noor Castellan\nnoor@example.org\n{text}", vocabulary)
    assert {each.code for each in find_licenses(outline, vocabulary)} == codes
