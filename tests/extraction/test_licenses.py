"""Licences: every line, list form, status word, misreading and near-miss of the hiring facts, one row each."""

from __future__ import annotations

import pytest

from screening.extraction.licenses import find_licenses
from screening.vocabulary.load import Vocabulary

from .outlines import in_job, in_skills, outline_of


def codes(text: str, vocabulary: Vocabulary) -> set[str]:
    return {license_.code for license_ in find_licenses(outline_of(text, vocabulary), vocabulary)}


def statuses(text: str, vocabulary: Vocabulary) -> set[tuple[str, str]]:
    return {(each.code, each.status.value) for each in find_licenses(outline_of(text, vocabulary), vocabulary)}


LINES = [
    # Property and casualty, in any words, is one licence.
    ("P&C licensed agent", "P&C"),
    ("Licensed P & C producer", "P&C"),
    ("P/C license, active", "P&C"),
    ("Lic. P&C (TX, OK)", "P&C"),
    ("Property/Casualty License", "P&C"),
    ("Property-Casualty insurance license", "P&C"),
    ("Licensed Property and Casualty Agent", "P&C"),
    ("Casualty & Property insurance license since 2019", "P&C"),
    ("Texas General Lines - Property & Casualty license", "P&C"),
    ("Fire & Casualty license (California)", "P&C"),
    ("Prop. & Cas. licence", "P&C"),
    ("Licenced in property and casualty", "P&C"),
    ("Fire & Casualty Broker-Agent", "P&C"),
    ("Florida 220 license", "P&C"),
    ("Resident producer license, lines: Property; Casualty", "P&C"),
    ("Wisconsin Life and Accident & Health license", "LIFE_HEALTH"),
    # Other countries.
    ("RIBO Level 1 (Registered Insurance Brokers of Ontario), since April 2018", "INSURANCE_OTHER"),
    ("General Insurance Level 1, Alberta", "INSURANCE_OTHER"),
    ("RE5 regulatory examination passed", "INSURANCE_OTHER"),
    ("LLQP passed 2019", "LIFE"),
    # Named before the word licence.
    ("All Lines Adjuster, State of Texas, license in good standing", "ADJUSTER"),
    ("Registered Pharmacy Technician, Arizona Board of Pharmacy", "PHARMACY_TECH"),
    # Other lines.
    ("Personal Lines license", "PERSONAL_LINES"),
    ("Personal Lines Broker-Agent license, CA", "PERSONAL_LINES"),
    ("Life & Health license", "LIFE_HEALTH"),
    ("Licensed in Life and Health", "LIFE_HEALTH"),
    ("L&H licensed", "LIFE_HEALTH"),
    ("Texas Life, Accident, Health & HMO license", "LIFE_HEALTH"),
    ("Life, Accident and Health license", "LIFE_HEALTH"),
    ("Health/Life insurance license", "LIFE_HEALTH"),
    ("Life insurance license", "LIFE"),
    ("Life-Only license", "LIFE"),
    ("Health insurance license", "HEALTH"),
    ("A&H license", "HEALTH"),
    ("Licensed health insurance agent", "HEALTH"),
    ("Licensed insurance agent", "INSURANCE_OTHER"),
    ("State insurance license", "INSURANCE_OTHER"),
    ("NPN 18273645", "INSURANCE_OTHER"),
    ("Licensed in 48 states", "INSURANCE_OTHER"),
    ("All-Lines Adjuster license", "ADJUSTER"),
    ("Licensed independent adjuster", "ADJUSTER"),
    ("License: NV Workers Compensation Adjuster", "ADJUSTER"),
    # Other trades.
    ("NMLS #123456", "NMLS"),
    ("NMLS ID 1098765", "NMLS"),
    ("MLO licensed (AZ)", "NMLS"),
    ("Licensed mortgage loan originator", "NMLS"),
    ("Notary Public, State of Ohio", "NOTARY"),
    ("Commissioned Notary", "NOTARY"),
    ("Notary Signing Agent", "NOTARY"),
    ("Real estate license", "REAL_ESTATE"),
    ("Licensed realtor", "REAL_ESTATE"),
    ("Licensed real estate salesperson", "REAL_ESTATE"),
    ("CDL Class A", "CDL"),
    ("Commercial driver's license", "CDL"),
    ("Licensed pharmacy technician", "PHARMACY_TECH"),
    ("Pharmacy Technician License #T-44120", "PHARMACY_TECH"),
    ("LPN license", "NURSING"),
    ("RN licenses in OH and KY", "NURSING"),
    ("Licensed practical nurse", "NURSING"),
    ("Valid driver's license", "OTHER"),
    ("Food handler's license", "OTHER"),
    ("Cosmetology license", "OTHER"),
    ("Licensed Massage Therapist", "OTHER"),
    ("Security guard license", "OTHER"),
]


@pytest.mark.parametrize(("words", "code"), LINES)
def test_a_line_is_found(words: str, code: str, vocabulary: Vocabulary) -> None:
    for text in (f"Licenses\n{words}\n", in_skills(words), f"Summary\nReliable colleague. {words}.\n"):
        assert codes(text, vocabulary) == {code}, text


SERIES = [
    ("FINRA Series 6, 63 & 65", {6, 63, 65}),
    ("Series 7/66", {7, 66}),
    ("Series 6 and 63 (2017)", {6, 63}),
    ("FINRA registered: S7, S63", {7, 63}),
    ("Ser. 7 registered representative", {7}),
    ("Series Seven securities license", {7}),
    ("7 & 66 licensed", {7, 66}),
    ("FINRA licenses: 7, 63, 65", {7, 63, 65}),
    ("Series 9 and 10 exams", {9, 10}),
    ("Series 7, Series 63 and Series 65", {7, 63, 65}),
    ("Series 24 principal license", {24}),
    ("Series VII and Series 63 registered", {7, 63}),
    ("Series7 license", {7}),
    ("Series-7, Series-66", {7, 66}),
    ("Serles 7 license", {7}),
    ("5eries 7 license", {7}),
    ("Sories 6 registration", {6}),
    ("Series 6 & 63 securities licenses", {6, 63}),
    ("Series 82 (private placements) license", {82}),
]


@pytest.mark.parametrize(("words", "numbers"), SERIES)
def test_series_lists_are_told_apart(words: str, numbers: set[int], vocabulary: Vocabulary) -> None:
    assert codes(f"Licenses\n{words}\n", vocabulary) == {f"FINRA_{number}" for number in numbers}
    assert codes(in_skills(words), vocabulary) == {f"FINRA_{number}" for number in numbers}


def test_a_list_that_starts_with_the_essentials_exam(vocabulary: Vocabulary) -> None:
    assert codes("Licenses\nSIE/7/63\n", vocabulary) == {"FINRA_SIE", "FINRA_7", "FINRA_63"}
    assert codes("Summary\nPassed SIE exam\n", vocabulary) == {"FINRA_SIE"}
    assert codes("Summary\nSecurities Industry Essentials passed\n", vocabulary) == {"FINRA_SIE"}


FLORIDA = [
    ("FL 2-20 and 2-15 licensed", {"P&C", "LIFE_HEALTH"}),
    ("Florida 4-40 customer representative license", {"INSURANCE_OTHER"}),
    ("20-44 Personal Lines agent license", {"PERSONAL_LINES"}),
    ("6-20 All Lines Adjuster, State of Florida", {"ADJUSTER"}),
    ("Florida 0220 license", {"P&C"}),
    ("2-14 Life license (FL)", {"LIFE"}),
    ("2-40 health agent license", {"HEALTH"}),
    ("3-20 public adjuster license", {"ADJUSTER"}),
    ("Licensed 2-20 agent", {"P&C"}),
    ("Supervised 2-20 agents on the late shift", set()),
    ("Trained 2-15 new hires in insurance sales", set()),
    ("Phone 813-2-2015", set()),
    ("Worked 4-40 hrs a week for an insurance agency", set()),
    ("Seminar 2-15-2023, Florida insurance office", set()),
    ("Grew the team from 2-20 people", set()),
    ("Scored 6-20 lbs under the limit", set()),
]


@pytest.mark.parametrize(("words", "expected"), FLORIDA)
def test_florida_classes(words: str, expected: set[str], vocabulary: Vocabulary) -> None:
    assert codes(in_skills(words), vocabulary) == expected


STATUSES = [
    ("Active Property & Casualty license (TX #2211334, exp. 06/2028)", {("P&C", "held")}),
    ("P&C license (expired 2022)", {("P&C", "expired")}),
    ("P&C license, lapsed", {("P&C", "expired")}),
    ("Inactive life and health license", {("LIFE_HEALTH", "expired")}),
    ("Formerly licensed in property and casualty", {("P&C", "expired")}),
    ("Previously held Series 6 and 63 licenses", {("FINRA_6", "expired"), ("FINRA_63", "expired")}),
    ("NMLS registration 2009-2016", {("NMLS", "expired")}),
    ("INACTIVE LICENSES: Series 7, 66, 63", {("FINRA_7", "expired"), ("FINRA_66", "expired"), ("FINRA_63", "expired")}),
    ("Studying for the Series 7; SIE passed May 2026", {("FINRA_7", "in_progress"), ("FINRA_SIE", "exam_passed")}),
    ("P&C license pending", {("P&C", "in_progress")}),
    ("Pursuing a life and health license", {("LIFE_HEALTH", "in_progress")}),
    ("Life and health license in progress, expected May 2027", {("LIFE_HEALTH", "in_progress")}),
    ("Series 65 exam scheduled for June", {("FINRA_65", "in_progress")}),
    ("Passed the NMLS licensing exam", {("NMLS", "exam_passed")}),
    ("Passed P&C state exam", {("P&C", "exam_passed")}),
    ("Willing to obtain P&C within 90 days", {("P&C", "planned")}),
    ("Able to obtain a life insurance license", {("LIFE", "planned")}),
    ("Eligible for Series 6 license", {("FINRA_6", "planned")}),
    ("Will obtain property and casualty license within 60 days", {("P&C", "planned")}),
    ("Series 63 .......... passed 2012, lapsed", {("FINRA_63", "expired")}),
    ("Series 63 exam passed 2012, Series 6 expired", {("FINRA_63", "exam_passed"), ("FINRA_6", "expired")}),
    ("Life license active, P&C license pending", {("LIFE", "held"), ("P&C", "in_progress")}),
    ("Studying for P&C exam", {("P&C", "in_progress")}),
    ("P&C pre-licensing complete", {("P&C", "in_progress")}),
    ("P&C license in good standing", {("P&C", "held")}),
    ("Let my P&C license lapse in 2019", {("P&C", "expired")}),
    ("P&C license (2012-2016)", {("P&C", "expired")}),
    ("Hoping to get P&C licensed", {("P&C", "planned")}),
    ("Will have P&C license by June", {("P&C", "planned")}),
    ("I am working on getting my P&C license", {("P&C", "in_progress")}),
    ("Completed training and obtained P&C license", {("P&C", "held")}),
    ("Managed a $40M book with Series 7 and 66 licenses", {("FINRA_7", "held"), ("FINRA_66", "held")}),
    ("Worked as a licensed P&C agent", {("P&C", "held")}),
    ("Trained and licensed in P&C", {("P&C", "held")}),
    ("Property & Casualty license - obtained 2013, expired 2015", {("P&C", "expired")}),
    ("Notary (commission no. 88123)", {("NOTARY", "held")}),
    ("Obtained Series 6, 63 & 26 while at Fidelity (2016-2019)", {("FINRA_6", "held"), ("FINRA_63", "held"), ("FINRA_26", "held")}),
]


@pytest.mark.parametrize(("words", "expected"), STATUSES)
def test_the_nearest_status_wins(words: str, expected: set[tuple[str, str]], vocabulary: Vocabulary) -> None:
    assert statuses(f"Licenses\n{words}\n", vocabulary) == expected
    assert statuses(f"Summary\n{words}.\n", vocabulary) == expected
    if "(" not in words:
        assert statuses(in_job(words), vocabulary) == expected


READ_WRONG = [
    "P&amp;C license",
    "P8C license",
    "P6C license",
    "P &C license",
    "P+C license",
    "PandC license",
    "P\uff06C license",
    "Propertv & Casualty license",
    "Property and Casuaity license",
    "Property and Casualtv license",
    "Prop-\nerty and casualty license",
    "Property and Casualty lisence",
    "Property & Casualty liscense",
    "Property and Casualty licence",
]


@pytest.mark.parametrize("words", READ_WRONG)
def test_misread_forms(words: str, vocabulary: Vocabulary) -> None:
    assert codes(f"Summary\n{words}\n", vocabulary) == {"P&C"}


NOT_OWN = [
    "Must have active P&C license",
    "P&C license required within 90 days of hire",
    "Series 7 license preferred",
    "Supported licensed P&C agents with renewals",
    "Worked with P&C agents and underwriters",
    "Scheduled Series 7 reps for client meetings",
    "Led a team of 12 Series 7 reps",
    "Trained P&C licensed producers on the new system",
    "Recruited and coached licensed insurance agents",
    "Licence reimbursement offered to agents",
    "No P&C license",
    "Not licensed in property and casualty",
    "Transferred callers to licensed agents",
    "Unlicensed assistant to a life and health agency",
    "Assisted P&C license applicants with forms",
    "Processed P&C license renewals for agents",
    "Verified agents' P&C licenses",
    "Maintained P&C licenses for a staff of 12",
    "Ensured all agents held Series 6 and 63 licenses",
    "Hired Series 7 candidates",
    "Reported to a licensed P&C agent",
    "Worked under a licensed agent (P&C)",
    "Supported Series 7 traders",
    "Prepared Series 7 exam materials",
    "Company licensed in P&C in 12 states",
    "Agency holds P&C licenses in 40 states",
    "Taught P&C pre-licensing classes",
    "My manager is P&C licensed",
    "Audited Series 24 principals",
    "Property and Casualty license training",
    "Not yet licensed in P&C",
]


@pytest.mark.parametrize("words", NOT_OWN)
def test_adverts_denials_and_other_people(words: str, vocabulary: Vocabulary) -> None:
    assert codes(in_job(words), vocabulary) == set()


NEAR_MISSES = [
    "Worked with licensed insurance agents who quoted property & casualty and life",
    "Licensed restaurant; property and life safety inspections",
    "Sold 220 licenses of accounting software",
    "Counted stock of 440 license plates",
    "Licensed brokers on the team sold property, casualty and life policies",
    "Raised $4M Series A; watched Series 7 nightly",
    "Series B funding round",
    "BMW 7 Series sales",
    "Sold Apple Watch Series 7",
    "Xbox Series X launch team",
    "Windows 7 migration",
    "Series 65 watch repairs",
    "Ran a 7 Series of workshops for seniors",
    "P&C (Production & Control) clerk",
    "P&C: policies & controls review",
    "Parts & components (P&C) inventory",
    "P&C committee (Parents and Citizens)",
    "PC repair and setup",
    "Casualty ward volunteer",
    "Reported casualty losses to head office",
    "Property Manager; certified in Life skills; HIPAA certified",
    "Handled property tax questions",
    "Lost property desk at a hotel",
    "Good work-life balance",
    "Sold LifeWay products",
    "Life Time Fitness front desk",
    "Health club attendant",
    "Health & Safety officer",
    "Health insurance member services",
    "Adjuster of packaging machines",
    "Chiropractic adjuster table cleaner",
    "Licensed bar and restaurant",
    "Installed licensed software",
    "Microsoft licensed products",
    "Registered trademark searches",
    "Sie sprechen Deutsch",
    "Sony Interactive Entertainment (SIE) support",
    "CIC team lead",
    "CRM cleanup",
    "PL and LH ledgers",
    "State Farm office assistant",
    "Allstate agency receptionist",
    "Pearson VUE proctor for the insurance exam",
    "Sold property and casualty products",
    "Quoted life insurance and annuities",
    "Explained health insurance benefits",
    "Claims adjuster support clerk",
    "Real estate office receptionist",
    "Issued vehicle licenses at the county window",
    "Checked driver's licenses at the door",
    "Software license renewals",
    "Notary services coordinator",
    "Sold real estate signs",
    "Nursing home receptionist",
    "Answered calls about Series EE savings bonds",
    "Delivered Series of 6 trainings",
    "Marketed variable annuities",
    "Commercial Property and Liability coverage reviews",
    "License plate orders",
    "Liquor license renewals for the hotel",
]


@pytest.mark.parametrize("words", NEAR_MISSES)
def test_near_misses_are_no_licence(words: str, vocabulary: Vocabulary) -> None:
    assert codes(in_job(words), vocabulary) == set()
    assert codes(in_skills(words), vocabulary) == set()


WHOLE = [
    ("Licensed in P&C and Life", {"P&C", "LIFE"}),
    ("Licensed insurance agent (property/casualty, life) in MN", {"P&C", "LIFE"}),
    ("Property - Casualty - Life licenses (FL)", {"P&C", "LIFE"}),
    ("Life & Health producer, NPN 18273645", {"LIFE_HEALTH"}),
    ("State Farm team member - Personal Lines licensed (OH)", {"PERSONAL_LINES"}),
    ("NMLS 1234567 / Notary Public, State of NV (exp 3/2025)", {"NMLS", "NOTARY"}),
    ("CISR, AINS, CPCU candidate", set()),
    ("Property Broker-Agent and Casualty Broker-Agent licenses", {"P&C"}),
    ("Licensed insurance agent: P&C, Life & Health", {"P&C", "LIFE_HEALTH"}),
    ("Life, Health, Property & Casualty licenses", {"LIFE_HEALTH", "P&C"}),
    ("Series 6, 63 and Life & Health licensed", {"FINRA_6", "FINRA_63", "LIFE_HEALTH"}),
]


@pytest.mark.parametrize(("words", "expected"), WHOLE)
def test_phrases(words: str, expected: set[str], vocabulary: Vocabulary) -> None:
    assert codes(f"Licenses\n{words}\n", vocabulary) == expected


STATES = [
    ("P&C license (TX #2211334)", [("P&C", "TX")]),
    ("Property and Casualty License for the state of Louisiana", [("P&C", "LA")]),
    ("RN licenses in OR, WA, ID and UT", [("NURSING", "OR"), ("NURSING", "WA"), ("NURSING", "ID"), ("NURSING", "UT")]),
    ("Michigan Real Estate license", [("REAL_ESTATE", "MI")]),
    ("Ohio life and health license; notary public", [("LIFE_HEALTH", "OH"), ("NOTARY", None)]),
    ("Licensed P&C in Texas and Oklahoma", [("P&C", "TX"), ("P&C", "OK")]),
    ("P&C LICENSE", [("P&C", None)]),
    ("I hold a life license or will renew it", [("LIFE", None)]),
]


@pytest.mark.parametrize(("words", "expected"), STATES)
def test_states(words: str, expected: list[tuple[str, str | None]], vocabulary: Vocabulary) -> None:
    found = find_licenses(outline_of(f"Licenses\n{words}\n", vocabulary), vocabulary)
    assert sorted((each.code, each.state or "") for each in found) == sorted((code, state or "") for code, state in expected)


def test_the_date_a_licence_runs_out_is_kept(vocabulary: Vocabulary) -> None:
    (license_,) = find_licenses(outline_of("Licenses\nActive P&C license (TX, exp. 06/2028)\n", vocabulary), vocabulary)
    assert str(license_.expires) == "2028-06"
    (notary,) = find_licenses(outline_of("Licenses\nNotary Public (exp 3/2025)\n", vocabulary), vocabulary)
    assert str(notary.expires) == "2025-03"


def test_a_heading_speaks_for_the_lines_below_it(vocabulary: Vocabulary) -> None:
    text = "Additional Information\nINACTIVE LICENSES\n- Series 7, 66\n- Life and Health\n"
    assert statuses(text, vocabulary) == {("FINRA_7", "expired"), ("FINRA_66", "expired"), ("LIFE_HEALTH", "expired")}


def test_dates_belong_to_the_licence_before_them(vocabulary: Vocabulary) -> None:
    found = find_licenses(outline_of("Licenses\nNMLS 1234567 / Notary Public, State of NV (exp 3/2025)\n", vocabulary), vocabulary)
    assert [(each.code, each.state, str(each.expires)) for each in found] == [("NMLS", None, "None"), ("NOTARY", "NV", "2025-03")]
    both = find_licenses(outline_of("Licenses\nLife & Health and P&C licenses, exp. 06/2028\n", vocabulary), vocabulary)
    assert [(each.code, str(each.expires)) for each in both] == [("LIFE_HEALTH", "2028-06"), ("P&C", "2028-06")]


def test_a_registration_from_a_job_that_ended_carries_a_note(vocabulary: Vocabulary) -> None:
    text = "Licenses\nObtained Series 6, 63 & 26 while at Fidelity (2016-2019)\n"
    assert all("2019" in each.note for each in find_licenses(outline_of(text, vocabulary), vocabulary))
    (held,) = find_licenses(outline_of("Licenses\nSeries 7\n", vocabulary), vocabulary)
    assert held.note == ""


def test_a_licence_plainly_held_outweighs_the_exam_before_it(vocabulary: Vocabulary) -> None:
    text = (
        "Licenses\nSeries 7 (expired 2015)\nSeries 66\nExperience\nAdvisor, Larch Bank, 2012-2015\n- Passed Series 7 and 66 at first try\n"
    )
    assert statuses(text, vocabulary) == {("FINRA_7", "expired"), ("FINRA_66", "held")}
    assert statuses("Summary\nNMLS certified. Passed NMLS licensing test.\n", vocabulary) == {("NMLS", "exam_passed")}


def test_a_nursing_assistant_is_no_nurse(vocabulary: Vocabulary) -> None:
    assert codes("Licenses\nCertified Nursing Assistant\n", vocabulary) == set()
