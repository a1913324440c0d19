"""Somebody else's deeds, wishes, plans and what an advert asks for are no facts of the person; one's own beside them are."""

from __future__ import annotations

import pytest

from screening.extraction.extract import extract_profile
from screening.model.profile import Contact, Facts, Use, education_level
from screening.vocabulary.load import Vocabulary
from tests.builders import document_of

JOB = "Pat Example\npat@example.com\n\nEXPERIENCE\nCashier, Northgate Supply, Jan 2018 - Mar 2020\n- Rang up sales\n- {}\n"
SKILLS = "Pat Example\npat@example.com\n\nEXPERIENCE\nCashier, Northgate Supply, Jan 2018 - Mar 2020\n- Rang up sales\n\nSKILLS\n- {}\n"
SUMMARY = "Pat Example\npat@example.com\n\nSUMMARY\n{}.\n\nEXPERIENCE\nCashier, Northgate Supply, Jan 2018 - Mar 2020\n- Rang up sales\n"
EDUCATION = "Pat Example\npat@example.com\n\nEXPERIENCE\nCashier, Northgate Supply, 2018 - 2020\n- Rang up sales\n\nEDUCATION\n{}\n"


def facts_of(text: str, vocabulary: Vocabulary) -> Facts:
    return extract_profile(document_of(text), vocabulary).facts


def used(facts: Facts) -> set[str]:
    return {each.name or "CRM" for each in facts.platforms if each.use is not Use.WISH}


@pytest.mark.parametrize(
    ("frame", "words", "expected"),
    [
        (JOB, "Our manager kept the records in Siebel", set()),
        (JOB, "Only supervisors could open Freshdesk", set()),
        (JOB, "My cousin, a Salesforce developer, helped me study", set()),
        (JOB, "Some customers complained that HubSpot mails were spam", set()),
        (JOB, "Sat near the group who answered cases in Zendesk", set()),
        (JOB, "Cases in Freshdesk were answered by another team", set()),
        (JOB, "Access to Siebel was restricted to leads", set()),
        (JOB, "The shop moved to HubSpot soon after I left", set()),
        (JOB, "Zendesk rollout was postponed", set()),
        (JOB, "Cleaned the HubSpot offices at night", set()),
        (JOB, "Handed out Zendesk t-shirts at a fair", set()),
        (JOB, "Reported faults to our Salesforce consultant", set()),
        (JOB, "Watched a short demo of Freshdesk", set()),
        (JOB, "Replaced HubSpot with index cards", set()),
        (JOB, "Proposed getting Zendesk for the shop", set()),
        (JOB, "Had no Zendesk or Freshdesk yet", set()),
        (SKILLS, "Zendesk - to be learned", set()),
        (SKILLS, "Dream team: HubSpot", set()),
        (SUMMARY, "Hoping for a role where Zendesk is used", set()),
        (SUMMARY, "Your posting mentions Freshdesk", set()),
        (SUMMARY, "Although I lack HubSpot experience, I learn fast", set()),
        (JOB, "The sister shop used HubSpot; ours did not", set()),
        (JOB, "Got a HubSpot pens set", set()),
        (SUMMARY, "I see that your team works in Freshdesk", set()),
        (SUMMARY, "Excited about HubSpot", set()),
        (JOB, "Kept orders in a system called HubSpot", {"HubSpot"}),
        (JOB, "Used Siebel before Salesforce", {"Siebel", "Salesforce"}),
        (JOB, "Our trainer kept the HubSpot list", set()),
        (JOB, "Voted against Freshdesk at a staff meeting", set()),
        (JOB, "Printed HubSpot flyers", set()),
        (JOB, "Called the Freshdesk hotline about a broken page", set()),
        (JOB, "As a customer I wrote to the Zendesk inbox of my bank", set()),
        (JOB, "Used a notebook instead of a CRM", set()),
        (JOB, "Freshdesk password was never given to me", set()),
        (SKILLS, "Freshdesk (watched tutorials)", set()),
        (SKILLS, "HubSpot: 0 years", set()),
        (SUMMARY, "New to CRM tools", set()),
        (SUMMARY, "I admire HubSpot as a company", set()),
        (JOB, "Answered 40 e-mails a day in Freshdesk", {"Freshdesk"}),
        (JOB, "Systems: Freshdesk, HubSpot", {"Freshdesk", "HubSpot"}),
        (JOB, "Zendesk password resets and ticket triage", {"Zendesk"}),
        (JOB, "Wrote macros for Zendesk", {"Zendesk"}),
        (SKILLS, "Freshdesk (4 years)", {"Freshdesk"}),
        (JOB, "Replaced Siebel with Salesforce", {"Siebel", "Salesforce"}),
        (JOB, "Customers were tracked in Salesforce", {"Salesforce"}),
        (JOB, "Tickets I closed in Zendesk were reviewed by my manager", {"Zendesk"}),
        (JOB, "Worked with managers on reports in Salesforce", {"Salesforce"}),
        (JOB, "No Zendesk ticket waited longer than a day", {"Zendesk"}),
        (SUMMARY, "Seeking a role where my Zendesk skills count", {"Zendesk"}),
        (SUMMARY, "Looking for a service role, three years of Salesforce", {"Salesforce"}),
        (SUMMARY, "Seeking to use Salesforce and Zendesk experience", {"Salesforce", "Zendesk"}),
    ],
)
def test_systems(frame: str, words: str, expected: set[str], vocabulary: Vocabulary) -> None:
    assert used(facts_of(frame.format(words), vocabulary)) == expected


@pytest.mark.parametrize(
    ("frame", "words", "expected"),
    [
        (JOB, "Our typist reached 90 WPM", []),
        (JOB, "Coworker Ann typed 75 wpm", []),
        (JOB, "Students' average 45 WPM", []),
        (JOB, "Typing tests were marked; the pass mark was 45 WPM", []),
        (JOB, "The job needed 50 WPM; I type 33 WPM", [33]),
        (JOB, "Now 36 WPM, used to be 58 WPM", [36]),
        (SKILLS, "Typing: fewer than 40 WPM", []),
        (SKILLS, "Typing: nearly 45 WPM", []),
        (SKILLS, "45 WPM not reached", []),
        (SKILLS, "60 WPM (sister's score)", []),
        (SKILLS, "Typing (brother's record: 80 WPM)", []),
        (SKILLS, "Texting 55 wpm", []),
        (SKILLS, "Morse code 20 WPM sending, 44 WPM receiving", []),
        (SKILLS, "I type 31 WPM but 50 WPM on a good day", [31]),
        (SUMMARY, "I will learn to type 60 WPM", []),
        (SKILLS, "Typing target 55 WPM", []),
        (SKILLS, "Could once type 58 WPM", []),
        (SKILLS, "Typing perhaps 45 WPM", []),
        (JOB, "My best colleague's record was 99 WPM", []),
        (JOB, "Went from 30 WPM to a tested 52 WPM", [30, 52]),
        (JOB, "Office record was 99 WPM", []),
        (SKILLS, "38 WPM, improving to 52 WPM", [38]),
        (SKILLS, "Typing 62 WPM", [62]),
        (SKILLS, "Typing: not less careful at 50 WPM", [50]),
        (SKILLS, "Typing over 45 WPM", [45]),
        (JOB, "My manager praised notes typed at 60 WPM", [60]),
        (SUMMARY, "Looking for chat work, typing 58 WPM", [58]),
    ],
)
def test_typing(frame: str, words: str, expected: list[int], vocabulary: Vocabulary) -> None:
    assert [each.wpm for each in facts_of(frame.format(words), vocabulary).typing_speeds] == expected


@pytest.mark.parametrize(
    ("frame", "words", "expected"),
    [
        (JOB, "Serviced Series 6 copiers", set()),
        (JOB, "Sold Series 7 tractors", set()),
        (JOB, "Checked that agents had a P&C license", set()),
        (JOB, "Coached 9 clerks for Series 6", set()),
        (JOB, "P&C license suspended", {("P&C", "expired")}),
        (JOB, "Gave up my P&C license", {("P&C", "expired")}),
        (SKILLS, "Series 7 on hold", {("FINRA_7", "expired")}),
        (SKILLS, "P&C license is void", {("P&C", "expired")}),
        (SKILLS, "P&C license if hired", {("P&C", "planned")}),
        (SKILLS, "Series 6 to be taken", {("FINRA_6", "planned")}),
        (SUMMARY, "Aspiring licensed P&C agent", {("P&C", "planned")}),
        (JOB, "Lost my P&C license in 2016", {("P&C", "expired")}),
        (SKILLS, "P&C license up to 2014", {("P&C", "expired")}),
        (JOB, "The agency's P&C license hung by the door", set()),
        (JOB, "Told clerks how to obtain a P&C license", set()),
        (JOB, "An advisor with a Series 7 helped me", set()),
        (SUMMARY, "Had a P&C license until I moved", {("P&C", "expired")}),
        (SKILLS, "Series 7 someday", {("FINRA_7", "planned")}),
        (SKILLS, "My first license was P&C", {("P&C", "held")}),
        (SUMMARY, "Advisor with Series 7 and 63", {("FINRA_7", "held"), ("FINRA_63", "held")}),
        (SUMMARY, "I have had a P&C license since 2015", {("P&C", "held")}),
        (JOB, "Series 7 holders sat upstairs", set()),
        (JOB, "Fell short on the Series 7", set()),
        (SKILLS, "P&C license, active; handled suspended policies", {("P&C", "held")}),
        (SKILLS, "P&C license, never cancelled policies late", {("P&C", "held")}),
        (SKILLS, "Series 7 and 63, active", {("FINRA_7", "held"), ("FINRA_63", "held")}),
        (SUMMARY, "Seeking a role for my active P&C license", {("P&C", "held")}),
    ],
)
def test_licences(frame: str, words: str, expected: set[tuple[str, str]], vocabulary: Vocabulary) -> None:
    found = facts_of(frame.format(words), vocabulary).licenses
    assert {(each.code, each.status.value) for each in found} == expected


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("Bachelor parties", "none_stated"),
        ("Bachelor pad design", "none_stated"),
        ("PhD in street smarts", "none_stated"),
        ("Football coach, Lincoln High School", "none_stated"),
        ("Lincoln High School booster club", "none_stated"),
        ("Custodian at Lincoln High School", "none_stated"),
        ("My daughter attends Ohio State University", "none_stated"),
        ("Applied to Kent State University", "none_stated"),
        ("University Avenue Library card", "none_stated"),
        ("Will earn my GED next year", "none_stated"),
        ("GED scheduled for fall", "none_stated"),
        ("Failed the GED", "none_stated"),
        ("GED (not yet)", "none_stated"),
        ("GED: passed two of four tests", "none_stated"),
        ("Junior high school diploma", "none_stated"),
        ("Lincoln High School, no graduation", "none_stated"),
        ("Ushered at Delta College", "none_stated"),
        ("Ninth grade, Lincoln High School", "none_stated"),
        ("GED passed 2012", "high_school"),
        ("Lincoln High School, football coach's award, diploma 2010", "high_school"),
        ("Lincoln High School", "high_school"),
        ("Bachelor of Arts, Kent State University, volunteer tutor", "bachelor"),
        ("University Park High School diploma, 2011", "high_school"),
        ("Mother Teresa High School, 2009", "high_school"),
    ],
)
def test_studies(entry: str, expected: str, vocabulary: Vocabulary) -> None:
    assert education_level(facts_of(EDUCATION.format(entry), vocabulary)).value == expected


@pytest.mark.parametrize(
    ("frame", "words", "expected"),
    [
        (SKILLS, "Spanish (want to learn)", []),
        (SKILLS, "My wife speaks Spanish", []),
        (SKILLS, "Google Translate for French", []),
        (SKILLS, "Cannot speak Polish", []),
        (JOB, "Worked with a Spanish-speaking staff", []),
        (JOB, "Forwarded Spanish callers to bilingual agents", []),
        (JOB, "A Russian interpreter joined calls", []),
        (SUMMARY, "My grandparents speak Italian", []),
        (SKILLS, "Portuguese and Italian", ["Portuguese", "Italian"]),
        (JOB, "Italian and Greek", []),
        (SKILLS, "Italian and Greek dishes", []),
        (SKILLS, "Spanish: fluent, Polish: basic", ["Spanish", "Polish"]),
        (JOB, "Answered callers in Spanish and English, fluent in both", ["Spanish"]),
        (SUMMARY, "I speak Spanish with my mother", ["Spanish"]),
    ],
)
def test_languages(frame: str, words: str, expected: list[str], vocabulary: Vocabulary) -> None:
    assert [each.name for each in facts_of(frame.format(words), vocabulary).languages] == expected


@pytest.mark.parametrize(
    ("words", "topics"),
    [
        ("Reported to a team lead", set()),
        ("Applied for shift lead", set()),
        ("Our managers wrote the FAQ", set()),
        ("Read FAQ pages", set()),
        ("Troubleshooting was handled by others", set()),
        ("Had no HIPAA training", set()),
        ("Became team lead", {"leadership"}),
        ("Wrote FAQ pages", {"knowledge_base"}),
        ("Completed HIPAA training", {"compliance"}),
    ],
)
def test_statements(words: str, topics: set[str], vocabulary: Vocabulary) -> None:
    assert {each.topic for each in facts_of(JOB.format(words), vocabulary).statements} == topics


@pytest.mark.parametrize(
    ("title", "words", "contact"),
    [
        ("Office Assistant", "Only the owner dealt with customers", False),
        ("Office Assistant", "Our manager answered all callers", False),
        ("Office Assistant", "Wanted to help customers but was kept in the back", False),
        ("Office Assistant", "Painted the front desk", False),
        ("Cashier's Check Clerk", "Printed checks", False),
        ("Call Center Construction Worker", "Poured concrete", False),
        ("Teller Window Glazier", "Cut glass", False),
        ("Office Assistant", "Customers asked me for refunds at the counter and I served them", True),
        ("Office Assistant", "Helped customers whom the manager sent to me", True),
        ("Front Desk Agent", "Painted signs", True),
    ],
)
def test_contact(title: str, words: str, contact: bool, vocabulary: Vocabulary) -> None:
    jobs = facts_of(JOB.replace("Cashier", title).replace("Rang up sales", "Sorted mail").format(words), vocabulary).employments
    assert [job.contact is Contact.YES for job in jobs] == [contact]


@pytest.mark.parametrize(
    ("heading", "count"),
    [
        ("Cashier (did not start), Corner Mart, Jan 2015 - Mar 2016", 0),
        ("Offered position: Cashier, Corner Mart, Jan 2015 - Mar 2016", 0),
        ("Cashier, Corner Mart, Jan 2015 - Mar 2016", 1),
    ],
)
def test_jobs_never_begun(heading: str, count: int, vocabulary: Vocabulary) -> None:
    assert len(facts_of(f"Pat Example\n\nEXPERIENCE\n{heading}\n- Rang up sales\n", vocabulary).employments) == count


@pytest.mark.parametrize(
    ("words", "count"),
    [("CompTIA A+ expired", 0), ("Considering CompTIA A+", 0), ("CompTIA A+ book", 0), ("CompTIA A+ (2015)", 1), ("Holds CompTIA A+", 1)],
)
def test_certificates(words: str, count: int, vocabulary: Vocabulary) -> None:
    assert len(facts_of(SKILLS.format(words), vocabulary).certifications) == count


@pytest.mark.parametrize(
    ("words", "channels"),
    [
        ("Never spoke with customers by phone", set()),
        ("Did not answer customers by phone", set()),
        ("Spoke with customers by phone", {"phone"}),
        ("Never kept customers waiting, answered them by phone", {"phone"}),
    ],
)
def test_ways_never_used(words: str, channels: set[str], vocabulary: Vocabulary) -> None:
    text = JOB.replace("Cashier", "Customer Service Representative").replace("Rang up sales", "Filed orders").format(words)
    assert {each.channel for each in facts_of(text, vocabulary).channels} == channels
