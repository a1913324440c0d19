"""Shapes in which people lay out their jobs, beyond a heading and a list: what each says, and what is no job."""

from __future__ import annotations

import pytest

from screening.extraction.extract import extract_profile
from screening.model.document import FlagKind
from screening.model.profile import Contact
from screening.vocabulary.load import Vocabulary
from tests.builders import document_of

from .told import Told, told

SHAPES: list[tuple[str, list[Told]]] = [
    (
        "Lee Moreno\nlee@example.org\n\nThe Rusty Anchor, Duluth. Bartender. November 2009 to April 2014. Poured drinks.\n\n"
        "Arrowhead School District. Bus Driver. August 2006 to October 2009. Two routes.\n",
        [("Bartender", "The Rusty Anchor", "2009-11", "2014-04"), ("Bus Driver", "Arrowhead School District", "2006-08", "2009-10")],
    ),
    (
        "Lee Moreno\nlee@example.org\nDates\tEmployer and position\tWhat I did\n"
        "2013 - present\tSpring River Trucking – Dispatcher\tPlan loads for 38 drivers; phone customers with arrival times\n"
        "2008 - 2013\tSpring River Trucking – Dock Worker\tLoaded and unloaded trailers with a forklift\n",
        [("Dispatcher", "Spring River Trucking", "2013", "present"), ("Dock Worker", "Spring River Trucking", "2008", "2013")],
    ),
    (
        "Lee Moreno\nlee@example.org\n\nBranch banker, 15 years.\n\nBANKING\n\nBlackstone Savings Bank, Worcester\n\n"
        "   Assistant Branch Manager    Oct '16 - present\n   Customer Service Associate    Aug '04 - Sept '16\n",
        [
            ("Assistant Branch Manager", "Blackstone Savings Bank", "2016-10", "present"),
            ("Customer Service Associate", "Blackstone Savings Bank", "2004-08", "2016-09"),
        ],
    ),
    (
        "Lee Moreno\nlee@example.org\n\nROLES HELD\n\nJan 2019 >> now\nContact Centre Adviser @ Tynedale Water\n"
        "Sep 2016 -> Dec 2018\nWaiter @ The Hadrian Arms\n",
        [
            ("Contact Centre Adviser", "Tynedale Water", "2019-01", "present"),
            ("Waiter", "The Hadrian Arms", "2016-09", "2018-12"),
        ],
    ),
    (
        "Lee Moreno\nlee@example.org\nPOSITIONS (last five years)\n"
        "Customer Host, Highland Rail, since 04/2018 - sells tickets on board, helping passengers\n"
        "Night Porter, Loch View Hotel, 05/2016-03/2018 - late check-ins, security\nPacker, Avon Parcels, Christmas 2014\n",
        [
            ("Customer Host", "Highland Rail", "2018-04", "present"),
            ("Night Porter", "Loch View Hotel", "2016-05", "2018-03"),
            ("Packer", "Avon Parcels", "2014-12", "2014-12"),
        ],
    ),
    (
        "Lee Moreno\nlee@example.org\nWORK\n  2014 ...... today    Agency Producer, Red River Farm Mutual\n"
        "  2010 ...... 2014     Bank Teller, Cross Bayou Bank\n",
        [("Agency Producer", "Red River Farm Mutual", "2014", "present"), ("Bank Teller", "Cross Bayou Bank", "2010", "2014")],
    ),
    (
        "Lee Moreno\nlee@example.org\nEXPERIENCE:\n* Skyway Insurance, Largo - Licensed CSR. 10/2015 to now. Phones, email.\n"
        "* Webb's Dollar Store, Largo - Assistant Store Manager. 2008 to 2011.\n",
        [("Licensed CSR", "Skyway Insurance", "2015-10", "present"), ("Assistant Store Manager", "Webb's Dollar Store", "2008", "2011")],
    ),
    (
        "Lee Moreno\nlee@example.org\nOFFICE & PHONE WORK\nSwitchboard Operator. Saint Vincent Medical Tower. 11/2015 -> 12/2019.\n"
        "  300 calls a shift.\nData Entry Clerk. Presque Isle Printing. 02/2014 -> 10/2015.\n",
        [
            ("Switchboard Operator", "Saint Vincent Medical Tower", "2015-11", "2019-12"),
            ("Data Entry Clerk", "Presque Isle Printing", "2014-02", "2015-10"),
        ],
    ),
    (
        "Lee Moreno\nTRACK RECORD\n★ Team Lead, Chat Care — LakeEffect Wireless (Nov 2017 → present)\n"
        "★ Chat Agent — LakeEffect Wireless (Feb 2015 → Oct 2017)\n\nSTUDY\n★ Henry Ford College — A.A. Liberal Arts (2014)\n\n"
        "Registered Pharmacy Technician, Texas (lapsed June 2019)\n",
        [
            ("Team Lead, Chat Care", "LakeEffect Wireless", "2017-11", "present"),
            ("Chat Agent", "LakeEffect Wireless", "2015-02", "2017-10"),
        ],
    ),
    (
        "Lee Moreno\n---- JOBS ----\n* 2016-Present * Moreno Bait & Tackle * Owner\n  Wait on customers\n"
        "* 2009-2016 * North Shore Credit Union * Head Teller\n",
        [("Owner", "Moreno Bait & Tackle", "2016", "present"), ("Head Teller", "North Shore Credit Union", "2009", "2016")],
    ),
    (
        "Lee Moreno\nlee@example.org\n\nHome Health Aide .......... Caring Hands Agency ...... 2016–2019\n"
        "Cashier ................... Fine Fare ................ 2014–2016\n",
        [("Home Health Aide", "Caring Hands Agency", "2016", "2019"), ("Cashier", "Fine Fare", "2014", "2016")],
    ),
    (
        "Lee Moreno\nCAMPUS & SUMMER JOBS\n\nScooper, Maple Moose Creamery, Stowe VT\nSummer 2017\nServed ice cream.\n",
        [("Scooper", "Maple Moose Creamery", "2017-06", "2017-08")],
    ),
    (
        "Lee Moreno\nExperience\nSummer 2014 –\tReceptionist, Gannet Point Hotel, Whitby\nAutumn 2016\t• Checked guests in and out.\n",
        [("Receptionist", "Gannet Point Hotel", "2014-06", "2016-11")],
    ),
    (
        "Lee Moreno\nNursing Experience\nTelephone Triage Nurse, Acadian Health Plan, 2019 to Present: take 30 member calls a day.\n",
        [("Telephone Triage Nurse", "Acadian Health Plan", "2019", "present")],
    ),
    (
        "Lee Moreno\nEXPÉRIENCE PROFESSIONNELLE\n2018 à aujourd'hui  Agente au service à la clientèle, Banque Laurentide, Montréal\n"
        "2016 à 2018  Caissière, Pharmacie Jean Courtois, Laval\n",
        [
            ("Agente au service à la clientèle", "Banque Laurentide", "2018", "present"),
            ("Caissière", "Pharmacie Jean Courtois", "2016", "2018"),
        ],
    ),
    (
        "Lee Moreno\nEXPERIENCE\n06/18 - Pres.   CSR, Golden Bridge Insurance\n09/14 - 05/18   Bank Teller, Cathay Savings Bank\n",
        [("CSR", "Golden Bridge Insurance", "2018-06", "present"), ("Bank Teller", "Cathay Savings Bank", "2014-09", "2018-05")],
    ),
    (
        "Lee Moreno\nProfessional Experience\nLaredo Medical Center    Laredo, TX\nPatient Registration Clerk    Aug 2019 - Present\n"
        " - Registers patients\nFinancial Counselor (PRN)    Jan 2021 - Present\n - Explains bills to patients\n",
        [
            ("Patient Registration Clerk", "Laredo Medical Center", "2019-08", "present"),
            ("Financial Counselor", "Laredo Medical Center", "2021-01", "present"),
        ],
    ),
    (
        "Lee Moreno\nlee@example.org\n\n2022 Jan–now\nCustomer Success Manager\nFjord Software AB\nOwn 60 accounts\n\n"
        "2019 Mar–2021 Dec\nSupport Specialist\nFjord Software AB\n40 tickets/day\n",
        [
            ("Customer Success Manager", "Fjord Software AB", "2022-01", "present"),
            ("Support Specialist", "Fjord Software AB", "2019-03", "2021-12"),
        ],
    ),
    (
        "Lee Moreno\nWork Experience\nOregon State Hospital  Mental Health Therapist  May 2012 to February 2020\nDe-escalation\n"
        "Education Chemeketa Community College  AAS Human Services  2012\n",
        [("Mental Health Therapist", "Oregon State Hospital", "2012-05", "2020-02")],
    ),
    (
        "Lee Moreno\nEDUCATIONAL QUALIFICATIONS WITH DATES\nCommunity Secondary School, Enugu – WASSCE 2007-2013\n\n"
        "WORKING EXPERIENCE WITH DATES\nZenon Telecoms Ltd, Lagos – Customer Care Executive – Oct. 2020 till date\n",
        [("Customer Care Executive", "Zenon Telecoms Ltd", "2020-10", "present")],
    ),
    (
        "Lee Moreno\nADDITIONAL EXPERIENCE\nBartender, The Copper Cellar (2010 – 2012); Server, Cracker Barrel (2008 – 2010)\n",
        [("Bartender", "The Copper Cellar", "2010", "2012"), ("Server", "Cracker Barrel", "2008", "2010")],
    ),
    (
        "Lee Moreno\nWORK EXPERIENCE:\nCompany Name\tDesignation\tFrom\tTo\nConcord Infotech Pvt Ltd\tSenior CSA\t01/07/2021\tTill Date\n"
        "Sterling BPO\tCSA\t15/01/2019\t30/06/2021\n",
        [("Senior CSA", "Concord Infotech Pvt Ltd", "2021-07", "present"), ("CSA", "Sterling BPO", "2019-01", "2021-06")],
    ),
    (
        "Lee Moreno\nEMPLOYMENT\nLEAD AGENT, Lakeside Mutual (2015-17)\nAGENT, Delta Air Lines Reservations (2011-15)\n",
        [("LEAD AGENT", "Lakeside Mutual", "2015", "2017"), ("AGENT", "Delta Air Lines Reservations", "2011", "2015")],
    ),
]
NO_RESUMES = [
    "Customer Service Representative - Remote\nAcme Insurance is hiring! We are looking for someone to join our team.\n"
    "Requirements: High school diploma required. Type 40 WPM. 1+ year customer service experience.\n"
    "Benefits: health insurance, 401k. Apply now. Equal opportunity employer.\n",
    "INVOICE #20394\nBill To: Oak Dental, 44 Elm St\nDate: 03/12/2024  Due: 04/11/2024\nQty Description Unit price Amount\n"
    "1 Salesforce training manual $30.00 $30.00\nSubtotal $30.00 Tax $2.40 Total due $32.40\nRemit payment to Bright Office Supply.\n",
]


@pytest.mark.parametrize(("text", "expected"), SHAPES)
def test_jobs_of_many_shapes(text: str, expected: list[Told], vocabulary: Vocabulary) -> None:
    jobs = extract_profile(document_of(text), vocabulary).facts.employments
    assert [told(job) for job in jobs] == expected


@pytest.mark.parametrize("text", NO_RESUMES)
def test_an_advert_or_invoice_is_nobodys_experience(text: str, vocabulary: Vocabulary) -> None:
    profile = extract_profile(document_of(text), vocabulary)
    assert FlagKind.NOT_A_RESUME in {flag.kind for flag in profile.warnings}
    facts = profile.facts
    assert not (facts.employments or facts.platforms or facts.typing_speeds or facts.experience_claims or facts.licenses or facts.studies)


def test_a_paragraph_about_all_jobs_is_not_the_last_ones(vocabulary: Vocabulary) -> None:
    text = (
        "Lee Moreno\nlee@example.org\nExperience\nBox Office Assistant - Theatre Annexe - 2015 to 2017\n"
        "Warehouse Operative - Avon Parcels - 2013 to 2014\n\n"
        "Responsibilities have included welcoming guests and selling tickets at the counter.\n"
    )
    jobs = extract_profile(document_of(text), vocabulary).facts.employments
    assert [(job.title, job.contact) for job in jobs] == [("Box Office Assistant", Contact.YES), ("Warehouse Operative", Contact.NO)]


def test_contact_that_is_denied_does_not_count(vocabulary: Vocabulary) -> None:
    text = "Lee Moreno\nEXPERIENCE\nRepair Technician, Buckeye Clinic, 2016 - 2019\n- Replaced screens; I do not deal with customers.\n"
    (job,) = extract_profile(document_of(text), vocabulary).facts.employments
    assert job.contact.value == "no"
