"""What the rest of an entry says of a licence: rows of a table, an end told far behind, states, papers of others; and what it does not."""

from __future__ import annotations

import pytest

from screening.extraction.licenses import find_licenses
from screening.vocabulary.load import Vocabulary

from .outlines import in_job, in_skills, outline_of

Found = set[tuple[str, str, str | None]]


def found(text: str, vocabulary: Vocabulary) -> Found:
    return {(each.code, each.status.value, each.state) for each in find_licenses(outline_of(text, vocabulary), vocabulary)}


ENTRIES: list[tuple[str, Found]] = [
    # Rows of a table.
    ("P&C | TX | Active | 2027", {("P&C", "held", "TX")}),
    ("Life & Health | Oklahoma | Expired | 2019", {("LIFE_HEALTH", "expired", "OK")}),
    ("Series 66 | Passed | 2018", {("FINRA_66", "exam_passed", None)}),
    ("GA | P&C | #20145 | pending", {("P&C", "in_progress", "GA")}),
    ("Notary\tFL\tActive", {("NOTARY", "held", "FL")}),
    ("P&C | TX | Series 6 | expired", {("P&C", "held", "TX"), ("FINRA_6", "expired", None)}),
    ("P&C license | Outlook | Texas history", {("P&C", "held", None)}),
    ("Adjuster | Louisiana | 2015-2019", {("ADJUSTER", "expired", "LA")}),
    # An end that is told further on.
    (
        "Property and Casualty license, North Carolina Department of Insurance, held since spring 2012 (not renewed)",
        {("P&C", "expired", "NC")},
    ),
    ("Series 7 registration with a small broker, sponsor changed twice in those years - no longer active", {("FINRA_7", "expired", None)}),
    ("Became a licensed realtor in 2016, license inactive now", {("REAL_ESTATE", "expired", None)}),
    ("P&C license, Ohio, CPR card (expired)", {("P&C", "held", "OH")}),
    ("Life license, Ohio; never lapsed", {("LIFE", "held", "OH")}),
    ("Life and Health Insurance License (IN) 2015 - 2017", {("LIFE_HEALTH", "expired", "IN")}),
    ("Texas P&C License No. 2233441 - Issued 2018 - Expires 2026", {("P&C", "held", "TX")}),
    ("CDL permit, class B", {("CDL", "in_progress", None)}),
    ("Commercial Learner's Permit, 2024", {("CDL", "in_progress", None)}),
    ("Notary commission ended 2019", {("NOTARY", "expired", None)}),
    ("Formerly a licensed mortgage originator, NMLS 554433", {("NMLS", "expired", None)}),
    ("Property and casualty (renewal in progress)", {("P&C", "held", None)}),
    ("Planned for 2025: Series 6", {("FINRA_6", "planned", None)}),
    ("Series 6, registered until I left the branch", {("FINRA_6", "expired", None)}),
    ("Workers' comp adjuster license, California", {("ADJUSTER", "held", "CA")}),
    ("Pharmacy technician trainee, Oregon", {("PHARMACY_TECH", "in_progress", "OR")}),
    ("P&C: Active / Life: Expired", {("P&C", "held", None), ("LIFE", "expired", None)}),
    ("Adjuster: FL (expired), TX (active)", {("ADJUSTER", "expired", "FL"), ("ADJUSTER", "held", "TX")}),
    ("Real estate: Hawaii, on hold with broker", {("REAL_ESTATE", "expired", "HI")}),
    ("Life insurance license - in application", {("LIFE", "in_progress", None)}),
    # One licence in two words.
    ("Property/Casualty adjuster license", {("ADJUSTER", "held", None)}),
    ("Property and Casualty Insurance Producer - exam passed 10/2019", {("P&C", "exam_passed", None)}),
    # States.
    ("P&C in TX, Life in OK", {("P&C", "held", "TX"), ("LIFE", "held", "OK")}),
    ("P&C: TX, OK, AR", {("P&C", "held", "TX"), ("P&C", "held", "OK"), ("P&C", "held", "AR")}),
    ("P&C IN GOOD STANDING", {("P&C", "held", None)}),
    (
        "Licensed P&C: Georgia, Florida, Alabama, South Carolina, North Carolina, Tennessee",
        {("P&C", "held", state) for state in ("GA", "FL", "AL", "SC", "NC", "TN")},
    ),
    ("P&C license (Ohio resident; IN, KY and WV non-resident)", {("P&C", "held", state) for state in ("OH", "IN", "KY", "WV")}),
    ("Adjuster licensed in TX, OK and LA", {("ADJUSTER", "held", "TX"), ("ADJUSTER", "held", "OK"), ("ADJUSTER", "held", "LA")}),
    ("Life & Health (MO), P&C (MO, KS)", {("LIFE_HEALTH", "held", "MO"), ("P&C", "held", "MO"), ("P&C", "held", "KS")}),
    ("P&C license, Colorado; non-resident in UT, WY", {("P&C", "held", "CO"), ("P&C", "held", "UT"), ("P&C", "held", "WY")}),
    # Lines and trades named by an entry, a heading or behind a comma.
    ("Surplus Lines, Alabama", {("INSURANCE_OTHER", "held", "AL")}),
    ("Cosmetology, Nevada, current", {("OTHER", "held", "NV")}),
    ("Licensed in Life (NY)", {("LIFE", "held", "NY")}),
    ("Propertv & Casuaity, Indiana", {("P&C", "held", "IN")}),
    ("Real estate pre-licensing course, 90 hours", {("REAL_ESTATE", "in_progress", None)}),
    ("Series 7 - top off exam failed", set()),
]


@pytest.mark.parametrize(("entry", "expected"), ENTRIES)
def test_an_entry(entry: str, expected: Found, vocabulary: Vocabulary) -> None:
    assert found(f"Licenses\n{entry}\n", vocabulary) == expected


SENTENCES: list[tuple[str, Found]] = [
    ("No lapse in my P&C license since 2009", {("P&C", "held", None)}),
    ("Never let my Series 7 lapse", {("FINRA_7", "held", None)}),
    ("Let my Series 7 lapse", {("FINRA_7", "expired", None)}),
    ("Passed the Life and Health exam and was licensed in Kansas", {("LIFE_HEALTH", "held", "KS")}),
    ("Passed the Life and Health exam in Kansas", {("LIFE_HEALTH", "exam_passed", "KS")}),
    ("CDL training school, Class A license obtained 2014", {("CDL", "held", None)}),
    ("Was the only P&C licensed person in the office", {("P&C", "held", None)}),
    ("I was a licensed adjuster in Louisiana", {("ADJUSTER", "expired", "LA")}),
    ("Studied for the P&C exam", {("P&C", "in_progress", None)}),
    ("Studied for the P&C exam but left before the test", set()),
    ("The posting asks for 45 WPM and a P&C license", set()),
    ("My agency principal is licensed in P&C, life and health", set()),
    ("Everyone P&C licensed by December", set()),
    ("The agency lost its P&C license in 2014", set()),
    ("Told callers which agents were licensed for health", set()),
    ("P&C license: in 2020", {("P&C", "held", None)}),
    ("Promoted after obtaining property & casualty licenses in CT and RI", {("P&C", "held", "CT"), ("P&C", "held", "RI")}),
    ("Dropped my P&C license after moving to retail", {("P&C", "expired", None)}),
    ("Completed P&C pre-licensing", {("P&C", "in_progress", None)}),
    ("Completed P&C pre-licensing but never tested", set()),
    ("Will sit for the state property & casualty producer exam", {("P&C", "planned", None)}),
    ("The life of a Series 7 trader", set()),
    ("Asked to get P&C licensed; position ended first", {("P&C", "planned", None)}),
    ("No longer licensed (Series 7)", {("FINRA_7", "expired", None)}),
    ("Cosmetology school, licensed in Utah 2009", {("OTHER", "held", "UT")}),
    ("Completed P&C coursework; exam not taken", set()),
    ("Your posting mentions Series 7", set()),
    ("CDL school, no license taken", set()),
    ("LPN diploma, licensed in Pennsylvania", {("NURSING", "held", "PA")}),
    ("Retired RN, license inactive since 2015", {("NURSING", "expired", None)}),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_a_sentence(sentence: str, expected: Found, vocabulary: Vocabulary) -> None:
    assert found(f"Summary\n{sentence}.\n", vocabulary) == expected


CLERKS = [
    ("Typed P&C license numbers into forms", "Typed letters with a P&C license in hand"),
    ("Entered Series 7 exam results in the tracker", "Earned Series 7 on the first exam"),
    ("Scanned nursing licenses into staff files", "Worked as a licensed practical nurse"),
    ("Checked CDL cards of drivers at the gate", "Drove the parts truck with a Class B CDL"),
    ("Answered questions about notary fees", "Answered the desk as a commissioned notary"),
    ("Printed notary certificates for the clerk", "Bound endorsements as the office's 4-40 licensed representative"),
    ("Looked up P&C license status for agents", "Sold auto policies under a Maryland P&C license"),
    ("Walked them to a licensed P&C agent", "Promoted to a licensed P&C agent"),
    ("Kept a spreadsheet of Series 6 expiration dates", "Kept my Series 6 current"),
    ("Cleaned a database of 4,000 adjuster licenses", "Closed 4,000 claims with an adjuster license"),
    ("Advised customers to find a licensed adjuster", "Advised customers as a licensed adjuster"),
    ("Role did not involve licensed activity (P&C, life)", "Role was a licensed one (P&C license, Ohio)"),
    ("Reported lapsed nursing licenses to the office", "Earned a nursing license and reported to the office"),
    ("How agents pass the P&C exam", "Passed the P&C exam with the agents"),
    ("Shipped NMLS test vouchers", "Shipped files under my NMLS license"),
    ("Filed auto claims of an adjuster with a license", "Settled auto claims on a Texas adjuster license"),
    ("Mailed out Life & Health license packets", "Gained Life & Health license at the employer's expense"),
    ("Wrote about P&C license classes", "Wrote new business under my own P&C license"),
    ("Handled licensing for P&C agents", "Completed licensing for P&C in Ohio"),
    ("Counted ballots with a notary present", "Counted ballots with a notary commission"),
    ("Our P&C license number appeared on every letter", "My P&C license number appeared on every letter"),
    ("Emailed P&C license reminders to producers", "Earned a P&C license and sold to producers"),
    ("Collected copies of RN licenses at orientation", "Charted with an active RN license"),
    ("Ran P&C license study groups for trainees", "Ran the night desk with a P&C license"),
    ("Required license: 4-40 (Florida)", "Required license obtained: 4-40 (Florida)"),
    ("The bank required Series 6 and 63", "The bank required Series 6 and 63; obtained both in 2012"),
    ("Quoted policies for a licensed producer", "Quoted policies as a licensed producer"),
    ("Kept the journal for our office notary", "Kept the journal as the office notary"),
    ("Trained new hires to pass the P&C exam", "Trained new hires as a licensed P&C agent"),
    ("Quoted life insurance under the supervision of a licensed broker", "Quoted life insurance with a life license"),
]


@pytest.mark.parametrize(("of_others", "own"), CLERKS)
def test_papers_of_others_in_a_job(of_others: str, own: str, vocabulary: Vocabulary) -> None:
    assert not found(in_job(of_others), vocabulary)
    assert {status for _, status, _ in found(in_job(own), vocabulary)} <= {"held", "exam_passed"}
    assert found(in_job(own), vocabulary)


UNTIL = [("Series 24 principal, until 2012", "expired"), ("Series 24 principal, until 2031", "held")]


@pytest.mark.parametrize(("entry", "status"), UNTIL)
def test_until_a_year_before_a_job_of_the_text(entry: str, status: str, vocabulary: Vocabulary) -> None:
    assert found(f"{in_job('Helped callers')}Licenses\n{entry}\n", vocabulary) == {("FINRA_24", status, None)}


def test_a_state_on_the_next_line_is_of_another_entry(vocabulary: Vocabulary) -> None:
    assert found("Licenses\nSeries 7\nPassport; non-resident card in CA\n", vocabulary) == {("FINRA_7", "held", None)}


LINES_BELOW = ["Volunteer driver, until 2015", "Fishing permit (lapsed)", "Gym card, expired"]


@pytest.mark.parametrize("line", LINES_BELOW)
@pytest.mark.parametrize("last", ["", "Life license, Texas\n"])
def test_an_end_on_the_next_line_is_of_another_entry(line: str, last: str, vocabulary: Vocabulary) -> None:
    licenses = found(f"{in_job('Helped callers')}Licenses\nP&C license, Ohio\n{line}\n{last}", vocabulary)
    assert ("P&C", "held", "OH") in licenses
    assert {status for _, status, _ in licenses} == {"held"}


def test_an_endless_row_ends(vocabulary: Vocabulary) -> None:
    assert found("Licenses\n" + "P&C | TX | Active | " * 3000 + "\n", vocabulary) == {("P&C", "held", "TX")}


def test_the_years_of_a_job_are_not_the_years_of_a_licence(vocabulary: Vocabulary) -> None:
    text = "Experience\nLicensed P&C Representative | Alder Co | 2015 - 2017\n- Helped callers\n"
    assert {status for _, status, _ in found(text, vocabulary)} == {"held"}


def test_a_word_too_common_is_no_licence_under_skills(vocabulary: Vocabulary) -> None:
    assert not found(in_skills("Notary scheduling, CDL yard checks, NMLS database lookup"), vocabulary)
    assert not found(in_skills("Cosmetology, insurance, real estate"), vocabulary)
    assert not found("Licenses\nInsurance, Texas\n", vocabulary)
